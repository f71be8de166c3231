//! Events in, effects out: the only part of the screen that touches the world.
//!
//! Everything that can wake the program arrives in one queue. While the queue is empty the program
//! sleeps; once it is empty again, and only if something changed, the screen is drawn.

mod files;
mod input;
mod safety;

use std::{
    io::{self, BufWriter, Stdout},
    path::PathBuf,
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
    input::{LEAVING, listen},
};
use super::{
    canvas::{Hit, ViewState},
    keymap::Keymap,
    model::{Asked, Context, Model, Mouse, Now, Screen, Signs},
    terminal::{self, Guard},
    theme::Theme,
    update::{Effect, Msg, update},
    view::view,
};
use crate::{
    assets,
    store::{Library, LoadError, Recovered, Settings, Snapshot, Summary, Writer},
    t,
    words::Words,
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
    pub pack: Asked,
    /// The interface's texts.
    pub words: Words,
    /// How the roles look.
    pub theme: Theme,
    /// Which signs the terminal can show.
    pub signs: Signs,
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
    /// The process was told to stop.
    Stop,
    /// Something was done beside the screen.
    Done(Msg),
}

/// Shows the screen until the person leaves it.
pub fn run(options: Options) -> Result<(), RunError> {
    let keymap = Keymap::parse(assets::KEYMAP)?;
    let Options {
        file,
        library,
        pack,
        words,
        theme,
        signs,
    } = options;
    let opened = file
        .map(|path| open(&library, &path).map(|attempt| (path, attempt)))
        .transpose()?;
    terminal::hook_panics(t!(
        words,
        "panic-words-are-safe",
        folder = library.folder().display().to_string()
    ));
    let context = Context {
        pack,
        words,
        keymap,
        theme,
        signs,
        zone: TimeZone::system(),
    };
    let model = Model {
        context,
        screen: Screen::Home(Box::default()),
        overlay: None,
        notice: None,
        mouse: Mouse::Ours,
    };
    let (wake, wakes) = mpsc::channel();
    let guard = Guard::take()?;
    listen(&wake);
    let terminal = Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(
        1 << 16,
        io::stdout(),
    )))?;
    let runtime = Runtime {
        model,
        library,
        terminal,
        guard,
        state: ViewState::default(),
        wake,
        writer: None,
        recovered: Vec::new(),
        save_due: None,
        leaving: false,
    };
    runtime.live(&wakes, opened)
}

type Screenful = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

struct Runtime {
    model: Model,
    library: Library,
    terminal: Screenful,
    guard: Guard,
    state: ViewState,
    wake: Sender<Wake>,
    writer: Option<Writer>,
    /// What was typed into the open workbook before, and not saved.
    recovered: Vec<Recovered>,
    save_due: Option<Instant>,
    leaving: bool,
}

impl Runtime {
    fn live(
        mut self,
        wakes: &Receiver<Wake>,
        opened: Option<(PathBuf, Attempt)>,
    ) -> Result<(), RunError> {
        if let Some((path, attempt)) = opened {
            let msg = self.show(&path, Ok(attempt));
            self.take(msg);
        }
        if let Screen::Home(_) = self.model.screen {
            self.run_effect(Effect::List);
        }
        if let Screen::Home(_) = self.model.screen
            && let Ok(first) = wakes.recv_timeout(PATIENCE)
        {
            self.wake(first, wakes);
        }
        let mut drawn = Ok(());
        while !self.leaving {
            drawn = self.draw();
            if drawn.is_err() {
                // There is no terminal any more; what was typed is saved all the same.
                self.quit();
                break;
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
        let unsaved = self.writer.take().and_then(|writer| writer.finish().err());
        drop(self.guard);
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
            Effect::KeepTheme(theme) => {
                // A choice of colours that cannot be kept is no reason to bother anybody.
                let _ = Settings {
                    theme: Some(theme.name().to_owned()),
                }
                .keep(&self.library);
            }
            Effect::Mouse(mouse) => drop(self.guard.mouse(mouse)),
            Effect::Quit => self.leaving = true,
        }
    }
}
