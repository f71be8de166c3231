//! What is asked. Content stands in the packs; here is only the shape that it takes.

mod kind;

use super::{
    id::{OptionId, QuestionId, SourceId},
    readers::Readers,
};

/// Whose matter a chapter is: asked once for the firm, or once for each alliance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Asked once per workbook.
    Firm,
    /// Asked for each alliance in the workbook.
    Alliance,
}

/// The five factors of a good choice of partner (BIG after H&S).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// The alliance comes out of the firm's objectives.
    StrategicPotential,
    /// Trust earned over time, by working together.
    EstablishedTrust,
    /// The partner is really good in the shared field.
    Excellence,
    /// The two sides bring different, fitting things.
    Contributions,
    /// Agreement on fundamentals.
    SharedValues,
}

impl Factor {
    /// All five, in the method's order.
    pub const ALL: [Self; 5] = [
        Self::StrategicPotential,
        Self::EstablishedTrust,
        Self::Excellence,
        Self::Contributions,
        Self::SharedValues,
    ];
}

/// The three gauges of the continuum (SKETCH).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gauge {
    /// Who carries the risk and who decides.
    RiskAndControl,
    /// How long the two mean to stay together.
    Duration,
    /// What binds the two on paper.
    LegalStructure,
}

impl Gauge {
    /// All three, in the method's order.
    pub const ALL: [Self; 3] = [Self::RiskAndControl, Self::Duration, Self::LegalStructure];
}

/// The five marks of a strategic alliance (SKETCH, M1 to M5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// M1: significant impact, beyond what one firm could do, valuable to all.
    SignificantImpact,
    /// M2: deep integration of invested assets.
    InvestedAssets,
    /// M3: the firms stay independent and share benefits and control.
    Independence,
    /// M4: more than one named joint project, each reaching through both firms' chain of work.
    SeveralInitiatives,
    /// M5: trust established despite different cultures.
    TrustAcrossCultures,
}

impl Mark {
    /// All five, in the method's order.
    pub const ALL: [Self; 5] = [
        Self::SignificantImpact,
        Self::InvestedAssets,
        Self::Independence,
        Self::SeveralInitiatives,
        Self::TrustAcrossCultures,
    ];
}

/// The four dynamics that keep an alliance alive (GUIDE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dynamic {
    /// How far the two rely on each other.
    Trust,
    /// How openly and often they talk.
    Communication,
    /// How they deal with conflict.
    ConflictResolution,
    /// How they deal with each other's ways.
    CulturalSensitivity,
}

impl Dynamic {
    /// All four, in the method's order.
    pub const ALL: [Self; 4] = [
        Self::Trust,
        Self::Communication,
        Self::ConflictResolution,
        Self::CulturalSensitivity,
    ];
}

/// The three drivers of transaction costs (GUIDE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CostDriver {
    /// How much is invested that is of use only together.
    AssetSpecificity,
    /// How hard it is to foresee what happens.
    Uncertainty,
    /// How often the two deal with each other.
    Frequency,
}

impl CostDriver {
    /// All three, in the method's order.
    pub const ALL: [Self; 3] = [Self::AssetSpecificity, Self::Uncertainty, Self::Frequency];
}

/// What a rating from 1 to 5 rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rated {
    /// A selection factor.
    Factor(Factor),
    /// A dynamic of a running alliance.
    Dynamic(Dynamic),
    /// A driver of transaction costs.
    CostDriver(CostDriver),
}

/// The five safeguards of a firm's autonomy (GUIDE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safeguard {
    /// A compatible partner was chosen.
    CompatiblePartner,
    /// There is a clear contract.
    ClearContract,
    /// The relationship itself is looked after.
    RelationalGovernance,
    /// The alliance grows in phases.
    PhasedGrowth,
    /// Core competences are kept.
    CoreCompetences,
}

impl Safeguard {
    /// All five, in the method's order.
    pub const ALL: [Self; 5] = [
        Self::CompatiblePartner,
        Self::ClearContract,
        Self::RelationalGovernance,
        Self::PhasedGrowth,
        Self::CoreCompetences,
    ];
}

/// The four tests of a resource (VRIN; GUIDE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResourceTest {
    /// It is worth having.
    Valuable,
    /// Few have it.
    Rare,
    /// It is hard to imitate.
    HardToImitate,
    /// Nothing else would do.
    WithoutSubstitute,
}

impl ResourceTest {
    /// All four, in the method's order.
    pub const ALL: [Self; 4] = [
        Self::Valuable,
        Self::Rare,
        Self::HardToImitate,
        Self::WithoutSubstitute,
    ];
}

/// What is judged with yes, partly or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Judged {
    /// A mark of a strategic alliance.
    Mark(Mark),
    /// A safeguard of the firm's autonomy.
    Safeguard(Safeguard),
    /// A test of the resource that the alliance would reach.
    ResourceTest(ResourceTest),
}

