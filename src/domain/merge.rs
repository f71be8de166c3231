//! Two copies of one workbook joined into one, answer by answer.
//!
//! Of every thing the value that was set last counts; the others are in the log. It does not matter which
//! copy comes first, in which order several are joined, or whether one was joined before.

use std::fmt;

use super::{
    diff::{Difference, diff},
    versions::Known,
    workbook::Workbook,
};

/// Two copies joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// What both come to.
    pub workbook: Workbook,
    /// What came from the second: how the first differs from what both come to.
    pub from_second: Vec<Difference>,
    /// What came from the first: how the second differs from what both come to.
    pub from_first: Vec<Difference>,
}

/// The workbooks are not copies of one: their ids differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCopies;

impl fmt::Display for NotCopies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("these are two different workbooks, not two copies of one")
    }
}

impl std::error::Error for NotCopies {}

/// Joins two copies of one workbook.
pub fn merge(first: &Workbook, second: &Workbook) -> Result<Merged, NotCopies> {
    if first.id != second.id {
        return Err(NotCopies);
    }
    let workbook = Known::of(first).join(Known::of(second)).into_workbook();
    Ok(Merged {
        from_second: diff(first, &workbook),
        from_first: diff(second, &workbook),
        workbook,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

    use super::*;
    use crate::domain::{
        answer::{Answer, Entry, Origin, Part, Slot},
        cell::{Cell, CellValue},
        change::Change,
        id::WorkbookId,
        log::Sitting,
        scale::Rating,
        testing::{
            alliance_id, any_making, any_workbook, blank_alliance, empty_workbook, made, question,
            second, timeless, words_anywhere, words_now,
        },
        workbook::{Readers, Shareable, Subject},
    };

    fn joined(first: &Workbook, second: &Workbook) -> Workbook {
        merge(first, second).unwrap().workbook
    }

    /// Three copies of one workbook, each edited by itself; the last never through the log.
    fn any_copies() -> impl Strategy<Value = [Workbook; 4]> {
        let parts = (any_making(), any_making(), any_making(), any_workbook());
        (any_making(), parts).prop_map(|(common, (a, b, c, strange))| {
            let common = made(empty_workbook(), common);
            let copy = |edits| made(common.clone(), edits);
            [copy(a), copy(b), copy(c), strange]
        })
    }

    fn answer(subject: Subject, answer: Answer) -> Change {
        let slot = Slot::new(&question("factors.trust"), Part::Value);
        Change::answer(subject, slot, Some(Entry::new(answer, second(0))))
    }

    fn rate(rating: u8) -> Change {
        let subject = Subject::Alliance(alliance_id(1));
        answer(subject, Answer::Rating(Rating::new(rating).unwrap()))
    }

    /// A workbook with one alliance, made in the first second.
    fn common() -> Workbook {
        let add = Change::add_alliance(&blank_alliance(1));
        made(empty_workbook(), vec![(add, second(1))])
    }

    #[test]
    fn the_answer_edited_last_counts_and_the_other_is_in_the_log() {
        let ours = answer(Subject::Firm, Answer::Text("Ours.".into()));
        let theirs = answer(Subject::Firm, Answer::Text("Theirs.".into()));
        let ours = made(common(), vec![(ours, second(20)), (rate(2), second(30))]);
        let theirs = made(common(), vec![(theirs, second(25)), (rate(4), second(10))]);
        let merged = merge(&ours, &theirs).unwrap();
        let words = |merged: &Merged| {
            let text = merged
                .workbook
                .text(Subject::Firm, &question("factors.trust"), Part::Value);
            text.to_owned()
        };
        assert_eq!(words(&merged), "Theirs.");
        assert!(words_anywhere(&merged.workbook).contains("Ours."));
        let cells = |differences: &[Difference]| -> Vec<Option<CellValue>> {
            let after = differences.iter().map(|one| one.after.clone());
            after.collect()
        };
        let slot = Slot::new(&question("factors.trust"), Part::Value);
        let said = |subject, answer| {
            vec![Some(CellValue::Answer {
                subject,
                slot: slot.clone(),
                answer: Some(answer),
                origin: Origin::Own,
            })]
        };
        let text = Answer::Text("Theirs.".into());
        assert_eq!(cells(&merged.from_second), said(Subject::Firm, text));
        let rating = Answer::Rating(Rating::new(2).unwrap());
        let subject = Subject::Alliance(alliance_id(1));
        assert_eq!(cells(&merged.from_first), said(subject, rating));
    }

    #[test]
    fn what_was_blanked_or_removed_stays_so_unless_somebody_went_on_with_it() {
        let remove = || Change::remove_alliance(alliance_id(1));
        let removed = made(common(), vec![(remove(), second(20))]);
        let rated = |at| made(common(), vec![(rate(4), second(at))]);
        let both = joined(&rated(10), &removed);
        assert!(both.alliances.is_empty());
        // Whoever rates it after it was removed elsewhere gets it back, with all there is.
        let back = joined(&both, &rated(30));
        assert_eq!(back.alliances.len(), 1);
        assert!(back.log.removed().next().is_none());

        let slot = Slot::new(&question("factors.trust"), Part::Value);
        let blank = Change::answer(Subject::Alliance(alliance_id(1)), slot, None);
        let blanked = made(rated(10), vec![(blank, second(20))]);
        let both = joined(&rated(10), &blanked);
        assert!(both.alliances[0].answers.is_empty());
        assert_eq!(
            joined(&both, &rated(30)).alliances[0]
                .answers
                .iter()
                .count(),
            1
        );
    }

    #[test]
    fn the_order_that_was_set_last_counts_and_what_it_does_not_name_comes_after() {
        let add = |number| Change::add_alliance(&blank_alliance(number));
        let three = made(common(), vec![(add(2), second(2)), (add(3), second(3))]);
        let to = |number, to| Change::move_alliance(&three, alliance_id(number), to);
        let ours = made(three.clone(), vec![(to(3, 0), second(20))]);
        let theirs = made(
            three.clone(),
            vec![(to(2, 0), second(10)), (add(4), second(30))],
        );
        let both = merge(&ours, &theirs).unwrap();
        let names: Vec<_> = both
            .workbook
            .alliances
            .iter()
            .map(|one| &one.name)
            .collect();
        assert_eq!(names, ["Partner 3", "Partner 1", "Partner 2", "Partner 4"]);
        let order = |differences: &[Difference]| {
            differences
                .iter()
                .any(|one| one.cell == Cell::AllianceOrder)
        };
        assert!(order(&both.from_first) && !order(&both.from_second));
    }

    #[test]
    fn what_was_marked_private_stays_so_whoever_goes_on_with_it() {
        let trust = Shareable::Answer(Subject::Alliance(alliance_id(1)), question("factors.trust"));
        let keep =
            |private: bool| Change::set_readers(trust.clone(), private.then_some(Readers::Own));
        let ours = made(
            common(),
            vec![(rate(2), second(5)), (keep(true), second(10))],
        );
        let theirs = made(common(), vec![(rate(4), second(20))]);
        let both = joined(&ours, &theirs);
        assert_eq!(both.readers, ours.readers);
        assert_eq!(both.readers.len(), 1);
        let gone = made(
            ours.clone(),
            vec![(Change::remove_alliance(alliance_id(1)), second(30))],
        );
        assert_eq!(joined(&both, &gone).readers, ours.readers);
        let open = made(ours.clone(), vec![(keep(false), second(30))]);
        assert!(joined(&open, &both).readers.is_empty());
        let cells: Vec<Cell> = merge(&open, &both)
            .unwrap()
            .from_first
            .into_iter()
            .map(|one| one.cell)
            .collect();
        assert!(matches!(cells[..], [Cell::Readers(_)]));
    }

    #[test]
    fn only_copies_of_one_workbook_are_joined() {
        let other = Workbook {
            id: WorkbookId(uuid::Uuid::from_u128(77)),
            ..common()
        };
        assert_eq!(merge(&common(), &other), Err(NotCopies));
    }

    /// What is joined below is as various as workbooks are; a kind that is not drawn is not tested.
    #[test]
    fn the_copies_have_every_kind_of_answer_and_value() {
        let name = |debug: String| {
            let end = debug.find(|c: char| !c.is_alphanumeric());
            debug[..end.unwrap_or(debug.len())].to_owned()
        };
        let mut runner = TestRunner::deterministic();
        let (mut values, mut answers, mut made_values) =
            (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for _ in 0..500 {
            let making = any_making().new_tree(&mut runner).unwrap().current();
            let (mut workbook, mut sitting) = (empty_workbook(), Sitting::default());
            for (change, now) in making {
                let kinds: Vec<String> = change.values().iter().map(kind).collect();
                for value in change.values() {
                    if let CellValue::Answer {
                        answer: Some(answer),
                        ..
                    } = value
                    {
                        answers.insert(name(format!("{answer:?}")));
                    }
                }
                if workbook.make(change, now, &mut sitting).is_ok() {
                    made_values.extend(kinds.clone());
                }
                values.extend(kinds);
            }
        }
        let all = [
            "Text",
            "Rating",
            "Gauge",
            "Held",
            "Picked",
            "Objective",
            "Criterion",
            "Review",
            "DontKnow",
            "NotApplicable",
        ];
        assert!(
            all.iter().all(|kind| answers.contains(*kind)),
            "{answers:?}"
        );
        let all = [
            "Title",
            "AllianceOrder",
            "ActionOrder",
            "Alliance",
            "Presence false",
            "Answer",
            "Answer of a group",
            "Answer blank",
            "Flag",
            "Action",
            "Action gone",
            "Readers",
            "Readers as named",
        ];
        assert!(all.iter().all(|kind| values.contains(*kind)), "{values:?}");
        assert_eq!(made_values, values, "some are never made");
    }

    /// What sort of value it is, told apart where merging tells them apart.
    fn kind(value: &CellValue) -> String {
        match value {
            CellValue::Title(_) => "Title",
            CellValue::AllianceOrder(_) => "AllianceOrder",
            CellValue::ActionOrder(_) => "ActionOrder",
            CellValue::Alliance { .. } => "Alliance",
            CellValue::Presence { present: true, .. } => "Presence true",
            CellValue::Presence { present: false, .. } => "Presence false",
            CellValue::Answer { answer: None, .. } => "Answer blank",
            CellValue::Answer {
                origin: Origin::Own,
                ..
            } => "Answer",
            CellValue::Answer {
                origin: Origin::Group,
                ..
            } => "Answer of a group",
            CellValue::Flag { .. } => "Flag",
            CellValue::Action {
                intent: Some(_), ..
            } => "Action",
            CellValue::Action { intent: None, .. } => "Action gone",
            CellValue::Readers {
                readers: Some(_), ..
            } => "Readers",
            CellValue::Readers { readers: None, .. } => "Readers as named",
        }
        .to_owned()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]

        #[test]
        fn which_copy_comes_first_does_not_matter([a, b, _, d] in any_copies()) {
            prop_assert_eq!(joined(&a, &b), joined(&b, &a));
            prop_assert_eq!(joined(&a, &d), joined(&d, &a));
        }

        #[test]
        fn no_word_is_lost([a, b, _, d] in any_copies()) {
            for [first, second] in [[&a, &b], [&a, &d]] {
                let words = words_anywhere(&joined(first, second));
                prop_assert!(words.is_superset(&words_now(first)));
                prop_assert!(words.is_superset(&words_now(second)));
            }
        }

        #[test]
        fn in_which_order_copies_are_joined_does_not_matter([a, b, c, d] in any_copies()) {
            prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
            prop_assert_eq!(joined(&joined(&a, &b), &d), joined(&a, &joined(&b, &d)));
            prop_assert_eq!(joined(&joined(&a, &d), &b), joined(&a, &joined(&d, &b)));
        }

        #[test]
        fn joining_what_was_joined_changes_nothing([a, b, _, d] in any_copies()) {
            prop_assert_eq!(timeless(joined(&a, &a)), timeless(a.clone()));
            prop_assert_eq!(timeless(joined(&d, &d)), timeless(d.clone()));
            for other in [a.clone(), b, d] {
                let both = joined(&a, &other);
                prop_assert_eq!(joined(&both, &both), both.clone());
                prop_assert_eq!(joined(&both, &a), both.clone());
                prop_assert_eq!(joined(&other, &both), both);
            }
        }
    }
}
