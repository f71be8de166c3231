//! The selection matrix: criteria and weights first, then a grid that is filled criterion by
//! criterion across the candidates (`method.md` 6).

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;
use uuid::Uuid;

use super::{
    book::{Book, Card},
    card::prose_width,
};
use crate::{
    domain::{
        answer::{Answer, Answers, Criterion, Entry, Part, Slot},
        edit::Edit,
        id::{ItemId, QuestionId},
        pack::Pack,
        question::{Question, QuestionKind},
        reading::matrix::{Candidate, Matrix, Score, Weighed},
        scale::{Held, Rating},
        workbook::{Stop, Subject},
    },
    report::wording::Wording,
    t,
    tui::{
        action::Action,
        canvas::{Canvas, Hit, fit},
        glyph,
        model::{Context, Now},
        theme::Role,
        widget::column::Column,
    },
};

/// How far an arrow key moves a weight.
const WEIGHT_STEP: i16 = 5;
/// How many columns a criterion's name takes in the grid: where there is room, and where not.
const LABELS: (u16, u16) = (27, 18);
/// The narrowest grid that has room.
const ROOMY: u16 = 90;
/// How many columns a criterion's share takes.
const SHARE: u16 = 6;
/// The narrowest and the widest that a candidate's column gets.
const CELL: (u16, u16) = (4, 14);

/// The criteria, in the order in which they were made.
pub fn rows(answers: &Answers, question: &Question) -> Vec<ItemId> {
    let criteria = answers
        .items(&question.id)
        .filter(|(_, answer)| answer.criterion().is_some());
    criteria.map(|(id, _)| id).collect()
}

/// The matrix, if it is the open question, with the selected row and column.
fn open(book: &Book, pack: &Pack) -> Option<(QuestionId, Matrix, usize, usize)> {
    let (Card::Items { selected, column }, Stop::Question(_, id)) = (&book.card, &book.stop) else {
        return None;
    };
    let question = pack.question(id)?;
    if !matches!(question.kind, QuestionKind::Matrix { .. }) {
        return None;
    }
    let matrix = Matrix::read(pack, &book.workbook)?;
    let column = (*column).min(matrix.candidates.len().saturating_sub(1));
    Some((id.clone(), matrix, *selected, column))
}

/// Whether the matrix is open and its criteria are fixed, so that numbers are scores.
pub fn takes_scores(book: &Book, pack: &Pack) -> bool {
    open(book, pack).is_some_and(|(_, matrix, ..)| matrix.fixed && !matrix.criteria.is_empty())
}

/// Begins with the criteria of the pack; returns whether the matrix is open and was empty.
pub fn begin(book: &mut Book, context: &Context, now: &Now) -> bool {
    let Some((id, matrix, ..)) = open(book, &context.pack) else {
        return false;
    };
    let Some(QuestionKind::Matrix { criteria }) =
        context.pack.question(&id).map(|question| &question.kind)
    else {
        return false;
    };
    if !matrix.criteria.is_empty() {
        return false;
    }
    for (at, criterion) in (0_u128..).zip(criteria) {
        // One fresh id makes as many as are needed: ids only have to differ and to follow each other.
        let item = ItemId(Uuid::from_u128(now.fresh.as_u128().wrapping_add(at)));
        let answer = Answer::Criterion(Criterion {
            label: criterion.label.clone(),
            weight: criterion.weight,
            floor: None,
        });
        let entry = Some(Entry {
            answer,
            edited: now.at,
        });
        let slot = Slot::new(&id, Part::Item(item));
        book.edit(
            Edit::Answer {
                subject: Subject::Firm,
                slot,
                entry,
            },
            context,
            now,
        );
    }
    true
}

/// Fixes the criteria, so that candidates can be scored, or opens them again.
pub fn fix(book: &mut Book, context: &Context, now: &Now) {
    let Some((id, matrix, ..)) = open(book, &context.pack) else {
        return;
    };
    let fixed = (!matrix.fixed && !matrix.criteria.is_empty()).then_some(Answer::Held(Held::Yes));
    book.answer(Subject::Firm, &id, Part::Value, fixed, context, now);
}

