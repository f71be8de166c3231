//! What is marked private: kept here, left out of what is shared.

use crate::tui::stop::Stop;
use ratatui::layout::Rect;

use super::book::{Book, Card};
use crate::{
    domain::{
        change::Change,
        id::QuestionId,
        workbook::{Readers, Shareable, Subject},
    },
    i18n::Catalog,
    t,
    tui::{
        canvas::Canvas,
        glyph,
        model::{Context, Notice, Now},
        theme::Role,
    },
};

/// What a mark would be on now: the selected action, or the open question.
fn shareable(book: &Book) -> Option<Shareable> {
    if let Card::Actions { selected } = &book.card
        && let Some(action) = book.workbook.actions.get(*selected)
    {
        return Some(Shareable::Action(action.id));
    }
    match &book.stop {
        Stop::Question(subject, question) => Some(Shareable::Answer(*subject, question.clone())),
        Stop::Alliances | Stop::Review(..) | Stop::Picture | Stop::Look(_) => None,
    }
}

/// Marks what is open as private, or takes the mark away; tells what that means.
pub fn toggle(book: &mut Book, context: &Context, now: &Now) -> Option<Notice> {
    let what = shareable(book)?;
    let private = !book.workbook.is_private(&what);
    book.edit(
        Change::set_readers(what, private.then_some(Readers::Own)),
        context,
        now,
    );
    Some(Notice::done(if private {
        t!(context.words, "notice-private")
    } else {
        t!(context.words, "notice-not-private")
    }))
}

/// The sign for what is private, with its word.
pub fn sign(words: &Catalog) -> String {
    format!("{} {}", glyph::PRIVATE, t!(words, "private-mark"))
}

/// Whether the answers to a question are private.
pub fn is_private(book: &Book, subject: Subject, question: &QuestionId) -> bool {
    let what = Shareable::Answer(subject, question.clone());
    book.workbook.is_private(&what)
}

/// Says above a list that it is private, where it is; returns the room that is left.
pub fn above(book: &Book, area: Rect, canvas: &mut Canvas<'_>) -> Rect {
    let Stop::Question(subject, question) = &book.stop else {
        return area;
    };
    if area.height == 0 || !is_private(book, *subject, question) {
        return area;
    }
    let sign = sign(canvas.words());
    canvas.text(area.x, area.y, area.width, &sign, Role::Text);
    Rect {
        y: area.y + 1,
        height: area.height - 1,
        ..area
    }
}
