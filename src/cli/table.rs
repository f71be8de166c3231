//! How tables are written, as it is asked for on the command line.

use crate::{
    i18n::Catalog,
    report::csv::style::{self, Style},
    store::Settings,
};

/// How tables are written.
#[derive(Debug, clap::Args)]
pub(super) struct TableArgs {
    /// With --format csv: what stands between two cells; without it a comma, or a semicolon where numbers have
    /// commas
    #[arg(long, value_name = "SIGN", value_enum)]
    separator: Option<Separator>,

    /// With --format csv: what stands before a number's decimals; without it what the settings say, and else
    /// what the language has
    #[arg(long, value_name = "SIGN", value_enum)]
    decimal: Option<Decimal>,
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
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Decimal {
    #[value(alias = ".")]
    Point,
    #[value(alias = ",")]
    Comma,
}

impl TableArgs {
    /// The style that is asked for. Of a comma and a point, one that is asked for alone tells the other: nobody
    /// wants the comma twice.
    pub(super) fn style(&self, settings: &Settings, words: &Catalog) -> Style {
        let usual = match (self.decimal, self.separator) {
            (Some(Decimal::Point), _) | (None, Some(Separator::Comma)) => Style::POINT,
            (Some(Decimal::Comma), _) => Style::COMMA,
            (None, Some(Separator::Semicolon | Separator::Tab | Separator::Pipe) | None) => {
                Style::chosen(settings, words)
            }
        };
        let separator = self.separator.map(|separator| match separator {
            Separator::Comma => style::Separator::Comma,
            Separator::Semicolon => style::Separator::Semicolon,
            Separator::Tab => style::Separator::Tab,
            Separator::Pipe => style::Separator::Pipe,
        });
        Style {
            separator: separator.unwrap_or(usual.separator),
            ..usual
        }
    }
}
