//! What happens: a message in, the model changed, effects out. Pure: no file, no clock, no terminal.

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;

use super::{
    action::{Action, Layer},
    canvas::Hit,
    field::editor::Typed,
    glyph,
    keymap::KeyPress,
    model::{Context, Model, Mouse, Notice, Now, Screen},
    overlay::{
        FileRequest, Input, Outcome, Overlay,
        action_form::ActionForm,
        alliance_form::AllianceForm,
        confirm::Confirm,
        finder::{Finder, Found, Item},
        help::Help,
        prompt::{Prompt, Purpose},
    },
    screen::{
        actions, alliances,
        book::{Book, Card, Direction, Saving, Urgency},
        choosing::Turn,
        home::{self, Home, Shelf},
        items, look, matrix, outline, picture, private, review,
    },
    theme::{Role, Theme},
};
use crate::{
    domain::{
        answer::{Answer, Decision},
        edit::Edit,
        journey,
        question::Pick,
        scale::Degree,
        workbook::{Look, Stop, Subject, Workbook},
    },
    report::wording::Wording,
    t,
};

/// How many rows a key scrolls a page.
const SCROLL_STEP: i16 = 4;

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

fn wheel(model: &mut Model, rows: i16) {
    match &mut model.screen {
        Screen::Home(home) => home.step(isize::from(rows)),
        Screen::Book(book) => match &book.card {
            Card::Question(_) => book.scroll = book.scroll.saturating_add(rows),
            Card::Actions { .. }
            | Card::Items { .. }
            | Card::Alliances { .. }
            | Card::Review { .. }
            | Card::Look { .. }
            | Card::Picture { .. } => {
                book.select_by(isize::from(rows), &model.context.pack);
            }
        },
    }
}

fn click(model: &mut Model, hit: &Hit, now: &Now, effects: &mut Vec<Effect>) {
    match hit {
        Hit::Action(action) => return act(model, *action, now, effects),
        Hit::Row(row) => {
            let again = match &mut model.screen {
                Screen::Home(home) => home.select(*row),
                Screen::Book(book) => book.select(*row, &model.context.pack),
            };
            if again {
                act(model, Action::Choose, now, effects);
            }
            return;
        }
        Hit::Stop(_)
        | Hit::Part(_)
        | Hit::Step(..)
        | Hit::Degree(..)
        | Hit::Alliance(_)
        | Hit::Answer(..) => {}
        Hit::Close | Hit::Nothing => return,
    }
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    let context = &model.context;
    match hit {
        Hit::Stop(stop) => book.go(stop.clone(), &context.pack),
        Hit::Part(part) => book.focus_part(*part),
        Hit::Step(part, number) => {
            book.focus_part(*part);
            book.choose_number(*number, context, now);
        }
        Hit::Degree(part, degree) => {
            book.focus_part(*part);
            book.choose(
                Answer::Gauge(Degree::nearest(i16::from(*degree))),
                context,
                now,
            );
        }
        Hit::Alliance(id) => book.focus_on(*id, &context.pack),
        Hit::Answer(subject, question, part) => {
            book.go(Stop::Question(*subject, question.clone()), &context.pack);
            book.focus_part(*part);
        }
        Hit::Action(_) | Hit::Row(_) | Hit::Close | Hit::Nothing => {}
    }
}

fn change(model: &mut Model, edit: Edit, now: &Now) {
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    let added = match &edit {
        Edit::AddAlliance { alliance, .. } => Some(alliance.id),
        Edit::Retitle(_)
        | Edit::Answer { .. }
        | Edit::Flag { .. }
        | Edit::Keep { .. }
        | Edit::RemoveAlliance(_)
        | Edit::DescribeAlliance { .. }
        | Edit::MoveAlliance { .. }
        | Edit::AddAction { .. }
        | Edit::MoveAction { .. }
        | Edit::RemoveAction(_)
        | Edit::ChangeAction(_) => None,
    };
    let adds_action = matches!(edit, Edit::AddAction { .. });
    let decided = decided(&edit);
    book.edit(edit, &model.context, now);
    if let Some(id) = added {
        book.focus = Some(id);
        book.select(book.workbook.alliances.len() - 1, &model.context.pack);
    }
    if adds_action {
        book.select(book.workbook.actions.len() - 1, &model.context.pack);
    }
    // A review that moves the alliance leads on to its level, and Esc back to the reviews.
    if let Some((subject, decision)) = decided
        && let Some(level) = model.context.pack.pick(Pick::Level)
    {
        let from = book.stop.clone();
        book.go(
            Stop::Question(subject, level.id.clone()),
            &model.context.pack,
        );
        book.came_from = Some(from);
        let words = &model.context.words;
        let decision = Wording::new(words, &model.context.pack).decision(decision);
        model.notice = Some(Notice::done(t!(
            words,
            "notice-decided",
            decision = decision
        )));
    }
}

