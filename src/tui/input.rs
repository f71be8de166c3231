//! What a page, a form or a box is given: keys as the actions they are bound to, words, the mouse.

use crossterm::event::KeyCode;
use ratatui::layout::Position;

use super::{action::Action, hit::Hit, keymap::KeyPress};

/// What comes from the keyboard or the mouse.
#[derive(Debug, Clone)]
pub enum Input {
    /// A key that is bound to an action, and which one: a digit or a letter says more than its action.
    Act(Action, KeyPress),
    /// A key as it is, whatever it means.
    Press(KeyPress),
    /// A key, or what a terminal sends for one, that we do not know.
    Unknown,
    /// Words that were typed.
    Type(String),
    /// Words that were pasted.
    Paste(String),
    /// A click on something, and where in it: columns and rows from its top left.
    Click(Hit, Position),
    /// The wheel, in rows; down is positive.
    Wheel(i16),
}

impl Input {
    /// The action that is asked for, by key or by a click on its hint.
    pub fn action(&self) -> Option<Action> {
        if let Self::Act(action, _) | Self::Click(Hit::Action(action), _) = self {
            Some(*action)
        } else {
            None
        }
    }

    /// The digit of the key that was pressed, 0 to 9.
    pub fn digit(&self) -> Option<u8> {
        let digit = self.character()?.to_digit(10)?;
        u8::try_from(digit).ok()
    }

    /// The character of the key that was pressed.
    pub fn character(&self) -> Option<char> {
        let Self::Act(_, key) = self else {
            return None;
        };
        match key.code() {
            KeyCode::Char(c) => Some(c),
            _ => None,
        }
    }
}
