use super::*;
use crate::{
    domain::{
        change::Change,
        id::AllianceId,
        testing::{TestAnswers, alliance_id, empty_workbook, question},
        workbook::{Alliance, AllianceKind, Readers, Shareable, Subject},
    },
    session::Access,
    tui::testing::Bench,
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
    AudiencePage::new(&bench.session, &bench.context)
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
        assert_eq!(with.at, None);
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
