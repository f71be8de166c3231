//! What a person chose for the program, in one file of theirs: `config.ron` in the platform's folder for
//! configuration. It stays on the machine, unlike workbooks, which may travel on a stick.

use std::{
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{
    disk,
    error::{LoadError, LoadProblem, SaveError, SaveProblem},
    library::Library,
    place::own_dirs,
};

/// The name of the file.
const FILE: &str = "config.ron";

/// The file that former programs kept in a library's folder; read where there is no other, never written.
const FORMER: &str = ".settings.ron";

/// What a person chose. A field that is not known is passed over, so that a newer program's file is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The name of the theme; none for the one that suits the terminal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The commands that have other keys, in the order of the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<KeySetting>,
}

/// The keys that a person chose for a command. What the names mean, whoever shows a screen knows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySetting {
    /// The command's name.
    pub action: String,
    /// The names of its keys, the one to show first.
    pub keys: Vec<String>,
    /// The line of the file that it stands on, from 1; 0 where it was not read from one.
    #[serde(skip)]
    pub line: usize,
}

/// The file that settings are kept in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsFile {
    path: PathBuf,
}

impl SettingsFile {
    /// The file in this folder, which need not exist yet.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            path: folder.join(FILE),
        }
    }

    /// The file of whoever runs the program, in the platform's folder; none where they have no home.
    pub fn of_this_user() -> Option<Self> {
        let dirs = own_dirs()?;
        Some(Self::in_folder(dirs.config_dir()))
    }

    /// What was chosen: nothing where there is no file yet, but for what a former program kept beside
    /// these workbooks. A file that does not read is told, and is not written over by reading it.
    pub fn read(&self, library: &Library) -> Result<Settings, LoadError> {
        match disk::read(&self.path) {
            Ok(bytes) => parse(&bytes).map_err(|problem| problem.at(&self.path)),
            Err(LoadProblem::Missing) => {
                let former = disk::read(&library.folder().join(FORMER)).unwrap_or_default();
                Ok(parse(&former).unwrap_or_default())
            }
            Err(problem) => Err(problem.at(&self.path)),
        }
    }

    /// The file itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps a choice for next time, beside all others that stand in the file by now; where there is no file
    /// yet, beside those that are known. A file that does not read is left as it is, for it may hold more than
    /// this program knows.
    pub fn change(
        &self,
        known: &Settings,
        choose: impl FnOnce(&mut Settings),
    ) -> Result<(), SaveError> {
        self.write(known, choose)
            .map_err(|problem| problem.at(&self.path))
    }

    fn write(
        &self,
        known: &Settings,
        choose: impl FnOnce(&mut Settings),
    ) -> Result<(), SaveProblem> {
        let is_new = !self.path.exists();
        let mut settings = if is_new {
            known.clone()
        } else {
            let read = disk::read(&self.path).and_then(|bytes| parse(&bytes));
            read.map_err(|problem| SaveProblem::Unreadable(Box::new(problem)))?
        };
        choose(&mut settings);
        let layout = ron::ser::PrettyConfig::new().new_line("\n").depth_limit(2);
        let text = ron::ser::to_string_pretty(&settings, layout).map_err(io::Error::other)?;
        if is_new {
            disk::make_folder(&disk::folder_of(&self.path))?;
            disk::write_new(&self.path, text.as_bytes())
        } else {
            disk::replace(&self.path, text.as_bytes())
        }
    }
}

fn parse(bytes: &[u8]) -> Result<Settings, LoadProblem> {
    let mut settings: Settings = ron::de::from_bytes(bytes).map_err(|error| {
        let at = error.span.start;
        LoadProblem::broken(at.line, at.col, &error.code.to_string())
    })?;
    find_lines(bytes, &mut settings.keys);
    Ok(settings)
}

