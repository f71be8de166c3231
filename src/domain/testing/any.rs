//! Arbitrary answers, workbooks and changes.

use jiff::{Timestamp, civil::Date};
use proptest::{collection, option, prelude::*, sample::select};
use uuid::Uuid;

use super::{
    alliance_id, blank_alliance, blank_review, degree, empty_workbook, item_id, pack::pack,
    question, second,
};
use crate::domain::{
    answer::{AllyHelp, Answer, Criterion, Decision, Entry, Objective, Origin, Part, Review, Slot},
    cell::CellValue,
    change::Change,
    id::{ActionId, QuestionId},
    log::{Log, Sitting},
    pack::Chapter,
    question::{QuestionKind, Scope},
    scale::{Held, Rating},
    workbook::{Action, Alliance, AllianceKind, Readers, Shareable, Subject, Workbook},
};

/// How many different alliances, and how many different actions, arbitrary edits speak of.
const POOL: u8 = 4;

fn any_moment() -> impl Strategy<Value = Timestamp> {
    (0..100_i64).prop_map(second)
}

fn any_subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        1 => Just(Subject::Firm),
        4 => (0..POOL).prop_map(|number| Subject::Alliance(alliance_id(number))),
    ]
}

/// A question of the pack, or one that it does not have.
fn any_question() -> impl Strategy<Value = QuestionId> {
    let mut known: Vec<QuestionId> = pack()
        .chapters()
        .iter()
        .flat_map(Chapter::questions)
        .map(|question| question.id.clone())
        .collect();
    known.push(question("from.another.pack"));
    select(known)
}

fn any_words() -> impl Strategy<Value = String> {
    select(vec![
        "",
        "  ",
        "a line",
        "two\nlines",
        "\u{1F468}\u{200D}\u{1F469}",
        "=1+1",
    ])
    .prop_map(Into::into)
}

fn any_item() -> impl Strategy<Value = Answer> {
    let rating = || option::of(select(Rating::ALL.to_vec()));
    let dynamics = [rating(), rating(), rating(), rating()];
    let decision = option::of(select(Decision::ALL.to_vec()));
    prop_oneof![
        (any_words(), select(AllyHelp::ALL.to_vec()))
            .prop_map(|(what, ally)| Answer::Objective(Objective { what, ally })),
        (any_words(), 0..=100_u8, rating()).prop_map(|(label, weight, floor)| {
            Answer::Criterion(Criterion {
                label,
                weight,
                floor,
            })
        }),
        (any_date(), dynamics, decision, any_words()).prop_map(
            |(date, dynamics, decision, given)| Answer::Review(Box::new(Review {
                date,
                given,
                dynamics,
                decision,
                ..blank_review()
            }))
        ),
    ]
}

/// Any answer, whether or not its question accepts it.
fn any_answer() -> impl Strategy<Value = Answer> {
    let option = || select(vec!["services", "funding", "follow-up", "quarterly", "odd"]);
    prop_oneof![
        2 => any_words().prop_map(Answer::Text),
        2 => (1..=5_u8).prop_map(|number| Answer::Rating(Rating::new(number).unwrap())),
        2 => (0..=100_u8).prop_map(|number| Answer::Gauge(degree(number))),
        2 => select(Held::ALL.to_vec()).prop_map(Answer::Held),
        1 => collection::vec(option().prop_map(|option| option.parse().unwrap()), 0..3)
            .prop_map(Answer::Picked),
        2 => any_item(),
        1 => Just(Answer::DontKnow),
        1 => Just(Answer::NotApplicable),
    ]
}

