//! The finished workbook: what each chapter of it says.

use std::cmp::Reverse;

use jiff::civil::date;
use madbook::domain::{
    answer::Decision,
    cell::Cell,
    journey::{Progress, chapter_progress, progress, subjects},
    question::{Dynamic, Safeguard, Scope, Term},
    reading::{
        agenda::{self, AgendaKind, Timing},
        finding::{Finding, FindingKind},
        lenses::Sourcing,
        marks::Halves,
        matrix::Matrix,
        objectives::Objectives,
        read_all,
        reviews::{Rhythm, Trend},
    },
    workbook::{AllianceKind, Subject},
};

use super::{english, finished};
use crate::readings::{TODAY, choosing::outcome, placed};

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
    let harbour = &read_all(&pack, &workbook, jiff::civil::Date::MIN)[0];
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
    let reviews = &read_all(&pack, &workbook, jiff::civil::Date::MIN)[0].reviews;
    let trust: Vec<u8> = (reviews.held.iter())
        .map(|review| review.rating(Dynamic::Trust).unwrap().get())
        .collect();
    assert_eq!(trust, [3, 3, 4]);
    let [up, down, same] = [Trend::Up, Trend::Down, Trend::Same].map(Some);
    assert_eq!(reviews.trends(), [up, down, same, same]);
    assert_eq!(reviews.decision(), Some(Decision::Upgrade));
    assert_eq!(reviews.rhythm, Some(Rhythm::Quarterly));
}

#[test]
fn what_is_due_in_the_finished_workbook() {
    let (pack, workbook) = (english(), finished());
    let told = agenda::agenda(&pack, &workbook, TODAY)
        .into_iter()
        .map(|item| {
            let matter = match item.kind {
                AgendaKind::Action(id) => {
                    let action = workbook.actions.iter().find(|action| action.id == id);
                    action.unwrap().who.clone()
                }
                AgendaKind::Review(_) => "a review".into(),
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
    let overdue = |today| {
        let readings = read_all(&pack, &workbook, today).into_iter();
        let findings = readings.flat_map(|reading| reading.findings);
        let is_overdue = |found: &Finding| matches!(found.kind, FindingKind::ReviewOverdue { .. });
        findings.filter(is_overdue).collect::<Vec<_>>()
    };
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
        workbook.place.route = Some(route.id.clone());
        let Progress {
            answered, asked, ..
        } = progress(&pack, &workbook);
        format!("{}: {answered} of {asked}", route.title)
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    The MAD challenge: 57 of 61
    Place an alliance: 38 of 44
    Choose a partner: 45 of 80
    The full workbook: 145 of 308
    Value update: 12 of 28
    Workshop: 56 of 60
    ");
}

#[test]
fn the_finished_workbook_knows_how_it_was() {
    let (pack, workbook) = (english(), finished());
    let moved: Vec<Cell> = (workbook.logged_changes().into_iter())
        .filter(|change| change.from.is_some())
        .map(|change| change.cell)
        .collect();
    assert_eq!(moved.len(), workbook.log.versions().count());

    let then = workbook.as_of("2026-10-31T00:00:00Z".parse().unwrap());
    assert_eq!(then.alliances.len(), 3);
    assert_eq!(
        placed(&read_all(&pack, &then, jiff::civil::Date::MIN)[0]),
        "47 EmergingAlliance"
    );
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
