//! A field to choose in: one of some options, several, or several in order. Moving marks an option;
//! only a digit, Space, Enter or a click chooses it.
//!
//! Characters that follow one another are one number, as on a gauge: where one of several options is chosen,
//! `10` on a scale of five is refused whole and what stood before the `1` stands again. Of two digits that both
//! stand for an option the last one counts. A letter that is no command tells that words are being typed: what a
//! letter or a space just answered is taken back, and the digit before it stays.

pub(super) mod typed;

use self::typed::{LONGEST, State, Typed, pasted};
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
    spelled: Option<Chosen>,
    /// Whether the last input typed a character.
    is_typing: bool,
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
            spelled: None,
            is_typing: false,
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
        self.spelled = None;
    }

    /// The lowest and the highest digit that chooses; none where no digit does.
    pub fn digits(&self) -> Option<(u8, u8)> {
        let digits = || self.options.iter().filter_map(|it| it.digit);
        digits().min().zip(digits().max())
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
        let was_typing = std::mem::replace(&mut self.is_typing, input.character().is_some());
        let Some(action) = input.action() else {
            return self.take(input);
        };
        // Behind an arrow, Space answers what the arrow led to.
        let spells = |it: char| it.is_alphabetic() || (it == ' ' && was_typing);
        self.spelled = (input.character().filter(|it| spells(*it)))
            .map(|_| self.spelled.take().unwrap_or_else(|| self.chosen.clone()));
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
mod tests {
    use super::{typed::PASTED, *};
    use crate::tui::keymap::KeyPress;

    fn act(field: &mut ChoiceField, action: Action, key: &str) -> Event {
        field.update(&Input::Act(action, key.parse::<KeyPress>().unwrap()))
    }

    fn scale() -> ChoiceField {
        let options = Opt::numbered((1..=5).map(|it| it.to_string()));
        ChoiceField::new(options, PickMode::One, true, Chosen::Nothing)
    }

    #[test]
    fn moving_never_answers() {
        let mut field = scale();
        for (action, key) in [
            (Action::Down, "j"),
            (Action::Up, "k"),
            (Action::Right, "→"),
            (Action::Left, "←"),
        ] {
            assert_eq!(act(&mut field, action, key), Event::Moved);
            assert_eq!(field.chosen(), Chosen::Nothing);
        }
    }

    #[test]
    fn spaces_between_words_that_go_astray_leave_an_answer_as_it_is() {
        let mut field = scale();
        for before in [
            Chosen::Options(vec![2]),
            Chosen::DontKnow,
            Chosen::NotApplicable,
        ] {
            field.set(before.clone());
            field.unmark();
            for _ in 0..3 {
                assert_eq!(act(&mut field, Action::Pick, "Space"), Event::Moved);
                assert_eq!(field.chosen(), before);
            }
        }
        // Where the mark is elsewhere, it answers.
        act(&mut field, Action::Up, "↑");
        assert_eq!(act(&mut field, Action::Pick, "Space"), Event::Changed);
        assert_eq!(field.chosen(), Chosen::DontKnow);
    }

    #[test]
    fn a_number_is_what_it_says_and_enter_answers_what_is_marked_and_goes_on() {
        let mut field = scale();
        assert_eq!(act(&mut field, Action::Digit, "4"), Event::Changed);
        assert_eq!(field.chosen(), Chosen::Options(vec![3]));
        assert_eq!(field.wrong(), None);
        field.rest();
        assert_eq!(act(&mut field, Action::Digit, "9"), Event::Moved);
        assert_eq!((field.wrong(), field.digits()), (Some("9"), Some((1, 5))));
        assert_eq!(field.chosen(), Chosen::Options(vec![3]), "nothing changed");
        act(&mut field, Action::Down, "↓");
        assert_eq!(field.wrong(), None);
        assert_eq!(
            act(&mut field, Action::Choose, "Enter"),
            Event::ChangedAndOn
        );
        assert_eq!(field.chosen(), Chosen::Options(vec![4]));
        assert_eq!(act(&mut field, Action::Choose, "Enter"), Event::On);
    }

    fn type_in(field: &mut ChoiceField, keys: &str) -> Vec<Event> {
        let input = |key: char| {
            let press = key.to_string().parse::<KeyPress>().unwrap();
            if key.is_ascii_digit() {
                Input::Act(Action::Digit, press)
            } else {
                Input::Press(press)
            }
        };
        keys.chars().map(|key| field.update(&input(key))).collect()
    }

    #[test]
    fn a_number_that_is_not_on_the_scale_is_refused_whole_and_stays_until_it_is_dropped() {
        let rated = Chosen::Options(vec![2]);
        for keys in [
            "10",
            "100",
            "12,5",
            "4.5",
            "-3",
            "+4",
            "0",
            "7",
            "3%",
            "2,55",
            "100000000000",
        ] {
            for before in [Chosen::Nothing, rated.clone(), Chosen::DontKnow] {
                let mut field = scale();
                field.set(before.clone());
                type_in(&mut field, keys);
                let shown: String = keys.chars().take(LONGEST).collect();
                assert_eq!(
                    (field.chosen(), field.wrong()),
                    (before.clone(), Some(&*shown))
                );
                for (action, key) in [(Action::Choose, "Enter"), (Action::Pick, "Space")] {
                    assert_eq!(act(&mut field, action, key), Event::Moved, "{keys}");
                    assert!(field.wrong().is_some(), "{keys}");
                }
                for _ in shown.chars() {
                    act(&mut field, Action::Blank, "Backspace");
                    assert_eq!(
                        (field.chosen(), field.wrong()),
                        (before.clone(), None),
                        "{keys}"
                    );
                }
                act(&mut field, Action::Blank, "Backspace");
                assert_eq!(field.chosen(), Chosen::Nothing, "one more than was typed");
            }
        }
        let mut field = scale();
        assert_eq!(
            type_in(&mut field, "10"),
            [Event::Changed, Event::Corrected]
        );
        assert!(field.unmark(), "Esc has something to drop");
        assert_eq!(
            type_in(&mut field, "10"),
            [Event::Changed, Event::Corrected]
        );
        field.rest();
        assert_eq!(type_in(&mut field, "3"), [Event::Changed], "another number");
        assert_eq!((field.chosen(), field.wrong()), (rated, None));
    }

    #[test]
    fn what_the_first_letters_of_words_answered_is_taken_back_and_the_number_before_them_stays() {
        let rated = |at| Chosen::Options(vec![at]);
        for (keys, answered) in [
            ("4B", rated(3)),
            ("4,B", rated(3)),
            ("4: B", rated(3)),
            ("4 B", rated(3)),
            ("4xa", rated(3)),
            ("de", rated(0)),
            ("xe", rated(0)),
            ("?I", Chosen::DontKnow),
            ("- t", rated(0)),
            ("10B", rated(0)),
        ] {
            let mut field = scale();
            field.set(rated(0));
            act(&mut field, Action::Down, "↓");
            for key in keys.chars() {
                let name = if key == ' ' {
                    "Space"
                } else {
                    &key.to_string()
                };
                match key {
                    '0'..='9' => act(&mut field, Action::Digit, name),
                    ' ' => act(&mut field, Action::Pick, name),
                    'd' | '?' => act(&mut field, Action::DontKnow, name),
                    'x' => act(&mut field, Action::NotApplicable, name),
                    _ => field.update(&Input::Press(name.parse().unwrap())),
                };
            }
            assert_eq!(field.chosen(), answered, "{keys}");
        }
        let options = Opt::numbered(["a", "b", "c"].map(str::to_owned));
        let mut field = ChoiceField::new(options, PickMode::Many, true, Chosen::Nothing);
        act(&mut field, Action::Digit, "2");
        act(&mut field, Action::Pick, "Space");
        assert_eq!(field.chosen(), Chosen::Nothing);
        let letter = Input::Press("b".parse::<KeyPress>().unwrap());
        assert_eq!(field.update(&letter), Event::Corrected);
        assert_eq!(field.chosen(), rated(1));
        // After a while a key was meant as it was taken.
        act(&mut field, Action::NotApplicable, "x");
        field.rest();
        assert_eq!(field.update(&letter), Event::Ignored);
        assert_eq!(field.chosen(), Chosen::NotApplicable);
    }

    #[test]
    fn ten_is_not_the_option_of_nought() {
        let options = Opt::from(0, (0..=5).map(|it| it.to_string()));
        let mut field = ChoiceField::one(options, 4);
        for keys in ["10", "40", "70"] {
            type_in(&mut field, keys);
            assert_eq!(
                (field.chosen(), field.wrong()),
                (Chosen::Options(vec![4]), Some(keys))
            );
            assert!(field.unmark());
        }
        type_in(&mut field, "3");
        act(&mut field, Action::DeleteBack, "Backspace");
        assert_eq!(type_in(&mut field, "0"), [Event::Changed]);
        assert_eq!(field.chosen(), Chosen::Options(vec![0]));
    }

    #[test]
    fn of_two_digits_on_the_scale_the_last_one_counts() {
        let mut field = scale();
        assert_eq!(
            type_in(&mut field, "45"),
            [Event::Changed, Event::Corrected]
        );
        assert_eq!(field.chosen(), Chosen::Options(vec![4]));
        assert_eq!(type_in(&mut field, "5"), [Event::Moved]);
        let mut field = scale();
        field.set(Chosen::Options(vec![3]));
        let nothing_new = [Event::Moved, Event::Changed];
        assert_eq!(
            type_in(&mut field, "45"),
            nothing_new,
            "4 stood there already"
        );
        let mut field = scale();
        assert_eq!(type_in(&mut field, "74"), [Event::Moved, Event::Changed]);
        assert_eq!(
            (field.chosen(), field.wrong()),
            (Chosen::Options(vec![3]), None)
        );
    }

    #[test]
    fn what_is_pasted_is_typed() {
        let mut field = scale();
        let paste = |words: &str| Input::Paste(words.to_owned());
        assert_eq!(field.update(&paste(" 4\n")), Event::Changed);
        assert_eq!(field.chosen(), Chosen::Options(vec![3]));
        for (words, wrong) in [
            ("7.5", "7.5"),
            ("very good", PASTED),
            ("1234567890123", PASTED),
        ] {
            assert_eq!(field.update(&paste(words)), Event::Moved);
            assert_eq!(field.wrong(), Some(wrong));
            assert_eq!(field.chosen(), Chosen::Options(vec![3]));
        }
        assert_eq!(field.update(&paste(" ")), Event::Ignored);
        field.update(&paste("very good"));
        assert_eq!(type_in(&mut field, "2"), [Event::Changed], "it is mended");
        assert_eq!(field.wrong(), None);
    }

    #[test]
    fn several_are_picked_in_order_and_dropped_again() {
        let options = Opt::numbered(["a", "b", "c"].map(str::to_owned));
        let mut field = ChoiceField::new(options, PickMode::Ranked, true, Chosen::Nothing);
        act(&mut field, Action::Digit, "2");
        act(&mut field, Action::Digit, "1");
        assert_eq!(field.chosen(), Chosen::Options(vec![1, 0]));
        act(&mut field, Action::Digit, "2");
        assert_eq!(field.chosen(), Chosen::Options(vec![0]));
        act(&mut field, Action::DontKnow, "?");
        assert_eq!(field.chosen(), Chosen::DontKnow);
        act(&mut field, Action::DontKnow, "?");
        assert_eq!(field.chosen(), Chosen::Nothing);
    }
}
