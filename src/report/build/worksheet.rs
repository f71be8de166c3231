//! A blank form of a route, to fill in with a pen: every question with its number.

use crate::{
    domain::{
        id::RouteId,
        pack::{self, Chapter, Pack, Source},
        question::{Pick, PickMode, Question, QuestionKind, Scope},
        scale::{Degree, Held},
    },
    i18n::Catalog,
    report::{
        document::{Blank, Block, Document, Field, Section, Tick},
        letterhead::Letterhead,
        wording::Wording,
    },
    store::{file_part, slug},
    t,
};

/// How many lines there are for an answer in words.
const LINES: u8 = 4;
/// How many lines there are for what shows an answer.
const EVIDENCE: u8 = 2;
/// How many rows there are in a list.
const ROWS: u8 = 5;

/// The worksheet of a route; of the pack's default one where there is no such route. A question's
/// number is the same on every route.
pub fn worksheet(words: &Catalog, pack: &Pack, route: Option<&RouteId>) -> Document {
    let sheet = Sheet {
        words,
        wording: Wording::new(words, pack),
        pack,
    };
    let chapters = pack.chapters_on(route);
    let mut about = vec![pack.title().to_owned()];
    about.extend(pack.route(route).map(|route| {
        t!(
            words,
            "worksheet-route",
            route = route.title.as_str(),
            minutes = route.minutes.to_string()
        )
    }));
    let mut sections = vec![sheet.head()];
    sections.extend(chapters.iter().map(|chapter| sheet.chapter(chapter)));
    sections.push(sheet.keying_in(&chapters));
    Document {
        letterhead: Letterhead::default(),
        language: words.language(),
        title: t!(words, "worksheet-title"),
        about,
        guide: sheet.wording.guide(),
        brief: false,
        sections,
        footer: sheet.footer(&chapters),
    }
}

/// What its file is called, without an ending: after the route.
pub fn worksheet_stem(words: &Catalog, pack: &Pack, route: Option<&RouteId>) -> String {
    let sheet = file_part(&t!(words, "worksheet-file"));
    match pack.route(route) {
        Some(route) => format!("{sheet}-{}", slug(&route.title)),
        None => sheet,
    }
}

struct Sheet<'a> {
    words: &'a Catalog,
    wording: Wording<'a>,
    pack: &'a Pack,
}

