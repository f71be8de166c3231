//! Contradictions between answers of different chapters.

use jiff::civil::Date;

use super::{Rules, finding, is_deep};
use crate::domain::{
    answer::Part,
    question::{Dynamic, Factor, Gauge, Judged, Mark, Pick, Question, Rated},
    reading::{
        continuum::GaugeSum,
        finding::{Basis, Finding, FindingKind},
        level::TrustFrom,
        marks::Halves,
        matrix::failures,
        objectives::is_adrift,
    },
    workbook::{AllianceKind, Subject},
};

/// From this position on, fewer safeguards than [`ENOUGH`] are too few (our calibration).
const BINDING: u8 = 60;
/// The safeguards that a binding alliance should have at least (our calibration).
const ENOUGH: Halves = Halves::of(3);

impl Rules<'_> {
    pub(super) fn level_deeper_than_trust(&self) -> Option<Finding> {
        let level = self.reading.level;
        let declared = level.declared?;
        let trust = level.trust.filter(|_| level.is_deeper_than_trust())?;
        let from = match trust.from {
            TrustFrom::Review { item, .. } => self.on(self.pack.reviews(), Part::Item(item)),
            TrustFrom::Dynamic => {
                self.on(self.pack.rated(Rated::Dynamic(Dynamic::Trust)), Part::Value)
            }
            TrustFrom::Factor => self.factor(Factor::EstablishedTrust),
        };
        let mark = trust
            .held_down
            .and_then(|_| self.mark(Mark::TrustAcrossCultures));
        Some(finding(
            FindingKind::LevelDeeperThanTrust {
                declared,
                carried: trust.level,
            },
            [self.level(), from, mark],
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

    pub(super) fn deep_with_few_safeguards(&self) -> Option<Finding> {
        let position = self.reading.continuum.now?;
        let held_at_best = self.few_safeguards()?;
        (position.low >= GaugeSum::at(BINDING)).then(|| {
            finding(
                FindingKind::DeepWithFewSafeguards {
                    position,
                    held_at_best,
                },
                self.lacking_safeguards().chain(self.set_gauges()),
            )
        })
    }

    pub(super) fn aim_with_few_safeguards(&self) -> Option<Finding> {
        let aim = self.reading.continuum.aim?;
        let held_at_best = self.few_safeguards()?;
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
                FindingKind::AimWithFewSafeguards { aim, held_at_best },
                self.lacking_safeguards().chain(aimed),
            )
        })
    }

    pub(super) fn serves_no_objective(&self) -> Option<Finding> {
        let is_wanted = self.alliance.kind == AllianceKind::Desired;
        (is_wanted && is_adrift(self.pack, self.workbook, self.alliance)).then(|| {
            finding(
                FindingKind::ServesNoObjective,
                [
                    self.on(self.pack.links(), Part::Value),
                    self.for_firm(self.pack.objectives(), Part::Value),
                ],
            )
        })
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
            FindingKind::ReviewOverdue { position, due },
            reviews.into_iter().chain(self.set_gauges()),
        ))
    }

    /// The safeguards held at best, where they are too few.
    fn few_safeguards(&self) -> Option<Halves> {
        Some(self.reading.safeguards.held_at_best()).filter(|held| *held < ENOUGH)
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
