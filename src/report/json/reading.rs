//! Readings as other programs read them.

use jiff::civil::Date;
use serde::Serialize;

use super::answer::item;
use crate::{
    domain::{
        id::{AllianceId, ItemId, QuestionId},
        reading::{
            AllianceReading,
            charter::Charter,
            checklist::Checklist,
            continuum::{self, Position, VerdictReading},
            factors::{Average, FactorStanding},
            finding::{Basis, Finding},
            level,
            reviews::{self, Reviewed},
            stage::StageReading,
        },
        scale::{Degree, Rating},
    },
    report::{
        code::{Code, hundredths},
        wording::Wording,
    },
};

/// Where an alliance stands on the continuum.
#[derive(Serialize)]
pub(super) struct Continuum<'a> {
    now: Option<Range>,
    aim: Option<Range>,
    section: Option<&'static str>,
    verdict: Option<Verdict>,
    gauges: Vec<Gauge<'a>>,
}

/// A stretch of the continuum; a point where both ends are the same.
#[derive(Serialize)]
struct Range {
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct Verdict {
    at_least: &'static str,
    at_most: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Gauge<'a> {
    id: &'static str,
    label: &'a str,
    now: Option<Degree>,
    aim: Option<Degree>,
}

/// Everything else that the answers about an alliance say.
#[derive(Serialize)]
pub(super) struct Readings<'a> {
    factors: Factors,
    marks: Judgements,
    level: Level,
    stage: Option<Stage<'a>>,
    charter: Terms,
    safeguards: Judgements,
    #[serde(rename = "keeping")]
    reviews: Reviews,
    resource: Judgements,
    costs: Costs,
}

#[derive(Serialize)]
struct Factors {
    average: Option<f64>,
    band: Option<&'static str>,
    standings: Vec<RatedStanding>,
}

/// How something that is rated stands.
#[derive(Serialize)]
struct RatedStanding {
    id: &'static str,
    standing: &'static str,
    rating: Option<Rating>,
}

/// What is held of a list: so far, and if all that is open held; half for what holds partly.
#[derive(Serialize)]
struct Judgements {
    held: f64,
    held_at_best: f64,
    standings: Vec<Judgement>,
}

#[derive(Serialize)]
struct Judgement {
    id: &'static str,
    standing: &'static str,
}

#[derive(Serialize)]
struct Level {
    declared: Option<u8>,
    trust: Option<u8>,
    gauges: Option<u8>,
}

#[derive(Serialize)]
struct Stage<'a> {
    now: u8,
    left_open: Vec<LeftOpen<'a>>,
}

#[derive(Serialize)]
struct LeftOpen<'a> {
    stage: u8,
    questions: Vec<&'a QuestionId>,
}

#[derive(Serialize)]
struct Terms {
    written: usize,
    needed: usize,
    missing: Vec<&'static str>,
    standings: Vec<Judgement>,
}

#[derive(Serialize)]
struct Reviews {
    rhythm: Option<&'static str>,
    due: Option<Date>,
    dynamics: Vec<RatedStanding>,
    #[serde(rename = "reviews")]
    held: Vec<Review>,
}

#[derive(Serialize)]
struct Review {
    id: ItemId,
    date: Date,
    average: Option<f64>,
    decision: Option<&'static str>,
}

#[derive(Serialize)]
struct Costs {
    sourcing: Option<&'static str>,
    standings: Vec<RatedStanding>,
}

/// What stands out, gravest first.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Findings(Vec<FindingRow>);

#[derive(Serialize)]
struct FindingRow {
    kind: &'static str,
    gravity: &'static str,
    about: Option<String>,
    title: String,
    detail: String,
    advice: String,
    basis: Vec<Rests>,
}

/// The answer that a finding rests on; of the firm where no alliance is named.
#[derive(Serialize)]
struct Rests {
    alliance: Option<AllianceId>,
    question: QuestionId,
    part: &'static str,
    item: Option<ItemId>,
}

impl<'a> Continuum<'a> {
    pub(super) fn of(wording: Wording<'a>, continuum: &continuum::Continuum) -> Self {
        let gauge = |reading: &continuum::GaugeReading| Gauge {
            id: reading.gauge.code(),
            label: wording.gauge_label(reading.gauge),
            now: reading.now(),
            aim: reading.aim,
        };
        let point = continuum.now.and_then(Position::point);
        Self {
            now: continuum.now.map(Range::of),
            aim: continuum.aim.map(Range::of),
            section: point.map(|point| point.section().code()),
            verdict: continuum.verdict.map(|it| Verdict::of(wording, it)),
            gauges: continuum.gauges.iter().map(gauge).collect(),
        }
    }
}

