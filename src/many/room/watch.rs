//! A folder that is read again as workbooks arrive in it.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::Duration,
};

use jiff::civil::Date;
use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode},
};
use uuid::Uuid;

use super::{Room, Sheet};
use crate::{
    many::{
        files::{Candidate, Refusal, candidates},
        member::Reader,
    },
    store::LoadError,
};

/// How often a folder is looked at that does not tell when it changes: a network share, say.
const LOOK: Duration = Duration::from_secs(2);

/// How long a file that is being copied is given to become whole.
const SETTLE: Duration = Duration::from_millis(200);

/// The workbooks of a room, by their files. A file is read again only where it changed.
#[derive(Debug, Default)]
pub struct Files {
    known: HashMap<PathBuf, (Candidate, Result<Sheet, Refusal>)>,
}

/// What changed since the last look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Change {
    /// Workbooks that came.
    pub came: usize,
    /// Workbooks that went.
    pub went: usize,
    /// Workbooks with other answers than before.
    pub changed: usize,
}

impl Change {
    /// Whether nothing changed.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

impl Files {
    /// Looks at the folders again.
    pub fn look(
        &mut self,
        reader: &Reader<'_>,
        folders: &[PathBuf],
        today: Date,
    ) -> Result<Change, LoadError> {
        let before = self.sheets();
        let files = candidates(folders)?;
        let mut known = std::mem::take(&mut self.known);
        for file in files {
            let read = match known.remove(&file.path) {
                Some((seen, read)) if seen == file => read,
                Some(_) | None => {
                    let member = reader.read(&file.path);
                    member.map(|member| Sheet::of(reader, &member, today))
                }
            };
            self.known.insert(file.path.clone(), (file, read));
        }
        let after = self.sheets();
        let by_id = |sheets: &[Sheet]| -> HashMap<Uuid, Sheet> {
            sheets
                .iter()
                .map(|sheet| (sheet.id, sheet.clone()))
                .collect()
        };
        let (old, new) = (by_id(&before), by_id(&after));
        Ok(Change {
            came: new.keys().filter(|id| !old.contains_key(id)).count(),
            went: old.keys().filter(|id| !new.contains_key(id)).count(),
            changed: (new.iter())
                .filter(|(id, sheet)| old.get(id).is_some_and(|old| old != *sheet))
                .count(),
        })
    }

    /// Each workbook once: of copies the one that was edited last, the first by path where several were.
    pub fn sheets(&self) -> Vec<Sheet> {
        let mut files: Vec<_> = self.known.values().collect();
        files.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut sheets: Vec<Sheet> = Vec::new();
        for (_, read) in files {
            let Ok(sheet) = read else { continue };
            match sheets.iter_mut().find(|known| known.id == sheet.id) {
                Some(known) if sheet.edited > known.edited => *known = sheet.clone(),
                Some(_) => {}
                None => sheets.push(sheet.clone()),
            }
        }
        sheets
    }

    /// How many files are copies of a workbook that is counted.
    pub fn copies(&self) -> usize {
        let read = self.known.values().filter(|(_, read)| read.is_ok()).count();
        read - self.sheets().len()
    }

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.known.len()
    }

    /// The files that cannot be read, and why.
    pub fn refused(&self) -> Vec<(PathBuf, Refusal)> {
        let refused = self.known.iter().filter_map(|(path, (_, read))| {
            let refusal = read.as_ref().err()?;
            Some((path.clone(), *refusal))
        });
        let mut refused: Vec<_> = refused.collect();
        refused.sort();
        refused
    }
}

/// A room that a screen follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// The folders that workbooks arrive in.
    pub folders: Vec<PathBuf>,
    /// The smallest group of which anything is told, in people.
    pub smallest: u64,
}

/// What has arrived in it so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// What the workbooks say.
    pub room: Room,
    /// The files that cannot be read, and why.
    pub refused: Vec<(PathBuf, Refusal)>,
    /// Whether a folder cannot be read just now: a stick that was pulled out. What it held still counts.
    pub is_away: bool,
}

