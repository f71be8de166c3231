//! Leaving a workbook, also one that cannot be saved.

use std::path::PathBuf;

use super::{Effect, Way, over, shown};
use crate::{
    t,
    tui::{
        model::{Context, Model, Notice, Now, Screen},
        overlay::{
            FileRequest, Outcome, Overlay,
            ask::{Ask, Choice},
            prompt::{Prompt, Purpose},
        },
        screen::{
            book::{Asks, Saving},
            home::Home,
        },
        trouble::{Trouble, Why},
    },
};

/// The workbook is left: all is in its file, or nobody minds.
pub(in crate::tui::update) fn closed(model: &mut Model, way: Way, effects: &mut Vec<Effect>) {
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
pub(in crate::tui::update) fn stuck(
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

pub(super) fn leave_anyway(way: Way, trouble: &Trouble, context: &Context) -> Choice {
    let words = &context.words;
    let about = match &trouble.rescue {
        Some(path) => t!(words, "stuck-leave-about", path = shown(path)),
        None => t!(words, "stuck-leave-loses"),
    };
    Choice::new(t!(words, "stuck-leave"), about, Outcome::LeaveAnyway(way))
}

/// Asks where to save the workbook.
pub(in crate::tui::update) fn ask_where(model: &mut Model) {
    model.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::SaveElsewhere, "~/")));
}

/// The open workbook is in another file from now on.
pub(in crate::tui::update) fn moved(model: &mut Model, path: PathBuf, now: &Now) {
    if let Screen::Book(book) = &mut model.screen {
        let words = &model.context.words;
        model.notice = Some(Notice::done(t!(words, "notice-moved", path = shown(&path))));
        book.path = path;
        book.theirs = None;
        book.saving = Saving::Saved(now.at);
    }
}
