//! What holds the pack together: its files, sources and routes, and what the readings need.

use unic_langid::LanguageIdentifier;

use super::{Check, Fault, Unique, Wanted};
use crate::{
    content::{
        FORMAT, PACK,
        bundle::SourceFile,
        limit,
        raw::{self, Token},
    },
    domain::{
        id::{ChapterId, SectionId, SourceId},
        pack::{Chapter, Pack, Route, RoutePart, Source, StepNotes},
        question::{Factor, Gauge, Mark},
    },
    quick_ron::{self, Newtypes},
};

/// The file with the citations.
const SOURCES: &str = "sources.ron";
/// The longest that a route may take, in minutes.
const MAX_MINUTES: u16 = 600;
/// The most lines under one heading of a facilitator's notes.
const MAX_NOTE_LINES: usize = 5;

impl<'a> Check<'a> {
    pub(super) fn pack(&mut self) -> Option<Pack> {
        let Some(file) = self.bundle.files.get(PACK) else {
            self.whole_file(PACK, Fault::NoPackFile);
            return None;
        };
        if let Ok(file) = file
            && let Ok(head) = quick_ron::from_str::<raw::Head<'_>>(&file.text, Newtypes::Wrapped)
            && let Some(found) = head.format.value::<u32>()
            && found > FORMAT
        {
            self.at(file, head.format, Fault::NewerFormat(found));
            return None;
        }
        let (file, raw): (_, raw::Pack<'a>) = self.parse(file)?;
        if raw.format.value() != Some(FORMAT) {
            self.at(file, raw.format, Fault::Format);
        }
        let sources = self.sources();
        let read = self.chapter_files(file, &raw.chapters);
        let chapters: Vec<Chapter> = read
            .into_iter()
            .filter_map(|(file, raw)| self.chapter(file, raw))
            .collect();
        if raw.routes.is_empty() {
            self.whole_file(PACK, Fault::NoRoutes);
        }
        let homes = sections(&chapters);
        let routes = raw
            .routes
            .iter()
            .filter_map(|route| self.route(file, route, &homes))
            .collect();
        self.coverage();
        let title = self.text(file, raw.title, limit::PACK_TITLE);
        let language = self.language(file, raw.language);
        Some(Pack::new(title, language, sources, routes, chapters))
    }

    fn language(&mut self, file: &SourceFile, token: Token<'_>) -> String {
        let Some(language) = self.string(file, token) else {
            return String::new();
        };
        match language.parse::<LanguageIdentifier>() {
            Ok(tag) if tag.to_string() == language => {}
            Ok(tag) => self.at(file, token, Fault::LanguageWritten(tag.to_string())),
            Err(_) => self.at(file, token, Fault::NoLanguage(language.clone())),
        }
        language
    }

    fn sources(&mut self) -> Vec<Source> {
        let found = self.bundle.files.get(SOURCES);
        if found.is_none() {
            self.whole_file(SOURCES, Fault::NoSourcesFile);
        }
        let parsed = found.and_then(|file| self.parse::<Vec<raw::Source<'a>>>(file));
        let Some((file, raw)) = parsed else {
            self.has_read_sources = false;
            return Vec::new();
        };
        raw.into_iter()
            .filter_map(|source| {
                let short = self.text(file, source.short, limit::SOURCE_SHORT);
                let full = self.text(file, source.full, limit::SOURCE_FULL);
                let id: SourceId = self.id(Unique::Source, file, source.id)?;
                Some(Source { id, short, full })
            })
            .collect()
    }

    /// The chapter files that could be read, in the order of the list.
    fn chapter_files(
        &mut self,
        list: &'a SourceFile,
        tokens: &[Token<'a>],
    ) -> Vec<(&'a SourceFile, raw::Chapter<'a>)> {
        let mut chapters = Vec::new();
        for token in tokens {
            let Some(name) = self.string(list, *token) else {
                self.has_read_chapters = false;
                continue;
            };
            let is_repeated = self.knows(Unique::File, &name);
            self.claim(Unique::File, name.clone(), list, *token);
            if is_repeated {
                continue;
            }
            let found = self.bundle.files.get(&name);
            let found = found.filter(|_| name != PACK && name != SOURCES);
            if found.is_none() {
                self.at(list, *token, Fault::NoChapterFile(name));
            }
            match found.and_then(|file| self.parse(file)) {
                Some(chapter) => chapters.push(chapter),
                None => self.has_read_chapters = false,
            }
        }
        for name in self.bundle.files.keys() {
            if name != PACK && name != SOURCES && !self.knows(Unique::File, name) {
                self.whole_file(name, Fault::Unlisted);
            }
        }
        chapters
    }

    fn route(
        &mut self,
        file: &'a SourceFile,
        raw: &raw::Route<'a>,
        homes: &[(ChapterId, SectionId)],
    ) -> Option<Route> {
        let id = self.id(Unique::Route, file, raw.id);
        let title = self.text(file, raw.title, limit::TITLE);
        let summary = self.text(file, raw.summary, limit::SUMMARY);
        let minutes = raw
            .minutes
            .value()
            .filter(|minutes| (1..=MAX_MINUTES).contains(minutes));
        if minutes.is_none() {
            self.at(file, raw.minutes, Fault::Minutes(MAX_MINUTES));
        }
        if raw.chapters.is_empty() {
            self.at(file, raw.id, Fault::NoChapters);
        }
        let parts = self.parts(file, &raw.chapters, homes);
        Some(Route {
            id: id?,
            title,
            summary,
            minutes: minutes.unwrap_or_default(),
            pace: self.pace(file, raw, minutes.unwrap_or_default()),
            notes: self.notes(file, raw),
            parts,
        })
    }

    /// The parts of a route: chapters, or sections of chapters, each once.
    fn parts(
        &mut self,
        file: &SourceFile,
        tokens: &[Token<'_>],
        homes: &[(ChapterId, SectionId)],
    ) -> Vec<RoutePart> {
        let mut parts: Vec<RoutePart> = Vec::new();
        for token in tokens {
            let Some(text) = self.string(file, *token) else {
                continue;
            };
            let home = homes.iter().find(|(_, section)| section.as_str() == text);
            let (chapter, sections) = match home {
                _ if self.knows(Unique::Chapter, &text) => (text.parse().ok(), Vec::new()),
                Some((chapter, section)) => (Some(chapter.clone()), vec![section.clone()]),
                None => {
                    if self.has_read_all(Unique::Chapter) {
                        self.at(file, *token, Fault::UnknownPart(text));
                    }
                    continue;
                }
            };
            let Some(chapter) = chapter else { continue };
            let is_named = |known: &RoutePart| {
                let all = known.sections.is_empty() || sections.is_empty();
                let both = known.sections.iter().any(|it| sections.contains(it));
                known.chapter == chapter && (all || both)
            };
            if parts.iter().any(is_named) {
                self.at(file, *token, Fault::PartTwice(text));
                continue;
            }
            parts.push(RoutePart { chapter, sections });
        }
        parts
    }

    /// The minutes for each chapter of a route that is timed; together they are the route's.
    fn pace(&mut self, file: &'a SourceFile, raw: &raw::Route<'a>, minutes: u16) -> Vec<u16> {
        let Some(first) = raw.pace.first() else {
            return Vec::new();
        };
        let pace: Vec<u16> = raw
            .pace
            .iter()
            .filter_map(|part| part.value::<u16>())
            .collect();
        let total: u32 = pace.iter().copied().map(u32::from).sum();
        if pace.len() != raw.chapters.len() || total != u32::from(minutes) {
            self.at(file, *first, Fault::Pace(raw.chapters.len(), minutes));
        }
        pace
    }

    /// What helps whoever leads a room through each step of a timed route.
    fn notes(&mut self, file: &'a SourceFile, raw: &raw::Route<'a>) -> Vec<StepNotes> {
        let (known, steps) = (raw.notes.len(), raw.chapters.len());
        if known > 0 && raw.pace.is_empty() {
            self.at(file, raw.id, Fault::NotesWithoutPace);
        } else if known > 0 && known != steps {
            self.count(file, raw.id, "notes", known, Wanted::Exactly(steps));
        }
        let mut notes = Vec::new();
        for step in &raw.notes {
            for (field, lines) in [("ask", &step.ask), ("listen", &step.listen)] {
                if let Some(one_more) = lines.get(MAX_NOTE_LINES) {
                    let wanted = Wanted::AtMost(MAX_NOTE_LINES);
                    self.count(file, *one_more, field, lines.len(), wanted);
                }
            }
            notes.push(StepNotes {
                ask: self.texts(file, &step.ask, limit::NOTE),
                listen: self.texts(file, &step.listen, limit::NOTE),
            });
        }
        notes
    }

    /// The readings need every factor, gauge and mark.
    fn coverage(&mut self) {
        let factors = Factor::ALL.map(|factor| ("factor", format!("{factor:?}")));
        let gauges = Gauge::ALL.map(|gauge| ("gauge", format!("{gauge:?}")));
        let marks = Mark::ALL.map(|mark| ("mark", format!("{mark:?}")));
        for (what, name) in factors.into_iter().chain(gauges).chain(marks) {
            let unique = Unique::Asked(what);
            if self.has_read_all(unique) && !self.knows(unique, &name) {
                self.whole_file(PACK, Fault::NotAsked(what, name));
            }
        }
    }
}

/// Every section, with the chapter that it stands in.
fn sections(chapters: &[Chapter]) -> Vec<(ChapterId, SectionId)> {
    let of = |chapter: &Chapter| {
        let sections = chapter.sections.iter();
        let pairs = sections.map(|section| (chapter.id.clone(), section.id.clone()));
        pairs.collect::<Vec<_>>()
    };
    chapters.iter().flat_map(of).collect()
}