/// An answer to some part of some question, as the question accepts it.
fn any_fitting(scope: Scope) -> impl Strategy<Value = (Slot, Entry)> {
    let pack = pack();
    let asked = pack
        .chapters()
        .iter()
        .filter(|chapter| chapter.scope == scope)
        .flat_map(Chapter::questions);
    // Candidates are scored where the firm is asked.
    let slots: Vec<(Slot, QuestionKind)> = asked
        .chain(pack.matrix().filter(|_| scope == Scope::Alliance))
        .flat_map(|question| {
            let items = if question.kind.is_list() { POOL } else { 0 };
            let items = (0..items).map(|number| Part::Item(item_id(number)));
            let parts = question.kind.parts().iter().copied().chain(items);
            parts.map(|part| (Slot::new(&question.id, part), question.kind.clone()))
        })
        .collect();
    (select(slots), 0..8_u8, 0..=100_u8, any_words(), any_date()).prop_map(
        move |((slot, kind), unknown, number, words, date)| {
            let rating = Rating::new(number % 5 + 1).unwrap();
            let held = Held::ALL[usize::from(number) % 3];
            let answer = match kind {
                _ if slot.part == Part::Value && unknown == 0 => Answer::DontKnow,
                _ if matches!(slot.part, Part::Why | Part::Evidence) => Answer::Text(words),
                QuestionKind::Rating { .. } => Answer::Rating(rating),
                QuestionKind::Gauge { .. } => Answer::Gauge(degree(number)),
                QuestionKind::Held { .. } | QuestionKind::Links => Answer::Held(held),
                QuestionKind::Pick { options, .. } => {
                    let at = usize::from(number) % options.len();
                    Answer::Picked(vec![options[at].id.clone()])
                }
                QuestionKind::Matrix { .. } if slot.part == Part::Value => Answer::Held(held),
                QuestionKind::Matrix { .. } if scope == Scope::Alliance && unknown == 0 => {
                    Answer::DontKnow
                }
                QuestionKind::Matrix { .. } if scope == Scope::Alliance => Answer::Rating(rating),
                QuestionKind::Matrix { .. } => Answer::Criterion(Criterion {
                    label: words,
                    weight: number,
                    floor: Some(rating).filter(|_| unknown < 3),
                }),
                QuestionKind::Objectives => Answer::Objective(Objective {
                    what: words,
                    ally: AllyHelp::ALL[usize::from(number) % 5],
                }),
                QuestionKind::Reviews => Answer::Review(Box::new(Review {
                    date,
                    dynamics: [Some(rating), None, Some(rating), Rating::new(unknown).ok()],
                    ..blank_review()
                })),
                QuestionKind::Text { .. } | QuestionKind::Actions => Answer::Text(words),
            };
            let entry = Entry::new(answer, second(number.into()));
            (slot, entry)
        },
    )
}

/// A day within a year, or one at the ends of the calendar.
pub(crate) fn any_date() -> impl Strategy<Value = Date> {
    let near = (1..=12_i8, 1..=28_i8).prop_map(|(month, day)| Date::constant(2026, month, day));
    let ends = [
        Date::MIN,
        Date::ZERO,
        Date::constant(2028, 2, 29),
        Date::MAX,
    ];
    prop_oneof![19 => near, 1 => select(ends.to_vec())]
}

fn any_action() -> impl Strategy<Value = Action> {
    let alliance = option::of((0..POOL).prop_map(alliance_id));
    let dates = (option::of(any_date()), option::of(any_date()));
    (
        0..POOL,
        any_words(),
        any_words(),
        alliance,
        dates,
        any_moment(),
    )
        .prop_map(
            |(number, what, who, alliance, (due, done), edited)| Action {
                id: ActionId(Uuid::from_u128(number.into())),
                what,
                who,
                due,
                alliance,
                done,
                edited,
            },
        )
}

/// An alliance with fitting answers to some of its questions.
pub(crate) fn any_alliance() -> impl Strategy<Value = Alliance> {
    let kind = select(AllianceKind::ALL.to_vec());
    let fitting = collection::vec(any_fitting(Scope::Alliance), 0..16);
    (0..POOL, kind, fitting).prop_map(|(number, kind, entries)| {
        let mut alliance = Alliance {
            kind,
            ..blank_alliance(number)
        };
        for (slot, entry) in entries {
            alliance.answers.set(slot, Some(entry));
        }
        alliance
    })
}

/// An alliance with fitting answers to most of its questions.
fn any_full_alliance() -> impl Strategy<Value = Alliance> {
    let kind = select(AllianceKind::ALL.to_vec());
    let fitting = collection::vec(any_fitting(Scope::Alliance), 40..160);
    (kind, fitting).prop_map(|(kind, entries)| {
        let mut alliance = Alliance {
            kind,
            ..blank_alliance(0)
        };
        for (slot, entry) in entries {
            alliance.answers.set(slot, Some(entry));
        }
        alliance
    })
}

/// A firm with fitting answers and a few alliances, from hardly answered to nearly all.
pub(crate) fn any_firm() -> impl Strategy<Value = Workbook> {
    let firm = collection::vec(any_fitting(Scope::Firm), 0..24);
    let alliance = prop_oneof![any_alliance(), any_full_alliance()];
    (firm, collection::vec(alliance, 1..4)).prop_map(|(entries, alliances)| {
        let mut workbook = empty_workbook();
        for (slot, entry) in entries {
            workbook.firm.set(slot, Some(entry));
        }
        for (number, mut alliance) in (0..POOL).zip(alliances) {
            alliance.id = alliance_id(number);
            alliance.name = format!("Partner {number}");
            workbook.alliances.push(alliance);
        }
        workbook
    })
}

