//! `madbook [FILE]`: the full screen.

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
};

use anyhow::Error;

use super::{Outcome, Settings, find};
use crate::{
    report::text::Signs,
    t,
    words::{FALLBACK, Words},
};

/// What the full screen is opened with.
#[derive(Debug)]
pub struct Options {
    /// The workbook to open; the list of all where there is none.
    pub file: Option<PathBuf>,
    /// The folder of the library; the user's own where there is none.
    pub library: Option<PathBuf>,
    /// The folder of the pack; the built-in one where there is none.
    pub pack: Option<PathBuf>,
    /// The name of a theme that there is; the default one where there is none.
    pub theme: Option<String>,
    /// Which characters the terminal can show.
    pub signs: Signs,
}

pub(super) fn run(file: Option<PathBuf>, settings: &Settings) -> anyhow::Result<Outcome> {
    let words = Words::in_language(FALLBACK)?;
    if !io::stdout().is_terminal() {
        return Err(Error::msg(t!(words, "cli-open-no-terminal")));
    }
    let file = file
        .map(|given| find::workbook(&given, settings, &words))
        .transpose()?;
    open(Options {
        file,
        library: settings.folder(),
        pack: settings.pack.clone(),
        theme: settings.theme.clone(),
        signs: settings.signs(),
    })
}

/// Opens the full screen, and comes back when it is left.
fn open(_options: Options) -> anyhow::Result<Outcome> {
    anyhow::bail!(
        "This madbook has no full screen yet. Use \"madbook show FILE\" to read a workbook."
    )
}
