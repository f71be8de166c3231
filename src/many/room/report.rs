//! A room as a document.

use super::{Actions, Dots, Marked, Room, Told};
use crate::{
    domain::{
        pack::Pack,
        scale::Held,
        spread::{Pattern, Spread},
    },
    i18n::Catalog,
    many::{cohort::report::left_out, labels::Labels, ledger::Ledger},
    report::{
        document::{Block, Document, Section, Table},
        letterhead::Letterhead,
        wording::Wording,
    },
    t,
};

/// One answer.
const DOT: &str = "●";
/// One alliance.
const SQUARE: &str = "■";
/// How many findings are told.
const FINDINGS: usize = 8;

/// What a room says, as a document; held against an earlier one where there is one.
pub fn document(
    words: &Catalog,
    pack: &Pack,
    room: &Room,
    against: Option<&Room>,
    ledger: &Ledger,
) -> Document {
    let report = Report::new(words, pack);
    let mut sections = vec![report.summary(room)];
    if let Some(said) = &room.said {
        sections.extend(report.told(said));
        sections.extend(against.and_then(|earlier| report.against(said, earlier)));
    }
    sections.push(left_out(words, ledger));
    Document {
        letterhead: Letterhead::default(),
        language: words.language(),
        title: t!(words, "room-title"),
        about: vec![t!(words, "cohort-about", date = words.date(room.day))],
        guide: Wording::new(words, pack).guide(),
        brief: false,
        sections,
        footer: Section {
            heading: t!(words, "report-footer"),
            blocks: vec![Block::Paragraph(Wording::new(words, pack).caveat())],
            sections: Vec::new(),
        },
    }
}

/// What a room says in one line: for a terminal where the room is watched.
pub fn line(words: &Catalog, pack: &Pack, room: &Room) -> String {
    let report = Report::new(words, pack);
    let widest = room.said.as_ref().and_then(|said| said.factors.first());
    let headline = report.headline(room);
    match widest {
        Some(dots) => format!("{headline} {}", report.widest(dots)),
        None => headline,
    }
}

/// What a room says, piece by piece.
pub struct Report<'a> {
    words: &'a Catalog,
    pack: &'a Pack,
    labels: Labels<'a>,
}

impl<'a> Report<'a> {
    /// In the words of a catalogue.
    pub fn new(words: &'a Catalog, pack: &'a Pack) -> Self {
        Self {
            words,
            pack,
            labels: Labels::new(words, pack),
        }
    }
}

