//! The application: the list of workbooks or an open one, the page that is open in it, what lies over
//! it, and what just happened. Inputs and replies in, commands out; it touches nothing outside.

mod actions;
mod places;
mod replies;
mod safety;
mod view;

use crossterm::event::KeyEvent;
use ratatui::layout::Position;

use super::{
    action::{Action, Layer},
    component::{Notice, Step},
    context::Context,
    dialog::{self, Dialog},
    hit::{Hit, ViewState},
    input::Input,
    keymap::KeyPress,
    page::{Page, library::LibraryPage},
    target::{BoxTarget, Direction, PageTarget, Target, Then},
};
use crate::{
    domain::{
        id::WorkbookId,
        journey::{self, Stop},
        workbook::Subject,
    },
    session::{
        Access, Session,
        command::{Command, FileCommand, LibraryCommand, SystemCommand},
        moment::Moment,
        safety::Way,
        saving::Due,
    },
    t,
};

/// How many pages Esc leads back through.
const TRAIL: usize = 20;

/// What is open.
enum Place {
    /// The list of workbooks.
    Library(Box<LibraryPage>),
    /// One workbook.
    Workbook(Box<Open>),
}

/// An open workbook with the page that is shown.
struct Open {
    session: Session,
    page: Page,
    /// The pages that Esc leads back to, the nearest last, each as it was left.
    trail: Vec<Page>,
}

/// The application.
pub struct App {
    context: Context,
    place: Place,
    over: Option<Dialog>,
    notice: Option<Notice>,
    /// Whether clicks are ours, or the terminal's to select text with.
    has_mouse: bool,
    /// What was copied last, to be put in where the system's clipboard cannot be read.
    clipboard: String,
    /// The workbook and the place in it whose words an editor has, or may still have.
    lent: Option<(WorkbookId, PageTarget)>,
}

impl App {
    /// The list of workbooks, which is not read yet.
    pub fn new(context: Context) -> Self {
        Self {
            context,
            place: Place::Library(Box::new(LibraryPage::new(None))),
            over: None,
            notice: None,
            has_mouse: true,
            clipboard: String::new(),
            lent: None,
        }
    }

    /// What it begins with: the list is to be read.
    pub fn begin(&self) -> Command {
        Command::Library(LibraryCommand::List)
    }

    /// The open workbook.
    pub fn session(&self) -> Option<&Session> {
        match &self.place {
            Place::Library(_) => None,
            Place::Workbook(open) => Some(&open.session),
        }
    }

    /// The page that is open in it.
    pub fn page(&self) -> Option<PageTarget> {
        match &self.place {
            Place::Library(_) => None,
            Place::Workbook(open) => Some(open.page.target()),
        }
    }

    /// What pages are drawn with.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// Whether clicks are ours.
    pub fn has_mouse(&self) -> bool {
        self.has_mouse
    }

