use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::{
    domain::{
        change::Change,
        id::{ActionId, AllianceId},
        testing::{TestAnswers, alliance_id, empty_workbook, question, second},
        workbook::{Action, Alliance, AllianceKind, Readers, Shareable, Subject},
    },
    session::Access,
    tui::{target::Slide, testing::Bench},
};

/// The gauges, as the shipped pack names them.
const GAUGES: [&str; 3] = ["gauges.risk", "gauges.duration", "gauges.legal"];

fn alliance(number: u8, name: &str, now: [u8; 3]) -> Alliance {
    Alliance {
        name: name.to_owned(),
        ..TestAnswers::default()
            .at(now)
            .alliance(number, AllianceKind::Existing)
    }
}

fn bench(alliances: Vec<Alliance>) -> Bench {
    let mut workbook = empty_workbook();
    workbook.title = "Rowan 港".to_owned();
    workbook.alliances = alliances;
    Bench::of(workbook, Access::Full)
}

fn three() -> Bench {
    bench(vec![
        alliance(1, "Acme Mills", [60, 80, 20]),
        alliance(2, "Hush Holdings", [40, 40, 40]),
        alliance(3, "Corner Grocer", [20, 20, 0]),
    ])
}

fn keep(bench: &mut Bench, id: AllianceId, gauges: &[&str]) {
    for gauge in gauges {
        let what = Shareable::Answer(Subject::Alliance(id), question(gauge));
        let private = Change::set_readers(what, Some(Readers::Own));
        let Bench {
            session, context, ..
        } = bench;
        session.edit(private, &context.pack, &context.now);
    }
}

fn page(bench: &Bench) -> AudiencePage {
    page_from(&Slide::Picture, bench)
}

fn page_from(first: &Slide, bench: &Bench) -> AudiencePage {
    AudiencePage::new(first, &bench.session, &bench.context)
}

fn screen(bench: &Bench, page: &AudiencePage, width: u16, height: u16) -> String {
    let drawn = bench.drawn(width, height, |area, canvas| {
        page.view(&bench.session, area, canvas);
    });
    drawn.0
}

#[test]
fn who_is_placed_is_named_and_who_is_not_is_not() {
    let mut bench = three();
    let mut unplaced = alliance(4, "Later Lumber", [0, 0, 0]);
    unplaced.answers = TestAnswers::default()
        .alliance(4, AllianceKind::Potential)
        .answers;
    bench = {
        let mut workbook = bench.session.workbook().clone();
        workbook.alliances.push(unplaced);
        Bench::of(workbook, Access::Full)
    };
    let page = page(&bench);
    for (width, height) in [(120, 36), (80, 24), (60, 18)] {
        let seen = screen(&bench, &page, width, height);
        for name in ["Rowan 港", "Acme Mills", "Hush Holdings", "Corner Grocer"] {
            assert!(seen.contains(name), "{name}\n{seen}");
        }
        assert!(!seen.contains("Later"), "{seen}");
    }
}

#[test]
fn what_is_private_looks_as_if_it_had_never_been() {
    let mut hidden = three();
    keep(&mut hidden, alliance_id(2), &GAUGES);
    let never = bench(vec![
        alliance(1, "Acme Mills", [60, 80, 20]),
        alliance(3, "Corner Grocer", [20, 20, 0]),
    ]);
    let (mut with, mut without) = (page(&hidden), page(&never));
    for (width, height) in [(120, 36), (80, 24), (60, 18)] {
        for _ in 0..3 {
            let seen = screen(&hidden, &with, width, height);
            assert!(!seen.contains("Hush"), "{seen}");
            assert_eq!(seen, screen(&never, &without, width, height));
            hidden.keys(&mut with, "<→>");
            let mut never = bench(Vec::new());
            never.keys(&mut without, "<→>");
        }
        assert_eq!(*with.slide(), Slide::Picture);
    }
}

#[test]
fn a_private_gauge_looks_as_a_blank_one() {
    let mut hidden = bench(vec![alliance(1, "Acme Mills", [60, 80, 20])]);
    keep(&mut hidden, alliance_id(1), &GAUGES[2..]);
    let mut blank = alliance(1, "Acme Mills", [0, 0, 0]);
    blank.answers = TestAnswers::default()
        .gauges([Some(60), Some(80), None])
        .alliance(1, AllianceKind::Existing)
        .answers;
    let blank = bench(vec![blank]);
    let (page, other) = (page(&hidden), page(&blank));
    let seen = screen(&hidden, &page, 120, 36);
    assert!(seen.contains('▒'), "{seen}");
    assert_eq!(seen, screen(&blank, &other, 120, 36));
}

#[test]
fn a_mark_set_elsewhere_holds_when_the_page_is_refreshed() {
    let mut bench = three();
    let mut page = page(&bench);
    bench.keys(&mut page, "<←>");
    assert!(screen(&bench, &page, 80, 24).contains("Corner Grocer"));
    keep(&mut bench, alliance_id(3), &GAUGES);
    page.refresh(&bench.session, &bench.context);
    let seen = screen(&bench, &page, 80, 24);
    assert!(seen.contains("Acme") && !seen.contains("Corner"), "{seen}");
}

