// A handful of answers fit any number.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{
    domain::{
        id::WorkbookId,
        spread::Pattern,
        testing::{TestAnswers, pack},
        workbook::{AllianceKind, Readers, Shareable, Subject, Workbook},
    },
    i18n::Catalog,
    many::{cohort::SMALLEST, ledger::Ledger},
    report::text::{self, Signs},
};

const DAY: Date = date(2026, 11, 26);

fn dots(counts: [u64; 5]) -> Dots {
    let question = "factors.trust".into();
    Dots { question, counts }
}

#[test]
fn answers_are_told_as_they_lie() {
    let pattern = |counts| dots(counts).spread().pattern(1);
    assert_eq!(pattern([0, 0, 0, 0, 0]), None);
    assert_eq!(pattern([0, 0, 0, 6, 0]), Some(Pattern::All(4)));
    assert_eq!(pattern([0, 4, 1, 0, 3]), Some(Pattern::Camps(2, 5)));
    assert_eq!(pattern([5, 0, 5, 0, 0]), Some(Pattern::Camps(1, 3)));
    assert_eq!(pattern([0, 0, 2, 5, 0]), Some(Pattern::Close(3, 4)));
    assert_eq!(pattern([1, 2, 2, 2, 1]), Some(Pattern::Spread(1, 5)));
    // One voice alone is no camp.
    assert_eq!(pattern([1, 0, 0, 0, 3]), Some(Pattern::Spread(1, 5)));
    assert_eq!(dots([0, 4, 1, 0, 3]).spread().median_x4(), Some(10));
    assert_eq!(dots([0, 4, 1, 0, 3]).spread().range(), Some((2, 5)));
}

/// A person with one alliance for each rating of trust; 0 leaves it blank.
fn person(number: u8, trust: &[u8]) -> Workbook {
    let alliances = (1..).zip(trust).map(|(at, rating)| {
        let answered = match rating {
            0 => TestAnswers::default(),
            rating => TestAnswers::default().rating("factors.trust", *rating),
        };
        answered
            .at([60, 60, 60])
            .alliance(at, AllianceKind::Existing)
    });
    let mut workbook = TestAnswers::default().firm(alliances.collect());
    workbook.id = WorkbookId(Uuid::from_u128(number.into()));
    workbook
}

fn room(people: &[Workbook], smallest: u64) -> Room {
    let pack = pack();
    let reader = Reader::new(&pack);
    let sheets: Vec<Sheet> = people
        .iter()
        .map(|workbook| Sheet::of(&reader, &reader.member(workbook.clone()), DAY))
        .collect();
    Room::of(&reader, &sheets, DAY, smallest)
}

fn told(room: &Room, against: Option<&Room>) -> String {
    let (pack, words) = (pack(), Catalog::in_language("en").unwrap());
    let ledger = Ledger::new(jiff::Timestamp::UNIX_EPOCH, DAY, &[]);
    let document = report::document(&words, &pack, room, against, &ledger);
    text::render(&document, Signs::Unicode)
}

#[test]
fn of_too_few_people_nothing_is_told() {
    let people: Vec<Workbook> = (1..=3).map(|number| person(number, &[5, 1])).collect();
    let room = room(&people, SMALLEST);
    assert_eq!(room.said, None);
    let told = told(&room, None);
    assert!(told.contains("3 people so far"), "{told}");
    assert!(!told.contains('●') && !told.contains('■'), "{told}");
    let kept = String::from_utf8(room.json()).unwrap();
    assert!(!kept.contains("factors"), "{kept}");
}

#[test]
fn a_question_that_too_few_people_answered_is_dropped_whole() {
    let mut people: Vec<Workbook> = (1..=3).map(|number| person(number, &[2, 5])).collect();
    people.push(person(4, &[0]));
    let few = room(&people, SMALLEST);
    assert_eq!(few.said.as_ref().unwrap().factors, []);
    assert!(few.said.as_ref().unwrap().positions.is_some());
    people.push(person(5, &[2]));
    let enough = room(&people, SMALLEST);
    assert_eq!(enough.said.unwrap().factors, [dots([0, 4, 0, 0, 3])]);
}

