//! One alliance in small, beside or below the questions about it, so that an answer shows at once.

use crate::{domain::reading::continuum::Continuum, t};

use super::{
    axis::Axis,
    canvas::Canvas,
    drawn::Role,
    gauge::bar,
    model::{Alliance, badge, lag, numbers},
    style::{Style, say},
    text::{lines, width},
    track::Track,
};

/// The verdict and the track; as tall as it needs. It keeps no margin.
pub fn beside(
    width: u16,
    alliance: &Alliance<'_>,
    index: usize,
    headline: &str,
    style: &Style<'_>,
) -> Canvas {
    let mut canvas = Canvas::growing(width, style.signs);
    canvas.fit(0, 0, width, &say!(style, "reading-title"), Role::Heading);
    let mut y = 1;
    let headline = style.signs.spell(headline);
    for line in lines(&headline, width, 3, style.signs.more) {
        canvas.put(0, y, &line, Role::Accent);
        y += 1;
    }
    y += 1;
    let axis = Axis::within(3, width.saturating_sub(8));
    ends(&mut canvas, axis, y, style);
    axis.ground(&mut canvas, y + 1, 1, style);
    draw_track(&mut canvas, axis, y + 1, alliance, index, style);
    canvas
}

/// The three gauges below one another, each with its numbers over its bar: six rows. It keeps no margin.
pub fn gauges(width: u16, continuum: &Continuum, style: &Style<'_>) -> Canvas {
    let mut canvas = Canvas::growing(width, style.signs);
    for (read, y) in continuum.gauges.into_iter().zip((0..).step_by(2)) {
        let lagging = lag(continuum, read.gauge).is_some();
        let start = canvas.right(width, y, &numbers(read, " ", style), Role::Text);
        let told = say!(style, "pic-legend-lags");
        let sign = super::text::width(&told) + 3;
        let room = start.saturating_sub(1);
        let name = room.saturating_sub(if lagging { sign } else { 0 });
        let x = canvas.fit(0, y, name, style.labels.gauge(read.gauge), Role::Text);
        if lagging && x + 1 + sign <= start {
            let x = canvas.sign(x + 1, y, style.signs.lags, Role::Warn);
            canvas.put(x + 1, y, &told, Role::Warn);
        }
        bar(&mut canvas, (0, y + 1), width, read, lagging, style);
    }
    canvas
}

/// The axis and the track alone: words, ruler and track in three rows, or in two without the ruler. It
/// keeps no margin.
pub fn strip(
    width: u16,
    alliance: &Alliance<'_>,
    index: usize,
    ruled: bool,
    style: &Style<'_>,
) -> Canvas {
    let mut canvas = Canvas::growing(width, style.signs);
    let axis = Axis::within(3, width.saturating_sub(3 + 5));
    let mut y = 1;
    if ruled {
        axis.words(&mut canvas, 0, style);
        axis.ruler(&mut canvas, 1, style);
        y = 2;
    } else {
        axis.words_and_notch(&mut canvas, 0, style);
    }
    axis.ground(&mut canvas, y, 1, style);
    draw_track(&mut canvas, axis, y, alliance, index, style);
    canvas
}

fn draw_track(
    canvas: &mut Canvas,
    axis: Axis,
    y: u16,
    alliance: &Alliance<'_>,
    index: usize,
    style: &Style<'_>,
) {
    let letters = badge(index);
    let band = say!(style, "pic-somewhere");
    let track = Track {
        y,
        columns: 0..canvas.size().width,
        axis,
        badge: &letters,
        here: true,
        band: &band,
    };
    track.draw(canvas, alliance.continuum, style);
}

/// What the line runs between, from edge to edge.
fn ends(canvas: &mut Canvas, axis: Axis, y: u16, style: &Style<'_>) {
    let edge = canvas.size().width;
    let deal = say!(style, "axis-deal");
    let firm = say!(style, "axis-one-firm");
    let alliance = say!(style, "axis-alliance");
    let at = axis.thirds().saturating_sub(width(&alliance) / 2);
    let last = edge.saturating_sub(width(&firm));
    let first = if width(&deal) < at {
        canvas.put(0, y, &deal, Role::Text)
    } else {
        0
    };
    if at > first && at + width(&alliance) <= edge {
        let end = canvas.put(at, y, &alliance, Role::Heading);
        if end < last {
            canvas.put(last, y, &firm, Role::Text);
        }
    }
}
