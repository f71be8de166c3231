//! The selection matrix (GUIDE, RIGSBEE 3): candidates scored on weighted criteria.
//! A score that is blank or unknown never counts as zero: it leaves a range.

mod tipping;

pub use self::tipping::Tipping;

use super::fraction::Fraction;
use crate::domain::{
    answer::{Answer, Answers, Part},
    id::{AllianceId, ItemId, QuestionId},
    pack::Pack,
    scale::{Held, Rating},
    workbook::{Alliance, AllianceKind, Workbook},
};

/// A criterion and its weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// Which criterion.
    pub item: ItemId,
    /// What is scored.
    pub label: String,
    /// Its weight as it was given, 0 to 100.
    pub weight: u8,
    /// Its share of all weights, 0 to 1; none where all are 0.
    pub share: Option<Fraction>,
    /// The score that a candidate must have; none where it is no must-have.
    pub floor: Option<Rating>,
}

/// How a candidate scores on a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Score {
    /// Not scored yet.
    Blank,
    /// The owner does not know.
    Unknown,
    /// Scored.
    Scored(Rating),
}

impl Score {
    /// The score, if there is one.
    pub fn rating(self) -> Option<Rating> {
        match self {
            Self::Scored(rating) => Some(rating),
            Self::Blank | Self::Unknown => None,
        }
    }
}

/// Weighted means of scores, 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// Over the criteria that are scored.
    pub so_far: Fraction,
    /// With every open score at its worst, 1.
    pub low: Fraction,
    /// With every open score at its best, 5.
    pub high: Fraction,
}

/// A candidate and how it scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which alliance.
    pub alliance: AllianceId,
    /// Its name.
    pub name: String,
    /// Its scores, in the criteria's order.
    pub scores: Vec<Score>,
    /// Its totals; none while nothing that weighs is scored.
    pub totals: Option<Totals>,
    /// The must-haves that it fails.
    pub fails: Vec<ItemId>,
    /// The must-haves that it is not scored on and could fail.
    pub unsure: Vec<ItemId>,
    /// Its place, from 1, among those that are scored and fail no must-have; equals share one.
    pub rank: Option<usize>,
}

impl Candidate {
    /// Whether a score is open, be it on a criterion of no weight.
    pub fn has_open_scores(&self) -> bool {
        self.scores.iter().any(|score| score.rating().is_none())
    }
}

/// Why candidates are too close to call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Closeness {
    /// They lie less than 0.1 apart.
    Narrow,
    /// Scores that are still open could make it close or turn it.
    Open,
}

/// What the matrix comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// No criterion weighs anything.
    Unweighed,
    /// No candidate is scored.
    Unscored,
    /// Every candidate with a score that counts fails a must-have.
    NoneMeets,
    /// Only one has a score that counts and fails no must-have: there is nothing to compare it with.
    Alone(AllianceId),
    /// Nobody leads beyond doubt.
    TooClose {
        /// Who could lead, the one ahead first; two or more.
        among: Vec<AllianceId>,
        /// Why.
        closeness: Closeness,
    },
    /// One leads by 0.1 or more, whatever the open scores turn out to be.
    Leads {
        /// Who.
        leader: AllianceId,
        /// The smallest change of one weight that can end it; none where no single weight can.
        tipping: Option<Tipping>,
        /// Whether a score of those compared is open, be it on a criterion of no weight.
        open: bool,
    },
}

/// The reading of the selection matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The criteria, in the order they were entered.
    pub criteria: Vec<Weighed>,
    /// Whether criteria and weights are fixed, as they should be before candidates are scored.
    pub fixed: bool,
    /// The candidates, in the workbook's order.
    pub candidates: Vec<Candidate>,
    /// What it comes to.
    pub outcome: Outcome,
}

/// Totals that lie less than one part in this many apart are too close to call (our calibration).
const CLOSE: i128 = 10;

impl Matrix {
    /// Reads the matrix; none where the pack does not ask for one.
    pub fn read(pack: &Pack, workbook: &Workbook) -> Option<Self> {
        let question = &pack.matrix()?.id;
        let criteria = criteria(question, &workbook.firm);
        let mut candidates: Vec<Candidate> = candidates(workbook)
            .map(|alliance| candidate(question, &criteria, alliance))
            .collect();
        rank(&mut candidates);
        let mut matrix = Self {
            fixed: workbook
                .firm
                .get(question, Part::Value)
                .and_then(Answer::held)
                == Some(Held::Yes),
            criteria,
            candidates,
            outcome: Outcome::Unscored,
        };
        matrix.outcome = matrix.compare();
        Some(matrix)
    }

