//! `madbook report`: workbooks as files to print, to send, or to open in another program.

mod letterhead;
mod place;
mod what;
mod worksheet;
mod workshop;

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Error;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::Zoned;

use self::{
    letterhead::{LetterheadArgs, Sender},
    place::Place,
    what::What,
};
use super::{
    Outcome, Settings,
    console::{Console, on_one_line, told},
    ending, find,
    table::TableArgs,
};
use crate::{
    domain::pack::Pack,
    i18n::Catalog,
    parallel::{self, Enough},
    report::{
        csv::{self, style::Style},
        edition,
        format::{Format, FormatProblem, Piece},
        ics,
        joint::{self, Share},
        json,
        letterhead::Letterhead,
        material::{Frame, Material},
        pdf::Paper,
    },
    store::{Loaded, Names as FileNames, at_home, at_path, is_workshop},
    t,
};

/// From this many files on it is said how far it is, ten times.
const MANY: usize = 20;

/// Write reports: to read, to print, to send, or for another program
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The workbooks: their files, or the names of firms; a workshop by its file, which ends in .room.ron
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,

    /// What to write; without it what --out ends in, and else html
    #[arg(long, value_name = "FORMAT", value_parser = forms())]
    format: Option<Form>,

    /// Where to write: a file, whose ending says the format; a folder, as a name without an ending is; or - for
    /// the standard output. Without it, files named after the firm in this folder. Sheets and tables of several
    /// workbooks go into one file where a file is named
    #[arg(long, value_name = "PATH", value_parser = super::path())]
    out: Option<PathBuf>,

    /// Write over files that are there; never over a workbook
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    what: What,

    /// Only this table, as csv
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Format::Csv.parts()), conflicts_with = "figure")]
    table: Option<String>,

    #[command(flatten)]
    style: TableArgs,

    #[command(flatten)]
    letterhead: LetterheadArgs,

    /// This kind of figure, as svg, of every alliance that has one; without it the continuum
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Format::Svg.parts()))]
    figure: Option<String>,

    /// With --format pdf: what it is printed on
    #[arg(long, value_name = "SIZE", value_enum, default_value_t)]
    paper: Size,

    /// With --format worksheet: the route to print a blank form of; without it the workbook's own
    #[arg(long, value_name = "NAME")]
    route: Option<String>,

    /// Print the JSON Schema that --format json keeps to
    #[arg(long)]
    schema: bool,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Size {
    #[default]
    A4,
    Letter,
}

impl From<Size> for Paper {
    fn from(size: Size) -> Self {
        match size {
            Size::A4 => Self::A4,
            Size::Letter => Self::Letter,
        }
    }
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// What workbooks say.
    Report(Format),
    /// A blank form of a route, which needs no workbook.
    Worksheet,
}

/// The name that a worksheet is asked for by.
const WORKSHEET: &str = "worksheet";

fn forms() -> impl TypedValueParser<Value = Form> {
    let names = Format::ALL.map(Format::name).into_iter();
    let names = PossibleValuesParser::new(names.chain([WORKSHEET]));
    names.try_map(|name| {
        if name == WORKSHEET {
            return Ok(Form::Worksheet);
        }
        let format = Format::named(&name).map(Form::Report);
        format.ok_or("there is no such format")
    })
}

impl Args {
    /// Whether workbooks are needed for this and none was named.
    pub(super) fn lacks_files(&self) -> bool {
        self.files.is_empty() && !self.schema && self.format != Some(Form::Worksheet)
    }

    /// The part that is asked for, by its name, and the only format that has it.
    fn part(&self) -> Option<(Format, &str)> {
        let table = self.table.as_deref().map(|table| (Format::Csv, table));
        table.or(self.figure.as_deref().map(|figure| (Format::Svg, figure)))
    }