    /// Whether something waits to be saved within a second.
    pub fn saves_soon(&self) -> bool {
        self.session()
            .is_some_and(|session| session.saving.due() == Due::Soon)
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

    /// Whether typed characters become words: then many in one go are a paste.
    pub fn takes_text(&self) -> bool {
        match (&self.over, &self.place) {
            (Some(over), _) => over.takes_text(),
            (None, Place::Library(page)) => page.takes_text(),
            (None, Place::Workbook(open)) => open.page.takes_text(),
        }
    }

    /// The layers in which keys are looked up now, the first one first.
    pub fn layers(&self) -> Vec<Layer> {
        let mut layers = match (&self.over, &self.place) {
            (Some(over), _) => over.layers(),
            (None, Place::Library(page)) => page.layers(),
            (None, Place::Workbook(open)) => {
                let mut layers = open.page.layers(&open.session, &self.context);
                if !open.page.is_boxed() {
                    layers.push(Layer::Workbook);
                }
                layers
            }
        };
        layers.push(Layer::Everywhere);
        layers
    }

    /// A key was pressed.
    pub fn key(&mut self, key: KeyEvent, now: Moment) -> Vec<Command> {
        self.notice = None;
        let press = KeyPress::of(key);
        let input = match self.context.keymap.action(&self.layers(), press) {
            Some(action) => Input::Act(action, press),
            None => match press.typed() {
                Some(c) if self.takes_text() => Input::Type(c.to_string()),
                Some(_) | None => return Vec::new(),
            },
        };
        self.input(&input, now)
    }

    /// Words were pasted.
    pub fn paste(&mut self, words: String, now: Moment) -> Vec<Command> {
        self.notice = None;
        self.input(&Input::Paste(words), now)
    }

    /// Something was clicked.
    pub fn click(&mut self, at: Position, state: &ViewState, now: Moment) -> Vec<Command> {
        let Some((hit, within)) = state.hit(at) else {
            return Vec::new();
        };
        self.notice = None;
        self.input(&Input::Click(hit.clone(), within), now)
    }

    /// The wheel was turned by so many rows; down is positive.
    pub fn wheel(&mut self, rows: i16, now: Moment) -> Vec<Command> {
        self.input(&Input::Wheel(rows), now)
    }

    /// What was typed is due to be saved.
    pub fn save(&mut self) -> Vec<Command> {
        let mut commands = Vec::new();
        self.push_save(&mut commands);
        commands
    }

    /// The program ends, whatever is open: what is half entered is entered and saved.
    pub fn end(&mut self, now: Moment) -> Vec<Command> {
        self.context.now = now;
        if let Place::Workbook(open) = &mut self.place {
            open.page.leave(&mut open.session, &self.context);
        }
        self.save()
    }

    fn input(&mut self, input: &Input, now: Moment) -> Vec<Command> {
        self.context.now = now;
        let before = self.page();
        let mut commands = Vec::new();
        if self.over.is_some() {
            self.input_over(input, &mut commands);
        } else {
            let step = match &mut self.place {
                Place::Library(page) => page.update(input, &self.context),
                Place::Workbook(open) => open.page.update(input, &mut open.session, &self.context),
            };
            if step.taken {
                self.apply(step, &mut commands);
            } else if let Input::Click(Hit::Go(target), _) = input {
                self.go(target.clone());
            } else if let Some(action) = input.action() {
                self.act(action, &mut commands);
            }
        }
        self.afterwards(before.as_ref(), &mut commands);
        commands
    }

    fn input_over(&mut self, input: &Input, commands: &mut Vec<Command>) {
        let Some(mut over) = self.over.take() else {
            return;
        };
        let session = match &self.place {
            Place::Library(_) => None,
            Place::Workbook(open) => Some(&open.session),
        };
        match over.update(input, session, &self.context) {
            dialog::Outcome::Stay => self.over = Some(over),
            dialog::Outcome::Close => {}
            dialog::Outcome::Then(then) => self.then(then, commands),
            dialog::Outcome::Commands(more) => {
                self.over = Some(over);
                self.note_copied(&more);
                commands.extend(more);
            }
            dialog::Outcome::Ignored => {
                self.over = Some(over);
                match input.action() {
                    Some(action @ (Action::Quit | Action::Interrupt)) => {
                        self.over = None;
                        self.act(action, commands);
                    }
                    Some(action @ (Action::NextTheme | Action::Mouse | Action::Suspend)) => {
                        self.act(action, commands);
                    }
                    Some(_) | None => {}
                }
            }
        }
    }

    /// Does what a page asked for.
    fn apply(&mut self, step: Step, commands: &mut Vec<Command>) {
        if step.notice.is_some() {
            self.notice = step.notice;
        }
        self.note_copied(&step.commands);
        commands.extend(step.commands);
        if let Some(target) = step.go {
            self.go(target);
        }
    }

    /// Keeps what is copied, to be put in again.
    fn note_copied(&mut self, commands: &[Command]) {
        for command in commands {
            if let Command::System(SystemCommand::Copy(words)) = command {
                self.clipboard.clone_from(words);
            }
        }
    }

    /// Goes somewhere.
    fn go(&mut self, target: Target) {
        match target {
            Target::Back => self.back(),
            Target::Walk(direction) => self.walk(direction),
            Target::Page(page) => self.open_page(page),
            Target::Open(target) => self.open_box(target),
        }
    }

    fn open_box(&mut self, target: BoxTarget) {
        let layers = self.layers();
        let open = match &self.place {
            Place::Library(_) => None,
            Place::Workbook(open) => Some(open),
        };
        let context = &self.context;
        let over = match target {
            BoxTarget::Help => Some(Dialog::help()),
            BoxTarget::Palette => Some(Dialog::Finder(places::commands(&layers, context))),
            BoxTarget::Places => open.map(|open| {
                let here = open.page.target();
                Dialog::Finder(places::places(&open.session, &here, context))
            }),
            BoxTarget::Routes => {
                open.map(|open| Dialog::Finder(places::routes(&open.session, context)))
            }
            BoxTarget::Prompt(purpose, begin) => Some(Dialog::prompt(purpose, &begin)),
            BoxTarget::Ask(question) => Some(Dialog::ask(*question)),
            BoxTarget::Report => open.map(|open| Dialog::report(&open.session, context)),
        };
        if over.is_some() {
            self.over = over;
        }
    }

    /// One level back: to the page before, from a page of the route to the alliances, and from there,
    /// after asking, to the list of workbooks.
    fn back(&mut self) {
        let context = &self.context;
        match &mut self.place {
            Place::Library(_) => {}
            Place::Workbook(open) => {
                open.page.leave(&mut open.session, context);
                if let Some(mut page) = open.trail.pop() {
                    page.refresh(&open.session, context);
                    open.visit(page);
                } else if matches!(open.page, Page::Alliances(_)) {
                    self.over = Some(Dialog::ask(safety::leave_workbook(context)));
                } else {
                    self.open_page(PageTarget::Alliances);
                }
            }
        }
    }

    /// Goes to a page. A page that is looked up keeps the one before; Esc leads back to it as it was.
    fn open_page(&mut self, target: PageTarget) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        open.page.leave(&mut open.session, context);
        let same = |page: &Page| page.target() == target;
        if let Some(at) = open.trail.iter().position(same) {
            open.trail.truncate(at + 1);
            if let Some(mut page) = open.trail.pop() {
                page.refresh(&open.session, context);
                return open.visit(page);
            }
        }
        let Some(page) = Page::open(&target, &open.session, context) else {
            return;
        };
        let keeps = is_looked_up(&target) || is_looked_up(&open.page.target());
        let before = open.visit_returning(page);
        if keeps && before.target() != target {
            if open.trail.len() == TRAIL {
                open.trail.remove(0);
            }
            open.trail.push(before);
        }
    }

