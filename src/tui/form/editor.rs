//! Words, typed. Our own keys over the text area, by whole characters as a reader sees them.

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
    tui::{action::Action, canvas},
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

/// What an action or a paste did to the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// The text changed.
    Changed,
    /// The cursor moved or something is selected; what is typed next is a step of its own.
    Moved,
    /// Nothing changed, though it could have: there is nothing to delete here.
    Same,
    /// It is not for the editor.
    NotMine,
    /// The text would grow past [`MAX_TEXT`] bytes: this many characters did not go in.
    Full(usize),
    /// These words are to be copied.
    Copy(String),
    /// These words were cut and are to be copied.
    Cut(String),
    /// The clipboard is asked for.
    WantsPaste,
}

/// An editor for one text.
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
        area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
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
                self.jump(row, column);
            }
        }
    }

    fn jump(&mut self, row: usize, column: usize) {
        let cell = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        self.area
            .move_cursor(CursorMove::Jump(cell(row), cell(column)));
    }

    /// Does an action to the text.
    pub fn act(&mut self, action: Action) -> Typed {
        let many = self.lines == Lines::Many;
        match action {
            Action::NewLine if many => self.insert("\n"),
            Action::CharLeft => self.step(CursorMove::Back),
            Action::CharRight => self.step(CursorMove::Forward),
            Action::RowAbove if many && !self.at_top() => self.moved(CursorMove::Up),
            Action::RowBelow if many && !self.at_bottom() => self.moved(CursorMove::Down),
            Action::WordLeft => self.moved(CursorMove::WordBack),
            Action::WordRight => self.moved(CursorMove::WordForward),
            Action::LineStart => self.moved(CursorMove::Head),
            Action::LineEnd => self.moved(CursorMove::End),
            Action::TextStart => {
                self.moved(CursorMove::Top);
                self.moved(CursorMove::Head)
            }
            Action::TextEnd => {
                self.moved(CursorMove::Bottom);
                self.moved(CursorMove::End)
            }
            Action::SelectLeft => self.selected(CursorMove::Back),
            Action::SelectRight => self.selected(CursorMove::Forward),
            Action::SelectUp => self.selected(CursorMove::Up),
            Action::SelectDown => self.selected(CursorMove::Down),
            Action::SelectWordLeft => self.selected(CursorMove::WordBack),
            Action::SelectWordRight => self.selected(CursorMove::WordForward),
            Action::SelectLineStart => self.selected(CursorMove::Head),
            Action::SelectLineEnd => self.selected(CursorMove::End),
            Action::SelectAll => {
                self.area.select_all();
                Typed::Moved
            }
            Action::DeleteBack => self.delete(Self::delete_before),
            Action::DeleteForward => self.delete(Self::delete_after),
            Action::DeleteWordBack => self.delete(|it| it.changed(TextArea::delete_word)),
            Action::DeleteWordForward => self.delete(|it| it.changed(TextArea::delete_next_word)),
            Action::DeleteToStart => self.delete(|it| it.changed(TextArea::delete_line_by_head)),
            Action::DeleteToEnd => self.delete(|it| it.changed(TextArea::delete_line_by_end)),
            Action::Copy => self.selection().map_or(Typed::NotMine, Typed::Copy),
            Action::Cut => match self.selection() {
                Some(words) => {
                    self.area.cut();
                    Typed::Cut(words)
                }
                None => Typed::Same,
            },
            Action::Paste => Typed::WantsPaste,
            _ => Typed::NotMine,
        }
    }

    /// What is selected; none where nothing is.
    pub fn selection(&self) -> Option<String> {
        let ((top, left), (bottom, right)) = self.area.selection_range()?;
        let lines = self.area.lines();
        let mut words = String::new();
        for (row, line) in lines.iter().enumerate().take(bottom + 1).skip(top) {
            let from = if row == top { left } else { 0 };
            let to = if row == bottom { right } else { usize::MAX };
            if row > top {
                words.push('\n');
            }
            words.extend(line.chars().skip(from).take(to.saturating_sub(from)));
        }
        (!words.is_empty()).then_some(words)
    }

    /// Puts words in at the cursor, or in place of what is selected, cleaned of what does not belong
    /// into a text. What does not fit stays out, and how much is told.
    pub fn insert(&mut self, words: &str) -> Typed {
        let cleaned = match self.lines {
            Lines::Many => text::clean(words).text,
            Lines::One => text::clean(words).text.replace('\n', " "),
        };
        if cleaned.is_empty() {
            return Typed::Same;
        }
        if self.area.is_selecting() {
            self.area.cut();
        }
        let lines = self.area.lines().iter();
        let length = lines.map(|line| line.len() + 1).sum::<usize>() - 1;
        let room = MAX_TEXT.saturating_sub(length);
        let mut end = 0;
        for grapheme in cleaned.graphemes(true) {
            if end + grapheme.len() > room {
                break;
            }
            end += grapheme.len();
        }
        if end > 0 {
            self.area.insert_str(&cleaned[..end]);
        }
        match cleaned[end..].chars().count() {
            0 => Typed::Changed,
            left_out => Typed::Full(left_out),
        }
    }

    /// Sets the cursor where the text was clicked: columns and rows from the top left of what was
    /// drawn last.
    pub fn click(&mut self, at: Position) -> Typed {
        self.area.cancel_selection();
        let (top, left) = self.area.scroll_offset();
        let DataCursor(row, column) = self
            .area
            .screen_to_data(usize::from(top + at.y), usize::from(left + at.x));
        self.jump(row, column);
        Typed::Moved
    }

    /// Whether some of the text was out of view when it was drawn last: the wheel is for it then.
    pub fn is_long(&self) -> bool {
        self.area.lines().len() > 1 || self.area.scroll_offset().0 > 0
    }

    /// Scrolls the text by rows; the cursor stays in view.
    pub fn scroll(&mut self, rows: i16) {
        self.area.scroll((rows, 0));
    }

    fn changed(&mut self, change: impl Fn(&mut TextArea<'static>) -> bool) -> Typed {
        if change(&mut self.area) {
            Typed::Changed
        } else {
            Typed::Same
        }
    }

    /// Deletes what is selected, else what the key deletes.
    fn delete(&mut self, otherwise: impl FnOnce(&mut Self) -> Typed) -> Typed {
        if self.selection().is_some() {
            return self.changed(TextArea::cut);
        }
        self.area.cancel_selection();
        otherwise(self)
    }

    fn moved(&mut self, to: CursorMove) -> Typed {
        self.area.cancel_selection();
        self.area.move_cursor(to);
        Typed::Moved
    }

    fn selected(&mut self, to: CursorMove) -> Typed {
        if !self.area.is_selecting() {
            self.area.start_selection();
        }
        self.by_characters(to);
        Typed::Moved
    }

    fn step(&mut self, to: CursorMove) -> Typed {
        self.area.cancel_selection();
        self.by_characters(to);
        Typed::Moved
    }

    /// Moves by whole characters as a reader sees them; the text area moves by code points.
    fn by_characters(&mut self, to: CursorMove) {
        loop {
            let before = self.area.cursor();
            self.area.move_cursor(to);
            if self.area.cursor() == before || self.at_boundary() {
                return;
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
