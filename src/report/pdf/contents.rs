//! The table of contents: every chapter with a link and the page that it begins on.

use krilla::tagging::Tag;
use std::num::NonZeroU16;

use super::{
    block::{BODY, Frame, Layout, RULE, bar, heading_style, named, written},
    flow::{Mark, Shape, Strip},
    line,
};
use crate::report::document::{Document, Section};

/// How much room there is for the number of a page, in points.
const NUMBER: f32 = 36.0;
/// From one line to the next.
const LEADING: f32 = 16.0;
/// Up to how many chapters stand in one column, and what is left free between two.
const FEW: usize = 6;
const BETWEEN: f32 = 22.0;

impl Layout {
    /// What stands after the brief, which is the first chapter.
    pub(super) fn contents(&mut self, document: &Document) {
        let frame = self.frame();
        let heading = &document.guide.contents;
        let tag = Tag::Hn(NonZeroU16::MIN.saturating_add(1), Some(named(heading)));
        self.text(heading, &heading_style(1), frame, 0.0, tag);
        self.keep_last();
        self.tags.open(Tag::TOC);
        let chapters = document.sections.iter().chain([&document.footer]);
        let chapters: Vec<(usize, &Section)> = chapters.enumerate().skip(1).collect();
        // Read down the first column, then down the second, where no name is too long for one.
        let half = (frame.width - BETWEEN) / 2.0;
        let fits = |(_, chapter): &(usize, &Section)| {
            line::one(&mut self.fonts, &chapter.heading, &BODY).width <= half - NUMBER
        };
        let abreast = if chapters.len() > FEW && chapters.iter().all(fits) {
            2
        } else {
            1
        };
        let high = chapters.len().div_ceil(abreast);
        let first = self.strips.len();
        for (nth, (to, chapter)) in chapters.into_iter().enumerate() {
            let column = if nth < high { 0.0 } else { 1.0 };
            let width = match abreast {
                1 => frame.width,
                _ => half,
            };
            let place = Frame {
                x: frame.x + column * (width + BETWEEN),
                width,
            };
            let marks = self.entry(to, chapter, place);
            match self.strips.get_mut(first + nth % high) {
                Some(strip) => strip.marks.extend(marks),
                None => self.strips.push(Strip {
                    height: LEADING,
                    marks,
                    ..Strip::default()
                }),
            }
        }
        self.tags.close();
    }

    /// A chapter's name, the number of its page, and the link over both.
    fn entry(&mut self, to: usize, chapter: &Section, frame: Frame) -> Vec<Mark> {
        self.tags.open(Tag::TOCI);
        self.tags.open(Tag::Reference);
        let link = self.tags.leaf(Tag::Link);
        self.tags.close();
        self.tags.close();
        let beside = Frame {
            width: frame.width - NUMBER,
            ..frame
        };
        let name = line::clipped(&mut self.fonts, &chapter.heading, &BODY, beside.width);
        let mut text = self.begun(written(name, &BODY, beside, link), beside);
        text.y += (LEADING - BODY.leading) / 2.0;
        let number = Mark {
            x: frame.x + frame.width,
            y: text.y,
            shape: Shape::PageOf(to),
            tag: Some(link),
        };
        let area = Mark {
            x: frame.x,
            y: 0.0,
            shape: Shape::Link {
                width: frame.width,
                height: LEADING,
                to,
                says: named(&chapter.heading),
            },
            tag: Some(link),
        };
        vec![
            bar(frame.x, LEADING - 0.5, frame.width, 0.5, RULE),
            text,
            number,
            area,
        ]
    }
}
