//! Sections and blocks as strips.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag, TagKind};

use super::{
    PdfProblem,
    flow::{Heading, Mark, Shape, Strip},
    font::{Fonts, TOFU, Weight},
    line::{self, Line, Style},
    tag::{TagId, Tags},
};
use crate::{
    i18n::Catalog,
    report::document::{Block, Document, LabelledValue, Notice, Said, Section, Tone},
    t,
};

// The same colours as in the figures.
/// Text.
pub(super) const INK: [u8; 3] = [0x1b, 0x27, 0x33];
/// Text that steps back.
pub(super) const MUTED: [u8; 3] = [0x51, 0x60, 0x6e];
/// Rules.
pub(super) const RULE: [u8; 3] = [0xc3, 0xcc, 0xd4];
/// Where the eye is led.
pub(super) const ACCENT: [u8; 3] = [0x0b, 0x5a, 0x73];
/// What can hurt.
pub(super) const WARN: [u8; 3] = [0xa3, 0x3b, 0x14];

const fn style(size: f32, leading: f32, weight: Weight, ink: [u8; 3]) -> Style {
    Style {
        size,
        leading,
        weight,
        ink,
    }
}

const TITLE: Style = style(27.0, 33.0, Weight::Strong, INK);
const HEADINGS: [Style; 3] = [
    style(18.0, 23.0, Weight::Strong, INK),
    style(12.5, 17.0, Weight::Strong, ACCENT),
    style(10.5, 15.0, Weight::Strong, INK),
];
const HEADLINE: Style = style(13.0, 18.5, Weight::Strong, INK);
pub(super) const BODY: Style = style(9.6, 14.0, Weight::Regular, INK);
pub(super) const NAME: Style = style(9.6, 14.0, Weight::Strong, INK);
pub(super) const SMALL: Style = style(8.5, 12.0, Weight::Regular, MUTED);
const LABEL: Style = style(8.2, 12.0, Weight::Strong, MUTED);

/// How far quotes, lists and tasks are set in, in points.
const INDENT: f32 = 14.0;

/// Where on a strip something stands: how far from the left, and how wide; in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) x: f32,
    pub(super) width: f32,
}

impl Frame {
    pub(super) fn inside(self, left: f32) -> Self {
        Self {
            x: self.x + left,
            width: self.width - left,
        }
    }
}

/// Where strips are made.
pub(super) struct Layout {
    pub(super) fonts: Fonts,
    pub(super) tags: Tags,
    pub(super) strips: Vec<Strip>,
    width: f32,
    height: f32,
}

impl Layout {
    pub(super) fn new(fonts: Fonts, width: f32, height: f32) -> Self {
        Self {
            fonts,
            tags: Tags::default(),
            strips: Vec::new(),
            width,
            height,
        }
    }

    pub(super) fn frame(&self) -> Frame {
        Frame {
            x: 0.0,
            width: self.width,
        }
    }

    /// How high a page is, in points.
    pub(super) fn height(&self) -> f32 {
        self.height
    }

    pub(super) fn document(&mut self, document: &Document) -> Result<(), PdfProblem> {
        let frame = self.frame();
        self.strips.push(Strip {
            height: 18.0,
            keep: true,
            marks: vec![bar(0.0, 0.0, 44.0, 4.0, ACCENT)],
            ..Strip::default()
        });
        let title = Tag::Hn(NonZeroU16::MIN, Some(named(&document.title)));
        self.text(&document.title, &TITLE, frame, 0.0, title);
        self.keep_last();
        for (nth, line) in document.about.iter().enumerate() {
            let before = if nth == 0 { 6.0 } else { 0.0 };
            self.text(
                line,
                &style(10.0, 15.0, Weight::Regular, MUTED),
                frame,
                before,
                Tag::P,
            );
        }
        for (nth, section) in document.sections.iter().enumerate() {
            self.section(section, 0, nth > 0)?;
        }
        self.section(&document.footer, 0, true)
    }

    /// Says at the end which characters could not be drawn.
    pub(super) fn missing(&mut self, words: &Catalog) {
        let count = self.fonts.missing.len();
        if count > 0 {
            let sign = TOFU.to_string();
            let note = t!(words, "pdf-missing", sign = sign, count = count);
            let frame = self.frame();
            self.text(&note, &SMALL, frame, 14.0, Tag::P);
        }
    }

