//! Which page comes next: one level back, looked up, jumped to, or the next one on the way.

use super::{App, Open, Place, TRAIL, safety};
use crate::{
    domain::journey::{self, Stop, Turn},
    session::command::Command,
    t,
    tui::{
        action::{Action, Layer},
        component::Notice,
        context::Context,
        dialog::Dialog,
        hit::Hit,
        input::Input,
        keymap::KeyPress,
        page::Page,
        target::{Direction, PageTarget},
    },
};

impl App {
    /// Does what was picked in a list, and tells where there is nothing to do.
    pub(super) fn act_or_tell(&mut self, action: Action, commands: &mut Vec<Command>) {
        if !self.act(action, commands) {
            let i18n = &self.context.i18n;
            let command = action.about(i18n);
            let told = t!(i18n, "finder-not-here", command = command);
            self.notice = Some(Notice::warn(told));
        }
    }

    /// Does what an input asks for that the page did not take. While a form is open, what leads elsewhere waits, and
    /// that is told.
    pub(super) fn act_elsewhere(&mut self, input: &Input, commands: &mut Vec<Command>) {
        if let Input::Click(Hit::Go(target), _) = input {
            return self.go(target.clone());
        }
        let was_done = match (input.action(), input) {
            (Some(action), _) => self.act(action, commands),
            (None, Input::Press(press)) => !self.is_elsewhere(*press),
            (None, _) => true,
        };
        if !was_done {
            self.tell_form();
        }
    }

    /// Whether a key stands for a command of the workbook or of a list in it.
    fn is_elsewhere(&self, press: KeyPress) -> bool {
        let layers = [
            Layer::Workbook,
            Layer::Alliances,
            Layer::Actions,
            Layer::Items,
            Layer::List,
        ];
        self.context.keymap.action(&layers, press).is_some()
    }

    /// Says that a form is open, where one is: what a key asks for waits until it is left.
    fn tell_form(&mut self) {
        let is_form = self.is_boxed() && self.layers().contains(&Layer::Form);
        let leave = self.context.keymap.key(&[Layer::Form], Action::Leave);
        if let Some(key) = leave.filter(|_| is_form && self.notice.is_none()) {
            let i18n = &self.context.i18n;
            let told = t!(i18n, "form-is-open", key = key.shown(i18n));
            self.notice = Some(Notice::warn(told));
        }
    }

    /// One level back: to the page before, from a page of the route to the alliances, and from there,
    /// after asking, to the list of workbooks.
    pub(super) fn back(&mut self) {
        let context = &self.context;
        match &mut self.place {
            Place::Library(_) => {}
            Place::Workbook(open) => {
                open.page.leave(&mut open.session, context);
                if let Some(mut page) = open.trail.pop() {
                    page.refresh(&open.session, context);
                    open.visit(page);
                } else if matches!(open.page, Page::Alliances(_)) {
                    self.over = Some(Dialog::ask(safety::leave_workbook(context)));
                } else {
                    self.jump(&PageTarget::Alliances);
                }
            }
        }
    }

