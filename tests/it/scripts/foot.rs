//! What the foot of the screen and of a box says of keys is what they do there.

use madbook::{
    content,
    domain::{
        answer::Answers,
        question::Scope,
        workbook::{Subject, Workbook},
    },
    tui::{action::Action, hit::Hit, target::PageTarget},
};

use super::with_two_alliances;
use crate::{
    chapters::full_at,
    stage::{Stage, finished},
};

const SIZES: [(u16, u16); 4] = [(60, 18), (80, 24), (100, 30), (120, 36)];

/// The last row of the screen.
fn foot(stage: &Stage) -> String {
    stage.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn a_form_says_at_all_sizes_what_esc_and_enter_do_and_how_one_comes_to_its_next_field() {
    for (language, onward, [back, keeps], drops) in [
        (
            "en",
            ["Tab next field", "Enter keep"],
            ["Esc back", "Esc keep, back"],
            "Ctrl+R drop",
        ),
        (
            "de",
            ["Tab nächstes Feld", "Enter übernehmen"],
            ["Esc zurück", "Esc übernehmen, zurück"],
            "Strg+R verwerfen",
        ),
    ] {
        for (columns, rows) in SIZES {
            for place in ["your alliances", "actions actions"] {
                let mut stage = Stage::finished_at(place);
                stage.resize(columns, rows).keys("n");
                stage.speak_in(language);
                let says = |stage: &mut Stage, said: &[&str], not: &[&str]| {
                    for key in onward.iter().chain(said) {
                        stage.sees(key);
                    }
                    for key in not {
                        stage.misses(key);
                    }
                };
                says(&mut stage, &[back], &[keeps, drops]);
                stage.keys("Mill Lane");
                says(&mut stage, &[keeps, drops], &[back]);
            }
        }
    }
}

#[test]
fn a_form_that_enter_leads_through_names_the_key_that_keeps_it() {
    for (columns, rows) in SIZES {
        let mut stage = full_at("side by side");
        stage.resize(columns, rows).keys("<Space>nPrice");
        stage.sees("Tab next field").sees("Ctrl+S keep");
        stage.sees("Esc keep, back").misses("Enter keep");
        // The last field is the end of it.
        stage.keys("<Tab><Tab>").sees("Enter keep");
        stage.keys("<Enter>").misses("Esc keep, back");
    }
}

#[test]
fn a_form_uses_the_room_beside_the_page_and_leaves_none_of_it_behind() {
    let mut stage = Stage::finished_at("your alliances");
    let before = stage.screen();
    stage.keys("nMill Lane");
    let row = stage.screen();
    let row = row.lines().find(|line| line.contains("Esc keep, back"));
    let row = row.unwrap();
    for key in ["Tab next field", "Enter keep", "Ctrl+R drop", "Ctrl+S keep"] {
        assert!(row.contains(key), "{key}: {row}");
    }
    stage.keys("<Ctrl+R><Down><Enter>");
    stage.keys("<Up><Down><Home>");
    // When it was saved is another matter.
    let page = |screen: String| {
        screen
            .lines()
            .skip(1)
            .map(ToOwned::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(page(stage.screen()), page(before));
}

#[test]
fn whoever_begins_an_action_is_told_that_tab_leads_to_who_and_by_when() {
    let mut stage = Stage::finished_at("actions actions");
    stage
        .keys("n")
        .sees("Tab leads on to who does it and by when");
    stage.keys("<Esc>").misses("Tab leads on");
    stage.keys("<Enter>").misses("Tab leads on");
}

#[test]
fn the_letters_that_pass_a_question_stand_only_where_they_pass_it() {
    let mut stage = Stage::with([blank()]);
    stage.keys("<Enter>").go_to("how they fit");
    stage.sees("○ don't know").sees("○ doesn't apply");
    stage.misses("? don't know").misses("1 number");
    assert!(foot(&stage).contains("Tab next field"));
    stage.keys("<Tab>");
    while !stage.screen().contains("○ ? don't know") {
        stage.keys("<Tab>");
        assert!(matches!(stage.page(), PageTarget::Question(..)));
    }
    let told = foot(&stage);
    assert!(told.contains("? don't know  x doesn't apply"), "{told}");
    assert!(!told.contains("number"), "{told}");
}

/// The finished example, whose firm said nothing.
fn blank() -> Workbook {
    Workbook {
        firm: Answers::default(),
        ..finished()
    }
}

#[test]
fn in_the_matrix_the_foot_says_how_to_score_and_where_space_leads() {
    let mut stage = full_at("side by side");
    for (columns, rows) in SIZES {
        let told = foot(stage.resize(columns, rows));
        assert!(told.contains("1–5 score  Space criteria"), "{told}");
        stage.keys("<Space>");
        let told = foot(&stage);
        assert!(told.contains("← → weight  Space score"), "{told}");
        stage.keys("<Space>");
    }
    stage.speak_in("de");
    stage.keys("<Left>");
    let told = foot(&stage);
    assert!(told.contains("1–5 bewerten  Leertaste Kriterien"), "{told}");
    stage.keys("<Space>");
    let told = foot(&stage);
    assert!(told.contains("← → Gewicht  Leertaste bewerten"), "{told}");
}

#[test]
fn enter_is_called_by_what_comes_of_it() {
    let mut stage = Stage::finished_at("actions actions");
    assert!(foot(&stage).contains("Enter change"), "{}", foot(&stage));
    stage.act(Action::Picture);
    let told = foot(&stage);
    assert!(told.contains("Enter open"), "{told}");
    assert!(!told.contains("Ctrl+G picture"), "{told}");
    stage.keys("<Ctrl+F>bread").sees("Enter go there");
    stage.keys("<Esc><Esc>").go_to("your alliances");
    let told = foot(&stage);
    assert!(told.contains("Enter answer  n another"), "{told}");
}

#[test]
fn the_list_of_alliances_says_how_a_second_one_is_added_and_how_one_comes_back() {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter>").sees("Enter new");
    stage.keys("<Enter>Mill Lane<Enter>");
    for (columns, rows) in SIZES {
        stage.resize(columns, rows).sees("n to add");
        assert!(foot(&stage).contains("n another"), "{}", foot(&stage));
    }
    stage.keys("<Enter>");
    assert!(matches!(stage.page(), PageTarget::Question(..)));
    stage.keys("4<Enter><Enter><Esc>");
    assert_eq!(stage.page(), PageTarget::Alliances);
}

#[test]
fn the_help_begins_with_the_keys_of_the_page_and_says_how_one_leaves_it() {
    for (keys, first) in [
        ("", "In the list of alliances"),
        ("<Esc><Enter>", "In the list of workbooks"),
    ] {
        let mut stage = Stage::finished_at("your alliances");
        stage.keys(keys);
        for (columns, rows) in SIZES {
            stage.resize(columns, rows).keys("<F6>");
            stage.sees("Esc back").sees("↑ ↓ scroll");
            let screen = stage.screen();
            let headings = ["In the workbook", "While you write"];
            let place = screen.find(first);
            assert!(place.is_some() || rows < 24, "{screen}");
            for other in headings.iter().filter_map(|it| screen.find(it)) {
                assert!(place.is_some_and(|place| place < other), "{screen}");
            }
            stage.keys("<Esc>");
        }
    }
}

#[test]
fn the_help_of_the_picture_has_a_row_for_all_letters_and_says_what_numbers_do() {
    let mut stage = Stage::finished_at("the picture");
    for (columns, rows) in [(60, 40), (80, 24), (120, 36)] {
        stage.resize(columns, rows).keys("<F6>letter");
        stage.sees("A–Z  ").misses("A  B").misses("a–z");
        stage.keys("<Ctrl+U>number").sees("1–9  ");
        stage.sees("Go to the finding of this number");
        stage.keys("<Esc>");
    }
}

#[test]
fn what_is_looked_up_says_the_way_back_at_each_size() {
    for page in ["overview", "what moved"] {
        let mut stage = Stage::finished_at(page);
        for (language, back) in [("en", "Esc back  "), ("de", "Esc zurück  ")] {
            stage.speak_in(language);
            stage.keys("<Home>");
            for (columns, rows) in [(60, 18), (80, 24), (120, 36)] {
                stage.resize(columns, rows);
                assert!(foot(&stage).contains(back), "{columns}: {}", foot(&stage));
            }
        }
    }
}

#[test]
fn the_way_out_stands_in_the_foot_of_each_page_in_each_language() {
    let mut stage = full_at("your alliances");
    let pack = content::embedded("en").unwrap();
    let alliance = stage.workbook().alliances[0].id;
    let mut pages = vec![
        PageTarget::Alliances,
        PageTarget::Actions(None),
        PageTarget::Picture,
        PageTarget::Focus(alliance),
        PageTarget::Overview,
        PageTarget::Agenda,
        PageTarget::History(None),
        PageTarget::Workshop,
    ];
    for chapter in pack.chapters() {
        let subject = match chapter.scope {
            Scope::Firm => Subject::Firm,
            Scope::Alliance => Subject::Alliance(alliance),
        };
        pages.push(PageTarget::Chapter(subject, chapter.id.clone()));
        let questions = chapter.questions();
        pages.extend(questions.map(|it| PageTarget::Question(subject, it.id.clone(), None)));
    }
    stage.resize(60, 18);
    let mut told = |language: &str| {
        stage.speak_in(language);
        let told = pages.iter().map(|page| {
            stage.click_on(Hit::Go(page.clone().into()));
            foot(&stage)
        });
        told.collect::<Vec<String>>()
    };
    let (english, german) = (told("en"), told("de"));
    let has = |foot: &str| foot.contains("  Esc ");
    for (english, german) in english.iter().zip(&german) {
        assert!(!has(english) || has(german), "{english}\n{german}");
        // It stands apart from what follows.
        assert!(!has(german) || german.contains("Esc zurück  "), "{german}");
    }
    assert!(english.iter().filter(|it| has(it)).count() > english.len() / 2);
}

#[test]
fn lists_to_pick_from_name_their_keys() {
    let mut stage = Stage::finished_at("your alliances");
    for (columns, rows) in SIZES {
        stage.resize(columns, rows);
        stage
            .keys("<F2>")
            .sees("↑ ↓ select   Enter choose   Esc back");
        stage.keys("<Esc><Ctrl+O>");
        stage
            .sees("↑ ↓ select   Enter go there   Esc back")
            .keys("<Esc>");
    }
}

#[test]
fn an_alliance_that_goes_takes_its_answers_with_it_and_that_is_said() {
    let mut stage = Stage::finished_at("your alliances");
    let count = stage.workbook().alliances[0].answers.answered();
    stage.keys("<Home><Del>");
    stage.sees(&format!(
        "Removed “Harbour Coffee” and {count} answers about it."
    ));
    stage.sees("Ctrl+Z brings all back.");
    let mut stage = with_two_alliances();
    stage.go_to("your alliances");
    stage.keys("<Home><Del>").misses("answers about it");
}
