//! What a box asks for in return.

use crate::{
    session::command::Command,
    store::{Setting, Value},
    tui::{action::Action, keymap::KeyPress, target::Then},
};

/// What comes of an input.
#[derive(Debug)]
pub enum Outcome {
    /// It means nothing here.
    Ignored,
    /// The box stays open.
    Stay,
    /// The box closes.
    Close,
    /// The box closes, and this follows.
    Then(Then),
    /// The box stays open, and the outside does this.
    Commands(Vec<Command>),
    /// The box stays open, and a setting is this from now on, or as usual.
    Set(Setting, Option<Value>),
    /// The box stays open, and a command has these keys from now on.
    Rebind(Action, Vec<KeyPress>),
}
