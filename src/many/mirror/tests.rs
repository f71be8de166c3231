use jiff::civil::date;

use super::*;
use crate::{
    domain::{
        answer::Answer,
        testing::{TestAnswers, pack},
        workbook::{AllianceKind, Readers, Shareable, Subject},
    },
    report::text::{self, Signs},
};

fn words() -> Catalog {
    Catalog::in_language("en").unwrap()
}

/// The two sides of one alliance, ours first.
fn sides(ours: TestAnswers, theirs: TestAnswers) -> [Side; 2] {
    [("Rowan Bakery", ours), ("Hazel Joinery", theirs)].map(|(firm, answered)| {
        let mut workbook =
            TestAnswers::default().firm(vec![answered.alliance(1, AllianceKind::Existing)]);
        workbook.title = firm.into();
        let id = workbook.alliances[0].id;
        Side::of(&words(), &pack(), &workbook, id).unwrap()
    })
}

fn mirror(ours: TestAnswers, theirs: TestAnswers) -> Mirror {
    let [ours, theirs] = sides(ours, theirs);
    Mirror::of(&words(), &pack(), &ours, &theirs)
}

fn told(mirror: &Mirror) -> String {
    let document = report::document(&words(), &pack(), mirror, (None, &[]), date(2026, 11, 26));
    text::render(&document, Signs::Unicode)
}

fn ours() -> TestAnswers {
    TestAnswers::default()
        .rating("factors.trust", 2)
        .rating("factors.values", 4)
        .at([60, 60, 60])
        .marks("yyn?")
}

fn theirs() -> TestAnswers {
    TestAnswers::default()
        .rating("factors.trust", 5)
        .rating("factors.values", 4)
        .at([60, 20, 55])
        .marks("yny")
}

#[test]
fn the_widest_distance_comes_first_and_both_values_stand_side_by_side() {
    let mirror = mirror(ours(), theirs());
    let apart: Vec<_> = mirror
        .both
        .iter()
        .map(|pair| pair.apart().unwrap())
        .collect();
    assert_eq!(apart, [100, 100, 75, 40, 5, 0, 0, 0]);
    let trust = mirror
        .both
        .iter()
        .find(|pair| pair.apart() == Some(75))
        .unwrap();
    assert!(trust.ours.as_deref().unwrap().starts_with('2'));
    assert!(trust.theirs.as_deref().unwrap().starts_with('5'));
    let told = told(&mirror);
    assert!(told.contains("Ask each other why"), "{told}");
    assert!(
        told.contains("Both of you answered 8 questions, and 3 answers are"),
        "{told}"
    );
}

#[test]
fn what_only_one_side_answered_is_told_as_that() {
    let mirror = mirror(ours(), theirs());
    // One does not know the fourth mark, which the other left blank.
    let [only] = &mirror.one[..] else {
        panic!("{:?}", mirror.one);
    };
    assert_eq!(
        (only.ours.as_deref(), &only.theirs),
        (Some("don't know"), &None)
    );
    assert!(told(&mirror).contains("What only one of you answered"));
}

#[test]
fn what_one_keeps_private_is_not_in_the_mirror() {
    let hidden = "our secret doubts";
    let answered = ours().text("factors.contributions", Part::Evidence, hidden);
    let mut workbook =
        TestAnswers::default().firm(vec![answered.alliance(1, AllianceKind::Existing)]);
    let id = workbook.alliances[0].id;
    let [_, their_side] = sides(ours(), theirs());
    let shows = |workbook: &Workbook| {
        let our_side = Side::of(&words(), &pack(), workbook, id).unwrap();
        let mirror = Mirror::of(&words(), &pack(), &our_side, &their_side);
        (told(&mirror).contains(hidden), mirror.both.len())
    };
    assert_eq!(shows(&workbook), (true, 8));
    for question in ["factors.contributions", "factors.trust"] {
        let what = Shareable::Answer(Subject::Alliance(id), question.parse().unwrap());
        workbook.readers.insert(what, Readers::Own);
    }
    assert_eq!(shows(&workbook), (false, 7));
}

#[test]
fn what_one_gives_stands_beside_what_the_other_receives() {
    let review = |given: &str, received: &str| {
        let review = crate::domain::answer::Review {
            given: given.into(),
            received: received.into(),
            ..crate::domain::testing::blank_review()
        };
        let part = Part::Item(crate::domain::testing::item_id(1));
        TestAnswers::default().answer("keeping.reviews", part, Answer::Review(Box::new(review)))
    };
    let mirror = mirror(
        review("two vans", "a shop floor"),
        review("a corner", "one van"),
    );
    let pairs: Vec<_> = mirror
        .words
        .iter()
        .map(|it| (&*it.ours, &*it.theirs))
        .collect();
    assert_eq!(
        pairs,
        [("two vans", "one van"), ("a shop floor", "a corner")]
    );
}

#[test]
fn the_alliance_is_the_one_called_like_the_partner_or_the_only_one() {
    let named = |names: &[&str]| {
        let mut workbook = TestAnswers::default().firm(
            (1..)
                .zip(names)
                .map(|(n, _)| TestAnswers::default().alliance(n, AllianceKind::Existing))
                .collect(),
        );
        for (alliance, name) in workbook.alliances.iter_mut().zip(names) {
            alliance.name = (*name).into();
        }
        workbook
    };
    let found = |names: &[&str], firm: &str| {
        let workbook = named(names);
        with(&workbook, firm).map(|id| workbook.alliance(id).unwrap().name.clone())
    };
    assert_eq!(
        found(&["Alder", "hazel joinery"], "Hazel Joinery Ltd"),
        Ok("hazel joinery".into())
    );
    assert_eq!(
        found(&["Our joiner"], "Hazel Joinery"),
        Ok("Our joiner".into())
    );
    let doubt = found(&["Alder", "Birch"], "Hazel Joinery").unwrap_err();
    assert_eq!(doubt.names, ["Alder", "Birch"]);
    assert_eq!(found(&[], "Hazel").unwrap_err().names, [""; 0]);
    assert!(found(&["Hazel", "Hazel Joinery"], "Hazel Joinery").is_err());
}

#[test]
fn a_mirror_reads_as_it_should() {
    let ours = ours().text(
        "shaping.give-and-get",
        Part::Value,
        "We bake, they build the shop.",
    );
    let theirs = theirs().text(
        "shaping.give-and-get",
        Part::Value,
        "We build, they pay in bread.",
    );
    insta::assert_snapshot!(told(&mirror(ours, theirs)));
}
