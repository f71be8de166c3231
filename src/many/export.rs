//! Many workbooks as tables in a folder, for an engine: the tables, what their columns and codes mean, what
//! was left out, and the queries that count a cohort from them.

use std::{
    collections::HashMap,
    error::Error as _,
    fmt::Write as _,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use jiff::{Timestamp, Zoned, civil::Date};
use uuid::Uuid;

use super::{
    files::{Candidate, Refusal},
    labels::Labels,
    ledger::{Ledger, rule},
    member::Reader,
    table::{
        Batch, ColumnShape, Extra, Extras, Kind, Schema, TableShape, jsonl,
        parquet::{GROUP, ParquetWriter},
        rows,
    },
};
use crate::{
    assets,
    parallel::{Enough, in_order},
    store::Head,
};

/// How many workbooks are handed from a thread to the writer at a time.
const AT_A_TIME: usize = 16;

/// The form that tables are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Parquet, compressed by the column.
    Parquet,
    /// Lines of JSON.
    Jsonl,
}

impl Form {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::Jsonl => "jsonl",
        }
    }
}

/// What is to be exported.
pub struct Order<'a> {
    /// The form of the tables.
    pub form: Form,
    /// What goes in beside codes and numbers.
    pub extras: Extras,
    /// The folder that they go to, which must be there.
    pub folder: &'a Path,
    /// The moment, where whoever asks sits.
    pub now: &'a Zoned,
}

