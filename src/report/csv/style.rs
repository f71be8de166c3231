//! How tables are written.

use crate::{
    i18n::Catalog,
    report::code::hundredths,
    store::{Setting, Settings},
    t,
};

/// How a table is written: what stands between cells, and in numbers before their decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// What stands between two cells.
    pub separator: Separator,
    /// What stands before a number's decimals.
    pub decimal: Decimal,
}

impl Style {
    /// With decimal points, and commas between cells: what programs take everywhere.
    pub const POINT: Self = Self {
        separator: Separator::Comma,
        decimal: Decimal::Point,
    };
    /// With decimal commas, and semicolons between cells: what spreadsheets take where numbers have commas.
    pub const COMMA: Self = Self {
        separator: Separator::Semicolon,
        decimal: Decimal::Comma,
    };

    /// As the settings have it, and else as the language writes its numbers.
    pub fn chosen(settings: &Settings, words: &Catalog) -> Self {
        let has_comma = || t!(words, "number-tenths", whole = "1", tenths = "5").contains(',');
        match settings.words(Setting::Tables) {
            Some("point") => Self::POINT,
            Some("comma") => Self::COMMA,
            Some(_) | None if has_comma() => Self::COMMA,
            Some(_) | None => Self::POINT,
        }
    }
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
        self.sign().as_bytes()[0]
    }

    /// What is written between two cells.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "\t",
            Self::Pipe => "|",
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
