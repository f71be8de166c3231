//! A workbook as all the values that its cells have and had: what is joined and looked back into.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    action::Action,
    alliance::{Alliance, Subject},
    answer::{Answers, Entry},
    cell::{Cell, CellValue, Version, in_answers},
    id::{AllianceId, WorkbookId},
    log::{Log, MAX_FORMER, MAX_WORDS, Versions, after, arranged, trim},
    readers::{Readers, Shareable},
    workbook::{Place, Workbook},
};

/// All that is known of a workbook. Joining two is a union; turned into a workbook and taken apart
/// again, it is the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    id: WorkbookId,
    created: Timestamp,
    /// Where the owner left off, by the copy edited last.
    left: (Timestamp, Place),
    pub(super) versions: Versions,
}

impl Known {
    /// Takes a workbook apart. What it says itself counts, even where its log has something later: it
    /// may have been edited by hand.
    pub(super) fn of(workbook: &Workbook) -> Self {
        let mut known = Self {
            id: workbook.id,
            created: workbook.created,
            left: (workbook.edited, workbook.place.clone()),
            versions: workbook.log.versions.clone(),
        };
        known.tidy();
        let removed = workbook.log.removed.values();
        let removed = removed.filter(|alliance| workbook.alliance(alliance.id).is_none());
        let mut said = BTreeSet::new();
        for (value, edited) in workbook.values().chain(removed.flat_map(Alliance::values)) {
            let cell = value.cell();
            let last = known.versions.get(&cell).and_then(|it| it.last());
            if edited.is_some() || last.is_none_or(|last| last.value != value) {
                known.say(value, edited.unwrap_or(workbook.created));
            }
            said.insert(cell);
        }
        let unsaid: Vec<Cell> = known
            .versions
            .iter()
            .filter(|(cell, versions)| {
                !said.contains(*cell) && versions.last().is_some_and(|last| last.value.is_there())
            })
            .map(|(cell, _)| cell.clone())
            .collect();
        for cell in unsaid {
            match cell {
                Cell::Answer(..) | Cell::Flag(..) | Cell::Action(_) | Cell::Readers(_) => {
                    if let Some(gone) = cell.gone() {
                        known.say(gone, workbook.created);
                    }
                }
                // Presence follows below; a description without an alliance is one of those removed.
                Cell::Title
                | Cell::AllianceOrder
                | Cell::ActionOrder
                | Cell::Alliance(_)
                | Cell::Presence(_) => {}
            }
        }
        for (id, membership) in known.memberships() {
            let present = workbook.alliance(id).is_some();
            if membership.present != present {
                let edited = after(membership.edited);
                known.say(CellValue::Presence { id, present }, edited);
            }
        }
        let orders = [workbook.alliance_order(), workbook.action_order()];
        for order in orders.into_iter().flatten() {
            known.say(order, workbook.created);
        }
        known
    }

    /// Sets a cell to a value, later than whatever it was before.
    fn say(&mut self, value: CellValue, edited: Timestamp) {
        let cell = value.cell();
        let has_a_past = cell.has_a_past();
        let versions = Arc::make_mut(self.versions.entry(cell).or_default());
        let said = Version { edited, value };
        let said = match versions.last() {
            Some(last) if last.value == said.value && last.edited >= edited => return,
            Some(last) if *last > said => Version {
                edited: after(last.edited),
                value: said.value,
            },
            Some(_) | None => said,
        };
        if !has_a_past {
            versions.clear();
        }
        versions.insert(said);
    }

    /// Forgets everything that came after a moment; the first title is never forgotten.
    pub(super) fn forget_after(&mut self, moment: Timestamp) {
        self.left.0 = self.left.0.min(moment);
        for (cell, versions) in &mut self.versions {
            let versions = Arc::make_mut(versions);
            let first = versions.first().cloned();
            versions.retain(|version| version.edited <= moment);
            if versions.is_empty() && *cell == Cell::Title {
                versions.extend(first);
            }
        }
        self.versions.retain(|_, versions| !versions.is_empty());
    }

    /// All that two copies know.
    pub(super) fn join(mut self, other: Self) -> Self {
        for (cell, versions) in other.versions {
            let known = Arc::make_mut(self.versions.entry(cell).or_default());
            known.extend(Arc::unwrap_or_clone(versions));
        }
        self.created = self.created.min(other.created);
        self.left = self.left.max(other.left);
        self.tidy();
        self
    }

    /// Leaves out what is beyond bounds and what nobody asks for.
    pub(super) fn tidy(&mut self) {
        for (cell, versions) in &mut self.versions {
            while !cell.has_a_past() && versions.len() > 1 {
                Arc::make_mut(versions).pop_first();
            }
        }
        trim(&mut self.versions, MAX_FORMER, MAX_WORDS, |_| true);
    }

    /// How the alliances that a name and kind are known of stand to the list.
    fn memberships(&self) -> BTreeMap<AllianceId, Membership> {
        let mut memberships = BTreeMap::new();
        // A cell names its alliance first in its description.
        for (cell, versions) in &self.versions {
            let (Some(id), Some(last)) = (cell.alliance(), versions.last()) else {
                continue;
            };
            let edited = last.edited;
            match cell {
                Cell::Alliance(_) => {
                    let present = true;
                    memberships.insert(id, Membership { edited, present });
                }
                Cell::Answer(..) if last.value.is_dated() => {
                    if let Some(membership) = memberships.get_mut(&id) {
                        membership.edited = membership.edited.max(edited);
                    }
                }
                Cell::Title
                | Cell::AllianceOrder
                | Cell::ActionOrder
                | Cell::Presence(_)
                | Cell::Answer(..)
                | Cell::Flag(..)
                | Cell::Action(_)
                | Cell::Readers(_) => {}
            }
        }
        for (id, membership) in &mut memberships {
            let presence = self.versions.get(&Cell::Presence(*id));
            if let Some(last) = presence.and_then(|it| it.last()) {
                membership.present = last.value.is_there() || membership.edited > last.edited;
                membership.edited = membership.edited.max(last.edited);
            }
        }
        memberships
    }