/// Whom a review moves, and which way, if the change is such a review.
fn decided(edit: &Edit) -> Option<(Subject, Decision)> {
    let Edit::Answer {
        subject,
        entry: Some(entry),
        ..
    } = edit
    else {
        return None;
    };
    let decision = entry.answer.review()?.decision?;
    (decision != Decision::Maintain).then_some((*subject, decision))
}

/// Does what an action asks for. What makes no sense on the open screen does nothing.
#[allow(clippy::too_many_lines)] // One arm for each action: a table, not a procedure.
pub fn act(model: &mut Model, action: Action, now: &Now, effects: &mut Vec<Effect>) {
    match action {
        Action::Help => model.overlay = Some(Overlay::Help(Help::new())),
        Action::Commands => model.overlay = Some(Overlay::Finder(commands(model))),
        Action::NextTheme => {
            model.context.theme = model.context.theme.next();
            let name = model.context.theme.name();
            model.notice = Some(Notice::done(t!(
                model.context.words,
                "notice-theme",
                name = name
            )));
            effects.push(Effect::KeepTheme(model.context.theme));
        }
        Action::Mouse => {
            let (mouse, told) = match model.mouse {
                Mouse::Ours => (
                    Mouse::Terminals,
                    t!(model.context.words, "notice-mouse-terminal"),
                ),
                Mouse::Terminals => (Mouse::Ours, t!(model.context.words, "notice-mouse-ours")),
            };
            model.mouse = mouse;
            model.notice = Some(Notice::done(told));
            effects.push(Effect::Mouse(mouse));
        }
        Action::Quit => {
            if let Screen::Book(book) = &mut model.screen {
                save(book, effects);
            }
            effects.push(Effect::Quit);
        }
        Action::Leave => leave(model, effects),
        Action::Next => in_book(model, |book, context| {
            step(book, context, Direction::Forward)
        }),
        Action::Back => in_book(model, |book, context| step(book, context, Direction::Back)),
        Action::NextField => in_book(model, |book, context| {
            if book.step_part(context, true) {
                None
            } else {
                step(book, context, Direction::Forward)
            }
        }),
        Action::PreviousField => in_book(model, |book, context| {
            if book.step_part(context, false) {
                None
            } else {
                step(book, context, Direction::Back)
            }
        }),
        Action::NextGap => in_book(model, |book, context| {
            match journey::next_gap(&context.pack, &book.workbook, &book.stop) {
                Some(stop) => {
                    book.go(stop, &context.pack);
                    None
                }
                None => Some(Notice::done(t!(context.words, "notice-no-gap"))),
            }
        }),
        Action::GoTo => {
            if let Screen::Book(book) = &model.screen {
                let (items, here) = outline::places(book, &model.context);
                let title = t!(model.context.words, "go-to-title");
                model.overlay = Some(Overlay::Finder(Finder::new(title, items, here)));
            }
        }
        Action::Flag => in_book(model, |book, context| {
            let Stop::Question(subject, question) = book.stop.clone() else {
                return None;
            };
            let raised = !book.workbook.answers(subject)?.is_flagged(&question);
            book.edit(
                Edit::Flag {
                    subject,
                    question,
                    raised,
                },
                context,
                now,
            );
            Some(Notice::done(if raised {
                t!(context.words, "notice-flag-up")
            } else {
                t!(context.words, "notice-flag-down")
            }))
        }),
        Action::Private => in_book(model, |book, context| private::toggle(book, context, now)),
        Action::DontKnow => in_book(model, |book, context| {
            matrix::score(book, Some(Answer::DontKnow), context, now);
            book.pass(Answer::DontKnow, context, now)
        }),
        Action::NotApplicable => in_book(model, |book, context| {
            book.pass(Answer::NotApplicable, context, now)
        }),
        Action::Blank => in_book(model, |book, context| {
            book.blank(context, now);
            matrix::score(book, None, context, now);
            None
        }),
        Action::Lower => turn(model, Turn::Lower, now),
        Action::Higher => turn(model, Turn::Higher, now),
        Action::LowerByOne => turn(model, Turn::LowerByOne, now),
        Action::HigherByOne => turn(model, Turn::HigherByOne, now),
        Action::Picture => in_book(model, |book, context| {
            book.toggle(Stop::Picture, &context.pack);
            None
        }),
        Action::Overview => toggle_look(model, Look::Overview),
        Action::Agenda => toggle_look(model, Look::Agenda),
        Action::Changes => toggle_look(model, Look::Changes),
        Action::Routes => {
            if let Screen::Book(book) = &model.screen {
                model.overlay = Some(Overlay::Finder(routes(book, &model.context)));
            }
        }
        Action::Sort => in_book(model, |book, _| {
            look::sort(book);
            None
        }),
        Action::Alliances => in_book(model, |book, context| {
            book.toggle(Stop::Alliances, &context.pack);
            None
        }),
        Action::Review => in_book(model, |book, context| {
            let review = book.review_stop(&context.pack)?;
            book.toggle(review, &context.pack);
            None
        }),
        Action::NextAlliance => in_book(model, |book, context| {
            if book.workbook.alliances.is_empty() {
                return Some(Notice::warn(t!(context.words, "notice-no-alliance")));
            }
            book.focus_on_next(&context.pack);
            None
        }),
        Action::Undo => in_book(model, |book, context| {
            (!book.undo(context, now))
                .then(|| Notice::warn(t!(context.words, "notice-nothing-to-undo")))
        }),
        Action::Redo => in_book(model, |book, context| {
            (!book.redo(context, now))
                .then(|| Notice::warn(t!(context.words, "notice-nothing-to-redo")))
        }),
        Action::ScrollUp => in_book(model, |book, _| {
            book.scroll = book.scroll.saturating_sub(SCROLL_STEP);
            None
        }),
        Action::ScrollDown => in_book(model, |book, _| {
            book.scroll = book.scroll.saturating_add(SCROLL_STEP);
            None
        }),
        Action::Save => in_book(model, |book, context| {
            book.urgency = Urgency::Now;
            Some(Notice::done(t!(context.words, "notice-saving")))
        }),
        Action::Up if is_choice(model) => turn(model, Turn::RowAbove, now),
        Action::Down if is_choice(model) => turn(model, Turn::RowBelow, now),
        Action::Up => select_by(model, -1),
        Action::Down => select_by(model, 1),
        Action::First => select_by(model, isize::MIN),
        Action::Last => select_by(model, isize::MAX),
        Action::Choose => choose(model, now, effects),
        Action::New => new(model, now),
        Action::Rename => rename(model),
        Action::Remove => remove(model, now),
        Action::Duplicate => {
            if let Screen::Home(home) = &model.screen
                && let Some(shelf) = home.selected()
            {
                let title = t!(model.context.words, "copy-of", title = shelf.title.as_str());
                model.overlay = Some(Overlay::Prompt(Prompt::new(
                    Purpose::Duplicate(shelf.path.clone()),
                    &title,
                )));
            }
        }
        Action::Filter => {
            if let Screen::Home(home) = &mut model.screen {
                home.filter();
            }
        }
        Action::Example => effects.push(Effect::OpenExample),
        Action::NextKind => in_book(model, |book, context| {
            alliances::next_kind(book, context, now);
            None
        }),
        Action::MoveUp => move_by(model, Direction::Back, now),
        Action::MoveDown => move_by(model, Direction::Forward, now),
        Action::Pick => in_book(model, |book, context| {
            book.pick_here(context, now);
            items::pick(book, context, now);
            matrix::fix(book, context, now);
            None
        }),
        Action::Done => in_book(model, |book, context| {
            actions::toggle_done(book, context, now);
            look::done(book, context, now);
            None
        }),
    }
}

