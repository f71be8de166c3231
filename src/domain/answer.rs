//! What was answered, part by part, each with the moment it was last edited.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::{
    id::{ItemId, OptionId, QuestionId},
    scale::{Degree, Held, Rating},
};

/// The longest answer in the owner's own words, in bytes.
pub const MAX_TEXT: usize = 64 * 1024;

/// The part of a question that an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The answer itself; on a gauge, where it stands now.
    Value,
    /// Why a rating is low.
    Why,
    /// What shows that the answer is right.
    Evidence,
    /// Where on the gauge the alliance should come to stand.
    Aim,
    /// One item of a list: an objective, a criterion or its score, a review.
    Item(ItemId),
}

/// An answer to one part of a question. A part without an answer is blank, which is neither of
/// the last two.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// In the owner's own words.
    Text(String),
    /// A rating from 1 to 5.
    Rating(Rating),
    /// A place on a gauge from 0 to 100.
    Gauge(Degree),
    /// Whether a mark holds.
    Held(Held),
    /// What was picked; where the question ranks, the most wanted first.
    Picked(Vec<OptionId>),
    /// An objective of the firm.
    Objective(Objective),
    /// A criterion of the selection matrix.
    Criterion(Criterion),
    /// A review of an alliance's value.
    Review(Box<Review>),
    /// The owner does not know; never counts as zero.
    DontKnow,
    /// The question does not fit here; never counts as zero.
    NotApplicable,
}

/// What an ally could do for an objective (RIGSBEE 1-2, GUIDE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum AllyHelp {
    /// Not thought about yet.
    #[default]
    Open,
    /// Nothing: the firm reaches it alone as well.
    Nothing,
    /// With an ally it is reached at less cost.
    Cheaper,
    /// With an ally it is reached sooner.
    Sooner,
    /// Only with an ally is it reached at all.
    AtAll,
}

impl AllyHelp {
    /// All five, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Nothing,
        Self::Cheaper,
        Self::Sooner,
        Self::AtAll,
    ];
}

/// A strategic objective of the firm for the next few years (RIGSBEE 1-2, GUIDE).
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Objective {
    /// What is to be reached.
    pub what: String,
    /// What an ally could do for it.
    pub ally: AllyHelp,
}

/// A criterion of the selection matrix (GUIDE, RIGSBEE 3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Criterion {
    /// What is scored.
    pub label: String,
    /// Its weight before weights are normalised, 0 to 100.
    pub weight: u8,
    /// The score that a candidate must have; none where the criterion is no must-have.
    pub floor: Option<Rating>,
}

/// What a review decides (RIGSBEE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// To deepen the alliance.
    Upgrade,
    /// To leave it as it is.
    Maintain,
    /// To make it shallower.
    Downgrade,
}

impl Decision {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Upgrade, Self::Maintain, Self::Downgrade];
}

/// A Relationship Value Update: what an alliance was worth since the last one (RIGSBEE).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Review {
    /// The day it was held.
    pub date: Date,
    /// The value that we gave.
    pub given: String,
    /// The value that we received.
    pub received: String,
    /// The goals and measures that were set.
    pub expected: String,
    /// What was met of them.
    pub actual: String,
    /// The four dynamics, in the method's order.
    pub dynamics: [Option<Rating>; 4],
    /// What changed since the last review.
    pub changed: String,
    /// The goals until the next one.
    pub goals: String,
    /// What was decided.
    pub decision: Option<Decision>,
}

impl Answer {
    /// Every text in the answer.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let texts = match self {
            Self::Text(text) => vec![text],
            Self::Objective(objective) => vec![&objective.what],
            Self::Criterion(criterion) => vec![&criterion.label],
            Self::Review(review) => {
                let Review {
                    date: _,
                    given,
                    received,
                    expected,
                    actual,
                    dynamics: _,
                    changed,
                    goals,
                    decision: _,
                } = &**review;
                vec![given, received, expected, actual, changed, goals]
            }
            Self::Rating(_)
            | Self::Gauge(_)
            | Self::Held(_)
            | Self::Picked(_)
            | Self::DontKnow
            | Self::NotApplicable => Vec::new(),
        };
        texts.into_iter().map(String::as_str)
    }

    /// The words, if the answer is words.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    /// The rating, if the answer is one.
    pub fn rating(&self) -> Option<Rating> {
        if let Self::Rating(rating) = self {
            Some(*rating)
        } else {
            None
        }
    }

    /// The place on a gauge, if the answer is one.
    pub fn degree(&self) -> Option<Degree> {
        if let Self::Gauge(degree) = self {
            Some(*degree)
        } else {
            None
        }
    }

    /// Whether something holds, if that is the answer.
    pub fn held(&self) -> Option<Held> {
        if let Self::Held(held) = self {
            Some(*held)
        } else {
            None
        }
    }

    /// What was picked, if the answer is that.
    pub fn picked(&self) -> Option<&[OptionId]> {
        if let Self::Picked(picked) = self {
            Some(picked)
        } else {
            None
        }
    }

    /// The objective, if the answer is one.
    pub fn objective(&self) -> Option<&Objective> {
        if let Self::Objective(objective) = self {
            Some(objective)
        } else {
            None
        }
    }

    /// The criterion, if the answer is one.
    pub fn criterion(&self) -> Option<&Criterion> {
        if let Self::Criterion(criterion) = self {
            Some(criterion)
        } else {
            None
        }
    }

    /// The review, if the answer is one.
    pub fn review(&self) -> Option<&Review> {
        if let Self::Review(review) = self {
            Some(review)
        } else {
            None
        }
    }
}

