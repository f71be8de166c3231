//! The workshop of an open workbook: read once it is asked for, changed, and written after each change.

use std::path::Path;

use jiff::Timestamp;

use super::command::{Command, WorkshopCommand};
use crate::{
    domain::{
        id::{AllianceId, QuestionId, WorkbookId},
        workshop::{Workshop, outcome::Outcome, outcome_before},
    },
    store::Projected,
};

/// Where the workshop stands.
#[derive(Debug, Default)]
enum State {
    /// Nobody asked for it yet.
    #[default]
    Unread,
    /// It is being read.
    Reading,
    /// There is none that goes on.
    Nothing,
    /// It goes on.
    Open(Box<Workshop>),
}

/// One of the workshops of a workbook.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// The one that goes on.
    #[default]
    Open,
    /// A closed one, by its place from 0 among them, the one that began last first.
    Closed(usize),
}

/// What was found beside a workbook.
#[derive(Debug, Default)]
pub struct FoundWorkshops {
    /// The one that goes on.
    pub open: Option<Box<Workshop>>,
    /// Those that were closed, the one that began last first.
    pub closed: Vec<Workshop>,
    /// What could not be read, and why.
    pub problem: Option<String>,
}

/// The workshop of an open workbook.
#[derive(Debug, Default)]
pub struct LiveWorkshop {
    state: State,
    closed: Vec<Workshop>,
    problem: Option<String>,
    is_changed: bool,
    shown: Projected,
    is_shown: bool,
}

impl LiveWorkshop {
    /// Has it read, where that was not asked for before.
    pub fn ask(&mut self, workbook: &Path, id: WorkbookId) -> Option<Command> {
        if !matches!(self.state, State::Unread) {
            return None;
        }
        self.state = State::Reading;
        let read = WorkshopCommand::Read(workbook.to_owned(), id);
        Some(Command::Workshop(read))
    }

    /// Takes what was read.
    pub fn fill(&mut self, found: FoundWorkshops) {
        self.state = found.open.map_or(State::Nothing, State::Open);
        self.closed = found.closed;
        self.problem = found.problem;
    }

    /// Whether it is being read still.
    pub fn is_reading(&self) -> bool {
        matches!(self.state, State::Unread | State::Reading)
    }

    /// The one that goes on.
    pub fn workshop(&self) -> Option<&Workshop> {
        match &self.state {
            State::Open(workshop) => Some(workshop),
            State::Unread | State::Reading | State::Nothing => None,
        }
    }

    /// One of them; none where there is none of this place.
    pub fn get(&self, which: Which) -> Option<&Workshop> {
        match which {
            Which::Open => self.workshop(),
            Which::Closed(at) => self.closed.get(at),
        }
    }

    /// Those that were closed, the one that began last first.
    pub fn closed(&self) -> &[Workshop] {
        &self.closed
    }

    /// Those that were closed before one of them, the one that began last first.
    pub fn before(&self, which: Which) -> &[Workshop] {
        match which {
            Which::Open => &self.closed,
            Which::Closed(at) => self.closed.get(at + 1..).unwrap_or_default(),
        }
    }

    /// Whether the room sees the facilitator's own screen.
    pub fn is_mirrored(&self) -> bool {
        self.workshop().is_some_and(|it| it.projector.is_mirrored)
    }

    /// Whether the room's window shows nothing for now.
    pub fn is_blank(&self) -> bool {
        self.workshop().is_some_and(|it| it.projector.is_blank)
    }

    /// What is wrong with its file; none where nothing is known to be.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    /// Whether answers would be lost if the program ended now: a nameless round keeps some in memory alone.
    pub fn holds_unkept(&self) -> bool {
        let round = self.workshop().and_then(Workshop::open_round);
        round.is_some_and(|round| round.unkept() > 0)
    }

    /// Begins one.
    pub fn begin(&mut self, workshop: Workshop) {
        self.state = State::Open(Box::new(workshop));
        self.is_changed = true;
    }

    /// Changes it; none where there is none.
    pub fn change<T>(
        &mut self,
        now: Timestamp,
        change: impl FnOnce(&mut Workshop) -> T,
    ) -> Option<T> {
        let State::Open(workshop) = &mut self.state else {
            return None;
        };
        workshop.edited = now;
        self.is_changed = true;
        Some(change(workshop))
    }

    /// Closes it: the next one begins anew and is held against this one.
    pub fn close(&mut self, now: Timestamp) -> Option<Command> {
        self.change(now, |workshop| workshop.closed = Some(now))?;
        match std::mem::replace(&mut self.state, State::Nothing) {
            State::Open(workshop) => {
                self.closed.insert(0, Workshop::clone(&workshop));
                self.is_changed = false;
                Some(Command::Workshop(WorkshopCommand::Close(workshop)))
            }
            State::Unread | State::Reading | State::Nothing => None,
        }
    }

    /// What the room is to see.
    pub fn show(&mut self, shown: Projected) {
        if self.shown != shown || !self.is_shown {
            self.shown = shown;
            self.is_shown = false;
        }
    }

    /// What the room sees.
    pub fn shown(&self) -> &Projected {
        &self.shown
    }

    /// It could not be written, or could be again.
    pub fn saved(&mut self, saved: Result<(), String>) {
        self.problem = saved.err();
    }

    /// What the outside is to do after what happened.
    pub fn take_commands(&mut self, workbook: &Path) -> Vec<Command> {
        let mut commands = Vec::new();
        if let State::Open(workshop) = &self.state
            && std::mem::take(&mut self.is_changed)
        {
            let save = WorkshopCommand::Save(workbook.to_owned(), workshop.clone());
            commands.push(Command::Workshop(save));
        }
        let is_of_workshop = self.workshop().is_some() || self.shown != Projected::Nothing;
        if is_of_workshop && !std::mem::replace(&mut self.is_shown, true) {
            let show = WorkshopCommand::Show(Box::new(self.shown.clone()));
            commands.push(Command::Workshop(show));
        }
        commands
    }

    /// What the last workshop before one of them that rated a question about an alliance came to on it.
    pub fn earlier(
        &self,
        which: Which,
        alliance: AllianceId,
        question: &QuestionId,
    ) -> Option<(&Workshop, Outcome)> {
        outcome_before(self.before(which), alliance, question)
    }
}
