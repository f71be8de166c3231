//! A form for one item of a list: an objective, a criterion or a review.

use crossterm::event::{KeyCode, KeyModifiers};
use jiff::civil::Date;
use ratatui::layout::Rect;

use super::{Input, Outcome, action_form::line};
use crate::{
    domain::{
        answer::{AllyHelp, Answer, Criterion, Decision, Entry, Objective, Part, Review, Slot},
        change::Change,
        due,
        id::{ItemId, QuestionId},
        question::{Dynamic, Rated},
        scale::Rating,
        text,
        workbook::Subject,
    },
    report::wording::Wording,
    t,
    tui::{
        canvas::{Canvas, Hit},
        field::editor::{Editor, Lines, Typed},
        glyph,
        model::{Context, Now},
        theme::Role,
        widget::{column::Column, dialog},
    },
};

/// How many rows longer words take.
const WORDS_ROWS: u16 = 3;

/// What one field takes.
#[derive(Debug, Clone)]
enum Value {
    /// One line.
    Line(Editor),
    /// Any number of lines.
    Catalog(Editor),
    /// One of several.
    Choice { options: Vec<String>, chosen: usize },
}

#[derive(Debug, Clone)]
struct Field {
    label: String,
    value: Value,
}

impl Field {
    fn line(label: String, text: &str) -> Self {
        Self {
            label,
            value: Value::Line(Editor::new(text, Lines::One)),
        }
    }

    fn words(label: String, text: &str) -> Self {
        Self {
            label,
            value: Value::Catalog(Editor::new(text, Lines::Many)),
        }
    }

    fn choice(label: String, options: Vec<String>, chosen: usize) -> Self {
        Self {
            label,
            value: Value::Choice { options, chosen },
        }
    }

    fn text(&self) -> String {
        match &self.value {
            Value::Line(editor) => text::clean_line(&editor.text()).text,
            Value::Catalog(editor) => editor.text(),
            Value::Choice { .. } => String::new(),
        }
    }

    fn chosen(&self) -> usize {
        match self.value {
            Value::Choice { chosen, .. } => chosen,
            Value::Line(_) | Value::Catalog(_) => 0,
        }
    }
}

/// What the fields make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Makes {
    Objective,
    Criterion,
    Review,
}

/// A form for one item of a list.
#[derive(Debug, Clone)]
pub struct Form {
    title: String,
    makes: Makes,
    subject: Subject,
    question: QuestionId,
    /// The item that is changed; none for a new one.
    item: Option<ItemId>,
    fields: Vec<Field>,
    field: usize,
    problem: Option<String>,
    /// The day on which a review's date is typed.
    today: Option<Date>,
}

impl Form {
    /// The form for an objective of the firm.
    pub fn objective(
        question: QuestionId,
        known: Option<(ItemId, &Objective)>,
        context: &Context,
    ) -> Self {
        let words = &context.words;
        let objective = known
            .map(|(_, objective)| objective.clone())
            .unwrap_or_default();
        let ally = AllyHelp::ALL
            .iter()
            .position(|help| *help == objective.ally)
            .unwrap_or(0);
        let wording = Wording::new(words, &context.pack);
        let helps = AllyHelp::ALL.map(|help| wording.ally_help(help));
        Self {
            title: t!(words, "form-objective"),
            makes: Makes::Objective,
            subject: Subject::Firm,
            question,
            item: known.map(|(id, _)| id),
            fields: vec![
                Field::line(t!(words, "form-objective-what"), &objective.what),
                Field::choice(t!(words, "form-objective-ally"), helps.to_vec(), ally),
            ],
            field: 0,
            problem: None,
            today: None,
        }
    }

