//! The application: the list of workbooks or an open one, the page that is open in it, what lies over
//! it, and what just happened. Inputs and replies in, commands out; it touches nothing outside.

mod actions;
mod astray;
mod foot;
mod hint;
mod inputs;
mod leaving;
mod navigation;
mod places;
mod projector;
mod replies;
mod safety;
mod size;
mod tour;
mod typing;
mod view;

use std::path::PathBuf;

use ratatui::layout::Position;

use self::{
    astray::{Astray, Letters},
    leaving::Left,
    projector::{Alone, First},
    size::Sight,
};
use super::{
    action::{Action, Layer},
    component::{Notice, Step},
    context::Context,
    dialog::{
        self, Dialog,
        answers::{AnswerSearch, Scope},
        keys::KeyCheck,
        prompt::Prompt,
        report::ReportBox,
        settings::SettingsBox,
    },
    hit::Hit,
    input::Input,
    page::{Page, library::LibraryPage},
    target::{BoxTarget, Direction, PageTarget, Target, Then},
};
use crate::{
    domain::{id::WorkbookId, search::HitPlace},
    session::{
        Access, Session,
        command::{Command, LibraryCommand, SystemCommand},
        moment::Moment,
        saving::Due,
    },
    store::{Hint, Setting},
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
    /// Pages that were left with words that stand nowhere else.
    waiting: Vec<Page>,
}

/// The application.
pub struct App {
    context: Context,
    place: Place,
    over: Option<Dialog>,
    notice: Option<Notice>,
    /// What is pointed out, and the page that it goes with.
    hint: Option<(PageTarget, Hint)>,
    /// Whether clicks are ours, or the terminal's to select text with.
    has_mouse: bool,
    /// What was copied last, to be put in where the system's clipboard cannot be read.
    clipboard: String,
    /// What is shown alone, without the list and without any workbook.
    alone: Option<Alone>,
    /// What the workbook that is being opened begins with.
    first: First,
    /// Whether the tour begins once a workbook is open.
    wants_tour: bool,
    /// What is to be told once something is shown.
    told: Option<String>,
    /// The box in which answers were searched last.
    searched: Option<Box<AnswerSearch>>,
    /// What was typed into boxes that were closed.
    left: Left,
    /// Where to go in the workbook that is being opened.
    goal: Option<(PathBuf, HitPlace)>,
    /// Whether the last input asked to leave the program, and something that was typed held it back.
    was_held_back: bool,
    /// The workbook and the place in it whose words an editor has, or may still have.
    lent: Option<(WorkbookId, PageTarget)>,
    /// Words that are being typed where none go in.
    astray: Option<Astray>,
    /// Commands of the list of actions that words may begin with.
    letters: Option<Letters>,
    /// What the terminal has room for.
    sight: Sight,
    /// The number of all that is shown beside words that are being typed: another one whenever it may look different.
    looks: u64,
}

impl App {
    /// The list of workbooks, which is not read yet.
    pub fn new(mut context: Context) -> Self {
        context.show_signs(context.signs);
        let has_mouse = context.settings.is_on(Setting::Mouse);
        Self {
            context,
            place: Place::Library(Box::new(LibraryPage::new(None))),
            over: None,
            notice: None,
            hint: None,
            has_mouse,
            clipboard: String::new(),
            alone: None,
            first: First::default(),
            wants_tour: false,
            told: None,
            searched: None,
            left: Left::default(),
            goal: None,
            was_held_back: false,
            lent: None,
            astray: None,
            letters: None,
            sight: Sight::Page,
            looks: 0,
        }
    }

