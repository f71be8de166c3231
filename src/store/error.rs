//! Why a workbook was not read or not saved: what happened, where, and what to do about it.

use std::{ffi::OsStr, fmt, io, path::Path, path::PathBuf, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{
    bounds::{FORMAT, MAX_FILE},
    name::EXTENSION,
};
use crate::{
    domain::{
        merge::NotCopies,
        text::{clean, clean_line},
    },
    i18n::{Deed, InEnglish},
};

/// A workbook that was not read. Its file is as it was.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}{problem}", Place(path, problem.position()))]
pub struct LoadError {
    /// The file, or the folder that was to be listed.
    pub path: PathBuf,
    /// What happened.
    #[source]
    pub problem: LoadProblem,
}

/// What kept a workbook from being read.
#[derive(Debug, Clone, thiserror::Error)]
pub enum LoadProblem {
    /// There is nothing there.
    #[error("there is no such file or folder; look whether it was moved or renamed")]
    Missing,
    /// There is nothing in it: a save by another program was cut short, or a disk failed.
    #[error("this file is empty; “madbook restore” tells which earlier states of it there are")]
    Empty,
    /// A sync client keeps it elsewhere, and left a sign in its place.
    #[error(
        "this is not on this computer yet; open its folder in your file manager and have it downloaded"
    )]
    NotHere,
    /// It is a folder.
    #[error("this is a folder, not a file; give a workbook in it, or the folder with --dir")]
    Folder,
    /// It is a device, a pipe or the like.
    #[error("this is no file but a device or the like; choose one that ends in .ron")]
    NotAFile,
    /// It is a file of another kind.
    #[error("this is not a workbook; choose one that ends in .ron")]
    Foreign,
    /// It is longer than any workbook.
    #[error(
        "this file is larger than {} MiB, so it is no workbook of madbook's; choose another",
        MAX_FILE / 1024 / 1024
    )]
    TooBig,
    /// A later version of the program wrote it; it can be looked at, but not saved.
    #[error(
        "a newer madbook made this (format {format}, this one writes {FORMAT}); it is left as it is, \
         open it with a newer madbook"
    )]
    Newer {
        /// The format that it is in.
        format: u64,
    },
    /// Another program has it open. It can be looked at or copied.
    #[error("this is open in another madbook; close it there, look at it only, or make a copy")]
    InUse,
    /// It is not written as a workbook is.
    #[error(
        "this cannot be read as a workbook: {why}; it is left as it is, so mend it here with a \
         text editor, or look for an earlier state with “madbook restore”"
    )]
    Broken {
        /// The line where reading broke off, from 1.
        line: usize,
        /// The column in that line, from 1.
        column: usize,
        /// What was wrong there.
        why: Break,
    },
    /// The system refused.
    #[error("this could not be read: {}", InEnglish(.0, Deed::Read))]
    Io(#[source] Arc<io::Error>),
}

impl LoadProblem {
    /// What keeps something from being saved over a file that cannot be read: what the system refused, else what
    /// is given.
    pub(super) fn refused_or(self, other: SaveProblem) -> SaveProblem {
        if let Self::Io(error) = self {
            SaveProblem::Io(error)
        } else {
            other
        }
    }

    /// Where in the file reading broke off: line and column, from 1.
    pub fn position(&self) -> Option<(usize, usize)> {
        match self {
            Self::Broken { line, column, .. } => Some((*line, *column)),
            Self::Missing
            | Self::Empty
            | Self::NotHere
            | Self::Folder
            | Self::NotAFile
            | Self::Foreign
            | Self::TooBig
            | Self::Newer { .. }
            | Self::InUse
            | Self::Io(_) => None,
        }
    }

    pub(super) fn at(self, path: &Path) -> LoadError {
        let is_ours = |it: &OsStr| it.eq_ignore_ascii_case(EXTENSION);
        let is_foreign = self.is_at_once() && !path.extension().is_some_and(is_ours);
        LoadError {
            path: path.to_owned(),
            problem: if is_foreign { Self::Foreign } else { self },
        }
    }

    /// Whether reading broke off before anything of a workbook was seen.
    fn is_at_once(&self) -> bool {
        match self {
            Self::Broken { line, why, .. } => match why {
                Break::NotText => true,
                Break::Reader(_) => *line == 1,
                Break::NoFormat | Break::Unsaid(_) | Break::Unsound | Break::Bound(_) => false,
            },
            Self::Missing
            | Self::Empty
            | Self::NotHere
            | Self::Folder
            | Self::NotAFile
            | Self::Foreign
            | Self::TooBig
            | Self::Newer { .. }
            | Self::InUse
            | Self::Io(_) => false,
        }
    }

    /// A break where a whole file does not fit, so that its place is the beginning.
    pub(super) fn broken(why: Break) -> Self {
        let (line, column) = (1, 1);
        Self::Broken { line, column, why }
    }
}

/// What is wrong where reading a file broke off.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// It is not text in UTF-8.
    #[error("it is not text in UTF-8")]
    NotText,
    /// Formats count from 1.
    #[error("there is no format 0")]
    NoFormat,
    /// A line is missing without which nothing else can be read.
    #[error("it does not say its {0}")]
    Unsaid(&'static str),
    /// Its parts contradict each other.
    #[error("what it keeps does not fit together")]
    Unsound,
    /// It holds more than a workbook can, or something twice.
    #[error(transparent)]
    Bound(#[from] Bound),
    /// What the reader of RON says, in its own words; short and safe to show.
    #[error("{0}")]
    Reader(String),
}

impl From<&ron::Error> for Break {
    fn from(error: &ron::Error) -> Self {
        // The reason may quote the file.
        let reader = || Self::Reader(clean_line(&error.to_string()).text);
        Bound::of(error).map_or_else(reader, Self::Bound)
    }
}

/// A bound of lists and texts that a file breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Bound {
    /// A text is too long.
    #[error("a text is longer than {0} KiB")]
    Long(usize),
    /// A list holds more than it may.
    #[error("there are more than {0} {name}", name = .1.name())]
    Many(usize, Listed),
    /// A list holds something twice: what, by the name that the file has for it.
    #[error("{0} stands here twice")]
    Twice(String),
}