    /// The form for a criterion of the matrix.
    pub fn criterion(
        question: QuestionId,
        known: Option<(ItemId, &Criterion)>,
        context: &Context,
    ) -> Self {
        let words = &context.words;
        let (label, weight, floor) = known.map_or((String::new(), 15, None), |(_, criterion)| {
            (criterion.label.clone(), criterion.weight, criterion.floor)
        });
        let mut floors = vec![t!(words, "form-criterion-no-floor")];
        floors.extend(Rating::ALL.iter().map(|rating| rating.get().to_string()));
        Self {
            title: t!(words, "form-criterion"),
            makes: Makes::Criterion,
            subject: Subject::Firm,
            question,
            item: known.map(|(id, _)| id),
            fields: vec![
                Field::line(t!(words, "form-criterion-label"), &label),
                Field::line(t!(words, "form-criterion-weight"), &weight.to_string()),
                Field::choice(
                    t!(words, "form-criterion-floor"),
                    floors,
                    floor.map_or(0, |floor| floor.index() + 1),
                ),
            ],
            field: 0,
            problem: None,
            today: None,
        }
    }

    /// The form for a review of an alliance.
    pub fn review(
        subject: Subject,
        question: QuestionId,
        known: Option<(ItemId, &Review)>,
        before: Option<&Review>,
        today: Date,
        context: &Context,
    ) -> Self {
        let words = &context.words;
        let review = known.map_or(
            Review {
                date: today,
                given: String::new(),
                received: String::new(),
                // What was to be reached is what the last review set out.
                expected: before
                    .map(|before| before.goals.clone())
                    .unwrap_or_default(),
                actual: String::new(),
                dynamics: [None; 4],
                changed: String::new(),
                goals: String::new(),
                decision: None,
            },
            |(_, review)| review.clone(),
        );
        let mut ratings = vec![t!(words, "form-review-not-rated")];
        ratings.extend(Rating::ALL.iter().map(|rating| rating.get().to_string()));
        let wording = Wording::new(words, &context.pack);
        let mut decisions = vec![t!(words, "form-review-undecided")];
        decisions.extend(Decision::ALL.map(|decision| wording.decision(decision)));
        let mut fields = vec![
            Field::line(t!(words, "form-review-date"), &review.date.to_string()),
            Field::words(t!(words, "form-review-given"), &review.given),
            Field::words(t!(words, "form-review-received"), &review.received),
            Field::words(t!(words, "form-review-expected"), &review.expected),
            Field::words(t!(words, "form-review-actual"), &review.actual),
        ];
        for (dynamic, rating) in Dynamic::ALL.into_iter().zip(review.dynamics) {
            let label = context
                .pack
                .rated(Rated::Dynamic(dynamic))
                .map(|question| question.label.clone());
            let chosen = rating.map_or(0, |rating| rating.index() + 1);
            fields.push(Field::choice(
                label.unwrap_or_default(),
                ratings.clone(),
                chosen,
            ));
        }
        let decided = review
            .decision
            .and_then(|decision| Decision::ALL.iter().position(|known| *known == decision));
        fields.extend([
            Field::words(t!(words, "form-review-changed"), &review.changed),
            Field::words(t!(words, "form-review-goals"), &review.goals),
            Field::choice(
                t!(words, "form-review-decision"),
                decisions,
                decided.map_or(0, |at| at + 1),
            ),
        ]);
        Self {
            title: t!(words, "form-review"),
            makes: Makes::Review,
            subject,
            question,
            item: known.map(|(id, _)| id),
            fields,
            field: 0,
            problem: None,
            today: Some(today),
        }
    }

