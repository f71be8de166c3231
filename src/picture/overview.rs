//! The picture of the whole firm: a sentence, the axis, a lane for each alliance, a legend, and the
//! chosen one in words.

use std::borrow::Cow;

use crate::{domain::reading::continuum::Position, t};

use super::{
    canvas::Canvas,
    drawn::{Area, More, Role, Size},
    gauge::{LADDER_ROWS, Ladders},
    headline::{Counted, Length, headline, others},
    lane::{Columns, INLINE, Lane, Names, ROOM_FOR_ZONES},
    legend,
    model::{Alliance, Detail, badge},
    parts,
    style::{Style, Zones, say},
    text::{lines, width, wrap},
};

/// How many rows each part of the picture has. The least comes first, then one part after the other
/// while rows are left; what does not fit is left out, never squeezed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Plan {
    /// Rows of the headline.
    head: u16,
    /// Rows of each lane, 1 to 6.
    lane: u16,
    /// Rows of the chosen alliance in words, its rule among them; more than 6 for its whole reading.
    strip: u16,
    /// Rows of its ladders.
    ladders: u16,
    /// A second sentence, for the other alliances.
    others: u16,
    /// The names of the sections above the axis.
    zones: u16,
    /// An empty row below the sentences.
    air: u16,
    /// An empty row above them.
    air_above: u16,
    /// An empty row below the legend.
    air_below: u16,
    legend: u16,
    /// How many alliances are drawn.
    shown: usize,
    /// A row that stays while lanes scroll: how many of all stand on each cell.
    crowd: u16,
    /// How wide the names are.
    names: Names,
}

/// From this width on the chosen one's whole reading may stand below the lanes.
const WHOLE_READING: u16 = 150;
/// From this width on its ladders may.
const LADDERS: u16 = 120;
/// Rows of the whole reading, its rule among them.
const READING_ROWS: u16 = 21;

/// A part of the plan that may be added.
#[derive(Debug, Clone, Copy)]
enum Part {
    Lane(u16),
    Strip(u16),
    Air,
    AirAbove,
    AirBelow,
    Others,
    Zones,
    Ladders,
}

/// In which order parts are added while rows are left.
const ORDER: [Part; 14] = [
    Part::Lane(2),
    Part::Air,
    Part::Strip(3),
    Part::Strip(5),
    Part::Others,
    Part::Lane(3),
    Part::Zones,
    Part::Strip(6),
    Part::AirAbove,
    Part::Lane(4),
    Part::AirBelow,
    Part::Lane(6),
    Part::Strip(READING_ROWS),
    Part::Ladders,
];

/// The rows that the axis takes.
const AXIS: u16 = 2;

impl Plan {
    fn new(size: Size, count: usize, head: u16, has_detail: bool, names: Names) -> Self {
        let mut plan = Self {
            head,
            lane: 1,
            strip: 0,
            ladders: 0,
            others: 0,
            zones: 0,
            air: 0,
            air_above: 0,
            air_below: 0,
            legend: 1,
            shown: count,
            crowd: 0,
            names,
        };
        let lanes = u16::try_from(count).unwrap_or(u16::MAX);
        let Some(mut left) = size
            .height
            .checked_sub(lanes.saturating_add(head + AXIS + plan.legend))
        else {
            return plan.scrolling(size, has_detail);
        };
        for part in ORDER {
            let cost = plan.cost(part, lanes);
            if plan.may(part, size, count, has_detail) && cost <= left {
                left -= cost;
                plan.add(part);
            }
        }
        plan
    }

    /// More alliances than rows: the legend and a line on the chosen one stay as long as lanes do.
    fn scrolling(mut self, size: Size, has_detail: bool) -> Self {
        if size.height >= 20 && has_detail {
            self.strip = 3;
        }
        self.crowd = u16::from(size.width >= INLINE);
        // One row says how many are above and below.
        let rows = |plan: &Self| {
            let taken = plan.head + AXIS + plan.legend + plan.strip + plan.crowd + 1;
            size.height.saturating_sub(taken)
        };
        if rows(&self) < 3 {
            (self.strip, self.crowd) = (0, 0);
        }
        if rows(&self) < 2 {
            self.legend = 0;
        }
        if rows(&self) < 1 {
            self.head = 0;
        }
        self.shown = usize::from(rows(&self)).clamp(1, self.shown);
        self
    }

