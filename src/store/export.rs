//! Files that are no workbooks, written for others to read: whole or not at all.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::NamedTempFile;

use super::{
    disk,
    error::{Place, SaveProblem, shown},
    loaded::Loaded,
    name::EXTENSION,
};
use crate::i18n::{Deed, InEnglish};

/// What is to happen where there is a file already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It is left alone, and nothing is written.
    Keep,
    /// It is replaced, unless it is a workbook.
    Replace,
}

/// A file that was not written. Whatever was there still is.
#[derive(Debug, Clone)]
pub struct ExportError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// What happened.
    pub problem: ExportProblem,
}

/// What kept a file from being written.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ExportProblem {
    /// There is one already.
    #[error("there is a file of this name already, and it was left alone")]
    Taken,
    /// There is a workbook, or what could be a broken one.
    #[error("this is a workbook, and nothing else is ever written over one; choose another name")]
    Workbook,
    /// There is a folder, a device or the like.
    #[error("this is no file that could be written over; choose another name")]
    NotAFile,
    /// Its folder is not there, and none is to be made unasked.
    #[error("there is no folder {}; make it first, or name another place", shown(.0))]
    NoFolder(PathBuf),
    /// The system refused.
    #[error("this could not be written: {}", InEnglish(.0, Deed::Write))]
    Io(#[source] Arc<io::Error>),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", Place(&self.path, None), self.problem)
    }
}

impl std::error::Error for ExportError {}

impl From<io::Error> for ExportProblem {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::AlreadyExists {
            Self::Taken
        } else {
            Self::Io(Arc::new(error))
        }
    }
}

impl From<SaveProblem> for ExportProblem {
    fn from(problem: SaveProblem) -> Self {
        match problem {
            SaveProblem::Taken => Self::Taken,
            SaveProblem::Io(error) => Self::Io(error),
            SaveProblem::ReadOnly
            | SaveProblem::ChangedUnderneath
            | SaveProblem::InUse
            | SaveProblem::Elsewhere
            | SaveProblem::Unreadable(_)
            | SaveProblem::Unsound { .. }
            | SaveProblem::NoSettings => Self::NotAFile,
        }
    }
}

/// Writes a file. Folders that are missing are made.
pub fn export(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), ExportError> {
    export_all(&[(path, bytes)], existing)
}

/// Writes several files that belong together: all of them, or none. Only what the system refuses at the
/// last step, a rename, can leave some that replaced others.
pub fn export_all(files: &[(&Path, &[u8])], existing: Existing) -> Result<(), ExportError> {
    let mut done = Undo::default();
    let result = stage_and_place(files, existing, &mut done);
    if result.is_err() {
        done.undo();
    }
    result
}

fn stage_and_place(
    files: &[(&Path, &[u8])],
    existing: Existing,
    done: &mut Undo,
) -> Result<(), ExportError> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |problem| ExportError { path, problem }
    };
    let mut staged = Vec::with_capacity(files.len());
    // A disk that is full is found out here, before any file has its name.
    for (path, bytes) in files {
        staged.push((*path, stage(path, bytes, existing, done).map_err(at(path))?));
    }
    for (path, staged) in staged {
        match staged {
            Staged::New(file) => {
                disk::place_new(file, path).map_err(|problem| at(path)(problem.into()))?;
                done.files.push(path.to_owned());
            }
            Staged::Over(file, target) => {
                disk::place_over(file, &target).map_err(|problem| at(path)(problem.into()))?;
            }
        }
    }
    Ok(())
}

/// A file that is written and waits for its name.
enum Staged {
    /// There is none of the name.
    New(NamedTempFile),
    /// It takes the place of this one.
    Over(NamedTempFile, PathBuf),
}

