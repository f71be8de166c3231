//! What stood in a workbook before: the change log, and with it the words that a merge or an edit
//! replaced.
//!
//! The log holds former values, each with the moment it was set, and the moment of everything that the
//! workbook itself does not date: the title, flags, orders, and what was blanked or removed. What moved
//! and when follows from two values in a row.
//!
//! It grows with what was meant and not with every key: a value that replaced another within the same
//! clock hour of one sitting takes its place, unless many words went with it. Beyond [`MAX_FORMER`]
//! values or [`MAX_WORDS`] bytes the oldest are forgotten.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::{SignedDuration, Timestamp};

use super::{
    alliance::Alliance,
    cell::{Cell, CellValue, Version},
    id::{ActionId, AllianceId},
};

/// The most former values that a log keeps.
pub const MAX_FORMER: usize = 5_000;

/// How many bytes of former words a log keeps, give or take one answer.
pub const MAX_WORDS: usize = 2 * 1024 * 1024;

/// The most removed alliances that a log keeps with their answers.
pub const MAX_REMOVED: usize = 100;

/// So many bytes of words that go in one step are kept, however briefly they stood.
const WORTH_KEEPING: usize = 20;

/// The values that cells had, in the order of the cells and then of the moments; shared between copies until
/// one of them changes.
pub(super) type Versions = BTreeMap<Cell, Arc<BTreeSet<Version>>>;

/// What stood in a workbook before, and what was removed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log {
    pub(super) versions: Versions,
    pub(super) removed: BTreeMap<AllianceId, Alliance>,
}

/// What was changed since a workbook was opened. The value that a cell had then is always kept.
#[derive(Debug, Clone, Default)]
pub struct Sitting(pub(super) BTreeSet<Cell>);

/// The last moment that a clock or a file is believed, shortly before the last there is: after it there
/// is still room for what follows.
pub const LATEST: Timestamp = Timestamp::constant(253_402_000_000, 0);

/// The moment just after another.
pub(super) fn after(moment: Timestamp) -> Timestamp {
    moment
        .checked_add(SignedDuration::from_micros(1))
        .unwrap_or(moment)
}

/// Now, or just after a moment that is not past: clocks are set back, and two edits in one moment
/// still have an order.
pub(super) fn later(now: Timestamp, last: Option<Timestamp>) -> Timestamp {
    let now = now.min(LATEST);
    match last {
        Some(last) if last >= now => after(last),
        Some(_) | None => now,
    }
}

impl Log {
    /// A log of these values and removed alliances.
    pub fn new(
        versions: impl IntoIterator<Item = Version>,
        removed: impl IntoIterator<Item = Alliance>,
    ) -> Self {
        let mut log = Self::default();
        for version in versions {
            log.put(version);
        }
        log.removed = removed
            .into_iter()
            .map(|alliance| (alliance.id, alliance))
            .collect();
        log
    }

    /// Every value it holds, by cell and then by moment.
    pub fn versions(&self) -> impl Iterator<Item = &Version> {
        self.versions.values().flat_map(|versions| versions.iter())
    }

    /// Every cell that it holds values of, with those.
    pub fn cells(&self) -> impl Iterator<Item = (&Cell, &BTreeSet<Version>)> {
        let cells = self.versions.iter();
        cells.map(|(cell, versions)| (cell, &**versions))
    }

    /// The values that it holds of a cell.
    pub fn of(&self, cell: &Cell) -> Option<&BTreeSet<Version>> {
        self.versions.get(cell).map(|versions| &**versions)
    }

    /// The removed alliances with their answers, as they were.
    pub fn removed(&self) -> impl Iterator<Item = &Alliance> {
        self.removed.values()
    }