    /// Tab goes from field to field, Enter too except in longer words, Esc keeps.
    pub fn input(&mut self, input: &Input<'_>, context: &Context, now: &Now) -> Outcome {
        match input {
            Input::Key(key) => {
                self.problem = None;
                let last = self.field + 1 == self.fields.len();
                let choice = matches!(self.fields[self.field].value, Value::Choice { .. });
                let words = matches!(self.fields[self.field].value, Value::Catalog(_));
                match key.code {
                    KeyCode::Esc => return self.keep(now),
                    KeyCode::Char('s') if key.modifiers == KeyModifiers::CONTROL => {
                        return self.take(context, now);
                    }
                    KeyCode::BackTab => self.step(self.fields.len() - 1),
                    KeyCode::Enter if words => self.give(|editor| editor.key(*key)),
                    KeyCode::Enter if last => return self.take(context, now),
                    KeyCode::Tab | KeyCode::Enter => self.step(1),
                    KeyCode::Up if !words => self.step(self.fields.len() - 1),
                    KeyCode::Down if !words => self.step(1),
                    KeyCode::Left if choice => self.turn(false),
                    KeyCode::Right | KeyCode::Char(' ') if choice => self.turn(true),
                    KeyCode::Char(c @ '0'..='9') if choice => self.pick(c as usize - '0' as usize),
                    _ => self.give(|editor| editor.key(*key)),
                }
            }
            Input::Paste(pasted) => self.give(|editor| editor.paste(pasted)),
            Input::Hit(Hit::Row(row)) => {
                if *row == self.field {
                    self.turn(true);
                }
                self.field = (*row).min(self.fields.len() - 1);
            }
            Input::Hit(_) => {}
            Input::Wheel(rows) => {
                let at = self.field.saturating_add_signed(isize::from(*rows));
                self.field = at.min(self.fields.len() - 1);
            }
        }
        Outcome::Stay
    }

    fn give(&mut self, give: impl FnOnce(&mut Editor) -> Typed) {
        match &mut self.fields[self.field].value {
            Value::Line(editor) | Value::Catalog(editor) => {
                give(editor);
            }
            Value::Choice { .. } => {}
        }
    }

    fn step(&mut self, by: usize) {
        self.field = (self.field + by) % self.fields.len();
    }

    fn turn(&mut self, forward: bool) {
        if let Value::Choice { options, chosen } = &mut self.fields[self.field].value {
            let by = if forward { 1 } else { options.len() - 1 };
            *chosen = (*chosen + by) % options.len();
        }
    }

    fn pick(&mut self, at: usize) {
        if let Value::Choice { options, chosen } = &mut self.fields[self.field].value
            && at < options.len()
        {
            *chosen = at;
        }
    }

    /// Keeps what was typed if it is all right; says what is not, otherwise.
    fn take(&mut self, context: &Context, now: &Now) -> Outcome {
        let words = &context.words;
        let first = self.fields[0].text();
        let problem = match self.makes {
            Makes::Objective | Makes::Criterion if first.is_empty() => {
                Some((0, t!(words, "form-empty")))
            }
            Makes::Criterion if self.weight().is_none() => {
                Some((1, t!(words, "form-criterion-no-weight")))
            }
            Makes::Review if due::parse_back(&first, now.today).is_err() => {
                Some((0, t!(words, "form-review-no-date")))
            }
            Makes::Objective | Makes::Criterion | Makes::Review => None,
        };
        match problem {
            Some((field, problem)) => {
                self.field = field;
                self.problem = Some(problem);
                Outcome::Stay
            }
            None => self.keep(now),
        }
    }

    fn weight(&self) -> Option<u8> {
        self.fields[1]
            .text()
            .trim_end_matches('%')
            .trim()
            .parse()
            .ok()
            .filter(|weight| (1..=100).contains(weight))
    }

    /// Closes the form and keeps what was typed; where there is nothing to keep, nothing.
    pub fn keep(&self, now: &Now) -> Outcome {
        let texts: Vec<String> = self.fields.iter().map(Field::text).collect();
        let rating = |at: usize| {
            self.fields[at]
                .chosen()
                .checked_sub(1)
                .and_then(|at| Rating::ALL.get(at))
                .copied()
        };
        let answer = match self.makes {
            Makes::Objective | Makes::Criterion if texts[0].is_empty() => return Outcome::Close,
            Makes::Objective => {
                let ally = AllyHelp::ALL
                    .get(self.fields[1].chosen())
                    .copied()
                    .unwrap_or_default();
                Answer::Objective(Objective {
                    what: texts[0].clone(),
                    ally,
                })
            }
            Makes::Criterion => Answer::Criterion(Criterion {
                label: texts[0].clone(),
                weight: self.weight().unwrap_or(15),
                floor: rating(2),
            }),
            Makes::Review => {
                let is_empty = texts[1..].iter().all(String::is_empty)
                    && self.fields.iter().all(|field| field.chosen() == 0);
                if is_empty && self.item.is_none() {
                    return Outcome::Close;
                }
                Answer::Review(Box::new(Review {
                    date: due::parse_back(&texts[0], now.today).unwrap_or(now.today),
                    given: texts[1].clone(),
                    received: texts[2].clone(),
                    expected: texts[3].clone(),
                    actual: texts[4].clone(),
                    dynamics: [rating(5), rating(6), rating(7), rating(8)],
                    changed: texts[9].clone(),
                    goals: texts[10].clone(),
                    decision: self.fields[11]
                        .chosen()
                        .checked_sub(1)
                        .and_then(|at| Decision::ALL.get(at))
                        .copied(),
                }))
            }
        };
        let item = self.item.unwrap_or(ItemId(now.fresh));
        Outcome::Change(Change::answer(
            self.subject,
            Slot::new(&self.question, Part::Item(item)),
            Some(Entry::new(answer, now.at)),
        ))
    }

