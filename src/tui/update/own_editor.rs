//! Long answers written in somebody's own editor.

use super::Effect;
use crate::{
    domain::text::Removed,
    t,
    tui::{
        model::{Context, Model, Notice, Now, Screen},
        screen::book::Book,
    },
};

/// Words as they came back from an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The words, cleaned.
    pub text: String,
    /// What was taken out of them.
    pub removed: Removed,
}

/// Gives the words that have the keys to an editor.
pub(super) fn write(model: &mut Model, effects: &mut Vec<Effect>) {
    let context = &model.context;
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    match open_words(book, context) {
        None => model.notice = Some(Notice::warn(t!(context.words, "editor-nothing"))),
        Some(_) if book.refuses() => {}
        Some(words) => effects.push(Effect::Write(words)),
    }
}

/// The words in the part that has the keys, where it takes words.
fn open_words(book: &Book, context: &Context) -> Option<String> {
    let (card, question) = book.open_question(context)?;
    let editor = card
        .editor(card.part)
        .filter(|_| card.is_typing(question))?;
    Some(editor.text())
}

/// Takes what came back.
pub(super) fn written(model: &mut Model, written: Result<Written, String>, now: &Now) {
    let context = &model.context;
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    match written {
        Err(problem) => model.notice = Some(Notice::failed(problem)),
        Ok(Written { text, removed }) => {
            book.write(&text, context, now);
            if !removed.is_nothing() {
                let count = removed.total();
                let told = t!(context.words, "editor-removed", count = count);
                model.notice = Some(Notice::warn(told));
            }
        }
    }
}
