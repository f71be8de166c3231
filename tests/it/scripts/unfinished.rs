//! What cannot be taken as it was typed is said and changes nothing, and no word is lost by going back.

use madbook::{
    domain::{
        answer::Part,
        workbook::{Subject, Workbook},
    },
    store::Loaded,
};

use super::{answer, gauge, rating, with_two_alliances};
use crate::{
    chapters::full_at,
    stage::{Stage, finished},
};

const RISK: &str = "place risk harbour";
const TRUST: &str = "factors trust harbour";

#[test]
fn a_wrong_number_on_a_gauge_stays_as_typed_and_changes_nothing() {
    for (keys, typed) in [
        ("101<Enter>", "101"),
        ("999", "999"),
        ("12,5<Enter>", "12,5"),
        ("150<Tab>", "150"),
        ("4.0<Space>", "4.0"),
        ("1000<PgDn><PgUp>", ""),
    ] {
        for known in [None, Some(40)] {
            let mut stage = with_two_alliances();
            stage.go_to(RISK);
            if let Some(known) = known {
                stage.keys(&known.to_string()).pause(5);
            }
            stage.keys(keys);
            if !typed.is_empty() {
                stage.sees(&format!("“{typed}” is not a whole number from 0 to 100"));
                stage.sees("Esc drops it.");
                stage
                    .resize(60, 18)
                    .sees(&format!("“{typed}” is not a whole number"));
            }
            let value = answer(&stage, "gauges.risk", Part::Value);
            assert_eq!(value, known.map(gauge), "{keys}");
        }
    }
    // Mended, it is taken; after a pause another number begins.
    let mut stage = with_two_alliances();
    stage.go_to(RISK).keys("101<Backspace><Enter>");
    assert_eq!(answer(&stage, "gauges.risk", Part::Value), Some(gauge(10)));
    let mut stage = with_two_alliances();
    stage.go_to(RISK).keys("60").pause(5).keys("70");
    assert_eq!(answer(&stage, "gauges.risk", Part::Value), Some(gauge(70)));
}

#[test]
fn a_number_that_stands_for_no_option_is_said() {
    let mut stage = with_two_alliances();
    stage
        .go_to(TRUST)
        .keys("7")
        .sees("“7” is not one of them: type 1 to 5");
    assert_eq!(answer(&stage, "factors.trust", Part::Value), None);
    // Tab waits, and the way out is said with the key that one has for it.
    stage
        .keys("<Tab>")
        .sees("“7” is not one")
        .sees("Esc drops it.");
    stage.keys("<Esc>").misses("is not one of them").keys("7");
    stage.keys("4").misses("is not one of them");
    assert_eq!(
        answer(&stage, "factors.trust", Part::Value),
        Some(rating(4))
    );
}

#[test]
fn a_number_that_is_not_on_the_scale_leaves_no_trace_of_its_beginning() {
    for (page, question, keys, typed) in [
        (TRUST, "factors.trust", "10", "10"),
        (TRUST, "factors.trust", "12,5", "12,5"),
        (TRUST, "factors.trust", "-3", "-3"),
        (TRUST, "factors.trust", "10<Enter>", "10"),
        (TRUST, "factors.trust", "10<Tab>", "10"),
        (TRUST, "factors.trust", "0<Backspace>", ""),
        (RISK, "gauges.risk", "6070", "6070"),
        (RISK, "gauges.risk", "60,5", "60,5"),
        (
            RISK,
            "gauges.risk",
            "60,5<Backspace><Backspace><Backspace><Esc>",
            "",
        ),
        (RISK, "gauges.risk", "-5", "-5"),
    ] {
        // The last step is an answer of this very question: it is no part of what is refused.
        for first in ["3<Enter>", "1<Enter>"] {
            let mut stage = with_two_alliances();
            stage.go_to(page).keys(first).pause(5).go_to(page);
            let known = answer(&stage, question, Part::Value);
            assert!(known.is_some(), "{page}");
            let before = stage.workbook().clone();
            stage.keys(keys);
            if !typed.is_empty() {
                stage.sees(&format!("“{typed}” is not"));
            }
            assert_eq!(stage.workbook().alliances, before.alliances, "{keys}");
            assert_eq!(stage.workbook().log, before.log, "{keys}");
            // And the file says so too.
            stage.wait();
            let path = stage.session().path().clone();
            let kept = Loaded::look(&path).unwrap().workbook;
            assert_eq!(kept.alliances, before.alliances, "{keys}");
        }
    }
}

