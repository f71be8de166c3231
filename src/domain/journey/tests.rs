use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::{
    answer::{Answer, Entry, Part, Slot},
    id::ActionId,
    testing::{alliance_id, any_workbook, blank_alliance, empty_workbook, pack, question},
    workbook::Action,
};

fn with_alliances(count: u8) -> Workbook {
    let mut workbook = empty_workbook();
    workbook.alliances = (1..=count).map(blank_alliance).collect();
    workbook
}

fn about(number: u8, id: &str) -> Stop {
    Stop::Question(Subject::Alliance(alliance_id(number)), question(id))
}

fn for_firm(id: &str) -> Stop {
    Stop::Question(Subject::Firm, question(id))
}

/// Answers a question with *don't know*.
fn deal_with(workbook: &mut Workbook, stop: &Stop) {
    let Stop::Question(subject, id) = stop else {
        panic!("{stop:?} is no question")
    };
    let entry = Entry::new(Answer::DontKnow, Timestamp::UNIX_EPOCH);
    workbook
        .answers_mut(*subject)
        .unwrap()
        .set(Slot::new(id, Part::Value), Some(entry));
}

fn add_action(workbook: &mut Workbook) {
    workbook.actions.push(Action {
        id: ActionId(Uuid::from_u128(1)),
        what: "Call them".into(),
        who: String::new(),
        due: None,
        alliance: None,
        done: None,
        edited: Timestamp::UNIX_EPOCH,
    });
}

#[test]
fn without_an_alliance_only_the_firm_is_asked() {
    let pack = pack();
    let stops = stops(&pack, &empty_workbook(), None);
    assert_eq!(stops.first(), Some(&Stop::Alliances));
    assert_eq!(stops.last(), Some(&Stop::Picture));
    assert!(stops.iter().all(|stop| match stop {
        Stop::Question(subject, _) | Stop::Review(subject, _) => *subject == Subject::Firm,
        Stop::Alliances | Stop::Picture => true,
    }));
    // Alliances, the eight of MAD and their review, the actions, the picture.
    assert_eq!(stops.len(), 12);
}

#[test]
fn with_an_alliance_each_chapter_ends_with_its_review() {
    let id = alliance_id(1);
    let stops = stops(&pack(), &empty_workbook(), Some(id));
    assert_eq!(stops[1], about(1, "factors.potential"));
    assert_eq!(
        stops[6],
        Stop::Review(Subject::Alliance(id), "factors".parse().unwrap())
    );
    assert_eq!(stops[7], for_firm("mad.a1"));
}

#[test]
fn what_is_unknown_is_dealt_with_and_what_is_flagged_is_counted() {
    let mut workbook = with_alliances(2);
    let pack = pack();
    let asked = 2 * (5 + 8) + 8 + 1;
    assert_eq!(progress(&pack, &workbook).asked, asked);
    deal_with(&mut workbook, &about(1, "factors.trust"));
    workbook.firm.set_flag(&question("mad.a1"), true);
    add_action(&mut workbook);
    assert_eq!(
        progress(&pack, &workbook),
        Progress {
            answered: 2,
            asked,
            flagged: 1
        }
    );
}

#[test]
fn the_first_gap_is_that_there_is_no_alliance() {
    let (pack, workbook) = (pack(), empty_workbook());
    let from = for_firm("mad.a2");
    assert_eq!(next_gap(&pack, &workbook, &from), Some(Stop::Alliances));
    assert_eq!(
        next_gap(&pack, &workbook, &Stop::Alliances),
        Some(for_firm("mad.a1"))
    );
}

#[test]
fn the_next_gap_passes_over_what_is_answered_and_goes_round() {
    let (pack, mut workbook) = (pack(), with_alliances(2));
    let next = |workbook: &Workbook, from: &Stop| next_gap(&pack, workbook, from);
    deal_with(&mut workbook, &about(1, "factors.trust"));
    assert_eq!(
        next(&workbook, &about(1, "factors.potential")),
        Some(about(1, "factors.excellence"))
    );
    assert_eq!(
        next(&workbook, &about(1, "factors.values")),
        Some(about(2, "factors.potential"))
    );
    assert_eq!(
        next(&workbook, &for_firm("actions.list")),
        Some(about(1, "factors.potential"))
    );
}

#[test]
fn from_a_review_the_gaps_go_on_after_its_chapter() {
    let (pack, workbook) = (pack(), with_alliances(2));
    let review = |number, chapter: &str| {
        let subject = Subject::Alliance(alliance_id(number));
        Stop::Review(subject, chapter.parse().unwrap())
    };
    assert_eq!(
        next_gap(&pack, &workbook, &review(1, "factors")),
        Some(about(2, "factors.potential"))
    );
    assert_eq!(
        next_gap(&pack, &workbook, &review(2, "factors")),
        Some(for_firm("mad.a1"))
    );
}

