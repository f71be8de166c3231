//! What comes back from the outside.

use super::{App, Open, Place};
use crate::{
    domain::text::whole_line,
    own_editor::reconciled,
    session::{
        Access, Session,
        command::{
            Command, Copied, FileCommand, FileReply, LibraryCommand, LibraryDone, LibraryList,
            LibraryReply, Reply, ReportProblem, SystemCommand, SystemReply, WorkshopCommand,
            Written,
        },
        moment::Moment,
        safety::{Opening, Way},
        saving::Saved,
        trouble::Why,
    },
    store::shown,
    t,
    tui::{
        action::{Action, Layer},
        component::{Component, Notice},
        dialog::Dialog,
        input::Input,
        page::{Page, library::LibraryPage},
        target::PageTarget,
        theme::Role,
    },
};

impl App {
    /// Something came back.
    pub fn reply(&mut self, reply: Reply, now: Moment) -> Vec<Command> {
        self.context.now = now;
        let before = self.page();
        let mut commands = Vec::new();
        match reply {
            Reply::Library(reply) => {
                self.library_reply(reply, &mut commands);
                if let Some(told) = self.told.take() {
                    let whole = Some(t!(self.context.i18n, "notice-whole"));
                    let told = Notice {
                        whole,
                        ..Notice::warn(told)
                    };
                    self.notice.get_or_insert(told);
                }
            }
            Reply::File(reply) => self.file_reply(reply, &mut commands),
            Reply::Workshop(reply) => self.workshop_reply(reply),
            Reply::Arrived(arrived) => self.arrived(*arrived),
            Reply::Reported(result) => self.reported(result),
            Reply::System(reply) => self.system_reply(reply, &mut commands),
        }
        self.afterwards(before.as_ref(), &mut commands);
        commands
    }

    fn library_reply(&mut self, reply: LibraryReply, commands: &mut Vec<Command>) {
        let i18n = &self.context.i18n;
        match reply {
            LibraryReply::Listed(listed) => {
                if let Place::Library(page) = &mut self.place {
                    let is_first = !page.is_read();
                    page.fill(listed.unwrap_or_else(|problem| {
                        self.notice = Some(Notice::failed(problem));
                        LibraryList::default()
                    }));
                    // Whoever left words behind hears of them.
                    if is_first {
                        let begun = page.begun().to_owned();
                        let left = page.left_behind(&self.context);
                        self.notice = left.map(Notice::warn).or(self.notice.take());
                        self.take_begun(begun);
                    }
                }
            }
            LibraryReply::Stale => {
                if let Place::Library(_) = &self.place {
                    commands.push(Command::Library(LibraryCommand::List));
                }
            }
            LibraryReply::Opened(Ok(opening)) => self.opened(*opening),
            LibraryReply::InUse(path) => {
                self.over = Some(Dialog::ask(self.context.wording().in_use(&path)));
            }
            LibraryReply::Found(found) => {
                if let Some(Dialog::Search(search)) = &mut self.over {
                    match found {
                        Ok(found) => search.fill(*found, &self.context),
                        Err(problem) => {
                            search.fail();
                            self.notice = Some(Notice::failed(problem));
                        }
                    }
                }
            }
            LibraryReply::Opened(Err(problem))
            | LibraryReply::Done(Err(problem))
            | LibraryReply::Joined(Err(problem))
            | LibraryReply::Trash(Err(problem))
            | LibraryReply::Earlier(_, _, Err(problem)) => {
                self.wants_tour = false;
                self.failed(problem);
            }
            LibraryReply::Done(Ok(done)) => {
                self.left.taken = None;
                if let Place::Library(page) = &mut self.place {
                    page.note(&done);
                }
                let done = match done {
                    LibraryDone::Trashed(path) => t!(
                        i18n,
                        "notice-trashed-here",
                        undo = self.context.key(Action::Undo),
                        trash = LibraryPage::trash_key(&self.context),
                        path = shown(&path)
                    ),
                    done @ (LibraryDone::Renamed(_)
                    | LibraryDone::Copied(_)
                    | LibraryDone::Restored
                    | LibraryDone::RestoredBeside(_)
                    | LibraryDone::TakenBack { .. }) => self.context.wording().done(done),
                };
                self.notice = Some(match self.told.take() {
                    Some(told) => Notice::warn(format!("{done} {told}")),
                    None => Notice::done(done),
                });
                commands.push(Command::Library(LibraryCommand::List));
            }
            LibraryReply::Trash(Ok(trash)) if trash.is_empty() => {
                self.notice = Some(Notice::done(t!(i18n, "notice-trash-empty")));
            }
            LibraryReply::Trash(Ok(trash)) => {
                self.over = Some(Dialog::ask(self.context.wording().trash(trash)));
            }
            LibraryReply::Earlier(_, _, Ok(states)) if states.is_empty() => {
                self.notice = Some(Notice::done(t!(i18n, "notice-no-earlier")));
            }
            LibraryReply::Earlier(path, present, Ok(states)) => {
                let is_open = matches!(self.place, Place::Workbook(_));
                let present = present.as_deref();
                let wording = self.context.wording();
                let question = wording.earlier(&path, present, states, is_open);
                self.over = Some(Dialog::ask(question));
            }
            LibraryReply::Joined(Ok(joined)) => {
                self.left.taken = None;
                let question = self.context.wording().joined(&joined, None);
                self.over = Some(Dialog::ask(question));
                commands.push(Command::Library(LibraryCommand::List));
            }
        }
    }

