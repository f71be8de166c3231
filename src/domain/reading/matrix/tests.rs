use proptest::{collection, prelude::*};

use super::*;
use crate::domain::testing::{TestAnswers, alliance_id, item_id, pack, question};

/// A matrix of criteria with weights and floors, and potential partners 1, 2, … with scores.
fn workbook(criteria: &[(u8, u8)], scores: &[&str]) -> Workbook {
    let mut firm = TestAnswers::default();
    for (number, (weight, floor)) in (0..).zip(criteria) {
        firm = firm.criterion(number, &format!("C{number}"), *weight, *floor);
    }
    let alliances = (1..).zip(scores).map(|(number, scores)| {
        let given = TestAnswers::default().scores(scores);
        given.alliance(number, AllianceKind::Potential)
    });
    firm.firm(alliances.collect())
}

fn read(workbook: &Workbook) -> Matrix {
    Matrix::read(&pack(), workbook).unwrap()
}

fn matrix(criteria: &[(u8, u8)], scores: &[&str]) -> Matrix {
    read(&workbook(criteria, scores))
}

fn fraction(top: i128, bottom: i128) -> Fraction {
    Fraction::new(top, bottom).unwrap()
}

fn leads(number: u8, tipping: Option<Tipping>) -> Outcome {
    Outcome::Leads {
        leader: alliance_id(number),
        tipping,
        open: tipping.is_some_and(|tipping| tipping.at_least),
    }
}

fn too_close<const N: usize>(among: [u8; N], closeness: Closeness) -> Outcome {
    Outcome::TooClose {
        among: among.map(alliance_id).into(),
        closeness,
    }
}

fn ranks(matrix: &Matrix) -> Vec<Option<usize>> {
    let candidates = matrix.candidates.iter();
    candidates.map(|candidate| candidate.rank).collect()
}

#[test]
fn weights_are_shares_of_all_weights() {
    let matrix = matrix(&[(60, 0), (40, 0), (100, 0)], &[]);
    let shares: Vec<_> = matrix.criteria.iter().map(|it| it.share).collect();
    let share = |top| Some(fraction(top, 10));
    assert_eq!(shares, [share(3), share(2), share(5)]);
    assert!(!matrix.fixed);
}

#[test]
fn criteria_are_fixed_once_the_owner_says_so() {
    let mut workbook = workbook(&[(1, 0)], &[]);
    let fix = TestAnswers::default().judge("choosing.matrix", 'y');
    workbook.firm = fix.firm(Vec::new()).firm;
    assert!(read(&workbook).fixed);
}

#[test]
fn an_empty_matrix_says_what_is_missing() {
    assert_eq!(matrix(&[], &["", ""]).outcome, Outcome::Unweighed);
    assert_eq!(matrix(&[(0, 0)], &["5", "1"]).outcome, Outcome::Unweighed);
    assert_eq!(matrix(&[(5, 0)], &[]).outcome, Outcome::Unscored);
    assert_eq!(matrix(&[(5, 0)], &["?", ""]).outcome, Outcome::Unscored);
    let alone = Outcome::Alone(alliance_id(1));
    assert_eq!(matrix(&[(5, 0)], &["3", "?"]).outcome, alone);
}

#[test]
fn what_is_not_scored_leaves_a_range_and_never_counts_as_zero() {
    let matrix = matrix(&[(50, 0), (50, 0)], &["5?", "3 "]);
    let totals = Totals {
        so_far: fraction(5, 1),
        low: fraction(3, 1),
        high: fraction(5, 1),
    };
    assert_eq!(matrix.candidates[0].totals, Some(totals));
    let scores = &matrix.candidates[1].scores;
    assert_eq!(scores[1], Score::Blank);
    assert_eq!(ranks(&matrix), [Some(1), Some(2)]);
    assert_eq!(matrix.outcome, too_close([1, 2], Closeness::Open));
}

