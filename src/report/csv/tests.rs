use proptest::prelude::*;

use super::{MARK, Table, guarded};
use crate::{
    domain::{
        answer::{Answer, Part},
        id::ActionId,
        testing::{TestAnswers, any_workbook, empty_workbook, second},
        workbook::{Action, AllianceKind, Workbook},
    },
    report::testing::of,
};

/// What a program that knows CSV reads, the head first.
fn read(table: Table, workbook: &Workbook) -> Vec<Vec<String>> {
    let bytes = table.render(&of(workbook));
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix(MARK).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        row.iter().map(str::to_owned).collect()
    });
    rows.collect()
}

fn column<'r>(rows: &'r [Vec<String>], name: &str) -> Vec<&'r str> {
    let at = rows[0].iter().position(|head| head == name).unwrap();
    rows[1..].iter().map(|row| &*row[at]).collect()
}

/// Every cell that a program finds in a table that it splits at some character, quotes or not.
fn cells_split_at(bytes: &[u8], delimiter: u8) -> Vec<String> {
    let text = bytes.strip_prefix(MARK.as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text);
    let rows = reader.records().map(|row| row.unwrap());
    rows.flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Whether a spreadsheet takes a cell for more than text or a number.
fn is_live(cell: &str) -> bool {
    let seen = cell.trim_start_matches([' ', '\u{a0}', '\t', '\r', '\n', '\0', '"']);
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n', '\0'])
}

/// Whether nothing runs in a table, whatever it is split at.
fn is_safe(workbook: &Workbook) -> bool {
    Table::ALL.iter().all(|table| {
        let bytes = table.render(&of(workbook));
        let cells = b",;\t|".map(|delimiter| cells_split_at(&bytes, delimiter));
        // What is split in earnest may begin with a line break that stood in quotes.
        let live = |cell: &String| is_live(cell.trim_start_matches(['\n', '\r']));
        !cells.iter().flatten().any(live)
    })
}

#[test]
fn an_alliance_is_a_row_and_what_is_not_known_is_empty() {
    let placed = TestAnswers::default()
        .at([60, 80, 20])
        .marks("yyy")
        .rating("factors.trust", 4);
    let workbook = TestAnswers::default().firm(vec![
        placed.alliance(1, AllianceKind::Existing),
        TestAnswers::default().alliance(2, AllianceKind::Potential),
    ]);
    let rows = read(Table::Alliances, &workbook);
    let told = |name| column(&rows, name);
    assert_eq!(told("alliance"), ["Partner 1", "Partner 2"]);
    assert_eq!(told("kind"), ["existing", "potential"]);
    assert_eq!(told("duration"), ["80", ""]);
    assert_eq!(told("position_low"), ["53.33", ""]);
    assert_eq!(told("marks_held"), ["3", ""]);
    assert_eq!(told("factors_average"), ["4", ""]);
    assert_eq!(told("level_declared"), ["", ""]);
}

#[test]
fn an_answer_is_a_row_with_what_it_means() {
    let alliance = TestAnswers::default()
        .rating("factors.trust", 2)
        .text("factors.trust", Part::Why, "-5 days late")
        .review(1, jiff::civil::date(2026, 7, 1), [3, 0, 0, 5])
        .answer("marks.impact", Part::Value, Answer::DontKnow);
    let workbook = TestAnswers::default().firm(vec![alliance.alliance(1, AllianceKind::Existing)]);
    let rows = read(Table::Answers, &workbook);
    let told: Vec<String> = rows[1..]
        .iter()
        .map(|row| {
            let cells = [1, 4, 6, 9, 10, 11].map(|at| &*row[at]);
            cells.join(" | ")
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_value_update_to_come_is_a_row_among_the_actions_by_its_day() {
    let reviewed = TestAnswers::default().review(1, jiff::civil::date(2026, 8, 20), [0; 4]);
    let mut workbook =
        TestAnswers::default().firm(vec![reviewed.alliance(1, AllianceKind::Existing)]);
    workbook.actions = vec![Action {
        id: ActionId(uuid::Uuid::from_u128(1)),
        what: "Call them".into(),
        who: String::new(),
        due: Some(jiff::civil::date(2026, 12, 24)),
        alliance: None,
        done: None,
        edited: second(0),
    }];
    workbook.alliances[0].name = "=1+1".into();
    let rows = read(Table::Actions, &workbook);
    let told = |name| column(&rows, name);
    assert_eq!(told("kind"), ["value_update", "action"]);
    assert_eq!(told("due"), ["2026-11-20", "2026-12-24"]);
    assert_eq!(told("state"), ["overdue", "open"]);
    assert_eq!(told("alliance"), ["'=1+1", ""]);
    assert!(told("what")[0].starts_with("Value update"), "{rows:?}");
}

#[test]
fn formulas_are_text_and_the_rest_is_left_alone() {
    for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\0", " =1", "＝1", "\"=1"] {
        assert_eq!(guarded(formula), format!("'{formula}"));
    }
    for (split, guard) in [
        ("Good bread;=1+1;and people", "Good bread;'=1+1;and people"),
        ("a, -5 %|\t@b", "a,' -5 %|'\t'@b"),
        ("a;\"=1+1\"", "a;'\"=1+1\""),
        ("- one\n- two", "'- one\n'- two"),
        ("\t=1", "'\t'=1"),
        ("\r\n=1", "'\r\n'=1"),
    ] {
        assert_eq!(guarded(split), guard);
    }
    for plain in [
        "",
        "a=b",
        "1-2",
        "'=1",
        "53.33",
        "2026-07-01",
        "– a dash",
        "a; b, c\nd",
        "a;'=1",
    ] {
        assert_eq!(guarded(plain), plain);
    }
}

#[test]
fn a_table_is_as_rfc_4180_and_excel_want_it() {
    let mut workbook = empty_workbook();
    workbook.alliances = vec![TestAnswers::default().alliance(1, AllianceKind::Existing)];
    workbook.alliances[0].name = "a \"b\", c\nd".into();
    let bytes = Table::Alliances.render(&of(&workbook));
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}firm,alliance,"));
    assert!(text.contains(",\"a \"\"b\"\", c\nd\","));
    assert!(text.ends_with("\r\n"));
    assert_eq!(text.matches("\r\n").count(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_cell_is_a_formula_and_every_row_is_whole(workbook in any_workbook()) {
        prop_assert!(is_safe(&workbook));
        let names = |workbook: &Workbook| -> Vec<String> {
            let alliances = workbook.alliances.iter();
            alliances.map(|alliance| guarded(&alliance.name)).collect()
        };
        let rows = read(Table::Alliances, &workbook);
        prop_assert_eq!(column(&rows, "alliance"), names(&workbook));
    }

    #[test]
    fn whatever_is_typed_comes_back_guarded_and_runs_nothing(
        any in any::<String>(),
        hostile in r#"[=+\-@ ;,|\t\n\r"'a＝]{0,12}"#,
    ) {
        for typed in [any, hostile] {
            let mut workbook = empty_workbook();
            let alliance = TestAnswers::default().text("charter.exit", Part::Value, &typed);
            workbook.alliances = vec![alliance.alliance(1, AllianceKind::Existing)];
            workbook.alliances[0].name.clone_from(&typed);
            prop_assert!(is_safe(&workbook), "{:?}", typed);
            let rows = read(Table::Answers, &workbook);
            for name in ["alliance", "answer"] {
                prop_assert_eq!(column(&rows, name)[0], guarded(&typed));
            }
        }
    }
}
