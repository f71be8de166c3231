//! What one view of a workshop asks for: views are opened by these, and none of them knows another.

use crate::{
    domain::workshop::round::Seat,
    session::workshop::Which,
    tui::{
        component::{Notice, Step},
        page::note::Note,
    },
};

/// A view of the workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Go {
    /// All of one.
    Table(Which),
    /// Who is in the room, before it begins.
    People,
    /// What a round is to be about.
    Round,
    /// Who is next at the laptop; whether the room sees this very screen, and a round begins.
    Seats {
        /// Whether the projector is to be blanked first.
        asks_to_blank: bool,
    },
    /// What somebody rates.
    Ballot(Seat),
    /// What a round of one came to, from 0.
    Reveal(Which, usize),
}

/// What one view asks for.
pub(super) enum Wish {
    /// Nothing more than this.
    Step(Step),
    /// Another view, and something to tell.
    Show(Go, Option<Notice>),
    /// A small form over the view.
    Write(Note),
}

impl From<Step> for Wish {
    fn from(step: Step) -> Self {
        Self::Step(step)
    }
}
