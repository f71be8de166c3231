//! Arbitrary workbooks with the most hostile texts, and what reading makes of those.

use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use uuid::Uuid;

use super::id;
use crate::domain::{
    answer::{
        AllyHelp, Answer, Answers, Criterion, Decision, Entry, Objective, Origin, Part, Review,
        Slot,
    },
    cell::{CellValue, Version},
    id::{ActionId, AllianceId, ItemId, QuestionId, WorkbookId},
    log::Log,
    scale::{Degree, Held, Rating},
    workbook::{Action, Alliance, AllianceKind, Place, Readers, Shareable, Subject, Workbook},
};

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[ -~]{0,8}",
        prop::sample::select(vec![
            "\"",
            "\\",
            "'",
            "\"#",
            "#\"",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\u{1b}[31m",
            "\u{9b}",
            "\u{202e}",
            "\u{feff}",
            "\u{200b}",
            "\u{200d}",
            "\u{301}",
            "\\u{41}",
            "//",
            "/*",
            "(",
            "]",
            "👩\u{200d}👧",
        ])
        .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn any_moment() -> impl Strategy<Value = Timestamp> {
    (-1_000_000_000_000_i64..=4_000_000_000_000_000)
        .prop_map(|micros| Timestamp::from_microsecond(micros).unwrap())
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        any_text().prop_map(Answer::Text),
        prop::sample::select(Rating::ALL.to_vec()).prop_map(Answer::Rating),
        (0..=100_u8).prop_map(|n| Answer::Gauge(Degree::new(n).unwrap())),
        prop::sample::select(Held::ALL.to_vec()).prop_map(Answer::Held),
        any_item(),
        Just(Answer::DontKnow),
        Just(Answer::NotApplicable),
    ]
}

/// An answer that has a place of its own, and one that a list is made of.
fn any_item() -> impl Strategy<Value = Answer> {
    let rating = || prop::option::of(prop::sample::select(Rating::ALL.to_vec()));
    let options = prop::sample::subsequence(vec!["a", "b-1", "c.2"], 0..=3);
    let texts = (any_text(), any_text(), any_text());
    let day = (1..=28_i8, 1..=12_i8).prop_map(|(day, month)| date(2027, month, day));
    let decision = prop::option::of(prop::sample::select(Decision::ALL.to_vec()));
    prop_oneof![
        options.prop_map(|options| {
            Answer::Picked(options.iter().map(|one| one.parse().unwrap()).collect())
        }),
        (any_text(), prop::sample::select(AllyHelp::ALL.to_vec()))
            .prop_map(|(what, ally)| Answer::Objective(Objective { what, ally })),
        (any_text(), 0..=100_u8, rating()).prop_map(|(label, weight, floor)| {
            Answer::Criterion(Criterion {
                label,
                weight,
                floor,
            })
        }),
        (day, rating(), decision, texts, any_text()).prop_map(
            |(date, trust, decision, (given, received, expected), goals)| {
                Answer::Review(Box::new(Review {
                    date,
                    given,
                    received,
                    expected,
                    actual: String::new(),
                    dynamics: [trust, None, None, trust],
                    changed: "Nothing.".into(),
                    goals,
                    decision,
                }))
            }
        ),
    ]
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let part = prop::sample::select(vec![
        Part::Value,
        Part::Why,
        Part::Evidence,
        Part::Aim,
        Part::Item(ItemId(id(300))),
    ]);
    let slot = ("[a-z0-9.-]{1,12}", part);
    let entry = (any_answer(), any_moment(), any_origin());
    let flagged = prop::collection::vec("[a-z0-9.-]{1,12}", 0..4);
    (prop::collection::vec((slot, entry), 0..8), flagged).prop_map(|(entries, flagged)| {
        let mut answers = Answers::default();
        for ((question, part), (answer, edited, origin)) in entries {
            let slot = Slot::new(&question.parse().unwrap(), part);
            let entry = Entry {
                answer,
                origin,
                edited,
            };
            answers.set(slot, Some(entry));
        }
        for question in flagged {
            answers.set_flag(&question.parse().unwrap(), true);
        }
        answers
    })
}

