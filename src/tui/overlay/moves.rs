//! What a review moves: the three gauges and the level, right after the decision.

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::Rect;

use super::{Input, Outcome};
use crate::{
    domain::{
        answer::{Answer, Answers, Decision, Entry, Part, Slot},
        change::Change,
        id::QuestionId,
        question::{Gauge, Pick, Question, QuestionKind},
        workbook::Subject,
    },
    report::wording::Wording,
    t,
    tui::{
        canvas::{Canvas, Hit},
        glyph,
        model::{Context, Now},
        screen::choosing::{self, Turn, Turned},
        theme::Role,
        widget::{column::Column, dialog, gauge},
    },
};

/// How wide the form is.
const WIDTH: u16 = 72;
/// How many columns the labels take.
const LABEL: u16 = 18;

/// A form over the answers that a review can move. Whatever is moved becomes an ordinary answer.
#[derive(Debug, Clone)]
pub struct Moves {
    subject: Subject,
    decision: Decision,
    /// What can be moved: the gauges, then the level.
    questions: Vec<QuestionId>,
    known: Answers,
    moved: Answers,
    field: usize,
}

impl Moves {
    /// The form, from where the alliance stands.
    pub fn new(subject: Subject, decision: Decision, answers: &Answers, context: &Context) -> Self {
        let pack = &context.pack;
        let gauges = Gauge::ALL.into_iter().filter_map(|gauge| pack.gauge(gauge));
        let questions = gauges.chain(pack.pick(Pick::Level));
        Self {
            subject,
            decision,
            questions: questions.map(|question| question.id.clone()).collect(),
            known: answers.clone(),
            moved: answers.clone(),
            field: 0,
        }
    }

    /// Left and right move, up and down go from one to the other, Esc keeps.
    pub fn input(&mut self, input: &Input<'_>, context: &Context, now: &Now) -> Outcome {
        match input {
            Input::Key(key) => {
                let fine = key.modifiers.contains(KeyModifiers::SHIFT);
                match key.code {
                    KeyCode::Esc => return self.keep(),
                    KeyCode::Enter if self.field + 1 == self.questions.len() => return self.keep(),
                    KeyCode::Down | KeyCode::Tab | KeyCode::Enter => self.step(1),
                    KeyCode::Up | KeyCode::BackTab => self.step(-1),
                    KeyCode::Left if fine => self.turn(Turn::LowerByOne, context, now),
                    KeyCode::Right if fine => self.turn(Turn::HigherByOne, context, now),
                    KeyCode::Left | KeyCode::Char('h') => self.turn(Turn::Lower, context, now),
                    KeyCode::Right | KeyCode::Char('l') => self.turn(Turn::Higher, context, now),
                    KeyCode::Char('-') => self.turn(Turn::LowerByOne, context, now),
                    KeyCode::Char('+') => self.turn(Turn::HigherByOne, context, now),
                    KeyCode::Char(c @ '1'..='9') => {
                        let number = c as usize - '0' as usize;
                        let chosen = self
                            .question(context)
                            .and_then(|question| choosing::numbered(question, None, number));
                        self.set(chosen, now);
                    }
                    _ => {}
                }
            }
            Input::Hit(Hit::Row(row)) => self.field = (*row).min(self.questions.len() - 1),
            Input::Wheel(rows) => self.step(isize::from(*rows)),
            Input::Hit(_) | Input::Paste(_) => {}
        }
        Outcome::Stay
    }

    fn step(&mut self, by: isize) {
        let last = self.questions.len().saturating_sub(1);
        self.field = self.field.saturating_add_signed(by).min(last);
    }

