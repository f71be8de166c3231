//! Answers given in one line.

use jiff::civil::Date;

use super::{
    FIRST_DAY, alliance_id, blank_alliance, degree, empty_workbook, item_id, pack::pack, question,
    second,
};
use crate::domain::{
    answer::{AllyHelp, Answer, Answers, Criterion, Entry, Objective, Part, Review, Slot},
    reading::{AllianceReading, read_alliance},
    scale::{Held, Rating},
    workbook::{Alliance, AllianceKind, Workbook},
};

/// A review that says nothing.
pub(crate) fn blank_review() -> Review {
    Review {
        date: Date::constant(2026, 11, 21),
        given: String::new(),
        received: String::new(),
        expected: String::new(),
        actual: String::new(),
        dynamics: [None; 4],
        changed: String::new(),
        goals: String::new(),
        decision: None,
    }
}

/// Answers about one alliance, given in one line.
#[derive(Debug, Clone, Default)]
pub(crate) struct TestAnswers(Answers);

impl TestAnswers {
    /// Answers one part of a question.
    pub(crate) fn answer(mut self, id: &str, part: Part, answer: Answer) -> Self {
        let entry = Entry::new(answer, second(0));
        self.0.set(Slot::new(&question(id), part), Some(entry));
        self
    }

    /// Says something in words.
    pub(crate) fn text(self, id: &str, part: Part, text: &str) -> Self {
        self.answer(id, part, Answer::Text(text.into()))
    }

    /// Rates a factor.
    pub(crate) fn rating(self, id: &str, rating: u8) -> Self {
        let rating = Rating::new(rating).unwrap();
        self.answer(id, Part::Value, Answer::Rating(rating))
    }

    /// Sets the gauges in the method's order, where there is a number.
    pub(crate) fn gauges(self, now: [Option<u8>; 3]) -> Self {
        self.on_gauges(Part::Value, now)
    }

    /// Sets all three gauges.
    pub(crate) fn at(self, now: [u8; 3]) -> Self {
        self.gauges(now.map(Some))
    }

    /// Sets where the gauges aim.
    pub(crate) fn aims(self, aims: [Option<u8>; 3]) -> Self {
        self.on_gauges(Part::Aim, aims)
    }

    fn on_gauges(mut self, part: Part, numbers: [Option<u8>; 3]) -> Self {
        for (id, number) in ["gauges.risk", "gauges.duration", "gauges.legal"]
            .into_iter()
            .zip(numbers)
        {
            if let Some(number) = number {
                self = self.answer(id, part, Answer::Gauge(degree(number)));
            }
        }
        self
    }

    /// Judges the marks in the method's order: `y`es, `p`artly, `n`o, don't know `?`, blank ` `.
    pub(crate) fn marks(mut self, judged: &str) -> Self {
        for (id, letter) in [
            "marks.impact",
            "marks.assets",
            "marks.independence",
            "marks.initiatives",
            "marks.trust",
        ]
        .into_iter()
        .zip(judged.chars())
        {
            self = self.judge(id, letter);
        }
        self
    }

    /// Judges one thing: `y`es, `p`artly or `n`o.
    pub(crate) fn judge(self, id: &str, letter: char) -> Self {
        match judged(letter) {
            Some(answer) => self.answer(id, Part::Value, answer),
            None => self,
        }
    }

    /// Picks one option.
    pub(crate) fn pick(self, id: &str, option: &str) -> Self {
        let picked = vec![option.parse().unwrap()];
        self.answer(id, Part::Value, Answer::Picked(picked))
    }

    /// Adds a review of this day that rates the dynamics, 0 for not rated.
    pub(crate) fn review(self, number: u8, date: Date, dynamics: [u8; 4]) -> Self {
        let review = Review {
            date,
            dynamics: dynamics.map(|rating| Rating::new(rating).ok()),
            ..blank_review()
        };
        let part = Part::Item(item_id(number));
        self.answer("keeping.reviews", part, Answer::Review(review.into()))
    }

    /// Adds an objective.
    pub(crate) fn objective(self, number: u8, what: &str, ally: AllyHelp) -> Self {
        let what = what.into();
        let objective = Answer::Objective(Objective { what, ally });
        self.answer("firm.objectives", Part::Item(item_id(number)), objective)
    }

    /// Adds a criterion with its weight and the floor of a must-have, 0 for none.
    pub(crate) fn criterion(self, number: u8, label: &str, weight: u8, floor: u8) -> Self {
        let criterion = Answer::Criterion(Criterion {
            label: label.into(),
            weight,
            floor: Rating::new(floor).ok(),
        });
        self.answer("choosing.matrix", Part::Item(item_id(number)), criterion)
    }

    /// Scores the criteria from the first on: 1 to 5, don't know `?`, blank ` `.
    pub(crate) fn scores(mut self, scores: &str) -> Self {
        for (number, score) in (0..).zip(scores.chars()) {
            let answer = match score {
                '?' => Answer::DontKnow,
                ' ' => continue,
                digit => {
                    let digit = digit.to_digit(10).unwrap().try_into().unwrap();
                    Answer::Rating(Rating::new(digit).unwrap())
                }
            };
            self = self.answer("choosing.matrix", Part::Item(item_id(number)), answer);
        }
        self
    }

    /// An alliance with these answers.
    pub(crate) fn alliance(self, number: u8, kind: AllianceKind) -> Alliance {
        Alliance {
            answers: self.0,
            kind,
            ..blank_alliance(number)
        }
    }

    /// A workbook where the firm gives these answers.
    pub(crate) fn firm(self, alliances: Vec<Alliance>) -> Workbook {
        Workbook {
            firm: self.0,
            alliances,
            ..empty_workbook()
        }
    }

    /// What these answers say.
    pub(crate) fn read(self) -> AllianceReading {
        let mut workbook = empty_workbook();
        workbook.alliances.push(Alliance {
            answers: self.0,
            ..blank_alliance(1)
        });
        read_alliance(&pack(), &workbook, alliance_id(1), FIRST_DAY).unwrap()
    }
}

fn judged(letter: char) -> Option<Answer> {
    match letter {
        'y' => Some(Answer::Held(Held::Yes)),
        'p' => Some(Answer::Held(Held::Partly)),
        'n' => Some(Answer::Held(Held::No)),
        '?' => Some(Answer::DontKnow),
        _ => None,
    }
}
