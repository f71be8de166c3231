//! The names that other programs know our terms by, in CSV and JSON. They are a promise: once
//! published they never change, whatever a variant is called here.

use crate::domain::{
    answer::{AllyHelp, Decision, Part, Standing},
    question::{CostDriver, Dynamic, Factor, Gauge, Mark, ResourceTest, Safeguard, Term},
    reading::{
        continuum::{Section, Verdict},
        factors::{FactorBand, FactorStanding},
        finding::{FindingKind, Gravity},
        lenses::Sourcing,
        marks::MarkStanding,
        matrix::{Outcome, Score},
        reviews::Rhythm,
    },
    scale::Held,
    workbook::AllianceKind,
};

/// A term that other programs know by a name.
pub(crate) trait Code {
    /// Every name, in the order in which they are written down here.
    const CODES: &'static [&'static str];

    /// The name: `a-z` and hyphens.
    fn code(&self) -> &'static str;
}

macro_rules! codes {
    ($($term:ident { $($variant:pat => $code:literal),+ $(,)? })+) => {
        $(impl Code for $term {
            const CODES: &'static [&'static str] = &[$($code),+];

            fn code(&self) -> &'static str {
                #[allow(clippy::enum_glob_use)]
                use $term::*;
                match self { $($variant => $code),+ }
            }
        })+
    };
}

codes! {
    AllianceKind { Existing => "existing", Desired => "desired", Potential => "potential" }
    AllyHelp {
        Open => "open", Nothing => "nothing", Cheaper => "cheaper", Sooner => "sooner",
        AtAll => "at-all",
    }
    Decision { Upgrade => "upgrade", Maintain => "maintain", Downgrade => "downgrade" }
    Part { Value => "value", Why => "why", Evidence => "evidence", Aim => "aim", Item(_) => "item" }
    Standing {
        Blank => "blank", Answered => "answered", Unknown => "dont-know",
        NotApplicable => "not-applicable",
    }
    Held { Yes => "yes", Partly => "partly", No => "no" }
    Gauge {
        RiskAndControl => "risk-and-control", Duration => "duration",
        LegalStructure => "legal-structure",
    }
    Factor {
        StrategicPotential => "strategic-potential", EstablishedTrust => "established-trust",
        Excellence => "excellence", Contributions => "contributions",
        SharedValues => "shared-values",
    }
    Mark {
        SignificantImpact => "significant-impact", InvestedAssets => "invested-assets",
        Independence => "independence", SeveralInitiatives => "several-initiatives",
        TrustAcrossCultures => "trust-across-cultures",
    }
    Dynamic {
        Trust => "trust", Communication => "communication",
        ConflictResolution => "conflict-resolution",
        CulturalSensitivity => "cultural-sensitivity",
    }
    Safeguard {
        CompatiblePartner => "compatible-partner", ClearContract => "clear-contract",
        RelationalGovernance => "relational-governance", PhasedGrowth => "phased-growth",
        CoreCompetences => "core-competences",
    }
    ResourceTest {
        Valuable => "valuable", Rare => "rare", HardToImitate => "hard-to-imitate",
        WithoutSubstitute => "without-substitute",
    }
    CostDriver {
        AssetSpecificity => "asset-specificity", Uncertainty => "uncertainty",
        Frequency => "frequency",
    }
    Term {
        Goals => "goals", Measures => "measures", GiveAndGet => "give-and-get", Scope => "scope",
        Governance => "governance", Duration => "duration", LegalStructure => "legal-structure",
        Sharing => "sharing", Pricing => "pricing", Disputes => "disputes", Shocks => "shocks",
        Exit => "exit", Pilot => "pilot", Milestones => "milestones",
        LegalAdvice => "legal-advice",
    }
    Section {
        Transactional => "transactional", Midrange => "midrange", Integration => "integration",
    }
    Verdict {
        Transaction => "transaction", Partnership => "partnership",
        EmergingAlliance => "emerging-alliance", StrategicAlliance => "strategic-alliance",
        Integration => "integration",
    }
    MarkStanding {
        Blank => "blank", Unknown => "dont-know", Judged(Held::Yes) => "yes",
        Judged(Held::Partly) => "partly", Judged(Held::No) => "no",
    }
    FactorBand { Concern => "concern", Discuss => "discuss", Strength => "strength" }
    FactorStanding {
        Blank => "blank", Unknown => "dont-know", NotApplicable => "not-applicable",
        Proven(_) => "proven", Unproven(_) => "unproven",
    }
    Rhythm { Quarterly => "quarterly", HalfYearly => "half-yearly" }
    Sourcing { Buy => "buy", Ally => "ally", Make => "make" }
    Score { Blank => "blank", Unknown => "dont-know", Scored(_) => "scored" }
    Outcome {
        Unweighed => "unweighed", Unscored => "unscored", NoneMeets => "none-meets",
        Alone(_) => "alone", TooClose { .. } => "too-close", Leads { .. } => "leads",
    }
    Gravity { Warning => "warning", Discuss => "discuss", Note => "note" }
    FindingKind {
        LongWithLittlePaper { .. } => "long-with-little-paper",
        GaugesPullApart(_) => "gauges-pull-apart",
        CommitmentAheadOfValue { .. } => "commitment-ahead-of-value",
        ValueAheadOfCommitment { .. } => "value-ahead-of-commitment",
        NewEntity { .. } => "new-entity",
        FurthestToTravel(_) => "furthest-to-travel",
        ClaimedWithoutEvidence { .. } => "claimed-without-evidence",
        LowWithoutWhy { .. } => "low-without-why",
        TrustDisagrees { .. } => "trust-disagrees",
        DeepWithLowTrust { .. } => "deep-with-low-trust",
        ImpactDisagrees { .. } => "impact-disagrees",
        IndependenceDisagrees { .. } => "independence-disagrees",
        LevelDeeperThanTrust { .. } => "level-deeper-than-trust",
        LevelAgainstPaper { .. } => "level-against-paper",
        DeepWithThinCharter { .. } => "deep-with-thin-charter",
        ChangesWithoutPlan { .. } => "changes-without-plan",
        DeepWithFewSafeguards { .. } => "deep-with-few-safeguards",
        AimWithFewSafeguards { .. } => "aim-with-few-safeguards",
        ServesNoObjective { .. } => "serves-no-objective",
        VentureDisagrees { .. } => "venture-disagrees",
        ValueForOneSide { .. } => "value-for-one-side", LearningAlone => "learning-alone",
        FailsMustHave { .. } => "fails-must-have",
        ReviewOverdue { .. } => "review-overdue",
    }
}

/// A number with two decimals: thirds of a gauge stay in their section, and nobody reads more.
pub(super) fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
