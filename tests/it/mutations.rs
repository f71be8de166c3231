//! Inputs that were changed by chance, by the hundred thousand: what reads them never panics, and what it
//! makes of them keeps its promises.
//!
//! `MADBOOK_MUTATIONS=250000 cargo test --release --test it mutations -- --nocapture` tries so many of each
//! kind. An input is made from its number alone: where one fails, the number is told, and
//! `MADBOOK_MUTATION=kind:number` tries it again.

use std::{
    env,
    io::Write as _,
    panic::{self, AssertUnwindSafe},
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use fastrand::Rng;
use jiff::{Timestamp, civil::Date};
use madbook::{
    content,
    domain::{
        diff::diff,
        id::WorkbookId,
        key_in::{Keywords, Typist},
        merge::merge,
        name, number,
        pack::Pack,
        text::{clean, clean_line},
        workbook::Workbook,
    },
    examples,
    i18n::Catalog,
    own_editor::OwnEditor,
    store::{Loaded, Setting, SettingsFile, Value, shown},
    tui::{action::Action, keymap::Keymap},
};
use uuid::Uuid;

/// How many inputs of each kind are tried where nothing else is said.
const FEW: usize = 400;

static PACK: LazyLock<Pack> = LazyLock::new(|| content::embedded("en").unwrap());

/// What is read and joined: workbooks of every format, small and large, sound and not.
static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut files = vec![examples::finished().as_bytes().to_vec()];
    for folder in [
        "tests/fuzz/corpus",
        "tests/fixtures/nasty",
        "tests/fixtures/workbooks",
    ] {
        collect(folder.as_ref(), &mut files);
    }
    assert!(files.len() > 50, "the corpus is gone");
    files
});

fn collect(folder: &std::path::Path, files: &mut Vec<Vec<u8>>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(std::fs::read(path).unwrap());
        }
    }
}

/// Tries a kind of input as often as it is wanted, on all cores.
fn try_many(kind: &str, attempt: impl Fn(&mut Rng) + Sync) {
    let attempt = |number: u64| attempt(&mut Rng::with_seed(number));
    if let Ok(one) = env::var("MADBOOK_MUTATION") {
        if let Some(number) = one.strip_prefix(&format!("{kind}:")) {
            attempt(number.parse().unwrap());
        }
        return;
    }
    let wanted = env::var("MADBOOK_MUTATIONS")
        .ok()
        .and_then(|many| many.parse().ok());
    let wanted = wanted.unwrap_or(FEW);
    let next = AtomicUsize::new(0);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= wanted {
                        return;
                    }
                    let number = number as u64;
                    let done = panic::catch_unwind(AssertUnwindSafe(|| attempt(number)));
                    assert!(done.is_ok(), "MADBOOK_MUTATION={kind}:{number} fails");
                }
            });
        }
    });
    // Not captured: the figure is what is wanted.
    let _ = writeln!(std::io::stderr(), "{kind}: {wanted} inputs");
}

/// Pieces that mean something to one reader or another.
const PIECES: [&[u8]; 40] = [
    b"(",
    b")",
    b"[",
    b"]",
    b"\"",
    b"\\",
    b"\\u{202e}",
    b"\\n",
    b"//",
    b"/*",
    b"r#\"",
    b",",
    b":",
    b"Some(",
    b"None",
    b"NaN",
    b"1e999",
    b"-1",
    b"18446744073709551616",
    b"0",
    b"alliance ",
    b"?",
    b"-",
    b";",
    b"4.2 ",
    b"6.1 aim 101",
    b"note:",
    b"31/2",
    b"9999-12-31",
    b"-009999-01-01",
    b"\xff",
    b"\0",
    b"\xe2\x80\xae",
    b"\xcc\x81",
    b"\xef\xbb\xbf",
    b"\r\n",
    b"format: 9",
    b"Ctrl+",
    b"<S-F12>",
    b"\x1b[",
];

