//! Pictures that are rows: gauges, marks, rungs and ratings.

use super::{
    canvas::{Anchor, Area, Canvas, Pen, Role, WIDTH},
    measure::{Font, wrap},
};
use crate::report::document::{Fill, Gauge, Mark, Rated, Rating, Reach, Rung};

/// The most lines of a name, and of words beside it.
const NAME_LINES: usize = 2;
const READING_LINES: usize = 4;
/// The widest column of names.
const NAMES: f64 = 240.0;

/// How wide the names are: as they need, and no wider than there is room for.
fn names<'n>(names: impl Iterator<Item = &'n String>, font: Font, most: f64) -> f64 {
    names
        .map(|name| font.width(name))
        .fold(0.0, f64::max)
        .min(most)
}

/// How high so many lines are.
fn high(lines: usize, font: Font) -> f64 {
    f64::from(u8::try_from(lines.max(1)).unwrap_or(u8::MAX)) * font.leading()
}

/// A name and its reading side by side; returns how high they are.
struct Row<'r> {
    name: &'r str,
    reading: &'r str,
    name_at: f64,
    name_room: f64,
    reading_at: f64,
}

impl Row<'_> {
    const FONTS: [Font; 2] = [Font::NAME, Font::BODY];

    fn lines(&self) -> [Vec<String>; 2] {
        let [name, reading] = Self::FONTS;
        [
            wrap(self.name, name, self.name_room, NAME_LINES),
            wrap(
                self.reading,
                reading,
                WIDTH - self.reading_at,
                READING_LINES,
            ),
        ]
    }

    fn height(&self) -> f64 {
        let [name, reading] = Self::FONTS;
        let [names, readings] = self.lines();
        high(names.len(), name).max(high(readings.len(), reading)) + 12.0
    }

    /// Draws both on the next free line; the first baseline is 19 units down.
    fn draw(&self, canvas: &mut Canvas) {
        let y = canvas.bottom() + BASELINE;
        let [name, reading] = Self::FONTS;
        let [names, readings] = self.lines();
        canvas.lines((self.name_at, y), Anchor::Start, name, Role::Ink, &names);
        let at = (self.reading_at, y);
        canvas.lines(at, Anchor::Start, reading, Role::Ink, &readings);
    }
}

/// Where in a row the first line of text stands.
const BASELINE: f64 = 19.0;
/// Where in a row the middle of that line is.
const MIDDLE: f64 = 14.0;

/// A bar for each gauge, with the places on it in words below.
pub(super) fn gauges(gauges: &[Gauge]) -> Canvas {
    let mut canvas = Canvas::new(WIDTH);
    let names = names(gauges.iter().map(|it| &it.name), Font::NAME, 150.0);
    let from = names + 24.0;
    let reaches = |gauge: &Gauge| -> Vec<(Role, Reach)> {
        let now = gauge.now.clone().map(|now| (Role::Ink, now));
        let aim = gauge.aim.clone().map(|aim| (Role::Soft, aim));
        now.into_iter().chain(aim).collect()
    };
    let all = gauges.iter().flat_map(reaches);
    let labels = all.map(|(_, reach)| Font::BODY.width(&reach.label));
    let labels = labels.fold(0.0, f64::max).min(120.0);
    let (number, meaning) = (from + labels + 36.0, from + labels + 50.0);
    for gauge in gauges {
        let top = canvas.bottom();
        let area = |x, y| Area {
            x,
            y,
            width: names,
            height: 0.0,
        };
        let name = area(0.0, top + BASELINE);
        canvas.column(name, NAME_LINES, Font::NAME, Role::Ink, &gauge.name);
        bar(&mut canvas, gauge, (from, top + MIDDLE));
        let mut y = top + 42.0;
        for (role, reach) in reaches(gauge) {
            let label = wrap(&reach.label, Font::BODY, labels, 1);
            canvas.lines((from, y), Anchor::Start, Font::BODY, role, &label);
            let font = Font::bold(13.0);
            canvas.text((number, y), Anchor::End, font, role, &reach.at.to_string());
            let lines = wrap(&reach.meaning, Font::BODY, WIDTH - meaning, READING_LINES);
            canvas.lines((meaning, y), Anchor::Start, Font::BODY, role, &lines);
            y += high(lines.len(), Font::BODY);
        }
        canvas.grow((y - top + 4.0).max(52.0));
    }
    canvas
}