#[test]
fn a_number_can_be_pasted() {
    let mut stage = with_two_alliances();
    stage.go_to(RISK).paste(" 45\n");
    assert_eq!(answer(&stage, "gauges.risk", Part::Value), Some(gauge(45)));
    stage.paste("half way");
    stage
        .sees("Words were pasted where a number from 0 to 100 is")
        .misses("half");
    assert_eq!(answer(&stage, "gauges.risk", Part::Value), Some(gauge(45)));
    stage.keys("70");
    assert_eq!(answer(&stage, "gauges.risk", Part::Value), Some(gauge(70)));
    let mut stage = with_two_alliances();
    stage.go_to(TRUST).paste("4");
    assert_eq!(
        answer(&stage, "factors.trust", Part::Value),
        Some(rating(4))
    );
    stage.paste("4 or 5");
    stage
        .sees("Words were pasted where a number from 1 to 5 is asked")
        .misses("4 or");
    assert_eq!(
        answer(&stage, "factors.trust", Part::Value),
        Some(rating(4))
    );
}

#[test]
fn a_page_with_a_wrong_number_is_not_left_without_a_word() {
    let mut stage = with_two_alliances();
    stage.go_to(RISK).keys("101<PgDn>");
    stage.sees("“101” is not a whole number");
    // Where it waits on its page, no other one speaks of it.
    for (page, keys, told) in [
        (RISK, "101", "“101” is not a whole number"),
        (TRUST, "9", "“9” is not one of them"),
    ] {
        let mut stage = with_two_alliances();
        stage.go_to(page).keys(keys).sees(told);
        stage.keys("<Ctrl+G>").misses(told);
        stage.keys("<Ctrl+G>").sees(told);
    }
    let mut stage = with_two_alliances();
    stage.go_to(RISK).keys("101<Ctrl+Q>");
    assert!(!stage.has_quit);
    stage
        .sees("“101” is not a whole number")
        .sees("Ctrl+Q once more");
    stage.keys("<Ctrl+Q>");
    assert!(stage.has_quit);
    // Half a number is whole enough to leave.
    let mut stage = with_two_alliances();
    stage.go_to(RISK).keys("4<Ctrl+Q>");
    assert!(stage.has_quit);
}

#[test]
fn the_footer_says_first_how_to_answer() {
    let mut stage = with_two_alliances();
    for (page, told) in [
        (RISK, "0–100 type it"),
        (TRUST, "1–5 answer"),
        ("marks impact harbour", "1–3 answer"),
    ] {
        for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
            stage.resize(columns, rows).go_to(page);
            let screen = stage.screen();
            let foot = screen.lines().last().unwrap_or_default();
            assert!(foot.trim_start().starts_with(told), "{page}: {foot}");
        }
    }
}

#[test]
fn a_form_that_cannot_be_kept_holds_the_program_back_once() {
    let mut stage = full_at("side by side");
    stage.keys("<Space>nPrice<Tab>153<Ctrl+Q>");
    assert!(!stage.has_quit);
    stage
        .sees("A weight is a whole number from 1 to 100")
        .sees("waits in the form");
    stage.keys("<Backspace><Ctrl+Q>");
    assert!(stage.has_quit, "15 is a weight");

    let mut stage = full_at("value updates harbour");
    stage.keys("n2026-31-31<Ctrl+Q>");
    assert!(!stage.has_quit);
    stage.sees("waits in the form");
}

#[test]
fn what_is_refused_changes_nothing_that_stands_and_waits_until_somebody_comes_back() {
    // What is new in another field waits with what is refused.
    for (way, open, field, wrong) in [
        (
            "actions actions",
            "<Enter>",
            " again<Tab><Tab>",
            "<Ctrl+U>bald",
        ),
        (
            "value updates harbour",
            "<Enter>",
            "<Tab>Recipes<Shift+Tab>",
            "<Ctrl+U>2026-31-31",
        ),
        ("side by side", "<Enter>", " and more<Tab>", "<Ctrl+U>153"),
        ("your alliances", "r", "<Tab>3<Shift+Tab>", "<Ctrl+U>"),
        ("objectives", "<Enter>", "<Tab>3<Shift+Tab>", "<Ctrl+U>"),
    ] {
        for leaving in ["<Esc>", "<Ctrl+Q><Ctrl+Q>", "<Esc><Ctrl+Q>"] {
            let mut stage = full_at("side by side");
            if way == "side by side" {
                stage.keys("<Space>");
            }
            stage.go_to(way);
            let before = stage.workbook().clone();
            stage.keys(open).keys(field).keys(wrong).keys(leaving);
            let place = before.place.clone();
            let now = Workbook {
                place,
                ..stage.workbook().clone()
            };
            assert!(now == before, "{way} {leaving}");
            if stage.has_quit {
                // The next one who starts the program hears of it.
                stage = stage.again();
                stage
                    .keys("<Enter>")
                    .sees("You were in the middle of something");
                stage.go_to(way);
            } else {
                stage.sees("What stood there stays");
            }
            stage.keys(open);
            let typed = wrong.trim_start_matches("<Ctrl+U>");
            assert!(stage.screen().contains(typed), "{way}: {}", stage.screen());
            let now = stage.workbook();
            assert!(now.actions == before.actions, "{way} {leaving}");
        }
    }
}

