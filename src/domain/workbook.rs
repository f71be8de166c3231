//! One firm's workbook: its answers, its alliances, and what it means to do.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};

use super::{
    answer::{Answers, Part, Standing},
    id::{ActionId, AllianceId, QuestionId, RouteId, WorkbookId},
    log::Log,
    name::{self, Found, Needs},
};

/// How a relationship stands to the firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AllianceKind {
    /// An alliance that the firm has.
    Existing,
    /// A relationship that the firm wants to become an alliance.
    Desired,
    /// A candidate that the firm does not yet work with.
    Potential,
}

impl AllianceKind {
    /// All three, closest first.
    pub const ALL: [Self; 3] = [Self::Existing, Self::Desired, Self::Potential];
}

/// One alliance, had, wanted or considered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alliance {
    /// Its name within the workbook's files.
    pub id: AllianceId,
    /// Who the partner is.
    pub name: String,
    /// How it stands to the firm.
    pub kind: AllianceKind,
    /// When the name or kind was last edited.
    pub edited: Timestamp,
    /// What was answered about it.
    pub answers: Answers,
}

/// Something that somebody means to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its name within the workbook's files.
    pub id: ActionId,
    /// What is to be done.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By when.
    pub due: Option<Date>,
    /// Which alliance it is for; none where it is for the firm. May name an alliance that was removed.
    pub alliance: Option<AllianceId>,
    /// When it was done.
    pub done: Option<Date>,
    /// When it was last edited.
    pub edited: Timestamp,
}

/// What an action says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Intent {
    /// What is to be done.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By when.
    pub due: Option<Date>,
    /// Which alliance it is for; none where it is for the firm.
    pub alliance: Option<AllianceId>,
    /// When it was done.
    pub done: Option<Date>,
}

impl Action {
    /// What the action says, without its id and moment.
    pub fn intent(&self) -> Intent {
        let Self {
            id: _,
            what,
            who,
            due,
            alliance,
            done,
            edited: _,
        } = self.clone();
        Intent {
            what,
            who,
            due,
            alliance,
            done,
        }
    }
}

impl Intent {
    /// The action of this id and moment that says so.
    pub fn into_action(self, id: ActionId, edited: Timestamp) -> Action {
        Action {
            id,
            what: self.what,
            who: self.who,
            due: self.due,
            alliance: self.alliance,
            done: self.done,
            edited,
        }
    }
}

/// Whom an answer is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The firm itself.
    Firm,
    /// One of its alliances.
    Alliance(AllianceId),
}

/// What the owner can show to others or keep to themselves.
///
/// Who may read it stands apart from its words, so that whoever changes the words on another machine never
/// changes that, and what comes back after it was removed has the readers that it had.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shareable {
    /// All that is answered to a question about somebody. Where the firm is asked, also what stands
    /// under that question for its alliances: the scores of the matrix.
    Answer(Subject, QuestionId),
    /// An action.
    Action(ActionId),
}

/// Who may read something, each of them with all before them. The owner always may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Readers {
    /// Nobody but the owner: it is private.
    Own,
    /// An adviser as well.
    Adviser,
    /// The partner as well; of an action, that it is shared with the partner.
    Partner,
}

impl Readers {
    /// All three, fewest first.
    pub const ALL: [Self; 3] = [Self::Own, Self::Adviser, Self::Partner];
}

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
    pub fn is_private(&self, what: &Shareable) -> bool {
        self.readers.get(what) == Some(&Readers::Own)
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
