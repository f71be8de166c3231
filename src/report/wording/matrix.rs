//! The words of the selection matrix.

use super::Wording;
use crate::{
    domain::{
        id::AllianceId,
        reading::{
            fraction::Fraction,
            matrix::{Candidate, Closeness, Matrix, Outcome, Tipping, Totals},
        },
    },
    t,
};

impl Wording<'_> {
    /// What the matrix comes to: the outcome, how robust it is, who fails a must-have, and how far
    /// open scores leave it open.
    pub fn matrix(&self, matrix: &Matrix) -> Vec<String> {
        let mut lines = self.outcome(matrix);
        let ranked = matrix.ranked();
        lines.extend(ranked.iter().filter_map(|it| self.failed(matrix, it)));
        lines.extend(ranked.iter().filter_map(|it| self.range(it)));
        lines.extend(self.unscored(matrix));
        if !matrix.fixed && ranked.iter().any(|it| it.totals.is_some()) {
            lines.push(t!(self.words, "choice-not-fixed"));
        }
        lines
    }

    fn outcome(&self, matrix: &Matrix) -> Vec<String> {
        let name = |id: AllianceId| matrix.candidate(id).map_or("", |it| &it.name);
        match &matrix.outcome {
            Outcome::Unweighed => vec![t!(self.words, "choice-unweighed")],
            Outcome::Unscored => vec![t!(self.words, "choice-unscored")],
            Outcome::NoneMeets => vec![t!(self.words, "choice-none-meets")],
            Outcome::Alone(id) => vec![t!(self.words, "choice-alone", name = name(*id))],
            Outcome::TooClose { among, closeness } => {
                let names = super::list(among.iter().map(|id| name(*id)));
                vec![match closeness {
                    Closeness::Narrow => t!(self.words, "choice-narrow", names = names),
                    Closeness::Open => t!(self.words, "choice-open", names = names),
                }]
            }
            Outcome::Leads {
                leader,
                tipping,
                open,
            } => {
                let leads = match tipping {
                    Some(tipping) => self.tipping(matrix, name(*leader), *tipping),
                    None => t!(self.words, "choice-firm", leader = name(*leader)),
                };
                let whatever = open.then(|| t!(self.words, "choice-whatever"));
                [Some(leads), whatever].into_iter().flatten().collect()
            }
        }
    }

    fn tipping(&self, matrix: &Matrix, leader: &str, tipping: Tipping) -> String {
        let criterion = matrix.criterion(tipping.criterion);
        let criterion = criterion.map_or("", |it| it.label.as_str());
        let rival = matrix.candidate(tipping.by).map_or("", |it| &it.name);
        // They never read the same: a lead of 0.1 lasts over more than one per cent.
        let [from, to] = [tipping.from, tipping.to].map(percent);
        let change = if tipping.rises() {
            t!(
                self.words,
                "choice-rises",
                criterion = criterion,
                from = from,
                to = to
            )
        } else {
            t!(
                self.words,
                "choice-falls",
                criterion = criterion,
                from = from,
                to = to
            )
        };
        if tipping.at_least {
            t!(
                self.words,
                "choice-at-least-until",
                leader = leader,
                change = change,
                rival = rival
            )
        } else {
            t!(
                self.words,
                "choice-until",
                leader = leader,
                change = change,
                rival = rival
            )
        }
    }

    /// The candidates without a score that counts, in one line.
    fn unscored(&self, matrix: &Matrix) -> Option<String> {
        let is_open = matrix.candidates.iter().any(|it| it.totals.is_some());
        let names = super::list(matrix.unscored().map(|it| it.name.as_str()));
        (is_open && !names.is_empty()).then(|| t!(self.words, "choice-unknown", names = names))
    }

    fn failed(&self, matrix: &Matrix, candidate: &Candidate) -> Option<String> {
        let criteria = matrix.criteria.iter().zip(&candidate.scores);
        let failed: Vec<String> = criteria
            .filter(|(criterion, _)| candidate.fails.contains(&criterion.item))
            .filter_map(|(criterion, score)| {
                Some(t!(
                    self.words,
                    "choice-missed",
                    criterion = criterion.label.as_str(),
                    score = score.rating()?.get().to_string(),
                    floor = criterion.floor?.get().to_string()
                ))
            })
            .collect();
        (!failed.is_empty()).then(|| {
            t!(
                self.words,
                "choice-fails",
                name = candidate.name.as_str(),
                missed = failed.join(", ")
            )
        })
    }

    fn range(&self, candidate: &Candidate) -> Option<String> {
        let Totals { so_far, low, high } = candidate.totals.filter(|_| is_open(candidate))?;
        Some(t!(
            self.words,
            "choice-range",
            name = candidate.name.as_str(),
            so_far = self.tenths(so_far),
            low = self.tenths(low),
            high = self.tenths(high)
        ))
    }

    /// A number with one decimal.
    pub fn tenths(&self, number: Fraction) -> String {
        let tenths = number.parts(10);
        t!(
            self.words,
            "number-tenths",
            whole = (tenths / 10).to_string(),
            tenths = (tenths % 10).to_string()
        )
    }
}

