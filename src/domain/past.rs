//! Looking back: what moved and when, how a workbook was on a date, and back to how it was.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    cell::{Cell, CellValue, Version},
    change::Change,
    diff::diff,
    id::AllianceId,
    log::Sitting,
    versions::Known,
    workbook::{Subject, Workbook},
};

/// A change as the log tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedChange {
    /// When.
    pub at: Timestamp,
    /// What.
    pub cell: Cell,
    /// What it was; none where there was nothing, or nothing that is known.
    pub from: Option<CellValue>,
    /// What it became. Where it was blanked or removed, the fact says so.
    pub to: CellValue,
}

impl LoggedChange {
    /// The alliance that it is about, or that an action is for; none where it is about the firm.
    pub fn alliance(&self) -> Option<AllianceId> {
        let mut values = [Some(&self.to), self.from.as_ref()].into_iter().flatten();
        let mut intent = || values.find_map(CellValue::intent);
        self.cell.alliance().or_else(|| intent()?.alliance)
    }
}

impl Workbook {
    /// What moved, newest first: titles, names and kinds, comings and goings, answers and actions. How
    /// an answer was typed is one change, as long as it was within one hour of the clock.
    pub fn logged_changes(&self) -> Vec<LoggedChange> {
        let mut changes = Vec::new();
        for (cell, versions) in Known::of(self).versions {
            if !cell.has_a_past() {
                continue;
            }
            let mut from: Option<CellValue> = None;
            for Version { edited, value } in Arc::unwrap_or_clone(versions) {
                let there = value.is_there().then(|| value.clone());
                let first_title = cell == Cell::Title && from.is_none();
                if there != from && !first_title {
                    changes.push(LoggedChange {
                        at: edited,
                        cell: cell.clone(),
                        from: from.clone(),
                        to: value,
                    });
                } else if let (Cell::Presence(_), None) = (&cell, &there) {
                    // That an alliance was in the list is nowhere said before it is removed.
                    changes.push(LoggedChange {
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

    /// What puts the workbook back to how it was in another.
    pub fn change_back_to(&self, past: &Self) -> Change {
        let mut present = self.clone();
        let mut values = Vec::new();
        for alliance in self.log.removed() {
            let id = alliance.id;
            if past.alliance(id).is_some() && self.alliance(id).is_none() {
                values.push(CellValue::Presence { id, present: true });
                present.alliances.push(alliance.clone());
            }
        }
        for difference in diff(&present, past) {
            // The answers about an alliance go with it, and are still there when it comes back.
            let about = match &difference.cell {
                Cell::Answer(Subject::Alliance(id), _) | Cell::Flag(Subject::Alliance(id), _) => {
                    past.alliance(*id).is_some()
                }
                // The orders come last, when everything is there.
                Cell::AllianceOrder | Cell::ActionOrder => false,
                Cell::Title
                | Cell::Alliance(_)
                | Cell::Presence(_)
                | Cell::Answer(Subject::Firm, _)
                | Cell::Flag(Subject::Firm, _)
                | Cell::Action(_)
                | Cell::Readers(_) => true,
            };
            let value = difference.after.or_else(|| difference.cell.gone());
            values.extend(value.filter(|_| about));
        }
        values.push(CellValue::AllianceOrder(
            past.alliances.iter().map(|alliance| alliance.id).collect(),
        ));
        values.push(CellValue::ActionOrder(
            past.actions.iter().map(|action| action.id).collect(),
        ));
        values.into_iter().collect()
    }

    /// The workbook put back to how it was in another: what differs is edited now. What it said until
    /// now is in its log.
    #[must_use]
    pub fn put_back(&self, past: &Self, now: Timestamp) -> Self {
        let mut back = self.clone();
        let made = back.make(self.change_back_to(past), now, &mut Sitting::default());
        // Every alliance of the past is there or described before anything is said about it.
        debug_assert!(made.is_ok(), "{made:?}");
        back
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        alliance::Alliance,
        answer::{Answer, Entry, Part, Slot},
        testing::{
            alliance_id, any_making, any_workbook, blank_alliance, empty_workbook, made, question,
            second, timeless, words_anywhere, words_now,
        },
    };

    const HOUR: i64 = 3600;

    fn say(text: &str) -> Change {
        let answer = Answer::Text(text.into());
        let slot = Slot::new(&question("mad.a1"), Part::Value);
        let entry = (!text.is_empty()).then_some(Entry::new(answer, second(0)));
        Change::answer(Subject::Firm, slot, entry)
    }

    /// What was said, one after the other, oldest first.
    fn told(workbook: &Workbook) -> Vec<(i64, String)> {
        let mut told: Vec<(i64, String)> = workbook
            .logged_changes()
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
        let remove = Change::remove_alliance(alliance_id(1));
        let add = Change::add_alliance(&blank_alliance(1));
        let edits = vec![
            (add, second(10)),
            (say("Then."), second(20)),
            (Change::retitle("Sorbus"), second(2 * HOUR)),
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
        let alliance = Alliance {
            edited: second(10),
            ..blank_alliance(1)
        };
        assert_eq!(then.alliances, [alliance]);
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
            let times: Vec<_> = workbook.logged_changes().iter().map(|change| change.at).collect();
            prop_assert!(times.is_sorted_by(|a, b| a >= b));
            for change in workbook.logged_changes() {
                prop_assert!(change.from.as_ref() != Some(&change.to));
            }
        }
    }
}
