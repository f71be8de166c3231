//! What a sheet is drawn of: sizes, places, the ink of a cell, and what a label was refused for.

/// What a cell is for; a theme or a renderer gives it its looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// Words to read.
    #[default]
    Text,
    /// Words that stand out.
    Heading,
    /// Words that stand back.
    Muted,
    /// Lines that order the picture.
    Rule,
    /// Where you are.
    Accent,
    /// What holds.
    Good,
    /// What asks for care.
    Warn,
    /// A key to press.
    Key,
    /// A gauge as far as now.
    Fill,
    /// A band that the position lies in.
    Band,
}

/// How a cell is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ink {
    /// What it is for.
    pub role: Role,
    /// Whether foreground and background change places: the letter of a badge, a number being typed.
    pub reversed: bool,
    /// Whether it lies in the first or last fifth of the axis, which have a background of their own.
    pub zone: bool,
}

impl From<Role> for Ink {
    fn from(role: Role) -> Self {
        Self {
            role,
            ..Self::default()
        }
    }
}

/// How large something is, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many columns.
    pub width: u16,
    /// How many rows.
    pub height: u16,
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Its first column, from 0.
    pub x: u16,
    /// Its first row, from 0.
    pub y: u16,
    /// How many columns it has.
    pub width: u16,
    /// How many rows it has.
    pub height: u16,
}

/// Cells of one row that look alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The column of the first one, from 0.
    pub x: u16,
    /// Their row, from 0.
    pub y: u16,
    /// What stands in them.
    pub text: String,
    /// How they look.
    pub ink: Ink,
}

/// Why a label was not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It would lie on another label.
    Overlaps,
    /// It would run into another label without a space between them.
    Touches,
    /// It would reach beyond the edge.
    Outside,
}

/// A label that was not drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The label.
    pub text: String,
    /// Its column.
    pub x: u16,
    /// Its row.
    pub y: u16,
    /// Why not.
    pub reason: Reason,
}

/// Whether a canvas shows only a part of what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct More {
    /// There is more above it.
    pub above: bool,
    /// There is more below it.
    pub below: bool,
}
