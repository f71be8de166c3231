//! A workshop on one laptop: the people, the rounds that they rate in, what came of each, and what was
//! parked and promised. What somebody rated is seen by nobody else before the reveal: the page of one person
//! is gone when the next one's begins.

mod ballot;
mod people;
mod projection;
mod reveal;
mod round;
mod seats;
mod table;
mod timing;
mod told;
mod wish;

use ratatui::layout::Rect;

use self::{
    ballot::BallotView,
    people::PeopleForm,
    reveal::RevealView,
    round::RoundForm,
    seats::SeatsView,
    table::TableView,
    timing::Notes,
    wish::{Go, Wish},
};
use crate::{
    domain::workshop::{clock::Clock, round::Round},
    session::{Session, workshop::Which},
    store::Projected,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Aside, Component, Notice, Step},
        context::Context,
        input::Input,
        page::note::{Note, Outcome},
        theme::Role,
        widget::{asked::prose_width, column::Column},
    },
};

/// Draws what a round came to, for whoever may see it.
pub(super) fn dots(shown: &crate::store::Dots, area: Rect, canvas: &mut Canvas<'_>) {
    reveal::draw(shown, area, canvas);
}

/// A column of prose that begins with a heading, as pages do.
fn under(heading: String, area: Rect) -> Column<'static> {
    let mut column = Column::new(prose_width(area));
    column.prose(heading, Role::Heading);
    column.gap(1);
    column
}

/// What is shown of the workshop.
enum View {
    /// All of it.
    Table(TableView),
    /// Who is in the room, before it begins.
    People(Box<PeopleForm>),
    /// What a round is to be about.
    Round(Box<RoundForm>),
    /// Who is next at the laptop.
    Seats(SeatsView),
    /// What one person rates.
    Ballot(Box<BallotView>),
    /// What a round came to.
    Reveal(RevealView),
}

/// The workshop of the open workbook.
pub struct WorkshopPage {
    view: View,
    over: Option<Note>,
    /// Whether the last key would have left an open round, and that was told.
    was_told: bool,
    /// What helps whoever leads the room.
    notes: Notes,
}

impl WorkshopPage {
    /// The workshop where it stands: at the laptop's next person where a round is open.
    pub fn new(session: &Session, context: &Context) -> Self {
        let mut page = Self {
            view: View::Table(TableView::default()),
            over: None,
            was_told: false,
            notes: Notes::default(),
        };
        page.refresh(session, context);
        page
    }

    /// What the room is to see.
    pub fn projected(&self, session: &Session, context: &Context) -> Projected {
        if session.live.is_blank() {
            return Projected::Nothing;
        }
        let reveal = match &self.view {
            View::Reveal(view) => Some((view.which, view.round, view.row())),
            View::Table(_)
            | View::People(_)
            | View::Round(_)
            | View::Seats(_)
            | View::Ballot(_) => None,
        };
        projection::of(reveal, session, context)
    }

    fn take(&mut self, wish: Wish, session: &Session, context: &Context) -> Step {
        match wish {
            Wish::Step(step) => step,
            Wish::Show(to, notice) => {
                self.view = open(to, session, context);
                Step {
                    notice,
                    ..Step::taken()
                }
            }
            Wish::Write(note) => {
                self.over = Some(note);
                Step::taken()
            }
        }
    }

