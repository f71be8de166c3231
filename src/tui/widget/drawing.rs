//! Drawings of the continuum on the screen: their cells in the theme's looks, their places made clickable.

use ratatui::layout::{Position, Rect};

use crate::{
    picture::{self, DotsRow, DotsShown, Labels, Size, Style, Zones},
    report::text::Signs,
    store::Dots,
    tui::{canvas::Canvas, cells, context::Context, hit::Hit, input::Input},
};

/// What drawings are made with here.
pub fn style<'a>(context: &'a Context, labels: &'a Labels) -> Style<'a> {
    let (signs, zones) = match context.signs {
        Signs::Unicode if context.theme.has_zones() => (&picture::UNICODE, Zones::Shaded),
        Signs::Unicode => (&picture::UNICODE, Zones::Lined),
        Signs::Ascii => (&picture::ASCII, Zones::Lined),
    };
    Style {
        words: &context.i18n,
        labels,
        signs,
        zones,
    }
}

/// The names of the pack's gauges and marks for drawings.
pub fn labels(context: &Context) -> Labels {
    Labels::new(&context.i18n, &context.pack)
}

/// The place of a drawing that keeps a margin of one cell, so that its words stand where others do.
pub fn with_margin(area: Rect) -> Rect {
    Rect {
        x: area.x.saturating_sub(1),
        width: area.width + 2,
        ..area
    }
}

/// How large a drawing is that fills a place.
pub fn size(place: Rect) -> Size {
    Size {
        width: place.width,
        height: place.height,
    }
}

/// What several people said, a row of dots for each question.
pub fn dots(size: Size, shown: &Dots, style: &Style<'_>) -> picture::Canvas {
    let rows: Vec<DotsRow<'_>> = (shown.rows.iter())
        .map(|row| DotsRow {
            label: &row.label,
            scale: row.scale,
            counts: &row.counts,
            middle: &row.middle,
        })
        .collect();
    let given = DotsShown {
        title: &shown.title,
        told: &shown.told,
        rows: &rows,
        here: shown.here,
    };
    picture::dots(size, &given, style)
}

/// What a place is clickable for where only rows are.
pub fn row(hit: picture::Hit) -> Option<Hit> {
    match hit {
        picture::Hit::Row(at) => Some(Hit::Row(at)),
        picture::Hit::Alliance(_)
        | picture::Hit::Item(_)
        | picture::Hit::End(_)
        | picture::Hit::Degree(..) => None,
    }
}

/// The row, from 0, of the alliance whose letter was pressed.
pub fn row_of_badge(input: &Input) -> Option<usize> {
    let letter = input.character()?;
    picture::index_of_badge(letter.encode_utf8(&mut [0; 4]))
}

/// Draws a drawing from the top left of an area; what lies outside is left out. Each of its places is
/// clickable as `meant` says.
pub fn draw(
    drawing: &picture::Canvas,
    area: Rect,
    canvas: &mut Canvas<'_>,
    meant: impl Fn(picture::Hit) -> Option<Hit>,
) {
    let place = |x: u16, y: u16| (area.x.saturating_add(x), area.y.saturating_add(y));
    for run in drawing.runs() {
        let (x, y) = place(run.x, run.y);
        if x >= area.right() || y >= area.bottom() {
            continue;
        }
        let style = canvas.context.theme.ink(run.ink);
        let room = usize::from(area.right() - x);
        cells::put(canvas.buffer, x, y, room, &run.text, style);
    }
    for (place_of, hit) in drawing.hits() {
        let (x, y) = place(place_of.x, place_of.y);
        let spot = Rect {
            x,
            y,
            width: place_of.width,
            height: place_of.height,
        };
        if let Some(hit) = meant(*hit) {
            canvas.hit(spot.intersection(area), hit);
        }
    }
    if let Some((x, y)) = drawing.cursor() {
        let (x, y) = place(x, y);
        let cursor = Position::new(x, y);
        if area.contains(cursor) {
            canvas.state.cursor = Some(cursor);
        }
    }
}