    /// Goes to a page and forgets the way there.
    fn jump(&mut self, target: PageTarget) {
        if let Place::Workbook(open) = &mut self.place {
            open.trail.clear();
            open.page.leave(&mut open.session, &self.context);
            if let Some(page) = Page::open(&target, &open.session, &self.context) {
                open.visit(page);
            }
        }
    }

    /// Walks one page along the route; at its ends says so.
    fn walk(&mut self, direction: Direction) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        open.page.leave(&mut open.session, context);
        let session = &open.session;
        let stops = journey::stops(&context.pack, session.workbook(), session.focus());
        let here = stop_of(&open.page.target())
            .and_then(|here| stops.iter().position(|stop| *stop == here));
        let Some(here) = here else {
            // A page that no route leads through: the way on is the page it was opened from.
            return self.back();
        };
        match direction.step(here, stops.len()) {
            Some(there) => {
                let target = target_of(&stops[there]);
                if let Some(page) = Page::open(&target, &open.session, context) {
                    open.visit(page);
                }
            }
            None => {
                self.notice = Some(Notice::done(match direction {
                    Direction::Back => t!(context.i18n, "notice-first-stop"),
                    Direction::Forward => t!(context.i18n, "notice-last-stop"),
                }));
            }
        }
    }

    /// Follows a choice in a box.
    fn then(&mut self, then: Then, commands: &mut Vec<Command>) {
        match then {
            Then::Stay | Then::Close => {}
            Then::Act(action) => {
                // The page may take it in its own way, as by its key.
                let press = self.context.keymap.key(&Layer::ALL, action);
                let input = press.map(|press| Input::Act(action, press));
                let step = match (&mut self.place, input) {
                    (Place::Workbook(open), Some(input)) => {
                        open.page.update(&input, &mut open.session, &self.context)
                    }
                    (Place::Library(page), Some(input)) => page.update(&input, &self.context),
                    (_, None) => Step::ignored(),
                };
                if step.taken {
                    self.apply(step, commands);
                } else {
                    self.act(action, commands);
                }
            }
            Then::Go(Target::Page(page)) => self.jump(page),
            Then::Look(page) => self.open_page(page),
            Then::Go(target) => self.go(target),
            Then::Route(route) => self.take_route(route),
            Then::Library(command) => commands.push(Command::Library(command)),
            Then::Leave(way) => self.leave(way, commands),
            Then::LeaveAnyway(way) => commands.push(Command::File(FileCommand::Abandon(way))),
            Then::SaveElsewhere(_)
            | Then::KeepBeside
            | Then::Recover(_)
            | Then::SetAside
            | Then::Join(_)
            | Then::TakeTheirs(_)
            | Then::PutBack(_) => self.save_words(then, commands),
        }
    }

    /// Leaves the workbook, once it is saved.
    fn leave(&mut self, way: Way, commands: &mut Vec<Command>) {
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

    fn push_save(&mut self, commands: &mut Vec<Command>) {
        if let Place::Workbook(open) = &mut self.place
            && open.session.saving.begin()
        {
            let workbook = Box::new(open.session.workbook().clone());
            commands.push(Command::File(FileCommand::Save(workbook)));
        }
    }

    /// What follows from any input: what is to be asked is asked, what is to be saved is saved.
    fn afterwards(&mut self, before: Option<&PageTarget>, commands: &mut Vec<Command>) {
        let moved = before.is_some() && self.page().as_ref() != before;
        self.ask_about_conflict(moved);
        if let Place::Workbook(open) = &mut self.place {
            if open.session.access() != Access::Full {
                open.session.saving.never();
            }
            if open.session.saving.due() == Due::Now {
                self.push_save(commands);
            }
        }
    }
}

