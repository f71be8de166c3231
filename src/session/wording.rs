//! A session in words: how a workbook stands, what was done with it, and the questions about it.

mod ask;
mod forms;
mod list;

use jiff::{Timestamp, tz::TimeZone};

use super::{
    Access, Session,
    ask::{Question, Then},
    command::{Command, FileCommand, LibraryDone},
    moment::Moment,
    safety::Way,
    trouble::Trouble,
};
use crate::{
    content::LazyPack,
    domain::{
        answer::Part,
        search::HitPlace,
        text::{MAX_LINE, Removed},
    },
    i18n::Catalog,
    store::{Unsaved, shown},
    t,
};

/// Says how a session stands, in a language and a time zone.
pub struct SessionWording<'a> {
    /// The words.
    pub i18n: &'a Catalog,
    /// What is asked. It is waited for where words name it: the list of workbooks is shown before it is read.
    pub pack: &'a LazyPack,
    /// The time zone that times are told in.
    pub zone: &'a TimeZone,
    /// The present moment.
    pub now: &'a Moment,
}

/// What came of a choice about words in danger.
#[derive(Debug, Default)]
pub struct Resolved {
    /// What the outside is to do.
    pub command: Option<Command>,
    /// What is to be told.
    pub told: Option<String>,
    /// What is to be shown.
    pub shows: Option<Question>,
    /// Whether the workbook can only be looked at, so that nothing was done.
    pub is_refused: bool,
    /// Which way the workbook is left then.
    pub leaves: Option<Way>,
}

