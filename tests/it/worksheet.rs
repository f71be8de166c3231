//! The worksheet of a route, and the way back from paper.

use madbook::tui::target::PageTarget;
use std::path::Path;

use assert_cmd::Command;
use madbook::{
    content,
    domain::{
        answer::{Answer, Part},
        id::QuestionId,
        journey::{Stop, page_stop},
        pack::Chapter,
        scale::Rating,
        workbook::{Subject, Workbook},
    },
    examples,
    i18n::Catalog,
    report::{
        build::worksheet,
        html,
        text::{Signs, WIDTH, render},
    },
    store::Loaded,
};
use unicode_width::UnicodeWidthStr;

use crate::stage::Stage;

fn sheet(route: &str, signs: Signs) -> String {
    let words = Catalog::in_language("en").unwrap();
    let pack = content::embedded("en").unwrap();
    let route = route.parse().unwrap();
    render(&worksheet(&words, &pack, Some(&route)), signs)
}

#[test]
fn the_worksheet_of_a_short_route() {
    insta::assert_snapshot!(sheet("place", Signs::Unicode));
}

#[test]
fn every_route_has_a_worksheet_with_all_its_questions_by_the_same_numbers() {
    let pack = content::embedded("en").unwrap();
    for route in pack.routes() {
        for signs in [Signs::Unicode, Signs::Ascii] {
            let sheet = sheet(route.id.as_str(), signs);
            let chapters = pack.chapters_on(Some(&route.id)).into_iter();
            for question in chapters.flat_map(Chapter::questions) {
                let number = format!("\n  {}  ", pack.number(&question.id).unwrap());
                assert_eq!(
                    sheet.matches(&number).count(),
                    1,
                    "{number} on {}",
                    route.id
                );
            }
            let widest = sheet.lines().map(UnicodeWidthStr::width).max();
            assert!(widest <= Some(WIDTH), "{widest:?}");
            assert!(signs == Signs::Unicode || sheet.is_ascii());
        }
    }
}

#[test]
fn a_worksheet_is_a_page_to_print_too() {
    let words = Catalog::in_language("en").unwrap();
    let pack = content::embedded("en").unwrap();
    let page = html::render(&worksheet(&words, &pack, None));
    let number = pack.number(&"factors.trust".parse().unwrap()).unwrap();
    assert!(page.contains(&format!("<span class=\"number\">{number}</span>")));
    assert_eq!(page.matches("class=\"number\"").count(), {
        let chapters = pack.chapters_on(None).into_iter();
        chapters.flat_map(Chapter::questions).count()
    });
}

#[test]
fn a_number_leads_to_its_page_about_the_alliance_in_focus() {
    let pack = content::embedded("en").unwrap();
    let trust = "factors.trust".parse().unwrap();
    let number = pack.number(&trust).unwrap();
    let mut stage = Stage::finished_at("your alliances");
    let farm = stage.workbook().alliances[1].id;
    stage.keys("<Down><Enter>").go_to(&number.to_string());
    assert_eq!(
        stage.page(),
        PageTarget::Question(Subject::Alliance(farm), trust, None)
    );
    // Every question of the route is found by its number alone.
    for chapter in pack.chapters_on(None) {
        for question in chapter.questions() {
            stage.go_to(&pack.number(&question.id).unwrap().to_string());
            let PageTarget::Question(subject, found, _) = stage.page() else {
                panic!("{}", question.id)
            };
            // Questions of a group are on one page.
            let page = |id: &QuestionId| page_stop(&pack, &Stop::Question(subject, id.clone()));
            assert_eq!(page(&found), page(&question.id));
        }
    }
}

/// A folder with the finished example in it, and its file.
fn library(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("rowan.ron");
    std::fs::write(&path, examples::finished().as_bytes()).unwrap();
    path
}

fn key_in(folder: &Path, args: &[&str], lines: impl Into<Vec<u8>>) -> (bool, String, String) {
    let mut command = Command::cargo_bin("madbook").unwrap();
    let output = command
        .env("MADBOOK_DIR", folder)
        .args(["key-in", "Rowan Bakery"])
        .args(args)
        .write_stdin(lines)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.success(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn read(path: &Path) -> Workbook {
    Loaded::read(path).unwrap().workbook
}

#[test]
fn what_was_filled_in_on_paper_is_keyed_in_by_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let before = read(&path);
    let pack = content::embedded("en").unwrap();
    let trust = "factors.trust".parse().unwrap();
    let number = pack.number(&trust).unwrap();
    let lines = format!("alliance mill\n{number} 1\n{number} note: one\n{number} nine\nhello\n");
    let (fine, out, err) = key_in(folder.path(), &["--dry-run"], lines.clone());
    assert!(!fine && err.contains("Nothing was saved"), "{err}");
    assert_eq!(read(&path), before);
    let (fine, again, err) = key_in(folder.path(), &[], lines);
    assert!(!fine);
    assert_eq!(out, again);
    assert!(
        out.contains("line 2: Trust, Mill Lane Farm: 1 (in the place of another answer)"),
        "{out}"
    );
    assert!(
        err.contains("line 4 was not taken: that should be a whole number from 1 to 5"),
        "{err}"
    );
    assert!(
        err.contains("line 5 was not taken: it does not begin"),
        "{err}"
    );
    assert!(
        err.contains("2 answers taken, 2 lines not understood."),
        "{err}"
    );
    let after = read(&path);
    let answers = &after.alliances[1].answers;
    let one = Answer::Rating(Rating::new(1).unwrap());
    assert_eq!(answers.get(&trust, Part::Value), Some(&one));
    assert_eq!(answers.text(&trust, Part::Evidence), "one");
    assert_eq!(after.alliances[0], before.alliances[0]);
    assert!(after.edited > before.edited);
    // What was there is kept as a backup.
    let kept = std::fs::read_dir(folder.path().join("backups")).unwrap();
    assert_eq!(kept.count(), 1);
}

#[test]
fn nasty_lines_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let before = std::fs::read(&path).unwrap();
    let mut nasty: Vec<Vec<u8>> = vec![
        b"\xff\xfe\x00".to_vec(),
        b"99999999999999999999.1 4\n1.99999999999999999999 4".to_vec(),
        "alliance \u{202e}\u{1b}[2J\n\u{1b}]0;x\u{7}".into(),
        vec![b'1'; 5 * 1024 * 1024],
        Vec::new(),
        "\n\r\n\t\n# nothing\n".into(),
    ];
    nasty.push("alliance \n".repeat(2_000).into());
    for lines in nasty {
        let (_, out, err) = key_in(folder.path(), &[], lines);
        for told in [&out, &err] {
            assert!(!told.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{told}");
        }
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}