    /// A workbook was opened: shows it where the owner left off, and says what is to be said about it.
    fn opened(&mut self, opening: Opening) {
        self.left.taken = None;
        let context = &self.context;
        let recovery = opening.recovery();
        let Opening {
            path,
            workbook,
            access,
            removed,
            unsaved: _,
            drafts,
            unread,
        } = opening;
        let mut session = Session::open(path, workbook, access, &context.pack, &context.now);
        session.take_up(drafts);
        let is_as_it_was = access == Access::Full && removed.is_nothing();
        let told = context.wording().opened(&session, &removed);
        self.notice = told.map(if is_as_it_was {
            Notice::done
        } else {
            Notice::warn
        });
        if let Some(forms) = context.wording().forms_left(&session) {
            let told = t!(context.i18n, "form-left", forms = forms);
            self.notice.get_or_insert(Notice::warn(told));
        }
        if let Some(unread) = unread {
            self.notice = Some(Notice::warn(context.wording().unread_forms(&unread)));
        }
        let homeless = context.wording().homeless(&session);
        session.mirror = self.first.partner.take().map(|it| *it);
        if let Some(about) = self.first.about.take() {
            session.focus_on(about);
        }
        let first = PageTarget::of_stop(&session.first_stop(&context.pack));
        // Whoever found something goes there.
        let goal = (self.goal.take()).filter(|(file, _)| file == session.path());
        let goal = goal.and_then(|(_, place)| PageTarget::of_hit(&place, &context.pack));
        let asked = self.first.page.take();
        let page = (goal.into_iter().chain(asked).chain([first]))
            .find_map(|target| Page::open(&target, &session, context))
            .unwrap_or_else(|| Page::alliances(&session));
        let recovery = recovery.map(|recovery| context.wording().recover(recovery, access));
        self.over = recovery.or(homeless).map(Dialog::ask);
        self.place = Place::Workbook(Box::new(Open {
            session,
            page,
            trail: Vec::new(),
            waiting: Vec::new(),
        }));
        if std::mem::take(&mut self.wants_tour) && self.over.is_none() {
            self.tour(0);
        }
    }

    fn file_reply(&mut self, reply: FileReply, commands: &mut Vec<Command>) {
        let context = &self.context;
        let i18n = &context.i18n;
        let Place::Workbook(open) = &mut self.place else {
            if let FileReply::Closed(Way::Quit) = reply {
                commands.push(Command::System(SystemCommand::Quit));
            }
            return;
        };
        match reply {
            FileReply::Saved(at, saved) => {
                let is_newest = at >= open.session.workbook().edited;
                let at_once = open.session.asks_at_once();
                let is_saved = saved.is_ok();
                let now = context.now.at;
                let told = open.session.saving.done(saved, is_newest, now);
                if is_saved {
                    open.session.forget_theirs();
                }
                match told {
                    Saved::Quietly if at_once && !is_saved => {
                        let path = open.session.path().clone();
                        commands.push(Command::File(FileCommand::ReadTheirs(path)));
                    }
                    Saved::Quietly => {}
                    Saved::Healed => {
                        let is_told = self.notice.as_ref().is_some_and(|it| it.role == Role::Good);
                        if !is_told {
                            self.notice = Some(Notice::done(t!(i18n, "notice-healed")));
                        }
                    }
                    Saved::Failed(trouble) => {
                        self.notice = Some(Notice::warn(context.wording().whereabouts(&trouble)));
                    }
                    Saved::ChangedByOthers => {
                        let path = open.session.path().clone();
                        commands.push(Command::File(FileCommand::ReadTheirs(path)));
                    }
                }
            }
            FileReply::NoBackup(problem) => {
                let told = t!(i18n, "notice-no-backup", problem = problem);
                self.notice = Some(Notice::warn(told));
            }
            FileReply::Closed(Way::Quit) => {
                commands.push(Command::System(SystemCommand::Quit));
            }
            FileReply::Closed(Way::List) => {
                let last = open.session.path().clone();
                self.place = Place::Library(Box::new(LibraryPage::new(Some(last))));
                commands.push(Command::Workshop(WorkshopCommand::Leave));
                commands.push(Command::Library(LibraryCommand::List));
            }
            FileReply::Stuck(way, trouble, folders) => {
                if trouble.why == Why::Changed {
                    commands.push(open.session.leaves_changed(way, trouble));
                } else {
                    open.session.saving.stuck(trouble.clone());
                    let question = context.wording().stuck(way, &trouble, folders);
                    self.over = Some(Dialog::ask(question));
                }
            }
            FileReply::Theirs(theirs) => {
                open.session.note_theirs(theirs);
                let key = self.context.key_in(&self.layers(), Action::Save);
                let told = t!(self.context.i18n, "notice-changed-underneath", key = key);
                self.notice = Some(Notice::warn(told));
            }
            FileReply::TookTheirs(Ok(theirs), leaving) => {
                open.session
                    .take_theirs(*theirs, &context.pack, &context.now);
                open.page.refresh(&open.session, context);
                self.notice = Some(Notice::done(t!(i18n, "notice-took-theirs")));
                if let Some(way) = leaving {
                    self.leave(way, commands);
                }
            }
            FileReply::SetAside(Ok(())) => {
                self.notice = Some(Notice::done(t!(i18n, "notice-set-aside")));
            }
            FileReply::Moved(Ok(path)) => {
                self.left.taken = None;
                let told = t!(i18n, "notice-moved", path = shown(&path));
                self.notice = Some(Notice::done(told));
                open.session.moved(path, &context.now);
            }
            FileReply::Moved(Err(problem)) => self.failed(problem),
            FileReply::TookTheirs(Err(problem), _) | FileReply::SetAside(Err(problem)) => {
                self.notice = Some(Notice::failed(problem));
            }
        }
    }

