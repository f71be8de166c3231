//! A workshop: people around one laptop who rate an alliance, each for themselves, and then talk about
//! what they see together.
//!
//! What somebody rated is *sealed* until the reveal, and stays sealed where fewer people than the smallest
//! group rated: nothing here tells one person's answer then. Dots come before averages, a round is frozen
//! once it is revealed, and a second one stands beside it.

pub mod ballot;
pub mod clock;
pub mod outcome;
pub mod round;
#[cfg(test)]
mod tests;

use jiff::Timestamp;

use super::{
    action::Intent,
    id::{AllianceId, QuestionId, WorkbookId, WorkshopId},
    text::clean_line,
};
use clock::Clock;
use outcome::Outcome;
use round::{Asked, Round};

/// The fewest people of whom anything may be told: under three, everybody knows who the other one is.
pub const FEWEST: usize = 3;

/// The smallest group unless it is set otherwise.
pub const SMALLEST: usize = 4;

/// The most people that one laptop goes round.
pub const MOST: usize = 60;

/// The most rounds, parked points or actions that a workshop keeps.
pub const MOST_ITEMS: usize = 500;

/// How people stand in a workshop. It is chosen before anybody rates and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Naming {
    /// Everybody by name.
    Names,
    /// Everybody by a letter, which they know themselves.
    Letters,
    /// Nobody is told from another, not even in the file.
    Nameless,
}

impl Naming {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Names, Self::Letters, Self::Nameless];

    /// Whether answers are kept by person.
    pub fn tells_people_apart(self) -> bool {
        match self {
            Self::Names | Self::Letters => true,
            Self::Nameless => false,
        }
    }
}

/// Why people cannot be set up so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidPeople {
    /// They are fewer than the smallest group.
    TooFew,
    /// They are more than [`MOST`].
    TooMany,
    /// The smallest group is under [`FEWEST`].
    GroupTooSmall,
    /// Two of them have the same name.
    SameName,
}

/// The people in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    naming: Naming,
    /// A name for each; empty texts where nobody has one.
    names: Vec<String>,
    smallest: usize,
}

impl People {
    /// People by their names.
    pub fn named(names: &[String], smallest: usize) -> Result<Self, InvalidPeople> {
        let names: Vec<String> = names.iter().map(|it| clean_line(it).text).collect();
        let names: Vec<String> = names.into_iter().filter(|it| !it.is_empty()).collect();
        let mut keys: Vec<String> = names.iter().map(|it| super::name::key(it)).collect();
        keys.sort_unstable();
        keys.dedup();
        if keys.len() < names.len() {
            return Err(InvalidPeople::SameName);
        }
        Self::new(Naming::Names, names, smallest)
    }

    /// So many people by their letters.
    pub fn lettered(count: usize, smallest: usize) -> Result<Self, InvalidPeople> {
        Self::new(
            Naming::Letters,
            (0..count.min(MOST + 1)).map(letter).collect(),
            smallest,
        )
    }

    /// So many people whom nobody tells apart.
    pub fn nameless(count: usize, smallest: usize) -> Result<Self, InvalidPeople> {
        Self::new(
            Naming::Nameless,
            vec![String::new(); count.min(MOST + 1)],
            smallest,
        )
    }

    fn new(naming: Naming, names: Vec<String>, smallest: usize) -> Result<Self, InvalidPeople> {
        match names.len() {
            _ if smallest < FEWEST => Err(InvalidPeople::GroupTooSmall),
            count if count < smallest => Err(InvalidPeople::TooFew),
            count if count > MOST => Err(InvalidPeople::TooMany),
            _ => Ok(Self {
                naming,
                names,
                smallest,
            }),
        }
    }

    /// How they stand.
    pub fn naming(&self) -> Naming {
        self.naming
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// The fewest whose answers are shown.
    pub fn smallest(&self) -> usize {
        self.smallest
    }

    /// What somebody is called, by their place from 0; empty where nobody is called anything.
    pub fn name(&self, person: usize) -> &str {
        self.names.get(person).map_or("", String::as_str)
    }

    /// All names or letters; empty texts where nobody has one.
    pub fn names(&self) -> &[String] {
        &self.names
    }
}

/// The letter of a place from 0: A to Z, then AA.
fn letter(place: usize) -> String {
    let one = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match place / 26 {
        0 => one(place).to_string(),
        more => format!("{}{}", one(more - 1), one(place)),
    }
}

/// A workshop as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    /// Its own name, the same wherever its file goes.
    pub id: WorkshopId,
    /// The workbook that it is about.
    pub workbook: WorkbookId,
    /// When it began.
    pub started: Timestamp,
    /// When anything in it was last changed.
    pub edited: Timestamp,
    /// When it was closed; none while it goes on.
    pub closed: Option<Timestamp>,
    people: People,
    rounds: Vec<Round>,
    /// What was put aside to be talked about later.
    pub parked: Vec<String>,
    /// What somebody promised to do.
    pub actions: Vec<Intent>,
    /// How the time goes; none where nobody started it.
    pub clock: Option<Clock>,
    /// What the projector shows.
    pub projector: Projector,
}

