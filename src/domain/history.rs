//! Undo and redo of everything: each change with the one that takes it back.

use jiff::{SignedDuration, Timestamp};

use super::{
    answer::Slot,
    change::{Change, UnknownAlliance},
    log::Sitting,
    retract::Stood,
    workbook::{Subject, Workbook},
};

/// How many steps can be taken back.
pub const MAX_STEPS: usize = 1_000;

/// Typing that goes on without a longer pause is one step.
const SAME_BREATH: SignedDuration = SignedDuration::from_secs(2);

#[derive(Debug, Clone)]
struct Step {
    /// What takes the step back, or makes it again once it was taken back.
    inverse: Change,
    /// The last moment of typing, while more of it may join the step; none where it is closed.
    typed: Option<Timestamp>,
    /// What stood before, where the step answers one question and was not taken back since.
    stood: Option<Stood>,
}

/// What was done to a workbook since it was opened.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    sitting: Sitting,
}

impl History {
    /// Makes a change, remembering how to take it back. Typing into one slot in one breath stays one step:
    /// a pause of more than two seconds ends it, and so does [`History::pause`].
    pub fn commit(
        &mut self,
        workbook: &mut Workbook,
        change: Change,
        now: Timestamp,
    ) -> Result<(), UnknownAlliance> {
        let typing = change.is_typing();
        let slot = change.slot().map(|(subject, slot)| (subject, slot.clone()));
        let joins = typing
            && self.done.last().is_some_and(|last| {
                let is_close = |typed| now.duration_since(typed) <= SAME_BREATH;
                let same = slot.as_ref().map(|(subject, slot)| (*subject, slot));
                last.typed.is_some_and(is_close) && last.inverse.slot() == same
            });
        // What joins a step adds nothing to what stood before it.
        let stood = slot.filter(|_| !joins);
        let stood = stood.map(|(subject, slot)| workbook.stood(subject, slot, &self.sitting));
        let inverse = workbook.make(change, now, &mut self.sitting)?;
        self.undone.clear();
        if inverse.is_empty() {
            return Ok(());
        }
        if joins && let Some(last) = self.done.last_mut() {
            last.typed = Some(now);
            return Ok(());
        }
        if self.done.len() == MAX_STEPS {
            self.done.remove(0);
        }
        self.done.push(Step {
            inverse,
            typed: typing.then_some(now),
            stood,
        });
        Ok(())
    }

    /// Takes the last step back as though it had never been: the answer keeps the moment and the past that it had.
    /// Returns whether the last step was made in this slot; nothing changes where it was not.
    pub fn retract(&mut self, workbook: &mut Workbook, subject: Subject, slot: &Slot) -> bool {
        let is_it = |step: &Step| step.inverse.slot() == Some((subject, slot));
        let last = self.done.pop_if(|step| step.stood.is_some() && is_it(step));
        let Some(stood) = last.and_then(|step| step.stood) else {
            return false;
        };
        workbook.restore(stood, &mut self.sitting);
        true
    }

    /// Takes the last step back; returns the change that this made, or none where there is no step.
    pub fn undo(
        &mut self,
        workbook: &mut Workbook,
        now: Timestamp,
    ) -> Result<Option<Change>, UnknownAlliance> {
        let (from, to) = (&mut self.done, &mut self.undone);
        let stop = turn(from, to, &mut self.sitting, workbook, now);
        self.pause();
        stop
    }

    /// Makes the last step again that was taken back; returns the change that this made, or none where there is none.
    pub fn redo(
        &mut self,
        workbook: &mut Workbook,
        now: Timestamp,
    ) -> Result<Option<Change>, UnknownAlliance> {
        let (from, to) = (&mut self.undone, &mut self.done);
        turn(from, to, &mut self.sitting, workbook, now)
    }

    /// Ends the step: what is typed next is one of its own. A paste and a jump of the cursor ask for that.
    pub fn pause(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.typed = None;
        }
    }
}

fn turn(
    from: &mut Vec<Step>,
    to: &mut Vec<Step>,
    sitting: &mut Sitting,
    workbook: &mut Workbook,
    now: Timestamp,
) -> Result<Option<Change>, UnknownAlliance> {
    let Some(step) = from.pop() else {
        return Ok(None);
    };
    let inverse = workbook.make(step.inverse.clone(), now, sitting)?;
    to.push(Step {
        inverse,
        typed: None,
        stood: None,
    });
    Ok(Some(step.inverse))
}

#[cfg(test)]
mod tests {
    use proptest::{collection, prelude::*};

    use super::*;
    use crate::domain::{
        answer::{Answer, Entry, Part, Slot},
        testing::{
            any_answer_change, any_change, any_workbook, empty_workbook, question, second, timeless,
        },
        workbook::Subject,
    };

    const ASKED: &str = "mad.a1";

