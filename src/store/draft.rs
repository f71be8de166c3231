//! What was typed into the forms of a workbook and is not kept in it yet: a hidden file beside it, there only
//! while something waits. Whoever has the right to save the workbook writes it.

use std::{
    ffi::OsString,
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use super::{
    disk,
    error::{LoadProblem, SaveProblem},
    format::draft::{decode, encode},
};
use crate::domain::{draft::Draft, id::WorkbookId};

/// A file of what waits that this could not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadDrafts {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether a newer madbook wrote it, so that it stays where that looks for it.
    pub is_newer: bool,
}

/// The file of what waits.
#[derive(Debug)]
pub(super) struct DraftFile {
    path: PathBuf,
    /// What it holds, as far as this read or wrote it.
    held: Option<Vec<u8>>,
}

/// Where it lies for a workbook's file.
pub(super) fn beside(workbook: &Path) -> PathBuf {
    let mut hidden = OsString::from(".");
    hidden.push(workbook.file_name().unwrap_or_default());
    hidden.push(".draft");
    disk::folder_of(workbook).join(hidden)
}

impl DraftFile {
    pub(super) fn of(workbook: &Path) -> Self {
        Self {
            path: beside(workbook),
            held: None,
        }
    }

    /// What waits for this workbook. What is another's or a newer one's is left to lie; what cannot be read is put
    /// aside.
    pub(super) fn read(&mut self, id: WorkbookId) -> (Vec<Draft>, Option<UnreadDrafts>) {
        let read = disk::read(&self.path).map(|bytes| (decode(&bytes), bytes));
        match read {
            Ok((Ok((of, drafts)), bytes)) if of == id => {
                self.held = Some(bytes);
                return (drafts, None);
            }
            Ok((Ok(_), _)) => return (Vec::new(), None),
            Ok((Err(LoadProblem::Newer { .. }), _)) => {
                let newer = UnreadDrafts {
                    path: self.path.clone(),
                    is_newer: true,
                };
                return (Vec::new(), Some(newer));
            }
            Ok((Err(_), _)) | Err(_) => {}
        }
        let aside = || UnreadDrafts {
            path: self.put_aside().unwrap_or_else(|_| self.path.clone()),
            is_newer: false,
        };
        (Vec::new(), self.path.exists().then(aside))
    }

    /// Gives the file another name that nothing has, and returns that.
    fn put_aside(&self) -> io::Result<PathBuf> {
        let numbered = (2..1000).map(|number| format!("draft-before-{number}"));
        let mut names = std::iter::once("draft-before".to_owned()).chain(numbered);
        let free = names.find_map(|name| {
            let path = self.path.with_extension(name);
            (!path.exists()).then_some(path)
        });
        let free = free.ok_or(ErrorKind::AlreadyExists)?;
        fs::rename(&self.path, &free)?;
        Ok(free)
    }

    /// Keeps what waits by now, or removes the file where nothing does. A file that this did not read is put
    /// beside first.
    pub(super) fn keep(&mut self, id: WorkbookId, drafts: &[Draft]) -> Result<(), SaveProblem> {
        if drafts.is_empty() {
            if self.held.is_some() {
                match fs::remove_file(&self.path) {
                    Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
                    Ok(()) | Err(_) => self.held = None,
                }
            }
            return Ok(());
        }
        let bytes = encode(id, drafts);
        let bytes = bytes.map_err(|problem| SaveProblem::Unreadable(Box::new(problem)))?;
        if self.held.as_deref() == Some(&bytes[..]) {
            return Ok(());
        }
        if self.path.exists() {
            if self.held.is_none() {
                self.put_aside()?;
                disk::write_new(&self.path, &bytes)?;
            } else {
                disk::replace(&self.path, &bytes)?;
            }
        } else {
            disk::write_new(&self.path, &bytes)?;
        }
        self.held = Some(bytes);
        Ok(disk::sync_folder(&disk::folder_of(&self.path))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            draft::{Entered, FormOf},
            id::{ActionId, AllianceId, ItemId},
            workbook::Subject,
        },
        store::testing::workbook,
    };

