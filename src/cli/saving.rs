//! How a command writes files that are no workbooks: nothing is written over unasked, and what is, is told.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use anyhow::Error;

use super::console::{Console, missing, on_one_line};
use crate::{
    i18n::Catalog,
    store::{Existing, ExportProblem, export_all},
    t,
};

/// A file name that means the standard output.
const STDOUT: &str = "-";

/// Whether a name to write to means the standard output.
pub(super) fn is_stdout(named: &Path) -> bool {
    named.as_os_str() == STDOUT
}

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// It is left alone, and that is an error.
    Refused,
    /// It is replaced; told where it said something else.
    Told,
    /// It is replaced without a word: this run made it.
    Own,
}

impl Over {
    /// What `--force` asks for, or its absence.
    pub(super) fn of(force: bool) -> Self {
        if force { Self::Told } else { Self::Refused }
    }
}

/// Writes files that belong together, all or none. A folder that is made for them is told.
pub(super) fn save(
    files: &[(&Path, &[u8])],
    over: Over,
    words: &Catalog,
    console: &mut Console,
) -> anyhow::Result<()> {
    let folders = files.iter().filter_map(|(path, _)| path.parent());
    let made: BTreeSet<&Path> = folders.filter_map(missing).collect();
    let replaced = replaced(files, over);
    let existing = match over {
        Over::Refused => Existing::Keep,
        Over::Told | Over::Own => Existing::Replace,
    };
    export_all(files, existing).map_err(|error| match error.problem {
        ExportProblem::Taken => {
            let path = on_one_line(&error.path);
            Error::msg(t!(words, "cli-report-taken", path = path))
        }
        ExportProblem::Workbook
        | ExportProblem::NotAFile
        | ExportProblem::NoFolder(_)
        | ExportProblem::Io(_) => error.into(),
    })?;
    for folder in made {
        console.note_folder(words, Some(folder));
    }
    for path in replaced {
        let path = on_one_line(&path);
        console.note(t!(words, "cli-report-replaced", path = path));
    }
    Ok(())
}

/// The files that are there with something else in them and are to be told of.
fn replaced(files: &[(&Path, &[u8])], over: Over) -> Vec<PathBuf> {
    match over {
        Over::Refused | Over::Own => Vec::new(),
        Over::Told => {
            let differs = |(path, bytes): &&(&Path, &[u8])| {
                path.is_file() && std::fs::read(path).ok().as_deref() != Some(bytes)
            };
            let replaced = files.iter().filter(differs);
            replaced.map(|(path, _)| (*path).to_owned()).collect()
        }
    }
}
