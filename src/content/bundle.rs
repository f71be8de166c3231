//! A pack's files, gathered and not yet understood. Everything is bounded, and only regular files
//! that stand directly in the folder are opened, so no name inside a file can lead elsewhere.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::{PackProblems, Problem, fault::Fault};
use crate::{assets::Packs, i18n::Refused};

/// The most that one file may hold, in bytes.
const MAX_BYTES: u64 = 1024 * 1024;
/// The most RON files that a pack may have.
const MAX_FILES: usize = 64;

/// Whether a file of this name is part of a pack: examples stand in a folder below it, and editors leave
/// hidden files of their own.
pub(super) fn is_part(name: &str) -> bool {
    !name.contains('/')
        && Path::new(name).extension().is_some_and(|end| end == "ron")
        && !name.starts_with('.')
}

/// One file of a pack.
#[derive(Debug)]
pub(super) struct SourceFile {
    /// Where it stands, for people.
    pub(super) path: PathBuf,
    /// What it holds; what the binary carries is not copied.
    pub(super) text: Cow<'static, str>,
}

impl SourceFile {
    fn new(path: PathBuf, bytes: Cow<'static, [u8]>) -> Result<Self, Problem> {
        let text = match bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(text_of(bytes, &path)?),
            Cow::Owned(bytes) => Cow::Owned(text_of(&bytes, &path)?.to_owned()),
        };
        Ok(Self { path, text })
    }

    /// The line and column, from 1, of a part of this file's text.
    pub(super) fn place(&self, part: &str) -> (usize, usize) {
        let before = part.as_ptr().addr().checked_sub(self.text.as_ptr().addr());
        end_of(before.and_then(|end| self.text.get(..end)).unwrap_or(""))
    }
}

/// What a file's bytes say.
fn text_of<'a>(bytes: &'a [u8], path: &Path) -> Result<&'a str, Problem> {
    match std::str::from_utf8(bytes) {
        // Some editors put a byte-order mark in front, which the RON reader trips over.
        Ok(text) => Ok(text.trim_start_matches('\u{FEFF}')),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let (line, column) = end_of(&String::from_utf8_lossy(good));
            Err(Problem {
                file: path.into(),
                line,
                column,
                fault: Fault::NotUtf8,
            })
        }
    }
}

/// The line and column, from 1, that come after this text.
fn end_of(text: &str) -> (usize, usize) {
    let last_line = text.rsplit('\n').next().unwrap_or("");
    (
        text.matches('\n').count() + 1,
        last_line.chars().count() + 1,
    )
}

/// A pack's RON files by name. A file that cannot be read stands here as its problem.
#[derive(Debug)]
pub(super) struct Bundle {
    /// Where the pack stands, for people.
    pub(super) path: PathBuf,
    /// The files.
    pub(super) files: BTreeMap<String, Result<SourceFile, Problem>>,
}

impl Bundle {
    /// The files that the binary carries for a language.
    pub(super) fn embedded(language: &str) -> Result<Self, PackProblems> {
        let path = Path::new("assets/packs").join(language);
        let mut files = BTreeMap::new();
        for asset in Packs::iter() {
            let Some((folder, name)) = asset.split_once('/') else {
                continue;
            };
            if folder != language || !is_part(name) {
                continue;
            }
            if let Some(file) = Packs::get(&asset) {
                files.insert(name.into(), SourceFile::new(path.join(name), file.data));
            }
        }
        if files.is_empty() {
            let fault = Fault::NotCarried(language.to_owned());
            return Err(Problem::of_whole_file(path, fault).into());
        }
        Ok(Self { path, files })
    }

    /// The files in a folder on disk.
    pub(super) fn from_folder(path: &Path) -> Result<Self, PackProblems> {
        let unreadable =
            |error: io::Error| Problem::of_whole_file(path, Fault::NoFolder(Refused::from(&error)));
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(path).map_err(unreadable)? {
            let name = entry.map_err(unreadable)?.file_name();
            let Some(name) = name.to_str().filter(|name| is_part(name)) else {
                continue;
            };
            if files.len() == MAX_FILES {
                let fault = Fault::TooManyFiles(MAX_FILES);
                return Err(Problem::of_whole_file(path, fault).into());
            }
            files.insert(name.into(), read(&path.join(name)));
        }
        Ok(Self {
            path: path.into(),
            files,
        })
    }
}

/// A file as it stands in a folder; bounded, and a plain one.
pub(super) fn read(path: &Path) -> Result<SourceFile, Problem> {
    let refused = |fault| Problem::of_whole_file(path, fault);
    let unreadable = |error: io::Error| refused(Fault::Unread(Refused::from(&error)));
    if !fs::symlink_metadata(path).map_err(unreadable)?.is_file() {
        return Err(refused(Fault::NotAFile));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(refused(Fault::TooLarge(MAX_BYTES / 1024)));
    }
    SourceFile::new(path.into(), bytes.into())
}
