//! A workshop as text. What the domain gives out of an open round is all that can stand here: of a nameless
//! one that is pools in which nobody's answer stands alone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    broken,
    current::trusted,
    layout::{self, Line, name, words},
    text,
};
use crate::{
    domain::{
        id::{AllianceId, QuestionId, WorkbookId, WorkshopId},
        scale::{Degree, Rating},
        text::Cleaned,
        workbook::Intent,
        workshop::{
            MOST_ITEMS, Naming, People, Projector, Workshop,
            ballot::{Cast, Scale, Vote},
            clock::Clock,
            round::{Asked, Kept, Passed, Pool, Round},
        },
    },
    serial::as_name,
    store::error::{Break, LoadProblem},
};

/// The format of a workshop's file that is written.
const FORMAT: u64 = 1;

/// What heads a file, for the person who opens it with an editor.
const PREAMBLE: &str = "\
// A madbook workshop: what people in a room rated, kept as plain text. Where they have names or letters,
// whoever has this file can read what each of them rated. Nameless answers stand in the order of the
// scale, question by question. madbook writes the whole file again on every save.
";

as_name! {
    Naming { Names, Letters, Nameless }
    Scale { Rating, Gauge }
}

#[derive(Serialize, Deserialize)]
struct File {
    format: u64,
    head: Line<Head>,
    people: Line<Vec<Name>>,
    #[serde(default)]
    rounds: Vec<StoredRound>,
    #[serde(default)]
    parked: Vec<Line<Words>>,
    #[serde(default)]
    actions: Vec<Line<Action>>,
    #[serde(default)]
    clock: Line<Option<StoredClock>>,
}

/// The number that a file says first.
#[derive(Deserialize)]
struct Version {
    format: u64,
}

