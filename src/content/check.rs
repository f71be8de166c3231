//! From files to a checked pack. Checking goes on after a problem, so that all are found at once;
//! what could only be a consequence of an earlier one is not reported.

mod chapter;
mod kind;
mod pack;

use std::{
    array,
    collections::{HashMap, hash_map::Entry},
    fmt,
    str::FromStr,
};

use ron::error::SpannedError;
use rustc_hash::FxBuildHasher;
use serde::Deserialize;

use super::{
    PackProblems, Problem,
    bundle::{Bundle, SourceFile},
    fault::{Fault, Unique, Wanted},
    limit::{self, Limit},
    raw::Token,
};
use crate::{
    domain::{id::InvalidId, pack::Pack},
    quick_ron::{self, Newtypes},
};

/// A place in a file.
#[derive(Clone, Copy)]
struct Spot<'a> {
    file: &'a SourceFile,
    part: &'a str,
}

impl fmt::Display for Spot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.file.place(self.part);
        write!(f, "{}:{line}:{column}", self.file.path.display())
    }
}

/// About how many names a pack has.
const NAMES: usize = 400;

/// Checks a pack's files and makes the pack of them.
pub(super) fn pack(bundle: &Bundle) -> Result<Pack, PackProblems> {
    let mut check = Check {
        bundle,
        problems: Vec::new(),
        claimed: HashMap::with_capacity_and_hasher(NAMES, FxBuildHasher),
        has_read_sources: true,
        has_read_chapters: true,
    };
    let pack = check.pack();
    match pack {
        Some(pack) if check.problems.is_empty() => Ok(pack),
        Some(_) | None => Err(PackProblems::new(check.problems)),
    }
}

/// RON stops at the first thing that it cannot read.
fn unparsed(file: &SourceFile, error: &SpannedError) -> Problem {
    let fault = match &error.code {
        ron::Error::ExceededRecursionLimit => Fault::TooDeep,
        other => Fault::Unparsed(other.to_string()),
    };
    Problem {
        file: file.path.clone(),
        line: error.span.start.line,
        column: error.span.start.col,
        fault,
    }
}

struct Check<'a> {
    bundle: &'a Bundle,
    problems: Vec<Problem>,
    /// Where each name that may stand only once stands first.
    claimed: HashMap<(Unique, String), Spot<'a>, FxBuildHasher>,
    /// Whether the sources could be read: only then is one that is missing really not there.
    has_read_sources: bool,
    /// Whether every chapter could be read, likewise.
    has_read_chapters: bool,
}

impl<'a> Check<'a> {
    fn at(&mut self, file: &SourceFile, token: Token<'_>, fault: Fault) {
        let (line, column) = file.place(token.written());
        self.problems.push(Problem {
            file: file.path.clone(),
            line,
            column,
            fault,
        });
    }

    fn whole_file(&mut self, name: &str, fault: Fault) {
        let path = self.bundle.path.join(name);
        self.problems.push(Problem::of_whole_file(path, fault));
    }

    /// A file's contents in their raw shape.
    fn parse<T: Deserialize<'a>>(
        &mut self,
        file: &'a Result<SourceFile, Problem>,
    ) -> Option<(&'a SourceFile, T)> {
        let parsed = match file {
            Ok(file) => quick_ron::from_str(&file.text, Newtypes::Wrapped)
                .map(|raw| (file, raw))
                .map_err(|error| unparsed(file, &error)),
            Err(problem) => Err(problem.clone()),
        };
        parsed.map_err(|problem| self.problems.push(problem)).ok()
    }

    /// Records the first place of a name that may stand only once, and reports any other.
    fn claim(&mut self, what: Unique, name: String, file: &'a SourceFile, token: Token<'a>) {
        let part = token.written();
        match self.claimed.entry((what, name)) {
            Entry::Vacant(free) => {
                free.insert(Spot { file, part });
            }
            Entry::Occupied(first) => {
                let (_, name) = first.key();
                let (name, place) = (name.clone(), first.get().to_string());
                self.at(file, token, Fault::Repeated(what, name, place));
            }
        }
    }

    fn knows(&self, what: Unique, name: &str) -> bool {
        self.claimed.contains_key(&(what, name.into()))
    }

    /// Whether everything of this kind could be read.
    fn has_read_all(&self, what: Unique) -> bool {
        match what {
            Unique::File | Unique::Route => true,
            Unique::Source => self.has_read_sources,
            Unique::Chapter
            | Unique::Section
            | Unique::Question
            | Unique::Choice
            | Unique::Asked(_) => self.has_read_chapters,
        }
    }

    fn string(&mut self, file: &SourceFile, token: Token<'_>) -> Option<String> {
        let string = token.text();
        if string.is_none() {
            self.at(file, token, Fault::NoText);
        }
        string
    }

    /// A text that fits its limit; empty, and reported, where it is none.
    fn text(&mut self, file: &SourceFile, token: Token<'_>, limit: Limit) -> String {
        let text = self.string(file, token);
        for fault in text.iter().flat_map(|text| limit::faults(text, limit)) {
            self.at(file, token, fault);
        }
        text.unwrap_or_default()
    }

    fn texts(&mut self, file: &SourceFile, tokens: &[Token<'_>], limit: Limit) -> Vec<String> {
        tokens
            .iter()
            .map(|token| self.text(file, *token, limit))
            .collect()
    }

    /// Exactly so many texts; what is missing is reported at the question's id.
    fn exactly<const N: usize>(
        &mut self,
        file: &SourceFile,
        id: Token<'_>,
        (field, tokens): (&'static str, &[Token<'_>]),
        limit: Limit,
    ) -> [String; N] {
        let texts = self.texts(file, tokens, limit);
        texts.try_into().unwrap_or_else(|texts: Vec<String>| {
            self.count(file, id, field, texts.len(), Wanted::Exactly(N));
            array::from_fn(|_| String::new())
        })
    }

    /// Reports that a field holds another number of things than it should.
    fn count(
        &mut self,
        file: &SourceFile,
        at: Token<'_>,
        field: &'static str,
        found: usize,
        wanted: Wanted,
    ) {
        self.at(file, at, Fault::Count(field, found, wanted));
    }

    /// An id of its own.
    fn id<T: FromStr<Err = InvalidId>>(
        &mut self,
        what: Unique,
        file: &'a SourceFile,
        token: Token<'a>,
    ) -> Option<T> {
        let text = self.string(file, token)?;
        let id = match text.parse() {
            Ok(id) => Some(id),
            Err(error) => {
                self.at(file, token, Fault::Id(error));
                None
            }
        };
        self.claim(what, text, file, token);
        id
    }

    /// The ids of parts that stand elsewhere in the pack.
    fn references<T: FromStr>(
        &mut self,
        what: Unique,
        file: &SourceFile,
        tokens: &[Token<'_>],
    ) -> Vec<T> {
        let mut seen = Vec::new();
        let mut ids = Vec::new();
        for token in tokens {
            let Some(text) = self.string(file, *token) else {
                continue;
            };
            if !self.knows(what, &text) {
                if self.has_read_all(what) {
                    self.at(file, *token, Fault::Unknown(what, text.clone()));
                }
            } else if seen.contains(&text) {
                self.at(file, *token, Fault::NamedTwice(what, text.clone()));
            } else {
                ids.extend(text.parse());
            }
            seen.push(text);
        }
        ids
    }
}
