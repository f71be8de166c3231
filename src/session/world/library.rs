//! Workbooks as a whole: listed, opened, made, copied, joined, moved to the trash.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
};

use jiff::Timestamp;
use uuid::Uuid;

use super::{LibraryCommand, Reply, World};
use crate::{
    domain::{id::WorkbookId, text::clean_line, workbook::Workbook},
    examples,
    many::room::watch::FolderWatch,
    session::{
        Access,
        command::{EntryHead, LibraryDone, LibraryEntry, LibraryList, LibraryReply},
        safety::{EarlierState, Joined, Opening},
    },
    store::{
        self, Backup, Blocked, ChangeError, Library, LoadError, LoadProblem, Loaded, Told,
        WorkbookFile, at_home,
    },
    t,
};

/// What became of opening a file.
pub enum Attempt {
    /// It is open, with the right to write to it.
    Opened(Box<(WorkbookFile, Loaded)>),
    /// It can only be looked at.
    ReadOnly(Box<Loaded>, Access),
    /// Another program has it open: somebody is to be asked.
    InUse,
}

/// Opens a workbook as far as that can be done.
pub fn attempt(library: &Library, path: &Path) -> Result<Attempt, LoadError> {
    let to_look =
        |access| Loaded::look(path).map(|loaded| Attempt::ReadOnly(Box::new(loaded), access));
    match library.open(path) {
        Ok((file, loaded)) => match file.blocked() {
            None => Ok(Attempt::Opened(Box::new((file, loaded)))),
            Some(Blocked::Folder) => to_look(Access::Locked),
            Some(Blocked::File) => to_look(Access::FileLocked),
        },
        Err(error) => match error.problem {
            LoadProblem::InUse => Ok(Attempt::InUse),
            LoadProblem::Newer { .. } => to_look(Access::Newer),
            LoadProblem::Missing
            | LoadProblem::NotAFile
            | LoadProblem::Folder
            | LoadProblem::Foreign
            | LoadProblem::Empty
            | LoadProblem::NotHere
            | LoadProblem::TooBig
            | LoadProblem::Broken { .. }
            | LoadProblem::Io(_) => Err(error),
        },
    }
}

impl World {
    pub(super) fn library_command(&mut self, command: LibraryCommand) {
        let now = self.now().at;
        let reply = match command {
            LibraryCommand::List => {
                self.list(now);
                // While the list is read on a thread of its own.
                return self.watch();
            }
            LibraryCommand::ListTrash => {
                let language = self.tools.catalog.language();
                return self.read(move |library| {
                    let trash = library.trash();
                    let trash = trash.map(|trash| entries(trash, now, &language));
                    let trash = trash.map_err(|error| error.told_in(&language));
                    Reply::Library(LibraryReply::Trash(trash))
                });
            }
            LibraryCommand::Search(words) => return self.search(words),
            LibraryCommand::Earlier(path) => return self.earlier(path, None),
            LibraryCommand::Open(path) => {
                let attempt = attempt(&self.tools.library, &path);
                self.show(&path, attempt)
            }
            LibraryCommand::Look(path) => {
                let loaded = Loaded::look(&path);
                let look = loaded.map(|it| Attempt::ReadOnly(Box::new(it), Access::InUse));
                self.show(&path, look)
            }
            LibraryCommand::OpenCopy(path) => self.open_copy(&path, now),
            LibraryCommand::OpenExample => self.open_example(),
            LibraryCommand::Create(title) => {
                self.create(&Workbook::new(WorkbookId(Uuid::now_v7()), title, now))
            }
            LibraryCommand::KeepBegun(name) => return self.tools.library.keep_begun(&name),
            LibraryCommand::Rename(path, title) => {
                let renamed = self.tools.library.rename(&path, &title, now);
                self.done(renamed.map(|()| LibraryDone::Renamed(title)))
            }
            LibraryCommand::Duplicate(path, title) => {
                let id = WorkbookId(Uuid::now_v7());
                let copied = self.tools.library.duplicate(&path, id, &title, now);
                self.done(copied.map(|_| LibraryDone::Copied(title)))
            }
            LibraryCommand::Trash(path) => {
                self.done(self.tools.library.delete(&path).map(LibraryDone::Trashed))
            }
            LibraryCommand::TakeBack(path) => {
                let taken = self.tools.library.take_back(&path);
                self.done(taken.map(|back| {
                    let title = Loaded::look(&back).map(|loaded| loaded.workbook.title);
                    LibraryDone::TakenBack {
                        title: title.unwrap_or_else(|_| back.display().to_string()),
                        from: path,
                        path: back,
                    }
                }))
            }
            LibraryCommand::Restore(path, state) => {
                let restored = self.tools.library.restore(&path, &state, now);
                self.done(restored.map(|beside| {
                    beside.map_or(LibraryDone::Restored, LibraryDone::RestoredBeside)
                }))
            }
            LibraryCommand::Join(into, copies) => {
                let joined = self.joined(&into, &copies);
                let joined = joined
                    .map(Box::new)
                    .map_err(|error| error.told(&self.tools.catalog));
                LibraryReply::Joined(joined)
            }
        };
        self.tell(Reply::Library(reply));
    }

