//! What is asked and told when words are in danger, or seem to be: a workbook that cannot be saved, that
//! something else changed, that is open elsewhere; words that were left behind, earlier states, the trash.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Effect, is_typing};
use crate::{
    domain::{
        diff::{Difference, diff},
        merge::merge,
        text::Removed,
        workbook::{Stop, Workbook},
    },
    report::wording::{Told, Wording},
    store::Stamp,
    t,
    tui::{
        action::{Action, Layer},
        model::{Context, Model, Notice, Now, Screen},
        overlay::{
            FileRequest, Outcome, Overlay,
            ask::{Ask, Choice},
            prompt::{Prompt, Purpose},
        },
        screen::{
            book::{Access, Asks, Book, Saving, Urgency},
            home::{Home, Shelf},
        },
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

/// Offers what was typed and not saved.
fn recover(book: &Book, unsaved: &[Workbook], context: &Context, now: &Now) -> Option<Ask> {
    let words = &context.words;
    let newest = unsaved.first()?.edited;
    let mut both = book.workbook.clone();
    for one in unsaved {
        both = merge(&both, one).ok()?.workbook;
    }
    let told = tell(context, &diff(&book.workbook, &both), &both);
    let when = moment(newest, context, now);
    let choices = vec![
        Choice::new(
            t!(words, "recover-take"),
            t!(words, "recover-take-about"),
            Outcome::Recover(Box::new(both)),
        ),
        Choice::new(
            t!(words, "recover-leave"),
            t!(words, "recover-leave-about"),
            Outcome::SetAside,
        ),
        Choice::new(
            t!(words, "recover-later"),
            t!(words, "recover-later-about"),
            Outcome::Close,
        ),
    ];
    let ask = Ask::new(
        t!(words, "recover-title", when = when),
        t!(words, "recover-lead"),
        vec![t!(words, "recover-text")],
        choices,
    );
    Some(ask.with_differences(t!(words, "recover-differs"), told))
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

/// The workbook is left: all is in its file, or nobody minds.
pub(super) fn closed(model: &mut Model, way: Way, effects: &mut Vec<Effect>) {
    match way {
        Way::Quit => effects.push(Effect::Quit),
        Way::List => {
            let last = match &model.screen {
                Screen::Book(book) => Some(book.path.clone()),
                Screen::Home(_) => None,
            };
            model.screen = Screen::Home(Box::new(Home::new(last)));
            effects.push(Effect::List);
        }
    }
}

/// The workbook cannot be left without losing it from its file: asks what to do. `folders` are places
/// that it could be saved to.
pub(super) fn stuck(
    model: &mut Model,
    way: Way,
    trouble: Trouble,
    folders: Vec<PathBuf>,
    effects: &mut Vec<Effect>,
) {
    let context = &model.context;
    let words = &context.words;
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    if trouble.why == Why::Changed {
        book.saving = Saving::Failed(trouble.clone());
        book.asks = Asks::Leaving(way, trouble);
        effects.push(Effect::ReadTheirs);
        return;
    }
    let mut choices = vec![Choice::new(
        t!(words, "stuck-again"),
        t!(words, "stuck-again-about"),
        Outcome::Leave(way),
    )];
    choices.extend(folders.into_iter().map(|folder| {
        Choice::new(
            t!(words, "stuck-folder", folder = shown(&folder)),
            t!(words, "stuck-folder-about"),
            Outcome::File(FileRequest::SaveElsewhere(folder)),
        )
    }));
    choices.push(Choice::new(
        t!(words, "stuck-elsewhere"),
        t!(words, "stuck-elsewhere-about"),
        Outcome::SaveElsewhere,
    ));
    choices.push(leave_anyway(way, &trouble, context));
    let lead = match &trouble.rescue {
        Some(_) => t!(words, "stuck-lead"),
        None => t!(words, "stuck-lead-memory"),
    };
    let text = t!(words, "stuck-text", why = trouble.why.told(words));
    book.saving = Saving::Failed(trouble);
    model.overlay = Some(over(Ask::new(
        t!(words, "stuck-title"),
        lead,
        vec![text],
        choices,
    )));
}

fn leave_anyway(way: Way, trouble: &Trouble, context: &Context) -> Choice {
    let words = &context.words;
    let about = match &trouble.rescue {
        Some(path) => t!(words, "stuck-leave-about", path = shown(path)),
        None => t!(words, "stuck-leave-loses"),
    };
    Choice::new(t!(words, "stuck-leave"), about, Outcome::LeaveAnyway(way))
}

/// Asks where to save the workbook.
pub(super) fn ask_where(model: &mut Model) {
    model.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::SaveElsewhere, "~/")));
}

/// What something else wrote into the file is known, or cannot be read.
pub(super) fn theirs(model: &mut Model, theirs: Result<Box<Theirs>, String>) {
    let words = &model.context.words;
    if let Screen::Book(book) = &mut model.screen {
        book.theirs = Some(theirs);
        let key = model.context.keymap.key(&[Layer::Book], Action::Save);
        let key = key.map(|key| key.to_string()).unwrap_or_default();
        model.notice = Some(Notice::warn(t!(
            words,
            "notice-changed-underneath",
            key = key
        )));
    }
}

