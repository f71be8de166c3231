//! A round: everybody rates the same questions about one alliance, sealed until the reveal.
//!
//! Where people are told apart, each answer is kept with its person. In a nameless round answers are kept
//! question by question and in the order of the scale, so that nothing tells who gave which or when, and
//! only once so many have come together that none of them stands alone; what waits for that is never given
//! out, so that no file can hold it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    People,
    ballot::{Ballot, Cast, Scale, Vote},
    outcome::{self, Outcome},
};
use crate::domain::id::{AllianceId, QuestionId};

/// A question that is rated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which one.
    pub question: QuestionId,
    /// On which scale.
    pub scale: Scale,
}

/// Who hands something on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// The person of this place, from 0.
    Person(usize),
    /// Somebody, in a nameless round.
    Anybody,
}

/// Why somebody cannot hand something on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The round is revealed: it is frozen.
    Frozen,
    /// They did already, or everybody did.
    Already,
    /// There is nobody of this place, or the round is of the other kind.
    NoSuchSeat,
    /// What they rated does not fit the questions.
    Unfit,
}

/// All answers to one question that nobody's name stands at, in the order of the scale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pool {
    /// What was said.
    pub votes: Vec<Vote>,
    /// Why, in the order of the letters.
    pub reasons: Vec<String>,
}

impl Pool {
    fn add<'a>(&mut self, casts: impl Iterator<Item = &'a Cast>) {
        for cast in casts {
            self.votes.extend(cast.vote);
            if !cast.reason.is_empty() {
                self.reasons.push(cast.reason.clone());
            }
        }
        self.votes.sort_unstable();
        self.reasons.sort_unstable();
    }

    fn rated(&self) -> usize {
        self.votes
            .iter()
            .filter(|vote| vote.number().is_some())
            .count()
    }

    /// Whether nobody's answer stands alone in it: it is empty, or of the smallest group or more, the
    /// ratings by themselves too.
    fn is_safe(&self, smallest: usize) -> bool {
        let enough = |count: usize| count == 0 || count >= smallest;
        enough(self.votes.len())
            && enough(self.rated())
            && (self.reasons.is_empty() || self.votes.len() >= smallest)
    }
}

/// What people handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// Each with its person.
    ByPerson(BTreeMap<usize, Ballot>),
    /// A pool for each question, and how many people's answers are in them.
    Pooled(Vec<Pool>, usize),
}

/// Who is not there: they are passed over and can come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passed {
    /// These people.
    People(BTreeSet<usize>),
    /// So many, in a nameless round.
    Number(usize),
}

/// How far a round is: all that may be told of it while it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How many handed something on.
    pub answered: usize,
    /// How many were passed over.
    pub passed: usize,
    /// How many there are.
    pub people: usize,
}

impl Standing {
    /// How many are still to come.
    pub fn waiting(self) -> usize {
        self.people - self.answered - self.passed
    }
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Which alliance is rated.
    pub alliance: AllianceId,
    /// What it was called then.
    pub called: String,
    asked: Vec<Asked>,
    people: usize,
    smallest: usize,
    is_open: bool,
    kept: Kept,
    passed: Passed,
    /// In a nameless round, what waits until enough have come together. It leaves memory only as part of
    /// a pool.
    waiting: Vec<Ballot>,
}

impl Round {
    /// A round that begins, and that nobody rated anything in.
    pub(super) fn begin(
        alliance: AllianceId,
        called: &str,
        asked: Vec<Asked>,
        people: &People,
    ) -> Self {
        let (kept, passed) = if people.naming().tells_people_apart() {
            let none = BTreeSet::new();
            (Kept::ByPerson(BTreeMap::new()), Passed::People(none))
        } else {
            let pools = vec![Pool::default(); asked.len()];
            (Kept::Pooled(pools, 0), Passed::Number(0))
        };
        Self {
            alliance,
            called: called.to_owned(),
            asked,
            people: people.count(),
            smallest: people.smallest(),
            is_open: true,
            kept,
            passed,
            waiting: Vec::new(),
        }
    }

