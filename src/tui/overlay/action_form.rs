//! An action's what, who, when and for whom.

use crossterm::event::KeyCode;
use jiff::civil::Date;
use ratatui::layout::Rect;

use super::{Input, Outcome};
use crate::{
    domain::{
        change::Change,
        due,
        id::{ActionId, AllianceId},
        text,
        workbook::{Action, Workbook},
    },
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

/// The fields of the form, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    What,
    Who,
    When,
    Whom,
}

const FIELDS: [Field; 4] = [Field::What, Field::Who, Field::When, Field::Whom];

/// An action's what, who, when and for whom.
#[derive(Debug, Clone)]
pub struct ActionForm {
    known: Option<Action>,
    field: Field,
    what: Editor,
    who: Editor,
    when: Editor,
    whom: Option<AllianceId>,
    problem: Option<String>,
}

impl ActionForm {
    /// The form for a new action, for the alliance in focus.
    pub fn new(whom: Option<AllianceId>) -> Self {
        let empty = || Editor::new("", Lines::One);
        Self {
            known: None,
            field: Field::What,
            what: empty(),
            who: empty(),
            when: empty(),
            whom,
            problem: None,
        }
    }

    /// The form for an action that is there.
    pub fn of(action: &Action) -> Self {
        let due = action.due.map(|due| due.to_string()).unwrap_or_default();
        Self {
            known: Some(action.clone()),
            field: Field::What,
            what: Editor::new(&action.what, Lines::One),
            who: Editor::new(&action.who, Lines::One),
            when: Editor::new(&due, Lines::One),
            whom: action.alliance,
            problem: None,
        }
    }

