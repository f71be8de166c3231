//! Stub.

#![allow(missing_docs, unused_imports, dead_code, clippy::all, clippy::pedantic)]

use jiff::civil::Date;
use ratatui::layout::Rect;

use crate::{
    domain::{
        id::{ActionId, AllianceId, ChapterId, QuestionId},
        workbook::Subject,
    },
    session::Session,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Component, Step},
        context::Context,
        input::Input,
        target::PageTarget,
    },
};

pub struct PicturePage {}

impl PicturePage {
    pub fn new(_session: &Session) -> Self {
        Self {}
    }
}

impl Component for PicturePage {
    fn update(&mut self, _input: &Input, _session: &mut Session, _context: &Context) -> Step {
        Step::ignored()
    }

    fn view(&self, _session: &Session, _area: Rect, _canvas: &mut Canvas<'_>) {}

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::List]
    }

    fn hints(&self, _session: &Session, _context: &Context) -> Vec<Action> {
        Vec::new()
    }
}
