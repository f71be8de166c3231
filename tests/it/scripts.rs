//! Scripts: these keys, and then this is so.

use jiff::{SignedDuration, Timestamp, civil::date};
use madbook::{
    domain::{
        answer::{Answer, Answers, Entry, Part, Standing},
        log::Log,
        scale::{Degree, Held, Rating},
        workbook::{AllianceKind, Stop, Subject, Workbook},
    },
    tui::{action::Action, canvas::Hit, model::Screen, screen::book::Saving, update::Msg},
};

use crate::stage::{Stage, finished};

/// A workbook as far as undo is answerable for it: what it says, not when, nor where the owner was.
pub(crate) fn content(workbook: &Workbook) -> Workbook {
    let when = Timestamp::UNIX_EPOCH;
    let timeless = |answers: &mut Answers| {
        for (slot, entry) in answers.clone().iter() {
            let answer = entry.answer.clone();
            let edited = when;
            answers.set(slot.clone(), Some(Entry { answer, edited }));
        }
    };
    let mut workbook = Workbook {
        place: None,
        edited: when,
        log: Log::default(),
        ..workbook.clone()
    };
    timeless(&mut workbook.firm);
    for alliance in &mut workbook.alliances {
        alliance.edited = when;
        timeless(&mut alliance.answers);
    }
    for action in &mut workbook.actions {
        action.edited = when;
    }
    workbook
}

/// The stage, open, with a firm that has two alliances and no answers.
fn with_two_alliances() -> Stage {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter>");
    stage.keys("<Enter>Harbour Coffee<Enter>");
    stage.keys("nMill Lane Farm<Down><Enter>");
    stage
}

fn names(workbook: &Workbook) -> Vec<&str> {
    let alliances = workbook.alliances.iter();
    alliances.map(|alliance| &*alliance.name).collect()
}

fn tasks(workbook: &Workbook) -> Vec<&str> {
    workbook.actions.iter().map(|it| &*it.what).collect()
}

/// What a part of a question about the first alliance holds.
fn answer(stage: &mut Stage, question: &str, part: Part) -> Option<Answer> {
    let answers = &stage.workbook().alliances[0].answers;
    answers.get(&question.parse().unwrap(), part).cloned()
}

fn rating(number: u8) -> Answer {
    Answer::Rating(Rating::new(number).unwrap())
}

fn gauge(number: u8) -> Answer {
    Answer::Gauge(Degree::new(number).unwrap())
}

#[test]
fn every_kind_of_change_can_be_undone_and_made_again() {
    let factor = "factors trust harbour";
    for (place, script) in [
        ("made how they fit", " And then some."),
        ("made how they fit", "<Ctrl+W>"),
        (factor, "1"),
        (factor, "<Right>"),
        (factor, "?"),
        (factor, "x"),
        (factor, "<Del>"),
        (factor, "<Ctrl+F>"),
        (factor, "<Tab>, twice"),
        ("factors trust saltwater", "1<Tab>Never met."),
        ("where risk harbour", "2"),
        ("where risk harbour", "<Tab><Right>"),
        ("where risk harbour", "<Tab><Shift+Left>"),
        ("where impact harbour", "3"),
        ("where impact harbour", "<Tab>Less so."),
        ("your alliances", "nCounty Growers<Down><Enter>"),
        ("your alliances", "r & Sons<Enter>"),
        ("your alliances", "<Space>"),
        ("your alliances", "<Shift+Down>"),
        ("your alliances", "<Down><Shift+Up>"),
        ("your alliances", "<Del>"),
        (
            "actions actions",
            "nCall them<Tab>Ann<Tab>2w<Tab><Right><Enter>",
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
        assert_ne!(before, after, "{script} changes nothing at {place}");
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
        assert_eq!(again, after, "{script} at {place} cannot be made again");
    }
}

#[test]
fn undo_goes_to_where_the_change_was_made() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("1").go_to("made how they fit");
    stage.keys("<Ctrl+Z>").sees("The five factors · 2 of 5");
}

