use std::collections::BTreeSet;

use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::content;
use crate::domain::{
    answer::{Answer, Part},
    question::Factor,
    reading::{
        continuum::{Position, Spread, Travel, Verdict, VerdictReading},
        finding::{Finding, FindingKind},
        level::{Level, TrustFrom},
        matrix::Matrix,
        objectives::Objectives,
        overview::compare,
        read_all,
        step::next_steps,
    },
    testing::{TestAnswers, any_date, any_workbook, degree, pack},
};

const VERDICTS: [Verdict; 5] = [
    Verdict::Transaction,
    Verdict::Partnership,
    Verdict::EmergingAlliance,
    Verdict::StrategicAlliance,
    Verdict::Integration,
];

pub(super) fn with_wording<T>(ask: impl FnOnce(Wording<'_>) -> T) -> T {
    let (words, pack) = (Catalog::in_language("en").unwrap(), pack());
    ask(Wording::new(&words, &pack))
}

fn given() -> TestAnswers {
    TestAnswers::default()
}

/// The headline and the working of these answers.
fn told(given: TestAnswers) -> Vec<String> {
    let reading = given.read();
    with_wording(|wording| {
        let mut told = vec![
            reading
                .continuum
                .verdict
                .map_or_else(|| wording.unplaced(), |it| wording.verdict_reading(it)),
        ];
        told.extend(wording.working(&reading));
        told
    })
}

fn steps(given: TestAnswers) -> Vec<String> {
    let reading = given.read();
    with_wording(|wording| {
        next_steps(&reading.continuum, &reading.marks)
            .iter()
            .map(|step| wording.next_step(step))
            .collect()
    })
}

/// Safeguards or marks of which so many hold, one of them partly.
fn tally(held: u8, open: usize) -> Tally {
    Tally {
        held: Halves(held),
        partly: 1,
        open,
        of: 5,
    }
}

/// One finding of each kind, and of each way to tell it.
fn findings() -> Vec<Finding> {
    let rating = Rating::LOWEST;
    let gauge = Gauge::LegalStructure;
    let position = Position::of([Some(degree(60)), Some(degree(80)), None]).unwrap();
    let travel = |aims: [Option<u8>; 3]| {
        let way = |aim: Option<u8>| aim.map(|aim| (degree(20), degree(aim)));
        FindingKind::FurthestToTravel(Travel::of(aims.map(way)).unwrap())
    };
    [
        FindingKind::LongWithLittlePaper {
            duration: degree(80),
            legal: degree(0),
        },
        FindingKind::GaugesPullApart(
            Spread::of([Some(degree(80)), Some(degree(70)), Some(degree(5))]).unwrap(),
        ),
        FindingKind::CommitmentAheadOfValue {
            position,
            marks: tally(1, 1),
        },
        FindingKind::ValueAheadOfCommitment {
            position,
            marks: tally(9, 0),
        },
        FindingKind::NewEntity { legal: degree(80) },
        travel([Some(60), None, None]),
        travel([Some(60), Some(50), None]),
        travel([Some(60), Some(60), Some(60)]),
        FindingKind::ClaimedWithoutEvidence {
            factor: Factor::Contributions,
            rating: Rating::HIGHEST,
        },
        FindingKind::LowWithoutWhy {
            factor: Factor::Contributions,
            rating,
        },
        FindingKind::TrustDisagrees {
            rating,
            from: TrustFrom::Factor,
        },
        FindingKind::DeepWithLowTrust {
            position,
            rating,
            from: TrustFrom::Dynamic,
        },
        FindingKind::ImpactDisagrees { rating },
        FindingKind::IndependenceDisagrees {
            gauge,
            degree: degree(100),
        },
        FindingKind::LevelDeeperThanTrust {
            declared: Level::CollaborativeFunding,
            carried: Level::Introduction,
        },
        FindingKind::LevelAgainstPaper {
            declared: Level::PurchaseServices,
            legal: degree(0),
        },
        FindingKind::DeepWithThinCharter {
            position,
            written: 3,
            needed: 15,
        },
        FindingKind::ChangesWithoutPlan {
            uncertainty: Rating::HIGHEST,
        },
        FindingKind::DeepWithFewSafeguards {
            position,
            safeguards: tally(3, 0),
        },
        FindingKind::AimWithFewSafeguards {
            aim: position,
            safeguards: tally(0, 2),
        },
        FindingKind::ServesNoObjective { open: false },
        FindingKind::ServesNoObjective { open: true },
        FindingKind::VentureDisagrees {
            venture: true,
            legal: degree(60),
        },
        FindingKind::ValueForOneSide { ours: true },
        FindingKind::ValueForOneSide { ours: false },
        FindingKind::LearningAlone,
        FindingKind::FailsMustHave {
            score: rating,
            floor: Rating::HIGHEST,
        },
        FindingKind::ReviewOverdue {
            position,
            due: Date::constant(2026, 11, 20),
            rhythm: None,
        },
    ]
    .map(|kind| Finding {
        kind,
        gravity: kind.gravity(),
        about: Some("Trust".into()),
        basis: Vec::new(),
    })
    .into()
}

/// Whether words were found and every argument filled in.
pub(super) fn is_whole(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains(['{', '}', '$']) && !text.contains("“”")
}

#[test]
fn the_postal_service_and_fedex_show_their_working() {
    assert_eq!(
        told(given().at([60, 80, 60]).marks("yyyyy")),
        [
            "A strategic alliance",
            "Gauges: 60 + 80 + 60, divided by three: about 67.",
            "Marks: 5 of 5.",
            "From 20 to below 80 the marks decide: 3 make an emerging alliance, all 5 a strategic one.",
        ]
    );
}

#[test]
fn what_is_open_is_seen_in_the_working() {
    assert_eq!(
        told(given().gauges([Some(60), None, Some(60)]).marks("yyp?"))[..3],
        [
            "Between a partnership and an emerging alliance",
            "Gauges: 60 + ? + 60, divided by three: 40 to 73.",
            "Marks: 2½ of 5 so far (1 partly, counted half; 2 still open).",
        ]
    );
    assert_eq!(
        told(given()),
        [
            "Set a gauge to see where it stands",
            "No gauge is set yet.",
            "Marks: 0 of 5 so far (5 still open).",
        ]
    );
}

#[test]
fn a_mean_just_below_a_section_does_not_read_as_if_in_it() {
    assert_eq!(
        told(given().at([20, 20, 19]))[1],
        "Gauges: 20 + 20 + 19, divided by three: just under 20."
    );
    assert_eq!(
        told(given().at([20, 20, 21]))[1],
        "Gauges: 20 + 20 + 21, divided by three: about 20."
    );
    assert_eq!(
        told(given().at([20, 20, 20]))[1],
        "Gauges: 20 + 20 + 20, divided by three: 20."
    );
}

#[test]
fn a_new_entity_is_the_reason_that_the_working_gives() {
    let told = told(given().at([0, 0, 80]));
    assert_eq!(told[0], "Integration, beyond an alliance");
    assert_eq!(
        told[3],
        "Legal structure at 80 or more is past an alliance, whatever the rest says."
    );
}

#[test]
fn every_verdict_and_every_range_of_verdicts_has_its_own_words() {
    with_wording(|wording| {
        let mut headlines = BTreeSet::new();
        for at_least in VERDICTS {
            assert!(is_whole(&wording.verdict(at_least)));
            assert!(wording.verdict_meaning(at_least).ends_with('.'));
            for at_most in VERDICTS.into_iter().filter(|it| *it >= at_least) {
                let headline = wording.verdict_reading(VerdictReading { at_least, at_most });
                assert!(is_whole(&headline), "{headline}");
                headlines.insert(headline);
            }
        }
        assert_eq!(headlines.len(), 15);
    });
}

#[test]
fn every_finding_has_a_short_title_the_answers_and_advice() {
    with_wording(|wording| {
        let mut titles = BTreeSet::new();
        for finding in findings() {
            let FindingWords {
                title,
                detail,
                advice,
            } = wording.finding(&finding);
            assert!(is_whole(&title) && is_whole(&detail) && is_whole(&advice));
            assert!(title.chars().count() <= 40, "{title}");
            assert!(detail.ends_with('.') && advice.ends_with('.'), "{advice}");
            titles.insert(title);
        }
        assert_eq!(titles.len(), findings().len());
    });
}

#[test]
fn a_finding_names_its_answers_in_words() {
    let found = &given().at([40, 80, 5]).read().findings[0];
    let told = with_wording(|wording| wording.finding(found));
    assert_eq!(told.title, "Meant to last, little on paper");
    assert_eq!(
        told.detail,
        "Duration stands at 80, “open-ended”; Legal structure only at 5, near “handshake or order”."
    );
}

#[test]
fn all_gauges_that_lead_are_named() {
    let found = given().at([80, 80, 10]).read().findings;
    let told = with_wording(|wording| wording.finding(&found[1]));
    assert_eq!(
        told.detail,
        "Ahead: Risk & control at 80, “pooled under a joint body”; Duration at 80, “open-ended”. \
         Behind: Legal structure at 10, near “letter, referral terms, non-disclosure”. \
         The widest gap is 70 points."
    );
    assert_eq!(
        told.advice,
        "Ask whether Legal structure should catch up or Risk & control and Duration should wait."
    );
}

#[test]
fn what_travels_furthest_is_said_only_where_something_is_compared() {
    let title = |aims| {
        let found = given().at([40, 40, 40]).aims(aims).read().findings;
        with_wording(|wording| wording.finding(&found[0])).title
    };
    assert_eq!(
        title([None, Some(60), None]),
        "Not at its aim yet: Duration"
    );
    assert_eq!(
        title([Some(40), Some(60), None]),
        "Furthest to go: Duration"
    );
    assert_eq!(
        title([Some(20), Some(60), None]),
        "Equally far to go: 2 gauges"
    );
}

#[test]
fn a_count_of_marks_says_what_it_rests_on() {
    let detail = |marks| {
        let found = given().at([60, 60, 60]).marks(marks).read().findings;
        with_wording(|wording| wording.finding(&found[0])).detail
    };
    assert_eq!(
        detail("yynnn"),
        "You stand at 60 of 100, yet of the marks there are 2 of 5."
    );
    assert_eq!(
        detail("pnnn?"),
        "You stand at 60 of 100, yet of the marks there are at most 1½ of 5 \
         (1 partly, counted half; 1 still open)."
    );
}

#[test]
fn the_working_names_every_section_that_can_still_be_reached() {
    let given = given().gauges([Some(50), Some(50), None]).marks("yyyyy");
    assert_eq!(
        told(given),
        [
            "At least a strategic alliance",
            "Gauges: 50 + 50 + ?, divided by three: 33 to 67.",
            "Marks: 5 of 5.",
            "From 20 to below 80 the marks decide: 3 make an emerging alliance, all 5 a strategic one.",
            "Legal structure at 80 or more is past an alliance, whatever the rest says.",
        ]
    );
}

#[test]
fn rounding_never_contradicts_the_rule_beside_it() {
    let found = given().at([40, 40, 39]).marks("yyyyn").read();
    let told = with_wording(|wording| {
        [
            wording.working(&found)[0].clone(),
            wording.finding(&found.findings[0]).detail,
        ]
    });
    assert_eq!(
        told,
        [
            "Gauges: 40 + 40 + 39, divided by three: just under 40.",
            "Of the marks there are 4 of 5, yet you stand at only 39 of 100.",
        ]
    );
    let short = given().at([50, 50, 49]).marks("ynnnn").read();
    assert_eq!(short.findings, []);
    let told = with_wording(|wording| wording.working(&short)[0].clone());
    assert_eq!(
        told,
        "Gauges: 50 + 50 + 49, divided by three: just under 50."
    );
}

#[test]
fn what_one_rating_cannot_carry_is_not_concluded() {
    let rated = |ratings: &[(&str, u8)]| {
        let given = ratings.iter().fold(given(), |given, (id, rating)| {
            given.rating(&format!("factors.{id}"), *rating)
        });
        with_wording(|wording| wording.factors(&given.read().factors))
    };
    assert_eq!(rated(&[]), "Factors not rated yet");
    assert_eq!(
        rated(&[("trust", 5)]),
        "One of 5 factors rated so far: 5.0 of 5"
    );
    assert_eq!(
        rated(&[("trust", 5), ("values", 4)]),
        "Factors 4.5 of 5 so far (2 of 5 rated): a strength"
    );
    let ids = [
        "potential",
        "trust",
        "excellence",
        "contributions",
        "values",
    ];
    assert_eq!(
        rated(&ids.map(|id| (id, 3))),
        "Factors 3.0 of 5: worth talking over"
    );
    let applying = given()
        .rating("factors.trust", 2)
        .rating("factors.values", 3)
        .answer("factors.potential", Part::Value, Answer::NotApplicable)
        .answer("factors.excellence", Part::Value, Answer::NotApplicable)
        .answer("factors.contributions", Part::Value, Answer::NotApplicable);
    let told = with_wording(|wording| wording.factors(&applying.read().factors));
    assert_eq!(told, "Factors 2.5 of 5: a concern");
}

#[test]
fn what_would_move_it_is_a_sentence() {
    assert_eq!(
        steps(given().gauges([Some(60), None, Some(60)]).marks("yyyy")),
        [
            "Set the gauges that are still open: Duration.",
            "Judge the marks that are still open: Trust across cultures.",
        ]
    );
    assert_eq!(
        steps(given().at([60, 60, 60]).marks("yyyyp")),
        ["It is half a mark short of a strategic alliance. Look at: Trust across cultures."]
    );
    assert_eq!(
        steps(given().at([60, 60, 60]).marks("yyyn?")),
        [
            "It is 1 to 2 marks short of a strategic alliance, as 1 mark is still open. \
             Judge first: Trust across cultures. Then look at: Several initiatives."
        ]
    );
    assert_eq!(
        steps(given().at([60, 60, 60]).marks("yppnn")),
        [
            "It is one mark short of an emerging alliance. Look at: Invested assets, Independence, \
             Several initiatives, Trust across cultures."
        ]
    );
    assert_eq!(
        steps(given().at([0, 0, 0])),
        ["Points to go, over the three gauges together, before the marks count: 60."]
    );
}

#[test]
fn averages_have_one_decimal_and_halves_round_up() {
    with_wording(|wording| {
        let average = |sum, count| wording.average(Average { sum, count });
        assert_eq!(average(19, 5), "3.8");
        assert_eq!(average(13, 4), "3.3");
        assert_eq!(average(15, 4), "3.8");
        assert_eq!(average(5, 1), "5.0");
        assert_eq!(average(11, 3), "3.7");
    });
}

#[test]
fn marks_are_counted_in_halves() {
    let counted: Vec<String> = (0..4).map(|count| halves(Halves(count))).collect();
    assert_eq!(counted, ["0", "½", "1", "1½"]);
}

#[test]
fn a_stop_is_the_nearest_ones_words() {
    with_wording(|wording| {
        let stop = |number| wording.stop(Gauge::Duration, degree(number));
        assert_eq!(stop(49), "about a year, renewable");
        assert_eq!(stop(50), "several years");
        assert_eq!(stop(100), "permanent");
    });
}

#[test]
fn a_pack_that_asks_little_leaves_names_empty() {
    let words = Catalog::in_language("en").unwrap();
    let pack = Pack::new(
        String::new(),
        "en".into(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
    );
    let wording = Wording::new(&words, &pack);
    assert_eq!(wording.gauge_label(Gauge::Duration), "");
    assert_eq!(wording.stop(Gauge::Duration, Degree::HIGHEST), "");
    assert_eq!(wording.anchor(Factor::Excellence, Rating::LOWEST), "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn every_reading_can_be_told(workbook in any_workbook(), today in any_date()) {
        let pack = pack();
        let published = content::embedded("en").unwrap();
        with_wording(|wording| {
            let readings = read_all(&pack, &workbook, today);
            let mut told = Vec::new();
            for reading in &readings {
                told.extend(wording.working(reading));
                told.extend(
                    next_steps(&reading.continuum, &reading.marks)
                        .iter()
                        .map(|step| wording.next_step(step)),
                );
                for finding in &reading.findings {
                    let FindingWords { title, detail, advice } = wording.finding(finding);
                    for source in published.sources() {
                        let rests = finding.kind.sources().contains(&source.id.as_str());
                        assert_eq!(advice.contains(&source.short), rests, "{advice}");
                    }
                    told.extend([title, advice]);
                    // A criterion may have no name yet.
                    told.push(detail.replace("“”", "“it”"));
                }
                told.extend(wording.levels(&reading.level));
                told.push(wording.charter(&reading.charter));
                told.extend(wording.missing_terms(&reading.charter).into_iter().map(|it| it.1));
                told.extend(wording.safeguards(reading));
                told.push(wording.resource(&reading.resource));
                told.push(wording.sourcing(&reading.costs));
                told.extend(wording.stages(&reading.stage));
                told.extend(wording.reviews(&reading.reviews, today));
                for contrast in compare(&readings[0], reading) {
                    let (label, [one, other]) = wording.contrast(&contrast);
                    told.extend([label, one, other]);
                }
            }
            told.extend(wording.matrix(&Matrix::read(&pack, &workbook).unwrap()));
            told.extend(wording.objectives(&Objectives::read(&pack, &workbook), &workbook));
            for text in told {
                prop_assert!(is_whole(&text), "{}", text);
            }
            Ok(())
        })?;
    }
}

#[test]
fn a_picture_says_what_the_readings_say() {
    let reading = TestAnswers::default()
        .at([60, 80, 20])
        .aims([Some(60), Some(80), Some(60)])
        .marks("ypypy")
        .read();
    with_wording(|wording| {
        let detail = wording.detail(&reading);
        let verdict = reading.continuum.verdict.unwrap();
        assert_eq!(detail.headline, wording.verdict_reading(verdict));
        assert_eq!(detail.working, wording.working(&reading));
        assert_eq!(detail.steps.len(), 1);
        assert_eq!(detail.findings.len(), reading.findings.len());
        for (told, finding) in detail.findings.iter().zip(&reading.findings) {
            assert_eq!(told.title, wording.finding(finding).title);
            assert_eq!(told.leads.len(), finding.basis.len());
        }
    });
}
