//! What becomes of words in danger: left behind by a crash, changed in the file by something else, put
//! back to an earlier state. Everything is data; a front end words it and asks.

use std::path::PathBuf;

use jiff::Timestamp;

use super::{
    Access, Session,
    command::{Command, FileCommand},
    moment::Moment,
    trouble::Trouble,
};
use crate::{
    domain::{
        answer::Answer,
        answer::Slot,
        diff::{Difference, diff},
        draft::Draft,
        merge::merge,
        pack::Pack,
        text::Removed,
        workbook::{Subject, Workbook},
    },
    store::{Recovered, Stamp, UnreadDrafts},
};

/// Where somebody goes who leaves a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the list of workbooks.
    List,
    /// Out of the program.
    Quit,
}

/// A workbook that was opened.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Its file.
    pub path: PathBuf,
    /// What is in it.
    pub workbook: Workbook,
    /// Whether it can be changed.
    pub access: Access,
    /// What was taken out of its texts.
    pub removed: Removed,
    /// What was typed into it and not saved, newest first.
    pub unsaved: Vec<Recovered>,
    /// What was typed into forms of it and not kept.
    pub drafts: Vec<Draft>,
    /// The file of those, where it could not be read; none where nothing was wrong with it.
    pub unread: Option<UnreadDrafts>,
}

impl Opening {
    /// A workbook that can be changed and with which all is well.
    pub fn new(path: PathBuf, workbook: Workbook) -> Self {
        Self {
            path,
            workbook,
            access: Access::Full,
            removed: Removed::default(),
            unsaved: Vec::new(),
            drafts: Vec::new(),
            unread: None,
        }
    }

    /// Words that were typed and not saved, laid over what the file holds; none where there are none,
    /// or where they are another workbook's.
    pub fn recovery(&self) -> Option<Recovery> {
        let newest = self.unsaved.first()?;
        let mut both = self.workbook.clone();
        for one in &self.unsaved {
            both = merge(&both, &one.workbook).ok()?.workbook;
        }
        let differences = diff(&self.workbook, &both);
        Some(Recovery {
            newest: newest.at,
            path: newest.path().to_owned(),
            both,
            differences,
        })
    }
}

/// Words that were left behind.
#[derive(Debug, Clone)]
pub struct Recovery {
    /// When the newest of them were typed.
    pub newest: Timestamp,
    /// The file that they are in.
    pub path: PathBuf,
    /// The workbook with them.
    pub both: Workbook,
    /// What they add to the file.
    pub differences: Vec<Difference>,
}

/// What something else wrote into the file of the open workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Theirs {
    /// The workbook as it is there.
    pub workbook: Workbook,
    /// What tells it from what is there later.
    pub stamp: Stamp,
}

/// An earlier state of a workbook.
#[derive(Debug, Clone)]
pub struct EarlierState {
    /// Its file.
    pub path: PathBuf,
    /// When the workbook was last edited in it.
    pub at: Timestamp,
    /// How many questions were answered.
    pub answered: usize,
    /// How many were asked.
    pub asked: usize,
    /// The workbook as it was, or why it cannot be read.
    pub workbook: Result<Box<Workbook>, String>,
}

/// Two copies that were joined.
#[derive(Debug, Clone)]
pub struct Joined {
    /// What they came to.
    pub workbook: Workbook,
    /// What came from the other copy.
    pub taken: Vec<Difference>,
    /// What only this copy had.
    pub kept: Vec<Difference>,
    /// Where the other copies lie in the trash.
    pub trashed: Vec<PathBuf>,
}

/// Another hand in the file, until it was asked about.
#[derive(Debug, Clone, Default)]
pub struct Conflict {
    /// What it wrote, or why that cannot be read; none while it is not known.
    theirs: Option<Result<Box<Theirs>, String>>,
    /// When to ask.
    asks: Asks,
}

/// When to ask what becomes of a workbook that something else changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Asks {
    /// As soon as nobody is in the middle of a word.
    #[default]
    WhenIdle,
    /// At once: somebody asked to save.
    AtOnce,
    /// At once: somebody leaves this way, and it could not be saved.
    Leaving(Way, Trouble),
}

/// What to ask about another hand in the file.
#[derive(Debug, Clone)]
pub struct ConflictQuestion {
    /// What it wrote, with both joined and what differs; or why they cannot be joined.
    pub joinable: Result<Joinable, NotJoinable>,
    /// Where somebody was going, and why it could not be saved, where that is what they were about.
    pub leaving: Option<(Way, Trouble)>,
}

/// A copy that can be joined with the open workbook.
#[derive(Debug, Clone)]
pub struct Joinable {
    /// What is in the file.
    pub theirs: Box<Theirs>,
    /// Both joined, to tell what differs by its names.
    pub both: Workbook,
    /// What differs between the open workbook and the file.
    pub differences: Vec<Difference>,
}

