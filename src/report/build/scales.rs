//! Answers on scales: gauges, ratings, and what holds or does not.

use super::{
    Builder,
    part::{About, facts},
    said,
};
use crate::{
    domain::{
        answer::{Answers, Part, Standing},
        question::{self, Judged, Question, QuestionKind, Rated},
        reading::{
            AllianceReading, continuum::GaugeReading, factors::FactorStanding, marks::MarkStanding,
        },
        scale::{Degree, Held, Rating},
    },
    report::document::{self, Block, Fill, Gauge, LabelledValue, Mark, Picture, Reach},
    t,
};

impl Builder<'_> {
    /// Every gauge that is set.
    pub(super) fn gauges(&self, question: &Question, about: About<'_>) -> Vec<Block> {
        let gauges = about
            .reading
            .into_iter()
            .flat_map(|reading| &reading.continuum.gauges);
        let set = gauges.filter(|gauge| gauge.now().is_some() || gauge.aim.is_some());
        let gauges: Vec<Gauge> = set.map(|gauge| self.gauge(*gauge)).collect();
        let figure =
            (!gauges.is_empty()).then(|| self.figure(question, about, Picture::Gauges(gauges)));
        let asked = question::Gauge::ALL.into_iter();
        let asked = asked.filter_map(|gauge| self.pack.gauge(gauge));
        let passed = asked.filter(|asked| match about.answers.standing(&asked.id) {
            Standing::Unknown | Standing::NotApplicable => true,
            Standing::Blank | Standing::Answered => false,
        });
        let passed = self.passed_over(passed, about.answers);
        figure.into_iter().chain(facts(passed)).collect()
    }

    fn gauge(&self, gauge: GaugeReading) -> Gauge {
        let reach = |label: String, degree: Option<Degree>| {
            degree.map(|degree| Reach {
                label,
                at: degree.get(),
                meaning: self.wording.stop(gauge.gauge, degree).to_owned(),
            })
        };
        Gauge {
            name: self.wording.gauge_label(gauge.gauge).to_owned(),
            now: reach(t!(self.words, "gauge-now"), gauge.now()),
            aim: reach(
                t!(self.words, "gauge-aim"),
                gauge.aim.filter(|aim| gauge.now() != Some(*aim)),
            ),
        }
    }

    /// What was rated, and what the ratings come to together.
    pub(super) fn ratings(&self, rated: Rated, run: &[Question], about: About<'_>) -> Vec<Block> {
        let (Some(reading), Some(first)) = (about.reading, run.first()) else {
            return Vec::new();
        };
        let rows = run
            .iter()
            .filter_map(|question| self.rating(question, reading));
        let rows: Vec<document::Rating> = rows.collect();
        let words = run
            .iter()
            .filter_map(|question| reasons(question, reading, about.answers));
        let words = facts(words.collect());
        if rows.is_empty() {
            return words;
        }
        let together = match rated {
            Rated::Factor(_) => Some(self.wording.factors(&reading.factors)),
            Rated::Dynamic(_) => None,
            Rated::CostDriver(_) => Some(self.wording.sourcing(&reading.costs)),
        };
        together
            .map(Block::Paragraph)
            .into_iter()
            .chain([self.figure(first, about, Picture::Ratings(rows))])
            .chain(words)
            .collect()
    }

    /// How something is rated; none where it is blank.
    fn rating(&self, question: &Question, reading: &AllianceReading) -> Option<document::Rating> {
        let QuestionKind::Rating { rated, anchors, .. } = &question.kind else {
            return None;
        };
        let standing = rating_of(*rated, reading);
        let told = self.wording.standing(standing);
        (standing != FactorStanding::Blank).then(|| document::Rating {
            name: question.label.clone(),
            rated: match standing {
                FactorStanding::Proven(rating) => document::Rated::Shown(rating.get()),
                FactorStanding::Unproven(rating) => document::Rated::Claimed(rating.get()),
                FactorStanding::Blank | FactorStanding::Unknown | FactorStanding::NotApplicable => {
                    document::Rated::Open
                }
            },
            reading: match standing.rating() {
                Some(rating) => t!(
                    self.words,
                    "report-rated",
                    standing = told,
                    anchor = anchors[rating.index()].as_str()
                ),
                None => told,
            },
        })
    }

    /// What was judged with yes, partly or no, and what it comes to.
    pub(super) fn judgements(
        &self,
        judged: Judged,
        run: &[Question],
        about: About<'_>,
    ) -> Vec<Block> {
        let (Some(reading), Some(first)) = (about.reading, run.first()) else {
            return Vec::new();
        };
        let marks: Vec<Mark> = run
            .iter()
            .filter_map(|question| self.mark(question, reading))
            .collect();
        let evidence = run
            .iter()
            .filter_map(|question| evidence(question, about.answers));
        let evidence = facts(evidence.collect());
        if marks.is_empty() {
            return evidence;
        }
        let together = match judged {
            Judged::Mark(_) => Block::Paragraph(self.wording.marks(&reading.marks)),
            Judged::Safeguard(_) => Block::List(self.wording.safeguards(reading)),
            Judged::ResourceTest(_) => Block::Paragraph(self.wording.resource(&reading.resource)),
        };
        [together, self.figure(first, about, Picture::Marks(marks))]
            .into_iter()
            .chain(evidence)
            .collect()
    }

    fn mark(&self, question: &Question, reading: &AllianceReading) -> Option<Mark> {
        let QuestionKind::Held { judged, .. } = question.kind else {
            return None;
        };
        let standing = match judged {
            Judged::Mark(mark) => reading.marks.standing(mark),
            Judged::Safeguard(safeguard) => reading.safeguards.standing(safeguard),
            Judged::ResourceTest(test) => reading.resource.standing(test),
        };
        (standing != MarkStanding::Blank).then(|| Mark {
            name: question.label.clone(),
            fill: fill(standing),
            reading: self.wording.mark_standing(standing),
        })
    }
}

