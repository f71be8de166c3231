//! The workbook line by line: the real program with a pipe, and the same answers as on the screen.

use std::{fmt::Write as _, fs, path::Path};

use jiff::Timestamp;
use madbook::{
    content,
    domain::{
        answer::{Answer, Part},
        journey::{self, Stop},
        question::QuestionKind,
        scale::Degree,
        workbook::Subject,
    },
    store::Loaded,
};
use uuid::Uuid;

use crate::{
    cli::{Output, TestLibrary},
    stage::Stage,
};

/// Two alliances, from the list of workbooks on.
const BEGUN: &str = "1\nRowan Bakery\nHarbour Coffee\n1\nKettle Architects\n2\n\n";

/// A file without what differs from one sitting to the next: moments, and which id stands for what.
fn timeless(file: &str) -> String {
    let mut ids: Vec<String> = Vec::new();
    let mut text = String::new();
    for piece in file.split_inclusive('"') {
        let bare = piece.trim_end_matches('"');
        if bare.parse::<Timestamp>().is_ok() {
            text.push_str("some moment\"");
        } else if bare.parse::<Uuid>().is_ok() {
            let known = ids.iter().position(|id| id == bare);
            let at = known.unwrap_or_else(|| {
                ids.push(bare.to_owned());
                ids.len() - 1
            });
            write!(text, "id {at}\"").unwrap();
        } else {
            text.push_str(piece);
        }
    }
    text
}

fn only_file(folder: &Path) -> String {
    let files = fs::read_dir(folder).unwrap();
    let mut files = files
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|it| it == "ron"));
    let only = files.next().unwrap();
    assert!(files.next().is_none(), "more than one workbook");
    fs::read_to_string(only).unwrap()
}

/// Answers by lines; all must go well.
fn lines(home: &TestLibrary, script: &str) -> String {
    let Output { code, out, err } = home.answered(&["--plain"], &[], script);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    out
}

#[test]
fn answers_from_a_pipe_make_the_file_that_the_screen_makes() {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter>");
    stage.keys("<Enter>Harbour Coffee<Enter>nKettle Architects<Tab>2<Enter>");
    // What is pressed on the screen, and what is written in lines, for the same answers.
    let answers = [
        (
            "place risk harbour",
            "60<Tab>80",
            "6.1 Harbour Coffee\n60\n80\n",
        ),
        ("place duration harbour", "?", "6.2 Harbour\n?\n"),
        ("place legal harbour", "7<Enter>", "6.3 Harbour\n7\n\n"),
        ("place risk kettle", "x", "6.1 Kettle\n-\n"),
        (
            "factors potential harbour",
            "2<Tab>They rang.<Enter>Twice.<Tab>No plan.",
            "4.1 Harbour\n2\nThey rang.\nTwice.\n.\nNo plan.\n.\n",
        ),
        (
            "factors trust harbour",
            "4<Tab>At six.",
            "4.2 Harbour\n4\nAt six.\n.\n",
        ),
        ("factors values kettle", "5", "4.5 Kettle\n5\n\n"),
        ("marks impact harbour", "1", "6.4 Harbour\nyes\n\n"),
        (
            "6.5 harbour",
            "3<Tab>Nothing.",
            "6.5 Harbour\n3\nNothing.\n.\n",
        ),
        (
            "5.1",
            "Well enough.<Enter><Enter>So far.",
            "5.1\nWell enough.\n\nSo far.\n.\n",
        ),
        ("5.2", "<Tab>?", "5.2\n?\n"),
    ];
    let mut script = BEGUN.to_owned();
    for (page, keys, lines) in answers {
        stage.go_to(page);
        stage.keys(keys).pause(5);
        write!(script, "/goto {lines}").unwrap();
    }
    stage.go_to("actions actions");
    stage
        .keys("<Enter>Call the mill<Tab>Jo<Tab>31/3/2027<Enter>")
        .pause(5);
    stage.keys("nWrite it down<Enter>").pause(5);
    script += "/goto 13.1\nCall the mill\nJo\n31/3/2027\n\nWrite it down\n\n\n\n";
    stage.go_to("5.3").wait();
    script += "/goto 5.3\n";

    let home = TestLibrary::new();
    lines(&home, &script);
    let by_lines = timeless(&only_file(&home.library()));
    let on_screen = timeless(&only_file(stage.library().folder()));
    assert_eq!(by_lines, on_screen);
    assert!(by_lines.matches("some moment").count() > 20, "{by_lines}");
}

