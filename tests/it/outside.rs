//! The real program beside others: a shell, an editor, itself; and when it breaks.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use crate::{
    pty::{ASKED_IN_A1, desk_at_words, start_at_words, words_on},
    terminal::{Program, TestHome},
};

/// With an editor that is a script in that person's home.
fn with_editor(home: TestHome, script: &str) -> TestHome {
    let path = home.home().join("my editor");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
    home.with("VISUAL", format!("'{}' --wait", path.display()))
}

fn until_on_screen(program: &mut Program) -> &mut Program {
    program.until_that("the full screen is there", |screen| {
        screen.alternate_screen() && screen.bracketed_paste()
    })
}

fn until_off_screen(program: &mut Program) -> &mut Program {
    program.until_that("the terminal is given back", |screen| {
        !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor()
    })
}

/// Waits until the shell has told so often that the program is stopped.
fn until_stopped(program: &mut Program, times: usize) {
    program.until_that("the shell says that it is stopped", |screen| {
        let contents = screen.contents();
        contents.matches("Stopped").count() == times && contents.trim_end().ends_with("shell>")
    });
    until_off_screen(program);
}

#[test]
fn a_long_answer_is_written_in_ones_own_editor() {
    let script = "test \"$1\" = --wait && echo ready for $(wc -l < \"$2\") && read line && cat \"$2\" > \"$2.new\" && \
                  printf '%s' \"$line\" >> \"$2.new\" && mv \"$2.new\" \"$2\"";
    let home = with_editor(desk_at_words("First."), script);
    let mut program = start_at_words(&home);
    for (lines, line) in [(1, "second"), (2, "third")] {
        program
            .command("own editor")
            .until(&format!("ready for {lines}"));
        until_off_screen(&mut program);
        // Not one of its keys goes to the workbook.
        program.send(format!("{line} line\r").as_bytes());
        until_on_screen(&mut program).until(&format!("{line} line"));
    }
    program.words(" And typed.").until_saved();
    assert_eq!(
        words_on(&home),
        "First.\nsecond line\nthird line And typed."
    );
    program.keys("<Ctrl+Q>").until_ended();
    program.assert_restored();
}

#[test]
fn an_editor_that_fails_changes_nothing() {
    let home = with_editor(desk_at_words("First."), "echo gone > \"$2\"; exit 1");
    let mut program = start_at_words(&home);
    program
        .command("own editor")
        .until("ended with an error")
        .until("First.");
    program.words(" More.").until_saved();
    assert_eq!(words_on(&home), "First. More.");
    let home = desk_at_words("First.").with("EDITOR", "no-such-editor");
    let mut program = start_at_words(&home);
    program.command("own editor").until("could not be started");
    until_on_screen(&mut program).until("First.");
}

#[test]
fn words_of_an_editor_that_came_back_at_once_arrive_when_they_are_saved() {
    let script = "file=\"$2\"; (sleep 3; printf 'Written later.' > \"$file\") >/dev/null 2>&1 &";
    let home = with_editor(desk_at_words("First."), script);
    let mut program = start_at_words(&home);
    program.command("own editor").until("came back at once");
    until_on_screen(&mut program).until("First.");
    // Nobody does anything, and they arrive.
    program.until("Written later.").until_saved();
    assert_eq!(words_on(&home), "Written later.");
    program.words(" And typed.").until_saved();
    assert_eq!(words_on(&home), "Written later. And typed.");
    program
        .keys("<Ctrl+Z>")
        .until_that("typing is taken back alone", |screen| {
            let contents = screen.contents();
            contents.contains("Written later.") && !contents.contains("And typed.")
        });
}

#[test]
fn what_an_editor_left_can_be_read_with_its_whole_path() {
    let home = desk_at_words("First.");
    let long = home
        .home()
        .join("a folder with a name as long as some systems give it/T/zz");
    fs::create_dir_all(&long).unwrap();
    let script = "head -c 100000 /dev/zero | tr '\\0' x > \"$2\"";
    let home = with_editor(home.with("TMPDIR", long.display().to_string()), script);
    let mut program = home.start(80, 24);
    program
        .until("Your workbooks")
        .keys("<Enter>")
        .until("First.");
    program.command("own editor").until("It is left in");
    let shown: String = program.screen().contents().lines().map(str::trim).collect();
    let folder = fs::read_dir(&long).unwrap().next().unwrap().unwrap().path();
    let path = folder.join("answer.txt").display().to_string();
    let bare = |text: &str| text.replace([' ', '\n'], "");
    let told = bare(&shown);
    let from_home = path
        .strip_prefix(&home.home().display().to_string())
        .unwrap();
    assert!(
        told.contains(&bare(from_home)),
        "{path} is not in:\n{shown}"
    );
    assert_eq!(words_on(&home), "First.");
}

