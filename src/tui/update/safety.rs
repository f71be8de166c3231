//! What is asked and told when words are in danger, or seem to be: a workbook that cannot be saved, that
//! something else changed, that is open elsewhere; words that were left behind, earlier states, the trash.

mod earlier;
mod joining;
mod leaving;

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use self::earlier::recover;
pub(super) use self::{
    earlier::{earlier, put_back, recovered, trash},
    joining::{ask_to_join, ask_when_idle, join, joined, theirs, took_theirs},
    leaving::{ask_where, closed, moved, stuck},
};
use super::{Effect, is_typing};
use crate::{
    domain::{diff::Difference, text::Removed, workbook::Workbook},
    report::wording::{DifferenceText, Wording},
    store::Stamp,
    t,
    tui::{
        model::{Context, Model, Notice, Now, Screen},
        overlay::{
            FileRequest, Outcome, Overlay,
            ask::{Ask, Choice},
        },
        screen::book::{Access, Asks, Book, Saving, Urgency},
        theme::Role,
        trouble::{Trouble, Why},
    },
};

/// Where somebody goes who leaves a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the list of workbooks.
    List,
    /// Out of the program.
    Quit,
}

/// A workbook that was opened.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Its file.
    pub path: PathBuf,
    /// What is in it.
    pub workbook: Workbook,
    /// Whether it can be changed.
    pub access: Access,
    /// What was taken out of its texts.
    pub removed: Removed,
    /// What was typed into it and not saved, newest first.
    pub unsaved: Vec<Workbook>,
}

impl Opening {
    /// A workbook that can be changed and with which all is well.
    pub fn new(path: PathBuf, workbook: Workbook) -> Self {
        Self {
            path,
            workbook,
            access: Access::Full,
            removed: Removed::default(),
            unsaved: Vec::new(),
        }
    }
}

/// What something else wrote into the file of the open workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Theirs {
    /// The workbook as it is there.
    pub workbook: Workbook,
    /// What tells it from what is there later.
    pub stamp: Stamp,
}

/// An earlier state of a workbook.
#[derive(Debug, Clone)]
pub struct State {
    /// Its file.
    pub path: PathBuf,
    /// When the workbook was last edited in it.
    pub at: Timestamp,
    /// How many questions were answered.
    pub answered: usize,
    /// How many were asked.
    pub asked: usize,
    /// The workbook as it was, or why it cannot be read.
    pub held: Result<Box<Workbook>, String>,
}

/// Two copies that were joined.
#[derive(Debug, Clone)]
pub struct Joined {
    /// What they came to.
    pub workbook: Workbook,
    /// What came from the other copy.
    pub taken: Vec<Difference>,
    /// What only this copy had.
    pub kept: Vec<Difference>,
}

/// A workbook was opened: shows it, and says what is to be said about it.
pub(super) fn opened(model: &mut Model, opening: Opening, now: &Now) {
    let context = &model.context;
    let words = &context.words;
    let Opening {
        path,
        workbook,
        access,
        removed,
        unsaved,
    } = opening;
    let mut book = Book::open(path, workbook, &context.pack, now.today);
    book.access = access;
    let unasked = book.unasked(&context.pack).len();
    model.notice = match access {
        Access::Full if !removed.is_nothing() => Some(Notice::warn(t!(
            words,
            "notice-removed-on-load",
            count = removed.total()
        ))),
        Access::Full if unasked > 0 => {
            Some(Notice::done(t!(words, "notice-unasked", count = unasked)))
        }
        Access::Full => None,
        Access::InUse | Access::Newer | Access::Locked => {
            Some(Notice::warn(about_access(access, context)))
        }
    };
    model.overlay = recover(&book, &unsaved, context, now).map(over);
    model.screen = Screen::Book(Box::new(book));
}

/// What a person is told of a workbook that they can only look at.
fn about_access(access: Access, context: &Context) -> String {
    let words = &context.words;
    match access {
        Access::Full => String::new(),
        Access::InUse => t!(words, "access-in-use-about"),
        Access::Newer => t!(words, "access-newer-about"),
        Access::Locked => t!(words, "access-locked-about"),
    }
}