/// What kept tables from being written.
#[derive(Debug, thiserror::Error)]
pub enum ExportTablesError {
    /// The system refused.
    #[error("the system refused: {0}")]
    Io(#[from] io::Error),
    /// The writer of Parquet refused.
    #[error("the writer of Parquet says: {0}")]
    Parquet(#[from] parquet::errors::ParquetError),
    /// The published shape is broken.
    #[error("the shape of the tables that this program carries is broken: {0}")]
    Schema(#[from] serde_json::Error),
}

impl ExportTablesError {
    /// What the system refused, where it was the system.
    pub fn refused(&self) -> Option<&io::Error> {
        match self {
            Self::Io(error) => Some(error),
            Self::Parquet(error) => error.source()?.downcast_ref(),
            Self::Schema(_) => None,
        }
    }
}

/// Every file that an export in this form writes.
pub fn files(form: Form) -> Result<Vec<String>, ExportTablesError> {
    let schema = Schema::with(Extras::default())?;
    let tables = schema.tables.iter();
    let tables = tables.map(|table| format!("{}.{}", table.name, form.extension()));
    let others = [SCHEMA, LEDGER, VIEWS, assets::DUCKDB.0, assets::PYSPARK.0];
    Ok(tables.chain(others.map(String::from)).collect())
}

const SCHEMA: &str = "schema.json";
const LEDGER: &str = "ledger.json";
const VIEWS: &str = "tables.sql";

/// Writes the tables of some files, and returns the ledger that stands beside them. `step` hears after each
/// workbook how many files are done, and says when it is enough.
pub fn export(
    reader: &Reader<'_>,
    labels: Labels<'_>,
    candidates: &[Candidate],
    order: &Order<'_>,
    mut step: impl FnMut(usize) -> Enough,
) -> Result<(Ledger, Vec<(PathBuf, Refusal)>), ExportTablesError> {
    let schema = Schema::with(order.extras)?;
    let today = order.now.date();
    let mut writers = Writers::new(&schema, reader, order)?;
    let places = by_workbook(candidates);
    let workbooks: Vec<&[Place]> = places.chunk_by(|a, b| a.first == b.first).collect();
    let chunks: Vec<&[&[Place]]> = workbooks.chunks(AT_A_TIME).collect();
    let make = |chunk: &&[&[Place]]| Made::of(reader, &schema, candidates, chunk, today);
    let mut all = Made::default();
    let mut problem = None;
    in_order(&chunks, make, |_, made| {
        if let Err(error) = writers.take(&made.batches) {
            problem = Some(error);
            return Enough::Yes;
        }
        all.add(made);
        step(all.done)
    });
    if let Some(problem) = problem {
        return Err(problem);
    }
    let mut codes = schema.blank();
    rows::add_codes(reader, labels, &mut codes);
    writers.take(&codes)?;
    writers.finish()?;
    let ledger = all.ledger(candidates.len(), order)?;
    let put = |name: &str, bytes: &[u8]| fs::write(order.folder.join(name), bytes);
    put(SCHEMA, &pretty(&schema)?)?;
    put(LEDGER, &ledger.json())?;
    put(VIEWS, views(&schema, order.form).as_bytes())?;
    for (name, text) in [assets::DUCKDB, assets::PYSPARK] {
        put(name, text.as_bytes())?;
    }
    Ok((ledger, all.refused))
}

fn pretty(schema: &Schema) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(schema)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One of the files, by its place among them.
struct Place {
    /// The first file of the same workbook.
    first: usize,
    at: usize,
}

/// The files by workbook, the newest copy of each first; the workbooks in the order of their first files.
/// Files whose heads cannot be read stand alone: reading them will tell why.
fn by_workbook(candidates: &[Candidate]) -> Vec<Place> {
    let mut heads: Vec<Option<(Uuid, Timestamp)>> = Vec::with_capacity(candidates.len());
    let read = |file: &Candidate| {
        let head = Head::read(&file.path).ok()?;
        Some((head.id.0, head.edited))
    };
    in_order(candidates, read, |_, head| {
        heads.push(head);
        Enough::NotYet
    });
    let mut known: HashMap<Uuid, usize> = HashMap::with_capacity(heads.len());
    let place = |(at, head): (usize, &Option<(Uuid, Timestamp)>)| Place {
        first: head.map_or(at, |(id, _)| *known.entry(id).or_insert(at)),
        at,
    };
    let mut places: Vec<Place> = heads.iter().enumerate().map(place).collect();
    // Sorting keeps the order of those that were edited at the same moment.
    places.sort_by_key(|place| {
        let edited = heads[place.at].map(|(_, edited)| edited);
        (place.first, std::cmp::Reverse(edited))
    });
    places
}

/// What came of some files.
#[derive(Default)]
struct Made {
    batches: Vec<Batch>,
    done: usize,
    workbooks: usize,
    copies: usize,
    refused: Vec<(PathBuf, Refusal)>,
    private_answers: usize,
    private_actions: usize,
    unknown: usize,
}

impl Made {
    fn of(
        reader: &Reader<'_>,
        schema: &Schema,
        candidates: &[Candidate],
        chunk: &[&[Place]],
        today: Date,
    ) -> Self {
        let mut made = Self {
            batches: schema.blank(),
            ..Self::default()
        };
        for group in chunk {
            made.done += group.len();
            for (nth, place) in group.iter().enumerate() {
                let path = &candidates[place.at].path;
                match reader.read(path) {
                    // An older copy is better than none.
                    Err(refusal) => made.refused.push((path.clone(), refusal)),
                    Ok(member) => {
                        rows::add(reader, &member, today, &mut made.batches);
                        made.workbooks += 1;
                        made.copies += group.len() - nth - 1;
                        made.private_answers += member.private_answers();
                        made.private_actions += member.private_actions();
                        made.unknown += reader.unknown(&member);
                        break;
                    }
                }
            }
        }
        made
    }

    fn add(&mut self, other: Self) {
        self.done += other.done;
        self.workbooks += other.workbooks;
        self.copies += other.copies;
        self.refused.extend(other.refused);
        self.private_answers += other.private_answers;
        self.private_actions += other.private_actions;
        self.unknown += other.unknown;
    }

    fn ledger(&self, files: usize, order: &Order<'_>) -> Result<Ledger, serde_json::Error> {
        let mut ledger = Ledger {
            partial: self.done < files,
            files,
            read: self.done,
            copies: self.copies,
            workbooks: self.workbooks,
            ..Ledger::new(order.now.timestamp(), order.now.date(), &self.refused)
        };
        let count = |number: usize| u64::try_from(number).ok();
        ledger.leave_out("answers", rule::PRIVATE, count(self.private_answers));
        ledger.leave_out("actions", rule::PRIVATE, count(self.private_actions));
        ledger.leave_out("answers", rule::OTHER_PACK, count(self.unknown));
        let everything = Schema::with(Extras {
            text: true,
            names: true,
        })?;
        for table in &everything.tables {
            for ColumnShape {
                name, only_with, ..
            } in &table.columns
            {
                let why = match only_with {
                    Some(Extra::Text) if !order.extras.text => rule::TEXT,
                    Some(Extra::Names) if !order.extras.names => rule::NAMES,
                    Some(Extra::Text | Extra::Names) | None => continue,
                };
                ledger.leave_out(format!("{}.{name}", table.name), why, None);
            }
        }
        Ok(ledger)
    }
}

/// The files that are being written, a table each.
struct Writers {
    tables: Vec<Writer>,
}

struct Writer {
    /// Rows that wait until there are enough of them.
    waiting: Batch,
    out: Out,
    /// Where the file is while it is not whole, and where it is then.
    part: PathBuf,
    whole: PathBuf,
}

enum Out {
    Parquet(ParquetWriter<File>),
    Jsonl(BufWriter<File>),
}

impl Writers {
    fn new(
        schema: &Schema,
        reader: &Reader<'_>,
        order: &Order<'_>,
    ) -> Result<Self, ExportTablesError> {
        let about = |table: &TableShape| -> Result<Vec<(String, String)>, serde_json::Error> {
            let own = |key: &str, value: String| (format!("madbook.{key}"), value);
            Ok(vec![
                own("format", schema.format.clone()),
                own("version", schema.version.to_string()),
                own("table", serde_json::to_string(table)?),
                own("day", order.now.date().to_string()),
                own("program", env!("CARGO_PKG_VERSION").into()),
                own("pack", reader.pack.title().into()),
                own("language", reader.pack.language().into()),
            ])
        };
        let mut tables = Vec::new();
        for (table, waiting) in schema.tables.iter().zip(schema.blank()) {
            let name = format!("{}.{}", table.name, order.form.extension());
            let part = order.folder.join(format!(".{name}.part"));
            let file = File::create(&part)?;
            let out = match order.form {
                Form::Parquet => Out::Parquet(ParquetWriter::new(file, table, &about(table)?)?),
                Form::Jsonl => Out::Jsonl(BufWriter::new(file)),
            };
            let whole = order.folder.join(name);
            tables.push(Writer {
                waiting,
                out,
                part,
                whole,
            });
        }
        Ok(Self { tables })
    }

    fn take(&mut self, batches: &[Batch]) -> Result<(), ExportTablesError> {
        for (table, batch) in self.tables.iter_mut().zip(batches) {
            table.waiting.append(batch);
            if table.waiting.rows >= GROUP {
                table.write()?;
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<(), ExportTablesError> {
        for mut table in self.tables {
            if table.waiting.rows > 0 {
                table.write()?;
            }
            match table.out {
                Out::Parquet(writer) => writer.finish()?,
                Out::Jsonl(mut out) => out.flush()?,
            }
            fs::rename(table.part, table.whole)?;
        }
        Ok(())
    }
}

impl Writer {
    fn write(&mut self) -> Result<(), ExportTablesError> {
        match &mut self.out {
            Out::Parquet(writer) => writer.write(&self.waiting)?,
            Out::Jsonl(out) => jsonl::write(out, &self.waiting)?,
        }
        self.waiting.clear();
        Ok(())
    }
}

/// What an engine needs to find the tables: a view each, with the types of their columns.
fn views(schema: &Schema, form: Form) -> String {
    let mut text = String::from(
        "-- Where the tables are. Run this before the other queries, in this folder.\n",
    );
    for table in &schema.tables {
        let name = &table.name;
        let from = match form {
            Form::Parquet => format!("read_parquet('{name}.parquet')"),
            Form::Jsonl => {
                let columns = table.columns.iter().map(|column| {
                    let kind = match column.kind {
                        Kind::Id | Kind::Code | Kind::Text => "VARCHAR",
                        Kind::Int => "INTEGER",
                        Kind::Time => "TIMESTAMPTZ",
                        Kind::Date => "DATE",
                    };
                    format!("'{}': '{kind}'", column.name)
                });
                let columns: Vec<String> = columns.collect();
                let columns = columns.join(", ");
                format!(
                    "read_json('{name}.jsonl', format = 'newline_delimited', columns = {{{columns}}})"
                )
            }
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "CREATE OR REPLACE VIEW {name} AS SELECT * FROM {from};"
        );
    }
    text
}
