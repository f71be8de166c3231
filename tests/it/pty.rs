//! The real program in a real terminal: what no test of a part can show.

mod whole;

use std::{
    fs,
    time::{Duration, SystemTime},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use jiff::{Timestamp, civil::date};
use madbook::{
    content,
    domain::{
        answer::{Answer, Entry, MAX_TEXT, Part, Slot},
        id::{QuestionId, WorkbookId},
        scale::{Degree, Held, Rating},
        workbook::{AllianceKind, Place, Subject, Workbook},
    },
    store::{Library, Summary},
};
use uuid::Uuid;

use crate::terminal::{Program, TestHome};

const A1: &str = "mad.a1";
pub(crate) const ASKED_IN_A1: &str = "Side by side, how well do your alliances";

/// A desk with a workbook that was left at a question that is answered in words.
pub(crate) fn desk_at_words(words: &str) -> TestHome {
    put_words_on(TestHome::new(), words)
}

/// Puts a workbook on a desk that was left at a question that is answered in words.
pub(crate) fn put_words_on(home: TestHome, words: &str) -> TestHome {
    let now = Timestamp::UNIX_EPOCH;
    let mut workbook = Workbook::new(WorkbookId(Uuid::from_u128(1)), "Rowan Bakery".into(), now);
    let question: QuestionId = A1.parse().unwrap();
    workbook.place = Place {
        question: Some((Subject::Firm, question.clone())),
        ..Place::default()
    };
    if !words.is_empty() {
        let entry = Entry::new(Answer::Text(words.into()), now);
        let slot = Slot::new(&question, Part::Value);
        workbook.firm.set(slot, Some(entry));
    }
    let summary = Summary::of(&content::embedded("en").unwrap(), &workbook);
    let library = Library::at(home.folder());
    library.create(&workbook, &summary).unwrap();
    home
}

/// What stands in the file as the answer to that question.
pub(crate) fn words_on(home: &TestHome) -> String {
    let workbook = home.read().workbook;
    let words = workbook.text(Subject::Firm, &A1.parse().unwrap(), Part::Value);
    words.to_owned()
}

pub(crate) fn start_at_words(home: &TestHome) -> Program {
    let mut program = home.start(120, 36);
    program
        .until("Your workbooks")
        .keys("<Enter>")
        .until(ASKED_IN_A1);
    program
}

/// So much text, in lines, that no two places in it look alike.
fn lines(bytes: usize) -> String {
    let mut text = String::new();
    for number in 0.. {
        let line = format!("{number} loaves of rye, and more to come\n");
        if text.len() + line.len() > bytes {
            break;
        }
        text += &line;
    }
    text + "the end"
}

#[test]
fn a_long_paste_arrives_whole() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    let text = lines(60_000);
    program.paste(&text).until("the end").until_saved();
    assert!(words_on(&home) == text);
}

#[test]
fn a_long_paste_that_no_terminal_announces_arrives_whole() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    let text = lines(60_000);
    program
        .paste_unannounced(&text)
        .until("the end")
        .until_saved();
    assert!(words_on(&home) == text);
}

#[test]
fn of_a_paste_that_is_too_long_goes_in_what_fits_and_the_rest_is_told() {
    for is_announced in [true, false] {
        let home = desk_at_words("What was there. ");
        let mut program = start_at_words(&home);
        let pasted = lines(100_000);
        if is_announced {
            program.paste(&pasted);
        } else {
            program.paste_unannounced(&pasted);
        }
        program.until("did not fit").until_saved();
        let words = words_on(&home);
        let left_out = MAX_TEXT - words.len();
        assert!(left_out < 4, "{left_out} bytes are free");
        let taken = words.strip_prefix("What was there. ").unwrap();
        assert!(pasted.starts_with(taken), "it has holes");
        let count = pasted.chars().count() - taken.chars().count();
        program.until_that("it was told how much did not fit", |screen| {
            let told = screen.contents().replace([',', '\u{a0}', '.'], "");
            told.contains(&count.to_string())
        });
    }
}

