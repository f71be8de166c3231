//! Scores of several on the same criteria.

use super::{
    canvas::{Anchor, Area, Canvas, Pen, Role, WIDTH},
    measure::{Font, wrap},
};
use crate::report::document::{Candidate, Cell, Grid, Score, Total};

/// How wide the criteria are.
const CRITERIA: f64 = 210.0;
/// Where the weights end.
const WEIGHTS: f64 = 276.0;
/// Where the candidates begin.
const CANDIDATES: f64 = 292.0;
/// How wide a candidate is at least, and at most.
const NARROW: f64 = 92.0;
const WIDE: f64 = 174.0;
/// The most lines of a candidate's name, of a criterion's and of a range.
const NAME_LINES: usize = 5;
const CRITERION_LINES: usize = 3;
const RANGE_LINES: usize = 2;

/// A candidate's column.
#[derive(Clone, Copy)]
struct Column {
    from: f64,
    width: f64,
}

impl Column {
    fn middle(self) -> f64 {
        self.from + self.width / 2.0
    }
}

pub(super) fn draw(grid: &Grid, width: f64) -> Canvas {
    if width < WIDTH {
        return stacked(grid, width);
    }
    let count = f64::from(u8::try_from(grid.candidates.len().max(1)).unwrap_or(u8::MAX));
    let whole = WIDTH.max(CANDIDATES + count * NARROW);
    let width = ((whole - CANDIDATES) / count).min(WIDE);
    let columns = std::iter::successors(Some(CANDIDATES), |from| Some(from + width));
    let columns = columns.map(|from| Column { from, width });
    let candidates: Vec<(Column, &Candidate)> = columns.zip(&grid.candidates).collect();
    let mut canvas = Canvas::new(whole);
    head(&mut canvas, grid, &candidates);
    for (at, criterion) in grid.criteria.iter().enumerate() {
        let lines = wrap(&criterion.name, Font::BODY, CRITERIA, CRITERION_LINES);
        let height = (high(lines.len(), Font::BODY) + 10.0).max(29.0);
        let y = canvas.bottom() + 18.0;
        canvas.lines((0.0, y), Anchor::Start, Font::BODY, Role::Ink, &lines);
        let weight = (WEIGHTS, y);
        canvas.text(
            weight,
            Anchor::End,
            Font::BODY,
            Role::Soft,
            &criterion.weight,
        );
        for (column, candidate) in &candidates {
            if let Some(cell) = candidate.cells.get(at) {
                draw_cell(&mut canvas, *column, cell);
            }
        }
        canvas.grow(height);
        rule(&mut canvas, Role::Line);
    }
    if candidates.iter().any(|(_, it)| it.total.is_some()) {
        foot(&mut canvas, grid, &candidates);
    }
    canvas
}

/// The candidates one below the other, each with all criteria.
fn stacked(grid: &Grid, width: f64) -> Canvas {
    const SCORES: f64 = 76.0;
    let mut canvas = Canvas::new(width);
    let column = Column {
        from: width - SCORES,
        width: SCORES,
    };
    let room = width - SCORES - 10.0;
    let row = |canvas: &mut Canvas, name: &str, font: Font| {
        let lines = wrap(name, font, room, CRITERION_LINES);
        let at = (0.0, canvas.bottom() + 21.0);
        canvas.lines(at, Anchor::Start, font, Role::Ink, &lines);
        (high(lines.len(), font) + 16.0).max(38.0)
    };
    let [totals, places] = &grid.foot;
    for (nth, candidate) in grid.candidates.iter().enumerate() {
        if nth > 0 {
            canvas.grow(18.0);
        }
        let lines = wrap(&candidate.name, Font::NAME, width, NAME_LINES);
        let at = (0.0, canvas.bottom() + 16.0);
        canvas.lines(at, Anchor::Start, Font::NAME, Role::Accent, &lines);
        canvas.grow(high(lines.len(), Font::NAME) + 6.0);
        rule(&mut canvas, Role::Soft);
        for (criterion, cell) in grid.criteria.iter().zip(&candidate.cells) {
            let name = format!("{} · {}", criterion.name, criterion.weight);
            let height = row(&mut canvas, &name, Font::BODY);
            draw_cell(&mut canvas, column, cell);
            canvas.grow(height);
            rule(&mut canvas, Role::Line);
        }
        if let Some(total) = &candidate.total {
            let height = row(&mut canvas, totals, Font::NAME);
            let y = canvas.bottom() + 22.0;
            let deepest = draw_total(&mut canvas, column, total, y);
            canvas.grow((deepest - canvas.bottom() + 6.0).max(height));
            rule(&mut canvas, Role::Line);
        }
        let height = row(&mut canvas, places, Font::NAME);
        let at = (column.middle(), canvas.bottom() + 20.0);
        canvas.text(at, Anchor::Middle, Font::NAME, Role::Ink, &candidate.place);
        canvas.grow(height);
    }
    if grid.candidates.is_empty() {
        for criterion in &grid.criteria {
            let height = row(&mut canvas, &criterion.name, Font::BODY);
            let at = (width, canvas.bottom() + 21.0);
            canvas.text(at, Anchor::End, Font::BODY, Role::Soft, &criterion.weight);
            canvas.grow(height);
            rule(&mut canvas, Role::Line);
        }
    }
    canvas
}

