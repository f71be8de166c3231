//! The method's cases and boundaries.

mod findings;
mod whatever;

use std::mem::discriminant;

use proptest::prelude::*;

use super::{
    continuum::{
        GaugeStanding, GaugeSum, Position, Rule, Section, Spread, Verdict, VerdictReading, verdict,
    },
    factors::{Average, FactorBand, FactorStanding},
    finding::{FindingKind, Gravity},
    level::TrustFrom,
    marks::{Halves, MarkStanding},
    step::{Step, next_steps},
    *,
};
use crate::domain::{
    answer::{Answer, Answers, Entry, Part, Slot},
    question::{Factor, Gauge, Mark, Question},
    scale::{Degree, Held, Rating},
    testing::{
        FIRST_DAY, TestAnswers, alliance_id, any_alliance, any_workbook, blank_alliance, degree,
        empty_workbook, pack, question, second,
    },
    workbook::Subject,
};

fn given() -> TestAnswers {
    TestAnswers::default()
}

fn settled(reading: &AllianceReading) -> Option<Verdict> {
    reading.continuum.verdict.and_then(VerdictReading::settled)
}

fn between(at_least: Verdict, at_most: Verdict) -> VerdictReading {
    VerdictReading { at_least, at_most }
}

fn kinds(given: TestAnswers) -> Vec<FindingKind> {
    given
        .read()
        .findings
        .iter()
        .map(|finding| finding.kind)
        .collect()
}

fn steps(given: TestAnswers) -> Vec<Step> {
    let reading = given.read();
    next_steps(&reading.continuum, &reading.marks)
}

fn sum(sum: u16) -> GaugeSum {
    let third = |n: u16| degree(u8::try_from(n).unwrap());
    GaugeSum::new([third(sum / 3), third((sum + 1) / 3), third(sum.div_ceil(3))])
}

fn rating(number: u8) -> Rating {
    Rating::new(number).unwrap()
}

// The sources' reference cases (SKETCH).

#[test]
fn promoting_a_concert_is_a_transaction() {
    let concert = given().at([0, 0, 0]).marks("nnynn").read();
    assert_eq!(settled(&concert), Some(Verdict::Transaction));
    assert_eq!(concert.findings, []);
}

#[test]
fn the_postal_service_and_fedex_are_a_strategic_alliance_at_two_thirds() {
    let post = given().at([60, 80, 60]).marks("yyyyy").read();
    assert_eq!(settled(&post), Some(Verdict::StrategicAlliance));
    let position = post.continuum.now.and_then(Position::point).unwrap();
    assert_eq!(position.rounded(), 67);
    assert_eq!(position.section(), Section::Midrange);
    assert_eq!(post.findings, []);
}

#[test]
fn zappos_bought_by_amazon_is_integration() {
    let zappos = given().at([100, 100, 100]).marks("yynyy").read();
    assert_eq!(settled(&zappos), Some(Verdict::Integration));
    let legal = degree(100);
    assert_eq!(
        zappos.findings.first().map(|finding| finding.kind),
        Some(FindingKind::NewEntity { legal })
    );
}

// What is open.

#[test]
fn a_blank_alliance_reads_as_nothing() {
    let blank = given().read();
    assert_eq!(blank.continuum.now, None);
    assert_eq!(blank.continuum.aim, None);
    assert_eq!(blank.continuum.verdict, None);
    assert_eq!(blank.factors.average(), None);
    assert_eq!(blank.marks.held(), Halves(0));
    assert_eq!(blank.marks.held_at_best(), Halves::of(5));
    assert_eq!(blank.findings, []);
}

#[test]
fn an_alliance_that_was_removed_is_not_read() {
    assert_eq!(
        read_alliance(&pack(), &empty_workbook(), alliance_id(1), FIRST_DAY),
        None
    );
}

#[test]
fn unknown_and_not_applicable_count_neither_for_nor_against() {
    let reading = given()
        .rating("factors.potential", 4)
        .answer("factors.trust", Part::Value, Answer::DontKnow)
        .answer("factors.values", Part::Value, Answer::NotApplicable)
        .answer("gauges.risk", Part::Value, Answer::DontKnow)
        .answer("marks.impact", Part::Value, Answer::NotApplicable)
        .read();
    let standing = |factor| reading.factors.standing(factor);
    assert_eq!(standing(Factor::EstablishedTrust), FactorStanding::Unknown);
    assert_eq!(
        standing(Factor::SharedValues),
        FactorStanding::NotApplicable
    );
    assert_eq!(standing(Factor::Excellence), FactorStanding::Blank);
    assert_eq!(
        reading.factors.average(),
        Some(Average { sum: 4, count: 1 })
    );
    assert_eq!(reading.continuum.now, None);
    assert_eq!(
        reading.marks.standing(Mark::SignificantImpact),
        MarkStanding::Unknown
    );
    assert_eq!(reading.marks.held_at_best(), Halves::of(5));
}