#[test]
fn tabs_in_a_paste_that_no_terminal_announces_move_nothing() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    program.paste_unannounced("Loaves of rye\t12\nRolls\t30 a day");
    program.until("Rolls").until_saved();
    assert_eq!(words_on(&home), "Loaves of rye    12\nRolls    30 a day");
}

#[test]
fn what_a_terminal_answers_late_is_never_typed() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    program.words("Before.");
    program.send(b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?62;22c\x1bP>|xterm(388)\x1b\\");
    program.send(b"\x1b_Gi=31;OK\x1b\\\x1b[?2026;2$y\x1b[>0;10;1c\x1b]10;rgb:ff/ff/ff\x07");
    program.send_slowly(&[
        b"\x1b",
        b"]11;rg",
        b"b:1e1e/1e1e/1e1e",
        b"\x1b",
        b"\\\x1b[24;",
        b"80R",
    ]);
    program.words(" After.").until_saved();
    assert_eq!(words_on(&home), "Before. After.");
}

#[test]
fn the_keys_of_a_shell_work_however_terminals_send_them() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    program.words("bread and coffee!!!");
    program.send(b"\x08\x08\x08").until("bread and coffee ");
    // Option+Left in both of its forms, the second cut in two.
    program.send(b"\x1bb").send_slowly(&[b"\x1b\x1b", b"[D"]);
    program.words("white ").until("bread white and coffee");
    program.send(b"\x1b\x1b[C\x1bf").words(", please");
    program
        .send(b"\x01")
        .words("Good ")
        .send(b"\x05")
        .words(".");
    // Ctrl+W goes back to a space, Option+Backspace by letters.
    program.send(b"\x1b\x7f").send(b"\x17");
    program.until_that("two words are gone", |screen| {
        let contents = screen.contents();
        contents.contains("white and") && !contents.contains("coffee")
    });
    program.until_saved();
    assert_eq!(words_on(&home), "Good bread white and ");
}

#[test]
fn an_esc_is_an_esc_and_leaves_no_workbook_unasked() {
    let home = desk_at_words("Words to keep.");
    let mut program = start_at_words(&home);
    program.keys("<Esc>").until("Who are your allies?");
    program.keys("<Esc>").until("Leave this workbook?");
    program
        .keys("<Esc>")
        .until_that("the question is gone", |screen| {
            !screen.contents().contains("Leave this workbook?")
        });
    program.until("Who are your allies?");
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    program.assert_restored();
    assert_eq!(words_on(&home), "Words to keep.");
}

#[test]
fn a_click_sets_the_cursor_and_the_wheel_scrolls_long_words() {
    let home = desk_at_words("bread and coffee");
    let mut program = start_at_words(&home);
    program.click("bread and coffee", 6).words("cake, ");
    program.until("bread cake, and coffee").keys("<End>");
    program
        .paste(&("\n".to_owned() + &lines(4000)))
        .until("the end");
    for _ in 0..200 {
        program.send(b"\x1b[<64;40;12M");
    }
    program.until("bread cake, and").click("bread cake, and", 0);
    program.words("Rye ").until_saved();
    assert!(words_on(&home).starts_with("Rye bread cake, "));
}

