use calcard::{
    Entry, Parser,
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
    },
};
use jiff::{
    Timestamp,
    civil::{Date, date},
};
use proptest::prelude::*;
use uuid::Uuid;

use super::{is_empty, render};
use crate::{
    domain::{
        answer::{Answer, Entry as AnswerEntry, Part, Review, Slot},
        change::Change,
        id::ActionId,
        log::Sitting,
        testing::{
            TestAnswers, alliance_id, any_workbook, blank_review, item_id, question, second,
        },
        text::clean,
        workbook::{Action, AllianceKind, Subject, Workbook},
    },
    report::{material::Material, testing::of},
};

fn text(workbook: &Workbook) -> String {
    String::from_utf8(render(&of(workbook))).unwrap()
}

/// The calendar as a server reads it, which must not pass over a line.
fn read(text: &str) -> ICalendar {
    let mut parser = Parser::new(text);
    let Entry::ICalendar(calendar) = parser.entry() else {
        panic!("no calendar:\n{text}");
    };
    assert!(matches!(parser.entry(), Entry::Eof), "{text}");
    let is_frame = |line: &&str| line.starts_with("BEGIN:") || line.starts_with("END:");
    let unfolded = text.replace("\r\n ", "");
    let lines = unfolded.lines().filter(|line| !is_frame(line)).count();
    let entries = calendar.components.iter().map(|it| it.entries.len());
    assert_eq!(entries.sum::<usize>(), lines, "{text}");
    calendar
}

fn events(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
    let all = calendar.components.iter();
    all.filter(|component| component.component_type == ICalendarComponentType::VEvent)
        .collect()
}

fn said<'c>(event: &'c ICalendarComponent, property: &ICalendarProperty) -> &'c str {
    let value = event.property(property).and_then(|it| it.values.first());
    value.and_then(ICalendarValue::as_text).unwrap_or_default()
}

/// The day in a property; none where it has a time as well.
fn day(event: &ICalendarComponent, property: &ICalendarProperty) -> Option<Date> {
    let value = event.property(property)?.values.first()?;
    let parts = value.as_partial_date_time()?;
    if parts.has_time() {
        return None;
    }
    let small = |number: u8| i8::try_from(number).unwrap();
    let year = i16::try_from(parts.year?).unwrap();
    Some(Date::constant(year, small(parts.month?), small(parts.day?)))
}

fn action(number: u8, what: &str, due: Option<Date>, done: Option<Date>) -> Action {
    Action {
        id: ActionId(Uuid::from_u128(number.into())),
        what: what.into(),
        who: "Ann".into(),
        due,
        alliance: Some(alliance_id(1)).filter(|_| number == 1),
        done,
        edited: second(0),
    }
}

fn firm(actions: Vec<Action>) -> Workbook {
    let reviewed = TestAnswers::default().review(1, date(2026, 10, 31), [0; 4]);
    let mut workbook =
        TestAnswers::default().firm(vec![reviewed.alliance(1, AllianceKind::Existing)]);
    workbook.actions = actions;
    workbook
}

#[test]
fn what_has_a_date_is_a_day_in_the_calendar() {
    let workbook = firm(vec![
        action(1, "Ring them; ask, twice", Some(date(2026, 12, 31)), None),
        action(2, "Someday", None, None),
        action(
            3,
            "Was done",
            Some(date(2026, 12, 1)),
            Some(date(2026, 11, 1)),
        ),
        action(4, "Overdue", Some(date(2026, 11, 1)), None),
    ]);
    let text = text(&workbook);
    insta::assert_snapshot!(text);
    let calendar = read(&text);
    let events: Vec<_> = events(&calendar)
        .iter()
        .map(|event| {
            let first = day(event, &ICalendarProperty::Dtstart).unwrap();
            let after = day(event, &ICalendarProperty::Dtend).unwrap();
            assert_eq!(first.tomorrow().unwrap(), after);
            (first, said(event, &ICalendarProperty::Summary))
        })
        .collect();
    let expected = [
        (
            date(2026, 11, 21),
            "Rowan Bakery: Overdue (overdue since 1 November 2026)",
        ),
        (date(2026, 12, 31), "Partner 1: Ring them; ask, twice"),
        (
            date(2027, 1, 31),
            "Partner 1: Value update: sit together and look back",
        ),
        (date(2026, 12, 1), "Rowan Bakery: Was done"),
    ];
    assert_eq!(events, expected);
}

#[test]
fn a_calendar_of_what_has_no_date_is_empty() {
    for (due, is_blank) in [(None, true), (Some(date(2026, 12, 31)), false)] {
        // An alliance has its next value update.
        let mut workbook = firm(vec![action(1, "Call", due, None)]);
        workbook.alliances.clear();
        assert_eq!(is_empty(&of(&workbook)), is_blank);
    }
}

