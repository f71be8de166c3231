//! Safe entry: nothing that is typed lands anywhere else, and nothing is answered unasked. Each of these
//! went wrong once.

use madbook::{
    domain::{
        answer::{Answer, Part},
        scale::Held,
    },
    tui::target::PageTarget,
};

use super::{answer, gauge, rating, with_two_alliances};
use crate::stage::Stage;

const RISK: &str = "place risk harbour";
const TRUST: &str = "factors trust harbour";
const TEXT: &str = "difference how they fit";

fn text(stage: &Stage) -> String {
    let question = "mad.a1".parse().unwrap();
    stage
        .workbook()
        .firm
        .text(&question, Part::Value)
        .to_owned()
}

#[test]
fn a_number_on_a_gauge_means_what_it_says() {
    for (keys, degree) in [
        ("40", Some(40)),
        ("100", Some(100)),
        ("0", Some(0)),
        ("7<Enter>", Some(7)),
        ("10<Tab>", Some(10)),
        ("4<PgDn>", Some(4)),
        ("4<Ctrl+G>", Some(4)),
        ("4<Esc>", None),
        ("4", None),
        ("4<Ctrl+Q>", Some(4)),
    ] {
        let mut stage = with_two_alliances();
        stage.go_to(RISK).keys(keys);
        let value = answer(&stage, "gauges.risk", Part::Value);
        assert_eq!(value, degree.map(gauge), "{keys}");
    }
}

#[test]
fn moving_never_answers() {
    for page in [TRUST, RISK, "marks impact harbour"] {
        for key in [
            "<Down>", "<Up>", "j", "k", "<Left>", "<Right>", "h", "l", "+", "-",
        ] {
            let mut stage = with_two_alliances();
            stage.go_to(page);
            let before = stage.workbook().alliances.clone();
            stage.keys(key).keys(key).keys("<PgDn><PgUp>");
            assert_eq!(stage.workbook().alliances, before, "{key} at {page}");
        }
    }
}

/// Whatever stands on the page, no word of a sentence answers, ticks off or weighs anything.
#[test]
fn words_typed_where_none_go_in_answer_nothing() {
    for page in [
        TRUST,
        RISK,
        "marks impact harbour",
        "actions actions",
        "your alliances",
        "agenda",
    ] {
        for words in [
            "Very good work",
            "Because they answer at once",
            "Delivers 3 times a week, exactly",
            "I ? x d<Enter>",
            "„So gut“ <Enter><Enter>",
            "excellent <Backspace><Space>",
        ] {
            let mut stage = with_two_alliances();
            stage
                .go_to("actions actions")
                .keys("nCall<Enter>")
                .go_to(page);
            stage.keys("<Down><Down><Up>");
            let (before, here) = (stage.workbook().clone(), stage.page());
            stage.keys(words).keys("<Space><Enter>");
            stage.sees("No words go in here");
            assert_eq!(
                (stage.workbook(), stage.page()),
                (&before, here),
                "{page}: {words}"
            );
        }
    }
}

#[test]
fn pasted_words_that_go_in_nowhere_are_told() {
    for page in [TRUST, RISK, "actions actions", "your alliances"] {
        let mut stage = with_two_alliances();
        stage.go_to(page);
        let before = stage.workbook().clone();
        stage
            .paste("They answer at once.")
            .sees("No words go in here");
        assert_eq!(stage.workbook(), &before, "{page}");
    }
}

#[test]
fn a_number_before_words_stays_and_the_way_to_their_field_is_told() {
    let mut stage = with_two_alliances();
    stage
        .go_to(TRUST)
        .keys("4Because they answer at once<Enter>");
    stage.sees("No words go in here. Tab leads to the field for them.");
    assert_eq!(
        answer(&stage, "factors.trust", Part::Value),
        Some(rating(4))
    );
    stage.keys("<Tab>They answer.");
    let evidence = answer(&stage, "factors.trust", Part::Evidence);
    assert_eq!(evidence, Some(Answer::Text("They answer.".into())));
    // What ends words: Esc, an arrow; after a pause a digit.
    let trust = |keys: &str| {
        let mut stage = with_two_alliances();
        stage.go_to(TRUST).keys(keys);
        let here = stage.page();
        (here, answer(&stage, "factors.trust", Part::Value))
    };
    let (here, _) = trust("");
    assert_eq!(
        trust("so<Esc><Down><Space>"),
        (here.clone(), Some(rating(1)))
    );
    assert_eq!(trust("so <Down><Space>"), (here.clone(), Some(rating(1))));
    assert_eq!(
        trust("so <Backspace><Backspace><Backspace>x").1,
        Some(Answer::NotApplicable)
    );
    assert_eq!(trust("a3"), (here, Some(rating(3))), "one letter is a slip");
    let mut stage = with_two_alliances();
    stage.go_to(TRUST).keys("so").pause(3).keys("2");
    assert_eq!(
        answer(&stage, "factors.trust", Part::Value),
        Some(rating(2))
    );
    stage.go_to(RISK).keys("40, because");
    stage.sees("No words go in here. Esc, then type 0 to 100.");
    assert_eq!(answer(&stage, "gauges.risk", Part::Value), Some(gauge(40)));
}

