//! Reports made on screen.

use std::{fs, path::PathBuf};

use crate::stage::Stage;

const SECRET: &str = "Ann wants to sell in two years.";

/// The finished example with private words about the firm, in the box for a report, and the folder that
/// reports go to.
fn with_a_secret() -> (Stage, PathBuf) {
    let mut stage = Stage::finished_at("difference how they fit");
    let folder = stage.home().join("reports");
    fs::create_dir(&folder).unwrap();
    stage.keys(&format!(" {SECRET}<!Private><!Report>"));
    stage.sees("Make a report").sees("you: everything");
    (stage, folder)
}

#[test]
fn a_report_says_what_was_chosen_and_goes_where_it_was_told() {
    let (mut stage, folder) = with_a_secret();
    stage.sees("PDF, to print or send");
    stage.keys("<Ctrl+Y>");
    assert!(stage.copied.last().unwrap().contains(SECRET));
    stage.keys("2<Tab><Tab><Tab>4<Enter>");
    stage.misses("Make a report").sees("Written");
    let written = fs::read_to_string(folder.join("rowan-bakery-for-adviser.md")).unwrap();
    assert!(written.starts_with("# "), "{written}");
    assert!(
        written.contains("1 private answer is left out"),
        "{written}"
    );
    assert!(!written.contains(SECRET), "{written}");
}

#[test]
fn a_name_that_ends_as_another_form_does_is_refused_and_the_fitting_ending_told() {
    let (mut stage, folder) = with_a_secret();
    let path = folder.join("c.docx").display().to_string();
    stage.keys("<Tab><Tab><Tab>2<Tab><Ctrl+U>");
    stage.paste(&path).keys("<Enter>");
    stage
        .sees("The name ends in .docx, but what is written is PDF")
        .sees("End it in .pdf");
    assert!(!folder.join("c.docx").exists());
    stage.keys("<Ctrl+U>").paste(&path.replace(".docx", ".pdf"));
    stage.keys("<Enter>").sees("Written");
    assert!(fs::read(folder.join("c.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_partner_never_gets_what_is_private_or_about_others() {
    let (mut stage, folder) = with_a_secret();
    stage.keys("3<Tab><Tab><Tab>5<Enter>").sees("Written");
    let name = "rowan-bakery-for-harbour-coffee.txt";
    let written = fs::read_to_string(folder.join(name)).unwrap();
    assert!(written.contains("Harbour Coffee"), "{written}");
    for other in [SECRET, "Mill Lane"] {
        assert!(!written.contains(other), "{other} is in:\n{written}");
    }
}

#[test]
fn what_is_there_stays_and_another_name_is_told() {
    let (mut stage, folder) = with_a_secret();
    fs::write(folder.join("rowan-bakery.txt"), "Somebody's").unwrap();
    stage
        .keys("<Tab><Tab><Tab>5<Enter>")
        .sees("rowan-bakery-2.txt");
    let kept = fs::read_to_string(folder.join("rowan-bakery.txt")).unwrap();
    assert_eq!(kept, "Somebody's");
}

#[test]
fn the_box_stays_for_another_try_where_a_report_could_not_be_written() {
    let (mut stage, folder) = with_a_secret();
    fs::remove_dir(&folder).unwrap();
    fs::write(&folder, "what was a folder").unwrap();
    stage
        .keys("<Enter>")
        .sees("Make a report")
        .misses("Written");
    stage.keys("<Esc>").misses("Make a report");
}
