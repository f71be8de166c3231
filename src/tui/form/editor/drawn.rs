//! How the words of an editor are drawn, where they were clicked, and how they scroll.

use std::collections::HashMap;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
    widgets::Widget,
};
use tui_textarea::DataCursor;

use super::{CURSOR, Editor, SELECTED, Typed};
use crate::tui::cells;

/// How a text was drawn last.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawn {
    width: u16,
    height: u16,
    /// By how many columns rows were moved to the edge, and how many of their signs stand behind the row above: by
    /// the row, from the top of what was drawn.
    moved: HashMap<u16, (u16, u16)>,
}

/// How many columns at the end of a row are left for the sign that ends a word which ends there.
const HANGING: u16 = 1;
/// From this width on there is such a column.
const ROOM_TO_HANG: u16 = 16;

/// How wide rows are broken in a field of this width.
fn wrapped(width: u16) -> u16 {
    if width >= ROOM_TO_HANG {
        width - HANGING
    } else {
        width
    }
}

/// Whether something in a cell ends a word, and begins none.
fn ends_word(symbol: &str) -> bool {
    const ENDING: &str = ".,;:!?)]}»”’“\"'…%";
    !symbol.is_empty() && symbol.chars().all(|c| ENDING.contains(c))
}

impl Editor {
    /// Sets the cursor where the text was clicked: columns and rows from the top left of what was
    /// drawn last.
    pub fn click(&mut self, at: Position) -> Typed {
        self.area.cancel_selection();
        let (top, left) = self.area.scroll_offset();
        let drawn = self.drawn.borrow();
        let of = |y: u16| drawn.moved.get(&y).copied().unwrap_or_default();
        let (by, _) = of(at.y);
        let (row, column) = (top + at.y, left + at.x + by);
        // What hangs behind this row begins the one below.
        let (_, hanging) = of(at.y + 1);
        let behind = column.checked_sub(wrapped(drawn.width));
        let (row, column) = match behind.filter(|at| *at < hanging) {
            Some(at) => (row + 1, at),
            None => (row, column),
        };
        drop(drawn);
        let DataCursor(row, column) = self
            .area
            .screen_to_data(usize::from(row), usize::from(column));
        self.jump((row, column));
        self.snap();
        Typed::Moved
    }

    /// Whether some of the text was out of view when it was drawn last: the wheel is for it then.
    pub fn is_long(&self) -> bool {
        let (width, height) = self.size_drawn();
        let (above, below) = self.hidden(width, height);
        above || below
    }

    fn size_drawn(&self) -> (u16, u16) {
        let drawn = self.drawn.borrow();
        (drawn.width, drawn.height)
    }

    /// Scrolls the text by rows; the cursor stays in view.
    pub fn scroll(&mut self, rows: i16) {
        let (width, height) = self.size_drawn();
        let (top, _) = self.area.scroll_offset();
        let last = self.rows(width).saturating_sub(height);
        let to = top.saturating_add_signed(rows).min(last.max(top));
        let by = i32::from(to) - i32::from(top);
        self.area.scroll((i16::try_from(by).unwrap_or(0), 0));
        self.snap();
    }

    /// How many rows the text takes at this width, give or take one.
    pub fn rows(&self, width: u16) -> u16 {
        let rows: usize = self
            .area
            .lines()
            .iter()
            .map(|line| cells::typed_lines(line, wrapped(width).max(2) - 1).max(1))
            .sum();
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    /// Whether rows are out of view above and below, in a field of this size, as it was last drawn.
    pub fn hidden(&self, width: u16, height: u16) -> (bool, bool) {
        let (top, _) = self.area.scroll_offset();
        (top > 0, self.rows(width) > top.saturating_add(height))
    }

    /// Draws the text; returns where the cursor stands, if the editor has it.
    pub fn render(&self, area: Rect, buffer: &mut Buffer, focused: bool) -> Option<Position> {
        if area.is_empty() {
            return None;
        }
        let broken = Rect {
            width: wrapped(area.width),
            ..area
        };
        self.area.render(broken, buffer);
        *self.drawn.borrow_mut() = Drawn {
            width: area.width,
            height: area.height,
            moved: HashMap::new(),
        };
        // Where the cursor stands first in what is selected, its cell is a part of it.
        let is_first = (self.area.selection_range())
            .is_some_and(|(start, end)| start == self.place() && start != end);
        let mut cursor = None;
        for position in broken.positions() {
            if let Some(cell) = buffer.cell_mut(position)
                && cell.modifier.contains(CURSOR)
            {
                cell.modifier.remove(CURSOR);
                if is_first {
                    cell.modifier.insert(SELECTED);
                }
                cursor = cursor.or(Some(position));
            }
        }
        cursor = cursor.or_else(|| self.behind_the_row(area));
        self.close_up(broken, area.right(), buffer, &mut cursor);
        cursor.filter(|_| focused)
    }

    /// Where the cursor stands behind the last word of a row that is full: the text area draws it nowhere.
    fn behind_the_row(&self, area: Rect) -> Option<Position> {
        let (top, _) = self.area.scroll_offset();
        let at = self.area.screen_cursor();
        let row = u16::try_from(at.row).ok()?.checked_sub(top)?;
        let column = u16::try_from(at.col).ok()?.min(area.width - 1);
        let place = Position::new(area.x + column, area.y + row);
        area.contains(place).then_some(place)
    }

    /// The text area may carry the signs behind a word, and the space between two words, over to a new row. The signs
    /// hang behind the row above, up to the column `end`, and what is left moves up to the edge.
    fn close_up(&self, area: Rect, end: u16, buffer: &mut Buffer, cursor: &mut Option<Position>) {
        let (top, _) = self.area.scroll_offset();
        let mut by_above = 0;
        for y in area.top()..area.bottom() {
            let DataCursor(_, first) = self.area.screen_to_data((top + y - area.y).into(), 0);
            let symbol = |x: u16| buffer.cell((x, y)).map_or(" ", Cell::symbol);
            let signs = (area.x..area.right()).take_while(|x| ends_word(symbol(*x)));
            let signs = u16::try_from(signs.count()).unwrap_or(u16::MAX);
            let behind = area.x.saturating_add(signs);
            let to = area.right() - by_above;
            let hangs = first > 0 && y > area.top() && signs <= end - to && symbol(behind) == " ";
            let hanging = if hangs { signs } else { 0 };
            let edge = Position::new(area.x + hanging, y);
            let is_carried = first > 0
                && symbol(edge.x) == " "
                && symbol(edge.x + 1) != " "
                && *cursor != Some(edge);
            let by = hanging + u16::from(is_carried);
            by_above = by;
            if by == 0 {
                continue;
            }
            if let Some(behind) = cursor
                .as_mut()
                .filter(|it| it.y == y && it.x >= area.right())
            {
                behind.x -= by;
            }
            let hung = (area.x..edge.x)
                .map(|x| (Position::new(x, y), Position::new(to + x - area.x, y - 1)));
            let moved = (edge.x + u16::from(is_carried)..area.right())
                .map(|x| (Position::new(x, y), Position::new(x - by, y)));
            for (from, at) in hung.chain(moved) {
                let cell = buffer.cell_mut(from).map(std::mem::take);
                if let (Some(cell), Some(place)) = (cell, buffer.cell_mut(at)) {
                    *place = cell;
                }
                if *cursor == Some(from) {
                    *cursor = Some(at);
                }
            }
            self.drawn
                .borrow_mut()
                .moved
                .insert(y - area.y, (by, hanging));
        }
    }
}
