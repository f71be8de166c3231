// A handful of answers fit any number.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{
    content,
    domain::{
        answer::{Answer, Part},
        pack::Pack,
        reading::{self, continuum::VerdictReading},
        scale::Held,
        workbook::Workbook,
    },
    i18n::Catalog,
    many::{
        generate::{self, Vocabulary},
        member::{Member, Reader},
    },
    report::code::Code,
};

const TODAY: Date = date(2026, 11, 26);

fn made(pack: &Pack, count: u64) -> Vec<Workbook> {
    let now = Timestamp::constant(1_795_000_000, 0);
    let words = Vocabulary::embedded().unwrap();
    (0..count)
        .map(|number| generate::workbook(pack, &words, 11, number, now))
        .collect()
}

/// What made-up workbooks come to, and what others may read of them.
fn cohort(pack: &Pack, count: u64, smallest: u64) -> (Cohort, Vec<Member>) {
    let reader = Reader::new(pack);
    let items = Items::of(&reader);
    let workbooks = made(pack, count).into_iter();
    let members: Vec<Member> = workbooks.map(|workbook| reader.member(workbook)).collect();
    let digests: Vec<Digest> = members
        .iter()
        .map(|member| Digest::of(&reader, &items, member))
        .collect();
    let cohort = Cohort::of(&items, digests.iter(), TODAY, smallest);
    (cohort, members)
}

fn item<'a>(cohort: &'a Cohort, name: &str) -> &'a Counted {
    let mut items = cohort.items.iter();
    items.find(|counted| counted.item.name == name).unwrap()
}

fn units(counted: &Counted, code: &str) -> u64 {
    counted.cell(code).map_or(0, |shown| shown.units)
}

/// Type 7 in floating point, as its definition has it.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (low, high) = (place.floor() as usize, place.ceil() as usize);
    sorted[low] + (sorted[high] - sorted[low]) * (place - place.floor())
}

#[test]
fn what_many_come_to_is_what_counting_by_hand_gives() {
    let pack = content::embedded("en").unwrap();
    let (cohort, members) = cohort(&pack, 120, 0);
    let alliances = || members.iter().flat_map(|member| &member.shared.alliances);
    assert_eq!(cohort.firms, 120);
    assert_eq!(cohort.alliances, alliances().count() as u64);

    // A rating: quartiles of what was given, and the owners who gave it.
    let trust = pack
        .factor(crate::domain::question::Factor::EstablishedTrust)
        .unwrap();
    let rating =
        |answers: &crate::domain::answer::Answers| answers.get(&trust.id, Part::Value).cloned();
    let mut given: Vec<f64> = alliances()
        .filter_map(|alliance| rating(&alliance.answers)?.rating())
        .map(|rating| f64::from(rating.get()))
        .collect();
    given.sort_by(f64::total_cmp);
    let counted = item(&cohort, "factors.trust");
    let shown = counted.cell("answered").unwrap();
    assert_eq!(shown.units, given.len() as u64);
    let quarters = [0.25, 0.5, 0.75].map(|share| (quantile(&given, share) * 4.0) as u64);
    assert_eq!(shown.quartiles_x4, Some(quarters));
    let firms = members.iter().filter(|member| {
        let mut alliances = member.shared.alliances.iter();
        alliances.any(|alliance| rating(&alliance.answers).is_some_and(|it| it.rating().is_some()))
    });
    assert_eq!(shown.firms, firms.count() as u64);
    let unknown =
        alliances().filter(|alliance| rating(&alliance.answers) == Some(Answer::DontKnow));
    assert_eq!(units(counted, "dont-know"), unknown.count() as u64);

    // A mark, a reading and a finding.
    let mark = pack
        .mark(crate::domain::question::Mark::SignificantImpact)
        .unwrap();
    let held = alliances().filter(|alliance| {
        alliance.answers.get(&mark.id, Part::Value) == Some(&Answer::Held(Held::Partly))
    });
    assert_eq!(
        units(item(&cohort, mark.id.as_str()), "partly"),
        held.count() as u64
    );
    let mut verdicts: BTreeMap<&str, u64> = BTreeMap::new();
    let mut findings: BTreeMap<&str, u64> = BTreeMap::new();
    for member in &members {
        for reading in reading::read_all(&pack, &member.shared, TODAY) {
            if let Some(verdict) = reading.continuum.verdict.and_then(VerdictReading::settled) {
                *verdicts.entry(verdict.code()).or_insert(0) += 1;
            }
            let kinds: BTreeSet<_> = reading.findings.iter().map(|it| it.kind.code()).collect();
            for kind in kinds {
                *findings.entry(kind).or_insert(0) += 1;
            }
        }
    }
    assert_eq!(verdicts.len(), 5);
    for (verdict, count) in verdicts {
        assert_eq!(
            units(item(&cohort, "reading:verdict"), verdict),
            count,
            "{verdict}"
        );
    }
    assert!(findings.contains_key("review-overdue"), "{findings:?}");
    for (finding, count) in findings {
        let counted = item(&cohort, &format!("finding:{finding}"));
        match counted.cell("found") {
            Some(shown) => assert_eq!(shown.units, count, "{finding}"),
            None => assert!(counted.hides, "{finding}"),
        }
        assert_eq!(counted.all.unwrap().units, cohort.alliances);
    }
}

