//! Every word of the interface, from one catalogue per language.
//!
//! The catalogue stands beside the pack of its language, `assets/packs/<lang>/madbook.ftl`. Its keys
//! and their arguments are checked when compiling: write `t!(words, "key")` or
//! `t!(words, "key", name = value)`.

use i18n_embed::{LanguageLoader, fluent::FluentLanguageLoader};
use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use crate::assets::Packs;

/// One of the interface's texts.
#[macro_export]
macro_rules! t {
    ($words:expr, $($key_and_arguments:tt)*) => {
        ::i18n_embed_fl::fl!($words.loader(), $($key_and_arguments)*)
    };
}

/// The interface's texts in one language.
pub struct Words {
    loader: FluentLanguageLoader,
}

/// The language that is always there.
pub const FALLBACK: &str = "en";

/// Why a language cannot be spoken.
#[derive(Debug, thiserror::Error)]
#[error("there are no usable words for the language \"{language}\": {reason}")]
pub struct NoWords {
    language: String,
    reason: String,
}

impl Words {
    /// The texts in a language, in English where one is missing.
    pub fn in_language(language: &str) -> Result<Self, NoWords> {
        let no_words = |reason: String| NoWords {
            language: language.into(),
            reason,
        };
        let parse = |tag: &str| {
            tag.parse::<LanguageIdentifier>()
                .map_err(|error| no_words(error.to_string()))
        };
        let loader = FluentLanguageLoader::new("madbook", parse(FALLBACK)?);
        let mut wanted = vec![parse(language)?];
        if wanted[0] != *loader.fallback_language() {
            wanted.push(loader.fallback_language().clone());
        }
        loader
            .load_languages(&Packs, &wanted)
            .map_err(|error| no_words(error.to_string()))?;
        // Isolation marks around arguments are invisible controls that terminals draw as boxes.
        loader.set_use_isolating(false);
        Ok(Self { loader })
    }

    /// A date as people write it: "26 February 2027".
    pub fn date(&self, date: Date) -> String {
        const MONTHS: [&str; 12] = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ];
        let month = usize::try_from(date.month() - 1)
            .ok()
            .and_then(|at| MONTHS.get(at))
            .copied();
        let (day, year) = (date.day().to_string(), date.year().to_string());
        t!(
            self,
            "date",
            day = day,
            month = month.unwrap_or_default(),
            year = year
        )
    }

    /// The loader that the texts come from; `t!` asks it.
    pub fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_speaks_and_nonsense_does_not() {
        assert_eq!(t!(Words::in_language("en").unwrap(), "app-name"), "madbook");
        assert_eq!(
            Words::in_language("en")
                .unwrap()
                .date(Date::constant(2027, 2, 6)),
            "6 February 2027"
        );
        assert!(Words::in_language("not a tag").is_err());
    }
}
