//! Packs in: what is asked, read from the binary or from a folder, and checked.
//!
//! A pack is a folder of RON files: `pack.ron` names the language, the routes and the chapter files
//! in order; `sources.ron` holds the citations; each chapter has a file of its own. Whoever
//! translates a pack sees every problem at once, each with its file, line and column.
//!
//! Reading a pack takes a while, and nothing here remembers one: read it once and
//! pass it on. Nothing outside the pack's own folder is ever opened.

mod bundle;
mod catalogue;
mod check;
mod fault;
mod lazy;
pub mod limit;
mod raw;

use std::{
    borrow::Cow,
    fmt,
    path::{Path, PathBuf},
};

#[cfg(test)]
use crate::quick_ron::{self, Newtypes};
use crate::{
    assets::Packs,
    domain::pack::Pack,
    i18n::{CATALOGUE, Catalog, FALLBACK},
};
use bundle::Bundle;
use fault::Fault;

pub use lazy::LazyPack;

/// The file that says what a pack consists of.
const PACK: &str = "pack.ron";

/// The newest format of packs that this program reads.
pub const FORMAT: u32 = 1;

/// The pack that the binary carries for a language, given as a BCP 47 tag such as `en`.
pub fn embedded(language: &str) -> Result<Pack, PackProblems> {
    check::pack(&Bundle::embedded(language)?)
}

/// The pack in a folder on disk.
pub fn from_folder(path: &Path) -> Result<Pack, PackProblems> {
    check::pack(&Bundle::from_folder(path)?)
}

/// Whether a folder on disk is meant to be a pack, however much may be wrong with it.
pub fn is_pack(folder: &Path) -> bool {
    folder.join(PACK).is_file()
}

/// Everything that is wrong with a pack in a folder on disk, and with the catalogue of texts beside it; the program
/// does without what it cannot take of that.
pub fn check_folder(path: &Path) -> Result<(), PackProblems> {
    let pack = from_folder(path).err();
    let mut problems = pack.map_or_else(Vec::new, |problems| problems.0);
    problems.extend(catalogue::problems(path));
    if problems.is_empty() {
        return Ok(());
    }
    Err(PackProblems::new(problems))
}

/// A chapter's file in its raw shape, with the place of each value: as the quick reader tells it, where it
/// answers, and as `ron` does. Tests hold the one to the other.
#[cfg(test)]
pub(crate) fn chapter_both_ways(text: &str) -> Option<[String; 2]> {
    let quick: raw::Chapter<'_> = quick_ron::quickly(text, Newtypes::Wrapped)?;
    let by_ron = ron::from_str::<raw::Chapter<'_>>(text);
    Some([format!("{quick:?}"), format!("{:?}", by_ron.unwrap())])
}

/// The files of the pack that the binary carries for a language, and the catalogue beside them: their names and
/// what they hold.
pub fn carried_files(language: &str) -> impl Iterator<Item = (String, Cow<'static, [u8]>)> {
    let folder = format!("{language}/");
    Packs::iter().filter_map(move |path| {
        let name = path.strip_prefix(&folder)?;
        let is_read = bundle::is_part(name) || name == CATALOGUE;
        let file = is_read.then(|| Packs::get(&path))??;
        Some((name.to_owned(), file.data))
    })
}

/// One thing that is wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    file: PathBuf,
    line: usize,
    column: usize,
    fault: Fault,
}

impl Problem {
    fn of_whole_file(file: impl Into<PathBuf>, fault: Fault) -> Self {
        Self {
            file: file.into(),
            line: 1,
            column: 1,
            fault,
        }
    }

    /// Where it is, what is wrong and what to do.
    pub fn told(&self, words: &Catalog) -> Remark {
        Remark {
            file: self.file.clone(),
            line: self.line,
            column: self.column,
            message: self.fault.told(words),
        }
    }
}

/// Something to say about a place in a file. Prints on one line, and cannot steer a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The file; under `assets/packs` for a pack that the binary carries.
    pub file: PathBuf,
    /// The line, from 1. A problem of the whole file stands at its first line and column.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What is to be said.
    pub message: String,
}

/// The longest message that is printed, in characters: a file can quote a megabyte at us.
const LONGEST_MESSAGE: usize = 400;

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_visibly(f, self.file.to_string_lossy().chars())?;
        write!(f, ":{}:{}: ", self.line, self.column)?;
        write_visibly(f, self.message.chars().take(LONGEST_MESSAGE))?;
        if self.message.chars().nth(LONGEST_MESSAGE).is_some() {
            f.write_str("…")?;
        }
        Ok(())
    }
}

/// Writes what came from a file so that it cannot steer a terminal.
fn write_visibly(
    f: &mut fmt::Formatter<'_>,
    characters: impl Iterator<Item = char>,
) -> fmt::Result {
    for c in characters {
        if limit::is_forbidden(c) {
            write!(f, "{}", c.escape_unicode())?;
        } else {
            write!(f, "{c}")?;
        }
    }
    Ok(())
}

/// Everything that is wrong with a pack, in the order of files, lines and columns; never empty.
/// Prints one problem a line, in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackProblems(Vec<Problem>);

impl PackProblems {
    fn new(mut problems: Vec<Problem>) -> Self {
        problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        Self(problems)
    }

    /// The problems.
    pub fn problems(&self) -> &[Problem] {
        &self.0
    }

    /// The problems in the words of a language, one a line.
    pub fn told(&self, words: &Catalog) -> String {
        let told = self.0.iter().map(|problem| problem.told(words).to_string());
        told.collect::<Vec<_>>().join("\n")
    }
}

impl From<Problem> for PackProblems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl fmt::Display for PackProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Catalog::in_language(FALLBACK) {
            Ok(words) => f.write_str(&self.told(&words)),
            Err(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PackProblems {}
