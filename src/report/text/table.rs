//! A table as text: columns as wide as they need, and narrower where the page ends.

use unicode_width::UnicodeWidthStr;

use super::{INDENT, Page, WIDTH, figure::fit};
use crate::report::document::Table;

/// What separates two columns.
const BETWEEN: &str = "  ";

/// The narrowest that a column is made for the sake of others.
const NARROWEST: usize = 8;

impl Page {
    pub(super) fn table(&mut self, table: &Table) {
        let spelled = |row: &Vec<String>| -> Vec<String> {
            row.iter()
                .map(|cell| self.spell(cell).into_owned())
                .collect()
        };
        let head = spelled(&table.head);
        let rows: Vec<Vec<String>> = table.rows.iter().map(spelled).collect();
        let mut widths: Vec<usize> = head.iter().map(|cell| cell.width()).collect();
        for row in &rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.width());
            }
        }
        narrow(&mut widths);
        self.row(&head, &widths);
        let rules: Vec<String> = (widths.iter())
            .map(|width| self.set.line.repeat(*width))
            .collect();
        self.row(&rules, &widths);
        for row in &rows {
            self.row(row, &widths);
        }
    }

    /// A row, as many lines high as its highest cell.
    fn row(&mut self, cells: &[String], widths: &[usize]) {
        let wrapped: Vec<_> = (cells.iter().zip(widths))
            .map(|(cell, width)| textwrap::wrap(cell, *width))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let line: Vec<String> = (wrapped.iter().zip(widths))
                .map(|(lines, width)| fit(lines.get(at).map_or("", |line| line), *width))
                .collect();
            self.line(&format!("{INDENT}{}", line.join(BETWEEN)));
        }
    }
}

/// Takes from the widest column, again and again, until the page has room for all.
fn narrow(widths: &mut [usize]) {
    let room = WIDTH - INDENT.len();
    let between = BETWEEN.len() * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + between > room {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            Some(_) | None => break,
        }
    }
}
