//! What an alliance's answers come to, in whole numbers and codes: what tables and cohorts count.

use super::{member::Member, row::State};
use crate::{
    domain::{
        answer::{Decision, Standing},
        id::QuestionId,
        pack::Pack,
        question::{CostDriver, Factor, Gauge, Judged, Mark, Rated, Safeguard, Term},
        reading::{
            AllianceReading,
            continuum::{Position, Verdict},
            lenses::Sourcing,
        },
        workbook::Subject,
    },
    report::code::Code,
};

/// Something that is read from an alliance's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Where it stands on the continuum, in thirds of a point.
    Position,
    /// Where it aims, in thirds of a point.
    Aim,
    /// What it is.
    Verdict,
    /// How many marks hold, in halves.
    Marks,
    /// The mean of the rated factors, in hundredths, rounded half up.
    Factors,
    /// The level that trust carries, 1 to 5.
    TrustLevel,
    /// The level that the gauges come to, 1 to 5.
    GaugeLevel,
    /// How many terms of the charter are written.
    Charter,
    /// How many safeguards hold, in halves.
    Safeguards,
    /// What the last review that decided anything decided.
    Decision,
    /// What the cost of dealing with each other speaks for.
    Sourcing,
}

/// What a measure came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A whole number in the measure's unit.
    Number(u16),
    /// One of the measure's codes.
    Code(&'static str),
}

impl Measure {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::Position,
        Self::Aim,
        Self::Verdict,
        Self::Marks,
        Self::Factors,
        Self::TrustLevel,
        Self::GaugeLevel,
        Self::Charter,
        Self::Safeguards,
        Self::Decision,
        Self::Sourcing,
    ];

    /// What other programs know it by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Aim => "aim",
            Self::Verdict => "verdict",
            Self::Marks => "marks",
            Self::Factors => "factors",
            Self::TrustLevel => "trust-level",
            Self::GaugeLevel => "gauge-level",
            Self::Charter => "charter",
            Self::Safeguards => "safeguards",
            Self::Decision => "decision",
            Self::Sourcing => "sourcing",
        }
    }

    /// The codes that it can come to; none where it comes to a number.
    pub fn codes(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Verdict => Some(Verdict::CODES),
            Self::Decision => Some(Decision::CODES),
            Self::Sourcing => Some(Sourcing::CODES),
            Self::Position
            | Self::Aim
            | Self::Marks
            | Self::Factors
            | Self::TrustLevel
            | Self::GaugeLevel
            | Self::Charter
            | Self::Safeguards => None,
        }
    }

    /// Into how many parts its unit divides one: 3 where it counts thirds.
    pub fn per(self) -> u16 {
        match self {
            Self::Position | Self::Aim => 3,
            Self::Marks | Self::Safeguards => 2,
            Self::Factors => 100,
            Self::Verdict
            | Self::TrustLevel
            | Self::GaugeLevel
            | Self::Charter
            | Self::Decision
            | Self::Sourcing => 1,
        }
    }

    /// What the measure comes to, or why it comes to nothing.
    pub fn read(
        self,
        pack: &Pack,
        member: &Member,
        reading: &AllianceReading,
    ) -> Result<Value, State> {
        self.value(reading).ok_or_else(|| {
            let subject = Subject::Alliance(reading.alliance);
            let mut rests_on = self.rests_on(pack).into_iter();
            if rests_on.any(|question| member.hides_any(subject, question)) {
                State::Private
            } else {
                State::Open
            }
        })
    }

    fn value(self, reading: &AllianceReading) -> Option<Value> {
        let number = |number: usize| u16::try_from(number).ok().map(Value::Number);
        let point = |position: Option<Position>| {
            let sum = position?.point()?.sum();
            Some(Value::Number(sum))
        };
        match self {
            Self::Position => point(reading.continuum.now),
            Self::Aim => point(reading.continuum.aim),
            Self::Verdict => {
                let settled = reading.continuum.verdict?.settled()?;
                Some(Value::Code(settled.code()))
            }
            Self::Marks => {
                let (held, at_best) = (reading.marks.held(), reading.marks.held_at_best());
                (held == at_best).then(|| Value::Number(held.0.into()))
            }
            Self::Safeguards => {
                let held = reading.safeguards.held();
                let at_best = reading.safeguards.held_at_best();
                (held == at_best).then(|| Value::Number(held.0.into()))
            }
            Self::Factors => {
                let average = reading.factors.average()?;
                let count = u32::from(average.count.max(1));
                let hundredths = (u32::from(average.sum) * 200 + count) / (count * 2);
                u16::try_from(hundredths).ok().map(Value::Number)
            }
            Self::TrustLevel => number(reading.level.trust?.level.number().into()),
            Self::GaugeLevel => number(reading.level.gauges?.number().into()),
            Self::Charter => {
                let mut terms = reading.charter.terms.iter();
                terms
                    .any(|(_, standing)| *standing != Standing::Blank)
                    .then(|| number(reading.charter.written()))?
            }
            Self::Decision => reading.reviews.decision().map(|it| Value::Code(it.code())),
            Self::Sourcing => reading.costs.sourcing().map(|it| Value::Code(it.code())),
        }
    }

    /// The questions that it rests on.
    fn rests_on(self, pack: &Pack) -> Vec<&QuestionId> {
        let gauges = || Gauge::ALL.map(|gauge| pack.gauge(gauge)).into_iter();
        let marks = || Mark::ALL.map(|mark| pack.mark(mark)).into_iter();
        let factors = || Factor::ALL.map(|factor| pack.factor(factor)).into_iter();
        let asked: Vec<_> = match self {
            Self::Position | Self::Aim | Self::GaugeLevel => gauges().collect(),
            Self::Verdict => gauges().chain(marks()).collect(),
            Self::Marks => marks().collect(),
            Self::Factors => factors().collect(),
            Self::TrustLevel => factors().chain([pack.reviews()]).collect(),
            Self::Charter => Term::ALL.map(|term| pack.term(term)).into(),
            Self::Safeguards => Safeguard::ALL
                .map(|safeguard| pack.judged(Judged::Safeguard(safeguard)))
                .into(),
            Self::Decision => vec![pack.reviews()],
            Self::Sourcing => CostDriver::ALL
                .map(|driver| pack.rated(Rated::CostDriver(driver)))
                .into(),
        };
        asked.into_iter().flatten().map(|asked| &asked.id).collect()
    }
}