#[test]
fn words_that_begin_with_a_number_change_no_list() {
    for page in ["actions actions", "your alliances", "agenda"] {
        for words in ["3 sacks please", "70 percent", "10x"] {
            let mut stage = with_two_alliances();
            stage
                .go_to("actions actions")
                .keys("nCall<Enter>")
                .go_to(page);
            stage.keys("<Down><Down><Up>");
            let before = stage.workbook().clone();
            stage.keys(words).keys("<Space>");
            stage.sees("No words go in here");
            assert_eq!(stage.workbook(), &before, "{page}: {words}");
        }
    }
}

#[test]
fn words_that_begin_with_a_command_of_the_actions_do_not_do_it() {
    let readers = |stage: &Stage| stage.workbook().readers.clone();
    for words in ["pay Tom", "ship it", "p.s. call", "ps", "pp gone"] {
        let mut stage = with_two_alliances();
        stage.go_to("actions actions").keys("nCall<Enter>");
        let (before, kept) = (stage.workbook().actions[0].intent(), readers(&stage));
        stage.keys(words).keys("m<Space>");
        stage.sees("No words go in here");
        assert_eq!(stage.workbook().actions[0].intent(), before, "{words}");
        assert_eq!(readers(&stage), kept, "{words}");
    }
    // What was meant, and words a while later.
    let mut stage = with_two_alliances();
    stage.go_to("actions actions").keys("nCall<Enter>");
    let kept = readers(&stage);
    stage.keys("p").pause(2).keys("money");
    assert_ne!(readers(&stage), kept);
}

#[test]
fn an_answer_that_was_meant_stays_before_words() {
    let trust = |stage: &Stage| answer(stage, "factors.trust", Part::Value);
    let mut stage = with_two_alliances();
    stage.go_to(TRUST).keys("1<Down><Space>Yes");
    assert_eq!(trust(&stage), Some(rating(2)));
    stage.keys("<Esc>x").pause(1).keys("no way");
    assert_eq!(trust(&stage), Some(Answer::NotApplicable));
    let risk = |stage: &Stage| answer(stage, "gauges.risk", Part::Value);
    stage.go_to(RISK).keys("40").pause(3).keys("<Right><Space>");
    let moved = risk(&stage);
    assert_ne!(moved, Some(gauge(40)));
    stage.keys("Yes");
    assert_eq!(risk(&stage), moved);
    stage.keys("<Esc>x").pause(1).keys("no way");
    assert_eq!(risk(&stage), Some(Answer::NotApplicable));
}

#[test]
fn a_window_too_small_to_show_a_question_answers_none() {
    let mut stage = with_two_alliances();
    stage.go_to(TRUST);
    let (before, page) = (stage.workbook().clone(), stage.page());
    stage
        .resize(30, 8)
        .keys("1<Enter><Space><Tab>x<PgDn><Ctrl+Z>");
    stage.resize(120, 36);
    assert_eq!((stage.workbook(), stage.page()), (&before, page));
    // Words that were on their way go on, and nowhere else.
    stage.go_to(TEXT).keys("one ").resize(30, 8);
    stage.keys("tooo<Backspace><Backspace><Backspace>wo<Enter>three<Tab><PgDn>");
    stage.resize(120, 36).keys("!");
    assert_eq!(text(&stage), "one two\nthree!");
}

