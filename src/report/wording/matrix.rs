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
            Outcome::Leads { leader, tipping } => {
                let open = matrix.candidates.iter().any(is_open);
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
        let [from, to] = self.percents(tipping.from, tipping.to);
        if tipping.rises() {
            t!(
                self.words,
                "choice-until-rises",
                leader = leader,
                criterion = criterion,
                from = from,
                to = to,
                rival = rival
            )
        } else {
            t!(
                self.words,
                "choice-until-falls",
                leader = leader,
                criterion = criterion,
                from = from,
                to = to,
                rival = rival
            )
        }
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

    /// A share in per cent, without the sign.
    pub fn percent(&self, share: Fraction) -> String {
        share.parts(100).to_string()
    }

    /// Two shares in per cent, with a decimal only where they would read the same without it.
    fn percents(&self, from: Fraction, to: Fraction) -> [String; 2] {
        if from.parts(100) == to.parts(100) {
            [from, to].map(|share| {
                let tenths = share.parts(1000);
                t!(
                    self.words,
                    "number-tenths",
                    whole = (tenths / 10).to_string(),
                    tenths = (tenths % 10).to_string()
                )
            })
        } else {
            [from, to].map(|share| self.percent(share))
        }
    }
}

/// Whether open scores leave its total open.
fn is_open(candidate: &Candidate) -> bool {
    candidate
        .totals
        .is_some_and(|totals| totals.low < totals.high)
}
