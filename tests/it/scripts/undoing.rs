//! Undo and redo.

use super::content;
use crate::stage::Stage;

#[test]
fn every_kind_of_change_can_be_undone_and_made_again() {
    let factor = "factors trust harbour";
    for (place, script) in [
        ("difference how they fit", " And then some."),
        ("difference how they fit", "<Ctrl+W>"),
        (factor, "1"),
        (factor, "<Right><Enter>"),
        (factor, "?"),
        (factor, "x"),
        (factor, "<Del>"),
        (factor, "<!Flag>"),
        (factor, "<Tab>, twice"),
        ("factors trust saltwater", "1<Tab><Tab>Never met."),
        ("place risk harbour", "25"),
        ("place risk harbour", "<Tab><Right><Space>"),
        ("place risk harbour", "<Tab><Shift+Left><Enter>"),
        ("marks impact harbour", "3"),
        ("marks impact harbour", "<Tab>Less so."),
        ("your alliances", "nCounty Growers<Tab><Down><Space><Enter>"),
        ("your alliances", "r & Sons<Enter>"),
        ("your alliances", "<Space>"),
        ("your alliances", "<Shift+Down>"),
        ("your alliances", "<Down><Shift+Up>"),
        ("your alliances", "<Del>"),
        (
            "actions actions",
            "nCall them<Tab>Ann<Tab>2w<Tab><Right><Space><Enter>",
        ),
        ("actions actions", "<Enter> soon<Enter>"),
        ("actions actions", "<Space>"),
        ("actions actions", "<Shift+Down>"),
        ("actions actions", "<Del>"),
    ] {
        let mut stage = Stage::finished_at(place);
        let before = content(stage.workbook());
        stage.keys(script);
        let after = content(stage.workbook());
        assert!(
            before != after,
            "{script} changes nothing at {place}:\n{}",
            stage.screen()
        );
        let mut steps = 0;
        while content(stage.workbook()) != before {
            steps += 1;
            assert!(steps < 10, "{script} at {place} cannot be undone");
            stage.keys("<Ctrl+Z>").misses("nothing to undo");
        }
        for _ in 0..steps {
            stage.keys("<Ctrl+Y>").misses("nothing to redo");
        }
        let again = content(stage.workbook());
        assert!(again == after, "{script} at {place} cannot be made again");
    }
}

#[test]
fn undo_goes_to_where_the_change_was_made() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("1").go_to("difference how they fit");
    stage.keys("<Ctrl+Z>").sees("The five factors · 2 of 5");
}

#[test]
fn undoing_everything_says_when_there_is_no_more() {
    let mut stage = Stage::finished_at("difference how they fit");
    stage.keys("<Ctrl+Z>").sees("There is nothing to undo.");
    stage.keys("<Ctrl+Y>").sees("There is nothing to redo.");
}
