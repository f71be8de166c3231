//! What can be asked for besides answers: a line that begins with a slash.

use std::sync::LazyLock;

use crate::{
    domain::fold::fold,
    i18n::{Catalog, FALLBACK},
    t,
};

/// The words of English, whose names of commands count in every language; none should they not be carried.
static ENGLISH: LazyLock<Option<Catalog>> = LazyLock::new(|| Catalog::in_language(FALLBACK).ok());

/// Something that is asked for by a line that begins with a slash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    /// What can be asked for.
    Help,
    /// To the question before.
    Back,
    /// On, with this left as it is.
    Skip,
    /// Why it is asked, and what there is to think about.
    Why,
    /// Where in the workbook one is.
    Where,
    /// Where the alliances stand.
    Picture,
    /// To a question by its number.
    GoTo,
    /// To the next question that is blank or flagged.
    Gap,
    /// To the list of alliances.
    Alliances,
    /// To the answers that have these words.
    Find,
    /// The last change is taken back.
    Undo,
    /// The last change is made again.
    Redo,
    /// What stands here is blanked.
    Clear,
    /// The question is flagged to come back to, or no longer.
    Flag,
    /// Another route.
    Route,
    /// Something is added to a list.
    New,
    /// Something is taken out of a list.
    Remove,
    /// Something is moved in a list.
    Move,
    /// An action is done, or to be done again.
    Done,
    /// Criteria stand, and candidates are scored.
    Score,
    /// Criteria can be changed again.
    Weigh,
    /// The earlier states of a workbook.
    Earlier,
    /// To the list of workbooks.
    List,
    /// A workbook is given another name.
    Rename,
    /// A workbook is copied.
    Copy,
    /// What is in the trash.
    Trash,
    /// A workbook is joined with another copy of it.
    Join,
    /// How a report is made.
    Report,
    /// Another language.
    Language,
    /// All is saved, and the program ends.
    Quit,
}

/// Where a command means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// Everywhere.
    Everywhere,
    /// In an open workbook.
    Workbook,
    /// In a list of an open workbook.
    Items,
    /// In the list of workbooks.
    Library,
}

impl Command {
    /// All of them, in the order in which the help tells them.
    pub(super) const ALL: [Self; 30] = [
        Self::Back,
        Self::Skip,
        Self::Why,
        Self::Where,
        Self::Picture,
        Self::GoTo,
        Self::Gap,
        Self::Alliances,
        Self::Find,
        Self::Undo,
        Self::Redo,
        Self::Clear,
        Self::Flag,
        Self::Route,
        Self::Earlier,
        Self::List,
        Self::New,
        Self::Remove,
        Self::Move,
        Self::Done,
        Self::Score,
        Self::Weigh,
        Self::Rename,
        Self::Copy,
        Self::Trash,
        Self::Join,
        Self::Report,
        Self::Language,
        Self::Help,
        Self::Quit,
    ];

    /// What a line asks for in a language or in English, with what stands behind it; none where it is no command that
    /// there is.
    pub(super) fn read(line: &str, words: &Catalog) -> Option<(Self, String)> {
        let said = line.strip_prefix('/')?;
        let (name, rest) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
        let name = fold(name);
        let named = |words: &Catalog| {
            let is_it = |command: &Self| fold(&command.name(words)) == name;
            Self::ALL.into_iter().find(is_it)
        };
        let command = named(words).or_else(|| named(ENGLISH.as_ref()?))?;
        Some((command, rest.trim().to_owned()))
    }

    /// What it is called, without the slash.
    pub(super) fn name(self, words: &Catalog) -> String {
        match self {
            Self::Help => t!(words, "plain-help"),
            Self::Back => t!(words, "plain-back"),
            Self::Skip => t!(words, "plain-skip"),
            Self::Why => t!(words, "plain-why"),
            Self::Where => t!(words, "plain-where"),
            Self::Picture => t!(words, "plain-picture"),
            Self::GoTo => t!(words, "plain-goto"),
            Self::Gap => t!(words, "plain-gap"),
            Self::Alliances => t!(words, "plain-alliances"),
            Self::Find => t!(words, "plain-find"),
            Self::Undo => t!(words, "plain-undo"),
            Self::Redo => t!(words, "plain-redo"),
            Self::Clear => t!(words, "plain-clear"),
            Self::Flag => t!(words, "plain-flag"),
            Self::Route => t!(words, "plain-route"),
            Self::New => t!(words, "plain-new"),
            Self::Remove => t!(words, "plain-remove"),
            Self::Move => t!(words, "plain-move"),
            Self::Done => t!(words, "plain-done"),
            Self::Score => t!(words, "plain-score"),
            Self::Weigh => t!(words, "plain-weigh"),
            Self::Earlier => t!(words, "plain-earlier"),
            Self::List => t!(words, "plain-list"),
            Self::Rename => t!(words, "plain-rename"),
            Self::Copy => t!(words, "plain-copy"),
            Self::Trash => t!(words, "plain-trash"),
            Self::Join => t!(words, "plain-join"),
            Self::Report => t!(words, "plain-report"),
            Self::Language => t!(words, "plain-language"),
            Self::Quit => t!(words, "plain-quit"),
        }
    }

