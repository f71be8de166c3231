//! Getting around: pages, findings, commands, help.

use madbook::tui::{action::Action, hit::Hit, target::PageTarget};

use super::with_two_alliances;
use crate::stage::{Stage, draw_once, finished};

#[test]
fn the_next_gap_says_when_there_is_none() {
    let mut stage = Stage::finished_at("difference how they fit");
    while stage.workbook().alliances.len() > 1 {
        stage.go_to("your alliances").keys("<End><Del>");
    }
    stage.go_to("difference how they fit").keys("<F3>");
    stage.sees("Nothing is blank or flagged.");
}

#[test]
fn one_can_go_anywhere_at_any_time() {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter>");
    let mut stops = 1;
    while stage.page() != PageTarget::Picture {
        stage.keys("<PgDn>");
        stops += 1;
    }
    assert_eq!(
        stops, 12,
        "without an alliance the firm is asked all the same"
    );
    stage
        .keys("<PgDn>")
        .sees("This is the last page, and all is saved.");

    let mut stage = with_two_alliances();
    let mut walked = vec![stage.page()];
    loop {
        stage.keys("<PgDn>");
        let stop = stage.page();
        if walked.last() == Some(&stop) {
            break;
        }
        walked.push(stop);
    }
    assert_eq!(walked.len(), 30);
    for stop in walked.iter().rev() {
        assert_eq!(stage.page(), *stop);
        stage.keys("<PgUp>");
    }
    stage.sees("This is the first page.");
}

#[test]
fn tab_leads_through_every_field_and_page() {
    let mut stage = with_two_alliances();
    stage.keys("<PgDn>");
    let mut tabs: i32 = 0;
    while stage.page() != PageTarget::Picture {
        stage.keys("<Tab>");
        tabs += 1;
    }
    // For each alliance 3 gauges with an aim, 5 ratings and 5 marks with evidence; for the firm 8 texts,
    // each with a way to pass it, and actions; 5 reviews.
    assert_eq!(tabs, 2 * (3 * 2 + 5 * 2 + 5 * 2) + 8 * 2 + 1 + 5);
    // The way back leads through every field too, and out of the first one.
    tabs += 1;
    while stage.page() != PageTarget::Alliances {
        stage.keys("<Shift+Tab>");
        tabs -= 1;
        assert!(tabs >= 0, "the way back is longer");
    }
    assert_eq!(tabs, 0, "the way back is shorter");
}

#[test]
fn the_next_alliance_is_asked_the_same_question() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<Ctrl+T>").sees("Mill Lane Farm");
    stage.sees("The five factors · 2 of 5");
    stage
        .keys("<Ctrl+T><Ctrl+T><Ctrl+T>")
        .sees("/  Harbour Coffee");
}

#[test]
fn the_review_leads_to_its_answers() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage
        .keys("<!Review>")
        .sees("The five factors: your answers");
    stage.keys("<Down><Down><Enter>");
    stage.sees("The five factors · 3 of 5");
    stage
        .keys("<!Review><!Review>")
        .sees("The five factors · 3 of 5");
}

#[test]
fn the_picture_comes_and_goes() {
    let mut stage = Stage::finished_at("factors trust mill");
    stage.keys("<Ctrl+G>").sees("One of your four");
    stage.keys("<Ctrl+G>").sees("The five factors · 2 of 5");
    stage
        .keys("<Ctrl+G><Esc>")
        .sees("The five factors · 2 of 5");
}

#[test]
fn commands_are_found_by_a_few_letters_and_done() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<F2>").sees("What would you like to do?");
    stage.keys("flag this<Enter>").sees("⚑ flagged");
    stage.command("undo").misses("⚑ flagged");
    stage.keys("<F2>zzzz").sees("Nothing is called so.");
    stage.keys("<Enter><Esc>").sees("The five factors · 2 of 5");
}

#[test]
fn help_finds_keys_by_what_they_do() {
    let mut stage = Stage::empty();
    stage.keys("<F1>").sees("Answer one question at a time");
    stage.keys("undo").sees("Ctrl+Z").misses("PgDn  Ctrl+N");
    stage.keys("<Esc>").sees("Start your workbook");
}

#[test]
fn every_action_can_be_asked_for_everywhere() {
    draw_once();
    for place in [
        "your alliances",
        "the picture",
        "difference how they fit",
        "factors trust mill",
        "factors review saltwater",
        "place risk mill",
        "marks impact mill",
        "actions actions",
        "actions review",
    ] {
        let mut stage = Stage::finished_at(place);
        let page = stage.page();
        for action in Action::ALL {
            stage.act(*action).keys("<Esc>");
            if stage.app.session().is_none() {
                stage = Stage::finished_at(place);
            }
            stage.click_on(Hit::Go(page.clone().into())).act(*action);
            if stage.app.session().is_none() {
                stage = Stage::finished_at(place);
            }
            stage
                .keys("<Esc><Esc><Esc>")
                .click_on(Hit::Go(page.clone().into()));
        }
    }
    for mut stage in [Stage::empty(), Stage::with([finished()])] {
        for action in Action::ALL {
            stage.act(*action).keys("<Esc>");
        }
    }
}

#[test]
fn over_a_box_the_foot_shows_no_key_that_does_nothing_there() {
    for open in [
        "<Ctrl+O>",
        "<F2>",
        "<!Search>",
        "<!Report>",
        "<!Routes>",
        "<!AsOf>",
        "<Ctrl+C>",
    ] {
        let mut stage = Stage::finished_at("factors trust harbour");
        stage.keys(open);
        let screen = stage.screen();
        let foot = screen.lines().last().unwrap_or_default();
        assert!(
            !foot.contains("F2") && !foot.contains("F6"),
            "{open}: {foot}"
        );
    }
}

#[test]
fn the_outline_marks_one_review_and_a_chapter_in_parts_is_called_as_they_are() {
    let mut stage = Stage::finished_at("marks impact harbour");
    stage
        .keys("<!Review>")
        .sees("Place it · The five marks: your answers");
    let screen = stage.screen();
    let reviews = screen.lines().filter(|line| line.contains("Review"));
    assert_eq!(reviews.count(), 1, "{screen}");
}

#[test]
fn one_rated_factor_is_no_level() {
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour").keys("1");
    stage.sees("One of 5 factors").misses("a concern");
    stage.go_to("factors values harbour").keys("4");
    stage.sees("Factors 2.5 of 5 so far (2 of 5");
}

#[test]
fn a_page_of_another_route_says_so_and_leads_back() {
    let mut stage = Stage::finished_at("difference how they fit");
    let before = stage.page();
    stage.misses("on another route");
    for back in ["<PgDn>", "<PgUp>", "<Esc>"] {
        stage.keys("<Ctrl+F>cheesemakers over<Enter>");
        stage.sees("Your own firm").sees("on another route");
        stage.keys(back);
        assert_eq!(stage.page(), before, "{back}");
    }
    // Whoever looks for the page that is open comes to no other one, and back with one key.
    let again = "<Ctrl+F>cheesemakers over<Enter>";
    stage.keys(again).keys(again).keys("<Esc>");
    assert_eq!(stage.page(), before);
    // A route that does not have the page begins with what it has.
    stage.command("another route").keys("Place an<Enter>");
    assert_eq!(stage.page(), PageTarget::Alliances);
    // One that has it leaves it open.
    stage.go_to("gauges harbour");
    let gauges = stage.page();
    stage.command("another route").keys("MAD<Enter>");
    assert_eq!(stage.page(), gauges);
}