#[test]
fn stepping_shows_one_after_the_other_and_then_all() {
    let mut bench = three();
    let mut page = page(&bench);
    let focus = bench.session.focus();
    bench.keys(&mut page, "<→>");
    let seen = screen(&bench, &page, 120, 36);
    assert!(
        seen.contains("Acme Mills") && seen.contains("Duration"),
        "{seen}"
    );
    assert!(!seen.contains("Hush") && !seen.contains("Corner"), "{seen}");
    bench.keys(&mut page, "< >");
    assert!(screen(&bench, &page, 120, 36).contains("Hush Holdings"));
    bench.keys(&mut page, "<PgUp>");
    assert_eq!(screen(&bench, &page, 120, 36), seen);
    bench.keys(&mut page, "<→><→><→>");
    let all = screen(&bench, &page, 120, 36);
    assert!(all.contains("Acme") && all.contains("Corner"), "{all}");
    bench.keys(&mut page, "<←>");
    assert!(screen(&bench, &page, 120, 36).contains("Corner Grocer"));
    bench
        .keys(&mut page, "<Home>")
        .click(&mut page, Hit::Row(1));
    assert!(screen(&bench, &page, 120, 36).contains("Hush Holdings"));
    // The owner's own place stands where it was.
    assert_eq!(bench.session.focus(), focus);
}

#[test]
fn esc_goes_from_one_to_all_and_then_to_where_one_came_from() {
    let mut bench = three();
    let mut page = page(&bench);
    bench.keys(&mut page, "<→>.");
    assert_eq!(screen(&bench, &page, 80, 24).trim(), "");
    bench.keys(&mut page, "<Esc>");
    assert!(screen(&bench, &page, 80, 24).contains("Acme Mills"));
    bench.keys(&mut page, "<Esc>");
    assert!(bench.last.taken);
    assert!(screen(&bench, &page, 80, 24).contains("Corner Grocer"));
    bench.keys(&mut page, "b<→>");
    assert!(screen(&bench, &page, 80, 24).contains("Corner Grocer"));
    // What the page leaves to the application takes it back.
    bench.keys(&mut page, "<Esc>");
    assert!(!bench.last.taken);
}

#[test]
fn where_nothing_is_placed_one_line_says_so() {
    for bench in [bench(Vec::new()), Bench::with(&["Acme"])] {
        let mut page = page(&bench);
        let mut bench = bench;
        bench.keys(&mut page, "<→>");
        for (width, height) in [(120, 36), (60, 18)] {
            let seen = screen(&bench, &page, width, height);
            assert!(seen.contains("There is nothing to show yet."), "{seen}");
            assert!(!seen.contains("Acme"), "{seen}");
        }
    }
}

#[test]
fn the_questions_of_a_chapter_come_first_where_one_of_them_is_asked_for() {
    let mut bench = three();
    let first = Slide::Question(question("factors.trust"));
    let mut page = page_from(&first, &bench);
    assert_eq!(*page.slide(), first);
    let seen = screen(&bench, &page, 80, 24);
    for words in ["2 of 5", "earned trust", "None yet, or it was broken"] {
        assert!(seen.contains(words), "{words}\n{seen}");
    }
    bench.keys(&mut page, "<→><→><→><→>");
    assert_eq!(*page.slide(), Slide::Picture);
    // Esc on a question leads back to where it was asked for.
    bench.keys(&mut page, "<←><Esc>");
    assert!(!bench.last.taken);
    bench.keys(&mut page, "<Home>");
    assert_eq!(*page.slide(), Slide::Picture);
}

#[test]
fn a_question_is_shown_without_its_answer() {
    let answered = three();
    let blank = bench(Vec::new());
    let first = Slide::Question(question("gauges.legal"));
    let (shown, other) = (page_from(&first, &answered), page_from(&first, &blank));
    for (width, height) in [(200, 60), (120, 36), (80, 24), (60, 18)] {
        let seen = screen(&answered, &shown, width, height);
        assert!(seen.contains("A handshake or a simple order"), "{seen}");
        assert_eq!(seen, screen(&blank, &other, width, height));
    }
}

#[test]
fn what_is_still_to_be_done_comes_last_and_nothing_private_is_in_it() {
    let mut workbook = three().session.workbook().clone();
    let task = |number: u128, what: &str, done| Action {
        id: ActionId(Uuid::from_u128(number)),
        what: what.into(),
        who: "Bea".into(),
        due: Some(date(2026, 11, 1)),
        alliance: Some(alliance_id(1)),
        done,
        edited: second(0),
    };
    workbook.actions = vec![
        task(1, "Write two pages", None),
        task(2, "Ask about the van", Some(date(2026, 11, 2))),
        task(3, "Say sorry", None),
    ];
    let secret = Shareable::Action(ActionId(Uuid::from_u128(3)));
    workbook.readers.insert(secret, Readers::Own);
    let mut bench = Bench::of(workbook, Access::Full);
    let mut page = page(&bench);
    bench.keys(&mut page, "<←>");
    assert_eq!(*page.slide(), Slide::Agenda);
    for (width, height) in [(120, 36), (80, 24), (60, 18)] {
        let seen = screen(&bench, &page, width, height);
        for words in ["Write two pages", "overdue since", "Bea", "Acme Mills"] {
            assert!(seen.contains(words), "{words}\n{seen}");
        }
        assert!(!seen.contains("van") && !seen.contains("sorry"), "{seen}");
    }
}

#[test]
fn without_anything_to_do_there_is_an_agenda_only_where_it_is_asked_for() {
    let mut bench = three();
    let mut page = page(&bench);
    bench.keys(&mut page, "<←>");
    assert_eq!(*page.slide(), Slide::Alliance(alliance_id(3)));
    let page = page_from(&Slide::Agenda, &bench);
    let seen = screen(&bench, &page, 60, 18);
    assert!(seen.contains("Nothing is planned yet."), "{seen}");
}
