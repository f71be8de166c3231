use jiff::civil::Date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::{
    answer::{AllyHelp, Answer, Answers, Entry, Objective, Part, Review, Slot},
    change::Change,
    id::{ActionId, QuestionId},
    log::Sitting,
    reading::read_all,
    testing::{
        TestAnswers, alliance_id, any_making, blank_review, empty_workbook, item_id, made, pack,
        question, second, words_anywhere, words_now,
    },
    workbook::{Action, Alliance, AllianceKind, Place, Readers, Shareable, Subject},
};

fn aliases() -> Aliases<'static> {
    Aliases {
        no_names: "me team".into(),
        trade: "farm coffee bakery".into(),
        before_nouns: String::new(),
        noun_endings: String::new(),
        firm: "Our firm".into(),
        outsider: "another firm".into(),
        alliance: &|letter| format!("Alliance {letter}"),
        person: &|letter| format!("Person {letter}"),
    }
}

fn letters() -> Edition {
    Edition {
        names: Names::Letters,
        ..Edition::mine()
    }
}

fn of(edition: &Edition, workbook: &Workbook) -> Workbook {
    edition.of(&pack(), workbook, &aliases()).workbook
}

fn alliance(number: u8, name: &str, given: TestAnswers) -> Alliance {
    Alliance {
        name: name.into(),
        ..given.alliance(number, AllianceKind::Existing)
    }
}

fn action(number: u128, what: &str, who: &str, about: Option<u8>) -> Action {
    Action {
        id: ActionId(Uuid::from_u128(number)),
        what: what.into(),
        who: who.into(),
        due: Some(Date::constant(2027, 1, 1)),
        alliance: about.map(alliance_id),
        done: None,
        edited: second(0),
    }
}

/// A firm with two partners who do not know of each other.
fn two_partners() -> Workbook {
    let firm = TestAnswers::default()
        .objective(1, "Open at the harbour.", AllyHelp::Sooner)
        .criterion(2, "Price", 50, 0)
        .text(
            "mad.a1",
            Part::Value,
            "Harbour Coffee before Mill Lane Farm.",
        );
    let coffee = TestAnswers::default()
        .rating("factors.trust", 4)
        .text(
            "factors.trust",
            Part::Evidence,
            "Bo of HARBOUR\ncoffee said so.",
        )
        .scores("4");
    let mill = TestAnswers::default()
        .text("mad.a3", Part::Value, "Sour grapes.")
        .scores("5");
    let mut workbook = firm.firm(vec![
        alliance(1, "Harbour Coffee", coffee),
        alliance(2, "Mill Lane Farm", mill),
    ]);
    workbook.actions = vec![
        action(1, "Ring Bo Lind of Mill Lane", "Me, with Ann Berg", Some(1)),
        action(2, "Ask Ann", "Bo Lind", Some(2)),
        action(3, "Write it down for Rowan Bakery", "", None),
    ];
    workbook
}

fn said(workbook: &Workbook) -> String {
    let words: Vec<String> = words_anywhere(workbook).into_iter().collect();
    words.join("\n")
}

#[test]
fn everything_under_real_names_is_the_workbook_without_its_past() {
    let workbook = two_partners();
    let edition = of(&Edition::mine(), &workbook);
    assert_eq!(
        edition,
        Workbook {
            place: Place::default(),
            ..workbook
        }
    );
}

#[test]
fn one_alliance_tells_nothing_of_the_others() {
    let edition = of(&Edition::releasable(alliance_id(1)), &two_partners());
    let said = said(&edition);
    assert_eq!(edition.alliances.len(), 1);
    assert_eq!(edition.actions.len(), 2);
    for other in ["Mill", "Farm", "Sour grapes"] {
        assert!(!said.contains(other), "{said}");
    }
    // What is about themselves stands as it was written.
    assert!(
        said.contains("Harbour Coffee before another firm."),
        "{said}"
    );
    assert!(said.contains("Bo of HARBOUR\ncoffee said so."), "{said}");
    assert!(said.contains("Ring Bo Lind of another firm"), "{said}");
    assert!(said.contains("Me, with Ann Berg"), "{said}");
}