fn toggle_look(model: &mut Model, look: Look) {
    in_book(model, |book, context| {
        book.toggle(Stop::Look(look), &context.pack);
        None
    });
}

/// The routes to choose from, each with its length.
fn routes(book: &Book, context: &Context) -> Finder {
    let current = context
        .pack
        .route(book.workbook.route())
        .map(|route| &route.id);
    let routes = context.pack.routes();
    let items = routes.iter().map(|route| {
        let sign = if Some(&route.id) == current {
            (glyph::MARKER, Role::Accent)
        } else {
            (glyph::BLANK, Role::Muted)
        };
        Item {
            sign,
            label: format!("{} {} {}", route.title, glyph::DOT, route.summary),
            detail: t!(
                context.words,
                "route-minutes",
                minutes = route.minutes.to_string()
            ),
            known_as: String::new(),
            found: Found::Route(route.id.clone()),
        }
    });
    let here = routes
        .iter()
        .position(|route| Some(&route.id) == current)
        .unwrap_or(0);
    Finder::new(t!(context.words, "routes-title"), items.collect(), here)
}

fn in_book(model: &mut Model, act: impl FnOnce(&mut Book, &Context) -> Option<Notice>) {
    if let Screen::Book(book) = &mut model.screen
        && let Some(notice) = act(book, &model.context)
    {
        model.notice = Some(notice);
    }
}