impl Range {
    fn of(position: Position) -> Self {
        Self {
            low: hundredths(position.low.mean()),
            high: hundredths(position.high.mean()),
        }
    }
}

impl Verdict {
    fn of(wording: Wording<'_>, reading: VerdictReading) -> Self {
        Self {
            at_least: reading.at_least.code(),
            at_most: reading.at_most.code(),
            text: wording.verdict_reading(reading),
        }
    }
}

impl<'a> Readings<'a> {
    pub(super) fn of(reading: &'a AllianceReading) -> Self {
        let factors = reading.factors.average();
        let drivers = reading.costs.drivers.iter();
        Self {
            factors: Factors {
                average: factors.map(mean),
                band: reading.factors.band().map(|band| band.code()),
                standings: ratings(&reading.factors.standings),
            },
            marks: Judgements::of(&reading.marks),
            level: Level {
                declared: reading.level.declared.map(level::Level::number),
                trust: reading.level.trust.map(|trust| trust.level.number()),
                gauges: reading.level.gauges.map(level::Level::number),
            },
            stage: Stage::of(&reading.stage),
            charter: Terms::of(&reading.charter),
            safeguards: Judgements::of(&reading.safeguards),
            reviews: Reviews::of(&reading.reviews),
            resource: Judgements::of(&reading.resource),
            costs: Costs {
                sourcing: reading.costs.sourcing().map(|sourcing| sourcing.code()),
                standings: drivers
                    .filter_map(|(driver, standing)| Some(rated(driver, (*standing)?)))
                    .collect(),
            },
        }
    }
}

fn mean(average: Average) -> f64 {
    hundredths(average.value())
}

fn rated(of: &impl Code, standing: FactorStanding) -> RatedStanding {
    RatedStanding {
        id: of.code(),
        standing: standing.code(),
        rating: standing.rating(),
    }
}

fn ratings(standings: &[(impl Code, FactorStanding)]) -> Vec<RatedStanding> {
    let standings = standings.iter();
    standings
        .map(|(of, standing)| rated(of, *standing))
        .collect()
}

impl Judgements {
    fn of<T: Code + Copy + PartialEq, const N: usize>(list: &Checklist<T, N>) -> Self {
        let standings = list.standings.iter();
        Self {
            held: list.held().value(),
            held_at_best: list.held_at_best().value(),
            standings: standings
                .map(|(of, standing)| Judgement {
                    id: of.code(),
                    standing: standing.code(),
                })
                .collect(),
        }
    }
}

impl<'a> Stage<'a> {
    fn of(reading: &'a StageReading) -> Option<Self> {
        let left_open = reading.left_open.iter().map(|left| LeftOpen {
            stage: left.stage.number(),
            questions: left.open.iter().map(|basis| &basis.question).collect(),
        });
        Some(Self {
            now: reading.now?.number(),
            left_open: left_open.collect(),
        })
    }
}

impl Terms {
    fn of(charter: &Charter) -> Self {
        let standings = charter.terms.iter();
        Self {
            written: charter.written(),
            needed: charter.needed(),
            missing: charter.missing().map(|term| term.code()).collect(),
            standings: standings
                .map(|(term, standing)| Judgement {
                    id: term.code(),
                    standing: standing.code(),
                })
                .collect(),
        }
    }
}

impl Reviews {
    fn of(reviews: &reviews::Reviews) -> Self {
        let review = |review: &Reviewed| Review {
            id: review.item,
            date: review.date,
            average: review.average().map(mean),
            decision: review.decision.map(|decision| decision.code()),
        };
        Self {
            rhythm: reviews.rhythm.map(|rhythm| rhythm.code()),
            due: reviews.due,
            dynamics: ratings(&reviews.dynamics),
            held: reviews.held.iter().map(review).collect(),
        }
    }
}

impl Findings {
    pub(super) fn of(wording: Wording<'_>, findings: &[Finding]) -> Self {
        let told = |finding: &Finding| {
            let words = wording.finding(finding);
            FindingRow {
                kind: finding.kind.code(),
                gravity: finding.gravity.code(),
                about: finding.about.clone(),
                title: words.title,
                detail: words.detail,
                advice: words.advice,
                basis: finding.basis.iter().map(Rests::of).collect(),
            }
        };
        Self(findings.iter().map(told).collect())
    }
}

impl Rests {
    fn of(basis: &Basis) -> Self {
        Self {
            alliance: basis.subject.alliance(),
            part: basis.part.code(),
            item: item(basis.part),
            question: basis.question.clone(),
        }
    }
}
