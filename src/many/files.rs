//! Which files are meant by a folder of workbooks, and what kept one from being read.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use crate::store::{LoadError, LoadProblem, is_kept_apart, is_listed};

/// How deep folders may lie within each other.
const DEEPEST: usize = 16;

/// A file that should be a workbook, and what tells whether it changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Candidate {
    /// The file.
    pub path: PathBuf,
    /// Its length in bytes.
    pub size: u64,
    /// When it was written, in nanoseconds since 1970; 0 where the system does not tell.
    pub modified: i64,
}

/// The workbooks in some folders and the folders below them, and those that are named themselves, by
/// path; none twice. Hidden files, links to folders, and what a library keeps apart are passed over.
pub fn candidates(paths: &[PathBuf]) -> Result<Vec<Candidate>, LoadError> {
    let mut found = Vec::new();
    for path in paths {
        let metadata = fs::metadata(path).map_err(|error| unread(path, error))?;
        if metadata.is_dir() {
            walk(path, 0, &mut found).map_err(|error| unread(path, error))?;
        } else {
            found.push(Candidate::of(path.clone(), Some(&metadata)));
        }
    }
    found.sort();
    found.dedup();
    // There may be a hundred thousand of them.
    found.shrink_to_fit();
    Ok(found)
}

/// An error with the folder it is about.
fn unread(path: &Path, error: io::Error) -> LoadError {
    LoadError {
        path: path.to_owned(),
        problem: LoadProblem::from(error),
    }
}

fn walk(folder: &Path, depth: usize, found: &mut Vec<Candidate>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let kind = entry.file_type()?;
        if kind.is_dir() {
            // What cannot be looked into is passed over: it may belong to somebody else.
            if depth < DEEPEST && !is_kept_apart(&path) {
                let _ = walk(&path, depth + 1, found);
            }
        } else if is_listed(&path) {
            found.push(Candidate::of(path, entry.metadata().ok().as_ref()));
        }
    }
    Ok(())
}

impl Candidate {
    fn of(mut path: PathBuf, metadata: Option<&fs::Metadata>) -> Self {
        path.shrink_to_fit();
        let modified = metadata
            .and_then(|metadata| metadata.modified().ok())
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
            .and_then(|since| i64::try_from(since.as_nanos()).ok());
        Self {
            path,
            size: metadata.map_or(0, fs::Metadata::len),
            modified: modified.unwrap_or(0),
        }
    }
}

/// What kept a file from being read. It quotes nothing of what the file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// It is gone by now.
    Missing,
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// It is longer than any workbook.
    TooBig,
    /// A later version of the program wrote it: what is private in it is not known.
    Newer,
    /// It is not written as a workbook is, or breaks off.
    Broken {
        /// The line where reading broke off, from 1.
        line: usize,
    },
    /// The system refused.
    Unreadable,
}

impl Refusal {
    /// What other programs know it by.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotAFile => "not-a-file",
            Self::TooBig => "too-big",
            Self::Newer => "newer",
            Self::Broken { .. } => "broken",
            Self::Unreadable => "unreadable",
        }
    }
}

impl From<&LoadProblem> for Refusal {
    fn from(problem: &LoadProblem) -> Self {
        match problem {
            LoadProblem::Missing => Self::Missing,
            LoadProblem::NotAFile | LoadProblem::Folder => Self::NotAFile,
            LoadProblem::Foreign | LoadProblem::Empty => Self::Broken { line: 1 },
            LoadProblem::TooBig => Self::TooBig,
            LoadProblem::Newer { .. } => Self::Newer,
            LoadProblem::Broken { line, .. } => Self::Broken { line: *line },
            LoadProblem::NotHere | LoadProblem::InUse | LoadProblem::Io(_) => Self::Unreadable,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_searched_and_what_a_library_keeps_apart_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "x").unwrap();
            path
        };
        let wanted = [put("a.ron"), put("below/far/b.RON")];
        for name in [
            ".hidden.ron",
            "trash/c.ron",
            "backups/d.ron",
            "notes.txt",
            ".git/e.ron",
        ] {
            put(name);
        }
        let twice = [folder.path().to_owned(), wanted[0].clone()];
        let found = candidates(&twice).unwrap();
        let paths: Vec<_> = found.iter().map(|found| found.path.clone()).collect();
        assert_eq!(paths, wanted);
        assert_eq!(found[0].size, 1);
        assert!(found[0].modified > 0);
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let error = candidates(&["no/such/folder".into()]).unwrap_err();
        assert!(error.to_string().contains("no/such/folder"), "{error}");
    }
}
