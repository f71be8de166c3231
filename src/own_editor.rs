//! Long answers written in somebody's own editor. No terminal is touched here: whoever calls lends it.
//!
//! Words are lent as a file that only their owner can read ([`Draft`]), and looked for in it afterwards,
//! however the editor went about it: it may save late, under another name, in another encoding, or nothing
//! at all. A draft whose words were not taken is never removed; what became of it is told in full.

mod command;
mod decode;

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
    time::{Duration, Instant},
};

use tempfile::TempDir;

pub use self::{
    command::{CommandProblem, OwnEditor},
    decode::{Encoding, decode},
};
use crate::{
    domain::{
        answer::MAX_TEXT,
        text::{Removed, clean},
    },
    i18n::{Catalog, Deed, refused},
    store::shown,
    t,
};

/// An editor that ends within this time has handed the file to a window that is still open: nobody writes
/// or decides anything so quickly.
pub const AT_ONCE: Duration = Duration::from_secs(1);

/// What the file is called that is lent.
const FILE: &str = "answer.txt";

/// The most that is read of a file, in bytes: no encoding takes more for the longest answer.
const MOST: u64 = 4 * MAX_TEXT as u64 + 4;

/// Words in a file that an editor has, or may still have.
#[derive(Debug)]
pub struct Draft {
    folder: Option<TempDir>,
    path: PathBuf,
    /// The words as they were lent, or as they were taken last.
    words: String,
    /// What the file held when the words were lent or taken last.
    seen: Vec<u8>,
    /// What the locale says texts are written in, where it is not UTF-8.
    charset: Option<String>,
    /// Whether something in the folder is in no answer.
    is_untaken: bool,
}

/// How an editor ended.
#[derive(Debug)]
pub enum Ended {
    /// It could not be started.
    NotStarted(io::Error),
    /// It ended with an error, or was killed.
    Failed(ExitStatus),
    /// It ended at once: most likely it goes on in a window of its own.
    AtOnce,
    /// It ended, as it should.
    Done,
}

/// What a file holds now.
#[derive(Debug)]
pub enum Look {
    /// What was lent or taken last.
    Unchanged,
    /// Other words.
    Written(Written),
    /// Other words, from an editor that ended with an error: they are not taken, and left there.
    LeftByFailure(PathBuf),
    /// Nothing, where words were lent.
    Emptied,
    /// The file is gone, and no other was left in its place.
    Gone,
    /// More than an answer can hold. It is left there.
    TooLong(PathBuf),
    /// No text. It is left there.
    NotText(PathBuf),
    /// The system does not let it be read. It is left there.
    Unreadable(PathBuf, io::Error),
}

/// Words as they came back from an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The words, cleaned.
    pub text: String,
    /// What was taken out of them.
    pub removed: Removed,
    /// What they were written in.
    pub encoding: Encoding,
    /// The file that they stand in, where it is not the one that was lent.
    pub renamed: Option<PathBuf>,
    /// Where the file is left, since its encoding had to be guessed.
    pub left: Option<PathBuf>,
}

impl Draft {
    /// Puts words into a file of its own, in the system's folder for what is passing. `charset` is the one
    /// that the locale names, if any.
    pub fn lend(words: &str, charset: Option<String>) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix("madbook-");
        #[cfg(unix)]
        let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        #[cfg(unix)]
        builder.permissions(private);
        let folder = builder.tempdir()?;
        let path = folder.path().join(FILE);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut seen = words.as_bytes().to_vec();
        if !seen.is_empty() {
            seen.push(b'\n');
        }
        options.open(&path)?.write_all(&seen)?;
        Ok(Self {
            folder: Some(folder),
            path,
            words: words.to_owned(),
            seen,
            charset,
            is_untaken: false,
        })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The words as they were lent, or as they were taken last.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Has an editor open the file, and waits until it ends. `at_once` is the time within which it can only
    /// have handed the file on; usually [`AT_ONCE`].
    pub fn open_in(&self, editor: &OwnEditor, at_once: Duration) -> Ended {
        let begun = Instant::now();
        let mut command = Command::new(&editor.program);
        match command.args(&editor.arguments).arg(&self.path).status() {
            Err(error) => Ended::NotStarted(error),
            Ok(status) if !status.success() => Ended::Failed(status),
            Ok(_) if begun.elapsed() < at_once => Ended::AtOnce,
            Ok(_) => Ended::Done,
        }
    }

    /// Looks what the file holds once an editor has ended. What one saved that failed is not taken.
    pub fn look_after(&mut self, ended: &Ended) -> Look {
        match ended {
            Ended::NotStarted(_) => Look::Unchanged,
            Ended::AtOnce | Ended::Done => self.look(),
            Ended::Failed(_) => match self.current() {
                Some(path) if read(&path).map_or(true, |bytes| bytes != self.seen) => {
                    self.is_untaken = true;
                    Look::LeftByFailure(path)
                }
                Some(_) | None => Look::Unchanged,
            },
        }
    }