fn over(ask: Ask) -> Overlay {
    Overlay::Ask(Box::new(ask))
}

/// A workbook was not opened, because another program has it open.
pub(super) fn in_use(model: &mut Model, path: &Path) {
    let words = &model.context.words;
    let file = |request| Outcome::File(request);
    let choices = vec![
        Choice::new(
            t!(words, "in-use-look"),
            t!(words, "in-use-look-about"),
            file(FileRequest::Look(path.to_owned())),
        ),
        Choice::new(
            t!(words, "in-use-copy"),
            t!(words, "in-use-copy-about"),
            file(FileRequest::OpenCopy(path.to_owned())),
        ),
        Choice::new(
            t!(words, "in-use-back"),
            t!(words, "in-use-back-about"),
            Outcome::Close,
        ),
    ];
    model.overlay = Some(over(Ask::new(
        t!(words, "in-use-title"),
        t!(words, "in-use-lead"),
        vec![t!(words, "in-use-text")],
        choices,
    )));
}

/// The open workbook was saved, or could not be.
pub(super) fn saved(
    model: &mut Model,
    at: Timestamp,
    saved: Result<(), Trouble>,
    now: &Now,
    effects: &mut Vec<Effect>,
) {
    let words = &model.context.words;
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    let was_failed = matches!(book.saving, Saving::Failed(_));
    let is_newest = book.urgency == Urgency::Nothing && at >= book.workbook.edited;
    match saved {
        Ok(()) => {
            book.saving = if is_newest {
                Saving::Saved(now.at)
            } else {
                Saving::Unsaved
            };
            book.theirs = None;
            book.asks = Asks::WhenIdle;
            let is_told = (model.notice.as_ref()).is_some_and(|notice| notice.role == Role::Good);
            if was_failed && !is_told {
                model.notice = Some(Notice::done(t!(words, "notice-healed")));
            }
        }
        Err(trouble) => {
            if trouble.why == Why::Changed {
                let is_known = matches!(&book.saving, Saving::Failed(known) if *known == trouble);
                if !is_known || book.asks == Asks::AtOnce {
                    effects.push(Effect::ReadTheirs);
                }
            } else if !was_failed {
                model.notice = Some(Notice::warn(whereabouts(&trouble, &model.context)));
            }
            book.saving = Saving::Failed(trouble);
        }
    }
}

/// Where the words are that are not in their file.
fn whereabouts(trouble: &Trouble, context: &Context) -> String {
    let words = &context.words;
    match &trouble.rescue {
        Some(path) => t!(words, "words-in-rescue", path = shown(path)),
        None => t!(words, "words-in-memory"),
    }
}

fn shown(path: &Path) -> String {
    crate::domain::text::clean(&path.display().to_string())
        .text
        .replace('\n', " ")
}

/// Keeps a workbook as it is that cannot be changed, and says why.
pub(super) fn keep_read_only(model: &mut Model) {
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    if book.access == Access::Full {
        return;
    }
    book.urgency = Urgency::Nothing;
    let is_form = model.overlay.as_ref().is_some_and(Overlay::is_form);
    if is_form {
        model.overlay = None;
    }
    if std::mem::take(&mut book.refused) || is_form {
        model.notice = Some(Notice::warn(about_access(book.access, &model.context)));
    }
}

fn tell(context: &Context, differences: &[Difference], known: &Workbook) -> Vec<DifferenceText> {
    Wording::new(&context.words, &context.pack).differences(differences, known)
}

/// A moment in words: the time for today, else the day and the time.
fn moment(at: Timestamp, context: &Context, now: &Now) -> String {
    let local = at.to_zoned(context.zone.clone());
    let time = local.strftime("%H:%M").to_string();
    if local.date() == now.today {
        t!(context.words, "home-today", time = time)
    } else {
        let date = context.words.date(local.date());
        t!(context.words, "moment", date = date, time = time)
    }
}
