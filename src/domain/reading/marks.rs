//! The five marks of a strategic alliance (SKETCH).

use super::checklist::Checklist;
use crate::domain::{
    answer::Answers,
    pack::Pack,
    question::{Judged, Mark},
    scale::Held,
};

/// How one mark was answered, or another entry of a [`Checklist`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkStanding {
    /// Not answered yet.
    Blank,
    /// The owner does not know.
    Unknown,
    /// Judged.
    Judged(Held),
}

impl MarkStanding {
    /// Whether it is still open if the mark holds.
    pub fn is_open(self) -> bool {
        match self {
            Self::Blank | Self::Unknown => true,
            Self::Judged(_) => false,
        }
    }

    /// What it counts for so far, in half marks; 0 while it is open.
    pub fn halves(self) -> u8 {
        match self {
            Self::Blank | Self::Unknown => 0,
            Self::Judged(held) => held.halves(),
        }
    }
}

/// A number of marks, in halves: a mark that holds partly counts half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Halves(pub u8);

impl Halves {
    /// So many whole marks.
    pub const fn of(marks: u8) -> Self {
        Self(2 * marks)
    }

    /// Whole marks.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

/// The reading of the five marks, M1 first.
pub type Marks = Checklist<Mark, 5>;

impl Marks {
    /// Reads the marks from an alliance's answers.
    pub fn read(pack: &Pack, answers: &Answers) -> Self {
        Self::judge(pack, answers, Mark::ALL, Judged::Mark)
    }
}
