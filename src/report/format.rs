//! The forms that a report can take, and the way to make each.

use jiff::Zoned;

use super::{build::build, csv, ics, json, markdown, text, text::Signs};
use crate::{
    domain::{pack::Pack, workbook::Workbook},
    words::Words,
};

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The words of the pack's language.
    pub words: &'a Words,
    /// The pack that was answered.
    pub pack: &'a Pack,
    /// The workbook, with all that is to go in and nothing else.
    pub workbook: &'a Workbook,
    /// The moment it is made, where the owner sits.
    pub now: &'a Zoned,
    /// Which characters plain text, and figures in it, are drawn with.
    pub signs: Signs,
}

/// A form that a report can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// To read in an editor or on a web page that takes it.
    Markdown,
    /// To read anywhere.
    Text,
    /// Tables for a spreadsheet.
    Csv,
    /// Values for another program.
    Json,
    /// Actions and reviews for a calendar.
    Ics,
}

/// One file of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which part of the report it is, where a format makes several: `a-z` only.
    pub part: Option<&'static str>,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

impl Format {
    /// All of them, those for readers first.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Text, Self::Csv, Self::Json, Self::Ics];

    /// The name that it is asked for by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
        }
    }

    /// The format of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The ending of its files, without the dot.
    pub fn extension(self) -> &'static str {
        self.name()
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Ics => "text/calendar; charset=utf-8",
        }
    }

    /// Whether a terminal cannot show it.
    pub fn is_binary(self) -> bool {
        match self {
            Self::Markdown | Self::Text | Self::Csv | Self::Json | Self::Ics => false,
        }
    }

    /// The files of a report in this form.
    pub fn make(self, material: &Material<'_>) -> Vec<Piece> {
        let document = || {
            let Material {
                words,
                pack,
                workbook,
                now,
                signs: _,
            } = *material;
            build(words, pack, workbook, now.date())
        };
        let whole = |bytes| vec![Piece { part: None, bytes }];
        match self {
            Self::Markdown => whole(markdown::render(&document(), material.signs).into_bytes()),
            Self::Text => whole(text::render(&document(), material.signs).into_bytes()),
            Self::Csv => csv::Table::ALL
                .map(|table| Piece {
                    part: Some(table.name()),
                    bytes: table.render(material),
                })
                .into(),
            Self::Json => whole(json::render(material)),
            Self::Ics => whole(ics::render(material)),
        }
    }
}