#[test]
fn what_waits_for_a_new_one_makes_none_by_itself_and_is_gone_once_it_is_kept() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions");
    stage.keys("nCall the mill<Tab><Tab>bald<Esc>");
    assert!(stage.workbook().actions.is_empty());
    stage.wait();
    stage = stage.again();
    stage.keys("<Enter>").sees("A new action");
    stage
        .go_to("actions actions")
        .keys("n")
        .sees("Call the mill");
    stage.keys("<Ctrl+U>31/3<Enter>");
    let tasks = &stage.workbook().actions;
    assert_eq!(tasks[0].what, "Call the mill");
    assert!(tasks[0].due.is_some());
    stage.keys("n").misses("bald");
    stage.keys("<Esc><Ctrl+Q>");
    assert!(stage.has_quit);
    let mut stage = stage.again();
    stage.keys("<Enter>").misses("in the middle of something");
}

#[test]
fn what_is_typed_first_replaces_a_number_or_a_day_that_stood_there() {
    let question = "choosing.matrix".parse().unwrap();
    for (keys, weight) in [
        ("20", 20),
        // A step into it, and it is mended instead.
        ("<End><Backspace>0", 10),
    ] {
        let mut stage = full_at("side by side");
        stage.keys("<Space>nPrice<Tab>").keys(keys).keys("<Ctrl+S>");
        let answers = stage.workbook().answers(Subject::Firm).unwrap();
        let mut criteria = answers
            .items(&question)
            .filter_map(|(_, it)| it.criterion());
        let criterion = criteria.find(|it| it.label == "Price").unwrap();
        assert_eq!(criterion.weight, weight, "{keys}");
    }
}

/// A word that stands nowhere else.
const WORD: &str = "Wortlaut";

#[test]
fn esc_loses_no_word_of_any_form() {
    for (name, way, open) in [
        ("an alliance", "your alliances", "n"),
        ("an action", "actions actions", "n"),
        ("who does an action", "actions actions", "n<Tab>"),
        ("when an action is due", "actions actions", "n<Tab><Tab>"),
        ("an objective", "objectives", "n"),
        ("a criterion", "side by side", "<Space>n"),
        ("the weight of a criterion", "side by side", "<Space>n<Tab>"),
        ("the day of a review", "value updates harbour", "n"),
        ("a review", "value updates harbour", "n<Tab>"),
        ("people", "!hold a workshop", "<Enter>"),
        (
            "how many people",
            "!hold a workshop",
            "<Enter><Shift+Tab>2<Tab>",
        ),
        ("a partner's file", "!mirror", "<Tab>2<Tab>"),
        ("a day to look back to", "your alliances", "<!AsOf>"),
        (
            "the place of a report",
            "your alliances",
            "<!Report><Tab><Tab><Tab><Tab>",
        ),
        ("words to look for", "your alliances", "<!Search>"),
    ] {
        let mut stage = full_at("your alliances");
        let go = |stage: &mut Stage| match way.strip_prefix('!') {
            Some(command) => drop(stage.command(command)),
            None => drop(stage.go_to(way)),
        };
        go(&mut stage);
        stage.keys(open);
        stage.misses(WORD).keys(WORD).sees(WORD);
        stage.keys("<Esc>");
        if stage.screen().contains(WORD) {
            continue;
        }
        // From a whole page Esc leads away.
        if way == "!mirror" {
            go(&mut stage);
            stage.sees(WORD);
            continue;
        }
        // The criteria are open by now.
        stage.keys(open.trim_start_matches("<Space>"));
        assert!(stage.screen().contains(WORD), "{name}:\n{}", stage.screen());
    }
    for (name, open) in [
        ("a new workbook", "n"),
        ("another name", "r"),
        ("the name of a copy", "c"),
        ("the file of another copy", "m<Enter>"),
    ] {
        let mut stage = Stage::with([finished()]);
        stage.keys(open).keys(WORD).sees(WORD).keys("<Esc>");
        stage.misses(WORD).keys(open).sees(WORD);
        assert!(stage.screen().contains(WORD), "{name}");
    }
}

