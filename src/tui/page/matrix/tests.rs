use super::*;
use crate::{
    domain::testing::alliance_id,
    tui::{hit::Hit, testing::Bench},
};

fn page(bench: &Bench) -> MatrixPage {
    let id = bench.context.pack.matrix().unwrap().id.clone();
    MatrixPage::new(Subject::Firm, id, None, &bench.session, &bench.context)
}

fn matrix(bench: &Bench) -> Matrix {
    Matrix::read(&bench.context.pack, bench.session.workbook()).unwrap()
}

fn weights(bench: &Bench) -> Vec<u8> {
    matrix(bench).criteria.iter().map(|it| it.weight).collect()
}

/// What was answered about an alliance, in the order of the criteria.
fn scores(bench: &Bench, page: &MatrixPage, number: u8) -> Vec<Answer> {
    let alliance = bench.session.workbook().alliance(alliance_id(number));
    let items = alliance.unwrap().answers.items(&page.list.question);
    items.map(|(_, answer)| answer.clone()).collect()
}

fn rating(number: u8) -> Answer {
    Answer::Rating(Rating::new(number).unwrap())
}

#[test]
fn the_matrix_is_begun_weighed_fixed_and_scored_across() {
    let mut bench = Bench::with(&["Harbour Coffee", "Mill Lane Farm"]);
    let mut page = page(&bench);
    // No number scores, and no space fixes, what is not there.
    let before = bench.session.workbook().clone();
    bench.keys(&mut page, "3<Space><→>");
    assert_eq!(*bench.session.workbook(), before);
    bench.keys(&mut page, "<Enter>");
    assert_eq!(weights(&bench), [25, 15, 15, 15, 15, 15]);
    bench.session.undo(&bench.context.pack, &bench.context.now);
    assert!(weights(&bench).is_empty());
    bench.session.redo(&bench.context.pack, &bench.context.now);
    bench.keys(&mut page, "<→><↓><←><←><←>4");
    assert_eq!(weights(&bench), [30, 1, 15, 15, 15, 15]);
    bench.keys(&mut page, "<Space><Home>");
    assert!(matrix(&bench).fixed);
    let screen = bench.screen(&page, 100, 30);
    assert!(
        screen.contains("Harbour Coffee · Fits our objectives"),
        "{screen}"
    );
    bench.keys(&mut page, "42?5");
    assert_eq!(scores(&bench, &page, 1), [rating(4), Answer::DontKnow]);
    assert_eq!(scores(&bench, &page, 2), [rating(2), rating(5)]);
    let screen = bench.screen(&page, 100, 30);
    assert!(
        screen.contains("Harbour Coffee · Sound finances"),
        "{screen}"
    );
    bench.keys(&mut page, "<←><↑><→><Backspace>");
    assert_eq!(scores(&bench, &page, 2), [rating(2)]);
    bench.keys(&mut page, "<Space>");
    assert!(!matrix(&bench).fixed);
    assert_eq!(scores(&bench, &page, 2), [rating(2)]);
}

#[test]
fn moving_through_the_grid_scores_nothing() {
    let mut bench = Bench::with(&["Harbour Coffee", "Mill Lane Farm"]);
    let mut page = page(&bench);
    bench.keys(&mut page, "<Enter><Space>");
    let before = bench.session.workbook().clone();
    bench.keys(
        &mut page,
        "<→><↓><←><↑><End><Home><→><→><→>hjkl<Enter>06789n<Del>",
    );
    bench.click(&mut page, Hit::Cell(3, 1));
    assert_eq!(*bench.session.workbook(), before);
    assert!(!page.is_boxed());
    assert!(bench.screen(&page, 80, 24).contains("Mill Lane Farm · "));
}

#[test]
fn a_criterion_is_written_with_a_weight_and_a_floor() {
    let mut bench = Bench::with(&["Harbour Coffee"]);
    let mut page = page(&bench);
    bench.keys(
        &mut page,
        "nPays on time<Enter><Ctrl+W>hundred<Enter>3<Enter>",
    );
    let screen = bench.screen(&page, 80, 30);
    assert!(
        screen.contains("A weight is a whole number from 1 to 100."),
        "{screen}"
    );
    bench.keys(&mut page, "<Ctrl+U>40 %<Enter><Enter>");
    let added = matrix(&bench).criteria[0].clone();
    assert_eq!((added.label.as_str(), added.weight), ("Pays on time", 40));
    assert_eq!(added.floor, Rating::new(3).ok());
    assert!(bench.screen(&page, 80, 30).contains("at least 3"));
    bench.keys(&mut page, "<Space>1");
    let screen = bench.screen(&page, 80, 30);
    assert!(screen.contains("1▲"), "{screen}");
    assert!(screen.contains("▲ less than you said"), "{screen}");
}

