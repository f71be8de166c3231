//! The rules that findings come from.

mod chapters;

use jiff::civil::Date;

use super::{Basis, Finding, FindingKind};
use crate::domain::{
    answer::Part,
    pack::Pack,
    question::{Dynamic, Factor, Gauge, Mark, Question, Rated},
    reading::{
        AllianceReading,
        continuum::{DEEP, FAR_APART, GaugeSum, NEW_ENTITY, Position, SHALLOW},
        factors::FactorStanding,
        level::{TrustFrom, TrustLevel},
        marks::{Halves, MarkStanding},
    },
    scale::{Degree, Held, Rating},
    workbook::{Alliance, Subject, Workbook},
};

/// From this degree on, a duration is long: several years (our calibration).
const LONG: u8 = 60;
/// Up to this degree, little is on paper: a letter or less (our calibration).
const LITTLE_PAPER: u8 = 20;
/// The deepest labelled stop of a gauge: one owner.
const LAST_STOP: usize = 5;

/// All findings about one alliance on a day, gravest first, from its other readings.
pub(in crate::domain::reading) fn find(
    pack: &Pack,
    workbook: &Workbook,
    alliance: &Alliance,
    reading: &AllianceReading,
    today: Date,
) -> Vec<Finding> {
    let rules = Rules {
        pack,
        workbook,
        alliance,
        reading,
    };
    let mut findings: Vec<Finding> = [
        rules.review_overdue(today),
        rules.long_with_little_paper(),
        rules.level_deeper_than_trust(),
        rules.trust_disagrees(),
        rules.deep_with_low_trust(),
        rules.fails_must_have(),
        rules.commitment_ahead_of_value(),
        rules.deep_with_few_safeguards(),
        rules.value_ahead_of_commitment(),
        rules.level_against_paper(),
        rules.deep_with_thin_charter(),
        rules.changes_without_plan(),
        rules.gauges_pull_apart(),
        rules.aim_with_few_safeguards(),
        rules.serves_no_objective(),
        rules.value_for_one_side(),
        rules.venture_disagrees(),
        rules.independence_disagrees(),
        rules.impact_disagrees(),
        rules.new_entity(),
        rules.learning_alone(),
        rules.furthest_to_travel(),
    ]
    .into_iter()
    .flatten()
    .chain(rules.bare_ratings())
    .collect();
    findings.sort_by_key(|finding| finding.gravity);
    findings
}

/// One rule a method; each looks only at answers that were given.
struct Rules<'a> {
    pack: &'a Pack,
    workbook: &'a Workbook,
    alliance: &'a Alliance,
    reading: &'a AllianceReading,
}

