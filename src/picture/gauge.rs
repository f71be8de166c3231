//! A gauge as a bar of a few cells, and as a ladder with its stops in words.

use crate::{
    domain::{
        question::Gauge,
        reading::continuum::{Continuum, GaugeReading, GaugeStanding},
        scale::Degree,
    },
    t,
};

use super::{
    canvas::Canvas,
    drawn::{Area, Role},
    model::{Alliance, Lag, lag, numbers, open_sign},
    signs::Signs,
    style::{Hit, Item, Style, say},
    text::{clip, width},
};

/// How many of so many cells a degree fills.
fn cells(degree: Degree, width: u16) -> u16 {
    (u16::from(degree.get()) * width * 2 + 100) / 200
}

/// What a cell of a bar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Full,
    Way,
    Unknown,
    Empty,
}

/// The cells of a gauge as a bar: squares as far as now, an arrow to the aim.
pub(super) fn bar_signs(
    width: u16,
    standing: GaugeStanding,
    aim: Option<Degree>,
    signs: &Signs,
) -> impl Iterator<Item = (char, Part)> {
    let now = standing.degree();
    let full = now.map_or(0, |now| cells(now, width));
    let tip = aim.map_or(full, |aim| cells(aim, width));
    let way = if now.is_some() {
        signs.way
    } else {
        signs.open_way
    };
    (0..width).map(move |at| {
        if now.is_none() && at == 0 {
            (open_sign(standing, signs), Part::Unknown)
        } else if tip > full && at + 1 == tip {
            (signs.tips[1], Part::Way)
        } else if (full..tip).contains(&at) {
            (way, Part::Way)
        } else if tip < full && at == tip {
            (signs.tips[0], Part::Way)
        } else if at < full {
            (signs.full, Part::Full)
        } else {
            (signs.rail, Part::Empty)
        }
    })
}

/// Draws a gauge as a bar.
pub(super) fn bar(
    canvas: &mut Canvas,
    (x, y): (u16, u16),
    width: u16,
    gauge: GaugeReading,
    lags: bool,
    style: &Style<'_>,
) {
    let signs = bar_signs(width, gauge.standing, gauge.aim, style.signs);
    for (at, (sign, part)) in (x..).zip(signs) {
        let role = match part {
            Part::Full if lags => Role::Warn,
            Part::Full => Role::Fill,
            Part::Way => Role::Muted,
            Part::Unknown => Role::Heading,
            Part::Empty => Role::Rule,
        };
        canvas.sign(at, y, sign, role);
    }
}

/// Which gauges lead, for a sentence.
pub(super) fn leading(lag: &Lag, style: &Style<'_>) -> String {
    let names: Vec<&str> = lag.ahead.iter().map(|it| style.labels.gauge(*it)).collect();
    match *names {
        [one, other] => say!(style, "pic-and", one = one, other = other),
        _ => names.concat(),
    }
}

/// Where a ladder stands among its neighbours, and how it is drawn.
pub(super) struct Ladders<'a> {
    /// Whose gauges they are.
    pub(super) alliance: &'a Alliance<'a>,
    /// Its letters.
    pub(super) badge: &'a str,
    /// The gauge that takes the keys; none where none does.
    pub(super) chosen: Option<Gauge>,
    /// Whether room is kept for the sign of the chosen one.
    pub(super) chooses: bool,
}

/// What a ladder has before its words: the number of a stop, a space, a sign, a space.
const LEAD: u16 = 6;
/// How many rows ladders take: a heading, six stops, and what lags.
pub(super) const LADDER_ROWS: u16 = 8;

/// The widths of the three ladders within so many cells, and the gap between them.
fn widths(room: u16, style: &Style<'_>) -> ([u16; 3], u16) {
    let wanted = Gauge::ALL.map(|gauge| {
        let stops = style.labels.stops(gauge).iter();
        let longest = stops.map(|stop| width(&style.signs.spell(stop))).max();
        LEAD + longest.unwrap_or(0).max(20)
    });
    let sum = |widths: &[u16; 3]| widths.iter().sum::<u16>();
    if sum(&wanted) + 4 <= room {
        return (wanted, 2);
    }
    // They may go on into both margins. Where their words are too long all the same, the longest are cut.
    let mut given = wanted;
    while sum(&given) + 2 > room + 2 {
        if let Some(widest) = given.iter_mut().max() {
            *widest -= 1;
        }
    }
    (given, 1)
}

