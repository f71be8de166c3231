//! The terminal lent to somebody else: to the shell while the program is stopped, to somebody's own
//! editor while they write a long answer.

use std::{
    env,
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::Ordering,
};

use tempfile::TempDir;

use super::{Runtime, blank, input::LENT};
use crate::{
    domain::{
        answer::MAX_TEXT,
        text::{Removed, clean},
    },
    i18n::Catalog,
    session::command::{Reply, SystemReply},
    t,
    tui::terminal,
};

impl Runtime {
    /// Stops the program, until its shell brings it back.
    pub(super) fn suspend(&mut self) {
        if self.away {
            return;
        }
        if !can_come_back() {
            let told = t!(self.app.context().i18n, "suspend-nowhere");
            return self.reply(Reply::System(SystemReply::CannotSuspend(told)));
        }
        if !self.give_away() {
            return;
        }
        self.away = true;
        if !stop() {
            self.come_back();
        }
    }

    /// Takes the terminal again after the program was stopped, by itself or by somebody else.
    pub(super) fn come_back(&mut self) {
        if std::mem::take(&mut self.away) {
            self.keyboard.resume();
        }
        // Drawn anew from the first cell. To clear the old one would ask the terminal where its cursor is,
        // and what it answers would arrive as keys.
        match self
            .guard
            .retake(self.app.has_mouse())
            .and_then(|()| blank())
        {
            Ok(blank) => self.terminal = blank,
            Err(_) => self.quit(),
        }
    }

    /// Saves everything and gives the terminal back as it was; false where the keyboard cannot be left
    /// to others.
    fn give_away(&mut self) -> bool {
        let commands = self.app.save();
        self.perform(commands);
        self.world.flush();
        if !self.keyboard.pause() {
            let told = t!(self.app.context().i18n, "suspend-impossible");
            self.reply(Reply::System(SystemReply::CannotSuspend(told)));
            return false;
        }
        terminal::restore_all();
        true
    }

    /// Has words written in somebody's own editor.
    pub(super) fn edit(&mut self, words: &str) {
        let written = match own_editor(&self.app.context().i18n) {
            Err(problem) => Err(problem),
            Ok(command) => {
                if !self.give_away() {
                    return;
                }
                LENT.store(true, Ordering::SeqCst);
                let written = write_with(&command, words, &self.app.context().i18n);
                LENT.store(false, Ordering::SeqCst);
                self.keyboard.resume();
                self.come_back();
                written
            }
        };
        let written = written.map(|it| (it.text, it.removed.total()));
        self.reply(Reply::System(SystemReply::Written(written)));
    }
}

/// Words as they came back from an editor.
#[derive(Debug)]
struct Written {
    text: String,
    removed: Removed,
}

/// Whether there is a shell that can bring the program back: not where the program is all that runs in
/// its window.
#[cfg(unix)]
fn can_come_back() -> bool {
    rustix::process::getsid(None).is_ok_and(|session| session != rustix::process::getpid())
}

#[cfg(not(unix))]
fn can_come_back() -> bool {
    false
}

/// Stops this program and what was started with it, as the shell's own key does.
#[cfg(unix)]
fn stop() -> bool {
    rustix::process::kill_current_process_group(rustix::process::Signal::STOP).is_ok()
}

#[cfg(not(unix))]
fn stop() -> bool {
    false
}

/// The command of somebody's own editor: a program and its arguments.
fn own_editor(words: &Catalog) -> Result<Vec<String>, String> {
    let set = |name| env::var(name).ok().filter(|value| !value.trim().is_empty());
    let Some(command) = set("VISUAL").or_else(|| set("EDITOR")) else {
        return Err(t!(words, "editor-none"));
    };
    match shell_words::split(&command) {
        Ok(parts) if !parts.is_empty() => Ok(parts),
        Ok(_) | Err(_) => {
            let command = clean(&command).text;
            Err(t!(words, "editor-unreadable", command = command))
        }
    }
}

