//! The words of a finding.

use super::{Wording, list};
use crate::{
    domain::{
        question::{Dynamic, Factor, Gauge, Judged, QuestionKind, Rated},
        reading::{
            continuum::{Spread, Travel},
            finding::{Finding, FindingKind},
            level::TrustFrom,
        },
        scale::{Degree, Rating},
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
                    duration_at = self.place(Gauge::Duration, duration),
                    legal = self.gauge_label(Gauge::LegalStructure),
                    legal_at = self.place(Gauge::LegalStructure, legal)
                ),
                advice(),
            ),
            FindingKind::GaugesPullApart(spread) => self.apart(spread),
            FindingKind::CommitmentAheadOfValue { position, marks } => told!(
                words,
                "finding-commitment",
                title(),
                detail(
                    position = self.position(position),
                    marks = self.tally_at_best(marks)
                ),
                advice(),
            ),
            FindingKind::ValueAheadOfCommitment { position, marks } => told!(
                words,
                "finding-value",
                title(),
                detail(
                    position = self.position(position),
                    marks = self.tally(marks)
                ),
                advice(),
            ),
            FindingKind::NewEntity { legal } => told!(
                words,
                "finding-entity",
                title(),
                detail(
                    legal = self.gauge_label(Gauge::LegalStructure),
                    legal_at = self.place(Gauge::LegalStructure, legal)
                ),
                advice(),
            ),
            FindingKind::FurthestToTravel(travel) => self.travel(travel),
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
            FindingKind::TrustDisagrees { rating, from } => told!(
                words,
                "finding-trust",
                title(),
                detail(
                    rating = number(rating),
                    anchor = self.trust_anchor(from, rating)
                ),
                advice(),
            ),
            FindingKind::DeepWithLowTrust {
                position,
                rating,
                from,
            } => told!(
                words,
                "finding-deep",
                title(),
                detail(
                    position = self.position(position),
                    rating = number(rating),
                    anchor = self.trust_anchor(from, rating)
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
                    place = self.place(gauge, degree)
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
                    legal_at = self.place(Gauge::LegalStructure, legal)
                ),
                advice(),
            ),
            FindingKind::DeepWithThinCharter {
                position,
                written,
                needed,
            } => told!(
                words,
                "finding-charter",
                title(),
                detail(
                    position = self.position(position),
                    written = written.to_string(),
                    needed = needed.to_string()
                ),
                advice(first = self.label_behind(finding)),
            ),
            FindingKind::ChangesWithoutPlan { uncertainty } => told!(
                words,
                "finding-changes",
                title(),
                detail(rating = number(uncertainty)),
                advice(),
            ),
            FindingKind::DeepWithFewSafeguards {
                position,
                safeguards,
            } => told!(
                words,
                "finding-safeguards",
                title(),
                detail(
                    position = self.position(position),
                    held = self.tally_at_best(safeguards)
                ),
                advice(names = self.safeguards_behind(finding)),
            ),
            FindingKind::AimWithFewSafeguards { aim, safeguards } => told!(
                words,
                "finding-aim",
                title(),
                detail(
                    aim = self.position(aim),
                    held = self.tally_at_best(safeguards)
                ),
                advice(names = self.safeguards_behind(finding)),
            ),
            FindingKind::ServesNoObjective { open: false } => {
                told!(words, "finding-adrift", title(), detail(), advice())
            }
            FindingKind::ServesNoObjective { open: true } => {
                told!(words, "finding-unlinked", title(), detail(), advice())
            }
            FindingKind::VentureDisagrees { venture, legal } => self.venture(venture, legal),
            FindingKind::ValueForOneSide { ours: true } => {
                told!(words, "finding-ours", title(), detail(), advice())
            }
            FindingKind::ValueForOneSide { ours: false } => {
                told!(words, "finding-theirs", title(), detail(), advice())
            }
            FindingKind::LearningAlone => {
                told!(words, "finding-learning", title(), detail(), advice())
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
            FindingKind::ReviewOverdue {
                position,
                due,
                rhythm,
            } => FindingWords {
                detail: match rhythm {
                    Some(_) => t!(
                        words,
                        "finding-overdue",
                        "detail",
                        position = self.position(position),
                        date = words.date(due)
                    ),
                    None => t!(
                        words,
                        "finding-overdue",
                        "unchosen",
                        position = self.position(position),
                        date = words.date(due)
                    ),
                },
                title: t!(words, "finding-overdue"),
                advice: t!(words, "finding-overdue", "advice"),
            },
        }
    }

    /// The pack's name for the answer that a finding rests on first.
    fn label_behind(&self, finding: &Finding) -> &str {
        let first = finding.basis.first();
        let asked = first.and_then(|basis| self.pack.question(&basis.question));
        asked.map_or("", |asked| &asked.label)
    }

    fn venture(&self, venture: bool, legal: Degree) -> FindingWords {
        let label = self.gauge_label(Gauge::LegalStructure);
        let place = self.place(Gauge::LegalStructure, legal);
        let detail = if venture {
            t!(
                self.words,
                "finding-venture",
                "detail",
                legal = label,
                legal_at = place
            )
        } else {
            t!(
                self.words,
                "finding-venture",
                "unsaid",
                legal = label,
                legal_at = place
            )
        };
        FindingWords {
            title: t!(self.words, "finding-venture"),
            detail,
            advice: t!(self.words, "finding-venture", "advice"),
        }
    }

    fn apart(&self, spread: Spread) -> FindingWords {
        let at = |(gauge, degree): (Gauge, Degree)| {
            t!(
                self.words,
                "finding-apart",
                "at",
                gauge = self.gauge_label(gauge),
                place = self.place(gauge, degree)
            )
        };
        let places = |of: &mut dyn Iterator<Item = (Gauge, Degree)>| {
            of.map(at).collect::<Vec<_>>().join("; ")
        };
        let labels = |of: &mut dyn Iterator<Item = (Gauge, Degree)>| {
            let labels: Vec<&str> = of.map(|(gauge, _)| self.gauge_label(gauge)).collect();
            self.list_and(&labels)
        };
        told!(
            self.words,
            "finding-apart",
            title(),
            detail(
                ahead = places(&mut spread.ahead()),
                behind = places(&mut spread.behind()),
                spread = spread.points().to_string()
            ),
            advice(
                ahead = labels(&mut spread.ahead()),
                behind = labels(&mut spread.behind())
            ),
        )
    }

    /// The gauges that have furthest to go: named only where there was something to compare.
    fn travel(&self, travel: Travel) -> FindingWords {
        let furthest: Vec<_> = travel.furthest().collect();
        let way = |&(gauge, now, aim): &(Gauge, Degree, Degree)| {
            t!(
                self.words,
                "finding-travel",
                "way",
                gauge = self.gauge_label(gauge),
                now = self.place(gauge, now),
                aim = self.place(gauge, aim)
            )
        };
        let title = match furthest.as_slice() {
            [(gauge, ..)] if travel.compared() == 1 => t!(
                self.words,
                "finding-travel",
                "alone",
                gauge = self.gauge_label(*gauge)
            ),
            [(gauge, ..)] => t!(
                self.words,
                "finding-travel",
                gauge = self.gauge_label(*gauge)
            ),
            several => t!(
                self.words,
                "finding-travel",
                "tied",
                count = several.len().to_string()
            ),
        };
        let ways: Vec<String> = furthest.iter().map(way).collect();
        FindingWords {
            title,
            detail: t!(
                self.words,
                "finding-travel",
                "detail",
                ways = ways.join("; ")
            ),
            advice: t!(self.words, "finding-travel", "advice"),
        }
    }

    /// What a rating of trust means, wherever it comes from.
    fn trust_anchor(&self, from: TrustFrom, rating: Rating) -> &str {
        match from {
            TrustFrom::Factor => self.anchor(Factor::EstablishedTrust, rating),
            TrustFrom::Dynamic | TrustFrom::Review { .. } => {
                self.anchor_of(Rated::Dynamic(Dynamic::Trust), rating)
            }
        }
    }

    /// The safeguards among the answers that a finding rests on.
    fn safeguards_behind(&self, finding: &Finding) -> String {
        let questions = finding.basis.iter();
        let questions = questions.filter_map(|basis| self.pack.question(&basis.question));
        list(questions.filter_map(|question| match question.kind {
            QuestionKind::Held {
                judged: Judged::Safeguard(_),
                ..
            } => Some(question.label.as_str()),
            QuestionKind::Held { .. }
            | QuestionKind::Text { .. }
            | QuestionKind::Rating { .. }
            | QuestionKind::Gauge { .. }
            | QuestionKind::Pick { .. }
            | QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews
            | QuestionKind::Actions => None,
        }))
    }
}
