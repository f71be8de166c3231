//! Shapes as paths, for what draws them itself.

use super::canvas::{Area, Item, Pen, Role};

/// How far the ends of a quarter of a circle pull it outwards, as a part of its radius.
const ROUND: f32 = 0.552_284_8;

/// A step of a path; points from the drawing's upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begins anew here.
    Move([f32; 2]),
    /// A straight line to here.
    Line([f32; 2]),
    /// A curve to the last point, pulled by the first two.
    Curve([f32; 2], [f32; 2], [f32; 2]),
    /// Back to where it began.
    Close,
}

/// A shape as a path and how it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Where it runs.
    pub steps: Vec<Step>,
    /// What it is filled with.
    pub fill: Option<Role>,
    /// What it is drawn with.
    pub pen: Option<Pen>,
}

impl Item {
    /// Its path; none of a text, nor of what has no size.
    pub fn outline(&self) -> Option<Outline> {
        let (steps, fill, pen) = match self {
            Self::Bar { area, round, role } => (rectangle(*area, *round)?, Some(*role), None),
            Self::Outline { area, round, pen } => (rectangle(*area, *round)?, None, Some(*pen)),
            Self::Line { from, to, pen } => (straight(&[*from, *to]), None, Some(*pen)),
            Self::Dot {
                centre,
                radius,
                role,
            } => (circle(*centre, *radius)?, Some(*role), None),
            Self::Ring {
                centre,
                radius,
                pen,
            } => (circle(*centre, *radius)?, Some(Role::Paper), Some(*pen)),
            Self::Shape { corners, role } => {
                let mut steps = straight(corners);
                steps.push(Step::Close);
                (steps, Some(*role), None)
            }
            Self::HalfDisc {
                centre,
                radius,
                role,
            } => (half_disc(*centre, *radius), Some(*role), None),
            Self::Text { .. } => return None,
        };
        Some(Outline { steps, fill, pen })
    }
}

/// A length of a drawing as those who draw it want it.
#[allow(clippy::cast_possible_truncation)] // A drawing is some hundred units wide and high.
pub fn short(number: f64) -> f32 {
    number as f32
}

fn straight(points: &[(f64, f64)]) -> Vec<Step> {
    let points = points.iter().map(|(x, y)| [short(*x), short(*y)]);
    let steps = points.enumerate().map(|(nth, point)| {
        if nth == 0 {
            Step::Move(point)
        } else {
            Step::Line(point)
        }
    });
    steps.collect()
}

/// A rectangle with round corners; none where it has no length.
fn rectangle(area: Area, round: f64) -> Option<Vec<Step>> {
    let [x, y] = [short(area.x), short(area.y)];
    let [width, height] = [short(area.width), short(area.height)];
    if width <= 0.0 || height <= 0.0 {
        return None;
    }
    let round = short(round).min(width / 2.0).min(height / 2.0);
    let (right, bottom, bend) = (x + width, y + height, round * (1.0 - ROUND));
    Some(vec![
        Step::Move([x + round, y]),
        Step::Line([right - round, y]),
        Step::Curve([right - bend, y], [right, y + bend], [right, y + round]),
        Step::Line([right, bottom - round]),
        Step::Curve(
            [right, bottom - bend],
            [right - bend, bottom],
            [right - round, bottom],
        ),
        Step::Line([x + round, bottom]),
        Step::Curve([x + bend, bottom], [x, bottom - bend], [x, bottom - round]),
        Step::Line([x, y + round]),
        Step::Curve([x, y + bend], [x + bend, y], [x + round, y]),
        Step::Close,
    ])
}

fn circle(centre: (f64, f64), radius: f64) -> Option<Vec<Step>> {
    let area = Area {
        x: centre.0 - radius,
        y: centre.1 - radius,
        width: radius * 2.0,
        height: radius * 2.0,
    };
    rectangle(area, radius)
}

/// The left half of a disc.
fn half_disc(centre: (f64, f64), radius: f64) -> Vec<Step> {
    let ([x, y], r) = ([short(centre.0), short(centre.1)], short(radius));
    let bend = r * ROUND;
    vec![
        Step::Move([x, y - r]),
        Step::Curve([x - bend, y - r], [x - r, y - bend], [x - r, y]),
        Step::Curve([x - r, y + bend], [x - bend, y + r], [x, y + r]),
        Step::Close,
    ]
}