    /// One criterion.
    pub fn criterion(&self, item: ItemId) -> Option<&Weighed> {
        self.criteria
            .iter()
            .find(|criterion| criterion.item == item)
    }

    /// One candidate.
    pub fn candidate(&self, alliance: AllianceId) -> Option<&Candidate> {
        self.candidates
            .iter()
            .find(|candidate| candidate.alliance == alliance)
    }

    /// The candidates by rank, then those that fail a must-have, then those that are not scored.
    pub fn ranked(&self) -> Vec<&Candidate> {
        let mut all: Vec<&Candidate> = self.candidates.iter().collect();
        all.sort_by_key(|candidate| {
            let rank = candidate.rank.unwrap_or(usize::MAX);
            let total = candidate.totals.map(|totals| totals.so_far);
            (rank, std::cmp::Reverse(total))
        });
        all
    }

    /// The candidates with no score that counts yet, unless they fail a must-have all the same. Each
    /// may turn out to be anything from all worst to all best.
    pub fn unscored(&self) -> impl Iterator<Item = &Candidate> {
        let candidates = self.candidates.iter();
        candidates.filter(|candidate| candidate.totals.is_none() && candidate.fails.is_empty())
    }

    fn compare(&self) -> Outcome {
        if self.criteria.iter().all(|criterion| criterion.weight == 0) {
            return Outcome::Unweighed;
        }
        let running: Vec<(&Candidate, Totals)> = self
            .ranked()
            .into_iter()
            .filter(|candidate| candidate.rank.is_some())
            .filter_map(|candidate| Some((candidate, candidate.totals?)))
            .collect();
        let Some(((leader, totals), others)) = running.split_first() else {
            let scored = |candidate: &Candidate| candidate.totals.is_some();
            return if self.candidates.iter().any(scored) {
                Outcome::NoneMeets
            } else {
                Outcome::Unscored
            };
        };
        let Some(((second, _), _)) = others.split_first() else {
            return Outcome::Alone(leader.alliance);
        };
        let mut rivals: Vec<&Candidate> = others
            .iter()
            .filter(|(_, other)| !is_ahead(totals.low, other.high))
            .map(|(rival, _)| *rival)
            .collect();
        if rivals.is_empty() && !leader.unsure.is_empty() {
            rivals.push(second);
        }
        // A candidate that is not scored could be all best, and nobody is ahead of that.
        rivals.extend(self.unscored());
        if rivals.is_empty() {
            let rivals: Vec<&Candidate> = others.iter().map(|(rival, _)| *rival).collect();
            return Outcome::Leads {
                leader: leader.alliance,
                tipping: tipping::smallest(&self.criteria, leader, &rivals),
                open: leader.has_open_scores()
                    || rivals.iter().any(|rival| rival.has_open_scores()),
            };
        }
        rivals.insert(0, leader);
        let settled = |candidate: &&Candidate| {
            candidate
                .totals
                .is_some_and(|totals| totals.low == totals.high)
                && candidate.unsure.is_empty()
        };
        Outcome::TooClose {
            closeness: if rivals.iter().all(settled) {
                Closeness::Narrow
            } else {
                Closeness::Open
            },
            among: rivals.iter().map(|rival| rival.alliance).collect(),
        }
    }
}

fn is_ahead(one: Fraction, other: Fraction) -> bool {
    one > other && Fraction::new(1, CLOSE).is_some_and(|close| one.distance(other) >= close)
}

/// Candidates are those that we do not yet work with; without any, those that we want; without
/// these either, all that there are.
fn candidates(workbook: &Workbook) -> impl Iterator<Item = &Alliance> {
    let has = |kind| {
        workbook
            .alliances
            .iter()
            .any(|alliance| alliance.kind == kind)
    };
    let wanted = [AllianceKind::Potential, AllianceKind::Desired]
        .into_iter()
        .find(|kind| has(*kind));
    workbook
        .alliances
        .iter()
        .filter(move |alliance| wanted.is_none_or(|kind| alliance.kind == kind))
}

