//! A question for one line: a name, a path, a day.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use ratatui::layout::Rect;

use super::outcome::Outcome;
use crate::{
    domain::{due::Toward, text},
    session::{ask, command::LibraryCommand},
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        context::Context,
        form::{
            editor::{Editor, Lines, Typed},
            view,
        },
        input::Input,
        target::{PageTarget, Purpose, Then},
        theme::Role,
        widget::dialog,
    },
};

const WIDTH: u16 = 60;

/// What was typed into a question that was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftWords {
    purpose: Purpose,
    words: String,
}

impl LeftWords {
    /// The name of a new firm, as it was typed before.
    pub fn new_firm(words: String) -> Self {
        Self {
            purpose: Purpose::Create,
            words,
        }
    }

    /// The words, where they are the name of a new firm.
    pub fn of_new(&self) -> Option<&str> {
        (self.purpose == Purpose::Create).then_some(self.words.as_str())
    }

    /// A place to save the open workbook in, as if it had been typed.
    pub fn elsewhere(place: &Path) -> Self {
        Self {
            purpose: Purpose::SaveElsewhere,
            words: place.display().to_string(),
        }
    }
}

/// A question for one line.
#[derive(Debug, Clone)]
pub struct Prompt {
    purpose: Purpose,
    /// The words that it began with.
    begin: String,
    line: Editor,
    problem: Option<String>,
}

impl Prompt {
    /// Asks, with words to begin from.
    pub fn new(purpose: Purpose, begin: &str) -> Self {
        Self {
            purpose,
            begin: begin.to_owned(),
            line: Editor::new(begin, Lines::One),
            problem: None,
        }
    }

    /// The same, with words that were typed before it was closed.
    #[must_use]
    pub fn resumed(mut self, left: Option<&LeftWords>) -> Self {
        if let Some(left) = left.filter(|it| it.purpose == self.purpose) {
            self.line = Editor::new(&left.words, Lines::One);
        }
        self
    }

    /// The same once more, with the words that were taken and why nothing came of them.
    pub fn again(taken: LeftWords, problem: String) -> Self {
        Self {
            problem: Some(problem),
            line: Editor::new(&taken.words, Lines::One),
            begin: String::new(),
            purpose: taken.purpose,
        }
    }

    /// What stands in it, and what it is asked for.
    pub fn words(&self) -> LeftWords {
        LeftWords {
            purpose: self.purpose.clone(),
            words: self.line.text(),
        }
    }

    /// What was typed and would be lost; none where nothing was.
    pub fn left(&self) -> Option<LeftWords> {
        Some(self.words()).filter(|it| it.words != self.begin)
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input, context: &Context) -> Outcome {
        match (input.action(), input) {
            (Some(Action::Leave), _) => return Outcome::Close,
            (Some(Action::Choose | Action::Keep), _) => return self.take(context),
            (None, Input::Type(words) | Input::Paste(words)) => {
                self.line.insert(words);
                self.problem = None;
            }
            (Some(action), _) => {
                if self.line.act(action) == Typed::NotMine {
                    return Outcome::Ignored;
                }
                self.problem = None;
            }
            (None, _) => return Outcome::Ignored,
        }
        Outcome::Stay
    }

    fn take(&mut self, context: &Context) -> Outcome {
        let typed = self.line.text();
        // A path is what it is; a title is cleaned.
        let path = PathBuf::from(typed.trim());
        let name = text::clean_line(&typed).text;
        let missing = match &self.purpose {
            Purpose::Create | Purpose::Rename(_) | Purpose::Duplicate(_) => {
                Some(t!(context.i18n, "prompt-name-missing"))
            }
            Purpose::SaveElsewhere | Purpose::Join(_) => {
                Some(t!(context.i18n, "prompt-path-missing"))
            }
            Purpose::AsOf { .. } => None,
        };
        if name.is_empty() && missing.is_some() {
            self.problem = missing;
            return Outcome::Stay;
        }
        let library = ask::Then::Library;
        Outcome::Then(Then::Chosen(match self.purpose.clone() {
            Purpose::Create => library(LibraryCommand::Create(name)),
            Purpose::Rename(path) => library(LibraryCommand::Rename(path, name)),
            Purpose::Duplicate(path) => library(LibraryCommand::Duplicate(path, name)),
            Purpose::SaveElsewhere => ask::Then::SaveElsewhere(path),
            Purpose::Join(into) => library(LibraryCommand::Join(into, vec![path])),
            Purpose::AsOf { otherwise } => return self.take_day(&name, otherwise, context),
        }))
    }

    /// A day that has passed; today is what all the other pages show.
    fn take_day(&mut self, written: &str, otherwise: Date, context: &Context) -> Outcome {
        let today = context.now.today;
        let day = if written.is_empty() {
            Ok(otherwise)
        } else {
            context.i18n.day(written, today, Toward::Back)
        };
        match day {
            Ok(day) if day < today => {
                let history = PageTarget::History(Some(day));
                Outcome::Then(Then::Go(history.into()))
            }
            Ok(_) => {
                self.problem = Some(t!(context.i18n, "past-no-day"));
                Outcome::Stay
            }
            Err(problem) => {
                self.problem = Some(problem);
                Outcome::Stay
            }
        }
    }

    /// Draws the question and the line.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let (title, about) = match &self.purpose {
            Purpose::Create => (
                t!(canvas.i18n(), "prompt-create"),
                t!(canvas.i18n(), "prompt-create-about"),
            ),
            Purpose::Rename(_) => (
                t!(canvas.i18n(), "prompt-rename"),
                t!(canvas.i18n(), "prompt-rename-about"),
            ),
            Purpose::Duplicate(_) => (
                t!(canvas.i18n(), "prompt-duplicate"),
                t!(canvas.i18n(), "prompt-duplicate-about"),
            ),
            Purpose::SaveElsewhere => (
                t!(canvas.i18n(), "prompt-elsewhere"),
                t!(canvas.i18n(), "prompt-elsewhere-about"),
            ),
            Purpose::Join(_) => (
                t!(canvas.i18n(), "prompt-join"),
                t!(canvas.i18n(), "prompt-join-about"),
            ),
            Purpose::AsOf { otherwise } => (
                t!(canvas.i18n(), "past-ask"),
                t!(
                    canvas.i18n(),
                    "past-ask-about",
                    date = canvas.i18n().date(*otherwise)
                ),
            ),
        };
        let width = WIDTH.min(area.width).saturating_sub(4);
        let rows = rows_of(&about, width);
        let problem = self.problem.as_deref();
        let foot = problem.map_or(1, |problem| rows_of(problem, width).max(1));
        let inside = dialog::open(area, WIDTH, rows + 5 + foot, &title, canvas);
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
        view::words(line, &self.line, true, canvas);
        let below = Rect {
            y: inside.bottom().saturating_sub(foot),
            height: foot,
            ..inside
        };
        if let Some(problem) = problem {
            canvas.prose(below, problem, Role::Bad);
        } else {
            let i18n = canvas.i18n();
            let take = match &self.purpose {
                Purpose::Create => t!(i18n, "hint-begin"),
                Purpose::Rename(_)
                | Purpose::Duplicate(_)
                | Purpose::SaveElsewhere
                | Purpose::Join(_)
                | Purpose::AsOf { .. } => Action::Choose.short(i18n),
            };
            let leave = Action::Leave.short(i18n);
            let keys = [(Action::Choose, take), (Action::Leave, leave)];
            dialog::named_keys(below, &[Layer::Form], &keys, canvas);
        }
    }
}
