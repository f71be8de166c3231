use jiff::civil::date;

use crate::domain::{
    answer::{AllyHelp, Answer, Part},
    reading::{
        checklist::Tally,
        continuum::Position,
        finding::{Finding, FindingKind, Gravity},
        level::Level,
        marks::Halves,
        read_alliance,
    },
    scale::{Held, Rating},
    testing::{FIRST_DAY, TestAnswers, alliance_id, degree, item_id, pack, question},
    workbook::{AllianceKind, Subject},
};

fn given() -> TestAnswers {
    TestAnswers::default()
}

fn kinds(given: TestAnswers) -> Vec<FindingKind> {
    let findings = given.read().findings;
    findings.iter().map(|finding| finding.kind).collect()
}

fn about(firm: TestAnswers, alliance: TestAnswers, kind: AllianceKind) -> Vec<Finding> {
    let workbook = firm.firm(vec![alliance.alliance(1, kind)]);
    let reading = read_alliance(&pack(), &workbook, alliance_id(1), FIRST_DAY).unwrap();
    reading.findings
}

/// Trust of this rating, with whatever a rating has to have.
fn trust(rating: u8) -> TestAnswers {
    given()
        .rating("factors.trust", rating)
        .text("factors.trust", Part::Why, "New to us")
        .text("factors.trust", Part::Evidence, "Ten years")
}

#[test]
fn a_level_that_trust_does_not_carry_names_both_answers() {
    let declared = Level::CollaborativeFunding;
    let carried = Level::PurchaseServices;
    let found = trust(3).pick("level.now", "funding").read().findings;
    let kind = FindingKind::LevelDeeperThanTrust { declared, carried };
    assert_eq!((found[0].kind, found[0].gravity), (kind, Gravity::Warning));
    let basis: Vec<&str> = found[0]
        .basis
        .iter()
        .map(|it| it.question.as_str())
        .collect();
    assert_eq!(basis, ["level.now", "factors.trust"]);
    assert_eq!(kinds(trust(4).pick("level.now", "funding")), []);
    assert_eq!(kinds(given().pick("level.now", "funding")), []);
}

#[test]
fn a_level_that_is_held_down_names_the_mark_and_the_review_too() {
    let reviewed = given().review(7, date(2026, 11, 1), [5, 0, 0, 0]);
    let held_down = reviewed
        .judge("marks.trust", 'n')
        .pick("level.now", "sogo-shosha");
    let basis = &held_down.read().findings[0].basis;
    assert_eq!(basis[1].part, Part::Item(item_id(7)));
    assert_eq!(basis[2].question, question("marks.trust"));
}

#[test]
fn each_level_has_the_paper_that_goes_with_it() {
    let fits = |level: &str, legal| {
        let given = given().gauges([None, None, Some(legal)]);
        !kinds(given.pick("level.now", level))
            .iter()
            .any(|kind| matches!(kind, FindingKind::LevelAgainstPaper { .. }))
    };
    for (level, least, most) in [
        ("awareness", 0, 29),
        ("introduction", 10, 49),
        ("services", 30, 69),
        ("funding", 30, 89),
        ("sogo-shosha", 50, 100),
    ] {
        assert!(fits(level, least) && fits(level, most), "{level}");
        assert!(least == 0 || !fits(level, least - 1), "{level}");
        assert!(most == 100 || !fits(level, most + 1), "{level}");
    }
}

/// Answers with so many safeguards judged, in the method's order.
fn safeguards(given: TestAnswers, judged: &str) -> TestAnswers {
    ["partner", "contract", "relation", "phases", "core"]
        .into_iter()
        .zip(judged.chars())
        .fold(given, |given, (id, letter)| {
            given.judge(&format!("safeguards.{id}"), letter)
        })
}

#[test]
fn from_60_on_fewer_than_three_safeguards_are_too_few() {
    let found = |at, judged| {
        let kinds = kinds(safeguards(given().at(at), judged));
        kinds
            .iter()
            .any(|kind| matches!(kind, FindingKind::DeepWithFewSafeguards { .. }))
    };
    assert!(found([60, 60, 60], "yypnn"));
    assert!(!found([60, 60, 60], "yyynn"));
    assert!(!found([60, 60, 60], "yyppn"));
    assert!(!found([60, 60, 59], "nnnnn"));
    // Open ones may yet hold.
    assert!(!found([60, 60, 60], "nn   "));
    assert!(found([60, 60, 60], "nnn??"));
    let basis = &safeguards(given().at([60, 60, 60]), "ypnnn")
        .read()
        .findings[0]
        .basis;
    assert_eq!(basis[0].question, question("safeguards.contract"));
    assert_eq!(basis.len(), 4 + 3);
}

