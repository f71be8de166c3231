//! What lies over a page for a moment: help, lists to pick from, questions.

pub mod answers;
pub mod ask;
pub mod finder;
pub mod help;
pub mod keys;
mod outcome;
pub mod prompt;
pub mod report;
mod search;
pub mod settings;
pub mod tour;

use ratatui::layout::Rect;

pub use self::outcome::Outcome;
use self::{
    answers::AnswerSearch, ask::Ask, finder::Finder, help::Help, keys::KeyCheck, prompt::Prompt,
    report::ReportBox, settings::SettingsBox, tour::Tour,
};
use super::{action::Layer, canvas::Canvas, context::Context, input::Input};
use crate::session::{Session, ask::Question};

/// What lies over a page.
pub enum Dialog {
    /// The help.
    Help(Help),
    /// A list to pick from by typing.
    Finder(Finder),
    /// The check of the keys.
    Keys(Box<KeyCheck>),
    /// Words looked for in all answers.
    Search(Box<AnswerSearch>),
    /// A question for one line.
    Prompt(Prompt),
    /// A question with a few answers.
    Ask(Box<Ask>),
    /// What a report is to hold and where it goes.
    Report(Box<ReportBox>),
    /// What can be chosen for the program.
    Settings(SettingsBox),
    /// The tour, at one of its pages.
    Tour(Tour),
}

impl Dialog {
    /// The help, asked for where these layers are.
    pub fn help(here: &[Layer]) -> Self {
        Self::Help(Help::new(here))
    }

    /// A question with a few answers.
    pub fn ask(question: Question) -> Self {
        Self::Ask(Box::new(Ask::new(question)))
    }

    /// Takes an input in.
    pub fn update(
        &mut self,
        input: &Input,
        session: Option<&Session>,
        context: &Context,
    ) -> Outcome {
        match (self, session) {
            (Self::Help(help), _) => help.update(input),
            (Self::Finder(finder), _) => finder.update(input),
            (Self::Keys(check), _) => check.update(input, context),
            (Self::Search(search), session) => search.update(input, session, context),
            (Self::Prompt(prompt), _) => prompt.update(input, context),
            (Self::Ask(ask), _) => ask.update(input),
            (Self::Tour(tour), _) => tour.update(input),
            (Self::Settings(settings), _) => settings.update(input, context),
            (Self::Report(report), Some(session)) => report.update(input, session, context),
            (Self::Report(_), None) => Outcome::Close,
        }
    }

    /// Whether a line was typed in it that would be lost.
    pub fn has_untaken(&self) -> bool {
        match self {
            Self::Prompt(prompt) => prompt.left().is_some(),
            Self::Settings(settings) => settings.takes_text(),
            Self::Help(_)
            | Self::Finder(_)
            | Self::Keys(_)
            | Self::Search(_)
            | Self::Ask(_)
            | Self::Tour(_)
            | Self::Report(_) => false,
        }
    }

    /// Whether it takes keys as they are, whatever they mean.
    pub fn takes_keys(&self) -> bool {
        matches!(self, Self::Keys(_))
    }

    /// The layers in which keys are looked up, the first one first.
    pub fn layers(&self) -> Vec<Layer> {
        match self {
            Self::Help(_) => vec![Layer::Help, Layer::Finder, Layer::Text],
            Self::Finder(_) | Self::Search(_) => vec![Layer::Finder, Layer::Text],
            Self::Keys(_) => vec![Layer::KeyCheck],
            Self::Prompt(_) => vec![Layer::Form, Layer::Text],
            Self::Ask(_) | Self::Tour(_) => vec![Layer::Dialog],
            Self::Report(report) => report.layers(),
            Self::Settings(settings) => settings.layers(),
        }
    }

    /// Whether typed characters become words.
    pub fn takes_text(&self) -> bool {
        match self {
            Self::Help(_) | Self::Finder(_) | Self::Search(_) | Self::Prompt(_) => true,
            Self::Ask(_) | Self::Keys(_) | Self::Tour(_) => false,
            Self::Report(report) => report.takes_text(),
            Self::Settings(settings) => settings.takes_text(),
        }
    }

    /// Draws it over an area.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        // What lies below cannot be clicked, and the cursor is here.
        canvas.state.spots.clear();
        canvas.state.cursor = None;
        match self {
            Self::Help(help) => help.view(area, canvas),
            Self::Finder(finder) => finder.view(area, canvas),
            Self::Keys(check) => check.view(area, canvas),
            Self::Search(search) => search.view(area, canvas),
            Self::Prompt(prompt) => prompt.view(area, canvas),
            Self::Ask(ask) => ask.view(area, canvas),
            Self::Report(report) => report.view(area, canvas),
            Self::Settings(settings) => settings.view(area, canvas),
            Self::Tour(tour) => tour.view(area, canvas),
        }
    }
}
