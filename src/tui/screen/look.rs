//! Looks at the workbook from other sides: all alliances side by side, the agenda, and what moved.

mod agenda;
mod changes;
mod overview;

use jiff::civil::Date;
use ratatui::layout::Rect;

use super::book::{Book, Card};
use crate::{
    domain::{
        pack::Pack,
        workbook::{Look, Stop},
    },
    tui::{
        canvas::Canvas,
        model::{Context, Now},
    },
};

/// The look that is open, with the selected row.
fn open(book: &Book) -> Option<(Look, usize)> {
    let Card::Look { selected } = &book.card else {
        return None;
    };
    let Stop::Look(look) = &book.stop else {
        return None;
    };
    Some((*look, *selected))
}

/// How many rows the look has.
pub fn rows(book: &Book, pack: &Pack) -> usize {
    match open(book) {
        Some((Look::Overview, _)) => book.workbook.alliances.len(),
        Some((Look::Agenda, _)) => agenda::rows(book, pack),
        Some((Look::Changes, _)) => changes::rows(book),
        None => 0,
    }
}

/// Goes to what the selected row is about.
pub fn choose(book: &mut Book, context: &Context, now: &Now) {
    match open(book) {
        Some((Look::Overview, row)) => overview::choose(book, row, context),
        Some((Look::Agenda, row)) => agenda::choose(book, row, context, now),
        Some((Look::Changes, row)) => changes::choose(book, row, context),
        None => {}
    }
}

/// Sorts the overview by its next column.
pub fn sort(book: &mut Book) {
    if let Some((Look::Overview, _)) = open(book) {
        book.sort = overview::next(book.sort);
    }
}

/// Ticks the selected action off, or takes the tick away.
pub fn done(book: &mut Book, context: &Context, now: &Now) {
    if let Some((Look::Agenda, row)) = open(book) {
        agenda::done(book, row, context, now);
    }
}

/// Draws the look.
pub fn view(book: &Book, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    match open(book) {
        Some((Look::Overview, row)) => overview::view(book, row, area, canvas),
        Some((Look::Agenda, row)) => agenda::view(book, row, area, canvas, today),
        Some((Look::Changes, row)) => changes::view(book, row, area, canvas),
        None => {}
    }
}