#[test]
fn an_aim_needs_safeguards_before_one_gets_there() {
    let found = |now: [u8; 3], aims, judged| {
        let kinds = kinds(safeguards(given().at(now).aims(aims), judged));
        let mut found = kinds.into_iter().filter(|kind| {
            matches!(
                kind,
                FindingKind::AimWithFewSafeguards { .. }
                    | FindingKind::DeepWithFewSafeguards { .. }
            )
        });
        found.next()
    };
    let aims = [Some(60); 3];
    let aim = FindingKind::AimWithFewSafeguards {
        aim: Position::of([Some(degree(60)); 3]).unwrap(),
        safeguards: Tally {
            held: Halves::of(2),
            partly: 0,
            open: 0,
            of: 5,
        },
    };
    assert_eq!(found([40, 40, 40], aims, "yynnn"), Some(aim));
    assert_eq!(found([40, 40, 40], aims, "yyynn"), None);
    assert_eq!(found([40, 40, 40], [Some(59); 3], "nnnnn"), None);
    assert_eq!(found([80, 80, 40], [None, None, Some(20)], "yyynn"), None);
    assert!(matches!(
        found([60, 60, 60], [Some(80); 3], "nnnnn"),
        Some(FindingKind::DeepWithFewSafeguards { .. })
    ));
}

#[test]
fn a_desired_alliance_has_to_serve_an_objective_once_there_is_one() {
    let firm = || given().objective(1, "Sell abroad", AllyHelp::Sooner);
    let found = |firm, alliance, kind| {
        let found = about(firm, alliance, kind);
        found
            .iter()
            .any(|it| it.kind == FindingKind::ServesNoObjective { open: true })
    };
    assert!(found(firm(), given(), AllianceKind::Desired));
    assert!(!found(firm(), given(), AllianceKind::Existing));
    assert!(!found(firm(), given(), AllianceKind::Potential));
    assert!(!found(given(), given(), AllianceKind::Desired));
    let part = Part::Item(item_id(1));
    let linked = given().answer("level.objectives", part, Answer::Held(Held::Yes));
    assert!(!found(firm(), linked, AllianceKind::Desired));
    let basis = &about(firm(), given(), AllianceKind::Desired)[0].basis;
    assert_eq!(basis[1].subject, Subject::Firm);
}

#[test]
fn a_partner_had_or_wanted_against_a_must_have_is_named_with_the_criterion() {
    let firm = || {
        given()
            .criterion(0, "Trust", 30, 4)
            .criterion(1, "Risk", 10, 2)
    };
    let failed = |scores, kind| about(firm(), given().scores(scores), kind);
    let found = failed("21", AllianceKind::Existing);
    let kind = FindingKind::FailsMustHave {
        score: Rating::new(2).unwrap(),
        floor: Rating::new(4).unwrap(),
    };
    assert_eq!(
        (found[0].kind, found[0].about.as_deref()),
        (kind, Some("Trust"))
    );
    let parts: Vec<Part> = found[0].basis.iter().map(|it| it.part).collect();
    assert_eq!(
        parts,
        [0, 0, 1, 1].map(|number| Part::Item(item_id(number)))
    );
    assert_eq!(failed("2", AllianceKind::Desired).len(), 1);
    assert_eq!(failed("2", AllianceKind::Potential), []);
    assert_eq!(failed("42", AllianceKind::Existing), []);
    assert_eq!(failed("? ", AllianceKind::Existing), []);
}

#[test]
fn an_alliance_serves_no_objective_only_once_it_was_judged_on_each() {
    let firm = || {
        given()
            .objective(1, "Sell abroad", AllyHelp::Sooner)
            .objective(2, "Bake for cafés", AllyHelp::Cheaper)
    };
    let found = |alliance| {
        let found = about(firm(), alliance, AllianceKind::Desired);
        found.first().map(|it| it.kind)
    };
    let judged = |items: &[u8], held| {
        items.iter().fold(given(), |given, item| {
            let part = Part::Item(item_id(*item));
            given.answer("level.objectives", part, Answer::Held(held))
        })
    };
    let serves_none = |open| Some(FindingKind::ServesNoObjective { open });
    assert_eq!(found(judged(&[1, 2], Held::No)), serves_none(false));
    assert_eq!(found(judged(&[1], Held::No)), serves_none(true));
    assert_eq!(found(judged(&[2], Held::No)), serves_none(true));
    let passed = |answer| given().answer("level.objectives", Part::Value, answer);
    assert_eq!(found(passed(Answer::DontKnow)), serves_none(true));
    assert_eq!(found(passed(Answer::NotApplicable)), None);
    assert_eq!(found(judged(&[1], Held::Partly)), None);
}

/// Answers with these options picked.
fn picking(given: TestAnswers, id: &str, options: &[&str]) -> TestAnswers {
    let options = options.iter().map(|option| option.parse().unwrap());
    given.answer(id, Part::Value, Answer::Picked(options.collect()))
}

