//! The list of workbooks, or a welcome where there is none yet.

use std::path::PathBuf;

use jiff::{Timestamp, civil::Date};
use ratatui::layout::Rect;

use crate::{
    domain::text::clean_line,
    session::command::{Command, LibraryCommand, LibraryEntry},
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, fit, rows_of},
        component::Step,
        context::Context,
        form::{
            editor::{Editor, Lines, Typed},
            view,
        },
        glyph,
        hit::Hit,
        input::Input,
        moment::moment,
        target::{BoxTarget, Choice, Purpose, Question, Target, Then},
        theme::Role,
        widget::{column::Column, gauge},
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

/// How many choices the welcome has: to begin, to look at the example, to read the help.
const WELCOME: usize = 3;

/// The list of workbooks.
#[derive(Debug, Clone)]
pub struct LibraryPage {
    entries: Vec<LibraryEntry>,
    mode: Mode,
    filter: Editor,
    shown: Vec<usize>,
    selected: usize,
    /// The workbook to select once the list is read.
    last: Option<PathBuf>,
}

impl LibraryPage {
    /// A list that was not read yet; the workbook at `last` will be selected in it.
    pub fn new(last: Option<PathBuf>) -> Self {
        Self {
            entries: Vec::new(),
            mode: Mode::Waiting,
            filter: Editor::new("", Lines::One),
            shown: Vec::new(),
            selected: 0,
            last,
        }
    }

    /// Takes the list as it was read.
    pub fn fill(&mut self, entries: Vec<LibraryEntry>) {
        let last = self.last.take();
        let last = last.or_else(|| self.selected().map(|entry| entry.path.clone()));
        self.entries = entries;
        if self.mode == Mode::Waiting {
            self.mode = Mode::Browsing;
        }
        self.narrow();
        let at = |path: &PathBuf| {
            let mut shown = self.shown.iter();
            shown.position(|at| self.entries[*at].path == *path)
        };
        let selected = last.as_ref().and_then(at).unwrap_or(self.selected);
        self.selected = selected.min(self.last_row());
    }

    fn narrow(&mut self) {
        let wanted = self.filter.text().trim().to_lowercase();
        let matches = |entry: &LibraryEntry| {
            let names = [&entry.title, &entry.file_name];
            names.iter().any(|it| it.to_lowercase().contains(&wanted))
        };
        self.shown = (0..self.entries.len())
            .filter(|at| matches(&self.entries[*at]))
            .collect();
    }

    fn is_filtering(&self) -> bool {
        self.mode == Mode::Filtering
    }

    /// Whether there is no workbook at all, so that the welcome is shown.
    fn is_welcome(&self) -> bool {
        self.entries.is_empty() && self.mode != Mode::Waiting
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
        self.shown.get(self.selected).map(|at| &self.entries[*at])
    }

