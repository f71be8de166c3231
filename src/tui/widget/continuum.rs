//! The continuum picture: an axis from a single deal to one firm, and a lane for each alliance, so
//! that no label ever lies on another.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::gauge;
use crate::{
    domain::{
        id::AllianceId,
        reading::continuum::{Continuum, Position},
    },
    t,
    tui::{canvas::Canvas, glyph, hit::Hit, theme::Role},
};

/// Where strategic alliances lie: about two thirds of the way.
const TWO_THIRDS: f64 = 200.0 / 3.0;
/// Where the midrange begins and ends.
const SECTIONS: [f64; 2] = [20.0, 80.0];
/// The narrowest axis that has room for the names of its three sections.
const ROOM_FOR_SECTIONS: u16 = 56;

/// How many columns a name along the axis may give way.
const GIVES_WAY: u16 = 4;

/// One alliance on the picture.
#[derive(Debug, Clone, Copy)]
pub struct Lane<'a> {
    /// Which alliance.
    pub id: AllianceId,
    /// Its name.
    pub name: &'a str,
    /// Where it stands.
    pub continuum: &'a Continuum,
    /// Whether it is the one in focus.
    pub focused: bool,
}

/// How the columns of the picture are shared out.
#[derive(Debug, Clone, Copy)]
struct Plan {
    label: u16,
    axis: Rect,
    numbers: u16,
}

impl Plan {
    fn new(area: Rect, lanes: &[Lane<'_>]) -> Self {
        let longest = lanes
            .iter()
            .map(|lane| lane.name.width())
            .max()
            .unwrap_or(0);
        let label = u16::try_from(longest + 3)
            .unwrap_or(u16::MAX)
            .min(area.width / if area.width < 70 { 3 } else { 4 });
        let numbers = 9;
        let axis = area.width.saturating_sub(label + numbers + 1);
        Self {
            label,
            axis: Rect {
                x: area.x + label,
                width: axis,
                ..area
            },
            numbers,
        }
    }
}

/// Draws the axis and the lanes that fit under it, beginning so that the one in focus is in view.
pub fn draw(area: Rect, lanes: &[Lane<'_>], canvas: &mut Canvas<'_>) {
    let plan = Plan::new(area, lanes);
    let rows = axis(
        Rect {
            height: area.height,
            ..plan.axis
        },
        canvas,
    );
    let room = usize::from(area.height.saturating_sub(rows));
    if room == 0 {
        return;
    }
    let focused = lanes.iter().position(|lane| lane.focused).unwrap_or(0);
    let first = (focused + 1).saturating_sub(room);
    for (y, lane) in (area.y + rows..area.bottom()).zip(&lanes[first..]) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        let (sign, role) = if lane.focused {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Text)
        };
        let x = canvas.text(row.x, y, plan.label, sign, role);
        canvas.text(x + 1, y, plan.label.saturating_sub(3), lane.name, role);
        marker(
            Rect {
                y,
                height: 1,
                ..plan.axis
            },
            lane.continuum,
            canvas,
        );
        let numbers = Rect {
            x: row.right().saturating_sub(plan.numbers),
            y,
            width: plan.numbers,
            height: 1,
        };
        canvas.text_right(numbers, &position_numbers(lane.continuum), Role::Text);
        canvas.hit(row, Hit::Alliance(lane.id));
    }
    let unseen = lanes.len().saturating_sub(first + room);
    // Between the names and the axis, where no other sign stands.
    let names = Rect {
        y: area.y + rows,
        width: plan.label,
        height: area.height.saturating_sub(rows),
        ..area
    };
    canvas.more(names, first > 0, unseen > 0);
}

/// Draws the names along the axis and the axis itself; returns how many rows it took.
fn axis(area: Rect, canvas: &mut Canvas<'_>) -> u16 {
    let mut y = area.y;
    if area.width >= ROOM_FOR_SECTIONS {
        let names = [
            t!(canvas.i18n(), "section-transactional"),
            t!(canvas.i18n(), "section-midrange"),
            t!(canvas.i18n(), "section-integration"),
        ];
        let [left, right] = SECTIONS.map(|at| gauge::column(at, area.width));
        for (name, (from, to)) in names
            .iter()
            .zip([(0, left), (left, right), (right, area.width)])
        {
            let wide = u16::try_from(name.width()).unwrap_or(u16::MAX);
            let x = (from + to).saturating_sub(wide) / 2;
            let x = x.min(area.width.saturating_sub(wide));
            canvas.text(area.x + x, y, area.width - x, name, Role::Muted);
        }
        y += 1;
    }
    names_along(
        Rect {
            y,
            height: 1,
            ..area
        },
        canvas,
    );
    y += 1;
    let line = glyph::RULE.repeat(usize::from(area.width));
    canvas.text(area.x, y, area.width, &line, Role::Rule);
    for (at, sign) in [
        (0.0, "├"),
        (SECTIONS[0], "┼"),
        (SECTIONS[1], "┼"),
        (100.0, "┤"),
    ] {
        canvas.text(
            area.x + gauge::column(at, area.width),
            y,
            1,
            sign,
            Role::Rule,
        );
    }
    canvas.text(
        area.x + gauge::column(TWO_THIRDS, area.width),
        y,
        1,
        glyph::MORE_BELOW,
        Role::Text,
    );
    y + 1 - area.y
}