#[test]
fn a_lead_of_a_tenth_is_one_and_a_smaller_one_is_too_close_to_call() {
    let tenth = matrix(&[(10, 0), (90, 0)], &["53", "43"]);
    let tipping = Tipping {
        criterion: item_id(0),
        from: fraction(1, 10),
        to: fraction(0, 1),
        by: alliance_id(2),
        at_least: false,
    };
    assert_eq!(tenth.outcome, leads(1, Some(tipping)));
    let less = matrix(&[(9, 0), (91, 0)], &["53", "43", "11"]);
    assert_eq!(less.outcome, too_close([1, 2], Closeness::Narrow));
}

#[test]
fn equals_share_a_rank() {
    let matrix = matrix(&[(1, 0), (1, 0)], &["53", "11", "35"]);
    assert_eq!(ranks(&matrix), [Some(1), Some(3), Some(1)]);
    assert_eq!(matrix.outcome, too_close([1, 3], Closeness::Narrow));
}

#[test]
fn an_open_score_is_no_matter_where_it_cannot_turn_the_lead() {
    let sure = matrix(&[(90, 0), (10, 0)], &["5?", "35"]);
    assert!(matches!(sure.outcome, Outcome::Leads { leader, .. } if leader == alliance_id(1)));
    let open = matrix(&[(10, 0), (90, 0)], &["5?", "35"]);
    assert_eq!(open.outcome, too_close([1, 2], Closeness::Open));
}

#[test]
fn a_high_total_does_not_hide_a_failed_must_have() {
    let matrix = matrix(&[(90, 0), (10, 3)], &["52", "33", "43"]);
    let failing = &matrix.candidates[0];
    assert_eq!(failing.fails, [item_id(1)]);
    assert_eq!(ranks(&matrix), [None, Some(2), Some(1)]);
    assert!(matches!(matrix.outcome, Outcome::Leads { leader, .. } if leader == alliance_id(3)));
    let ranked: Vec<_> = matrix.ranked().iter().map(|it| it.alliance).collect();
    assert_eq!(ranked, [3, 2, 1].map(alliance_id));
}

#[test]
fn a_must_have_is_met_at_its_floor() {
    let at = |score| matrix(&[(1, 3)], &[score, "5"]).candidates[0].clone();
    assert_eq!(at("2").fails, [item_id(0)]);
    assert!(at("3").fails.is_empty());
    assert_eq!(at("?").unsure, [item_id(0)]);
    assert_eq!(at(" ").unsure, [item_id(0)]);
    assert_eq!(matrix(&[(1, 3)], &["2", "1"]).outcome, Outcome::NoneMeets);
    // Nobody can miss a floor of 1.
    let lowest = matrix(&[(1, 1)], &["?"]);
    assert!(lowest.candidates[0].unsure.is_empty());
}

#[test]
fn a_leader_that_could_yet_fail_a_must_have_does_not_lead_beyond_doubt() {
    let matrix = matrix(&[(100, 0), (0, 3)], &["5?", "33", "23"]);
    assert_eq!(matrix.outcome, too_close([1, 2], Closeness::Open));
}

#[test]
fn the_smallest_change_of_one_weight_is_found_exactly() {
    let equal = (14, 0);
    let criteria = [(30, 0), equal, equal, equal, equal, equal];
    let matrix = matrix(&criteria, &["533344", "344444", "111111"]);
    let tipping = Tipping {
        criterion: item_id(0),
        from: fraction(30, 100),
        to: fraction(3, 13),
        by: alliance_id(2),
        at_least: false,
    };
    assert_eq!(matrix.outcome, leads(1, Some(tipping)));
    assert!(!tipping.rises());
    assert_eq!((tipping.from.parts(100), tipping.to.parts(100)), (30, 23));
}

#[test]
fn a_weight_may_have_to_rise_even_from_nothing() {
    let rises = matrix(&[(0, 0), (50, 0), (50, 0)], &["144", "533"]);
    let tipping = Tipping {
        criterion: item_id(0),
        from: fraction(0, 1),
        to: fraction(1, 5),
        by: alliance_id(2),
        at_least: false,
    };
    assert_eq!(rises.outcome, leads(1, Some(tipping)));
    assert!(tipping.rises());
}