#[test]
fn a_joint_venture_and_the_legal_gauge_have_to_agree() {
    let found = |kinds: &[&str], legal| {
        let given = given().gauges([None, None, Some(legal)]);
        kinds_of_venture(picking(given, "level.kind", kinds))
    };
    assert_eq!(found(&["venture"], 79), Some(true));
    assert_eq!(found(&["marketing", "venture"], 0), Some(true));
    assert_eq!(found(&["venture"], 80), None);
    assert_eq!(found(&["marketing"], 80), Some(false));
    assert_eq!(found(&["marketing"], 89), Some(false));
    // A merger is no joint venture.
    assert_eq!(found(&["marketing"], 90), None);
    assert_eq!(found(&["marketing"], 79), None);
    assert_eq!(
        kinds_of_venture(given().gauges([None, None, Some(80)])),
        None
    );
    let open = picking(given(), "level.kind", &["venture"]);
    assert_eq!(kinds_of_venture(open), None);
}

fn kinds_of_venture(given: TestAnswers) -> Option<bool> {
    kinds(given).into_iter().find_map(|kind| match kind {
        FindingKind::VentureDisagrees { venture, .. } => Some(venture),
        _ => None,
    })
}

#[test]
fn value_for_one_side_is_said_only_where_both_sides_were_asked() {
    let found = |ours: &[&str], theirs: &[&str]| {
        let mut given = given();
        for (id, picked) in [("level.ours", ours), ("level.theirs", theirs)] {
            if !picked.is_empty() {
                given = picking(given, id, picked);
            }
        }
        kinds(given)
    };
    let one_side = |ours| vec![FindingKind::ValueForOneSide { ours }];
    assert_eq!(found(&["cost", "revenue"], &["none"]), one_side(true));
    assert_eq!(found(&["none"], &["cost"]), one_side(false));
    assert_eq!(found(&["cost"], &["revenue"]), []);
    assert_eq!(found(&["cost"], &[]), []);
    assert_eq!(found(&["none"], &["none"]), []);
    assert_eq!(
        found(&["learning"], &["revenue"]),
        [FindingKind::LearningAlone]
    );
    assert_eq!(found(&["learning", "cost"], &[]), []);
    let unknown = picking(given(), "level.ours", &["cost"]);
    let unknown = unknown.answer("level.theirs", Part::Value, Answer::DontKnow);
    assert_eq!(kinds(unknown), []);
}

#[test]
fn a_deep_alliance_should_have_more_of_its_terms_written() {
    let charter = |terms: &[&str]| {
        let deep = given().at([60, 80, 60]);
        let terms = terms.iter();
        terms.fold(deep, |given, term| {
            given.text(&format!("charter.{term}"), Part::Value, "As agreed")
        })
    };
    let thin = |given: TestAnswers| {
        let findings = given.read().findings;
        let mut thin = findings.into_iter();
        thin.find(|it| matches!(it.kind, FindingKind::DeepWithThinCharter { .. }))
    };
    let found = thin(charter(&["goals", "exit", "scope"])).unwrap();
    let FindingKind::DeepWithThinCharter {
        written, needed, ..
    } = found.kind
    else {
        unreachable!("it was looked for");
    };
    assert_eq!((written, needed), (3, 15));
    assert_eq!(found.gravity, Gravity::Discuss);
    // The term whose lack hurts most comes first.
    assert_eq!(found.basis[0].question, question("charter.disputes"));
    // Nothing is said of a charter that nobody began, of half a charter, nor while the band may be shallow.
    assert_eq!(thin(charter(&[])), None);
    assert_eq!(thin(charter(&["goals", "exit"])), None);
    let half = [
        "goals", "exit", "scope", "measures", "disputes", "sharing", "shocks", "pricing",
    ];
    assert_eq!(thin(charter(&half)), None);
    let open = given().gauges([Some(80), Some(80), None]);
    let open = ["goals", "exit", "scope"].iter().fold(open, |given, term| {
        given.text(&format!("charter.{term}"), Part::Value, "As agreed")
    });
    assert_eq!(thin(open), None);
    // Where the paper itself is thin, that is said instead.
    let loose = charter(&["goals", "exit", "scope"]).at([100, 100, 20]);
    assert_eq!(thin(loose.clone()), None);
    let first = loose.read().findings[0].kind;
    assert!(matches!(first, FindingKind::LongWithLittlePaper { .. }));
}

#[test]
fn what_is_hard_to_foresee_asks_for_an_understanding() {
    let rated = |rating| {
        given()
            .rating("lenses.uncertainty", rating)
            .text("charter.goals", Part::Value, "Grow")
    };
    let uncertainty = Rating::new(4).unwrap();
    let kind = FindingKind::ChangesWithoutPlan { uncertainty };
    assert_eq!(kinds(rated(4)), [kind]);
    assert_eq!(kinds(rated(3)), []);
    assert_eq!(kinds(given().rating("lenses.uncertainty", 5)), []);
    let agreed = rated(4).text("charter.shocks", Part::Value, "We meet within a week");
    assert_eq!(kinds(agreed), []);
    let needless = rated(4).answer("charter.shocks", Part::Value, Answer::NotApplicable);
    assert_eq!(kinds(needless), []);
    let unknown = rated(4).answer("charter.shocks", Part::Value, Answer::DontKnow);
    assert_eq!(kinds(unknown), [kind]);
}
