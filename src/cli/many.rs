//! What the commands over many workbooks share: which files, how far it is, and where the result goes.

use std::{
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use anyhow::Error;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use signal_hook::consts::SIGINT;

use super::{
    Settings,
    console::{Console, on_one_line},
    ending,
    saving::{Over, is_stdout, save},
};
use crate::{
    i18n::Catalog,
    many::{
        cohort::LEAST_SMALLEST,
        files::{Candidate, Refusal, candidates},
        labels::refused_file,
        ledger::Ledger,
    },
    parallel::Enough,
    report::{document::Document, format::Format, material::Page, pdf::Paper},
    t,
};

/// The forms that a result over many workbooks can take: those of a document, and a table of its figures.
const FORMATS: [Format; 6] = [
    Format::Text,
    Format::Html,
    Format::Markdown,
    Format::Pdf,
    Format::Docx,
    Format::Csv,
];

/// How many files that cannot be read are named.
const NAMED: usize = 20;

/// Where a result goes and in which form.
#[derive(Debug, clap::Args)]
pub(super) struct Output {
    /// What to write; without it what --out ends in, and else txt
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    pub(super) format: Option<Format>,

    /// The file to write to; without it, or with -, the standard output
    #[arg(long, value_name = "FILE", value_parser = super::path())]
    pub(super) out: Option<PathBuf>,

    /// Write over files that are there; never over a workbook
    #[arg(long)]
    pub(super) force: bool,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(FORMATS.map(Format::name))
        .try_map(|name| Format::named(&name).ok_or("there is no such format"))
}

impl Output {
    /// The file to write to; none where that is the standard output.
    pub(super) fn file(&self) -> Option<&Path> {
        self.out.as_deref().filter(|named| !is_stdout(named))
    }

    /// What becomes of a file that is there already.
    pub(super) fn over(&self) -> Over {
        Over::of(self.force)
    }

    /// The form that is asked for, by its name or by the file's ending.
    pub(super) fn format(&self, words: &Catalog) -> anyhow::Result<Format> {
        match (self.format, self.file()) {
            (Some(format), Some(file)) => ending::agrees(file, format, words).map(|()| format),
            (Some(format), None) => Ok(format),
            (None, None) => Ok(Format::Text),
            (None, Some(file)) => match ending::format_of(file, &FORMATS, words)? {
                Some(format) => Ok(format),
                // A device or the like.
                None if file.exists() && !file.is_dir() => Ok(Format::Text),
                None => Err(ending::none(file, &FORMATS, words)),
            },
        }
    }

    /// Writes a document.
    pub(super) fn document(
        &self,
        document: &Document,
        over: Over,
        words: &Catalog,
        settings: &Settings,
        console: &mut Console,
    ) -> anyhow::Result<()> {
        let page = Page {
            document,
            words,
            date: console.now.date(),
            signs: settings.signs(),
            paper: Paper::default(),
        };
        let bytes = self.format(words)?.set(&page)?;
        let bytes = bytes.ok_or_else(|| no_such_format(words))?;
        self.write(&bytes, over, words, console)
    }

    /// Writes what a file is to hold.
    pub(super) fn write(
        &self,
        bytes: &[u8],
        over: Over,
        words: &Catalog,
        console: &mut Console,
    ) -> anyhow::Result<()> {
        match self.file() {
            None if self.format.is_some_and(Format::is_binary) && io::stdout().is_terminal() => {
                Err(Error::msg(t!(words, "cli-report-binary")))
            }
            None => Ok(console.out.write_all(bytes)?),
            Some(path) => save(&[(path, bytes)], over, words, console),
        }
    }

    /// Says where it was written, if to a file.
    pub(super) fn say_where(&self, words: &Catalog, console: &mut Console) {
        if let Some(path) = self.file() {
            let path = on_one_line(path);
            console.note(t!(words, "out-written", path = path));
        }
    }

    /// Writes the ledger beside the file that was written, and says where both are.
    pub(super) fn ledger(
        &self,
        ledger: &Ledger,
        words: &Catalog,
        console: &mut Console,
    ) -> anyhow::Result<()> {
        let Some(path) = self.file() else {
            return Ok(());
        };
        let mut beside = path.as_os_str().to_owned();
        beside.push(".ledger.json");
        let beside = PathBuf::from(beside);
        let json = ledger.json();
        save(&[(&beside, &json)], self.over(), words, console)?;
        let (path, ledger) = (on_one_line(path), on_one_line(&beside));
        console.note(t!(words, "many-written", path = path, ledger = ledger));
        Ok(())
    }
}

pub(super) fn no_such_format(words: &Catalog) -> Error {
    let is_document = |format: &Format| *format != Format::Csv;
    let names: Vec<&str> = (FORMATS.into_iter().filter(is_document))
        .map(Format::name)
        .collect();
    let names = names.join(", ");
    Error::msg(t!(words, "many-format", formats = names))
}

/// The files in some folders; an error where there is none.
pub(super) fn found(folders: &[PathBuf], words: &Catalog) -> anyhow::Result<Vec<Candidate>> {
    let files = candidates(folders)?;
    if files.is_empty() {
        let folders: Vec<_> = folders.iter().map(|folder| on_one_line(folder)).collect();
        let folders = folders.join(", ");
        return Err(Error::msg(t!(words, "cohort-none", folders = folders)));
    }
    Ok(files)
}

/// The smallest group, unless it is too small.
pub(super) fn checked_smallest(smallest: u64, words: &Catalog) -> anyhow::Result<u64> {
    if smallest < LEAST_SMALLEST {
        let least = LEAST_SMALLEST;
        return Err(Error::msg(t!(
            words,
            "many-smallest-too-small",
            least = least
        )));
    }
    Ok(smallest)
}

/// How far it is: a bar on a terminal, and elsewhere a line for every tenth. Ctrl+C breaks it off.
pub(super) struct Progress<'a> {
    words: &'a Catalog,
    bar: ProgressBar,
    all: usize,
    said: usize,
    stopped: Arc<AtomicBool>,
}