    /// Tells something once a workbook or the list of them is there.
    pub fn tell(&mut self, told: String) {
        self.told = Some(told);
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
            (None, _) if self.projector().is_some() => vec![Layer::Projector],
            (None, _) if self.room().is_some() => vec![Layer::Room],
            (None, Place::Library(page)) => page.layers(),
            (None, Place::Workbook(open)) => {
                let mut layers = open.page.layers(&open.session, &self.context);
                if !open.page.is_boxed() {
                    layers.push(Layer::Workbook);
                }
                layers
            }
        };
        // Where keys are taken as they are, none has its meaning.
        if !self.over.as_ref().is_some_and(Dialog::takes_keys) {
            layers.push(Layer::Everywhere);
        }
        layers
    }

    fn input(&mut self, input: &Input, now: Moment) -> Vec<Command> {
        if self.sight == Sight::Nothing && !self.is_taken_unseen(input) {
            return Vec::new();
        }
        self.context.now = now;
        self.new_day();
        let before = self.page();
        let unfinished = self.unfinished();
        let is_held_back = self.is_held_back(input);
        let mut commands = Vec::new();
        if self.over.is_some() && !is_held_back {
            self.input_over(input, &mut commands);
        } else if !is_held_back {
            let step = match (&mut self.alone, &mut self.place) {
                (Some(Alone::Room(page)), _) => page.update(input),
                (_, Place::Library(page)) => page.update(input, &self.context),
                (_, Place::Workbook(open)) => {
                    open.page.update(input, &mut open.session, &self.context)
                }
            };
            if step.taken {
                self.apply(step, &mut commands);
            } else {
                self.act_elsewhere(input, &mut commands);
            }
        }
        if before != self.page() {
            self.tell_left(unfinished);
        }
        self.afterwards(before.as_ref(), &mut commands);
        commands
    }

    /// What is overdue hangs on the day, which may have changed since the last key.
    fn new_day(&mut self) {
        if let Place::Workbook(open) = &mut self.place {
            open.session.new_day(&self.context.pack, &self.context.now);
        }
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
            dialog::Outcome::Close => self.keep_words(over),
            dialog::Outcome::Then(then) => {
                self.taken(over);
                self.then(then, commands);
            }
            dialog::Outcome::Commands(more) => {
                self.over = Some(over);
                self.note_copied(&more);
                commands.extend(more);
            }
            dialog::Outcome::Set(setting, value) => {
                self.over = Some(over);
                self.choose(setting, value, commands);
            }
            dialog::Outcome::Rebind(action, keys) => {
                self.over = Some(over);
                self.rebind(action, &keys, commands);
            }
            dialog::Outcome::Ignored => {
                if let Some(action @ (Action::Quit | Action::Interrupt)) = input.action() {
                    self.keep_words(over);
                    self.act(action, commands);
                    return;
                }
                self.over = Some(over);
                match input.action() {
                    Some(
                        action @ (Action::NextTheme
                        | Action::Language
                        | Action::Mouse
                        | Action::Suspend),
                    ) => {
                        self.act(action, commands);
                    }
                    Some(_) | None => self.tell_of_tour(input),
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
        let opens = |it: &Command| matches!(it, Command::Library(LibraryCommand::Open(_)));
        if step.commands.iter().any(opens) {
            // Where a search would have led in it is another matter.
            self.goal = None;
        }
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
            Target::Walk(direction) => {
                self.walk(direction);
                // Whoever goes back field by field comes to the last one.
                if direction == Direction::Back {
                    self.enter_last();
                }
            }
            Target::Page(page) => self.open_page(&page),
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
        let session = open.map(|open| &open.session);
        let over = match target {
            BoxTarget::Search(words) => {
                let scope = session.map_or(Scope::Library, |_| Scope::Workbook);
                let search = match (words, self.searched.take()) {
                    (None, Some(search)) => search.again(scope, session, context),
                    (words, _) => {
                        let words = words.unwrap_or_default();
                        AnswerSearch::new(scope, &words, session, context)
                    }
                };
                Some(Dialog::Search(Box::new(search)))
            }
            BoxTarget::Keys => Some(Dialog::Keys(Box::new(KeyCheck::new(&context.keymap)))),
            BoxTarget::Help => Some(Dialog::help(&layers)),
            BoxTarget::Palette => Some(Dialog::Finder(places::commands(&layers, session, context))),
            BoxTarget::Places => open.map(|open| {
                let here = open.page.target();
                Dialog::Finder(places::places(&open.session, &here, context))
            }),
            BoxTarget::Routes(asking) => open.map(|open| {
                Dialog::Finder(places::routes(asking.as_ref(), &open.session, context))
            }),
            BoxTarget::Languages => Some(Dialog::Finder(places::languages(context))),
            BoxTarget::Prompt(purpose, begin) => {
                let prompt = Prompt::new(purpose, &begin);
                Some(Dialog::Prompt(prompt.resumed(self.left.prompt.as_ref())))
            }
            BoxTarget::Ask(question) => Some(Dialog::ask(*question)),
            BoxTarget::Tour(step) => return self.tour(step),
            BoxTarget::Settings => Some(Dialog::Settings(SettingsBox::default())),
            BoxTarget::Report => open.map(|open| {
                let mut report = ReportBox::new(&open.session, context);
                if let Some((_, words)) =
                    (self.left.report.as_ref()).filter(|(of, _)| *of == open.session.workbook().id)
                {
                    report.resume(words, &open.session, context);
                }
                Dialog::Report(Box::new(report))
            }),
        };
        if over.is_some() {
            self.over = over;
        }
    }

    /// Follows a choice in a box.
    fn then(&mut self, then: Then, commands: &mut Vec<Command>) {
        match then {
            Then::Act(action) => {
                // The page may take it in its own way, as by its key.
                let input = Input::Click(Hit::Action(action), Position::ORIGIN);
                let step = match (&mut self.alone, &mut self.place) {
                    (Some(Alone::Room(page)), _) => page.update(&input),
                    (_, Place::Workbook(open)) => {
                        open.page.update(&input, &mut open.session, &self.context)
                    }
                    (_, Place::Library(page)) => page.update(&input, &self.context),
                };
                if step.taken {
                    self.apply(step, commands);
                } else {
                    self.act_or_tell(action, commands);
                }
            }
            // From a page that is looked up Esc leads back here.
            Then::Go(Target::Page(page)) if self.looks_up(&page) => self.open_page(&page),
            Then::Go(Target::Page(page)) => self.jump(&page),
            Then::Go(target) => self.go(target),
            Then::Route(route, question) => self.take_route(route, question.as_ref()),
            Then::Speak(language) => {
                self.choose_language(language.tag, commands);
            }
            Then::OpenAt(path, place) => {
                self.goal = Some((path.clone(), place));
                commands.push(Command::Library(LibraryCommand::Open(path)));
            }
            Then::Chosen(then) => self.resolve(then, commands),
            Then::Tell(told) => self.notice = Some(Notice::warn(told)),
        }
    }

    /// What follows from any input: what is to be asked is asked, what is to be saved is saved.
    fn afterwards(&mut self, before: Option<&PageTarget>, commands: &mut Vec<Command>) {
        self.looks += 1;
        let moved = before.is_some() && self.page().as_ref() != before;
        self.ask_about_conflict(moved);
        if matches!(self.alone, Some(Alone::KeyCheck))
            && !self.over.as_ref().is_some_and(Dialog::takes_keys)
        {
            commands.push(Command::System(SystemCommand::Quit));
        }
        if let Some(Dialog::Search(search)) = &mut self.over {
            commands.extend(search.take_command());
        }
        self.follow_workshop(commands);
        self.point_out(commands);
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
