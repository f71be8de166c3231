//! A document as PDF, made without a browser.
//!
//! Text is shaped with real glyphs and broken into lines, lines and figures stack up into strips,
//! strips into pages, and krilla writes the pages with tags, bookmarks and the glyphs that they use.
//! Typst as a library would set it as well, but makes the first build on a small laptop far longer, and
//! brings a language of its own for what a handful of kinds of block need.
//!
//! The typeface is our own, Inter. A character that it lacks is drawn with what the computer has, and
//! one that nothing has is a box that can still be searched and copied, with a note at the end.

mod block;
mod brief;
mod contents;
mod facts;
mod figure;
mod flow;
mod form;
mod name;
mod slides;
mod table;
mod tag;
mod task;
mod write;

use jiff::civil::Date;

use self::{
    block::Layout,
    flow::Page,
    font::{Fonts, Reach},
    tag::Tags,
    write::Form,
};
use super::{
    document::Document,
    linebreak::Hyphens,
    typeset::{
        font::{self, NoFonts},
        line,
    },
};
use crate::i18n::Catalog;

/// What a document is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 by 297 millimetres, as in most of the world.
    #[default]
    A4,
    /// 8½ by 11 inches, as in North America.
    Letter,
}

impl Paper {
    /// Width and height, in points.
    fn size(self) -> [f32; 2] {
        match self {
            Self::A4 => [595.28, 841.89],
            Self::Letter => [612.0, 792.0],
        }
    }

    /// Width and height of what is printed on, in points.
    fn room(self) -> [f32; 2] {
        let [width, height] = self.size();
        let [top, side, bottom] = MARGINS;
        [width - 2.0 * side, height - top - bottom]
    }
}

/// What is left free above, beside and below the text, in points.
const MARGINS: [f32; 3] = [53.0, 47.0, 44.0];

/// What a PDF is made for.
pub struct Sheet<'a> {
    /// What it is printed on.
    pub paper: Paper,
    /// The day that it is of.
    pub date: Date,
    /// What is said about the pages themselves.
    pub words: &'a Catalog,
}

/// Why a document could not be made into a PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfProblem {
    /// The typefaces that the program carries cannot be read.
    #[error(transparent)]
    Fonts(#[from] NoFonts),
    /// The pages cannot be written.
    #[error("the pages cannot be written: {0}")]
    Pages(String),
    /// The paper has no size.
    #[error("there is no paper")]
    NoPaper,
}

/// A document as the bytes of a PDF file; the same for the same document and sheet on the same
/// computer.
pub fn render(document: &Document, sheet: &Sheet<'_>) -> Result<Vec<u8>, PdfProblem> {
    let laid = lay(document, sheet, Reach::System)?;
    write::write(document, sheet, laid)
}

/// A document as pages for a wall, a section on each. They are as wide as a wall is, whatever is printed on.
pub fn slides(document: &Document, sheet: &Sheet<'_>) -> Result<Vec<u8>, PdfProblem> {
    let laid = slides::lay(document, sheet, Reach::System)?;
    write::write(document, sheet, laid)
}

/// A document in pages.
struct Laid {
    fonts: Fonts,
    tags: Tags,
    pages: Vec<Page>,
    form: Form,
}

impl Laid {
    /// What was laid out, in pages of this height.
    fn of(layout: Layout, height: f32, form: Form) -> Self {
        let Layout {
            fonts,
            tags,
            strips,
            ..
        } = layout;
        Self {
            fonts,
            tags,
            pages: flow::pages(strips, height),
            form,
        }
    }
}

fn lay(document: &Document, sheet: &Sheet<'_>, reach: Reach) -> Result<Laid, PdfProblem> {
    let [width, height] = sheet.paper.room();
    let mut layout = Layout::new(
        Fonts::new(reach, Hyphens::of(&document.language))?,
        width,
        height,
    );
    layout.document(document, sheet.words);
    let form = Form {
        size: sheet.paper.size(),
        margins: MARGINS,
        slide: false,
    };
    Ok(Laid::of(layout, height, form))
}

#[cfg(test)]
mod tests;
