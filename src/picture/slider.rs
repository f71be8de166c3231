//! Setting a gauge: sliders over the six stops, alone or among other gauges on one page.

mod pass;

use crate::{
    domain::{question::Gauge, reading::continuum::GaugeStanding, scale::Degree},
    t,
};

use self::pass::Pass;
use super::{
    axis::Axis,
    canvas::Canvas,
    drawn::{Area, Ink, Role},
    model::place_of,
    style::{End, Hit, Style, say},
    text::{lines, width},
};

/// The keys that a gauge is set with, as they are called; empty where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keys<'a> {
    /// Takes what was typed.
    pub enter: &'a str,
    /// Says that the answer is not known.
    pub unknown: &'a str,
    /// Says that the question does not apply.
    pub not_applicable: &'a str,
}

/// A gauge that is being set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slider<'a> {
    /// Which gauge.
    pub gauge: Gauge,
    /// Where it stands, or how it was passed over.
    pub now: GaugeStanding,
    /// Where it is to stand.
    pub aim: Option<Degree>,
    /// Whether an aim is asked for.
    pub has_aim: bool,
    /// Which place takes the keys; none where the keys go elsewhere.
    pub end: Option<End>,
    /// Where the highlight stands that arrows move; none where it was not moved.
    pub hollow: Option<Degree>,
    /// What was typed and is not a whole number yet, or none from 0 to 100.
    pub typed: &'a str,
    /// Why no number from 0 to 100 can come of it, in words; empty where one can.
    pub wrong: &'a str,
    /// The keys to name.
    pub keys: Keys<'a>,
}

/// A gauge of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupRow<'a> {
    /// Which gauge.
    pub gauge: Gauge,
    /// What is asked.
    pub ask: &'a str,
    /// How it was answered.
    pub standing: GaugeStanding,
}

/// Several gauges on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group<'a> {
    /// The gauges, one below the other.
    pub rows: &'a [GroupRow<'a>],
    /// The one that is open, from 0.
    pub open: usize,
    /// What the open one is set with.
    pub slider: Slider<'a>,
    /// Whether there is an empty row between them.
    pub roomy: bool,
}

/// Two sliders, the stops in words, and what typing does; as tall as it needs. It keeps no margin.
pub fn slider(width: u16, slider: &Slider<'_>, roomy: bool, style: &Style<'_>) -> Canvas {
    let mut canvas = Canvas::growing(width, style.signs);
    let mut y = slider.sliders(&mut canvas, 0, 0, width, style);
    y += u16::from(roomy);
    y = slider.stops(&mut canvas, 0, y, width, style) + u16::from(roomy);
    if let Some([unknown, not_applicable]) = slider.passes(style) {
        let after = unknown.draw(&mut canvas, 2, y, 7, style);
        let mut x = after.max(25) + 3;
        if x + not_applicable.width() > width {
            (x, y) = (2, y + 1);
        }
        not_applicable.draw(&mut canvas, x, y, 7, style);
        y += 1 + u16::from(roomy);
    }
    slider.tell(&mut canvas, 0, y, style);
    canvas
}

/// Several gauges on a page: the open one with its sliders and stops, the others one row each. As tall
/// as it needs. It keeps no margin.
pub fn group(width: u16, group: &Group<'_>, style: &Style<'_>) -> Canvas {
    let mut canvas = Canvas::growing(width, style.signs);
    let mut y = 0;
    for (index, row) in group.rows.iter().enumerate() {
        if index == group.open {
            y = group.draw_open(&mut canvas, y, row, index, style);
        } else {
            row.draw(&mut canvas, y, index, style);
            y += 1;
        }
        y += u16::from(group.roomy);
    }
    canvas
}

