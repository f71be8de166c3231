//! Questions that are answered by a list: objectives, links to them, and reviews. The selection
//! matrix, a grid, has a module of its own.

use crate::tui::stop::Stop;
use jiff::civil::Date;
use ratatui::layout::Rect;

use super::{
    book::{Book, Card},
    card::prose_width,
    matrix,
    reading::beside,
};
use crate::{
    domain::{
        answer::{Answer, Answers, Entry, Part, Review, Slot},
        change::Change,
        id::ItemId,
        pack::Pack,
        question::{Question, QuestionKind},
        scale::{Held, Rating},
        workbook::Subject,
    },
    report::wording::Wording,
    t,
    tui::{
        action::Action,
        canvas::{Canvas, Hit, rows_of},
        glyph,
        model::{Context, Now},
        overlay::form::Form,
        theme::Role,
        widget::column::Column,
    },
};

/// The open question and whom it is asked about, where it is answered by a list.
fn open<'a>(book: &'a Book, pack: &'a Pack) -> Option<(Subject, &'a Question, &'a Answers)> {
    match (&book.card, &book.stop) {
        (Card::Items { .. }, Stop::Question(subject, id)) => Some((
            *subject,
            pack.question(id)?,
            book.workbook.answers(*subject)?,
        )),
        (
            Card::Question(_)
            | Card::Items { .. }
            | Card::Actions { .. }
            | Card::Alliances { .. }
            | Card::Review { .. }
            | Card::Look { .. }
            | Card::Picture { .. },
            _,
        ) => None,
    }
}

/// The items in the order in which they are shown: reviews newest first, all others oldest first.
fn shown(book: &Book, pack: &Pack) -> Vec<ItemId> {
    let Some((_, question, answers)) = open(book, pack) else {
        return Vec::new();
    };
    match question.kind {
        QuestionKind::Links => match pack.objectives() {
            Some(objectives) => book
                .workbook
                .firm
                .items(&objectives.id)
                .map(|(id, _)| id)
                .collect(),
            None => Vec::new(),
        },
        QuestionKind::Reviews => {
            let mut reviews: Vec<(Date, ItemId)> = answers
                .items(&question.id)
                .filter_map(|(id, answer)| Some((answer.review()?.date, id)))
                .collect();
            reviews.sort_unstable();
            reviews.into_iter().rev().map(|(_, id)| id).collect()
        }
        QuestionKind::Matrix { .. } => matrix::rows(answers, question),
        QuestionKind::Objectives
        | QuestionKind::Text { .. }
        | QuestionKind::Rating { .. }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Pick { .. }
        | QuestionKind::Actions => answers.items(&question.id).map(|(id, _)| id).collect(),
    }
}

/// How many rows the list has.
pub fn rows(book: &Book, pack: &Pack) -> usize {
    shown(book, pack).len()
}

/// The selected item.
fn selected(book: &Book, pack: &Pack) -> Option<ItemId> {
    let Card::Items { selected, .. } = &book.card else {
        return None;
    };
    shown(book, pack).get(*selected).copied()
}

/// Selects an item, where the open question lists it.
pub fn select(book: &mut Book, part: Part, pack: &Pack) {
    let row = shown(book, pack)
        .iter()
        .position(|item| part == Part::Item(*item));
    if let Some(row) = row {
        book.select(row, pack);
    }
}

