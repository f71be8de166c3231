//! An edition of a workbook, made: what goes in, and what stays out of it and why.

use super::{Doubt, Edition};
use crate::domain::{
    pack::Pack,
    readers::{Readers, Shareable},
    workbook::Workbook,
};

/// An edition of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Extract {
    /// Which edition it is.
    pub edition: Edition,
    /// What goes in, and nothing else. It has no past.
    pub workbook: Workbook,
    /// The questions that it answers; none where it may hold answers to all of them.
    pub(super) pack: Option<Pack>,
    /// All that somebody answered and means to do, in the pack's order, and what becomes of it.
    pub items: Vec<Item>,
    /// How many answers, actions and titles have other words in the place of names.
    pub renamed: usize,
    /// Words in it that may be meant as names that it should not hold, and were left.
    pub unsure: Vec<Doubt>,
    /// Words in it that may be names of people whom nothing else names; only where people have letters.
    pub offered: Vec<Doubt>,
}

/// Something that the owner can show to others, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub what: Shareable,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of something in an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes in; these may read it anyway.
    Goes(Readers),
    /// It stays out.
    Stays(Reason),
}

/// Why something stays out of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is private.
    Private,
    /// It is not for the partner.
    Unshared,
    /// It is about an alliance that is left out.
    Others,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Private, Self::Unshared, Self::Others];
}

impl Extract {
    /// The questions to read it with.
    pub fn pack<'a>(&'a self, whole: &'a Pack) -> &'a Pack {
        self.pack.as_ref().unwrap_or(whole)
    }

    /// How much goes in that is private.
    pub fn private(&self) -> usize {
        self.count(Fate::Goes(Readers::Own))
    }

    /// How much stays out for a reason.
    pub fn left_out(&self, reason: Reason) -> usize {
        self.count(Fate::Stays(reason))
    }

    fn count(&self, fate: Fate) -> usize {
        self.items.iter().filter(|item| item.fate == fate).count()
    }
}
