//! What can be wrong with a pack, and how it is said in the words of a language.

use crate::{
    domain::{
        id::{InvalidId, MAX_ID},
        question::Scope,
    },
    i18n::{Catalog, Deed, Refused},
    t,
};

use super::FORMAT;

/// What may stand in a pack only once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Unique {
    File,
    Source,
    Route,
    Chapter,
    Section,
    Question,
    Choice,
    /// What the readings look for under one question only, by what it is.
    Asked(&'static str),
}

impl Unique {
    /// What it is called; what the readings look for goes by its name in the pack's files.
    fn told(self, words: &Catalog) -> String {
        match self {
            Self::File => t!(words, "pack-a-file"),
            Self::Source => t!(words, "pack-a-source"),
            Self::Route => t!(words, "pack-a-route"),
            Self::Chapter => t!(words, "pack-a-chapter"),
            Self::Section => t!(words, "pack-a-section"),
            Self::Question => t!(words, "pack-a-question"),
            Self::Choice => t!(words, "pack-an-option"),
            Self::Asked(what) => what.to_owned(),
        }
    }
}

/// How many of something a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Exactly(usize),
    Between(usize, usize),
    AtMost(usize),
}

/// What is wrong with a text. Fields go by their names in the pack's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TextFault {
    Empty,
    Spaces,
    Invisible(char),
    /// Its width and the room for it, in columns.
    TooWide(usize, usize),
    TooManyMarks,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// The reader of RON stopped here; its own words for why.
    Unparsed(String),
    TooDeep,
    NotUtf8,
    /// The binary carries no pack for this language.
    NotCarried(String),
    /// The folder cannot be read; why.
    NoFolder(Refused),
    /// The folder has more files than this.
    TooManyFiles(usize),
    /// The file cannot be read; why.
    Unread(Refused),
    NotAFile,
    /// The file is larger than this, in KiB.
    TooLarge(u64),
    NoPackFile,
    NoSourcesFile,
    NoChapterFile(String),
    Unlisted,
    NewerFormat(u32),
    Format,
    NoText,
    /// A text of a field.
    Text(&'static str, TextFault),
    /// A field holds so many where others are wanted.
    Count(&'static str, usize, Wanted),
    Id(InvalidId),
    /// The name stands at another place already.
    Repeated(Unique, String, String),
    /// There is none of this name.
    Unknown(Unique, String),
    /// One list names it twice.
    NamedTwice(Unique, String),
    /// This tag of a language is written otherwise.
    LanguageWritten(String),
    NoLanguage(String),
    NoRoutes,
    /// The most minutes that a route may take.
    Minutes(u16),
    NoChapters,
    UnknownPart(String),
    PartTwice(String),
    /// The chapters of a timed route, and its minutes.
    Pace(usize, u16),
    NotesWithoutPace,
    NoSections,
    NoQuestions,
    /// The questions of a group, and the most that a page holds.
    Group(usize, usize),
    /// No question asks for this, which the readings need.
    NotAsked(&'static str, String),
    /// The kind of question belongs into a chapter of this scope.
    Scope(Scope),
    /// The most that a criterion may weigh.
    Weight(u8),
    /// Something about the catalogue of texts beside the pack.
    Catalogue(CatalogueFault),
}

impl Fault {
    /// What is wrong, and what to do about it.
    pub(super) fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Unparsed(reason) => t!(words, "pack-unparsed", reason = reason.as_str()),
            Self::TooDeep => t!(words, "pack-too-deep"),
            Self::NotUtf8 => t!(words, "pack-not-utf8"),
            Self::NotCarried(language) => {
                t!(words, "pack-not-carried", language = language.as_str())
            }
            Self::NoFolder(refused) => {
                let problem = refused.told(Deed::Read, words);
                t!(words, "pack-no-folder", problem = problem)
            }
            Self::TooManyFiles(most) => {
                t!(words, "pack-too-many-files", most = most.to_string())
            }
            Self::Unread(refused) => {
                let problem = refused.told(Deed::Read, words);
                t!(words, "pack-unread", problem = problem)
            }
            Self::NotAFile => t!(words, "pack-not-a-file"),
            Self::TooLarge(most) => t!(words, "pack-too-large", most = most.to_string()),
            Self::NoPackFile => t!(words, "pack-no-pack-file"),
            Self::NoSourcesFile => t!(words, "pack-no-sources-file"),
            Self::NoChapterFile(name) => t!(words, "pack-no-chapter-file", name = name.as_str()),
            Self::Unlisted => t!(words, "pack-unlisted"),
            Self::NewerFormat(found) => {
                let (found, ours) = (found.to_string(), FORMAT.to_string());
                t!(words, "pack-newer-format", found = found, ours = ours)
            }
            Self::Format => t!(words, "pack-format", ours = FORMAT.to_string()),
            Self::NoText => t!(words, "pack-no-text"),
            Self::Text(field, fault) => fault.told(field, words),
            Self::Count(field, found, wanted) => wanted.told(field, *found, words),
            Self::Id(InvalidId::Length(found)) => {
                let (found, most) = (found.to_string(), MAX_ID.to_string());
                t!(words, "pack-id-length", found = found, most = most)
            }
            Self::Id(InvalidId::Character(found)) => {
                t!(words, "pack-id-character", found = found.to_string())
            }
            Self::Repeated(what, name, place) => {
                let (name, place) = (name.as_str(), place.as_str());
                let what = what.told(words);
                t!(
                    words,
                    "pack-repeated",
                    what = what,
                    name = name,
                    place = place
                )
            }
            Self::Unknown(what, name) => {
                let what = what.told(words);
                t!(words, "pack-unknown", what = what, name = name.as_str())
            }
            Self::NamedTwice(what, name) => {
                let what = what.told(words);
                t!(words, "pack-named-twice", what = what, name = name.as_str())
            }
            Self::LanguageWritten(tag) => {
                t!(words, "pack-language-written", tag = tag.as_str())
            }
            Self::NoLanguage(given) => t!(words, "pack-no-language", given = given.as_str()),
            Self::NoRoutes => t!(words, "pack-no-routes"),
            Self::Minutes(most) => t!(words, "pack-minutes", most = most.to_string()),
            Self::NoChapters => t!(words, "pack-no-chapters"),
            Self::UnknownPart(name) => t!(words, "pack-unknown-part", name = name.as_str()),
            Self::PartTwice(name) => t!(words, "pack-part-twice", name = name.as_str()),
            Self::Pace(chapters, minutes) => {
                let (chapters, minutes) = (chapters.to_string(), minutes.to_string());
                t!(words, "pack-pace", chapters = chapters, minutes = minutes)
            }
            Self::NotesWithoutPace => t!(words, "pack-notes-without-pace"),
            Self::NoSections => t!(words, "pack-no-sections"),
            Self::NoQuestions => t!(words, "pack-no-questions"),
            Self::Group(found, most) => {
                let (found, most) = (found.to_string(), most.to_string());
                t!(words, "pack-group", found = found, most = most)
            }
            Self::NotAsked(what, name) => {
                t!(
                    words,
                    "pack-not-asked",
                    what = (*what).to_owned(),
                    name = name.as_str()
                )
            }
            Self::Scope(scope) => t!(words, "pack-scope", scope = format!("{scope:?}")),
            Self::Weight(most) => t!(words, "pack-weight", most = most.to_string()),
            Self::Catalogue(fault) => fault.told(words),
        }
    }
}

