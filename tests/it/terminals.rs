//! The real program in terminals of many names and sizes.

use std::time::{Duration, Instant};

use vt100::Screen;

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
fn keys_are_checked_on_the_full_screen_alone() {
    for (name, value, more) in [
        ("TERM", "dumb", &[][..]),
        ("MADBOOK_PLAIN", "1", &[]),
        ("LANG", "C.UTF-8", &["--plain"]),
    ] {
        let home = TestHome::in_memory().with(name, value);
        let mut program = home.start_with(&[&["keys"], more].concat(), 80, 24);
        program.until("Keys can only be checked");
        assert_eq!(program.until_ended().exit_code(), 1, "{name}");
        assert!(!program.written().contains(&0x1b), "{name}");
    }
}

#[test]
fn a_terminal_that_calls_itself_dumb_is_asked_line_by_line() {
    for (locale, no_colour) in [("C.UTF-8", ""), ("C", ""), ("C.UTF-8", "1")] {
        let home = TestHome::in_memory().with("TERM", "dumb");
        let home = home.with("LANG", locale).with("NO_COLOR", no_colour);
        let home = put_words_on(home, "");
        let mut program = home.start(80, 24);
        program.until("Rowan Bakery").types("1\r").until("5.1 ");
        program.types("Rye and oats\r").types(".\r").until("5.2 ");
        program.types("/quit\r");
        assert_eq!(program.until_ended().exit_code(), 0);
        assert!(!program.written().contains(&0x1b), "{locale}");
        assert_eq!(words_on(&home), "Rye and oats", "{locale}");
        assert!(locale != "C" || program.written().is_ascii());
    }
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
        let before = program.screen().contents();
        // In a window in which nothing is seen they would do nothing.
        program
            .keys(keys)
            .until_that("a key did something", |screen| {
                keys.is_empty() || screen.contents() != before
            });
        for (columns, rows) in sizes {
            // No word is waited for: the next change comes while the last one is drawn.
            program.resize(columns, rows);
            program.watch(Instant::now() + Duration::from_millis(15), |_| {});
        }
        // A key that comes before the last size is one for a window in which nothing is seen.
        program.resize(50, 13).until("50 columns").until("14 rows");
        program.resize(50, 14).until("madbook");
    }
    program.until("Side by side");
    program.resize(120, 36).until(ASKED_IN_A1);
    program.words("Rye").until_saved();
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    program.assert_restored();
    assert_eq!(words_on(&home), "Rye");
}

/// What somebody sees in 80 columns and 24 rows: of each cell its character and how it looks, and of a blank only what
/// it stands on.
fn seen(screen: &Screen) -> Vec<String> {
    let cells = (0..24).flat_map(|row| (0..80).map(move |column| screen.cell(row, column)));
    let looks = cells.flatten().map(|cell| match cell.contents().trim() {
        "" => format!("{:?} {}", cell.bgcolor(), cell.inverse()),
        shown => format!(
            "{shown} {:?} {:?} {} {}",
            cell.fgcolor(),
            cell.bgcolor(),
            cell.inverse(),
            cell.bold()
        ),
    });
    looks.collect()
}