    /// Looks what the file holds, now or at any later time; words that are found count as taken.
    pub fn look(&mut self) -> Look {
        let (path, renamed) = match self.current() {
            Some(path) if path == self.path => (path, None),
            Some(path) => (path.clone(), Some(path)),
            None => return Look::Gone,
        };
        let bytes = match read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.is_untaken = true;
                return Look::Unreadable(path, error);
            }
        };
        if bytes == self.seen {
            return Look::Unchanged;
        }
        let Some((text, encoding)) = decode(&bytes, self.charset.as_deref()) else {
            self.is_untaken = true;
            return Look::NotText(path);
        };
        let cleaned = clean(&text);
        let text = cleaned.text.trim_end_matches('\n').to_owned();
        if text.len() > MAX_TEXT {
            self.is_untaken = true;
            return Look::TooLong(path);
        }
        if text.trim().is_empty() && !self.words.trim().is_empty() {
            // Not seen: it is told as long as it is so.
            return Look::Emptied;
        }
        self.seen = bytes;
        if text == self.words && cleaned.removed.is_nothing() {
            return Look::Unchanged;
        }
        self.words.clone_from(&text);
        let is_guess = matches!(encoding, Encoding::Guessed(_));
        self.is_untaken = is_guess;
        Look::Written(Written {
            text,
            removed: cleaned.removed,
            encoding,
            renamed,
            left: is_guess.then_some(path),
        })
    }

    /// The file that holds the words: the one that was lent, or the only other one in its place.
    fn current(&self) -> Option<PathBuf> {
        if self.path.is_file() {
            return Some(self.path.clone());
        }
        let mut others = self.others();
        others.pop().filter(|_| others.is_empty())
    }

    /// The files beside the one that was lent, without what editors leave for themselves.
    fn others(&self) -> Vec<PathBuf> {
        let files = self
            .path
            .parent()
            .and_then(|folder| fs::read_dir(folder).ok());
        let paths = files
            .into_iter()
            .flatten()
            .filter_map(|file| Some(file.ok()?.path()));
        let is_kept = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let own = name.starts_with(['.', '#']) || name.ends_with('~') || name.ends_with(".bak");
            path.is_file() && *path != self.path && !own
        };
        paths.filter(is_kept).collect()
    }

    /// Ends the loan. The file is removed, unless there are words in it or beside it that nobody took: then
    /// it says where they are.
    pub fn end(mut self) -> Option<PathBuf> {
        self.close()
    }

    fn close(&mut self) -> Option<PathBuf> {
        let folder = self.folder.take()?;
        let holds_words = |path: &PathBuf| {
            // What cannot be read may well be words.
            read(path).map_or(true, |bytes| {
                bytes != self.seen && !bytes.trim_ascii().is_empty()
            })
        };
        let mut left = self.others();
        left.retain(holds_words);
        if self.path.is_file() && (self.is_untaken || holds_words(&self.path)) {
            left.insert(0, self.path.clone());
        }
        let first = left.into_iter().next()?;
        let _ = folder.keep();
        Some(first)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = self.close();
    }
}

/// What a file holds, as much as could be an answer.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The words of an answer once words arrive from an editor, where it may have been changed meanwhile: both
/// stand in it then, one below the other, for nobody but their writer can say which count.
pub fn reconciled(now: &str, lent: &str, arrived: &str) -> String {
    if now == lent || now == arrived || now.trim().is_empty() {
        arrived.to_owned()
    } else if arrived == lent {
        now.to_owned()
    } else {
        format!("{now}\n\n{arrived}")
    }
}

/// What a person is told once an editor has ended and its file was looked at; none where all is as they
/// expect.
pub fn told(editor: &OwnEditor, ended: &Ended, look: &Look, words: &Catalog) -> Option<String> {
    let name = editor.name();
    match ended {
        Ended::NotStarted(error) => {
            let problem = refused(error, Deed::Read, words);
            return Some(t!(
                words,
                "editor-not-started",
                name = name,
                problem = problem
            ));
        }
        Ended::Failed(_) => {
            let failed = t!(words, "editor-failed", name = name);
            let left = arrived(look, words);
            return Some(
                [failed]
                    .into_iter()
                    .chain(left)
                    .collect::<Vec<_>>()
                    .join(" "),
            );
        }
        Ended::AtOnce if matches!(look, Look::Unchanged) => {
            return Some(t!(words, "editor-at-once", name = name));
        }
        Ended::AtOnce | Ended::Done => {}
    }
    arrived(look, words)
}

/// What a person is told of words that an editor saved, at once or later; none where there is nothing to
/// tell.
pub fn arrived(look: &Look, words: &Catalog) -> Option<String> {
    Some(match look {
        Look::Unchanged => return None,
        Look::LeftByFailure(path) => t!(words, "editor-left", path = shown(path)),
        Look::Emptied => t!(words, "editor-emptied"),
        Look::Gone => t!(words, "editor-gone"),
        Look::TooLong(path) => t!(words, "editor-too-long", path = shown(path)),
        Look::NotText(path) => t!(words, "editor-not-text", path = shown(path)),
        Look::Unreadable(path, error) => t!(
            words,
            "editor-not-read",
            path = shown(path),
            problem = refused(error, Deed::Read, words)
        ),
        Look::Written(written) => {
            let guessed = match &written.encoding {
                Encoding::Guessed(name) => written.left.as_deref().map(|path| {
                    t!(
                        words,
                        "editor-guessed",
                        encoding = name.to_owned(),
                        path = shown(path)
                    )
                }),
                Encoding::Utf8 | Encoding::Told(_) => None,
            };
            let renamed = written.renamed.as_deref().map(|path| {
                let name = path.file_name().unwrap_or_default();
                t!(words, "editor-renamed", name = shown(Path::new(name)))
            });
            let removed = written.removed.total();
            let removed = (removed > 0).then(|| t!(words, "editor-removed", count = removed));
            let all: Vec<String> = [guessed, renamed, removed].into_iter().flatten().collect();
            if all.is_empty() {
                return None;
            }
            all.join(" ")
        }
    })
}

#[cfg(unix)]
#[cfg(test)]
mod tests;