#[test]
fn letters_stand_for_the_firm_its_partners_and_its_people() {
    let edition = of(&letters(), &two_partners());
    assert_eq!(edition.title, "Our firm");
    let said = said(&edition);
    for name in [
        "Rowan", "Harbour", "Coffee", "Mill", "Ann", "Bo", "Lind", "Berg",
    ] {
        let known: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
        assert!(!known.contains(&name), "{name}: {said}");
    }
    assert!(said.contains("Alliance A before Alliance B."), "{said}");
    assert!(said.contains("Person C of Alliance A said so."), "{said}");
    assert!(said.contains("Person A, Person B"), "{said}");
    assert!(said.contains("Ask Person B"), "{said}");
    // A word is no name because a name holds it.
    assert!(said.contains("Open at the harbour."), "{said}");
}

#[test]
fn names_are_found_as_people_write_them_and_never_within_a_word() {
    let mut workbook = empty_workbook();
    workbook.alliances = vec![
        alliance(1, "O’Hara & Sons", TestAnswers::default()),
        alliance(2, "海港咖啡", TestAnswers::default()),
        alliance(3, "Ann", TestAnswers::default()),
        alliance(4, "  ", TestAnswers::default()),
    ];
    for (written, becomes) in [
        ("o'hara   &\nsons' van", "Alliance A' van"),
        ("与海港咖啡合作", "与Alliance B合作"),
        (
            "Anne and annual, Ann's ANN.",
            "Anne and annual, Alliance C's Alliance C.",
        ),
        // As other languages write whose it is.
        ("Anns Mehl, ANNS Öl", "Alliance Cs Mehl, Alliance CS Öl"),
        ("des Annes und Annesley", "des Alliance Cs und Annesley"),
        ("Rowan Bakerys Brot", "Our firms Brot"),
        ("(Rowan bakery)", "(Our firm)"),
        ("R\u{f6}wan", "Our firm"),
        ("RowanBakery and ROWAN-BAKERY", "Our firm and Our firm"),
        (
            "ask @rowanbakery, or info@rowan.example.",
            "ask Our firm, or Our firm.",
        ),
        ("www.rowan-bakery.example/bread is it", "Our firm is it"),
        ("#rowanbakerybread", "#Our firm"),
        ("Rowantree and growan", "Rowantree and growan"),
        ("", ""),
    ] {
        let firm = TestAnswers::default().text("mad.a1", Part::Value, written);
        let workbook = Workbook {
            firm: firm.firm(Vec::new()).firm,
            ..workbook.clone()
        };
        let edition = of(&letters(), &workbook);
        assert_eq!(edition.firm.text(&question("mad.a1"), Part::Value), becomes);
    }
}

/// What an edition leaves in words about the firm, and the words that it is not sure of.
fn left(edition: &Edition, written: &str) -> (String, Vec<String>, Vec<String>) {
    let workbook = Workbook {
        firm: TestAnswers::default()
            .text("mad.a1", Part::Value, written)
            .firm(Vec::new())
            .firm,
        ..two_partners()
    };
    let extract = edition.of(&pack(), &workbook, &aliases());
    let text = extract.workbook.firm.text(&question("mad.a1"), Part::Value);
    let words = |all: &[Doubt]| all.iter().map(|it| it.word.clone()).collect();
    (
        text.to_owned(),
        words(&extract.unsure),
        words(&extract.offered),
    )
}

