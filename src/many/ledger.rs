//! What was read and what was left out, by which rule: it stands beside every result.

use std::{collections::BTreeMap, path::PathBuf};

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use super::files::Refusal;

/// What was read for a result, and what the result leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// What this file says it is.
    pub format: &'static str,
    /// Counts up when a program that reads the one before could go wrong.
    pub version: u32,
    /// The program that wrote it.
    pub program: &'static str,
    /// When.
    pub made: Timestamp,
    /// The day that the result is of.
    pub day: Date,
    /// Whether reading was broken off before all files were read.
    pub partial: bool,
    /// How many files there are.
    pub files: usize,
    /// How many were looked at.
    pub read: usize,
    /// How many are older copies of a workbook that is counted.
    pub copies: usize,
    /// How many could not be read, for each reason.
    pub refused: BTreeMap<&'static str, usize>,
    /// How many workbooks the result is of.
    pub workbooks: usize,
    /// The smallest group that is shown, in firms; none where rows are written.
    pub smallest: Option<u64>,
    /// What was left out of which part of the result, by which rule.
    pub left_out: Vec<LeftOut>,
}

/// Something that a result leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The part of the result: an item, or a table and a column.
    pub what: String,
    /// The rule, by its name.
    pub rule: &'static str,
    /// How many, where that gives nothing away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
}

/// The rules by which something is left out.
pub mod rule {
    /// Marked private by its owner.
    pub const PRIVATE: &str = "private";
    /// Too few firms answer alike, or would be given away by those who do.
    pub const SMALL_GROUP: &str = "small-group";
    /// All firms together are too few.
    pub const TOO_FEW: &str = "too-few";
    /// Words of their own, which were not asked for.
    pub const TEXT: &str = "text-not-asked-for";
    /// Names, which were not asked for.
    pub const NAMES: &str = "names-not-asked-for";
    /// Answers to questions that the pack does not ask.
    pub const OTHER_PACK: &str = "other-pack";
}

impl Ledger {
    /// A ledger in which nothing is left out yet.
    pub fn new(made: Timestamp, day: Date, refused: &[(PathBuf, Refusal)]) -> Self {
        let mut reasons = BTreeMap::new();
        for (_, refusal) in refused {
            *reasons.entry(refusal.code()).or_insert(0) += 1;
        }
        Self {
            format: "madbook-ledger",
            version: 1,
            program: concat!("madbook ", env!("CARGO_PKG_VERSION")),
            made,
            day,
            partial: false,
            files: 0,
            read: 0,
            copies: 0,
            refused: reasons,
            workbooks: 0,
            smallest: None,
            left_out: Vec::new(),
        }
    }

    /// Notes what was left out.
    pub fn leave_out(&mut self, what: impl Into<String>, rule: &'static str, count: Option<u64>) {
        let what = what.into();
        self.left_out.push(LeftOut { what, rule, count });
    }

    /// As JSON, in lines that a person can read as well.
    pub fn json(&self) -> Vec<u8> {
        // Every key is a string and nothing here fails to serialise.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
