//! The screen without a terminal: the real application on the real world, in a temporary folder, with a
//! clock that ticks once an input.

mod seen;

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
    sync::{
        Arc, LazyLock, Mutex, PoisonError,
        mpsc::{self, Receiver},
    },
};

use crossterm::event::KeyEvent;
use jiff::{Timestamp, tz::TimeZone};
use madbook::{
    assets,
    content::{self, LazyPack},
    domain::workbook::Workbook,
    examples,
    i18n::Catalog,
    report::text::Signs,
    session::{
        command::{Command, Copied, LibraryReply, Reply, SystemCommand, SystemReply, Written},
        moment::Moment,
        world::{Tools, World},
    },
    store::{Hint, KeySetting, Library, Loaded, Setting, Settings, Summary, Value},
    tui::{
        action::Action,
        app::App,
        context::Context,
        hit::{Hit, Spot, ViewState},
        keymap::Keymap,
        theme::{Theme, Themes},
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use tempfile::TempDir;
use uuid::Uuid;

use crate::keys::keys;

/// When the first thing happens; the examples were last edited a week before.
const MORNING: &str = "2026-11-20T09:00:00Z";

/// The application and all that it needs around it.
pub(crate) struct Stage {
    pub(crate) app: App,
    world: World,
    replies: Receiver<Reply>,
    pub(crate) state: ViewState,
    pub(crate) buffer: Buffer,
    home: TempDir,
    /// Whether the program was left.
    pub(crate) has_quit: bool,
    /// What was sent to the clipboard.
    pub(crate) copied: Vec<String>,
    /// The commands whose keys were to be kept, and the keys.
    pub(crate) kept_keys: Vec<(String, Vec<String>)>,
    /// The settings that were to be kept.
    pub(crate) kept_settings: Vec<(Setting, Option<Value>)>,
    /// What was pointed out, as it was to be kept.
    pub(crate) kept_seen: Vec<BTreeSet<Hint>>,
    inputs: Rc<Cell<i64>>,
    opened: Option<Workbook>,
}

impl Stage {
    /// The program as it starts with these workbooks in its folder.
    pub(crate) fn with(workbooks: impl IntoIterator<Item = Workbook>) -> Self {
        let stage = Self::in_folder(TempDir::new().unwrap(), Hint::ALL);
        for workbook in workbooks {
            let summary = Summary::of(&stage.app.context().pack, &workbook);
            stage.library().create(&workbook, &summary).unwrap();
        }
        stage.begun()
    }

    /// The program as it starts for the first time.
    pub(crate) fn empty() -> Self {
        Self::with([])
    }

    /// The program as it starts for the first time, for somebody to whom nothing was pointed out yet.
    pub(crate) fn new_to_hints() -> Self {
        Self::in_folder(TempDir::new().unwrap(), &[]).begun()
    }

    /// The program, started again after it ended or was killed, on the same folders.
    pub(crate) fn again(self) -> Self {
        self.again_with(pack_in("en"))
    }

    /// The same, where the screen asks what is in another pack than what reads files.
    pub(crate) fn again_with(self, pack: Arc<LazyPack>) -> Self {
        let Self {
            world,
            home,
            inputs,
            ..
        } = self;
        drop(world);
        let stage = Self::in_folder_with(home, Hint::ALL, pack);
        if stage.home().join("away").exists() {
            stage.folder_is_there(true);
        }
        stage.inputs.set(inputs.get() + 1);
        stage.begun()
    }

    /// The finished example, open at a page that Go to finds by these letters.
    pub(crate) fn finished_at(page: &str) -> Self {
        let mut stage = Self::with([finished()]);
        stage.keys("<Enter>").go_to(page);
        stage
    }

    /// The program on a terminal that shows these signs, the same workbooks open again.
    pub(crate) fn with_signs(self, signs: Signs) -> Self {
        let page = self.app.page();
        let mut stage = self.again();
        let context = stage.app.context();
        let context = Context {
            pack: Arc::clone(&context.pack),
            i18n: Arc::clone(&context.i18n),
            own_language: None,
            keymap: context.keymap.clone(),
            theme: context.theme.clone(),
            themes: Themes::default(),
            settings: Settings::default(),
            seen: Hint::ALL.iter().copied().collect(),
            signs,
            zone: TimeZone::UTC,
            outbox: context.outbox.clone(),
            now: context.now,
        };
        stage.app = App::new(context);
        let begin = stage.app.begin();
        stage.perform(begin);
        stage.keys("<Enter>");
        if let Some(page) = page {
            stage.click_on(Hit::Go(page.into()));
        }
        stage
    }

    fn in_folder(home: TempDir, seen: &[Hint]) -> Self {
        Self::in_folder_with(home, seen, pack_in("en"))
    }

    fn in_folder_with(home: TempDir, seen: &[Hint], pack: Arc<LazyPack>) -> Self {
        let inputs = Rc::new(Cell::new(0));
        let clock = {
            let inputs = Rc::clone(&inputs);
            move || moment(inputs.get())
        };
        let i18n = Arc::new(Catalog::in_language("en").unwrap());
        let rescue = Library::at(home.path().join("state"));
        let library = Library::at(home.path().join("books")).with_rescue_of(Some(&rescue));
        let (tell, replies) = mpsc::channel();
        let tools = Tools {
            library,
            pack: pack_in("en"),
            catalog: Arc::clone(&i18n),
            clock: Box::new(clock),
            zone: TimeZone::UTC,
            signs: Signs::Unicode,
            beside: false,
        };
        let context = Context {
            pack,
            i18n,
            own_language: None,
            keymap: Keymap::parse(assets::KEYMAP).unwrap(),
            theme: Theme::shipped(Theme::DARK),
            themes: Themes::default(),
            settings: Settings::default(),
            seen: seen.iter().copied().collect(),
            signs: Signs::Unicode,
            zone: TimeZone::UTC,
            outbox: home.path().join("reports"),
            now: moment(0),
        };
        Self {
            app: App::new(context),
            world: World::new(tools, Arc::new(move |reply| drop(tell.send(reply)))),
            replies,
            state: ViewState::default(),
            buffer: Buffer::empty(Rect::new(0, 0, 120, 36)),
            home,
            has_quit: false,
            copied: Vec::new(),
            kept_keys: Vec::new(),
            kept_settings: Vec::new(),
            kept_seen: Vec::new(),
            inputs,
            opened: None,
        }
    }

    fn begun(mut self) -> Self {
        let begin = self.app.begin();
        self.perform(begin);
        self.draw();
        self
    }

    /// Lets so many days go by in which nothing happens.
    pub(crate) fn sleep(&mut self, days: i64) -> &mut Self {
        self.inputs.set(self.inputs.get() + days * 24 * 60 * 60);
        self
    }

    /// Goes to a page that Go to finds by these letters.
    pub(crate) fn go_to(&mut self, page: &str) -> &mut Self {
        self.keys("<Ctrl+O>").keys(page).keys("<Enter>")
    }

    /// Does a command that the list of commands finds by these letters.
    pub(crate) fn command(&mut self, letters: &str) -> &mut Self {
        self.keys("<F2>").keys(letters).keys("<Enter>")
    }

    /// Types a script of keys. `<!Overview>` asks for the action of that name, as a click on its hint
    /// does.
    pub(crate) fn keys(&mut self, script: &str) -> &mut Self {
        let mut parts = script.split("<!");
        self.press(parts.next().unwrap_or_default());
        for part in parts {
            let (action, after) = part.split_once('>').expect("an action ends in >");
            self.act(ron::from_str(action).unwrap()).press(after);
        }
        if !script.is_empty() {
            self.draw();
        }
        self
    }

    fn press(&mut self, script: &str) {
        for key in keys(script) {
            let now = self.tick();
            let commands = self.app.key(key, now);
            self.perform(commands);
        }
    }

    /// Presses one key.
    pub(crate) fn press_one(&mut self, key: KeyEvent) {
        let now = self.tick();
        let commands = self.app.key(key, now);
        self.perform(commands);
        self.draw();
    }

    /// Pastes words.
    pub(crate) fn paste(&mut self, words: &str) -> &mut Self {
        let now = self.tick();
        let commands = self.app.paste(words.to_owned(), now);
        self.perform(commands);
        self.draw();
        self
    }

    /// Asks for an action by a click on its hint, whether it is shown or not.
    pub(crate) fn act(&mut self, action: Action) -> &mut Self {
        self.click_on(Hit::Action(action))
    }

    /// Clicks on something, whether it is shown or not.
    pub(crate) fn click_on(&mut self, hit: Hit) -> &mut Self {
        let mut state = ViewState::default();
        state.spots.push(Spot {
            area: Rect::new(0, 0, 1, 1),
            cut: 0,
            hit,
        });
        let now = self.tick();
        let commands = self.app.click(Position::ORIGIN, &state, now);
        self.perform(commands);
        self.draw();
        self
    }

    /// Speaks another language that the binary carries from now on.
    pub(crate) fn speak_in(&mut self, language: &str) {
        self.speak_with(Catalog::in_language(language).unwrap(), pack_in(language));
    }

    /// Speaks another language from now on.
    pub(crate) fn speak(&mut self, i18n: Catalog, pack: LazyPack) {
        self.speak_with(i18n, Arc::new(pack));
    }

    fn speak_with(&mut self, i18n: Catalog, pack: Arc<LazyPack>) {
        let (i18n, pack) = (Arc::new(i18n), Some(pack));
        self.world.speak(Arc::clone(&i18n), pack.clone());
        self.app.speak(i18n, pack);
        self.draw();
    }

    /// Clicks on words.
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let place = self.find(words);
        assert!(
            self.state.hit(place).is_some(),
            "\"{words}\" does nothing:\n{}",
            self.screen()
        );
        self.click_at(place)
    }

    /// Clicks on a cell.
    pub(crate) fn click_at(&mut self, place: Position) -> &mut Self {
        let now = self.tick();
        let commands = self.app.click(place, &self.state, now);
        self.perform(commands);
        self.draw();
        self
    }

    /// Turns the wheel by rows.
    pub(crate) fn wheel(&mut self, rows: i16) -> &mut Self {
        let now = self.tick();
        let commands = self.app.wheel(rows, now);
        self.perform(commands);
        self.draw();
        self
    }

    /// Something comes back from the outside.
    pub(crate) fn reply(&mut self, reply: Reply) -> &mut Self {
        let now = self.tick();
        let commands = self.app.reply(reply, now);
        self.perform(commands);
        self.draw();
        self
    }

    /// Lets the second pass within which what was typed is written.
    pub(crate) fn wait(&mut self) -> &mut Self {
        let commands = self.app.save();
        self.perform(commands);
        self.draw();
        self
    }

    /// Lets seconds pass in which nobody does anything.
    pub(crate) fn pause(&mut self, seconds: i64) -> &mut Self {
        self.inputs.set(self.inputs.get() + seconds);
        self
    }

    /// The row of the screen that the terminal's cursor stands on.
    pub(crate) fn row_of_cursor(&self) -> String {
        let cursor = self.state.cursor.expect("there is a cursor");
        let rows = self.screen();
        rows.lines()
            .nth(usize::from(cursor.y))
            .unwrap_or_default()
            .to_owned()
    }

    /// Lets minutes pass in which nobody does anything: a clock on the screen goes on.
    pub(crate) fn minutes(&mut self, minutes: i64) -> &mut Self {
        for _ in 0..minutes {
            self.pause(59);
            let now = self.tick();
            if let Some(clock) = self.app.running_clock()
                && clock.next_minute(now.at).is_some()
            {
                let commands = self.app.minute(now);
                self.perform(commands);
            }
        }
        self.draw();
        self
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        self.app.resize(self.buffer.area);
        self.draw();
        self
    }

    /// Checks that words are on the screen.
    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(words), "no \"{words}\" here:\n{screen}");
        self
    }

    /// Checks that words are not on the screen.
    pub(crate) fn misses(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(words), "\"{words}\" is here:\n{screen}");
        self
    }

    fn tick(&self) -> Moment {
        self.inputs.set(self.inputs.get() + 1);
        moment(self.inputs.get())
    }

    /// Does commands, and all that comes of them.
    fn perform(&mut self, commands: Vec<Command>) {
        for command in commands {
            if let Some(command) = self.world.perform(command) {
                self.system(command);
            }
        }
        self.world.flush();
        while let Ok(reply) = self.replies.try_recv() {
            if let Reply::Library(LibraryReply::Opened(Ok(opening))) = &reply {
                self.opened = Some(opening.workbook.clone());
            }
            let commands = self.app.reply(reply, self.world.now());
            self.perform(commands);
        }
    }

    fn system(&mut self, command: SystemCommand) {
        let reply = match command {
            SystemCommand::Copy(words) => {
                self.copied.push(words);
                SystemReply::Copied(Copied::Terminal)
            }
            SystemCommand::Paste => SystemReply::Pasted(None),
            SystemCommand::OpenEditor(words) => {
                let written = format!("{words} Written elsewhere.");
                SystemReply::Written(Written {
                    lent: words,
                    words: Some(written),
                    told: None,
                })
            }
            SystemCommand::Speak(language) => {
                return self.speak_in(&language);
            }
            SystemCommand::KeepKeys(KeySetting { action, keys, .. }) => {
                return self.kept_keys.push((action, keys));
            }
            SystemCommand::KeepSetting(setting, value) => {
                return self.kept_settings.push((setting, value));
            }
            SystemCommand::KeepSeen(seen) => return self.kept_seen.push(seen),
            SystemCommand::Quit => return self.has_quit = true,
            SystemCommand::Suspend | SystemCommand::TakeMouse(_) => return,
        };
        let commands = self.app.reply(Reply::System(reply), self.world.now());
        self.perform(commands);
    }

    /// Draws the application, and holds what was kept of the picture before against one that is drawn without it.
    pub(crate) fn draw(&mut self) {
        let before = self.buffer.clone();
        self.buffer.reset();
        if before == Buffer::empty(before.area) {
            self.state.forget();
        }
        self.app.view(&mut self.buffer, &mut self.state);
        for at in self.state.same.iter().flat_map(|area| area.positions()) {
            let blank = self.buffer[at] == ratatui::buffer::Cell::EMPTY;
            assert!(blank, "left out, and drawn at {at}");
            self.buffer[at] = before[at].clone();
        }
        if DRAWS_ONCE.get() {
            return;
        }
        let (mut anew, mut state) = (Buffer::empty(self.buffer.area), ViewState::default());
        self.app.view(&mut anew, &mut state);
        assert_eq!(self.buffer, anew);
        assert_eq!(
            (&self.state.spots, self.state.cursor),
            (&state.spots, state.cursor)
        );
    }
}

