//! One workbook's file: opened or made, then saved again and again.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    backup::{self, Backups},
    bounds,
    disk::{self, Fingerprint},
    draft::{DraftFile, UnreadDrafts},
    error::{LoadError, LoadProblem, SaveError, SaveProblem},
    format::{self, Kept},
    journal::Journal,
    loaded::{Loaded, Stamp},
    lock::Lock,
    summary::Summary,
};
use crate::domain::{draft::Draft, id::WorkbookId, workbook::Workbook};

/// What keeps a file from being replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocked {
    /// Its folder takes no changes.
    Folder,
    /// The file alone takes none.
    File,
}

/// The right to save to one file. It is had by reading that file, or by making it, and nobody else has
/// it meanwhile.
#[derive(Debug)]
pub struct WorkbookFile {
    path: PathBuf,
    /// Where the file really is, past any link.
    target: PathBuf,
    /// What it held when this last read or wrote it.
    seen: Seen,
    /// The text of the last save, so that the next one encodes only what changed.
    kept: Kept,
    /// Whether that is something of another kind than what this writes, so that it must not go unkept.
    foreign: bool,
    /// Keeps other programs from saving; none where there can be no lock.
    lock: Option<Lock>,
    net: Option<Net>,
    /// What was typed into forms and is not kept.
    drafts: DraftFile,
}

/// What a file held.
#[derive(Debug)]
enum Seen {
    /// It was read.
    Read(Stamp),
    /// This wrote it, when its workbook was last edited at a moment.
    Written(Arc<Vec<u8>>, Timestamp),
}

impl Seen {
    /// Whether a content is that.
    fn is(&self, found: &[u8]) -> bool {
        match self {
            Self::Read(stamp) => Fingerprint::of(found) == stamp.print,
            Self::Written(bytes, _) => **bytes == found,
        }
    }

    /// When its workbook was last edited.
    fn edited(&self) -> Timestamp {
        match self {
            Self::Read(stamp) => stamp.edited,
            Self::Written(_, edited) => *edited,
        }
    }
}

