//! What the system refuses, told in a language instead of in the system's own words, which are English.

use std::{
    error::Error,
    fmt,
    io::{self, ErrorKind},
};

use super::{Catalog, FALLBACK};
use crate::{domain::text::clean_line, t};

/// What was to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Something was to be read or started.
    Read,
    /// Something was to be written, made or moved.
    Write,
}

/// Why the system refuses to do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing of this name.
    Missing,
    /// Whoever asks may not do it.
    NotAllowed,
    /// The disk is full, or as full as somebody may make it.
    Full,
    /// The disk takes no changes.
    ReadOnly,
    /// It is a folder, not a file.
    Folder,
    /// A file stands where a folder should be: its path, safe to show, where it is known.
    NotAFolder(Option<String>),
    /// Another program has it just now.
    Busy,
    /// A disk or a network does not answer.
    Away,
    /// Nothing can have such a name.
    Name,
    /// It is not text in UTF-8.
    NotText,
    /// What the system says, in its own words; one line, safe to show.
    Other(String),
}

/// That a file stands where a folder should be: the path, safe to show.
#[derive(Debug, thiserror::Error)]
#[error("{0} is a file, not a folder")]
pub struct FileInTheWay(pub String);

impl From<&io::Error> for Refused {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::PermissionDenied => Self::NotAllowed,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::Full
            }
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::NotADirectory => {
                let inner = error.get_ref().and_then(|it| it.downcast_ref());
                Self::NotAFolder(inner.map(|FileInTheWay(path)| path.clone()))
            }
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Deadlock => {
                Self::Busy
            }
            ErrorKind::TimedOut
            | ErrorKind::StaleNetworkFileHandle
            | ErrorKind::NetworkDown
            | ErrorKind::NetworkUnreachable
            | ErrorKind::HostUnreachable
            | ErrorKind::NotConnected => Self::Away,
            ErrorKind::InvalidFilename => Self::Name,
            // A reader of a form of its own puts its own error in.
            ErrorKind::InvalidData if error.get_ref().is_none() => Self::NotText,
            _ => Self::Other(clean_line(&innermost(error)).text),
        }
    }
}

/// What an error says that others lie around: these would name files that nobody knows.
fn innermost(error: &io::Error) -> String {
    let mut inner: &dyn Error = error;
    let mut next = error.get_ref().map(|it| it as &dyn Error);
    while let Some(error) = next {
        inner = error;
        next = error.source();
    }
    inner.to_string()
}

impl Refused {
    /// What is in the way.
    pub fn told(&self, deed: Deed, words: &Catalog) -> String {
        match (self, deed) {
            (Self::Missing, Deed::Read) => t!(words, "refused-missing"),
            (Self::Missing, Deed::Write) => t!(words, "refused-nowhere"),
            (Self::NotAllowed, Deed::Read) => t!(words, "refused-reading"),
            (Self::NotAllowed, Deed::Write) => t!(words, "refused-writing"),
            (Self::Full, _) => t!(words, "refused-full"),
            (Self::ReadOnly, _) => t!(words, "refused-read-only"),
            (Self::Folder, _) => t!(words, "refused-folder"),
            (Self::NotAFolder(None), _) => t!(words, "refused-no-folder"),
            (Self::NotAFolder(Some(path)), _) => {
                t!(words, "refused-file-in-the-way", path = path.as_str())
            }
            (Self::Busy, _) => t!(words, "refused-busy"),
            (Self::Away, _) => t!(words, "refused-away"),
            (Self::Name, _) => t!(words, "refused-name"),
            (Self::NotText, _) => t!(words, "refused-not-text"),
            (Self::Other(said), _) => t!(words, "refused-other", said = said.as_str()),
        }
    }

    /// What is in the way, and what to do about it.
    pub fn told_with_help(&self, deed: Deed, words: &Catalog) -> String {
        let help = match (self, deed) {
            (Self::Missing, Deed::Read) => t!(words, "refused-help-moved"),
            (Self::NotAllowed, Deed::Read) => t!(words, "refused-help-ask"),
            (Self::Missing | Self::Away, _) => t!(words, "refused-help-away"),
            (Self::NotAllowed | Self::ReadOnly, _) => t!(words, "refused-help-elsewhere"),
            (Self::Full, _) => t!(words, "refused-help-room"),
            (Self::Folder | Self::Name, _) => t!(words, "refused-help-name"),
            (Self::NotAFolder(_), _) => t!(words, "refused-help-folder"),
            (Self::Busy, _) => t!(words, "refused-help-close"),
            (Self::NotText | Self::Other(_), Deed::Read) => t!(words, "refused-help-look"),
            (Self::NotText | Self::Other(_), Deed::Write) => t!(words, "refused-help-again"),
        };
        let problem = self.told(deed, words);
        t!(words, "refused-and-help", problem = problem, help = help)
    }
}

/// What is in the way where the system refuses to do something.
pub fn refused(error: &io::Error, deed: Deed, words: &Catalog) -> String {
    Refused::from(error).told(deed, words)
}

/// The same with what to do about it, in English: as errors are written that no language is known for.
pub struct InEnglish<'a>(pub &'a io::Error, pub Deed);

impl fmt::Display for InEnglish<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Catalog::in_language(FALLBACK) {
            Ok(words) => f.write_str(&Refused::from(self.0).told_with_help(self.1, &words)),
            Err(_) => write!(f, "{}", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::carried_languages;

    #[test]
    fn the_usual_refusals_are_told_in_each_language_without_the_systems_words() {
        let kinds = [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::StorageFull,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::ResourceBusy,
            ErrorKind::TimedOut,
            ErrorKind::InvalidFilename,
            ErrorKind::InvalidData,
        ];
        for language in carried_languages() {
            let words = Catalog::in_language(&language.tag).unwrap();
            for deed in [Deed::Read, Deed::Write] {
                let told = kinds
                    .map(|kind| Refused::from(&io::Error::from(kind)).told_with_help(deed, &words));
                for (at, one) in told.iter().enumerate() {
                    assert!(!told[..at].contains(one), "{one}");
                    let says_room = one.contains(&t!(words, "refused-help-room"));
                    assert_eq!(says_room, kinds[at] == ErrorKind::StorageFull, "{one}");
                    assert!(!one.contains(&kinds[at].to_string()) || language.tag == FALLBACK);
                }
            }
        }
    }

    #[test]
    fn no_file_is_named_that_nobody_knows() {
        let folder = tempfile::TempDir::new().unwrap();
        let error = tempfile::Builder::new()
            .prefix(".madbook-")
            .tempfile_in(folder.path().join("gone"))
            .unwrap_err();
        assert_eq!(Refused::from(&error), Refused::Missing);
        let odd = io::Error::from_raw_os_error(ODD);
        let around = io::Error::new(odd.kind(), Around(odd));
        let words = Catalog::in_language("de").unwrap();
        let told = Refused::from(&around).told_with_help(Deed::Write, &words);
        assert!(
            told.starts_with("das System meldet auf Englisch: "),
            "{told}"
        );
        assert!(!told.contains(".tmp"), "{told}");
    }

    /// The number of an error that no system has.
    const ODD: i32 = 4095;

    #[derive(Debug, thiserror::Error)]
    #[error("{0} at path .madbook-x.tmp")]
    struct Around(#[source] io::Error);
}
