//! What one person rates in a round.

use crate::domain::{
    answer::{Answer, MAX_TEXT},
    question::QuestionKind,
    scale::{Degree, Rating},
    text::clean,
};

/// The scale that a question is rated on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scale {
    /// 1 to 5.
    Rating,
    /// 0 to 100.
    Gauge,
}

impl Scale {
    /// The scale of a question; none where it is not rated.
    pub fn of(kind: &QuestionKind) -> Option<Self> {
        match kind {
            QuestionKind::Rating { .. } => Some(Self::Rating),
            QuestionKind::Gauge { .. } => Some(Self::Gauge),
            QuestionKind::Text { .. }
            | QuestionKind::Held { .. }
            | QuestionKind::Pick { .. }
            | QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews
            | QuestionKind::Actions => None,
        }
    }

    /// How far apart two steps with words of their own are.
    pub fn step(self) -> u8 {
        match self {
            Self::Rating => 1,
            Self::Gauge => Degree::STOP,
        }
    }

    /// The answer that a number on the scale stands for; none where it lies outside.
    pub fn answer(self, number: u8) -> Option<Answer> {
        match self {
            Self::Rating => Rating::new(number).ok().map(Answer::Rating),
            Self::Gauge => Degree::new(number).ok().map(Answer::Gauge),
        }
    }
}

/// What somebody says to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// A rating.
    Rating(Rating),
    /// A place on a gauge.
    Gauge(Degree),
    /// That they do not know.
    DontKnow,
    /// That the question does not fit here.
    NotApplicable,
}

impl Vote {
    /// The number on the scale; none where they give none.
    pub fn number(self) -> Option<u8> {
        match self {
            Self::Rating(rating) => Some(rating.get()),
            Self::Gauge(degree) => Some(degree.get()),
            Self::DontKnow | Self::NotApplicable => None,
        }
    }

    /// Whether it can be said on a scale.
    pub fn is_on(self, scale: Scale) -> bool {
        match self {
            Self::Rating(_) => scale == Scale::Rating,
            Self::Gauge(_) => scale == Scale::Gauge,
            Self::DontKnow | Self::NotApplicable => true,
        }
    }
}

/// What somebody says to one question, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cast {
    /// What they say; none where they left it blank.
    pub vote: Option<Vote>,
    /// Why; may be empty.
    pub reason: String,
}

impl Cast {
    /// A vote with its reason, cleaned; what is longer than an answer can be is cut off.
    pub fn new(vote: Option<Vote>, reason: &str) -> Self {
        let mut reason = clean(reason).text.trim().to_owned();
        let mut end = reason.len().min(MAX_TEXT / 64);
        while !reason.is_char_boundary(end) {
            end -= 1;
        }
        reason.truncate(end);
        Self { vote, reason }
    }
}

/// What one person hands on: something for each question of the round, in its order.
pub type Ballot = Vec<Cast>;
