//! Does what commands ask for, on a folder of workbooks and a clock. There is no terminal in it.

mod library;
mod own_file;
mod report;
mod room;
mod search;
mod workshop;

use std::{
    sync::{Arc, atomic::AtomicU32},
    thread,
};

use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::{
    command::{Command, FileCommand, FileReply, LibraryCommand, Reply},
    moment::Moment,
    trouble::{Trouble, Why},
};
use crate::{
    content::LazyPack,
    domain::{draft::Draft, workbook::Workbook},
    i18n::Catalog,
    many::room::watch::FolderWatch,
    report::text::Signs,
    store::{
        Library, ProjectorFile, Recovered, Snapshot, Summary, Told, WorkbookFile, WorkshopFile,
        Writer,
    },
};

pub use self::{
    library::{Attempt, attempt},
    report::outbox,
    room::follow_room,
    workshop::follow,
};

/// What tells the moment.
pub type Clock = Box<dyn Fn() -> Moment>;

/// Takes what came of a command; may be called from another thread.
pub type Tell = Arc<dyn Fn(Reply) + Send + Sync>;

/// The system's clock, in the time zone where the owner sits.
pub fn system_clock(zone: TimeZone) -> Clock {
    Box::new(move || {
        let at = Timestamp::now();
        Moment {
            at,
            today: at.to_zoned(zone.clone()).date(),
            fresh: Uuid::now_v7(),
        }
    })
}

/// What a world does commands with.
pub struct Tools {
    /// The folder of workbooks.
    pub library: Library,
    /// What is asked.
    pub pack: Arc<LazyPack>,
    /// The words of reports and of copies' titles.
    pub catalog: Arc<Catalog>,
    /// What tells the moment.
    pub clock: Clock,
    /// The time zone that reports are dated in.
    pub zone: TimeZone,
    /// Which characters plain text is written with.
    pub signs: Signs,
    /// Whether long reading is done beside the caller, or before [`World::perform`] returns.
    pub beside: bool,
}

/// Makes the words of the language of a tag, and what is asked in it: none where the pack stays. None at all
/// where the language is not spoken.
pub type Speak = Box<dyn Fn(&str) -> Option<(Catalog, Option<LazyPack>)>>;

/// Does what commands ask for, and tells what came of it.
pub struct World {
    tools: Tools,
    tell: Tell,
    writer: Option<Writer>,
    /// The writer's number: what an earlier one has to say is about another file.
    writers: u32,
    /// How many times the list was read: of two readings the later one counts.
    lists: Arc<AtomicU32>,
    /// What tells that the list is not as it was read; none while a workbook is open.
    watched: Option<FolderWatch>,
    /// What was typed into the open workbook before, and not saved.
    recovered: Vec<Recovered>,
    /// How often words were looked for in the library: only the last time counts.
    searches: Arc<AtomicU32>,
    /// The file of the workshop that goes on.
    workshop: Option<WorkshopFile>,
    /// What a projector's window follows.
    projector: Option<ProjectorFile>,
}

impl World {
    /// A world with no workbook open.
    pub fn new(tools: Tools, tell: Tell) -> Self {
        Self {
            tools,
            tell,
            writer: None,
            writers: 0,
            lists: Arc::default(),
            watched: None,
            recovered: Vec::new(),
            searches: Arc::default(),
            workshop: None,
            projector: None,
        }
    }

    /// Speaks another language from now on, and asks another pack where one is given: the same questions in
    /// that language.
    pub fn speak(&mut self, catalog: Arc<Catalog>, pack: Option<Arc<LazyPack>>) {
        self.tools.catalog = catalog;
        if let Some(pack) = pack {
            self.tools.pack = pack;
        }
    }

    /// The folder of workbooks.
    pub fn library(&self) -> &Library {
        &self.tools.library
    }

    /// The moment it is.
    pub fn now(&self) -> Moment {
        (self.tools.clock)()
    }

    /// Does a command. What only a terminal can do is given back.
    pub fn perform(&mut self, command: Command) -> Option<super::command::SystemCommand> {
        match command {
            Command::Library(command) => self.library_command(command),
            Command::File(command) => self.file_command(command),
            Command::Workshop(command) => self.workshop_command(command),
            Command::Report(order) => {
                let reported = self.report(&order);
                self.tell(Reply::Reported(reported));
            }
            Command::System(command) => return Some(command),
        }
        None
    }

    /// Waits until all that was to be written is in its file, or cannot be.
    pub fn flush(&self) {
        if let Some(writer) = &self.writer {
            writer.flush();
        }
    }

    /// Ends the writer; returns what could not be saved.
    pub fn finish(&mut self) -> Option<Box<crate::store::Unsaved>> {
        self.writer.take().and_then(|writer| writer.finish().err())
    }

    /// Keeps a workbook after something in the program broke: written down first, which needs the
    /// least, then saved.
    pub fn rescue(&self, workbook: &Workbook, drafts: &[Draft], summary: Option<Summary>) {
        // What is found to be in the file as well is forgotten the next time.
        let _ = self.tools.library.write_down(workbook, &Summary::default());
        if let (Some(summary), Some(writer)) = (summary, &self.writer) {
            writer.save(Snapshot {
                workbook: workbook.clone(),
                summary,
                drafts: drafts.to_vec(),
                at: workbook.edited,
            });
        }
    }

    fn tell(&self, reply: Reply) {
        (self.tell)(reply);
    }

    fn summary(&self, workbook: &Workbook) -> Summary {
        Summary::of(&self.tools.pack, workbook)
    }

    /// Does something that may take a while, and tells what came of it.
    fn read(&self, work: impl FnOnce(&Library) -> Reply + Send + 'static) {
        let (library, tell) = (self.tools.library.clone(), Arc::clone(&self.tell));
        self.beside(move || tell(work(&library)));
    }

    /// Does something that may take a while.
    fn beside(&self, work: impl FnOnce() + Send + 'static) {
        if self.tools.beside {
            thread::spawn(work);
        } else {
            work();
        }
    }

    /// Saves the open workbook to a file from now on.
    fn write_to(&mut self, file: WorkbookFile) {
        self.writers += 1;
        let tell = Arc::clone(&self.tell);
        let language = self.tools.catalog.language();
        let mut told = None;
        self.writer = Some(Writer::start(file, move |outcome| {
            let no_backup = outcome.no_backup.as_ref();
            let no_backup = no_backup.map(|problem| problem.told_in(&language));
            if no_backup != told
                && let Some(problem) = &no_backup
            {
                tell(Reply::File(FileReply::NoBackup(problem.clone())));
            }
            told = no_backup;
            let rescue = outcome.written_down;
            let saved = outcome.result.map_err(|error| Trouble {
                why: Why::of(&error, &language),
                rescue,
            });
            tell(Reply::File(FileReply::Saved(outcome.at, saved)));
        }));
    }
}
