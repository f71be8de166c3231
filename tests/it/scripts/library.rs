//! The library, and what is saved.

use jiff::SignedDuration;
use madbook::{
    domain::{answer::Part, workbook::Subject},
    tui::{screen::book::Saving, update::Msg},
};

use super::with_two_alliances;
use crate::stage::{Stage, finished};

#[test]
fn the_list_is_filtered_as_one_types() {
    let mut stage = Stage::with([finished()]);
    stage.keys("c and Daughter<Enter>").sees("2 workbooks");
    stage.keys("/DAUGHTER").sees("▸ Rowan Bakery (copy) and");
    assert_eq!(stage.screen().matches("Rowan").count(), 1);
    stage.keys("<Enter><Enter>").sees("Rowan Bakery (copy) and");
    stage.keys("<Esc>").keys("/nobody");
    stage.sees("No workbook has that in its name.");
    stage.keys("<Esc>").sees("2 workbooks");
}

#[test]
fn workbooks_are_renamed_copied_and_put_in_the_trash() {
    let mut stage = Stage::with([finished()]);
    stage
        .keys("r & Daughter<Enter>")
        .sees("Rowan Bakery & Daughter");
    stage.keys("c<Enter>").sees("2 workbooks");
    stage.keys("<Del>").sees("Are you sure?").keys("<Esc>");
    assert_eq!(stage.disk.len(), 2);
    stage.keys("<Del><Enter>").sees("1 workbook");
    assert_eq!(stage.disk.len(), 1);
    stage.keys("<Del><Enter>").sees("Start your workbook");
}

#[test]
fn a_name_is_asked_for_until_there_is_one() {
    let mut stage = Stage::empty();
    stage.keys("<Enter> <Enter>").sees("Please type a name.");
    stage.keys("R<Enter>").sees("Who are your allies?");
    stage.keys("<Enter><Enter>").sees("Please type a name.");
}

#[test]
fn the_finished_example_opens_as_a_copy() {
    let mut stage = Stage::empty();
    stage
        .click("See a finished one")
        .click("See a finished one");
    stage.sees("Rowan Bakery");
    assert_eq!(stage.disk.len(), 1);
}

#[test]
fn the_header_says_what_is_saved() {
    let mut stage = with_two_alliances();
    stage.go_to("made how they fit").keys("R");
    stage.sees("saving…").wait().sees("saved 09:0");
    // A choice is written at once.
    stage.go_to("factors trust harbour").keys("3");
    stage.misses("saving…").sees("saved 09:0");

    stage.disk_is_full = true;
    stage.keys("4").sees("NOT SAVED").sees("the disk is full");
    stage.disk_is_full = false;
    stage
        .keys("<Ctrl+S>")
        .misses("NOT SAVED")
        .sees("saved 09:0");
}

#[test]
fn a_save_that_was_overtaken_says_nothing_of_what_came_after() {
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour").keys("3");
    let overtaken = stage.now().at - SignedDuration::from_secs(10);
    stage.take(Msg::Saved(overtaken, Ok(())));
    assert_eq!(stage.book().saving, Saving::Unsaved);
}

#[test]
fn leaving_saves_first() {
    let mut stage = with_two_alliances();
    stage
        .go_to("made how they fit")
        .keys("Rather well.<Ctrl+Q>");
    assert!(stage.has_quit);
    let kept = stage.disk.values().next().unwrap();
    let words = kept.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value);
    assert_eq!(words, "Rather well.");
}
