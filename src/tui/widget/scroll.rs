//! How far a page is scrolled by hand.

use std::cell::Cell;

use ratatui::layout::Rect;

use super::column::Column;
use crate::tui::{action::Action, canvas::Canvas};

/// How many rows a key scrolls.
const STEP: i16 = 4;

/// How far a page is scrolled by hand, in rows from where what is selected is in view; up where
/// negative. Drawing takes back what goes beyond an end, so that the way back is never longer.
#[derive(Debug, Default)]
pub struct Scroll {
    rows: Cell<i16>,
    /// Whether there is more below what was drawn last.
    has_more: Cell<bool>,
}

impl Scroll {
    /// Back to what is selected.
    pub fn reset(&self) {
        self.rows.set(0);
    }

    /// Whether it is scrolled down.
    pub fn is_down(&self) -> bool {
        self.rows.get() > 0
    }

    /// Whether there was more below when it was drawn.
    pub fn has_more(&self) -> bool {
        self.has_more.get()
    }

    /// Scrolls by so many rows.
    pub fn by(&self, rows: i16) {
        self.rows.set(self.rows.get().saturating_add(rows));
    }

    /// Scrolls where the action asks for it; returns whether it does.
    pub fn act(&self, action: Action) -> bool {
        match action {
            Action::ScrollUp => self.by(-STEP),
            Action::ScrollDown => self.by(STEP),
            _ => return false,
        }
        true
    }

    /// How many rows it is scrolled down, as it was asked for or as it was drawn.
    pub fn rows(&self) -> u16 {
        u16::try_from(self.rows.get()).unwrap_or(0)
    }

    /// Keeps how many rows there were to scroll, where something else than a column was drawn.
    pub fn keep(&self, rows: u16) {
        self.rows.set(i16::try_from(rows).unwrap_or(i16::MAX));
    }

    /// Draws a column scrolled so far, with the signs that there is more beside it.
    pub fn render(&self, column: Column<'_>, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect {
            width: area.width.min(column.width().saturating_add(2)),
            ..area
        };
        let rows = column.within_reach(area, self.rows.get());
        self.rows.set(rows);
        let has_more = column.within_reach(area, rows.saturating_add(1)) > rows;
        self.has_more.set(has_more);
        column.render(area, canvas, rows);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Role;

    #[test]
    fn the_way_back_from_an_end_is_one_step() {
        let area = Rect::new(0, 0, 20, 5);
        let mut column = Column::new(20);
        for row in 0..12 {
            column.prose(row.to_string(), Role::Text);
        }
        let scroll = Scroll::default();
        for _ in 0..9 {
            assert!(scroll.act(Action::ScrollDown));
        }
        assert_eq!(column.within_reach(area, scroll.rows.get()), 7);
        column.keep(11);
        assert_eq!(column.within_reach(area, scroll.rows.get()), 0);
        assert_eq!(column.within_reach(area, -30), -7);
    }
}