/// Why the file cannot be joined with the open workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotJoinable {
    /// It cannot be read, for this reason.
    Unreadable(String),
    /// It is another workbook by now.
    Another,
}

impl Session {
    /// What something else wrote into the file is known, or cannot be read.
    pub fn note_theirs(&mut self, theirs: Result<Box<Theirs>, String>) {
        self.conflict.theirs = Some(theirs);
    }

    /// Nothing else is in the file any more.
    pub fn forget_theirs(&mut self) {
        self.conflict = Conflict::default();
    }

    /// Somebody asks to save: what is in the way is asked about at once. Returns what to do.
    pub fn save_now(&mut self) {
        self.conflict.asks = Asks::AtOnce;
        self.saving.ask();
    }

    /// Whether somebody asked to save, so that what is known already is asked about again.
    pub fn asks_at_once(&self) -> bool {
        self.conflict.asks == Asks::AtOnce
    }

    /// Somebody leaves and the workbook cannot be saved, because something else changed the file.
    pub fn leaves_changed(&mut self, way: Way, trouble: Trouble) -> Command {
        self.saving.stuck(trouble.clone());
        self.conflict.asks = Asks::Leaving(way, trouble);
        Command::File(FileCommand::ReadTheirs(self.path.clone()))
    }

    /// What to ask about another hand in the file, once; none where there is nothing to ask, or where
    /// it can wait until nobody is in the middle of a word.
    pub fn take_conflict(&mut self, is_idle: bool) -> Option<ConflictQuestion> {
        if !is_idle && self.conflict.asks == Asks::WhenIdle {
            return None;
        }
        let theirs = self.conflict.theirs.take()?;
        let leaving = match std::mem::take(&mut self.conflict.asks) {
            Asks::Leaving(way, trouble) => Some((way, trouble)),
            Asks::WhenIdle | Asks::AtOnce => None,
        };
        let joinable = theirs
            .map_err(NotJoinable::Unreadable)
            .and_then(|theirs| self.joinable(theirs));
        Some(ConflictQuestion { joinable, leaving })
    }

    fn joinable(&self, theirs: Box<Theirs>) -> Result<Joinable, NotJoinable> {
        let both = merge(&self.workbook, &theirs.workbook).map_err(|_| NotJoinable::Another)?;
        let differences = diff(&self.workbook, &theirs.workbook);
        Ok(Joinable {
            theirs,
            both: both.workbook,
            differences,
        })
    }

    /// Joins the open workbook with what something else wrote into its file.
    pub fn join(
        &mut self,
        theirs: &Theirs,
        pack: &Pack,
        now: &Moment,
    ) -> Option<(Joined, Command)> {
        let merged = merge(&self.workbook, &theirs.workbook).ok()?;
        self.adopt(merged.workbook.clone(), pack, now);
        let joined = Joined {
            workbook: merged.workbook,
            taken: merged.from_second,
            kept: merged.from_first,
            trashed: Vec::new(),
        };
        Some((joined, Command::File(FileCommand::Accept(theirs.stamp))))
    }

    /// Takes what something else wrote in place of what was open; that is among the earlier states.
    pub fn take_theirs(&mut self, theirs: Workbook, pack: &Pack, now: &Moment) {
        self.adopt(theirs, pack, now);
    }

    /// Takes over words that were left behind. What the file held is kept first.
    pub fn recover(&mut self, both: Workbook, pack: &Pack, now: &Moment) -> Command {
        self.adopt(both, pack, now);
        Command::File(FileCommand::KeepState)
    }

    /// Puts the open workbook back to an earlier state; undo takes that back. What the file held is
    /// kept first. None where it can only be looked at.
    pub fn put_back(&mut self, past: &Workbook, pack: &Pack, now: &Moment) -> Option<Command> {
        if self.access != Access::Full {
            return None;
        }
        self.adopt(self.workbook.put_back(past, now.at), pack, now);
        Some(Command::File(FileCommand::KeepState))
    }

    /// The workbook is in another file from now on.
    pub fn moved(&mut self, path: PathBuf, now: &Moment) {
        self.path = path;
        self.conflict = Conflict::default();
        self.saving.moved(now.at);
    }

    /// The answers to questions that the pack does not ask: they are kept, and shown.
    pub fn unasked(&self, pack: &Pack) -> Vec<(Subject, Slot, Answer)> {
        let alliances = self.workbook.alliances.iter();
        let subjects = alliances.map(|alliance| Subject::Alliance(alliance.id));
        let everybody = std::iter::once(Subject::Firm).chain(subjects);
        let answers = everybody.flat_map(|subject| {
            let answers = self.workbook.answers(subject).into_iter();
            answers.flat_map(move |answers| answers.iter().map(move |it| (subject, it)))
        });
        answers
            .filter(|(_, (slot, _))| pack.question(&slot.question).is_none())
            .map(|(subject, (slot, entry))| (subject, slot.clone(), entry.answer.clone()))
            .collect()
    }
}
