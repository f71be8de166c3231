//! What one person rates in a round; it is taken into the workshop where they hand it on.

use ratatui::layout::Rect;

use super::wish::{Go, Wish};
use crate::{
    domain::{
        answer::Answer,
        workshop::{
            Workshop,
            ballot::{Cast, Vote},
            round::{Round, Seat},
        },
    },
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::Notice,
        context::Context,
        input::Input,
        page::ballot::{Ballot, Item, Outcome, Reasons},
    },
};

/// What one person rates.
pub(super) struct BallotView {
    seat: Seat,
    /// The place of each question of the round among those of the ballot; none where the pack does not ask it
    /// any more.
    places: Vec<Option<usize>>,
    ballot: Ballot,
}

impl BallotView {
    /// A blank page for whoever sits at the laptop.
    pub(super) fn new(seat: Seat, workshop: &Workshop, round: &Round, context: &Context) -> Self {
        let mut items = Vec::new();
        let mut places = Vec::new();
        for asked in round.asked() {
            let question = context.pack.question(&asked.question);
            places.push(question.map(|_| items.len()));
            items.extend(question.map(|question| Item {
                label: question.label.clone(),
                ask: question.ask.clone(),
                question: question.clone(),
            }));
        }
        let name = match seat {
            Seat::Person(person) => workshop.people().name(person),
            Seat::Anybody => "",
        };
        let called = round.called.as_str();
        let heading = if name.is_empty() {
            called.to_owned()
        } else {
            t!(
                context.i18n,
                "live-who-about",
                name = name,
                alliance = called
            )
        };
        Self {
            seat,
            places,
            ballot: Ballot::new(heading, items, Reasons::Asked, context),
        }
    }

    fn hand_on(&self, session: &mut Session, context: &Context) -> Notice {
        let casts = self.places.iter().map(|place| match *place {
            None => Cast::default(),
            Some(at) => Cast::new(
                self.ballot.answer(at).as_ref().and_then(vote),
                &self.ballot.reason(at),
            ),
        });
        let (seat, ballot) = (self.seat, casts.collect());
        let handed = session.live.change(context.now.at, |workshop| {
            let round = workshop.open_round_mut()?;
            round.hand_on(seat, ballot).ok()
        });
        match handed.flatten() {
            Some(()) => Notice::done(t!(context.i18n, "live-handed-on")),
            None => Notice::warn(t!(context.i18n, "live-not-handed-on")),
        }
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Wish {
        let seats = Go::Seats {
            asks_to_blank: false,
        };
        match self.ballot.update(input, context) {
            Outcome::Stay(step) => step.into(),
            Outcome::HandOn => Wish::Show(seats, Some(self.hand_on(session, context))),
            Outcome::Leave => Wish::Show(seats, None),
        }
    }

    pub(super) fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        self.ballot.view(area, canvas);
    }

    pub(super) fn layers(&self) -> Vec<Layer> {
        self.ballot.layers()
    }

    /// Whether anything was answered that was not handed on.
    pub(super) fn is_touched(&self) -> bool {
        self.ballot.is_touched()
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        self.ballot.hints()
    }

    pub(super) fn digits(&self) -> Option<(u8, u8)> {
        self.ballot.digits()
    }

    pub(super) fn way_to_words(&self) -> Option<Action> {
        self.ballot.way_to_words()
    }

    pub(super) fn takes_text(&self) -> bool {
        self.ballot.takes_text()
    }
}

/// The answer as something that is rated; none where it is nothing of that kind.
fn vote(answer: &Answer) -> Option<Vote> {
    match answer {
        Answer::Rating(rating) => Some(Vote::Rating(*rating)),
        Answer::Gauge(degree) => Some(Vote::Gauge(*degree)),
        Answer::DontKnow => Some(Vote::DontKnow),
        Answer::NotApplicable => Some(Vote::NotApplicable),
        Answer::Text(_)
        | Answer::Held(_)
        | Answer::Picked(_)
        | Answer::Objective(_)
        | Answer::Criterion(_)
        | Answer::Review(_) => None,
    }
}
