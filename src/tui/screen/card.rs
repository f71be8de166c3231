//! The card in the middle: the open question with its fields.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    book::Book,
    private,
    question::{QuestionCard, takes_words, visible_parts},
};
use crate::{
    domain::{
        answer::{Answer, Answers, Part},
        question::{Choice, PickMode, Question, QuestionKind},
        scale::{Degree, Held, Rating},
    },
    report::wording::Wording,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, Hit, rows_of},
        field::editor::Editor,
        glyph,
        theme::Role,
        widget::{column::Column, gauge},
    },
};

/// Prose is never wider than this.
const PROSE: u16 = 76;

/// How wide prose is in an area, leaving room for the signs that there is more.
pub fn prose_width(area: Rect) -> u16 {
    area.width.saturating_sub(2).min(PROSE)
}
/// From this height on, what there is to think about stands before the answer.
const ROOMY: u16 = 24;
/// The fewest rows that words are typed into.
const FEWEST_ROWS: u16 = 3;
/// The most rows that evidence is typed into; longer words scroll.
const EVIDENCE_ROWS: u16 = 8;

/// Draws the open question.
pub fn view(book: &Book, area: Rect, canvas: &mut Canvas<'_>) {
    let context = canvas.context;
    let Some((card, question)) = book.open_question(context) else {
        return;
    };
    let Some(answers) = book.workbook.answers(card.subject) else {
        return;
    };
    let view = View {
        card,
        question,
        answers,
        private: private::is_private(book, card.subject, &question.id),
        width: prose_width(area),
        height: area.height,
    };
    let roomy = area.height >= ROOMY;
    let mut column = Column::new(view.width);
    view.heading(&mut column, canvas);
    column.gap(1);
    column.prose(question.ask.clone(), Role::Heading);
    column.gap(1);
    if roomy {
        view.prompts(&mut column);
    }
    let mut below = Column::new(view.width);
    below.gap(1);
    if !roomy {
        view.prompts(&mut below);
    }
    view.reason(&mut below, canvas);
    let taken = column.height() + if roomy { below.height() } else { 0 };
    view.fields(&mut column, area.height.saturating_sub(taken), canvas);
    column.append(below);
    column.render(area, canvas, book.scroll);
}

struct View<'a> {
    card: &'a QuestionCard,
    question: &'a Question,
    answers: &'a Answers,
    private: bool,
    width: u16,
    height: u16,
}

impl<'a> View<'a> {
    /// Which question of which chapter this is.
    fn heading(&self, column: &mut Column<'a>, canvas: &Canvas<'_>) {
        let pack = &canvas.context.pack;
        let Some(chapter) = pack.chapter_of(&self.question.id) else {
            return;
        };
        let place = chapter
            .questions()
            .position(|question| question.id == self.question.id)
            .unwrap_or(0);
        let heading = t!(
            canvas.words(),
            "card-heading",
            chapter = chapter.title.as_str(),
            number = (place + 1).to_string(),
            count = chapter.questions().count().to_string()
        );
        let mut signs = Vec::new();
        if self.private {
            signs.push((private::sign(canvas.words()), Role::Text));
        }
        if self.answers.is_flagged(&self.question.id) {
            let flag = format!("{} {}", glyph::FLAG, t!(canvas.words(), "card-flagged"));
            signs.push((flag, Role::Warn));
        }
        column.push(1, move |area, canvas| {
            canvas.text(area.x, area.y, area.width, &heading, Role::Muted);
            let mut left = area;
            for (sign, role) in signs.iter().rev() {
                canvas.text_right(left, sign, *role);
                let taken = u16::try_from(sign.width()).unwrap_or(u16::MAX);
                left.width = left.width.saturating_sub(taken.saturating_add(2));
            }
        });
    }

    fn prompts(&self, column: &mut Column<'a>) {
        for prompt in &self.question.prompts {
            column.point(glyph::DOT, Role::Muted, prompt.as_str(), Role::Muted);
        }
        if !self.question.prompts.is_empty() {
            column.gap(1);
        }
    }

