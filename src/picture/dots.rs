//! What people in a room rated: each answer as a square, question below question, the widest disagreement
//! first; and what a room is shown while they rate.

use crate::t;

use super::{
    canvas::Canvas,
    drawn::{Area, More, Role, Size},
    large::{Large, ROWS},
    style::{Hit, Style, say},
    text::{lines, width, wrap},
};

/// The margin at either side.
const MARGIN: u16 = 2;
/// The columns of the median.
const MIDDLE: u16 = 11;
/// The fewest and the most columns of the questions' names.
const LABELS: [u16; 2] = [14, 24];
/// The most rows of squares for one question; more are counted.
const HIGHEST: u16 = 3;

/// The answers to one question.
#[derive(Debug, Clone, Copy)]
pub struct DotsRow<'a> {
    /// The question in two or three words.
    pub label: &'a str,
    /// The lowest and the highest answer that there can be.
    pub scale: (u8, u8),
    /// The answers, each with how many gave it; nothing where too few answered.
    pub counts: &'a [(u8, u32)],
    /// The median, or why there is none, in words.
    pub middle: &'a str,
}

/// What people rated, as a room is shown it.
#[derive(Debug, Clone, Copy)]
pub struct DotsShown<'a> {
    /// What was rated.
    pub title: &'a str,
    /// What is said of the row that is talked about, a paragraph each.
    pub told: &'a [String],
    /// The questions.
    pub rows: &'a [DotsRow<'a>],
    /// The row that is talked about, from 0.
    pub here: usize,
}

/// Where the columns of a scale stand.
struct Grid {
    left: u16,
    column: u16,
    columns: u16,
    low: u8,
    unit: u8,
}

impl Grid {
    fn new(row: &DotsRow<'_>, left: u16, room: u16) -> Self {
        let (low, high) = row.scale;
        // Every step where there are few, else every tenth.
        let unit = if high - low > 10 { 10 } else { 1 };
        let columns = u16::from((high - low) / unit) + 1;
        Self {
            left,
            column: room / columns,
            columns,
            low,
            unit,
        }
    }

    fn x(&self, at: u16) -> u16 {
        self.left + at * self.column
    }

    /// The column that an answer stands in: the nearest one.
    fn at(&self, answer: u8) -> u16 {
        let at = (answer.saturating_sub(self.low) + self.unit / 2) / self.unit;
        u16::from(at).min(self.columns.saturating_sub(1))
    }

    fn counts(&self, row: &DotsRow<'_>) -> Vec<u32> {
        let mut counts = vec![0; usize::from(self.columns)];
        for (answer, count) in row.counts {
            if let Some(known) = counts.get_mut(usize::from(self.at(*answer))) {
                *known += count;
            }
        }
        counts
    }

    /// How many squares stand side by side.
    fn side_by_side(&self) -> u32 {
        u32::from(self.column.saturating_sub(1)).max(1)
    }

    fn rows(&self, row: &DotsRow<'_>) -> u16 {
        let most = self.counts(row).into_iter().max().unwrap_or(0);
        let rows = most.div_ceil(self.side_by_side());
        u16::try_from(rows).unwrap_or(HIGHEST).clamp(1, HIGHEST)
    }
}

