//! The selected row of a list.

use ratatui::layout::Rect;

use super::column::Column;
use crate::tui::{
    action::Action,
    canvas::{Canvas, rows_of},
    glyph,
    hit::Hit,
    input::Input,
    theme::Role,
};

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

    /// What an input asks for; a click selects its row, which is then chosen.
    pub fn asked(&mut self, input: &Input) -> Option<Action> {
        match input {
            Input::Click(Hit::Row(row), _) => {
                self.select(*row);
                Some(Action::Choose)
            }
            input => input.action(),
        }
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

/// Adds a row to a column: its words, and what is told beside them; a click on it selects it.
pub fn push(column: &mut Column<'_>, row: usize, is_selected: bool, words: String, aside: String) {
    column.push_if_kept(is_selected, 1, move |area, canvas| {
        let role = lead(area, is_selected, canvas);
        let left = area.width.saturating_sub(2);
        let x = canvas.text(area.x + 2, area.y, left, &words, role);
        let left = area.right().saturating_sub(x + 2);
        canvas.text(x + 2, area.y, left, &aside, Role::Muted);
        canvas.hit(area, Hit::Row(row));
    });
}

/// How a name stands in a row of a table, whole: beside the other cells, or above them where that takes
/// fewer rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameRows {
    /// How wide the name may be.
    pub width: u16,
    /// How many rows it all takes.
    pub height: u16,
    /// The row of the other cells, from 0.
    pub cells: u16,
}

impl NameRows {
    /// The rows of a name that has so many columns beside the other cells, and so many above them.
    pub fn of(name: &str, beside: u16, whole: u16) -> Self {
        let (in_column, above) = (rows_of(name, beside).max(1), rows_of(name, whole));
        if in_column <= above + 1 {
            Self {
                width: beside,
                height: in_column,
                cells: 0,
            }
        } else {
            Self {
                width: whole,
                height: above + 1,
                cells: above,
            }
        }
    }
}

/// What is left of an area from this column on.
pub fn from_column(area: Rect, column: u16) -> Rect {
    Rect {
        x: area.x + column.min(area.width),
        width: area.width.saturating_sub(column),
        ..area
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_beside_the_cells_or_above_them_where_that_takes_fewer_rows() {
        let beside = |height| NameRows {
            width: 22,
            height,
            cells: 0,
        };
        assert_eq!(NameRows::of("", 22, 54), beside(1));
        assert_eq!(NameRows::of("Harbour Coffee", 22, 54), beside(1));
        assert_eq!(NameRows::of("Feinkostmanufaktur Möwe", 22, 54), beside(2));
        let name = "Norddeutsche Landesgenossenschaft für Bäckereibedarf";
        let above = NameRows {
            width: 54,
            height: 2,
            cells: 1,
        };
        assert_eq!(NameRows::of(name, 22, 54), above);
    }
}
