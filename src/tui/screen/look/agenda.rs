//! Actions and reviews by date, overdue first, done ticked.

use crate::tui::stop::Stop;
use std::cmp::Reverse;

use jiff::civil::Date;
use ratatui::layout::Rect;

use crate::{
    domain::{
        pack::Pack,
        question::QuestionKind,
        reading::agenda::{self, AgendaItem, AgendaKind, Timing},
        workbook::Subject,
    },
    t,
    tui::{
        canvas::{Canvas, Hit, rows_of},
        glyph,
        model::{Context, Now},
        screen::{actions, book::Book, card::prose_width},
        theme::Role,
        widget::column::Column,
    },
};

/// The day on which nothing is overdue: how many rows there are does not hang on the date.
const ANY_DAY: Date = Date::constant(2000, 1, 1);

/// How many rows the agenda has.
pub(super) fn rows(book: &Book, pack: &Pack) -> usize {
    agenda::agenda(pack, &book.workbook, ANY_DAY).len()
}

fn item(book: &Book, row: usize, context: &Context, today: Date) -> Option<AgendaItem> {
    agenda::agenda(&context.pack, &book.workbook, today)
        .into_iter()
        .nth(row)
}

/// Goes to the action in its list, or to the alliance's reviews.
pub(super) fn choose(book: &mut Book, row: usize, context: &Context, now: &Now) {
    let pack = &context.pack;
    let Some(item) = item(book, row, context, now.today) else {
        return;
    };
    match item.kind {
        AgendaKind::Review(id) => {
            if let Some(question) = pack.reviews() {
                book.go(
                    Stop::Question(Subject::Alliance(id), question.id.clone()),
                    pack,
                );
            }
        }
        AgendaKind::Action(id) => {
            let mut questions = pack
                .chapters()
                .iter()
                .flat_map(crate::domain::pack::Chapter::questions);
            let actions = questions.find(|question| matches!(question.kind, QuestionKind::Actions));
            let at = book
                .workbook
                .actions
                .iter()
                .position(|action| action.id == id);
            if let (Some(question), Some(at)) = (actions, at) {
                book.go(Stop::Question(Subject::Firm, question.id.clone()), pack);
                book.select(at, pack);
            }
        }
    }
}

/// Ticks the action off, or takes the tick away.
pub(super) fn done(book: &mut Book, row: usize, context: &Context, now: &Now) {
    let Some(AgendaItem {
        kind: AgendaKind::Action(id),
        ..
    }) = item(book, row, context, now.today)
    else {
        return;
    };
    let actions = &book.workbook.actions;
    if let Some(task) = actions.iter().find(|action| action.id == id).cloned() {
        actions::tick(book, task, context, now);
    }
}

/// Draws the agenda.
pub(super) fn view(book: &Book, selected: usize, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    let context = canvas.context;
    let words = &context.words;
    let mut column = Column::new(prose_width(area));
    column.prose(t!(words, "agenda-title"), Role::Heading);
    column.gap(1);
    let items = agenda::agenda(&context.pack, &book.workbook, today);
    if items.is_empty() {
        column.prose(t!(words, "agenda-empty"), Role::Muted);
    }
    for (row, item) in items.iter().enumerate() {
        let is_selected = row == selected;
        let (sign, when, role) = match item.timing {
            Timing::Overdue(date) => (
                glyph::WARNING,
                t!(words, "agenda-overdue", date = words.date(date)),
                Role::Warn,
            ),
            Timing::Due(date) => (glyph::BLANK, words.date(date), Role::Muted),
            Timing::Open => (glyph::BLANK, t!(words, "action-no-date"), Role::Muted),
            Timing::Done(Reverse(date)) => (
                glyph::ANSWERED,
                t!(words, "action-done", date = words.date(date)),
                Role::Good,
            ),
        };
        let name = item
            .alliance
            .and_then(|id| book.workbook.alliance(id))
            .map(|alliance| alliance.name.clone());
        let what = match item.kind {
            AgendaKind::Review(_) => t!(words, "agenda-review"),
            AgendaKind::Action(id) => {
                let action = book.workbook.actions.iter().find(|action| action.id == id);
                action.map(|action| action.what.clone()).unwrap_or_default()
            }
        };
        let about = name.map_or_else(
            || when.clone(),
            |name| format!("{when} {} {name}", glyph::DOT),
        );
        let rows = rows_of(&what, column.width().saturating_sub(4));
        column.push_if_kept(is_selected, rows + 1, move |area, canvas| {
            let (lead, lead_role) = if is_selected {
                (glyph::HERE, Role::Selection)
            } else {
                (" ", Role::Text)
            };
            canvas.pieces(area, &[(lead, lead_role), (" ", lead_role), (sign, role)]);
            let inner = Rect {
                x: area.x + 4,
                width: area.width.saturating_sub(4),
                ..area
            };
            let used = canvas.prose(inner, &what, lead_role);
            canvas.text(inner.x, inner.y + used, inner.width, &about, role);
            canvas.hit(area, Hit::Row(row));
        });
    }
    column.render(area, canvas, 0);
}
