//! Where a relationship sits between a single deal and one firm (SKETCH).

use super::marks::{Halves, Marks};
use crate::domain::{
    answer::{Answers, Part},
    pack::Pack,
    question::Gauge,
    scale::Degree,
};

/// The position at which the midrange begins.
pub const MIDRANGE: u8 = 20;
/// The position at which integration begins.
pub const INTEGRATION: u8 = 80;

/// A third of the continuum's picture. Transactional below 20, integration from 80.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Position below 20.
    Transactional,
    /// Position 20 to below 80.
    Midrange,
    /// Position 80 and above.
    Integration,
}

/// What the relationship is, shallowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// A single deal or a string of them.
    Transaction,
    /// Work is shared, but fewer than three marks hold.
    Partnership,
    /// Three or four marks hold.
    EmergingAlliance,
    /// All five marks hold.
    StrategicAlliance,
    /// A joint venture, a merger or an acquisition.
    Integration,
}

/// A mean of the three gauges, kept exact as their sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GaugeSum(u16);

impl GaugeSum {
    /// The sum of three degrees, 0 to 300.
    pub fn new(degrees: [Degree; 3]) -> Self {
        Self(
            degrees
                .into_iter()
                .map(|degree| u16::from(degree.get()))
                .sum(),
        )
    }

    /// The sum whose mean is this number, 0 to 100.
    pub const fn at(mean: u8) -> Self {
        Self(mean as u16 * 3)
    }

    /// The sum itself, 0 to 300.
    pub fn sum(self) -> u16 {
        self.0
    }

    /// The mean, 0.0 to 100.0.
    pub fn mean(self) -> f64 {
        f64::from(self.0) / 3.0
    }

    /// The mean to the nearest whole number, 0 to 100, but never across into the next section: 79⅔
    /// lies in the midrange, so it reads 79 and not 80.
    pub fn rounded(self) -> u16 {
        let nearest = (self.0 * 2 + 3) / 6;
        if Self(nearest * 3).section() == self.section() {
            nearest
        } else {
            nearest - 1
        }
    }

    /// Whether the mean is a whole number.
    pub fn is_whole(self) -> bool {
        self.0.is_multiple_of(3)
    }

    /// The section it lies in.
    pub fn section(self) -> Section {
        if self < Self::at(MIDRANGE) {
            Section::Transactional
        } else if self < Self::at(INTEGRATION) {
            Section::Midrange
        } else {
            Section::Integration
        }
    }
}

/// A position on the continuum, or the band it must lie in while gauges are unanswered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Where it lies if every unanswered gauge reads 0.
    pub low: GaugeSum,
    /// Where it lies if every unanswered gauge reads 100.
    pub high: GaugeSum,
}

impl Position {
    /// The position that these gauges give; none where none is answered.
    pub fn of(gauges: [Option<Degree>; 3]) -> Option<Self> {
        gauges.iter().any(Option::is_some).then(|| Self {
            low: GaugeSum::new(gauges.map(|gauge| gauge.unwrap_or(Degree::LOWEST))),
            high: GaugeSum::new(gauges.map(|gauge| gauge.unwrap_or(Degree::HIGHEST))),
        })
    }

    /// The one point it lies at; none while it is a band.
    pub fn point(self) -> Option<GaugeSum> {
        (self.low == self.high).then_some(self.low)
    }
}

/// One gauge as it was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GaugeReading {
    /// Which gauge.
    pub gauge: Gauge,
    /// Where it stands now; none where blank, unknown or not applicable.
    pub now: Option<Degree>,
    /// Where it is to come to stand.
    pub aim: Option<Degree>,
}

/// The verdict, or how far it is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerdictReading {
    /// The shallowest that the answers allow.
    pub at_least: Verdict,
    /// The deepest that the answers allow.
    pub at_most: Verdict,
}

impl VerdictReading {
    /// The verdict, once nothing open could change it.
    pub fn settled(self) -> Option<Verdict> {
        (self.at_least == self.at_most).then_some(self.at_least)
    }
}

/// The reading of the continuum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Continuum {
    /// The three gauges, in the method's order.
    pub gauges: [GaugeReading; 3],
    /// Where the alliance stands now; none while no gauge is answered.
    pub now: Option<Position>,
    /// Where it aims: the aimed-at gauges, with the present ones where no aim is set; none where
    /// no aim is set at all.
    pub aim: Option<Position>,
    /// What it is; none while no gauge is answered.
    pub verdict: Option<VerdictReading>,
}

impl Continuum {
    /// Reads the continuum from an alliance's answers and its marks.
    pub fn read(pack: &Pack, answers: &Answers, marks: &Marks) -> Self {
        let gauges = Gauge::ALL.map(|gauge| {
            let degree = |part| answers.get(&pack.gauge(gauge)?.id, part)?.degree();
            GaugeReading {
                gauge,
                now: degree(Part::Value),
                aim: degree(Part::Aim),
            }
        });
        let now = Position::of(gauges.map(|gauge| gauge.now));
        let aim = gauges
            .iter()
            .any(|gauge| gauge.aim.is_some())
            .then(|| Position::of(gauges.map(|gauge| gauge.aim.or(gauge.now))))
            .flatten();
        let legal = gauges[2].now;
        let verdict = now.map(|position| VerdictReading {
            at_least: verdict(position.low, legal.unwrap_or(Degree::LOWEST), marks.held()),
            at_most: verdict(
                position.high,
                legal.unwrap_or(Degree::HIGHEST),
                marks.held_at_best(),
            ),
        });
        Self {
            gauges,
            now,
            aim,
            verdict,
        }
    }

    /// One gauge as it was set.
    pub fn gauge(&self, gauge: Gauge) -> GaugeReading {
        match gauge {
            Gauge::RiskAndControl => self.gauges[0],
            Gauge::Duration => self.gauges[1],
            Gauge::LegalStructure => self.gauges[2],
        }
    }
}

/// From this degree on the legal gauge means a new entity: past an alliance, whatever the mean.
pub const NEW_ENTITY: u8 = 80;

/// The marks that make an emerging alliance.
pub const FOR_EMERGING: Halves = Halves::of(3);
/// The marks that make a strategic alliance: all of them.
pub const FOR_STRATEGIC: Halves = Halves::of(5);

/// The verdict for a position, a legal gauge and the marks that hold.
pub fn verdict(position: GaugeSum, legal: Degree, held: Halves) -> Verdict {
    if legal.get() >= NEW_ENTITY {
        return Verdict::Integration;
    }
    match position.section() {
        Section::Transactional => Verdict::Transaction,
        Section::Integration => Verdict::Integration,
        Section::Midrange if held >= FOR_STRATEGIC => Verdict::StrategicAlliance,
        Section::Midrange if held >= FOR_EMERGING => Verdict::EmergingAlliance,
        Section::Midrange => Verdict::Partnership,
    }
}
