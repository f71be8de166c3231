//! `madbook cohort`: what thousands of workbooks come to.

use std::path::PathBuf;

use anyhow::Error;

use super::{
    Outcome, Settings,
    console::Console,
    many::{Output, Progress, checked_smallest, found, say_refused},
    table::TableArgs,
};
use crate::{
    many::{
        cache::Cache,
        cohort::{Cohort, SMALLEST, report::document},
        gather::{Gathered, gather},
        item::Items,
        ledger::{Ledger, rule},
        member::Reader,
    },
    report::format::Format,
    t,
};

/// Count what many workbooks come to: medians, quartiles and the reasons for blanks
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folders with the workbooks; folders within them are searched as well
    #[arg(value_name = "FOLDER", required = true, value_parser = super::path())]
    folders: Vec<PathBuf>,

    /// Show no group of fewer firms than this
    #[arg(long, value_name = "N", default_value_t = SMALLEST)]
    smallest: u64,

    /// Read every file again, and keep nothing for the next run
    #[arg(long)]
    no_cache: bool,

    #[command(flatten)]
    output: Output,

    #[command(flatten)]
    style: TableArgs,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let smallest = checked_smallest(args.smallest, &words)?;
    let format = args.output.format(&words)?;
    let files = found(&args.folders, &words)?;
    let reader = Reader::new(&pack);
    let items = Items::of(&reader);
    let mut cache = (!args.no_cache)
        .then(|| Cache::of(&reader, &items, &args.folders))
        .flatten();
    let mut progress = Progress::new(&words, files.len());
    let gathered = gather(&reader, &items, &files, cache.as_mut(), |done| {
        progress.step(done, console)
    });
    progress.finish();
    say_refused(&words, &gathered.refused, console);
    if gathered.is_partial() {
        let (read, files) = (gathered.done, gathered.files);
        console.note(t!(words, "many-broken-off", read = read, files = files));
    }
    let firms = gathered.digests.len();
    if (firms as u64) < smallest {
        let told = t!(words, "cohort-too-few", firms = firms, smallest = smallest);
        return Err(Error::msg(told));
    }
    let today = console.now.date();
    let cohort = Cohort::of(&items, gathered.digests.iter(), today, smallest);
    let ledger = ledger(&gathered, &cohort, console);
    if format == Format::Csv {
        let style = args.style.style(&settings.chosen.settings, &words);
        let table = cohort.csv(style.separator);
        args.output
            .write(&table, args.output.over(), &words, console)?;
    } else {
        let document = document(&words, &pack, &cohort, &ledger);
        args.output
            .document(&document, args.output.over(), &words, settings, console)?;
    }
    args.output.ledger(&ledger, &words, console)?;
    Ok(if gathered.is_partial() || !gathered.refused.is_empty() {
        Outcome::Problems
    } else {
        Outcome::Done
    })
}

fn ledger(gathered: &Gathered, cohort: &Cohort, console: &Console) -> Ledger {
    let now = &console.now;
    let mut ledger = Ledger {
        partial: gathered.is_partial(),
        files: gathered.files,
        read: gathered.done,
        copies: gathered.copies,
        workbooks: gathered.digests.len(),
        smallest: Some(cohort.smallest),
        ..Ledger::new(now.timestamp(), now.date(), &gathered.refused)
    };
    for counted in cohort.items.iter().filter(|counted| counted.hides) {
        let why = if counted.all.is_none() {
            rule::TOO_FEW
        } else {
            rule::SMALL_GROUP
        };
        ledger.leave_out(&*counted.item.name, why, None);
    }
    ledger
}