#[test]
fn the_program_is_stopped_and_brought_back() {
    let home = desk_at_words("");
    let mut program = home.start_from_shell(120, 36);
    program
        .until("Your workbooks")
        .keys("<Enter>")
        .until(ASKED_IN_A1);
    program.words("One.");
    program.command("back to the shell");
    until_stopped(&mut program, 1);
    assert_eq!(words_on(&home), "One.");
    program
        .send(b"echo in the $((40 + 2)) shell\r")
        .until("in the 42 shell");
    program.send(b"fg\r");
    until_on_screen(&mut program).until("One.").words(" Two.");
    program.signal_in_front("TSTP");
    until_stopped(&mut program, 2);
    assert_eq!(words_on(&home), "One. Two.");
    program.send(b"fg\r");
    until_on_screen(&mut program)
        .until("One. Two.")
        .words(" Three.");
    // Nobody is asked before this, and the shell makes the terminal its own.
    program
        .signal_in_front("STOP")
        .until("shell> ")
        .send(b"stty sane\n")
        .send(b"fg\n");
    program.until_that("nothing of the shell is left", |screen| {
        !screen.contents().contains("shell> ")
    });
    program.words(" Four.").until_saved();
    assert!(program.is_raw());
    assert_eq!(words_on(&home), "One. Two. Three. Four.");
    program.keys("<Ctrl+Q>");
    program.until_that("the shell has the terminal", |screen| {
        !screen.alternate_screen() && screen.contents().trim_end().ends_with("shell>")
    });
    program.send(b"exit\r").until_ended();
}

#[test]
fn where_there_is_no_shell_the_program_stays() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    program
        .command("back to the shell")
        .until("There is no shell");
    program.signal("TSTP").words("Still here.").until_saved();
    assert_eq!(words_on(&home), "Still here.");
}

/// What is in a folder and the folders in it, as text.
fn texts_in(folder: &Path, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(texts_in(&path, name));
        } else if file.starts_with(name) {
            found.push(fs::read_to_string(&path).unwrap());
        }
    }
    found
}

#[test]
fn a_program_that_breaks_keeps_the_words_and_gives_the_terminal_back() {
    for breaks in ["here", "beside"] {
        let home = desk_at_words("").with("MADBOOK_BREAKS", breaks);
        let mut program = start_at_words(&home);
        program.words("Typed just before.");
        let status = program.keys("<F17>").until_ended().exit_code();
        assert_eq!(status, 101, "{breaks}");
        program.assert_restored();
        let said = program.screen().contents().replace('\n', "");
        for words in ["madbook stopped at src/", "not yours", "A short report"] {
            assert!(said.contains(words), "{breaks}: {said}");
        }
        assert_eq!(words_on(&home), "Typed just before.", "{breaks}");
        let reports = texts_in(home.home(), "madbook-stopped-");
        let [report] = &reports[..] else {
            panic!("{breaks}: {reports:?}")
        };
        assert!(
            report.contains("where: src/tui/runtime/fault_injection.rs:"),
            "{report}"
        );
        assert!(report.contains("mad.a1"), "{report}");
        for secret in ["secret", "Typed", "Rowan"] {
            assert!(!report.contains(secret), "{report}");
        }
        let mut program = home.start(120, 36);
        program
            .until("Your workbooks")
            .keys("<Enter>")
            .until("Typed just before.");
        assert!(!program.screen().contents().contains("Recover"));
    }
}

#[test]
fn a_second_program_reads_or_copies() {
    let home = desk_at_words("Catalog to keep.");
    let first = start_at_words(&home);
    let mut second = home.start(120, 36);
    second
        .until("Your workbooks")
        .keys("<Enter>")
        .until("Nothing is wrong");
    second
        .keys("<Enter>")
        .until("READ ONLY")
        .until("Catalog to keep.");
    second.send(b"x").until("Only to read");
    second.keys("<Esc>").until("Who are your allies?");
    second.keys("<Esc>").until("Leave this workbook?");
    second.keys("<Enter>").until("Your workbooks");
    drop(first);
    assert_eq!(words_on(&home), "Catalog to keep.");
}

#[test]
fn a_folder_that_is_gone_is_told_and_the_words_are_saved_elsewhere() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    program.words("Before.").until_saved();
    let away = home.home().join("away");
    fs::rename(home.folder(), &away).unwrap();
    fs::write(home.folder(), "what was a folder").unwrap();
    program.send(b" After.").until("NOT SAVED");
    program
        .keys("<Ctrl+Q>")
        .until("The workbook could not be saved");
    program
        .keys("<Down>")
        .until("as a file of its own")
        .keys("<Enter>");
    program
        .until("From now on this workbook is in")
        .until_saved();
    program.keys("<Ctrl+Q>").until_ended();
    program.assert_restored();
    let elsewhere = texts_in(home.home(), "rowan-bakery");
    assert!(elsewhere.iter().any(|text| text.contains("Before. After.")));
}
