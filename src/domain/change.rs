//! Changes as data: which cells of a workbook are set, and to what. [`Workbook::make`] makes one and gives
//! back the one that takes it back, which is what stood there before.

use std::{collections::BTreeSet, fmt};

use super::{
    action::Action,
    alliance::{Alliance, AllianceKind, Subject},
    answer::{Answer, Entry, Origin, Slot},
    cell::{Cell, CellValue, in_answers},
    id::{ActionId, AllianceId, QuestionId},
    readers::{Readers, Shareable},
    workbook::Workbook,
};

/// A change to a workbook, made at once and taken back at once: the values that cells are set to, in this
/// order. Without any, it changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change(Vec<CellValue>);

/// Why a change cannot be made: it is about an alliance that is not in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownAlliance(pub AllianceId);

impl fmt::Display for UnknownAlliance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the workbook has no alliance {}", self.0)
    }
}

impl std::error::Error for UnknownAlliance {}

impl FromIterator<CellValue> for Change {
    fn from_iter<I: IntoIterator<Item = CellValue>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

impl From<CellValue> for Change {
    fn from(value: CellValue) -> Self {
        Self(vec![value])
    }
}

impl Change {
    /// Gives the workbook another title.
    pub fn retitle(title: impl Into<String>) -> Self {
        CellValue::Title(title.into()).into()
    }

    /// Answers one part of a question, or blanks it. When the entry was edited does not matter: the moment
    /// of the change counts.
    pub fn answer(subject: Subject, slot: Slot, entry: Option<Entry>) -> Self {
        let (answer, origin) = entry.map_or((None, Origin::Own), |entry| {
            (Some(entry.answer), entry.origin)
        });
        CellValue::Answer {
            subject,
            slot,
            answer,
            origin,
        }
        .into()
    }

    /// Raises or lowers the flag on a question.
    pub fn flag(subject: Subject, question: QuestionId, raised: bool) -> Self {
        CellValue::Flag {
            subject,
            question,
            raised,
        }
        .into()
    }

    /// Says who may read something; none for those that the pack names.
    pub fn set_readers(what: Shareable, readers: Option<Readers>) -> Self {
        CellValue::Readers { what, readers }.into()
    }

    /// Puts an alliance with its answers at the end of the list. One of its id that was removed comes back,
    /// with what it had besides.
    pub fn add_alliance(alliance: &Alliance) -> Self {
        let described = CellValue::of_alliance(alliance);
        let answers = in_answers(Subject::Alliance(alliance.id), &alliance.answers);
        std::iter::once(described)
            .chain(answers.map(|(value, _)| value))
            .collect()
    }

    /// Takes an alliance and its answers out; the log keeps them.
    pub fn remove_alliance(id: AllianceId) -> Self {
        let present = false;
        CellValue::Presence { id, present }.into()
    }

    /// Gives an alliance a name and a kind.
    pub fn describe_alliance(id: AllianceId, name: impl Into<String>, kind: AllianceKind) -> Self {
        let name = name.into();
        CellValue::Alliance { id, name, kind }.into()
    }

    /// Moves an alliance to a place in the list, from 0; past the end is at the end.
    pub fn move_alliance(workbook: &Workbook, id: AllianceId, to: usize) -> Self {
        let order = workbook.alliances.iter().map(|alliance| alliance.id);
        CellValue::AllianceOrder(moved(order, id, to)).into()
    }

    /// Puts an action at the end of the list, or changes the one of its id.
    pub fn set_action(action: &Action) -> Self {
        CellValue::of_action(action).into()
    }

    /// Takes an action out.
    pub fn remove_action(id: ActionId) -> Self {
        CellValue::Action { id, intent: None }.into()
    }

    /// Moves an action to a place in the list, from 0; past the end is at the end.
    pub fn move_action(workbook: &Workbook, id: ActionId, to: usize) -> Self {
        let order = workbook.actions.iter().map(|action| action.id);
        CellValue::ActionOrder(moved(order, id, to)).into()
    }

    /// Both changes as one step.
    #[must_use]
    pub fn and(mut self, then: Self) -> Self {
        self.0.extend(then.0);
        self
    }