/// What the projector of a workshop shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Projector {
    /// Whether the room sees the facilitator's own screen, so that each round asks first to blank it.
    pub is_mirrored: bool,
    /// Whether the room's window shows nothing for now.
    pub is_blank: bool,
}

/// Why a round cannot begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRound {
    /// One is open already.
    Open,
    /// Nothing is to be rated.
    Nothing,
    /// The workshop is closed, or has as many as it keeps.
    Closed,
}

impl Workshop {
    /// A workshop that begins.
    pub fn new(id: WorkshopId, workbook: WorkbookId, people: People, now: Timestamp) -> Self {
        Self {
            id,
            workbook,
            started: now,
            edited: now,
            closed: None,
            people,
            rounds: Vec::new(),
            parked: Vec::new(),
            actions: Vec::new(),
            clock: None,
            projector: Projector::default(),
        }
    }

    /// The same with the rounds that a file keeps.
    #[must_use]
    pub fn with_rounds(self, rounds: Vec<Round>) -> Self {
        Self { rounds, ..self }
    }

    /// The people in the room.
    pub fn people(&self) -> &People {
        &self.people
    }

    /// The rounds, the first one first.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round that is open: always the last one.
    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.is_open())
    }

    /// The round that is open, to hand something on in it.
    pub fn open_round_mut(&mut self) -> Option<&mut Round> {
        self.rounds.last_mut().filter(|round| round.is_open())
    }

    /// Begins a round about an alliance.
    pub fn begin_round(
        &mut self,
        alliance: AllianceId,
        called: &str,
        asked: Vec<Asked>,
    ) -> Result<(), NoRound> {
        if self.open_round().is_some() {
            return Err(NoRound::Open);
        }
        if asked.is_empty() {
            return Err(NoRound::Nothing);
        }
        if self.closed.is_some() || self.rounds.len() >= MOST_ITEMS {
            return Err(NoRound::Closed);
        }
        self.rounds
            .push(Round::begin(alliance, called, asked, &self.people));
        Ok(())
    }

    /// Drops the open round with all that was rated in it; returns whether there was one.
    pub fn drop_round(&mut self) -> bool {
        let is_open = self.open_round().is_some();
        if is_open {
            self.rounds.pop();
        }
        is_open
    }

    /// Which round about its alliance a round is, from 1, among those that ask something in common.
    pub fn turn(&self, at: usize) -> usize {
        let Some(round) = self.rounds.get(at) else {
            return 1;
        };
        let earlier = self.rounds[..at].iter();
        1 + earlier
            .filter(|other| round.is_about_the_same(other))
            .count()
    }

    /// The revealed round before this one that asked something in common about the same alliance.
    pub fn before(&self, at: usize) -> Option<&Round> {
        let round = self.rounds.get(at)?;
        let mut earlier = self.rounds[..at].iter().rev();
        earlier.find(|other| !other.is_open() && round.is_about_the_same(other))
    }

    /// What the last revealed round about an alliance that asked this question came to on it.
    pub fn last_outcome(&self, alliance: AllianceId, question: &QuestionId) -> Option<Outcome> {
        let rounds = self.rounds.iter().enumerate().rev();
        let mut about = rounds.filter(|(_, round)| round.alliance == alliance);
        about.find_map(|(at, _)| {
            let outcomes = self.outcome(at)?;
            outcomes.into_iter().find(|it| it.question == *question)
        })
    }

    /// What a round came to, the widest disagreement first; none while it is open.
    pub fn outcome(&self, at: usize) -> Option<Vec<Outcome>> {
        self.rounds.get(at)?.outcome(&self.people)
    }
}

/// What the first of some workshops came to on a question about an alliance, in its last round that asked it;
/// none where no workshop did.
pub fn outcome_before<'a>(
    workshops: &'a [Workshop],
    alliance: AllianceId,
    question: &QuestionId,
) -> Option<(&'a Workshop, Outcome)> {
    workshops
        .iter()
        .find_map(|it| Some((it, it.last_outcome(alliance, question)?)))
}
