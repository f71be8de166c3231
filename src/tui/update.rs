//! What happens: a message in, the model changed, effects out. Pure: no file, no clock, no terminal.

mod act;
mod change;
mod finders;
mod list;
mod own_editor;
mod pointer;
mod report;
mod safety;

use crate::tui::stop::Stop;
use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;

use self::{
    act::act,
    change::change,
    pointer::{click, wheel},
};
pub use self::{
    own_editor::Written,
    report::Copied,
    safety::{Joined, Opening, State, Theirs, Way},
};
use super::{
    action::{Action, Layer},
    canvas::Hit,
    field::editor::Typed,
    keymap::KeyPress,
    model::{Context, Model, Mouse, Notice, Now, Screen},
    overlay::{
        FileRequest, Input, Outcome, Overlay,
        prompt::{Prompt, Purpose},
    },
    screen::{
        book::{Book, Card, Direction, Urgency},
        home::LibraryEntry,
        look, matrix, picture,
    },
    theme::Theme,
    trouble::Trouble,
};
use crate::{domain::workbook::Workbook, report::order::Order, store::Stamp, t};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// A text was pasted.
    Paste(String),
    /// Something was clicked.
    Click(Hit),
    /// The wheel was turned by so many rows; down is positive.
    Wheel(i16),
    /// The library was read.
    Listed(Result<Vec<LibraryEntry>, String>),
    /// A workbook was opened, or could not be.
    Opened(Result<Box<Opening>, String>),
    /// A workbook was not opened, since another program has it open.
    InUse(PathBuf),
    /// Something that is worth telling was done with a file, and the library is to be read again.
    Filed(Result<String, String>),
    /// The workbook as it was at this moment was written, or could not be.
    Saved(Timestamp, Result<(), Trouble>),
    /// All is saved, or nobody minds, and the workbook can be left.
    Closed(Way),
    /// The workbook is left, but cannot be saved; these are folders that it could be saved in.
    Stuck(Way, Trouble, Vec<PathBuf>),
    /// What something else wrote into the open workbook's file, or why that cannot be read.
    Theirs(Result<Box<Theirs>, String>),
    /// What was on the screen is kept, and this takes its place.
    TookTheirs(Box<Workbook>),
    /// The open workbook is in this file from now on.
    Moved(PathBuf),
    /// The earlier states of the workbook at this path, and how it is now, where that is known.
    Earlier(PathBuf, Option<Box<Workbook>>, Result<Vec<State>, String>),
    /// What is in the trash.
    Trash(Result<Vec<LibraryEntry>, String>),
    /// Two files were joined, and the library is to be read again.
    Joined(Box<Joined>),
    /// Words were written in somebody's own editor, or why not.
    Written(Result<Written, String>),
    /// A report was written to these files, or why not; `~` is somebody's home.
    Reported(Result<Vec<PathBuf>, String>),
    /// Words went to a clipboard, or did not.
    Copied(Copied),
    /// Something that is worth telling was done.
    Done(String),
    /// Something that is worth telling could not be done.
    Failed(String),
    /// The workbook is saved, but no earlier state could be kept, for this reason.
    NoBackup(String),
    /// It is time to write what was typed.
    SaveDue,
}

