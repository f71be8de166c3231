//! Tables as lines of JSON, an object each. A value that is not there is left out of its line.

use std::io::{self, Write};

use jiff::{Timestamp, ToSpan, civil::Date};

use super::{Batch, Column, Kind};

/// Writes rows, a line each.
pub fn write(out: &mut impl Write, batch: &Batch) -> io::Result<()> {
    // For each column, the place of the next value among those that are there.
    let mut next = vec![0; batch.columns.len()];
    for row in 0..batch.rows {
        let mut sign = b"{";
        for (column, next) in batch.columns.iter().zip(&mut next) {
            if column.present.get(row) == Some(&0) {
                continue;
            }
            out.write_all(sign)?;
            sign = b",";
            write!(out, "\"{}\":", column.name)?;
            value(out, column, *next)?;
            *next += 1;
        }
        out.write_all(b"}\n")?;
    }
    Ok(())
}

fn value(out: &mut impl Write, column: &Column, at: usize) -> io::Result<()> {
    let number = || column.numbers.get(at).copied().unwrap_or_default();
    match column.kind {
        Kind::Id => {
            let id = column.ids.get(at).copied().unwrap_or_default();
            write!(out, "\"{id}\"")
        }
        Kind::Code | Kind::Text => {
            let bytes = &column.bytes[column.start(at)..column.start(at + 1)];
            serde_json::to_writer(out, &String::from_utf8_lossy(bytes))?;
            Ok(())
        }
        Kind::Int => write!(out, "{}", number()),
        Kind::Time => {
            let time = Timestamp::from_microsecond(number()).unwrap_or_default();
            write!(out, "\"{time:.6}\"")
        }
        Kind::Date => {
            let epoch = Date::constant(1970, 1, 1);
            let date = epoch.checked_add(number().days()).unwrap_or(epoch);
            write!(out, "\"{date}\"")
        }
    }
}
