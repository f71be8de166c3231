//! What changed, and what differs between two workbooks, in words.

use std::collections::BTreeSet;

use super::Wording;
use crate::{
    domain::{
        answer::{Answer, Part},
        diff::Difference,
        fact::{Fact, Thing},
        id::{AllianceId, OptionId},
        workbook::{Alliance, Shareable, Subject, Workbook},
    },
    t,
};

/// What separates whom something is about from what it is.
const DOT: &str = " · ";

/// A difference in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceText {
    /// What differs, with whom it is about.
    pub what: String,
    /// What the first workbook says of it; none where it says nothing, and for the order of a list.
    pub before: Option<String>,
    /// What the second says.
    pub after: Option<String>,
}

impl Wording<'_> {
    /// What differs between two workbooks, each thing once. Of an alliance that only one of them has,
    /// that alone is told, and not every answer about it. `known` has the names: it is one of the two, or
    /// what came of joining them.
    pub fn differences(&self, differences: &[Difference], known: &Workbook) -> Vec<DifferenceText> {
        let lonely: BTreeSet<AllianceId> = differences
            .iter()
            .filter(|one| one.before.is_none() || one.after.is_none())
            .filter_map(|one| match one.thing {
                Thing::Alliance(id) => Some(id),
                Thing::Title
                | Thing::AllianceOrder
                | Thing::ActionOrder
                | Thing::Presence(_)
                | Thing::Answer(..)
                | Thing::Flag(..)
                | Thing::Private(_)
                | Thing::Action(_) => None,
            })
            .collect();
        let is_told = |one: &&Difference| match one.thing {
            Thing::Alliance(_) => true,
            Thing::Title
            | Thing::AllianceOrder
            | Thing::ActionOrder
            | Thing::Presence(_)
            | Thing::Answer(..)
            | Thing::Flag(..)
            | Thing::Private(_)
            | Thing::Action(_) => one.thing.alliance().is_none_or(|id| !lonely.contains(&id)),
        };
        let told = |one: &Difference| {
            let is_order = matches!(one.thing, Thing::AllianceOrder | Thing::ActionOrder);
            let said = |fact: &Option<Fact>| {
                let fact = fact.as_ref().filter(|_| !is_order)?;
                Some(self.fact(fact))
            };
            DifferenceText {
                what: self.thing(&one.thing, known),
                before: said(&one.before),
                after: said(&one.after),
            }
        };
        differences.iter().filter(is_told).map(told).collect()
    }

    /// What changed, in a few words: whom it is about, and the question or what else it is. A workbook
    /// has the names.
    pub fn thing(&self, thing: &Thing, known: &Workbook) -> String {
        let words = self.words;
        let about = |id: &AllianceId, what: String| match named(known, *id) {
            Some(alliance) => format!("{}{DOT}{what}", alliance.name),
            None => what,
        };
        match thing {
            Thing::Title => t!(words, "changes-firm-name"),
            Thing::AllianceOrder => t!(words, "changes-alliance-order"),
            Thing::ActionOrder => t!(words, "changes-action-order"),
            Thing::Alliance(id) => about(id, t!(words, "changes-alliance")),
            Thing::Presence(id) => about(id, t!(words, "changes-presence")),
            Thing::Action(_) | Thing::Private(Shareable::Action(_)) => t!(words, "changes-action"),
            Thing::Flag(subject, question)
            | Thing::Private(Shareable::Answer(subject, question)) => {
                let label = match self.pack.question(question) {
                    Some(question) => question.label.clone(),
                    None => question.to_string(),
                };
                match subject {
                    Subject::Firm => label,
                    Subject::Alliance(id) => about(id, label),
                }
            }
            Thing::Answer(subject, slot) => {
                let question = self.pack.question(&slot.question);
                let label = question.map_or_else(
                    || slot.question.to_string(),
                    |question| question.label.clone(),
                );
                let part = match slot.part {
                    Part::Value | Part::Item(_) => None,
                    Part::Why => Some(t!(words, "part-why")),
                    Part::Evidence => Some(t!(words, "part-evidence")),
                    Part::Aim => Some(t!(words, "part-aim")),
                };
                let label = part.map_or(label.clone(), |part| format!("{label} ({part})"));
                match subject {
                    Subject::Firm => label,
                    Subject::Alliance(id) => about(id, label),
                }
            }
        }
    }

    /// What something was, or that there was nothing.
    pub fn fact_or_nothing(&self, fact: Option<&Fact>) -> String {
        fact.map_or_else(|| t!(self.words, "changes-nothing"), |fact| self.fact(fact))
    }

    /// What something was.
    pub fn fact(&self, fact: &Fact) -> String {
        let words = self.words;
        match fact {
            Fact::Title(title) => title.clone(),
            Fact::AllianceOrder(_) => t!(words, "changes-alliance-order"),
            Fact::ActionOrder(_) => t!(words, "changes-action-order"),
            Fact::Alliance { name, kind, .. } => {
                format!("{name}, {}", self.kind(*kind).to_lowercase())
            }
            Fact::Presence { present: true, .. } => t!(words, "changes-here"),
            Fact::Presence { present: false, .. } | Fact::Action { intent: None, .. } => {
                t!(words, "changes-gone")
            }
            Fact::Flag { raised: true, .. } => t!(words, "card-flagged"),
            Fact::Private { marked: true, .. } => t!(words, "private-mark"),
            Fact::Flag { raised: false, .. }
            | Fact::Private { marked: false, .. }
            | Fact::Answer { answer: None, .. } => t!(words, "changes-nothing"),
            Fact::Action {
                intent: Some(intent),
                ..
            } => intent.what.clone(),
            Fact::Answer {
                answer: Some(answer),
                slot,
                ..
            } => match answer {
                Answer::Text(text) => text.clone(),
                Answer::Rating(rating) => rating.get().to_string(),
                Answer::Gauge(degree) => degree.get().to_string(),
                Answer::Held(held) => self.held(*held),
                Answer::DontKnow => t!(words, "pass-unknown"),
                Answer::NotApplicable => t!(words, "pass-not-applicable"),
                Answer::Objective(objective) => objective.what.clone(),
                Answer::Criterion(criterion) => {
                    format!("{}{DOT}{}", criterion.label, criterion.weight)
                }
                Answer::Review(review) => words.date(review.date),
                Answer::Picked(picked) => {
                    let question = self.pack.question(&slot.question);
                    let options = question.and_then(|question| question.kind.options());
                    let label = |id: &OptionId| {
                        let mut options = options.into_iter().flatten();
                        let found = options.find(|option| option.id == *id);
                        found.map_or_else(|| id.to_string(), |option| option.label.clone())
                    };
                    let labels: Vec<String> = picked.iter().map(label).collect();
                    labels.join(", ")
                }
            },
        }
    }
}

/// An alliance of a workbook, or one that was removed from it.
fn named(workbook: &Workbook, id: AllianceId) -> Option<&Alliance> {
    let removed = || workbook.log.removed().find(|alliance| alliance.id == id);
    workbook.alliance(id).or_else(removed)
}
