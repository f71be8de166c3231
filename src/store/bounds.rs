//! The bounds that everything in the store keeps to.

/// The format of a workbook's file that is written; later ones can only be looked at.
pub(super) const FORMAT: u64 = 4;

/// The longest file that is read, in bytes.
pub(super) const MAX_FILE: u64 = 8 * 1024 * 1024;

/// How many names are tried for a new file before something else must be wrong.
pub(super) const TRIES: u32 = 1000;
