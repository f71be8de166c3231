//! The tour of two minutes.

use madbook::{
    domain::workbook::Subject,
    tui::{action::Action, target::PageTarget},
};

use crate::stage::Stage;

#[test]
fn the_tour_leads_through_a_copy_of_the_example_and_leaves_it_open() {
    let mut stage = Stage::empty();
    stage.sees("How it works");
    stage.keys("<Down><Down><Enter>");
    let is_there: [fn(&PageTarget) -> bool; 7] = [
        |page| matches!(page, PageTarget::Alliances),
        |page| matches!(page, PageTarget::Question(..)),
        |page| matches!(page, PageTarget::Picture),
        |page| matches!(page, PageTarget::Focus(_)),
        |page| matches!(page, PageTarget::Question(..)),
        // Actions answer a question of the route.
        |page| matches!(page, PageTarget::Question(Subject::Firm, ..)),
        |page| matches!(page, PageTarget::Alliances),
    ];
    for (at, is_there) in (1..).zip(is_there) {
        let page = stage.app.page().unwrap();
        assert!(is_there(&page), "{at}: {page:?}");
        for (columns, rows) in [(120, 36), (80, 24), (60, 18), (50, 14)] {
            stage.resize(columns, rows);
            stage.sees(&format!("{at} of 7")).sees("Esc");
        }
        stage.keys("<Enter>");
    }
    stage.misses("7 of 7").sees("Who are your allies?");
}

#[test]
fn the_tour_ends_with_the_way_to_a_workbook_of_ones_own() {
    let mut stage = Stage::empty();
    stage.act(Action::Tour);
    stage.keys("<Enter><Enter><Enter><Enter><Enter><Enter>");
    stage.sees("7 of 7").sees("Esc leads back").sees("n begins");
    stage.keys("<Enter><Esc><Enter>").keys("n");
    stage.sees("What is your firm called?");
}

#[test]
fn the_tour_goes_back_and_ends_at_any_time_and_changes_nothing() {
    let mut stage = Stage::finished_at("factors trust harbour");
    let before = stage.workbook().clone();
    stage.act(Action::Tour);
    stage.keys("<Enter><Enter>").sees("3 of 7");
    stage
        .keys("<PgUp>")
        .sees("2 of 7")
        .keys("<Esc>")
        .misses("of 7");
    assert_eq!(stage.workbook().firm, before.firm);
    assert_eq!(stage.workbook().alliances, before.alliances);
}
