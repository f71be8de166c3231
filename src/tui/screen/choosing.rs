//! What a key chooses: from the answer as it stands to the next one. Pure.

use crate::domain::{
    answer::{Answer, Answers, Part},
    id::OptionId,
    question::{Choice, PickMode, Question, QuestionKind},
    scale::{Degree, Held, Rating},
};

/// How far an arrow key moves a gauge.
const GAUGE_STEP: i16 = 5;

/// Which way to change a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the row above: the step before, or a gauge's labelled stop before.
    RowAbove,
    /// To the row below.
    RowBelow,
    /// To the step before; a gauge by five.
    Lower,
    /// To the step after; a gauge by five.
    Higher,
    /// To the step before; a gauge by one.
    LowerByOne,
    /// To the step after; a gauge by one.
    HigherByOne,
}

impl Turn {
    /// Whether it goes to a later step.
    fn is_up(self) -> bool {
        match self {
            Self::RowAbove | Self::Lower | Self::LowerByOne => false,
            Self::RowBelow | Self::Higher | Self::HigherByOne => true,
        }
    }

    /// Where it takes a gauge.
    fn moved(self, degree: Degree) -> Degree {
        let (at, stop) = (i16::from(degree.get()), i16::from(Degree::STOP));
        Degree::nearest(match self {
            Self::RowAbove => (at - 1).div_euclid(stop) * stop,
            Self::RowBelow => (at / stop + 1) * stop,
            Self::Lower => at - GAUGE_STEP,
            Self::Higher => at + GAUGE_STEP,
            Self::LowerByOne => at - 1,
            Self::HigherByOne => at + 1,
        })
    }

    /// Where it takes a row in a list of `rows`.
    fn row(self, row: usize, rows: usize) -> usize {
        if self.is_up() {
            (row + 1).min(rows.saturating_sub(1))
        } else {
            row.saturating_sub(1)
        }
    }
}

/// What a turn comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turned {
    /// This is the answer now.
    Answer(Answer),
    /// The cursor stands on this row now.
    Row(usize),
    /// Nothing changes.
    Nothing,
}

/// What a turn does to the part of a question that has the keys; `row` is where the cursor stands
/// among options of which several can be picked.
pub fn turned(
    question: &Question,
    answers: &Answers,
    part: Part,
    row: usize,
    turn: Turn,
) -> Turned {
    let known = answers.get(&question.id, part);
    match &question.kind {
        QuestionKind::Rating { .. } => {
            let step = if turn.is_up() { 1 } else { -1 };
            // The first key press chooses the middle.
            let rating = known
                .and_then(Answer::rating)
                .map_or(Rating::nearest(3), |rating| {
                    Rating::nearest(i16::from(rating.get()) + step)
                });
            Turned::Answer(Answer::Rating(rating))
        }
        QuestionKind::Gauge { .. } => {
            let now = answers.get(&question.id, Part::Value);
            let from = known
                .and_then(Answer::degree)
                .or(now.and_then(Answer::degree));
            Turned::Answer(Answer::Gauge(
                from.map_or(Degree::LOWEST, |degree| turn.moved(degree)),
            ))
        }
        QuestionKind::Held { .. } => {
            let held = known.and_then(Answer::held);
            let here = held.and_then(|held| Held::ALL.iter().position(|known| *known == held));
            Turned::Answer(Answer::Held(
                Held::ALL[here.map_or(0, |at| turn.row(at, Held::ALL.len()))],
            ))
        }
        QuestionKind::Pick { pick, options } => match pick.mode() {
            PickMode::One => {
                let picked = known.and_then(Answer::picked).and_then(<[OptionId]>::first);
                let here = picked.and_then(|id| options.iter().position(|option| option.id == *id));
                let there = options.get(here.map_or(0, |at| turn.row(at, options.len())));
                there.map_or(Turned::Nothing, |option| {
                    Turned::Answer(Answer::Picked(vec![option.id.clone()]))
                })
            }
            PickMode::Many | PickMode::Ranked => Turned::Row(turn.row(row, options.len())),
        },
        QuestionKind::Text { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => Turned::Nothing,
    }
}

/// What choosing the step of this number does, 1 for the first; none where there is no such step.
pub fn numbered(question: &Question, known: Option<&Answer>, number: usize) -> Option<Answer> {
    let at = number.checked_sub(1)?;
    match &question.kind {
        QuestionKind::Rating { .. } => Rating::ALL.get(at).copied().map(Answer::Rating),
        QuestionKind::Gauge { stops, .. } => {
            let degree = stops
                .get(at)
                .and(u8::try_from(at).ok())?
                .checked_mul(Degree::STOP)?;
            Degree::new(degree).ok().map(Answer::Gauge)
        }
        QuestionKind::Held { .. } => Held::ALL.get(at).copied().map(Answer::Held),
        QuestionKind::Pick { pick, options } => {
            let option = options.get(at)?;
            Some(match pick.mode() {
                PickMode::One => Answer::Picked(vec![option.id.clone()]),
                PickMode::Many | PickMode::Ranked => toggled(known, option),
            })
        }
        QuestionKind::Text { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => None,
    }
}

/// What is picked once an option is picked that was not, or dropped that was; a newly picked one
/// comes last.
fn toggled(known: Option<&Answer>, option: &Choice) -> Answer {
    let mut picked = known.and_then(Answer::picked).unwrap_or_default().to_vec();
    match picked.iter().position(|id| *id == option.id) {
        Some(at) => drop(picked.remove(at)),
        None => picked.push(option.id.clone()),
    }
    Answer::Picked(picked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gauge_moves_to_its_stops_by_row_and_by_fives_aside() {
        let degree = |n| Degree::new(n).unwrap();
        assert_eq!(Turn::RowBelow.moved(degree(33)), degree(40));
        assert_eq!(Turn::RowBelow.moved(degree(40)), degree(60));
        assert_eq!(Turn::RowAbove.moved(degree(40)), degree(20));
        assert_eq!(Turn::RowAbove.moved(degree(33)), degree(20));
        assert_eq!(Turn::RowAbove.moved(degree(0)), degree(0));
        assert_eq!(Turn::Higher.moved(degree(98)), degree(100));
        assert_eq!(Turn::LowerByOne.moved(degree(60)), degree(59));
    }

    #[test]
    fn options_are_picked_in_order_and_dropped_again() {
        let option = |id: &str| Choice {
            id: id.parse().unwrap(),
            label: String::new(),
            about: String::new(),
        };
        let (a, b) = (option("a"), option("b"));
        let picked = toggled(Some(&toggled(None, &b)), &a);
        assert_eq!(picked, Answer::Picked(vec![b.id.clone(), a.id.clone()]));
        assert_eq!(toggled(Some(&picked), &b), Answer::Picked(vec![a.id]));
    }
}