#[test]
fn undoing_everything_says_when_there_is_no_more() {
    let mut stage = Stage::finished_at("made how they fit");
    stage.keys("<Ctrl+Z>").sees("There is nothing to undo.");
    stage.keys("<Ctrl+Y>").sees("There is nothing to redo.");
}

#[test]
fn a_flag_shows_and_counts_as_a_gap() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<Ctrl+F>").sees("⚑ flagged");
    let here = stage.book().stop.clone();
    stage.keys("<F3>");
    assert_ne!(stage.book().stop, here);
    let mut seen = 1;
    while stage.book().stop != here {
        stage.keys("<F3>");
        seen += 1;
    }
    // Four blanks, a flag from before, and this one.
    assert_eq!(seen, 6);
    stage.keys("<Ctrl+F>").misses("⚑ flagged");
}

#[test]
fn the_next_gap_says_when_there_is_none() {
    let mut stage = Stage::finished_at("made how they fit");
    while stage.workbook().alliances.len() > 1 {
        stage.go_to("your alliances").keys("<End><Del>");
    }
    stage.go_to("made how they fit").keys("<F3>");
    stage.sees("Nothing is blank or flagged.");
}

#[test]
fn one_can_go_anywhere_at_any_time() {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter>");
    let mut stops = 1;
    while stage.book().stop != Stop::Picture {
        stage.keys("<PgDn>");
        stops += 1;
    }
    assert_eq!(
        stops, 13,
        "without an alliance the firm is asked all the same"
    );
    stage.keys("<PgDn>").sees("This is the last page.");

    let mut stage = with_two_alliances();
    let mut walked = vec![stage.book().stop.clone()];
    loop {
        stage.keys("<PgDn>");
        let stop = stage.book().stop.clone();
        if walked.last() == Some(&stop) {
            break;
        }
        walked.push(stop);
    }
    assert_eq!(walked.len(), 28);
    for stop in walked.iter().rev() {
        assert_eq!(stage.book().stop, *stop);
        stage.keys("<PgUp>");
    }
    stage.sees("This is the first page.");
}

#[test]
fn tab_leads_through_every_field_and_page() {
    let mut stage = with_two_alliances();
    stage.keys("<PgDn>");
    let mut tabs: i32 = 0;
    while stage.book().stop != Stop::Picture {
        stage.keys("<Tab>");
        tabs += 1;
    }
    // 5 ratings and 5 marks with evidence, 8 texts, 3 gauges with an aim, actions, 4 reviews.
    assert_eq!(tabs, 5 * 2 + 8 + 3 * 2 + 5 * 2 + 1 + 4);
    while stage.book().stop != Stop::Alliances {
        stage.keys("<Shift+Tab>");
        tabs -= 1;
        assert!(tabs >= 0, "the way back is longer");
    }
}

#[test]
fn a_low_rating_asks_why_and_keeps_what_was_said() {
    let why = "What stands in the way";
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour").misses(why);
    stage.keys("2").sees(why).keys("3").misses(why);
    stage.keys("1<Tab>They moved on.<Shift+Tab>5");
    stage.sees(why).sees("They moved on.");
    let kept = answer(&mut stage, "factors.trust", Part::Why);
    assert_eq!(kept, Some(Answer::Text("They moved on.".into())));
}

