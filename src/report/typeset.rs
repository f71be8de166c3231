//! Text as glyphs, for pages and for pictures alike: which typeface draws it, and where its lines end.

pub(super) mod font;
mod glyphs;
mod label;
pub(super) mod line;

pub(super) use self::label::{Label, drawn};
