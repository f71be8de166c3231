//! A brief as one page, however much it says: what does not fit is set smaller, and at last cut with a sign.

use krilla::tagging::Tag;
use std::num::NonZeroU16;

use super::{
    block::{
        ABOUT, ACCENT, BODY, Frame, HEADLINE, Layout, SMALL, bar, heading_style, named, ours, style,
    },
    flow::{Heading, Mark, Shape, Strip},
    font::Weight,
};
use crate::{
    i18n::Catalog,
    report::{
        document::{Block, Document, Section},
        drawing::Width,
    },
};

/// Between two columns, in points.
const BETWEEN: f32 = 18.0;
/// How much of the width the first of two columns has.
const FIRST: f32 = 0.6;

/// A way to set it: how large, how many lines a text may have, and how much of the page its picture may take.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    scale: f32,
    lines: usize,
    pub(super) picture: f32,
}

pub(super) const fn fit(scale: f32, lines: usize, picture: f32) -> Fit {
    Fit {
        scale,
        lines,
        picture,
    }
}

/// From the best to read to the one that holds anything. Before a text is cut it is set smaller.
const FITS: [Fit; 10] = [
    fit(1.0, 8, 0.56),
    fit(0.96, 8, 0.54),
    fit(0.92, 8, 0.52),
    fit(0.88, 8, 0.5),
    fit(0.84, 8, 0.48),
    fit(0.8, 8, 0.46),
    fit(0.8, 4, 0.46),
    fit(0.76, 3, 0.44),
    fit(0.7, 2, 0.42),
    fit(0.62, 2, 0.38),
];

/// Strips as one, from the upper left corner of the first.
pub(super) struct Stacked {
    pub(super) height: f32,
    pub(super) marks: Vec<Mark>,
    headings: Vec<(Heading, f32)>,
}

impl Layout {
    /// The page: what it is, the picture, and below it the parts side by side.
    pub(super) fn brief(&mut self, document: &Document, section: &Section, words: &Catalog) {
        let alone = document.sections.len() == 1;
        self.on_one_page(&FITS, |layout, way| {
            layout.lay_brief(document, section, way.picture);
            if alone {
                layout.ending(document);
                layout.missing(words);
            }
        });
    }

    /// What is laid out, as one page: in the first way that it fits in, or else in the last. A picture that was made
    /// smaller takes what is left of the page.
    pub(super) fn on_one_page(&mut self, ways: &[Fit], lay: impl Fn(&mut Self, &Fit)) {
        let whole = (self.width, self.height);
        let before = std::mem::take(&mut self.strips);
        let mut page = None;
        for (nth, way) in ways.iter().enumerate() {
            // What was tried and did not fit leaves no tags behind.
            let tags = self.tags.clone();
            (self.width, self.height) = (whole.0 / way.scale, whole.1 / way.scale);
            self.most = Some(way.lines);
            let mut laid = self.laid(way, &lay);
            let spare = self.height - laid.height;
            let fits = spare >= 0.0;
            if fits && self.is_smaller {
                self.tags = tags.clone();
                let picture = way.picture + spare / self.height;
                laid = self.laid(&Fit { picture, ..*way }, &lay);
            }
            page = Some((laid, way.scale));
            if fits || nth + 1 == ways.len() {
                break;
            }
            self.tags = tags;
        }
        self.most = None;
        (self.width, self.height) = whole;
        self.strips = before;
        self.strips.extend(page.map(|(page, scale)| {
            Strip {
                height: whole.1,
                marks: (page.marks.into_iter())
                    .map(|mark| mark.scaled(scale))
                    .collect(),
                headings: (page.headings.into_iter())
                    .map(|(heading, down)| (heading, down * scale))
                    .collect(),
                ..Strip::default()
            }
        }));
    }

    /// What is laid out in one way.
    fn laid(&mut self, way: &Fit, lay: impl Fn(&mut Self, &Fit)) -> Stacked {
        self.is_smaller = false;
        lay(self, way);
        stacked(std::mem::take(&mut self.strips))
    }

    /// What the end of a document says, where nothing else follows.
    fn ending(&mut self, document: &Document) {
        let frame = self.frame();
        for block in &document.footer.blocks {
            if let Block::Paragraph(text) = block {
                self.text(text, &SMALL, frame, 14.0, Tag::P);
            }
        }
    }

    /// The sign of whoever made it, where there is one.
    pub(super) fn logo(&mut self, document: &Document) {
        if let Some(logo) = &document.letterhead.logo {
            let size = logo.points();
            let shape = Shape::Image {
                logo: logo.clone(),
                size,
            };
            // It only adorns: who made it stands below in words.
            let mark = Mark {
                x: 0.0,
                y: 0.0,
                shape,
                tag: None,
            };
            self.strips.push(Strip {
                height: size[1] + 18.0,
                keep: true,
                marks: vec![mark],
                ..Strip::default()
            });
        }
    }