#[test]
fn a_box_is_left_in_a_window_too_small_to_show_it() {
    let mut stage = with_two_alliances();
    stage.go_to(TRUST);
    let (before, page) = (stage.workbook().clone(), stage.page());
    stage.keys("<Ctrl+O>marks").resize(30, 8).keys("<Esc>");
    stage.resize(120, 36).keys("<Enter>");
    assert_eq!(stage.page(), page);
    // A second one would leave the page, which nobody sees.
    stage.keys("<F6>").resize(30, 8).keys("<Esc><Esc><Esc>");
    stage.resize(120, 36);
    assert_eq!((stage.workbook(), stage.page()), (&before, page));
}

#[test]
fn words_go_on_where_they_were_after_a_look_at_another_page() {
    for look in [
        "<Ctrl+G><Ctrl+G>",
        "<Ctrl+G><Esc>",
        "<F5><F5>",
        "<F1><Esc>",
        "<Ctrl+O><Esc>",
    ] {
        let mut stage = with_two_alliances();
        stage.go_to(TRUST).keys("4<Tab>words<Left><Left>");
        stage.keys(look).keys("X");
        let evidence = answer(&stage, "factors.trust", Part::Evidence);
        assert_eq!(evidence, Some(Answer::Text("worXds".into())), "{look}");
        let value = answer(&stage, "factors.trust", Part::Value);
        assert_eq!(value, Some(rating(4)), "{look}");
    }
}

#[test]
fn what_a_low_rating_asks_for_appears_below_and_takes_no_words() {
    let mut stage = with_two_alliances();
    stage.go_to(TRUST).keys("4<Tab>One. ");
    // Another rating, by a click, while the words have a place of their own.
    stage
        .click("We like each other")
        .sees("What stands in the way");
    let (evidence, why) = (stage.find("One."), stage.find("What stands in the way"));
    assert!(why.y > evidence.y, "{}", stage.screen());
    stage.keys("<Tab>Two.");
    let evidence = answer(&stage, "factors.trust", Part::Evidence);
    assert_eq!(evidence, Some(Answer::Text("One. Two.".into())));
    assert_eq!(answer(&stage, "factors.trust", Part::Why), None);
}

#[test]
fn cutting_and_copying_touch_no_answer_above() {
    let mut stage = with_two_alliances();
    stage.go_to(TRUST).keys("4<Tab>words");
    stage.keys("<Ctrl+X>");
    let value = answer(&stage, "factors.trust", Part::Value);
    assert_eq!(value, Some(rating(4)));
    stage.keys("<Shift+Left><Shift+Left><Ctrl+C>");
    assert_eq!(stage.copied, ["ds"]);
    stage.keys("<Ctrl+X>");
    let evidence = answer(&stage, "factors.trust", Part::Evidence);
    assert_eq!(evidence, Some(Answer::Text("wor".into())));
    // Without a system's clipboard, what was cut last is put in.
    stage.keys("<Home><Ctrl+V>");
    let evidence = answer(&stage, "factors.trust", Part::Evidence);
    assert_eq!(evidence, Some(Answer::Text("dswor".into())));
}

#[test]
fn ctrl_c_without_a_selection_asks_before_it_leaves() {
    for page in [TEXT, TRUST, "your alliances"] {
        let mut stage = with_two_alliances();
        stage.go_to(page).keys("<Ctrl+C>").sees("Leave madbook?");
        assert!(!stage.has_quit);
        stage.keys("<Esc>").misses("Leave madbook?");
        stage.keys("<Ctrl+C><Down><Enter>");
        assert!(stage.has_quit);
    }
}

#[test]
fn esc_goes_one_level_back_and_never_leaves_unasked() {
    let mut stage = with_two_alliances();
    stage.go_to(TEXT).keys("Rather well.<Esc>");
    assert_eq!(stage.page(), PageTarget::Alliances);
    assert_eq!(text(&stage), "Rather well.");
    stage.keys("<Esc>").sees("Leave this workbook?");
    stage.keys("<Esc>");
    assert_eq!(stage.page(), PageTarget::Alliances);
    // The picture at the end of the route is left like any page.
    while stage.page() != PageTarget::Picture {
        stage.keys("<PgDn>");
    }
    stage.keys("<Esc>");
    assert_eq!(stage.page(), PageTarget::Alliances);
    stage.keys("<Esc><Enter>").sees("Your workbooks");
}

