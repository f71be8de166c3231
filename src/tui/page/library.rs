//! The list of workbooks, or a welcome where there is none yet.

mod view;

use std::{collections::HashMap, path::PathBuf};

use crate::{
    domain::{fold::fold, name},
    session::command::{Command, LibraryCommand, LibraryDone, LibraryEntry, LibraryList},
    store::Offer,
    t,
    tui::{
        action::{Action, Layer},
        component::{Notice, Step},
        context::Context,
        form::editor::{Editor, Lines, Typed},
        hit::Hit,
        input::Input,
        target::{BoxTarget, Purpose, Target},
    },
};

/// What is done with the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// It was not read yet.
    Waiting,
    /// Rows are selected.
    Browsing,
    /// It is narrowed to what is typed.
    Filtering,
}

/// How many choices the welcome has: to begin, to look at the example, to take the tour.
const WELCOME: usize = 3;

/// The list of workbooks.
#[derive(Debug, Clone)]
pub struct LibraryPage {
    list: LibraryList,
    /// For each workbook, whether another has its title, so that the file is told.
    twins: Vec<bool>,
    mode: Mode,
    filter: Editor,
    shown: Vec<usize>,
    selected: usize,
    /// The workbook to select once the list is read.
    last: Option<PathBuf>,
    /// Where workbooks lie in the trash that were moved there since the list was opened, the last one last.
    trashed: Vec<PathBuf>,
}

impl LibraryPage {
    /// A list that was not read yet; the workbook at `last` will be selected in it.
    pub fn new(last: Option<PathBuf>) -> Self {
        Self {
            list: LibraryList::default(),
            twins: Vec::new(),
            mode: Mode::Waiting,
            filter: Editor::new("", Lines::One),
            shown: Vec::new(),
            selected: 0,
            last,
            trashed: Vec::new(),
        }
    }

    /// The key that shows the trash.
    pub fn trash_key(context: &Context) -> String {
        context.key_in(&[Layer::Library], Action::Trash)
    }

    /// Notes what was done with a workbook, before the list is read again.
    pub fn note(&mut self, done: &LibraryDone) {
        match done {
            LibraryDone::Trashed(path) => self.trashed.push(path.clone()),
            LibraryDone::TakenBack { from, path, .. } => {
                self.trashed.retain(|it| it != from);
                self.last = Some(path.clone());
                self.filter = Editor::new("", Lines::One);
            }
            LibraryDone::Renamed(_)
            | LibraryDone::Copied(_)
            | LibraryDone::Restored
            | LibraryDone::RestoredBeside(_) => {}
        }
    }

