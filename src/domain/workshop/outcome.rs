//! What a round came to, once it is revealed.

use std::collections::BTreeMap;

use super::{
    People,
    ballot::{Ballot, Scale, Vote},
    round::{Asked, Pool},
};
use crate::domain::{id::QuestionId, spread::Spread};

/// What a round came to on one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The question.
    pub question: QuestionId,
    /// The scale that it was rated on.
    pub scale: Scale,
    /// What people said; none where they are fewer than the smallest group.
    pub said: Option<Said>,
}

/// What enough people said to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The ratings, each as a dot.
    pub spread: Spread,
    /// How many do not know.
    pub dont_know: u64,
    /// For how many the question does not fit.
    pub not_applicable: u64,
    /// Why, without names and in the order of the letters.
    pub reasons: Vec<String>,
    /// Who stands at the two ends, where people are told apart and do not all agree.
    pub ends: Option<Ends>,
}

/// Who stands at the two ends of a scale: they might speak first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ends {
    /// The places of those who gave the lowest answer, from 0.
    pub low: Vec<usize>,
    /// The places of those who gave the highest.
    pub high: Vec<usize>,
}

/// How the answers to a question moved from one round to a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The median before, times four.
    pub from_x4: u64,
    /// The median now, times four.
    pub to_x4: u64,
    /// The range before.
    pub range_before: (u8, u8),
    /// The range now.
    pub range_now: (u8, u8),
}

impl Moved {
    /// Whether the median or the range is another than before.
    pub fn is_anything(&self) -> bool {
        self.from_x4 != self.to_x4 || self.range_before != self.range_now
    }
}

impl Outcome {
    /// How it moved since an earlier outcome of the same question; none where either was not shown.
    pub fn moved(&self, earlier: &Self) -> Option<Moved> {
        if self.question != earlier.question || self.scale != earlier.scale {
            return None;
        }
        let (now, then) = (self.said.as_ref()?, earlier.said.as_ref()?);
        Some(Moved {
            from_x4: then.spread.median_x4()?,
            to_x4: now.spread.median_x4()?,
            range_before: then.spread.range()?,
            range_now: now.spread.range()?,
        })
    }
}

fn outcome(
    asked: &Asked,
    votes: &[Vote],
    mut reasons: Vec<String>,
    ends: Option<Ends>,
    smallest: usize,
) -> Outcome {
    let spread = Spread::of(votes.iter().copied().filter_map(Vote::number));
    let count = |wanted| votes.iter().filter(|vote| **vote == wanted).count() as u64;
    let (dont_know, not_applicable) = (count(Vote::DontKnow), count(Vote::NotApplicable));
    reasons.sort_unstable();
    let is_enough = usize::try_from(spread.total()).is_ok_and(|it| it >= smallest);
    let ends = ends.filter(|_| spread.range().is_some_and(|(low, high)| low < high));
    Outcome {
        question: asked.question.clone(),
        scale: asked.scale,
        said: is_enough.then_some(Said {
            spread,
            dont_know,
            not_applicable,
            reasons,
            ends,
        }),
    }
}

pub(super) fn of_pool(asked: &Asked, pool: Option<&Pool>, people: &People) -> Outcome {
    let votes = pool.map_or(&[][..], |pool| &pool.votes);
    let reasons = pool.map(|pool| pool.reasons.clone()).unwrap_or_default();
    outcome(asked, votes, reasons, None, people.smallest())
}

pub(super) fn of_people(
    at: usize,
    asked: &Asked,
    ballots: &BTreeMap<usize, Ballot>,
    people: &People,
) -> Outcome {
    let casts = ballots
        .iter()
        .filter_map(|(person, ballot)| Some((*person, ballot.get(at)?)));
    let votes: Vec<Vote> = casts.clone().filter_map(|(_, cast)| cast.vote).collect();
    let reasons = casts.clone().map(|(_, cast)| cast.reason.clone());
    let reasons = reasons.filter(|reason| !reason.is_empty()).collect();
    let numbers = || votes.iter().copied().filter_map(Vote::number);
    let at_end = |end: u8| {
        let there = casts
            .clone()
            .filter(|(_, cast)| cast.vote.and_then(Vote::number) == Some(end));
        there.map(|(person, _)| person).collect()
    };
    let ends = numbers().min().zip(numbers().max());
    let ends = ends.map(|(low, high)| Ends {
        low: at_end(low),
        high: at_end(high),
    });
    outcome(asked, &votes, reasons, ends, people.smallest())
}

/// The widest disagreement first, held against the length of its scale; what is not shown last.
pub(super) fn widest_first(mut outcomes: Vec<Outcome>) -> Vec<Outcome> {
    // Both scales in hundredths of their length.
    let apart = |outcome: &Outcome| {
        let said = outcome.said.as_ref()?;
        let (sum, pairs) = said.spread.disagreement();
        let unit = match outcome.scale {
            Scale::Rating => 25,
            Scale::Gauge => 1,
        };
        Some(sum * unit * 1000 / pairs)
    };
    outcomes.sort_by_key(|outcome| std::cmp::Reverse(apart(outcome)));
    outcomes
}
