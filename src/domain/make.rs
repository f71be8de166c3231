//! Making a change: its cells are set, the log keeps what stood there, and what takes it back is returned.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    alliance::{Alliance, Subject},
    answer::{Answers, Entry},
    cell::{Cell, CellValue, Version},
    change::{Change, UnknownAlliance},
    id::AllianceId,
    log::{Sitting, arranged, later},
    workbook::Workbook,
};

impl Workbook {
    /// Makes a change and writes it into the log; returns the one that takes it back. The change is dated
    /// by `now`, or, cell by cell, just after the last change where that is later. On an error nothing has
    /// changed.
    pub fn make(
        &mut self,
        change: Change,
        now: Timestamp,
        sitting: &mut Sitting,
    ) -> Result<Change, UnknownAlliance> {
        self.can_make(&change)?;
        if change.is_empty() {
            return Ok(change);
        }
        let values = change.into_values();
        let reorders = values.iter().any(|value| value.cell().is_in_a_list());
        if reorders {
            self.remember_orders(self.created);
        }
        let mut inverse = Vec::new();
        let mut last = now;
        for value in values {
            for value in self.with_presence(value) {
                let (before, moment) = self.make_one(value, now, sitting);
                last = last.max(moment);
                inverse.push(before);
            }
        }
        self.log.forget_removed();
        if reorders {
            self.remember_orders(last);
        }
        self.edited = now;
        Ok(inverse.into_iter().rev().flatten().collect())
    }

    /// Sets one cell; returns what sets it back, and the moment.
    fn make_one(
        &mut self,
        value: CellValue,
        now: Timestamp,
        sitting: &mut Sitting,
    ) -> (Vec<CellValue>, Timestamp) {
        let cell = value.cell();
        let former = self.former(&cell);
        let moment = later(now, self.moment(&cell));
        let inverse = self.set(value, moment);
        let present = self.version(&cell).map(|version| version.value);
        if let Some(value) = present.or_else(|| cell.gone()) {
            let again = !sitting.0.insert(cell);
            let edited = moment;
            self.log.replace(former, Version { edited, value }, again);
        }
        (inverse, moment)
    }

    /// Whether every alliance that a change is about is in the list by then.
    fn can_make(&self, change: &Change) -> Result<(), UnknownAlliance> {
        // Whether an alliance is in the list after the values before.
        let mut present: BTreeMap<AllianceId, bool> = BTreeMap::new();
        for value in change.values() {
            match value {
                CellValue::Alliance { id, .. } => drop(present.insert(*id, true)),
                CellValue::Presence { id, present: comes } => {
                    let known = present.contains_key(id)
                        || self.alliance(*id).is_some()
                        || self.log.removed.contains_key(id);
                    if !known {
                        return Err(UnknownAlliance(*id));
                    }
                    present.insert(*id, *comes);
                }
                CellValue::Answer {
                    subject: Subject::Alliance(id),
                    ..
                }
                | CellValue::Flag {
                    subject: Subject::Alliance(id),
                    ..
                } => {
                    let there = present.get(id).copied();
                    if !there.unwrap_or_else(|| self.alliance(*id).is_some()) {
                        return Err(UnknownAlliance(*id));
                    }
                }
                CellValue::Title(_)
                | CellValue::AllianceOrder(_)
                | CellValue::ActionOrder(_)
                | CellValue::Answer {
                    subject: Subject::Firm,
                    ..
                }
                | CellValue::Flag {
                    subject: Subject::Firm,
                    ..
                }
                | CellValue::Action { .. }
                | CellValue::Readers { .. } => {}
            }
        }
        Ok(())
    }

    /// A value, and before or after it that its alliance is in the list where the log says that it is not:
    /// whoever describes a removed alliance brings it back.
    fn with_presence(&self, value: CellValue) -> Vec<CellValue> {
        let CellValue::Alliance { id, .. } = value else {
            return vec![value];
        };
        let comes = CellValue::Presence { id, present: true };
        let logged = self.log.latest(&Cell::Presence(id));
        if self.alliance(id).is_some() {
            vec![value]
        } else if self.log.removed.contains_key(&id) {
            vec![comes, value]
        } else if logged.is_some() {
            vec![value, comes]
        } else {
            vec![value]
        }
    }

