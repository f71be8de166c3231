//! `madbook trash`: what was deleted, and back with it; and what is to be deleted.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Error;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line, quoted},
    find, list,
};
use crate::t;

/// Print the deleted workbooks, a line each; move a workbook there, or take one back
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Move this workbook to the trash: its file, or the name of your firm
    #[arg(value_name = "FILE", conflicts_with = "restore")]
    file: Option<PathBuf>,

    /// Take this workbook back to the others: the name of its firm, or of its file
    #[arg(long, value_name = "NAME")]
    restore: Option<String>,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let library = settings.library(&words)?;
    if let Some(given) = &args.file {
        let path = find::workbook(given, settings, &words)?;
        let path = on_one_line(&library.delete(&path)?);
        writeln!(console.out, "{path}")?;
        console.note(t!(words, "cli-trash-moved"));
        return Ok(Outcome::Done);
    }
    let deleted = library.trash()?;
    let Some(name) = &args.restore else {
        if deleted.is_empty() {
            console.note(t!(words, "cli-trash-empty"));
            return Ok(Outcome::Done);
        }
        return list::print(&library.examined(deleted, &pack), &words, console);
    };
    let found = find::called(&deleted, Path::new(name));
    let Some(path) = find::one(&found, Path::new(name), &words)? else {
        let told = t!(words, "cli-trash-nothing", given = name.as_str());
        return Err(Error::msg(told));
    };
    let back = library.take_back(&path)?;
    writeln!(console.out, "{}", on_one_line(&back))?;
    console.note(t!(words, "cli-new-open", path = quoted(&back)));
    Ok(Outcome::Done)
}
