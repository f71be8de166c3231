//! A question for one line of text.

use std::path::PathBuf;

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
    Rename(PathBuf),
    /// A copy's title.
    Duplicate(PathBuf),
    /// A folder or a file to save the open workbook to.
    SaveElsewhere,
    /// The file of another copy, to be joined with the one at this path.
    Join(PathBuf),
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
        let typed = self.line.text();
        // A path is what it is; a title is cleaned.
        let path = PathBuf::from(typed.trim());
        let name = text::clean_line(&typed).text;
        let missing = match &self.purpose {
            Purpose::Create | Purpose::Rename(_) | Purpose::Duplicate(_) => {
                Some(t!(context.words, "prompt-name-missing"))
            }
            Purpose::SaveElsewhere | Purpose::Join(_) => {
                Some(t!(context.words, "prompt-path-missing"))
            }
            Purpose::AsOf { .. } => None,
        };
        if name.is_empty() && missing.is_some() {
            self.problem = missing;
            return Outcome::Stay;
        }
        Outcome::File(match self.purpose.clone() {
            Purpose::Create => FileRequest::Create(name),
            Purpose::Rename(path) => FileRequest::Rename(path, name),
            Purpose::Duplicate(path) => FileRequest::Duplicate(path, name),
            Purpose::SaveElsewhere => FileRequest::SaveElsewhere(path),
            Purpose::Join(into) => FileRequest::Join(into, path),
            Purpose::AsOf { otherwise } => return self.take_day(&name, otherwise, context, now),
        })
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
            Purpose::SaveElsewhere => (
                t!(canvas.words(), "prompt-elsewhere"),
                t!(canvas.words(), "prompt-elsewhere-about"),
            ),
            Purpose::Join(_) => (
                t!(canvas.words(), "prompt-join"),
                t!(canvas.words(), "prompt-join-about"),
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
                Purpose::Create
                | Purpose::Rename(_)
                | Purpose::Duplicate(_)
                | Purpose::SaveElsewhere
                | Purpose::Join(_) => {
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
