//! What an action does that the open page does not take itself.

use std::sync::Arc;

use super::{App, Place};
use crate::{
    content::LazyPack,
    domain::{
        due,
        id::{QuestionId, RouteId},
        journey::{self, Stop},
        pack::Pack,
    },
    i18n::Catalog,
    report::text::Signs,
    session::{
        Access, Edited, Session, Turned,
        command::{Command, FileCommand, LibraryCommand, SystemCommand},
        moment::Moment,
        safety::Way,
    },
    store::{KeySetting, Setting, Source, Value},
    t,
    tui::{
        action::Action,
        app::safety,
        component::{Notice, Step},
        context::Context,
        dialog::Dialog,
        keymap::{KeyPress, Keymap},
        page::Page,
        target::{BoxTarget, Direction, PageTarget, Purpose, Slide},
    },
};

impl App {
    /// Does what an action asks for. What makes no sense on the open page does nothing, and while a form lies over
    /// it, or somebody answers unseen on it, nothing leads to another. Returns whether anything was done.
    pub(super) fn act(&mut self, action: Action, commands: &mut Vec<Command>) -> bool {
        if self.is_boxed() && !stays(action) {
            return false;
        }
        match action {
            Action::Help => self.open_box(BoxTarget::Help),
            Action::Palette => self.open_box(BoxTarget::Palette),
            Action::GoTo => self.open_box(BoxTarget::Places),
            Action::CheckKeys => self.open_box(BoxTarget::Keys),
            Action::Search => self.open_box(BoxTarget::Search(None)),
            Action::Routes => self.open_box(BoxTarget::Routes(None)),
            Action::Report => self.open_box(BoxTarget::Report),
            Action::AsOf => {
                let otherwise = due::end_of_last_quarter(self.context.now.today);
                let purpose = Purpose::AsOf { otherwise };
                if self.session().is_some() {
                    self.open_box(BoxTarget::Prompt(purpose, String::new()));
                }
            }
            Action::Settings => self.open_box(BoxTarget::Settings),
            Action::Tour => {
                if self.session().is_none() {
                    commands.push(Command::Library(LibraryCommand::OpenExample));
                }
                self.tour(0);
            }
            Action::NextTheme => {
                let next = self.context.themes.beside(&self.context.theme, false);
                let name = next.name().to_string();
                self.choose(Setting::Theme, Some(Value::Words(name.clone())), commands);
                let told = t!(self.context.i18n, "notice-theme", name = name);
                self.notice = Some(Notice::done(told));
            }
            Action::Language => self.open_box(BoxTarget::Languages),
            Action::Mouse => self.hand_mouse_over(commands),
            Action::Suspend => commands.push(Command::System(SystemCommand::Suspend)),
            Action::Quit => self.leave(Way::Quit, commands),
            Action::Interrupt | Action::Copy => {
                let question = safety::leave_program(self.session().is_some(), &self.context);
                self.over = Some(Dialog::ask(question));
            }
            Action::Paste => commands.push(Command::System(SystemCommand::Paste)),
            Action::Next | Action::NextField => self.walk(Direction::Forward),
            Action::Back => self.walk(Direction::Back),
            Action::PreviousField => {
                self.walk(Direction::Back);
                self.enter_last();
            }
            Action::NextGap => self.next_gap(),
            Action::Leave => self.back(),
            Action::Undo => self.turn(
                Session::undo,
                |context| t!(context.i18n, "notice-nothing-to-undo"),
                |context| {
                    let redo = context.key(Action::Redo);
                    t!(context.i18n, "notice-undone", redo = redo)
                },
            ),
            Action::Redo => self.turn(
                Session::redo,
                |context| t!(context.i18n, "notice-nothing-to-redo"),
                |context| {
                    let undo = context.key(Action::Undo);
                    t!(context.i18n, "notice-redone", undo = undo)
                },
            ),
            Action::Picture => self.toggle(&PageTarget::Picture),
            Action::Workshop => self.toggle(&PageTarget::Workshop),
            Action::Mirror => self.toggle(&PageTarget::Mirror),
            Action::Overview => self.toggle(&PageTarget::Overview),
            Action::Agenda => self.toggle(&PageTarget::Agenda),
            Action::History => self.toggle(&PageTarget::History(None)),
            Action::Alliances => self.toggle(&PageTarget::Alliances),
            Action::Audience => {
                let slide = self.slide();
                self.toggle(&PageTarget::Audience(slide));
            }
            Action::Focus => {
                let Some(id) = self.session().and_then(Session::focus) else {
                    return false;
                };
                self.toggle(&PageTarget::Focus(id));
            }
            Action::Review => return self.review(),
            Action::NextAlliance => self.next_alliance(1),
            Action::PreviousAlliance => self.next_alliance(-1),
            Action::Save => self.save_now(),
            Action::OwnEditor => self.own_editor(commands),
            Action::Earlier => {
                if let Some(session) = self.session() {
                    let present = Box::new(session.workbook().clone());
                    let earlier = FileCommand::Earlier(session.path().clone(), present);
                    commands.push(Command::File(earlier));
                }
            }
            _ => return false,
        }
        true
    }

