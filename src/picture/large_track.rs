//! One alliance on the axis in large letters: its letter where it stands, an arrow to its aim.

use std::ops::Range;

use crate::domain::reading::continuum::{Continuum, GaugeSum, Position};

use super::{
    axis::Axis,
    canvas::Canvas,
    drawn::Role,
    large::{Large, ROWS},
    style::Style,
    track::GIVES_WAY,
};

/// Where one alliance is drawn in large letters, three rows high.
#[derive(Debug, Clone)]
pub(super) struct LargeTrack<'a> {
    /// Its first row.
    pub(super) y: u16,
    /// The columns that its letters and numbers may use.
    pub(super) columns: Range<u16>,
    /// The axis that it lies on.
    pub(super) axis: Axis,
    /// Its letters.
    pub(super) badge: &'a str,
}

/// How many cells an arrow's tip takes.
const TIP: i32 = 3;

enum Piece {
    /// Large letters, from a column.
    Letters(i32, Large, Role),
    /// A line in the middle row, with a cell left free after each where it is dotted.
    Line(Range<i32>, usize),
}

impl Piece {
    fn columns(&self) -> (i32, i32) {
        match self {
            Self::Letters(x, large, _) => (*x, x + i32::from(large.width())),
            Self::Line(columns, _) => (columns.start, columns.end.max(columns.start)),
        }
    }
}

