//! A field to choose in: one of some options, several, or several in order. Moving marks an option;
//! only a digit, Space, Enter or a click chooses it.

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

/// What came of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// It means nothing here.
    Ignored,
    /// The mark moved.
    Moved,
    /// Something else is chosen.
    Changed,
    /// Something else is chosen, and the keys go on to the next field.
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
    /// The digit that was typed last, where it stands for no option.
    wrong: Option<u8>,
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
            wrong: None,
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
        self.chosen = chosen;
    }

    /// The digit that was typed last, where it stands for no option.
    pub fn wrong(&self) -> Option<u8> {
        self.wrong
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

    /// Takes the mark away; returns whether there was one.
    pub fn unmark(&mut self) -> bool {
        self.wrong = None;
        self.marked.take().is_some()
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

    /// How many rows the mark goes through.
    fn rows(&self) -> usize {
        self.options.len() + if self.passes { 2 } else { 0 }
    }

    /// Chooses the option at this place, or drops it where several can be chosen.
    pub fn choose(&mut self, option: usize) {
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
        self.chosen = if self.chosen == pass {
            Chosen::Nothing
        } else {
            pass
        };
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input) -> Event {
        let Some(action) = input.action() else {
            return Event::Ignored;
        };
        let before = self.chosen.clone();
        self.wrong = None;
        match action {
            Action::Up | Action::Left => return self.mark(false),
            Action::Down | Action::Right => return self.mark(true),
            Action::Digit => {
                let digit = input.digit();
                let mut options = self.options.iter();
                let Some(at) = options.position(|it| it.digit.is_some() && it.digit == digit)
                else {
                    self.wrong = digit;
                    return Event::Moved;
                };
                self.choose(at);
            }
            Action::Pick => match self.marked {
                Some(marked) => self.choose(marked),
                None => return self.mark(true),
            },
            Action::Choose => {
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
            Action::Blank if self.passes => self.chosen = Chosen::Nothing,
            _ => return Event::Ignored,
        }
        if self.chosen == before {
            Event::Moved
        } else {
            Event::Changed
        }
    }

    /// Moves the mark by one row; past the last one it stays. The first move marks what is chosen.
    fn mark(&mut self, down: bool) -> Event {
        let last = self.rows().saturating_sub(1);
        let chosen = (0..=last).find(|row| self.rank(*row).is_some());
        let from = self.marked.or(chosen);
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
    use super::*;
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
    fn a_number_is_what_it_says_and_enter_answers_what_is_marked_and_goes_on() {
        let mut field = scale();
        assert_eq!(act(&mut field, Action::Digit, "4"), Event::Changed);
        assert_eq!(field.chosen(), Chosen::Options(vec![3]));
        assert_eq!(field.wrong(), None);
        assert_eq!(act(&mut field, Action::Digit, "9"), Event::Moved);
        assert_eq!((field.wrong(), field.digits()), (Some(9), Some((1, 5))));
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