    fn lay_brief(&mut self, document: &Document, section: &Section, picture: f32) {
        let frame = self.frame();
        self.logo(document);
        self.strips.push(Strip {
            height: 14.0,
            marks: vec![bar(0.0, 0.0, 44.0, 4.0, ACCENT)],
            ..Strip::default()
        });
        let title = style(23.0, 28.0, Weight::Strong, BODY.ink);
        let tag = Tag::Hn(NonZeroU16::MIN, Some(named(&document.title)));
        self.name(&document.title, &title, frame, 0.0, tag);
        for (nth, line) in document.about.iter().enumerate() {
            let before = if nth == 0 { 3.0 } else { 0.0 };
            self.text(line, &ABOUT, frame, before, Tag::P);
        }
        self.tags.open(Tag::Section);
        self.heading(&section.heading, 0, &heading_style(1), 16.0);
        for block in &section.blocks {
            match block {
                Block::Figure(figure) => {
                    let high = self.height() * picture;
                    self.figure_in(figure, frame, high);
                }
                Block::Headline(text) => self.text(text, &ours(HEADLINE), frame, 3.0, Tag::P),
                Block::Paragraph(text) => self.text(text, &ours(SMALL), frame, 6.0, Tag::P),
                Block::List(_)
                | Block::Table(_)
                | Block::Values(_)
                | Block::Notice(_)
                | Block::Tasks(_)
                | Block::Form(_) => self.block(block),
            }
        }
        self.side_by_side(&section.sections, 16.0, 1);
        self.tags.close();
    }

    /// Parts in columns, the first one wider; one by itself has the whole width.
    pub(super) fn side_by_side(&mut self, parts: &[Section], before: f32, depth: usize) {
        let whole = self.frame();
        let above = std::mem::take(&mut self.strips);
        let frames = match parts {
            [] | [_] => vec![whole],
            [_, ..] => {
                let first = (whole.width - BETWEEN) * FIRST;
                vec![
                    Frame {
                        x: 0.0,
                        width: first,
                    },
                    whole.inside(first + BETWEEN),
                ]
            }
        };
        let mut row = Strip {
            before,
            ..Strip::default()
        };
        let pictures = self.pictures;
        if parts.len() > 1 {
            self.pictures = Width::Column;
        }
        for (part, frame) in parts.iter().zip(frames) {
            self.width = frame.width;
            self.section(part, depth, false);
            let column = stacked(std::mem::take(&mut self.strips));
            row.height = row.height.max(column.height);
            row.marks.extend(column.marks.into_iter().map(|mut mark| {
                mark.x += frame.x;
                mark
            }));
            row.headings.extend(column.headings);
        }
        self.pictures = pictures;
        self.width = whole.width;
        self.strips = above;
        if !parts.is_empty() {
            self.strips.push(row);
        }
    }
}

pub(super) fn stacked(strips: Vec<Strip>) -> Stacked {
    let mut all = Stacked {
        height: 0.0,
        marks: Vec::new(),
        headings: Vec::new(),
    };
    for (nth, strip) in strips.into_iter().enumerate() {
        if nth > 0 {
            all.height += strip.before;
        }
        let top = all.height;
        all.marks.extend(strip.marks.into_iter().map(|mut mark| {
            mark.y += top;
            mark
        }));
        let headings = strip.headings.into_iter();
        all.headings
            .extend(headings.map(|(heading, down)| (heading, down + top)));
        all.height += strip.height;
    }
    all
}

impl Mark {
    /// The same, so many times as large.
    fn scaled(self, scale: f32) -> Self {
        Self {
            x: self.x * scale,
            y: self.y * scale,
            tag: self.tag,
            shape: match self.shape {
                Shape::Text { line, size, ink } => Shape::Text {
                    line: line.scaled(scale),
                    size: size * scale,
                    ink,
                },
                Shape::Bar { width, height, ink } => Shape::Bar {
                    width: width * scale,
                    height: height * scale,
                    ink,
                },
                Shape::Stroke { points, width, ink } => Shape::Stroke {
                    points: points
                        .into_iter()
                        .map(|[x, y]| [x * scale, y * scale])
                        .collect(),
                    width: width * scale,
                    ink,
                },
                Shape::Image { logo, size } => Shape::Image {
                    logo,
                    size: size.map(|side| side * scale),
                },
                Shape::Picture {
                    strokes,
                    scale: own,
                } => Shape::Picture {
                    strokes,
                    scale: own * scale,
                },
                Shape::Link {
                    width,
                    height,
                    to,
                    says,
                } => Shape::Link {
                    width: width * scale,
                    height: height * scale,
                    to,
                    says,
                },
                Shape::PageOf(to) => Shape::PageOf(to),
            },
        }
    }
}
