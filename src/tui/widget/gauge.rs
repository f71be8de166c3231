//! A gauge as a slider: where it stands, and where it is to go.

use ratatui::layout::Rect;

use crate::{
    domain::{reading::continuum::GaugeStanding, scale::Degree},
    tui::{canvas::Canvas, glyph, theme::Role},
};

/// The column of a degree on a line of this many columns.
pub fn column(degree: f64, width: u16) -> u16 {
    let last = f64::from(width.saturating_sub(1));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let column = (degree.clamp(0.0, 100.0) / 100.0 * last).round() as u16;
    column
}

/// The degree under a column of a line of this many columns.
pub fn degree_at(column: u16, width: u16) -> u8 {
    let last = width.saturating_sub(1).max(1);
    u8::try_from((u32::from(column.min(last)) * 100 + u32::from(last) / 2) / u32::from(last))
        .unwrap_or(100)
}

/// Draws a gauge over one row, as a slider: filled up to where it stands, with its aim.
pub fn slider(area: Rect, now: Option<Degree>, aim: Option<Degree>, canvas: &mut Canvas<'_>) {
    let at = |degree: Degree| column(f64::from(degree.get()), area.width);
    let filled = now.map_or(0, at);
    let (full, empty) = (
        glyph::FULL.repeat(usize::from(filled)),
        glyph::RULE.repeat(usize::from(area.width)),
    );
    canvas.text(area.x, area.y, area.width, &empty, Role::Rule);
    canvas.text(area.x, area.y, filled, &full, Role::Fill);
    if let Some(aim) = aim
        && now != Some(aim)
    {
        let sign = if now.is_none_or(|now| now < aim) {
            glyph::FORWARD
        } else {
            glyph::BACKWARD
        };
        canvas.text(area.x + at(aim), area.y, 1, sign, Role::Accent);
    }
    if let Some(now) = now {
        canvas.text(area.x + at(now), area.y, 1, glyph::MARKER, Role::Accent);
    }
}

/// A gauge's numbers: "60", "60 ▸ 80", "? ▸ 80" where nobody said, or a dash where it does not apply.
pub fn numbers(now: GaugeStanding, aim: Option<Degree>) -> String {
    let now_text = match now {
        GaugeStanding::Set(now) => now.get().to_string(),
        GaugeStanding::Blank | GaugeStanding::Unknown => glyph::UNKNOWN.to_owned(),
        GaugeStanding::NotApplicable => glyph::NOT_APPLICABLE.to_owned(),
    };
    match aim {
        Some(aim) if now.degree() != Some(aim) => {
            format!("{now_text} {} {}", glyph::FORWARD, aim.get())
        }
        Some(_) | None => now_text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_a_gauge_are_the_ends_of_the_line() {
        for width in [2, 11, 60] {
            assert_eq!(column(0.0, width), 0);
            assert_eq!(column(100.0, width), width - 1);
            assert_eq!(degree_at(0, width), 0);
            assert_eq!(degree_at(width - 1, width), 100);
            assert_eq!(degree_at(width + 5, width), 100);
        }
    }

    #[test]
    fn numbers_tell_now_and_aim() {
        let degree = |n| Degree::new(n).ok();
        let at = |number| GaugeStanding::from(degree(number));
        assert_eq!(numbers(at(60), None), "60");
        assert_eq!(numbers(at(60), degree(60)), "60");
        assert_eq!(numbers(at(60), degree(80)), "60 ▸ 80");
        assert_eq!(numbers(GaugeStanding::Blank, degree(80)), "? ▸ 80");
        assert_eq!(numbers(GaugeStanding::Unknown, None), "?");
        assert_eq!(numbers(GaugeStanding::NotApplicable, None), "–");
    }
}
