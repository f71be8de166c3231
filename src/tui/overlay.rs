//! What lies over a screen for a moment: help, lists to pick from, and small forms.

pub mod action_form;
pub mod alliance_form;
pub mod ask;
pub mod confirm;
pub mod finder;
pub mod form;
pub mod help;
pub mod moves;
pub mod prompt;
pub mod report;

use crate::tui::stop::Stop;
use crossterm::event::KeyEvent;
use jiff::civil::Date;
use ratatui::layout::Rect;

use self::{
    action_form::ActionForm, alliance_form::AllianceForm, ask::Ask, confirm::Confirm,
    finder::Finder, form::Form, help::Help, moves::Moves, prompt::Prompt, report::ReportForm,
};
use super::{
    action::Action,
    canvas::{Canvas, Hit},
    model::{Context, Now},
    update::{Theirs, Way},
};
use crate::{
    domain::{change::Change, id::RouteId, workbook::Workbook},
    report::order::Order,
};

/// What lies over the screen.
#[derive(Debug, Clone)]
pub enum Overlay {
    /// The help.
    Help(Help),
    /// A list to pick from by typing.
    Finder(Finder),
    /// A question for one line of text.
    Prompt(Prompt),
    /// A question for yes or no.
    Confirm(Confirm),
    /// An alliance's name and kind.
    Alliance(AllianceForm),
    /// An action's what, who, when and for whom.
    Action(Box<ActionForm>),
    /// One item of a list.
    Item(Box<Form>),
    /// A question with a few answers.
    Ask(Box<Ask>),
    /// What a review moves.
    Moves(Box<Moves>),
    /// What a report is to hold and where it goes.
    Report(Box<ReportForm>),
}

/// What an overlay wants to happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It stays open.
    Stay,
    /// It closes.
    Close,
    /// It closes and this action is done.
    Do(Action),
    /// It closes and the book goes there.
    Go(Stop),
    /// It closes and the book takes this route.
    Route(RouteId),
    /// It stays open until this report is written.
    Report(Box<Order>),
    /// It stays open and these words go to the clipboard.
    Copy(String),
    /// It closes and this change is made to the workbook.
    Change(Change),
    /// It closes and these changes are made, each by itself.
    Changes(Vec<Change>),
    /// It closes and the book shows how it was on this day.
    AsOf(Date),
    /// It closes and this is done with a workbook's file.
    File(FileRequest),
    /// It closes and a place to save the workbook to is asked for.
    SaveElsewhere,
    /// It closes and the file of another copy is asked for, to be joined with the one at this path.
    AskForCopy(std::path::PathBuf),
    /// It closes and the workbook is left, once it is saved.
    Leave(Way),
    /// It closes and the workbook is left, though it could not be saved.
    LeaveAnyway(Way),
    /// It closes and the workbook becomes this one, in which words were recovered.
    Recover(Box<Workbook>),
    /// It closes and the words that were left behind go to the earlier states.
    SetAside,
    /// It closes and the workbook is joined with what something else wrote.
    Join(Box<Theirs>),
    /// It closes and what something else wrote takes the workbook's place.
    TakeTheirs(Box<Theirs>),
    /// It closes and the workbook goes back to this state.
    PutBack(Box<Workbook>),
}

/// Something to be done with a workbook as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileRequest {
    /// Begins a new one for a firm of this name.
    Create(String),
    /// Gives the one at this path another title.
    Rename(std::path::PathBuf, String),
    /// Copies the one at this path under another title.
    Duplicate(std::path::PathBuf, String),
    /// Moves the one at this path to the trash.
    Trash(std::path::PathBuf),
    /// Opens the one at this path to look at it.
    Look(std::path::PathBuf),
    /// Copies the one at this path and opens the copy.
    OpenCopy(std::path::PathBuf),
    /// Saves the open one in this folder or to this file, which becomes its file.
    SaveElsewhere(std::path::PathBuf),
    /// Saves the open one to a new file beside its own, which becomes its file.
    KeepBeside,
    /// Puts the one at the first path back to the state at the second.
    Restore(std::path::PathBuf, std::path::PathBuf),
    /// Takes the one at this path out of the trash.
    TakeBack(std::path::PathBuf),
    /// Joins the one at the first path with the copy at the second.
    Join(std::path::PathBuf, std::path::PathBuf),
}

/// What comes from the keyboard or the mouse.
#[derive(Debug, Clone)]
pub enum Input<'a> {
    /// A key.
    Key(KeyEvent),
    /// A pasted text.
    Paste(&'a str),
    /// A click on something.
    Hit(&'a Hit),
    /// The wheel, in rows; down is positive.
    Wheel(i16),
}

impl Overlay {
    /// Whether it is a form for a change to the workbook.
    pub fn is_form(&self) -> bool {
        match self {
            Self::Alliance(_) | Self::Action(_) | Self::Item(_) | Self::Moves(_) => true,
            Self::Help(_)
            | Self::Finder(_)
            | Self::Prompt(_)
            | Self::Confirm(_)
            | Self::Ask(_)
            | Self::Report(_) => false,
        }
    }

    /// Takes what was typed or clicked.
    pub fn input(
        &mut self,
        input: &Input<'_>,
        workbook: Option<&Workbook>,
        context: &Context,
        now: &Now,
    ) -> Outcome {
        if let Input::Hit(Hit::Close) = input {
            return match self {
                Self::Alliance(form) => form.keep(workbook, now),
                Self::Action(form) => form.keep(workbook, now),
                Self::Item(form) => form.keep(now),
                Self::Moves(form) => form.keep(),
                Self::Help(_)
                | Self::Finder(_)
                | Self::Prompt(_)
                | Self::Confirm(_)
                | Self::Ask(_)
                | Self::Report(_) => Outcome::Close,
            };
        }
        match self {
            Self::Help(help) => help.input(input),
            Self::Finder(finder) => finder.input(input),
            Self::Prompt(prompt) => prompt.input(input, context, now),
            Self::Confirm(confirm) => confirm.input(input),
            Self::Alliance(form) => form.input(input, workbook, context, now),
            Self::Action(form) => form.input(input, workbook, context, now),
            Self::Item(form) => form.input(input, context, now),
            Self::Ask(ask) => ask.input(input),
            Self::Moves(form) => form.input(input, context, now),
            Self::Report(form) => form.input(input, workbook, context, now),
        }
    }

    /// Draws it over an area.
    pub fn view(&self, area: Rect, workbook: Option<&Workbook>, canvas: &mut Canvas<'_>) {
        // What lies below cannot be clicked, and the cursor is here.
        canvas.state.hits.clear();
        canvas.state.cursor = None;
        match self {
            Self::Help(help) => help.view(area, canvas),
            Self::Finder(finder) => finder.view(area, canvas),
            Self::Prompt(prompt) => prompt.view(area, canvas),
            Self::Confirm(confirm) => confirm.view(area, canvas),
            Self::Alliance(form) => form.view(area, canvas),
            Self::Action(form) => form.view(area, workbook, canvas),
            Self::Item(form) => form.view(area, canvas),
            Self::Ask(ask) => ask.view(area, canvas),
            Self::Moves(form) => form.view(area, canvas),
            Self::Report(form) => form.view(area, canvas),
        }
    }
}