#[test]
fn half_answered_gauges_read_as_a_band() {
    let reading = given().gauges([Some(60), None, Some(60)]).read();
    let now = reading.continuum.now.unwrap();
    assert_eq!(
        (now.low.rounded(), now.high.rounded(), now.point()),
        (40, 73, None)
    );
    assert_eq!(
        reading.continuum.verdict,
        Some(between(Verdict::Partnership, Verdict::StrategicAlliance))
    );
}

#[test]
fn an_open_legal_gauge_leaves_integration_open() {
    let reading = given().gauges([Some(0), Some(0), None]).read();
    assert_eq!(
        reading.continuum.verdict,
        Some(between(Verdict::Transaction, Verdict::Integration))
    );
}

#[test]
fn open_marks_leave_the_verdict_open_only_where_they_could_change_it() {
    let verdict = |marks| given().at([60, 60, 60]).marks(marks).read();
    assert_eq!(
        verdict("yyy? ").continuum.verdict,
        Some(between(
            Verdict::EmergingAlliance,
            Verdict::StrategicAlliance
        ))
    );
    assert_eq!(settled(&verdict("yyyn?")), Some(Verdict::EmergingAlliance));
    assert_eq!(
        settled(&given().at([10, 10, 10]).read()),
        Some(Verdict::Transaction)
    );
}

#[test]
fn the_aim_stands_on_the_present_gauges_where_none_is_set() {
    let reading = given().at([60, 80, 40]).aims([None, None, Some(60)]).read();
    let aim = reading.continuum.aim.and_then(Position::point).unwrap();
    assert_eq!(aim, GaugeSum::new([degree(60), degree(80), degree(60)]));
}

// Boundaries.

#[test]
fn sections_begin_exactly_at_20_and_80() {
    let section = |n| sum(n).section();
    assert_eq!(section(0), Section::Transactional);
    assert_eq!(section(59), Section::Transactional);
    assert_eq!(section(60), Section::Midrange);
    assert_eq!(section(239), Section::Midrange);
    assert_eq!(section(240), Section::Integration);
    assert_eq!(section(300), Section::Integration);
}

#[test]
fn positions_round_to_the_nearest_but_stay_in_their_section() {
    let rounded = |n| sum(n).rounded();
    assert_eq!(rounded(0), 0);
    assert_eq!(rounded(1), 0);
    assert_eq!(rounded(2), 1);
    assert_eq!(rounded(59), 19);
    assert_eq!(rounded(119), 39);
    assert_eq!(rounded(149), 49);
    assert_eq!(rounded(179), 59);
    assert_eq!(rounded(122), 41);
    assert_eq!(rounded(60), 20);
    assert_eq!(rounded(199), 66);
    assert_eq!(rounded(200), 67);
    assert_eq!(rounded(239), 79);
    assert_eq!(rounded(240), 80);
    assert_eq!(rounded(300), 100);
}

#[test]
fn verdicts_change_at_three_and_at_five_marks() {
    let midrange = |halves| verdict(sum(200), degree(60), Halves(halves));
    assert_eq!(midrange(0), Verdict::Partnership);
    assert_eq!(midrange(5), Verdict::Partnership);
    assert_eq!(midrange(6), Verdict::EmergingAlliance);
    assert_eq!(midrange(9), Verdict::EmergingAlliance);
    assert_eq!(midrange(10), Verdict::StrategicAlliance);
}

#[test]
fn marks_do_not_count_outside_the_midrange() {
    let all = Halves::of(5);
    assert_eq!(verdict(sum(59), degree(0), all), Verdict::Transaction);
    assert_eq!(verdict(sum(240), degree(79), all), Verdict::Integration);
}

#[test]
fn a_new_entity_is_past_an_alliance_whatever_the_mean() {
    let legal = |n| verdict(sum(90), degree(n), Halves::of(5));
    assert_eq!(legal(79), Verdict::StrategicAlliance);
    assert_eq!(legal(80), Verdict::Integration);
}

#[test]
fn bands_change_exactly_at_3_and_4() {
    let band = |sum, count| Average { sum, count }.band();
    assert_eq!(band(5, 5), FactorBand::Concern);
    assert_eq!(band(14, 5), FactorBand::Concern);
    assert_eq!(band(15, 5), FactorBand::Discuss);
    assert_eq!(band(19, 5), FactorBand::Discuss);
    assert_eq!(band(20, 5), FactorBand::Strength);
    assert_eq!(band(5, 1), FactorBand::Strength);
}

