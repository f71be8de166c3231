//! Differences between two states of a workbook, as points to read.

use crate::{
    domain::{diff::Difference, workbook::Workbook},
    i18n::Catalog,
    report::{
        document::{Block, Document, Guide, Section},
        letterhead::Letterhead,
        text::{self, Signs},
        wording::{DifferenceText, Wording},
    },
    t,
};

/// How much of a text is quoted, in columns.
const QUOTED: usize = 60;

/// Which of both states is told first, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// What is now, then what was once.
    NowThen,
    /// What it becomes, then what it is until now.
    BecomesWas,
    /// What counts, then what the other copy says.
    CountsThere,
}

/// The first so many differences, a point each, and how many more there are.
pub(super) fn points(
    words: &Catalog,
    wording: Wording<'_>,
    differences: &[Difference],
    known: &Workbook,
    order: Order,
    most: usize,
) -> Block {
    let told = wording.differences(differences, known);
    let more = told.len().saturating_sub(most);
    let shown = told.iter().take(most).map(|told| point(words, told, order));
    let rest = (more > 0).then(|| t!(words, "differences-more", count = more));
    Block::List(shown.chain(rest).collect())
}

fn point(words: &Catalog, told: &DifferenceText, order: Order) -> String {
    let quote = |text: Option<String>| match text {
        Some(text) => t!(words, "differences-quoted", text = text),
        None => t!(words, "changes-nothing"),
    };
    let what = &*told.what;
    if told.before.is_none() && told.after.is_none() {
        return what.to_owned();
    }
    let [before, after] = told.excerpts(QUOTED).map(quote);
    match order {
        Order::NowThen => t!(
            words,
            "differences-now-then",
            what = what,
            now = before,
            then = after
        ),
        Order::BecomesWas => t!(
            words,
            "differences-becomes",
            what = what,
            before = before,
            after = after
        ),
        Order::CountsThere => t!(
            words,
            "differences-counts",
            what = what,
            counts = after,
            there = before
        ),
    }
}

/// A page of sections under a title, as text.
pub(super) fn page(
    title: &str,
    about: Vec<String>,
    sections: Vec<Section>,
    signs: Signs,
) -> String {
    let document = Document {
        letterhead: Letterhead::default(),
        language: String::new(),
        guide: Guide::default(),
        title: title.to_owned(),
        about,
        brief: false,
        sections,
        footer: Section::default(),
    };
    format!("{}\n", text::render(&document, signs).trim_end())
}
