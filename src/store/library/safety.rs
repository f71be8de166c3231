//! What a library keeps so that nothing is lost: backups, words that could not be saved, a trash.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{BACKUPS, Entry, Library, TRASH, reserve};
use crate::{
    domain::{id::WorkbookId, merge::NotCopies, text::clean_line, workbook::Workbook},
    store::{
        backup::Backups,
        disk, draft,
        error::{ChangeError, LoadError, LoadProblem, SaveError, SaveProblem},
        file::{WorkbookFile, encode},
        head,
        journal::{self, Journal, Recovered},
        loaded::Loaded,
        lock::Lock,
        name,
        summary::Summary,
        workshop,
    },
};

/// The file with the name that is typed for a new firm.
const BEGUN: &str = "new-workbook.txt";

impl Library {
    /// Opens a workbook, here or elsewhere, to go on with it. Backups of it are kept in this library,
    /// and what cannot be saved is written down.
    pub fn open(&self, path: &Path) -> Result<(WorkbookFile, Loaded), LoadError> {
        let (file, loaded) = WorkbookFile::open(path)?;
        Ok((self.guarded(file, loaded.workbook.id), loaded))
    }

    /// Keeps backups of a file and what cannot be saved to it.
    pub fn guarded(&self, file: WorkbookFile, id: WorkbookId) -> WorkbookFile {
        file.with_net(id, &self.folder.join(BACKUPS), &self.rescue)
    }

    /// The backups of a workbook.
    pub fn backups(&self, id: WorkbookId) -> Backups {
        Backups::within(&self.folder.join(BACKUPS), id)
    }

    /// The workbooks that there are backups of, whether or not there still is a file.
    pub fn backed_up(&self) -> Result<Vec<WorkbookId>, LoadError> {
        Backups::workbooks(&self.folder.join(BACKUPS))
    }

    /// Which workbook a file is, for one that may be broken or gone: by its head, or else by its name,
    /// among those that there are backups of.
    pub fn whose(&self, path: &Path) -> Option<WorkbookId> {
        let head = disk::open(path).and_then(|file| head::head(&file, &mut Vec::new()));
        if let Ok(head) = head {
            return Some(head.id);
        }
        let stem = path.file_stem()?.to_str()?;
        let ids = self.backed_up().ok()?.into_iter();
        let mut meant = ids.filter(|id| name::is_named(stem, *id));
        meant.next().filter(|_| meant.next().is_none())
    }

    /// The firm's name as the newest readable backup of a file's workbook has it.
    pub(super) fn known_title(&self, path: &Path) -> Option<String> {
        let backups = self.backups(self.whose(path)?).list().ok()?;
        let mut heads = backups.into_iter().filter_map(|backup| backup.head.ok());
        heads.next().map(|head| head.title)
    }

    /// The one file of this library that could be a workbook's and does not tell whose it is.
    pub fn file_of(&self, id: WorkbookId) -> Option<PathBuf> {
        let entries = self.list().ok()?.into_iter();
        let unread = entries
            .filter(|entry| entry.head.is_err())
            .map(|entry| entry.path);
        let mut meant = unread.filter(|path| self.whose(path) == Some(id));
        meant.next().filter(|_| meant.next().is_none())
    }

    /// What was typed into a workbook and could not be saved, newest first.
    pub fn recovered(&self, workbook: &Workbook) -> Result<Vec<Recovered>, LoadError> {
        journal::recovered(&self.rescue, workbook)
            .map_err(|error| LoadProblem::from(error).at(&self.rescue))
    }

    /// What was typed into any workbook and could not be saved, newest first, as far as none of these files holds it.
    pub fn left_behind(&self, listed: &[Entry]) -> Vec<Recovered> {
        // What cannot be looked for now is looked for the next time.
        let mut left = journal::left(&self.rescue, "").unwrap_or_default();
        left.retain(|one| {
            let is_its = |entry: &&Entry| {
                let head = entry.head.as_ref();
                head.is_ok_and(|head| head.id == one.workbook.id)
            };
            let holds_it = |entry: &Entry| {
                let loaded = Loaded::look(&entry.path);
                loaded.is_ok_and(|loaded| one.is_new_to(&loaded.workbook) == Some(false))
            };
            !listed.iter().filter(is_its).any(holds_it)
        });
        left
    }

    /// Keeps the name of a firm whose workbook is not begun yet; forgets it where it is empty. Where there is no place
    /// for it, it is in memory alone.
    pub fn keep_begun(&self, name: &str) {
        let path = self.rescue.join(BEGUN);
        let kept = match name {
            "" => fs::remove_file(&path).map_err(SaveProblem::from),
            name if path.exists() => disk::replace(&path, name.as_bytes()),
            name => disk::make_folder(&self.rescue)
                .map_err(SaveProblem::from)
                .and_then(|()| disk::write_new(&path, name.as_bytes())),
        };
        drop(kept);
    }

    /// The name of a firm whose workbook was not begun; empty where none is kept.
    pub fn begun(&self) -> String {
        let bytes = disk::read(&self.rescue.join(BEGUN)).unwrap_or_default();
        clean_line(&String::from_utf8_lossy(&bytes)).text
    }

    /// Keeps a state of a workbook that is in no file among its backups, so that it can be brought back.
    pub fn keep_state(&self, workbook: &Workbook, summary: &Summary) -> Result<(), SaveError> {
        let bytes = encode(workbook, summary).map_err(|problem| problem.at(&self.folder))?;
        self.backups(workbook.id).keep_now(&bytes, workbook.edited)
    }