/// The terms of a charter (GUIDE, RIGSBEE 4-5, SBSA).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// What both want to reach.
    Goals,
    /// How both will know; customer satisfaction among them.
    Measures,
    /// What each side puts in and takes out, when and by which way.
    GiveAndGet,
    /// What belongs to it and what does not.
    Scope,
    /// Who steers it and how they talk.
    Governance,
    /// How long it runs, and how it is renewed and ended.
    Duration,
    /// What it is in law.
    LegalStructure,
    /// How profit, cost and risk are shared.
    Sharing,
    /// What is charged.
    Pricing,
    /// How it is decided, and how disputes are settled.
    Disputes,
    /// What happens when prices rise or one side cannot supply.
    Shocks,
    /// How to part.
    Exit,
    /// How it is tried out, and in which phases it grows.
    Pilot,
    /// What is to be reached by when.
    Milestones,
    /// Who gave legal advice.
    LegalAdvice,
}

impl Term {
    /// All fifteen, in the method's order.
    pub const ALL: [Self; 15] = [
        Self::Goals,
        Self::Measures,
        Self::GiveAndGet,
        Self::Scope,
        Self::Governance,
        Self::Duration,
        Self::LegalStructure,
        Self::Sharing,
        Self::Pricing,
        Self::Disputes,
        Self::Shocks,
        Self::Exit,
        Self::Pilot,
        Self::Milestones,
        Self::LegalAdvice,
    ];
}

/// What is picked from a few options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// The level of the alliance, 1 to 5 in the options' order (SBSA).
    Level,
    /// The stage of its development, 1 to 6 in the options' order (RIGSBEE).
    Stage,
    /// How often its value is reviewed: quarterly first, half-yearly second (RIGSBEE 6).
    Rhythm,
    /// The benefits sought, ranked (GUIDE).
    Benefits,
    /// The kinds of alliance considered (GUIDE).
    AllianceKinds,
    /// The kinds of an alliance, in the same order; the last one is a joint venture (GUIDE).
    Kind,
    /// What value it creates for the own firm: cost saved, revenue, innovation, learning, none yet, in
    /// this order (GUIDE).
    ValueForUs,
    /// What value it creates for the partner, likewise.
    ValueForThem,
}

/// How many options can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickMode {
    /// One.
    One,
    /// Any number.
    Many,
    /// Any number, the most wanted first.
    Ranked,
}

impl Pick {
    /// How many options can be picked.
    pub fn mode(self) -> PickMode {
        match self {
            Self::Level | Self::Stage | Self::Rhythm => PickMode::One,
            Self::AllianceKinds | Self::Kind | Self::ValueForUs | Self::ValueForThem => {
                PickMode::Many
            }
            Self::Benefits => PickMode::Ranked,
        }
    }

    /// How many options there must be, where the readings count on it.
    pub fn options(self) -> Option<usize> {
        match self {
            Self::Level | Self::Kind | Self::ValueForUs | Self::ValueForThem => Some(5),
            Self::Stage => Some(6),
            Self::Rhythm => Some(2),
            Self::Benefits | Self::AllianceKinds => None,
        }
    }
}

/// One of several options to pick from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The name that workbooks keep it under.
    pub id: OptionId,
    /// A few words.
    pub label: String,
    /// What it means, in a sentence.
    pub about: String,
}

/// A criterion that the matrix begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefaultCriterion {
    /// What is scored.
    pub label: String,
    /// Its weight before weights are normalised, 0 to 100.
    pub weight: u8,
}

/// One question of the workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The name that workbooks keep its answers under.
    pub id: QuestionId,
    /// Two or three words for the outline and the lists.
    pub label: String,
    /// The question itself.
    pub ask: String,
    /// Points to think about before answering; may be empty.
    pub prompts: Vec<String>,
    /// Why it is asked.
    pub why: String,
    /// The sources it comes from; never empty.
    pub sources: Vec<SourceId>,
    /// Who may read its answers, where the owner chooses nothing else.
    pub readers: Readers,
    /// How it is answered.
    pub kind: QuestionKind,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// In the owner's own words.
    Text {
        /// The term of the charter that the words are for, if they are for one.
        term: Option<Term>,
    },
    /// With a rating from 1 to 5 and what shows it.
    Rating {
        /// What is rated.
        rated: Rated,
        /// What each rating means, 1 first.
        anchors: [String; 5],
        /// Asks for the evidence.
        evidence: String,
        /// Asks why the rating is low; shown on 1 and 2.
        why_low: String,
    },
    /// With a place on a gauge now, and the place aimed at.
    Gauge {
        /// The gauge that is set.
        gauge: Gauge,
        /// What each stop means, 0 first, 100 last.
        stops: [String; 6],
    },
    /// With yes, partly or no, and what shows it.
    Held {
        /// What is judged.
        judged: Judged,
        /// Asks for the evidence.
        evidence: String,
    },
    /// By picking from a few options.
    Pick {
        /// What is picked.
        pick: Pick,
        /// The options, in order.
        options: Vec<Choice>,
    },
    /// With the firm's objectives, one item each.
    Objectives,
    /// With those of the firm's objectives that the alliance serves, one item each.
    Links,
    /// With criteria and weights, one item each, and for each alliance a score on each criterion.
    Matrix {
        /// What it begins with.
        criteria: Vec<DefaultCriterion>,
    },
    /// With dated reviews of the alliance's value, one item each.
    Reviews,
    /// With the list of actions: what, who, by when, for which alliance.
    Actions,
}
