use super::*;
use crate::{
    domain::{
        answer::Part,
        question::{Gauge, Pick},
        testing::alliance_id,
    },
    tui::testing::Bench,
};

const SUBJECT: Subject = Subject::Alliance(alliance(1));

const fn alliance(number: u8) -> crate::domain::id::AllianceId {
    crate::domain::id::AllianceId(uuid::Uuid::from_u128(number as u128))
}

fn page(bench: &Bench) -> ReviewsPage {
    assert_eq!(alliance(1), alliance_id(1));
    let id = bench.context.pack.reviews().unwrap().id.clone();
    ReviewsPage::new(SUBJECT, id, None, &bench.session)
}

fn reviews(bench: &Bench, page: &ReviewsPage) -> Vec<Review> {
    let reviews = page.reviews(&bench.session).into_iter();
    reviews.map(|(_, review)| review.clone()).collect()
}

fn degree(bench: &Bench, gauge: Gauge) -> Option<u8> {
    let question = &bench.context.pack.gauge(gauge).unwrap().id;
    let answers = bench.session.workbook().answers(SUBJECT).unwrap();
    let answer = answers.get(question, Part::Value)?;
    answer.degree().map(crate::domain::scale::Degree::get)
}

#[test]
fn a_review_is_written_rated_and_found_by_its_day() {
    let mut bench = Bench::with(&["Harbour Coffee"]);
    let mut page = page(&bench);
    bench.keys(
        &mut page,
        "n<Ctrl+U>1/3<Tab>Recipes<Tab>Beans<Tab><Tab><Tab>4<Tab>2<Enter>",
    );
    let screen = bench.screen(&page, 100, 40);
    assert!(screen.contains("1 March 2026"), "{screen}");
    bench.keys(&mut page, "<Tab><Tab>More<Tab>A stand<Ctrl+S>");
    bench.keys(&mut page, "n<Tab><Tab><Tab>");
    assert!(bench.screen(&page, 100, 40).contains("A stand"));
    bench.keys(&mut page, "<Tab>All<Tab>5<Tab>1<Ctrl+S>");
    let told = reviews(&bench, &page);
    let days: Vec<String> = told.iter().map(|it| it.date.to_string()).collect();
    assert_eq!(days, ["2026-11-20", "2026-03-01"]);
    assert_eq!(
        (told[1].given.as_str(), told[1].received.as_str()),
        ("Recipes", "Beans")
    );
    assert_eq!(
        told[1].dynamics.map(|it| it.map(Rating::get)),
        [Some(4), Some(2), None, None]
    );
    assert_eq!(
        (told[0].expected.as_str(), told[0].actual.as_str()),
        ("A stand", "All")
    );
    let screen = bench.screen(&page, 100, 40);
    assert!(screen.contains("5▲  1▼  –   –"), "{screen}");
    assert!(screen.contains("The time before"), "{screen}");
    bench.keys(&mut page, "<Del>");
    assert!(bench.told().contains("20 November 2026"));
    assert_eq!(reviews(&bench, &page).len(), 1);
}

#[test]
fn a_day_that_nobody_can_read_waits_and_no_other_day_takes_its_place() {
    let mut bench = Bench::with(&["Harbour Coffee"]);
    let mut page = page(&bench);
    bench.keys(&mut page, "n<Esc>");
    assert!(reviews(&bench, &page).is_empty());
    bench.keys(&mut page, "n<Ctrl+U>in May<Tab>Recipes<Ctrl+S>");
    assert!(
        bench
            .screen(&page, 100, 40)
            .contains("I don’t understand this date")
    );
    bench.keys(&mut page, "<Esc>");
    assert!(reviews(&bench, &page).is_empty());
    assert!(bench.told().contains("What you typed waits"));
    bench.keys(&mut page, "n");
    let screen = bench.screen(&page, 100, 40);
    assert!(
        screen.contains("in May") && screen.contains("Recipes"),
        "{screen}"
    );
    bench.leave(&mut page);
    assert!(reviews(&bench, &page).is_empty());
    bench.keys(&mut page, "n<Ctrl+U>31/3<Ctrl+S>");
    let kept = &reviews(&bench, &page)[0];
    assert_eq!(kept.date.to_string(), "2026-03-31");
    assert_eq!(
        (kept.given.as_str(), kept.changed.as_str()),
        ("Recipes", "")
    );
    // A known one keeps all it had.
    bench.keys(&mut page, "<Enter><Ctrl+U>in May<Tab> and ovens<Esc>");
    let kept = &reviews(&bench, &page)[0];
    assert_eq!(kept.date.to_string(), "2026-03-31");
    assert_eq!(kept.given, "Recipes");
    assert!(bench.told().contains("What stood there stays"));
    bench.keys(&mut page, "<Enter><Ctrl+U>30/3<Ctrl+S>");
    let kept = &reviews(&bench, &page)[0];
    assert_eq!(kept.date.to_string(), "2026-03-30");
    assert_eq!(kept.given, "Recipes and ovens");
}

