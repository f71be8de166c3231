//! Words in danger, or what seems so: nothing is lost whichever answer is given.

use madbook::{
    domain::{
        answer::{Answer, Entry, Part, Slot},
        workbook::{Subject, Workbook},
    },
    tui::screen::book::{Access, Saving},
};

use super::with_two_alliances;
use crate::stage::{Stage, finished};

const PLACE: &str = "made how they fit";

fn words(workbook: &Workbook) -> &str {
    workbook.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value)
}

/// A workbook in which somebody wrote something, which is not saved.
fn unsaved() -> Stage {
    let mut stage = with_two_alliances();
    stage.go_to(PLACE).wait();
    stage.disk_is_full = true;
    stage.keys("Rather well.").wait();
    stage
}

fn is_on_disk(stage: &Stage, text: &str) -> bool {
    stage.disk.values().any(|workbook| words(workbook) == text)
}

/// A workbook that somebody else wrote into while somebody wrote here.
fn changed_underneath() -> Stage {
    let mut stage = with_two_alliances();
    stage.go_to("made why").wait();
    let mut other = Stage::with(stage.disk.values().cloned());
    other.keys("<Enter>").go_to(PLACE).keys("Theirs.").wait();
    stage.theirs = other.disk.into_values().next();
    stage.keys("Mine.").wait();
    stage
}

#[test]
fn trouble_is_in_the_header_until_it_heals() {
    let mut stage = unsaved();
    stage
        .sees("NOT SAVED: the disk is full")
        .sees("/rescue/words.ron");
    stage.keys(" And").sees("NOT SAVED").sees("F1 help");
    stage.disk_is_full = false;
    stage.keys(" more.").wait();
    stage
        .misses("NOT SAVED")
        .sees("It is saved again. Nothing was lost.");
    assert!(is_on_disk(&stage, "Rather well. And more."));
}

#[test]
fn who_leaves_what_cannot_be_saved_stays_and_can_try_again() {
    for leave in ["<Esc>", "<Ctrl+Q>"] {
        let mut stage = unsaved();
        stage
            .keys(leave)
            .sees("Your words are safe")
            .sees("the disk is full");
        stage.keys("<Enter>").sees("Your words are safe");
        stage.keys("<Esc>").sees("Rather well.");
        assert!(!stage.has_quit);
        stage.disk_is_full = false;
        stage.keys(leave).keys("<Enter>");
        assert!(is_on_disk(&stage, "Rather well."), "{leave}");
        assert_eq!(stage.has_quit, leave == "<Ctrl+Q>");
    }
}

#[test]
fn what_cannot_be_saved_here_is_saved_elsewhere() {
    let mut stage = unsaved();
    stage.keys("<Esc><Down>").sees("▸ Save it in /home/ann");
    stage
        .keys("<Enter>")
        .sees("From now on this workbook is in /home/ann");
    assert!(matches!(stage.book().saving, Saving::Saved(_)));
    let mut stage = unsaved();
    stage
        .keys("<Esc><Down><Down><Enter>")
        .sees("Where shall it be saved?");
    stage.keys("stick/rowan<Enter>").sees("is in ~/stick/rowan");
}

#[test]
fn who_leaves_all_the_same_is_told_where_the_words_wait() {
    let mut stage = unsaved();
    stage
        .keys("<Esc><End>")
        .sees("Your words wait in /rescue/words.ron");
    stage.keys("<Enter>").sees("Your workbooks");
}

#[test]
fn a_workbook_that_is_open_elsewhere_can_be_read() {
    let mut stage = Stage::with([finished()]);
    stage.in_use = stage.disk.keys().cloned().collect();
    stage.keys("<Enter>").sees("Nothing is wrong");
    stage.keys("<Esc>").sees("Your workbooks");
    stage
        .keys("<Enter><Enter>")
        .sees("READ ONLY: open in another madbook");
    let before = stage.workbook().clone();
    for script in [
        "<PgDn>",
        "<Ctrl+G>",
        "<Ctrl+U>",
        "<Ctrl+O>factors trust<Enter>",
    ] {
        stage.keys(script).misses("Only to read");
    }
    for script in [
        "3",
        "<Ctrl+Z>",
        "<Ctrl+D>",
        "<Ctrl+F>",
        "<Ctrl+S>",
        "<Ctrl+L>n",
    ] {
        stage.keys(script).sees("Only to read");
    }
    stage.go_to(PLACE).keys("x").sees("Only to read");
    assert_eq!(*stage.workbook(), before);
    assert!(!stage.save_due);
    assert_eq!(stage.book().access, Access::InUse);
    stage.keys("<Esc><Esc>").sees("Your workbooks");
}

#[test]
fn a_workbook_that_is_open_elsewhere_can_be_copied() {
    let mut stage = Stage::with([finished()]);
    stage.in_use = stage.disk.keys().cloned().collect();
    stage.keys("<Enter><Down><Enter>").misses("READ ONLY");
    assert_eq!(stage.disk.len(), 2);
}