/// Something to do outside of the model.
#[derive(Debug)]
pub enum Effect {
    /// Reads the library and answers with [`Msg::Listed`].
    List,
    /// Opens a workbook and answers with [`Msg::Opened`].
    Open(PathBuf),
    /// Opens a copy of the finished example and answers with [`Msg::Opened`].
    OpenExample,
    /// Does something with a workbook as a whole.
    File(FileRequest),
    /// Writes the open workbook and answers with [`Msg::Saved`].
    Save(Box<Workbook>),
    /// Answers with [`Msg::SaveDue`] within a second.
    SaveSoon,
    /// Lets go of the open workbook's file, once all is written, and answers with [`Msg::Closed`] or
    /// [`Msg::Stuck`].
    Close(Way),
    /// Lets go of it in any case, and answers with [`Msg::Closed`].
    CloseAnyway(Way),
    /// Reads what something else wrote into the open workbook's file and answers with [`Msg::Theirs`].
    ReadTheirs,
    /// Saves from now on in the knowledge of what was read with this stamp.
    Accept(Stamp),
    /// Keeps this among the earlier states, saves from now on in the knowledge of the other, and answers
    /// with [`Msg::TookTheirs`].
    TakeTheirs(Box<Workbook>, Box<Theirs>),
    /// Keeps what the open workbook's file holds among its earlier states.
    Keep,
    /// Moves the words that were left behind to the earlier states.
    SetAside,
    /// Reads the earlier states of a workbook, which may be open, and answers with [`Msg::Earlier`].
    Earlier(PathBuf, Option<Box<Workbook>>),
    /// Reads the trash and answers with [`Msg::Trash`].
    Trash,
    /// Stops the program until its shell brings it back.
    Suspend,
    /// Has these words written in somebody's own editor and answers with [`Msg::Written`].
    Write(String),
    /// Writes a report, over nothing that is there, and answers with [`Msg::Reported`].
    Report(Box<Order>),
    /// Puts words on the system's clipboard and answers with [`Msg::Copied`].
    Copy(String),
    /// Sends words to the terminal's clipboard and answers with [`Msg::Copied`].
    CopyByTerminal(String),
    /// Remembers the colours for next time.
    KeepTheme(Theme),
    /// Takes the mouse or gives it back.
    Mouse(Mouse),
    /// Leaves the program, once all is written.
    Quit,
}

/// Takes a message in, changes the model, and says what is to be done.
pub fn update(model: &mut Model, msg: Msg, now: &Now) -> Vec<Effect> {
    let mut effects = Vec::new();
    let stop = stop(model);
    match msg {
        Msg::Key(key) => {
            model.notice = None;
            input(model, &Input::Key(key), now, &mut effects);
        }
        Msg::Paste(text) => input(model, &Input::Paste(&text), now, &mut effects),
        Msg::Click(hit) => {
            model.notice = None;
            input(model, &Input::Hit(&hit), now, &mut effects);
        }
        Msg::Wheel(rows) => input(model, &Input::Wheel(rows), now, &mut effects),
        Msg::Listed(listed) => match (&mut model.screen, listed) {
            (Screen::Home(home), Ok(shelves)) => home.fill(shelves),
            (Screen::Home(home), Err(problem)) => {
                home.fill(Vec::new());
                model.notice = Some(Notice::failed(problem));
            }
            (Screen::Book(_), _) => {}
        },
        Msg::Opened(Ok(opening)) => safety::opened(model, *opening, now),
        Msg::InUse(path) => safety::in_use(model, &path),
        Msg::Opened(Err(problem)) | Msg::Filed(Err(problem)) | Msg::Failed(problem) => {
            model.notice = Some(Notice::failed(problem));
        }
        Msg::Written(written) => own_editor::written(model, written, now),
        Msg::Reported(reported) => report::reported(model, reported),
        Msg::Copied(copied) => report::copied(model, copied, &mut effects),
        Msg::Done(told) => model.notice = Some(Notice::done(told)),
        Msg::NoBackup(problem) => {
            let told = t!(model.context.words, "notice-no-backup", problem = problem);
            model.notice = Some(Notice::warn(told));
        }
        Msg::Filed(Ok(told)) => {
            model.notice = Some(Notice::done(told));
            effects.push(Effect::List);
        }
        Msg::Saved(at, saved) => safety::saved(model, at, saved, now, &mut effects),
        Msg::Closed(way) => safety::closed(model, way, &mut effects),
        Msg::Stuck(way, trouble, folders) => {
            safety::stuck(model, way, trouble, folders, &mut effects);
        }
        Msg::Theirs(theirs) => safety::theirs(model, theirs),
        Msg::TookTheirs(theirs) => safety::took_theirs(model, *theirs, now),
        Msg::Moved(path) => safety::moved(model, path, now),
        Msg::Earlier(path, present, states) => {
            safety::earlier(model, &path, present.as_deref(), states, now);
        }
        Msg::Trash(trashed) => safety::trash(model, trashed, now),
        Msg::Joined(joined) => {
            safety::joined(model, &joined);
            effects.push(Effect::List);
        }
        Msg::SaveDue => {
            if let Screen::Book(book) = &mut model.screen {
                save(book, &mut effects);
            }
        }
    }
    safety::ask_when_idle(model, stop.as_ref());
    safety::keep_read_only(model);
    if let Screen::Book(book) = &mut model.screen {
        match book.urgency {
            Urgency::Nothing => {}
            Urgency::Soon => effects.push(Effect::SaveSoon),
            Urgency::Now => save(book, &mut effects),
        }
    }
    effects
}

