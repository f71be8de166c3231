//! The five marks of a strategic alliance (SKETCH).

use super::checklist::Checklist;
pub use super::checklist::{Halves, MarkStanding};
use crate::domain::{
    answer::Answers,
    pack::Pack,
    question::{Judged, Mark},
};

/// The reading of the five marks, M1 first.
pub type Marks = Checklist<Mark, 5>;

impl Marks {
    /// Reads the marks from an alliance's answers.
    pub fn read(pack: &Pack, answers: &Answers) -> Self {
        Self::judge(pack, answers, Mark::ALL, Judged::Mark)
    }
}
