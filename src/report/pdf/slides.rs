//! Pages for a wall: wide, in large type, one section on each, however much it says.

use std::num::NonZeroU16;

use krilla::tagging::Tag;

use super::{
    Laid, PdfProblem, Sheet,
    block::{ABOUT, ACCENT, BODY, Layout, SMALL, bar, heading_style, named, style},
    brief::{Fit, fit},
    flow,
    font::{Fonts, Reach, Weight},
    write::Form,
};
use crate::report::{
    document::{Block, Document, Section},
    drawing::Width,
    linebreak::Hyphens,
};

/// A page of 16 by 9, as wide as a projector's page usually is, in points.
const SIZE: [f32; 2] = [960.0, 540.0];
/// What is left free above, beside and below.
const MARGINS: [f32; 3] = [46.0, 60.0, 56.0];

/// From what is read across a room to what holds anything. Before a text is cut it is set smaller, down to what is
/// still read from the first rows.
const FITS: [Fit; 10] = [
    fit(2.0, 12, 0.72),
    fit(1.85, 12, 0.72),
    fit(1.7, 12, 0.72),
    fit(1.55, 12, 0.74),
    fit(1.4, 12, 0.74),
    fit(1.25, 12, 0.74),
    fit(1.1, 12, 0.74),
    fit(1.1, 4, 0.74),
    fit(0.9, 2, 0.7),
    fit(0.75, 2, 0.6),
];

/// Lays out every section on a page of its own.
pub(super) fn lay(
    document: &Document,
    sheet: &Sheet<'_>,
    reach: Reach,
) -> Result<Laid, PdfProblem> {
    let [top, side, below] = MARGINS;
    let room = (SIZE[0] - 2.0 * side, SIZE[1] - top - below);
    let mut layout = Layout::new(
        Fonts::new(reach, Hyphens::of(&document.language))?,
        room.0,
        room.1,
    );
    layout.from_the_right = document.is_from_the_right();
    layout.pictures = Width::Wall;
    let last = document.sections.len().saturating_sub(1);
    for (nth, section) in document.sections.iter().enumerate() {
        layout.on_one_page(&FITS, |layout, way| {
            layout.slide(document, section, nth == 0, way.picture);
            if nth == last {
                layout.missing(sheet.words);
            }
        });
    }
    let form = Form {
        size: SIZE,
        margins: MARGINS,
        slide: true,
    };
    Ok(Laid::of(layout, room.1, form))
}

impl Layout {
    fn slide(&mut self, document: &Document, section: &Section, first: bool, picture: f32) {
        let frame = self.frame();
        self.tags.open(Tag::Section);
        if first {
            self.logo(document);
            let title = style(17.0, 21.0, Weight::Strong, ACCENT);
            let tag = Tag::Hn(NonZeroU16::MIN, Some(named(&document.title)));
            self.name(&document.title, &title, frame, 0.0, tag);
            for line in &document.about {
                self.text(line, &SMALL, frame, 0.0, Tag::P);
            }
        } else {
            self.strips.push(flow::Strip {
                height: 9.0,
                marks: vec![bar(0.0, 0.0, 30.0, 2.5, ACCENT)],
                ..flow::Strip::default()
            });
        }
        let heading = if first {
            heading_style(1)
        } else {
            heading_style(0)
        };
        self.heading(&section.heading, 0, &heading, 6.0);
        for block in &section.blocks {
            match block {
                Block::Figure(figure) => {
                    let high = self.height() * picture;
                    self.figure_in(figure, frame, high);
                }
                Block::Paragraph(text) if section.blocks.len() > 1 => {
                    self.text(text, &ABOUT, frame, 8.0, Tag::P);
                }
                Block::Paragraph(text) => self.text(text, &BODY, frame, 8.0, Tag::P),
                Block::Headline(_)
                | Block::List(_)
                | Block::Table(_)
                | Block::Values(_)
                | Block::Notice(_)
                | Block::Tasks(_)
                | Block::Form(_) => self.block(block),
            }
        }
        self.side_by_side(&section.sections, 10.0, 1);
        self.tags.close();
    }
}
