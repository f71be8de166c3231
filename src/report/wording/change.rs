//! What changed, and what differs between two workbooks, in words.

use std::collections::BTreeSet;

use super::Wording;
use crate::{
    domain::{
        answer::{Answer, Part},
        cell::{Cell, CellValue},
        diff::Difference,
        id::{AllianceId, OptionId},
        workbook::{Alliance, Readers, Shareable, Subject, Workbook},
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
            .filter_map(|one| match one.cell {
                Cell::Alliance(id) => Some(id),
                Cell::Title
                | Cell::AllianceOrder
                | Cell::ActionOrder
                | Cell::Presence(_)
                | Cell::Answer(..)
                | Cell::Flag(..)
                | Cell::Readers(_)
                | Cell::Action(_) => None,
            })
            .collect();
        let is_told = |one: &&Difference| match one.cell {
            Cell::Alliance(_) => true,
            Cell::Title
            | Cell::AllianceOrder
            | Cell::ActionOrder
            | Cell::Presence(_)
            | Cell::Answer(..)
            | Cell::Flag(..)
            | Cell::Readers(_)
            | Cell::Action(_) => one.cell.alliance().is_none_or(|id| !lonely.contains(&id)),
        };
        let told = |one: &Difference| {
            let is_order = matches!(one.cell, Cell::AllianceOrder | Cell::ActionOrder);
            let said = |value: &Option<CellValue>| {
                let value = value.as_ref().filter(|_| !is_order)?;
                Some(self.value(value))
            };
            DifferenceText {
                what: self.cell(&one.cell, known),
                before: said(&one.before),
                after: said(&one.after),
            }
        };
        differences.iter().filter(is_told).map(told).collect()
    }

    /// What changed, in a few words: whom it is about, and the question or what else it is. A workbook
    /// has the names.
    pub fn cell(&self, cell: &Cell, known: &Workbook) -> String {
        let words = self.words;
        let about = |id: &AllianceId, what: String| match named(known, *id) {
            Some(alliance) => format!("{}{DOT}{what}", alliance.name),
            None => what,
        };
        match cell {
            Cell::Title => t!(words, "changes-firm-name"),
            Cell::AllianceOrder => t!(words, "changes-alliance-order"),
            Cell::ActionOrder => t!(words, "changes-action-order"),
            Cell::Alliance(id) => about(id, t!(words, "changes-alliance")),
            Cell::Presence(id) => about(id, t!(words, "changes-presence")),
            Cell::Action(_) | Cell::Readers(Shareable::Action(_)) => t!(words, "changes-action"),
            Cell::Flag(subject, question) | Cell::Readers(Shareable::Answer(subject, question)) => {
                let label = match self.pack.question(question) {
                    Some(question) => question.label.clone(),
                    None => question.to_string(),
                };
                match subject {
                    Subject::Firm => label,
                    Subject::Alliance(id) => about(id, label),
                }
            }
            Cell::Answer(subject, slot) => {
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
    pub fn fact_or_nothing(&self, value: Option<&CellValue>) -> String {
        value.map_or_else(
            || t!(self.words, "changes-nothing"),
            |value| self.value(value),
        )
    }

    /// What something was.
    pub fn value(&self, value: &CellValue) -> String {
        let words = self.words;
        match value {
            CellValue::Title(title) => title.clone(),
            CellValue::AllianceOrder(_) => t!(words, "changes-alliance-order"),
            CellValue::ActionOrder(_) => t!(words, "changes-action-order"),
            CellValue::Alliance { name, kind, .. } => {
                format!("{name}, {}", self.kind(*kind).to_lowercase())
            }
            CellValue::Presence { present: true, .. } => t!(words, "changes-here"),
            CellValue::Presence { present: false, .. } | CellValue::Action { intent: None, .. } => {
                t!(words, "changes-gone")
            }
            CellValue::Flag { raised: true, .. } => t!(words, "card-flagged"),
            CellValue::Readers {
                readers: Some(Readers::Own),
                ..
            } => t!(words, "private-mark"),
            CellValue::Readers {
                readers: Some(Readers::Adviser),
                ..
            } => t!(words, "readers-adviser"),
            CellValue::Readers {
                readers: Some(Readers::Partner),
                ..
            } => t!(words, "readers-partner"),
            CellValue::Flag { raised: false, .. }
            | CellValue::Readers { readers: None, .. }
            | CellValue::Answer { answer: None, .. } => t!(words, "changes-nothing"),
            CellValue::Action {
                intent: Some(intent),
                ..
            } => intent.what.clone(),
            CellValue::Answer {
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
