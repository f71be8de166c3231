//! What one workbook says, a row for each answer, with a reason for every blank. Tables, cohorts and
//! engines all begin from these rows.

use jiff::Timestamp;

use super::member::{Member, Reader};
use crate::{
    domain::{
        answer::{Answer, Answers, Part, Slot, Standing},
        id::{AllianceId, ItemId, OptionId},
        question::{PickMode, Question, QuestionKind},
        workbook::{Subject, Workbook},
    },
    report::code::Code,
};

/// How an answer or a reading stands: there is one, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// There is one.
    Answered,
    /// The owner's route does not ask it.
    NotAsked,
    /// It was asked, and left blank.
    Skipped,
    /// The owner does not know.
    DontKnow,
    /// It does not apply.
    NotApplicable,
    /// There is one that its owner keeps private, or a reading rests on one.
    Private,
    /// The answers do not settle the reading yet.
    Open,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Answered,
        Self::NotAsked,
        Self::Skipped,
        Self::DontKnow,
        Self::NotApplicable,
        Self::Private,
        Self::Open,
    ];

    /// What other programs know it by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::NotAsked => "not-asked",
            Self::Skipped => "skipped",
            Self::DontKnow => "dont-know",
            Self::NotApplicable => "not-applicable",
            Self::Private => "private",
            Self::Open => "open",
        }
    }
}

/// What kind of answer a row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Words.
    Text,
    /// A number from 1 to 5.
    Rating,
    /// A number from 0 to 100.
    Gauge,
    /// A code: yes, partly or no.
    Held,
    /// A code: the option that was picked.
    Pick,
    /// One option of several that can be picked; its number is its rank from 1, 0 where it is not picked.
    Choice,
    /// A list; its number is how many items there are.
    List,
    /// An objective; its code is what an ally could do for it.
    Objective,
    /// An objective that the alliance serves; its code is yes, partly or no.
    Link,
    /// A criterion of the matrix; its number is its weight, its code the score that it must have.
    Criterion,
    /// The score on a criterion, from 1 to 5.
    Score,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Rating,
        Self::Gauge,
        Self::Held,
        Self::Pick,
        Self::Choice,
        Self::List,
        Self::Objective,
        Self::Link,
        Self::Criterion,
        Self::Score,
    ];

    /// What other programs know it by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Rating => "rating",
            Self::Gauge => "gauge",
            Self::Held => "held",
            Self::Pick => "pick",
            Self::Choice => "choice",
            Self::List => "list",
            Self::Objective => "objective",
            Self::Link => "link",
            Self::Criterion => "criterion",
            Self::Score => "score",
        }
    }
}

/// An option that the pack does not offer, picked with another pack.
pub const OTHER: &str = "other";

/// One answer, or one blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerRow<'a> {
    /// The alliance that it is about; none where it is about the firm.
    pub alliance: Option<AllianceId>,
    /// The question.
    pub question: &'a str,
    /// What kind of answer it takes.
    pub form: Form,
    /// Which part of the answer it is.
    pub part: Part,
    /// How it stands.
    pub state: State,
    /// What was chosen, by the name that the codebook explains.
    pub code: Option<&'a str>,
    /// What was given in figures, in the unit of its form.
    pub number: Option<i64>,
    /// What was written.
    pub text: Option<&'a str>,
    /// When it was last edited.
    pub edited: Option<Timestamp>,
}

impl<'a> Reader<'a> {
    /// Every answer that others may read, and every blank: first the firm's, then each alliance's, in the
    /// pack's order. A why or an evidence that was not written has no row.
    pub fn answers<'b>(&self, member: &'b Member, row: &mut dyn FnMut(AnswerRow<'b>))
    where
        'a: 'b,
    {
        let workbook = &member.shared;
        let of_the_firm = Rows {
            reader: self,
            member,
            subject: Subject::Firm,
            answers: &workbook.firm,
        };
        for question in &self.firm {
            of_the_firm.of(question, row);
        }
        for alliance in &workbook.alliances {
            let rows = Rows {
                reader: self,
                member,
                subject: Subject::Alliance(alliance.id),
                answers: &alliance.answers,
            };
            for question in &self.alliance {
                rows.of(question, row);
            }
        }
    }
}

/// The answers about somebody.
struct Rows<'r, 'a, 'b> {
    reader: &'r Reader<'a>,
    member: &'b Member,
    subject: Subject,
    answers: &'b Answers,
}

