//! The check of the keys, from the help and from the list of commands.

use madbook::{
    content,
    i18n::Catalog,
    report::text::Signs,
    tui::{action::Action, hit::Hit},
};

use super::with_two_alliances;
use crate::stage::Stage;

#[test]
fn another_key_is_what_the_screen_shows_and_takes_from_then_on() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage
        .sees("F3 next gap")
        .keys("<F6>")
        .sees("Ctrl+R check keys");
    stage.keys("<Ctrl+R>").sees("1 of 17").sees("Press PgDn");
    stage.keys("<PgDn><PgUp><Tab><Shift+Tab>").sees("Press F3");
    stage
        .keys("<Space>")
        .sees("F3 does not work here.")
        .keys("<F9>");
    stage.sees("– F3 → F9").sees("Press Ctrl+O");
    assert_eq!(
        stage.kept_keys,
        [("NextGap".to_owned(), vec!["F9".to_owned()])]
    );
    stage.keys("<Esc>").sees("F9 next gap").misses("F3");
    let here = stage.page();
    stage.keys("<F3>");
    assert_eq!(stage.page(), here);
    stage.keys("<F9>");
    assert_ne!(stage.page(), here);
    stage.keys("<F6>next gap").sees("F9").misses("F3");
    stage.keys("<Esc><F2>next gap").sees("F9");
}

#[test]
fn what_is_chosen_again_as_it_was_built_in_is_kept_no_more() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.command("check which keys").sees("Press PgDn");
    stage.keys("<Enter><F9><Esc>").command("check which keys");
    stage.sees("Press F9").keys("<Enter>");
    stage
        .sees("The same is done by Ctrl+N already.")
        .keys("<PgDn>");
    let kept = |keys: &[&str]| {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        ("Next".to_owned(), keys)
    };
    assert_eq!(stage.kept_keys, [kept(&["F9", "Ctrl+N"]), kept(&[])]);
}

#[test]
fn what_arrives_is_said_and_nothing_else_happens() {
    let mut stage = with_two_alliances();
    let before = stage.workbook().clone();
    stage.act(Action::CheckKeys);
    stage
        .keys("<Ctrl+O>")
        .sees("Ctrl+O arrived in its place. Press PgDn once more");
    stage
        .keys("<PgDn>")
        .sees("✓ PgDn")
        .keys("<Enter>")
        .keys("q")
        .sees("q writes.");
    // Arrived after all.
    stage
        .keys("<PgUp>")
        .sees("✓ PgDn   ✓ PgUp")
        .keys("<Backspace>");
    stage
        .sees("Press PgUp")
        .keys("<Enter><Backspace>")
        .sees("Press PgUp");
    stage
        .keys("<Backspace><Backspace>")
        .sees("1 of 17")
        .keys("<F2>");
    stage
        .sees("F2 arrived in its place")
        .wheel(3)
        .click_on(Hit::Row(2));
    stage.paste("words").sees("1 of 17");
    stage
        .click("Enter did not arrive")
        .sees("PgDn does not work here.");
    stage.click("Esc back").misses("Check the keys");
    assert_eq!(*stage.workbook(), before);
    assert!(!stage.has_quit && stage.kept_keys.is_empty());
}

#[test]
fn the_last_key_is_the_one_that_leaves_and_a_key_that_leaves_never_traps() {
    let mut stage = with_two_alliances();
    let all = "<PgDn><PgUp><Tab><Shift+Tab><F3><Ctrl+O><Ctrl+F><Ctrl+G><Ctrl+T><Ctrl+Z><Ctrl+Y>\
               <Ctrl+S><Ctrl+Down><Ctrl+Up><F2><F6>";
    stage.act(Action::CheckKeys).keys(all);
    stage.sees("17 of 17").sees("Press Ctrl+Q").keys("<Ctrl+Q>");
    stage.misses("Check the keys");
    assert!(!stage.has_quit, "here it only ends the check");
    stage.act(Action::CheckKeys).keys(all).keys("<Enter><F12>");
    stage
        .sees("That was the last one.")
        .sees("One command has another key now.");
    stage.keys("x").misses("That was the last one.");
    // From now on F12 leaves, and so does what always left the check.
    stage
        .act(Action::CheckKeys)
        .keys("<Ctrl+Q>")
        .misses("Check the keys");
    stage
        .act(Action::CheckKeys)
        .keys("<F12>")
        .misses("Check the keys");
    stage.keys("<F12>");
    assert!(stage.has_quit);
}

#[test]
fn in_ascii_german_is_spelled_and_measured_as_it_is_shown() {
    let german = || {
        (
            Catalog::in_language("de").unwrap(),
            content::embedded("de").unwrap(),
        )
    };
    let mut stage = Stage::finished_at("place risk harbour").with_signs(Signs::Ascii);
    let (words, pack) = german();
    stage.speak(words, pack.into());
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        stage.resize(columns, rows).keys("<F6><Esc>");
        let screen = stage.screen();
        let foot = screen.lines().last().unwrap_or_default().trim_end();
        assert!(!foot.contains("Bildv"), "{foot}");
        // Every hint that is shown stands apart from the next one.
        for hint in ["Bild ab", "Tab ", "Enter ", "F2 ", "F6 "] {
            let Some(at) = foot.find(hint) else {
                assert!(["Bild ab", "Tab "].contains(&hint), "{screen}");
                continue;
            };
            assert!(at <= 1 || foot[..at].ends_with("  "), "{hint}: {foot}");
        }
    }
    stage.resize(120, 40).keys("<F6>");
    stage
        .sees("Bild ab")
        .keys("unten")
        .sees("Strg+Unten")
        .misses("Bildv")
        .misses("Strg+v,");
}
