//! A workbook's readings as a document: what every alliance comes to, what was written, and what
//! is to be done. Blank answers are left out, and counted.

mod alliance;

use jiff::civil::Date;

use super::{
    document::{
        Axis, Block, Document, Fact, Figure, Landmark, Lane, Place, Said, Section, Stretch, Table,
        Task, TaskState,
    },
    wording::{Wording, halves},
};
use crate::{
    domain::{
        answer::{Answers, Part, Standing},
        journey,
        pack::{self, Chapter, Pack, Source},
        question::{Question, QuestionKind, Scope},
        reading::{
            self, AllianceReading,
            continuum::{Continuum, INTEGRATION, MIDRANGE, Position},
        },
        workbook::{Action, Alliance, Workbook},
    },
    t,
    words::Words,
};

/// Where strategic alliances lie: about two thirds of the way (`method.md` 4).
const TWO_THIRDS: f64 = 200.0 / 3.0;
/// Where on the picture the name of the partnerships stands: the transactional half of the midrange.
const PARTNERSHIPS: f64 = 38.0;

/// A workbook as a document of a day.
pub fn build(words: &Words, pack: &Pack, workbook: &Workbook, today: Date) -> Document {
    let builder = Builder {
        words,
        wording: Wording::new(words, pack),
        pack,
        workbook,
        today,
    };
    builder.document()
}

/// What the parts of a document are built from.
struct Builder<'a> {
    words: &'a Words,
    wording: Wording<'a>,
    pack: &'a Pack,
    workbook: &'a Workbook,
    today: Date,
}

