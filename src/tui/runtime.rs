//! The terminal's events in, the application's commands out: the only part of the screen that touches
//! the outside.
//!
//! Everything that can wake the program arrives in one queue. While the queue is empty the program
//! sleeps; once it is empty again, and only if something changed, the screen is drawn.

mod clipboard;
#[cfg(unix)]
mod decoder;
mod due;
#[cfg(debug_assertions)]
mod fault_injection;
mod inbox;
mod input;
mod keeping;
mod language;
mod outside;
mod pen;
mod screen;
mod shows;

use std::{
    io::{self, BufWriter, Stdout, Write as _},
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::PathBuf,
    process,
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

use crossterm::{
    QueueableCommand as _,
    event::{Event, KeyEvent},
    terminal::{Clear, ClearType},
};
use jiff::tz::TimeZone;
use ratatui::layout::{Position, Rect};

pub use self::shows::Shows;
use self::{
    inbox::{Inbox, Waker},
    input::LEAVING,
    screen::{Drawn, Screen},
};
use super::{
    app::App, context::Context, hit::ViewState, keymap::Keymap, panics, terminal::Guard,
    theme::Themes,
};
use crate::{
    content::LazyPack,
    i18n::{Catalog, Language},
    own_editor::Draft,
    report::text::Signs,
    session::{
        command::{Command, FileCommand, Reply, SystemCommand, WorkshopCommand},
        world::{Attempt, Speak, Tools, World, attempt, outbox, system_clock},
    },
    store::{Library, LoadError, Setting, Settings, SettingsFile, Summary, shown},
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
    pub i18n: Arc<Catalog>,
    /// What makes the words of another language, and the questions in it.
    pub speak: Speak,
    /// The language of a pack of one's own; none without such a pack.
    pub own_language: Option<Language>,
    /// The themes to choose from.
    pub themes: Themes,
    /// Which signs the terminal can show.
    pub signs: Signs,
    /// Where what is chosen is kept; none where nobody has a home.
    pub config: Option<SettingsFile>,
    /// What was chosen before.
    pub settings: Settings,
    /// Which key asks for what.
    pub keymap: Keymap,
    /// What is to be told first, if anything is.
    pub told: Option<String>,
    /// Whether somebody is asked first which ground the terminal has.
    pub asks_ground: bool,
    /// What is shown first.
    pub shows: Shows,
}

/// Why the screen could not be shown to its end.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal failed.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
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
    /// Something came from it that is no key that we know.
    #[cfg_attr(not(unix), expect(dead_code, reason = "the console tells keys alone"))]
    Unknown,
    /// The terminal is gone.
    Gone,
    /// The process was told to stop for good.
    Stop,
    /// The process was told to stop until its shell brings it back.
    #[cfg_attr(not(unix), expect(dead_code, reason = "only Unix stops a process so"))]
    Suspend,
    /// The process goes on after it was stopped.
    #[cfg_attr(not(unix), expect(dead_code, reason = "only Unix stops a process so"))]
    Continued,
    /// Something came of a command.
    Reply(Reply),
    /// No program here took these words: the terminal may.
    CopyByTerminal(String),
}

/// Shows the screen until the person leaves it.
pub fn run(options: Options) -> Result<(), RunError> {
    let pack = Arc::new(options.pack);
    let opened = options
        .file
        .map(|path| attempt(&options.library, &path).map(|attempt| (path, attempt)))
        .transpose()?;
    let (inbox, wake) = Inbox::new()?;
    let i18n = options.i18n;
    let zone = TimeZone::system();
    let tell_wake = wake.clone();
    let world = World::new(
        Tools {
            library: options.library,
            pack: Arc::clone(&pack),
            catalog: Arc::clone(&i18n),
            clock: system_clock(zone.clone()),
            zone: zone.clone(),
            signs: options.signs,
            beside: true,
        },
        Arc::new(move |reply| drop(tell_wake.send(Wake::Reply(reply)))),
    );
    hook_panics(&world, &i18n, &wake);
    let context = Context {
        pack,
        i18n,
        own_language: options.own_language,
        keymap: options.keymap,
        theme: options
            .themes
            .chosen(options.settings.words(Setting::Theme)),
        themes: options.themes,
        settings: options.settings,
        seen: keeping::seen(options.config.as_ref()),
        signs: options.signs,
        zone,
        outbox: outbox(),
        now: world.now(),
    };
    let mut app = options.shows.app(context);
    if options.asks_ground {
        app.ask_ground();
    }
    if let Some(told) = options.told {
        app.tell(told);
    }
    let guard = Guard::take()?;
    if !app.has_mouse() {
        guard.mouse(false)?;
    }
    options.shows.follow(&app, &world, wake.clone());
    #[cfg(unix)]
    input::signals(wake.clone());
    let terminal = blank()?;
    app.resize(terminal.area());
    let runtime = Runtime {
        app,
        world,
        config: options.config,
        speak: options.speak,
        terminal,
        guard,
        state: ViewState::default(),
        wake,
        inbox,
        save_due: None,
        held: Vec::new(),
        loan: None,
        look_due: None,
        minute_due: None,
        leaving: false,
        away: false,
    };
    runtime.live(opened)
}

