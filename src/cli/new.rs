//! `madbook new`: a workbook in the library.

use std::io::Write;

use anyhow::Error;
use uuid::Uuid;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line, quoted},
};
use crate::{
    domain::{id::WorkbookId, name, text::clean_line, workbook::Workbook},
    examples,
    i18n::Catalog,
    store::{Loaded, Summary},
    t,
};

/// Begin a workbook, and print where it is
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The name of your firm; an example can do without
    #[arg(value_name = "NAME", required_unless_present = "example")]
    name: Option<String>,

    /// Begin with a copy of a finished example, which is yours to try
    #[arg(long)]
    example: bool,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let library = settings.library(&words)?;
    let workbook = begin(args, &words, console)?;
    let beyond = args
        .name
        .as_deref()
        .map_or(0, |name| clean_line(name).removed.beyond);
    let title = name::key(&workbook.title);
    let mut heads = library.list()?.into_iter().filter_map(|it| it.head.ok());
    let has_namesake = heads.any(|head| name::key(&head.title) == title);
    let file = library.create(&workbook, &Summary::of(&pack, &workbook))?;
    writeln!(console.out, "{}", on_one_line(file.path()))?;
    console.note(t!(words, "cli-new-open", path = quoted(file.path())));
    if has_namesake {
        let name = workbook.title.as_str();
        console.note(t!(words, "namesake-firm", name = name));
    }
    if beyond > 0 {
        let title = workbook.title.as_str();
        console.note(t!(
            words,
            "cli-new-shortened",
            title = title,
            count = beyond
        ));
    }
    Ok(Outcome::Done)
}

fn begin(args: &Args, words: &Catalog, console: &Console) -> anyhow::Result<Workbook> {
    let id = WorkbookId(Uuid::now_v7());
    let now = console.now.timestamp();
    let name = args.name.as_deref().map(|name| clean_line(name).text);
    if name.as_deref() == Some("") {
        return Err(Error::msg(t!(words, "cli-name-empty")));
    }
    if args.example {
        let example = Loaded::parse(examples::finished_in(&words.language()).as_bytes())?.workbook;
        return Ok(Workbook {
            id,
            title: name.unwrap_or_else(|| example.title.clone()),
            created: now,
            edited: now,
            ..example
        });
    }
    Ok(Workbook::new(id, name.unwrap_or_default(), now))
}