    /// A round as a file keeps it; none where what it keeps does not fit its questions or its people.
    pub fn restored(
        (alliance, called): (AllianceId, String),
        asked: Vec<Asked>,
        people: &People,
        (kept, passed): (Kept, Passed),
        is_open: bool,
    ) -> Option<Self> {
        let fits = |ballot: &Ballot| fits(ballot, &asked);
        let is_sound = match (&kept, &passed, people.naming().tells_people_apart()) {
            (Kept::ByPerson(ballots), Passed::People(passed), true) => {
                let all = ballots.keys().chain(passed);
                ballots.values().all(fits)
                    && all.clone().all(|person| *person < people.count())
                    && passed.iter().all(|person| !ballots.contains_key(person))
            }
            (Kept::Pooled(pools, count), Passed::Number(passed), false) => {
                let on_scale = |(pool, asked): (&Pool, &Asked)| {
                    pool.votes.len() <= *count && pool.votes.iter().all(|it| it.is_on(asked.scale))
                };
                pools.len() == asked.len()
                    && pools.iter().zip(&asked).all(on_scale)
                    && count
                        .checked_add(*passed)
                        .is_some_and(|it| it <= people.count())
            }
            (Kept::ByPerson(_) | Kept::Pooled(..), Passed::People(_) | Passed::Number(_), _) => {
                false
            }
        };
        (is_sound && !asked.is_empty()).then(|| Self {
            alliance,
            called,
            asked,
            people: people.count(),
            smallest: people.smallest(),
            is_open,
            kept,
            passed,
            waiting: Vec::new(),
        })
    }

    /// What is rated, in the order in which it is asked.
    pub fn asked(&self) -> &[Asked] {
        &self.asked
    }

    /// Whether answers are still handed on; else it is revealed and frozen.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// What a file may keep of it.
    pub fn kept(&self) -> (&Kept, &Passed) {
        (&self.kept, &self.passed)
    }

    /// How many people's answers are in memory alone: they would have to rate again after a power cut.
    pub fn unkept(&self) -> usize {
        self.waiting.len()
    }

    /// How far it is.
    pub fn standing(&self) -> Standing {
        let answered = match &self.kept {
            Kept::ByPerson(ballots) => ballots.len(),
            Kept::Pooled(_, count) => count + self.waiting.len(),
        };
        let passed = match &self.passed {
            Passed::People(people) => people.len(),
            Passed::Number(count) => *count,
        };
        Standing {
            answered,
            passed,
            people: self.people,
        }
    }

    /// Who is still to come, in the order of their places; nothing in a nameless round.
    pub fn to_come(&self) -> Vec<usize> {
        match (&self.kept, &self.passed) {
            (Kept::ByPerson(ballots), Passed::People(passed)) => (0..self.people)
                .filter(|it| !ballots.contains_key(it) && !passed.contains(it))
                .collect(),
            (Kept::ByPerson(_) | Kept::Pooled(..), Passed::People(_) | Passed::Number(_)) => {
                Vec::new()
            }
        }
    }

    /// Whether this person handed something on: all that is told of it.
    pub fn has_answered(&self, person: usize) -> bool {
        match &self.kept {
            Kept::ByPerson(ballots) => ballots.contains_key(&person),
            Kept::Pooled(..) => false,
        }
    }

    /// Whether this person was passed over.
    pub fn is_passed(&self, person: usize) -> bool {
        match &self.passed {
            Passed::People(passed) => passed.contains(&person),
            Passed::Number(_) => false,
        }
    }

    /// Takes what somebody rated; from then on it is sealed, for them as for all others.
    pub fn hand_on(&mut self, seat: Seat, ballot: Ballot) -> Result<(), Refused> {
        if !self.is_open {
            return Err(Refused::Frozen);
        }
        if !fits(&ballot, &self.asked) {
            return Err(Refused::Unfit);
        }
        let waiting = self.standing().waiting();
        match (&mut self.kept, &mut self.passed, seat) {
            (Kept::ByPerson(ballots), Passed::People(passed), Seat::Person(person)) => {
                if person >= self.people {
                    return Err(Refused::NoSuchSeat);
                }
                if ballots.contains_key(&person) {
                    return Err(Refused::Already);
                }
                passed.remove(&person);
                ballots.insert(person, ballot);
            }
            (Kept::Pooled(..), Passed::Number(passed), Seat::Anybody) => {
                if waiting == 0 {
                    // Somebody who was passed over came back.
                    *passed = passed.checked_sub(1).ok_or(Refused::Already)?;
                }
                self.waiting.push(ballot);
                self.pool();
            }
            (Kept::ByPerson(_) | Kept::Pooled(..), _, Seat::Person(_) | Seat::Anybody) => {
                return Err(Refused::NoSuchSeat);
            }
        }
        Ok(())
    }

