//! Answers as other programs read them.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::{
    domain::{
        answer::{Answer, Answers, Entry, Part, Review, Slot},
        id::{ItemId, OptionId, QuestionId},
        pack::Pack,
        question::Dynamic,
        scale::{Degree, Rating},
        workbook::{Shareable, Subject, Workbook},
    },
    report::code::Code,
};

/// An answer to a part of a question, in whatever words the pack asks it; a question that the pack
/// does not ask has none.
#[derive(Serialize)]
pub(super) struct AnswerRow<'a> {
    question: &'a QuestionId,
    chapter: Option<&'a str>,
    label: Option<&'a str>,
    part: &'static str,
    item: Option<ItemId>,
    answer: Value<'a>,
    private: bool,
    edited: Timestamp,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Value<'a> {
    Text {
        text: &'a str,
    },
    Rating {
        rating: Rating,
    },
    Gauge {
        degree: Degree,
    },
    Held {
        held: &'static str,
    },
    Picked {
        options: &'a [OptionId],
    },
    Objective {
        what: &'a str,
        ally: &'static str,
    },
    Criterion {
        label: &'a str,
        weight: u8,
        floor: Option<Rating>,
    },
    Review {
        date: Date,
        given: &'a str,
        received: &'a str,
        expected: &'a str,
        actual: &'a str,
        dynamics: Vec<Rated>,
        changed: &'a str,
        goals: &'a str,
        decision: Option<&'static str>,
    },
    DontKnow,
    NotApplicable,
}

#[derive(Serialize)]
struct Rated {
    dynamic: &'static str,
    rating: Option<Rating>,
}

/// Every answer that was given about somebody, in the order of the questions' ids.
pub(super) fn given<'a>(
    pack: &'a Pack,
    workbook: &Workbook,
    subject: Subject,
    answers: &'a Answers,
) -> Vec<AnswerRow<'a>> {
    let answers = answers.iter();
    answers
        .map(|(slot, entry)| {
            let shareable = Shareable::Answer(subject, slot.question.clone());
            let private = workbook.is_private(pack, &shareable);
            AnswerRow::of(pack, slot, entry, private)
        })
        .collect()
}

/// The item that a part is; none where it is no item.
pub(super) fn item(part: Part) -> Option<ItemId> {
    match part {
        Part::Item(id) => Some(id),
        Part::Value | Part::Why | Part::Evidence | Part::Aim => None,
    }
}

impl<'a> AnswerRow<'a> {
    fn of(pack: &'a Pack, slot: &'a Slot, entry: &'a Entry, private: bool) -> Self {
        let chapter = pack.chapter_of(&slot.question);
        let asked = pack.question(&slot.question);
        Self {
            question: &slot.question,
            chapter: chapter.map(|chapter| chapter.id.as_str()),
            label: asked.map(|asked| asked.label.as_str()),
            part: slot.part.code(),
            item: item(slot.part),
            answer: Value::of(&entry.answer),
            private,
            edited: entry.edited,
        }
    }
}

impl<'a> Value<'a> {
    fn of(answer: &'a Answer) -> Self {
        match answer {
            Answer::Text(text) => Self::Text { text },
            Answer::Rating(rating) => Self::Rating { rating: *rating },
            Answer::Gauge(degree) => Self::Gauge { degree: *degree },
            Answer::Held(held) => Self::Held { held: held.code() },
            Answer::Picked(options) => Self::Picked { options },
            Answer::Objective(objective) => Self::Objective {
                what: &objective.what,
                ally: objective.ally.code(),
            },
            Answer::Criterion(criterion) => Self::Criterion {
                label: &criterion.label,
                weight: criterion.weight,
                floor: criterion.floor,
            },
            Answer::Review(review) => Self::review(review),
            Answer::DontKnow => Self::DontKnow,
            Answer::NotApplicable => Self::NotApplicable,
        }
    }

    fn review(review: &'a Review) -> Self {
        let dynamics = Dynamic::ALL.iter().zip(review.dynamics);
        Self::Review {
            date: review.date,
            given: &review.given,
            received: &review.received,
            expected: &review.expected,
            actual: &review.actual,
            dynamics: dynamics
                .map(|(dynamic, rating)| Rated {
                    dynamic: dynamic.code(),
                    rating,
                })
                .collect(),
            changed: &review.changed,
            goals: &review.goals,
            decision: review.decision.map(|decision| decision.code()),
        }
    }
}