impl Ladders<'_> {
    /// Draws the three gauges side by side, deepest on top, so that their profile shows what does not
    /// fit. Returns the row after them.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        x: u16,
        y: u16,
        room: u16,
        style: &Style<'_>,
    ) -> u16 {
        let (widths, gap) = widths(room, style);
        let taken = widths.iter().sum::<u16>() + 2 * gap;
        let mut x = x - x.min(u16::from(taken > room + 1));
        for (gauge, wide) in self.alliance.continuum.gauges.into_iter().zip(widths) {
            self.ladder(canvas, (x, y), wide, gauge, style);
            let area = Area {
                x,
                y,
                width: wide,
                height: LADDER_ROWS - 1,
            };
            canvas.click(area, Hit::Item(Item::Gauge(gauge.gauge)));
            x += wide + gap;
        }
        y + LADDER_ROWS
    }

    fn ladder(
        &self,
        canvas: &mut Canvas,
        (x, y): (u16, u16),
        wide: u16,
        read: GaugeReading,
        style: &Style<'_>,
    ) {
        let signs = style.signs;
        let here = self.chosen == Some(read.gauge);
        let indent = if self.chooses { 2 } else { 0 };
        if here {
            canvas.sign(x, y, signs.here, Role::Accent);
            canvas.place_cursor(x, y);
        }
        let heading = if here { Role::Accent } else { Role::Heading };
        let [long, short] = [
            style.labels.gauge(read.gauge),
            style.labels.short(read.gauge),
        ];
        let [long, short] = [long, short].map(|name| style.signs.spell(name));
        let told = [now_and_aim(read, style), numbers(read, " ", style)];
        let room = |told: &str| wide.saturating_sub(indent + 1 + width(told));
        let ways = [(&long, &told[0]), (&short, &told[0]), (&long, &told[1])];
        let mut ways = ways.into_iter();
        let fitting = ways.find(|(name, told)| width(name) <= room(told));
        let (name, told) = fitting.unwrap_or((&short, &told[1]));
        canvas.right(x + wide, y, told, Role::Text);
        canvas.fit(x + indent, y, room(told), name, heading);
        let now = read.now().map(Degree::nearest_stop);
        let aim = read.aim.map(Degree::nearest_stop);
        for (row, stop) in (y + 1..).zip((0..6_usize).rev()) {
            canvas.right(x + 3, row, &(stop * 20).to_string(), Role::Muted);
            let role = if now == Some(stop) {
                canvas.letters(x + 4, row, self.badge, Role::Accent);
                Role::Accent
            } else if aim == Some(stop) {
                canvas.sign(x + 4, row, signs.aim, Role::Accent);
                Role::Heading
            } else {
                if now.is_some_and(|now| stop < now) {
                    canvas.sign(x + 4, row, signs.climbed, Role::Accent);
                } else if now.is_some() && aim.is_some_and(|aim| stop < aim) {
                    canvas.sign(x + 4, row, signs.to_climb, Role::Accent);
                }
                Role::Muted
            };
            let badge = if now == Some(stop) {
                width(self.badge)
            } else {
                1
            };
            let at = (x + LEAD).max(x + 4 + badge + 1);
            let words = &style.labels.stops(read.gauge)[stop];
            canvas.fit(at, row, (x + wide).saturating_sub(at), words, role);
        }
        if let Some(lag) = lag(self.alliance.continuum, read.gauge) {
            let told = behind(&lag, style);
            canvas.sign(x + 4, y + 7, signs.lags, Role::Warn);
            canvas.fit(x + LEAD, y + 7, wide - LEAD, &told, Role::Warn);
        }
    }
}

/// "lags 60 behind Duration".
pub(super) fn behind(lag: &Lag, style: &Style<'_>) -> String {
    let ahead = leading(lag, style);
    say!(
        style,
        "pic-lags-behind",
        by = lag.by.to_string(),
        gauges = ahead
    )
}

