//! Two partners at one laptop: our workbook is open, and their side of one alliance was read from their file.

use crate::{
    domain::{action::Intent, id::AllianceId, pack::Pack, workbook::Workbook},
    i18n::Catalog,
    many::mirror::{Mirror, Side},
};

/// The most that both may agree to in one sitting.
pub const MOST_AGREED: usize = 100;

/// A mirror that is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenMirror {
    /// The alliance in our workbook.
    pub ours: AllianceId,
    /// What the partner released.
    pub theirs: Side,
    /// What became of a sealed exchange, in words; none where there was none.
    pub seal: Option<String>,
    /// What both agreed to do, in the order in which they did.
    pub agreed: Vec<Intent>,
}

impl OpenMirror {
    /// Both sides as they are now; none where our workbook has the alliance no longer.
    pub fn mirror(&self, words: &Catalog, pack: &Pack, workbook: &Workbook) -> Option<Mirror> {
        let ours = Side::of(words, pack, workbook, self.ours)?;
        Some(Mirror::of(words, pack, &ours, &self.theirs))
    }
}
