//! What the files of a person's choices hold, read part by part: one that does not hold is told and keeps no other
//! from counting.

use std::path::{Path, PathBuf};

use super::{
    Setting, Settings, SettingsFault, SettingsProblem, Source, Takes, Value,
    file::KeySetting,
    source::{Part, parts, position},
};
use crate::{domain::text::clean_line, store::error::LoadProblem};

/// The field that former programs kept keys in.
const KEYS: &str = "keys";
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

    /// The parts of a file; where it breaks off is told.
    fn parts<'a>(&mut self, bytes: &'a [u8], path: &Path) -> Option<(&'a str, Vec<Part>)> {
        let Ok(text) = std::str::from_utf8(bytes) else {
            self.problem(path, (1, 1), SettingsFault::NotUtf8);
            return None;
        };
        let read = parts(text, start(text));
        for at in read.commas {
            self.problem(path, position(text, at), SettingsFault::NoComma);
        }
        if let Err(at) = read.end {
            self.problem(path, position(text, at), SettingsFault::Broken);
        }
        Some((text, read.whole))
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
        let Some((text, fields)) = self.parts(bytes, path) else {
            return former;
        };
        for field in fields {
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
        if let Some((text, elements)) = self.parts(bytes, path) {
            self.keys = self.key_settings(text, elements, path);
        }
    }

    fn key_settings(&mut self, text: &str, elements: Vec<Part>, path: &Path) -> Vec<KeySetting> {
        let mut keys = Vec::new();
        for element in elements {
            let (line, column) = position(text, element.start);
            match options().from_str::<KeySetting>(&text[element.value]) {
                Ok(setting) => keys.push(KeySetting {
                    line,
                    column,
                    ..setting
                }),
                Err(error) => {
                    let (fault, within) = SettingsFault::no_keys(&error);
                    let at = match within {
                        Some((1, after)) => (line, column + after - 1),
                        Some((below, column)) => (line + below - 1, column),
                        None => (line, column),
                    };
                    self.problem(path, at, fault);
                }
            }
        }
        keys
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
