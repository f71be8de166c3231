//! Events in, effects out: the only part of the screen that touches the world.
//!
//! Everything that can wake the program arrives in one queue. While the queue is empty the program
//! sleeps; once it is empty again, and only if something changed, the screen is drawn.

use std::{
    io::{self, BufWriter, Stdout},
    path::{Path, PathBuf},
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::{Duration, Instant},
};

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};
use jiff::{Timestamp, tz::TimeZone};
use ratatui::{Terminal, backend::CrosstermBackend, layout::Position};
use uuid::Uuid;

use super::{
    canvas::{Hit, ViewState},
    keymap::Keymap,
    model::{Asked, Context, Model, Mouse, Now, Screen, Signs},
    overlay::FileRequest,
    screen::home::{Shelf, Told},
    terminal::{self, Guard},
    theme::Theme,
    update::{Effect, Msg, update},
    view::view,
};
use crate::{
    assets,
    domain::{id::WorkbookId, workbook::Workbook},
    examples,
    store::{self, Library, Loaded, Settings, Snapshot, Summary, WorkbookFile, Writer},
    t,
    words::Words,
};

/// How long after the first unsaved letter the file is written.
const SAVE_WITHIN: Duration = Duration::from_millis(700);
/// How long the first picture waits for the list of workbooks.
const PATIENCE: Duration = Duration::from_millis(60);
/// From so many characters in one go on, they were pasted rather than typed.
const PASTED: usize = 8;
/// How soon the next piece of a paste follows that the terminal does not announce.
const PIECE_WITHIN: Duration = Duration::from_millis(50);
/// No paste is this long, in bytes: what comes then is handed on, so that nothing waits for ever.
const ENDLESS: usize = 1 << 20;

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
    Unsaved(Box<store::SaveError>),
    /// The workbook could not be opened.
    #[error("{0}")]
    Open(String),
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
        .map(|path| open(&library, &path))
        .transpose()
        .map_err(RunError::Open)?;
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
        save_due: None,
        leaving: false,
    };
    runtime.live(&wakes, opened)
}

/// Starts the threads that wait for the terminal and for signals.
fn listen(wake: &Sender<Wake>) {
    let input = wake.clone();
    thread::spawn(move || {
        loop {
            let event = match event::read() {
                Ok(event) => Wake::Input(event),
                Err(_) => Wake::Gone,
            };
            let gone = matches!(event, Wake::Gone);
            if input.send(event).is_err() || gone {
                return;
            }
        }
    });
    #[cfg(unix)]
    signals(wake.clone());
}

/// Whether the program has begun to leave, so that nothing cuts its last save short.
static LEAVING: AtomicBool = AtomicBool::new(false);

/// Waits for the signals that end a process; leaves by itself if nobody does so in time.
#[cfg(unix)]
fn signals(wake: Sender<Wake>) {
    const STUCK: Duration = Duration::from_millis(450);
    const SLOWEST_DISK: Duration = Duration::from_secs(10);

    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        iterator::Signals,
    };
    let Ok(mut signals) = Signals::new([SIGTERM, SIGHUP, SIGINT]) else {
        return;
    };
    thread::spawn(move || {
        if signals.forever().next().is_some() {
            let _ = wake.send(Wake::Stop);
            thread::sleep(STUCK);
            if LEAVING.load(Ordering::SeqCst) {
                thread::sleep(SLOWEST_DISK);
            }
            terminal::restore_all();
            std::process::exit(1);
        }
    });
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
    save_due: Option<Instant>,
    leaving: bool,
}