    fn all() -> Vec<Draft> {
        let id = uuid::Uuid::from_u128;
        let question = || "keep.reviews".parse().unwrap();
        let about = Subject::Alliance(AllianceId(id(2)));
        let forms = [
            FormOf::Action(None),
            FormOf::Action(Some(ActionId(id(1)))),
            FormOf::Alliance(None),
            FormOf::Alliance(Some(AllianceId(id(2)))),
            FormOf::Item(Subject::Firm, question(), None),
            FormOf::Item(about, question(), Some(ItemId(id(3)))),
            FormOf::People,
            FormOf::Parked,
            FormOf::Promise(None),
            FormOf::Agreed(AllianceId(id(2))),
        ];
        let fields = || {
            vec![
                Entered::Words("Ask “them”\n\tagain \\ 'soon'".into()),
                Entered::Option(2, "a firm".into()),
                Entered::Nothing,
            ]
        };
        let drafts = forms.into_iter().map(|of| Draft {
            of,
            fields: fields(),
        });
        drafts.collect()
    }

    #[test]
    fn what_waits_is_read_again_and_the_file_goes_with_the_last_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let id = workbook().id;
        DraftFile::of(&path).keep(id, &all()).unwrap();
        let mut file = DraftFile::of(&path);
        // Tabs become spaces, as in all words.
        let (read, damaged) = file.read(id);
        assert_eq!(damaged, None);
        assert_eq!(read.len(), all().len());
        for (read, written) in read.iter().zip(all()) {
            assert_eq!(read.of, written.of);
            assert_eq!(read.fields[1..], written.fields[1..]);
        }
        file.keep(id, &read[..1]).unwrap();
        assert_eq!(DraftFile::of(&path).read(id).0, read[..1]);
        file.keep(id, &[]).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        file.keep(id, &[]).unwrap();
    }

    #[test]
    fn what_is_anothers_is_offered_to_nobody_and_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let id = workbook().id;
        let before = encode(WorkbookId(uuid::Uuid::nil()), &all()[..1]).unwrap();
        fs::write(beside(&path), &before).unwrap();
        let mut file = DraftFile::of(&path);
        assert_eq!(file.read(id), (Vec::new(), None));
        file.keep(id, &[]).unwrap();
        assert_eq!(fs::read(beside(&path)).unwrap(), before);
        file.keep(id, &all()[..1]).unwrap();
        assert_eq!(file.read(id).0.len(), 1);
        let put_beside = beside(&path).with_extension("draft-before");
        assert_eq!(fs::read(put_beside).unwrap(), before);
    }

    #[test]
    fn what_a_newer_madbook_wrote_stays_where_that_looks_for_it_until_this_one_has_words_too() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let id = workbook().id;
        let newer = b"(format: 2, workbook: 1, forms: [Unheard(of)])";
        fs::write(beside(&path), newer).unwrap();
        let mut file = DraftFile::of(&path);
        let told = UnreadDrafts {
            path: beside(&path),
            is_newer: true,
        };
        assert_eq!(file.read(id), (Vec::new(), Some(told)));
        file.keep(id, &[]).unwrap();
        assert_eq!(fs::read(beside(&path)).unwrap(), newer);
        file.keep(id, &all()[..1]).unwrap();
        let put_beside = beside(&path).with_extension("draft-before");
        assert_eq!(fs::read(put_beside).unwrap(), newer);
        assert_eq!(DraftFile::of(&path).read(id).0.len(), 1);
    }

    #[test]
    fn what_cannot_be_read_is_put_aside_each_under_its_own_name_and_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let id = workbook().id;
        let damaged = [&b"(format: 1, workbook: 1)"[..], b"nonsense", b""];
        let mut put = Vec::new();
        for before in damaged {
            fs::write(beside(&path), before).unwrap();
            let mut file = DraftFile::of(&path);
            let (read, aside) = file.read(id);
            assert!(read.is_empty());
            let aside = aside.unwrap();
            assert!(!aside.is_newer);
            put.push(aside.path);
            file.keep(id, &all()[..1]).unwrap();
            assert_eq!(file.read(id).0.len(), 1);
            file.keep(id, &[]).unwrap();
        }
        for (before, aside) in damaged.iter().zip(put) {
            assert_eq!(fs::read(aside).unwrap(), *before);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), damaged.len());
    }
}