    /// The clock that is on the screen and runs: what shows other minutes by itself.
    pub fn running_clock<'a>(&self, session: &'a Session) -> Option<&'a Clock> {
        let clock = session.live.workshop()?.clock.as_ref()?;
        self.shows_clock().then_some(clock)
    }

    /// What is said once where a step has run over; nothing while somebody rates.
    pub fn tell_over(&self, session: &mut Session, context: &Context) -> Option<Notice> {
        if self.shows_clock() {
            timing::tell_over(session, context)
        } else {
            None
        }
    }

    /// Whether the clock is on the screen: somebody who rates has the page to themselves.
    fn shows_clock(&self) -> bool {
        match &self.view {
            View::Table(_) | View::Round(_) | View::Seats(_) | View::Reveal(_) => true,
            View::People(_) | View::Ballot(_) => false,
        }
    }

    /// Whether the facilitator's notes may be on the screen: not while the laptop goes round.
    fn may_show_notes(&self) -> bool {
        match &self.view {
            View::Table(_) | View::Reveal(_) => true,
            View::People(_) | View::Round(_) | View::Seats(_) | View::Ballot(_) => false,
        }
    }

    /// What holds wherever the facilitator has the keys.
    fn everywhere(
        &mut self,
        action: Action,
        session: &mut Session,
        context: &Context,
    ) -> Option<Step> {
        let which = self.which();
        let has_workshop = which == Which::Open && session.live.workshop().is_some();
        if let Some(step) = timing::act(action, session, context) {
            return Some(step);
        }
        match action {
            Action::BlankScreen if has_workshop && session.live.is_mirrored() => {
                // Nothing that is drawn here can make the room's screen dark: it is this one.
                let told = t!(context.i18n, "live-blank-yourself");
                Some(Step::tell(Notice::warn(told)))
            }
            Action::BlankScreen if has_workshop => {
                let blank = session.live.change(context.now.at, |it| {
                    it.projector.is_blank = !it.projector.is_blank;
                    it.projector.is_blank
                });
                let told = if blank == Some(true) {
                    t!(context.i18n, "live-blank")
                } else {
                    t!(context.i18n, "live-not-blank")
                };
                Some(Step::tell(Notice::done(told)))
            }
            Action::Park | Action::Promise if matches!(which, Which::Closed(_)) => {
                let told = t!(context.i18n, "live-closed-stays");
                Some(Step::tell(Notice::warn(told)))
            }
            Action::Park if has_workshop => {
                self.over = Some(Note::park(session, context));
                Some(Step::taken())
            }
            Action::Promise if has_workshop => {
                let alliance = self.alliance(session);
                self.over = Some(Note::promise(alliance, session, context));
                Some(Step::taken())
            }
            _ => None,
        }
    }

    /// Which of the workshops is shown.
    fn which(&self) -> Which {
        match &self.view {
            View::Table(view) => view.which,
            View::Reveal(view) => view.which,
            View::People(_) | View::Round(_) | View::Seats(_) | View::Ballot(_) => Which::Open,
        }
    }

    fn alliance(&self, session: &Session) -> Option<crate::domain::id::AllianceId> {
        match &self.view {
            View::Reveal(view) => view.alliance(session),
            View::Table(_)
            | View::People(_)
            | View::Round(_)
            | View::Seats(_)
            | View::Ballot(_) => None,
        }
    }

    fn view_page(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        match &self.view {
            View::Table(view) => view.view(session, area, canvas),
            View::People(form) => form.view(area, canvas),
            View::Round(form) => form.view(area, canvas),
            View::Seats(view) => view.view(session, area, canvas),
            View::Ballot(view) => view.view(area, canvas),
            View::Reveal(view) => view.view(session, area, canvas),
        }
    }

    /// What becomes of an open round that is left by this key.
    fn left_open(&self, by: Action, session: &Session, context: &Context) -> String {
        let i18n = &context.i18n;
        let round = session.live.workshop().and_then(|it| it.open_round());
        let is_begun = self.ballot().is_some_and(BallotView::is_touched);
        let mut told = Vec::new();
        told.extend(is_begun.then(|| t!(i18n, "live-quit-ballot")));
        told.push(match round.map_or(0, Round::unkept) {
            0 => t!(i18n, "live-quit-kept"),
            count => t!(i18n, "live-quit-unkept", count = count),
        });
        told.push(t!(i18n, "live-quit-key", key = context.key(by)));
        told.join(" ")
    }

    /// Whether people of the room have the laptop: no key leads away from there by a slip.
    fn is_among_people(&self) -> bool {
        match &self.view {
            View::Seats(_) | View::Ballot(_) => true,
            View::Table(_) | View::People(_) | View::Round(_) | View::Reveal(_) => false,
        }
    }

    /// What somebody rates just now.
    fn ballot(&self) -> Option<&BallotView> {
        let View::Ballot(view) = &self.view else {
            return None;
        };
        Some(view)
    }
}

/// Opens a view; the workshop as a whole where what it is about is not there.
fn open(to: Go, session: &Session, context: &Context) -> View {
    let workshop = session.live.workshop();
    let round = workshop.and_then(|it| Some((it, it.open_round()?)));
    match (to, round) {
        (Go::People, _) => View::People(Box::new(PeopleForm::new(session, context))),
        (Go::Round, _) => View::Round(Box::new(RoundForm::new(session, context))),
        (Go::Reveal(which, at), _) => View::Reveal(RevealView::new(which, at)),
        (Go::Table(which), _) => View::Table(TableView::new(which)),
        (Go::Seats { asks_to_blank }, Some(_)) => View::Seats(SeatsView::new(asks_to_blank)),
        (Go::Ballot(seat), Some((workshop, round))) => {
            View::Ballot(Box::new(BallotView::new(seat, workshop, round, context)))
        }
        (Go::Seats { .. } | Go::Ballot(_), None) => View::Table(TableView::default()),
    }
}

