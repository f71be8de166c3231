//! Stub.

#![allow(missing_docs, unused_imports, dead_code, clippy::all, clippy::pedantic)]

use ratatui::layout::Rect;

use super::Outcome;
use crate::{
    session::Session,
    tui::{action::Layer, canvas::Canvas, context::Context, input::Input},
};

pub struct ReportBox {}

impl ReportBox {
    pub fn new(_session: &Session, _context: &Context) -> Self {
        Self {}
    }
    pub fn update(&mut self, _input: &Input, _session: &Session, _context: &Context) -> Outcome {
        Outcome::Close
    }
    pub fn layers(&self) -> Vec<Layer> {
        vec![Layer::Form]
    }
    pub fn takes_text(&self) -> bool {
        false
    }
    pub fn view(&self, _area: Rect, _canvas: &mut Canvas<'_>) {}
}
