//! However the real program ends, the terminal is as it was, the words are kept, and the next one that
//! starts finds them.

use std::fs;

use crate::{
    pty::{ASKED_IN_A1, desk_at_words, start_at_words, words_on},
    terminal::{Program, TestHome},
};

/// What switches on something that a terminal must not be left with, and what switches it off.
const SWITCHES: [(&str, &str); 5] = [
    ("\x1b[?1049h", "\x1b[?1049l"),
    ("\x1b[?2004h", "\x1b[?2004l"),
    ("\x1b[?1000h", "\x1b[?1000l"),
    ("\x1b[?1006h", "\x1b[?1006l"),
    (HIDDEN_CURSOR, "\x1b[?25h"),
];
const HIDDEN_CURSOR: &str = "\x1b[?25l";

/// Checks, byte by byte, that all that was switched on was switched off after it.
fn assert_switched_off(program: &Program) {
    program.assert_restored();
    let written = String::from_utf8_lossy(program.written());
    for (on, off) in SWITCHES {
        let (on_at, off_at) = (written.rfind(on), written.rfind(off));
        // The cursor stands on something in every picture, so that it may never have been hidden.
        let is_needed = on != HIDDEN_CURSOR;
        assert!(on_at.is_some() || !is_needed, "{on:?} was never written");
        assert!(on_at < off_at, "{on:?} at {on_at:?}, {off:?} at {off_at:?}");
    }
}

#[test]
fn whichever_signal_ends_it_the_terminal_comes_back_and_the_words_are_kept() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let home = desk_at_words("");
        let mut program = start_at_words(&home);
        program.words("Typed just before.").signal(signal);
        assert_eq!(program.until_ended().signal(), None, "{signal} killed it");
        assert_switched_off(&program);
        assert_eq!(words_on(&home), "Typed just before.", "{signal}");
    }
}

#[test]
fn a_signal_or_a_closed_window_ends_the_list_of_workbooks_as_well() {
    for way in ["TERM", "HUP", "INT", "QUIT", "closed"] {
        let home = TestHome::new();
        let mut program = home.start(80, 24);
        program.until("Start your workbook");
        if way == "closed" {
            program.hang_up().until_ended();
        } else {
            program.signal(way).until_ended();
            assert_switched_off(&program);
        }
    }
}

#[test]
fn a_signal_while_nothing_can_be_saved_leaves_the_words_to_be_recovered() {
    for signal in ["TERM", "HUP", "INT", "QUIT", "KILL"] {
        let home = desk_at_words("");
        let mut program = start_at_words(&home);
        let (folder, away) = (home.folder(), home.home().join("away"));
        fs::rename(&folder, &away).unwrap();
        program.words("Typed just before.").until("NOT SAVED");
        program.signal(signal).until_ended();
        if signal != "KILL" {
            assert_switched_off(&program);
        }
        fs::rename(&away, &folder).unwrap();
        assert_eq!(words_on(&home), "");
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("madbook");
        command.env("HOME", home.home());
        command.env("XDG_STATE_HOME", home.home().join("STATE"));
        command.args(["restore", "Rowan Bakery", "--recovered", "--dir"]);
        let output = command.arg(&folder).output().unwrap();
        assert!(output.status.success(), "{signal}: {output:?}");
        assert_eq!(words_on(&home), "Typed just before.", "{signal}");
    }
}

#[test]
fn of_two_programs_one_has_the_right_to_save_until_it_ends_in_whatever_way() {
    for way in ["quits", "KILL"] {
        let home = desk_at_words("");
        let mut first = start_at_words(&home);
        first.words("From the first.").until_saved();
        let mut second = home.start(120, 36);
        second.until("Your workbooks").keys("<Enter>");
        second.until("another madbook");
        first.words(" On it goes.").until_saved();
        assert_eq!(words_on(&home), "From the first. On it goes.");
        match way {
            "KILL" => first.signal(way),
            _ => first.keys("<Ctrl+Q>"),
        };
        first.until_ended();
        second.signal("TERM").until_ended();
        assert_eq!(words_on(&home), "From the first. On it goes.");

        let mut third = home.start(120, 36);
        third
            .until("Your workbooks")
            .keys("<Enter>")
            .until(ASKED_IN_A1);
        third.words(" From the third.").until_saved();
        assert_eq!(third.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
        assert_eq!(
            words_on(&home),
            "From the first. On it goes. From the third."
        );
        assert_switched_off(&third);
    }
}
