//! The program among others at a shell: outputs that take nothing, advice that is followed, examples that
//! are tried.

use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

use super::{BAKERY, TestLibrary};

impl TestLibrary {
    /// Runs a line of shell in this home, in which `madbook` is the program.
    pub(super) fn shell(&self, line: &str) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_madbook"));
        let path = std::env::var("PATH").unwrap_or_default();
        let path = format!("{}:{path}", program.parent().unwrap().display());
        let home = self.0.path();
        Command::new("sh")
            .args(["-c", line])
            .current_dir(home)
            .env("PATH", path)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home)
            .env("XDG_STATE_HOME", home)
            .env("MADBOOK_DIR", self.library())
            .env("TZ", "UTC")
            .stdin(Stdio::null())
            .output()
            .unwrap()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The lines of help that begin with a word, without what stands behind two spaces.
fn examples(help: &str, word: &str) -> Vec<String> {
    let lines = help
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with(word));
    let command = |line: &str| line.split("  ").next().unwrap_or_default().to_owned();
    lines.map(command).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_takes_nothing_is_an_error_and_a_closed_pipe_is_none() {
    let home = TestLibrary::new();
    fs::create_dir_all(home.library()).unwrap();
    fs::copy(BAKERY, home.library().join("a.ron")).unwrap();
    fs::create_dir_all(home.library().join("trash")).unwrap();
    fs::copy(BAKERY, home.library().join("trash/b.ron")).unwrap();
    let made = home.shell("madbook generate --firms 8 --out ~/many");
    assert!(made.status.success());
    for command in [
        "--version",
        "--help",
        "help",
        "report --help",
        "list",
        "show a",
        "report a --format txt --out -",
        "report a --format pdf --out -",
        "report --schema",
        "report --format worksheet --out -",
        "report a --out ~/there.html --force",
        "check",
        "restore a --ascii",
        "new Name",
        "merge a a --dry-run",
        "cohort ~/many",
        "room ~/many",
        "cohort ~/many --format csv",
        "trash",
        "echo '5.1 Words.' | madbook key-in a --dry-run",
        "echo '/quit' | madbook --plain a",
    ] {
        let (before, command) = command.rsplit_once("madbook ").unwrap_or(("", command));
        let full = home.shell(&format!("{before} madbook {command} > /dev/full"));
        assert_eq!(full.status.code(), Some(1), "{command}: {full:?}");
        let said = text(&full.stderr);
        assert!(
            said.contains("madbook: What was asked for could not be written: "),
            "{command}: {said}"
        );
        assert!(said.contains("the disk is full"), "{command}: {said}");
        let pipe = format!(
            "{{ {before} madbook {command}; echo $? > code; }} 2> said | sleep 0.3 < /dev/null"
        );
        // Whoever should read is gone before a word is written.
        let closed = home.shell(
            &pipe
                .replace("sleep 0.3", "true")
                .replace("{ ", "{ sleep 0.3; "),
        );
        assert!(closed.status.success());
        let read = |name: &str| fs::read_to_string(home.0.path().join(name)).unwrap();
        let code = read("code");
        assert_eq!(code.trim(), "0", "{command}: {}", read("said"));
        assert!(
            !read("said").contains("madbook:"),
            "{command}: {}",
            read("said")
        );
    }
}

#[test]
fn a_word_that_is_no_command_is_told_as_such_without_a_terminal_too() {
    let home = TestLibrary::new();
    for (args, told) in [
        (
            &["hilfe", "--lang", "de"][..],
            "Meinen Sie vielleicht: madbook help?",
        ),
        (
            &["Löschen", "--lang", "de"],
            "Meinen Sie vielleicht: madbook trash?",
        ),
        (&["lst"], "Do you mean: madbook list?"),
        (
            &["zebra"],
            "There is no command and no workbook “zebra”. For what there is: madbook --help",
        ),
    ] {
        let said = home.run(args);
        assert_eq!(said.code, 1);
        assert!(said.err.contains(told), "{}", said.err);
    }
    home.run(&["new", "Zebra"]);
    let said = home.run(&["zebra"]);
    assert!(said.err.contains("fills a whole terminal"), "{}", said.err);
}

