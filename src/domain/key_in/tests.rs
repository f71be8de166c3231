use proptest::prelude::*;

use super::*;
use crate::domain::{
    diff::diff,
    due::words::{DateWords, Meaning, Unit},
    scale::{Degree, Held, Rating},
    testing::{
        any_workbook, blank_alliance, empty_workbook, pack, question, second, words_anywhere,
    },
};

fn take(workbook: &mut Workbook, text: &str) -> Vec<Line> {
    let mut made = 100;
    let keywords = Keywords {
        alliance: "alliance".into(),
        note: "note".into(),
        why: "why".into(),
        aim: "aim".into(),
    };
    let mut dates = DateWords::default();
    dates.add(Meaning::Unit(Unit::Week), "w");
    Typist {
        pack: &pack(),
        keywords: &keywords,
        held: ["Yes", "Partly", "No"].map(Into::into),
        now: second(1_000),
        today: Date::constant(2026, 11, 21),
        dates: &dates,
        fresh: &mut || {
            made += 1;
            Uuid::from_u128(made)
        },
    }
    .key_in(workbook, text)
}

fn number(id: &str) -> Number {
    pack().number(&question(id)).unwrap()
}

fn with_two() -> Workbook {
    let mut workbook = empty_workbook();
    for (number, name) in [(1, "Harbour Coffee"), (2, "Harbour Hotel")] {
        let mut alliance = blank_alliance(number);
        name.clone_into(&mut alliance.name);
        workbook.alliances.push(alliance);
    }
    workbook
}

fn value(workbook: &Workbook, about: usize, id: &str, part: Part) -> Option<Answer> {
    workbook.alliances[about]
        .answers
        .get(&question(id), part)
        .cloned()
}

#[test]
fn a_group_is_keyed_in_on_one_line() {
    let mut workbook = with_two();
    let (first, last) = (number("gauges.risk"), number("gauges.legal"));
    let text = format!("alliance Harbour Coffee\n{first}-{last} 60; ; 20\n{first}-{last}: ?;80\n");
    let lines = take(&mut workbook, &text);
    let at: Vec<(usize, bool)> = lines.iter().map(|it| (it.at, it.read.is_ok())).collect();
    assert_eq!(at, [(1, true), (2, true), (2, true), (3, true), (3, true)]);
    let gauge = |id| value(&workbook, 0, id, Part::Value);
    assert_eq!(gauge("gauges.risk"), Some(Answer::DontKnow));
    assert_eq!(
        gauge("gauges.duration"),
        Some(Answer::Gauge(Degree::new(80).unwrap()))
    );
    assert_eq!(
        gauge("gauges.legal"),
        Some(Answer::Gauge(Degree::new(20).unwrap()))
    );
}

#[test]
fn a_line_for_a_group_says_what_is_wrong_with_it() {
    let (first, last) = (number("gauges.risk"), number("gauges.legal"));
    let about = "alliance Harbour Coffee";
    let of = |line: String| problems(&format!("{about}\n{line}"));
    assert_eq!(of(format!("{first}-{last} 1;2;3;4")), [Problem::TooMany(3)]);
    assert_eq!(of(format!("{first}-{last}")), [Problem::Nothing]);
    assert_eq!(
        of(format!("{first}-{last} x")),
        [Problem::NotInScale(0, 100)]
    );
    let (other, end) = (number("factors.potential"), number("factors.values"));
    assert_eq!(
        of(format!("{other}-{end} 1;2")),
        [Problem::NoGroup(other, end)]
    );
    assert_eq!(
        of(format!("{last}-{first} 1;2")),
        [Problem::NoGroup(last, first)]
    );
}

fn problems(text: &str) -> Vec<Problem> {
    let mut workbook = with_two();
    let lines = take(&mut workbook, text);
    assert!(diff(&with_two(), &workbook).is_empty(), "{text:.80}");
    lines
        .into_iter()
        .filter_map(|line| line.read.err())
        .collect()
}