#[test]
fn a_criterion_that_is_not_right_yet_waits_and_no_usual_weight_takes_its_place() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "nPays on time<Tab><Ctrl+U>much<Esc>");
    assert!(weights(&bench).is_empty());
    assert!(bench.told().contains("What you typed waits"));
    bench.keys(&mut page, "n");
    let screen = bench.screen(&page, 80, 30);
    assert!(
        screen.contains("much") && screen.contains("A weight is"),
        "{screen}"
    );
    bench.keys(&mut page, "<Esc>");
    bench.leave(&mut page);
    assert!(weights(&bench).is_empty());
    bench.keys(&mut page, "n<Ctrl+U>15<Ctrl+S>");
    assert_eq!(weights(&bench), [15]);
    // Of a known one, nothing is put in while a field is refused.
    let before = bench.session.workbook().clone();
    bench.keys(&mut page, "<Enter> and in full<Tab><Ctrl+U>0<Esc>");
    assert_eq!(*bench.session.workbook(), before);
    assert!(bench.told().contains("What stood there stays"));
    bench.keys(&mut page, "<Enter><Ctrl+U>20<Esc>");
    assert_eq!(matrix(&bench).criteria[0].label, "Pays on time and in full");
    assert_eq!(weights(&bench), [20]);
}

#[test]
fn one_sees_where_one_stands_in_a_large_matrix() {
    let names: Vec<String> = (1..=12)
        .map(|it| format!("Partner of the valley {it}"))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut bench = Bench::with(&names);
    let mut page = page(&bench);
    for number in 1..=12 {
        bench.keys(&mut page, &format!("nCriterion {number}<Ctrl+S>"));
    }
    bench.keys(&mut page, "<Space><Home>");
    for number in 1..=12 {
        for name in &names {
            let screen = bench.screen(&page, 80, 21);
            let label = format!("▸ Criterion {number}");
            for seen in [
                &format!("{name} · Criterion {number}"),
                &label,
                "Total",
                "Place",
            ] {
                assert!(screen.contains(seen), "{seen} in {screen}");
            }
            bench.keys(&mut page, "3");
        }
    }
    let all = matrix(&bench);
    let scored = |it: &crate::domain::reading::matrix::Score| it.rating().is_some();
    assert!(all.candidates.iter().all(|it| it.scores.iter().all(scored)));
}

#[test]
fn the_question_is_passed_and_flagged_before_there_are_criteria() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "?");
    assert!(bench.screen(&page, 80, 30).contains("? don't know"));
    bench.keys(&mut page, "?");
    assert!(!bench.screen(&page, 80, 30).contains("? don't know"));
    bench.keys(&mut page, "<Enter><Space>");
    let none = bench.screen(&page, 80, 30);
    assert!(none.contains("There is no candidate yet."), "{none}");
    bench.keys(&mut page, "<Enter>");
    assert_eq!(bench.last.go, Some(PageTarget::Alliances.into()));
}

#[test]
fn what_is_no_score_is_refused_and_leaves_no_trace() {
    let mut bench = Bench::with(&["Harbour Coffee", "Mill Lane Farm", "Salt & Co"]);
    let mut page = page(&bench);
    bench.keys(&mut page, "<Enter><Space><Home>");
    bench.keys(&mut page, "4");
    let before = bench.session.workbook().clone();
    for keys in ["10", "1,5", "2.5", "10000", "0", "7", "9"] {
        bench.keys(&mut page, keys);
        assert_eq!(*bench.session.workbook(), before, "{keys}");
        let told = bench.told();
        assert!(told.contains(keys), "{keys}: {told}");
        assert_eq!(page.column, 1, "{keys}");
        bench.rest(3);
    }
    bench.keys(&mut page, "<←>10<Backspace>");
    assert_eq!(
        *bench.session.workbook(),
        before,
        "what was refused is wiped, and no score"
    );
    bench.keys(&mut page, "<→>");
    bench.rest(3);
    bench.keys(&mut page, "de");
    assert_eq!(
        *bench.session.workbook(),
        before,
        "the first letter of words"
    );
    assert_eq!(page.column, 1);
    bench.rest(3);
    bench.keys(&mut page, "1<←>");
    let before = bench.session.workbook().clone();
    bench.rest(3);
    bench.keys(&mut page, "10");
    assert_eq!(*bench.session.workbook(), before, "1 stood there already");
    bench.rest(3);
    bench.keys(&mut page, "12");
    assert_eq!(scores(&bench, &page, 2), [rating(1)]);
    assert_eq!(scores(&bench, &page, 3), [rating(2)]);
}
