//! What a form asks to change, and what follows from it.

use crate::{
    domain::{
        answer::{Answer, Decision},
        cell::CellValue,
        change::Change,
        workbook::{Subject, Workbook},
    },
    tui::{
        model::{Model, Now, Screen},
        overlay::{Overlay, moves::Moves},
    },
};

pub(super) fn change(model: &mut Model, change: Change, now: &Now) {
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    let alliances = book.workbook.alliances.len();
    let actions = book.workbook.actions.len();
    let decided = decided(&change, &book.workbook);
    book.edit(change, &model.context, now);
    if book.workbook.alliances.len() > alliances {
        book.focus = book.workbook.alliances.last().map(|alliance| alliance.id);
        book.select(alliances, &model.context.pack);
    }
    if book.workbook.actions.len() > actions {
        book.select(actions, &model.context.pack);
    }
    if let Some((subject, decision)) = decided
        && let Some(answers) = book.workbook.answers(subject)
    {
        let moves = Moves::new(subject, decision, answers, &model.context);
        model.overlay = Some(Overlay::Moves(Box::new(moves)));
    }
}

/// Whom a review moves, and which way, if the change is a review that now decides so.
fn decided(change: &Change, workbook: &Workbook) -> Option<(Subject, Decision)> {
    let [
        CellValue::Answer {
            subject,
            slot,
            answer: Some(answer),
            ..
        },
    ] = change.values()
    else {
        return None;
    };
    let decision = answer.review()?.decision?;
    let known = workbook.answers(*subject)?.get(&slot.question, slot.part);
    let before = known.and_then(Answer::review).and_then(|it| it.decision);
    let moves = decision != Decision::Maintain && before != Some(decision);
    moves.then_some((*subject, decision))
}