#[test]
fn every_kind_of_answer_is_taken_by_its_number() {
    let mut workbook = with_two();
    let [trust, risk, mark, level, kinds] = [
        "factors.trust",
        "gauges.risk",
        "marks.impact",
        "level.now",
        "firm.kinds",
    ]
    .map(number);
    let [text, objectives, actions] = ["mad.a1", "firm.objectives", "actions.list"].map(number);
    let lines = take(
        &mut workbook,
        &format!(
            "# from the workshop\n\nAlliance: harbour coffee\n{trust} 2\n{trust}: note: they called at once\n\
             {trust} NOTE and came.\n{trust} why: new people\n{risk} 60\n{risk} aim 80\n{mark}. partly\n\
             {level} 4\n{kinds} 2, 1\n{text} First line\n{text} note: second\n{objectives} A second shop\n\
             {actions} Ring Bo; Ann; 2w; harbour hotel\n"
        ),
    );
    for line in &lines {
        assert!(line.read.is_ok(), "{line:?}");
    }
    assert_eq!((lines[0].at, lines.len()), (3, 14));
    let coffee = |id, part| value(&workbook, 0, id, part).unwrap();
    let rating = |number| Answer::Rating(Rating::new(number).unwrap());
    let gauge = |number| Answer::Gauge(Degree::new(number).unwrap());
    assert_eq!(coffee("factors.trust", Part::Value), rating(2));
    let text = Answer::Text("they called at once\nand came.".into());
    assert_eq!(coffee("factors.trust", Part::Evidence), text);
    assert_eq!(
        coffee("factors.trust", Part::Why),
        Answer::Text("new people".into())
    );
    assert_eq!(coffee("gauges.risk", Part::Value), gauge(60));
    assert_eq!(coffee("gauges.risk", Part::Aim), gauge(80));
    assert_eq!(
        coffee("marks.impact", Part::Value),
        Answer::Held(Held::Partly)
    );
    let firm = &workbook.firm;
    assert_eq!(
        firm.text(&question("mad.a1"), Part::Value),
        "First line\nnote: second"
    );
    assert_eq!(firm.items(&question("firm.objectives")).count(), 1);
    let action = &workbook.actions[0];
    assert_eq!(
        (action.what.as_str(), action.who.as_str()),
        ("Ring Bo", "Ann")
    );
    assert_eq!(action.due, Some(Date::constant(2026, 12, 5)));
    assert_eq!(action.alliance, Some(workbook.alliances[1].id));
    assert!(workbook.alliances[1].answers.is_empty());
}

#[test]
fn passing_and_replacing_are_told_apart_from_answers() {
    let mut workbook = with_two();
    let [trust, a1] = ["factors.trust", "mad.a1"].map(number);
    take(&mut workbook, &format!("{a1} Before."));
    let lines = take(
        &mut workbook,
        &format!("alliance harbour h\n{trust} ?\n{trust} -\n{a1} After.\n{a1} More."),
    );
    let replaced: Vec<bool> = lines
        .iter()
        .filter_map(|line| match &line.read {
            Ok(Taken::Answer { replaced, .. }) => Some(*replaced),
            Ok(Taken::Alliance(_)) | Err(_) => None,
        })
        .collect();
    assert_eq!(replaced, [false, false, true, false]);
    assert_eq!(
        value(&workbook, 1, "factors.trust", Part::Value),
        Some(Answer::NotApplicable)
    );
    assert_eq!(
        workbook.firm.text(&question("mad.a1"), Part::Value),
        "After.\nMore."
    );
    // What stood there is in the log.
    assert!(words_anywhere(&workbook).contains("Before."));
}

#[test]
fn names_and_numbers_are_known_in_any_form_and_script() {
    let mut workbook = with_two();
    workbook.alliances[1].name = "Café Rouge".into();
    let trust = number("factors.trust");
    let wide: String = trust.to_string().chars().map(wide).collect();
    let lines = take(
        &mut workbook,
        &format!("ALLIANCE  CAFE\u{301}\u{a0}rouge\n{wide} ４\n{trust} note: Ok"),
    );
    assert!(lines.iter().all(|line| line.read.is_ok()), "{lines:?}");
    let four = Answer::Rating(Rating::new(4).unwrap());
    assert_eq!(
        value(&workbook, 1, "factors.trust", Part::Value),
        Some(four)
    );
}

/// A digit or point in its full-width form.
fn wide(c: char) -> char {
    char::from_u32(u32::from(c) - u32::from('!') + u32::from('！')).unwrap()
}