    /// Writes down a workbook where what cannot be saved goes: it is offered the next time. Says where.
    pub fn write_down(&self, workbook: &Workbook, summary: &Summary) -> Result<PathBuf, SaveError> {
        encode(workbook, summary)
            .and_then(|bytes| Journal::within(&self.rescue, workbook.id).write(&bytes))
            .map_err(|problem| problem.at(&self.rescue))
    }

    /// Writes a report about the program itself where what cannot be saved goes. Says where it is.
    pub fn report(&self, name: &str, text: &str) -> Result<PathBuf, SaveError> {
        let path = self.rescue.join(name);
        disk::make_folder(&self.rescue)
            .map_err(SaveProblem::from)
            .and_then(|()| disk::write_new(&path, text.as_bytes()))
            .map_err(|problem| problem.at(&path))?;
        Ok(path)
    }

    /// Puts a workbook's file back to how it was in a backup, or in any other copy of the workbook. What
    /// it held until now is a backup from then on, and its words are in the log.
    ///
    /// A file that cannot be read is put beside, under the name that is returned. One that is gone is
    /// made anew.
    pub fn restore(
        &self,
        path: &Path,
        copy: &Path,
        now: Timestamp,
    ) -> Result<Option<PathBuf>, ChangeError> {
        let past = Loaded::read(copy)?;
        let unreadable = match self.open(path) {
            Ok((mut file, present)) => {
                if present.workbook.id != past.workbook.id {
                    return Err(NotCopies.into());
                }
                file.keep()?;
                let workbook = present.workbook.put_back(&past.workbook, now);
                file.save(&workbook, &past.summary)?;
                return Ok(None);
            }
            Err(error) => match error.problem {
                LoadProblem::Missing => None,
                LoadProblem::Empty => {
                    // There is nothing in it to put beside.
                    fs::remove_file(path).map_err(|error| SaveProblem::from(error).at(path))?;
                    None
                }
                LoadProblem::Broken { .. } | LoadProblem::Foreign | LoadProblem::TooBig => {
                    Some(put_beside(path)?)
                }
                LoadProblem::NotHere
                | LoadProblem::Folder
                | LoadProblem::NotAFile
                | LoadProblem::Newer { .. }
                | LoadProblem::InUse
                | LoadProblem::Io(_) => return Err(error.into()),
            },
        };
        WorkbookFile::create(path, &past.workbook, &past.summary)?;
        Ok(unreadable)
    }

    /// Whether a file lies in the library's folder itself.
    pub fn holds(&self, path: &Path) -> bool {
        disk::is_within(path, &self.folder)
    }

    /// Moves a file of this library, readable or not, to its trash folder, and says where it is now.
    pub fn delete(&self, path: &Path) -> Result<PathBuf, SaveError> {
        shift(path, &self.folder, &self.trash_folder()).map_err(|problem| problem.at(path))
    }

    /// Everything in the trash, last edited first.
    pub fn trash(&self) -> Result<Vec<Entry>, LoadError> {
        Self::at(self.trash_folder()).list()
    }

    /// Moves a file of the trash back to the library, and says where it is now.
    pub fn take_back(&self, path: &Path) -> Result<PathBuf, SaveError> {
        shift(path, &self.trash_folder(), &self.folder).map_err(|problem| problem.at(path))
    }

    fn trash_folder(&self) -> PathBuf {
        self.folder.join(TRASH)
    }
}

/// Moves a file from one folder to another, under its name or one like it that is free.
fn shift(path: &Path, from: &Path, to: &Path) -> Result<PathBuf, SaveProblem> {
    let (Some(stem), true) = (path.file_stem(), disk::is_within(path, from)) else {
        return Err(SaveProblem::Elsewhere);
    };
    let _lock = match fs::canonicalize(path) {
        Ok(target) => Lock::take(&target)?,
        // A link that leads nowhere is nobody's.
        Err(_) => None,
    };
    disk::make_folder(to)?;
    let id = Loaded::read(path).ok().map(|loaded| loaded.workbook.id);
    let moved = rename(path, to, stem)?;
    // What was typed into its forms goes with it, where there is anything, and what people rated in its workshops.
    let _ = fs::rename(draft::beside(path), draft::beside(&moved));
    if let Some(id) = id {
        workshop::follow(path, id, &moved);
    }
    Ok(moved)
}

/// Puts a file beside itself that cannot be read.
fn put_beside(path: &Path) -> Result<PathBuf, SaveError> {
    let mut stem = path
        .file_stem()
        .unwrap_or(OsStr::new("workbook"))
        .to_owned();
    stem.push("-unreadable");
    rename(path, &disk::folder_of(path), &stem).map_err(|error| SaveProblem::from(error).at(path))
}

fn rename(path: &Path, folder: &Path, stem: &OsStr) -> io::Result<PathBuf> {
    let target = reserve(folder, stem)?;
    if let Err(error) = fs::rename(path, &target) {
        // What was reserved is empty; the first error is the one to tell.
        let _ = fs::remove_file(&target);
        return Err(error);
    }
    // It has moved, and after a power cut is in one folder or the other: no error worth telling.
    let _ = disk::sync_folder(folder);
    let _ = disk::sync_folder(&disk::folder_of(path));
    Ok(target)
}