fn criteria(question: &QuestionId, firm: &Answers) -> Vec<Weighed> {
    let given = || {
        firm.items(question)
            .filter_map(|(item, answer)| Some((item, answer.criterion()?)))
    };
    let all: i128 = given().map(|(_, it)| i128::from(it.weight)).sum();
    given()
        .map(|(item, criterion)| Weighed {
            item,
            label: criterion.label.clone(),
            weight: criterion.weight,
            share: Fraction::new(criterion.weight.into(), all),
            floor: criterion.floor,
        })
        .collect()
}

/// How an alliance scores on a criterion.
fn score(question: &QuestionId, answers: &Answers, criterion: ItemId) -> Score {
    match answers.get(question, Part::Item(criterion)) {
        Some(Answer::DontKnow) => Score::Unknown,
        other => other
            .and_then(Answer::rating)
            .map_or(Score::Blank, Score::Scored),
    }
}

fn candidate(question: &QuestionId, criteria: &[Weighed], alliance: &Alliance) -> Candidate {
    let scores: Vec<Score> = criteria
        .iter()
        .map(|criterion| score(question, &alliance.answers, criterion.item))
        .collect();
    let must_haves = |wanted: fn(Score, Rating) -> bool| {
        criteria
            .iter()
            .zip(&scores)
            .filter(|(criterion, score)| {
                criterion.floor.is_some_and(|floor| wanted(**score, floor))
            })
            .map(|(criterion, _)| criterion.item)
            .collect()
    };
    Candidate {
        alliance: alliance.id,
        name: alliance.name.clone(),
        totals: totals(criteria, &scores),
        fails: must_haves(|score, floor| score.rating().is_some_and(|score| score < floor)),
        unsure: must_haves(|score, floor| score.rating().is_none() && floor > Rating::LOWEST),
        scores,
        rank: None,
    }
}

fn totals(criteria: &[Weighed], scores: &[Score]) -> Option<Totals> {
    let (mut sum, mut known, mut open) = (0, 0, 0);
    for (criterion, score) in criteria.iter().zip(scores) {
        let weight = i128::from(criterion.weight);
        match score.rating() {
            Some(rating) => {
                sum += weight * i128::from(rating.get());
                known += weight;
            }
            None => open += weight,
        }
    }
    let with_open_at = |rating: Rating| sum + open * i128::from(rating.get());
    Some(Totals {
        so_far: Fraction::new(sum, known)?,
        low: Fraction::new(with_open_at(Rating::LOWEST), known + open)?,
        high: Fraction::new(with_open_at(Rating::HIGHEST), known + open)?,
    })
}

fn rank(candidates: &mut [Candidate]) {
    let totals: Vec<Fraction> = candidates
        .iter()
        .filter(|candidate| candidate.fails.is_empty())
        .filter_map(|candidate| Some(candidate.totals?.so_far))
        .collect();
    for candidate in candidates {
        let total = candidate.totals.filter(|_| candidate.fails.is_empty());
        candidate.rank =
            total.map(|total| 1 + totals.iter().filter(|other| **other > total.so_far).count());
    }
}

/// A must-have that an alliance fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) criterion: ItemId,
    pub(super) label: String,
    pub(super) score: Rating,
    pub(super) floor: Rating,
}

/// The must-haves that one alliance fails, the widest miss first, whether or not it is a candidate.
pub(super) fn failures(pack: &Pack, workbook: &Workbook, alliance: &Alliance) -> Vec<Failure> {
    let Some(question) = pack.matrix() else {
        return Vec::new();
    };
    let mut failures: Vec<Failure> = workbook
        .firm
        .items(&question.id)
        .filter_map(|(item, answer)| {
            let criterion = answer.criterion()?;
            let score = score(&question.id, &alliance.answers, item).rating()?;
            let floor = criterion.floor.filter(|floor| score < *floor)?;
            Some(Failure {
                criterion: item,
                label: criterion.label.clone(),
                score,
                floor,
            })
        })
        .collect();
    failures.sort_by_key(|failure| std::cmp::Reverse(failure.floor.get() - failure.score.get()));
    failures
}

#[cfg(test)]
mod tests;
