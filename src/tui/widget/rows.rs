//! The selected row of a list.

use ratatui::layout::Rect;

use crate::tui::{action::Action, canvas::Canvas, glyph, theme::Role};

/// Which row of a list is selected; the row is looked up in a list that may have become shorter.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rows {
    selected: usize,
}

impl Rows {
    /// The selected row of a list of so many.
    pub fn at(self, rows: usize) -> usize {
        self.selected.min(rows.saturating_sub(1))
    }

    /// Selects a row.
    pub fn select(&mut self, row: usize) {
        self.selected = row;
    }

    /// Selects another row where the action asks for one; returns whether it does.
    pub fn act(&mut self, action: Action, rows: usize) -> bool {
        let (here, last) = (self.at(rows), rows.saturating_sub(1));
        self.selected = match action {
            Action::Up => here.saturating_sub(1),
            Action::Down => (here + 1).min(last),
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        };
        true
    }

    /// Selects the row that the wheel turns to.
    pub fn wheel(&mut self, by: i16, rows: usize) {
        let row = self.at(rows).saturating_add_signed(isize::from(by));
        self.selected = row.min(rows.saturating_sub(1));
    }
}

/// Draws the sign before a row, with the cursor on it where the row is selected; returns the role of
/// the row's words.
pub fn lead(area: Rect, is_selected: bool, canvas: &mut Canvas<'_>) -> Role {
    if !is_selected {
        return Role::Text;
    }
    canvas.text(area.x, area.y, 1, glyph::HERE, Role::Selection);
    canvas.state.cursor = Some((area.x, area.y).into());
    Role::Selection
}

/// What is left of an area from this column on.
pub fn from_column(area: Rect, column: u16) -> Rect {
    Rect {
        x: area.x + column.min(area.width),
        width: area.width.saturating_sub(column),
        ..area
    }
}
