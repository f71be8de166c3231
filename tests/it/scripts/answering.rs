//! Answering: what keys do to a question.

use madbook::domain::{
    answer::{Answer, Part, Standing},
    scale::Held,
    workbook::Subject,
};

use super::{answer, gauge, rating, with_two_alliances};
use crate::stage::Stage;

#[test]
fn a_flag_shows_and_counts_as_a_gap() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<Ctrl+F>").sees("⚑ flagged");
    let here = stage.book().stop.clone();
    stage.keys("<F3>");
    assert_ne!(stage.book().stop, here);
    let mut seen = 1;
    while stage.book().stop != here {
        stage.keys("<F3>");
        seen += 1;
    }
    // Four blanks, a flag from before, and this one.
    assert_eq!(seen, 6);
    stage.keys("<Ctrl+F>").misses("⚑ flagged");
}

#[test]
fn a_low_rating_asks_why_and_keeps_what_was_said() {
    let why = "What stands in the way";
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour").misses(why);
    stage.keys("2").sees(why).keys("3").misses(why);
    stage.keys("1<Tab>They moved on.<Shift+Tab>5");
    stage.sees(why).sees("They moved on.");
    let kept = answer(&mut stage, "factors.trust", Part::Why);
    assert_eq!(kept, Some(Answer::Text("They moved on.".into())));
}

#[test]
fn dont_know_takes_no_words_away() {
    let mut stage = with_two_alliances();
    stage
        .go_to("made how they fit")
        .keys("Rather well.<Ctrl+D>");
    stage
        .sees("You have written an answer here.")
        .sees("Rather well.");

    stage.go_to("factors trust harbour");
    stage.keys("4<Tab>A hard winter.<Shift+Tab>?");
    let value = answer(&mut stage, "factors.trust", Part::Value);
    assert_eq!(value, Some(Answer::DontKnow));
    stage.sees("A hard winter.");
    stage.keys("?");
    assert_eq!(answer(&mut stage, "factors.trust", Part::Value), None);
}

#[test]
fn unknown_and_not_applicable_are_dealt_with_and_blank_is_not() {
    let mut stage = with_two_alliances();
    let question = "factors.trust".parse().unwrap();
    stage.go_to("factors trust harbour");
    for (key, standing) in [
        ("d", Standing::Unknown),
        ("x", Standing::NotApplicable),
        ("3", Standing::Answered),
        ("<Backspace>", Standing::Blank),
    ] {
        stage.keys(key);
        let alliance = &stage.workbook().alliances[0];
        assert_eq!(alliance.answers.standing(&question), standing, "{key}");
    }
}

#[test]
fn a_gauge_moves_by_stops_fives_and_ones_and_has_an_aim() {
    let mut stage = with_two_alliances();
    stage.go_to("where duration harbour").keys("4");
    for (key, degree) in [
        ("<Left>", 55),
        ("<Shift+Right>", 56),
        ("+", 57),
        ("-", 56),
        ("<Down>", 60),
        ("<Up>", 40),
        ("6", 100),
        ("<Right>", 100),
    ] {
        stage.keys(key);
        let now = answer(&mut stage, "gauges.duration", Part::Value);
        assert_eq!(now, Some(gauge(degree)), "{key}");
    }
    stage.keys("3<Tab><Right>");
    assert_eq!(
        answer(&mut stage, "gauges.duration", Part::Aim),
        Some(gauge(45))
    );
    assert_eq!(
        answer(&mut stage, "gauges.duration", Part::Value),
        Some(gauge(40))
    );
    stage.keys("<Del>");
    assert_eq!(answer(&mut stage, "gauges.duration", Part::Aim), None);
}

#[test]
fn clicks_choose() {
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour");
    stage.click("Earned over time, in work of this kind");
    assert_eq!(
        answer(&mut stage, "factors.trust", Part::Value),
        Some(rating(4))
    );
    stage.click("don't know");
    let value = answer(&mut stage, "factors.trust", Part::Value);
    assert_eq!(value, Some(Answer::DontKnow));
    stage.click("Excellence").sees("The five factors · 3 of 5");
    stage.go_to("where impact harbour").click("Partly");
    let value = answer(&mut stage, "marks.impact", Part::Value);
    assert_eq!(value, Some(Answer::Held(Held::Partly)));
}

#[test]
fn esc_in_a_question_keeps_the_words() {
    let mut stage = with_two_alliances();
    stage.go_to("made how they fit").keys("Rather well.<Esc>");
    stage.sees("Your workbooks");
    let kept = stage.disk.values().next().unwrap();
    let words = kept.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value);
    assert_eq!(words, "Rather well.");
    stage.keys("<Enter>").sees("Make A Difference · 1 of 8");
}