    /// Tells where a report went. Where it went nowhere, its box stays open.
    fn reported(&mut self, reported: Result<Vec<std::path::PathBuf>, ReportProblem>) {
        let i18n = &self.context.i18n;
        self.notice = Some(match reported {
            Ok(files) => {
                if let Some(Dialog::Report(_)) = self.over {
                    self.over = None;
                }
                let paths: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
                let (count, paths) = (files.len(), paths.join(", "));
                Notice::done(t!(i18n, "order-written", count = count, paths = paths))
            }
            Err(ReportProblem::Nothing) => Notice::failed(t!(i18n, "order-nothing")),
            Err(ReportProblem::Making(problem)) => {
                Notice::failed(t!(i18n, "order-failed", problem = problem))
            }
            Err(ReportProblem::Writing(problem)) => Notice::failed(problem),
        });
    }

    fn system_reply(&mut self, reply: SystemReply, commands: &mut Vec<Command>) {
        let context = &self.context;
        let i18n = &context.i18n;
        match reply {
            SystemReply::Copied(Copied::System) => {
                self.notice = Some(Notice::done(t!(i18n, "copied-system")));
            }
            SystemReply::Copied(Copied::Terminal) => {
                self.notice = Some(Notice::done(t!(i18n, "copied-terminal")));
            }
            SystemReply::Copied(Copied::TooLong) => {
                self.notice = Some(Notice::failed(t!(i18n, "copied-too-long")));
            }
            SystemReply::Pasted(pasted) => self.put_in(pasted, commands),
            SystemReply::Written(written) => self.take_written(written),
            SystemReply::CannotSuspend(problem) | SystemReply::NotKept(problem) => {
                self.notice = Some(Notice::failed(whole_line(&problem)));
            }
            SystemReply::NotTaken(setting, kept, problem) => {
                self.context.settings.set(setting, kept);
                self.notice = Some(Notice::failed(whole_line(&problem)));
            }
        }
    }

    /// Puts in what the system's clipboard holds; where it cannot be read, what was copied here last.
    fn put_in(&mut self, pasted: Option<String>, commands: &mut Vec<Command>) {
        let told = match pasted {
            Some(_) => t!(self.context.i18n, "pasted-system"),
            None => t!(self.context.i18n, "pasted-inside"),
        };
        let words = pasted.unwrap_or_else(|| self.clipboard.clone());
        if words.is_empty() {
            let nothing = t!(self.context.i18n, "notice-nothing-to-paste");
            self.notice = Some(Notice::warn(nothing));
            return;
        }
        self.notice = None;
        let now = self.context.now;
        commands.extend(self.input(&Input::Paste(words), now));
        // What the page itself has to say of it matters more.
        self.notice.get_or_insert(Notice::done(told));
    }

    /// Takes over what an editor wrote, in the place that it was lent from.
    fn take_written(&mut self, written: Written) {
        let awaited = self.awaits_words();
        let context = &self.context;
        if let (Place::Workbook(open), Some((_, target)), Some(words)) =
            (&mut self.place, &self.lent, written.words)
            && awaited
            && let Some(mut page) = Page::open(target, &open.session, context)
        {
            let now = page.words().unwrap_or_default();
            let words = reconciled(&now, &written.lent, &words);
            page.write(&words, &mut open.session, context);
            open.page.refresh(&open.session, context);
            let end = context.keymap.key(&[Layer::Text], Action::TextEnd);
            if let (Page::Question(page), Some(key)) = (&mut open.page, end)
                && page.words_target() == *target
            {
                let end = Input::Act(Action::TextEnd, key);
                page.update(&end, &mut open.session, context);
            }
        }
        if let Some(told) = written.told {
            self.notice = Some(Notice::warn(told));
        }
    }
}
