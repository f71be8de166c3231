//! Looks at the workbook from other sides: all alliances side by side, the agenda, and what moved.

mod agenda;
mod changes;
mod overview;
mod pair;
mod past;

pub use self::past::Past;

use crate::tui::stop::{Look, Stop};
use jiff::civil::Date;
use ratatui::layout::Rect;

use super::book::{Book, Card};
use crate::{
    domain::pack::Pack,
    tui::{
        action::Action,
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

/// What the look shows.
enum Shown<'a> {
    Overview,
    Agenda,
    Changes,
    Past(&'a Past),
}

/// The look that is open, with the selected row.
fn shown(book: &Book) -> Option<(Shown<'_>, usize)> {
    let (look, row) = open(book)?;
    let shown = match (look, &book.past) {
        (Look::Overview, _) => Shown::Overview,
        (Look::Agenda, _) => Shown::Agenda,
        (Look::Changes, None) => Shown::Changes,
        (Look::Changes, Some(past)) => Shown::Past(past),
    };
    Some((shown, row))
}

/// The actions worth a hint, the most needed first.
pub fn hints(book: &Book) -> Vec<Action> {
    match shown(book) {
        Some((Shown::Overview, _)) => vec![Action::Choose, Action::Sort, Action::ScrollDown],
        Some((Shown::Agenda, _)) => vec![Action::Choose, Action::Done],
        Some((Shown::Changes, _)) => vec![Action::NextAlliance, Action::AsOf, Action::Choose],
        Some((Shown::Past(_), _)) => vec![Action::Down, Action::AsOf, Action::ScrollDown],
        None => Vec::new(),
    }
}

/// Shows how the workbook was on a day, from wherever the owner is.
pub fn look_back(book: &mut Book, date: Date, context: &Context) {
    let changes = Stop::Look(Look::Changes);
    if book.stop != changes {
        book.toggle(changes, &context.pack);
    }
    let past = Past::new(&book.workbook, date, context);
    let row = past::focused(book, &past);
    book.past = Some(past);
    book.select(row, &context.pack);
}

/// How many rows the look has.
pub fn rows(book: &Book, pack: &Pack) -> usize {
    match shown(book) {
        Some((Shown::Overview, _)) => book.workbook.alliances.len(),
        Some((Shown::Agenda, _)) => agenda::rows(book, pack),
        Some((Shown::Changes, _)) => changes::rows(book),
        Some((Shown::Past(past), _)) => past::rows(book, past),
        None => 0,
    }
}

/// Goes to what the selected row is about.
pub fn choose(book: &mut Book, context: &Context, now: &Now) {
    match shown(book) {
        Some((Shown::Overview, row)) => overview::choose(book, row, context),
        Some((Shown::Agenda, row)) => agenda::choose(book, row, context, now),
        Some((Shown::Changes, row)) => changes::choose(book, row, context),
        Some((Shown::Past(_), _)) | None => {}
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
    match shown(book) {
        Some((Shown::Overview, row)) => overview::view(book, row, area, canvas),
        Some((Shown::Agenda, row)) => agenda::view(book, row, area, canvas, today),
        Some((Shown::Changes, row)) => changes::view(book, row, area, canvas),
        Some((Shown::Past(past), row)) => past::view(book, past, row, area, canvas),
        None => {}
    }
}
