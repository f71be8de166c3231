//! An answer as a file holds it.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    super::layout::{Item, Line, List, name, words},
    taken, trusted,
};
use crate::{
    domain::{
        answer::{self, AllyHelp, Answers, Decision, Origin, Part, Slot},
        id::{ItemId, OptionId, QuestionId},
        log::LATEST,
        scale::{Degree, Held, Rating},
        text::{Cleaned, Removed},
    },
    serial::as_name,
    store::error::Listed,
};

as_name! {
    AllyHelp { Open, Nothing, Cheaper, Sooner, AtAll }
    Decision { Upgrade, Maintain, Downgrade }
    Held { No, Partly, Yes }
    Origin { Own, Group }
}

/// One answer, on a line of its own.
#[derive(Serialize, Deserialize)]
pub(in super::super) struct Answer {
    question: QuestionId,
    part: StoredPart,
    #[serde(rename = "answer")]
    said: StoredAnswer,
    #[serde(default, skip_serializing_if = "is_own")]
    origin: Origin,
    edited: Timestamp,
}

/// The part of a question that an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename = "Part")]
pub(in super::super) enum StoredPart {
    Value,
    Why,
    Evidence,
    Aim,
    Item(ItemId),
}

/// What was answered.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Answer")]
pub(super) enum StoredAnswer {
    Text(#[serde(with = "words")] Cleaned),
    Rating(Rating),
    Gauge(Degree),
    Held(Held),
    Picked(List<OptionId>),
    Objective(Objective),
    Criterion(Criterion),
    Review(Box<Review>),
    DontKnow,
    NotApplicable,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Objective {
    #[serde(with = "name")]
    what: Cleaned,
    ally: AllyHelp,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Criterion {
    #[serde(with = "name")]
    label: Cleaned,
    weight: u8,
    floor: Option<Rating>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Review {
    date: Date,
    #[serde(with = "words")]
    given: Cleaned,
    #[serde(with = "words")]
    received: Cleaned,
    #[serde(with = "words")]
    expected: Cleaned,
    #[serde(with = "words")]
    actual: Cleaned,
    dynamics: [Option<Rating>; 4],
    #[serde(with = "words")]
    changed: Cleaned,
    #[serde(with = "words")]
    goals: Cleaned,
    decision: Option<Decision>,
}

impl Answer {
    pub(in super::super) fn from_domain(slot: &Slot, entry: &answer::Entry) -> Self {
        Self {
            question: slot.question.clone(),
            part: StoredPart::from_domain(slot.part),
            said: StoredAnswer::from_domain(&entry.answer),
            origin: entry.origin,
            edited: entry.edited,
        }
    }
}

impl Item for Answer {
    type Key = (QuestionId, StoredPart);
    const MOST: usize = 5_000;
    const MANY: Listed = Listed::Answers;

    fn key(&self, _: usize) -> Self::Key {
        (self.question.clone(), self.part)
    }

    fn called(&self) -> String {
        format!("{} ({:?})", self.question, self.part)
    }
}

impl Item for QuestionId {
    type Key = Self;
    const MOST: usize = 5_000;
    const MANY: Listed = Listed::Flags;

    fn key(&self, _: usize) -> Self {
        self.clone()
    }

    fn called(&self) -> String {
        self.to_string()
    }
}

impl Item for OptionId {
    type Key = Self;
    const MOST: usize = 100;
    const MANY: Listed = Listed::Picks;

    fn key(&self, _: usize) -> Self {
        self.clone()
    }

    fn called(&self) -> String {
        self.to_string()
    }
}

/// Whether an answer is the owner's own, which goes without saying.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
pub(super) fn is_own(origin: &Origin) -> bool {
    *origin == Origin::Own
}

impl StoredPart {
    pub(super) fn from_domain(part: Part) -> Self {
        match part {
            Part::Value => Self::Value,
            Part::Why => Self::Why,
            Part::Evidence => Self::Evidence,
            Part::Aim => Self::Aim,
            Part::Item(id) => Self::Item(id),
        }
    }

    pub(super) fn into_domain(self) -> Part {
        match self {
            Self::Value => Part::Value,
            Self::Why => Part::Why,
            Self::Evidence => Part::Evidence,
            Self::Aim => Part::Aim,
            Self::Item(id) => Part::Item(id),
        }
    }
}

impl StoredAnswer {
    pub(super) fn from_domain(answer: &answer::Answer) -> Self {
        match answer {
            answer::Answer::Text(text) => Self::Text(trusted(text)),
            answer::Answer::Rating(rating) => Self::Rating(*rating),
            answer::Answer::Gauge(degree) => Self::Gauge(*degree),
            answer::Answer::Held(held) => Self::Held(*held),
            answer::Answer::Picked(picked) => Self::Picked(List(picked.clone())),
            answer::Answer::Objective(objective) => {
                Self::Objective(Objective::from_domain(objective))
            }
            answer::Answer::Criterion(criterion) => {
                Self::Criterion(Criterion::from_domain(criterion))
            }
            answer::Answer::Review(review) => Self::Review(Box::new(Review::from_domain(review))),
            answer::Answer::DontKnow => Self::DontKnow,
            answer::Answer::NotApplicable => Self::NotApplicable,
        }
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> answer::Answer {
        match self {
            Self::Text(text) => answer::Answer::Text(taken(text, removed)),
            Self::Rating(rating) => answer::Answer::Rating(rating),
            Self::Gauge(degree) => answer::Answer::Gauge(degree),
            Self::Held(held) => answer::Answer::Held(held),
            Self::Picked(picked) => answer::Answer::Picked(picked.0),
            Self::Objective(objective) => answer::Answer::Objective(objective.into_domain(removed)),
            Self::Criterion(criterion) => answer::Answer::Criterion(criterion.into_domain(removed)),
            Self::Review(review) => answer::Answer::Review(Box::new(review.into_domain(removed))),
            Self::DontKnow => answer::Answer::DontKnow,
            Self::NotApplicable => answer::Answer::NotApplicable,
        }
    }
}

impl Objective {
    fn from_domain(objective: &answer::Objective) -> Self {
        Self {
            what: trusted(&objective.what),
            ally: objective.ally,
        }
    }

    fn into_domain(self, removed: &mut Removed) -> answer::Objective {
        answer::Objective {
            what: taken(self.what, removed),
            ally: self.ally,
        }
    }
}

impl Criterion {
    fn from_domain(criterion: &answer::Criterion) -> Self {
        Self {
            label: trusted(&criterion.label),
            weight: criterion.weight,
            floor: criterion.floor,
        }
    }

    fn into_domain(self, removed: &mut Removed) -> answer::Criterion {
        answer::Criterion {
            label: taken(self.label, removed),
            weight: self.weight.min(100),
            floor: self.floor,
        }
    }
}

impl Review {
    fn from_domain(review: &answer::Review) -> Self {
        Self {
            date: review.date,
            given: trusted(&review.given),
            received: trusted(&review.received),
            expected: trusted(&review.expected),
            actual: trusted(&review.actual),
            dynamics: review.dynamics,
            changed: trusted(&review.changed),
            goals: trusted(&review.goals),
            decision: review.decision,
        }
    }

    fn into_domain(self, removed: &mut Removed) -> answer::Review {
        answer::Review {
            date: self.date,
            given: taken(self.given, removed),
            received: taken(self.received, removed),
            expected: taken(self.expected, removed),
            actual: taken(self.actual, removed),
            dynamics: self.dynamics,
            changed: taken(self.changed, removed),
            goals: taken(self.goals, removed),
            decision: self.decision,
        }
    }
}

pub(in super::super) fn answers_in(answers: &Answers) -> List<Line<Answer>> {
    let line = |(slot, entry)| Line(Answer::from_domain(slot, entry));
    List(answers.iter().map(line).collect())
}

pub(in super::super) fn flagged_in(answers: &Answers) -> Line<List<QuestionId>> {
    Line(List(answers.flagged().cloned().collect()))
}

pub(in super::super) fn answers(
    list: List<Line<Answer>>,
    flagged: Line<List<QuestionId>>,
    removed: &mut Removed,
) -> Answers {
    let entries = list.0.into_iter().map(|Line(line)| {
        let slot = Slot {
            question: line.question,
            part: line.part.into_domain(),
        };
        let entry = answer::Entry {
            answer: line.said.into_domain(removed),
            origin: line.origin,
            edited: line.edited.min(LATEST),
        };
        (slot, entry)
    });
    Answers::from_entries(entries, flagged.0.0)
}
