//! What stood in the workbook before, as a file holds it.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    super::layout::{Item, name, words},
    StoredShareable, StoredSubject,
    answer::{StoredAnswer, StoredPart, is_own},
    taken, trusted,
};
use crate::{
    domain::{
        answer::{Origin, Slot},
        cell::{self, CellValue},
        id::{ActionId, AllianceId, QuestionId},
        log::LATEST,
        text::{Cleaned, Removed},
        workbook::{self, AllianceKind, Readers},
    },
    store::error::Listed,
};

/// What something was, and since when.
#[derive(Serialize, Deserialize)]
pub(in super::super) struct Version {
    edited: Timestamp,
    was: Value,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Fact")]
enum Value {
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
        about: StoredSubject,
        question: QuestionId,
        part: StoredPart,
        answer: Option<StoredAnswer>,
        #[serde(default, skip_serializing_if = "is_own")]
        origin: Origin,
    },
    Flag {
        about: StoredSubject,
        question: QuestionId,
        raised: bool,
    },
    Action {
        id: ActionId,
        intent: Option<Intent>,
    },
    Readers {
        of: StoredShareable,
        readers: Option<Readers>,
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
    const MANY: Listed = Listed::Former;

    fn key(&self, nth: usize) -> usize {
        nth
    }

    fn called(&self) -> String {
        self.edited.to_string()
    }
}

impl Version {
    pub(in super::super) fn from_domain(version: &cell::Version) -> Self {
        Self {
            edited: version.edited,
            was: Value::from_domain(&version.value),
        }
    }

    /// Who may read something, from a moment on.
    pub(in super::super) fn of_readers(
        edited: Timestamp,
        of: StoredShareable,
        readers: Option<Readers>,
    ) -> Self {
        let was = Value::Readers { of, readers };
        Self { edited, was }
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> cell::Version {
        cell::Version {
            edited: self.edited.min(LATEST),
            value: self.was.into_domain(removed),
        }
    }
}

impl Value {
    fn from_domain(value: &CellValue) -> Self {
        match value {
            CellValue::Title(title) => Self::Title(trusted(title)),
            CellValue::AllianceOrder(order) => Self::AllianceOrder(order.clone()),
            CellValue::ActionOrder(order) => Self::ActionOrder(order.clone()),
            CellValue::Alliance { id, name, kind } => Self::Alliance {
                id: *id,
                name: trusted(name),
                kind: *kind,
            },
            CellValue::Presence { id, present } => Self::Presence {
                id: *id,
                present: *present,
            },
            CellValue::Answer {
                subject,
                slot,
                answer,
                origin,
            } => Self::Answer {
                about: StoredSubject::from_domain(*subject),
                question: slot.question.clone(),
                part: StoredPart::from_domain(slot.part),
                answer: answer.as_ref().map(StoredAnswer::from_domain),
                origin: *origin,
            },
            CellValue::Flag {
                subject,
                question,
                raised,
            } => Self::Flag {
                about: StoredSubject::from_domain(*subject),
                question: question.clone(),
                raised: *raised,
            },
            CellValue::Action { id, intent } => Self::Action {
                id: *id,
                intent: intent.as_ref().map(Intent::from_domain),
            },
            CellValue::Readers { what, readers } => Self::Readers {
                of: StoredShareable::from_domain(what),
                readers: *readers,
            },
        }
    }

    fn into_domain(self, removed: &mut Removed) -> CellValue {
        match self {
            Self::Title(title) => CellValue::Title(taken(title, removed)),
            Self::AllianceOrder(order) => CellValue::AllianceOrder(order),
            Self::ActionOrder(order) => CellValue::ActionOrder(order),
            Self::Alliance { id, name, kind } => CellValue::Alliance {
                id,
                name: taken(name, removed),
                kind,
            },
            Self::Presence { id, present } => CellValue::Presence { id, present },
            Self::Answer {
                about,
                question,
                part,
                answer,
                origin,
            } => CellValue::Answer {
                subject: about.into_domain(),
                slot: Slot::new(&question, part.into_domain()),
                // A blank comes from nobody else.
                origin: answer.as_ref().map_or(Origin::Own, |_| origin),
                answer: answer.map(|answer| answer.into_domain(removed)),
            },
            Self::Flag {
                about,
                question,
                raised,
            } => CellValue::Flag {
                subject: about.into_domain(),
                question,
                raised,
            },
            Self::Action { id, intent } => CellValue::Action {
                id,
                intent: intent.map(|intent| intent.into_domain(removed)),
            },
            Self::Readers { of, readers } => CellValue::Readers {
                what: of.into_domain(),
                readers,
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
