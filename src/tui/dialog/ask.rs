//! A question with a few answers, for moments that could frighten: it says first that nothing is lost,
//! then what happened, then what can be done; what differs stands below.

use ratatui::layout::Rect;

use super::outcome::Outcome;
use crate::{
    report::wording::DifferenceText,
    session::ask::{self, Choice, Question},
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        cells::wide,
        glyph,
        hit::Hit,
        input::Input,
        target::Then,
        theme::Role,
        widget::{
            column::Column,
            dialog,
            excerpt::apart,
            rows::{from_column, lead},
        },
    },
};

const WIDTH: u16 = 76;
/// How many rows a page is scrolled by.
const PAGE: i16 = 6;
/// What is free between a choice and what stands beside it.
const GAP: u16 = 2;
/// How far what belongs to a choice is set in.
const INSET: u16 = 4;

/// A question with a few answers. Esc is always the answer that changes nothing.
#[derive(Debug, Clone)]
pub struct Ask {
    question: Question,
    selected: usize,
    scroll: i16,
}

impl Ask {
    /// A question, its first answer selected.
    pub fn new(question: Question) -> Self {
        Self {
            question,
            selected: 0,
            scroll: 0,
        }
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input) -> Outcome {
        match (input.action(), input) {
            (Some(Action::Leave), _) => return Outcome::Close,
            (Some(Action::Choose), _) => return self.take(self.selected),
            (Some(Action::Up), _) => self.select(self.selected.saturating_sub(1)),
            (Some(Action::Down), _) => self.select(self.selected + 1),
            (Some(Action::First), _) => self.select(0),
            (Some(Action::Last), _) => self.select(usize::MAX),
            (Some(Action::ScrollUp), _) => self.scroll = self.scroll.saturating_sub(PAGE),
            (Some(Action::ScrollDown), _) => self.scroll = self.scroll.saturating_add(PAGE),
            (None, Input::Click(Hit::Row(row), _)) if *row == self.selected => {
                return self.take(*row);
            }
            (None, Input::Click(Hit::Row(row), _)) => self.select(*row),
            (None, Input::Wheel(rows)) => self.scroll = self.scroll.saturating_add(*rows),
            (Some(_) | None, _) => return Outcome::Ignored,
        }
        Outcome::Stay
    }

    fn select(&mut self, row: usize) {
        self.selected = row.min(self.question.choices.len().saturating_sub(1));
        self.scroll = 0;
    }

    fn take(&self, row: usize) -> Outcome {
        let choice = self.question.choices.get(row);
        match choice.map(|choice| &choice.then) {
            None | Some(ask::Then::Close) => Outcome::Close,
            Some(ask::Then::Stay) => Outcome::Stay,
            Some(then) => Outcome::Then(Then::Chosen(then.clone())),
        }
    }

    /// Draws the question.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let width = WIDTH.min(area.width).saturating_sub(4);
        let column = self.column(width);
        let height = column.height().saturating_add(2);
        let inside = dialog::open(area, WIDTH, height, &self.question.title, canvas);
        let above = Rect {
            height: inside.height.saturating_sub(2),
            ..inside
        };
        let is_cut = column.height() > above.height;
        column.render(above, canvas, self.scroll);
        self.foot(inside, is_cut, canvas);
    }

    fn column(&self, width: u16) -> Column<'_> {
        let mut column = Column::new(width);
        if !self.question.lead.is_empty() {
            column.prose(&self.question.lead, Role::Heading);
        }
        for text in &self.question.text {
            column.gap(u16::from(column.height() > 0));
            column.prose(text, Role::Text);
        }
        column.gap(u16::from(column.height() > 0));
        for (row, choice) in self.question.choices.iter().enumerate() {
            self.choice(row, choice, &mut column);
        }
        let (heading, told) = &self.question.differs;
        if !told.is_empty() {
            column.gap(1);
            column.prose(heading, Role::Muted);
            for told in told {
                difference(told, 0, &mut column);
            }
        }
        column
    }

    fn choice<'a>(&self, row: usize, choice: &'a Choice, column: &mut Column<'a>) {
        let is_selected = row == self.selected;
        let room = column.width().saturating_sub(2);
        let aside = wide(&choice.aside);
        // What stands beside has a row of its own where the label needs all of its last one.
        let is_beside = wide(&choice.label).saturating_add(aside + GAP) <= room || aside == 0;
        let rows = rows_of(&choice.label, room);
        let height = rows + u16::from(!is_beside);
        column.push_if_kept(is_selected, height, move |area, canvas| {
            let role = lead(area, is_selected, canvas);
            let inner = from_column(area, 2);
            canvas.prose(inner, &choice.label, role);
            if is_beside {
                canvas.text_right(area, &choice.aside, Role::Muted);
            } else {
                let left = area.right().saturating_sub(inner.x);
                canvas.text(inner.x, area.y + rows, left, &choice.aside, Role::Muted);
            }
            canvas.hit(area, Hit::Row(row));
        });
        if !is_selected {
            return;
        }
        if !choice.about.is_empty() {
            let width = column.width().saturating_sub(INSET);
            column.push_kept(rows_of(&choice.about, width), move |area, canvas| {
                let area = Rect {
                    x: area.x + INSET.min(area.width),
                    width,
                    ..area
                };
                canvas.prose(area, &choice.about, Role::Muted);
            });
        }
        for told in &choice.differs {
            difference(told, INSET, column);
        }
    }

    fn foot(&self, inside: Rect, is_cut: bool, canvas: &mut Canvas<'_>) {
        let row = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1.min(inside.height),
            ..inside
        };
        let mut actions = Vec::new();
        if !self.question.choices.is_empty() {
            actions.push(Action::Choose);
        }
        actions.push(Action::Leave);
        if is_cut {
            actions.push(Action::ScrollDown);
        }
        dialog::keys(row, &[Layer::Dialog], &actions, canvas);
    }
}

