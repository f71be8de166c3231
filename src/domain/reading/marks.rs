//! The five marks of a strategic alliance (`method.md` 4).

use crate::domain::{
    answer::{Answer, Answers, Part},
    pack::Pack,
    question::Mark,
    scale::Held,
};

/// How one mark was answered.
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
    /// Whether it is still open whether the mark holds.
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
    /// So many whole marks, 0 to 5.
    pub const fn of(marks: u8) -> Self {
        Self(2 * marks)
    }

    /// Whole marks, 0.0 to 5.0.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

/// The reading of the five marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// How each mark stands, M1 first.
    pub standings: [(Mark, MarkStanding); 5],
}

impl Marks {
    /// Reads the marks from an alliance's answers. *Not applicable* says nothing about a mark and
    /// leaves it open, as *don't know* does.
    pub fn read(pack: &Pack, answers: &Answers) -> Self {
        let standings = Mark::ALL.map(|mark| {
            let answer = pack
                .mark(mark)
                .and_then(|question| answers.get(&question.id, Part::Value));
            let standing = match answer {
                Some(Answer::DontKnow | Answer::NotApplicable) => MarkStanding::Unknown,
                other => other
                    .and_then(Answer::held)
                    .map_or(MarkStanding::Blank, MarkStanding::Judged),
            };
            (mark, standing)
        });
        Self { standings }
    }

    /// The marks held so far, counting open ones as not held.
    pub fn held(&self) -> Halves {
        Halves(self.standings.iter().map(|(_, it)| it.halves()).sum())
    }

    /// The marks that would be held if every open one held.
    pub fn held_at_best(&self) -> Halves {
        let open = self.open().map(|_| Held::Yes.halves()).sum::<u8>();
        Halves(self.held().0 + open)
    }

    /// The marks that are not judged yet.
    pub fn open(&self) -> impl Iterator<Item = Mark> {
        self.standings
            .iter()
            .filter(|(_, standing)| standing.is_open())
            .map(|(mark, _)| *mark)
    }

    /// How one mark stands.
    pub fn standing(&self, mark: Mark) -> MarkStanding {
        self.standings
            .iter()
            .find(|(known, _)| *known == mark)
            .map_or(MarkStanding::Blank, |(_, standing)| *standing)
    }
}
