//! A page, the workbook or the program is left: what was typed is kept, and what cannot be taken as it stands is
//! told before it is lost.

use super::{App, Place};
use crate::{
    domain::id::WorkbookId,
    session::{
        command::{Command, FileCommand, SystemCommand},
        moment::Moment,
        safety::Way,
    },
    t,
    tui::{
        action::Action,
        component::Notice,
        dialog::{
            Dialog,
            prompt::{LeftWords, Prompt},
        },
        input::Input,
    },
};

/// What was typed into boxes that were closed, for when they open again.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// The line, and what it was asked for.
    pub(super) prompt: Option<LeftWords>,
    /// The line that was taken, and what it was asked for, until what came of it is known.
    pub(super) taken: Option<LeftWords>,
    /// The words of a report, and the workbook that it is of.
    pub(super) report: Option<(WorkbookId, [String; 2])>,
}

impl App {
    /// What was typed into a box was taken; what was looked for is kept, to go on from there.
    pub(super) fn taken(&mut self, closed: Dialog) {
        match closed {
            Dialog::Search(search) => self.searched = Some(search),
            Dialog::Prompt(prompt) => {
                self.left.prompt = None;
                self.left.taken = Some(prompt.words());
            }
            Dialog::Help(_)
            | Dialog::Finder(_)
            | Dialog::Keys(_)
            | Dialog::Ask(_)
            | Dialog::Report(_)
            | Dialog::Settings(_)
            | Dialog::Tour(_) => {}
        }
    }

    /// What was asked for cannot be done: says why, in the box that asks for a line where one was typed for it.
    pub(super) fn failed(&mut self, problem: String) {
        match self.left.taken.take() {
            Some(taken) if self.over.is_none() => {
                self.over = Some(Dialog::Prompt(Prompt::again(taken, problem)));
            }
            Some(_) | None => self.notice = Some(Notice::failed(problem)),
        }
    }

    /// Keeps what was typed into a box that is closed.
    pub(super) fn keep_words(&mut self, closed: Dialog) {
        match closed {
            Dialog::Search(search) => self.searched = Some(search),
            Dialog::Prompt(prompt) => self.left.prompt = prompt.left(),
            Dialog::Report(report) => {
                let id = self.session().map(|it| it.workbook().id);
                self.left.report = id.map(|id| (id, report.left()));
            }
            Dialog::Help(_)
            | Dialog::Finder(_)
            | Dialog::Keys(_)
            | Dialog::Ask(_)
            | Dialog::Settings(_)
            | Dialog::Tour(_) => {}
        }
    }

    /// What was typed and cannot be taken as it stands, in words.
    pub(super) fn unfinished(&self) -> Option<String> {
        match &self.place {
            Place::Workbook(open) if self.over.is_none() => open.page.unfinished(&self.context),
            Place::Workbook(_) | Place::Library(_) => None,
        }
    }

    /// What would be lost if the program were left now, in words.
    fn unkept(&self) -> Option<String> {
        let Place::Workbook(open) = &self.place else {
            return None;
        };
        let others = open.waiting.iter().chain(&open.trail);
        let mut others = others.filter_map(|page| page.unfinished(&self.context));
        self.unfinished().or_else(|| others.next())
    }

    /// Whether the program is not left yet, as something that was typed would be lost: that is said once.
    pub(super) fn is_held_back(&mut self, input: &Input) -> bool {
        let was_told = std::mem::take(&mut self.was_held_back);
        let asks = self.over.is_none() && input.action() == Some(Action::Quit);
        let Some(problem) = self.unkept().filter(|_| asks && !was_told) else {
            return false;
        };
        self.was_held_back = true;
        let key = self.context.key(Action::Quit);
        let told = t!(
            self.context.i18n,
            "unfinished-quit",
            problem = problem,
            key = key
        );
        self.notice = Some(Notice::warn(told));
        true
    }

    /// The page was left: says what could not be taken.
    pub(super) fn tell_left(&mut self, unfinished: Option<String>) {
        if let Place::Workbook(open) = &self.place
            && !open.waiting.is_empty()
        {
            return;
        }
        if let (Some(problem), None) = (unfinished, &self.notice) {
            self.notice = Some(Notice::warn(problem));
        }
    }

    /// The program ends, whatever is open: what is half entered is entered and saved.
    pub fn end(&mut self, now: Moment) -> Vec<Command> {
        self.context.now = now;
        if let Place::Workbook(open) = &mut self.place {
            open.page.leave(&mut open.session, &self.context);
        }
        self.save()
    }

    /// Leaves the workbook, once it is saved.
    pub(super) fn leave(&mut self, way: Way, commands: &mut Vec<Command>) {
        match &mut self.place {
            Place::Library(_) => {
                if way == Way::Quit {
                    commands.push(Command::System(SystemCommand::Quit));
                }
            }
            Place::Workbook(open) => {
                open.page.leave(&mut open.session, &self.context);
                self.push_save(commands);
                commands.push(Command::File(FileCommand::Close(way)));
            }
        }
    }
}
