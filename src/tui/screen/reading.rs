//! What the answers say so far, beside or below the card.

pub mod beside;

use crate::tui::stop::Stop;
use jiff::civil::Date;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::book::Book;
use crate::{
    domain::{
        reading::{AllianceReading, finding::Gravity},
        workbook::Subject,
    },
    report::wording::Wording,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, Hit},
        glyph,
        theme::Role,
        widget::{column::Column, continuum, gauge},
    },
};

/// How a finding's gravity is shown.
pub fn gravity_sign(gravity: Gravity) -> (&'static str, Role) {
    match gravity {
        Gravity::Warning => (glyph::WARNING, Role::Warn),
        Gravity::Discuss => (glyph::DISCUSS, Role::Accent),
        Gravity::Note => (glyph::DOT, Role::Muted),
    }
}

/// Whether the open stop is about one alliance, so that its reading stands beside it.
fn about_one(book: &Book) -> bool {
    matches!(
        &book.stop,
        Stop::Question(Subject::Alliance(_), _) | Stop::Review(Subject::Alliance(_), _)
    )
}

/// Whether a question is open. A chapter's own page says itself what its answers say.
fn is_asked(book: &Book) -> bool {
    matches!(book.stop, Stop::Question(..))
}

/// Draws the reading as a panel: of the alliance that is asked about, or of all of them in short.
pub fn panel(book: &Book, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    match book.reading().filter(|_| about_one(book)) {
        Some(reading) => one(book, reading, area, canvas, today),
        None => all(book, area, canvas, today),
    }
}

fn one(book: &Book, reading: &AllianceReading, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let mut column = Column::new(area.width);
    column.prose(t!(canvas.words(), "reading-title"), Role::Muted);
    column.prose(verdict(reading, wording), Role::Accent);
    column.gap(1);
    column.push(continuum::axis_rows(area.width) + 1, move |area, canvas| {
        continuum::single(area, &reading.continuum, canvas);
    });
    column.gap(1);
    if is_asked(book) && beside::add(book, &mut column, canvas, today) {
        return column.render(area, canvas, 0);
    }
    for read in reading.continuum.gauges {
        let label = wording.gauge_label(read.gauge);
        column.push(2, move |area, canvas| {
            canvas.text(area.x, area.y, area.width, label, Role::Text);
            let numbers = gauge::numbers(read.now, read.aim);
            canvas.text_right(Rect { height: 1, ..area }, &numbers, Role::Text);
            gauge::slider(
                Rect {
                    y: area.y + 1,
                    height: 1,
                    ..area
                },
                read.now,
                read.aim,
                canvas,
            );
        });
    }
    column.gap(1);
    column.prose(wording.factors(&reading.factors), Role::Text);
    column.prose(wording.marks(&reading.marks), Role::Text);
    column.gap(1);
    findings(reading, wording, &mut column);
    column.render(area, canvas, 0);
}

fn findings(reading: &AllianceReading, wording: Wording<'_>, column: &mut Column<'_>) {
    for finding in &reading.findings {
        let (sign, role) = gravity_sign(finding.gravity);
        column.point(sign, role, wording.finding(finding).title, Role::Text);
    }
}

/// The verdict in a few words.
pub fn verdict(reading: &AllianceReading, wording: Wording<'_>) -> String {
    reading.continuum.verdict.map_or_else(
        || wording.unplaced(),
        |verdict| wording.verdict_reading(verdict),
    )
}

fn all(book: &Book, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let mut column = Column::new(area.width);
    if is_asked(book) && beside::add(book, &mut column, canvas, today) {
        return column.render(area, canvas, 0);
    }
    column.prose(t!(canvas.words(), "reading-all-title"), Role::Muted);
    column.gap(1);
    for (alliance, reading) in book.workbook.alliances.iter().zip(&book.readings) {
        column.prose(alliance.name.as_str(), Role::Text);
        let numbers = continuum::position_numbers(&reading.continuum);
        let verdict = verdict(reading, wording);
        let verdict = if numbers.is_empty() {
            verdict
        } else {
            format!("{numbers} {} {verdict}", glyph::DOT)
        };
        column.indented(2, verdict, Role::Muted);
        column.indented(2, wording.factors(&reading.factors), Role::Muted);
        column.gap(1);
    }
    if book.workbook.alliances.is_empty() {
        column.prose(t!(canvas.words(), "reading-no-alliances"), Role::Muted);
    }
    column.render(area, canvas, 0);
}

