//! A field to choose in: one of some options, several, or several in order. Moving marks an option;
//! only a digit, Space, Enter or a click chooses it.
//!
//! Characters that follow one another are one number, as on a gauge: where one of several options is chosen,
//! `10` on a scale of five is refused whole and what stood before the `1` stands again. Of two digits that both
//! stand for an option the last one counts. A letter that is no command tells that words are being typed: what a
//! letter or a space just answered is taken back, and the digit before it stays.

pub(super) mod typed;

use self::typed::{LONGEST, State, Typed, pasted};
use super::spelled::Spelled;
use crate::{
    domain::question::PickMode,
    tui::{action::Action, input::Input},
};

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// The digit that chooses it; none past the ninth.
    pub digit: Option<u8>,
    /// What it is called.
    pub label: String,
    /// What it means; may be empty.
    pub about: String,
}

impl Opt {
    /// Options with the digits from 1 on.
    pub fn numbered(labels: impl IntoIterator<Item = String>) -> Vec<Self> {
        Self::from(1, labels)
    }

    /// Options with the digits from this one on.
    pub fn from(first: u8, labels: impl IntoIterator<Item = String>) -> Vec<Self> {
        let labels = labels.into_iter().enumerate();
        let option = |(at, label): (usize, String)| Self {
            digit: u8::try_from(at + usize::from(first))
                .ok()
                .filter(|it| *it <= 9),
            label,
            about: String::new(),
        };
        labels.map(option).collect()
    }
}

/// What is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Chosen {
    /// Nothing yet.
    #[default]
    Nothing,
    /// These options, from 0, in the order in which they were picked; never empty.
    Options(Vec<usize>),
    /// The answer is "I don't know".
    DontKnow,
    /// The answer is "does not apply".
    NotApplicable,
}

/// What came of an input to a field to choose in, or for a gauge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// It means nothing here.
    Ignored,
    /// The mark moved, or a number is half typed.
    Moved,
    /// Something else is chosen or set.
    Changed,
    /// The same, in place of what was chosen or set just now, which was never meant.
    Corrected,
    /// Something else is chosen or set, and the keys go on to the next field.
    ChangedAndOn,
    /// The keys go on to the next field.
    On,
}

/// A field to choose in.
#[derive(Debug, Clone)]
pub struct ChoiceField {
    /// What can be chosen.
    pub options: Vec<Opt>,
    /// Whether one option can be chosen, or several.
    pub mode: PickMode,
    /// Whether "I don't know" and "does not apply" can be chosen too.
    pub passes: bool,
    chosen: Chosen,
    /// The option that is marked, from 0; past the options, the two ways to pass.
    marked: Option<usize>,
    typed: Option<Typed>,
    /// What was chosen before letters and spaces that were commands, while they may yet be part of words.
    spelled: Spelled<Chosen>,
}

impl ChoiceField {
    /// A field with something chosen.
    pub fn new(options: Vec<Opt>, mode: PickMode, passes: bool, chosen: Chosen) -> Self {
        Self {
            options,
            mode,
            passes,
            chosen,
            marked: None,
            typed: None,
            spelled: Spelled::default(),
        }
    }

    /// A field in which one option is always chosen.
    pub fn one(options: Vec<Opt>, chosen: usize) -> Self {
        Self::new(options, PickMode::One, false, Chosen::Options(vec![chosen]))
    }

    /// What is chosen.
    pub fn chosen(&self) -> Chosen {
        self.chosen.clone()
    }

    /// Takes over what was chosen elsewhere.
    pub fn set(&mut self, chosen: Chosen) {
        if self.chosen != chosen {
            self.typed = None;
        }
        self.chosen = chosen;
    }

    /// What was typed and stands for no option; it stays until it is mended or dropped.
    pub fn wrong(&self) -> Option<&str> {
        let typed = self.typed.as_ref();
        typed?.wrong()
    }

    /// Nothing was typed for a while: the next digit begins another number.
    pub fn rest(&mut self) {
        self.end_words();
        if let Some(typed) = &mut self.typed {
            typed.is_over = true;
        }
    }

    /// No letter came for a while: what was answered before was meant.
    pub fn end_words(&mut self) {
        self.spelled.end();
    }

    /// The lowest and the highest digit that chooses; none where no digit does.
    pub fn digits(&self) -> Option<(u8, u8)> {
        let digits = || self.options.iter().filter_map(|it| it.digit);
        digits().min().zip(digits().max())
    }