/// Moves to the next candidate, or gives the selected criterion more weight; or the other way.
pub fn aside(book: &mut Book, forward: bool, context: &Context, now: &Now) {
    let Some((id, matrix, row, column)) = open(book, &context.pack) else {
        return;
    };
    if matrix.fixed {
        let last = matrix.candidates.len().saturating_sub(1);
        let there = if forward {
            (column + 1).min(last)
        } else {
            column.saturating_sub(1)
        };
        if let Card::Items { column, .. } = &mut book.card {
            *column = there;
        }
    } else if let Some(weighed) = matrix.criteria.get(row) {
        let step = if forward { WEIGHT_STEP } else { -WEIGHT_STEP };
        let weight = (i16::from(weighed.weight) + step).clamp(1, 100);
        let criterion = Criterion {
            label: weighed.label.clone(),
            weight: u8::try_from(weight).unwrap_or(1),
            floor: weighed.floor,
        };
        book.answer(
            Subject::Firm,
            &id,
            Part::Item(weighed.item),
            Some(Answer::Criterion(criterion)),
            context,
            now,
        );
    }
}

/// Scores the selected candidate on the selected criterion and goes on to the next candidate, and
/// from the last one to the next criterion: across first, which lessens the halo effect.
pub fn score(book: &mut Book, answer: Option<Answer>, context: &Context, now: &Now) {
    let Some((id, matrix, row, column)) = open(book, &context.pack) else {
        return;
    };
    let (Some(criterion), Some(candidate)) =
        (matrix.criteria.get(row), matrix.candidates.get(column))
    else {
        return;
    };
    if !matrix.fixed {
        return;
    }
    let goes_on = answer.is_some();
    let subject = Subject::Alliance(candidate.alliance);
    book.answer(
        subject,
        &id,
        Part::Item(criterion.item),
        answer,
        context,
        now,
    );
    let (rows, columns) = (matrix.criteria.len(), matrix.candidates.len());
    if let Card::Items { selected, column } = &mut book.card
        && goes_on
    {
        if *column + 1 < columns {
            *column += 1;
        } else if *selected + 1 < rows {
            (*selected, *column) = (*selected + 1, 0);
        }
    }
}

/// The score of this number.
pub fn rating(number: usize) -> Option<Answer> {
    Rating::ALL
        .get(number.checked_sub(1)?)
        .copied()
        .map(Answer::Rating)
}

/// Draws the criteria, or the grid.
pub fn view(book: &Book, question: &Question, area: Rect, canvas: &mut Canvas<'_>) {
    let Some((_, matrix, row, column)) = open(book, &canvas.context.pack) else {
        return;
    };
    if matrix.fixed && !matrix.criteria.is_empty() {
        grid(&matrix, row, column, area, canvas);
    } else {
        criteria(&matrix, question, row, area, canvas);
    }
}

/// The criteria with their weights, before any candidate is seen.
fn criteria(matrix: &Matrix, question: &Question, row: usize, area: Rect, canvas: &mut Canvas<'_>) {
    let words = canvas.words();
    let mut column = Column::new(prose_width(area));
    column.prose(question.ask.as_str(), Role::Heading);
    column.gap(1);
    if area.height > 18 {
        for prompt in &question.prompts {
            column.point(glyph::DOT, Role::Muted, prompt.as_str(), Role::Muted);
        }
        column.gap(1);
    }
    if matrix.criteria.is_empty() {
        let begin = format!("{} {}", glyph::HERE, t!(words, "matrix-begin"));
        column.push_kept(1, move |area, canvas| {
            canvas.text(area.x, area.y, area.width, &begin, Role::Selection);
            canvas.hit(area, Hit::Action(Action::Choose));
        });
        column.render(area, canvas, 0);
        return;
    }
    let shares = matrix.criteria.iter().filter_map(|weighed| weighed.share);
    let heaviest = shares
        .map(|share| share.value())
        .fold(f64::MIN_POSITIVE, f64::max);
    for (at, weighed) in matrix.criteria.iter().enumerate() {
        let selected = at == row;
        let floor = weighed
            .floor
            .map(|floor| t!(words, "matrix-floor", floor = floor.get().to_string()));
        column.push_if_kept(selected, 1, move |area, canvas| {
            criterion_row(
                weighed,
                heaviest,
                at,
                selected,
                floor.as_deref(),
                area,
                canvas,
            );
        });
    }
    column.gap(1);
    column.prose(t!(words, "matrix-criteria-outro"), Role::Muted);
    column.render(area, canvas, 0);
}