#[test]
fn every_blank_has_its_reason_and_all_cells_make_the_whole() {
    let pack = content::embedded("en").unwrap();
    let (cohort, _) = cohort(&pack, 150, SMALLEST);
    let mut reasons = BTreeSet::new();
    for counted in &cohort.items {
        let sum: u64 = counted.cells.iter().map(|cell| cell.shown.units).sum();
        let all = counted.all.unwrap().units;
        assert_eq!(sum < all, counted.hides, "{}", counted.item.name);
        reasons.extend(counted.cells.iter().map(|cell| cell.code.clone()));
    }
    for state in State::ALL {
        assert!(reasons.contains(state.code()), "{state:?}");
    }
}

/// One question with these codes, asked for each alliance.
fn one_item(codes: usize) -> Items {
    let codes = (0..codes).map(|code| format!("code-{code}")).collect();
    Items {
        firm: Vec::new(),
        alliance: vec![Item {
            name: "question".into(),
            kind: ItemKind::Codes(codes),
        }],
    }
}

/// Firms that answer so for each of their alliances.
fn counted(codes: usize, firms: &[Vec<u16>], smallest: u64) -> Counted {
    let items = one_item(codes);
    let digests: Vec<Digest> = firms
        .iter()
        .enumerate()
        .map(|(at, answers)| {
            let id = Uuid::from_u128(at as u128);
            Digest::new(
                id,
                Timestamp::UNIX_EPOCH,
                answers.iter().copied().map(Seen::Value),
            )
        })
        .collect();
    let cohort = Cohort::of(&items, digests.iter(), TODAY, smallest);
    cohort.items.into_iter().next().unwrap()
}

/// Which codes of an item are not shown, whether anybody gave them or not.
fn not_shown(counted: &Counted, codes: usize) -> Vec<usize> {
    (0..codes)
        .filter(|code| counted.cell(&format!("code-{code}")).is_none())
        .collect()
}

/// One alliance each for so many firms a code.
fn firms(counts: &[usize]) -> Vec<Vec<u16>> {
    let codes = (0..).zip(counts);
    codes
        .flat_map(|(code, count)| std::iter::repeat_n(vec![code], *count))
        .collect()
}

#[test]
fn a_small_group_is_never_hidden_alone() {
    let shown = |counts: &[usize]| -> (Vec<bool>, bool) {
        let table = counted(counts.len(), &firms(counts), 4);
        let not_shown = not_shown(&table, counts.len());
        let shown = (0..counts.len()).map(|code| !not_shown.contains(&code));
        (shown.collect(), table.all.is_some())
    };
    assert_eq!(shown(&[5, 6, 7]), (vec![true; 3], true));
    assert_eq!(shown(&[2, 9, 9]), (vec![false, false, true], true));
    assert_eq!(shown(&[9, 9, 2]), (vec![false, true, false], true));
    assert_eq!(shown(&[2, 7, 9]), (vec![false, false, true], true));
    assert_eq!(
        shown(&[1, 1, 9, 9]),
        (vec![false, false, false, true], true)
    );
    assert_eq!(shown(&[1, 1, 1]), (vec![false; 3], false));
    assert_eq!(shown(&[9]), (vec![true], true));
    assert_eq!(shown(&[3]), (vec![false], false));
}

#[test]
fn one_firm_with_many_alliances_is_one_firm() {
    let table = counted(2, &[vec![0; 9], vec![1], vec![1], vec![1], vec![1]], 4);
    assert_eq!(not_shown(&table, 2), [0, 1]);
    assert_eq!(table.all.unwrap().firms, 5);
}