    /// What became of opening a file; where it is open, it is saved to from now on.
    pub(super) fn show(
        &mut self,
        path: &Path,
        attempt: Result<Attempt, LoadError>,
    ) -> LibraryReply {
        if matches!(attempt, Ok(Attempt::Opened(_) | Attempt::ReadOnly(..))) {
            self.watched = None;
        }
        match attempt {
            Ok(Attempt::Opened(opened)) => {
                let (mut file, loaded) = *opened;
                let mut opening = Opening::new(file.path().to_owned(), loaded.workbook);
                opening.removed = loaded.removed;
                (opening.drafts, opening.unread) = file.drafts(opening.workbook.id);
                // What cannot be looked for now is looked for the next time.
                self.recovered = self
                    .tools
                    .library
                    .recovered(&opening.workbook)
                    .unwrap_or_default();
                opening.unsaved.clone_from(&self.recovered);
                self.write_to(file);
                LibraryReply::Opened(Ok(Box::new(opening)))
            }
            Ok(Attempt::ReadOnly(loaded, access)) => {
                let mut opening = Opening::new(path.to_owned(), loaded.workbook);
                opening.access = access;
                // Another program that has it open saves what is its own.
                if access != Access::InUse {
                    let unsaved = self.tools.library.recovered(&opening.workbook);
                    opening.unsaved = unsaved.unwrap_or_default();
                }
                LibraryReply::Opened(Ok(Box::new(opening)))
            }
            Ok(Attempt::InUse) => LibraryReply::InUse(path.to_owned()),
            Err(error) => LibraryReply::Opened(Err(error.told(&self.tools.catalog))),
        }
    }

    /// Tells what became of opening the file that the program was started with.
    pub fn started_with(&mut self, path: &Path, attempt: Attempt) {
        let reply = self.show(path, Ok(attempt));
        self.tell(Reply::Library(reply));
    }

    fn create(&mut self, workbook: &Workbook) -> LibraryReply {
        match self.tools.library.create(workbook, &self.summary(workbook)) {
            Ok(file) => {
                let path = file.path().to_owned();
                self.watched = None;
                self.recovered.clear();
                self.write_to(file);
                LibraryReply::Opened(Ok(Box::new(Opening::new(path, workbook.clone()))))
            }
            Err(error) => LibraryReply::Opened(Err(error.told(&self.tools.catalog))),
        }
    }

    fn open_example(&mut self) -> LibraryReply {
        match Loaded::parse(examples::finished_in(&self.tools.catalog.language()).as_bytes()) {
            Ok(loaded) => self.create(&Workbook {
                id: WorkbookId(Uuid::now_v7()),
                ..loaded.workbook
            }),
            Err(problem) => LibraryReply::Opened(Err(problem.told(&self.tools.catalog))),
        }
    }

    /// Copies a workbook that another program has open, and opens the copy.
    fn open_copy(&mut self, path: &Path, now: Timestamp) -> LibraryReply {
        let id = WorkbookId(Uuid::now_v7());
        let copied = Loaded::read(path)
            .map_err(ChangeError::from)
            .and_then(|loaded| {
                let title = loaded.workbook.title.as_str();
                let title = t!(self.tools.catalog, "copy-of", title = title);
                self.tools.library.duplicate(path, id, &title, now)
            });
        match copied {
            Ok(file) => {
                let path = file.path().to_owned();
                drop(file);
                let attempt = attempt(&self.tools.library, &path);
                self.show(&path, attempt)
            }
            Err(error) => LibraryReply::Opened(Err(error.told(&self.tools.catalog))),
        }
    }

    /// Tells from now on when the list is not as it was read any more, where the system says so.
    fn watch(&mut self) {
        if self.tools.beside {
            let tell = Arc::clone(&self.tell);
            let stale = move || tell(Reply::Library(LibraryReply::Stale));
            self.watched = FolderWatch::of(self.tools.library.folder(), stale);
        }
    }