    /// How many rows a part would add.
    fn cost(self, part: Part, lanes: u16) -> u16 {
        match part {
            // The last of the lanes needs no air below it.
            Part::Lane(4) => lanes.saturating_sub(1),
            Part::Lane(rows) => lanes.saturating_mul(rows.saturating_sub(self.lane)),
            Part::Strip(rows) => rows.saturating_sub(self.strip),
            Part::Ladders => LADDER_ROWS + 1,
            Part::Air | Part::AirAbove | Part::AirBelow | Part::Others | Part::Zones => 1,
        }
    }

    /// Whether a part has a place in what was added so far.
    fn may(self, part: Part, size: Size, count: usize, has_detail: bool) -> bool {
        let deepest = match size.width {
            0..60 => 1,
            60..INLINE => 2,
            INLINE..190 => 4,
            190.. => 6,
        };
        match part {
            Part::Lane(rows) => {
                let before = match rows {
                    3 => 2,
                    4 => 3,
                    6 => 4,
                    _ => 1,
                };
                rows <= deepest && self.lane >= before
            }
            Part::Strip(READING_ROWS) => has_detail && size.width >= WHOLE_READING,
            Part::Strip(_) => has_detail && (size.width >= INLINE || size.height >= 20),
            Part::Ladders => has_detail && size.width >= LADDERS && self.strip <= 6,
            Part::Zones => self.columns(size, count).axis.width >= ROOM_FOR_ZONES,
            Part::Others => count > 1,
            Part::Air | Part::AirAbove | Part::AirBelow => true,
        }
    }

    fn add(&mut self, part: Part) {
        match part {
            Part::Lane(rows) => self.lane = rows,
            Part::Strip(rows) => self.strip = rows,
            Part::Air => self.air = 1,
            Part::AirAbove => self.air_above = 1,
            Part::AirBelow => self.air_below = 1,
            Part::Others => self.others = 1,
            Part::Zones => self.zones = 1,
            Part::Ladders => self.ladders = LADDER_ROWS + 1,
        }
    }

    /// The columns of lanes of so many rows.
    fn columns(self, size: Size, count: usize) -> Columns {
        Columns::new(size.width, count, self.lane == 1, self.names)
    }

    /// The rows of all lanes together.
    fn lanes(self) -> u16 {
        let shown = u16::try_from(self.shown).unwrap_or(u16::MAX);
        let last = u16::from(self.lane >= 4 && shown > 0);
        shown.saturating_mul(self.lane).saturating_sub(last)
    }
}

