//! Pictures as text.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{INDENT, Page, WIDTH};
use crate::report::document::{
    Axis, Candidate, Fill, Gauge, Grid, Mark, Picture, Place, Rated, Rating, Rung, Table, Trend,
};

/// What an axis is drawn with, one column each.
pub(super) struct AxisSigns {
    line: char,
    ends: [char; 2],
    tick: char,
    notch: char,
    marker: char,
    aim: char,
    ahead: [char; 2],
    band: char,
    more: &'static str,
}

pub(super) const UNICODE_AXIS: AxisSigns = AxisSigns {
    line: '─',
    ends: ['├', '┤'],
    tick: '┼',
    notch: '▼',
    marker: '●',
    aim: '○',
    ahead: ['◂', '▸'],
    band: '▒',
    more: "…",
};

pub(super) const ASCII_AXIS: AxisSigns = AxisSigns {
    line: '-',
    ends: ['|', '|'],
    tick: '+',
    notch: 'v',
    marker: '@',
    aim: 'o',
    ahead: ['<', '>'],
    band: '~',
    more: "...",
};

/// What a bar is drawn with: its full part, its empty part, and the aim.
pub(super) struct BarSigns {
    full: char,
    empty: char,
    ends: [&'static str; 2],
    aim: [char; 2],
}

pub(super) const UNICODE_BAR: BarSigns = BarSigns {
    full: '█',
    empty: '░',
    ends: ["", ""],
    aim: ['◂', '▸'],
};

pub(super) const ASCII_BAR: BarSigns = BarSigns {
    full: '#',
    empty: '.',
    ends: ["[", "]"],
    aim: ['<', '>'],
};

/// The widest bar.
const BAR: usize = 41;

impl Page {
    pub(super) fn picture(&mut self, picture: &Picture) {
        match picture {
            Picture::Axis(axis) => self.axis(axis),
            Picture::Gauges(gauges) => self.gauges(gauges),
            Picture::Marks(marks) => self.marks(marks),
            Picture::Ladder(rungs) => self.ladder(rungs),
            Picture::Ratings(ratings) => self.ratings(ratings),
            Picture::Grid(grid) => self.table(&scored(grid)),
            Picture::Trend(trend) => self.table(&over_time(trend)),
        }
    }

    /// Names on the left, readings on the right, the axis between them.
    fn axis(&mut self, axis: &Axis) {
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|text| self.spell(text).width()).max()
        };
        let names = widest(&mut axis.lanes.iter().map(|lane| &lane.name)).unwrap_or(0);
        let names = names.min(WIDTH / 4);
        let known = axis.lanes.iter().filter(|lane| lane.now.is_some());
        let readings = widest(&mut known.map(|lane| &lane.reading)).unwrap_or(0);
        let room = WIDTH - INDENT.len() - names - readings.min(WIDTH / 4) - 4;
        let before = INDENT.len() + names + 2;
        let line = |page: &mut Self, drawn: &str| {
            page.line(&format!("{}{drawn}", " ".repeat(before)));
        };

