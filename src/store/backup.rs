//! Older states of a workbook, kept apart from it.
//!
//! Before a save replaces a file that has stood for a while, what it held goes to a folder of the
//! workbook's id: none within [`PAUSE`] of another. The newest [`NEWEST`] stay, and of each of the last
//! [`DAYS`] days (in UTC) on which there was one, the newest. They are ordinary workbook files.

use std::{
    cmp::Reverse,
    collections::BTreeSet,
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use uuid::Uuid;

use super::{
    bounds::TRIES,
    disk,
    error::{LoadError, LoadProblem, SaveError, SaveProblem},
    head::head,
    summary::Head,
};
use crate::domain::id::WorkbookId;

/// How many backups are kept whatever their age.
const NEWEST: usize = 10;

/// Of how many days the last backup is kept.
const DAYS: usize = 30;

/// How far apart two backups are, at least; one that is asked for comes whenever it is.
const PAUSE: SignedDuration = SignedDuration::from_mins(10);

/// Whether a backup of one moment does for another.
pub(super) fn is_near(one: Timestamp, other: Timestamp) -> bool {
    one.duration_since(other).abs() < PAUSE
}

/// What a backup's file is called, by the moment that its workbook was last edited.
const NAME: &str = "%Y-%m-%d-%H%M%S";

/// How long such a name is without its ending.
const LENGTH: usize = "2026-09-21-141320".len();

/// The backups of one workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backups {
    folder: PathBuf,
}

/// One older state of a workbook.
#[derive(Debug)]
pub struct Backup {
    /// Its file, which [`Loaded::read`](super::Loaded::read) reads.
    pub path: PathBuf,
    /// When the workbook was last edited in that state, to the second.
    pub at: Timestamp,
    /// How long the file is, in bytes.
    pub size: u64,
    /// What stands at its head, or why it cannot be read.
    pub head: Result<Head, LoadError>,
}

impl Backups {
    /// The backups of a workbook in a folder that has those of many.
    pub(super) fn within(folder: &Path, id: WorkbookId) -> Self {
        Self {
            folder: folder.join(id.to_string()),
        }
    }

    /// The workbooks that a folder has backups of.
    pub(super) fn workbooks(folder: &Path) -> Result<Vec<WorkbookId>, LoadError> {
        let name = |path: &Path| Uuid::parse_str(path.file_name()?.to_str()?).ok();
        let ids = list(folder).map_err(|error| LoadProblem::from(error).at(folder))?;
        Ok(ids
            .iter()
            .filter_map(|path| name(path))
            .map(WorkbookId)
            .collect())
    }

    /// The folder that they are in, which need not exist yet.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Every backup, newest first.
    pub fn list(&self) -> Result<Vec<Backup>, LoadError> {
        let mut bytes = Vec::new();
        let backups = self
            .known()
            .map_err(|error| LoadProblem::from(error).at(&self.folder))?
            .into_iter()
            .map(|Known { at, path, .. }| Backup {
                at,
                size: fs::metadata(&path).map_or(0, |metadata| metadata.len()),
                head: disk::open(&path)
                    .and_then(|file| head(&file, &mut bytes))
                    .map_err(|problem| problem.at(&path)),
                path,
            });
        Ok(backups.collect())
    }

    /// Keeps what a file held that was last edited at a moment, unless there is a backup of about then;
    /// returns the moment of the one that there is now. Until [`PAUSE`] after it there is no need of another.
    pub(super) fn keep(&self, bytes: &[u8], edited: Timestamp) -> Result<Timestamp, SaveError> {
        self.put(bytes, edited, Occasion::Passing)
    }

    /// Keeps what a file held in any case: it is about to be replaced by something else altogether.
    pub(super) fn keep_now(&self, bytes: &[u8], edited: Timestamp) -> Result<(), SaveError> {
        self.put(bytes, edited, Occasion::Replaced).map(drop)
    }

