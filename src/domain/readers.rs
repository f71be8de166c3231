//! Who may read what.

use super::{
    alliance::Subject,
    id::{ActionId, QuestionId},
};

/// What the owner can show to others or keep to themselves.
///
/// Who may read it stands apart from its words, so that whoever changes the words on another machine never
/// changes that, and what comes back after it was removed has the readers that it had.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shareable {
    /// All that is answered to a question about somebody. Where the firm is asked, also what stands
    /// under that question for its alliances: the scores of the matrix.
    Answer(Subject, QuestionId),
    /// An action.
    Action(ActionId),
}

/// Who may read something, each of them with all before them. The owner always may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Readers {
    /// Nobody but the owner: it is private.
    Own,
    /// An adviser as well.
    Adviser,
    /// The partner as well; of an action, that it is shared with the partner.
    Partner,
}

impl Readers {
    /// All three, fewest first.
    pub const ALL: [Self; 3] = [Self::Own, Self::Adviser, Self::Partner];
}