/// The form for the selected item, or for a new one.
pub fn form(book: &Book, of: Of, context: &Context, now: &Now) -> Option<Form> {
    let pack = &context.pack;
    let (subject, question, answers) = open(book, pack)?;
    let item = match of {
        Of::New => None,
        Of::Selected => Some(selected(book, pack)?),
    };
    let known = item.and_then(|item| Some((item, answers.get(&question.id, Part::Item(item))?)));
    let id = question.id.clone();
    match question.kind {
        QuestionKind::Objectives => {
            let known = known.and_then(|(item, answer)| Some((item, answer.objective()?)));
            Some(Form::objective(id, known, context))
        }
        QuestionKind::Matrix { .. } => {
            let known = known.and_then(|(item, answer)| Some((item, answer.criterion()?)));
            Some(Form::criterion(id, known, context))
        }
        QuestionKind::Reviews => {
            let known = known.and_then(|(item, answer)| Some((item, answer.review()?)));
            let last = shown(book, pack)
                .first()
                .copied()
                .filter(|last| Some(*last) != item);
            let before =
                last.and_then(|last| answers.get(&question.id, Part::Item(last))?.review());
            Some(Form::review(subject, id, known, before, now.today, context))
        }
        QuestionKind::Links
        | QuestionKind::Text { .. }
        | QuestionKind::Rating { .. }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Pick { .. }
        | QuestionKind::Actions => None,
    }
}

/// The actions worth a hint here, the most needed first.
pub fn hints(book: &Book, pack: &Pack) -> Vec<Action> {
    let kind = open(book, pack).map(|(_, question, _)| &question.kind);
    let mut hints = match kind {
        Some(QuestionKind::Links) => vec![Action::Pick],
        Some(QuestionKind::Matrix { .. }) if matrix::takes_scores(book, pack) => {
            vec![
                Action::Lower,
                Action::Higher,
                Action::DontKnow,
                Action::Pick,
            ]
        }
        Some(QuestionKind::Matrix { .. }) => {
            vec![Action::Pick, Action::New, Action::Choose, Action::Remove]
        }
        Some(_) | None => vec![Action::New, Action::Choose, Action::Remove],
    };
    if beside::speaks(book, pack) {
        hints.insert(hints.len().min(2), Action::Review);
    }
    hints.extend([Action::Next, Action::Back]);
    hints
}

/// Which item a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A new one.
    New,
    /// The selected one.
    Selected,
}

/// Takes the selected item out, and tells its name; a link is only dropped.
pub fn removal(book: &Book, context: &Context) -> Option<(Change, String)> {
    let (subject, question, answers) = open(book, &context.pack)?;
    let item = selected(book, &context.pack)?;
    let slot = Slot::new(&question.id, Part::Item(item));
    let name = match answers.get(&question.id, Part::Item(item))? {
        Answer::Objective(objective) => objective.what.clone(),
        Answer::Criterion(criterion) => criterion.label.clone(),
        Answer::Review(review) => context.words.date(review.date),
        Answer::Text(_)
        | Answer::Rating(_)
        | Answer::Gauge(_)
        | Answer::Held(_)
        | Answer::Picked(_)
        | Answer::DontKnow
        | Answer::NotApplicable => String::new(),
    };
    Some((Change::answer(subject, slot, None), name))
}

/// Links the alliance to the selected objective, or drops the link.
pub fn pick(book: &mut Book, context: &Context, now: &Now) {
    let Some((subject, question, answers)) = open(book, &context.pack) else {
        return;
    };
    if !matches!(question.kind, QuestionKind::Links) {
        return;
    }
    let Some(item) = selected(book, &context.pack) else {
        return;
    };
    let slot = Slot::new(&question.id, Part::Item(item));
    let is_linked = answers.entry(&slot).is_some();
    let entry = (!is_linked).then_some(Entry::new(Answer::Held(Held::Yes), now.at));
    book.edit(Change::answer(subject, slot, entry), context, now);
}

