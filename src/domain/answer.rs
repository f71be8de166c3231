//! What was answered, part by part, each with the moment it was last edited.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    id::QuestionId,
    scale::{Degree, Held, Rating},
};

/// The longest answer in the owner's own words, in bytes.
pub const MAX_TEXT: usize = 64 * 1024;

/// The part of a question that an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// The answer itself; on a gauge, where it stands now.
    Value,
    /// Why a rating is low.
    Why,
    /// What shows that the answer is right.
    Evidence,
    /// Where on the gauge the alliance should come to stand.
    Aim,
}

/// An answer to one part of a question. A part without an answer is blank, which is neither of
/// the last two.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// In the owner's own words.
    Text(String),
    /// A rating from 1 to 5.
    Rating(Rating),
    /// A place on a gauge from 0 to 100.
    Gauge(Degree),
    /// Whether a mark holds.
    Held(Held),
    /// The owner does not know; never counts as zero.
    DontKnow,
    /// The question does not fit here; never counts as zero.
    NotApplicable,
}

/// An answer and the moment it was last edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The answer.
    pub answer: Answer,
    /// When it was last edited.
    pub edited: Timestamp,
}

/// Where in a set of answers one answer stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// The question.
    pub question: QuestionId,
    /// The part of it.
    pub part: Part,
}

impl Slot {
    /// The slot for a part of a question.
    pub fn new(question: &QuestionId, part: Part) -> Self {
        Self {
            question: question.clone(),
            part,
        }
    }
}

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing is answered yet.
    Blank,
    /// The value is answered.
    Answered,
    /// The owner said that they do not know.
    Unknown,
    /// The owner said that it does not apply.
    NotApplicable,
}

/// All answers given for the firm, or for one alliance. Answers to questions that the pack does
/// not have are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    entries: BTreeMap<Slot, Entry>,
    flagged: BTreeSet<QuestionId>,
}

impl Answers {
    /// The answer to a part of a question, or none where it is blank.
    pub fn get(&self, question: &QuestionId, part: Part) -> Option<&Answer> {
        self.entry(&Slot::new(question, part))
            .map(|entry| &entry.answer)
    }

    /// The answer in a slot and when it was edited.
    pub fn entry(&self, slot: &Slot) -> Option<&Entry> {
        self.entries.get(slot)
    }

    /// The words in a part of a question; empty where there are none.
    pub fn text(&self, question: &QuestionId, part: Part) -> &str {
        if let Some(Answer::Text(text)) = self.get(question, part) {
            text
        } else {
            ""
        }
    }

    /// Puts an answer into a slot, or blanks it; returns what stood there.
    pub fn set(&mut self, slot: Slot, entry: Option<Entry>) -> Option<Entry> {
        match entry {
            Some(entry) => self.entries.insert(slot, entry),
            None => self.entries.remove(&slot),
        }
    }

    /// Whether the question is flagged to come back to.
    pub fn is_flagged(&self, question: &QuestionId) -> bool {
        self.flagged.contains(question)
    }

    /// Raises or lowers the flag; returns how it stood.
    pub fn set_flag(&mut self, question: &QuestionId, raised: bool) -> bool {
        if raised {
            !self.flagged.insert(question.clone())
        } else {
            self.flagged.remove(question)
        }
    }

    /// The flagged questions, in the order of their ids.
    pub fn flagged(&self) -> impl Iterator<Item = &QuestionId> {
        self.flagged.iter()
    }

    /// How the question stands, judged by its value.
    pub fn standing(&self, question: &QuestionId) -> Standing {
        match self.get(question, Part::Value) {
            None => Standing::Blank,
            Some(Answer::Text(text)) if text.trim().is_empty() => Standing::Blank,
            Some(Answer::DontKnow) => Standing::Unknown,
            Some(Answer::NotApplicable) => Standing::NotApplicable,
            Some(Answer::Text(_) | Answer::Rating(_) | Answer::Gauge(_) | Answer::Held(_)) => {
                Standing::Answered
            }
        }
    }

    /// Every answer with its slot, ordered by question and part.
    pub fn iter(&self) -> impl Iterator<Item = (&Slot, &Entry)> {
        self.entries.iter()
    }

    /// Whether nothing is answered or flagged.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.flagged.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> QuestionId {
        "factors.trust".parse().unwrap()
    }

    fn answered(answer: Answer) -> Answers {
        let mut answers = Answers::default();
        let entry = Entry {
            answer,
            edited: Timestamp::UNIX_EPOCH,
        };
        answers.set(Slot::new(&question(), Part::Value), Some(entry));
        answers
    }

    #[test]
    fn unknown_and_not_applicable_are_kept_apart_from_blank() {
        let standing = |answers: Answers| answers.standing(&question());
        assert_eq!(standing(Answers::default()), Standing::Blank);
        assert_eq!(standing(answered(Answer::DontKnow)), Standing::Unknown);
        assert_eq!(
            standing(answered(Answer::NotApplicable)),
            Standing::NotApplicable
        );
        assert_eq!(
            standing(answered(Answer::Gauge(Degree::LOWEST))),
            Standing::Answered
        );
    }

    #[test]
    fn words_that_are_only_spaces_leave_the_question_blank() {
        let spaces = answered(Answer::Text(" \n ".into()));
        assert_eq!(spaces.standing(&question()), Standing::Blank);
    }

    #[test]
    fn setting_a_flag_tells_how_it_stood() {
        let mut answers = Answers::default();
        assert!(!answers.set_flag(&question(), true));
        assert!(answers.set_flag(&question(), true));
        assert!(answers.set_flag(&question(), false));
        assert!(answers.is_empty());
    }
}
