use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{SCHEMA, render};
use crate::{
    domain::{
        answer::AllyHelp,
        testing::{TestAnswers, any_workbook, empty_workbook, item_id},
        workbook::{AllianceKind, Workbook},
    },
    report::testing::of,
};

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
});

fn report(workbook: &Workbook) -> Value {
    serde_json::from_slice(&render(&of(workbook))).unwrap()
}

/// What the schema has against a report.
fn complaints(report: &Value) -> Vec<String> {
    let errors = VALIDATOR.iter_errors(report);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// A workbook with something of most things.
fn rich() -> Workbook {
    let alliance = TestAnswers::default()
        .at([60, 80, 20])
        .aims([None, None, Some(60)])
        .marks("ypn?y")
        .rating("factors.trust", 5)
        .pick("level.now", "funding")
        .pick("keeping.stage", "select")
        .pick("keeping.rhythm", "quarterly")
        .review(1, jiff::civil::date(2026, 7, 1), [3, 4, 0, 5])
        .scores("53");
    let firm = TestAnswers::default()
        .objective(1, "Sell abroad", AllyHelp::AtAll)
        .criterion(0, "Fits", 60, 3)
        .criterion(1, "Sound", 40, 0);
    firm.firm(vec![alliance.alliance(1, AllianceKind::Existing)])
}

#[test]
fn a_reading_stands_as_the_method_has_it() {
    let report = report(&rich());
    assert_eq!(complaints(&report), [""; 0]);
    let alliance = &report["alliances"][0];
    let continuum = &alliance["continuum"];
    assert_eq!(continuum["now"], json!({"low": 53.33, "high": 53.33}));
    assert_eq!(continuum["aim"], json!({"low": 66.67, "high": 66.67}));
    assert_eq!(continuum["section"], "midrange");
    assert_eq!(continuum["gauges"][2]["aim"], 60);
    let readings = &alliance["readings"];
    assert_eq!(readings["marks"]["held"], 2.5);
    assert_eq!(readings["marks"]["standings"][3]["standing"], "dont-know");
    assert_eq!(readings["factors"]["average"], 5.0);
    // One rating carries no conclusion.
    assert_eq!(readings["factors"]["band"], json!(null));
    assert_eq!(
        readings["level"],
        json!({"declared": 4, "trust": 3, "gauges": 3})
    );
    assert_eq!(readings["stage"]["now"], 3);
    assert_eq!(readings["keeping"]["due"], "2026-10-01");
    assert_eq!(readings["keeping"]["reviews"][0]["average"], 4.0);
    assert_eq!(alliance["findings"][0]["gravity"], "warning");
    assert_eq!(report["matrix"]["candidates"][0]["total"]["so_far"], 4.2);
    let objective = &report["firm"]["objectives"][0];
    assert_eq!(objective["id"], item_id(1).to_string());
    assert_eq!(objective["ally"], "at-all");
}

#[test]
fn what_is_not_answered_is_null_and_never_zero() {
    let blank = TestAnswers::default().alliance(1, AllianceKind::Potential);
    let report = report(&TestAnswers::default().firm(vec![blank]));
    assert_eq!(complaints(&report), [""; 0]);
    let alliance = &report["alliances"][0];
    for path in [
        "/continuum/now",
        "/continuum/verdict",
        "/readings/factors/average",
        "/readings/level/declared",
        "/readings/stage",
        "/readings/keeping/due",
    ] {
        assert_eq!(alliance.pointer(path), Some(&Value::Null), "{path}");
    }
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let right = report(&rich());
    let wrong = [
        ("/format", json!("madbook")),
        ("/version", json!(2)),
        ("/day", json!("21 November 2026")),
        ("/workbook", json!(7)),
        ("/questions/answered", json!(-1)),
        ("/alliances/0/kind", json!("Existing")),
        ("/alliances/0/edited", json!("yesterday")),
        ("/alliances/0/continuum/now/low", json!(101)),
        ("/alliances/0/continuum/gauges/0/now", json!(50.5)),
        ("/alliances/0/readings/marks/standings", json!([])),
        (
            "/alliances/0/answers/0/answer",
            json!({"kind": "rating", "text": "4"}),
        ),
        ("/alliances/0/findings/0/basis", json!([])),
    ];
    for (path, value) in wrong {
        let mut report = right.clone();
        *report.pointer_mut(path).unwrap() = value;
        assert!(!complaints(&report).is_empty(), "{path}");
    }
}

/// Nothing can be left out and nothing added, at any depth.
#[test]
fn the_schema_is_about_every_name_there_is() {
    fn objects(path: &str, value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                found.push(path.to_owned());
                for (name, member) in members {
                    objects(&format!("{path}/{name}"), member, found);
                }
            }
            Value::Array(items) => {
                // What is in a list is of one kind, but for answers.
                for (at, item) in items.iter().enumerate() {
                    objects(&format!("{path}/{at}"), item, found);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let right = report(&rich());
    let mut paths = Vec::new();
    objects("", &right, &mut paths);
    for path in paths {
        let mut more = right.clone();
        let object = more.pointer_mut(&path).unwrap().as_object_mut().unwrap();
        let names: Vec<String> = object.keys().cloned().collect();
        object.insert("odd".into(), json!(1));
        assert!(!VALIDATOR.is_valid(&more), "{path} with one more");
        for name in names {
            let mut fewer = right.clone();
            let object = fewer.pointer_mut(&path).unwrap().as_object_mut().unwrap();
            object.remove(&name);
            assert!(!VALIDATOR.is_valid(&fewer), "{path} without {name}");
        }
    }
}

#[test]
fn words_come_back_as_they_were_typed() {
    let words = "\"quoted\" \\ </script> =1+1\n日本 👩\u{200d}👧 \u{301}";
    let mut workbook = empty_workbook();
    workbook.title = words.into();
    assert_eq!(report(&workbook)["firm"]["name"], words);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_workbook_fits_the_schema(workbook in any_workbook()) {
        let report = report(&workbook);
        prop_assert_eq!(complaints(&report), Vec::<String>::new());
        let given = |answers: &Value| answers.as_array().unwrap().len();
        prop_assert_eq!(given(&report["firm"]["answers"]), workbook.firm.iter().count());
        for (at, alliance) in workbook.alliances.iter().enumerate() {
            let told = &report["alliances"][at];
            prop_assert_eq!(&told["name"], &alliance.name);
            prop_assert_eq!(given(&told["answers"]), alliance.answers.iter().count());
        }
        prop_assert_eq!(given(&report["actions"]), workbook.actions.len());
    }
}
