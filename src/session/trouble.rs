//! Why words are not in their file, as a person is told.

use std::path::PathBuf;

use crate::{
    domain::text::clean_line,
    i18n::{Catalog, Deed, Refused},
    store::{SaveError, SaveProblem, Told},
    t,
};

/// What keeps words from their file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The disk is full.
    Full,
    /// The file, or the whole disk, takes no changes.
    ReadOnly,
    /// This person may not write there.
    NotAllowed,
    /// The folder is not there: a stick was pulled, a network is away.
    Gone,
    /// Another program has the file open.
    InUse,
    /// Something else changed the file.
    Changed,
    /// There is a file of that name.
    Taken,
    /// What was written is more than a workbook holds.
    TooLong(String),
    /// The system says something else.
    Other(String),
}

/// Words that are not in their file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Why they are not.
    pub why: Why,
    /// Where they stand meanwhile, besides in memory.
    pub rescue: Option<PathBuf>,
}

impl Why {
    /// Why something was not saved; what has no reason of its own here is told in this language.
    pub fn of(error: &SaveError, language: &str) -> Self {
        match &error.problem {
            SaveProblem::ChangedUnderneath => Self::Changed,
            SaveProblem::InUse => Self::InUse,
            SaveProblem::Taken => Self::Taken,
            SaveProblem::ReadOnly => Self::ReadOnly,
            SaveProblem::Elsewhere | SaveProblem::Unsound { .. } | SaveProblem::NoSettings => {
                Self::Other(clean_line(&error.problem.told_in(language)).text)
            }
            SaveProblem::Unreadable(problem) => {
                Self::TooLong(clean_line(&problem.told_in(language)).text)
            }
            SaveProblem::Io(error) => match Refused::from(&**error) {
                Refused::Full => Self::Full,
                Refused::ReadOnly => Self::ReadOnly,
                Refused::NotAllowed => Self::NotAllowed,
                Refused::Missing | Refused::NotAFolder(_) => Self::Gone,
                refused @ (Refused::Folder
                | Refused::Busy
                | Refused::Away
                | Refused::Name
                | Refused::NotText
                | Refused::Other(_)) => Self::Other(
                    Catalog::in_language(language)
                        .map(|words| refused.told(Deed::Write, &words))
                        .unwrap_or_default(),
                ),
            },
        }
    }

    /// The reason in a few words, as they follow a colon.
    pub fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Full => t!(words, "trouble-full"),
            Self::ReadOnly => t!(words, "trouble-read-only"),
            Self::NotAllowed => t!(words, "trouble-not-allowed"),
            Self::Gone => t!(words, "trouble-gone"),
            Self::InUse => t!(words, "trouble-in-use"),
            Self::Changed => t!(words, "trouble-changed"),
            Self::Taken => t!(words, "trouble-taken"),
            Self::TooLong(reason) => t!(words, "trouble-too-long", reason = reason.as_str()),
            Self::Other(reason) => reason.clone(),
        }
    }
}
