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

pub struct ObjectivesPage {
    subject: Subject,
    question: QuestionId,
}

impl ObjectivesPage {
    pub fn new(
        subject: Subject,
        question: QuestionId,
        _session: &Session,
        _context: &Context,
    ) -> Self {
        Self { subject, question }
    }
    pub fn target(&self) -> PageTarget {
        PageTarget::Question(self.subject, self.question.clone(), None)
    }
}

impl Component for ObjectivesPage {
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
