//! One writer to a file: a lock on a hidden file beside it, since saving puts a new file in the place
//! of the old one and a lock on that would go with it.
//!
//! The system drops the lock with the program, however it ends; a lock file that is left behind means
//! nothing. Other machines do not see it: what they change is noticed when saving.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
};

use super::{
    disk,
    error::{LoadProblem, SaveProblem},
};

/// How often a lock is tried for whose file was taken away just then.
const TRIES: u32 = 16;

/// Another program holds the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AlreadyLocked;

impl From<AlreadyLocked> for LoadProblem {
    fn from(_: AlreadyLocked) -> Self {
        Self::InUse
    }
}

impl From<AlreadyLocked> for SaveProblem {
    fn from(_: AlreadyLocked) -> Self {
        Self::InUse
    }
}

/// The right to be the one who writes to a file.
#[derive(Debug)]
pub(super) struct Lock {
    // Closing it gives the lock back.
    _file: File,
    path: PathBuf,
    is_new: bool,
}

impl Lock {
    /// Takes the lock on a file, by its real place. None where there can be no lock: in a folder that
    /// nobody may write to, or on a network disk that has none.
    pub(super) fn take(target: &Path) -> Result<Option<Self>, AlreadyLocked> {
        let Some(name) = target.file_name() else {
            return Ok(None);
        };
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(".lock");
        let path = disk::folder_of(target).join(hidden);
        let mut options = OpenOptions::new();
        options.read(true).write(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        for _ in 0..TRIES {
            let made = options.clone().create_new(true).open(&path);
            let is_new = made.is_ok();
            let Ok(file) = made.or_else(|_| options.clone().create(true).open(&path)) else {
                return Ok(None);
            };
            match file.try_lock() {
                // Whoever had it before may have taken the file away after it was opened here.
                Ok(()) if is_there(&file, &path) => {
                    return Ok(Some(Self {
                        _file: file,
                        path,
                        is_new,
                    }));
                }
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(AlreadyLocked),
                Err(TryLockError::Error(_)) => return Ok(None),
            }
        }
        Ok(None)
    }

    /// Whether its file was made for it, which shows that files can be made there.
    pub(super) fn is_new(&self) -> bool {
        self.is_new
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Elsewhere a file cannot safely be told from one of the same name, so it stays.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether an open file is the one of this name.
#[cfg(unix)]
fn is_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let place = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(open), Ok(named)) => place(open) == place(named),
        (Err(_), _) | (_, Err(_)) => false,
    }
}

#[cfg(not(unix))]
fn is_there(_: &File, _: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_knows_whether_its_file_was_made_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.ron");
        fs::write(&target, "").unwrap();
        assert!(Lock::take(&target).unwrap().unwrap().is_new());
        fs::write(folder.path().join(".a.ron.lock"), "").unwrap();
        assert!(!Lock::take(&target).unwrap().unwrap().is_new());
    }

    #[test]
    fn only_one_holds_the_lock_and_it_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.ron");
        let lock = Lock::take(&target).unwrap();
        assert!(lock.is_some());
        assert_eq!(Lock::take(&target).unwrap_err(), AlreadyLocked);
        drop(lock);
        if cfg!(unix) {
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        }
        assert!(Lock::take(&target).unwrap().is_some());
    }

    #[test]
    fn a_lock_file_that_was_left_behind_means_nothing() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(".a.ron.lock"), "old").unwrap();
        assert!(Lock::take(&folder.path().join("a.ron")).unwrap().is_some());
    }

    #[test]
    fn many_who_want_it_at_once_get_it_one_after_the_other() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.ron");
        let inside = std::sync::atomic::AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let mut had = 0;
                    while had < 20 {
                        if let Ok(Some(lock)) = Lock::take(&target) {
                            let others = inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                            assert_eq!(others, 0);
                            inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                            drop(lock);
                            had += 1;
                        }
                    }
                });
            }
        });
    }

    #[test]
    fn where_there_is_no_folder_there_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let lock = Lock::take(&folder.path().join("gone/a.ron")).unwrap();
        assert!(lock.is_none());
    }
}
