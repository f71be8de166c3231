//! What stands out in the answers: findings and contradictions, each naming what it rests on
//! (`method.md` 4 and 10).

use super::{continuum::Continuum, factors::Factors, marks::Marks};
use crate::domain::{
    answer::{Answers, Part},
    id::{AllianceId, QuestionId},
    pack::Pack,
    question::{Factor, Gauge},
    scale::{Degree, Rating},
    workbook::Subject,
};

/// How grave a finding is, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Two answers disagree in a way that can hurt.
    Warning,
    /// Worth talking about.
    Discuss,
    /// Good to know: what would move the reading.
    Note,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    /// Long duration with little on paper: the dangerous case (RIGSBEE: put it on paper).
    LongWithLittlePaper {
        /// The duration gauge.
        duration: Degree,
        /// The legal gauge.
        legal: Degree,
    },
    /// The gauges lie more than 40 apart.
    GaugesPullApart {
        /// The deepest gauge.
        ahead: Gauge,
        /// The gauge that lags.
        behind: Gauge,
        /// How far apart they lie.
        spread: u8,
    },
    /// Position 50 or more, with two marks or fewer.
    CommitmentAheadOfValue,
    /// Four marks or more, with a position under 40.
    ValueAheadOfCommitment,
    /// The legal gauge means a new entity: past an alliance.
    NewEntity,
    /// The gauge that has furthest to travel from now to aim.
    FurthestToTravel {
        /// Which gauge.
        gauge: Gauge,
        /// Where it stands.
        now: Degree,
        /// Where it aims.
        aim: Degree,
    },
    /// A high rating that nothing shows.
    ClaimedWithoutEvidence {
        /// Which factor.
        factor: Factor,
        /// The rating, 4 or 5.
        rating: Rating,
    },
    /// A low rating without a *why*.
    LowWithoutWhy {
        /// Which factor.
        factor: Factor,
        /// The rating, 1 or 2.
        rating: Rating,
    },
    /// The mark says that trust is established, the factor says that it is low.
    TrustDisagrees {
        /// The rating of established trust, 1 or 2.
        rating: Rating,
    },
    /// The position is deep, but trust is rated low.
    DeepWithLowTrust {
        /// The rating of established trust, 1 or 2.
        rating: Rating,
    },
    /// The mark says that the impact is significant, the factor says that the potential is low.
    ImpactDisagrees {
        /// The rating of strategic potential, 1 or 2.
        rating: Rating,
    },
    /// The mark says that the firms stay independent, the gauge says that one owner decides or that
    /// there is a new entity.
    IndependenceDisagrees {
        /// The gauge that disagrees.
        gauge: Gauge,
        /// Where it stands.
        degree: Degree,
    },
}

/// An answer that a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// Whom it is about.
    pub subject: Subject,
    /// The question.
    pub question: QuestionId,
    /// The part of it.
    pub part: Part,
}

/// Something that stands out, and the answers behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// How grave it is.
    pub gravity: Gravity,
    /// The answers that it rests on, the one to look at first in front; never empty.
    pub basis: Vec<Basis>,
}

/// All findings about one alliance, gravest first.
pub(super) fn find(
    _pack: &Pack,
    _answers: &Answers,
    _id: AllianceId,
    _factors: &Factors,
    _continuum: &Continuum,
    _marks: &Marks,
) -> Vec<Finding> {
    Vec::new()
}