impl Open {
    /// Shows a page.
    fn visit(&mut self, page: Page) {
        drop(self.visit_returning(page));
    }

    /// Shows a page and gives back the one before.
    fn visit_returning(&mut self, page: Page) -> Page {
        let before = std::mem::replace(&mut self.page, page);
        self.session.pause();
        match self.page.target() {
            PageTarget::Question(subject, question, _) => self.session.visit(subject, &question),
            PageTarget::Chapter(Subject::Alliance(id), _) | PageTarget::Focus(id) => {
                self.session.focus_on(id);
            }
            PageTarget::Chapter(Subject::Firm, _)
            | PageTarget::Alliances
            | PageTarget::Actions(_)
            | PageTarget::Picture
            | PageTarget::Overview
            | PageTarget::Agenda
            | PageTarget::History(_)
            | PageTarget::Audience => {}
        }
        before
    }
}

/// Whether a page is looked up from wherever one is, rather than walked through.
fn is_looked_up(target: &PageTarget) -> bool {
    match target {
        PageTarget::Question(..) | PageTarget::Alliances => false,
        PageTarget::Actions(_)
        | PageTarget::Chapter(..)
        | PageTarget::Picture
        | PageTarget::Focus(_)
        | PageTarget::Overview
        | PageTarget::Agenda
        | PageTarget::History(_)
        | PageTarget::Audience => true,
    }
}

/// The stop on the route that a page is; none where no route leads through it.
fn stop_of(target: &PageTarget) -> Option<Stop> {
    match target {
        PageTarget::Alliances => Some(Stop::Alliances),
        PageTarget::Question(subject, question, _) => {
            Some(Stop::Question(*subject, question.clone()))
        }
        PageTarget::Chapter(subject, chapter) => Some(Stop::Review(*subject, chapter.clone())),
        PageTarget::Picture => Some(Stop::Picture),
        PageTarget::Actions(_)
        | PageTarget::Focus(_)
        | PageTarget::Overview
        | PageTarget::Agenda
        | PageTarget::History(_)
        | PageTarget::Audience => None,
    }
}

/// The page of a stop on the route.
fn target_of(stop: &Stop) -> PageTarget {
    match stop {
        Stop::Alliances => PageTarget::Alliances,
        Stop::Question(subject, question) => PageTarget::Question(*subject, question.clone(), None),
        Stop::Review(subject, chapter) => PageTarget::Chapter(*subject, chapter.clone()),
        Stop::Picture => PageTarget::Picture,
    }
}
