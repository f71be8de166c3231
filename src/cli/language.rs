//! Which language is spoken, before anything is said.

use std::{env, ffi::OsString};

use super::{Settings, config};
use crate::{
    domain::{pack::Pack, text::clean_line},
    i18n::{Catalog, FALLBACK, carried_languages, of_locale, speaks},
    store::{Library, Setting},
    t,
};

/// The option that names it.
const OPTION: &str = "--lang";
/// The variable of the environment that names it.
const VARIABLE: &str = "MADBOOK_LANG";
/// The variables that hold the locale, the one that counts first; a set one hides those after it.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language that is spoken, and what is to be told of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Spoken {
    /// Its tag.
    pub(super) language: String,
    /// A wish that cannot be met, as somebody wrote it.
    pub(super) unknown: Option<Wish>,
}

/// A language that somebody wishes for and that the program does not speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wish {
    /// It was named on the command line.
    Option(String),
    /// It stands in the environment or in the settings.
    Standing(String),
}

impl Spoken {
    /// Chooses by the arguments, then the environment, then the settings, then the locale. A locale that the
    /// program does not speak is nobody's wish, and is passed over.
    pub(super) fn of(arguments: impl Iterator<Item = OsString>) -> Self {
        let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let named = named(arguments);
        if let Some(named) = &named
            && let Some(language) = speaks(named)
        {
            return Self {
                language,
                unknown: None,
            };
        }
        let standing = set(VARIABLE).or_else(in_settings);
        let unknown = named.map(Wish::Option);
        let (language, unknown) = match (standing, unknown) {
            (Some(wished), unknown) => match speaks(&wished) {
                Some(language) => (Some(language), unknown),
                None => (None, unknown.or(Some(Wish::Standing(wished)))),
            },
            (None, unknown) => (None, unknown),
        };
        let locale = || LOCALE.into_iter().find_map(set).or_else(of_system);
        let language = language
            .or_else(|| speaks(&of_locale(&locale()?)?))
            .unwrap_or_else(|| FALLBACK.to_owned());
        Self { language, unknown }
    }

    /// That a language is not spoken, and which ones are; none where all is well.
    pub(super) fn told(&self) -> Option<String> {
        let (Wish::Option(wished) | Wish::Standing(wished)) = self.unknown.as_ref()?;
        let words = Catalog::in_language(&self.language).ok()?;
        let languages = carried_languages().into_iter();
        let languages = languages.map(|it| format!("{} ({})", it.tag, it.name));
        let languages = languages.collect::<Vec<_>>().join(", ");
        let wished = clean_line(wished).text;
        Some(t!(
            words,
            "cli-no-language",
            wished = wished,
            languages = languages
        ))
    }
}

/// The language that the arguments name, the last time they do.
fn named(arguments: impl Iterator<Item = OsString>) -> Option<String> {
    let mut found = None;
    let mut arguments = arguments.take_while(|argument| argument != "--");
    while let Some(argument) = arguments.next() {
        let value = if argument == OPTION {
            arguments.next()
        } else {
            let written = argument.to_string_lossy();
            let value = written.strip_prefix(OPTION);
            let value = value.and_then(|rest| rest.strip_prefix('='));
            value.map(OsString::from)
        };
        found = value.or(found);
    }
    found.map(|value| value.to_string_lossy().into_owned())
}

/// The language that was chosen before. Settings that do not read are told elsewhere.
fn in_settings() -> Option<String> {
    let folder = env::var_os("MADBOOK_DIR").filter(|folder| !folder.is_empty());
    let library = match folder {
        Some(folder) => Library::at(folder),
        None => Library::of_this_user()?,
    };
    let kept = config::files()?.read(Some(library.folder()));
    kept.settings.words(Setting::Language).map(str::to_owned)
}

/// The language of a system whose environment does not say it.
#[cfg(any(windows, target_os = "macos"))]
fn of_system() -> Option<String> {
    sys_locale::get_locale()
}

/// Elsewhere the environment says all there is.
#[cfg(not(any(windows, target_os = "macos")))]
fn of_system() -> Option<String> {
    None
}

impl Settings {
    /// The interface's texts, in the language that is spoken.
    pub(super) fn words(&self) -> anyhow::Result<Catalog> {
        Ok(Catalog::in_language(self.language())?)
    }

    /// The tag of the language that is spoken.
    pub(super) fn language(&self) -> &str {
        &self.spoken.language
    }

    /// Whether a language was named for this very run that is not the one of what is asked.
    pub(super) fn is_other_language_than(&self, pack: &Pack) -> bool {
        self.lang.is_some() && self.language() != pack.language()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named_in(line: &str) -> Option<String> {
        named(line.split(' ').map(OsString::from))
    }

    #[test]
    fn the_arguments_name_a_language_wherever_it_stands() {
        assert_eq!(named_in("madbook list --lang de").as_deref(), Some("de"));
        assert_eq!(named_in("madbook --lang=de list").as_deref(), Some("de"));
        let twice = named_in("madbook --lang en list --lang=de");
        assert_eq!(twice.as_deref(), Some("de"));
        for none in [
            "madbook list",
            "madbook -- --lang de",
            "madbook --lang",
            "madbook --language=de",
        ] {
            assert_eq!(named_in(none), None, "{none}");
        }
    }
}