#[test]
fn what_may_be_a_word_stays_and_is_counted() {
    let one = Edition::releasable(alliance_id(1));
    let (text, unsure, offered) = left(&one, "Farm shops sell it. So says the Farm by the mill.");
    assert_eq!(text, "Farm shops sell it. So says the Farm by the mill.");
    assert_eq!(unsure, ["Farm", "mill"]);
    assert!(offered.is_empty(), "people keep their names");
    let (text, unsure, _) = left(&one, "With Mill we go. Mill is slow, see millfarm.example.");
    assert_eq!(
        text,
        "With another firm we go. another firm is slow, see millfarm.example."
    );
    assert!(unsure.is_empty());
    // The same word begins a sentence here and is a word there.
    let (text, unsure, _) = left(&one, "Mill owners do. A mill too.");
    assert_eq!(text, "Mill owners do. A mill too.");
    assert_eq!(unsure, ["Mill", "mill"]);
    let (text, unsure, _) = left(
        &letters(),
        "We met at the harbour, harbourcoffee@post.example",
    );
    assert_eq!(text, "We met at the harbour, Alliance A");
    assert_eq!(unsure, ["harbour"]);
}

#[test]
fn people_whom_only_words_name_are_offered_and_replaced_when_asked() {
    let told = "Jess counts, and Leila said so to Jess; write to jo@post.example";
    let (text, _, offered) = left(&letters(), told);
    assert_eq!(text, told);
    // Words that only begin a sentence may be names as well.
    let told = ["Ask", "Jess", "Leila", "Ring", "Sour", "jo@post.example"];
    assert_eq!(offered, told);
    let hiding = Edition {
        hidden: vec!["jess".into(), "leila".into(), "harbour".into()],
        ..letters()
    };
    let (text, unsure, offered) = left(&hiding, "Jess and LEILA at the harbour, Jess first.");
    // Letters go on after those of the people who see to something.
    assert_eq!(
        text,
        "Person D and Person E at the Alliance A, Person D first."
    );
    assert!(unsure.is_empty());
    assert_eq!(offered, ["Ask", "Ring", "Sour", "Write"]);
}

#[test]
fn a_hidden_word_is_not_shown_by_the_name_that_it_stands_in() {
    let hiding = |word: &str| Edition {
        hidden: vec![word.into()],
        ..Edition::default()
    };
    let workbook = two_partners();
    for (word, stays) in [
        ("harbour", "Mill"),
        ("HARBOUR coffee", "Mill"),
        ("Harb", "Harbour"),
    ] {
        let said = said(&of(&hiding(word), &workbook));
        assert!(said.contains(stays), "{word}: {said}");
        assert_eq!(
            said.contains("Harbour"),
            stays == "Harbour",
            "{word}: {said}"
        );
    }
}

#[test]
fn a_hidden_word_is_not_shown_by_a_former_name_nor_by_another_way_to_write_it() {
    let mut workbook = two_partners();
    let mut sitting = Sitting::default();
    let mut make = |edit, at| workbook.make(edit, second(at), &mut sitting).unwrap();
    make(
        Change::describe_alliance(alliance_id(1), "Bohnenmühle & Co", AllianceKind::Existing),
        10_000,
    );
    // What it was called, and what it is called, which can be written in another way.
    for word in ["harbour", "BOHNENMU\u{308}HLE", "bohnenmühle-co"] {
        let hiding = Edition {
            hidden: vec![word.into()],
            ..Edition::default()
        };
        let said = said(&of(&hiding, &workbook));
        assert!(!said.contains("Harbour Coffee"), "{word}: {said}");
        assert!(!said.contains("Bohnenmühle"), "{word}: {said}");
    }
}

#[test]
fn former_names_and_removed_partners_are_named_no_more() {
    let mut workbook = two_partners();
    let mut sitting = Sitting::default();
    let mut make = |edit, at| workbook.make(edit, second(at), &mut sitting).unwrap();
    make(Change::retitle("Sunrise"), 10_000);
    make(
        Change::describe_alliance(alliance_id(1), "Beans", AllianceKind::Existing),
        20_000,
    );
    make(Change::remove_alliance(alliance_id(2)), 30_000);
    let said = said(&of(&letters(), &workbook));
    for name in ["Rowan", "Sunrise", "Harbour", "Beans", "Mill"] {
        assert!(!said.contains(name), "{name}: {said}");
    }
    assert!(said.contains("Alliance A before another firm."), "{said}");
}