    /// Passes somebody over who is not there; returns whether that could be done.
    pub fn pass_over(&mut self, seat: Seat) -> bool {
        let can = self.is_open && self.standing().waiting() > 0;
        match (&self.kept, &mut self.passed, seat) {
            (Kept::ByPerson(ballots), Passed::People(passed), Seat::Person(person)) if can => {
                person < self.people && !ballots.contains_key(&person) && passed.insert(person)
            }
            (Kept::Pooled(..), Passed::Number(passed), Seat::Anybody) if can => {
                *passed += 1;
                true
            }
            (Kept::ByPerson(_) | Kept::Pooled(..), _, Seat::Person(_) | Seat::Anybody) => false,
        }
    }

    /// Somebody who was passed over is there again; returns whether that could be done.
    pub fn come_back(&mut self, seat: Seat) -> bool {
        match (&mut self.passed, seat) {
            (Passed::People(passed), Seat::Person(person)) => {
                self.is_open && passed.remove(&person)
            }
            (Passed::Number(passed), Seat::Anybody) if self.is_open && *passed > 0 => {
                *passed -= 1;
                true
            }
            (Passed::People(_) | Passed::Number(_), Seat::Person(_) | Seat::Anybody) => false,
        }
    }

    /// Whether everybody answered or was passed over, and somebody answered.
    pub fn can_be_revealed(&self) -> bool {
        let standing = self.standing();
        self.is_open && standing.waiting() == 0 && standing.answered > 0
    }

    /// Opens what was sealed and freezes the round; returns whether that could be done. What too few people
    /// of a nameless round said to a question is forgotten.
    pub fn reveal(&mut self) -> bool {
        if !self.can_be_revealed() {
            return false;
        }
        self.is_open = false;
        let waiting = std::mem::take(&mut self.waiting);
        if let Kept::Pooled(pools, count) = &mut self.kept {
            *count += waiting.len();
            for (at, pool) in pools.iter_mut().enumerate() {
                pool.add(waiting.iter().filter_map(|ballot| ballot.get(at)));
                if !pool.is_safe(self.smallest) {
                    *pool = Pool::default();
                }
            }
        }
        true
    }

    /// What it came to, the widest disagreement first; none while it is open.
    pub(super) fn outcome(&self, people: &People) -> Option<Vec<Outcome>> {
        if self.is_open {
            return None;
        }
        let outcomes = self
            .asked
            .iter()
            .enumerate()
            .map(|(at, asked)| match &self.kept {
                Kept::ByPerson(ballots) => outcome::of_people(at, asked, ballots, people),
                Kept::Pooled(pools, _) => outcome::of_pool(asked, pools.get(at), people),
            });
        Some(outcome::widest_first(outcomes.collect()))
    }

    /// Whether it asks something about the same alliance that another one asks too.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        let asks = |question| other.asked.iter().any(|asked| asked.question == question);
        self.alliance == other.alliance && self.asked.iter().any(|it| asks(it.question.clone()))
    }

    /// Puts what waits into the pools where enough came together that nobody's answer can be told, neither
    /// from the pools nor from what they held before. Nobody is left behind alone: where fewer than the
    /// smallest group are still to come, all wait for the reveal.
    fn pool(&mut self) {
        let Kept::Pooled(pools, count) = &mut self.kept else {
            return;
        };
        let passed = match &self.passed {
            Passed::Number(passed) => *passed,
            Passed::People(people) => people.len(),
        };
        let after = self.people - *count - self.waiting.len() - passed.min(self.people);
        if self.waiting.len() < self.smallest || after < self.smallest {
            return;
        }
        let column = |at: usize| {
            let mut pool = Pool::default();
            pool.add(self.waiting.iter().filter_map(|ballot| ballot.get(at)));
            pool
        };
        let fresh: Vec<Pool> = (0..pools.len()).map(column).collect();
        if !fresh.iter().all(|pool| pool.is_safe(self.smallest)) {
            return;
        }
        for (at, pool) in pools.iter_mut().enumerate() {
            pool.add(self.waiting.iter().filter_map(|ballot| ballot.get(at)));
        }
        *count += self.waiting.len();
        self.waiting.clear();
    }
}

fn fits(ballot: &Ballot, asked: &[Asked]) -> bool {
    let is_on = |(cast, asked): (&Cast, &Asked)| cast.vote.is_none_or(|it| it.is_on(asked.scale));
    ballot.len() == asked.len() && ballot.iter().zip(asked).all(is_on)
}