    fn section(&mut self, section: &Section, depth: usize, apart: bool) -> Result<(), PdfProblem> {
        let frame = self.frame();
        self.tags.open(Tag::Section);
        let from = self.strips.len();
        let style = &HEADINGS[depth.min(HEADINGS.len() - 1)];
        let before = match depth {
            0 => 44.0,
            1 => 21.0,
            _ => 16.0,
        };
        let level = u16::try_from(depth + 2).ok().and_then(NonZeroU16::new);
        let tag = Tag::Hn(
            level.unwrap_or(NonZeroU16::MAX),
            Some(named(&section.heading)),
        );
        self.text(&section.heading, style, frame, before, tag);
        self.keep_last();
        for strip in &mut self.strips[from..] {
            strip.keep = true;
        }
        if let Some(first) = self.strips.get_mut(from) {
            first.heading = Some(Heading {
                depth,
                text: named(&section.heading),
            });
            if depth == 0 && apart {
                // A rule with air below opens a chapter, unless a page does.
                first.above.push(bar(0.0, -13.0, frame.width, 0.8, INK));
                first.wants = self.height * 0.3;
            }
        }
        for (nth, block) in section.blocks.iter().enumerate() {
            self.block(block)?;
            let next = section.blocks.get(nth + 1);
            if leads(block) && next.is_some_and(is_led_to) {
                self.keep_last();
            }
        }
        for part in &section.sections {
            self.section(part, depth + 1, true)?;
        }
        self.tags.close();
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), PdfProblem> {
        let frame = self.frame();
        match block {
            Block::Headline(text) => self.text(text, &HEADLINE, frame, 9.0, Tag::P),
            Block::Paragraph(text) => self.text(text, &BODY, frame, 8.0, Tag::P),
            Block::List(points) => self.list(points),
            Block::Table(table) => self.table(table),
            Block::Values(facts) => self.facts(facts),
            Block::Notice(notice) => self.notice(notice),
            Block::Tasks(tasks) => self.tasks(tasks),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Form(fields) => self.form(fields, &NAME),
        }
        Ok(())
    }

    /// The strip made last stays with what follows.
    pub(super) fn keep_last(&mut self) {
        if let Some(last) = self.strips.last_mut() {
            last.keep = true;
        }
    }

    /// A paragraph of its own tag.
    pub(super) fn text(
        &mut self,
        text: &str,
        style: &Style,
        frame: Frame,
        before: f32,
        kind: impl Into<TagKind>,
    ) {
        let tag = self.tags.leaf(kind);
        self.tagged(text, style, frame, before, tag);
    }

    /// A paragraph that is a part of a tag.
    fn tagged(&mut self, text: &str, style: &Style, frame: Frame, before: f32, tag: TagId) {
        let lines = line::lines(&mut self.fonts, text, style, frame.width);
        let count = lines.len();
        for (nth, line) in lines.into_iter().enumerate() {
            self.strips.push(Strip {
                height: style.leading,
                before: if nth == 0 { before } else { 0.0 },
                keep: stays(nth, count),
                marks: vec![written(line, style, frame, tag)],
                ..Strip::default()
            });
        }
    }

    /// Draws before all else on the strip made at a place, which an empty text may not have made.
    pub(super) fn draw_on(&mut self, at: usize, marks: impl IntoIterator<Item = Mark>) {
        if let Some(strip) = self.strips.get_mut(at) {
            strip.marks.splice(0..0, marks);
        }
    }

    fn list(&mut self, points: &[String]) {
        let frame = self.frame().inside(INDENT);
        self.tags.open(Tag::L(ListNumbering::Disc));
        for (nth, point) in points.iter().enumerate() {
            self.tags.open(Tag::LI);
            let at = self.strips.len();
            let before = if nth == 0 { 8.0 } else { 4.0 };
            let label = self.tags.leaf(Tag::Lbl);
            self.text(point, &BODY, frame, before, Tag::LBody);
            let bullet = line::one(&mut self.fonts, "•", &BODY);
            let place = Frame {
                x: 2.0,
                width: INDENT,
            };
            self.draw_on(at, [written(bullet, &BODY, place, label)]);
            self.tags.close();
        }
        self.tags.close();
    }

    /// Names in a column of their own, with what holds beside and what was written below.
    fn facts(&mut self, facts: &[LabelledValue]) {
        let frame = self.frame();
        let apart = facts.iter().any(|fact| !fact.said.is_empty());
        let mut widest: f32 = 0.0;
        for fact in facts.iter().filter(|fact| !fact.value.is_empty()) {
            widest = widest.max(line::one(&mut self.fonts, &fact.name, &NAME).width);
        }
        let column = (widest + 14.0).min(frame.width * 0.42);
        self.tags.open(Tag::L(ListNumbering::None));
        for (nth, fact) in facts.iter().enumerate() {
            self.tags.open(Tag::LI);
            let before = match (nth, apart) {
                (0, _) | (_, true) => 9.0,
                (_, false) => 4.0,
            };
            let names = if fact.value.is_empty() {
                frame
            } else {
                Frame {
                    x: frame.x,
                    width: column - 10.0,
                }
            };
            let from = self.strips.len();
            self.text(&fact.name, &NAME, names, before, Tag::Lbl);
            self.tags.open(Tag::LBody);
            if !fact.value.is_empty() {
                self.beside(from, &fact.value, frame.inside(column));
            }
            if !fact.said.is_empty() {
                self.keep_last();
            }
            fact.said.iter().for_each(|said| self.said(said));
            self.tags.close();
            self.tags.close();
        }
        self.tags.close();
    }

