//! Figures on the page: read as SVG, drawn as paths and text.

use std::{rc::Rc, sync::Arc};

use krilla::{
    color::rgb,
    geom::PathBuilder,
    num::NormalizedF32,
    paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash},
    tagging::Tag,
};
use usvg::{
    Group, Node, TextAnchor, Transform, Tree,
    fontdb::{Database, Source},
    tiny_skia_path::{PathSegment, Point},
};

use super::{
    PdfProblem,
    block::{BODY, Layout},
    flow::{Drawn, Mark, Shape, Strip},
    font::{Fonts, Weight},
    line::{self, Style},
};
use crate::{
    assets,
    report::{document::Figure, svg},
};

/// What a figure leaves free on its left and right, and above and below, in its own lengths.
const MARGINS: [f32; 2] = [16.0, 14.0];

/// The least weight of a text that is drawn in the strong typeface.
const STRONG: u16 = 550;

/// A picture as what it is drawn with, and its size in its own lengths.
pub(super) struct Picture {
    /// What it is drawn with.
    pub(super) strokes: Vec<Drawn>,
    /// Width and height.
    pub(super) size: [f32; 2],
}

impl Layout {
    /// A picture as wide as the page at the most, never cut, with words for who does not see it.
    pub(super) fn figure(&mut self, figure: &Figure) -> Result<(), PdfProblem> {
        let Picture { strokes, size } = read(&mut self.fonts, &svg::render(figure))?;
        let frame = self.frame();
        let [aside, above] = MARGINS;
        // Its own margins hang out, so that what is drawn stands where the text does.
        let [width, height] = [size[0] - 2.0 * aside, size[1] - 2.0 * above];
        let scale = (frame.width / width).min(self.height() * 0.9 / height);
        let alt = format!("{}. {}", figure.title, figure.description);
        let tag = self
            .tags
            .leaf(Tag::Figure(Some(line::clean(&alt).into_owned())));
        self.strips.push(Strip {
            height: height * scale,
            before: 13.0,
            marks: vec![Mark {
                x: frame.x - aside * scale,
                y: -above * scale,
                shape: Shape::Picture {
                    strokes: Rc::new(strokes),
                    scale,
                },
                tag: Some(tag),
            }],
            ..Strip::default()
        });
        Ok(())
    }
}

/// Reads what our own figures use of SVG: paths and text in plain colours.
pub(super) fn read(fonts: &mut Fonts, svg: &str) -> Result<Picture, PdfProblem> {
    let mut database = Database::new();
    for font in assets::FONTS {
        database.load_font_source(Source::Binary(Arc::new(font)));
    }
    // Where a text has no family or one that we do not have, it is measured in ours.
    for set in [
        Database::set_serif_family::<&str>,
        Database::set_sans_serif_family::<&str>,
    ] {
        set(&mut database, "Inter");
    }
    let options = usvg::Options {
        fontdb: Arc::new(database),
        font_family: "Inter".into(),
        ..usvg::Options::default()
    };
    let tree = Tree::from_str(svg, &options);
    let tree = tree.map_err(|error| PdfProblem::Figure(error.to_string()))?;
    let mut strokes = Vec::new();
    group(fonts, tree.root(), &mut strokes);
    Ok(Picture {
        strokes,
        size: [tree.size().width(), tree.size().height()],
    })
}

fn group(fonts: &mut Fonts, group_: &Group, strokes: &mut Vec<Drawn>) {
    for node in group_.children() {
        match node {
            Node::Group(inner) => group(fonts, inner, strokes),
            Node::Path(path) => strokes.extend(drawn_path(path)),
            Node::Text(text) => strokes.extend(drawn_text(fonts, text)),
            // Our figures have none.
            Node::Image(_) => {}
        }
    }
}