    /// Whether a form lies over the open page, or somebody answers unseen on it.
    pub(super) fn is_boxed(&self) -> bool {
        match &self.place {
            Place::Library(_) => false,
            Place::Workbook(open) => open.page.is_boxed(),
        }
    }

    /// Has a setting be this from now on, or as usual, and keeps it for next time.
    pub(super) fn choose(
        &mut self,
        setting: Setting,
        value: Option<Value>,
        commands: &mut Vec<Command>,
    ) {
        let context = &mut self.context;
        let chosen = value.clone().map(|value| (value, Source::Chosen));
        context.settings.set(setting, chosen);
        let settings = &context.settings;
        match setting {
            Setting::Theme => context.theme = context.themes.chosen(settings.words(setting)),
            Setting::Keymap => {
                // The built-in files read: a test reads them.
                if let Ok(mut keymap) = Keymap::named(settings.words(setting)) {
                    keymap.take_own(context.keymap.own());
                    context.keymap = keymap;
                }
            }
            Setting::Ascii => {
                let signs = if settings.is_on(setting) {
                    Signs::Ascii
                } else {
                    Signs::Unicode
                };
                context.show_signs(signs);
            }
            Setting::Mouse => {
                self.has_mouse = settings.is_on(setting);
                commands.push(Command::System(SystemCommand::TakeMouse(self.has_mouse)));
            }
            Setting::Language => {
                if let Some(tag) = settings.words(setting) {
                    let speak = SystemCommand::Speak(tag.to_owned());
                    commands.push(Command::System(speak));
                }
            }
            Setting::Hints if context.settings.is_on(setting) => self.point_out_anew(commands),
            Setting::Hints => self.hint = None,
            // Whoever makes a report looks; the others count from the next start on.
            Setting::PreparedBy
            | Setting::PreparedFor
            | Setting::Logo
            | Setting::Tables
            | Setting::Plain
            | Setting::Workbooks
            | Setting::Pack => {}
        }
        let keep = SystemCommand::KeepSetting(setting, value);
        commands.push(Command::System(keep));
    }

    /// Has a command have these keys from now on. Only what differs from its own is kept.
    pub(super) fn rebind(
        &mut self,
        action: Action,
        keys: &[KeyPress],
        commands: &mut Vec<Command>,
    ) {
        let keymap = &mut self.context.keymap;
        let names = if keymap.built_in_keys_of(action) == keys {
            Vec::new()
        } else {
            keys.iter().map(ToString::to_string).collect()
        };
        let chosen = KeySetting {
            action: action.name().to_owned(),
            keys: names,
            ..KeySetting::default()
        };
        commands.push(Command::System(SystemCommand::KeepKeys(chosen.clone())));
        keymap.rebind(action, keys);
        keymap.note_own(chosen);
    }

    /// Has this language spoken from now on, and keeps it for next time.
    pub(super) fn choose_language(&mut self, tag: String, commands: &mut Vec<Command>) {
        self.choose(Setting::Language, Some(Value::Words(tag)), commands);
    }

