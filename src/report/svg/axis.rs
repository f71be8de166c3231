//! Somebody's places on an axis: names on the left, readings on the right.

use super::{
    canvas::{Anchor, Area, Canvas, Pen, Role, WIDTH},
    measure::{Font, spread, wrap},
};
use crate::report::document::{Axis, Lane, Legend, Place};

/// How wide the names are.
const NAMES: f64 = 142.0;
/// Where the axis begins and ends.
const FROM: f64 = 160.0;
const TO: f64 = 520.0;
/// Where the readings begin.
const READINGS: f64 = 540.0;
/// How high the words above the axis are.
const HEAD: f64 = 56.0;
/// How large the place is that somebody stands at.
const RADIUS: f64 = 8.0;
/// How wide a sign of the legend is, with the gap after it.
const KEY: f64 = 40.0;
/// The most lines of a name or a reading.
const LINES: usize = 3;

pub(super) fn draw(axis: &Axis) -> Canvas {
    let mut canvas = Canvas::new(WIDTH);
    let heights: Vec<f64> = axis.lanes.iter().map(height).collect();
    let foot = HEAD + heights.iter().sum::<f64>();
    field(&mut canvas, axis, foot);
    canvas.grow(HEAD);
    for (lane, height) in axis.lanes.iter().zip(heights) {
        draw_lane(&mut canvas, lane, height);
        canvas.grow(height);
    }
    let bounds = axis.stretches.iter().map(|stretch| stretch.from);
    let ends = axis.stretches.last().map(|stretch| stretch.to);
    let marks: Vec<f64> = bounds.chain(ends).chain(axis.notch).collect();
    let numbers: Vec<String> = marks.iter().map(|at| format!("{at:.0}")).collect();
    let numbers = marks.iter().zip(&numbers);
    let numbers = numbers.map(|(at, number)| (along(*at), number.as_str()));
    for label in spread(numbers, Font::TINY, (FROM - 12.0, TO + 12.0)) {
        let at = (label.at, foot + 16.0);
        canvas.text(at, Anchor::Start, Font::TINY, Role::Soft, &label.text);
    }
    canvas.grow(24.0);
    legend(&mut canvas, axis);
    canvas
}

/// What the signs mean that stand on this axis, each behind its sign, in as many rows as they need.
fn legend(canvas: &mut Canvas, axis: &Axis) {
    type Sign = fn(&mut Canvas, f64, f64);
    let places = || axis.lanes.iter().flat_map(|lane| [lane.now, lane.aim]);
    let is_band = |place: Option<Place>| matches!(place, Some(Place::Band { .. }));
    let is_point = |place: Option<Place>| matches!(place, Some(Place::Point(_)));
    let Legend {
        now,
        aim,
        band: blank,
        notch,
    } = &axis.legend;
    let is_placed = axis.lanes.iter().any(|lane| is_point(lane.now));
    let is_aimed = axis.lanes.iter().any(|lane| is_point(lane.aim));
    let signs: [(bool, &str, Sign); 4] = [
        (is_placed, now, |canvas, x, y| {
            canvas.dot((x + 15.0, y), RADIUS, Role::Accent);
            badge(canvas, Place::Point(0.0), "A", (x + 15.0, y));
        }),
        (is_aimed, aim, |canvas, x, y| {
            arrow(canvas, x, x + 24.0, y, Pen::new(Role::Accent, 2.0));
            canvas.ring((x + 24.0, y), 6.0, Pen::new(Role::Accent, 2.0));
        }),
        (places().any(is_band), blank, |canvas, x, y| {
            let area = Area {
                x,
                y: y - 6.0,
                width: 30.0,
                height: 12.0,
            };
            canvas.bar(area, 6.0, Role::Tint);
            canvas.outline(area, 6.0, Pen::new(Role::Accent, 1.0).dashed());
        }),
        (axis.notch.is_some(), notch, |canvas, x, y| {
            let pen = Pen::new(Role::Accent, 1.0).dashed();
            canvas.line((x + 15.0, y), (x + 15.0, y + 8.0), pen);
            let tip = [(x + 10.0, y - 8.0), (x + 20.0, y - 8.0), (x + 15.0, y)];
            canvas.shape(&tip, Role::Accent);
        }),
    ];
    let shown = signs
        .into_iter()
        .filter(|(shown, said, _)| *shown && !said.is_empty());
    let (mut x, mut y) = (0.0, canvas.bottom() + 16.0);
    for (_, said, sign) in shown {
        let lines = wrap(said, Font::SMALL, WIDTH - KEY, 1);
        let said = lines.first().map_or("", String::as_str);
        let wide = KEY + Font::SMALL.width(said);
        if x > 0.0 && x + wide > WIDTH {
            (x, y) = (0.0, y + 24.0);
        }
        if x == 0.0 {
            canvas.grow(24.0);
        }
        sign(canvas, x, y);
        let at = (x + KEY, y + Font::SMALL.size * 0.36);
        canvas.text(at, Anchor::Start, Font::SMALL, Role::Soft, said);
        x += wide + 24.0;
    }
}

