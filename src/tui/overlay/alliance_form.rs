//! An alliance's name and kind.

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use super::{Input, Outcome, action_form::line};
use crate::{
    domain::{
        answer::Answers,
        change::Change,
        id::AllianceId,
        text,
        workbook::{Alliance, AllianceKind, Workbook},
    },
    report::wording::Wording,
    t,
    tui::{
        canvas::{Canvas, Hit},
        field::editor::{Editor, Lines},
        glyph,
        model::{Context, Now},
        theme::Role,
        widget::dialog,
    },
};

/// An alliance's name and kind.
#[derive(Debug, Clone)]
pub struct AllianceForm {
    /// The alliance that is described; none for a new one.
    known: Option<AllianceId>,
    name: Editor,
    kind: AllianceKind,
    problem: Option<String>,
}

impl AllianceForm {
    /// The form for a new alliance.
    pub fn new() -> Self {
        Self {
            known: None,
            name: Editor::new("", Lines::One),
            kind: AllianceKind::Existing,
            problem: None,
        }
    }

    /// The form for an alliance that is there.
    pub fn of(alliance: &Alliance) -> Self {
        Self {
            known: Some(alliance.id),
            name: Editor::new(&alliance.name, Lines::One),
            kind: alliance.kind,
            problem: None,
        }
    }

    /// Typing goes into the name, up and down change the kind, Enter keeps.
    pub fn input(
        &mut self,
        input: &Input<'_>,
        workbook: Option<&Workbook>,
        context: &Context,
        now: &Now,
    ) -> Outcome {
        match input {
            Input::Key(key) => match key.code {
                KeyCode::Esc => return self.keep(workbook, now),
                KeyCode::Enter => {
                    if text::clean_line(&self.name.text()).text.is_empty() {
                        self.problem = Some(t!(context.words, "prompt-name-missing"));
                        return Outcome::Stay;
                    }
                    return self.keep(workbook, now);
                }
                KeyCode::Up | KeyCode::BackTab => self.turn(AllianceKind::ALL.len() - 1),
                KeyCode::Down | KeyCode::Tab => self.turn(1),
                _ => drop(self.name.key(*key)),
            },
            Input::Paste(pasted) => drop(self.name.paste(pasted)),
            Input::Hit(Hit::Row(row)) => {
                if let Some(kind) = AllianceKind::ALL.get(*row) {
                    self.kind = *kind;
                }
            }
            Input::Hit(_) | Input::Wheel(_) => {}
        }
        self.problem = None;
        Outcome::Stay
    }

    fn turn(&mut self, by: usize) {
        let here = AllianceKind::ALL
            .iter()
            .position(|kind| *kind == self.kind)
            .unwrap_or(0);
        self.kind = AllianceKind::ALL[(here + by) % AllianceKind::ALL.len()];
    }

    /// Closes the form and keeps what was typed; without a name there is nothing to keep.
    pub fn keep(&self, workbook: Option<&Workbook>, now: &Now) -> Outcome {
        let name = text::clean_line(&self.name.text()).text;
        let Some(workbook) = workbook.filter(|_| !name.is_empty()) else {
            return Outcome::Close;
        };
        match self.known {
            None => Outcome::Change(Change::add_alliance(&Box::new(Alliance {
                id: AllianceId(now.fresh),
                name,
                kind: self.kind,
                edited: now.at,
                answers: Answers::default(),
            }))),
            Some(id) => match workbook.alliance(id) {
                Some(alliance) if alliance.name != name || alliance.kind != self.kind => {
                    Outcome::Change(Change::describe_alliance(id, name, self.kind))
                }
                Some(_) | None => Outcome::Close,
            },
        }
    }

    /// Draws the form.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let title = match self.known {
            None => t!(canvas.words(), "alliance-form-new"),
            Some(_) => t!(canvas.words(), "alliance-form-known"),
        };
        let inside = dialog::open(area, 60, 9, &title, canvas);
        let row = |at: u16| {
            Rect {
                y: inside.y + at,
                height: 1,
                ..inside
            }
            .intersection(inside)
        };
        let name = t!(canvas.words(), "alliance-form-name");
        canvas.text(inside.x, row(0).y, inside.width, &name, Role::Muted);
        line(row(1), &self.name, true, canvas);
        for (at, kind) in AllianceKind::ALL.into_iter().enumerate() {
            let words = Wording::new(&canvas.context.words, &canvas.context.pack).kind(kind);
            let meaning = match kind {
                AllianceKind::Existing => t!(canvas.words(), "kind-existing-about"),
                AllianceKind::Desired => t!(canvas.words(), "kind-desired-about"),
                AllianceKind::Potential => t!(canvas.words(), "kind-potential-about"),
            };
            let (sign, role) = if kind == self.kind {
                (glyph::MARKER, Role::Selection)
            } else {
                (glyph::BLANK, Role::Text)
            };
            #[allow(clippy::cast_possible_truncation)]
            let place = row(3 + at as u16);
            let x = canvas.pieces(place, &[(sign, role), (" ", role), (&words, role)]);
            let x = x.max(inside.x + 14);
            canvas.text(
                x,
                place.y,
                inside.right().saturating_sub(x),
                &meaning,
                Role::Muted,
            );
            canvas.hit(place, Hit::Row(at));
        }
        let below = row(8);
        if let Some(problem) = &self.problem {
            canvas.text(below.x, below.y, below.width, problem, Role::Bad);
        } else {
            let take = t!(canvas.words(), "prompt-take");
            let turn = t!(canvas.words(), "alliance-form-turn");
            canvas.pieces(
                below,
                &[
                    ("Enter ", Role::Key),
                    (&take, Role::Text),
                    ("   ↑ ↓ ", Role::Key),
                    (&turn, Role::Text),
                ],
            );
        }
    }
}

impl Default for AllianceForm {
    fn default() -> Self {
        Self::new()
    }
}
