//! Format 3: format 2, and what is marked private. Lists of workbooks read the same head.
//!
//! The marks have lists of their own, so that a program that knows only format 2 can still look at the
//! rest of the file.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    FORMAT,
    layout::{Item, Line, List},
    v1::{Action, Alliance, Answer, Head, answers, answers_in, flagged_in},
    v2::{self, Version},
};
use crate::{
    domain::{
        cell,
        id::QuestionId,
        log::{LATEST, Log},
        workbook::{self, Place, Shareable, Workbook},
    },
    store::{
        file::{Loaded, Stamp},
        summary::Summary,
    },
};

/// A whole file.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Workbook")]
pub(super) struct File {
    format: u64,
    head: Line<Head>,
    place: Option<Line<Place>>,
    #[serde(default)]
    flagged: Line<List<QuestionId>>,
    #[serde(default)]
    private: List<Line<Shareable>>,
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

/// When something was marked private, or as such no more.
#[derive(Serialize, Deserialize)]
struct Mark {
    edited: Timestamp,
    what: Shareable,
    private: bool,
}

impl Item for Shareable {
    type Key = Self;
    const MOST: usize = 10_000;
    const MANY: &'static str = "private marks";

    fn key(&self, _: usize) -> Self {
        self.clone()
    }

    fn called(&self) -> String {
        match self {
            Self::Answer(_, question) => format!("the private mark on {question}"),
            Self::Action(id) => format!("the private mark on the action {id}"),
        }
    }
}

impl Item for Mark {
    type Key = Shareable;
    const MOST: usize = Shareable::MOST;
    const MANY: &'static str = Shareable::MANY;

    fn key(&self, _: usize) -> Shareable {
        self.what.clone()
    }

    fn called(&self) -> String {
        self.what.called()
    }
}

impl From<v2::File> for File {
    fn from(file: v2::File) -> Self {
        Self {
            format: file.format,
            head: file.head,
            place: file.place,
            flagged: file.flagged,
            private: List::default(),
            firm: file.firm,
            alliances: file.alliances,
            actions: file.actions,
            removed: file.removed,
            log: file.log,
            marked: List::default(),
        }
    }
}

impl Mark {
    fn from_domain(version: &cell::Version) -> Option<Self> {
        match &version.value {
            cell::CellValue::Private { what, marked } => Some(Self {
                edited: version.edited,
                what: what.clone(),
                private: *marked,
            }),
            cell::CellValue::Title(_)
            | cell::CellValue::AllianceOrder(_)
            | cell::CellValue::ActionOrder(_)
            | cell::CellValue::Alliance { .. }
            | cell::CellValue::Presence { .. }
            | cell::CellValue::Answer { .. }
            | cell::CellValue::Flag { .. }
            | cell::CellValue::Action { .. } => None,
        }
    }

    fn into_domain(self) -> cell::Version {
        cell::Version {
            edited: self.edited.min(LATEST),
            value: cell::CellValue::Private {
                what: self.what,
                marked: self.private,
            },
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
        let log = || workbook.log.versions();
        Self {
            format: FORMAT,
            head: Line(Head::from_domain(workbook, summary)),
            place: workbook.place.clone().map(Line),
            flagged: flagged_in(&workbook.firm),
            private: List(workbook.private.iter().cloned().map(Line).collect()),
            firm: answers_in(&workbook.firm),
            alliances: alliances(&mut workbook.alliances.iter()),
            actions: List(actions.map(Action::from_domain).map(Line).collect()),
            removed: alliances(&mut workbook.log.removed()),
            log: List(log().filter_map(Version::from_domain).map(Line).collect()),
            marked: List(log().filter_map(Mark::from_domain).map(Line).collect()),
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
        let mut versions: Vec<_> = versions
            .map(|line| line.0.into_domain(&mut removed))
            .collect();
        let marked = self.marked.0.into_iter();
        versions.extend(marked.map(|line| line.0.into_domain()));
        Loaded {
            stamp: Stamp::of(bytes, head.edited, head.format),
            format: head.format,
            workbook: Workbook {
                id: head.id,
                title: head.title,
                created: head.created,
                edited: head.edited,
                place: self.place.map(|line| line.0),
                firm,
                alliances: present,
                actions,
                private: self.private.0.into_iter().map(|line| line.0).collect(),
                log: Log::new(versions, gone),
            },
            summary: head.summary,
            removed,
        }
    }
}
