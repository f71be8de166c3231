//! What is to be done and reviewed, by date. Every other reading but one finding is the same on any day.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::reviews::Reviews;
use crate::domain::{
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
