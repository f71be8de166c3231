//! All alliances side by side, sortable; the selected one compared with the one in focus.

use ratatui::layout::Rect;

use super::pair;
use crate::{
    domain::reading::overview::{self, Column as By, Row},
    report::wording::{Wording, halves},
    t,
    tui::{
        canvas::{Canvas, Hit},
        glyph,
        model::Context,
        screen::book::Book,
        theme::Role,
        widget::{column::Column, continuum},
    },
};

const ALL: [By; 8] = [
    By::Name,
    By::Kind,
    By::Factors,
    By::Marks,
    By::Position,
    By::Level,
    By::Stage,
    By::Review,
];

/// The column after this one, going round.
pub(super) fn next(by: By) -> By {
    let here = ALL.iter().position(|known| *known == by).unwrap_or(0);
    ALL[(here + 1) % ALL.len()]
}

fn sorted(book: &Book) -> Vec<Row> {
    let mut rows = overview::overview(&book.workbook, &book.readings);
    overview::sort(&mut rows, book.sort);
    rows
}

/// Brings the selected alliance into focus.
pub(super) fn choose(book: &mut Book, row: usize, context: &Context) {
    if let Some(row) = sorted(book).get(row) {
        book.focus_on(row.alliance, &context.pack);
    }
}

fn title(by: By, canvas: &Canvas<'_>) -> String {
    let words = canvas.words();
    match by {
        By::Name => t!(words, "overview-name"),
        By::Kind => t!(words, "overview-kind"),
        By::Factors => t!(words, "overview-factors"),
        By::Marks => t!(words, "overview-marks"),
        By::Position => t!(words, "overview-position"),
        By::Level => t!(words, "overview-level"),
        By::Stage => t!(words, "overview-stage"),
        By::Review => t!(words, "overview-review"),
    }
}

fn cell(row: &Row, by: By, book: &Book, canvas: &Canvas<'_>) -> String {
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let none = || glyph::NOT_APPLICABLE.to_owned();
    let reading = || {
        let mut readings = book.readings.iter();
        readings.find(|reading| reading.alliance == row.alliance)
    };
    match by {
        By::Name => row.name.clone(),
        By::Kind => wording.kind(row.kind),
        By::Factors => row
            .factors
            .map_or_else(none, |average| wording.average(average)),
        By::Marks => match (row.marks, reading()) {
            (Some(held), _) => halves(held),
            (None, Some(reading)) if !reading.marks.is_untouched() => glyph::UNKNOWN.to_owned(),
            (None, _) => none(),
        },
        By::Position => {
            let numbers = reading()
                .map(|reading| continuum::position_numbers(&reading.continuum))
                .unwrap_or_default();
            if numbers.is_empty() { none() } else { numbers }
        }
        By::Level => row
            .level
            .map_or_else(none, |level| level.number().to_string()),
        By::Stage => row
            .stage
            .map_or_else(none, |stage| stage.number().to_string()),
        By::Review => row
            .review
            .map_or_else(none, |date| canvas.words().short_date(date)),
    }
}

/// The columns that fit, each with its width; the name takes what is left.
fn columns(width: u16) -> Vec<(By, u16)> {
    let wanted = [
        (By::Position, 10),
        (By::Marks, 7),
        (By::Factors, 9),
        (By::Level, 7),
        (By::Stage, 7),
        (By::Review, 14),
        (By::Kind, 11),
    ];
    let mut left = width.saturating_sub(20);
    let mut kept: Vec<(By, u16)> = Vec::new();
    for (by, wide) in wanted {
        if wide <= left {
            left -= wide;
            kept.push((by, wide));
        }
    }
    let order = |by: &By| ALL.iter().position(|known| known == by);
    kept.sort_by_key(|(by, _)| order(by));
    kept.insert(0, (By::Name, 20 + left.min(20)));
    kept
}

/// Draws the table, and below it the comparison.
pub(super) fn view(book: &Book, selected: usize, area: Rect, canvas: &mut Canvas<'_>) {
    let rows = sorted(book);
    let columns = columns(area.width);
    let heading = t!(
        canvas.words(),
        "overview-title",
        by = title(book.sort, canvas).to_lowercase()
    );
    canvas.text(area.x, area.y, area.width, &heading, Role::Heading);
    if rows.is_empty() {
        let none = t!(canvas.words(), "picture-no-alliances");
        canvas.prose(
            Rect {
                y: area.y + 2,
                height: area.height.saturating_sub(2),
                ..area
            },
            &none,
            Role::Muted,
        );
        return;
    }
    let mut x = area.x + 2;
    for (by, wide) in &columns {
        let role = if *by == book.sort {
            Role::Accent
        } else {
            Role::Muted
        };
        canvas.text(x, area.y + 2, wide - 1, &title(*by, canvas), role);
        x += wide;
    }
    let height = u16::try_from(rows.len())
        .unwrap_or(u16::MAX)
        .min((area.height / 2).max(3));
    let mut list = Column::new(area.width);
    for (at, row) in rows.iter().enumerate() {
        let cells: Vec<(String, u16)> = columns
            .iter()
            .map(|(by, wide)| (cell(row, *by, book, canvas), *wide))
            .collect();
        let is_selected = at == selected;
        let is_focus = book.focus == Some(row.alliance);
        list.push_if_kept(is_selected, 1, move |area, canvas| {
            let (sign, role) = if is_selected {
                (glyph::HERE, Role::Selection)
            } else {
                (" ", Role::Text)
            };
            canvas.text(area.x, area.y, 1, sign, role);
            let mut x = area.x + 2;
            for (at, (cell, wide)) in cells.iter().enumerate() {
                let role = if is_selected || (at == 0 && is_focus) {
                    Role::Selection
                } else {
                    Role::Text
                };
                canvas.text(x, area.y, wide - 1, cell, role);
                x += wide;
            }
            canvas.hit(area, Hit::Row(at));
        });
    }
    list.render(
        Rect {
            y: area.y + 3,
            height,
            ..area
        },
        canvas,
        0,
    );
    let below = Rect {
        y: area.y + 4 + height,
        height: area.height.saturating_sub(4 + height),
        ..area
    };
    compared(book, rows.get(selected), below, canvas);
}

/// The alliance in focus beside the selected one.
fn compared(book: &Book, other: Option<&Row>, area: Rect, canvas: &mut Canvas<'_>) {
    let (Some(one), Some(other)) = (book.reading(), other) else {
        return;
    };
    let Some(reading) = book
        .readings
        .iter()
        .find(|reading| reading.alliance == other.alliance)
    else {
        return;
    };
    if one.alliance == reading.alliance || area.height < 4 {
        let hint = t!(canvas.words(), "overview-compare-hint");
        canvas.prose(area, &hint, Role::Muted);
        return;
    }
    let name = book
        .workbook
        .alliance(one.alliance)
        .map_or("", |alliance| alliance.name.as_str());
    canvas.rule(Rect { height: 1, ..area });
    let mut column = Column::new(area.width.saturating_sub(2));
    pair::heads(&mut column, [name.to_owned(), other.name.clone()]);
    for contrast in overview::compare(one, reading) {
        pair::add(&mut column, &contrast, canvas);
    }
    let below = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    column.render(below, canvas, book.scroll);
}
