//! What the files of a person's choices hold, read part by part: one that does not hold is told and keeps no other
//! from counting.

use std::path::{Path, PathBuf};

use super::{
    Setting, Settings, SettingsFault, SettingsProblem, Source, Takes, Value,
    file::{KeyPlaces, KeySetting},
    source::{Part, Parts, parts, position},
};
use crate::{domain::text::clean_line, store::error::LoadProblem};

/// The field that former programs kept keys in.
const KEYS: &str = "keys";
/// The bracket that settings begin with.
pub(super) const OF_SETTINGS: char = '(';
/// The bracket that keys begin with.
pub(super) const OF_KEYS: char = '[';
/// The longest value that is quoted in a message, in characters.
const QUOTED: usize = 40;

/// What was kept, as far as it can be read.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// What was chosen.
    pub settings: Settings,
    /// The commands that have other keys, in the order of the file.
    pub keys: Vec<KeySetting>,
    /// The file that these keys stand in.
    pub keys_path: PathBuf,
    /// What does not count.
    pub problems: Vec<SettingsProblem>,
}

impl Kept {
    /// Notes that a file was not read.
    pub(super) fn unread(&mut self, path: &Path, problem: LoadProblem) {
        let why = problem.at(path);
        self.problem(path, (0, 0), SettingsFault::Unread(why));
    }

    fn problem(&mut self, path: &Path, (line, column): (usize, usize), fault: SettingsFault) {
        self.problems.push(SettingsProblem {
            path: path.to_owned(),
            line,
            column,
            fault,
        });
    }

    /// The parts of a file whose first bracket is this; where it breaks off is told.
    fn parts<'a>(
        &mut self,
        bytes: &'a [u8],
        bracket: char,
        path: &Path,
    ) -> Option<(&'a str, Parts)> {
        let Ok(text) = std::str::from_utf8(bytes) else {
            self.problem(path, (1, 1), SettingsFault::NotUtf8);
            return None;
        };
        let read = parts(text, start(text));
        if is_other(&read, text, bracket) {
            let fault = SettingsFault::NotBegun(bracket);
            self.problem(path, position(text, read.start), fault);
            return None;
        }
        for at in &read.commas {
            self.problem(path, position(text, *at), SettingsFault::NoComma);
        }
        for at in &read.brackets {
            self.problem(path, position(text, *at), SettingsFault::NoBracket);
        }
        if let Some(at) = read.after(text) {
            self.problem(path, position(text, at), SettingsFault::AfterEnd);
        }
        if let Err(at) = read.end {
            let at = broken(text, at);
            self.problem(path, at, SettingsFault::Broken);
        }
        Some((text, read))
    }

    /// Takes what a file of settings holds; returns the keys in it that a former program kept there.
    pub(super) fn take_config(&mut self, bytes: &[u8], path: &Path) -> Vec<KeySetting> {
        let known = self.problems.len();
        let former = self.take_fields(bytes, path);
        self.problems[known..].sort_by_key(|it| (it.line, it.column));
        former
    }

    fn take_fields(&mut self, bytes: &[u8], path: &Path) -> Vec<KeySetting> {
        let mut former = Vec::new();
        let Some((text, read)) = self.parts(bytes, OF_SETTINGS, path) else {
            return former;
        };
        for field in read.whole {
            if read.brackets.iter().any(|at| field.value.contains(at)) {
                // It was told.
                continue;
            }
            if field.name == KEYS {
                let elements = parts(text, field.value.start).whole;
                former = self.key_settings(text, elements, path);
                continue;
            }
            let given = &text[field.value.clone()];
            let at = position(text, field.start);
            let Some(setting) = Setting::named(&field.name) else {
                self.problem(path, at, SettingsFault::Unknown(quoted(&field.name)));
                continue;
            };
            if self.settings.get(setting).is_some() {
                self.problem(path, at, SettingsFault::Twice(setting));
                continue;
            }
            let at = position(text, field.value.start);
            if let Some(value) = read_value(setting, given) {
                let chosen = (value, Source::File(at.0, at.1));
                self.settings.set(setting, Some(chosen));
            } else {
                let given = quoted(given);
                let is_bare = !given.contains(['"', '(', '[', '{']);
                let in_quotes = format!("\"{given}\"");
                let fault = if is_bare && read_value(setting, &in_quotes).is_some() {
                    SettingsFault::NoQuotes(in_quotes)
                } else {
                    SettingsFault::NotTaken(setting, given)
                };
                self.problem(path, at, fault);
            }
        }
        former
    }

    /// Takes what a file of keys holds.
    pub(super) fn take_keymap(&mut self, bytes: &[u8], path: &Path) {
        if let Some((text, read)) = self.parts(bytes, OF_KEYS, path) {
            let mut elements = read.whole;
            elements.retain(|it| !read.brackets.iter().any(|at| it.value.contains(at)));
            self.keys = self.key_settings(text, elements, path);
        }
    }

    fn key_settings(&mut self, text: &str, elements: Vec<Part>, path: &Path) -> Vec<KeySetting> {
        let mut keys = Vec::new();
        for element in elements {
            let (line, column) = position(text, element.start);
            match options().from_str::<KeySetting>(&text[element.value.clone()]) {
                Ok(setting) => keys.push(KeySetting {
                    places: KeyPlaces::of(text, &element),
                    ..setting
                }),
                Err(error) => {
                    let (fault, within) = SettingsFault::no_keys(&error);
                    let mut at = within.map_or((line, column), |it| beyond((line, column), it));
                    if !matches!(fault, SettingsFault::NoComma) {
                        at = onward(text, at);
                    }
                    self.problem(path, at, fault);
                }
            }
        }
        keys
    }
}

