use std::{fs, path::PathBuf};

use proptest::prelude::*;

use super::*;
use crate::{
    domain::{
        answer::{Answer, MAX_TEXT, Origin, Part, Slot},
        cell::{CellValue, Version},
        diff::diff,
        merge::merge,
        workbook::{Alliance, Place, Subject},
    },
    store::testing,
};

fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/workbooks");
    fs::read(folder.join(name)).unwrap()
}

fn full_text() -> String {
    String::from_utf8(encode(&testing::workbook(), &testing::summary()).unwrap()).unwrap()
}

/// Where reading a file breaks off, and why.
fn breaks(source: &str) -> (usize, usize, String) {
    match decode(source.as_bytes()).map(|decoded| decoded.workbook) {
        Err(LoadProblem::Broken { line, column, why }) => (line, column, why.to_string()),
        other => panic!("{other:?}"),
    }
}

/// The sample with one passage changed, and the line that it is on.
fn changed(from: &str, to: &str) -> (String, usize) {
    let source = full_text();
    let at = source.find(from).unwrap();
    let line = source[..at].matches('\n').count() + 1;
    (source.replacen(from, to, 1), line)
}

#[test]
fn the_first_format_is_read_for_ever() {
    let decoded = decode(&fixture("v1/full.ron")).unwrap();
    assert_eq!(decoded.format, 1);
    assert_eq!(decoded.workbook, testing::workbook());
    assert_eq!(decoded.summary, testing::summary());
    assert!(decoded.removed.is_nothing());
    let head = decode_head(&fixture("v1/full.ron")).unwrap();
    assert_eq!((head.format, head.summary), (1, testing::summary()));
}

#[test]
fn the_second_format_is_read_for_ever() {
    let decoded = decode(&fixture("v2/full.ron")).unwrap();
    assert_eq!(decoded.format, 2);
    assert_eq!(decoded.workbook, testing::with_past());
    assert_eq!(decoded.summary, testing::summary());
    assert!(decoded.removed.is_nothing());
}

#[test]
fn the_third_format_is_read_for_ever() {
    let decoded = decode(&fixture("v3/full.ron")).unwrap();
    assert_eq!(decoded.format, 3);
    assert_eq!(decoded.workbook, testing::with_private());
    assert_eq!(decoded.summary, testing::summary());
    assert!(decoded.removed.is_nothing());
}

#[test]
fn the_fourth_format_is_read_for_ever() {
    let decoded = decode(&fixture("v4/full.ron")).unwrap();
    assert_eq!(decoded.format, 4);
    assert_eq!(decoded.workbook, testing::full());
    assert_eq!(decoded.summary, testing::summary());
    assert!(decoded.removed.is_nothing());
}

#[test]
fn files_are_written_as_they_always_were() {
    let written = encode(&testing::full(), &testing::summary()).unwrap();
    assert_eq!(
        String::from_utf8(written).unwrap(),
        String::from_utf8(fixture("v4/full.ron")).unwrap()
    );
}

#[test]
fn a_place_that_means_nothing_here_is_passed_over() {
    let written = String::from_utf8(encode(&testing::full(), &testing::summary()).unwrap());
    let written = written.unwrap();
    let place = written.lines().find(|line| line.starts_with("    place:"));
    let place = place.unwrap();
    let read = |line: &str| {
        let source = written.replacen(place, line, 1);
        decode(source.as_bytes()).unwrap().workbook
    };
    let whole = testing::full();
    assert_eq!(read(place), whole);
    let route_alone = Place {
        route: whole.place.route.clone(),
        ..Place::default()
    };
    for strange in [
        "    place: (screen: Moods([1, 2]), question: Everything, focus: 7, route: \"full\"),",
        "    place: (question: (about: Nobody, question: \"mad.a1\"), route: Some(\"full\")),",
        "    place: (question: (about: Firm, question: \"No Id\"), focus: {}, route: \"full\"),",
    ] {
        let expected = Workbook {
            place: route_alone.clone(),
            ..whole.clone()
        };
        assert_eq!(read(strange), expected, "{strange}");
    }
    for strange in ["    place: None,", "    place: \"here\",", ""] {
        let expected = Workbook {
            place: Place::default(),
            ..whole.clone()
        };
        assert_eq!(read(strange), expected, "{strange}");
    }
    let former = String::from_utf8(fixture("v1/full.ron")).unwrap();
    let place = former.lines().find(|line| line.starts_with("    place:"));
    for stop in [
        "Picture",
        "Review(Firm, \"mad\")",
        "Look(Agenda)",
        "Nowhere(1)",
    ] {
        let line = format!("    place: Some((stop: {stop}, focus: None)),");
        let source = former.replacen(place.unwrap(), &line, 1);
        let decoded = decode(source.as_bytes()).unwrap();
        assert_eq!(decoded.workbook.place, Place::default(), "{stop}");
    }
}