    /// Speaks another language from now on, and asks the questions of another pack where one is given: the same
    /// ones in that language. Every page stays as it is but for its words.
    pub fn speak(&mut self, i18n: Arc<Catalog>, pack: Option<Arc<LazyPack>>) {
        self.looks += 1;
        self.context.i18n = i18n;
        self.context.show_signs(self.context.signs);
        if let Some(pack) = pack {
            self.context.pack = pack;
        }
        let context = &self.context;
        if let Place::Workbook(open) = &mut self.place {
            open.session.asked_anew(&context.pack, &context.now);
            for page in open.trail.iter_mut().chain([&mut open.page]) {
                page.speak(&open.session, context);
            }
        }
        let name = context.i18n.language_name();
        self.notice = Some(Notice::done(t!(
            context.i18n,
            "notice-language",
            name = name
        )));
    }

    /// Takes the mouse from the terminal, or gives it back.
    fn hand_mouse_over(&mut self, commands: &mut Vec<Command>) {
        self.has_mouse = !self.has_mouse;
        let told = if self.has_mouse {
            t!(self.context.i18n, "notice-mouse-ours")
        } else {
            t!(self.context.i18n, "notice-mouse-terminal")
        };
        self.notice = Some(Notice::done(told));
        commands.push(Command::System(SystemCommand::TakeMouse(self.has_mouse)));
    }

    /// Goes to a page that is looked up, or from it back to where it was opened.
    pub(super) fn toggle(&mut self, target: &PageTarget) {
        let is_open = |page: PageTarget| match (&page, target) {
            (PageTarget::History(_), PageTarget::History(_))
            | (PageTarget::Audience(_), PageTarget::Audience(_)) => true,
            _ => page == *target,
        };
        if self.page().is_some_and(is_open) {
            self.back();
        } else {
            self.open_page(target);
        }
    }

    /// What a room is shown first, by the page that it is asked for on.
    fn slide(&self) -> Slide {
        let Place::Workbook(open) = &self.place else {
            return Slide::Picture;
        };
        if let Some((_, question)) = open.page.question() {
            return Slide::Question(question);
        }
        open.page.target().slide(&self.context.pack)
    }

    /// Goes to the chapter that the page is in, or from it back; returns whether it is in one.
    fn review(&mut self) -> bool {
        let target = match self.page() {
            Some(PageTarget::Question(subject, question, _)) => {
                let chapter = self.context.pack.chapter_of(&question);
                chapter.map(|chapter| PageTarget::Chapter(subject, chapter.id.clone()))
            }
            Some(chapter @ PageTarget::Chapter(..)) => Some(chapter),
            Some(_) | None => None,
        };
        if let Some(target) = &target {
            self.toggle(target);
        }
        target.is_some()
    }