    /// The other copies of a workbook in the list.
    fn copies_of<'a>(&'a self, one: &'a LibraryEntry) -> impl Iterator<Item = &'a LibraryEntry> {
        let id = |entry: &LibraryEntry| entry.head.as_ref().ok().map(|head| head.id);
        let others = self.entries.iter().filter(|other| other.path != one.path);
        others.filter(move |other| id(other).is_some() && id(other) == id(one))
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
        vec![
            Action::Choose,
            Action::New,
            Action::Example,
            Action::Rename,
            Action::Duplicate,
            Action::Remove,
            Action::Filter,
            Action::Earlier,
            Action::Trash,
            Action::Quit,
        ]
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
                    self.choose()
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
            (Action::Choose, _) => self.choose(),
            (Action::New, _) => prompt(Purpose::Create, ""),
            (Action::Example, _) => library(LibraryCommand::OpenExample),
            (Action::Trash, _) => library(LibraryCommand::ListTrash),
            (Action::Filter, _) => {
                if !self.entries.is_empty() {
                    self.mode = Mode::Filtering;
                }
                Step::taken()
            }
            (Action::Leave, _) => {
                self.filter = Editor::new("", Lines::One);
                self.narrow();
                Step::taken()
            }
            (Action::Rename, Some(entry)) => prompt(Purpose::Rename(entry.path), &entry.title),
            (Action::Duplicate, Some(entry)) => {
                let title = entry.title.as_str();
                let title = t!(context.i18n, "copy-of", title = title);
                prompt(Purpose::Duplicate(entry.path), &title)
            }
            (Action::Remove, Some(entry)) => {
                let question = sure_to_trash(&entry, context);
                Step::go(Target::Open(BoxTarget::Ask(Box::new(question))))
            }
            (Action::Earlier, Some(entry)) => library(LibraryCommand::Earlier(entry.path)),
            (Action::Join, Some(entry)) => {
                let question = self.join(&entry, context);
                Step::go(Target::Open(BoxTarget::Ask(Box::new(question))))
            }
            _ => Step::ignored(),
        }
    }

    /// Opens what is selected.
    fn choose(&self) -> Step {
        let library = |command| Step::command(Command::Library(command));
        if !self.is_welcome() {
            let path = self.selected().map(|entry| entry.path.clone());
            return path.map_or_else(Step::taken, |path| library(LibraryCommand::Open(path)));
        }
        match self.selected {
            0 => {
                let prompt = BoxTarget::Prompt(Purpose::Create, String::new());
                Step::go(Target::Open(prompt))
            }
            1 => library(LibraryCommand::OpenExample),
            _ => Step::go(Target::Open(BoxTarget::Help)),
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

    /// Asks with which other copy a workbook is to be joined.
    fn join(&self, into: &LibraryEntry, context: &Context) -> Question {
        let i18n = &context.i18n;
        let copy = |entry: &LibraryEntry| {
            let head = entry.head.as_ref().ok()?;
            let join = LibraryCommand::Join(into.path.clone(), entry.path.clone());
            let file = clean_line(&entry.file_name).text;
            let about = t!(i18n, "join-copy-about", file = file);
            let mut choice = Choice::new(entry.title.clone(), about, Then::Library(join));
            choice.aside = moment(head.edited, context);
            Some(choice)
        };
        let mut choices: Vec<Choice> = self.copies_of(into).filter_map(copy).collect();
        let ask = BoxTarget::Prompt(Purpose::Join(into.path.clone()), "~/".to_owned());
        choices.push(Choice::new(
            t!(i18n, "join-file"),
            t!(i18n, "join-file-about"),
            Then::Go(Target::Open(ask)),
        ));
        Question::new(
            t!(i18n, "join-title", title = into.title.as_str()),
            t!(i18n, "join-lead"),
            vec![t!(i18n, "join-text")],
            choices,
        )
    }

    /// Draws the screen between the header and the hints.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let today = canvas.context.now.today;
        let width = area.width.min(96);
        let area = Rect {
            x: area.x + (area.width - width) / 2,
            width,
            ..area
        };
        if self.is_welcome() {
            self.welcome(area, canvas);
        } else if !matches!(self.mode, Mode::Waiting) {
            self.list(area, canvas, today);
        }
    }

    fn welcome(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let words = canvas.i18n();
        let roomy = area.height > 20;
        let width = area.width.min(66);
        let place = Rect {
            x: area.x + (area.width - width) / 2,
            width,
            ..area
        };
        // The last two columns are for the signs that there is more.
        let width = width.saturating_sub(2);
        let mut column = Column::new(width);
        column.gap(if roomy { 3 } else { 0 });
        column.prose(t!(words, "welcome-title"), Role::Heading);
        column.gap(1);
        column.prose(t!(words, "welcome-text"), Role::Text);
        column.gap(1);
        let choices = [
            (t!(words, "welcome-begin"), t!(words, "welcome-begin-about")),
            (
                t!(words, "welcome-example"),
                t!(words, "welcome-example-about"),
            ),
            (t!(words, "welcome-help"), t!(words, "welcome-help-about")),
        ];
        for (row, (label, about)) in choices.into_iter().enumerate() {
            let selected = row == self.selected;
            let rows = rows_of(&about, width.saturating_sub(2));
            let height = rows + if roomy { 2 } else { 1 };
            let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
                let (sign, role) = if selected {
                    (glyph::HERE, Role::Selection)
                } else {
                    (" ", Role::Text)
                };
                canvas.pieces(area, &[(sign, role), (" ", role), (&label, role)]);
                let below = Rect {
                    x: area.x + 2,
                    y: area.y + 1,
                    width: area.width.saturating_sub(2),
                    height: rows,
                };
                canvas.prose(below, &about, Role::Muted);
                canvas.hit(area, Hit::Row(row));
            };
            column.push_if_kept(selected, height, draw);
        }
        column.gap(1);
        column.prose(t!(words, "welcome-promise"), Role::Muted);
        column.render(place, canvas, 0);
    }

    fn list(&self, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
        let title = t!(canvas.i18n(), "home-title");
        canvas.text(area.x, area.y + 1, area.width, &title, Role::Heading);
        if self.is_filtering() || !self.filter.is_empty() {
            let half = area.width / 2;
            let place = Rect {
                x: area.right() - half,
                y: area.y + 1,
                width: half,
                height: 1,
            };
            view::words(place, &self.filter, self.is_filtering(), canvas);
        } else {
            let count = t!(canvas.i18n(), "home-count", count = self.entries.len());
            canvas.text_right(
                Rect {
                    y: area.y + 1,
                    height: 1,
                    ..area
                },
                &count,
                Role::Muted,
            );
        }
        let list = Rect {
            y: area.y + 3,
            height: area.height.saturating_sub(3),
            ..area
        };
        if self.shown.is_empty() {
            let nothing = t!(canvas.i18n(), "home-nothing");
            canvas.text(list.x, list.y, list.width, &nothing, Role::Muted);
        }
        let room = usize::from(list.height / 2).max(1);
        let first = (self.selected + 1).saturating_sub(room);
        for (slot, (row, at)) in self
            .shown
            .iter()
            .enumerate()
            .skip(first)
            .take(room)
            .enumerate()
        {
            #[allow(clippy::cast_possible_truncation)]
            let y = list.y + 2 * slot as u16;
            let place = Rect {
                y,
                height: 2.min(list.bottom().saturating_sub(y)),
                ..list
            };
            Self::row(
                place,
                &self.entries[*at],
                row == self.selected,
                canvas,
                today,
            );
            canvas.hit(place, Hit::Row(row));
        }
        let edge = |y| {
            Rect {
                x: area.right(),
                y,
                width: 1,
                height: 1,
            }
            .intersection(canvas.buffer.area)
        };
        let (above, below) = (edge(list.y), edge(list.bottom().saturating_sub(1)));
        if first > 0 {
            canvas.text(
                above.x,
                above.y,
                above.width,
                glyph::MORE_ABOVE,
                Role::Accent,
            );
        }
        if self.shown.len() > first + room {
            canvas.text(
                below.x,
                below.y,
                below.width,
                glyph::MORE_BELOW,
                Role::Accent,
            );
        }
    }

    fn row(area: Rect, entry: &LibraryEntry, selected: bool, canvas: &mut Canvas<'_>, today: Date) {
        let (sign, role) = if selected {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Text)
        };
        let head = match &entry.head {
            Ok(head) => head,
            Err(problem) => {
                let x = canvas.pieces(
                    area,
                    &[
                        (sign, role),
                        (" ", role),
                        (&entry.title, role),
                        ("  ", role),
                    ],
                );
                let width = area.right().saturating_sub(x);
                canvas.text(
                    x,
                    area.y,
                    width,
                    &fit(problem, usize::from(width)),
                    Role::Bad,
                );
                return;
            }
        };
        let when = edited(head.edited, today, canvas);
        let progress = t!(
            canvas.i18n(),
            "home-progress",
            answered = head.answered.to_string(),
            asked = head.asked.to_string()
        );
        let strip = if area.width >= 70 { 24 } else { 0 };
        let right = 18 + 14 + strip;
        canvas.text(area.x, area.y, 1, sign, role);
        canvas.text(
            area.x + 2,
            area.y,
            area.width.saturating_sub(right + 4),
            &entry.title,
            role,
        );
        let mut x = area.right().saturating_sub(right);
        if strip > 0 {
            positions(
                Rect {
                    x,
                    y: area.y,
                    width: 20,
                    height: 1,
                },
                &head.positions,
                canvas,
            );
            x += strip;
        }
        canvas.text(x, area.y, 14, &progress, Role::Text);
        let last = Rect {
            x: x + 14,
            y: area.y,
            width: area.right().saturating_sub(x + 14),
            height: 1,
        };
        canvas.text_right(last, &when, Role::Muted);
        if let Some(due) = head.due.filter(|due| *due < today)
            && area.height > 1
        {
            let date = canvas.i18n().date(due);
            let overdue = format!(
                "{} {}",
                glyph::WARNING,
                t!(canvas.i18n(), "agenda-overdue", date = date)
            );
            let below = Rect {
                x: area.x + 2,
                y: area.y + 1,
                width: area.width.saturating_sub(2),
                height: 1,
            };
            canvas.text(below.x, below.y, below.width, &overdue, Role::Warn);
        }
    }
}

