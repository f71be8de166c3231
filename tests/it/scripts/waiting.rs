//! What was typed into a form and is not kept yet: it is seen in its list, and can be dropped.

use std::{fs, path::PathBuf};

use super::{names, tasks, with_two_alliances};
use crate::{chapters::full_at, stage::Stage};

#[test]
fn what_waits_for_something_new_is_seen_in_its_list_and_can_be_dropped() {
    for (page, typed) in [
        ("actions actions", "n<Tab>Ann<Esc>"),
        ("your alliances", "n<Tab>2<Esc>"),
    ] {
        let mut stage = with_two_alliances();
        stage.go_to(page);
        waits_until_it_is_dropped(stage, page, typed);
    }
    for (page, typed) in [
        ("side by side", "n<Tab>99<Esc>"),
        ("objectives", "n<Tab>2<Esc>"),
        ("value updates harbour", "n<Ctrl+U>some day<Esc>"),
    ] {
        let mut stage = full_at(page);
        // The criteria are fixed there.
        stage.keys(if page == "side by side" {
            "<Space>"
        } else {
            ""
        });
        waits_until_it_is_dropped(stage, page, typed);
    }
}

fn waits_until_it_is_dropped(mut stage: Stage, page: &str, typed: &str) {
    let waits = "◐ A new one, begun and not kept yet: n opens it";
    stage
        .misses(waits)
        .keys(typed)
        .resize(200, 60)
        .sees(waits)
        .wait();
    let mut stage = stage.again();
    stage
        .keys("<Enter>")
        .go_to(page)
        .resize(200, 60)
        .sees(waits);
    stage.keys("n");
    for (width, height) in [(120, 36), (80, 24), (60, 18)] {
        stage.resize(width, height).sees("Ctrl+R drop");
    }
    stage.keys("<Ctrl+R>").sees("Drop what you typed?");
    stage.keys("<Esc>").sees("Ctrl+R drop");
    assert_eq!(stage.session().drafts().len(), 1, "nothing is dropped yet");
    stage.keys("<Ctrl+R><Down><Enter>").sees("It is dropped");
    stage.resize(200, 60).misses(waits);
    assert!(stage.session().drafts().is_empty());
    let mut stage = stage.again();
    stage
        .keys("<Enter>")
        .go_to(page)
        .resize(200, 60)
        .misses(waits);
    stage.keys("n").misses("Ctrl+R").keys("<Ctrl+R>");
    stage.sees("There is nothing to drop");
}

#[test]
fn what_waits_for_a_row_is_seen_under_it_and_dropped_leaves_what_stood_there() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions");
    stage.keys("nCall<Enter>nWrite<Enter><Home><Enter><Tab><Tab>some day<Esc>");
    stage.sees("◐ Typed and not kept yet: Enter opens it");
    stage.keys("<Enter>").sees("some day");
    // What else was changed meanwhile goes with it.
    stage.keys("<Shift+Tab><Shift+Tab> again<Ctrl+R><Down><Enter>");
    stage.misses("Typed and not kept");
    assert_eq!(tasks(stage.workbook()), ["Call", "Write"]);

    stage.go_to("your alliances").keys("<Home>r<Ctrl+U><Esc>");
    stage.sees("◐ Typed and not kept yet: r opens it");
    stage.keys("r<Ctrl+R><Down><Enter>");
    stage.misses("Typed and not kept");
    assert_eq!(names(stage.workbook())[0], "Harbour Coffee");
}

#[test]
fn a_form_that_could_be_kept_can_be_dropped_as_well() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions").keys("nCall");
    stage.sees("Ctrl+R drop").keys("<Ctrl+R><Down><Enter>");
    assert!(stage.workbook().actions.is_empty());
    assert!(stage.session().drafts().is_empty());
}

#[test]
fn a_key_that_leads_elsewhere_says_that_a_form_is_open() {
    let mut stage = with_two_alliances();
    for page in ["actions actions", "your alliances"] {
        stage.go_to(page).keys("n");
        for keys in [
            "<PgDn>", "<PgUp>", "<Ctrl+G>", "<Ctrl+T>", "<Ctrl+O>", "<Ctrl+F>", "<Ctrl+Z>", "<F3>",
        ] {
            stage.keys(keys).sees("A form is open: Esc closes it");
            stage.keys("x").misses("A form is open");
        }
        let leave = "<Ctrl+R><Down><Enter>";
        stage.keys("<Tab><Right>").misses("A form is open");
        stage.keys(leave).keys("<PgDn>").misses("A form is open");
    }
    // In a field to choose in, letters of the list wait as well.
    stage.go_to("actions actions").keys("nCall<Tab><Tab><Tab>p");
    stage.sees("A form is open");
}

#[test]
fn a_number_that_no_option_has_is_dropped_by_esc_and_told() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions").keys("nCall<Tab><Tab><Tab>7");
    stage.sees("“7” is not one of them").keys("<Esc>");
    stage.sees("What you typed is dropped.").sees("Ctrl+S keep");
    assert!(stage.workbook().actions.is_empty());
    stage.keys("7<Ctrl+Q>").sees("“7” is not one of them");
    assert!(!stage.has_quit);
    stage.keys("<Esc><Esc>");
    assert_eq!(tasks(stage.workbook()), ["Call"]);
}

#[test]
fn why_a_field_was_refused_is_in_view_when_its_form_opens_again() {
    let mut stage = with_two_alliances();
    stage
        .go_to("actions actions")
        .keys("nCall<Tab><Tab>some day<Esc>");
    stage.resize(50, 14).keys("n").sees("I don’t understand");
    let mut stage = full_at("side by side");
    stage.keys("<Space>nTrust<Tab>0<Esc>").resize(50, 14);
    stage.keys("n").sees("A weight is a whole");
}

fn drafts(stage: &Stage) -> Vec<PathBuf> {
    let files = fs::read_dir(stage.session().path().parent().unwrap()).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    paths
        .filter(|path| {
            path.extension()
                .is_some_and(|it| it.to_string_lossy().contains("draft"))
        })
        .collect()
}

#[test]
fn a_file_of_what_waited_that_cannot_be_read_is_put_aside_and_told() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions").keys("n<Tab>Ann<Esc>").wait();
    let [file] = &drafts(&stage)[..] else {
        panic!("one file of drafts")
    };
    let stage = stage.again();
    fs::write(file, "half of a fi").unwrap();
    let mut stage = stage;
    stage
        .keys("<Enter>")
        .sees("your answers are safe")
        .sees("draft-before");
    let [aside] = &drafts(&stage)[..] else {
        panic!("it has another name")
    };
    assert_eq!(fs::read_to_string(aside).unwrap(), "half of a fi");
    let mut stage = stage.again();
    stage.keys("<Enter>").misses("your answers are safe");
}

#[test]
fn words_about_an_alliance_that_was_removed_are_asked_about_and_can_be_dropped() {
    let mut stage = full_at("value updates harbour");
    stage.keys("n<Ctrl+U>some day<Tab>The van<Esc>");
    assert_eq!(stage.session().drafts().len(), 1);
    stage.go_to("your alliances").keys("<Home><Del>").wait();
    let mut stage = stage.again();
    stage
        .keys("<Enter>")
        .sees("Words about something that is gone");
    stage.sees("some day · The van").keys("<Esc>");
    assert_eq!(stage.session().drafts().len(), 1);
    let mut stage = stage.again();
    stage.keys("<Enter><Down><Enter>").sees("It is dropped");
    assert!(stage.session().drafts().is_empty());
    stage.wait();
    assert!(drafts(&stage).is_empty());
}
