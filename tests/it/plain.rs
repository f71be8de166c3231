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
        assert!(out.contains("Here the way ends."), "{out}");
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

#[cfg(unix)]
#[test]
fn whoever_types_sees_their_lines_once_and_ctrl_c_keeps_what_was_written() {
    use crate::terminal::TestHome;

    let home = TestHome::new().with("MADBOOK_PLAIN", "1");
    let mut program = home.start(60, 40);
    program.until("1 to 2:").types("1\r").until("called?");
    program.types("Rowan Bakery\r").until("partner:");
    program.types("Harbour Coffee\r\r\r").until("0 to 100:");
    program.types("60\r").until("you want it to be");
    program.types("/goto 5.1\r").until("Your words:");
    // Words that the program has read: a terminal drops what nobody read yet when it sends Ctrl+C.
    program.types("Well enough,\rso far\r.\r").until("5.2");
    assert!(
        !program.is_raw(),
        "whoever types edits their line as in a shell"
    );
    // As the terminal sends it for Ctrl+C.
    program.types("\x03").until_ended();
    assert_eq!(program.until_ended().exit_code(), 0);
    let written = String::from_utf8_lossy(program.written()).into_owned();
    assert!(written.contains("\r\nAll is saved."), "{written}");
    assert_eq!(written.matches("so far").count(), 1, "{written}");
    assert!(!written.contains('\x1b'), "{written}");
    // What is typed stands behind its prompt, however long that is.
    let prompts = ["Your words:", "A number, or Enter"];
    let told = written.lines();
    let told = told.filter(|line| !prompts.iter().any(|prompt| line.contains(prompt)));
    let widest = told.map(|line| line.chars().count()).max();
    assert!(widest <= Some(60), "{written}");
    let workbook = home.read().workbook;
    let words = workbook.firm.text(&"mad.a1".parse().unwrap(), Part::Value);
    assert_eq!(words, "Well enough,\nso far");
}

#[test]
fn a_reader_that_has_gone_ends_it_with_all_saved() {
    let home = TestLibrary::new();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_madbook"));
    let command = command
        .args(["--plain", "--dir"])
        .arg(home.library())
        .env("HOME", home.0.path())
        .env("XDG_STATE_HOME", home.0.path())
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut told = std::io::BufReader::new(child.stdout.take().unwrap());
    let mut typed = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut typed, b"1\nRowan Bakery\nHarbour Coffee\n1\n\n60\n").unwrap();
    let mut line = String::new();
    while !line.contains("Where you want it to be") {
        line.clear();
        std::io::BufRead::read_line(&mut told, &mut line).unwrap();
    }
    drop(told);
    // The program may be gone before it has read this.
    let _ = std::io::Write::write_all(&mut typed, b"80\n?\n?\n");
    let output = child.wait_with_output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), error.as_str()), (Some(0), ""));
    let file = only_file(&home.library());
    assert!(file.contains("Gauge(60)"), "{file}");
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
    // The list is there for who opened a workbook by its name, too.
    let Output { out, .. } = home.answered(&["--plain", "Rowan Bakery"], &[], "/list\n/quit\n");
    assert!(out.contains("2. Start your workbook"), "{out}");
    let missing = home.answered(&["--plain", "Nobody"], &[], "");
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("no workbook called “Nobody”"));
}