    /// Sets a cell without a word to the log; returns what sets it back, in the order in which to set it.
    /// What is about an alliance that is not there sets nothing.
    fn set(&mut self, value: CellValue, moment: Timestamp) -> Vec<CellValue> {
        match value {
            CellValue::Title(title) => {
                vec![CellValue::Title(std::mem::replace(&mut self.title, title))]
            }
            CellValue::Answer {
                subject,
                slot,
                answer,
                origin,
            } => {
                let entry = answer.map(|answer| Entry {
                    answer,
                    origin,
                    edited: moment,
                });
                let Some(answers) = self.answers_mut(subject) else {
                    return Vec::new();
                };
                let before = answers.set(slot.clone(), entry);
                Change::answer(subject, slot, before).into_values()
            }
            CellValue::Flag {
                subject,
                question,
                raised,
            } => {
                let Some(answers) = self.answers_mut(subject) else {
                    return Vec::new();
                };
                let before = answers.set_flag(&question, raised);
                Change::flag(subject, question, before).into_values()
            }
            CellValue::Readers { what, readers } => {
                let before = match readers {
                    Some(readers) => self.readers.insert(what.clone(), readers),
                    None => self.readers.remove(&what),
                };
                Change::set_readers(what, before).into_values()
            }
            CellValue::Alliance { id, name, kind } => {
                let mut alliances = self.alliances.iter_mut();
                if let Some(alliance) = alliances.find(|alliance| alliance.id == id) {
                    let before = CellValue::of_alliance(alliance);
                    alliance.name = name;
                    alliance.kind = kind;
                    alliance.edited = moment;
                    return vec![before];
                }
                self.alliances.push(Alliance {
                    id,
                    name,
                    kind,
                    edited: moment,
                    answers: Answers::default(),
                });
                Change::remove_alliance(id).into_values()
            }
            CellValue::Presence { id, present } => self.set_presence(id, present),
            CellValue::AllianceOrder(order) => {
                let before = self.alliances.iter().map(|alliance| alliance.id).collect();
                arrange(&mut self.alliances, &order, |alliance| alliance.id);
                vec![CellValue::AllianceOrder(before)]
            }
            CellValue::Action { id, intent } => {
                let at = self.actions.iter().position(|action| action.id == id);
                match (at, intent) {
                    (Some(at), Some(intent)) => {
                        let action = intent.into_action(id, moment);
                        let before = std::mem::replace(&mut self.actions[at], action);
                        Change::set_action(&before).into_values()
                    }
                    (Some(at), None) => {
                        let order = self.actions.iter().map(|action| action.id).collect();
                        let before = self.actions.remove(at);
                        let order = CellValue::ActionOrder(order);
                        vec![CellValue::of_action(&before), order]
                    }
                    (None, Some(intent)) => {
                        self.actions.push(intent.into_action(id, moment));
                        Change::remove_action(id).into_values()
                    }
                    (None, None) => Vec::new(),
                }
            }
            CellValue::ActionOrder(order) => {
                let before = self.actions.iter().map(|action| action.id).collect();
                arrange(&mut self.actions, &order, |action| action.id);
                vec![CellValue::ActionOrder(before)]
            }
        }
    }

    /// Moves an alliance with its answers between the list and what was removed.
    fn set_presence(&mut self, id: AllianceId, present: bool) -> Vec<CellValue> {
        let at = self.alliances.iter().position(|one| one.id == id);
        match (at, present) {
            (Some(at), false) => {
                let order = self.alliances.iter().map(|one| one.id).collect();
                let gone = self.alliances.remove(at);
                self.log.removed.insert(id, gone);
                let comes = CellValue::Presence { id, present: true };
                vec![comes, CellValue::AllianceOrder(order)]
            }
            (None, true) => {
                let Some(alliance) = self.log.removed.remove(&id) else {
                    return Vec::new();
                };
                self.alliances.push(alliance);
                Change::remove_alliance(id).into_values()
            }
            (Some(_), true) | (None, false) => Vec::new(),
        }
    }

