//! A cohort as a document.

use super::{Cohort, Counted, Shown};
use crate::{
    domain::pack::{Chapter, Pack},
    i18n::Catalog,
    many::{item::ItemKind, labels::Labels, ledger::Ledger, row::State},
    report::{
        document::{Block, Document, Notice, Section, Table, Tone},
        letterhead::Letterhead,
        wording::Wording,
    },
    t,
};

/// How many findings are told, the commonest first.
const FINDINGS: usize = 10;

/// What many workbooks come to, as a document.
pub fn document(words: &Catalog, pack: &Pack, cohort: &Cohort, ledger: &Ledger) -> Document {
    let report = Report {
        words,
        labels: Labels::new(words, pack),
        cohort,
    };
    let mut sections = vec![report.summary(ledger), report.readings()];
    sections.extend(report.findings());
    sections.extend(pack.chapters().iter().filter_map(|it| report.chapter(it)));
    sections.push(left_out(words, ledger));
    Document {
        letterhead: Letterhead::default(),
        language: words.language(),
        title: t!(words, "cohort-title"),
        about: vec![t!(words, "cohort-about", date = words.date(ledger.day))],
        guide: Wording::new(words, pack).guide(),
        brief: false,
        sections,
        footer: Section {
            heading: t!(words, "report-footer"),
            blocks: vec![
                Block::Paragraph(t!(words, "cohort-no-norm")),
                Block::Paragraph(Wording::new(words, pack).caveat()),
            ],
            sections: Vec::new(),
        },
    }
}

struct Report<'a> {
    words: &'a Catalog,
    labels: Labels<'a>,
    cohort: &'a Cohort,
}

impl Report<'_> {
    fn summary(&self, ledger: &Ledger) -> Section {
        let Cohort {
            firms, alliances, ..
        } = *self.cohort;
        let mut blocks = vec![Block::Headline(t!(
            self.words,
            "cohort-headline",
            firms = firms,
            alliances = alliances
        ))];
        if ledger.partial {
            blocks.push(partial(self.words, ledger));
        }
        let smallest = self.cohort.smallest;
        blocks.push(Block::Paragraph(t!(
            self.words,
            "cohort-how",
            smallest = smallest
        )));
        Section {
            heading: t!(self.words, "many-summary"),
            blocks,
            sections: Vec::new(),
        }
    }

    /// Where the alliances stand, and whatever else is no question's own.
    fn readings(&self) -> Section {
        let is_own = |counted: &&Counted| {
            let name = &counted.item.name;
            ["reading:", "firm:", "alliance:"]
                .iter()
                .any(|of| name.starts_with(of))
        };
        let items: Vec<&Counted> = self.cohort.items.iter().filter(is_own).collect();
        Section {
            heading: t!(self.words, "cohort-readings"),
            blocks: self.tables(&items),
            sections: Vec::new(),
        }
    }

    fn chapter(&self, chapter: &Chapter) -> Option<Section> {
        let is_of = |counted: &&Counted| {
            let name = counted.item.name.split(':').next().unwrap_or_default();
            chapter.questions().any(|asked| asked.id.as_str() == name)
        };
        let items: Vec<&Counted> = self.cohort.items.iter().filter(is_of).collect();
        let blocks = self.tables(&items);
        (!blocks.is_empty()).then(|| Section {
            heading: chapter.title.clone(),
            blocks,
            sections: Vec::new(),
        })
    }

    /// What was given in figures, and what was given in words.
    fn tables(&self, items: &[&Counted]) -> Vec<Block> {
        let words = self.words;
        let (mut numbers, mut answers) = (Vec::new(), Vec::new());
        for counted in items {
            let label = self.labels.item(&counted.item);
            match &counted.item.kind {
                ItemKind::Number { per } => numbers.push(self.numbers(label, counted, *per)),
                ItemKind::Codes(_) | ItemKind::Dated => {
                    answers.push(vec![label, self.answers(counted, |_| true)]);
                }
            }
        }
        let tables = [
            Table {
                head: vec![
                    t!(words, "cohort-what"),
                    t!(words, "cohort-answers"),
                    t!(words, "cohort-quarter-1"),
                    t!(words, "cohort-median"),
                    t!(words, "cohort-quarter-3"),
                    t!(words, "cohort-blanks"),
                ],
                rows: numbers,
            },
            Table {
                head: vec![t!(words, "cohort-what"), t!(words, "cohort-answers")],
                rows: answers,
            },
        ];
        let full = tables.into_iter().filter(|table| !table.rows.is_empty());
        full.map(Block::Table).collect()
    }

    fn numbers(&self, label: String, counted: &Counted, per: u16) -> Vec<String> {
        let answered = State::Answered.code();
        let blanks = self.answers(counted, |code| code != answered);
        let shown = counted.cell(answered);
        let quarter = |at: usize| {
            let quarters = shown.and_then(|shown| shown.quartiles_x4);
            quarters.map_or_else(
                || "–".into(),
                |quarters| self.labels.number(quarters[at], 4 * u64::from(per)),
            )
        };
        let count = shown.map_or_else(|| "–".into(), |shown| shown.units.to_string());
        vec![label, count, quarter(0), quarter(1), quarter(2), blanks]
    }

    /// How many gave which answer, and whether there are more than are shown.
    fn answers(&self, counted: &Counted, wanted: impl Fn(&str) -> bool) -> String {
        let cells = counted.cells.iter().filter(|cell| wanted(&cell.code));
        let told = cells.map(|cell| {
            let label = self.labels.cell(&counted.item, &cell.code);
            let count = cell.shown.units.to_string();
            t!(self.words, "cohort-cell", answer = label, count = count)
        });
        let hidden = counted.hides.then(|| t!(self.words, "cohort-hidden"));
        told.chain(hidden).collect::<Vec<_>>().join(" · ")
    }

    /// The commonest findings.
    fn findings(&self) -> Option<Section> {
        let found = |counted: &Counted| -> Option<(Shown, String)> {
            let finding = counted.item.name.strip_prefix("finding:")?;
            Some((counted.cell("found")?, self.labels.finding(finding)))
        };
        let mut findings: Vec<_> = self.cohort.items.iter().filter_map(found).collect();
        findings.sort_by(|(a, first), (b, second)| (b.units, first).cmp(&(a.units, second)));
        let rows = findings
            .into_iter()
            .take(FINDINGS)
            .map(|(shown, label)| vec![label, shown.units.to_string(), shown.firms.to_string()]);
        let table = Table {
            head: vec![
                t!(self.words, "cohort-finding"),
                t!(self.words, "cohort-alliances"),
                t!(self.words, "cohort-firms"),
            ],
            rows: rows.collect(),
        };
        (!table.rows.is_empty()).then(|| Section {
            heading: t!(self.words, "cohort-findings"),
            blocks: vec![Block::Table(table)],
            sections: Vec::new(),
        })
    }
}

