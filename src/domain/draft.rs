//! What was typed into forms and stands nowhere in the workbook yet.

use super::{
    id::{ActionId, AllianceId, ItemId, QuestionId},
    workbook::{Subject, Workbook},
};

/// What a form is for; where it is for one of several, none of them is a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormOf {
    /// An action.
    Action(Option<ActionId>),
    /// An alliance.
    Alliance(Option<AllianceId>),
    /// An item of the list that answers a question about somebody.
    Item(Subject, QuestionId, Option<ItemId>),
    /// Who is in the room, before a workshop begins.
    People,
    /// Something that a workshop puts off.
    Parked,
    /// Something that is promised in a workshop, for an alliance where one is talked about.
    Promise(Option<AllianceId>),
    /// Something that both partners of an alliance agree to do.
    Agreed(AllianceId),
}

impl FormOf {
    /// Whether whom the form is about is in the workbook; of a form about the firm, always.
    pub fn is_about_somebody_there(&self, workbook: &Workbook) -> bool {
        match self {
            Self::Item(Subject::Alliance(id), ..) | Self::Promise(Some(id)) | Self::Agreed(id) => {
                workbook.alliance(*id).is_some()
            }
            Self::Item(Subject::Firm, ..)
            | Self::Action(_)
            | Self::Alliance(_)
            | Self::People
            | Self::Parked
            | Self::Promise(None) => true,
        }
    }

    /// The form that is opened for it in a workbook: a new one where what it was for is gone.
    #[must_use]
    pub fn within(self, workbook: &Workbook) -> Self {
        match self {
            Self::Action(Some(id)) if workbook.actions.iter().all(|it| it.id != id) => {
                Self::Action(None)
            }
            Self::Alliance(Some(id)) if workbook.alliance(id).is_none() => Self::Alliance(None),
            Self::Item(subject, question, Some(item)) => {
                let part = super::answer::Part::Item(item);
                let answers = workbook.answers(subject);
                let known = answers.and_then(|it| it.get(&question, part));
                Self::Item(subject, question, known.map(|_| item))
            }
            Self::Action(_)
            | Self::Alliance(_)
            | Self::Item(_, _, None)
            | Self::People
            | Self::Parked
            | Self::Promise(_)
            | Self::Agreed(_) => self,
        }
    }
}

/// What one field of a form holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// Words, as they were typed.
    Words(String),
    /// The option at this place, from 0, and what it was called.
    Option(usize, String),
    /// Nothing that is kept.
    Nothing,
}

/// A form that was left before it could be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What the form is for.
    pub of: FormOf,
    /// What its fields hold, in their order.
    pub fields: Vec<Entered>,
}

impl Draft {
    /// The words in it, field by field, without what is blank.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().filter_map(|entered| match entered {
            Entered::Words(words) => Some(words.trim()).filter(|it| !it.is_empty()),
            Entered::Option(..) | Entered::Nothing => None,
        })
    }
}
