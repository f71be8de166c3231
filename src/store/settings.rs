//! What a person chose for the screen, kept beside their workbooks so that it goes where they go.

use std::{io, path::Path};

use serde::{Deserialize, Serialize};

use super::{disk, error::SaveProblem, library::Library};

/// The file in a library's folder; hidden, so that it is no workbook.
const FILE: &str = ".settings.ron";

/// What a person chose. What cannot be read, or is not known, is as if nothing was chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The name of the theme.
    pub theme: Option<String>,
}

impl Settings {
    /// What was chosen in this library.
    pub fn of(library: &Library) -> Self {
        let bytes = disk::read(&library.folder().join(FILE)).unwrap_or_default();
        ron::de::from_bytes(&bytes).unwrap_or_default()
    }

    /// Keeps the choice for next time.
    pub fn keep(&self, library: &Library) -> Result<(), SaveProblem> {
        let layout = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(self, layout).map_err(io::Error::other)?;
        disk::make_folder(library.folder())?;
        write(&library.folder().join(FILE), text.as_bytes())
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), SaveProblem> {
    if path.exists() {
        disk::replace(path, bytes)
    } else {
        disk::write_new(path, bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_there_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path().join("new"));
        assert_eq!(Settings::of(&library), Settings::default());
        for theme in ["light", "plain"] {
            let chosen = Settings {
                theme: Some(theme.into()),
            };
            chosen.keep(&library).unwrap();
            assert_eq!(Settings::of(&library), chosen);
        }
        assert_eq!(library.list().unwrap().len(), 0);
    }

    #[test]
    fn nonsense_is_as_if_nothing_was_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::at(folder.path().to_owned());
        std::fs::write(folder.path().join(FILE), b"\xff(theme: 3").unwrap();
        assert_eq!(Settings::of(&library), Settings::default());
    }
}