#[test]
fn after_any_sizes_every_terminal_shows_what_it_showed_before() {
    for name in NAMES {
        for (locale, no_colour) in [("C.UTF-8", ""), ("C", ""), ("C.UTF-8", "1")] {
            let home = TestHome::in_memory().with("TERM", name);
            let home = home.with("LANG", locale).with("NO_COLOR", no_colour);
            let home = put_words_on(home, "Rye and oats");
            let mut program = start_at_words(&home);
            program.resize(80, 24).until(ASKED_IN_A1);
            for keys in ["", "<F2>"] {
                program.keys(keys);
                program.watch(Instant::now() + Duration::from_millis(60), |_| {});
                let before = seen(program.screen());
                for (columns, rows) in [(1, 1), (400, 100), (3, 60), (132, 9), (79, 24)] {
                    program.resize(columns, rows);
                    program.watch(Instant::now() + Duration::from_millis(15), |_| {});
                }
                program.resize(80, 24);
                let told = format!("{name} in {locale} shows what it showed before");
                program.until_that(&told, |screen| seen(screen) == before);
            }
            assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
            program.assert_restored();
        }
    }
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

#[test]
fn whoever_types_on_a_slow_line_sees_it_in_time() {
    let home = put_words_on(TestHome::in_memory(), "");
    let mut program = start_at_words(&home);
    program.resize(80, 24).until(ASKED_IN_A1);
    program.words("so far").until_saved();
    let before = program.written().len();
    let words = " the quick brown fox jumps";
    for letter in words.chars() {
        program.types(&letter.to_string()).read_slowly(1);
    }
    // Ten letters a second: what they cost, with the save that the header tells, fits what the line carries.
    let cost = program.written().len() - before;
    assert!(cost <= 60 * words.len(), "{cost} bytes");
    program
        .until("so far the quick brown fox jumps")
        .until_saved();
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    assert_eq!(words_on(&home), "so far the quick brown fox jumps");
}

#[test]
fn a_burst_of_keys_in_a_list_is_keys_and_one_picture() {
    let home = put_words_on(TestHome::in_memory(), "");
    let mut program = start_at_words(&home);
    program.resize(80, 24).until(ASKED_IN_A1);
    program.keys("<Esc>").until("Who are your allies?");
    for number in [1, 2] {
        let name = format!("Partner {number}");
        program.keys("n").until("Who is the partner?");
        program.words(&name).keys("<Enter>");
        program.until(&format!("▸ {name}"));
    }
    let (first, second) = ("▸ Partner 1 ", "▸ Partner 2 ");
    program.keys("<Home>").until(first);
    for (down, up) in [("j", "k"), ("\x1b[B", "\x1b[A")] {
        // Down and up 64 times, then down once more, in one write.
        let burst = format!("{}{down}", format!("{down}{up}").repeat(64));
        let before = program.written().len();
        program.types(&burst).until(second);
        program.watch(Instant::now() + Duration::from_millis(30), |_| {});
        let cost = program.written().len() - before;
        assert!(cost <= 3000, "{cost} bytes for {down:?}");
        program.types(up).until(first);
    }
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
}

/// The bytes of one key arrive apart there, and no part of it may be taken for another key.
#[test]
fn keys_that_a_slow_line_brings_byte_by_byte_are_those_keys() {
    let home = put_words_on(TestHome::in_memory(), "");
    let mut program = start_at_words(&home);
    program.resize(80, 24).until(ASKED_IN_A1);
    program.keys("<Esc>").until("Who are your allies?");
    for number in [1, 2] {
        let name = format!("Partner {number}");
        program.keys("n").until("Who is the partner?");
        program.words(&name).keys("<Enter>");
        program.until(&format!("▸ {name}"));
    }
    program.keys("<Home>").until("▸ Partner 1 ");
    let arrows = "\x1b[B\x1b[A".repeat(16) + "\x1b[B";
    program
        .types_on_slow_line(arrows.as_bytes())
        .until("▸ Partner 2 ");
    program.types_on_slow_line(b"\x1b[1~").until("▸ Partner 1 ");
    // Umlauts are two bytes each.
    program.keys("r").until("Who is the partner?").keys("<End>");
    program
        .types_on_slow_line(" für Müller".as_bytes())
        .until("Partner 1 für Müller");
    program
        .keys("<Enter>")
        .until("▸ Partner 1 für Müller")
        .until_saved();
    assert_eq!(
        home.read().workbook.alliances[0].name,
        "Partner 1 für Müller"
    );
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
}

/// Pictures that nobody has read yet are not drawn one after the other: the line would show old ones for long.
#[test]
fn where_nothing_is_read_the_program_skips_pictures() {
    let home = put_words_on(TestHome::in_memory(), "");
    let mut program = start_at_words(&home);
    let there_and_back = {
        let before = program.written().len();
        program.keys("<Ctrl+G>").until("one firm");
        program.keys("<Ctrl+G>").until(ASKED_IN_A1);
        program.watch(Instant::now() + Duration::from_millis(30), |_| {});
        program.written().len() - before
    };
    let times = 400_000 / there_and_back;
    let before = program.written().len();
    program.types_unread(b"\x07", 2 * times);
    program.keys("<Ctrl+G>").until("one firm");
    program.keys("<Ctrl+G>").until(ASKED_IN_A1);
    program.watch(Instant::now() + Duration::from_millis(30), |_| {});
    let cost = program.written().len() - before;
    assert!(cost < 200_000, "{cost} bytes, {there_and_back} each");
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
}
