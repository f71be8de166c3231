//! A form to fill in with a pen, as strips.

use krilla::tagging::{ListNumbering, Tag};

use super::{
    block::{BODY, Frame, Layout, MUTED, RULE, SMALL, bar, written},
    flow::{Mark, Shape, Strip},
    line::{self, Style},
};
use crate::report::document::{Blank, Field, Tick};

/// From one line that is written on to the next, in points.
const WRITING: f32 = 21.0;
/// How far answers are set in.
const INDENT: f32 = 32.0;
/// A box's side.
const SIDE: f32 = 8.6;
/// The least room behind a label.
const ROOM: f32 = 90.0;

impl Layout {
    /// Questions with room to answer. A question stays with its first place to answer.
    pub(super) fn form(&mut self, fields: &[Field], asked: &Style) {
        for field in fields {
            self.field(field, asked);
        }
    }

    fn field(&mut self, field: &Field, asked: &Style) {
        let whole = self.frame();
        let inner = inside(whole, INDENT);
        self.tags.open(Tag::Div);
        let from = self.strips.len();
        if !field.ask.is_empty() {
            let tag = self.tags.leaf(Tag::Lbl);
            self.text(&field.ask, asked, inner, 17.0, Tag::P);
            let number = line::one(&mut self.fonts, &field.number, asked);
            if let Some(strip) = self.strips.get_mut(from) {
                strip.marks.insert(0, written(number, asked, whole, tag));
            }
        }
        for hint in &field.hints {
            self.text(hint, &SMALL, inner, 2.0, Tag::P);
        }
        // Whoever turns the page should not have to turn back for the question.
        if !field.blanks.is_empty() {
            let asked = self.strips.iter_mut().skip(from);
            asked.for_each(|strip| strip.keep = true);
        }
        for blank in &field.blanks {
            self.blank(blank, inner);
        }
        self.tags.close();
    }

    fn blank(&mut self, blank: &Blank, frame: Frame) {
        match blank {
            Blank::Boxes(ticks) => self.boxes(ticks, frame),
            Blank::Lines { label, count } => {
                if !label.is_empty() {
                    self.text(label, &SMALL, frame, 5.0, Tag::P);
                    self.keep();
                }
                for nth in 0..*count {
                    self.rules(&[frame], nth + 1 < *count);
                }
            }
            Blank::Short(labels) => {
                for label in labels {
                    self.short(label, frame);
                }
            }
            Blank::Grid { head, rows } => self.grid(head, *rows, frame),
        }
    }

    fn keep(&mut self) {
        if let Some(last) = self.strips.last_mut() {
            last.keep = true;
        }
    }

    fn boxes(&mut self, ticks: &[Tick], frame: Frame) {
        let mut widest: f32 = 0.0;
        for tick in ticks {
            widest = widest.max(line::one(&mut self.fonts, &tick.key, &BODY).width);
        }
        let keyed = inside(frame, SIDE + 7.0);
        let meant = inside(keyed, widest + 9.0);
        self.tags.open(Tag::L(ListNumbering::None));
        for (nth, tick) in ticks.iter().enumerate() {
            self.tags.open(Tag::LI);
            let label = self.tags.leaf(Tag::Lbl);
            let from = self.strips.len();
            let before = if nth == 0 { 5.0 } else { 2.0 };
            self.text(&tick.meaning, &BODY, meant, before, Tag::LBody);
            let key = line::one(&mut self.fonts, &tick.key, &BODY);
            if let Some(strip) = self.strips.get_mut(from) {
                let marks = [square(frame.x), written(key, &BODY, keyed, label)];
                strip.marks.splice(0..0, marks);
            }
            if nth + 1 < ticks.len() {
                self.keep();
            }
            self.tags.close();
        }
        self.tags.close();
    }

    /// A label with room behind it.
    fn short(&mut self, label: &str, frame: Frame) {
        let room = (frame.width - ROOM).max(0.0);
        let label_line = line::clipped(&mut self.fonts, label, &BODY, room);
        let taken = label_line.width + 6.0;
        let tag = self.tags.leaf(Tag::P);
        let behind = inside(frame, taken);
        self.strips.push(Strip {
            height: BODY.leading,
            before: 9.0,
            marks: vec![
                written(label_line, &BODY, frame, tag),
                rule(behind, BODY.leading),
            ],
            ..Strip::default()
        });
    }

    /// A strip to write on, with a rule below each of these.
    fn rules(&mut self, frames: &[Frame], keep: bool) {
        self.strips.push(Strip {
            height: WRITING,
            keep,
            marks: frames.iter().map(|frame| rule(*frame, WRITING)).collect(),
            ..Strip::default()
        });
    }

    /// Rows under heads that share the width.
    fn grid(&mut self, head: &[String], rows: u8, frame: Frame) {
        #[allow(clippy::cast_precision_loss)] // There are a handful of columns.
        let width = frame.width / head.len().max(1) as f32;
        let mut left = frame.x;
        let mut columns = Vec::new();
        let mut marks = Vec::new();
        for label in head {
            let column = Frame {
                x: left,
                width: width - 8.0,
            };
            let tag = self.tags.leaf(Tag::P);
            let label = line::clipped(&mut self.fonts, label, &SMALL, column.width);
            marks.push(written(label, &SMALL, column, tag));
            columns.push(column);
            left += width;
        }
        self.strips.push(Strip {
            height: SMALL.leading,
            before: 6.0,
            keep: true,
            marks,
            ..Strip::default()
        });
        for nth in 0..rows {
            self.rules(&columns, nth + 1 < rows);
        }
    }
}

fn inside(frame: Frame, left: f32) -> Frame {
    Frame {
        x: frame.x + left,
        width: frame.width - left,
    }
}

fn rule(frame: Frame, below: f32) -> Mark {
    bar(frame.x, below - 1.5, frame.width, 0.7, RULE)
}

/// A box to tick.
fn square(x: f32) -> Mark {
    let points = [
        [0.0, 0.0],
        [SIDE, 0.0],
        [SIDE, SIDE],
        [0.0, SIDE],
        [0.0, 0.0],
        [SIDE, 0.0],
    ];
    Mark {
        x,
        y: 2.6,
        shape: Shape::Stroke {
            points: points.to_vec(),
            width: 0.9,
            ink: MUTED,
        },
        tag: None,
    }
}
