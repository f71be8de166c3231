//! A question with a few answers, for moments that could frighten: it says first that the words are
//! safe, then what happened, then what can be done; what differs stands below.

use crossterm::event::KeyCode;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{Input, Outcome};
use crate::{
    report::wording::DifferenceText,
    t,
    tui::{
        canvas::{Canvas, Hit, fit, rows_of},
        glyph,
        theme::Role,
        widget::{column::Column, dialog},
    },
};

const WIDTH: u16 = 76;
/// How many rows a page is scrolled by.
const PAGE: i16 = 6;
/// How far what belongs to a choice is set in.
const INSET: u16 = 4;

/// A question with a few answers. Esc is always the answer that changes nothing.
#[derive(Debug, Clone)]
pub struct Ask {
    /// What it is about, in the frame.
    pub title: String,
    /// What is told first: that nothing is lost.
    pub lead: String,
    /// What happened, a paragraph each.
    pub text: Vec<String>,
    /// What can be done.
    pub choices: Vec<Choice>,
    /// What differs, under a heading.
    pub differs: Option<Differs>,
    selected: usize,
    scroll: i16,
}

/// One thing that can be done.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// What stands at the right edge.
    pub aside: String,
    /// What it means, told while it is selected.
    pub about: String,
    /// What would differ, told while it is selected.
    pub differs: Vec<DifferenceText>,
    /// What follows.
    pub then: Outcome,
}

/// What differs between two states.
#[derive(Debug, Clone)]
pub struct Differs {
    /// Which states they are.
    pub heading: String,
    /// What differs.
    pub told: Vec<DifferenceText>,
}

impl Choice {
    /// Something that can be done, and what it means.
    pub fn new(label: String, about: String, then: Outcome) -> Self {
        Self {
            label,
            aside: String::new(),
            about,
            differs: Vec::new(),
            then,
        }
    }
}

impl Ask {
    /// A question, its first answer selected.
    pub fn new(title: String, lead: String, text: Vec<String>, choices: Vec<Choice>) -> Self {
        Self {
            title,
            lead,
            text,
            choices,
            differs: None,
            selected: 0,
            scroll: 0,
        }
    }

    /// With what differs.
    #[must_use]
    pub fn with_differences(self, heading: String, told: Vec<DifferenceText>) -> Self {
        let differs = (!told.is_empty()).then_some(Differs { heading, told });
        Self { differs, ..self }
    }

    /// Arrows select, Enter takes, Esc leaves everything as it is.
    pub fn input(&mut self, input: &Input<'_>) -> Outcome {
        match input {
            Input::Key(key) => match key.code {
                KeyCode::Esc => return Outcome::Close,
                KeyCode::Enter => return self.take(self.selected),
                KeyCode::Up | KeyCode::BackTab => self.select(self.selected.saturating_sub(1)),
                KeyCode::Down | KeyCode::Tab => self.select(self.selected + 1),
                KeyCode::Home => self.select(0),
                KeyCode::End => self.select(usize::MAX),
                KeyCode::PageUp => self.scroll = self.scroll.saturating_sub(PAGE),
                KeyCode::PageDown => self.scroll = self.scroll.saturating_add(PAGE),
                _ => {}
            },
            Input::Hit(Hit::Row(row)) if *row == self.selected => return self.take(*row),
            Input::Hit(Hit::Row(row)) => self.select(*row),
            Input::Wheel(rows) => self.scroll = self.scroll.saturating_add(*rows),
            Input::Hit(_) | Input::Paste(_) => {}
        }
        Outcome::Stay
    }

    fn select(&mut self, row: usize) {
        self.selected = row.min(self.choices.len().saturating_sub(1));
        self.scroll = 0;
    }

    fn take(&self, row: usize) -> Outcome {
        let choice = self.choices.get(row);
        choice.map_or(Outcome::Close, |choice| choice.then.clone())
    }

    /// Draws the question.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let width = WIDTH.min(area.width).saturating_sub(4);
        let column = self.column(width);
        let height = column.height().saturating_add(2);
        let inside = dialog::open(area, WIDTH, height, &self.title, canvas);
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
        if !self.lead.is_empty() {
            column.prose(&self.lead, Role::Heading);
        }
        for text in &self.text {
            column.gap(u16::from(column.height() > 0));
            column.prose(text, Role::Text);
        }
        column.gap(u16::from(column.height() > 0));
        for (row, choice) in self.choices.iter().enumerate() {
            self.choice(row, choice, &mut column);
        }
        if let Some(differs) = &self.differs {
            column.gap(1);
            column.prose(&differs.heading, Role::Muted);
            for told in &differs.told {
                difference(told, 0, &mut column);
            }
        }
        column
    }

    fn choice<'a>(&self, row: usize, choice: &'a Choice, column: &mut Column<'a>) {
        let is_selected = row == self.selected;
        let (sign, role) = if is_selected {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Text)
        };
        column.push_if_kept(is_selected, 1, move |area, canvas| {
            canvas.pieces(area, &[(sign, role), (" ", role), (&choice.label, role)]);
            canvas.text_right(area, &choice.aside, Role::Muted);
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
        let words = &canvas.context.words;
        let row = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1.min(inside.height),
            ..inside
        };
        let (take, more, back) = (
            t!(words, "ask-take"),
            t!(words, "ask-more"),
            t!(words, "ask-back"),
        );
        let mut pieces = vec![];
        if self.choices.is_empty() {
            pieces.extend([("Esc ", Role::Key), (&*back, Role::Text)]);
        } else {
            pieces.extend([
                ("Enter ", Role::Key),
                (&*take, Role::Text),
                ("   Esc ", Role::Key),
                (&*back, Role::Text),
            ]);
        }
        if is_cut {
            pieces.extend([("   PgDn ", Role::Key), (&*more, Role::Text)]);
        }
        canvas.pieces(row, &pieces);
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
    let line = |text: &Option<String>| {
        let text = text.as_deref().unwrap_or(glyph::NOT_APPLICABLE);
        text.replace('\n', " ")
    };
    let before = fit(&line(&told.before), room / 2).into_owned();
    let left = room.saturating_sub(before.width());
    let after = fit(&line(&told.after), left).into_owned();
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
