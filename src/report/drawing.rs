//! A figure as shapes and lines of text, drawn once for every form that shows it.
//!
//! Lengths are units of the drawing's own, one for about each pixel that text is read well at. A colour is a
//! role, which the form that shows the drawing gives its look.

mod axis;
mod canvas;
mod grid;
mod legend;
mod measure;
mod outline;
mod rows;
mod trend;

pub use self::{
    canvas::{Anchor, Area, DASHES, Drawing, Item, Pen, Role, printable},
    measure::Font,
    outline::{Outline, Step, short},
};

use super::document::{Figure, Fill, Key, Picture, Rated};

/// What is left free beside a drawing and above it, where it is a picture of its own; in its units.
pub const MARGINS: [f64; 2] = [16.0, 14.0];

/// How wide a drawing is: for a wall, for a page, or for a telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// A page across a wall.
    Wall,
    /// A page.
    Wide,
    /// One of two columns.
    Column,
    /// A telephone: what stands side by side on a page stands one below the other.
    Narrow,
}

/// The lines of a figure's title, for a page.
pub fn title(figure: &Figure) -> Vec<String> {
    measure::wrap(&figure.title, Font::TITLE, canvas::WIDTH, 3)
}

/// How much of a page's width a picture has: what is looked at across has all of it.
pub(super) fn share(picture: &Picture) -> f32 {
    match picture {
        Picture::Axis(_) => 1.0,
        Picture::Gauges(_) | Picture::Ratings(_) => 0.88,
        Picture::Marks(_) | Picture::Ladder(_) => 0.8,
        // Many columns are narrow enough as it is.
        Picture::Grid(grid) if grid.candidates.len() > 4 => 1.0,
        Picture::Grid(_) => 0.74,
        Picture::Trend(_) => 0.72,
    }
}

/// A figure as a drawing. Long names are wrapped and at last cut with a sign.
pub fn draw(figure: &Figure, width: Width) -> Drawing {
    let width = match width {
        Width::Wall => canvas::WALL,
        Width::Wide => canvas::WIDTH,
        Width::Column => canvas::COLUMN,
        Width::Narrow => canvas::NARROW,
    };
    let mut canvas = match &figure.picture {
        Picture::Axis(axis) => axis::draw(axis, width),
        Picture::Gauges(gauges) => rows::gauges(gauges, width),
        Picture::Marks(marks) => rows::marks(marks, width),
        Picture::Ladder(rungs) => rows::ladder(rungs, width),
        Picture::Ratings(ratings) => rows::ratings(ratings, width),
        Picture::Grid(grid) => grid::draw(grid, width),
        Picture::Trend(trend) => trend::draw(trend, width),
    };
    legend::draw(&mut canvas, &figure.legend);
    canvas.finish()
}

/// The sign of a mark by itself.
pub fn mark(fill: Fill) -> Drawing {
    rows::one_mark(fill).finish()
}

/// The five steps of a rating by themselves.
pub fn steps(rated: Rated) -> Drawing {
    rows::one_rating(rated).finish()
}

/// What signs mean, by itself.
pub fn legend(keys: &[Key]) -> Drawing {
    let mut canvas = canvas::Canvas::new(canvas::WIDTH);
    legend::draw(&mut canvas, keys);
    canvas.finish()
}

#[cfg(test)]
mod tests;
