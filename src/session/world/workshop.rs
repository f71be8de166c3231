//! What is done with a workshop's file and with what a projector shows.

use std::{
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
};

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::{Tell, World};
use crate::{
    domain::{id::WorkbookId, text::clean_line, workshop::Workshop},
    many::room::watch::is_change,
    session::{
        command::{Reply, WorkshopCommand, WorkshopReply},
        workshop::FoundWorkshops,
    },
    store::{ProjectorFile, SaveError, Told, WorkshopFile, projected, workshops},
};

/// How often a projector's window looks where the folder does not tell that it changed.
const LOOK: Duration = Duration::from_millis(400);

impl World {
    pub(super) fn workshop_command(&mut self, command: WorkshopCommand) {
        let reply = match command {
            WorkshopCommand::Read(workbook, id) => {
                let found = self.find_workshops(&workbook, id);
                Some(WorkshopReply::Found(Box::new(found)))
            }
            WorkshopCommand::Save(workbook, workshop) => {
                let saved = self.save_workshop(Some(&workbook), &workshop);
                Some(WorkshopReply::Saved(saved))
            }
            WorkshopCommand::Close(workshop) => {
                let saved = self.save_workshop(None, &workshop);
                self.workshop = None;
                Some(WorkshopReply::Saved(saved))
            }
            WorkshopCommand::Show(shown) => {
                let folder = self.tools.library.folder();
                let shows = match self.projector.take() {
                    Some(file) => Ok(file),
                    None => ProjectorFile::take(folder),
                };
                let shows = shows.and_then(|file| file.show(&shown).map(|()| file));
                match shows {
                    Ok(file) => {
                        self.projector = Some(file);
                        None
                    }
                    Err(error) => {
                        let told = clean_line(&error.told(&self.tools.catalog)).text;
                        Some(WorkshopReply::NotShown(told))
                    }
                }
            }
            WorkshopCommand::Report(order) => {
                let written = self.page(*order);
                self.tell(Reply::Reported(written));
                None
            }
            WorkshopCommand::ReadPartner(asked) => {
                let tools = &self.tools;
                let read = asked.open(&tools.catalog, &tools.pack).map(Box::new);
                Some(WorkshopReply::Partner(read))
            }
            WorkshopCommand::Leave => {
                self.workshop = None;
                self.projector = None;
                None
            }
        };
        if let Some(reply) = reply {
            self.tell(Reply::Workshop(reply));
        }
    }

    fn find_workshops(&mut self, workbook: &Path, id: WorkbookId) -> FoundWorkshops {
        let (found, unread) = workshops(workbook, id);
        let words = &self.tools.catalog;
        let mut all = FoundWorkshops {
            problem: unread.first().map(|it| clean_line(&it.told(words)).text),
            ..FoundWorkshops::default()
        };
        for (path, workshop) in found {
            if workshop.closed.is_some() {
                all.closed.push(workshop);
            } else if all.open.is_none() && self.workshop.is_none() {
                match WorkshopFile::open(&path) {
                    Ok((file, workshop)) => {
                        self.workshop = Some(file);
                        all.open = Some(Box::new(workshop));
                    }
                    Err(error) => {
                        all.problem = Some(clean_line(&error.told(&self.tools.catalog)).text);
                    }
                }
            }
        }
        all
    }

    fn save_workshop(
        &mut self,
        workbook: Option<&Path>,
        workshop: &Workshop,
    ) -> Result<(), String> {
        let words = &self.tools.catalog;
        let told = |error: SaveError| clean_line(&error.told(words)).text;
        match (&mut self.workshop, workbook) {
            (Some(file), _) => file.save(workshop).map_err(told),
            (None, Some(workbook)) => {
                let day = self.now().today;
                let file = WorkshopFile::create(workbook, day, workshop).map_err(told)?;
                self.workshop = Some(file);
                Ok(())
            }
            (None, None) => Ok(()),
        }
    }
}

/// Tells what a projector's window is to show, now and whenever it is something else, until the program
/// ends.
pub fn follow(folder: PathBuf, tell: Tell) {
    thread::spawn(move || {
        let (wakes, woken) = mpsc::channel();
        let watcher = RecommendedWatcher::new(
            move |event| {
                if is_change(&event) {
                    // Whoever ended has nobody to wake.
                    let _ = wakes.send(());
                }
            },
            notify::Config::default().with_poll_interval(LOOK),
        );
        // Where there is nothing to watch it is looked at again and again.
        let mut watcher = watcher.ok();
        let mut is_watched = false;
        let mut told = None;
        loop {
            if let Some(watcher) = watcher.as_mut().filter(|_| !is_watched) {
                is_watched = watcher.watch(&folder, RecursiveMode::NonRecursive).is_ok();
            }
            if let Ok(shown) = projected(&folder)
                && told.as_ref() != Some(&shown)
            {
                told = Some(shown.clone());
                let shown = shown.map(Box::new);
                tell(Reply::Workshop(WorkshopReply::Shown(shown)));
            }
            match woken.recv_timeout(LOOK) {
                Ok(()) => while woken.try_recv().is_ok() {},
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                Err(mpsc::RecvTimeoutError::Disconnected) => thread::sleep(LOOK),
            }
        }
    });
}
