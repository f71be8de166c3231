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
pub struct Scroll(Cell<i16>);

impl Scroll {
    /// Back to what is selected.
    pub fn reset(&self) {
        self.0.set(0);
    }

    /// Whether it is scrolled down.
    pub fn is_down(&self) -> bool {
        self.0.get() > 0
    }

    /// Scrolls by so many rows.
    pub fn by(&self, rows: i16) {
        self.0.set(self.0.get().saturating_add(rows));
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

    /// Draws a column scrolled so far, with the signs that there is more beside it.
    pub fn render(&self, column: Column<'_>, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect {
            width: area.width.min(column.width().saturating_add(2)),
            ..area
        };
        let rows = column.within_reach(area, self.0.get());
        self.0.set(rows);
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
        assert_eq!(column.within_reach(area, scroll.0.get()), 7);
        column.keep(11);
        assert_eq!(column.within_reach(area, scroll.0.get()), 0);
        assert_eq!(column.within_reach(area, -30), -7);
    }
}
