//! A room of people, each with a workbook: every answer as a dot, before any average.
//!
//! Below the smallest group nothing is told of anybody, and a question that fewer people answered is dropped
//! whole. Above it every answer shows as a dot, without a name.

pub mod report;
pub mod watch;

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    measure::{Measure, Value},
    member::{Member, Reader},
};
use crate::{
    domain::{
        answer::{Answers, Part},
        id::QuestionId,
        question::{Factor, Mark},
        scale::Held,
        spread::Spread,
    },
    report::code::Code,
};

/// The version of a room that is kept; counts up when a program that reads the one before could go wrong.
const VERSION: u32 = 1;

/// What one person's workbook adds to a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Which workbook.
    pub id: Uuid,
    /// When anything in it was last edited.
    pub edited: Timestamp,
    /// One for each alliance.
    alliances: Vec<Seen>,
    /// How its actions stand.
    actions: Actions,
}

/// What somebody says of one alliance.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    /// Where it stands, in thirds of a point.
    position: Option<u16>,
    /// The five factors, 1 to 5, in the method's order.
    factors: [Option<u8>; 5],
    /// The five marks.
    marks: [Option<Held>; 5],
    /// What was found, by code; each once.
    findings: Vec<&'static str>,
}

/// What people in a room mean to do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actions {
    /// How many actions there are.
    pub promised: u64,
    /// How many of them have a day.
    pub dated: u64,
    /// How many are done.
    pub done: u64,
    /// How many people have any.
    pub people: u64,
}

impl Sheet {
    /// What a workbook adds to a room.
    pub fn of(reader: &Reader<'_>, member: &Member, today: Date) -> Self {
        let pack = reader.pack;
        let workbook = &member.shared;
        let readings = reader.readings(member, today);
        let seen = workbook
            .alliances
            .iter()
            .zip(&readings)
            .map(|(alliance, reading)| {
                let answers = &alliance.answers;
                let mut findings: Vec<_> =
                    reading.findings.iter().map(|it| it.kind.code()).collect();
                findings.sort_unstable();
                findings.dedup();
                Seen {
                    position: match Measure::Position.read(pack, member, reading) {
                        Ok(Value::Number(thirds)) => Some(thirds),
                        Ok(Value::Code(_)) | Err(_) => None,
                    },
                    factors: Factor::ALL.map(|factor| rating(answers, &pack.factor(factor)?.id)),
                    marks: Mark::ALL
                        .map(|mark| answers.get(&pack.mark(mark)?.id, Part::Value)?.held()),
                    findings,
                }
            });
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let actions = &workbook.actions;
        Self {
            id: workbook.id.0,
            edited: workbook.edited,
            alliances: seen.collect(),
            actions: Actions {
                promised: count(actions.len()),
                dated: count(actions.iter().filter(|action| action.due.is_some()).count()),
                done: count(
                    actions
                        .iter()
                        .filter(|action| action.done.is_some())
                        .count(),
                ),
                people: u64::from(!actions.is_empty()),
            },
        }
    }
}

fn rating(answers: &Answers, question: &QuestionId) -> Option<u8> {
    let rating = answers.get(question, Part::Value)?.rating()?;
    Some(rating.get())
}

/// What a room says. What too few people answered is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// What a file that keeps it says it is.
    format: String,
    /// The version of its shape.
    version: u32,
    /// The day that it is of.
    pub day: Date,
    /// The smallest group of which anything is told, in people.
    pub smallest: u64,
    /// How many people.
    pub people: u64,
    /// What they say; none while they are fewer than the smallest group.
    pub said: Option<Told>,
}

/// What enough people say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// How many alliances.
    pub alliances: u64,
    /// How many of them stand in each tenth of the continuum, of those that can be placed; none where too
    /// few people placed any.
    pub positions: Option<[u64; 10]>,
    /// The answers to each factor, the widest disagreement first.
    pub factors: Vec<Dots>,
    /// How many hold each mark, in the method's order.
    pub marks: Vec<Marked>,
    /// The findings, the commonest first: code and alliances.
    pub findings: Vec<(String, u64)>,
    /// What they mean to do; none where too few people mean to do anything.
    pub actions: Option<Actions>,
}

