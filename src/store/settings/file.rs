//! The files of a person's choices, `config.ron` and `keymap.ron`, in the platform's folder for
//! configuration: they stay on the machine, unlike workbooks, which may travel on a stick. They are read
//! part by part, so that one that does not hold keeps no other from counting, and changed part by part, so
//! that comments stay.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::{
    Kept, Setting, Settings, Source, Value,
    kept::{OF_KEYS, OF_SETTINGS, fault, options, start},
    source::{Part, Parts, parts, position},
};
use crate::{
    domain::text::clean_line,
    store::{
        disk,
        error::{LoadProblem, SaveError, SaveProblem},
        place::own_dirs,
    },
};

/// The file of settings.
const CONFIG: &str = "config.ron";
/// The file of keys.
const KEYMAP: &str = "keymap.ron";
/// The folder of a person's own themes.
const THEMES: &str = "themes";
/// The file that former programs kept in a library's folder; read where there is no other, never written.
const FORMER: &str = ".settings.ron";
/// The largest theme that is read, in bytes.
const MAX_THEME: u64 = 64 * 1024;

/// The keys that a person chose for a command. What the names mean, whoever shows a screen knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeySetting {
    /// Where the keys are to count, for a command that has several layers of them; none for everywhere.
    #[serde(default)]
    pub layer: Option<String>,
    /// The command's name.
    pub action: String,
    /// The names of its keys, the one to show first.
    pub keys: Vec<String>,
    /// Where it was read.
    #[serde(skip)]
    pub places: KeyPlaces,
}

/// Where the parts of a line of keys stand in their file: lines and columns, from 1; 0 where they were not read from
/// one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyPlaces {
    /// The command's name.
    pub action: (usize, usize),
    /// The layer's name.
    pub layer: (usize, usize),
    /// The names of its keys, in their order.
    pub keys: Vec<(usize, usize)>,
}

impl KeyPlaces {
    /// Where they stand in the element of a list that was read.
    pub(super) fn of(text: &str, element: &Part) -> Self {
        let mut places = Self::default();
        for field in parts(text, element.value.start).whole {
            let at = position(text, field.value.start);
            match field.name.as_str() {
                "action" => places.action = at,
                "layer" => places.layer = at,
                _ => {
                    let names = parts(text, field.value.start).whole.into_iter();
                    places.keys = names.map(|it| position(text, it.value.start)).collect();
                }
            }
        }
        places
    }
}

impl KeySetting {
    /// As it stands in the file.
    fn written(&self) -> String {
        let keys: Vec<String> = self.keys.iter().map(|it| quoted_words(it)).collect();
        format!("{} keys: [{}])", self.head(), keys.join(", "))
    }

    /// How its line begins: all but the keys.
    fn head(&self) -> String {
        let layer = self.layer.as_ref();
        let layer = layer.map_or_else(String::new, |it| format!("layer: {}, ", quoted_words(it)));
        format!("({layer}action: {},", quoted_words(&self.action))
    }
}

fn quoted_words(words: &str) -> String {
    Value::Words(words.to_owned()).written()
}

/// The files that choices are kept in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFile {
    folder: PathBuf,
}

impl SettingsFile {
    /// The files in this folder, none of which need exist yet.
    pub fn in_folder(folder: &Path) -> Self {
        let folder = folder.to_owned();
        Self { folder }
    }

    /// The files of whoever runs the program, in the platform's folder; none where they have no home.
    pub fn of_this_user() -> Option<Self> {
        let dirs = own_dirs()?;
        Some(Self::in_folder(dirs.config_dir()))
    }

    /// The file of settings.
    pub fn config(&self) -> PathBuf {
        self.folder.join(CONFIG)
    }

    /// The file of keys.
    pub fn keymap(&self) -> PathBuf {
        self.folder.join(KEYMAP)
    }

    /// The folder of a person's own themes.
    pub fn themes_folder(&self) -> PathBuf {
        self.folder.join(THEMES)
    }

    /// The names and texts of a person's own themes, by name. A file that cannot be read is none.
    pub fn themes(&self) -> Vec<(String, PathBuf, String)> {
        let files = fs::read_dir(self.themes_folder()).into_iter().flatten();
        let read = files.filter_map(|file| {
            let path = file.ok()?.path();
            let is_theme = path.extension().is_some_and(|it| it == "ron");
            let is_small =
                fs::metadata(&path).is_ok_and(|it| it.is_file() && it.len() <= MAX_THEME);
            let name = clean_line(path.file_stem()?.to_str()?).text;
            let text = (is_theme && is_small).then(|| disk::read(&path).ok())??;
            Some((name, path, String::from_utf8(text).ok()?))
        });
        let mut themes: Vec<_> = read.collect();
        themes.sort();
        themes
    }

