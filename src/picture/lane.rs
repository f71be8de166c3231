//! One alliance's rows on the picture: name and verdict, its track, its three gauges.

use crate::{domain::question::Gauge, t};

use super::{
    axis::Axis,
    canvas::Canvas,
    drawn::{Area, Role},
    gauge::bar,
    model::{Alliance, badge, lag, marks_of, number, numbers, short_verdict, stop_of},
    style::{Hit, Style, say},
    text::{clip, lines, width},
    track::Track,
};

/// Which columns belong to what, from the width and how many alliances there are.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    /// How wide the picture is.
    width: u16,
    /// Whether the gauges stand in the lane's second row.
    inline: bool,
    /// How many cells the badge and the name have.
    name: u16,
    /// How many cells the verdict has beside the name; 0 where it stands below.
    verdict: u16,
    /// The axis.
    pub(super) axis: Axis,
    /// The first column and the width of each gauge; empty where they stand in the second row.
    pub(super) gauges: Vec<(u16, u16)>,
}

/// Below this width the gauges have no columns of their own.
pub(super) const INLINE: u16 = 76;
/// From this width on the bars have ten cells.
const BROAD: u16 = 110;
/// From this width on the bars have twenty cells.
const BROADEST: u16 = 190;
/// What a gauge's short name may take of the axis where columns are dear.
const WIDEST_HEAD: u16 = 10;
/// How wide an axis is at least that has the names of its sections above it; longer names have what it has
/// beyond that.
pub(super) const ROOM_FOR_ZONES: u16 = 46;
/// What the three gauges of a second row take: a letter, a bar, a number and a gap each.
const SECOND_ROW: u16 = 36;

/// How wide names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Names {
    /// The longest of the alliances.
    longest: u16,
    /// The short names that stand over the gauges.
    heads: [u16; 3],
}

impl Names {
    /// How wide the names of these alliances are, and those of the gauges.
    pub(super) fn of(alliances: &[Alliance<'_>], style: &Style<'_>) -> Self {
        let wide = |name: &str| width(&style.signs.spell(name));
        let names = alliances.iter().map(|alliance| wide(alliance.name));
        Self {
            longest: names.max().unwrap_or(0),
            heads: Gauge::ALL.map(|gauge| wide(style.labels.short(gauge))),
        }
    }
}

impl Columns {
    /// The columns of a picture.
    pub(super) fn new(width: u16, count: usize, one_row: bool, names: Names) -> Self {
        // Two letters from the 27th on, three from the 703rd.
        let extra = super::text::width(&badge(count.saturating_sub(1))) - 1;
        let (name, mut gauges, gap, pads) = if width >= BROADEST {
            (23, vec![20, 20, 20], 2, (4, 6))
        } else if width >= BROAD {
            (23, vec![10, 10, 10], 2, (4, 6))
        } else if width >= INLINE {
            let [risk, duration, legal] = names.heads.map(|head| head.min(WIDEST_HEAD));
            (
                22,
                vec![risk.max(5), duration.max(6), legal.max(6)],
                1,
                (4, 5),
            )
        } else {
            (18.min(width / 3), vec![], 0, (4, 5))
        };
        // Where a column is dear the longer letters are paid for by the name.
        let name = if width >= BROAD { name + extra } else { name };
        let mut verdict = 0;
        if one_row && width >= BROAD {
            verdict = 19;
            gauges = vec![9, 9, 9];
        }
        let count = u16::try_from(gauges.len()).unwrap_or(0);
        let beside = gauges.iter().sum::<u16>() + gap * count.saturating_sub(1);
        let room = width.saturating_sub(2 + name + verdict + pads.0 + pads.1 + beside);
        // Before a name: its sign, its badge and a space; behind it another one.
        let wanted = (names.longest + 7 + extra).saturating_sub(name);
        let wider = wanted.min(room.saturating_sub(ROOM_FOR_ZONES));
        let (name, room) = (name + wider, room - wider);
        let mut x = width.saturating_sub(1 + beside);
        let gauges = gauges.into_iter().map(|wide| {
            let at = (x, wide);
            x += wide + gap;
            at
        });
        let gauges = gauges.collect();
        Self {
            width,
            inline: width < INLINE,
            name,
            verdict,
            axis: Axis::within(1 + name + verdict + pads.0, room),
            gauges,
        }
    }

    /// The same for a page of text: names as wide as they are, then the axis alone.
    pub(super) fn for_page(width: u16, count: usize, name: u16) -> Self {
        let letters = super::text::width(&badge(count.saturating_sub(1)));
        // A badge with its margin and a space before the name, and two spaces after it.
        let name = (name + letters + 6).min(width / 3);
        let (before, after) = (4, 6);
        let room = width.saturating_sub(1 + name + before + after);
        Self {
            width,
            inline: false,
            name,
            verdict: 0,
            axis: Axis::within(1 + name + before, room),
            gauges: Vec::new(),
        }
    }

