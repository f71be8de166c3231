//! The five levels of an alliance (SBSA): the one that is declared, the one that
//! trust carries, and the one that the gauges come to.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::{
    continuum::Continuum,
    factors::Factors,
    marks::{MarkStanding, Marks},
    picked,
    reviews::Reviews,
};
use crate::domain::{
    answer::Answers,
    id::ItemId,
    pack::Pack,
    question::{Dynamic, Factor, Gauge, Mark, Pick},
    scale::{Degree, Held, Rating},
};

/// A level of an alliance, shallowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Naming firms that could help a customer.
    Awareness,
    /// A referral under agreed terms, with a fee.
    Introduction,
    /// One contracts the other's resources.
    PurchaseServices,
    /// Money is pooled for a purpose.
    CollaborativeFunding,
    /// Each looks after the other as after itself.
    SogoShosha,
}

impl Level {
    /// All five, shallowest first.
    pub const ALL: [Self; 5] = [
        Self::Awareness,
        Self::Introduction,
        Self::PurchaseServices,
        Self::CollaborativeFunding,
        Self::SogoShosha,
    ];

    /// Its number, 1 to 5.
    pub fn number(self) -> u8 {
        match self {
            Self::Awareness => 1,
            Self::Introduction => 2,
            Self::PurchaseServices => 3,
            Self::CollaborativeFunding => 4,
            Self::SogoShosha => 5,
        }
    }

    /// The level that trust of this rating carries: as deep as it is high (our calibration).
    pub fn carried_by(trust: Rating) -> Self {
        Self::ALL[trust.index()]
    }

    /// The level that these two gauges come to: the stop nearest to their mean, since the levels
    /// differ in stakes and in what binds, not in time (our calibration). Stop 0 is level 1, stop
    /// 20 level 2, and so on; a joint body or a new entity is as deep as level 5.
    pub fn of_gauges(risk: Degree, legal: Degree) -> Self {
        let sum = u16::from(risk.get()) + u16::from(legal.get());
        let apart = 2 * u16::from(Degree::STOP);
        let stop = usize::from((sum + apart / 2) / apart);
        Self::ALL[stop.min(Self::ALL.len() - 1)]
    }

    /// The stops of the legal gauge that go with the level, 0 to 5 (our calibration after SBSA: a
    /// referral has agreed terms, bought services have a contract). Money can be pooled on a
    /// contract as well as in a joint venture.
    pub fn paper(self) -> RangeInclusive<usize> {
        match self {
            Self::Awareness => 0..=1,
            Self::Introduction => 1..=2,
            Self::PurchaseServices => 2..=3,
            Self::CollaborativeFunding => 2..=4,
            Self::SogoShosha => 3..=5,
        }
    }
}

/// The answer that the newest word on trust comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrustFrom {
    /// The last review that rated trust.
    Review {
        /// Which one.
        item: ItemId,
        /// When it was held.
        date: Date,
    },
    /// The rating of trust as a dynamic of the running alliance.
    Dynamic,
    /// The rating of established trust, as a factor of the choice.
    Factor,
}

/// The level that trust carries, and how that was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrustLevel {
    /// The level.
    pub level: Level,
    /// How trust is rated.
    pub rating: Rating,
    /// Where the rating comes from.
    pub from: TrustFrom,
    /// How mark M5 was judged, where that holds the level down.
    pub held_down: Option<Held>,
}

/// The three levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelReading {
    /// The level that the owner declared.
    pub declared: Option<Level>,
    /// The level that trust carries; none while trust is not rated.
    pub trust: Option<TrustLevel>,
    /// The level that the gauges come to; none until both risk & control and legal structure are set.
    pub gauges: Option<Level>,
}

impl LevelReading {
    /// Reads the levels.
    pub(super) fn read(
        pack: &Pack,
        answers: &Answers,
        factors: &Factors,
        continuum: &Continuum,
        marks: &Marks,
        reviews: &Reviews,
    ) -> Self {
        let risk = continuum.gauge(Gauge::RiskAndControl).now();
        let legal = continuum.gauge(Gauge::LegalStructure).now();
        Self {
            declared: picked(pack, answers, Pick::Level).and_then(|at| Level::ALL.get(at).copied()),
            trust: trust(factors, marks, reviews),
            gauges: risk
                .zip(legal)
                .map(|(risk, legal)| Level::of_gauges(risk, legal)),
        }
    }

    /// Whether the declared level is deeper than trust carries.
    pub fn is_deeper_than_trust(self) -> bool {
        self.is_deeper_than(self.trust.map(|trust| trust.level))
    }

    /// Whether the declared level is deeper than the gauges come to.
    pub fn is_deeper_than_gauges(self) -> bool {
        self.is_deeper_than(self.gauges)
    }

    /// Whether the way to the declared level leads over a pilot (SBSA).
    pub fn calls_for_pilot(self) -> bool {
        self.is_deeper_than_trust() || self.is_deeper_than_gauges()
    }

    fn is_deeper_than(self, other: Option<Level>) -> bool {
        self.declared
            .zip(other)
            .is_some_and(|(declared, other)| declared > other)
    }
}

