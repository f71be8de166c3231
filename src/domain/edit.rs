//! Changes as values. Applying one gives back its inverse: undo, redo and the change log rest on it.
//! [`Workbook::make`] applies one and writes the log.

use std::fmt;

use jiff::Timestamp;

use super::{
    answer::{Entry, Slot},
    cell::Cell,
    id::{ActionId, AllianceId, QuestionId},
    workbook::{Action, Alliance, AllianceKind, Readers, Shareable, Subject, Workbook},
};

/// A change to a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Gives the workbook another title.
    Retitle(String),
    /// Answers one part of a question, or blanks it.
    Answer {
        /// Whom the answer is about.
        subject: Subject,
        /// Which part of which question.
        slot: Slot,
        /// The answer; none blanks it.
        entry: Option<Entry>,
    },
    /// Raises or lowers the flag on a question.
    Flag {
        /// Whom the question is asked about.
        subject: Subject,
        /// The question.
        question: QuestionId,
        /// Whether the flag is to be up.
        raised: bool,
    },
    /// Says who may read something.
    SetReaders {
        /// What they may read.
        what: Shareable,
        /// Who may; none for those that the pack names.
        readers: Option<Readers>,
    },
    /// Puts an alliance into the list.
    AddAlliance {
        /// Where, from 0; past the end is at the end.
        at: usize,
        /// The alliance with all its answers.
        alliance: Box<Alliance>,
    },
    /// Takes an alliance and its answers out.
    RemoveAlliance(AllianceId),
    /// Gives an alliance another name and kind.
    DescribeAlliance {
        /// Which one.
        id: AllianceId,
        /// Its name from now on.
        name: String,
        /// Its kind from now on.
        kind: AllianceKind,
        /// When it was changed.
        edited: Timestamp,
    },
    /// Moves an alliance to another place in the list.
    MoveAlliance {
        /// Which one.
        id: AllianceId,
        /// Where to, from 0; past the end is at the end.
        to: usize,
    },
    /// Puts an action into the list.
    AddAction {
        /// Where, from 0; past the end is at the end.
        at: usize,
        /// The action.
        action: Box<Action>,
    },
    /// Moves an action to another place in the list.
    MoveAction {
        /// Which one.
        id: ActionId,
        /// Where to, from 0; past the end is at the end.
        to: usize,
    },
    /// Takes an action out.
    RemoveAction(ActionId),
    /// Replaces the action of the same id.
    ChangeAction(Box<Action>),
}

/// Why a change cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// The workbook has no such alliance.
    NoAlliance(AllianceId),
    /// The workbook has no such action.
    NoAction(ActionId),
    /// The workbook has an alliance of this id already.
    AllianceExists(AllianceId),
    /// The workbook has an action of this id already.
    ActionExists(ActionId),
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAlliance(id) => write!(f, "the workbook has no alliance {id}"),
            Self::NoAction(id) => write!(f, "the workbook has no action {id}"),
            Self::AllianceExists(id) => write!(f, "the workbook already has an alliance {id}"),
            Self::ActionExists(id) => write!(f, "the workbook already has an action {id}"),
        }
    }
}

impl std::error::Error for EditError {}

impl Edit {
    /// The slot that the change writes to, where it is an answer.
    pub fn slot(&self) -> Option<(Subject, &Slot)> {
        match self {
            Self::Answer { subject, slot, .. } => Some((*subject, slot)),
            Self::Retitle(_)
            | Self::Flag { .. }
            | Self::SetReaders { .. }
            | Self::AddAlliance { .. }
            | Self::RemoveAlliance(_)
            | Self::DescribeAlliance { .. }
            | Self::MoveAlliance { .. }
            | Self::AddAction { .. }
            | Self::MoveAction { .. }
            | Self::RemoveAction(_)
            | Self::ChangeAction(_) => None,
        }
    }
}

