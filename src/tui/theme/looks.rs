//! How roles look, as a theme's file says it: shipped ones, and those of a person's own, which may be wrong.

use ratatui::style::{Color, Modifier, Style};
use serde::{
    Deserialize, Deserializer,
    de::{Error as _, Unexpected},
};

use crate::{
    domain::text::clean_line,
    quick_ron::{self, Newtypes},
};

/// The index of the darkest of the fixed greys among the colours of a terminal.
const DARKEST: u8 = 232;
/// How many steps the lightest is from it.
const LIGHTEST: u8 = 23;

/// A colour: one of the terminal's own sixteen, or a grey that no terminal redefines, since many hide
/// their own dark grey in the background.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Colour {
    Black,
    Red,
    Green,
    Yellow,
    Blue,
    Magenta,
    Cyan,
    White,
    BrightBlack,
    BrightRed,
    BrightGreen,
    BrightYellow,
    BrightBlue,
    BrightMagenta,
    BrightCyan,
    BrightWhite,
    /// One of the 24 greys, 0 (almost black) to 23 (almost white).
    Grey(#[serde(deserialize_with = "grey")] u8),
}

/// The number of a grey, which is one of 24.
fn grey<'de, D: Deserializer<'de>>(reader: D) -> Result<u8, D::Error> {
    let step = u8::deserialize(reader)?;
    if step > LIGHTEST {
        let found = Unexpected::Unsigned(step.into());
        return Err(D::Error::invalid_value(found, &"a grey from 0 to 23"));
    }
    Ok(step)
}

impl From<Colour> for Color {
    fn from(colour: Colour) -> Self {
        match colour {
            Colour::Black => Self::Black,
            Colour::Red => Self::Red,
            Colour::Green => Self::Green,
            Colour::Yellow => Self::Yellow,
            Colour::Blue => Self::Blue,
            Colour::Magenta => Self::Magenta,
            Colour::Cyan => Self::Cyan,
            Colour::White => Self::Gray,
            Colour::BrightBlack => Self::DarkGray,
            Colour::BrightRed => Self::LightRed,
            Colour::BrightGreen => Self::LightGreen,
            Colour::BrightYellow => Self::LightYellow,
            Colour::BrightBlue => Self::LightBlue,
            Colour::BrightMagenta => Self::LightMagenta,
            Colour::BrightCyan => Self::LightCyan,
            Colour::BrightWhite => Self::White,
            Colour::Grey(step) => Self::Indexed(DARKEST + step),
        }
    }
}

/// How a role looks.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a file says any of them by name"
)]
pub(super) struct Look {
    pub(super) colour: Option<Colour>,
    /// The background.
    pub(super) on: Option<Colour>,
    pub(super) bold: bool,
    pub(super) dim: bool,
    pub(super) reversed: bool,
    pub(super) underlined: bool,
}

impl From<Look> for Style {
    fn from(look: Look) -> Self {
        let mut style = Self::new();
        if let Some(colour) = look.colour {
            style = style.fg(colour.into());
        }
        if let Some(on) = look.on {
            style = style.bg(on.into());
        }
        for (on, modifier) in [
            (look.bold, Modifier::BOLD),
            (look.dim, Modifier::DIM),
            (look.reversed, Modifier::REVERSED),
            (look.underlined, Modifier::UNDERLINED),
        ] {
            if on {
                style = style.add_modifier(modifier);
            }
        }
        style
    }
}

/// How each role looks, as a theme says it; what it says nothing of looks as running text does.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Looks {
    pub(super) heading: Look,
    pub(super) muted: Look,
    pub(super) rule: Look,
    pub(super) accent: Look,
    pub(super) selection: Look,
    pub(super) good: Look,
    pub(super) warn: Look,
    pub(super) bad: Look,
    pub(super) key: Look,
    pub(super) fill: Look,
    pub(super) found: Look,
    pub(super) zone: Look,
}

impl Looks {
    /// What a person's own text says.
    pub(super) fn read(text: &str) -> Result<Self, NoTheme> {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options.from_str(text).map_err(|error| NoTheme {
            line: error.span.start.line,
            column: error.span.start.col,
            why: told(&error.code),
        })
    }

    /// What a shipped text says; one that does not read says nothing, and a test reads them all.
    pub(super) fn shipped(text: &str) -> Self {
        quick_ron::from_str(text, Newtypes::Wrapped).unwrap_or_default()
    }
}

/// Why a theme cannot be used, and the line and the column of its file, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoTheme {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// What is wrong there.
    pub why: ThemeFault,
}

/// What is wrong with a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeFault {
    /// A name that no role, look or colour has, and those that there are.
    Unknown(String, &'static [&'static str]),
    /// Anything else, in the words of the reader of RON.
    Unreadable(String),
}

/// What the reader of RON found wrong; what stands in the file is cut where it is long.
fn told(code: &ron::Error) -> ThemeFault {
    let short = |found: &str| clean_line(found).text;
    match code {
        ron::Error::NoSuchStructField {
            expected, found, ..
        }
        | ron::Error::NoSuchEnumVariant {
            expected, found, ..
        } => ThemeFault::Unknown(short(found), expected),
        code => ThemeFault::Unreadable(short(&code.to_string())),
    }
}
