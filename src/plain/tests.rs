mod lists;
mod room;

use std::{
    cell::Cell,
    fs,
    io::{self, Cursor},
    path::Path,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;
use tempfile::TempDir;
use uuid::Uuid;

use self::room::{Closed, Room, Told, options};
use super::*;
use crate::{
    content,
    domain::{
        answer::{Answer, Answers, Decision, Part},
        id::QuestionId,
        question::Pick,
        scale::{Degree, Held, Rating},
        workbook::{AllianceKind, Workbook},
    },
    store::Loaded,
    t,
};

fn id(question: &str) -> QuestionId {
    question.parse().unwrap()
}

/// What was answered about the only alliance.
fn said(workbook: &Workbook, question: &str, part: Part) -> Option<Answer> {
    let answers = &workbook.alliances[0].answers;
    answers.get(&id(question), part).cloned()
}

fn text(words: &str) -> Answer {
    Answer::Text(words.into())
}

#[test]
fn answers_are_kept_and_never_said_back() {
    let room = Room::new();
    let told = room.begun("/goto 4.1\n2\nThey called at dawn.\nTwice.\n.\nNo plan.\n.\n");
    assert!(
        !told.contains("dawn") && !told.contains("No plan"),
        "{told}"
    );
    let saved = room.saved();
    let rating = Some(Answer::Rating(Rating::new(2).unwrap()));
    assert_eq!(said(&saved, "factors.potential", Part::Value), rating);
    let evidence = said(&saved, "factors.potential", Part::Evidence);
    assert_eq!(evidence, Some(text("They called at dawn.\nTwice.")));
    assert_eq!(
        said(&saved, "factors.potential", Part::Why),
        Some(text("No plan."))
    );
}

#[test]
fn the_present_answer_is_said_and_an_empty_line_keeps_it() {
    let room = Room::new();
    let told = room.begun("60\n80\n/goto 6.1\n\n\n/goto 4.2\n?\n/goto 4.2\n\n");
    assert!(
        told.contains("You said: 60, “Shared between equals”"),
        "{told}"
    );
    assert!(told.contains("You said: 80, “Pooled"), "{told}");
    assert!(told.contains("You said: don't know"), "{told}");
    let saved = room.saved();
    let now = said(&saved, "gauges.risk", Part::Value).and_then(|it| it.degree());
    assert_eq!(now.map(Degree::get), Some(60));
    let trust = said(&saved, "factors.trust", Part::Value);
    assert_eq!(trust, Some(Answer::DontKnow));
}

#[test]
fn what_does_not_fit_is_said_with_its_range_and_asked_again() {
    let room = Room::new();
    let script = "300\nabout 60\n40\n-1\n/goto 4.1\n6\nfive\n/goto 6.4\nmaybe\npartly\n\n\
                  /goto 5.1\n/goto 99.1\n/goto\n/nonsense\n/score\n?\n";
    let told = room.begun(script);
    let count = |line: &str| told.lines().filter(|it| *it == line).count();
    assert_eq!(
        count("That should be a whole number from 0 to 100, ? or -."),
        3
    );
    assert_eq!(
        count("That should be a whole number from 1 to 5, ? or -."),
        2
    );
    assert_eq!(
        count("That should be 1, 2 or 3, or yes, partly or no, ? or -."),
        1
    );
    assert_eq!(count("6.1 Who carries the risk, and who decides?"), 3);
    assert_eq!(count("There is no question 99.1."), 1);
    assert!(told.contains("The five factors: 4.1 to 4.5"), "{told}");
    assert!(told.contains("There is no /nonsense."), "{told}");
    assert!(told.contains("/score does not fit here."), "{told}");
    let saved = room.saved();
    let impact = said(&saved, "marks.impact", Part::Value);
    assert_eq!(impact, Some(Answer::Held(Held::Partly)));
    let fit = saved.firm.get(&id("mad.a1"), Part::Value);
    assert_eq!(fit, Some(&Answer::DontKnow));
}

#[test]
fn options_are_picked_by_their_numbers() {
    let room = Room::new();
    let pack = content::embedded("en").unwrap();
    let number = |pick| pack.number(&pack.pick(pick).unwrap().id).unwrap();
    let (level, benefits) = (number(Pick::Level), number(Pick::Benefits));
    let script = format!("/route\n4\n\n/goto {level}\n9\n2\n/goto {benefits}\n3 3\n3, 1\n");
    let told = room.begun(&script);
    assert!(told.contains("That should be one number from 1 to 5, ? or -."));
    let saved = room.saved();
    let picked = |answers: &Answers, pick: Pick| {
        let question = pack.pick(pick).unwrap();
        let options = question.kind.options().unwrap();
        let answer = answers.get(&question.id, Part::Value).cloned();
        let Some(Answer::Picked(picked)) = answer else {
            panic!("{told}");
        };
        let place = |id| options.iter().position(|option| option.id == id);
        picked.into_iter().filter_map(place).collect::<Vec<_>>()
    };
    assert_eq!(picked(&saved.alliances[0].answers, Pick::Level), [1]);
    assert_eq!(picked(&saved.firm, Pick::Benefits), [2, 0]);
}

#[test]
fn the_end_of_the_lines_keeps_words_that_are_not_ended() {
    let room = Room::new();
    let told = room.begun("/goto 5.1\nWell enough,\nbut slowly");
    assert!(told.ends_with("All is saved.\n"), "{told}");
    let saved = room.saved();
    let words = saved.firm.text(&id("mad.a1"), Part::Value);
    assert_eq!(words, "Well enough,\nbut slowly");
}

#[test]
fn what_no_answer_can_hold_is_left_out_and_said() {
    let room = Room::new();
    let long = "flour and ".repeat(7_000);
    let told = room.begun(&format!("/goto 5.1\n{long}\n.\n"));
    assert!(told.contains("characters did not fit and were left out."));
    let words = room.saved().firm.text(&id("mad.a1"), Part::Value).len();
    assert!((65_000..=64 * 1024).contains(&words), "{words}");
}

#[test]
fn words_are_cleared_taken_back_and_made_again() {
    let room = Room::new();
    let script = "/goto 5.1\nOne.\n.\n/goto 5.1\n?\n/clear\n\n/undo\n/undo\n/redo\n/undo\n/undo\n";
    let told = room.begun(script);
    assert!(told.contains("You said: One."), "{told}");
    assert!(told.contains("You have written an answer here."), "{told}");
    assert!(
        told.contains("Cleared.") && told.contains("Taken back."),
        "{told}"
    );
    assert!(told.contains("Made again."), "{told}");
    let saved = room.saved();
    assert_eq!(saved.firm.text(&id("mad.a1"), Part::Value), "");
}

#[test]
fn a_note_can_follow_its_rating_or_come_first() {
    let room = Room::new();
    room.begun("/goto 4.2\nnote: they rang at six\n4\n\n/goto 6.2\naim 80\n40\n\n");
    let saved = room.saved();
    let note = said(&saved, "factors.trust", Part::Evidence);
    assert_eq!(note, Some(text("they rang at six")));
    let aim = said(&saved, "gauges.duration", Part::Aim).and_then(|it| it.degree());
    assert_eq!(aim.map(Degree::get), Some(80));
}

#[test]
fn the_way_leads_on_and_back_and_over_what_is_skipped() {
    let room = Room::new();
    let told = room.begun("/skip\n/back\n/back\n\n/where\n/why\n/flag\n/goto 4.1\n/gap\n");
    let asks: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with(['6', '4']) && line.contains('?'))
        .collect();
    let numbers: Vec<&str> = asks.iter().map(|line| &line[..3]).collect();
    assert_eq!(
        numbers,
        ["6.1", "6.2", "6.1", "6.1", "4.1", "4.2"],
        "{told}"
    );
    assert!(told.contains("You are at 6.1, Risk & control"), "{told}");
    assert!(told.contains("0 of 22 answered"), "{told}");
    assert!(told.contains("whose money would it be?"), "{told}");
    assert!(told.contains("Flagged to come back to."), "{told}");
}

