//! Somebody's places on an axis: names on the left and readings on the right, or both above where it is narrow.

use super::{
    canvas::{Anchor, Area, Canvas, Pen, Role, WIDTH},
    legend::{self, Draw},
    measure::{Font, Placed, spread, wrap},
};
use crate::report::{
    document::{Axis, Lane, Legend, Place},
    linebreak::SOFT_HYPHEN,
};

/// How wide the names are, and how much wider where there are many or long ones.
const NAMES: f64 = 142.0;
const MORE: f64 = 160.0;
/// How wide the readings are, and how wide with the verdicts below them.
const READINGS: f64 = 100.0;
const VERDICTS: f64 = 190.0;
/// The baseline of the first row of words above the axis, from one row to the next, what is left free between the two
/// kinds of them, and below.
const NAMED_AT: f64 = 14.0;
const ROW: f64 = 16.0;
const BETWEEN: f64 = 4.0;
const BELOW: f64 = 2.0;
/// How the names of stretches are written.
const HEADING: Font = Font::bold(12.0);
/// How large the place is that somebody stands at.
const RADIUS: f64 = 8.0;
/// The most lines of a name, where there are few.
const LINES: usize = 3;
/// From how many lanes on each takes as little room as it can.
const MANY: usize = 7;
/// How much of a narrow drawing is left for a name, however long the reading is.
const NAMED: f64 = 0.56;
/// Between a name and its reading in a narrow drawing.
const GAP: f64 = 12.0;

/// Where things stand.
#[derive(Clone, Copy)]
struct Places {
    /// How wide the drawing is.
    width: f64,
    /// How wide a lane's name is; it has a place of its own where the drawing is not narrow.
    named: f64,
    /// Where the axis begins and ends.
    from: f64,
    to: f64,
    /// Where the readings begin; none where names and readings stand above.
    readings: Option<f64>,
    /// Whether verdicts stand below the readings: many rows are less high so. Else they stand below the names.
    is_told_beside: bool,
    /// The most lines of a name or a reading.
    lines: usize,
    /// The most lines of a verdict.
    verdict: usize,
    /// What is left free above and below a lane.
    free: f64,
}

impl Places {
    fn new(axis: &Axis, width: f64) -> Self {
        let many = axis.lanes.len() >= MANY;
        let narrow = width < WIDTH;
        let wall = width > WIDTH;
        let is_told_beside = many && !narrow;
        let reading = if is_told_beside { VERDICTS } else { READINGS };
        // With many lanes the names have room for one line each, so that all of it is less high; and no name is cut
        // or broken where there is room beside it.
        let is_long = |lane: &Lane| {
            let lines = wrap(&lane.name, Font::NAME, NAMES, LINES + 1);
            lines.len() > LINES || lines.iter().any(|line| line.ends_with(SOFT_HYPHEN))
        };
        let is_wide = many || axis.lanes.iter().any(is_long);
        let (named, width) = match (narrow, is_wide) {
            (true, _) => (0.0, width),
            (false, _) if wall => (NAMES + MORE, width),
            (false, false) => (NAMES, width),
            (false, true) => (NAMES + MORE, width + MORE + reading - READINGS),
        };
        Self {
            width,
            named,
            from: if narrow { 12.0 } else { named + 18.0 },
            to: width - if narrow { 12.0 } else { reading + 20.0 },
            readings: (!narrow).then_some(width - reading),
            is_told_beside,
            lines: if is_told_beside { 2 } else { LINES },
            verdict: if many { 1 } else { 3 },
            free: if many || wall { 8.0 } else { 18.0 },
        }
    }

    /// Where a place from 0 to 100 lies.
    fn along(self, at: f64) -> f64 {
        self.from + (self.to - self.from) * at.clamp(0.0, 100.0) / 100.0
    }

    /// How wide its reading is; where there is no place to draw it stands on the axis itself.
    fn room(self, lane: &Lane) -> f64 {
        match (lane.now, self.readings) {
            (Some(_), Some(readings)) => self.width - readings,
            (None, Some(_)) => self.to - self.from - 16.0,
            (_, None) => self.width * (1.0 - NAMED) - GAP,
        }
    }

    fn band(self, low: f64, high: f64, y: f64) -> Area {
        Area {
            x: self.along(low),
            y: y - 6.0,
            width: self.along(high) - self.along(low),
            height: 12.0,
        }
    }
}

/// The words of a lane in lines.
struct Words {
    name: Vec<String>,
    verdict: Vec<String>,
    reading: Vec<String>,
    /// How high the name is and how high the reading, one of them with the verdict; and the higher of both.
    named: f64,
    read: f64,
    height: f64,
}

