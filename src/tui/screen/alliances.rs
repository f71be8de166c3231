//! The list of alliances: who they are, how they stand to the firm, and where each stands.

use ratatui::layout::Rect;

use super::book::{Book, Card, Direction};
use crate::{
    domain::{
        change::Change,
        journey::{self, Progress},
        question::Scope,
        workbook::{AllianceKind, Subject},
    },
    report::wording::Wording,
    t,
    tui::{
        action::Action,
        canvas::{Canvas, Hit},
        glyph,
        model::{Context, Now},
        screen::card::prose_width,
        theme::Role,
        widget::{column::Column, continuum},
    },
};

/// Draws the list.
pub fn view(book: &Book, area: Rect, canvas: &mut Canvas<'_>) {
    let Card::Alliances { selected } = &book.card else {
        return;
    };
    let words = &canvas.context.words;
    let mut column = Column::new(prose_width(area));
    column.prose(t!(words, "alliances-title"), Role::Heading);
    column.gap(1);
    if book.workbook.alliances.is_empty() || area.height > 16 {
        column.prose(t!(words, "alliances-intro"), Role::Text);
        column.gap(1);
    }
    if book.workbook.alliances.is_empty() {
        let add = format!("{} {}", glyph::HERE, t!(words, "alliances-add-first"));
        column.push_kept(1, move |area, canvas| {
            canvas.text(area.x, area.y, area.width, &add, Role::Selection);
            canvas.hit(area, Hit::Action(Action::New));
        });
    }
    for (row, alliance) in book.workbook.alliances.iter().enumerate() {
        let is_selected = row == *selected;
        let kind = Wording::new(words, &canvas.context.pack).kind(alliance.kind);
        let numbers = book
            .readings
            .get(row)
            .map(|reading| continuum::position_numbers(&reading.continuum))
            .unwrap_or_default();
        let progress = progress_about(book, Subject::Alliance(alliance.id), canvas.context);
        let told = t!(
            words,
            "home-progress",
            answered = progress.answered.to_string(),
            asked = progress.asked.to_string()
        );
        let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
            let (sign, role) = if is_selected {
                (glyph::HERE, Role::Selection)
            } else {
                (" ", Role::Text)
            };
            let name_width = area.width.saturating_sub(2 + 13 + 11 + 12);
            canvas.text(area.x, area.y, 1, sign, role);
            canvas.text(
                area.x + 2,
                area.y,
                name_width.saturating_sub(1),
                &alliance.name,
                role,
            );
            let mut x = area.x + 2 + name_width;
            canvas.text(x, area.y, 13, &kind, Role::Text);
            x += 13;
            canvas.text(x, area.y, 11, &told, Role::Muted);
            canvas.text_right(area, &numbers, Role::Accent);
            canvas.hit(area, Hit::Row(row));
        };
        column.push_if_kept(is_selected, 1, draw);
    }
    if !book.workbook.alliances.is_empty() {
        column.gap(1);
        column.prose(t!(words, "alliances-outro"), Role::Muted);
    }
    column.render(area, canvas, 0);
}

/// How much of what is asked about one alliance is dealt with.
fn progress_about(book: &Book, subject: Subject, context: &Context) -> Progress {
    let chapters = context
        .pack
        .chapters_on(book.workbook.route())
        .into_iter()
        .filter(|chapter| chapter.scope == Scope::Alliance);
    chapters
        .map(|chapter| journey::chapter_progress(chapter, &book.workbook, subject))
        .fold(Progress::default(), |sum, more| Progress {
            answered: sum.answered + more.answered,
            asked: sum.asked + more.asked,
            flagged: sum.flagged + more.flagged,
        })
}

/// Gives the selected alliance the next kind, going round.
pub fn next_kind(book: &mut Book, context: &Context, now: &Now) {
    let Card::Alliances { selected } = &book.card else {
        return;
    };
    let Some(alliance) = book.workbook.alliances.get(*selected) else {
        return;
    };
    let here = AllianceKind::ALL
        .iter()
        .position(|kind| *kind == alliance.kind)
        .unwrap_or(0);
    let kind = AllianceKind::ALL[(here + 1) % AllianceKind::ALL.len()];
    let edit = Change::describe_alliance(alliance.id, alliance.name.clone(), kind);
    book.edit(edit, context, now);
}

/// Moves the selected alliance by one row.
pub fn move_selected(book: &mut Book, direction: Direction, context: &Context, now: &Now) {
    let Card::Alliances { selected } = &book.card else {
        return;
    };
    let Some(to) = direction.step(*selected, book.workbook.alliances.len()) else {
        return;
    };
    let Some(alliance) = book.workbook.alliances.get(*selected) else {
        return;
    };
    let edit = Change::move_alliance(&book.workbook, alliance.id, to);
    book.edit(edit, context, now);
    book.select(to, &context.pack);
}