#[test]
fn dont_know_takes_no_words_away() {
    let mut stage = with_two_alliances();
    stage
        .go_to("made how they fit")
        .keys("Rather well.<Ctrl+D>");
    stage
        .sees("You have written an answer here.")
        .sees("Rather well.");

    stage.go_to("factors trust harbour");
    stage.keys("4<Tab>A hard winter.<Shift+Tab>?");
    let value = answer(&mut stage, "factors.trust", Part::Value);
    assert_eq!(value, Some(Answer::DontKnow));
    stage.sees("A hard winter.");
    stage.keys("?");
    assert_eq!(answer(&mut stage, "factors.trust", Part::Value), None);
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
fn a_gauge_moves_by_stops_fives_and_ones_and_has_an_aim() {
    let mut stage = with_two_alliances();
    stage.go_to("where duration harbour").keys("4");
    for (key, degree) in [
        ("<Left>", 55),
        ("<Shift+Right>", 56),
        ("+", 57),
        ("-", 56),
        ("<Down>", 60),
        ("<Up>", 40),
        ("6", 100),
        ("<Right>", 100),
    ] {
        stage.keys(key);
        let now = answer(&mut stage, "gauges.duration", Part::Value);
        assert_eq!(now, Some(gauge(degree)), "{key}");
    }
    stage.keys("3<Tab><Right>");
    assert_eq!(
        answer(&mut stage, "gauges.duration", Part::Aim),
        Some(gauge(45))
    );
    assert_eq!(
        answer(&mut stage, "gauges.duration", Part::Value),
        Some(gauge(40))
    );
    stage.keys("<Del>");
    assert_eq!(answer(&mut stage, "gauges.duration", Part::Aim), None);
}

#[test]
fn clicks_choose() {
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour");
    stage.click("Earned over time, in work of this kind");
    assert_eq!(
        answer(&mut stage, "factors.trust", Part::Value),
        Some(rating(4))
    );
    stage.click("don't know");
    let value = answer(&mut stage, "factors.trust", Part::Value);
    assert_eq!(value, Some(Answer::DontKnow));
    stage.click("Excellence").sees("The five factors · 3 of 5");
    stage.go_to("where impact harbour").click("Partly");
    let value = answer(&mut stage, "marks.impact", Part::Value);
    assert_eq!(value, Some(Answer::Held(Held::Partly)));
}

#[test]
fn a_removed_alliance_comes_back_with_its_answers() {
    let mut stage = Stage::finished_at("your alliances");
    let before = stage.workbook().alliances.clone();
    let first = before[0].id;
    assert_eq!(stage.book().focus, Some(first));
    stage.keys("<Home><Del>").sees("Removed “Harbour Coffee”");
    assert_eq!(
        names(stage.workbook()),
        ["Mill Lane Farm", "Saltwater Deli", "Corner Grocer"]
    );
    let next = before[1].id;
    assert_eq!(stage.book().focus, Some(next));
    stage.keys("<Ctrl+Z>").sees("Harbour Coffee");
    assert_eq!(stage.workbook().alliances, before);
    stage.go_to("factors trust harbour").sees("Harbour Coffee");
    assert_eq!(stage.book().focus, Some(first));
}

#[test]
fn alliances_change_their_order_and_kind() {
    let mut stage = Stage::finished_at("your alliances");
    stage.keys("<Home><Shift+Down><Shift+Down>");
    assert_eq!(
        names(stage.workbook()),
        [
            "Mill Lane Farm",
            "Saltwater Deli",
            "Harbour Coffee",
            "Corner Grocer"
        ]
    );
    stage.keys("K<Space>");
    let moved = &stage.workbook().alliances[1];
    assert_eq!(moved.name, "Harbour Coffee");
    assert_eq!(moved.kind, AllianceKind::Desired);
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
fn actions_are_added_changed_done_moved_and_removed() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions");
    stage.keys("<Enter>Write it down<Tab>Ann<Tab>31/3/2027<Enter>");
    let action = stage.workbook().actions[0].clone();
    assert_eq!((&*action.what, &*action.who), ("Write it down", "Ann"));
    assert_eq!(action.due, Some(date(2027, 3, 31)));
    stage.sees("by 31 March 2027");

    stage.keys("nCall the mill<Enter>nTaste the coffee<Enter>");
    assert_eq!(
        tasks(stage.workbook()),
        ["Write it down", "Call the mill", "Taste the coffee"]
    );
    stage.keys("<Shift+Up><Shift+Up>");
    assert_eq!(tasks(stage.workbook())[0], "Taste the coffee");
    stage.keys("<Space>").sees("done 20 November 2026");
    assert_eq!(stage.workbook().actions[0].done, Some(date(2026, 11, 20)));
    stage.keys("<Space>");
    assert_eq!(stage.workbook().actions[0].done, None);
    stage.keys("<Enter> again<Tab><Tab>2w<Enter>");
    let action = &stage.workbook().actions[0];
    assert_eq!(action.what, "Taste the coffee again");
    assert_eq!(action.due, Some(date(2026, 12, 4)));
    stage.keys("<Del><Ctrl+Z><Down><Del>");
    assert_eq!(
        tasks(stage.workbook()),
        ["Taste the coffee again", "Call the mill"]
    );
}

#[test]
fn a_date_that_is_none_is_asked_for_again() {
    let mut stage = with_two_alliances();
    stage.go_to("actions actions");
    stage.keys("<Enter>Call<Tab><Tab>some day<Enter>");
    stage.sees("That is no date.");
    stage.keys("<Ctrl+W><Ctrl+W>1/2<Enter>");
    assert_eq!(stage.workbook().actions[0].due, Some(date(2027, 2, 1)));
}

#[test]
fn esc_never_loses_the_words_in_a_form() {
    let mut stage = with_two_alliances();
    stage.go_to("your alliances").keys("nSaltwater Deli<Esc>");
    assert_eq!(names(stage.workbook())[2], "Saltwater Deli");
    stage.keys("r & Sons<Esc>");
    assert_eq!(names(stage.workbook())[2], "Saltwater Deli & Sons");
    stage.keys("nCounty Growers").take(Msg::Click(Hit::Close));
    assert_eq!(names(stage.workbook())[3], "County Growers");

    stage.go_to("actions actions");
    stage.keys("<Enter>Call<Tab><Tab>some day<Esc>");
    assert_eq!(tasks(stage.workbook()), ["Call (some day)"]);
    stage.keys("n<Esc>");
    assert_eq!(
        stage.workbook().actions.len(),
        1,
        "nothing typed is nothing"
    );
}

#[test]
fn esc_in_a_question_keeps_the_words() {
    let mut stage = with_two_alliances();
    stage.go_to("made how they fit").keys("Rather well.<Esc>");
    stage.sees("Your workbooks");
    let kept = stage.disk.values().next().unwrap();
    let words = kept.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value);
    assert_eq!(words, "Rather well.");
    stage.keys("<Enter>").sees("Make A Difference · 1 of 8");
}

