//! Questions about a workbook, when they are asked, and what follows from their answers.

use super::{App, Place};
use crate::{
    session::{
        ask::{Choice, Question, Then},
        command::{Command, FileCommand},
        safety::Way,
        saving::Due,
    },
    store::{Setting, Value},
    t,
    tui::{
        component::{Notice, Step},
        context::Context,
        dialog::{Dialog, prompt::LeftWords},
        target::{BoxTarget, Purpose},
        theme::Theme,
    },
};

impl App {
    /// Whether something waits to be saved within a second.
    pub fn saves_soon(&self) -> bool {
        let session = self.session();
        session.is_some_and(|it| it.saving.due() == Due::Soon) || self.begins()
    }

    /// Asks which ground the terminal has, before anything else.
    pub fn ask_ground(&mut self) {
        self.over = Some(Dialog::ask(ground(&self.context)));
    }

    /// Asks what becomes of a workbook that something else changed, once nobody is in the middle of a
    /// word: keys that are meant for an answer must not choose one here.
    pub(super) fn ask_about_conflict(&mut self, moved: bool) {
        let is_idle = moved || !self.takes_text();
        let context = &self.context;
        if self.over.is_none()
            && let Place::Workbook(open) = &mut self.place
            && let Some(conflict) = open.session.take_conflict(is_idle)
        {
            self.over = Some(Dialog::ask(context.wording().changed(conflict)));
        }
    }

    /// Does what was chosen in a question about a workbook.
    pub(super) fn resolve(&mut self, then: Then, commands: &mut Vec<Command>) {
        let context = &self.context;
        let prompt = |purpose| BoxTarget::Prompt(purpose, "~/".to_owned());
        match then {
            Then::Stay | Then::Close => return,
            Then::Set(setting, value) => return self.choose(setting, Some(value), commands),
            Then::Ask(question) => return self.open_box(BoxTarget::Ask(question)),
            Then::AskPlace => return self.open_box(prompt(Purpose::SaveElsewhere)),
            Then::AskCopy(into) => return self.open_box(prompt(Purpose::Join(into))),
            Then::Library(command) => {
                if let Place::Library(page) = &self.place
                    && let Some(name) = page.namesake(&command)
                {
                    self.told = Some(t!(context.i18n, "namesake-firm", name = name));
                }
                return commands.push(Command::Library(command));
            }
            Then::Discard => {
                if let Place::Workbook(open) = &mut self.place {
                    open.page.discard(&mut open.session, context);
                    self.notice = Some(Notice::done(t!(context.i18n, "form-dropped")));
                }
                return;
            }
            Then::Leave(way) => return self.leave(way, commands),
            Then::LeaveAnyway(way) => {
                return commands.push(Command::File(FileCommand::Abandon(way)));
            }
            Then::SaveElsewhere(_)
            | Then::KeepBeside(_)
            | Then::DropForms(_)
            | Then::Recover(_)
            | Then::SetAside
            | Then::Join(..)
            | Then::TakeTheirs(..)
            | Then::PutBack(_) => {}
        }
        if let Then::SaveElsewhere(place) = &then {
            self.left.taken = Some(LeftWords::elsewhere(place));
        }
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        let resolved = context.wording().resolve(then, &mut open.session);
        commands.extend(resolved.command);
        if resolved.is_refused {
            self.notice = Step::refused(&open.session, context).notice;
        } else if let Some(told) = resolved.told {
            self.notice = Some(Notice::done(told));
        }
        if let Some(question) = resolved.shows {
            self.over = Some(Dialog::ask(question));
        }
        open.page.refresh(&open.session, context);
        if let Some(way) = resolved.leaves {
            self.leave(way, commands);
        }
    }
}

/// Whether to leave the workbook for the list.
pub(super) fn leave_workbook(context: &Context) -> Question {
    let i18n = &context.i18n;
    Question::new(
        t!(i18n, "leave-title"),
        t!(i18n, "leave-lead"),
        Vec::new(),
        vec![
            Choice::new(
                t!(i18n, "leave-list"),
                String::new(),
                Then::Leave(Way::List),
            ),
            Choice::new(t!(i18n, "leave-stay"), String::new(), Then::Close),
        ],
    )
}

/// Which ground the terminal has, where it does not tell.
fn ground(context: &Context) -> Question {
    let i18n = &context.i18n;
    let theme = |label, name: &str| {
        let then = Then::Set(Setting::Theme, Value::Words(name.to_owned()));
        Choice::new(label, String::new(), then)
    };
    let choices = vec![
        theme(t!(i18n, "ground-dark"), Theme::DARK),
        theme(t!(i18n, "ground-light"), Theme::LIGHT),
        theme(t!(i18n, "ground-contrast"), "contrast"),
        theme(t!(i18n, "ground-either"), Theme::EITHER),
    ];
    let text = vec![t!(i18n, "ground-later")];
    Question::new(
        t!(i18n, "ground-title"),
        t!(i18n, "ground-lead"),
        text,
        choices,
    )
}

/// Whether to leave the program.
pub(super) fn leave_program(is_open: bool, context: &Context) -> Question {
    let i18n = &context.i18n;
    let mut choices = vec![
        Choice::new(t!(i18n, "quit-stay"), String::new(), Then::Close),
        Choice::new(
            t!(i18n, "quit-leave"),
            String::new(),
            Then::Leave(Way::Quit),
        ),
    ];
    if is_open {
        let list = Choice::new(
            t!(i18n, "leave-list"),
            String::new(),
            Then::Leave(Way::List),
        );
        choices.push(list);
    }
    let (title, lead) = (t!(i18n, "quit-title"), t!(i18n, "quit-lead"));
    Question::new(title, lead, Vec::new(), choices)
}
