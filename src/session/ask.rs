//! Questions with a few answers, for moments that could frighten, as data: what is told, what can be
//! done, and what follows from it. A front end shows them; [`super::wording`] has their words.

use std::path::PathBuf;

use super::{
    command::LibraryCommand,
    safety::{Theirs, Way},
};
use crate::{
    domain::{draft::FormOf, workbook::Workbook},
    report::wording::DifferenceText,
    store::{Setting, Value},
};

/// A question with a few answers: it says first that nothing is lost, then what happened, then what can
/// be done; what differs stands below.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What it is about.
    pub title: String,
    /// What is told first.
    pub lead: String,
    /// What happened, a paragraph each.
    pub text: Vec<String>,
    /// What can be done; to choose nothing changes nothing.
    pub choices: Vec<Choice>,
    /// What differs, under a heading; may be empty.
    pub differs: (String, Vec<DifferenceText>),
}

/// One thing that can be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// What stands beside it: how much is answered, or when it was edited.
    pub aside: String,
    /// What it means.
    pub about: String,
    /// What would differ.
    pub differs: Vec<DifferenceText>,
    /// What follows.
    pub then: Then,
}

/// What follows from a choice.
#[derive(Debug, Clone, PartialEq)]
pub enum Then {
    /// Nothing; the question stays.
    Stay,
    /// Nothing; the question is done with.
    Close,
    /// This is asked first.
    Ask(Box<Question>),
    /// A folder or a file is asked for, to save the open workbook in.
    AskPlace,
    /// The file of a copy is asked for, to be joined with the workbook in this file.
    AskCopy(PathBuf),
    /// A setting is this from now on.
    Set(Setting, Value),
    /// Something is done with the folder of workbooks.
    Library(LibraryCommand),
    /// What is typed into the form that is open is dropped.
    Discard,
    /// What waits in these forms is dropped.
    DropForms(Vec<FormOf>),
    /// The workbook is left, once it is saved.
    Leave(Way),
    /// The workbook is left, though it could not be saved.
    LeaveAnyway(Way),
    /// The open workbook is saved in this folder or file.
    SaveElsewhere(PathBuf),
    /// The open workbook is saved beside its file, and left this way where somebody was about to.
    KeepBeside(Option<Way>),
    /// Words that were left behind are taken over: the workbook becomes this one.
    Recover(Box<Workbook>),
    /// Words that were left behind go to the earlier states.
    SetAside,
    /// The workbook is joined with what something else wrote; leaving it this way goes on from there.
    Join(Box<Theirs>, Option<Way>),
    /// What something else wrote takes the workbook's place, and is left this way where somebody was about to.
    TakeTheirs(Box<Theirs>, Option<Way>),
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
