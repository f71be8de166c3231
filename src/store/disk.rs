//! Files read within bounds and replaced whole.

use std::{
    fs::{self, File, Permissions},
    hash::{DefaultHasher, Hasher},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use tempfile::NamedTempFile;

use super::{
    bounds::MAX_FILE,
    error::{LoadProblem, SaveProblem, shown},
};
use crate::i18n::FileInTheWay;

/// What tells one content of a file from another while the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint {
    length: usize,
    hash: u64,
}

impl Fingerprint {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self {
            length: bytes.len(),
            hash: hasher.finish(),
        }
    }
}

/// Opens a regular file; a pipe or a device could keep the reader waiting for ever.
pub(super) fn open(path: &Path) -> Result<File, LoadProblem> {
    let kind = fs::metadata(path)?;
    if kind.is_dir() {
        return Err(LoadProblem::Folder);
    }
    if !kind.is_file() {
        return Err(LoadProblem::NotAFile);
    }
    Ok(File::open(path)?)
}

/// Reads the rest of a file, as long as it is no longer than a workbook may be.
pub(super) fn read_rest(file: &File, bytes: &mut Vec<u8>) -> Result<(), LoadProblem> {
    let left = (MAX_FILE + 1).saturating_sub(bytes.len() as u64);
    file.take(left).read_to_end(bytes)?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(LoadProblem::TooBig);
    }
    Ok(())
}

/// Reads a whole file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, LoadProblem> {
    let file = open(path)?;
    let length = file.metadata().map_or(0, |it| it.len().min(MAX_FILE));
    // One more, so that the end is met without asking for more room.
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
    read_rest(&file, &mut bytes)?;
    Ok(bytes)
}

/// Makes a folder that only its owner can look into, and those above it. One that is there stays as
/// it is.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let made = builder.create(folder);
    made.map_err(|error| file_in_the_way(folder).unwrap_or(error))
}

/// Makes a folder, and those above it, that others may look into as far as they usually may.
pub fn make_open_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| file_in_the_way(folder).unwrap_or(error))
}

/// What is wrong where a file stands in the place of a folder or of one above it.
pub(super) fn file_in_the_way(folder: &Path) -> Option<io::Error> {
    let file = folder.ancestors().find(|path| path.is_file())?;
    let told = FileInTheWay(shown(file));
    Some(io::Error::new(io::ErrorKind::NotADirectory, told))
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// Whether a file lies in a folder itself, however both are written.
pub(super) fn is_within(path: &Path, folder: &Path) -> bool {
    let own = folder_of(path);
    let real = |folder: &Path| fs::canonicalize(folder).ok();
    own == folder || real(&own).is_some_and(|own| real(folder) == Some(own))
}

/// Writes a file where there is none. Only its owner can read it.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), SaveProblem> {
    place_new(written_beside(path, bytes)?, path)
}

/// Replaces a file, whole or not at all. It keeps its permissions.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveProblem> {
    place_over(written_over(path, bytes)?, path)
}

/// Gives a written file its name, where nothing has it.
pub(super) fn place_new(file: NamedTempFile, path: &Path) -> Result<(), SaveProblem> {
    persist(file, |file| file.persist_noclobber(path))
}

/// Gives a written file the name of another, which is gone then.
pub(super) fn place_over(file: NamedTempFile, path: &Path) -> Result<(), SaveProblem> {
    persist(file, |file| file.persist(path))
}

/// Writes beside a file what is to take its place, with its permissions.
pub(super) fn written_over(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, SaveProblem> {
    let permissions = fs::metadata(path)?.permissions();
    if permissions.readonly() {
        return Err(SaveProblem::ReadOnly);
    }
    let file = written_beside(path, bytes)?;
    keep_permissions(&file, permissions)?;
    Ok(file)
}

#[cfg(unix)]
fn keep_permissions(file: &NamedTempFile, permissions: Permissions) -> io::Result<()> {
    file.as_file().set_permissions(permissions)
}

#[cfg(not(unix))]
fn keep_permissions(_: &NamedTempFile, _: Permissions) -> io::Result<()> {
    // The folder passes its own on to every file in it.
    Ok(())
}

/// Writes what is to be at a path under another name in its folder; gone where it gets no name.
pub(super) fn written_beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new()
        .prefix(".madbook-")
        .suffix(".tmp")
        .tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Whether a file can be made in a folder. A full disk still takes an empty one.
pub(super) fn takes_files(folder: &Path) -> bool {
    tempfile::Builder::new()
        .prefix(".madbook-")
        .suffix(".tmp")
        .tempfile_in(folder)
        .is_ok()
}

fn persist(
    mut file: NamedTempFile,
    mut step: impl FnMut(NamedTempFile) -> Result<File, tempfile::PersistError>,
) -> Result<(), SaveProblem> {
    const TRIES: u32 = 20;
    for _ in 1..TRIES {
        match step(file) {
            Ok(_) => return Ok(()),
            Err(error) if in_use(&error.error) => file = error.file,
            Err(error) => return Err(error.error.into()),
        }
        thread::sleep(Duration::from_millis(10));
    }
    step(file).map(drop).map_err(|error| error.error.into())
}

/// Whether Windows says that a virus scanner or a sync client has the file open just now.
fn in_use(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
}

/// Makes sure that a new name in a folder outlasts a power cut.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        // Some network folders have no such thing.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}
