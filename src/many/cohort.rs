//! What many workbooks come to: counts with a reason for every blank, and quartiles; small groups hidden.
//!
//! A group is small by the number of firms in it, not of alliances. Where fewer firms than the smallest
//! group answer alike, their cell is hidden, and so is every other cell of that item with fewer than twice
//! as many; and then, until at least two cells and twice the smallest group are hidden, the next ones in a
//! fixed order: reasons for blanks by name, then answers by name. What is hidden is not named either, so
//! that nobody knows which of the remaining answers anybody gave. Where all firms together are fewer than
//! the smallest group, the total is hidden too.
//!
//! Hiding the small cells alone would give them away: the total less what is shown is what they hold. And
//! hiding the next smallest with them would do so as well where cells lie close together, for whoever
//! knows the rule. Quartiles go with the cell that they are of; no item has both quartiles and the counts
//! of its single numbers, from which the one would give away the other.
//!
//! This protects each item by itself. Two results, of other files or with another smallest group, can be
//! subtracted from each other; whoever publishes several must know that.

pub mod report;
mod table;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    digest::{Digest, Seen, holds_on},
    item::{Item, ItemKind, Items},
    row::State,
};
use crate::{
    domain::quartile::quartiles_x4,
    parallel::{Enough, in_order},
};

/// The smallest group whose answers are shown unless it is set otherwise.
pub const SMALLEST: u64 = 4;

/// The lowest that it can be set to.
pub const LEAST_SMALLEST: u64 = 3;

/// How many workbooks a thread counts at a time.
const AT_A_TIME: usize = 4096;

/// The cell that all answers to an item are in.
pub const ALL: &str = "all";

/// What many workbooks come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// How many firms.
    pub firms: u64,
    /// How many alliances.
    pub alliances: u64,
    /// The smallest group that is shown, in firms.
    pub smallest: u64,
    /// Each item, those of the firm first, in the pack's order.
    pub items: Vec<Counted>,
}

/// How one item is answered over all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Which item.
    pub item: Item,
    /// All answers and blanks together; none where these are too few.
    pub all: Option<Shown>,
    /// The cells that are shown: the item's codes in order, then the reasons for blanks.
    pub cells: Vec<Cell>,
    /// Whether there is anything that is not shown.
    pub hides: bool,
}

/// Those who answer alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The answer or the reason, by its code.
    pub code: String,
    /// How many.
    pub shown: Shown,
}

/// What is shown of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// How many alliances, or firms where the firm is asked.
    pub units: u64,
    /// How many firms they belong to.
    pub firms: u64,
    /// Lower quartile, median and upper quartile times four, in the item's unit; of numbers only.
    pub quartiles_x4: Option<[u64; 3]>,
}

impl Counted {
    /// The cell of this code; none where nobody is in it or it is hidden.
    pub fn cell(&self, code: &str) -> Option<Shown> {
        let mut cells = self.cells.iter();
        cells.find(|cell| cell.code == code).map(|cell| cell.shown)
    }
}

impl Cohort {
    /// What these workbooks come to on a day. No two of them may be copies of one.
    pub fn of<'a>(
        items: &Items,
        digests: impl Iterator<Item = &'a Digest>,
        today: Date,
        smallest: u64,
    ) -> Self {
        let layout = Layout::new(items, today);
        let digests: Vec<&Digest> = digests.collect();
        let parts: Vec<&[&Digest]> = digests.chunks(AT_A_TIME).collect();
        let mut tallies = layout.tallies();
        let mut alliances = 0;
        in_order(
            &parts,
            |part| layout.tallied(part),
            |_, (more, counted)| {
                alliances += more;
                for (tally, more) in tallies.iter_mut().zip(counted) {
                    tally.merge(more);
                }
                Enough::NotYet
            },
        );
        let firms = digests.len() as u64;
        let orders: Vec<Order> = (layout.items.iter().zip(&tallies))
            .map(|(item, tally)| Order::of(item, tally, smallest))
            .collect();
        let together = layout.together(&parts, &orders);
        let counted = layout.items.iter().enumerate().map(|(place, item)| {
            let hidden = orders[place].hidden(&together[place], smallest);
            tallies[place].counted(item, hidden, smallest)
        });
        Self {
            firms,
            alliances,
            smallest,
            items: counted.collect(),
        }
    }
}

