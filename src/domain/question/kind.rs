//! What a kind of question takes for an answer, and what it has of its own.

use super::{Choice, Gauge, QuestionKind, Rated};
use crate::domain::answer::{Answer, Part};

impl QuestionKind {
    /// The parts an answer can have, in the order they are asked.
    pub fn parts(&self) -> &'static [Part] {
        match self {
            Self::Text { .. } | Self::Pick { .. } | Self::Matrix { .. } => &[Part::Value],
            Self::Rating { .. } => &[Part::Value, Part::Why, Part::Evidence],
            Self::Gauge { .. } => &[Part::Value, Part::Aim],
            Self::Held { .. } => &[Part::Value, Part::Evidence],
            Self::Objectives | Self::Links | Self::Reviews | Self::Actions => &[],
        }
    }

    /// Whether this part of the question can hold this answer.
    pub fn accepts(&self, part: Part, answer: &Answer) -> bool {
        match part {
            Part::Item(_) => self.accepts_item(answer),
            Part::Value | Part::Why | Part::Evidence | Part::Aim
                if !self.parts().contains(&part) =>
            {
                false
            }
            Part::Evidence | Part::Why => matches!(answer, Answer::Text(_)),
            Part::Aim => matches!(answer, Answer::Gauge(_)),
            Part::Value => match answer {
                Answer::DontKnow | Answer::NotApplicable => true,
                Answer::Text(_) => matches!(self, Self::Text { .. }),
                Answer::Rating(_) => matches!(self, Self::Rating { .. }),
                Answer::Gauge(_) => matches!(self, Self::Gauge { .. }),
                // Held on a matrix: its criteria are fixed.
                Answer::Held(_) => matches!(self, Self::Held { .. } | Self::Matrix { .. }),
                Answer::Picked(_) => matches!(self, Self::Pick { .. }),
                Answer::Objective(_) | Answer::Criterion(_) | Answer::Review(_) => false,
            },
        }
    }

    fn accepts_item(&self, answer: &Answer) -> bool {
        match self {
            Self::Objectives => matches!(answer, Answer::Objective(_)),
            Self::Links => matches!(answer, Answer::Held(_)),
            Self::Matrix { .. } => matches!(
                answer,
                Answer::Criterion(_) | Answer::Rating(_) | Answer::DontKnow
            ),
            Self::Reviews => matches!(answer, Answer::Review(_)),
            Self::Text { .. }
            | Self::Rating { .. }
            | Self::Gauge { .. }
            | Self::Held { .. }
            | Self::Pick { .. }
            | Self::Actions => false,
        }
    }

    /// What each rating means, 1 first, if the question is answered with one.
    pub fn anchors(&self) -> Option<&[String; 5]> {
        if let Self::Rating { anchors, .. } = self {
            Some(anchors)
        } else {
            None
        }
    }

    /// What each stop means, 0 first, if the question is answered on a gauge.
    pub fn stops(&self) -> Option<&[String; 6]> {
        if let Self::Gauge { stops, .. } = self {
            Some(stops)
        } else {
            None
        }
    }

    /// The gauge, if the question is answered on one.
    pub fn gauge(&self) -> Option<Gauge> {
        if let Self::Gauge { gauge, .. } = self {
            Some(*gauge)
        } else {
            None
        }
    }

    /// What is rated, if the question is answered with a rating.
    pub fn rated(&self) -> Option<Rated> {
        if let Self::Rating { rated, .. } = self {
            Some(*rated)
        } else {
            None
        }
    }

    /// The options, if the question is answered by picking.
    pub fn options(&self) -> Option<&[Choice]> {
        if let Self::Pick { options, .. } = self {
            Some(options)
        } else {
            None
        }
    }

    /// Whether the question is answered by a list of items.
    pub fn is_list(&self) -> bool {
        match self {
            Self::Objectives | Self::Links | Self::Matrix { .. } | Self::Reviews => true,
            Self::Text { .. }
            | Self::Rating { .. }
            | Self::Gauge { .. }
            | Self::Held { .. }
            | Self::Pick { .. }
            | Self::Actions => false,
        }
    }
}