/// Everybody's answers to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dots {
    /// The question, by its id.
    pub question: String,
    /// How often each rating was given, 1 first.
    pub counts: [u64; 5],
}

/// How many hold a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The question, by its id.
    pub question: String,
    /// Yes, partly and no.
    pub counts: [u64; 3],
}

impl Dots {
    /// The answers as they lie.
    pub fn spread(&self) -> Spread {
        Spread::counted((1..).zip(self.counts))
    }
}

impl Room {
    /// What these people say on a day. No two sheets may be of one workbook.
    pub fn of(reader: &Reader<'_>, sheets: &[Sheet], day: Date, smallest: u64) -> Self {
        let people = sheets.len() as u64;
        Self {
            format: "madbook-room".into(),
            version: VERSION,
            day,
            smallest,
            people,
            said: (people >= smallest).then(|| Told::of(reader, sheets, smallest)),
        }
    }

    /// The room as a file keeps it.
    pub fn json(&self) -> Vec<u8> {
        // Every key is a string and nothing here fails to serialise.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// A room that was kept; none where a file holds none that this program knows.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let room: Self = serde_json::from_slice(bytes).ok()?;
        let is_known = room.format == "madbook-room" && room.version == VERSION;
        is_known.then_some(room)
    }
}

impl Told {
    fn of(reader: &Reader<'_>, sheets: &[Sheet], smallest: u64) -> Self {
        let pack = reader.pack;
        let all = || sheets.iter().flat_map(|sheet| &sheet.alliances);
        // A question that fewer people answered is dropped whole.
        let enough = |answers: &dyn Fn(&Seen) -> bool| {
            let people = sheets
                .iter()
                .filter(|sheet| sheet.alliances.iter().any(answers));
            people.count() as u64 >= smallest
        };
        let positions = enough(&|seen| seen.position.is_some()).then(|| {
            let mut tenths = [0; 10];
            for position in all().filter_map(|seen| seen.position) {
                tenths[usize::from(position / 30).min(9)] += 1;
            }
            tenths
        });
        let mut factors: Vec<Dots> = (Factor::ALL.into_iter().enumerate())
            .filter(|(at, _)| enough(&|seen| seen.factors[*at].is_some()))
            .filter_map(|(at, factor)| {
                let mut counts = [0; 5];
                for rating in all().filter_map(|seen| seen.factors[at]) {
                    counts[usize::from(rating) - 1] += 1;
                }
                let question = pack.factor(factor)?.id.to_string();
                Some(Dots { question, counts })
            })
            .collect();
        factors.sort_by(|a, b| {
            let ((a, of_a), (b, of_b)) = (a.spread().disagreement(), b.spread().disagreement());
            (b * of_a).cmp(&(a * of_b))
        });
        let marks = (Mark::ALL.into_iter().enumerate())
            .filter(|(at, _)| enough(&|seen| seen.marks[*at].is_some()))
            .filter_map(|(at, mark)| {
                let count = |wanted| all().filter(|seen| seen.marks[at] == Some(wanted)).count();
                Some(Marked {
                    question: pack.mark(mark)?.id.to_string(),
                    counts: Held::ALL.map(|held| count(held) as u64),
                })
            });
        let mut found: BTreeMap<&str, u64> = BTreeMap::new();
        for finding in all().flat_map(|seen| &seen.findings) {
            *found.entry(finding).or_insert(0) += 1;
        }
        found.retain(|finding, _| enough(&|seen| seen.findings.contains(finding)));
        let mut findings: Vec<_> = found
            .into_iter()
            .map(|(it, count)| (it.to_owned(), count))
            .collect();
        findings.sort_by(|(a, many), (b, others)| (others, a).cmp(&(many, b)));
        let mut actions = Actions::default();
        for sheet in sheets {
            actions.promised += sheet.actions.promised;
            actions.dated += sheet.actions.dated;
            actions.done += sheet.actions.done;
            actions.people += sheet.actions.people;
        }
        Self {
            alliances: all().count() as u64,
            positions,
            factors,
            marks: marks.collect(),
            findings,
            actions: (actions.people >= smallest).then_some(actions),
        }
    }
}

#[cfg(test)]
mod tests;
