//! The firm's alliances, and whom something is about: the firm or one of them.

use jiff::Timestamp;

use super::{answer::Answers, id::AllianceId};

/// How a relationship stands to the firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AllianceKind {
    /// An alliance that the firm has.
    Existing,
    /// A relationship that the firm wants to become an alliance.
    Desired,
    /// A candidate that the firm does not yet work with.
    Potential,
}

impl AllianceKind {
    /// All three, closest first.
    pub const ALL: [Self; 3] = [Self::Existing, Self::Desired, Self::Potential];
}

/// One alliance, had, wanted or considered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alliance {
    /// Its name within the workbook's files.
    pub id: AllianceId,
    /// Who the partner is.
    pub name: String,
    /// How it stands to the firm.
    pub kind: AllianceKind,
    /// When the name or kind was last edited.
    pub edited: Timestamp,
    /// What was answered about it.
    pub answers: Answers,
}

/// Whom an answer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The firm itself.
    Firm,
    /// One of its alliances.
    Alliance(AllianceId),
}

impl Subject {
    /// The alliance; none where it is the firm.
    pub fn alliance(self) -> Option<AllianceId> {
        match self {
            Self::Alliance(id) => Some(id),
            Self::Firm => None,
        }
    }
}
