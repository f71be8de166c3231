//! What reports are made of, and what documents are set with.

use jiff::{Zoned, civil::Date};

use super::{
    build::{build, slides},
    csv::style::Style,
    document::{Block, Document, Figure, Section},
    letterhead::Letterhead,
    pdf::{Paper, Sheet},
    text::{self, Signs},
};
use crate::{
    domain::{pack::Pack, workbook::Workbook},
    i18n::Catalog,
};

/// What a report is made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The words of the pack's language.
    pub words: &'a Catalog,
    /// The pack that was answered.
    pub pack: &'a Pack,
    /// The workbook, with all that is to go in and nothing else.
    pub workbook: &'a Workbook,
    /// What whoever reads it should know of what was left out or changed; a sentence or two each.
    pub notes: &'a [String],
    /// The moment it is made, where the owner sits.
    pub now: &'a Zoned,
    /// Which characters plain text, and figures in it, are drawn with.
    pub signs: Signs,
    /// What a PDF is printed on.
    pub paper: Paper,
    /// How tables are written.
    pub table: Style,
    /// Who makes it, for whom, and under which sign.
    pub letterhead: &'a Letterhead,
}

/// What files have in common, whatever workbooks they hold.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The words of the pack's language.
    pub words: &'a Catalog,
    /// The pack that was answered.
    pub pack: &'a Pack,
    /// The moment they are made, where the owner sits.
    pub now: &'a Zoned,
    /// What sheets are printed on.
    pub paper: Paper,
    /// How tables are written.
    pub table: Style,
    /// Who makes them, for whom, and under which sign.
    pub letterhead: &'a Letterhead,
}

/// A document and what it is set with.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// What it says.
    pub document: &'a Document,
    /// The words of its language.
    pub words: &'a Catalog,
    /// The day that it is of.
    pub date: Date,
    /// Which characters plain text, and figures in it, are drawn with.
    pub signs: Signs,
    /// What a PDF is printed on.
    pub paper: Paper,
}

impl<'a> Material<'a> {
    /// What it shares with other workbooks in one file.
    pub(super) fn frame(&self) -> Frame<'a> {
        Frame {
            words: self.words,
            pack: self.pack,
            now: self.now,
            paper: self.paper,
            table: self.table,
            letterhead: self.letterhead,
        }
    }

    /// The document of all this.
    pub(super) fn document(&self) -> Document {
        let mut document = build(self.words, self.pack, self.workbook, self.now.date());
        self.letterhead.put_above(&mut document, self.words);
        document.about.extend_from_slice(self.notes);
        document
    }

    /// The first page of that document, with what its end says of itself.
    pub(super) fn brief(&self) -> Document {
        let mut document = self.document();
        document.sections.truncate(1);
        document.footer.blocks.truncate(1);
        document
    }

    /// The pages for a wall.
    pub(super) fn slides(&self) -> Document {
        let mut document = slides(self.words, self.pack, self.workbook, self.now.date());
        document.about.truncate(1);
        self.letterhead.put_above(&mut document, self.words);
        document.about.extend_from_slice(self.notes);
        document
    }

    /// What a PDF of this is made for.
    pub(super) fn sheet(&self) -> Sheet<'_> {
        Sheet {
            paper: self.paper,
            date: self.now.date(),
            words: self.words,
        }
    }

    /// The first figure, as text under its title; none where there is none yet.
    pub(super) fn first_figure(&self) -> Option<String> {
        fn first(sections: &[Section]) -> Option<&Figure> {
            sections.iter().find_map(|section| {
                let mut blocks = section.blocks.iter();
                let figure = blocks.find_map(|block| {
                    let Block::Figure(figure) = block else {
                        return None;
                    };
                    Some(figure)
                });
                figure.or_else(|| first(&section.sections))
            })
        }
        let document = self.document();
        let figure = first(&document.sections)?;
        let drawn = text::figure(figure, self.signs);
        Some(format!("{}\n\n{drawn}", figure.title))
    }
}
