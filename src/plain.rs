//! The workbook line by line, for screen readers, slow lines and pipes: nothing is drawn again, nothing
//! waits for a key in time, and all that is asked and told is a line of its own.
//!
//! A question is asked, a line is read, and what it says is done by the same session and the same world
//! that the full screen works with. A line that begins with a slash is a [`command::Command`]; one that
//! leads somewhere else ends what is being asked by a [`Leave`].

mod ask;
mod command;
mod find;
mod goto;
mod journey;
mod language;
mod library;
mod lines;
mod lists;
mod look;
mod prompt;
mod question;
mod reply;

use std::{
    collections::BTreeSet,
    io::{self, BufRead, Write},
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
};

use jiff::tz::TimeZone;

use self::lines::{LinesIn, LinesOut};
use crate::{
    content::LazyPack,
    domain::{journey::Stop, workbook::Subject},
    i18n::Catalog,
    report::{text::Signs, wording::Wording},
    session::{
        Session,
        command::{LibraryList, Reply},
        found::Found,
        moment::Moment,
        safety::Way,
        wording::SessionWording,
        world::{Clock, Speak, Tools, World},
    },
    store::Library,
};

/// What the workbook is asked and told with, line by line.
pub struct Options {
    /// The workbook to open; none for the list.
    pub file: Option<PathBuf>,
    /// Where workbooks are kept.
    pub library: Library,
    /// What is asked.
    pub pack: LazyPack,
    /// The interface's texts.
    pub i18n: Arc<Catalog>,
    /// What makes the words of another language.
    pub speak: Speak,
    /// Which signs can be shown.
    pub signs: Signs,
    /// What tells the moment.
    pub clock: Clock,
    /// The time zone that times are told in.
    pub zone: TimeZone,
    /// Where lines come from.
    pub input: Box<dyn BufRead + Send>,
    /// Whether somebody types them, whose Enter ends the line of the prompt as well.
    pub is_typed: bool,
    /// Whether the signals that end a process are heard.
    pub signals: bool,
    /// Where lines go.
    pub output: Box<dyn Write>,
    /// How many columns the terminal has that they go to; none where they go elsewhere.
    pub columns: Option<usize>,
}

/// Why not all is well at the end.
#[derive(Debug, thiserror::Error)]
pub enum PlainError {
    /// The last changes could not be written: what, why and where they are.
    #[error("{0}")]
    Unsaved(String),
    /// The workbook that was named could not be opened.
    #[error("{0}")]
    Open(String),
    /// What was to be said could not be written.
    #[error(transparent)]
    Output(io::Error),
}

/// Where to go from what is being asked.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Leave {
    /// To the question before.
    Back,
    /// To the next one.
    Skip,
    /// Nowhere: the same is asked again.
    Again,
    /// There.
    To(Stop),
    /// Out of the workbook.
    Out(Way),
}

/// What was asked for, or where to go instead.
type Said<T> = Result<T, Leave>;

/// The workbook, asked and told line by line.
struct Plain {
    i18n: Arc<Catalog>,
    pack: Arc<LazyPack>,
    speak: Speak,
    zone: TimeZone,
    world: World,
    replies: Receiver<Reply>,
    input: LinesIn,
    out: LinesOut,
    session: Option<Session>,
    /// The moment of the present line.
    now: Moment,
    /// Where in the workbook one is.
    here: Stop,
    /// The stop of the route that one was at last.
    on_way: Stop,
    /// What the last heading said: the part of the route, and whom it is about.
    heading: Option<(String, Subject)>,
    /// The parts whose introductions were told.
    introduced: BTreeSet<String>,
    /// Whether it was told how words end.
    has_told_end: bool,
    /// How the open workbook was left, once it was.
    closed: Option<Way>,
    /// Whether it was opened from the list of workbooks.
    has_list: bool,
    /// The list of workbooks as it was read last.
    list: LibraryList,
    /// What was found in the workbooks of the list.
    found: Option<Box<Found>>,
    /// Where to go in the workbook that is opened next.
    goal: Option<Stop>,
    /// Why the workbook that was named could not be opened.
    unopened: Option<String>,
}

/// Asks and tells until somebody leaves, or no more lines come. All that was answered is saved then.
pub fn run(options: Options) -> Result<(), PlainError> {
    let (tell, replies) = mpsc::channel();
    let (pack, i18n) = (Arc::new(options.pack), options.i18n);
    let tools = Tools {
        library: options.library,
        pack: Arc::clone(&pack),
        catalog: Arc::clone(&i18n),
        clock: options.clock,
        zone: options.zone.clone(),
        signs: options.signs,
        beside: false,
    };
    let world = World::new(tools, Arc::new(move |reply| drop(tell.send(reply))));
    let mut plain = Plain {
        now: world.now(),
        i18n,
        pack,
        speak: options.speak,
        zone: options.zone,
        world,
        replies,
        input: LinesIn::from(options.input, options.signals),
        out: LinesOut::new(
            options.output,
            options.columns,
            options.signs,
            options.is_typed,
        ),
        session: None,
        here: Stop::Alliances,
        on_way: Stop::Alliances,
        heading: None,
        introduced: BTreeSet::new(),
        has_told_end: false,
        closed: None,
        has_list: options.file.is_none(),
        list: LibraryList::default(),
        found: None,
        goal: None,
        unopened: None,
    };
    plain.live(options.file);
    let unsaved = plain.world.finish();
    let unwritten = plain.out.finish();
    match (unsaved, plain.unopened.take()) {
        (Some(unsaved), _) => Err(PlainError::Unsaved(plain.telling().unsaved(&unsaved))),
        (None, Some(problem)) => Err(PlainError::Open(problem)),
        (None, None) => unwritten.map_or(Ok(()), |error| Err(PlainError::Output(error))),
    }
}

impl Plain {
    fn live(&mut self, file: Option<PathBuf>) {
        match file {
            Some(path) => self.open_named(path),
            None => self.library(),
        }
    }

    /// What says how the session stands.
    fn telling(&self) -> SessionWording<'_> {
        SessionWording {
            i18n: &self.i18n,
            pack: &self.pack,
            zone: &self.zone,
            now: &self.now,
        }
    }

    /// What says what the answers come to.
    fn wording(&self) -> Wording<'_> {
        Wording::new(&self.i18n, &self.pack)
    }

    fn say(&mut self, text: &str) {
        self.out.say(text);
    }
}

#[cfg(test)]
mod tests;
