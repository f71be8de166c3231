//! A figure as a drawing: one SVG file that needs nothing else.
//!
//! Every colour is given twice: as a fixed one, so that the file can be opened by any program, and as
//! a class by its role, so that a page that holds the drawing can give it its own colours.

mod axis;
mod canvas;
mod grid;
mod measure;
mod rows;
mod trend;

pub use self::canvas::Role;
use self::canvas::printable;
use super::document::{Figure, Picture};

/// A figure as SVG. What cannot be seen is told in its title and its description; long names are
/// wrapped and at last cut with a sign.
pub fn render(figure: &Figure) -> String {
    let canvas = match &figure.picture {
        Picture::Axis(axis) => axis::draw(axis),
        Picture::Gauges(gauges) => rows::gauges(gauges),
        Picture::Marks(marks) => rows::marks(marks),
        Picture::Ladder(rungs) => rows::ladder(rungs),
        Picture::Ratings(ratings) => rows::ratings(ratings),
        Picture::Grid(grid) => grid::draw(grid),
        Picture::Trend(trend) => trend::draw(trend),
    };
    canvas.finish(&printable(&figure.title), &printable(&figure.description))
}

#[cfg(test)]
mod tests;
