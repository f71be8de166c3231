//! How many instructions the things take that somebody waits for, counted by valgrind: the same on a
//! busy machine as on an idle one.
//!
//! Each is run in a process of its own, a few times and some more, and what the further ones took is told.
//! Where there is no valgrind, each is run once, and nothing is told.

// A bench that cannot be set up should stop there.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod setup;

use std::{env, hint::black_box, io::ErrorKind, process::Command};

use crossterm::event::KeyCode;
use madbook::{
    assets, content,
    domain::workbook::Workbook,
    i18n::Catalog,
    store::{Summary, WorkbookFile},
    tui::{app::App, hit::ViewState, keymap::Keymap},
};
use ratatui::{buffer::Buffer, layout::Rect};
use setup::{at_trust, at_words, press, typical, with_alliances};

/// How often something is run before what it takes is counted, and how often then.
const BEFORE: usize = 4;
const COUNTED: usize = 20;

/// Runs something so many times.
type Repeated = fn(usize);

/// What is counted: its name, and what runs it.
const ALL: [(&str, Repeated); 9] = [
    ("a key typed and drawn, 4 alliances", |times| {
        pressed(at_words(typical()), ['x', '\u{8}'], times);
    }),
    ("a key typed and drawn, 50 alliances", |times| {
        pressed(at_words(with_alliances(50)), ['x', '\u{8}'], times);
    }),
    ("a rating and drawn, 4 alliances", |times| {
        pressed(at_trust(typical()), ['3', '4'], times);
    }),
    ("a rating and drawn, 50 alliances", |times| {
        pressed(at_trust(with_alliances(50)), ['3', '4'], times);
    }),
    ("a save, 4 alliances", |times| saved(typical(), times)),
    ("a save, 50 alliances", |times| {
        saved(with_alliances(50), times);
    }),
    ("reading the pack", |times| {
        repeat(times, || content::embedded("en").unwrap());
    }),
    ("reading the words", |times| {
        repeat(times, || Catalog::in_language("en").unwrap());
    }),
    ("reading the keys", |times| {
        repeat(times, || Keymap::parse(assets::KEYMAP).unwrap());
    }),
];

fn repeat<T>(times: usize, work: impl Fn() -> T) {
    for _ in 0..times {
        black_box(work());
    }
}

/// Presses two keys in turn and draws after each.
fn pressed(mut app: App, keys: [char; 2], times: usize) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 36));
    let mut state = ViewState::default();
    for key in keys.into_iter().cycle().take(times) {
        let code = match key {
            '\u{8}' => KeyCode::Backspace,
            key => KeyCode::Char(key),
        };
        press(&mut app, code);
        buffer.reset();
        app.view(&mut buffer, &mut state);
        black_box(&buffer);
    }
}

/// Saves a workbook, each time with one answer changed.
fn saved(mut workbook: Workbook, times: usize) {
    let pack = content::embedded("en").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let summary = Summary::of(&pack, &workbook);
    let path = folder.path().join("bench.ron");
    let mut file = WorkbookFile::create(&path, &workbook, &summary).unwrap();
    for number in 0..times {
        setup::say(&mut workbook, "mad.a1", format!("Said {number} times."));
        file.save(&workbook, &summary).unwrap();
    }
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if let Some(at) = arguments.iter().position(|it| it == "--only") {
        let (number, times): (usize, usize) = (
            arguments[at + 1].parse().unwrap(),
            arguments[at + 2].parse().unwrap(),
        );
        return ALL[number].1(times);
    }
    for (number, (name, run)) in ALL.iter().enumerate() {
        let counted = count(number, BEFORE + COUNTED).zip(count(number, BEFORE));
        match counted.filter(|_| arguments.iter().any(|it| it == "--bench")) {
            Some((more, less)) => println!("{:>12} instructions: {name}", (more - less) / COUNTED),
            None => run(1),
        }
    }
}

/// How many instructions running something so many times takes; none without valgrind.
fn count(number: usize, times: usize) -> Option<usize> {
    let valgrind = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe().unwrap())
        .args(["--only", &number.to_string(), &times.to_string()])
        .output();
    let told = match valgrind {
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        told => String::from_utf8(told.unwrap().stderr).unwrap(),
    };
    let collected = told.split("Collected : ").nth(1);
    collected.and_then(|it| it.lines().next()?.trim().parse().ok())
}