        let stretches = axis.stretches.iter().map(|stretch| {
            let (from, to) = (column(stretch.from, room), column(stretch.to, room));
            (usize::midpoint(from, to), &*stretch.name)
        });
        line(self, &self.labels(stretches, room));
        let landmarks = (axis.landmarks.iter()).map(|mark| (column(mark.at, room), &*mark.name));
        line(self, &self.labels(landmarks, room));
        line(self, &self.scale(axis, room));
        for lane in &axis.lanes {
            let name = fit(&self.clip(&lane.name, names), names);
            let drawn = match lane.now {
                Some(now) => {
                    let way = self.way(now, lane.aim, room);
                    format!("{way}  {}", self.spell(&lane.reading))
                }
                None => self.spell(&lane.reading).into_owned(),
            };
            self.line(&format!("{INDENT}{name}  {drawn}"));
        }
    }

    /// Names centred on their columns, the first ones kept where they would touch.
    fn labels<'t>(&self, labels: impl Iterator<Item = (usize, &'t str)>, room: usize) -> String {
        let mut taken: Vec<(usize, String)> = Vec::new();
        for (centre, name) in labels {
            let name = self.spell(name).into_owned();
            let width = name.width();
            let at = centre
                .saturating_sub(width / 2)
                .min(room.saturating_sub(width));
            let free = taken
                .iter()
                .all(|(from, other)| at + width < *from || at > from + other.width());
            if free && width <= room {
                taken.push((at, name));
            }
        }
        taken.sort();
        taken.into_iter().fold(String::new(), |line, (at, name)| {
            fit(&line, at.max(line.width())) + &name
        })
    }

    fn scale(&self, axis: &Axis, room: usize) -> String {
        let signs = &self.set.axis;
        let mut line = vec![signs.line; room];
        for stretch in &axis.stretches {
            line[column(stretch.from, room)] = signs.tick;
        }
        line[0] = signs.ends[0];
        line[room - 1] = signs.ends[1];
        if let Some(notch) = axis.notch {
            line[column(notch, room)] = signs.notch;
        }
        line.into_iter().collect()
    }

    /// Where somebody stands, and the way to their aim.
    fn way(&self, now: Place, aim: Option<Place>, room: usize) -> String {
        let signs = &self.set.axis;
        let mut line = vec![' '; room];
        let aim = match aim {
            Some(Place::Point(aim)) => Some(column(aim, room)),
            Some(Place::Band { .. }) | None => None,
        };
        match now {
            Place::Band { low, high } => {
                line[column(low, room)..=column(high, room)].fill(signs.band);
                if let Some(aim) = aim {
                    line[aim] = signs.aim;
                }
            }
            Place::Point(here) => {
                let here = column(here, room);
                let aim = aim.unwrap_or(here);
                line[aim] = signs.aim;
                if here + 1 < aim {
                    line[here..aim].fill(signs.line);
                    line[aim - 1] = signs.ahead[1];
                } else if aim + 1 < here {
                    line[aim + 1..here].fill(signs.line);
                    line[aim + 1] = signs.ahead[0];
                }
                line[here] = signs.marker;
            }
        }
        line.into_iter().collect()
    }

    fn gauges(&mut self, gauges: &[Gauge]) {
        let names = gauges.iter().map(|gauge| self.spell(&gauge.name).width());
        let names = names.max().unwrap_or(0).min(WIDTH / 4);
        let reaches = |gauge: &Gauge| gauge.now.clone().into_iter().chain(gauge.aim.clone());
        let labels = gauges.iter().flat_map(reaches);
        let labels = labels.map(|reach| self.spell(&reach.label).width()).max();
        for (at, gauge) in gauges.iter().enumerate() {
            if at > 0 {
                self.gap();
            }
            let name = self.clip(&gauge.name, names);
            let bar = self.bar(gauge);
            self.line(&format!("{INDENT}{}  {bar}", fit(&name, names)));
            for reach in reaches(gauge) {
                let label = self.spell(&reach.label).into_owned();
                let label = fit(&label, labels.unwrap_or(0));
                let before = " ".repeat(INDENT.len() + names + 2);
                let first = format!("{before}{label} {:>3}  ", reach.at);
                let rest = " ".repeat(first.width());
                self.wrap(&reach.meaning, &first, &rest);
            }
        }
    }

    fn bar(&self, gauge: &Gauge) -> String {
        let signs = &self.set.bar;
        let now = gauge.now.as_ref().map(|now| now.at);
        let full = now.map_or(0, |now| (usize::from(now) * BAR + 50) / 100);
        let mut bar = vec![signs.empty; BAR];
        bar[..full].fill(signs.full);
        if let Some(aim) = &gauge.aim {
            let ahead = now.is_none_or(|now| now < aim.at);
            bar[column(f64::from(aim.at), BAR)] = signs.aim[usize::from(ahead)];
        }
        let [begin, end] = signs.ends;
        format!("{begin}{}{end}", bar.into_iter().collect::<String>())
    }

    fn marks(&mut self, marks: &[Mark]) {
        let names = marks.iter().map(|mark| self.spell(&mark.name).width());
        let names = names.max().unwrap_or(0).min(WIDTH / 3);
        let [full, half, empty, open] = self.set.fills;
        for mark in marks {
            let sign = match mark.fill {
                Fill::Full => full,
                Fill::Half => half,
                Fill::Empty => empty,
                Fill::Open => open,
            };
            let name = fit(&self.clip(&mark.name, names), names);
            let reading = self.spell(&mark.reading).into_owned();
            self.line(&format!("{INDENT}{sign}{name}  {reading}"));
        }
    }

    fn ladder(&mut self, rungs: &[Rung]) {
        let names = rungs.iter().map(|rung| self.spell(&rung.name).width());
        let names = names.max().unwrap_or(0).min(WIDTH / 2);
        for rung in rungs {
            let sign = if rung.pegs.is_empty() {
                self.set.edge.to_owned()
            } else {
                format!("{} ", self.set.axis.marker)
            };
            let name = fit(&self.clip(&rung.name, names), names);
            let first = format!("{INDENT}{sign}{name}  ");
            if rung.pegs.is_empty() {
                self.line(&first);
            } else {
                let edge = format!("{INDENT}{}", self.set.edge);
                let rest = fit(&edge, first.width());
                self.wrap(&rung.pegs.join(self.set.dot), &first, &rest);
            }
        }
    }

    /// Five steps for each rating, filled up to it.
    fn ratings(&mut self, ratings: &[Rating]) {
        let names = ratings.iter().map(|it| self.spell(&it.name).width());
        let names = names.max().unwrap_or(0).min(WIDTH / 3);
        let [shown, claimed, empty] = self.set.steps;
        for rating in ratings {
            let (sign, filled) = match rating.rated {
                Rated::Open => (empty, 0),
                Rated::Claimed(rating) => (claimed, rating),
                Rated::Shown(rating) => (shown, rating),
            };
            let steps = (1..=5).map(|step| if step <= filled { sign } else { empty });
            let name = fit(&self.clip(&rating.name, names), names);
            let first = format!("{INDENT}{name}  {}  ", steps.collect::<String>());
            let rest = " ".repeat(first.width());
            self.wrap(&rating.reading, &first, &rest);
        }
    }

    /// A name that fits into a column, with a sign where it was cut.
    fn clip(&self, name: &str, width: usize) -> String {
        let name = self.spell(name);
        if name.width() <= width {
            return name.into_owned();
        }
        let more = self.set.axis.more;
        let mut clipped = String::new();
        for character in name.graphemes(true) {
            if clipped.width() + character.width() + more.width() > width {
                break;
            }
            clipped.push_str(character);
        }
        clipped + more
    }
}

