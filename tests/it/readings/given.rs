//! Answers given in one line.

use madbook::domain::{
    answer::{Answer, Part, Review},
    id::ItemId,
    pack::Pack,
    question::{Pick, Question},
    scale::{Held, Rating},
    workbook::Alliance,
};
use uuid::Uuid;

pub(super) fn rated(digit: &str) -> Option<Answer> {
    match digit {
        "." => None,
        "?" => Some(Answer::DontKnow),
        digit => Some(Answer::Rating(rating(digit.parse().unwrap()))),
    }
}

pub(super) fn rating(number: u8) -> Rating {
    Rating::new(number).unwrap()
}

pub(super) fn judged(sign: char) -> Option<Answer> {
    match sign {
        'y' => Some(Answer::Held(Held::Yes)),
        'p' => Some(Answer::Held(Held::Partly)),
        'n' => Some(Answer::Held(Held::No)),
        '?' => Some(Answer::DontKnow),
        _ => None,
    }
}

pub(super) fn item(number: u128) -> ItemId {
    ItemId(Uuid::from_u128(number))
}

/// Answers a part of a question about an alliance.
pub(super) fn put(
    alliance: &mut Alliance,
    question: Option<&Question>,
    part: Part,
    answer: Option<Answer>,
) {
    let id = question.map(|question| question.id.clone()).unwrap();
    super::put(&mut alliance.answers, &id, part, answer);
}

/// Picks the option at a place, from 1; `?` is *don't know*.
pub(super) fn pick(pack: &Pack, alliance: &mut Alliance, what: Pick, place: &str) {
    let question = pack.pick(what);
    let answer = match place {
        "." => None,
        "?" => Some(Answer::DontKnow),
        place => {
            let place: usize = place.parse().unwrap();
            let option = &question.unwrap().kind.options().unwrap()[place - 1];
            Some(Answer::Picked(vec![option.id.clone()]))
        }
    };
    put(alliance, question, Part::Value, answer);
}

pub(super) fn review(date: &str, dynamics: [Option<Rating>; 4]) -> Answer {
    Answer::Review(Box::new(Review {
        date: date.parse().unwrap(),
        given: String::new(),
        received: String::new(),
        expected: String::new(),
        actual: String::new(),
        dynamics,
        changed: String::new(),
        goals: String::new(),
        decision: None,
    }))
}
