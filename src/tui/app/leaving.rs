//! A page, the workbook or the program is left: what was typed is kept, and what cannot be taken as it stands is
//! told before it is lost.

use super::{App, Place};
use crate::{
    domain::id::WorkbookId,
    session::{
        Access,
        command::{Command, FileCommand, LibraryCommand, SystemCommand},
        moment::Moment,
        safety::Way,
    },
    t,
    tui::{
        action::Action,
        component::{Notice, Step},
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
    /// The name of a new firm that is kept in case the program dies.
    pub(super) begun: String,
    /// The words of a report, and the workbook that it is of.
    pub(super) report: Option<(WorkbookId, [String; 2])>,
}

impl App {
    /// Saves what was changed at once, or tells why nothing can be.
    pub(super) fn save_now(&mut self) {
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        self.notice = if open.session.access() == Access::Full {
            open.session.save_now();
            Some(Notice::done(t!(self.context.i18n, "notice-saving")))
        } else {
            Step::refused(&open.session, &self.context).notice
        };
    }

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
        match &self.over {
            Some(over) if over.has_untaken() => {
                return Some(t!(self.context.i18n, "box-unfinished"));
            }
            Some(_) => return None,
            None => {}
        }
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
        let asks = input.action() == Some(Action::Quit);
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

    /// The page was left: says what could not be taken, unless that waits on the page, which Esc leads back to.
    pub(super) fn tell_left(&mut self, unfinished: Option<String>) {
        if let Place::Workbook(open) = &self.place
            && (!open.waiting.is_empty()
                || (open.trail.iter()).any(|page| page.unfinished(&self.context).is_some()))
        {
            return;
        }
        if let (Some(problem), None) = (unfinished, &self.notice) {
            self.notice = Some(Notice::warn(problem));
        }
    }

    /// What was typed is due to be saved.
    pub fn save(&mut self) -> Vec<Command> {
        let mut commands = Vec::new();
        self.push_save(&mut commands);
        let begun = self.begun();
        if begun != self.left.begun {
            self.left.begun.clone_from(&begun);
            commands.push(Command::Library(LibraryCommand::KeepBegun(begun)));
        }
        commands
    }

    pub(super) fn push_save(&mut self, commands: &mut Vec<Command>) {
        if let Place::Workbook(open) = &mut self.place
            && open.session.saving.begin()
        {
            let snapshot = Box::new(open.session.snapshot());
            commands.push(Command::File(FileCommand::Save(snapshot)));
        }
    }

    /// The name of a new firm as it is typed; empty where none is.
    fn begun(&self) -> String {
        let open = match &self.over {
            Some(Dialog::Prompt(prompt)) => prompt.left(),
            Some(_) | None => None,
        };
        let begun = open.as_ref().or(self.left.prompt.as_ref());
        begun
            .and_then(LeftWords::of_new)
            .unwrap_or_default()
            .to_owned()
    }

    /// Whether the name of a new firm was typed on, and is not kept yet.
    pub(super) fn begins(&self) -> bool {
        self.begun() != self.left.begun
    }

    /// The name of a new firm was left behind: it stands where one is asked for again, and that is told.
    pub(super) fn take_begun(&mut self, name: String) {
        if name.is_empty() || self.begins() || !self.left.begun.is_empty() {
            return;
        }
        let told = t!(self.context.i18n, "begun-left", name = name.as_str());
        self.notice.get_or_insert(Notice::done(told));
        self.left.begun.clone_from(&name);
        self.left.prompt = Some(LeftWords::new_firm(name));
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
