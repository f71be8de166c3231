//! A field for a gauge from 0 to 100. A number means what it says; moving shows a hollow mark and
//! answers nothing.

use super::choice::Chosen;
use crate::{
    domain::scale::Degree,
    tui::{action::Action, input::Input},
};

/// How far an arrow to the side moves the mark.
const STEP: i16 = 5;

/// What came of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// It means nothing here.
    Ignored,
    /// The mark moved, or a number is half typed.
    Moved,
    /// The gauge is set to something else.
    Changed,
    /// The gauge is set to something else, and the keys go on to the next field.
    ChangedAndOn,
    /// The keys go on to the next field.
    On,
}

/// What a gauge is set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Set {
    /// Nothing yet.
    #[default]
    Nothing,
    /// This place.
    At(Degree),
    /// The answer is "I don't know".
    DontKnow,
    /// The answer is "does not apply".
    NotApplicable,
}

/// A field for a gauge.
#[derive(Debug, Clone, Default)]
pub struct GaugeField {
    set: Set,
    /// Whether "I don't know" and "does not apply" can be answered.
    pub passes: bool,
    /// Where the hollow mark begins while nothing is set: an aim begins at now.
    pub from: Option<Degree>,
    hollow: Option<Degree>,
    typed: String,
    /// Whether the last key made a number whole.
    is_whole: bool,
}

impl GaugeField {
    /// A field that is set to something.
    pub fn new(set: Set, passes: bool) -> Self {
        Self {
            set,
            passes,
            ..Self::default()
        }
    }

    /// What it is set to.
    pub fn value(&self) -> Set {
        self.set
    }

    /// The place it is set to.
    pub fn degree(&self) -> Option<Degree> {
        match self.set {
            Set::At(degree) => Some(degree),
            Set::Nothing | Set::DontKnow | Set::NotApplicable => None,
        }
    }

    /// Takes over what was set elsewhere.
    pub fn take(&mut self, set: Set) {
        self.set = set;
    }

    /// The mark that was moved and is not set yet.
    pub fn hollow(&self) -> Option<Degree> {
        self.hollow
    }

    /// The number that is half typed; may be empty.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Sets it to a place.
    pub fn set(&mut self, degree: u8) {
        self.set = Set::At(Degree::nearest(i16::from(degree)));
        self.drop_half();
    }

    /// Enters the number that is half typed; returns whether it is set to something else. A mark that
    /// was only moved is dropped: nothing is answered by moving.
    pub fn settle(&mut self) -> bool {
        let before = self.set;
        if let Ok(number) = self.typed.parse::<u8>() {
            self.set(number);
        }
        self.drop_half();
        self.set != before
    }

    /// Drops the number that is half typed and the mark; returns whether there was one.
    pub fn drop_half(&mut self) -> bool {
        let had = !self.typed.is_empty() || self.hollow.is_some();
        self.typed.clear();
        self.hollow = None;
        had
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input) -> Event {
        let Some(action) = input.action() else {
            return Event::Ignored;
        };
        let before = self.set;
        let was_whole = std::mem::take(&mut self.is_whole);
        match action {
            // A zero too many, as in 150, is no wish for 0.
            Action::Digit if was_whole && input.digit() == Some(0) => self.is_whole = true,
            Action::Digit => self.digit(input.digit().unwrap_or(0)),
            Action::Left => self.mark(|at| at - STEP),
            Action::Right => self.mark(|at| at + STEP),
            Action::LowerByOne => self.mark(|at| at - 1),
            Action::HigherByOne => self.mark(|at| at + 1),
            Action::Up => self.mark(|at| (at - 1).div_euclid(STOP) * STOP),
            Action::Down => self.mark(|at| (at / STOP + 1) * STOP),
            Action::Pick => match self.hollow {
                Some(hollow) => self.set(hollow.get()),
                None => {
                    self.settle();
                }
            },
            Action::Choose => {
                if let Some(hollow) = self.hollow {
                    self.set(hollow.get());
                }
                self.settle();
                return if self.set == before {
                    Event::On
                } else {
                    Event::ChangedAndOn
                };
            }
            Action::DontKnow if self.passes => self.pass(Set::DontKnow),
            Action::NotApplicable if self.passes => self.pass(Set::NotApplicable),
            Action::Blank if !self.typed.is_empty() => {
                self.typed.pop();
            }
            Action::Blank if self.hollow.is_some() => {
                self.drop_half();
            }
            Action::Blank => self.set = Set::Nothing,
            _ => return Event::Ignored,
        }
        if self.set == before {
            Event::Moved
        } else {
            Event::Changed
        }
    }