#[derive(Serialize, Deserialize)]
struct Head {
    id: WorkshopId,
    workbook: WorkbookId,
    started: Timestamp,
    edited: Timestamp,
    closed: Option<Timestamp>,
    naming: Naming,
    smallest: usize,
    #[serde(default)]
    is_mirrored: bool,
    #[serde(default)]
    is_blank: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Name(#[serde(with = "name")] Cleaned);

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Words(#[serde(with = "words")] Cleaned);

#[derive(Serialize, Deserialize)]
#[serde(rename = "Round")]
struct StoredRound {
    alliance: AllianceId,
    called: Name,
    is_open: bool,
    asked: Line<Vec<StoredAsked>>,
    answers: StoredKept,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Asked")]
struct StoredAsked {
    question: QuestionId,
    scale: Scale,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Answers")]
enum StoredKept {
    ByPerson {
        ballots: Vec<Line<StoredBallot>>,
        passed: Line<Vec<usize>>,
    },
    Pooled {
        people: usize,
        passed: usize,
        pools: Vec<Line<StoredPool>>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Ballot")]
struct StoredBallot {
    person: usize,
    casts: Vec<StoredCast>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Cast")]
struct StoredCast {
    vote: Option<StoredVote>,
    reason: Words,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Vote")]
enum StoredVote {
    Rating(Rating),
    Gauge(Degree),
    DontKnow,
    NotApplicable,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Pool")]
struct StoredPool {
    votes: Vec<StoredVote>,
    reasons: Vec<Words>,
}

#[derive(Serialize, Deserialize)]
struct Action {
    what: Name,
    who: Name,
    due: Option<Date>,
    alliance: Option<AllianceId>,
    done: Option<Date>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Clock")]
struct StoredClock {
    minutes: Vec<u16>,
    step: usize,
    since: Timestamp,
    paused: Option<Timestamp>,
    behind_seconds: i64,
    #[serde(default)]
    is_told: bool,
}

/// Reads a whole file.
pub(in crate::store) fn decode(bytes: &[u8]) -> Result<Workshop, LoadProblem> {
    let source = text(bytes)?;
    let options = layout::options();
    let version: Version = options.from_str(source).map_err(|error| broken(&error))?;
    match version.format {
        0 => Err(LoadProblem::broken(Break::NoFormat)),
        FORMAT => {
            let file: File = options.from_str(source).map_err(|error| broken(&error))?;
            let unsound = || LoadProblem::broken(Break::Unsound);
            file.into_domain().ok_or_else(unsound)
        }
        format => Err(LoadProblem::Newer { format }),
    }
}

/// Writes a whole file, and proves that it can be read again.
pub(in crate::store) fn encode(workshop: &Workshop) -> Result<Vec<u8>, LoadProblem> {
    let bytes = layout::file(PREAMBLE, &File::from_domain(workshop))?;
    decode(&bytes)?;
    Ok(bytes)
}

fn named(text: &str) -> Name {
    Name(trusted(text))
}

impl From<Vote> for StoredVote {
    fn from(vote: Vote) -> Self {
        match vote {
            Vote::Rating(rating) => Self::Rating(rating),
            Vote::Gauge(degree) => Self::Gauge(degree),
            Vote::DontKnow => Self::DontKnow,
            Vote::NotApplicable => Self::NotApplicable,
        }
    }
}

impl From<StoredVote> for Vote {
    fn from(vote: StoredVote) -> Self {
        match vote {
            StoredVote::Rating(rating) => Self::Rating(rating),
            StoredVote::Gauge(degree) => Self::Gauge(degree),
            StoredVote::DontKnow => Self::DontKnow,
            StoredVote::NotApplicable => Self::NotApplicable,
        }
    }
}

impl StoredRound {
    fn from_domain(round: &Round) -> Self {
        let asked = round.asked().iter().map(|asked| StoredAsked {
            question: asked.question.clone(),
            scale: asked.scale,
        });
        Self {
            alliance: round.alliance,
            called: named(&round.called),
            is_open: round.is_open(),
            asked: Line(asked.collect()),
            answers: StoredKept::from_domain(round.kept()),
        }
    }

    fn into_domain(self, people: &People) -> Option<Round> {
        let asked = self.asked.0.into_iter().map(|asked| Asked {
            question: asked.question,
            scale: asked.scale,
        });
        let about = (self.alliance, self.called.0.text);
        let kept = self.answers.into_domain()?;
        Round::restored(about, asked.collect(), people, kept, self.is_open)
    }
}

impl StoredKept {
    fn from_domain((kept, passed): (&Kept, &Passed)) -> Self {
        let cast = |cast: &Cast| StoredCast {
            vote: cast.vote.map(StoredVote::from),
            reason: Words(trusted(&cast.reason)),
        };
        match (kept, passed) {
            (Kept::ByPerson(ballots), passed) => {
                let ballots = ballots.iter().map(|(person, ballot)| StoredBallot {
                    person: *person,
                    casts: ballot.iter().map(cast).collect(),
                });
                let passed = match passed {
                    Passed::People(people) => people.iter().copied().collect(),
                    Passed::Number(_) => Vec::new(),
                };
                Self::ByPerson {
                    ballots: ballots.map(Line).collect(),
                    passed: Line(passed),
                }
            }
            (Kept::Pooled(pools, people), passed) => {
                let pool = |pool: &Pool| StoredPool {
                    votes: pool.votes.iter().copied().map(StoredVote::from).collect(),
                    reasons: pool.reasons.iter().map(|it| Words(trusted(it))).collect(),
                };
                Self::Pooled {
                    people: *people,
                    passed: match passed {
                        Passed::Number(passed) => *passed,
                        Passed::People(_) => 0,
                    },
                    pools: pools.iter().map(pool).map(Line).collect(),
                }
            }
        }
    }

    fn into_domain(self) -> Option<(Kept, Passed)> {
        match self {
            Self::ByPerson { ballots, passed } => {
                let count = ballots.len();
                let cast =
                    |cast: StoredCast| Cast::new(cast.vote.map(Vote::from), &cast.reason.0.text);
                let ballots = ballots.into_iter().map(|Line(ballot)| {
                    (ballot.person, ballot.casts.into_iter().map(cast).collect())
                });
                let ballots: BTreeMap<usize, _> = ballots.collect();
                let passed: BTreeSet<usize> = passed.0.into_iter().collect();
                // Nobody stands in it twice.
                (ballots.len() == count)
                    .then_some((Kept::ByPerson(ballots), Passed::People(passed)))
            }
            Self::Pooled {
                people,
                passed,
                pools,
            } => {
                let pools = pools.into_iter().map(|Line(pool)| {
                    let mut votes: Vec<Vote> = pool.votes.into_iter().map(Vote::from).collect();
                    let mut reasons: Vec<String> =
                        pool.reasons.into_iter().map(|it| it.0.text).collect();
                    votes.sort_unstable();
                    reasons.sort_unstable();
                    Pool { votes, reasons }
                });
                Some((
                    Kept::Pooled(pools.collect(), people),
                    Passed::Number(passed),
                ))
            }
        }
    }
}

impl File {
    fn from_domain(workshop: &Workshop) -> Self {
        let people = workshop.people();
        let action = |action: &Intent| Action {
            what: named(&action.what),
            who: named(&action.who),
            due: action.due,
            alliance: action.alliance,
            done: action.done,
        };
        Self {
            format: FORMAT,
            head: Line(Head {
                id: workshop.id,
                workbook: workshop.workbook,
                started: workshop.started,
                edited: workshop.edited,
                closed: workshop.closed,
                naming: people.naming(),
                smallest: people.smallest(),
                is_mirrored: workshop.projector.is_mirrored,
                is_blank: workshop.projector.is_blank,
            }),
            people: Line(people.names().iter().map(|it| named(it)).collect()),
            rounds: workshop
                .rounds()
                .iter()
                .map(StoredRound::from_domain)
                .collect(),
            parked: workshop
                .parked
                .iter()
                .map(|it| Line(Words(trusted(it))))
                .collect(),
            actions: workshop.actions.iter().map(action).map(Line).collect(),
            clock: Line(workshop.clock.as_ref().map(|clock| {
                let (minutes, step, since, paused, behind) = clock.parts();
                StoredClock {
                    minutes: minutes.to_vec(),
                    step,
                    since,
                    paused,
                    behind_seconds: behind.as_secs(),
                    is_told: clock.is_told(),
                }
            })),
        }
    }

    /// None where what it keeps does not fit together.
    fn into_domain(self) -> Option<Workshop> {
        let Line(head) = self.head;
        let names: Vec<String> = self.people.0.into_iter().map(|it| it.0.text).collect();
        let people = match head.naming {
            Naming::Names => People::named(&names, head.smallest),
            Naming::Letters => People::lettered(names.len(), head.smallest),
            Naming::Nameless => People::nameless(names.len(), head.smallest),
        };
        let people = people.ok()?;
        let lists = [self.rounds.len(), self.parked.len(), self.actions.len()];
        if lists.iter().any(|count| *count > MOST_ITEMS) {
            return None;
        }
        let last = self.rounds.len().saturating_sub(1);
        let rounds: Option<Vec<Round>> = self
            .rounds
            .into_iter()
            .enumerate()
            .map(|(at, round)| {
                let round = round.into_domain(&people)?;
                (at == last || !round.is_open()).then_some(round)
            })
            .collect();
        let clock = match self.clock.0 {
            Some(it) => Some(Clock::restored(
                it.minutes,
                it.step,
                (it.since, it.paused),
                (SignedDuration::from_secs(it.behind_seconds), it.is_told),
            )?),
            None => None,
        };
        let action = |Line(action): Line<Action>| Intent {
            what: action.what.0.text,
            who: action.who.0.text,
            due: action.due,
            alliance: action.alliance,
            done: action.done,
        };
        let workshop = Workshop::new(head.id, head.workbook, people, head.started);
        let mut workshop = workshop.with_rounds(rounds?);
        workshop.edited = head.edited;
        workshop.closed = head.closed;
        workshop.parked = self.parked.into_iter().map(|it| it.0.0.text).collect();
        workshop.actions = self.actions.into_iter().map(action).collect();
        workshop.clock = clock;
        workshop.projector = Projector {
            is_mirrored: head.is_mirrored,
            is_blank: head.is_blank,
        };
        Some(workshop)
    }
}