#[test]
fn a_flag_makes_a_gap_of_what_is_answered() {
    let (pack, mut workbook) = (pack(), with_alliances(1));
    for stop in questions_everywhere(&pack, &workbook) {
        deal_with(&mut workbook, &stop);
    }
    add_action(&mut workbook);
    assert!(progress(&pack, &workbook).is_complete());
    assert_eq!(next_gap(&pack, &workbook, &Stop::Picture), None);
    workbook.firm.set_flag(&question("mad.b3"), true);
    assert_eq!(
        next_gap(&pack, &workbook, &Stop::Picture),
        Some(for_firm("mad.b3"))
    );
    assert_eq!(next_gap(&pack, &workbook, &for_firm("mad.b3")), None);
}

/// A workbook on the route that leads through sections.
fn on_sections(count: u8) -> Workbook {
    let mut workbook = with_alliances(count);
    workbook.place.route = Some("sections".parse().unwrap());
    workbook
}

fn review(number: u8, chapter: &str) -> Stop {
    let subject = Subject::Alliance(alliance_id(number));
    Stop::Review(subject, chapter.parse().unwrap())
}

#[test]
fn the_way_leads_through_one_alliance_after_the_other_page_by_page() {
    let way = way(&pack(), &on_sections(2));
    let factors = |number| {
        [
            "potential",
            "trust",
            "excellence",
            "contributions",
            "values",
        ]
        .map(|id| about(number, &format!("factors.{id}")))
    };
    let mut expected = vec![
        Stop::Alliances,
        // Three gauges on a page.
        about(1, "gauges.risk"),
        about(2, "gauges.risk"),
    ];
    for number in [1, 2] {
        expected.extend(factors(number));
        expected.push(review(number, "factors"));
    }
    for number in [1, 2] {
        expected.push(about(number, "marks.impact"));
        // The chapter ends here for the last time.
        expected.push(review(number, "continuum"));
    }
    expected.extend(["mad.a1", "mad.a2", "mad.a3"].map(for_firm));
    expected.push(Stop::Review(Subject::Firm, "mad".parse().unwrap()));
    expected.push(for_firm("actions.list"));
    // The list of actions is its own review.
    expected.push(Stop::Picture);
    assert_eq!(way, expected);
}

#[test]
fn every_question_of_a_group_is_on_its_page() {
    let pack = pack();
    let ids = |id: &str| -> Vec<String> {
        let page = page(&pack, &question(id));
        page.iter().map(|asked| asked.id.to_string()).collect()
    };
    let gauges = ["gauges.risk", "gauges.duration", "gauges.legal"];
    assert_eq!(ids("gauges.legal"), gauges);
    assert_eq!(ids("factors.trust"), ["factors.trust"]);
    assert_eq!(ids("no.such"), [""; 0]);
    assert_eq!(
        page_stop(&pack, &about(2, "gauges.legal")),
        about(2, "gauges.risk")
    );
    assert_eq!(page_stop(&pack, &Stop::Picture), Stop::Picture);
}

#[test]
fn at_an_alliances_end_the_way_leads_to_the_next_one_or_to_the_next_part() {
    let (pack, workbook) = (pack(), on_sections(2));
    let on = |from: &Stop| onward(&pack, &workbook, from);
    let second = || alliance_id(2);
    assert_eq!(
        on(&about(1, "gauges.duration")),
        Onward::Alliance(about(2, "gauges.risk"), second())
    );
    assert_eq!(
        on(&about(2, "gauges.risk")),
        Onward::Part(about(1, "factors.potential"), "factors".into())
    );
    assert_eq!(
        on(&about(1, "factors.potential")),
        Onward::Page(about(1, "factors.trust"))
    );
    assert_eq!(
        on(&about(1, "factors.values")),
        Onward::Page(review(1, "factors"))
    );
    assert_eq!(
        on(&review(1, "factors")),
        Onward::Alliance(about(2, "factors.potential"), second())
    );
    assert_eq!(
        on(&review(2, "continuum")),
        Onward::Part(for_firm("mad.a1"), "mad.a".into())
    );
    assert_eq!(
        on(&Stop::Alliances),
        Onward::Part(about(1, "gauges.risk"), "continuum.gauges".into())
    );
    assert_eq!(on(&for_firm("actions.list")), Onward::Picture);
    assert_eq!(on(&Stop::Picture), Onward::End);
    assert_eq!(on(&about(1, "lenses.rare")), Onward::End);
    let back = |from: &Stop| turn(&pack, &workbook, from, Turn::Back);
    assert_eq!(
        back(&about(2, "gauges.legal")),
        Some(about(1, "gauges.risk"))
    );
    assert_eq!(back(&Stop::Alliances), None);
}

