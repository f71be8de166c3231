//! What is done so that nothing is lost: leaving, saving elsewhere, joining, and looking back.

use std::{
    env,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::atomic::Ordering,
    thread,
};

use directories::UserDirs;

use super::{Runtime, Wake, files::shelves, input::LEAVING};
use crate::{
    domain::{merge::merge, workbook::Workbook},
    store::{
        Backup, ChangeError, Library, Loaded, SaveError, Snapshot, Summary, WorkbookFile, Writer,
    },
    t,
    tui::{
        model::Screen,
        panics,
        screen::home::LibraryEntry,
        trouble::{Trouble, Why},
        update::{Joined, Msg, State, Theirs, Way},
    },
};

impl Runtime {
    /// Lets go of the open workbook's file, if all is in it.
    pub(super) fn close(&mut self, way: Way) {
        if way == Way::Quit {
            LEAVING.store(true, Ordering::SeqCst);
        }
        let stuck = self.writer.as_ref().and_then(Writer::settle);
        let msg = match stuck.map(|outcome| (outcome.result, outcome.written_down)) {
            Some((Err(error), rescue)) => {
                LEAVING.store(false, Ordering::SeqCst);
                let why = Why::from(&error);
                Msg::Stuck(way, Trouble { why, rescue }, self.other_folders())
            }
            Some((Ok(()), _)) | None => {
                self.writer = None;
                Msg::Closed(way)
            }
        };
        self.take(msg);
    }

    /// Lets go of it, saved or not.
    pub(super) fn close_anyway(&mut self, way: Way) {
        match way {
            // What could not be saved is told once the screen is gone.
            Way::Quit => {}
            Way::List => self.writer = None,
        }
        self.take(Msg::Closed(way));
    }

    /// Keeps the open workbook after something in the program broke: written down first, which needs
    /// the least, then saved.
    pub(super) fn rescue(&mut self) {
        let Some(workbook) = self.open_workbook() else {
            return;
        };
        panics::note_saving();
        // What is found to be in the file as well is forgotten the next time.
        let _ = self.library.write_down(&workbook, &Summary::default());
        let pack = &self.model.context.pack;
        let summary = catch_unwind(AssertUnwindSafe(|| Summary::of(pack, &workbook)));
        if let (Ok(summary), Some(writer)) = (summary, &self.writer) {
            let at = workbook.edited;
            writer.save(Snapshot {
                workbook,
                summary,
                at,
            });
        }
    }

    /// Folders that the open workbook could be saved in.
    fn other_folders(&self) -> Vec<PathBuf> {
        let Screen::Book(book) = &self.model.screen else {
            return Vec::new();
        };
        let own = book.path.parent();
        let dirs = UserDirs::new();
        let home = dirs.as_ref().map(|dirs| dirs.home_dir().to_owned());
        let documents = dirs
            .as_ref()
            .and_then(|dirs| dirs.document_dir().map(Path::to_owned));
        let temporary = Some(env::temp_dir());
        [documents, home, temporary]
            .into_iter()
            .flatten()
            .filter(|folder| folder.is_dir() && Some(folder.as_path()) != own)
            .take(2)
            .collect()
    }

    fn open_workbook(&self) -> Option<Workbook> {
        match &self.model.screen {
            Screen::Book(book) => Some(book.workbook.clone()),
            Screen::Home(_) => None,
        }
    }

    /// Saves the open workbook in a folder or to a new file that was typed, and goes on there.
    pub(super) fn save_elsewhere(&mut self, place: &Path) {
        let Some(workbook) = self.open_workbook() else {
            return;
        };
        let summary = Summary::of(&self.model.context.pack, &workbook);
        let place = at_home(place);
        let created = if place.is_dir() {
            Library::at(&place).create(&workbook, &summary)
        } else {
            let named = if place.extension().is_none() {
                place.with_extension("ron")
            } else {
                place
            };
            WorkbookFile::create(&named, &workbook, &summary)
        };
        self.go_on_in(created, &workbook);
    }

    /// Saves the open workbook beside its file and goes on there; its file stays as something else left
    /// it.
    pub(super) fn keep_beside(&mut self) {
        let Some(workbook) = self.open_workbook() else {
            return;
        };
        let Screen::Book(book) = &self.model.screen else {
            return;
        };
        let folder = book.path.parent().map_or_else(PathBuf::new, Path::to_owned);
        let summary = Summary::of(&self.model.context.pack, &workbook);
        let created = Library::at(folder).create(&workbook, &summary);
        if created.is_ok()
            && let Some(writer) = &self.writer
        {
            writer.forget();
        }
        self.go_on_in(created, &workbook);
    }

    fn go_on_in(&mut self, created: Result<WorkbookFile, SaveError>, workbook: &Workbook) {
        let msg = match created {
            Ok(file) => {
                let path = file.path().to_owned();
                self.write_to(self.library.guarded(file, workbook.id));
                Msg::Moved(path)
            }
            Err(error) => Msg::Failed(error.to_string()),
        };
        self.take(msg);
    }