#[test]
fn an_entry_keeps_its_id_when_it_moves() {
    let ids = |workbook: &Workbook| -> Vec<String> {
        let calendar = read(&text(workbook));
        let ids = events(&calendar)
            .into_iter()
            .filter_map(|event| event.uid());
        ids.map(str::to_owned).collect()
    };
    let before = ids(&firm(vec![action(
        1,
        "Ring",
        Some(date(2026, 12, 31)),
        None,
    )]));
    let after = ids(&firm(vec![action(
        1,
        "Ring again",
        Some(date(2026, 12, 1)),
        None,
    )]));
    assert_eq!(before.len(), 2);
    assert_eq!(before, after);
    assert_ne!(before[0], before[1]);
}

#[test]
fn what_is_done_cancels_the_entry_that_was_there() {
    let told = |done: Option<Date>| {
        let mut ring = action(1, "Ring", Some(date(2026, 12, 31)), done);
        ring.edited = Timestamp::from_second(1_800_000_000 + i64::from(done.is_some())).unwrap();
        let text = text(&firm(vec![ring]));
        read(&text);
        let mut entries = text.split("BEGIN:VEVENT");
        let ring = entries.find(|entry| entry.contains("Ring")).unwrap();
        let line = |name: &str| ring.lines().find_map(|line| line.strip_prefix(name));
        let version: i32 = line("SEQUENCE:").unwrap().parse().unwrap();
        let is_cancelled = line("STATUS:") == Some("CANCELLED");
        let rings = ring.contains("BEGIN:VALARM");
        (
            line("UID:").unwrap().to_owned(),
            version,
            is_cancelled,
            rings,
        )
    };
    let (id, version, is_cancelled, rings) = told(None);
    assert!(!is_cancelled && rings);
    let (same, later, is_cancelled, rings) = told(Some(date(2026, 11, 20)));
    assert!(is_cancelled && !rings);
    assert_eq!(id, same);
    assert!(version < later);
}

#[test]
fn a_value_update_that_moves_is_a_later_version() {
    let subject = Subject::Alliance(alliance_id(1));
    let review = |number: u8, day: Date| {
        let review = Review {
            date: day,
            ..blank_review()
        };
        let slot = Slot::new(&question("keeping.reviews"), Part::Item(item_id(number)));
        (slot, Answer::Review(review.into()))
    };
    let half_yearly = Answer::Picked(vec!["half-yearly".parse().unwrap()]);
    let rhythm = Slot::new(&question("keeping.rhythm"), Part::Value);
    let (other, held) = review(2, date(2026, 11, 20));
    let mut workbook = firm(Vec::new());
    let told = |workbook: &Workbook| {
        let text = text(workbook);
        let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name));
        let version: i32 = line("SEQUENCE:").unwrap().parse().unwrap();
        (version, line("DTSTART;VALUE=DATE:").unwrap().to_owned())
    };
    let mut before = told(&workbook);
    for (later, slot, answer) in [
        (1, &rhythm, Some(half_yearly)),
        (2, &other, Some(held)),
        // As it was before, and a later version all the same.
        (3, &other, None),
        (4, &rhythm, None),
    ] {
        let now = Timestamp::from_second(1_800_000_000 + later).unwrap();
        let entry = answer.map(|answer| AnswerEntry::new(answer, now));
        let change = Change::answer(subject, slot.clone(), entry);
        workbook.make(change, now, &mut Sitting::default()).unwrap();
        let after = told(&workbook);
        assert!(
            before.0 < after.0 && before.1 != after.1,
            "{before:?} {after:?}"
        );
        before = after;
    }
}

#[test]
fn what_was_removed_cancels_the_entry_that_was_there_without_a_word_of_it() {
    let mut ring = action(1, "Ring", Some(date(2026, 12, 31)), None);
    ring.edited = Timestamp::from_second(1_800_000_000).unwrap();
    let mut workbook = firm(vec![ring.clone()]);
    let entries = |workbook: &Workbook| -> Vec<[String; 4]> {
        let text = text(workbook);
        read(&text);
        let entries = text.split("BEGIN:VEVENT").skip(1);
        let told = |entry: &str, name: &str| {
            let mut lines = entry.lines();
            let line = lines.find_map(|line| line.strip_prefix(name));
            line.unwrap_or_default().to_owned()
        };
        let names = ["UID:", "SUMMARY:", "STATUS:", "SEQUENCE:"];
        entries
            .map(|entry| names.map(|name| told(entry, name)))
            .collect()
    };
    let before = entries(&workbook);
    let later = Timestamp::from_second(1_800_100_000).unwrap();
    for change in [
        Change::remove_action(ring.id),
        Change::remove_alliance(alliance_id(1)),
    ] {
        workbook
            .make(change, later, &mut Sitting::default())
            .unwrap();
    }
    let mut after = entries(&workbook);
    after.sort_unstable();
    let mut expected = before.clone();
    expected.sort_unstable();
    assert_eq!(after.len(), 2);
    for ([id, _, status, version], [same, summary, cancelled, next]) in expected.iter().zip(&after)
    {
        assert_eq!((id, status.as_str()), (same, ""));
        assert_eq!(summary, "Rowan Bakery: No longer planned");
        assert_eq!(cancelled, "CANCELLED");
        assert!(version.parse::<i32>().unwrap() < next.parse().unwrap());
    }
    assert!(!text(&workbook).contains("BEGIN:VALARM"));
}