    /// What was chosen. Where there is no file yet, what a former program kept beside the workbooks in this
    /// folder counts. What does not read is told, and nothing is written.
    pub fn read(&self, workbooks: Option<&Path>) -> Kept {
        let mut kept = Kept {
            keys_path: self.keymap(),
            ..Kept::default()
        };
        let mut former = Vec::new();
        match disk::read(&self.config()) {
            Ok(bytes) => former = kept.take_config(&bytes, &self.config()),
            Err(LoadProblem::Missing) => {
                let path = workbooks.map(|folder| folder.join(FORMER));
                let bytes = path.as_ref().and_then(|path| disk::read(path).ok());
                if let (Some(path), Some(bytes)) = (path, bytes) {
                    // What is wrong with a file that is not kept any more is nobody's task.
                    let mut of_former = Kept::default();
                    former = of_former.take_config(&bytes, &path);
                    for setting in Setting::ALL {
                        let chosen = of_former.settings.get(*setting);
                        let chosen = chosen.map(|(value, _)| (value.clone(), Source::Former));
                        kept.settings.set(*setting, chosen);
                    }
                    if !former.is_empty() {
                        kept.keys_path = path;
                    }
                }
            }
            Err(problem) => kept.unread(&self.config(), problem),
        }
        match disk::read(&self.keymap()) {
            Ok(bytes) => kept.take_keymap(&bytes, &self.keymap()),
            Err(LoadProblem::Missing) => {
                if kept.keys_path == self.keymap() && !former.is_empty() {
                    kept.keys_path = self.config();
                }
                kept.keys = former;
            }
            Err(problem) => kept.unread(&self.keymap(), problem),
        }
        kept
    }

    /// Keeps a choice for next time, beside all others that stand in the file by now; where there is no file
    /// yet, beside what a former program kept of `known`. Nothing takes the setting out. A file that does not
    /// read is left as it is, for it may hold more than this program knows.
    pub fn choose(
        &self,
        known: &Settings,
        setting: Setting,
        value: Option<&Value>,
    ) -> Result<(), SaveError> {
        let written = self.config_text(known).and_then(|text| {
            let fresh = value.map(|value| line(setting, value));
            let comment = format!("{}:", setting.name());
            let is_it = |part: &Part| part.name == setting.name();
            change(
                &self.config(),
                OF_SETTINGS,
                &text,
                is_it,
                fresh.as_deref(),
                &comment,
            )
        });
        written.map_err(|problem| problem.at(&self.config()))
    }

    /// Keeps the keys of a command for next time, or forgets them where there are none; where there is no file
    /// yet, beside those that are known.
    pub fn choose_keys(&self, known: &[KeySetting], chosen: &KeySetting) -> Result<(), SaveError> {
        let is_same = |it: &KeySetting| it.action == chosen.action && it.layer == chosen.layer;
        let written = self.keymap_text(known).and_then(|text| {
            let is_it = |part: &Part| {
                ron::from_str(&text[part.value.clone()]).is_ok_and(|it: KeySetting| is_same(&it))
            };
            let fresh = (!chosen.keys.is_empty()).then(|| chosen.written());
            change(
                &self.keymap(),
                OF_KEYS,
                &text,
                is_it,
                fresh.as_deref(),
                &chosen.head(),
            )
        });
        written.map_err(|problem| problem.at(&self.keymap()))
    }

    /// Forgets all keys that were chosen.
    pub fn forget_keys(&self, known: &[KeySetting]) -> Result<(), SaveError> {
        let none = known.iter().map(|it| KeySetting {
            keys: Vec::new(),
            ..it.clone()
        });
        for setting in none.collect::<Vec<_>>() {
            self.choose_keys(known, &setting)?;
        }
        Ok(())
    }

    /// Writes a file of ours, there or not.
    pub(super) fn put(path: &Path, text: &str) -> Result<(), SaveError> {
        put(path, text).map_err(|problem| problem.at(path))
    }

    /// Writes this file of all settings with a comment on each, and what was chosen in it.
    pub fn explain_settings(
        &self,
        known: &Settings,
        template: &str,
    ) -> Result<Explained, SaveError> {
        let head = |part: &Part, _: &str| Some(format!("{}:", part.name));
        explain(
            &self.config(),
            OF_SETTINGS,
            self.config_text(known),
            template,
            head,
        )
    }

