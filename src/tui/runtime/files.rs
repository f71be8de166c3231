//! Workbooks as a whole: listed, opened, made, copied, moved to the trash.

use std::path::Path;

use jiff::Timestamp;
use uuid::Uuid;

use super::{Runtime, Wake};
use crate::{
    domain::{id::WorkbookId, workbook::Workbook},
    examples,
    store::{self, Library, Loaded, Summary, WorkbookFile, Writer},
    t,
    tui::{
        overlay::FileRequest,
        screen::home::{Shelf, Told},
        update::Msg,
    },
};

/// A workbook's file and what is in it.
pub(super) struct Opened {
    pub(super) file: WorkbookFile,
    pub(super) workbook: Box<Workbook>,
}

pub(super) fn open(library: &Library, path: &Path) -> Result<Opened, String> {
    let (file, loaded) = library.open(path).map_err(|error| error.to_string())?;
    Ok(Opened {
        file,
        workbook: Box::new(loaded.workbook),
    })
}

pub(super) fn shelves(entries: Vec<store::Entry>) -> Vec<Shelf> {
    entries
        .into_iter()
        .map(|entry| {
            let file_name = || {
                entry
                    .path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned())
                    .unwrap_or_default()
            };
            match entry.head {
                Ok(head) => Shelf {
                    title: head.title,
                    told: Ok(Told {
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
                Err(error) => Shelf {
                    title: file_name(),
                    told: Err(error.problem.to_string()),
                    path: entry.path,
                },
            }
        })
        .collect()
}

impl Runtime {
    /// Starts the writer for an opened workbook.
    pub(super) fn begin(&mut self, opened: Opened) -> Msg {
        let Opened { file, workbook } = opened;
        let path = file.path().to_owned();
        let wake = self.wake.clone();
        self.writer = Some(Writer::start(file, move |outcome| {
            let saved = outcome.result.map_err(|error| error.to_string());
            let _ = wake.send(Wake::Done(Msg::Saved(outcome.at, saved)));
        }));
        Msg::Opened(Ok((path, workbook)))
    }

    fn create(&mut self, workbook: Workbook) -> Msg {
        let summary = Summary::of(&self.model.context.pack, &workbook);
        match self.library.create(&workbook, &summary) {
            Ok(file) => self.begin(Opened {
                file,
                workbook: Box::new(workbook),
            }),
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
        };
        self.take(Msg::Filed(filed));
    }
}