/// What people rated. The row that is talked about is always in view; what has no room is counted.
pub fn dots(size: Size, shown: &DotsShown<'_>, style: &Style<'_>) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let edge = size.width.saturating_sub(MARGIN);
    let room = edge.saturating_sub(MARGIN);
    let mut y = heading(&mut canvas, shown.title, size.height >= 20, style);
    for told in shown.told {
        let told = style.signs.spell(told);
        for line in lines(&told, room.min(100), 3, style.signs.more) {
            canvas.put(MARGIN, y, &line, Role::Heading);
            y += 1;
        }
    }
    y += u16::from(!shown.told.is_empty());
    let longest = shown
        .rows
        .iter()
        .map(|row| width(&style.signs.spell(row.label)))
        .max();
    let labels = longest
        .unwrap_or(0)
        .clamp(LABELS[0], LABELS[1])
        .min(room / 3);
    let left = MARGIN + 2 + labels + 2;
    let within = edge.saturating_sub(left + MIDDLE);
    let grid = |row: &DotsRow<'_>| Grid::new(row, left, within);
    // Air between the rows where all of them have it.
    let needed = |air: u16| -> u16 {
        let rows = shown.rows.iter().map(|row| grid(row).rows(row) + air);
        rows.sum::<u16>() + 1
    };
    let air = u16::from(y + needed(1) <= size.height);
    let bottom = size.height.saturating_sub(1);
    let first = first_in_view(shown, bottom.saturating_sub(y + 1), |row| {
        grid(row).rows(row) + air
    });
    let mut scale = None;
    let mut hidden = shown.rows.len();
    for (at, row) in shown.rows.iter().enumerate().skip(first) {
        let grid = grid(row);
        let head = u16::from(scale != Some(row.scale));
        let is_last = at + 1 == shown.rows.len();
        if y + head + grid.rows(row) + u16::from(!is_last) > bottom + 1 {
            break;
        }
        if head > 0 {
            ruler(&mut canvas, y, &grid, style);
            scale = Some(row.scale);
            y += 1;
        }
        draw_row(
            &mut canvas,
            y,
            (row, &grid),
            (at == shown.here, labels),
            style,
        );
        let area = Area {
            x: 0,
            y,
            width: size.width,
            height: grid.rows(row),
        };
        canvas.click(area, Hit::Row(at));
        y += grid.rows(row) + air;
        hidden = shown.rows.len() - at - 1;
    }
    if hidden > 0 {
        let told = say!(style, "pic-below", count = hidden);
        let told = format!("{} {told}", style.signs.below);
        canvas.put(MARGIN, bottom, &told, Role::Muted);
    }
    canvas.say_more(More {
        above: first > 0,
        below: hidden > 0,
    });
    canvas
}

/// The first row that is drawn so that the one that is talked about is in view.
fn first_in_view(shown: &DotsShown<'_>, room: u16, rows: impl Fn(&DotsRow<'_>) -> u16) -> usize {
    let mut used = 0;
    let mut first = shown.here.min(shown.rows.len().saturating_sub(1));
    let here = first;
    for at in (0..=here).rev() {
        let Some(row) = shown.rows.get(at) else { break };
        used += rows(row);
        if used > room && at < here {
            break;
        }
        first = at;
    }
    first
}

/// A heading, large where there is room. Returns the row after it and a free one.
fn heading(canvas: &mut Canvas, title: &str, may_be_large: bool, style: &Style<'_>) -> u16 {
    let edge = canvas.size().width.saturating_sub(MARGIN);
    let large = Large::new(title, style.signs).filter(|it| it.width() + MARGIN <= edge);
    if let Some(large) = large.filter(|_| may_be_large) {
        large.draw(canvas, MARGIN, 1, Role::Accent);
        return 2 + ROWS;
    }
    let title = style.signs.spell(title);
    canvas.fit(MARGIN, 0, edge.saturating_sub(MARGIN), &title, Role::Accent);
    2
}

fn ruler(canvas: &mut Canvas, y: u16, grid: &Grid, style: &Style<'_>) {
    for at in 0..grid.columns {
        let number = u16::from(grid.low) + at * u16::from(grid.unit);
        // Two numbers of three digits would touch in narrow columns.
        let is_drawn = grid.column >= 4 || at % 2 == 0;
        if is_drawn {
            canvas.put(grid.x(at), y, &number.to_string(), Role::Muted);
        }
    }
    let median = say!(style, "dots-middle");
    let edge = canvas.size().width.saturating_sub(MARGIN);
    canvas.right(edge, y, &median, Role::Muted);
}

