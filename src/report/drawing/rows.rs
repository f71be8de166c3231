//! Pictures that are rows: gauges, marks, rungs and ratings.

use super::{
    canvas::{Anchor, Area, Canvas, NARROW, Pen, Role, WIDTH},
    measure::{Font, wrap},
};
use crate::report::document::{Fill, Gauge, Mark, Rated, Rating, Reach, Rung};

/// The most lines of a name, and of words beside it.
const NAME_LINES: usize = 2;
const READING_LINES: usize = 4;
/// How much wider than others a drawing is that has words beside signs.
const MORE: f64 = 140.0;
/// The widest column of names.
const NAMES: f64 = 240.0;
/// Between where something stands and where it is to stand, side by side.
const BESIDE: f64 = 16.0;

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

/// A name and its reading, side by side or one below the other.
struct Row<'r> {
    name: &'r str,
    reading: &'r str,
    name_at: f64,
    name_room: f64,
    name_lines: usize,
    /// Where the reading begins: how far from the left, and how far below the name.
    reading_at: (f64, f64),
    reading_room: f64,
}

impl Row<'_> {
    const FONTS: [Font; 2] = [Font::NAME, Font::BODY];

    fn lines(&self) -> [Vec<String>; 2] {
        let [name, reading] = Self::FONTS;
        [
            wrap(self.name, name, self.name_room, self.name_lines),
            wrap(self.reading, reading, self.reading_room, READING_LINES),
        ]
    }

    fn height(&self) -> f64 {
        let [name, reading] = Self::FONTS;
        let [names, readings] = self.lines();
        let below = self.reading_at.1;
        high(names.len(), name).max(below + high(readings.len(), reading)) + 12.0
    }

    /// Draws both on the next free line; the first baseline is 19 units down.
    fn draw(&self, canvas: &mut Canvas, left: f64) {
        let y = canvas.bottom() + BASELINE;
        let [name, reading] = Self::FONTS;
        let [names, readings] = self.lines();
        let at = (left + self.name_at, y);
        canvas.lines(at, Anchor::Start, name, Role::Ink, &names);
        let at = (left + self.reading_at.0, y + self.reading_at.1);
        canvas.lines(at, Anchor::Start, reading, Role::Ink, &readings);
    }
}

/// Where in a row the first line of text stands.
const BASELINE: f64 = 19.0;
/// Where in a row the middle of that line is.
const MIDDLE: f64 = 14.0;

/// A bar for each gauge, with the places on it in words below.
pub(super) fn gauges(gauges: &[Gauge], width: f64) -> Canvas {
    let narrow = width <= NARROW;
    let width = if width < WIDTH { width } else { width + MORE };
    let mut canvas = Canvas::new(width);
    let names = names(gauges.iter().map(|it| &it.name), Font::NAME, 150.0);
    let names = if narrow { width } else { names };
    let (from, below) = if narrow {
        (0.0, 24.0)
    } else {
        (names + 18.0, 0.0)
    };
    let reaches = |gauge: &Gauge| -> Vec<(Role, Reach)> {
        let now = gauge.now.clone().map(|now| (Role::Ink, now));
        let aim = gauge.aim.clone().map(|aim| (Role::Soft, aim));
        now.into_iter().chain(aim).collect()
    };
    let all = gauges.iter().flat_map(reaches);
    let labels = all.map(|(_, reach)| Font::BODY.width(&reach.label));
    let labels = labels.fold(0.0, f64::max).min(120.0);
    let (number, meaning) = (from + labels + 28.0, from + labels + 38.0);
    // The aim stands beside where it is now, if all of it fits there on a line.
    let widest = |reach: fn(&Gauge) -> Option<&Reach>| {
        let reaches = gauges.iter().filter_map(reach);
        let widths = reaches.map(|reach| Font::BODY.width(&reach.meaning));
        widths.fold(0.0, f64::max)
    };
    let [nows, aims] = [widest(|it| it.now.as_ref()), widest(|it| it.aim.as_ref())];
    let spare = width - from - 2.0 * (meaning - from) - nows - aims - BESIDE;
    let is_beside = !narrow && spare >= 0.0;
    // Where there is more room, the aim begins in the middle or as near to it as it can.
    let middle = (width - from) / 2.0 - (meaning - from) - nows - BESIDE;
    let beside = meaning - from + nows + BESIDE + middle.clamp(0.0, spare.max(0.0));
    for gauge in gauges {
        let top = canvas.bottom();
        let name = Area {
            x: 0.0,
            y: top + BASELINE,
            width: names,
            height: 0.0,
        };
        let lines = if narrow { 1 } else { NAME_LINES };
        canvas.column(name, lines, Font::NAME, Role::Ink, &gauge.name);
        bar(&mut canvas, gauge, (from, top + below + MIDDLE));
        let mut y = top + below + 38.0;
        let shown = reaches(gauge);
        for (nth, (role, reach)) in shown.iter().enumerate() {
            let by = if is_beside && nth > 0 { beside } else { 0.0 };
            let (from, number, meaning) = (from + by, number + by, meaning + by);
            let role = *role;
            let label = wrap(&reach.label, Font::BODY, labels, 1);
            canvas.lines((from, y), Anchor::Start, Font::BODY, role, &label);
            let font = Font::bold(13.0);
            canvas.text((number, y), Anchor::End, font, role, &reach.at.to_string());
            let lines = wrap(&reach.meaning, Font::BODY, width - meaning, READING_LINES);
            canvas.lines((meaning, y), Anchor::Start, Font::BODY, role, &lines);
            if !is_beside || nth + 1 == shown.len() {
                y += high(lines.len(), Font::BODY);
            }
        }
        canvas.grow((y - top - 9.0).max(45.0));
    }
    canvas
}

