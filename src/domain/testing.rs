//! What unit tests of several modules share: a small pack, answers in one line, arbitrary
//! workbooks and edits.

mod answers;
mod any;
mod pack;

pub(crate) use self::{answers::*, any::*, pack::pack};

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::{
    answer::{Answers, Entry},
    cell::CellValue,
    id::{AllianceId, ItemId, QuestionId, WorkbookId},
    log::Log,
    scale::Degree,
    workbook::{Alliance, AllianceKind, Workbook},
};

/// The question of this name.
pub(crate) fn question(id: &str) -> QuestionId {
    id.parse().unwrap()
}

/// The degree of this number.
pub(crate) fn degree(number: u8) -> Degree {
    Degree::new(number).unwrap()
}

/// The alliance, one of a handful.
pub(crate) fn alliance_id(number: u8) -> AllianceId {
    AllianceId(Uuid::from_u128(number.into()))
}

/// The item of a list, one of a handful.
pub(crate) fn item_id(number: u8) -> ItemId {
    ItemId(Uuid::from_u128(number.into()))
}

/// A moment, so many seconds in.
pub(crate) fn second(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

/// A day before all others: nothing is overdue.
pub(crate) const FIRST_DAY: Date = Date::MIN;

/// An empty workbook.
pub(crate) fn empty_workbook() -> Workbook {
    let id = WorkbookId(Uuid::from_u128(1));
    Workbook::new(id, "Rowan Bakery".into(), second(0))
}

/// An alliance that nothing was answered about.
pub(crate) fn blank_alliance(number: u8) -> Alliance {
    Alliance {
        id: alliance_id(number),
        name: format!("Partner {number}"),
        kind: AllianceKind::Existing,
        edited: second(0),
        answers: Answers::default(),
    }
}

/// What a workbook says, whenever it was edited and whatever was in it before.
pub(crate) fn timeless(mut workbook: Workbook) -> Workbook {
    fn untimed(answers: &mut Answers) {
        for (slot, entry) in answers.clone().iter() {
            let entry = Entry {
                edited: second(0),
                ..entry.clone()
            };
            answers.set(slot.clone(), Some(entry));
        }
    }
    workbook.edited = second(0);
    workbook.log = Log::default();
    untimed(&mut workbook.firm);
    for alliance in &mut workbook.alliances {
        alliance.edited = second(0);
        untimed(&mut alliance.answers);
    }
    for action in &mut workbook.actions {
        action.edited = second(0);
    }
    workbook
}

fn words(value: &CellValue) -> Vec<String> {
    value.words().map(str::to_owned).collect()
}

/// All the words that a workbook says now.
pub(crate) fn words_now(workbook: &Workbook) -> BTreeSet<String> {
    workbook
        .values()
        .flat_map(|(value, _)| words(&value))
        .collect()
}

/// All the words that a workbook says now or said once.
pub(crate) fn words_anywhere(workbook: &Workbook) -> BTreeSet<String> {
    let removed = workbook.log.removed().flat_map(Alliance::values);
    let values = workbook.values().chain(removed);
    let former = workbook.log.versions().map(|version| &version.value);
    values
        .flat_map(|(value, _)| words(&value))
        .chain(former.flat_map(words))
        .collect()
}
