//! A workshop's file, beside its workbook: read and written as a workbook is, whole or not at all, by one
//! program at a time, and never over what something else wrote. It leaves no earlier states behind: what
//! people rated in a room stands in one place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::Date;

use super::{
    bounds::TRIES,
    disk::{self, Fingerprint},
    error::{LoadError, LoadProblem, SaveError, SaveProblem},
    format::workshop::{decode, encode},
    lock::Lock,
};
use crate::domain::{id::WorkbookId, text::clean_line, workshop::Workshop};

/// How the name of such a file ends.
pub(super) const ENDING: &str = ".room.ron";

/// The right to save to the file of one workshop.
#[derive(Debug)]
pub struct WorkshopFile {
    path: PathBuf,
    seen: Fingerprint,
    /// None where there can be no lock.
    _lock: Option<Lock>,
}

impl WorkshopFile {
    /// Reads a workshop to go on with it.
    pub fn open(path: &Path) -> Result<(Self, Workshop), LoadError> {
        let open = || -> Result<(Self, Workshop), LoadProblem> {
            let target = fs::canonicalize(path)?;
            let lock = Lock::take(&target)?;
            let bytes = disk::read(&target)?;
            let workshop = decode(&bytes)?;
            let file = Self {
                path: target,
                seen: Fingerprint::of(&bytes),
                _lock: lock,
            };
            Ok((file, workshop))
        };
        open().map_err(|problem| problem.at(path))
    }

    /// Makes a file for a workshop that begins on this day, beside its workbook.
    pub fn create(workbook: &Path, day: Date, workshop: &Workshop) -> Result<Self, SaveError> {
        let bytes = encoded(workshop).map_err(|problem| problem.at(workbook))?;
        let mut nth = 1;
        loop {
            let path = path_of(workbook, day, nth);
            match disk::write_new(&path, &bytes) {
                Ok(()) => {
                    let finish = || -> Result<Self, SaveProblem> {
                        disk::sync_folder(&disk::folder_of(&path))?;
                        let target = fs::canonicalize(&path)?;
                        Ok(Self {
                            seen: Fingerprint::of(&bytes),
                            _lock: Lock::take(&target)?,
                            path: target,
                        })
                    };
                    return finish().map_err(|problem| problem.at(&path));
                }
                Err(SaveProblem::Taken) if nth < TRIES => nth += 1,
                Err(problem) => return Err(problem.at(&path)),
            }
        }
    }

    /// Replaces the file with the workshop as it is now, unless something else changed it. One that was
    /// taken away is written again.
    pub fn save(&mut self, workshop: &Workshop) -> Result<(), SaveError> {
        let save = |file: &mut Self| -> Result<(), SaveProblem> {
            let bytes = encoded(workshop)?;
            match disk::read(&file.path) {
                Ok(found) if Fingerprint::of(&found) == file.seen => {
                    disk::replace(&file.path, &bytes)?;
                }
                Err(LoadProblem::Missing) => disk::write_new(&file.path, &bytes)?,
                Err(LoadProblem::Io(error)) => return Err(SaveProblem::Io(error)),
                Ok(_) | Err(_) => return Err(SaveProblem::ChangedUnderneath),
            }
            file.seen = Fingerprint::of(&bytes);
            Ok(disk::sync_folder(&disk::folder_of(&file.path))?)
        };
        save(self).map_err(|problem| problem.at(&self.path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn encoded(workshop: &Workshop) -> Result<Vec<u8>, SaveProblem> {
    encode(workshop).map_err(|problem| SaveProblem::Unreadable(Box::new(problem)))
}

/// The workshops of a workbook that lie beside its file, the one that began last first, each with its file.
/// A file that cannot be read is told with why.
#[allow(clippy::type_complexity)]
pub fn workshops(workbook: &Path, id: WorkbookId) -> (Vec<(PathBuf, Workshop)>, Vec<LoadError>) {
    let begin = format!("{}.", stem(workbook));
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    let entries = fs::read_dir(disk::folder_of(workbook))
        .into_iter()
        .flatten();
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !is_workshop(&path) || !name.starts_with(&begin) {
            continue;
        }
        match disk::read(&path).and_then(|bytes| decode(&bytes)) {
            Ok(workshop) if workshop.workbook == id => found.push((path, workshop)),
            // Of another workbook that was called so.
            Ok(_) => {}
            Err(problem) => unread.push(problem.at(&path)),
        }
    }
    found.sort_by_key(|(_, workshop)| std::cmp::Reverse((workshop.started, workshop.id)));
    (found, unread)
}

/// Moves the workshops of a workbook to where its file was moved; one whose name is taken there stays.
pub(super) fn follow(workbook: &Path, id: WorkbookId, moved: &Path) {
    let (old, new) = (stem(workbook), stem(moved));
    let (found, _) = workshops(workbook, id);
    for (path, _) in found {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(rest) = name.strip_prefix(&*old) else {
            continue;
        };
        let to = disk::folder_of(moved).join(format!("{new}{rest}"));
        if !to.exists() {
            // Where it cannot be moved it stays as it is, and is found there.
            let _ = fs::rename(&path, to);
        }
    }
}

/// Reads a workshop to look at it.
pub fn workshop_at(path: &Path) -> Result<Workshop, LoadError> {
    let read = disk::read(path).and_then(|bytes| decode(&bytes));
    read.map_err(|problem| problem.at(path))
}

/// Where the workbook of a workshop's file lies by the file's name, and what that workbook is called by it.
pub fn workbook_beside(workshop: &Path) -> (PathBuf, String) {
    let name = workshop.file_name().unwrap_or_default().to_string_lossy();
    let end = name.len().saturating_sub(ENDING.len());
    let name = name.get(..end).unwrap_or(&name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let workbook = disk::folder_of(workshop).join(format!("{stem}.ron"));
    (workbook, clean_line(stem).text)
}

/// Whether a file by its name is a workshop's.
pub fn is_workshop(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.to_lowercase().ends_with(ENDING)
}

fn stem(workbook: &Path) -> String {
    let stem = workbook.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn path_of(workbook: &Path, day: Date, nth: u32) -> PathBuf {
    let again = if nth > 1 {
        format!("-{nth}")
    } else {
        String::new()
    };
    let name = format!("{}.{day}{again}{ENDING}", stem(workbook));
    disk::folder_of(workbook).join(name)
}

#[cfg(test)]
mod tests;
