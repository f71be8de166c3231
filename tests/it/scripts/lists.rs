//! The lists: alliances and actions.

use jiff::civil::date;
use madbook::{domain::workbook::AllianceKind, tui::action::Action};

use super::{names, tasks, with_two_alliances};
use crate::{
    chapters::full_at,
    stage::{Stage, finished},
};

#[test]
fn a_removed_alliance_comes_back_with_its_answers() {
    let mut stage = Stage::finished_at("your alliances");
    let before = stage.workbook().alliances.clone();
    let first = before[0].id;
    assert_eq!(stage.session().focus(), Some(first));
    stage.keys("<Home><Del>").sees("Removed “Harbour Coffee”");
    assert_eq!(
        names(stage.workbook()),
        ["Mill Lane Farm", "Saltwater Deli", "Corner Grocer"]
    );
    let next = before[1].id;
    assert_eq!(stage.session().focus(), Some(next));
    stage.keys("<Ctrl+Z>").sees("Harbour Coffee");
    assert_eq!(stage.workbook().alliances, before);
    stage.go_to("factors trust harbour").sees("Harbour Coffee");
    assert_eq!(stage.session().focus(), Some(first));
}

#[test]
fn alliances_change_their_order_and_kind() {
    let mut stage = Stage::finished_at("your alliances");
    stage.keys("<Home><Shift+Down><Shift+Down>");
    assert_eq!(
        names(stage.workbook()),
        [
            "Mill Lane Farm",
            "Saltwater Deli",
            "Harbour Coffee",
            "Corner Grocer"
        ]
    );
    stage.keys("K<Space>");
    let moved = &stage.workbook().alliances[1];
    assert_eq!(moved.name, "Harbour Coffee");
    assert_eq!(moved.kind, AllianceKind::Desired);
}

#[test]
fn actions_are_added_changed_done_moved_and_removed() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions");
    stage.keys("<Enter>Write it down<Tab>Ann<Tab>31/3/2027<Enter>");
    let action = stage.workbook().actions[0].clone();
    assert_eq!((&*action.what, &*action.who), ("Write it down", "Ann"));
    assert_eq!(action.due, Some(date(2027, 3, 31)));
    stage.sees("by 31 March 2027");

    stage.keys("nCall the mill<Enter>nTaste the coffee<Enter>");
    assert_eq!(
        tasks(stage.workbook()),
        ["Write it down", "Call the mill", "Taste the coffee"]
    );
    stage.keys("<Shift+Up><Shift+Up>");
    assert_eq!(tasks(stage.workbook())[0], "Taste the coffee");
    stage.keys("<Space>").sees("done 20 November 2026");
    assert_eq!(stage.workbook().actions[0].done, Some(date(2026, 11, 20)));
    stage.keys("<Space>");
    assert_eq!(stage.workbook().actions[0].done, None);
    stage.keys("<Enter> again<Tab><Tab>2w<Enter>");
    let action = &stage.workbook().actions[0];
    assert_eq!(action.what, "Taste the coffee again");
    assert_eq!(action.due, Some(date(2026, 12, 4)));
    stage.keys("<Del><Ctrl+Z><Down><Del>");
    assert_eq!(
        tasks(stage.workbook()),
        ["Taste the coffee again", "Call the mill"]
    );
}

#[test]
fn undo_and_redo_leave_the_mark_on_the_action_that_they_changed() {
    let done = |stage: &Stage| -> Vec<String> {
        let actions = stage.workbook().actions.iter();
        let done = actions.filter(|it| it.done.is_some());
        done.map(|it| it.what.clone()).collect()
    };
    let mut stage = with_two_alliances();
    stage
        .go_to("actions actions")
        .keys("nFirst<Enter>nSecond<Enter>nThird<Enter>");
    stage.keys("<Ctrl+Z><Ctrl+Y><Space>");
    assert_eq!(done(&stage), ["Third"]);
    stage.keys("<Up><Del><Up><Ctrl+Z><Space>");
    assert_eq!(done(&stage), ["Second", "Third"]);
    // From another page, too.
    stage.go_to("overview").keys("<Ctrl+Z><Space>");
    assert_eq!(done(&stage), ["Second", "Third"]);
}

#[test]
fn a_date_that_is_none_is_asked_for_again() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions");
    stage.keys("<Enter>Call<Tab><Tab>some day<Enter>");
    stage.sees("I don’t understand this date");
    stage.keys("<Ctrl+W><Ctrl+W>1/2<Enter>");
    assert_eq!(stage.workbook().actions[0].due, Some(date(2027, 2, 1)));
}

#[test]
fn esc_never_loses_the_words_in_a_form() {
    let mut stage = with_two_alliances();
    stage.go_to("your alliances").keys("nSaltwater Deli<Esc>");
    assert_eq!(names(stage.workbook())[2], "Saltwater Deli");
    stage.keys("r & Sons<Esc>");
    assert_eq!(names(stage.workbook())[2], "Saltwater Deli & Sons");
    stage.keys("nCounty Growers").act(Action::Leave);
    assert_eq!(names(stage.workbook())[3], "County Growers");

    stage.go_to("actions actions");
    stage.keys("<Enter><Esc>");
    assert!(
        stage.workbook().actions.is_empty(),
        "nothing typed is nothing"
    );
    stage.keys("<Enter>Call<Tab><Tab>some day<Esc>");
    assert!(stage.workbook().actions.is_empty());
    stage.keys("<Enter>").sees("Call").sees("some day");
}

#[test]
fn a_second_one_of_a_name_is_made_and_that_is_said_once() {
    let mut stage = Stage::with([finished()]);
    stage.keys("nrowan  bakery<Enter>");
    stage.sees("another workbook called");
    assert_eq!(stage.workbook().title, "rowan bakery");
    stage.keys("nHarbour<Enter>").misses("another alliance");
    stage
        .keys("nharbour<Enter>")
        .sees("another alliance called “harbour” already. Both stay; r renames one.");
    assert_eq!(names(stage.workbook()), ["Harbour", "harbour"]);
    stage.keys("<Up>").misses("another alliance");
}

#[test]
fn a_day_that_is_perhaps_not_meant_is_asked_about_and_kept() {
    let mut stage = with_two_alliances();
    stage
        .go_to("actions actions")
        .keys("nCall<Tab><Tab>1/11/2026");
    stage.sees("This day has passed. Change it if you mean another.");
    stage.keys("<Ctrl+U>12/31/2046").sees("By 31 December 2046");
    stage.sees("more than ten years ahead").resize(60, 18);
    stage.sees("more than ten years ahead").keys("<Enter>");
    assert_eq!(stage.workbook().actions[0].due, Some(date(2046, 12, 31)));
    // Nobody is asked again about what stands there.
    stage.keys("<Enter>").misses("ten years");
    stage
        .keys("<Tab><Tab>end of month")
        .sees("By 30 November 2026");
    stage.misses("Change it if you mean another.");
}

#[test]
fn a_value_update_is_not_of_a_day_to_come() {
    let mut stage = full_at("value updates harbour");
    let before = stage.workbook().clone();
    stage.keys("n<Ctrl+U>21/11/2026<Ctrl+S>");
    stage.sees("21 November 2026 is still to come");
    assert_eq!(*stage.workbook(), before);
    stage.keys("<Ctrl+U>20/11/2026<Ctrl+S>").misses("to come");
    assert_ne!(stage.workbook().alliances, before.alliances);
}