/// Where in a workbook somebody is.
fn stop(model: &Model) -> Option<Stop> {
    match &model.screen {
        Screen::Home(_) => None,
        Screen::Book(book) => Some(book.stop.clone()),
    }
}

/// Whether keys go into words that somebody writes.
fn is_typing(model: &Model) -> bool {
    match &model.screen {
        Screen::Home(home) => home.is_filtering(),
        Screen::Book(book) => {
            let open = book.open_question(&model.context);
            open.is_some_and(|(card, question)| card.is_typing(question))
        }
    }
}

/// Writes what is not written yet.
fn save(book: &mut Book, effects: &mut Vec<Effect>) {
    if book.urgency != Urgency::Nothing {
        book.urgency = Urgency::Nothing;
        effects.push(Effect::Save(Box::new(book.workbook.clone())));
    }
}

/// The layers in which keys are looked up now, the first one first.
pub fn layers(model: &Model) -> Vec<Layer> {
    match &model.screen {
        Screen::Home(home) if home.is_filtering() => vec![Layer::Everywhere],
        Screen::Home(_) => vec![Layer::Home, Layer::List, Layer::Everywhere],
        Screen::Book(book) => {
            let mut layers = match &book.card {
                Card::Question(_) => match book.open_question(&model.context) {
                    Some((card, question)) if card.is_typing(question) => Vec::new(),
                    Some(_) | None => vec![Layer::Choice],
                },
                Card::Actions { .. } => vec![Layer::Actions, Layer::List],
                Card::Items { .. } => vec![Layer::Items, Layer::List],
                Card::Alliances { .. } => vec![Layer::Alliances, Layer::List],
                Card::Look { .. } => vec![Layer::Look, Layer::List],
                Card::Review { .. } => vec![Layer::List],
                Card::Picture { .. } => vec![Layer::Picture, Layer::List],
            };
            layers.extend([Layer::Book, Layer::Everywhere]);
            layers
        }
    }
}

/// Whether what is typed now becomes part of a text.
pub fn takes_text(model: &Model) -> bool {
    is_typing(model) || model.overlay.is_some()
}

fn input(model: &mut Model, input: &Input<'_>, now: &Now, effects: &mut Vec<Effect>) {
    if let Some(mut overlay) = model.overlay.take() {
        let asked = |key| {
            let keymap = &model.context.keymap;
            keymap.action(&[Layer::Everywhere], KeyPress::of(key))
        };
        let quits = matches!(input, Input::Key(key) if asked(*key) == Some(Action::Quit));
        // On the way out, too, what was typed into a form is kept.
        let input = if quits {
            &Input::Hit(&Hit::Close)
        } else {
            input
        };
        let workbook = match &model.screen {
            Screen::Home(_) => None,
            Screen::Book(book) => Some(&book.workbook),
        };
        match overlay.input(input, workbook, &model.context, now) {
            Outcome::Stay => model.overlay = Some(overlay),
            Outcome::Close => {}
            Outcome::Do(action) => act(model, action, now, effects),
            Outcome::Go(stop) => {
                if let Screen::Book(book) = &mut model.screen {
                    book.go(stop, &model.context.pack);
                }
            }
            Outcome::Route(id) => in_book(model, |book, context| {
                let title = context
                    .pack
                    .route(Some(&id))
                    .map(|route| route.title.clone());
                book.take_route(id);
                title.map(|title| Notice::done(t!(context.words, "notice-route", title = title)))
            }),
            Outcome::AsOf(date) => in_book(model, |book, context| {
                look::look_back(book, date, context);
                None
            }),
            Outcome::Report(order) => {
                model.overlay = Some(overlay);
                effects.push(Effect::Report(order));
            }
            Outcome::Copy(text) => {
                model.overlay = Some(overlay);
                effects.push(Effect::Copy(text));
            }
            Outcome::Change(edit) => change(model, edit, now),
            Outcome::Changes(edits) => {
                for edit in edits {
                    change(model, edit, now);
                }
            }
            Outcome::File(request) => effects.push(Effect::File(request)),
            Outcome::SaveElsewhere => safety::ask_where(model),
            Outcome::AskForCopy(into) => {
                let prompt = Prompt::new(Purpose::Join(into), "~/");
                model.overlay = Some(Overlay::Prompt(prompt));
            }
            Outcome::Leave(way) => leave_book(model, way, effects),
            Outcome::LeaveAnyway(way) => effects.push(Effect::CloseAnyway(way)),
            Outcome::Recover(both) => safety::recovered(model, *both, now, effects),
            Outcome::SetAside => effects.push(Effect::SetAside),
            Outcome::Join(theirs) => safety::join(model, &theirs, now, effects),
            Outcome::TakeTheirs(theirs) => {
                if let Screen::Book(book) = &model.screen {
                    let mine = Box::new(book.workbook.clone());
                    effects.push(Effect::TakeTheirs(mine, theirs));
                }
            }
            Outcome::PutBack(past) => safety::put_back(model, &past, now, effects),
        }
        if quits {
            act(model, Action::Quit, now, effects);
        }
        return;
    }
    match input {
        Input::Key(key) => press(model, *key, now, effects),
        Input::Paste(text) => {
            let typed = match &mut model.screen {
                Screen::Home(home) => home.paste(text),
                Screen::Book(book) => book.type_paste(text, &model.context, now),
            };
            tell_typed(model, typed);
        }
        Input::Hit(hit) => click(model, hit, now, effects),
        Input::Wheel(rows) => wheel(model, *rows),
    }
}

