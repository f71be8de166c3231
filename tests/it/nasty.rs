//! Files that mean no good, or have been through a lot. What one is called says what must become of it.

use std::{fs, path::PathBuf};

use madbook::{
    content,
    domain::{
        answer::Answers,
        diff::diff,
        id::AllianceId,
        merge::merge,
        reading,
        text::{clean, clean_line},
        workbook::Workbook,
    },
    store::{Library, LoadProblem, Loaded, Summary, WorkbookFile},
};

#[cfg(unix)]
use crate::cli::TestLibrary;

fn corpus() -> Vec<(String, PathBuf)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/nasty");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), path))
        .filter(|(name, _)| !name.starts_with('.'))
        .collect();
    files.sort();
    assert!(files.len() > 50, "the corpus is gone");
    files
}

fn is_clean(workbook: &Workbook) -> bool {
    let answers = (workbook.alliances.iter().map(|one| &one.answers)).chain([&workbook.firm]);
    let mut words = answers
        .flat_map(Answers::iter)
        .map(|(_, entry)| &entry.answer);
    let lines = workbook.alliances.iter().map(|one| &one.name);
    lines
        .chain([&workbook.title])
        .all(|line| clean_line(line).text == *line)
        && words.all(|answer| answer.words().all(|text| clean(text).text == *text))
}

#[test]
fn a_file_becomes_what_its_name_says() {
    for (name, path) in corpus() {
        let loaded = Loaded::read(&path);
        match (name.split('-').next().unwrap(), loaded) {
            ("ok", Ok(loaded)) => assert!(is_clean(&loaded.workbook), "{name}"),
            ("newer", Err(error)) => {
                assert!(matches!(error.problem, LoadProblem::Newer { .. }), "{name}");
            }
            ("empty", Err(error)) => {
                assert!(matches!(error.problem, LoadProblem::Empty), "{name}");
            }
            ("bad", Err(error)) => {
                let LoadProblem::Broken { line, .. } = error.problem else {
                    panic!("{name}: {error}");
                };
                let lines = String::from_utf8_lossy(&fs::read(&path).unwrap())
                    .lines()
                    .count();
                assert!(line <= lines.max(1), "{name}: {error}");
                let said = error.to_string();
                assert!(said.len() < 1000, "{name}: {said}");
                assert!(!said.contains(|c: char| c.is_control()), "{name}: {said}");
                assert!(!said.contains(['\u{202e}', '\u{2066}']), "{name}: {said}");
            }
            (_, loaded) => panic!("{name} became {loaded:?}"),
        }
    }
}

#[test]
fn what_is_read_goes_through_everything_unharmed() {
    let pack = content::embedded("en").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    for (name, path) in corpus() {
        let Ok(loaded) = Loaded::read(&path) else {
            continue;
        };
        let workbook = loaded.workbook;
        let summary = Summary::of(&pack, &workbook);
        let _ = reading::read_all(&pack, &workbook, jiff::civil::Date::MIN);

        // Saved, and nowhere but in the library, whatever it is called.
        let mut file = library.create(&workbook, &summary).unwrap();
        let real = fs::canonicalize(file.path()).unwrap();
        assert_eq!(
            real.parent(),
            Some(&*fs::canonicalize(library.folder()).unwrap())
        );
        let again = Loaded::read(file.path()).unwrap();
        assert!(again.removed.is_nothing(), "{name}");
        assert_eq!(again.workbook, workbook, "{name}");
        assert!(again.summary.answered <= again.summary.asked, "{name}");

        let both = merge(&workbook, &workbook).unwrap();
        assert!(
            both.from_first.is_empty() && both.from_second.is_empty(),
            "{name}"
        );
        for change in workbook.logged_changes() {
            file.save(&workbook.as_of(change.at), &summary).unwrap();
        }
        let empty = Workbook::new(workbook.id, "Back".into(), workbook.created);
        let back = workbook.put_back(&empty, workbook.edited);
        assert!(diff(&back, &empty).is_empty(), "{name}");
        file.save(&back, &summary).unwrap();
    }
    assert!(
        library
            .list()
            .unwrap()
            .iter()
            .all(|entry| entry.head.is_ok())
    );
}

#[test]
fn what_is_refused_is_neither_changed_nor_listed_as_more_than_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::at(folder.path());
    let refused = corpus()
        .into_iter()
        .filter(|(_, path)| Loaded::read(path).is_err());
    for (name, path) in refused {
        let copy = folder.path().join(&name);
        fs::copy(&path, &copy).unwrap();
        assert!(WorkbookFile::open(&copy).is_err(), "{name}");
        assert!(
            library
                .rename(&copy, "New", jiff::Timestamp::UNIX_EPOCH)
                .is_err()
        );
        assert_eq!(fs::read(&copy).unwrap(), fs::read(&path).unwrap(), "{name}");
    }
    library.list().unwrap();
}