#[test]
fn what_is_selected_is_copied_by_the_terminal_and_put_in_again() {
    for (variable, wrapped) in [("NO_TMUX", false), ("TMUX", true)] {
        let home = desk_at_words("bread and coffee").with(variable, "/tmp/tmux-0/default,1,0");
        let mut program = start_at_words(&home);
        program.keys("<Ctrl+Shift+Left><Ctrl+C>");
        program.until("Sent to your terminal");
        program
            .keys("<End>")
            .words(" with")
            .send(b" ")
            .keys("<Ctrl+V>");
        program
            .until("copied here last")
            .until("coffee with coffee");
        program.until_saved();
        assert_eq!(words_on(&home), "bread and coffee with coffee");
        let all = String::from_utf8_lossy(program.written());
        let bare = format!("\x1b]52;c;{}\x07", STANDARD.encode("coffee"));
        assert!(all.contains(&bare));
        let passed_on = format!("\x1bPtmux;{}\x1b\\", bare.replace('\x1b', "\x1b\x1b"));
        assert_eq!(all.contains(&passed_on), wrapped);
        // With nothing selected, it asks before anybody leaves.
        program.keys("<Ctrl+C>").until("Leave madbook?");
        program.keys("<Enter>").words(" still.").until_saved();
    }
}

#[test]
fn a_key_that_is_held_down_in_a_list_is_pressed_often() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    program.keys("<Esc>").until("Who are your allies?");
    for number in 1..=12 {
        let name = format!("Partner {number}");
        program.keys("n").until("Who is the partner?");
        program
            .words(&name)
            .keys("<Enter>")
            .until(&format!("▸ {name}"));
    }
    program.keys("<Home>").until("▸ Partner 1 ");
    program.paste_unannounced(&"j".repeat(40));
    program.until("▸ Partner 12");
    // Several keys in one go are keys as well where nothing is written.
    program.paste_unannounced("kkkkjkkkkkk");
    program.until("▸ Partner 3 ");
    // What nobody could have typed in one go could be meant as a text, and does nothing here.
    program.paste_unannounced(&"jk and then a few words\n".repeat(4));
    program.keys("<Up>").until("▸ Partner 2 ");
}

#[test]
fn a_window_that_is_closed_ends_the_program_and_keeps_the_words() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    program.words("Typed just before.");
    program.hang_up().until_ended();
    let words = words_on(&home);
    assert!(words.starts_with("Typed just before."), "{words:?}");
}

#[test]
fn a_program_told_to_stop_keeps_the_words_and_gives_the_terminal_back() {
    let home = desk_at_words("");
    let mut program = start_at_words(&home);
    program.words("Typed just before.");
    program.signal("TERM").until_ended();
    program.assert_restored();
    assert_eq!(words_on(&home), "Typed just before.");
}

#[test]
fn what_stands_in_a_form_is_kept_on_the_way_out() {
    for leave in ["<Ctrl+Q>", "TERM"] {
        let home = desk_at_words("");
        let mut program = start_at_words(&home);
        program.keys("<Esc>").until("Press Enter to add");
        program.keys("<Enter>").until("Who is the partner?");
        program.words("Mill Lane Farm");
        match leave {
            "TERM" => program.signal(leave),
            key => program.keys(key),
        };
        program.until_ended();
        program.assert_restored();
        let [alliance] = &home.read().workbook.alliances[..] else {
            panic!("{leave} lost it")
        };
        assert_eq!(alliance.name, "Mill Lane Farm");
    }
}

#[test]
fn the_screen_follows_the_window() {
    let home = desk_at_words("Catalog to keep.");
    let mut program = start_at_words(&home);
    program.until("What moved");
    program
        .resize(60, 18)
        .until_that("the outline has gone", |screen| {
            let contents = screen.contents();
            contents.contains("Catalog to keep.") && !contents.contains("What moved")
        });
    for (columns, rows) in [(20, 5), (1, 1)] {
        program.resize(columns, rows);
    }
    program
        .resize(30, 8)
        .until_that("it says that the window is small", |screen| {
            screen.contents().contains("too")
        });
    program.resize(120, 36).until("Catalog to keep.");
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
}

/// The numbers of every change of colour or weight that a program has written.
fn changes_of_style(written: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(written);
    let mut numbers = Vec::new();
    for piece in text.split("\x1b[").skip(1) {
        let end = piece.find(|c: char| c.is_ascii_alphabetic() || c == '~');
        if let Some(end) = end
            && piece[end..].starts_with('m')
        {
            let of = piece[..end].split([';', ':']);
            numbers.extend(of.map(|number| number.parse().unwrap_or(0)));
        }
    }
    numbers
}