fn drawn_path(path: &usvg::Path) -> Option<Drawn> {
    let to = path.abs_transform();
    let mut builder = PathBuilder::new();
    let at = |point: Point| mapped(to, [point.x, point.y]);
    for segment in path.data().segments() {
        match segment {
            PathSegment::MoveTo(point) => {
                let [x, y] = at(point);
                builder.move_to(x, y);
            }
            PathSegment::LineTo(point) => {
                let [x, y] = at(point);
                builder.line_to(x, y);
            }
            PathSegment::QuadTo(bend, point) => {
                let ([x1, y1], [x, y]) = (at(bend), at(point));
                builder.quad_to(x1, y1, x, y);
            }
            PathSegment::CubicTo(first, second, point) => {
                let ([x1, y1], [x2, y2], [x, y]) = (at(first), at(second), at(point));
                builder.cubic_to(x1, y1, x2, y2, x, y);
            }
            PathSegment::Close => builder.close(),
        }
    }
    let fill = path.fill().map(filled);
    let stroke = path.stroke().map(|stroke| Stroke {
        paint: color(stroke.paint()).into(),
        width: stroke.width().get() * to.get_scale().0,
        miter_limit: stroke.miterlimit().get(),
        line_cap: match stroke.linecap() {
            usvg::LineCap::Butt => LineCap::Butt,
            usvg::LineCap::Round => LineCap::Round,
            usvg::LineCap::Square => LineCap::Square,
        },
        line_join: match stroke.linejoin() {
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
            usvg::LineJoin::Round => LineJoin::Round,
            usvg::LineJoin::Bevel => LineJoin::Bevel,
        },
        opacity: opacity(stroke.opacity()),
        dash: stroke.dasharray().map(|array| StrokeDash {
            array: array.to_vec(),
            offset: stroke.dashoffset(),
        }),
    });
    // With neither it would be drawn black.
    (path.is_visible() && (fill.is_some() || stroke.is_some())).then_some(Drawn::Path {
        path: builder.finish()?,
        fill,
        stroke,
    })
}

/// Text is shaped again, so that it falls back to other typefaces as all text does, and can be copied
/// as words.
fn drawn_text(fonts: &mut Fonts, text: &usvg::Text) -> Vec<Drawn> {
    let to = text.abs_transform();
    let mut drawn = Vec::new();
    let mut pen = [0.0, 0.0];
    for chunk in text.chunks() {
        pen = [chunk.x().unwrap_or(pen[0]), chunk.y().unwrap_or(pen[1])];
        let spans = chunk.spans().iter().filter_map(|span| {
            let style = Style {
                size: span.font_size().get(),
                weight: if span.font().weight() >= STRONG {
                    Weight::Strong
                } else {
                    Weight::Regular
                },
                ..BODY
            };
            let part = chunk.text().get(span.start()..span.end())?;
            Some((style, line::one(fonts, part, &style), span.fill()?))
        });
        let spans: Vec<(Style, line::Line, &usvg::Fill)> = spans.collect();
        let width: f32 = spans.iter().map(|(_, line, _)| line.advance).sum();
        let mut x = match chunk.anchor() {
            TextAnchor::Start => pen[0],
            TextAnchor::Middle => pen[0] - width / 2.0,
            TextAnchor::End => pen[0] - width,
        };
        for (style, line, fill) in spans {
            let advance = line.advance;
            drawn.push(Drawn::Text {
                at: mapped(to, [x, pen[1]]),
                line: line.scaled(to.get_scale().0),
                size: style.size * to.get_scale().0,
                fill: filled(fill),
            });
            x += advance;
        }
        pen[0] = x;
    }
    drawn
}

fn mapped(to: Transform, [x, y]: [f32; 2]) -> [f32; 2] {
    let mut point = Point::from_xy(x, y);
    to.map_point(&mut point);
    [point.x, point.y]
}

fn filled(fill: &usvg::Fill) -> Fill {
    Fill {
        paint: color(fill.paint()).into(),
        opacity: opacity(fill.opacity()),
        rule: match fill.rule() {
            usvg::FillRule::NonZero => FillRule::NonZero,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        },
    }
}

fn opacity(opacity: usvg::Opacity) -> NormalizedF32 {
    NormalizedF32::new(opacity.get()).unwrap_or(NormalizedF32::ONE)
}

/// A plain colour; the first one of a run of colours, which our figures do not have.
fn color(paint: &usvg::Paint) -> rgb::Color {
    let color = match paint {
        usvg::Paint::Color(color) => Some(*color),
        usvg::Paint::LinearGradient(run) => run.stops().first().map(usvg::Stop::color),
        usvg::Paint::RadialGradient(run) => run.stops().first().map(usvg::Stop::color),
        usvg::Paint::Pattern(_) => None,
    };
    color.map_or_else(rgb::Color::black, |color| {
        rgb::Color::new(color.red, color.green, color.blue)
    })
}
