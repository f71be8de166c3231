//! Two partners at one laptop: both answer in turn, unseen by each other, or one of them gave a file.

use madbook::{
    domain::{id::WorkbookId, workbook::Workbook},
    store::{Summary, WorkbookFile},
};
use uuid::Uuid;

use crate::stage::{Stage, finished};

/// Answers a page with these ratings and hands it on.
fn answers(stage: &mut Stage, ratings: [u8; 5]) {
    stage.keys("<Enter>");
    for rating in ratings {
        stage.keys(&format!("{rating}<Enter>"));
    }
    stage.sees("Hand it on?").keys("<Enter>");
}

/// Both answer the five factors; returns the screens between and before them, until both are shown.
fn in_turn(ours: [u8; 5], theirs: [u8; 5]) -> (Stage, Vec<String>) {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("mirror");
    stage
        .sees("Two views of one alliance")
        .sees("you first, then your partner")
        .keys("<Tab><Tab>2<Ctrl+S>")
        .sees("Rowan Bakery begins")
        .sees("There are 5 questions");
    answers(&mut stage, ours);
    let mut seen = vec![stage.screen()];
    stage.sees("Hand the laptop to Harbour Coffee");
    // A slip loses nothing, and leads nowhere.
    stage.keys("<Esc>").sees("would be forgotten");
    stage.keys("<Ctrl+Q>").sees("in no file and would be");
    assert!(!stage.has_quit);
    stage.keys("<Enter>").sees("Harbour Coffee answers");
    seen.push(stage.screen());
    stage
        .keys("<Esc>")
        .sees("Hand the laptop to Harbour Coffee");
    answers(&mut stage, theirs);
    stage.sees("Both of you have answered");
    seen.push(stage.screen());
    (stage, seen)
}

#[test]
fn partners_without_a_second_file_answer_in_turn_and_agree_on_actions() {
    let (mut stage, seen) = in_turn([4, 3, 1, 2, 5], [4, 3, 5, 2, 4]);
    let (_, turned) = in_turn([2, 3, 5, 4, 1], [1, 1, 1, 1, 1]);
    assert_eq!(seen, turned, "what was answered is told before both have");
    let before = stage.workbook().clone();
    stage
        .keys("<Enter>")
        .sees("Rowan Bakery: 1,")
        .sees("Harbour Coffee: 5,")
        .sees("Ask each other why")
        .misses("next page");
    assert_eq!(
        stage.workbook(),
        &before,
        "nothing goes into the workbook by itself"
    );
    stage
        .keys("aShare the price list<Tab>Bo<Enter>")
        .sees("Noted");
    let action = stage.workbook().actions.last().unwrap().clone();
    assert_eq!(action.what, "Share the price list");
    assert_eq!(action.alliance, Some(before.alliances[0].id));
    // Back from elsewhere it is there, and another one can begin.
    stage.command("agenda").command("mirror").sees("two views");
    stage.keys("<End><Up><Enter>").sees("Written");
    stage.keys("<End><Enter>").sees("Two views of one alliance");
}

#[test]
fn what_is_answered_in_turn_stays_in_memory_alone() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("mirror");
    stage.keys("<Tab><Tab>4<Ctrl+S><Enter>");
    stage
        .sees("1 of 5")
        .keys("1<Esc>")
        .sees("would be forgotten");
    stage.keys("<Ctrl+S>").sees("4 questions are still blank");
    stage.keys("<Enter><Esc><Esc>");
    stage.sees("Two views of one alliance");
    // All that is compared has a page, and every kind of it can be handed on.
    stage.keys("<Ctrl+S>").sees("Rowan Bakery begins");
    stage.keys("<Enter>").sees("1 of ");
    for _ in 0..60 {
        if stage.screen().contains("Hand it on?") {
            break;
        }
        let before = stage.screen();
        stage.keys("?<Enter>");
        assert_ne!(stage.screen(), before, "it goes on");
    }
    stage.misses("still blank").sees("don't know");
}

#[test]
fn no_key_leads_from_answers_in_turn_into_the_workbook() {
    /// Presses what would lead elsewhere, and sees that nothing does.
    fn stays(stage: &mut Stage, on: &str) {
        // What was told last is gone with the first key.
        stage.sees(on).keys("<Tab>").sees(on);
        let before = stage.screen();
        for key in [
            "<Tab>", "<Down>", "<PgDn>", "<F3>", "<Ctrl+O>", "<Ctrl+F>", "<Ctrl+G>",
        ] {
            stage.keys(key);
            assert_eq!(stage.screen(), before, "{key} on {on:?}");
        }
        // That there is nothing to do here is told, and gone with the next key.
        stage
            .command("two minutes")
            .sees("nothing for it on this page");
        stage.keys("<Tab>");
        assert_eq!(stage.screen(), before, "the tour on {on:?}");
    }
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("mirror");
    stage.keys("<Tab><Tab>4<Ctrl+S>");
    stays(&mut stage, "Rowan Bakery begins");
    stage.keys("<Enter>1<Enter><Ctrl+S>");
    stays(&mut stage, "Hand it on?");
    stage.keys("<Enter>");
    stays(&mut stage, "Hand the laptop to Harbour Coffee");
    stage.keys("<Enter>2<Enter><Ctrl+S>");
    stays(&mut stage, "Hand it on?");
    stage.keys("<Enter>");
    stays(&mut stage, "Both of you have answered");
    stage.keys("<Enter>").sees("two views");
}

/// The workbook of a partner, beside ours.
fn partner(stage: &Stage, change: impl FnOnce(&mut Workbook)) -> String {
    let mut workbook = finished();
    workbook.id = WorkbookId(Uuid::from_u128(99));
    workbook.title = "Hazel Joinery".into();
    change(&mut workbook);
    let path = stage.home().join("hazel.ron");
    let summary = Summary::of(stage.pack(), &workbook);
    WorkbookFile::create_unsynced(&path, &workbook, &summary).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_partners_file_is_chosen_on_the_page_and_what_is_wrong_with_it_is_told_there() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("mirror");
    stage.keys("<Tab>2<Tab>").sees("Where is their file?");
    stage.keys("<Ctrl+S>").sees("Type where the file is");
    stage.paste("/nowhere/hazel.ron").keys("<Ctrl+S>");
    stage.wait();
    stage.sees("/nowhere/hazel.ron");
    stage.misses("Type where the file is").sees("Two views");
    let file = partner(&stage, |_| {});
    let ours = stage.files().first().unwrap().to_str().unwrap().to_owned();
    let clear = "<Ctrl+E><Ctrl+U>";
    stage.keys(clear).paste(&ours).keys("<Ctrl+S>").wait();
    stage.sees("copies of one workbook");
    // It is not plain which of their alliances is meant.
    stage.keys(clear).paste(&file).keys("<Ctrl+S>").wait();
    stage.sees("has several alliances").sees("Mill Lane Farm");
    stage.keys("Harbour Coffee<Ctrl+S>").wait();
    stage.sees("Rowan Bakery and Hazel Joinery");
}

#[test]
fn the_only_alliance_of_a_partners_file_needs_no_name() {
    let mut stage = Stage::with([finished()]);
    let file = partner(&stage, |workbook| workbook.alliances.truncate(1));
    stage.keys("<Enter>").command("mirror");
    stage.keys("<Tab>2<Tab>").paste(&file);
    stage.keys("<Ctrl+S>").wait();
    stage.sees("Rowan Bakery and Hazel Joinery");
}
