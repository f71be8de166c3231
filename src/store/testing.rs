//! Workbooks for tests.

mod any;

pub(super) use self::any::{any_workbook, cleaned};

use jiff::{Timestamp, civil::date};
use uuid::Uuid;

use super::summary::{AllianceSummary, Band, Summary};
use crate::domain::{
    answer::{
        AllyHelp, Answer, Answers, Criterion, Decision, Entry, Objective, Origin, Part, Review,
        Slot,
    },
    cell::{CellValue, Version},
    id::{ActionId, AllianceId, ItemId, WorkbookId},
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