fn bar(canvas: &mut Canvas, gauge: &Gauge, at: (f64, f64)) {
    let (from, y) = at;
    let whole = canvas.width() - from - 8.0;
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

/// A sign, a name and a word for each mark; two side by side where all of them are short.
pub(super) fn marks(marks: &[Mark], width: f64) -> Canvas {
    const READINGS: f64 = 112.0;
    let mut canvas = Canvas::new(width);
    let is_short = |mark: &Mark| {
        Font::NAME.width(&mark.name) <= width / 2.0 - READINGS - 48.0
            && Font::BODY.width(&mark.reading) <= READINGS
    };
    let abreast = if width >= WIDTH && marks.len() > 2 && marks.iter().all(is_short) {
        2
    } else {
        1
    };
    let narrow = width < WIDTH;
    let most = if narrow { width - 120.0 } else { NAMES };
    let room = names(marks.iter().map(|it| &it.name), Font::NAME, most);
    let wide = width / if abreast == 2 { 2.0 } else { 1.0 };
    for pair in marks.chunks(abreast) {
        let mut deepest: f64 = 0.0;
        for (mark, left) in pair.iter().zip([0.0, wide]) {
            let row = Row {
                name: &mark.name,
                reading: &mark.reading,
                name_at: 28.0,
                name_room: room,
                name_lines: NAME_LINES,
                reading_at: (room + 46.0, 0.0),
                reading_room: wide - room - 46.0,
            };
            row.draw(&mut canvas, left);
            sign(&mut canvas, left, mark.fill);
            deepest = deepest.max(row.height());
        }
        canvas.grow(deepest);
    }
    canvas
}

fn sign(canvas: &mut Canvas, left: f64, fill: Fill) {
    let centre = (left + 10.0, canvas.bottom() + MIDDLE);
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

/// The most rungs that stand side by side.
const ABREAST: usize = 6;

/// Rungs side by side where there is room for that, else one below the other; those that something stands
/// on are filled.
pub(super) fn ladder(rungs: &[Rung], width: f64) -> Canvas {
    if width >= WIDTH && (1..=ABREAST).contains(&rungs.len()) {
        abreast(rungs, width)
    } else {
        stacked(rungs, width)
    }
}

fn abreast(rungs: &[Rung], width: f64) -> Canvas {
    const GAP: f64 = 6.0;
    const LINES: usize = 3;
    let mut canvas = Canvas::new(width);
    let font = Font::bold(12.0);
    let count = f64::from(u8::try_from(rungs.len()).unwrap_or(u8::MAX));
    let wide = (width + GAP) / count - GAP;
    let room = wide - 14.0;
    let named = |rung: &Rung| wrap(&rung.name, font, room, LINES);
    let pegged = |rung: &Rung| -> Vec<String> {
        let pegs = rung.pegs.iter();
        pegs.flat_map(|peg| wrap(peg, Font::SMALL, room, LINES))
            .collect()
    };
    let names = rungs.iter().map(|rung| named(rung).len()).max();
    let tall = high(names.unwrap_or(1), font) + 14.0;
    let pegs = rungs.iter().map(|rung| pegged(rung).len()).max();
    let mut x = 0.0;
    for rung in rungs {
        let held = !rung.pegs.is_empty();
        let area = Area {
            x,
            y: 0.0,
            width: wide,
            height: tall,
        };
        canvas.bar(area, 4.0, if held { Role::Tint } else { Role::Faint });
        let at = (x + 7.0, 19.0);
        let role = if held { Role::Ink } else { Role::Soft };
        canvas.lines(at, Anchor::Start, font, role, &named(rung));
        if held {
            let (middle, y) = (x + 13.0, tall + 3.0);
            let tip = [
                (middle - 6.0, y + 7.0),
                (middle + 6.0, y + 7.0),
                (middle, y),
            ];
            canvas.shape(&tip, Role::Accent);
            let at = (x + 7.0, tall + 25.0);
            canvas.lines(at, Anchor::Start, Font::SMALL, Role::Ink, &pegged(rung));
        }
        x += wide + GAP;
    }
    // Below the last line of pegs, which stand an arrow lower than the rungs, or below the rungs alone.
    let below = match pegs {
        None | Some(0) => 4.0,
        Some(lines) => 14.0 + high(lines, Font::SMALL),
    };
    canvas.grow(tall + below);
    canvas
}

fn stacked(rungs: &[Rung], width: f64) -> Canvas {
    let mut canvas = Canvas::new(width);
    let most = NAMES.min(width * 0.52);
    let room = names(rungs.iter().map(|it| &it.name), Font::NAME, most);
    for rung in rungs {
        let pegs = rung.pegs.join(" · ");
        let row = Row {
            name: &rung.name,
            reading: &pegs,
            name_at: 34.0,
            name_room: room,
            name_lines: NAME_LINES,
            reading_at: (room + 46.0, 0.0),
            reading_room: width - room - 54.0,
        };
        let height = row.height();
        let area = Area {
            x: 0.0,
            y: canvas.bottom(),
            width,
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
        row.draw(&mut canvas, 0.0);
        canvas.grow(height);
    }
    canvas
}

/// Five steps for each rating, filled up to it; hollow where nothing shows it.
pub(super) fn ratings(ratings: &[Rating], width: f64) -> Canvas {
    let narrow = width < WIDTH;
    // So wide that most readings stand on one line.
    let width = if narrow { width } else { width + MORE };
    let mut canvas = Canvas::new(width);
    let room = names(ratings.iter().map(|it| &it.name), Font::NAME, 150.0);
    let (room, from, below) = if narrow {
        (width, 0.0, 24.0)
    } else {
        (room, room + 20.0, 0.0)
    };
    let reading = from + 5.0 * STEP + 14.0;
    for rating in ratings {
        let row = Row {
            name: &rating.name,
            reading: &rating.reading,
            name_at: 0.0,
            name_room: room,
            name_lines: if narrow { 1 } else { NAME_LINES },
            reading_at: (reading, below),
            reading_room: width - reading,
        };
        row.draw(&mut canvas, 0.0);
        let y = canvas.bottom() + below + MIDDLE - 6.0;
        draw_steps(&mut canvas, (from, y), rating.rated);
        canvas.grow(row.height());
    }
    canvas
}

/// How far apart the steps of a rating are.
const STEP: f64 = 24.0;

/// The five steps of a rating, from the upper left corner of the first.
fn draw_steps(canvas: &mut Canvas, (from, y): (f64, f64), rated: Rated) {
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
        match rated {
            Rated::Shown(rated) if step <= rated => canvas.bar(area, 2.0, Role::Accent),
            Rated::Claimed(rated) if step <= rated => {
                canvas.bar(area, 2.0, Role::Tint);
                canvas.outline(inner, 2.0, Pen::new(Role::Accent, 1.0));
            }
            Rated::Shown(_) | Rated::Claimed(_) => canvas.bar(area, 2.0, Role::Faint),
            Rated::Open => canvas.outline(inner, 2.0, Pen::new(Role::Line, 1.0).dashed()),
        }
    }
}

/// The sign of a mark.
pub(super) fn one_mark(fill: Fill) -> Canvas {
    let mut canvas = Canvas::new(20.0);
    sign(&mut canvas, 0.0, fill);
    canvas.grow(2.0 * MIDDLE);
    canvas
}

/// The steps of a rating.
pub(super) fn one_rating(rated: Rated) -> Canvas {
    let mut canvas = Canvas::new(5.0 * STEP - 4.0);
    draw_steps(&mut canvas, (0.0, 2.0), rated);
    canvas.grow(16.0);
    canvas
}
