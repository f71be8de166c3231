//! What a test makes a report of.

use std::sync::LazyLock;

use jiff::{Timestamp, Zoned, tz::TimeZone};

use super::{format::Material, pdf::Paper, text::Signs};
use crate::{
    domain::{pack::Pack, testing, workbook::Workbook},
    words::Words,
};

/// The test pack, its words, and a fixed moment.
struct Desk {
    words: Words,
    pack: Pack,
    now: Zoned,
}

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let now: Timestamp = "2026-11-21T09:30:00Z".parse().unwrap();
    Desk {
        words: Words::in_language("en").unwrap(),
        pack: testing::pack(),
        now: now.to_zoned(TimeZone::UTC),
    }
});

/// A report of a workbook.
pub(super) fn of(workbook: &Workbook) -> Material<'_> {
    Material {
        words: &DESK.words,
        pack: &DESK.pack,
        workbook,
        notes: &[],
        now: &DESK.now,
        signs: Signs::Unicode,
        paper: Paper::default(),
    }
}