    /// What a cell is and since when, where it is; none for the orders.
    fn version(&self, cell: &Cell) -> Option<Version> {
        let logged = || self.log.moment(cell).unwrap_or(self.created);
        let (edited, value) = match cell {
            Cell::Title => (logged(), CellValue::Title(self.title.clone())),
            Cell::Answer(subject, slot) => {
                let entry = self.answers(*subject)?.entry(slot)?;
                (entry.edited, CellValue::of_answer(*subject, slot, entry))
            }
            Cell::Alliance(id) => {
                let alliance = self.alliance(*id)?;
                (alliance.edited, CellValue::of_alliance(alliance))
            }
            Cell::Presence(id) => {
                let present = self.alliance(*id).is_some();
                (logged(), CellValue::Presence { id: *id, present })
            }
            Cell::Flag(subject, question) => {
                let raised = self.answers(*subject)?.is_flagged(question);
                let (subject, question) = (*subject, question.clone());
                let flag = CellValue::Flag {
                    subject,
                    question,
                    raised,
                };
                (logged(), flag)
            }
            Cell::Action(id) => {
                let action = self.actions.iter().find(|action| action.id == *id)?;
                (action.edited, CellValue::of_action(action))
            }
            Cell::Readers(what) => {
                let readers = self.readers.get(what).copied();
                let what = what.clone();
                (logged(), CellValue::Readers { what, readers })
            }
            Cell::AllianceOrder | Cell::ActionOrder => return None,
        };
        Some(Version { edited, value })
    }

    /// What a cell was before it changes: what it is, or that it was blanked or removed.
    fn former(&self, cell: &Cell) -> Option<Version> {
        let logged = self.log.latest(cell);
        match cell {
            // That an alliance is in the list goes without saying, until it was removed once.
            Cell::Presence(_) => logged.cloned(),
            Cell::Title
            | Cell::AllianceOrder
            | Cell::ActionOrder
            | Cell::Alliance(_)
            | Cell::Answer(..)
            | Cell::Flag(..)
            | Cell::Action(_)
            | Cell::Readers(_) => self
                .version(cell)
                .or_else(|| logged.filter(|last| !last.value.is_there()).cloned()),
        }
    }

    /// When a cell last changed; at the earliest, when the workbook was begun.
    pub(super) fn moment(&self, cell: &Cell) -> Option<Timestamp> {
        let dated = match cell {
            // An answer that is given later would bring a removed alliance back.
            Cell::Presence(id) => self
                .alliance(*id)
                .and_then(|alliance| alliance.values().filter_map(|(_, edited)| edited).max()),
            Cell::Title
            | Cell::AllianceOrder
            | Cell::ActionOrder
            | Cell::Alliance(_)
            | Cell::Answer(..)
            | Cell::Flag(..)
            | Cell::Action(_)
            | Cell::Readers(_) => self.version(cell).map(|version| version.edited),
        };
        dated.max(self.log.moment(cell)).max(Some(self.created))
    }

    /// Writes the orders into the log where they are not what it implies.
    fn remember_orders(&mut self, moment: Timestamp) {
        let orders = [self.alliance_order(), self.action_order()];
        for value in orders.into_iter().flatten() {
            let edited = later(moment, self.log.moment(&value.cell()));
            self.log.put(Version { edited, value });
        }
    }

    /// The order of the alliances, where the log does not imply it.
    pub(super) fn alliance_order(&self) -> Option<CellValue> {
        let order: Vec<_> = self.alliances.iter().map(|alliance| alliance.id).collect();
        let implied = arranged(self.log.alliance_order(), &order);
        (implied != order).then_some(CellValue::AllianceOrder(order))
    }

    /// The order of the actions, where the log does not imply it.
    pub(super) fn action_order(&self) -> Option<CellValue> {
        let order: Vec<_> = self.actions.iter().map(|action| action.id).collect();
        let implied = arranged(self.log.action_order(), &order);
        (implied != order).then_some(CellValue::ActionOrder(order))
    }
}