/// Notes where each command is named: they stand in the file in their order.
fn find_lines(bytes: &[u8], keys: &mut [KeySetting]) {
    let text = String::from_utf8_lossy(bytes);
    let mut from = 0;
    for setting in keys {
        let named = format!("\"{}\"", setting.action);
        if let Some(at) = text[from..].find(&named) {
            let at = from + at;
            setting.line = 1 + text[..at].matches('\n').count();
            from = at + named.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    fn chosen(theme: &str) -> Settings {
        Settings {
            theme: Some(theme.into()),
            ..Settings::default()
        }
    }

    fn choose(file: &SettingsFile, theme: &str) -> Result<(), SaveError> {
        let theme = Some(theme.to_owned());
        file.change(&Settings::default(), |settings| settings.theme = theme)
    }

    fn place() -> (TempDir, SettingsFile, Library) {
        let folder = TempDir::new().unwrap();
        let file = SettingsFile::in_folder(&folder.path().join("config"));
        let library = Library::at(folder.path().join("library"));
        (folder, file, library)
    }

    #[test]
    fn what_was_chosen_is_there_next_time() {
        let (_folder, file, library) = place();
        assert_eq!(file.read(&library).unwrap(), Settings::default());
        for theme in ["light", "plain"] {
            choose(&file, theme).unwrap();
            assert_eq!(file.read(&library).unwrap(), chosen(theme));
        }
        assert!(!library.folder().exists());
    }

    #[test]
    fn what_a_former_program_kept_counts_until_something_is_chosen_and_is_left() {
        let (_folder, file, library) = place();
        fs::create_dir(library.folder()).unwrap();
        let former = library.folder().join(FORMER);
        fs::write(&former, "(theme: Some(\"light\"))").unwrap();
        assert_eq!(file.read(&library).unwrap(), chosen("light"));
        choose(&file, "dark").unwrap();
        assert_eq!(file.read(&library).unwrap(), chosen("dark"));
        let left = fs::read_to_string(&former).unwrap();
        assert_eq!(left, "(theme: Some(\"light\"))");
    }

    #[test]
    fn what_a_newer_program_chose_besides_is_passed_over() {
        let (_folder, file, library) = place();
        fs::create_dir(file.path.parent().unwrap()).unwrap();
        fs::write(&file.path, "(moods: [Calm], theme: Some(\"dark\"))").unwrap();
        assert_eq!(file.read(&library).unwrap(), chosen("dark"));
    }

    #[test]
    fn a_broken_file_is_told_with_its_line_and_never_written_over() {
        let (_folder, file, library) = place();
        fs::create_dir(file.path.parent().unwrap()).unwrap();
        for broken in [&b"\xff(theme: 3"[..], b"(\n  theme: dark)", b"(theme:"] {
            fs::write(&file.path, broken).unwrap();
            let told = file.read(&library).unwrap_err();
            assert_eq!(told.path, file.path);
            assert!(matches!(told.problem, LoadProblem::Broken { .. }));
            assert!(choose(&file, "light").is_err());
            assert_eq!(fs::read(&file.path).unwrap(), broken);
        }
    }

    #[test]
    fn one_choice_is_kept_beside_the_others_with_the_lines_they_stand_on() {
        let (_folder, file, library) = place();
        let formerly = Settings {
            theme: Some("light".into()),
            ..Settings::default()
        };
        let undo = KeySetting {
            action: "Undo".into(),
            keys: vec!["F9".into(), "Ctrl+Z".into()],
            line: 0,
        };
        let keys = vec![undo.clone()];
        file.change(&formerly, |settings| settings.keys = keys)
            .unwrap();
        choose(&file, "dark").unwrap();
        let read = file.read(&library).unwrap();
        assert_eq!(read.theme.as_deref(), Some("dark"));
        assert_eq!(read.keys, [KeySetting { line: 4, ..undo }]);
        let text = fs::read_to_string(file.path()).unwrap();
        let line = "        (action: \"Undo\", keys: [\"F9\", \"Ctrl+Z\"]),";
        assert_eq!(text.lines().nth(3), Some(line), "{text}");
        choose(&file, "light").unwrap();
        assert_eq!(file.read(&library).unwrap().keys, read.keys);
    }
}