fn criterion_row(
    weighed: &Weighed,
    heaviest: f64,
    at: usize,
    selected: bool,
    floor: Option<&str>,
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let (sign, role) = if selected {
        (glyph::HERE, Role::Selection)
    } else {
        (" ", Role::Text)
    };
    canvas.pieces(area, &[(sign, role), (" ", role)]);
    canvas.text(area.x + 2, area.y, 24.min(area.width), &weighed.label, role);
    let bar = Rect {
        x: area.x + 27,
        width: area.width.saturating_sub(27 + 7 + 14).min(30),
        ..area
    };
    let percent = percent(weighed);
    let share = weighed.share.map_or(0.0, |share| share.value());
    let filled = crate::tui::widget::gauge::column(share / heaviest * 100.0, bar.width);
    canvas.text(
        bar.x,
        bar.y,
        filled.max(1),
        &glyph::FULL.repeat(usize::from(filled.max(1))),
        Role::Fill,
    );
    canvas.text(bar.right() + 1, area.y, 6, &percent, role);
    canvas.text_right(area, floor.unwrap_or_default(), Role::Warn);
    canvas.hit(area, Hit::Row(at));
}

/// A criterion's share of all weights, to the nearest whole percent.
fn percent(weighed: &Weighed) -> String {
    weighed.share.map_or_else(String::new, |share| {
        format!("{:.0} %", share.value() * 100.0)
    })
}