#[test]
fn a_candidate_that_is_not_scored_counts_from_all_worst_to_all_best() {
    let criteria = [(99, 0), (1, 0)];
    let unscored = matrix(&criteria, &["44", "33", "??"]);
    assert_eq!(unscored.outcome, too_close([1, 3], Closeness::Open));
    let scored = matrix(&criteria, &["44", "33", "?3"]);
    assert_eq!(scored.outcome, too_close([1, 3], Closeness::Open));
    // Not even the best of all is ahead of what nobody knows.
    let best = matrix(&criteria, &["55", "33", "  "]);
    assert_eq!(best.outcome, too_close([1, 3], Closeness::Open));
    // A score that weighs nothing says as little, unless it misses a must-have.
    let weightless = matrix(&[(9, 0), (0, 3)], &["54", "33", "?3"]);
    assert_eq!(weightless.outcome, too_close([1, 3], Closeness::Open));
    let failing = matrix(&[(9, 0), (0, 3)], &["54", "33", "?2"]);
    assert!(matches!(failing.outcome, Outcome::Leads { leader, .. } if leader == alliance_id(1)));
}

#[test]
fn an_open_score_of_no_weight_counts_against_the_leader_once_it_weighs() {
    let read = matrix(&[(100, 0), (0, 0)], &["4?", "3?"]);
    // At worst 1 against 5 on the second criterion: 1·(1−t) − 4·t = 0.
    let tipping = Tipping {
        criterion: item_id(1),
        from: fraction(0, 1),
        to: fraction(1, 5),
        by: alliance_id(2),
        at_least: true,
    };
    assert_eq!(read.outcome, leads(1, Some(tipping)));
}

#[test]
fn open_scores_count_against_the_leader() {
    let matrix = matrix(&[(90, 0), (10, 0)], &["5?", "4?"]);
    // At worst 1 against 5 on the second criterion: 1·(1−t) − 4·t = 0.
    let tipping = Tipping {
        criterion: item_id(0),
        from: fraction(9, 10),
        to: fraction(4, 5),
        by: alliance_id(2),
        at_least: true,
    };
    assert_eq!(matrix.outcome, leads(1, Some(tipping)));
}

#[test]
fn nothing_unseats_a_leader_that_is_better_throughout() {
    let better = matrix(&[(50, 0), (50, 0)], &["54", "43"]);
    assert_eq!(better.outcome, leads(1, None));
    // With one criterion there are no proportions to change.
    let single = matrix(&[(50, 0), (0, 0)], &["51", "45"]);
    let only = Tipping {
        criterion: item_id(1),
        from: fraction(0, 1),
        to: fraction(1, 5),
        by: alliance_id(2),
        at_least: false,
    };
    assert_eq!(single.outcome, leads(1, Some(only)));
}

#[test]
fn candidates_are_potential_partners_else_those_wanted_else_all() {
    use AllianceKind::{Desired, Existing, Potential};

    let read = |kinds: &[AllianceKind]| {
        let alliances = (1..).zip(kinds);
        let alliances =
            alliances.map(|(number, kind)| TestAnswers::default().alliance(number, *kind));
        let firm = TestAnswers::default().criterion(0, "C", 1, 0);
        let matrix = read(&firm.firm(alliances.collect()));
        let candidates = matrix.candidates.iter();
        candidates.map(|it| it.alliance).collect::<Vec<_>>()
    };
    assert_eq!(read(&[Existing, Potential, Desired]), [alliance_id(2)]);
    assert_eq!(read(&[Existing, Desired]), [alliance_id(2)]);
    assert_eq!(read(&[Existing, Existing]).len(), 2);
    assert_eq!(read(&[]), []);
}

