//! Tables as Parquet files: snappy, groups of some ten thousand rows, the schema in the file's own words.

use std::{fmt::Write as _, io::Write, ops::Range, sync::Arc};

use bytes::Bytes;
use parquet::{
    basic::Compression,
    data_type::{ByteArray, ByteArrayType, DataType, Int32Type, Int64Type},
    errors::Result,
    file::{
        metadata::KeyValue,
        properties::{EnabledStatistics, WriterProperties},
        writer::{SerializedColumnWriter, SerializedFileWriter},
    },
    schema::{parser::parse_message_type, types::ColumnPath},
};
use uuid::{Uuid, fmt::Hyphenated};

use super::{Batch, Column, Kind, TableShape};

/// How many rows are written as one group.
pub const GROUP: usize = 65_536;

/// How many values are handed over at a time.
const CHUNK: usize = 8192;

/// A Parquet file that is being written.
pub struct ParquetWriter<W: Write + Send> {
    file: SerializedFileWriter<W>,
}

impl<W: Write + Send> ParquetWriter<W> {
    /// A file for the rows of a table. `about` goes into its metadata.
    pub fn new(out: W, table: &TableShape, about: &[(String, String)]) -> Result<Self> {
        let schema = Arc::new(parse_message_type(&message(table))?);
        let about = about.iter();
        let about = about.map(|(key, value)| KeyValue::new(key.clone(), value.clone()));
        let mut properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            // What is known of each page would be kept in memory until the file is whole.
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_offset_index_disabled(true)
            .set_key_value_metadata(Some(about.collect()))
            .set_created_by(concat!("madbook ", env!("CARGO_PKG_VERSION")).into());
        for column in &table.columns {
            let path = ColumnPath::from(column.name.as_str());
            properties = match column.kind {
                // No two are the same: a dictionary of them would be made for nothing.
                Kind::Text => properties.set_column_dictionary_enabled(path, false),
                // Nobody looks for the first and the last code by the alphabet.
                Kind::Id | Kind::Code => {
                    properties.set_column_statistics_enabled(path, EnabledStatistics::None)
                }
                Kind::Int | Kind::Time | Kind::Date => properties,
            };
        }
        let file = SerializedFileWriter::new(out, schema, Arc::new(properties.build()))?;
        Ok(Self { file })
    }

    /// Writes rows as a group of their own.
    pub fn write(&mut self, batch: &Batch) -> Result<()> {
        let mut group = self.file.next_row_group()?;
        for column in &batch.columns {
            let Some(mut writer) = group.next_column()? else {
                break;
            };
            match column.kind {
                Kind::Id => ids(&mut writer, column)?,
                Kind::Code | Kind::Text => texts(&mut writer, column)?,
                // Counts and days; none of them is anywhere near the limit.
                Kind::Int | Kind::Date => chunks::<Int32Type>(&mut writer, column, |values| {
                    let numbers = column.numbers[values].iter();
                    let small = |number: &i64| i32::try_from(*number).unwrap_or(i32::MAX);
                    numbers.map(small).collect()
                })?,
                Kind::Time => chunks::<Int64Type>(&mut writer, column, |values| {
                    column.numbers[values].to_vec()
                })?,
            }
            writer.close()?;
        }
        group.close()?;
        Ok(())
    }

    /// Writes what stands at a file's end.
    pub fn finish(self) -> Result<()> {
        self.file.close().map(drop)
    }
}

/// Ids are spelled out only now: in memory they take less than half as much.
fn ids(writer: &mut SerializedColumnWriter<'_>, column: &Column) -> Result<()> {
    chunks::<ByteArrayType>(writer, column, |values| {
        let mut spelled = Vec::with_capacity(values.len() * Hyphenated::LENGTH);
        for id in &column.ids[values] {
            let mut buffer = Uuid::encode_buffer();
            let text = id.hyphenated().encode_lower(&mut buffer);
            spelled.extend_from_slice(text.as_bytes());
        }
        let ends = (1..).map(|nth| nth * Hyphenated::LENGTH);
        let ends = ends.take_while(|end| *end <= spelled.len());
        slices(&spelled, ends)
    })
}

fn texts(writer: &mut SerializedColumnWriter<'_>, column: &Column) -> Result<()> {
    chunks::<ByteArrayType>(writer, column, |values| {
        let (start, end) = (column.start(values.start), column.start(values.end));
        let ends = column.ends[values].iter();
        let ends = ends.map(|end| *end as usize - start);
        slices(&column.bytes[start..end], ends)
    })
}

/// Texts that end where it is said: slices of one buffer, which is shared.
fn slices(bytes: &[u8], ends: impl Iterator<Item = usize>) -> Vec<ByteArray> {
    let bytes = Bytes::copy_from_slice(bytes);
    let mut start = 0;
    let slice = |end| {
        let slice = bytes.slice(start..end);
        start = end;
        ByteArray::from(slice)
    };
    ends.map(slice).collect()
}

/// Hands a column's values over, some at a time, so that no second copy of all of them is ever made. `make`
/// says what the values in a range of places are.
fn chunks<T: DataType>(
    writer: &mut SerializedColumnWriter<'_>,
    column: &Column,
    make: impl Fn(Range<usize>) -> Vec<T::T>,
) -> Result<()> {
    let writer = writer.typed::<T>();
    let mut start = 0;
    if !column.null {
        while start < column.len() {
            let end = column.len().min(start + CHUNK);
            writer.write_batch(&make(start..end), None, None)?;
            start = end;
        }
        return Ok(());
    }
    for present in column.present.chunks(CHUNK) {
        let count = present.iter().filter(|present| **present == 1).count();
        let values = make(start..start + count);
        writer.write_batch(&values, Some(present), None)?;
        start += count;
    }
    Ok(())
}

/// A table's shape in Parquet's own language.
fn message(table: &TableShape) -> String {
    let mut message = format!("message {} {{\n", table.name);
    for column in &table.columns {
        let needed = if column.null { "OPTIONAL" } else { "REQUIRED" };
        let name = &column.name;
        let of = |physical, logical| format!("{needed} {physical} {name} ({logical});");
        let line = match column.kind {
            Kind::Id | Kind::Code | Kind::Text => of("BYTE_ARRAY", "STRING"),
            Kind::Int => format!("{needed} INT32 {name};"),
            Kind::Time => of("INT64", "TIMESTAMP(MICROS,true)"),
            Kind::Date => of("INT32", "DATE"),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(message, "  {line}");
    }
    message + "}"
}
