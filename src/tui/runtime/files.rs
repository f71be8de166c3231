//! Workbooks as a whole: listed, opened, made, copied, moved to the trash.

use std::path::Path;

use jiff::Timestamp;
use uuid::Uuid;

use super::{Runtime, Wake};
use crate::{
    domain::{id::WorkbookId, text::clean_line, workbook::Workbook},
    examples,
    store::{
        self, ChangeError, Library, LoadError, LoadProblem, Loaded, Summary, WorkbookFile, Writer,
    },
    t,
    tui::{
        overlay::FileRequest,
        screen::{
            book::Access,
            home::{EntryHead, LibraryEntry},
        },
        trouble::{Trouble, Why},
        update::{Msg, Opening},
    },
};

/// A workbook's file and what is in it.
pub(super) struct Opened {
    pub(super) file: WorkbookFile,
    pub(super) loaded: Loaded,
}

/// What became of opening a file.
pub(super) enum Attempt {
    /// It is open, with the right to write to it.
    Opened(Box<Opened>),
    /// It can only be looked at.
    ReadOnly(Box<Loaded>, Access),
    /// Another program has it open: somebody is to be asked.
    InUse,
}

/// Opens a workbook as far as that can be done.
pub(super) fn open(library: &Library, path: &Path) -> Result<Attempt, LoadError> {
    let to_look =
        |access| Loaded::look(path).map(|loaded| Attempt::ReadOnly(Box::new(loaded), access));
    match library.open(path) {
        Ok((file, loaded)) if file.can_be_saved() => {
            Ok(Attempt::Opened(Box::new(Opened { file, loaded })))
        }
        Ok(_) => to_look(Access::Locked),
        Err(error) => match error.problem {
            LoadProblem::InUse => Ok(Attempt::InUse),
            LoadProblem::Newer { .. } => to_look(Access::Newer),
            LoadProblem::Missing
            | LoadProblem::Empty
            | LoadProblem::NotHere
            | LoadProblem::Folder
            | LoadProblem::NotAFile
            | LoadProblem::TooBig
            | LoadProblem::Broken { .. }
            | LoadProblem::Io(_) => Err(error),
        },
    }
}

pub(super) fn shelves(entries: Vec<store::Entry>) -> Vec<LibraryEntry> {
    entries
        .into_iter()
        .map(|entry| {
            let file_name = || {
                entry
                    .path
                    .file_name()
                    .map(|name| clean_line(&name.to_string_lossy()).text)
                    .unwrap_or_default()
            };
            match entry.head {
                Ok(head) => LibraryEntry {
                    title: head.title,
                    told: Ok(EntryHead {
                        id: head.id,
                        edited: head.edited,
                        answered: usize::try_from(head.summary.answered).unwrap_or(usize::MAX),
                        asked: usize::try_from(head.summary.asked).unwrap_or(usize::MAX),
                        due: head.summary.due,
                        positions: (head.summary.alliances.iter())
                            .map(|alliance| {
                                alliance
                                    .position
                                    .map(|band| (band.low.get(), band.high.get()))
                            })
                            .collect(),
                    }),
                    path: entry.path,
                },
                Err(error) => LibraryEntry {
                    title: file_name(),
                    told: Err(error.problem.to_string()),
                    path: entry.path,
                },
            }
        })
        .collect()
}

impl Runtime {
    /// Shows what became of opening a file.
    pub(super) fn show(&mut self, path: &Path, attempt: Result<Attempt, LoadError>) -> Msg {
        match attempt {
            Ok(Attempt::Opened(opened)) => self.begin(*opened),
            Ok(Attempt::ReadOnly(loaded, access)) => {
                let mut opening = Opening::new(path.to_owned(), loaded.workbook);
                opening.access = access;
                Msg::Opened(Ok(Box::new(opening)))
            }
            Ok(Attempt::InUse) => Msg::InUse(path.to_owned()),
            Err(error) => Msg::Opened(Err(error.to_string())),
        }
    }

    /// Starts the writer for an opened workbook.
    fn begin(&mut self, opened: Opened) -> Msg {
        let Opened { file, loaded } = opened;
        let mut opening = Opening::new(file.path().to_owned(), loaded.workbook);
        opening.removed = loaded.removed;
        // What cannot be looked for now is looked for the next time.
        self.recovered = self
            .library
            .recovered(&opening.workbook)
            .unwrap_or_default();
        let recovered = self.recovered.iter();
        opening.unsaved = recovered.map(|one| one.workbook.clone()).collect();
        self.write_to(file);
        Msg::Opened(Ok(Box::new(opening)))
    }