/// From this many files on it is said how far it is.
const MANY: usize = 200;

impl<'a> Progress<'a> {
    pub(super) fn new(words: &'a Catalog, all: usize) -> Self {
        let target = if all >= MANY {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(all as u64), target);
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len}  {eta}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let stopped = Arc::new(AtomicBool::new(false));
        // Where it cannot be caught, Ctrl+C ends the program, as it would anyhow.
        let _ = signal_hook::flag::register(SIGINT, stopped.clone());
        Self {
            words,
            bar,
            all,
            said: 0,
            stopped,
        }
    }

    /// Hears how many are done; says whether it is enough.
    pub(super) fn step(&mut self, done: usize, console: &mut Console) -> Enough {
        if self.bar.is_hidden() {
            let tenth = done * 10 / self.all.max(1);
            if self.all >= MANY && tenth > self.said {
                self.said = tenth;
                let all = self.all;
                console.note(t!(self.words, "many-progress", done = done, all = all));
            }
        } else if done.is_multiple_of(64) || done == self.all {
            self.bar.set_position(done as u64);
        }
        if self.stopped.load(Ordering::Relaxed) {
            Enough::Yes
        } else {
            Enough::NotYet
        }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

/// Says which files cannot be read, and why; nothing of what they hold.
pub(super) fn say_refused(words: &Catalog, refused: &[(PathBuf, Refusal)], console: &mut Console) {
    for (path, refusal) in refused.iter().take(NAMED) {
        console.note(refused_file(words, &on_one_line(path), *refusal));
    }
    let more = refused.len().saturating_sub(NAMED);
    if more > 0 {
        console.note(t!(words, "many-refused-more", count = more));
    }
}