/// What is wrong with a catalogue of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CatalogueFault {
    /// A text cannot be read.
    Unreadable,
    /// There is a text of this key, and the program shows none.
    NoSuchText(String),
    /// The text of this key stands there already.
    Twice(String),
    /// A text puts in another one that there is not.
    NoSuchReference(String),
    /// The text of this key puts in what it is not given; what it is.
    NoSuchArgument(String, String, Vec<String>),
}

impl CatalogueFault {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Unreadable => t!(words, "pack-text-unreadable"),
            Self::NoSuchText(key) => t!(words, "pack-no-such-text", key = key.as_str()),
            Self::Twice(key) => t!(words, "pack-text-twice", key = key.as_str()),
            Self::NoSuchReference(key) => {
                t!(words, "pack-no-such-reference", key = key.as_str())
            }
            Self::NoSuchArgument(key, argument, given) => {
                let (key, argument) = (key.as_str(), argument.as_str());
                t!(
                    words,
                    "pack-no-such-argument",
                    key = key,
                    argument = argument,
                    count = given.len(),
                    given = given.join(", ")
                )
            }
        }
    }
}

impl TextFault {
    fn told(&self, field: &str, words: &Catalog) -> String {
        match self {
            Self::Empty => t!(words, "pack-text-empty", field = field),
            Self::Spaces => t!(words, "pack-text-spaces", field = field),
            Self::Invisible(c) => {
                let code = format!("U+{:04X}", u32::from(*c));
                t!(words, "pack-text-invisible", field = field, code = code)
            }
            Self::TooWide(width, room) => {
                let (width, room) = (width.to_string(), room.to_string());
                t!(
                    words,
                    "pack-text-too-wide",
                    field = field,
                    width = width,
                    room = room
                )
            }
            Self::TooManyMarks => t!(words, "pack-text-marks", field = field),
        }
    }
}

impl Wanted {
    fn told(self, field: &str, found: usize, words: &Catalog) -> String {
        let found = found.to_string();
        match self {
            Self::Exactly(wanted) => {
                let wanted = wanted.to_string();
                t!(
                    words,
                    "pack-count-exactly",
                    field = field,
                    found = found,
                    wanted = wanted
                )
            }
            Self::Between(least, most) => {
                let (least, most) = (least.to_string(), most.to_string());
                t!(
                    words,
                    "pack-count-between",
                    field = field,
                    found = found,
                    least = least,
                    most = most
                )
            }
            Self::AtMost(most) => {
                let most = most.to_string();
                t!(
                    words,
                    "pack-count-most",
                    field = field,
                    found = found,
                    most = most
                )
            }
        }
    }
}
