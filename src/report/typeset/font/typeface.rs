//! A typeface in one weight, and which characters of a text are seen.

use krilla::text::Font;
use rustybuzz::Face as Shaper;

/// How strong a text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::report) enum Weight {
    /// What is read.
    Regular,
    /// Headings and names.
    Strong,
}

/// A typeface in one weight, read once and kept as long as the program runs.
#[derive(Clone)]
pub(super) struct Typeface {
    pub(super) font: Font,
    pub(super) units: f32,
    pub(super) shaper: &'static Shaper<'static>,
}

impl Typeface {
    pub(super) fn read(bytes: &'static [u8], index: u32) -> Option<Self> {
        let font = Font::new(bytes.into(), index)?;
        let shaper = Box::leak(Box::new(Shaper::from_slice(bytes, index)?));
        let units = font.units_per_em();
        (units > 0.0).then_some(Self {
            font,
            units,
            shaper,
        })
    }
}

/// Characters that only tell how others are drawn, and controls.
pub(super) fn unseen(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}
