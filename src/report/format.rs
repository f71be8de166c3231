//! The forms that a report can take, and the way to make each.

use std::path::Path;

use super::{
    csv,
    document::{Block, Section},
    docx::{self, DocxProblem},
    html, ics, joint, json, markdown,
    material::{Material, Page},
    pdf::{self, PdfProblem},
    svg, text,
};

use crate::{i18n::Catalog, store::slug, t};

/// A form that a report can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// To read in a browser, to print, to send.
    Html,
    /// To print, to send.
    Pdf,
    /// The first page alone, for whoever reads no more.
    Brief,
    /// Pages for a wall.
    Slides,
    /// To go on writing in.
    Docx,
    /// To read in an editor or on a web page that takes it.
    Markdown,
    /// To read anywhere.
    Text,
    /// Sheets for Excel and its like.
    Xlsx,
    /// Tables for a spreadsheet.
    Csv,
    /// Values for another program.
    Json,
    /// Actions and reviews for a calendar.
    Ics,
    /// A picture for a slide or a page.
    Svg,
}

/// One file of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which part of the report it is, where a format makes several: a table or a kind of figure, by
    /// its name, `a-z` only. Of a kind there can be several.
    pub part: Option<&'static str>,
    /// What its file is called after the firm, in the language, in small letters and hyphens; none where it is of
    /// the whole.
    pub called: Option<String>,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

/// Why a report could not be given a form.
#[derive(Debug, thiserror::Error)]
pub enum FormatProblem {
    /// The pages could not be made.
    #[error(transparent)]
    Pdf(#[from] PdfProblem),
    /// The sheets could not be written.
    #[error("the sheets cannot be written: {0}")]
    Sheets(#[from] rust_xlsxwriter::XlsxError),
    /// The document could not be written for Word.
    #[error(transparent)]
    Docx(#[from] DocxProblem),
}

impl Format {
    /// All of them, those for readers first.
    pub const ALL: [Self; 12] = [
        Self::Html,
        Self::Pdf,
        Self::Docx,
        Self::Markdown,
        Self::Text,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Ics,
        Self::Svg,
        Self::Brief,
        Self::Slides,
    ];

    /// The name that it is asked for by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Brief => "brief",
            Self::Slides => "slides",
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Svg => "svg",
        }
    }

    /// What its file is called after the firm, where that is not just by its ending: it stands beside the whole
    /// report in one folder.
    pub fn called(self, words: &Catalog) -> Option<String> {
        match self {
            Self::Brief => Some(slug(&t!(words, "file-brief"))),
            Self::Slides => Some(slug(&t!(words, "file-slides"))),
            Self::Html
            | Self::Pdf
            | Self::Docx
            | Self::Markdown
            | Self::Text
            | Self::Xlsx
            | Self::Csv
            | Self::Json
            | Self::Ics
            | Self::Svg => None,
        }
    }

    /// What it is called where one chooses it.
    pub fn label(self, words: &Catalog) -> String {
        match self {
            Self::Html => t!(words, "order-format-html"),
            Self::Pdf => t!(words, "order-format-pdf"),
            Self::Brief => t!(words, "order-format-brief"),
            Self::Slides => t!(words, "order-format-slides"),
            Self::Docx => t!(words, "order-format-docx"),
            Self::Markdown => t!(words, "order-format-md"),
            Self::Text => t!(words, "order-format-txt"),
            Self::Xlsx => t!(words, "order-format-xlsx"),
            Self::Csv => t!(words, "order-format-csv"),
            Self::Json => t!(words, "order-format-json"),
            Self::Ics => t!(words, "order-format-ics"),
            Self::Svg => t!(words, "order-format-svg"),
        }
    }

    /// The format whose files end like this, with no dot, in any case; the whole report where several do.
    pub fn of_ending(ending: &str) -> Option<Self> {
        let is_meant = |format: &Self| format.extension().eq_ignore_ascii_case(ending);
        Self::ALL.into_iter().find(is_meant)
    }

    /// What a file's name ends in where that is the ending of another format: whoever opens it would be told that it is
    /// broken. None where it fits, or is none of ours.
    pub fn other_ending(self, file: &Path) -> Option<String> {
        let ending = file.extension()?.to_string_lossy().into_owned();
        let named = Self::of_ending(&ending)?;
        (named.extension() != self.extension()).then_some(ending)
    }

    /// The format of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The ending of its files, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Brief | Self::Slides => Self::Pdf.name(),
            Self::Html
            | Self::Pdf
            | Self::Docx
            | Self::Markdown
            | Self::Text
            | Self::Xlsx
            | Self::Csv
            | Self::Json
            | Self::Ics
            | Self::Svg => self.name(),
        }
    }

    /// Whether a terminal cannot show it.
    pub fn is_binary(self) -> bool {
        match self {
            Self::Pdf | Self::Brief | Self::Slides | Self::Docx | Self::Xlsx => true,
            Self::Html
            | Self::Markdown
            | Self::Text
            | Self::Csv
            | Self::Json
            | Self::Ics
            | Self::Svg => false,
        }
    }

    /// Whether it shows the sign of whoever prepared a report.
    pub fn shows_logo(self) -> bool {
        match self {
            Self::Html | Self::Pdf | Self::Brief | Self::Slides | Self::Docx => true,
            Self::Markdown
            | Self::Text
            | Self::Xlsx
            | Self::Csv
            | Self::Json
            | Self::Ics
            | Self::Svg => false,
        }
    }

    /// Whether any document can be set in it; the others are for programs, or for a workbook's report alone.
    pub fn sets_documents(self) -> bool {
        match self {
            Self::Html | Self::Pdf | Self::Docx | Self::Markdown | Self::Text => true,
            Self::Brief
            | Self::Slides
            | Self::Xlsx
            | Self::Csv
            | Self::Json
            | Self::Ics
            | Self::Svg => false,
        }
    }

    /// Whether a file of it can hold several workbooks.
    pub fn holds_several(self) -> bool {
        match self {
            Self::Xlsx | Self::Csv => true,
            Self::Html
            | Self::Pdf
            | Self::Brief
            | Self::Slides
            | Self::Docx
            | Self::Markdown
            | Self::Text
            | Self::Json
            | Self::Ics
            | Self::Svg => false,
        }
    }

    /// The names of the parts that it makes a file each of; none where it makes one of the whole.
    pub fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Html
            | Self::Pdf
            | Self::Docx
            | Self::Markdown
            | Self::Text
            | Self::Xlsx
            | Self::Json
            | Self::Ics => &[],
            // They stand beside the whole report in one folder.
            Self::Brief => &[BRIEF],
            Self::Slides => &[SLIDES],
            Self::Csv => &csv::NAMES,
            Self::Svg => &FIGURES,
        }
    }

    /// The files of a report in this form.
    pub fn make(self, material: &Material<'_>) -> Result<Vec<Piece>, FormatProblem> {
        let whole = |bytes| {
            vec![Piece {
                part: None,
                called: None,
                bytes,
            }]
        };
        Ok(match self {
            Self::Html | Self::Pdf | Self::Docx | Self::Markdown | Self::Text => {
                let document = material.document();
                let page = Page {
                    document: &document,
                    words: material.words,
                    date: material.now.date(),
                    signs: material.signs,
                    paper: material.paper,
                };
                self.set(&page)?.map(whole).unwrap_or_default()
            }
            Self::Xlsx | Self::Csv => {
                let share = joint::Share::of(self, material);
                joint::joined(material.frame(), &Vec::from_iter(share))?
            }
            Self::Brief => vec![Piece {
                part: Some(BRIEF),
                called: self.called(material.words),
                bytes: pdf::render(&material.brief(), &material.sheet())?,
            }],
            Self::Slides => vec![Piece {
                part: Some(SLIDES),
                called: self.called(material.words),
                bytes: pdf::slides(&material.slides(), &material.sheet())?,
            }],
            Self::Json => whole(json::render(material)),
            Self::Ics => whole(ics::render(material)),
            Self::Svg => figures(&material.document().sections),
        })
    }

    /// A document in this form; none where the form is for programs and not for readers.
    pub fn set(self, page: &Page<'_>) -> Result<Option<Vec<u8>>, FormatProblem> {
        let document = page.document;
        Ok(match self {
            Self::Html => Some(html::render(document).into_bytes()),
            Self::Pdf => {
                let sheet = pdf::Sheet {
                    paper: page.paper,
                    date: page.date,
                    words: page.words,
                };
                Some(pdf::render(document, &sheet)?)
            }
            Self::Docx => Some(docx::render(page)?),
            Self::Markdown => Some(markdown::render(document, page.signs).into_bytes()),
            Self::Text => Some(text::render(document, page.signs).into_bytes()),
            Self::Brief
            | Self::Slides
            | Self::Xlsx
            | Self::Csv
            | Self::Json
            | Self::Ics
            | Self::Svg => None,
        })
    }
}

