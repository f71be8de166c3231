//! Ratings over time, one strip for each: lines laid over one another would hide what differs.

use super::{
    canvas::{Anchor, Area, Canvas, Pen, Role, WIDTH},
    measure::{Font, spread, wrap},
};
use crate::report::document::{Point, Series, Trend};

/// How wide the names are.
const NAMES: f64 = 150.0;
/// Where the strips begin beside the names, and below them.
const BESIDE: f64 = 166.0;
const BELOW_NAME: f64 = 16.0;
/// Where on a strip the first and the last moment lie.
const INSET: f64 = 24.0;
/// How high a strip is, from its lowest rating to its highest.
const HIGH: f64 = 28.0;
/// What is above and below the ratings of a strip.
const ABOVE: f64 = 16.0;
const BELOW: f64 = 8.0;
/// How far apart two points must lie for both to have their number.
const APART: f64 = 16.0;

pub(super) fn draw(trend: &Trend, width: f64) -> Canvas {
    let mut canvas = Canvas::new(width);
    let from = if width < WIDTH { BELOW_NAME } else { BESIDE };
    let along = |at: f64| {
        let from = from + INSET;
        from + (width - INSET - from) * at.clamp(0.0, 100.0) / 100.0
    };
    let places: Vec<f64> = trend.moments.iter().map(|it| along(it.at)).collect();
    for series in &trend.series {
        if width < WIDTH {
            let lines = wrap(&series.name, Font::NAME, width, 1);
            let at = (0.0, canvas.bottom() + 16.0);
            canvas.lines(at, Anchor::Start, Font::NAME, Role::Ink, &lines);
            canvas.grow(20.0);
        }
        strip(&mut canvas, series, &places, from);
        canvas.grow(ABOVE + HIGH + BELOW);
    }
    // The last and the first are kept where there is no room for all.
    let moments = places.iter().copied().zip(&trend.moments);
    let named: Vec<(f64, &str)> = moments.map(|(x, it)| (x, it.name.as_str())).collect();
    let first = named.first().copied();
    let inner = named.iter().rev().copied();
    let labels = inner.clone().take(1).chain(first).chain(inner.skip(1));
    let y = canvas.bottom() + 12.0;
    for label in spread(labels, Font::TINY, (from, width)) {
        let at = (label.at, y);
        canvas.text(at, Anchor::Start, Font::TINY, Role::Soft, &label.text);
    }
    canvas.grow(20.0);
    canvas
}

fn strip(canvas: &mut Canvas, series: &Series, places: &[f64], from: f64) {
    let width = canvas.width();
    let top = canvas.bottom() + ABOVE;
    let up = |rating: u8| top + HIGH - HIGH * f64::from(rating.clamp(1, 5) - 1) / 4.0;
    let name = Area {
        x: 0.0,
        y: up(3) + 5.0,
        width: NAMES,
        height: 0.0,
    };
    if from >= NAMES {
        canvas.column(name, 2, Font::NAME, Role::Ink, &series.name);
    }
    for rating in [1, 3, 5] {
        let pen = Pen::new(Role::Line, if rating == 3 { 0.5 } else { 1.0 });
        canvas.line((from, up(rating)), (width, up(rating)), pen);
        let at = (from - 5.0, up(rating) + 4.0);
        canvas.text(
            at,
            Anchor::End,
            Font::plain(10.0),
            Role::Soft,
            &rating.to_string(),
        );
    }
    let rated = |(x, point): (&f64, &Point)| Some((*x, point.rating?));
    let points: Vec<Option<(f64, u8)>> = places.iter().zip(&series.points).map(rated).collect();
    for pair in points.windows(2) {
        if let [Some((x, rating)), Some((next, then))] = *pair {
            let pen = Pen::new(Role::Accent, 2.0);
            canvas.line((x, up(rating)), (next, up(then)), pen);
        }
    }
    let mut after = f64::INFINITY;
    for (x, rating) in points.into_iter().rev().flatten() {
        canvas.dot((x, up(rating)), 4.5, Role::Accent);
        if after - x >= APART {
            let at = (x, up(rating) - 8.0);
            let font = Font::bold(11.0);
            canvas.text(at, Anchor::Middle, font, Role::Ink, &rating.to_string());
            after = x;
        }
    }
}
