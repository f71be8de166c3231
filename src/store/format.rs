//! A workbook as text: RON, one answer a line, in an order that never changes by itself.
//!
//! A file says its `format` first, then a `head` from which lists are made, then the answers. A
//! program that adds anything a former one would lose counts the format up, since former ones
//! leave out what they do not know. The newest has the whole shape of a file; former ones have what was
//! otherwise in them, and only convert into it.

mod current;
pub(super) mod draft;
mod former;
mod kept;
mod layout;
pub(super) mod workshop;

#[cfg(test)]
mod tests;

use std::fmt;

use serde::{
    Deserialize,
    de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor},
};

pub(super) use self::kept::Kept;
use self::layout::{NEWTYPES, quickly};
use super::{
    bounds::FORMAT,
    error::{Break, LoadProblem},
    loaded::Loaded,
    summary::{Head, Summary},
};
use crate::{
    domain::{log::Log, workbook::Workbook},
    quick_ron,
};

/// What heads a file, for the person who opens it with an editor.
const PREAMBLE: &str = "\
// A madbook workbook: one firm's answers, kept as plain text. Each answer stands on one line; \\n in it
// is a line break. madbook writes the whole file again on every save, so comments added here are lost.
// What was changed or removed is kept under log and removed; without them it is forgotten.
";

/// Reads a whole file. One of a newer format is read as far as this program knows how.
pub(super) fn decode(bytes: &[u8]) -> Result<Loaded, LoadProblem> {
    decode_quickly(bytes).map_or_else(|| decode_by_ron(bytes), Ok)
}

/// Reads a whole file where the quick reader can.
pub(super) fn decode_quickly(bytes: &[u8]) -> Option<Loaded> {
    let source = text(bytes).ok()?;
    let file = match quick_field::<u64>(source, "format")? {
        0 => return None,
        1..=3 => quickly::<former::File>(source)?.into(),
        _ => quickly::<current::File>(source)?,
    };
    Some(file.into_domain(bytes))
}

/// The same by `ron` alone, which says what is wrong.
pub(super) fn decode_by_ron(bytes: &[u8]) -> Result<Loaded, LoadProblem> {
    let source = text(bytes)?;
    let format = format_of(source)?;
    let options = layout::options();
    let file = match format {
        1..=3 => options
            .from_str::<former::File>(source)
            .map(current::File::from),
        _ => options.from_str::<current::File>(source),
    };
    file.map(|file| file.into_domain(bytes))
        .map_err(|error| newer_or(format, broken(&error)))
}

/// Reads the head alone; the beginning of a file is enough where the head is complete in it.
pub(super) fn decode_head(bytes: &[u8]) -> Result<Head, LoadProblem> {
    head_quickly(bytes).map_or_else(|| head_by_ron(bytes), Ok)
}

fn head_quickly(bytes: &[u8]) -> Option<Head> {
    let source = text(whole_characters(bytes)).ok()?;
    let format = quick_field(source, "format").filter(|format| *format > 0)?;
    let head: current::Head = quick_field(source, "head")?;
    Some(head.into_domain(format).0)
}

fn head_by_ron(bytes: &[u8]) -> Result<Head, LoadProblem> {
    let source = text(whole_characters(bytes))?;
    let format = format_of(source)?;
    match field::<current::Head>(source, "head") {
        Ok(head) => Ok(head.into_domain(format).0),
        Err(problem) => Err(newer_or(format, problem)),
    }
}

/// Writes a whole file, and proves that it can be read again. Where it would be too long, it goes
/// without what stood there before.
pub(super) fn encode(workbook: &Workbook, summary: &Summary) -> Result<Vec<u8>, LoadProblem> {
    let written = write(workbook, summary);
    if written.is_ok() || workbook.log.is_empty() {
        return written;
    }
    let without_log = Workbook {
        log: Log::default(),
        ..workbook.clone()
    };
    write(&without_log, summary)
}

fn write(workbook: &Workbook, summary: &Summary) -> Result<Vec<u8>, LoadProblem> {
    let file = current::File::from_domain(workbook, summary);
    let bytes = layout::file(PREAMBLE, &file)?;
    decode(&bytes)?;
    Ok(bytes)
}

/// The text in a file, without the mark that some editors put before it.
fn text(bytes: &[u8]) -> Result<&str, LoadProblem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) if text.trim_matches(is_blank).is_empty() => Err(LoadProblem::Empty),
        Ok(text) => Ok(text),
        Err(error) => {
            let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let line = before.matches('\n').count() + 1;
            let column = before
                .rsplit('\n')
                .next()
                .map_or(0, |last| last.chars().count())
                + 1;
            let why = Break::NotText;
            Err(LoadProblem::Broken { line, column, why })
        }
    }
}

/// Whether a character says nothing: a disk that lost power leaves files of zeros.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\0'
}

/// The bytes without those of a character that is cut off at their end.
fn whole_characters(bytes: &[u8]) -> &[u8] {
    match str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => &bytes[..error.valid_up_to()],
        Ok(_) | Err(_) => bytes,
    }
}

fn format_of(source: &str) -> Result<u64, LoadProblem> {
    match field::<u64>(source, "format")? {
        0 => Err(LoadProblem::broken(Break::NoFormat)),
        format => Ok(format),
    }
}

/// What kept a file from being read; a newer format is reason enough.
fn newer_or(format: u64, problem: LoadProblem) -> LoadProblem {
    if format > FORMAT {
        LoadProblem::Newer { format }
    } else {
        problem
    }
}

fn broken(error: &ron::error::SpannedError) -> LoadProblem {
    let at = error.span.end;
    LoadProblem::Broken {
        line: at.line,
        column: at.col,
        why: Break::from(&error.code),
    }
}

/// Reads one field of a file and nothing after it.
fn field<'de, T: Deserialize<'de>>(source: &'de str, name: &'static str) -> Result<T, LoadProblem> {
    let mut found = None;
    let seed = Field {
        name,
        found: &mut found,
    };
    // Breaking off after the field is an error to the parser, but not to us.
    let rest = layout::options().from_str_seed(source, seed);
    match (found, rest) {
        (Some(value), _) => Ok(value),
        (None, Err(error)) => Err(broken(&error)),
        (None, Ok(())) => Err(LoadProblem::broken(Break::Unsaid(name))),
    }
}

/// The same with the quick reader; none where it gives up.
fn quick_field<'de, T: Deserialize<'de>>(source: &'de str, name: &'static str) -> Option<T> {
    let mut found = None;
    let seed = Field {
        name,
        found: &mut found,
    };
    quick_ron::begin(source, NEWTYPES, seed);
    found
}

struct Field<'a, T> {
    name: &'static str,
    found: &'a mut Option<T>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Field<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct(current::File::NAME, &[], self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Field<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a workbook")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<&str>()? {
            if name == self.name {
                *self.found = Some(map.next_value()?);
                return Ok(());
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}