#[test]
fn what_stood_before_is_left_out_where_there_is_no_room_for_it() {
    let mut workbook = testing::with_past();
    let words = "x".repeat(MAX_TEXT);
    let answer = |number| Version {
        edited: testing::moment(number),
        value: CellValue::Answer {
            subject: Subject::Firm,
            slot: Slot::new(&"mad.a1".parse().unwrap(), Part::Value),
            answer: Some(Answer::Text(words.clone())),
            origin: Origin::Own,
        },
    };
    workbook.log = Log::new((0..130).map(answer), []);
    let saved = decode(&encode(&workbook, &testing::summary()).unwrap()).unwrap();
    let log = Log::default();
    assert_eq!(saved.workbook, Workbook { log, ..workbook });
}

#[test]
fn a_file_written_by_hand_is_read_whatever_its_layout() {
    let decoded = decode(&fixture("v1/by-hand.ron")).unwrap();
    let workbook = decoded.workbook;
    assert_eq!(workbook.title, "Rowan Bakery");
    let text = |question: &str| workbook.firm.text(&question.parse().unwrap(), Part::Value);
    assert_eq!(text("mad.a1"), "One line,\nand another.");
    assert_eq!(text("mad.a2"), "[31mred");
    assert_eq!(decoded.removed.controls, 1);
    assert_eq!(decoded.removed.directions, 1);
    let head = decode_head(&fixture("v1/by-hand.ron")).unwrap();
    assert_eq!(
        (head.title.as_str(), head.id),
        ("Rowan Bakery", workbook.id)
    );
}

#[test]
fn a_head_alone_is_a_workbook() {
    let workbook = decode(&fixture("v1/least.ron")).unwrap().workbook;
    assert!(workbook.firm.is_empty() && workbook.alliances.is_empty());
}

#[test]
fn the_head_is_read_from_the_beginning_alone() {
    let source = full_text();
    let whole = decode_head(source.as_bytes()).unwrap();
    assert_eq!(whole.title, "Rowan Bakery");
    assert_eq!(whole.summary, testing::summary());
    let end = source.find("    place:").unwrap();
    assert_eq!(decode_head(&source.as_bytes()[..end]).unwrap(), whole);
    assert!(decode_head(&source.as_bytes()[..end - 20]).is_err());

    let cut_within_a_character = [&source.as_bytes()[..end], b"\xe6\x9d"].concat();
    assert_eq!(decode_head(&cut_within_a_character).unwrap(), whole);
    assert!(decode(&[source.as_bytes(), b"\xe6\x9d"].concat()).is_err());
}

#[test]
fn a_newer_format_that_cannot_be_read_is_said_to_be_newer_whatever_it_holds() {
    for source in [
        "(format: 5, head: 7, [)",
        "Workbook(head: {\"new\": 1}, format: 5)",
    ] {
        let newer = |problem| matches!(problem, LoadProblem::Newer { format: 5 });
        assert!(decode(source.as_bytes()).is_err_and(newer));
        assert!(decode_head(source.as_bytes()).is_err_and(newer));
    }
    let (source, _) = changed("format: 4", "format: 0");
    assert_eq!(breaks(&source).2, "there is no format 0");
}

#[test]
fn a_newer_format_is_read_as_far_as_it_can_be() {
    let (source, _) = changed("    format: 4,", "    format: 5,\n    moods: [Calm],");
    let decoded = decode(source.as_bytes()).unwrap();
    assert_eq!(decoded.format, 5);
    assert_eq!(decoded.workbook, testing::workbook());
    assert_eq!(decode_head(source.as_bytes()).unwrap().format, 5);
}

#[test]
fn what_is_no_workbook_is_said_to_be_none() {
    for empty in ["", " \n", "\u{feff}", &"\0".repeat(100)] {
        assert!(matches!(decode(empty.as_bytes()), Err(LoadProblem::Empty)));
    }
    assert_eq!(breaks("()").2, "it does not say its format");
    assert!(
        decode(b"(format: 1,\n \xff\xfe").is_err_and(|problem| problem.position() == Some((2, 2)))
    );
    for source in [
        "hello",
        "[1, 2]",
        "{}",
        "(format: \"one\")",
        "(format: 1)",
        "(format: 1.5)",
    ] {
        breaks(source);
    }
}