impl LargeTrack<'_> {
    /// Draws where a placed alliance stands; one that is not placed leaves the axis empty.
    pub(super) fn draw(&self, canvas: &mut Canvas, continuum: &Continuum, style: &Style<'_>) {
        let Some(now) = continuum.now else { return };
        match now.point() {
            Some(point) => self.point(canvas, point, continuum.aim, style),
            None => self.band(canvas, now, continuum.aim, style),
        }
    }

    fn column(&self, mean: GaugeSum) -> i32 {
        i32::from(self.axis.at(mean))
    }

    fn point(&self, canvas: &mut Canvas, now: GaugeSum, aim: Option<Position>, style: &Style<'_>) {
        let Some(letter) = Large::new(self.badge, style.signs) else {
            return;
        };
        let wide = i32::from(letter.width());
        let number = Large::new(&now.rounded().to_string(), style.signs);
        let aim = aim.and_then(Position::point);
        let aim = aim.filter(|aim| aim.rounded() != now.rounded());
        let mut layouts = Vec::new();
        for shift in GIVES_WAY {
            let left = self.column(now) - wide / 2 + shift;
            let right = left + wide;
            let badge = || Piece::Letters(left, letter.clone(), Role::Accent);
            let before = number.clone().map(|it| ended(left - 3, it));
            let after = number.clone().map(|it| begun(right + 2, it));
            match aim {
                None => {}
                Some(aim) if aim > now => {
                    let way = self.way_on(right, aim, 1, style);
                    let mut bare = vec![badge()];
                    bare.extend(way);
                    let way = self.way_on(right, aim, 1, style);
                    layouts.push((0, before_all(before, badge(), way)));
                    layouts.push((1, bare));
                }
                Some(aim) => {
                    let mut full = vec![badge()];
                    full.extend(after);
                    full.extend(self.way_back(left, aim, style));
                    let mut bare = vec![badge()];
                    bare.extend(self.way_back(left, aim, style));
                    layouts.push((0, full));
                    layouts.push((1, bare));
                }
            }
            let alone = number.clone().map(|it| ended(left - 3, it));
            layouts.push((2, before_all(alone, badge(), Vec::new())));
            let alone = number.clone().map(|it| begun(right + 2, it));
            layouts.push((3, before_all(alone, badge(), Vec::new())));
            layouts.push((4, vec![badge()]));
        }
        layouts.sort_by_key(|(rank, _)| *rank);
        let layouts = layouts.into_iter().map(|(_, layout)| layout);
        self.first_that_fits(canvas, layouts, style);
    }

    /// A line, a tip and a number to the right of a column.
    fn way_on(&self, right: i32, aim: GaugeSum, step: usize, style: &Style<'_>) -> Vec<Piece> {
        let tip = (self.column(aim) - TIP + 1).max(right + 2);
        let mut way = vec![Piece::Line(right + 1..tip, step)];
        way.extend(Large::new(">", style.signs).map(|it| begun(tip, it)));
        let number = Large::new(&aim.rounded().to_string(), style.signs);
        way.extend(number.map(|it| begun(tip + TIP + 2, it)));
        way
    }

    /// A line, a tip and a number to the left of a column.
    fn way_back(&self, left: i32, aim: GaugeSum, style: &Style<'_>) -> Vec<Piece> {
        let tip = self.column(aim).min(left - 2 - TIP);
        let mut way = vec![Piece::Line(tip + TIP..left - 1, 1)];
        way.extend(Large::new("<", style.signs).map(|it| begun(tip, it)));
        let number = Large::new(&aim.rounded().to_string(), style.signs);
        way.extend(number.map(|it| ended(tip - 2, it)));
        way
    }

    /// A band with the letter and a question mark in its middle, whatever lies between them left free.
    fn band(&self, canvas: &mut Canvas, now: Position, aim: Option<Position>, style: &Style<'_>) {
        let unknown = format!("{}{}", self.badge, style.signs.unknown);
        let Some(letter) = Large::new(&unknown, style.signs) else {
            return;
        };
        let (a, b) = (self.axis.at(now.low), self.axis.at(now.high));
        let wide = letter.width();
        let middle = ((a + b + 1).saturating_sub(wide)) / 2;
        let last = self.columns.end.saturating_sub(wide);
        let x = middle.clamp(self.columns.start.min(last), last);
        for y in self.y..self.y + ROWS {
            let (before, after) = (
                a..x.saturating_sub(1).max(a),
                (x + wide + 1).min(b + 1)..b + 1,
            );
            canvas.ground(before, y, style.signs.band, Role::Band);
            canvas.ground(after, y, style.signs.band, Role::Band);
        }
        self.clear(canvas, i32::from(x), &letter);
        letter.draw(canvas, x, self.y, Role::Accent);
        let right = i32::from((x + wide).max(b + 1));
        let aim = aim.and_then(Position::point);
        if let Some(aim) = aim.filter(|aim| *aim > now.high) {
            let way = self.way_on(right, aim, 2, style);
            self.first_that_fits(canvas, [way], style);
        }
    }

    /// Takes the lines of the axis away behind large letters and beside them: from afar a line between
    /// two of them would be read as a part of one.
    fn clear(&self, canvas: &mut Canvas, x: i32, letters: &Large) {
        let from = u16::try_from(x - 1).unwrap_or(0);
        let to = u16::try_from(x + 1).unwrap_or(0) + letters.width();
        for y in self.y..self.y + ROWS {
            canvas.ground(from..to, y, ' ', Role::Text);
        }
    }

    fn first_that_fits(
        &self,
        canvas: &mut Canvas,
        layouts: impl IntoIterator<Item = Vec<Piece>>,
        style: &Style<'_>,
    ) {
        let (from, to) = (i32::from(self.columns.start), i32::from(self.columns.end));
        let fits = |layout: &Vec<Piece>| {
            layout.iter().all(|piece| {
                let (start, end) = piece.columns();
                start >= from && end <= to
            })
        };
        let Some(layout) = layouts.into_iter().find(fits) else {
            return;
        };
        let cell = |x: i32| u16::try_from(x).unwrap_or(0);
        let line = if style.signs.ascii {
            style.signs.way
        } else {
            '▀'
        };
        for piece in layout {
            match piece {
                Piece::Letters(x, large, role) => {
                    self.clear(canvas, x, &large);
                    large.draw(canvas, cell(x), self.y, role);
                }
                Piece::Line(columns, step) => {
                    for x in columns.step_by(step) {
                        canvas.sign(cell(x), self.y + 1, line, Role::Text);
                    }
                }
            }
        }
    }
}

/// Letters that begin at a column.
fn begun(x: i32, large: Large) -> Piece {
    Piece::Letters(x, large, Role::Text)
}

/// Letters that end before a column.
fn ended(end: i32, large: Large) -> Piece {
    Piece::Letters(end - i32::from(large.width()), large, Role::Text)
}

fn before_all(first: Option<Piece>, badge: Piece, rest: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = first.into_iter().collect();
    all.push(badge);
    all.extend(rest);
    all
}