/// Who an answer comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Origin {
    /// The owner gave it.
    #[default]
    Own,
    /// The owner took it over from what a group said.
    Group,
}

/// An answer with where it comes from and the moment it was last edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The answer.
    pub answer: Answer,
    /// Who it comes from.
    pub origin: Origin,
    /// When it was last edited.
    pub edited: Timestamp,
}

impl Entry {
    /// An answer of the owner's own.
    pub fn new(answer: Answer, edited: Timestamp) -> Self {
        Self {
            answer,
            origin: Origin::Own,
            edited,
        }
    }

    /// The answer, taken over from what a group said.
    #[must_use]
    pub fn from_group(self) -> Self {
        Self {
            origin: Origin::Group,
            ..self
        }
    }
}

/// Where in a set of answers one answer stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Shared between copies until one of them changes.
    entries: Arc<BTreeMap<Slot, Entry>>,
    flagged: BTreeSet<QuestionId>,
}

impl Answers {
    /// These answers, each in a slot of its own, and these flags.
    pub fn from_entries(
        entries: impl IntoIterator<Item = (Slot, Entry)>,
        flagged: impl IntoIterator<Item = QuestionId>,
    ) -> Self {
        Self {
            entries: Arc::new(entries.into_iter().collect()),
            flagged: flagged.into_iter().collect(),
        }
    }

    /// The answers in these slots, asked for in their order, and all flags. Shared where all are kept.
    #[must_use]
    pub fn only<'a>(&'a self, mut keeps: impl FnMut(&'a Slot) -> bool) -> Self {
        let kept: Vec<bool> = self.entries.keys().map(&mut keeps).collect();
        if kept.iter().all(|kept| *kept) {
            return self.clone();
        }
        let kept = self.entries.iter().zip(kept).filter(|(_, kept)| *kept);
        let kept = kept.map(|((slot, entry), _)| (slot.clone(), entry.clone()));
        Self::from_entries(kept, self.flagged.iter().cloned())
    }

    /// Whether these are the answers of another set itself, shared and not only alike; flags count for nothing.
    pub fn are_shared_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.entries, &other.entries)
    }

    /// The same answers without a flag.
    #[must_use]
    pub fn without_flags(&self) -> Self {
        Self {
            entries: Arc::clone(&self.entries),
            flagged: BTreeSet::new(),
        }
    }

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
        self.get(question, part)
            .and_then(Answer::text)
            .unwrap_or_default()
    }

    /// Puts an answer into a slot, or blanks it; returns what stood there.
    pub fn set(&mut self, slot: Slot, entry: Option<Entry>) -> Option<Entry> {
        let entries = Arc::make_mut(&mut self.entries);
        match entry {
            Some(entry) => entries.insert(slot, entry),
            None => entries.remove(&slot),
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
            Some(Answer::Picked(picked)) if picked.is_empty() => Standing::Blank,
            Some(
                Answer::Text(_)
                | Answer::Rating(_)
                | Answer::Gauge(_)
                | Answer::Held(_)
                | Answer::Picked(_)
                | Answer::Objective(_)
                | Answer::Criterion(_)
                | Answer::Review(_),
            ) => Standing::Answered,
        }
    }

    /// The items of a list that answers a question, oldest first.
    pub fn items(
        &self,
        question: &QuestionId,
    ) -> impl DoubleEndedIterator<Item = (ItemId, &Answer)> {
        let first = Slot::new(question, Part::Item(ItemId(Uuid::nil())));
        let last = Slot::new(question, Part::Item(ItemId(Uuid::max())));
        self.entries
            .range(first..=last)
            .filter_map(|(slot, entry)| match slot.part {
                Part::Item(id) => Some((id, &entry.answer)),
                Part::Value | Part::Why | Part::Evidence | Part::Aim => None,
            })
    }

    /// Every answer with its slot, ordered by question and part.
    pub fn iter(&self) -> impl Iterator<Item = (&Slot, &Entry)> {
        self.entries.iter()
    }

    /// How many questions something is answered to.
    pub fn answered(&self) -> usize {
        let questions = self.entries.keys().map(|slot| &slot.question);
        questions.collect::<BTreeSet<_>>().len()
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
        let entry = Entry::new(answer, Timestamp::UNIX_EPOCH);
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
