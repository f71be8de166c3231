//! A workbook as all the values that its things have and had: what is joined and looked back into.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{
    answer::{Answers, Entry},
    fact::{Fact, Thing, Version},
    id::{AllianceId, WorkbookId},
    log::{Log, MAX_FORMER, MAX_WORDS, Versions, after, arranged, trim},
    workbook::{Alliance, Place, Subject, Workbook},
};

/// All that is known of a workbook. Joining two is a union; turned into a workbook and taken apart
/// again, it is the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    id: WorkbookId,
    created: Timestamp,
    /// Where the owner left off, by the copy edited last.
    left: (Timestamp, Option<Place>),
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
        for (fact, edited) in workbook.facts().chain(removed.flat_map(Alliance::facts)) {
            let thing = fact.thing();
            let last = known.versions.get(&thing).and_then(BTreeSet::last);
            if edited.is_some() || last.is_none_or(|last| last.fact != fact) {
                known.say(fact, edited.unwrap_or(workbook.created));
            }
            said.insert(thing);
        }
        let unsaid: Vec<Thing> = known
            .versions
            .iter()
            .filter(|(thing, versions)| {
                !said.contains(*thing) && versions.last().is_some_and(|last| last.fact.is_there())
            })
            .map(|(thing, _)| thing.clone())
            .collect();
        for thing in unsaid {
            match thing {
                Thing::Answer(..) | Thing::Flag(..) | Thing::Action(_) | Thing::Private(_) => {
                    if let Some(gone) = thing.gone() {
                        known.say(gone, workbook.created);
                    }
                }
                // Presence follows below; a description without an alliance is one of those removed.
                Thing::Title
                | Thing::AllianceOrder
                | Thing::ActionOrder
                | Thing::Alliance(_)
                | Thing::Presence(_) => {}
            }
        }
        for (id, membership) in known.memberships() {
            let present = workbook.alliance(id).is_some();
            if membership.present != present {
                let edited = after(membership.edited);
                known.say(Fact::Presence { id, present }, edited);
            }
        }
        let orders = [workbook.alliance_order(), workbook.action_order()];
        for order in orders.into_iter().flatten() {
            known.say(order, workbook.created);
        }
        known
    }

    /// Sets a thing to a value, later than whatever it was before.
    pub(super) fn say(&mut self, fact: Fact, edited: Timestamp) {
        let thing = fact.thing();
        let has_a_past = thing.has_a_past();
        let versions = self.versions.entry(thing).or_default();
        let said = Version { edited, fact };
        let said = match versions.last() {
            Some(last) if last.fact == said.fact && last.edited >= edited => return,
            Some(last) if *last > said => Version {
                edited: after(last.edited),
                fact: said.fact,
            },
            Some(_) | None => said,
        };
        if !has_a_past {
            versions.clear();
        }
        versions.insert(said);
    }

    /// When a thing was last set; of the presence of an alliance, with all that would bring it back.
    pub(super) fn moment(&self, thing: &Thing) -> Option<Timestamp> {
        if let Thing::Presence(id) = thing {
            return self.memberships().get(id).map(|one| one.edited);
        }
        let last = self.versions.get(thing).and_then(BTreeSet::last);
        last.map(|last| last.edited)
    }

    /// Notes when the workbook was last edited.
    pub(super) fn edited_at(&mut self, moment: Timestamp) {
        self.left.0 = moment;
    }

    /// Forgets everything that came after a moment; the first title is never forgotten.
    pub(super) fn forget_after(&mut self, moment: Timestamp) {
        self.left.0 = self.left.0.min(moment);
        for (thing, versions) in &mut self.versions {
            let first = versions.first().cloned();
            versions.retain(|version| version.edited <= moment);
            if versions.is_empty() && *thing == Thing::Title {
                versions.extend(first);
            }
        }
        self.versions.retain(|_, versions| !versions.is_empty());
    }

    /// All that two copies know.
    pub(super) fn join(mut self, other: Self) -> Self {
        for (thing, versions) in other.versions {
            self.versions.entry(thing).or_default().extend(versions);
        }
        self.created = self.created.min(other.created);
        self.left = self.left.max(other.left);
        self.tidy();
        self
    }

    /// Leaves out what is beyond bounds and what nobody asks for.
    pub(super) fn tidy(&mut self) {
        for (thing, versions) in &mut self.versions {
            while !thing.has_a_past() && versions.len() > 1 {
                versions.pop_first();
            }
        }
        trim(&mut self.versions, MAX_FORMER, MAX_WORDS, |_| true);
    }

    /// How the alliances that a name and kind are known of stand to the list.
    fn memberships(&self) -> BTreeMap<AllianceId, Membership> {
        let mut memberships = BTreeMap::new();
        // A thing names its alliance first in its description.
        for (thing, versions) in &self.versions {
            let (Some(id), Some(last)) = (thing.alliance(), versions.last()) else {
                continue;
            };
            let edited = last.edited;
            match thing {
                Thing::Alliance(_) => {
                    let present = true;
                    memberships.insert(id, Membership { edited, present });
                }
                Thing::Answer(..) if last.fact.is_dated() => {
                    if let Some(membership) = memberships.get_mut(&id) {
                        membership.edited = membership.edited.max(edited);
                    }
                }
                Thing::Title
                | Thing::AllianceOrder
                | Thing::ActionOrder
                | Thing::Presence(_)
                | Thing::Answer(..)
                | Thing::Flag(..)
                | Thing::Action(_)
                | Thing::Private(_) => {}
            }
        }
        for (id, membership) in &mut memberships {
            let presence = self.versions.get(&Thing::Presence(*id));
            if let Some(last) = presence.and_then(BTreeSet::last) {
                membership.present = last.fact.is_there() || membership.edited > last.edited;
                membership.edited = membership.edited.max(last.edited);
            }
        }
        memberships
    }

    /// Puts the workbook together: of every thing the last value. The log has the rest.
    pub(super) fn into_workbook(self) -> Workbook {
        let mut title = String::new();
        let mut firm = Answers::default();
        let memberships = self.memberships();
        let mut alliances: BTreeMap<AllianceId, Alliance> = BTreeMap::new();
        let mut actions = BTreeMap::new();
        let mut private = BTreeSet::new();
        let mut log = Log::default();
        // Things stand in an order in which an alliance comes before what is in it.
        for (thing, mut versions) in self.versions {
            let Some(Version { edited, fact }) = versions.last().cloned() else {
                continue;
            };
            let implied = versions.len() == 1 && edited == self.created;
            let stands = match fact {
                Fact::Title(said) => {
                    title = said;
                    implied
                }
                Fact::Alliance { id, name, kind } => {
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
                Fact::Answer {
                    subject,
                    slot,
                    answer: Some(answer),
                } => {
                    let answers = answers(&mut firm, &mut alliances, subject);
                    let entry = Some(Entry { answer, edited });
                    answers.map(|answers| answers.set(slot, entry)).is_some()
                }
                Fact::Flag {
                    subject,
                    question,
                    raised: true,
                } => {
                    let answers = answers(&mut firm, &mut alliances, subject);
                    let known = answers.map(|answers| answers.set_flag(&question, true));
                    known.is_some() && implied
                }
                Fact::Action {
                    id,
                    intent: Some(intent),
                } => {
                    actions.insert(id, intent.into_action(id, edited));
                    true
                }
                Fact::Private { what, marked: true } => {
                    private.insert(what);
                    implied
                }
                Fact::AllianceOrder(_)
                | Fact::ActionOrder(_)
                | Fact::Presence { .. }
                | Fact::Answer { answer: None, .. }
                | Fact::Flag { raised: false, .. }
                | Fact::Action { intent: None, .. }
                | Fact::Private { marked: false, .. } => false,
            };
            if stands {
                versions.pop_last();
            }
            if !versions.is_empty() {
                log.versions.insert(thing, versions);
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
            private,
            log,
        }
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
