//! Format 2: format 1, and what stood in the workbook before.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    layout::{Item, Line, List, name, words},
    v1::{self, Action, Alliance, Answer, Head, StoredAnswer, taken, trusted},
};
use crate::domain::{
    answer::{Part, Slot},
    cell,
    id::{ActionId, AllianceId, QuestionId},
    log::LATEST,
    text::{Cleaned, Removed},
    workbook::{self, AllianceKind, Place, Subject},
};

/// A whole file.
#[derive(Deserialize)]
#[serde(rename = "Workbook")]
pub(super) struct File {
    pub(super) format: u64,
    pub(super) head: Line<Head>,
    pub(super) place: Option<Line<Place>>,
    #[serde(default)]
    pub(super) flagged: Line<List<QuestionId>>,
    #[serde(default)]
    pub(super) firm: List<Line<Answer>>,
    #[serde(default)]
    pub(super) alliances: List<Alliance>,
    #[serde(default)]
    pub(super) actions: List<Line<Action>>,
    #[serde(default)]
    pub(super) removed: List<Alliance>,
    #[serde(default)]
    pub(super) log: List<Line<Version>>,
}

/// What something was, and since when.
#[derive(Serialize, Deserialize)]
pub(super) struct Version {
    edited: Timestamp,
    was: Fact,
}

#[derive(Serialize, Deserialize)]
enum Fact {
    Title(#[serde(with = "name")] Cleaned),
    AllianceOrder(Vec<AllianceId>),
    ActionOrder(Vec<ActionId>),
    Alliance {
        id: AllianceId,
        #[serde(with = "name")]
        name: Cleaned,
        kind: AllianceKind,
    },
    Presence {
        id: AllianceId,
        present: bool,
    },
    Answer {
        about: Subject,
        question: QuestionId,
        part: Part,
        answer: Option<StoredAnswer>,
    },
    Flag {
        about: Subject,
        question: QuestionId,
        raised: bool,
    },
    Action {
        id: ActionId,
        intent: Option<Intent>,
    },
}

#[derive(Serialize, Deserialize)]
struct Intent {
    #[serde(with = "words")]
    what: Cleaned,
    #[serde(with = "name")]
    who: Cleaned,
    due: Option<Date>,
    alliance: Option<AllianceId>,
    done: Option<Date>,
}

impl Item for Version {
    /// One thing may have been two things at one moment, where two copies were joined.
    type Key = usize;
    const MOST: usize = 20_000;
    const MANY: &'static str = "former values";

    fn key(&self, nth: usize) -> usize {
        nth
    }

    fn called(&self) -> String {
        format!("the value of {}", self.edited)
    }
}

impl From<v1::File> for File {
    fn from(file: v1::File) -> Self {
        Self {
            format: 1,
            head: file.head,
            place: file.place,
            flagged: file.flagged,
            firm: file.firm,
            alliances: file.alliances,
            actions: file.actions,
            removed: List::default(),
            log: List::default(),
        }
    }
}

impl Version {
    /// None of what only came later.
    pub(super) fn from_domain(version: &cell::Version) -> Option<Self> {
        Some(Self {
            edited: version.edited,
            was: Fact::from_domain(&version.value)?,
        })
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> cell::Version {
        cell::Version {
            edited: self.edited.min(LATEST),
            value: self.was.into_domain(removed),
        }
    }
}

impl Fact {
    fn from_domain(fact: &cell::CellValue) -> Option<Self> {
        Some(match fact {
            cell::CellValue::Title(title) => Self::Title(trusted(title)),
            cell::CellValue::AllianceOrder(order) => Self::AllianceOrder(order.clone()),
            cell::CellValue::ActionOrder(order) => Self::ActionOrder(order.clone()),
            cell::CellValue::Alliance { id, name, kind } => Self::Alliance {
                id: *id,
                name: trusted(name),
                kind: *kind,
            },
            cell::CellValue::Presence { id, present } => Self::Presence {
                id: *id,
                present: *present,
            },
            cell::CellValue::Answer {
                subject,
                slot,
                answer,
            } => Self::Answer {
                about: *subject,
                question: slot.question.clone(),
                part: slot.part,
                answer: answer.as_ref().map(StoredAnswer::from_domain),
            },
            cell::CellValue::Flag {
                subject,
                question,
                raised,
            } => Self::Flag {
                about: *subject,
                question: question.clone(),
                raised: *raised,
            },
            cell::CellValue::Action { id, intent } => Self::Action {
                id: *id,
                intent: intent.as_ref().map(Intent::from_domain),
            },
            cell::CellValue::Private { .. } => return None,
        })
    }

    fn into_domain(self, removed: &mut Removed) -> cell::CellValue {
        match self {
            Self::Title(title) => cell::CellValue::Title(taken(title, removed)),
            Self::AllianceOrder(order) => cell::CellValue::AllianceOrder(order),
            Self::ActionOrder(order) => cell::CellValue::ActionOrder(order),
            Self::Alliance { id, name, kind } => cell::CellValue::Alliance {
                id,
                name: taken(name, removed),
                kind,
            },
            Self::Presence { id, present } => cell::CellValue::Presence { id, present },
            Self::Answer {
                about,
                question,
                part,
                answer,
            } => cell::CellValue::Answer {
                subject: about,
                slot: Slot { question, part },
                answer: answer.map(|answer| answer.into_domain(removed)),
            },
            Self::Flag {
                about,
                question,
                raised,
            } => cell::CellValue::Flag {
                subject: about,
                question,
                raised,
            },
            Self::Action { id, intent } => cell::CellValue::Action {
                id,
                intent: intent.map(|intent| intent.into_domain(removed)),
            },
        }
    }
}

impl Intent {
    fn from_domain(intent: &workbook::Intent) -> Self {
        Self {
            what: trusted(&intent.what),
            who: trusted(&intent.who),
            due: intent.due,
            alliance: intent.alliance,
            done: intent.done,
        }
    }

    fn into_domain(self, removed: &mut Removed) -> workbook::Intent {
        workbook::Intent {
            what: taken(self.what, removed),
            who: taken(self.who, removed),
            due: self.due,
            alliance: self.alliance,
            done: self.done,
        }
    }
}
