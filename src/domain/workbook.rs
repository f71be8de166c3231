//! One firm's workbook: its answers, its alliances, and what it means to do.

use std::collections::BTreeMap;

use jiff::Timestamp;

pub use super::{
    action::{Action, Intent},
    alliance::{Alliance, AllianceKind, Subject},
    readers::{Readers, Shareable},
};
use super::{
    answer::{Answers, Part, Standing},
    id::{AllianceId, QuestionId, RouteId, WorkbookId},
    log::Log,
    name::{self, Found, Needs},
    pack::Pack,
};

/// Where the owner left off, as far as it means something on another machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The question that was open, and whom it was asked about.
    pub question: Option<(Subject, QuestionId)>,
    /// The alliance in focus.
    pub focus: Option<AllianceId>,
    /// The route they chose; none for the pack's default.
    pub route: Option<RouteId>,
}

/// One firm's workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The same on every machine that holds a copy.
    pub id: WorkbookId,
    /// The firm's name.
    pub title: String,
    /// When it was begun.
    pub created: Timestamp,
    /// When anything in it was last edited.
    pub edited: Timestamp,
    /// Where the owner left off.
    pub place: Place,
    /// What was answered about the firm.
    pub firm: Answers,
    /// The alliances, in the owner's order.
    pub alliances: Vec<Alliance>,
    /// What somebody means to do, in the owner's order.
    pub actions: Vec<Action>,
    /// Who may read what, where the owner changed it; all else has the readers that the pack names.
    pub readers: BTreeMap<Shareable, Readers>,
    /// What stood here before, and what was removed.
    pub log: Log,
}

impl Workbook {
    /// An empty workbook for a firm.
    pub fn new(id: WorkbookId, title: String, now: Timestamp) -> Self {
        Self {
            id,
            title,
            created: now,
            edited: now,
            place: Place::default(),
            firm: Answers::default(),
            alliances: Vec::new(),
            actions: Vec::new(),
            readers: BTreeMap::new(),
            log: Log::default(),
        }
    }

    /// The route that the owner chose; none for the pack's default.
    pub fn route(&self) -> Option<&RouteId> {
        self.place.route.as_ref()
    }

    /// Whether the owner keeps something to themselves.
    pub fn is_private(&self, pack: &Pack, what: &Shareable) -> bool {
        Readers::of(pack, self, what) == Readers::Own
    }

    /// The alliance with this name, unless it was removed.
    pub fn alliance(&self, id: AllianceId) -> Option<&Alliance> {
        self.alliances.iter().find(|alliance| alliance.id == id)
    }

    /// The alliance that is meant by a name, or by as much of its beginning as no other has.
    pub fn alliance_called(&self, name: &str) -> Found<AllianceId> {
        let named = self.alliances.iter().map(|it| (&*it.name, it.id));
        name::find(name, named, Needs::Beginning)
    }

    /// What was answered about somebody; none where the alliance was removed.
    pub fn answers(&self, subject: Subject) -> Option<&Answers> {
        match subject {
            Subject::Firm => Some(&self.firm),
            Subject::Alliance(id) => self.alliance(id).map(|alliance| &alliance.answers),
        }
    }

    pub(super) fn answers_mut(&mut self, subject: Subject) -> Option<&mut Answers> {
        match subject {
            Subject::Firm => Some(&mut self.firm),
            Subject::Alliance(id) => self
                .alliances
                .iter_mut()
                .find(|alliance| alliance.id == id)
                .map(|alliance| &mut alliance.answers),
        }
    }

    /// The words in a part of a question; empty where there are none.
    pub fn text(&self, subject: Subject, question: &QuestionId, part: Part) -> &str {
        self.answers(subject)
            .map_or("", |answers| answers.text(question, part))
    }

    /// How a question stands; blank where the alliance was removed.
    pub fn standing(&self, subject: Subject, question: &QuestionId) -> Standing {
        self.answers(subject)
            .map_or(Standing::Blank, |answers| answers.standing(question))
    }
}
