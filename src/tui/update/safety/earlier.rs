//! What was before: earlier states, words that were left behind, the trash.

use std::path::Path;

use super::{Effect, State, moment, over, tell};
use crate::{
    domain::{diff::diff, merge::merge, workbook::Workbook},
    t,
    tui::{
        model::{Context, Model, Notice, Now, Screen},
        overlay::{
            FileRequest, Outcome,
            ask::{Ask, Choice},
        },
        screen::{book::Book, home::LibraryEntry},
    },
};

/// Offers what was typed and not saved.
pub(super) fn recover(
    book: &Book,
    unsaved: &[Workbook],
    context: &Context,
    now: &Now,
) -> Option<Ask> {
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

/// Shows the earlier states of a workbook. In the open one, what is brought back is a change like any
/// other.
pub(in crate::tui::update) fn earlier(
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
pub(in crate::tui::update) fn put_back(
    model: &mut Model,
    past: &Workbook,
    now: &Now,
    effects: &mut Vec<Effect>,
) {
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
pub(in crate::tui::update) fn trash(
    model: &mut Model,
    trashed: Result<Vec<LibraryEntry>, String>,
    now: &Now,
) {
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
    let choice = |shelf: LibraryEntry| {
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

/// Takes over what was typed and not saved.
pub(in crate::tui::update) fn recovered(
    model: &mut Model,
    both: Workbook,
    now: &Now,
    effects: &mut Vec<Effect>,
) {
    if let Screen::Book(book) = &mut model.screen {
        effects.push(Effect::Keep);
        book.adopt(both, &model.context.pack, now.today);
        let words = &model.context.words;
        model.notice = Some(Notice::done(t!(words, "notice-recovered")));
    }
}
