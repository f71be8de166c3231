//! Files of a library told apart: copies that a sync client or a person made, files that are damaged, and
//! files that are still arriving.

use std::{
    collections::{BTreeMap, HashMap},
    ffi::OsStr,
    fs::{self, File},
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use jiff::{SignedDuration, Timestamp};
use unicode_normalization::UnicodeNormalization;

use super::{Entry, Library};
use crate::{
    domain::{diff::Difference, id::WorkbookId, merge::merge, pack::Pack, workbook::Workbook},
    parallel::{self, Enough},
    store::{
        bounds::FORMAT,
        error::{ChangeError, LoadProblem},
        loaded::Loaded,
        name,
        summary::{Head, Summary},
    },
};

/// For how long after it was written a file that is not whole may still be on its way.
const ON_ITS_WAY: SignedDuration = SignedDuration::from_secs(60);

/// How much of a file's end is looked at, in bytes.
const TAIL: u64 = 64;

/// How a file of a library is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// It can be opened, as far as it was looked at.
    Whole,
    /// It is not whole, and something is still writing it: a sync client, a browser.
    Arriving,
    /// It is not whole, or no workbook.
    Damaged,
    /// It can only be looked at, or not even that, for a reason that does not lie in it: a newer format, a
    /// right that is missing.
    Closed,
}

/// What can be done about files of a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Copies of one workbook can be joined into the first of them.
    Join {
        /// The one that keeps its name.
        into: PathBuf,
        /// The copies, oldest name first; never empty.
        from: Vec<PathBuf>,
    },
    /// A damaged file can be put back to an earlier state: there is one.
    BringBack(PathBuf),
    /// A file that is still arriving is best left alone for now.
    Wait(PathBuf),
    /// In place of a damaged file there is another of the same workbook, which can be read.
    Instead {
        /// The one that is damaged.
        damaged: PathBuf,
        /// The one that can be read.
        good: PathBuf,
    },
}

impl Offer {
    /// The file that it is about first: the one that is damaged, that arrives, or that copies are joined into.
    pub fn about(&self) -> &Path {
        match self {
            Self::Join { into: path, .. }
            | Self::BringBack(path)
            | Self::Wait(path)
            | Self::Instead { damaged: path, .. } => path,
        }
    }
}

/// What came of joining a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedCopy {
    /// Both, joined.
    pub workbook: Workbook,
    /// What came from the copy.
    pub taken: Vec<Difference>,
    /// What only the other had.
    pub kept: Vec<Difference>,
    /// Where the copy lies in the trash; none where it did not lie in the library, and stays.
    pub trashed: Option<PathBuf>,
}

impl Entry {
    /// How the file is at a moment.
    pub fn state(&self, now: Timestamp) -> EntryState {
        let error = match &self.head {
            // A part of it was read; it is not ours to write.
            Ok(head) if head.format > FORMAT => return EntryState::Closed,
            Ok(_) => return EntryState::Whole,
            Err(error) => error,
        };
        match error.problem {
            LoadProblem::Broken { .. } | LoadProblem::Foreign | LoadProblem::Empty => {
                let age = self
                    .modified
                    .map(|modified| now.duration_since(modified).abs());
                let is_recent = age.is_some_and(|age| age < ON_ITS_WAY);
                if self.is_partial || (self.is_cut_off && is_recent) {
                    EntryState::Arriving
                } else {
                    EntryState::Damaged
                }
            }
            LoadProblem::NotHere => EntryState::Arriving,
            LoadProblem::TooBig => EntryState::Damaged,
            LoadProblem::NotAFile
            | LoadProblem::Folder
            | LoadProblem::Missing
            | LoadProblem::Newer { .. }
            | LoadProblem::InUse
            | LoadProblem::Io(_) => EntryState::Closed,
        }
    }

    /// The firm's name; of a file that does not tell it, the one that its backups tell.
    pub fn title(&self) -> Option<&str> {
        let told = self.head.as_ref().ok().map(|head| head.title.as_str());
        told.or(self.known_title.as_deref())
    }

    /// The file's name alone.
    pub fn file_name(&self) -> &OsStr {
        self.path.file_name().unwrap_or(self.path.as_os_str())
    }

    fn is_elsewhere(&self) -> bool {
        matches!(&self.head, Err(error) if matches!(error.problem, LoadProblem::NotHere))
    }
}

