//! Where the screen is: a stop on the route, or a look at the workbook from another side.

use crate::domain::{
    id::{ChapterId, QuestionId},
    journey,
    workbook::Subject,
};

/// A screen of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// The list of alliances.
    Alliances,
    /// A question, asked about somebody.
    Question(Subject, QuestionId),
    /// A chapter's answers on one page.
    Review(Subject, ChapterId),
    /// Where the alliances stand.
    Picture,
    /// A screen that no route leads through.
    Look(Look),
}

/// A look at the workbook that no route leads through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// All alliances side by side.
    Overview,
    /// Actions and reviews by date.
    Agenda,
    /// What moved, and when.
    Changes,
}

impl From<journey::Stop> for Stop {
    fn from(stop: journey::Stop) -> Self {
        match stop {
            journey::Stop::Alliances => Self::Alliances,
            journey::Stop::Question(subject, question) => Self::Question(subject, question),
            journey::Stop::Review(subject, chapter) => Self::Review(subject, chapter),
            journey::Stop::Picture => Self::Picture,
        }
    }
}

impl Stop {
    /// The stop on the route, where it is one.
    pub fn on_route(&self) -> Option<journey::Stop> {
        Some(match self {
            Self::Alliances => journey::Stop::Alliances,
            Self::Question(subject, question) => {
                journey::Stop::Question(*subject, question.clone())
            }
            Self::Review(subject, chapter) => journey::Stop::Review(*subject, chapter.clone()),
            Self::Picture => journey::Stop::Picture,
            Self::Look(_) => return None,
        })
    }
}
