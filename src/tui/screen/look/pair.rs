//! Two readings side by side, nothing cut.

use ratatui::layout::Rect;

use crate::{
    domain::reading::overview::Contrast,
    report::wording::Wording,
    tui::{
        canvas::{Canvas, rows_of},
        theme::Role,
        widget::column::Column,
    },
};

/// How many columns what is compared takes, at most.
const LABEL: u16 = 24;

/// The widths of the label and of either side.
fn widths(width: u16) -> (u16, u16) {
    let label = LABEL.min(width / 3);
    (label, (width - label) / 2)
}

/// Whose column is whose.
pub(super) fn heads(column: &mut Column<'_>, heads: [String; 2]) {
    let [one, other] = heads;
    cells(column, [String::new(), one, other], Role::Heading);
}

/// What is compared; where both are alike it steps back.
pub(super) fn add(column: &mut Column<'_>, contrast: &Contrast, canvas: &Canvas<'_>) {
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let (label, [one, other]) = wording.contrast(contrast);
    let role = if contrast.differs() {
        Role::Text
    } else {
        Role::Muted
    };
    cells(column, [label, one, other], role);
}

fn cells(column: &mut Column<'_>, cells: [String; 3], role: Role) {
    let (label, side) = widths(column.width());
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
