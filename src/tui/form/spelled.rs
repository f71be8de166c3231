//! What a field was answered with before letters that were commands, while they may yet be the first of words.

use crate::tui::input::Input;

/// The answer that stood before the letters; none where none were typed just now.
#[derive(Debug, Clone)]
pub(super) struct Spelled<T> {
    before: Option<T>,
    /// Whether the last input typed a character.
    is_typing: bool,
}

impl<T> Default for Spelled<T> {
    fn default() -> Self {
        Self {
            before: None,
            is_typing: false,
        }
    }
}

impl<T> Spelled<T> {
    /// Notes an input before it does anything: `stands` is the answer as it is, `may` says whether words can begin
    /// here, with letters, a space between two of them, or one of these signs.
    pub(super) fn note(&mut self, input: &Input, may: bool, signs: &str, stands: impl Fn() -> T) {
        let was_typing = std::mem::replace(&mut self.is_typing, input.character().is_some());
        if input.action().is_none() {
            return;
        }
        // Behind an arrow, Space answers what the arrow led to.
        let spells = |it: &char| {
            may && (it.is_alphabetic() || signs.contains(*it) || (*it == ' ' && was_typing))
        };
        let letter = input.character().filter(spells);
        self.before = letter.map(|_| self.before.take().unwrap_or_else(stands));
    }

    /// No letter came for a while: what was answered was meant.
    pub(super) fn end(&mut self) {
        self.before = None;
    }

    /// The answer to be put back, once words have begun.
    pub(super) fn take(&mut self) -> Option<T> {
        self.before.take()
    }
}