impl Edit {
    /// What the change changes.
    pub fn cell(&self) -> Cell {
        match self {
            Self::Retitle(_) => Cell::Title,
            Self::Answer { subject, slot, .. } => Cell::Answer(*subject, slot.clone()),
            Self::Flag {
                subject, question, ..
            } => Cell::Flag(*subject, question.clone()),
            Self::SetReaders { what, .. } => Cell::Readers(what.clone()),
            Self::AddAlliance { alliance, .. } => Cell::Presence(alliance.id),
            Self::RemoveAlliance(id) => Cell::Presence(*id),
            Self::DescribeAlliance { id, .. } => Cell::Alliance(*id),
            Self::MoveAlliance { .. } => Cell::AllianceOrder,
            Self::AddAction { action, .. } | Self::ChangeAction(action) => Cell::Action(action.id),
            Self::RemoveAction(id) => Cell::Action(*id),
            Self::MoveAction { .. } => Cell::ActionOrder,
        }
    }

    /// The change, made at this moment. An alliance that is put into the list keeps the moments of its
    /// own.
    pub(super) fn at(mut self, moment: Timestamp) -> Self {
        match &mut self {
            Self::Answer { entry, .. } => {
                if let Some(entry) = entry {
                    entry.edited = moment;
                }
            }
            Self::DescribeAlliance { edited, .. } => *edited = moment,
            Self::AddAction { action, .. } | Self::ChangeAction(action) => action.edited = moment,
            Self::Retitle(_)
            | Self::Flag { .. }
            | Self::SetReaders { .. }
            | Self::AddAlliance { .. }
            | Self::RemoveAlliance(_)
            | Self::MoveAlliance { .. }
            | Self::MoveAction { .. }
            | Self::RemoveAction(_) => {}
        }
        self
    }
}

impl Workbook {
    /// Makes the change and returns the one that takes it back. On an error nothing has changed.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditError> {
        Ok(match edit {
            Edit::Retitle(title) => Edit::Retitle(std::mem::replace(&mut self.title, title)),
            Edit::Answer {
                subject,
                slot,
                entry,
            } => {
                let answers = self.answers_mut(subject).ok_or_else(|| missing(subject))?;
                let before = answers.set(slot.clone(), entry);
                Edit::Answer {
                    subject,
                    slot,
                    entry: before,
                }
            }
            Edit::Flag {
                subject,
                question,
                raised,
            } => {
                let answers = self.answers_mut(subject).ok_or_else(|| missing(subject))?;
                let before = answers.set_flag(&question, raised);
                Edit::Flag {
                    subject,
                    question,
                    raised: before,
                }
            }
            Edit::SetReaders { what, readers } => {
                let before = match readers {
                    Some(readers) => self.readers.insert(what.clone(), readers),
                    None => self.readers.remove(&what),
                };
                Edit::SetReaders {
                    what,
                    readers: before,
                }
            }
            Edit::AddAlliance { at, alliance } => {
                let id = alliance.id;
                if self.alliance(id).is_some() {
                    return Err(EditError::AllianceExists(id));
                }
                self.alliances
                    .insert(at.min(self.alliances.len()), *alliance);
                Edit::RemoveAlliance(id)
            }
            Edit::RemoveAlliance(id) => {
                let at = self.alliance_at(id)?;
                Edit::AddAlliance {
                    at,
                    alliance: Box::new(self.alliances.remove(at)),
                }
            }
            Edit::DescribeAlliance {
                id,
                name,
                kind,
                edited,
            } => {
                let at = self.alliance_at(id)?;
                let alliance = &mut self.alliances[at];
                Edit::DescribeAlliance {
                    id,
                    name: std::mem::replace(&mut alliance.name, name),
                    kind: std::mem::replace(&mut alliance.kind, kind),
                    edited: std::mem::replace(&mut alliance.edited, edited),
                }
            }
            Edit::MoveAlliance { id, to } => {
                let from = self.alliance_at(id)?;
                let alliance = self.alliances.remove(from);
                self.alliances
                    .insert(to.min(self.alliances.len()), alliance);
                Edit::MoveAlliance { id, to: from }
            }
            Edit::AddAction { at, action } => {
                let id = action.id;
                if self.actions.iter().any(|known| known.id == id) {
                    return Err(EditError::ActionExists(id));
                }
                self.actions.insert(at.min(self.actions.len()), *action);
                Edit::RemoveAction(id)
            }
            Edit::MoveAction { id, to } => {
                let from = self.action_at(id)?;
                let action = self.actions.remove(from);
                self.actions.insert(to.min(self.actions.len()), action);
                Edit::MoveAction { id, to: from }
            }
            Edit::RemoveAction(id) => {
                let at = self.action_at(id)?;
                Edit::AddAction {
                    at,
                    action: Box::new(self.actions.remove(at)),
                }
            }
            Edit::ChangeAction(action) => {
                let at = self.action_at(action.id)?;
                Edit::ChangeAction(Box::new(std::mem::replace(&mut self.actions[at], *action)))
            }
        })
    }

    fn alliance_at(&self, id: AllianceId) -> Result<usize, EditError> {
        self.alliances
            .iter()
            .position(|alliance| alliance.id == id)
            .ok_or(EditError::NoAlliance(id))
    }

    fn action_at(&self, id: ActionId) -> Result<usize, EditError> {
        self.actions
            .iter()
            .position(|action| action.id == id)
            .ok_or(EditError::NoAction(id))
    }
}