    /// Puts the workbook together: of every cell the last value. The log has the rest.
    pub(super) fn into_workbook(self) -> Workbook {
        let mut title = String::new();
        let mut firm = Answers::default();
        let memberships = self.memberships();
        let mut alliances: BTreeMap<AllianceId, Alliance> = BTreeMap::new();
        let mut actions = BTreeMap::new();
        let mut readers = BTreeMap::new();
        let mut log = Log::default();
        // Things stand in an order in which an alliance comes before what is in it.
        for (cell, mut versions) in self.versions {
            let Some(Version { edited, value }) = versions.last().cloned() else {
                continue;
            };
            let implied = versions.len() == 1 && edited == self.created;
            let stands = match value {
                CellValue::Title(said) => {
                    title = said;
                    implied
                }
                CellValue::Alliance { id, name, kind } => {
                    let answers = Answers::default();
                    let alliance = Alliance {
                        id,
                        name,
                        kind,
                        edited,
                        answers,
                    };
                    alliances.insert(id, alliance);
                    true
                }
                CellValue::Answer {
                    subject,
                    slot,
                    answer: Some(answer),
                    origin,
                } => {
                    let answers = answers(&mut firm, &mut alliances, subject);
                    let entry = Some(Entry {
                        answer,
                        origin,
                        edited,
                    });
                    answers.map(|answers| answers.set(slot, entry)).is_some()
                }
                CellValue::Flag {
                    subject,
                    question,
                    raised: true,
                } => {
                    let answers = answers(&mut firm, &mut alliances, subject);
                    let known = answers.map(|answers| answers.set_flag(&question, true));
                    known.is_some() && implied
                }
                CellValue::Action {
                    id,
                    intent: Some(intent),
                } => {
                    actions.insert(id, intent.into_action(id, edited));
                    true
                }
                CellValue::Readers {
                    what,
                    readers: Some(named),
                } => {
                    readers.insert(what, named);
                    implied
                }
                CellValue::AllianceOrder(_)
                | CellValue::ActionOrder(_)
                | CellValue::Presence { .. }
                | CellValue::Answer { answer: None, .. }
                | CellValue::Flag { raised: false, .. }
                | CellValue::Action { intent: None, .. }
                | CellValue::Readers { readers: None, .. } => false,
            };
            if stands {
                Arc::make_mut(&mut versions).pop_last();
            }
            if !versions.is_empty() {
                log.versions.insert(cell, versions);
            }
        }
        let (there, removed) = alliances
            .into_iter()
            .partition(|(id, _)| memberships.get(id).is_some_and(|one| one.present));
        log.removed = removed;
        log.forget_removed();
        let (edited, place) = self.left;
        Workbook {
            id: self.id,
            title,
            created: self.created,
            edited,
            place,
            firm,
            alliances: in_order(there, log.alliance_order()),
            actions: in_order(actions, log.action_order()),
            readers,
            log,
        }
    }
}

impl Workbook {
    /// What the workbook says now, each with its moment; the title, the flags and what is private have
    /// none. Without the orders.
    pub(super) fn values(&self) -> impl Iterator<Item = (CellValue, Option<Timestamp>)> {
        // Whatever is added to a workbook is a fact as well.
        let Self {
            id: _,
            title,
            created: _,
            edited: _,
            place: _,
            firm,
            alliances,
            actions,
            readers,
            log: _,
        } = self;
        let action = |action: &Action| (CellValue::of_action(action), Some(action.edited));
        let shown = |(what, readers): (&Shareable, &Readers)| {
            let value = CellValue::Readers {
                what: what.clone(),
                readers: Some(*readers),
            };
            (value, None)
        };
        std::iter::once((CellValue::Title(title.clone()), None))
            .chain(in_answers(Subject::Firm, firm))
            .chain(alliances.iter().flat_map(Alliance::values))
            .chain(actions.iter().map(action))
            .chain(readers.iter().map(shown))
    }
}

/// How an alliance stands to the list.
struct Membership {
    /// When it, an answer about it, or this was last edited.
    edited: Timestamp,
    /// Whether it is in the list: it was not removed, or somebody went on answering later.
    present: bool,
}

fn answers<'a>(
    firm: &'a mut Answers,
    alliances: &'a mut BTreeMap<AllianceId, Alliance>,
    subject: Subject,
) -> Option<&'a mut Answers> {
    match subject {
        Subject::Firm => Some(firm),
        Subject::Alliance(id) => alliances.get_mut(&id).map(|one| &mut one.answers),
    }
}

/// The members of a list in a known order.
fn in_order<Id: Copy + Ord, T>(mut members: BTreeMap<Id, T>, known: &[Id]) -> Vec<T> {
    let ids: Vec<Id> = members.keys().copied().collect();
    arranged(known, &ids)
        .iter()
        .filter_map(|id| members.remove(id))
        .collect()
}