/// That reading was broken off.
pub(crate) fn partial(words: &Catalog, ledger: &Ledger) -> Block {
    Block::Notice(Notice {
        tone: Tone::Warning,
        label: t!(words, "many-partial-label"),
        title: t!(
            words,
            "many-partial",
            read = ledger.read,
            files = ledger.files
        ),
        body: Vec::new(),
    })
}

/// What was not read and what is not shown, and why.
pub(crate) fn left_out(words: &Catalog, ledger: &Ledger) -> Section {
    let mut points = vec![t!(
        words,
        "many-files",
        files = ledger.files,
        workbooks = ledger.workbooks
    )];
    if ledger.copies > 0 {
        points.push(t!(words, "many-copies", copies = ledger.copies));
    }
    for (reason, count) in &ledger.refused {
        let count = *count;
        points.push(match *reason {
            "newer" => t!(words, "many-refused-newer", count = count),
            "broken" => t!(words, "many-refused-broken", count = count),
            "too-big" => t!(words, "many-refused-too-big", count = count),
            _ => t!(words, "many-refused-unreadable", count = count),
        });
    }
    points.push(t!(words, "many-private"));
    if let Some(smallest) = ledger.smallest {
        let twice = 2 * smallest;
        points.push(t!(
            words,
            "many-small-groups",
            smallest = smallest,
            twice = twice
        ));
        let hidden = ledger.left_out.len();
        points.push(t!(words, "many-hidden-items", count = hidden));
        points.push(t!(words, "many-subtract"));
    }
    Section {
        heading: t!(words, "many-left-out"),
        blocks: vec![Block::List(points)],
        sections: Vec::new(),
    }
}
