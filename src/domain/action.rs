//! What somebody means to do.

use jiff::{Timestamp, civil::Date};

use super::id::{ActionId, AllianceId};

/// Something that somebody means to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its name within the workbook's files.
    pub id: ActionId,
    /// What is to be done.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By when.
    pub due: Option<Date>,
    /// Which alliance it is for; none where it is for the firm. May name an alliance that was removed.
    pub alliance: Option<AllianceId>,
    /// When it was done.
    pub done: Option<Date>,
    /// When it was last edited.
    pub edited: Timestamp,
}

/// What an action says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Intent {
    /// What is to be done.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By when.
    pub due: Option<Date>,
    /// Which alliance it is for; none where it is for the firm.
    pub alliance: Option<AllianceId>,
    /// When it was done.
    pub done: Option<Date>,
}

impl Action {
    /// What the action says, without its id and moment.
    pub fn intent(&self) -> Intent {
        let Self {
            id: _,
            what,
            who,
            due,
            alliance,
            done,
            edited: _,
        } = self.clone();
        Intent {
            what,
            who,
            due,
            alliance,
            done,
        }
    }
}

impl Intent {
    /// The action of this id and moment that says so.
    pub fn into_action(self, id: ActionId, edited: Timestamp) -> Action {
        Action {
            id,
            what: self.what,
            who: self.who,
            due: self.due,
            alliance: self.alliance,
            done: self.done,
            edited,
        }
    }
}