#[test]
fn failures_name_the_widest_miss_first_whoever_is_a_candidate() {
    let workbook = workbook(&[(1, 3), (1, 5), (0, 2), (1, 0)], &["2212"]);
    let failures = failures(&pack(), &workbook, &workbook.alliances[0]);
    let missed: Vec<_> = failures.iter().map(|it| it.criterion).collect();
    assert_eq!(missed, [1, 0, 2].map(item_id));
    assert_eq!(failures[0].label, "C1");
}

#[test]
fn twelve_criteria_by_twelve_candidates_and_fifty_read_as_well() {
    let criteria: Vec<(u8, u8)> = (1..=12).map(|weight| (weight, 0)).collect();
    let rows: Vec<String> = (0..12)
        .map(|row| {
            let cells = (0..12).map(|cell| char::from(b'1' + (row * 5 + cell * 7) % 5));
            cells.collect()
        })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let large = matrix(&criteria, &rows);
    assert_eq!(large.candidates.len(), 12);
    assert_eq!(ranks(&large), [Some(1); 12]);
    assert!(matches!(&large.outcome, Outcome::TooClose { among, .. } if among.len() == 12));
    let mut fifty = vec!["333333333333"; 49];
    fifty.push("444444444444");
    let fifty = matrix(&criteria, &fifty);
    assert_eq!(fifty.outcome, leads(50, None));
}

#[test]
fn a_pack_without_a_matrix_reads_none() {
    let pack = Pack::new(String::new(), "en".into(), vec![], vec![], vec![]);
    assert_eq!(Matrix::read(&pack, &workbook(&[], &[])), None);
    assert!(
        crate::domain::testing::pack()
            .question(&question("choosing.matrix"))
            .is_some()
    );
}

/// How many weights between none and the smallest change are tried, either way.
const STEPS: i128 = 40;

/// The lead of one candidate over another with this share for one criterion, from first
/// principles: top and bottom of a fraction.
fn lead(
    weights: &[i128],
    one: &[i128],
    other: &[i128],
    criterion: usize,
    (share, of): (i128, i128),
) -> i128 {
    let rest: i128 = weights.iter().sum::<i128>() - weights[criterion];
    let others: i128 = (0..weights.len())
        .filter(|at| *at != criterion)
        .map(|at| weights[at] * (one[at] - other[at]))
        .sum();
    share * rest * (one[criterion] - other[criterion]) + (of - share) * others
}

proptest! {
    #[test]
    fn no_smaller_change_of_any_weight_ends_the_lead(
        weights in collection::vec(0..=100_u8, 2..6),
        cells in collection::vec(1..=5_u8, 24),
        count in 2..=4_usize,
    ) {
        let criteria: Vec<(u8, u8)> = weights.iter().map(|weight| (*weight, 0)).collect();
        let scores: Vec<Vec<u8>> = cells
            .chunks(weights.len())
            .take(count)
            .map(<[u8]>::to_vec)
            .collect();
        let words: Vec<String> = scores
            .iter()
            .map(|row| row.iter().map(|cell| char::from(b'0' + cell)).collect())
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let read = matrix(&criteria, &words);
        let Outcome::Leads { leader, tipping, .. } = read.outcome else {
            return Ok(());
        };
        let weights: Vec<i128> = weights.into_iter().map(Into::into).collect();
        let scores: Vec<Vec<i128>> = scores
            .into_iter()
            .map(|row| row.into_iter().map(Into::into).collect())
            .collect();
        let all: i128 = weights.iter().sum();
        let at = |id| (1..=4).map(alliance_id).position(|known| known == id).unwrap();
        let leader = at(leader);
        let ahead = |criterion, share| {
            (0..scores.len())
                .filter(|rival| *rival != leader)
                .all(|rival| lead(&weights, &scores[leader], &scores[rival], criterion, share) > 0)
        };
        if let Some(Tipping { criterion, to, by, .. }) = tipping {
            let criterion = (0..6).map(item_id).position(|known| known == criterion).unwrap();
            let level = lead(&weights, &scores[leader], &scores[at(by)], criterion, to.pair());
            prop_assert_eq!(level, 0);
        }
        // Every weight, moved as far as a thousandth short of the smallest change, either way.
        for (criterion, weight) in weights.iter().enumerate() {
            if *weight == all {
                continue;
            }
            let (top, bottom) = tipping.map_or((1, 1), |tipping| tipping.change().pair());
            for step in -STEPS..=STEPS {
                let reach = if tipping.is_some() { 999 } else { 1000 };
                let of = all * bottom * STEPS * 1000;
                let share = weight * bottom * STEPS * 1000 + all * top * step * reach;
                if (0..=of).contains(&share) {
                    prop_assert!(ahead(criterion, (share, of)), "{} at {}/{}", criterion, share, of);
                }
            }
        }
    }

    #[test]
    fn open_scores_leave_the_total_within_its_range(
        weights in collection::vec(1..=100_u8, 4),
        scores in collection::vec(1..=5_u8, 4),
        open in collection::vec(any::<bool>(), 4),
    ) {
        let criteria: Vec<(u8, u8)> = weights.iter().map(|weight| (*weight, 0)).collect();
        let full: String = scores.iter().map(|score| char::from(b'0' + score)).collect();
        let part: String = full
            .chars()
            .zip(open)
            .map(|(score, open)| if open { '?' } else { score })
            .collect();
        let totals = |row: &str| matrix(&criteria, &[row]).candidates[0].totals;
        let full = totals(&full).unwrap();
        prop_assert_eq!(full.low, full.high);
        prop_assert_eq!(full.low, full.so_far);
        if let Some(part) = totals(&part) {
            prop_assert!((part.low..=part.high).contains(&full.so_far));
            prop_assert!((part.low..=part.high).contains(&part.so_far));
        }
    }
}

