//! Pages as bytes.

use jiff::civil::Date;
use krilla::{
    Document as Pdf, SerializeSettings,
    annotation::{Annotation, LinkAnnotation, Target},
    color::rgb,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect, Size, Transform},
    image::Image,
    metadata::{DateTime, Metadata, PageLayout},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, LineCap, LineJoin, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, SpanTag},
};

use super::{
    Laid, PdfProblem, Sheet,
    block::{BODY, MUTED, RULE, SMALL, named},
    flow::{Drawn, Heading, Mark, Page, Shape},
    font::Fonts,
    line::{self, Line, Style},
    tag::{TagId, Tags},
};
use crate::report::document::Document;

/// How far from the edge of the paper the header's and the footer's baselines are, in points.
const HEADER: f32 = 40.0;
const FOOTER: f32 = 34.0;

/// What the pages are like; lengths in points.
pub(super) struct Form {
    /// Width and height.
    pub(super) size: [f32; 2],
    /// What is left free above, beside and below the text.
    pub(super) margins: [f32; 3],
    /// Whether they are for a wall: nothing stands above, and what stands below is larger.
    pub(super) slide: bool,
}

pub(super) fn write(
    document: &Document,
    on: &Sheet<'_>,
    laid: Laid,
) -> Result<Vec<u8>, PdfProblem> {
    let Laid {
        mut fonts,
        mut tags,
        pages,
        form,
    } = laid;
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfProblem::Pages(format!("{error:?}")))?;
    let mut pdf = Pdf::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let [width, height] = form.size;
    let [top, side, _] = form.margins;
    let mut outline: Vec<(usize, OutlineNode)> = Vec::new();
    let mut roots = Vec::new();
    let mut chapter: Option<String> = None;
    let chapters = chapters(&pages);
    for (nth, page) in pages.iter().enumerate() {
        let opens = page.headings.first();
        let opens = opens.filter(|(heading, down)| heading.depth == 0 && *down <= 0.0);
        if let Some((heading, _)) = opens {
            chapter = Some(heading.text.clone());
        }
        let Some(settings) = PageSettings::from_wh(width, height) else {
            return Err(PdfProblem::NoPaper);
        };
        let mut leaf = pdf.start_page_with(settings);
        let mut surface = leaf.surface();
        let mut around = Around {
            surface: &mut surface,
            fonts: &mut fonts,
            form: &form,
        };
        if nth > 0 && !form.slide {
            around.header(&document.title, chapter.as_deref());
        }
        around.footer(document, nth + 1, pages.len());
        surface.push_transform(&Transform::from_translate(side, top));
        marks(&mut surface, &mut fonts, &mut tags, page, &chapters);
        surface.pop();
        surface.finish();
        for mark in &page.marks {
            if let Shape::Link {
                width,
                height,
                to,
                says,
            } = &mark.shape
                && let Some((page, down)) = chapters.get(*to)
                && let Some(area) = Rect::from_xywh(side + mark.x, top + mark.y, *width, *height)
            {
                let link =
                    LinkAnnotation::new(area, Target::Destination(place(*page, top + down).into()));
                let leaf_of =
                    leaf.add_tagged_annotation(Annotation::new_link(link, Some(says.clone())));
                if let Some(tag) = mark.tag {
                    tags.fill(tag, leaf_of);
                }
            }
        }
        leaf.finish();
        for (heading, down) in &page.headings {
            hang(&mut outline, &mut roots, heading, place(nth, top + down));
        }
        let last = page.headings.iter().rev();
        let last = last.map(|(heading, _)| heading).find(|it| it.depth == 0);
        chapter = last.map(|heading| heading.text.clone()).or(chapter);
    }
    fold(&mut outline, &mut roots, 0);
    let mut bookmarks = Outline::new();
    for root in roots {
        bookmarks.push_child(root);
    }
    pdf.set_outline(bookmarks);
    pdf.set_metadata(
        Metadata::new()
            .title(named(&document.title))
            .description(document.about.join(" "))
            .language(document.language.clone())
            .creator("madbook".to_owned())
            .creation_date(day(on.date))
            .page_layout(PageLayout::OneColumn),
    );
    pdf.set_tag_tree(tags.tree(&document.language));
    fonts.keep();
    pdf.finish()
        .map_err(|error| PdfProblem::Pages(format!("{error:?}")))
}

