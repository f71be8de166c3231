//! Workbooks as sheets for Excel and its like: the alliances of one firm or of many, what is to be done, what was
//! answered, the reviews, and the selection matrix with formulas that go on reckoning.
//!
//! Heads are in the catalogue's words, dates are dates and numbers are numbers. What somebody typed is always
//! text: no cell but our own holds a formula, and one that begins like a formula stays text when it is edited.

mod cell;
mod matrix;
mod rows;
mod sheet;

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

pub use self::rows::Firm;
use self::{
    cell::Cell,
    rows::{Heads, SHEETS},
    sheet::{Paged, Sheet, Styles},
};
use super::material::Frame;
use crate::t;

/// The sheets of some firms as a file.
pub fn write(frame: Frame<'_>, firms: &[&Firm]) -> Result<Vec<u8>, XlsxError> {
    let words = frame.words;
    let (styles, heads) = (Styles::new(), Heads::new(frame));
    let page = Paged {
        styles: &styles,
        paper: frame.paper,
    };
    let mut names = sheet::Names::default();
    let mut book = Workbook::new();
    let mut left_out = 0;
    let sheets = heads.sheets.iter().enumerate();
    for (at, (name, head)) in sheets {
        let mut sheet = Sheet::new(page, &names.give(name), head)?;
        for row in firms.iter().flat_map(|firm| &firm.rows[at]) {
            left_out += usize::from(!sheet.row(row)?);
        }
        book.push_worksheet(sheet.finish()?);
    }
    let matrices: Vec<&matrix::Block> = firms.iter().filter_map(|it| it.matrix.as_ref()).collect();
    if !matrices.is_empty() {
        let name = names.give(&t!(words, "xlsx-matrix"));
        let sheet = matrix::sheet(page, &name, words, &matrices)?;
        book.push_worksheet(sheet);
    }
    let name = names.give(&t!(words, "xlsx-about"));
    let mut about = rows::about(frame, firms);
    if left_out > 0 {
        about.push(t!(words, "xlsx-left-out", count = left_out));
    }
    let mut sheet = Sheet::new(page, &name, &[t!(words, "xlsx-about")])?;
    for line in about {
        sheet.row(&[Cell::Text(line)])?;
    }
    book.push_worksheet(sheet.finish()?);
    let title = match firms {
        [firm] => firm.title.clone(),
        [] | [_, ..] => t!(words, "xlsx-many", count = firms.len()),
    };
    let letterhead = frame.letterhead;
    let mut properties = DocProperties::new()
        .set_title(title)
        .set_author(sheet::kept(&letterhead.prepared_by))
        .set_comment(sheet::kept(&letterhead.lines(words).join("\n")));
    if let Some(now) = sheet::moment(frame.now) {
        properties = properties.set_creation_datetime(&now);
    }
    book.set_properties(&properties);
    book.save_to_buffer()
}

/// How many sheets stand before the matrix.
const COUNT: usize = SHEETS.len();

#[cfg(test)]
mod tests;
