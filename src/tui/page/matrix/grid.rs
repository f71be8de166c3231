//! The grid: criteria down, candidates across, what each comes to below, and what that says.

mod heads;

use std::ops::Range;

use ratatui::layout::Rect;

use self::heads::heads;
use super::{Here, MatrixPage, criteria::percent};
use crate::{
    domain::{
        question::Question,
        reading::matrix::{Candidate, Score, Weighed},
    },
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::Action,
        canvas::Canvas,
        cells::wide,
        glyph,
        hit::Hit,
        theme::Role,
        widget::{
            asked::{self, ROOMY, prose_width},
            column::Column,
            rows::{from_column, lead},
        },
    },
};

/// How many columns a criterion's name takes at the most: where there is room, and where not.
const LABELS: (u16, u16) = (27, 18);
/// The narrowest column for a candidate beside which criteria keep all their room.
const ROOMY_CELL: u16 = 12;
/// How many rows the totals and the words below the grid take: where there is room, and where not.
const WORDS: (u16, u16) = (10, 5);
/// How many columns a criterion's share takes.
const SHARE: u16 = 6;
/// The narrowest and the widest that a candidate's column gets.
const CELL: (u16, u16) = (7, CELL_WIDEST);
const CELL_WIDEST: u16 = 20;
/// How many rows the totals take.
const TOTALS: u16 = 3;

/// Draws the grid under its question.
pub(super) fn view(
    page: &MatrixPage,
    here: &Here,
    question: &Question,
    session: &Session,
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let context = canvas.context;
    let subject = page.list.subject;
    let mut above = Column::new(prose_width(area));
    if area.height >= ROOMY || here.matrix.candidates.is_empty() {
        asked::above_list(&mut above, subject, question, false, session, context);
    } else {
        asked::heading(&mut above, subject, question, session, context);
    }
    if here.matrix.candidates.is_empty() {
        let none = t!(context.i18n, "matrix-no-candidates");
        let rows = crate::tui::canvas::rows_of(&none, above.width().saturating_sub(2));
        above.push_kept(rows, move |area, canvas| {
            let role = lead(area, true, canvas);
            canvas.prose(from_column(area, 2), &none, role);
            canvas.hit(area, Hit::Action(Action::Choose));
        });
        return page.list.scroll.render(above, area, canvas);
    }
    let height = above.height().min(area.height);
    above.render(Rect { height, ..area }, canvas, 0);
    let grid = Grid::lay_out(here, below(area, height));
    grid.header(canvas);
    let end = grid.criteria(canvas);
    grid.totals(end, canvas);
    let taken = (end + TOTALS).saturating_sub(area.y);
    let rest = below(area, taken + 1);
    page.list
        .scroll
        .render(outcome(here, question, area, canvas), rest, canvas);
}

/// What is left of an area below so many rows.
fn below(area: Rect, rows: u16) -> Rect {
    Rect {
        y: area.y + rows.min(area.height),
        height: area.height.saturating_sub(rows),
        ..area
    }
}

/// What the grid comes to in words, which keys fill it, what its signs mean, and why it is asked.
fn outcome<'a>(here: &Here, question: &Question, area: Rect, canvas: &Canvas<'_>) -> Column<'a> {
    let context = canvas.context;
    let mut column = Column::new(prose_width(area));
    for line in Wording::new(&context.i18n, &context.pack).matrix(&here.matrix) {
        column.prose(line, Role::Text);
    }
    column.gap(1);
    column.prose(t!(context.i18n, "matrix-grid-outro"), Role::Muted);
    let mut candidates = here.matrix.candidates.iter();
    if candidates.any(|candidate| !candidate.fails.is_empty()) {
        column.point(
            glyph::WARNING,
            Role::Bad,
            t!(context.i18n, "matrix-fails"),
            Role::Muted,
        );
    }
    column.gap(1);
    asked::reason(&mut column, question, context);
    column
}

/// How the grid is laid out: which candidates are shown, and where.
struct Grid<'a> {
    here: &'a Here,
    area: Rect,
    label: u16,
    cell: u16,
    /// The candidates that are shown.
    shown: Range<usize>,
}

impl<'a> Grid<'a> {
    fn lay_out(here: &'a Here, area: Rect) -> Self {
        let all = here.matrix.candidates.len();
        let count = u16::try_from(all).unwrap_or(u16::MAX).max(1);
        let room = |label| area.width.saturating_sub(label + SHARE);
        let labels = here.matrix.criteria.iter().map(|it| wide(&it.label));
        // Behind its mark, with a blank behind it.
        let longest = labels.max().unwrap_or(0).saturating_add(2 + 1);
        let label = match room(LABELS.0) / count {
            CELL_WIDEST.. => LABELS.0,
            ROOMY_CELL.. => LABELS.0.min(longest.max(LABELS.1)),
            _ => LABELS.1,
        };
        let mut room = room(label);
        if room / count < CELL.0 {
            // For the sign that there are more.
            room = room.saturating_sub(1);
        }
        let cell = (room / count).clamp(CELL.0, CELL.1);
        // Where not all candidates fit, those up to the selected one are shown.
        let fit = usize::from(room / cell).max(1);
        let first = (here.column + 1).saturating_sub(fit);
        Self {
            here,
            area,
            label,
            cell,
            shown: first..(first + fit).min(all),
        }
    }