/// A gauge in words and numbers: "now 20, aim 60", "not answered, aim 60".
fn now_and_aim(read: GaugeReading, style: &Style<'_>) -> String {
    let now = match read.standing {
        GaugeStanding::Set(now) => say!(style, "pic-now", now = now.get().to_string()),
        GaugeStanding::Blank => say!(style, "pic-not-answered"),
        GaugeStanding::Unknown => say!(style, "pass-unknown"),
        GaugeStanding::NotApplicable => say!(style, "pass-not-applicable"),
    };
    match read.aim.filter(|aim| read.now() != Some(*aim)) {
        Some(aim) => {
            let aim = aim.get().to_string();
            say!(style, "pic-now-and-aim", now = now, aim = aim)
        }
        None => now,
    }
}

/// What stands at the stop nearest to it, with its number where it stands between two; none where nothing does.
pub(super) fn tag(now: Option<Degree>, aim: Option<Degree>, style: &Style<'_>) -> Option<String> {
    let between = |degree: Degree| !degree.is_stop();
    let number = |degree: Degree| degree.get().to_string();
    Some(match (now, aim) {
        (Some(now), Some(aim)) if between(now) || between(aim) => {
            let now = say!(style, "pic-now", now = number(now));
            say!(style, "pic-now-and-aim", now = now, aim = number(aim))
        }
        (Some(_), Some(_)) => say!(style, "pic-tag-both"),
        (Some(now), None) if between(now) => say!(style, "pic-now", now = number(now)),
        (Some(_), None) => say!(style, "pic-tag-now"),
        (None, Some(aim)) if between(aim) => say!(style, "pic-aim", aim = number(aim)),
        (None, Some(_)) => say!(style, "pic-tag-aim"),
        (None, None) => return None,
    })
}

/// The three gauges on the axis itself: a bracket from the shallowest to the deepest, with the badge
/// above at their mean, and their names below. Takes two rows.
pub(super) fn bracket(
    canvas: &mut Canvas,
    axis: super::axis::Axis,
    y: u16,
    continuum: &Continuum,
    style: &Style<'_>,
) {
    let mut set = super::model::set_gauges(continuum);
    set.sort_by_key(|(_, degree)| *degree);
    let (Some((_, low)), Some((_, high))) = (set.first(), set.last()) else {
        return;
    };
    let [left, line, within, right, alone] = style.signs.bracket;
    let (a, b) = (axis.degree(low.get()), axis.degree(high.get()));
    if a == b {
        canvas.sign(a, y, alone, Role::Muted);
    } else {
        canvas.ground(a..b + 1, y, line, Role::Muted);
        for (_, degree) in &set {
            let at = axis.degree(degree.get());
            canvas.ground(at..at + 1, y, within, Role::Muted);
        }
        canvas.ground(a..a + 1, y, left, Role::Muted);
        canvas.ground(b..b + 1, y, right, Role::Muted);
    }
    let mut groups: Vec<(Degree, Vec<&str>)> = Vec::new();
    for (gauge, degree) in &set {
        let name = style.labels.short(*gauge);
        match groups.last_mut().filter(|(at, _)| at == degree) {
            Some((_, names)) => names.push(name),
            None => groups.push((*degree, vec![name])),
        }
    }
    let told: Vec<(u16, String)> = groups
        .iter()
        .map(|(degree, names)| {
            let number = degree.get().to_string();
            let told = match names[..] {
                [one] => say!(style, "pic-at", gauges = one, at = number),
                [one, other] => {
                    let both = say!(style, "pic-and", one = one, other = other);
                    say!(style, "pic-at", gauges = both, at = number)
                }
                _ => say!(style, "pic-all-at", at = number),
            };
            (axis.degree(degree.get()), told)
        })
        .collect();
    // Each under its place; where they would touch the later ones give way to the right, and all to
    // the left where the edge comes.
    let edge = canvas.size().width.saturating_sub(1);
    let mut starts: Vec<u16> = Vec::new();
    let mut free = 1;
    for (at, told) in &told {
        let start = at.saturating_sub(width(told) / 2).max(free);
        starts.push(start);
        free = start + width(told) + 2;
    }
    let mut limit = edge;
    for (start, (_, told)) in starts.iter_mut().zip(&told).rev() {
        *start = (*start).min(limit.saturating_sub(width(told)));
        limit = start.saturating_sub(2);
    }
    for (start, (_, told)) in starts.into_iter().zip(&told) {
        let room = edge.saturating_sub(start);
        let told = clip(told, room, style.signs.more);
        canvas.put(start, y + 1, &told, Role::Text);
    }
}
