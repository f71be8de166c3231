//! Every word of the interface, from one catalogue per language.
//!
//! The catalogue stands beside the pack of its language, `assets/packs/<lang>/madbook.ftl`. Its keys
//! and their arguments are checked when compiling: write `t!(words, "key")` or
//! `t!(words, "key", name = value)`. What the command line says of itself stands in `cli.ftl` beside it and is
//! looked up by the names of commands and options.
//!
//! Every folder of `assets/packs` with a catalogue is a language that the program speaks.

mod dates;
mod language;
mod refused;
mod texts;

use std::{
    borrow::Cow,
    collections::HashMap,
    fs::File,
    io::Read,
    path::Path,
    sync::{
        OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

use fluent_bundle::{FluentArgs, FluentValue};
use unic_langid::LanguageIdentifier;

use self::texts::Texts;
use crate::{
    assets::Packs,
    domain::{due::words::DateWords, text::clean},
};

pub use self::{
    language::{Language, carried_languages, of_locale, speaks},
    refused::{Deed, FileInTheWay, InEnglish, Refused, refused},
};

/// One of the interface's texts.
#[macro_export]
macro_rules! t {
    ($words:expr, $($key_and_arguments:tt)*) => {
        ::i18n_embed_fl::fl!($words.loader(), $($key_and_arguments)*)
    };
}

/// The interface's texts in one language.
pub struct Catalog {
    /// Those of somebody's own, those of the language, and English: each fills the gaps of those before.
    texts: Vec<Texts>,
    /// The words in which dates are written, once they were asked for.
    date_words: OnceLock<DateWords>,
    /// Whether the names of keys are to have no arrow in them.
    names_keys_plainly: AtomicBool,
}

/// The language that is always there.
pub const FALLBACK: &str = "en";

/// A catalogue's file in its pack's folder.
pub const CATALOGUE: &str = "madbook.ftl";
/// The file of what the command line says of itself.
const COMMAND_LINE: &str = "cli.ftl";
/// The largest catalogue that is read, in bytes; ours has 30 thousand.
const MAX_CATALOGUE: u64 = 1 << 20;

/// Why a language cannot be spoken.
#[derive(Debug, thiserror::Error)]
#[error("there are no usable words for the language \"{language}\": {reason}")]
pub struct NoCatalog {
    /// The language that was asked for.
    pub language: String,
    /// What the system or the reader of language tags says of it, in English.
    pub reason: String,
}

impl Catalog {
    /// The texts in a language that the program carries, in English where one is missing.
    pub fn in_language(language: &str) -> Result<Self, NoCatalog> {
        Self::from_texts(language, CATALOGUE, None)
    }

    /// What the command line says of itself, in a language that the program carries.
    pub fn of_command_line(language: &str) -> Result<Self, NoCatalog> {
        Self::from_texts(language, COMMAND_LINE, None)
    }

    /// The texts of the catalogue in a pack's folder; those that the program carries where it has none.
    pub fn in_folder(language: &str, folder: &Path) -> Result<Self, NoCatalog> {
        let no_words = |reason: String| NoCatalog {
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
        let own = safe(&String::from_utf8_lossy(&text));
        Self::from_texts(language, CATALOGUE, Some(own))
    }

    /// The texts of a file in a language, own ones before those that the program carries.
    fn from_texts(language: &str, file: &str, own: Option<String>) -> Result<Self, NoCatalog> {
        let no_words = |reason: String| NoCatalog {
            language: language.into(),
            reason,
        };
        let parse = |tag: &str| {
            tag.parse::<LanguageIdentifier>()
                .map_err(|error| no_words(error.to_string()))
        };
        let (wanted, fallback) = (parse(language)?, parse(FALLBACK)?);
        let own = own.map(Cow::Owned).into_iter();
        let own = own.chain(carried(&wanted.to_string(), file));
        let mut texts: Vec<Texts> = own.map(|own| Texts::of(&wanted, own)).collect();
        if wanted != fallback {
            let carried =
                carried(FALLBACK, file).ok_or_else(|| no_words("there are none".into()))?;
            texts.push(Texts::of(&fallback, carried));
        }
        let date_words = OnceLock::new();
        Ok(Self {
            texts,
            date_words,
            names_keys_plainly: AtomicBool::new(false),
        })
    }

    /// The language that is spoken, as a BCP 47 tag.
    pub fn language(&self) -> String {
        let spoken = self.texts.first().map(Texts::language);
        spoken.map_or_else(|| FALLBACK.into(), ToString::to_string)
    }

    /// The language's name in itself: "Deutsch".
    pub fn language_name(&self) -> String {
        t!(self, "language-name")
    }

    /// Has keys called by words alone from now on, or with the arrows that stand on them: a terminal in ASCII has none.
    pub fn name_keys_plainly(&self, plainly: bool) {
        self.names_keys_plainly.store(plainly, Ordering::Relaxed);
    }

    /// Whether keys are called by words alone.
    pub fn names_keys_plainly(&self) -> bool {
        self.names_keys_plainly.load(Ordering::Relaxed)
    }

    /// A label as it stands within a sentence: in small letters where the language writes it so.
    pub fn within(&self, label: &str) -> String {
        if t!(self, "labels-within-sentences") == "small" {
            label.to_lowercase()
        } else {
            label.to_owned()
        }
    }

    /// Where the texts come from; `t!` asks it.
    pub fn loader(&self) -> &Self {
        self
    }

    /// A text without arguments.
    pub fn get(&self, key: &str) -> String {
        self.find(key).map_or_else(|| missing(key), str::to_owned)
    }

    /// The keys of all texts, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().flat_map(Texts::keys)
    }

    /// A text without arguments whose key is known only when running; none where there is none.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.texts.iter().find_map(|texts| texts.get(key))
    }

    /// A text with arguments whose key is known only when running; none where there is none.
    pub fn find_with(&self, key: &str, arguments: Arguments<'_>) -> Option<String> {
        self.find_said(key, None, arguments)
    }

    /// A text with arguments.
    pub fn get_args_concrete(&self, key: &str, arguments: Arguments<'_>) -> String {
        self.said(key, None, arguments)
    }

    /// A text that stands below another.
    pub fn get_attr(&self, key: &str, attribute: &str) -> String {
        self.said(key, Some(attribute), Arguments::new())
    }

    /// A text that stands below another, with arguments.
    pub fn get_attr_args_concrete(
        &self,
        key: &str,
        attribute: &str,
        arguments: Arguments<'_>,
    ) -> String {
        self.said(key, Some(attribute), arguments)
    }

    fn said(&self, key: &str, attribute: Option<&str>, arguments: Arguments<'_>) -> String {
        let said = self.find_said(key, attribute, arguments);
        said.unwrap_or_else(|| missing(key))
    }

    fn find_said(
        &self,
        key: &str,
        attribute: Option<&str>,
        arguments: Arguments<'_>,
    ) -> Option<String> {
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        let mut texts = self.texts.iter();
        texts.find_map(|texts| texts.with(key, attribute, &arguments))
    }
}

/// What is put into a text, by its names.
pub type Arguments<'a> = HashMap<&'static str, FluentValue<'a>>;

/// What stands in the place of a text that there is not; `t!` compiles for none of these.
fn missing(key: &str) -> String {
    format!("No localization for id: \"{key}\"")
}

/// A file of texts that the program carries for a language.
fn carried(language: &str, file: &str) -> Option<Cow<'static, str>> {
    match Packs::get(&format!("{language}/{file}"))?.data {
        Cow::Borrowed(bytes) => str::from_utf8(bytes).ok().map(Cow::Borrowed),
        Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
    }
}