fn bar(canvas: &mut Canvas, gauge: &Gauge, at: (f64, f64)) {
    let (from, y) = at;
    let whole = WIDTH - from - 8.0;
    let along = |at: u8| from + whole * f64::from(at.min(100)) / 100.0;
    let area = |to: f64| Area {
        x: from,
        y: y - 5.0,
        width: to - from,
        height: 10.0,
    };
    canvas.bar(area(from + whole), 5.0, Role::Faint);
    for stop in [20, 40, 60, 80] {
        let x = along(stop);
        let pen = Pen::new(Role::Line, 1.0);
        canvas.line((x, y - 5.0), (x, y + 5.0), pen);
    }
    if let Some(now) = &gauge.now {
        canvas.bar(area(along(now.at).max(from + 4.0)), 5.0, Role::Accent);
    }
    if let Some(aim) = &gauge.aim {
        if let Some(now) = gauge.now.as_ref().filter(|now| now.at < aim.at) {
            let pen = Pen::new(Role::Accent, 2.0);
            canvas.line((along(now.at), y), (along(aim.at), y), pen);
        }
        canvas.ring((along(aim.at), y), 7.0, Pen::new(Role::Accent, 2.0));
    }
}

/// A sign, a name and a word for each mark.
pub(super) fn marks(marks: &[Mark]) -> Canvas {
    let mut canvas = Canvas::new(WIDTH);
    let room = names(marks.iter().map(|it| &it.name), Font::NAME, NAMES);
    for mark in marks {
        let row = Row {
            name: &mark.name,
            reading: &mark.reading,
            name_at: 28.0,
            name_room: room,
            reading_at: room + 56.0,
        };
        row.draw(&mut canvas);
        sign(&mut canvas, mark.fill);
        canvas.grow(row.height());
    }
    canvas
}

fn sign(canvas: &mut Canvas, fill: Fill) {
    let centre = (10.0, canvas.bottom() + MIDDLE);
    let pen = Pen::new(Role::Accent, 2.0);
    match fill {
        Fill::Full => canvas.dot(centre, 8.0, Role::Accent),
        Fill::Half => {
            canvas.ring(centre, 7.0, pen);
            canvas.half_disc(centre, 7.0, Role::Accent);
        }
        Fill::Empty => canvas.ring(centre, 7.0, pen),
        Fill::Open => {
            canvas.ring(centre, 7.0, Pen::new(Role::Soft, 1.0).dashed());
            let at = (centre.0, centre.1 + 4.0);
            canvas.text(at, Anchor::Middle, Font::TINY, Role::Soft, "?");
        }
    }
}

/// Rungs one above the other; those that something stands on are filled.
pub(super) fn ladder(rungs: &[Rung]) -> Canvas {
    let mut canvas = Canvas::new(WIDTH);
    let room = names(rungs.iter().map(|it| &it.name), Font::NAME, NAMES);
    for rung in rungs {
        let pegs = rung.pegs.join(" · ");
        let row = Row {
            name: &rung.name,
            reading: &pegs,
            name_at: 34.0,
            name_room: room,
            reading_at: room + 62.0,
        };
        let height = row.height();
        let area = Area {
            x: 0.0,
            y: canvas.bottom(),
            width: WIDTH,
            height: height - 4.0,
        };
        let held = !rung.pegs.is_empty();
        canvas.bar(area, 4.0, if held { Role::Tint } else { Role::Faint });
        let centre = (16.0, canvas.bottom() + MIDDLE);
        if held {
            canvas.dot(centre, 6.0, Role::Accent);
        } else {
            canvas.ring(centre, 5.0, Pen::new(Role::Line, 1.0));
        }
        row.draw(&mut canvas);
        canvas.grow(height);
    }
    canvas
}

/// Five steps for each rating, filled up to it; hollow where nothing shows it.
pub(super) fn ratings(ratings: &[Rating]) -> Canvas {
    const STEP: f64 = 24.0;
    let mut canvas = Canvas::new(WIDTH);
    let room = names(ratings.iter().map(|it| &it.name), Font::NAME, 150.0);
    let from = room + 20.0;
    for rating in ratings {
        let row = Row {
            name: &rating.name,
            reading: &rating.reading,
            name_at: 0.0,
            name_room: room,
            reading_at: from + 5.0 * STEP + 18.0,
        };
        row.draw(&mut canvas);
        let y = canvas.bottom() + MIDDLE - 6.0;
        for (x, step) in (0..5).map(|at| from + f64::from(at) * STEP).zip(1..=5) {
            let area = Area {
                x,
                y,
                width: STEP - 4.0,
                height: 12.0,
            };
            let inner = Area {
                x: x + 1.0,
                y: y + 1.0,
                width: STEP - 6.0,
                height: 10.0,
            };
            match rating.rated {
                Rated::Shown(rated) if step <= rated => canvas.bar(area, 2.0, Role::Accent),
                Rated::Claimed(rated) if step <= rated => {
                    canvas.bar(area, 2.0, Role::Tint);
                    canvas.outline(inner, 2.0, Pen::new(Role::Accent, 1.0));
                }
                Rated::Shown(_) | Rated::Claimed(_) => canvas.bar(area, 2.0, Role::Faint),
                Rated::Open => canvas.outline(inner, 2.0, Pen::new(Role::Line, 1.0).dashed()),
            }
        }
        canvas.grow(row.height());
    }
    canvas
}
