//! A workbook as tables for a spreadsheet: a row for each alliance, or for each answer.
//!
//! Columns have names that stay, in English, so that a formula or a script finds them in every
//! language; what stands in `verdict`, `meaning` and `asked` is in the pack's own words. Both tables
//! begin with a byte-order mark, without which Excel takes UTF-8 for something else, and end their
//! lines as RFC 4180 says. A cell that a spreadsheet could take for a formula has an apostrophe in
//! front; since no number in here is negative, what it guards is always somebody's words.

mod alliances;
mod answers;

use super::format::Material;

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
        let _ = writer.write_record(row.map(guarded));
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula, whatever stands in it.
fn guarded(cell: String) -> String {
    let runs = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    // Some programs pass over blanks before they look.
    if cell.starts_with(char::is_control) || cell.trim_start().starts_with(runs) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// What there is, or an empty cell.
fn cell(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

#[cfg(test)]
mod tests;
