//! The words of a finding.

use super::{Wording, halves};
use crate::{
    domain::{
        question::{Factor, Gauge},
        reading::finding::{Finding, FindingKind},
        scale::Rating,
    },
    t,
};

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingWords {
    /// What was found; with the English pack at most 40 characters.
    pub title: String,
    /// The answers that it rests on, in a sentence or two.
    pub detail: String,
    /// What to do about it, in one sentence, with its source where it has one.
    pub advice: String,
}

/// A catalogue's finding, with the names and numbers that its title, detail and advice take.
macro_rules! told {
    (
        $words:expr, $key:literal,
        title($($title:ident = $title_value:expr),*),
        detail($($detail:ident = $detail_value:expr),*),
        advice($($advice:ident = $advice_value:expr),*) $(,)?
    ) => {
        FindingWords {
            title: t!($words, $key $(, $title = $title_value)*),
            detail: t!($words, $key, "detail" $(, $detail = $detail_value)*),
            advice: t!($words, $key, "advice" $(, $advice = $advice_value)*),
        }
    };
}

impl Wording<'_> {
    /// A finding in words.
    #[allow(clippy::too_many_lines)] // One arm a kind, each no more than its names and numbers.
    pub fn finding(&self, finding: &Finding) -> FindingWords {
        let words = self.words;
        let number = |rating: Rating| rating.get().to_string();
        match finding.kind {
            FindingKind::LongWithLittlePaper { duration, legal } => told!(
                words,
                "finding-paper",
                title(),
                detail(
                    duration = self.gauge_label(Gauge::Duration),
                    duration_stop = self.stop(Gauge::Duration, duration),
                    legal = self.gauge_label(Gauge::LegalStructure),
                    legal_stop = self.stop(Gauge::LegalStructure, legal)
                ),
                advice(),
            ),
            FindingKind::GaugesPullApart {
                ahead,
                ahead_at,
                behind,
                behind_at,
            } => told!(
                words,
                "finding-apart",
                title(),
                detail(
                    ahead = self.gauge_label(ahead),
                    ahead_stop = self.stop(ahead, ahead_at),
                    behind = self.gauge_label(behind),
                    behind_stop = self.stop(behind, behind_at),
                    spread = ahead_at.get().abs_diff(behind_at.get()).to_string()
                ),
                advice(
                    ahead = self.gauge_label(ahead),
                    behind = self.gauge_label(behind)
                ),
            ),
            FindingKind::CommitmentAheadOfValue {
                position,
                held_at_best,
            } => told!(
                words,
                "finding-commitment",
                title(),
                detail(
                    position = self.position(position),
                    marks = halves(held_at_best)
                ),
                advice(),
            ),
            FindingKind::ValueAheadOfCommitment { position, held } => told!(
                words,
                "finding-value",
                title(),
                detail(position = self.position(position), marks = halves(held)),
                advice(),
            ),
            FindingKind::NewEntity { legal } => told!(
                words,
                "finding-entity",
                title(),
                detail(
                    legal = self.gauge_label(Gauge::LegalStructure),
                    stop = self.stop(Gauge::LegalStructure, legal)
                ),
                advice(),
            ),
            FindingKind::FurthestToTravel { gauge, now, aim } => told!(
                words,
                "finding-travel",
                title(gauge = self.gauge_label(gauge)),
                detail(
                    now = now.get().to_string(),
                    now_stop = self.stop(gauge, now),
                    aim = aim.get().to_string(),
                    aim_stop = self.stop(gauge, aim)
                ),
                advice(),
            ),
            FindingKind::ClaimedWithoutEvidence { factor, rating } => told!(
                words,
                "finding-claimed",
                title(factor = self.factor_label(factor)),
                detail(
                    rating = number(rating),
                    anchor = self.anchor(factor, rating)
                ),
                advice(),
            ),
            FindingKind::LowWithoutWhy { factor, rating } => told!(
                words,
                "finding-low",
                title(factor = self.factor_label(factor)),
                detail(
                    rating = number(rating),
                    anchor = self.anchor(factor, rating)
                ),
                advice(),
            ),
            FindingKind::TrustDisagrees { rating } => told!(
                words,
                "finding-trust",
                title(),
                detail(
                    rating = number(rating),
                    anchor = self.anchor(Factor::EstablishedTrust, rating)
                ),
                advice(),
            ),
            FindingKind::DeepWithLowTrust { position, rating } => told!(
                words,
                "finding-deep",
                title(),
                detail(
                    position = self.position(position),
                    rating = number(rating),
                    anchor = self.anchor(Factor::EstablishedTrust, rating)
                ),
                advice(),
            ),
            FindingKind::ImpactDisagrees { rating } => told!(
                words,
                "finding-impact",
                title(),
                detail(
                    rating = number(rating),
                    anchor = self.anchor(Factor::StrategicPotential, rating)
                ),
                advice(),
            ),
            FindingKind::IndependenceDisagrees { gauge, degree } => told!(
                words,
                "finding-independence",
                title(),
                detail(
                    gauge = self.gauge_label(gauge),
                    stop = self.stop(gauge, degree)
                ),
                advice(),
            ),
            FindingKind::LevelDeeperThanTrust { declared, carried } => told!(
                words,
                "finding-level-trust",
                title(),
                detail(
                    declared = self.level(declared),
                    carried = self.level(carried)
                ),
                advice(),
            ),
            FindingKind::LevelAgainstPaper { declared, legal } => told!(
                words,
                "finding-level-paper",
                title(),
                detail(
                    declared = self.level(declared),
                    legal = self.gauge_label(Gauge::LegalStructure),
                    stop = self.stop(Gauge::LegalStructure, legal)
                ),
                advice(),
            ),
            FindingKind::DeepWithFewSafeguards {
                position,
                held_at_best,
            } => told!(
                words,
                "finding-safeguards",
                title(),
                detail(
                    position = self.position(position),
                    held = halves(held_at_best)
                ),
                advice(),
            ),
            FindingKind::AimWithFewSafeguards { aim, held_at_best } => told!(
                words,
                "finding-aim",
                title(),
                detail(aim = self.position(aim), held = halves(held_at_best)),
                advice(),
            ),
            FindingKind::ServesNoObjective => {
                told!(words, "finding-adrift", title(), detail(), advice())
            }
            FindingKind::FailsMustHave { score, floor } => told!(
                words,
                "finding-must-have",
                title(),
                detail(
                    criterion = finding.about.as_deref().unwrap_or_default(),
                    score = number(score),
                    floor = number(floor)
                ),
                advice(),
            ),
            FindingKind::ReviewOverdue { position, due } => told!(
                words,
                "finding-overdue",
                title(),
                detail(position = self.position(position), date = words.date(due)),
                advice(),
            ),
        }
    }
}
