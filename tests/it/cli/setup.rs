//! Completions and the manual: put in place, held to what shells and readers of manuals take.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use super::TestLibrary;
use crate::skipped;

/// A home with a workbook, in which completions and the manual were put in place; the folder they are in.
fn set_up() -> (TestLibrary, PathBuf) {
    let home = TestLibrary::new();
    assert_eq!(home.run(&["new", "--example"]).code, 0);
    let made = home.run(&["setup", "--into", "~/usr"]);
    assert_eq!((made.code, &*made.err), (0, ""));
    assert!(made.out.contains("madbook.1"), "{}", made.out);
    let share = home.0.path().join("usr/share");
    (home, share)
}

/// Runs a program in this home, in which `madbook` is the real one; none where there is no such program.
fn run(home: &TestLibrary, program: &str, arguments: &[&str]) -> Option<Output> {
    let binary = Path::new(env!("CARGO_BIN_EXE_madbook"));
    let path = std::env::var("PATH").unwrap_or_default();
    let path = format!("{}:{path}", binary.parent().unwrap().display());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(home.0.path());
    command.env("PATH", path).env("HOME", home.0.path());
    command.env("XDG_DATA_HOME", home.0.path().join("usr/share"));
    command.env("MADBOOK_DIR", home.library());
    command.env("MADBOOK_CONFIG_DIR", home.0.path().join("config"));
    let output = command.output().ok();
    if output.is_none() {
        skipped(
            "completions and the manual",
            &format!("there is no {program}"),
        );
    }
    output
}

fn text(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_shell_is_told_names_of_all_kinds() {
    let (home, _) = set_up();
    let asked = |line: &[&str]| {
        let binary = env!("CARGO_BIN_EXE_madbook");
        let mut command = Command::new(binary);
        command.arg("--").arg("madbook").args(line);
        command.env("COMPLETE", "bash").env("_CLAP_IFS", "\n");
        command.env("_CLAP_COMPLETE_INDEX", line.len().to_string());
        command
            .env("HOME", home.0.path())
            .env("MADBOOK_DIR", home.library());
        text(&command.output().unwrap())
    };
    for (line, expected) in [
        (&["sho"][..], "show"),
        (&["Row"], "Rowan Bakery"),
        (&["show", "Rowan\\ B"], "Rowan Bakery"),
        (
            &["report", "Rowan Bakery", "--alliance", "harb"],
            "Harbour Coffee",
        ),
        (&["report", "--route", "w"], "workshop"),
        (&["--theme", "colour-blind-"], "colour-blind-light"),
        (&["config", "set", "key"], "keymap"),
        (&["config", "set", "keymap", "v"], "vim"),
        (
            &["config", "set", "theme", "colour-blind-"],
            "colour-blind-light",
        ),
        (&["config", "set", "language", "d"], "de"),
        (&["config", "set", "mouse", "t"], "true"),
        (&["list", "--lang", "e"], "en"),
        (&["report", "--form"], "--format"),
    ] {
        assert_eq!(asked(line), expected, "{line:?}");
    }
}

/// What this shell is answered about a line whose last word is not whole yet, a row each.
fn answered(home: &TestLibrary, shell: &str, line: &[&str]) -> Vec<String> {
    let mut command = home.command();
    command.arg("--").arg("madbook").args(line);
    command.env("COMPLETE", shell).env("_CLAP_IFS", "\n");
    command.env("_CLAP_COMPLETE_INDEX", line.len().to_string());
    let told = text(&command.output().unwrap());
    told.lines().map(str::to_owned).collect()
}

#[test]
fn the_alliances_of_the_workbook_on_the_line_are_offered_alone() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan", "Rowan");
    let path = home.put_full("b.ron", "Rowan Bakery", "Müller & Söhne");
    let full = fs::read_to_string(&path).unwrap();
    fs::write(&path, full.replace("Harbour Coffee", "Hilltop Tea")).unwrap();
    let offered = |line: &[&str]| answered(&home, "bash", &[line, &["--alliance", "h"]].concat());
    let both = ["Harbour Coffee", "Hilltop Tea"];
    assert_eq!(offered(&["report"]), both);
    assert_eq!(offered(&["report", "a", "b"]), both);
    // Bash hands on what a name is quoted with.
    for named in [
        "b",
        "b.ron",
        "Müller & Söhne",
        "Müller\\ \\&\\ Söhne",
        "\"Müller & Söhne\"",
    ] {
        assert_eq!(offered(&["report", named]), ["Hilltop Tea"], "{named}");
    }
    assert_eq!(offered(&["mirror", "a", "b"]), ["Harbour Coffee"]);
    let theirs = ["mirror", "a", "b", "--their-alliance", "h"];
    assert_eq!(answered(&home, "bash", &theirs), ["Hilltop Tea"]);
}