    /// Saves the open workbook to a file from now on.
    pub(super) fn write_to(&mut self, file: WorkbookFile) {
        self.writers += 1;
        let (wake, number) = (self.wake.clone(), self.writers);
        let tell = move |msg| drop(wake.send(Wake::Writer(number, msg)));
        let mut told = None;
        self.writer = Some(Writer::start(file, move |outcome| {
            let no_backup = outcome.no_backup.as_ref().map(ToString::to_string);
            if no_backup != told
                && let Some(problem) = &no_backup
            {
                tell(Msg::NoBackup(problem.clone()));
            }
            told = no_backup;
            let rescue = outcome.written_down;
            let saved = outcome.result.map_err(|error| Trouble {
                why: Why::from(&error),
                rescue,
            });
            tell(Msg::Saved(outcome.at, saved));
        }));
    }

    fn create(&mut self, workbook: Workbook) -> Msg {
        let summary = Summary::of(&self.model.context.pack, &workbook);
        match self.library.create(&workbook, &summary) {
            Ok(file) => {
                let path = file.path().to_owned();
                self.write_to(file);
                Msg::Opened(Ok(Box::new(Opening::new(path, workbook))))
            }
            Err(error) => Msg::Opened(Err(error.to_string())),
        }
    }

    pub(super) fn open_example(&mut self) -> Msg {
        match Loaded::parse(examples::finished().as_bytes()) {
            Ok(loaded) => {
                let workbook = Workbook {
                    id: WorkbookId(Uuid::now_v7()),
                    ..loaded.workbook
                };
                self.create(workbook)
            }
            Err(problem) => Msg::Opened(Err(problem.to_string())),
        }
    }

    pub(super) fn file(&mut self, request: FileRequest) {
        let now = Timestamp::now();
        let words = &self.model.context.words;
        let filed = match request {
            FileRequest::Create(title) => {
                let msg = self.create(Workbook::new(WorkbookId(Uuid::now_v7()), title, now));
                return self.take(msg);
            }
            FileRequest::Rename(path, title) => self
                .library
                .rename(&path, &title, now)
                .map(|()| t!(words, "notice-renamed", title = title))
                .map_err(|error| error.to_string()),
            FileRequest::Duplicate(path, title) => self
                .library
                .duplicate(&path, WorkbookId(Uuid::now_v7()), &title, now)
                .map(|_| t!(words, "notice-copied", title = title))
                .map_err(|error| error.to_string()),
            FileRequest::Trash(path) => self
                .library
                .delete(&path)
                .map(|trashed| {
                    t!(
                        words,
                        "notice-trashed",
                        path = trashed.display().to_string()
                    )
                })
                .map_err(|error| error.to_string()),
            FileRequest::Look(path) => {
                let loaded = Loaded::look(&path);
                let attempt =
                    loaded.map(|loaded| Attempt::ReadOnly(Box::new(loaded), Access::InUse));
                let msg = self.show(&path, attempt);
                return self.take(msg);
            }
            FileRequest::OpenCopy(path) => {
                let msg = self.open_copy(&path, now);
                return self.take(msg);
            }
            FileRequest::SaveElsewhere(place) => return self.save_elsewhere(&place),
            FileRequest::KeepBeside => return self.keep_beside(),
            FileRequest::Restore(path, state) => self
                .library
                .restore(&path, &state, now)
                .map(|beside| match beside {
                    None => t!(words, "notice-restored"),
                    Some(path) => {
                        let path = path.display().to_string();
                        t!(words, "notice-restored-beside", path = path)
                    }
                })
                .map_err(|error| error.to_string()),
            FileRequest::TakeBack(path) => self
                .library
                .take_back(&path)
                .map(|path| {
                    let title = Loaded::look(&path).map(|loaded| loaded.workbook.title);
                    let title = title.unwrap_or_else(|_| path.display().to_string());
                    t!(words, "notice-taken-back", title = title)
                })
                .map_err(|error| error.to_string()),
            FileRequest::Join(into, from) => return self.join(&into, &from),
        };
        self.take(Msg::Filed(filed));
    }

    /// Copies a workbook that another program has open, and opens the copy.
    fn open_copy(&mut self, path: &Path, now: Timestamp) -> Msg {
        let id = WorkbookId(Uuid::now_v7());
        let words = &self.model.context.words;
        let copied = Loaded::read(path)
            .map_err(ChangeError::from)
            .and_then(|loaded| {
                let title = t!(words, "copy-of", title = loaded.workbook.title.as_str());
                self.library.duplicate(path, id, &title, now)
            });
        match copied {
            Ok(file) => {
                let path = file.path().to_owned();
                drop(file);
                let attempt = open(&self.library, &path);
                self.show(&path, attempt)
            }
            Err(error) => Msg::Opened(Err(error.to_string())),
        }
    }
}