impl Slider<'_> {
    fn value(&self, end: End) -> Option<Degree> {
        match end {
            End::Now => self.now.degree(),
            End::Aim => self.aim,
        }
    }

    fn ends(&self) -> &'static [End] {
        if self.has_aim {
            &[End::Now, End::Aim]
        } else {
            &[End::Now]
        }
    }

    /// The sliders with their numbers, and the stops in numbers below. Returns the row after them.
    fn sliders(&self, canvas: &mut Canvas, x: u16, y: u16, width: u16, style: &Style<'_>) -> u16 {
        let mut row = y;
        let axis = axis(x, width, style);
        for end in self.ends() {
            let here = self.end == Some(*end);
            let [edge, idle] = style.signs.edges;
            let (sign, role) = if here {
                (edge, Role::Accent)
            } else {
                (idle, Role::Rule)
            };
            canvas.sign(x, row, sign, role);
            self.slide(canvas, x + 2, row, axis, *end, style);
            row += 1;
        }
        // On a short line the numbers would run into one another.
        let shown: &[u8] = match axis.width {
            26.. => &[0, 20, 40, 60, 80, 100],
            11..26 => &[0, 40, 100],
            ..11 => &[0],
        };
        for stop in shown {
            let back = if *stop == 100 { 2 } else { 0 };
            let at = axis.degree(*stop) - back;
            canvas.put(at, row, &stop.to_string(), Role::Muted);
        }
        row + 1
    }

    /// One slider: its name, its line, its number.
    fn slide(&self, canvas: &mut Canvas, x: u16, y: u16, axis: Axis, end: End, style: &Style<'_>) {
        let signs = style.signs;
        let here = self.end == Some(end);
        let name = match end {
            End::Now => say!(style, "gauge-now"),
            End::Aim => say!(style, "gauge-aim"),
        };
        let role = if here { Role::Accent } else { Role::Text };
        canvas.fit(x, y, axis.x.saturating_sub(x + 1), &name, role);
        let area = Area {
            x: 0,
            y,
            width: canvas.size().width,
            height: 1,
        };
        canvas.click(area, Hit::End(end));
        for column in axis.x..axis.end() {
            let degree = axis.degree_at(column);
            let area = Area {
                x: column,
                y,
                width: 1,
                height: 1,
            };
            canvas.click(area, Hit::Degree(end, degree));
        }
        canvas.ground(axis.x..axis.end(), y, signs.rail, Role::Rule);
        let [first, stop, last] = signs.stops;
        for degree in (0..=100).step_by(20) {
            let sign = match degree {
                0 => first,
                100 => last,
                _ => stop,
            };
            let at = axis.degree(degree);
            canvas.ground(at..at + 1, y, sign, Role::Rule);
        }
        let value = self.value(end);
        let hollow = self.hollow.filter(|_| here);
        let way = if here { Role::Accent } else { Role::Fill };
        if let Some(reach) = value.or(hollow) {
            let way = if value.is_some() { way } else { Role::Muted };
            canvas.ground(axis.x..axis.degree(reach.get()), y, signs.way, way);
        }
        if let Some(value) = value {
            canvas.sign(axis.degree(value.get()), y, signs.knob, role);
        }
        if let Some(hollow) = hollow.filter(|hollow| value != Some(*hollow)) {
            let at = axis.degree(hollow.get());
            if value.is_none_or(|value| axis.degree(value.get()) != at) {
                canvas.sign(at, y, signs.hollow, Role::Accent);
            }
        }
        self.number(canvas, axis.end() + 2, y, hollow.or(value), here, style);
    }

    /// The number of a slider, in a box where it takes the keys.
    fn number(
        &self,
        canvas: &mut Canvas,
        x: u16,
        y: u16,
        value: Option<Degree>,
        here: bool,
        style: &Style<'_>,
    ) {
        let blank = || style.signs.blank.to_string();
        let value = value.map_or_else(blank, |value| value.get().to_string());
        if !here {
            canvas.right(x + 4, y, &value, Role::Text);
            return;
        }
        // Behind what was typed there is room for the digit that is to follow.
        let told = if self.typed.is_empty() {
            format!("{value:>3}")
        } else if !self.wrong.is_empty() {
            super::text::clip(self.typed, 3, style.signs.more).into_owned()
        } else {
            format!("{:>2} ", self.typed)
        };
        let [open, close] = style.signs.badge;
        canvas.sign(x, y, open, Role::Accent);
        let ink = Ink {
            role: Role::Accent,
            reversed: !style.signs.ascii,
            zone: false,
        };
        canvas.put(x + 1, y, &told, ink);
        canvas.sign(x + 4, y, close, Role::Accent);
        canvas.place_cursor(x + 3, y);
    }

    /// The six stops in words, shallowest first, with what stands at them. Returns the row after them.
    fn stops(&self, canvas: &mut Canvas, x: u16, y: u16, room: u16, style: &Style<'_>) -> u16 {
        let signs = style.signs;
        let edge = x + room;
        let value = self.end.and_then(|end| self.hollow.or(self.value(end)));
        let chosen = value.map(Degree::nearest_stop);
        for (at, (row, words)) in (y..).zip(style.labels.stops(self.gauge)).enumerate() {
            let here = chosen == Some(at);
            if here {
                canvas.sign(x, row, signs.here, Role::Accent);
            }
            let degree = u8::try_from(at * 20).unwrap_or(100);
            let role = if here { Role::Key } else { Role::Muted };
            canvas.right(x + 5, row, &degree.to_string(), role);
            let tags: Vec<String> = self.tags(degree, style);
            let beside: u16 = tags.iter().map(|tag| width(tag) + 2).sum();
            let role = match (here, tags.is_empty()) {
                (true, _) => Role::Accent,
                (false, false) => Role::Heading,
                (false, true) => Role::Text,
            };
            let left = edge.saturating_sub(x + 7 + beside);
            let mut at = canvas.fit(x + 7, row, left, words, role);
            for tag in tags {
                let left = edge.saturating_sub(at + 2);
                at = canvas.fit(at + 2, row, left, &tag, Role::Accent);
            }
            if let Some(end) = self.end {
                let area = Area {
                    x,
                    y: row,
                    width: room,
                    height: 1,
                };
                canvas.click(area, Hit::Degree(end, Degree::nearest(degree.into())));
            }
        }
        y + 6
    }

    /// What stands at a stop: "● now", "○ aim, at 53".
    fn tags(&self, stop: u8, style: &Style<'_>) -> Vec<String> {
        let tag = |end: &End| {
            let value = self.value(*end)?;
            let near = value.nearest_stop() * 20 == usize::from(stop);
            let (sign, name) = match end {
                End::Now => (style.signs.knob, say!(style, "pic-tag-now")),
                End::Aim => (style.signs.aim, say!(style, "pic-tag-aim")),
            };
            near.then(|| {
                let name = if value.get() == stop {
                    name
                } else {
                    say!(
                        style,
                        "pic-tag-at",
                        name = name,
                        at = value.get().to_string()
                    )
                };
                format!("{sign} {name}")
            })
        };
        self.ends().iter().filter_map(tag).collect()
    }

    fn passes(&self, style: &Style<'_>) -> Option<[Pass<'_>; 2]> {
        let Keys {
            unknown,
            not_applicable,
            ..
        } = self.keys;
        (!unknown.is_empty() && !not_applicable.is_empty()).then(|| {
            [
                (unknown, say!(style, "pass-unknown"), GaugeStanding::Unknown),
                (
                    not_applicable,
                    say!(style, "pass-not-applicable"),
                    GaugeStanding::NotApplicable,
                ),
            ]
            .map(|(key, told, standing)| Pass {
                key,
                told,
                chosen: self.now == standing,
                rests: self.end == Some(End::Aim),
            })
        })
    }

    /// Says what typing does now. Returns the row after it.
    fn tell(&self, canvas: &mut Canvas, x: u16, y: u16, style: &Style<'_>) -> u16 {
        let role = [Role::Muted, Role::Warn][usize::from(!self.wrong.is_empty())];
        let room = canvas.size().width.saturating_sub(x);
        let told = self.hint(style);
        let told = lines(&told, room, 2, style.signs.more);
        for (row, line) in (y..).zip(&told) {
            canvas.put(x, row, line, role);
        }
        y + u16::try_from(told.len()).unwrap_or(2)
    }

    /// What typing does now.
    fn hint(&self, style: &Style<'_>) -> String {
        match self.typed {
            _ if !self.wrong.is_empty() => style.signs.spell(self.wrong).into_owned(),
            "" => say!(style, "pic-type-number"),
            "10" => say!(style, "pic-type-hundred"),
            typed if self.keys.enter.is_empty() => say!(style, "pic-type-second", typed = typed),
            typed => {
                let key = self.keys.enter;
                say!(style, "pic-type-second-or", typed = typed, key = key)
            }
        }
    }
}

