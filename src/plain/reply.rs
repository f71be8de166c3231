//! What comes of commands: told, or asked about.

use super::{Leave, Plain, Said};
use crate::{
    domain::{change::Change, workbook::Subject},
    session::{
        Access, Edited, Session,
        command::{Command, FileCommand, FileReply, LibraryReply, Reply},
        safety::{Opening, Way},
        saving::{Due, Saved},
        trouble::Why,
    },
    store::shown,
    t,
};

impl Plain {
    /// Does a command, and all that comes of it.
    pub(super) fn perform(&mut self, command: Command) -> Said<()> {
        // What only a terminal can do, nobody asks for here.
        let _ = self.world.perform(command);
        self.take_replies()
    }

    fn take_replies(&mut self) -> Said<()> {
        self.world.flush();
        let mut result = Ok(());
        while let Ok(reply) = self.replies.try_recv() {
            let taken = match reply {
                Reply::Library(reply) => self.library_reply(reply),
                Reply::File(reply) => self.file_reply(reply),
                Reply::Reported(_) | Reply::System(_) | Reply::Workshop(_) | Reply::Arrived(_) => {
                    Ok(())
                }
            };
            // Whoever leaves is told of everything all the same.
            result = result.and(taken);
        }
        result
    }

    fn library_reply(&mut self, reply: LibraryReply) -> Said<()> {
        match reply {
            LibraryReply::Listed(Ok(list)) => self.list = list,
            // Here a list is read whenever it is asked for.
            LibraryReply::Stale => {}
            LibraryReply::Found(Ok(found)) => self.found = Some(found),
            LibraryReply::Opened(Ok(opening)) => return self.opened(*opening),
            LibraryReply::InUse(path) => {
                let question = self.telling().in_use(&path);
                return self.ask(&question);
            }
            LibraryReply::Listed(Err(problem))
            | LibraryReply::Opened(Err(problem))
            | LibraryReply::Done(Err(problem))
            | LibraryReply::Joined(Err(problem))
            | LibraryReply::Trash(Err(problem))
            | LibraryReply::Found(Err(problem))
            | LibraryReply::Earlier(_, _, Err(problem)) => self.say(&problem),
            LibraryReply::Done(Ok(done)) => {
                let told = self.telling().done(done);
                self.say(&told);
            }
            LibraryReply::Trash(Ok(trash)) if trash.is_empty() => {
                self.say(&t!(self.i18n, "notice-trash-empty"));
            }
            LibraryReply::Trash(Ok(trash)) => {
                let question = self.telling().trash(trash);
                return self.ask(&question);
            }
            LibraryReply::Earlier(_, _, Ok(states)) if states.is_empty() => {
                self.say(&t!(self.i18n, "notice-no-earlier"));
            }
            LibraryReply::Earlier(path, present, Ok(states)) => {
                let is_open = self.session.is_some();
                let present = present.as_deref();
                let question = self.telling().earlier(&path, present, states, is_open);
                return self.ask(&question);
            }
            LibraryReply::Joined(Ok(joined)) => {
                let question = self.telling().joined(&joined, None);
                return self.ask(&question);
            }
        }
        Ok(())
    }

    /// A workbook was opened: says how it stands, and offers what was left behind.
    fn opened(&mut self, opening: Opening) -> Said<()> {
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
        let mut session = Session::open(path, workbook, access, &self.pack, &self.now);
        session.take_up(drafts);
        let title = session.workbook().title.clone();
        self.say(&t!(self.i18n, "plain-opened", title = title));
        if let Some(told) = self.telling().opened(&session, &removed) {
            self.say(&told);
        }
        if let Some(forms) = self.telling().forms_left(&session) {
            self.say(&t!(self.i18n, "plain-forms-left", forms = forms));
        }
        if let Some(unread) = unread {
            self.say(&self.telling().unread_forms(&unread));
        }
        if let Some(told) = self.telling().homeless_words(&session) {
            self.say(&told);
        }
        self.session = Some(session);
        self.heading = None;
        match recovery {
            Some(recovery) => {
                let question = self.telling().recover(recovery, access);
                self.ask(&question)
            }
            None => Ok(()),
        }
    }

