//! What is being typed into a field to choose in: characters that follow one another are one number.

use super::Chosen;

/// The most characters that are kept of what was typed; more are as wrong as these.
pub(super) const LONGEST: usize = 12;

/// What stands for pasted words that are no number: they are not said again.
pub(in crate::tui::form) const PASTED: &str = "…";

/// What was pasted, as a number of at most so many characters that is typed.
pub(in crate::tui::form) fn pasted(words: &str, most: usize) -> &str {
    let has_words = words
        .chars()
        .any(|it| it.is_alphabetic() || it.is_whitespace());
    if has_words || words.chars().count() > most {
        PASTED
    } else {
        words
    }
}

/// What is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    /// As it was typed, and no longer than [`LONGEST`].
    number: String,
    /// What was chosen before.
    pub(super) before: Chosen,
    pub(super) state: State,
    /// Whether nothing was typed for a while: a digit begins another number.
    pub(super) is_over: bool,
}

/// What a number that is being typed comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// A sign before it that no option has.
    Sign,
    /// Its last digit stands for the option that is chosen.
    Chosen,
    /// It stands for no option.
    Wrong,
    /// It stood for none and is being wiped: what stood before stands.
    Wiped,
}

impl Typed {
    pub(super) fn new(number: &str, before: Chosen, state: State) -> Self {
        Self {
            number: number.chars().take(LONGEST).collect(),
            before,
            state,
            is_over: false,
        }
    }

    /// What stands for no option.
    pub(super) fn wrong(&self) -> Option<&str> {
        (self.state == State::Wrong).then_some(self.number.as_str())
    }

    /// The one digit of what was refused for the stop behind it alone.
    pub(super) fn before_words(&self) -> Option<char> {
        let number = self
            .wrong()?
            .trim_end_matches(|it: char| !it.is_ascii_digit());
        let mut digits = number.chars();
        digits.next().filter(|_| digits.next().is_none())
    }

    /// Whether all of it was wiped.
    pub(super) fn is_empty(&self) -> bool {
        self.number.is_empty()
    }

    /// Takes another character.
    pub(super) fn push(&mut self, character: char) {
        if self.number.chars().count() < LONGEST {
            self.number.push(character);
        }
    }

    /// Wipes a character of what was refused, so that as many as were typed take no answer away; returns whether
    /// there was one.
    pub(super) fn wipe(&mut self) -> bool {
        let has_more = match self.state {
            State::Wrong => true,
            State::Wiped => !self.is_over,
            State::Sign | State::Chosen => false,
        };
        if has_more {
            self.state = State::Wiped;
            self.number.pop();
        }
        has_more
    }

    /// Whether another number begins with the next character: this one is being wiped, or is a wrong digit or pasted
    /// words that the character mends.
    pub(super) fn is_done_by(&self, mends: bool) -> bool {
        match self.state {
            State::Wiped => true,
            State::Wrong => {
                let is_digits = self.number.chars().all(|it| it.is_ascii_digit());
                mends && (is_digits || self.number == PASTED)
            }
            State::Sign | State::Chosen => false,
        }
    }
}