/// The picture of all alliances, the first one A, with the chosen one's words below where there is
/// room. With more alliances than rows it shows those around the chosen one.
pub fn overview(
    size: Size,
    alliances: &[Alliance<'_>],
    chosen: usize,
    detail: Option<&Detail>,
    style: &Style<'_>,
) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let room = size.width.saturating_sub(2);
    if alliances.is_empty() {
        let said = headline(alliances, Length::Full, Counted::All, style);
        let rows = lines(
            &said,
            room.min(76),
            usize::from(size.height),
            style.signs.more,
        );
        for (y, line) in (0..).zip(&rows) {
            canvas.put(1, y, line, Role::Heading);
        }
        let y = u16::try_from(rows.len()).unwrap_or(0) + 1;
        if size.height >= y + AXIS + 2 && room >= 40 {
            let axis = super::axis::Axis::within(1 + 4, room.saturating_sub(8));
            axis.words(&mut canvas, y, style);
            axis.ruler(&mut canvas, y + 1, style);
            axis.ground(&mut canvas, y + 2, 1, style);
            axis.rail(&mut canvas, y + 2, style);
        }
        return canvas;
    }
    let chosen = chosen.min(alliances.len() - 1);
    let head = head_of(alliances, room, style);
    let rows = u16::try_from(head.len()).unwrap_or(0);
    let names = Names::of(alliances, style);
    let plan = Plan::new(size, alliances.len(), rows, detail.is_some(), names);
    let mut y = plan.air_above.min(1);
    for line in head.iter().take(usize::from(plan.head)) {
        canvas.put(1, y, line, Role::Heading);
        y += 1;
    }
    if plan.others > 0 {
        canvas.put(1, y, &others(alliances, room, style), Role::Muted);
        y += 1;
    }
    y += plan.air;
    let columns = plan.columns(size, alliances.len());
    y = draw_axis(&mut canvas, &columns, y, plan, alliances, style);
    y = draw_lanes(&mut canvas, &columns, y, plan, alliances, chosen, style);
    let bottom = size.height;
    if plan.shown == alliances.len() && bottom.saturating_sub(y) > plan.strip + plan.legend {
        y += 1;
    }
    if plan.legend > 0 {
        let shown = legend::Shown {
            lags: columns.shows_gauges(plan.lane),
            walls: style.zones == Zones::Lined || columns.gauges.is_empty(),
        };
        let last = bottom.saturating_sub(1);
        let row = if plan.strip == 0 { last } else { y };
        legend::draw(&mut canvas, 1, row, room, shown, style);
        y += 1;
    }
    if let Some(detail) = detail.filter(|_| plan.strip > 0) {
        if bottom.saturating_sub(y) > plan.strip + plan.ladders {
            y += plan.air_below;
        }
        let alliance = &alliances[chosen];
        draw_chosen(
            &mut canvas,
            y..bottom,
            plan,
            (alliance, chosen),
            detail,
            style,
        );
    }
    canvas
}

/// Up to so many alliances the headline tells what is gravest; with more of them rows are dear.
const FEW: usize = 6;