/// The place in a file of what stands here in a piece of it that begins there.
fn beyond((line, column): (usize, usize), within: (usize, usize)) -> (usize, usize) {
    match within {
        (1, after) => (line, column + after - 1),
        (below, column) => (line + below - 1, column),
    }
}

/// The place of the next sign from this one on: the reader of RON tells where it looked for one.
fn onward(text: &str, (line, column): (usize, usize)) -> (usize, usize) {
    let above = text.split_inclusive('\n').take(line.saturating_sub(1));
    let above: usize = above.map(str::len).sum();
    let before = text[above..].chars().take(column.saturating_sub(1));
    let at = above + before.map(char::len_utf8).sum::<usize>();
    let blank = text[at..].len() - text[at..].trim_start().len();
    position(text, at + blank)
}

/// Whether a file begins with something else than this bracket.
fn is_other(read: &Parts, text: &str, bracket: char) -> bool {
    let begun = &text[read.start..];
    !begun.is_empty() && !begun.starts_with(bracket)
}

/// The first place at which a file whose first bracket is this one is not as it is to be, where there is one.
pub(super) fn fault(read: &Parts, text: &str, bracket: char) -> Option<(usize, usize)> {
    if is_other(read, text, bracket) {
        return Some(position(text, read.start));
    }
    let found = read.commas.iter().chain(&read.brackets).min();
    let found = found.map(|at| position(text, *at));
    let found = found.or_else(|| Some(broken(text, read.end.err()?)));
    found.or_else(|| Some(position(text, read.after(text)?)))
}

/// Where a file breaks off in which a value does that begins at this place: there the reader of RON tells what is wrong
/// within it. A quotation mark that is missing is missing where its text begins.
fn broken(text: &str, at: usize) -> (usize, usize) {
    let place = position(text, at);
    let value = &text[at..];
    let read = options().from_str::<ron::Value>(value);
    match read {
        Err(error) if value.starts_with(['(', '[', '{']) => {
            beyond(place, (error.span.start.line, error.span.start.col))
        }
        Ok(_) | Err(_) => place,
    }
}

/// `Some` may be written and may be left out.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

fn read_value(setting: Setting, given: &str) -> Option<Value> {
    let words = match setting.takes() {
        Takes::YesNo(_) => options().from_str::<Option<bool>>(given).ok()??.to_string(),
        Takes::Theme
        | Takes::Language
        | Takes::OneOf(_)
        | Takes::Folder
        | Takes::Picture
        | Takes::Words => options().from_str::<Option<String>>(given).ok()??,
    };
    setting.value(&words)
}

/// A piece of a file to be quoted in a message.
fn quoted(given: &str) -> String {
    let mut line = clean_line(given).text;
    if let Some((at, _)) = line.char_indices().nth(QUOTED) {
        line.truncate(at);
        line.push('…');
    }
    line
}

/// Where a text begins after the mark that some editors put in front.
pub(super) fn start(text: &str) -> usize {
    text.len() - text.trim_start_matches('\u{feff}').len()
}
