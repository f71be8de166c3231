//! A section of the pack in a document: its questions in order, those of a kind together, each with
//! what its answers come to.

use std::mem::discriminant;

use super::{Builder, said};
use crate::{
    domain::{
        answer::{Answers, Part, Standing},
        pack,
        question::{Pick, PickMode, Question, QuestionKind},
        reading::{AllianceReading, level::Level, stage::Stage},
        workbook::{Shareable, Subject},
    },
    report::document::{Block, LabelledValue, Picture, Rung, Section},
    t,
};

/// How many terms that are missing are named with why they matter; the others are counted.
const MISSING: usize = 4;

/// Whose answers are told.
#[derive(Clone, Copy)]
pub(super) struct About<'b> {
    pub(super) answers: &'b Answers,
    /// What the answers say; none for the firm.
    pub(super) reading: Option<&'b AllianceReading>,
}

impl Builder<'_> {
    /// What was answered in a section; none where nothing was.
    pub(super) fn part(&self, section: &pack::Section, about: About<'_>) -> Option<Section> {
        let runs = section.questions.chunk_by(are_alike);
        let mut blocks: Vec<Block> = runs.flat_map(|run| self.run(run, about)).collect();
        if !blocks.is_empty() {
            let private = self.private(section, about).map(Block::Paragraph);
            blocks.splice(..0, private);
        }
        (!blocks.is_empty()).then(|| Section {
            heading: section.title.clone(),
            blocks,
            sections: Vec::new(),
        })
    }

    /// Which of the answers that are told are private; none where none is.
    fn private(&self, section: &pack::Section, about: About<'_>) -> Option<String> {
        let subject = about.reading.map(|reading| reading.alliance);
        let subject = subject.map_or(Subject::Firm, Subject::Alliance);
        let is_private = |question: &&Question| {
            let what = Shareable::Answer(subject, question.id.clone());
            let mut slots = about.answers.iter();
            slots.any(|(slot, _)| slot.question == question.id)
                && self.workbook.is_private(self.pack, &what)
        };
        let private = section.questions.iter().filter(is_private);
        let private: Vec<&str> = private.map(|question| &*question.label).collect();
        (!private.is_empty()).then(|| t!(self.words, "report-private", names = private.join(", ")))
    }

    /// What was answered to questions of one kind; nothing where all are blank.
    fn run(&self, run: &[Question], about: About<'_>) -> Vec<Block> {
        let (Some(first), answers) = (run.first(), about.answers) else {
            return Vec::new();
        };
        match &first.kind {
            QuestionKind::Text { term: None } => facts(self.all_written(run, answers)),
            QuestionKind::Text { term: Some(_) } => self.charter(run, about),
            QuestionKind::Rating { rated, .. } => self.ratings(*rated, run, about),
            QuestionKind::Gauge { .. } => self.gauges(first, about),
            QuestionKind::Held { judged, .. } => self.judgements(*judged, run, about),
            QuestionKind::Pick { .. } => self.picks(run, about),
            QuestionKind::Objectives => self.objectives(),
            QuestionKind::Links => self.links(first, answers),
            QuestionKind::Matrix { .. } => self.matrix(first),
            QuestionKind::Reviews => self.reviews(first, about),
            // They are on the agenda.
            QuestionKind::Actions => Vec::new(),
        }
    }

    fn all_written(&self, run: &[Question], answers: &Answers) -> Vec<LabelledValue> {
        let mut all: Vec<LabelledValue> = Vec::new();
        let mut passed: Vec<&Question> = Vec::new();
        for question in run {
            let Some(told) = self.written(question, answers) else {
                continue;
            };
            if told.said.is_empty() {
                passed.push(question);
            } else {
                all.push(told);
            }
        }
        all.extend(self.passed_over(passed, answers));
        all
    }

    /// What was passed over, named in a line for each reason.
    pub(super) fn passed_over<'q>(
        &self,
        questions: impl IntoIterator<Item = &'q Question>,
        answers: &Answers,
    ) -> Vec<LabelledValue> {
        let mut passed: Vec<(Standing, Vec<&str>)> = Vec::new();
        for question in questions {
            let standing = answers.standing(&question.id);
            match passed.iter_mut().find(|(known, _)| *known == standing) {
                Some((_, names)) => names.push(&question.label),
                None => passed.push((standing, vec![&question.label])),
            }
        }
        let passed = passed.into_iter().map(|(standing, names)| LabelledValue {
            name: self.passed(standing),
            value: names.join(", "),
            said: Vec::new(),
        });
        passed.collect()
    }

    /// What was written in answer to a question that asks for words.
    fn written(&self, question: &Question, answers: &Answers) -> Option<LabelledValue> {
        let standing = answers.standing(&question.id);
        (standing != Standing::Blank).then(|| LabelledValue {
            name: question.label.clone(),
            value: self.passed(standing),
            said: said(answers, question, Part::Value, &question.ask)
                .into_iter()
                .collect(),
        })
    }

    /// What stands where an answer says nothing itself; empty where it does.
    fn passed(&self, standing: Standing) -> String {
        match standing {
            Standing::Blank | Standing::Answered => String::new(),
            Standing::Unknown => t!(self.words, "standing-unknown"),
            Standing::NotApplicable => t!(self.words, "standing-not-applicable"),
        }
    }

    /// The terms that are written down, and those that are missing, with why they matter.
    fn charter(&self, run: &[Question], about: About<'_>) -> Vec<Block> {
        let terms = facts(self.all_written(run, about.answers));
        let Some(charter) = about.reading.map(|reading| &reading.charter) else {
            return terms;
        };
        if terms.is_empty() {
            return terms;
        }
        let missing = self.wording.missing_terms(charter).into_iter();
        let mut missing: Vec<String> = missing
            .map(|(term, why)| t!(self.words, "report-missing-term", term = term, why = why))
            .collect();
        let more = missing.len().saturating_sub(MISSING);
        if more > 0 {
            missing.truncate(MISSING);
            missing.push(t!(self.words, "report-missing-more", count = more));
        }
        let mut blocks = vec![Block::Paragraph(self.wording.charter(charter))];
        blocks.extend(terms);
        if !missing.is_empty() {
            blocks.push(Block::Paragraph(t!(self.words, "report-missing")));
            blocks.push(Block::List(missing));
        }
        blocks
    }

    /// What was picked: a level and a stage as ladders, all else in a line each.
    fn picks(&self, run: &[Question], about: About<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut plain = Vec::new();
        for question in run {
            let QuestionKind::Pick { pick, .. } = &question.kind else {
                continue;
            };
            let standing = about.answers.standing(&question.id);
            match (pick, about.reading, standing) {
                (Pick::Level, Some(reading), Standing::Answered | Standing::Unknown) => {
                    blocks.extend(self.level(question, about, reading));
                }
                (Pick::Stage, Some(reading), Standing::Answered) => {
                    blocks.extend(self.stage(question, about, reading));
                }
                (
                    Pick::Level
                    | Pick::Stage
                    | Pick::Rhythm
                    | Pick::Benefits
                    | Pick::AllianceKinds
                    | Pick::Kind
                    | Pick::ValueForUs
                    | Pick::ValueForThem,
                    _,
                    Standing::Answered
                    | Standing::Blank
                    | Standing::Unknown
                    | Standing::NotApplicable,
                ) => plain.extend(self.picked(question, *pick, about.answers)),
            }
        }
        blocks.extend(facts(plain));
        blocks
    }

    /// The options that were picked, by their names; none where the pack has none of them.
    fn picked(&self, question: &Question, pick: Pick, answers: &Answers) -> Option<LabelledValue> {
        let options = question.kind.options()?;
        let answer = answers.get(&question.id, Part::Value)?;
        let labels = answer.picked().unwrap_or_default().iter().filter_map(|id| {
            let option = options.iter().find(|option| option.id == *id)?;
            Some(option.label.as_str())
        });
        let labels: Vec<String> = match pick.mode() {
            PickMode::One | PickMode::Many => labels.map(Into::into).collect(),
            PickMode::Ranked => (1..)
                .zip(labels)
                .map(|(place, label): (usize, _)| {
                    t!(
                        self.words,
                        "report-ranked",
                        place = place.to_string(),
                        label = label
                    )
                })
                .collect(),
        };
        let value = labels.join(", ") + &self.passed(answers.standing(&question.id));
        (!value.is_empty()).then(|| LabelledValue {
            name: question.label.clone(),
            value,
            said: Vec::new(),
        })
    }

    /// The five levels, the first one first, with the three that the answers come to.
    fn level(
        &self,
        question: &Question,
        about: About<'_>,
        reading: &AllianceReading,
    ) -> [Block; 2] {
        let level = reading.level;
        let pegs = [
            (level.declared, t!(self.words, "report-level-declared")),
            (
                level.trust.map(|trust| trust.level),
                t!(self.words, "report-level-trust"),
            ),
            (level.gauges, t!(self.words, "report-level-gauges")),
        ];
        let rung = |level: Level| {
            let here = pegs.iter().filter(|(at, _)| *at == Some(level));
            Rung {
                name: format!("{} {}", level.number(), self.wording.level_name(level)),
                pegs: here.map(|(_, peg)| peg.clone()).collect(),
            }
        };
        let rungs = Level::ALL.into_iter().map(rung).collect();
        [
            self.figure(question, about, Picture::Ladder(rungs)),
            Block::List(self.wording.levels(&level)),
        ]
    }

    /// The six stages in order, and what those before the present one left open.
    fn stage(
        &self,
        question: &Question,
        about: About<'_>,
        reading: &AllianceReading,
    ) -> [Block; 2] {
        let rung = |stage: Stage| Rung {
            name: format!("{} {}", stage.number(), self.wording.stage_name(stage)),
            pegs: Some(t!(self.words, "report-stage-here"))
                .filter(|_| reading.stage.now == Some(stage))
                .into_iter()
                .collect(),
        };
        let rungs = Stage::ALL.map(rung).into();
        [
            self.figure(question, about, Picture::Ladder(rungs)),
            Block::List(self.wording.stages(&reading.stage)),
        ]
    }
}

/// Whether two questions are answered in the same way and read together.
fn are_alike(one: &Question, other: &Question) -> bool {
    match (&one.kind, &other.kind) {
        (QuestionKind::Text { term: one }, QuestionKind::Text { term: other }) => {
            one.is_some() == other.is_some()
        }
        (QuestionKind::Rating { rated: one, .. }, QuestionKind::Rating { rated: other, .. }) => {
            discriminant(one) == discriminant(other)
        }
        (QuestionKind::Held { judged: one, .. }, QuestionKind::Held { judged: other, .. }) => {
            discriminant(one) == discriminant(other)
        }
        (one, other) => discriminant(one) == discriminant(other),
    }
}

/// The facts as a block; nothing where there are none.
pub(super) fn facts(facts: Vec<LabelledValue>) -> Vec<Block> {
    if facts.is_empty() {
        Vec::new()
    } else {
        vec![Block::Values(facts)]
    }
}
