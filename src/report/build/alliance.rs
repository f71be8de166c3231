//! One alliance in a document: what it is, how that was read, and the answers behind it.

use super::{Builder, said};
use crate::{
    domain::{
        answer::{Answers, Part},
        journey,
        question::{Factor, Gauge, Mark, Question, QuestionKind, Scope},
        reading::{
            AllianceReading,
            continuum::{GaugeReading, VerdictReading},
            factors::FactorStanding,
            finding::{Finding, Gravity},
            marks::MarkStanding,
            step::next_steps,
        },
        scale::{Degree, Held, Rating},
        workbook::{Alliance, Subject},
    },
    report::{
        document::{self, Block, Fact, Figure, Fill, Notice, Reach, Section, Tone},
        wording::halves,
    },
    t,
};

impl Builder<'_> {
    pub(super) fn alliance(&self, alliance: &Alliance, reading: &AllianceReading) -> Section {
        let mut section = Section {
            heading: alliance.name.clone(),
            blocks: vec![Block::Paragraph(self.about(alliance))],
            sections: Vec::new(),
        };
        let answers = &alliance.answers;
        if answers.is_empty() {
            return section;
        }
        let headline = self.headline(&reading.continuum);
        section.blocks.push(Block::Headline(headline));
        if let Some(settled) = reading.continuum.verdict.and_then(VerdictReading::settled) {
            let meaning = self.wording.verdict_meaning(settled);
            section.blocks.push(Block::Paragraph(meaning));
        }
        let steps = next_steps(&reading.continuum, &reading.marks);
        let steps = steps.iter().map(|step| self.wording.next_step(step));
        let parts = [
            points(
                t!(self.words, "report-working"),
                self.wording.working(reading),
            ),
            points(t!(self.words, "report-steps"), steps.collect()),
            self.gauges(reading),
            self.marks(reading, answers),
            self.factors(reading, answers),
            self.findings(&reading.findings),
        ];
        let chapters = self.pack.chapters().iter();
        let written = chapters
            .filter(|chapter| chapter.scope == Scope::Alliance)
            .filter_map(|chapter| self.chapter(chapter, answers));
        section.sections = parts.into_iter().flatten().chain(written).collect();
        section
    }

    fn about(&self, alliance: &Alliance) -> String {
        let (mut answered, mut asked) = (0, 0);
        for chapter in self.pack.chapters_on(self.workbook.route()) {
            if chapter.scope == Scope::Alliance {
                let subject = Subject::Alliance(alliance.id);
                let progress = journey::chapter_progress(chapter, self.workbook, subject);
                answered += progress.answered;
                asked += progress.asked;
            }
        }
        t!(
            self.words,
            "report-alliance-about",
            kind = self.wording.kind(alliance.kind),
            answered = answered.to_string(),
            asked = asked.to_string()
        )
    }

    fn gauges(&self, reading: &AllianceReading) -> Option<Section> {
        let gauges: Vec<document::Gauge> = (reading.continuum.gauges.iter())
            .filter(|gauge| gauge.now.is_some() || gauge.aim.is_some())
            .map(|gauge| self.gauge(*gauge))
            .collect();
        let question = self.pack.gauge(Gauge::RiskAndControl)?;
        (!gauges.is_empty()).then(|| Section {
            heading: self.heading(question),
            blocks: vec![Block::Figure(Figure::Gauges(gauges))],
            sections: Vec::new(),
        })
    }

    fn gauge(&self, gauge: GaugeReading) -> document::Gauge {
        let reach = |label: String, degree: Option<Degree>| {
            degree.map(|degree| Reach {
                label,
                at: degree.get(),
                meaning: self.wording.stop(gauge.gauge, degree).to_owned(),
            })
        };
        document::Gauge {
            name: self.wording.gauge_label(gauge.gauge).to_owned(),
            now: reach(t!(self.words, "gauge-now"), gauge.now),
            aim: reach(
                t!(self.words, "gauge-aim"),
                gauge.aim.filter(|aim| gauge.now != Some(*aim)),
            ),
        }
    }

    fn marks(&self, reading: &AllianceReading, answers: &Answers) -> Option<Section> {
        let question = self.pack.mark(Mark::SignificantImpact)?;
        let standings = reading.marks.standings.iter();
        let marks: Vec<document::Mark> = standings
            .filter(|(_, standing)| *standing != MarkStanding::Blank)
            .map(|(mark, standing)| document::Mark {
                name: self.wording.mark_label(*mark).to_owned(),
                fill: fill(*standing),
                reading: self.wording.mark_standing(*standing),
            })
            .collect();
        let evidence: Vec<Fact> = (Mark::ALL.iter())
            .filter_map(|mark| self.evidence(*mark, answers))
            .collect();
        let mut blocks = Vec::new();
        if !marks.is_empty() {
            let held = halves(reading.marks.held());
            blocks.push(Block::Paragraph(t!(
                self.words,
                "reading-marks",
                held = held
            )));
            blocks.push(Block::Figure(Figure::Marks(marks)));
        }
        if !evidence.is_empty() {
            blocks.push(Block::Facts(evidence));
        }
        (!blocks.is_empty()).then(|| Section {
            heading: self.heading(question),
            blocks,
            sections: Vec::new(),
        })
    }

    fn evidence(&self, mark: Mark, answers: &Answers) -> Option<Fact> {
        let question = self.pack.mark(mark)?;
        let QuestionKind::Held {
            evidence,
            judged: _,
        } = &question.kind
        else {
            return None;
        };
        let said = said(answers, question, Part::Evidence, evidence);
        (!said.is_empty()).then(|| Fact {
            name: question.label.clone(),
            value: String::new(),
            said,
        })
    }

    fn factors(&self, reading: &AllianceReading, answers: &Answers) -> Option<Section> {
        let question = self.pack.factor(Factor::StrategicPotential)?;
        let facts: Vec<Fact> = (reading.factors.standings.iter())
            .filter_map(|(factor, standing)| self.factor(*factor, *standing, answers))
            .collect();
        let average = reading.factors.average().map(|average| {
            Block::Paragraph(t!(
                self.words,
                "reading-factors",
                average = self.wording.average(average),
                band = self.wording.band(average.band())
            ))
        });
        (!facts.is_empty()).then(|| Section {
            heading: self.heading(question),
            blocks: average.into_iter().chain([Block::Facts(facts)]).collect(),
            sections: Vec::new(),
        })
    }

    /// A factor with its words. A *why* that was written for a rating since raised is left out, as
    /// it is not asked any more.
    fn factor(&self, factor: Factor, standing: FactorStanding, answers: &Answers) -> Option<Fact> {
        let question = self.pack.factor(factor)?;
        let QuestionKind::Rating {
            evidence, why_low, ..
        } = &question.kind
        else {
            return None;
        };
        let mut words = Vec::new();
        if standing.rating().is_none_or(Rating::is_low) {
            words.extend(said(answers, question, Part::Why, why_low));
        }
        words.extend(said(answers, question, Part::Evidence, evidence));
        if standing == FactorStanding::Blank && words.is_empty() {
            return None;
        }
        let told = self.wording.standing(standing);
        let value = match standing.rating() {
            Some(rating) => t!(
                self.words,
                "report-rated",
                standing = told,
                anchor = self.wording.anchor(factor, rating)
            ),
            None => told,
        };
        Some(Fact {
            name: question.label.clone(),
            value,
            said: words,
        })
    }

    fn findings(&self, findings: &[Finding]) -> Option<Section> {
        let notice = |finding: &Finding| {
            let told = self.wording.finding(finding);
            Block::Notice(Notice {
                tone: tone(finding.gravity),
                label: self.wording.gravity(finding.gravity),
                title: told.title,
                body: vec![told.detail, told.advice],
            })
        };
        (!findings.is_empty()).then(|| Section {
            heading: t!(self.words, "report-findings"),
            blocks: findings.iter().map(notice).collect(),
            sections: Vec::new(),
        })
    }

    /// The pack's heading over a question.
    fn heading(&self, question: &Question) -> String {
        let section = self.pack.section_of(&question.id);
        section.map_or_else(String::new, |section| section.title.clone())
    }
}

fn points(heading: String, points: Vec<String>) -> Option<Section> {
    (!points.is_empty()).then(|| Section {
        heading,
        blocks: vec![Block::List(points)],
        sections: Vec::new(),
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

fn tone(gravity: Gravity) -> Tone {
    match gravity {
        Gravity::Warning => Tone::Warning,
        Gravity::Discuss => Tone::Discuss,
        Gravity::Note => Tone::Note,
    }
}
