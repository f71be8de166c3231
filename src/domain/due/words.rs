//! The words in which a language writes dates: they come from its catalogue.

use jiff::{Span, ToSpan};

use crate::domain::fold::fold;

/// What a word in a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A month, from 1.
    Month(i8),
    /// A day of the week, from 0, Monday.
    Weekday(i8),
    /// A small number.
    Number(i32),
    /// What is counted.
    Unit(Unit),
    /// The one that is now.
    This,
    /// The one to come.
    Next,
    /// The one after that.
    AfterNext,
    /// The one before.
    Last,
    /// The first day of what follows.
    Start,
    /// A day in the middle of what follows.
    Middle,
    /// The last day of what follows.
    End,
    /// Half of what follows.
    Half,
    /// The last day of this.
    EndOf(Unit),
    /// A week by its number.
    CalendarWeek,
    /// From today on.
    Ahead,
    /// Before today.
    Back,
    /// What makes a number the first, the second.
    Ordinal,
    /// Nothing of its own.
    Small,
}

impl Meaning {
    /// How many of its kind lie from the one that is now to the one that this names; none where it names none so.
    pub(super) fn steps(self) -> Option<i32> {
        const NAMED: [(Meaning, i32); 4] = [
            (Meaning::Last, -1),
            (Meaning::This, 0),
            (Meaning::Next, 1),
            (Meaning::AfterNext, 2),
        ];
        let mut named = NAMED.into_iter();
        named.find(|(word, _)| *word == self).map(|(_, by)| by)
    }
}

/// What is counted from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
}

impl Unit {
    /// So many of them.
    pub(super) fn span(self, number: i32) -> Span {
        match self {
            Self::Day => number.days(),
            Self::Week => number.weeks(),
            Self::Month => number.months(),
            Self::Quarter => number.saturating_mul(3).months(),
            Self::Year => number.years(),
        }
    }
}

/// One piece of a date that is written in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A number, and how many digits it was written with; none where it was written as a word.
    Number {
        /// The number.
        number: i32,
        /// Its digits.
        digits: usize,
    },
    /// Any other word.
    Word(Meaning),
}

/// The words in which dates are written.
#[derive(Debug, Clone, Default)]
pub struct DateWords {
    /// Each word, folded, and what it means; of two meanings the first counts.
    words: Vec<(String, Meaning)>,
    /// Words that are a day together, folded, and how many days it lies from today.
    days: Vec<(String, i32)>,
}

impl DateWords {
    /// Takes words of one meaning, with spaces between them.
    pub fn add(&mut self, meaning: Meaning, words: &str) {
        let words = words.split_whitespace();
        self.words.extend(words.map(|word| (fold(word), meaning)));
    }

    /// Takes groups of words with commas between them: the first means what `meaning` makes of `first`, and each
    /// other one more.
    pub fn add_groups(&mut self, meaning: impl Fn(i8) -> Meaning, first: i8, groups: &str) {
        for (nth, group) in (first..).zip(groups.split(',')) {
            self.add(meaning(nth), group);
        }
    }

    /// Takes what a day so many days from today is called, with commas between.
    pub fn add_days(&mut self, days: i32, names: &str) {
        let names = names.split(',').map(|name| (fold(name.trim()), days));
        self.days.extend(names);
    }

    /// How many days from today something lies that is a day by its name.
    pub(super) fn day(&self, written: &str) -> Option<i32> {
        let written = fold(written);
        let mut days = self.days.iter();
        days.find(|(name, _)| *name == written)
            .map(|(_, days)| *days)
    }

    /// What is written, piece by piece, without what says nothing; none where something in it is no word of a date.
    pub(super) fn pieces(&self, written: &str) -> Option<Vec<Piece>> {
        let folded = fold(written);
        // Whether the number before is the first, the second.
        let mut is_ordinal = false;
        let mut pieces = Vec::new();
        let mut rest = folded.as_str();
        while let Some(c) = rest.chars().next() {
            let is_digit = c.is_ascii_digit();
            let same = |c: char| c.is_alphabetic() && !is_digit || is_digit && c.is_ascii_digit();
            let end = rest.find(|c| !same(c)).unwrap_or(rest.len());
            if end == 0 {
                // A hyphen or a stroke stands between a day and its month, and before nothing.
                let is_between = matches!(c, '-' | '/') && !pieces.is_empty();
                if !is_between && !matches!(c, ' ' | '.' | ',') {
                    return None;
                }
                rest = &rest[c.len_utf8()..];
                continue;
            }
            let (word, after) = rest.split_at(end);
            rest = after;
            if is_digit {
                pieces.push(Piece::Number {
                    number: word.parse().ok()?,
                    digits: word.len(),
                });
                is_ordinal = rest.starts_with('.');
                continue;
            }
            let mut words = self.words.iter();
            let (_, meaning) = words.find(|(known, _)| known == word)?;
            let behind_number = matches!(pieces.last(), Some(Piece::Number { .. }));
            if *meaning == Meaning::Small {
                continue;
            }
            if *meaning == Meaning::Ordinal && behind_number {
                is_ordinal = true;
                continue;
            }
            // The second quarter is not two quarters.
            if is_ordinal && matches!(meaning, Meaning::Unit(_)) {
                pieces.push(Piece::Word(Meaning::Ordinal));
            }
            is_ordinal = false;
            pieces.push(match *meaning {
                Meaning::Number(number) => Piece::Number { number, digits: 0 },
                meaning => Piece::Word(meaning),
            });
        }
        // The 15th, of whichever month; beside a day of the week nothing else can be meant.
        let is_day_of_month = match pieces[..] {
            [Piece::Number { digits: 1.., .. }] => is_ordinal,
            [
                Piece::Word(Meaning::Weekday(_)),
                Piece::Number { digits: 1.., .. },
            ] => true,
            _ => false,
        };
        if is_day_of_month {
            pieces.push(Piece::Word(Meaning::Ordinal));
        }
        Some(pieces)
    }
}