    /// The title that a command gives a workbook and that another one in it has.
    pub fn namesake<'a>(&self, command: &'a LibraryCommand) -> Option<&'a str> {
        self.list.namesake(command)
    }

    /// Whether the list was read.
    pub fn is_read(&self) -> bool {
        self.mode != Mode::Waiting
    }

    /// What was typed and could not be saved, and where it is; none where nothing is left.
    pub fn left_behind(&self, context: &Context) -> Option<String> {
        context.wording().left_behind(&self.list)
    }

    /// The name of a new firm that was typed and came to nothing; empty where none was.
    pub fn begun(&self) -> &str {
        &self.list.begun
    }

    /// Takes the list as it was read.
    pub fn fill(&mut self, list: LibraryList) {
        let last = self.last.take();
        let last = last.or_else(|| self.selected().map(|entry| entry.path.clone()));
        let titles = list.entries.iter().map(|entry| name::key(&entry.title));
        let titles: Vec<String> = titles.collect();
        let mut count: HashMap<&str, usize> = HashMap::new();
        for title in &titles {
            *count.entry(title).or_default() += 1;
        }
        self.twins = titles.iter().map(|it| count[it.as_str()] > 1).collect();
        self.list = list;
        if self.mode == Mode::Waiting {
            self.mode = Mode::Browsing;
        }
        self.narrow();
        let at = |path: &PathBuf| {
            let mut shown = self.shown.iter();
            shown.position(|at| self.list.entries[*at].path == *path)
        };
        let selected = last.as_ref().and_then(at).unwrap_or(self.selected);
        self.selected = selected.min(self.last_row());
    }

    fn narrow(&mut self) {
        let wanted = fold(&self.filter.text());
        let wanted = wanted.trim();
        let matches = |entry: &LibraryEntry| {
            let names = [&entry.title, &entry.file_name];
            names.iter().any(|it| fold(it).contains(wanted))
        };
        self.shown = (0..self.list.entries.len())
            .filter(|at| matches(&self.list.entries[*at]))
            .collect();
    }

    fn is_filtering(&self) -> bool {
        self.mode == Mode::Filtering
    }

    /// Whether there is no workbook at all, so that the welcome is shown.
    fn is_welcome(&self) -> bool {
        self.list.entries.is_empty() && self.mode != Mode::Waiting
    }

    fn last_row(&self) -> usize {
        let rows = if self.is_welcome() {
            WELCOME
        } else {
            self.shown.len()
        };
        rows.saturating_sub(1)
    }

    fn selected(&self) -> Option<&LibraryEntry> {
        self.shown
            .get(self.selected)
            .map(|at| &self.list.entries[*at])
    }

    /// Whether typed characters become words.
    pub fn takes_text(&self) -> bool {
        self.is_filtering()
    }

    /// The layers in which keys are looked up, the first one first.
    pub fn layers(&self) -> Vec<Layer> {
        if self.is_filtering() {
            vec![Layer::Finder, Layer::Text]
        } else {
            vec![Layer::Library, Layer::List]
        }
    }

    /// The actions worth a hint, the most needed first.
    pub fn hints(&self) -> Vec<Action> {
        if self.is_welcome() {
            return vec![
                Action::Choose,
                Action::Example,
                Action::NextTheme,
                Action::Quit,
            ];
        }
        let is_join = |offer: &Offer| matches!(offer, Offer::Join { .. });
        let join = self.list.offers.iter().any(is_join).then_some(Action::Join);
        let begin = [Action::Choose, Action::New];
        let rest = [
            Action::Example,
            Action::Rename,
            Action::Duplicate,
            Action::Remove,
            Action::Filter,
            Action::Search,
            Action::Earlier,
            Action::Trash,
            Action::Quit,
        ];
        begin.into_iter().chain(join).chain(rest).collect()
    }

    /// What an action that is worth a hint is called here; none where it has its usual name.
    pub fn called(&self, action: Action, context: &Context) -> Option<String> {
        let opens = action == Action::Choose && !self.is_welcome() && !self.is_filtering();
        opens.then(|| t!(context.i18n, "hint-open"))
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input, context: &Context) -> Step {
        if self.is_filtering() {
            return self.update_filter(input);
        }
        match (input.action(), input) {
            (Some(action), _) => self.act(action, context),
            (None, Input::Click(Hit::Row(row), _)) => {
                if self.select(*row) {
                    self.choose(context)
                } else {
                    Step::taken()
                }
            }
            (None, Input::Wheel(rows)) => self.step(isize::from(*rows)),
            (None, _) => Step::ignored(),
        }
    }

    fn update_filter(&mut self, input: &Input) -> Step {
        let typed = match (input.action(), input) {
            (Some(Action::Leave), _) => {
                self.filter = Editor::new("", Lines::One);
                self.mode = Mode::Browsing;
                Typed::Changed
            }
            (Some(Action::Choose | Action::Down), _) => {
                self.mode = Mode::Browsing;
                Typed::Same
            }
            (None, Input::Type(words) | Input::Paste(words)) => self.filter.insert(words),
            (Some(action), _) => self.filter.act(action),
            (None, _) => Typed::NotMine,
        };
        match typed {
            Typed::Changed | Typed::Full(_) => {
                self.narrow();
                self.selected = 0;
                Step::taken()
            }
            Typed::NotMine => Step::ignored(),
            Typed::Moved | Typed::Same | Typed::Copy(_) | Typed::Cut(_) | Typed::WantsPaste => {
                Step::taken()
            }
        }
    }

    fn act(&mut self, action: Action, context: &Context) -> Step {
        let library = |command| Step::command(Command::Library(command));
        let prompt = |purpose, begin: &str| {
            Step::go(Target::Open(BoxTarget::Prompt(purpose, begin.to_owned())))
        };
        let selected = self.selected().cloned();
        match (action, selected) {
            (Action::Up, _) => self.step(-1),
            (Action::Down, _) => self.step(1),
            (Action::First, _) => self.step(isize::MIN),
            (Action::Last, _) => self.step(isize::MAX),
            (Action::Choose, _) => self.choose(context),
            (Action::New, _) => prompt(Purpose::Create, ""),
            (Action::Example, _) => library(LibraryCommand::OpenExample),
            (Action::Trash, _) => library(LibraryCommand::ListTrash),
            (Action::Filter, _) => {
                if !self.list.entries.is_empty() {
                    self.mode = Mode::Filtering;
                }
                Step::taken()
            }
            // Where there is no workbook there is nothing to find.
            (Action::Search, _) if self.is_welcome() => Step::taken(),
            (Action::Leave, _) => {
                self.filter = Editor::new("", Lines::One);
                self.narrow();
                // A folder on a share may not say that something changed in it.
                library(LibraryCommand::List)
            }
            (Action::Undo, _) => match self.trashed.last() {
                Some(path) => library(LibraryCommand::TakeBack(path.clone())),
                None => Step::tell(Notice::warn(t!(
                    context.i18n,
                    "notice-nothing-trashed",
                    trash = Self::trash_key(context)
                ))),
            },
            (Action::Rename, Some(entry)) => prompt(Purpose::Rename(entry.path), &entry.title),
            (Action::Duplicate, Some(entry)) => {
                let title = entry.title.as_str();
                let title = t!(context.i18n, "copy-of", title = title);
                prompt(Purpose::Duplicate(entry.path), &title)
            }
            (Action::Remove, Some(entry)) => {
                let question = context.wording().sure_to_trash(&entry);
                Step::go(Target::Open(BoxTarget::Ask(Box::new(question))))
            }
            (Action::Earlier, Some(entry)) => library(LibraryCommand::Earlier(entry.path)),
            (Action::Join, Some(entry)) => {
                let question = context.wording().join(&entry, &self.list);
                Step::go(Target::Open(BoxTarget::Ask(Box::new(question))))
            }
            _ => Step::ignored(),
        }
    }

    /// Opens what is selected, or asks what is to become of it first.
    fn choose(&self, context: &Context) -> Step {
        let library = |command| Step::command(Command::Library(command));
        if !self.is_welcome() {
            let Some(entry) = self.selected() else {
                return Step::taken();
            };
            return match context.wording().before_opening(entry, &self.list) {
                Some(question) => Step::go(Target::Open(BoxTarget::Ask(Box::new(question)))),
                None => library(LibraryCommand::Open(entry.path.clone())),
            };
        }
        match self.selected {
            0 => {
                let prompt = BoxTarget::Prompt(Purpose::Create, String::new());
                Step::go(Target::Open(prompt))
            }
            1 => library(LibraryCommand::OpenExample),
            _ => Step {
                go: Some(Target::Open(BoxTarget::Tour(0))),
                ..library(LibraryCommand::OpenExample)
            },
        }
    }

    /// Selects a row; returns whether it was selected already.
    fn select(&mut self, row: usize) -> bool {
        let row = row.min(self.last_row());
        std::mem::replace(&mut self.selected, row) == row
    }

    fn step(&mut self, by: isize) -> Step {
        self.select(self.selected.saturating_add_signed(by));
        Step::taken()
    }
}