#[test]
fn what_was_deleted_and_what_was_before_are_offered_by_name_and_by_number() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan", "Rowan");
    let kept = home.put_full("b.ron", "Rowan Bakery", "Müller & Söhne");
    for words in ["one", "two"] {
        let mut command = home.command();
        command.arg("key-in").arg(&kept);
        command
            .write_stdin(format!("1.1 {words}\n"))
            .assert()
            .success();
    }
    let listed = home.run(&["restore", "b"]).out;
    let offered = answered(&home, "fish", &["restore", "b", "--at", ""]);
    assert!(!offered.is_empty());
    for (nth, state) in (1..).zip(&offered) {
        let (number, moment) = state.split_once('\t').unwrap();
        assert_eq!(number, nth.to_string());
        assert!(
            listed.contains(&format!("{nth} · {moment}")),
            "{listed}{state}"
        );
    }
    assert_eq!(
        answered(&home, "fish", &["trash", "--restore", ""]),
        [""; 0]
    );
    assert_eq!(home.run(&["trash", "b"]).code, 0);
    let deleted = answered(&home, "bash", &["trash", "--restore", "m"]);
    assert_eq!(deleted, ["Müller & Söhne"]);
}

#[test]
fn what_is_offered_is_described_in_the_language_that_holds() {
    let home = TestLibrary::new();
    for (line, expected) in [
        (
            &["sho", "--lang", "en"][..1],
            "show\tPrint where your alliances stand",
        ),
        (
            &["--lang", "de", "sho"],
            "show\tAls Text ausgeben, wo Ihre Allianzen stehen",
        ),
        (
            &["--lang=de", "hel"],
            "help\tDiese Hilfe oder die Hilfe zu einem Befehl",
        ),
        (
            &["--lang", "de", "show", "--asc"],
            "--ascii\tNur mit ASCII-Zeichen",
        ),
        (&["--lang", "de", "config", "set", "them"], "theme\tFarben"),
        (
            &["--lang", "de", "config", "set", "theme", "mon"],
            "mono\tohne Farben",
        ),
        (&["config", "set", "mouse", "f"], "false\tno"),
        (&["--lang", "d"], "de\tDeutsch"),
    ] {
        let told = answered(&home, "fish", line);
        assert!(told.len() == 1 && told[0].starts_with(expected), "{told:?}");
    }
    // What was chosen counts as well as what stands on the line.
    home.put_config("config.ron", "(language: \"de\")");
    let told = answered(&home, "fish", &["config", "chec"]);
    assert!(told[0].starts_with("check\tSagen, was"), "{told:?}");
}

#[test]
fn each_shell_completes_the_values_of_a_setting() {
    let (home, share) = set_up();
    let bash = share.join("bash-completion/completions/madbook");
    let bash = format!(
        "source '{}'; COMP_WORDS=(madbook config set theme mo); COMP_CWORD=4; \
         _clap_complete_madbook madbook mo theme 2> /dev/null; printf '%s' \"${{COMPREPLY[@]}}\"",
        bash.display()
    );
    let fish = share.join("fish/vendor_completions.d/madbook.fish");
    let fish = format!(
        "source '{}'; complete -C 'madbook config set theme mo'",
        fish.display()
    );
    for (shell, quiet, line, expected) in [
        ("bash", "--norc", bash, "mono"),
        ("fish", "--no-config", fish, "mono\twithout colours"),
    ] {
        if let Some(told) = run(&home, shell, &[quiet, "-c", &line]) {
            let out = String::from_utf8_lossy(&told.stdout);
            assert_eq!(out.trim(), expected, "{shell}: {told:?}");
        }
    }
    // A shell in a terminal of its own, in which Tab is pressed, and then Enter: what stands there then is done.
    let zsh = format!(
        "zmodload zsh/zpty; zpty inner zsh -f; \
         zpty -w inner \"fpath=('{}' \\$fpath); autoload -Uz compinit; compinit -u -D\"; \
         zpty -w inner $'madbook config set theme mo\\t'; zpty -w inner exit; \
         while zpty -r inner told; do :; done",
        share.join("zsh/site-functions").display()
    );
    if let Some(told) = run(&home, "zsh", &["-f", "-c", &zsh]) {
        let kept = fs::read_to_string(home.config("config.ron")).unwrap_or_default();
        assert!(kept.contains("theme: \"mono\""), "{kept}: {told:?}");
    }
}

#[test]
fn bash_completes_a_name_with_a_space() {
    let (home, share) = set_up();
    let file = share.join("bash-completion/completions/madbook");
    let line = format!(
        "source '{}'; COMP_WORDS=(madbook show Row); COMP_CWORD=2; \
         _clap_complete_madbook madbook Row show; printf '%s|' \"${{COMPREPLY[@]}}\"; \
         complete -p madbook",
        file.display()
    );
    if let Some(told) = run(&home, "bash", &["--norc", "-c", &line]) {
        // Outside of a completion there is nothing that compopt could change, and it says so.
        let out = String::from_utf8_lossy(&told.stdout);
        assert!(out.starts_with("Rowan Bakery|"), "{told:?}");
        assert!(out.contains("-o filenames"), "{out}");
    }
}