#[test]
fn an_alliance_has_its_place_among_all() {
    let workbook = with_alliances(2);
    let place = |subject| place_among(&workbook, subject);
    assert_eq!(place(Subject::Alliance(alliance_id(2))), Some((2, 2)));
    assert_eq!(place(Subject::Alliance(alliance_id(3))), None);
    assert_eq!(place(Subject::Firm), None);
}

#[test]
fn a_tick_means_all_alliances_and_only_what_is_on_the_route() {
    let (pack, mut workbook) = (pack(), on_sections(2));
    let mut deal = |stops: &[Stop]| {
        for stop in stops {
            deal_with(&mut workbook, stop);
        }
        let parts = pack.chapters_on(workbook.place.route.as_ref());
        let complete = |part: &Chapter| {
            let asked = subjects(part.scope, &workbook).into_iter();
            let counted = asked.map(|subject| chapter_progress(part, &workbook, subject));
            counted
                .fold(Progress::default(), Progress::and)
                .is_complete()
        };
        parts.into_iter().map(complete).collect::<Vec<_>>()
    };
    let gauges =
        |number| ["risk", "duration", "legal"].map(|id| about(number, &format!("gauges.{id}")));
    assert!(!deal(&gauges(1))[0]);
    // The marks stand in the same chapter, and are a part of their own.
    assert_eq!(deal(&gauges(2))[..3], [true, false, false]);
    let first = ["mad.a1", "mad.a2", "mad.a3"].map(for_firm);
    assert!(deal(&first)[3], "what is off the route is not waited for");
}

#[test]
fn a_page_is_on_the_way_where_the_way_stops_at_it() {
    let pack = pack();
    for route in pack.routes() {
        let mut workbook = with_alliances(2);
        workbook.place.route = Some(route.id.clone());
        let way = way(&pack, &workbook);
        for chapter in pack.chapters() {
            for subject in subjects(chapter.scope, &workbook) {
                let questions = chapter.questions().map(|it| it.id.clone());
                let stops = questions.map(|id| Stop::Question(subject, id));
                for stop in stops.chain([Stop::Review(subject, chapter.id.clone())]) {
                    let stops_there = way.contains(&page_stop(&pack, &stop));
                    assert_eq!(is_on_way(&pack, &workbook, &stop), stops_there, "{stop:?}");
                }
            }
        }
        assert!(is_on_way(&pack, &workbook, &Stop::Picture));
    }
}

proptest! {
    #[test]
    fn the_way_passes_nothing_over_and_comes_nowhere_twice(
        mut workbook in any_workbook(),
        on_sections in any::<bool>(),
    ) {
        let pack = pack();
        workbook.place.route = on_sections.then(|| "sections".parse().unwrap());
        let way = way(&pack, &workbook);
        let once: std::collections::BTreeSet<&Stop> = way.iter().collect();
        prop_assert_eq!(once.len(), way.len());
        for stop in questions_everywhere(&pack, &workbook) {
            prop_assert!(way.contains(&page_stop(&pack, &stop)), "{:?}", stop);
        }
        let mut here = Stop::Alliances;
        for expected in &way[1..] {
            here = turn(&pack, &workbook, &here, Turn::On).unwrap();
            prop_assert_eq!(&here, expected);
        }
        prop_assert_eq!(here, Stop::Picture);
    }

    #[test]
    fn filling_gap_after_gap_comes_to_an_end(mut workbook in any_workbook()) {
        let pack = pack();
        add_action(&mut workbook);
        if workbook.alliances.is_empty() {
            workbook.alliances.push(blank_alliance(1));
        }
        let mut from = Stop::Picture;
        let mut left = questions_everywhere(&pack, &workbook).len();
        while let Some(gap) = next_gap(&pack, &workbook, &from) {
            prop_assert!(left > 0, "{:?} is a gap again", gap);
            left -= 1;
            deal_with(&mut workbook, &gap);
            if let Stop::Question(subject, id) = &gap {
                workbook.answers_mut(*subject).unwrap().set_flag(id, false);
            }
            from = gap;
        }
        prop_assert!(progress(&pack, &workbook).is_complete());
    }
}
