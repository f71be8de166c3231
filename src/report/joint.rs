//! Files that hold one workbook or several: tables and sheets.

use super::{
    csv::Table,
    format::{Format, Piece},
    material::{Frame, Material},
    xlsx,
};

/// What one workbook gives to a file that can hold several.
pub enum Share {
    /// Its rows of each table.
    Tables([Vec<u8>; Table::ALL.len()]),
    /// Its rows of each sheet.
    Sheets(Box<xlsx::Firm>),
}

impl Share {
    /// What a workbook gives; none where files of this form hold one alone.
    pub fn of(format: Format, material: &Material<'_>) -> Option<Self> {
        match format {
            Format::Csv => Some(Self::Tables(Table::ALL.map(|table| table.rows(material)))),
            Format::Xlsx => Some(Self::Sheets(Box::new(xlsx::Firm::read(material)))),
            Format::Html
            | Format::Pdf
            | Format::Brief
            | Format::Slides
            | Format::Docx
            | Format::Markdown
            | Format::Text
            | Format::Json
            | Format::Ics
            | Format::Svg => None,
        }
    }
}

/// The files of what some workbooks give, all to one form.
pub fn joined(
    frame: Frame<'_>,
    shares: &[Share],
) -> Result<Vec<Piece>, rust_xlsxwriter::XlsxError> {
    let mut tables: Option<[Vec<u8>; Table::ALL.len()]> = None;
    let mut firms = Vec::new();
    for share in shares {
        match share {
            Share::Tables(rows) => {
                let begin = |table: Table| table.begin(frame.table);
                let tables = tables.get_or_insert_with(|| Table::ALL.map(begin));
                for (table, rows) in tables.iter_mut().zip(rows) {
                    table.extend_from_slice(rows);
                }
            }
            Share::Sheets(firm) => firms.push(&**firm),
        }
    }
    let tables = Table::ALL.into_iter().zip(tables.into_iter().flatten());
    let mut pieces: Vec<Piece> = tables
        .map(|(table, bytes)| Piece {
            part: Some(table.name()),
            called: Some(table.called(frame.words)),
            bytes,
        })
        .collect();
    if !firms.is_empty() {
        pieces.push(Piece {
            part: None,
            called: None,
            bytes: xlsx::write(frame, &firms)?,
        });
    }
    Ok(pieces)
}
