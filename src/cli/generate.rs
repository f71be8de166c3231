//! `madbook generate`: made-up workbooks, for tests and for whoever wants to try what many come to.

use std::path::PathBuf;

use super::{
    Outcome, Settings,
    console::{Console, missing, refuse_file},
};
use crate::{
    many::generate::{self, Vocabulary},
    parallel::{Enough, in_order},
    store::{SaveError, Summary, WorkbookFile, make_folder},
    t,
};

/// Write made-up workbooks, the same ones for the same seed
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// How many firms
    #[arg(long, value_name = "N")]
    firms: u64,

    /// What the chance begins with
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,

    /// The folder to write to
    #[arg(long, value_name = "DIR", value_parser = super::path())]
    out: PathBuf,
}

/// How many files go into one folder: systems are slow with folders of many thousands.
const IN_A_FOLDER: u64 = 1000;

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    refuse_file(&args.out, &words)?;
    let vocabulary = Vocabulary::embedded()?;
    let now = console.now.timestamp();
    console.note_folder(&words, missing(&args.out));
    let folder = |number: u64| args.out.join(format!("{:03}", number / IN_A_FOLDER));
    for first in (0..args.firms).step_by(usize::try_from(IN_A_FOLDER)?) {
        make_folder(&folder(first))?;
    }
    let numbers: Vec<u64> = (0..args.firms).collect();
    let write = |number: &u64| -> Result<(), SaveError> {
        let workbook = generate::workbook(&pack, &vocabulary, args.seed, *number, now);
        let path = folder(*number).join(format!("made-up-{number:06}.ron"));
        WorkbookFile::create_unsynced(&path, &workbook, &Summary::of(&pack, &workbook))
    };
    let mut outcome = Ok(());
    in_order(&numbers, write, |_, written| {
        outcome = written;
        if outcome.is_ok() {
            Enough::NotYet
        } else {
            Enough::Yes
        }
    });
    outcome?;
    let folder = args.out.display().to_string();
    console.note(t!(
        words,
        "cli-generate-done",
        count = args.firms,
        folder = folder
    ));
    Ok(Outcome::Done)
}