    /// Whether a gauge that lags can be pointed out in lanes of so many rows.
    pub(super) fn shows_gauges(&self, rows: u16) -> bool {
        !self.gauges.is_empty() || rows > 1
    }

    /// The column at which the gauges of a second row begin.
    fn second_row(&self) -> u16 {
        self.width.saturating_sub(1 + SECOND_ROW)
    }

    /// The column at which what stands right of the axis begins.
    fn right(&self) -> u16 {
        self.gauges
            .first()
            .map_or(self.width.saturating_sub(1), |(x, _)| x - 1)
    }

    /// The names of the gauges over their columns, or what their letters mean, in two rows.
    pub(super) fn heads(&self, canvas: &mut Canvas, y: u16, rows: u16, style: &Style<'_>) {
        if self.inline {
            if rows > 1 {
                self.letters(canvas, y, style);
            }
            return;
        }
        for ((x, wide), gauge) in self.gauges.iter().zip(Gauge::ALL) {
            let name = style.signs.spell(style.labels.gauge(gauge));
            let short = style.signs.spell(style.labels.short(gauge));
            let stacked = lines(&name, *wide, 2, style.signs.more);
            if width(&name) <= *wide {
                canvas.put(*x, y + 1, &name, Role::Heading);
            } else if *wide >= 10 && stacked.len() == 2 {
                canvas.put(*x, y, &stacked[0], Role::Heading);
                canvas.put(*x, y + 1, &stacked[1], Role::Heading);
            } else {
                canvas.fit(*x, y + 1, *wide, &short, Role::Heading);
            }
        }
    }

    fn letters(&self, canvas: &mut Canvas, y: u16, style: &Style<'_>) {
        let edge = self.axis.x.saturating_sub(1);
        let mut at = (1, y);
        for gauge in Gauge::ALL {
            let letter = style.signs.spell(style.labels.letter(gauge));
            let name = style.signs.spell(style.labels.gauge(gauge));
            let short = style.signs.spell(style.labels.short(gauge));
            let room = |x: u16| edge.saturating_sub(x + width(&letter) + 1);
            // The second and third share a row.
            if gauge == Gauge::Duration {
                at = (1, y + 1);
            }
            let told = if width(&name) <= room(at.0) && gauge == Gauge::RiskAndControl {
                style.words.within(&name)
            } else {
                style.words.within(&short)
            };
            let x = canvas.put(at.0, at.1, &letter, Role::Heading) + 1;
            let told = clip(&told, edge.saturating_sub(x), style.signs.more);
            at.0 = canvas.put(x, at.1, &told, Role::Muted) + 2;
        }
    }
}

/// An alliance with its place on the picture.
pub(super) struct Lane<'a> {
    pub(super) alliance: &'a Alliance<'a>,
    /// Its place in the workbook, from 0.
    pub(super) index: usize,
    /// Whether it is the chosen one.
    pub(super) here: bool,
    /// How many rows it has, 1 to 6.
    pub(super) rows: u16,
    /// Whether it is the last one that is shown.
    pub(super) is_last: bool,
}