/// Where each answer of a digest belongs.
struct Layout<'a> {
    /// The items, those of the firm first.
    items: Vec<&'a Item>,
    /// How many of them are asked of the firm.
    firm: usize,
    today: Date,
}

impl<'a> Layout<'a> {
    fn new(items: &'a Items, today: Date) -> Self {
        Self {
            items: items.firm.iter().chain(&items.alliance).collect(),
            firm: items.firm.len(),
            today,
        }
    }

    fn tallies(&self) -> Vec<Tally> {
        let cells = |item: &&Item| item.codes().len() + State::ALL.len();
        let blank = |item| Tally {
            cells: vec![Count::default(); cells(item)],
            ..Tally::default()
        };
        self.items.iter().map(blank).collect()
    }

    /// What some workbooks come to, and how many alliances they have.
    fn tallied(&self, digests: &[&Digest]) -> (u64, Vec<Tally>) {
        let mut tallies = self.tallies();
        let mut alliances = 0;
        for (firm, digest) in (1..).zip(digests) {
            alliances += self.answers(digest, |place, cell, number| {
                tallies[place].add(firm, cell, number);
            });
        }
        (alliances, tallies)
    }

    /// Every answer of a workbook: the item's place, its cell's place, and the number that was given.
    /// Returns how many alliances the workbook has.
    fn answers(&self, digest: &Digest, mut each: impl FnMut(usize, usize, Option<u16>)) -> u64 {
        let (mut place, mut alliances) = (0, 0);
        for seen in digest.seen() {
            if place == self.items.len() {
                place = self.firm;
            }
            alliances += u64::from(place == self.firm);
            if let Some((cell, number)) = self.cell(self.items[place], seen) {
                each(place, cell, number);
            }
            place += 1;
        }
        alliances
    }

    /// The place of a cell: an item's codes stand first, then the reasons for blanks.
    fn cell(&self, item: &Item, seen: Seen) -> Option<(usize, Option<u16>)> {
        let codes = match &item.kind {
            ItemKind::Codes(codes) => codes.len(),
            ItemKind::Number { .. } => 1,
            ItemKind::Dated => 2,
        };
        match (seen, &item.kind) {
            (Seen::Blank(state), _) => {
                let reason = State::ALL.iter().position(|known| *known == state)?;
                Some((codes + reason, None))
            }
            (Seen::Value(value), ItemKind::Codes(_)) => {
                Some((value.into(), None)).filter(|_| usize::from(value) < codes)
            }
            (Seen::Value(value), ItemKind::Number { .. }) => Some((0, Some(value))),
            (Seen::Value(value), ItemKind::Dated) => {
                Some((usize::from(holds_on(value, self.today)), None))
            }
        }
    }

    /// How many firms are in the first cells of an item's order together, for each number of cells; of
    /// items without a small cell nothing.
    fn together(&self, parts: &[&[&Digest]], orders: &[Order]) -> Vec<Vec<u64>> {
        let blank = || -> Vec<Vec<u64>> {
            let orders = orders.iter();
            orders
                .map(|order| vec![0; order.hideable().len()])
                .collect()
        };
        let mut together = blank();
        if together.iter().all(Vec::is_empty) {
            return together;
        }
        let ranks: Vec<Vec<usize>> = orders.iter().map(Order::ranks).collect();
        let count = |part: &&[&Digest]| {
            let mut together = blank();
            let mut firsts = vec![usize::MAX; orders.len()];
            for digest in *part {
                firsts.fill(usize::MAX);
                self.answers(digest, |place, cell, _| {
                    if let Some(rank) = ranks[place].get(cell) {
                        firsts[place] = firsts[place].min(*rank);
                    }
                });
                for (first, together) in firsts.iter().zip(&mut together) {
                    if let Some(count) = together.get_mut(*first) {
                        *count += 1;
                    }
                }
            }
            together
        };
        in_order(parts, count, |_, counted| {
            let all = together.iter_mut().flatten();
            all.zip(counted.iter().flatten())
                .for_each(|(all, more)| *all += more);
            Enough::NotYet
        });
        for counts in &mut together {
            let mut sum = 0;
            for count in counts {
                sum += *count;
                *count = sum;
            }
        }
        together
    }
}

