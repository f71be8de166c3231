//! What the signs of a picture mean, each behind its sign, in as many rows as they need.

use super::{
    canvas::{Anchor, Area, Canvas, Pen, Role},
    measure::{Font, wrap},
};
use crate::report::document::{Key, Sign};

/// How wide a sign is, with the gap after it.
const KEY: f64 = 40.0;
/// From one row to the next.
const ROW: f64 = 24.0;
/// Between two of them.
const BETWEEN: f64 = 24.0;

/// Draws a sign in a place that is 30 units wide, around a middle line.
pub(super) type Draw = fn(&mut Canvas, f64, f64);

/// Words behind their signs, or words alone.
pub(super) fn flow<'k>(
    canvas: &mut Canvas,
    keys: impl IntoIterator<Item = (&'k str, Option<Draw>)>,
) {
    let width = canvas.width();
    let (mut x, mut y) = (0.0, canvas.bottom() + 16.0);
    for (says, sign) in keys {
        let indent = if sign.is_some() { KEY } else { 0.0 };
        let lines = wrap(says, Font::SMALL, width - indent, 2);
        let [_, rest @ ..] = lines.as_slice() else {
            continue;
        };
        // The second line may be the wider one.
        let widths = lines.iter().map(|line| Font::SMALL.width(line));
        let wide = indent + widths.fold(0.0, f64::max);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + ROW);
        }
        if x == 0.0 {
            canvas.grow(ROW);
        }
        if let Some(sign) = sign {
            sign(canvas, x, y);
        }
        let at = (x + indent, y + Font::SMALL.size * 0.36);
        canvas.lines(at, Anchor::Start, Font::SMALL, Role::Soft, &lines);
        x += wide + BETWEEN;
        if !rest.is_empty() {
            let below = Font::SMALL.leading();
            canvas.grow(below);
            (x, y) = (0.0, y + ROW + below);
        }
    }
}

/// The signs of a figure, below all else.
pub(super) fn draw(canvas: &mut Canvas, keys: &[Key]) {
    if keys.is_empty() {
        return;
    }
    canvas.grow(4.0);
    let keys = keys.iter().map(|key| (key.says.as_str(), sign(key.sign)));
    flow(canvas, keys);
}

fn sign(sign: Sign) -> Option<Draw> {
    let draw: Draw = match sign {
        Sign::None => return None,
        Sign::Now => |canvas, x, y| {
            canvas.bar(area(x, y, 30.0, 10.0), 5.0, Role::Faint);
            canvas.bar(area(x, y, 18.0, 10.0), 5.0, Role::Accent);
        },
        Sign::Aim => |canvas, x, y| canvas.ring((x + 15.0, y), 7.0, Pen::new(Role::Accent, 2.0)),
        Sign::Shown => |canvas, x, y| canvas.bar(area(x + 5.0, y, 20.0, 12.0), 2.0, Role::Accent),
        Sign::Claimed => |canvas, x, y| {
            canvas.bar(area(x + 5.0, y, 20.0, 12.0), 2.0, Role::Tint);
            let inner = area(x + 6.0, y, 18.0, 10.0);
            canvas.outline(inner, 2.0, Pen::new(Role::Accent, 1.0));
        },
        Sign::Range => |canvas, x, y| {
            canvas.bar(area(x, y, 30.0, 6.0), 3.0, Role::Faint);
            canvas.bar(area(x + 8.0, y, 14.0, 6.0), 3.0, Role::Tint);
        },
    };
    Some(draw)
}

/// A bar around a middle line.
fn area(x: f64, y: f64, width: f64, height: f64) -> Area {
    Area {
        x,
        y: y - height / 2.0,
        width,
        height,
    }
}
