//! A document before it has a form: sections of blocks, and figures as plain numbers and labels.
//!
//! Whoever builds one knows the workbook; whoever renders one knows nothing of it. All words are in
//! the document already, so a renderer has none of its own and serves every language.

mod grid;
mod retold;
mod trend;

use unic_langid::{CharacterDirection, LanguageIdentifier};

pub use self::{
    grid::{Candidate, Cell, Criterion, Grid, Score, Total},
    trend::{Moment, Point, Series, Trend},
};
use super::letterhead::Letterhead;

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Who made it, for whom, and under which sign.
    pub letterhead: Letterhead,
    /// The language it is written in, as a BCP 47 tag.
    pub language: String,
    /// What it is called.
    pub title: String,
    /// What it is, of which day, and what else stands under the title; a line each.
    pub about: Vec<String>,
    /// How a reader finds their way about it.
    pub guide: Guide,
    /// Whether the first section is a brief: all of it stands on one page, and nothing else does.
    pub brief: bool,
    /// What it says.
    pub sections: Vec<Section>,
    /// Where it comes from, and what it does not claim.
    pub footer: Section,
}

impl Document {
    /// Whether its language is read from the right.
    pub fn is_from_the_right(&self) -> bool {
        let language = self.language.parse::<LanguageIdentifier>();
        language.is_ok_and(|it| it.character_direction() == CharacterDirection::RTL)
    }
}

/// The words with which a reader finds their way about a document that has links.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guide {
    /// What stands above the table of contents.
    pub contents: String,
    /// What the link past it says.
    pub skip: String,
}

/// A part of a document under a heading. How deep a heading is follows from where its section stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What it says first.
    pub blocks: Vec<Block>,
    /// Its own parts, after the blocks.
    pub sections: Vec<Section>,
}

impl Section {
    /// One without parts of its own.
    pub fn plain(heading: String, blocks: Vec<Block>) -> Self {
        Self {
            heading,
            blocks,
            sections: Vec::new(),
        }
    }
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant)] // A document has some hundred of them, a fifth of which are figures.
pub enum Block {
    /// The one sentence to take away.
    Headline(String),
    /// A paragraph in our words.
    Paragraph(String),
    /// Points in our words.
    List(Vec<String>),
    /// Rows and columns.
    Table(Table),
    /// Names, what holds for each, and what was written about it.
    Values(Vec<LabelledValue>),
    /// Something that stands out.
    Notice(Notice),
    /// What somebody means to do.
    Tasks(Vec<Task>),
    /// A picture.
    Figure(Figure),
    /// Something to fill in by hand.
    Form(Vec<Field>),
}

/// Rows and columns. Every row has as many cells as the head.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What stands above each column.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A name, what holds for it, and what was written about it.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelledValue {
    /// The name.
    pub name: String,
    /// What holds; empty where only words were written.
    pub value: String,
    /// What was written about it.
    pub said: Vec<Said>,
}

/// Somebody's own words.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// What was asked.
    pub asked: String,
    /// What they wrote, with their line breaks.
    pub answer: String,
}

/// Something that stands out.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// How much it matters.
    pub tone: Tone,
    /// The same in words, since a sign or a colour alone does not tell everybody.
    pub label: String,
    /// What it is.
    pub title: String,
    /// More about it, a paragraph each.
    pub body: Vec<String>,
}

/// How much something matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It can hurt.
    Warning,
    /// It is worth talking about.
    Discuss,
    /// It is good to know.
    Note,
}

/// Something that is asked on paper, with room to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The number that it goes by; may be empty.
    pub number: String,
    /// What is asked; may be empty.
    pub ask: String,
    /// Points to think about first.
    pub hints: Vec<String>,
    /// Where to answer, one below the other.
    pub blanks: Vec<Blank>,
}

/// A place to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blank {
    /// Boxes to tick, one below the other.
    Boxes(Vec<Tick>),
    /// Lines to write on, under a label that may be empty.
    Lines {
        /// What is to be written.
        label: String,
        /// How many lines.
        count: u8,
    },
    /// Labels with a little room behind each, side by side where there is room for that.
    Short(Vec<String>),
    /// Empty rows under these heads.
    Grid {
        /// What stands above each column; never empty.
        head: Vec<String>,
        /// How many rows.
        rows: u8,
    },
}

/// A box to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What it goes by when it is keyed in.
    pub key: String,
    /// What it means.
    pub meaning: String,
}

/// Something that somebody means to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// How it stands.
    pub state: TaskState,
    /// What is to be done.
    pub what: String,
    /// Who, for whom and by when, in a few words each.
    pub about: Vec<String>,
}

/// How a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// It is still to be done.
    Open,
    /// It should have been done by now.
    Overdue,
    /// It is done.
    Done,
}