/// Only an alliance can be missing; the firm is always there.
fn missing(subject: Subject) -> EditError {
    match subject {
        Subject::Alliance(id) => EditError::NoAlliance(id),
        Subject::Firm => unreachable!("a workbook always has answers for its firm"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::testing::{
        alliance_id, any_edit, any_workbook, blank_alliance, empty_workbook,
    };

    #[test]
    fn an_alliance_comes_back_to_its_place_with_its_answers() {
        let mut workbook = empty_workbook();
        for number in 0..3 {
            let alliance = Box::new(blank_alliance(number));
            workbook
                .apply(Edit::AddAlliance { at: 9, alliance })
                .unwrap();
        }
        let before = workbook.clone();
        let back = workbook
            .apply(Edit::RemoveAlliance(alliance_id(1)))
            .unwrap();
        assert_eq!(workbook.alliances.len(), 2);
        workbook.apply(back).unwrap();
        assert_eq!(workbook, before);
    }

    #[test]
    fn an_alliance_moves_to_the_place_it_is_told() {
        let mut workbook = empty_workbook();
        workbook.alliances = (0..3).map(blank_alliance).collect();
        let mut moved = |id, to| {
            let id = alliance_id(id);
            workbook.apply(Edit::MoveAlliance { id, to }).unwrap();
            workbook
                .alliances
                .iter()
                .map(|alliance| alliance.name.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(moved(0, 2), ["Partner 1", "Partner 2", "Partner 0"]);
        assert_eq!(moved(2, 99), ["Partner 1", "Partner 0", "Partner 2"]);
    }

    #[test]
    fn an_error_names_what_is_missing() {
        let mut workbook = empty_workbook();
        let id = alliance_id(1);
        assert_eq!(
            workbook.apply(Edit::RemoveAlliance(id)),
            Err(EditError::NoAlliance(id))
        );
    }

    proptest! {
        #[test]
        fn an_edit_and_its_inverse_change_nothing(
            before in any_workbook(),
            edit in any_edit(),
        ) {
            let mut workbook = before.clone();
            if let Ok(inverse) = workbook.apply(edit) {
                let after = workbook.clone();
                let again = workbook.apply(inverse);
                prop_assert_eq!(&workbook, &before);
                workbook.apply(again.unwrap()).unwrap();
                prop_assert_eq!(&workbook, &after);
            } else {
                prop_assert_eq!(&workbook, &before);
            }
        }
    }
}
