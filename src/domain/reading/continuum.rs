//! Where a relationship sits between a single deal and one firm (SKETCH).

use super::marks::{Halves, Marks};
use crate::domain::{
    answer::{Answer, Answers, Part},
    pack::Pack,
    question::Gauge,
    scale::Degree,
};

/// The position at which the midrange begins.
pub const MIDRANGE: u8 = 20;
/// The position at which integration begins.
pub const INTEGRATION: u8 = 80;

/// From this position on an alliance is deep: little value is too little (our calibration).
pub const DEEP: u8 = 50;
/// Below this position an alliance is shallow: much value calls for more commitment (our calibration).
pub const SHALLOW: u8 = 40;
/// From this position on an alliance binds: it should have its safeguards (our calibration).
pub const BINDING: u8 = 60;
/// The positions at which a rule begins.
const RULES: [u8; 5] = [MIDRANGE, SHALLOW, DEEP, BINDING, INTEGRATION];
/// Gauges that lie further apart than this pull apart (our calibration).
pub const FAR_APART: u8 = 40;

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

    /// The mean to the nearest whole number, 0 to 100, but never up to a number at which a rule
    /// begins: 79⅔ lies in the midrange, so it reads 79 and not 80.
    pub fn rounded(self) -> u16 {
        let nearest = (self.0 * 2 + 3) / 6;
        let is_short_of = |rule: &u8| nearest == u16::from(*rule) && self < Self::at(*rule);
        if RULES.iter().any(is_short_of) {
            nearest - 1
        } else {
            nearest
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

/// How it was answered where a gauge stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GaugeStanding {
    /// Not answered yet.
    Blank,
    /// The owner does not know.
    Unknown,
    /// The gauge does not apply to the alliance. Its position stays a band all the same, as a third of it
    /// is not said.
    NotApplicable,
    /// It stands at this degree.
    Set(Degree),
}

impl From<Option<Degree>> for GaugeStanding {
    fn from(set: Option<Degree>) -> Self {
        set.map_or(Self::Blank, Self::Set)
    }
}

impl GaugeStanding {
    /// The degree, where one is set.
    pub fn degree(self) -> Option<Degree> {
        match self {
            Self::Set(degree) => Some(degree),
            Self::Blank | Self::Unknown | Self::NotApplicable => None,
        }
    }
}

/// One gauge as it was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GaugeReading {
    /// Which gauge.
    pub gauge: Gauge,
    /// Where it stands now.
    pub standing: GaugeStanding,
    /// Where it is to come to stand.
    pub aim: Option<Degree>,
}

impl GaugeReading {
    /// Where it stands now; none where blank, unknown or not applicable.
    pub fn now(&self) -> Option<Degree> {
        self.standing.degree()
    }
}

/// Gauges that pull apart: where each of the three stands, the highest more than 40 above the
/// lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread([Option<Degree>; 3]);

impl Spread {
    /// The spread of these gauges; none where they do not pull apart.
    pub fn of(gauges: [Option<Degree>; 3]) -> Option<Self> {
        let spread = Self(gauges);
        (spread.points() > FAR_APART).then_some(spread)
    }

    /// How far the highest lies above the lowest, 0 to 100.
    pub fn points(self) -> u8 {
        let degrees = || self.0.into_iter().flatten().map(Degree::get);
        let highest = degrees().max().unwrap_or_default();
        highest - degrees().min().unwrap_or_default()
    }

    /// The gauges that lead: more than 40 above one that lags, and not as far below another.
    pub fn ahead(self) -> impl Iterator<Item = (Gauge, Degree)> {
        self.set().filter(move |(_, degree)| {
            self.is_apart(|other| degree.get().saturating_sub(other))
                && !self.is_apart(|other| other.saturating_sub(degree.get()))
        })
    }

    /// The gauges that lag: more than 40 below one that leads, and not as far above another.
    pub fn behind(self) -> impl Iterator<Item = (Gauge, Degree)> {
        self.set().filter(move |(_, degree)| {
            self.is_apart(|other| other.saturating_sub(degree.get()))
                && !self.is_apart(|other| degree.get().saturating_sub(other))
        })
    }

