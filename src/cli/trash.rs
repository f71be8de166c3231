//! `madbook trash`: what was deleted, and back with it.

use std::{io::Write, path::Path};

use anyhow::Error;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line},
    find, list,
};
use crate::t;

/// Print the deleted workbooks, a line each, or take one back
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Take this workbook back to the others: the name of its firm, or of its file
    #[arg(long, value_name = "NAME")]
    restore: Option<String>,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (_, words) = settings.pack()?;
    let library = settings.library(&words)?;
    let deleted = library.trash()?;
    let Some(name) = &args.restore else {
        if deleted.is_empty() {
            console.note(t!(words, "cli-trash-empty"));
            return Ok(Outcome::Done);
        }
        return list::print(deleted, &words, console);
    };
    match &find::called(deleted, name)[..] {
        [one] => {
            let path = on_one_line(&library.take_back(&one.path)?);
            writeln!(console.out, "{path}")?;
            console.note(t!(words, "cli-new-open", path = path));
            Ok(Outcome::Done)
        }
        [] => Err(Error::msg(t!(
            words,
            "cli-trash-nothing",
            given = name.as_str()
        ))),
        several => {
            let line = |path: &Path| format!("\n  {}", path.display());
            let paths: String = several.iter().map(|entry| line(&entry.path)).collect();
            Err(Error::msg(t!(
                words,
                "cli-find-several",
                given = name.as_str(),
                paths = paths
            )))
        }
    }
}
