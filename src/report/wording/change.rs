//! What changed, and what differs between two workbooks, in words.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

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

/// How many columns of what both texts share are left before the place where they part.
const SHARED: usize = 15;

impl DifferenceText {
    /// What the two workbooks say, each on one line and in so many columns at most: from shortly before
    /// the place where they part, where that would else be cut off.
    pub fn excerpts(&self, columns: usize) -> [Option<String>; 2] {
        let [before, after] =
            [&self.before, &self.after].map(|text| text.as_ref().map(|it| it.replace('\n', " ")));
        let (Some(one), Some(other)) = (&before, &after) else {
            return [before, after].map(|text| text.map(|text| cut(&text, columns)));
        };
        let shared: usize = one
            .graphemes(true)
            .zip(other.graphemes(true))
            .take_while(|(one, other)| one == other)
            .map(|(one, _)| one.len())
            .sum();
        // One that ends where they part needs a place to show it.
        let is_seen =
            one[..shared].width() + SHARED < columns || one.width().max(other.width()) <= columns;
        let from = if is_seen { 0 } else { start(one, shared) };
        [one, other].map(|text| {
            let begun = if from > 0 {
                format!("{MORE}{}", &text[from..])
            } else {
                text.clone()
            };
            Some(cut(&begun, columns))
        })
    }
}

/// Stands where something was left out.
const MORE: &str = "…";

/// Where to begin a text so that what stands before a place is seen with a few words before it.
fn start(text: &str, place: usize) -> usize {
    let before = &text[..place];
    let mut from = place;
    for (at, grapheme) in before.grapheme_indices(true).rev() {
        if before[at..].width() > SHARED {
            break;
        }
        from = at;
        if grapheme == " " && before[at..].width() > SHARED / 2 {
            break;
        }
    }
    from
}

/// The beginning of a text, with a sign where more was to come.
fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        if kept.width() + grapheme.width() + MORE.width() > columns {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.trim_end().to_owned() + MORE
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
                format!("{name}, {}", words.within(&self.kind(*kind)))
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn excerpts(before: &str, after: &str) -> [String; 2] {
        let text = DifferenceText {
            what: String::new(),
            before: Some(before.into()),
            after: Some(after.into()),
        };
        text.excerpts(40).map(Option::unwrap)
    }

    #[test]
    fn texts_that_part_early_are_told_from_the_beginning() {
        assert_eq!(
            excerpts("Bread", "Bread\nand cake"),
            ["Bread", "Bread and cake"]
        );
        let long = "Good flour, and people who answer the telephone";
        assert_eq!(
            excerpts(long, "Good bread"),
            ["Good flour, and people who answer the t…", "Good bread"]
        );
    }

    #[test]
    fn texts_that_part_late_are_told_from_shortly_before_that_place() {
        let shared = "They called the same evening and had a driver out by six, ";
        assert_eq!(
            excerpts(
                &format!("{shared}twice"),
                &format!("{shared}as they always do when it counts")
            ),
            [
                "… by six, twice",
                "… by six, as they always do when it cou…"
            ]
        );
        // One that ends there shows that it does.
        assert_eq!(
            excerpts(shared.trim_end(), &format!("{shared}twice")),
            ["… by six,", "… by six, twice"]
        );
    }

    proptest! {
        #[test]
        fn what_differs_is_seen_and_fits(
            shared in "[a-c é]{0,120}",
            one in "[x-z]{0,80}",
            other in "[m-o]{0,80}",
        ) {
            prop_assume!(one != other);
            let told = excerpts(&format!("{shared}{one}"), &format!("{shared}{other}"));
            prop_assert_ne!(&told[0], &told[1]);
            prop_assert!(told.iter().all(|text| text.width() <= 40));
        }
    }
}