fn step(book: &mut Book, context: &Context, direction: Direction) -> Option<Notice> {
    if book.walk(&context.pack, direction) {
        return None;
    }
    Some(Notice::done(match direction {
        Direction::Back => t!(context.words, "notice-first-stop"),
        Direction::Forward => t!(context.words, "notice-last-stop"),
    }))
}

fn turn(model: &mut Model, turn: Turn, now: &Now) {
    in_book(model, |book, context| {
        book.turn(turn, context, now);
        match turn {
            Turn::Lower => matrix::aside(book, false, context, now),
            Turn::Higher => matrix::aside(book, true, context, now),
            Turn::RowAbove | Turn::RowBelow | Turn::LowerByOne | Turn::HigherByOne => {}
        }
        None
    });
}

fn is_choice(model: &Model) -> bool {
    layers(model).contains(&Layer::Choice)
}

fn select_by(model: &mut Model, by: isize) {
    match &mut model.screen {
        Screen::Home(home) => home.step(by),
        Screen::Book(book) => book.select_by(by, &model.context.pack),
    }
}

fn move_by(model: &mut Model, direction: Direction, now: &Now) {
    in_book(model, |book, context| {
        match &book.card {
            Card::Alliances { .. } => alliances::move_selected(book, direction, context, now),
            Card::Actions { .. } => actions::move_selected(book, direction, context, now),
            Card::Question(_)
            | Card::Items { .. }
            | Card::Review { .. }
            | Card::Look { .. }
            | Card::Picture { .. } => {}
        }
        None
    });
}

/// Leaves the screen for the one before: a look-up for the question, the workbook for the list.
fn leave(model: &mut Model, effects: &mut Vec<Effect>) {
    match &mut model.screen {
        Screen::Home(home) => home.clear_filter(),
        Screen::Book(book) => {
            if let Some(stop) = book.came_from.take() {
                return book.go(stop, &model.context.pack);
            }
            save(book, effects);
            let path = book.path.clone();
            effects.extend([Effect::Close, Effect::List]);
            model.screen = Screen::Home(Box::new(Home::new(Some(path))));
        }
    }
}

fn choose(model: &mut Model, now: &Now, effects: &mut Vec<Effect>) {
    let context = &model.context;
    match &mut model.screen {
        Screen::Home(home) => match home.choice() {
            Some(home::Choice::Open(path)) => effects.push(Effect::Open(path)),
            Some(home::Choice::Begin) => new(model, now),
            Some(home::Choice::Example) => effects.push(Effect::OpenExample),
            Some(home::Choice::Help) => model.overlay = Some(Overlay::Help(Help::new())),
            None => {}
        },
        Screen::Book(book) => match &book.card {
            Card::Question(_) => {}
            Card::Items { .. } => match items::form(book, items::Of::Selected, context, now) {
                Some(form) => model.overlay = Some(Overlay::Item(Box::new(form))),
                None if matrix::begin(book, context, now) => {}
                None => new(model, now),
            },
            Card::Actions { selected } => match book.workbook.actions.get(*selected) {
                Some(action) => {
                    model.overlay = Some(Overlay::Action(Box::new(ActionForm::of(action))));
                }
                None => new(model, now),
            },
            Card::Alliances { selected } => match book.workbook.alliances.get(*selected) {
                Some(alliance) => {
                    let id = alliance.id;
                    if let Some(stop) = journey::first_stop_about(&context.pack, &book.workbook, id)
                    {
                        book.go(stop, &context.pack);
                    }
                }
                None => new(model, now),
            },
            Card::Review { selected } => {
                if let Some(stop) = review::stop_at(book, *selected, &context.pack) {
                    book.go(stop, &context.pack);
                }
            }
            Card::Look { .. } => look::choose(book, context, now),
            Card::Picture { .. } => picture::jump(book, 0, context),
        },
    }
}