/// What answers a question of any kind, part by part.
fn reply(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Text { .. } => "Rather well.\n.\n",
        QuestionKind::Rating { .. } => "4\nSeen twice.\n.\n",
        QuestionKind::Gauge { .. } => "60\n80\n",
        QuestionKind::Held { .. } => "yes\n\n",
        QuestionKind::Pick { .. } | QuestionKind::Links => "1\n",
        QuestionKind::Actions => "Call them\n\n2w\n\n\n",
        QuestionKind::Objectives => "A second shop\n4\n\n",
        // One score, so that the matrix is dealt with; the others wait.
        QuestionKind::Matrix { .. } => "1\n/score\n4\n/skip\n",
        QuestionKind::Reviews => "today\n\n\n\n\n3\n3\n3\n3\n\n\n\n\n",
    }
}

#[test]
fn the_whole_way_is_walked_with_answers_alone() {
    let pack = content::embedded("en").unwrap();
    for route in ["1", "4"] {
        // The same route by the same order, from a workbook that is begun and left at once.
        let home = TestLibrary::new();
        lines(&home, &format!("{BEGUN}/route\n{route}\n"));
        let begun = Loaded::parse(only_file(&home.library()).as_bytes()).unwrap();
        let way = journey::way(&pack, &begun.workbook);
        let mut script = "\n".to_owned();
        for stop in &way {
            if let Stop::Question(_, id) = stop {
                for question in journey::page(&pack, id) {
                    script += reply(&question.kind);
                }
            }
        }
        script += "/quit\n";
        let out = lines(&home, &format!("1\n/alliances\n{script}"));
        let saved = Loaded::parse(only_file(&home.library()).as_bytes()).unwrap();
        let progress = journey::progress(&pack, &saved.workbook);
        assert!(progress.is_complete(), "{progress:?}:\n{out}");
        assert!(out.contains("That was the last page."), "{out}");
        assert!(out.contains("Harbour Coffee, existing ally. "), "{out}");
        for alliance in &saved.workbook.alliances {
            let subject = Subject::Alliance(alliance.id);
            let answers = saved.workbook.answers(subject).unwrap();
            let risk = "gauges.risk".parse().unwrap();
            let aim = answers.get(&risk, Part::Aim).and_then(Answer::degree);
            assert_eq!(aim.map(Degree::get), Some(80));
        }
    }
}

#[test]
fn a_terminal_that_can_do_little_gets_lines_and_so_does_who_asks_for_them() {
    let home = TestLibrary::new();
    for (args, env) in [
        (&["--plain"][..], &[][..]),
        (&[], &[("MADBOOK_PLAIN", "1")]),
        (&[], &[("TERM", "dumb")]),
    ] {
        let Output { code, out, err } = home.answered(args, env, "/quit\n");
        assert_eq!((code, err.as_str()), (0, ""), "{args:?} {env:?}");
        assert!(out.contains("1. Start your workbook\n"), "{out}");
        assert!(!out.contains('\u{1b}'), "{out}");
    }
    let Output { code, out, .. } = home.answered(&[], &[("MADBOOK_PLAIN", "0")], "/quit\n");
    assert_eq!((code, out.as_str()), (1, ""), "asked for the screen");
}

#[test]
fn a_workbook_is_opened_by_its_name_and_found_as_it_was_left() {
    let home = TestLibrary::new();
    lines(
        &home,
        &format!("{BEGUN}60\n80\n/goto 5.1\nWell enough,\nso far"),
    );
    let Output { code, out, .. } = home.answered(&["--plain", "Rowan Bakery"], &[], "\n/quit\n");
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("You said: Well enough,\nso far\n"), "{out}");
    let missing = home.answered(&["--plain", "Nobody"], &[], "");
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("no workbook called “Nobody”"));
}