fn any_shareable() -> impl Strategy<Value = Shareable> {
    let alliance = (0..3_u128).prop_map(|number| Subject::Alliance(AllianceId(id(100 + number))));
    let question = "[a-z0-9.-]{1,12}".prop_map(|id| id.parse::<QuestionId>().unwrap());
    prop_oneof![
        (prop_oneof![Just(Subject::Firm), alliance], question)
            .prop_map(|(subject, question)| Shareable::Answer(subject, question)),
        (0..3_u128).prop_map(|number| Shareable::Action(ActionId(id(200 + number)))),
    ]
}

fn any_fact() -> impl Strategy<Value = CellValue> {
    let alliance = || (0..3_u128).prop_map(|number| AllianceId(id(100 + number)));
    let subject = || prop_oneof![Just(Subject::Firm), alliance().prop_map(Subject::Alliance)];
    let question = || "[a-z0-9.-]{1,12}".prop_map(|id| id.parse::<QuestionId>().unwrap());
    let answer = prop::option::of(any_answer());
    let kind = prop::sample::select(AllianceKind::ALL.to_vec());
    prop_oneof![
        any_text().prop_map(CellValue::Title),
        prop::collection::vec(alliance(), 0..3).prop_map(CellValue::AllianceOrder),
        (alliance(), any_text(), kind).prop_map(|(id, name, kind)| CellValue::Alliance {
            id,
            name,
            kind
        }),
        (alliance(), any::<bool>()).prop_map(|(id, present)| CellValue::Presence { id, present }),
        (subject(), question(), answer, any_origin()).prop_map(
            |(subject, question, answer, origin)| CellValue::Answer {
                subject,
                slot: Slot::new(&question, Part::Why),
                origin: answer.as_ref().map_or(Origin::Own, |_| origin),
                answer,
            }
        ),
        (subject(), question(), any::<bool>()).prop_map(|(subject, question, raised)| {
            CellValue::Flag {
                subject,
                question,
                raised,
            }
        }),
        (any_shareable(), prop::option::of(any_readers()))
            .prop_map(|(what, readers)| CellValue::Readers { what, readers }),
        prop::option::of(any_action()).prop_map(|action| CellValue::Action {
            id: ActionId(id(200)),
            intent: action.map(|action| action.intent()),
        }),
    ]
}

fn any_log() -> impl Strategy<Value = Log> {
    let version = (any_moment(), any_fact());
    let removed = prop::option::of(any_alliance());
    (prop::collection::vec(version, 0..6), removed).prop_map(|(versions, removed)| {
        let versions = versions.into_iter();
        Log::new(
            versions.map(|(edited, value)| Version { edited, value }),
            removed,
        )
    })
}

fn any_place() -> impl Strategy<Value = Place> {
    let alliance = || any::<u128>().prop_map(|n| AllianceId(Uuid::from_u128(n)));
    let subject = prop_oneof![Just(Subject::Firm), alliance().prop_map(Subject::Alliance)];
    let question = prop::option::of((subject, Just("a.b-1".parse().unwrap())));
    let route = prop::option::of(Just("full".parse().unwrap()));
    (question, prop::option::of(alliance()), route).prop_map(|(question, focus, route)| Place {
        question,
        focus,
        route,
    })
}

fn any_origin() -> impl Strategy<Value = Origin> {
    prop_oneof![Just(Origin::Own), Just(Origin::Group)]
}

fn any_readers() -> impl Strategy<Value = Readers> {
    prop::sample::select(Readers::ALL.to_vec())
}

fn any_action() -> impl Strategy<Value = Action> {
    let day = || prop::option::of((-9999..=9999_i16, 1..=12_i8, 1..=28_i8));
    let texts = (any_text(), any_text());
    (
        texts,
        day(),
        day(),
        prop::option::of(any::<u128>()),
        any_moment(),
    )
        .prop_map(|((what, who), due, done, alliance, edited)| Action {
            id: ActionId(Uuid::nil()),
            what,
            who,
            due: due.map(|(y, m, d)| date(y, m, d)),
            alliance: alliance.map(|n| AllianceId(Uuid::from_u128(n))),
            done: done.map(|(y, m, d)| date(y, m, d)),
            edited,
        })
}