    /// Whether Enter takes the option that an arrow led to. Where several can be chosen, Space does.
    pub fn enter_chooses(&self) -> bool {
        self.mode == PickMode::One && self.marked.is_some()
    }

    /// The option that is marked, from 0; past the options, the two ways to pass.
    pub fn marked(&self) -> Option<usize> {
        self.marked
    }

    /// Takes away the mark and what was typed wrong; returns whether there was either.
    pub fn unmark(&mut self) -> bool {
        let was_wrong = self.wrong().is_some();
        self.typed = None;
        self.marked.take().is_some() || was_wrong
    }

    /// Takes away the mark; what was typed wrong waits where it is.
    pub fn drop_mark(&mut self) {
        self.typed = self.typed.take().filter(|it| it.wrong().is_some());
        self.marked = None;
    }

    /// Where in the order of picking an option stands, from 0; none where it is not chosen.
    pub fn rank(&self, option: usize) -> Option<usize> {
        match &self.chosen {
            Chosen::Options(options) => options.iter().position(|known| *known == option),
            Chosen::DontKnow => (option == self.options.len()).then_some(0),
            Chosen::NotApplicable => (option == self.options.len() + 1).then_some(0),
            Chosen::Nothing => None,
        }
    }

    /// The first row that is chosen.
    fn chosen_row(&self) -> Option<usize> {
        (0..self.rows()).find(|row| self.rank(*row).is_some())
    }

    /// How many rows the mark goes through.
    fn rows(&self) -> usize {
        self.options.len() + if self.passes { 2 } else { 0 }
    }

    /// Chooses the option at this place, or drops it where several can be chosen.
    pub fn choose(&mut self, option: usize) {
        self.typed = None;
        let count = self.options.len();
        if option == count && self.passes {
            return self.pass(Chosen::DontKnow);
        }
        if option == count + 1 && self.passes {
            return self.pass(Chosen::NotApplicable);
        }
        if option >= count {
            return;
        }
        self.marked = Some(option);
        let mut picked = match (&self.mode, std::mem::take(&mut self.chosen)) {
            (PickMode::Many | PickMode::Ranked, Chosen::Options(options)) => options,
            _ => Vec::new(),
        };
        match picked.iter().position(|known| *known == option) {
            Some(at) => drop(picked.remove(at)),
            None => picked.push(option),
        }
        if !picked.is_empty() {
            self.chosen = Chosen::Options(picked);
        }
    }

    /// Chooses one way to pass; choosing it again makes the answer blank.
    fn pass(&mut self, pass: Chosen) {
        self.typed = None;
        self.chosen = if self.chosen == pass {
            Chosen::Nothing
        } else {
            pass
        };
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input) -> Event {
        self.spelled.note(input, true, "", || self.chosen.clone());
        let Some(action) = input.action() else {
            return self.take(input);
        };
        let before = self.chosen.clone();
        if action == Action::Digit {
            return input
                .character()
                .map_or(Event::Ignored, |it| self.type_in(it));
        }
        let was_wrong = self.wrong().is_some();
        match action {
            // What is wrong stays until it is mended or dropped, and a sign begins words or a number.
            Action::Pick | Action::Choose if was_wrong || self.is_sign() => return Event::Moved,
            Action::Blank if self.wipes() => return Event::Moved,
            Action::Up | Action::Left => return self.mark(false),
            Action::Down | Action::Right => return self.mark(true),
            Action::Pick => match self.marked {
                // Whoever types a sentence here by mistake changes nothing.
                Some(marked) if self.mode == PickMode::One && self.rank(marked).is_some() => {}
                Some(marked) => self.choose(marked),
                None if self.mode == PickMode::One && self.chosen_row().is_some() => {
                    self.marked = self.chosen_row();
                }
                None => return self.mark(true),
            },
            Action::Choose => {
                self.typed = None;
                let Some(marked) = self.marked.take() else {
                    return Event::On;
                };
                if self.mode == PickMode::One {
                    if self.rank(marked).is_none() {
                        self.choose(marked);
                    }
                    self.marked = None;
                    return if self.chosen == before {
                        Event::On
                    } else {
                        Event::ChangedAndOn
                    };
                }
                return Event::On;
            }
            Action::DontKnow if self.passes => self.pass(Chosen::DontKnow),
            Action::NotApplicable if self.passes => self.pass(Chosen::NotApplicable),
            Action::Blank if self.passes => {
                self.typed = None;
                self.chosen = Chosen::Nothing;
            }
            _ => {
                if !was_wrong {
                    self.typed = None;
                }
                return Event::Ignored;
            }
        }
        if self.chosen == before {
            Event::Moved
        } else {
            Event::Changed
        }
    }

