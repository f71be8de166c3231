//! The real program in a pseudo-terminal, and an emulator that reads its screen.
//!
//! Everything waits on a condition and fails with the screen when it does not come about.

use std::{
    fs,
    io::{self, Read, Write},
    num::NonZeroU16,
    os::fd::RawFd,
    path::{Path, PathBuf},
    process::Command,
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use filedescriptor::{POLLIN, POLLOUT, poll, pollfd};
use madbook::store::Loaded;
use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;
use vt100::{MouseProtocolMode, Parser, Screen};

use crate::keys::keys;

/// How long anything may take before it counts as never: a slow machine under load is patient.
const PATIENCE: Duration = Duration::from_secs(30);
/// So much is written at once; a pseudo-terminal that says that there is room has this much.
const CHUNK: usize = 1024;

/// How to tell the program where its workbooks are.
fn library_arguments(folder: &Path) -> Vec<&std::ffi::OsStr> {
    vec!["--dir".as_ref(), folder.as_os_str()]
}

/// Somebody's desk: a home of their own, a folder of workbooks, and what their shell has set.
pub(crate) struct TestHome {
    home: TempDir,
    variables: Vec<(&'static str, String)>,
}

impl TestHome {
    /// A desk with nothing on it.
    pub(crate) fn new() -> Self {
        Self {
            home: TempDir::new().unwrap(),
            variables: Vec::new(),
        }
    }

    /// A desk that is no disk's where it can be: for what does not depend on one and starts many.
    pub(crate) fn in_memory() -> Self {
        let home = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new());
        Self {
            home: home.unwrap(),
            variables: Vec::new(),
        }
    }

    /// The home of whoever sits here.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// With another variable in the environment.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.variables.push((name, value.into()));
        self
    }

    /// The folder of workbooks.
    pub(crate) fn folder(&self) -> PathBuf {
        self.home.path().join("workbooks")
    }

    /// The file of the only workbook.
    pub(crate) fn file(&self) -> PathBuf {
        let mut files: Vec<PathBuf> = fs::read_dir(self.folder())
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
            .collect();
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0)
    }

    /// The only workbook, as its file holds it.
    pub(crate) fn read(&self) -> Loaded {
        Loaded::read(&self.file()).unwrap()
    }

    /// Starts the program in a terminal of so many columns and rows.
    pub(crate) fn start(&self, columns: u16, rows: u16) -> Program {
        self.start_by(&[], &self.folder(), columns, rows)
    }

    /// Starts the program on a folder of workbooks, by way of another program: `strace -f`.
    pub(crate) fn start_by(
        &self,
        other: &[&str],
        folder: &Path,
        columns: u16,
        rows: u16,
    ) -> Program {
        let mut started = [other, &[env!("CARGO_BIN_EXE_madbook")]]
            .concat()
            .into_iter();
        let mut command = CommandBuilder::new(started.next().unwrap());
        command.args(started);
        command.args(library_arguments(folder));
        self.run(command, columns, rows)
    }

    /// Starts the program with these arguments.
    pub(crate) fn start_with(&self, arguments: &[&str], columns: u16, rows: u16) -> Program {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_madbook"));
        command.args(library_arguments(&self.folder()));
        command.args(arguments);
        self.run(command, columns, rows)
    }

    /// The file of what was chosen for the program.
    pub(crate) fn config(&self) -> PathBuf {
        self.home.path().join("CONFIG/madbook/config.ron")
    }

    /// Starts the program from a shell that can stop it and bring it back.
    pub(crate) fn start_from_shell(&self, columns: u16, rows: u16) -> Program {
        let mut command = CommandBuilder::new("/bin/sh");
        command.arg("-i");
        command.env("PS1", "shell> ");
        let mut program = self.run(command, columns, rows);
        let binary = env!("CARGO_BIN_EXE_madbook");
        let line = format!("'{binary}' --dir '{}'\r", self.folder().display());
        program.until("shell> ").send(line.as_bytes());
        program
    }

    fn run(&self, mut command: CommandBuilder, columns: u16, rows: u16) -> Program {
        let pty = native_pty_system()
            .openpty(size(columns, rows))
            .expect("a pseudo-terminal");
        let before = pty.master.get_termios();
        let home = self.home.path();
        let prompt = command.get_env("PS1").map(std::ffi::OsStr::to_owned);
        command.cwd(home);
        command.env_clear();
        if let Some(prompt) = prompt {
            command.env("PS1", prompt);
        }
        command.env("HOME", home);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        for folder in ["CONFIG", "DATA", "CACHE", "STATE"] {
            command.env(format!("XDG_{folder}_HOME"), home.join(folder));
        }
        for (name, value) in [
            ("LANG", "C.UTF-8"),
            ("TERM", "xterm-256color"),
            ("COLORFGBG", "15;0"),
            ("TZ", "UTC"),
        ] {
            command.env(name, value);
        }
        for (name, value) in &self.variables {
            command.env(name, value);
        }
        let mut child = pty.slave.spawn_command(command).expect("the program");
        let pid = child.process_id().unwrap();
        // Only the program has its end of the terminal from here on.
        drop(pty.slave);
        let (tell, ended) = mpsc::channel();
        thread::spawn(move || {
            // Nobody is listening any more where the test has failed.
            let _ = tell.send(child.wait().unwrap());
        });
        Program {
            line: Some(Line {
                fd: pty.master.as_raw_fd().unwrap(),
                reader: pty.master.try_clone_reader().unwrap(),
                writer: pty.master.take_writer().unwrap(),
                master: pty.master,
            }),
            before: format!("{before:?}"),
            emulator: Parser::new(cells(rows), cells(columns), 0),
            written: Vec::new(),
            pid,
            ended,
            status: None,
        }
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        ..PtySize::default()
    }
}

