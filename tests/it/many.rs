//! Many workbooks from the command line: what is counted, what is hidden, and what never stops it.

use std::{fs, path::Path};

use crate::cli::TestLibrary;

/// A home with made-up workbooks in a folder; paths in what it prints begin with `~`.
fn home(firms: usize) -> TestLibrary {
    let home = TestLibrary::new();
    let firms = firms.to_string();
    let folder = home.0.path().join("firms");
    let folder = folder.to_str().unwrap();
    let made = home.run(&[
        "generate", "--firms", &firms, "--seed", "3", "--out", folder,
    ]);
    assert_eq!(made.code, 0, "{}", made.err);
    home
}

/// Runs a command about the folder of made-up workbooks.
fn run(home: &TestLibrary, command: &str, more: &[&str]) -> (i32, String, String) {
    let folder = home.0.path().join("firms");
    let args = [&[command, folder.to_str().unwrap()][..], more].concat();
    let output = home.run(&args);
    (output.code, output.out, output.err)
}

fn at(home: &TestLibrary, name: &str) -> String {
    home.0.path().join(name).to_str().unwrap().to_owned()
}

/// Puts files among the workbooks that nobody can read, and one that is a copy.
fn spoil(home: &TestLibrary) {
    let folder = home.0.path().join("firms/000");
    let first = fs::read(folder.join("made-up-000000.ron")).unwrap();
    fs::write(folder.join("copy.ron"), &first).unwrap();
    fs::write(folder.join("half.ron"), &first[..first.len() / 3]).unwrap();
    fs::write(folder.join("empty.ron"), "").unwrap();
    fs::write(folder.join("bytes.ron"), [0xfe; 4096]).unwrap();
    fs::write(
        folder.join("secret.ron"),
        "(format: 1, topsecret\u{1b}[2J: 1)",
    )
    .unwrap();
    let text = String::from_utf8(first).unwrap();
    fs::write(
        folder.join("newer.ron"),
        text.replacen("format: ", "format: 99", 1),
    )
    .unwrap();
    fs::create_dir(folder.join("folder.ron")).unwrap();
}

#[test]
fn a_cohort_is_counted_whatever_lies_among_the_files() {
    let home = home(12);
    let (code, clean, _) = run(&home, "cohort", &["--format", "csv", "--no-cache"]);
    assert_eq!(code, 0);
    assert!(clean.starts_with("item,cell,units,firms,"), "{clean}");
    assert!(clean.contains("\nalliance:kind,all,"), "{clean}");
    spoil(&home);
    let (code, spoilt, err) = run(&home, "cohort", &["--format", "csv", "--no-cache"]);
    assert_eq!((code, spoilt), (1, clean));
    for name in [
        "half.ron",
        "empty.ron",
        "bytes.ron",
        "secret.ron",
        "newer.ron",
    ] {
        assert!(err.contains(name), "{name} in {err}");
    }
    assert!(
        !err.contains("topsecret") && !err.contains('\u{1b}'),
        "{err}"
    );
}

#[test]
fn the_table_of_a_cohort_is_parted_as_the_language_the_settings_and_the_options_say() {
    let home = home(5);
    let table = |more: &[&str]| {
        let usual = ["--format", "csv", "--no-cache"];
        let (code, out, err) = run(&home, "cohort", &[&usual[..], more].concat());
        assert_eq!(code, 0, "{err}");
        out
    };
    let with_commas = table(&[]);
    assert!(with_commas.starts_with("item,cell,units,"));
    let parted = with_commas.replace(',', ";");
    assert_eq!(table(&["--lang", "de"]), parted);
    assert_eq!(table(&["--decimal", "comma"]), parted);
    let tabs = with_commas.replace(',', "\t");
    assert_eq!(table(&["--separator", "tab"]), tabs);
    assert_eq!(home.run(&["config", "set", "tables", "comma"]).code, 0);
    assert_eq!(table(&[]), parted);
    assert_eq!(table(&["--decimal", "point"]), with_commas);
}

