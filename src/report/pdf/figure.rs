//! Figures on the page, as paths and as text that can be copied.

use std::rc::Rc;

use krilla::{
    color::rgb,
    geom::{Path, PathBuilder},
    num::NormalizedF32,
    paint::{Fill, Stroke, StrokeDash},
    tagging::Tag,
};

use super::{
    block::{BODY, Frame, Layout},
    flow::{Drawn, Mark, Shape, Strip},
    font::{Fonts, Weight},
    line::{self, Style},
};
use crate::report::{
    document::{self, Figure},
    drawing::{self, Anchor, Area, DASHES, Drawing, Item, Pen, Role, Width},
};

/// How far the ends of a quarter of a circle pull it outwards, as a part of its radius.
const ROUND: f32 = 0.552_284_8;

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
            width: whole.width * share(&figure.picture),
            ..whole
        };
        let high = self.height() * 0.9;
        self.figure_in(figure, frame, high);
    }

    /// A picture in a place, no higher than this.
    pub(super) fn figure_in(&mut self, figure: &Figure, frame: Frame, high: f32) {
        let Picture { strokes, size } =
            picture(&mut self.fonts, &drawing::draw(figure, Width::Wide));
        let [width, height] = size;
        let scale = (frame.width / width.max(1.0)).min(high / height.max(1.0));
        let alt = format!("{}. {}", figure.title, figure.description);
        let tag = self
            .tags
            .leaf(Tag::Figure(Some(line::clean(&alt).into_owned())));
        self.strips.push(Strip {
            height: height * scale,
            before: 9.0,
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

/// How much of the width a picture has: what is looked at across has all of it.
fn share(picture: &document::Picture) -> f32 {
    use document::Picture::{Axis, Gauges, Grid, Ladder, Marks, Ratings, Trend};
    match picture {
        Axis(_) | Grid(_) | Gauges(_) | Ratings(_) => 1.0,
        Marks(_) | Ladder(_) | Trend(_) => 0.84,
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
    Some(match item {
        Item::Bar { area, round, role } => filled(rectangle(*area, *round)?, *role),
        Item::Outline { area, round, pen } => stroked(rectangle(*area, *round)?, None, *pen),
        Item::Line { from, to, pen } => {
            let mut path = PathBuilder::new();
            path.move_to(short(from.0), short(from.1));
            path.line_to(short(to.0), short(to.1));
            stroked(path.finish()?, None, *pen)
        }
        Item::Dot {
            centre,
            radius,
            role,
        } => filled(circle(*centre, *radius)?, *role),
        Item::Ring {
            centre,
            radius,
            pen,
        } => stroked(circle(*centre, *radius)?, Some(Role::Paper), *pen),
        Item::Shape { corners, role } => {
            let mut path = PathBuilder::new();
            for (nth, (x, y)) in corners.iter().enumerate() {
                if nth == 0 {
                    path.move_to(short(*x), short(*y));
                } else {
                    path.line_to(short(*x), short(*y));
                }
            }
            path.close();
            filled(path.finish()?, *role)
        }
        Item::HalfDisc {
            centre,
            radius,
            role,
        } => filled(half_disc(*centre, *radius)?, *role),
        Item::Text {
            at,
            anchor,
            font,
            role,
            text,
        } => {
            let style = Style {
                size: short(font.size),
                weight: if font.bold {
                    Weight::Strong
                } else {
                    Weight::Regular
                },
                ..BODY
            };
            let mut line = line::one(fonts, text, &style);
            let mut size = style.size;
            // What is wider than it was thought to be, as a sign that is spelled, is set smaller.
            let room = short(font.width(text)).max(1.0);
            if line.width > room {
                let scale = room / line.width;
                size *= scale;
                line = line.scaled(scale);
            }
            let left = match anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => line.width / 2.0,
                Anchor::End => line.width,
            };
            Drawn::Text {
                at: [short(at.0) - left, short(at.1)],
                line,
                size,
                fill: fill(*role),
            }
        }
    })
}

#[allow(clippy::cast_possible_truncation)] // A drawing is some hundred units wide and high.
fn short(number: f64) -> f32 {
    number as f32
}

fn filled(path: Path, role: Role) -> Drawn {
    Drawn::Path {
        path,
        fill: Some(fill(role)),
        stroke: None,
    }
}

fn stroked(path: Path, inside: Option<Role>, pen: Pen) -> Drawn {
    Drawn::Path {
        path,
        fill: inside.map(fill),
        stroke: Some(Stroke {
            paint: color(pen.role).into(),
            width: short(pen.width),
            dash: pen.dashed.then(|| StrokeDash {
                array: DASHES.to_vec(),
                offset: 0.0,
            }),
            ..Stroke::default()
        }),
    }
}

/// A rectangle with round corners; none where it has no length.
fn rectangle(area: Area, round: f64) -> Option<Path> {
    let [x, y] = [short(area.x), short(area.y)];
    let [width, height] = [short(area.width), short(area.height)];
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let round = short(round).min(width / 2.0).min(height / 2.0);
    let (right, bottom, bend) = (x + width, y + height, round * (1.0 - ROUND));
    let mut path = PathBuilder::new();
    path.move_to(x + round, y);
    path.line_to(right - round, y);
    path.cubic_to(right - bend, y, right, y + bend, right, y + round);
    path.line_to(right, bottom - round);
    path.cubic_to(
        right,
        bottom - bend,
        right - bend,
        bottom,
        right - round,
        bottom,
    );
    path.line_to(x + round, bottom);
    path.cubic_to(x + bend, bottom, x, bottom - bend, x, bottom - round);
    path.line_to(x, y + round);
    path.cubic_to(x, y + bend, x + bend, y, x + round, y);
    path.close();
    path.finish()
}

fn circle(centre: (f64, f64), radius: f64) -> Option<Path> {
    let area = Area {
        x: centre.0 - radius,
        y: centre.1 - radius,
        width: radius * 2.0,
        height: radius * 2.0,
    };
    rectangle(area, radius)
}

/// The left half of a disc.
fn half_disc(centre: (f64, f64), radius: f64) -> Option<Path> {
    let ([x, y], r) = ([short(centre.0), short(centre.1)], short(radius));
    let bend = r * ROUND;
    let mut path = PathBuilder::new();
    path.move_to(x, y - r);
    path.cubic_to(x - bend, y - r, x - r, y - bend, x - r, y);
    path.cubic_to(x - r, y + bend, x - bend, y + r, x, y + r);
    path.close();
    path.finish()
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
