//! What a form asks to change, and what follows from it.

use crate::{
    domain::{
        answer::{Answer, Decision},
        edit::Edit,
        workbook::{Subject, Workbook},
    },
    tui::{
        model::{Model, Now, Screen},
        overlay::{Overlay, moves::Moves},
    },
};

pub(super) fn change(model: &mut Model, edit: Edit, now: &Now) {
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    let added = match &edit {
        Edit::AddAlliance { alliance, .. } => Some(alliance.id),
        Edit::Retitle(_)
        | Edit::Answer { .. }
        | Edit::Flag { .. }
        | Edit::SetReaders { .. }
        | Edit::RemoveAlliance(_)
        | Edit::DescribeAlliance { .. }
        | Edit::MoveAlliance { .. }
        | Edit::AddAction { .. }
        | Edit::MoveAction { .. }
        | Edit::RemoveAction(_)
        | Edit::ChangeAction(_) => None,
    };
    let adds_action = matches!(edit, Edit::AddAction { .. });
    let decided = decided(&edit, &book.workbook);
    book.edit(edit, &model.context, now);
    if let Some(id) = added {
        book.focus = Some(id);
        book.select(book.workbook.alliances.len() - 1, &model.context.pack);
    }
    if adds_action {
        book.select(book.workbook.actions.len() - 1, &model.context.pack);
    }
    if let Some((subject, decision)) = decided
        && let Some(answers) = book.workbook.answers(subject)
    {
        let moves = Moves::new(subject, decision, answers, &model.context);
        model.overlay = Some(Overlay::Moves(Box::new(moves)));
    }
}

/// Whom a review moves, and which way, if the change is a review that now decides so.
fn decided(edit: &Edit, workbook: &Workbook) -> Option<(Subject, Decision)> {
    let Edit::Answer {
        subject,
        slot,
        entry: Some(entry),
    } = edit
    else {
        return None;
    };
    let decision = entry.answer.review()?.decision?;
    let known = workbook.answers(*subject)?.get(&slot.question, slot.part);
    let before = known.and_then(Answer::review).and_then(|it| it.decision);
    let moves = decision != Decision::Maintain && before != Some(decision);
    moves.then_some((*subject, decision))
}