/// A grid as rows and columns.
fn scored(grid: &Grid) -> Table {
    let [criterion, weight] = &grid.head;
    let candidates = || grid.candidates.iter();
    let row = |first: [&String; 2], cells: Vec<&String>| -> Vec<String> {
        first.into_iter().chain(cells).cloned().collect()
    };
    let mut rows: Vec<Vec<String>> = (grid.criteria.iter().enumerate())
        .map(|(at, criterion)| {
            let cells = candidates().filter_map(|it| Some(&it.cells.get(at)?.reading));
            row([&criterion.name, &criterion.weight], cells.collect())
        })
        .collect();
    if candidates().any(|candidate| candidate.total.is_some()) {
        let [totals, places] = &grid.foot;
        let none = String::new();
        // Who has no total has a sign for it in place of their place.
        let total = |it: &Candidate| {
            let total = it.total.as_ref();
            total.map_or_else(|| it.place.clone(), |total| total.reading.clone())
        };
        let sums: Vec<String> = candidates().map(total).collect();
        rows.push(row([totals, &none], sums.iter().collect()));
        let each = candidates().map(|it| &it.place);
        rows.push(row([places, &none], each.collect()));
    }
    let names = candidates().map(|it| &it.name);
    Table {
        head: row([criterion, weight], names.collect()),
        rows,
    }
}

/// A history as rows and columns, the last moment first.
fn over_time(trend: &Trend) -> Table {
    let names = trend.series.iter().map(|series| series.name.clone());
    let rows = trend.moments.iter().enumerate().rev().map(|(at, moment)| {
        let points = trend.series.iter().filter_map(|it| it.points.get(at));
        let cells = points.map(|point| point.reading.clone());
        [moment.name.clone()].into_iter().chain(cells).collect()
    });
    Table {
        head: [trend.moment.clone()].into_iter().chain(names).collect(),
        rows: rows.collect(),
    }
}

/// A text with spaces after it, up to a width.
pub(super) fn fit(text: &str, width: usize) -> String {
    let space = width.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(space))
}

/// The column, from 0, of a place from 0 to 100 on a line of this many columns.
fn column(at: f64, room: usize) -> usize {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )]
    let column = (at.clamp(0.0, 100.0) / 100.0 * room.saturating_sub(1) as f64).round() as usize;
    column
}
