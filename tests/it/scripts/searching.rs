//! Words looked for: in the open workbook, and in all of them from the list.

use std::fs;

use madbook::{
    domain::{
        answer::{Answer, Part},
        workbook::Subject,
    },
    session::{
        command::{LibraryReply, Reply},
        found::Found,
    },
    tui::{action::Action, target::PageTarget},
};

use super::with_two_alliances;
use crate::{
    chapters::full_at,
    stage::{Stage, finished},
};

#[test]
fn enter_goes_to_the_answer_that_has_the_words() {
    let mut stage = Stage::finished_at("your alliances");
    stage.keys("<Ctrl+F>WARM loaf").sees("Search your answers");
    stage.sees("1 place.").sees("Turn up with a warm loaf.");
    stage.keys("<Enter>").misses("Search your answers");
    let question = "mad.b5".parse().unwrap();
    assert_eq!(
        stage.page(),
        PageTarget::Question(Subject::Firm, question, None)
    );
    // The words can be gone on from.
    stage.keys("<F8>").sees("┃ WARM loaf").keys("harbour queue");
    stage.sees("┃ harbour queue").keys("<Esc>");
    assert!(stage.session().place().is_some());
}

#[test]
fn the_keys_are_in_the_part_that_has_the_words() {
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour").keys("2<Tab>");
    stage.keys("A letter of theirs<Tab>They never phone back.");
    stage.go_to("your alliances");
    stage
        .keys("<Ctrl+F>phone")
        .sees("Trust, why")
        .keys("<Enter>");
    stage.keys(" Never!<PgDn>");
    stage
        .keys("<Ctrl+F>letter")
        .sees("Trust, evidence")
        .keys("<Enter>");
    stage.keys(" of May<PgDn>");
    let trust = "factors.trust".parse().unwrap();
    let answers = &stage.workbook().alliances[0].answers;
    let said = |part| answers.text(&trust, part);
    assert_eq!(said(Part::Why), "They never phone back. Never!");
    assert_eq!(said(Part::Evidence), "A letter of theirs of May");
}

#[test]
fn items_of_lists_names_and_actions_are_gone_to() {
    let mut stage = full_at("your alliances");
    let page = |stage: &mut Stage, words: &str| {
        stage.keys("<Ctrl+F>").keys(words).keys("<Enter>");
        stage.page()
    };
    assert!(matches!(
        page(&mut stage, "\"not one loaf\""),
        PageTarget::Question(Subject::Firm, ..)
    ));
    stage.sees("▸ 3");
    // Not the newest of the reviews, which is selected otherwise.
    let id = stage.workbook().alliances[0].id;
    assert!(matches!(
        page(&mut stage, "\"140 loaves on\""),
        PageTarget::Question(Subject::Alliance(about), ..) if about == id
    ));
    stage.sees("▸ 19 February 2026");
    let criteria: Vec<String> = (stage.workbook().firm.iter())
        .filter_map(|(_, entry)| match &entry.answer {
            Answer::Criterion(criterion) => Some(criterion.label.clone()),
            _ => None,
        })
        .collect();
    let last = criteria
        .last()
        .expect("the example weighs criteria")
        .clone();
    page(&mut stage, &format!("\"{last}\""));
    stage.sees(&format!("▸ {last}"));
    let id = stage.workbook().alliances[1].id;
    let name = format!("\"{}\"", stage.workbook().alliances[1].name);
    stage
        .keys("<Ctrl+F>")
        .keys(&name)
        .sees("Name of an alliance");
    stage.click("Name of an alliance");
    assert_eq!(stage.page(), PageTarget::Focus(id));
    let what = stage.workbook().actions[0].what.clone();
    page(&mut stage, &format!("\"{what}\""));
    stage.sees("What is to be done?").sees(&what[..20]);
}

#[test]
fn what_is_not_there_is_said_and_enter_stays() {
    let mut stage = Stage::finished_at("your alliances");
    stage
        .keys("<Ctrl+F>")
        .sees("Capitals and accents make no difference.");
    stage
        .keys("zeppelin")
        .sees("None of your answers has these words.");
    stage.keys("<Enter>").sees("Search your answers");
    stage.keys("<Esc>");
    assert_eq!(stage.page(), PageTarget::Alliances);
}

