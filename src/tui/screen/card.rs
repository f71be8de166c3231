//! The card in the middle: the open question with its fields.

mod gauge;
mod options;

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
        question::{Question, QuestionKind},
    },
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, Hit},
        field::editor::Editor,
        glyph,
        theme::Role,
        widget::column::Column,
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