/// The stretches with their names, the landmarks, and the notch.
fn field(canvas: &mut Canvas, axis: &Axis, end: f64) {
    let top = HEAD - 8.0;
    for (at, stretch) in axis.stretches.iter().enumerate() {
        let (from, to) = (along(stretch.from), along(stretch.to));
        if at % 2 == 0 {
            let area = Area {
                x: from,
                y: top,
                width: to - from,
                height: end - top,
            };
            canvas.bar(area, 0.0, Role::Faint);
        }
    }
    let names = axis.stretches.iter().map(|stretch| {
        let middle = f64::midpoint(along(stretch.from), along(stretch.to));
        (middle, stretch.name.as_str())
    });
    let heading = Font::bold(12.0);
    for label in spread(names, heading, (FROM - 40.0, WIDTH)) {
        let at = (label.at, 14.0);
        canvas.text(at, Anchor::Start, heading, Role::Soft, &label.text);
    }
    let landmarks = axis.landmarks.iter();
    let landmarks = landmarks.map(|mark| (along(mark.at), mark.name.as_str()));
    for label in spread(landmarks, Font::SMALL, (FROM - 40.0, WIDTH)) {
        let at = (label.at, 34.0);
        canvas.text(at, Anchor::Start, Font::SMALL, Role::Ink, &label.text);
    }
    canvas.line((FROM, top), (TO, top), Pen::new(Role::Soft, 1.0));
    if let Some(notch) = axis.notch {
        let x = along(notch);
        let pen = Pen::new(Role::Accent, 1.0).dashed();
        canvas.line((x, top), (x, end), pen);
        let tip = [(x - 5.0, top - 8.0), (x + 5.0, top - 8.0), (x, top)];
        canvas.shape(&tip, Role::Accent);
    }
}

fn height(lane: &Lane) -> f64 {
    let names = wrap(&lane.name, Font::NAME, NAMES, LINES).len();
    let names = names + wrap(&lane.verdict, Font::SMALL, NAMES, LINES).len();
    let readings = wrap(&lane.reading, Font::BODY, room(lane), LINES).len();
    let lines = u8::try_from(names.max(readings).max(1)).unwrap_or(u8::MAX);
    f64::from(lines).mul_add(Font::NAME.leading(), 18.0)
}

/// How wide a lane's reading is; where there is no place to draw it stands on the axis itself.
fn room(lane: &Lane) -> f64 {
    match lane.now {
        Some(_) => WIDTH - READINGS,
        None => TO - FROM - 16.0,
    }
}