    fn put(
        &self,
        bytes: &[u8],
        edited: Timestamp,
        occasion: Occasion,
    ) -> Result<Timestamp, SaveError> {
        self.write(bytes, edited, occasion)
            .map_err(|problem| problem.at(&self.folder))
    }

    fn write(
        &self,
        bytes: &[u8],
        edited: Timestamp,
        occasion: Occasion,
    ) -> Result<Timestamp, SaveProblem> {
        let known = self.known()?;
        let near = known.iter().find(|last| is_near(edited, last.at));
        if let (Some(near), Occasion::Passing) = (near, occasion) {
            return Ok(near.at);
        }
        disk::make_folder(&self.folder)?;
        let mut nth = 1;
        loop {
            match disk::write_new(&self.folder.join(name(edited, nth)), bytes) {
                Err(SaveProblem::Taken) if nth < TRIES => nth += 1,
                done => break done?,
            }
        }
        let _ = disk::sync_folder(&self.folder);
        self.prune(edited);
        Ok(edited)
    }

    /// Removes what is neither among the newest nor the newest of its day. What is from after the state just
    /// kept, since a clock was ahead then, is counted by itself: it does not push out what comes now.
    fn prune(&self, kept: Timestamp) {
        let known = self.known().unwrap_or_default();
        let (later, rest): (Vec<_>, Vec<_>) = known.into_iter().partition(|one| one.at > kept);
        for backups in [later, rest] {
            let mut days = BTreeSet::new();
            for (newer, known) in backups.iter().enumerate() {
                let day = known.at.to_zoned(TimeZone::UTC).date();
                let newest_of_day = days.len() < DAYS && days.insert(day);
                if newer >= NEWEST && !newest_of_day {
                    // One too many does no harm.
                    let _ = fs::remove_file(&known.path);
                }
            }
        }
    }

    /// The backups by their names, newest first.
    fn known(&self) -> io::Result<Vec<Known>> {
        let files = list(&self.folder)?;
        let mut known: Vec<Known> = files.into_iter().filter_map(Known::by_name).collect();
        known.sort_by_key(|known| Reverse((known.at, known.nth)));
        Ok(known)
    }
}

/// A backup, as far as its name tells.
struct Known {
    at: Timestamp,
    /// Which one of that second it is, from 1.
    nth: u32,
    path: PathBuf,
}

impl Known {
    /// None for a file that is no backup.
    fn by_name(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let (moment, rest) = name.strip_suffix(".ron")?.split_at_checked(LENGTH)?;
        let nth = if rest.is_empty() {
            1
        } else {
            rest.strip_prefix('-')?.parse().ok()?
        };
        let moment = DateTime::strptime(NAME, moment).ok()?;
        let at = moment.to_zoned(TimeZone::UTC).ok()?.timestamp();
        Some(Self { at, nth, path })
    }
}

/// Why a backup is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Occasion {
    /// The next of many saves.
    Passing,
    /// Something else takes the workbook's place.
    Replaced,
}