/// Leaves the workbook, once it is saved.
fn leave_book(model: &mut Model, way: Way, effects: &mut Vec<Effect>) {
    if let Screen::Book(book) = &mut model.screen {
        save(book, effects);
        effects.push(Effect::Close(way));
    }
}

fn press(model: &mut Model, key: KeyEvent, now: &Now, effects: &mut Vec<Effect>) {
    let layers = layers(model);
    if let Some(action) = model.context.keymap.action(&layers, KeyPress::of(key)) {
        return act(model, action, now, effects);
    }
    let typed = match &mut model.screen {
        Screen::Home(home) => home.key(key),
        Screen::Book(book) => {
            if let KeyCode::Char(c @ '1'..='9') = key.code
                && layers.contains(&Layer::Choice)
            {
                book.choose_number(c as usize - '0' as usize, &model.context, now);
                return;
            }
            if let KeyCode::Char(c @ '1'..='5') = key.code
                && matrix::takes_scores(book, &model.context.pack)
            {
                let rating = matrix::rating(c as usize - '0' as usize);
                return matrix::score(book, rating, &model.context, now);
            }
            if layers.contains(&Layer::Picture)
                && let KeyCode::Char(c @ '1'..='9') = key.code
            {
                return picture::jump(book, c as usize - '1' as usize, &model.context);
            }
            match key.code {
                KeyCode::Up if at_edge(book, Direction::Back) => {
                    return book.step_field(&model.context, Direction::Back);
                }
                KeyCode::Down if at_edge(book, Direction::Forward) => {
                    return book.step_field(&model.context, Direction::Forward);
                }
                _ => book.type_key(key, &model.context, now),
            }
        }
    };
    tell_typed(model, typed);
}

/// Whether an arrow would leave the words that are being typed.
fn at_edge(book: &Book, direction: Direction) -> bool {
    let Card::Question(card) = &book.card else {
        return false;
    };
    card.editor(card.part)
        .is_some_and(|editor| match direction {
            Direction::Back => editor.at_top(),
            Direction::Forward => editor.at_bottom(),
        })
}

fn tell_typed(model: &mut Model, typed: Typed) {
    match typed {
        Typed::Changed | Typed::Same | Typed::NotMine => {}
        Typed::Full => {
            model.notice = Some(Notice::warn(t!(model.context.words, "notice-answer-full")));
        }
    }
}

fn in_book(model: &mut Model, act: impl FnOnce(&mut Book, &Context) -> Option<Notice>) {
    if let Screen::Book(book) = &mut model.screen
        && let Some(notice) = act(book, &model.context)
    {
        model.notice = Some(notice);
    }
}
