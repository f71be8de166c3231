//! What a list in a box is searched by.

use ratatui::layout::Rect;

use crate::tui::{
    canvas::Canvas,
    form::{editor::Editor, view as field},
    theme::Role,
};

/// Draws what a list is searched by, on the first row of a box; while it is empty, what it is for.
/// Returns the place below.
pub(super) fn view(inside: Rect, editor: &Editor, hint: &str, canvas: &mut Canvas<'_>) -> Rect {
    let row = Rect {
        height: 1,
        ..inside
    };
    field::words(row, editor, true, canvas);
    if editor.is_empty() {
        let room = inside.width.saturating_sub(3);
        canvas.text(inside.x + 3, inside.y, room, hint, Role::Muted);
    }
    Rect {
        y: inside.y + 2,
        height: inside.height.saturating_sub(2),
        ..inside
    }
}
