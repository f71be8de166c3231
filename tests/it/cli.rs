//! The command line as somebody at a shell meets it: the real program, its outputs and its exit
//! codes.

// A test that cannot set up its files should stop there.
#![allow(clippy::unwrap_used)]

mod config;
mod names;
mod report;
mod setup;
mod shell;

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::Stdio,
};

use assert_cmd::{Command, cargo::cargo_bin_cmd};
use madbook::content;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

const FULL: &str = "tests/fixtures/workbooks/v1/full.ron";
const BAKERY: &str = "tests/fixtures/reports/bakery.ron";

/// A library of its own, and a home that nobody lives in.
pub(crate) struct TestLibrary(pub(crate) TempDir);

/// What a command said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Output {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl TestLibrary {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn library(&self) -> PathBuf {
        self.0.path().join("library")
    }

    fn command(&self) -> Command {
        let mut command = cargo_bin_cmd!("madbook");
        command
            .env("HOME", self.0.path())
            .env("XDG_DATA_HOME", self.0.path())
            .env("XDG_STATE_HOME", self.0.path())
            .env("MADBOOK_CONFIG_DIR", self.0.path().join("config"))
            .env_remove("MADBOOK_PLAIN")
            .env_remove("NO_COLOR")
            .env("MADBOOK_DIR", self.library())
            .env("TZ", "UTC");
        command
    }

    /// Runs a command; the desk's own folder reads as `~` in what it says.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.run_in(Path::new("."), args)
    }

    /// Runs a command and answers it with these lines.
    pub(crate) fn answered(&self, args: &[&str], env: &[(&str, &str)], lines: &str) -> Output {
        let mut command = self.command();
        command.env_remove("TERM").envs(env.iter().copied());
        let output = command.args(args).write_stdin(lines).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Output {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// Runs a command in a folder.
    fn run_in(&self, folder: &Path, args: &[&str]) -> Output {
        let output = self
            .command()
            .current_dir(folder)
            .args(args)
            .output()
            .unwrap();
        let text = |bytes| {
            let text = String::from_utf8(bytes).unwrap();
            text.replace(&*self.0.path().to_string_lossy(), "~")
        };
        Output {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// Puts a file into the library.
    pub(crate) fn put(&self, name: &str, text: &str) -> PathBuf {
        fs::create_dir_all(self.library()).unwrap();
        let path = self.library().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// A file of what was chosen.
    fn config(&self, name: &str) -> PathBuf {
        self.0.path().join("config").join(name)
    }

    /// Puts a file among those of what was chosen.
    fn put_config(&self, name: &str, text: &str) {
        let path = self.config(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Puts a copy of a fixture into the library, with some of its text changed.
    fn put_full(&self, name: &str, old: &str, new: &str) -> PathBuf {
        let text = fs::read_to_string(FULL).unwrap();
        assert!(text.contains(old));
        self.put(name, &text.replacen(old, new, 1))
    }
}

#[test]
fn help_teaches_and_a_misspelt_option_is_a_usage_error() {
    let home = TestLibrary::new();
    let help = home.run(&["--help"]);
    assert_eq!((help.code, &*help.err), (0, ""));
    for taught in [
        "new ",
        "list ",
        "show ",
        "report ",
        "check ",
        "restore ",
        "merge ",
        "trash ",
        "--dir",
        "--pack",
        "--theme",
        "--ascii",
        "dark, light",
        "Examples:",
        "madbook new \"Rowan Bakery\"",
    ] {
        assert!(help.out.contains(taught), "{taught}");
    }
    let version = home.run(&["--version"]);
    assert_eq!(
        version.out,
        concat!("madbook ", env!("CARGO_PKG_VERSION"), "\n")
    );
    for wrong in [
        &["--theme", "beige", "list"][..],
        &["--them", "dark"],
        &["new"],
        &["show"],
        &["Rowan Bakery", "list"],
    ] {
        let told = home.run(wrong);
        assert_eq!((told.code, &*told.out), (2, ""), "{wrong:?}");
        assert!(told.err.contains("--help"), "{}", told.err);
    }
}

#[test]
fn a_new_workbook_is_listed_and_shown_by_its_name() {
    let home = TestLibrary::new();
    let new = home.run(&["new", "Rowan  Bakery\u{1b}[2J"]);
    assert_eq!(new.code, 0);
    let path = new.out.trim_end();
    assert!(path.starts_with("~/library/rowan-bakery-2j-"), "{path}");
    assert_eq!(new.err, format!("To open it: madbook \"{path}\"\n"));

    let list = home.run(&["list"]);
    assert_eq!((list.code, &*list.err), (0, ""));
    let columns: Vec<_> = list.out.trim_end().split("  ").collect();
    assert_eq!(columns[..2], ["Rowan Bakery[2J", "0 of 9"]);
    assert_eq!(columns[3], path);

    let show = home.run(&["show", "rowan bakery[2j"]);
    assert_eq!((show.code, &*show.err), (0, ""));
    assert!(show.out.starts_with("Rowan Bakery[2J\n═══"), "{}", show.out);
    assert!(show.out.contains("0 of 9 questions are answered"));
}

#[test]
fn a_workbook_needs_a_name() {
    let home = TestLibrary::new();
    let told = home.run(&["new", " \u{7} "]);
    assert_eq!((told.code, &*told.out), (1, ""));
    assert!(told.err.starts_with("madbook: A workbook needs a name."));
    assert!(!home.library().exists());
}

#[test]
fn the_folder_comes_from_the_option_before_the_environment() {
    let home = TestLibrary::new();
    let other = home.0.path().join("other");
    let told = home.run(&["new", "Rowan Bakery", "--dir", other.to_str().unwrap()]);
    assert!(
        told.out.starts_with("~/other/rowan-bakery-"),
        "{}",
        told.out
    );
    let told = home.run(&["list"]);
    insta::assert_snapshot!(told.err, @r#"There is no workbook in ~/library yet. To begin one: madbook new "Your firm""#);
    assert_eq!((told.code, &*told.out), (0, ""));
}

#[test]
fn a_workbook_of_a_newer_madbook_is_told_in_both_lists() {
    let home = TestLibrary::new();
    let example = fs::read_to_string("assets/packs/en/examples/rowan-bakery.ron").unwrap();
    home.put("rowan.ron", &example.replacen("format: ", "format: 9", 1));
    let told = home.run(&["list"]);
    assert_eq!(told.code, 0);
    assert_eq!(
        told.err,
        "~/library/rowan.ron: made by a newer madbook: update yours to change it\n"
    );
    let told = home.run(&["--plain"]);
    assert!(
        told.out.contains("; made by a newer madbook"),
        "{}",
        told.out
    );
}

#[test]
fn a_list_is_a_line_a_workbook_and_what_cannot_be_read_is_said() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan Bakery", "日本 Bakery");
    home.put_full("b.ron", "2026-09-21T14:14:50Z", "2026-09-22T08:00:00Z");
    home.put("c.ron", "(format: 1, head: oops)");
    home.put("notes.txt", "no workbook");
    let told = home.run(&["list"]);
    assert_eq!(told.code, 1);
    insta::assert_snapshot!(told.out, @r"
    Rowan Bakery  7 of 35  22 Sept 2026, 08:00  ~/library/b.ron
    日本 Bakery   7 of 35  21 Sept 2026, 14:14  ~/library/a.ron
    ");
    insta::assert_snapshot!(told.err, @r#"
    madbook: ~/library/c.ron:1:23: this cannot be read as a workbook: Expected struct `Head` but found `oops`; it is left as it is, so mend it here with a text editor, or look for an earlier state with “madbook restore”
    "~/library/b.ron" is a copy of "~/library/a.ron". To join both, and move the copy to the trash: madbook merge "~/library/a.ron" "~/library/b.ron" --trash-other
    "#);
}

#[test]
fn a_reader_that_stops_reading_does_no_harm() {
    let home = TestLibrary::new();
    // More than a pipe holds, so that the program is still writing when nobody reads any more.
    let mut text = fs::read_to_string(FULL).unwrap();
    for short in ["Two fit.", "Malmö", "They moved on.", "Their letter."] {
        text = text.replacen(short, &"and so on ".repeat(6000), 1);
    }
    let path = home.put("long.ron", &text);
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_madbook"))
        .args([Path::new("show"), &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut reader = BufReader::with_capacity(64, program.stdout.take().unwrap());
    reader.read_line(&mut line).unwrap();
    assert_eq!(line, "Rowan Bakery\n");
    drop(reader);
    let done = program.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "");
    assert!(done.status.success());
}

#[test]
fn a_workbook_is_found_by_path_by_name_and_by_file() {
    let home = TestLibrary::new();
    let path = home.put_full("mine.ron", "Rowan Bakery", "Ärmel & Söhne");
    for given in ["ärmel & SÖHNE", "mine", "MINE.ron", path.to_str().unwrap()] {
        let told = home.run(&["show", given]);
        assert_eq!((told.code, &*told.err), (0, ""), "{given}");
        assert!(told.out.starts_with("Ärmel & Söhne\n"));
    }
}

#[test]
fn a_name_that_fits_none_or_several_is_said() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan", "Rowan");
    home.put_full("b.ron", "Rowan Bakery", "rowan bakery");
    let none = home.run(&["show", "Rowan\u{1b}[31m"]);
    let several = home.run(&["show", "ROWAN BAKERY"]);
    assert_eq!((none.code, several.code), (1, 1));
    insta::assert_snapshot!(none.err, @"madbook: There is no file and no workbook called “Rowan?[31m”. “madbook list” shows what there is in ~/library.");
    insta::assert_snapshot!(several.err, @r"
    madbook: Several workbooks are called “ROWAN BAKERY”. Give one of these files:
      ~/library/a.ron
      ~/library/b.ron
    ");
}

#[test]
fn the_reading_of_a_workbook_as_text() {
    let home = TestLibrary::new();
    let told = home.run(&["show", BAKERY]);
    assert_eq!((told.code, &*told.err), (0, ""));
    let about = told.out.lines().nth(2).unwrap();
    let (_, today) = about.rsplit_once(" · ").unwrap();
    let parts: Vec<&str> = today.split(' ').collect();
    assert_eq!(parts.len(), 3, "{today}");
    assert!(parts[0].parse::<u8>().is_ok() && parts[2].parse::<u16>().is_ok());
    insta::assert_snapshot!("bakery", told.out.replace(today, "TODAY"));
}

#[test]
fn the_reading_in_ascii() {
    let home = TestLibrary::new();
    let told = home.run(&["show", "--ascii", BAKERY]);
    assert!(told.out.is_ascii());
    assert!(told.out.lines().all(|line| line.width() <= 76));
    let overview: Vec<&str> = told.out.lines().skip(6).take(18).collect();
    insta::assert_snapshot!(overview.join("\n"), @r"
    Where your alliances stand
    --------------------------

      One of your three is an emerging alliance: Harbour Coffee, though little
      of it is on paper.

                               Transactional      Midrange       Integration
                                  one deal  partnership  alliance  one firm
                                  0-------20------40------60-v----80----100
      [A] Harbour Coffee          --------|--------53 [A]====> 67 |--------
      [B] Societe Meuniere du.    --------20~~~ B? ~~~53-----:----|--------
      [C] Old Mill Campsite       - no gauge set yet --------:----|--------

      [A] now  => aim  ~C?~ a gauge is blank  : often here  | midrange edge

    What matters most

      ! Take care - Harbour Coffee - Meant to last, little on paper
    ");
}

#[test]
fn every_chapter_of_the_finished_example_is_told() {
    let home = TestLibrary::new();
    let told = home.run(&["show", "assets/packs/en/examples/rowan-bakery.ron"]);
    let pack = content::embedded("en").unwrap();
    // Actions stand on the agenda.
    let chapters = pack
        .chapters()
        .iter()
        .filter(|chapter| chapter.id.as_str() != "actions");
    for section in chapters.flat_map(|chapter| &chapter.sections) {
        let heading = told.out.lines().any(|line| line == section.title);
        // Nothing is told of what the example leaves open.
        let open = ["serve.value", "level.kind", "shaping.unwritten"];
        let is_answered = !open.contains(&section.id.as_str());
        assert_eq!(heading, is_answered, "{}", section.title);
    }
    assert!(told.out.lines().all(|line| line.width() <= 76));
}

#[test]
fn what_was_left_out_of_a_text_is_said_beside_it() {
    let home = TestLibrary::new();
    let told = home.run(&["show", "tests/fixtures/workbooks/v1/by-hand.ron"]);
    assert_eq!(told.code, 0);
    assert!(
        told.err.starts_with(
            "Left out 2 characters that cannot be shown safely (1 control character, 1 that"
        ),
        "{}",
        told.err
    );
}

#[test]
fn a_file_that_is_no_workbook_is_said_with_its_place() {
    let home = TestLibrary::new();
    home.put("broken.ron", "(\n    format: 1,\n    head: oops)");
    home.put("newer.ron", "(format: 9)");
    for (name, said) in [
        ("broken", "broken.ron:3:15: "),
        ("newer", "a newer madbook"),
    ] {
        let told = home.run(&["show", name]);
        assert_eq!((told.code, &*told.out), (1, ""));
        assert!(told.err.starts_with("madbook: ~/library/"), "{}", told.err);
        assert!(told.err.contains(said), "{}", told.err);
    }
}

#[test]
fn the_full_screen_needs_a_terminal() {
    let home = TestLibrary::new();
    for args in [&[][..], &["Rowan Bakery"]] {
        let told = home.run(args);
        assert_eq!((told.code, &*told.out), (1, ""));
        insta::allow_duplicates! { insta::assert_snapshot!(told.err, @"madbook: The workbook fills a whole terminal window, and this is not one. To read a workbook here, use “madbook show FILE”; “madbook list” shows what there is. To answer it here, line by line: madbook --plain") }
    }
}

#[test]
fn check_says_every_problem_in_its_place() {
    let home = TestLibrary::new();
    home.put("broken.ron", "(\n    format: 1,\n    head: oops)");
    let trust = "question: \"factors.trust\", part: Value, answer: ";
    let misfit = home.put_full(
        "misfit.ron",
        &format!("{trust}Rating(2)"),
        &format!("{trust}Gauge(40)"),
    );
    let told = home.run(&["check"]);
    assert_eq!((told.code, &*told.err), (1, ""));
    insta::assert_snapshot!(told.out, @r"
    ~/library/broken.ron:3:15: this cannot be read as a workbook: Expected struct `Head` but found `oops`; it is left as it is, so mend it here with a text editor, or look for an earlier state with “madbook restore”
    ~/library/misfit.ron:22:17: note: the pack does not ask continuum.legal (Harbour Coffee); the answer is kept
    ~/library/misfit.ron:23:17: note: the pack does not ask continuum.legal (Harbour Coffee); the answer is kept
    ~/library/misfit.ron:24:17: this answer does not fit the question factors.trust (Harbour Coffee): answer it again in madbook, or take the line away
    2 checked, 2 problems
    ");
    // The place is where the answer stands.
    let text = fs::read_to_string(misfit).unwrap();
    assert!(text.lines().nth(23).unwrap()[16..].starts_with(&format!("({trust}Gauge")));
}

#[test]
fn an_answer_is_found_with_its_own_alliance() {
    let home = TestLibrary::new();
    let answer = |given: &str| {
        format!(
            "answers: [\n(question: \"marks.trust\", part: Value, answer: {given}, edited: \
             \"2026-09-21T14:13:30Z\"),\n]"
        )
    };
    let text = fs::read_to_string(FULL).unwrap();
    let (before, after) = text.split_once("answers: [\n").unwrap();
    let (_, after) = after.split_once("            ],\n").unwrap();
    let text = format!("{before}{},\n{after}", answer("Held(Yes)"));
    let text = text.replacen("answers: []", &answer("Rating(1)"), 1);
    let path = home.put("two.ron", &text);
    let told = home.run(&["check", path.to_str().unwrap()]);
    let line = text
        .lines()
        .position(|line| line.contains("Rating(1)"))
        .unwrap();
    let place = format!("~/library/two.ron:{}:1: ", line + 1);
    assert!(told.out.starts_with(&place), "{}", told.out);
    assert!(told.out.contains("(The Mill's)"), "{}", told.out);
}

#[test]
fn check_names_items_and_options_that_do_not_fit() {
    let home = TestLibrary::new();
    let item = |number: u8| format!("01920000-0000-7000-8000-0000000000{number:02}");
    let line = |question: &str, part: &str, answer: &str| {
        let edited = "2026-09-21T14:13:30Z";
        format!(
            "(question: \"{question}\", part: {part}, answer: {answer}, edited: \"{edited}\"),\n"
        )
    };
    let of = |number| format!("Item(\"{}\")", item(number));
    let matrix = "choosing.matrix";
    let criterion = "Criterion((label: \"Price\", weight: 50, floor: None))";
    let firm = [
        line(matrix, &of(1), criterion),
        line(matrix, &of(2), "Rating(3)"),
        line("firm.objectives", &of(3), criterion),
        line(
            "firm.kinds",
            "Value",
            "Picked([\"kinds.supplier\", \"kinds.barter\"])",
        ),
    ];
    let alliance = [
        line(matrix, &of(1), "Rating(3)"),
        line(matrix, &of(4), criterion),
        line("keeping.reviews", &of(5), "Held(Yes)"),
        line(matrix, &of(6), "Rating(3)"),
        line("serve.objectives", &of(7), "Held(Yes)"),
    ];
    let text = fs::read_to_string("tests/fixtures/workbooks/v2/full.ron").unwrap();
    let (before, after) = text.split_once("    firm: [\n").unwrap();
    let (_, after) = after.split_once("    ],\n").unwrap();
    let (middle, after) = after.split_once("            answers: [\n").unwrap();
    let (_, after) = after.split_once("            ],\n").unwrap();
    let (firm, alliance) = (firm.concat(), alliance.concat());
    home.put(
        "items.ron",
        &format!("{before}firm: [\n{firm}],\n{middle}answers: [\n{alliance}],\n{after}"),
    );
    let told = home.run(&["check"]);
    insta::assert_snapshot!(told.out, @r"
    ~/library/items.ron:11:1: this answer does not fit the question choosing.matrix (the firm): answer it again in madbook, or take the line away
    ~/library/items.ron:13:1: note: the pack does not offer kinds.barter for firm.kinds (the firm); the answer is kept
    ~/library/items.ron:12:1: this answer does not fit the question firm.objectives (the firm): answer it again in madbook, or take the line away
    ~/library/items.ron:24:1: this answer does not fit the question choosing.matrix (Harbour Coffee): answer it again in madbook, or take the line away
    ~/library/items.ron:26:1: note: the firm no longer lists what choosing.matrix (Harbour Coffee) rests on here; the answer is kept
    ~/library/items.ron:25:1: this answer does not fit the question keeping.reviews (Harbour Coffee): answer it again in madbook, or take the line away
    ~/library/items.ron:27:1: note: the firm no longer lists what serve.objectives (Harbour Coffee) rests on here; the answer is kept
    1 checked, 4 problems
    ");
}

#[test]
fn check_takes_packs_and_says_when_all_is_well() {
    let home = TestLibrary::new();
    let well = home.run(&["check", "assets/packs/en", BAKERY]);
    assert_eq!(well.out, "2 checked, no problems\n");
    assert_eq!(well.code, 0);
    let broken = "tests/fixtures/packs/broken/many";
    let told = home.run(&["check", broken, "nowhere.ron"]);
    assert_eq!(told.code, 1);
    let lines: Vec<&str> = told.out.lines().collect();
    assert!(lines[0].starts_with("tests/fixtures/packs/broken/many/alpha.ron:4:12: "));
    assert!(lines[lines.len() - 2].starts_with("nowhere.ron:1:1: There is no file"));
    let count = format!("1 checked, {} problems", lines.len() - 1);
    assert_eq!(lines[lines.len() - 1], count);
}

#[test]
fn a_pack_from_a_folder_is_asked_or_its_problems_are_said() {
    let home = TestLibrary::new();
    let pack = home.0.path().join("pack");
    fs::create_dir(&pack).unwrap();
    for file in fs::read_dir("assets/packs/en").unwrap() {
        let file = file.unwrap();
        if file.path().is_file() {
            fs::copy(file.path(), pack.join(file.file_name())).unwrap();
        }
    }
    let manifest = pack.join("pack.ron");
    let text = fs::read_to_string(&manifest).unwrap();
    let title = "The strategic alliance workbook";
    fs::write(&manifest, text.replace(title, "Our own questions")).unwrap();
    let given = pack.to_str().unwrap();
    let told = home.run(&["--pack", given, "show", BAKERY]);
    assert!(
        told.out
            .lines()
            .nth(2)
            .unwrap()
            .starts_with("Our own questions · ")
    );

    fs::write(&manifest, text.replace(title, "")).unwrap();
    let told = home.run(&["show", BAKERY, "--pack", given]);
    assert_eq!((told.code, &*told.out), (1, ""));
    insta::assert_snapshot!(told.err, @r"
    madbook: The pack has problems. Mend them, or go back to the built-in questions: leave out --pack, or type “madbook config set pack”.
    ~/pack/pack.ron:7:12: this title is empty: write one
    ");
}