fn draw_row(
    canvas: &mut Canvas,
    y: u16,
    (row, grid): (&DotsRow<'_>, &Grid),
    (is_here, labels): (bool, u16),
    style: &Style<'_>,
) {
    let label = style.signs.spell(row.label);
    let role = if is_here { Role::Heading } else { Role::Text };
    if is_here {
        canvas.sign(MARGIN, y, style.signs.here, Role::Accent);
    }
    canvas.fit(MARGIN + 2, y, labels, &label, role);
    let edge = canvas.size().width.saturating_sub(MARGIN);
    let middle = style.signs.spell(row.middle);
    if row.counts.is_empty() {
        canvas.fit(
            grid.left,
            y,
            edge.saturating_sub(grid.left),
            &middle,
            Role::Muted,
        );
        return;
    }
    let square = style.signs.full.to_string();
    for (at, count) in (0..).zip(grid.counts(row)) {
        if count == 0 {
            continue;
        }
        let x = grid.x(at);
        let most = grid.side_by_side() * u32::from(HIGHEST);
        if count > most {
            canvas.put(x, y, &format!("{count}{square}"), Role::Fill);
            continue;
        }
        let mut left = count;
        let mut row = y;
        while left > 0 {
            let here = left.min(grid.side_by_side());
            canvas.put(x, row, &square.repeat(here as usize), Role::Fill);
            left -= here;
            row += 1;
        }
    }
    canvas.right(edge, y, &middle, role);
}

/// How many have answered, in words.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'a> {
    /// The words.
    pub words: &'a str,
    /// The words at other times: all of them have letters of one size.
    pub others: &'a [String],
}

/// What is rated while nobody's answer is shown: the questions, how many have answered, and when it is
/// shown.
pub fn sealed(
    size: Size,
    (title, told, when): (&str, &Counted<'_>, &str),
    questions: &[(String, String)],
    (answered, people): (u32, u32),
    style: &Style<'_>,
) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let edge = size.width.saturating_sub(MARGIN);
    let room = edge.saturating_sub(MARGIN);
    let mut y = heading(&mut canvas, title, size.height >= 20, style);
    let fits = |words: &str| {
        let large = Large::new(&style.signs.spell(words), style.signs);
        large.filter(|it| it.width() <= room)
    };
    let do_all_fit = told.others.iter().all(|words| fits(words).is_some());
    let large = fits(told.words).filter(|_| do_all_fit);
    let told = style.signs.spell(told.words);
    let foot = if large.is_some() && size.height >= 16 {
        ROWS + 4
    } else {
        4
    };
    let end = size.height.saturating_sub(foot + 1);
    for (label, ask) in questions {
        let (label, ask) = (style.signs.spell(label), style.signs.spell(ask));
        let words = wrap(&ask, room.min(100).saturating_sub(2));
        let whole = 1 + u16::try_from(words.len()).unwrap_or(u16::MAX);
        let left: u16 = end.saturating_sub(y);
        if left == 0 {
            break;
        }
        canvas.fit(MARGIN, y, room, &label, Role::Heading);
        y += 1;
        if whole <= left && questions.len() <= 5 {
            for line in &words {
                canvas.put(MARGIN + 2, y, line, Role::Text);
                y += 1;
            }
            y += u16::from(y < end);
        }
    }
    let mut y = size.height.saturating_sub(foot);
    if let Some(large) = large.filter(|_| foot > 4) {
        large.draw(&mut canvas, MARGIN, y, Role::Accent);
        y += ROWS + 1;
    } else {
        canvas.fit(MARGIN, y, room, &told, Role::Heading);
        y += 1;
    }
    let wide = u32::from(room.min(60));
    let full = (answered.min(people) * wide)
        .checked_div(people)
        .unwrap_or(0);
    for at in 0..wide {
        let (sign, role) = if at < full {
            (style.signs.full, Role::Fill)
        } else {
            (style.signs.rail, Role::Rule)
        };
        canvas.sign(MARGIN + u16::try_from(at).unwrap_or(0), y, sign, role);
    }
    let when = style.signs.spell(when);
    canvas.fit(MARGIN, y + 1, room, &when, Role::Muted);
    canvas
}

/// A heading and some paragraphs.
pub fn words(size: Size, title: &str, text: &[String], style: &Style<'_>) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let room = size.width.saturating_sub(2 * MARGIN).min(90);
    let mut y = heading(&mut canvas, title, size.height >= 14, style);
    for paragraph in text {
        let paragraph = style.signs.spell(paragraph);
        let left = usize::from(size.height.saturating_sub(y));
        if left == 0 {
            break;
        }
        for line in lines(&paragraph, room, left, style.signs.more) {
            canvas.put(MARGIN, y, &line, Role::Text);
            y += 1;
        }
        y += 1;
    }
    canvas
}
