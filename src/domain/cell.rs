//! The cells of a workbook: the pieces of it that change by themselves, one at a time. A change sets
//! some; what differs between two workbooks, how two copies are joined and how one was on a date all come
//! from them.

use jiff::Timestamp;

use super::{
    action::{Action, Intent},
    alliance::{Alliance, AllianceKind, Subject},
    answer::{Answer, Answers, Entry, Origin, Slot},
    id::{ActionId, AllianceId, QuestionId},
    readers::{Readers, Shareable},
};

/// A piece of a workbook that changes by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// The firm's name.
    Title,
    /// In which order the alliances stand.
    AllianceOrder,
    /// In which order the actions stand.
    ActionOrder,
    /// The name and kind of an alliance.
    Alliance(AllianceId),
    /// Whether an alliance stands in the list.
    Presence(AllianceId),
    /// The answer to a part of a question.
    Answer(Subject, Slot),
    /// Whether a question is flagged to come back to.
    Flag(Subject, QuestionId),
    /// An action.
    Action(ActionId),
    /// Who may read something.
    Readers(Shareable),
}

/// What stands in a cell at one moment. Variants hold which cell first, then its value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellValue {
    /// The firm's name.
    Title(String),
    /// The alliances in their order. May name some that were removed, and not name new ones.
    AllianceOrder(Vec<AllianceId>),
    /// The actions in their order. May name some that were removed, and not name new ones.
    ActionOrder(Vec<ActionId>),
    /// The name and kind of an alliance.
    Alliance {
        /// Which one.
        id: AllianceId,
        /// Who the partner is.
        name: String,
        /// How it stands to the firm.
        kind: AllianceKind,
    },
    /// Whether an alliance stands in the list.
    Presence {
        /// Which one.
        id: AllianceId,
        /// Whether it does.
        present: bool,
    },
    /// An answer.
    Answer {
        /// Whom it is about.
        subject: Subject,
        /// Which part of which question it is for.
        slot: Slot,
        /// The answer; none where it was blanked.
        answer: Option<Answer>,
        /// Who it comes from; of a blank, the owner.
        origin: Origin,
    },
    /// A flag.
    Flag {
        /// Whom the question is asked about.
        subject: Subject,
        /// The question.
        question: QuestionId,
        /// Whether the flag is up.
        raised: bool,
    },
    /// An action.
    Action {
        /// Which one.
        id: ActionId,
        /// What it says; none where it was removed.
        intent: Option<Intent>,
    },
    /// Who may read something.
    Readers {
        /// What they may read.
        what: Shareable,
        /// Who may; none where it is as the pack names them.
        readers: Option<Readers>,
    },
}

/// The value that a cell was set to, and when. The later one counts; at the same moment, the greater value
/// does, so that every machine decides alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// When it was set.
    pub edited: Timestamp,
    /// What it was set to.
    pub value: CellValue,
}

impl Cell {
    /// The alliance that the cell belongs to.
    pub fn alliance(&self) -> Option<AllianceId> {
        match self {
            Self::Alliance(id)
            | Self::Presence(id)
            | Self::Answer(Subject::Alliance(id), _)
            | Self::Flag(Subject::Alliance(id), _) => Some(*id),
            Self::Title
            | Self::AllianceOrder
            | Self::ActionOrder
            | Self::Answer(Subject::Firm, _)
            | Self::Flag(Subject::Firm, _)
            | Self::Action(_)
            | Self::Readers(_) => None,
        }
    }

    /// The action that the cell belongs to.
    pub fn action(&self) -> Option<ActionId> {
        match self {
            Self::Action(id) | Self::Readers(Shareable::Action(id)) => Some(*id),
            Self::Title
            | Self::AllianceOrder
            | Self::ActionOrder
            | Self::Alliance(_)
            | Self::Presence(_)
            | Self::Answer(..)
            | Self::Flag(..)
            | Self::Readers(_) => None,
        }
    }

    /// Whether it matters what the cell was before: nobody asks how lists were once ordered, what was
    /// flagged or what was private.
    pub(super) fn has_a_past(&self) -> bool {
        match self {
            Self::AllianceOrder | Self::ActionOrder | Self::Flag(..) | Self::Readers(_) => false,
            Self::Title
            | Self::Alliance(_)
            | Self::Presence(_)
            | Self::Answer(..)
            | Self::Action(_) => true,
        }
    }

    /// Whether setting it can change the order of a list.
    pub(super) fn is_in_a_list(&self) -> bool {
        match self {
            Self::AllianceOrder
            | Self::ActionOrder
            | Self::Alliance(_)
            | Self::Presence(_)
            | Self::Action(_) => true,
            Self::Title | Self::Answer(..) | Self::Flag(..) | Self::Readers(_) => false,
        }
    }

    /// What says that the cell is not, or not any more; none for the title and the orders, which
    /// always are. An alliance is taken away by its presence.
    pub(super) fn gone(&self) -> Option<CellValue> {
        match self {
            Self::Title | Self::AllianceOrder | Self::ActionOrder => None,
            Self::Alliance(id) | Self::Presence(id) => Some(CellValue::Presence {
                id: *id,
                present: false,
            }),
            Self::Answer(subject, slot) => Some(CellValue::Answer {
                subject: *subject,
                slot: slot.clone(),
                answer: None,
                origin: Origin::Own,
            }),
            Self::Flag(subject, question) => Some(CellValue::Flag {
                subject: *subject,
                question: question.clone(),
                raised: false,
            }),
            Self::Action(id) => Some(CellValue::Action {
                id: *id,
                intent: None,
            }),
            Self::Readers(what) => Some(CellValue::Readers {
                what: what.clone(),
                readers: None,
            }),
        }
    }
}