/// What a file holds lists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Listed {
    /// Alliances.
    Alliances,
    /// Actions.
    Actions,
    /// Answers that others than usual may read.
    Readers,
    /// Answers.
    Answers,
    /// Flagged questions.
    Flags,
    /// Picked options of one answer.
    Picks,
    /// Values that something had before.
    Former,
    /// What former formats marked as private.
    Private,
}

impl Bound {
    /// As an error of whoever reads a file; these carry texts alone, so it goes as RON.
    pub(super) fn broken<E: serde::de::Error>(&self) -> E {
        E::custom(ron::to_string(self).unwrap_or_else(|_| self.to_string()))
    }

    /// The bound that is in such an error.
    fn of(error: &ron::Error) -> Option<Self> {
        match error {
            ron::Error::Message(text) => ron::from_str(text).ok(),
            // The parser's own kinds.
            _ => None,
        }
    }
}

impl Listed {
    /// What several are called in English, and what the catalogue knows them by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alliances => "alliances",
            Self::Actions => "actions",
            Self::Readers => "answers with readers of their own",
            Self::Answers => "answers",
            Self::Flags => "flagged questions",
            Self::Picks => "picked options",
            Self::Former => "former values",
            Self::Private => "private marks",
        }
    }
}

impl From<io::Error> for LoadProblem {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound {
            Self::Missing
        } else {
            Self::Io(Arc::new(error))
        }
    }
}

/// A workbook that was not saved. Whatever was in its file is still there.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}{problem}", Place(path, None))]
pub struct SaveError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// What happened.
    #[source]
    pub problem: SaveProblem,
}

/// What kept a workbook from being saved.
#[derive(Debug, Clone, thiserror::Error)]
pub enum SaveProblem {
    /// The file is not the one that was read or written last.
    #[error(
        "something else changed this file since it was opened, so it was not written over; open it \
         again to see that version, or save this one under another name"
    )]
    ChangedUnderneath,
    /// Another program has it open.
    #[error(
        "this is open in another madbook, so it was left as it is; close it there, then try again"
    )]
    InUse,
    /// A new file was to be made where there is one.
    #[error("there is a file of this name already and it was left alone; choose another name")]
    Taken,
    /// Nobody may write to the file.
    #[error(
        "this file is marked read-only and was left alone; allow writing to it, or save under \
         another name"
    )]
    ReadOnly,
    /// It was to be moved, and is not in the folder that it was to be moved from.
    #[error("this is not in the folder of your workbooks, so it was left where it is")]
    Elsewhere,
    /// It holds more, or longer texts, than a workbook can.
    #[error("this would not open again, so it was not saved: {0}; shorten what was added last")]
    Unreadable(#[source] Box<LoadProblem>),
    /// It is a file of settings that does not read from this place on; all of it would be lost.
    #[error(
        "this cannot be read from line {line}, column {column} on, so it was left alone; mend it there \
         (“madbook config check” says what is wrong), then choose again"
    )]
    Unsound {
        /// The line, from 1.
        line: usize,
        /// The column in that line, from 1.
        column: usize,
    },
    /// What stands in the place of a file of settings is no file that could be one.
    #[error(
        "this is no file that could hold what you choose, so it was left alone; “madbook config check” says \
         what to do"
    )]
    NoSettings,
    /// The system refused.
    #[error("this could not be saved: {}", InEnglish(.0, Deed::Write))]
    Io(#[source] Arc<io::Error>),
}

impl SaveProblem {
    pub(super) fn at(self, path: &Path) -> SaveError {
        SaveError {
            path: path.to_owned(),
            problem: self,
        }
    }
}

impl From<io::Error> for SaveProblem {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::AlreadyExists {
            Self::Taken
        } else {
            Self::Io(Arc::new(error))
        }
    }
}

/// A workbook in the library that was not changed: it could not be read, or not be saved.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ChangeError {
    /// It could not be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// It could not be saved.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// It is another workbook than the one it was to be put back to.
    #[error(transparent)]
    NotCopies(#[from] NotCopies),
}

/// A path, and a place in the file, as the start of a message. File names can hold anything.
pub(super) struct Place<'a>(pub(super) &'a Path, pub(super) Option<(usize, usize)>);

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = shown(self.0);
        match self.1 {
            Some((line, column)) => write!(f, "{path}:{line}:{column}: "),
            None => write!(f, "{path}: "),
        }
    }
}

/// A path on one line, safe to show: what could drive a terminal, hide or turn words around is a `?`, so
/// that it still has its place. Letters stay in the form that the system has them in.
pub fn shown(path: &Path) -> String {
    let safe = |c: char| match c {
        '\n' => '?',
        c if clean(c.encode_utf8(&mut [0; 4])).removed.is_nothing() => c,
        // A mark or a joiner is taken out only where it stands alone.
        c if !c.is_control() && clean(&format!("a{c}")).removed.is_nothing() => c,
        _ => '?',
    };
    path.to_string_lossy().chars().map(safe).collect()
}
