//! A workbook as its file held it.

use jiff::Timestamp;

use super::{disk::Fingerprint, summary::Summary};
use crate::domain::{text::Removed, workbook::Workbook};

/// What tells what a file held when it was read from what it holds now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    pub(super) print: Fingerprint,
    pub(super) edited: Timestamp,
    pub(super) format: u64,
}

/// A workbook as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The format that the file is in.
    pub format: u64,
    /// The workbook, its texts cleaned.
    pub workbook: Workbook,
    /// What was worked out when it was saved.
    pub summary: Summary,
    /// What was taken out of its texts; the file still has it.
    pub removed: Removed,
    /// What the file held, to be told from what it holds later.
    pub stamp: Stamp,
}

impl Stamp {
    pub(super) fn of(bytes: &[u8], edited: Timestamp, format: u64) -> Self {
        Self {
            print: Fingerprint::of(bytes),
            edited,
            format,
        }
    }
}