impl<'b> Rows<'_, '_, 'b> {
    fn of(&self, question: &'b Question, row: &mut dyn FnMut(AnswerRow<'b>)) {
        match &question.kind {
            QuestionKind::Text { .. } => self.value(question, Form::Text, row),
            QuestionKind::Rating { .. } => {
                self.value(question, Form::Rating, row);
                self.beside(question, Part::Why, row);
                self.beside(question, Part::Evidence, row);
            }
            QuestionKind::Gauge { .. } => {
                self.value(question, Form::Gauge, row);
                self.part(question, Form::Gauge, Part::Aim, row);
            }
            QuestionKind::Held { .. } => {
                self.value(question, Form::Held, row);
                self.beside(question, Part::Evidence, row);
            }
            QuestionKind::Pick { pick, options } => match pick.mode() {
                PickMode::One => self.value(question, Form::Pick, row),
                PickMode::Many | PickMode::Ranked => {
                    let options = options.iter().map(|option| &option.id);
                    self.choices(question, options, row);
                }
            },
            QuestionKind::Objectives => self.list(question, Form::Objective, row),
            QuestionKind::Links => self.list(question, Form::Link, row),
            QuestionKind::Reviews | QuestionKind::Actions => self.count(question, row),
            QuestionKind::Matrix { .. } => match self.subject {
                Subject::Firm => self.list(question, Form::Criterion, row),
                Subject::Alliance(_) => self.scores(question, row),
            },
        }
    }

    fn value(&self, question: &'b Question, form: Form, row: &mut dyn FnMut(AnswerRow<'b>)) {
        self.part(question, form, Part::Value, row);
    }

    /// Words beside a value; nothing where there are none.
    fn beside(&self, question: &'b Question, part: Part, row: &mut dyn FnMut(AnswerRow<'b>)) {
        if !self.answers.text(&question.id, part).trim().is_empty()
            || self.member.hides(self.subject, &question.id, part)
        {
            self.part(question, Form::Text, part, row);
        }
    }

    fn part(
        &self,
        question: &'b Question,
        form: Form,
        part: Part,
        row: &mut dyn FnMut(AnswerRow<'b>),
    ) {
        let entry = self.answers.entry(&Slot::new(&question.id, part));
        let entry = entry.filter(|entry| question.kind.accepts(part, &entry.answer));
        let blank = || self.blank(question, part);
        let mut it = AnswerRow {
            state: State::Answered,
            edited: entry.map(|entry| entry.edited),
            ..self.row(question, form, part)
        };
        match entry.map(|entry| &entry.answer) {
            None => it.state = blank(),
            Some(Answer::DontKnow) => it.state = State::DontKnow,
            Some(Answer::NotApplicable) => it.state = State::NotApplicable,
            Some(Answer::Text(text)) if text.trim().is_empty() => it.state = blank(),
            Some(Answer::Text(text)) => it.text = Some(text),
            Some(Answer::Rating(rating)) => it.number = Some(rating.get().into()),
            Some(Answer::Gauge(degree)) => it.number = Some(degree.get().into()),
            Some(Answer::Held(held)) => it.code = Some(held.code()),
            Some(Answer::Picked(picked)) => match picked.first() {
                Some(picked) => it.code = Some(offered(question, picked)),
                None => it.state = blank(),
            },
            // No part but an item holds one of these.
            Some(Answer::Objective(_) | Answer::Criterion(_) | Answer::Review(_)) => {}
        }
        row(it);
    }

    /// A row for each option, in the pack's order.
    fn choices(
        &self,
        question: &'b Question,
        options: impl Iterator<Item = &'b OptionId>,
        row: &mut dyn FnMut(AnswerRow<'b>),
    ) {
        let (id, part) = (&question.id, Part::Value);
        let entry = self.answers.entry(&Slot::new(id, part));
        let picked = entry.and_then(|entry| entry.answer.picked());
        let state = self.standing(question);
        for option in options {
            let rank = picked.map(|picked| {
                let at = picked.iter().position(|picked| picked == option);
                at.map_or(0, |at| i64::try_from(at).map_or(0, |at| at + 1))
            });
            row(AnswerRow {
                state,
                code: Some(option.as_str()),
                number: rank.filter(|_| state == State::Answered),
                edited: entry.map(|entry| entry.edited),
                ..self.row(question, Form::Choice, part)
            });
        }
    }

    fn list(&self, question: &'b Question, form: Form, row: &mut dyn FnMut(AnswerRow<'b>)) {
        self.count(question, row);
        for (item, answer) in self.answers.items(&question.id) {
            if let Some(it) = self.item(question, form, item, answer) {
                row(it);
            }
        }
    }

    /// How many items a list has.
    fn count(&self, question: &'b Question, row: &mut dyn FnMut(AnswerRow<'b>)) {
        let (count, private) = if question.kind == QuestionKind::Actions {
            let private = self.member.private_actions() > 0;
            (self.member.shared.actions.len(), private)
        } else {
            let private = self.member.hides_any(self.subject, &question.id);
            (self.answers.items(&question.id).count(), private)
        };
        let state = if count > 0 {
            State::Answered
        } else if private {
            State::Private
        } else {
            self.standing(question)
        };
        row(AnswerRow {
            state,
            number: i64::try_from(count)
                .ok()
                .filter(|_| state == State::Answered),
            ..self.row(question, Form::List, Part::Value)
        });
    }

    fn item(
        &self,
        question: &'b Question,
        form: Form,
        item: ItemId,
        answer: &'b Answer,
    ) -> Option<AnswerRow<'b>> {
        let part = Part::Item(item);
        let blank = AnswerRow {
            state: State::Answered,
            edited: (self.answers.entry(&Slot::new(&question.id, part))).map(|entry| entry.edited),
            ..self.row(question, form, part)
        };
        match answer {
            Answer::Objective(objective) => Some(AnswerRow {
                code: Some(objective.ally.code()),
                text: Some(&objective.what),
                ..blank
            }),
            Answer::Criterion(criterion) => Some(AnswerRow {
                number: Some(criterion.weight.into()),
                code: criterion.floor.map(|floor| FLOORS[floor.index()]),
                text: Some(&criterion.label),
                ..blank
            }),
            Answer::Held(held) => Some(AnswerRow {
                code: Some(held.code()),
                ..blank
            }),
            Answer::Rating(rating) => Some(AnswerRow {
                number: Some(rating.get().into()),
                ..blank
            }),
            Answer::DontKnow => Some(AnswerRow {
                state: State::DontKnow,
                ..blank
            }),
            Answer::Text(_)
            | Answer::Gauge(_)
            | Answer::Picked(_)
            | Answer::Review(_)
            | Answer::NotApplicable => None,
        }
    }

    /// The score on each criterion that the firm lets others read.
    fn scores(&self, question: &'b Question, row: &mut dyn FnMut(AnswerRow<'b>)) {
        for (item, criterion) in self.member.shared.firm.items(&question.id) {
            if criterion.criterion().is_none() {
                continue;
            }
            let part = Part::Item(item);
            let answer = self.answers.get(&question.id, part);
            let scored = answer.and_then(|answer| self.item(question, Form::Score, item, answer));
            row(scored.unwrap_or_else(|| AnswerRow {
                state: self.blank(question, part),
                ..self.row(question, Form::Score, part)
            }));
        }
    }

    fn standing(&self, question: &Question) -> State {
        match self.answers.standing(&question.id) {
            Standing::Answered => State::Answered,
            Standing::Unknown => State::DontKnow,
            Standing::NotApplicable => State::NotApplicable,
            Standing::Blank => self.blank(question, Part::Value),
        }
    }

    /// Why there is nothing.
    fn blank(&self, question: &Question, part: Part) -> State {
        let workbook: &Workbook = &self.member.shared;
        if self.member.hides(self.subject, &question.id, part) {
            State::Private
        } else if self.reader.asks(workbook, &question.id) {
            State::Skipped
        } else {
            State::NotAsked
        }
    }

    fn row(&self, question: &'b Question, form: Form, part: Part) -> AnswerRow<'b> {
        AnswerRow {
            alliance: self.subject.alliance(),
            question: question.id.as_str(),
            form,
            part,
            state: State::Skipped,
            code: None,
            number: None,
            text: None,
            edited: None,
        }
    }
}

/// The scores that a criterion can ask for, as codes.
const FLOORS: [&str; 5] = ["1", "2", "3", "4", "5"];

/// The option as the pack knows it.
fn offered<'b>(question: &'b Question, picked: &OptionId) -> &'b str {
    let options = question.kind.options().unwrap_or_default();
    let known = options.iter().find(|option| option.id == *picked);
    known.map_or(OTHER, |option| option.id.as_str())
}