#[test]
fn every_truncation_is_an_error_and_never_a_panic() {
    let source = full_text();
    let end = source.trim_end().len();
    for at in (1..end).filter(|&at| source.is_char_boundary(at)) {
        breaks(&source[..at]);
    }
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    for (from, to, reason) in [
        (
            "Rating(2)",
            "Rating(9)",
            "9 is outside the scale from 1 to 5",
        ),
        ("Rating(2)", "Rating(NaN)", "integer"),
        ("Gauge(40)", "Gauge(1e999)", "integer"),
        (
            "Gauge(40)",
            "Gauge(101)",
            "101 is outside the scale from 0 to 100",
        ),
        ("Held(Partly)", "Held(Perhaps)", "Perhaps"),
        ("\"mad.b1\"", "\"Mad B1\"", "an id has only a-z"),
        (
            "\"mad.b2\"",
            "\"mad.b1\"",
            "mad.b1 (Value) stands here twice",
        ),
        (
            "due: Some(\"2026-10-01\")",
            "due: Some(\"2026-02-30\")",
            "day",
        ),
        ("part: Why", "part Why", "colon"),
    ] {
        let (source, line) = changed(from, to);
        let (found, _, said) = breaks(&source);
        assert!(said.contains(reason), "{from} to {to}: {said}");
        assert_eq!(found, line, "{from} to {to}: {said}");
    }
}

#[test]
fn ids_that_stand_twice_are_rejected() {
    let mut workbook = testing::workbook();
    workbook.alliances[1].id = workbook.alliances[0].id;
    let error = encode(&workbook, &testing::summary())
        .unwrap_err()
        .to_string();
    assert!(error.contains("stands here twice"), "{error}");

    let mut workbook = testing::workbook();
    workbook.actions[1].id = workbook.actions[0].id;
    assert!(encode(&workbook, &testing::summary()).is_err());

    let (source, _) = changed("flagged: [\"mad.a2\"]", "flagged: [\"mad.a2\", \"mad.a2\"]");
    assert!(breaks(&source).2.contains("twice"));
    let marked = String::from_utf8(encode(&testing::with_private(), &testing::summary()).unwrap());
    let line = "        (of: Answer(Firm, \"mad.a2\"), readers: Own),\n";
    let twice = format!("    readers: [\n{line}{line}");
    let source = marked.unwrap().replacen("    readers: [\n", &twice, 1);
    let said = breaks(&source).2;
    assert!(said.contains("mad.a2 stands here twice"), "{said}");
    let (source, _) = changed("    firm: [", "    firm: [],\n    firm: [");
    assert!(breaks(&source).2.contains("firm"));
}

#[test]
fn what_stands_twice_is_found_in_any_order() {
    let numbers = [
        [1, 2, 3, 2],
        [3, 1, 2, 1],
        [2, 1, 3, 3],
        [1, 3, 2, 2],
        [3, 2, 1, 3],
    ];
    for numbers in numbers {
        let mut known = layout::Known::default();
        let are_new: Vec<bool> = numbers.iter().map(|number| known.insert(*number)).collect();
        assert_eq!(are_new, [true, true, true, false], "{numbers:?}");
        assert_eq!(known.len(), 3);
    }
}

