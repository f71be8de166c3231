//! What a projector's window is to show, in a small hidden file in the folder of workbooks. It holds words
//! and numbers that a room may see and nothing else: no name of a file, no note, no answer that is sealed.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{
    disk,
    error::{Break, LoadProblem, SaveError, SaveProblem},
    lock::Lock,
};

/// The name of the file.
const FILE: &str = ".audience.ron";

/// What a projector shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Projected {
    /// Nothing.
    #[default]
    Nothing,
    /// A heading and some paragraphs.
    Words {
        /// The heading.
        title: String,
        /// The paragraphs.
        text: Vec<String>,
    },
    /// Questions that people rate, and how many did.
    Sealed(Sealed),
    /// What they rated.
    Dots(Dots),
    /// What is to be done.
    Actions {
        /// The heading.
        title: String,
        /// What, by whom and by when.
        actions: Vec<(String, String)>,
    },
}

/// Questions that people rate, without any answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// What is rated.
    pub title: String,
    /// The questions, each in two or three words and whole.
    pub questions: Vec<(String, String)>,
    /// How many have answered, and of how many.
    pub answered: (u32, u32),
    /// The same in words.
    pub told: String,
    /// What the words are at other times: all of them get letters of one size.
    pub others: Vec<String>,
    /// When it is shown.
    pub when: String,
}

/// What enough people rated, or that they are too few.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dots {
    /// What was rated.
    pub title: String,
    /// The sentence on the row that is talked about.
    pub told: Vec<String>,
    /// The questions, the widest disagreement first.
    pub rows: Vec<DotRow>,
    /// The row that is talked about, from 0.
    pub here: usize,
}

/// The answers to one question as dots.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DotRow {
    /// The question in two or three words.
    pub label: String,
    /// The lowest and the highest answer that there can be.
    pub scale: (u8, u8),
    /// The answers, each with how many gave it; nothing where too few answered.
    pub counts: Vec<(u8, u32)>,
    /// The median, or why there is none, in words.
    pub middle: String,
}

/// The file that a projector's window follows, as the one who writes it has it. It goes when it is dropped.
#[derive(Debug)]
pub struct ProjectorFile {
    path: PathBuf,
    _lock: Option<Lock>,
}

impl ProjectorFile {
    /// Takes the file in a folder, which is made where it is not there yet: a workbook may be kept elsewhere. None
    /// may have the file meanwhile.
    pub fn take(folder: &Path) -> Result<Self, SaveError> {
        let path = projector_path(folder);
        disk::make_folder(folder).map_err(|error| SaveProblem::from(error).at(&path))?;
        let lock = Lock::take(&path).map_err(|locked| SaveProblem::from(locked).at(&path))?;
        Ok(Self { path, _lock: lock })
    }

    /// Shows something else.
    pub fn show(&self, shown: &Projected) -> Result<(), SaveError> {
        let write = || -> Result<(), SaveProblem> {
            let text = ron::ser::to_string(shown).map_err(io::Error::other)?;
            // A new one takes its place whole: a reader never sees half of it.
            let file = disk::written_beside(&self.path, text.as_bytes())?;
            disk::place_over(file, &self.path)
        };
        write().map_err(|problem| problem.at(&self.path))
    }
}

impl Drop for ProjectorFile {
    fn drop(&mut self) {
        // Where it cannot be taken away it says nothing that the room did not see.
        let _ = fs::remove_file(&self.path);
    }
}

/// The file that a projector's window follows.
pub fn projector_path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// What is to be shown; none where nobody shows anything.
pub fn projected(folder: &Path) -> Result<Option<Projected>, LoadProblem> {
    match disk::read(&projector_path(folder)) {
        Ok(bytes) => ron::de::from_bytes(&bytes).map(Some).map_err(|error| {
            let at = error.span.start;
            LoadProblem::Broken {
                line: at.line,
                column: at.col,
                why: Break::from(&error.code),
            }
        }),
        Err(LoadProblem::Missing) => Ok(None),
        Err(problem) => Err(problem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_read_whole_and_goes_with_its_writer() {
        let home = tempfile::tempdir().unwrap();
        let folder = &home.path().join("workbooks");
        assert!(projected(folder).unwrap().is_none());
        let file = ProjectorFile::take(folder).unwrap();
        assert!(ProjectorFile::take(folder).is_err());
        let words = Projected::Words {
            title: "Trust".into(),
            text: vec!["Ask \"why\"".into()],
        };
        for shown in [Projected::Nothing, words] {
            file.show(&shown).unwrap();
            assert_eq!(projected(folder).unwrap(), Some(shown));
        }
        drop(file);
        assert_eq!(fs::read_dir(folder).unwrap().count(), 0);
    }
}