    /// The candidates that are shown, each with its place and its column on the screen.
    fn candidates(&self) -> impl Iterator<Item = (usize, &'a Candidate, u16)> {
        let (left, cell) = (self.area.x + self.label + SHARE, self.cell);
        let candidates = self.here.matrix.candidates.iter().enumerate();
        let shown = candidates.skip(self.shown.start).take(self.shown.len());
        let place = move |((at, candidate), slot)| (at, candidate, left + cell * slot);
        shown.zip(0..).map(place)
    }

    /// What is selected, in full, and the candidates' names, told apart however short they are cut.
    fn header(&self, canvas: &mut Canvas<'_>) {
        let matrix = &self.here.matrix;
        let criterion = matrix.criteria.get(self.here.row);
        let candidate = matrix.candidates.get(self.here.column);
        let title = format!(
            "{} {} {}",
            candidate.map_or("", |it| &it.name),
            glyph::DOT,
            criterion.map_or("", |it| &it.label)
        );
        let area = self.area;
        canvas.text(area.x, area.y, area.width, &title, Role::Heading);
        let y = area.y + 1;
        let names: Vec<&str> = matrix.candidates.iter().map(|it| &*it.name).collect();
        let heads = heads(&names, usize::from(self.cell - 1));
        for (at, _, x) in self.candidates() {
            let role = if at == self.here.column {
                Role::Selection
            } else {
                Role::Text
            };
            canvas.text(x, y, self.cell - 1, &heads[at], role);
        }
        let left = area.x + self.label + SHARE - 2;
        if self.shown.start > 0 {
            canvas.text(left, y, 1, glyph::BACKWARD, Role::Accent);
        }
        if self.shown.end < names.len() {
            let right = area.right().saturating_sub(1);
            canvas.text(right, y, 1, glyph::FORWARD, Role::Accent);
        }
    }

    /// The criteria with their scores, scrolled so that the selected one and what stands below stay
    /// in view; returns the row below them.
    fn criteria(&self, canvas: &mut Canvas<'_>) -> u16 {
        let criteria = &self.here.matrix.criteria;
        let room = |below: u16| usize::from(self.area.height.saturating_sub(2 + below)).max(1);
        let height = if criteria.len() <= room(WORDS.0) {
            room(WORDS.0)
        } else {
            room(WORDS.1)
        };
        let top = (self.here.row + 1).saturating_sub(height);
        let first = self.area.y + 2;
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
        let is_selected = at == self.here.row;
        let row = Rect {
            y,
            height: 1,
            width: self.label - 1,
            ..self.area
        };
        let role = lead(row, is_selected, canvas);
        canvas.text(row.x + 2, y, row.width - 2, &weighed.label, role);
        let x = row.x + self.label;
        canvas.text(x, y, SHARE, &percent(weighed), Role::Muted);
        canvas.hit(row, Hit::Row(at));
        for (column, candidate, x) in self.candidates() {
            let place = Rect {
                x,
                width: self.cell,
                ..row
            };
            let cell = Cell {
                score: candidate.scores.get(at).copied().unwrap_or(Score::Blank),
                fails: candidate.fails.contains(&weighed.item),
                is_here: is_selected && column == self.here.column,
            };
            cell.draw(place, canvas);
            canvas.hit(place, Hit::Cell(at, column));
        }
    }

    /// What each candidate comes to, and its place.
    fn totals(&self, y: u16, canvas: &mut Canvas<'_>) {
        let wording = Wording::new(&canvas.context.i18n, &canvas.context.pack);
        let count = u16::try_from(self.shown.len()).unwrap_or(0);
        let width = self.label + SHARE + self.cell * count;
        canvas.rule(Rect {
            y,
            width: width.min(self.area.width),
            height: 1,
            ..self.area
        });
        let total = t!(canvas.i18n(), "matrix-total");
        let rank = t!(canvas.i18n(), "matrix-rank");
        let x = self.area.x + 2;
        canvas.text(x, y + 1, self.label, &total, Role::Heading);
        canvas.text(x, y + 2, self.label, &rank, Role::Muted);
        let none = || glyph::NOT_APPLICABLE.to_owned();
        for (_, candidate, x) in self.candidates() {
            let total = candidate.totals.map(|it| wording.tenths(it.so_far));
            let total = total.unwrap_or_else(none);
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

/// How one candidate scores on one criterion.
struct Cell {
    score: Score,
    fails: bool,
    is_here: bool,
}

impl Cell {
    fn draw(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let shown = match self.score {
            Score::Blank => glyph::DOT.to_owned(),
            Score::Unknown => glyph::UNKNOWN.to_owned(),
            Score::Scored(rating) => rating.get().to_string(),
        };
        let role = match self.score {
            _ if self.is_here => Role::Selection,
            _ if self.fails => Role::Bad,
            Score::Blank => Role::Muted,
            Score::Unknown => Role::Warn,
            Score::Scored(_) => Role::Text,
        };
        if self.is_here {
            canvas.text(area.x, area.y, 1, glyph::HERE, Role::Selection);
            canvas.state.cursor = Some((area.x, area.y).into());
        }
        let x = canvas.text(area.x + 1, area.y, 1, &shown, role);
        if self.fails {
            canvas.text(x, area.y, 1, glyph::WARNING, Role::Bad);
        }
    }
}
