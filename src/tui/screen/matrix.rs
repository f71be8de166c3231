//! The selection matrix: criteria and weights first, then a grid that is filled criterion by
//! criterion across the candidates (GUIDE, RIGSBEE 3).

use crate::tui::stop::Stop;
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
        change::Change,
        id::{ItemId, QuestionId},
        pack::Pack,
        question::{Question, QuestionKind},
        reading::matrix::{Candidate, Matrix, Score, Weighed},
        scale::{Held, Rating},
        workbook::Subject,
    },
    report::wording::Wording,
    t,
    tui::{
        action::Action,
        canvas::{Canvas, Hit},
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
/// How many rows the totals and the words below the grid take: where there is room, and where not.
const WORDS: (u16, u16) = (10, 5);
/// How many columns a criterion's share takes.
const SHARE: u16 = 6;
/// The narrowest and the widest that a candidate's column gets.
const CELL: (u16, u16) = (4, 20);

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
        // One fresh id makes as many as are needed: ids only have to differ from all others, and to
        // follow each other.
        let item = ItemId(Uuid::from_u128(now.fresh.as_u128().wrapping_add(at << 40)));
        let answer = Answer::Criterion(Criterion {
            label: criterion.label.clone(),
            weight: criterion.weight,
            floor: None,
        });
        let entry = Some(Entry::new(answer, now.at));
        let slot = Slot::new(&id, Part::Item(item));
        book.edit(Change::answer(Subject::Firm, slot, entry), context, now);
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
        grid(&matrix, row, column, book.scroll, area, canvas);
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
        .map(crate::domain::reading::fraction::Fraction::value)
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
    let share = weighed
        .share
        .map_or(0.0, crate::domain::reading::fraction::Fraction::value);
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

/// How the grid is laid out: which candidates are shown, and where.
struct Grid<'a> {
    matrix: &'a Matrix,
    row: usize,
    column: usize,
    area: Rect,
    label: u16,
    cell: u16,
    /// The first candidate that is shown, and how many are.
    first: usize,
    shown: usize,
}

/// Draws the grid: criteria down, candidates across, totals below, and what it comes to in words.
fn grid(
    matrix: &Matrix,
    row: usize,
    column: usize,
    scroll: i16,
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let width = prose_width(area);
    if matrix.candidates.is_empty() {
        let none = t!(canvas.words(), "matrix-no-candidates");
        canvas.prose(Rect { width, ..area }, &none, Role::Muted);
        return;
    }
    let label = if area.width >= ROOMY {
        LABELS.0
    } else {
        LABELS.1
    };
    let room = area.width.saturating_sub(label + SHARE);
    let count = u16::try_from(matrix.candidates.len())
        .unwrap_or(u16::MAX)
        .max(1);
    let cell = (room / count).clamp(CELL.0, CELL.1);
    // Where not all candidates fit, those up to the selected one are shown.
    let shown = usize::from(room / cell).max(1);
    let first = (column + 1).saturating_sub(shown);
    let row = row.min(matrix.criteria.len().saturating_sub(1));
    let grid = Grid {
        matrix,
        row,
        column,
        area,
        label,
        cell,
        first,
        shown,
    };
    grid.header(canvas);
    let below = grid.criteria(canvas);
    grid.totals(below, canvas);
    let words = Rect {
        y: below + 4,
        height: area.bottom().saturating_sub(below + 4),
        width: (width + 2).min(area.width),
        ..area
    };
    let mut rest = Column::new(words.width.saturating_sub(2));
    for line in Wording::new(&canvas.context.words, &canvas.context.pack).matrix(matrix) {
        rest.prose(line, Role::Text);
    }
    rest.gap(1);
    rest.prose(t!(canvas.words(), "matrix-grid-outro"), Role::Muted);
    rest.render(words, canvas, scroll);
}

impl<'a> Grid<'a> {
    /// The candidates that are shown, each with its place and its column on the screen.
    fn candidates(&self) -> impl Iterator<Item = (usize, &'a Candidate, u16)> {
        let (left, cell) = (self.area.x + self.label + SHARE, self.cell);
        let shown = self
            .matrix
            .candidates
            .iter()
            .enumerate()
            .skip(self.first)
            .take(self.shown);
        shown
            .zip(0..)
            .map(move |((at, candidate), slot)| (at, candidate, left + cell * slot))
    }