#[test]
fn the_review_leads_to_its_answers() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage
        .keys("<Ctrl+R>")
        .sees("The five factors: your answers");
    stage.keys("<Down><Down><Enter>");
    stage.sees("The five factors · 3 of 5");
    stage
        .keys("<Ctrl+R><Ctrl+R>")
        .sees("The five factors · 3 of 5");
}

#[test]
fn a_finding_leads_to_the_answers_that_it_rests_on() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<Ctrl+G><Down>").sees("Look at:");
    let basis = stage.book().reading().unwrap().findings[0].basis.clone();
    for (at, basis) in basis.iter().enumerate() {
        stage.keys(&format!("{}", at + 1));
        let stop = Stop::Question(basis.subject, basis.question.clone());
        assert_eq!(stage.book().stop, stop);
        stage.keys("<Esc>").sees("What stands out").keys("<Down>");
    }
    stage.keys("<Ctrl+G>");
}

#[test]
fn the_picture_comes_and_goes() {
    let mut stage = Stage::finished_at("factors trust mill");
    stage.keys("<Ctrl+G>").sees("What stands out");
    stage.keys("<Ctrl+G>").sees("The five factors · 2 of 5");
    stage
        .keys("<Ctrl+G><Esc>")
        .sees("The five factors · 2 of 5");
}

