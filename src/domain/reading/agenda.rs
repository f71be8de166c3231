//! What is to be done and reviewed, by date. Every other reading but one finding is the same on any day.

use std::cmp::Reverse;

use jiff::{Timestamp, civil::Date};

use super::reviews::Reviews;
use crate::domain::{
    cell::Cell,
    id::{ActionId, AllianceId},
    pack::Pack,
    workbook::Workbook,
};

/// What an entry of the agenda is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgendaKind {
    /// An action.
    Action(ActionId),
    /// The next review of an alliance's value.
    Review(AllianceId),
}

/// How an entry stands on the day, most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timing {
    /// It was due before the day.
    Overdue(Date),
    /// It is due on the day or after it.
    Due(Date),
    /// It has no date.
    Open,
    /// It was done, the latest first.
    Done(Reverse<Date>),
}

/// One entry of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AgendaItem {
    /// What it is.
    pub kind: AgendaKind,
    /// How it stands.
    pub timing: Timing,
    /// Which alliance it is for; none where it is for the firm, or the alliance was removed.
    pub alliance: Option<AllianceId>,
}

impl AgendaItem {
    /// The day by which it is due, be it done or not.
    pub fn due(&self, workbook: &Workbook) -> Option<Date> {
        match (self.timing, self.kind) {
            (Timing::Overdue(due) | Timing::Due(due), _) => Some(due),
            (Timing::Open | Timing::Done(_), AgendaKind::Action(id)) => {
                let mut actions = workbook.actions.iter();
                actions.find(|action| action.id == id)?.due
            }
            (Timing::Open | Timing::Done(_), AgendaKind::Review(_)) => None,
        }
    }
}

/// All actions and next reviews: what is overdue first, then by date, then what has no date, and
/// last what is done. On one day actions come before reviews, in the workbook's order.
pub fn agenda(pack: &Pack, workbook: &Workbook, today: Date) -> Vec<AgendaItem> {
    let due = |due: Date| {
        if due < today {
            Timing::Overdue(due)
        } else {
            Timing::Due(due)
        }
    };
    let actions = workbook.actions.iter().map(|action| AgendaItem {
        kind: AgendaKind::Action(action.id),
        timing: match (action.done, action.due) {
            (Some(done), _) => Timing::Done(Reverse(done)),
            (None, Some(date)) => due(date),
            (None, None) => Timing::Open,
        },
        alliance: action
            .alliance
            .filter(|id| workbook.alliance(*id).is_some()),
    });
    let reviews = workbook.alliances.iter().filter_map(|alliance| {
        Some(AgendaItem {
            kind: AgendaKind::Review(alliance.id),
            timing: due(Reviews::read(pack, &alliance.answers).due?),
            alliance: Some(alliance.id),
        })
    });
    let mut agenda: Vec<AgendaItem> = actions.chain(reviews).collect();
    agenda.sort_by_key(|item| item.timing);
    agenda
}

/// Something that stood on the agenda with a date and does so no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withdrawn {
    /// What it was.
    pub kind: AgendaKind,
    /// When it was due, as it last said.
    pub due: Date,
    /// Since when it is not there.
    pub since: Timestamp,
}

/// The actions that were removed or lost their date, and the next reviews of alliances that were removed, as
/// far as the log keeps them: what came and went within an hour it mostly does not.
pub fn withdrawn(pack: &Pack, workbook: &Workbook) -> Vec<Withdrawn> {
    let actions = workbook.log.cells().filter_map(|(cell, versions)| {
        let Cell::Action(id) = cell else {
            return None;
        };
        let mut intents = versions.iter().rev().filter_map(|it| it.value.intent());
        let due = intents.find_map(|intent| intent.due);
        let present = workbook.actions.iter().find(|action| action.id == *id);
        let since = match present {
            Some(action) if action.due.is_some() || action.done.is_some() => return None,
            Some(action) => action.edited,
            None => versions.last()?.edited,
        };
        Some(Withdrawn {
            kind: AgendaKind::Action(*id),
            due: due?,
            since,
        })
    });
    let reviews = workbook.log.removed().filter_map(|alliance| {
        let versions = workbook.log.of(&Cell::Presence(alliance.id))?;
        Some(Withdrawn {
            kind: AgendaKind::Review(alliance.id),
            due: Reviews::read(pack, &alliance.answers).due?,
            since: versions.last()?.edited,
        })
    });
    actions.chain(reviews).collect()
}

/// The first day on which an action or a review is due, be it past or to come.
pub fn first_due(pack: &Pack, workbook: &Workbook) -> Option<Date> {
    let alliances = workbook.alliances.iter();
    let reviews = alliances.filter_map(|it| Reviews::read(pack, &it.answers).due);
    first_of(workbook, reviews)
}