fn stage(
    path: &Path,
    bytes: &[u8],
    existing: Existing,
    done: &mut Undo,
) -> Result<Staged, ExportProblem> {
    let folder = disk::folder_of(path);
    // Past any link: it is what is there that would be replaced.
    let target = match fs::canonicalize(path) {
        Ok(target) => target,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let missing = folder.ancestors();
            let missing = missing.take_while(|it| !it.as_os_str().is_empty() && !it.exists());
            done.folders.extend(missing.map(Path::to_owned));
            disk::make_open_folder(&folder)?;
            return Ok(Staged::New(disk::written_beside(path, bytes)?));
        }
        Err(error) => return Err(disk::file_in_the_way(&folder).unwrap_or(error).into()),
    };
    match existing {
        Existing::Keep => Err(ExportProblem::Taken),
        Existing::Replace if !target.is_file() => Err(ExportProblem::NotAFile),
        Existing::Replace if is_workbook(&target) => Err(ExportProblem::Workbook),
        Existing::Replace => {
            let file = disk::written_over(&target, bytes)?;
            Ok(Staged::Over(file, target))
        }
    }
}

/// What was made, the innermost folder first.
#[derive(Default)]
struct Undo {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Undo {
    /// Takes away what was made, as far as that goes; nothing else is in these folders unless somebody
    /// just put it there, and then they stay.
    fn undo(self) {
        for file in self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Whether a file is a workbook, by its content or by its name: a broken one is somebody's too.
fn is_workbook(path: &Path) -> bool {
    let named = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION));
    named || Loaded::look(path).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(done: Result<(), ExportError>) -> ExportProblem {
        done.unwrap_err().problem
    }

    #[test]
    fn a_file_is_written_where_there_is_none_and_replaced_only_when_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/report.txt");
        export(&path, b"one", Existing::Keep).unwrap();
        let kept = export(&path, b"two", Existing::Keep);
        assert!(matches!(problem(kept), ExportProblem::Taken));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        export(&path, b"two", Existing::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        let left = fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(left, 1, "nothing is left beside it");
    }

    #[test]
    fn of_files_that_belong_together_all_are_written_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let [first, second] = ["new/a.csv", "taken.csv"].map(|name| folder.path().join(name));
        fs::write(&second, "mine").unwrap();
        let files: [(&Path, &[u8]); 2] = [(&first, b"one"), (&second, b"two")];
        let error = export_all(&files, Existing::Keep).unwrap_err();
        assert_eq!(error.path, second);
        assert!(matches!(error.problem, ExportProblem::Taken));
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "{left:?}");
        export_all(&files, Existing::Replace).unwrap();
        assert_eq!(
            (fs::read(&first).unwrap(), fs::read(&second).unwrap()),
            (b"one".to_vec(), b"two".to_vec())
        );
    }

    #[test]
    fn folders_that_are_missing_are_made_and_go_again_where_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("no/such/folder/report.txt");
        export(&path, b"one", Existing::Keep).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"one");
        let lost = folder.path().join("an/other/report.txt");
        let files: [(&Path, &[u8]); 2] = [(&lost, b"one"), (&path, b"two")];
        export_all(&files, Existing::Keep).unwrap_err();
        assert!(!folder.path().join("an").exists());
    }

    #[test]
    fn a_workbook_is_never_replaced_whatever_it_is_called() {
        let folder = tempfile::tempdir().unwrap();
        let example = crate::examples::finished();
        for (name, text) in [("a.txt", &*example), ("b.RON", "broken"), ("c.ron", "")] {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            let refused = export(&path, b"report", Existing::Replace);
            assert!(
                matches!(problem(refused), ExportProblem::Workbook),
                "{name}"
            );
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_to_what_it_names_and_a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let [workbook, link] = ["a.ron", "link.txt"].map(|name| folder.path().join(name));
        fs::write(&workbook, "broken").unwrap();
        std::os::unix::fs::symlink(&workbook, &link).unwrap();
        let refused = export(&link, b"report", Existing::Replace);
        assert!(matches!(problem(refused), ExportProblem::Workbook));
        let refused = export(folder.path(), b"report", Existing::Replace);
        assert!(matches!(problem(refused), ExportProblem::NotAFile));
        let refused = export(Path::new("/dev/null"), b"report", Existing::Replace);
        assert!(matches!(problem(refused), ExportProblem::NotAFile));
    }
}
