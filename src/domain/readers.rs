//! Who may read what.

use super::{
    alliance::Subject,
    id::{ActionId, QuestionId},
    pack::Pack,
    workbook::Workbook,
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

    /// Who may read what neither a pack nor the owner says anything of: an adviser, and no partner.
    pub const UNSAID: Self = Self::Adviser;

    /// Who may read something: what the owner chose for it, else what the pack says.
    pub fn of(pack: &Pack, workbook: &Workbook, what: &Shareable) -> Self {
        let chosen = workbook.readers.get(what).copied();
        match what {
            // What the owner keeps where the firm is asked is kept about everybody.
            Shareable::Answer(Subject::Alliance(_), question) => {
                let firm = Shareable::Answer(Subject::Firm, question.clone());
                let firm = workbook.readers.get(&firm).copied();
                let readers = chosen.or(firm).unwrap_or_else(|| Self::asked(pack, what));
                firm.map_or(readers, |firm| readers.min(firm))
            }
            Shareable::Answer(Subject::Firm, _) => {
                chosen.unwrap_or_else(|| Self::asked(pack, what))
            }
            Shareable::Action(_) => {
                let list = pack.actions().map(|list| {
                    let list = Shareable::Answer(Subject::Firm, list.id.clone());
                    Self::of(pack, workbook, &list)
                });
                let readers = chosen.or(list).unwrap_or(Self::UNSAID);
                if list == Some(Self::Own) {
                    Self::Own
                } else {
                    readers
                }
            }
        }
    }

    /// Who may read something as long as the owner chooses nothing else.
    pub fn asked(pack: &Pack, what: &Shareable) -> Self {
        let question = match what {
            Shareable::Answer(_, question) => pack.question(question),
            Shareable::Action(_) => pack.actions(),
        };
        question.map_or(Self::UNSAID, |question| question.readers)
    }

    /// What the owner chooses so that these may read something; none where the pack says so already.
    pub fn chosen(self, pack: &Pack, what: &Shareable) -> Option<Self> {
        (Self::asked(pack, what) != self).then_some(self)
    }
}