    fn say(answer: Option<Answer>) -> Change {
        let slot = Slot::new(&question(ASKED), Part::Value);
        let entry = answer.map(|answer| Entry::new(answer, second(0)));
        Change::answer(Subject::Firm, slot, entry)
    }

    fn words(text: &str) -> Change {
        say(Some(Answer::Text(text.into())))
    }

    /// Commits the edits, each at its second, and tells what stands after each undo.
    fn undone(edits: Vec<(i64, Change)>) -> Vec<String> {
        let mut workbook = empty_workbook();
        let mut history = History::default();
        for (at, edit) in edits {
            history.commit(&mut workbook, edit, second(at)).unwrap();
        }
        let mut seen = Vec::new();
        while history.undo(&mut workbook, second(99)).unwrap().is_some() {
            let text = workbook.text(Subject::Firm, &question(ASKED), Part::Value);
            seen.push(text.to_owned());
        }
        seen
    }

    #[test]
    fn typing_in_one_breath_is_one_step() {
        let edits = vec![(0, words("a")), (2, words("ab")), (5, words("abc"))];
        assert_eq!(undone(edits), ["ab", ""]);
    }

    #[test]
    fn blanking_what_was_just_typed_can_be_taken_back() {
        let edits = vec![(0, words("a")), (1, words("ab")), (1, say(None))];
        assert_eq!(undone(edits), ["ab", ""]);
        let edits = vec![(0, words("ab")), (1, words("")), (1, words("c"))];
        assert_eq!(undone(edits), ["", "ab", ""]);
    }

    #[test]
    fn typing_does_not_join_another_kind_of_answer() {
        let unknown = say(Some(Answer::DontKnow));
        let edits = vec![(0, words("a")), (1, unknown), (1, words("b"))];
        assert_eq!(undone(edits), ["", "a", ""]);
    }

    #[test]
    fn typing_after_a_pause_or_an_undo_is_a_step_of_its_own() {
        let mut workbook = empty_workbook();
        let mut history = History::default();
        let mut commit = |history: &mut History, edit| {
            history.commit(&mut workbook, edit, second(0)).unwrap();
        };
        commit(&mut history, words("a"));
        history.pause();
        commit(&mut history, words("ab"));
        assert_eq!(history.done.len(), 2);
        commit(&mut history, say(Some(Answer::DontKnow)));
        history.undo(&mut workbook, second(0)).unwrap();
        history
            .commit(&mut workbook, words("abc"), second(0))
            .unwrap();
        assert_eq!(history.done.len(), 3);
        assert!(history.undone.is_empty());
    }

    #[test]
    fn the_oldest_steps_are_forgotten_first() {
        let edits = (0..=MAX_STEPS)
            .map(|n| (10 * i64::try_from(n).unwrap(), words(&n.to_string())))
            .collect();
        let seen = undone(edits);
        assert_eq!(seen.len(), MAX_STEPS);
        assert_eq!(seen.last().map(String::as_str), Some("0"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn what_is_retracted_has_never_been(
            before in any_workbook(),
            edits in collection::vec(any_change(), 0..10),
            last in any_answer_change(),
        ) {
            let (mut workbook, mut history) = (before, History::default());
            for edit in edits {
                let _ = history.commit(&mut workbook, edit, second(0));
            }
            history.pause();
            let (subject, slot) = last.slot().map(|(subject, slot)| (subject, slot.clone())).unwrap();
            let (stood, sitting) = (workbook.clone(), history.sitting.clone());
            let steps = history.done.len();
            let another = Slot::new(&question(ASKED), Part::Why);
            if history.commit(&mut workbook, last, second(9)).is_ok() && history.done.len() > steps {
                prop_assert!(!history.clone().retract(&mut workbook.clone(), subject, &another));
                prop_assert!(history.retract(&mut workbook, subject, &slot));
                prop_assert_eq!(&workbook, &stood);
                prop_assert_eq!(history.sitting.0, sitting.0);
                prop_assert_eq!(history.done.len(), steps);
            }
        }

        #[test]
        fn undoing_all_and_redoing_all_leads_there_and_back(
            before in any_workbook(),
            edits in collection::vec((any_change(), 0..5_i64), 0..20),
        ) {
            let mut workbook = before.clone();
            let mut history = History::default();
            let mut now = 0;
            for (edit, pause) in edits {
                now += pause;
                // An edit that the workbook cannot make is no step.
                let _ = history.commit(&mut workbook, edit, second(now));
            }
            // What was taken back was edited again, and the log tells of it: all else is as before.
            let after = timeless(workbook.clone());
            while history.undo(&mut workbook, second(now)).unwrap().is_some() {}
            prop_assert_eq!(timeless(workbook.clone()), timeless(before));
            while history.redo(&mut workbook, second(now)).unwrap().is_some() {}
            prop_assert_eq!(timeless(workbook), after);
        }
    }
}