/// The page that each chapter begins on, and how far down.
fn chapters(pages: &[Page]) -> Vec<(usize, f32)> {
    let pages = pages.iter().enumerate();
    let headings = pages.flat_map(|(nth, page)| {
        let headings = page.headings.iter();
        headings.map(move |(heading, down)| (heading.depth, nth, *down))
    });
    let chapters = headings.filter(|(depth, ..)| *depth == 0);
    chapters.map(|(_, page, down)| (page, down)).collect()
}

/// Somewhere on a page, a little above what stands there.
fn place(page: usize, down: f32) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(0.0, (down - 12.0).max(0.0)))
}

/// A day as PDF tells it.
fn day(date: Date) -> DateTime {
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    DateTime::new(u16::try_from(date.year()).unwrap_or(0))
        .month(part(date.month()))
        .day(part(date.day()))
}

/// Adds a heading to the outline: those that are as deep or deeper are whole.
fn hang(
    open: &mut Vec<(usize, OutlineNode)>,
    roots: &mut Vec<OutlineNode>,
    heading: &Heading,
    place: XyzDestination,
) {
    fold(open, roots, heading.depth);
    open.push((heading.depth, OutlineNode::new(heading.text.clone(), place)));
}

/// Closes what is as deep as this or deeper.
fn fold(open: &mut Vec<(usize, OutlineNode)>, roots: &mut Vec<OutlineNode>, depth: usize) {
    while open.last().is_some_and(|(last, _)| *last >= depth) {
        let Some((_, node)) = open.pop() else {
            return;
        };
        match open.last_mut() {
            Some((_, parent)) => parent.push_child(node),
            None => roots.push(node),
        }
    }
}

/// What stands around the text of a page.
struct Around<'a, 's> {
    surface: &'a mut Surface<'s>,
    fonts: &'a mut Fonts,
    form: &'a Form,
}

impl Around<'_, '_> {
    /// What the document is called, and the chapter.
    fn header(&mut self, title: &str, chapter: Option<&str>) {
        let [width, _] = self.form.size;
        let [_, side, _] = self.form.margins;
        let half = (width - 2.0 * side) / 2.0 - 12.0;
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Header,
            )));
        let left = line::clipped(self.fonts, title, &SMALL, half);
        draw_line(
            self.surface,
            self.fonts,
            &left,
            [side, HEADER],
            SMALL.size,
            MUTED,
        );
        if let Some(chapter) = chapter {
            let right = line::clipped(self.fonts, chapter, &SMALL, half);
            let at = [width - side - right.width, HEADER];
            draw_line(self.surface, self.fonts, &right, at, SMALL.size, MUTED);
        }
        fill_rect(
            self.surface,
            [side, HEADER + 8.0],
            [width - 2.0 * side, 0.5],
            RULE,
        );
        self.surface.end_tagged();
    }

    /// What the document is, and where in it this page is.
    fn footer(&mut self, document: &Document, page: usize, pages: usize) {
        let [width, height] = self.form.size;
        let [_, side, _] = self.form.margins;
        let base = height - FOOTER;
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Footer,
            )));
        let style = if self.form.slide {
            Style {
                size: 12.0,
                ..SMALL
            }
        } else {
            SMALL
        };
        let number = line::one(self.fonts, &format!("{page} / {pages}"), &style);
        let at = [width - side - number.width, base];
        draw_line(self.surface, self.fonts, &number, at, style.size, MUTED);
        let told = if self.form.slide {
            Some(&document.title)
        } else {
            document.about.first()
        };
        if let Some(told) = told {
            let room = width - 2.0 * side - 70.0;
            let told = line::clipped(self.fonts, told, &style, room);
            let at = [side, base];
            draw_line(self.surface, self.fonts, &told, at, style.size, MUTED);
        }
        self.surface.end_tagged();
    }
}

/// Draws what stands on a page, each stretch of it under its tag.
fn marks(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts,
    tags: &mut Tags,
    page: &Page,
    chapters: &[(usize, f32)],
) {
    let drawn = |mark: &&Mark| !matches!(mark.shape, Shape::Link { .. });
    let mut marks = page.marks.iter().filter(drawn).peekable();
    while let Some(first) = marks.next() {
        begin(surface, tags, first.tag);
        mark(surface, fonts, first, chapters);
        while let Some(next) = marks.next_if(|next| next.tag == first.tag) {
            mark(surface, fonts, next, chapters);
        }
        surface.end_tagged();
    }
}