/// The line of a slider within so many cells: a name before it, a number after it.
fn axis(x: u16, width: u16, style: &Style<'_>) -> Axis {
    let names = [say!(style, "gauge-now"), say!(style, "gauge-aim")];
    let widest = names
        .iter()
        .map(|name| super::text::width(name))
        .max()
        .unwrap_or(0);
    let before = 2 + widest.max(4) + 1;
    Axis::within(x + before, width.saturating_sub(before + 8))
}

impl Group<'_> {
    fn draw_open(
        &self,
        canvas: &mut Canvas,
        y: u16,
        row: &GroupRow<'_>,
        index: usize,
        style: &Style<'_>,
    ) -> u16 {
        let wide = canvas.size().width;
        canvas.sign(0, y, style.signs.here, Role::Accent);
        let mut y = y;
        row_hit(canvas, y, index);
        let ask = style.signs.spell(row.ask);
        for line in lines(&ask, wide.saturating_sub(2), 2, style.signs.more) {
            canvas.put(2, y, &line, Role::Heading);
            y += 1;
        }
        for end in self.slider.ends() {
            self.slider
                .slide(canvas, 2, y, axis(0, wide, style), *end, style);
            y += 1;
        }
        if !self.slider.wrong.is_empty() {
            y = self.slider.tell(canvas, 2, y, style);
        }
        y = self.slider.stops(canvas, 0, y, wide, style);
        let Some(passes) = self.slider.passes(style) else {
            return y;
        };
        // They stand beside the last stop where there is room, else below it.
        let wanted = passes.iter().map(Pass::width).sum::<u16>() + 3;
        let start = wide.saturating_sub(wanted);
        // The sign of the first one stands two cells before it, and touches no word.
        let apart = 2 + u16::from(passes[0].chosen);
        let beside = canvas.is_free(start.saturating_sub(apart)..wide, y - 1);
        let row = if beside { y - 1 } else { y };
        let start = if beside { start } else { start.min(2) };
        for (x, pass) in [start, start + passes[0].width() + 3]
            .into_iter()
            .zip(&passes)
        {
            pass.draw(canvas, x, row, 0, style);
        }
        y.max(row + 1)
    }
}

