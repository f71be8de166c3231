//! A box over the screen.

use ratatui::{
    layout::Rect,
    style::Color,
    widgets::{Block, Clear, Padding, Widget},
};

use crate::tui::{
    canvas::{Canvas, Hit},
    theme::Role,
};

/// Clears a box in the middle of an area and frames it; returns what is inside. A click outside
/// closes it.
pub fn open(area: Rect, width: u16, height: u16, title: &str, canvas: &mut Canvas<'_>) -> Rect {
    let width = width.min(area.width);
    let height = (height + 2).min(area.height);
    let frame = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    canvas.hit(area, Hit::Close);
    // Inside, only what is drawn there can be clicked.
    canvas.hit(frame, Hit::Nothing);
    // What lies below steps back.
    let below = canvas.style(Role::Rule);
    canvas.buffer.set_style(area, below);
    Clear.render(frame, canvas.buffer);
    let block = Block::bordered()
        .border_type(ratatui::widgets::BorderType::Rounded)
        .border_style(canvas.style(Role::Rule))
        .title(format!(" {title} "))
        .title_style(canvas.style(Role::Heading).fg(Color::Reset))
        .padding(Padding::horizontal(1));
    let inside = block.inner(frame);
    block.render(frame, canvas.buffer);
    inside
}