/// Tells one difference: what it is, and below it what is said before and after.
fn difference<'a>(told: &'a DifferenceText, inset: u16, column: &mut Column<'a>) {
    column.push(1, move |area, canvas| {
        let area = Rect {
            x: area.x + inset.min(area.width),
            width: area.width.saturating_sub(inset),
            ..area
        };
        canvas.pieces(
            area,
            &[
                (glyph::DOT, Role::Muted),
                (" ", Role::Text),
                (&told.what, Role::Text),
            ],
        );
    });
    if told.before.is_none() && told.after.is_none() {
        return;
    }
    let room = usize::from(column.width().saturating_sub(inset + 2 + 3));
    let said = |text: &'a Option<String>| text.as_deref().unwrap_or(glyph::NOT_APPLICABLE);
    let (before, after) = apart(said(&told.before), said(&told.after), room);
    let both = format!("{before} {} {after}", glyph::FORWARD);
    column.push(1, move |area, canvas| {
        let x = area.x + (inset + 2).min(area.width);
        canvas.text(
            x,
            area.y,
            area.right().saturating_sub(x),
            &both,
            Role::Muted,
        );
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::Bench;

    #[test]
    fn what_stands_beside_a_choice_never_touches_it() {
        let label = "Open mobelwerkstatt-brandt-939ac70c.ron instead, the same workbook";
        let choice = |label: &str| Choice {
            aside: "today 09:38".into(),
            ..Choice::new(label.into(), String::new(), ask::Then::Close)
        };
        let choices = vec![choice(label), choice("Leave it")];
        let ask = Ask::new(Question::new(
            "T".into(),
            String::new(),
            Vec::new(),
            choices,
        ));
        for width in [120, 80, 60] {
            let draw = |area, canvas: &mut Canvas<'_>| ask.view(area, canvas);
            let (screen, _) = Bench::with(&[]).drawn(width, 24, draw);
            assert!(screen.contains("same workbook"), "{screen}");
            let dated = screen.lines().filter(|line| line.contains("today 09:38"));
            for line in dated {
                assert!(line.contains(" today 09:38 "), "{screen}");
            }
        }
    }

    #[test]
    fn what_differs_late_is_seen_on_either_side() {
        let long = "They kept the Saturday slot for us through the whole flour shortage, and";
        let told = DifferenceText {
            what: "Trust".into(),
            before: Some(format!("{long} never said so")),
            after: Some(format!("{long} told everybody")),
        };
        let mut question = Question::new("T".into(), String::new(), Vec::new(), Vec::new());
        question.differs = ("What differs".into(), vec![told]);
        let ask = Ask::new(question);
        let draw = |area, canvas: &mut Canvas<'_>| ask.view(area, canvas);
        let (screen, _) = Bench::with(&[]).drawn(80, 24, draw);
        let line = screen.lines().find(|line| line.contains("never said so"));
        assert!(line.unwrap().contains("told everybody"), "{screen}");
    }
}
