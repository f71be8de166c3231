//! A workbook under other names.

use super::Renaming;
use crate::domain::{
    answer::{Answer, Answers, Entry, Objective, Review},
    workbook::{Action, Alliance, Workbook},
};

impl Renaming {
    /// A workbook under other names, and how much in it has other words now.
    pub(in crate::domain::edition) fn of(&self, workbook: Workbook) -> (Workbook, usize) {
        let mut renamed = 0;
        let mut counted = |was: &str, is: String| {
            renamed += usize::from(was != is);
            is
        };
        let title = counted(&workbook.title, self.firm(&workbook.title));
        let action = |action: Action| Action {
            what: counted(&action.what, self.text(&action.what)),
            who: self.people(&action.who),
            ..action
        };
        let actions = workbook.actions.into_iter().map(action).collect();
        let firm = self.answers(&workbook.firm, &mut renamed);
        let alliance = |alliance: Alliance| Alliance {
            name: self.alliance(&alliance),
            answers: self.answers(&alliance.answers, &mut renamed),
            ..alliance
        };
        let alliances = workbook.alliances.into_iter().map(alliance).collect();
        let workbook = Workbook {
            title,
            firm,
            alliances,
            actions,
            ..workbook
        };
        (workbook, renamed)
    }

    fn answers(&self, answers: &Answers, count: &mut usize) -> Answers {
        let mut renamed = Answers::default();
        for (slot, entry) in answers.iter() {
            let answer = self.answer(&entry.answer);
            *count += usize::from(answer != entry.answer);
            let entry = Entry {
                answer,
                ..entry.clone()
            };
            renamed.set(slot.clone(), Some(entry));
        }
        for question in answers.flagged() {
            renamed.set_flag(question, true);
        }
        renamed
    }

    fn answer(&self, answer: &Answer) -> Answer {
        match answer {
            Answer::Text(text) => Answer::Text(self.text(text)),
            Answer::Objective(objective) => Answer::Objective(Objective {
                what: self.text(&objective.what),
                ally: objective.ally,
            }),
            Answer::Criterion(criterion) => {
                let mut criterion = criterion.clone();
                criterion.label = self.text(&criterion.label);
                Answer::Criterion(criterion)
            }
            Answer::Review(review) => Answer::Review(Box::new(Review {
                date: review.date,
                given: self.text(&review.given),
                received: self.text(&review.received),
                expected: self.text(&review.expected),
                actual: self.text(&review.actual),
                dynamics: review.dynamics,
                changed: self.text(&review.changed),
                goals: self.text(&review.goals),
                decision: review.decision,
            })),
            Answer::Rating(_)
            | Answer::Gauge(_)
            | Answer::Held(_)
            | Answer::Picked(_)
            | Answer::DontKnow
            | Answer::NotApplicable => answer.clone(),
        }
    }
}