/// Lets a program change words in a file that nobody else can read. Whenever it does not come to an
/// answer, the words stay as they were; what cannot be taken over is left where it is, and told.
fn write_with(command: &[String], words: &str, told: &Catalog) -> Result<Written, String> {
    let failed = |error: io::Error| t!(told, "editor-no-file", problem = error.to_string());
    let (folder, path) = lay_out(words).map_err(failed)?;
    let [program, arguments @ ..] = command else {
        return Err(t!(told, "editor-none"));
    };
    let name = clean(program).text;
    match Command::new(program).args(arguments).arg(&path).status() {
        Err(error) => {
            let problem = error.to_string();
            return Err(t!(
                told,
                "editor-not-started",
                name = name,
                problem = problem
            ));
        }
        Ok(status) if !status.success() => return Err(t!(told, "editor-failed", name = name)),
        Ok(_) => {}
    }
    let text = match read_back(&path) {
        Ok(Some(text)) => text,
        Ok(None) => {
            let path = folder.keep().join(FILE).display().to_string();
            return Err(t!(told, "editor-too-long", path = path));
        }
        Err(error) => return Err(failed(error)),
    };
    let cleaned = clean(&text);
    Ok(Written {
        text: cleaned.text.trim_end_matches('\n').to_owned(),
        removed: cleaned.removed,
    })
}

/// What the file is called that is given to an editor.
const FILE: &str = "answer.txt";

/// Puts words into a file of its own.
fn lay_out(words: &str) -> io::Result<(TempDir, PathBuf)> {
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
    let mut file = options.open(&path)?;
    if !words.is_empty() {
        writeln!(file, "{words}")?;
    }
    Ok((folder, path))
}

/// What stands in the file; none where that is no text or too long for an answer.
fn read_back(path: &Path) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let most = MAX_TEXT as u64 + 1;
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    // An editor ends the last line; that is no part of the answer.
    while bytes.last() == Some(&b'\n') {
        bytes.pop();
    }
    Ok(String::from_utf8(bytes)
        .ok()
        .filter(|text| text.len() < MAX_TEXT))
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt};

    use super::*;
    use crate::i18n::FALLBACK;

    fn written(script: &str, words: &str) -> Result<Written, String> {
        let told = Catalog::in_language(FALLBACK).unwrap();
        let command = ["sh", "-c", script, "sh"].map(str::to_owned);
        write_with(&command, words, &told)
    }

    #[test]
    fn words_come_back_cleaned() {
        let script = r#"printf 'more\r\n\033[31mred\n\n' >> "$1""#;
        let back = written(script, "First.").unwrap();
        assert_eq!(back.text, "First.\nmore\n[31mred");
        assert_eq!(back.removed.total(), 1);
        let moved = r#"printf 'Anew.' > "$1.new" && mv "$1.new" "$1""#;
        assert_eq!(written(moved, "").unwrap().text, "Anew.");
    }

    #[test]
    fn nobody_else_can_read_them_meanwhile() {
        let script = r#"stat -c %a "$1" "$(dirname "$1")" > "$1.new" && mv "$1.new" "$1""#;
        assert_eq!(written(script, "Catalog").unwrap().text, "600\n700");
    }

    #[test]
    fn an_editor_that_fails_changes_nothing_and_is_told() {
        assert!(written(r#"echo gone > "$1"; exit 3"#, "Catalog").is_err());
        assert!(written(r#"rm "$1""#, "Catalog").is_err());
        let told = Catalog::in_language(FALLBACK).unwrap();
        let missing = write_with(&["no-such-editor".into()], "Catalog", &told).unwrap_err();
        assert!(missing.contains("no-such-editor"), "{missing}");
    }

    #[test]
    fn what_is_too_long_is_left_where_it_is() {
        let script = r#"head -c 100000 /dev/zero | tr '\0' x > "$1""#;
        let told = written(script, "Catalog").unwrap_err();
        let path = told.split_whitespace().find(|part| part.ends_with(FILE));
        let path = PathBuf::from(path.unwrap_or_else(|| panic!("{told}")));
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        fs::remove_dir_all(path.parent().unwrap()).unwrap();
    }
}