#[test]
fn what_changes_where_it_stands_is_said_once() {
    let room = Room::new();
    let told =
        room.begun("60\n\n60\n\n60\n\n/picture\n/picture 1\n/picture 9\n/picture harb\n/quit\n");
    let now = told
        .lines()
        .filter(|line| line.starts_with("This now reads:"));
    assert_eq!(now.count(), 2, "{told}");
    assert!(told.contains("It stands at 60."), "{told}");
    assert!(told.contains("Factors not rated yet."), "{told}");
    let whole = told.matches("Factors not rated yet.").count();
    assert_eq!(whole, 2, "by number and by name: {told}");
    let none_such = "That should be a number from 1 to 1.";
    assert_eq!(told.matches(none_such).count(), 1, "{told}");
    assert!(told.ends_with("All is saved.\n"), "{told}");
}

#[test]
fn words_are_found_and_gone_to_in_a_workbook_and_from_the_list() {
    let room = Room::new();
    let script = "/goto 4.2\n4\nThe flour came at six.\n.\n/goto 5.1\nFLOUR\n.\n/find\n\
                  nothing like it\n/find\n\n/find flour\n\n/find flour six\n1\n\n";
    let told = room.begun(script);
    assert!(
        told.contains("None of your answers has these words."),
        "{told}"
    );
    assert!(told.contains("Words to look for:"), "{told}");
    assert!(told.contains(". 5.1 "), "{told}");
    let found = "1. 4.2 Trust, evidence, Harbour Coffee: The flour came at six.";
    assert!(told.contains(found), "{told}");
    assert!(told.contains("You said: The flour"), "{told}");
    assert!(told.contains("A number, or Enter to go back:"), "{told}");
    let told = room.talk("/find flour six\n1\n/quit\n");
    assert!(told.contains("Rowan Bakery is open."), "{told}");
    assert!(told.contains("4.2 How far has working together"), "{told}");
}

