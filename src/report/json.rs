//! A workbook and its readings as JSON, for other programs. The shape is published as a JSON Schema,
//! [`SCHEMA`], and is not the one that workbooks are kept in: that one can change, this one only with
//! its version.

mod answer;
mod reading;

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use self::{
    answer::{AnswerRow, given},
    reading::{Continuum, Findings, Readings},
};
use super::{
    code::{Code, hundredths},
    material::Material,
    wording::Wording,
};
use crate::domain::{
    id::{ActionId, AllianceId, ItemId, WorkbookId},
    journey, pack,
    reading::{
        self as readings, AllianceReading,
        matrix::{self, Matrix, Outcome, Totals, Weighed},
        objectives::{Objectives, Served},
    },
    scale::Rating,
    workbook::{Action, Alliance, Shareable, Subject},
};

/// What a report of this shape says it is.
const FORMAT: &str = "madbook-report";
/// The version of the shape. It counts up when a program that reads the one before could go wrong.
const VERSION: u32 = 1;

/// The shape, as a JSON Schema of the 2020-12 draft.
pub const SCHEMA: &str = include_str!("../../assets/report.schema.json");

#[derive(Serialize)]
struct Report<'a> {
    format: &'static str,
    version: u32,
    made: Timestamp,
    day: Date,
    caveat: String,
    notes: &'a [String],
    sources: Vec<Source<'a>>,
    workbook: WorkbookId,
    questions: Questions<'a>,
    firm: Firm<'a>,
    alliances: Vec<AllianceReport<'a>>,
    matrix: Option<MatrixReport<'a>>,
    actions: Vec<ActionReport<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    id: &'a str,
    citation: &'a str,
}

#[derive(Serialize)]
struct Questions<'a> {
    pack: &'a str,
    language: &'a str,
    asked: usize,
    answered: usize,
}

#[derive(Serialize)]
struct Firm<'a> {
    name: &'a str,
    begun: Timestamp,
    edited: Timestamp,
    answers: Vec<AnswerRow<'a>>,
    objectives: Vec<Objective<'a>>,
}

#[derive(Serialize)]
struct Objective<'a> {
    id: ItemId,
    what: &'a str,
    ally: &'static str,
    served_by: &'a [AllianceId],
}

#[derive(Serialize)]
struct AllianceReport<'a> {
    id: AllianceId,
    name: &'a str,
    kind: &'static str,
    edited: Timestamp,
    answers: Vec<AnswerRow<'a>>,
    continuum: Continuum<'a>,
    readings: Readings<'a>,
    findings: Findings,
}

#[derive(Serialize)]
struct MatrixReport<'a> {
    criteria_fixed: bool,
    outcome: &'static str,
    leader: Option<AllianceId>,
    criteria: Vec<Criterion<'a>>,
    candidates: Vec<Candidate>,
}

#[derive(Serialize)]
struct Criterion<'a> {
    id: ItemId,
    label: &'a str,
    weight: u8,
    floor: Option<Rating>,
}

#[derive(Serialize)]
struct Candidate {
    alliance: AllianceId,
    rank: Option<usize>,
    total: Option<Total>,
    scores: Vec<Score>,
    fails: Vec<ItemId>,
}

#[derive(Serialize)]
struct Total {
    so_far: f64,
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct Score {
    criterion: ItemId,
    standing: &'static str,
    rating: Option<Rating>,
}

#[derive(Serialize)]
struct ActionReport<'a> {
    id: ActionId,
    what: &'a str,
    who: &'a str,
    due: Option<Date>,
    done: Option<Date>,
    alliance: Option<AllianceId>,
    private: bool,
    edited: Timestamp,
}