impl Lane<'_> {
    /// Draws it from a row on.
    pub(super) fn draw(&self, canvas: &mut Canvas, columns: &Columns, y: u16, style: &Style<'_>) {
        let area = Area {
            x: 0,
            y,
            width: columns.width,
            height: self.rows,
        };
        canvas.click(area, Hit::Alliance(self.index));
        let letters = badge(self.index);
        let end = 1 + columns.name;
        let continuum = self.alliance.continuum;
        let track = Track {
            y,
            columns: end + columns.verdict..columns.right(),
            axis: columns.axis,
            badge: &letters,
            here: self.here,
            band: "",
        };
        track.draw(canvas, continuum, style);
        let (x, named) = self.name(canvas, columns, y, &letters, style);
        let verdict = short_verdict(continuum.verdict, style);
        if self.rows == 1 && columns.verdict > 0 {
            canvas.fit(end, y, columns.verdict - 1, &verdict, Role::Muted);
        }
        // A name of two lines pushes down what stands below it.
        let below = y + named;
        if self.rows >= 2 {
            let room = if columns.inline {
                columns.second_row().saturating_sub(x + 1)
            } else {
                end - x
            };
            canvas.fit(x, below, room, &verdict, Role::Text);
        }
        // The last lane has no air below it that a second line of its name could take.
        let rows = self.rows - u16::from(self.is_last && self.rows >= 4);
        if self.rows >= 3 && below + 1 < y + rows {
            let marks = marks_of(self.alliance.marks, style);
            canvas.fit(x, below + 1, end - x, &marks, Role::Muted);
        }
        for (at, (x, wide)) in columns.gauges.iter().enumerate() {
            self.gauge(canvas, (*x, y), *wide, at, style);
        }
        if columns.inline && self.rows >= 2 {
            self.gauges_below(canvas, columns, y + 1, style);
        }
    }

    /// Writes the name, in two lines where that leaves room for the rest; returns its column and how many rows
    /// it took.
    fn name(
        &self,
        canvas: &mut Canvas,
        columns: &Columns,
        y: u16,
        letters: &str,
        style: &Style<'_>,
    ) -> (u16, u16) {
        if self.here {
            canvas.sign(1, y, style.signs.here, Role::Accent);
            canvas.place_cursor(1, y);
        }
        let role = if self.here { Role::Accent } else { Role::Text };
        let x = if columns.inline {
            canvas.letters(2, y, letters, role)
        } else {
            canvas.badge(2, y, letters, role)
        };
        let role = if self.here {
            Role::Accent
        } else {
            Role::Heading
        };
        let name = style.signs.spell(self.alliance.name);
        // Before the axis there is room for a number, which few tracks need.
        let end = 1 + columns.name;
        let free = (end..columns.axis.x)
            .rev()
            .find(|to| canvas.is_free(end..*to + 1, y));
        let free = free.map_or(0, |to| to + 1 - end);
        let free = if self.rows == 1 && columns.verdict > 0 {
            0
        } else {
            free
        };
        let room = (columns.name + free).saturating_sub(x + 1);
        let most = if self.rows >= 4 { 2 } else { 1 };
        let mut rows = 0;
        for line in lines(&name, room, most, style.signs.more) {
            canvas.put(x + 1, y + rows, &line, role);
            rows += 1;
        }
        (x + 1, rows.max(1))
    }

    fn gauge(
        &self,
        canvas: &mut Canvas,
        (x, y): (u16, u16),
        wide: u16,
        at: usize,
        style: &Style<'_>,
    ) {
        let read = self.alliance.continuum.gauges[at];
        let lag = lag(self.alliance.continuum, read.gauge);
        let lagging = lag.is_some();
        let sign = style.signs.lags;
        if self.rows == 1 {
            let mut at = x;
            if wide >= 9 {
                bar(canvas, (x, y), 5, read, lagging, style);
                at += 6;
            }
            let now = number(read.standing, style);
            let role = if lagging { Role::Warn } else { Role::Text };
            let end = canvas.put(at, y, &now, role);
            if lagging {
                canvas.sign(end, y, sign, Role::Warn);
            }
            return;
        }
        bar(
            canvas,
            (x, y),
            if wide >= 10 { wide } else { 5 },
            read,
            lagging,
            style,
        );
        let between = if wide < 10 { "" } else { " " };
        let mut told = numbers(read, between, style);
        if width(&told) + u16::from(lagging) > wide && wide < 10 {
            told = number(read.standing, style);
        }
        let end = canvas.put(x, y + 1, &told, Role::Text);
        let below = if self.rows >= 6 { y + 4 } else { y + 2 };
        if self.rows >= 6 {
            let stop = stop_of(read, style);
            for (row, line) in (y + 2..).zip(lines(&stop, wide, 2, style.signs.more)) {
                canvas.put(x, row, &line, Role::Muted);
            }
        }
        if let Some(lag) = lag {
            if self.rows >= 3 && wide >= 9 {
                let told = say!(style, "pic-lags-by", by = lag.by.to_string());
                canvas.sign(x, below, sign, Role::Warn);
                canvas.fit(x + 2, below, wide - 2, &told, Role::Warn);
            } else {
                canvas.sign(end, y + 1, sign, Role::Warn);
            }
        }
    }

    fn gauges_below(&self, canvas: &mut Canvas, columns: &Columns, y: u16, style: &Style<'_>) {
        let from = columns.second_row();
        for (x, read) in (from..).step_by(12).zip(self.alliance.continuum.gauges) {
            let lag = lag(self.alliance.continuum, read.gauge);
            let lagging = lag.is_some();
            canvas.fit(x, y, 1, style.labels.letter(read.gauge), Role::Muted);
            bar(canvas, (x + 2, y), 5, read, lagging, style);
            let now = number(read.standing, style);
            let end = canvas.put(x + 8, y, &now, Role::Text);
            if lagging {
                canvas.sign(end, y, style.signs.lags, Role::Warn);
            }
        }
    }
}
