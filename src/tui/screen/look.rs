//! Looks at the workbook from other sides: all alliances side by side, the agenda, and what moved.

use jiff::civil::Date;
use ratatui::layout::Rect;

use super::book::Book;
use crate::{domain::pack::Pack, tui::canvas::Canvas};

/// How many rows the look has.
pub fn rows(_book: &Book, _pack: &Pack) -> usize {
    0
}

/// Draws the look.
pub fn view(_book: &Book, _area: Rect, _canvas: &mut Canvas<'_>, _today: Date) {}

/// Goes to what the selected row is about.
pub fn choose(_book: &mut Book, _context: &crate::tui::model::Context) {}