fn hook_panics(world: &World, i18n: &Catalog, wake: &Waker) {
    let (reports, stopped) = (world.library().clone(), wake.clone());
    let folder = reports.folder().display().to_string();
    panics::hook(panics::Hook {
        words_are_safe: t!(i18n, "panic-words-are-safe", folder = folder),
        report_is_in: t!(i18n, "panic-report"),
        keep_report: Box::new(move |name, text| reports.report(name, text).ok()),
        stop: Box::new(move || drop(stopped.send(Wake::Stop))),
    });
}

type Screenful = Screen<BufWriter<Stdout>>;

/// The terminal with nothing on it yet. How large it is is asked here alone: to ask before each picture would
/// take as long as drawing half of it, and whoever changes it says so.
fn blank() -> io::Result<Screenful> {
    let out = BufWriter::with_capacity(1 << 16, io::stdout());
    let (columns, rows) = crossterm::terminal::size()?;
    Ok(Screen::blank(out, Rect::new(0, 0, columns, rows)))
}

struct Runtime {
    app: App,
    world: World,
    config: Option<SettingsFile>,
    speak: Speak,
    terminal: Screenful,
    guard: Guard,
    state: ViewState,
    wake: Waker,
    inbox: Inbox,
    save_due: Option<Instant>,
    /// Saves that wait until what was changed is on the screen.
    held: Vec<Command>,
    /// Words that an editor may still have.
    loan: Option<Draft>,
    /// When it is looked next whether it has saved them.
    look_due: Option<Instant>,
    /// When the clock of a workshop shows other minutes.
    minute_due: Option<Instant>,
    leaving: bool,
    /// Whether the program is stopped, or about to be.
    away: bool,
}

impl Runtime {
    fn live(mut self, opened: Option<(PathBuf, Attempt)>) -> Result<(), RunError> {
        let worked = catch_unwind(AssertUnwindSafe(|| self.work(opened)));
        self.save_held();
        if panics::has_any() {
            self.rescue();
        }
        let unsaved = self.world.finish();
        drop(self.guard);
        if let Some(path) = self.loan.and_then(Draft::end) {
            let i18n = &self.app.context().i18n;
            let told = t!(i18n, "editor-untaken", path = shown(&path));
            // Where nobody reads it any more, the words are there all the same.
            let _ = writeln!(io::stderr(), "{told}");
        }
        let drawn = worked.unwrap_or_else(|panic| resume_unwind(panic));
        if panics::has_any() {
            // It was on another thread, and all is told.
            process::exit(panics::EXIT_CODE);
        }
        match unsaved {
            Some(unsaved) => {
                let told = self.app.context().wording().unsaved(&unsaved);
                Err(RunError::Unsaved(told))
            }
            None => Ok(drawn?),
        }
    }

    fn work(&mut self, opened: Option<(PathBuf, Attempt)>) -> io::Result<()> {
        match opened {
            Some((path, attempt)) => self.world.started_with(&path, attempt),
            None => self.perform(self.app.begin()),
        }
        if let Some(first) = self.inbox.next(Some(PATIENCE)) {
            self.wake(first);
        }
        let mut is_first = true;
        while !self.leaving {
            if !self.away
                && let Err(error) = self.draw()
            {
                // There is no terminal any more; what was typed is saved all the same.
                self.quit();
                return Err(error);
            }
            self.save_held();
            if std::mem::take(&mut is_first) && self.app.session().is_none() {
                // The list does without it; whoever opens a workbook finds it there.
                self.app.context().pack.begin();
            }
            let wait = self.next_due();
            match self.inbox.next(wait) {
                Some(first) => self.wake(first),
                None => self.time_passed(),
            }
        }
        Ok(())
    }