    /// Why it is asked, and where it comes from.
    fn reason(&self, column: &mut Column<'a>, canvas: &Canvas<'_>) {
        let why = t!(canvas.words(), "card-why", why = self.question.why.as_str());
        column.prose(why, Role::Muted);
        let pack = &canvas.context.pack;
        let sources: Vec<&str> = self
            .question
            .sources
            .iter()
            .filter_map(|id| pack.source(id))
            .map(|source| source.short.as_str())
            .collect();
        column.prose(
            t!(canvas.words(), "card-sources", sources = sources.join(", ")),
            Role::Muted,
        );
    }

    fn fields(&self, column: &mut Column<'a>, room: u16, canvas: &Canvas<'_>) {
        for part in visible_parts(self.question, self.answers) {
            match (&self.question.kind, part) {
                (QuestionKind::Text { .. }, _) => {
                    self.words(column, part, room.max(FEWEST_ROWS + 1), canvas);
                }
                (QuestionKind::Rating { why_low, .. }, Part::Why) => {
                    column.gap(1);
                    column.prose(why_low.as_str(), self.label_role(part));
                    self.words(column, part, EVIDENCE_ROWS, canvas);
                }
                (
                    QuestionKind::Rating { evidence, .. } | QuestionKind::Held { evidence, .. },
                    Part::Evidence,
                ) => {
                    column.gap(1);
                    column.prose(evidence.as_str(), self.label_role(part));
                    self.words(column, part, EVIDENCE_ROWS, canvas);
                }
                (QuestionKind::Rating { anchors, .. }, _) => self.rating(column, anchors, canvas),
                (QuestionKind::Held { .. }, _) => self.mark(column, canvas),
                (QuestionKind::Gauge { stops, .. }, Part::Value) => {
                    self.gauge(column, stops, canvas);
                }
                (QuestionKind::Pick { pick, options }, _) => {
                    self.options(column, pick.mode(), options, canvas);
                }
                // The aim is drawn with the gauge; lists have cards of their own.
                (
                    QuestionKind::Gauge { .. }
                    | QuestionKind::Objectives
                    | QuestionKind::Links
                    | QuestionKind::Matrix { .. }
                    | QuestionKind::Reviews
                    | QuestionKind::Actions,
                    _,
                ) => {}
            }
        }
    }

    fn has_keys(&self, part: Part) -> bool {
        self.card.part == part
    }

    fn label_role(&self, part: Part) -> Role {
        if self.has_keys(part) {
            Role::Accent
        } else {
            Role::Text
        }
    }