#[test]
fn who_shares_a_name_with_another_keeps_a_letter_of_their_own() {
    let mut workbook = empty_workbook();
    workbook.alliances = (1..=28)
        .map(|number| alliance(number, "Twin", TestAnswers::default()))
        .collect();
    let edition = of(&letters(), &workbook);
    let names: Vec<&str> = edition
        .alliances
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(
        (names[0], names[25], names[27]),
        ("Alliance A", "Alliance Z", "Alliance AB")
    );
}

#[test]
fn what_follows_from_what_is_private_stays_here_too() {
    let mut workbook = two_partners();
    let links = pack().links().unwrap().id.clone();
    let matrix = pack().matrix().unwrap().id.clone();
    let objectives = pack().objectives().unwrap().id.clone();
    let slot = Slot::new(&links, Part::Item(item_id(1)));
    let entry = Entry::new(Answer::Held(crate::domain::scale::Held::Yes), second(0));
    workbook.alliances[0].answers.set(slot, Some(entry));
    for question in [objectives, matrix.clone(), question("mad.a1")] {
        workbook
            .readers
            .insert(Shareable::Answer(Subject::Firm, question), Readers::Own);
    }
    workbook
        .readers
        .insert(Shareable::Action(workbook.actions[2].id), Readers::Own);
    let edition = of(&Edition::adviser(), &workbook);
    assert!(edition.firm.is_empty());
    assert!(edition.readers.is_empty());
    assert_eq!(edition.actions.len(), 2);
    for alliance in &edition.alliances {
        assert_eq!(alliance.answers.items(&links).count(), 0);
        assert_eq!(alliance.answers.items(&matrix).count(), 0);
    }
    // The page of actions speaks for all of them.
    let list = Shareable::Answer(Subject::Firm, question("actions.list"));
    workbook.readers.insert(list, Readers::Own);
    assert!(of(&Edition::adviser(), &workbook).actions.is_empty());
    assert_eq!(of(&Edition::mine(), &workbook).actions.len(), 3);
}

#[test]
fn a_rhythm_goes_with_the_value_updates_that_it_counts_from() {
    let rhythm = || TestAnswers::default().pick("keeping.rhythm", "half-yearly");
    let reviewed = rhythm().review(1, Date::constant(2026, 9, 1), [3; 4]);
    let mut workbook = TestAnswers::default().firm(vec![
        alliance(1, "Harbour Coffee", reviewed),
        alliance(2, "Mill Lane Farm", rhythm()),
    ]);
    let due = |edition: &Edition, workbook: &Workbook| {
        let readings = read_all(
            &pack(),
            &of(edition, workbook),
            Date::constant(2026, 11, 21),
        );
        let due = readings.iter().map(|reading| reading.reviews.due);
        due.collect::<Vec<_>>()
    };
    let whole = due(&Edition::mine(), &workbook);
    assert_eq!(due(&Edition::adviser(), &workbook), whole);
    assert_eq!(whole[0], Some(Date::constant(2027, 3, 1)));
    let updates = Shareable::Answer(
        Subject::Alliance(alliance_id(1)),
        question("keeping.reviews"),
    );
    workbook.readers.insert(updates, Readers::Own);
    // Without them it would count from the day on which it was chosen.
    assert_eq!(due(&Edition::adviser(), &workbook), [None, whole[1]]);
    assert_eq!(due(&Edition::mine(), &workbook), whole);
}

