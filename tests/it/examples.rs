//! The worked examples: whole, canonical, and read as the method says.

// A test that cannot read an example should stop there.
#![allow(clippy::unwrap_used)]

use std::{cmp::Reverse, collections::BTreeSet, fs, path::PathBuf};

use jiff::civil::date;
use madbook::{
    content,
    domain::{
        answer::{Answers, Decision},
        fact::Thing,
        id::ItemId,
        journey::{Progress, chapter_progress, progress, subjects},
        pack::Pack,
        question::{Dynamic, Question, Safeguard, Scope, Term},
        reading::{
            agenda::{self, Matter, Timing},
            keeping::{Rhythm, Trend},
            lenses::Sourcing,
            level::{Level, LevelReading},
            marks::Halves,
            matrix::Matrix,
            objectives::Objectives,
            overview, read_all,
        },
        workbook::{AllianceKind, Subject, Workbook},
    },
    examples::{self, Example},
    report::wording::Wording,
    store::{Loaded, Summary, WorkbookFile},
    words::Words,
};

use crate::readings::{TODAY, chapters::outcome, check_lines, check_words, placed};

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
        let focus = workbook.place.as_ref().unwrap().focus;
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
    A campground in Ogemaw County
      The Cozy Corner: 13..80 Transaction..Integration
    Rowan Bakery
      Harbour Coffee: 53 EmergingAlliance
        LongWithLittlePaper { duration: Degree(80), legal: Degree(20) }
        LevelAgainstPaper { declared: CollaborativeFunding, legal: Degree(20) }
        ClaimedWithoutEvidence { factor: SharedValues, rating: Rating(4) }
        FurthestToTravel { gauge: LegalStructure, now: Degree(20), aim: Degree(60) }
      Mill Lane Farm: 40 Partnership
        LevelDeeperThanTrust { declared: PurchaseServices, carried: Introduction }
        TrustDisagrees { rating: Rating(2) }
        AimWithFewSafeguards { aim: Position { low: GaugeSum(200), high: GaugeSum(200) }, held_at_best: Halves(5) }
        FurthestToTravel { gauge: Duration, now: Degree(40), aim: Degree(80) }
      Saltwater Deli: 0..33 Transaction..EmergingAlliance
        FurthestToTravel { gauge: RiskAndControl, now: Degree(0), aim: Degree(40) }
      Corner Grocer: 0 Transaction
        FurthestToTravel { gauge: Duration, now: Degree(0), aim: Degree(40) }
    US Postal Service
      FedEx: 67 StrategicAlliance
    ");
}

