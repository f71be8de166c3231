//! How much of what is asked is dealt with, kept up to date: a change counts anew whom it touches, and no
//! other.

use std::collections::BTreeSet;

use crate::domain::{
    id::{AllianceId, RouteId},
    journey::{self, Progress},
    pack::Pack,
    workbook::{Subject, Workbook},
};

/// How much of each part of the owner's route is dealt with for the firm and for each alliance. A part that
/// somebody is not asked counts nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tally {
    route: Option<RouteId>,
    firm: Vec<Progress>,
    alliances: Vec<(AllianceId, Vec<Progress>)>,
    /// Which questions about the firm alliances had settled.
    settled: Vec<bool>,
}

impl Tally {
    /// Counts all.
    pub(super) fn of(pack: &Pack, workbook: &Workbook) -> Self {
        let alliances = workbook.alliances.iter().map(|alliance| {
            let subject = Subject::Alliance(alliance.id);
            (alliance.id, count(pack, workbook, subject))
        });
        Self {
            route: workbook.route().cloned(),
            firm: count(pack, workbook, Subject::Firm),
            alliances: alliances.collect(),
            settled: journey::settled_by_alliances(pack, workbook),
        }
    }

    /// How much of a part of the route is dealt with, over everybody whom it is asked about; parts count
    /// from 0.
    pub(super) fn part(&self, at: usize) -> Progress {
        let alliances = self.alliances.iter().map(|(_, parts)| parts);
        let everybody = std::iter::once(&self.firm).chain(alliances);
        let parts = everybody.filter_map(|parts| parts.get(at).copied());
        parts.fold(Progress::default(), Progress::and)
    }

    /// How much of the whole route is dealt with.
    pub(super) fn all(&self) -> Progress {
        let parts = (0..self.firm.len()).map(|at| self.part(at));
        parts.fold(Progress::default(), Progress::and)
    }

    /// Counts anew whom a change touched.
    pub(super) fn after(&mut self, touched: &BTreeSet<Subject>, pack: &Pack, workbook: &Workbook) {
        let known = self.alliances.iter().map(|(id, _)| *id);
        let same = known.eq(workbook.alliances.iter().map(|alliance| alliance.id));
        if !same || self.route.as_ref() != workbook.route() || touched.contains(&Subject::Firm) {
            *self = Self::of(pack, workbook);
            return;
        }
        let settled = journey::settled_by_alliances(pack, workbook);
        if settled != self.settled {
            self.firm = count(pack, workbook, Subject::Firm);
            self.settled = settled;
        }
        for (id, parts) in &mut self.alliances {
            let subject = Subject::Alliance(*id);
            if touched.contains(&subject) {
                *parts = count(pack, workbook, subject);
            }
        }
    }
}

/// How much of each part of the owner's route is dealt with for somebody.
fn count(pack: &Pack, workbook: &Workbook, subject: Subject) -> Vec<Progress> {
    let parts = pack.chapters_on(workbook.route()).into_iter();
    let counts = parts.map(|part| {
        if journey::is_asked_of(part.scope, subject) {
            journey::chapter_progress(part, workbook, subject)
        } else {
            Progress::default()
        }
    });
    counts.collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use jiff::civil::date;
    use proptest::{collection, prelude::*};

    use super::*;
    use crate::{
        domain::{
            answer::{Answer, Entry, Part, Slot},
            change::Change,
            reading,
            testing::{any_change, any_workbook, pack, question, second},
        },
        session::{Access, Session, moment::Moment},
        store::Summary,
    };

    /// Something that changes what is kept.
    #[derive(Debug, Clone)]
    enum Turn {
        Edit(Change),
        /// Words in an answer that mostly has some already.
        Type(Subject, String),
        Undo,
        Redo,
        Tomorrow,
    }

    fn any_turn() -> impl Strategy<Value = Turn> {
        let words = prop::sample::select(vec!["A", "A b", "A b c", " ", ""]);
        let subject = prop::sample::select(vec![
            Subject::Firm,
            Subject::Alliance(crate::domain::testing::alliance_id(1)),
        ]);
        prop_oneof![
            5 => any_change().prop_map(Turn::Edit),
            5 => (subject, words).prop_map(|(subject, words)| Turn::Type(subject, words.into())),
            2 => Just(Turn::Undo),
            1 => Just(Turn::Redo),
            1 => Just(Turn::Tomorrow),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn what_is_kept_is_what_would_be_counted_and_read_anew(
            workbook in any_workbook(),
            turns in collection::vec(any_turn(), 0..20),
        ) {
            let pack = pack();
            let mut now = Moment {
                at: second(100),
                today: date(2026, 11, 20),
                fresh: uuid::Uuid::nil(),
            };
            let mut session =
                Session::open(PathBuf::from("a.ron"), workbook, Access::Full, &pack, &now);
            for (at, turn) in (101..).zip(turns) {
                now.at = second(at);
                match turn {
                    Turn::Edit(change) => drop(session.edit(change, &pack, &now)),
                    Turn::Type(subject, words) => {
                        let part = Part::Evidence;
                        let slot = match subject {
                            Subject::Firm => Slot::new(&question("mad.a1"), Part::Value),
                            Subject::Alliance(_) => Slot::new(&question("factors.trust"), part),
                        };
                        let entry = Entry::new(Answer::Text(words), now.at);
                        let change = Change::answer(subject, slot, Some(entry));
                        session.edit(change, &pack, &now);
                    }
                    Turn::Undo => drop(session.undo(&pack, &now)),
                    Turn::Redo => drop(session.redo(&pack, &now)),
                    Turn::Tomorrow => {
                        now.today = now.today.tomorrow().unwrap();
                        session.new_day(&pack, &now);
                    }
                }
                let workbook = session.workbook();
                prop_assert_eq!(&session.tally, &Tally::of(&pack, workbook));
                prop_assert_eq!(session.progress(), journey::progress(&pack, workbook));
                let read = reading::read_all(&pack, workbook, now.today);
                prop_assert_eq!(session.readings(), &read[..]);
                prop_assert_eq!(session.snapshot().summary, Summary::of(&pack, workbook));
            }
        }
    }
}
