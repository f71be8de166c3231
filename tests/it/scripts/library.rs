//! The library, and what is saved.

use std::sync::Arc;

use jiff::SignedDuration;
use madbook::{
    content::LazyPack,
    domain::{answer::Part, workbook::Subject},
    session::{
        command::{FileReply, LibraryReply, Reply},
        saving::State,
    },
};

use super::with_two_alliances;
use crate::stage::{Stage, finished};

#[test]
fn the_list_is_shown_and_gone_through_before_what_is_asked_is_read() {
    let unread = LazyPack::later(|| panic!("the list needs nothing of what is asked"));
    let mut stage = Stage::with([finished()]).again_with(Arc::new(unread));
    stage.sees("Rowan Bakery").sees("57 of 61");
}

#[test]
fn the_list_is_filtered_as_one_types() {
    let mut stage = Stage::with([finished()]);
    stage
        .keys("c and Dàughter Müller<Enter>")
        .sees("2 workbooks");
    for part in ["/mull", "/MUELL", "/müll"] {
        stage.keys(part).sees("▸ Rowan Bakery (copy) and");
        stage.keys("<Esc>");
    }
    stage.keys("/DAUGHTER").sees("▸ Rowan Bakery (copy) and");
    assert_eq!(stage.screen().matches("Rowan").count(), 1);
    stage.keys("<Enter><Enter>").sees("Rowan Bakery (copy) and");
    stage.keys("<Esc><Esc><Enter>").keys("/nobody");
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
    stage.keys("<Del>").sees("kept in the trash").keys("<Esc>");
    assert_eq!(stage.files().len(), 2);
    stage.keys("<Del><Enter>").sees("1 workbook");
    assert_eq!(stage.files().len(), 1);
    stage.keys("<Del><Enter>").sees("Start your workbook");
}

/// Goes down the list until this row is selected.
fn select(stage: &mut Stage, row: &str) {
    stage.keys("<Home>");
    for _ in 0..stage.files().len() {
        if !stage.screen().contains(row) {
            stage.keys("<Down>");
        }
    }
    stage.sees(row);
}

#[test]
fn what_went_to_the_trash_comes_back_by_the_key_of_undo_and_is_selected() {
    let mut stage = Stage::with([finished()]);
    stage
        .keys("c<Ctrl+U>Mill<Enter>c<Ctrl+U>Miller<Enter>")
        .sees("3 workbooks");
    stage.keys("<Ctrl+Z>").sees("Nothing went to the trash");
    for title in ["▸ Mill ", "▸ Miller "] {
        select(&mut stage, title);
        stage.keys("<Del><Enter>").misses(title.trim());
        stage.sees("Ctrl+Z takes it back, t shows all that is there");
        stage.keys("<Home>");
        stage.keys("/rowan<Enter><Ctrl+Z>");
        stage.sees(title).sees("is back in the list");
    }
    // What was taken back in another way is not taken back twice.
    stage.keys("<Del><Enter>t<Enter>").sees("▸ Miller ");
    stage.keys("<Ctrl+Z>").sees("Nothing went to the trash");
}

#[test]
fn a_list_that_is_open_shows_what_arrives_and_goes_meanwhile() {
    let mut stage = Stage::with([finished()]);
    stage.keys("c<Ctrl+U>Mill<Enter>").sees("2 workbooks");
    select(&mut stage, "▸ Mill ");
    let entries = stage.library().list().unwrap();
    let bakery = entries.into_iter().find(|it| it.title() != Some("Mill"));
    std::fs::remove_file(bakery.unwrap().path).unwrap();
    stage.sees("2 workbooks");
    stage.reply(Reply::Library(LibraryReply::Stale));
    stage.sees("1 workbook").sees("▸ Mill ");
    // Where the system does not say so, Esc reads it again.
    let mill = stage.library().list().unwrap().remove(0).path;
    std::fs::copy(&mill, mill.with_file_name("another.ron")).unwrap();
    stage.sees("1 workbook").keys("<Esc>").sees("2 workbooks");
    // An open workbook does not mind.
    stage
        .keys("<Enter>")
        .reply(Reply::Library(LibraryReply::Stale))
        .page();
}