#[test]
fn every_reading_of_an_example_is_told_in_whole_sentences() {
    let (pack, words) = (english(), Words::in_language("en").unwrap());
    for example in examples::all() {
        let (workbook, wording) = (load(&example).workbook, Wording::new(&words, &pack));
        let readings = read_all(&pack, &workbook);
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
        for (alliance, reading) in workbook.alliances.iter().zip(read_all(&pack, &workbook)) {
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
fn saltwater_leads_until_commitment_weighs_more() {
    let (pack, workbook) = (english(), finished());
    let matrix = Matrix::read(&pack, &workbook).unwrap();
    assert!(matrix.fixed, "criteria and weights come before scores");
    let name = |id| workbook.alliance(id).unwrap().name.clone();
    let totals = matrix.ranked().into_iter().map(|candidate| {
        let totals = candidate.totals.unwrap();
        let [so_far, low, high] =
            [totals.so_far, totals.low, totals.high].map(|total| total.parts(100));
        (&*candidate.name, so_far, low, high)
    });
    assert_eq!(
        totals.collect::<Vec<_>>(),
        [
            ("Saltwater Deli", 394, 335, 415),
            ("Corner Grocer", 276, 250, 310),
        ]
    );
    assert_eq!(
        outcome(&matrix, name),
        "Saltwater Deli leads until Commitment goes from 2000 to 2615 and Corner Grocer draws level"
    );
    let must_haves = matrix.criteria.iter().filter(|it| it.floor.is_some());
    assert_eq!(must_haves.count(), 1);
    let unsure = matrix.candidates.iter().filter(|it| !it.unsure.is_empty());
    assert_eq!(unsure.count(), 0);
}

#[test]
fn the_charter_with_harbour_lacks_how_to_part_first() {
    let (pack, workbook) = (english(), finished());
    let harbour = &read_all(&pack, &workbook)[0];
    let missing: Vec<Term> = harbour.charter.missing().collect();
    assert_eq!(
        missing,
        [
            Term::Exit,
            Term::Disputes,
            Term::Milestones,
            Term::LegalAdvice
        ]
    );
    assert_eq!(
        (harbour.charter.written(), harbour.charter.needed()),
        (11, 15)
    );
    let lacking: Vec<Safeguard> = harbour.safeguards.lacking().collect();
    assert_eq!(
        lacking,
        [Safeguard::ClearContract, Safeguard::CoreCompetences]
    );
    assert_eq!(harbour.resource.held(), Halves(4));
    assert_eq!(harbour.costs.sourcing(), Some(Sourcing::Ally));
}

#[test]
fn trust_with_harbour_grows_while_they_talk_less() {
    let (pack, workbook) = (english(), finished());
    let keeping = &read_all(&pack, &workbook)[0].keeping;
    let trust: Vec<u8> = (keeping.reviews.iter())
        .map(|review| review.rating(Dynamic::Trust).unwrap().get())
        .collect();
    assert_eq!(trust, [3, 3, 4]);
    let [up, down, same] = [Trend::Up, Trend::Down, Trend::Same].map(Some);
    assert_eq!(keeping.trends(), [up, down, same, same]);
    assert_eq!(keeping.decision(), Some(Decision::Upgrade));
    assert_eq!(keeping.rhythm, Some(Rhythm::Quarterly));
}

#[test]
fn what_is_due_in_the_finished_workbook() {
    let (pack, workbook) = (english(), finished());
    let told = agenda::agenda(&pack, &workbook, TODAY)
        .into_iter()
        .map(|item| {
            let matter = match item.matter {
                Matter::Action(id) => {
                    let action = workbook.actions.iter().find(|action| action.id == id);
                    action.unwrap().who.clone()
                }
                Matter::Review(_) => "a review".into(),
            };
            let about = item.alliance.and_then(|id| workbook.alliance(id));
            let about = about.map_or("the firm", |alliance| &alliance.name);
            match item.timing {
                Timing::Overdue(date) => format!("overdue since {date}: {matter}, {about}"),
                Timing::Due(date) => format!("{date}: {matter}, {about}"),
                Timing::Open => format!("some day: {matter}, {about}"),
                Timing::Done(Reverse(date)) => format!("done on {date}: {matter}, {about}"),
            }
        });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    overdue since 2026-11-13: a review, Mill Lane Farm
    2026-12-17: a review, Harbour Coffee
    2027-01-18: Me, the firm
    2027-02-26: Me, with Leila, Harbour Coffee
    2027-03-19: Bea, Saltwater Deli
    2027-04-30: Tom, Mill Lane Farm
    2027-08-27: Tom, Mill Lane Farm
    done on 2026-11-12: Bea, Saltwater Deli
    ");

    // Mill Lane's review is overdue, but nothing deep hangs on it; on Harbour's much does.
    let readings = read_all(&pack, &workbook);
    let overdue = |today| agenda::overdue(&pack, &workbook, &readings, today);
    assert_eq!(overdue(TODAY), []);
    assert_eq!(overdue(date(2026, 12, 17)), []);
    let [late] = &overdue(date(2026, 12, 18))[..] else {
        panic!("only Harbour's review matters so much")
    };
    let harbour = workbook.alliances[0].id;
    assert_eq!(late.basis[0].subject, Subject::Alliance(harbour));
}

#[test]
fn the_finished_workbook_has_something_to_say_in_every_chapter() {
    let (pack, workbook) = (english(), finished());
    for chapter in pack.chapters() {
        let subjects = subjects(chapter.scope, &workbook).into_iter();
        let answered: Vec<usize> = subjects
            .map(|subject| chapter_progress(chapter, &workbook, subject).answered)
            .collect();
        assert!(answered.iter().sum::<usize>() > 0, "{:?}", chapter.id);
    }
    let objectives = Objectives::read(&pack, &workbook);
    let by: Vec<usize> = objectives.all.iter().map(|it| it.by.len()).collect();
    assert_eq!(by, [3, 1, 0, 0]);
    let lacking = objectives.lacking_ally().map(|served| &*served.what);
    assert_eq!(
        lacking.collect::<Vec<_>>(),
        ["By 2028, not one loaf goes into the bin"]
    );
}

/// What was answered on one route is there on every other, which counts only what it asks.
#[test]
fn every_route_finds_the_answers_that_it_asks_for() {
    let (pack, mut workbook) = (english(), finished());
    assert_eq!(workbook.route(), None);
    let told = pack.routes().iter().map(|route| {
        workbook.place.as_mut().unwrap().route = Some(route.id.clone());
        let Progress {
            answered, asked, ..
        } = progress(&pack, &workbook);
        format!("{}: {answered} of {asked}", route.title)
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    The MAD challenge: 57 of 61
    Place an alliance: 38 of 44
    Choose a partner: 45 of 80
    The full workbook: 145 of 284
    Value update: 12 of 28
    Workshop: 56 of 60
    ");
}

#[test]
fn the_finished_workbook_knows_how_it_was() {
    let (pack, workbook) = (english(), finished());
    let moved: Vec<Thing> = (workbook.changes().into_iter())
        .filter(|change| change.from.is_some())
        .map(|change| change.thing)
        .collect();
    assert_eq!(moved.len(), workbook.log.versions().count());

    let then = workbook.as_of("2026-10-31T00:00:00Z".parse().unwrap());
    assert_eq!(then.alliances.len(), 3);
    assert_eq!(placed(&read_all(&pack, &then)[0]), "47 EmergingAlliance");
    assert_eq!(Matrix::read(&pack, &then).unwrap().criteria, []);

    let before_bea_asked = workbook.as_of("2026-11-11T00:00:00Z".parse().unwrap());
    let matrix = Matrix::read(&pack, &before_bea_asked).unwrap();
    let name = |id| workbook.alliance(id).unwrap().name.clone();
    assert_eq!(
        outcome(&matrix, name),
        "too close between Saltwater Deli and Corner Grocer: Open"
    );
}

#[test]
fn the_finished_workbook_has_two_alliances_with_gaps_and_two_without() {
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
            ("Corner Grocer", AllianceKind::Potential, 0, 0),
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