    /// Wipes a character of what was refused; returns whether there was one.
    fn wipes(&mut self) -> bool {
        let wiped = self.typed.as_mut().is_some_and(Typed::wipe);
        self.typed = self.typed.take().filter(|typed| !typed.is_empty());
        wiped
    }

    /// Takes what is no action: a character that could belong to a number, or pasted words.
    fn take(&mut self, input: &Input) -> Event {
        match input {
            Input::Press(key) => match key.typed() {
                Some(sign @ ('-' | '+')) if self.number().is_none() => {
                    self.typed = Some(self.begun(&sign.to_string(), State::Sign));
                    Event::Moved
                }
                Some(letter) if letter.is_alphabetic() => self.words_begin(),
                Some(character) if self.number().is_some() => self.type_in(character),
                Some(_) | None => Event::Ignored,
            },
            Input::Paste(words) => {
                self.typed = None;
                let words = words.trim();
                let mut characters = words.chars();
                match (characters.next(), characters.next()) {
                    (Some(only), None) => self.type_in(only),
                    (Some(_), Some(_)) => {
                        self.typed = Some(self.begun(pasted(words, LONGEST), State::Wrong));
                        Event::Moved
                    }
                    (None, _) => Event::Ignored,
                }
            }
            Input::Act(..)
            | Input::Type(_)
            | Input::Unknown
            | Input::Click(..)
            | Input::Wheel(_) => Event::Ignored,
        }
    }

    fn begun(&self, number: &str, state: State) -> Typed {
        Typed::new(number, self.chosen.clone(), state)
    }

    /// What the next character joins.
    fn number(&self) -> Option<&Typed> {
        self.typed.as_ref().filter(|typed| !typed.is_over)
    }

    /// Whether a sign was typed that no option has.
    fn is_sign(&self) -> bool {
        self.number().is_some_and(|it| it.state == State::Sign)
    }

    /// Words are being typed: the number before them stays, also with a stop behind it, and what their first letters
    /// answered is taken back.
    fn words_begin(&mut self) -> Event {
        let now = self.chosen.clone();
        if let Some(before) = self.spelled.take() {
            self.chosen = before;
            self.marked = None;
        }
        if let Some(number) = self.number().and_then(Typed::before_words) {
            self.typed = None;
            return self.type_in(number);
        }
        self.typed = self.typed.take().filter(|it| it.wrong().is_some());
        if self.chosen == now {
            Event::Ignored
        } else {
            Event::Corrected
        }
    }

    /// Takes a character: chooses the option that it stands for, or refuses all that was typed.
    fn type_in(&mut self, character: char) -> Event {
        let digit = character.to_digit(10).and_then(|it| u8::try_from(it).ok());
        let mut options = self.options.iter();
        let option = options.position(|it| it.digit.is_some() && it.digit == digit);
        // Where several can be chosen, each digit is one of them; and behind a wrong digit a right one mends it.
        let mends = option.is_some() && character != '0';
        let joins = |typed: &&Typed| self.mode == PickMode::One && !typed.is_done_by(mends);
        let joined = self.number().filter(joins).cloned();
        let was_joined = joined.is_some();
        let has_changed = joined.as_ref().is_some_and(|it| it.before != self.chosen);
        let mut typed = joined.unwrap_or_else(|| self.begun("", State::Chosen));
        typed.push(character);
        let now = self.chosen.clone();
        // A nought behind a digit is the rest of a ten, not an option of its own.
        let is_ten = was_joined && character == '0';
        match option {
            Some(option) if typed.state == State::Chosen && !is_ten => self.choose(option),
            Some(_) | None => {
                self.chosen = typed.before.clone();
                self.marked = None;
                typed.state = State::Wrong;
            }
        }
        self.typed = Some(typed);
        if self.chosen == now {
            Event::Moved
        } else if has_changed {
            Event::Corrected
        } else {
            Event::Changed
        }
    }

    /// Moves the mark by one row; past the last one it stays. The first move marks what is chosen.
    fn mark(&mut self, down: bool) -> Event {
        self.typed = None;
        let last = self.rows().saturating_sub(1);
        let from = self.marked.or_else(|| self.chosen_row());
        self.marked = Some(match (from, down) {
            (Some(row), true) => (row + 1).min(last),
            (Some(row), false) => row.saturating_sub(1),
            (None, true) => 0,
            (None, false) => last,
        });
        Event::Moved
    }
}

#[cfg(test)]
mod tests;
