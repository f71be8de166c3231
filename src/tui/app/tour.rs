//! Where the tour leads: page after page of the open workbook, or of a copy of the example.

use super::App;
use crate::{
    domain::{id::AllianceId, question::Scope, workbook::Subject},
    t,
    tui::{
        component::Notice,
        dialog::{Dialog, tour::Tour},
        input::Input,
        target::PageTarget,
    },
};

impl App {
    /// Shows a page of the tour; once a workbook is open where none is yet.
    pub(super) fn tour(&mut self, step: usize) {
        let Some(session) = self.session() else {
            self.wants_tour = true;
            return;
        };
        let first = session.workbook().alliances.first();
        let page = self.tour_page(step, first.map(|it| it.id));
        self.jump(&page);
        self.over = Some(Dialog::Tour(Tour::at(step)));
    }

    /// Tells whoever presses a key of the page below the tour how to get there.
    pub(super) fn tell_of_tour(&mut self, input: &Input) {
        let is_key = matches!(input, Input::Act(..) | Input::Press(_) | Input::Type(_));
        if is_key && matches!(self.over, Some(Dialog::Tour(_))) {
            let told = t!(self.context.i18n, "tour-is-open");
            self.notice = Some(Notice::warn(told));
        }
    }

    /// The page of a step; the list of alliances where there is none to be asked about.
    fn tour_page(&self, step: usize, first: Option<AllianceId>) -> PageTarget {
        let Some(alliance) = first else {
            return PageTarget::Alliances;
        };
        // Where an alliance stands is asked first on a route, and how good a choice it is next.
        let chapter = match step {
            1 => 0,
            2 => return PageTarget::Picture,
            3 => return PageTarget::Focus(alliance),
            4 => 1,
            5 => return PageTarget::Actions(None),
            _ => return PageTarget::Alliances,
        };
        let pack = &self.context.pack;
        let route = self.session().and_then(|it| it.workbook().route());
        let chapters = pack.chapters_on(route).into_iter();
        let mut chapters = chapters.filter(|it| it.scope == Scope::Alliance);
        let question = chapters.nth(chapter).and_then(|it| it.questions().next());
        question.map_or(PageTarget::Alliances, |question| {
            PageTarget::Question(Subject::Alliance(alliance), question.id.clone(), None)
        })
    }
}
