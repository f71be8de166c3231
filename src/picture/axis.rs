//! The axis from a single deal to one firm: its scale, its words, and the ground below it.

use crate::{
    domain::{
        reading::continuum::{GaugeSum, INTEGRATION, MIDRANGE},
        scale::Degree,
    },
    t,
};

use super::{
    canvas::Canvas,
    drawn::{Area, Role},
    style::{Style, say},
    text::width,
};

/// Where strategic alliances tend to lie, two thirds of the way, as the sum of three gauges.
pub const TWO_THIRDS: u16 = 200;
/// Where *partnership* stands above the axis, 0 to 100 (our own calibration).
pub const PARTNERSHIP: u8 = 38;

/// A line of 5k + 1 cells, so that every stop falls on a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    /// Its first column.
    pub(super) x: u16,
    /// How many cells it has, at least 6.
    pub(super) width: u16,
}

/// The cell of a sum of three gauges, 0 to 300, on a line of so many cells.
pub(super) fn column(sum: u16, width: u16) -> u16 {
    let steps = u32::from(width.saturating_sub(1));
    let column = (u32::from(sum.min(300)) * steps * 2 + 300) / 600;
    u16::try_from(column).unwrap_or(u16::MAX)
}

impl Axis {
    /// The longest axis that fits into so many cells.
    pub(super) fn within(x: u16, room: u16) -> Self {
        let steps = room.saturating_sub(1) / 5 * 5;
        Self {
            x,
            width: steps.max(5) + 1,
        }
    }

    /// The column of a mean of gauges.
    pub(super) fn at(self, mean: GaugeSum) -> u16 {
        self.x + column(mean.sum(), self.width)
    }

    /// The column of a degree.
    pub(super) fn degree(self, degree: u8) -> u16 {
        self.at(GaugeSum::at(degree))
    }

    /// The column of two thirds.
    pub(super) fn thirds(self) -> u16 {
        self.x + column(TWO_THIRDS, self.width)
    }

    /// The column after its last one.
    pub(super) fn end(self) -> u16 {
        self.x + self.width
    }

    /// The column nearest to a degree, turned around: the degree that a click on a column means.
    pub(super) fn degree_at(self, column: u16) -> Degree {
        let steps = u32::from(self.width - 1);
        let from = u32::from(column.saturating_sub(self.x)).min(steps);
        let degree = (from * 200 + steps) / (steps * 2);
        Degree::nearest(i16::try_from(degree).unwrap_or(100))
    }

    /// The names of the three sections, in one row, centred over them.
    pub(super) fn zones(self, canvas: &mut Canvas, y: u16, style: &Style<'_>) {
        let sections = [
            (
                self.x,
                self.degree(MIDRANGE),
                say!(style, "section-transactional"),
            ),
            (
                self.degree(MIDRANGE),
                self.degree(INTEGRATION),
                say!(style, "section-midrange"),
            ),
            (
                self.degree(INTEGRATION),
                self.end(),
                say!(style, "section-integration"),
            ),
        ];
        let mut free = self.x.saturating_sub(3);
        let edge = canvas.size().width.saturating_sub(1);
        for (from, to, name) in sections {
            let wide = width(&name);
            let centred = (from + to).saturating_sub(wide) / 2;
            let x = centred.max(free);
            if x + wide <= edge {
                free = canvas.put(x, y, &name, Role::Muted) + 1;
            }
        }
    }

    /// What the line runs between, in one row. The ends and *alliance* stand; *partnership* gives way.
    pub(super) fn words(self, canvas: &mut Canvas, y: u16, style: &Style<'_>) {
        let half = width(&say!(style, "axis-alliance")) / 2;
        self.words_around(canvas, y, self.thirds().saturating_sub(half), style);
    }

    /// The same with the sign of two thirds before *alliance*, for a line without its ruler.
    pub(super) fn words_and_notch(self, canvas: &mut Canvas, y: u16, style: &Style<'_>) {
        canvas.sign(self.thirds(), y, style.signs.notch, Role::Heading);
        self.words_around(canvas, y, self.thirds() + 2, style);
    }

