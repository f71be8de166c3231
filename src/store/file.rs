//! One workbook's file: opened or made, then saved again and again.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    disk::{self, Fingerprint},
    error::{LoadError, LoadProblem, SaveError, SaveProblem},
    format,
    lock::Lock,
    summary::Summary,
};
use crate::domain::{text::Removed, workbook::Workbook};

/// The right to save to one file. It is had by reading that file, or by making it, and nobody else has
/// it meanwhile.
#[derive(Debug)]
pub struct WorkbookFile {
    path: PathBuf,
    /// Where the file really is, past any link.
    target: PathBuf,
    /// What it held when this last read or wrote it.
    seen: Fingerprint,
    /// Keeps other programs from saving; none where there can be no lock.
    lock: Option<Lock>,
}

/// A workbook as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The format that the file is in.
    pub format: u64,
    /// The workbook, its texts cleaned.
    pub workbook: Workbook,
    /// What was worked out when it was saved.
    pub summary: Summary,
    /// What was taken out of its texts; the file still has it.
    pub removed: Removed,
}

impl Loaded {
    /// Reads a workbook from what a file holds, for one that is not on the disk; of one in a newer
    /// format, what this program knows of.
    pub fn parse(bytes: &[u8]) -> Result<Self, LoadProblem> {
        format::decode(bytes)
    }

    /// Reads a workbook, to look at it or to copy it; whoever has it open does not mind.
    pub fn read(path: &Path) -> Result<Self, LoadError> {
        disk::read(path)
            .and_then(|bytes| Self::whole(&bytes))
            .map_err(|problem| problem.at(path))
    }

    /// Reads a workbook only to look at it: of one in a newer format, what this program knows of.
    pub fn look(path: &Path) -> Result<Self, LoadError> {
        disk::read(path)
            .and_then(|bytes| Self::parse(&bytes))
            .map_err(|problem| problem.at(path))
    }

    fn whole(bytes: &[u8]) -> Result<Self, LoadProblem> {
        let loaded = Self::parse(bytes)?;
        if loaded.is_newer() {
            let format = loaded.format;
            return Err(LoadProblem::Newer { format });
        }
        Ok(loaded)
    }

    /// Whether a newer program wrote the file, so that saving would lose what this one does not know.
    pub fn is_newer(&self) -> bool {
        self.format > format::FORMAT
    }
}

impl WorkbookFile {
    /// Reads a workbook to go on with it.
    pub fn open(path: &Path) -> Result<(Self, Loaded), LoadError> {
        Self::read(path).map_err(|problem| problem.at(path))
    }

    fn read(path: &Path) -> Result<(Self, Loaded), LoadProblem> {
        let target = fs::canonicalize(path)?;
        let lock = Lock::take(&target)?;
        let bytes = disk::read(&target)?;
        let loaded = Loaded::whole(&bytes)?;
        let file = Self {
            path: path.to_owned(),
            target,
            seen: Fingerprint::of(&bytes),
            lock,
        };
        Ok((file, loaded))
    }

    /// Makes a new file, and its folder if need be; never writes over one that is there.
    pub fn create(path: &Path, workbook: &Workbook, summary: &Summary) -> Result<Self, SaveError> {
        Self::write_new(path, workbook, summary).map_err(|problem| problem.at(path))
    }

    fn write_new(path: &Path, workbook: &Workbook, summary: &Summary) -> Result<Self, SaveProblem> {
        let bytes = encode(workbook, summary)?;
        let folder = disk::folder_of(path);
        disk::make_folder(&folder)?;
        disk::write_new(path, &bytes)?;
        disk::sync_folder(&folder)?;
        let target = fs::canonicalize(path)?;
        Ok(Self {
            path: path.to_owned(),
            seen: Fingerprint::of(&bytes),
            lock: Lock::take(&target)?,
            target,
        })
    }

    /// Replaces the file with the workbook as it is now, unless something else changed it.
    pub fn save(&mut self, workbook: &Workbook, summary: &Summary) -> Result<(), SaveError> {
        self.write(workbook, summary)
            .map_err(|problem| problem.at(&self.path))
    }

    fn write(&mut self, workbook: &Workbook, summary: &Summary) -> Result<(), SaveProblem> {
        let bytes = encode(workbook, summary)?;
        let next = Fingerprint::of(&bytes);
        if self.lock.is_none() {
            // There may be one by now: a disk is back, a folder can be written to.
            self.lock = Lock::take(&self.target)?;
        }
        match disk::read(&self.target) {
            Ok(found) if [self.seen, next].contains(&Fingerprint::of(&found)) => {
                disk::replace(&self.target, &bytes)?;
            }
            Err(LoadProblem::Missing) => disk::write_new(&self.target, &bytes)?,
            Err(LoadProblem::Io(error)) => return Err(SaveProblem::Io(error)),
            Ok(_)
            | Err(
                LoadProblem::NotAFile
                | LoadProblem::TooBig
                | LoadProblem::Newer { .. }
                | LoadProblem::InUse
                | LoadProblem::Broken { .. },
            ) => return Err(SaveProblem::ChangedUnderneath),
        }
        // From here on the file holds this, whatever becomes of the folder.
        self.seen = next;
        Ok(disk::sync_folder(&disk::folder_of(&self.target))?)
    }

    /// The path as it was given.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn encode(workbook: &Workbook, summary: &Summary) -> Result<Vec<u8>, SaveProblem> {
    format::encode(workbook, summary).map_err(|problem| SaveProblem::Unreadable(Box::new(problem)))
}

#[cfg(test)]
mod tests;