    /// What the cursor stands on, and the candidates' names.
    fn header(&self, canvas: &mut Canvas<'_>) {
        let criterion = self
            .matrix
            .criteria
            .get(self.row)
            .map_or("", |weighed| &weighed.label);
        let candidate = self
            .matrix
            .candidates
            .get(self.column)
            .map_or("", |candidate| &candidate.name);
        let title = format!("{candidate} {} {criterion}", glyph::DOT);
        canvas.text(
            self.area.x,
            self.area.y,
            self.area.width,
            &title,
            Role::Heading,
        );
        for (at, candidate, x) in self.candidates() {
            let role = if at == self.column {
                Role::Selection
            } else {
                Role::Text
            };
            canvas.text(x, self.area.y + 2, self.cell - 1, &candidate.name, role);
        }
    }

    /// The criteria with their scores, scrolled so that the selected one and what stands below stay
    /// in view; returns the row below them.
    fn criteria(&self, canvas: &mut Canvas<'_>) -> u16 {
        let criteria = &self.matrix.criteria;
        let room = |below: u16| usize::from(self.area.height.saturating_sub(3 + below)).max(1);
        let height = if criteria.len() <= room(WORDS.0) {
            room(WORDS.0)
        } else {
            room(WORDS.1)
        };
        let top = (self.row + 1).saturating_sub(height);
        let first = self.area.y + 3;
        let mut y = first;
        for (at, weighed) in criteria.iter().enumerate().skip(top).take(height) {
            self.criterion(at, weighed, y, canvas);
            y += 1;
        }
        let edge = self.area.x + self.label - 1;
        if top > 0 {
            canvas.text(edge, first, 1, glyph::MORE_ABOVE, Role::Accent);
        }
        if top + height < criteria.len() {
            canvas.text(edge, y - 1, 1, glyph::MORE_BELOW, Role::Accent);
        }
        y
    }

    fn criterion(&self, at: usize, weighed: &Weighed, y: u16, canvas: &mut Canvas<'_>) {
        let selected = at == self.row;
        let (sign, role) = if selected {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Text)
        };
        let label = Rect {
            x: self.area.x,
            y,
            width: self.label - 1,
            height: 1,
        };
        canvas.pieces(label, &[(sign, role), (" ", role), (&weighed.label, role)]);
        canvas.text(
            self.area.x + self.label,
            y,
            SHARE,
            &percent(weighed),
            Role::Muted,
        );
        for (candidate_at, candidate, x) in self.candidates() {
            let here = selected && candidate_at == self.column;
            let fails = candidate.fails.contains(&weighed.item);
            let score = candidate.scores.get(at).copied().unwrap_or(Score::Blank);
            cell_at(
                Rect {
                    x,
                    y,
                    width: self.cell,
                    height: 1,
                },
                score,
                fails,
                here,
                canvas,
            );
        }
        canvas.hit(label, Hit::Row(at));
    }

    /// What each candidate comes to, and its place.
    fn totals(&self, y: u16, canvas: &mut Canvas<'_>) {
        let count = u16::try_from(self.candidates().count()).unwrap_or(0);
        let width = self.area.width.min(self.label + SHARE + self.cell * count);
        canvas.rule(Rect {
            x: self.area.x,
            y,
            width,
            height: 1,
        });
        let (total, rank) = (
            t!(canvas.words(), "matrix-total"),
            t!(canvas.words(), "matrix-rank"),
        );
        canvas.text(self.area.x + 2, y + 1, self.label, &total, Role::Heading);
        canvas.text(self.area.x + 2, y + 2, self.label, &rank, Role::Muted);
        let none = || glyph::NOT_APPLICABLE.to_owned();
        for (_, candidate, x) in self.candidates() {
            let total = candidate
                .totals
                .map_or_else(none, |totals| format!("{:.1}", totals.so_far.value()));
            canvas.text(x + 1, y + 1, self.cell - 1, &total, Role::Heading);
            let rank = candidate.rank.map_or_else(none, |rank| rank.to_string());
            let role = if candidate.rank == Some(1) {
                Role::Good
            } else {
                Role::Muted
            };
            canvas.text(x + 1, y + 2, self.cell - 1, &rank, role);
        }
    }
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
