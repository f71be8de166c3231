//! The real program in two real terminals: the facilitator's window and the room's.

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
        .keys("2<Tab>20<Ctrl+S>")
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
