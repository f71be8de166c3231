//! What a test makes a report of.

use std::sync::LazyLock;

use jiff::{Timestamp, Zoned, tz::TimeZone};

use super::{
    csv::style::Style, letterhead::Letterhead, material::Material, pdf::Paper, text::Signs,
};
use crate::{
    domain::{pack::Pack, testing, workbook::Workbook},
    i18n::Catalog,
};

/// The test pack, its words, and a fixed moment.
struct Fixture {
    words: Catalog,
    pack: Pack,
    now: Zoned,
    letterhead: Letterhead,
}

static FIXTURE: LazyLock<Fixture> = LazyLock::new(|| {
    let now: Timestamp = "2026-11-21T09:30:00Z".parse().unwrap();
    Fixture {
        words: Catalog::in_language("en").unwrap(),
        pack: testing::pack(),
        now: now.to_zoned(TimeZone::UTC),
        letterhead: Letterhead::default(),
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
        table: Style::default(),
        letterhead: &FIXTURE.letterhead,
    }
}

/// Says that a program which looks over what we make is not there: to whoever watches, and to the file that
/// `MADBOOK_SKIPPED` names, which `.ci/run` reads out at its end.
pub(super) fn skipped(program: &str, why: &str) {
    use std::io::Write as _;

    let line = format!("skipped: what {program} checks, since it cannot be run ({why})\n");
    // Not captured: whoever runs the tests should see what they do not.
    let _ = std::io::stderr().write_all(line.as_bytes());
    if let Some(list) = std::env::var_os("MADBOOK_SKIPPED") {
        let list = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(list);
        list.and_then(|mut list| list.write_all(line.as_bytes()))
            .unwrap();
    }
}
