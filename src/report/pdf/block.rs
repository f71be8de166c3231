//! Sections and blocks as strips.

use std::{collections::BTreeSet, num::NonZeroU16};

use krilla::tagging::{ListNumbering, Tag, TagKind};

use super::{
    flow::{Heading, Mark, Shape, Strip},
    font::{Fonts, TOFU, Weight},
    line::{self, Line, Style, Way},
    tag::{TagId, Tags},
};
use crate::{
    i18n::Catalog,
    report::{
        document::{Block, Document, Notice, Section, Tone},
        drawing::Width,
    },
    t,
};

/// Text; this and the others are the same colours as in the figures.
pub(super) const INK: [u8; 3] = [0x1b, 0x27, 0x33];
/// Text that steps back.
pub(super) const MUTED: [u8; 3] = [0x51, 0x60, 0x6e];
/// Rules.
pub(super) const RULE: [u8; 3] = [0xc3, 0xcc, 0xd4];
/// Where the eye is led.
pub(super) const ACCENT: [u8; 3] = [0x0b, 0x5a, 0x73];
/// What can hurt.
pub(super) const WARN: [u8; 3] = [0xa3, 0x3b, 0x14];

pub(super) const fn style(size: f32, leading: f32, weight: Weight, ink: [u8; 3]) -> Style {
    Style {
        size,
        leading,
        weight,
        ink,
        way: Way::First,
        cell: false,
    }
}

/// The same for words of the document's own.
pub(super) const fn ours(style: Style) -> Style {
    Style {
        way: Way::Most,
        ..style
    }
}