/// The newest word on trust counts: the last review that rated it, else the dynamic, else the
/// factor, since working together says more than what went before (Meier et al. 2016). Mark M5 can
/// only hold the level down: to 3 where it does not hold, to 4 where it holds partly (our
/// calibration: beyond that, money is pooled and each answers for the other).
fn trust(factors: &Factors, marks: &Marks, reviews: &Reviews) -> Option<TrustLevel> {
    let reviewed = reviews.held.iter().rev().find_map(|review| {
        let from = TrustFrom::Review {
            item: review.item,
            date: review.date,
        };
        Some((review.rating(Dynamic::Trust)?, from))
    });
    let dynamic = || {
        let rating = reviews.dynamic(Dynamic::Trust).rating()?;
        Some((rating, TrustFrom::Dynamic))
    };
    let factor = || {
        let rating = factors.standing(Factor::EstablishedTrust).rating()?;
        Some((rating, TrustFrom::Factor))
    };
    let (rating, from) = reviewed.or_else(dynamic).or_else(factor)?;
    let carried = Level::carried_by(rating);
    let (ceiling, held) = match marks.standing(Mark::TrustAcrossCultures) {
        MarkStanding::Judged(Held::No) => (Level::PurchaseServices, Some(Held::No)),
        MarkStanding::Judged(Held::Partly) => (Level::CollaborativeFunding, Some(Held::Partly)),
        MarkStanding::Judged(Held::Yes) | MarkStanding::Blank | MarkStanding::Unknown => {
            (Level::SogoShosha, None)
        }
    };
    Some(TrustLevel {
        level: carried.min(ceiling),
        rating,
        from,
        held_down: held.filter(|_| carried > ceiling),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::{
        answer::{Answer, Part},
        testing::{TestAnswers, degree, item_id},
    };

    const OPTIONS: [&str; 5] = [
        "awareness",
        "introduction",
        "services",
        "funding",
        "sogo-shosha",
    ];

    fn given() -> TestAnswers {
        TestAnswers::default()
    }

    fn carried(given: TestAnswers) -> Option<Level> {
        given.read().level.trust.map(|trust| trust.level)
    }

    #[test]
    fn a_blank_alliance_has_no_level() {
        let level = given().read().level;
        assert_eq!(
            (level.declared, level.trust, level.gauges),
            (None, None, None)
        );
        assert!(!level.calls_for_pilot());
    }

    #[test]
    fn the_declared_level_is_the_options_place() {
        for (option, level) in OPTIONS.into_iter().zip(Level::ALL) {
            let read = given().pick("level.now", option).read().level;
            assert_eq!(read.declared, Some(level));
        }
        assert_eq!(given().pick("level.now", "odd").read().level.declared, None);
        assert_eq!(Level::ALL.map(Level::number), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn trust_carries_the_level_of_its_rating() {
        for (rating, level) in (1..).zip(Level::ALL) {
            assert_eq!(
                carried(given().rating("factors.trust", rating)),
                Some(level)
            );
        }
    }

    #[test]
    fn the_newest_word_on_trust_counts() {
        let factor = || given().rating("factors.trust", 1);
        let dynamic = || factor().rating("dynamics.trust", 2);
        assert_eq!(carried(dynamic()), Some(Level::Introduction));
        let reviewed = dynamic()
            .review(1, date(2026, 9, 1), [4, 0, 0, 0])
            .review(2, date(2026, 6, 1), [5, 0, 0, 0])
            .review(3, date(2026, 12, 1), [0, 5, 5, 5]);
        let trust = reviewed.read().level.trust.unwrap();
        assert_eq!(trust.level, Level::CollaborativeFunding);
        let from = TrustFrom::Review {
            item: item_id(1),
            date: date(2026, 9, 1),
        };
        assert_eq!(trust.from, from);
        let unknown = factor().answer("dynamics.trust", Part::Value, Answer::DontKnow);
        assert_eq!(carried(unknown), Some(Level::Awareness));
    }

    #[test]
    fn the_mark_of_trust_can_only_hold_the_level_down() {
        let with = |rating, mark| {
            let read = given()
                .rating("factors.trust", rating)
                .judge("marks.trust", mark);
            let trust = read.read().level.trust.unwrap();
            (trust.level.number(), trust.held_down)
        };
        assert_eq!(with(5, 'n'), (3, Some(Held::No)));
        assert_eq!(with(4, 'n'), (3, Some(Held::No)));
        assert_eq!(with(3, 'n'), (3, None));
        assert_eq!(with(5, 'p'), (4, Some(Held::Partly)));
        assert_eq!(with(4, 'p'), (4, None));
        assert_eq!(with(5, 'y'), (5, None));
        assert_eq!(with(5, '?'), (5, None));
        assert_eq!(carried(given().judge("marks.trust", 'y')), None);
    }

    #[test]
    fn the_gauges_come_to_the_stop_nearest_to_their_mean() {
        let level = |risk, legal| Level::of_gauges(degree(risk), degree(legal)).number();
        assert_eq!(level(0, 0), 1);
        assert_eq!(level(0, 19), 1);
        assert_eq!(level(0, 20), 2);
        assert_eq!(level(20, 39), 2);
        assert_eq!(level(20, 40), 3);
        assert_eq!(level(60, 40), 4);
        assert_eq!(level(60, 79), 4);
        assert_eq!(level(60, 80), 5);
        assert_eq!(level(100, 100), 5);
        let gauges = |now| given().gauges(now).read().level.gauges;
        assert_eq!(
            gauges([Some(60), None, Some(40)]),
            Some(Level::CollaborativeFunding)
        );
        assert_eq!(gauges([Some(60), Some(60), None]), None);
    }

    #[test]
    fn a_level_deeper_than_trust_or_gauges_calls_for_a_pilot() {
        let funding = || given().pick("level.now", "funding");
        let pilot = |given: TestAnswers| given.read().level.calls_for_pilot();
        assert!(!pilot(funding()));
        assert!(pilot(funding().rating("factors.trust", 3)));
        assert!(!pilot(funding().rating("factors.trust", 4)));
        assert!(pilot(funding().at([40, 80, 40])));
        assert!(!pilot(funding().at([60, 0, 60])));
    }
}
