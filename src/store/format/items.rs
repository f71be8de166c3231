//! The items of lists that answer a question, as files hold them since format 2.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    layout::{name, words},
    v1::{taken, trusted},
};
use crate::domain::{
    answer::{self, AllyHelp, Decision},
    scale::Rating,
    text::{Cleaned, Removed},
};

#[derive(Serialize, Deserialize)]
pub(super) struct Objective {
    #[serde(with = "name")]
    what: Cleaned,
    ally: AllyHelp,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Criterion {
    #[serde(with = "name")]
    label: Cleaned,
    weight: u8,
    floor: Option<Rating>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Review {
    date: Date,
    #[serde(with = "words")]
    given: Cleaned,
    #[serde(with = "words")]
    received: Cleaned,
    #[serde(with = "words")]
    expected: Cleaned,
    #[serde(with = "words")]
    actual: Cleaned,
    dynamics: [Option<Rating>; 4],
    #[serde(with = "words")]
    changed: Cleaned,
    #[serde(with = "words")]
    goals: Cleaned,
    decision: Option<Decision>,
}

impl Objective {
    pub(super) fn from_domain(objective: &answer::Objective) -> Self {
        Self {
            what: trusted(&objective.what),
            ally: objective.ally,
        }
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> answer::Objective {
        answer::Objective {
            what: taken(self.what, removed),
            ally: self.ally,
        }
    }
}

impl Criterion {
    pub(super) fn from_domain(criterion: &answer::Criterion) -> Self {
        Self {
            label: trusted(&criterion.label),
            weight: criterion.weight,
            floor: criterion.floor,
        }
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> answer::Criterion {
        answer::Criterion {
            label: taken(self.label, removed),
            weight: self.weight.min(100),
            floor: self.floor,
        }
    }
}

impl Review {
    pub(super) fn from_domain(review: &answer::Review) -> Self {
        Self {
            date: review.date,
            given: trusted(&review.given),
            received: trusted(&review.received),
            expected: trusted(&review.expected),
            actual: trusted(&review.actual),
            dynamics: review.dynamics,
            changed: trusted(&review.changed),
            goals: trusted(&review.goals),
            decision: review.decision,
        }
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> answer::Review {
        answer::Review {
            date: self.date,
            given: taken(self.given, removed),
            received: taken(self.received, removed),
            expected: taken(self.expected, removed),
            actual: taken(self.actual, removed),
            dynamics: self.dynamics,
            changed: taken(self.changed, removed),
            goals: taken(self.goals, removed),
            decision: self.decision,
        }
    }
}
