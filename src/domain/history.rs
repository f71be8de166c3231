//! Undo and redo of everything, as pairs of edits.

use jiff::{SignedDuration, Timestamp};

use super::{
    answer::Answer,
    edit::{Edit, EditError},
    workbook::{Stop, Subject, Workbook},
};

/// How many steps can be taken back.
pub const MAX_STEPS: usize = 1_000;

/// Typing that goes on without a longer pause is one step.
const SAME_BREATH: SignedDuration = SignedDuration::from_secs(2);

#[derive(Debug, Clone)]
struct Step {
    /// What takes the step back, or makes it again once it was taken back.
    inverse: Edit,
    /// The last moment of the step.
    at: Timestamp,
    /// Where the owner was, so that they see what is taken back.
    stop: Stop,
}

/// What was done to a workbook since it was opened.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Makes a change, remembering how to take it back. Typing in one breath stays one step.
    pub fn commit(
        &mut self,
        workbook: &mut Workbook,
        edit: Edit,
        now: Timestamp,
        stop: &Stop,
    ) -> Result<(), EditError> {
        let typing = is_typing(&edit);
        let slot = edit.slot().map(|(subject, slot)| (subject, slot.clone()));
        let inverse = workbook.apply(edit)?;
        workbook.edited = now;
        self.undone.clear();
        if typing
            && let Some(last) = self.done.last_mut()
            && last.stop == *stop
            && now.duration_since(last.at) <= SAME_BREATH
            && last.inverse.slot()
                == slot
                    .as_ref()
                    .map(|(subject, slot): &(Subject, _)| (*subject, slot))
        {
            last.at = now;
            return Ok(());
        }
        if self.done.len() == MAX_STEPS {
            self.done.remove(0);
        }
        self.done.push(Step {
            inverse,
            at: now,
            stop: stop.clone(),
        });
        Ok(())
    }

    /// Takes the last step back; returns where it was made, or none where there is no step.
    pub fn undo(
        &mut self,
        workbook: &mut Workbook,
        now: Timestamp,
    ) -> Result<Option<Stop>, EditError> {
        turn(&mut self.done, &mut self.undone, workbook, now)
    }

    /// Makes the last step again that was taken back; returns where, or none where there is none.
    pub fn redo(
        &mut self,
        workbook: &mut Workbook,
        now: Timestamp,
    ) -> Result<Option<Stop>, EditError> {
        turn(&mut self.undone, &mut self.done, workbook, now)
    }

    /// Ends the breath: what is typed next is a step of its own.
    pub fn pause(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.at = Timestamp::MIN;
        }
    }
}

fn turn(
    from: &mut Vec<Step>,
    to: &mut Vec<Step>,
    workbook: &mut Workbook,
    now: Timestamp,
) -> Result<Option<Stop>, EditError> {
    let Some(step) = from.pop() else {
        return Ok(None);
    };
    let inverse = workbook.apply(step.inverse)?;
    workbook.edited = now;
    to.push(Step {
        inverse,
        at: Timestamp::MIN,
        stop: step.stop.clone(),
    });
    Ok(Some(step.stop))
}

/// Whether the edit is one of the many small ones that typing makes.
fn is_typing(edit: &Edit) -> bool {
    match edit {
        Edit::Answer { entry, .. } => entry
            .as_ref()
            .is_none_or(|entry| matches!(entry.answer, Answer::Text(_) | Answer::Gauge(_))),
        Edit::Retitle(_)
        | Edit::Flag { .. }
        | Edit::AddAlliance { .. }
        | Edit::RemoveAlliance(_)
        | Edit::DescribeAlliance { .. }
        | Edit::MoveAlliance { .. }
        | Edit::AddAction { .. }
        | Edit::MoveAction { .. }
        | Edit::RemoveAction(_)
        | Edit::ChangeAction(_) => false,
    }
}
