//! `madbook merge`: two copies of one workbook joined.

use std::{io::Write, path::PathBuf};

use anyhow::Error;

use super::{
    Outcome, Settings,
    console::{Console, missing, on_one_line},
    differences::{Order, page, points},
    find,
};
use crate::{
    domain::{
        diff::Difference,
        merge::{Merged, NotCopies, merge},
        pack::Pack,
    },
    i18n::Catalog,
    report::{
        document::{Block, Section},
        wording::Wording,
    },
    store::{Loaded, Summary, WorkbookFile},
    t,
};

/// How many differences are told of each copy.
const MOST: usize = 40;

/// Join two copies of one workbook, answer by answer: what was edited last counts, and what gives way is
/// kept in the workbook's log
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The copy that takes up what the other has; the file, or the name of your firm
    #[arg(value_name = "FILE")]
    first: PathBuf,

    /// The other copy, which stays as it is unless --trash-other is given
    #[arg(value_name = "OTHER")]
    second: PathBuf,

    /// Write what both come to into this new file, and leave both copies as they are
    #[arg(long, value_name = "PATH", value_parser = super::path())]
    out: Option<PathBuf>,

    /// Move the other copy to the trash once both are joined
    #[arg(long, conflicts_with_all = ["out", "dry_run"])]
    trash_other: bool,

    /// Only say what would be joined
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let path = find::workbook(&args.first, settings, &words)?;
    let other_path = find::workbook(&args.second, settings, &words)?;
    let other = Loaded::read(&other_path)?;
    let library = settings.library(&words)?;
    if args.trash_other && !library.holds(&other_path) {
        // Said before anything is joined.
        let (path, folder) = (on_one_line(&other_path), on_one_line(library.folder()));
        let told = t!(words, "cli-merge-elsewhere", path = path, folder = folder);
        return Err(Error::msg(told));
    }
    if args.dry_run || args.out.is_some() {
        let first = Loaded::read(&path)?;
        let merged = joined(&first, &other, &words)?;
        tell(&merged, args, &pack, &words, settings, console)?;
        if args.dry_run {
            console.note(t!(words, "cli-merge-dry"));
        } else if let Some(out) = &args.out {
            // In a folder it has the name that it has.
            let named = path.file_name().filter(|_| out.is_dir());
            let out = &named.map_or_else(|| out.clone(), |name| out.join(name));
            let made = out.parent().and_then(missing);
            WorkbookFile::create(out, &merged.workbook, &Summary::of(&pack, &merged.workbook))?;
            console.note_folder(&words, made);
            console.note(t!(words, "cli-merge-done", path = on_one_line(out)));
        }
        console.note_removed(&words, &first.removed);
        console.note_removed(&words, &other.removed);
        return Ok(Outcome::Done);
    }
    let (mut file, first) = library.open(&path)?;
    let merged = joined(&first, &other, &words)?;
    tell(&merged, args, &pack, &words, settings, console)?;
    if merged.workbook == first.workbook {
        console.note(t!(words, "cli-merge-nothing", path = on_one_line(&path)));
    } else {
        file.keep()?;
        file.save(&merged.workbook, &Summary::of(&pack, &merged.workbook))?;
        console.note(t!(words, "cli-merge-done", path = on_one_line(&path)));
    }
    if args.trash_other {
        let trashed = library.delete(&other_path)?;
        let path = on_one_line(&trashed);
        console.note(t!(words, "cli-merge-trashed", path = path));
    }
    console.note_removed(&words, &first.removed);
    console.note_removed(&words, &other.removed);
    Ok(Outcome::Done)
}

fn joined(first: &Loaded, second: &Loaded, words: &Catalog) -> anyhow::Result<Merged> {
    merge(&first.workbook, &second.workbook).map_err(|NotCopies| {
        let (first, second) = (&*first.workbook.title, &*second.workbook.title);
        Error::msg(t!(
            words,
            "cli-merge-not-copies",
            first = first,
            second = second
        ))
    })
}

fn tell(
    merged: &Merged,
    args: &Args,
    pack: &Pack,
    words: &Catalog,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<()> {
    let wording = Wording::new(words, pack);
    let names = [&args.first, &args.second].map(|path| on_one_line(path));
    let about = vec![
        t!(words, "cli-merge-first", path = names[0].as_str()),
        t!(words, "cli-merge-second", path = names[1].as_str()),
    ];
    let section = |heading, nothing, differences: &[Difference], order| Section {
        heading,
        blocks: vec![match differences {
            [] => Block::Paragraph(nothing),
            some => points(words, wording, some, &merged.workbook, order, MOST),
        }],
        sections: Vec::new(),
    };
    let sections = vec![
        section(
            t!(words, "cli-merge-from-second"),
            t!(words, "cli-merge-nothing-new"),
            &merged.from_second[..],
            Order::BecomesWas,
        ),
        section(
            t!(words, "cli-merge-from-first"),
            t!(words, "cli-merge-nothing-new"),
            &merged.from_first[..],
            Order::CountsThere,
        ),
    ];
    let page = page(&merged.workbook.title, about, sections, settings.signs());
    Ok(console.out.write_all(page.as_bytes())?)
}
