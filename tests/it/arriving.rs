//! A room on the screen: workbooks arrive in a folder and show as they come, bad files beside, nobody's name.

use std::{
    fs,
    path::Path,
    sync::{Arc, mpsc},
    time::{Duration, Instant},
};

use jiff::{Timestamp, tz::TimeZone};
use madbook::{
    assets, content,
    domain::pack::Pack,
    i18n::Catalog,
    many::{
        generate::{self, Vocabulary},
        member::Reader,
        room::watch::{Files, Followed},
    },
    report::text::Signs,
    session::{
        command::{Command, Reply, SystemCommand},
        moment::Moment,
        world::follow_room,
    },
    store::{Settings, Summary, WorkbookFile},
    tui::{
        app::App,
        context::Context,
        hit::ViewState,
        keymap::Keymap,
        theme::{Theme, Themes},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};
use tempfile::TempDir;
use uuid::Uuid;

use crate::keys::keys;

const AT: Timestamp = Timestamp::constant(1_795_000_000, 0);

/// Puts a made-up workbook into a folder. Its file and its firm have names that no room may see.
fn put(folder: &Path, pack: &Pack, number: u64) {
    let words = Vocabulary::embedded().unwrap();
    let mut workbook = generate::workbook(pack, &words, 7, number, AT);
    workbook.title = format!("Zebra Firm {number}");
    let path = folder.join(format!("zebra-{number}.ron"));
    let _ = fs::remove_file(&path);
    WorkbookFile::create_unsynced(&path, &workbook, &Summary::of(pack, &workbook)).unwrap();
}

/// A screen before a room, and the folder that it follows.
struct Window {
    app: App,
    pack: Pack,
    folder: TempDir,
    files: Files,
    size: (u16, u16),
}

impl Window {
    fn new(language: &str, theme: &str, signs: Signs) -> Self {
        let context = Context {
            pack: Arc::new(content::embedded(language).unwrap().into()),
            i18n: Arc::new(Catalog::in_language(language).unwrap()),
            own_language: None,
            keymap: Keymap::parse(assets::KEYMAP).unwrap(),
            theme: Theme::shipped(theme),
            themes: Themes::default(),
            settings: Settings::default(),
            seen: madbook::store::Hint::ALL.iter().copied().collect(),
            signs,
            zone: TimeZone::UTC,
            outbox: "~".into(),
            now: now(),
        };
        Self {
            app: App::of_room(context),
            pack: content::embedded(language).unwrap(),
            folder: tempfile::tempdir().unwrap(),
            files: Files::default(),
            size: (80, 24),
        }
    }

    fn arrive(&mut self, numbers: impl IntoIterator<Item = u64>) -> &mut Self {
        for number in numbers {
            put(self.folder.path(), &self.pack, number);
        }
        self.look()
    }

    /// Looks at the folder, as is done when something in it changes.
    fn look(&mut self) -> &mut Self {
        let followed = Followed {
            folders: vec![self.folder.path().to_owned()],
            smallest: 4,
        };
        let reader = Reader::new(&self.pack);
        let arrived = self.files.arrived(&reader, &followed, now().today);
        let commands = self.app.reply(Reply::Arrived(Box::new(arrived)), now());
        assert!(commands.is_empty());
        self
    }

    fn keys(&mut self, script: &str) -> Vec<Command> {
        let pressed = keys(script).into_iter();
        pressed.flat_map(|key| self.app.key(key, now())).collect()
    }

    fn screen(&self) -> String {
        let (columns, rows) = self.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        self.app.view(&mut buffer, &mut ViewState::default());
        let row = |y| -> String { (0..columns).map(|x| buffer[(x, y)].symbol()).collect() };
        (0..rows)
            .map(|y| row(y).trim_end().to_owned() + "\n")
            .collect()
    }

    fn sees(&self, words: &[&str]) -> &Self {
        let screen = self.screen();
        for words in words {
            assert!(screen.contains(words), "no {words:?} on\n{screen}");
        }
        self
    }
}

fn now() -> Moment {
    Moment {
        at: AT,
        today: AT.to_zoned(TimeZone::UTC).date(),
        fresh: Uuid::nil(),
    }
}

#[test]
fn a_room_shows_who_came_and_from_the_smallest_group_on_what_they_say() {
    let mut window = Window::new("en", Theme::DARK, Signs::Unicode);
    window.sees(&["The workbooks are being read."]);
    window.look().sees(&["Nobody is here yet"]);
    window.arrive(0..3).sees(&["3 people so far"]);
    assert!(!window.screen().contains('■'), "{}", window.screen());
    window.arrive([3]).sees(&["4 people, "]);
    let four = window.screen();
    window
        .arrive(4..12)
        .sees(&["12 people, ", "one deal", "100", "In between: "]);
    assert_ne!(window.screen(), four);
    // One page after the other, and from the last to the first.
    window.keys("<Right>");
    window.sees(&["Widest apart on ", "middle"]);
    window.keys("<Down>");
    window.sees(&["▸"]);
    window.keys("<PgDn>");
    window.sees(&["the commonest first"]);
    window.keys(" ");
    window.sees(&["promised", "done"]);
    window.keys("<Right>");
    window.sees(&["12 people, "]);
    window.keys("<Left>");
    window.sees(&["promised"]);
    window.keys("<Home>");
    window.sees(&["12 people, "]);
    // What arrives while a page is shown changes it, and turns none.
    window.keys("<Right>");
    window.arrive(12..14).sees(&["middle"]);
}

#[test]
fn a_file_that_cannot_be_read_is_named_beside_and_no_other_is() {
    let mut window = Window::new("en", Theme::DARK, Signs::Unicode);
    window.arrive(0..6);
    let folder = window.folder.path().to_owned();
    fs::write(folder.join("torn\u{1b}[2J.ron"), "(format: 4, sec").unwrap();
    window.look();
    window.sees(&[
        "6 people, ",
        "torn",
        "cannot be read as a workbook (line 1)",
    ]);
    for page in ["", "<Right>", "<Right>", "<Right>"] {
        window.keys(page);
        for size in [(60, 18), (80, 24), (120, 36), (200, 60)] {
            window.size = size;
            let screen = window.screen().to_lowercase();
            assert!(
                !screen.contains("zebra") && !screen.contains('\u{1b}'),
                "{screen}"
            );
        }
    }
    // It comes whole after all.
    window.keys("<Home>");
    put(&folder, &window.pack, 9);
    fs::rename(folder.join("zebra-9.ron"), folder.join("torn\u{1b}[2J.ron")).unwrap();
    window.size = (80, 24);
    window.look().sees(&["7 people, "]);
    assert!(!window.screen().contains("torn"), "{}", window.screen());
    // A stick that is pulled out is told of, and what it held stays.
    fs::rename(&folder, folder.with_extension("away")).unwrap();
    window
        .look()
        .sees(&["7 people, ", "The folder cannot be read just now."]);
    fs::rename(folder.with_extension("away"), &folder).unwrap();
    window.look();
    assert!(
        !window.screen().contains("cannot be read"),
        "{}",
        window.screen()
    );
}

#[test]
fn a_room_can_be_blanked_asked_for_help_and_left() {
    let mut window = Window::new("en", Theme::DARK, Signs::Unicode);
    window.arrive(0..5).sees(&["q", "F6"]);
    window.keys("b");
    assert!(!window.screen().contains("people"), "{}", window.screen());
    window.keys("<Right>");
    window.sees(&["5 people, "]);
    window.keys("<F6>");
    window.sees(&["╭ Help"]);
    window.keys("<Esc>");
    window.sees(&["5 people, "]);
    for key in ["q", "<Esc>", "<Ctrl+Q>"] {
        let commands = window.keys(key);
        let is_quit = |it: &Command| matches!(it, Command::System(SystemCommand::Quit));
        assert!(commands.iter().any(is_quit), "{key}: {commands:?}");
    }
}

#[test]
fn a_room_is_drawn_at_any_size_in_any_look_and_language() {
    for (language, theme, signs) in [
        ("en", Theme::DARK, Signs::Unicode),
        ("en", Theme::LIGHT, Signs::Ascii),
        ("de", Theme::LIGHT, Signs::Unicode),
    ] {
        let mut window = Window::new(language, theme, signs);
        for count in [0, 2, 9, 30] {
            window.arrive(0..count);
            fs::write(window.folder.path().join("bad.ron"), "x").unwrap();
            window.look();
            for _ in 0..4 {
                for size in [
                    (1, 1),
                    (3, 40),
                    (50, 14),
                    (60, 18),
                    (80, 24),
                    (120, 36),
                    (400, 100),
                ] {
                    window.size = size;
                    let screen = window.screen();
                    assert!(signs == Signs::Unicode || screen.is_ascii(), "{screen}");
                }
                window.keys("<Right>");
            }
        }
    }
}

#[test]
fn a_room_looks_as_it_should() {
    let mut window = Window::new("en", Theme::DARK, Signs::Unicode);
    window.arrive(0..12);
    fs::write(window.folder.path().join("half-copied.ron"), "(form").unwrap();
    window.look();
    let mut seen = String::new();
    for _ in 0..4 {
        for size in [(120, 36), (80, 24), (60, 18)] {
            window.size = size;
            let (columns, rows) = size;
            seen.extend([format!("{columns}x{rows}\n"), window.screen(), "\n".into()]);
        }
        window.keys("<Right>");
    }
    insta::assert_snapshot!(seen);
}

/// The real program in a real terminal: a file is copied into the folder, and appears.
#[cfg(unix)]
#[test]
fn a_file_that_is_copied_into_the_folder_appears() {
    let home = crate::terminal::TestHome::new();
    let pack = content::embedded("en").unwrap();
    let made = home.home().join("made");
    let folder = home.home().join("stick");
    for folder in [&made, &folder] {
        fs::create_dir(folder).unwrap();
    }
    for number in 0..5 {
        put(&made, &pack, number);
    }
    let copy = |number: u64| {
        let name = format!("zebra-{number}.ron");
        fs::copy(made.join(&name), folder.join(&name)).unwrap();
    };
    (0..3).for_each(copy);
    let stick = folder.to_str().unwrap();
    let mut room = home.start_with(&["room", stick, "--screen"], 100, 30);
    room.until("3 people so far");
    copy(3);
    room.until("4 people, ");
    fs::write(folder.join("torn.ron"), "half of").unwrap();
    room.until("torn.ron: it cannot be read as a workbook");
    copy(4);
    room.until("5 people, ");
    room.keys("<Right>").until("middle");
    room.resize(60, 18)
        .until_that("the heading is small", |screen| {
            screen.contents().contains("The factors")
        });
    room.keys("q");
    assert!(room.until_ended().success());
    room.assert_restored();
    let left: Vec<_> = fs::read_dir(&folder).unwrap().collect();
    assert_eq!(left.len(), 6, "the folder is only read");
}

/// The real program in a real terminal: the list that is open follows its folder.
#[cfg(unix)]
#[test]
fn the_open_list_shows_what_comes_into_its_folder_and_what_goes() {
    let home = crate::pty::desk_at_words("");
    let mut program = home.start(80, 24);
    program.until("1 workbook");
    let mut known = fs::read_dir(home.folder())
        .unwrap()
        .map(|it| it.unwrap().path());
    let known = known.find(|path| path.is_file()).unwrap();
    let other = known.with_file_name("other.ron");
    fs::copy(&known, &other).unwrap();
    program.until("2 workbooks");
    fs::remove_file(&other).unwrap();
    program.until("1 workbook");
    // After a workbook was open as well.
    program.keys("<Enter>").until(crate::pty::ASKED_IN_A1);
    program.keys("<Esc><Esc>").until("Leave this workbook?");
    program.keys("<Enter>").until("1 workbook");
    fs::copy(&known, &other).unwrap();
    program.until("2 workbooks");
}

/// How long it takes from a file that is copied into the folder to the screen that shows it, with the watcher and
/// all that the program does. It prints the figures and judges none: they hang on the machine.
#[test]
#[ignore = "it measures: run it by its name with --ignored --nocapture"]
#[allow(clippy::print_stdout)] // A figure is all that it makes.
fn how_long_an_arriving_file_takes_to_the_screen() {
    let mut window = Window::new("en", Theme::DARK, Signs::Unicode);
    window.size = (120, 36);
    let made = tempfile::tempdir().unwrap();
    let name = |number: u64| format!("zebra-{number}.ron");
    (0..34).for_each(|number| put(made.path(), &window.pack, number));
    let folder = window.folder.path().to_owned();
    let copy = |number: u64| fs::copy(made.path().join(name(number)), folder.join(name(number)));
    let (tell, told) = mpsc::channel();
    let followed = Followed {
        folders: vec![folder.clone()],
        smallest: 4,
    };
    follow_room(
        followed,
        Arc::clone(&window.app.context().pack),
        TimeZone::UTC,
        Arc::new(move |reply| drop(tell.send(reply))),
    );
    let mut shown = |people: u64| {
        loop {
            let reply = told.recv_timeout(Duration::from_secs(20)).unwrap();
            assert!(window.app.reply(reply, now()).is_empty());
            if window.screen().contains(&format!("{people} people, ")) {
                return;
            }
        }
    };
    for number in 0..4 {
        copy(number).unwrap();
    }
    shown(4);
    let mut took: Vec<Duration> = (4..34)
        .map(|number| {
            let began = Instant::now();
            copy(number).unwrap();
            shown(number + 1);
            began.elapsed()
        })
        .collect();
    took.sort_unstable();
    let (middle, longest) = (took[took.len() / 2], took[took.len() - 1]);
    println!(
        "an arriving file is on the screen after {middle:?} (median of 30), {longest:?} at most"
    );
}
