//! How the list of workbooks is drawn, and the welcome.

use jiff::{Timestamp, civil::Date};
use ratatui::layout::Rect;

use super::{LibraryPage, Mode};
use crate::{
    session::command::EntryHead,
    store::EntryState,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, fit, rows_of, wrap},
        cells,
        form::view,
        glyph,
        hit::Hit,
        theme::Role,
        widget::{
            column::Column,
            gauge,
            rows::{from_column, lead},
        },
    },
};

impl LibraryPage {
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
                let role = lead(area, selected, canvas);
                let inner = from_column(area, 2);
                canvas.text(inner.x, inner.y, inner.width, &label, role);
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
            let count = t!(canvas.i18n(), "home-count", count = self.list.entries.len());
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
        // Air between workbooks where there is room for it.
        let step = if self.shown.len() * 3 <= usize::from(list.height) + 1 {
            3
        } else {
            2
        };
        let room = usize::from((list.height + step - 2) / step).max(1);
        let first = (self.selected + 1).saturating_sub(room);
        let columns = self.columns(list.width, today, canvas);
        for (slot, (row, at)) in self
            .shown
            .iter()
            .enumerate()
            .skip(first)
            .take(room)
            .enumerate()
        {
            #[allow(clippy::cast_possible_truncation)]
            let y = list.y + step * slot as u16;
            let place = Rect {
                y,
                height: 2.min(list.bottom().saturating_sub(y)),
                ..list
            };
            self.row(place, *at, row == self.selected, columns, canvas, today);
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

    /// The columns with which most names are whole, and of those the ones with which most rows have their strip.
    fn columns(&self, width: u16, today: Date, canvas: &Canvas<'_>) -> Columns {
        let mut titles = Vec::new();
        let [mut answered, mut long, mut short] = [0; 3];
        for entry in self.shown.iter().map(|at| &self.list.entries[*at]) {
            let Ok(head) = &entry.head else { continue };
            titles.push(cells::wide(&entry.title));
            answered = answered.max(cells::wide(&progress(head, canvas)) + 2);
            long = long.max(cells::wide(&edited(head.edited, today, false, canvas)));
            short = short.max(cells::wide(&edited(head.edited, today, true, canvas)));
        }
        let ways = [
            (24, 14, 18, false),
            (16, 14, 18, false),
            (16, answered, long, false),
            (16, answered, short, true),
            (0, 14, 18, false),
            (0, answered, long, false),
            (0, answered, short, true),
        ];
        let ways = ways
            .into_iter()
            .filter(|(strip, ..)| *strip == 0 || width >= 70);
        let ways = ways.map(|(strip, answered, when, is_short)| Columns {
            strip,
            answered,
            when,
            is_short,
        });
        let count = |fits: &dyn Fn(u16) -> bool| titles.iter().filter(|it| fits(**it)).count();
        let worth = |way: &Columns| {
            let whole = count(&|title| title <= way.name(width));
            let strips = count(&|title| way.has_strip(title, width));
            (whole, strips)
        };
        // Of ways that are as good the first one is the roomiest.
        let best = ways.rev().max_by_key(worth);
        best.unwrap_or_default()
    }

    fn row(
        &self,
        area: Rect,
        at: usize,
        selected: bool,
        columns: Columns,
        canvas: &mut Canvas<'_>,
        today: Date,
    ) {
        let entry = &self.list.entries[at];
        let role = if self.is_filtering() {
            // The cursor stays behind what is typed.
            let cursor = canvas.state.cursor;
            let role = lead(area, selected, canvas);
            canvas.state.cursor = cursor;
            role
        } else {
            lead(area, selected, canvas)
        };
        let room = match &entry.head {
            Ok(_) => columns.name(area.width),
            Err(_) => area.width.saturating_sub(4),
        };
        // A name that is too long for its row goes on in the one below.
        let mut name = wrap(&entry.title, room);
        if area.height > 1 {
            let rest = name.split_off(name.len().min(1)).join(" ");
            let mut below = from_column(area, 2);
            (below.y, below.height) = (area.y + 1, 1);
            if !rest.is_empty() {
                let end = canvas.text(below.x, below.y, below.width, &rest, role);
                below = from_column(below, end + 3 - below.x);
            }
            self.notes(below, at, canvas, today);
        }
        canvas.text(area.x + 2, area.y, room, &name.join(" "), role);
        let Ok(head) = &entry.head else { return };
        let when = edited(head.edited, today, columns.is_short, canvas);
        let Columns {
            strip, answered, ..
        } = columns;
        let x = area.x + room + 4;
        if columns.has_strip(cells::wide(&entry.title), area.width) {
            positions(
                Rect {
                    x: x.saturating_sub(strip),
                    y: area.y,
                    width: strip.saturating_sub(4),
                    height: 1,
                },
                &head.positions,
                canvas,
            );
        }
        canvas.text(x, area.y, answered, &progress(head, canvas), Role::Text);
        let last = Rect {
            x: x + answered,
            y: area.y,
            width: area.right().saturating_sub(x + answered),
            height: 1,
        };
        canvas.text_right(last, &when, Role::Muted);
    }

    /// What is to be known of a file below its title: how it is, what it is a copy of, what is overdue in it.
    fn notes(&self, area: Rect, at: usize, canvas: &mut Canvas<'_>, today: Date) {
        let entry = &self.list.entries[at];
        let i18n = canvas.i18n();
        let key = |action| canvas.context.key_in(&[Layer::Library], action);
        let mut notes: Vec<(String, Role)> = Vec::new();
        let warn = |told: String| (format!("{} {told}", glyph::WARNING), Role::Warn);
        let file = || (entry.file_name.clone(), Role::Muted);
        let is_told = self.twins[at] || entry.head.is_err() && entry.title != entry.file_name;
        notes.extend(match (&entry.head, entry.state) {
            (_, EntryState::Damaged) => {
                let told = t!(i18n, "home-damaged", key = key(Action::Choose));
                Some((format!("{} {told}", glyph::WARNING), Role::Bad))
            }
            (_, EntryState::Arriving) => Some(warn(t!(i18n, "home-arriving"))),
            (Err(problem), EntryState::Closed | EntryState::Whole) => {
                Some(warn(t!(i18n, "home-closed", problem = problem.as_str())))
            }
            // What is read and yet not ours to write.
            (Ok(_), EntryState::Closed) => Some(warn(t!(i18n, "home-newer"))),
            (Ok(_), EntryState::Whole) => None,
        });
        notes.extend((entry.copy_of.as_ref()).map(|_| warn(t!(i18n, "home-copy"))));
        let copies = self.list.copies_of(&entry.path).len();
        if copies > 0 {
            let told = t!(i18n, "home-copies", count = copies, key = key(Action::Join));
            notes.push(warn(told));
        }
        // Copies are told apart by the names of their files.
        let is_copy = entry.copy_of.is_some();
        notes.extend((is_told && is_copy).then(file));
        let due = entry.head.as_ref().ok().and_then(|head| head.due);
        if let Some(due) = due.filter(|due| *due < today) {
            let date = i18n.short_date(due);
            notes.push(warn(t!(i18n, "home-overdue", date = date)));
        }
        // The name of a file can be long: what matters more stands before it.
        notes.extend((is_told && !is_copy).then(file));
        let mut x = area.x;
        for (told, role) in notes {
            let width = area.right().saturating_sub(x);
            let told = fit(&told, usize::from(width)).into_owned();
            x = canvas.text(x, area.y, width, &told, role) + 3;
        }
    }
}

/// How many of its questions are answered.
fn progress(head: &EntryHead, canvas: &Canvas<'_>) -> String {
    t!(
        canvas.i18n(),
        "home-progress",
        answered = head.answered.to_string(),
        asked = head.asked.to_string()
    )
}

/// How wide the columns are that stand behind a name.
#[derive(Debug, Clone, Copy, Default)]
struct Columns {
    /// Where its alliances stand, with the gap behind it; 0 where nobody has it.
    strip: u16,
    /// How far it is answered.
    answered: u16,
    /// When it was edited.
    when: u16,
    /// Whether that is told as briefly as it can be.
    is_short: bool,
}

impl Columns {
    /// How much of a list of this width a name has that takes the place of its strip too.
    fn name(self, width: u16) -> u16 {
        width.saturating_sub(self.answered + self.when + 4)
    }

    /// Whether a row of this width has its strip beside a name of so many columns.
    fn has_strip(self, title: u16, width: u16) -> bool {
        self.strip > 0 && title + self.strip <= self.name(width)
    }
}

/// When a workbook was last edited: the time for today, else the day.
fn edited(at: Timestamp, today: Date, is_short: bool, canvas: &Canvas<'_>) -> String {
    let local = at.to_zoned(canvas.context.zone.clone());
    if local.date() == today {
        let time = local.strftime("%H:%M").to_string();
        t!(canvas.i18n(), "home-today", time = time)
    } else if is_short {
        canvas.i18n().short_date(local.date())
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