#[test]
fn a_review_that_deepens_asks_what_moves_and_moving_a_mark_moves_nothing() {
    let mut bench = Bench::with(&["Harbour Coffee"]);
    let mut page = page(&bench);
    bench.keys(&mut page, "n<Tab>Recipes<Ctrl+S>");
    assert!(page.moves.is_none());
    let to_decision = "<Tab>".repeat(11);
    bench.keys(&mut page, &format!("<Enter>{to_decision}1<Enter>"));
    let screen = bench.screen(&page, 100, 40);
    assert!(screen.contains("You decided to deepen it"), "{screen}");
    let before = bench.session.workbook().clone();
    bench.keys(&mut page, "<→><→><Tab><Esc>");
    assert!(page.moves.is_none());
    assert_eq!(*bench.session.workbook(), before);

    // It is asked again only where the decision is another one.
    bench.keys(&mut page, "<Enter><Tab> and ovens<Ctrl+S>");
    assert!(page.moves.is_none());
    bench.keys(&mut page, &format!("<Enter>{to_decision}3<Enter>"));
    assert!(page.moves.is_some());
    // Esc drops a number that is half typed first.
    bench.keys(&mut page, "40<Tab>7<Tab>2<Esc>");
    assert!(page.moves.is_some());
    assert_eq!(degree(&bench, Gauge::ALL[0]), None);
    bench.keys(&mut page, "<Esc>");
    assert!(page.moves.is_none());
    assert_eq!(degree(&bench, Gauge::ALL[0]), Some(40));
    assert_eq!(degree(&bench, Gauge::ALL[1]), Some(7));
    assert_eq!(degree(&bench, Gauge::ALL[2]), None);
}

#[test]
fn what_is_moved_is_kept_when_the_page_is_left_and_told_from_what_it_was() {
    let mut bench = Bench::with(&["Harbour Coffee"]);
    let mut page = page(&bench);
    let to_decision = "<Tab>".repeat(11);
    bench.keys(&mut page, &format!("n{to_decision}1<Enter>20<Ctrl+S>"));
    assert_eq!(degree(&bench, Gauge::ALL[0]), Some(20));
    bench.keys(&mut page, &format!("<Enter>{to_decision}3<Enter>60"));
    let screen = bench.screen(&page, 100, 40);
    assert!(screen.contains("(was 20)"), "{screen}");
    bench.keys(&mut page, "<Tab><Tab><Tab>2");
    bench.leave(&mut page);
    assert_eq!(degree(&bench, Gauge::ALL[0]), Some(60));
    let level = &bench.context.pack.pick(Pick::Level).unwrap().id;
    let answers = bench.session.workbook().answers(SUBJECT).unwrap();
    assert!(answers.get(level, Part::Value).is_some());
    // All that was moved is one step.
    bench.session.undo(&bench.context.pack, &bench.context.now);
    assert_eq!(degree(&bench, Gauge::ALL[0]), Some(20));
    let answers = bench.session.workbook().answers(SUBJECT).unwrap();
    assert!(answers.get(level, Part::Value).is_none());
}