#[test]
fn go_to_leads_on_to_the_answers() {
    let mut stage = Stage::finished_at("your alliances");
    stage
        .keys("<Ctrl+O>warm loaf")
        .sees("Nothing is called so.");
    stage
        .keys("<Enter>")
        .sees("Search your answers")
        .sees("┃ warm loaf");
    stage.sees("1 place.").keys("<Esc>");
    // Where pages match, they come first.
    stage.keys("<Ctrl+O>trust<Up>").sees("answers for “trust”");
    stage.keys("<Enter>");
    assert!(matches!(stage.page(), PageTarget::Question(..)));
    // Other lists have nothing to do with answers.
    stage.keys("<F2>loaf").misses("Search your answers for");
}

#[test]
fn all_workbooks_are_searched_from_the_list_and_what_cannot_be_read_is_named() {
    let mut stage = with_two_alliances();
    stage
        .go_to("factors trust mill")
        .keys("4<Tab>They kept a warm loaf for us");
    stage.keys("<Ctrl+Q>");
    let mut stage = stage.again();
    stage
        .keys("n<Enter>")
        .keys("<Esc>")
        .keys("e<Esc><Esc><Enter>");
    let books = stage.home().join("books");
    fs::write(books.join("shopping.ron"), "milk, yeast").unwrap();
    fs::write(books.join("cut.ron"), &finished().title).unwrap();
    stage
        .keys("<Ctrl+F>warm loaf")
        .sees("Search all your workbooks");
    stage.sees("2 places. 2 workbooks were searched.");
    stage.sees("2 files cannot be read, so they were not searched:");
    stage.sees("shopping.ron").sees("cut.ron");
    // The firms have one name, so their files are told.
    let file = stage.files().into_iter().find_map(|file| {
        let stem = file.file_stem()?.to_str()?.to_owned();
        stem.strip_prefix("rowan-bakery-").map(str::to_owned)
    });
    stage.sees(&format!("Rowan Bakery ({})", file.unwrap()));
    stage.sees("Mill Lane Farm · Trust, evidence");
    stage.click("Mill Lane Farm · Trust, evidence");
    let about = Subject::Alliance(stage.workbook().alliances[1].id);
    let trust = "factors.trust".parse().unwrap();
    assert_eq!(stage.workbook().alliances.len(), 2);
    assert_eq!(stage.page(), PageTarget::Question(about, trust, None));
    stage.keys("!").sees("They kept a warm loaf for us!");
    // Back in the list, the words are there still.
    stage.keys("<Esc><Esc><Enter>").sees("Your workbooks");
    stage.keys("<Ctrl+F>").sees("┃ warm loaf").sees("2 places.");
}

#[test]
fn what_was_found_for_other_words_is_not_shown() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Ctrl+F>warm").sees("1 place.");
    let late = Found {
        words: "war".into(),
        total: 70,
        looked: 1,
        ..Found::default()
    };
    stage.reply(Reply::Library(LibraryReply::Found(Ok(Box::new(late)))));
    stage.sees("1 place.").misses("70 places");
    stage.keys("<Esc>").sees("Your workbooks");
    let mut stage = Stage::empty();
    stage
        .act(Action::Search)
        .misses("Search all your workbooks");
}

#[test]
fn a_workbook_that_was_not_opened_after_all_opens_later_where_its_owner_left_off() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<Esc><Esc><Enter>").sees("Your workbooks");
    let path = stage.files().remove(0);
    let other = stage.library().open(&path).unwrap();
    stage
        .keys("<Ctrl+F>warm loaf<Enter>")
        .sees("open in another")
        .keys("<Esc>");
    drop(other);
    stage.keys("<Enter>");
    let trust = "factors.trust".parse().unwrap();
    let about = Subject::Alliance(stage.workbook().alliances[0].id);
    assert_eq!(stage.page(), PageTarget::Question(about, trust, None));
}

#[test]
fn beside_the_longest_names_every_list_of_what_was_looked_for_tells_the_question_whole() {
    let mut workbook = finished();
    workbook.title = "Rowan and Daughters Bakery, Patisserie and Coffee House".to_owned();
    let long = "Harbour Coffee Roasters and Importers of the North";
    workbook.alliances[0].name = long.to_owned();
    let mut stage = Stage::with([workbook]);
    stage.keys("<Enter>").go_to("factors trust harbour");
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        stage.resize(columns, rows);
        stage.keys("<Ctrl+O>contributions harbour");
        stage.sees("· Contributions").sees("Harbour").keys("<Esc>");
        stage.keys("<Ctrl+O>a difference · good");
        stage.sees("Make A Difference · Good partner").keys("<Esc>");
        stage
            .keys("<Ctrl+F>saturday")
            .sees("· Who needs whom")
            .keys("<Esc>");
    }
}
