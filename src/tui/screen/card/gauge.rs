//! A gauge on its card: where it stands, where it aims, and what its stops mean.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{View, edge};
use crate::{
    domain::{
        answer::{Answer, Part},
        scale::Degree,
    },
    t,
    tui::{
        canvas::{Canvas, Hit},
        glyph,
        theme::Role,
        widget::{column::Column, gauge},
    },
};

impl<'a> View<'a> {
    /// A gauge: where it stands, where it aims, and what its stops mean.
    pub(super) fn gauge(
        &self,
        column: &mut Column<'a>,
        stops: &'a [String; 6],
        canvas: &Canvas<'_>,
    ) {
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
