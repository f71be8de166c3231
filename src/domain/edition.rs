//! What of a workbook goes to whom: everything to the owner, all but what is private to an adviser, to a
//! partner what both share; under real names or letters.
//!
//! An edition is made before anything is read from it or told of it. What it does not hold cannot show in a
//! reading, a figure or a file, whatever is made of it.

mod extract;
mod names;
mod sieve;

use std::collections::BTreeSet;

pub use self::{
    extract::{Extract, Fate, Item, Reason},
    names::Doubt,
};
use self::{names::Renaming, sieve::Sieve};
use super::{id::AllianceId, pack::Pack, workbook::Workbook};

/// Which alliances go in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// These. Nothing that was answered about the others goes in, nor what is to be done about them, and
    /// where somebody's words name them, another word stands there.
    Only(BTreeSet<AllianceId>),
}

/// Whom an edition is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// The owner: everything, what is private among it.
    Mine(Which),
    /// An adviser: all but what is private, and what follows from it.
    Adviser(Which),
    /// The partner of one alliance: what the pack or the owner says that partners may read. A reading of it
    /// rests on nothing else.
    Partner(AllianceId),
}

/// Under which names the firm, its alliances and its people go in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Names {
    /// Their own.
    #[default]
    Real,
    /// Letters, wherever their names stand. Whoever is described in free text may still be recognised.
    Letters,
}

/// What goes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Whom it is for.
    pub recipient: Recipient,
    /// Under which names.
    pub names: Names,
    /// Words that have others in their place as well, whatever the names: the owner knows whom they name.
    pub hidden: Vec<String>,
}

/// What stands in the place of names; the words are the catalogue's.
pub struct Aliases<'a> {
    /// Words that are no names on their own, though somebody's name may be written so: "me", "team".
    pub no_names: String,
    /// Words that many firms have in their names and that tell of none: "farm", "coffee".
    pub trade: String,
    /// Words that stand before nouns alone, where every noun is written large: "der", "ein"; else none.
    pub before_nouns: String,
    /// What such nouns end in: "ung".
    pub noun_endings: String,
    /// The firm.
    pub firm: String,
    /// A firm that is left out.
    pub outsider: String,
    /// The alliance of a letter.
    pub alliance: &'a dyn Fn(&str) -> String,
    /// The person of a letter.
    pub person: &'a dyn Fn(&str) -> String,
}

/// What keeps something out of an edition. Each is needed: without any one of them something gets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Filter {
    /// Keeps out what is private.
    Private,
    /// Keeps out what partners may not read, and the questions that ask it.
    Unshared,
    /// Keeps out what is about alliances that are left out.
    Others,
    /// Keeps out links to objectives that are left out.
    Links,
    /// Keeps out what stood there before, and what was removed.
    Past,
    /// Keeps out where the owner left off.
    Place,
    /// Keeps out who may read what.
    Readers,
    /// Keeps out what the owner means to come back to.
    Flags,
    /// Puts other words in the place of names.
    Names,
}

impl Filter {
    /// All of them.
    pub(crate) const ALL: [Self; 9] = [
        Self::Private,
        Self::Unshared,
        Self::Others,
        Self::Links,
        Self::Past,
        Self::Place,
        Self::Readers,
        Self::Flags,
        Self::Names,
    ];
}

impl Default for Edition {
    fn default() -> Self {
        Self::mine()
    }
}

impl Edition {
    /// The owner's own: everything.
    pub fn mine() -> Self {
        Self::to(Recipient::Mine(Which::All))
    }

    /// An adviser's: all but what is private.
    pub fn adviser() -> Self {
        Self::to(Recipient::Adviser(Which::All))
    }

    /// A partner's: what may be read by the one with whom the alliance is.
    pub fn partner(id: AllianceId) -> Self {
        Self::to(Recipient::Partner(id))
    }

    /// What is not private of one alliance and of the firm: what the owner may release of it.
    pub fn releasable(id: AllianceId) -> Self {
        Self::to(Recipient::Adviser(Which::Only(BTreeSet::from([id]))))
    }

    /// The workbook alone of what goes to an adviser under its own names: that of [`Self::adviser`], without
    /// what is told beside it, for whoever reads thousands.
    pub fn shared(pack: &Pack, workbook: &Workbook) -> Workbook {
        let sieve = Sieve {
            edition: &Self::adviser(),
            filters: &Filter::ALL,
            pack,
            workbook,
        };
        sieve.sifted()
    }

    fn to(recipient: Recipient) -> Self {
        Self {
            recipient,
            names: Names::Real,
            hidden: Vec::new(),
        }
    }

    /// What goes in of a workbook.
    #[must_use]
    pub fn of(&self, pack: &Pack, workbook: &Workbook, aliases: &Aliases<'_>) -> Extract {
        self.through(&Filter::ALL, pack, workbook, aliases)
    }

    /// What goes in where only these filters keep something out.
    pub(crate) fn through(
        &self,
        filters: &[Filter],
        pack: &Pack,
        workbook: &Workbook,
        aliases: &Aliases<'_>,
    ) -> Extract {
        let sieve = Sieve {
            edition: self,
            filters,
            pack,
            workbook,
        };
        let sifted = sieve.sifted();
        let renaming = Renaming::new(self, pack, workbook, aliases);
        let (workbook, renamed) = if filters.contains(&Filter::Names) {
            renaming.of(sifted)
        } else {
            (sifted, 0)
        };
        let [unsure, offered] = renaming.doubts(&workbook);
        Extract {
            edition: self.clone(),
            workbook,
            pack: sieve.pack(),
            items: sieve.items(),
            renamed,
            unsure,
            offered,
        }
    }

    /// What a text of the owner's becomes that is to stand on it: names that it does not hold have other words
    /// in their place.
    pub fn text(
        &self,
        pack: &Pack,
        workbook: &Workbook,
        aliases: &Aliases<'_>,
        text: &str,
    ) -> String {
        Renaming::new(self, pack, workbook, aliases).text(text)
    }

    /// Whether an alliance goes in.
    pub fn holds(&self, id: AllianceId) -> bool {
        match &self.recipient {
            Recipient::Mine(which) | Recipient::Adviser(which) => match which {
                Which::All => true,
                Which::Only(ids) => ids.contains(&id),
            },
            Recipient::Partner(partner) => *partner == id,
        }
    }

    /// Whether every alliance goes in.
    pub fn holds_all(&self) -> bool {
        match &self.recipient {
            Recipient::Mine(which) | Recipient::Adviser(which) => *which == Which::All,
            Recipient::Partner(_) => false,
        }
    }
}

#[cfg(test)]
mod tests;
