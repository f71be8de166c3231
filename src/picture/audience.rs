//! Pictures for a room: what must be read from the back of it stands in letters three rows high, and
//! there is nothing but the message. What they are given is all that they show.

use std::ops::Range;

use crate::{domain::question::Gauge, t};

use super::{
    axis::Axis,
    canvas::Canvas,
    drawn::{Area, More, Role, Size},
    gauge::{self, Part},
    headline::{Counted, Length, headline},
    large::{Large, ROWS},
    large_track::LargeTrack,
    legend,
    model::{Alliance, Detail, badge, lag, number, numbers, short_verdict, stop_of},
    style::{Hit, Style, Zones, say},
    text::{lines, width, wrap},
    track::Track,
};

/// From this width on names stand beside the axis, else above each track.
const WIDE: u16 = 110;
/// The margin at either side.
const MARGIN: u16 = 2;
/// What tracks need to the left and right of the axis for their numbers.
const PAD: (u16, u16) = (9, 13);
/// The columns of the names, where they stand beside the axis.
const NAMES: u16 = 24;

/// How the picture of all alliances is laid out.
#[derive(Debug, Clone, Copy)]
struct Plan {
    /// Whether the firm's name is large.
    title: bool,
    /// Rows of the sentence.
    head: u16,
    /// Whether tracks are large.
    large: bool,
    /// Rows from one alliance to the next.
    pitch: u16,
}

impl Plan {
    /// The first of these, from the largest to the smallest, that fits; the smallest where none does.
    fn new(size: Size, count: u16, can_title: bool, head: u16) -> Self {
        let wide = size.width >= WIDE;
        let plan = |title, head, large| Self {
            title,
            head,
            large,
            pitch: if large { ROWS + 1 } else { 2 },
        };
        let plans = [
            plan(can_title, head, true),
            plan(false, head, true),
            plan(false, 0, true),
            plan(can_title, head, false),
            plan(false, head, false),
        ];
        let fits =
            |plan: &Self| plan.top() + AXIS + count.saturating_mul(plan.pitch) <= size.height;
        let mut plan = plans
            .into_iter()
            .find(fits)
            .unwrap_or(plan(false, 0, false));
        let most = if wide && plan.large {
            6
        } else {
            plan.pitch + 1
        };
        let left = size.height.saturating_sub(plan.top() + AXIS + 2);
        if let Some(each) = left.checked_div(count) {
            plan.pitch = each.clamp(plan.pitch, most);
        }
        plan
    }

    /// The rows above the axis.
    fn top(self) -> u16 {
        let title = if self.title { 1 + ROWS } else { 1 };
        title + self.head + 1 + u16::from(self.title)
    }
}

/// Rows of the axis: its words and its ruler.
const AXIS: u16 = 2;

/// All alliances for a room, the first one A, under the firm's name. Those that have no room are
/// counted below.
pub fn audience(size: Size, firm: &str, alliances: &[Alliance<'_>], style: &Style<'_>) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let edge = size.width.saturating_sub(MARGIN);
    let room = edge.saturating_sub(MARGIN);
    let title = Large::new(firm, style.signs).filter(|it| it.width() <= room);
    if alliances.is_empty() {
        return nothing(canvas, firm, title.as_ref(), style);
    }
    let head = sentence(alliances, room, style);
    let count = u16::try_from(alliances.len()).unwrap_or(u16::MAX);
    let rows = u16::try_from(head.len()).unwrap_or(0);
    let plan = Plan::new(size, count, title.is_some(), rows);
    let mut y = firm_name(
        &mut canvas,
        firm,
        title.as_ref().filter(|_| plan.title),
        style,
    );
    for line in head.iter().take(usize::from(plan.head)) {
        canvas.put(MARGIN, y, line, Role::Heading);
        y += 1;
    }
    y = plan.top().max(y);
    let wide = size.width >= WIDE;
    let left = if wide { MARGIN + NAMES } else { MARGIN };
    let axis = Axis::within(left + PAD.0, edge.saturating_sub(left + PAD.0 + PAD.1));
    axis.words(&mut canvas, y, style);
    axis.ruler(&mut canvas, y + 1, style);
    y += AXIS;
    let free = size.height.saturating_sub(y);
    let fitting = |rows: u16| usize::from(rows / plan.pitch);
    let last = u16::from(plan.large && wide);
    let mut shown = fitting(free + last).min(alliances.len());
    if shown < alliances.len() {
        shown = fitting(free.saturating_sub(1)).max(1);
    }
    let rows = u16::try_from(shown).unwrap_or(0) * plan.pitch;
    axis.ground(&mut canvas, y, rows.min(free), style);
    for (index, alliance) in alliances.iter().take(shown).enumerate() {
        let lane = Area {
            x: 0,
            y,
            width: size.width,
            height: plan.pitch,
        };
        draw_lane(&mut canvas, lane, (index, alliance), axis, plan, style);
        canvas.click(lane, Hit::Alliance(index));
        y += plan.pitch;
    }
    let bottom = size.height.saturating_sub(1);
    let hidden = alliances.len() - shown;
    if hidden > 0 {
        let sign = style.signs.below;
        let told = say!(style, "pic-below", count = hidden);
        canvas.put(MARGIN, bottom, &format!("{sign} {told}"), Role::Muted);
        canvas.say_more(More {
            above: false,
            below: true,
        });
    } else if y <= bottom {
        let shown = legend::Shown {
            lags: false,
            walls: style.zones == Zones::Lined,
        };
        legend::draw(&mut canvas, MARGIN, bottom, room, shown, style);
    }
    canvas
}