/// Our end of the terminal.
struct Line {
    master: Box<dyn MasterPty + Send>,
    fd: RawFd,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
}

impl Line {
    /// Waits until something can be done; returns whether it can be read and whether written.
    fn wait(&self, events: i16, until: Instant) -> Option<(bool, bool)> {
        let left = until.checked_duration_since(Instant::now())?;
        let mut polled = [pollfd {
            fd: self.fd,
            events,
            revents: 0,
        }];
        poll(&mut polled, Some(left)).unwrap();
        let found = polled[0].revents;
        // What is neither is an end, which a read tells.
        Some((found & !POLLOUT != 0, found & POLLOUT != 0))
    }
}

/// The program, running in its terminal.
pub(crate) struct Program {
    /// None once the terminal was closed.
    line: Option<Line>,
    /// How the terminal was set before the program took it.
    before: String,
    emulator: Parser,
    written: Vec<u8>,
    pid: u32,
    ended: Receiver<ExitStatus>,
    status: Option<ExitStatus>,
}

impl Program {
    /// Types a script of keys.
    pub(crate) fn keys(&mut self, script: &str) -> &mut Self {
        let bytes: Vec<u8> = keys(script).into_iter().flat_map(encode).collect();
        self.send(&bytes)
    }

    /// Types words and waits until they are on the screen. What comes in one go with the words is
    /// taken as pasted with them, so a key after them must wait.
    pub(crate) fn words(&mut self, words: &str) -> &mut Self {
        self.send(words.as_bytes()).until(words)
    }

    /// Does a command that the list of commands finds by these letters.
    pub(crate) fn command(&mut self, letters: &str) -> &mut Self {
        self.keys("<F2>")
            .until("What would you like to do?")
            .types(letters)
            .until(&format!("┃ {letters}"))
            .keys("<Enter>")
    }

    /// Sends bytes in pieces, each after a moment in which a slow line holds it up.
    pub(crate) fn send_slowly(&mut self, pieces: &[&[u8]]) -> &mut Self {
        for piece in pieces {
            thread::sleep(Duration::from_millis(25));
            self.send(piece);
        }
        self
    }

    /// Sends keys as a line of 9,600 baud brings them: byte after byte, 960 in a second.
    pub(crate) fn types_on_slow_line(&mut self, keys: &[u8]) -> &mut Self {
        for byte in keys {
            let next = Instant::now() + Duration::from_micros(1_000_000 / 960);
            self.send(&[*byte]).watch(next, |_| {});
        }
        self
    }