/// Draws the list.
pub fn view(book: &Book, area: Rect, canvas: &mut Canvas<'_>) {
    let context = canvas.context;
    let Some((_, question, answers)) = open(book, &context.pack) else {
        return;
    };
    if let QuestionKind::Matrix { .. } = question.kind {
        return matrix::view(book, question, area, canvas);
    }
    let Card::Items { selected, .. } = &book.card else {
        return;
    };
    let words = &context.words;
    let mut column = Column::new(prose_width(area));
    column.prose(question.ask.as_str(), Role::Heading);
    column.gap(1);
    let items = shown(book, &context.pack);
    if items.is_empty() || area.height > 20 {
        for prompt in &question.prompts {
            column.point(glyph::DOT, Role::Muted, prompt.as_str(), Role::Muted);
        }
        column.gap(1);
    }
    if items.is_empty() {
        let (empty, action) = if matches!(question.kind, QuestionKind::Links) {
            (t!(words, "items-no-objectives"), None)
        } else {
            let add = format!("{} {}", glyph::HERE, t!(words, "items-add-first"));
            (add, Some(Action::New))
        };
        let role = if action.is_some() {
            Role::Selection
        } else {
            Role::Text
        };
        let rows = rows_of(&empty, column.width());
        column.push_kept(rows, move |area, canvas| {
            canvas.prose(area, &empty, role);
            if let Some(action) = action {
                canvas.hit(area, Hit::Action(action));
            }
        });
        column.gap(1);
    }
    let mut before: Vec<&Review> = items
        .iter()
        .filter_map(|item| answers.get(&question.id, Part::Item(*item))?.review())
        .collect();
    before.reverse();
    for (row, item) in items.iter().enumerate() {
        let is_selected = row == *selected;
        let review = answers
            .get(&question.id, Part::Item(*item))
            .and_then(Answer::review);
        if let Some(review) = review {
            let previous = before
                .len()
                .checked_sub(row + 2)
                .and_then(|at| before.get(at))
                .copied();
            review_rows(review, previous, row, is_selected, &mut column, canvas);
        } else if matches!(question.kind, QuestionKind::Links) {
            link_row(
                book,
                question,
                answers,
                *item,
                row,
                is_selected,
                &mut column,
                canvas,
            );
        } else {
            objective_row(
                answers,
                question,
                *item,
                row,
                is_selected,
                &mut column,
                canvas,
            );
        }
    }
    column.gap(1);
    column.prose(
        t!(words, "card-why", why = question.why.as_str()),
        Role::Muted,
    );
    column.render(area, canvas, book.scroll);
}

fn lead(selected: bool) -> (&'static str, Role) {
    if selected {
        (glyph::HERE, Role::Selection)
    } else {
        (" ", Role::Text)
    }
}

fn objective_row<'a>(
    answers: &'a Answers,
    question: &Question,
    item: ItemId,
    row: usize,
    selected: bool,
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let Some(objective) = answers
        .get(&question.id, Part::Item(item))
        .and_then(Answer::objective)
    else {
        return;
    };
    let help = Wording::new(canvas.words(), &canvas.context.pack).ally_help(objective.ally);
    let rows = rows_of(&objective.what, column.width().saturating_sub(5));
    column.push_if_kept(selected, rows + 1, move |area, canvas| {
        let (sign, role) = lead(selected);
        let number = (row + 1).to_string();
        canvas.pieces(area, &[(sign, role), (" ", role), (&number, Role::Key)]);
        let inner = Rect {
            x: area.x + 5,
            width: area.width.saturating_sub(5),
            ..area
        };
        let used = canvas.prose(inner, &objective.what, role);
        if inner.height > used {
            canvas.text(inner.x, inner.y + used, inner.width, &help, Role::Muted);
        }
        canvas.hit(area, Hit::Row(row));
    });
}

#[allow(clippy::too_many_arguments)] // What one row shows, and where.
fn link_row<'a>(
    book: &'a Book,
    question: &Question,
    answers: &Answers,
    item: ItemId,
    row: usize,
    selected: bool,
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let Some(objectives) = canvas.context.pack.objectives() else {
        return;
    };
    let objective = book
        .workbook
        .firm
        .get(&objectives.id, Part::Item(item))
        .and_then(Answer::objective);
    let Some(objective) = objective else { return };
    let linked = answers.get(&question.id, Part::Item(item)).is_some();
    let rows = rows_of(&objective.what, column.width().saturating_sub(4));
    column.push_if_kept(selected, rows, move |area, canvas| {
        let (sign, role) = lead(selected);
        let (mark, mark_role) = if linked {
            (glyph::ANSWERED, Role::Good)
        } else {
            (glyph::BLANK, Role::Muted)
        };
        canvas.pieces(area, &[(sign, role), (" ", role), (mark, mark_role)]);
        let inner = Rect {
            x: area.x + 4,
            width: area.width.saturating_sub(4),
            ..area
        };
        canvas.prose(inner, &objective.what, role);
        canvas.hit(area, Hit::Row(row));
    });
}

