//! How tables are written, as it is asked for on the command line.

use crate::report::csv::style;

/// How tables are written.
#[derive(Debug, clap::Args)]
pub(super) struct TableArgs {
    /// With --format csv: what stands between two cells; without it a comma, or a semicolon where numbers have
    /// commas
    #[arg(long, value_name = "SIGN", value_enum)]
    separator: Option<Separator>,

    /// With --format csv: what stands before a number's decimals; without it a point
    #[arg(long, value_name = "SIGN", value_enum, default_value_t)]
    decimal: Decimal,
}

/// What stands between two cells.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Separator {
    #[value(alias = ",")]
    Comma,
    #[value(alias = ";")]
    Semicolon,
    #[value(alias = "\t")]
    Tab,
    #[value(alias = "|")]
    Pipe,
}

/// What stands before a number's decimals.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Decimal {
    #[default]
    #[value(alias = ".")]
    Point,
    #[value(alias = ",")]
    Comma,
}

impl TableArgs {
    /// The style that is asked for.
    pub(super) fn style(&self) -> style::Style {
        let (usual, decimal) = match self.decimal {
            Decimal::Point => (style::Separator::Comma, style::Decimal::Point),
            Decimal::Comma => (style::Separator::Semicolon, style::Decimal::Comma),
        };
        let separator = self.separator.map(|separator| match separator {
            Separator::Comma => style::Separator::Comma,
            Separator::Semicolon => style::Separator::Semicolon,
            Separator::Tab => style::Separator::Tab,
            Separator::Pipe => style::Separator::Pipe,
        });
        style::Style {
            separator: separator.unwrap_or(usual),
            decimal,
        }
    }
}