/// A workbook and its readings as JSON, in lines that a person can read as well.
pub fn render(material: &Material<'_>) -> Vec<u8> {
    let objectives = Objectives::read(material.pack, material.workbook);
    let matrix = Matrix::read(material.pack, material.workbook);
    let all = readings::read_all(material.pack, material.workbook, material.now.date());
    let report = Report::of(material, &all, &objectives, matrix.as_ref());
    // Every key is a string and nothing here fails to serialise; an empty file would say so.
    let mut bytes = serde_json::to_vec_pretty(&report).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

impl<'a> Report<'a> {
    fn of(
        material: &Material<'a>,
        all: &'a [AllianceReading],
        objectives: &'a Objectives,
        matrix: Option<&'a Matrix>,
    ) -> Self {
        let Material {
            words,
            pack,
            workbook,
            notes,
            now,
            ..
        } = *material;
        let wording = Wording::new(words, pack);
        let progress = journey::progress(pack, workbook);
        let source = |source: &'a pack::Source| Source {
            id: source.id.as_str(),
            citation: &source.full,
        };
        Self {
            format: FORMAT,
            version: VERSION,
            made: now.timestamp(),
            day: now.date(),
            caveat: wording.caveat(),
            notes,
            sources: pack.sources().iter().map(source).collect(),
            workbook: workbook.id,
            questions: Questions {
                pack: pack.title(),
                language: pack.language(),
                asked: progress.asked,
                answered: progress.answered,
            },
            firm: Firm {
                name: &workbook.title,
                begun: workbook.created,
                edited: workbook.edited,
                answers: given(pack, workbook, Subject::Firm, &workbook.firm),
                objectives: objectives.all.iter().map(Objective::of).collect(),
            },
            alliances: (workbook.alliances.iter().zip(all))
                .map(|(alliance, reading)| AllianceReport::of(material, wording, alliance, reading))
                .collect(),
            matrix: matrix.map(MatrixReport::of),
            actions: (workbook.actions.iter())
                .map(|action| ActionReport::of(material, action))
                .collect(),
        }
    }
}

impl<'a> Objective<'a> {
    fn of(served: &'a Served) -> Self {
        Self {
            id: served.item,
            what: &served.what,
            ally: served.ally.code(),
            served_by: &served.by,
        }
    }
}

impl<'a> AllianceReport<'a> {
    fn of(
        material: &Material<'a>,
        wording: Wording<'a>,
        alliance: &'a Alliance,
        reading: &'a AllianceReading,
    ) -> Self {
        let Material { pack, workbook, .. } = *material;
        Self {
            id: alliance.id,
            name: &alliance.name,
            kind: alliance.kind.code(),
            edited: alliance.edited,
            answers: given(
                pack,
                workbook,
                Subject::Alliance(alliance.id),
                &alliance.answers,
            ),
            continuum: Continuum::of(wording, &reading.continuum),
            readings: Readings::of(reading),
            findings: Findings::of(wording, &reading.findings),
        }
    }
}

impl<'a> MatrixReport<'a> {
    fn of(matrix: &'a Matrix) -> Self {
        let criterion = |criterion: &'a Weighed| Criterion {
            id: criterion.item,
            label: &criterion.label,
            weight: criterion.weight,
            floor: criterion.floor,
        };
        let candidate = |candidate: &matrix::Candidate| Candidate {
            alliance: candidate.alliance,
            rank: candidate.rank,
            total: candidate.totals.map(Total::of),
            scores: (matrix.criteria.iter().zip(&candidate.scores))
                .map(|(criterion, score)| Score {
                    criterion: criterion.item,
                    standing: score.code(),
                    rating: score.rating(),
                })
                .collect(),
            fails: candidate.fails.clone(),
        };
        Self {
            criteria_fixed: matrix.fixed,
            outcome: matrix.outcome.code(),
            leader: match matrix.outcome {
                Outcome::Leads { leader, .. } => Some(leader),
                Outcome::Unweighed
                | Outcome::Unscored
                | Outcome::NoneMeets
                | Outcome::Alone(_)
                | Outcome::TooClose { .. } => None,
            },
            criteria: matrix.criteria.iter().map(criterion).collect(),
            candidates: matrix.candidates.iter().map(candidate).collect(),
        }
    }
}

impl Total {
    fn of(totals: Totals) -> Self {
        let Totals { so_far, low, high } = totals;
        let [so_far, low, high] = [so_far, low, high].map(|total| hundredths(total.value()));
        Self { so_far, low, high }
    }
}

impl<'a> ActionReport<'a> {
    fn of(material: &Material<'_>, action: &'a Action) -> Self {
        let Material { pack, workbook, .. } = *material;
        Self {
            id: action.id,
            what: &action.what,
            who: &action.who,
            due: action.due,
            done: action.done,
            // It may name one that was removed.
            alliance: (action.alliance).filter(|id| workbook.alliance(*id).is_some()),
            private: workbook.is_private(pack, &Shareable::Action(action.id)),
            edited: action.edited,
        }
    }
}

#[cfg(test)]
mod tests;
