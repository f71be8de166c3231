//! What an action does: one arm for each, and nothing where it makes no sense.

use super::{Effect, Way, finders, in_book, layers, leave_book, list, own_editor, report, safety};
use crate::tui::stop::{Look, Stop};
use crate::{
    domain::{answer::Answer, change::Change, due, journey},
    t,
    tui::{
        action::{Action, Layer},
        model::{Context, Model, Mouse, Notice, Now, Screen},
        overlay::{
            Overlay,
            finder::Finder,
            help::Help,
            prompt::{Prompt, Purpose},
        },
        screen::{
            actions, alliances,
            book::{Asks, Book, Card, Direction, Urgency},
            choosing::Turn,
            items, look, matrix, private,
        },
    },
};

/// How many rows a key scrolls a page.
const SCROLL_STEP: i16 = 4;

/// Does what an action asks for. What makes no sense on the open screen does nothing.
#[allow(clippy::too_many_lines)] // One arm for each action: a table, not a procedure.
pub(super) fn act(model: &mut Model, action: Action, now: &Now, effects: &mut Vec<Effect>) {
    match action {
        Action::Help => model.overlay = Some(Overlay::Help(Help::new())),
        Action::Commands => model.overlay = Some(Overlay::Finder(finders::commands(model))),
        Action::GoTo => open(model, finders::places),
        Action::Routes => open(model, finders::routes),
        Action::NextTheme => next_theme(model, effects),
        Action::Mouse => hand_mouse_over(model, effects),
        Action::Save => in_book(model, |book, context| {
            if book.refuses() {
                return None;
            }
            book.asks = Asks::AtOnce;
            book.urgency = Urgency::Now;
            Some(Notice::done(t!(context.words, "notice-saving")))
        }),
        Action::Quit => match &model.screen {
            Screen::Home(_) => effects.push(Effect::Quit),
            Screen::Book(_) => leave_book(model, Way::Quit, effects),
        },
        Action::Leave => leave(model, effects),
        Action::Next => in_book(model, |book, context| {
            step(book, context, Direction::Forward)
        }),
        Action::Back => in_book(model, |book, context| step(book, context, Direction::Back)),
        Action::NextField => step_field(model, Direction::Forward),
        Action::PreviousField => step_field(model, Direction::Back),
        Action::NextGap => in_book(model, next_gap),
        Action::Flag => in_book(model, |book, context| flag(book, context, now)),
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
        Action::Picture => toggle(model, Stop::Picture),
        Action::Overview => toggle(model, Stop::Look(Look::Overview)),
        Action::Agenda => toggle(model, Stop::Look(Look::Agenda)),
        Action::Changes => toggle(model, Stop::Look(Look::Changes)),
        Action::Alliances => toggle(model, Stop::Alliances),
        Action::Report => report::open(model, now),
        Action::Review => in_book(model, |book, context| {
            let review = book.review_stop(&context.pack)?;
            book.toggle(review, &context.pack);
            None
        }),
        Action::AsOf => as_of(model, now),
        Action::Sort => in_book(model, |book, _| {
            look::sort(book);
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
        Action::ScrollUp => scroll_by(model, -SCROLL_STEP),
        Action::ScrollDown => scroll_by(model, SCROLL_STEP),
        Action::Up if is_choice(model) => turn(model, Turn::RowAbove, now),
        Action::Down if is_choice(model) => turn(model, Turn::RowBelow, now),
        Action::Up => select_by(model, -1),
        Action::Down => select_by(model, 1),
        Action::First => select_by(model, isize::MIN),
        Action::Last => select_by(model, isize::MAX),
        Action::Choose => list::choose(model, now, effects),
        Action::New => list::new(model, now),
        Action::Rename => list::rename(model),
        Action::Remove => list::remove(model, now),
        Action::Duplicate => list::duplicate(model),
        Action::Filter => {
            if let Screen::Home(home) = &mut model.screen {
                home.filter();
            }
        }
        Action::Example => effects.push(Effect::OpenExample),
        Action::Write => own_editor::write(model, effects),
        Action::Suspend => effects.push(Effect::Suspend),
        Action::Earlier => earlier(model, effects),
        Action::Trash => effects.push(Effect::Trash),
        Action::Join => safety::ask_to_join(model, now),
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

fn next_theme(model: &mut Model, effects: &mut Vec<Effect>) {
    let context = &mut model.context;
    context.theme = context.theme.next();
    let name = context.theme.name();
    model.notice = Some(Notice::done(t!(context.words, "notice-theme", name = name)));
    effects.push(Effect::KeepTheme(context.theme));
}

/// Takes the mouse from the terminal, or gives it back.
fn hand_mouse_over(model: &mut Model, effects: &mut Vec<Effect>) {
    let words = &model.context.words;
    let (mouse, told) = match model.mouse {
        Mouse::Ours => (Mouse::Terminals, t!(words, "notice-mouse-terminal")),
        Mouse::Terminals => (Mouse::Ours, t!(words, "notice-mouse-ours")),
    };
    model.mouse = mouse;
    model.notice = Some(Notice::done(told));
    effects.push(Effect::Mouse(mouse));
}

/// Asks for the day to look back to.
fn as_of(model: &mut Model, now: &Now) {
    if let Screen::Book(_) = &model.screen {
        let otherwise = due::end_of_last_quarter(now.today);
        let prompt = Prompt::new(Purpose::AsOf { otherwise }, "");
        model.overlay = Some(Overlay::Prompt(prompt));
    }
}

/// Opens a list that is searched by typing.
fn open(model: &mut Model, finder: fn(&Book, &Context) -> Finder) {
    if let Screen::Book(book) = &model.screen {
        model.overlay = Some(Overlay::Finder(finder(book, &model.context)));
    }
}

/// Asks for the earlier states of the open workbook, or of the one that is selected.
fn earlier(model: &Model, effects: &mut Vec<Effect>) {
    let (path, present) = match &model.screen {
        Screen::Home(home) => match home.selected() {
            Some(shelf) => (shelf.path.clone(), None),
            None => return,
        },
        Screen::Book(book) => (book.path.clone(), Some(Box::new(book.workbook.clone()))),
    };
    effects.push(Effect::Earlier(path, present));
}

/// Goes to a page, or from it back to where it was opened.
fn toggle(model: &mut Model, stop: Stop) {
    in_book(model, |book, context| {
        book.toggle(stop, &context.pack);
        None
    });
}

fn next_gap(book: &mut Book, context: &Context) -> Option<Notice> {
    match journey::next_gap(
        &context.pack,
        &book.workbook,
        &book.stop.on_route().unwrap_or(journey::Stop::Picture),
    ) {
        Some(stop) => {
            book.go(stop.into(), &context.pack);
            None
        }
        None => Some(Notice::done(t!(context.words, "notice-no-gap"))),
    }
}

fn flag(book: &mut Book, context: &Context, now: &Now) -> Option<Notice> {
    let Stop::Question(subject, question) = book.stop.clone() else {
        return None;
    };
    let raised = !book.workbook.answers(subject)?.is_flagged(&question);
    book.edit(Change::flag(subject, question, raised), context, now);
    Some(Notice::done(if raised {
        t!(context.words, "notice-flag-up")
    } else {
        t!(context.words, "notice-flag-down")
    }))
}

/// To the next field or the one before, and from the last of a page to the next page.
fn step_field(model: &mut Model, direction: Direction) {
    in_book(model, |book, context| {
        if book.step_part(context, direction == Direction::Forward) {
            return None;
        }
        let told = step(book, context, direction);
        if told.is_none() && direction == Direction::Back {
            book.focus_last_part(context);
        }
        told
    });
}

fn scroll_by(model: &mut Model, rows: i16) {
    in_book(model, |book, _| {
        book.scroll = book.scroll.saturating_add(rows);
        None
    });
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
            if book.past.take().is_some() {
                return book.go(book.stop.clone(), &model.context.pack);
            }
            if let Some(stop) = book.came_from.take() {
                return book.go(stop, &model.context.pack);
            }
            leave_book(model, Way::List, effects);
        }
    }
}
