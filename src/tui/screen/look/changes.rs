//! What moved, newest first, and where the alliance stood then.

use crate::tui::stop::Stop;
use ratatui::layout::Rect;

use crate::{
    domain::{
        cell::{Cell, CellValue},
        past::LoggedChange,
        reading,
    },
    report::wording::Wording,
    t,
    tui::{
        canvas::{Canvas, Hit, fit, rows_of},
        glyph,
        model::Context,
        screen::{book::Book, card::prose_width, reading::verdict},
        theme::Role,
        widget::{column::Column, continuum},
    },
};

/// The most changes that are shown.
const MOST: usize = 500;

/// The changes to the alliance in focus and to the firm.
fn changes(book: &Book) -> Vec<LoggedChange> {
    let concerns = |change: &LoggedChange| {
        change
            .cell
            .alliance()
            .is_none_or(|id| book.focus == Some(id))
    };
    book.workbook
        .logged_changes()
        .into_iter()
        .filter(concerns)
        .take(MOST)
        .collect()
}

/// How many rows there are.
pub(super) fn rows(book: &Book) -> usize {
    changes(book).len()
}

/// Goes to the answer that changed.
pub(super) fn choose(book: &mut Book, row: usize, context: &Context) {
    let Some(change) = changes(book).into_iter().nth(row) else {
        return;
    };
    if let Cell::Answer(subject, slot) = change.cell
        && context.pack.question(&slot.question).is_some()
        && book.workbook.answers(subject).is_some()
    {
        book.go(Stop::Question(subject, slot.question), &context.pack);
        book.focus_part(slot.part);
    }
}

/// Draws the changes.
pub(super) fn view(book: &Book, selected: usize, area: Rect, canvas: &mut Canvas<'_>) {
    let words = &canvas.context.words;
    let mut column = Column::new(prose_width(area));
    unasked(book, &mut column, canvas);
    let focus = book.focus.and_then(|id| book.workbook.alliance(id));
    let title = match focus {
        Some(alliance) => t!(words, "changes-title-of", name = alliance.name.as_str()),
        None => t!(words, "changes-title"),
    };
    column.prose(title, Role::Heading);
    column.gap(1);
    let changes = changes(book);
    let wording = Wording::new(words, &canvas.context.pack);
    if changes.is_empty() {
        column.prose(t!(words, "changes-empty"), Role::Muted);
    }
    for (row, change) in changes.iter().enumerate() {
        let is_selected = row == selected;
        let local = change.at.to_zoned(canvas.context.zone.clone());
        let when = format!("{} {}", words.date(local.date()), local.strftime("%H:%M"));
        let what = wording.cell(&change.cell, &book.workbook);
        let from = wording.fact_or_nothing(change.from.as_ref());
        let to = wording.value(&change.to);
        let title = format!("{what} {} {when}", glyph::DOT);
        let width = usize::from(column.width());
        column.push_if_kept(is_selected, 1, move |area, canvas| {
            let (sign, role) = if is_selected {
                (glyph::HERE, Role::Selection)
            } else {
                (" ", Role::Text)
            };
            canvas.pieces(area, &[(sign, role), (" ", role), (&title, role)]);
            canvas.hit(area, Hit::Row(row));
        });
        if is_selected {
            for (label, text) in [
                (t!(words, "changes-from"), from),
                (t!(words, "changes-to"), to),
            ] {
                let text = format!("{label} {text}");
                let rows = rows_of(&text, column.width().saturating_sub(4)).min(8);
                column.push_kept(rows, move |area, canvas| {
                    let inner = Rect {
                        x: area.x + 4,
                        width: area.width.saturating_sub(4),
                        ..area
                    };
                    canvas.prose(inner, &text, Role::Text);
                });
            }
            stood(book, change, &mut column, canvas);
        } else {
            let line = fit(
                &format!("{from} {} {to}", glyph::FORWARD).replace('\n', " "),
                width - 4,
            )
            .into_owned();
            column.indented(4, line, Role::Muted);
        }
    }
    column.render(area, canvas, book.scroll);
}

/// The answers to questions that are no longer asked: nowhere else can they be seen.
fn unasked(book: &Book, column: &mut Column<'_>, canvas: &Canvas<'_>) {
    let Context { pack, words, .. } = canvas.context;
    let unasked = book.unasked(pack);
    if unasked.is_empty() {
        return;
    }
    let wording = Wording::new(words, pack);
    column.prose(t!(words, "unasked-title"), Role::Heading);
    column.prose(t!(words, "unasked-about"), Role::Muted);
    for (subject, slot, answer) in unasked {
        let cell = Cell::Answer(subject, slot.clone());
        let answer = Some(answer);
        let value = CellValue::Answer {
            subject,
            slot,
            answer,
            origin: crate::domain::answer::Origin::Own,
        };
        column.gap(1);
        column.indented(2, wording.cell(&cell, &book.workbook), Role::Text);
        column.indented(4, wording.value(&value), Role::Muted);
    }
    column.gap(2);
}

/// Where the alliance in focus stood once the change was made.
fn stood(book: &Book, change: &LoggedChange, column: &mut Column<'_>, canvas: &Canvas<'_>) {
    let then = book.workbook.as_of(change.at);
    let Some(focus) = book.focus else { return };
    let Some(reading) =
        reading::read_alliance(&canvas.context.pack, &then, focus, jiff::civil::Date::MIN)
    else {
        return;
    };
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let numbers = continuum::position_numbers(&reading.continuum);
    let stood = t!(
        canvas.words(),
        "changes-stood",
        position = numbers,
        verdict = verdict(&reading, wording)
    );
    column.indented(4, stood, Role::Accent);
}
