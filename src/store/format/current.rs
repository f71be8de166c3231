//! The newest format, the only one that is written: the whole shape of a file.
//!
//! Format 4 keeps who may read what, answers that come from a group, and a place that any program can pass
//! over. Whatever of it a later format changes, a copy of it here goes on reading this one.

mod answer;
mod log;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

pub(super) use self::{
    answer::{Answer, answers, answers_in, flagged_in},
    log::Version,
};
use super::layout::{Item, Lenient, Line, List, name, words};
use crate::{
    domain::{
        id::{ActionId, AllianceId, QuestionId, RouteId, WorkbookId},
        log::{LATEST, Log},
        scale::Degree,
        text::{Cleaned, Removed},
        workbook::{self, AllianceKind, Readers, Shareable, Subject, Workbook},
    },
    serial::as_name,
    store::{
        bounds::FORMAT,
        error::Listed,
        loaded::{Loaded, Stamp},
        summary::{self, Band, Summary},
    },
};

as_name! {
    AllianceKind { Existing, Desired, Potential }
}

/// A whole file.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Workbook")]
pub(super) struct File {
    pub(super) format: u64,
    pub(super) head: Line<Head>,
    /// Always written, since former programs stop at it: they would not keep private what `readers` does.
    #[serde(default)]
    pub(super) place: Line<Lenient<Place>>,
    #[serde(default)]
    pub(super) flagged: Line<List<QuestionId>>,
    #[serde(default)]
    pub(super) readers: List<Line<ReadersOf>>,
    #[serde(default)]
    pub(super) firm: List<Line<Answer>>,
    #[serde(default)]
    pub(super) alliances: List<Alliance>,
    #[serde(default)]
    pub(super) actions: List<Line<Action>>,
    #[serde(default)]
    pub(super) removed: List<Alliance>,
    #[serde(default)]
    pub(super) log: List<Line<Version>>,
}

/// What lists are made from.
#[derive(Serialize, Deserialize)]
pub(super) struct Head {
    id: WorkbookId,
    #[serde(with = "name")]
    title: Cleaned,
    created: Timestamp,
    edited: Timestamp,
    #[serde(default)]
    answered: u32,
    #[serde(default)]
    asked: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Date>,
    #[serde(default)]
    alliances: List<AllianceSummary>,
}

#[derive(Serialize, Deserialize)]
struct AllianceSummary {
    #[serde(with = "name")]
    name: Cleaned,
    kind: AllianceKind,
    position: Option<StoredBand>,
}

/// A stretch of the continuum.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Band")]
struct StoredBand {
    low: Degree,
    high: Degree,
}

/// Where the owner left off. What this program does not know of it is passed over.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Place {
    #[serde(default, skip_serializing_if = "Lenient::is_nothing")]
    pub(super) question: Lenient<Asked>,
    #[serde(default, skip_serializing_if = "Lenient::is_nothing")]
    pub(super) focus: Lenient<AllianceId>,
    #[serde(default, skip_serializing_if = "Lenient::is_nothing")]
    pub(super) route: Lenient<RouteId>,
}

/// A question, and whom it is asked about.
#[derive(Serialize, Deserialize)]
pub(super) struct Asked {
    pub(super) about: StoredSubject,
    pub(super) question: QuestionId,
}

/// Whom something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename = "Subject")]
pub(super) enum StoredSubject {
    Firm,
    Alliance(AllianceId),
}

/// What may be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename = "Shareable")]
pub(super) enum StoredShareable {
    Answer(StoredSubject, QuestionId),
    Action(ActionId),
}