fn high(lines: usize, font: Font) -> f64 {
    f64::from(u8::try_from(lines).unwrap_or(u8::MAX)) * font.leading()
}

fn rule(canvas: &mut Canvas, role: Role) {
    let (y, to) = (canvas.bottom(), canvas.width());
    canvas.line((0.0, y), (to, y), Pen::new(role, 1.0));
}

fn head(canvas: &mut Canvas, grid: &Grid, candidates: &[(Column, &Candidate)]) {
    let font = Font::bold(12.0);
    let names: Vec<Vec<String>> = candidates
        .iter()
        .map(|(column, it)| wrap(&it.name, font, column.width - 8.0, NAME_LINES))
        .collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let height = high(lines, font) + 14.0;
    let last = height - 12.0;
    let [criterion, weight] = &grid.head;
    canvas.text((0.0, last), Anchor::Start, font, Role::Soft, criterion);
    canvas.text((WEIGHTS, last), Anchor::End, font, Role::Soft, weight);
    for ((column, _), lines) in candidates.iter().zip(&names) {
        let first = last - high(lines.len().saturating_sub(1), font);
        let at = (column.middle(), first);
        canvas.lines(at, Anchor::Middle, font, Role::Ink, lines);
    }
    canvas.grow(height);
    rule(canvas, Role::Soft);
}

/// A score, with a small bar below that is as long as it is high.
fn draw_cell(canvas: &mut Canvas, column: Column, cell: &Cell) {
    let y = canvas.bottom() + 17.0;
    let at = (column.middle(), y);
    let (role, font, score) = match cell.score {
        Score::Blank | Score::Unknown => (Role::Soft, Font::plain(14.0), None),
        Score::TestAnswers(score) => (Role::Ink, Font::NAME, Some((score, Role::Accent))),
        Score::TooLow(score) => (Role::Warn, Font::bold(12.0), Some((score, Role::Warn))),
    };
    let lines = wrap(&cell.reading, font, column.width - 4.0, 1);
    canvas.lines(at, Anchor::Middle, font, role, &lines);
    if let Some((score, role)) = score {
        let bar = |width| Area {
            x: column.middle() - 20.0,
            y: y + 5.0,
            width,
            height: 4.0,
        };
        canvas.bar(bar(40.0), 2.0, Role::Faint);
        canvas.bar(bar(f64::from(score.min(5)) * 8.0), 2.0, role);
    }
}

/// Totals with what open scores could still make of them, and places.
fn foot(canvas: &mut Canvas, grid: &Grid, candidates: &[(Column, &Candidate)]) {
    let [totals, places] = &grid.foot;
    let y = canvas.bottom() + 22.0;
    canvas.text((0.0, y), Anchor::Start, Font::NAME, Role::Ink, totals);
    let mut deepest = y + 14.0;
    for (column, candidate) in candidates {
        if let Some(total) = &candidate.total {
            deepest = deepest.max(draw_total(canvas, *column, total, y));
        } else {
            let at = (column.middle(), y);
            canvas.text(at, Anchor::Middle, Font::BODY, Role::Soft, &candidate.place);
        }
    }
    canvas.grow(deepest - canvas.bottom() + 6.0);
    rule(canvas, Role::Line);
    let y = canvas.bottom() + 18.0;
    canvas.text((0.0, y), Anchor::Start, Font::NAME, Role::Ink, places);
    for (column, candidate) in candidates {
        let at = (column.middle(), y);
        canvas.text(at, Anchor::Middle, Font::NAME, Role::Ink, &candidate.place);
    }
    canvas.grow(27.0);
}

/// Returns how far down it goes.
fn draw_total(canvas: &mut Canvas, column: Column, total: &Total, y: f64) -> f64 {
    let middle = column.middle();
    let font = Font::bold(15.0);
    canvas.text((middle, y), Anchor::Middle, font, Role::Ink, &total.reading);
    let whole = (column.width - 16.0).min(72.0);
    let along = |at: f64| middle - whole / 2.0 + whole * (at - 1.0).clamp(0.0, 4.0) / 4.0;
    let bar = |from: f64, to: f64| Area {
        x: from,
        y: y + 8.0,
        width: to - from,
        height: 6.0,
    };
    canvas.bar(bar(along(1.0), along(5.0)), 3.0, Role::Faint);
    canvas.bar(bar(along(total.low), along(total.high)), 3.0, Role::Tint);
    let here = (along(total.so_far), y + 11.0);
    canvas.dot(here, 4.0, Role::Accent);
    let Some(range) = &total.range else {
        return y + 18.0;
    };
    let lines = wrap(range, Font::TINY, column.width - 4.0, RANGE_LINES);
    let at = (middle, y + 29.0);
    canvas.lines(at, Anchor::Middle, Font::TINY, Role::Soft, &lines);
    y + 18.0 + high(lines.len(), Font::TINY)
}
