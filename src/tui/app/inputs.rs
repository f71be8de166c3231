//! What comes from the keyboard and the mouse, as the inputs that pages and boxes are given.

use crossterm::event::KeyEvent;
use ratatui::layout::Position;

use super::App;
use crate::{
    session::{command::Command, moment::Moment},
    tui::{component::Notice, dialog::Dialog, hit::ViewState, input::Input, keymap::KeyPress},
};

impl App {
    /// A key was pressed.
    pub fn key(&mut self, key: KeyEvent, now: Moment) -> Vec<Command> {
        let (beside, looks) = (self.beside_words(), self.looks);
        let commands = self.press(KeyPress::of(key), now);
        let is_words = beside.is_some() && commands.is_empty() && beside == self.beside_words();
        self.looks = looks + u64::from(!is_words);
        commands
    }

    fn press(&mut self, press: KeyPress, now: Moment) -> Vec<Command> {
        self.notice = None;
        let takes_keys = self.over.as_ref().is_some_and(Dialog::takes_keys);
        let action = (!takes_keys).then(|| self.context.keymap.action(&self.layers(), press));
        let action = action.flatten();
        if self.goes_astray(press, action, now) {
            return Vec::new();
        }
        let stood = self.stands();
        let input = match (action, press.typed()) {
            (Some(action), _) => Input::Act(action, press),
            (None, Some(c)) if !takes_keys && self.takes_text() => Input::Type(c.to_string()),
            // Behind a digit, a letter tells that it was no number.
            (None, _) => Input::Press(press),
        };
        let mut commands = self.input(&input, now);
        match input {
            Input::Act(..) => self.note_letter(press, stood, now),
            Input::Press(press) => commands.extend(self.may_go_astray(press, now)),
            Input::Unknown
            | Input::Type(_)
            | Input::Paste(_)
            | Input::Click(..)
            | Input::Wheel(_) => self.letters = None,
        }
        commands
    }

    /// Something was pressed that is no key that we know.
    pub fn unknown_key(&mut self, now: Moment) -> Vec<Command> {
        if !self.over.as_ref().is_some_and(Dialog::takes_keys) {
            return Vec::new();
        }
        self.notice = None;
        self.input(&Input::Unknown, now)
    }

    /// Words were pasted.
    pub fn paste(&mut self, words: String, now: Moment) -> Vec<Command> {
        self.notice = None;
        self.end_words();
        let is_words = words.contains(char::is_alphabetic) && self.is_answered_by_keys();
        let commands = self.input(&Input::Paste(words), now);
        if is_words && self.notice.is_none() && self.is_answered_by_keys() {
            self.notice = Some(Notice::warn(self.told_astray()));
        }
        commands
    }

    /// Something was clicked.
    pub fn click(&mut self, at: Position, state: &ViewState, now: Moment) -> Vec<Command> {
        let Some((hit, within)) = state.hit(at) else {
            return Vec::new();
        };
        self.notice = None;
        self.end_words();
        self.input(&Input::Click(hit.clone(), within), now)
    }

    /// The wheel was turned by so many rows; down is positive.
    pub fn wheel(&mut self, rows: i16, now: Moment) -> Vec<Command> {
        self.input(&Input::Wheel(rows), now)
    }
}