// What would move it.

#[test]
fn what_is_open_comes_before_what_could_change() {
    assert_eq!(
        steps(given().gauges([None, Some(60), Some(60)]).marks("yy?")),
        [
            Step::SetGauges(vec![Gauge::RiskAndControl]),
            Step::JudgeMarks(vec![
                Mark::Independence,
                Mark::SeveralInitiatives,
                Mark::TrustAcrossCultures
            ]),
        ]
    );
}

#[test]
fn a_gauge_that_does_not_apply_leaves_a_band_that_nobody_is_asked_to_narrow() {
    let passed = |answer| {
        let given = given().gauges([Some(60), Some(60), None]).marks("yyyyy");
        given.answer("gauges.legal", Part::Value, answer)
    };
    let unknown = passed(Answer::DontKnow);
    let not_applicable = passed(Answer::NotApplicable);
    let read = not_applicable.clone().read().continuum;
    let legal = read.gauge(Gauge::LegalStructure);
    assert_eq!(legal.standing, GaugeStanding::NotApplicable);
    let position = read.now.unwrap();
    assert_eq!((position.low, position.high), (sum(120), sum(220)));
    assert_eq!(steps(not_applicable), []);
    let legal = unknown
        .clone()
        .read()
        .continuum
        .gauge(Gauge::LegalStructure);
    assert_eq!(legal.standing, GaugeStanding::Unknown);
    assert_eq!(
        steps(unknown),
        [Step::SetGauges(vec![Gauge::LegalStructure])]
    );
}

#[test]
fn half_a_mark_away_names_the_mark_that_holds_partly_first() {
    assert_eq!(
        steps(given().at([60, 60, 60]).marks("ynpyn")),
        [Step::HoldMarks {
            fewest: Halves(1),
            most: Halves(1),
            open: Vec::new(),
            among: vec![
                Mark::Independence,
                Mark::InvestedAssets,
                Mark::TrustAcrossCultures
            ],
            leads_to: Verdict::EmergingAlliance,
        }]
    );
}

#[test]
fn what_is_open_leaves_it_open_how_many_marks_are_missing() {
    assert_eq!(
        steps(given().at([60, 60, 60]).marks("yyyn?")),
        [Step::HoldMarks {
            fewest: Halves::of(1),
            most: Halves::of(2),
            open: vec![Mark::TrustAcrossCultures],
            among: vec![Mark::SeveralInitiatives],
            leads_to: Verdict::StrategicAlliance,
        }]
    );
}

#[test]
fn open_marks_are_asked_for_only_where_they_can_change_something() {
    let asks = |given: TestAnswers| {
        let steps = steps(given);
        steps.iter().any(|step| matches!(step, Step::JudgeMarks(_)))
    };
    let gauges = || given().gauges([None, Some(20), Some(20)]);
    assert!(asks(gauges().marks("yynn?")));
    assert!(!asks(gauges().marks("ynnn?")));
}

#[test]
fn every_rule_that_can_still_decide_is_told() {
    let rules = |at| given().gauges(at).read().continuum.rules();
    let (left, middle, right, entity) = (
        Rule::Transactional,
        Rule::Midrange,
        Rule::Integration,
        Rule::NewEntity,
    );
    assert_eq!(rules([Some(50), Some(50), None]), [middle, entity]);
    assert_eq!(rules([None, Some(20), Some(20)]), [left, middle]);
    assert_eq!(rules([Some(100), Some(100), None]), [middle, right, entity]);
    assert_eq!(rules([None, None, Some(79)]), [middle, right]);
    assert_eq!(rules([None, None, Some(80)]), [entity]);
    assert_eq!(rules([None, Some(0), None]), [left, middle, entity]);
    assert_eq!(rules([None, Some(61), None]), [middle, right, entity]);
    assert_eq!(rules([None, Some(60), None]), [middle, entity]);
    assert_eq!(rules([Some(60); 3]), [middle]);
    assert_eq!(rules([None; 3]), []);
}

#[test]
fn a_transaction_needs_points_and_the_deepest_verdicts_nothing() {
    assert_eq!(
        steps(given().at([0, 20, 0])),
        [Step::MoveGauges { points: 40 }]
    );
    assert_eq!(steps(given().at([60, 80, 60]).marks("yyyyy")), []);
    assert_eq!(steps(given().at([100, 100, 100])), []);
}