#[test]
fn a_long_name_is_whole_in_the_list_and_takes_the_strip_from_no_other() {
    let mut workbook = finished();
    workbook.id = madbook::domain::id::WorkbookId(uuid::Uuid::from_u128(7));
    workbook.title = "Rowan and Daughters Bakery, Patisserie and Coffee Halls".into();
    let mut stage = Stage::with([finished(), workbook]);
    for (columns, rows) in [(120, 36), (80, 24)] {
        stage.resize(columns, rows);
        let screen = stage.screen();
        let end = if columns == 120 {
            "Patisserie and Coffee Halls "
        } else {
            "  Coffee Halls "
        };
        assert!(screen.contains(end), "{screen}");
        assert!(
            screen.contains("Rowan and Daughters Bakery, Patisserie and"),
            "{screen}"
        );
        let row = screen.lines().find(|it| it.contains("Rowan Bakery "));
        assert!(row.unwrap().contains("●"), "{screen}");
    }
}

#[test]
fn a_workbook_of_a_newer_madbook_is_told_in_the_list() {
    let mut stage = Stage::with([finished()]);
    let path = stage.library().list().unwrap()[0].path.clone();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("format: ", "format: 9", 1)).unwrap();
    stage.keys("<Esc>");
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        stage.resize(columns, rows);
        stage.sees("▲ made by a newer madbook: update yours to change it");
    }
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
    assert_eq!(stage.files().len(), 1);
}

#[test]
fn the_header_says_what_is_saved() {
    let mut stage = with_two_alliances();
    stage.go_to("difference how they fit").keys("R");
    stage.sees("saving…").wait().sees("saved 09:0");
    // A choice is written at once.
    stage.go_to("factors trust harbour").keys("3");
    stage.misses("saving…").sees("saved 09:0");

    stage.folder_is_there(false);
    stage
        .keys("4")
        .sees("NOT SAVED")
        .sees("its folder is not there");
    stage.folder_is_there(true);
    stage
        .keys("<Ctrl+S>")
        .misses("NOT SAVED")
        .sees("saved 09:0");
}

#[test]
fn a_save_that_was_overtaken_says_nothing_of_what_came_after() {
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour").keys("3");
    let overtaken = stage.workbook().edited - SignedDuration::from_secs(10);
    stage.reply(Reply::File(FileReply::Saved(overtaken, Ok(()))));
    assert!(!matches!(stage.session().saving.state(), State::Saved(_)));
}

#[test]
fn leaving_saves_first() {
    let mut stage = with_two_alliances();
    stage
        .go_to("difference how they fit")
        .keys("Rather well.<Ctrl+Q>");
    assert!(stage.has_quit);
    let kept = stage.only_saved();
    let words = kept.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value);
    assert_eq!(words, "Rather well.");
}

#[test]
fn another_workbook_of_the_same_name_is_told_when_one_is_renamed_or_copied() {
    let mut stage = Stage::with([finished()]);
    stage.keys("r<Ctrl+U>rowan bakery<Enter>");
    stage.misses("another workbook called");
    stage.keys("c<Ctrl+U>Rowan  Bakery<Enter>");
    stage.sees("another workbook called “Rowan Bakery”");
    stage.keys("<Up>").misses("another workbook called");
    stage
        .keys("r<Ctrl+U>Mill<Enter>")
        .misses("another workbook called");
    stage.keys("r<Ctrl+U>ROWAN BAKERY<Enter>");
    stage.sees("another workbook called “ROWAN BAKERY”");
}

#[test]
fn a_file_that_alone_takes_no_changes_is_called_so() {
    let mut stage = Stage::with([finished()]);
    let path = stage.library().list().unwrap()[0].path.clone();
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    stage
        .keys("<Enter>")
        .sees("READ ONLY: the file is write-protected");
    stage.misses("its folder").go_to("your alliances").keys("n");
    stage.sees("Allow changes to it, then open it again.");
    stage.keys("<Right><Ctrl+S>").misses("Saved.");
    stage.sees("Allow changes to it, then open it again.");
}
