//! `madbook workshop FILE` and `madbook audience`: a workshop on one laptop, and the window that its room
//! sees.

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
};

use anyhow::Error;

use super::{Outcome, Settings, open};
use crate::{t, tui::runtime::Shows};

/// Hold a workshop: people rate an alliance one after the other on this laptop, sealed until all have
///
/// What people rate is kept in a file of its own beside the workbook, which ends in .room.ron. Into the
/// workbook goes only what you take over. For a projector, run “madbook audience” in its window.
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(super) struct Args {
    /// The workbook that holds the alliance: its file, or the name of the firm
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Show a room what a workshop in another window projects, and nothing else
///
/// Run it in the window on the projector. It follows the workshop that is open on this computer and is
/// handed only what the room may see.
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(super) struct AudienceArgs {}

pub(super) fn run(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    show(Some(args.file.clone()), settings, Shows::Workshop)
}

pub(super) fn audience(settings: &Settings) -> anyhow::Result<Outcome> {
    show(None, settings, Shows::Projector)
}

/// Shows a page that only a terminal can show.
pub(super) fn show(
    file: Option<PathBuf>,
    settings: &Settings,
    shows: Shows,
) -> anyhow::Result<Outcome> {
    let words = settings.words()?;
    if !io::stdout().is_terminal() {
        return Err(Error::msg(t!(words, "cli-workshop-no-terminal")));
    }
    open::screen(file, words, settings, shows)?;
    Ok(Outcome::Done)
}