/// The headline in at most two lines.
fn head_of(alliances: &[Alliance<'_>], room: u16, style: &Style<'_>) -> Vec<String> {
    let lengths = match alliances.len() {
        0..=FEW => &[Length::Full, Length::Named, Length::Short][..],
        _ => &[Length::Named, Length::Short],
    };
    let mut broken = Vec::new();
    for length in lengths {
        let said = headline(alliances, *length, Counted::All, style);
        if wrap(&said, room).len() <= 2 || *length == Length::Short {
            let fitted = lines(&said, room, 2, style.signs.more);
            broken = fitted.into_iter().map(Cow::into_owned).collect();
            break;
        }
    }
    broken
}

fn draw_axis(
    canvas: &mut Canvas,
    columns: &Columns,
    mut y: u16,
    plan: Plan,
    alliances: &[Alliance<'_>],
    style: &Style<'_>,
) -> u16 {
    let axis = columns.axis;
    if plan.zones > 0 {
        axis.zones(canvas, y, style);
        y += 1;
    }
    axis.words(canvas, y, style);
    axis.ruler(canvas, y + 1, style);
    columns.heads(canvas, y, plan.lane, style);
    y += AXIS;
    if plan.crowd > 0 {
        crowd(canvas, columns, y, alliances, style);
        y += 1;
    }
    y
}

/// Where all of them stand, in one row: how many on every second cell, so that no two counts read as
/// one number; a plus from ten on.
fn crowd(
    canvas: &mut Canvas,
    columns: &Columns,
    y: u16,
    alliances: &[Alliance<'_>],
    style: &Style<'_>,
) {
    let axis = columns.axis;
    axis.ground(canvas, y, 1, style);
    let mut counts = vec![0_u32; usize::from(axis.width).div_ceil(2)];
    let mut open = 0;
    for alliance in alliances {
        match alliance.continuum.now.and_then(Position::point) {
            Some(here) => counts[usize::from(axis.at(here) - axis.x) / 2] += 1,
            None => open += 1,
        }
    }
    let room = axis.x.saturating_sub(3);
    let all = alliances.len();
    let told = match open {
        0 => [
            say!(style, "pic-all-long", all = all),
            say!(style, "pic-all", all = all),
        ],
        open => [
            say!(style, "pic-all-open-long", all = all, open = open),
            say!(style, "pic-all-open", all = all, open = open),
        ],
    };
    let [long, short] = &told;
    let told = if width(long) <= room { long } else { short };
    canvas.fit(2, y, room, told, Role::Muted);
    for (x, count) in (axis.x..).step_by(2).zip(counts) {
        let digit = char::from_digit(count, 10).unwrap_or('+');
        if count > 0 {
            canvas.ground(x..x + 1, y, digit, Role::Heading);
        }
    }
}

fn draw_lanes(
    canvas: &mut Canvas,
    columns: &Columns,
    y: u16,
    plan: Plan,
    alliances: &[Alliance<'_>],
    chosen: usize,
    style: &Style<'_>,
) -> u16 {
    let count = alliances.len();
    let first = chosen
        .saturating_sub(plan.shown / 2)
        .min(count - plan.shown);
    let height = plan.lanes();
    let inline = Style {
        zones: Zones::Lined,
        ..*style
    };
    if columns.gauges.is_empty() {
        // Between these lanes stand gauges, so only the tracks themselves have ground.
        for row in (y..y + height).step_by(usize::from(plan.lane)) {
            columns.axis.ground(canvas, row, 1, &inline);
        }
    } else {
        columns.axis.ground(canvas, y, height, style);
    }
    let shown = alliances.iter().enumerate().skip(first).take(plan.shown);
    for (row, (index, alliance)) in (y..).step_by(usize::from(plan.lane)).zip(shown) {
        let lane = Lane {
            alliance,
            index,
            here: index == chosen,
            rows: plan.lane,
            is_last: index + 1 == first + plan.shown,
        };
        lane.draw(canvas, columns, row, style);
    }
    let y = y + height;
    if plan.shown == count {
        return y;
    }
    let (above, below) = (first, count - first - plan.shown);
    canvas.say_more(More {
        above: above > 0,
        below: below > 0,
    });
    let told = |sign: char, told: String| format!("{sign} {told}");
    let parts = [
        (above > 0).then(|| told(style.signs.above, say!(style, "pic-above", count = above))),
        (below > 0).then(|| told(style.signs.below, say!(style, "pic-below", count = below))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let room = canvas.size().width.saturating_sub(7);
    canvas.fit(6, y, room, &parts.join("   "), Role::Accent);
    y + 1
}

/// The chosen alliance in words, in these rows.
fn draw_chosen(
    canvas: &mut Canvas,
    rows: std::ops::Range<u16>,
    plan: Plan,
    (alliance, index): (&Alliance<'_>, usize),
    detail: &Detail,
    style: &Style<'_>,
) {
    let letters = badge(index);
    canvas.rule(rows.start);
    let ladders = Ladders {
        alliance,
        badge: &letters,
        chosen: None,
        chooses: false,
    };
    let room = canvas.size().width.saturating_sub(2);
    let rows = rows.start + 1..rows.end;
    if plan.strip > 6 {
        let y = rows.start + 1;
        parts::title(canvas, y, alliance, &letters, detail, style);
        let below = ladders.draw(canvas, 1, y + 2, 118, style) + 1;
        let findings = Area {
            x: 124,
            y: y + 2,
            width: canvas.size().width - 125,
            height: rows.end.saturating_sub(y + 2),
        };
        parts::findings(canvas, findings, detail, parts::Opened::All, style);
        let left = Area {
            x: 1,
            y: below,
            width: 30,
            height: rows.end.saturating_sub(below),
        };
        parts::marks(canvas, left, alliance.marks, None, style);
        let middle = Area {
            x: 40,
            width: 79,
            ..left
        };
        parts::reading(canvas, middle, alliance, detail, style);
        return;
    }
    let end = rows.end - plan.ladders;
    let words = Area {
        x: 1,
        y: rows.start,
        width: room,
        height: end.saturating_sub(rows.start),
    };
    let after = parts::strip(canvas, words, alliance, &letters, detail, style);
    if plan.ladders > 0 {
        let y = (after + 1).min(rows.end - LADDER_ROWS);
        ladders.draw(canvas, 1, y, room, style);
    }
}