fn moment(inputs: i64) -> Moment {
    let morning: Timestamp = MORNING.parse().unwrap();
    let at = Timestamp::from_second(morning.as_second() + inputs).unwrap();
    Moment {
        at,
        today: at.to_zoned(TimeZone::UTC).date(),
        fresh: Uuid::from_u128(u128::try_from(inputs).unwrap() + 1),
    }
}

thread_local! {
    static DRAWS_ONCE: Cell<bool> = const { Cell::new(false) };
}

/// Lets the stages of this thread draw each picture once, for a test that looks at thousands of them: what is kept
/// from picture to picture is held against others by all the rest.
pub(crate) fn draw_once() {
    DRAWS_ONCE.set(true);
}

/// The pack that the binary carries for a language, read once for all tests.
fn pack_in(language: &str) -> Arc<LazyPack> {
    static READ: Mutex<BTreeMap<String, Arc<LazyPack>>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let pack = read.entry(language.to_owned());
    let pack = pack.or_insert_with(|| Arc::new(content::embedded(language).unwrap().into()));
    Arc::clone(pack)
}

/// The finished example.
pub(crate) fn finished() -> Workbook {
    static READ: LazyLock<Workbook> = LazyLock::new(|| {
        let loaded = Loaded::parse(examples::finished().as_bytes());
        loaded.unwrap().workbook
    });
    READ.clone()
}