impl Rules<'_> {
    fn long_with_little_paper(&self) -> Option<Finding> {
        let duration = self.degree(Gauge::Duration)?;
        let legal = self.degree(Gauge::LegalStructure)?;
        let is_far_ahead = duration.get().saturating_sub(legal.get()) > FAR_APART;
        (duration.get() >= LONG && legal.get() <= LITTLE_PAPER && is_far_ahead).then(|| {
            finding(
                FindingKind::LongWithLittlePaper { duration, legal },
                [
                    self.gauge(Gauge::LegalStructure),
                    self.gauge(Gauge::Duration),
                ],
            )
        })
    }

    fn gauges_pull_apart(&self) -> Option<Finding> {
        let spread = self.reading.continuum.spread()?;
        let gauges = |of: &mut dyn Iterator<Item = (Gauge, Degree)>| {
            of.map(|(gauge, _)| gauge).collect::<Vec<Gauge>>()
        };
        let behind = gauges(&mut spread.behind());
        let ahead = gauges(&mut spread.ahead());
        let told_already = self.long_with_little_paper().is_some()
            && ahead == [Gauge::Duration]
            && behind == [Gauge::LegalStructure];
        (!told_already).then(|| {
            let apart = behind.iter().chain(&ahead);
            finding(
                FindingKind::GaugesPullApart(spread),
                apart.map(|gauge| self.gauge(*gauge)),
            )
        })
    }

    fn commitment_ahead_of_value(&self) -> Option<Finding> {
        let position = self.reading.continuum.now?;
        let marks = self.reading.marks.tally();
        (is_deep(position) && marks.held_at_best() <= Halves::of(2)).then(|| {
            let missing = self
                .marks_that(|held| held < Held::Yes)
                .chain(self.set_gauges());
            finding(
                FindingKind::CommitmentAheadOfValue { position, marks },
                missing,
            )
        })
    }

    fn value_ahead_of_commitment(&self) -> Option<Finding> {
        let position = self.reading.continuum.now?;
        let marks = self.reading.marks.tally();
        (position.high < GaugeSum::at(SHALLOW) && marks.held >= Halves::of(4)).then(|| {
            let holding = self
                .set_gauges()
                .chain(self.marks_that(|held| held > Held::No));
            finding(
                FindingKind::ValueAheadOfCommitment { position, marks },
                holding,
            )
        })
    }

    fn new_entity(&self) -> Option<Finding> {
        let legal = self.degree(Gauge::LegalStructure)?;
        (legal.get() >= NEW_ENTITY).then(|| {
            finding(
                FindingKind::NewEntity { legal },
                [self.gauge(Gauge::LegalStructure)],
            )
        })
    }

    fn furthest_to_travel(&self) -> Option<Finding> {
        let travel = self.reading.continuum.travel()?;
        let basis = travel.furthest().flat_map(|(gauge, ..)| {
            let question = self.pack.gauge(gauge);
            [self.on(question, Part::Aim), self.on(question, Part::Value)]
        });
        Some(finding(FindingKind::FurthestToTravel(travel), basis))
    }

    /// What high ratings claim and nothing shows, and low ratings without a *why*.
    fn bare_ratings(&self) -> impl Iterator<Item = Finding> {
        self.reading
            .factors
            .standings
            .iter()
            .filter_map(|(factor, standing)| {
                let factor = *factor;
                let question = self.pack.factor(factor)?;
                let (kind, lacking) = match *standing {
                    FactorStanding::Unproven(rating) if rating.is_high() => (
                        FindingKind::ClaimedWithoutEvidence { factor, rating },
                        Part::Evidence,
                    ),
                    FactorStanding::Proven(rating) | FactorStanding::Unproven(rating)
                        if rating.is_low()
                            && self
                                .alliance
                                .answers
                                .text(&question.id, Part::Why)
                                .trim()
                                .is_empty() =>
                    {
                        (FindingKind::LowWithoutWhy { factor, rating }, Part::Why)
                    }
                    FactorStanding::Proven(_)
                    | FactorStanding::Unproven(_)
                    | FactorStanding::Blank
                    | FactorStanding::Unknown
                    | FactorStanding::NotApplicable => return None,
                };
                Some(finding(
                    kind,
                    [
                        self.on(Some(question), lacking),
                        self.on(Some(question), Part::Value),
                    ],
                ))
            })
    }

    fn trust_disagrees(&self) -> Option<Finding> {
        let TrustLevel { rating, from, .. } = self.low_trust()?;
        self.holds(Mark::TrustAcrossCultures).then(|| {
            finding(
                FindingKind::TrustDisagrees { rating, from },
                [self.trust_from(from), self.mark(Mark::TrustAcrossCultures)],
            )
        })
    }

    fn deep_with_low_trust(&self) -> Option<Finding> {
        let TrustLevel { rating, from, .. } = self.low_trust()?;
        let position = self.reading.continuum.now?;
        (is_deep(position) && !self.holds(Mark::TrustAcrossCultures)).then(|| {
            let trust = [self.trust_from(from)];
            finding(
                FindingKind::DeepWithLowTrust {
                    position,
                    rating,
                    from,
                },
                trust.into_iter().chain(self.set_gauges()),
            )
        })
    }

    /// The newest word on trust, where it is low: what was rated before may have been mended since.
    fn low_trust(&self) -> Option<TrustLevel> {
        self.reading
            .level
            .trust
            .filter(|trust| trust.rating.is_low())
    }

    /// The answer that a rating of trust comes from.
    fn trust_from(&self, from: TrustFrom) -> Option<Basis> {
        match from {
            TrustFrom::Review { item, .. } => self.on(self.pack.reviews(), Part::Item(item)),
            TrustFrom::Dynamic => {
                self.on(self.pack.rated(Rated::Dynamic(Dynamic::Trust)), Part::Value)
            }
            TrustFrom::Factor => self.factor(Factor::EstablishedTrust),
        }
    }

    fn impact_disagrees(&self) -> Option<Finding> {
        let rating = self.low(Factor::StrategicPotential)?;
        self.holds(Mark::SignificantImpact).then(|| {
            finding(
                FindingKind::ImpactDisagrees { rating },
                [
                    self.mark(Mark::SignificantImpact),
                    self.factor(Factor::StrategicPotential),
                ],
            )
        })
    }

    fn independence_disagrees(&self) -> Option<Finding> {
        let risk = self
            .degree(Gauge::RiskAndControl)
            .filter(|degree| degree.nearest_stop() == LAST_STOP)
            .map(|degree| (Gauge::RiskAndControl, degree));
        let legal = self
            .degree(Gauge::LegalStructure)
            .filter(|degree| degree.get() >= NEW_ENTITY)
            .map(|degree| (Gauge::LegalStructure, degree));
        let (gauge, degree) = risk
            .into_iter()
            .chain(legal)
            .max_by_key(|(_, degree)| *degree)?;
        self.holds(Mark::Independence).then(|| {
            finding(
                FindingKind::IndependenceDisagrees { gauge, degree },
                [self.mark(Mark::Independence), self.gauge(gauge)],
            )
        })
    }

    fn on(&self, question: Option<&Question>, part: Part) -> Option<Basis> {
        Some(Basis {
            subject: Subject::Alliance(self.alliance.id),
            question: question?.id.clone(),
            part,
        })
    }

    fn factor(&self, factor: Factor) -> Option<Basis> {
        self.on(self.pack.factor(factor), Part::Value)
    }

    fn gauge(&self, gauge: Gauge) -> Option<Basis> {
        self.on(self.pack.gauge(gauge), Part::Value)
    }

    fn mark(&self, mark: Mark) -> Option<Basis> {
        self.on(self.pack.mark(mark), Part::Value)
    }

    /// The gauges that are set, the shallowest first.
    fn set_gauges(&self) -> impl Iterator<Item = Option<Basis>> {
        let mut set: Vec<_> = self
            .reading
            .continuum
            .gauges
            .iter()
            .filter(|reading| reading.now().is_some())
            .collect();
        set.sort_by_key(|reading| reading.now());
        set.into_iter().map(|reading| self.gauge(reading.gauge))
    }

    fn marks_that(&self, wanted: impl Fn(Held) -> bool) -> impl Iterator<Item = Option<Basis>> {
        self.reading
            .marks
            .standings
            .iter()
            .filter(move |(_, standing)| match standing {
                MarkStanding::Judged(held) => wanted(*held),
                MarkStanding::Blank | MarkStanding::Unknown => false,
            })
            .map(|(mark, _)| self.mark(*mark))
    }

    fn degree(&self, gauge: Gauge) -> Option<Degree> {
        self.reading.continuum.gauge(gauge).now()
    }

    fn low(&self, factor: Factor) -> Option<Rating> {
        self.reading
            .factors
            .standing(factor)
            .rating()
            .filter(|rating| rating.is_low())
    }

    fn holds(&self, mark: Mark) -> bool {
        self.reading.marks.standing(mark) == MarkStanding::Judged(Held::Yes)
    }
}

fn is_deep(position: Position) -> bool {
    position.low >= GaugeSum::at(DEEP)
}

fn finding(kind: FindingKind, basis: impl IntoIterator<Item = Option<Basis>>) -> Finding {
    Finding {
        kind,
        gravity: kind.gravity(),
        about: None,
        basis: basis.into_iter().flatten().collect(),
    }
}