/// What a fuzzer kept because it reaches far.
#[test]
fn what_the_fuzzer_found_does_no_harm() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let library = tempfile::tempdir().unwrap();
    let library = Library::at(library.path());
    let (mut read, mut refused) = (0, 0);
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let Ok(loaded) = Loaded::read(&path) else {
            refused += 1;
            continue;
        };
        read += 1;
        assert!(is_clean(&loaded.workbook), "{}", path.display());
        let file = library.create(&loaded.workbook, &loaded.summary).unwrap();
        let again = Loaded::read(file.path()).unwrap();
        assert_eq!(again.workbook, loaded.workbook, "{}", path.display());
        let both = merge(&again.workbook, &loaded.workbook).unwrap();
        assert!(both.from_first.is_empty() && both.from_second.is_empty());
    }
    assert!(read > 5 && refused > 5, "{read} read, {refused} refused");
}

/// What would fill a repository is made here: deep, long and many.
#[test]
fn there_is_an_end_to_depth_length_and_number() {
    let head = "(format: 2, head: (id: \"01920000-0000-7000-8000-000000000001\", title: \"Rowan\", \
                created: \"2026-09-21T14:13:20Z\", edited: \"2026-09-21T14:14:50Z\")";
    let id = |number: u128| AllianceId(uuid::Uuid::from_u128(number));
    let edited = "edited: \"2026-09-21T14:13:21Z\"";
    let alliance = |number| {
        format!(
            "(id: \"{}\", name: \"A\", kind: Existing, {edited})",
            id(number)
        )
    };
    let list = |count: u128, item: &dyn Fn(u128) -> String| {
        (0..count).map(item).collect::<Vec<_>>().join(",")
    };
    let answer =
        |number| format!("(question: \"q.{number}\", part: Value, answer: DontKnow, {edited})");
    let was = |number| format!("({edited}, was: Title(\"{number}\"))");
    for (source, reads) in [
        (format!("{head}, x: {})", "[".repeat(1_000_000)), false),
        (format!("{head}, x: {}", "/*".repeat(1_000_000)), false),
        (format!("{head}, x: r{}\"\"", "#".repeat(1_000_000)), false),
        (
            format!("{head}, alliances: [{}])", list(500, &alliance)),
            true,
        ),
        (
            format!("{head}, alliances: [{}])", list(501, &alliance)),
            false,
        ),
        (
            format!("{head}, removed: [{}])", list(501, &alliance)),
            false,
        ),
        (format!("{head}, firm: [{}])", list(5_000, &answer)), true),
        (format!("{head}, firm: [{}])", list(5_001, &answer)), false),
        (format!("{head}, log: [{}])", list(20_001, &was)), false),
        (
            format!("{head}, place: Some({})", "(".repeat(1_000_000)),
            false,
        ),
        (format!("{head}, y: \"{}\")", "y".repeat(9 << 20)), false),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::write(&path, &source).unwrap();
        let start: String = source.chars().skip(150).take(60).collect();
        assert_eq!(Loaded::read(&path).is_ok(), reads, "{start}");
    }
}

/// What nothing that is printed may hold: it would drive a terminal or turn the writing around.
fn drives_a_terminal(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(unix)]
#[test]
fn nothing_that_is_printed_drives_a_terminal() {
    let home = TestLibrary::new();
    let odd = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}odd\nname";
    let folder = home.0.path().join(odd);
    fs::create_dir_all(folder.join("trash")).unwrap();
    for (name, path) in corpus() {
        for within in [&folder, &folder.join("trash")] {
            fs::copy(&path, within.join(format!("{odd}{name}"))).unwrap();
        }
    }
    let pack = home.0.path().join(format!("{odd}pack"));
    fs::create_dir(&pack).unwrap();
    fs::write(pack.join("pack.ron"), format!("(language: \"{odd}\")")).unwrap();
    let file = |name: &str| folder.join(format!("{odd}{name}")).display().to_string();
    let (bidi, broken, pack) = (
        file("ok-bidi.ron"),
        file("bad-deep.ron"),
        pack.display().to_string(),
    );
    let library = folder.display().to_string();
    for args in [
        &["list"][..],
        &["check"],
        &["check", &pack],
        &["trash"],
        &["trash", "--restore", odd],
        &["trash", "--restore", &format!("{odd}ok-bidi")],
        &["show", &bidi],
        &["show", &broken],
        &["show", odd],
        &["show", &bidi, "--pack", &pack],
        &["restore", &bidi],
        &["restore", &broken],
        &["restore", &bidi, "--at", odd],
        &["merge", &bidi, &bidi, "--dry-run"],
        &["merge", &bidi, &file("ok-title-html.ron")],
        &["merge", &bidi, &broken],
        &["new", odd],
        &["new", "--example", odd, "--theme", odd],
        &[odd],
        &[odd, "list"],
        &["list", odd],
    ] {
        let told = home.run(&[args, &["--dir", &library]].concat());
        let said = format!("{}{}", told.out, told.err);
        assert!(!said.is_empty(), "{args:?}");
        assert!(!said.contains(drives_a_terminal), "{args:?}: {said:?}");
    }
}