/// A score as it is written, or open.
fn cell(scored: u8, is_open: bool) -> char {
    if is_open {
        '?'
    } else {
        char::from(b'0' + scored)
    }
}

proptest! {
    #[test]
    fn who_leads_leads_whatever_the_open_scores_turn_out_to_be(
        weights in collection::vec(0..=100_u8, 3),
        cells in collection::vec((1..=5_u8, proptest::bool::weighted(0.3)), 9),
        floor in 0..=3_u8,
    ) {
        let criteria: Vec<(u8, u8)> = weights.iter().zip([floor, 0, 0]).map(|(w, f)| (*w, f)).collect();
        let rows = |open: fn(bool) -> bool| -> Vec<String> {
            cells
                .chunks(3)
                .map(|row| row.iter().map(|(scored, is_open)| cell(*scored, open(*is_open))).collect())
                .collect()
        };
        let of = |rows: &[String]| {
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            matrix(&criteria, &rows)
        };
        // Knowing less must never make the reading surer than knowing all.
        let (known, all) = (of(&rows(|open| open)), of(&rows(|_| false)));
        if let Outcome::Leads { leader, tipping, open } = known.outcome {
            let (same, settled) = match all.outcome {
                Outcome::Leads { leader, tipping, .. } => (leader, tipping),
                // All others turned out to fail a must-have.
                Outcome::Alone(leader) => (leader, None),
                Outcome::Unweighed | Outcome::Unscored | Outcome::NoneMeets
                | Outcome::TooClose { .. } => {
                    return Err(TestCaseError::fail(format!("{:?}", all.outcome)));
                }
            };
            prop_assert_eq!(leader, same);
            let running = known.candidates.iter().filter(|it| it.fails.is_empty());
            let is_open = running.into_iter().any(Candidate::has_open_scores);
            prop_assert_eq!(open, is_open);
            // "At least until": no earlier than that; "until": just there.
            match (tipping, settled) {
                (None, settled) => prop_assert_eq!(settled, None),
                (Some(told), Some(settled)) if told.at_least => {
                    prop_assert!(settled.change() >= told.change());
                }
                (Some(told), Some(settled)) => prop_assert_eq!(settled.change(), told.change()),
                (Some(told), None) => prop_assert!(told.at_least),
            }
        }
    }
}