    /// Brings another alliance into focus, and stays on the same page, about that one.
    fn next_alliance(&mut self, by: isize) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        let Some(id) = open.session.next_alliance(by) else {
            self.notice = Some(Notice::warn(t!(context.i18n, "notice-no-alliance")));
            return;
        };
        open.page.leave(&mut open.session, context);
        open.session.focus_on(id);
        let Some(target) = open.page.target().about(id) else {
            open.page.refresh(&open.session, context);
            return;
        };
        if let Some(page) = Page::open(&target, &open.session, context) {
            open.visit(page);
        }
    }

    fn next_gap(&mut self) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        open.page.leave(&mut open.session, context);
        let asked = open.page.question();
        let asked = asked.map(|(subject, question)| Stop::Question(subject, question));
        let here = asked.or_else(|| open.page.target().stop());
        let here = here.unwrap_or(Stop::Alliances);
        match journey::next_gap(&context.pack, open.session.workbook(), &here) {
            Some(stop) => self.jump(&PageTarget::of_stop(&stop)),
            None => self.notice = Some(Notice::done(t!(context.i18n, "notice-no-gap"))),
        }
    }

    /// Takes a step back or makes it again, and shows where; says so where that is on another page.
    fn turn(
        &mut self,
        turn: fn(&mut Session, &Pack, &Moment) -> Turned,
        nothing: fn(&Context) -> String,
        done: fn(&Context) -> String,
    ) {
        let before = self.page();
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        open.page.leave(&mut open.session, context);
        if open.session.access() != Access::Full {
            self.notice = Step::refused(&open.session, context).notice;
            return;
        }
        let changed = turn(&mut open.session, &context.pack, &context.now);
        open.page.refresh(&open.session, context);
        match changed {
            Turned::Nothing => self.notice = Some(Notice::warn(nothing(context))),
            Turned::State => {
                self.notice = Some(Notice::done(t!(context.i18n, "notice-state-back")));
            }
            // It stands in the head of every page, not on one of them.
            Turned::Title => self.notice = Some(Notice::done(done(context))),
            Turned::Question(subject, question) => {
                self.show_change(&PageTarget::Question(subject, question, None));
            }
            Turned::Actions(action) => {
                self.show_change(&PageTarget::Actions(None));
                if let Place::Workbook(open) = &mut self.place
                    && let Page::Actions(page) = &mut open.page
                    && let Some(action) = action
                {
                    page.select(action, &open.session);
                }
            }
            Turned::Alliances => self.show_change(&PageTarget::Alliances),
        }
        if self.page() != before {
            self.notice = Some(Notice::done(done(&self.context)));
        }
    }

    /// Shows the page on which something changed, so that it is seen what undo did.
    fn show_change(&mut self, target: &PageTarget) {
        let is_seen = self
            .page()
            .is_none_or(|page| page == *target || page.shows(target));
        if !is_seen {
            self.jump(target);
        }
    }

    /// Takes a route, and goes to a question on it where one is named.
    pub(super) fn take_route(&mut self, route: RouteId, question: Option<&QuestionId>) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        let title = context.pack.route(Some(&route)).map(|it| it.title.clone());
        self.notice = match open.session.take_route(route, &self.context.pack) {
            Edited::Yes | Edited::Same => {
                title.map(|title| Notice::done(t!(context.i18n, "notice-route", title = title)))
            }
            Edited::Refused => Step::refused(&open.session, context).notice,
        };
        open.page.refresh(&open.session, context);
        let asked = question.and_then(|id| {
            let scope = context.pack.chapter_of(id)?.scope;
            let subject = journey::subject_of(scope, open.session.focus())?;
            Some(PageTarget::Question(subject, id.clone(), None))
        });
        if let Some(page) = asked {
            self.jump(&page);
        } else if self.is_off_route() {
            self.jump(&PageTarget::Alliances);
        }
    }

    /// Whether words that an editor was lent can still be taken over.
    pub fn awaits_words(&self) -> bool {
        match (&self.place, &self.lent) {
            (Place::Workbook(open), Some((id, target))) => {
                open.session.workbook().id == *id
                    && open.session.access() == Access::Full
                    && Page::open(target, &open.session, &self.context).is_some()
            }
            (Place::Library(_), _) | (_, None) => false,
        }
    }

    /// Gives the words that have the keys to the person's own editor.
    fn own_editor(&mut self, commands: &mut Vec<Command>) {
        let Place::Workbook(open) = &self.place else {
            return;
        };
        if open.session.access() != Access::Full {
            self.notice = Step::refused(&open.session, &self.context).notice;
            return;
        }
        match (open.page.words(), &open.page) {
            (Some(words), Page::Question(page)) => {
                self.lent = Some((open.session.workbook().id, page.words_target()));
                commands.push(Command::System(SystemCommand::OpenEditor(words)));
            }
            (Some(_) | None, _) => {
                self.notice = Some(Notice::warn(t!(self.context.i18n, "editor-nothing")));
            }
        }
    }
}

/// Whether an action leaves the open page where it is, or leaves it as `Esc` does.
const fn stays(action: Action) -> bool {
    matches!(
        action,
        Action::Help
            | Action::Palette
            | Action::CheckKeys
            | Action::Settings
            | Action::NextTheme
            | Action::Language
            | Action::Mouse
            | Action::Suspend
            | Action::Quit
            | Action::Interrupt
            | Action::Copy
            | Action::Paste
            | Action::Save
            | Action::OwnEditor
            | Action::Leave
    )
}
