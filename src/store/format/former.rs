//! Formats 1 to 3: what their files hold that the newest format holds otherwise. All else they share with
//! it, and what only came later they leave out.

use jiff::Timestamp;
use serde::Deserialize;

use super::{
    current::{
        self, Action, Alliance, Answer, Asked, Head, Place, ReadersOf, StoredShareable,
        StoredSubject, Version,
    },
    layout::{Item, Lenient, Line, List},
};
use crate::{
    domain::{
        id::{AllianceId, QuestionId, RouteId},
        workbook::Readers,
    },
    store::error::Listed,
};

/// A whole file.
#[derive(Deserialize)]
#[serde(rename = "Workbook")]
pub(super) struct File {
    format: u64,
    head: Line<Head>,
    place: Option<Line<Lenient<FormerPlace>>>,
    #[serde(default)]
    flagged: Line<List<QuestionId>>,
    #[serde(default)]
    private: List<Line<Private>>,
    #[serde(default)]
    firm: List<Line<Answer>>,
    #[serde(default)]
    alliances: List<Alliance>,
    #[serde(default)]
    actions: List<Line<Action>>,
    #[serde(default)]
    removed: List<Alliance>,
    #[serde(default)]
    log: List<Line<Version>>,
    #[serde(default)]
    marked: List<Line<Mark>>,
}

/// Where the owner left off: the screen they were on.
#[derive(Deserialize)]
struct FormerPlace {
    #[serde(default)]
    stop: Lenient<Stop>,
    #[serde(default)]
    focus: Lenient<AllianceId>,
    #[serde(default)]
    route: Option<RouteId>,
}

/// The only screen that still has a meaning.
#[derive(Deserialize)]
enum Stop {
    Question(StoredSubject, QuestionId),
}

/// What is marked private.
#[derive(Deserialize)]
#[serde(transparent)]
struct Private(StoredShareable);

/// When something was marked private, or as such no more.
#[derive(Deserialize)]
struct Mark {
    edited: Timestamp,
    what: StoredShareable,
    private: bool,
}

impl Item for Private {
    type Key = StoredShareable;
    const MOST: usize = 10_000;
    const MANY: Listed = Listed::Private;

    fn key(&self, _: usize) -> StoredShareable {
        self.0.clone()
    }

    fn called(&self) -> String {
        self.0.called()
    }
}

impl Item for Mark {
    type Key = StoredShareable;
    const MOST: usize = Private::MOST;
    const MANY: Listed = Private::MANY;

    fn key(&self, _: usize) -> StoredShareable {
        self.what.clone()
    }

    fn called(&self) -> String {
        self.what.called()
    }
}

impl From<FormerPlace> for Place {
    fn from(place: FormerPlace) -> Self {
        let asked = |Stop::Question(about, question): Stop| Asked { about, question };
        Self {
            question: Lenient(place.stop.0.map(asked)),
            focus: place.focus,
            route: Lenient(place.route),
        }
    }
}

impl From<File> for current::File {
    fn from(file: File) -> Self {
        let private = file.private.0.into_iter();
        let readers = private.map(|Line(Private(of))| {
            let readers = Readers::Own;
            Line(ReadersOf { of, readers })
        });
        let marked = file.marked.0.into_iter();
        let marked = marked.map(|Line(mark)| {
            let readers = mark.private.then_some(Readers::Own);
            Line(Version::of_readers(mark.edited, mark.what, readers))
        });
        let place = file.place.and_then(|Line(Lenient(place))| place);
        Self {
            format: file.format,
            head: file.head,
            place: Line(Lenient(place.map(Place::from))),
            flagged: file.flagged,
            readers: List(readers.collect()),
            firm: file.firm,
            alliances: file.alliances,
            actions: file.actions,
            removed: file.removed,
            log: List(file.log.0.into_iter().chain(marked).collect()),
        }
    }
}
