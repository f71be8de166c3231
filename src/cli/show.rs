//! `madbook show`: what a workbook comes to, as text.

use std::{io::Write, path::PathBuf};

use super::{Outcome, Settings, console::Console, find};
use crate::{
    report::{build::build, text},
    store::Loaded,
    t,
};

/// Print where your alliances stand and what to do, as text
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The workbook: its file, or the name of your firm
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let path = find::workbook(&args.file, settings, &words)?;
    let loaded = Loaded::look(&path)?;
    let document = build(&words, &pack, &loaded.workbook, console.now.date());
    let text = text::render(&document, settings.signs());
    console.out.write_all(text.as_bytes())?;
    if loaded.is_newer() {
        let format = loaded.format.to_string();
        console.note(t!(words, "cli-newer", format = format));
    }
    console.note_removed(&words, &loaded.removed);
    Ok(Outcome::Done)
}