impl Words {
    fn new(lane: &Lane, places: Places) -> Self {
        let reading = wrap(&lane.reading, Font::BODY, places.room(lane), places.lines);
        // Where there is no place for it, a name has what its reading leaves.
        let widths = reading.iter().map(|line| Font::BODY.width(line));
        let left = places.width - widths.fold(0.0, f64::max) - GAP;
        let named = places.readings.map_or(left, |_| places.named);
        let name = wrap(&lane.name, Font::NAME, named, places.lines);
        // A verdict below name and reading has the whole width.
        let told = match places.readings {
            Some(readings) if places.is_told_beside => places.width - readings,
            None if reading.len() <= name.len() => places.width,
            None | Some(_) => named,
        };
        let verdict = wrap(&lane.verdict, Font::SMALL, told, places.verdict);
        let [mut named, mut read] = [high(&name, Font::NAME), high(&reading, Font::BODY)];
        let verdict_of = if places.is_told_beside {
            &mut read
        } else {
            &mut named
        };
        *verdict_of += high(&verdict, Font::SMALL);
        Self {
            name,
            verdict,
            reading,
            named,
            read,
            height: named.max(read).max(Font::NAME.leading()),
        }
    }
}

fn high(lines: &[String], font: Font) -> f64 {
    f64::from(u8::try_from(lines.len()).unwrap_or(u8::MAX)) * font.leading()
}

pub(super) fn draw(axis: &Axis, width: f64) -> Canvas {
    let places = Places::new(axis, width);
    let mut canvas = Canvas::new(places.width);
    let words: Vec<Words> = axis.lanes.iter().map(|it| Words::new(it, places)).collect();
    let height = |words: &Words| match places.readings {
        Some(_) => words.height + places.free,
        None => words.height + 34.0,
    };
    let head = Head::new(axis, places);
    let foot = head.height + words.iter().map(height).sum::<f64>();
    field(&mut canvas, axis, &head, foot, places);
    canvas.grow(head.height);
    for (lane, words) in axis.lanes.iter().zip(&words) {
        match places.readings {
            Some(readings) => draw_beside(&mut canvas, lane, words, places, readings),
            None => draw_below(&mut canvas, lane, words, places),
        }
        canvas.grow(height(words));
    }
    let bounds = axis.stretches.iter().map(|stretch| stretch.from);
    let ends = axis.stretches.last().map(|stretch| stretch.to);
    let marks: Vec<f64> = bounds.chain(ends).chain(axis.notch).collect();
    let numbers: Vec<String> = marks.iter().map(|at| format!("{at:.0}")).collect();
    let numbers = marks.iter().zip(&numbers);
    let numbers = numbers.map(|(at, number)| (places.along(*at), number.as_str()));
    let ends = (places.from - 12.0, places.to + 12.0);
    for label in spread(numbers, Font::TINY, ends) {
        let at = (label.at, foot + 16.0);
        canvas.text(at, Anchor::Start, Font::TINY, Role::Soft, &label.text);
    }
    canvas.grow(24.0);
    legend(&mut canvas, axis);
    canvas
}