    fn set(self) -> impl Iterator<Item = (Gauge, Degree)> {
        let set = Gauge::ALL.into_iter().zip(self.0);
        set.filter_map(|(gauge, degree)| Some((gauge, degree?)))
    }

    fn is_apart(self, from: impl Fn(u8) -> u8) -> bool {
        let mut set = self.0.into_iter().flatten();
        set.any(|other| from(other.get()) > FAR_APART)
    }
}

/// Gauges that have an aim: where each stands and where it is to come to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Travel([Option<(Degree, Degree)>; 3]);

impl Travel {
    /// The way of these gauges from their place to their aim; none where none of them moves.
    pub fn of(gauges: [Option<(Degree, Degree)>; 3]) -> Option<Self> {
        let moves = gauges.into_iter().flatten().any(|(now, aim)| now != aim);
        moves.then_some(Self(gauges))
    }

    /// How many gauges have both a place and an aim, 1 to 3.
    pub fn compared(self) -> usize {
        self.0.into_iter().flatten().count()
    }

    /// The gauges that have furthest to go, either way, each with its place and its aim.
    pub fn furthest(self) -> impl Iterator<Item = (Gauge, Degree, Degree)> {
        let way = |(now, aim): (Degree, Degree)| now.get().abs_diff(aim.get());
        let furthest = self.0.into_iter().flatten().map(way).max();
        let all = Gauge::ALL.into_iter().zip(self.0);
        all.filter(move |(_, pair)| pair.map(way) == furthest)
            .filter_map(|(gauge, pair)| pair.map(|(now, aim)| (gauge, now, aim)))
    }
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
            let answer = |part| answers.get(&pack.gauge(gauge)?.id, part);
            GaugeReading {
                gauge,
                standing: match answer(Part::Value) {
                    Some(Answer::DontKnow) => GaugeStanding::Unknown,
                    Some(Answer::NotApplicable) => GaugeStanding::NotApplicable,
                    other => other.and_then(Answer::degree).into(),
                },
                aim: answer(Part::Aim).and_then(Answer::degree),
            }
        });
        let now = Position::of(gauges.map(|gauge| gauge.now()));
        let aim = gauges
            .iter()
            .any(|gauge| gauge.aim.is_some())
            .then(|| Position::of(gauges.map(|gauge| gauge.aim.or(gauge.now()))))
            .flatten();
        let legal = gauges[2].now();
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

    /// The gauges that pull apart; none where they do not.
    pub fn spread(&self) -> Option<Spread> {
        Spread::of(self.gauges.map(|reading| reading.now()))
    }

    /// The way from now to the aims; none where no gauge moves.
    pub fn travel(&self) -> Option<Travel> {
        Travel::of(self.gauges.map(|reading| reading.now().zip(reading.aim)))
    }

    /// The rules that can still decide the verdict, shallowest first; empty while no gauge is set.
    pub fn rules(&self) -> Vec<Rule> {
        let Some(position) = self.now else {
            return Vec::new();
        };
        let legal = self.gauge(Gauge::LegalStructure).now();
        let mut rules = Vec::new();
        // Short of a new entity, an open legal gauge goes no further than this.
        let short_of_entity = legal.is_none_or(|legal| legal.get() < NEW_ENTITY);
        if short_of_entity {
            let beyond = match legal {
                Some(_) => 0,
                None => u16::from(Degree::HIGHEST.get() - (NEW_ENTITY - 1)),
            };
            let lowest = position.low.section();
            let highest = GaugeSum(position.high.0 - beyond).section();
            let sections = [
                (Section::Transactional, Rule::Transactional),
                (Section::Midrange, Rule::Midrange),
                (Section::Integration, Rule::Integration),
            ];
            let within = sections
                .into_iter()
                .filter(|(section, _)| (lowest..=highest).contains(section));
            rules.extend(within.map(|(_, rule)| rule));
        }
        if !short_of_entity || legal.is_none() {
            rules.push(Rule::NewEntity);
        }
        rules
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

/// What decides a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The position is below 20.
    Transactional,
    /// The position is in the midrange, where the marks decide.
    Midrange,
    /// The position is 80 or more.
    Integration,
    /// The legal gauge means a new entity, whatever the position.
    NewEntity,
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