fn any_alliance() -> impl Strategy<Value = Alliance> {
    let kind = prop::sample::select(AllianceKind::ALL.to_vec());
    (any_text(), kind, any_moment(), any_answers()).prop_map(|(name, kind, edited, answers)| {
        Alliance {
            id: AllianceId(Uuid::nil()),
            name,
            kind,
            edited,
            answers,
        }
    })
}

prop_compose! {
    /// Any workbook, with the most hostile texts.
    pub(in super::super) fn any_workbook()(
        number: u128,
        title in any_text(),
        created in any_moment(),
        edited in any_moment(),
        place in any_place(),
        firm in any_answers(),
        alliances in prop::collection::vec(any_alliance(), 0..4),
        actions in prop::collection::vec(any_action(), 0..4),
        readers in prop::collection::btree_map(any_shareable(), any_readers(), 0..4),
        log in any_log(),
    ) -> Workbook {
        let mut workbook = Workbook {
            id: WorkbookId(Uuid::from_u128(number)),
            title,
            created,
            edited,
            place,
            firm,
            alliances,
            actions,
            readers,
            log,
        };
        for (number, alliance) in (100..).zip(&mut workbook.alliances) {
            alliance.id = AllianceId(id(number));
        }
        for (number, action) in (200..).zip(&mut workbook.actions) {
            action.id = ActionId(id(number));
        }
        workbook
    }
}

/// The workbook with its texts as they are after they were read.
pub(in super::super) fn cleaned(mut workbook: Workbook) -> Workbook {
    use crate::domain::text::{clean, clean_line};

    fn clean_answers(answers: &mut Answers) {
        for (slot, mut entry) in answers
            .iter()
            .map(|(slot, entry)| (slot.clone(), entry.clone()))
            .collect::<Vec<_>>()
        {
            clean_answer(&mut entry.answer);
            answers.set(slot, Some(entry));
        }
    }
    fn clean_answer(answer: &mut Answer) {
        match answer {
            Answer::Text(text) => *text = clean(text).text,
            Answer::Objective(objective) => objective.what = clean_line(&objective.what).text,
            Answer::Criterion(criterion) => criterion.label = clean_line(&criterion.label).text,
            Answer::Review(review) => {
                for text in [
                    &mut review.given,
                    &mut review.received,
                    &mut review.expected,
                    &mut review.goals,
                ] {
                    *text = clean(text).text;
                }
            }
            Answer::Rating(_)
            | Answer::Gauge(_)
            | Answer::Held(_)
            | Answer::Picked(_)
            | Answer::DontKnow
            | Answer::NotApplicable => {}
        }
    }
    fn clean_alliance(alliance: &mut Alliance) {
        alliance.name = clean_line(&alliance.name).text;
        clean_answers(&mut alliance.answers);
    }
    fn clean_fact(value: &mut CellValue) {
        match value {
            CellValue::Title(text) | CellValue::Alliance { name: text, .. } => {
                *text = clean_line(text).text;
            }
            CellValue::Answer {
                answer: Some(answer),
                ..
            } => clean_answer(answer),
            CellValue::Action {
                intent: Some(intent),
                ..
            } => {
                intent.what = clean(&intent.what).text;
                intent.who = clean_line(&intent.who).text;
            }
            CellValue::AllianceOrder(_)
            | CellValue::ActionOrder(_)
            | CellValue::Presence { .. }
            | CellValue::Answer { .. }
            | CellValue::Flag { .. }
            | CellValue::Readers { .. }
            | CellValue::Action { intent: None, .. } => {}
        }
    }
    let mut versions: Vec<Version> = workbook.log.versions().cloned().collect();
    let mut removed: Vec<Alliance> = workbook.log.removed().cloned().collect();
    for version in &mut versions {
        clean_fact(&mut version.value);
    }
    removed.iter_mut().for_each(clean_alliance);
    workbook.log = Log::new(versions, removed);
    workbook.title = clean_line(&workbook.title).text;
    clean_answers(&mut workbook.firm);
    workbook.alliances.iter_mut().for_each(clean_alliance);
    for action in &mut workbook.actions {
        action.what = clean(&action.what).text;
        action.who = clean_line(&action.who).text;
    }
    workbook
}