    /// How it is written, and what it does.
    pub(super) fn about(self, words: &Catalog) -> String {
        match self {
            Self::Help => t!(words, "plain-help", "about"),
            Self::Back => t!(words, "plain-back", "about"),
            Self::Skip => t!(words, "plain-skip", "about"),
            Self::Why => t!(words, "plain-why", "about"),
            Self::Where => t!(words, "plain-where", "about"),
            Self::Picture => t!(words, "plain-picture", "about"),
            Self::GoTo => t!(words, "plain-goto", "about"),
            Self::Gap => t!(words, "plain-gap", "about"),
            Self::Alliances => t!(words, "plain-alliances", "about"),
            Self::Find => t!(words, "plain-find", "about"),
            Self::Undo => t!(words, "plain-undo", "about"),
            Self::Redo => t!(words, "plain-redo", "about"),
            Self::Clear => t!(words, "plain-clear", "about"),
            Self::Flag => t!(words, "plain-flag", "about"),
            Self::Route => t!(words, "plain-route", "about"),
            Self::New => t!(words, "plain-new", "about"),
            Self::Remove => t!(words, "plain-remove", "about"),
            Self::Move => t!(words, "plain-move", "about"),
            Self::Done => t!(words, "plain-done", "about"),
            Self::Score => t!(words, "plain-score", "about"),
            Self::Weigh => t!(words, "plain-weigh", "about"),
            Self::Earlier => t!(words, "plain-earlier", "about"),
            Self::List => t!(words, "plain-list", "about"),
            Self::Rename => t!(words, "plain-rename", "about"),
            Self::Copy => t!(words, "plain-copy", "about"),
            Self::Trash => t!(words, "plain-trash", "about"),
            Self::Join => t!(words, "plain-join", "about"),
            Self::Report => t!(words, "plain-report", "about"),
            Self::Language => t!(words, "plain-language", "about"),
            Self::Quit => t!(words, "plain-quit", "about"),
        }
    }

    /// Where it means something.
    pub(super) fn place(self) -> Where {
        match self {
            Self::Help | Self::Report | Self::Language | Self::Quit => Where::Everywhere,
            Self::Back
            | Self::Skip
            | Self::Why
            | Self::Where
            | Self::Picture
            | Self::GoTo
            | Self::Gap
            | Self::Alliances
            | Self::Find
            | Self::Undo
            | Self::Redo
            | Self::Clear
            | Self::Flag
            | Self::Route
            | Self::Earlier
            | Self::List => Where::Workbook,
            Self::New | Self::Remove | Self::Move | Self::Done | Self::Score | Self::Weigh => {
                Where::Items
            }
            Self::Rename | Self::Copy | Self::Trash | Self::Join => Where::Library,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::carried_languages;

    #[test]
    fn every_command_is_read_in_any_letters_by_its_name_and_by_its_english_one() {
        let english = Catalog::in_language(FALLBACK).unwrap();
        for language in carried_languages() {
            let words = Catalog::in_language(&language.tag).unwrap();
            for command in Command::ALL {
                assert!(!command.about(&words).is_empty());
                for words_of_name in [&words, &english] {
                    let name = command.name(words_of_name);
                    let line = format!("/{}  4.2 ", name.to_uppercase());
                    let read = Command::read(&line, &words);
                    assert_eq!(read, Some((command, "4.2".into())), "{}", language.tag);
                }
            }
            for no_command in ["back", "/", "/nothing", " /back"] {
                assert_eq!(Command::read(no_command, &words), None);
            }
        }
    }

    #[test]
    fn no_name_means_two_things() {
        let english = Catalog::in_language(FALLBACK).unwrap();
        for language in carried_languages() {
            let words = Catalog::in_language(&language.tag).unwrap();
            for one in Command::ALL {
                for other in Command::ALL.into_iter().filter(|it| *it != one) {
                    let name = fold(&one.name(&words));
                    assert_ne!(name, fold(&other.name(&words)), "{}", language.tag);
                    assert_ne!(name, fold(&other.name(&english)), "{}", language.tag);
                }
            }
        }
    }
}
