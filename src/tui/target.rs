//! Where to go, as data: pages and boxes are opened by these, and none of them knows another.

use std::path::PathBuf;

use jiff::civil::Date;

use super::action::Action;
use crate::{
    domain::{
        answer::Part,
        id::{ActionId, AllianceId, ChapterId, QuestionId, RouteId},
        workbook::{Subject, Workbook},
    },
    report::wording::DifferenceText,
    session::{
        command::LibraryCommand,
        safety::{Theirs, Way},
    },
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
    /// A question asked about somebody, with the keys in a part of it where one is named.
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
    /// The alliances in large letters, for a room.
    Audience,
}

/// What lies over a page for a moment.
#[derive(Debug, Clone, PartialEq)]
pub enum BoxTarget {
    /// The help.
    Help,
    /// The list of commands.
    Palette,
    /// The list of pages.
    Places,
    /// The list of routes.
    Routes,
    /// A question for one line.
    Prompt(Purpose, String),
    /// A question with a few answers.
    Ask(Box<Question>),
    /// What a report is to hold and where it goes.
    Report,
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

/// A question with a few answers, for moments that could frighten: it says first that nothing is lost,
/// then what happened, then what can be done; what differs stands below.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What it is about, in the frame.
    pub title: String,
    /// What is told first.
    pub lead: String,
    /// What happened, a paragraph each.
    pub text: Vec<String>,
    /// What can be done; Esc always changes nothing.
    pub choices: Vec<Choice>,
    /// What differs, under a heading; may be empty.
    pub differs: (String, Vec<DifferenceText>),
}

/// One thing that can be done.
#[derive(Debug, Clone, PartialEq)]
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
    pub then: Then,
}

/// What follows from a choice.
#[derive(Debug, Clone, PartialEq)]
pub enum Then {
    /// Nothing; the box stays open.
    Stay,
    /// Nothing; the box closes.
    Close,
    /// This action is done.
    Act(Action),
    /// Goes there.
    Go(Target),
    /// Looks a page up, from which Esc leads back here.
    Look(PageTarget),
    /// Takes this route through the workbook.
    Route(RouteId),
    /// Something is done with the folder of workbooks.
    Library(LibraryCommand),
    /// The workbook is left, once it is saved.
    Leave(Way),
    /// The workbook is left, though it could not be saved.
    LeaveAnyway(Way),
    /// The open workbook is saved in this folder or file.
    SaveElsewhere(PathBuf),
    /// The open workbook is saved beside its file.
    KeepBeside,
    /// Words that were left behind are taken over: the workbook becomes this one.
    Recover(Box<Workbook>),
    /// Words that were left behind go to the earlier states.
    SetAside,
    /// The workbook is joined with what something else wrote.
    Join(Box<Theirs>),
    /// What something else wrote takes the workbook's place.
    TakeTheirs(Box<Theirs>),
    /// The workbook goes back to this state.
    PutBack(Box<Workbook>),
}

impl Choice {
    /// Something that can be done, and what it means.
    pub fn new(label: String, about: String, then: Then) -> Self {
        Self {
            label,
            aside: String::new(),
            about,
            differs: Vec::new(),
            then,
        }
    }
}

impl Question {
    /// A question, with nothing that differs.
    pub fn new(title: String, lead: String, text: Vec<String>, choices: Vec<Choice>) -> Self {
        Self {
            title,
            lead,
            text,
            choices,
            differs: Default::default(),
        }
    }
}
