//! Reports made on screen.

use std::path::{Path, PathBuf};

use madbook::{
    domain::edition::Edition,
    report::{
        format::Format,
        order::{Content, What},
    },
    tui::update::{Copied, Msg},
};

use crate::stage::Stage;

const SECRET: &str = "Ann wants to sell in two years.";

/// The finished example with private words about the firm, in the form for a report.
fn with_a_secret() -> Stage {
    let mut stage = Stage::finished_at("made how they fit");
    stage.keys(&format!(" {SECRET}<!Private><!Report>"));
    stage.sees("Make a report").sees("the whole workbook");
    stage
}

/// What the preview says.
fn preview(stage: &mut Stage) -> String {
    stage.keys("<Ctrl+Y>");
    stage.copied.last().unwrap().clone()
}

#[test]
fn a_report_says_what_was_chosen_and_goes_where_it_was_told() {
    let mut stage = with_a_secret();
    stage.sees("PDF, to print or send");
    stage.sees("~/Documents/rowan-bakery.pdf");
    assert!(preview(&mut stage).contains(SECRET));
    stage.keys("<Tab><Right><Tab><Space>");
    stage.sees("Markdown").sees("are left out");
    let text = preview(&mut stage);
    assert!(text.starts_with("# "), "{text}");
    assert!(text.contains("This edition leaves out"));
    assert!(!text.contains(SECRET));
    stage.keys("<Enter>").misses("Make a report");
    stage.sees("Written: ~/Documents/rowan-bakery.md");

    let order = stage.reports.pop().unwrap();
    assert_eq!(order.format, Format::Markdown);
    assert_eq!(order.to, Path::new("~/Documents/rowan-bakery.md"));
    let Content::Workbook(edition, notes) = &order.content else {
        panic!("a workbook was asked for");
    };
    assert!(!format!("{edition:?}").contains(SECRET));
    assert_eq!(notes.len(), 1);
}

#[test]
fn a_partner_never_gets_what_is_private_or_about_others() {
    let mut stage = with_a_secret();
    stage.keys("<Right>").sees("only Harbour Coffee");
    stage.sees("are left out");
    stage.sees("~/Documents/rowan-bakery-harbour-coffee.pdf");
    let workbook = stage.workbook().clone();
    let id = workbook.alliances[0].id;
    let context = &stage.model.context;
    let what = What::Workbook(Edition::partner(id));
    let expected = what.content(&context.words, &context.pack, &workbook);
    let text = preview(&mut stage);
    assert!(text.contains("Harbour Coffee"));
    assert!(
        !text.contains(SECRET) && !text.contains("Mill Lane"),
        "{text}"
    );
    stage.keys("<Enter>");
    assert_eq!(stage.reports[0].content, expected);
}

#[test]
fn letters_stand_in_the_file_name_too() {
    let mut stage = with_a_secret();
    stage.keys("<Right><Down><Down><Down><Space>");
    stage.sees("letters in their place");
    stage.sees("~/Documents/our-firm-alliance-a.pdf");
    let text = preview(&mut stage);
    assert!(!text.contains("Harbour"), "{text}");
}

#[test]
fn a_worksheet_has_nothing_to_leave_out_and_only_the_forms_of_paper() {
    let mut stage = with_a_secret();
    stage.keys("<Down><Left><Left>").sees("Picture (SVG)");
    stage.keys("<Up><Left>").sees("a blank worksheet");
    stage.sees("PDF, to print or send").misses("Private notes");
    stage.keys("<Down><Left><Left>").sees("Plain text");
    stage.sees("~/Documents/worksheet-mad.txt");
    assert!(!preview(&mut stage).contains(SECRET));
}

#[test]
fn a_name_of_ones_own_stays_and_only_its_ending_follows_the_form() {
    let mut stage = with_a_secret();
    let clear = "<Ctrl+W>".repeat(10);
    stage.keys(&format!(
        "<Shift+Tab>{clear}~/for-bo.pdf<Up><Up><Up><Right><Enter>"
    ));
    let named = stage.reports.pop().unwrap().to;
    assert_eq!(named, Path::new("~/for-bo.md"));
    stage
        .keys(&format!("<!Report><Shift+Tab>{clear}<Enter>"))
        .sees("Make a report");
    assert_eq!(stage.reports, []);
    stage.keys("out/<Enter>");
    let order = stage.reports.pop().unwrap();
    assert_eq!(order.to, PathBuf::from("out/"));
    assert_eq!(order.name, "rowan-bakery.pdf");
}

#[test]
fn the_form_stays_for_another_try_where_a_report_could_not_be_written() {
    let mut stage = with_a_secret();
    stage.take(Msg::Reported(Err("no room".into())));
    stage.sees("no room").sees("Make a report");
    stage
        .keys("<Ctrl+Y>")
        .sees("Sent to your terminal’s clipboard");
    stage.take(Msg::Copied(Copied::System));
    stage.sees("Copied to the clipboard.");
    stage.keys("<Esc>").misses("Make a report");
}

#[test]
fn the_preview_scrolls_to_its_end_and_back() {
    let mut stage = with_a_secret();
    stage.resize(60, 18);
    stage.sees("Rowan Bakery");
    let top = stage.screen();
    stage.keys("<PgDn><PgDn>");
    assert_ne!(stage.screen(), top);
    stage.keys("<Ctrl+Down>").keys(&"<PgDn>".repeat(1000));
    let text = preview(&mut stage);
    stage.sees(text.lines().last().unwrap().trim());
    stage.keys(&"<PgUp>".repeat(1000));
    assert_eq!(stage.screen(), top);
}
