//! An edition in the catalogue's words.

use crate::{
    domain::{
        edition::{Aliases, Edition, Names, Private, Which},
        pack::Pack,
        workbook::Workbook,
    },
    i18n::Catalog,
    t,
};

/// The edition of a workbook, with the words of a catalogue in the place of names.
pub fn of(words: &Catalog, pack: &Pack, edition: &Edition, workbook: &Workbook) -> Workbook {
    let aliases = Aliases {
        no_names: t!(words, "edition-no-names"),
        firm: t!(words, "edition-firm"),
        outsider: t!(words, "edition-outsider"),
        alliance: &|letter| t!(words, "edition-alliance", letter = letter),
        person: &|letter| t!(words, "edition-person", letter = letter),
    };
    edition.of(pack, workbook, &aliases)
}

/// What whoever reads an edition, or is about to send it, should know; a sentence or two each. Nothing
/// of one that holds everything.
pub fn notes(words: &Catalog, edition: &Edition) -> Vec<String> {
    let mut notes = Vec::new();
    match (&edition.alliances, edition.private) {
        (Which::All, Private::Kept) => {}
        (Which::Only(_), _) | (_, Private::LeftOut) => notes.push(t!(words, "edition-left-out")),
    }
    match edition.names {
        Names::Real => {}
        Names::Letters => notes.push(t!(words, "edition-letters")),
    }
    notes
}