/// What a brief is called.
const BRIEF: &str = "brief";

/// What pages for a wall are called.
const SLIDES: &str = "slides";

/// The kinds of figure, the one to show first in front.
const FIGURES: [&str; 7] = [
    "continuum",
    "gauges",
    "marks",
    "ladder",
    "ratings",
    "matrix",
    "trend",
];

/// What a figure's file is called by its title: whom it is about, and what it shows however long that name is.
fn called(title: &str) -> String {
    match title.rsplit_once(": ") {
        Some((whom, what)) => format!("{}-{}", slug(whom), slug(what)),
        None => slug(title),
    }
}

/// Every figure of some sections, in order.
fn figures(sections: &[Section]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for section in sections {
        for block in &section.blocks {
            if let Block::Figure(figure) = block {
                pieces.push(Piece {
                    part: Some(figure.picture.kind()),
                    called: Some(called(&figure.title)),
                    bytes: svg::file(figure).into_bytes(),
                });
            }
        }
        pieces.extend(figures(&section.sections));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            testing::TestAnswers,
            workbook::{AllianceKind, Workbook},
        },
        report::testing::of,
    };

    fn workbook() -> Workbook {
        let given = TestAnswers::default().at([60, 60, 60]).marks("yyypn");
        TestAnswers::default().firm(vec![given.alliance(1, AllianceKind::Existing)])
    }

    #[test]
    fn every_format_makes_the_parts_that_it_names() {
        for format in Format::ALL {
            assert_eq!(Format::named(format.name()), Some(format));
            let pieces = format.make(&of(&workbook())).unwrap();
            assert!(!pieces.is_empty());
            for piece in pieces {
                assert!(!piece.bytes.is_empty());
                let known = piece.part.map(|part| format.parts().contains(&part));
                assert_eq!(known, (!format.parts().is_empty()).then_some(true));
            }
        }
        let first = Format::Svg.make(&of(&workbook())).unwrap().remove(0);
        assert_eq!(first.part, Some("continuum"));
    }

    #[test]
    fn what_readers_should_know_is_in_what_they_read() {
        let notes = ["This edition leaves something out.".to_owned()];
        let workbook = workbook();
        let material = Material {
            notes: &notes,
            ..of(&workbook)
        };
        for format in [
            Format::Html,
            Format::Markdown,
            Format::Text,
            Format::Json,
            Format::Ics,
        ] {
            let bytes = format.make(&material).unwrap().remove(0).bytes;
            let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
            assert!(text.contains("This edition leaves"), "{format:?}");
        }
    }
}