/// One item's cells while they are counted.
#[derive(Debug, Clone, Default)]
struct Tally {
    cells: Vec<Count>,
    /// All cells together.
    all: Count,
    /// How often each number occurs.
    numbers: BTreeMap<u16, u64>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Count {
    units: u64,
    firms: u64,
    /// The firm that was counted last, by its place from 1.
    last: u64,
}

impl Count {
    fn add(&mut self, firm: u64) {
        self.units += 1;
        if self.last != firm {
            self.last = firm;
            self.firms += 1;
        }
    }

    /// Adds a count of other firms.
    fn merge(&mut self, other: Self) {
        self.units += other.units;
        self.firms += other.firms;
    }

    fn shown(self, quartiles_x4: Option<[u64; 3]>) -> Shown {
        Shown {
            units: self.units,
            firms: self.firms,
            quartiles_x4,
        }
    }
}

impl Tally {
    fn add(&mut self, firm: u64, cell: usize, number: Option<u16>) {
        self.all.add(firm);
        self.cells[cell].add(firm);
        if let Some(number) = number {
            *self.numbers.entry(number).or_insert(0) += 1;
        }
    }

    /// Adds what other firms come to.
    fn merge(&mut self, other: Self) {
        self.all.merge(other.all);
        for (cell, other) in self.cells.iter_mut().zip(other.cells) {
            cell.merge(other);
        }
        for (number, count) in other.numbers {
            *self.numbers.entry(number).or_insert(0) += count;
        }
    }

    fn counted(&self, item: &Item, hidden: &[usize], smallest: u64) -> Counted {
        let reasons = State::ALL.map(State::code);
        let codes = item.codes().into_iter().chain(reasons).enumerate();
        let is_shown = |at: &usize| self.cells[*at].units > 0 && !hidden.contains(at);
        let cell = |(at, code): (usize, &str)| {
            let is_number = at == 0 && matches!(item.kind, ItemKind::Number { .. });
            let numbers = self.numbers.iter().map(|(it, count)| (*it, *count));
            let quartiles = || quartiles_x4(&numbers.collect::<Vec<_>>());
            Cell {
                code: code.into(),
                shown: self.cells[at].shown(is_number.then(quartiles).flatten()),
            }
        };
        Counted {
            item: item.clone(),
            all: (self.all.firms >= smallest).then(|| self.all.shown(None)),
            cells: codes.filter(|(at, _)| is_shown(at)).map(cell).collect(),
            hides: !hidden.is_empty(),
        }
    }
}

/// The cells of an item that anybody is in, in the order in which they are hidden.
struct Order {
    /// Their places among the item's cells.
    cells: Vec<usize>,
    /// How many of them are hidden in any case; 0 where there is no small group.
    low: usize,
}

impl Order {
    fn of(item: &Item, tally: &Tally, smallest: u64) -> Self {
        let reasons = State::ALL.map(State::code);
        let own = item.codes();
        let codes: Vec<&str> = own.iter().copied().chain(reasons).collect();
        let firms = |at: &usize| tally.cells[*at].firms;
        let is_low = |at: &usize| firms(at) < 2 * smallest;
        let mut cells: Vec<usize> = (0..codes.len()).filter(|at| firms(at) > 0).collect();
        cells.sort_by_key(|at| (!is_low(at), *at < own.len(), codes[*at]));
        let is_any_small = cells.iter().any(|at| firms(at) < smallest);
        let low = cells.iter().filter(|at| is_any_small && is_low(at));
        Self {
            low: low.count(),
            cells,
        }
    }

    /// The cells that may have to be hidden: none where there is no small group.
    fn hideable(&self) -> &[usize] {
        if self.low > 0 { &self.cells } else { &[] }
    }

    /// The place of each cell in this order, by its place among the item's cells.
    fn ranks(&self) -> Vec<usize> {
        let cells = self.hideable();
        let last = cells.iter().max().map_or(0, |last| last + 1);
        let mut ranks = vec![usize::MAX; last];
        for (rank, cell) in cells.iter().enumerate() {
            ranks[*cell] = rank;
        }
        ranks
    }

    /// The cells that are hidden. `together` says how many firms are in the first cells together.
    fn hidden(&self, together: &[u64], smallest: u64) -> &[usize] {
        let cells = self.hideable();
        let enough = (self.low.max(2)..=cells.len())
            .find(|hidden| together[hidden - 1] >= 2 * smallest)
            .unwrap_or(cells.len());
        &cells[..enough]
    }
}

#[cfg(test)]
mod tests;
