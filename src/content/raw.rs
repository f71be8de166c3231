//! The shapes of a pack's files, just as they are written. Their names are what a syntax error
//! calls them. Every text stays a token of its file, so that a later check can say where it stands.

use memchr::memchr2;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

use crate::{
    domain::{
        question::{
            CostDriver, Dynamic, Factor, Gauge, Mark, Pick, ResourceTest, Safeguard, Scope, Term,
        },
        readers::Readers,
    },
    quick_ron::{self, Newtypes, Raw},
    serial::as_name,
};

as_name! {
    Scope { Firm, Alliance }
    Factor { StrategicPotential, EstablishedTrust, Excellence, Contributions, SharedValues }
    Gauge { RiskAndControl, Duration, LegalStructure }
    Mark { SignificantImpact, InvestedAssets, Independence, SeveralInitiatives, TrustAcrossCultures }
    Dynamic { Trust, Communication, ConflictResolution, CulturalSensitivity }
    CostDriver { AssetSpecificity, Uncertainty, Frequency }
    Safeguard { CompatiblePartner, ClearContract, RelationalGovernance, PhasedGrowth, CoreCompetences }
    ResourceTest { Valuable, Rare, HardToImitate, WithoutSubstitute }
    Term {
        Goals, Measures, GiveAndGet, Scope, Governance, Duration, LegalStructure, Sharing, Pricing,
        Disputes, Shocks, Exit, Pilot, Milestones, LegalAdvice,
    }
    Pick { Level, Stage, Rhythm, Benefits, AllianceKinds, Kind, ValueForUs, ValueForThem }
}

/// A value that knows where in its file it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a>(&'a str);

impl<'de: 'a, 'a> Deserialize<'de> for Token<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Raw {
            text: raw,
            is_quick,
        } = Raw::deserialize(deserializer)?;
        if is_quick || raw.starts_with(|c: char| c == '"' || c.is_ascii_alphanumeric()) {
            return Ok(Self(raw));
        }
        // Space and comments may stand before the value; the reader skips them when it is made.
        let from_value =
            ron::Deserializer::from_str(raw).map_or(raw.len(), |reader| reader.remainder().len());
        Ok(Self(&raw[raw.len() - from_value..]))
    }
}

impl<'a> Token<'a> {
    /// The value, where it is of this type.
    pub(super) fn value<T: DeserializeOwned>(self) -> Option<T> {
        quick_ron::from_str(self.0, Newtypes::Wrapped).ok()
    }

    /// The text, where it is one.
    pub(super) fn text(self) -> Option<String> {
        let quoted = self.0.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        match quoted.filter(|it| memchr2(b'"', b'\\', it.as_bytes()).is_none()) {
            Some(plain) => Some(plain.to_owned()),
            None => self.value(),
        }
    }

    /// The token as it is written, a part of its file's text.
    pub(super) fn written(self) -> &'a str {
        self.0
    }
}

/// A field that may be left out, written without `Some` where it is not.
fn given<'de: 'a, 'a, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Token<'a>>, D::Error> {
    Token::deserialize(deserializer).map(Some)
}

/// The same for those who may read something.
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Readers>, D::Error> {
    Readers::deserialize(deserializer).map(Some)
}

/// The little of `pack.ron` that every format has.
#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
pub(super) struct Head<'a> {
    #[serde(borrow)]
    pub(super) format: Token<'a>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct Pack<'a> {
    #[serde(borrow)]
    pub(super) format: Token<'a>,
    pub(super) language: Token<'a>,
    pub(super) title: Token<'a>,
    pub(super) routes: Vec<Route<'a>>,
    pub(super) chapters: Vec<Token<'a>>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct Route<'a> {
    #[serde(borrow)]
    pub(super) id: Token<'a>,
    pub(super) title: Token<'a>,
    pub(super) summary: Token<'a>,
    pub(super) minutes: Token<'a>,
    /// Chapters, or sections of chapters.
    pub(super) chapters: Vec<Token<'a>>,
    #[serde(default)]
    pub(super) pace: Vec<Token<'a>>,
    #[serde(default)]
    pub(super) notes: Vec<StepNotes<'a>>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct StepNotes<'a> {
    #[serde(borrow)]
    pub(super) ask: Vec<Token<'a>>,
    pub(super) listen: Vec<Token<'a>>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct Source<'a> {
    #[serde(borrow)]
    pub(super) id: Token<'a>,
    pub(super) short: Token<'a>,
    pub(super) full: Token<'a>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct Chapter<'a> {
    #[serde(borrow)]
    pub(super) id: Token<'a>,
    pub(super) title: Token<'a>,
    pub(super) intro: Token<'a>,
    pub(super) scope: Scope,
    /// Who may read the answers to its questions.
    #[serde(default, deserialize_with = "named")]
    pub(super) readers: Option<Readers>,
    pub(super) sections: Vec<Section<'a>>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct Section<'a> {
    #[serde(borrow)]
    pub(super) id: Token<'a>,
    pub(super) title: Token<'a>,
    #[serde(default, deserialize_with = "given")]
    pub(super) intro: Option<Token<'a>>,
    /// Whether its questions stand on one page.
    #[serde(default)]
    pub(super) group: bool,
    pub(super) questions: Vec<Question<'a>>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct Question<'a> {
    #[serde(borrow)]
    pub(super) id: Token<'a>,
    pub(super) label: Token<'a>,
    pub(super) ask: Token<'a>,
    pub(super) prompts: Vec<Token<'a>>,
    pub(super) why: Token<'a>,
    pub(super) sources: Vec<Token<'a>>,
    /// Who may read its answers; what the chapter says where it is left out.
    #[serde(default, deserialize_with = "named")]
    pub(super) readers: Option<Readers>,
    pub(super) kind: Kind<'a>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) enum Kind<'a> {
    Text,
    Rating {
        factor: Factor,
        #[serde(borrow)]
        anchors: Vec<Token<'a>>,
        evidence: Token<'a>,
        why_low: Token<'a>,
    },
    Dynamic {
        dynamic: Dynamic,
        anchors: Vec<Token<'a>>,
        evidence: Token<'a>,
        why_low: Token<'a>,
    },
    CostDriver {
        driver: CostDriver,
        anchors: Vec<Token<'a>>,
        evidence: Token<'a>,
        why_low: Token<'a>,
    },
    Gauge {
        gauge: Gauge,
        stops: Vec<Token<'a>>,
    },
    Mark {
        mark: Mark,
        evidence: Token<'a>,
    },
    Safeguard {
        safeguard: Safeguard,
        evidence: Token<'a>,
    },
    ResourceTest {
        test: ResourceTest,
        evidence: Token<'a>,
    },
    Term(Term),
    Pick {
        pick: Pick,
        options: Vec<Choice<'a>>,
    },
    Objectives,
    Links,
    Matrix {
        criteria: Vec<Criterion<'a>>,
    },
    Reviews,
    Actions,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct Choice<'a> {
    #[serde(borrow)]
    pub(super) id: Token<'a>,
    pub(super) label: Token<'a>,
    pub(super) about: Token<'a>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(Debug))]
#[serde(deny_unknown_fields)]
pub(super) struct Criterion<'a> {
    #[serde(borrow)]
    pub(super) label: Token<'a>,
    pub(super) weight: Token<'a>,
}
