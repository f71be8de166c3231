//! What a form asks to change, and what follows from it.

use crate::{
    domain::{
        answer::Decision,
        edit::Edit,
        question::Pick,
        workbook::{Stop, Subject},
    },
    report::wording::Wording,
    t,
    tui::model::{Model, Notice, Now, Screen},
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