    /// Reads the list, and tells it by the files' heads; then reads the files whole, and tells it again where
    /// they hold something else.
    fn list(&self, now: Timestamp) {
        let (library, tell) = (self.tools.library.clone(), Arc::clone(&self.tell));
        let (pack, lists) = (Arc::clone(&self.tools.pack), Arc::clone(&self.lists));
        let language = self.tools.catalog.language();
        let this = lists.fetch_add(1, Ordering::Relaxed) + 1;
        self.beside(move || {
            let told = |listed| tell(Reply::Library(LibraryReply::Listed(listed)));
            let read = match library.list() {
                Ok(read) => read,
                Err(error) => return told(Err(error.told_in(&language))),
            };
            let left = library.left_behind(&read).into_iter();
            let unsaved: Vec<_> = left
                .map(|one| (one.workbook.title.clone(), one.path().to_owned()))
                .collect();
            let begun = library.begun();
            let list_of = |read: Vec<store::Entry>| LibraryList {
                offers: store::offers(&read, now),
                entries: entries(read, now, &language),
                unsaved: unsaved.clone(),
                begun: begun.clone(),
            };
            let by_heads = list_of(read.clone());
            told(Ok(by_heads.clone()));
            let whole = list_of(library.examined(read, &pack));
            // What was read before something was done to a file is not to come after it.
            if whole != by_heads && lists.load(Ordering::Relaxed) == this {
                told(Ok(whole));
            }
        });
    }

    /// Joins a workbook of the list with other copies of it.
    fn joined(&self, into: &Path, copies: &[PathBuf]) -> Result<Joined, ChangeError> {
        let mut all = Joined {
            workbook: Loaded::look(into)?.workbook,
            taken: Vec::new(),
            kept: Vec::new(),
            trashed: Vec::new(),
        };
        for (nth, copy) in copies.iter().enumerate() {
            let summary = |workbook: &Workbook| self.summary(workbook);
            let one = self.tools.library.join(into, &at_home(copy), summary)?;
            all.workbook = one.workbook;
            all.taken.extend(one.taken);
            if nth == 0 {
                // Against later copies it holds what came from the former ones as well.
                all.kept = one.kept;
            }
            all.trashed.extend(one.trashed);
        }
        Ok(all)
    }

    fn done(&self, done: Result<LibraryDone, impl Told>) -> LibraryReply {
        LibraryReply::Done(done.map_err(|error| error.told(&self.tools.catalog)))
    }

    /// Reads the earlier states of a workbook.
    pub(super) fn earlier(&self, path: PathBuf, present: Option<Box<Workbook>>) {
        let language = self.tools.catalog.language();
        self.read(move |library| {
            let present = present.or_else(|| {
                let loaded = Loaded::look(&path).ok()?;
                Some(Box::new(loaded.workbook))
            });
            let id = present.as_ref().map(|present| present.id);
            let states = match id.or_else(|| library.whose(&path)) {
                Some(id) => match library.backups(id).list() {
                    Ok(backups) => Ok(backups.into_iter().map(|it| state(it, &language)).collect()),
                    Err(error) => Err(error.told_in(&language)),
                },
                None => Ok(Vec::new()),
            };
            Reply::Library(LibraryReply::Earlier(path, present, states))
        });
    }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn state(backup: Backup, language: &str) -> EarlierState {
    let head = backup.head.as_ref();
    let (answered, asked) = head.map_or((0, 0), |head| (head.summary.answered, head.summary.asked));
    EarlierState {
        at: backup.at,
        answered: count(answered),
        asked: count(asked),
        workbook: Loaded::read(&backup.path)
            .map(|loaded| Box::new(loaded.workbook))
            .map_err(|error| error.problem.told_in(language)),
        path: backup.path,
    }
}

fn entries(entries: Vec<store::Entry>, now: Timestamp, language: &str) -> Vec<LibraryEntry> {
    entries
        .into_iter()
        .map(|it| entry(it, now, language))
        .collect()
}

fn entry(entry: store::Entry, now: Timestamp, language: &str) -> LibraryEntry {
    let file_name = clean_line(&entry.file_name().to_string_lossy()).text;
    let state = entry.state(now);
    match entry.head {
        Ok(head) => {
            let alliances = head.summary.alliances.iter();
            let positions = alliances.map(|alliance| {
                let band = alliance.position?;
                Some((band.low.get(), band.high.get()))
            });
            LibraryEntry {
                path: entry.path,
                title: head.title,
                file_name,
                state,
                copy_of: entry.copy_of,
                head: Ok(EntryHead {
                    id: head.id,
                    edited: head.edited,
                    answered: count(head.summary.answered),
                    asked: count(head.summary.asked),
                    due: head.summary.due,
                    positions: positions.collect(),
                }),
            }
        }
        Err(error) => LibraryEntry {
            path: entry.path,
            title: entry.known_title.unwrap_or_else(|| file_name.clone()),
            // With the line, under the name alone: the folder is the same for all of them.
            head: Err(LoadError {
                path: PathBuf::from(&file_name),
                problem: error.problem,
            }
            .told_in(language)),
            file_name,
            state,
            copy_of: entry.copy_of,
        },
    }
}