/// How many rows the strip takes.
pub const STRIP: u16 = 5;

/// Draws the reading as a strip below the card, where it is about one alliance.
pub fn strip(book: &Book, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    let Some(reading) = book.reading().filter(|_| about_one(book)) else {
        return;
    };
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let row = |at: u16| Rect {
        y: area.y + at,
        height: 1,
        ..area
    };
    canvas.rule(row(0));
    let title = verdict(reading, wording);
    let x = canvas.text(area.x, area.y + 1, area.width, &title, Role::Accent);
    let numbers = continuum::position_numbers(&reading.continuum);
    canvas.text_right(row(1), &numbers, Role::Text);
    let wide = u16::try_from(numbers.width()).unwrap_or(u16::MAX);
    let between = Rect {
        x: x + 3,
        width: area.right().saturating_sub(x + 5 + wide),
        ..row(1)
    };
    if let Some(gravest) = reading.findings.first() {
        let (sign, role) = gravity_sign(gravest.gravity);
        let told = t!(
            canvas.words(),
            "reading-findings",
            count = reading.findings.len()
        );
        canvas.pieces(between, &[(sign, role), (" ", role), (&told, Role::Text)]);
    }
    let lines = if is_asked(book) {
        beside::lines(book, canvas, today)
    } else {
        Vec::new()
    };
    if !lines.is_empty() {
        return said(&lines, row(2), canvas);
    }
    // The short form of the axis: names, line, marker.
    let axis = Rect {
        y: area.y + 2,
        height: 3,
        width: area.width.min(52),
        ..area
    };
    continuum::single(axis, &reading.continuum, canvas);
    let mut side = Rect {
        x: axis.right() + 3,
        y: area.y + 2,
        width: area.right().saturating_sub(axis.right() + 3),
        height: 1,
    };
    for read in reading.continuum.gauges {
        let numbers = gauge::numbers(read.now, read.aim);
        let wide = u16::try_from(numbers.width()).unwrap_or(u16::MAX);
        let room = side.width.saturating_sub(wide + 1);
        canvas.text(
            side.x,
            side.y,
            room,
            wording.gauge_label(read.gauge),
            Role::Muted,
        );
        canvas.text_right(side, &numbers, Role::Text);
        side.y += 1;
    }
}

/// What the chapter's answers say, as far as there is room in the strip's last rows, and the key
/// that shows all of it.
fn said(lines: &[String], first: Rect, canvas: &mut Canvas<'_>) {
    let rows = STRIP - 2;
    let key = canvas.context.keymap.key(&[Layer::Book], Action::Review);
    let key = key.map(|key| key.to_string()).unwrap_or_default();
    let more = t!(canvas.words(), "reading-more");
    let wide = u16::try_from(key.width() + more.width() + 3).unwrap_or(u16::MAX);
    let text = lines.join(" ");
    let place = Rect {
        height: rows,
        width: first.width.saturating_sub(wide),
        ..first
    };
    canvas.prose(place, &text, Role::Text);
    let corner = Rect {
        x: place.right(),
        y: first.y + rows - 1,
        width: wide,
        height: 1,
    };
    canvas.pieces(
        corner,
        &[
            ("  ", Role::Text),
            (&key, Role::Key),
            (" ", Role::Text),
            (&more, Role::Muted),
        ],
    );
}

/// Whether the strip has something to say about the open stop.
pub fn has_strip(book: &Book) -> bool {
    about_one(book) && book.reading().is_some()
}

/// Makes a place lead to the picture.
pub fn leads_to_picture(area: Rect, canvas: &mut Canvas<'_>) {
    canvas.hit(area, Hit::Stop(Stop::Picture));
}