#[test]
fn an_alliance_that_cannot_be_found_never_lends_its_answers_to_another() {
    let mut workbook = with_two();
    let trust = number("factors.trust");
    let lines = take(
        &mut workbook,
        &format!(
            "alliance harbour coffee\n{trust} 3\nalliance Mill\n{trust} 1\nalliance harbour\n{trust} 1"
        ),
    );
    let problems: Vec<_> = lines
        .into_iter()
        .filter_map(|line| line.read.err())
        .collect();
    assert_eq!(
        problems,
        [
            Problem::NoAlliance("Mill".into()),
            Problem::WhichAlliance,
            Problem::SeveralAlliances(
                "harbour".into(),
                vec!["Harbour Coffee".into(), "Harbour Hotel".into()]
            ),
            Problem::WhichAlliance,
        ]
    );
    let three = Answer::Rating(Rating::new(3).unwrap());
    assert_eq!(
        value(&workbook, 0, "factors.trust", Part::Value),
        Some(three)
    );
    // Where there is one alliance, it goes without saying.
    workbook.alliances.pop();
    assert!(take(&mut workbook, &format!("{trust} 5"))[0].read.is_ok());
}

#[test]
fn a_line_that_is_not_understood_says_why_and_changes_nothing() {
    let about = "alliance harbour coffee\n";
    let [trust, risk, mark, level] =
        ["factors.trust", "gauges.risk", "marks.impact", "level.now"].map(number);
    let [benefits, actions, a1] = ["firm.benefits", "actions.list", "mad.a1"].map(number);
    let matrix = pack().number(&pack().matrix().unwrap().id).unwrap();
    for (line, problem) in [
        ("hello".to_owned(), Problem::NoNumber),
        ("4".to_owned(), Problem::NoNumber),
        (
            "99.1 4".to_owned(),
            Problem::NoQuestion("99.1".parse().unwrap()),
        ),
        (trust.to_string(), Problem::Nothing),
        (format!("{trust} 6"), Problem::NotInScale(1, 5)),
        (format!("{trust} 0"), Problem::NotInScale(1, 5)),
        (format!("{trust} four"), Problem::NotInScale(1, 5)),
        (format!("{trust} Ⅳ"), Problem::NotInScale(1, 5)),
        (format!("{trust} 4 they called"), Problem::NotInScale(1, 5)),
        (format!("{trust} note:"), Problem::Nothing),
        (format!("{trust} aim 3"), Problem::NoSuchPart),
        (format!("{risk} 101"), Problem::NotInScale(0, 100)),
        (format!("{risk} -1"), Problem::NotInScale(0, 100)),
        (format!("{risk} note: why not"), Problem::NoSuchPart),
        (format!("{mark} perhaps"), Problem::NotHeld),
        (format!("{level} 6"), Problem::NotOneOf(5)),
        (format!("{level} 1, 2"), Problem::NotOneOf(5)),
        (
            format!("{benefits} 1 1"),
            Problem::NotSomeOf(
                pack()
                    .question(&question("firm.benefits"))
                    .unwrap()
                    .kind
                    .options()
                    .unwrap()
                    .len(),
            ),
        ),
        (
            format!("{actions} Ring; Bo; whenever"),
            Problem::NoDate("whenever".into(), InvalidDate::NotUnderstood),
        ),
        (format!("{actions} ; Bo"), Problem::Nothing),
        (
            format!("{actions} Ring;;;Nobody"),
            Problem::NoAlliance("Nobody".into()),
        ),
        (format!("{actions} {}", "x".repeat(5_000)), Problem::TooLong),
        (format!("{matrix} 3"), Problem::OnScreen),
        (
            format!("{a1} {}", "x".repeat(MAX_TEXT + 1)),
            Problem::TooLong,
        ),
    ] {
        assert_eq!(
            problems(&format!("{about}{line}")),
            [problem],
            "{}",
            &line[..line.len().min(60)]
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn nothing_that_is_typed_does_harm(
        before in any_workbook(),
        lines in prop::collection::vec("([0-9]{1,2}[.,][0-9]{1,2}[:. ]{0,2})?[ -~é]{0,12}", 0..12),
    ) {
        let mut workbook = before.clone();
        let read = take(&mut workbook, &lines.join("\n"));
        let taken = read.iter().filter(|line| matches!(line.read, Ok(Taken::Answer { .. })));
        let taken = taken.count();
        if taken == 0 {
            prop_assert_eq!(&workbook, &before);
        }
        let pack = pack();
        for difference in diff(&before, &workbook) {
            if let Some(super::super::cell::CellValue::Answer { slot, answer: Some(answer), .. }) = difference.after {
                prop_assert!(pack.question(&slot.question).unwrap().kind.accepts(slot.part, &answer));
            }
        }
    }
}
