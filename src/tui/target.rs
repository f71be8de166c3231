//! Where to go, as data: pages and boxes are opened by these, and none of them knows another.

mod page;

use std::path::PathBuf;

use jiff::civil::Date;

pub use self::page::PageTarget;
use super::action::Action;
use crate::{
    domain::{
        id::{AllianceId, QuestionId, RouteId},
        search::HitPlace,
    },
    i18n::Language,
    session::ask::{self, Question},
};

/// Which way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the one before.
    Back,
    /// To the one after.
    Forward,
}

impl Direction {
    /// The row before or after this one; none at the ends.
    pub fn step(self, row: usize, rows: usize) -> Option<usize> {
        match self {
            Self::Back => row.checked_sub(1),
            Self::Forward => Some(row + 1).filter(|next| *next < rows),
        }
    }
}

/// One thing that a room is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slide {
    /// All alliances.
    Picture,
    /// One alliance.
    Alliance(AllianceId),
    /// A question, without any answer to it.
    Question(QuestionId),
    /// What is to be done next.
    Agenda,
}

/// What lies over a page for a moment.
#[derive(Debug, Clone, PartialEq)]
pub enum BoxTarget {
    /// The help.
    Help,
    /// The check of the keys.
    Keys,
    /// The list of commands.
    Palette,
    /// The list of pages.
    Places,
    /// The list of routes: all of them, or those that ask a question.
    Routes(Option<QuestionId>),
    /// The list of languages.
    Languages,
    /// Words looked for in all answers: these, or those that were looked for last.
    Search(Option<String>),
    /// A question for one line.
    Prompt(Purpose, String),
    /// A question with a few answers.
    Ask(Box<Question>),
    /// What a report is to hold and where it goes.
    Report,
    /// What can be chosen for the program.
    Settings,
    /// The tour, at a page from 0.
    Tour(usize),
}

/// Where to go.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// One level back.
    Back,
    /// To the page before or after on the route.
    Walk(Direction),
    /// To a page.
    Page(PageTarget),
    /// To a box over the page.
    Open(BoxTarget),
}

impl From<PageTarget> for Target {
    fn from(page: PageTarget) -> Self {
        Self::Page(page)
    }
}

/// What a line is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The firm's name for a new workbook.
    Create,
    /// Another title for the workbook in this file.
    Rename(PathBuf),
    /// The title of a copy of the workbook in this file.
    Duplicate(PathBuf),
    /// A folder or a file to save the open workbook to.
    SaveElsewhere,
    /// The file of another copy, to be joined with the workbook in this file.
    Join(PathBuf),
    /// The day to look back to.
    AsOf {
        /// What is meant where nothing is typed.
        otherwise: Date,
    },
}

/// What follows from what was picked in a box.
#[derive(Debug, Clone, PartialEq)]
pub enum Then {
    /// This action is done.
    Act(Action),
    /// Goes there.
    Go(Target),
    /// Takes this route through the workbook, to a question on it where one is named.
    Route(RouteId, Option<QuestionId>),
    /// This language is spoken from now on.
    Speak(Language),
    /// The workbook in this file is opened at this place.
    OpenAt(PathBuf, HitPlace),
    /// What was chosen about a workbook.
    Chosen(ask::Then),
    /// Nothing can be done here; these words say where.
    Tell(String),
}
