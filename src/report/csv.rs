//! Workbooks as tables for a spreadsheet: a row for each alliance, for each answer, and for what is to be done.
//!
//! Columns have names that stay, in English, so that a formula or a script finds them in every
//! language; what stands in `verdict`, `meaning` and `asked` is in the pack's own words. All tables
//! begin with a byte-order mark, without which Excel takes UTF-8 for something else, and end their
//! lines as RFC 4180 says. What a spreadsheet could take for a formula has an apostrophe in front, and so
//! has what it could take for one after splitting the cell at another separator: half the world opens
//! tables with semicolons. No number in here is negative, so what is guarded is always somebody's words.
//! Tables of several firms are one table: `firm_id` tells those of one name apart.

mod actions;
mod alliances;
mod answers;
pub mod style;

use self::style::Style;
use super::material::Material;
use crate::{i18n::Catalog, store::slug, t};

/// What tells Excel that a file is UTF-8.
const MARK: &str = "\u{feff}";

/// One of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A row for each alliance: what it is, and what its answers come to.
    Alliances,
    /// A row for each answer, and for each thing that an answer with several says.
    Answers,
    /// A row for each action and each value update to come, the most pressing first.
    Actions,
}

/// The names of the tables.
pub(super) const NAMES: [&str; 3] = ["alliances", "answers", "actions"];

impl Table {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Alliances, Self::Answers, Self::Actions];

    /// The name that it is asked for by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alliances => NAMES[0],
            Self::Answers => NAMES[1],
            Self::Actions => NAMES[2],
        }
    }

    /// What its file is called after the firm.
    pub(super) fn called(self, words: &Catalog) -> String {
        slug(&match self {
            Self::Alliances => t!(words, "file-alliances"),
            Self::Answers => t!(words, "file-answers"),
            Self::Actions => t!(words, "file-actions"),
        })
    }

    /// What a table of any firms begins with.
    pub(super) fn begin(self, style: Style) -> Vec<u8> {
        let head = match self {
            Self::Alliances => written(style, [alliances::HEAD]),
            Self::Answers => written(style, [answers::HEAD]),
            Self::Actions => written(style, [actions::HEAD]),
        };
        [MARK.as_bytes(), &head].concat()
    }

    /// What a workbook gives to a table.
    pub(super) fn rows(self, material: &Material<'_>) -> Vec<u8> {
        match self {
            Self::Alliances => written(material.table, alliances::rows(material)),
            Self::Answers => written(material.table, answers::rows(material)),
            Self::Actions => written(material.table, actions::rows(material)),
        }
    }

    /// The table of one workbook as a file.
    #[cfg(test)]
    fn render(self, material: &Material<'_>) -> Vec<u8> {
        [self.begin(material.table), self.rows(material)].concat()
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

/// Rows as lines.
fn written<const N: usize>(
    style: Style,
    rows: impl IntoIterator<Item = [impl AsRef<str>; N]>,
) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .delimiter(style.separator.byte())
        .from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row is as long as the head.
        let _ = writer.write_record(row.map(|cell| guarded(cell.as_ref())));
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
pub(super) fn runs(piece: &str) -> bool {
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