#[test]
fn what_is_private_adds_no_dot() {
    let mut people: Vec<Workbook> = (1..=5).map(|number| person(number, &[3])).collect();
    let id = people[0].alliances[0].id;
    let what = Shareable::Answer(Subject::Alliance(id), "factors.trust".parse().unwrap());
    people[0].readers.insert(what, Readers::Own);
    assert_eq!(
        room(&people, 4).said.unwrap().factors,
        [dots([0, 0, 4, 0, 0])]
    );
}

#[test]
fn the_widest_disagreement_comes_first_and_a_room_is_held_against_another() {
    let people = |trust: [u8; 6]| -> Vec<Workbook> {
        let numbered = (1..).zip(trust);
        numbered
            .map(|(number, trust)| {
                let answered = TestAnswers::default()
                    .rating("factors.trust", trust)
                    .rating("factors.values", 4);
                let alliance = answered.alliance(1, AllianceKind::Existing);
                let mut workbook = TestAnswers::default().firm(vec![alliance]);
                workbook.id = WorkbookId(Uuid::from_u128(number));
                workbook
            })
            .collect()
    };
    let earlier = room(&people([2, 2, 2, 5, 5, 5]), SMALLEST);
    let said = earlier.said.as_ref().unwrap();
    assert_eq!(said.factors[0].question, "factors.trust");
    let kept = Room::parse(&earlier.json()).unwrap();
    assert_eq!(kept, earlier);
    let later = room(&people([3, 3, 3, 4, 4, 4]), SMALLEST);
    let told = told(&later, Some(&kept));
    assert!(told.contains("3.5; two camps, at 2 and 5"), "{told}");
    assert!(told.contains("3.5; close together, at 3 and 4"), "{told}");
    assert!(Room::parse(b"{}").is_none());
    assert!(Room::parse(b"(format: 4)").is_none());
}

#[test]
fn a_room_reads_as_it_should() {
    let people: Vec<Workbook> = [&[2, 2][..], &[5], &[5, 2], &[2], &[5]]
        .iter()
        .zip(1..)
        .map(|(trust, number)| person(number, trust))
        .collect();
    insta::assert_snapshot!(told(&room(&people, SMALLEST), None));
}

proptest! {
    /// Against the plain definitions: every pair of answers, and the sorted list.
    #[test]
    fn median_and_disagreement_are_those_of_the_single_answers(
        counts in proptest::array::uniform5(0..9_u64)
    ) {
        let dots = dots(counts);
        let answers: Vec<u64> = (1..).zip(counts)
            .flat_map(|(rating, count)| std::iter::repeat_n(rating, count as usize))
            .collect();
        let pairs = answers.iter().flat_map(|a| answers.iter().map(move |b| a.abs_diff(*b)));
        prop_assert_eq!(dots.spread().disagreement().0, pairs.sum::<u64>());
        let middle = answers.len() / 2;
        let median = match answers.len() {
            0 => None,
            even if even % 2 == 0 => Some((answers[middle - 1] + answers[middle]) * 2),
            _ => Some(answers[middle] * 4),
        };
        prop_assert_eq!(dots.spread().median_x4(), median);
    }

    /// Fewer people than the smallest group never show, whatever they answer.
    #[test]
    fn nobody_shows_below_the_smallest_group(
        trust in proptest::collection::vec(proptest::collection::vec(0..6_u8, 0..3), 0..7),
        smallest in 3..6_u64,
    ) {
        let people: Vec<Workbook> = (1..).zip(&trust).map(|(number, it)| person(number, it)).collect();
        let answering = trust.iter().filter(|it| it.iter().any(|rating| *rating > 0)).count() as u64;
        match room(&people, smallest).said {
            None => prop_assert!((people.len() as u64) < smallest),
            Some(said) => prop_assert_eq!(said.factors.is_empty(), answering < smallest),
        }
    }
}