impl Component for WorkshopPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        if let Some(mut over) = self.over.take() {
            return match over.update(input, session, context) {
                Outcome::Stay(step) => {
                    self.over = Some(over);
                    step
                }
                Outcome::Close(step) => step,
            };
        }
        let action = input.action();
        let was_told = std::mem::take(&mut self.was_told);
        if let Some(action @ (Action::Quit | Action::Interrupt)) = action
            && self.is_among_people()
        {
            if was_told {
                return Step::ignored();
            }
            self.was_told = true;
            let told = self.left_open(action, session, context);
            return Step::tell(Notice::warn(told));
        }
        if let Some(action) = action
            && self.may_show_notes()
            && let Some(step) = self.notes.act(action, context)
        {
            return step;
        }
        let wish = match &mut self.view {
            View::Table(view) => view.update(input, session, context),
            View::People(form) => form.update(input, session, context),
            View::Round(form) => form.update(input, session, context),
            View::Seats(view) => view.update(input, session, context),
            View::Ballot(view) => view.update(input, session, context),
            View::Reveal(view) => view.update(input, session, context),
        };
        let step = self.take(wish, session, context);
        let is_open = match &self.view {
            View::Table(_) | View::Reveal(_) | View::Seats(_) => true,
            View::People(_) | View::Round(_) | View::Ballot(_) => false,
        };
        match action {
            Some(action) if is_open && !step.taken => {
                self.everywhere(action, session, context).unwrap_or(step)
            }
            Some(_) | None => step,
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let mut left = Some(area);
        if self.shows_clock() {
            left = Some(timing::draw_clock(session, area, canvas));
        }
        if self.may_show_notes() {
            left = left.and_then(|left| self.notes.draw(session, left, canvas));
        }
        if let Some(left) = left {
            self.view_page(session, left, canvas);
        } else {
            canvas.state.cursor = Some((area.x, area.y).into());
        }
        if let Some(over) = &self.over {
            over.view(area, canvas);
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        if let Some(over) = &self.over {
            return over.layers();
        }
        match &self.view {
            View::Table(_) | View::Seats(_) | View::Reveal(_) => {
                vec![Layer::Workshop, Layer::List]
            }
            View::People(form) => form.layers(),
            View::Round(form) => form.layers(),
            View::Ballot(view) => view.layers(),
        }
    }

    fn hints(&self, session: &Session, _context: &Context) -> Vec<Action> {
        if self.over.is_some() {
            return Vec::new();
        }
        match &self.view {
            View::Table(view) => view.hints(session),
            View::People(form) if form.is_touched() => people::HINTS_TO_DROP.to_vec(),
            View::People(_) | View::Round(_) => people::HINTS.to_vec(),
            View::Seats(view) => view.hints(session),
            View::Ballot(view) => view.hints(),
            View::Reveal(view) if matches!(view.which, Which::Closed(_)) => {
                vec![Action::Down, Action::TakeOver, Action::Leave]
            }
            View::Reveal(_) => vec![
                Action::Down,
                Action::SecondRound,
                Action::TakeOver,
                Action::Promise,
                Action::Park,
                Action::BlankScreen,
                Action::Leave,
            ],
        }
    }

    fn discard(&mut self, session: &mut Session, context: &Context) {
        if let Some(over) = self.over.take() {
            over.discard(session);
        } else if let View::People(form) = &mut self.view {
            form.discard(session, context);
        }
    }

    fn called(&self, action: Action, _session: &Session, context: &Context) -> Option<String> {
        let i18n = &context.i18n;
        match &self.view {
            View::People(_) | View::Ballot(_) if action == Action::Keep => {
                Some(t!(i18n, "hint-go-on"))
            }
            View::Round(_) if action == Action::Keep => Some(t!(i18n, "hint-begin")),
            View::Table(_)
            | View::People(_)
            | View::Round(_)
            | View::Seats(_)
            | View::Ballot(_)
            | View::Reveal(_) => None,
        }
    }

    fn takes_text(&self) -> bool {
        if let Some(over) = &self.over {
            return over.takes_text();
        }
        match &self.view {
            View::Table(_) | View::Seats(_) | View::Reveal(_) => false,
            View::People(form) => form.takes_text(),
            View::Round(form) => form.takes_text(),
            View::Ballot(view) => view.takes_text(),
        }
    }

    fn is_boxed(&self) -> bool {
        let is_form = match &self.view {
            View::People(_) | View::Round(_) => true,
            View::Table(_) | View::Reveal(_) | View::Seats(_) | View::Ballot(_) => false,
        };
        self.over.is_some() || is_form || self.is_among_people()
    }

    fn refresh(&mut self, session: &Session, _context: &Context) {
        let open = session.live.workshop().and_then(|it| it.open_round());
        match (&self.view, open) {
            (View::Table(_) | View::Reveal(_), Some(_)) => {
                // A screen that the room sees is dark before anybody goes on.
                self.view = View::Seats(SeatsView::new(session.live.is_mirrored()));
            }
            (View::Seats(_) | View::Ballot(_), None) => {
                self.view = View::Table(TableView::default());
            }
            (
                View::Table(_)
                | View::People(_)
                | View::Round(_)
                | View::Seats(_)
                | View::Ballot(_)
                | View::Reveal(_),
                _,
            ) => {}
        }
    }

    fn digits(&self) -> Option<(u8, u8)> {
        self.ballot()?.digits()
    }

    fn way_to_words(&self) -> Option<Action> {
        self.ballot()?.way_to_words()
    }

    fn unfinished(&self, context: &Context) -> Option<String> {
        if let Some(over) = &self.over {
            return over.unfinished(context);
        }
        let waits = self.has_words_waiting();
        waits.then(|| t!(context.i18n, "live-people-wait"))
    }

    fn has_words_waiting(&self) -> bool {
        match &self.view {
            View::People(form) => form.is_touched(),
            View::Table(_)
            | View::Round(_)
            | View::Seats(_)
            | View::Ballot(_)
            | View::Reveal(_) => false,
        }
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        if let View::People(form) = &mut self.view {
            form.speak(session, context);
        }
    }

    fn aside(&self) -> Aside {
        Aside::Nothing
    }
}
