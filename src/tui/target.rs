//! Where to go, as data: pages and boxes are opened by these, and none of them knows another.

use std::path::PathBuf;

use jiff::civil::Date;

use super::action::Action;
use crate::{
    domain::{
        answer::Part,
        id::{ActionId, AllianceId, ChapterId, QuestionId, RouteId},
        pack::Pack,
        search::HitPlace,
        workbook::Subject,
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

/// A page of an open workbook.
#[derive(Debug, Clone, PartialEq)]
pub enum PageTarget {
    /// The list of alliances.
    Alliances,
    /// A question asked about somebody, with the keys in a part of it, or in an item of its list, where
    /// one is named.
    Question(Subject, QuestionId, Option<Part>),
    /// The list of actions, with one of them open where one is named.
    Actions(Option<ActionId>),
    /// A chapter's answers on one page.
    Chapter(Subject, ChapterId),
    /// Where all alliances stand.
    Picture,
    /// One alliance on its own.
    Focus(AllianceId),
    /// All alliances side by side.
    Overview,
    /// Actions and reviews by date.
    Agenda,
    /// What moved, and when; on a day, how it was then.
    History(Option<Date>),
    /// What a room may see, in large letters, from a slide on.
    Audience(Slide),
    /// People around the laptop.
    Workshop,
    /// One alliance as both partners see it.
    Mirror,
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

impl PageTarget {
    /// The page of what was found; none where the pack does not ask for it.
    pub fn of_hit(place: &HitPlace, pack: &Pack) -> Option<Self> {
        Some(match place {
            HitPlace::Title => Self::Alliances,
            HitPlace::Alliance(id) => Self::Focus(*id),
            HitPlace::Action(id) => Self::Actions(Some(*id)),
            HitPlace::Answer(subject, slot) => {
                let question = pack.question(&slot.question)?;
                Self::Question(*subject, question.id.clone(), Some(slot.part))
            }
        })
    }
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
    /// The list of routes.
    Routes,
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
    /// Looks a page up, from which Esc leads back here.
    Look(PageTarget),
    /// Takes this route through the workbook.
    Route(RouteId),
    /// This language is spoken from now on.
    Speak(Language),
    /// The workbook in this file is opened at this place.
    OpenAt(PathBuf, HitPlace),
    /// What was chosen about a workbook.
    Chosen(ask::Then),
    /// Nothing can be done here; these words say where.
    Tell(String),
}
