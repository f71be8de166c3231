//! The list of workbooks, or a welcome where there is none yet.

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent};
use jiff::{Timestamp, civil::Date};
use ratatui::layout::Rect;

use crate::{
    domain::id::WorkbookId,
    t,
    tui::{
        canvas::{Canvas, Hit, fit, rows_of},
        field::editor::{Editor, Lines, Typed},
        glyph,
        overlay::action_form::line,
        theme::Role,
        widget::{column::Column, gauge},
    },
};

/// One workbook in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryEntry {
    /// Where it is kept.
    pub path: PathBuf,
    /// The firm's name; the file's name where it cannot be read.
    pub title: String,
    /// What the file's first lines tell, or why they cannot be read.
    pub told: Result<EntryHead, String>,
}

/// What a workbook's first lines tell about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryHead {
    /// Which workbook it is: copies of one have the same.
    pub id: WorkbookId,
    /// When it was last edited.
    pub edited: Timestamp,
    /// How many questions are answered.
    pub answered: usize,
    /// How many are asked.
    pub asked: usize,
    /// The first day on which something is due.
    pub due: Option<Date>,
    /// Each alliance's position, 0 to 100, as a range; none where no gauge is set.
    pub positions: Vec<Option<(u8, u8)>>,
}

/// What opening the selected row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Opens a workbook.
    Open(PathBuf),
    /// Begins a new one.
    Begin,
    /// Opens the finished example.
    Example,
    /// Shows the help.
    Help,
}

/// The choices of the welcome, in order.
const WELCOME: [Choice; 3] = [Choice::Begin, Choice::Example, Choice::Help];

/// What is done with the list.
#[derive(Debug, Clone)]
enum Mode {
    /// It was not read yet.
    Waiting,
    /// Rows are selected.
    Browsing,
    /// It is narrowed to what is typed.
    Filtering,
}

/// The list of workbooks.
#[derive(Debug, Clone)]
pub struct Home {
    shelves: Vec<LibraryEntry>,
    mode: Mode,
    filter: Editor,
    shown: Vec<usize>,
    selected: usize,
    /// The workbook to select once the list is read.
    last: Option<PathBuf>,
}

impl Home {
    /// A list that was not read yet; the workbook at `last` will be selected in it.
    pub fn new(last: Option<PathBuf>) -> Self {
        Self {
            shelves: Vec::new(),
            mode: Mode::Waiting,
            filter: Editor::new("", Lines::One),
            shown: Vec::new(),
            selected: 0,
            last,
        }
    }

    /// Takes the list as it was read.
    pub fn fill(&mut self, shelves: Vec<LibraryEntry>) {
        let last = self
            .last
            .take()
            .or_else(|| self.selected().map(|shelf| shelf.path.clone()));
        self.shelves = shelves;
        if matches!(self.mode, Mode::Waiting) {
            self.mode = Mode::Browsing;
        }
        self.narrow();
        let at = |path: &PathBuf| {
            self.shown
                .iter()
                .position(|at| self.shelves[*at].path == *path)
        };
        self.selected = last
            .as_ref()
            .and_then(at)
            .unwrap_or(self.selected)
            .min(self.last_row());
    }

    fn narrow(&mut self) {
        let wanted = self.filter.text().trim().to_lowercase();
        let matches = |shelf: &LibraryEntry| shelf.title.to_lowercase().contains(&wanted);
        self.shown = (0..self.shelves.len())
            .filter(|at| matches(&self.shelves[*at]))
            .collect();
    }

    /// Whether keys go into the filter.
    pub fn is_filtering(&self) -> bool {
        matches!(self.mode, Mode::Filtering)
    }

    /// Whether there is no workbook at all, so that the welcome is shown.
    pub fn is_welcome(&self) -> bool {
        self.shelves.is_empty() && !matches!(self.mode, Mode::Waiting)
    }

    fn last_row(&self) -> usize {
        let rows = if self.is_welcome() {
            WELCOME.len()
        } else {
            self.shown.len()
        };
        rows.saturating_sub(1)
    }

    /// The selected workbook.
    pub fn selected(&self) -> Option<&LibraryEntry> {
        self.shown.get(self.selected).map(|at| &self.shelves[*at])
    }

