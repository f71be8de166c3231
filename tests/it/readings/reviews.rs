//! Golden readings of the charter, the stages, the reviews and the second look.

use madbook::{
    domain::{
        answer::{Answer, Part},
        pack::Pack,
        question::{CostDriver, Pick, Rated, Term},
        reading::{
            AllianceReading,
            charter::BY_WEIGHT,
            finding::{Finding, FindingKind},
            lenses::Sourcing,
            read_all,
        },
        workbook::Alliance,
    },
    i18n::Catalog,
    report::wording::Wording,
};

use super::{
    Case, NO_RATINGS, TODAY, blank, check_lines, english,
    given::{item, pick, put, rated, review},
    names, workbook,
};

/// One alliance's reading, after something was answered about it.
fn read(pack: &Pack, answer: impl FnOnce(&mut Alliance)) -> AllianceReading {
    let mut alliance = blank(1);
    answer(&mut alliance);
    read_all(pack, &workbook(vec![alliance]), jiff::civil::Date::MIN).remove(0)
}

#[test]
fn a_charter_names_first_what_hurts_most() {
    let pack = english();
    let blank = read(&pack, |_| ());
    assert_eq!(blank.charter.missing().collect::<Vec<_>>(), BY_WEIGHT);
    assert_eq!(BY_WEIGHT[..3], [Term::Exit, Term::Disputes, Term::Measures]);

    let begun = read(&pack, |alliance| {
        let said = || Answer::Text("As we said.".into());
        let mut give = |term, answer| put(alliance, pack.term(term), Part::Value, answer);
        for term in Term::ALL {
            give(term, Some(said()));
        }
        give(Term::Exit, Some(Answer::DontKnow));
        give(Term::Pricing, Some(Answer::NotApplicable));
        give(Term::Measures, Some(Answer::Text(" \n".into())));
        give(Term::LegalAdvice, None);
    });
    let missing: Vec<Term> = begun.charter.missing().collect();
    assert_eq!(missing, [Term::Exit, Term::Measures, Term::LegalAdvice]);
    assert_eq!((begun.charter.written(), begun.charter.needed()), (11, 14));
}

#[test]
fn the_last_stage_asks_what_all_five_before_it_left_open() {
    let pack = english();
    let left_open = |stage: &str| {
        let reading = read(&pack, |alliance| pick(&pack, alliance, Pick::Stage, stage));
        let left = reading.stage.left_open.iter();
        left.map(|left| (left.stage.number(), left.open.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(left_open("6"), [(5, 10), (4, 9), (3, 5), (2, 2), (1, 2)]);
    assert_eq!(left_open("2"), [(1, 2)]);
    for none in ["1", "?", "."] {
        assert_eq!(left_open(none), []);
    }
}

#[test]
fn the_next_review_is_due_a_rhythm_after_the_last() {
    let pack = english();
    // When the rhythm was chosen in these tests, it was the first of January 1970.
    let cases = [
        (".", "", "nothing"),
        ("1", "", "1970-04-01"),
        ("2", "", "1970-07-01"),
        ("?", "", "nothing"),
        (".", "2026-08-21", "2026-11-21"),
        ("1", "2026-08-21", "2026-11-21"),
        ("2", "2026-05-20", "2026-11-20"),
        ("1", "2026-08-31", "2026-11-30"),
        ("2", "2026-08-31", "2027-02-28"),
        // Entered out of order, they still stand by date.
        ("1", "2026-08-21 2026-02-20", "2026-11-21"),
    ];
    let today = TODAY;
    for (rhythm, dates, due) in cases {
        let reading = read(&pack, |alliance| {
            pick(&pack, alliance, Pick::Rhythm, rhythm);
            for (date, number) in dates.split_whitespace().zip(1..) {
                let answer = review(date, [None; 4]);
                put(
                    alliance,
                    pack.reviews(),
                    Part::Item(item(number)),
                    Some(answer),
                );
            }
        });
        let told = reading
            .reviews
            .due
            .map_or("nothing".into(), |due| due.to_string());
        assert_eq!(told, due, "{rhythm} {dates}");
        let is_over = reading.reviews.due.is_some_and(|due| due < today);
        assert_eq!(reading.reviews.overdue(today).is_some(), is_over);
    }
}

#[test]
fn an_overdue_review_stands_out_from_50_on() {
    let pack = english();
    let today = TODAY;
    let alliances = [
        ("50 50 50", "2026-08-20"),
        ("50 50 50", "2026-08-21"),
        ("50 50 49", "2026-08-20"),
    ];
    let alliances = alliances
        .into_iter()
        .zip(1..)
        .map(|((gauges, held), number)| {
            let mut alliance = Case(gauges, ".....", NO_RATINGS).alliance(&pack, number);
            let answer = review(held, [None; 4]);
            put(
                &mut alliance,
                pack.reviews(),
                Part::Item(item(1)),
                Some(answer),
            );
            alliance
        });
    let workbook = workbook(alliances.collect());
    let readings = read_all(&pack, &workbook, today).into_iter();
    let findings = readings.flat_map(|reading| reading.findings);
    let is_overdue = |found: &Finding| matches!(found.kind, FindingKind::ReviewOverdue { .. });
    let overdue: Vec<Finding> = findings.filter(is_overdue).collect();
    assert_eq!(names(&overdue), "ReviewOverdue");
    let words = Catalog::in_language("en").unwrap();
    let told = Wording::new(&words, &pack).finding(&overdue[0]);
    check_lines([told.title, told.detail, told.advice]);
}

#[test]
fn costs_all_low_buy_all_high_make_and_between_ally() {
    let pack = english();
    let sourcing = |ratings: &str| {
        let reading = read(&pack, |alliance| {
            for (driver, digit) in CostDriver::ALL.into_iter().zip(ratings.split(' ')) {
                let question = pack.rated(Rated::CostDriver(driver));
                put(alliance, question, Part::Value, rated(digit));
            }
        });
        reading.costs.sourcing()
    };
    assert_eq!(sourcing("1 2 2"), Some(Sourcing::Buy));
    assert_eq!(sourcing("4 5 4"), Some(Sourcing::Make));
    for between in ["1 2 3", "3 4 5", "2 4 .", "3 . ?"] {
        assert_eq!(sourcing(between), Some(Sourcing::Ally), "{between}");
    }
    for open in [". . .", "1 2 .", "4 5 ?"] {
        assert_eq!(sourcing(open), None, "{open}");
    }
}