impl Library {
    /// Entries as they really are: every file is read to its end, on all cores, whatever its head says.
    pub fn examined(&self, mut entries: Vec<Entry>, pack: &Pack) -> Vec<Entry> {
        let mut heads = Vec::with_capacity(entries.len());
        let read = |entry: &Entry| {
            let read = || {
                Loaded::look(&entry.path).map(|loaded| Head {
                    format: loaded.format,
                    id: loaded.workbook.id,
                    summary: Summary::of(pack, &loaded.workbook),
                    title: loaded.workbook.title,
                    created: loaded.workbook.created,
                    edited: loaded.workbook.edited,
                })
            };
            (!entry.is_elsewhere()).then(read)
        };
        parallel::in_order(&entries, read, |_, head| {
            heads.push(head);
            Enough::NotYet
        });
        for (entry, head) in entries.iter_mut().zip(heads) {
            let Some(head) = head else { continue };
            if head.is_err() && entry.head.is_ok() {
                entry.known_title = self.known_title(&entry.path);
            }
            entry.head = head;
        }
        entries
    }

    /// Joins a copy of a workbook into another file of it, which keeps its name. A copy that lies in the
    /// library goes to the trash. What the file held until now is a backup from then on.
    pub fn join(
        &self,
        into: &Path,
        copy: &Path,
        summary: impl FnOnce(&Workbook) -> Summary,
    ) -> Result<JoinedCopy, ChangeError> {
        let other = Loaded::read(copy)?;
        let (mut file, loaded) = self.open(into)?;
        let merged = merge(&loaded.workbook, &other.workbook)?;
        if merged.workbook != loaded.workbook {
            file.keep()?;
            file.save(&merged.workbook, &summary(&merged.workbook))?;
        }
        Ok(JoinedCopy {
            workbook: merged.workbook,
            taken: merged.from_second,
            kept: merged.from_first,
            trashed: self.holds(copy).then(|| self.delete(copy)).transpose()?,
        })
    }
}

/// What can be done about some files, the most pressing first.
pub fn offers(entries: &[Entry], now: Timestamp) -> Vec<Offer> {
    let mut offers = Vec::new();
    let mut copies: BTreeMap<&Path, Vec<PathBuf>> = BTreeMap::new();
    for entry in entries {
        let path = || entry.path.clone();
        match entry.state(now) {
            EntryState::Arriving => offers.push(Offer::Wait(path())),
            EntryState::Damaged => {
                let good = good_one(entry, entries, now);
                offers.extend(good.map(|good| Offer::Instead {
                    damaged: path(),
                    good: good.path.clone(),
                }));
                // Of a copy the original is the better state, and without backups there is none.
                offers.extend(
                    (entry.copy_of.is_none() && entry.known_title.is_some())
                        .then(|| Offer::BringBack(path())),
                );
            }
            EntryState::Whole => {
                if let Some(of) = &entry.copy_of {
                    copies.entry(of).or_default().push(path());
                }
            }
            EntryState::Closed => {}
        }
    }
    let is_whole = |path: &Path| {
        let mut entries = entries.iter();
        entries.any(|entry| entry.path == path && entry.state(now) == EntryState::Whole)
    };
    copies.retain(|into, _| is_whole(into));
    offers.extend(copies.into_iter().map(|(into, mut from)| {
        from.sort();
        Offer::Join {
            into: into.to_owned(),
            from,
        }
    }));
    offers
}

/// The file of the same workbook that can be read in place of one that is damaged: what it is a copy of, or
/// else the newest copy of it.
fn good_one<'e>(damaged: &Entry, entries: &'e [Entry], now: Timestamp) -> Option<&'e Entry> {
    let whole = || (entries.iter()).filter(|entry| entry.state(now) == EntryState::Whole);
    let original = damaged.copy_of.as_ref();
    let original = original.and_then(|of| whole().find(|entry| entry.path == *of));
    original.or_else(|| {
        let name = stem(&damaged.path);
        whole()
            .filter(|entry| is_copy_name(&stem(&entry.path), &name))
            .max_by_key(|entry| entry.edited())
    })
}

/// Whether a file ends as a workbook does. Where it does not, it is cut off, or something was put behind.
pub(super) fn ends_whole(mut file: &File) -> bool {
    let mut tail = Vec::new();
    let length = file.metadata().map_or(0, |metadata| metadata.len());
    let read = file
        .seek(SeekFrom::Start(length.saturating_sub(TAIL)))
        .and_then(|_| file.take(TAIL).read_to_end(&mut tail));
    read.is_ok() && tail.trim_ascii_end().ends_with(b")")
}