/// Asks what becomes of a workbook that something else changed, once nobody is in the middle of a word:
/// keys that are meant for an answer must not choose one here. `stop` is where they were before.
pub(super) fn ask_when_idle(model: &mut Model, stop: Option<&Stop>) {
    let Screen::Book(book) = &model.screen else {
        return;
    };
    let is_idle = !is_typing(model) || stop != Some(&book.stop) || book.asks != Asks::WhenIdle;
    if model.overlay.is_none() && book.theirs.is_some() && is_idle {
        ask_about_theirs(model);
    }
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

fn ask_about_theirs(model: &mut Model) {
    let context = &model.context;
    let words = &context.words;
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    let Some(theirs) = book.theirs.take() else {
        return;
    };
    let last = match std::mem::replace(&mut book.asks, Asks::WhenIdle) {
        Asks::Leaving(way, trouble) => leave_anyway(way, &trouble, context),
        Asks::WhenIdle | Asks::AtOnce => Choice::new(
            t!(words, "changed-later"),
            t!(words, "changed-later-about"),
            Outcome::Close,
        ),
    };
    let beside = Choice::new(
        t!(words, "changed-beside"),
        t!(words, "changed-beside-about"),
        Outcome::File(FileRequest::KeepBeside),
    );
    let title = t!(words, "changed-title");
    let lead = t!(words, "changed-lead");
    let joinable = theirs.and_then(|theirs| {
        let both =
            merge(&book.workbook, &theirs.workbook).map_err(|_| t!(words, "changed-other"))?;
        Ok((theirs, both.workbook))
    });
    let ask = match joinable {
        Err(problem) => Ask::new(
            title,
            lead,
            vec![t!(words, "changed-unreadable", problem = problem)],
            vec![beside, last],
        ),
        Ok((theirs, both)) => {
            let told = tell(context, &diff(&book.workbook, &theirs.workbook), &both);
            let join = Choice::new(
                t!(words, "changed-join"),
                t!(words, "changed-join-about"),
                Outcome::Join(theirs.clone()),
            );
            let take = Choice::new(
                t!(words, "changed-take"),
                t!(words, "changed-take-about"),
                Outcome::TakeTheirs(theirs),
            );
            let text = vec![t!(words, "changed-text")];
            Ask::new(title, lead, text, vec![join, beside, take, last])
                .with_differences(t!(words, "changed-differs"), told)
        }
    };
    model.overlay = Some(over(ask));
}

/// Joins the open workbook with what something else wrote into its file.
pub(super) fn join(model: &mut Model, theirs: &Theirs, now: &Now, effects: &mut Vec<Effect>) {
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    let Ok(merged) = merge(&book.workbook, &theirs.workbook) else {
        return;
    };
    effects.push(Effect::Accept(theirs.stamp));
    book.adopt(merged.workbook.clone(), &model.context.pack, now.today);
    joined(
        model,
        &Joined {
            workbook: merged.workbook,
            taken: merged.from_second,
            kept: merged.from_first,
        },
    );
}

/// Says what was joined, with the list below.
pub(super) fn joined(model: &mut Model, joined: &Joined) {
    let context = &model.context;
    let words = &context.words;
    let taken = tell(context, &joined.taken, &joined.workbook);
    let kept = tell(context, &joined.kept, &joined.workbook).len();
    let text = t!(words, "joined-text", taken = taken.len(), kept = kept);
    let go_on = Choice::new(t!(words, "joined-on"), String::new(), Outcome::Close);
    let ask = Ask::new(
        t!(words, "joined-title"),
        t!(words, "joined-lead"),
        vec![text],
        vec![go_on],
    );
    model.overlay = Some(over(
        ask.with_differences(t!(words, "joined-differs"), taken),
    ));
}

/// Shows the earlier states of a workbook. In the open one, what is brought back is a change like any
/// other.
pub(super) fn earlier(
    model: &mut Model,
    path: &Path,
    present: Option<&Workbook>,
    states: Result<Vec<State>, String>,
    now: &Now,
) {
    let context = &model.context;
    let words = &context.words;
    let states = match states {
        Ok(states) if states.is_empty() => {
            model.notice = Some(Notice::done(t!(words, "notice-no-earlier")));
            return;
        }
        Ok(states) => states,
        Err(problem) => {
            model.notice = Some(Notice::failed(problem));
            return;
        }
    };
    let is_open = matches!(&model.screen, Screen::Book(_));
    let choice = |state: State| {
        let mut choice = Choice::new(moment(state.at, context, now), String::new(), Outcome::Stay);
        match state.held {
            Err(problem) => choice.about = problem,
            Ok(held) => {
                choice.aside = t!(
                    words,
                    "home-progress",
                    answered = state.answered.to_string(),
                    asked = state.asked.to_string()
                );
                let told = present.map(|now| tell(context, &diff(now, &held), &held));
                choice.about = match &told {
                    Some(told) if told.is_empty() => t!(words, "earlier-same"),
                    Some(_) => t!(words, "earlier-differs"),
                    None => t!(words, "earlier-unknown"),
                };
                choice.differs = told.unwrap_or_default();
                choice.then = if is_open {
                    Outcome::PutBack(held)
                } else {
                    Outcome::File(FileRequest::Restore(path.to_owned(), state.path))
                };
            }
        }
        choice
    };
    let choices = states.into_iter().map(choice).collect();
    model.overlay = Some(over(Ask::new(
        t!(words, "earlier-title"),
        t!(words, "earlier-lead"),
        vec![t!(words, "earlier-text")],
        choices,
    )));
}

/// Puts the open workbook back to an earlier state.
pub(super) fn put_back(model: &mut Model, past: &Workbook, now: &Now, effects: &mut Vec<Effect>) {
    if let Screen::Book(book) = &mut model.screen
        && !book.refuses()
    {
        effects.push(Effect::Keep);
        book.adopt(
            book.workbook.put_back(past, now.at),
            &model.context.pack,
            now.today,
        );
        let when = moment(past.edited, &model.context, now);
        let words = &model.context.words;
        model.notice = Some(Notice::done(t!(words, "notice-put-back", when = when)));
    }
}

/// Shows what is in the trash.
pub(super) fn trash(model: &mut Model, trashed: Result<Vec<Shelf>, String>, now: &Now) {
    let context = &model.context;
    let words = &context.words;
    let trashed = match trashed {
        Ok(trashed) if trashed.is_empty() => {
            model.notice = Some(Notice::done(t!(words, "notice-trash-empty")));
            return;
        }
        Ok(trashed) => trashed,
        Err(problem) => {
            model.notice = Some(Notice::failed(problem));
            return;
        }
    };
    let choice = |shelf: Shelf| {
        let then = Outcome::File(FileRequest::TakeBack(shelf.path));
        let mut choice = Choice::new(shelf.title, String::new(), then);
        match shelf.told {
            Ok(told) => {
                choice.aside = t!(
                    words,
                    "home-progress",
                    answered = told.answered.to_string(),
                    asked = told.asked.to_string()
                );
                let when = moment(told.edited, context, now);
                choice.about = t!(words, "trash-about", when = when);
            }
            Err(problem) => choice.about = problem,
        }
        choice
    };
    let choices = trashed.into_iter().map(choice).collect();
    model.overlay = Some(over(Ask::new(
        t!(words, "trash-title"),
        t!(words, "trash-lead"),
        Vec::new(),
        choices,
    )));
}

/// Asks with which other copy the selected workbook is to be joined.
pub(super) fn ask_to_join(model: &mut Model, now: &Now) {
    let context = &model.context;
    let words = &context.words;
    let Screen::Home(home) = &model.screen else {
        return;
    };
    let Some(into) = home.selected() else { return };
    let copy = |shelf: &Shelf| {
        let told = shelf.told.as_ref().ok()?;
        let file = shelf.path.file_name()?.to_string_lossy().into_owned();
        let then = FileRequest::Join(into.path.clone(), shelf.path.clone());
        let mut choice = Choice::new(
            shelf.title.clone(),
            t!(
                words,
                "join-copy-about",
                file = crate::domain::text::clean_line(&file).text
            ),
            Outcome::File(then),
        );
        choice.aside = moment(told.edited, context, now);
        Some(choice)
    };
    let mut choices: Vec<Choice> = home.copies_of(into).filter_map(copy).collect();
    choices.push(Choice::new(
        t!(words, "join-file"),
        t!(words, "join-file-about"),
        Outcome::AskForCopy(into.path.clone()),
    ));
    model.overlay = Some(over(Ask::new(
        t!(words, "join-title", title = into.title.as_str()),
        t!(words, "join-lead"),
        vec![t!(words, "join-text")],
        choices,
    )));
}

/// Takes over what was typed and not saved.
pub(super) fn recovered(model: &mut Model, both: Workbook, now: &Now, effects: &mut Vec<Effect>) {
    if let Screen::Book(book) = &mut model.screen {
        effects.push(Effect::Keep);
        book.adopt(both, &model.context.pack, now.today);
        let words = &model.context.words;
        model.notice = Some(Notice::done(t!(words, "notice-recovered")));
    }
}

/// Takes what something else wrote in place of what was on the screen.
pub(super) fn took_theirs(model: &mut Model, theirs: Workbook, now: &Now) {
    if let Screen::Book(book) = &mut model.screen {
        book.adopt(theirs, &model.context.pack, now.today);
        let words = &model.context.words;
        model.notice = Some(Notice::done(t!(words, "notice-took-theirs")));
    }
}

/// The open workbook is in another file from now on.
pub(super) fn moved(model: &mut Model, path: PathBuf, now: &Now) {
    if let Screen::Book(book) = &mut model.screen {
        let words = &model.context.words;
        model.notice = Some(Notice::done(t!(words, "notice-moved", path = shown(&path))));
        book.path = path;
        book.theirs = None;
        book.saving = Saving::Saved(now.at);
    }
}

fn tell(context: &Context, differences: &[Difference], known: &Workbook) -> Vec<Told> {
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