/// A workbook in which every text says where it stands, after some edits that were logged.
fn telling(edits: Vec<(Change, jiff::Timestamp)>) -> Workbook {
    let mut workbook = made(empty_workbook(), edits);
    let mut counted = 0;
    let mut word = |about: &str| {
        counted += 1;
        format!("{about}{counted}x")
    };
    let mut tell = |about: &str, answers: &mut Answers| {
        for (slot, entry) in answers.clone().iter() {
            let answer = match &entry.answer {
                Answer::Text(_) => Answer::Text(word(about)),
                Answer::Objective(objective) => Answer::Objective(Objective {
                    what: word(about),
                    ally: objective.ally,
                }),
                Answer::Review(_) => Answer::Review(Box::new(Review {
                    given: word(about),
                    ..blank_review()
                })),
                Answer::Criterion(criterion) => {
                    let mut criterion = criterion.clone();
                    criterion.label = word(about);
                    Answer::Criterion(criterion)
                }
                other => other.clone(),
            };
            let edited = entry.edited;
            answers.set(slot.clone(), Some(Entry::new(answer, edited)));
        }
    };
    tell("Firm", &mut workbook.firm);
    for alliance in &mut workbook.alliances {
        tell(
            &format!("About{}y", alliance.id.0.as_u128()),
            &mut alliance.answers,
        );
    }
    workbook
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_shared_is_the_workbook_that_an_adviser_gets(edits in any_making()) {
        let workbook = telling(edits);
        prop_assert_eq!(Edition::shared(&pack(), &workbook), of(&Edition::adviser(), &workbook));
    }

    #[test]
    fn an_edition_holds_no_word_of_what_is_left_out(edits in any_making(), who in 0..4_u8) {
        let workbook = telling(edits);
        let edition = of(&Edition::releasable(alliance_id(who)), &workbook);
        let said = words_anywhere(&edition);
        let hidden = |subject, question: &QuestionId| {
            workbook.is_private(&pack(), &Shareable::Answer(subject, question.clone()))
        };
        let everybody = workbook.alliances.iter().map(|one| (Subject::Alliance(one.id), &one.answers));
        for (subject, answers) in everybody.chain([(Subject::Firm, &workbook.firm)]) {
            let other = !matches!(subject, Subject::Firm)
                && subject != Subject::Alliance(alliance_id(who));
            for (slot, entry) in answers.iter() {
                for word in entry.answer.words().filter(|word| word.ends_with('x')) {
                    let goes_in = !other && !hidden(subject, &slot.question);
                    prop_assert_eq!(said.contains(word), goes_in, "{}", word);
                }
            }
        }
        for action in &edition.actions {
            prop_assert!(!workbook.is_private(&pack(), &Shareable::Action(action.id)));
        }
        prop_assert_eq!(words_now(&edition), said);
        prop_assert!(edition.log.is_empty() && edition.readers.is_empty());
        // Nothing more is left out of what is left.
        prop_assert_eq!(&of(&Edition::releasable(alliance_id(who)), &edition), &edition);
    }

    #[test]
    fn any_name_anywhere_in_any_text_is_replaced(
        name in "[A-Z][a-z]{2,5}( [A-Z][a-z]{2,5}){0,2}",
        around in ("[ -~é海\n]{0,6}", "[ -~é海\n]{0,6}"),
        loud: bool,
    ) {
        let name = format!("Qx{name}");
        let written = if loud { name.to_uppercase() } else { name.clone() };
        let (before, after) = around;
        let text = format!("{before} {written}, {after}");
        let firm = TestAnswers::default().text("mad.a1", Part::Value, &text);
        let workbook = firm.firm(vec![alliance(1, &name, TestAnswers::default())]);
        let edition = of(&letters(), &workbook);
        let said = edition.firm.text(&question("mad.a1"), Part::Value);
        prop_assert!(!said.to_lowercase().contains(&name.to_lowercase()), "{}", said);
        prop_assert!(said.contains("Alliance A"));
    }
}
