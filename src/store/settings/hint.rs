//! What is pointed out once, and the file that says what somebody has seen of it: a name on each line, beside
//! their settings, so that it is theirs and not a workbook's.

use std::{collections::BTreeSet, path::PathBuf};

use super::SettingsFile;
use crate::store::{disk, error::SaveError};

/// The file of what was seen.
const SEEN: &str = "seen-hints";

macro_rules! hints {
    ($($(#[$doc:meta])* $hint:ident, $name:literal;)*) => {
        /// Something that is pointed out when it helps for the first time, and never again.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Hint {
            $($(#[$doc])* $hint,)*
        }

        impl Hint {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$hint,)*];

            /// The name that the file knows it by.
            fn name(self) -> &'static str {
                match self {
                    $(Self::$hint => $name,)*
                }
            }
        }
    };
}

hints! {
    /// That all keys can be seen.
    Help, "help";
    /// That one can go to any question.
    GoTo, "go-to";
    /// That changes can be taken back.
    Undo, "undo";
    /// That the picture can be given to others.
    Picture, "picture";
    /// That one can go from alliance to alliance.
    Alliances, "alliances";
    /// That dates go into a calendar.
    Actions, "actions";
}

impl SettingsFile {
    fn seen_path(&self) -> PathBuf {
        self.config().with_file_name(SEEN)
    }

    /// What was seen, as far as that can be read.
    pub fn seen(&self) -> BTreeSet<Hint> {
        let bytes = disk::read(&self.seen_path()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let names: BTreeSet<&str> = text.lines().map(str::trim).collect();
        let all = Hint::ALL.iter().copied();
        all.filter(|it| names.contains(it.name())).collect()
    }

    /// Keeps what was seen for next time.
    pub fn keep_seen(&self, seen: &BTreeSet<Hint>) -> Result<(), SaveError> {
        let names = seen.iter().map(|it| format!("{}\n", it.name()));
        Self::put(&self.seen_path(), &names.collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_was_seen_is_known_next_time_and_odd_lines_are_none() {
        let home = tempfile::tempdir().unwrap();
        let files = SettingsFile::in_folder(&home.path().join("new"));
        assert!(files.seen().is_empty());
        for seen in [&Hint::ALL[..1], Hint::ALL, &[]] {
            let seen: BTreeSet<Hint> = seen.iter().copied().collect();
            files.keep_seen(&seen).unwrap();
            assert_eq!(files.seen(), seen);
        }
        fs::write(files.seen_path(), b"undo \r\nnothing\n\xff\n").unwrap();
        assert_eq!(files.seen(), BTreeSet::from([Hint::Undo]));
    }
}