#[test]
fn words_that_were_left_behind_are_offered_and_never_lost() {
    let mut writing = with_two_alliances();
    let before: Vec<Workbook> = writing.disk.values().cloned().collect();
    writing.go_to(PLACE).keys("Half a line").wait();
    let left = writing.workbook().clone();
    let open = || {
        let mut stage = Stage::with(before.clone());
        stage.unsaved = vec![left.clone()];
        stage.keys("<Enter>");
        stage
            .sees("Recover what you typed today 09:0")
            .sees("Half a line");
        stage
    };
    let mut stage = open();
    stage
        .keys("<Enter>")
        .sees("Your words are in the workbook again.");
    assert!(is_on_disk(&stage, "Half a line"));
    let mut stage = open();
    stage.keys("<Down><Enter>").misses("Recover");
    assert_eq!(
        stage.kept.iter().map(words).collect::<Vec<_>>(),
        ["Half a line"]
    );
    assert_eq!(words(stage.workbook()), "");
    for later in ["<Esc>", "<End><Enter>"] {
        let mut stage = open();
        stage.keys(later).misses("Recover");
        assert_eq!(stage.unsaved.len(), 1);
        assert_eq!(words(stage.workbook()), "");
    }
}

#[test]
fn nobody_is_asked_in_the_middle_of_a_word() {
    let mut stage = changed_underneath();
    stage.sees("NOT SAVED: something else changed the file");
    stage
        .sees("Ctrl+S asks what to do")
        .misses("Both versions are safe");
    stage.keys(" More.").misses("Both versions are safe");
    stage
        .keys("<PgDn>")
        .sees("Both versions are safe")
        .sees("Theirs.");
    let mut stage = changed_underneath();
    stage.keys("<Ctrl+S>").sees("Both versions are safe");
    stage.keys("<Esc>").sees("NOT SAVED");
    stage.keys("<Ctrl+S>").sees("Both versions are safe");
}

#[test]
fn two_versions_are_joined_and_what_came_is_told() {
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+S><Enter>")
        .sees("1 thing came from the other copy.");
    stage.sees("1 thing was only here").sees("Theirs.");
    stage.keys("<Enter>").misses("NOT SAVED").sees("Mine.");
    assert!(is_on_disk(&stage, "Theirs."));
    assert_eq!(words(stage.workbook()), "Theirs.");
}

#[test]
fn one_of_two_versions_is_kept_beside_or_among_the_earlier_states() {
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+S><Down><Enter>")
        .sees("is in beside.ron")
        .sees("Mine.");
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+S><Down><Down><Enter>")
        .sees("This is the other version.");
    assert_eq!(words(stage.workbook()), "Theirs.");
    assert_eq!(stage.kept.len(), 1);
    stage.misses("Mine.");
}

#[test]
fn who_leaves_a_workbook_that_was_changed_underneath_is_asked() {
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+Q>")
        .sees("Both versions are safe")
        .sees("Leave all the same");
    stage.keys("<Enter><Enter>").misses("NOT SAVED");
    assert!(!stage.has_quit);
    stage.keys("<Ctrl+Q>");
    assert!(stage.has_quit);
    let mut stage = changed_underneath();
    stage.keys("<Ctrl+Q><End><Enter>");
    assert!(stage.has_quit);
}

#[test]
fn an_earlier_state_is_shown_with_what_differs_and_brought_back() {
    let mut stage = with_two_alliances();
    stage.kept = vec![stage.workbook().clone()];
    stage.go_to(PLACE).keys("Rather well.").wait();
    stage
        .keys("<Alt+b>")
        .sees("Earlier states")
        .sees("Rather well.");
    stage.keys("<Enter>").sees("It is back to how it was");
    assert_eq!(words(stage.workbook()), "");
    assert_eq!(words(stage.kept.last().unwrap()), "Rather well.");
    stage
        .keys("<Esc>b")
        .sees("Earlier states")
        .sees("Rather well.");
    stage.keys("<Enter>");
    assert!(is_on_disk(&stage, "Rather well."));
}

#[test]
fn an_answer_to_a_question_that_is_no_longer_asked_is_kept_and_shown() {
    let mut workbook = finished();
    let slot = Slot::new(&"old.question".parse().unwrap(), Part::Value);
    let answer = Answer::Text("Said long ago.".into());
    let edited = workbook.edited;
    workbook.firm.set(slot, Some(Entry::new(answer, edited)));
    let mut stage = Stage::with([workbook]);
    stage.keys("<Enter>").sees("1 answer belongs to a question");
    stage.keys("<Ctrl+E>");
    stage
        .sees("no longer asked")
        .sees("old.question")
        .sees("Said long ago.");
}

#[test]
fn there_may_be_no_earlier_state_and_nothing_in_the_trash() {
    let mut stage = Stage::with([finished()]);
    stage.keys("b").sees("There is no earlier state");
    stage.keys("t").sees("There is nothing in the trash.");
}

#[test]
fn what_is_in_the_trash_is_taken_back() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Del><Enter>").sees("Start your workbook");
    stage.keys("t").sees("Rowan Bakery").sees("Last edited");
    stage.keys("<Enter>");
    assert_eq!((stage.disk.len(), stage.trash.len()), (1, 0));
}

#[test]
fn two_files_of_one_workbook_are_joined_from_the_list() {
    let mut stage = with_two_alliances();
    stage.wait();
    let copy = stage.workbook().clone();
    stage.go_to(PLACE).keys("Rather well.").wait().keys("<Esc>");
    stage.disk.insert("copy.ron".into(), copy);
    stage.keys("<Ctrl+K>trash").keys("<Esc>");
    stage
        .keys("r<Esc>")
        .take(madbook::tui::update::Msg::Filed(Ok("read".into())));
    stage
        .keys("m")
        .sees("Joining loses nothing")
        .sees("Another file");
    stage.keys("<Enter>").sees("Both are joined");
}