/// Puts a list into an order; members that it does not name come after, in the order they were made.
fn arrange<T, Id: Copy + Ord>(members: &mut [T], order: &[Id], id: impl Fn(&T) -> Id) {
    let ids: Vec<Id> = members.iter().map(&id).collect();
    let places: BTreeMap<Id, usize> = arranged(order, &ids).into_iter().zip(0..).collect();
    members.sort_by_key(|member| places.get(&id(member)).copied());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::answer::{Answer, Part, Slot};
    use crate::domain::testing::{
        alliance_id, any_change, any_making, blank_alliance, empty_workbook, made, question,
        second, timeless,
    };

    fn make(workbook: &mut Workbook, change: Change) -> Result<Change, UnknownAlliance> {
        workbook.make(change, second(50), &mut Sitting::default())
    }

    fn three() -> Workbook {
        let add = |number| (Change::add_alliance(&blank_alliance(number)), second(0));
        made(empty_workbook(), (0..3).map(add).collect())
    }

    fn names(workbook: &Workbook) -> Vec<&str> {
        let alliances = workbook.alliances.iter();
        alliances.map(|alliance| alliance.name.as_str()).collect()
    }

    #[test]
    fn an_alliance_comes_back_to_its_place_with_its_answers() {
        let mut workbook = three();
        let subject = Subject::Alliance(alliance_id(1));
        let slot = Slot::new(&question("factors.trust"), Part::Why);
        let entry = Entry::new(Answer::Text("They kept their word.".into()), second(0));
        make(&mut workbook, Change::answer(subject, slot, Some(entry))).unwrap();
        let before = workbook.clone();
        let back = make(&mut workbook, Change::remove_alliance(alliance_id(1))).unwrap();
        assert_eq!(names(&workbook), ["Partner 0", "Partner 2"]);
        make(&mut workbook, back).unwrap();
        // Even the moments of its answers are what they were.
        assert_eq!(workbook.alliances, before.alliances);
    }

    #[test]
    fn an_alliance_moves_to_the_place_it_is_told() {
        let mut workbook = three();
        let to = |workbook: &mut Workbook, number, to| {
            let change = Change::move_alliance(workbook, alliance_id(number), to);
            make(workbook, change).unwrap();
        };
        to(&mut workbook, 0, 2);
        assert_eq!(names(&workbook), ["Partner 1", "Partner 2", "Partner 0"]);
        to(&mut workbook, 2, 99);
        assert_eq!(names(&workbook), ["Partner 1", "Partner 0", "Partner 2"]);
    }

    #[test]
    fn what_cannot_be_made_is_not_begun() {
        let mut workbook = three();
        let before = workbook.clone();
        let unknown = alliance_id(9);
        let flag = Change::flag(Subject::Alliance(unknown), question("factors.trust"), true);
        let change = Change::retitle("Sorbus").and(flag);
        assert_eq!(make(&mut workbook, change), Err(UnknownAlliance(unknown)));
        assert_eq!(workbook, before);
    }

    #[test]
    fn several_cells_change_and_change_back_in_one_step() {
        let mut workbook = three();
        let before = timeless(workbook.clone());
        let subject = Subject::Alliance(alliance_id(7));
        let change = Change::retitle("Sorbus")
            .and(Change::add_alliance(&blank_alliance(7)))
            .and(Change::flag(subject, question("factors.trust"), true))
            .and(Change::remove_alliance(alliance_id(0)));
        let subjects = [Subject::Firm, Subject::Alliance(alliance_id(0)), subject];
        assert_eq!(change.subjects(), subjects.into());
        let back = make(&mut workbook, change).unwrap();
        assert_eq!(names(&workbook), ["Partner 1", "Partner 2", "Partner 7"]);
        make(&mut workbook, back).unwrap();
        assert_eq!(timeless(workbook), before);
    }

    proptest! {
        #[test]
        fn a_change_and_its_inverse_change_nothing(before in any_making(), change in any_change()) {
            let before = made(empty_workbook(), before);
            let mut workbook = before.clone();
            if let Ok(inverse) = make(&mut workbook, change) {
                let after = workbook.clone();
                let again = make(&mut workbook, inverse);
                prop_assert_eq!(timeless(workbook.clone()), timeless(before));
                make(&mut workbook, again.unwrap()).unwrap();
                prop_assert_eq!(timeless(workbook), timeless(after));
            } else {
                prop_assert_eq!(&workbook, &before);
            }
        }
    }
}
