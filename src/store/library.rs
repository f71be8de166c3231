//! A folder of workbooks.

use std::{
    ffi::OsStr,
    fs::{self, DirEntry, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{
    bounds::{FORMAT, TRIES},
    disk,
    error::{ChangeError, LoadError, LoadProblem, SaveError, SaveProblem},
    file::WorkbookFile,
    format,
    head::{PREFIX, head},
    loaded::Loaded,
    name::{EXTENSION, file_name},
    place::own_dirs,
    summary::{Head, Summary},
    workshop::is_workshop,
};
use crate::domain::{
    change::Change,
    id::WorkbookId,
    log::{Log, Sitting},
    text::clean_line,
    workbook::Workbook,
};

pub(super) mod copies;
mod safety;

/// The folder within a library that deleted workbooks move to.
pub const TRASH: &str = "trash";

/// The folder within a library that backups are kept in, one folder to a workbook.
const BACKUPS: &str = "backups";

/// The folder for words that cannot be saved, within the library unless there is a better place.
const RESCUE: &str = "recovered";

/// A folder whose `.ron` files are workbooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    folder: PathBuf,
    /// Where words go that cannot be saved.
    rescue: PathBuf,
}

/// One file of a library, as far as its head tells.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The file.
    pub path: PathBuf,
    /// When the file was last written, where the system tells.
    pub modified: Option<Timestamp>,
    /// What stands at its head, or why it cannot be read. It is believed only where the file ends as a
    /// workbook does; [`Library::examined`] reads the rest.
    pub head: Result<Head, LoadError>,
    /// The firm's name as the backups have it, where the file does not tell.
    pub known_title: Option<String>,
    /// The file of the library that this is a copy of.
    pub copy_of: Option<PathBuf>,
    /// Whether a part of it lies beside it, so that something is still writing it.
    pub is_partial: bool,
    /// Whether the file does not end as a workbook does.
    pub is_cut_off: bool,
}

impl Entry {
    /// When the workbook was last edited; for one that cannot be read, when its file was written.
    pub fn edited(&self) -> Option<Timestamp> {
        self.head
            .as_ref()
            .map_or(self.modified, |head| Some(head.edited))
    }
}

impl Library {
    /// The library in a folder, which need not exist yet.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self {
            rescue: folder.join(RESCUE),
            folder,
        }
    }

    /// The folder in which workbooks are where nobody chose another, to be read; none where nobody has a home.
    pub fn usual() -> Option<String> {
        Some(super::shown(Self::of_this_user()?.folder()))
    }

    /// The library of whoever runs the program, in the platform's folder for data; none where they
    /// have no home. What cannot be saved goes to another folder.
    pub fn of_this_user() -> Option<Self> {
        let dirs = own_dirs()?;
        let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
        Some(Self {
            folder: dirs.data_dir().join("workbooks"),
            rescue: state.join(RESCUE),
        })
    }

    /// The library, with what cannot be saved going where it goes for this user: a full or broken disk
    /// that the library is on does not take it down as well.
    #[must_use]
    pub fn with_rescue_of(self, other: Option<&Self>) -> Self {
        match other {
            Some(other) => Self {
                rescue: other.rescue.clone(),
                ..self
            },
            None => self,
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Everything in the library, last edited first. Reads no more of a file than its head; a folder
    /// that does not exist is empty.
    pub fn list(&self) -> Result<Vec<Entry>, LoadError> {
        let fail = |error: io::Error| {
            let error = disk::file_in_the_way(&self.folder).unwrap_or(error);
            LoadProblem::from(error).at(&self.folder)
        };
        let files = match fs::read_dir(&self.folder) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(fail(error)),
        };
        let mut entries = Vec::new();
        let mut others = Vec::new();
        let mut bytes = Vec::with_capacity(PREFIX);
        for file in files {
            let file = file.map_err(fail)?;
            let path = file.path();
            if is_listed(&path) {
                entries.push(entry(&file, path, &mut bytes));
            } else {
                others.push(path);
            }
        }
        for (path, partial) in copies::partial(&others) {
            match entries.iter_mut().find(|entry| entry.path == path) {
                Some(entry) => entry.is_partial = true,
                None if partial == copies::Partial::Placeholder => entries.push(not_here(path)),
                // What has no name yet is nobody's loss.
                None => {}
            }
        }
        for entry in entries.iter_mut().filter(|entry| entry.head.is_err()) {
            entry.known_title = self.known_title(&entry.path);
        }
        copies::tell_apart(&mut entries);
        entries.sort_by(|a, b| {
            let newest_first = b.edited().cmp(&a.edited());
            newest_first.then_with(|| a.path.cmp(&b.path))
        });
        Ok(entries)
    }

    /// Makes a file for a new workbook, named after its title.
    pub fn create(
        &self,
        workbook: &Workbook,
        summary: &Summary,
    ) -> Result<WorkbookFile, SaveError> {
        let mut nth = 1;
        loop {
            let name = file_name(&workbook.title, workbook.id, nth);
            match WorkbookFile::create(&self.folder.join(name), workbook, summary) {
                Err(SaveError {
                    problem: SaveProblem::Taken,
                    ..
                }) if nth < TRIES => nth += 1,
                done => {
                    return done.map(|file| self.guarded(file, workbook.id));
                }
            }
        }
    }

    /// Gives a workbook another title. Its file keeps its name, so that links to it still lead there.
    pub fn rename(&self, path: &Path, title: &str, now: Timestamp) -> Result<(), ChangeError> {
        let (mut file, mut loaded) = self.open(path)?;
        let title = Change::retitle(clean_line(title).text);
        // A title can always be changed.
        let _ = loaded.workbook.make(title, now, &mut Sitting::default());
        Ok(file.save(&loaded.workbook, &loaded.summary)?)
    }

    /// Makes a copy of a workbook in this library, which goes its own way from now on. What stood in the
    /// workbook before does not go with it.
    pub fn duplicate(
        &self,
        path: &Path,
        id: WorkbookId,
        title: &str,
        now: Timestamp,
    ) -> Result<WorkbookFile, ChangeError> {
        let mut loaded = Loaded::read(path)?;
        loaded.workbook.log = Log::default();
        loaded.workbook.id = id;
        loaded.workbook.title = clean_line(title).text;
        loaded.workbook.created = now;
        loaded.workbook.edited = now;
        Ok(self.create(&loaded.workbook, &loaded.summary)?)
    }
}

