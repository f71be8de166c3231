//! Lines in and lines out. What is read arrives from a thread of its own, so that a signal is heard while
//! nobody types; what is written never stops the program, even where nobody reads any more.

use std::{
    borrow::Cow,
    io::{self, BufRead, Read, Write},
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use crate::{
    domain::text::{clean, clean_line},
    report::text::{Signs, spelled},
    wrap::wrapped,
};

/// The widest line of prose, in columns.
const WIDEST: usize = 76;
/// The longest line that is read at once, in bytes; more is the next line.
const LONGEST: u64 = 1 << 20;

/// Whether the process was told to stop.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// What comes from the reader's side.
enum Heard {
    /// A line, without its end.
    Line(String),
    /// There are no more lines, or the process is to stop.
    End,
}

/// Lines that arrive one after the other.
pub(super) struct LinesIn {
    heard: Receiver<Heard>,
    has_ended: bool,
}

impl LinesIn {
    /// Reads lines on a thread of its own, and listens to the signals that end a process where
    /// `signals` says so.
    pub(super) fn from(input: impl BufRead + Send + 'static, signals: bool) -> Self {
        // One line ahead: what is piped in stays in the pipe until it is needed.
        let (tell, heard) = sync_channel(1);
        #[cfg(unix)]
        if signals {
            signal(tell.clone());
        }
        // Elsewhere the system ends the process itself.
        #[cfg(not(unix))]
        let _ = signals;
        thread::spawn(move || read(input, &tell));
        Self {
            heard,
            has_ended: false,
        }
    }

    /// Whether there are no more lines.
    pub(super) fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// The next line; none once there are no more, or the process was told to stop.
    pub(super) fn next(&mut self) -> Option<String> {
        if self.has_ended || STOPPED.load(Ordering::SeqCst) {
            return None;
        }
        match self.heard.recv() {
            Ok(Heard::Line(line)) if !STOPPED.load(Ordering::SeqCst) => Some(line),
            Ok(Heard::Line(_) | Heard::End) | Err(_) => {
                self.has_ended = true;
                None
            }
        }
    }
}

fn read(mut input: impl BufRead, tell: &SyncSender<Heard>) {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let read = (&mut input).take(LONGEST).read_until(b'\n', &mut bytes);
        let told = match read {
            Ok(0) | Err(_) => Heard::End,
            Ok(_) => {
                let line = String::from_utf8_lossy(&bytes);
                Heard::Line(line.trim_end_matches(['\n', '\r']).to_owned())
            }
        };
        let is_over = matches!(told, Heard::End);
        if tell.send(told).is_err() || is_over {
            return;
        }
    }
}

/// Waits for a signal that ends the process: what was answered is saved already, so that nobody has to
/// wait for long where the program cannot leave by itself.
#[cfg(unix)]
fn signal(tell: SyncSender<Heard>) {
    use std::time::Duration;

    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
        iterator::Signals,
    };
    const SLOWEST_DISK: Duration = Duration::from_secs(10);

    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT]) else {
        return;
    };
    thread::spawn(move || {
        if signals.forever().next().is_some() {
            STOPPED.store(true, Ordering::SeqCst);
            let _ = tell.try_send(Heard::End);
            // Pressed once more, it means now.
            thread::spawn(move || {
                if signals.forever().next().is_some() {
                    std::process::exit(1);
                }
            });
            thread::sleep(SLOWEST_DISK);
            std::process::exit(1);
        }
    });
}

/// Where lines are written.
pub(super) struct LinesOut {
    out: Box<dyn Write>,
    /// How many columns there are; none where nobody can tell, so that lines stay whole.
    columns: Option<usize>,
    signs: Signs,
    /// Whether what is typed shows behind a prompt and ends its line.
    is_typed: bool,
    /// Why nothing can be written any more.
    failed: Option<io::Error>,
}

impl LinesOut {
    /// Writes to this, wrapped where it has columns.
    pub(super) fn new(
        out: Box<dyn Write>,
        columns: Option<usize>,
        signs: Signs,
        is_typed: bool,
    ) -> Self {
        Self {
            out,
            columns,
            signs,
            is_typed,
            failed: None,
        }
    }

    /// Whether nobody reads any more.
    pub(super) fn is_gone(&self) -> bool {
        self.failed.is_some()
    }

    /// Why not all was written; none where it was, and where whoever read it has left.
    pub(super) fn finish(&mut self) -> Option<io::Error> {
        let flushed = self.out.flush().err();
        let failed = self.failed.take().or(flushed);
        failed.filter(|error| error.kind() != io::ErrorKind::BrokenPipe)
    }

    /// Writes a text, every line of it on one of its own.
    pub(super) fn say(&mut self, text: &str) {
        let text = clean(text).text;
        for line in text.split('\n') {
            self.line(line);
        }
    }

    /// Writes an empty line.
    pub(super) fn gap(&mut self) {
        self.write("\n");
    }

    /// No line follows the one that was asked for: what is said next begins on a line of its own.
    pub(super) fn no_answer(&mut self) {
        if self.is_typed {
            self.write("\n");
        }
    }

    /// Asks for a line: the cursor stays behind the words where somebody types.
    pub(super) fn ask(&mut self, words: &str) {
        let words = clean_line(words).text;
        let mut lines = self.wrapped(&words);
        let last = lines.pop().unwrap_or_default();
        for line in lines {
            self.write(&format!("{line}\n"));
        }
        let end = if self.is_typed { " " } else { "\n" };
        self.write(&format!("{last}{end}"));
        let flushed = self.out.flush();
        self.failed = self.failed.take().or(flushed.err());
    }

    fn line(&mut self, line: &str) {
        for line in self.wrapped(line) {
            self.write(&format!("{line}\n"));
        }
    }

    /// A line as it is written: in several where it is longer than there are columns.
    fn wrapped(&self, line: &str) -> Vec<String> {
        let line = spelled(line, self.signs);
        match self.columns {
            None => vec![line.into_owned()],
            Some(columns) => {
                let lines = wrapped(&line, columns.clamp(20, WIDEST)).into_iter();
                lines.map(Cow::into_owned).collect()
            }
        }
    }

    fn write(&mut self, text: &str) {
        if self.failed.is_none() {
            self.failed = self.out.write_all(text.as_bytes()).err();
        }
    }
}

impl Drop for LinesOut {
    fn drop(&mut self) {
        // Where nobody reads any more, nobody is to be told.
        let _ = self.out.flush();
    }
}
