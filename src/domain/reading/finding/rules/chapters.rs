//! Contradictions between answers of different chapters.

use jiff::civil::Date;

use super::{Rules, finding, is_deep};
use crate::domain::{
    answer::{Part, Standing},
    question::{CostDriver, Gauge, Judged, Mark, Pick, Question, Rated, Term},
    reading::{
        checklist::Tally,
        continuum::{BINDING, GaugeSum, NEW_ENTITY},
        finding::{Basis, Finding, FindingKind},
        marks::Halves,
        matrix::failures,
        objectives::{Adrift, adrift},
        value::{Created, is_venture},
    },
    workbook::{AllianceKind, Subject},
};

/// The safeguards that a binding alliance should have at least (our calibration).
const ENOUGH: Halves = Halves::of(3);
/// How many missing terms a finding leads to.
const NAMED: usize = 3;

impl Rules<'_> {
    pub(super) fn level_deeper_than_trust(&self) -> Option<Finding> {
        let level = self.reading.level;
        let declared = level.declared?;
        let trust = level.trust.filter(|_| level.is_deeper_than_trust())?;
        let mark = trust
            .held_down
            .and_then(|_| self.mark(Mark::TrustAcrossCultures));
        Some(finding(
            FindingKind::LevelDeeperThanTrust {
                declared,
                carried: trust.level,
            },
            [self.level(), self.trust_from(trust.from), mark],
        ))
    }

    pub(super) fn level_against_paper(&self) -> Option<Finding> {
        let declared = self.reading.level.declared?;
        let legal = self.degree(Gauge::LegalStructure)?;
        (!declared.paper().contains(&legal.nearest_stop())).then(|| {
            finding(
                FindingKind::LevelAgainstPaper { declared, legal },
                [self.level(), self.gauge(Gauge::LegalStructure)],
            )
        })
    }

    pub(super) fn deep_with_thin_charter(&self) -> Option<Finding> {
        let position = self.reading.continuum.now?;
        let charter = &self.reading.charter;
        let count = |terms: usize| u8::try_from(terms).ok();
        let (written, needed) = (count(charter.written())?, count(charter.needed())?);
        let is_begun = written >= needed.div_ceil(5);
        let is_thin = is_begun && written < needed - written;
        let is_said = self.long_with_little_paper().is_some();
        (is_thin && !is_said && position.low >= GaugeSum::at(BINDING)).then(|| {
            let missing = charter.missing();
            let missing = missing.take(NAMED);
            let missing = missing.map(|term| self.on(self.pack.term(term), Part::Value));
            finding(
                FindingKind::DeepWithThinCharter {
                    position,
                    written,
                    needed,
                },
                missing.chain(self.set_gauges()),
            )
        })
    }

    pub(super) fn changes_without_plan(&self) -> Option<Finding> {
        let charter = &self.reading.charter;
        let is_missing = match charter.standing(Term::Shocks)? {
            Standing::Blank | Standing::Unknown => true,
            Standing::Answered | Standing::NotApplicable => false,
        };
        let uncertainty = self.reading.costs.rating(CostDriver::Uncertainty)?;
        (is_missing && uncertainty.is_high() && charter.written() > 0).then(|| {
            let rated = Rated::CostDriver(CostDriver::Uncertainty);
            finding(
                FindingKind::ChangesWithoutPlan { uncertainty },
                [
                    self.on(self.pack.term(Term::Shocks), Part::Value),
                    self.on(self.pack.rated(rated), Part::Value),
                ],
            )
        })
    }

    pub(super) fn deep_with_few_safeguards(&self) -> Option<Finding> {
        let position = self.reading.continuum.now?;
        let safeguards = self.few_safeguards()?;
        (position.low >= GaugeSum::at(BINDING)).then(|| {
            finding(
                FindingKind::DeepWithFewSafeguards {
                    position,
                    safeguards,
                },
                self.lacking_safeguards().chain(self.set_gauges()),
            )
        })
    }

    pub(super) fn aim_with_few_safeguards(&self) -> Option<Finding> {
        let aim = self.reading.continuum.aim?;
        let safeguards = self.few_safeguards()?;
        let is_deeper = match self.reading.continuum.now {
            Some(now) => aim.low > now.low && now.low < GaugeSum::at(BINDING),
            None => true,
        };
        (is_deeper && aim.low >= GaugeSum::at(BINDING)).then(|| {
            let aimed = self
                .reading
                .continuum
                .gauges
                .iter()
                .filter(|gauge| gauge.aim.is_some())
                .map(|gauge| self.on(self.pack.gauge(gauge.gauge), Part::Aim));
            finding(
                FindingKind::AimWithFewSafeguards { aim, safeguards },
                self.lacking_safeguards().chain(aimed),
            )
        })
    }

    pub(super) fn serves_no_objective(&self) -> Option<Finding> {
        let is_wanted = self.alliance.kind == AllianceKind::Desired;
        let adrift = adrift(self.pack, self.workbook, self.alliance).filter(|_| is_wanted)?;
        let open = match adrift {
            Adrift::Judged => false,
            Adrift::Open => true,
        };
        Some(finding(
            FindingKind::ServesNoObjective { open },
            [
                self.on(self.pack.links(), Part::Value),
                self.for_firm(self.pack.objectives(), Part::Value),
            ],
        ))
    }

    pub(super) fn value_for_one_side(&self) -> Option<Finding> {
        let ours = match self.created() {
            [Created::Some(_), Created::None] => true,
            [Created::None, Created::Some(_)] => false,
            [Created::Unknown | Created::None | Created::Some(_), _] => return None,
        };
        let sides = [Pick::ValueForUs, Pick::ValueForThem].map(|side| self.picked(side));
        Some(finding(FindingKind::ValueForOneSide { ours }, sides))
    }

    pub(super) fn learning_alone(&self) -> Option<Finding> {
        let [ours, _] = self.created();
        ours.is_learning_alone()
            .then(|| finding(FindingKind::LearningAlone, [self.picked(Pick::ValueForUs)]))
    }

    fn created(&self) -> [Created; 2] {
        let answers = &self.alliance.answers;
        [Pick::ValueForUs, Pick::ValueForThem].map(|side| Created::read(self.pack, answers, side))
    }

    pub(super) fn venture_disagrees(&self) -> Option<Finding> {
        let venture = is_venture(self.pack, &self.alliance.answers)?;
        let legal = self.degree(Gauge::LegalStructure)?;
        // From 90 on it is a merger, which is no joint venture either.
        let is_owned_together = (NEW_ENTITY..90).contains(&legal.get());
        let disagrees = if venture {
            legal.get() < NEW_ENTITY
        } else {
            is_owned_together
        };
        disagrees.then(|| {
            finding(
                FindingKind::VentureDisagrees { venture, legal },
                [self.picked(Pick::Kind), self.gauge(Gauge::LegalStructure)],
            )
        })
    }

    fn picked(&self, of: Pick) -> Option<Basis> {
        self.on(self.pack.pick(of), Part::Value)
    }

    pub(super) fn fails_must_have(&self) -> Option<Finding> {
        if self.alliance.kind == AllianceKind::Potential {
            return None;
        }
        let failures = failures(self.pack, self.workbook, self.alliance);
        let worst = failures.first()?;
        let matrix = self.pack.matrix();
        let basis = failures.iter().flat_map(|failure| {
            let part = Part::Item(failure.criterion);
            [self.on(matrix, part), self.for_firm(matrix, part)]
        });
        let kind = FindingKind::FailsMustHave {
            score: worst.score,
            floor: worst.floor,
        };
        Some(Finding {
            about: Some(worst.label.clone()),
            ..finding(kind, basis)
        })
    }

    pub(super) fn review_overdue(&self, today: Date) -> Option<Finding> {
        let position = self.reading.continuum.now.filter(|now| is_deep(*now))?;
        let due = self.reading.reviews.overdue(today)?;
        let reviews = [self.on(self.pack.reviews(), Part::Value)];
        Some(finding(
            FindingKind::ReviewOverdue {
                position,
                due,
                rhythm: self.reading.reviews.rhythm,
            },
            reviews.into_iter().chain(self.set_gauges()),
        ))
    }

    /// The safeguards, where they are too few whatever the open ones turn out to be.
    fn few_safeguards(&self) -> Option<Tally> {
        Some(self.reading.safeguards.tally()).filter(|tally| tally.held_at_best() < ENOUGH)
    }

    fn lacking_safeguards(&self) -> impl Iterator<Item = Option<Basis>> {
        self.reading.safeguards.lacking().map(|safeguard| {
            let judged = Judged::Safeguard(safeguard);
            self.on(self.pack.judged(judged), Part::Value)
        })
    }

    fn level(&self) -> Option<Basis> {
        self.on(self.pack.pick(Pick::Level), Part::Value)
    }

    fn for_firm(&self, question: Option<&Question>, part: Part) -> Option<Basis> {
        Some(Basis {
            subject: Subject::Firm,
            ..self.on(question, part)?
        })
    }
}

#[cfg(test)]
mod tests;
