//! Scripts: these keys, and then this is so.

mod answering;
mod commands;
mod entry;
mod fitting;
mod foot;
mod getting_around;
mod hints;
mod keys;
mod library;
mod lists;
mod reports;
mod safety;
mod searching;
mod settings;
mod tour;
mod undoing;
mod unfinished;
mod waiting;

use jiff::Timestamp;
use madbook::domain::{
    answer::{Answer, Answers, Entry, Part},
    log::Log,
    scale::{Degree, Rating},
    workbook::{Place, Workbook},
};

use crate::stage::Stage;

/// A workbook as far as undo is answerable for it: what it says, not when, nor where the owner was.
pub(crate) fn content(workbook: &Workbook) -> Workbook {
    let when = Timestamp::UNIX_EPOCH;
    let timeless = |answers: &mut Answers| {
        for (slot, entry) in answers.clone().iter() {
            let answer = entry.answer.clone();
            let edited = when;
            answers.set(slot.clone(), Some(Entry::new(answer, edited)));
        }
    };
    let mut workbook = Workbook {
        place: Place::default(),
        edited: when,
        log: Log::default(),
        ..workbook.clone()
    };
    timeless(&mut workbook.firm);
    for alliance in &mut workbook.alliances {
        alliance.edited = when;
        timeless(&mut alliance.answers);
    }
    for action in &mut workbook.actions {
        action.edited = when;
    }
    workbook
}

/// The stage, open, with a firm that has two alliances and no answers.
fn with_two_alliances() -> Stage {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter>");
    stage.keys("<Enter>Harbour Coffee<Enter>");
    stage.keys("nMill Lane Farm<Tab>2<Enter>");
    stage
}

fn names(workbook: &Workbook) -> Vec<&str> {
    let alliances = workbook.alliances.iter();
    alliances.map(|alliance| &*alliance.name).collect()
}

fn tasks(workbook: &Workbook) -> Vec<&str> {
    workbook.actions.iter().map(|it| &*it.what).collect()
}

/// What a part of a question about the first alliance holds.
fn answer(stage: &Stage, question: &str, part: Part) -> Option<Answer> {
    let answers = &stage.workbook().alliances[0].answers;
    answers.get(&question.parse().unwrap(), part).cloned()
}

fn rating(number: u8) -> Answer {
    Answer::Rating(Rating::new(number).unwrap())
}

fn gauge(number: u8) -> Answer {
    Answer::Gauge(Degree::new(number).unwrap())
}
