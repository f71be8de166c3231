//! The clipboard: the system's by the program that it has for this, else the terminal's.
//!
//! A program rather than a crate: on Linux a crate brings two display protocols, and what it has put on
//! the clipboard is gone once we have ended.

use std::{
    env,
    io::{self, Write},
    process::{Command, Stdio},
    thread,
};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{Runtime, Wake};
use crate::session::command::{Copied, Reply, SystemReply};

/// The longest text for a terminal, in bytes: with what base64 adds, what xterm and others take at once.
const LONGEST: usize = 74_000;

/// A program that puts what it reads on the clipboard, and its arguments.
type Program = &'static [&'static str];

impl Runtime {
    /// Puts words on the system's clipboard, else on the terminal's. However long that takes, the screen
    /// goes on.
    pub(super) fn copy(&mut self, text: String) {
        let wake = self.wake.clone();
        thread::spawn(move || {
            let mut programs = programs(|name| env::var_os(name).is_some_and(|it| !it.is_empty()));
            let told = if programs.any(|program| give(program, &text).is_ok()) {
                Wake::Reply(Reply::System(SystemReply::Copied(Copied::System)))
            } else {
                Wake::CopyByTerminal(text)
            };
            let _ = wake.send(told);
        });
    }

    /// Sends words to the terminal, which may put them on its clipboard (OSC 52).
    pub(super) fn copy_by_terminal(&mut self, text: &str) {
        let copied = if text.len() > LONGEST {
            Copied::TooLong
        } else {
            let out = self.terminal.out();
            let sent = out.write_all(osc_52(text, is_in_tmux()).as_bytes());
            // A terminal that is gone shows itself when the screen is drawn.
            let _ = sent.and_then(|()| Write::flush(out));
            Copied::Terminal
        };
        self.reply(Reply::System(SystemReply::Copied(copied)));
    }
}

impl Runtime {
    /// Reads the system's clipboard, where it has a program for that.
    pub(super) fn paste_from_system(&mut self) {
        let wake = self.wake.clone();
        thread::spawn(move || {
            let mut readers = readers(|name| env::var_os(name).is_some_and(|it| !it.is_empty()));
            let pasted = readers.find_map(take);
            let _ = wake.send(Wake::Reply(Reply::System(SystemReply::Pasted(pasted))));
        });
    }
}

/// Whether tmux stands between the program and the terminal.
fn is_in_tmux() -> bool {
    env::var_os("TMUX").is_some_and(|it| !it.is_empty())
}

/// What puts words on a terminal's clipboard. Some settings of tmux take it bare, others only pass on
/// what is wrapped: there it is sent both ways.
fn osc_52(text: &str, in_tmux: bool) -> String {
    let bare = format!("\x1b]52;c;{}\x07", STANDARD.encode(text));
    if in_tmux {
        let inner = bare.replace('\x1b', "\x1b\x1b");
        format!("{bare}\x1bPtmux;{inner}\x1b\\")
    } else {
        bare
    }
}

/// The programs to try here. From far away, the system's clipboard is not the one in front of somebody.
fn programs(is_set: impl Fn(&str) -> bool) -> impl Iterator<Item = Program> {
    let is_near = !is_set("SSH_CONNECTION");
    let known: [(bool, Program); 5] = [
        (cfg!(target_os = "macos") && is_near, &["pbcopy"]),
        (cfg!(windows) && is_near, &["clip.exe"]),
        (is_set("WAYLAND_DISPLAY"), &["wl-copy"]),
        (is_set("DISPLAY"), &["xclip", "-selection", "clipboard"]),
        (is_set("DISPLAY"), &["xsel", "--clipboard", "--input"]),
    ];
    let here = known.into_iter().filter(|(is_here, _)| *is_here);
    here.map(|(_, program)| program)
}

/// The programs that print what is on the clipboard here.
fn readers(is_set: impl Fn(&str) -> bool) -> impl Iterator<Item = Program> {
    let is_near = !is_set("SSH_CONNECTION");
    let known: [(bool, Program); 4] = [
        (cfg!(target_os = "macos") && is_near, &["pbpaste"]),
        (is_set("WAYLAND_DISPLAY"), &["wl-paste", "--no-newline"]),
        (
            is_set("DISPLAY"),
            &["xclip", "-selection", "clipboard", "-o"],
        ),
        (is_set("DISPLAY"), &["xsel", "--clipboard", "--output"]),
    ];
    let here = known.into_iter().filter(|(is_here, _)| *is_here);
    here.map(|(_, program)| program)
}

/// What a program prints; none where it fails.
fn take(program: &[&str]) -> Option<String> {
    let [name, arguments @ ..] = program else {
        return None;
    };
    let output = Command::new(name)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    (output.status.success() && !text.is_empty()).then_some(text)
}

/// Gives words to a program and waits until it has taken them.
fn give(program: &[&str], text: &str) -> io::Result<()> {
    let [name, arguments @ ..] = program else {
        return Err(io::ErrorKind::NotFound.into());
    };
    let mut child = Command::new(name)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let taken = match child.stdin.take() {
        Some(mut stdin) => stdin.write_all(&encoded(text)),
        None => Ok(()),
    };
    if child.wait()?.success() {
        taken
    } else {
        Err(io::ErrorKind::Other.into())
    }
}

/// Text as the system's program reads it: on Windows it knows all characters in UTF-16 only.
fn encoded(text: &str) -> Vec<u8> {
    if cfg!(windows) {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    } else {
        text.as_bytes().to_vec()
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_program_takes_the_words_or_it_is_told_that_it_did_not() {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("clipboard");
        let path = file.to_str().unwrap();
        give(&["sh", "-c", "cat > \"$0\"", path], "Zoë’s café").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "Zoë’s café");
        assert!(give(&["sh", "-c", "cat > /dev/null; exit 1"], "words").is_err());
        assert!(give(&["no-such-clipboard"], "words").is_err());
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn without_a_display_no_program_is_tried() {
        assert_eq!(programs(|_| false).count(), 0);
        let mut on_wayland = programs(|name| name == "WAYLAND_DISPLAY");
        assert_eq!(on_wayland.next(), Some(&["wl-copy"][..]));
        assert_eq!(programs(|name| name == "DISPLAY").count(), 2);
    }
}
