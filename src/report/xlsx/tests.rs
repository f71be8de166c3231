use std::io::Cursor;

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook_from_rs};
use jiff::civil::date;
use proptest::prelude::*;

use super::{Firm, write};
use crate::{
    domain::{
        answer::Part,
        reading::matrix::Matrix,
        testing::{TestAnswers, any_workbook, pack},
        workbook::{AllianceKind, Workbook},
    },
    report::testing::of,
};

/// The sheets as a program that knows them reads them.
fn read(workbooks: &[&Workbook]) -> Xlsx<Cursor<Vec<u8>>> {
    let firms: Vec<Firm> = workbooks.iter().map(|it| Firm::read(&of(it))).collect();
    let firms: Vec<&Firm> = firms.iter().collect();
    let bytes = write(of(workbooks[0]).frame(), &firms).unwrap();
    open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

fn sheet(workbooks: &[&Workbook], name: &str) -> Range<Data> {
    read(workbooks).worksheet_range(name).unwrap()
}

fn column<'r>(rows: &'r Range<Data>, head: &str) -> Vec<&'r Data> {
    let mut lines = rows.rows();
    let first = lines.next().unwrap();
    let at = first.iter().position(|it| *it == *head).unwrap();
    lines.map(|line| &line[at]).collect()
}

fn choosing() -> Workbook {
    let scored = |scores: &str| TestAnswers::default().scores(scores);
    let candidates = (1..).zip(["53?", "354", "255", "", "444"]);
    TestAnswers::default()
        .criterion(0, "fit", 50, 0)
        .criterion(1, "trust", 30, 3)
        .criterion(2, "=risk", 7, 0)
        .firm(
            candidates
                .map(|(number, scores)| scored(scores).alliance(number, AllianceKind::Potential))
                .collect(),
        )
}

#[test]
fn numbers_are_numbers_and_days_are_days() {
    let alliance = TestAnswers::default()
        .at([60, 80, 20])
        .rating("factors.trust", 4)
        .review(1, date(2026, 7, 1), [3, 0, 0, 5]);
    let workbook = TestAnswers::default().firm(vec![alliance.alliance(1, AllianceKind::Existing)]);
    let alliances = sheet(&[&workbook], "Alliances");
    assert_eq!(
        column(&alliances, "Firm"),
        [&Data::String("Rowan Bakery".into())]
    );
    assert_eq!(column(&alliances, "Position, from"), [&Data::Float(53.33)]);
    assert_eq!(column(&alliances, "Factors, average"), [&Data::Float(4.0)]);
    let reviews = sheet(&[&workbook], "Value updates");
    let [Data::DateTime(day)] = column(&reviews, "Day")[..] else {
        panic!("no day: {reviews:?}");
    };
    // Spreadsheets count days from the end of 1899.
    assert!((day.as_f64() - 46_204.0).abs() < 1e-9, "{day}");
}

#[test]
fn a_value_update_to_come_is_a_row_among_the_actions_with_its_day() {
    let reviewed = TestAnswers::default().review(1, date(2026, 8, 20), [0; 4]);
    let workbook = TestAnswers::default().firm(vec![reviewed.alliance(1, AllianceKind::Existing)]);
    let actions = sheet(&[&workbook], "Actions");
    assert_eq!(
        column(&actions, "Kind"),
        [&Data::String("Value update".into())]
    );
    assert_eq!(
        column(&actions, "Where it stands"),
        [&Data::String("overdue".into())]
    );
    let days = actions.rows().skip(1).flatten();
    let days = days.filter(|cell| matches!(cell, Data::DateTime(_)));
    assert_eq!(days.count(), 1);
}

#[test]
fn rows_are_as_high_as_their_longest_answer() {
    let long = "A loaf that keeps, and a partner who rings back. ".repeat(6);
    let workbook = TestAnswers::default()
        .text("firm.customers", Part::Value, &long)
        .firm(Vec::new());
    let firm = Firm::read(&of(&workbook));
    let bytes = write(of(&workbook).frame(), &[&firm]).unwrap();
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut heights: Vec<f64> = Vec::new();
    for nth in 1..=4 {
        let name = format!("xl/worksheets/sheet{nth}.xml");
        let text = std::io::read_to_string(file.by_name(&name).unwrap()).unwrap();
        let sheet = roxmltree::Document::parse(&text).unwrap();
        let rows = sheet.descendants().filter(|it| it.has_tag_name("row"));
        heights.extend(rows.filter_map(|row| row.attribute("ht")?.parse::<f64>().ok()));
    }
    assert!(
        heights.iter().any(|height| (90.0..150.0).contains(height)),
        "{heights:?}"
    );
}

