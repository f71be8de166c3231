//! The worked examples: whole, canonical, and read as the method says.

// A test that cannot read an example should stop there.
#![allow(clippy::unwrap_used)]

mod finished;

use std::{collections::BTreeSet, fs, path::PathBuf};

use madbook::{
    content,
    domain::{
        answer::Answers,
        id::ItemId,
        pack::Pack,
        question::{Question, Scope},
        reading::{
            level::{Level, LevelReading},
            matrix::Matrix,
            objectives::Objectives,
            overview, read_all,
        },
        workbook::Workbook,
    },
    examples::{self, Example},
    i18n::Catalog,
    report::wording::Wording,
    store::{Loaded, Summary, WorkbookFile},
};

use crate::readings::{check_lines, check_words, placed};

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
            "cozy-corner.ron",
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
                // The matrix is the firm's, but each candidate has scores of its own.
                let is_matrix = Some(id) == pack.matrix().map(|question| &question.id);
                let asked_of = pack.chapter_of(id).unwrap().scope;
                assert!(asked_of == scope || is_matrix, "{id}");
            }
        }
        let focus = workbook.place.focus;
        let named = workbook.actions.iter().map(|action| action.alliance);
        for alliance in named.chain([focus]).flatten() {
            assert!(workbook.alliance(alliance).is_some(), "{alliance}");
        }
    }
}

/// What is served, scored or picked is there to be.
#[test]
fn every_item_and_option_that_an_answer_names_is_there() {
    let pack = english();
    for example in examples::all() {
        let workbook = load(&example).workbook;
        let firm = |question: Option<&Question>| -> BTreeSet<ItemId> {
            let items = workbook.firm.items(&question.unwrap().id);
            items.map(|(item, _)| item).collect()
        };
        let (objectives, criteria) = (firm(pack.objectives()), firm(pack.matrix()));
        for alliance in &workbook.alliances {
            let answers = &alliance.answers;
            for (item, _) in answers.items(&pack.links().unwrap().id) {
                assert!(objectives.contains(&item), "{}", alliance.name);
            }
            for (item, _) in answers.items(&pack.matrix().unwrap().id) {
                assert!(criteria.contains(&item), "{}", alliance.name);
            }
        }
        for (slot, entry) in answers(&workbook).flat_map(|(_, answers)| answers.iter()) {
            let options = pack.question(&slot.question).unwrap().kind.options();
            for picked in entry.answer.picked().into_iter().flatten() {
                let mut options = options.unwrap().iter();
                assert!(options.any(|option| option.id == *picked), "{picked:?}");
            }
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
            .chain(workbook.actions.iter().map(|action| action.edited))
            .chain(workbook.log.versions().map(|version| version.edited));
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
        for (alliance, reading) in
            workbook
                .alliances
                .iter()
                .zip(read_all(&pack, &workbook, jiff::civil::Date::MIN))
        {
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
    A campground in Ogemaw County
      The Cozy Corner: 13..80 Transaction..Integration
    Rowan Bakery
      Harbour Coffee: 53 EmergingAlliance
        LongWithLittlePaper { duration: Degree(80), legal: Degree(20) }
        LevelAgainstPaper { declared: CollaborativeFunding, legal: Degree(20) }
        ClaimedWithoutEvidence { factor: SharedValues, rating: Rating(4) }
        FurthestToTravel(Travel([Some((Degree(60), Degree(60))), Some((Degree(80), Degree(80))), Some((Degree(20), Degree(60)))]))
      Mill Lane Farm: 40 Partnership
        LevelDeeperThanTrust { declared: PurchaseServices, carried: Introduction }
        TrustDisagrees { rating: Rating(2), from: Review { item: ItemId(01a1c706-ff58-79c5-9b24-5c2a021afb08), date: 2026-08-13 } }
        AimWithFewSafeguards { aim: Position { low: GaugeSum(200), high: GaugeSum(200) }, safeguards: Tally { held: Halves(5), partly: 3, open: 0, of: 5 } }
        FurthestToTravel(Travel([Some((Degree(40), Degree(60))), Some((Degree(40), Degree(80))), Some((Degree(40), Degree(60)))]))
      Saltwater Deli: 0..33 Transaction..EmergingAlliance
        FurthestToTravel(Travel([Some((Degree(0), Degree(40))), None, Some((Degree(0), Degree(40)))]))
      Corner Grocer: 0 Transaction
        FurthestToTravel(Travel([Some((Degree(0), Degree(20))), Some((Degree(0), Degree(40))), Some((Degree(0), Degree(40)))]))
    US Postal Service
      FedEx: 67 StrategicAlliance
    ");
}

#[test]
fn every_reading_of_an_example_is_told_in_whole_sentences() {
    let (pack, words) = (english(), Catalog::in_language("en").unwrap());
    for example in examples::all() {
        let (workbook, wording) = (load(&example).workbook, Wording::new(&words, &pack));
        let readings = read_all(&pack, &workbook, jiff::civil::Date::MIN);
        for reading in &readings {
            check_words(wording, reading);
        }
        check_lines(wording.matrix(&Matrix::read(&pack, &workbook).unwrap()));
        check_lines(wording.objectives(&Objectives::read(&pack, &workbook), &workbook));
        for (one, other) in readings.iter().zip(readings.iter().skip(1)) {
            for contrast in overview::compare(one, other) {
                let (label, [here, there]) = wording.contrast(&contrast);
                check_lines([label, here, there]);
            }
        }
    }
}

/// The levels: declared, carried by trust, as the gauges come to.
#[test]
fn the_examples_stand_on_these_levels_and_stages() {
    let pack = english();
    let mut told = Vec::new();
    for example in examples::all() {
        let workbook = load(&example).workbook;
        for (alliance, reading) in
            workbook
                .alliances
                .iter()
                .zip(read_all(&pack, &workbook, jiff::civil::Date::MIN))
        {
            let LevelReading {
                declared,
                trust,
                gauges,
            } = reading.level;
            let levels = [declared, trust.map(|trust| trust.level), gauges];
            let levels = levels.map(|level| level.map_or(0, Level::number));
            let pilot = reading.level.calls_for_pilot();
            let stage = reading.stage.now.map(|stage| {
                let left = reading.stage.left_open.iter();
                let left: Vec<_> = left
                    .map(|left| (left.stage.number(), left.open.len()))
                    .collect();
                (stage.number(), left)
            });
            told.push(format!("{}: {levels:?} {pilot} {stage:?}", alliance.name));
        }
    }
    insta::assert_snapshot!(told.join("\n"), @r"
    Zappos, as an affiliate: [2, 0, 0] false None
    Zappos, once bought: [0, 0, 5] false None
    One concert: [0, 0, 1] false None
    The Cozy Corner: [4, 0, 0] false None
    Harbour Coffee: [4, 4, 3] true Some((6, [(5, 3), (4, 1)]))
    Mill Lane Farm: [3, 2, 3] true Some((4, [(3, 1)]))
    Saltwater Deli: [1, 1, 1] false Some((3, []))
    Corner Grocer: [0, 3, 1] false Some((3, []))
    FedEx: [3, 0, 4] false None
    ");
}

#[test]
fn published_examples_say_where_they_come_from() {
    for example in examples::all().filter(|example| example.text != examples::finished()) {
        assert!(example.text.contains("This is a published example"));
        assert!(example.text.contains("As the published example tells"));
    }
}
