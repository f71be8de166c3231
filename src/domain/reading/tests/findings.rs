//! What stands out: where each finding begins and ends, and which comes first.

use super::*;

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
