//! Which workbook is meant by what was given.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anyhow::Error;

use super::{Settings, console::on_one_line};
use crate::{
    domain::{
        fold::fold,
        name::{self, Found, Needs},
        text::MAX_LINE,
    },
    i18n::Catalog,
    store::{Entry, Loaded, at_home, at_path, is_workshop},
    t,
};

/// How many names are put to somebody whose name fits none.
const SUGGESTED: usize = 5;

/// The file that is meant: the workbook at this path, or else the one of the library whose title or file
/// has this name. A folder of the name, or a file of it that is no workbook, keeps nobody from it.
pub(super) fn workbook(
    given: &Path,
    settings: &Settings,
    words: &Catalog,
) -> anyhow::Result<PathBuf> {
    let here = at_path(&at_home(given));
    if let Some(path) = here.as_deref().filter(|path| is_workshop(path)) {
        let path = on_one_line(path);
        return Err(Error::msg(t!(words, "cli-find-workshop", path = path)));
    }
    if let Some(path) = here.as_deref().filter(|path| is_path_of_workbook(path)) {
        return Ok(path.to_owned());
    }
    let library = settings.library(words)?;
    let listed = library.list();
    let entries = match (&listed, here) {
        (Ok(entries), None) => entries,
        (Ok(entries), Some(path)) => {
            let called = called(entries, given);
            return one(&called, given, words).map(|found| found.unwrap_or(path));
        }
        // What is wrong with the library is not to hide what is wrong with the file.
        (Err(_), Some(path)) => return Ok(path),
        (Err(error), None) => return Err(error.clone().into()),
    };
    let found = one(&called(entries, given), given, words)?;
    found.ok_or_else(|| {
        let folder = on_one_line(library.folder());
        let given = clipped(&on_one_line(given));
        let near = near(entries, &given, words).join(", ");
        Error::msg(if near.is_empty() {
            t!(words, "cli-find-nothing", given = given, folder = folder)
        } else {
            t!(
                words,
                "cli-find-near",
                given = given,
                folder = folder,
                near = near
            )
        })
    })
}

/// A name as long as one can be; what is longer is somebody's slip, and not to be read to its end.
fn clipped(given: &str) -> String {
    let mut letters = given.chars();
    let kept: String = letters.by_ref().take(MAX_LINE).collect();
    if letters.next().is_some() {
        format!("{kept}…")
    } else {
        kept
    }
}

/// The one file of some that were found, if any was; where there are several, all are told.
pub(super) fn one(
    found: &Found<&Entry>,
    given: &Path,
    words: &Catalog,
) -> anyhow::Result<Option<PathBuf>> {
    match found {
        Found::Nothing => Ok(None),
        Found::One(entry) => Ok(Some(entry.path.clone())),
        Found::Several(several) => {
            let line = |entry: &&Entry| format!("\n  {}", on_one_line(&entry.path));
            let paths: String = several.iter().map(line).collect();
            let given = on_one_line(given);
            let told = t!(words, "cli-find-several", given = given, paths = paths);
            Err(Error::msg(told))
        }
    }
}

/// What is called so among some entries, by title or by file.
pub(super) fn called<'e>(entries: &'e [Entry], given: &Path) -> Found<&'e Entry> {
    let given = given.to_string_lossy();
    let files: Vec<_> = (entries.iter())
        .map(|entry| {
            let part = |part: Option<&std::ffi::OsStr>| {
                part.map(|part| part.to_string_lossy().into_owned())
                    .unwrap_or_default()
            };
            (
                part(entry.path.file_stem()),
                part(entry.path.file_name()),
                entry,
            )
        })
        .collect();
    let named = files.iter().flat_map(|(stem, file, entry)| {
        let title = entry.head.as_ref().map(|head| head.title.as_str()).ok();
        let names = [title, Some(stem.as_str()), Some(file.as_str())];
        names.into_iter().flatten().map(|name| (name, *entry))
    });
    // One that does not tell its title has it from its backups; copies of it would only be in the way.
    let untold = entries
        .iter()
        .filter(|entry| entry.head.is_err() && entry.copy_of.is_none());
    let untold = untold.filter_map(|entry| Some((entry.title()?, entry)));
    let found = match name::find(&given, named, Needs::Whole) {
        Found::Nothing => name::find(&given, untold, Needs::Whole),
        found @ (Found::One(_) | Found::Several(_)) => found,
    };
    match found {
        // A file whose stem is its title as well was found by both.
        Found::Several(mut several) => {
            several.dedup_by(|a, b| a.path == b.path);
            match several[..] {
                [one] => Found::One(one),
                [] | [_, ..] => Found::Several(several),
            }
        }
        found @ (Found::Nothing | Found::One(_)) => found,
    }
}

/// Whether a path means a workbook by itself: it says that it is a path or a workbook, or is one.
fn is_path_of_workbook(path: &Path) -> bool {
    let is_named = path
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("ron"));
    let is_path = path.components().count() > 1;
    path.is_file() && (is_named || is_path || Loaded::look(path).is_ok())
}

/// Titles that share a word with a name, each once, by their letters.
fn near(entries: &[Entry], given: &str, catalog: &Catalog) -> Vec<String> {
    let wanted = fold(given);
    let shares = |title: &str| {
        let known = fold(title);
        let mut words = wanted.split(' ').filter(|word| word.chars().count() > 2);
        words.any(|word| known.split(' ').any(|other| other.starts_with(word)))
    };
    let titles = entries.iter().filter_map(|entry| entry.head.as_ref().ok());
    let near: BTreeSet<&str> = titles
        .map(|head| head.title.as_str())
        .filter(|title| shares(title))
        .collect();
    let near = near.into_iter().take(SUGGESTED);
    near.map(|title| t!(catalog, "differences-quoted", text = title))
        .collect()
}