/// What catches what would be lost.
#[derive(Debug)]
struct Net {
    backups: Backups,
    journal: Journal,
    /// The moment of a backup that there is, so that not every save looks for one.
    last: Option<Timestamp>,
    /// Why the last backup could not be made.
    problem: Option<SaveError>,
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
            drafts: DraftFile::of(&target),
            target,
            seen: Seen::Read(loaded.stamp),
            kept: Kept::default(),
            // What was taken out of its texts is in that file alone.
            foreign: loaded.format != bounds::FORMAT || !loaded.removed.is_nothing(),
            lock,
            net: None,
        };
        Ok((file, loaded))
    }

    /// Makes a new file, and its folder if need be; never writes over one that is there.
    pub fn create(path: &Path, workbook: &Workbook, summary: &Summary) -> Result<Self, SaveError> {
        Self::write_new(path, workbook, summary).map_err(|problem| problem.at(path))
    }

    /// Makes a new file without waiting until it is safe on the disk: for workbooks that can be made
    /// again, thousands at a time. Its folder must be there.
    pub fn create_unsynced(
        path: &Path,
        workbook: &Workbook,
        summary: &Summary,
    ) -> Result<(), SaveError> {
        let written = encode(workbook, summary).and_then(|bytes| {
            let mut file = fs::File::create_new(path)?;
            Ok(io::Write::write_all(&mut file, &bytes)?)
        });
        written.map_err(|problem| problem.at(path))
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
            seen: Seen::Written(Arc::new(bytes), workbook.edited),
            kept: Kept::default(),
            foreign: false,
            lock: Lock::take(&target)?,
            drafts: DraftFile::of(&target),
            target,
            net: None,
        })
    }

    /// Keeps backups of the file, and what cannot be saved, in these folders.
    pub(super) fn with_net(self, id: WorkbookId, backups: &Path, journal: &Path) -> Self {
        Self {
            net: Some(Net {
                backups: Backups::within(backups, id),
                journal: Journal::within(journal, id),
                last: None,
                problem: None,
            }),
            ..self
        }
    }

    /// Replaces the file with the workbook as it is now, unless something else changed it. What the
    /// file held goes to the backups first, where the last of them is some time ago.
    pub fn save(&mut self, workbook: &Workbook, summary: &Summary) -> Result<(), SaveError> {
        self.write(workbook, summary)
            .map_err(|problem| problem.at(&self.path))
    }

    fn write(&mut self, workbook: &Workbook, summary: &Summary) -> Result<(), SaveProblem> {
        let kept = self.kept.encode(workbook, summary);
        let bytes = kept.map_err(|problem| SaveProblem::Unreadable(Box::new(problem)))?;
        if self.lock.is_none() {
            // There may be one by now: a disk is back, a folder can be written to.
            self.lock = Lock::take(&self.target)?;
        }
        match disk::read(&self.target) {
            // Nothing is to be done, or a sync client did it.
            Ok(found) if found == *bytes => {}
            Ok(found) if self.seen.is(&found) => {
                self.back_up(&found);
                disk::replace(&self.target, &bytes)?;
            }
            Err(LoadProblem::Missing) => disk::write_new(&self.target, &bytes)?,
            Err(problem) => return Err(problem.refused_or(SaveProblem::ChangedUnderneath)),
            Ok(_) => return Err(SaveProblem::ChangedUnderneath),
        }
        // From here on the file holds this, whatever becomes of the folder.
        self.seen = Seen::Written(bytes, workbook.edited);
        self.foreign = false;
        Ok(disk::sync_folder(&disk::folder_of(&self.target))?)
    }

    /// Reads the file back, whole. Where it does not hold what was saved, or that does not load, all is
    /// encoded anew and saved again; what something else wrote meanwhile is left alone.
    pub(super) fn prove(
        &mut self,
        workbook: &Workbook,
        summary: &Summary,
    ) -> Result<(), SaveError> {
        let found = disk::read(&self.target);
        let is_whole = match &found {
            Ok(found) if self.seen.is(found) => Loaded::whole(found).is_ok(),
            // What could not be read may be there again when it is saved the next time.
            Ok(_) | Err(_) => true,
        };
        if is_whole {
            return Ok(());
        }
        self.kept.forget();
        self.save(workbook, summary)
    }

    /// Keeps what the file held until now. A backup that cannot be made keeps nobody from saving.
    fn back_up(&mut self, found: &[u8]) {
        if let Some(net) = &mut self.net {
            let edited = self.seen.edited();
            let kept = if self.foreign {
                net.backups.keep_now(found, edited).map(|()| edited)
            } else {
                match net.last.filter(|last| backup::is_near(edited, *last)) {
                    Some(last) => Ok(last),
                    None => net.backups.keep(found, edited),
                }
            };
            net.last = kept.as_ref().ok().copied();
            net.problem = kept.err();
        }
    }

    /// Keeps what the file holds as a backup, whenever the last one was.
    pub fn keep(&mut self) -> Result<(), SaveError> {
        let Some(net) = &self.net else { return Ok(()) };
        let bytes = match disk::read(&self.target) {
            Err(LoadProblem::Missing) => return Ok(()),
            Err(LoadProblem::Io(error)) => return Err(SaveProblem::Io(error).at(&self.path)),
            Err(_) => return Err(SaveProblem::ChangedUnderneath.at(&self.path)),
            Ok(bytes) => bytes,
        };
        net.backups.keep_now(&bytes, self.seen.edited())
    }

    /// Takes note of what else has changed the file, by having read it: what is saved from now on was
    /// made in that knowledge. What the file holds goes to the backups before it is replaced. A newer
    /// format is never accepted: saving would lose what this program does not know.
    pub fn accept(&mut self, stamp: Stamp) {
        if stamp.format <= bounds::FORMAT {
            self.seen = Seen::Read(stamp);
            self.foreign = true;
        }
    }

    /// Why there is no backup of what the file held before the last save, where there should be.
    pub fn backup_problem(&self) -> Option<&SaveError> {
        self.net.as_ref().and_then(|net| net.problem.as_ref())
    }

    /// Writes down elsewhere what cannot be saved; says where, if it could.
    pub(super) fn write_down(&mut self, workbook: &Workbook, summary: &Summary) -> Option<PathBuf> {
        let net = self.net.as_mut()?;
        let bytes = encode(workbook, summary).ok()?;
        net.journal.write(&bytes).ok()
    }

    /// What was typed into forms of this workbook and not kept; and the file of it, if it cannot be read.
    pub fn drafts(&mut self, id: WorkbookId) -> (Vec<Draft>, Option<UnreadDrafts>) {
        self.drafts.read(id)
    }

    /// Keeps what is typed into forms and not kept in the workbook.
    pub(super) fn keep_drafts(
        &mut self,
        id: WorkbookId,
        drafts: &[Draft],
    ) -> Result<(), SaveError> {
        let kept = self.drafts.keep(id, drafts);
        kept.map_err(|problem| problem.at(&self.path))
    }

    /// What keeps a file that was just opened from being replaced, as far as its permissions and those of its folder
    /// tell; none where nothing does.
    pub fn blocked(&self) -> Option<Blocked> {
        let was_made_there = self.lock.as_ref().is_some_and(Lock::is_new);
        if !was_made_there && !disk::takes_files(&disk::folder_of(&self.target)) {
            return Some(Blocked::Folder);
        }
        let is_locked = fs::metadata(&self.target).is_ok_and(|file| file.permissions().readonly());
        is_locked.then_some(Blocked::File)
    }

    /// Forgets what was written down elsewhere: it is saved.
    pub(super) fn clear_journal(&mut self) {
        if let Some(net) = &mut self.net {
            net.journal.clear();
        }
    }

    /// The path as it was given.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

pub(super) fn encode(workbook: &Workbook, summary: &Summary) -> Result<Vec<u8>, SaveProblem> {
    format::encode(workbook, summary).map_err(|problem| SaveProblem::Unreadable(Box::new(problem)))
}

#[cfg(test)]
mod tests;