impl SessionWording<'_> {
    /// A moment in words: the time for today, else the day and the time.
    pub fn moment(&self, at: Timestamp) -> String {
        let local = at.to_zoned(self.zone.clone());
        let time = local.strftime("%H:%M").to_string();
        if local.date() == self.now.today {
            t!(self.i18n, "home-today", time = time)
        } else {
            let date = self.i18n.date(local.date());
            t!(self.i18n, "moment", date = date, time = time)
        }
    }

    /// What a person is told of a workbook that they can only look at; empty where they can change it.
    pub fn access(&self, access: Access) -> String {
        match access {
            Access::Full => String::new(),
            Access::InUse => t!(self.i18n, "access-in-use-about"),
            Access::Newer => t!(self.i18n, "access-newer-about"),
            Access::Locked => t!(self.i18n, "access-locked-about"),
            Access::FileLocked => t!(self.i18n, "access-file-locked-about"),
        }
    }

    /// What is to be told of a workbook that was just opened: why it cannot be changed, else what was taken
    /// out of its texts, else how many of its answers are not asked for.
    pub fn opened(&self, session: &Session, removed: &Removed) -> Option<String> {
        match session.access() {
            Access::Full => {}
            access @ (Access::InUse | Access::Newer | Access::Locked | Access::FileLocked) => {
                return Some(self.access(access));
            }
        }
        let hidden = removed.hidden();
        let hidden = (hidden > 0).then(|| t!(self.i18n, "notice-removed-on-load", count = hidden));
        let taken: Vec<String> = hidden.into_iter().chain(cut(removed, self.i18n)).collect();
        if !taken.is_empty() {
            return Some(taken.join(" "));
        }
        let unasked = session.unasked(self.pack).len();
        (unasked > 0).then(|| t!(self.i18n, "notice-unasked", count = unasked))
    }

    /// Where the words are that are not in their file.
    pub fn whereabouts(&self, trouble: &Trouble) -> String {
        match &trouble.rescue {
            Some(path) => t!(self.i18n, "words-in-rescue", path = shown(path)),
            None => t!(self.i18n, "words-in-memory"),
        }
    }

    /// What could not be saved when the program ended, and where it is.
    pub fn unsaved(&self, unsaved: &Unsaved) -> String {
        let place = match &unsaved.written_down {
            Some(path) => {
                let path = path.display().to_string();
                t!(self.i18n, "unsaved-in-rescue", path = path)
            }
            None => t!(self.i18n, "unsaved-lost"),
        };
        format!("{}\n{place}", unsaved.error)
    }

    /// Where something was found: the question or what else it is, and the question's number; the number is
    /// empty where there is none.
    pub fn found_in(&self, place: &HitPlace) -> (String, String) {
        let i18n = self.i18n;
        let what = match place {
            HitPlace::Title => t!(i18n, "search-in-title"),
            HitPlace::Alliance(_) => t!(i18n, "search-in-name"),
            HitPlace::Action(_) => t!(i18n, "search-in-action"),
            HitPlace::Answer(_, slot) => {
                let Some(question) = self.pack.question(&slot.question) else {
                    let question = slot.question.as_str();
                    let what = t!(i18n, "search-unasked", question = question);
                    return (what, String::new());
                };
                let part = match slot.part {
                    Part::Value | Part::Item(_) => None,
                    Part::Why => Some(t!(i18n, "part-why")),
                    Part::Evidence => Some(t!(i18n, "part-evidence")),
                    Part::Aim => Some(t!(i18n, "part-aim")),
                };
                let what = part.map_or_else(
                    || question.label.clone(),
                    |part| format!("{}, {part}", question.label),
                );
                let number = self.pack.number(&question.id);
                let number = number.map(|it| it.to_string()).unwrap_or_default();
                return (what, number);
            }
        };
        (what, String::new())
    }

    /// What was done with a workbook as a whole.
    pub fn done(&self, done: LibraryDone) -> String {
        let i18n = self.i18n;
        match done {
            LibraryDone::Renamed(title) => t!(i18n, "notice-renamed", title = title),
            LibraryDone::Copied(title) => t!(i18n, "notice-copied", title = title),
            LibraryDone::Trashed(path) => {
                t!(i18n, "notice-trashed", path = path.display().to_string())
            }
            LibraryDone::Restored => t!(i18n, "notice-restored"),
            LibraryDone::RestoredBeside(path) => {
                let path = path.display().to_string();
                t!(i18n, "notice-restored-beside", path = path)
            }
            LibraryDone::TakenBack { title, .. } => t!(i18n, "notice-taken-back", title = title),
        }
    }

    /// Does what was chosen so that no words are lost. What is not about the words of an open workbook
    /// does nothing here.
    pub fn resolve(&self, then: Then, session: &mut Session) -> Resolved {
        let (pack, now) = (self.pack, self.now);
        let workbook = || Box::new(session.workbook().clone());
        let file = |command| Resolved {
            command: Some(Command::File(command)),
            ..Resolved::default()
        };
        match then {
            Then::SaveElsewhere(place) => file(FileCommand::SaveElsewhere(workbook(), place)),
            Then::KeepBeside(leaves) => {
                let path = session.path().clone();
                Resolved {
                    leaves,
                    ..file(FileCommand::KeepBeside(workbook(), path))
                }
            }
            Then::SetAside => file(FileCommand::SetAside),
            Then::TakeTheirs(theirs, leaving) => {
                file(FileCommand::TakeTheirs(workbook(), theirs, leaving))
            }
            Then::Recover(both) => Resolved {
                command: Some(session.recover(*both, pack, now)),
                told: Some(t!(self.i18n, "notice-recovered")),
                ..Resolved::default()
            },
            Then::Join(theirs, leaving) => match session.join(&theirs, pack, now) {
                Some((both, accept)) => Resolved {
                    command: Some(accept),
                    shows: Some(self.joined(&both, leaving)),
                    ..Resolved::default()
                },
                None => Resolved::default(),
            },
            Then::DropForms(forms) => {
                for of in &forms {
                    session.drop_draft(of);
                }
                Resolved {
                    told: Some(t!(self.i18n, "form-dropped")),
                    ..Resolved::default()
                }
            }
            Then::PutBack(past) => match session.put_back(&past, pack, now) {
                Some(keep) => {
                    let when = self.moment(past.edited);
                    Resolved {
                        command: Some(keep),
                        told: Some(t!(self.i18n, "notice-put-back", when = when)),
                        ..Resolved::default()
                    }
                }
                None => Resolved {
                    is_refused: true,
                    ..Resolved::default()
                },
            },
            Then::Stay
            | Then::Close
            | Then::Ask(_)
            | Then::AskPlace
            | Then::AskCopy(_)
            | Then::Set(..)
            | Then::Discard
            | Then::Library(_)
            | Then::Leave(_)
            | Then::LeaveAnyway(_) => Resolved::default(),
        }
    }
}

/// Which names of a file were longer than a name can be, and what they are now; none where none was.
pub fn cut(removed: &Removed, words: &Catalog) -> Option<String> {
    let name = removed.cut.first()?.as_str();
    let (count, most) = (removed.cut.len(), MAX_LINE.to_string());
    Some(t!(
        words,
        "names-cut",
        count = count,
        most = most,
        name = name
    ))
}