    /// Clicks on words, so many columns from where they begin.
    pub(crate) fn click(&mut self, words: &str, columns: usize) -> &mut Self {
        let contents = self.screen().contents();
        let found = contents.lines().enumerate().find_map(|(row, line)| {
            let at = line.find(words)?;
            Some((row, line[..at].chars().count()))
        });
        let Some((row, column)) = found else {
            self.fail(&format!("\"{words}\" is there to be clicked"));
        };
        let (column, row) = (column + columns + 1, row + 1);
        self.send(format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m").as_bytes())
    }

    /// Pastes as a terminal does that says where a paste begins and ends.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        let text = text.replace('\n', "\r");
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes())
    }

    /// Pastes as a terminal does that says nothing.
    pub(crate) fn paste_unannounced(&mut self, text: &str) -> &mut Self {
        self.send(text.replace('\n', "\r").as_bytes())
    }

    /// Types on, without looking whether it arrives.
    pub(crate) fn types(&mut self, words: &str) -> &mut Self {
        self.send(words.as_bytes())
    }

    /// Types without reading anything that the program writes, with a moment after each key in which it
    /// draws as much as the terminal takes.
    pub(crate) fn types_unread(&mut self, key: &[u8], times: usize) -> &mut Self {
        let line = self.line.as_mut().expect("an open terminal");
        for _ in 0..times {
            line.writer.write_all(key).unwrap();
            thread::sleep(Duration::from_millis(5));
        }
        self
    }

    /// Takes in what the program writes for so long, as slowly as a line of 9,600 baud brings it: 960 bytes
    /// a second.
    pub(crate) fn read_slowly(&mut self, tenths: u32) -> &mut Self {
        for _ in 0..tenths {
            let next = Instant::now() + Duration::from_millis(100);
            let mut left = 96;
            while left > 0 {
                let line = self.line.as_mut().expect("an open terminal");
                if !matches!(line.wait(POLLIN, next), Some((true, _))) {
                    break;
                }
                let mut bytes = [0; 96];
                let count = line.reader.read(&mut bytes[..left]).unwrap();
                self.emulator.process(&bytes[..count]);
                self.written.extend(&bytes[..count]);
                left -= count;
            }
            thread::sleep(next.saturating_duration_since(Instant::now()));
        }
        self
    }

    /// Takes in what the program writes until a moment, and shows each new screen.
    pub(crate) fn watch(&mut self, until: Instant, mut see: impl FnMut(&Screen)) -> &mut Self {
        while self.read(until) {
            see(self.emulator.screen());
        }
        self
    }

    /// Sends bytes, reading meanwhile what the program writes.
    pub(crate) fn send(&mut self, mut bytes: &[u8]) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !bytes.is_empty() {
            let line = self.line.as_mut().expect("an open terminal");
            let Some((readable, writable)) = line.wait(POLLIN | POLLOUT, until) else {
                self.fail("the program takes what is typed");
            };
            if writable {
                let chunk = &bytes[..bytes.len().min(CHUNK)];
                bytes = &bytes[line.writer.write(chunk).unwrap()..];
            }
            if readable && !self.read(until) {
                self.fail("the program goes on while somebody types");
            }
        }
        self
    }

    /// Takes in what the program writes; false where it has ended or nothing came in time.
    fn read(&mut self, until: Instant) -> bool {
        let Some(line) = &mut self.line else {
            return false;
        };
        if !matches!(line.wait(POLLIN, until), Some((true, _))) {
            return false;
        }
        let mut bytes = [0; 1 << 13];
        let count = match line.reader.read(&mut bytes) {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return true,
            Err(error) => panic!("{error}"),
        };
        self.emulator.process(&bytes[..count]);
        self.written.extend(&bytes[..count]);
        count > 0
    }

    /// Waits until words are on the screen.
    pub(crate) fn until(&mut self, words: &str) -> &mut Self {
        self.until_that(&format!("\"{words}\" is on the screen"), |screen| {
            screen.contents().contains(words)
        })
    }

    /// Waits until something is so, which is named for the failure.
    pub(crate) fn until_that(&mut self, what: &str, is_so: impl Fn(&Screen) -> bool) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !is_so(self.emulator.screen()) {
            if !self.read(until) {
                self.fail(what);
            }
        }
        self
    }

    /// Waits until all that was typed is in the file, as the header says.
    pub(crate) fn until_saved(&mut self) -> &mut Self {
        self.until_that("the header says when it was saved", is_saved)
    }

    /// Waits until the program has ended; the terminal stays as it left it.
    pub(crate) fn until_ended(&mut self) -> &ExitStatus {
        let until = Instant::now() + PATIENCE;
        while self.read(until) {}
        if self.status.is_none() {
            match self.ended.recv_timeout(PATIENCE) {
                Ok(status) => self.status = Some(status),
                Err(_) => self.fail("the program ends"),
            }
        }
        self.status.as_ref().unwrap()
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        let line = self.line.as_ref().expect("an open terminal");
        line.master.resize(size(columns, rows)).unwrap();
        self.emulator
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self
    }

    /// Sends a signal by its name: `KILL`, `TERM`.
    pub(crate) fn signal(&mut self, name: &str) -> &mut Self {
        let pid = self.pid.to_string();
        let sent = Command::new("sh")
            .args(["-c", "kill -s \"$0\" \"$1\"", name, &pid])
            .status();
        assert!(sent.unwrap().success());
        self
    }

    /// Sends a signal to what has the terminal, where that was started from a shell.
    pub(crate) fn signal_in_front(&mut self, name: &str) -> &mut Self {
        let line = self.line.as_ref().expect("an open terminal");
        let front = line.master.process_group_leader().expect("it has a job");
        let sent = Command::new("sh")
            .args(["-c", "kill -s \"$0\" \"$1\"", name, &front.to_string()])
            .status();
        assert!(sent.unwrap().success());
        self
    }

    /// Closes the terminal's window.
    pub(crate) fn hang_up(&mut self) -> &mut Self {
        self.line = None;
        self
    }

    /// What the emulator shows.
    pub(crate) fn screen(&self) -> &Screen {
        self.emulator.screen()
    }

    /// Every byte that the program has written.
    pub(crate) fn written(&self) -> &[u8] {
        &self.written
    }

    /// Whether the terminal hands on every key as it is.
    pub(crate) fn is_raw(&self) -> bool {
        let line = self.line.as_ref().expect("an open terminal");
        let settings = format!("{:?}", line.master.get_termios());
        settings != self.before
    }

    /// Checks that the terminal is as it was before the program took it.
    pub(crate) fn assert_restored(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left");
        assert!(!screen.hide_cursor(), "the cursor shows");
        assert!(!screen.bracketed_paste(), "pastes are not announced");
        assert_eq!(screen.mouse_protocol_mode(), MouseProtocolMode::None);
        let line = self.line.as_ref().expect("an open terminal");
        assert_eq!(format!("{:?}", line.master.get_termios()), self.before);
    }

    fn fail(&self, what: &str) -> ! {
        panic!(
            "it did not come about that {what}; the screen:\n{}",
            self.emulator.screen().contents()
        );
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if self.status.is_none() && self.ended.try_recv().is_err() {
            self.signal("KILL");
        }
    }
}

