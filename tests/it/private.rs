//! What is marked private, and how it shows.

use crate::stage::Stage;

#[test]
fn a_question_is_marked_private_where_it_is_asked_and_in_the_outline() {
    let mut stage = Stage::finished_at("factors trust harbour");
    let of_gauges = marks(&stage);
    stage.keys("<!Private>");
    stage
        .sees("■ private")
        .sees("Private: it is in your own reports alone.");
    assert_eq!(marks(&stage), of_gauges + 2);
    assert_eq!(stage.workbook().readers.len(), 1);
    // The same question about another alliance is another matter.
    stage.keys("<Ctrl+T>").misses("■ private");
    stage.keys("<Ctrl+Z>").misses("■ private");
    stage.keys("<Ctrl+Y>").sees("■ private");
    stage
        .keys("<!Private>")
        .misses("■ private")
        .sees("No longer private");
    assert_eq!(marks(&stage), of_gauges);
    assert!(stage.workbook().readers.is_empty());
}

/// How often the mark of what is private stands on the screen; a filled gauge has the same cell.
fn marks(stage: &Stage) -> usize {
    stage.screen().matches('■').count()
}

#[test]
fn a_mark_does_not_disturb_what_is_being_typed() {
    let mut stage = Stage::finished_at("difference how they fit");
    stage.keys(" One.<!Private> Two.");
    stage.sees("One. Two.").sees("■ private");
    stage.keys("<!Flag>").sees("■ private  ⚑ flagged");
}

#[test]
fn a_list_and_each_action_can_be_private() {
    let mut stage = Stage::finished_at("your alliances");
    stage
        .keys("<!Routes>full<Enter>")
        .go_to("objectives our objectives");
    stage.keys("<!Private>").sees("■ private");
    stage.go_to("actions");
    stage.misses("■").keys("p").sees("■ private");
    assert_eq!(stage.workbook().readers.len(), 2);
    stage.keys("<Down>p<Up>p");
    assert_eq!(stage.workbook().readers.len(), 2);
}

#[test]
fn a_list_that_is_private_as_a_whole_is_freed_from_one_of_its_actions() {
    let mut stage = Stage::finished_at("actions");
    while !stage.workbook().actions.is_empty() {
        stage.keys("<Del>");
    }
    // Without an action the mark is the whole list's.
    stage.keys("p").sees("■ private").keys("nCall<Enter>");
    stage
        .keys("p")
        .sees("The list as a whole is no longer private");
    stage.misses("■ private");
    assert!(stage.workbook().readers.is_empty());
    stage.keys("p").sees("■ private");
}

#[test]
fn a_partner_may_read_what_the_owner_lets_them_read() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.misses("for the partner").keys("<!Share>");
    stage
        .sees("for the partner")
        .sees("The partner may read it");
    assert_eq!(stage.workbook().readers.len(), 1);
    stage.keys("<!Share>").sees("No longer for the partner");
    assert!(stage.workbook().readers.is_empty());
    // What the pack lets them read can be taken away, and given back.
    stage.keys("<!Routes>full<Enter>").go_to("parting harbour");
    stage.sees("for the partner").keys("<!Share>");
    stage.sees("No longer for the partner");
    stage.keys("<!Private>").sees("■ private");
    stage.keys("<!Private>").sees("The partner may read it");
    assert!(stage.workbook().readers.is_empty());
    stage.go_to("actions");
    stage.keys("s").sees("for the partner");
    assert_eq!(stage.workbook().readers.len(), 1);
}

#[test]
fn what_is_private_is_not_shared_by_one_key_without_a_word() {
    let mut stage = Stage::finished_at("actions");
    stage.keys("p").sees("■ private").keys("s");
    stage
        .sees("This is private, so it was not shared")
        .sees("p takes that mark away")
        .sees("■ private");
    stage.keys("ps").sees("The partner may read it");
    assert_eq!(stage.workbook().readers.len(), 1);
    stage
        .go_to("factors trust harbour")
        .keys("<!Private><!Share>");
    stage.sees("F2, private takes that mark").sees("■ private");
    stage
        .keys("<!Private><!Share>")
        .sees("The partner may read it");
}

#[test]
fn the_mark_shows_on_a_small_screen_and_on_one_that_has_only_ascii() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<!Private>").resize(60, 18).sees("■ private");
}
