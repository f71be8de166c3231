//! Tables of many workbooks: their published shape, and rows kept by the column until they are written.

pub mod jsonl;
pub mod parquet;
pub mod rows;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::assets;

/// The shape of all tables, as it is published beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schema {
    /// What this says it is.
    pub format: String,
    /// Counts up when a program that reads the one before could go wrong.
    pub version: u32,
    /// What the types mean.
    pub about: String,
    /// The tables, in the order of [`Table::ALL`].
    pub tables: Vec<TableShape>,
}

/// The shape of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableShape {
    /// Its name, and that of its file.
    pub name: String,
    /// What a row is.
    pub about: String,
    /// Its columns, in order.
    pub columns: Vec<ColumnShape>,
}

/// The shape of one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnShape {
    /// Its name.
    pub name: String,
    /// What its values are.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// Whether there may be none.
    pub null: bool,
    /// What it says.
    pub about: String,
    /// What has to be asked for to have it; none where it is always there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_with: Option<Extra>,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An id of 36 characters.
    Id,
    /// A code from the codebook.
    Code,
    /// Words.
    Text,
    /// A whole number.
    Int,
    /// A moment.
    Time,
    /// A civil day.
    Date,
}

/// What is left out unless it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Extra {
    /// What owners wrote.
    Text,
    /// Names of firms, partners and people.
    Names,
}

/// What is asked for beside codes and numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extras {
    /// What owners wrote.
    pub text: bool,
    /// Names of firms, partners and people.
    pub names: bool,
}

/// One of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// A row for each workbook.
    Workbooks,
    /// A row for each alliance.
    Alliances,
    /// A row for each answer and each blank.
    Answers,
    /// A row for each alliance and measure.
    Readings,
    /// A row for each finding.
    Findings,
    /// A row for each value update.
    Reviews,
    /// A row for each action.
    Actions,
    /// A row for each code.
    Codebook,
}

impl Table {
    /// All of them, in the schema's order.
    pub const ALL: [Self; 8] = [
        Self::Workbooks,
        Self::Alliances,
        Self::Answers,
        Self::Readings,
        Self::Findings,
        Self::Reviews,
        Self::Actions,
        Self::Codebook,
    ];
}

impl Schema {
    /// The shape that is published, with the columns that are asked for.
    pub fn with(extras: Extras) -> Result<Self, serde_json::Error> {
        let mut schema: Self = serde_json::from_str(assets::TABLES)?;
        for table in &mut schema.tables {
            table.columns.retain(|column| match column.only_with {
                None => true,
                Some(Extra::Text) => extras.text,
                Some(Extra::Names) => extras.names,
            });
        }
        Ok(schema)
    }

    /// No rows yet, for each table in order.
    pub fn blank(&self) -> Vec<Batch> {
        self.tables.iter().map(Batch::new).collect()
    }
}

/// A value in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// None.
    Null,
    /// Words or a code.
    Text(&'a str),
    /// An id.
    Id(Uuid),
    /// A whole number.
    Int(i64),
    /// A moment.
    Time(Timestamp),
    /// A civil day.
    Date(Date),
}

/// Rows of one table, by the column.
#[derive(Debug, Clone)]
pub struct Batch {
    /// The columns, in the table's order.
    pub columns: Vec<Column>,
    /// How many rows.
    pub rows: usize,
    /// Where in each row that is pushed the value of each column stands.
    places: Vec<Option<usize>>,
}

/// The values of one column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What its values are.
    pub kind: Kind,
    /// For each row whether there is a value: 1 or 0. Empty where there always is one.
    pub present: Vec<i16>,
    /// Whether there may be none.
    pub null: bool,
    /// Ids.
    pub ids: Vec<Uuid>,
    /// Texts and codes one behind the other; far less than 4 GB in one batch.
    pub bytes: Vec<u8>,
    /// Where in these each ends.
    pub ends: Vec<u32>,
    /// Numbers; moments in microseconds since 1970, days since 1970.
    pub numbers: Vec<i64>,
}