    /// A paragraph beside strips that are there already.
    fn beside(&mut self, from: usize, text: &str, frame: Frame) {
        let tag = self.tags.leaf(Tag::P);
        let lines = line::lines(&mut self.fonts, text, &BODY, frame.width);
        let count = lines.len();
        for (nth, line) in lines.into_iter().enumerate() {
            if self.strips.len() <= from + nth {
                self.strips.push(Strip {
                    height: BODY.leading,
                    ..Strip::default()
                });
            }
            if let Some(strip) = self.strips.get_mut(from + nth) {
                strip.keep |= stays(nth, count);
                strip.marks.push(written(line, &BODY, frame, tag));
            }
        }
    }

    /// Somebody's own words below what was asked, with a rule beside.
    fn said(&mut self, said: &Said) {
        let frame = self.frame().inside(INDENT);
        self.text(&said.asked, &SMALL, frame, 4.0, Tag::P);
        self.keep_last();
        let from = self.strips.len();
        self.text(&said.answer, &BODY, frame, 2.0, Tag::BlockQuote);
        for strip in &mut self.strips[from..] {
            let height = strip.height + 0.2;
            strip.marks.insert(0, bar(3.0, -0.1, 1.6, height, RULE));
        }
    }

    /// A panel with a bar in its tone, which may go on over pages.
    fn notice(&mut self, notice: &Notice) {
        let (ink, ground) = match notice.tone {
            Tone::Warning => (WARN, [252, 243, 239]),
            Tone::Discuss => ([138, 98, 0], [253, 247, 230]),
            Tone::Note => (ACCENT, [238, 245, 248]),
        };
        let whole = self.frame();
        let frame = Frame {
            x: 16.0,
            width: whole.width - 30.0,
        };
        self.tags.open(Tag::Div);
        let from = self.strips.len();
        let label = Style { ink, ..LABEL };
        self.text(&notice.label, &label, frame, 10.0, Tag::P);
        self.keep_last();
        self.text(&notice.title, &NAME, frame, 1.0, Tag::P);
        if !notice.body.is_empty() {
            self.keep_last();
        }
        for paragraph in &notice.body {
            self.text(paragraph, &BODY, frame, 3.0, Tag::P);
        }
        self.tags.close();
        let last = self.strips.len().saturating_sub(from + 1);
        for (nth, strip) in self.strips[from..].iter_mut().enumerate() {
            // Inside a panel there is no room that a new page could leave out.
            let above = if nth == 0 { 8.0 } else { strip.before };
            let below = if nth == last { 9.0 } else { 0.0 };
            strip.marks.iter_mut().for_each(|mark| mark.y += above);
            strip.height += above + below;
            strip.before = if nth == 0 { 8.0 } else { 0.0 };
            // A hair longer than the strip, so that no line shows between two.
            let height = strip.height + if nth == last { 0.0 } else { 0.4 };
            let panel = [
                bar(0.0, 0.0, whole.width, height, ground),
                bar(0.0, 0.0, 3.0, height, ink),
            ];
            strip.marks.splice(0..0, panel);
        }
    }
}

/// Whether a block may be there for what follows it.
fn leads(block: &Block) -> bool {
    match block {
        Block::Headline(_) | Block::Paragraph(_) => true,
        Block::List(_)
        | Block::Table(_)
        | Block::Values(_)
        | Block::Notice(_)
        | Block::Tasks(_)
        | Block::Figure(_)
        | Block::Form(_) => false,
    }
}

/// Whether a block says little without the words before it.
fn is_led_to(block: &Block) -> bool {
    match block {
        Block::Table(_) | Block::Figure(_) | Block::List(_) | Block::Values(_) => true,
        Block::Headline(_)
        | Block::Paragraph(_)
        | Block::Notice(_)
        | Block::Tasks(_)
        | Block::Form(_) => false,
    }
}

/// A name that a reader can be told, also where there is none.
pub(super) fn named(name: &str) -> String {
    let name = line::clean(name);
    if name.trim().is_empty() {
        "–".into()
    } else {
        name.into_owned()
    }
}

/// Whether a line stays with the next: no line of a paragraph stands alone.
pub(super) fn stays(nth: usize, count: usize) -> bool {
    nth + 1 < count && (nth == 0 || nth + 2 == count)
}

/// A line at its place on a strip, on the right where it is read from there.
pub(super) fn written(line: Line, style: &Style, frame: Frame, tag: TagId) -> Mark {
    let spare = (frame.width - line.width).max(0.0);
    Mark {
        x: frame.x + if line.rtl { spare } else { 0.0 },
        y: style.leading * 0.5 + style.size * 0.36,
        shape: Shape::Text {
            line,
            size: style.size,
            ink: style.ink,
        },
        tag: Some(tag),
    }
}

/// A filled rectangle that only adorns.
pub(super) fn bar(x: f32, y: f32, width: f32, height: f32, ink: [u8; 3]) -> Mark {
    Mark {
        x,
        y,
        shape: Shape::Bar { width, height, ink },
        tag: None,
    }
}
