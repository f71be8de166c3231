//! What was found in the workbooks of a library.

use std::path::PathBuf;

use crate::domain::search::Hit;

/// What was found in all workbooks of a library, and what could not be looked into.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What was looked for, as it was typed.
    pub words: String,
    /// The workbooks in which something was found, in the order of the library.
    pub workbooks: Vec<FoundWorkbook>,
    /// How many places were found in all; more than there are hits where these are too many.
    pub total: usize,
    /// How many workbooks were looked into.
    pub looked: usize,
    /// The files that could not be read: their names, and why.
    pub unread: Vec<(String, String)>,
}

/// What was found in one workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundWorkbook {
    /// Its file.
    pub path: PathBuf,
    /// The firm's name, with what tells its file from others where another workbook has the same title.
    pub title: String,
    /// What was found, the best first.
    pub hits: Vec<FoundHit>,
}

/// Something that was found in a workbook that is not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundHit {
    /// Where, and the words.
    pub hit: Hit,
    /// The name of the alliance that it is about; none where it is about the firm.
    pub alliance: Option<String>,
}