/// When a workbook was last edited: the time for today, else the day.
fn edited(at: Timestamp, today: Date, canvas: &Canvas<'_>) -> String {
    let local = at.to_zoned(canvas.context.zone.clone());
    if local.date() == today {
        let time = local.strftime("%H:%M").to_string();
        t!(canvas.i18n(), "home-today", time = time)
    } else {
        canvas.i18n().date(local.date())
    }
}

/// Draws the alliances of a workbook as markers on a short axis.
fn positions(area: Rect, positions: &[Option<(u8, u8)>], canvas: &mut Canvas<'_>) {
    let axis = glyph::RULE.repeat(usize::from(area.width));
    canvas.text(area.x, area.y, area.width, &axis, Role::Rule);
    let column = |at: u8| area.x + gauge::column(f64::from(at), area.width);
    for (low, high) in positions.iter().flatten() {
        if low == high {
            canvas.text(column(*low), area.y, 1, glyph::MARKER, Role::Accent);
        } else {
            for x in column(*low)..=column(*high) {
                canvas.text(x, area.y, 1, glyph::BAND, Role::Muted);
            }
        }
    }
}

/// Whether a workbook is really to go to the trash: named with its file, since two can have one name.
fn sure_to_trash(entry: &LibraryEntry, context: &Context) -> Question {
    let i18n = &context.i18n;
    let trash = Then::Library(LibraryCommand::Trash(entry.path.clone()));
    Question::new(
        t!(i18n, "confirm-trash", title = entry.title.as_str()),
        t!(i18n, "trash-kept"),
        vec![t!(i18n, "trash-file", file = entry.file_name.as_str())],
        vec![
            Choice::new(t!(i18n, "trash-yes"), String::new(), trash),
            Choice::new(t!(i18n, "trash-no"), String::new(), Then::Close),
        ],
    )
}
