//! What somebody reads who reads no more, on one page: where the alliances stand, a sentence for the firm,
//! what matters most and what it rests on, and what comes next.

use std::cmp::Reverse;

use super::{Builder, alliance::tone};
use crate::{
    domain::{
        reading::{
            agenda::{AgendaItem, Timing, agenda},
            finding::{Finding, Gravity},
        },
        workbook::Alliance,
    },
    picture,
    report::{
        document::{Block, Notice, Picture, Section},
        wording::FindingWords,
    },
    t,
};

/// How many alliances the picture shows; the page would be too small for more.
pub(super) const LANES: usize = 12;
/// How many findings matter most.
const FINDINGS: usize = 3;
/// How many dates come next.
const DATES: usize = 5;
/// How many alliances are named where a finding is about several.
const NAMES: usize = 3;

/// What was found, in words, and about whom.
struct Found<'a> {
    gravity: Gravity,
    told: FindingWords,
    about: Vec<&'a Alliance>,
}

impl Builder<'_> {
    /// The page: the picture, the sentence, three findings and the next dates.
    pub(super) fn brief(&self) -> Section {
        let parts = [
            (t!(self.words, "report-matters-most"), self.matters_most()),
            (t!(self.words, "report-comes-next"), self.comes_next()),
        ];
        let parts = parts.into_iter().filter(|(_, blocks)| !blocks.is_empty());
        Section {
            heading: self.overview_title(),
            blocks: self.at_a_glance(),
            sections: parts
                .map(|(heading, blocks)| Section {
                    heading,
                    blocks,
                    sections: Vec::new(),
                })
                .collect(),
        }
    }

    /// The sentence for the firm, and where as many alliances stand as the page has room for.
    fn at_a_glance(&self) -> Vec<Block> {
        if self.readings.is_empty() {
            return vec![Block::Paragraph(t!(self.words, "report-no-alliances"))];
        }
        let alliances = picture::alliances(self.workbook, &self.readings);
        let sentence = self.in_short(&alliances);
        let shown = alliances.get(..LANES).unwrap_or(&alliances);
        let axis = self.axis(shown, 0);
        let title = self.overview_title();
        let more = alliances.len() - shown.len();
        let more = (more > 0).then(|| t!(self.words, "report-more-alliances", count = more));
        [
            Block::Headline(sentence),
            self.named(title, Picture::Axis(axis)),
        ]
        .into_iter()
        .chain(more.map(Block::Paragraph))
        .collect()
    }

    /// The gravest findings, and among equals first those of the deepest alliance. Each says whom it
    /// is about, all of them at once, which answers it rests on, and what to do.
    fn matters_most(&self) -> Vec<Block> {
        let each = self.each().flat_map(|(alliance, reading)| {
            let depth = reading.continuum.now.map(|position| position.low.sum());
            let findings = reading.findings.iter();
            findings.map(move |finding| (alliance, depth, finding))
        });
        let mut all: Vec<(&Alliance, Option<u16>, &Finding)> = each.collect();
        all.sort_by_key(|(_, depth, finding)| (finding.gravity, Reverse(*depth)));
        let mut first: Vec<Found<'_>> = Vec::new();
        for (alliance, _, finding) in &all {
            let told = self.wording.finding(finding);
            let alike = |known: &&mut Found<'_>| {
                (&known.told.title, &known.told.advice) == (&told.title, &told.advice)
            };
            if let Some(known) = first.iter_mut().find(alike) {
                known.about.push(alliance);
            } else if first.len() < FINDINGS {
                first.push(Found {
                    gravity: finding.gravity,
                    told,
                    about: vec![alliance],
                });
            }
        }
        let notice = |found: Found<'_>| {
            Block::Notice(Notice {
                tone: tone(found.gravity),
                label: t!(
                    self.words,
                    "report-about-whom",
                    label = self.wording.gravity(found.gravity),
                    name = self.some_of(&found.about)
                ),
                body: vec![self.evidence_of(&found), found.told.advice],
                title: found.told.title,
            })
        };
        first.into_iter().map(notice).collect()
    }

    /// The first of these by name, and how many more there are.
    fn some_of(&self, alliances: &[&Alliance]) -> String {
        let shown = alliances.get(..NAMES).unwrap_or(alliances);
        let names: Vec<&str> = shown.iter().map(|it| it.name.as_str()).collect();
        let names = names.join(", ");
        match alliances.len() - shown.len() {
            0 => names,
            more => t!(self.words, "report-and-more", names = names, count = more),
        }
    }

    /// The answers that a finding rests on: those about the first alliance, by its name where there
    /// are several.
    fn evidence_of(&self, found: &Found<'_>) -> String {
        let detail = found.told.detail.as_str();
        match found.about.as_slice() {
            [first, _, ..] => {
                let name = first.name.as_str();
                t!(
                    self.words,
                    "report-evidence-of",
                    name = name,
                    evidence = detail
                )
            }
            [] | [_] => detail.to_owned(),
        }
    }

    /// The first dates that are overdue or to come; where nothing has a date, what is open.
    fn comes_next(&self) -> Vec<Block> {
        let items = agenda(self.pack, self.workbook, self.today);
        let dated = |item: &&AgendaItem| match item.timing {
            Timing::Overdue(_) | Timing::Due(_) => true,
            Timing::Open | Timing::Done(_) => false,
        };
        let open = |item: &&AgendaItem| match item.timing {
            Timing::Overdue(_) | Timing::Due(_) | Timing::Open => true,
            Timing::Done(_) => false,
        };
        let mut next: Vec<&AgendaItem> = items.iter().filter(dated).collect();
        if next.is_empty() {
            next = items.iter().filter(open).collect();
        }
        let first = next.iter().take(DATES);
        let tasks: Vec<_> = first.filter_map(|item| self.task(item)).collect();
        if tasks.is_empty() {
            return Vec::new();
        }
        let more = next.len().saturating_sub(DATES);
        let more = (more > 0).then(|| {
            let more = t!(self.words, "report-more-dates", count = more);
            Block::Paragraph(more)
        });
        [Block::Tasks(tasks)].into_iter().chain(more).collect()
    }
}