    /// Whether nothing was ever changed or removed.
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty() && self.removed.is_empty()
    }

    pub(super) fn latest(&self, cell: &Cell) -> Option<&Version> {
        self.of(cell).and_then(BTreeSet::last)
    }

    pub(super) fn moment(&self, cell: &Cell) -> Option<Timestamp> {
        self.latest(cell).map(|version| version.edited)
    }

    /// The order that the alliances were last put into.
    pub(super) fn alliance_order(&self) -> &[AllianceId] {
        match self.latest(&Cell::AllianceOrder).map(|last| &last.value) {
            Some(CellValue::AllianceOrder(order)) => order,
            Some(_) | None => &[],
        }
    }

    /// The order that the actions were last put into.
    pub(super) fn action_order(&self) -> &[ActionId] {
        match self.latest(&Cell::ActionOrder).map(|last| &last.value) {
            Some(CellValue::ActionOrder(order)) => order,
            Some(_) | None => &[],
        }
    }

    /// Puts a value in; of a cell without a past it stays the only one.
    pub(super) fn put(&mut self, version: Version) {
        let cell = version.value.cell();
        let has_a_past = cell.has_a_past();
        let versions = Arc::make_mut(self.versions.entry(cell).or_default());
        versions.insert(version);
        if !has_a_past {
            while versions.len() > 1 {
                versions.pop_first();
            }
        }
    }

    /// Notes that a value took the place of another.
    pub(super) fn replace(&mut self, former: Option<Version>, present: Version, again: bool) {
        let cell = present.value.cell();
        let known = former.is_some();
        if let Some(former) = former {
            if let Some(versions) = self.versions.get_mut(&cell) {
                Arc::make_mut(versions).remove(&former);
            }
            let brief = again && hour(former.edited) == hour(present.edited);
            let kept = !brief || loses(&former.value, &present.value);
            if cell.has_a_past() && kept {
                self.keep(former);
            }
        }
        // A blank where nothing was is not worth a word, nor is that a new alliance is in the list.
        let trivial = match cell {
            Cell::Presence(_) => present.value.is_there(),
            Cell::Title
            | Cell::AllianceOrder
            | Cell::ActionOrder
            | Cell::Alliance(_)
            | Cell::Answer(..)
            | Cell::Flag(..)
            | Cell::Action(_)
            | Cell::Readers(_) => cell.has_a_past(),
        };
        if !present.value.is_dated() && (known || !trivial) {
            self.put(present);
        }
        if self.of(&cell).is_some_and(BTreeSet::is_empty) {
            self.versions.remove(&cell);
        }
    }

    /// Keeps a value that was replaced, unless the one before it was the same.
    fn keep(&mut self, former: Version) {
        let same = |latest: &Version| latest.value == former.value;
        if !self.latest(&former.value.cell()).is_some_and(same) {
            self.put(former);
            trim(&mut self.versions, MAX_FORMER, MAX_WORDS, |last| {
                !last.value.is_dated()
            });
        }
    }

    /// Forgets the alliances that were removed longest ago, where there are too many.
    pub(super) fn forget_removed(&mut self) {
        while self.removed.len() > MAX_REMOVED {
            let oldest = self
                .removed
                .keys()
                .min_by_key(|id| (self.moment(&Cell::Presence(**id)), **id))
                .copied();
            let Some(id) = oldest else { return };
            self.removed.remove(&id);
            self.versions
                .retain(|cell, _| cell.alliance() != Some(id) || matches!(cell, Cell::Presence(_)));
        }
    }
}

/// Which hour of the clock a moment is in, counted from 1970.
fn hour(moment: Timestamp) -> i64 {
    moment.as_second().div_euclid(3600)
}

/// Whether most of a value's words go in one step.
fn loses(former: &CellValue, present: &CellValue) -> bool {
    let (had, has) = (former.weight(), present.weight());
    had >= WORTH_KEEPING && has * 2 < had
}

/// Forgets the oldest former values beyond a number and a weight. The last value of a cell is none
/// of them where it counts still.
///
/// Whether a value goes depends on newer ones alone, and the value that passes a bound stays: so it does
/// not matter whether logs are joined before or after.
pub(super) fn trim(
    versions: &mut Versions,
    most: usize,
    weight: usize,
    counts: impl Fn(&Version) -> bool,
) {
    if versions.values().map(|it| it.len()).sum::<usize>() <= most
        && versions
            .values()
            .flat_map(|versions| versions.iter())
            .map(|version| version.value.weight())
            .sum::<usize>()
            < weight
    {
        return;
    }
    let former = |versions: &BTreeSet<Version>| {
        versions.len() - usize::from(versions.last().is_some_and(&counts))
    };
    let mut formers: Vec<&Version> = versions
        .values()
        .flat_map(|versions| versions.iter().take(former(versions)))
        .collect();
    formers.sort_unstable_by(|a, b| b.cmp(a));
    let mut words = 0;
    let mut count = 0;
    let oldest = formers.into_iter().find(|version| {
        let beyond = count >= most || words >= weight;
        count += 1;
        words += version.value.weight();
        beyond
    });
    let Some(cut) = oldest.cloned() else { return };
    versions.retain(|_, versions| {
        let still = versions.last().filter(|last| counts(last)).cloned();
        Arc::make_mut(versions).retain(|version| *version > cut || still.as_ref() == Some(version));
        !versions.is_empty()
    });
}

