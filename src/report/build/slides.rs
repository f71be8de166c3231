//! A workbook for a wall: where the alliances stand, each of them by itself, and what is to be done. As little
//! on each page as is read from afar.

use jiff::civil::Date;

use super::{Builder, alliance::tone, part::About};
use crate::{
    domain::{
        pack::Pack,
        question::Gauge,
        reading::{
            AllianceReading,
            agenda::{AgendaItem, Timing, agenda},
        },
        workbook::{Alliance, Workbook},
    },
    i18n::Catalog,
    picture,
    report::document::{Block, Document, Notice, Picture, Section, Task},
    t,
};

/// How many alliances stand on one picture at the most.
const LANES: usize = 8;
/// How many findings an alliance has.
const FINDINGS: usize = 2;
/// How many things to do stand on a page.
const TASKS: usize = 6;

/// A workbook as pages for a wall, a section each.
pub fn slides(words: &Catalog, pack: &Pack, workbook: &Workbook, today: Date) -> Document {
    let builder = Builder::new(words, pack, workbook, today);
    let mut document = builder.document();
    let alliances = builder.each();
    let alliances = alliances.map(|(alliance, reading)| builder.slide(alliance, reading));
    let mut sections: Vec<Section> = builder.pictures();
    sections.extend(alliances);
    sections.extend(builder.to_do());
    let caveat = document.footer.blocks.first().cloned();
    if let Some(last) = sections.last_mut() {
        last.blocks.extend(caveat);
    }
    document.brief = false;
    document.sections = sections;
    document
}

impl Builder<'_> {
    /// All alliances on their axes, the first one under the sentence for the firm.
    fn pictures(&self) -> Vec<Section> {
        let heading = || self.overview_title();
        let alliances = picture::alliances(self.workbook, &self.readings);
        if alliances.is_empty() {
            let none = t!(self.words, "report-no-alliances");
            return vec![Section {
                heading: heading(),
                blocks: vec![Block::Paragraph(none)],
                sections: Vec::new(),
            }];
        }
        let mut sentence = Some(self.in_short(&alliances));
        let each = spread(alliances.len(), LANES);
        let shown = (0..).step_by(each).zip(alliances.chunks(each));
        let page = |(first, shown)| {
            let axis = Picture::Axis(self.axis(shown, first));
            let sentence = sentence.take().map(Block::Headline);
            let figure = self.named(heading(), axis);
            Section {
                heading: heading(),
                blocks: sentence.into_iter().chain([figure]).collect(),
                sections: Vec::new(),
            }
        };
        shown.map(page).collect()
    }

    /// What one alliance is, how far it goes, and what stands out or would move it.
    fn slide(&self, alliance: &Alliance, reading: &AllianceReading) -> Section {
        let about = About {
            answers: &alliance.answers,
            reading: Some(reading),
        };
        let gauges = self.pack.gauge(Gauge::RiskAndControl);
        let gauges = gauges.map_or_else(Vec::new, |question| self.gauges(question, about));
        let found = reading.findings.iter().take(FINDINGS).map(|finding| {
            let told = self.wording.finding(finding);
            Block::Notice(Notice {
                tone: tone(finding.gravity),
                label: self.wording.gravity(finding.gravity),
                title: told.title,
                body: vec![told.advice],
            })
        });
        let found: Vec<Block> = found.collect();
        let beside = if found.is_empty() {
            let steps = self.wording.next_steps(reading);
            let steps = (!steps.is_empty()).then_some(Block::List(steps));
            (t!(self.words, "report-steps"), steps.into_iter().collect())
        } else {
            (t!(self.words, "report-findings"), found)
        };
        let parts = [(t!(self.words, "report-how-far"), gauges), beside];
        let parts = parts.into_iter().filter(|(_, blocks)| !blocks.is_empty());
        Section {
            heading: alliance.name.clone(),
            blocks: vec![Block::Headline(self.headline(&reading.continuum))],
            sections: parts
                .map(|(heading, blocks)| Section {
                    heading,
                    blocks,
                    sections: Vec::new(),
                })
                .collect(),
        }
    }

    /// What is still to be done, what is overdue first.
    fn to_do(&self) -> Vec<Section> {
        let items = agenda(self.pack, self.workbook, self.today);
        let open = items.iter().filter(|item: &&AgendaItem| match item.timing {
            Timing::Overdue(_) | Timing::Due(_) | Timing::Open => true,
            Timing::Done(_) => false,
        });
        let tasks: Vec<Task> = open.filter_map(|item| self.task(item)).collect();
        let page = |tasks: &[Task]| Section {
            heading: t!(self.words, "report-comes-next"),
            blocks: vec![Block::Tasks(tasks.to_vec())],
            sections: Vec::new(),
        };
        let each = spread(tasks.len(), TASKS);
        tasks.chunks(each).map(page).collect()
    }
}

/// How many of all stand on each page, so that the last one is not left with one or two.
fn spread(all: usize, most: usize) -> usize {
    let pages = all.div_ceil(most).max(1);
    all.div_ceil(pages).max(1)
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn pages_hold_about_as_much_each_and_never_too_much() {
        assert_eq!(spread(7, 6), 4);
        for all in 0..40_usize {
            let each = spread(all, 6);
            let pages = all.div_ceil(each);
            assert!((1..=6).contains(&each) && pages == all.div_ceil(6), "{all}");
            // The last page lacks at most one for each of the others.
            assert!(pages * each - all < pages.max(1), "{all}");
        }
    }
}