/// The firm's name, large where it can be. Returns the row after it.
fn firm_name(canvas: &mut Canvas, firm: &str, title: Option<&Large>, style: &Style<'_>) -> u16 {
    if let Some(title) = title {
        title.draw(canvas, MARGIN, 1, Role::Heading);
        return 2 + ROWS;
    }
    let edge = canvas.size().width.saturating_sub(MARGIN);
    let firm = style.signs.spell(firm);
    canvas.fit(MARGIN, 0, edge.saturating_sub(MARGIN), &firm, Role::Heading);
    1
}

/// The firm's name, one line, and the empty axis where there is room.
fn nothing(mut canvas: Canvas, firm: &str, title: Option<&Large>, style: &Style<'_>) -> Canvas {
    let size = canvas.size();
    let room = size.width.saturating_sub(2 * MARGIN);
    let title = title.filter(|_| size.height >= 12);
    let mut y = firm_name(&mut canvas, firm, title, style) + 1;
    let said = say!(style, "audience-none");
    let left = usize::from(size.height.saturating_sub(y));
    for line in &lines(&said, room.min(76), left, style.signs.more) {
        canvas.put(MARGIN, y, line, Role::Text);
        y += 1;
    }
    if size.height >= y + 5 && room >= 40 {
        let axis = Axis::within(MARGIN + PAD.0, room.saturating_sub(PAD.0 + PAD.1));
        axis.words(&mut canvas, y + 1, style);
        axis.ruler(&mut canvas, y + 2, style);
        axis.ground(&mut canvas, y + 3, 1, style);
        axis.rail(&mut canvas, y + 3, style);
    }
    canvas
}

