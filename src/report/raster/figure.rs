//! A figure, drawn from its shapes and the glyphs of its words as pixels.

use resvg::tiny_skia::{
    Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Stroke, StrokeDash, Transform,
};
use rustybuzz::ttf_parser::OutlineBuilder;

use super::{Raster, RasterProblem};
use crate::report::{
    document::Figure,
    drawing::{DASHES, Drawing, MARGINS, Outline, Pen, Role, Step, Width, short},
    linebreak::Hyphens,
    typeset::{
        Label, drawn,
        font::{Fonts, Reach},
    },
};

/// A figure for a page, each of its units as many pixels wide.
pub(in crate::report) fn raster(figure: &Figure, scale: f32) -> Result<Raster, RasterProblem> {
    let mut fonts = Fonts::new(Reach::System, Hyphens::default())?;
    let drawing = drawn(&mut fonts, figure, Width::Wide);
    let pixels = draw(&mut fonts, &drawing, scale);
    fonts.keep();
    Raster::of(&pixels.ok_or(RasterProblem::Empty)?)
}

/// A drawing on paper; none where it has no size.
fn draw(fonts: &mut Fonts, drawing: &Drawing, scale: f32) -> Option<Pixmap> {
    let [aside, above] = MARGINS.map(short);
    let wide = short(drawing.width) + 2.0 * aside;
    let high = short(drawing.height) + 2.0 * above;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Some thousand pixels.
    let [wide, high] = [wide, high].map(|side| (side * scale).ceil() as u32);
    let mut pixels = Pixmap::new(wide, high)?;
    pixels.fill(color(Role::Paper));
    let place = Transform::from_scale(scale, scale).pre_translate(aside, above);
    for item in &drawing.items {
        if let Some((label, role)) = Label::of(fonts, item) {
            if let Some(path) = words(fonts, &label) {
                fill(&mut pixels, &path, role, place);
            }
        } else if let Some(Outline {
            steps,
            fill: inside,
            pen,
        }) = item.outline()
            && let Some(path) = path(&steps)
        {
            if let Some(role) = inside {
                fill(&mut pixels, &path, role, place);
            }
            if let Some(pen) = pen {
                pixels.stroke_path(&path, &paint(pen.role), &stroke(pen), place, None);
            }
        }
    }
    Some(pixels)
}

fn color(role: Role) -> Color {
    let [red, green, blue] = role.shade();
    Color::from_rgba8(red, green, blue, u8::MAX)
}

fn paint(role: Role) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(color(role));
    paint
}

fn fill(pixels: &mut Pixmap, path: &Path, role: Role, place: Transform) {
    pixels.fill_path(path, &paint(role), FillRule::Winding, place, None);
}

fn stroke(pen: Pen) -> Stroke {
    let dashes = pen.dashed.then(|| DASHES.to_vec());
    Stroke {
        width: short(pen.width),
        line_cap: LineCap::Butt,
        dash: dashes.and_then(|dashes| StrokeDash::new(dashes, 0.0)),
        ..Stroke::default()
    }
}

fn path(steps: &[Step]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for step in steps {
        match *step {
            Step::Move([x, y]) => path.move_to(x, y),
            Step::Line([x, y]) => path.line_to(x, y),
            Step::Curve([x1, y1], [x2, y2], [x, y]) => path.cubic_to(x1, y1, x2, y2, x, y),
            Step::Close => path.close(),
        }
    }
    path.finish()
}

/// The outlines of a line's glyphs; none where nothing of them is seen.
fn words(fonts: &Fonts, label: &Label) -> Option<Path> {
    let mut pen = Glyphs {
        path: PathBuilder::new(),
        origin: label.at,
        scale: 1.0,
    };
    for piece in &label.line.pieces {
        let [mut x, mut y] = [label.at[0] + piece.at, label.at[1]];
        pen.scale = label.size / fonts.units(piece.face);
        for glyph in &piece.glyphs {
            let (right, up) = (glyph.x_offset * label.size, glyph.y_offset * label.size);
            pen.origin = [x + right, y - up];
            fonts.outline(piece.face, glyph.glyph_id, &mut pen);
            x += glyph.x_advance * label.size;
            y -= glyph.y_advance * label.size;
        }
    }
    pen.path.finish()
}

/// Draws glyphs into one path, each at its origin.
struct Glyphs {
    path: PathBuilder,
    origin: [f32; 2],
    scale: f32,
}

impl Glyphs {
    /// A typeface's lengths run up, a drawing's down.
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        let [left, base] = self.origin;
        (left + x * self.scale, base - y * self.scale)
    }
}

impl OutlineBuilder for Glyphs {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{
        document::{Fill, Mark, Picture},
        drawing::{self, Item},
    };

    /// What is written on the marks of a name.
    fn written(name: &str) -> Vec<String> {
        let figure = Figure {
            title: String::new(),
            description: String::new(),
            legend: Vec::new(),
            picture: Picture::Marks(vec![Mark {
                name: name.into(),
                fill: Fill::Full,
                reading: "Yes".into(),
            }]),
        };
        let mut fonts = Fonts::new(Reach::Own, Hyphens::default()).unwrap();
        let drawing = drawn(&mut fonts, &figure, Width::Wide);
        let texts = drawing.items.into_iter().filter_map(|item| match item {
            Item::Text { text, .. } => Some(text),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn emoji_are_spelled_beside_words_and_cut_with_a_sign() {
        assert_eq!(written("🤝 Kontor"), ["[handshake] Kontor", "Yes"]);
        let long = written(&"🤝 Handelskontor ".repeat(9));
        assert!(long.iter().any(|line| line.ends_with('…')), "{long:?}");
    }

    #[test]
    fn shapes_stand_where_they_were_drawn() {
        let square = Item::Bar {
            area: drawing::Area {
                x: 10.0,
                y: 10.0,
                width: 10.0,
                height: 10.0,
            },
            round: 0.0,
            role: Role::Warn,
        };
        let drawing = Drawing {
            width: 40.0,
            height: 40.0,
            items: vec![square],
        };
        let mut fonts = Fonts::new(Reach::Own, Hyphens::default()).unwrap();
        let pixels = draw(&mut fonts, &drawing, 1.0).unwrap();
        let [aside, above] = [16_u32, 14];
        let seen = |x: u32, y: u32| pixels.pixel(x + aside, y + above).unwrap().green();
        assert_eq!([seen(15, 15), seen(5, 15), seen(15, 25)], [0x3b, 255, 255]);
    }
}
