//! Answering: what keys do to a question.

use madbook::domain::{
    answer::{Answer, Part, Standing},
    scale::Held,
};

use super::{answer, gauge, rating, with_two_alliances};
use crate::stage::Stage;

#[test]
fn a_flag_shows_and_counts_as_a_gap() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.command("flag this").sees("⚑ flagged");
    let here = stage.page();
    stage.keys("<F3>");
    assert_ne!(stage.page(), here);
    let mut seen = 1;
    while stage.page() != here {
        stage.keys("<F3>");
        seen += 1;
    }
    // Four blanks, a flag from before, and this one.
    assert_eq!(seen, 6);
    stage.command("flag this").misses("⚑ flagged");
}

#[test]
fn a_low_rating_asks_why_and_keeps_what_was_said() {
    let why = "What stands in the way";
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour").misses(why);
    stage.keys("2").sees(why).keys("3").misses(why);
    stage.keys("1<Tab><Tab>They moved on.<Shift+Tab><Shift+Tab>5");
    stage.sees(why).sees("They moved on.");
    let kept = answer(&stage, "factors.trust", Part::Why);
    assert_eq!(kept, Some(Answer::Text("They moved on.".into())));
}

#[test]
fn dont_know_takes_no_words_away() {
    let mut stage = with_two_alliances();
    stage.go_to("difference how they fit").keys("Rather well.");
    stage.command("don't know yet");
    stage
        .sees("You have written an answer here.")
        .sees("Rather well.");

    stage.go_to("factors trust harbour");
    stage.keys("4<Tab>A hard winter.<Shift+Tab>?");
    let value = answer(&stage, "factors.trust", Part::Value);
    assert_eq!(value, Some(Answer::DontKnow));
    stage.sees("A hard winter.");
    stage.keys("?");
    assert_eq!(answer(&stage, "factors.trust", Part::Value), None);
}

#[test]
fn a_question_in_words_is_passed_by_tab_while_it_is_empty() {
    let mut stage = with_two_alliances();
    let question = "mad.a1".parse().unwrap();
    stage.go_to("difference how they fit").keys("<Tab>?");
    let standing = stage.workbook().firm.standing(&question);
    assert_eq!(standing, Standing::Unknown);
    stage.keys("<Shift+Tab>Rather well.");
    let standing = stage.workbook().firm.standing(&question);
    assert_eq!(standing, Standing::Answered);
    let here = stage.page();
    stage.keys("<Tab>");
    assert_ne!(stage.page(), here, "with words there is nothing to pass");
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
fn a_gauge_takes_the_number_that_is_typed_and_has_an_aim() {
    let mut stage = with_two_alliances();
    stage.go_to("place duration harbour").keys("40");
    let now = |stage: &Stage| answer(stage, "gauges.duration", Part::Value);
    let aim = |stage: &Stage| answer(stage, "gauges.duration", Part::Aim);
    assert_eq!(now(&stage), Some(gauge(40)));
    // Arrows show where it would stand; Space sets it.
    stage.keys("<Right><Right>");
    assert_eq!(now(&stage), Some(gauge(40)));
    stage.keys("<Space>");
    assert_eq!(now(&stage), Some(gauge(50)));
    stage.keys("<Tab>6<Tab><Shift+Tab>");
    assert_eq!(aim(&stage), Some(gauge(6)), "leaving takes what was typed");
    stage.keys("<Del>");
    assert_eq!((now(&stage), aim(&stage)), (Some(gauge(50)), None));
}

#[test]
fn a_gauge_between_two_stops_is_called_near_one_and_says_its_number() {
    let mut stage = with_two_alliances();
    stage.go_to("place duration harbour").keys("50<Enter>");
    stage.sees("50  near “Agreed for several years”");
    stage.resize(80, 24).keys("<!Focus>");
    stage.sees("near “Agreed for several years”");
    stage.keys("<Down>").sees("now 50").keys("<Esc>");
    stage.go_to("place duration harbour").keys("60<Enter>");
    stage.sees("60  Agreed for several years");
    stage
        .keys("<!Focus><Down>")
        .misses("near “Agreed")
        .misses("now 60");
}

#[test]
fn on_the_aim_of_a_gauge_no_key_passes_over_where_it_stands_now() {
    let mut stage = with_two_alliances();
    stage
        .go_to("place duration harbour")
        .keys("40<Tab>60<Enter>");
    stage.go_to("place duration harbour").keys("<Tab>");
    for key in ["x", "?"] {
        stage
            .keys(key)
            .sees("An aim is a place on the gauge, or blank: Backspace");
        let part = |part| answer(&stage, "gauges.duration", part);
        let both = (part(Part::Value), part(Part::Aim));
        assert_eq!(both, (Some(gauge(40)), Some(gauge(60))), "{key}");
    }
    stage.keys("<Shift+Tab>x");
    let now = answer(&stage, "gauges.duration", Part::Value);
    assert_eq!(now, Some(Answer::NotApplicable));
    stage.sees("● x doesn't apply").misses("● ? don't know");
    stage.keys("?").sees("● ? don't know");
    stage.misses("● x doesn't apply");
}

#[test]
fn clicks_choose() {
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour");
    stage.click("Earned over time, in work of this kind");
    let value = |stage: &Stage, question| answer(stage, question, Part::Value);
    assert_eq!(value(&stage, "factors.trust"), Some(rating(4)));
    stage.click("don't know");
    assert_eq!(value(&stage, "factors.trust"), Some(Answer::DontKnow));
    stage.click("Excellence").sees("The five factors · 3 of 5");
    stage.go_to("marks impact harbour").click("Partly");
    let impact = value(&stage, "marks.impact");
    assert_eq!(impact, Some(Answer::Held(Held::Partly)));
}

#[test]
fn enter_answers_what_is_marked_and_goes_on() {
    let mut stage = with_two_alliances();
    stage
        .go_to("factors trust harbour")
        .keys("<Down><Down><Enter>On time.");
    let value = answer(&stage, "factors.trust", Part::Value);
    assert_eq!(value, Some(rating(2)));
    let evidence = answer(&stage, "factors.trust", Part::Evidence);
    assert_eq!(evidence, Some(Answer::Text("On time.".into())));
}

#[test]
fn the_key_that_leads_to_the_aim_of_a_gauge_is_named() {
    let mut stage = with_two_alliances();
    stage.go_to("place duration harbour");
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        stage.resize(columns, rows).sees("Tab aim");
    }
    stage.keys("<Tab>").misses("Tab aim");
}
