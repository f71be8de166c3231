use std::{fs, sync::Arc};

use ::parquet::{
    file::reader::{FileReader, SerializedFileReader},
    record::Field,
};
use bytes::Bytes;
use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::{
    content,
    i18n::Catalog,
    many::{
        export::{self, Form, Order, export},
        files::candidates,
        generate::{self, Vocabulary},
        labels::Labels,
        member::Reader,
    },
    parallel::Enough,
    store::{Summary, WorkbookFile},
};

#[test]
fn the_published_shape_has_the_tables_that_are_filled() {
    let schema = Schema::with(Extras::default()).unwrap();
    assert_eq!(schema.tables.len(), Table::ALL.len());
    let names = [
        "workbooks",
        "alliances",
        "answers",
        "readings",
        "findings",
        "reviews",
        "actions",
        "codebook",
    ];
    for (table, name) in schema.tables.iter().zip(names) {
        assert_eq!(table.name, name);
        let extra = table
            .columns
            .iter()
            .find(|column| column.only_with.is_some());
        assert_eq!(extra, None);
    }
}

/// A table of every kind of column, with rows of any values.
fn any_rows() -> impl Strategy<Value = Vec<(Option<String>, Option<i64>, i64, i16)>> {
    let text = proptest::option::of("[a-zé\"\\\\\n😀]{0,6}");
    let number = proptest::option::of(-5..1000_i64);
    proptest::collection::vec((text, number, 0..2_000_000_000_i64, 0..20_000_i16), 0..40)
}

fn shape() -> TableShape {
    let column = |name: &str, kind, null| ColumnShape {
        name: name.into(),
        kind,
        null,
        about: String::new(),
        only_with: None,
    };
    TableShape {
        name: "trial".into(),
        about: String::new(),
        columns: vec![
            column("id", Kind::Id, false),
            column("text", Kind::Text, true),
            column("number", Kind::Int, true),
            column("time", Kind::Time, false),
            column("day", Kind::Date, false),
        ],
    }
}

fn filled(rows: &[(Option<String>, Option<i64>, i64, i16)]) -> Batch {
    let mut whole = Batch::new(&shape());
    for (at, (text, number, seconds, days)) in rows.iter().enumerate() {
        // Batches are put together as the writer puts them together.
        let mut batch = Batch::new(&shape());
        let day = date(1970, 1, 1).checked_add(jiff::Span::new().days(i64::from(*days)));
        batch.push(&[
            ("id", Cell::Id(Uuid::from_u128(at as u128))),
            ("text", text.as_deref().map_or(Cell::Null, Cell::Text)),
            ("elsewhere", Cell::Text("is not in this table")),
            ("number", number.map_or(Cell::Null, Cell::Int)),
            (
                "time",
                Cell::Time(Timestamp::from_second(*seconds).unwrap()),
            ),
            ("day", Cell::Date(day.unwrap())),
        ]);
        whole.append(&batch);
    }
    whole
}