    /// The terminal has another size: all is drawn anew.
    fn resize(&mut self) {
        let blank = blank().and_then(|mut blank| {
            blank.out().queue(Clear(ClearType::All))?;
            Ok(blank)
        });
        match blank {
            Ok(blank) => {
                self.app.resize(blank.area());
                self.terminal = blank;
            }
            Err(_) => self.quit(),
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let (app, state) = (&self.app, &mut self.state);
        if !self.terminal.is_drawn() {
            state.forget();
        }
        self.terminal.draw(move |buffer| {
            app.view(buffer, state);
            Drawn {
                cursor: state.cursor,
                hides_cursor: state.hides_cursor,
                same: &state.same,
            }
        })
    }

    fn key(&mut self, key: KeyEvent) {
        self.note_place();
        let commands = self.app.key(key, self.world.now());
        self.perform(commands);
    }

    fn unknown_key(&mut self) {
        let commands = self.app.unknown_key(self.world.now());
        self.perform(commands);
    }

    fn paste(&mut self, words: String) {
        self.note_place();
        let commands = self.app.paste(words, self.world.now());
        self.perform(commands);
    }

    fn click(&mut self, at: Position) {
        self.note_place();
        let commands = self.app.click(at, &self.state, self.world.now());
        self.perform(commands);
    }

    fn wheel(&mut self, rows: i16) {
        let commands = self.app.wheel(rows, self.world.now());
        self.perform(commands);
    }

    fn reply(&mut self, reply: Reply) {
        self.note_place();
        let commands = self.app.reply(reply, self.world.now());
        self.perform(commands);
    }

    /// Notes where somebody is, for a report of what broke: ids, never words.
    fn note_place(&self) {
        if let Some(page) = self.app.page() {
            panics::note_place(&page);
        }
    }

    /// Does commands, and notes whether something is to be saved within a second. A save is done once the
    /// screen is drawn, and before anything else that is asked for.
    fn perform(&mut self, commands: Vec<Command>) {
        for command in commands {
            if let Command::File(FileCommand::Save(_))
            | Command::Workshop(WorkshopCommand::Save(..)) = command
            {
                self.held.push(command);
                continue;
            }
            self.save_held();
            if let Some(command) = self.world.perform(command) {
                self.system(command);
            }
        }
        if self.app.saves_soon() {
            self.save_due
                .get_or_insert_with(|| Instant::now() + SAVE_WITHIN);
        } else {
            self.save_due = None;
        }
    }

    /// Hands on the saves that wait.
    fn save_held(&mut self) {
        for save in std::mem::take(&mut self.held) {
            // The world does it; nothing of it is left to do here.
            let _ = self.world.perform(save);
        }
    }

    fn system(&mut self, command: SystemCommand) {
        match command {
            SystemCommand::Copy(text) => self.copy(text),
            SystemCommand::Paste => self.paste_from_system(),
            SystemCommand::OpenEditor(words) => self.edit(&words),
            SystemCommand::Suspend => self.suspend(),
            SystemCommand::Speak(language) => self.speak(&language),
            SystemCommand::KeepSetting(setting, value) => {
                self.keep_setting(setting, value.as_ref());
            }
            SystemCommand::KeepKeys(chosen) => {
                self.keep(|config, app| config.choose_keys(app.context().keymap.own(), &chosen));
            }
            SystemCommand::KeepSeen(seen) => self.keep_seen(&seen),
            SystemCommand::TakeMouse(ours) => drop(self.guard.mouse(ours)),
            SystemCommand::Quit => {
                LEAVING.store(true, Ordering::SeqCst);
                self.leaving = true;
            }
        }
    }

    /// The program ends from outside: what is half entered is kept.
    fn quit(&mut self) {
        LEAVING.store(true, Ordering::SeqCst);
        let commands = self.app.end(self.world.now());
        self.perform(commands);
        self.leaving = true;
    }

    /// Keeps the open workbook after something in the program broke.
    fn rescue(&mut self) {
        let Some(session) = self.app.session() else {
            return;
        };
        panics::note_saving();
        let pack = &self.app.context().pack;
        let workbook = session.workbook();
        let summary = catch_unwind(AssertUnwindSafe(|| Summary::of(pack, workbook))).ok();
        self.world.rescue(workbook, session.drafts(), summary);
    }
}