    /// Answers by passing; passing the same way again makes it blank.
    fn pass(&mut self, pass: Set) {
        self.drop_half();
        self.set = if self.set == pass { Set::Nothing } else { pass };
    }

    /// Takes a digit. The gauge is set as soon as no further digit could belong to the number.
    fn digit(&mut self, digit: u8) {
        self.hollow = None;
        let longer = format!("{}{digit}", self.typed);
        let number = longer.parse::<u8>().ok().filter(|it| *it <= 100);
        match number {
            // A further digit could only be another zero behind 10.
            Some(number) if number == 0 || number > 10 => {
                self.set(number);
                self.is_whole = true;
            }
            Some(_) => self.typed = longer,
            // The number goes past 100: what was typed stands, and the digit begins another.
            None => {
                self.settle();
                self.digit(digit);
            }
        }
    }

    fn mark(&mut self, moved: impl FnOnce(i16) -> i16) {
        self.typed.clear();
        let from = self.hollow.or(self.degree());
        self.hollow = Some(match (from, self.from) {
            (Some(at), _) | (None, Some(at)) => Degree::nearest(moved(i16::from(at.get()))),
            (None, None) => Degree::LOWEST,
        });
    }
}

/// How far the labelled stops lie apart.
const STOP: i16 = Degree::STOP as i16;

impl From<Set> for Chosen {
    fn from(set: Set) -> Self {
        match set {
            Set::Nothing | Set::At(_) => Self::Nothing,
            Set::DontKnow => Self::DontKnow,
            Set::NotApplicable => Self::NotApplicable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keymap::KeyPress;

    fn act(field: &mut GaugeField, action: Action, key: &str) -> Event {
        field.update(&Input::Act(action, key.parse::<KeyPress>().unwrap()))
    }

    fn typed(keys: &str) -> GaugeField {
        let mut field = GaugeField::new(Set::Nothing, true);
        for key in keys.chars() {
            act(&mut field, Action::Digit, &key.to_string());
        }
        field
    }

    fn at(degree: u8) -> Set {
        Set::At(Degree::new(degree).unwrap())
    }

    #[test]
    fn a_number_is_what_it_says_once_it_is_whole() {
        for (keys, set, half) in [
            ("4", Set::Nothing, "4"),
            ("40", at(40), ""),
            ("100", at(100), ""),
            ("10", Set::Nothing, "10"),
            ("75", at(75), ""),
            ("0", at(0), ""),
            ("1056", at(56), ""),
            ("60", at(60), ""),
            ("6070", at(70), ""),
            ("150", at(15), ""),
            ("1000", at(100), ""),
            ("00", at(0), ""),
            ("15020", at(20), ""),
        ] {
            let field = typed(keys);
            assert_eq!((field.value(), field.typed()), (set, half), "{keys}");
        }
    }

    #[test]
    fn enter_and_leaving_take_a_typed_number_and_esc_drops_it() {
        let mut field = typed("4");
        assert_eq!(
            act(&mut field, Action::Choose, "Enter"),
            Event::ChangedAndOn
        );
        assert_eq!(act(&mut field, Action::Choose, "Enter"), Event::On);
        assert_eq!(field.value(), at(4));
        let mut field = typed("10");
        assert!(field.settle());
        assert_eq!(field.value(), at(10));
        let mut field = typed("4");
        assert!(field.drop_half());
        assert!(!field.settle());
        assert_eq!(field.value(), Set::Nothing);
    }

    #[test]
    fn arrows_move_a_hollow_mark_and_set_nothing() {
        let mut field = typed("40");
        for (action, key, hollow) in [
            (Action::Right, "→", 45),
            (Action::Down, "↓", 60),
            (Action::Up, "↑", 40),
            (Action::LowerByOne, "-", 39),
            (Action::Up, "↑", 20),
            (Action::Left, "←", 15),
        ] {
            assert_eq!(act(&mut field, action, key), Event::Moved);
            assert_eq!(field.hollow().map(Degree::get), Some(hollow), "{key}");
            assert_eq!(field.value(), at(40));
        }
        assert!(!field.clone().settle(), "leaving drops what was only moved");
        assert_eq!(act(&mut field, Action::Pick, "Space"), Event::Changed);
        assert_eq!(field.value(), at(15));
    }
}