const TITLE: Style = style(27.0, 33.0, Weight::Strong, INK);
const HEADINGS: [Style; 3] = [
    style(17.0, 21.0, Weight::Strong, INK),
    style(12.0, 15.5, Weight::Strong, ACCENT),
    style(10.5, 15.0, Weight::Strong, INK),
];
pub(super) const HEADLINE: Style = style(12.5, 17.0, Weight::Strong, INK);
pub(super) const BODY: Style = style(8.4, 10.9, Weight::Regular, INK);
pub(super) const NAME: Style = style(8.4, 10.9, Weight::Strong, INK);
pub(super) const SMALL: Style = style(7.9, 10.6, Weight::Regular, MUTED);
/// What stands under the title.
pub(super) const ABOUT: Style = style(9.2, 13.0, Weight::Regular, MUTED);
/// Where words come from.
const FINE: Style = style(7.4, 9.6, Weight::Regular, INK);
const LABEL: Style = style(7.9, 12.0, Weight::Strong, MUTED);

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
    /// How many lines a text has at the most, where there is no room for all.
    pub(super) most: Option<usize>,
    /// What was asked under a name, as far as it is told: nothing is asked again for each alliance.
    pub(super) asked: BTreeSet<[String; 2]>,
    /// Whether what is told is fine print.
    small: bool,
    /// Whether the document's language is read from the right.
    pub(super) from_the_right: bool,
    /// How pictures are drawn: as wide as a page, or for a column.
    pub(super) pictures: Width,
    /// Whether a picture was made smaller than its place, so that it is not too high.
    pub(super) is_smaller: bool,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Layout {
    pub(super) fn new(fonts: Fonts, width: f32, height: f32) -> Self {
        Self {
            fonts,
            tags: Tags::default(),
            strips: Vec::new(),
            most: None,
            asked: BTreeSet::new(),
            small: false,
            from_the_right: false,
            pictures: Width::Wide,
            is_smaller: false,
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

    pub(super) fn document(&mut self, document: &Document, words: &Catalog) {
        self.from_the_right = document.is_from_the_right();
        let mut sections = document.sections.as_slice();
        if document.brief
            && let [first, others @ ..] = sections
        {
            self.brief(document, first, words);
            if others.is_empty() {
                // All of it stands on that page.
                return;
            }
            sections = others;
            self.contents(document);
        } else {
            self.title(document);
        }
        let after_title = !document.brief;
        for (nth, section) in sections.iter().enumerate() {
            self.section(section, 0, !(after_title && nth == 0));
        }
        self.small = true;
        self.section(&document.footer, 0, true);
        self.small = false;
        self.missing(words);
    }

    fn title(&mut self, document: &Document) {
        let frame = self.frame();
        self.logo(document);
        self.strips.push(Strip {
            height: 18.0,
            keep: true,
            marks: vec![bar(0.0, 0.0, 44.0, 4.0, ACCENT)],
            ..Strip::default()
        });
        let title = Tag::Hn(NonZeroU16::MIN, Some(named(&document.title)));
        self.name(&document.title, &TITLE, frame, 0.0, title);
        self.keep_last();
        for (nth, line) in document.about.iter().enumerate() {
            let before = if nth == 0 { 6.0 } else { 0.0 };
            self.text(line, &ABOUT, frame, before, Tag::P);
        }
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

    pub(super) fn section(&mut self, section: &Section, depth: usize, apart: bool) {
        let frame = self.frame();
        self.tags.open(Tag::Section);
        let from = self.strips.len();
        let before = match (depth, self.strips.last()) {
            (0, _) => 22.0,
            // One heading right below another needs little between them, unlike one below parts side by side.
            (_, Some(above)) if above.keep && !above.headings.is_empty() => 3.0,
            _ => 8.0,
        };
        self.heading(&section.heading, depth, &heading_style(depth), before);
        if let Some(first) = self.strips.get_mut(from)
            && depth == 0
            && apart
        {
            // A rule with air below opens a chapter, unless a page does.
            first.above.push(bar(0.0, -11.0, frame.width, 0.8, INK));
            first.wants = self.height * 0.12;
        }
        let mut told = false;
        for (nth, block) in section.blocks.iter().enumerate() {
            let next = section.blocks.get(nth + 1);
            if std::mem::take(&mut told) {
                continue;
            }
            if let (Block::Figure(figure), Some(Block::Values(facts))) = (block, next) {
                told = self.told_with(figure, facts);
            }
            if told {
                continue;
            }
            self.block(block);
            if leads(block) && next.is_some_and(is_led_to) {
                self.keep_last();
            }
        }
        let mut parts = section.sections.as_slice();
        while let Some(first) = parts.first() {
            // Two parts that are a few points each stand side by side.
            let abreast = match parts {
                [one, other, ..] if is_light(one) && is_light(other) => 2,
                _ => 1,
            };
            let (now, later) = parts.split_at(abreast);
            if abreast == 2 {
                self.side_by_side(now, 13.0, depth + 1);
            } else {
                self.section(first, depth + 1, true);
            }
            parts = later;
        }
        self.tags.close();
    }

    /// A heading that a reader can go to, and that stays with what follows.
    pub(super) fn heading(&mut self, text: &str, depth: usize, style: &Style, before: f32) {
        let from = self.strips.len();
        let level = u16::try_from(depth + 2).ok().and_then(NonZeroU16::new);
        let tag = Tag::Hn(level.unwrap_or(NonZeroU16::MAX), Some(named(text)));
        let frame = self.frame();
        self.name(text, style, frame, before, tag);
        for strip in &mut self.strips[from..] {
            strip.keep = true;
        }
        if let Some(first) = self.strips.get_mut(from) {
            let heading = Heading {
                depth,
                text: named(text),
            };
            first.headings.push((heading, 0.0));
        }
    }

    pub(super) fn block(&mut self, block: &Block) {
        let frame = self.frame();
        let body = ours(if self.small { FINE } else { BODY });
        match block {
            Block::Headline(text) => self.text(text, &ours(HEADLINE), frame, 7.0, Tag::P),
            Block::Paragraph(text) => self.text(text, &body, frame, 4.0, Tag::P),
            Block::List(points) => self.list(points, &body),
            Block::Table(table) => self.table(table),
            Block::Values(facts) => self.facts(facts),
            Block::Notice(notice) => self.notice(notice),
            Block::Tasks(tasks) => self.tasks(tasks),
            Block::Figure(figure) => self.figure(figure),
            Block::Form(fields) => self.form(fields, &NAME),
        }
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
        let lines = line::lines_at_most(&mut self.fonts, text, style, frame.width, self.most);
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

    fn list(&mut self, points: &[String], style: &Style) {
        let whole = self.frame();
        self.tags.open(Tag::L(ListNumbering::Disc));
        for (nth, point) in points.iter().enumerate() {
            self.tags.open(Tag::LI);
            let at = self.strips.len();
            let before = if nth == 0 { 5.0 } else { 1.5 };
            let label = self.tags.leaf(Tag::Lbl);
            let rtl = line::most(point).is_rtl();
            let frame = if rtl {
                Frame {
                    x: whole.x,
                    width: whole.width - INDENT,
                }
            } else {
                whole.inside(INDENT)
            };
            self.text(point, style, frame, before, Tag::LBody);
            let bullet = line::one(&mut self.fonts, "•", style);
            // Where a point is read from the right, its sign stands there.
            let place = if rtl {
                Frame {
                    x: whole.width - bullet.width - 2.0,
                    width: INDENT,
                }
            } else {
                Frame {
                    x: 2.0,
                    width: INDENT,
                }
            };
            self.draw_on(at, [written(bullet, style, place, label)]);
            self.tags.close();
        }
        self.tags.close();
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
        let (way, leading) = (Way::Listed, LABEL.leading);
        let label = Style { ink, way, ..LABEL };
        self.text(&notice.label, &label, frame, 8.0, Tag::P);
        self.keep_last();
        // The name goes on in the line of the label where there is room for both.
        let name = line::one(&mut self.fonts, &notice.title, &NAME);
        let taken = line::one(&mut self.fonts, &notice.label, &label).width + 10.0;
        if self.strips.len() == from + 1 && !name.rtl && taken + name.width <= frame.width {
            let tag = self.tags.leaf(Tag::P);
            let place = frame.inside(taken);
            let beside = written(name, &Style { leading, ..NAME }, place, tag);
            if let Some(strip) = self.strips.last_mut() {
                strip.marks.push(beside);
                strip.height = NAME.leading;
            }
        } else {
            self.text(&notice.title, &NAME, frame, 1.0, Tag::P);
        }
        if !notice.body.is_empty() {
            self.keep_last();
        }
        for paragraph in &notice.body {
            self.text(paragraph, &ours(BODY), frame, 1.0, Tag::P);
        }
        self.tags.close();
        let last = self.strips.len().saturating_sub(from + 1);
        for (nth, strip) in self.strips[from..].iter_mut().enumerate() {
            // Inside a panel there is no room that a new page could leave out.
            let above = if nth == 0 { 5.0 } else { strip.before };
            let below = if nth == last { 6.0 } else { 0.0 };
            strip.marks.iter_mut().for_each(|mark| mark.y += above);
            strip.height += above + below;
            strip.before = if nth == 0 { 5.0 } else { 0.0 };
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

/// How a heading is set, by how deep it stands.
pub(super) fn heading_style(depth: usize) -> Style {
    HEADINGS[depth.min(HEADINGS.len() - 1)]
}

/// Whether a part is no more than a few points.
fn is_light(section: &Section) -> bool {
    let few = |points: &[String]| {
        points.len() <= 5 && points.iter().map(String::len).sum::<usize>() <= 600
    };
    section.sections.is_empty()
        && matches!(section.blocks.as_slice(), [Block::List(points)] if few(points))
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