#[test]
fn a_cohort_goes_to_a_file_with_its_ledger_and_not_over_another() {
    let home = home(6);
    spoil(&home);
    let out = at(&home, "out/cohort.html");
    let more = ["--out", &*out, "--no-cache"];
    assert_eq!(run(&home, "cohort", &more).0, 1);
    let page = fs::read_to_string(&out).unwrap();
    assert!(page.contains("6 firms"), "{page}");
    let ledger = fs::read_to_string(format!("{out}.ledger.json")).unwrap();
    let ledger: serde_json::Value = serde_json::from_str(&ledger).unwrap();
    assert_eq!(ledger["workbooks"], 6);
    assert_eq!(ledger["copies"], 1);
    assert_eq!(ledger["refused"]["broken"], 4);
    assert_eq!(ledger["refused"]["newer"], 1);
    let (code, _, err) = run(&home, "cohort", &more);
    assert_eq!(code, 1);
    assert!(
        err.contains("is there already, and was left alone"),
        "{err}"
    );
    // What is written over is told, where it said something else.
    let replaced = "out/cohort.html was there with something else in it";
    fs::write(&out, "mine").unwrap();
    let forced = [&more[..], &["--force"]].concat();
    let (_, _, err) = run(&home, "cohort", &forced);
    assert!(err.contains(replaced), "{err}");
    let (_, _, err) = run(&home, "cohort", &forced);
    assert!(!err.contains(replaced), "{err}");
}

#[test]
fn a_file_called_by_a_hyphen_is_the_standard_output() {
    let home = home(6);
    for command in ["cohort", "room"] {
        let bare = ["--no-cache"].into_iter().filter(|_| command == "cohort");
        let bare: Vec<&str> = bare.collect();
        let (_, out, _) = run(&home, command, &bare);
        let (_, named, _) = run(&home, command, &[&bare[..], &["--out", "-"]].concat());
        assert!(!out.is_empty());
        assert_eq!(named, out, "{command}");
    }
    let made = [home.0.path().join("-"), "-".into()];
    assert!(made.iter().all(|path| !path.exists()), "{made:?}");
}

#[test]
fn too_few_firms_show_nothing_and_no_group_may_be_set_under_three() {
    let home = home(3);
    let (code, out, err) = run(&home, "cohort", &["--no-cache"]);
    assert_eq!((code, &*out), (1, ""));
    assert!(err.contains("fewer than the smallest group of 4"), "{err}");
    let (code, out, err) = run(&home, "cohort", &["--smallest", "2", "--no-cache"]);
    assert_eq!((code, &*out), (1, ""));
    assert!(err.contains("at least 3"), "{err}");
}

#[test]
fn tables_are_exported_once_and_again_only_where_that_is_meant() {
    let home = home(5);
    spoil(&home);
    let out = at(&home, "tables");
    let (code, _, err) = run(&home, "export", &["--out", &out]);
    assert_eq!(code, 1, "{err}");
    assert!(
        err.contains("8 tables of 5 workbooks are in ~/tables"),
        "{err}"
    );
    let mut names: Vec<_> = fs::read_dir(&out)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let expected = [
        "actions.parquet",
        "alliances.parquet",
        "answers.parquet",
        "codebook.parquet",
        "cohort.py",
        "cohort.sql",
        "findings.parquet",
        "ledger.json",
        "readings.parquet",
        "reviews.parquet",
        "schema.json",
        "tables.sql",
        "workbooks.parquet",
    ];
    assert_eq!(names, expected);
    let (code, _, err) = run(&home, "export", &["--out", &out]);
    assert_eq!(code, 1);
    assert!(err.contains("is there already"), "{err}");
    assert!(
        run(&home, "export", &["--out", &out, "--force"])
            .2
            .contains("8 tables")
    );
}

#[test]
fn a_room_is_shown_kept_and_held_against_the_next() {
    // So many that of every factor enough people say something.
    let home = home(12);
    let kept = at(&home, "spring.json");
    let (code, out, err) = run(&home, "room", &["--save", &kept]);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("12 people"), "{out}");
    assert!(out.contains('■') && !out.contains("Made up"), "{out}");
    let (code, out, _) = run(&home, "room", &["--against", &kept]);
    assert_eq!(code, 0);
    assert!(out.contains("Then and now"), "{out}");
    let first = at(&home, "firms/000/made-up-000000.ron");
    let (code, _, err) = run(&home, "room", &["--against", &first]);
    assert_eq!(code, 1);
    assert!(err.contains("holds no room"), "{err}");
    let few = home.run(&["room", &first]);
    assert!(few.out.contains("One person so far"), "{}", few.out);
    assert!(!few.out.contains('■'), "{}", few.out);
}

/// The names of the alliances in a workbook's file.
fn alliance_of(file: &str) -> String {
    let text = fs::read_to_string(file).unwrap();
    let text = text.split("\n    alliances: [").nth(1).unwrap();
    let name = text.split("name: \"").nth(1).unwrap();
    name.split('"').next().unwrap().to_owned()
}

