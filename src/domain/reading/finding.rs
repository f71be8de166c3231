//! What stands out in the answers: findings and contradictions, each naming what it rests on
//! (SKETCH, BIG; the thresholds are ours).

mod rules;

pub(super) use self::rules::find;

use jiff::civil::Date;

use super::{
    checklist::Tally,
    continuum::{Position, Spread, Travel},
    level::{Level, TrustFrom},
    reviews::Rhythm,
};
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
    /// Long duration with little on paper, more than 40 apart: the dangerous case (RIGSBEE: put it on
    /// paper). That *long* begins at 60 and *little* ends at 20 is our own calibration.
    LongWithLittlePaper {
        /// The duration gauge.
        duration: Degree,
        /// The legal gauge.
        legal: Degree,
    },
    /// The gauges lie more than 40 apart. Silent where [`Self::LongWithLittlePaper`] names the same
    /// two.
    GaugesPullApart(Spread),
    /// Position 50 or more, with two marks or fewer, whatever the open answers turn out to be.
    CommitmentAheadOfValue {
        /// Where the alliance stands; the low end is 50 or more.
        position: Position,
        /// The marks: two or fewer even if the open ones held.
        marks: Tally,
    },
    /// Four marks or more, with a position under 40, whatever the open answers turn out to be.
    ValueAheadOfCommitment {
        /// Where the alliance stands; the high end is under 40.
        position: Position,
        /// The marks: four or more without the open ones.
        marks: Tally,
    },
    /// The legal gauge means a new entity: past an alliance.
    NewEntity {
        /// The legal gauge, 80 or more.
        legal: Degree,
    },
    /// The gauges that have furthest to travel from now to aim.
    FurthestToTravel(Travel),
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
    /// The mark says that trust is established, the newest rating of trust says that it is low.
    TrustDisagrees {
        /// The newest rating of trust, 1 or 2.
        rating: Rating,
        /// Where it comes from.
        from: TrustFrom,
    },
    /// The position is deep, but trust is rated low. Silent while [`Self::TrustDisagrees`] speaks:
    /// which of the two answers about trust is right has to be settled first.
    DeepWithLowTrust {
        /// Where the alliance stands; the low end is 50 or more.
        position: Position,
        /// The newest rating of trust, 1 or 2.
        rating: Rating,
        /// Where it comes from.
        from: TrustFrom,
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
    /// The declared level is deeper than trust carries.
    LevelDeeperThanTrust {
        /// The declared level.
        declared: Level,
        /// The level that trust carries.
        carried: Level,
    },
    /// What is on paper does not go with the declared level: too little or too much.
    LevelAgainstPaper {
        /// The declared level.
        declared: Level,
        /// The legal gauge.
        legal: Degree,
    },
    /// Position 60 or more, and a charter has at least a fifth of its terms, so that it was begun, but fewer
    /// than half (our calibration): the deeper two firms bind themselves, the more should be written (GUIDE). Silent while
    /// [`Self::LongWithLittlePaper`] speaks, which says it more gravely.
    DeepWithThinCharter {
        /// Where the alliance stands; the low end is 60 or more.
        position: Position,
        /// How many terms are written down.
        written: u8,
        /// How many it needs: more than twice, at most five times as many.
        needed: u8,
    },
    /// Little can be foreseen, and a charter that was begun says nothing of what is done then: no paper
    /// foresees it all, so the two need an understanding (GUIDE).
    ChangesWithoutPlan {
        /// How hard it is to foresee what happens, 4 or 5.
        uncertainty: Rating,
    },
    /// Position 60 or more with fewer than three safeguards, whatever the open answers turn out
    /// to be (our calibration).
    DeepWithFewSafeguards {
        /// Where the alliance stands; the low end is 60 or more.
        position: Position,
        /// The safeguards: fewer than three even if the open ones held.
        safeguards: Tally,
    },
    /// The same for the place aimed at. Silent while [`Self::DeepWithFewSafeguards`] speaks.
    AimWithFewSafeguards {
        /// Where it aims, deeper than it stands; the low end is 60 or more.
        aim: Position,
        /// The safeguards: fewer than three even if the open ones held.
        safeguards: Tally,
    },
    /// The alliance is desired, the firm has objectives, and it serves none of them as far as it was
    /// said.
    ServesNoObjective {
        /// Whether some objective is not judged yet: it may still serve that one.
        open: bool,
    },
    /// It is said to be a joint venture without a new entity on paper, or the other way round.
    VentureDisagrees {
        /// Whether it is said to be one.
        venture: bool,
        /// The legal gauge: under 80 for a joint venture, from 80 to under 90 (a firm that both own)
        /// for what is said to be none.
        legal: Degree,
    },
    /// It creates value for one side, and none yet for the other.
    ValueForOneSide {
        /// Whether the side that gains is the own firm.
        ours: bool,
    },
    /// What it creates for the own firm is learning alone.
    LearningAlone,
    /// The partner is had or wanted although it fails a must-have of the selection matrix, which
    /// [`Finding::about`] names; where several, the widest miss.
    FailsMustHave {
        /// How it scores.
        score: Rating,
        /// What it must have.
        floor: Rating,
    },
    /// A review of a deep alliance is overdue: the one finding that hangs on the day.
    ReviewOverdue {
        /// Where the alliance stands; the low end is 50 or more.
        position: Position,
        /// When the review was due.
        due: Date,
        /// How often it is to be reviewed, where the owner chose; else it counts by quarters.
        rhythm: Option<Rhythm>,
    },
}