    /// The values that cells are set to, in order.
    pub fn values(&self) -> &[CellValue] {
        &self.0
    }

    pub(super) fn into_values(self) -> Vec<CellValue> {
        self.0
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whom it is about: what is read from the answers about anybody else stays as it is. An action is
    /// the firm's.
    pub fn subjects(&self) -> BTreeSet<Subject> {
        self.0.iter().map(|value| value.cell().subject()).collect()
    }

    /// Whether it does nothing but put words in the place of words. No reading and no count rests on what
    /// words say, only on whether there are any.
    pub fn only_rewords(&self, workbook: &Workbook) -> bool {
        let has_words = |answer: Option<&Answer>| {
            let words = answer.and_then(Answer::text);
            words.is_some_and(|words| !words.trim().is_empty())
        };
        self.0.iter().all(|value| match value {
            CellValue::Answer {
                subject,
                slot,
                answer,
                ..
            } => {
                let answers = workbook.answers(*subject);
                let former = answers.and_then(|it| it.get(&slot.question, slot.part));
                has_words(answer.as_ref()) && has_words(former)
            }
            CellValue::Title(_)
            | CellValue::AllianceOrder(_)
            | CellValue::ActionOrder(_)
            | CellValue::Alliance { .. }
            | CellValue::Presence { .. }
            | CellValue::Flag { .. }
            | CellValue::Action { .. }
            | CellValue::Readers { .. } => false,
        })
    }

    /// The question that it answers, flags or says the readers of, and whom that is asked about: the first
    /// of several; none where it does none of these.
    pub fn question(&self) -> Option<(Subject, &QuestionId)> {
        self.0.iter().find_map(|value| match value {
            CellValue::Answer { subject, slot, .. } => Some((*subject, &slot.question)),
            CellValue::Flag {
                subject, question, ..
            }
            | CellValue::Readers {
                what: Shareable::Answer(subject, question),
                ..
            } => Some((*subject, question)),
            CellValue::Title(_)
            | CellValue::AllianceOrder(_)
            | CellValue::ActionOrder(_)
            | CellValue::Alliance { .. }
            | CellValue::Presence { .. }
            | CellValue::Action { .. }
            | CellValue::Readers {
                what: Shareable::Action(_),
                ..
            } => None,
        })
    }

    /// The slot that it writes to, where it answers one and does nothing else.
    pub fn slot(&self) -> Option<(Subject, &Slot)> {
        match &self.0[..] {
            [CellValue::Answer { subject, slot, .. }] => Some((*subject, slot)),
            [] | [_, ..] => None,
        }
    }

    /// Whether it is one of the many small ones that typing or a slider makes. Blanking an answer is not:
    /// joined to the typing before it, undo could not bring the words back.
    pub(super) fn is_typing(&self) -> bool {
        let [CellValue::Answer { answer, .. }] = &self.0[..] else {
            return false;
        };
        answer.as_ref().is_some_and(|answer| match answer {
            Answer::Text(text) => !text.trim().is_empty(),
            Answer::Gauge(_) | Answer::Objective(_) | Answer::Criterion(_) | Answer::Review(_) => {
                true
            }
            Answer::Rating(_)
            | Answer::Held(_)
            | Answer::Picked(_)
            | Answer::DontKnow
            | Answer::NotApplicable => false,
        })
    }
}

/// A list with one of its members at another place.
fn moved<Id: Copy + PartialEq>(order: impl Iterator<Item = Id>, id: Id, to: usize) -> Vec<Id> {
    let (mut order, moving): (Vec<Id>, Vec<Id>) = {
        let (moving, rest) = order.partition(|known| *known == id);
        (rest, moving)
    };
    let to = to.min(order.len());
    order.splice(to..to, moving);
    order
}

impl Cell {
    /// Whom the cell is about; an action is the firm's.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Alliance(id) | Self::Presence(id) => Subject::Alliance(*id),
            Self::Answer(subject, _)
            | Self::Flag(subject, _)
            | Self::Readers(Shareable::Answer(subject, _)) => *subject,
            Self::Title
            | Self::AllianceOrder
            | Self::ActionOrder
            | Self::Action(_)
            | Self::Readers(Shareable::Action(_)) => Subject::Firm,
        }
    }
}
