//! A mirror as a document.

use jiff::civil::Date;

use super::{Mirror, Pair, Words};
use crate::{
    domain::{action::Intent, pack::Pack},
    i18n::Catalog,
    many::labels::promised,
    report::{
        document::{Block, Document, LabelledValue, Said, Section, Table},
        letterhead::Letterhead,
        wording::Wording,
    },
    t,
};

/// How many of the largest distances are put as questions to both.
const QUESTIONS: usize = 3;

/// What both say of one alliance, as a document of a day. What became of a sealed exchange is said, if there
/// was one, and what both agreed to do.
pub fn document(
    words: &Catalog,
    pack: &Pack,
    mirror: &Mirror,
    (seal, agreed): (Option<String>, &[Intent]),
    today: Date,
) -> Document {
    let (ours, theirs) = (mirror.ours.as_str(), mirror.theirs.as_str());
    let mut about = vec![t!(words, "cohort-about", date = words.date(today))];
    about.extend(seal);
    let report = Report { words, mirror };
    let sections = [
        Some(report.summary()),
        report.agreed(agreed),
        report.differences(),
        report.agreements(),
        report.words(),
        report.one_side(),
    ];
    Document {
        letterhead: Letterhead::default(),
        language: words.language(),
        title: t!(words, "mirror-title", ours = ours, theirs = theirs),
        about,
        guide: Wording::new(words, pack).guide(),
        brief: false,
        sections: sections.into_iter().flatten().collect(),
        footer: Section {
            heading: t!(words, "report-footer"),
            blocks: vec![
                Block::Paragraph(t!(words, "mirror-no-arbiter")),
                Block::Paragraph(Wording::new(words, pack).caveat()),
            ],
            sections: Vec::new(),
        },
    }
}

struct Report<'a> {
    words: &'a Catalog,
    mirror: &'a Mirror,
}

impl Report<'_> {
    fn summary(&self) -> Section {
        let both = self.mirror.both.len();
        let same = self.agreeing().count();
        let mut blocks = vec![Block::Headline(if both == 0 {
            t!(self.words, "mirror-nothing")
        } else {
            t!(self.words, "mirror-headline", both = both, same = same)
        })];
        let questions: Vec<String> = (self.differing().take(QUESTIONS))
            .map(|pair| self.question(pair))
            .collect();
        if !questions.is_empty() {
            blocks.push(Block::List(questions));
        }
        blocks.push(Block::Paragraph(t!(self.words, "mirror-how")));
        Section::plain(t!(self.words, "many-summary"), blocks)
    }

    /// What both agreed to do, for each of them to take along.
    fn agreed(&self, agreed: &[Intent]) -> Option<Section> {
        let table = Block::Table(promised(self.words, agreed));
        (!agreed.is_empty()).then(|| Section::plain(t!(self.words, "mirror-agreed"), vec![table]))
    }

    fn differing(&self) -> impl Iterator<Item = &Pair> {
        self.mirror
            .both
            .iter()
            .filter(|pair| pair.apart() > Some(0))
    }

    fn agreeing(&self) -> impl Iterator<Item = &Pair> {
        self.mirror
            .both
            .iter()
            .filter(|pair| pair.apart() == Some(0))
    }

    fn question(&self, pair: &Pair) -> String {
        t!(
            self.words,
            "mirror-ask",
            what = pair.what.as_str(),
            ours = pair.ours.as_deref().unwrap_or_default(),
            theirs = pair.theirs.as_deref().unwrap_or_default()
        )
    }

    fn differences(&self) -> Option<Section> {
        let rows: Vec<Vec<String>> = self.differing().map(|pair| self.row(pair)).collect();
        (!rows.is_empty()).then(|| {
            let heading = t!(self.words, "mirror-differences");
            Section::plain(heading, vec![Block::Table(self.table(rows))])
        })
    }

    fn agreements(&self) -> Option<Section> {
        let rows: Vec<Vec<String>> = self.agreeing().map(|pair| self.row(pair)).collect();
        (!rows.is_empty()).then(|| {
            let health = Block::Paragraph(t!(self.words, "mirror-agreement"));
            let heading = t!(self.words, "mirror-agreements");
            Section::plain(heading, vec![health, Block::Table(self.table(rows))])
        })
    }

    fn table(&self, rows: Vec<Vec<String>>) -> Table {
        let mirror = self.mirror;
        Table {
            head: vec![
                t!(self.words, "cohort-what"),
                mirror.ours.clone(),
                mirror.theirs.clone(),
            ],
            rows,
        }
    }

    fn row(&self, pair: &Pair) -> Vec<String> {
        let said = |said: &Option<String>| {
            said.clone()
                .unwrap_or_else(|| t!(self.words, "mirror-not-said"))
        };
        vec![pair.what.clone(), said(&pair.ours), said(&pair.theirs)]
    }

    fn words(&self) -> Option<Section> {
        let said = |firm: &str, asked: &str, answer: &str| Said {
            asked: t!(self.words, "mirror-asked", firm = firm, asked = asked),
            answer: if answer.is_empty() {
                t!(self.words, "mirror-not-said")
            } else {
                answer.to_owned()
            },
        };
        let fact = |words: &Words| LabelledValue {
            name: words.ours_to.clone(),
            value: String::new(),
            said: vec![
                said(&self.mirror.ours, &words.ours_to, &words.ours),
                said(&self.mirror.theirs, &words.theirs_to, &words.theirs),
            ],
        };
        let facts: Vec<LabelledValue> = self.mirror.words.iter().map(fact).collect();
        (!facts.is_empty())
            .then(|| Section::plain(t!(self.words, "mirror-words"), vec![Block::Values(facts)]))
    }

    fn one_side(&self) -> Option<Section> {
        let rows: Vec<Vec<String>> = self.mirror.one.iter().map(|pair| self.row(pair)).collect();
        (!rows.is_empty()).then(|| {
            let heading = t!(self.words, "mirror-one-side");
            Section::plain(heading, vec![Block::Table(self.table(rows))])
        })
    }
}
