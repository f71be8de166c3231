//! One alliance in a document: what it is, how that was read, and the answers behind it.

use super::{Builder, part::About};
use crate::{
    domain::{
        journey, pack,
        question::{Factor, Gauge, Mark, Scope},
        reading::{
            AllianceReading,
            continuum::VerdictReading,
            finding::{Finding, Gravity},
        },
        workbook::{Alliance, Subject},
    },
    report::document::{Block, Notice, Section, Tone},
    t,
};

impl Builder<'_> {
    pub(super) fn alliance(&self, alliance: &Alliance, reading: &AllianceReading) -> Section {
        let mut section = Section {
            heading: alliance.name.clone(),
            blocks: vec![Block::Paragraph(self.about(alliance))],
            sections: Vec::new(),
        };
        if alliance.answers.is_empty() {
            return section;
        }
        if self.is_placed(reading) {
            section.blocks.extend(self.verdict(reading));
            section.sections.extend(self.working(reading));
        }
        let about = About {
            answers: &alliance.answers,
            reading: Some(reading),
        };
        let (first, others) = self.parts_about_alliances();
        let told = |sections: &[&pack::Section]| -> Vec<Section> {
            sections
                .iter()
                .filter_map(|section| self.part(section, about))
                .collect()
        };
        section.sections.extend(told(&first));
        section.sections.extend(self.findings(reading));
        section.sections.extend(told(&others));
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

    /// Whether to tell what the alliance is: where gauges or marks are set, or on the owner's way.
    fn is_placed(&self, reading: &AllianceReading) -> bool {
        let continuum = &reading.continuum;
        let gauge = self.pack.gauge(Gauge::RiskAndControl);
        let asked_in = gauge.and_then(|gauge| self.pack.chapter_of(&gauge.id));
        continuum.now.is_some()
            || continuum.aim.is_some()
            || !reading.marks.is_untouched()
            || asked_in.is_some_and(|chapter| {
                let on_route = self.pack.chapters_on(self.workbook.route());
                on_route.iter().any(|part| part.id == chapter.id)
            })
    }

    fn verdict(&self, reading: &AllianceReading) -> Vec<Block> {
        let settled = reading.continuum.verdict.and_then(VerdictReading::settled);
        let meaning = settled.map(|verdict| self.wording.verdict_meaning(verdict));
        [Block::Headline(self.headline(&reading.continuum))]
            .into_iter()
            .chain(meaning.map(Block::Paragraph))
            .collect()
    }

    /// How the verdict was reached, and what would move it.
    fn working(&self, reading: &AllianceReading) -> Vec<Section> {
        let parts = [
            (
                t!(self.words, "report-working"),
                self.wording.working(reading),
            ),
            (
                t!(self.words, "report-steps"),
                self.wording.next_steps(reading),
            ),
        ];
        let points = |(heading, points): (String, Vec<String>)| {
            (!points.is_empty()).then(|| Section {
                heading,
                blocks: vec![Block::List(points)],
                sections: Vec::new(),
            })
        };
        parts.into_iter().filter_map(points).collect()
    }

    /// What is asked about alliances: first what the verdict and most findings rest on, then all else.
    fn parts_about_alliances(&self) -> (Vec<&pack::Section>, Vec<&pack::Section>) {
        let questions = [
            self.pack.gauge(Gauge::RiskAndControl),
            self.pack.mark(Mark::SignificantImpact),
            self.pack.factor(Factor::StrategicPotential),
        ];
        let sections = questions.into_iter().flatten();
        let mut first: Vec<&pack::Section> = sections
            .filter_map(|question| self.pack.section_of(&question.id))
            .collect();
        first.dedup();
        let chapters = self.pack.chapters().iter();
        let others = chapters
            .filter(|chapter| chapter.scope == Scope::Alliance)
            .flat_map(|chapter| &chapter.sections)
            .filter(|section| !first.contains(section))
            .collect();
        (first, others)
    }

    fn findings(&self, reading: &AllianceReading) -> Option<Section> {
        let findings = &reading.findings;
        (!findings.is_empty()).then(|| Section {
            heading: t!(self.words, "report-findings"),
            blocks: findings
                .iter()
                .map(|finding| self.notice(finding))
                .collect(),
            sections: Vec::new(),
        })
    }

    fn notice(&self, finding: &Finding) -> Block {
        let told = self.wording.finding(finding);
        Block::Notice(Notice {
            tone: tone(finding.gravity),
            label: self.wording.gravity(finding.gravity),
            title: told.title,
            body: vec![told.detail, told.advice],
        })
    }
}

/// How much a finding matters.
pub(super) fn tone(gravity: Gravity) -> Tone {
    match gravity {
        Gravity::Warning => Tone::Warning,
        Gravity::Discuss => Tone::Discuss,
        Gravity::Note => Tone::Note,
    }
}