    /// The words, with *alliance* at a column.
    fn words_around(self, canvas: &mut Canvas, y: u16, alliance_at: u16, style: &Style<'_>) {
        let deal = say!(style, "axis-deal");
        let alliance = say!(style, "axis-alliance");
        let firm = say!(style, "axis-one-firm");
        let partnership = say!(style, "axis-partnership");
        let edge = canvas.size().width.saturating_sub(1);
        let left = canvas.put(self.x, y, &deal, Role::Text);
        let at = alliance_at.max(left + 1);
        let beside = at + width(&alliance) + 1;
        if beside > edge {
            return;
        }
        canvas.put(at, y, &alliance, Role::Heading);
        let last = self.end().saturating_sub(width(&firm)).max(beside + 1);
        let last = if last + width(&firm) > edge {
            beside
        } else {
            last
        };
        if last + width(&firm) <= edge {
            canvas.put(last, y, &firm, Role::Text);
        }
        let middle = self
            .degree(PARTNERSHIP)
            .saturating_sub(width(&partnership) / 2);
        if left + 2 <= middle && middle + width(&partnership) + 2 <= at.min(self.thirds()) {
            canvas.put(middle, y, &partnership, Role::Text);
        }
    }

    /// The line with its numbers in it, and the place of two thirds.
    pub(super) fn ruler(self, canvas: &mut Canvas, y: u16, style: &Style<'_>) {
        canvas.ground(self.x..self.end(), y, style.signs.rail, Role::Rule);
        for stop in (0..=100).step_by(20) {
            // On a short line the sign of two thirds and the last number need the room.
            if self.width < 26 && (stop == 60 || stop == 80) {
                continue;
            }
            let number = stop.to_string();
            let back = if stop == 100 { 2 } else { 0 };
            canvas.put(
                self.degree(stop).saturating_sub(back),
                y,
                &number,
                Role::Muted,
            );
        }
        canvas.sign(self.thirds(), y, style.signs.notch, Role::Heading);
    }

    /// What lies under so many rows of tracks: the first and last fifth, and the line of two thirds.
    pub(super) fn ground(self, canvas: &mut Canvas, y: u16, height: u16, style: &Style<'_>) {
        let (first, last) = (self.degree(MIDRANGE), self.degree(INTEGRATION));
        match style.zones {
            super::style::Zones::Shaded => {
                for (from, to) in [(self.x, first), (last, self.end())] {
                    canvas.shade(Area {
                        x: from,
                        y,
                        width: to - from,
                        height,
                    });
                }
            }
            super::style::Zones::Lined => {
                for row in y..y + height {
                    for at in [first, last] {
                        canvas.ground(at..at + 1, row, style.signs.wall, Role::Rule);
                    }
                }
            }
        }
        for row in y..y + height {
            let at = self.thirds();
            canvas.ground(at..at + 1, row, style.signs.thirds, Role::Muted);
        }
    }

    /// The line under a track, where nothing else stands.
    pub(super) fn rail(self, canvas: &mut Canvas, y: u16, style: &Style<'_>) {
        canvas.fill_in(self.x..self.end(), y, style.signs.rail, Role::Rule);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stop_falls_on_a_cell_and_a_click_leads_back() {
        for room in [6, 26, 31, 53, 104] {
            let axis = Axis::within(3, room);
            assert!(
                axis.width <= room && (axis.width - 1).is_multiple_of(5),
                "{room}"
            );
            for stop in (0..=100_u16).step_by(20) {
                let column = axis.degree(u8::try_from(stop).unwrap());
                assert_eq!((column - 3) * 100, stop * (axis.width - 1));
                assert_eq!(u16::from(axis.degree_at(column).get()), stop);
            }
        }
        let axis = Axis::within(3, 26);
        assert_eq!(axis.degree_at(0).get(), 0);
        assert_eq!(axis.degree_at(99).get(), 100);
    }
}
