//! How tables are written.

use crate::report::code::hundredths;

/// How a table is written: what stands between cells, and in numbers before their decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// What stands between two cells.
    pub separator: Separator,
    /// What stands before a number's decimals.
    pub decimal: Decimal,
}

/// What stands between two cells of a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Separator {
    /// `,`, as RFC 4180 has it.
    #[default]
    Comma,
    /// `;`, where numbers have commas in them.
    Semicolon,
    /// A tab.
    Tab,
    /// `|`.
    Pipe,
}

/// What stands before a number's decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Decimal {
    /// `.`
    #[default]
    Point,
    /// `,`
    Comma,
}

impl Separator {
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

impl Decimal {
    /// A number with two decimals at most.
    pub(super) fn figure(self, number: f64) -> String {
        let point = hundredths(number).to_string();
        match self {
            Self::Point => point,
            Self::Comma => point.replace('.', ","),
        }
    }
}