    /// Reads what something else wrote into the open workbook's file.
    pub(super) fn read_theirs(&mut self) {
        let Screen::Book(book) = &self.model.screen else {
            return;
        };
        let theirs = match Loaded::read(&book.path) {
            Ok(loaded) => Ok(Box::new(Theirs {
                workbook: loaded.workbook,
                stamp: loaded.stamp,
            })),
            Err(error) => Err(error.problem.to_string()),
        };
        self.take(Msg::Theirs(theirs));
    }

    /// Keeps what is on the screen among the earlier states and goes on with what something else wrote.
    pub(super) fn take_theirs(&mut self, mine: &Workbook, theirs: Theirs) {
        let summary = Summary::of(&self.model.context.pack, mine);
        let msg = match self.library.keep_state(mine, &summary) {
            Ok(()) => {
                if let Some(writer) = &self.writer {
                    writer.forget();
                    writer.accept(theirs.stamp);
                }
                Msg::TookTheirs(Box::new(theirs.workbook))
            }
            Err(error) => Msg::Failed(error.to_string()),
        };
        self.take(msg);
    }

    /// Moves the words that were left behind to the earlier states.
    pub(super) fn set_aside(&mut self) {
        let mut result = Ok(());
        for one in std::mem::take(&mut self.recovered) {
            let summary = Summary::of(&self.model.context.pack, &one.workbook);
            match self.library.keep_state(&one.workbook, &summary) {
                // What stays behind is offered again.
                Ok(()) => drop(one.forget()),
                Err(error) => result = Err(error),
            }
        }
        let words = &self.model.context.words;
        let msg = match result {
            Ok(()) => Msg::Done(t!(words, "notice-set-aside")),
            Err(error) => Msg::Failed(error.to_string()),
        };
        self.take(msg);
    }

    /// Joins a workbook of the list with another copy of it.
    pub(super) fn join(&mut self, into: &Path, from: &Path) {
        let msg = match self.joined(into, &at_home(from)) {
            Ok(joined) => Msg::Joined(Box::new(joined)),
            Err(problem) => Msg::Failed(problem.to_string()),
        };
        self.take(msg);
    }

    fn joined(&self, into: &Path, from: &Path) -> Result<Joined, ChangeError> {
        let other = Loaded::read(from)?;
        let (mut file, loaded) = self.library.open(into)?;
        let merged = merge(&loaded.workbook, &other.workbook)?;
        if !merged.from_second.is_empty() {
            file.keep()?;
            let summary = Summary::of(&self.model.context.pack, &merged.workbook);
            file.save(&merged.workbook, &summary)?;
        }
        Ok(Joined {
            workbook: merged.workbook,
            taken: merged.from_second,
            kept: merged.from_first,
        })
    }

    /// Reads the earlier states of a workbook beside the screen.
    pub(super) fn read_earlier(&self, path: PathBuf, present: Option<Box<Workbook>>) {
        let (library, wake) = (self.library.clone(), self.wake.clone());
        thread::spawn(move || {
            let present = present.or_else(|| {
                let loaded = Loaded::look(&path).ok()?;
                Some(Box::new(loaded.workbook))
            });
            let id = match &present {
                Some(present) => Some(present.id),
                None => library.whose(&path),
            };
            let states = match id {
                Some(id) => match library.backups(id).list() {
                    Ok(backups) => Ok(backups.into_iter().map(state).collect()),
                    Err(error) => Err(error.to_string()),
                },
                None => Ok(Vec::new()),
            };
            let _ = wake.send(Wake::Done(Msg::Earlier(path, present, states)));
        });
    }

    /// Reads the trash beside the screen.
    pub(super) fn read_trash(&self) {
        let (library, wake) = (self.library.clone(), self.wake.clone());
        thread::spawn(move || {
            let trash = library.trash();
            let trash: Result<Vec<LibraryEntry>, String> =
                trash.map(shelves).map_err(|error| error.to_string());
            let _ = wake.send(Wake::Done(Msg::Trash(trash)));
        });
    }
}

fn state(backup: Backup) -> State {
    let (answered, asked) = backup
        .head
        .as_ref()
        .map_or((0, 0), |head| (head.summary.answered, head.summary.asked));
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    State {
        at: backup.at,
        answered: count(answered),
        asked: count(asked),
        held: Loaded::read(&backup.path)
            .map(|loaded| Box::new(loaded.workbook))
            .map_err(|error| error.problem.to_string()),
        path: backup.path,
    }
}

/// A path as somebody types it: `~` is their home.
pub(super) fn at_home(typed: &Path) -> PathBuf {
    match (typed.strip_prefix("~"), UserDirs::new()) {
        (Ok(rest), Some(dirs)) => dirs.home_dir().join(rest),
        (Ok(_), None) | (Err(_), _) => typed.to_owned(),
    }
}
