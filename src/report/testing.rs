//! What a test makes a report of.

use std::sync::LazyLock;

use jiff::{Timestamp, Zoned, tz::TimeZone};

use super::{format::Material, pdf::Paper, text::Signs};
use crate::{
    domain::{pack::Pack, testing, workbook::Workbook},
    i18n::Catalog,
};

/// The test pack, its words, and a fixed moment.
struct Fixture {
    words: Catalog,
    pack: Pack,
    now: Zoned,
}

static FIXTURE: LazyLock<Fixture> = LazyLock::new(|| {
    let now: Timestamp = "2026-11-21T09:30:00Z".parse().unwrap();
    Fixture {
        words: Catalog::in_language("en").unwrap(),
        pack: testing::pack(),
        now: now.to_zoned(TimeZone::UTC),
    }
});

/// A report of a workbook.
pub(super) fn of(workbook: &Workbook) -> Material<'_> {
    Material {
        words: &FIXTURE.words,
        pack: &FIXTURE.pack,
        workbook,
        notes: &[],
        now: &FIXTURE.now,
        signs: Signs::Unicode,
        paper: Paper::default(),
    }
}
