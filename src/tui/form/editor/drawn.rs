//! How the words of an editor are drawn, where they were clicked, and how they scroll.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
    widgets::Widget,
};
use tui_textarea::DataCursor;

use super::{Editor, SELECTED, Typed, words::Place};
use crate::tui::cells;

/// How a text was drawn last.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawn {
    width: u16,
    height: u16,
    /// What each row shows, from the top of what was drawn.
    rows: Vec<Shown>,
}

/// What a row that was drawn shows.
#[derive(Debug, Clone, Copy)]
struct Shown {
    /// Which row of the text area it is, from the first one in view.
    row: u16,
    /// By how many columns it was moved to the edge.
    by: u16,
    /// How many signs of the row below stand behind it.
    hanging: u16,
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

/// Whether a sign, which takes one column, ends a word and begins none.
fn ends_word(sign: char) -> bool {
    ".,;:!?)]}»”’“\"'…%".contains(sign)
}

impl Editor {
    /// Sets the cursor where the text was clicked: columns and rows from the top left of what was
    /// drawn last.
    pub fn click(&mut self, at: Position) -> Typed {
        self.area.cancel_selection();
        let (top, left) = self.area.scroll_offset();
        let drawn = self.drawn.borrow();
        let shown = drawn.rows.get(usize::from(at.y)).copied();
        let Shown { row, by, hanging } = shown.unwrap_or(Shown {
            row: at.y,
            by: 0,
            hanging: 0,
        });
        let (row, column) = (top + row, left + at.x + by);
        // What hangs behind this row begins the one below.
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
        self.bring_into_view(area);
        let mut shown: Vec<Shown> = Vec::new();
        let mut cursor = None;
        let mut y = area.y;
        // Behind the row above: where it ends at the most, since it was moved up itself.
        let mut behind = area.right();
        for (nth, row) in (0..).zip(self.rows_in_view()) {
            let (hung, carried) = self.carried_over(row, area.right() - behind);
            let (above, below) = row.split_at(hung);
            // Signs that are all of their row leave none, and nor do spaces at the end of a line.
            let is_end = row.is_last && below.words.trim_start_matches(' ').is_empty();
            let is_gone = row.first > 0 && y > area.y && (is_end || below.words.is_empty());
            if let Some(last) = shown.last_mut().filter(|_| hung > 0) {
                last.hanging = columns(hung);
                let at = Position::new(behind, y - 1);
                cursor = self.draw(above, at, area.right(), buffer).or(cursor);
            }
            if is_gone {
                behind += columns(hung);
                if let Some(past) = below.holds(self.place()).filter(|_| is_end) {
                    let x = behind.saturating_add(columns(past)).min(area.right() - 1);
                    cursor = Some(Position::new(x, y - 1));
                }
                continue;
            }
            if y == area.bottom() {
                break;
            }
            let (_, seen) = below.split_at(carried);
            let at = Position::new(area.x, y);
            cursor = self.draw(seen, at, area.right(), buffer).or(cursor);
            let by = columns(hung + carried);
            shown.push(Shown {
                row: nth,
                by,
                hanging: 0,
            });
            behind = area.x + wrapped(area.width) - by;
            y += 1;
        }
        *self.drawn.borrow_mut() = Drawn {
            width: area.width,
            height: area.height,
            rows: shown,
        };
        cursor.filter(|_| focused)
    }

    /// Lets the text area break its rows for a place of this size, and scroll to the cursor: it does so where it draws
    /// itself, which takes longer than all else that a key does.
    fn bring_into_view(&self, area: Rect) {
        let is_known = self.size_drawn() == (area.width, area.height);
        let (top, _) = self.area.scroll_offset();
        let below = self.area.screen_cursor().row.checked_sub(top.into());
        if !is_known || below.is_none_or(|row| row >= area.height.into()) {
            let broken = Rect {
                width: wrapped(area.width),
                ..area
            };
            self.area.render(broken, &mut Buffer::empty(broken));
        }
    }

    /// The rows from the first one in view on.
    fn rows_in_view(&self) -> impl Iterator<Item = Row<'_>> {
        let (top, _) = self.area.scroll_offset();
        let begin = move |below: usize| {
            let DataCursor(line, first) = self.area.screen_to_data(usize::from(top) + below, 0);
            (line, first)
        };
        let mut next = begin(0);
        // Where the next row begins in its line, in bytes.
        let mut from = byte(&self.area.lines()[next.0], next.1);
        let mut is_over = false;
        (1..).map_while(move |below| {
            if is_over {
                return None;
            }
            let (line, first) = std::mem::replace(&mut next, begin(below));
            // Below the last row, it is told once more.
            is_over = next == (line, first);
            let rest = &self.area.lines()[line][from..];
            let goes_on = next.0 == line && !is_over;
            let end = if goes_on {
                byte(rest, next.1 - first)
            } else {
                rest.len()
            };
            from = if goes_on { from + end } else { 0 };
            Some(Row {
                words: &rest[..end],
                line,
                first,
                is_last: !goes_on,
            })
        })
    }

