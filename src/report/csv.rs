//! A workbook as tables for a spreadsheet: a row for each alliance, or for each answer.
//!
//! Columns have names that stay, in English, so that a formula or a script finds them in every
//! language; what stands in `verdict`, `meaning` and `asked` is in the pack's own words. Both tables
//! begin with a byte-order mark, without which Excel takes UTF-8 for something else, and end their
//! lines as RFC 4180 says. What a spreadsheet could take for a formula has an apostrophe in front, and so
//! has what it could take for one after splitting the cell at another separator: half the world opens
//! tables with semicolons. No number in here is negative, so what is guarded is always somebody's words.

mod alliances;
mod answers;

use super::material::Material;
use crate::t;

/// What tells Excel that a file is UTF-8.
const MARK: &str = "\u{feff}";

/// One of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A row for each alliance: what it is, and what its answers come to.
    Alliances,
    /// A row for each answer, and for each thing that an answer with several says.
    Answers,
}

/// The names of the tables.
pub(super) const NAMES: [&str; 2] = ["alliances", "answers"];

impl Table {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Alliances, Self::Answers];

    /// The name that it is asked for by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alliances => NAMES[0],
            Self::Answers => NAMES[1],
        }
    }

    /// The table as a file.
    pub fn render(self, material: &Material<'_>) -> Vec<u8> {
        match self {
            Self::Alliances => written(alliances::HEAD, alliances::rows(material)),
            Self::Answers => written(answers::HEAD, answers::rows(material)),
        }
    }
}

/// The most that a cell of Excel holds, in units of UTF-16; what is longer it cuts off or puts below.
const LONGEST_CELL: usize = 32_767;

/// What to say of answers that are longer than a spreadsheet's cell, where there are any: the table has them
/// whole, and the program that opens it may not.
pub fn too_long(material: &Material<'_>) -> Option<String> {
    let workbook = material.workbook;
    let alliances = workbook.alliances.iter().map(|alliance| &alliance.answers);
    let answers = [&workbook.firm].into_iter().chain(alliances);
    let words = answers.flat_map(|answers| answers.iter().flat_map(|(_, it)| it.answer.words()));
    let is_long =
        |words: &&str| words.len() > LONGEST_CELL && words.encode_utf16().count() > LONGEST_CELL;
    let count = words.filter(is_long).count();
    (count > 0).then(|| t!(material.words, "report-csv-too-long", count = count))
}

/// Rows under a head, as a file.
fn written<const N: usize>(
    head: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    // Writing to memory cannot fail, and every row is as long as the head.
    let _ = writer.write_record(head);
    for row in rows {
        let _ = writer.write_record(row.map(|cell| guarded(&cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// What programs split a line at, whatever is asked of them; a line break where they lost the quotes.
const SEPARATORS: [char; 6] = [',', ';', '\t', '|', '\n', '\r'];

/// A cell that no spreadsheet takes for a formula, whatever stands in it and wherever it is split.
fn guarded(cell: &str) -> String {
    let mut safe = String::with_capacity(cell.len());
    for piece in cell.split_inclusive(SEPARATORS) {
        let is_first = safe.is_empty();
        let begins_with_control =
            |c: char| c.is_control() && (is_first || !matches!(c, '\n' | '\r'));
        if runs(piece)
            || piece
                .trim_start_matches('"')
                .starts_with(begins_with_control)
        {
            safe.push('\'');
        }
        safe.push_str(piece);
    }
    safe
}

/// Whether what stands between two separators begins with the sign of a formula. Some programs pass over
/// blanks and quotes before they look.
fn runs(piece: &str) -> bool {
    let is_passed_over = |c: char| c.is_whitespace() || c.is_control() || c == '"';
    let seen = piece.trim_start_matches(is_passed_over);
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// What there is, or an empty cell.
fn cell(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

#[cfg(test)]
mod tests;