/// Whether the header says that all that is on the screen is in the file.
pub(crate) fn is_saved(screen: &Screen) -> bool {
    let contents = screen.contents();
    let header = contents.lines().next().unwrap_or_default();
    let time = header.split_once(" saved ").map(|(_, time)| time);
    time.is_some_and(|time| time.starts_with(|c: char| c.is_ascii_digit()))
}

/// What a key sends in a terminal like xterm.
fn encode(key: KeyEvent) -> Vec<u8> {
    let held = key.modifiers;
    let modifier = 1
        + u8::from(held.contains(KeyModifiers::SHIFT))
        + 2 * u8::from(held.contains(KeyModifiers::ALT))
        + 4 * u8::from(held.contains(KeyModifiers::CONTROL));
    let letter = |letter: char| match modifier {
        1 => format!("\x1b[{letter}"),
        _ => format!("\x1b[1;{modifier}{letter}"),
    };
    let number = |number: u8| match modifier {
        1 => format!("\x1b[{number}~"),
        _ => format!("\x1b[{number};{modifier}~"),
    };
    let sent = match key.code {
        KeyCode::Char(c) if held.contains(KeyModifiers::CONTROL) => {
            char::from(c.to_ascii_lowercase() as u8 & 0x1f).to_string()
        }
        KeyCode::Char(c) if held.contains(KeyModifiers::ALT) => format!("\x1b{c}"),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::Enter => "\r".into(),
        KeyCode::Esc => "\x1b".into(),
        KeyCode::Tab => "\t".into(),
        KeyCode::BackTab => "\x1b[Z".into(),
        KeyCode::Backspace => "\x7f".into(),
        KeyCode::Up => letter('A'),
        KeyCode::Down => letter('B'),
        KeyCode::Right => letter('C'),
        KeyCode::Left => letter('D'),
        KeyCode::Home => letter('H'),
        KeyCode::End => letter('F'),
        KeyCode::Insert => number(2),
        KeyCode::Delete => number(3),
        KeyCode::PageUp => number(5),
        KeyCode::PageDown => number(6),
        KeyCode::F(n @ 1..=4) => format!("\x1bO{}", char::from(b'P' + n - 1)),
        KeyCode::F(n @ 5..=12) => number([15, 17, 18, 19, 20, 21, 23, 24][usize::from(n) - 5]),
        KeyCode::F(17) => number(31),
        other => panic!("no terminal sends {other}"),
    };
    sent.into_bytes()
}
