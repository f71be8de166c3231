//! The entries of lists that answer a question: in which order they stand, and what a new one begins with.

use jiff::civil::Date;
use uuid::Uuid;

use super::moment::Moment;
use crate::domain::{
    answer::{Answer, Criterion, Decision, Entry, Objective, Part, Review, Slot},
    change::Change,
    id::{ItemId, QuestionId},
    pack::Pack,
    question::{Gauge, Pick, Question, QuestionKind},
    workbook::{Subject, Workbook},
};

/// What a criterion weighs until somebody says otherwise.
pub const USUAL_WEIGHT: u8 = 15;

/// How far apart the ids lie that are made in one moment: they only have to differ from all others, and
/// to follow each other.
const ID_STEP: u128 = 1 << 40;

/// The objectives, in the order in which they were made.
pub fn objectives<'a>(workbook: &'a Workbook, pack: &Pack) -> Vec<(ItemId, &'a Objective)> {
    let made = pack.objectives();
    let items = made.into_iter().flat_map(|it| workbook.firm.items(&it.id));
    items
        .filter_map(|(id, answer)| Some((id, answer.objective()?)))
        .collect()
}

/// The reviews of an alliance, the newest first.
pub fn reviews<'a>(
    workbook: &'a Workbook,
    subject: Subject,
    question: &QuestionId,
) -> Vec<(ItemId, &'a Review)> {
    let answers = workbook.answers(subject);
    let items = answers.into_iter().flat_map(|it| it.items(question));
    let mut reviews: Vec<(ItemId, &Review)> = items
        .filter_map(|(item, answer)| Some((item, answer.review()?)))
        .collect();
    reviews.sort_unstable_by_key(|(item, review)| std::cmp::Reverse((review.date, *item)));
    reviews
}

/// A review on a day: what was to be reached is what the last one set out.
pub fn fresh_review(before: Option<&Review>, today: Date) -> Review {
    Review {
        date: today,
        given: String::new(),
        received: String::new(),
        expected: before.map(|it| it.goals.clone()).unwrap_or_default(),
        actual: String::new(),
        dynamics: [None; 4],
        changed: String::new(),
        goals: String::new(),
        decision: None,
    }
}

/// Whether a review that decides so asks what moves, where the one before it, or it itself before, decided
/// something else.
pub fn asks_what_moves(before: Option<Decision>, now: Option<Decision>) -> Option<Decision> {
    now.filter(|now| *now != Decision::Maintain && before != Some(*now))
}

/// The questions whose answers a review can move: the three gauges and the level.
pub fn movable(pack: &Pack) -> impl Iterator<Item = &Question> {
    let gauges = Gauge::ALL.into_iter().filter_map(|it| pack.gauge(it));
    gauges.chain(pack.pick(Pick::Level))
}

/// The criteria that the pack begins with, all made in one step; none where it has none.
pub fn usual_criteria(subject: Subject, question: &Question, now: &Moment) -> Option<Change> {
    let QuestionKind::Matrix { criteria } = &question.kind else {
        return None;
    };
    let fresh = now.fresh.as_u128();
    let made = (0_u128..).zip(criteria).map(|(at, criterion)| {
        let id = Uuid::from_u128(fresh.wrapping_add(at * ID_STEP));
        let answer = Answer::Criterion(Criterion {
            label: criterion.label.clone(),
            weight: criterion.weight,
            floor: None,
        });
        let slot = Slot::new(&question.id, Part::Item(ItemId(id)));
        Change::answer(subject, slot, Some(Entry::new(answer, now.at)))
    });
    made.reduce(Change::and)
}

/// The weight that is typed, with or without a percent sign; none where it is no whole number from 1 to
/// 100.
pub fn weight(typed: &str) -> Option<u8> {
    let number = typed.trim().trim_end_matches('%').trim().parse().ok();
    number.filter(|weight| (1..=100).contains(weight))
}
