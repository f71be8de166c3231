//! The worked examples: whole, canonical, and read as the method says.

// A test that cannot read an example should stop there.
#![allow(clippy::unwrap_used)]

use std::{fs, path::PathBuf};

use madbook::{
    content,
    domain::{
        answer::Answers,
        journey::chapter_progress,
        pack::Pack,
        question::Scope,
        reading::read_all,
        workbook::{AllianceKind, Subject, Workbook},
    },
    examples::{self, Example},
    report::wording::Wording,
    store::{Loaded, Summary, WorkbookFile},
    words::Words,
};

use crate::readings::{check_words, placed};

fn english() -> Pack {
    content::embedded("en").unwrap()
}

fn load(example: &Example) -> Loaded {
    Loaded::parse(example.text.as_bytes()).unwrap()
}

fn finished() -> Workbook {
    Loaded::parse(examples::finished().as_bytes())
        .unwrap()
        .workbook
}

/// Every set of answers in a workbook, and whose it is.
fn answers(workbook: &Workbook) -> impl Iterator<Item = (Scope, &Answers)> {
    let alliances = workbook.alliances.iter();
    [(Scope::Firm, &workbook.firm)]
        .into_iter()
        .chain(alliances.map(|alliance| (Scope::Alliance, &alliance.answers)))
}

#[test]
fn the_examples_are_these() {
    let files: Vec<_> = examples::all().map(|example| example.file).collect();
    assert_eq!(
        files,
        [
            "amazon-zappos.ron",
            "concert.ron",
            "rowan-bakery.ron",
            "us-postal-service-fedex.ron",
        ]
    );
    assert!(examples::all().any(|example| example.text == examples::finished()));
}

#[test]
fn every_answer_answers_a_question_of_the_pack() {
    let pack = english();
    for example in examples::all() {
        let Loaded {
            workbook, removed, ..
        } = load(&example);
        assert!(removed.is_nothing(), "{}: {removed:?}", example.file);
        for (scope, answers) in answers(&workbook) {
            for (slot, entry) in answers.iter() {
                let question = pack.question(&slot.question).unwrap();
                assert!(question.kind.accepts(slot.part, &entry.answer), "{slot:?}");
            }
            let asked = answers.iter().map(|(slot, _)| &slot.question);
            for id in asked.chain(answers.flagged()) {
                assert_eq!(pack.chapter_of(id).unwrap().scope, scope, "{id}");
            }
        }
        let focus = workbook.place.as_ref().unwrap().focus;
        let named = workbook.actions.iter().map(|action| action.alliance);
        for alliance in named.chain([focus]).flatten() {
            assert!(workbook.alliance(alliance).is_some(), "{alliance}");
        }
    }
}

#[test]
fn every_moment_lies_between_the_workbooks_beginning_and_its_last_edit() {
    for example in examples::all() {
        let workbook = load(&example).workbook;
        let entries = answers(&workbook).flat_map(|(_, answers)| answers.iter());
        let moments = (entries.map(|(_, entry)| entry.edited))
            .chain(workbook.alliances.iter().map(|alliance| alliance.edited))
            .chain(workbook.actions.iter().map(|action| action.edited));
        for moment in moments {
            let within = workbook.created..=workbook.edited;
            assert!(within.contains(&moment), "{}: {moment}", example.file);
        }
    }
}

/// An example that a pack or a format has outgrown is mended with the files that this leaves.
#[test]
fn saving_an_example_again_changes_nothing() {
    let pack = english();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("examples");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    let mut stale = Vec::new();
    for example in examples::all() {
        let workbook = load(&example).workbook;
        let path = folder.join(&*example.file);
        WorkbookFile::create(&path, &workbook, &Summary::of(&pack, &workbook)).unwrap();
        if fs::read(&path).unwrap() != example.text.as_bytes() {
            stale.push(example.file);
        }
    }
    let folder = folder.display();
    assert!(stale.is_empty(), "{stale:?} should be as in {folder}");
}

#[test]
fn the_examples_read_as_the_method_says() {
    let pack = english();
    let mut told = Vec::new();
    for example in examples::all() {
        let workbook = load(&example).workbook;
        told.push(workbook.title.clone());
        for (alliance, reading) in workbook.alliances.iter().zip(read_all(&pack, &workbook)) {
            told.push(format!("  {}: {}", alliance.name, placed(&reading)));
            let findings = reading.findings.iter();
            told.extend(findings.map(|finding| format!("    {:?}", finding.kind)));
        }
    }
    insta::assert_snapshot!(told.join("\n"), @r"
    Amazon
      Zappos, as an affiliate: 7..73 Transaction..StrategicAlliance
      Zappos, once bought: 100 Integration
        NewEntity { legal: Degree(100) }
    A concert promoter
      One concert: 0 Transaction
    Rowan Bakery
      Harbour Coffee: 53 EmergingAlliance
        LongWithLittlePaper { duration: Degree(80), legal: Degree(20) }
        ClaimedWithoutEvidence { factor: SharedValues, rating: Rating(4) }
        FurthestToTravel { gauge: LegalStructure, now: Degree(20), aim: Degree(60) }
      Mill Lane Farm: 40 Partnership
        TrustDisagrees { rating: Rating(2) }
        FurthestToTravel { gauge: Duration, now: Degree(40), aim: Degree(80) }
      Saltwater Deli: 0..33 Transaction..EmergingAlliance
        FurthestToTravel { gauge: RiskAndControl, now: Degree(0), aim: Degree(40) }
    US Postal Service
      FedEx: 67 StrategicAlliance
    ");
}

#[test]
fn every_reading_of_an_example_is_told_in_whole_sentences() {
    let (pack, words) = (english(), Words::in_language("en").unwrap());
    for example in examples::all() {
        for reading in read_all(&pack, &load(&example).workbook) {
            check_words(Wording::new(&words, &pack), &reading);
        }
    }
}

#[test]
fn the_finished_workbook_has_one_alliance_without_a_gap_and_two_with_some() {
    let (pack, workbook) = (english(), finished());
    let mut told = Vec::new();
    for alliance in &workbook.alliances {
        let [mut blank, mut flagged] = [0, 0];
        for chapter in pack.chapters_on(workbook.route()) {
            let subject = match chapter.scope {
                Scope::Firm => Subject::Firm,
                Scope::Alliance => Subject::Alliance(alliance.id),
            };
            let progress = chapter_progress(chapter, &workbook, subject);
            blank += progress.asked - progress.answered;
            flagged += progress.flagged;
        }
        told.push((&*alliance.name, alliance.kind, blank, flagged));
    }
    assert_eq!(
        told,
        [
            ("Harbour Coffee", AllianceKind::Existing, 0, 0),
            ("Mill Lane Farm", AllianceKind::Desired, 1, 0),
            ("Saltwater Deli", AllianceKind::Potential, 3, 1),
        ]
    );
}

#[test]
fn the_finished_workbook_says_who_does_what_and_by_when() {
    let workbook = finished();
    let actions = &workbook.actions;
    assert!((5..=6).contains(&actions.len()));
    assert!(
        actions
            .iter()
            .all(|it| !it.who.is_empty() && it.due.is_some())
    );
    assert_eq!(actions.iter().filter(|it| it.done.is_some()).count(), 1);
    assert_eq!(actions.iter().filter(|it| it.alliance.is_none()).count(), 1);
}

#[test]
fn published_examples_say_where_they_come_from() {
    for example in examples::all().filter(|example| example.text != examples::finished()) {
        assert!(example.text.contains("This is a published example"));
        assert!(example.text.contains("As the published example tells"));
    }
}
