//! What is to be done and looked back on, by date.

use super::Builder;
use crate::{
    domain::{
        reading::agenda::{AgendaItem, AgendaKind, Timing, agenda},
        workbook::{Action, Shareable},
    },
    report::document::{Block, Section, Task, TaskState},
    t,
};

impl Builder<'_> {
    /// Actions and reviews: what is overdue first, what is done last.
    pub(super) fn agenda(&self) -> Option<Section> {
        let items = agenda(self.pack, self.workbook, self.today);
        let tasks: Vec<Task> = items.iter().filter_map(|item| self.task(item)).collect();
        (!tasks.is_empty()).then(|| Section {
            heading: t!(self.words, "report-actions"),
            blocks: vec![Block::Tasks(tasks)],
            sections: Vec::new(),
        })
    }

    pub(super) fn task(&self, item: &AgendaItem) -> Option<Task> {
        let words = self.words;
        let (what, who, whom) = match item.kind {
            AgendaKind::Review(id) => (
                t!(words, "agenda-review"),
                None,
                self.workbook.alliance(id)?.name.clone(),
            ),
            AgendaKind::Action(id) => {
                let action = self
                    .workbook
                    .actions
                    .iter()
                    .find(|action| action.id == id)?;
                let who = Some(action.who.clone()).filter(|who| !who.is_empty());
                (self.what(action), who, self.whom(action))
            }
        };
        let (state, when) = match item.timing {
            Timing::Overdue(date) => (
                TaskState::Overdue,
                t!(words, "report-action-overdue", date = words.date(date)),
            ),
            Timing::Due(date) => (
                TaskState::Open,
                t!(words, "action-due", date = words.date(date)),
            ),
            Timing::Open => (TaskState::Open, t!(words, "action-no-date")),
            Timing::Done(date) => (
                TaskState::Done,
                t!(words, "action-done", date = words.date(date.0)),
            ),
        };
        let is_private = match item.kind {
            AgendaKind::Review(_) => false,
            AgendaKind::Action(id) => (self.workbook).is_private(self.pack, &Shareable::Action(id)),
        };
        let private = is_private.then(|| t!(words, "private-mark"));
        let about = who.into_iter().chain([when, whom]).chain(private);
        Some(Task {
            state,
            what,
            about: about.collect(),
        })
    }

    fn what(&self, action: &Action) -> String {
        if action.what.is_empty() {
            t!(self.words, "report-none")
        } else {
            action.what.clone()
        }
    }

    fn whom(&self, action: &Action) -> String {
        match action.alliance {
            None => t!(self.words, "action-for-firm"),
            Some(id) => self.workbook.alliance(id).map_or_else(
                || t!(self.words, "action-for-removed"),
                |alliance| alliance.name.clone(),
            ),
        }
    }
}