#[test]
fn the_examples_of_the_help_do_what_they_say_and_destroy_nothing() {
    let home = TestLibrary::new();
    let help = home.run(&["--help"]).out;
    let commands = examples(&help, "madbook ");
    let commands: Vec<_> = commands
        .iter()
        .filter(|line| !line.contains(['[', '<']))
        .collect();
    assert!(commands.len() >= 8, "{help}");
    // One of the name, as there is once its own example was followed.
    for name in ["Rowan Bakery", "List"] {
        assert_eq!(home.run(&["new", name]).code, 0);
    }
    let files = || -> Vec<_> {
        let mut files: Vec<_> = fs::read_dir(home.library())
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| (fs::read(&path).unwrap(), path))
            .collect();
        files.sort();
        files
    };
    let before = files();
    for command in commands {
        // A second firm of the name would make the examples after it ambiguous.
        let command = command.replace(" new ", " new --dir other ");
        let done = home.shell(&command);
        let said = text(&done.stderr);
        let is_screen = said.contains("fills a whole terminal");
        assert!(done.status.success() || is_screen, "{command}: {said}");
        assert!(
            before.iter().all(|file| files().contains(file)),
            "{command}"
        );
    }
}

#[test]
fn the_examples_for_keying_in_fit_the_questions_of_their_numbers() {
    let home = TestLibrary::new();
    let help = home.run(&["key-in", "--help"]).out;
    let begins = |word: &str| examples(&help, word);
    let mut lines = begins("alliance Harbour");
    assert_eq!(lines.len(), 1, "{help}");
    let numbered = |line: &&str| line.trim().starts_with(|c: char| c.is_ascii_digit());
    let shown: Vec<&str> = help.lines().filter(numbered).map(str::trim).collect();
    lines.extend(
        shown
            .iter()
            .map(|line| line.split("  ").next().unwrap().to_owned()),
    );
    // What stands in quotes beside an example is one as well.
    let quoted = shown
        .iter()
        .flat_map(|line| line.split('"').skip(1).step_by(2));
    let beside = |said: &str| match said {
        words if words.ends_with(':') => format!("4.2 {words} so it was"),
        "-" => "4.3 -".to_owned(),
        line => line.to_owned(),
    };
    lines.extend(quoted.map(beside));
    assert!(lines.len() >= 8, "{lines:?}");
    let keyed = |home: &TestLibrary, file: &str| {
        let mut command = home.command();
        command.args(["key-in", file]).write_stdin(lines.join("\n"));
        command.output().unwrap()
    };
    home.put_full("has.ron", "Rowan", "Rowan");
    let done = keyed(&home, "has");
    assert!(done.status.success(), "{}", text(&done.stderr));
    assert_eq!(text(&done.stdout).lines().count(), lines.len());
    // In a workbook without that alliance they change nothing at all.
    let text = fs::read_to_string(super::FULL).unwrap();
    let path = home.put("not.ron", &text.replace("Harbour Coffee", "Somebody else"));
    let before = fs::read(&path).unwrap();
    let done = keyed(&home, "not");
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn advice_can_be_followed_as_it_is_given() {
    let home = TestLibrary::new();
    for name in ["Rowan Bakery", "O'Hara $HOME \"Ltd\"", "back`tick`\\"] {
        let quoted = format!("'{}'", name.replace('\'', "'\\''"));
        assert!(
            home.shell(&format!("madbook new {quoted}"))
                .status
                .success()
        );
        let told = home.shell(&format!("echo '5.1 First.' | madbook key-in {quoted}"));
        assert!(told.status.success(), "{}", text(&told.stderr));
        let told = text(&home.shell(&format!("madbook restore {quoted}")).stderr);
        let (_, advice) = told.split_once("To bring one back: ").unwrap();
        let (advice, _) = advice.split_once(" --at 1. ").unwrap();
        let done = home.shell(&format!("{advice} --at 1"));
        assert!(done.status.success(), "{advice}: {}", text(&done.stderr));
    }
    // What is said after a workbook was made opens that workbook, wherever it is.
    for folder in ["with space", "with'quote", "with$sign"] {
        let dir = home.0.path().join(folder);
        let told = home.run(&["new", "X", "--dir", dir.to_str().unwrap()]);
        let here = home.0.path().to_str().unwrap();
        let advice = told.err.trim().replace('~', here);
        let advice = advice.strip_prefix("To open it: madbook ").unwrap();
        let done = home.shell(&format!("madbook show {advice}"));
        assert!(done.status.success(), "{advice}: {}", text(&done.stderr));
    }
}

#[test]
fn what_could_not_be_saved_is_not_said_to_be_taken() {
    let home = TestLibrary::new();
    let path = home.put_full("a.ron", "Rowan", "Rowan");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let mut command = home.command();
    let done = command
        .args(["key-in", "a"])
        .write_stdin("5.1 Words.\n")
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(text(&done.stdout), "");
    let said = text(&done.stderr);
    assert!(
        said.contains("read-only") && !said.contains("taken"),
        "{said}"
    );
}

#[test]
fn lines_to_key_in_are_read_as_other_systems_save_them() {
    let utf_16: Vec<u8> = "\u{feff}5.1 Café\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, guessed) in [
        (utf_16, false),
        (b"\xef\xbb\xbf5.1 Caf\xc3\xa9\r\n".to_vec(), false),
        (b"5.1\xa0Caf\xe9\r\n".to_vec(), true),
    ] {
        let home = TestLibrary::new();
        home.put_full("a.ron", "Rowan", "Rowan");
        let mut command = home.command();
        let done = command
            .args(["key-in", "a"])
            .write_stdin(bytes)
            .output()
            .unwrap();
        let said = text(&done.stderr);
        assert!(done.status.success(), "{said}");
        assert!(
            text(&done.stdout).contains("Café"),
            "{}",
            text(&done.stdout)
        );
        assert_eq!(said.contains("windows-1252"), guessed, "{said}");
        assert!(!said.contains("Left out"), "{said}");
    }
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan", "Rowan");
    for (bytes, says) in [
        (&b""[..], "Nothing was given"),
        (b"\x7fELF\0\xff", "no text"),
    ] {
        let mut command = home.command();
        let done = command
            .args(["key-in", "a"])
            .write_stdin(bytes)
            .output()
            .unwrap();
        assert!(text(&done.stderr).contains(says), "{}", text(&done.stderr));
    }
}