#[test]
fn two_views_are_exchanged_under_seal_and_a_changed_file_is_found_out() {
    let home = home(8);
    let with_alliance = |from: usize| {
        let files =
            (from..8).map(|number| at(&home, &format!("firms/000/made-up-{number:06}.ron")));
        files
            .into_iter()
            .find(|file| fs::read_to_string(file).unwrap().contains("factors."))
            .unwrap()
    };
    let ours = with_alliance(0);
    let number: usize = ours[ours.len() - 10..ours.len() - 4].parse().unwrap();
    let theirs = with_alliance(number + 1);
    let (our_name, their_name) = (alliance_of(&ours), alliance_of(&theirs));
    let out = at(&home, "post");
    fs::create_dir(&out).unwrap();
    let sealed = home.run(&[
        "seal",
        &theirs,
        "--alliance",
        &their_name,
        "--all",
        "--out",
        &out,
    ]);
    assert_eq!(sealed.code, 0, "{}", sealed.err);
    let paths: Vec<String> = sealed
        .out
        .lines()
        .map(|line| line.replace('~', home.0.path().to_str().unwrap()))
        .collect();
    let [file, seal, salt] = &paths[..] else {
        panic!("{}", sealed.out);
    };
    assert_eq!(fs::read_to_string(seal).unwrap().trim().len(), 64);
    let released = fs::read_to_string(file).unwrap();
    assert!(
        released.contains("firm: []") && released.contains("actions: []"),
        "{released}"
    );

    let mirror = |more: &[&str]| {
        let args = [
            "mirror",
            &*ours,
            file,
            "--alliance",
            &our_name,
            "--their-alliance",
            &their_name,
        ];
        home.run(&[&args[..], more].concat())
    };
    let told = mirror(&[]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out.contains("Their file is the one that they sealed"),
        "{}",
        told.out
    );
    fs::remove_file(salt).unwrap();
    assert!(mirror(&[]).err.contains("no salt"));
    fs::write(salt, "00".repeat(32)).unwrap();
    let told = mirror(&[]);
    assert_eq!((told.code, &*told.out), (1, ""));
    assert!(told.err.contains("something was changed"), "{}", told.err);
    fs::remove_file(salt).unwrap();
    fs::remove_file(seal).unwrap();
    assert_eq!(mirror(&[]).code, 0);

    // Whoever has to name both alliances hears so at once, and without a second file two sit at one screen.
    let doubt = home.run(&[
        "mirror",
        &ours,
        &theirs,
        "--alliance",
        "nobody",
        "--their-alliance",
        "nobody",
    ]);
    assert_eq!(doubt.code, 1);
    for option in ["with --alliance.", "with --their-alliance."] {
        assert!(doubt.err.contains(option), "{}", doubt.err);
    }
    assert_eq!(home.run(&["mirror", &ours]).code, 2);
    let screen = home.run(&["mirror", &ours, "--screen"]);
    assert!(screen.err.contains("terminal"), "{}", screen.err);

    let itself = home.run(&["mirror", &ours, &ours]);
    assert!(
        itself.err.contains("copies of one workbook"),
        "{}",
        itself.err
    );
}

#[test]
fn only_what_is_chosen_is_released() {
    let home = home(8);
    let list = at(&home, "list.txt");
    let out = at(&home, "post");
    let seal = |number: usize, questions: &str| {
        fs::write(&list, questions).unwrap();
        let file = at(&home, &format!("firms/000/made-up-{number:06}.ron"));
        let name = alliance_of(&file);
        let args = [
            "seal",
            &*file,
            "--alliance",
            &name,
            "--out",
            &out,
            "--questions",
            &list,
        ];
        home.run(&args)
    };
    // Not everybody answered it about their first alliance and lets others read it.
    let sealed = (0..8)
        .map(|number| seal(number, "# what we release\nfactors.trust\n"))
        .find(|sealed| sealed.code == 0)
        .unwrap();
    let path = sealed.out.lines().next().unwrap();
    let path = path.replace('~', home.0.path().to_str().unwrap());
    let released = fs::read_to_string(Path::new(&path)).unwrap();
    let questions = released.matches("question: \"").count();
    let trust = released.matches("question: \"factors.trust\"").count();
    assert_eq!(questions, trust);
    assert!(trust > 0);
    let refused = seal(0, "no.such.question\n");
    assert!(
        refused.err.contains("Nothing that could be released"),
        "{}",
        refused.err
    );
}