    /// Goes to a page. One that is looked up, as are those of other routes, keeps the one before; Esc leads back to it
    /// as it was.
    pub(super) fn open_page(&mut self, target: &PageTarget) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        open.page.leave(&mut open.session, context);
        // A page that Esc would lead back to anyhow is shown as it was left.
        let same = |page: &Page| page.target() == *target;
        let known = open.trail.iter().position(same);
        let page = match known.map(|at| open.trail.remove(at)) {
            Some(mut page) => {
                page.refresh(&open.session, context);
                Some(page)
            }
            None => open.page(target, context),
        };
        let Some(page) = page else {
            return;
        };
        let here = open.page.target();
        let keeps = open.looks_up(target, context) || open.looks_up(&here, context);
        let before = open.visit_returning(page);
        if keeps && !is_same_page(&here, target, context) {
            if open.trail.len() == TRAIL {
                open.trail.remove(0);
            }
            open.trail.push(before);
        }
    }

    /// Goes to a page and forgets the way there.
    pub(super) fn jump(&mut self, target: &PageTarget) {
        if let Place::Workbook(open) = &mut self.place {
            open.trail.clear();
            open.page.leave(&mut open.session, &self.context);
            if let Some(page) = open.page(target, &self.context) {
                open.visit(page);
            }
        }
    }

    /// Gives the keys to the last field of the page.
    pub(super) fn enter_last(&mut self) {
        if let Place::Workbook(open) = &mut self.place {
            open.page.enter_last();
        }
    }

    /// Whether a page of the open workbook is one that is looked up: no route leads through it, or only others do.
    pub(super) fn looks_up(&self, target: &PageTarget) -> bool {
        match &self.place {
            Place::Library(_) => false,
            Place::Workbook(open) => open.looks_up(target, &self.context),
        }
    }

    /// Whether only other routes lead through the open page.
    pub(super) fn is_off_route(&self) -> bool {
        let Place::Workbook(open) = &self.place else {
            return false;
        };
        let (pack, workbook) = (&self.context.pack, open.session.workbook());
        let here = open.page.target().stop();
        here.is_some_and(|here| !journey::is_on_way(pack, workbook, &here))
    }

    /// Walks one page along the route; at its ends says so.
    pub(super) fn walk(&mut self, direction: Direction) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        open.page.leave(&mut open.session, context);
        let workbook = open.session.workbook();
        let Some(here) = open.page.target().stop() else {
            // A page that no route leads through: the way on is the page it was opened from.
            return self.back();
        };
        let turn = match direction {
            Direction::Back => Turn::Back,
            Direction::Forward => Turn::On,
        };
        if !journey::is_on_way(&context.pack, workbook, &here) {
            // A page of another route, likewise.
            return self.back();
        }
        match journey::turn(&context.pack, workbook, &here, turn) {
            Some(stop) => {
                if let Some(page) = Page::open(&PageTarget::of_stop(&stop), &open.session, context)
                {
                    open.visit(page);
                }
            }
            None => {
                self.notice = Some(Notice::done(match direction {
                    Direction::Back => t!(context.i18n, "notice-first-stop"),
                    Direction::Forward => {
                        let key = context.key(Action::GoTo);
                        t!(context.i18n, "notice-last-stop", key = key)
                    }
                }));
            }
        }
    }
}

impl Open {
    fn looks_up(&self, target: &PageTarget, context: &Context) -> bool {
        let workbook = self.session.workbook();
        let is_off = |stop: Stop| !journey::is_on_way(&context.pack, workbook, &stop);
        target.is_looked_up() || target.stop().is_some_and(is_off)
    }

    /// A page as it waits, or else afresh; none where what it is about is not there.
    fn page(&mut self, target: &PageTarget, context: &Context) -> Option<Page> {
        let known = self.waiting.iter().position(|it| it.target() == *target);
        let Some(at) = known else {
            return Page::open(target, &self.session, context);
        };
        let mut page = self.waiting.remove(at);
        page.refresh(&self.session, context);
        Some(page)
    }

    /// Shows a page. The one before is forgotten, unless words wait in it.
    pub(super) fn visit(&mut self, page: Page) {
        let before = self.visit_returning(page);
        if before.has_words_waiting() {
            self.waiting.push(before);
        }
    }

    /// Shows a page and gives back the one before.
    fn visit_returning(&mut self, page: Page) -> Page {
        let before = std::mem::replace(&mut self.page, page);
        self.session.pause();
        let here = self.page.target();
        if let PageTarget::Question(subject, question, _) = &here {
            self.session.visit(*subject, question);
        } else if let Some(id) = here.alliance() {
            self.session.focus_on(id);
        }
        before
    }
}

/// Whether two targets are on one page, wherever on it they lead.
fn is_same_page(one: &PageTarget, other: &PageTarget, context: &Context) -> bool {
    let page = |target: &PageTarget| {
        let stop = target.stop()?;
        Some(journey::page_stop(&context.pack, &stop))
    };
    one == other || page(one).is_some_and(|it| page(other) == Some(it))
}