/// Bytes with a few changes.
fn mutated(rng: &mut Rng, bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..rng.usize(1..=6) {
        let at = rng.usize(0..=bytes.len());
        let end = (at + rng.usize(0..=40)).min(bytes.len());
        match rng.u8(0..8) {
            0 if at < bytes.len() => bytes[at] = rng.u8(..),
            1 if at < bytes.len() => bytes[at] ^= 1 << rng.u8(0..8),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            4 => {
                let other = &FILES[rng.usize(..FILES.len())];
                let from = rng.usize(0..=other.len());
                let to = (from + rng.usize(0..=60)).min(other.len());
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            5 if !bytes.is_empty() && rng.u8(0..8) == 0 => bytes.truncate(at),
            _ => {
                let piece = PIECES[rng.usize(..PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    bytes
}

#[test]
fn the_parser_reads_any_bytes_or_says_why_not() {
    try_many("parser", |rng| {
        let file = &FILES[rng.usize(..FILES.len())];
        let bytes = mutated(rng, file);
        match Loaded::parse(&bytes) {
            Ok(Loaded { workbook, .. }) => {
                assert_eq!(clean_line(&workbook.title).text, workbook.title);
                let once = merge(&workbook, &workbook).unwrap();
                assert!(once.from_first.is_empty() && once.from_second.is_empty());
            }
            Err(problem) => {
                let told = problem.to_string();
                assert_eq!(clean(&told).text, told);
                assert!(told.len() < 4_000, "{told}");
            }
        }
    });
}

/// How many of its inputs the quick reader answered.
static ANSWERED: AtomicUsize = AtomicUsize::new(0);

#[test]
fn the_quick_reader_answers_nothing_that_ron_would_answer_otherwise() {
    let small: Vec<&Vec<u8>> = FILES.iter().filter(|file| file.len() < 10_000).collect();
    try_many("quick-reader", |rng| {
        let file = small[rng.usize(..small.len())];
        // Some so that many can still be read, and some so that most cannot.
        let bytes = match rng.u8(0..4) {
            0 => lines_moved(rng, file),
            1 | 2 => letters_changed(rng, file.clone()),
            _ => mutated(rng, file),
        };
        let Some(quick) = Loaded::parse_quickly(&bytes) else {
            return;
        };
        ANSWERED.fetch_add(1, Ordering::Relaxed);
        let told = Loaded::parse_by_ron(&bytes);
        assert_eq!(Some(quick), told.ok(), "{}", bytes.escape_ascii());
    });
    let answered = ANSWERED.load(Ordering::Relaxed);
    let _ = writeln!(std::io::stderr(), "quick-reader: {answered} answered");
    // Were it to give up everywhere, nothing would be tried.
    assert!(answered > FEW / 8, "{answered}");
}

#[test]
fn the_quick_reader_reads_the_examples_and_what_every_format_wrote() {
    let mut files = Vec::new();
    collect("assets/packs/en/examples".as_ref(), &mut files);
    for format in ["v1", "v2", "v3", "v4"] {
        let path = format!("tests/fixtures/workbooks/{format}/full.ron");
        files.push(std::fs::read(path).unwrap());
    }
    files.retain(|file| file.starts_with(b"//"));
    assert!(files.len() > 7);
    for file in &files {
        let told = Loaded::parse_by_ron(file).unwrap();
        assert!(
            Loaded::parse_quickly(file) == Some(told),
            "{}",
            file.escape_ascii()
        );
    }
}

/// Lines doubled, dropped and put elsewhere: whole answers and brackets.
fn lines_moved(rng: &mut Rng, bytes: &[u8]) -> Vec<u8> {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let mut lines: Vec<&[u8]> = lines.chain([&b"\n"[..]]).collect();
    for _ in 0..rng.usize(1..=3) {
        let (from, to) = (rng.usize(..lines.len()), rng.usize(..lines.len()));
        match rng.u8(0..3) {
            0 => lines.swap(from, to),
            1 => lines.insert(to, lines[from]),
            _ if lines.len() > 1 => drop(lines.remove(from)),
            _ => {}
        }
    }
    lines.concat()
}

#[test]
fn any_lines_are_keyed_in_or_told_and_nothing_else_changes() {
    const LINES: &str = "alliance Harbour Coffee\n4.2 4\n4.2 note: They called.\n6.1 60\n6.1 aim 80\n\
        4.3 ?\n5.1 Words.\n5.2 -\n6.4 partly\n13.1 Ring Bo; Ann; 31/3; Harbour\n2.1 3, 1\n# none\n";
    let example = Loaded::parse(examples::finished().as_bytes())
        .unwrap()
        .workbook;
    let keywords = Keywords {
        alliance: "alliance".into(),
        note: "note".into(),
        why: "why".into(),
        aim: "aim".into(),
    };
    let english = Catalog::in_language("en").unwrap();
    try_many("key-in", |rng| {
        let text = String::from_utf8_lossy(&mutated(rng, LINES.as_bytes())).into_owned();
        let text = clean(&text).text;
        let mut workbook = example.clone();
        let mut made = 0;
        let lines = Typist {
            pack: &PACK,
            keywords: &keywords,
            held: ["Yes", "Partly", "No"].map(Into::into),
            now: Timestamp::MAX,
            today: Date::constant(2026, 11, 21),
            dates: english.date_words(),
            fresh: &mut || {
                made += 1;
                Uuid::from_u128(made)
            },
        }
        .key_in(&mut workbook, &text);
        assert!(lines.len() <= text.lines().count());
        let taken = lines.iter().filter(|line| line.read.is_ok()).count();
        assert!(diff(&example, &workbook).len() <= taken);
        assert_eq!(example.alliances.len(), workbook.alliances.len());
        for line in text.lines() {
            let _ = line.parse::<number::Number>();
            assert_eq!(name::key(&clean_line(line).text), name::key(line));
        }
    });
}

#[test]
fn any_settings_keymap_command_and_path_is_read_or_refused() {
    let keymap = std::fs::read("assets/keymap.ron").unwrap();
    try_many("settings", |rng| {
        let read = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        if let Err(problem) = Keymap::parse(&read(&mutated(rng, &keymap))) {
            assert!(!problem.to_string().is_empty());
        }
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::in_folder(folder.path());
        let config =
            br#"(/* a */ theme: "dark", mouse: false, keys: [(action: "Undo", keys: ["F9"])])"#;
        std::fs::write(file.config(), mutated(rng, config)).unwrap();
        let kept = file.read(None);
        let mut keys = Keymap::named(kept.settings.words(Setting::Keymap)).unwrap();
        keys.take_own(&kept.keys);
        assert!(!keys.keys_of(Action::Undo).is_empty());
        let light = Value::Words("light".into());
        let chosen = file.choose(&kept.settings, Setting::Theme, Some(&light));
        if chosen.is_ok() && kept.problems.is_empty() {
            let theme = file.read(None);
            assert_eq!(theme.settings.words(Setting::Theme), Some("light"));
        }
        let command = read(&mutated(rng, b"'/opt/my editor' --wait \"a b\" C:\\ed.exe"));
        if let Ok(editor) = OwnEditor::from_command(&command) {
            assert_eq!(clean_line(&editor.name()).removed.controls, 0);
        }
        let path = shown(command.as_ref());
        assert!(!path.contains(['\n', '\x1b', '\u{202e}']), "{path:?}");
    });
}

/// Bytes that are changed here and there: digits stay digits and letters letters, so that most of it can
/// still be read.
fn letters_changed(rng: &mut Rng, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..rng.usize(1..=12) {
        if bytes.is_empty() {
            break;
        }
        let at = rng.usize(..bytes.len());
        bytes[at] = match bytes[at] {
            b'0'..=b'9' => rng.u8(b'0'..=b'9'),
            b'a'..=b'z' => rng.u8(b'a'..=b'z'),
            other => other,
        };
    }
    bytes
}

/// A workbook whose answers, names and moments were changed here and there; the same where the change broke
/// it.
fn gone_its_own_way(rng: &mut Rng, text: &str, id: WorkbookId) -> Option<Workbook> {
    let bytes = letters_changed(rng, text.as_bytes().to_vec());
    let workbook = Loaded::parse(&bytes).ok()?.workbook;
    Some(Workbook { id, ..workbook })
}

#[test]
fn three_copies_that_went_their_own_ways_come_to_the_same_in_any_order() {
    let texts: Vec<String> = FILES
        .iter()
        .filter(|bytes| bytes.len() < 20_000 && Loaded::parse(bytes).is_ok())
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    let joined = |one: &Workbook, other: &Workbook| merge(one, other).unwrap().workbook;
    try_many("merge", |rng| {
        let text = &texts[rng.usize(..texts.len())];
        let id = WorkbookId(Uuid::from_u128(7));
        let mut copy = || {
            let mut tries = (0..20).map(|_| gone_its_own_way(rng, text, id));
            tries.find_map(|copy| copy)
        };
        let (Some(a), Some(b), Some(c)) = (copy(), copy(), copy()) else {
            return;
        };
        let ab = joined(&a, &b);
        assert_eq!(ab, joined(&b, &a));
        let abc = joined(&ab, &c);
        assert_eq!(abc, joined(&a, &joined(&b, &c)));
        assert_eq!(abc, joined(&joined(&c, &a), &b));
        assert_eq!(joined(&abc, &a), abc);
    });
}
