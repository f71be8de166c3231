//! Lists as numbered lines: words add an entry, a number changes one, an empty line goes on.

mod actions;
mod alliances;
mod matrix;
mod objectives;
mod reviews;

use super::{
    Plain, Said,
    command::Command,
    prompt::{Entered, Line, number_in},
};
use crate::{
    domain::{scale::Rating, text::clean_line},
    t,
};

/// What a line asks of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wish {
    /// Nothing: on to the next question.
    On,
    /// Something new that is called so; nothing where it is not said yet.
    New(String),
    /// This entry is changed; counted from 0, as all that follow.
    Change(usize),
    /// This entry is taken out.
    Remove(usize),
    /// This entry is moved to that place.
    Move(usize, usize),
    /// This entry is done, or to be done again.
    Done(usize),
    /// What only this list knows.
    Command(Command),
    /// The list is passed with `?` or `-`.
    Pass(Pass),
}

/// How a list is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pass {
    DontKnow,
    NotApplicable,
}

impl Plain {
    /// Asks what becomes of a list of so many entries, until that makes sense.
    fn wish(&mut self, prompt: &str, count: usize) -> Said<Wish> {
        loop {
            let line = self.hear(prompt)?;
            let wish = match line {
                Line::Nothing => Some(Wish::On),
                Line::Words(line) => match (line.trim(), number_in(&line)) {
                    ("?", _) => Some(Wish::Pass(Pass::DontKnow)),
                    ("-", _) => Some(Wish::Pass(Pass::NotApplicable)),
                    (".", _) => {
                        self.say(&t!(self.i18n, "plain-lone-stop"));
                        None
                    }
                    (_, Some(number)) => self.entry(number, count).map(Wish::Change),
                    (words, None) => {
                        let cleaned = clean_line(words);
                        if cleaned.removed.beyond > 0 {
                            self.say(&t!(self.i18n, "plain-too-long"));
                            None
                        } else {
                            Some(Wish::New(cleaned.text))
                        }
                    }
                },
                Line::Command(command, rest) => self.wish_of(command, &rest, count),
            };
            if let Some(wish) = wish {
                return Ok(wish);
            }
        }
    }

    fn wish_of(&mut self, command: Command, rest: &str, count: usize) -> Option<Wish> {
        let mut numbers = rest.split_whitespace().map(number_in);
        let mut next = || numbers.next().flatten();
        match command {
            Command::New => Some(Wish::New(clean_line(rest).text)),
            Command::Remove => self.entry_named(command, next(), count).map(Wish::Remove),
            Command::Done => self.entry_named(command, next(), count).map(Wish::Done),
            Command::Move => {
                let from = self.entry_named(command, next(), count)?;
                let to = self.entry_named(command, next(), count)?;
                Some(Wish::Move(from, to))
            }
            other => Some(Wish::Command(other)),
        }
    }

    /// Whether a line is the number of an entry; where it is not, that is said.
    pub(super) fn entry_of(&mut self, line: &str, count: usize) -> bool {
        let number = number_in(line).unwrap_or(0);
        self.entry(number, count).is_some()
    }

    /// The entry of a number; where there is none, that is said.
    fn entry(&mut self, number: usize, count: usize) -> Option<usize> {
        if (1..=count).contains(&number) {
            return Some(number - 1);
        }
        let told = if count == 0 {
            t!(self.i18n, "plain-list-empty")
        } else {
            let to = count.to_string();
            t!(self.i18n, "plain-not-in-range", from = "1", to = to)
        };
        self.say(&told);
        None
    }

    fn entry_named(
        &mut self,
        command: Command,
        number: Option<usize>,
        count: usize,
    ) -> Option<usize> {
        if number.is_none() {
            self.tell_no_entry(command);
        }
        self.entry(number?, count)
    }

    /// Says that a command lacks the number of an entry, with an example of that command.
    pub(super) fn tell_no_entry(&mut self, command: Command) {
        let name = command.name(&self.i18n);
        let example = if command == Command::Move {
            format!("/{name} 2 1")
        } else {
            format!("/{name} 2")
        };
        self.say(&t!(self.i18n, "plain-which-entry", example = example));
    }

    /// A rating that is none.
    fn tell_no_score(&mut self) {
        let (from, to) = (Rating::LOWEST.get(), Rating::HIGHEST.get());
        let told = t!(
            self.i18n,
            "plain-not-in-range",
            from = from.to_string(),
            to = to.to_string()
        );
        self.say(&told);
    }

    /// A list that is passed without `?` or `-`.
    fn cannot_pass(&mut self) {
        self.say(&t!(self.i18n, "plain-no-pass"));
    }

    fn tell_removed(&mut self, name: &str) {
        self.say(&t!(self.i18n, "plain-removed", name = bare(name)));
    }

    /// Asks for one of these by its number; where nothing is said, the present one stays.
    fn choose(
        &mut self,
        ask: &str,
        options: &[String],
        first: usize,
        stands: usize,
    ) -> Said<usize> {
        self.say(ask);
        for (at, option) in options.iter().enumerate() {
            let mut told = format!("{}. {option}", at + first);
            if at == stands {
                told = t!(self.i18n, "plain-present", choice = told);
            }
            self.say(&told);
        }
        let last = first + options.len() - 1;
        let number = self.number(first, last)?;
        Ok(number.map_or(stands, |number| number - first))
    }

    /// Asks for a line that may be left as it is; blank where that is asked for.
    fn edited(&mut self, prompt: &str, stands: &str) -> Said<String> {
        Ok(match self.line(prompt, stands)? {
            Entered::Kept => stands.to_owned(),
            Entered::Blank => String::new(),
            Entered::Words(words) => words,
        })
    }

    /// The same for a line that says what the entry is: it is never blank.
    fn named(&mut self, prompt: &str, stands: &str) -> Said<String> {
        let name = self.edited(prompt, stands)?;
        Ok(if name.is_empty() {
            stands.to_owned()
        } else {
            name
        })
    }
}

/// Words without the full stop that ends them, where more follows on their line.
fn bare(words: &str) -> &str {
    words.trim_end().trim_end_matches('.')
}
