//! A sealed exchange: what an owner releases about one alliance, and a commitment to it that can be sent
//! first. Whoever has the commitment can check later that what they were given was not changed in between.
//! Nothing is encrypted: whoever has the file can read it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::cache::hex;
use crate::domain::{
    answer::Answers,
    edition::Edition,
    id::{AllianceId, QuestionId},
    pack::{Chapter, Pack},
    workbook::Workbook,
};
use crate::{i18n::Catalog, report::edition, store::shown, t};

/// What tells this commitment from any other use of the same hash.
const PURPOSE: &[u8] = b"madbook seal 1\n";

/// The longest seal or salt that is read, in bytes.
const LONGEST: u64 = 1024;

/// What nobody can guess, so that nobody can try out which answers fit a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

/// What became of a sealed exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealed {
    /// The file is the one that was committed to.
    Kept,
    /// It is another one, or the salt is.
    Changed,
}

impl Salt {
    /// The salt as a line of text.
    pub fn text(self) -> String {
        format!("{}\n", hex(&self.0))
    }

    /// The salt in a text; none where it holds none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.as_bytes().chunks_exact(2);
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut salt = [0; 32];
        for (byte, digits) in salt.iter_mut().zip(digits) {
            *byte = u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?;
        }
        Some(Self(salt))
    }

    /// The commitment to a file's content: 64 hexadecimal digits.
    pub fn commitment(self, file: &[u8]) -> String {
        let mut hash = Sha256::new();
        hash.update(PURPOSE);
        hash.update(self.0);
        hash.update(file);
        hex(&hash.finalize())
    }

    /// Whether a file is the one that a commitment was made to. A commitment that is none fits nothing.
    pub fn check(self, file: &[u8], commitment: &str) -> Sealed {
        if self
            .commitment(file)
            .eq_ignore_ascii_case(commitment.trim())
        {
            Sealed::Kept
        } else {
            Sealed::Changed
        }
    }
}

/// What became of a sealed exchange, in words; none where there was none. The seal and the salt are the files
/// that are named, else those beside the partner's. An error in words where the file was changed after it was
/// sealed, or cannot be checked.
pub fn check_beside(
    words: &Catalog,
    (theirs, bytes): (&Path, &[u8]),
    (seal, salt): (Option<&Path>, Option<&Path>),
) -> Result<Option<String>, String> {
    let beside = |ending: &str| {
        let mut name = theirs.as_os_str().to_owned();
        name.push(ending);
        Some(PathBuf::from(name)).filter(|path| path.is_file())
    };
    let seal = seal.map(Path::to_owned).or_else(|| beside(".seal"));
    let salt = salt.map(Path::to_owned).or_else(|| beside(".salt"));
    let (seal, salt) = match (seal, salt) {
        (None, None) => return Ok(None),
        (Some(seal), Some(salt)) => (seal, salt),
        (Some(_), None) => return Err(t!(words, "seal-no-salt")),
        (None, Some(_)) => return Err(t!(words, "seal-no-seal")),
    };
    let unreadable = |path: &Path| t!(words, "seal-unreadable", file = shown(path));
    let read = |path: &Path| {
        let known = fs::metadata(path).ok();
        let known = known.filter(|it| it.is_file() && it.len() <= LONGEST);
        let text = known.and_then(|_| fs::read_to_string(path).ok());
        text.ok_or_else(|| unreadable(path))
    };
    let commitment = read(&seal)?;
    let known = Salt::parse(&read(&salt)?).ok_or_else(|| unreadable(&salt))?;
    match known.check(bytes, &commitment) {
        Sealed::Kept => Ok(Some(t!(words, "seal-kept"))),
        Sealed::Changed => Err(t!(words, "seal-changed", file = shown(theirs))),
    }
}

/// The questions about an alliance that hold something its owner may release, in the pack's order.
pub fn offered<'a>(pack: &'a Pack, shared: &Workbook, id: AllianceId) -> Vec<&'a QuestionId> {
    let Some(alliance) = shared.alliance(id) else {
        return Vec::new();
    };
    let answered: BTreeSet<&QuestionId> = (alliance.answers.iter())
        .map(|(slot, _)| &slot.question)
        .collect();
    let hidden = [pack.links(), pack.matrix()];
    let is_firms = |id: &QuestionId| hidden.iter().flatten().any(|asked| asked.id == *id);
    let questions = pack.chapters().iter().flat_map(Chapter::questions);
    questions
        .map(|question| &question.id)
        .filter(|id| answered.contains(id) && !is_firms(id))
        .collect()
}

/// What an owner may release about an alliance: nothing that is private, and nothing about the firm itself
/// or about others.
pub fn shared(words: &Catalog, pack: &Pack, workbook: &Workbook, id: AllianceId) -> Workbook {
    let mut shared = edition::of(words, pack, &Edition::releasable(id), workbook).workbook;
    shared.firm = Answers::default();
    shared.actions.clear();
    shared
}

/// What is released of that: the chosen questions, and nothing beside them.
pub fn release(shared: &Workbook, chosen: &BTreeSet<QuestionId>) -> Workbook {
    let mut released = shared.clone();
    for alliance in &mut released.alliances {
        let mut kept = Answers::default();
        for (slot, entry) in alliance.answers.iter() {
            if chosen.contains(&slot.question) {
                kept.set(slot.clone(), Some(entry.clone()));
            }
        }
        alliance.answers = kept;
    }
    released
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_file_that_was_changed_no_longer_fits_its_commitment() {
        let salt = Salt([7; 32]);
        let commitment = salt.commitment(b"what we say");
        assert_eq!(commitment.len(), 64);
        assert_eq!(salt.check(b"what we say", &commitment), Sealed::Kept);
        let sent = format!(" {}\r\n", commitment.to_uppercase());
        assert_eq!(salt.check(b"what we say", &sent), Sealed::Kept);
        assert_eq!(salt.check(b"what we said", &commitment), Sealed::Changed);
        assert_eq!(
            Salt([8; 32]).check(b"what we say", &commitment),
            Sealed::Changed
        );
        assert_eq!(salt.check(b"what we say", ""), Sealed::Changed);
    }

    proptest! {
        #[test]
        fn a_salt_is_read_back_and_nothing_else_is(bytes: [u8; 32], text in "\\PC{0,80}") {
            let salt = Salt(bytes);
            prop_assert_eq!(Salt::parse(&salt.text()), Some(salt));
            if let Some(salt) = Salt::parse(&text) {
                let written = salt.text();
                prop_assert_eq!(written.trim(), text.trim().to_lowercase());
            }
        }
    }
}