#[test]
fn fish_completes_a_name_with_a_space() {
    let (home, share) = set_up();
    let file = share.join("fish/vendor_completions.d/madbook.fish");
    let line = format!(
        "source '{}'; complete -C 'madbook show Row'",
        file.display()
    );
    if let Some(told) = run(&home, "fish", &["--no-config", "-c", &line]) {
        let out = text(&told);
        assert!(out.lines().any(|it| it.starts_with("Rowan")), "{out}");
    }
}

#[test]
fn zsh_finds_the_completion_among_its_own() {
    let (home, share) = set_up();
    let folder = share.join("zsh/site-functions");
    let line = format!(
        "fpath=('{}' $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[madbook]; \
         eval \"$(COMPLETE=zsh madbook)\"; whence -w _clap_dynamic_completer_madbook",
        folder.display()
    );
    if let Some(told) = run(&home, "zsh", &["-f", "-c", &line]) {
        let out = text(&told);
        assert_eq!(out, "_madbook\n_clap_dynamic_completer_madbook: function\n");
    }
}

#[test]
fn the_manual_has_a_page_for_each_command_and_reads() {
    let (home, share) = set_up();
    let pages = fs::read_dir(share.join("man/man1")).unwrap();
    let pages: Vec<PathBuf> = pages.map(|page| page.unwrap().path()).collect();
    let help = home.run(&["--help"]).out;
    let commands = help.split("Commands:\n").nth(1).unwrap();
    let commands = commands.split("\n\n").next().unwrap().lines();
    for command in commands.filter(|line| line.starts_with("  ") && !line.starts_with("   ")) {
        let name = command.split_whitespace().next().unwrap();
        let page = format!("madbook-{name}.1");
        assert!(
            name == "help" || pages.iter().any(|it| it.ends_with(&page)),
            "{page}"
        );
    }
    assert!(!pages.iter().any(|it| it.ends_with("madbook-generate.1")));
    let first = fs::read_to_string(share.join("man/man1/madbook.1")).unwrap();
    assert!(first.contains("MADBOOK_DIR") && first.contains("Rowan Bakery"));
    for page in &pages {
        let page = page.to_str().unwrap();
        let Some(told) = run(&home, "mandoc", &["-Tlint", "-Wwarning", page]) else {
            return;
        };
        let told = String::from_utf8_lossy(&told.stdout);
        // The generator breaks a line beside a gap, which changes nothing.
        let told = told
            .lines()
            .filter(|it| !it.contains("skipping paragraph macro: br"));
        assert_eq!(told.collect::<Vec<_>>(), [""; 0], "{page}");
    }
}

#[test]
fn what_was_put_in_place_is_taken_away_again() {
    let (home, share) = set_up();
    let kept = share.join("man/man1/other.1");
    fs::write(&kept, "").unwrap();
    let removed = home.run(&["setup", "--into", "~/usr", "--remove"]);
    assert_eq!((removed.code, &*removed.err), (0, ""));
    let left = home.run(&["setup", "--into", "~/usr", "--remove"]);
    assert_eq!((left.code, &*left.out, kept.exists()), (0, "", true));
}

#[test]
fn in_somebodys_own_folders_it_says_what_is_left_to_do() {
    let home = TestLibrary::new();
    let made = home.run(&["setup"]);
    assert_eq!(made.code, 0);
    for told in [".zshrc", "$PROFILE", "man madbook", "bash"] {
        assert!(made.err.contains(told), "{}", made.err);
    }
}

#[test]
fn the_headings_of_the_manual_are_in_the_language() {
    let home = TestLibrary::new();
    for (language, headings) in [
        (
            "en",
            ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES AND MORE"],
        ),
        (
            "de",
            [
                "BEZEICHNUNG",
                "ÜBERSICHT",
                "BESCHREIBUNG",
                "BEISPIELE UND MEHR",
            ],
        ),
    ] {
        let into = format!("~/{language}");
        let made = home.run(&["setup", "--into", &into, "--lang", language]);
        assert_eq!(made.code, 0, "{}", made.err);
        let page = format!("{language}/share/man/man1/madbook.1");
        let page = fs::read_to_string(home.0.path().join(page)).unwrap();
        for heading in headings {
            assert!(page.contains(&format!("\n.SH {heading}\n")), "{page}");
        }
        let told = page.lines().filter_map(|line| line.strip_prefix(".SH "));
        assert!(told.clone().all(|it| it == it.to_uppercase()), "{page}");
    }
}