/// Makes an empty file of a name that was free, to be moved over.
pub(super) fn reserve(folder: &Path, stem: &OsStr) -> io::Result<PathBuf> {
    let mut nth = 1;
    loop {
        let mut name = stem.to_owned();
        if nth > 1 {
            name.push(format!("-{nth}"));
        }
        name.push(".");
        name.push(EXTENSION);
        let path = folder.join(name);
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && nth < TRIES => nth += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Whether a folder by its name is one in which libraries keep what is no workbook of its own: older
/// copies, what was deleted, and what other programs hide.
pub fn is_kept_apart(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default();
    let hidden = name.as_encoded_bytes().starts_with(b".");
    hidden || [TRASH, BACKUPS, RESCUE].iter().any(|kept| name == *kept)
}

/// Whether a file by its name is meant as a workbook. Hidden ones are left by other programs, and workshops
/// are beside the workbook that they are about.
pub fn is_listed(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let ending = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION));
    ending && !hidden && !is_workshop(path)
}

fn entry(listed: &DirEntry, path: PathBuf, bytes: &mut Vec<u8>) -> Entry {
    let mut modified = None;
    let mut is_cut_off = false;
    let head = open(listed, &path).and_then(|file| {
        modified = file.metadata().ok().as_ref().and_then(copies::modified);
        is_cut_off = !copies::ends_whole(&file);
        let head = head(&file, bytes)?;
        if is_cut_off && head.format <= FORMAT {
            // Cut off, most likely; reading it tells, and where.
            format::decode(&disk::read(&path)?)?;
        }
        Ok(head)
    });
    Entry {
        modified,
        head: head.map_err(|problem| problem.at(&path)),
        known_title: None,
        copy_of: None,
        is_partial: false,
        is_cut_off,
        path,
    }
}

/// The entry of a file that is elsewhere.
fn not_here(path: PathBuf) -> Entry {
    Entry {
        modified: None,
        head: Err(LoadProblem::NotHere.at(&path)),
        known_title: None,
        copy_of: None,
        is_partial: true,
        is_cut_off: true,
        path,
    }
}

/// Opens a file of a folder; most systems told with its name already that it is a regular one.
fn open(listed: &DirEntry, path: &Path) -> Result<File, LoadProblem> {
    if listed.file_type().is_ok_and(|kind| kind.is_file()) {
        Ok(File::open(path)?)
    } else {
        disk::open(path)
    }
}

impl Head {
    /// Reads the head of a file and little more.
    pub fn read(path: &Path) -> Result<Self, LoadError> {
        let head = disk::open(path).and_then(|file| head(&file, &mut Vec::with_capacity(PREFIX)));
        head.map_err(|problem| problem.at(path))
    }
}

#[cfg(test)]
mod tests;
