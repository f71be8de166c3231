//! What was typed into the forms of a workbook and is not kept in it yet: a hidden file beside it, there only
//! while something waits. Whoever has the right to save the workbook writes it.

use std::{
    ffi::OsString,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{
    disk,
    error::SaveProblem,
    format::draft::{decode, encode},
};
use crate::domain::{draft::Draft, id::WorkbookId};

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

    /// What waits for this workbook. What is another's, or cannot be read, is left to lie.
    pub(super) fn read(&mut self, id: WorkbookId) -> Vec<Draft> {
        let Ok(bytes) = disk::read(&self.path) else {
            return Vec::new();
        };
        match decode(&bytes) {
            Ok((of, drafts)) if of == id => {
                self.held = Some(bytes);
                drafts
            }
            Ok(_) | Err(_) => Vec::new(),
        }
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
                fs::rename(&self.path, self.path.with_extension("draft-before"))?;
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
        let read = file.read(id);
        assert_eq!(read.len(), all().len());
        for (read, written) in read.iter().zip(all()) {
            assert_eq!(read.of, written.of);
            assert_eq!(read.fields[1..], written.fields[1..]);
        }
        file.keep(id, &read[..1]).unwrap();
        assert_eq!(DraftFile::of(&path).read(id), read[..1]);
        file.keep(id, &[]).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        file.keep(id, &[]).unwrap();
    }

    #[test]
    fn what_is_anothers_or_cannot_be_read_is_offered_to_nobody_and_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let id = workbook().id;
        for before in [
            encode(WorkbookId(uuid::Uuid::nil()), &all()[..1]).unwrap(),
            b"(format: 2, workbook: 1)".to_vec(),
            b"nonsense".to_vec(),
        ] {
            fs::write(beside(&path), &before).unwrap();
            let mut file = DraftFile::of(&path);
            assert!(file.read(id).is_empty());
            file.keep(id, &[]).unwrap();
            assert_eq!(fs::read(beside(&path)).unwrap(), before);
            file.keep(id, &all()[..1]).unwrap();
            assert_eq!(file.read(id).len(), 1);
            let put_beside = beside(&path).with_extension("draft-before");
            assert_eq!(fs::read(put_beside).unwrap(), before);
        }
    }
}