fn rating_of(rated: Rated, reading: &AllianceReading) -> FactorStanding {
    match rated {
        Rated::Factor(factor) => reading.factors.standing(factor),
        Rated::Dynamic(dynamic) => reading.reviews.dynamic(dynamic),
        Rated::CostDriver(driver) => {
            let mut drivers = reading.costs.drivers.iter();
            let standing =
                drivers.find_map(|(known, standing)| standing.filter(|_| *known == driver));
            standing.unwrap_or(FactorStanding::Blank)
        }
    }
}

/// What was written about a rating; none where nothing was. A *why* that was written for a rating
/// since raised is left out, as it is not asked any more.
fn reasons(
    question: &Question,
    reading: &AllianceReading,
    answers: &Answers,
) -> Option<LabelledValue> {
    let QuestionKind::Rating {
        rated,
        anchors: _,
        evidence,
        why_low,
    } = &question.kind
    else {
        return None;
    };
    let rating = rating_of(*rated, reading).rating();
    let why = said(answers, question, Part::Why, why_low);
    let why = why.filter(|_| rating.is_none_or(Rating::is_low));
    let evidence = said(answers, question, Part::Evidence, evidence);
    let said: Vec<_> = why.into_iter().chain(evidence).collect();
    (!said.is_empty()).then(|| LabelledValue {
        name: question.label.clone(),
        value: String::new(),
        said,
    })
}

fn evidence(question: &Question, answers: &Answers) -> Option<LabelledValue> {
    let QuestionKind::Held {
        evidence,
        judged: _,
    } = &question.kind
    else {
        return None;
    };
    Some(LabelledValue {
        name: question.label.clone(),
        value: String::new(),
        said: vec![said(answers, question, Part::Evidence, evidence)?],
    })
}

fn fill(standing: MarkStanding) -> Fill {
    match standing {
        MarkStanding::Blank | MarkStanding::Unknown => Fill::Open,
        MarkStanding::Judged(Held::Yes) => Fill::Full,
        MarkStanding::Judged(Held::Partly) => Fill::Half,
        MarkStanding::Judged(Held::No) => Fill::Empty,
    }
}