/// The same where it was read already when each alliance is to be reviewed.
pub fn first_of(workbook: &Workbook, reviews: impl Iterator<Item = Date>) -> Option<Date> {
    let open = workbook.actions.iter().filter(|it| it.done.is_none());
    open.filter_map(|it| it.due).chain(reviews).min()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::{
        change::Change,
        log::Sitting,
        reading::{finding::FindingKind, read_all},
        testing::{TestAnswers, alliance_id, any_date, any_workbook, pack, second},
        workbook::{Action, AllianceKind},
    };

    const TODAY: Date = Date::constant(2026, 11, 21);

    fn action(number: u8, due: Option<Date>, done: Option<Date>) -> Action {
        Action {
            id: ActionId(Uuid::from_u128(number.into())),
            what: "Call them".into(),
            who: String::new(),
            due,
            alliance: Some(alliance_id(number)),
            done,
            edited: second(0),
        }
    }

    #[test]
    fn what_is_overdue_comes_first_and_what_is_done_last() {
        let reviewed = |number, day| {
            let given = TestAnswers::default().review(1, day, [0; 4]);
            given.alliance(number, AllianceKind::Existing)
        };
        let mut workbook = TestAnswers::default().firm(vec![
            reviewed(1, date(2026, 8, 21)),
            reviewed(2, date(2026, 8, 20)),
            TestAnswers::default().alliance(3, AllianceKind::Potential),
        ]);
        workbook.actions = vec![
            action(1, None, None),
            action(2, Some(date(2026, 11, 21)), Some(date(2026, 11, 1))),
            action(3, Some(date(2026, 11, 21)), None),
            action(4, Some(date(2026, 11, 19)), None),
            action(5, None, Some(date(2026, 11, 2))),
            action(6, Some(date(2026, 11, 20)), None),
        ];
        let agenda = agenda(&pack(), &workbook, TODAY);
        let action = |number: u8| AgendaKind::Action(ActionId(Uuid::from_u128(number.into())));
        let review = |number| AgendaKind::Review(alliance_id(number));
        let kinds: Vec<AgendaKind> = agenda.iter().map(|item| item.kind).collect();
        let expected = [
            action(4),
            action(6),
            review(2),
            action(3),
            review(1),
            action(1),
            action(5),
            action(2),
        ];
        assert_eq!(kinds, expected);
        assert_eq!(agenda[1].timing, Timing::Overdue(date(2026, 11, 20)));
        assert_eq!(agenda[3].timing, Timing::Due(TODAY));
        assert_eq!(agenda[0].alliance, None, "alliance 4 is not there");
        assert_eq!(agenda[3].alliance, Some(alliance_id(3)));
    }

    #[test]
    fn an_overdue_review_matters_on_a_deep_alliance() {
        let found = |at, today| {
            let given = TestAnswers::default()
                .at(at)
                .review(1, date(2026, 8, 20), [0; 4]);
            let workbook =
                TestAnswers::default().firm(vec![given.alliance(1, AllianceKind::Existing)]);
            let mut findings = read_all(&pack(), &workbook, today).remove(0).findings;
            findings.retain(|found| matches!(found.kind, FindingKind::ReviewOverdue { .. }));
            findings
        };
        let overdue = found([50, 50, 50], TODAY);
        assert!(matches!(
            overdue[0].kind,
            FindingKind::ReviewOverdue { due, .. } if due == date(2026, 11, 20)
        ));
        assert_eq!(overdue[0].basis[0].question.as_str(), "keeping.reviews");
        assert_eq!(found([50, 50, 49], TODAY), []);
        assert_eq!(found([50, 50, 50], date(2026, 11, 20)), []);
    }

    #[test]
    fn what_was_removed_or_lost_its_date_is_withdrawn_and_nothing_else_is() {
        let reviewed = TestAnswers::default().review(1, date(2026, 8, 21), [0; 4]);
        let mut workbook =
            TestAnswers::default().firm(vec![reviewed.alliance(1, AllianceKind::Existing)]);
        // A day for each step, so that the log keeps what stood there.
        let mut days = 0;
        let mut step = |workbook: &mut Workbook, change: Change| {
            days += 1;
            let moment = second(days * 86_400);
            workbook
                .make(change, moment, &mut Sitting::default())
                .unwrap();
            moment
        };
        for number in 1..=5 {
            let due = (number != 4).then_some(date(2026, 12, 24));
            step(
                &mut workbook,
                Change::set_action(&action(number, due, None)),
            );
        }
        assert_eq!(withdrawn(&pack(), &workbook), []);
        let id = |number: u8| ActionId(Uuid::from_u128(number.into()));
        let removed = step(&mut workbook, Change::remove_action(id(1)));
        let undated = step(&mut workbook, Change::set_action(&action(2, None, None)));
        let done = action(3, None, Some(date(2026, 12, 1)));
        step(&mut workbook, Change::set_action(&done));
        step(&mut workbook, Change::remove_action(id(4)));
        let moved = action(5, Some(date(2027, 1, 7)), None);
        step(&mut workbook, Change::set_action(&moved));
        let left = step(&mut workbook, Change::remove_alliance(alliance_id(1)));
        let gone = |kind, due, since| Withdrawn { kind, due, since };
        let expected = [
            gone(AgendaKind::Action(id(1)), date(2026, 12, 24), removed),
            gone(AgendaKind::Action(id(2)), date(2026, 12, 24), undated),
            gone(AgendaKind::Review(alliance_id(1)), date(2026, 11, 21), left),
        ];
        assert_eq!(withdrawn(&pack(), &workbook), expected);
        let again = action(1, Some(date(2026, 12, 24)), None);
        step(&mut workbook, Change::set_action(&again));
        assert_eq!(withdrawn(&pack(), &workbook), expected[1..]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        #[test]
        fn every_action_stands_on_the_agenda_once_and_in_order(
            workbook in any_workbook(),
            today in any_date(),
        ) {
            let agenda = agenda(&pack(), &workbook, today);
            prop_assert!(agenda.is_sorted_by_key(|item| item.timing));
            let actions = agenda.iter().filter(|item| matches!(item.kind, AgendaKind::Action(_)));
            prop_assert_eq!(actions.count(), workbook.actions.len());
        }
    }
}