/// A picture with a name, and the same in words for those who cannot see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it shows; it stands on its own, away from the document.
    pub title: String,
    /// What is to be seen on it, in full words.
    pub description: String,
    /// What its signs mean that are not told beside them; an axis tells its own.
    pub legend: Vec<Key>,
    /// What is to be drawn.
    pub picture: Picture,
}

/// What a sign of a picture means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The sign.
    pub sign: Sign,
    /// What it means.
    pub says: String,
}

/// A sign of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// None: what is said is about the whole picture.
    None,
    /// A gauge as far as now.
    Now,
    /// The aim of a gauge.
    Aim,
    /// A step of a rating that something shows.
    Shown,
    /// A step of a rating that nothing shows yet.
    Claimed,
    /// What open scores can still make of a total.
    Range,
}

/// A picture, as what is to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// An axis with somebody's place on each lane.
    Axis(Axis),
    /// Gauges, a bar each.
    Gauges(Vec<Gauge>),
    /// Marks that are held or not.
    Marks(Vec<Mark>),
    /// Rungs of a ladder, the lowest one first.
    Ladder(Vec<Rung>),
    /// Ratings from 1 to 5, a row each.
    Ratings(Vec<Rating>),
    /// Scores of several on the same criteria.
    Grid(Grid),
    /// Ratings over time.
    Trend(Trend),
}

impl Picture {
    /// The kind of it, by the name that it is asked for by and that a web page's style knows it by: `a-z` only.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Axis(_) => "continuum",
            Self::Gauges(_) => "gauges",
            Self::Marks(_) => "marks",
            Self::Ladder(_) => "ladder",
            Self::Ratings(_) => "ratings",
            Self::Grid(_) => "matrix",
            Self::Trend(_) => "trend",
        }
    }
}

/// An axis from 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Its stretches in order; together they cover it.
    pub stretches: Vec<Stretch>,
    /// Names along it, the ones to keep first where there is no room for all.
    pub landmarks: Vec<Landmark>,
    /// A point, 0 to 100, that is marked on the axis itself.
    pub notch: Option<f64>,
    /// Who stands on it.
    pub lanes: Vec<Lane>,
    /// What its signs mean.
    pub legend: Legend,
    /// The same drawn in characters.
    pub drawn: Drawn,
}

/// What the signs of an axis mean; empty where a sign needs no explanation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legend {
    /// Where somebody stands.
    pub now: String,
    /// Where they want to stand.
    pub aim: String,
    /// Somewhere in here.
    pub band: String,
    /// The notch.
    pub notch: String,
}

/// A drawing in characters, its lines as they are to stand on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawn {
    /// In Unicode.
    pub unicode: String,
    /// In ASCII.
    pub ascii: String,
}

/// A named stretch of an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Its name.
    pub name: String,
    /// Where it begins, 0 to 100.
    pub from: f64,
    /// Where it ends, beyond where it begins.
    pub to: f64,
}

/// A name along an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Landmark {
    /// Its name.
    pub name: String,
    /// About where it belongs, 0 to 100.
    pub at: f64,
}

/// Somebody's place on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// The letters of their badge.
    pub badge: String,
    /// Who.
    pub name: String,
    /// What they are in a few words; empty where nothing is known.
    pub verdict: String,
    /// Where they stand; none where nothing is known.
    pub now: Option<Place>,
    /// Where they want to stand.
    pub aim: Option<Place>,
    /// The same in figures or words.
    pub reading: String,
}

/// A place on an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    /// Exactly here, 0 to 100.
    Point(f64),
    /// Somewhere in here.
    Band {
        /// Where it begins, 0 to 100.
        low: f64,
        /// Where it ends, beyond where it begins.
        high: f64,
    },
}

/// A gauge from 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauge {
    /// What it measures.
    pub name: String,
    /// Where it stands.
    pub now: Option<Reach>,
    /// Where it is to stand.
    pub aim: Option<Reach>,
}

/// A place on a gauge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Which of the gauge's places it is: now, or the aim.
    pub label: String,
    /// Where it is, 0 to 100.
    pub at: u8,
    /// What that means.
    pub meaning: String,
}

/// A mark that is held or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its name.
    pub name: String,
    /// How far it is held.
    pub fill: Fill,
    /// The same in words.
    pub reading: String,
}

/// How far a mark is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Held.
    Full,
    /// Held in part.
    Half,
    /// Not held.
    Empty,
    /// Nobody knows yet.
    Open,
}

/// A rung of a ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// Its name.
    pub name: String,
    /// What stands on it, in a few words each; may be empty.
    pub pegs: Vec<String>,
}

/// A rating from 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// What is rated.
    pub name: String,
    /// How it is rated.
    pub rated: Rated,
    /// The same in words.
    pub reading: String,
}

/// How something is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rated {
    /// Not at all, or nobody knows.
    Open,
    /// From 1 to 5, and nothing shows it yet.
    Claimed(u8),
    /// From 1 to 5, and something shows it.
    Shown(u8),
}