/// A room that is watched says what comes, and ends in order.
#[cfg(unix)]
#[test]
fn a_watched_room_hears_of_what_arrives() {
    use std::{
        io::{BufRead, BufReader},
        process::Stdio,
    };

    let home = home(5);
    let folder = home.0.path().join("stick");
    fs::create_dir(&folder).unwrap();
    let made = |number: usize| {
        home.0
            .path()
            .join(format!("firms/000/made-up-{number:06}.ron"))
    };
    for number in 0..3 {
        fs::copy(made(number), folder.join(format!("{number}.ron"))).unwrap();
    }
    let page = home.0.path().join("room.html");
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_madbook"))
        .args(["room", "--watch", "--out"])
        .args([&page, &folder])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut until = |wanted: &str| {
        let found = lines
            .by_ref()
            .map(Result::unwrap)
            .find(|line| line.contains(wanted));
        assert!(found.is_some(), "{wanted} was never said");
    };
    until("3 people so far");
    fs::copy(made(3), folder.join("3.ron")).unwrap();
    until("1 new");
    until("4 people");
    fs::write(folder.join("4.ron"), "half of").unwrap();
    until("cannot be read as a workbook");
    fs::copy(made(4), folder.join("4.ron")).unwrap();
    until("5 people");
    rustix::process::kill_process(
        rustix::process::Pid::from_child(&child),
        rustix::process::Signal::INT,
    )
    .unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(fs::read_to_string(page).unwrap().contains("5 people"));
}

/// Ctrl+C in the middle: there is a whole result of what was read until then, which says so.
#[cfg(unix)]
#[test]
fn what_is_broken_off_tells_of_what_was_read_and_says_so() {
    use std::{
        io::{BufRead, BufReader, Read},
        process::{Command, Stdio},
    };

    /// So many that the signal arrives long before the last of them.
    const FILES: u64 = 1500;

    let home = home(1);
    let folder = home.0.path().join("firms/000");
    let first = fs::read_to_string(folder.join("made-up-000000.ron")).unwrap();
    let (before, id) = first.split_once("head: (id: \"").unwrap();
    let (_, after) = id.split_once('"').unwrap();
    for number in 0..FILES {
        let id = uuid::Uuid::from_u128(number.into());
        let text = format!("{before}head: (id: \"{id}\"{after}");
        fs::write(folder.join(format!("{number}.ron")), text).unwrap();
    }
    let out = at(&home, "broken-off");
    fs::create_dir(&out).unwrap();
    let page = format!("{out}/cohort.html");
    for (command, to, ledger) in [
        ("cohort", &*page, format!("{page}.ledger.json")),
        ("export", &*out, format!("{out}/ledger.json")),
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_madbook"))
            .env("HOME", home.0.path())
            .args([command, home.0.path().to_str().unwrap(), "--out", to])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        while !line.contains("files read") {
            line.clear();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "{command} ended");
        }
        let pid = rustix::process::Pid::from_child(&child);
        rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
        let mut rest = String::new();
        said.read_to_string(&mut rest).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(1), "{command}: {rest}");
        assert!(rest.contains("Broken off after"), "{command}: {rest}");
        let ledger: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(ledger).unwrap()).unwrap();
        assert_eq!(ledger["partial"], true, "{command}");
        assert_eq!(ledger["files"], FILES + 1, "{command}");
        let read = ledger["read"].as_u64().unwrap();
        assert!((4..FILES).contains(&read), "{command}: {read}");
        assert_eq!(ledger["workbooks"], read, "{command}");
    }
    assert!(fs::read_to_string(&page).unwrap().contains("firms"));
    let answers = fs::read(format!("{out}/answers.parquet")).unwrap();
    assert!(answers.starts_with(b"PAR1") && answers.ends_with(b"PAR1"));
    let parts = fs::read_dir(&out).unwrap();
    let mut parts = parts.map(|file| file.unwrap().file_name());
    assert!(parts.all(|name| !name.to_string_lossy().ends_with(".part")));
}

#[test]
fn an_ending_that_says_no_format_is_told_before_anything_is_read() {
    let home = TestLibrary::new();
    let folder = home.0.path().to_str().unwrap();
    for (name, told) in [
        (
            "room.foo",
            "there is nothing to write with this ending. Choose one of these: .txt, .html, .md, .pdf, .docx, .csv.",
        ),
        ("room", "has no ending that says what it is to be"),
    ] {
        let out = format!("{folder}/{name}");
        for command in ["cohort", "room"] {
            // An empty folder would be told, if it were looked into first.
            let asked = home.run(&[command, folder, "--out", &out]);
            assert_eq!((asked.code, &*asked.out), (1, ""), "{command}");
            assert!(asked.err.contains(told), "{command}: {}", asked.err);
        }
    }
}