impl Runtime {
    fn live(mut self, wakes: &Receiver<Wake>, opened: Option<Opened>) -> Result<(), RunError> {
        match opened {
            Some(opened) => {
                let msg = self.begin(opened);
                self.take(msg);
            }
            None => self.run_effect(Effect::List),
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
            Some(unsaved) => Err(RunError::Unsaved(Box::new(unsaved.error))),
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

    /// Takes in all that is queued, before anything is drawn.
    fn wake(&mut self, first: Wake, wakes: &Receiver<Wake>) {
        let mut typed = String::new();
        let mut next = Some(first);
        while let Some(wake) = next {
            match wake {
                Wake::Input(Event::Key(key)) if plain_character(key).is_some() => {
                    typed.extend(plain_character(key));
                }
                Wake::Input(event) => {
                    self.type_in(&mut typed);
                    self.input(event);
                }
                Wake::Done(msg) => {
                    self.type_in(&mut typed);
                    self.take(msg);
                }
                Wake::Gone | Wake::Stop => {
                    self.type_in(&mut typed);
                    self.quit();
                }
            }
            next = if typed.len() <= PASTED {
                wakes.try_recv().ok()
            } else if typed.len() < ENDLESS {
                // Taken in piece by piece, a paste that is too long would be kept with holes.
                wakes.recv_timeout(PIECE_WITHIN).ok()
            } else {
                None
            };
        }
        self.type_in(&mut typed);
    }

    /// Hands on what was typed in one go: as keys, or as a paste where it is too much for fingers.
    fn type_in(&mut self, typed: &mut String) {
        let text = std::mem::take(typed);
        if text.chars().nth(PASTED).is_some() {
            return self.take(Msg::Paste(text));
        }
        for c in text.chars() {
            let code = if c == '\n' {
                KeyCode::Enter
            } else {
                KeyCode::Char(c)
            };
            self.take(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        }
    }

    fn input(&mut self, event: Event) {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.take(Msg::Key(key)),
            Event::Paste(text) => self.take(Msg::Paste(text)),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    if let Some(hit) = self
                        .state
                        .hit(Position::new(mouse.column, mouse.row))
                        .cloned()
                    {
                        self.take(Msg::Click(hit));
                    }
                }
                MouseEventKind::ScrollDown => self.take(Msg::Wheel(1)),
                MouseEventKind::ScrollUp => self.take(Msg::Wheel(-1)),
                MouseEventKind::Down(_)
                | MouseEventKind::Up(_)
                | MouseEventKind::Drag(_)
                | MouseEventKind::Moved
                | MouseEventKind::ScrollLeft
                | MouseEventKind::ScrollRight => {}
            },
            Event::Key(_) | Event::Resize(..) | Event::FocusGained | Event::FocusLost => {}
        }
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
                let msg = match open(&self.library, &path) {
                    Ok(opened) => self.begin(opened),
                    Err(problem) => Msg::Opened(Err(problem)),
                };
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
            Effect::Close => {
                if let Some(Err(unsaved)) = self.writer.take().map(Writer::finish) {
                    self.take(Msg::Filed(Err(unsaved.error.to_string())));
                }
            }
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

    /// Starts the writer for an opened workbook.
    fn begin(&mut self, opened: Opened) -> Msg {
        let Opened { file, workbook } = opened;
        let path = file.path().to_owned();
        let wake = self.wake.clone();
        self.writer = Some(Writer::start(file, move |outcome| {
            let saved = outcome.result.map_err(|error| error.to_string());
            let _ = wake.send(Wake::Done(Msg::Saved(outcome.at, saved)));
        }));
        Msg::Opened(Ok((path, workbook)))
    }

    fn create(&mut self, workbook: Workbook) -> Msg {
        let summary = Summary::of(&self.model.context.pack, &workbook);
        match self.library.create(&workbook, &summary) {
            Ok(file) => self.begin(Opened {
                file,
                workbook: Box::new(workbook),
            }),
            Err(error) => Msg::Opened(Err(error.to_string())),
        }
    }

    fn open_example(&mut self) -> Msg {
        match Loaded::parse(examples::finished().as_bytes()) {
            Ok(loaded) => {
                let workbook = Workbook {
                    id: WorkbookId(Uuid::now_v7()),
                    ..loaded.workbook
                };
                self.create(workbook)
            }
            Err(problem) => Msg::Opened(Err(problem.to_string())),
        }
    }

    fn file(&mut self, request: FileRequest) {
        let now = Timestamp::now();
        let words = &self.model.context.words;
        let filed = match request {
            FileRequest::Create(title) => {
                let msg = self.create(Workbook::new(WorkbookId(Uuid::now_v7()), title, now));
                return self.take(msg);
            }
            FileRequest::Rename(path, title) => self
                .library
                .rename(&path, &title, now)
                .map(|()| t!(words, "notice-renamed", title = title))
                .map_err(|error| error.to_string()),
            FileRequest::Duplicate(path, title) => self
                .library
                .duplicate(&path, WorkbookId(Uuid::now_v7()), &title, now)
                .map(|_| t!(words, "notice-copied", title = title))
                .map_err(|error| error.to_string()),
            FileRequest::Trash(path) => self
                .library
                .delete(&path)
                .map(|trashed| {
                    t!(
                        words,
                        "notice-trashed",
                        path = trashed.display().to_string()
                    )
                })
                .map_err(|error| error.to_string()),
        };
        self.take(Msg::Filed(filed));
    }
}

/// A workbook's file and what is in it.
struct Opened {
    file: WorkbookFile,
    workbook: Box<Workbook>,
}

fn open(library: &Library, path: &Path) -> Result<Opened, String> {
    let (file, loaded) = library.open(path).map_err(|error| error.to_string())?;
    Ok(Opened {
        file,
        workbook: Box::new(loaded.workbook),
    })
}

fn shelves(entries: Vec<store::Entry>) -> Vec<Shelf> {
    entries
        .into_iter()
        .map(|entry| {
            let file_name = || {
                entry
                    .path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned())
                    .unwrap_or_default()
            };
            match entry.head {
                Ok(head) => Shelf {
                    title: head.title,
                    told: Ok(Told {
                        edited: head.edited,
                        answered: usize::try_from(head.summary.answered).unwrap_or(usize::MAX),
                        asked: usize::try_from(head.summary.asked).unwrap_or(usize::MAX),
                        due: head.summary.due,
                        positions: (head.summary.alliances.iter())
                            .map(|alliance| {
                                alliance
                                    .position
                                    .map(|band| (band.low.get(), band.high.get()))
                            })
                            .collect(),
                    }),
                    path: entry.path,
                },
                Err(error) => Shelf {
                    title: file_name(),
                    told: Err(error.problem.to_string()),
                    path: entry.path,
                },
            }
        })
        .collect()
}

/// The character that a key types by itself, Enter as a new line; none for a key that does more.
fn plain_character(key: KeyEvent) -> Option<char> {
    match key.code {
        _ if key.kind == KeyEventKind::Release => None,
        KeyCode::Char(c) if key.modifiers.difference(KeyModifiers::SHIFT).is_empty() => Some(c),
        KeyCode::Enter if key.modifiers.is_empty() => Some('\n'),
        _ => None,
    }
}
