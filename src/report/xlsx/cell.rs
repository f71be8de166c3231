//! What a cell of a sheet holds.

use jiff::civil::Date;

use super::sheet;
use crate::report::code::hundredths;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// What a firm is called.
    Name(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
}

impl Cell {
    /// How wide it is, in characters.
    pub(super) fn width(&self) -> usize {
        match self {
            Self::Empty => 0,
            Self::Text(text) | Self::Name(text) => sheet::width(text) + 2,
            Self::Number(_) => 6,
            Self::Date(_) => 12,
        }
    }

    /// About how many lines it takes in a column of so many characters.
    pub(super) fn lines(&self, width: usize) -> u32 {
        match self {
            Self::Text(text) | Self::Name(text) => {
                // Most letters are narrower than the digit that columns are measured with; what that leaves makes up
                // for lines that end before words that do not fit.
                let lines = text
                    .lines()
                    .map(|line| sheet::width(line).div_ceil(width.max(1)).max(1));
                u32::try_from(lines.sum::<usize>()).unwrap_or(u32::MAX)
            }
            Self::Empty | Self::Number(_) | Self::Date(_) => 1,
        }
    }

    pub(super) fn name(name: &str) -> Self {
        if name.is_empty() {
            Self::Empty
        } else {
            Self::Name(name.to_owned())
        }
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    pub(super) fn number(number: Option<impl Into<f64>>) -> Self {
        number.map_or(Self::Empty, |number| {
            Self::Number(hundredths(number.into()))
        })
    }

    pub(super) fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_takes_as_many_lines_as_its_column_needs() {
        let lines = |text: &str| Cell::text(text).lines(48);
        assert_eq!(lines("short"), 1);
        assert_eq!(lines("one\ntwo\n\nfour"), 4);
        assert_eq!(lines(&"word ".repeat(30)), 4);
        assert_eq!(lines(""), 1);
        assert_eq!(Cell::Number(4.0).lines(48), 1);
    }
}
