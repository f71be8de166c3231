//! One alliance as both partners see it, for two at one laptop: how both views come together, each partner's
//! turn where both answer here, and both side by side.

mod both;
mod start;
mod turns;

use ratatui::layout::Rect;

use self::{both::Both, start::Start, turns::Turns};
use crate::{
    session::{
        Session,
        mirror::{OpenMirror, PartnerProblem},
    },
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Aside, Component, Step},
        context::Context,
        input::Input,
    },
};

/// What is shown of the mirror.
enum View {
    /// How both views come together.
    Start(Box<Start>),
    /// Each partner's turn.
    Turns(Box<Turns>),
    /// Both side by side.
    Both(Box<Both>),
}

/// Where one view leads.
enum Go {
    Start,
    Turns(Box<Turns>),
    Both,
}

/// The mirror on the screen.
pub struct MirrorPage {
    view: View,
}

impl MirrorPage {
    /// Both side by side where they are known, else how they come together.
    pub fn new(session: &Session, context: &Context) -> Self {
        let view = if session.mirror.is_some() {
            View::Both(Box::new(Both::new(session, context)))
        } else {
            View::Start(Box::new(Start::new(session, context)))
        };
        Self { view }
    }

    /// Takes what a partner's file says, or says why it cannot.
    pub fn take(
        &mut self,
        read: Result<OpenMirror, PartnerProblem>,
        session: &mut Session,
        context: &Context,
    ) {
        match (read, &mut self.view) {
            (Ok(mirror), View::Start(_)) => {
                session.mirror = Some(mirror);
                self.view = View::Both(Box::new(Both::new(session, context)));
            }
            (Err(problem), View::Start(start)) => start.complain(problem),
            // Somebody went on meanwhile.
            (Ok(_) | Err(_), View::Turns(_) | View::Both(_)) => {}
        }
    }
}

impl Component for MirrorPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        let (step, go) = match &mut self.view {
            View::Start(start) => start.update(input, session, context),
            View::Turns(turns) => turns.update(input, session, context),
            View::Both(both) => both.update(input, session, context),
        };
        match go {
            None => {}
            Some(Go::Start) => self.view = View::Start(Box::new(Start::new(session, context))),
            Some(Go::Turns(turns)) => self.view = View::Turns(turns),
            Some(Go::Both) => self.view = View::Both(Box::new(Both::new(session, context))),
        }
        step
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        match &self.view {
            View::Start(start) => start.view(area, canvas),
            View::Turns(turns) => turns.view(area, canvas),
            View::Both(both) => both.view(session, area, canvas),
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        match &self.view {
            View::Start(start) => start.layers(),
            View::Turns(turns) => turns.layers(),
            View::Both(both) => both.layers(),
        }
    }

    fn hints(&self, _session: &Session, _context: &Context) -> Vec<Action> {
        match &self.view {
            View::Start(_) => vec![Action::Keep, Action::NextField, Action::Leave],
            View::Turns(turns) => turns.hints(),
            View::Both(both) => both.hints(),
        }
    }

    fn discard(&mut self, session: &mut Session, _context: &Context) {
        match &mut self.view {
            View::Both(both) => both.discard(session),
            View::Start(_) | View::Turns(_) => {}
        }
    }

    fn called(&self, action: Action, _session: &Session, context: &Context) -> Option<String> {
        let goes_on = match &self.view {
            View::Start(_) | View::Turns(_) => action == Action::Keep,
            View::Both(_) => false,
        };
        goes_on.then(|| t!(context.i18n, "hint-go-on"))
    }

    fn takes_text(&self) -> bool {
        match &self.view {
            View::Start(start) => start.takes_text(),
            View::Turns(turns) => turns.takes_text(),
            View::Both(both) => both.takes_text(),
        }
    }

    fn is_boxed(&self) -> bool {
        match &self.view {
            View::Start(_) | View::Turns(_) => true,
            View::Both(both) => both.is_boxed(),
        }
    }

    fn refresh(&mut self, session: &Session, context: &Context) {
        if let View::Both(both) = &mut self.view {
            both.refresh(session, context);
        }
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        self.refresh(session, context);
    }

    fn digits(&self) -> Option<(u8, u8)> {
        match &self.view {
            View::Turns(turns) => turns.digits(),
            View::Start(_) | View::Both(_) => None,
        }
    }

    fn way_to_words(&self) -> Option<Action> {
        match &self.view {
            View::Turns(turns) => turns.way_to_words(),
            View::Start(_) | View::Both(_) => None,
        }
    }

    fn unfinished(&self, context: &Context) -> Option<String> {
        match &self.view {
            View::Both(both) => both.unfinished(context),
            View::Start(_) | View::Turns(_) => None,
        }
    }

    fn has_words_waiting(&self) -> bool {
        match &self.view {
            View::Start(start) => start.has_words(),
            View::Turns(_) | View::Both(_) => false,
        }
    }

    fn aside(&self) -> Aside {
        Aside::Nothing
    }
}
