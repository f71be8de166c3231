//! Reports as Markdown, and as other programs read them: each format of an example, kept.

use jiff::{Timestamp, Zoned, tz::TimeZone};
use jsonschema::Validator;
use madbook::{
    content,
    domain::workbook::Workbook,
    examples,
    i18n::Catalog,
    report::{
        csv::style::Style,
        format::{Format, Piece},
        json,
        letterhead::Letterhead,
        material::Material,
        pdf::Paper,
        text::Signs,
    },
    store::Loaded,
};
use serde_json::Value;

/// The moment of every report here.
fn now() -> Zoned {
    let now: Timestamp = "2026-11-21T09:30:00Z".parse().unwrap();
    now.to_zoned(TimeZone::UTC)
}

fn example(file: &str) -> Workbook {
    let example = examples::all().find(|it| it.file == file).unwrap();
    Loaded::parse(example.text.as_bytes()).unwrap().workbook
}

/// A report of a workbook, its files as text.
fn made(workbook: &Workbook, format: Format) -> Vec<String> {
    let pieces = format.make(&Material {
        words: &Catalog::in_language("en").unwrap(),
        pack: &content::embedded("en").unwrap(),
        workbook,
        notes: &[],
        now: &now(),
        signs: Signs::Unicode,
        paper: Paper::default(),
        table: Style::default(),
        letterhead: &Letterhead::default(),
    });
    let text = |piece: Piece| String::from_utf8(piece.bytes).unwrap();
    pieces.unwrap().into_iter().map(text).collect()
}

#[test]
fn the_bakery_as_markdown() {
    let markdown = made(&example("rowan-bakery.ron"), Format::Markdown).remove(0);
    insta::assert_snapshot!(markdown);
}

#[test]
fn the_bakery_as_tables() {
    let tables = made(&example("rowan-bakery.ron"), Format::Csv);
    // Without the mark, which shows in no diff.
    let [alliances, answers] = [0, 1].map(|at| tables[at].strip_prefix('\u{feff}').unwrap());
    insta::assert_snapshot!("alliances", alliances);
    // All of them would be the workbook again.
    let some: Vec<&str> = answers.lines().step_by(9).collect();
    insta::assert_snapshot!("answers", some.join("\n"));
}

#[test]
fn a_case_as_json() {
    let json = made(&example("us-postal-service-fedex.ron"), Format::Json).remove(0);
    insta::assert_snapshot!(json);
}

#[test]
fn the_bakery_as_a_calendar() {
    let calendar = made(&example("rowan-bakery.ron"), Format::Ics).remove(0);
    insta::assert_snapshot!(calendar);
}

#[test]
fn every_example_keeps_to_the_published_schema() {
    let schema: Value = serde_json::from_str(json::SCHEMA).unwrap();
    let validator: Validator = jsonschema::draft202012::new(&schema).unwrap();
    for example in examples::all() {
        let workbook = Loaded::parse(example.text.as_bytes()).unwrap().workbook;
        let report = made(&workbook, Format::Json).remove(0);
        let report = serde_json::from_str(&report).unwrap();
        let errors: Vec<String> = (validator.iter_errors(&report))
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, [""; 0], "{}", example.file);
        assert_eq!(
            report["alliances"].as_array().unwrap().len(),
            workbook.alliances.len()
        );
    }
}
