//! Interim names for changes until facts are the one vocabulary.

pub use super::edit::Edit as Change;
use super::{
    answer::{Answer, Entry, Slot},
    edit::Edit,
    id::{ActionId, AllianceId, QuestionId},
    workbook::{Action, Alliance, AllianceKind, Subject},
};
use jiff::Timestamp;

#[allow(missing_docs)]
impl Edit {
    pub fn answer(subject: Subject, slot: Slot, entry: Option<Entry>) -> Self {
        Self::Answer {
            subject,
            slot,
            entry,
        }
    }
    pub fn flag(subject: Subject, question: QuestionId, raised: bool) -> Self {
        Self::Flag {
            subject,
            question,
            raised,
        }
    }
    pub fn set_readers(
        what: super::workbook::Shareable,
        readers: Option<super::workbook::Readers>,
    ) -> Self {
        Self::SetReaders { what, readers }
    }
    pub fn add_alliance(at: usize, alliance: Alliance) -> Self {
        Self::AddAlliance {
            at,
            alliance: Box::new(alliance),
        }
    }
    pub fn remove_alliance(id: AllianceId) -> Self {
        Self::RemoveAlliance(id)
    }
    pub fn describe_alliance(
        id: AllianceId,
        name: String,
        kind: AllianceKind,
        edited: Timestamp,
    ) -> Self {
        Self::DescribeAlliance {
            id,
            name,
            kind,
            edited,
        }
    }
    pub fn move_alliance(id: AllianceId, to: usize) -> Self {
        Self::MoveAlliance { id, to }
    }
    pub fn add_action(at: usize, action: Action) -> Self {
        Self::AddAction {
            at,
            action: Box::new(action),
        }
    }
    pub fn change_action(action: Action) -> Self {
        Self::ChangeAction(Box::new(action))
    }
    pub fn remove_action(id: ActionId) -> Self {
        Self::RemoveAction(id)
    }
    pub fn move_action(id: ActionId, to: usize) -> Self {
        Self::MoveAction { id, to }
    }
    /// Whether it is one of the many small changes that typing makes.
    pub fn is_typing(&self) -> bool {
        matches!(self, Self::Answer { entry: Some(entry), .. } if matches!(entry.answer, Answer::Text(_)))
    }
    /// Whom it answers about, where it only answers.
    pub fn only_answers(&self) -> Option<Vec<Subject>> {
        match self {
            Self::Answer { subject, .. } | Self::Flag { subject, .. } => Some(vec![*subject]),
            _ => None,
        }
    }
}