fn draw_lane(canvas: &mut Canvas, lane: &Lane, height: f64) {
    let middle = canvas.bottom() + height / 2.0;
    let beside = |canvas: &mut Canvas, x, room, font: Font, role, text: &str| {
        let lines = wrap(text, font, room, LINES);
        let more = u8::try_from(lines.len().saturating_sub(1)).unwrap_or(u8::MAX);
        let first = middle - f64::from(more) * font.leading() / 2.0 + font.size * 0.36;
        canvas.lines((x, first), Anchor::Start, font, role, &lines);
    };
    let names = wrap(&lane.name, Font::NAME, NAMES, LINES);
    let verdict = wrap(&lane.verdict, Font::SMALL, NAMES, LINES);
    let rows = |lines: &[String], font: Font| {
        f64::from(u8::try_from(lines.len()).unwrap_or(u8::MAX)) * font.leading()
    };
    let (named, judged) = (rows(&names, Font::NAME), rows(&verdict, Font::SMALL));
    let top = middle - f64::midpoint(named, judged);
    let (first, below) = (top + Font::NAME.size, top + named + Font::SMALL.size);
    canvas.lines((0.0, first), Anchor::Start, Font::NAME, Role::Ink, &names);
    canvas.lines(
        (0.0, below),
        Anchor::Start,
        Font::SMALL,
        Role::Soft,
        &verdict,
    );
    let Some(now) = lane.now else {
        let (x, room) = (FROM + 8.0, room(lane));
        beside(canvas, x, room, Font::BODY, Role::Soft, &lane.reading);
        return;
    };
    let rail = Pen::new(Role::Line, 1.0);
    canvas.line((FROM, middle), (TO, middle), rail);
    way(canvas, now, lane.aim, middle);
    let at = match now {
        Place::Point(at) => along(at),
        Place::Band { low, high } => f64::midpoint(along(low), along(high)),
    };
    badge(canvas, now, &lane.badge, (at, middle));
    beside(
        canvas,
        READINGS,
        room(lane),
        Font::BODY,
        Role::Ink,
        &lane.reading,
    );
}

/// Where somebody stands, and the way to their aim.
fn way(canvas: &mut Canvas, now: Place, aim: Option<Place>, y: f64) {
    let pen = Pen::new(Role::Accent, 2.0);
    if let Place::Band { low, high } = now {
        let area = band(low, high, y);
        canvas.bar(area, 6.0, Role::Tint);
        canvas.outline(area, 6.0, Pen::new(Role::Accent, 1.0).dashed());
    }
    match aim {
        Some(Place::Band { low, high }) => {
            let pen = Pen::new(Role::Accent, 1.0).dashed();
            canvas.outline(band(low, high, y), 6.0, pen);
        }
        Some(Place::Point(aim)) => {
            match now {
                Place::Point(now) => arrow(canvas, along(now), along(aim), y, pen),
                Place::Band { low, high } => {
                    let from = if aim < low { low } else { high };
                    if !(low..=high).contains(&aim) {
                        arrow(canvas, along(from), along(aim), y, pen.dashed());
                    }
                }
            }
            canvas.ring((along(aim), y), 6.0, pen);
        }
        None => {}
    }
    if let Place::Point(now) = now {
        canvas.dot((along(now), y), RADIUS, Role::Accent);
    }
}

/// The letters where somebody stands, or in the middle of where they may.
fn badge(canvas: &mut Canvas, now: Place, letters: &str, (x, y): (f64, f64)) {
    let role = match now {
        Place::Point(_) => Role::Paper,
        Place::Band { .. } => Role::Accent,
    };
    let font = Font::bold(if letters.len() > 1 { 8.0 } else { 10.0 });
    let at = (x, y + font.size * 0.36);
    canvas.text(at, Anchor::Middle, font, role, letters);
}

fn band(low: f64, high: f64, y: f64) -> Area {
    Area {
        x: along(low),
        y: y - 6.0,
        width: along(high) - along(low),
        height: 12.0,
    }
}

/// An arrow between two places that lie far enough apart for one.
fn arrow(canvas: &mut Canvas, from: f64, to: f64, y: f64, pen: Pen) {
    if (to - from).abs() < 24.0 {
        return;
    }
    let ahead = (to - from).signum();
    let tip = to - 9.0 * ahead;
    canvas.line((from, y), (tip - 5.0 * ahead, y), pen);
    let back = tip - 8.0 * ahead;
    canvas.shape(&[(back, y - 5.0), (back, y + 5.0), (tip, y)], Role::Accent);
}

/// Where a place from 0 to 100 lies.
fn along(at: f64) -> f64 {
    FROM + (TO - FROM) * at.clamp(0.0, 100.0) / 100.0
}