    /// The other copies of a workbook in the list.
    pub fn copies_of<'a>(
        &'a self,
        one: &'a LibraryEntry,
    ) -> impl Iterator<Item = &'a LibraryEntry> {
        let id = |shelf: &LibraryEntry| shelf.told.as_ref().ok().map(|told| told.id);
        let others = self.shelves.iter().filter(|other| other.path != one.path);
        others.filter(move |other| id(other).is_some() && id(other) == id(one))
    }

    /// What opening the selected row does.
    pub fn choice(&self) -> Option<Choice> {
        if self.is_welcome() {
            return WELCOME.get(self.selected).cloned();
        }
        self.selected()
            .map(|shelf| Choice::Open(shelf.path.clone()))
    }

    /// Selects a row; returns whether it was selected already.
    pub fn select(&mut self, row: usize) -> bool {
        let row = row.min(self.last_row());
        std::mem::replace(&mut self.selected, row) == row
    }

    /// Moves the selection by so many rows.
    pub fn step(&mut self, by: isize) {
        self.select(self.selected.saturating_add_signed(by));
    }

    /// Lets keys go into the filter.
    pub fn filter(&mut self) {
        if !self.shelves.is_empty() {
            self.mode = Mode::Filtering;
        }
    }

    /// Shows all workbooks again.
    pub fn clear_filter(&mut self) {
        self.filter = Editor::new("", Lines::One);
        self.mode = Mode::Browsing;
        self.narrow();
    }

    /// Gives a key to the filter.
    pub fn key(&mut self, key: KeyEvent) -> Typed {
        if !self.is_filtering() {
            return Typed::NotMine;
        }
        match key.code {
            KeyCode::Esc => self.clear_filter(),
            KeyCode::Enter | KeyCode::Down | KeyCode::Tab => self.mode = Mode::Browsing,
            _ => {
                if self.filter.key(key) == Typed::Changed {
                    self.narrow();
                    self.selected = 0;
                }
            }
        }
        Typed::Same
    }

    /// Gives a paste to the filter.
    pub fn paste(&mut self, text: &str) -> Typed {
        if self.is_filtering() && self.filter.paste(text) == Typed::Changed {
            self.narrow();
            self.selected = 0;
        }
        Typed::Same
    }

    /// Draws the screen between the header and the hints.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
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
        let words = canvas.words();
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
        let title = t!(canvas.words(), "home-title");
        canvas.text(area.x, area.y + 1, area.width, &title, Role::Heading);
        if self.is_filtering() || !self.filter.is_empty() {
            let half = area.width / 2;
            let place = Rect {
                x: area.right() - half,
                y: area.y + 1,
                width: half,
                height: 1,
            };
            line(place, &self.filter, self.is_filtering(), canvas);
        } else {
            let count = t!(canvas.words(), "home-count", count = self.shelves.len());
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
            let nothing = t!(canvas.words(), "home-nothing");
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
                &self.shelves[*at],
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

    fn row(area: Rect, shelf: &LibraryEntry, selected: bool, canvas: &mut Canvas<'_>, today: Date) {
        let (sign, role) = if selected {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Text)
        };
        let told = match &shelf.told {
            Ok(told) => told,
            Err(problem) => {
                let x = canvas.pieces(
                    area,
                    &[
                        (sign, role),
                        (" ", role),
                        (&shelf.title, role),
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
        let when = edited(told.edited, today, canvas);
        let progress = t!(
            canvas.words(),
            "home-progress",
            answered = told.answered.to_string(),
            asked = told.asked.to_string()
        );
        let strip = if area.width >= 70 { 24 } else { 0 };
        let right = 18 + 14 + strip;
        canvas.text(area.x, area.y, 1, sign, role);
        canvas.text(
            area.x + 2,
            area.y,
            area.width.saturating_sub(right + 4),
            &shelf.title,
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
                &told.positions,
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
        if let Some(due) = told.due.filter(|due| *due < today)
            && area.height > 1
        {
            let date = canvas.words().date(due);
            let overdue = format!(
                "{} {}",
                glyph::WARNING,
                t!(canvas.words(), "agenda-overdue", date = date)
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
        t!(canvas.words(), "home-today", time = time)
    } else {
        canvas.words().date(local.date())
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

impl Default for Home {
    fn default() -> Self {
        Self::new(None)
    }
}
