//! What stands out in the answers: findings and contradictions, each naming what it rests on
//! (`method.md` 4 and 10).

mod rules;

pub(super) use self::rules::find;

use super::{continuum::Position, marks::Halves};
use crate::domain::{
    answer::Part,
    id::QuestionId,
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

/// What was found, with the answers that its words need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    /// Long duration with little on paper: the dangerous case (RIGSBEE: put it on paper). That
    /// *long* begins at 60 and *little* ends at 20 is our own calibration.
    LongWithLittlePaper {
        /// The duration gauge.
        duration: Degree,
        /// The legal gauge.
        legal: Degree,
    },
    /// The gauges lie more than 40 apart.
    GaugesPullApart {
        /// The deepest gauge, which leads.
        ahead: Gauge,
        /// Where it stands.
        ahead_at: Degree,
        /// The shallowest gauge, which lags.
        behind: Gauge,
        /// Where it stands.
        behind_at: Degree,
    },
    /// Position 50 or more, with two marks or fewer, whatever the open answers turn out to be.
    CommitmentAheadOfValue {
        /// Where the alliance stands; the low end is 50 or more.
        position: Position,
        /// The marks that hold, counting open ones as held.
        held_at_best: Halves,
    },
    /// Four marks or more, with a position under 40, whatever the open answers turn out to be.
    ValueAheadOfCommitment {
        /// Where the alliance stands; the high end is under 40.
        position: Position,
        /// The marks that hold, counting open ones as not held.
        held: Halves,
    },
    /// The legal gauge means a new entity: past an alliance.
    NewEntity {
        /// The legal gauge, 80 or more.
        legal: Degree,
    },
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
    /// The position is deep, but trust is rated low. Silent while [`Self::TrustDisagrees`] speaks:
    /// which of the two answers about trust is right has to be settled first.
    DeepWithLowTrust {
        /// Where the alliance stands; the low end is 50 or more.
        position: Position,
        /// The rating of established trust, 1 or 2.
        rating: Rating,
    },
    /// The mark says that the impact is significant, the factor says that the potential is low.
    ImpactDisagrees {
        /// The rating of strategic potential, 1 or 2.
        rating: Rating,
    },
    /// The mark says that the firms stay independent, the gauge says that one owner decides or that
    /// there is a new entity; where both do, the deeper gauge.
    IndependenceDisagrees {
        /// The gauge that disagrees.
        gauge: Gauge,
        /// Where it stands.
        degree: Degree,
    },
}

impl FindingKind {
    /// How grave it is.
    pub fn gravity(self) -> Gravity {
        match self {
            Self::LongWithLittlePaper { .. }
            | Self::CommitmentAheadOfValue { .. }
            | Self::TrustDisagrees { .. }
            | Self::DeepWithLowTrust { .. } => Gravity::Warning,
            Self::GaugesPullApart { .. }
            | Self::ValueAheadOfCommitment { .. }
            | Self::ClaimedWithoutEvidence { .. }
            | Self::ImpactDisagrees { .. }
            | Self::IndependenceDisagrees { .. } => Gravity::Discuss,
            Self::NewEntity { .. } | Self::FurthestToTravel { .. } | Self::LowWithoutWhy { .. } => {
                Gravity::Note
            }
        }
    }
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
