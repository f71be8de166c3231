//! The method's cases and boundaries, and what must hold whatever was answered.

use std::mem::discriminant;

use proptest::prelude::*;

use super::{
    continuum::{GaugeSum, Position, Rule, Section, Spread, Verdict, VerdictReading, verdict},
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

// Findings.

#[test]
fn long_with_little_paper_needs_60_and_20_and_more_than_40_between() {
    let long = |duration, legal| {
        kinds(given().at([40, duration, legal]))
            .iter()
            .any(|kind| matches!(kind, FindingKind::LongWithLittlePaper { .. }))
    };
    assert!(long(61, 20));
    assert!(long(60, 19));
    assert!(!long(60, 20));
    assert!(!long(59, 18));
    assert!(!long(62, 21));
    assert_eq!(kinds(given().at([59, 60, 20])), []);
}

/// The gauges that lead and that lag, where they pull apart.
fn apart(at: [Option<u8>; 3]) -> Option<(Vec<Gauge>, Vec<Gauge>)> {
    let spread = Spread::of(at.map(|number| number.map(degree)))?;
    let gauges =
        |of: &mut dyn Iterator<Item = (Gauge, Degree)>| of.map(|(gauge, _)| gauge).collect();
    Some((gauges(&mut spread.ahead()), gauges(&mut spread.behind())))
}

#[test]
fn gauges_pull_apart_beyond_40_and_all_that_lead_or_lag_are_named() {
    use Gauge::{Duration, LegalStructure, RiskAndControl};

    let at = |risk, duration, legal| apart([Some(risk), Some(duration), Some(legal)]);
    assert_eq!(at(30, 70, 50), None);
    assert_eq!(at(29, 70, 50), Some((vec![Duration], vec![RiskAndControl])));
    assert_eq!(
        at(80, 80, 10),
        Some((vec![RiskAndControl, Duration], vec![LegalStructure]))
    );
    assert_eq!(
        at(70, 80, 10),
        Some((vec![RiskAndControl, Duration], vec![LegalStructure]))
    );
    assert_eq!(
        at(10, 5, 80),
        Some((vec![LegalStructure], vec![RiskAndControl, Duration]))
    );
    // The one between is as far from either, so it neither leads nor lags.
    assert_eq!(
        at(0, 50, 100),
        Some((vec![LegalStructure], vec![RiskAndControl]))
    );
    assert_eq!(at(40, 80, 0), Some((vec![Duration], vec![LegalStructure])));
    assert_eq!(apart([Some(100), None, None]), None);
}

#[test]
fn the_same_two_gauges_are_not_told_twice() {
    let finding = FindingKind::LongWithLittlePaper {
        duration: degree(80),
        legal: degree(0),
    };
    assert_eq!(kinds(given().at([40, 80, 0])), [finding]);
    // Here another gauge leads as well, which is another matter.
    for both in [[90, 80, 0], [80, 80, 10]] {
        assert!(matches!(
            kinds(given().at(both))[..],
            [
                FindingKind::LongWithLittlePaper { .. },
                FindingKind::GaugesPullApart(_)
            ]
        ));
    }
}

#[test]
fn commitment_ahead_of_value_begins_at_50_with_two_marks() {
    let found = |at, marks| {
        kinds(given().at(at).marks(marks))
            .iter()
            .any(|kind| matches!(kind, FindingKind::CommitmentAheadOfValue { .. }))
    };
    assert!(found([50, 50, 50], "yynnn"));
    assert!(!found([50, 50, 49], "yynnn"));
    assert!(!found([50, 50, 50], "yypnn"));
    // An open mark may yet lift the value.
    assert!(!found([50, 50, 50], "yynn?"));
    assert!(found([50, 50, 50], "ynnn?"));
}

#[test]
fn commitment_ahead_of_value_looks_first_at_a_mark_that_does_not_hold() {
    let reading = given().at([60, 60, 60]).marks("ynnnn").read();
    let basis = &reading.findings[0].basis;
    assert_eq!(basis[0].question, question("marks.assets"));
    assert_eq!(basis.len(), 4 + 3);
}

#[test]
fn value_ahead_of_commitment_begins_at_four_marks_below_40() {
    let found = |at, marks| {
        kinds(given().gauges(at).marks(marks))
            .iter()
            .any(|kind| matches!(kind, FindingKind::ValueAheadOfCommitment { .. }))
    };
    let at = |n| [Some(40), Some(40), Some(n)];
    assert!(found(at(39), "yyyy?"));
    assert!(!found(at(40), "yyyyy"));
    assert!(!found(at(39), "yyypn"));
    assert!(!found([Some(20), Some(20), None], "yyyyy"));
}

#[test]
fn the_gauges_that_travel_furthest_are_named_either_way() {
    let travel = |aims| {
        let reading = given().at([40, 40, 40]).aims(aims).read();
        let travel = reading.continuum.travel()?;
        let furthest = travel.furthest().map(|(gauge, _, aim)| (gauge, aim.get()));
        Some((travel.compared(), furthest.collect::<Vec<_>>()))
    };
    let (risk, duration) = (Gauge::RiskAndControl, Gauge::Duration);
    assert_eq!(
        travel([Some(60), Some(10), None]),
        Some((2, vec![(duration, 10)]))
    );
    // As far one way as the other.
    assert_eq!(
        travel([Some(60), Some(20), Some(50)]),
        Some((3, vec![(risk, 60), (duration, 20)]))
    );
    assert_eq!(
        travel([None, Some(60), None]),
        Some((1, vec![(duration, 60)]))
    );
    assert_eq!(travel([Some(40), None, None]), None);
    assert_eq!(kinds(given().at([40, 40, 40])), []);
}

#[test]
fn a_high_rating_needs_evidence_and_a_low_one_a_why() {
    let trust = |number| given().rating("factors.trust", number);
    let factor = Factor::EstablishedTrust;
    let rating = rating;
    assert_eq!(
        kinds(trust(4)),
        [FindingKind::ClaimedWithoutEvidence {
            factor,
            rating: rating(4)
        }]
    );
    assert_eq!(
        kinds(trust(4).text("factors.trust", Part::Evidence, "Ten years")),
        []
    );
    assert_eq!(kinds(trust(3)), []);
    assert_eq!(
        kinds(trust(2).text("factors.trust", Part::Evidence, "A row")),
        [FindingKind::LowWithoutWhy {
            factor,
            rating: rating(2)
        }]
    );
    assert_eq!(
        kinds(trust(2).text("factors.trust", Part::Why, "New to us")),
        []
    );
    let lacking = &trust(5).read().findings[0].basis[0];
    assert_eq!(
        (&lacking.question, lacking.part),
        (&question("factors.trust"), Part::Evidence)
    );
}

/// A low rating with its reason, so that only contradictions are left to find.
fn low(id: &str) -> TestAnswers {
    given().rating(id, 2).text(id, Part::Why, "New to us")
}

#[test]
fn two_answers_about_trust_disagree_before_deep_with_low_trust_speaks() {
    let (rating, from) = (rating(2), TrustFrom::Factor);
    let position = Position::of([Some(degree(60)); 3]).unwrap();
    assert_eq!(
        kinds(low("factors.trust").at([60, 60, 60]).marks("yyyyy")),
        [FindingKind::TrustDisagrees { rating, from }]
    );
    assert_eq!(
        kinds(low("factors.trust").at([60, 60, 60]).marks("yyyyn")),
        [FindingKind::DeepWithLowTrust {
            position,
            rating,
            from
        }]
    );
    assert_eq!(
        kinds(low("factors.trust").at([60, 60, 29]).marks("yyyyn")),
        []
    );
}

#[test]
fn trust_that_was_mended_since_is_not_held_against_the_alliance() {
    let mended = |marks| {
        let given = low("factors.trust").at([60, 60, 60]).marks(marks);
        kinds(given.rating("dynamics.trust", 4))
    };
    assert_eq!(mended("yyyyy"), []);
    assert_eq!(mended("yyyyn"), []);
    let lost = given()
        .at([60, 60, 60])
        .marks("yyyyn")
        .review(7, Date::constant(2026, 11, 1), [2, 0, 0, 0])
        .read();
    assert!(matches!(
        lost.findings[0].kind,
        FindingKind::DeepWithLowTrust {
            from: TrustFrom::Review { .. },
            ..
        }
    ));
    assert_eq!(
        lost.findings[0].basis[0].question,
        question("keeping.reviews")
    );
}

#[test]
fn impact_disagrees_with_low_potential() {
    let rating = rating(2);
    assert_eq!(
        kinds(low("factors.potential").marks("y")),
        [FindingKind::ImpactDisagrees { rating }]
    );
    assert_eq!(kinds(low("factors.potential").marks("p")), []);
}

#[test]
fn independence_disagrees_with_one_owner_and_with_a_new_entity() {
    let found = |risk, legal, marks| {
        kinds(given().at([risk, 60, legal]).marks(marks))
            .into_iter()
            .find_map(|kind| match kind {
                FindingKind::IndependenceDisagrees { gauge, .. } => Some(gauge),
                _ => None,
            })
    };
    assert_eq!(found(90, 60, "yyyyy"), Some(Gauge::RiskAndControl));
    assert_eq!(found(89, 79, "yyyyy"), None);
    assert_eq!(found(60, 80, "yyyyy"), Some(Gauge::LegalStructure));
    assert_eq!(found(100, 80, "yyyyy"), Some(Gauge::RiskAndControl));
    assert_eq!(found(100, 100, "yypyy"), None);
}

#[test]
fn the_gravest_comes_first() {
    let found = given()
        .at([40, 80, 0])
        .aims([None, None, Some(60)])
        .rating("factors.excellence", 5)
        .rating("factors.potential", 4)
        .read()
        .findings;
    let gravities: Vec<Gravity> = found.iter().map(|finding| finding.gravity).collect();
    assert_eq!(
        gravities,
        [
            Gravity::Warning,
            Gravity::Discuss,
            Gravity::Discuss,
            Gravity::Note
        ]
    );
    // Equally grave ones keep the method's order.
    let first = |at: usize| &found[at].basis[0].question;
    assert_eq!(first(1), &question("factors.potential"));
    assert_eq!(first(2), &question("factors.excellence"));
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

// Whatever was answered.

/// Answers every open gauge and mark.
fn complete(answers: &Answers, gauges: [Degree; 3], marks: [Held; 5]) -> Answers {
    let pack = pack();
    let mut answers = answers.clone();
    let mut fill = |question: &Question, answer| {
        let open = match answers.get(&question.id, Part::Value) {
            None | Some(Answer::DontKnow | Answer::NotApplicable) => true,
            Some(_) => false,
        };
        if open {
            let edited = second(0);
            let slot = Slot::new(&question.id, Part::Value);
            answers.set(slot, Some(Entry::new(answer, edited)));
        }
    };
    for (gauge, degree) in Gauge::ALL.into_iter().zip(gauges) {
        fill(pack.gauge(gauge).unwrap(), Answer::Gauge(degree));
    }
    for (mark, held) in Mark::ALL.into_iter().zip(marks) {
        fill(pack.mark(mark).unwrap(), Answer::Held(held));
    }
    answers
}

fn read_answers(answers: Answers) -> AllianceReading {
    let mut workbook = empty_workbook();
    let mut alliance = blank_alliance(1);
    alliance.answers = answers;
    workbook.alliances.push(alliance);
    read_alliance(&pack(), &workbook, alliance_id(1), FIRST_DAY).unwrap()
}

fn any_completion() -> impl Strategy<Value = ([Degree; 3], [Held; 5])> {
    let held = || proptest::sample::select(Held::ALL.to_vec());
    (
        proptest::array::uniform3((0..=100_u8).prop_map(degree)),
        proptest::array::uniform5(held()),
    )
}

proptest! {
    #[test]
    fn every_workbook_reads_and_low_is_never_above_high(workbook in any_workbook()) {
        let pack = pack();
        for reading in read_all(&pack, &workbook, FIRST_DAY) {
            let Continuum { now, aim, verdict, .. } = reading.continuum;
            for position in now.into_iter().chain(aim) {
                prop_assert!(position.low <= position.high);
                prop_assert!(position.low.rounded() <= position.high.rounded());
            }
            if let Some(verdict) = verdict {
                prop_assert!(verdict.at_least <= verdict.at_most);
            }
            prop_assert!(reading.marks.held() <= reading.marks.held_at_best());
            prop_assert!(reading.findings.is_sorted_by_key(|finding| finding.gravity));
            for finding in &reading.findings {
                prop_assert!(!finding.basis.is_empty());
                for basis in &finding.basis {
                    if let Subject::Alliance(id) = basis.subject {
                        prop_assert_eq!(id, reading.alliance);
                    }
                    let kind = &pack.question(&basis.question).unwrap().kind;
                    match basis.part {
                        Part::Item(_) => prop_assert!(kind.is_list()),
                        Part::Value if kind.is_list() => {}
                        part => prop_assert!(kind.parts().contains(&part)),
                    }
                }
            }
        }
    }

    #[test]
    fn answering_what_is_open_stays_within_the_band(
        alliance in any_alliance(),
        (gauges, marks) in any_completion(),
    ) {
        let open = read_answers(alliance.answers.clone());
        let full = read_answers(complete(&alliance.answers, gauges, marks));
        let position = full.continuum.now.and_then(Position::point).unwrap();
        if let Some(band) = open.continuum.now {
            prop_assert!((band.low..=band.high).contains(&position));
        }
        let verdict = settled(&full).unwrap();
        if let Some(reading) = open.continuum.verdict {
            prop_assert!((reading.at_least..=reading.at_most).contains(&verdict));
        }
        let held = full.marks.held();
        prop_assert!((open.marks.held()..=open.marks.held_at_best()).contains(&held));
        // What was found about commitment and value rests on nothing that was open.
        for finding in &open.findings {
            let rests_on_both = |kind: FindingKind| {
                matches!(
                    kind,
                    FindingKind::CommitmentAheadOfValue { .. }
                        | FindingKind::ValueAheadOfCommitment { .. }
                )
            };
            let lasts = full
                .findings
                .iter()
                .any(|found| discriminant(&found.kind) == discriminant(&finding.kind));
            prop_assert!(lasts || !rests_on_both(finding.kind));
        }
    }

    #[test]
    fn the_rules_that_are_told_are_those_that_decide(
        alliance in any_alliance(),
        (gauges, marks) in any_completion(),
    ) {
        let open = read_answers(alliance.answers.clone());
        let full = read_answers(complete(&alliance.answers, gauges, marks));
        let decides = full.continuum.rules();
        prop_assert_eq!(decides.len(), 1);
        if open.continuum.now.is_some() {
            prop_assert!(open.continuum.rules().contains(&decides[0]));
        }
        let marks_decide = match settled(&full).unwrap() {
            Verdict::Transaction | Verdict::Integration => false,
            Verdict::Partnership | Verdict::EmergingAlliance | Verdict::StrategicAlliance => true,
        };
        prop_assert_eq!(marks_decide, decides[0] == Rule::Midrange);
        // Where open marks are not asked for, they do not matter, and where the range of what is
        // missing is told, it holds.
        for step in next_steps(&open.continuum, &open.marks) {
            if let Step::HoldMarks { fewest, most, leads_to, .. } = step {
                let missing = Halves(match leads_to {
                    Verdict::StrategicAlliance => 10,
                    Verdict::Transaction | Verdict::Partnership | Verdict::EmergingAlliance
                    | Verdict::Integration => 6,
                } - full.marks.held().0);
                prop_assert!((fewest..=most).contains(&missing));
            }
        }
    }

    #[test]
    fn a_rounded_position_is_on_the_same_side_of_every_rule(whole in 0..=300_u16) {
        let exact = sum(whole);
        for rule in [20, 40, 50, 60, 80] {
            prop_assert_eq!(exact.rounded() >= u16::from(rule), exact >= GaugeSum::at(rule));
        }
        prop_assert!((f64::from(exact.rounded()) - exact.mean()).abs() < 1.0);
    }

    #[test]
    fn the_marks_that_are_asked_for_are_just_enough(
        alliance in any_alliance(),
        (gauges, marks) in any_completion(),
    ) {
        let reading = read_answers(complete(&alliance.answers, gauges, marks));
        let position = reading.continuum.now.and_then(Position::point).unwrap();
        let legal = reading.continuum.gauge(Gauge::LegalStructure).now.unwrap();
        let held = reading.marks.held();
        for step in next_steps(&reading.continuum, &reading.marks) {
            match step {
                Step::SetGauges(_) | Step::JudgeMarks(_) => prop_assert!(false, "nothing is open"),
                Step::MoveGauges { points } => {
                    let there = sum(position.sum() + points);
                    prop_assert_eq!(there.section(), Section::Midrange);
                    let short = sum(position.sum() + points - 1);
                    prop_assert_eq!(short.section(), Section::Transactional);
                }
                Step::HoldMarks { fewest, most, open, among, leads_to } => {
                    let with = |halves| verdict(position, legal, Halves(halves));
                    prop_assert_eq!((fewest, open.len()), (most, 0));
                    prop_assert_eq!(with(held.0 + most.0), leads_to);
                    prop_assert!(with(held.0 + most.0 - 1) < leads_to);
                    prop_assert!(Some(leads_to) > settled(&reading));
                    prop_assert!(usize::from(most.0) <= 2 * among.len());
                }
            }
        }
    }
}
