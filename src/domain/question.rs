//! What is asked. Content stands in the packs; here is only the shape that it takes.

use serde::{Deserialize, Serialize};

use super::{
    answer::{Answer, Part},
    id::{QuestionId, SourceId},
};

/// Whose matter a chapter is: asked once for the firm, or once for each alliance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// Asked once per workbook.
    Firm,
    /// Asked for each alliance in the workbook.
    Alliance,
}

/// The five factors of a good choice of partner (`method.md` 2; BIG after Hoffmann & Schlosser 2001).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// The three gauges of the continuum (`method.md` 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// The five marks of a strategic alliance (`method.md` 4, M1 to M5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// M1: significant impact, beyond what one firm could do, valuable to all.
    SignificantImpact,
    /// M2: deep integration of invested assets.
    InvestedAssets,
    /// M3: the firms stay independent and share benefits and control.
    Independence,
    /// M4: several specified initiatives that cut across the value chains.
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
    /// How it is answered.
    pub kind: QuestionKind,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// In the owner's own words.
    Text,
    /// With a rating from 1 to 5 and what shows it.
    Rating {
        /// The factor that is rated.
        factor: Factor,
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
    Mark {
        /// The mark that is judged.
        mark: Mark,
        /// Asks for the evidence.
        evidence: String,
    },
    /// With the list of actions: what, who, by when, for which alliance.
    Actions,
}

impl QuestionKind {
    /// The parts an answer can have, in the order they are asked.
    pub fn parts(&self) -> &'static [Part] {
        match self {
            Self::Text => &[Part::Value],
            Self::Rating { .. } => &[Part::Value, Part::Why, Part::Evidence],
            Self::Gauge { .. } => &[Part::Value, Part::Aim],
            Self::Mark { .. } => &[Part::Value, Part::Evidence],
            Self::Actions => &[],
        }
    }

    /// Whether this part of the question can hold this answer.
    pub fn accepts(&self, part: Part, answer: &Answer) -> bool {
        if !self.parts().contains(&part) {
            return false;
        }
        match part {
            Part::Evidence | Part::Why => matches!(answer, Answer::Text(_)),
            Part::Aim => matches!(answer, Answer::Gauge(_)),
            Part::Value => match answer {
                Answer::DontKnow | Answer::NotApplicable => true,
                Answer::Text(_) => matches!(self, Self::Text),
                Answer::Rating(_) => matches!(self, Self::Rating { .. }),
                Answer::Gauge(_) => matches!(self, Self::Gauge { .. }),
                Answer::Held(_) => matches!(self, Self::Mark { .. }),
            },
        }
    }
}
