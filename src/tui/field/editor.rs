//! Words, typed. Our own keys over the text area, by whole characters as a reader sees them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
    widgets::Widget,
};
use tui_textarea::{CursorMove, DataCursor, TextArea, WrapMode};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    domain::{answer::MAX_TEXT, text},
    tui::canvas,
};

/// The text area draws a cursor cell of its own; we want the terminal's cursor, which input methods
/// and screen readers follow. So its cell gets a look that nothing else has, is found by it, and
/// loses it again.
const CURSOR: Modifier = Modifier::RAPID_BLINK;

/// How many lines an editor takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// A single one: Enter is not part of the text.
    One,
    /// As many as are written.
    Many,
}

/// What a key or a paste did to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The text changed.
    Changed,
    /// Only the cursor moved, or the key means nothing more.
    Same,
    /// The key is not for the editor.
    NotMine,
    /// The text would grow past [`MAX_TEXT`]; nothing changed.
    Full,
}

/// An editor for one answer.
#[derive(Debug, Clone)]
pub struct Editor {
    area: TextArea<'static>,
    lines: Lines,
}

impl Editor {
    /// An editor holding this text, the cursor at its end.
    pub fn new(text: &str, lines: Lines) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_max_histories(0);
        area.set_cursor_line_style(Style::new());
        area.set_cursor_style(Style::new().add_modifier(CURSOR));
        area.set_style(Style::new());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area, lines }
    }

    /// The text as it stands.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Takes over a text that was changed elsewhere, keeping the cursor where it can stay.
    pub fn set_text(&mut self, text: &str) {
        if self.text() != text {
            let DataCursor(row, column) = self.area.cursor();
            *self = Self::new(text, self.lines);
            let lines = self.area.lines();
            if row < lines.len() && column <= lines[row].chars().count() {
                #[allow(clippy::cast_possible_truncation)]
                self.area
                    .move_cursor(CursorMove::Jump(row as u16, column as u16));
            }
        }
    }

    /// Gives a key to the editor.
    pub fn key(&mut self, key: KeyEvent) -> Typed {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        match key.code {
            // AltGr arrives as Ctrl+Alt on Windows: what it types is text.
            KeyCode::Char(c) if control == alt => self.paste(c.encode_utf8(&mut [0; 4])),
            KeyCode::Char('w') if control => self.changed(TextArea::delete_word),
            KeyCode::Enter if self.lines == Lines::Many => self.paste("\n"),
            KeyCode::Backspace if control || alt => self.changed(TextArea::delete_word),
            KeyCode::Backspace => self.delete_before(),
            KeyCode::Delete if control => self.changed(TextArea::delete_next_word),
            KeyCode::Delete => self.delete_after(),
            KeyCode::Left if control => self.moved(CursorMove::WordBack),
            KeyCode::Right if control => self.moved(CursorMove::WordForward),
            KeyCode::Left => self.step(CursorMove::Back),
            KeyCode::Right => self.step(CursorMove::Forward),
            KeyCode::Up if self.lines == Lines::Many => self.moved(CursorMove::Up),
            KeyCode::Down if self.lines == Lines::Many => self.moved(CursorMove::Down),
            KeyCode::Home if control => self.moved(CursorMove::Top),
            KeyCode::End if control => self.moved(CursorMove::Bottom),
            KeyCode::Home => self.moved(CursorMove::Head),
            KeyCode::End => self.moved(CursorMove::End),
            _ => Typed::NotMine,
        }
    }

    /// Puts a text in at the cursor, cleaned of what does not belong into a text.
    pub fn paste(&mut self, pasted: &str) -> Typed {
        let cleaned = match self.lines {
            Lines::Many => text::clean(pasted).text,
            Lines::One => text::clean(pasted).text.replace('\n', " "),
        };
        if cleaned.is_empty() {
            return Typed::Same;
        }
        let length: usize = self.area.lines().iter().map(|line| line.len() + 1).sum();
        if length + cleaned.len() > MAX_TEXT {
            return Typed::Full;
        }
        self.area.insert_str(cleaned);
        Typed::Changed
    }

    fn changed(&mut self, change: impl Fn(&mut TextArea<'static>) -> bool) -> Typed {
        if change(&mut self.area) {
            Typed::Changed
        } else {
            Typed::Same
        }
    }

    fn moved(&mut self, to: CursorMove) -> Typed {
        self.area.move_cursor(to);
        Typed::Same
    }

    /// Moves by one character as a reader sees it; the text area moves by code points.
    fn step(&mut self, to: CursorMove) -> Typed {
        loop {
            let before = self.area.cursor();
            self.area.move_cursor(to);
            if self.area.cursor() == before || self.at_boundary() {
                return Typed::Same;
            }
        }
    }

    /// Deletes the character before the cursor, whole; at the start of a line, the line break.
    fn delete_before(&mut self) -> Typed {
        let DataCursor(row, column) = self.area.cursor();
        let before: String = self.area.lines()[row].chars().take(column).collect();
        let chars = before
            .graphemes(true)
            .next_back()
            .map_or(1, |grapheme| grapheme.chars().count());
        self.repeat(chars, TextArea::delete_char)
    }

    /// Deletes the character after the cursor, whole; at the end of a line, the line break.
    fn delete_after(&mut self) -> Typed {
        let DataCursor(row, column) = self.area.cursor();
        let after: String = self.area.lines()[row].chars().skip(column).collect();
        let chars = after
            .graphemes(true)
            .next()
            .map_or(1, |grapheme| grapheme.chars().count());
        self.repeat(chars, TextArea::delete_next_char)
    }

    fn repeat(&mut self, times: usize, change: impl Fn(&mut TextArea<'static>) -> bool) -> Typed {
        let changed = (0..times).filter(|_| change(&mut self.area)).count();
        if changed > 0 {
            Typed::Changed
        } else {
            Typed::Same
        }
    }

    fn at_boundary(&self) -> bool {
        let DataCursor(row, column) = self.area.cursor();
        let line = &self.area.lines()[row];
        let mut chars = 0;
        for grapheme in line.graphemes(true) {
            if chars >= column {
                break;
            }
            chars += grapheme.chars().count();
        }
        chars == column
    }

    /// Whether the cursor stands on the first line.
    pub fn at_top(&self) -> bool {
        self.area.cursor().0 == 0
    }

    /// Whether the cursor stands on the last line.
    pub fn at_bottom(&self) -> bool {
        self.area.cursor().0 + 1 == self.area.lines().len()
    }

    /// How many rows the text takes at this width, give or take one.
    pub fn rows(&self, width: u16) -> u16 {
        let rows: usize = self
            .area
            .lines()
            .iter()
            .map(|line| canvas::wrap(line, width.max(2) - 1).len().max(1))
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
        self.area.render(area, buffer);
        let mut cursor = None;
        for position in area.positions() {
            if let Some(cell) = buffer.cell_mut(position)
                && cell.modifier.contains(CURSOR)
            {
                cell.modifier.remove(CURSOR);
                cursor = cursor.or(Some(position));
            }
        }
        self.close_up(area, buffer, &mut cursor);
        cursor.filter(|_| focused)
    }

    /// The text area may carry the space between two words over to a new row: the row moves up to
    /// the edge. Where somebody begins a line with a space, all rows stay as they are.
    fn close_up(&self, area: Rect, buffer: &mut Buffer, cursor: &mut Option<Position>) {
        let begins_with_space = |line: &String| line.starts_with(' ');
        if self.area.lines().iter().any(begins_with_space) {
            return;
        }
        for y in area.top()..area.bottom() {
            let edge = Position::new(area.x, y);
            let is_carried = buffer.cell(edge).is_some_and(|cell| cell.symbol() == " ")
                && buffer
                    .cell(Position::new(area.x + 1, y))
                    .is_some_and(|cell| cell.symbol() != " ");
            if !is_carried || *cursor == Some(edge) {
                continue;
            }
            for x in area.x..area.right() {
                let next = (x + 1 < area.right())
                    .then(|| buffer.cell(Position::new(x + 1, y)).cloned())
                    .flatten()
                    .unwrap_or_default();
                if let Some(cell) = buffer.cell_mut(Position::new(x, y)) {
                    *cell = next;
                }
            }
            if let Some(at) = cursor.as_mut().filter(|at| at.y == y) {
                at.x -= 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(editor: &mut Editor, code: KeyCode) -> Typed {
        editor.key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn typed(text: &str) -> Editor {
        let mut editor = Editor::new("", Lines::Many);
        for c in text.chars() {
            press(&mut editor, KeyCode::Char(c));
        }
        editor
    }

    #[test]
    fn what_is_typed_is_the_text() {
        let mut editor = typed("ab");
        press(&mut editor, KeyCode::Enter);
        press(&mut editor, KeyCode::Char('c'));
        assert_eq!(editor.text(), "ab\nc");
    }

    #[test]
    fn a_family_is_one_character() {
        let mut editor = Editor::new("a👨‍👩‍👧b", Lines::Many);
        press(&mut editor, KeyCode::Left);
        assert_eq!(press(&mut editor, KeyCode::Backspace), Typed::Changed);
        assert_eq!(editor.text(), "ab");
        editor.paste("é\u{301}x");
        press(&mut editor, KeyCode::Left);
        press(&mut editor, KeyCode::Left);
        press(&mut editor, KeyCode::Delete);
        assert_eq!(editor.text(), "axb");
    }

    #[test]
    fn a_paste_is_cleaned_and_bounded() {
        let mut editor = Editor::new("", Lines::Many);
        assert_eq!(editor.paste("one\r\ntwo\u{1b}[31m"), Typed::Changed);
        assert_eq!(editor.text(), "one\ntwo[31m");
        assert_eq!(editor.paste(&"x".repeat(MAX_TEXT)), Typed::Full);
        assert_eq!(editor.text(), "one\ntwo[31m");
    }

    #[test]
    fn one_line_stays_one_line() {
        let mut editor = Editor::new("a", Lines::One);
        assert_eq!(press(&mut editor, KeyCode::Enter), Typed::NotMine);
        editor.paste("b\nc");
        assert_eq!(editor.text(), "ab c");
    }

    #[test]
    fn no_row_begins_with_the_space_between_two_words() {
        let area = Rect::new(0, 0, 11, 4);
        let drawn = |text: &str| {
            let editor = Editor::new(text, Lines::Many);
            let mut buffer = Buffer::empty(area);
            let cursor = editor.render(area, &mut buffer, true);
            let row = |y| {
                let cells = (0..area.width).map(|x| buffer[(x, y)].symbol().to_owned());
                cells.collect::<String>().trim_end().to_owned()
            };
            ((0..area.height).map(row).collect::<Vec<_>>(), cursor)
        };
        let (rows, cursor) = drawn("twelve loaf ten four");
        assert!(rows.iter().all(|row| !row.starts_with(' ')), "{rows:?}");
        assert_eq!(rows.concat().replace(' ', ""), "twelveloaftenfour");
        let last = rows.iter().rposition(|row| !row.is_empty()).unwrap();
        let end = u16::try_from(rows[last].len()).unwrap();
        assert_eq!(
            cursor,
            Some(Position::new(end, u16::try_from(last).unwrap()))
        );
        assert_eq!(drawn("  a list").0[0], "  a list");
    }

    #[test]
    fn the_cursor_is_drawn_where_it_stands() {
        let editor = Editor::new("wörter", Lines::Many);
        let area = Rect::new(2, 1, 20, 3);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 5));
        assert_eq!(
            editor.render(area, &mut buffer, true),
            Some(Position::new(8, 1))
        );
        assert_eq!(editor.render(area, &mut buffer, false), None);
        assert!(buffer.content.iter().all(|cell| cell.modifier.is_empty()));
    }
}
