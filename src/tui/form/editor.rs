//! Words, typed. Our own keys over the text area, by whole characters as a reader sees them, and words as
//! a shell's line editor counts them: Alt+B, Alt+F, Alt+D and Alt+Backspace by letters and digits, Ctrl+W
//! back to a space.

mod drawn;
mod room;
#[cfg(test)]
mod tests;
mod words;

use std::cell::RefCell;

use ratatui::style::Modifier;
use tui_textarea::{CursorMove, DataCursor, TextArea, WrapMode};
use unicode_segmentation::UnicodeSegmentation;

use self::{
    drawn::Drawn,
    words::{Part, Place},
};
use crate::{domain::text, tui::action::Action};

/// How what is selected is shown: by what no theme takes away, the one without colours neither.
const SELECTED: Modifier = Modifier::REVERSED;

/// How many lines an editor takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// A single one: Enter is not part of the text.
    One,
    /// A single one of at most [`MAX_LINE`](text::MAX_LINE) characters: a name, or what is to be done.
    Short,
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
    /// The text would grow past [`MAX_TEXT`](crate::domain::answer::MAX_TEXT) bytes, or past the longest short
    /// line: this many characters did not go in.
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
    drawn: RefCell<Drawn>,
}

impl Editor {
    /// An editor holding this text, the cursor at its end.
    pub fn new(text: &str, lines: Lines) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_max_histories(0);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        let drawn = RefCell::default();
        Self { area, lines, drawn }
    }

    /// The text as it stands.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Takes over a text that was changed elsewhere, keeping the cursor where it can stay. A cursor
    /// at the end stays at the end.
    pub fn set_text(&mut self, text: &str) {
        if self.text() != text {
            let place = self.place();
            let end = Self::new(&self.text(), self.lines).place();
            *self = Self::new(text, self.lines);
            let line = self.area.lines().get(place.0);
            if place != end && line.is_some_and(|line| place.1 <= line.chars().count()) {
                self.jump(place);
                self.snap();
            }
        }
    }

    fn place(&self) -> Place {
        let DataCursor(row, column) = self.area.cursor();
        (row, column)
    }

    fn jump(&mut self, (row, column): Place) {
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
            Action::RowAbove if many => self.row(CursorMove::Up),
            Action::RowBelow if many => self.row(CursorMove::Down),
            Action::WordLeft => self.moved(|it| it.jump(it.word_start(Part::Letters))),
            Action::WordRight => self.moved(|it| it.jump(it.word_end())),
            Action::LineStart => self.moved(|it| it.area.move_cursor(CursorMove::Head)),
            Action::LineEnd => self.moved(|it| it.area.move_cursor(CursorMove::End)),
            Action::TextStart => self.moved(|it| it.jump((0, 0))),
            Action::TextEnd => self.moved(|it| {
                it.area.move_cursor(CursorMove::Bottom);
                it.area.move_cursor(CursorMove::End);
            }),
            Action::SelectLeft => self.selected(|it| it.by_characters(CursorMove::Back)),
            Action::SelectRight => self.selected(|it| it.by_characters(CursorMove::Forward)),
            Action::SelectUp => self.selected(|it| it.up_or(CursorMove::Up, CursorMove::Head)),
            Action::SelectDown => self.selected(|it| it.up_or(CursorMove::Down, CursorMove::End)),
            Action::SelectWordLeft => self.selected(|it| it.jump(it.word_start(Part::Letters))),
            Action::SelectWordRight => self.selected(|it| it.jump(it.word_end())),
            Action::SelectLineStart => self.selected(|it| it.area.move_cursor(CursorMove::Head)),
            Action::SelectLineEnd => self.selected(|it| it.area.move_cursor(CursorMove::End)),
            Action::SelectAll => {
                self.area.select_all();
                Typed::Moved
            }
            Action::DeleteBack => self.delete(Self::delete_before),
            Action::DeleteForward => self.delete(Self::delete_after),
            Action::DeleteWordBack => self.delete(|it| it.delete_word_before(Part::Letters)),
            Action::DeleteToSpace => self.delete(|it| it.delete_word_before(Part::Blackness)),
            Action::DeleteWordForward => self.delete(Self::delete_word_after),
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
            Lines::One | Lines::Short => text::clean(words).text.replace('\n', " "),
        };
        if cleaned.is_empty() {
            return Typed::Same;
        }
        if self.area.is_selecting() {
            self.area.cut();
        }
        let end = room::fitting(&cleaned, self.area.lines(), self.lines);
        if end > 0 {
            self.area.insert_str(&cleaned[..end]);
        }
        match cleaned[end..].chars().count() {
            0 => Typed::Changed,
            left_out => Typed::Full(left_out),
        }
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

    fn moved(&mut self, to: impl FnOnce(&mut Self)) -> Typed {
        self.area.cancel_selection();
        to(self);
        self.snap();
        Typed::Moved
    }

    fn selected(&mut self, to: impl FnOnce(&mut Self)) -> Typed {
        if !self.area.is_selecting() {
            self.area.start_selection();
        }
        to(self);
        self.snap();
        Typed::Moved
    }

    /// A character to the left or to the right; out of a selection, to that end of it.
    fn step(&mut self, to: CursorMove) -> Typed {
        let range = self.selection().and_then(|_| self.area.selection_range());
        self.area.cancel_selection();
        match (range, to) {
            (Some((start, _)), CursorMove::Back) => self.jump(start),
            (Some((_, end)), _) => self.jump(end),
            (None, _) => self.by_characters(to),
        }
        Typed::Moved
    }

    /// A row up or down; at the first and the last row it is not for the editor.
    fn row(&mut self, to: CursorMove) -> Typed {
        let before = self.place();
        self.area.cancel_selection();
        self.area.move_cursor(to);
        self.snap();
        if self.place() == before {
            Typed::NotMine
        } else {
            Typed::Moved
        }
    }

    /// A row up or down, and from the first or the last one to its end.
    fn up_or(&mut self, to: CursorMove, at_end: CursorMove) {
        let before = self.place();
        self.area.move_cursor(to);
        if self.place() == before {
            self.area.move_cursor(at_end);
        }
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

    /// Leaves the middle of a character for its start.
    fn snap(&mut self) {
        if !self.at_boundary() {
            self.by_characters(CursorMove::Back);
        }
    }

    fn word_start(&self, part: Part) -> Place {
        words::start(self.area.lines(), self.place(), part)
    }

    fn word_end(&self) -> Place {
        words::end(self.area.lines(), self.place(), Part::Letters)
    }

    /// Deletes the word before the cursor; at the start of a line, the line break.
    fn delete_word_before(&mut self, part: Part) -> Typed {
        if self.place().1 == 0 {
            return self.delete_before();
        }
        let (row, _) = self.place();
        let (start_row, start) = self.word_start(part);
        self.delete_to((row, if start_row == row { start } else { 0 }))
    }

    /// Deletes the word after the cursor; at the end of a line, the line break.
    fn delete_word_after(&mut self) -> Typed {
        let (row, column) = self.place();
        let length = self.area.lines()[row].chars().count();
        if column == length {
            return self.delete_after();
        }
        let (end_row, end) = self.word_end();
        self.delete_to((row, if end_row == row { end } else { length }))
    }

    fn delete_to(&mut self, place: Place) -> Typed {
        self.area.start_selection();
        self.jump(place);
        self.changed(TextArea::cut)
    }

    /// Deletes the character before the cursor, whole; at the start of a line, the line break.
    fn delete_before(&mut self) -> Typed {
        let (row, column) = self.place();
        let before: String = self.area.lines()[row].chars().take(column).collect();
        match before.graphemes(true).next_back() {
            Some(character) => self.delete_to((row, column - character.chars().count())),
            None => self.changed(TextArea::delete_char),
        }
    }

    /// Deletes the character after the cursor, whole; at the end of a line, the line break.
    fn delete_after(&mut self) -> Typed {
        let (row, column) = self.place();
        let after: String = self.area.lines()[row].chars().skip(column).collect();
        match after.graphemes(true).next() {
            Some(character) => self.delete_to((row, column + character.chars().count())),
            None => self.changed(TextArea::delete_next_char),
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
}
