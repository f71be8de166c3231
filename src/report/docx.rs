//! A document for Word and its like, to go on writing in: real headings and lists, tables with heads that are
//! repeated, pictures with words for who does not see them, and room for an adviser's comments.
//!
//! The parts of the file are written here, as ECMA-376 has them; every text is escaped, for it comes through
//! markup alone. Pictures are PNG: what Word draws of an SVG hangs on the typefaces of the computer it is on.

mod body;
mod columns;
mod look;
mod parts;
mod text;

use std::io::{Cursor, Write as _};

use zip::{ZipWriter, result::ZipError, write::SimpleFileOptions};

use self::body::Body;
use super::{material::Page, pdf::Paper, raster::RasterProblem};

/// Why a document could not be written for Word.
#[derive(Debug, thiserror::Error)]
pub enum DocxProblem {
    /// A figure cannot be drawn.
    #[error("a figure cannot be drawn: {0}")]
    Figure(#[from] RasterProblem),
    /// The parts cannot be packed.
    #[error("the file cannot be packed: {0}")]
    Packing(#[from] ZipError),
    /// The parts cannot be written.
    #[error("the file cannot be written: {0}")]
    Writing(#[from] std::io::Error),
}

/// Width and height of the paper, in twentieths of a point.
fn paper(paper: Paper) -> [u32; 2] {
    match paper {
        Paper::A4 => [11_906, 16_838],
        Paper::Letter => [12_240, 15_840],
    }
}

/// What is left free around the text, in twentieths of a point.
const MARGIN: u32 = 1_134;

/// How wide the text is, in twentieths of a point.
fn measure(on: Paper) -> u32 {
    paper(on)[0] - 2 * MARGIN
}

/// A document as a file for Word; the same for the same page on the same computer.
pub fn render(page: &Page<'_>) -> Result<Vec<u8>, DocxProblem> {
    let body = Body::of(page)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Without a time of its own: the same document is the same file.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let parts = [
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::relations()),
        ("docProps/core.xml", parts::properties(page)),
        ("word/document.xml", body.document(page)),
        ("word/styles.xml", look::styles(&page.document.language)),
        ("word/numbering.xml", parts::numbering()),
        ("word/settings.xml", parts::settings()),
        ("word/footer1.xml", parts::footer(page)),
        (
            "word/_rels/document.xml.rels",
            parts::document_relations(&body.pictures),
        ),
    ];
    for (name, part) in parts {
        zip.start_file(name, options)?;
        zip.write_all(parts::HEAD.as_bytes())?;
        zip.write_all(part.0.as_bytes())?;
    }
    for (nth, picture) in body.pictures.iter().enumerate() {
        zip.start_file(format!("word/media/{}", parts::picture(nth)), options)?;
        zip.write_all(picture)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests;