/// A review: the day, the decision and the four dynamics with their trend; opened, its words beside
/// those of the review before.
fn review_rows<'a>(
    review: &'a Review,
    before: Option<&'a Review>,
    row: usize,
    selected: bool,
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let words = canvas.words();
    let date = words.date(review.date);
    let wording = Wording::new(words, &canvas.context.pack);
    let decided = review
        .decision
        .map(|it| wording.decision(it))
        .unwrap_or_default();
    let dynamics: Vec<String> = (0..review.dynamics.len())
        .map(|at| {
            trend(
                review.dynamics[at],
                before.and_then(|before| before.dynamics[at]),
            )
        })
        .collect();
    let dynamics = dynamics.join("  ");
    column.push_if_kept(selected, 1, move |area, canvas| {
        let (sign, role) = lead(selected);
        canvas.pieces(
            area,
            &[
                (sign, role),
                (" ", role),
                (&date, role),
                ("   ", role),
                (&decided, Role::Text),
            ],
        );
        canvas.text_right(area, &dynamics, Role::Text);
        canvas.hit(area, Hit::Row(row));
    });
    if !selected {
        return;
    }
    let parts: [(String, &'a str, &'a str); 6] = [
        (
            t!(words, "form-review-given"),
            &review.given,
            before.map_or("", |it| &it.given),
        ),
        (
            t!(words, "form-review-received"),
            &review.received,
            before.map_or("", |it| &it.received),
        ),
        (
            t!(words, "form-review-expected"),
            &review.expected,
            before.map_or("", |it| &it.expected),
        ),
        (
            t!(words, "form-review-actual"),
            &review.actual,
            before.map_or("", |it| &it.actual),
        ),
        (
            t!(words, "form-review-changed"),
            &review.changed,
            before.map_or("", |it| &it.changed),
        ),
        (
            t!(words, "form-review-goals"),
            &review.goals,
            before.map_or("", |it| &it.goals),
        ),
    ];
    if before.is_some() {
        let (now, then) = (t!(words, "review-this-time"), t!(words, "review-last-time"));
        column.push_kept(1, move |area, canvas| {
            let half = half(area);
            canvas.text(half.x, area.y, half.width, &now, Role::Muted);
            canvas.text(half.right() + 2, area.y, half.width, &then, Role::Muted);
        });
    }
    for (label, now, then) in parts {
        if now.is_empty() && then.is_empty() {
            continue;
        }
        column.indented(4, label, Role::Muted);
        let width = column.width().saturating_sub(4);
        if before.is_some() {
            let half = (width.saturating_sub(2)) / 2;
            let rows = rows_of(now, half).max(rows_of(then, half));
            column.push(rows, move |area, canvas| {
                let left = self::half(area);
                canvas.prose(left, now, Role::Text);
                canvas.prose(
                    Rect {
                        x: left.right() + 2,
                        ..left
                    },
                    then,
                    Role::Muted,
                );
            });
        } else {
            column.indented(4, now, Role::Text);
        }
    }
    column.gap(1);
}

fn half(area: Rect) -> Rect {
    let width = area.width.saturating_sub(6) / 2;
    Rect {
        x: area.x + 4,
        width,
        ..area
    }
}

/// A rating with the way it went since the last one.
fn trend(now: Option<Rating>, before: Option<Rating>) -> String {
    match (now, before) {
        (None, _) => glyph::NOT_APPLICABLE.to_owned(),
        (Some(now), Some(before)) if now > before => format!("{}{}", now.get(), glyph::MORE_ABOVE),
        (Some(now), Some(before)) if now < before => format!("{}{}", now.get(), glyph::MORE_BELOW),
        (Some(now), _) => format!("{} ", now.get()),
    }
}