    /// The format that is asked for, by its name, by what a file ends in or by a part that only one has.
    fn format(&self, words: &Catalog) -> anyhow::Result<Format> {
        let named = match (self.format, Place::of(self.out.as_deref())) {
            (Some(Form::Report(format)), Place::File(file)) => {
                ending::agrees(file, format, words)?;
                Some(format)
            }
            (Some(Form::Report(format)), Place::Stdout | Place::Folder(_)) => Some(format),
            (Some(Form::Worksheet) | None, Place::File(file)) => {
                ending::format_of(file, &Format::ALL, words)?
            }
            (Some(Form::Worksheet) | None, Place::Stdout | Place::Folder(_)) => None,
        };
        match (named, self.part()) {
            (Some(named), Some((format, part))) if named != format => Err(Error::msg(t!(
                words,
                "cli-report-no-such-part",
                part = part,
                option = if self.table.is_some() {
                    "--table"
                } else {
                    "--figure"
                },
                format = format.name(),
                named = named.name()
            ))),
            (Some(format), _) | (None, Some((format, _))) => Ok(format),
            (None, None) => Ok(Format::Html),
        }
    }
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    if args.schema {
        console.out.write_all(json::SCHEMA.as_bytes())?;
        return Ok(Outcome::Done);
    }
    if args.format == Some(Form::Worksheet) {
        return worksheet::run(args, settings, console);
    }
    let (pack, words) = settings.pack()?;
    let format = args.format(&words)?;
    let sender = (args.letterhead).sender(settings, &words, format, console)?;
    let writing = Writing {
        args,
        sender: &sender,
        settings,
        pack: &pack,
        words: &words,
        format,
        table: args.style.style(&settings.chosen.settings, &words),
    };
    let mut names = FileNames::default();
    let mut joint = Joint::default();
    let mut outcome = Outcome::Done;
    let mut broken = None;
    if !args.files.is_empty() && args.files.iter().all(|file| is_workshop(file)) {
        for file in &args.files {
            let file = at_path(&at_home(file)).unwrap_or_else(|| file.clone());
            if let Err(problem) = writing.workshop(&file, &mut names, console) {
                if super::is_broken_pipe(&problem) {
                    return Err(problem);
                }
                console.complain(super::told(&problem, settings.language()));
                outcome = Outcome::Problems;
            }
        }
        return Ok(outcome);
    }
    let files = workbooks(&args.files, &words, console);
    let all = files.len();
    if all > 1 && writing.is_one_file() && !writing.is_joint() && !args.what.list {
        return Err(writing.several(all));
    }
    let now = console.now.clone();
    let make = |file: &PathBuf| writing.make(file, &now);
    parallel::in_order(&files, make, |at, made| {
        let put = made.and_then(|made| writing.put(made, &mut names, &mut joint, console));
        if let Err(problem) = put {
            if super::is_broken_pipe(&problem) {
                broken = Some(problem);
                return Enough::Yes;
            }
            console.complain(super::told(&problem, settings.language()));
            outcome = Outcome::Problems;
        }
        let done = at + 1;
        if all >= MANY && done * 10 / all > at * 10 / all {
            console.note(t!(words, "cli-report-progress", done = done, all = all));
        }
        Enough::NotYet
    });
    if broken.is_none() && !joint.shares.is_empty() {
        writing.put_together(&joint, &mut names, console)?;
    }
    broken.map_or(Ok(outcome), Err)
}

/// The files without those that keep workshops, which lie among workbooks and come along where a shell fills
/// in names.
fn workbooks(files: &[PathBuf], words: &Catalog, console: &mut Console) -> Vec<PathBuf> {
    let mut left = Vec::new();
    for file in files {
        if is_workshop(file) {
            let path = on_one_line(file);
            console.note(t!(words, "cli-report-no-workshop", path = path));
        } else {
            left.push(file.clone());
        }
    }
    left
}

/// What was made of a workbook.
struct Made {
    /// What is to be said of its file.
    notes: Vec<String>,
    /// The firm, as the report calls it.
    title: String,
    /// What its files are called, before the part and the ending.
    stem: String,
    /// What goes and what stays, where only that was asked for.
    list: Vec<String>,
    files: Files,
    letterhead: Letterhead,
}

/// What goes into one file that holds several workbooks.
#[derive(Default)]
struct Joint {
    shares: Vec<Share>,
    /// What may stand above all of them: nothing that the edition of any one leaves off.
    letterhead: Option<Letterhead>,
}

impl Joint {
    fn add(&mut self, share: Share, letterhead: Letterhead) {
        self.shares.push(share);
        let common = match self.letterhead.take() {
            Some(known) => known.in_common(&letterhead),
            None => letterhead,
        };
        self.letterhead = Some(common);
    }
}

/// What is written of a workbook.
enum Files {
    /// Files of its own.
    Own(Vec<Piece>),
    /// What it gives to a file that holds several.
    Shared(Share),
}

/// What is written, and from what.
struct Writing<'a> {
    args: &'a Args,
    sender: &'a Sender,
    settings: &'a Settings,
    pack: &'a Pack,
    words: &'a Catalog,
    format: Format,
    /// How tables are written.
    table: Style,
}

