//! One alliance on the axis: its badge where it stands, the way to its aim, or the band it lies in.

use std::ops::Range;

use crate::{
    domain::reading::continuum::{Continuum, Position},
    t,
};

use super::{
    axis::Axis,
    canvas::Canvas,
    drawn::Role,
    style::{Style, say},
    text::width,
};

/// Where one alliance is drawn.
#[derive(Debug, Clone)]
pub(super) struct Track<'a> {
    /// Its row.
    pub(super) y: u16,
    /// The columns that its words may use; wider than the axis, so that numbers have room at its ends.
    pub(super) columns: Range<u16>,
    /// The axis that it lies on.
    pub(super) axis: Axis,
    /// Its letters.
    pub(super) badge: &'a str,
    /// Whether it is the chosen one.
    pub(super) here: bool,
    /// What a band means, written into it where there is room; empty where a legend says it.
    pub(super) band: &'a str,
}

/// A piece of a track before it is known whether all of it fits.
struct Piece {
    x: i32,
    kind: Kind,
}

enum Kind {
    Badge,
    /// Words that cover the line; after those on the right the line stops for one more cell.
    Words(String),
    /// A sign so many times.
    Line(char, i32),
}

/// How far a badge may give way so that all of a track fits.
pub(super) const GIVES_WAY: [i32; 5] = [0, 1, -1, 2, -2];

