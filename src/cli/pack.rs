//! `madbook pack new DIR`: a pack of one's own, to begin from the one that the program carries.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Error;
use clap::Subcommand;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line, quoted},
};
use crate::{
    content,
    i18n::{Deed, refused},
    t,
};

/// Make a pack of your own: other questions, or another language
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(New),
}

/// Copy the built-in pack into a new folder, to change it there
#[derive(Debug, clap::Args)]
struct New {
    /// The folder to make
    #[arg(value_name = "DIR", value_parser = super::path())]
    folder: PathBuf,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let Command::New(New { folder }) = &args.command;
    let words = settings.words()?;
    let path = on_one_line(folder);
    if is_taken(folder) {
        return Err(Error::msg(t!(words, "cli-pack-taken", path = path)));
    }
    copy(settings.language(), folder).map_err(|problem| {
        let problem = refused(&problem, Deed::Write, &words);
        let path = path.clone();
        Error::msg(t!(
            words,
            "cli-pack-unwritten",
            path = path,
            problem = problem
        ))
    })?;
    writeln!(console.out, "{path}")?;
    console.note(t!(words, "cli-pack-made", path = quoted(folder)));
    Ok(Outcome::Done)
}

/// Whether something is there that a new pack could mix with.
fn is_taken(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => folder.exists(),
    }
}

fn copy(language: &str, folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, bytes) in content::carried_files(language) {
        let mut new = OpenOptions::new();
        let mut file = new.write(true).create_new(true).open(folder.join(name))?;
        file.write_all(&bytes)?;
    }
    Ok(())
}
