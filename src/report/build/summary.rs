//! What somebody reads who reads no more: where the alliances stand, what matters most about them,
//! and what comes next.

use std::cmp::Reverse;

use super::{Builder, alliance::tone};
use crate::{
    domain::{
        reading::{
            agenda::{Timing, agenda},
            finding::{Finding, Gravity},
        },
        workbook::Alliance,
    },
    report::{
        document::{Block, Notice, Section},
        wording::FindingWords,
    },
    t,
};

/// How many findings matter most.
const FINDINGS: usize = 3;
/// How many dates come next.
const DATES: usize = 5;

impl Builder<'_> {
    /// The verdict on every alliance, with the findings and the dates to look at first.
    pub(super) fn summary(&self) -> Section {
        let parts = [
            (t!(self.words, "report-matters-most"), self.matters_most()),
            (t!(self.words, "report-comes-next"), self.comes_next()),
        ];
        let parts = parts.into_iter().filter(|(_, blocks)| !blocks.is_empty());
        Section {
            sections: parts
                .map(|(heading, blocks)| Section {
                    heading,
                    blocks,
                    sections: Vec::new(),
                })
                .collect(),
            ..self.overview()
        }
    }

    /// The gravest findings, and among equals first those of the deepest alliance. Each says whom it
    /// is about, all of them at once, and what to do; the rest stands with the alliance.
    fn matters_most(&self) -> Vec<Block> {
        let each = self.each().flat_map(|(alliance, reading)| {
            let depth = reading.continuum.now.map(|position| position.low.sum());
            let findings = reading.findings.iter();
            findings.map(move |finding| (alliance, depth, finding))
        });
        let mut all: Vec<(&Alliance, Option<u16>, &Finding)> = each.collect();
        all.sort_by_key(|(_, depth, finding)| (finding.gravity, Reverse(*depth)));
        let mut first: Vec<(Gravity, FindingWords, Vec<&str>)> = Vec::new();
        for (alliance, _, finding) in &all {
            let told = self.wording.finding(finding);
            let alike = |(_, known, _): &&mut (Gravity, FindingWords, Vec<&str>)| {
                (&known.title, &known.advice) == (&told.title, &told.advice)
            };
            if let Some((_, _, names)) = first.iter_mut().find(alike) {
                names.push(&alliance.name);
            } else if first.len() < FINDINGS {
                first.push((finding.gravity, told, vec![&alliance.name]));
            }
        }
        let notice = |(gravity, told, names): (Gravity, FindingWords, Vec<&str>)| {
            Block::Notice(Notice {
                tone: tone(gravity),
                label: t!(
                    self.words,
                    "report-about-whom",
                    label = self.wording.gravity(gravity),
                    name = names.join(", ")
                ),
                title: told.title,
                body: vec![told.advice],
            })
        };
        first.into_iter().map(notice).collect()
    }

    /// The first dates that are overdue or to come.
    fn comes_next(&self) -> Vec<Block> {
        let items = agenda(self.pack, self.workbook, self.today);
        let dated = items.iter().filter(|item| match item.timing {
            Timing::Overdue(_) | Timing::Due(_) => true,
            Timing::Open | Timing::Done(_) => false,
        });
        let dated = dated.count();
        // What has a date comes first on the agenda.
        let first = items.iter().take(dated.min(DATES));
        let tasks: Vec<_> = first.filter_map(|item| self.task(item)).collect();
        if tasks.is_empty() {
            return Vec::new();
        }
        let more = dated.saturating_sub(DATES);
        let more = (more > 0).then(|| {
            let more = t!(self.words, "report-more-dates", count = more);
            Block::Paragraph(more)
        });
        [Block::Tasks(tasks)].into_iter().chain(more).collect()
    }
}
