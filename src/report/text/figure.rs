//! Pictures as text.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{INDENT, Page, Signs, WIDTH};
use crate::{
    domain::scale::Degree,
    picture,
    report::document::{
        Axis, Candidate, Fill, Gauge, Grid, Mark, Picture, Rated, Rating, Reach, Rung, Table, Trend,
    },
};

/// The widest bar.
const BAR: u16 = 40;

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

    /// The axis as it was drawn.
    fn axis(&mut self, axis: &Axis) {
        let drawn = match self.signs {
            Signs::Unicode => &axis.drawn.unicode,
            Signs::Ascii => &axis.drawn.ascii,
        };
        for line in drawn.lines() {
            self.line(line);
        }
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
        let signs = match self.signs {
            Signs::Unicode => &picture::UNICODE,
            Signs::Ascii => &picture::ASCII,
        };
        let degree = |reach: &Option<Reach>| {
            let at = reach.as_ref()?.at;
            Some(Degree::nearest(at.into()))
        };
        picture::bar_of_text(BAR, degree(&gauge.now), degree(&gauge.aim), signs)
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
                format!("{} ", self.set.peg)
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
        let more = self.set.more;
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