impl Files {
    /// Looks at the folders of a room again, and says what is there now.
    pub fn arrived(&mut self, reader: &Reader<'_>, followed: &Followed, today: Date) -> Arrived {
        let is_away = self.look(reader, &followed.folders, today).is_err();
        Arrived {
            room: Room::of(reader, &self.sheets(), today, followed.smallest),
            refused: self.refused(),
            is_away,
        }
    }
}

/// Whether what a watcher tells is worth looking at. Files that were only read are not: whoever looks reads
/// them, and would wake itself without end.
pub fn is_change(event: &notify::Result<Event>) -> bool {
    match event {
        Ok(event) => match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
            EventKind::Access(_) => false,
            _ => true,
        },
        // It may have missed something.
        Err(_) => true,
    }
}

/// Waits for folders to change.
pub struct Watch {
    /// Watches as long as it is there; none where the system cannot.
    _watcher: Option<RecommendedWatcher>,
    told: mpsc::Receiver<()>,
    // Keeps the channel open where there is no watcher.
    _tell: mpsc::Sender<()>,
}

impl Watch {
    /// Begins to watch.
    pub fn new(folders: &[PathBuf]) -> Self {
        let (tell, told) = mpsc::channel();
        let teller = tell.clone();
        let watcher = notify::recommended_watcher(move |event| {
            if is_change(&event) {
                // Nobody listens any more: the program is about to end.
                let _ = teller.send(());
            }
        });
        let mut watcher = watcher.ok();
        for folder in folders {
            let watch = |watcher: &mut RecommendedWatcher| {
                watcher.watch(Path::new(folder), RecursiveMode::Recursive)
            };
            // A folder that cannot be watched is looked at every now and then, as all of them are.
            let _ = watcher.as_mut().map(watch);
        }
        Self {
            _watcher: watcher,
            told,
            _tell: tell,
        }
    }

    /// Waits until it may be worth to look again.
    pub fn wait(&self) {
        match self.told.recv_timeout(LOOK) {
            Ok(()) => {
                thread::sleep(SETTLE);
                while self.told.try_recv().is_ok() {}
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
        }
    }
}

/// Tells of changes in a folder as long as it is there.
pub struct FolderWatch {
    _watcher: RecommendedWatcher,
}

impl FolderWatch {
    /// Tells whenever something changes in a folder itself, not in those within it, and otherwise sleeps; none where
    /// the system does not say when something changes.
    pub fn of(folder: &Path, tell: impl Fn() + Send + 'static) -> Option<Self> {
        let (changed, changes) = mpsc::channel();
        let watcher = notify::recommended_watcher(move |event| {
            if is_change(&event) {
                // Nobody listens any more: the program is about to end.
                let _ = changed.send(());
            }
        });
        let mut watcher = watcher.ok()?;
        watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
        thread::spawn(move || {
            while changes.recv().is_ok() {
                thread::sleep(SETTLE);
                while changes.try_recv().is_ok() {}
                tell();
            }
        });
        Some(Self { _watcher: watcher })
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, ModifyKind};

    use super::*;

    #[test]
    fn a_file_that_is_read_is_no_change() {
        let told = |kind| is_change(&Ok(Event::new(kind)));
        let access = |kind| told(EventKind::Access(kind));
        assert!(!access(AccessKind::Open(AccessMode::Any)));
        assert!(!access(AccessKind::Read));
        assert!(!access(AccessKind::Close(AccessMode::Read)));
        assert!(access(AccessKind::Close(AccessMode::Write)));
        assert!(told(EventKind::Create(CreateKind::File)));
        assert!(told(EventKind::Modify(ModifyKind::Data(DataChange::Any))));
        assert!(told(EventKind::Any));
        assert!(is_change(&Err(notify::Error::generic("too many"))));
    }
}