/// A catalogue of somebody else's without what could drive a terminal, be it written out or as Fluent's
/// escapes `\uHHHH` and `\UHHHHHH`.
fn safe(catalogue: &str) -> String {
    let catalogue = clean(catalogue).text;
    let mut pieces = catalogue.split('\\');
    let mut safe = pieces.next().unwrap_or_default().to_owned();
    let mut is_escaped = false;
    for piece in pieces {
        let digits = match piece.as_bytes().first() {
            Some(b'u') if !is_escaped => piece.get(1..5),
            Some(b'U') if !is_escaped => piece.get(1..7),
            Some(_) | None => None,
        };
        // A backslash after a backslash is one that is meant.
        is_escaped = piece.is_empty() && !is_escaped;
        let meant = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let meant = meant.and_then(char::from_u32);
        if let (Some(digits), Some(meant)) = (digits, meant)
            && clean(&format!("a{meant}")).text.chars().nth(1) != Some(meant)
        {
            safe.push_str(&piece[1 + digits.len()..]);
        } else {
            safe.push('\\');
            safe.push_str(piece);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;

    #[test]
    fn a_catalogue_cannot_drive_a_terminal() {
        let folder = tempfile::tempdir().unwrap();
        let nasty = "act-next = a\u{1b}[2Jb{\"\\u001B[31m\\u00e9\\U00202E\\\\u0041\"}\u{202e}c\n";
        std::fs::write(folder.path().join(CATALOGUE), nasty).unwrap();
        let words = Catalog::in_folder("nl", folder.path()).unwrap();
        assert_eq!(t!(words, "act-next"), "a[2Jb[31mé\\u0041c");
    }

    #[test]
    fn a_packs_own_catalogue_is_spoken_and_english_fills_its_gaps() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(CATALOGUE), "act-next = weiter\n").unwrap();
        let words = Catalog::in_folder("nl", folder.path()).unwrap();
        assert_eq!(t!(words, "act-next"), "weiter");
        assert_eq!(t!(words, "act-back"), "back");
        let bare = Catalog::in_folder("nl", &folder.path().join("none")).unwrap();
        assert_eq!(t!(bare, "act-next"), "next");
        // A language that is carried fills them first.
        let own = Catalog::in_folder("de", folder.path()).unwrap();
        let carried = Catalog::in_language("de").unwrap();
        assert_eq!(t!(own, "act-next"), "weiter");
        assert_eq!(t!(own, "act-back"), t!(carried, "act-back"));
        assert_ne!(t!(own, "act-back"), "back");
    }

    #[test]
    fn english_speaks_and_nonsense_does_not() {
        assert_eq!(
            t!(Catalog::in_language("en").unwrap(), "app-name"),
            "madbook"
        );
        assert_eq!(
            Catalog::in_language("en")
                .unwrap()
                .date(Date::constant(2027, 2, 6)),
            "6 February 2027"
        );
        assert!(Catalog::in_language("not a tag").is_err());
    }
}
