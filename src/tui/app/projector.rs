//! What is shown alone: a workshop's projector, which follows what the workshop shows, a room whose workbooks
//! arrive, and the check of the keys.

use super::{App, Place};
use crate::{
    domain::{id::AllianceId, workshop::clock::Clock},
    many::room::watch::Arrived,
    session::command::{Command, LibraryCommand, WorkshopReply},
    session::mirror::OpenMirror,
    session::moment::Moment,
    t,
    tui::{
        component::Notice,
        context::Context,
        page::{Page, projector::ProjectorPage, room::RoomPage},
        target::{BoxTarget, PageTarget},
    },
};

/// What is shown alone.
pub(super) enum Alone {
    /// The check of the keys.
    KeyCheck,
    /// What a workshop projects.
    Projector(ProjectorPage),
    /// What the workbooks of a room say.
    Room(RoomPage),
}

/// What a workbook that is being opened begins with.
#[derive(Default)]
pub(super) struct First {
    /// The page that is shown; none for where the owner left off.
    pub(super) page: Option<PageTarget>,
    /// The partner's side that it is held against.
    pub(super) partner: Option<Box<OpenMirror>>,
    /// The alliance that is in focus.
    pub(super) about: Option<AllianceId>,
}

impl App {
    /// The check of the keys and nothing else: it ends with it.
    pub fn of_key_check(context: Context) -> Self {
        let mut app = Self::new(context);
        app.open_box(BoxTarget::Keys);
        app.alone = Some(Alone::KeyCheck);
        app
    }

    /// What it begins with: the list is to be read, unless something is shown alone.
    pub fn begin(&self) -> Vec<Command> {
        let list = self
            .alone
            .is_none()
            .then_some(Command::Library(LibraryCommand::List));
        list.into_iter().collect()
    }

    /// What a workshop projects, and nothing else.
    pub fn of_projector(context: Context) -> Self {
        let mut app = Self::new(context);
        app.alone = Some(Alone::Projector(ProjectorPage::default()));
        app
    }

    /// What the workbooks of a room say, and nothing else.
    pub fn of_room(context: Context) -> Self {
        let mut app = Self::new(context);
        app.alone = Some(Alone::Room(RoomPage::default()));
        app
    }

    /// Opens this page first in the workbook that is being opened.
    pub fn open_at(&mut self, page: PageTarget) {
        self.first.page = Some(page);
    }

    /// Holds a partner's side against ours in the workbook that is being opened.
    pub fn mirror_with(&mut self, partner: OpenMirror) {
        self.first.partner = Some(Box::new(partner));
        self.open_at(PageTarget::Mirror);
    }

    /// Has both partners answer in turn about an alliance of the workbook that is being opened; the one in focus
    /// where none is named.
    pub fn mirror_in_turn(&mut self, about: Option<AllianceId>) {
        self.first.about = about;
        self.open_at(PageTarget::Mirror);
    }

    /// What a workshop projects, where that is all there is.
    pub(super) fn projector(&self) -> Option<&ProjectorPage> {
        match &self.alone {
            Some(Alone::Projector(page)) => Some(page),
            Some(Alone::KeyCheck | Alone::Room(_)) | None => None,
        }
    }

    /// What the workbooks of a room say, where that is all there is.
    pub(super) fn room(&self) -> Option<&RoomPage> {
        match &self.alone {
            Some(Alone::Room(page)) => Some(page),
            Some(Alone::KeyCheck | Alone::Projector(_)) | None => None,
        }
    }

    /// Workbooks arrived in the folders of a room.
    pub(super) fn arrived(&mut self, arrived: Arrived) {
        if let Some(Alone::Room(page)) = &mut self.alone {
            page.take(arrived);
        }
    }

    /// The clock of a workshop that is on the screen; while it runs, it shows something else each minute.
    pub fn running_clock(&self) -> Option<&Clock> {
        match &self.place {
            Place::Workbook(open) => match &open.page {
                Page::Workshop(page) => page.running_clock(&open.session),
                _ => None,
            },
            Place::Library(_) => None,
        }
    }

    /// A minute is over, and nobody did anything.
    pub fn minute(&mut self, now: Moment) -> Vec<Command> {
        self.looks += 1;
        self.context.now = now;
        self.new_day();
        let mut commands = Vec::new();
        self.follow_workshop(&mut commands);
        commands
    }

    /// Has the workshop read where it is shown, what changed of it written, and the room shown what it may
    /// see.
    pub(super) fn follow_workshop(&mut self, commands: &mut Vec<Command>) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        let path = open.session.path().clone();
        let session = &mut open.session;
        if let Page::Workshop(page) = &open.page {
            let id = session.workbook().id;
            commands.extend(session.live.ask(&path, id));
            let shown = page.projected(session, context);
            session.live.show(shown);
            if self.notice.is_none() {
                self.notice = page.tell_over(session, context);
            }
        }
        commands.extend(session.live.take_commands(&path));
    }

    pub(super) fn workshop_reply(&mut self, reply: WorkshopReply) {
        let i18n = &self.context.i18n;
        match (reply, &mut self.place) {
            (WorkshopReply::Shown(shown), _) => {
                if let Some(Alone::Projector(page)) = &mut self.alone {
                    page.take(shown.map(|it| *it));
                }
            }
            (WorkshopReply::Found(found), Place::Workbook(open)) => {
                open.session.live.fill(*found);
                open.page.refresh(&open.session, &self.context);
            }
            (WorkshopReply::Partner(read), Place::Workbook(open)) => {
                if let Page::Mirror(page) = &mut open.page {
                    let read = read.map(|it| *it);
                    page.take(read, &mut open.session, &self.context);
                }
            }
            (WorkshopReply::Saved(saved), Place::Workbook(open)) => {
                if let Err(problem) = &saved {
                    let told = t!(i18n, "live-not-saved", problem = problem.as_str());
                    self.notice = Some(Notice::failed(told));
                }
                open.session.live.saved(saved);
            }
            (WorkshopReply::NotShown(problem), Place::Workbook(_)) => {
                let told = t!(i18n, "live-not-shown", problem = problem);
                self.notice = Some(Notice::warn(told));
            }
            (
                WorkshopReply::Found(_)
                | WorkshopReply::Saved(_)
                | WorkshopReply::Partner(_)
                | WorkshopReply::NotShown(_),
                Place::Library(_),
            ) => {}
        }
    }
}
