//! What is done with the row of a list: choose it, and make, rename, copy or remove one.

use super::Effect;
use crate::{
    domain::{change::Change, journey},
    t,
    tui::{
        model::{Model, Notice, Now, Screen},
        overlay::{
            FileRequest, Overlay,
            action_form::ActionForm,
            alliance_form::AllianceForm,
            confirm::Confirm,
            help::Help,
            prompt::{Prompt, Purpose},
        },
        screen::{book::Card, home, items, look, matrix, picture, review},
    },
};

pub(super) fn choose(model: &mut Model, now: &Now, effects: &mut Vec<Effect>) {
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
                        book.go(stop.into(), &context.pack);
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

pub(super) fn new(model: &mut Model, now: &Now) {
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

pub(super) fn rename(model: &mut Model) {
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

pub(super) fn remove(model: &mut Model, now: &Now) {
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
                Card::Alliances { selected } => {
                    book.workbook.alliances.get(*selected).map(|alliance| {
                        (Change::remove_alliance(alliance.id), alliance.name.clone())
                    })
                }
                Card::Actions { selected } => book
                    .workbook
                    .actions
                    .get(*selected)
                    .map(|action| (Change::remove_action(action.id), action.what.clone())),
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

pub(super) fn duplicate(model: &mut Model) {
    if let Screen::Home(home) = &model.screen
        && let Some(shelf) = home.selected()
    {
        let title = t!(model.context.words, "copy-of", title = shelf.title.as_str());
        let purpose = Purpose::Duplicate(shelf.path.clone());
        model.overlay = Some(Overlay::Prompt(Prompt::new(purpose, &title)));
    }
}
