//! Which languages the program speaks, and which one is meant.

use unic_langid::LanguageIdentifier;

use super::{CATALOGUE, Catalog, FALLBACK};
use crate::assets::Packs;

/// A language that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag, such as `de`.
    pub tag: String,
    /// Its name in itself: "Deutsch".
    pub name: String,
}

/// The languages that the program carries, English first and the others by their names.
pub fn carried_languages() -> Vec<Language> {
    let name = |tag: String| {
        let words = Catalog::in_language(&tag).ok()?;
        let name = words.language_name();
        Some(Language { tag, name })
    };
    let mut languages: Vec<Language> = tags().filter_map(name).collect();
    languages.sort_by_key(|it| (it.tag != FALLBACK, it.name.to_lowercase()));
    languages
}

/// The language that is spoken where this one is wished for, such as `de` for `de-AT`: the same one, or
/// one that differs only in its region; none where the program speaks neither.
pub fn speaks(wished: &str) -> Option<String> {
    let wished: LanguageIdentifier = wished.parse().ok()?;
    let parsed = |tag: &String| tag.parse::<LanguageIdentifier>().ok();
    let is_same = |tag: &String| parsed(tag).is_some_and(|it| it == wished);
    let is_near = |tag: &String| parsed(tag).is_some_and(|it| it.language == wished.language);
    tags().find(is_same).or_else(|| tags().find(is_near))
}

/// The language of a locale's name, as a BCP 47 tag: `de-AT` for `de_AT.UTF-8@euro`; none for `C`.
pub fn of_locale(name: &str) -> Option<String> {
    let name = name.split(['.', '@']).next().unwrap_or_default();
    let tag = name.replace('_', "-");
    let is_language = tag.parse::<LanguageIdentifier>().is_ok();
    Some(tag).filter(|tag| is_language && tag != "C" && tag != "POSIX")
}

/// The folders that hold a catalogue.
fn tags() -> impl Iterator<Item = String> {
    let folder = |asset: String| {
        let (folder, file) = asset.split_once('/')?;
        (file == CATALOGUE).then(|| folder.to_owned())
    };
    Packs::iter().filter_map(move |asset| folder(asset.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_with_a_catalogue_is_a_language_with_a_name_of_its_own() {
        let languages = carried_languages();
        assert_eq!(languages[0].tag, FALLBACK);
        assert_eq!(languages[0].name, "English");
        for (at, language) in languages.iter().enumerate() {
            let others = languages.iter().enumerate();
            let mut others = others.filter(|(other, _)| *other != at);
            assert!(
                others.all(|(_, it)| it.name != language.name),
                "{language:?}"
            );
        }
    }

    #[test]
    fn a_region_does_with_the_language_and_an_unknown_one_with_nothing() {
        for wished in ["en", "EN", "en-GB", "en-Latn-US"] {
            assert_eq!(speaks(wished).as_deref(), Some("en"), "{wished}");
        }
        for unknown in ["tlh", "", "not a tag", "../en"] {
            assert_eq!(speaks(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_locale_names_its_language() {
        assert_eq!(of_locale("de_AT.UTF-8@euro").as_deref(), Some("de-AT"));
        assert_eq!(of_locale("en").as_deref(), Some("en"));
        for none in ["C", "C.UTF-8", "POSIX", "", "a b"] {
            assert_eq!(of_locale(none), None, "{none}");
        }
    }
}
