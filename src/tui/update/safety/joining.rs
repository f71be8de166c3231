//! Copies of one workbook: what something else wrote into its file, and what is joined with it.

use super::{Effect, Joined, Theirs, is_typing, leaving::leave_anyway, moment, over, tell};
use crate::tui::stop::Stop;
use crate::{
    domain::{diff::diff, merge::merge, workbook::Workbook},
    t,
    tui::{
        action::{Action, Layer},
        model::{Model, Notice, Now, Screen},
        overlay::{
            FileRequest, Outcome,
            ask::{Ask, Choice},
        },
        screen::{book::Asks, home::LibraryEntry},
    },
};

/// What something else wrote into the file is known, or cannot be read.
pub(in crate::tui::update) fn theirs(model: &mut Model, theirs: Result<Box<Theirs>, String>) {
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
pub(in crate::tui::update) fn ask_when_idle(model: &mut Model, stop: Option<&Stop>) {
    let Screen::Book(book) = &model.screen else {
        return;
    };
    let is_idle = !is_typing(model) || stop != Some(&book.stop) || book.asks != Asks::WhenIdle;
    if model.overlay.is_none() && book.theirs.is_some() && is_idle {
        ask_about_theirs(model);
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
pub(in crate::tui::update) fn join(
    model: &mut Model,
    theirs: &Theirs,
    now: &Now,
    effects: &mut Vec<Effect>,
) {
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
pub(in crate::tui::update) fn joined(model: &mut Model, joined: &Joined) {
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

/// Asks with which other copy the selected workbook is to be joined.
pub(in crate::tui::update) fn ask_to_join(model: &mut Model, now: &Now) {
    let context = &model.context;
    let words = &context.words;
    let Screen::Home(home) = &model.screen else {
        return;
    };
    let Some(into) = home.selected() else { return };
    let copy = |shelf: &LibraryEntry| {
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

/// Takes what something else wrote in place of what was on the screen.
pub(in crate::tui::update) fn took_theirs(model: &mut Model, theirs: Workbook, now: &Now) {
    if let Screen::Book(book) = &mut model.screen {
        book.adopt(theirs, &model.context.pack, now.today);
        let words = &model.context.words;
        model.notice = Some(Notice::done(t!(words, "notice-took-theirs")));
    }
}