impl Report<'_> {
    /// How many people and alliances, or that they are too few.
    pub fn headline(&self, room: &Room) -> String {
        let people = room.people;
        if let Some(said) = &room.said {
            let alliances = said.alliances;
            t!(
                self.words,
                "room-headline",
                people = people,
                alliances = alliances
            )
        } else {
            let smallest = room.smallest;
            t!(
                self.words,
                "room-too-few",
                people = people,
                smallest = smallest
            )
        }
    }

    fn summary(&self, room: &Room) -> Section {
        let mut blocks = vec![Block::Headline(self.headline(room))];
        if let Some(said) = &room.said {
            blocks.extend(
                said.factors
                    .first()
                    .map(|dots| Block::Paragraph(self.widest(dots))),
            );
            blocks.push(Block::Paragraph(t!(self.words, "room-how")));
        }
        Section::plain(t!(self.words, "many-summary"), blocks)
    }

    /// The widest disagreement, and whom to ask.
    pub fn widest(&self, dots: &Dots) -> String {
        let question = self.label(&dots.question);
        let pattern = self.pattern(dots);
        match dots.spread().pattern(1) {
            Some(Pattern::All(_) | Pattern::Close(..)) | None => {
                t!(
                    self.words,
                    "room-agreed",
                    question = question,
                    pattern = pattern
                )
            }
            Some(Pattern::Camps(..) | Pattern::Spread(..)) => {
                t!(
                    self.words,
                    "room-widest",
                    question = question,
                    pattern = pattern
                )
            }
        }
    }

    fn told(&self, said: &Told) -> Vec<Section> {
        let mut sections = Vec::new();
        if let Some(tenths) = said.positions {
            sections.push(self.positions(tenths));
        }
        if !said.factors.is_empty() {
            sections.push(self.factors(&said.factors));
        }
        if !said.marks.is_empty() {
            sections.push(self.marks(&said.marks));
        }
        if !said.findings.is_empty() {
            sections.push(self.findings(&said.findings));
        }
        sections.extend(said.actions.map(|actions| self.actions(actions)));
        sections
    }

    fn positions(&self, tenths: [u64; 10]) -> Section {
        let rows = (0..10).zip(tenths).map(|(tenth, count)| {
            let (low, high) = (tenth * 10, if tenth == 9 { 100 } else { tenth * 10 + 9 });
            let range = t!(
                self.words,
                "number-range",
                low = low.to_string(),
                high = high.to_string()
            );
            vec![range, signs(SQUARE, count), self.section_of(low)]
        });
        let table = Table {
            head: vec![
                t!(self.words, "room-position"),
                t!(self.words, "cohort-alliances"),
                t!(self.words, "room-section"),
            ],
            rows: rows.collect(),
        };
        Section::plain(t!(self.words, "cohort-readings"), vec![Block::Table(table)])
    }

    fn section_of(&self, position: u8) -> String {
        use crate::domain::reading::continuum::GaugeSum;
        let wording = Wording::new(self.words, self.pack);
        wording.section(GaugeSum::at(position).section())
    }

    fn factors(&self, factors: &[Dots]) -> Section {
        let dots = Table {
            head: [t!(self.words, "cohort-what")]
                .into_iter()
                .chain((1..=5).map(|rating| rating.to_string()))
                .collect(),
            rows: factors
                .iter()
                .map(|dots| {
                    let counts = dots.counts.iter().map(|count| signs(DOT, *count));
                    [self.label(&dots.question)]
                        .into_iter()
                        .chain(counts)
                        .collect()
                })
                .collect(),
        };
        let told = Table {
            head: vec![
                t!(self.words, "cohort-what"),
                t!(self.words, "cohort-median"),
                t!(self.words, "room-range"),
                t!(self.words, "room-in-words"),
            ],
            rows: factors
                .iter()
                .map(|dots| {
                    let range = self.range(dots);
                    let median = self.median(dots);
                    vec![
                        self.label(&dots.question),
                        median,
                        range,
                        self.pattern(dots),
                    ]
                })
                .collect(),
        };
        let blocks = vec![Block::Table(dots), Block::Table(told)];
        Section::plain(t!(self.words, "room-factors"), blocks)
    }

    /// The median of the answers to a question.
    pub fn median(&self, dots: &Dots) -> String {
        let median = dots.spread().median_x4();
        median.map_or_else(String::new, |median| self.labels.number(median, 4))
    }

    /// The lowest and the highest answer to a question.
    pub fn range(&self, dots: &Dots) -> String {
        let (low, high) = dots.spread().range().unwrap_or((0, 0));
        let (low, high) = (low.to_string(), high.to_string());
        t!(self.words, "number-range", low = low, high = high)
    }

    /// How the answers to a question lie, in words.
    pub fn pattern(&self, dots: &Dots) -> String {
        pattern(self.words, &dots.spread(), 1)
    }

    fn marks(&self, marks: &[Marked]) -> Section {
        let head = [t!(self.words, "cohort-what")];
        let table = Table {
            head: head
                .into_iter()
                .chain(Held::ALL.map(|held| self.labels.held(held)))
                .collect(),
            rows: marks
                .iter()
                .map(|marked| {
                    let counts = marked.counts.iter().map(|count| signs(SQUARE, *count));
                    [self.label(&marked.question)]
                        .into_iter()
                        .chain(counts)
                        .collect()
                })
                .collect(),
        };
        Section::plain(t!(self.words, "room-marks"), vec![Block::Table(table)])
    }

    fn findings(&self, findings: &[(String, u64)]) -> Section {
        let rows = findings
            .iter()
            .take(FINDINGS)
            .map(|(finding, count)| vec![self.labels.finding(finding), count.to_string()]);
        let table = Table {
            head: vec![
                t!(self.words, "cohort-finding"),
                t!(self.words, "cohort-alliances"),
            ],
            rows: rows.collect(),
        };
        Section::plain(t!(self.words, "cohort-findings"), vec![Block::Table(table)])
    }

    fn actions(&self, actions: Actions) -> Section {
        let Actions {
            promised,
            dated,
            done,
            people,
        } = actions;
        let told = t!(
            self.words,
            "room-promised",
            promised = promised,
            people = people,
            dated = dated,
            done = done
        );
        Section::plain(t!(self.words, "room-actions"), vec![Block::Paragraph(told)])
    }

    /// How the answers lay then and lie now, question by question.
    fn against(&self, now: &Told, earlier: &Room) -> Option<Section> {
        let then = earlier.said.as_ref()?;
        let rows = now.factors.iter().filter_map(|dots| {
            let mut known = then.factors.iter();
            let before = known.find(|before| before.question == dots.question)?;
            let told = |dots: &Dots| {
                let (median, pattern) = (self.median(dots), self.pattern(dots));
                t!(
                    self.words,
                    "room-median-pattern",
                    median = median,
                    pattern = pattern
                )
            };
            Some(vec![self.label(&dots.question), told(before), told(dots)])
        });
        let rows: Vec<Vec<String>> = rows.collect();
        (!rows.is_empty()).then(|| {
            let table = Table {
                head: vec![
                    t!(self.words, "cohort-what"),
                    self.words.short_date(earlier.day),
                    t!(self.words, "room-now"),
                ],
                rows,
            };
            let others = Block::Paragraph(t!(self.words, "room-others"));
            Section::plain(
                t!(self.words, "room-against"),
                vec![others, Block::Table(table)],
            )
        })
    }

    /// What a question is called.
    pub fn label(&self, question: &str) -> String {
        let id = question.parse().ok();
        let asked = id.and_then(|id| self.pack.question(&id));
        asked.map_or_else(|| question.to_owned(), |asked| asked.label.clone())
    }
}

/// How answers lie on a scale whose steps are so far apart, in words; nothing where there is none.
pub fn pattern(words: &Catalog, spread: &Spread, step: u8) -> String {
    let of = |rating: u8| rating.to_string();
    match spread.pattern(step) {
        Some(Pattern::All(at)) => t!(words, "room-all", at = of(at)),
        Some(Pattern::Camps(a, b)) => t!(words, "room-camps", low = of(a), high = of(b)),
        Some(Pattern::Close(a, b)) => t!(words, "room-close", low = of(a), high = of(b)),
        Some(Pattern::Spread(a, b)) => t!(words, "room-spread", low = of(a), high = of(b)),
        None => String::new(),
    }
}

/// One sign for each, and how many where that is more than can be counted at a glance.
fn signs(sign: &str, count: u64) -> String {
    let drawn = sign.repeat(usize::try_from(count).unwrap_or_default().min(60));
    if count > 5 {
        format!("{drawn} {count}")
    } else {
        drawn
    }
}