#[test]
fn the_matrix_reckons_and_shows_what_our_reading_gives() {
    let workbook = choosing();
    let matrix = Matrix::read(&pack(), &workbook).unwrap();
    let mut book = read(&[&workbook]);
    let shown = book.worksheet_range("Choosing").unwrap();
    let formulas = book.worksheet_formula("Choosing").unwrap();
    let line = |label: &str| {
        let mut lines = shown.rows();
        lines.position(|line| line[0] == *label).unwrap()
    };
    let given = |label: &str, at: usize| match &shown.rows().nth(line(label)).unwrap()[4 + at] {
        Data::Float(number) => Some(*number),
        Data::Empty | Data::String(_) => None,
        other => panic!("{label}: {other:?}"),
    };
    for (at, candidate) in matrix.candidates.iter().enumerate() {
        let totals = candidate.totals;
        assert_eq!(given("Total", at), totals.map(|it| it.so_far.value()));
        let low = given("Total, open scores all worst", at);
        assert_eq!(low, totals.map(|it| it.low.value()));
        let high = given("Total, open scores all best", at);
        assert_eq!(high, totals.map(|it| it.high.value()));
        let failed = given("Must-haves failed", at).unwrap();
        assert!((failed - f64::from(u8::try_from(candidate.fails.len()).unwrap())).abs() < 1e-9);
        let rank = given("Place", at).map(|it| it.to_string());
        assert_eq!(rank, candidate.rank.map(|rank| rank.to_string()));
    }
    let live = formulas.used_cells().filter(|(_, _, it)| !it.is_empty());
    assert_eq!(live.count(), 3 + 5 * 5);
    assert_eq!(column(&shown, "At least")[1], &Data::Float(3.0));
}

#[test]
fn many_firms_stand_in_one_file() {
    let mut other = choosing();
    other.title = "Mill Lane".into();
    let alliances = sheet(&[&choosing(), &other], "Alliances");
    assert_eq!(column(&alliances, "Firm").len(), 10);
    assert_eq!(
        column(&alliances, "Firm")[9],
        &Data::String("Mill Lane".into())
    );
    let matrices = sheet(&[&choosing(), &other], "Choosing");
    let heads = matrices.rows().filter(|line| line[0] == *"Criterion");
    assert_eq!(heads.count(), 2);
}

#[test]
fn what_is_too_long_for_a_cell_is_cut_with_a_sign() {
    let long = "👩 ".repeat(20_000);
    let told = TestAnswers::default().text("charter.exit", Part::Value, &long);
    let workbook = TestAnswers::default().firm(vec![told.alliance(1, AllianceKind::Existing)]);
    let answers = sheet(&[&workbook], "Answers");
    let Data::String(answer) = column(&answers, "Answer")[0] else {
        panic!("no words: {answers:?}");
    };
    assert!(answer.ends_with('…'));
    assert!(answer.encode_utf16().count() <= super::sheet::LONGEST);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_words_become_a_formula(
        workbook in any_workbook(),
        typed in r#"[=+\-@\t_x0-9 a"'<&\u{0}\u{ffff}]{0,12}"#,
    ) {
        let mut workbook = workbook;
        workbook.title.clone_from(&typed);
        let mut book = read(&[&workbook]);
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).unwrap();
            let live = formulas.used_cells().filter(|(_, _, it)| !it.is_empty());
            prop_assert!(live.count() == 0 || name == "Choosing");
        }
        let alliances = book.worksheet_range("Alliances").unwrap();
        for firm in column(&alliances, "Firm") {
            let told = match firm {
                Data::String(told) => told.clone(),
                other => other.to_string(),
            };
            prop_assert_eq!(told, super::sheet::kept(&typed));
        }
    }
}