    /// Draws the form.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let rows: u16 = self.fields.iter().map(Self::rows).sum();
        let inside = dialog::open(area, 76, rows + 1, &self.title, canvas);
        let mut column = Column::new(inside.width.saturating_sub(1));
        for (at, field) in self.fields.iter().enumerate() {
            let focused = at == self.field;
            column.push_if_kept(focused, Self::rows(field), move |area, canvas| {
                Self::field(field, at, focused, area, canvas);
                if let Some(day) = self.day().filter(|_| at == 0) {
                    let day = canvas.words().date(day);
                    canvas.text_right(Rect { height: 1, ..area }, &day, Role::Muted);
                }
            });
        }
        let below = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1,
            ..inside
        };
        column.render(
            Rect {
                height: inside.height.saturating_sub(1),
                ..inside
            },
            canvas,
            0,
        );
        if let Some(problem) = &self.problem {
            canvas.text(below.x, below.y, below.width, problem, Role::Bad);
        } else {
            let next = t!(canvas.words(), "action-form-next");
            let take = t!(canvas.words(), "form-keep");
            canvas.pieces(
                below,
                &[
                    ("Tab ", Role::Key),
                    (&next, Role::Text),
                    ("   Esc ", Role::Key),
                    (&take, Role::Text),
                ],
            );
        }
    }

    /// The day that is meant by what is typed, where it is a day.
    fn day(&self) -> Option<Date> {
        due::parse_back(&self.fields[0].text(), self.today?).ok()
    }

    fn rows(field: &Field) -> u16 {
        match field.value {
            Value::Line(_) => 3,
            Value::Choice { .. } => 2,
            Value::Catalog(_) => 2 + WORDS_ROWS,
        }
    }

    fn field(field: &Field, at: usize, focused: bool, area: Rect, canvas: &mut Canvas<'_>) {
        let role = if focused { Role::Accent } else { Role::Muted };
        match &field.value {
            Value::Line(editor) => {
                canvas.text(area.x, area.y, area.width, &field.label, role);
                line(
                    Rect {
                        y: area.y + 1,
                        height: 1,
                        ..area
                    },
                    editor,
                    focused,
                    canvas,
                );
            }
            Value::Catalog(editor) => {
                canvas.text(area.x, area.y, area.width, &field.label, role);
                crate::tui::screen::card::words_field(
                    Rect {
                        y: area.y + 1,
                        height: WORDS_ROWS,
                        ..area
                    },
                    editor,
                    focused,
                    canvas,
                );
            }
            Value::Choice { options, chosen } => {
                let edge = if focused {
                    glyph::EDGE
                } else {
                    glyph::EDGE_IDLE
                };
                let edge_role = if focused { Role::Accent } else { Role::Rule };
                let chosen = options.get(*chosen).map_or("", String::as_str);
                let label = format!("{}:", field.label);
                let row = Rect { height: 1, ..area };
                canvas.pieces(
                    row,
                    &[
                        (edge, edge_role),
                        (" ", role),
                        (&label, role),
                        (" ◂ ", Role::Key),
                        (chosen, Role::Text),
                        (" ▸", Role::Key),
                    ],
                );
            }
        }
        canvas.hit(area, Hit::Row(at));
    }
}