/// What is in a folder; one that does not exist is empty.
fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(files) => files.map(|file| Ok(file?.path())).collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn name(edited: Timestamp, nth: u32) -> String {
    let edited = edited.max(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::UTC);
    let moment = edited.strftime(NAME);
    match nth {
        1 => format!("{moment}.ron"),
        _ => format!("{moment}-{nth}.ron"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{
        format,
        testing::{id, moment, summary, workbook},
    };

    fn backups() -> (tempfile::TempDir, Backups) {
        let folder = tempfile::tempdir().unwrap();
        let backups = Backups::within(folder.path(), WorkbookId(id(1)));
        (folder, backups)
    }

    fn minutes(backups: &Backups) -> Vec<i64> {
        let since = |backup: &Backup| backup.at.duration_since(moment(0)).as_mins();
        backups.list().unwrap().iter().map(since).collect()
    }

    #[test]
    fn the_newest_ten_are_kept_and_none_just_after_another() {
        let (_folder, backups) = backups();
        for minute in 80..200 {
            backups.keep(b"x", moment(minute * 60)).unwrap();
        }
        let expected: Vec<i64> = (10..20).rev().map(|ten| ten * 10).collect();
        assert_eq!(minutes(&backups), expected);
        // A clock that was set back keeps nobody from having backups.
        for second in 0..100 {
            backups.keep(b"x", moment(second - 86400)).unwrap();
        }
        assert_eq!(minutes(&backups), [expected, vec![-24 * 60]].concat());
    }

    #[test]
    fn a_clock_that_was_ahead_does_not_push_out_what_comes_after() {
        let (_folder, backups) = backups();
        let year = 365 * 24 * 60;
        for minute in (0..20).map(|nth| year + nth * 15) {
            backups.keep(b"ahead", moment(minute * 60)).unwrap();
        }
        for minute in (0..12).map(|nth| nth * 15) {
            backups.keep(b"now", moment(minute * 60)).unwrap();
        }
        let now: Vec<i64> = minutes(&backups)
            .into_iter()
            .filter(|it| *it < year)
            .collect();
        let newest: Vec<i64> = (2..12).rev().map(|nth| nth * 15).collect();
        assert_eq!(now, newest);
        let ahead = minutes(&backups).len() - now.len();
        assert_eq!(ahead, NEWEST);
    }

    #[test]
    fn of_each_of_thirty_days_the_last_is_kept() {
        let (_folder, backups) = backups();
        for quarter in 0..40 * 4 {
            backups.keep(b"x", moment(quarter * 6 * 3600)).unwrap();
        }
        let days: BTreeSet<_> = backups
            .list()
            .unwrap()
            .iter()
            .map(|backup| backup.at.to_zoned(TimeZone::UTC).date())
            .collect();
        assert_eq!(days.len(), DAYS);
        // Besides, the newest ten: four of each day, and two of the day that has just begun.
        assert_eq!(minutes(&backups).len(), DAYS + NEWEST - 3);
        let times = backups.list().unwrap();
        assert!(times.is_sorted_by(|newer, older| newer.at > older.at));
    }

    #[test]
    fn one_that_is_asked_for_comes_even_in_the_same_second() {
        let (_folder, backups) = backups();
        for text in [b"a", b"b", b"c"] {
            backups.keep_now(text, moment(0)).unwrap();
        }
        let texts: Vec<_> = backups
            .list()
            .unwrap()
            .iter()
            .map(|backup| fs::read_to_string(&backup.path).unwrap())
            .collect();
        assert_eq!(texts, ["c", "b", "a"]);
    }

    #[test]
    fn a_backup_tells_its_head_and_other_files_are_left_alone() {
        let (folder, backups) = backups();
        assert!(backups.list().unwrap().is_empty());
        let bytes = format::encode(&workbook(), &summary()).unwrap();
        backups.keep(&bytes, moment(90)).unwrap();
        backups.keep_now(b"garbage", moment(80)).unwrap();
        fs::write(backups.folder().join("notes.txt"), "mine").unwrap();
        fs::write(backups.folder().join("ü-is-no-moment-at-all.ron"), "mine").unwrap();
        let listed = backups.list().unwrap();
        assert_eq!(listed.len(), 2);
        assert_eq!(
            (listed[0].at, listed[0].size),
            (moment(90), bytes.len() as u64)
        );
        assert_eq!(listed[0].head.as_ref().unwrap().title, "Rowan Bakery");
        assert!(listed[1].head.is_err());
        let known = Backups::workbooks(folder.path()).unwrap();
        assert_eq!(known, [WorkbookId(id(1))]);
    }

    #[test]
    fn a_moment_that_no_name_can_tell_is_told_as_near_as_it_can_be() {
        let (_folder, backups) = backups();
        for edited in [Timestamp::MIN, Timestamp::MAX] {
            backups.keep(b"x", edited).unwrap();
        }
        assert_eq!(backups.list().unwrap().len(), 2);
    }
}