/// The sentence about all alliances, as much of it as goes into two lines.
fn sentence(alliances: &[Alliance<'_>], room: u16, style: &Style<'_>) -> Vec<String> {
    let said = [Length::Full, Length::Named, Length::Short]
        .map(|it| headline(alliances, it, Counted::Shown, style));
    let [.., short] = &said;
    let said = said
        .iter()
        .find(|it| wrap(it, room).len() <= 2)
        .unwrap_or(short);
    let broken = lines(said, room, 2, style.signs.more);
    broken
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect()
}

/// An alliance's name, what it is and what lags, with its track beside or below.
fn draw_lane(
    canvas: &mut Canvas,
    lane: Area,
    (index, alliance): (usize, &Alliance<'_>),
    axis: Axis,
    plan: Plan,
    style: &Style<'_>,
) {
    let edge = lane.width.saturating_sub(MARGIN);
    let verdict = short_verdict(alliance.continuum.verdict, style);
    let wide = lane.width >= WIDE;
    let (mut y, track_from) = (lane.y, if wide { MARGIN + NAMES } else { 1 });
    if wide {
        y += u16::from(plan.large && plan.pitch > ROWS + 1);
        let room = NAMES - 1;
        canvas.fit(MARGIN, y, room, alliance.name, Role::Heading);
        canvas.fit(MARGIN, y + 1, room, &verdict, Role::Text);
        if plan.large
            && let Some((gauge, _)) = lagging(alliance)
        {
            let x = canvas.sign(MARGIN, y + 2, style.signs.lags, Role::Warn) + 1;
            let gauge = style.labels.gauge(gauge);
            let told = say!(style, "audience-lags", gauge = gauge);
            canvas.fit(x, y + 2, room - 2, &told, Role::Warn);
        }
    } else {
        let room = edge.saturating_sub(MARGIN + width(&verdict) + 2);
        let x = canvas.fit(MARGIN, y, room, alliance.name, Role::Heading) + 2;
        canvas.fit(x, y, edge.saturating_sub(x), &verdict, Role::Text);
        y += 1;
    }
    let columns = track_from..lane.width.saturating_sub(1);
    let lies = (y, columns, axis);
    draw_track(canvas, lies, (index, alliance), plan.large, style);
}

/// Where an alliance stands, from a row on, within these columns and on this axis. Returns how many rows
/// it takes.
fn draw_track(
    canvas: &mut Canvas,
    (y, columns, axis): (u16, Range<u16>, Axis),
    (index, alliance): (usize, &Alliance<'_>),
    is_large: bool,
    style: &Style<'_>,
) -> u16 {
    let badge = &badge(index);
    if is_large {
        let track = LargeTrack {
            y,
            columns,
            axis,
            badge,
        };
        track.draw(canvas, alliance.continuum, style);
        return ROWS;
    }
    let track = Track {
        y,
        columns,
        axis,
        badge,
        here: true,
        band: "",
    };
    track.draw(canvas, alliance.continuum, style);
    1
}

/// The gauge that lags most, and by how much.
fn lagging(alliance: &Alliance<'_>) -> Option<(Gauge, u8)> {
    let lags = Gauge::ALL.into_iter().rev();
    let lags = lags.filter_map(|it| Some((it, lag(alliance.continuum, it)?.by)));
    lags.max_by_key(|(_, by)| *by)
}

/// How the picture of one alliance is laid out.
#[derive(Debug, Clone, Copy)]
struct One {
    /// How many large lines the verdict has; none where it is not large.
    verdict: u16,
    /// Whether the track is large.
    track: bool,
    /// Rows of each gauge, 1 to 5; from 3 on they are large.
    gauge: u16,
}

impl One {
    fn rows(self) -> u16 {
        let verdict = if self.verdict == 0 {
            2
        } else {
            self.verdict * (ROWS + 1)
        };
        1 + verdict + AXIS + self.track_rows() + 1 + 3 * self.gauge
    }

    fn track_rows(self) -> u16 {
        if self.track { ROWS } else { 1 }
    }
}

/// One alliance for a room, its letter by its place: who it is and what, where it stands, and its gauges.
pub fn audience_alliance(
    size: Size,
    firm: &str,
    alliance: &Alliance<'_>,
    index: usize,
    detail: &Detail,
    style: &Style<'_>,
) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let edge = size.width.saturating_sub(MARGIN);
    let room = edge.saturating_sub(MARGIN);
    let verdict = short_verdict(alliance.continuum.verdict, style);
    let large = Large::lines(&verdict, room, style.signs);
    let count = u16::try_from(large.len()).unwrap_or(0);
    let one = |verdict, track, gauge| One {
        verdict,
        track,
        gauge,
    };
    let plans = [
        one(count, true, 5),
        one(count, true, 4),
        one(count, true, 3),
        one(0, true, 3),
        one(count, true, 2),
        one(count, true, 1),
        one(0, true, 2),
        one(0, true, 1),
    ];
    let mut fitting = plans.into_iter().filter(|it| it.rows() <= size.height);
    let plan = fitting.next().unwrap_or(one(0, false, 1));
    let spare = u16::from(size.height > plan.rows() + 3);
    let mut y = spare;
    let start = canvas.badge(MARGIN, y, &badge(index), Role::Accent) + 1;
    let name = edge.saturating_sub(start);
    let x = canvas.fit(start, y, name, alliance.name, Role::Heading);
    let firm = style.signs.spell(firm);
    if x + 3 + width(&firm) <= edge {
        canvas.right(edge, y, &firm, Role::Muted);
    }
    y += 1 + spare;
    if plan.verdict == 0 {
        canvas.fit(MARGIN, y, room, &verdict, Role::Accent);
        y += 2;
    } else {
        for line in &large {
            line.draw(&mut canvas, MARGIN, y, Role::Accent);
            y += ROWS + 1;
        }
    }
    let axis = Axis::within(MARGIN + PAD.0, room.saturating_sub(PAD.0 + PAD.1));
    axis.words(&mut canvas, y, style);
    axis.ruler(&mut canvas, y + 1, style);
    y += AXIS;
    let columns = 1..size.width.saturating_sub(1);
    axis.ground(&mut canvas, y, plan.track_rows(), style);
    let lies = (y, columns, axis);
    y += draw_track(&mut canvas, lies, (index, alliance), plan.track, style);
    y += 1 + spare;
    for gauge in Gauge::ALL {
        draw_gauge(&mut canvas, y, plan.gauge, alliance, gauge, style);
        y += plan.gauge;
    }
    if let Some(step) = detail.steps.first()
        && y + 1 < size.height
    {
        canvas.sign(MARGIN, y + 1, style.signs.here, Role::Accent);
        let left = usize::from(size.height - y - 1).min(2);
        let step = style.signs.spell(step);
        for (y, line) in (y + 1..).zip(&lines(&step, room - 2, left, style.signs.more)) {
            canvas.put(MARGIN + 2, y, line, Role::Heading);
        }
    }
    canvas
}

/// A gauge with its stop in words, as a bar and a number, in so many rows.
fn draw_gauge(
    canvas: &mut Canvas,
    y: u16,
    rows: u16,
    alliance: &Alliance<'_>,
    gauge: Gauge,
    style: &Style<'_>,
) {
    let read = alliance.continuum.gauge(gauge);
    let edge = canvas.size().width.saturating_sub(MARGIN);
    let lag = lag(alliance.continuum, gauge);
    let names = if edge < 72 { 24 } else { 36 };
    let role = if lag.is_some() {
        Role::Warn
    } else {
        Role::Text
    };
    let x = canvas.fit(MARGIN, y, names, style.labels.gauge(gauge), Role::Heading) + 2;
    if let Some(lag) = &lag {
        let told = say!(style, "pic-lags-by", by = lag.by.to_string());
        if x + 2 + width(&told) <= MARGIN + names {
            let x = canvas.sign(x, y, style.signs.lags, Role::Warn) + 1;
            canvas.put(x, y, &told, Role::Warn);
        }
    }
    if rows >= 2 {
        canvas.fit(MARGIN, y + 1, names, &stop_of(read, style), Role::Text);
    }
    let is_large = rows >= ROWS;
    let told = if is_large {
        number(read.standing, style)
    } else {
        numbers(read, " ", style)
    };
    let bar = MARGIN + names + 2;
    let wide = edge.saturating_sub(bar + if is_large { 16 } else { 11 });
    let lower = y + u16::from(is_large);
    for (x, (sign, part)) in
        (bar..).zip(gauge::bar_signs(wide, read.standing, read.aim, style.signs))
    {
        let (upper, sign, role) = match part {
            Part::Full if is_large && !style.signs.ascii => (Some('▄'), '█', role_of_bar(role)),
            Part::Full => (is_large.then_some(sign), sign, role_of_bar(role)),
            Part::Way => (None, sign, Role::Text),
            Part::Unknown => (None, sign, Role::Heading),
            Part::Empty => (None, sign, Role::Rule),
        };
        canvas.sign(x, lower, sign, role);
        if let Some(upper) = upper {
            canvas.sign(x, y, upper, role);
        }
    }
    match Large::new(&told, style.signs).filter(|_| is_large) {
        Some(number) => {
            number.draw(canvas, edge.saturating_sub(number.width()), y, role);
        }
        None => {
            canvas.right(edge, y, &told, role);
        }
    }
}

fn role_of_bar(role: Role) -> Role {
    if role == Role::Warn {
        Role::Warn
    } else {
        Role::Fill
    }
}