fn new(model: &mut Model, now: &Now) {
    model.overlay = match &model.screen {
        Screen::Home(_) => Some(Overlay::Prompt(Prompt::new(Purpose::Create, ""))),
        Screen::Book(book) => match &book.card {
            Card::Actions { .. } => Some(Overlay::Action(Box::new(ActionForm::new(book.focus)))),
            Card::Alliances { .. } => Some(Overlay::Alliance(AllianceForm::new())),
            Card::Items { .. } => {
                let form = items::form(book, items::Of::New, &model.context, now);
                form.map(|form| Overlay::Item(Box::new(form)))
            }
            Card::Question(_) | Card::Review { .. } | Card::Look { .. } | Card::Picture { .. } => {
                None
            }
        },
    };
}

fn rename(model: &mut Model) {
    match &model.screen {
        Screen::Home(home) => {
            if let Some(shelf) = home.selected() {
                let prompt = Prompt::new(Purpose::Rename(shelf.path.clone()), &shelf.title);
                model.overlay = Some(Overlay::Prompt(prompt));
            }
        }
        Screen::Book(book) => {
            if let Card::Alliances { selected } = &book.card
                && let Some(alliance) = book.workbook.alliances.get(*selected)
            {
                model.overlay = Some(Overlay::Alliance(AllianceForm::of(alliance)));
            }
        }
    }
}

fn remove(model: &mut Model, now: &Now) {
    match &mut model.screen {
        Screen::Home(home) => {
            if let Some(shelf) = home.selected() {
                let question = t!(
                    model.context.words,
                    "confirm-trash",
                    title = shelf.title.as_str()
                );
                let request = FileRequest::Trash(shelf.path.clone());
                model.overlay = Some(Overlay::Confirm(Confirm { question, request }));
            }
        }
        Screen::Book(book) => {
            let context = &model.context;
            let removed = match &book.card {
                Card::Alliances { selected } => book
                    .workbook
                    .alliances
                    .get(*selected)
                    .map(|alliance| (Edit::RemoveAlliance(alliance.id), alliance.name.clone())),
                Card::Actions { selected } => book
                    .workbook
                    .actions
                    .get(*selected)
                    .map(|action| (Edit::RemoveAction(action.id), action.what.clone())),
                Card::Items { .. } => items::removal(book, context),
                Card::Question(_)
                | Card::Review { .. }
                | Card::Look { .. }
                | Card::Picture { .. } => None,
            };
            if let Some((edit, name)) = removed {
                book.edit(edit, context, now);
                model.notice = Some(Notice::done(t!(
                    context.words,
                    "notice-removed",
                    name = name
                )));
            }
        }
    }
}

/// The commands that make sense now, with their keys.
fn commands(model: &Model) -> Finder {
    let context = &model.context;
    let layers = layers(model);
    let mut items: Vec<Item> = Vec::new();
    for binding in layers.iter().flat_map(|layer| context.keymap.layer(*layer)) {
        let found = Found::Action(binding.action);
        let is_itself = matches!(binding.action, Action::Commands | Action::Up | Action::Down);
        if is_itself || items.iter().any(|item| item.found == found) {
            continue;
        }
        let key = binding
            .keys
            .first()
            .map(ToString::to_string)
            .unwrap_or_default();
        let label = binding.action.about(&context.words);
        items.push(Item {
            sign: (" ", Role::Text),
            label,
            known_as: binding.action.short(&context.words),
            detail: key,
            found,
        });
    }
    Finder::new(t!(context.words, "commands-title"), items, 0)
}
