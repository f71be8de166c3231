//! Every word of the interface, from one catalogue per language.
//!
//! The catalogue stands beside the pack of its language, `assets/packs/<lang>/madbook.ftl`. Its keys
//! and their arguments are checked when compiling: write `t!(words, "key")` or
//! `t!(words, "key", name = value)`.

use std::{borrow::Cow, fs::File, io::Read, path::Path};

use i18n_embed::{I18nAssets, LanguageLoader, fluent::FluentLanguageLoader};
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

/// A catalogue's file in its pack's folder.
const CATALOGUE: &str = "madbook.ftl";
/// The largest catalogue that is read, in bytes; ours has 30 thousand.
const MAX_CATALOGUE: u64 = 1 << 20;

/// One catalogue laid over those that the program carries.
struct Laid {
    over: String,
    text: Vec<u8>,
}

impl I18nAssets for Laid {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        if path == self.over {
            vec![Cow::Borrowed(&self.text)]
        } else {
            I18nAssets::get_files(&Packs, path)
        }
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(std::iter::once(self.over.clone()).chain(I18nAssets::filenames_iter(&Packs)))
    }
}

/// Why a language cannot be spoken.
#[derive(Debug, thiserror::Error)]
#[error("there are no usable words for the language \"{language}\": {reason}")]
pub struct NoWords {
    language: String,
    reason: String,
}

impl Words {
    /// The texts in a language that the program carries, in English where one is missing.
    pub fn in_language(language: &str) -> Result<Self, NoWords> {
        Self::from_assets(language, &Packs)
    }

    /// The texts of the catalogue in a pack's folder; those that the program carries where it has none.
    pub fn in_folder(language: &str, folder: &Path) -> Result<Self, NoWords> {
        let no_words = |reason: String| NoWords {
            language: language.into(),
            reason,
        };
        let catalogue = folder.join(CATALOGUE);
        if !catalogue.is_file() {
            return Self::in_language(language);
        }
        let file = File::open(&catalogue).map_err(|error| no_words(error.to_string()))?;
        let mut text = Vec::new();
        file.take(MAX_CATALOGUE)
            .read_to_end(&mut text)
            .map_err(|error| no_words(error.to_string()))?;
        Self::from_assets(
            language,
            &Laid {
                over: format!("{language}/{CATALOGUE}"),
                text,
            },
        )
    }

    fn from_assets(language: &str, assets: &dyn I18nAssets) -> Result<Self, NoWords> {
        let no_words = |reason: String| NoWords {
            language: language.into(),
            reason,
        };
        let parse = |tag: &str| {
            tag.parse::<LanguageIdentifier>()
                .map_err(|error| no_words(error.to_string()))
        };
        let loader = FluentLanguageLoader::new("madbook", parse(FALLBACK)?);
        let spoken = |language: &LanguageIdentifier| {
            !assets
                .get_files(&format!("{language}/{CATALOGUE}"))
                .is_empty()
        };
        let mut wanted = vec![parse(language)?];
        wanted.retain(|wanted| spoken(wanted) && wanted != loader.fallback_language());
        wanted.push(loader.fallback_language().clone());
        loader
            .load_languages(assets, &wanted)
            .map_err(|error| no_words(error.to_string()))?;
        // Isolation marks around arguments are invisible controls that terminals draw as boxes.
        loader.set_use_isolating(false);
        Ok(Self { loader })
    }

    /// The language that is spoken, as a BCP 47 tag.
    pub fn language(&self) -> String {
        self.loader.current_language().to_string()
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
    fn a_packs_own_catalogue_is_spoken_and_english_fills_its_gaps() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(CATALOGUE), "act-next = weiter\n").unwrap();
        let words = Words::in_folder("de", folder.path()).unwrap();
        assert_eq!(t!(words, "act-next"), "weiter");
        assert_eq!(t!(words, "act-back"), "back");
        let bare = Words::in_folder("de", &folder.path().join("none")).unwrap();
        assert_eq!(t!(bare, "act-next"), "next");
    }

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
