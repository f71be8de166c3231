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

    /// Keeps what was chosen for next time. A file that does not read is left as it is, for it may hold more
    /// than this program knows.
    pub fn keep(&self, settings: &Settings) -> Result<(), SaveError> {
        self.write(settings)
            .map_err(|problem| problem.at(&self.path))
    }

    fn write(&self, settings: &Settings) -> Result<(), SaveProblem> {
        let layout = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(settings, layout).map_err(io::Error::other)?;
        if !self.path.exists() {
            disk::make_folder(&disk::folder_of(&self.path))?;
            return disk::write_new(&self.path, text.as_bytes());
        }
        let known = disk::read(&self.path).and_then(|bytes| parse(&bytes));
        known.map_err(|problem| SaveProblem::Unreadable(Box::new(problem)))?;
        disk::replace(&self.path, text.as_bytes())
    }
}

fn parse(bytes: &[u8]) -> Result<Settings, LoadProblem> {
    ron::de::from_bytes(bytes).map_err(|error| {
        let at = error.span.start;
        LoadProblem::broken(at.line, at.col, &error.code.to_string())
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    fn chosen(theme: &str) -> Settings {
        Settings {
            theme: Some(theme.into()),
        }
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
            file.keep(&chosen(theme)).unwrap();
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
        file.keep(&chosen("dark")).unwrap();
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
            assert!(file.keep(&chosen("light")).is_err());
            assert_eq!(fs::read(&file.path).unwrap(), broken);
        }
    }
}
