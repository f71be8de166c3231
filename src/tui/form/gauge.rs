//! A field for a gauge from 0 to 100. A number means what it says; moving shows a hollow mark and
//! answers nothing.

use super::{
    choice::{
        Chosen, Event,
        typed::{PASTED, pasted},
    },
    spelled::Spelled,
};
use crate::{
    domain::scale::Degree,
    tui::{action::Action, input::Input},
};

/// How far an arrow to the side moves the mark.
const STEP: i16 = 5;

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
    /// The number as it is being typed: digits that follow one another are one number.
    typed: String,
    /// What it was set to before that number.
    before: Set,
    /// The sign that was pressed just now: a number right behind it has that sign.
    sign: Option<char>,
    /// What it was set to before letters, signs and spaces that were commands, while they may yet be part of words.
    spelled: Spelled<Set>,
}

/// What a number that is being typed comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    /// No digit could follow.
    Whole(Degree),
    /// Another digit may follow.
    Half(Degree),
    /// It is no whole number from 0 to 100.
    Wrong,
}

/// The most characters of a number that are kept; more are as wrong as these.
const LONGEST: usize = 6;

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
        if self.set != set {
            self.typed.clear();
        }
        self.set = set;
    }

    /// The mark that was moved and is not set yet.
    pub fn hollow(&self) -> Option<Degree> {
        self.hollow
    }

    /// The number that is half typed, or that it cannot be set to, as it was typed; may be empty.
    pub fn typed(&self) -> &str {
        match self.number() {
            Some(Number::Half(_) | Number::Wrong) => &self.typed,
            Some(Number::Whole(_)) | None => "",
        }
    }

    /// Whether what was typed is no whole number from 0 to 100.
    pub fn is_wrong(&self) -> bool {
        self.number() == Some(Number::Wrong)
    }

    /// Nothing was typed for a while: the next digit begins another number where this one is whole.
    pub fn rest(&mut self) {
        self.sign = None;
        self.end_words();
        if let Some(Number::Whole(_)) = self.number() {
            self.typed.clear();
        }
    }

    /// No letter came for a while: what was answered before was meant.
    pub fn end_words(&mut self) {
        self.spelled.end();
    }

    fn number(&self) -> Option<Number> {
        if self.typed.is_empty() {
            return None;
        }
        // A sign would be read as part of a number too.
        let digits = self.typed.bytes().all(|it| it.is_ascii_digit());
        let number = self.typed.parse::<u8>().ok().filter(|_| digits);
        let number = number.and_then(|it| Degree::new(it).ok());
        Some(match number {
            // Behind 10 there may be another zero.
            Some(number) if (1..=10).contains(&number.get()) => Number::Half(number),
            Some(number) => Number::Whole(number),
            None => Number::Wrong,
        })
    }

    /// Sets it to a place.
    pub fn set(&mut self, degree: u8) {
        self.set = Set::At(Degree::nearest(i16::from(degree)));
        self.drop_half();
    }

    /// Enters the number that is half typed; returns whether it is set to something else. A mark that was only moved
    /// is dropped, for nothing is answered by moving; a wrong number waits where it is.
    pub fn settle(&mut self) -> bool {
        let before = self.set;
        if self.is_wrong() {
            self.hollow = None;
            return false;
        }
        if let Some(Number::Half(degree)) = self.number() {
            self.set = Set::At(degree);
        }
        self.drop_half();
        self.set != before
    }

    /// Drops the number that is half typed or wrong, and the mark; returns whether there was one.
    pub fn drop_half(&mut self) -> bool {
        let had = !self.typed().is_empty() || self.hollow.is_some();
        self.typed.clear();
        self.sign = None;
        self.hollow = None;
        had
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input) -> Event {
        let may = self.typed.is_empty();
        self.spelled.note(input, may, "-", || self.set);
        let Some(action) = input.action() else {
            return self.take_in(input);
        };
        let before = self.set;
        let sign = self.sign.take();
        match action {
            Action::Digit => {
                let Some(key) = input.character() else {
                    return Event::Ignored;
                };
                return self.number_key(sign, key);
            }
            Action::Left => self.mark(|at| at - STEP),
            Action::Right => self.mark(|at| at + STEP),
            Action::LowerByOne | Action::HigherByOne => {
                let by = if action == Action::LowerByOne { -1 } else { 1 };
                self.mark(|at| at + by);
                self.sign = input.character();
            }
            Action::Up => self.mark(|at| (at - 1).div_euclid(STOP) * STOP),
            Action::Down => self.mark(|at| (at / STOP + 1) * STOP),
            // A wrong number stays until it is mended or dropped.
            Action::Pick | Action::Choose if self.is_wrong() => {}
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
                return self.follow_typed();
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

    /// Takes what is no action: a character behind a digit, which is no part of a whole number, or pasted words.
    fn take_in(&mut self, input: &Input) -> Event {
        match input {
            Input::Press(key) if key.typed().is_some_and(char::is_alphabetic) => self.words_begin(),
            Input::Press(key) if !self.typed.is_empty() => {
                let key = key.typed();
                key.map_or(Event::Ignored, |key| self.number_key(None, key))
            }
            Input::Paste(words) if !words.trim().is_empty() => {
                self.drop_half();
                self.before = self.set;
                pasted(words.trim(), LONGEST).clone_into(&mut self.typed);
                self.follow_typed()
            }
            Input::Act(..)
            | Input::Press(_)
            | Input::Paste(_)
            | Input::Type(_)
            | Input::Unknown
            | Input::Click(..)
            | Input::Wheel(_) => Event::Ignored,
        }
    }

    /// Words are being typed: the number before them stays, also with a stop behind it, and what their first letters
    /// answered is taken back.
    fn words_begin(&mut self) -> Event {
        let now = self.set;
        let before = self.spelled.take();
        let is_taken_back = before.is_some();
        if let Some(before) = before {
            self.hollow = None;
            self.set = before;
        }
        let number = self.typed.trim_end_matches(|it: char| !it.is_ascii_digit());
        if !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit()) {
            let length = number.len();
            self.typed.truncate(length);
            self.follow_typed();
        }
        if !self.is_wrong() {
            self.settle();
        }
        if self.set == now {
            Event::Ignored
        } else if is_taken_back {
            Event::Corrected
        } else {
            Event::Changed
        }
    }

    /// Takes a character of a number. Without a digit before it, a comma begins none.
    fn number_key(&mut self, sign: Option<char>, key: char) -> Event {
        if !key.is_ascii_digit() && self.typed.is_empty() {
            return Event::Moved;
        }
        self.hollow = None;
        if self.typed == PASTED {
            self.typed.clear();
        }
        if self.typed.is_empty() {
            self.before = self.set;
            self.typed.extend(sign);
        }
        if self.typed.len() < LONGEST {
            self.typed.push(key);
        }
        self.follow_typed()
    }

    /// The gauge is set as soon as no further digit could belong to the number; until then, and where there is
    /// no such number, it is as it was before.
    fn follow_typed(&mut self) -> Event {
        let now = self.set;
        self.set = match self.number() {
            Some(Number::Whole(degree)) => Set::At(degree),
            Some(Number::Half(_) | Number::Wrong) | None => self.before,
        };
        if self.set == now {
            Event::Moved
        } else if now == self.before {
            Event::Changed
        } else {
            Event::Corrected
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

    fn type_in(field: &mut GaugeField, keys: &str) {
        for key in keys.chars() {
            act(field, Action::Digit, &key.to_string());
        }
    }

    fn typed(keys: &str) -> GaugeField {
        let mut field = GaugeField::new(Set::Nothing, true);
        type_in(&mut field, keys);
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
            ("45", at(45), ""),
            ("100", at(100), ""),
            ("10", Set::Nothing, "10"),
            ("75", at(75), ""),
            ("0", at(0), ""),
            ("00", at(0), ""),
            ("07", Set::Nothing, "07"),
            ("070", at(70), ""),
            ("60", at(60), ""),
        ] {
            let field = typed(keys);
            assert_eq!((field.value(), field.typed()), (set, half), "{keys}");
        }
    }

    #[test]
    fn a_wrong_number_stays_as_typed_and_changes_nothing() {
        for keys in ["101", "999", "150", "1000", "12,5", "4.0", "6070"] {
            for known in [Set::Nothing, at(30), Set::DontKnow] {
                let mut field = GaugeField::new(known, true);
                type_in(&mut field, keys);
                assert!(field.is_wrong(), "{keys}");
                for (action, key) in [(Action::Choose, "Enter"), (Action::Pick, "Space")] {
                    assert_eq!(act(&mut field, action, key), Event::Moved, "{keys}");
                    assert_eq!((field.value(), field.typed()), (known, keys));
                }
                assert!(!field.clone().settle(), "leaving does not take {keys}");
                assert!(field.drop_half());
                assert_eq!((field.value(), field.typed()), (known, ""));
            }
        }
        for keys in ["-5", "+40"] {
            let mut field = GaugeField::new(at(30), true);
            let (sign, digits) = keys.split_at(1);
            let moves = if sign == "-" {
                Action::LowerByOne
            } else {
                Action::HigherByOne
            };
            act(&mut field, moves, sign);
            type_in(&mut field, digits);
            assert!(field.is_wrong());
            assert_eq!(
                (field.value(), field.typed(), field.hollow()),
                (at(30), keys, None)
            );
            act(&mut field, moves, sign);
            field.rest();
            type_in(&mut field, "40");
            assert_eq!(field.value(), at(40), "a mark that was moved is no sign");
        }
        let mut field = typed("1");
        let letter = Input::Press("e".parse::<KeyPress>().unwrap());
        assert_eq!(field.update(&letter), Event::Changed);
        assert_eq!((field.value(), field.typed()), (at(1), ""));
        assert_eq!(typed("").update(&letter), Event::Ignored);
        let mut field = typed("12,");
        assert_eq!(field.update(&letter), Event::Changed);
        assert_eq!((field.value(), field.typed()), (at(12), ""));
        let mut field = typed("40");
        for (action, key) in [
            (Action::LowerByOne, "-"),
            (Action::Pick, "Space"),
            (Action::NotApplicable, "x"),
        ] {
            act(&mut field, action, key);
        }
        assert_eq!(field.value(), Set::NotApplicable);
        assert_eq!(field.update(&letter), Event::Corrected);
        assert_eq!((field.value(), field.hollow()), (at(40), None));
        let mut field = typed("101");
        act(&mut field, Action::Blank, "Backspace");
        assert_eq!((field.value(), field.typed()), (Set::Nothing, "10"));
        act(&mut field, Action::Digit, "0");
        assert_eq!(field.value(), at(100));
        let mut field = typed(",");
        assert!(!field.drop_half(), "a comma alone is no number");
        type_in(&mut field, "123456789");
        assert_eq!(field.typed(), "123456");
    }

    #[test]
    fn a_number_that_goes_on_takes_the_place_of_its_beginning() {
        let mut field = GaugeField::new(at(30), true);
        for (action, key, event, set) in [
            (Action::Digit, "6", Event::Moved, at(30)),
            (Action::Digit, "0", Event::Changed, at(60)),
            (Action::Digit, "7", Event::Corrected, at(30)),
            (Action::Blank, "Backspace", Event::Changed, at(60)),
            (Action::Blank, "Backspace", Event::Corrected, at(30)),
        ] {
            assert_eq!(act(&mut field, action, key), event);
            assert_eq!(field.value(), set);
        }
    }

    #[test]
    fn what_is_pasted_is_typed() {
        let mut field = GaugeField::new(at(30), true);
        let paste = |words: &str| Input::Paste(words.to_owned());
        assert_eq!(field.update(&paste(" 45\n")), Event::Changed);
        assert_eq!((field.value(), field.typed()), (at(45), ""));
        assert_eq!(field.update(&paste("4")), Event::Moved);
        assert_eq!((field.value(), field.typed()), (at(45), "4"));
        assert_eq!(field.update(&paste("a good deal")), Event::Moved);
        assert!(field.is_wrong());
        assert_eq!((field.value(), field.typed()), (at(45), PASTED));
        assert_eq!(field.update(&paste(" ")), Event::Ignored);
    }

    #[test]
    fn after_a_while_another_number_begins_where_one_was_whole() {
        let mut field = typed("60");
        field.rest();
        type_in(&mut field, "70");
        assert_eq!(field.value(), at(70));
        let mut field = typed("4");
        field.rest();
        type_in(&mut field, "0");
        assert_eq!(
            field.value(),
            at(40),
            "half a number waits as long as it likes"
        );
        assert!(!field.drop_half(), "nothing is half entered: Esc goes back");
        assert_eq!(field.value(), at(40));
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
