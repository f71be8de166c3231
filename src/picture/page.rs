//! The continuum and the bars of its gauges as lines of text, for a report.

use crate::domain::scale::Degree;

use super::{
    canvas::Canvas,
    gauge::bar_signs,
    lane::{Columns, Lane},
    legend,
    model::Alliance,
    signs::Signs,
    style::{Style, Zones},
    text::width as cells,
};

/// Some alliances on one axis with a legend, each in its row, for a page of text that has no colours.
/// `first` is the place in the workbook of the first of them. As tall as it needs.
pub fn page(width: u16, alliances: &[Alliance<'_>], first: usize, style: &Style<'_>) -> Canvas {
    let style = &Style {
        zones: Zones::Lined,
        ..*style
    };
    let mut canvas = Canvas::growing(width, style.signs);
    let names = alliances
        .iter()
        .map(|it| cells(&style.signs.spell(it.name)));
    let longest = names.max().unwrap_or(0);
    let columns = Columns::for_page(width, first + alliances.len(), longest);
    columns.axis.zones(&mut canvas, 0, style);
    columns.axis.words(&mut canvas, 1, style);
    columns.axis.ruler(&mut canvas, 2, style);
    let mut y = 3;
    for (index, alliance) in (first..).zip(alliances) {
        columns.axis.ground(&mut canvas, y, 1, style);
        let lane = Lane {
            alliance,
            index,
            here: false,
            rows: 1,
            is_last: false,
        };
        lane.draw(&mut canvas, &columns, y, style);
        y += 1;
    }
    let room = width.saturating_sub(3);
    legend::draw(
        &mut canvas,
        2,
        y + 1,
        room,
        legend::Shown {
            lags: false,
            walls: true,
        },
        style,
    );
    canvas
}

/// A gauge as a bar of so many cells.
pub fn bar_of_text(width: u16, now: Option<Degree>, aim: Option<Degree>, signs: &Signs) -> String {
    bar_signs(width, now.into(), aim, signs)
        .map(|(sign, _)| sign)
        .collect()
}