/// Every way to part a number into so many parts.
fn parted(sum: usize, parts: usize) -> Vec<Vec<usize>> {
    if parts == 0 {
        return if sum == 0 {
            vec![Vec::new()]
        } else {
            Vec::new()
        };
    }
    (0..=sum)
        .flat_map(|first| {
            let rest = parted(sum - first, parts - 1).into_iter();
            rest.map(move |mut rest| {
                rest.insert(0, first);
                rest
            })
        })
        .collect()
}

/// Whoever sees the table, and knows the rule by which it was made, still finds at least two worlds that
/// look the same for each answer that is not shown and that anybody gave.
fn is_safe(counts: &[usize], smallest: u64) -> Result<(), String> {
    let table = counted(counts.len(), &firms(counts), smallest);
    let total: usize = counts.iter().sum();
    if table.cells.iter().any(|cell| cell.shown.firms < smallest) {
        return Err("a small group is shown".into());
    }
    if (total as u64) < smallest {
        let blank = table.all.is_none() && table.cells.is_empty();
        return blank
            .then_some(())
            .ok_or_else(|| "too few are shown".into());
    }
    let hidden = not_shown(&table, counts.len());
    let sum: usize = hidden.iter().map(|at| counts[*at]).sum();
    let mut possible = vec![BTreeSet::new(); hidden.len()];
    for parts in parted(sum, hidden.len()) {
        let mut other = counts.to_vec();
        for (at, part) in hidden.iter().zip(&parts) {
            other[*at] = *part;
        }
        if counted(other.len(), &firms(&other), smallest) == table {
            for (possible, part) in possible.iter_mut().zip(&parts) {
                possible.insert(*part);
            }
        }
    }
    for (at, possible) in hidden.iter().zip(possible) {
        if counts[*at] > 0 && possible.len() < 2 {
            return Err(format!("{counts:?}, {smallest}: code {at} is {possible:?}"));
        }
    }
    Ok(())
}

#[test]
fn no_hidden_answer_can_be_computed_where_cells_lie_close_together() {
    for smallest in 3..=5 {
        for counts in [
            [4, 4, 5],
            [5, 4, 4],
            [2, 2, 3],
            [3, 3, 4],
            [1, 6, 6],
            [6, 1, 6],
            [3, 12, 12],
        ] {
            assert_eq!(is_safe(&counts, smallest), Ok(()));
        }
    }
    assert_eq!(is_safe(&[1; 9], 3), Ok(()));
    assert_eq!(is_safe(&[1, 1, 1, 1, 1, 6, 7], 3), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_answer_can_be_computed_from_what_is_shown(
        counts in proptest::collection::vec(0..8_usize, 1..5),
        smallest in 3..5_u64,
    ) {
        prop_assert_eq!(is_safe(&counts, smallest), Ok(()));
    }

    /// For firms with several alliances: those behind what is hidden are never fewer than the smallest
    /// group, and never in one cell alone.
    #[test]
    fn what_is_hidden_holds_enough_firms_together(
        firms in proptest::collection::vec(proptest::collection::vec(0..5_u16, 1..4), 1..20),
        smallest in 3..6_u64,
    ) {
        let table = counted(5, &firms, smallest);
        let hidden: BTreeSet<u16> = (0..5)
            .filter(|code| table.cell(&format!("code-{code}")).is_none())
            .filter(|code| firms.iter().any(|answers| answers.contains(code)))
            .collect();
        let behind = firms.iter().filter(|answers| answers.iter().any(|it| hidden.contains(it)));
        let behind = behind.count() as u64;
        prop_assert_eq!(table.hides, !hidden.is_empty());
        if (firms.len() as u64) < smallest {
            prop_assert!(table.cells.is_empty() && table.all.is_none());
        } else if !hidden.is_empty() {
            prop_assert!(hidden.len() > 1);
            prop_assert!(behind >= smallest);
        }
    }
}

#[test]
fn a_cohort_reads_as_it_should() {
    // What is made up hangs on every question of the pack, so this is of one that seldom changes.
    let pack = crate::domain::testing::pack();
    let words = Catalog::in_language("en").unwrap();
    let (cohort, _) = cohort(&pack, 60, SMALLEST);
    let ledger = crate::many::ledger::Ledger {
        files: 64,
        read: 64,
        copies: 2,
        refused: [("broken", 1), ("newer", 1)].into(),
        workbooks: 60,
        smallest: Some(SMALLEST),
        ..crate::many::ledger::Ledger::new(Timestamp::UNIX_EPOCH, TODAY, &[])
    };
    let document = report::document(&words, &pack, &cohort, &ledger);
    let text = crate::report::text::render(&document, crate::report::text::Signs::Unicode);
    insta::assert_snapshot!(text);
}
