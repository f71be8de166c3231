//! Events in, effects out: the only part of the screen that touches the world.
//!
//! Everything that can wake the program arrives in one queue. While the queue is empty the program
//! sleeps; once it is empty again, and only if something changed, the screen is drawn.

mod clipboard;
#[cfg(debug_assertions)]
mod fault_injection;
mod files;
mod input;
mod outside;
mod report;
mod safety;

use std::{
    io::{self, BufWriter, Stdout},
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    process,
    sync::{
        atomic::Ordering,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::{Duration, Instant},
};

use crossterm::event::Event;
use jiff::{Timestamp, tz::TimeZone};
use ratatui::{Terminal, backend::CrosstermBackend};
use uuid::Uuid;

use self::{
    files::{Attempt, open, shelves},
    input::{Keyboard, LEAVING, listen},
};
use super::{
    canvas::{Hit, ViewState},
    keymap::Keymap,
    model::{Context, LazyPack, Model, Mouse, Now, Screen, Signs},
    panics,
    terminal::Guard,
    theme::Theme,
    update::{Effect, Msg, update},
    view::view,
};
use crate::{
    assets,
    i18n::Catalog,
    store::{Library, LoadError, Recovered, Settings, SettingsFile, Snapshot, Summary, Writer},
    t,
};

/// How long after the first unsaved letter the file is written.
const SAVE_WITHIN: Duration = Duration::from_millis(700);
/// How long the first picture waits for the list of workbooks.
const PATIENCE: Duration = Duration::from_millis(60);

/// What the screen opens with.
pub struct Options {
    /// The workbook to open; none for the list.
    pub file: Option<PathBuf>,
    /// Where workbooks are kept.
    pub library: Library,
    /// What is asked.
    pub pack: LazyPack,
    /// The interface's texts.
    pub words: Catalog,
    /// How the roles look.
    pub theme: Theme,
    /// Which signs the terminal can show.
    pub signs: Signs,
    /// Where what is chosen is kept; none where nobody has a home.
    pub config: Option<SettingsFile>,
}

/// Why the screen could not be shown to its end.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal failed.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
    /// The keymap does not read.
    #[error("the keymap does not read: {0}")]
    Keymap(#[from] ron::error::SpannedError),
    /// The last changes could not be written.
    #[error("{0}")]
    Unsaved(String),
    /// The workbook could not be opened.
    #[error(transparent)]
    Open(#[from] LoadError),
}

/// What wakes the program.
enum Wake {
    /// Something came from the terminal.
    Input(Event),
    /// The terminal is gone.
    Gone,
    /// The process was told to stop for good.
    Stop,
    /// The process was told to stop until its shell brings it back.
    Suspend,
    /// The process goes on after it was stopped.
    Continued,
    /// Something was done beside the screen.
    Done(Msg),
    /// The writer of this number has news.
    Writer(u32, Msg),
}

/// Shows the screen until the person leaves it.
pub fn run(options: Options) -> Result<(), RunError> {
    let keymap = Keymap::parse(assets::KEYMAP)?;
    let Options {
        file,
        library,
        config,
        pack,
        words,
        theme,
        signs,
    } = options;
    let opened = file
        .map(|path| open(&library, &path).map(|attempt| (path, attempt)))
        .transpose()?;
    let (wake, wakes) = mpsc::channel();
    let (reports, stopped) = (library.clone(), wake.clone());
    panics::hook(panics::Hook {
        words_are_safe: t!(
            words,
            "panic-words-are-safe",
            folder = library.folder().display().to_string()
        ),
        report_is_in: t!(words, "panic-report"),
        keep_report: Box::new(move |name, text| reports.report(name, text).ok()),
        stop: Box::new(move || drop(stopped.send(Wake::Stop))),
    });
    let context = Context {
        pack,
        words,
        keymap,
        theme,
        signs,
        zone: TimeZone::system(),
        outbox: report::outbox(),
    };
    let model = Model {
        context,
        screen: Screen::Home(Box::default()),
        overlay: None,
        notice: None,
        mouse: Mouse::Ours,
    };
    let guard = Guard::take()?;
    let keyboard = listen(&wake);
    let terminal = blank()?;
    let runtime = Runtime {
        model,
        library,
        config,
        terminal,
        guard,
        state: ViewState::default(),
        wake,
        writer: None,
        writers: 0,
        recovered: Vec::new(),
        keyboard,
        save_due: None,
        leaving: false,
        away: false,
    };
    runtime.live(&wakes, opened)
}

type Screenful = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// The terminal with nothing on it yet.
fn blank() -> io::Result<Screenful> {
    let out = BufWriter::with_capacity(1 << 16, io::stdout());
    Terminal::new(CrosstermBackend::new(out))
}

struct Runtime {
    model: Model,
    config: Option<SettingsFile>,
    library: Library,
    terminal: Screenful,
    guard: Guard,
    state: ViewState,
    wake: Sender<Wake>,
    writer: Option<Writer>,
    /// The writer's number: what an earlier one has to say is about another file.
    writers: u32,
    /// What was typed into the open workbook before, and not saved.
    recovered: Vec<Recovered>,
    keyboard: Keyboard,
    save_due: Option<Instant>,
    leaving: bool,
    /// Whether the program is stopped, or about to be.
    away: bool,
}

impl Runtime {
    fn live(
        mut self,
        wakes: &Receiver<Wake>,
        opened: Option<(PathBuf, Attempt)>,
    ) -> Result<(), RunError> {
        let worked = catch_unwind(AssertUnwindSafe(|| self.work(wakes, opened)));
        if panics::has_any() {
            self.rescue();
        }
        let unsaved = self.writer.take().and_then(|writer| writer.finish().err());
        drop(self.guard);
        let drawn = worked.unwrap_or_else(|panic| resume_unwind(panic));
        if panics::has_any() {
            // It was on another thread, and all is told.
            process::exit(panics::EXIT_CODE);
        }
        match unsaved {
            Some(unsaved) => {
                let words = &self.model.context.words;
                let place = match unsaved.written_down {
                    Some(path) => {
                        let path = path.display().to_string();
                        t!(words, "unsaved-in-rescue", path = path)
                    }
                    None => t!(words, "unsaved-lost"),
                };
                Err(RunError::Unsaved(format!("{}\n{place}", unsaved.error)))
            }
            None => Ok(drawn?),
        }
    }

    fn work(
        &mut self,
        wakes: &Receiver<Wake>,
        opened: Option<(PathBuf, Attempt)>,
    ) -> io::Result<()> {
        if let Some((path, attempt)) = opened {
            let msg = self.show(&path, Ok(attempt));
            self.take(msg);
        }
        if let Screen::Home(_) = self.model.screen {
            self.run_effect(Effect::List);
            if let Ok(first) = wakes.recv_timeout(PATIENCE) {
                self.wake(first, wakes);
            }
        }
        while !self.leaving {
            if !self.away
                && let Err(error) = self.draw()
            {
                // There is no terminal any more; what was typed is saved all the same.
                self.quit();
                return Err(error);
            }
            let first = match self
                .save_due
                .map(|due| due.saturating_duration_since(Instant::now()))
            {
                None => wakes.recv().ok(),
                Some(wait) => match wakes.recv_timeout(wait) {
                    Ok(wake) => Some(wake),
                    Err(RecvTimeoutError::Timeout) => {
                        self.save_due = None;
                        Some(Wake::Done(Msg::SaveDue))
                    }
                    Err(RecvTimeoutError::Disconnected) => None,
                },
            };
            let Some(first) = first else { break };
            self.wake(first, wakes);
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let today = Timestamp::now()
            .to_zoned(self.model.context.zone.clone())
            .date();
        let (model, state) = (&self.model, &mut self.state);
        self.terminal.draw(|frame| {
            view(model, frame.buffer_mut(), state, today);
            if let Some(cursor) = state.cursor {
                frame.set_cursor_position(cursor);
            }
        })?;
        Ok(())
    }

    fn take(&mut self, msg: Msg) {
        if let Screen::Book(book) = &self.model.screen {
            panics::note_place(&book.stop);
        }
        let at = Timestamp::now();
        let today = at.to_zoned(self.model.context.zone.clone()).date();
        let now = Now {
            at,
            today,
            fresh: Uuid::now_v7(),
        };
        for effect in update(&mut self.model, msg, &now) {
            self.run_effect(effect);
        }
    }

    fn quit(&mut self) {
        LEAVING.store(true, Ordering::SeqCst);
        // Closing a form keeps what was typed into it.
        self.take(Msg::Click(Hit::Close));
        self.take(Msg::SaveDue);
        self.leaving = true;
    }

    fn run_effect(&mut self, effect: Effect) {
        match effect {
            Effect::List => {
                let (library, wake) = (self.library.clone(), self.wake.clone());
                thread::spawn(move || {
                    let listed = library
                        .list()
                        .map(shelves)
                        .map_err(|error| error.to_string());
                    let _ = wake.send(Wake::Done(Msg::Listed(listed)));
                });
            }
            Effect::Open(path) => {
                let attempt = open(&self.library, &path);
                let msg = self.show(&path, attempt);
                self.take(msg);
            }
            Effect::OpenExample => {
                let msg = self.open_example();
                self.take(msg);
            }
            Effect::File(request) => self.file(request),
            Effect::Save(workbook) => {
                self.save_due = None;
                let summary = Summary::of(&self.model.context.pack, &workbook);
                if let Some(writer) = &self.writer {
                    writer.save(Snapshot {
                        workbook: *workbook,
                        summary,
                        at: Timestamp::now(),
                    });
                }
            }
            Effect::SaveSoon => {
                self.save_due
                    .get_or_insert_with(|| Instant::now() + SAVE_WITHIN);
            }
            Effect::Close(way) => self.close(way),
            Effect::CloseAnyway(way) => self.close_anyway(way),
            Effect::ReadTheirs => self.read_theirs(),
            Effect::Accept(stamp) => {
                if let Some(writer) = &self.writer {
                    writer.accept(stamp);
                }
            }
            Effect::TakeTheirs(mine, theirs) => self.take_theirs(&mine, *theirs),
            Effect::Keep => {
                if let Some(writer) = &self.writer {
                    writer.keep();
                }
            }
            Effect::SetAside => self.set_aside(),
            Effect::Earlier(path, present) => self.read_earlier(path, present),
            Effect::Trash => self.read_trash(),
            Effect::Suspend => self.suspend(),
            Effect::Write(words) => self.edit(&words),
            Effect::Report(order) => self.report(&order),
            Effect::Copy(text) => self.copy(text),
            Effect::CopyByTerminal(text) => self.copy_by_terminal(&text),
            Effect::KeepTheme(theme) => {
                // A choice of colours that cannot be kept is no reason to bother anybody.
                if let Some(config) = &self.config {
                    let _ = config.keep(&Settings {
                        theme: Some(theme.name().to_owned()),
                    });
                }
            }
            Effect::Mouse(mouse) => drop(self.guard.mouse(mouse)),
            Effect::Quit => self.leaving = true,
        }
    }
}
