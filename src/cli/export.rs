//! `madbook export`: many workbooks as tables, for an engine that works beyond one machine.

use std::path::PathBuf;

use anyhow::Error;

use super::{
    Outcome, Settings,
    console::{Console, missing, on_one_line, refuse_file},
    many::{Progress, found, say_refused},
};
use crate::{
    many::{
        export::{self, Form, Order},
        labels::Labels,
        member::Reader,
        table::{Extras, Table},
    },
    t,
};

/// Write many workbooks as tables for an engine such as Spark, with a codebook and queries
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folders with the workbooks; folders within them are searched as well
    #[arg(value_name = "FOLDER", required = true, value_parser = super::path())]
    folders: Vec<PathBuf>,

    /// The form of the tables
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Tables::Parquet)]
    format: Tables,

    /// The folder to write to
    #[arg(long, value_name = "DIR", value_parser = super::path())]
    out: PathBuf,

    /// With what owners wrote in their own words
    #[arg(long)]
    with_text: bool,

    /// With the names of firms, partners and people
    #[arg(long)]
    with_names: bool,

    /// Write over files that are there
    #[arg(long)]
    force: bool,
}

/// A form of tables.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Tables {
    Parquet,
    Jsonl,
}

impl From<Tables> for Form {
    fn from(tables: Tables) -> Self {
        match tables {
            Tables::Parquet => Self::Parquet,
            Tables::Jsonl => Self::Jsonl,
        }
    }
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    refuse_file(&args.out, &words)?;
    let form = Form::from(args.format);
    let files = found(&args.folders, &words)?;
    let made = missing(&args.out);
    crate::store::make_folder(&args.out)?;
    console.note_folder(&words, made);
    if !args.force {
        for name in export::files(form)? {
            let path = args.out.join(name);
            if path.exists() {
                let path = on_one_line(&path);
                return Err(Error::msg(t!(words, "export-exists", path = path)));
            }
        }
    }
    let reader = Reader::new(&pack);
    let now = console.now.clone();
    let order = Order {
        form,
        extras: Extras {
            text: args.with_text,
            names: args.with_names,
        },
        folder: &args.out,
        now: &now,
    };
    let mut progress = Progress::new(&words, files.len());
    let labels = Labels::new(&words, &pack);
    let exported = export::export(&reader, labels, &files, &order, |done| {
        progress.step(done, console)
    });
    progress.finish();
    let (ledger, refused) = exported?;
    say_refused(&words, &refused, console);
    if ledger.partial {
        let (read, files) = (ledger.read, ledger.files);
        console.note(t!(words, "many-broken-off", read = read, files = files));
    }
    let (workbooks, tables) = (ledger.workbooks, Table::ALL.len());
    let folder = on_one_line(&args.out);
    console.note(t!(
        words,
        "export-done",
        tables = tables,
        workbooks = workbooks,
        folder = folder
    ));
    Ok(if ledger.partial || !refused.is_empty() {
        Outcome::Problems
    } else {
        Outcome::Done
    })
}
