//! The list of actions: what, who, by when, for which alliance.

use crate::tui::stop::Stop;
use jiff::civil::Date;
use ratatui::layout::Rect;

use super::{
    book::{Book, Card, Direction},
    private,
};
use crate::{
    domain::{
        change::Change,
        workbook::{Action as Task, Shareable},
    },
    t,
    tui::{
        action::Action,
        canvas::{Canvas, Hit, rows_of},
        glyph,
        model::{Context, Now},
        screen::card::prose_width,
        theme::Role,
        widget::column::Column,
    },
};

/// Draws the list.
pub fn view(book: &Book, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    let Card::Actions { selected } = &book.card else {
        return;
    };
    let words = &canvas.context.words;
    let width = prose_width(area);
    let mut column = Column::new(width);
    let question = match &book.stop {
        Stop::Question(_, id) => canvas.context.pack.question(id),
        Stop::Alliances | Stop::Review(..) | Stop::Picture | Stop::Look(_) => None,
    };
    if let Some(question) = question {
        column.prose(question.ask.as_str(), Role::Heading);
        column.gap(1);
        if book.workbook.actions.is_empty() || area.height > 20 {
            for prompt in &question.prompts {
                column.point(glyph::DOT, Role::Muted, prompt.as_str(), Role::Muted);
            }
            column.gap(1);
        }
    }
    if book.workbook.actions.is_empty() {
        let add = format!("{} {}", glyph::HERE, t!(words, "actions-add-first"));
        column.push_kept(1, move |area, canvas| {
            canvas.text(area.x, area.y, area.width, &add, Role::Selection);
            canvas.hit(area, Hit::Action(Action::New));
        });
        column.gap(1);
    }
    for (row, task) in book.workbook.actions.iter().enumerate() {
        let is_selected = row == *selected;
        let about = about(book, task, canvas);
        let late = task.done.is_none() && task.due.is_some_and(|due| due < today);
        let rows =
            rows_of(&task.what, width.saturating_sub(4)) + rows_of(&about, width.saturating_sub(4));
        let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
            let (sign, role) = if is_selected {
                (glyph::HERE, Role::Selection)
            } else {
                (" ", Role::Text)
            };
            let (done, done_role) = if task.done.is_some() {
                (glyph::ANSWERED, Role::Good)
            } else {
                (glyph::BLANK, Role::Muted)
            };
            canvas.pieces(area, &[(sign, role), (" ", role), (done, done_role)]);
            let inner = Rect {
                x: area.x + 4,
                width: area.width.saturating_sub(4),
                ..area
            };
            let used = canvas.prose(inner, &task.what, role);
            let below = Rect {
                y: inner.y + used,
                height: inner.height.saturating_sub(used),
                ..inner
            };
            if below.height > 0 {
                canvas.prose(below, &about, if late { Role::Warn } else { Role::Muted });
            }
            canvas.hit(area, Hit::Row(row));
        };
        column.push_if_kept(is_selected, rows, draw);
    }
    if let Some(question) = question {
        column.gap(1);
        column.prose(
            t!(words, "card-why", why = question.why.as_str()),
            Role::Muted,
        );
    }
    column.render(area, canvas, book.scroll);
}

/// Who does it, by when and for whom, in one line.
fn about(book: &Book, task: &Task, canvas: &Canvas<'_>) -> String {
    let words = canvas.words();
    let whom = match task.alliance {
        None => t!(words, "action-for-firm"),
        Some(id) => match book.workbook.alliance(id) {
            Some(alliance) => alliance.name.clone(),
            None => t!(words, "action-for-removed"),
        },
    };
    let mut parts = Vec::new();
    if book.workbook.is_private(&Shareable::Action(task.id)) {
        parts.push(private::sign(words));
    }
    if !task.who.is_empty() {
        parts.push(task.who.clone());
    }
    match (task.done, task.due) {
        (Some(done), _) => parts.push(t!(words, "action-done", date = words.date(done))),
        (None, Some(due)) => parts.push(t!(words, "action-due", date = words.date(due))),
        (None, None) => parts.push(t!(words, "action-no-date")),
    }
    parts.push(whom);
    parts.join(&format!(" {} ", glyph::DOT))
}

/// Marks the selected action as done today, or as not done.
pub fn toggle_done(book: &mut Book, context: &Context, now: &Now) {
    let Card::Actions { selected } = &book.card else {
        return;
    };
    if let Some(task) = book.workbook.actions.get(*selected).cloned() {
        tick(book, task, context, now);
    }
}

/// Marks an action as done today, or as not done.
pub fn tick(book: &mut Book, task: Task, context: &Context, now: &Now) {
    let done = if task.done.is_some() {
        None
    } else {
        Some(now.today)
    };
    let task = Task {
        done,
        edited: now.at,
        ..task
    };
    book.edit(Change::set_action(&task), context, now);
}

/// Moves the selected action by one row.
pub fn move_selected(book: &mut Book, direction: Direction, context: &Context, now: &Now) {
    let Card::Actions { selected } = &book.card else {
        return;
    };
    let Some(to) = direction.step(*selected, book.workbook.actions.len()) else {
        return;
    };
    let Some(task) = book.workbook.actions.get(*selected) else {
        return;
    };
    let edit = Change::move_action(&book.workbook, task.id, to);
    book.edit(edit, context, now);
    book.select(to, &context.pack);
}
