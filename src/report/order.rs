//! An order for a report: what goes in, in which form, and where it goes.

use std::path::PathBuf;

use jiff::Zoned;

use super::{
    build::worksheet,
    csv::style::Style,
    document::Document,
    edition,
    format::{Format, FormatProblem, Piece},
    letterhead::{Letterhead, Logo},
    material::{Material, Page},
    pdf::Paper,
    text::{self, Signs},
};
use crate::{
    domain::{
        edition::{Edition, Extract, Names},
        id::RouteId,
        pack::Pack,
        workbook::Workbook,
    },
    i18n::Catalog,
    store::Settings,
};

/// What a report is to be of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// What a workbook says, in an edition.
    Workbook(Edition),
    /// A blank form of the workbook's route.
    Worksheet,
}

/// What goes into a report: all of it, and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// The edition of a workbook.
    Workbook(Box<WorkbookContent>),
    /// The blank form of a route; none for the pack's first.
    Worksheet(Option<RouteId>),
}

/// The edition of a workbook, and what is said around it.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkbookContent {
    /// What of the workbook goes in.
    pub extract: Extract,
    /// What the edition says of itself; a sentence or two each.
    notes: Vec<String>,
    /// Who made it for whom, without a sign.
    letterhead: Letterhead,
    /// How tables are written.
    table: Style,
}

/// A report that is to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// What goes in.
    pub content: Content,
    /// The form that it takes.
    pub format: Format,
    /// The file or the folder that it goes to; `~` is somebody's home.
    pub to: PathBuf,
    /// What the file is called where [`Order::to`] is a folder.
    pub name: String,
    /// The file of the sign that stands above it, where it may; `~` is somebody's home.
    pub logo: Option<PathBuf>,
}

/// A document that is to be written as a web page, over nothing that is there.
#[derive(Debug, Clone, PartialEq)]
pub struct PageOrder {
    /// What it says.
    pub document: Document,
    /// The file that it goes to; `~` is somebody's home.
    pub to: PathBuf,
    /// The file of the sign that stands above it; `~` is somebody's home.
    pub logo: Option<PathBuf>,
}

/// What a report is made with, whatever goes in.
#[derive(Clone, Copy)]
pub struct ReportContext<'a> {
    /// The words of the pack's language.
    pub words: &'a Catalog,
    /// The pack that was answered.
    pub pack: &'a Pack,
    /// The moment it is made, where the owner sits.
    pub now: &'a Zoned,
    /// Which characters plain text is written with.
    pub signs: Signs,
    /// The sign that stands above it, where it may.
    pub logo: Option<&'a Logo>,
}

impl What {
    /// The forms that it can take.
    pub fn formats(&self) -> &'static [Format] {
        match self {
            Self::Workbook(_) => &Format::ALL,
            Self::Worksheet => &[
                Format::Html,
                Format::Pdf,
                Format::Docx,
                Format::Markdown,
                Format::Text,
            ],
        }
    }

    /// What goes in.
    pub fn content(
        &self,
        words: &Catalog,
        pack: &Pack,
        workbook: &Workbook,
        settings: &Settings,
    ) -> Content {
        match self {
            Self::Workbook(edition) => {
                let extract = edition::of(words, pack, edition, workbook);
                let notes = edition::notes(words, &extract);
                let kept = Letterhead::kept(settings);
                let (letterhead, _) =
                    edition::letterhead(words, pack, &extract, workbook, &kept, None);
                Content::Workbook(Box::new(WorkbookContent {
                    extract,
                    notes,
                    letterhead,
                    table: Style::chosen(settings, words),
                }))
            }
            Self::Worksheet => Content::Worksheet(workbook.route().cloned()),
        }
    }
}

impl Content {
    /// The files of a report. Of pictures it is the first, the continuum.
    pub fn make(
        &self,
        format: Format,
        context: &ReportContext<'_>,
    ) -> Result<Vec<Piece>, FormatProblem> {
        let mut pieces = match self {
            Self::Workbook(content) => {
                let logo = match content.extract.edition.names {
                    Names::Real => context.logo.cloned(),
                    Names::Letters => None,
                };
                let letterhead = Letterhead {
                    logo,
                    ..content.letterhead.clone()
                };
                format.make(&context.material(content, &letterhead))?
            }
            Self::Worksheet(route) => {
                let document = worksheet(context.words, context.pack, route.as_ref());
                let bytes = format.set(&context.page(&document))?;
                let whole = |bytes| Piece {
                    part: None,
                    called: None,
                    bytes,
                };
                bytes.map(whole).into_iter().collect()
            }
        };
        if format == Format::Svg {
            pieces.truncate(1);
        }
        Ok(pieces)
    }

    /// What a report says, as text: the very words of the file where it is made of words, else the same
    /// in plain text. Empty where there is nothing to write.
    pub fn preview(
        &self,
        format: Format,
        context: &ReportContext<'_>,
    ) -> Result<String, FormatProblem> {
        let (shown, notes) = match (format, self) {
            (Format::Html | Format::Pdf | Format::Docx, _) => (Format::Text, None),
            // The same values, as lines.
            (Format::Xlsx, Self::Workbook(content)) => (Format::Csv, Some(&content.notes)),
            (Format::Brief, Self::Workbook(content)) => {
                let document = context.material(content, &content.letterhead).brief();
                return Ok(text::render(&document, context.signs));
            }
            (Format::Slides, Self::Workbook(content)) => {
                let document = context.material(content, &content.letterhead).slides();
                return Ok(text::render(&document, context.signs));
            }
            (Format::Svg, Self::Workbook(content)) => {
                let figure = context
                    .material(content, &content.letterhead)
                    .first_figure();
                return Ok(figure.map_or_else(String::new, |figure| told(&content.notes) + &figure));
            }
            // A table has no place for what its reader should know.
            (Format::Csv, Self::Workbook(content)) => (format, Some(&content.notes)),
            (
                Format::Brief
                | Format::Slides
                | Format::Markdown
                | Format::Text
                | Format::Json
                | Format::Ics
                | Format::Xlsx
                | Format::Csv
                | Format::Svg,
                _,
            ) => (format, None),
        };
        let pieces = self.make(shown, context)?;
        let texts = pieces.iter().map(|piece| {
            let text = String::from_utf8_lossy(&piece.bytes);
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            match piece.called.as_ref() {
                Some(called) => format!("{called}\n\n{text}"),
                None => text,
            }
        });
        let text = texts.collect::<Vec<_>>().join("\n");
        Ok(notes.map_or_else(String::new, |notes| told(notes)) + &text)
    }
}

/// Notes as paragraphs, with an empty line after each.
fn told(notes: &[String]) -> String {
    let mut told = notes.join("\n\n");
    if !told.is_empty() {
        told.push_str("\n\n");
    }
    told
}

impl<'a> ReportContext<'a> {
    fn material<'m>(
        &'m self,
        content: &'m WorkbookContent,
        letterhead: &'m Letterhead,
    ) -> Material<'m> {
        Material {
            words: self.words,
            pack: content.extract.pack(self.pack),
            workbook: &content.extract.workbook,
            notes: &content.notes,
            now: self.now,
            signs: self.signs,
            paper: Paper::default(),
            table: content.table,
            letterhead,
        }
    }

    fn page(&self, document: &'a Document) -> Page<'a> {
        Page {
            document,
            words: self.words,
            date: self.now.date(),
            signs: self.signs,
            paper: Paper::default(),
        }
    }
}
