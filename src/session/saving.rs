//! How the file stands to what is in memory: a small state machine that is told what happens and says
//! when to write.

use jiff::Timestamp;

use super::trouble::{Trouble, Why};

/// How the file stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum State {
    /// It holds all; nothing was written since it was opened.
    #[default]
    Untouched,
    /// It holds all, and was written at this moment.
    Saved(Timestamp),
    /// It is behind, and is to be written.
    Changed,
    /// It is being written.
    Writing,
    /// It could not be written, for this reason.
    Stuck(Trouble),
}

/// How soon a change must reach the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Due {
    /// There is nothing to write.
    #[default]
    Nothing,
    /// Within a second: somebody is typing or looking around.
    Soon,
    /// At once: an answer was chosen.
    Now,
}

/// How the file stands to what is in memory, and when it is to be written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    state: State,
    due: Due,
}

/// What a finished save changes for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Nothing that must be told.
    Quietly,
    /// The file is whole again after it could not be written.
    Healed,
    /// It could not be written for the first time.
    Failed(Trouble),
    /// Something else changed the file, and that was not known.
    ChangedByOthers,
}

impl Saving {
    /// How the file stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// How soon it is to be written.
    pub fn due(&self) -> Due {
        self.due
    }

    /// The workbook changed.
    pub fn changed(&mut self, due: Due) {
        // What went wrong stays to be seen until it is over.
        if !matches!(self.state, State::Stuck(_)) {
            self.state = State::Changed;
        }
        self.due = self.due.max(due);
    }

    /// The owner went somewhere else in the workbook: worth writing, not worth a word.
    pub fn visited(&mut self) {
        self.due = self.due.max(Due::Soon);
    }

    /// Somebody asks for it to be written at once.
    pub fn ask(&mut self) {
        self.due = Due::Now;
    }

    /// Nothing is to be written: it can only be looked at.
    pub fn never(&mut self) {
        self.due = Due::Nothing;
    }

    /// Begins to write, where there is something to write.
    pub fn begin(&mut self) -> bool {
        let begins = std::mem::take(&mut self.due) != Due::Nothing;
        if begins && self.state == State::Changed {
            self.state = State::Writing;
        }
        begins
    }

    /// What was sent to the file was written, or could not be. `is_newest` says whether that is all
    /// there is to write by now.
    pub fn done(&mut self, result: Result<(), Trouble>, is_newest: bool, now: Timestamp) -> Saved {
        let before = std::mem::take(&mut self.state);
        let was_stuck = matches!(before, State::Stuck(_));
        let Err(trouble) = result else {
            self.state = match self.due {
                Due::Nothing if is_newest => State::Saved(now),
                Due::Nothing => State::Writing,
                Due::Soon | Due::Now => State::Changed,
            };
            return if was_stuck {
                Saved::Healed
            } else {
                Saved::Quietly
            };
        };
        let is_known = before == State::Stuck(trouble.clone());
        self.state = State::Stuck(trouble.clone());
        if is_known {
            Saved::Quietly
        } else if trouble.why == Why::Changed {
            Saved::ChangedByOthers
        } else if was_stuck {
            Saved::Quietly
        } else {
            Saved::Failed(trouble)
        }
    }

    /// The workbook is in another file from now on, whole.
    pub fn moved(&mut self, now: Timestamp) {
        self.state = State::Saved(now);
        self.due = Due::Nothing;
    }

    /// It cannot be written.
    pub fn stuck(&mut self, trouble: Trouble) {
        self.state = State::Stuck(trouble);
    }
}