    /// Writes this file of all keys with a comment on each, and what was chosen in it.
    pub fn explain_keys(
        &self,
        known: &[KeySetting],
        template: &str,
    ) -> Result<Explained, SaveError> {
        let head = |_: &Part, value: &str| {
            let read: Option<KeySetting> = options().from_str(value).ok();
            Some(read?.head())
        };
        explain(
            &self.keymap(),
            OF_KEYS,
            self.keymap_text(known),
            template,
            head,
        )
    }

    /// The text of the file of settings; where there is none, what a former program kept of these.
    fn config_text(&self, known: &Settings) -> Result<String, SaveProblem> {
        read_or(&self.config(), || {
            let former = Setting::ALL.iter().filter_map(|it| match known.get(*it)? {
                (value, Source::Former) => Some(format!("    {},\n", line(*it, value))),
                (
                    _,
                    Source::File(..) | Source::Chosen | Source::Environment(_) | Source::Option(_),
                ) => None,
            });
            format!("(\n{})\n", former.collect::<String>())
        })
    }

    /// The text of the file of keys; where there is none, these.
    fn keymap_text(&self, known: &[KeySetting]) -> Result<String, SaveProblem> {
        read_or(&self.keymap(), || {
            let known = known.iter().map(|it| format!("    {},\n", it.written()));
            format!("[\n{}]\n", known.collect::<String>())
        })
    }
}

/// What became of a file that was to hold a comment on each of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explained {
    /// There was none, and there is now.
    Made,
    /// The program alone had written it: all that was chosen still stands in it.
    Added,
    /// Somebody wrote a comment of their own, or it does not read: it is as it was.
    Left,
}

/// A setting and what it is to be, as a file has it.
fn line(setting: Setting, value: &Value) -> String {
    format!("{}: {value}", setting.name())
}

/// Writes a template with each part of a text below its comment, whose beginning `head` tells.
fn explain(
    path: &Path,
    bracket: char,
    text: Result<String, SaveProblem>,
    template: &str,
    head: impl Fn(&Part, &str) -> Option<String>,
) -> Result<Explained, SaveError> {
    let is_there = path.exists();
    let text = match text {
        Ok(text) => text,
        Err(_) if is_there => return Ok(Explained::Left),
        Err(problem) => return Err(problem.at(path)),
    };
    let read = parts(&text, start(&text));
    let mut beside = text.clone();
    for part in read.whole.iter().rev() {
        beside.replace_range(part.value.clone(), "");
    }
    if is_there && (fault(&read, &text, bracket).is_some() || beside.contains('/')) {
        return Ok(Explained::Left);
    }
    let mut full = template.to_owned();
    for part in &read.whole {
        let head = head(part, &text[part.value.clone()]).unwrap_or_default();
        let known = parts(&full, start(&full));
        let fresh = &text[part.start..part.value.end];
        let added = known.with(&full, fresh, &head);
        full = added.map_err(|at| unsound(position(&full, at)).at(path))?;
    }
    put(path, &full).map_err(|problem| problem.at(path))?;
    Ok(if is_there {
        Explained::Added
    } else {
        Explained::Made
    })
}

/// The text of a file, or one to begin with.
fn read_or(path: &Path, begin: impl FnOnce() -> String) -> Result<String, SaveProblem> {
    match disk::read(path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| unsound((1, 1))),
        Err(LoadProblem::Missing) => Ok(begin()),
        Err(problem) => Err(problem.refused_or(SaveProblem::NoSettings)),
    }
}

/// That a file of settings does not read from this line and column on.
fn unsound((line, column): (usize, usize)) -> SaveProblem {
    SaveProblem::Unsound { line, column }
}

/// Writes the text with one part changed, added or taken out.
fn change(
    path: &Path,
    bracket: char,
    text: &str,
    is_it: impl Fn(&Part) -> bool,
    fresh: Option<&str>,
    comment: &str,
) -> Result<(), SaveProblem> {
    let broken = |at: usize| unsound(position(text, at));
    let read: Parts = parts(text, start(text));
    if let Some(at) = fault(&read, text, bracket) {
        return Err(unsound(at));
    }
    let changed = match (read.whole.iter().position(is_it), fresh) {
        (Some(at), fresh) => read.replaced(text, at, fresh),
        (None, Some(fresh)) => read.with(text, fresh, comment).map_err(broken)?,
        (None, None) => text.to_owned(),
    };
    put(path, &changed)
}

/// Writes a file, there or not.
fn put(path: &Path, text: &str) -> Result<(), SaveProblem> {
    if path.exists() {
        disk::replace(path, text.as_bytes())
    } else {
        disk::make_folder(&disk::folder_of(path))?;
        disk::write_new(path, text.as_bytes())
    }
}

#[cfg(test)]
mod tests;
