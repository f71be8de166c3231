//! Workbooks for tests.

use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use uuid::Uuid;

use super::summary::{AllianceSummary, Band, Summary};
use crate::domain::{
    answer::{
        AllyHelp, Answer, Answers, Criterion, Decision, Entry, Objective, Origin, Part, Review,
        Slot,
    },
    cell::{CellValue, Version},
    id::{ActionId, AllianceId, ItemId, QuestionId, WorkbookId},
    log::Log,
    scale::{Degree, Held, Rating},
    workbook::{
        Action, Alliance, AllianceKind, Intent, Place, Readers, Shareable, Subject, Workbook,
    },
};

/// A moment, seconds after a day in 2026.
pub(super) fn moment(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

/// An id that says which one it is.
pub(super) fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn put(answers: &mut Answers, question: &str, part: Part, answer: Answer, second: i64) {
    let edited = moment(second);
    let slot = Slot::new(&question.parse().unwrap(), part);
    answers.set(slot, Some(Entry::new(answer, edited)));
}

/// A workbook with one of everything that a file can hold.
pub(super) fn workbook() -> Workbook {
    let mut workbook = Workbook::new(WorkbookId(id(1)), "Rowan Bakery".into(), moment(0));
    let coffee = AllianceId(id(2));
    workbook.edited = moment(90);
    workbook.place = Place {
        question: Some((Subject::Alliance(coffee), "factors.trust".parse().unwrap())),
        focus: Some(coffee),
        route: None,
    };
    let text = |text: &str| Answer::Text(text.into());
    let firm = &mut workbook.firm;
    put(
        firm,
        "mad.a1",
        Part::Value,
        text("Two fit.\nOne doesn't: \"Mill & Co\" \\ 2019."),
        1,
    );
    put(firm, "mad.a2", Part::Value, Answer::DontKnow, 2);
    put(firm, "mad.b1", Part::Value, Answer::NotApplicable, 3);
    put(
        firm,
        "mad.b2",
        Part::Value,
        text("Malmö, Zürich, 東京, हिन्दी, e\u{301}, 👩\u{200d}👧."),
        4,
    );
    firm.set_flag(&"mad.a2".parse().unwrap(), true);

    let mut answers = Answers::default();
    let rating = |n| Answer::Rating(Rating::new(n).unwrap());
    let gauge = |n| Answer::Gauge(Degree::new(n).unwrap());
    put(&mut answers, "factors.trust", Part::Value, rating(2), 10);
    put(
        &mut answers,
        "factors.trust",
        Part::Why,
        text("They moved on."),
        11,
    );
    put(
        &mut answers,
        "factors.trust",
        Part::Evidence,
        text("Their letter."),
        12,
    );
    put(&mut answers, "continuum.legal", Part::Value, gauge(40), 13);
    put(&mut answers, "continuum.legal", Part::Aim, gauge(60), 14);
    put(
        &mut answers,
        "marks.impact",
        Part::Value,
        Answer::Held(Held::Partly),
        15,
    );
    workbook.alliances.push(Alliance {
        id: coffee,
        name: "Harbour Coffee".into(),
        kind: AllianceKind::Existing,
        edited: moment(20),
        answers,
    });
    workbook.alliances.push(Alliance {
        id: AllianceId(id(3)),
        name: "The Mill's".into(),
        kind: AllianceKind::Potential,
        edited: moment(21),
        answers: Answers::default(),
    });
    workbook.actions.push(Action {
        id: ActionId(id(4)),
        what: "Write down what we agreed.".into(),
        who: "Ann".into(),
        due: Some(date(2026, 10, 1)),
        alliance: Some(coffee),
        done: None,
        edited: moment(30),
    });
    workbook.actions.push(Action {
        id: ActionId(id(5)),
        what: String::new(),
        who: String::new(),
        due: None,
        alliance: None,
        done: Some(date(2026, 9, 30)),
        edited: moment(31),
    });
    workbook
}

/// Answers [`workbook`] with one of every kind that only came with format 2.
fn put_items(workbook: &mut Workbook) {
    let item = |number| Part::Item(ItemId(id(number)));
    let picked = ["services", "funding"].map(|option| option.parse().unwrap());
    let objective = Answer::Objective(Objective {
        what: "Open a second shop.".into(),
        ally: AllyHelp::Sooner,
    });
    let criterion = Answer::Criterion(Criterion {
        label: "Risk".into(),
        weight: 30,
        floor: Some(Rating::new(3).unwrap()),
    });
    let review = Answer::Review(Box::new(Review {
        date: date(2026, 9, 20),
        given: "Our Saturday slot.".into(),
        received: "Flour.\nOn time.".into(),
        expected: "Fifty loaves.".into(),
        actual: "Forty.".into(),
        dynamics: [Some(Rating::new(4).unwrap()), None, None, None],
        changed: String::new(),
        goals: "Sixty.".into(),
        decision: Some(Decision::ALL[0]),
    }));
    let firm = &mut workbook.firm;
    put(
        firm,
        "firm.kinds",
        Part::Value,
        Answer::Picked(picked.into()),
        35,
    );
    put(firm, "firm.objectives", item(300), objective, 36);
    put(firm, "matrix.criteria", item(301), criterion, 37);
    let rating = Answer::Rating(Rating::new(5).unwrap());
    let answers = &mut workbook.alliances[0].answers;
    put(answers, "matrix.criteria", item(301), rating, 38);
    put(answers, "keeping.reviews", item(302), review, 39);
}

/// [`workbook`] with one of everything that only came with format 2.
pub(super) fn with_past() -> Workbook {
    let mut workbook = workbook();
    put_items(&mut workbook);
    let coffee = Subject::Alliance(AllianceId(id(2)));
    let answer = |subject, question: &str, answer| CellValue::Answer {
        subject,
        slot: Slot::new(&question.parse().unwrap(), Part::Value),
        answer,
        origin: Origin::Own,
    };
    let gone = AllianceId(id(6));
    let intent = Intent {
        what: "Call them.".into(),
        who: "Bo".into(),
        due: Some(date(2026, 9, 22)),
        alliance: Some(gone),
        done: None,
    };
    let values = [
        CellValue::Title("Rowan".into()),
        CellValue::Title("Rowan Bakery".into()),
        CellValue::AllianceOrder(vec![AllianceId(id(2)), AllianceId(id(3)), gone]),
        CellValue::ActionOrder(vec![ActionId(id(4)), ActionId(id(5))]),
        CellValue::Alliance {
            id: AllianceId(id(2)),
            name: "Harbour".into(),
            kind: AllianceKind::Desired,
        },
        CellValue::Presence {
            id: gone,
            present: false,
        },
        answer(
            coffee,
            "factors.trust",
            Some(Answer::Rating(Rating::new(4).unwrap())),
        ),
        answer(
            Subject::Firm,
            "mad.b3",
            Some(Answer::Text("One line,\nand another.".into())),
        ),
        answer(Subject::Firm, "mad.b3", None),
        CellValue::Flag {
            subject: Subject::Firm,
            question: "mad.a2".parse().unwrap(),
            raised: true,
        },
        CellValue::Action {
            id: ActionId(id(7)),
            intent: Some(intent),
        },
        CellValue::Action {
            id: ActionId(id(7)),
            intent: None,
        },
    ];
    let versions = (50..).zip(values).map(|(second, value)| Version {
        edited: moment(second),
        value,
    });
    let mut answers = Answers::default();
    put(
        &mut answers,
        "marks.impact",
        Part::Value,
        Answer::DontKnow,
        40,
    );
    let removed = Alliance {
        id: gone,
        name: "Quayside".into(),
        kind: AllianceKind::Potential,
        edited: moment(41),
        answers,
    };
    workbook.log = Log::new(versions, [removed]);
    workbook
}

/// [`with_past`] with one of everything that only came with format 3.
pub(super) fn with_private() -> Workbook {
    let mut workbook = with_past();
    let trust = Shareable::Answer(
        Subject::Alliance(AllianceId(id(2))),
        "factors.trust".parse().unwrap(),
    );
    let firm = Shareable::Answer(Subject::Firm, "mad.a1".parse().unwrap());
    let action = Shareable::Action(ActionId(id(4)));
    let own = Some(Readers::Own);
    let marks = [
        (trust.clone(), own),
        (firm.clone(), None),
        (action.clone(), own),
    ];
    let versions = (70..).zip(marks).map(|(second, (what, readers))| Version {
        edited: moment(second),
        value: CellValue::Readers { what, readers },
    });
    add_to_log(&mut workbook, versions);
    workbook.readers = [trust, action].map(|what| (what, Readers::Own)).into();
    workbook
}

/// [`with_private`] with one of everything that only came with format 4.
pub(super) fn full() -> Workbook {
    let mut workbook = with_private();
    workbook.place.route = Some("full".parse().unwrap());
    let adviser = Shareable::Answer(Subject::Firm, "mad.b2".parse().unwrap());
    let partner = Shareable::Action(ActionId(id(5)));
    let named = [(adviser, Readers::Adviser), (partner, Readers::Partner)];
    let versions = (80..)
        .zip(named.clone())
        .map(|(second, (what, readers))| Version {
            edited: moment(second),
            value: CellValue::Readers {
                what,
                readers: Some(readers),
            },
        });
    add_to_log(&mut workbook, versions);
    workbook.readers.extend(named);
    let slot = Slot::new(&"marks.trust".parse().unwrap(), Part::Value);
    let entry = Entry::new(Answer::Held(Held::Yes), moment(83)).from_group();
    workbook.alliances[0].answers.set(slot.clone(), Some(entry));
    let former = Version {
        edited: moment(82),
        value: CellValue::Answer {
            subject: Subject::Alliance(workbook.alliances[0].id),
            slot,
            answer: Some(Answer::DontKnow),
            origin: Origin::Group,
        },
    };
    add_to_log(&mut workbook, [former]);
    workbook
}

fn add_to_log(workbook: &mut Workbook, versions: impl IntoIterator<Item = Version>) {
    let removed = workbook.log.removed().cloned();
    workbook.log = Log::new(workbook.log.versions().cloned().chain(versions), removed);
}

/// What [`workbook`] comes to.
pub(super) fn summary() -> Summary {
    Summary {
        answered: 7,
        due: None,
        asked: 31,
        alliances: vec![
            AllianceSummary {
                name: "Harbour Coffee".into(),
                kind: AllianceKind::Existing,
                position: Some(Band {
                    low: Degree::new(13).unwrap(),
                    high: Degree::new(80).unwrap(),
                }),
            },
            AllianceSummary {
                name: "The Mill's".into(),
                kind: AllianceKind::Potential,
                position: None,
            },
        ],
    }
}

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
    pub(super) fn any_workbook()(
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
pub(super) fn cleaned(mut workbook: Workbook) -> Workbook {
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
                *text = clean_line(text).text
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
