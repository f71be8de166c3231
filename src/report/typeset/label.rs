//! A line of text in a picture.

use std::borrow::Cow;

use super::{
    font::{Fonts, Weight},
    line::{self, Line, Style, Way},
};
use crate::report::{
    document::Figure,
    drawing::{self, Anchor, Drawing, Font, Item, Role, Width, short},
    linebreak::SOFT_HYPHEN,
};

/// A figure as a drawing, with names for the emoji that no typeface has: they have their room before a name is
/// broken into lines or cut.
pub(in crate::report) fn drawn(fonts: &mut Fonts, figure: &Figure, width: Width) -> Drawing {
    let told = figure.retold(|text| {
        if let Cow::Owned(spelled) = fonts.spelled(text) {
            *text = spelled;
        }
    });
    drawing::draw(&told, width)
}

/// A line of text in a picture, ready to be drawn; lengths in the drawing's units.
pub(in crate::report) struct Label {
    /// Where it begins, and its baseline.
    pub(in crate::report) at: [f32; 2],
    /// The glyphs.
    pub(in crate::report) line: Line,
    /// How large.
    pub(in crate::report) size: f32,
}

impl Label {
    /// The text of an item, and what it is drawn in; none where the item is no text.
    pub(in crate::report) fn of(fonts: &mut Fonts, item: &Item) -> Option<(Self, Role)> {
        let Item::Text {
            at,
            anchor,
            font,
            role,
            text,
        } = item
        else {
            return None;
        };
        Some((Self::new(fonts, *at, *anchor, *font, text), *role))
    }

    /// A text at its anchor.
    fn new(fonts: &mut Fonts, at: (f64, f64), anchor: Anchor, font: Font, text: &str) -> Self {
        let weight = if font.bold {
            Weight::Strong
        } else {
            Weight::Regular
        };
        let mut size = short(font.size);
        let style = Style {
            size,
            leading: short(font.leading()),
            weight,
            ink: Role::Ink.shade(),
            way: Way::First,
            cell: false,
        };
        let room = short(font.width(text)).max(1.0);
        let mut line = match text.strip_suffix(SOFT_HYPHEN) {
            Some(begun) => line::begun(fonts, begun, &style),
            None => line::one(fonts, text, &style),
        };
        // What is still wider than it was thought to be is set smaller.
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
        Self {
            at: [short(at.0) - left, short(at.1)],
            line,
            size,
        }
    }
}
