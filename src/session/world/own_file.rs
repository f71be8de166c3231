//! The file of the open workbook: written, left, read again, moved.

use std::{
    env,
    path::{Path, PathBuf},
};

use super::{FileCommand, Reply, World};
use crate::{
    domain::workbook::Workbook,
    session::{
        command::FileReply,
        safety::{Theirs, Way},
        trouble::{Trouble, Why},
    },
    store::{Library, Loaded, SaveError, Snapshot, Told, WorkbookFile, Writer, at_home, user_dirs},
};

impl World {
    pub(super) fn file_command(&mut self, command: FileCommand) {
        let reply = match command {
            FileCommand::Save(snapshot) => return self.save(*snapshot),
            FileCommand::Accept(stamp) => {
                if let Some(writer) = &self.writer {
                    writer.accept(stamp);
                }
                return;
            }
            FileCommand::KeepState => {
                if let Some(writer) = &self.writer {
                    writer.keep();
                }
                return;
            }
            FileCommand::Earlier(path, present) => return self.earlier(path, Some(present)),
            FileCommand::Close(way) => self.close(way),
            FileCommand::Abandon(way) => self.abandon(way),
            FileCommand::ReadTheirs(path) => FileReply::Theirs(
                Loaded::read(&path)
                    .map(|loaded| {
                        Box::new(Theirs {
                            workbook: loaded.workbook,
                            stamp: loaded.stamp,
                        })
                    })
                    .map_err(|error| error.problem.told(&self.tools.catalog)),
            ),
            FileCommand::TakeTheirs(mine, theirs, leaving) => {
                FileReply::TookTheirs(self.take_theirs(&mine, *theirs), leaving)
            }
            FileCommand::SetAside => FileReply::SetAside(self.set_aside()),
            FileCommand::SaveElsewhere(workbook, place) => self.save_elsewhere(&workbook, &place),
            FileCommand::KeepBeside(workbook, path) => self.keep_beside(&workbook, &path),
        };
        self.tell(Reply::File(reply));
    }

    fn save(&self, snapshot: Snapshot) {
        if let Some(writer) = &self.writer {
            writer.save(snapshot);
        }
    }

    /// Lets go of the file, if all is in it.
    fn close(&mut self, way: Way) -> FileReply {
        let stuck = self.writer.as_ref().and_then(Writer::settle);
        match stuck.map(|outcome| (outcome.result, outcome.written_down)) {
            Some((Err(error), rescue)) => {
                let why = Why::of(&error, &self.tools.catalog.language());
                let path = error.path.clone();
                FileReply::Stuck(way, Trouble { why, rescue }, other_folders(&path))
            }
            Some((Ok(()), _)) | None => {
                self.writer = None;
                FileReply::Closed(way)
            }
        }
    }

    /// Lets go of the file, saved or not.
    fn abandon(&mut self, way: Way) -> FileReply {
        match way {
            // What could not be saved is told once the screen is gone.
            Way::Quit => {}
            Way::List => self.writer = None,
        }
        FileReply::Closed(way)
    }

    fn take_theirs(&mut self, mine: &Workbook, theirs: Theirs) -> Result<Box<Workbook>, String> {
        let kept = self.tools.library.keep_state(mine, &self.summary(mine));
        kept.map_err(|error| error.told(&self.tools.catalog))?;
        if let Some(writer) = &self.writer {
            writer.forget();
            writer.accept(theirs.stamp);
        }
        Ok(Box::new(theirs.workbook))
    }

    /// Moves the words that were left behind to the earlier states. What stays is offered again.
    fn set_aside(&mut self) -> Result<(), String> {
        let mut result = Ok(());
        for one in std::mem::take(&mut self.recovered) {
            let summary = self.summary(&one.workbook);
            match self.tools.library.keep_state(&one.workbook, &summary) {
                Ok(()) => drop(one.forget()),
                Err(error) => result = Err(error.told(&self.tools.catalog)),
            }
        }
        result
    }

    /// Saves the workbook in a folder or to a new file that was typed, and goes on there.
    fn save_elsewhere(&mut self, workbook: &Workbook, place: &Path) -> FileReply {
        let summary = self.summary(workbook);
        let place = at_home(place);
        let created = if place.is_dir() {
            Library::at(&place).create(workbook, &summary)
        } else {
            let named = if place.extension().is_none() {
                place.with_extension("ron")
            } else {
                place
            };
            WorkbookFile::create(&named, workbook, &summary)
        };
        self.go_on_in(created, workbook)
    }

    /// Saves the workbook beside its file and goes on there; the file stays as something else left it.
    fn keep_beside(&mut self, workbook: &Workbook, path: &Path) -> FileReply {
        let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
        let created = Library::at(folder).create(workbook, &self.summary(workbook));
        if created.is_ok()
            && let Some(writer) = &self.writer
        {
            writer.forget();
        }
        self.go_on_in(created, workbook)
    }

    fn go_on_in(
        &mut self,
        created: Result<WorkbookFile, SaveError>,
        workbook: &Workbook,
    ) -> FileReply {
        FileReply::Moved(match created {
            Ok(file) => {
                let path = file.path().to_owned();
                let guarded = self.tools.library.guarded(file, workbook.id);
                self.write_to(guarded);
                Ok(path)
            }
            Err(error) => Err(error.told(&self.tools.catalog)),
        })
    }
}

/// Folders that a workbook could be saved in which cannot be saved in its own.
fn other_folders(path: &Path) -> Vec<PathBuf> {
    let own = path.parent();
    let dirs = user_dirs();
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