    fn file_reply(&mut self, reply: FileReply) -> Said<()> {
        let Some(session) = &mut self.session else {
            if let FileReply::Closed(way) = reply {
                self.closed = Some(way);
            }
            return Ok(());
        };
        match reply {
            FileReply::Saved(at, saved) => {
                let is_newest = at >= session.workbook().edited;
                let is_saved = saved.is_ok();
                let told = session.saving.done(saved, is_newest, self.now.at);
                if is_saved {
                    session.forget_theirs();
                }
                match told {
                    Saved::Quietly => {}
                    Saved::Healed => self.say(&t!(self.i18n, "notice-healed")),
                    Saved::Failed(trouble) => {
                        let why = trouble.why.told(&self.i18n);
                        self.say(&t!(self.i18n, "saving-failed", why = why));
                        let told = self.telling().whereabouts(&trouble);
                        self.say(&told);
                    }
                    Saved::ChangedByOthers => {
                        let read = FileCommand::ReadTheirs(session.path().clone());
                        return self.perform(Command::File(read));
                    }
                }
            }
            FileReply::NoBackup(problem) => {
                self.say(&t!(self.i18n, "notice-no-backup", problem = problem));
            }
            FileReply::Closed(way) => self.closed = Some(way),
            FileReply::Stuck(way, trouble, folders) => {
                if trouble.why == Why::Changed {
                    let read = session.leaves_changed(way, trouble);
                    return self.perform(read);
                }
                session.saving.stuck(trouble.clone());
                let question = self.telling().stuck(way, &trouble, folders);
                return self.ask(&question);
            }
            FileReply::Theirs(theirs) => {
                session.note_theirs(theirs);
                // Between two lines nobody is in the middle of a word.
                if let Some(conflict) = session.take_conflict(true) {
                    let question = self.telling().changed(conflict);
                    return self.ask(&question);
                }
            }
            FileReply::TookTheirs(Ok(theirs), leaving) => {
                session.take_theirs(*theirs, &self.pack, &self.now);
                self.say(&t!(self.i18n, "notice-took-theirs"));
                if let Some(way) = leaving {
                    self.leave(way);
                    return Ok(());
                }
                return Err(Leave::Again);
            }
            FileReply::SetAside(Ok(())) => self.say(&t!(self.i18n, "notice-set-aside")),
            FileReply::Moved(Ok(path)) => {
                session.moved(path.clone(), &self.now);
                self.say(&t!(self.i18n, "notice-moved", path = shown(&path)));
            }
            FileReply::TookTheirs(Err(problem), _)
            | FileReply::SetAside(Err(problem))
            | FileReply::Moved(Err(problem)) => self.say(&problem),
        }
        Ok(())
    }

    /// Makes a change, saves it, and says what it moved. False where the workbook can only be looked at,
    /// which is said.
    pub(super) fn edit(&mut self, change: Change) -> Said<bool> {
        let subjects = change.subjects();
        let before = self.verdicts();
        let Some(session) = &mut self.session else {
            return Ok(false);
        };
        session.pause();
        let edited = session.edit(change, &self.pack, &self.now);
        session.pause();
        match edited {
            Edited::Refused => {
                let access = session.access();
                let told = self.telling().access(access);
                self.say(&told);
                Ok(false)
            }
            Edited::Same => Ok(true),
            Edited::Yes => {
                self.tell_moved(&before, |subject| subjects.contains(&subject));
                self.save()?;
                Ok(true)
            }
        }
    }

    /// What each alliance is by now, in words.
    fn verdicts(&self) -> Vec<(Subject, String)> {
        let readings = self.session.iter().flat_map(Session::readings);
        let told = readings.map(|reading| {
            let headline = self.wording().detail(reading).headline;
            (Subject::Alliance(reading.alliance), headline)
        });
        told.collect()
    }

    /// Says which alliances became something else.
    fn tell_moved(&mut self, before: &[(Subject, String)], is_touched: impl Fn(Subject) -> bool) {
        for (subject, headline) in self.verdicts() {
            let known = before.iter().find(|(known, _)| *known == subject);
            if is_touched(subject) && known.is_some_and(|(_, known)| *known != headline) {
                self.say(&t!(self.i18n, "plain-now", verdict = headline));
            }
        }
    }

    /// Saves what changed.
    pub(super) fn save(&mut self) -> Said<()> {
        let Some(session) = &mut self.session else {
            return Ok(());
        };
        if session.access() != Access::Full {
            session.saving.never();
        }
        if session.saving.due() == Due::Nothing || !session.saving.begin() {
            return Ok(());
        }
        let snapshot = Box::new(session.snapshot());
        self.perform(Command::File(FileCommand::Save(snapshot)))
    }

    /// Leaves the open workbook, once it is saved. Returns whether it was left.
    pub(super) fn leave(&mut self, way: Way) -> bool {
        self.closed = None;
        // Whatever is asked on the way out, whoever does not answer stays; where no lines come any more,
        // the words are kept beside the file.
        let left = self.save();
        let left = left.and_then(|()| self.perform(Command::File(FileCommand::Close(way))));
        if self.closed.is_none() && left == Err(Leave::Out(Way::Quit)) {
            let _ = self.perform(Command::File(FileCommand::Abandon(way)));
        }
        self.closed.is_some()
    }
}
