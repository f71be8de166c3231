//! What lets through what goes into an edition.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edition, Fate, Filter, Item, Reason, Recipient};
use crate::domain::{
    answer::{Answers, Part, Slot},
    id::QuestionId,
    log::Log,
    pack::{Chapter, Pack},
    question::{Pick, Scope},
    workbook::{Alliance, Place, Readers, Shareable, Subject, Workbook},
};

pub(super) struct Sieve<'a> {
    pub(super) edition: &'a Edition,
    pub(super) filters: &'a [Filter],
    pub(super) pack: &'a Pack,
    pub(super) workbook: &'a Workbook,
}

impl Sieve<'_> {
    fn applies(&self, filter: Filter) -> bool {
        self.filters.contains(&filter)
    }

    /// What becomes of something.
    fn fate(&self, what: &Shareable) -> Fate {
        let fate = self.own_fate(what);
        match (fate, self.counted_from(what)) {
            (Fate::Goes(_), Some(from)) => match self.own_fate(&from) {
                stays @ Fate::Stays(_) => stays,
                Fate::Goes(_) => fate,
            },
            (Fate::Goes(_) | Fate::Stays(_), _) => fate,
        }
    }

    /// The value updates from which a rhythm counts on: without them it would tell of another day than the next one.
    fn counted_from(&self, what: &Shareable) -> Option<Shareable> {
        let Shareable::Answer(subject, question) = what else {
            return None;
        };
        let reviews = &self.pack.reviews()?.id;
        let is_rhythm = self.pack.pick(Pick::Rhythm)?.id == *question;
        let held = self.workbook.answers(*subject)?.items(reviews).next();
        let from = held.filter(|_| is_rhythm);
        from.map(|_| Shareable::Answer(*subject, reviews.clone()))
    }

    /// What becomes of something by itself.
    fn own_fate(&self, what: &Shareable) -> Fate {
        let about = match what {
            Shareable::Answer(Subject::Firm, _) => None,
            Shareable::Answer(Subject::Alliance(id), _) => Some(*id),
            Shareable::Action(id) => {
                let mut actions = self.workbook.actions.iter();
                let action = actions.find(|action| action.id == *id);
                action.and_then(|action| action.alliance)
            }
        };
        if about.is_some_and(|id| !self.edition.holds(id)) && self.applies(Filter::Others) {
            return Fate::Stays(Reason::Others);
        }
        let readers = Readers::of(self.pack, self.workbook, what);
        let (keeps_private, is_shared) = match self.edition.recipient {
            Recipient::Mine(_) => (false, true),
            Recipient::Adviser(_) => (true, true),
            Recipient::Partner(_) => (true, readers == Readers::Partner),
        };
        if keeps_private && readers == Readers::Own && self.applies(Filter::Private) {
            Fate::Stays(Reason::Private)
        } else if !is_shared && self.applies(Filter::Unshared) {
            Fate::Stays(Reason::Unshared)
        } else {
            Fate::Goes(readers)
        }
    }

    fn goes(&self, what: &Shareable) -> bool {
        match self.fate(what) {
            Fate::Goes(_) => true,
            Fate::Stays(_) => false,
        }
    }

    /// What goes in, under the names that stand there.
    pub(super) fn sifted(&self) -> Workbook {
        let workbook = self.workbook;
        let firm = self.answers(Subject::Firm, &workbook.firm);
        let holds =
            |alliance: &&Alliance| self.edition.holds(alliance.id) || !self.applies(Filter::Others);
        let alliance = |alliance: &Alliance| {
            let subject = Subject::Alliance(alliance.id);
            Alliance {
                id: alliance.id,
                name: alliance.name.clone(),
                kind: alliance.kind,
                edited: alliance.edited,
                answers: self.linked(self.answers(subject, &alliance.answers), &firm),
            }
        };
        let actions = workbook.actions.iter();
        let actions = actions.filter(|action| self.goes(&Shareable::Action(action.id)));
        Workbook {
            id: workbook.id,
            title: workbook.title.clone(),
            created: workbook.created,
            edited: workbook.edited,
            place: if self.applies(Filter::Place) {
                Place {
                    route: workbook.route().cloned(),
                    ..Place::default()
                }
            } else {
                workbook.place.clone()
            },
            alliances: workbook
                .alliances
                .iter()
                .filter(holds)
                .map(alliance)
                .collect(),
            actions: actions.cloned().collect(),
            readers: self.readers(),
            log: if self.applies(Filter::Past) {
                Log::default()
            } else {
                workbook.log.clone()
            },
            firm,
        }
    }

    fn answers(&self, subject: Subject, answers: &Answers) -> Answers {
        // All parts of a question go or stay together, and stand together.
        let mut last: Option<(&QuestionId, bool)> = None;
        let kept = answers.only(|slot| match last {
            Some((known, goes)) if *known == slot.question => goes,
            Some(_) | None => {
                let goes = self.goes(&Shareable::Answer(subject, slot.question.clone()));
                last = Some((&slot.question, goes));
                goes
            }
        });
        // What somebody means to come back to is their own affair.
        match self.edition.recipient {
            Recipient::Mine(_) => kept,
            Recipient::Adviser(_) | Recipient::Partner(_) if !self.applies(Filter::Flags) => kept,
            Recipient::Adviser(_) | Recipient::Partner(_) => kept.without_flags(),
        }
    }

    /// The answers about an alliance, without links to objectives that stay here.
    fn linked(&self, mut answers: Answers, firm: &Answers) -> Answers {
        let (Some(links), Some(objectives)) = (self.pack.links(), self.pack.objectives()) else {
            return answers;
        };
        if !self.applies(Filter::Links) {
            return answers;
        }
        let gone: Vec<Slot> = answers
            .items(&links.id)
            .map(|(id, _)| Part::Item(id))
            .filter(|item| firm.get(&objectives.id, *item).is_none())
            .map(|item| Slot::new(&links.id, item))
            .collect();
        for slot in gone {
            answers.set(slot, None);
        }
        answers
    }

    /// Who may read what goes in, for the owner alone.
    fn readers(&self) -> BTreeMap<Shareable, Readers> {
        let all = self.workbook.readers.iter();
        if !self.applies(Filter::Readers) {
            return all
                .map(|(what, readers)| (what.clone(), *readers))
                .collect();
        }
        match self.edition.recipient {
            Recipient::Adviser(_) | Recipient::Partner(_) => BTreeMap::new(),
            Recipient::Mine(_) => all
                .filter(|(what, _)| self.goes(what))
                .map(|(what, readers)| (what.clone(), *readers))
                .collect(),
        }
    }

    /// The questions that it answers; none where it may hold answers to all of them. A partner is not told
    /// what else is asked, and no reading counts what they are not shown as blank.
    pub(super) fn pack(&self) -> Option<Pack> {
        match self.edition.recipient {
            Recipient::Mine(_) | Recipient::Adviser(_) => None,
            Recipient::Partner(_) if !self.applies(Filter::Unshared) => None,
            Recipient::Partner(id) => Some(self.pack.asking(|scope, question| {
                let subject = match scope {
                    Scope::Firm => Subject::Firm,
                    Scope::Alliance => Subject::Alliance(id),
                };
                self.goes(&Shareable::Answer(subject, question.id.clone()))
            })),
        }
    }

    /// All that there is to show, in the pack's order, and what becomes of it.
    pub(super) fn items(&self) -> Vec<Item> {
        let workbook = self.workbook;
        let item = |what: Shareable| Item {
            fate: self.fate(&what),
            what,
        };
        let everybody = [(Subject::Firm, &workbook.firm)].into_iter();
        let alliances = workbook.alliances.iter();
        let alliances = alliances.map(|it| (Subject::Alliance(it.id), &it.answers));
        let mut items = Vec::new();
        for (subject, answers) in everybody.chain(alliances) {
            let mut answered: BTreeSet<&QuestionId> =
                answers.iter().map(|(slot, _)| &slot.question).collect();
            let asked = self.pack.chapters().iter().flat_map(Chapter::questions);
            let asked = asked.filter_map(|question| answered.take(&question.id));
            let asked: Vec<&QuestionId> = asked.collect();
            // What the pack does not ask comes last.
            let all = asked.into_iter().chain(answered);
            items.extend(all.map(|id| item(Shareable::Answer(subject, id.clone()))));
        }
        let actions = workbook.actions.iter();
        items.extend(actions.map(|action| item(Shareable::Action(action.id))));
        items
    }
}
