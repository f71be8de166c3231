//! Nothing is cut where there is room for it.

use madbook::{domain::id::WorkbookId, report::text::Signs, tui::action::Action};

use super::with_two_alliances;
use crate::{
    chapters::full_at,
    stage::{Stage, finished},
};

#[test]
fn the_alliance_in_focus_is_told_whole() {
    let mut stage = Stage::finished_at("one alliance harbour");
    stage.resize(120, 36).sees("Marks: 4 of 5").misses("…");
    stage.speak_in("de");
    stage.sees("sprechen Sie über").sees("das, was fehlt.");
    stage.sees("Merkmale: 4 von 5").sees("(Rigsbee; Cao &");
    stage.sees("Einer entscheidet und trägt alles");
    stage.sees("Gebündelt, mit gemeinsamer Leitung").misses("…");
}

#[test]
fn the_chosen_mark_has_a_sign_at_each_width() {
    let mut stage = Stage::finished_at("one alliance harbour");
    for (columns, rows) in [(60, 18), (80, 24), (120, 36)] {
        let gap = if columns == 60 { " " } else { "" };
        for signs in [Signs::Unicode, Signs::Ascii] {
            stage = stage.with_signs(signs);
            stage.resize(columns, rows).keys("<Home><Down><Down><Down>");
            for (mark, sign) in [
                ("Impact", "●"),
                ("Invested assets", "◐"),
                ("Independence", "●"),
            ] {
                let sign = match signs {
                    Signs::Unicode => format!("▸{gap}{sign} {mark}"),
                    Signs::Ascii => mark.to_owned(),
                };
                stage.sees(&sign);
                let row = stage.row_of_cursor();
                assert!(row.contains(mark), "{row}");
                assert!(signs == Signs::Unicode || row.contains('>'), "{row}");
                stage.keys("<Down>");
            }
        }
    }
}

#[test]
fn a_gauge_that_is_not_answered_keeps_its_name_and_its_aim() {
    let mut stage = with_two_alliances();
    stage.go_to("place risk harbour").keys("<Tab>20<Enter>");
    stage.go_to("one alliance harbour").resize(120, 36);
    stage.speak_in("de");
    stage.sees("nicht beantwortet, Ziel 20").misses("…");
}

#[test]
fn the_scale_has_the_columns_that_nothing_else_needs() {
    let mut stage = Stage::finished_at("the picture");
    stage.speak_in("de");
    stage.resize(80, 24).sees("0────20───40───60▼──80─100");
    stage.sees("ein Geschäft  Allianz  eine Firma");
}

#[test]
fn a_question_that_waits_goes_on_below_its_answer() {
    let mut stage = Stage::finished_at("marks impact harbour");
    stage.speak_in("de");
    stage.resize(120, 36);
    stage.sees("eingebracht, die nun eng verflochten sind?");
}

#[test]
fn a_rank_cannot_be_taken_for_a_key() {
    for signs in [Signs::Unicode, Signs::Ascii] {
        let mut stage = full_at("benefits sought").with_signs(signs);
        let dot = if signs == Signs::Ascii { '.' } else { '·' };
        stage.keys("<!Blank>21");
        for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
            let screen = stage.resize(columns, rows).screen();
            let ranked = |it: &str| screen.contains(&format!("{dot} rank {it}"));
            assert!(ranked("1") && ranked("2"), "{screen}");
        }
    }
}

#[test]
fn what_is_overdue_in_a_workbook_is_told_before_its_file() {
    let mut other = finished();
    other.id = WorkbookId(uuid::Uuid::from_u128(7));
    let mut stage = Stage::with([finished(), other]);
    stage.resize(60, 18);
    stage.sees("▲ overdue: 13 Nov 2026   ");
    stage.speak_in("de");
    stage.sees("▲ Termin überfällig: 13. Nov. 2026   ");
}

#[test]
fn what_the_numbers_of_reviews_mean_stands_above_them() {
    let mut stage = full_at("value updates harbour");
    for (columns, rows) in [(120, 36), (80, 24)] {
        stage
            .resize(columns, rows)
            .sees("The four numbers, 1 to 5:");
    }
}

#[test]
fn a_room_sees_no_cursor_and_whoever_leads_it_the_way_out() {
    let mut stage = Stage::finished_at("the picture");
    assert!(!stage.state.hides_cursor);
    stage.act(Action::Audience).resize(80, 24);
    stage.sees("Esc back");
    assert!(stage.state.hides_cursor && stage.state.cursor.is_some());
    stage.keys("<Esc>").sees("madbook");
    assert!(!stage.state.hides_cursor);
}

#[test]
fn a_chapter_with_one_question_of_its_name_is_said_once() {
    let mut stage = Stage::finished_at("the picture");
    stage.keys("<Ctrl+O>actions").misses("Actions · Actions");
    stage.sees("▸ ✓ Actions ");
}

#[test]
fn what_is_still_open_is_true_of_any_number() {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter><Enter>Harbour Coffee<Enter>");
    stage
        .go_to("place risk")
        .keys("40<Enter>")
        .go_to("the picture");
    stage.sees("not all of its gauges and marks are known");
}