impl FindingKind {
    /// How grave it is.
    pub fn gravity(self) -> Gravity {
        match self {
            Self::LongWithLittlePaper { .. }
            | Self::CommitmentAheadOfValue { .. }
            | Self::TrustDisagrees { .. }
            | Self::DeepWithLowTrust { .. }
            | Self::LevelDeeperThanTrust { .. }
            | Self::DeepWithFewSafeguards { .. }
            | Self::FailsMustHave { .. }
            | Self::ValueForOneSide { .. }
            | Self::ReviewOverdue { .. } => Gravity::Warning,
            Self::GaugesPullApart(_)
            | Self::ValueAheadOfCommitment { .. }
            | Self::ClaimedWithoutEvidence { .. }
            | Self::ImpactDisagrees { .. }
            | Self::IndependenceDisagrees { .. }
            | Self::LevelAgainstPaper { .. }
            | Self::DeepWithThinCharter { .. }
            | Self::ChangesWithoutPlan { .. }
            | Self::AimWithFewSafeguards { .. }
            | Self::VentureDisagrees { .. }
            | Self::ServesNoObjective { .. } => Gravity::Discuss,
            Self::LearningAlone
            | Self::NewEntity { .. }
            | Self::FurthestToTravel(_)
            | Self::LowWithoutWhy { .. } => Gravity::Note,
        }
    }
}

impl FindingKind {
    /// The published sources that the advice on it rests on, by their ids in a pack.
    pub fn sources(self) -> &'static [&'static str] {
        match self {
            Self::LongWithLittlePaper { .. } => &["rigsbee", "cao"],
            Self::FurthestToTravel { .. } => &["kale"],
            Self::ClaimedWithoutEvidence { .. }
            | Self::ImpactDisagrees { .. }
            | Self::ServesNoObjective { .. } => &["big"],
            Self::TrustDisagrees { .. } | Self::DeepWithLowTrust { .. } => &["meier"],
            Self::LevelDeeperThanTrust { .. } | Self::LevelAgainstPaper { .. } => &["sbsa"],
            Self::ReviewOverdue { .. } => &["lunnan"],
            Self::VentureDisagrees { .. }
            | Self::ValueForOneSide { .. }
            | Self::DeepWithThinCharter { .. }
            | Self::ChangesWithoutPlan { .. } => &["guide"],
            Self::GaugesPullApart { .. }
            | Self::CommitmentAheadOfValue { .. }
            | Self::ValueAheadOfCommitment { .. }
            | Self::NewEntity { .. }
            | Self::LowWithoutWhy { .. }
            | Self::LearningAlone
            | Self::IndependenceDisagrees { .. }
            | Self::DeepWithFewSafeguards { .. }
            | Self::AimWithFewSafeguards { .. }
            | Self::FailsMustHave { .. } => &[],
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
    /// The part of it; on a list the value stands for the list as a whole.
    pub part: Part,
}

/// Something that stands out, and the answers behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// How grave it is.
    pub gravity: Gravity,
    /// The owner's own name for what it is about, where the pack has none: a criterion.
    pub about: Option<String>,
    /// The answers that it rests on, the one to look at first in front; never empty.
    pub basis: Vec<Basis>,
}