impl CellValue {
    /// What an action says; none of what is no action, and of one that was removed.
    pub fn intent(&self) -> Option<&Intent> {
        match self {
            Self::Action { intent, .. } => intent.as_ref(),
            Self::Title(_)
            | Self::AllianceOrder(_)
            | Self::ActionOrder(_)
            | Self::Alliance { .. }
            | Self::Presence { .. }
            | Self::Answer { .. }
            | Self::Flag { .. }
            | Self::Readers { .. } => None,
        }
    }

    /// What it is about.
    pub fn cell(&self) -> Cell {
        match self {
            Self::Title(_) => Cell::Title,
            Self::AllianceOrder(_) => Cell::AllianceOrder,
            Self::ActionOrder(_) => Cell::ActionOrder,
            Self::Alliance { id, .. } => Cell::Alliance(*id),
            Self::Presence { id, .. } => Cell::Presence(*id),
            Self::Answer { subject, slot, .. } => Cell::Answer(*subject, slot.clone()),
            Self::Flag {
                subject, question, ..
            } => Cell::Flag(*subject, question.clone()),
            Self::Action { id, .. } => Cell::Action(*id),
            Self::Readers { what, .. } => Cell::Readers(what.clone()),
        }
    }

    /// Whether it stands in the workbook itself with its moment; all else, only the log can date.
    pub(super) fn is_dated(&self) -> bool {
        match self {
            Self::Alliance { .. } => true,
            Self::Answer { answer, .. } => answer.is_some(),
            Self::Action { intent, .. } => intent.is_some(),
            Self::Title(_)
            | Self::AllianceOrder(_)
            | Self::ActionOrder(_)
            | Self::Presence { .. }
            | Self::Flag { .. }
            | Self::Readers { .. } => false,
        }
    }

    /// Whether it says that something is there: not that it was blanked, lowered or removed.
    pub(super) fn is_there(&self) -> bool {
        match self {
            Self::Answer { answer, .. } => answer.is_some(),
            Self::Action { intent, .. } => intent.is_some(),
            Self::Presence { present, .. } => *present,
            Self::Flag { raised, .. } => *raised,
            Self::Readers { readers, .. } => readers.is_some(),
            Self::Title(_)
            | Self::AllianceOrder(_)
            | Self::ActionOrder(_)
            | Self::Alliance { .. } => true,
        }
    }

    /// Every text in it.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let (answer, texts) = match self {
            Self::Title(text) | Self::Alliance { name: text, .. } => (None, vec![text]),
            Self::Answer { answer, .. } => (answer.as_ref(), Vec::new()),
            Self::Action { intent, .. } => {
                let intent = intent.as_ref();
                (
                    None,
                    intent.map_or(Vec::new(), |it| vec![&it.what, &it.who]),
                )
            }
            Self::AllianceOrder(_)
            | Self::ActionOrder(_)
            | Self::Presence { .. }
            | Self::Flag { .. }
            | Self::Readers { .. } => (None, Vec::new()),
        };
        let texts = texts.into_iter().map(String::as_str);
        texts.chain(answer.into_iter().flat_map(Answer::words))
    }

    /// How many bytes of words it holds.
    pub(super) fn weight(&self) -> usize {
        self.words().map(str::len).sum()
    }

    pub(super) fn of_answer(subject: Subject, slot: &Slot, entry: &Entry) -> Self {
        Self::Answer {
            subject,
            slot: slot.clone(),
            answer: Some(entry.answer.clone()),
            origin: entry.origin,
        }
    }

    pub(super) fn of_alliance(alliance: &Alliance) -> Self {
        Self::Alliance {
            id: alliance.id,
            name: alliance.name.clone(),
            kind: alliance.kind,
        }
    }

    pub(super) fn of_action(action: &Action) -> Self {
        Self::Action {
            id: action.id,
            intent: Some(action.intent()),
        }
    }
}

/// What stands in a set of answers, each with its moment; flags have none.
pub(super) fn in_answers(
    subject: Subject,
    answers: &Answers,
) -> impl Iterator<Item = (CellValue, Option<Timestamp>)> {
    let given = answers.iter().map(move |(slot, entry)| {
        (
            CellValue::of_answer(subject, slot, entry),
            Some(entry.edited),
        )
    });
    let flags = answers.flagged().map(move |question| {
        let value = CellValue::Flag {
            subject,
            question: question.clone(),
            raised: true,
        };
        (value, None)
    });
    given.chain(flags)
}

impl Alliance {
    /// What an alliance says, each with its moment; flags have none.
    pub(super) fn values(&self) -> impl Iterator<Item = (CellValue, Option<Timestamp>)> {
        // Whatever is added to an alliance is a fact as well.
        let Self {
            id,
            name: _,
            kind: _,
            edited,
            answers,
        } = self;
        std::iter::once((CellValue::of_alliance(self), Some(*edited)))
            .chain(in_answers(Subject::Alliance(*id), answers))
    }
}
