//! What happens: a message in, the model changed, effects out. Pure: no file, no clock, no terminal.

mod act;
mod change;
mod finders;
mod list;
mod pointer;

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;

use self::{
    act::act,
    change::change,
    pointer::{click, wheel},
};
use super::{
    action::{Action, Layer},
    canvas::Hit,
    field::editor::Typed,
    keymap::KeyPress,
    model::{Context, Model, Mouse, Notice, Now, Screen},
    overlay::{FileRequest, Input, Outcome},
    screen::{
        book::{Book, Card, Direction, Saving, Urgency},
        home::Shelf,
        matrix, picture,
    },
    theme::Theme,
};
use crate::{domain::workbook::Workbook, t};

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
    Listed(Result<Vec<Shelf>, String>),
    /// A workbook was opened, or could not be.
    Opened(Result<(PathBuf, Box<Workbook>), String>),
    /// Something that is worth telling was done with a file, and the library is to be read again.
    Filed(Result<String, String>),
    /// The workbook as it was at this moment was written, or could not be.
    Saved(Timestamp, Result<(), String>),
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
    /// Lets go of the open workbook's file, once all is written.
    Close,
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
        Msg::Opened(Ok((path, workbook))) => {
            model.screen = Screen::Book(Box::new(Book::open(path, *workbook, &model.context.pack)));
        }
        Msg::Opened(Err(problem)) | Msg::Filed(Err(problem)) => {
            model.notice = Some(Notice::failed(problem));
        }
        Msg::Filed(Ok(told)) => {
            model.notice = Some(Notice::done(told));
            effects.push(Effect::List);
        }
        Msg::Saved(at, saved) => {
            if let Screen::Book(book) = &mut model.screen {
                let is_newest = book.urgency == Urgency::Nothing && at >= book.workbook.edited;
                book.saving = match saved {
                    Ok(()) if is_newest => Saving::Saved(now.at),
                    Ok(()) => Saving::Unsaved,
                    Err(problem) => Saving::Failed(problem),
                };
            }
        }
        Msg::SaveDue => {
            if let Screen::Book(book) = &mut model.screen {
                save(book, &mut effects);
            }
        }
    }
    if let Screen::Book(book) = &mut model.screen {
        match book.urgency {
            Urgency::Nothing => {}
            Urgency::Soon => effects.push(Effect::SaveSoon),
            Urgency::Now => save(book, &mut effects),
        }
    }
    effects
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
            Outcome::Edit(edit) => change(model, edit, now),
            Outcome::File(request) => effects.push(Effect::File(request)),
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