#[test]
fn every_command_is_in_the_help_of_an_open_workbook_or_of_the_list() {
    let room = Room::new();
    let told = room.begun("/help\n/list\n/help\n/quit\n");
    let words = Catalog::in_language("en").unwrap();
    for command in command::Command::ALL {
        assert!(
            told.contains(&command.about(&words)),
            "{command:?} in {told}"
        );
    }
}

#[test]
fn a_workbook_in_use_is_said_and_can_be_read() {
    let room = Room::new();
    room.begun("60\n/quit\n");
    let library = Library::at(room.0.path().join("books"));
    let path = library.list().unwrap()[0].path.clone();
    let held = library.open(&path).unwrap();
    let told = room.talk("1\n1\n\n/goto 6.1\n80\n\n");
    drop(held);
    assert!(told.contains("1. Read it here."), "{told}");
    assert!(told.contains("You said: 60"), "{told}");
    let now = said(&room.saved(), "gauges.risk", Part::Value).and_then(|it| it.degree());
    assert_eq!(now.map(Degree::get), Some(60));
}

#[test]
fn an_earlier_state_is_brought_back_after_asking_and_undo_takes_that_back() {
    let room = Room::new();
    room.begun("60\n/quit\n");
    let told = room.talk("1\n/earlier\n1\n2\n/quit\n");
    assert!(told.contains("Earlier states"), "{told}");
    assert!(told.contains("What would change:"), "{told}");
    assert!(!told.contains('▸'), "{told}");
    assert!(room.saved().alliances.is_empty(), "{told}");
    let told = room.talk("1\n/earlier\n1\n2\n/undo\n/quit\n");
    assert!(told.contains("Taken back."), "{told}");
}

#[test]
fn words_that_were_left_behind_are_offered_and_taken_over() {
    let room = Room::new();
    room.begun("60\n/quit\n");
    let mut more = room.saved();
    let library = Library::at(room.0.path().join("books"));
    let gauge = crate::domain::answer::Slot::new(&id("gauges.risk"), Part::Value);
    let at = more.edited + jiff::SignedDuration::from_secs(60);
    let answer = Answer::Gauge(Degree::new(80).unwrap());
    let entry = crate::domain::answer::Entry::new(answer, at);
    more.alliances[0].answers.set(gauge, Some(entry));
    more.edited = at;
    library
        .write_down(&more, &crate::store::Summary::default())
        .unwrap();
    let told = room.talk("1\n1\n/quit\n");
    let now = said(&room.saved(), "gauges.risk", Part::Value).and_then(|it| it.degree());
    assert_eq!(now.map(Degree::get), Some(80), "{told}");
}

#[test]
fn a_damaged_workbook_is_said_and_the_list_stays() {
    let room = Room::new();
    room.begun("/quit\n");
    let books = room.0.path().join("books");
    fs::write(books.join("broken.ron"), "(format: 4, head: (").unwrap();
    let told = room.talk("2\n1\n1\n/quit\n");
    assert!(told.contains("cannot be read:"), "{told}");
}

#[test]
fn whoever_reads_no_more_does_no_harm() {
    let room = Room::new();
    let script = "1\nRowan Bakery\nHarbour Coffee\n1\n\n60\n";
    run(options(room.0.path(), None, script, Box::new(Closed))).unwrap();
    let listed = Library::at(room.0.path().join("books")).list();
    assert!(
        listed.is_ok_and(|listed| listed.is_empty()),
        "nobody was asked"
    );
}

#[test]
fn lines_are_wrapped_where_a_terminal_has_columns_and_spelled_in_its_characters() {
    let room = Room::new();
    let told = Told::default();
    let mut options = options(room.0.path(), None, "2\n/quit\n", Box::new(told.clone()));
    options.columns = Some(40);
    options.signs = Signs::Ascii;
    run(options).unwrap();
    let told = told.0.lock().unwrap_or_else(PoisonError::into_inner);
    let told = String::from_utf8(told.clone()).unwrap();
    assert!(told.is_ascii(), "{told}");
    let prompts = |line: &&str| !line.ends_with(':');
    let widest = told.lines().filter(prompts).map(str::len).max();
    assert!(widest <= Some(40), "{told}");
    // Read aloud, not drawn.
    assert!(!told.contains('\u{1b}'));
}

