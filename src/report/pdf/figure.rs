//! Figures on the page, as paths and as text that can be copied.

use std::rc::Rc;

use krilla::{
    color::rgb,
    geom::PathBuilder,
    num::NormalizedF32,
    paint::{Fill, Stroke, StrokeDash},
    tagging::Tag,
};

use super::{
    block::{Frame, Layout},
    flow::{Drawn, Mark, Shape, Strip},
    font::Fonts,
    line,
};
use crate::report::{
    document::Figure,
    drawing::{DASHES, Drawing, Item, Pen, Role, Step, Width, share, short},
    typeset::{Label, drawn},
};

/// A picture as what it is drawn with, and its size in its own lengths.
pub(super) struct Picture {
    /// What it is drawn with.
    pub(super) strokes: Vec<Drawn>,
    /// Width and height.
    pub(super) size: [f32; 2],
}

impl Layout {
    /// A picture as wide as the page at the most, never cut, with words for who does not see it.
    pub(super) fn figure(&mut self, figure: &Figure) {
        let whole = self.frame();
        let frame = Frame {
            width: match self.pictures {
                Width::Wall | Width::Wide => whole.width * share(&figure.picture),
                Width::Column | Width::Narrow => whole.width,
            },
            ..whole
        };
        let high = self.height() * 0.9;
        self.figure_in(figure, frame, high);
    }

    /// A picture in a place, no higher than this.
    pub(super) fn figure_in(&mut self, figure: &Figure, frame: Frame, high: f32) {
        let drawn = drawn(&mut self.fonts, figure, self.pictures);
        let Picture { strokes, size } = picture(&mut self.fonts, &drawn);
        let [width, height] = size;
        let scale = (frame.width / width.max(1.0)).min(high / height.max(1.0));
        self.is_smaller |= width * scale < frame.width;
        let alt = format!("{}. {}", figure.title, figure.description);
        let tag = self
            .tags
            .leaf(Tag::Figure(Some(line::clean(&alt).into_owned())));
        self.strips.push(Strip {
            height: height * scale,
            before: 5.0,
            marks: vec![Mark {
                x: frame.x,
                y: 0.0,
                shape: Shape::Picture {
                    strokes: Rc::new(strokes),
                    scale,
                },
                tag: Some(tag),
            }],
            ..Strip::default()
        });
    }
}

/// What a drawing is drawn with on a page.
pub(super) fn picture(fonts: &mut Fonts, drawing: &Drawing) -> Picture {
    let strokes = drawing.items.iter().filter_map(|item| draw(fonts, item));
    Picture {
        strokes: strokes.collect(),
        size: [short(drawing.width), short(drawing.height)],
    }
}

fn draw(fonts: &mut Fonts, item: &Item) -> Option<Drawn> {
    if let Some((Label { at, line, size }, role)) = Label::of(fonts, item) {
        let fill = fill(role);
        return Some(Drawn::Text {
            at,
            line,
            size,
            fill,
        });
    }
    let outline = item.outline()?;
    let mut path = PathBuilder::new();
    for step in &outline.steps {
        match *step {
            Step::Move([x, y]) => path.move_to(x, y),
            Step::Line([x, y]) => path.line_to(x, y),
            Step::Curve([x1, y1], [x2, y2], [x, y]) => path.cubic_to(x1, y1, x2, y2, x, y),
            Step::Close => path.close(),
        }
    }
    Some(Drawn::Path {
        path: path.finish()?,
        fill: outline.fill.map(fill),
        stroke: outline.pen.map(stroke),
    })
}

fn stroke(pen: Pen) -> Stroke {
    Stroke {
        paint: color(pen.role).into(),
        width: short(pen.width),
        dash: pen.dashed.then(|| StrokeDash {
            array: DASHES.to_vec(),
            offset: 0.0,
        }),
        ..Stroke::default()
    }
}

fn fill(role: Role) -> Fill {
    Fill {
        paint: color(role).into(),
        opacity: NormalizedF32::ONE,
        rule: krilla::paint::FillRule::default(),
    }
}

/// The same colours as everywhere, as a page is white.
fn color(role: Role) -> rgb::Color {
    let [red, green, blue] = role.shade();
    rgb::Color::new(red, green, blue)
}