impl Track<'_> {
    /// Draws where an alliance stands.
    pub(super) fn draw(&self, canvas: &mut Canvas, continuum: &Continuum, style: &Style<'_>) {
        self.axis.rail(canvas, self.y, style);
        match continuum.now {
            None => self.unplaced(canvas, continuum.aim, style),
            Some(now) if now.point().is_some() => self.point(canvas, now, continuum.aim, style),
            Some(now) => self.band(canvas, now, continuum.aim, style),
        }
    }

    fn role(&self) -> Role {
        if self.here { Role::Accent } else { Role::Text }
    }

    fn column(&self, mean: crate::domain::reading::continuum::GaugeSum) -> i32 {
        i32::from(self.axis.at(mean))
    }

    fn point(&self, canvas: &mut Canvas, now: Position, aim: Option<Position>, style: &Style<'_>) {
        let tips = style.signs.tips;
        let wide = i32::from(width(self.badge)) + 2;
        let here = now.low.rounded().to_string();
        let stays = say!(style, "pic-stays");
        let aim = aim.and_then(Position::point);
        let moves = aim.filter(|aim| aim.rounded() != now.low.rounded());
        let number = |x: i32| words(x, format!("{here} "), true);
        let mut layouts = Vec::new();
        for shift in GIVES_WAY {
            let left = self.column(now.low) - wide / 2 + shift;
            let right = left + wide;
            let badge = || Piece {
                x: left,
                kind: Kind::Badge,
            };
            match moves {
                None if aim.is_some() => {
                    layouts.push(vec![
                        badge(),
                        number(left),
                        words(right, format!(" {stays}"), false),
                    ]);
                    layouts.push(vec![badge(), words(left, format!("{stays} {here} "), true)]);
                }
                None => {}
                Some(aim) if aim > now.low => {
                    let tip = self.column(aim).max(right);
                    let told = format!("{} {}", tips[1], aim.rounded());
                    layouts.push(vec![
                        badge(),
                        number(left),
                        line(right, style.signs.way, tip - right),
                        words(tip, told, false),
                    ]);
                }
                Some(aim) => {
                    let tip = self.column(aim).min(left - 1);
                    let told = format!("{} {}", aim.rounded(), tips[0]);
                    layouts.push(vec![
                        badge(),
                        words(right, format!(" {here}"), false),
                        line(tip + 1, style.signs.way, left - tip - 1),
                        words(tip + 1, told, true),
                    ]);
                }
            }
        }
        for shift in GIVES_WAY {
            let left = self.column(now.low) - wide / 2 + shift;
            let badge = || Piece {
                x: left,
                kind: Kind::Badge,
            };
            layouts.push(vec![badge(), number(left)]);
            layouts.push(vec![badge(), words(left + wide, format!(" {here}"), false)]);
        }
        self.first_that_fits(canvas, layouts, style);
    }

    fn band(&self, canvas: &mut Canvas, now: Position, aim: Option<Position>, style: &Style<'_>) {
        let role = self.role();
        let (a, b) = (self.axis.at(now.low), self.axis.at(now.high));
        let signs = style.signs;
        let grey = if self.here { Role::Accent } else { Role::Band };
        canvas.ground(a..b + 1, self.y, signs.band, grey);
        let (low, high) = (
            now.low.rounded().to_string(),
            now.high.rounded().to_string(),
        );
        let bare = format!(" {}{} ", self.badge, signs.unknown);
        // The badge stands in the middle of what its two numbers leave free.
        let (from, to) = (a + width(&low), (b + 1).saturating_sub(width(&high)));
        let room = to.saturating_sub(from);
        let explained = format!("{bare}{} ", self.band);
        let fits = !self.band.is_empty() && width(&explained) + 2 <= room;
        let told = if fits { explained } else { bare };
        let wide = width(&told);
        let middle = (a + b).div_ceil(2).saturating_sub(wide / 2);
        let x = middle.clamp(from, from.max(to.saturating_sub(wide)));
        let heading = if self.here {
            Role::Accent
        } else {
            Role::Heading
        };
        if wide <= room {
            canvas.cover(x, self.y, &told, heading);
        } else if wide <= room + 1 {
            // A cell of the band before it is enough to tell it from the number.
            canvas.cover(from + 1, self.y, told.trim_start(), heading);
        }
        canvas.put(a, self.y, &low, role);
        canvas.put(to, self.y, &high, role);
        let Some(aim) = aim else { return };
        let aimed = range(aim, style);
        let (left, right) = (i32::from(a), i32::from(b) + 1);
        let mut layouts = Vec::new();
        if let Some(aim) = aim.point()
            && aim > now.high
        {
            let tip = self.column(aim).max(right);
            layouts.push(vec![
                line(right, signs.open_way, tip - right),
                words(tip, format!("{} {aimed}", signs.tips[1]), false),
            ]);
        }
        let aimed = say!(style, "pic-aim", aim = aimed);
        layouts.push(vec![words(right, format!(" {aimed} "), false)]);
        layouts.push(vec![words(left, format!("{aimed} "), true)]);
        self.first_that_fits(canvas, layouts, style);
    }

    fn unplaced(&self, canvas: &mut Canvas, aim: Option<Position>, style: &Style<'_>) {
        let signs = style.signs;
        let none = say!(style, "picture-no-gauges");
        let (start, none_wide) = (i32::from(self.axis.x) + 1, i32::from(width(&none)));
        let told = || words(start, format!(" {none}"), false);
        let after = start + none_wide + 1;
        let mut layouts = Vec::new();
        if let Some(aim) = aim {
            let aimed = range(aim, style);
            if let Some(aim) = aim.point() {
                let tip = self.column(aim);
                if tip > after + 1 {
                    layouts.push(vec![
                        told(),
                        line(after + 1, signs.open_way, tip - after - 1),
                        words(tip, format!("{} {aimed}", signs.tips[1]), false),
                    ]);
                }
            }
            let aimed = say!(style, "pic-aim", aim = aimed);
            layouts.push(vec![words(start, format!(" {none}, {aimed}"), false)]);
        }
        layouts.push(vec![told()]);
        self.first_that_fits(canvas, layouts, style);
    }

    /// Draws the first of these layouts that stays within the track's columns.
    fn first_that_fits(&self, canvas: &mut Canvas, layouts: Vec<Vec<Piece>>, style: &Style<'_>) {
        let (from, to) = (i32::from(self.columns.start), i32::from(self.columns.end));
        let fits = |layout: &Vec<Piece>| {
            layout.iter().all(|piece| {
                let (start, end) = piece.columns(self.badge);
                start >= from && end <= to
            })
        };
        let Some(layout) = layouts.into_iter().find(fits) else {
            return;
        };
        for piece in layout {
            self.piece(canvas, piece, style);
        }
    }

    fn piece(&self, canvas: &mut Canvas, piece: Piece, _style: &Style<'_>) {
        let role = self.role();
        let (start, end) = piece.columns(self.badge);
        let cell = |x: i32| u16::try_from(x).unwrap_or(0);
        match piece.kind {
            Kind::Badge => {
                canvas.badge(cell(start), self.y, self.badge, role);
            }
            Kind::Words(told) => {
                canvas.cover(cell(start), self.y, &told, role);
                // The line stops one cell after words.
                if cell(end) < self.axis.end() {
                    canvas.cover(cell(end), self.y, " ", role);
                }
            }
            Kind::Line(sign, _) => {
                let columns = cell(start)..cell(end);
                let told: String = columns.map(|_| sign).collect();
                canvas.put(cell(start), self.y, &told, role);
            }
        }
    }
}

impl Piece {
    /// The first column and the one after the last.
    fn columns(&self, badge: &str) -> (i32, i32) {
        let wide = match &self.kind {
            Kind::Badge => i32::from(width(badge)) + 2,
            Kind::Words(told) => i32::from(width(told)),
            Kind::Line(_, count) => *count,
        };
        (self.x, self.x + wide.max(0))
    }
}

/// Words that begin at a column, or end before it.
fn words(x: i32, told: String, before: bool) -> Piece {
    let wide = if before { i32::from(width(&told)) } else { 0 };
    Piece {
        x: x - wide,
        kind: Kind::Words(told),
    }
}

fn line(x: i32, sign: char, count: i32) -> Piece {
    Piece {
        x,
        kind: Kind::Line(sign, count),
    }
}

/// A position in numbers: "67", "27–60".
pub(super) fn range(position: Position, style: &Style<'_>) -> String {
    position.point().map_or_else(
        || {
            let (low, high) = (position.low.rounded(), position.high.rounded());
            say!(
                style,
                "number-range",
                low = low.to_string(),
                high = high.to_string()
            )
        },
        |point| point.rounded().to_string(),
    )
}