impl Builder<'_> {
    fn document(&self) -> Document {
        let readings = reading::read_all(self.pack, self.workbook);
        let progress = journey::progress(self.pack, self.workbook);
        let each = || self.workbook.alliances.iter().zip(&readings);
        let mut sections = vec![self.overview(&each().collect::<Vec<_>>())];
        sections.extend(each().map(|(alliance, reading)| self.alliance(alliance, reading)));
        sections.extend(self.chapters_of_the_firm());
        sections.extend(self.actions());
        Document {
            title: self.workbook.title.clone(),
            about: vec![
                t!(
                    self.words,
                    "report-about",
                    pack = self.pack.title(),
                    date = self.today.to_string()
                ),
                t!(
                    self.words,
                    "report-progress",
                    answered = progress.answered.to_string(),
                    asked = progress.asked.to_string()
                ),
            ],
            sections,
            footer: self.footer(),
        }
    }

    /// All alliances on one axis, and what each comes to.
    fn overview(&self, alliances: &[(&Alliance, &AllianceReading)]) -> Section {
        let blocks = if alliances.is_empty() {
            vec![Block::Paragraph(t!(self.words, "report-no-alliances"))]
        } else {
            let lanes = alliances
                .iter()
                .map(|(alliance, reading)| self.lane(alliance, &reading.continuum))
                .collect();
            let rows = alliances
                .iter()
                .map(|(alliance, reading)| self.row(alliance, reading))
                .collect();
            let head = vec![
                t!(self.words, "report-alliance"),
                t!(self.words, "report-verdict"),
                t!(self.words, "report-factors"),
                t!(self.words, "report-marks"),
            ];
            vec![
                Block::Figure(Figure::Axis(self.axis(lanes))),
                Block::Table(Table { head, rows }),
            ]
        };
        Section {
            heading: t!(self.words, "report-overview"),
            blocks,
            sections: Vec::new(),
        }
    }

    fn row(&self, alliance: &Alliance, reading: &AllianceReading) -> Vec<String> {
        let none = || t!(self.words, "report-none");
        let of = |number: String| t!(self.words, "report-of", number = number);
        let judged = reading.marks.open().count() < reading.marks.standings.len();
        vec![
            alliance.name.clone(),
            self.headline(&reading.continuum),
            (reading.factors.average()).map_or_else(none, |mean| of(self.wording.average(mean))),
            if judged {
                of(halves(reading.marks.held()))
            } else {
                none()
            },
        ]
    }

    fn headline(&self, continuum: &Continuum) -> String {
        continuum.verdict.map_or_else(
            || t!(self.words, "report-unplaced"),
            |verdict| self.wording.verdict_reading(verdict),
        )
    }

    fn axis(&self, lanes: Vec<Lane>) -> Axis {
        let words = self.words;
        let (left, right) = (f64::from(MIDRANGE), f64::from(INTEGRATION));
        let stretches = [
            (t!(words, "section-transactional"), 0.0, left),
            (t!(words, "section-midrange"), left, right),
            (t!(words, "section-integration"), right, 100.0),
        ];
        let landmarks = [
            (t!(words, "axis-alliance"), TWO_THIRDS),
            (t!(words, "axis-deal"), 0.0),
            (t!(words, "axis-one-firm"), 100.0),
            (t!(words, "axis-partnership"), PARTNERSHIPS),
        ];
        Axis {
            stretches: stretches
                .map(|(name, from, to)| Stretch { name, from, to })
                .into(),
            landmarks: landmarks.map(|(name, at)| Landmark { name, at }).into(),
            notch: Some(TWO_THIRDS),
            lanes,
        }
    }

    fn lane(&self, alliance: &Alliance, continuum: &Continuum) -> Lane {
        let place = |position: Position| {
            position.point().map_or(
                Place::Band {
                    low: position.low.mean(),
                    high: position.high.mean(),
                },
                |point| Place::Point(point.mean()),
            )
        };
        let aim = continuum.aim.filter(|aim| continuum.now != Some(*aim));
        let reading = match (continuum.now, aim.filter(|aim| aim.point().is_some())) {
            (None, _) => t!(self.words, "picture-no-gauges"),
            (Some(now), None) => self.wording.position(now),
            (Some(now), Some(aim)) => t!(
                self.words,
                "report-now-to-aim",
                now = self.wording.position(now),
                aim = self.wording.position(aim)
            ),
        };
        Lane {
            name: alliance.name.clone(),
            now: continuum.now.map(place),
            aim: aim.map(place),
            reading,
        }
    }

    /// What was written about the firm, chapter by chapter.
    fn chapters_of_the_firm(&self) -> Vec<Section> {
        let chapters = self.pack.chapters().iter();
        chapters
            .filter(|chapter| chapter.scope == Scope::Firm)
            .filter_map(|chapter| self.chapter(chapter, &self.workbook.firm))
            .collect()
    }

    /// What was written in a chapter; none where nothing was.
    fn chapter(&self, chapter: &Chapter, answers: &Answers) -> Option<Section> {
        let written = |section: &pack::Section| {
            let facts: Vec<Fact> = (section.questions.iter())
                .filter_map(|question| self.written(question, answers))
                .collect();
            (!facts.is_empty()).then(|| Section {
                heading: section.title.clone(),
                blocks: vec![Block::Facts(facts)],
                sections: Vec::new(),
            })
        };
        let sections: Vec<Section> = chapter.sections.iter().filter_map(written).collect();
        (!sections.is_empty()).then(|| Section {
            heading: chapter.title.clone(),
            blocks: Vec::new(),
            sections,
        })
    }

    /// What was written in answer to a question that asks for words.
    fn written(&self, question: &Question, answers: &Answers) -> Option<Fact> {
        match question.kind {
            QuestionKind::Text { .. } => {}
            QuestionKind::Rating { .. }
            | QuestionKind::Gauge { .. }
            | QuestionKind::Held { .. }
            | QuestionKind::Pick { .. }
            | QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews
            | QuestionKind::Actions => return None,
        }
        let value = match answers.standing(&question.id) {
            Standing::Blank => return None,
            Standing::Answered => String::new(),
            Standing::Unknown => t!(self.words, "standing-unknown"),
            Standing::NotApplicable => t!(self.words, "standing-not-applicable"),
        };
        Some(Fact {
            name: question.label.clone(),
            value,
            said: said(answers, question, Part::Value, &question.ask),
        })
    }

    fn actions(&self) -> Option<Section> {
        let tasks = self.workbook.actions.iter().map(|action| self.task(action));
        let tasks: Vec<Task> = tasks.collect();
        (!tasks.is_empty()).then(|| Section {
            heading: t!(self.words, "report-actions"),
            blocks: vec![Block::Tasks(tasks)],
            sections: Vec::new(),
        })
    }

    fn task(&self, action: &Action) -> Task {
        let words = self.words;
        let (state, when) = match (action.done, action.due) {
            (Some(done), _) => {
                let when = t!(words, "action-done", date = done.to_string());
                (TaskState::Done, when)
            }
            (None, Some(due)) if due < self.today => {
                let when = t!(words, "report-action-overdue", date = due.to_string());
                (TaskState::Overdue, when)
            }
            (None, Some(due)) => {
                let when = t!(words, "action-due", date = due.to_string());
                (TaskState::Open, when)
            }
            (None, None) => (TaskState::Open, t!(words, "action-no-date")),
        };
        let whom = match action.alliance {
            None => t!(words, "action-for-firm"),
            Some(id) => match self.workbook.alliance(id) {
                Some(alliance) => alliance.name.clone(),
                None => t!(words, "action-for-removed"),
            },
        };
        let who = Some(action.who.clone()).filter(|who| !who.is_empty());
        let what = if action.what.is_empty() {
            t!(words, "report-none")
        } else {
            action.what.clone()
        };
        Task {
            state,
            what,
            about: who.into_iter().chain([when, whom]).collect(),
        }
    }

    /// The published sources that the pack's questions rest on, and what the readings do not claim.
    fn footer(&self) -> Section {
        let cited = |source: &&Source| {
            let mut questions = self.pack.chapters().iter().flat_map(Chapter::questions);
            questions.any(|question| question.sources.contains(&source.id))
        };
        let sources = self.pack.sources().iter().filter(cited);
        Section {
            heading: t!(self.words, "report-footer"),
            blocks: vec![
                Block::Paragraph(self.wording.caveat()),
                Block::List(sources.map(|source| source.full.clone()).collect()),
            ],
            sections: Vec::new(),
        }
    }
}

/// The words in a part of a question, under what was asked; nothing where there are none.
fn said(answers: &Answers, question: &Question, part: Part, asked: &str) -> Vec<Said> {
    let answer = answers.text(&question.id, part).trim_end();
    if answer.trim().is_empty() {
        return Vec::new();
    }
    vec![Said {
        asked: asked.into(),
        answer: answer.into(),
    }]
}