/// Notes for each entry which other it is a copy of: by the workbook's id, or, where a file does not tell
/// it, by its name.
pub(super) fn tell_apart(entries: &mut [Entry]) {
    let stems: Vec<String> = entries.iter().map(|entry| stem(&entry.path)).collect();
    let mut groups: HashMap<WorkbookId, Vec<usize>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if let Ok(head) = &entry.head {
            groups.entry(head.id).or_default().push(at);
        }
    }
    let mut copies: Vec<(usize, usize)> = Vec::new();
    for group in groups.into_values().filter(|group| group.len() > 1) {
        let is_copy = |at: &usize| {
            group
                .iter()
                .any(|of| is_copy_name(&stems[*at], &stems[*of]))
        };
        let id = |at: usize| entries[at].head.as_ref().map(|head| head.id);
        let rank = |at: &usize| {
            // What has the name that it was given when it was made comes before what has another.
            let is_renamed = !id(*at).is_ok_and(|id| name::is_named(&stems[*at], id));
            (
                is_copy(at),
                is_renamed,
                stems[*at].chars().count(),
                &stems[*at],
            )
        };
        let Some(original) = group.iter().copied().min_by_key(rank) else {
            continue;
        };
        copies.extend(
            group
                .into_iter()
                .filter(|at| *at != original)
                .map(|at| (at, original)),
        );
    }
    let unread = (0..entries.len()).filter(|at| entries[*at].head.is_err());
    for at in unread {
        let of = (0..entries.len())
            .filter(|of| *of != at && is_copy_name(&stems[at], &stems[*of]))
            .min_by_key(|of| stems[*of].len());
        copies.extend(of.map(|of| (at, of)));
    }
    for (at, of) in copies {
        entries[at].copy_of = Some(entries[of].path.clone());
    }
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.nfc().collect()
}

/// Whether a name, without its ending, is what sync clients and file managers make of another one.
///
/// Dropbox: `a (Ann's conflicted copy 2026-11-20)`; Nextcloud: `a (conflicted copy 2026-11-20 101112)`, once
/// `a_conflict-20261120-101112`; Syncthing: `a.sync-conflict-20261120-101112-ABCDEFG`; `OneDrive`:
/// `a-LAPTOP-7`; `iCloud`: `a 2`; Google Drive and browsers: `a (1)`; Seafile: `a (SFConflict …)`; file
/// managers: `a copy`, `a - Copy (2)`, `Copy of a`. Their words are in the language of each system, so
/// that anything in brackets counts.
fn is_copy_name(name: &str, of: &str) -> bool {
    if name == of || of.is_empty() {
        return false;
    }
    if name.ends_with(of) && name.len() > of.len() + 4 {
        // "Copy of a" in any language: a few words in front.
        let before = &name[..name.len() - of.len()];
        return before.ends_with(' ') && before.starts_with(char::is_uppercase);
    }
    let Some(rest) = name.strip_prefix(of) else {
        return false;
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let small = rest.to_lowercase();
    let machine = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    small.contains("conflict")
        || rest.starts_with(" (") && rest.ends_with(')')
        || rest.strip_prefix(' ').is_some_and(is_number)
        || [" copy", " - copy", "-unreadable"]
            .iter()
            .any(|mark| small.starts_with(mark))
        || rest.starts_with('-')
            && rest.len() > 2
            && rest.chars().all(machine)
            && !is_number(&rest[1..])
}

/// The files in a folder that are there only in part, by what programs call them while they arrive; for each
/// the name that it will have, and whether that is all there is of it.
pub(super) fn partial(names: &[PathBuf]) -> Vec<(PathBuf, Partial)> {
    names.iter().filter_map(|path| arriving(path)).collect()
}

/// What stands for a file that is not whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Partial {
    /// A file that is being filled.
    Filling,
    /// A sign that the file is elsewhere.
    Placeholder,
}

/// What a file by its name is a part of.
///
/// Syncthing: `.syncthing.a.ron.tmp`, on Windows `~syncthing~a.ron.tmp`; `iCloud`: `.a.ron.icloud`; Nextcloud:
/// `.a.ron.~1a2b`; browsers: `a.ron.part`, `a.ron.crdownload`, `a.ron.download`; rsync: `.a.ron.k3Jd9Q`.
fn arriving(path: &Path) -> Option<(PathBuf, Partial)> {
    let name = path.file_name()?.to_str()?;
    let sync = [".syncthing.", "~syncthing~"]
        .iter()
        .find_map(|mark| name.strip_prefix(mark));
    let named = if let Some(rest) = sync {
        (rest.strip_suffix(".tmp")?, Partial::Filling)
    } else if let Some(rest) = name.strip_suffix(".icloud") {
        (rest.strip_prefix('.')?, Partial::Placeholder)
    } else if let Some((rest, _)) = name.rsplit_once(".~") {
        (rest.strip_prefix('.')?, Partial::Filling)
    } else {
        let ends = [".part", ".crdownload", ".download", ".partial"];
        (
            ends.iter().find_map(|end| name.strip_suffix(end))?,
            Partial::Filling,
        )
    };
    let (whole, partial) = named;
    let whole = path.with_file_name(whole);
    super::is_listed(&whole).then_some((whole, partial))
}

/// When a file was last written, where the system tells.
pub(super) fn modified(metadata: &fs::Metadata) -> Option<Timestamp> {
    Timestamp::try_from(metadata.modified().ok()?).ok()
}

#[cfg(test)]
mod tests;