#[test]
fn what_separates_words_still_does_in_what_is_keyed_in() {
    let home = TestLibrary::new();
    for (nth, separator) in ["\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{1f}"]
        .iter()
        .enumerate()
    {
        let name = format!("a{nth}.ron");
        let path = home.put_full(&name, "Rowan", "Rowan");
        let mut command = home.command();
        let line = format!("5.1 Jo Rowan{separator}Owner{separator}Mill Lane\r\n5.2 Next\r");
        let done = command
            .args(["key-in", &name[..2]])
            .write_stdin(line)
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", text(&done.stderr));
        let kept = fs::read_to_string(&path).unwrap();
        assert!(
            kept.contains(r"Jo Rowan\nOwner\nMill Lane"),
            "{separator:?}"
        );
    }
}

#[test]
fn an_odd_zone_or_home_breaks_nothing() {
    let home = TestLibrary::new();
    home.run(&["new", "Rowan"]);
    for zone in [
        "",
        ":bad",
        "Nowhere/Bad",
        "EST5EDT",
        "<-03>3",
        "Pacific/Kiritimati",
    ] {
        let told = home.command().env("TZ", zone).arg("list").output().unwrap();
        assert!(told.status.success() && !told.stdout.is_empty(), "{zone}");
    }
    let told = home.run(&["new", "X", "--dir=~nobody/books"]);
    assert_eq!(told.code, 1);
    assert!(told.err.contains("Write the whole path"), "{}", told.err);
}

#[test]
fn a_moment_that_a_clock_change_skips_or_repeats_is_found() {
    let home = TestLibrary::new();
    home.run(&["new", "Rowan"]);
    home.shell("echo '5.1 One.' | madbook key-in Rowan");
    // In 2026 New York skips 2:30 on the 8th of March and repeats 1:30 on the 1st of November; all of it
    // is long before the one state there is. A day to come has none.
    for (at, found) in [
        ("2026-03-08 02:30", false),
        ("2026-11-01 01:30", false),
        ("9999-12-31", false),
        ("9999-12-31 23:59", false),
        ("tomorrow", false),
        ("in 3 weeks", false),
        ("today", true),
        ("0001-01-01", false),
        ("-009999-01-01", false),
    ] {
        let mut command = home.command();
        command
            .env("TZ", "America/New_York")
            .args(["restore", "Rowan", &format!("--at={at}")]);
        let done = command.output().unwrap();
        assert_eq!(done.status.success(), found, "{at}: {}", text(&done.stderr));
    }
}