/// The members of a list in a known order, those that it does not name after them by id, which is in
/// the order they were made.
pub(super) fn arranged<Id: Copy + Ord>(known: &[Id], members: &[Id]) -> Vec<Id> {
    let mut rest: BTreeSet<Id> = members.iter().copied().collect();
    let mut order: Vec<Id> = known.iter().copied().filter(|id| rest.remove(id)).collect();
    order.extend(rest);
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::{
        change::Change,
        testing::{blank_alliance, empty_workbook, second},
    };

    fn named(number: u128, name: &str, at: i64) -> Version {
        Version {
            edited: second(at),
            value: CellValue::Alliance {
                id: AllianceId(Uuid::from_u128(number)),
                name: name.into(),
                kind: crate::domain::workbook::AllianceKind::Existing,
            },
        }
    }

    fn any_versions() -> impl Strategy<Value = Versions> {
        let version = (0..4_u128, "[a-z]{0,12}", 0..20_i64);
        prop::collection::vec(version, 0..20).prop_map(|versions| {
            let versions = versions.iter();
            let versions = versions.map(|(number, name, at)| named(*number, name, *at));
            Log::new(versions, []).versions
        })
    }

    fn joined(a: &Versions, b: &Versions) -> Versions {
        let mut both = a.clone();
        for (cell, versions) in b {
            Arc::make_mut(both.entry(cell.clone()).or_default()).extend(versions.iter().cloned());
        }
        trim(&mut both, 5, 30, |_| true);
        both
    }

    proptest! {
        #[test]
        fn it_does_not_matter_when_the_oldest_are_forgotten(
            [a, b, c] in [any_versions(), any_versions(), any_versions()]
        ) {
            prop_assert_eq!(joined(&joined(&a, &b), &c), joined(&a, &joined(&b, &c)));
        }

        #[test]
        fn what_counts_still_is_never_forgotten(a in any_versions()) {
            let trimmed = joined(&a, &a);
            let last = |versions: &Versions| -> Vec<Version> {
                versions.values().filter_map(|it| it.last()).cloned().collect()
            };
            prop_assert_eq!(last(&trimmed), last(&a));
            let formers = trimmed.values().map(|versions| versions.len() - 1).sum::<usize>();
            prop_assert!(formers <= 5);
        }
    }

    #[test]
    fn alliances_that_were_removed_long_ago_are_forgotten_with_all_that_was_in_them() {
        let mut workbook = empty_workbook();
        let many = i64::try_from(MAX_REMOVED).unwrap() + 2;
        let id = |number: i64| AllianceId(Uuid::from_u128(u128::try_from(number).unwrap()));
        for number in 0..many {
            let alliance = Alliance {
                id: id(number),
                ..blank_alliance(0)
            };
            let describe = Change::describe_alliance(id(number), "Renamed", alliance.kind);
            let add = Change::add_alliance(&alliance);
            for edit in [add, describe, Change::remove_alliance(id(number))] {
                // Each in a sitting of its own, so that the former name is kept.
                let mut sitting = Sitting::default();
                workbook.make(edit, second(number), &mut sitting).unwrap();
            }
        }
        let kept: Vec<_> = workbook.log.removed().map(|alliance| alliance.id).collect();
        assert_eq!(kept, (2..many).map(id).collect::<Vec<_>>());
        let named = |cell: &&Cell| matches!(cell, Cell::Alliance(_));
        assert_eq!(
            workbook.log.versions.keys().filter(named).count(),
            MAX_REMOVED
        );
    }

    #[test]
    fn a_clock_that_stands_still_or_goes_back_still_orders_edits() {
        let mut workbook = empty_workbook();
        let mut sitting = Sitting::default();
        let mut moments = Vec::new();
        for at in [100, 100, 50, -1000] {
            let title = Change::retitle(at.to_string());
            workbook.make(title, second(at), &mut sitting).unwrap();
            moments.push(workbook.log.moment(&Cell::Title).unwrap());
        }
        assert!(moments.is_sorted_by(|earlier, later| earlier < later));
        assert_eq!(moments[0], second(100));
    }
}
