//! Looking back: what moved and when, how a workbook was on a date, and back to how it was.

use jiff::Timestamp;

use super::{
    cell::{Cell, CellValue, Version},
    diff::diff,
    log::later,
    versions::Known,
    workbook::{Subject, Workbook},
};

/// A thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// What.
    pub cell: Cell,
    /// What it was; none where there was nothing, or nothing that is known.
    pub from: Option<CellValue>,
    /// What it became. Where it was blanked or removed, the fact says so.
    pub to: CellValue,
}

impl Workbook {
    /// What moved, newest first: titles, names and kinds, comings and goings, answers and actions. How
    /// an answer was typed is one change, as long as it was within one hour of the clock.
    pub fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        for (cell, versions) in Known::of(self).versions {
            if !cell.has_a_past() {
                continue;
            }
            let mut from: Option<CellValue> = None;
            for Version { edited, value } in versions {
                let there = value.is_there().then(|| value.clone());
                let first_title = cell == Cell::Title && from.is_none();
                if there != from && !first_title {
                    changes.push(Change {
                        at: edited,
                        cell: cell.clone(),
                        from: from.clone(),
                        to: value,
                    });
                } else if let (Cell::Presence(_), None) = (&cell, &there) {
                    // That an alliance was in the list is nowhere said before it is removed.
                    changes.push(Change {
                        at: edited,
                        cell: cell.clone(),
                        from: None,
                        to: value,
                    });
                }
                from = there;
            }
        }
        changes.sort_by(|a, b| (b.at, &b.cell).cmp(&(a.at, &a.cell)));
        changes
    }

    /// How the workbook was at a moment, as far as the log goes back. What is in it was edited then or
    /// before.
    #[must_use]
    pub fn as_of(&self, moment: Timestamp) -> Self {
        let mut known = Known::of(self);
        known.forget_after(moment);
        known.into_workbook()
    }

    /// The workbook put back to how it was in another: what differs is edited now. What it said until
    /// now is in its log.
    #[must_use]
    pub fn put_back(&self, past: &Self, now: Timestamp) -> Self {
        let mut present = self.clone();
        for alliance in self.log.removed() {
            if past.alliance(alliance.id).is_some() && self.alliance(alliance.id).is_none() {
                present.alliances.push(alliance.clone());
            }
        }
        let mut known = Known::of(&present);
        let mut say = |value: CellValue| {
            let cell = value.cell();
            let last = present.moment(&cell).max(known.moment(&cell));
            known.say(value, later(now, last));
        };
        for difference in diff(&present, past) {
            // The answers about an alliance go with it, and are still there when it comes back.
            let about = match &difference.cell {
                Cell::Answer(Subject::Alliance(id), _) | Cell::Flag(Subject::Alliance(id), _) => {
                    past.alliance(*id).is_some()
                }
                Cell::Title
                | Cell::AllianceOrder
                | Cell::ActionOrder
                | Cell::Alliance(_)
                | Cell::Presence(_)
                | Cell::Answer(Subject::Firm, _)
                | Cell::Flag(Subject::Firm, _)
                | Cell::Action(_)
                | Cell::Readers(_) => true,
            };
            let value = difference.after.or_else(|| difference.cell.gone());
            if let Some(value) = value.filter(|_| about) {
                if let CellValue::Alliance { id, .. } = value {
                    say(CellValue::Presence { id, present: true });
                }
                say(value);
            }
        }
        say(CellValue::AllianceOrder(
            past.alliances.iter().map(|alliance| alliance.id).collect(),
        ));
        say(CellValue::ActionOrder(
            past.actions.iter().map(|action| action.id).collect(),
        ));
        known.edited_at(now);
        known.into_workbook()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        answer::{Answer, Entry, Part, Slot},
        edit::Edit,
        log::Sitting,
        testing::{
            alliance_id, any_making, any_workbook, blank_alliance, empty_workbook, made, question,
            second, timeless, words_anywhere, words_now,
        },
    };

    const HOUR: i64 = 3600;

    fn say(text: &str) -> Edit {
        let answer = Answer::Text(text.into());
        Edit::Answer {
            subject: Subject::Firm,
            slot: Slot::new(&question("mad.a1"), Part::Value),
            entry: (!text.is_empty()).then_some(Entry::new(answer, second(0))),
        }
    }

    /// What was said, one after the other, oldest first.
    fn told(workbook: &Workbook) -> Vec<(i64, String)> {
        let mut told: Vec<(i64, String)> = workbook
            .changes()
            .into_iter()
            .map(|change| match change.to {
                CellValue::Answer {
                    answer: Some(Answer::Text(text)),
                    ..
                } => (change.at.as_second(), text),
                other => (change.at.as_second(), format!("{:?}", other.is_there())),
            })
            .collect();
        told.reverse();
        told
    }

    fn said(edits: &[(i64, &str)]) -> Workbook {
        let edits = edits.iter().map(|(at, text)| (say(text), second(*at)));
        made(empty_workbook(), edits.collect())
    }

    #[test]
    fn typing_within_an_hour_is_one_change() {
        let edits = [
            (10, "a"),
            (11, "ab"),
            (12, "abc"),
            (HOUR, "abcd"),
            (HOUR + 1, "abcde"),
        ];
        let workbook = said(&edits);
        let expected = [(12, "abc".to_owned()), (HOUR + 1, "abcde".to_owned())];
        assert_eq!(told(&workbook), expected);
        assert_eq!(workbook.log.versions().count(), 1);
    }

    #[test]
    fn many_words_that_go_at_once_are_kept_however_briefly_they_stood() {
        let long = "Catalog that took a while to find.";
        let workbook = said(&[(10, "W"), (20, long), (30, "x")]);
        assert_eq!(
            told(&workbook),
            [(20, long.to_owned()), (30, "x".to_owned())]
        );
        let workbook = said(&[(10, "W"), (20, long), (30, "")]);
        assert_eq!(
            told(&workbook),
            [(20, long.to_owned()), (30, "false".to_owned())]
        );
    }

    #[test]
    fn what_stood_when_the_workbook_was_opened_is_kept() {
        let mut workbook = said(&[(10, "Theirs.")]);
        workbook
            .make(say("Ours."), second(20), &mut Sitting::default())
            .unwrap();
        let expected = [(10, "Theirs.".to_owned()), (20, "Ours.".to_owned())];
        assert_eq!(told(&workbook), expected);
    }

    #[test]
    fn a_workbook_on_a_date_is_what_it_was() {
        let remove = Edit::RemoveAlliance(alliance_id(1));
        let add = Edit::AddAlliance {
            at: 0,
            alliance: Box::new(blank_alliance(1)),
        };
        let edits = vec![
            (add, second(10)),
            (say("Then."), second(20)),
            (Edit::Retitle("Sorbus".into()), second(2 * HOUR)),
            (say("Now."), second(2 * HOUR)),
            (remove, second(2 * HOUR)),
        ];
        let workbook = made(empty_workbook(), edits);
        let then = workbook.as_of(second(HOUR));
        let text = |workbook: &Workbook| {
            let text = workbook.text(Subject::Firm, &question("mad.a1"), Part::Value);
            text.to_owned()
        };
        assert_eq!(then.title, "Rowan Bakery");
        assert_eq!(text(&then), "Then.");
        assert_eq!(then.alliances, [blank_alliance(1)]);
        assert_eq!(text(&workbook.as_of(second(15))), "");
        assert_eq!(
            timeless(workbook.as_of(second(3 * HOUR))),
            timeless(workbook)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn putting_back_loses_nothing(
            (before, then, strange) in (any_making(), any_making(), any_workbook())
        ) {
            let past = made(empty_workbook(), before);
            let present = made(past.clone(), then);
            for past in [past, strange] {
                let back = present.put_back(&past, second(100));
                prop_assert_eq!(timeless(back.clone()), timeless(past.clone()));
                prop_assert!(words_anywhere(&back).is_superset(&words_now(&present)));
                let again = back.put_back(&present, second(100));
                prop_assert_eq!(timeless(again), timeless(present.clone()));
            }
        }

        #[test]
        fn looking_back_from_now_sees_what_is(edits in any_making()) {
            let workbook = made(empty_workbook(), edits);
            let now = Timestamp::MAX;
            prop_assert_eq!(timeless(workbook.as_of(now)), timeless(workbook.clone()));
            let times: Vec<_> = workbook.changes().iter().map(|change| change.at).collect();
            prop_assert!(times.is_sorted_by(|a, b| a >= b));
            for change in workbook.changes() {
                prop_assert!(change.from.as_ref() != Some(&change.to));
            }
        }
    }
}
