//! Which workbook is meant by what was typed.

use std::path::{Path, PathBuf};

use anyhow::Error;

use super::Settings;
use crate::{i18n::Catalog, store::Entry, t};

/// The file that is meant: the one at this path, or else the workbook of the library whose title or
/// file has this name, in capitals or not.
pub(super) fn workbook(
    given: &Path,
    settings: &Settings,
    words: &Catalog,
) -> anyhow::Result<PathBuf> {
    if given.exists() {
        return Ok(given.to_owned());
    }
    let library = settings.library(words)?;
    match &called(library.list()?, &given.to_string_lossy())[..] {
        [one] => Ok(one.path.clone()),
        [] => {
            let folder = library.folder().display().to_string();
            let given = given.display().to_string();
            let told = t!(words, "cli-find-nothing", given = given, folder = folder);
            Err(Error::msg(told))
        }
        several => {
            let paths: Vec<_> = several
                .iter()
                .map(|entry| format!("\n  {}", entry.path.display()))
                .collect();
            let given = given.display().to_string();
            let paths = paths.concat();
            let told = t!(words, "cli-find-several", given = given, paths = paths);
            Err(Error::msg(told))
        }
    }
}

/// Those whose title or file has this name, in capitals or not.
pub(super) fn called(mut entries: Vec<Entry>, name: &str) -> Vec<Entry> {
    let name = name.trim().to_lowercase();
    entries.retain(|entry| is_called(entry, &name));
    entries
}

fn is_called(entry: &Entry, name: &str) -> bool {
    let has = |called: &str| called.to_lowercase() == name;
    entry.head.as_ref().is_ok_and(|head| has(&head.title))
        || [entry.path.file_stem(), entry.path.file_name()]
            .into_iter()
            .flatten()
            .any(|file| has(&file.to_string_lossy()))
}
