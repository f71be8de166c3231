//! Words that could not be saved, kept where they can be until they are.
//!
//! Every key is in the workbook as soon as it is typed, and the workbook is saved within a second. What
//! is left to lose is what was typed since the file could not be written: the disk is full, the stick was
//! pulled, another program has it. That goes to a folder of its own, elsewhere, and is offered the next
//! time the workbook is opened; it is removed as soon as saving succeeds again.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{bounds::TRIES, disk, error::SaveProblem, loaded::Loaded};
use crate::domain::{id::WorkbookId, merge::merge, workbook::Workbook};

/// Where one session puts what it cannot save.
#[derive(Debug)]
pub(super) struct Journal {
    folder: PathBuf,
    id: WorkbookId,
    /// What it wrote.
    written: Option<PathBuf>,
}

/// A workbook as it could not be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// When it was last edited.
    pub at: Timestamp,
    /// The workbook. Joined with what the file holds, nothing of either is lost.
    pub workbook: Workbook,
    path: PathBuf,
}

impl Recovered {
    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it holds something that a workbook does not; none where it is another one's.
    pub(super) fn is_new_to(&self, workbook: &Workbook) -> Option<bool> {
        let merged = merge(workbook, &self.workbook).ok()?;
        Some(!merged.from_second.is_empty())
    }

    /// Forgets it: it was taken over, or nobody wants it.
    pub fn forget(self) -> io::Result<()> {
        fs::remove_file(self.path)
    }
}

impl Journal {
    pub(super) fn within(folder: &Path, id: WorkbookId) -> Self {
        Self {
            folder: folder.to_owned(),
            id,
            written: None,
        }
    }

    /// Writes down what could not be saved, in place of what this session wrote down before. What
    /// another left behind stays. Says where it is.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<PathBuf, SaveProblem> {
        if let Some(path) = &self.written
            && path.exists()
        {
            disk::replace(path, bytes)?;
            return Ok(path.clone());
        }
        disk::make_folder(&self.folder)?;
        let mut nth = 1;
        loop {
            let path = self.folder.join(format!("{}-{nth}.ron", self.id));
            match disk::write_new(&path, bytes) {
                Err(SaveProblem::Taken) if nth < TRIES => nth += 1,
                done => {
                    self.written = Some(path.clone());
                    return done.map(|()| path);
                }
            }
        }
    }

    /// Removes what this session wrote down: it is saved.
    pub(super) fn clear(&mut self) {
        if let Some(path) = self.written.take() {
            // What is left behind is found to hold nothing new.
            let _ = fs::remove_file(path);
        }
    }
}

/// What a folder holds of a workbook that the workbook does not, newest first. What holds nothing new is
/// forgotten.
pub(super) fn recovered(folder: &Path, workbook: &Workbook) -> io::Result<Vec<Recovered>> {
    let mut found = Vec::new();
    for one in left(folder, &workbook.id.to_string())? {
        match one.is_new_to(workbook) {
            Some(true) => found.push(one),
            Some(false) => drop(one.forget()),
            None => {}
        }
    }
    Ok(found)
}

/// All that a folder holds in files whose names begin so, newest first.
pub(super) fn left(folder: &Path, prefix: &str) -> io::Result<Vec<Recovered>> {
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut found = Vec::new();
    for file in files {
        let file = file?;
        let named = file.file_name();
        if !named.to_str().is_some_and(|name| name.starts_with(prefix)) {
            continue;
        }
        let path = file.path();
        // What cannot be read is left for somebody with a text editor.
        let Ok(loaded) = Loaded::read(&path) else {
            continue;
        };
        found.push(Recovered {
            at: loaded.workbook.edited,
            workbook: loaded.workbook,
            path,
        });
    }
    found.sort_by(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            answer::{Answer, Entry, Part, Slot},
            change::Change,
            log::Sitting,
            workbook::Subject,
        },
        store::{
            format,
            testing::{moment, summary, workbook},
        },
    };

    fn typed(text: &str, second: i64) -> Workbook {
        let mut workbook = workbook();
        let edit = Change::answer(
            Subject::Firm,
            Slot::new(&"mad.a3".parse().unwrap(), Part::Value),
            Some(Entry::new(Answer::Text(text.into()), moment(second))),
        );
        workbook
            .make(edit, moment(second), &mut Sitting::default())
            .unwrap();
        workbook
    }

    fn bytes(workbook: &Workbook) -> Vec<u8> {
        format::encode(workbook, &summary()).unwrap()
    }

    #[test]
    fn what_was_written_down_is_offered_until_it_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("state");
        let mut journal = Journal::within(&folder, workbook().id);
        assert!(recovered(&folder, &workbook()).unwrap().is_empty());
        for text in ["Half a", "Half a line"] {
            journal.write(&bytes(&typed(text, 100))).unwrap();
        }
        let found = recovered(&folder, &workbook()).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].at, &found[0].workbook),
            (moment(100), &typed("Half a line", 100))
        );
        journal.clear();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }

    #[test]
    fn what_another_session_left_behind_stays_until_it_holds_nothing_new() {
        let folder = tempfile::tempdir().unwrap();
        let write = |text, second| {
            let mut journal = Journal::within(folder.path(), workbook().id);
            journal.write(&bytes(&typed(text, second))).unwrap();
            journal
        };
        write("First", 100);
        write("Second", 200).clear();
        write("Third", 300);
        let other = Workbook {
            id: crate::domain::id::WorkbookId(uuid::Uuid::nil()),
            ..workbook()
        };
        assert!(recovered(folder.path(), &other).unwrap().is_empty());
        let times = |workbook: &Workbook| -> Vec<Timestamp> {
            let found = recovered(folder.path(), workbook).unwrap();
            found.iter().map(|one| one.at).collect()
        };
        assert_eq!(times(&workbook()), [moment(300), moment(100)]);
        // Whatever was said later than the first one wrote it down counts.
        assert_eq!(times(&typed("Later", 200)), [moment(300)]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        recovered(folder.path(), &workbook())
            .unwrap()
            .remove(0)
            .forget()
            .unwrap();
        assert!(times(&workbook()).is_empty());
    }
}