impl Sheet<'_> {
    fn head(&self) -> Section {
        let words = self.words;
        let who = Blank::Short(vec![
            t!(words, "worksheet-firm"),
            t!(words, "worksheet-date"),
            t!(words, "worksheet-alliance"),
        ]);
        Section {
            heading: t!(words, "worksheet-how"),
            blocks: vec![
                Block::Paragraph(t!(words, "worksheet-how-text")),
                Block::Form(vec![Field {
                    number: String::new(),
                    ask: String::new(),
                    hints: Vec::new(),
                    blanks: vec![who],
                }]),
            ],
            sections: Vec::new(),
        }
    }

    fn chapter(&self, chapter: &Chapter) -> Section {
        let mut blocks = vec![Block::Paragraph(chapter.intro.clone())];
        match chapter.scope {
            Scope::Firm => {}
            Scope::Alliance => blocks.push(Block::Paragraph(t!(self.words, "worksheet-each"))),
        }
        let part = |section: &pack::Section| {
            let form = section.questions.iter().map(|one| self.field(one));
            let intro = section.intro.iter();
            // A part of a route that is one section has its introduction above already.
            let intro = intro.filter(|intro| **intro != chapter.intro);
            Section {
                heading: section.title.clone(),
                blocks: intro
                    .map(|intro| Block::Paragraph(intro.clone()))
                    .chain([Block::Form(form.collect())])
                    .collect(),
                sections: Vec::new(),
            }
        };
        Section {
            heading: chapter.title.clone(),
            blocks,
            sections: chapter.sections.iter().map(part).collect(),
        }
    }

    fn field(&self, question: &Question) -> Field {
        let number = self.pack.number(&question.id);
        Field {
            number: number.map(|number| number.to_string()).unwrap_or_default(),
            ask: question.ask.clone(),
            hints: question.prompts.clone(),
            blanks: self.blanks(question),
        }
    }

    fn blanks(&self, question: &Question) -> Vec<Blank> {
        let words = self.words;
        let lines = |label: &str, count| Blank::Lines {
            label: label.to_owned(),
            count,
        };
        let boxes =
            |boxes: Vec<Tick>| Blank::Boxes(boxes.into_iter().chain(self.passes()).collect());
        let grid = |head: Vec<String>| Blank::Grid { head, rows: ROWS };
        match &question.kind {
            QuestionKind::Text { term: _ } | QuestionKind::Reviews => vec![lines("", LINES)],
            QuestionKind::Rating {
                anchors,
                evidence,
                why_low,
                ..
            } => vec![
                boxes(numbered(anchors.iter())),
                lines(
                    &t!(words, "worksheet-note", asks = evidence.as_str()),
                    EVIDENCE,
                ),
                lines(
                    &t!(words, "worksheet-why", asks = why_low.as_str()),
                    EVIDENCE,
                ),
            ],
            QuestionKind::Gauge { stops, .. } => {
                let stop = |(at, meaning): (usize, &String)| Tick {
                    key: (at * usize::from(Degree::STOP)).to_string(),
                    meaning: meaning.clone(),
                };
                vec![
                    boxes(stops.iter().enumerate().map(stop).collect()),
                    Blank::Short(vec![t!(words, "worksheet-now"), t!(words, "worksheet-aim")]),
                ]
            }
            QuestionKind::Held { evidence, .. } => {
                let held = Held::ALL.map(|held| self.wording.held(held));
                vec![
                    boxes(numbered(held.iter())),
                    lines(
                        &t!(words, "worksheet-note", asks = evidence.as_str()),
                        EVIDENCE,
                    ),
                ]
            }
            QuestionKind::Pick { pick, options } => {
                let mut blanks = vec![boxes(numbered(options.iter().map(|one| &one.label)))];
                blanks.extend(self.ranks(*pick));
                blanks
            }
            QuestionKind::Objectives => vec![grid(vec![
                t!(words, "worksheet-objective"),
                t!(words, "worksheet-ally"),
            ])],
            QuestionKind::Links => vec![grid(vec![
                t!(words, "worksheet-objective"),
                t!(words, "worksheet-serves"),
            ])],
            QuestionKind::Matrix { criteria } => vec![Blank::Grid {
                head: vec![
                    t!(words, "worksheet-criterion"),
                    t!(words, "worksheet-weight"),
                    t!(words, "worksheet-scores"),
                ],
                rows: u8::try_from(criteria.len()).unwrap_or(ROWS).max(ROWS),
            }],
            QuestionKind::Actions => vec![grid(vec![
                t!(words, "worksheet-what"),
                t!(words, "worksheet-who"),
                t!(words, "worksheet-when"),
                t!(words, "worksheet-alliance"),
            ])],
        }
    }

    /// Where the order of what is picked matters, a place to write it.
    fn ranks(&self, pick: Pick) -> Option<Blank> {
        match pick.mode() {
            PickMode::One | PickMode::Many => None,
            PickMode::Ranked => Some(Blank::Short(vec![t!(self.words, "worksheet-ranks")])),
        }
    }

    /// How to pass a question.
    fn passes(&self) -> [Tick; 2] {
        [
            Tick {
                key: "?".into(),
                meaning: t!(self.words, "pass-unknown"),
            },
            Tick {
                key: "-".into(),
                meaning: t!(self.words, "pass-not-applicable"),
            },
        ]
    }

    /// How to key in what the questions of these chapters are answered with.
    fn keying_in(&self, chapters: &[&Chapter]) -> Section {
        let words = self.words;
        let number = |is_meant: fn(&QuestionKind) -> bool| {
            let mut questions = chapters.iter().flat_map(|chapter| chapter.questions());
            let question = questions.find(|question| is_meant(&question.kind))?;
            Some(self.pack.number(&question.id)?.to_string())
        };
        let mut lines = Vec::new();
        if chapters
            .iter()
            .any(|chapter| chapter.scope == Scope::Alliance)
        {
            lines.push(t!(words, "worksheet-keying-alliance"));
        }
        if let Some(number) = number(|kind| kind.anchors().is_some()) {
            let rated = t!(words, "worksheet-keying-rating", number = number.as_str());
            let noted = t!(words, "worksheet-keying-note", number = number.as_str());
            let passed = t!(words, "worksheet-keying-pass", number = number);
            lines.extend([rated, noted, passed]);
        }
        if let Some(number) = number(|kind| kind.stops().is_some()) {
            lines.push(t!(words, "worksheet-keying-gauge", number = number));
        }
        let mut groups = chapters.iter().flat_map(|chapter| &chapter.sections);
        // The example of a group is one of gauges.
        let gauges = groups.find(|section| {
            let mut questions = section.questions.iter();
            section.is_group && questions.all(|asked| asked.kind.stops().is_some())
        });
        let ends = gauges.and_then(|group| {
            let number = |asked: &Question| self.pack.number(&asked.id);
            Some((
                number(group.questions.first()?)?,
                number(group.questions.last()?)?,
            ))
        });
        if let Some((first, last)) = ends {
            lines.push(t!(
                words,
                "worksheet-keying-group",
                first = first.to_string(),
                last = last.to_string()
            ));
        }
        if let Some(number) = number(|kind| kind.options().is_some()) {
            lines.push(t!(words, "worksheet-keying-pick", number = number));
        }
        if let Some(number) = number(|kind| *kind == QuestionKind::Actions) {
            lines.push(t!(words, "worksheet-keying-action", number = number));
        }
        Section {
            heading: t!(words, "worksheet-keying"),
            blocks: vec![
                Block::Paragraph(t!(words, "worksheet-keying-screen")),
                Block::Paragraph(t!(words, "worksheet-keying-lines")),
                Block::List(lines),
            ],
            sections: Vec::new(),
        }
    }

    fn footer(&self, chapters: &[&Chapter]) -> Section {
        let cited = |source: &&Source| {
            let mut questions = chapters.iter().flat_map(|chapter| chapter.questions());
            questions.any(|question| question.sources.contains(&source.id))
        };
        let sources = self.pack.sources().iter().filter(cited);
        let sources = sources.map(|source| source.full.clone()).collect();
        Section {
            heading: t!(self.words, "report-footer"),
            blocks: vec![
                Block::Paragraph(self.wording.caveat()),
                Block::List(sources),
            ],
            sections: Vec::new(),
        }
    }
}

/// Boxes that go by their place, from 1.
fn numbered<'s>(meanings: impl Iterator<Item = &'s String>) -> Vec<Tick> {
    let meanings = (1..).zip(meanings);
    meanings
        .map(|(place, meaning): (usize, _)| Tick {
            key: place.to_string(),
            meaning: meaning.clone(),
        })
        .collect()
}