#[test]
fn the_keys_of_a_shell_work_while_one_writes() {
    for (keys, after) in [
        ("one two<Ctrl+W>", "one "),
        ("one two<Alt+Backspace>", "one "),
        ("one two<Alt+b>X", "one Xtwo"),
        ("one two<Ctrl+A><Alt+f>X", "oneX two"),
        ("one two<Ctrl+A><Alt+d>", " two"),
        ("one two<Ctrl+A>X<Ctrl+E>Y", "Xone twoY"),
        ("one two<Ctrl+U>X", "X"),
        ("one two<Home><Right><Right><Right><Ctrl+K>", "one"),
        ("one<Ctrl+H><Ctrl+H>", "o"),
        ("one<Home><Ctrl+D>", "ne"),
        ("one<Ctrl+B>X", "onXe"),
        ("one<Home>X<End>Y", "XoneY"),
        ("one<Enter>two", "one\ntwo"),
    ] {
        let mut stage = with_two_alliances();
        stage.go_to(TEXT).keys(keys);
        assert_eq!(text(&stage), after, "{keys}");
    }
}

#[test]
fn a_paste_a_jump_and_a_pause_each_end_a_step() {
    let mut stage = with_two_alliances();
    stage.go_to(TEXT).keys("keep this").pause(3);
    stage.paste(" pasted").keys("<Ctrl+Z>");
    assert_eq!(text(&stage), "keep this");

    let mut stage = with_two_alliances();
    stage.go_to(TEXT).keys("ab<Home>x<Ctrl+Z>");
    assert_eq!(text(&stage), "ab");

    let mut stage = with_two_alliances();
    stage.go_to(TEXT).keys("ab").pause(3).keys("cd<Ctrl+Z>");
    assert_eq!(text(&stage), "ab");
}

#[test]
fn a_paste_that_is_too_long_puts_in_what_fits_and_says_what_does_not() {
    let mut stage = with_two_alliances();
    stage.go_to(TEXT).paste(&"x".repeat(70_000));
    assert_eq!(text(&stage).len(), 64 * 1024);
    stage.sees("4464 characters did not fit");
}

#[test]
fn a_click_sets_the_cursor_and_the_wheel_scrolls() {
    let mut stage = with_two_alliances();
    stage.go_to(TEXT).keys("one two three");
    stage.click("two").keys("X");
    assert_eq!(text(&stage), "one Xtwo three");

    let lines: Vec<String> = (0..60).map(|it| format!("line {it}.")).collect();
    let mut stage = with_two_alliances();
    stage.go_to(TEXT).paste(&lines.join("\n"));
    stage.sees("line 59.").misses("line 0.");
    for _ in 0..60 {
        stage.wheel(-1);
    }
    stage.sees("line 0.").misses("line 59.");
}

#[test]
fn a_restore_is_asked_for_twice_and_can_be_undone() {
    let mut stage = with_two_alliances();
    stage.go_to(TEXT).keys("First.").wait();
    stage.act(madbook::tui::action::Action::Save);
    let mut later = stage.again();
    later
        .keys("<Enter>")
        .go_to(TEXT)
        .keys("<Ctrl+A>Second. ")
        .wait();
    later.command("earlier states").sees("Earlier states");
    later.keys("<Enter>").sees("Bring back how it was");
    later.keys("<Esc>");
    assert_eq!(
        text(&later),
        "Second. First.",
        "nothing is restored unasked"
    );
    later.command("earlier states").keys("<Enter><Down><Enter>");
    assert_ne!(text(&later), "Second. First.");
    later.keys("<Ctrl+Z>");
    assert_eq!(text(&later), "Second. First.");
}

#[test]
fn five_marks_are_five_digits_each_with_an_enter() {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter>nHarbour Coffee<Enter>");
    stage
        .go_to("marks impact")
        .keys("1<Enter>2<Enter>3<Enter>?<Enter>1");
    let answers = &stage.workbook().alliances[0].answers;
    let marks: Vec<Answer> = answers
        .iter()
        .map(|(_, entry)| entry.answer.clone())
        .collect();
    let held = |it: &Held| marks.contains(&Answer::Held(*it));
    assert_eq!(marks.len(), 5, "{}", stage.screen());
    assert!([Held::Yes, Held::Partly, Held::No].iter().all(held));
    assert!(marks.contains(&Answer::DontKnow));
}