#[test]
fn another_language_in_the_middle_asks_the_same_in_it_and_keeps_the_answers() {
    let room = Room::new();
    let script = "/goto 4.1\n2\n/language klingon\n/language\n/language Deutsch\nGemeinsam.\n.\n\n\
                  /hilfe\n/sprache 1\n/help\n";
    let told = room.begun(script);
    let [english, german] = ["en", "de"].map(|it| Catalog::in_language(it).unwrap());
    let now = |words: &Catalog, tag: &str| {
        let name = words.language_name();
        t!(words, "plain-language-now", name = name, tag = tag)
    };
    assert_eq!(told.matches(&t!(english, "plain-languages")).count(), 2);
    assert!(told.contains("2. Deutsch (de)"), "{told}");
    let (_, after) = told.split_once(&now(&german, "de")).expect(&told);
    let (between, after) = after.split_once(&now(&english, "en")).expect(&told);
    let ask = |language: &str| {
        let pack = content::embedded(language).unwrap();
        let question = pack.question(&id("factors.potential"));
        question.unwrap().ask.clone()
    };
    assert!(between.contains(&ask("de")), "{between}");
    assert!(
        between.contains(&t!(german, "plain-language", "about")),
        "{between}"
    );
    assert!(
        after.contains(&t!(english, "plain-language", "about")),
        "{after}"
    );
    let saved = room.saved();
    let rating = Some(Answer::Rating(Rating::new(2).unwrap()));
    assert_eq!(said(&saved, "factors.potential", Part::Value), rating);
}

#[test]
fn a_full_stop_alone_is_no_line() {
    let room = Room::new();
    let told = room.talk("1\n.\nRowan Bakery\n.\nHarbour Coffee\n1\n\n");
    let refused = told.matches("A full stop ends an answer of several lines");
    assert_eq!(refused.count(), 2, "{told}");
    let saved = room.saved();
    assert_eq!(saved.title, "Rowan Bakery");
    assert_eq!(saved.alliances[0].name, "Harbour Coffee");
}

#[test]
fn a_file_of_what_waited_on_the_full_screen_that_cannot_be_read_is_told() {
    let room = Room::new();
    room.begun("");
    let path = Library::at(room.0.path().join("books")).list().unwrap()[0]
        .path
        .clone();
    let name = path.file_name().unwrap().to_str().unwrap();
    fs::write(path.with_file_name(format!(".{name}.draft")), "half").unwrap();
    let told = room.talk("1\n");
    assert!(told.contains("your answers are safe"), "{told}");
    assert!(!room.talk("1\n").contains("your answers are safe"));
}

#[test]
fn another_workbook_of_the_same_name_is_told_line_by_line_too() {
    let room = Room::new();
    room.begun("");
    let told = room.talk("/copy 1\n/rename 1\nTwin\n/rename 2\ntwin\n");
    let twins = told.matches("another workbook called");
    assert_eq!(twins.count(), 1, "{told}");
    let told = room.talk("3\nTWIN\n");
    assert!(told.contains("another workbook called “TWIN”"), "{told}");
}

#[test]
fn a_command_without_its_number_is_told_with_an_example_of_itself() {
    let room = Room::new();
    room.begun("");
    for (typed, example) in [
        ("/earlier", "/earlier 2."),
        ("/rename", "/rename 2."),
        ("/copy", "/copy 2."),
        ("/remove", "/remove 2."),
        ("1\n/goto 13.1\n/done", "/done 2."),
        ("1\n/goto 13.1\n/move", "/move 2 1."),
    ] {
        let told = room.talk(&format!("{typed}\n"));
        let example = format!("Give its number, such as {example}");
        assert!(told.contains(&example), "{typed}: {told}");
    }
}

#[test]
fn what_is_blank_is_not_said_to_be_cleared() {
    let room = Room::new();
    let told = room.begun("/goto 4.1\n/clear\n2\n/goto 4.1\n/clear\n");
    let (first, rest) = told.split_once("Nothing stands here yet.").unwrap();
    assert!(
        !first.contains("Cleared.") && rest.contains("Cleared."),
        "{told}"
    );
}

#[test]
fn a_day_that_is_perhaps_not_meant_is_asked_about_and_one_to_come_is_no_value_update() {
    let i18n = Catalog::in_language("en").unwrap();
    let today = jiff::civil::date(2026, 11, 20);
    let told = i18n.day_that_was("21/11/2026", today).unwrap_err();
    assert!(told.contains("21 November 2026 is still to come"), "{told}");
    assert_eq!(i18n.day_that_was("today", today), Ok(today));
    assert_eq!(i18n.doubt(today, today), None);
    assert!(i18n.doubt(jiff::civil::date(2026, 11, 19), today).is_some());
}
