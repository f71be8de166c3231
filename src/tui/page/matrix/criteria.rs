//! The criteria with their weights, before any candidate is seen.

use ratatui::layout::Rect;

use super::{Here, MatrixPage};
use crate::{
    domain::{
        question::Question,
        reading::{fraction::Fraction, matrix::Weighed},
    },
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        form::draft::Waiting,
        glyph,
        hit::Hit,
        theme::Role,
        widget::{
            asked::{self, ROOMY, prose_width},
            column::Column,
            gauge,
            rows::{from_column, lead},
        },
    },
};

/// How many columns a criterion's name takes, at most.
const LABEL: u16 = 27;
/// How many columns a criterion's share takes.
const SHARE: u16 = 7;
/// How many columns a must-have takes.
const FLOOR: u16 = 14;
/// The longest bar.
const BAR: u16 = 30;

/// Draws the criteria under their question.
pub(super) fn view(
    page: &MatrixPage,
    here: &Here,
    question: &Question,
    session: &Session,
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let context = canvas.context;
    let i18n = &context.i18n;
    let criteria = &here.matrix.criteria;
    let mut column = Column::new(prose_width(area));
    let subject = page.list.subject;
    let shows_prompts = area.height >= ROOMY;
    asked::above_list(
        &mut column,
        subject,
        question,
        shows_prompts,
        session,
        context,
    );
    if criteria.is_empty() {
        let begin = t!(i18n, "matrix-begin");
        column.push_kept(1, move |area, canvas| {
            let role = lead(area, true, canvas);
            let inner = from_column(area, 2);
            canvas.text(inner.x, inner.y, inner.width, &begin, role);
            canvas.hit(area, Hit::Action(Action::Choose));
        });
    }
    let shares = criteria.iter().filter_map(|it| it.share);
    let heaviest = shares
        .map(Fraction::value)
        .fold(f64::MIN_POSITIVE, f64::max);
    let waiting = Waiting {
        layer: Layer::Items,
        open: Action::Choose,
        indent: 4,
        session,
        context,
    };
    for (row, weighed) in criteria.iter().enumerate() {
        let floor = weighed.floor.map(|floor| {
            let floor = floor.get().to_string();
            t!(i18n, "matrix-floor", floor = floor)
        });
        let is_selected = row == here.row;
        column.push_if_kept(is_selected, 1, move |area, canvas| {
            let role = lead(area, is_selected, canvas);
            let label = LABEL.min(area.width / 2);
            let inner = from_column(area, 2);
            canvas.text(inner.x, inner.y, label - 3, &weighed.label, role);
            bar(from_column(area, label), weighed, heaviest, role, canvas);
            canvas.text_right(area, floor.as_deref().unwrap_or_default(), Role::Warn);
            canvas.hit(area, Hit::Row(row));
        });
        let of = page.list.form_of(Some(weighed.item));
        waiting.row(&mut column, row, &of);
    }
    waiting.new_one(&mut column, &page.list.form_of(None));
    column.gap(1);
    if !criteria.is_empty() {
        column.prose(t!(i18n, "matrix-criteria-outro"), Role::Muted);
        column.gap(1);
    }
    asked::reason(&mut column, question, context);
    page.list.scroll.render(column, area, canvas);
}

fn bar(area: Rect, weighed: &Weighed, heaviest: f64, role: Role, canvas: &mut Canvas<'_>) {
    let width = area.width.saturating_sub(SHARE + FLOOR).min(BAR);
    let share = weighed.share.map_or(0.0, Fraction::value);
    let filled = gauge::column(share / heaviest * 100.0, width).max(1);
    let line = glyph::FULL.repeat(usize::from(filled));
    canvas.text(area.x, area.y, filled, &line, Role::Fill);
    canvas.text(
        area.x + width + 1,
        area.y,
        SHARE - 1,
        &percent(weighed),
        role,
    );
}

/// A criterion's share of all weights, to the nearest whole percent.
pub(super) fn percent(weighed: &Weighed) -> String {
    let share = weighed
        .share
        .map(|share| format!("{:.0} %", share.value() * 100.0));
    share.unwrap_or_default()
}