impl Writing<'_> {
    /// Makes what is asked for of one workbook.
    fn make(&self, file: &Path, now: &Zoned) -> anyhow::Result<Made> {
        let path = find::workbook(file, self.settings, self.words)?;
        let loaded = Loaded::look(&path)?;
        let newer = || {
            let format = loaded.format.to_string();
            t!(self.words, "cli-newer", format = format)
        };
        let removed = told(self.words, &loaded.removed);
        let what = &self.args.what;
        let edition = what.edition(self.words, &loaded.workbook)?;
        let extract = edition::of(self.words, self.pack, &edition, &loaded.workbook);
        let (letterhead, left_off) = edition::letterhead(
            self.words,
            self.pack,
            &extract,
            &loaded.workbook,
            &self.sender.kept,
            self.sender.asked_for.as_deref(),
        );
        let material = Material {
            letterhead: &letterhead,
            words: self.words,
            pack: extract.pack(self.pack),
            workbook: &extract.workbook,
            notes: &edition::notes(self.words, &extract),
            now,
            signs: self.settings.signs(),
            paper: self.args.paper.into(),
            table: self.table,
        };
        let is_csv = self.format == Format::Csv;
        let left_out = is_csv.then(|| csv::too_long(&material)).flatten();
        let is_blank = self.format == Format::Ics && !what.list && ics::is_empty(&material);
        let left_out = left_out.or_else(|| is_blank.then(|| t!(self.words, "cli-report-no-dates")));
        let mut files = Files::Own(Vec::new());
        let mut list = Vec::new();
        if what.list {
            list = edition::listing(self.words, self.pack, &loaded.workbook, &extract);
        } else {
            let share = self
                .is_joint()
                .then(|| Share::of(self.format, &material))
                .flatten();
            files = match share {
                Some(share) => Files::Shared(share),
                None => Files::Own(self.choose(self.format.make(&material)?)),
            };
        }
        let hint = what
            .is_only_about()
            .then(|| t!(self.words, "cli-report-only-about"));
        let told = edition::counts(self.words, &extract)
            .into_iter()
            .chain(hint);
        let notes = removed.into_iter().chain(loaded.is_newer().then(newer));
        let notes = notes.chain(left_out).chain(left_off).chain(told);
        let notes = notes.map(|note| format!("{}: {note}", on_one_line(&path)));
        Ok(Made {
            notes: notes.collect(),
            stem: edition::stem(self.words, &extract),
            title: extract.workbook.title,
            list,
            files,
            letterhead,
        })
    }

    /// Writes what was made, or keeps it for the one file that holds all. No two files of a run are written to
    /// one place.
    fn put(
        &self,
        made: Made,
        names: &mut FileNames,
        joint: &mut Joint,
        console: &mut Console,
    ) -> anyhow::Result<()> {
        for note in &made.notes {
            console.note(note);
        }
        if self.args.what.list {
            for line in &made.list {
                writeln!(console.out, "{line}")?;
            }
            return Ok(());
        }
        match made.files {
            Files::Own(pieces) if pieces.is_empty() => {
                let firm = made.title.as_str();
                Err(Error::msg(t!(
                    self.words,
                    "cli-report-nothing",
                    firm = firm
                )))
            }
            Files::Own(pieces) => {
                let files = self.args.files.len();
                self.write(&pieces, &made.stem, files, names, console)
            }
            Files::Shared(share) => {
                joint.add(share, made.letterhead);
                Ok(())
            }
        }
    }

    /// Writes the one file that holds what several workbooks gave, or a file for each table.
    fn put_together(
        &self,
        joint: &Joint,
        names: &mut FileNames,
        console: &mut Console,
    ) -> anyhow::Result<()> {
        let frame = Frame {
            letterhead: &joint.letterhead.clone().unwrap_or_default(),
            words: self.words,
            pack: self.pack,
            now: &console.now.clone(),
            paper: self.args.paper.into(),
            table: self.table,
        };
        let pieces = self.choose(joint::joined(frame, &joint.shares).map_err(FormatProblem::from)?);
        self.write(&pieces, "", 1, names, console)
    }

    /// The parts that are asked for; without a word all tables and the first figure.
    fn choose(&self, mut pieces: Vec<Piece>) -> Vec<Piece> {
        match self.args.part() {
            Some((_, asked)) => pieces.retain(|piece| piece.part == Some(asked)),
            None if self.format == Format::Svg => pieces.truncate(1),
            None => {}
        }
        pieces
    }

    /// Whether what several workbooks give goes into one file: where a form can hold it, and a file is named.
    fn is_joint(&self) -> bool {
        self.args.files.len() > 1 && self.format.holds_several() && self.is_one_file()
    }
}
