//! Two readings side by side, nothing cut.

use ratatui::layout::Rect;

use super::column::Column;
use crate::{
    domain::reading::overview::Contrast,
    report::wording::Wording,
    tui::{canvas::rows_of, context::Context, theme::Role},
};

/// How many columns what is compared takes, at most.
const LABEL: u16 = 24;

/// Adds whose side is whose.
pub fn heads(column: &mut Column<'_>, heads: [String; 2]) {
    let [one, other] = heads;
    cells(column, [String::new(), one, other], Role::Heading);
}

/// Adds what is compared; where both are alike it steps back.
pub fn add(column: &mut Column<'_>, contrast: &Contrast, context: &Context) {
    let wording = Wording::new(&context.i18n, &context.pack);
    let (label, [one, other]) = wording.contrast(contrast);
    let role = if contrast.differs() {
        Role::Text
    } else {
        Role::Muted
    };
    cells(column, [label, one, other], role);
}

fn cells(column: &mut Column<'_>, cells: [String; 3], role: Role) {
    let label = LABEL.min(column.width() / 3);
    let side = (column.width() - label) / 2;
    let rows = cells
        .iter()
        .zip([label, side, side])
        .map(|(cell, width)| rows_of(cell, width.saturating_sub(2)))
        .max()
        .unwrap_or(1);
    column.push(rows, move |area, canvas| {
        let places = [
            (area.x, label, Role::Muted),
            (area.x + label, side, role),
            (area.x + label + side, side, role),
        ];
        for (cell, (x, width, role)) in cells.iter().zip(places) {
            let width = width.saturating_sub(2);
            canvas.prose(Rect { x, width, ..area }, cell, role);
        }
    });
}
