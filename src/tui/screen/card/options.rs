//! What is chosen from: a rating's anchors, a mark's answers, a list of options.

use ratatui::layout::Rect;

use super::{ROOMY, View, edge};
use crate::{
    domain::{
        answer::{Answer, Part},
        question::{Choice, PickMode},
        scale::{Held, Rating},
    },
    report::wording::Wording,
    t,
    tui::{
        canvas::{Canvas, Hit, rows_of},
        glyph,
        theme::Role,
        widget::column::Column,
    },
};

impl<'a> View<'a> {
    pub(super) fn rating(
        &self,
        column: &mut Column<'a>,
        anchors: &'a [String; 5],
        canvas: &Canvas<'_>,
    ) {
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

    pub(super) fn mark(&self, column: &mut Column<'a>, canvas: &Canvas<'_>) {
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
    pub(super) fn options(
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
}