    /// A field for words, with an edge that shows whether it has the keys.
    fn words(&self, column: &mut Column<'a>, part: Part, room: u16, canvas: &Canvas<'_>) {
        let Some(editor) = self.card.editor(part) else {
            return;
        };
        let focused = self.has_keys(part);
        let rows = (editor.rows(self.width.saturating_sub(2)) + u16::from(focused))
            .clamp(FEWEST_ROWS, room.max(FEWEST_ROWS));
        let passed = self.passed(part, canvas);
        let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
            words_field(area, editor, focused, canvas);
            if let Some(passed) = passed.filter(|_| editor.is_empty()) {
                canvas.text(
                    area.x + 3,
                    area.y,
                    area.width.saturating_sub(3),
                    &passed,
                    Role::Muted,
                );
            }
            canvas.hit(area, Hit::Part(part));
        };
        column.push_if_kept(focused, rows, draw);
        if part == Part::Value {
            self.pass_line(column, canvas);
        }
    }

    /// What stands in an empty field whose question was passed.
    fn passed(&self, part: Part, canvas: &Canvas<'_>) -> Option<String> {
        match self.answers.get(&self.question.id, part)? {
            Answer::DontKnow => Some(t!(canvas.words(), "card-passed-unknown")),
            Answer::NotApplicable => Some(t!(canvas.words(), "card-passed-not-applicable")),
            Answer::Text(_)
            | Answer::Rating(_)
            | Answer::Gauge(_)
            | Answer::Held(_)
            | Answer::Picked(_)
            | Answer::Objective(_)
            | Answer::Criterion(_)
            | Answer::Review(_) => None,
        }
    }

    fn rating(&self, column: &mut Column<'a>, anchors: &'a [String; 5], canvas: &Canvas<'_>) {
        let chosen = self
            .answers
            .get(&self.question.id, Part::Value)
            .and_then(Answer::rating);
        for (rating, anchor) in Rating::ALL.into_iter().zip(anchors) {
            let number = rating.get();
            self.option(
                column,
                Part::Value,
                usize::from(number),
                number.to_string(),
                anchor,
                chosen == Some(rating),
            );
        }
        self.pass_line(column, canvas);
    }

    fn mark(&self, column: &mut Column<'a>, canvas: &Canvas<'_>) {
        let chosen = self
            .answers
            .get(&self.question.id, Part::Value)
            .and_then(Answer::held);
        let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
        for (at, held) in Held::ALL.into_iter().enumerate() {
            self.option(
                column,
                Part::Value,
                at + 1,
                (at + 1).to_string(),
                &wording.held(held),
                chosen == Some(held),
            );
        }
        self.pass_line(column, canvas);
    }

    /// One of several to choose from.
    fn option(
        &self,
        column: &mut Column<'a>,
        part: Part,
        step: usize,
        number: String,
        words: &str,
        chosen: bool,
    ) {
        let focused = self.has_keys(part);
        let words = words.to_owned();
        let rows = rows_of(&words, self.width.saturating_sub(8));
        let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
            let (edge, edge_role) = edge(focused);
            let (sign, role) = if chosen {
                (glyph::MARKER, Role::Selection)
            } else {
                (glyph::BLANK, Role::Muted)
            };
            for y in area.y..area.bottom() {
                canvas.text(area.x, y, 1, edge, edge_role);
            }
            let role = if chosen { role } else { Role::Text };
            let sign_role = if chosen { Role::Selection } else { Role::Muted };
            canvas.text(area.x + 2, area.y, 1, sign, sign_role);
            canvas.text(
                area.x + 4,
                area.y,
                3,
                &number,
                if chosen { role } else { Role::Key },
            );
            let rest = Rect {
                x: area.x + 7,
                width: area.width.saturating_sub(7),
                ..area
            };
            canvas.prose(rest, &words, role);
            canvas.hit(area, Hit::Step(part, step));
        };
        column.push_if_kept(focused, rows, draw);
    }

    /// Options to pick from: one, several, or several in order.
    fn options(
        &self,
        column: &mut Column<'a>,
        mode: PickMode,
        options: &'a [Choice],
        canvas: &Canvas<'_>,
    ) {
        let picked = self
            .answers
            .get(&self.question.id, Part::Value)
            .and_then(Answer::picked)
            .unwrap_or_default();
        let focused = self.has_keys(Part::Value);
        for (at, option) in options.iter().enumerate() {
            let rank = picked.iter().position(|id| *id == option.id);
            let here = focused && mode != PickMode::One && at == self.card.row;
            let sign = match (mode, rank) {
                (_, None) => glyph::BLANK.to_owned(),
                (PickMode::One, Some(_)) => glyph::MARKER.to_owned(),
                (PickMode::Many, Some(_)) => glyph::ANSWERED.to_owned(),
                (PickMode::Ranked, Some(rank)) => (rank + 1).to_string(),
            };
            let number = (at + 1).to_string();
            // Where there is little room, only the option that matters is explained.
            let told = self.height >= ROOMY || here || rank.is_some();
            let about = if told { option.about.as_str() } else { "" };
            let rows = 1 + if about.is_empty() {
                0
            } else {
                rows_of(about, self.width.saturating_sub(9))
            };
            let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
                let (edge, edge_role) = edge(focused);
                for y in area.y..area.bottom() {
                    canvas.text(area.x, y, 1, edge, edge_role);
                }
                let role = if rank.is_some() || here {
                    Role::Selection
                } else {
                    Role::Text
                };
                let sign_role = if rank.is_some() {
                    Role::Selection
                } else {
                    Role::Muted
                };
                canvas.text(
                    area.x + 1,
                    area.y,
                    1,
                    if here { glyph::HERE } else { " " },
                    Role::Selection,
                );
                canvas.text(area.x + 2, area.y, 1, &sign, sign_role);
                canvas.text(
                    area.x + 4,
                    area.y,
                    2,
                    &number,
                    if rank.is_some() { role } else { Role::Key },
                );
                canvas.text(
                    area.x + 7,
                    area.y,
                    area.width.saturating_sub(7),
                    &option.label,
                    role,
                );
                let rest = Rect {
                    x: area.x + 9,
                    y: area.y + 1,
                    width: area.width.saturating_sub(9),
                    height: area.height - 1,
                };
                canvas.prose(rest, about, Role::Muted);
                canvas.hit(area, Hit::Step(Part::Value, at + 1));
            };
            let kept = if mode == PickMode::One {
                rank.is_some()
            } else {
                here
            };
            column.push_if_kept(kept && focused, rows, draw);
        }
        if mode != PickMode::One {
            column.prose(t!(canvas.words(), "card-pick-several"), Role::Muted);
        }
        self.pass_line(column, canvas);
    }

    /// How to pass a question: with *don't know* or *does not apply*.
    fn pass_line(&self, column: &mut Column<'a>, canvas: &Canvas<'_>) {
        let value = self.answers.get(&self.question.id, Part::Value);
        let typing = takes_words(&self.question.kind, Part::Value);
        let layers: &[Layer] = if typing {
            &[Layer::Book]
        } else {
            &[Layer::Choice, Layer::Book]
        };
        let key = |action| {
            canvas
                .context
                .keymap
                .key(layers, action)
                .map(|key| key.to_string())
                .unwrap_or_default()
        };
        let options = [
            (
                Action::DontKnow,
                t!(canvas.words(), "pass-unknown"),
                value == Some(&Answer::DontKnow),
            ),
            (
                Action::NotApplicable,
                t!(canvas.words(), "pass-not-applicable"),
                value == Some(&Answer::NotApplicable),
            ),
        ]
        .map(|(action, words, chosen)| (action, key(action), words, chosen));
        let focused = self.has_keys(Part::Value);
        let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
            let (edge, edge_role) = edge(focused);
            let mut x = area.x + 2;
            if !typing {
                canvas.text(area.x, area.y, 1, edge, edge_role);
            }
            for (action, key, words, chosen) in options {
                let from = x;
                let role = if chosen { Role::Selection } else { Role::Muted };
                let sign = if chosen { glyph::MARKER } else { glyph::BLANK };
                let rest = Rect {
                    x,
                    width: area.right().saturating_sub(x),
                    ..area
                };
                let key_role = if chosen { role } else { Role::Key };
                x = canvas.pieces(
                    rest,
                    &[
                        (sign, role),
                        (" ", role),
                        (&key, key_role),
                        ("  ", role),
                        (&words, role),
                    ],
                );
                canvas.hit(
                    Rect {
                        x: from,
                        width: x - from,
                        ..area
                    },
                    Hit::Action(action),
                );
                x += 4;
            }
        };
        column.push_if_kept(focused && !typing, 1, draw);
    }

    /// A gauge: where it stands, where it aims, and what its stops mean.
    fn gauge(&self, column: &mut Column<'a>, stops: &'a [String; 6], canvas: &Canvas<'_>) {
        let degree = |part| {
            self.answers
                .get(&self.question.id, part)
                .and_then(Answer::degree)
        };
        let (now, aim) = (degree(Part::Value), degree(Part::Aim));
        let labels = [
            (Part::Value, t!(canvas.words(), "gauge-now")),
            (Part::Aim, t!(canvas.words(), "gauge-aim")),
        ];
        let label_width = labels
            .iter()
            .map(|(_, label)| label.width())
            .max()
            .unwrap_or(0);
        let label_width = u16::try_from(label_width).unwrap_or(8) + 2;
        for (part, label) in labels {
            let focused = self.has_keys(part);
            let at = if part == Part::Aim { aim } else { now };
            let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
                let (edge, edge_role) = edge(focused);
                canvas.text(area.x, area.y, 1, edge, edge_role);
                let role = if focused { Role::Selection } else { Role::Text };
                canvas.text(area.x + 2, area.y, label_width, &label, role);
                let bar = Rect {
                    x: area.x + 2 + label_width,
                    width: area.width.saturating_sub(label_width + 8),
                    ..area
                };
                gauge::slider(bar, at, None, canvas);
                let number = at.map_or_else(
                    || glyph::NOT_APPLICABLE.to_owned(),
                    |at| at.get().to_string(),
                );
                canvas.text_right(
                    Rect {
                        x: area.right().saturating_sub(5),
                        width: 5,
                        ..area
                    },
                    &number,
                    role,
                );
                canvas.hit(area, Hit::Part(part));
                for x in 0..bar.width {
                    let cell = Rect {
                        x: bar.x + x,
                        width: 1,
                        ..bar
                    };
                    canvas.hit(cell, Hit::Degree(part, gauge::degree_at(x, bar.width)));
                }
            };
            column.push_if_kept(focused, 1, draw);
        }
        column.gap(1);
        self.stops(column, stops, now, aim, canvas);
        self.pass_line(column, canvas);
    }

    /// What the stops of a gauge mean, and which are nearest to now and aim.
    fn stops(
        &self,
        column: &mut Column<'a>,
        stops: &'a [String; 6],
        now: Option<Degree>,
        aim: Option<Degree>,
        canvas: &Canvas<'_>,
    ) {
        let part = self.card.part;
        let (now_word, aim_word) = (
            t!(canvas.words(), "gauge-now"),
            t!(canvas.words(), "gauge-aim"),
        );
        for (at, words) in stops.iter().enumerate() {
            let here =
                |degree: Option<Degree>| degree.is_some_and(|degree| degree.nearest_stop() == at);
            let (is_now, is_aim) = (here(now), here(aim));
            let (now_word, aim_word) = (now_word.clone(), aim_word.clone());
            let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
                let role = if is_now || is_aim {
                    Role::Selection
                } else {
                    Role::Text
                };
                let number = (at * usize::from(Degree::STOP)).to_string();
                canvas.text_right(
                    Rect {
                        x: area.x + 2,
                        width: 3.min(area.width),
                        ..area
                    },
                    &number,
                    Role::Key,
                );
                let x = canvas.text(
                    area.x + 7,
                    area.y,
                    area.width.saturating_sub(7),
                    words,
                    role,
                );
                let mut rest = Rect {
                    x: x + 2,
                    width: area.right().saturating_sub(x + 2),
                    ..area
                };
                for (sign, word, shown) in [
                    (glyph::MARKER, &now_word, is_now),
                    (glyph::AIM, &aim_word, is_aim),
                ] {
                    if shown {
                        let end = canvas.pieces(
                            rest,
                            &[
                                (sign, Role::Accent),
                                (" ", Role::Text),
                                (word, Role::Accent),
                            ],
                        );
                        rest = Rect {
                            x: end + 2,
                            width: area.right().saturating_sub(end + 2),
                            ..area
                        };
                    }
                }
                canvas.hit(area, Hit::Step(part, at + 1));
            };
            column.push_if_kept(is_now, 1, draw);
        }
    }
}

/// The edge of a field: strong where it has the keys.
fn edge(focused: bool) -> (&'static str, Role) {
    if focused {
        (glyph::EDGE, Role::Accent)
    } else {
        (glyph::EDGE_IDLE, Role::Rule)
    }
}

/// Draws a field for words.
pub fn words_field(area: Rect, editor: &Editor, focused: bool, canvas: &mut Canvas<'_>) {
    let (sign, role) = edge(focused);
    for y in area.y..area.bottom() {
        canvas.text(area.x, y, 1, sign, role);
    }
    let inner = Rect {
        x: area.x + 2.min(area.width),
        width: area.width.saturating_sub(2),
        ..area
    };
    if let Some(cursor) = editor.render(inner, canvas.buffer, focused) {
        canvas.state.cursor = Some(cursor);
    }
    let (above, below) = editor.hidden(inner.width, inner.height);
    for (is_hidden, y, sign) in [
        (above, area.y, glyph::MORE_ABOVE),
        (below, area.bottom() - 1, glyph::MORE_BELOW),
    ] {
        if is_hidden {
            canvas.text(area.x, y, 1, sign, Role::Accent);
        }
    }
}
