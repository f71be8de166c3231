//! Lists whose entries are judged with yes, partly or no.

use crate::domain::{
    answer::{Answer, Answers, Part},
    pack::Pack,
    question::Judged,
    scale::Held,
};

/// How many entries of a list hold, and what that count rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// What holds so far; an entry that holds partly counts half.
    pub held: Halves,
    /// How many hold partly.
    pub partly: usize,
    /// How many are not judged yet; they count as not held.
    pub open: usize,
    /// How many there are.
    pub of: usize,
}

impl Tally {
    /// What would hold if every open entry held.
    pub fn held_at_best(self) -> Halves {
        let open = u8::try_from(self.open).unwrap_or(u8::MAX);
        Halves(
            self.held
                .0
                .saturating_add(open.saturating_mul(Held::Yes.halves())),
        )
    }
}

/// How one mark was answered, or another entry of a [`Checklist`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkStanding {
    /// Not answered yet.
    Blank,
    /// The owner does not know.
    Unknown,
    /// Judged.
    Judged(Held),
}

impl MarkStanding {
    /// Whether it is still open if the mark holds.
    pub fn is_open(self) -> bool {
        match self {
            Self::Blank | Self::Unknown => true,
            Self::Judged(_) => false,
        }
    }

    /// What it counts for so far, in half marks; 0 while it is open.
    pub fn halves(self) -> u8 {
        match self {
            Self::Blank | Self::Unknown => 0,
            Self::Judged(held) => held.halves(),
        }
    }
}

/// A number of marks, in halves: a mark that holds partly counts half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Halves(pub u8);

impl Halves {
    /// So many whole marks.
    pub const fn of(marks: u8) -> Self {
        Self(2 * marks)
    }

    /// Whole marks.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

/// How each entry of a list was judged. An entry that holds partly counts half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist<T, const N: usize> {
    /// How each stands, in the method's order.
    pub standings: [(T, MarkStanding); N],
}

impl<T: Copy + PartialEq, const N: usize> Checklist<T, N> {
    /// Reads the entries from an alliance's answers. *Not applicable* says nothing about an entry
    /// and leaves it open, as *don't know* does.
    pub(super) fn judge(
        pack: &Pack,
        answers: &Answers,
        all: [T; N],
        judged: fn(T) -> Judged,
    ) -> Self {
        let standings = all.map(|entry| {
            let answer = pack
                .judged(judged(entry))
                .and_then(|question| answers.get(&question.id, Part::Value));
            let standing = match answer {
                Some(Answer::DontKnow | Answer::NotApplicable) => MarkStanding::Unknown,
                other => other
                    .and_then(Answer::held)
                    .map_or(MarkStanding::Blank, MarkStanding::Judged),
            };
            (entry, standing)
        });
        Self { standings }
    }

    /// What holds so far, counting open entries as not held.
    pub fn held(&self) -> Halves {
        Halves(self.standings.iter().map(|(_, it)| it.halves()).sum())
    }

    /// What would hold if every open entry held.
    pub fn held_at_best(&self) -> Halves {
        let open = self.open().map(|_| Held::Yes.halves()).sum::<u8>();
        Halves(self.held().0 + open)
    }

    /// What holds, and what the count rests on.
    pub fn tally(&self) -> Tally {
        let partly = |(_, it): &&(T, MarkStanding)| *it == MarkStanding::Judged(Held::Partly);
        Tally {
            held: self.held(),
            partly: self.standings.iter().filter(partly).count(),
            open: self.open().count(),
            of: N,
        }
    }

    /// The entries that are not judged yet.
    pub fn open(&self) -> impl Iterator<Item = T> {
        self.that(MarkStanding::is_open)
    }

    /// The entries that are judged and do not hold fully.
    pub fn lacking(&self) -> impl Iterator<Item = T> {
        self.that(|standing| match standing {
            MarkStanding::Judged(held) => held < Held::Yes,
            MarkStanding::Blank | MarkStanding::Unknown => false,
        })
    }

    /// Whether nothing is judged yet.
    pub fn is_untouched(&self) -> bool {
        self.standings
            .iter()
            .all(|(_, standing)| *standing == MarkStanding::Blank)
    }

    /// Whether nothing is judged: all is blank or unknown.
    pub fn is_unjudged(&self) -> bool {
        self.standings
            .iter()
            .all(|(_, standing)| standing.is_open())
    }

    /// How one entry stands.
    pub fn standing(&self, entry: T) -> MarkStanding {
        self.standings
            .iter()
            .find(|(known, _)| *known == entry)
            .map_or(MarkStanding::Blank, |(_, standing)| *standing)
    }

    fn that(&self, wanted: impl Fn(MarkStanding) -> bool) -> impl Iterator<Item = T> {
        self.standings
            .iter()
            .filter(move |(_, standing)| wanted(*standing))
            .map(|(entry, _)| *entry)
    }
}