/// The kinds of relationship along the axis, as many as fit without touching.
fn names_along(area: Rect, canvas: &mut Canvas<'_>) {
    let names = [
        (0.0, t!(canvas.i18n(), "axis-deal")),
        (100.0, t!(canvas.i18n(), "axis-one-firm")),
        (TWO_THIRDS, t!(canvas.i18n(), "axis-alliance")),
        (38.0, t!(canvas.i18n(), "axis-partnership")),
    ];
    let mut taken: Vec<(u16, u16)> = Vec::new();
    for (at, name) in &names {
        let wide = u16::try_from(name.width()).unwrap_or(u16::MAX);
        let x = gauge::column(*at, area.width)
            .saturating_sub(wide / 2)
            .min(area.width.saturating_sub(wide));
        // A name may give way to the left a little, to stand clear of its neighbour.
        let clear = taken
            .iter()
            .filter(|(from, _)| *from > x)
            .map(|(from, _)| from.saturating_sub(wide + 1))
            .min();
        let x = x.min(clear.unwrap_or(x).max(x.saturating_sub(GIVES_WAY)));
        let free = taken.iter().all(|(from, to)| x + wide < *from || x > *to);
        if free && wide <= area.width {
            canvas.text(area.x + x, area.y, wide, name, Role::Text);
            taken.push((x, x + wide));
        }
    }
}

/// Draws one alliance on its lane: the marker, the way to its aim, or the band it must lie in.
fn marker(area: Rect, continuum: &Continuum, canvas: &mut Canvas<'_>) {
    for (at, sign) in [
        (SECTIONS[0], glyph::WALL),
        (TWO_THIRDS, glyph::THIRDS),
        (SECTIONS[1], glyph::WALL),
    ] {
        canvas.text(
            area.x + gauge::column(at, area.width),
            area.y,
            1,
            sign,
            Role::Rule,
        );
    }
    let Some(now) = continuum.now else {
        let none = t!(canvas.i18n(), "picture-no-gauges");
        canvas.text(area.x, area.y, area.width, &none, Role::Muted);
        return;
    };
    let column = |mean: f64| area.x + gauge::column(mean, area.width);
    let Some(here) = now.point() else {
        for x in column(now.low.mean())..=column(now.high.mean()) {
            canvas.text(x, area.y, 1, glyph::BAND, Role::Accent);
        }
        return;
    };
    let from = column(here.mean());
    if let Some(aim) = continuum
        .aim
        .and_then(Position::point)
        .filter(|aim| *aim != here)
    {
        let to = column(aim.mean());
        let (left, right, head, at) = if aim > here {
            (from, to, glyph::FORWARD, to.saturating_sub(1))
        } else {
            (to, from, glyph::BACKWARD, to + 1)
        };
        for x in left..right {
            canvas.text(x, area.y, 1, glyph::RULE, Role::Accent);
        }
        canvas.text(at, area.y, 1, head, Role::Accent);
        canvas.text(to, area.y, 1, glyph::AIM, Role::Accent);
    }
    canvas.text(from, area.y, 1, glyph::MARKER, Role::Accent);
}

/// An alliance's position in numbers: "53", "53 ▸ 67", "20–67", or nothing.
pub fn position_numbers(continuum: &Continuum) -> String {
    let Some(now) = continuum.now else {
        return String::new();
    };
    let Some(here) = now.point() else {
        return format!("{}–{}", now.low.rounded(), now.high.rounded());
    };
    match continuum
        .aim
        .and_then(Position::point)
        .filter(|aim| aim.rounded() != here.rounded())
    {
        Some(aim) => format!("{} {} {}", here.rounded(), glyph::FORWARD, aim.rounded()),
        None => here.rounded().to_string(),
    }
}
