//! What the screen shows first, and whom it follows.

use std::sync::Arc;

use super::Waker;
use crate::{
    domain::id::AllianceId,
    many::room::watch::Followed,
    session::{
        mirror::OpenMirror,
        world::{Tell, World, follow, follow_room},
    },
    tui::{app::App, context::Context, runtime::Wake, target::PageTarget},
};

/// What the screen shows first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shows {
    /// The workbook, or the list of all.
    Workbooks,
    /// The workshop of the workbook.
    Workshop,
    /// The check of the keys, and nothing else.
    KeyCheck,
    /// What a workshop projects, and nothing else.
    Projector,
    /// A partner's side of an alliance in the workbook.
    Mirror(Box<OpenMirror>),
    /// Both partners' turns about an alliance in the workbook, the one in focus where none is named.
    MirrorInTurn(Option<AllianceId>),
    /// What the workbooks of a room say, and nothing else.
    Room(Followed),
}

impl Shows {
    /// The application that shows it.
    pub(super) fn app(&self, context: Context) -> App {
        match self {
            Self::KeyCheck => App::of_key_check(context),
            Self::Projector => App::of_projector(context),
            Self::Room(_) => App::of_room(context),
            Self::Workbooks => App::new(context),
            Self::Mirror(partner) => {
                let mut app = App::new(context);
                app.mirror_with((**partner).clone());
                app
            }
            Self::MirrorInTurn(about) => {
                let mut app = App::new(context);
                app.mirror_in_turn(*about);
                app
            }
            Self::Workshop => {
                let mut app = App::new(context);
                app.open_at(PageTarget::Workshop);
                app
            }
        }
    }

    /// Begins to follow what others write, where that is what is shown.
    pub(super) fn follow(self, app: &App, world: &World, wake: Waker) {
        let tell: Tell = Arc::new(move |reply| drop(wake.send(Wake::Reply(reply))));
        match self {
            Self::Projector => follow(world.library().folder().to_owned(), tell),
            Self::Room(followed) => {
                let context = app.context();
                let (pack, zone) = (Arc::clone(&context.pack), context.zone.clone());
                follow_room(followed, pack, zone, tell);
            }
            Self::Workbooks
            | Self::Workshop
            | Self::Mirror(_)
            | Self::MirrorInTurn(_)
            | Self::KeyCheck => {}
        }
    }
}