/// Who may read something.
#[derive(Serialize, Deserialize)]
pub(super) struct ReadersOf {
    pub(super) of: StoredShareable,
    pub(super) readers: Readers,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Alliance {
    id: AllianceId,
    #[serde(with = "name")]
    name: Cleaned,
    kind: AllianceKind,
    edited: Timestamp,
    #[serde(default)]
    flagged: Line<List<QuestionId>>,
    #[serde(default)]
    answers: List<Line<Answer>>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Action {
    id: ActionId,
    #[serde(with = "words")]
    what: Cleaned,
    #[serde(with = "name")]
    who: Cleaned,
    due: Option<Date>,
    alliance: Option<AllianceId>,
    done: Option<Date>,
    edited: Timestamp,
}

impl Item for Alliance {
    type Key = AllianceId;
    const MOST: usize = 500;
    const MANY: Listed = Listed::Alliances;

    fn key(&self, _: usize) -> AllianceId {
        self.id
    }

    fn called(&self) -> String {
        self.id.to_string()
    }
}

impl Item for AllianceSummary {
    /// Two alliances may have one name.
    type Key = usize;
    const MOST: usize = Alliance::MOST;
    const MANY: Listed = Alliance::MANY;

    fn key(&self, nth: usize) -> usize {
        nth
    }

    fn called(&self) -> String {
        self.name.text.clone()
    }
}

impl Item for Action {
    type Key = ActionId;
    const MOST: usize = 2_000;
    const MANY: Listed = Listed::Actions;

    fn key(&self, _: usize) -> ActionId {
        self.id
    }

    fn called(&self) -> String {
        self.id.to_string()
    }
}

impl Item for ReadersOf {
    type Key = StoredShareable;
    const MOST: usize = 10_000;
    const MANY: Listed = Listed::Readers;

    fn key(&self, _: usize) -> StoredShareable {
        self.of.clone()
    }

    fn called(&self) -> String {
        self.of.called()
    }
}

impl StoredShareable {
    pub(super) fn called(&self) -> String {
        match self {
            Self::Answer(_, question) => question.to_string(),
            Self::Action(id) => id.to_string(),
        }
    }

    pub(super) fn from_domain(what: &Shareable) -> Self {
        match what {
            Shareable::Answer(subject, question) => {
                Self::Answer(StoredSubject::from_domain(*subject), question.clone())
            }
            Shareable::Action(id) => Self::Action(*id),
        }
    }

    pub(super) fn into_domain(self) -> Shareable {
        match self {
            Self::Answer(subject, question) => Shareable::Answer(subject.into_domain(), question),
            Self::Action(id) => Shareable::Action(id),
        }
    }
}

impl StoredSubject {
    pub(super) fn from_domain(subject: Subject) -> Self {
        match subject {
            Subject::Firm => Self::Firm,
            Subject::Alliance(id) => Self::Alliance(id),
        }
    }

    pub(super) fn into_domain(self) -> Subject {
        match self {
            Self::Firm => Subject::Firm,
            Self::Alliance(id) => Subject::Alliance(id),
        }
    }
}

impl ReadersOf {
    pub(super) fn from_domain(what: &Shareable, readers: Readers) -> Self {
        let of = StoredShareable::from_domain(what);
        Self { of, readers }
    }
}

impl Place {
    pub(super) fn from_domain(place: &workbook::Place) -> Self {
        let asked = |(subject, question): &(Subject, QuestionId)| Asked {
            about: StoredSubject::from_domain(*subject),
            question: question.clone(),
        };
        Self {
            question: Lenient(place.question.as_ref().map(asked)),
            focus: Lenient(place.focus),
            route: Lenient(place.route.clone()),
        }
    }

    fn into_domain(self) -> workbook::Place {
        let asked = self.question.0;
        workbook::Place {
            question: asked.map(|asked| (asked.about.into_domain(), asked.question)),
            focus: self.focus.0,
            route: self.route.0,
        }
    }
}

impl Head {
    pub(super) fn from_domain(workbook: &Workbook, summary: &Summary) -> Self {
        Self {
            id: workbook.id,
            title: trusted(&workbook.title),
            created: workbook.created,
            edited: workbook.edited,
            answered: summary.answered,
            due: summary.due,
            asked: summary.asked,
            alliances: List(
                summary
                    .alliances
                    .iter()
                    .map(|alliance| AllianceSummary {
                        name: trusted(&alliance.name),
                        kind: alliance.kind,
                        position: alliance.position.map(|band| StoredBand {
                            low: band.low,
                            high: band.high,
                        }),
                    })
                    .collect(),
            ),
        }
    }

    /// What was taken out of the summary's names counts for nothing: they stand in the file again.
    pub(super) fn into_domain(self, format: u64) -> (summary::Head, Removed) {
        let mut removed = Removed::default();
        let head = summary::Head {
            format,
            id: self.id,
            title: taken(self.title, &mut removed),
            created: self.created.min(LATEST),
            edited: self.edited.min(LATEST),
            summary: Summary {
                answered: self.answered.min(self.asked),
                due: self.due,
                asked: self.asked,
                alliances: self
                    .alliances
                    .0
                    .into_iter()
                    .map(|alliance| summary::AllianceSummary {
                        name: alliance.name.text,
                        kind: alliance.kind,
                        position: alliance.position.map(|band| Band {
                            low: band.low.min(band.high),
                            high: band.high.max(band.low),
                        }),
                    })
                    .collect(),
            },
        };
        (head, removed)
    }
}

impl Alliance {
    pub(super) fn from_domain(alliance: &workbook::Alliance) -> Self {
        Self {
            id: alliance.id,
            name: trusted(&alliance.name),
            kind: alliance.kind,
            edited: alliance.edited,
            flagged: flagged_in(&alliance.answers),
            answers: answers_in(&alliance.answers),
        }
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> workbook::Alliance {
        workbook::Alliance {
            id: self.id,
            name: taken(self.name, removed),
            kind: self.kind,
            edited: self.edited.min(LATEST),
            answers: answers(self.answers, self.flagged, removed),
        }
    }
}

impl Action {
    pub(super) fn from_domain(action: &workbook::Action) -> Self {
        Self {
            id: action.id,
            what: trusted(&action.what),
            who: trusted(&action.who),
            due: action.due,
            alliance: action.alliance,
            done: action.done,
            edited: action.edited,
        }
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> workbook::Action {
        workbook::Action {
            id: self.id,
            what: taken(self.what, removed),
            who: taken(self.who, removed),
            due: self.due,
            alliance: self.alliance,
            done: self.done,
            edited: self.edited.min(LATEST),
        }
    }
}

impl File {
    /// What a file may call itself before its first bracket.
    pub(super) const NAME: &'static str = "Workbook";

    pub(super) fn from_domain(workbook: &Workbook, summary: &Summary) -> Self {
        let alliances = |alliances: &mut dyn Iterator<Item = &workbook::Alliance>| {
            List(alliances.map(Alliance::from_domain).collect())
        };
        let actions = workbook.actions.iter();
        let log = workbook.log.versions();
        let readers =
            |(what, readers): (&Shareable, &Readers)| Line(ReadersOf::from_domain(what, *readers));
        Self {
            format: FORMAT,
            head: Line(Head::from_domain(workbook, summary)),
            place: Line(Lenient(Some(Place::from_domain(&workbook.place)))),
            flagged: flagged_in(&workbook.firm),
            readers: List(workbook.readers.iter().map(readers).collect()),
            firm: answers_in(&workbook.firm),
            alliances: alliances(&mut workbook.alliances.iter()),
            actions: List(actions.map(Action::from_domain).map(Line).collect()),
            removed: alliances(&mut workbook.log.removed()),
            log: List(log.map(Version::from_domain).map(Line).collect()),
        }
    }

    pub(super) fn into_domain(self, bytes: &[u8]) -> Loaded {
        let (head, mut removed) = self.head.0.into_domain(self.format);
        let firm = answers(self.firm, self.flagged, &mut removed);
        let mut alliances = |list: List<Alliance>| -> Vec<workbook::Alliance> {
            let alliances = list.0.into_iter();
            alliances.map(|one| one.into_domain(&mut removed)).collect()
        };
        let (present, gone) = (alliances(self.alliances), alliances(self.removed));
        let actions = self.actions.0.into_iter();
        let actions = actions
            .map(|line| line.0.into_domain(&mut removed))
            .collect();
        let versions = self.log.0.into_iter();
        let versions: Vec<_> = versions
            .map(|line| line.0.into_domain(&mut removed))
            .collect();
        let place = self.place.0.0.unwrap_or_default();
        Loaded {
            stamp: Stamp::of(bytes, head.edited, head.format),
            format: head.format,
            workbook: Workbook {
                id: head.id,
                title: head.title,
                created: head.created,
                edited: head.edited,
                place: place.into_domain(),
                firm,
                alliances: present,
                actions,
                readers: (self.readers.0.into_iter())
                    .map(|Line(one)| (one.of.into_domain(), one.readers))
                    .collect(),
                log: Log::new(versions, gone),
            },
            summary: head.summary,
            removed,
        }
    }
}

/// Text on its way into a file, where escapes make whatever it holds safe.
pub(super) fn trusted(text: &str) -> Cleaned {
    Cleaned {
        text: text.to_owned(),
        removed: Removed::default(),
    }
}

/// Text on its way out of a file, counting what was taken out of it.
pub(super) fn taken(text: Cleaned, removed: &mut Removed) -> String {
    *removed += text.removed;
    text.text
}
