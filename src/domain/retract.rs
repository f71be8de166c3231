//! Taking an answer back as though it had never been, where what was just entered turns out to be none.

use std::{collections::BTreeSet, sync::Arc};

use jiff::Timestamp;

use super::{
    alliance::Subject,
    answer::{Entry, Slot},
    cell::{Cell, Version},
    log::Sitting,
    workbook::Workbook,
};

/// All that one answer was before a change: with its moment, and what the log knew of it.
#[derive(Debug, Clone)]
pub(super) struct Stood {
    subject: Subject,
    slot: Slot,
    entry: Option<Entry>,
    past: Option<Arc<BTreeSet<Version>>>,
    /// Whether it had been changed in this sitting already.
    again: bool,
    /// When anything in the workbook had been changed last.
    edited: Timestamp,
}

impl Workbook {
    /// All that an answer is now, to be brought back by [`Workbook::restore`].
    pub(super) fn stood(&self, subject: Subject, slot: Slot, sitting: &Sitting) -> Stood {
        let cell = Cell::Answer(subject, slot.clone());
        let answers = self.answers(subject);
        Stood {
            subject,
            entry: answers.and_then(|it| it.entry(&slot)).cloned(),
            slot,
            past: self.log.versions.get(&cell).cloned(),
            again: sitting.0.contains(&cell),
            edited: self.edited,
        }
    }

    /// Brings an answer back as it was, so that the log and a merge know nothing of what came between.
    pub(super) fn restore(&mut self, stood: Stood, sitting: &mut Sitting) {
        let cell = Cell::Answer(stood.subject, stood.slot.clone());
        if let Some(answers) = self.answers_mut(stood.subject) {
            answers.set(stood.slot, stood.entry);
        }
        match stood.past {
            Some(past) => drop(self.log.versions.insert(cell.clone(), past)),
            None => drop(self.log.versions.remove(&cell)),
        }
        if !stood.again {
            sitting.0.remove(&cell);
        }
        self.edited = stood.edited;
    }
}
