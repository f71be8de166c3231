//! `madbook room`: what a workshop's workbooks say together.

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use anyhow::Error;
use signal_hook::consts::SIGINT;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line},
    many::{Output, checked_smallest, found, no_such_format, say_refused},
    open,
    saving::{Over, save},
};
use crate::{
    domain::pack::Pack,
    i18n::Catalog,
    many::{
        cohort::SMALLEST,
        files::candidates,
        labels::refused_file,
        ledger::Ledger,
        member::Reader,
        room::{
            Room,
            report::{document, line},
            watch::{Files, Followed, Watch},
        },
    },
    store::Loaded,
    t,
    tui::runtime::Shows,
};

/// See what the workbooks of a workshop say together: every answer as a dot, without a name
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder that the workbooks are in: a USB stick, a shared folder
    #[arg(value_name = "FOLDER", required = true, value_parser = super::path())]
    folders: Vec<PathBuf>,

    /// Keep reading as workbooks arrive, and say what changed, until Ctrl+C
    #[arg(long)]
    watch: bool,

    /// Show it on the full screen, for a projector, each workbook as it arrives, until q
    #[arg(long, conflicts_with_all = ["watch", "save", "against", "format", "out", "force"])]
    screen: bool,

    /// Tell nothing of fewer people than this
    #[arg(long, value_name = "N", default_value_t = SMALLEST)]
    smallest: u64,

    /// Keep what the room says in this file, to compare a later one with it
    #[arg(long, value_name = "FILE", value_parser = super::path())]
    save: Option<PathBuf>,

    /// Compare with a room that was kept
    #[arg(long, value_name = "FILE", value_parser = super::path())]
    against: Option<PathBuf>,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    if args.screen {
        return show_screen(args, settings);
    }
    let (pack, words) = settings.pack()?;
    let against = args.against.as_ref().map(|path| -> anyhow::Result<Room> {
        let file = on_one_line(path);
        let room = Room::parse(&Loaded::bytes(path)?);
        room.ok_or_else(|| Error::msg(t!(words, "room-not-kept", file = file)))
    });
    let mut showing = Showing {
        args,
        settings,
        pack: &pack,
        words: &words,
        reader: Reader::new(&pack),
        smallest: checked_smallest(args.smallest, &words)?,
        against: against.transpose()?,
        files: Files::default(),
    };
    if !args.output.format(&words)?.sets_documents() {
        return Err(no_such_format(&words));
    }
    if args.watch {
        showing.watch(console)?;
    } else {
        found(&args.folders, &words)?;
        let today = console.now.date();
        showing.files.look(&showing.reader, &args.folders, today)?;
        say_refused(&words, &showing.files.refused(), console);
    }
    let room = showing.room(console);
    showing.show(&room, showing.over(!args.watch), console)?;
    args.output.say_where(&words, console);
    if let Some(path) = &args.save {
        let json = room.json();
        save(&[(path, &json)], args.output.over(), &words, console)?;
        let path = on_one_line(path);
        console.note(t!(words, "room-kept", path = path));
    }
    Ok(if showing.files.refused().is_empty() {
        Outcome::Done
    } else {
        Outcome::Problems
    })
}

/// The room on the full screen.
fn show_screen(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    let words = settings.words()?;
    if !io::stdout().is_terminal() {
        return Err(Error::msg(t!(words, "cli-room-no-terminal")));
    }
    let followed = Followed {
        folders: args.folders.clone(),
        smallest: checked_smallest(args.smallest, &words)?,
    };
    // A folder that is not there is told before the screen is taken.
    candidates(&args.folders)?;
    open::screen(None, words, settings, Shows::Room(followed))?;
    Ok(Outcome::Done)
}

struct Showing<'a> {
    args: &'a Args,
    settings: &'a Settings,
    pack: &'a Pack,
    words: &'a Catalog,
    reader: Reader<'a>,
    smallest: u64,
    against: Option<Room>,
    files: Files,
}

impl Showing<'_> {
    fn room(&self, console: &Console) -> Room {
        let today = console.now.date();
        Room::of(&self.reader, &self.files.sheets(), today, self.smallest)
    }

    fn show(&self, room: &Room, over: Over, console: &mut Console) -> anyhow::Result<()> {
        let now = &console.now;
        let refused = self.files.refused();
        let ledger = Ledger {
            files: self.files.count(),
            read: self.files.count(),
            copies: self.files.copies(),
            workbooks: self.files.sheets().len(),
            ..Ledger::new(now.timestamp(), now.date(), &refused)
        };
        let document = document(self.words, self.pack, room, self.against.as_ref(), &ledger);
        let output = &self.args.output;
        output.document(&document, over, self.words, self.settings, console)
    }

    /// What becomes of a file that is there: from the second time on it is this run's own.
    fn over(&self, is_first: bool) -> Over {
        if is_first {
            self.args.output.over()
        } else {
            Over::Own
        }
    }

    /// Reads as workbooks arrive, and says what changed, until it is broken off. A report that was asked
    /// for is written again each time.
    fn watch(&mut self, console: &mut Console) -> anyhow::Result<()> {
        let stopped = Arc::new(AtomicBool::new(false));
        signal_hook::flag::register(SIGINT, stopped.clone())?;
        let watch = Watch::new(&self.args.folders);
        let mut said = Vec::new();
        console.note(t!(self.words, "room-watching"));
        let mut is_first = true;
        while !stopped.load(Ordering::Relaxed) {
            let today = console.now.date();
            // A stick that was pulled out may come back.
            let change = self.files.look(&self.reader, &self.args.folders, today);
            let Ok(change) = change else {
                watch.wait();
                continue;
            };
            if !change.is_nothing() || is_first {
                let room = self.room(console);
                console.note(t!(
                    self.words,
                    "room-change",
                    came = change.came,
                    changed = change.changed,
                    went = change.went
                ));
                console.note(line(self.words, self.pack, &room));
                if self.args.output.file().is_some() {
                    self.show(&room, self.over(is_first), console)?;
                }
                is_first = false;
            }
            let refused = self.files.refused();
            for (path, refusal) in refused.iter().filter(|it| !said.contains(*it)) {
                console.note(refused_file(self.words, &on_one_line(path), *refusal));
            }
            said = refused;
            watch.wait();
        }
        Ok(())
    }
}