fn row_hit(canvas: &mut Canvas, y: u16, index: usize) {
    let area = Area {
        x: 0,
        y,
        width: canvas.size().width,
        height: 1,
    };
    canvas.click(area, Hit::Row(index));
}

impl GroupRow<'_> {
    /// One row: how it stands, what is asked, and what was answered.
    fn draw(&self, canvas: &mut Canvas, y: u16, index: usize, style: &Style<'_>) {
        let signs = style.signs;
        let [_, _, empty] = signs.marks;
        let (sign, role, told) = match self.standing {
            GaugeStanding::Set(degree) => {
                let place = place_of(self.gauge, degree, style);
                let told = format!("{:>3}  {place}", degree.get());
                (signs.answered, Role::Good, told)
            }
            GaugeStanding::Blank => (empty, Role::Muted, say!(style, "pic-not-set")),
            GaugeStanding::Unknown => (signs.unknown, Role::Text, say!(style, "standing-unknown")),
            GaugeStanding::NotApplicable => (
                signs.blank,
                Role::Text,
                say!(style, "standing-not-applicable"),
            ),
        };
        row_hit(canvas, y, index);
        canvas.sign(0, y, sign, role);
        let edge = canvas.size().width;
        let told = told.trim_start();
        let ask = signs.spell(self.ask);
        let room = edge.saturating_sub(2);
        let whole = width(&ask) + 2 + width(told) <= room;
        let name = if whole {
            self.ask
        } else {
            style.labels.gauge(self.gauge)
        };
        let name = signs.spell(name);
        // Where two cells between its parts cut it, one may not.
        let is_tight = width(&name) + 2 + width(told) > room;
        let (gap, told) = if is_tight {
            (1, told.replacen("  ", " ", 1))
        } else {
            (2, told.to_owned())
        };
        let left = room.saturating_sub(width(&name) + gap);
        let told = super::text::clip(&told, left, signs.more);
        let start = canvas.right(edge, y, &told, Role::Muted);
        canvas.fit(2, y, start.saturating_sub(2 + gap), &name, Role::Text);
    }
}
