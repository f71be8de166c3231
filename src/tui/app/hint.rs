//! What is pointed out once: a line at the edge of a page, which nothing moves for and no key waits for. It goes
//! with the page.

use super::{App, Place};
use crate::{
    domain::question::QuestionKind,
    i18n::Catalog,
    session::command::{Command, SystemCommand},
    store::{Hint, Setting},
    t,
    tui::{action::Action, target::PageTarget},
};

impl App {
    /// Points something out where it helps for the first time, and keeps that it was.
    pub(super) fn point_out(&mut self, commands: &mut Vec<Command>) {
        let page = self.page();
        let stays = |(on, _): &(PageTarget, Hint)| page.as_ref().is_some_and(|it| is_same(it, on));
        self.hint = self.hint.take().filter(stays);
        let is_on = self.context.settings.is_on(Setting::Hints);
        let (Some(page), true) = (page, is_on && self.hint.is_none() && self.over.is_none()) else {
            return;
        };
        let seen = &self.context.seen;
        let mut helps = self.helps(&page).iter().copied();
        let fresh = helps.find(|it| !seen.contains(it) && !self.context.key(asks(*it)).is_empty());
        if let Some(hint) = fresh {
            self.hint = Some((page, hint));
            self.context.seen.insert(hint);
            self.keep_seen(commands);
        }
    }

    /// All is pointed out again, each where it helps next.
    pub(super) fn point_out_anew(&mut self, commands: &mut Vec<Command>) {
        self.hint = None;
        self.context.seen.clear();
        self.keep_seen(commands);
    }

    fn keep_seen(&self, commands: &mut Vec<Command>) {
        let keep = SystemCommand::KeepSeen(self.context.seen.clone());
        commands.push(Command::System(keep));
    }

    /// What helps on a page, the most needed first.
    fn helps(&self, page: &PageTarget) -> &'static [Hint] {
        let Place::Workbook(open) = &self.place else {
            return &[];
        };
        let asked = page.questions(&self.context.pack);
        let has_several = open.session.workbook().alliances.len() > 1;
        if matches!(page, PageTarget::Chapter(..)) {
            &[]
        } else if asked.iter().any(|it| it.kind == QuestionKind::Actions) {
            &[Hint::Actions]
        } else if !asked.is_empty() {
            &[Hint::Help, Hint::GoTo, Hint::Undo]
        } else if *page == PageTarget::Picture {
            &[Hint::Picture]
        } else if *page == PageTarget::Alliances && has_several {
            &[Hint::Alliances]
        } else {
            &[]
        }
    }

    /// What is pointed out now.
    pub(super) fn hint_told(&self) -> Option<String> {
        let (_, hint) = self.hint.as_ref().filter(|_| self.over.is_none())?;
        let key = self.context.key(asks(*hint));
        Some(told(*hint, &key, &self.context.i18n))
    }
}

/// The command whose key is named.
fn asks(hint: Hint) -> Action {
    match hint {
        Hint::Help => Action::Help,
        Hint::GoTo => Action::GoTo,
        Hint::Undo => Action::Undo,
        Hint::Picture | Hint::Actions => Action::Palette,
        Hint::Alliances => Action::NextAlliance,
    }
}

fn told(hint: Hint, key: &str, i18n: &Catalog) -> String {
    match hint {
        Hint::Help => t!(i18n, "hint-help", key = key),
        Hint::GoTo => t!(i18n, "hint-go-to", key = key),
        Hint::Undo => t!(i18n, "hint-undo", key = key),
        Hint::Picture => t!(i18n, "hint-picture", key = key),
        Hint::Alliances => t!(i18n, "hint-alliances", key = key),
        Hint::Actions => t!(i18n, "hint-actions", key = key),
    }
}

/// Whether two places are on one page, wherever on it.
fn is_same(one: &PageTarget, other: &PageTarget) -> bool {
    match (one, other) {
        (PageTarget::Question(a, question, _), PageTarget::Question(b, other, _)) => {
            (a, question) == (b, other)
        }
        (PageTarget::Actions(_), PageTarget::Actions(_)) => true,
        (one, other) => one == other,
    }
}