fn is_colour(number: u16) -> bool {
    matches!(number, 30..=38 | 40..=48 | 90..=107)
}

#[test]
fn nothing_is_coloured_where_nobody_wants_colours() {
    for (variable, coloured) in [("NO_COLOR", false), ("COLOUR", true)] {
        let home = desk_at_words("Catalog.").with(variable, "1");
        let mut program = start_at_words(&home);
        program.keys("<Ctrl+G>").until("Add the first one");
        program.keys("<F6>").until("type to search");
        program.until_that("something is bold or reversed", |screen| {
            let (rows, columns) = screen.size();
            (0..rows.get())
                .flat_map(|row| (0..columns.get()).map(move |column| (row, column)))
                .filter_map(|(row, column)| screen.cell(row, column))
                .any(|cell| cell.bold() || cell.inverse())
        });
        program.keys("<Ctrl+Q>").until_ended();
        let numbers = changes_of_style(program.written());
        let found = numbers.iter().any(|number| is_colour(*number));
        assert_eq!(found, coloured, "{variable}: {numbers:?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_shown_and_left_alone() {
    let home = TestHome::new();
    fs::create_dir_all(home.folder()).unwrap();
    let path = home.folder().join("broken.ron");
    let broken = "(\n    format: 1,\n    head: (id: \"nobody";
    fs::write(&path, broken).unwrap();
    // A young one may still be arriving.
    let file = fs::File::options().write(true).open(&path).unwrap();
    let long_ago = SystemTime::now() - Duration::from_hours(1);
    file.set_modified(long_ago).unwrap();
    let mut program = home.start(120, 36);
    program.until("broken.ron").until("damaged:");
    program.keys("<Enter>").until("broken.ron:3:");
    program.keys("<Ctrl+Q>").until_ended();
    assert_eq!(fs::read_to_string(&path).unwrap(), broken);
}

#[test]
fn a_report_is_written_beside_what_is_there_and_copied_by_the_terminal() {
    let home = desk_at_words("A third of our bread goes to them.");
    fs::create_dir(home.home().join("Documents")).unwrap();
    let taken = home.home().join("Documents/rowan-bakery.txt");
    fs::write(&taken, "Somebody's").unwrap();
    let mut program = start_at_words(&home);
    program.command("make a report").until("What it will say");
    program.keys("<Tab><Tab>5").until("rowan-bakery.txt");
    program.keys("<Ctrl+Y>").until("some terminals refuse this");
    program.keys("<Enter>");
    program.until("Written: ~/Documents/rowan-bakery-2.txt");
    assert_eq!(fs::read_to_string(&taken).unwrap(), "Somebody's");
    let written = fs::read_to_string(home.home().join("Documents/rowan-bakery-2.txt")).unwrap();
    assert!(written.contains("A third of our bread goes to them."));
    let sent = format!("\x1b]52;c;{}\x07", STANDARD.encode(&written));
    let all = String::from_utf8_lossy(program.written());
    assert!(
        all.contains(&sent),
        "the terminal was sent what was written"
    );
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    program.assert_restored();
}

#[test]
fn words_go_to_the_system_by_the_program_that_it_has_for_this() {
    let tools = tempfile::TempDir::new().unwrap();
    let program = tools.path().join("wl-copy");
    fs::write(&program, "#!/bin/sh\ncat > \"$HOME/clipboard\"\n").unwrap();
    let runs = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(&program, runs).unwrap();
    let path = format!("{}:/usr/bin:/bin", tools.path().display());
    let home = TestHome::new()
        .with("PATH", path)
        .with("WAYLAND_DISPLAY", "w-0");
    let home = put_words_on(home, "Bread and coffee.");
    let mut program = start_at_words(&home);
    program.command("make a report").until("What it will say");
    program.keys("<Ctrl+Y>").until("Copied to the clipboard.");
    let copied = fs::read_to_string(home.home().join("clipboard")).unwrap();
    assert!(copied.contains("Bread and coffee."), "{copied}");
}

#[test]
fn the_keys_are_checked_and_others_chosen_for_those_that_do_not_arrive() {
    let home = TestHome::new();
    let mut program = home.start_with(&["keys"], 80, 24);
    program.until("Press PgDn").send(b"\x1b[6~");
    program.until("✓ PgDn").until("Press PgUp");
    // A terminal that sends something of its own for it.
    program
        .send(b"\x1b[99;7~")
        .until("Something arrived that madbook does not know.");
    program.keys("<Enter>").until("PgUp does not work here.");
    program.until("The same is done by Ctrl+P already.");
    program.keys("<Ctrl+O>").until("Ctrl+O is taken");
    program.send(b"x").until("x writes.");
    program
        .send(b"\x1b[20~")
        .until("– PgUp → F9")
        .until("Press Tab");
    program.send(b"\t").until("✓ Tab");
    // What multiplexers and flow control may swallow is asked for like any other key.
    program
        .keys("<Backspace>")
        .until("Press Tab")
        .send(b"\t")
        .until("Press Shift+Tab");
    program
        .send(b"\x1b[Z\x1bOR\x0f\x06\x07\x14\x1a\x19\x13")
        .until("Press Ctrl+↓");
    program.keys("<Ctrl+Q>");
    assert_eq!(program.until_ended().exit_code(), 0);
    program.assert_restored();
    let kept = fs::read_to_string(home.config().with_file_name("keymap.ron")).unwrap();
    assert!(
        kept.contains(r#"(action: "Back", keys: ["F9", "Ctrl+P"]),"#) && !kept.contains("Tab"),
        "{kept}"
    );

    let home = put_words_on(home, "");
    let mut program = start_at_words(&home);
    program.until("F9 back").keys("<F6>").until("F9  Ctrl+P");
    program.until_that("all of the help is there", |screen| {
        !screen.contents().contains("F9 back")
    });
    // An Esc and a key in one go would be the key with Alt.
    program.keys("<Esc>").until("F9 back").send(b"\x1b[20~");
    program.until("Who are your allies?");
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
}

#[test]
fn every_leaving_key_leaves_the_check() {
    let home = TestHome::in_memory();
    for key in ["<Esc>", "<Ctrl+C>", "<Ctrl+Q>"] {
        let mut program = home.start_with(&["keys"], 60, 18);
        program
            .until("Press PgDn")
            .keys("<Enter>")
            .until("does not work");
        program.keys(key);
        assert_eq!(program.until_ended().exit_code(), 0, "{key}");
        program.assert_restored();
    }
    assert!(!home.config().exists(), "nothing was chosen");
}

#[test]
fn settings_that_name_no_command_or_a_key_twice_are_told_with_their_line() {
    let home = put_words_on(TestHome::in_memory(), "");
    fs::create_dir_all(home.config().parent().unwrap()).unwrap();
    let settings = r#"(
    theme: Some("dark"),
    keys: [
        (action: "Serch", keys: ["F9"]),
        (action: "NextGap", keys: ["F9"]),
        (action: "Picture", keys: ["F9", "F12"]),
    ],
)"#;
    fs::write(home.config(), settings).unwrap();
    let mut program = home.start(120, 36);
    program.until("Your workbooks");
    program.until("line 4, column 18: there is no command “Serch”");
    program.until("line 6, column 36: F9 is taken: “Jump to the next question");
    program.until("choose your keys anew: madbook keys");
    program
        .keys("<Enter>")
        .until(ASKED_IN_A1)
        .until("F9 next gap")
        .until("F12 picture");
    program.send(b"\x1b[24~").until("Esc back");
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    let left = fs::read_to_string(home.config()).unwrap();
    assert_eq!(left, settings, "nothing was chosen");
}
