//! The real program in terminals of many names and sizes.

use std::time::{Duration, Instant};

use crate::{
    pty::{ASKED_IN_A1, put_words_on, start_at_words, words_on},
    terminal::TestHome,
};

/// What terminals call themselves: those of desktops, multiplexers, a console without a desktop, and a
/// machine that many imitate.
const NAMES: [&str; 5] = [
    "xterm-256color",
    "screen",
    "tmux-256color",
    "linux",
    "vt100",
];

#[test]
fn it_works_in_terminals_of_many_names_with_and_without_utf_8_and_colour() {
    for name in NAMES {
        for (locale, no_colour) in [("C.UTF-8", ""), ("C", ""), ("C.UTF-8", "1")] {
            let home = TestHome::in_memory().with("TERM", name);
            let home = home.with("LANG", locale).with("NO_COLOR", no_colour);
            let home = put_words_on(home, "");
            let mut program = home.start(80, 24);
            program.until("Your workbooks").keys("<Enter>");
            program
                .until(ASKED_IN_A1)
                .words("Rye and oats")
                .until_saved();
            program.keys("<Ctrl+G>").until("one firm");
            assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
            program.assert_restored();
            assert_eq!(words_on(&home), "Rye and oats", "{name} in {locale}");
            let is_ascii = program.written().is_ascii();
            assert_eq!(is_ascii, locale == "C", "{name} in {locale}");
        }
    }
}

#[test]
fn a_terminal_that_calls_itself_dumb_is_asked_line_by_line() {
    let home = put_words_on(TestHome::in_memory().with("TERM", "dumb"), "");
    let mut program = home.start(80, 24);
    program.until("Rowan Bakery").types("/quit\r");
    assert_eq!(program.until_ended().exit_code(), 0);
    assert!(!program.written().contains(&0x1b));
}

#[test]
fn a_window_of_any_size_at_any_moment_breaks_nothing() {
    let sizes = [
        (1, 1),
        (400, 100),
        (2, 1),
        (1, 40),
        (200, 1),
        (49, 14),
        (50, 13),
        (50, 14),
    ];
    let home = put_words_on(TestHome::in_memory(), "");
    for (columns, rows) in [(1, 1), (400, 100)] {
        let mut program = home.start(columns, rows);
        program.resize(80, 24).until("Your workbooks");
        assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
        program.assert_restored();
    }
    let mut program = start_at_words(&home);
    for keys in ["", "<Ctrl+G>", "<Esc>", "<F2>", "<Esc>", "<F6>", "<Esc>"] {
        program.keys(keys);
        for (columns, rows) in sizes {
            // No word is waited for: the next change comes while the last one is drawn.
            program.resize(columns, rows);
            program.watch(Instant::now() + Duration::from_millis(15), |_| {});
        }
    }
    program.resize(50, 13).until("50 columns").until("14 rows");
    program.resize(50, 14).until("Side by side");
    program.resize(120, 36).until(ASKED_IN_A1);
    program.words("Rye").until_saved();
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    program.assert_restored();
    assert_eq!(words_on(&home), "Rye");
}

/// At 9,600 baud a terminal shows 960 bytes in a second.
#[test]
fn on_a_slow_line_a_typed_letter_costs_little_more_than_itself() {
    let home = put_words_on(TestHome::in_memory(), "");
    let mut program = start_at_words(&home);
    program.resize(80, 24).until(ASKED_IN_A1);
    program.words("so far").until_saved();
    let mut costs = Vec::new();
    let mut typed = "so far".to_owned();
    for letter in "nobodyknew".chars() {
        let before = program.written().len();
        typed.push(letter);
        program.types(&letter.to_string()).until(&typed);
        program.watch(Instant::now() + Duration::from_millis(30), |_| {});
        costs.push(program.written().len() - before);
    }
    // A save that is told in the header comes with some of them.
    costs.sort_unstable();
    assert!(costs[costs.len() / 4] <= 60, "{costs:?}");
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
}
