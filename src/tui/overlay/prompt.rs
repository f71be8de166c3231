//! A question for one line of text.

use crossterm::event::KeyCode;
use jiff::civil::Date;
use ratatui::layout::Rect;

use super::{FileRequest, Input, Outcome};
use crate::{
    domain::{due, text},
    t,
    tui::{
        canvas::{Canvas, rows_of},
        field::editor::{Editor, Lines},
        model::{Context, Now},
        theme::Role,
        widget::dialog,
    },
};

const WIDTH: u16 = 60;

/// What the line is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The firm's name for a new workbook.
    Create,
    /// Another title.
    Rename(std::path::PathBuf),
    /// A copy's title.
    Duplicate(std::path::PathBuf),
    /// The day to look back to.
    AsOf {
        /// What is meant where nothing is typed.
        otherwise: Date,
    },
}

/// A question for one line of text.
#[derive(Debug, Clone)]
pub struct Prompt {
    purpose: Purpose,
    line: Editor,
    problem: Option<String>,
}

impl Prompt {
    /// Asks, with a text to begin from.
    pub fn new(purpose: Purpose, begin: &str) -> Self {
        Self {
            purpose,
            line: Editor::new(begin, Lines::One),
            problem: None,
        }
    }

    /// Enter takes the line, Esc leaves it.
    pub fn input(&mut self, input: &Input<'_>, context: &Context, now: &Now) -> Outcome {
        match input {
            Input::Key(key) if key.code == KeyCode::Esc => Outcome::Close,
            Input::Key(key) if key.code == KeyCode::Enter => self.take(context, now),
            Input::Key(key) => {
                self.line.key(*key);
                self.problem = None;
                Outcome::Stay
            }
            Input::Paste(pasted) => {
                self.line.paste(pasted);
                Outcome::Stay
            }
            Input::Hit(_) | Input::Wheel(_) => Outcome::Stay,
        }
    }

    fn take(&mut self, context: &Context, now: &Now) -> Outcome {
        let name = text::clean_line(&self.line.text()).text;
        let needs_name = !matches!(self.purpose, Purpose::AsOf { .. });
        if name.is_empty() && needs_name {
            self.problem = Some(t!(context.words, "prompt-name-missing"));
            return Outcome::Stay;
        }
        match self.purpose.clone() {
            Purpose::Create => Outcome::File(FileRequest::Create(name)),
            Purpose::Rename(path) => Outcome::File(FileRequest::Rename(path, name)),
            Purpose::Duplicate(path) => Outcome::File(FileRequest::Duplicate(path, name)),
            Purpose::AsOf { otherwise } => self.take_day(&name, otherwise, context, now),
        }
    }

    /// A day that has passed; today is what all the other pages show.
    fn take_day(
        &mut self,
        written: &str,
        otherwise: Date,
        context: &Context,
        now: &Now,
    ) -> Outcome {
        let day = if written.is_empty() {
            Ok(otherwise)
        } else {
            due::parse_back(written, now.today)
        };
        match day {
            Ok(day) if day < now.today => Outcome::AsOf(day),
            Ok(_) | Err(due::NotADate) => {
                self.problem = Some(t!(context.words, "past-no-day"));
                Outcome::Stay
            }
        }
    }

    /// Draws the question and the line.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let (title, about) = match &self.purpose {
            Purpose::Create => (
                t!(canvas.words(), "prompt-create"),
                t!(canvas.words(), "prompt-create-about"),
            ),
            Purpose::Rename(_) => (
                t!(canvas.words(), "prompt-rename"),
                t!(canvas.words(), "prompt-rename-about"),
            ),
            Purpose::Duplicate(_) => (
                t!(canvas.words(), "prompt-duplicate"),
                t!(canvas.words(), "prompt-duplicate-about"),
            ),
            Purpose::AsOf { otherwise } => (
                t!(canvas.words(), "past-ask"),
                t!(
                    canvas.words(),
                    "past-ask-about",
                    date = canvas.words().date(*otherwise)
                ),
            ),
        };
        let rows = rows_of(&about, WIDTH.min(area.width).saturating_sub(4));
        let inside = dialog::open(area, WIDTH, rows + 6, &title, canvas);
        canvas.prose(
            Rect {
                y: inside.y + 1,
                height: rows,
                ..inside
            },
            &about,
            Role::Muted,
        );
        let line = Rect {
            y: inside.y + rows + 2,
            height: 1,
            ..inside
        };
        super::action_form::line(line, &self.line, true, canvas);
        let below = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1,
            ..inside
        };
        if let Some(problem) = &self.problem {
            canvas.text(below.x, below.y, below.width, problem, Role::Bad);
        } else {
            let take = match self.purpose {
                Purpose::AsOf { .. } => t!(canvas.words(), "past-show"),
                Purpose::Create | Purpose::Rename(_) | Purpose::Duplicate(_) => {
                    t!(canvas.words(), "prompt-take")
                }
            };
            let leave = t!(canvas.words(), "prompt-leave");
            canvas.pieces(
                below,
                &[
                    ("Enter ", Role::Key),
                    (&take, Role::Text),
                    ("   Esc ", Role::Key),
                    (&leave, Role::Text),
                ],
            );
        }
    }
}