#[test]
fn what_was_changed_later_is_a_later_version() {
    let version = |edited: Timestamp| {
        let mut ring = action(1, "Ring", Some(date(2026, 12, 31)), None);
        ring.edited = edited;
        let text = text(&firm(vec![ring]));
        let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        line.unwrap().parse::<i32>().unwrap()
    };
    let at = |second: i64| Timestamp::from_second(1_800_000_000 + second).unwrap();
    let moments = [Timestamp::MIN, at(0), at(1), at(3600), Timestamp::MAX];
    let versions = moments.map(version);
    assert!(versions.is_sorted_by(|a, b| a < b), "{versions:?}");
}

#[test]
fn what_is_overdue_stands_on_today_and_the_last_day_there_is_lasts_a_day() {
    for (due, written) in [
        (date(2026, 11, 21), "20261121"),
        (date(9998, 12, 31), "99981231"),
        (Date::MAX, "99991231"),
        (date(2026, 11, 20), "20261121"),
        (date(1, 1, 1), "20261121"),
        (Date::ZERO, "20261121"),
        (Date::MIN, "20261121"),
    ] {
        let workbook = firm(vec![action(1, "Ring", Some(due), None)]);
        let text = text(&workbook);
        let calendar = read(&text);
        let ring = events(&calendar)
            .into_iter()
            .find(|event| said(event, &ICalendarProperty::Summary).contains("Ring"))
            .unwrap();
        let summary = said(ring, &ICalendarProperty::Summary);
        let is_overdue = due < date(2026, 11, 21);
        assert_eq!(summary.contains("overdue since"), is_overdue, "{summary}");
        assert!(
            text.contains(&format!("DTSTART;VALUE=DATE:{written}\r\n")),
            "{due}"
        );
        let begins = day(ring, &ICalendarProperty::Dtstart).unwrap();
        let after = day(ring, &ICalendarProperty::Dtend);
        assert_eq!(after, begins.tomorrow().ok(), "{due}");
        // It rings in time, and never in the past.
        let morning = text.matches("TRIGGER:PT9H").count();
        assert_eq!(morning, usize::from(begins == date(2026, 11, 21)), "{due}");
        assert_eq!(text.matches("BEGIN:VALARM").count(), 2);
    }
}

#[test]
fn what_is_overdue_is_a_later_version_with_every_day() {
    let workbook = firm(vec![action(1, "Ring", Some(date(2026, 11, 1)), None)]);
    let version = |now: &str| {
        let now = now.parse().unwrap();
        let material = Material {
            now: &now,
            ..of(&workbook)
        };
        let text = String::from_utf8(render(&material)).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
        line.unwrap().parse::<i32>().unwrap()
    };
    let first = version("2030-01-01T08:00:00+02:00[Europe/Helsinki]");
    assert_eq!(first, version("2030-01-01T20:00:00+02:00[Europe/Helsinki]"));
    assert!(first < version("2030-01-02T00:30:00+02:00[Europe/Helsinki]"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_calendar_is_read_again(workbook in any_workbook()) {
        let calendar = read(&text(&workbook));
        let dated = workbook.actions.iter().filter(|it| it.done.is_none());
        let dated = dated.filter(|it| it.due.is_some());
        prop_assert!(events(&calendar).len() >= dated.count());
        prop_assert_eq!(is_empty(&of(&workbook)), events(&calendar).is_empty());
    }

    #[test]
    fn whatever_is_typed_comes_back_and_no_line_is_too_long(
        what in any::<String>(),
        long in "[a-z,;\\\\\n é日👩]{0,300}",
        title in any::<String>(),
    ) {
        for what in [what, long] {
            let mut workbook = firm(vec![action(2, &what, Some(date(2026, 12, 31)), None)]);
            workbook.title.clone_from(&title);
            let text = text(&workbook);
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{:?}", line);
            }
            let calendar = read(&text);
            let events = events(&calendar);
            prop_assert_eq!(events.len(), 2);
            let between = if title.is_empty() || what.is_empty() { "" } else { ": " };
            let expected = clean(&format!("{title}{between}{what}")).text;
            prop_assert_eq!(said(events[0], &ICalendarProperty::Summary), expected);
        }
    }
}