/// What the signs mean that stand on this axis.
fn legend(canvas: &mut Canvas, axis: &Axis) {
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
    let signs: [(bool, &str, Draw); 4] = [
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
    legend::flow(canvas, shown.map(|(_, said, sign)| (said, Some(sign))));
}

/// The words above the axis: the stretches' names, and the landmarks where they stand.
struct Head {
    /// In rows, each with its baseline and how it is written.
    rows: Vec<(f64, Font, Role, Vec<Placed>)>,
    height: f64,
}

impl Head {
    fn new(axis: &Axis, places: Places) -> Self {
        let names = axis.stretches.iter().map(|stretch| {
            let middle = f64::midpoint(places.along(stretch.from), places.along(stretch.to));
            (middle, stretch.name.as_str())
        });
        let landmarks = axis.landmarks.iter();
        let landmarks = landmarks.map(|mark| (places.along(mark.at), mark.name.as_str()));
        let mut rows = Vec::new();
        let mut y = NAMED_AT;
        for (labels, font, role) in [
            (names.collect::<Vec<_>>(), HEADING, Role::Soft),
            (landmarks.collect(), Font::SMALL, Role::Ink),
        ] {
            for row in in_rows(&labels, font, places) {
                rows.push((y, font, role, row));
                y += ROW;
            }
            y += BETWEEN;
        }
        Self {
            rows,
            height: y + BELOW,
        }
    }
}

/// Labels above the axis in one row, or by turns in two where they would touch.
fn in_rows(labels: &[(f64, &str)], font: Font, places: Places) -> Vec<Vec<Placed>> {
    let ends = ((places.from - 40.0).max(0.0), places.width);
    let one = spread(labels.iter().copied(), font, ends);
    if one.len() == labels.len() {
        return vec![one];
    }
    let mut labels = labels.to_vec();
    labels.sort_by(|one, other| one.0.total_cmp(&other.0));
    let row = |first| spread(labels.iter().copied().skip(first).step_by(2), font, ends);
    vec![row(0), row(1)]
}

/// The stretches with their names, the landmarks, and the notch.
fn field(canvas: &mut Canvas, axis: &Axis, head: &Head, end: f64, places: Places) {
    let top = head.height - 8.0;
    for (at, stretch) in axis.stretches.iter().enumerate() {
        let (from, to) = (places.along(stretch.from), places.along(stretch.to));
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
    for (y, font, role, row) in &head.rows {
        for label in row {
            canvas.text((label.at, *y), Anchor::Start, *font, *role, &label.text);
        }
    }
    canvas.line(
        (places.from, top),
        (places.to, top),
        Pen::new(Role::Soft, 1.0),
    );
    if let Some(notch) = axis.notch {
        let x = places.along(notch);
        let pen = Pen::new(Role::Accent, 1.0).dashed();
        canvas.line((x, top), (x, end), pen);
        let tip = [(x - 5.0, top - 8.0), (x + 5.0, top - 8.0), (x, top)];
        canvas.shape(&tip, Role::Accent);
    }
}

/// Words in an ink, from their anchor on the upper edge of a place; returns where the next ones begin.
fn block(
    canvas: &mut Canvas,
    (x, top): (f64, f64),
    (font, role): (Font, Role),
    lines: &[String],
) -> f64 {
    let first = (x, top + font.size);
    canvas.lines(first, Anchor::Start, font, role, lines);
    top + high(lines, font)
}

/// A verdict is said more softly than what it is about.
const VERDICT: (Font, Role) = (Font::SMALL, Role::Soft);

/// A name with its verdict below, from here on.
fn name(canvas: &mut Canvas, words: &Words, top: f64) {
    let below = block(canvas, (0.0, top), (Font::NAME, Role::Ink), &words.name);
    block(canvas, (0.0, below), VERDICT, &words.verdict);
}

fn draw_beside(canvas: &mut Canvas, lane: &Lane, words: &Words, places: Places, readings: f64) {
    let middle = canvas.bottom() + f64::midpoint(words.height, places.free);
    let (x, role) = match lane.now {
        Some(_) => (readings, Role::Ink),
        None => (places.from + 8.0, Role::Soft),
    };
    let font = Font::BODY;
    if places.is_told_beside {
        let named = (0.0, middle - words.named / 2.0);
        block(canvas, named, (Font::NAME, Role::Ink), &words.name);
        let top = middle - words.read / 2.0;
        let below = block(canvas, (x, top), (font, role), &words.reading);
        block(canvas, (x, below), VERDICT, &words.verdict);
    } else {
        name(canvas, words, middle - words.named / 2.0);
        let more = high(&words.reading, font) - font.leading();
        let first = middle - more.max(0.0) / 2.0 + font.size * 0.36;
        canvas.lines((x, first), Anchor::Start, font, role, &words.reading);
    }
    on_the_rail(canvas, lane, places, middle);
}

fn draw_below(canvas: &mut Canvas, lane: &Lane, words: &Words, places: Places) {
    let top = canvas.bottom() + 2.0;
    // What stands on the stretches is read on paper.
    let area = Area {
        x: 0.0,
        y: top - 2.0,
        width: places.width,
        height: words.height + 6.0,
    };
    canvas.bar(area, 0.0, Role::Paper);
    name(canvas, words, top);
    let at = (places.width, top + Font::NAME.size);
    canvas.lines(at, Anchor::End, Font::BODY, Role::Ink, &words.reading);
    on_the_rail(canvas, lane, places, top + words.height + 18.0);
}

/// Where somebody stands, and the way to their aim; nothing where that is not known.
fn on_the_rail(canvas: &mut Canvas, lane: &Lane, places: Places, y: f64) {
    let Some(now) = lane.now else {
        return;
    };
    let rail = Pen::new(Role::Line, 1.0);
    canvas.line((places.from, y), (places.to, y), rail);
    way(canvas, now, lane.aim, y, places);
    let at = match now {
        Place::Point(at) => places.along(at),
        Place::Band { low, high } => f64::midpoint(places.along(low), places.along(high)),
    };
    badge(canvas, now, &lane.badge, (at, y));
}

fn way(canvas: &mut Canvas, now: Place, aim: Option<Place>, y: f64, places: Places) {
    let pen = Pen::new(Role::Accent, 2.0);
    let along = |at| places.along(at);
    if let Place::Band { low, high } = now {
        let area = places.band(low, high, y);
        canvas.bar(area, 6.0, Role::Tint);
        canvas.outline(area, 6.0, Pen::new(Role::Accent, 1.0).dashed());
    }
    match aim {
        Some(Place::Band { low, high }) => {
            let pen = Pen::new(Role::Accent, 1.0).dashed();
            canvas.outline(places.band(low, high, y), 6.0, pen);
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