fn begin(surface: &mut Surface<'_>, tags: &mut Tags, tag: Option<TagId>) {
    match tag {
        Some(tag) => {
            let leaf = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            tags.fill(tag, leaf);
        }
        None => {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Other,
            )));
        }
    }
}

fn mark(surface: &mut Surface<'_>, fonts: &mut Fonts, mark: &Mark, chapters: &[(usize, f32)]) {
    let at = [mark.x, mark.y];
    match &mark.shape {
        Shape::Text { line, size, ink } => draw_line(surface, fonts, line, at, *size, *ink),
        Shape::Bar { width, height, ink } => fill_rect(surface, at, [*width, *height], *ink),
        Shape::Image { logo, size } => {
            let [across, down] = logo.size();
            let image = Image::from_rgba8(logo.pixels(), across, down);
            if let Some(size) = Size::from_wh(size[0], size[1]) {
                surface.push_transform(&Transform::from_translate(mark.x, mark.y));
                surface.draw_image(image, size);
                surface.pop();
            }
        }
        Shape::Stroke { points, width, ink } => {
            let mut path = PathBuilder::new();
            for (nth, [x, y]) in points.iter().enumerate() {
                let (x, y) = (mark.x + x, mark.y + y);
                if nth == 0 {
                    path.move_to(x, y);
                } else {
                    path.line_to(x, y);
                }
            }
            if let Some(path) = path.finish() {
                surface.set_fill(None);
                surface.set_stroke(Some(Stroke {
                    paint: color(*ink).into(),
                    width: *width,
                    line_cap: LineCap::Round,
                    line_join: LineJoin::Round,
                    ..Stroke::default()
                }));
                surface.draw_path(&path);
                surface.set_stroke(None);
            }
        }
        Shape::Picture { strokes, scale } => {
            surface.push_transform(&Transform::from_translate(mark.x, mark.y));
            surface.push_transform(&Transform::from_scale(*scale, *scale));
            strokes.iter().for_each(|drawn| draw(surface, fonts, drawn));
            surface.pop();
            surface.pop();
        }
        Shape::PageOf(to) => {
            let number = chapters.get(*to).map_or(0, |(page, _)| page + 1);
            let number = line::one(fonts, &number.to_string(), &BODY);
            let at = [mark.x - number.width, mark.y];
            draw_line(surface, fonts, &number, at, BODY.size, BODY.ink);
        }
        // It is hung on the page when all is drawn.
        Shape::Link { .. } => {}
    }
}

/// A part of a picture.
fn draw(surface: &mut Surface<'_>, fonts: &Fonts, drawn: &Drawn) {
    match drawn {
        Drawn::Path { path, fill, stroke } => {
            surface.set_fill(fill.clone());
            surface.set_stroke(stroke.clone());
            surface.draw_path(path);
            surface.set_stroke(None);
        }
        Drawn::Text {
            at,
            line,
            size,
            fill,
        } => {
            surface.set_fill(Some(fill.clone()));
            glyphs(surface, fonts, line, *at, *size);
        }
    }
}

fn draw_line(
    surface: &mut Surface<'_>,
    fonts: &Fonts,
    line: &Line,
    at: [f32; 2],
    size: f32,
    ink: [u8; 3],
) {
    surface.set_fill(Some(plain(ink)));
    glyphs(surface, fonts, line, at, size);
}

fn glyphs(surface: &mut Surface<'_>, fonts: &Fonts, line: &Line, at: [f32; 2], size: f32) {
    let [x, y] = at;
    for piece in &line.pieces {
        let start = Point::from_xy(x + piece.at, y);
        let font = fonts.font(piece.face);
        surface.draw_glyphs(start, &piece.glyphs, font, &piece.text, size, false);
    }
}

fn fill_rect(surface: &mut Surface<'_>, at: [f32; 2], size: [f32; 2], ink: [u8; 3]) {
    let ([x, y], [width, height]) = (at, size);
    if let Some(rect) = Rect::from_xywh(x, y, width, height) {
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        if let Some(path) = path.finish() {
            surface.set_fill(Some(plain(ink)));
            surface.draw_path(&path);
        }
    }
}

fn plain(ink: [u8; 3]) -> Fill {
    Fill {
        paint: color(ink).into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::default(),
    }
}

fn color([red, green, blue]: [u8; 3]) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}
