//! The real program in two real terminals: the facilitator's window and the room's.

use std::fs;

use crate::terminal::{Program, TestHome};

fn rate(program: &mut Program, ratings: &[u8], before: usize) {
    for (at, rating) in ratings.iter().enumerate() {
        let told = match before + at + 1 {
            1 => "One of 20".to_owned(),
            count => format!("{count} of 20"),
        };
        program
            .keys(&format!("<Enter>{rating}<Enter><Enter><Enter>"))
            .until(&told);
    }
}

#[test]
fn twenty_people_rate_twice_before_two_windows_and_a_kill_loses_nothing() {
    let home = TestHome::new();
    let mut program = home.start_with(&["new", "--example"], 80, 24);
    program.until_ended();
    let start = || home.start_with(&["workshop", "Rowan Bakery"], 80, 24);
    let mut room = home.start_with(&["audience"], 100, 30);
    room.until("Nothing is shown yet");
    let mut desk = start();
    desk.until("Begin a workshop")
        .keys("<Enter>")
        .until("Who is in the room?")
        .keys("<Shift+Tab>2<Tab>20<Ctrl+S>")
        .until("What is rated?");
    room.until("20 people in the room");
    desk.keys("<Tab>4<Ctrl+S>").until("Nobody of 20");
    let first: Vec<u8> = (0..20).map(|at| [2, 5][at % 2]).collect();
    rate(&mut desk, &first, 0);
    room.until("Shown once everybody has answered");
    desk.keys("<Enter>").until("two camps, at 2 and 5");
    room.until("two camps, at 2 and 5");
    desk.keys("r").until("round 2");
    let second: Vec<u8> = (0..20).map(|at| [3, 4][at % 2]).collect();
    rate(&mut desk, &second[..9], 0);
    room.until_that("the round is sealed", |screen| {
        !screen.contents().contains("middle") && screen.contents().contains("round 2")
    });
    desk.signal("KILL");
    desk.until_ended();
    let mut desk = start();
    desk.until("9 of 20 have answered");
    rate(&mut desk, &second[9..], 9);
    desk.keys("<Enter>").until("close together, at 3 and 4");
    room.until("close together, at 3 and 4");
    // What the room saw last is gone with the workshop's window.
    desk.keys("<Ctrl+Q>");
    desk.until_ended();
    room.until("Nothing is shown yet").keys("q");
    room.until_ended();
}

#[test]
fn two_partners_answer_in_turn_in_a_terminal() {
    let home = TestHome::new();
    home.start_with(&["new", "--example"], 80, 24).until_ended();
    let start = ["mirror", "Rowan Bakery", "--screen", "--alliance"];
    let mut desk = home.start_with(&[&start[..], &["Mill Lane Farm"]].concat(), 80, 24);
    desk.until("Two views of one alliance")
        .keys("<Tab><Tab>2<Ctrl+S>")
        .until("Rowan Bakery begins")
        .keys("<Enter>")
        .until("Rowan Bakery answers")
        .keys("1<Enter>2<Enter><Ctrl+S>")
        .until("Hand it on?")
        .keys("<Enter>")
        .until("Hand the laptop to Mill Lane Farm")
        .keys("<Enter>")
        .until("Mill Lane Farm answers")
        .keys("5<Enter>2<Enter><Ctrl+S>")
        .until("Hand it on?")
        .keys("<Enter>")
        .until("Both of you have answered")
        .keys("<Enter>")
        .until("Ask each other why");
    desk.keys("<Ctrl+Q>").until_ended();
}

#[test]
fn two_partners_go_through_the_mirror_and_take_along_what_they_agreed() {
    let home = TestHome::new();
    home.start_with(&["new", "--example"], 80, 24).until_ended();
    let ours = fs::read_to_string(home.file()).unwrap();
    // The partner's own workbook: another one, in which they see less in what each brings.
    let theirs = ours.replacen("(id: \"", "(id: \"9", 1).replacen(
        "title: \"Rowan Bakery\"",
        "title: \"Hazel Joinery\"",
        1,
    );
    let theirs = theirs.replacen(
        "\"factors.contributions\", part: Value, answer: Rating(4)",
        "\"factors.contributions\", part: Value, answer: Rating(1)",
        1,
    );
    let id = theirs.find("(id: \"9").unwrap() + "(id: \"9".len();
    let theirs = [&theirs[..id], &theirs[id + 1..]].concat();
    let file = home.home().join("hazel.ron");
    fs::write(&file, &theirs).unwrap();
    let names = [
        "--alliance",
        "Harbour Coffee",
        "--their-alliance",
        "Harbour Coffee",
    ];
    let start = ["mirror", "Rowan Bakery", file.to_str().unwrap(), "--screen"];
    let mut desk = home.start_with(&[&start[..], &names[..]].concat(), 80, 24);
    // The widest apart first, and what both say of it.
    desk.until("▸ Contributions")
        .until("Rowan Bakery: 4,")
        .until("Hazel Joinery: 1,")
        .until("Ask each other why")
        .keys("<Down>")
        .until("You say the same")
        .keys("a")
        .until("Both agree")
        .words("Share the price list")
        .keys("<Tab>")
        .words("Bo Hale")
        .keys("<Enter>")
        .until("Noted")
        .keys("<End><Up>")
        .until("What both agree to change")
        .keys("<Enter>")
        .until("Written: ");
    // Back from another page it is where it was.
    desk.keys("<Esc>")
        .until("Mill Lane Farm")
        .command("mirror")
        .until("two views");
    desk.keys("<Ctrl+Q>").until_ended();
    let ours = home.read().workbook;
    let action = ours
        .actions
        .iter()
        .find(|it| it.what == "Share the price list");
    assert_eq!(action.unwrap().alliance, Some(ours.alliances[0].id));
    let theirs_now = fs::read_to_string(&file).unwrap();
    assert_eq!(theirs_now, theirs, "their file stays as it is");
    let reports = fs::read_dir(home.home()).unwrap();
    let mut reports = reports.map(|it| it.unwrap().path());
    let report = reports.find(|it| it.extension().is_some_and(|end| end == "html"));
    let report = fs::read_to_string(report.expect("it is written beside nothing else")).unwrap();
    for word in [
        "What both agree to change",
        "Share the price list",
        "Bo Hale",
        "Hazel Joinery",
    ] {
        assert!(report.contains(word), "no {word}");
    }
}