/// The grid: criteria down, candidates across, totals below.
fn grid(matrix: &Matrix, row: usize, column: usize, area: Rect, canvas: &mut Canvas<'_>) {
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    if matrix.candidates.is_empty() {
        let none = t!(canvas.words(), "matrix-no-candidates");
        canvas.prose(
            Rect {
                width: prose_width(area),
                ..area
            },
            &none,
            Role::Muted,
        );
        return;
    }
    let label = if area.width >= ROOMY {
        LABELS.0
    } else {
        LABELS.1
    };
    let (criterion, candidate) = (
        &matrix.criteria[row.min(matrix.criteria.len() - 1)],
        &matrix.candidates[column],
    );
    let title = format!("{} {} {}", candidate.name, glyph::DOT, criterion.label);
    canvas.text(area.x, area.y, area.width, &title, Role::Heading);
    let room = area.width.saturating_sub(label + SHARE);
    let count = u16::try_from(matrix.candidates.len())
        .unwrap_or(u16::MAX)
        .max(1);
    let cell = (room / count).clamp(CELL.0, CELL.1);
    // Where not all fit, those around the selected one are shown.
    let shown = usize::from(room / cell).max(1);
    let first = (column + 1).saturating_sub(shown);
    let x_of = |at: usize| area.x + label + SHARE + cell * u16::try_from(at - first).unwrap_or(0);
    let candidates: Vec<(usize, &Candidate)> = matrix
        .candidates
        .iter()
        .enumerate()
        .skip(first)
        .take(shown)
        .collect();
    let header = area.y + 2;
    for (at, candidate) in &candidates {
        let role = if *at == column {
            Role::Selection
        } else {
            Role::Text
        };
        let name = fit(&candidate.name, usize::from(cell - 1));
        canvas.text(x_of(*at), header, cell - 1, &name, role);
    }
    // Criteria scroll so that the selected one, the totals and the words below stay in view.
    let below = 8.min(area.height / 2);
    let height = usize::from(area.height.saturating_sub(3 + below)).max(1);
    let top = (row + 1).saturating_sub(height);
    let mut y = header + 1;
    for (at, weighed) in matrix.criteria.iter().enumerate().skip(top).take(height) {
        let selected = at == row;
        let (sign, role) = if selected {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Text)
        };
        canvas.pieces(
            Rect {
                x: area.x,
                y,
                width: label - 1,
                height: 1,
            },
            &[(sign, role), (" ", role), (&weighed.label, role)],
        );
        canvas.text(area.x + label, y, SHARE, &percent(weighed), Role::Muted);
        for (candidate_at, candidate) in &candidates {
            let here = selected && *candidate_at == column;
            let fails = candidate.fails.contains(&weighed.item);
            let score = candidate.scores.get(at).copied().unwrap_or(Score::Blank);
            cell_at(
                Rect {
                    x: x_of(*candidate_at),
                    y,
                    width: cell,
                    height: 1,
                },
                score,
                fails,
                here,
                canvas,
            );
        }
        canvas.hit(
            Rect {
                x: area.x,
                y,
                width: label,
                height: 1,
            },
            Hit::Row(at),
        );
        y += 1;
    }
    for (at, sign) in [
        (top > 0, glyph::MORE_ABOVE),
        (top + height < matrix.criteria.len(), glyph::MORE_BELOW),
    ] {
        if at {
            canvas.text(
                area.x + label - 1,
                if sign == glyph::MORE_ABOVE {
                    header + 1
                } else {
                    y - 1
                },
                1,
                sign,
                Role::Accent,
            );
        }
    }
    canvas.rule(Rect {
        x: area.x,
        y,
        width: area.width.min(label + SHARE + cell * count),
        height: 1,
    });
    y += 1;
    let total = t!(canvas.words(), "matrix-total");
    let rank = t!(canvas.words(), "matrix-rank");
    canvas.text(area.x + 2, y, label, &total, Role::Heading);
    canvas.text(area.x + 2, y + 1, label, &rank, Role::Muted);
    for (at, candidate) in &candidates {
        let total = candidate.totals.map_or_else(
            || glyph::NOT_APPLICABLE.to_owned(),
            |totals| format!("{:.1}", totals.so_far.value()),
        );
        canvas.text(x_of(*at), y, cell - 1, &total, Role::Heading);
        let rank = candidate
            .rank
            .map_or_else(|| glyph::NOT_APPLICABLE.to_owned(), |rank| rank.to_string());
        let role = if candidate.rank == Some(1) {
            Role::Good
        } else {
            Role::Muted
        };
        canvas.text(x_of(*at), y + 1, cell - 1, &rank, role);
    }
    let words = Rect {
        y: y + 3,
        height: area.bottom().saturating_sub(y + 3),
        width: prose_width(area),
        ..area
    };
    let mut rest = Column::new(words.width);
    for line in wording.matrix(matrix) {
        rest.prose(line, Role::Text);
    }
    rest.render(words, canvas, 0);
}

fn cell_at(area: Rect, score: Score, fails: bool, here: bool, canvas: &mut Canvas<'_>) {
    let shown = match score {
        Score::Blank => glyph::DOT.to_owned(),
        Score::Unknown => glyph::UNKNOWN.to_owned(),
        Score::Scored(rating) => rating.get().to_string(),
    };
    let role = match score {
        _ if here => Role::Selection,
        _ if fails => Role::Bad,
        Score::Blank => Role::Muted,
        Score::Unknown => Role::Warn,
        Score::Scored(_) => Role::Text,
    };
    let sign = if here { glyph::HERE } else { " " };
    let warning = if fails { glyph::WARNING } else { "" };
    canvas.pieces(
        area,
        &[
            (sign, Role::Selection),
            (&shown, role),
            (warning, Role::Bad),
        ],
    );
    debug_assert!(shown.width() == 1);
}