    /// How many signs at the beginning of a row hang behind the one above, where there is room for so many columns,
    /// and how many spaces after them are not shown. The text area may carry the signs behind a word, and the space
    /// between two words, over to a new row.
    fn carried_over(&self, row: Row<'_>, room: u16) -> (usize, usize) {
        if row.first == 0 {
            return (0, 0);
        }
        let signs = row.words.chars().take_while(|c| ends_word(*c)).count();
        let mut behind = row.words.chars().skip(signs);
        let hung = match behind.next() {
            None | Some(' ') if columns(signs) <= room => signs,
            None | Some(_) => 0,
        };
        let is_space = |at: usize| row.words.chars().nth(at) == Some(' ');
        let has_cursor = self.place() == (row.line, row.first + hung);
        let follows = hung + 1 < row.words.chars().count() && !is_space(hung + 1);
        let carried = usize::from(is_space(hung) && follows && !has_cursor);
        (hung, carried)
    }

    /// Draws words of a row from here to the column `right`; returns where the cursor stands, if it is among them.
    fn draw(
        &self,
        row: Row<'_>,
        at: Position,
        right: u16,
        buffer: &mut Buffer,
    ) -> Option<Position> {
        let selected = self.area.selection_range();
        let is_selected = |at: Place| selected.is_some_and(|(from, to)| (from..to).contains(&at));
        let cursor_at = row.holds(self.place());
        let length = row.words.chars().count();
        let mut cursor = None;
        let mut x = at.x;
        // In pieces, where the cursor stands and where what is selected begins or ends.
        let ends = selected.into_iter().flat_map(|(from, to)| [from, to]);
        let ends = ends.filter_map(|end| row.holds(end)).chain(cursor_at);
        let mut cuts: Vec<usize> = ends.chain([0, length]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        for piece in cuts.windows(2) {
            let [from, to] = [piece[0], piece[1]];
            if cursor_at == Some(from) {
                cursor = Some(x);
            }
            let look = if is_selected((row.line, row.first + from)) {
                SELECTED
            } else {
                Modifier::empty()
            };
            let words = &row.words[byte(row.words, from)..byte(row.words, to)];
            let style = Style::new().add_modifier(look);
            x = cells::put(buffer, x, at.y, (right - x).into(), words, style);
        }
        if row.is_last {
            if cursor_at == Some(length) {
                cursor = Some(x);
            }
            if is_selected((row.line, row.first + length)) && x < right {
                buffer[(x, at.y)].modifier.insert(SELECTED);
            }
        }
        // Behind the last word of a row that is full, it stands on its last letter.
        cursor.map(|x| Position::new(x.min(right - 1), at.y))
    }
}

/// Where a character of a text begins, in bytes.
fn byte(text: &str, character: usize) -> usize {
    let at = text.char_indices().nth(character);
    at.map_or(text.len(), |(at, _)| at)
}

/// So many characters of one column each.
fn columns(characters: usize) -> u16 {
    u16::try_from(characters).unwrap_or(u16::MAX)
}

/// A row of a text, or a part of it.
#[derive(Debug, Clone, Copy)]
struct Row<'t> {
    words: &'t str,
    /// The line that it is of, and how many characters of that are before it.
    line: usize,
    first: usize,
    /// Whether that line ends with it.
    is_last: bool,
}

impl Row<'_> {
    /// How many of its characters stand before a place of the text, if that is in it or right behind it.
    fn holds(&self, (line, column): Place) -> Option<usize> {
        let before = column.checked_sub(self.first);
        before.filter(|it| line == self.line && *it <= self.words.chars().count())
    }

    /// So many characters of it, and what is behind them.
    fn split_at(self, characters: usize) -> (Self, Self) {
        let (before, behind) = self.words.split_at(byte(self.words, characters));
        let begin = Self {
            words: before,
            is_last: false,
            ..self
        };
        let rest = Self {
            words: behind,
            first: self.first + characters,
            ..self
        };
        (begin, rest)
    }
}