#[test]
fn who_is_in_the_room_waits_wherever_one_looks_meanwhile() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("hold a workshop");
    stage.keys("<Enter>Ada<Enter>Bert<Esc><Esc>");
    stage
        .command("agenda")
        .command("hold a workshop")
        .keys("<Enter>");
    stage.sees("Ada").sees("Bert");
    stage.keys("<Tab>two<Esc>").sees("has not begun");
    stage.keys("<Ctrl+Q>");
    assert!(stage.has_quit);
    let mut stage = stage.again();
    stage.keys("<Enter>").sees("Who is in the room?");
    stage.command("hold a workshop").keys("<Enter>");
    stage.sees("Ada").sees("Bert").sees("two");
}

#[test]
fn which_alliance_it_is_has_room_before_all_else_in_the_header() {
    let long = "Möbelwerkstatt Brandt & Söhne";
    let mut workbook = finished();
    workbook.title = long.to_owned();
    workbook.alliances[0].name = "Zimmerei Holzapfel & Kern".to_owned();
    let mut stage = Stage::with([workbook]);
    stage.keys("<Enter>").go_to("place risk zimmerei");
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        stage.resize(columns, rows);
        let screen = stage.screen();
        let head = screen.lines().next().unwrap_or_default();
        assert!(head.contains("Zimmerei Holzapfel & Kern"), "{head}");
    }
}

#[test]
fn a_line_in_a_box_holds_the_program_back_once() {
    for open in ["n", "r", "c"] {
        let mut stage = Stage::with([finished()]);
        stage.keys(open).keys(WORD).keys("<Ctrl+Q>");
        assert!(!stage.has_quit, "{open}");
        stage.sees("is not taken yet").sees("Ctrl+Q once more");
        stage.sees(WORD).keys("<Ctrl+Q>");
        assert!(stage.has_quit, "{open}");
    }
    // What nobody changed holds nobody back.
    let mut stage = Stage::with([finished()]);
    stage.keys("r<Ctrl+Q>");
    assert!(stage.has_quit);
    // Whoever is asked whether to leave, and stays, finds it again.
    let mut stage = Stage::with([finished()]);
    stage.keys("n").keys(WORD).keys("<Alt+A><Right><Ctrl+C>");
    stage.misses("is not taken").keys("<Esc>");
    stage.keys("<Esc>n").sees(WORD);
}

#[test]
fn the_name_of_a_new_firm_outlives_the_program_until_its_workbook_is_begun() {
    let mut stage = Stage::empty();
    stage.keys("<Enter>").keys("Rowan Ba").wait();
    let mut stage = stage.again();
    stage.sees("You had begun a new workbook, “Rowan Ba”");
    stage.keys("<Enter>").sees("Rowan Ba").keys("kery<Enter>");
    assert_eq!(stage.workbook().title, "Rowan Bakery");
    stage.wait();
    stage.again().misses("You had begun");
}

#[test]
fn what_was_refused_is_wrong_no_more_once_it_is_mended() {
    let mut stage = Stage::finished_at("your alliances");
    stage.keys("<!Routes>full<Enter>");
    stage
        .go_to("value updates harbour")
        .keys("n<Ctrl+U>banana<Tab>");
    stage.sees("I don’t understand this date");
    stage.keys("<Shift+Tab><Ctrl+U>yesterday");
    stage.misses("I don’t understand this date");
    stage.keys("<Tab>").misses("I don’t understand this date");
    let mut stage = Stage::finished_at("your alliances");
    stage.keys("<!Routes>full<Enter>").go_to("side by side");
    stage.keys("<Space>nPrice<Tab><Ctrl+U>200<Tab>");
    stage.sees("A weight is a whole number from 1 to 100");
    stage.keys("<Shift+Tab><Ctrl+U>20");
    stage.misses("A weight is a whole number from 1 to 100");
}
