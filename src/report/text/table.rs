//! A table as text: columns as wide as they need, and narrower where the page ends.

use unicode_width::UnicodeWidthStr;

use super::{INDENT, Page, WIDTH, figure::fit};
use crate::{
    report::{
        document::Table,
        linebreak::{Counted, counted, with_whole_counts},
    },
    wrap::wrapped,
};

/// What separates two columns.
const BETWEEN: &str = "  ";

/// The widest word that a column is kept wide enough for.
const LONG_WORD: usize = 12;

impl Page {
    /// A table, and where the page has no room for all its columns, the others in further tables
    /// below, each with the first column again.
    pub(super) fn table(&mut self, table: &Table) {
        let spelled = |row: &Vec<String>| -> Vec<String> {
            row.iter()
                .map(|cell| self.spell(cell).into_owned())
                .collect()
        };
        let rows: Vec<Vec<String>> = [&table.head]
            .into_iter()
            .chain(&table.rows)
            .map(spelled)
            .collect();
        let columns: Vec<Column> = (0..table.head.len())
            .map(|at| Column::of(rows.iter().filter_map(|row| Some(row.get(at)?.as_str()))))
            .collect();
        for (nth, shown) in parts(&columns).into_iter().enumerate() {
            if nth > 0 {
                self.gap();
            }
            let wanted: Vec<Column> = shown.iter().map(|at| columns[*at]).collect();
            let widths = widths(&wanted);
            for (nth, row) in rows.iter().enumerate() {
                let cells: Vec<&str> = shown
                    .iter()
                    .map(|at| row.get(*at).map_or("", |it| it))
                    .collect();
                self.row(&cells, &widths);
                if nth == 0 {
                    let rules = widths.iter().map(|width| self.set.line.repeat(*width));
                    let rules: Vec<String> = rules.collect();
                    self.row(
                        &rules.iter().map(String::as_str).collect::<Vec<_>>(),
                        &widths,
                    );
                }
            }
        }
    }

    /// A row, as many lines high as its highest cell.
    fn row(&mut self, cells: &[&str], widths: &[usize]) {
        let cells: Vec<String> = cells.iter().map(|cell| with_whole_counts(cell)).collect();
        let cells: Vec<_> = (cells.iter().zip(widths))
            .map(|(cell, width)| wrapped(cell, *width))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let line: Vec<String> = (cells.iter().zip(widths))
                .map(|(lines, width)| fit(lines.get(at).map_or("", |line| line), *width))
                .map(|line| line.replace('\u{a0}', " "))
                .collect();
            self.line(&format!("{INDENT}{}", line.join(BETWEEN)));
        }
    }
}

/// How wide a column is.
#[derive(Clone, Copy)]
struct Column {
    /// With every cell on one line.
    wide: usize,
    /// So that every word, date and number stays whole.
    whole: usize,
    /// At the narrowest, so that most words stay whole, and all dates and numbers.
    narrow: usize,
}

impl Column {
    fn of<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let mut column = Self {
            wide: 0,
            whole: 0,
            narrow: 0,
        };
        for cell in cells {
            column.wide = column.wide.max(cell.width());
            for part in counted(cell) {
                let (part, least) = match part {
                    Counted::Whole(part) if part.trim_end().contains(' ') => {
                        (part.trim_end().width(), usize::MAX)
                    }
                    Counted::Whole(part) | Counted::Words(part) => {
                        let words = part.split_whitespace().map(UnicodeWidthStr::width);
                        (words.max().unwrap_or(0), LONG_WORD)
                    }
                };
                column.whole = column.whole.max(part);
                column.narrow = column.narrow.max(part.min(least));
            }
        }
        column
    }
}

/// Which columns stand together, as many as there is room for at their narrowest.
fn parts(columns: &[Column]) -> Vec<Vec<usize>> {
    let room = WIDTH - INDENT.len();
    let narrow = |at: usize| BETWEEN.len() + columns[at].narrow;
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut used = 0;
    for at in 0..columns.len() {
        match parts.last_mut() {
            Some(part) if used + narrow(at) <= room + BETWEEN.len() => part.push(at),
            Some(_) => {
                used = narrow(0);
                parts.push(vec![0, at]);
            }
            None => parts.push(vec![at]),
        }
        used += narrow(at);
    }
    parts
}

/// Takes from the widest column, again and again, until the page has room for all; first from those whose
/// words stay whole.
fn widths(columns: &[Column]) -> Vec<usize> {
    let room = WIDTH - INDENT.len();
    let between = BETWEEN.len() * columns.len().saturating_sub(1);
    let mut widths: Vec<usize> = columns.iter().map(|column| column.wide).collect();
    while widths.iter().sum::<usize>() + between > room {
        let widest = |least: fn(&Column) -> usize| {
            let spare = widths.iter().zip(columns).enumerate();
            let spare = spare.filter(|(_, (width, column))| **width > least(column));
            spare
                .max_by_key(|(_, (width, _))| **width)
                .map(|(at, _)| at)
        };
        match widest(|it| it.whole).or_else(|| widest(|it| it.narrow)) {
            Some(at) => widths[at] -= 1,
            None => break,
        }
    }
    widths
}