/// Something that can be marked private, there or not.
fn any_shareable() -> impl Strategy<Value = Shareable> {
    prop_oneof![
        4 => (any_subject(), any_question())
            .prop_map(|(subject, question)| Shareable::Answer(subject, question)),
        1 => (0..POOL).prop_map(|number| Shareable::Action(ActionId(Uuid::from_u128(number.into())))),
    ]
}

/// Any change, whether or not a workbook can make it.
pub(crate) fn any_change() -> impl Strategy<Value = Change> {
    let single = || any_value().prop_map(Change::from);
    let alliance = any_alliance().prop_map(|alliance| Change::add_alliance(&alliance));
    prop_oneof![
        4 => single(),
        1 => alliance,
        1 => collection::vec(any_value(), 2..4).prop_map(Change::from_iter),
    ]
}

/// An answer of the firm's to a part of a question.
pub(crate) fn any_answer_change() -> impl Strategy<Value = Change> {
    any_fitting(Scope::Firm)
        .prop_map(|(slot, entry)| Change::answer(Subject::Firm, slot, Some(entry)))
}

/// Any value of any cell, whether or not a workbook can take it.
fn any_value() -> impl Strategy<Value = CellValue> {
    let alliance_number = || (0..POOL).prop_map(alliance_id);
    let action_number = || (0..POOL).prop_map(|number| ActionId(Uuid::from_u128(number.into())));
    let mut parts = vec![Part::Value, Part::Why, Part::Evidence, Part::Aim];
    parts.extend((0..POOL).map(|number| Part::Item(item_id(number))));
    let slot = (any_question(), select(parts)).prop_map(|(question, part)| Slot { question, part });
    let origin = select(vec![Origin::Own, Origin::Group]);
    let kind = select(AllianceKind::ALL.to_vec());
    let order = || Just((0..POOL).collect::<Vec<u8>>()).prop_shuffle();
    prop_oneof![
        1 => any_words().prop_map(CellValue::Title),
        6 => (any_subject(), slot, option::of(any_answer()), origin).prop_map(
            |(subject, slot, answer, origin)| CellValue::Answer {
                subject,
                slot,
                origin: answer.as_ref().map_or(Origin::Own, |_| origin),
                answer,
            }
        ),
        4 => any_fitting(Scope::Firm).prop_map(|(slot, entry)| CellValue::Answer {
            subject: Subject::Firm,
            slot,
            answer: Some(entry.answer),
            origin: Origin::Own,
        }),
        2 => (any_subject(), any_question(), any::<bool>()).prop_map(
            |(subject, question, raised)| CellValue::Flag { subject, question, raised }
        ),
        2 => (any_shareable(), option::of(select(Readers::ALL.to_vec())))
            .prop_map(|(what, readers)| CellValue::Readers { what, readers }),
        3 => (alliance_number(), any_words(), kind)
            .prop_map(|(id, name, kind)| CellValue::Alliance { id, name, kind }),
        2 => (alliance_number(), any::<bool>())
            .prop_map(|(id, present)| CellValue::Presence { id, present }),
        1 => order().prop_map(|order| {
            CellValue::AllianceOrder(order.into_iter().map(alliance_id).collect())
        }),
        3 => any_action().prop_map(|action| CellValue::of_action(&action)),
        1 => action_number().prop_map(|id| CellValue::Action { id, intent: None }),
        1 => order().prop_map(|order| {
            let id = |number: u8| ActionId(Uuid::from_u128(number.into()));
            CellValue::ActionOrder(order.into_iter().map(id).collect())
        }),
    ]
}

/// A workbook after some changes, those it could make, that nobody kept a log of.
pub(crate) fn any_workbook() -> impl Strategy<Value = Workbook> {
    collection::vec((any_change(), any_moment()), 0..12).prop_map(|changes| Workbook {
        log: Log::default(),
        ..made(empty_workbook(), changes)
    })
}

/// Changes and when they are made: moments that stand still, go back and fall together.
pub(crate) fn any_making() -> impl Strategy<Value = Vec<(Change, Timestamp)>> {
    let moment = prop_oneof![
        4 => (0..20_i64).prop_map(second),
        1 => (0..50_i64).prop_map(|hour| second(hour * 1800)),
        1 => select(vec![Timestamp::MIN, Timestamp::UNIX_EPOCH, Timestamp::MAX]),
    ];
    collection::vec((any_change(), moment), 0..12)
}

/// A workbook after these changes were made in one sitting, those it could make.
pub(crate) fn made(mut workbook: Workbook, changes: Vec<(Change, Timestamp)>) -> Workbook {
    let mut sitting = Sitting::default();
    for (change, now) in changes {
        // A change that the workbook cannot make leaves it as it was.
        let _ = workbook.make(change, now, &mut sitting);
    }
    workbook
}