    fn question<'a>(&self, context: &'a Context) -> Option<&'a Question> {
        context.pack.question(self.questions.get(self.field)?)
    }

    fn turn(&mut self, turn: Turn, context: &Context, now: &Now) {
        let Some(question) = self.question(context) else {
            return;
        };
        match choosing::turned(question, &self.moved, Part::Value, 0, turn) {
            Turned::Answer(answer) => self.set(Some(answer), now),
            Turned::Row(_) | Turned::Nothing => {}
        }
    }

    fn set(&mut self, answer: Option<Answer>, now: &Now) {
        if let (Some(answer), Some(id)) = (answer, self.questions.get(self.field)) {
            let entry = Entry::new(answer, now.at);
            self.moved.set(Slot::new(id, Part::Value), Some(entry));
        }
    }

    /// Closes the form and keeps what was moved.
    pub fn keep(&self) -> Outcome {
        let slots = self.questions.iter().map(|id| Slot::new(id, Part::Value));
        let edits: Vec<Change> = slots
            .filter_map(|slot| {
                let entry = self.moved.entry(&slot)?;
                let was = self.known.entry(&slot).map(|entry| &entry.answer);
                (was != Some(&entry.answer))
                    .then(|| Change::answer(self.subject, slot, Some(entry.clone())))
            })
            .collect();
        if edits.is_empty() {
            Outcome::Close
        } else {
            Outcome::Changes(edits)
        }
    }

    /// Draws the form.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
        let decision = wording.decision(self.decision);
        let title = t!(canvas.words(), "moves-title", decision = decision);
        let width = WIDTH.min(area.width).saturating_sub(5);
        let mut column = Column::new(width);
        column.prose(t!(canvas.words(), "moves-about"), Role::Muted);
        column.gap(1);
        for (at, id) in self.questions.iter().enumerate() {
            if let Some(question) = canvas.context.pack.question(id) {
                self.row(at, question, &mut column, canvas);
            }
        }
        let inside = dialog::open(area, WIDTH, column.height() + 2, &title, canvas);
        let list = Rect {
            height: inside.height.saturating_sub(2),
            ..inside
        };
        column.render(list, canvas, 0);
        let below = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1,
            ..inside
        };
        let (turn, next, keep) = (
            t!(canvas.words(), "moves-turn"),
            t!(canvas.words(), "moves-next"),
            t!(canvas.words(), "form-keep"),
        );
        canvas.pieces(
            below,
            &[
                ("← → ", Role::Key),
                (&turn, Role::Text),
                ("   ↑ ↓ ", Role::Key),
                (&next, Role::Text),
                ("   Esc ", Role::Key),
                (&keep, Role::Text),
            ],
        );
    }

    /// One thing to move: where it is, and what that means.
    fn row<'a>(
        &'a self,
        at: usize,
        question: &'a Question,
        column: &mut Column<'a>,
        canvas: &Canvas<'_>,
    ) {
        let focused = at == self.field;
        let value = |answers: &Answers| answers.get(&question.id, Part::Value).cloned();
        let (was, is) = (value(&self.known), value(&self.moved));
        let none = t!(canvas.words(), "standing-blank");
        let said = |answer: Option<&Answer>| {
            let words = answer.and_then(|answer| meaning(&question.kind, answer));
            words.map_or_else(|| none.clone(), str::to_owned)
        };
        let is_gauge = matches!(question.kind, QuestionKind::Gauge { .. });
        let mut told = said(is.as_ref());
        if was != is {
            let degree = was.as_ref().and_then(Answer::degree);
            let was = degree.map_or_else(|| said(was.as_ref()), |at| at.get().to_string());
            told = t!(canvas.words(), "moves-was", now = told, was = was);
        }
        column.push_if_kept(focused, 2, move |area, canvas| {
            let (sign, role) = if focused {
                (glyph::HERE, Role::Selection)
            } else {
                (" ", Role::Text)
            };
            let label = Rect {
                width: LABEL.min(area.width),
                ..area
            };
            canvas.pieces(label, &[(sign, role), (" ", role), (&question.label, role)]);
            let rest = Rect {
                x: area.x + label.width,
                width: area.width.saturating_sub(label.width),
                height: 1,
                ..area
            };
            let mut words = rest;
            if is_gauge {
                let degree = is.as_ref().and_then(Answer::degree);
                let bar = Rect {
                    width: rest.width.saturating_sub(5),
                    ..rest
                };
                gauge::slider(bar, degree, None, canvas);
                canvas.text_right(rest, &gauge::numbers(degree, None), role);
                words.y += 1;
            }
            canvas.text(words.x, words.y, words.width, &told, Role::Muted);
            canvas.hit(area, Hit::Row(at));
        });
    }
}

/// What an answer means, in the words of its stop or option.
fn meaning<'a>(kind: &'a QuestionKind, answer: &Answer) -> Option<&'a str> {
    if let QuestionKind::Gauge { stops, .. } = kind {
        return stops
            .get(answer.degree()?.nearest_stop())
            .map(String::as_str);
    }
    let picked = answer.picked()?.first()?;
    let mut options = kind.options()?.iter();
    let option = options.find(|option| option.id == *picked)?;
    Some(&option.label)
}