/// A share in per cent, without the sign.
pub fn percent(share: Fraction) -> String {
    share.parts(100).to_string()
}

/// Whether open scores leave its total open.
fn is_open(candidate: &Candidate) -> bool {
    candidate
        .totals
        .is_some_and(|totals| totals.low < totals.high)
}

#[cfg(test)]
mod tests {
    use super::super::tests::with_wording;
    use crate::domain::{
        reading::matrix::Matrix,
        testing::{TestAnswers, pack},
        workbook::AllianceKind,
    };

    /// What is said of criteria, each with its name, weight and floor, and of candidates' scores.
    fn told(criteria: &[(&str, u8, u8)], scores: &[&str]) -> Vec<String> {
        let mut firm = TestAnswers::default().judge("choosing.matrix", 'y');
        for (number, (label, weight, floor)) in (0..).zip(criteria) {
            firm = firm.criterion(number, label, *weight, *floor);
        }
        let candidates = (1..).zip(scores).map(|(number, scores)| {
            let given = TestAnswers::default().scores(scores);
            given.alliance(number, AllianceKind::Potential)
        });
        let matrix = Matrix::read(&pack(), &firm.firm(candidates.collect())).unwrap();
        with_wording(|wording| wording.matrix(&matrix))
    }

    #[test]
    fn how_robust_the_leader_is_stands_in_plain_words() {
        let five = ["fit", "culture", "money", "name", "risk"].map(|label| (label, 14, 0));
        let criteria = [&[("trust", 30, 0)], &five[..]].concat();
        assert_eq!(
            told(&criteria, &["533344", "344444"]),
            ["Partner 1 leads until trust falls from 30 % to 23 %; there Partner 2 draws level."]
        );
        assert_eq!(
            told(&[("fit", 1, 0), ("risk", 1, 0)], &["54", "43"]),
            ["Partner 1 leads, whichever single weight you change."]
        );
    }

    #[test]
    fn a_weight_that_has_to_rise_says_so() {
        let criteria = [("fit", 50, 0), ("risk", 34, 0), ("trust", 16, 0)];
        assert_eq!(
            told(&criteria, &["455", "543"]),
            ["Partner 1 leads until fit rises from 50 % to 57 %; there Partner 2 draws level."]
        );
    }

    #[test]
    fn what_is_open_shows_its_range_and_what_fails_its_floor() {
        assert_eq!(
            told(&[("fit", 50, 0), ("trust", 50, 4)], &["5?", "35", "53"]),
            [
                "Too close to call while scores are open: Partner 1, Partner 2.",
                "Partner 3 fails a must-have: trust 3, at least 4.",
                "Partner 1 has 5.0 so far, and 3.0 to 5.0 once all is scored.",
            ]
        );
    }

    #[test]
    fn a_lead_with_open_scores_is_one_at_least_until() {
        assert_eq!(
            told(&[("fit", 90, 0), ("trust", 10, 0)], &["5?", "4?"])[..2],
            [
                "Partner 1 leads at least until fit falls from 90 % to 80 %; \
                 from there on Partner 2 could draw level.",
                "That holds whatever the open scores turn out to be.",
            ]
        );
        // An open score of no weight was counted in, so that it may be spoken of.
        assert_eq!(
            told(&[("fit", 9, 0), ("trust", 0, 0)], &["4?", "3?"]),
            [
                "Partner 1 leads at least until trust rises from 0 % to 20 %; \
                 from there on Partner 2 could draw level.",
                "That holds whatever the open scores turn out to be.",
            ]
        );
    }

    #[test]
    fn knowing_less_makes_nobody_surer() {
        let criteria = [("fit", 99, 0), ("trust", 1, 0)];
        assert_eq!(
            told(&criteria, &["44", "33", "??"]),
            [
                "Too close to call while scores are open: Partner 1, Partner 3.",
                "Not scored yet, so anything from 1 to 5: Partner 3.",
            ]
        );
        assert_eq!(
            told(&criteria, &["44", "33", "?3"])[0],
            "Too close to call while scores are open: Partner 1, Partner 3."
        );
    }

    #[test]
    fn each_outcome_has_its_words() {
        let first = |criteria: &[_], scores: &[_]| told(criteria, scores).remove(0);
        assert_eq!(first(&[], &[]), "Give at least one criterion a weight.");
        let fit = [("fit", 1, 3)];
        assert_eq!(
            first(&fit, &[""]),
            "Score the candidates, one criterion after the other."
        );
        assert_eq!(
            first(&fit, &["2"]),
            "Every candidate with a score that counts fails a must-have."
        );
        assert!(first(&fit, &["3", "2"]).starts_with("Partner 1 is the only one"));
        assert_eq!(
            first(&fit, &["4", "4"]),
            "Too close to call, less than 0.1 from the lead before rounding: Partner 1, Partner 2."
        );
    }
}