proptest! {
    #[test]
    fn what_is_written_as_parquet_is_read_back(rows in any_rows()) {
        let mut bytes = Vec::new();
        let mut writer = parquet::ParquetWriter::new(&mut bytes, &shape(), &[]).unwrap();
        let batch = filled(&rows);
        writer.write(&batch).unwrap();
        writer.write(&batch).unwrap();
        writer.finish().unwrap();
        let reader = SerializedFileReader::new(Bytes::from(bytes)).unwrap();
        let read: Vec<_> = reader.get_row_iter(None).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(read.len(), 2 * rows.len());
        for (at, row) in read.iter().enumerate() {
            let (text, number, seconds, days) = &rows[at % rows.len()];
            let fields: Vec<Field> = row.get_column_iter().map(|(_, field)| field.clone()).collect();
            let expected = [
                Field::Str(Uuid::from_u128((at % rows.len()) as u128).to_string()),
                text.clone().map_or(Field::Null, Field::Str),
                number.map_or(Field::Null, |it| Field::Int(it.try_into().unwrap())),
                Field::TimestampMicros(seconds * 1_000_000),
                Field::Date((*days).into()),
            ];
            prop_assert_eq!(&fields[..], &expected[..]);
        }
    }

    #[test]
    fn what_is_written_as_lines_of_json_is_read_back(rows in any_rows()) {
        let mut bytes = Vec::new();
        jsonl::write(&mut bytes, &filled(&rows)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        prop_assert_eq!(text.lines().count(), rows.len());
        for (line, (text, number, seconds, days)) in text.lines().zip(&rows) {
            let value: Value = serde_json::from_str(line).unwrap();
            prop_assert_eq!(value.get("text").and_then(Value::as_str), text.as_deref());
            prop_assert_eq!(value.get("number").and_then(Value::as_i64), *number);
            let time: Timestamp = value["time"].as_str().unwrap().parse().unwrap();
            prop_assert_eq!(time.as_second(), *seconds);
            let day: Date = value["day"].as_str().unwrap().parse().unwrap();
            prop_assert_eq!(super::days(day), i64::from(*days));
        }
    }
}

/// Every text in the tables that made-up workbooks are exported to, and the ledger.
fn exported(extras: Extras) -> (Vec<(String, String)>, Value) {
    let pack = content::embedded("en").unwrap();
    let words = Catalog::in_language("en").unwrap();
    let vocabulary = Vocabulary::embedded().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let out = tempfile::tempdir().unwrap();
    for number in 0..12 {
        let now = Timestamp::constant(1_795_000_000, 0);
        let mut workbook = generate::workbook(&pack, &vocabulary, 8, number, now);
        let path = folder.path().join(format!("{number}.ron"));
        let put = |path: &std::path::Path| {
            WorkbookFile::create_unsynced(path, &workbook, &Summary::of(&pack, &workbook)).unwrap();
        };
        put(&path);
        if number == 3 {
            // A newer copy that breaks off: the older one counts.
            workbook.edited = Timestamp::constant(1_799_000_000, 0);
            let copy = folder.path().join("3-copy.ron");
            WorkbookFile::create_unsynced(&copy, &workbook, &Summary::of(&pack, &workbook))
                .unwrap();
            let bytes = fs::read(&copy).unwrap();
            fs::write(&copy, &bytes[..bytes.len() - 40]).unwrap();
        }
    }
    let now = Timestamp::constant(1_795_000_000, 0).to_zoned(jiff::tz::TimeZone::UTC);
    let order = Order {
        form: Form::Jsonl,
        extras,
        folder: out.path(),
        now: &now,
    };
    let reader = Reader::new(&pack);
    let files = candidates(&[folder.path().to_owned()]).unwrap();
    let labels = Labels::new(&words, &pack);
    let (ledger, refused) = export(&reader, labels, &files, &order, |_| Enough::NotYet).unwrap();
    assert_eq!((ledger.workbooks, refused.len()), (12, 1));
    let names = export::files(Form::Jsonl).unwrap();
    let texts = names.iter().map(|name| {
        let text = fs::read_to_string(out.path().join(name)).unwrap();
        (name.clone(), text)
    });
    (texts.collect(), serde_json::to_value(&ledger).unwrap())
}

#[test]
fn words_and_names_are_left_out_unless_they_are_asked_for() {
    let words = [
        "Made up: ",
        "quarrel",
        "Open a second shop",
        "the workshop",
        "Strategic fit",
    ];
    let holds = |texts: &[(String, String)], word: &str| {
        texts
            .iter()
            .any(|(name, text)| name.contains(".jsonl") && text.contains(word))
    };
    let (plain, ledger) = exported(Extras::default());
    for word in words {
        assert!(!holds(&plain, word), "{word}");
    }
    let left_out = ledger["left_out"].as_array().unwrap();
    let says = |what: &str, rule: &str| {
        left_out
            .iter()
            .any(|it| it["what"] == what && it["rule"] == rule)
    };
    assert!(says("workbooks.title", "names-not-asked-for"));
    assert!(says("answers.text", "text-not-asked-for"));
    assert!(says("answers", "private"));
    let (full, ledger) = exported(Extras {
        text: true,
        names: true,
    });
    for word in words {
        assert!(holds(&full, word), "{word}");
    }
    assert_eq!(ledger["left_out"].as_array().unwrap().len(), 3);
}

#[test]
fn every_code_in_the_tables_stands_in_the_codebook() {
    let (texts, _) = exported(Extras::default());
    let rows = |table: &str| -> Vec<Value> {
        let (_, text) = texts
            .iter()
            .find(|(name, _)| *name == format!("{table}.jsonl"))
            .unwrap();
        text.lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let codebook = rows("codebook");
    let knows = |table: &str, column: &str, code: &Value| {
        codebook.iter().any(|it| {
            it["table_name"] == table && it["column_name"] == column && it["code"] == *code
        })
    };
    let mut seen = 0;
    for (table, column) in [
        ("workbooks", "route"),
        ("alliances", "kind"),
        ("answers", "question"),
        ("answers", "form"),
        ("answers", "state"),
        ("answers", "code"),
        ("readings", "measure"),
        ("readings", "code"),
        ("findings", "finding"),
        ("findings", "gravity"),
        ("reviews", "decision"),
    ] {
        for row in rows(table) {
            if let Some(code) = row.get(column) {
                // The score that a criterion must have is a number.
                let is_floor = row.get("form").is_some_and(|form| form == "criterion");
                assert!(
                    is_floor && column == "code" || knows(table, column, code),
                    "{table}.{column} {code}"
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 1000);
}

#[test]
fn the_metadata_of_a_parquet_file_says_what_it_holds() {
    let mut bytes = Vec::new();
    let about = [("madbook.version".to_owned(), "1".to_owned())];
    let writer = parquet::ParquetWriter::new(&mut bytes, &shape(), &about).unwrap();
    writer.finish().unwrap();
    let reader = SerializedFileReader::new(Bytes::from(bytes)).unwrap();
    let metadata = Arc::new(reader.metadata().file_metadata().clone());
    let pairs = metadata.key_value_metadata().unwrap();
    assert!(
        pairs
            .iter()
            .any(|pair| pair.key == "madbook.version" && pair.value.as_deref() == Some("1"))
    );
}