    /// Tab and the arrows go from field to field, Enter keeps.
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
                    self.problem = self.problem_in(context, now);
                    return if self.problem.is_some() {
                        Outcome::Stay
                    } else {
                        self.keep(workbook, now)
                    };
                }
                KeyCode::Tab | KeyCode::Down => self.step(1),
                KeyCode::BackTab | KeyCode::Up => self.step(FIELDS.len() - 1),
                KeyCode::Left if self.field == Field::Whom => self.turn(workbook, false),
                KeyCode::Right | KeyCode::Char(' ') if self.field == Field::Whom => {
                    self.turn(workbook, true);
                }
                _ => {
                    if let Some(editor) = self.editor() {
                        editor.key(*key);
                        self.problem = None;
                    }
                }
            },
            Input::Paste(pasted) => {
                if let Some(editor) = self.editor() {
                    editor.paste(pasted);
                }
            }
            Input::Hit(Hit::Row(row)) => {
                if let Some(field) = FIELDS.get(*row) {
                    if *field == Field::Whom && self.field == Field::Whom {
                        self.turn(workbook, true);
                    }
                    self.field = *field;
                }
            }
            Input::Hit(_) | Input::Wheel(_) => {}
        }
        Outcome::Stay
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        match self.field {
            Field::What => Some(&mut self.what),
            Field::Who => Some(&mut self.who),
            Field::When => Some(&mut self.when),
            Field::Whom => None,
        }
    }

    fn step(&mut self, by: usize) {
        let here = FIELDS
            .iter()
            .position(|field| *field == self.field)
            .unwrap_or(0);
        self.field = FIELDS[(here + by) % FIELDS.len()];
    }

    /// Goes through the firm and its alliances.
    fn turn(&mut self, workbook: Option<&Workbook>, forward: bool) {
        let mut choices = vec![None];
        choices.extend(
            workbook
                .into_iter()
                .flat_map(|workbook| &workbook.alliances)
                .map(|alliance| Some(alliance.id)),
        );
        let here = choices
            .iter()
            .position(|choice| *choice == self.whom)
            .unwrap_or(0);
        let by = if forward { 1 } else { choices.len() - 1 };
        self.whom = choices[(here + by) % choices.len()];
    }

    fn due(&self, now: &Now) -> Result<Option<Date>, due::NotADate> {
        let written = self.when.text();
        if written.trim().is_empty() {
            Ok(None)
        } else {
            due::parse(&written, now.today).map(Some)
        }
    }

    fn problem_in(&mut self, context: &Context, now: &Now) -> Option<String> {
        if text::clean_line(&self.what.text()).text.is_empty() {
            self.field = Field::What;
            return Some(t!(context.words, "action-form-what-missing"));
        }
        if self.due(now).is_err() {
            self.field = Field::When;
            return Some(t!(context.words, "action-form-no-date"));
        }
        None
    }

    /// Closes the form and keeps what was typed. A date that nobody can read is kept as words
    /// behind what is to be done, so that it is not lost.
    pub fn keep(&self, workbook: Option<&Workbook>, now: &Now) -> Outcome {
        let due = self.due(now);
        let mut what = text::clean_line(&self.what.text()).text;
        if due.is_err() {
            what = text::clean_line(&format!("{what} ({})", self.when.text())).text;
        }
        let Some(_) = workbook.filter(|_| !what.is_empty()) else {
            return Outcome::Close;
        };
        let known = self.known.as_ref();
        let action = Action {
            id: known.map_or(ActionId(now.fresh), |known| known.id),
            what,
            who: text::clean_line(&self.who.text()).text,
            due: due.ok().flatten(),
            alliance: self.whom,
            done: known.and_then(|known| known.done),
            edited: known.map_or(now.at, |known| known.edited),
        };
        if known == Some(&action) {
            return Outcome::Close;
        }
        Outcome::Change(Change::set_action(&Action {
            edited: now.at,
            ..action
        }))
    }

    /// Draws the form.
    pub fn view(&self, area: Rect, workbook: Option<&Workbook>, canvas: &mut Canvas<'_>) {
        let title = match self.known {
            None => t!(canvas.words(), "action-form-new"),
            Some(_) => t!(canvas.words(), "action-form-known"),
        };
        let inside = dialog::open(area, 72, 13, &title, canvas);
        let labels = [
            t!(canvas.words(), "action-form-what"),
            t!(canvas.words(), "action-form-who"),
            t!(canvas.words(), "action-form-when"),
            t!(canvas.words(), "action-form-whom"),
        ];
        for (at, (field, label)) in FIELDS.into_iter().zip(&labels).enumerate() {
            #[allow(clippy::cast_possible_truncation)]
            let y = inside.y + 3 * at as u16;
            if y + 1 >= inside.bottom() {
                break;
            }
            let focused = field == self.field;
            let role = if focused { Role::Accent } else { Role::Muted };
            canvas.text(inside.x, y, inside.width, label, role);
            let place = Rect {
                y: y + 1,
                height: 1,
                ..inside
            };
            match field {
                Field::What => line(place, &self.what, focused, canvas),
                Field::Who => line(place, &self.who, focused, canvas),
                Field::When => line(place, &self.when, focused, canvas),
                Field::Whom => {
                    let whom = self.whom.and_then(|id| workbook?.alliance(id));
                    let name = whom.map_or_else(
                        || t!(canvas.words(), "action-for-firm"),
                        |alliance| alliance.name.clone(),
                    );
                    let edge = if focused {
                        glyph::EDGE
                    } else {
                        glyph::EDGE_IDLE
                    };
                    canvas.pieces(
                        place,
                        &[
                            (edge, if focused { Role::Accent } else { Role::Rule }),
                            (" ", Role::Text),
                            ("◂ ", Role::Key),
                            (&name, Role::Text),
                            (" ▸", Role::Key),
                        ],
                    );
                }
            }
            canvas.hit(
                Rect {
                    y,
                    height: 2,
                    ..inside
                },
                Hit::Row(at),
            );
        }
        let below = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1,
            ..inside
        };
        if let Some(problem) = &self.problem {
            canvas.text(below.x, below.y, below.width, problem, Role::Bad);
        } else {
            let take = t!(canvas.words(), "prompt-take");
            let next = t!(canvas.words(), "action-form-next");
            canvas.pieces(
                below,
                &[
                    ("Enter ", Role::Key),
                    (&take, Role::Text),
                    ("   Tab ", Role::Key),
                    (&next, Role::Text),
                ],
            );
        }
    }
}

/// Draws a line to type into, with the edge that shows whether it has the keys.
pub fn line(area: Rect, editor: &Editor, focused: bool, canvas: &mut Canvas<'_>) {
    let (edge, role) = if focused {
        (glyph::EDGE, Role::Accent)
    } else {
        (glyph::EDGE_IDLE, Role::Rule)
    };
    canvas.text(area.x, area.y, area.width, edge, role);
    let inner = Rect {
        x: area.x + 2.min(area.width),
        width: area.width.saturating_sub(2),
        ..area
    };
    if let Some(cursor) = editor.render(inner, canvas.buffer, focused) {
        canvas.state.cursor = Some(cursor);
    }
}