#[test]
fn commands_are_found_by_a_few_letters_and_done() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<Ctrl+K>").sees("What would you like to do?");
    stage.keys("flag this<Enter>").sees("⚑ flagged");
    stage.keys("<Ctrl+K>undo<Enter>").misses("⚑ flagged");
    stage.keys("<Ctrl+K>zzzz").sees("Nothing matches.");
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
fn the_list_is_filtered_as_one_types() {
    let mut stage = Stage::with([finished()]);
    stage.keys("c and Daughter<Enter>").sees("2 workbooks");
    stage.keys("/DAUGHTER").sees("▸ Rowan Bakery (copy) and");
    assert_eq!(stage.screen().matches("Rowan").count(), 1);
    stage.keys("<Enter><Enter>").sees("Rowan Bakery (copy) and");
    stage.keys("<Esc>").keys("/nobody");
    stage.sees("No workbook has that in its name.");
    stage.keys("<Esc>").sees("2 workbooks");
}

#[test]
fn workbooks_are_renamed_copied_and_put_in_the_trash() {
    let mut stage = Stage::with([finished()]);
    stage
        .keys("r & Daughter<Enter>")
        .sees("Rowan Bakery & Daughter");
    stage.keys("c<Enter>").sees("2 workbooks");
    stage.keys("<Del>").sees("Are you sure?").keys("<Esc>");
    assert_eq!(stage.disk.len(), 2);
    stage.keys("<Del><Enter>").sees("1 workbook");
    assert_eq!(stage.disk.len(), 1);
    stage.keys("<Del><Enter>").sees("Start your workbook");
}

#[test]
fn a_name_is_asked_for_until_there_is_one() {
    let mut stage = Stage::empty();
    stage.keys("<Enter> <Enter>").sees("Please type a name.");
    stage.keys("R<Enter>").sees("Who are your allies?");
    stage.keys("<Enter><Enter>").sees("Please type a name.");
}

#[test]
fn the_finished_example_opens_as_a_copy() {
    let mut stage = Stage::empty();
    stage
        .click("See a finished one")
        .click("See a finished one");
    stage.sees("Rowan Bakery");
    assert_eq!(stage.disk.len(), 1);
}

#[test]
fn the_header_says_what_is_saved() {
    let mut stage = with_two_alliances();
    stage.go_to("made how they fit").keys("R");
    stage.sees("saving…").wait().sees("saved 09:0");
    // A choice is written at once.
    stage.go_to("factors trust harbour").keys("3");
    stage.misses("saving…").sees("saved 09:0");

    stage.disk_is_full = true;
    stage.keys("4").sees("NOT SAVED").sees("the disk is full");
    stage.disk_is_full = false;
    stage
        .keys("<Ctrl+S>")
        .misses("NOT SAVED")
        .sees("saved 09:0");
}

#[test]
fn a_save_that_was_overtaken_says_nothing_of_what_came_after() {
    let mut stage = with_two_alliances();
    stage.go_to("factors trust harbour").keys("3");
    let overtaken = stage.now().at - SignedDuration::from_secs(10);
    stage.take(Msg::Saved(overtaken, Ok(())));
    assert_eq!(stage.book().saving, Saving::Unsaved);
}

#[test]
fn leaving_saves_first() {
    let mut stage = with_two_alliances();
    stage
        .go_to("made how they fit")
        .keys("Rather well.<Ctrl+Q>");
    assert!(stage.has_quit);
    let kept = stage.disk.values().next().unwrap();
    let words = kept.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value);
    assert_eq!(words, "Rather well.");
}

#[test]
fn every_action_can_be_asked_for_everywhere() {
    for place in [
        "your alliances",
        "the picture",
        "made how they fit",
        "factors trust mill",
        "factors review saltwater",
        "where risk mill",
        "where impact mill",
        "actions actions",
        "actions review",
    ] {
        let mut stage = Stage::finished_at(place);
        let stop = stage.book().stop.clone();
        for action in Action::ALL {
            if matches!(stage.model.screen, Screen::Home(_)) {
                stage.keys("<Enter>");
            }
            stage.model.overlay = None;
            let hit = Hit::Stop(stop.clone());
            stage.take(Msg::Click(hit));
            stage.take(Msg::Click(Hit::Action(*action)));
        }
    }
    for mut stage in [Stage::empty(), Stage::with([finished()])] {
        for action in Action::ALL {
            stage.model.overlay = None;
            stage.take(Msg::Click(Hit::Action(*action)));
        }
    }
}
