//! Stub.

#![allow(missing_docs, unused_variables)]

use ratatui::layout::Rect;

use crate::{
    session::Session,
    tui::{canvas::Canvas, target::PageTarget},
};

/// How many rows the strip takes.
pub const STRIP: u16 = 5;

pub fn panel(session: &Session, here: &PageTarget, area: Rect, canvas: &mut Canvas<'_>) {}

pub fn has_strip(session: &Session, here: &PageTarget) -> bool {
    false
}

pub fn strip(session: &Session, here: &PageTarget, area: Rect, canvas: &mut Canvas<'_>) {}