#[test]
fn hostile_nesting_and_hostile_messages_are_harmless() {
    let deep = format!("(format: 4, extra: {}", "[".repeat(100_000));
    breaks(&deep);
    breaks(&format!("(extra: {}", "(a:".repeat(100_000)));
    let (source, _) = changed("Held(Partly)", &format!("Held({})", "x".repeat(1_000_000)));
    assert!(breaks(&source).2.len() < 1000);
    let (source, _) = changed("\"mad.b1\"", "\"\\u{1b}[2J\\u{202e}\"");
    assert!(!breaks(&source).2.contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn there_is_an_end_to_everything() {
    let mut workbook = testing::workbook();
    let summary = testing::summary();
    let slot = workbook.firm.iter().next().unwrap().0.clone();
    let mut entry = workbook.firm.entry(&slot).unwrap().clone();
    entry.answer = Answer::Text("é".repeat(MAX_TEXT / 2));
    workbook.firm.set(slot.clone(), Some(entry.clone()));
    assert!(encode(&workbook, &summary).is_ok());
    entry.answer = Answer::Text("é".repeat(MAX_TEXT / 2 + 1));
    workbook.firm.set(slot, Some(entry));
    let error = encode(&workbook, &summary).unwrap_err().to_string();
    assert!(error.contains("longer than 64 KiB"), "{error}");

    let mut workbook = testing::workbook();
    let model = workbook.alliances[1].clone();
    workbook.alliances = (0..501)
        .map(|number| Alliance {
            id: crate::domain::id::AllianceId(testing::id(number)),
            ..model.clone()
        })
        .collect();
    let error = encode(&workbook, &summary).unwrap_err().to_string();
    assert!(error.contains("more than 500 alliances"), "{error}");
    workbook.alliances.pop();
    assert!(encode(&workbook, &summary).is_ok());

    let mut workbook = testing::workbook();
    let words = Answer::Text("x".repeat(MAX_TEXT));
    for number in 0..129 {
        let slot = Slot::new(&format!("q.{number}").parse().unwrap(), Part::Value);
        let edited = testing::moment(0);
        workbook.firm.set(
            slot,
            Some(crate::domain::answer::Entry::new(words.clone(), edited)),
        );
    }
    assert!(matches!(
        encode(&workbook, &summary),
        Err(LoadProblem::TooBig)
    ));
}

#[test]
fn a_head_that_contradicts_itself_does_no_harm() {
    let (source, _) = changed("answered: 7, asked: 31", "answered: 99, asked: 31");
    let head = decode_head(source.as_bytes()).unwrap();
    assert_eq!((head.summary.answered, head.summary.asked), (31, 31));
    let (source, _) = changed("(low: 13, high: 80)", "(low: 80, high: 13)");
    assert_eq!(
        decode_head(source.as_bytes()).unwrap().summary,
        testing::summary()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_a_strange_file_holds_can_be_joined_and_looked_back_into(
        [a, b, c] in [testing::any_workbook(), testing::any_workbook(), testing::any_workbook()]
    ) {
        let joined = |a: &Workbook, b: &Workbook| merge(a, b).unwrap().workbook;
        let (b, c) = (Workbook { id: a.id, ..b }, Workbook { id: a.id, ..c });
        let both = joined(&a, &b);
        prop_assert_eq!(&both, &joined(&b, &a));
        prop_assert_eq!(&both, &joined(&both, &both));
        prop_assert_eq!(joined(&both, &c), joined(&a, &joined(&b, &c)));
        prop_assert!(diff(&a, &joined(&a, &a)).is_empty());
        for change in a.logged_changes() {
            prop_assert!(a.as_of(change.at).edited <= change.at);
        }
        prop_assert_eq!(diff(&a.put_back(&b, testing::moment(0)), &b), []);
        encode(&both, &Summary::default()).unwrap();
    }

    #[test]
    fn what_is_written_is_read_again(workbook in testing::any_workbook()) {
        let bytes = encode(&workbook, &Summary::default()).unwrap();
        let decoded = decode(&bytes).unwrap();
        prop_assert_eq!(&decoded.workbook, &testing::cleaned(workbook));
        prop_assert_eq!(decode_quickly(&bytes), Some(decode_by_ron(&bytes).unwrap()));
        // Reading cleans, so from the second time on nothing changes any more.
        let again = encode(&decoded.workbook, &decoded.summary).unwrap();
        prop_assert!(decode(&again).unwrap().removed.is_nothing());
        prop_assert_eq!(encode(&decode(&again).unwrap().workbook, &decoded.summary).unwrap(), again);
    }

    #[test]
    fn a_file_holds_nothing_that_drives_a_terminal(workbook in testing::any_workbook()) {
        let bytes = encode(&workbook, &Summary::default()).unwrap();
        let source = String::from_utf8(bytes).unwrap();
        prop_assert!(!source.chars().any(|c| c.is_control() && c != '\n'));
        let unseen = source.contains(['\u{202e}', '\u{200b}', '\u{feff}']);
        prop_assert!(!unseen);
    }

    #[test]
    fn a_garbled_file_never_panics(at in any::<prop::sample::Index>(), byte: u8, times in 1..20_usize) {
        let mut bytes = full_text().into_bytes();
        for step in 0..times {
            let at = at.index(bytes.len() - step * 7 % 500);
            bytes[at] = byte;
        }
        let _ = decode(&bytes);
        let _ = decode_head(&bytes);
    }
}