impl Batch {
    fn new(shape: &TableShape) -> Self {
        let column = |shape: &ColumnShape| Column {
            name: shape.name.clone(),
            kind: shape.kind,
            present: Vec::new(),
            null: shape.null,
            ids: Vec::new(),
            bytes: Vec::new(),
            ends: Vec::new(),
            numbers: Vec::new(),
        };
        Self {
            columns: shape.columns.iter().map(column).collect(),
            rows: 0,
            places: Vec::new(),
        }
    }

    /// Adds a row: the value of each column by its name; all rows of a batch name theirs in one order. A
    /// column that was not asked for has no place in the batch, and its value goes nowhere.
    pub fn push(&mut self, row: &[(&str, Cell<'_>)]) {
        if self.places.len() < self.columns.len() {
            let place = |column: &Column| row.iter().position(|(name, _)| *name == column.name);
            self.places = self.columns.iter().map(place).collect();
        }
        for (column, place) in self.columns.iter_mut().zip(&self.places) {
            let value = place.and_then(|place| row.get(place));
            debug_assert!(value.is_none_or(|(name, _)| *name == column.name));
            column.push(value.map_or(Cell::Null, |(_, value)| *value));
        }
        self.rows += 1;
    }

    /// Adds the rows of another batch of the same table.
    pub fn append(&mut self, other: &Self) {
        for (column, other) in self.columns.iter_mut().zip(&other.columns) {
            let before = column.end();
            column.present.extend_from_slice(&other.present);
            column.ids.extend_from_slice(&other.ids);
            column.bytes.extend_from_slice(&other.bytes);
            column
                .ends
                .extend(other.ends.iter().map(|end| before + end));
            column.numbers.extend_from_slice(&other.numbers);
        }
        self.rows += other.rows;
    }

    /// Takes all rows out; what room they took is kept.
    pub fn clear(&mut self) {
        for column in &mut self.columns {
            column.present.clear();
            column.ids.clear();
            column.bytes.clear();
            column.ends.clear();
            column.numbers.clear();
        }
        self.rows = 0;
    }
}

impl Column {
    fn push(&mut self, value: Cell<'_>) {
        if self.null {
            self.present.push(i16::from(value != Cell::Null));
        }
        match value {
            // Where there must be a value, an empty one stands for none.
            Cell::Null if self.null => {}
            Cell::Null => match self.kind {
                Kind::Id => self.ids.push(Uuid::nil()),
                Kind::Code | Kind::Text => self.text(""),
                Kind::Int | Kind::Time | Kind::Date => self.numbers.push(0),
            },
            Cell::Text(text) => self.text(text),
            Cell::Id(id) => self.ids.push(id),
            Cell::Int(number) => self.numbers.push(number),
            Cell::Time(time) => self.numbers.push(time.as_microsecond()),
            Cell::Date(date) => self.numbers.push(days(date)),
        }
    }

    fn text(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends.push(self.end());
    }

    /// Where the texts end.
    fn end(&self) -> u32 {
        u32::try_from(self.bytes.len()).unwrap_or(u32::MAX)
    }

    /// Where the text of this place among the values begins.
    fn start(&self, at: usize) -> usize {
        let before = at.checked_sub(1).and_then(|before| self.ends.get(before));
        before.map_or(0, |end| *end as usize)
    }

    /// How many values there are.
    fn len(&self) -> usize {
        match self.kind {
            Kind::Id => self.ids.len(),
            Kind::Code | Kind::Text => self.ends.len(),
            Kind::Int | Kind::Time | Kind::Date => self.numbers.len(),
        }
    }
}

/// How many days a date lies after 1 January 1970.
fn days(date: Date) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    (date - epoch).get_days().into()
}

#[cfg(test)]
mod tests;
