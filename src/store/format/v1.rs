//! Format 1: the shapes that its files are read by. Later formats share those that did not change.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    items,
    layout::{Item, Line, List, name, words},
};
use crate::{
    domain::{
        answer::{self, Answers, Part, Slot},
        id::{ActionId, AllianceId, OptionId, QuestionId, WorkbookId},
        log::LATEST,
        scale::{Degree, Held, Rating},
        text::{Cleaned, Removed},
        workbook::{self, AllianceKind, Place, Workbook},
    },
    store::summary::{self, Band, Summary},
};

/// A whole file.
#[derive(Deserialize)]
#[serde(rename = "Workbook")]
pub(super) struct File {
    pub(super) head: Line<Head>,
    pub(super) place: Option<Line<Place>>,
    #[serde(default)]
    pub(super) flagged: Line<List<QuestionId>>,
    #[serde(default)]
    pub(super) firm: List<Line<Answer>>,
    #[serde(default)]
    pub(super) alliances: List<Alliance>,
    #[serde(default)]
    pub(super) actions: List<Line<Action>>,
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
    position: Option<Band>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Answer {
    question: QuestionId,
    part: Part,
    #[serde(rename = "answer")]
    given: StoredAnswer,
    edited: Timestamp,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Answer")]
pub(super) enum StoredAnswer {
    Text(#[serde(with = "words")] Cleaned),
    Rating(Rating),
    Gauge(Degree),
    Held(Held),
    Picked(List<OptionId>),
    Objective(items::Objective),
    Criterion(items::Criterion),
    Review(Box<items::Review>),
    DontKnow,
    NotApplicable,
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

impl Item for Answer {
    type Key = (QuestionId, Part);
    const MOST: usize = 5_000;
    const MANY: &'static str = "answers";

    fn key(&self, _: usize) -> Self::Key {
        (self.question.clone(), self.part)
    }

    fn called(&self) -> String {
        format!("the {:?} of {}", self.part, self.question)
    }
}

impl Item for QuestionId {
    type Key = Self;
    const MOST: usize = 5_000;
    const MANY: &'static str = "flagged questions";

    fn key(&self, _: usize) -> Self {
        self.clone()
    }

    fn called(&self) -> String {
        format!("the question {self}")
    }
}

impl Item for OptionId {
    type Key = Self;
    const MOST: usize = 100;
    const MANY: &'static str = "picked options";

    fn key(&self, _: usize) -> Self {
        self.clone()
    }

    fn called(&self) -> String {
        format!("the option {self}")
    }
}

impl Item for Alliance {
    type Key = AllianceId;
    const MOST: usize = 500;
    const MANY: &'static str = "alliances";

    fn key(&self, _: usize) -> AllianceId {
        self.id
    }

    fn called(&self) -> String {
        format!("the alliance {}", self.id)
    }
}

impl Item for AllianceSummary {
    /// Two alliances may have one name.
    type Key = usize;
    const MOST: usize = Alliance::MOST;
    const MANY: &'static str = Alliance::MANY;

    fn key(&self, nth: usize) -> usize {
        nth
    }

    fn called(&self) -> String {
        format!("the alliance {}", self.name.text)
    }
}

impl Item for Action {
    type Key = ActionId;
    const MOST: usize = 2_000;
    const MANY: &'static str = "actions";

    fn key(&self, _: usize) -> ActionId {
        self.id
    }

    fn called(&self) -> String {
        format!("the action {}", self.id)
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
                        position: alliance.position,
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

impl StoredAnswer {
    pub(super) fn from_domain(answer: &answer::Answer) -> Self {
        match answer {
            answer::Answer::Text(text) => Self::Text(trusted(text)),
            answer::Answer::Rating(rating) => Self::Rating(*rating),
            answer::Answer::Gauge(degree) => Self::Gauge(*degree),
            answer::Answer::Held(held) => Self::Held(*held),
            answer::Answer::Picked(picked) => Self::Picked(List(picked.clone())),
            answer::Answer::Objective(objective) => {
                Self::Objective(items::Objective::from_domain(objective))
            }
            answer::Answer::Criterion(criterion) => {
                Self::Criterion(items::Criterion::from_domain(criterion))
            }
            answer::Answer::Review(review) => {
                Self::Review(Box::new(items::Review::from_domain(review)))
            }
            answer::Answer::DontKnow => Self::DontKnow,
            answer::Answer::NotApplicable => Self::NotApplicable,
        }
    }

    pub(super) fn into_domain(self, removed: &mut Removed) -> answer::Answer {
        match self {
            Self::Text(text) => answer::Answer::Text(taken(text, removed)),
            Self::Rating(rating) => answer::Answer::Rating(rating),
            Self::Gauge(degree) => answer::Answer::Gauge(degree),
            Self::Held(held) => answer::Answer::Held(held),
            Self::Picked(picked) => answer::Answer::Picked(picked.0),
            Self::Objective(objective) => answer::Answer::Objective(objective.into_domain(removed)),
            Self::Criterion(criterion) => answer::Answer::Criterion(criterion.into_domain(removed)),
            Self::Review(review) => answer::Answer::Review(Box::new(review.into_domain(removed))),
            Self::DontKnow => answer::Answer::DontKnow,
            Self::NotApplicable => answer::Answer::NotApplicable,
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

pub(super) fn answers_in(answers: &Answers) -> List<Line<Answer>> {
    let line = |(slot, entry): (&Slot, &answer::Entry)| {
        Line(Answer {
            question: slot.question.clone(),
            part: slot.part,
            given: StoredAnswer::from_domain(&entry.answer),
            edited: entry.edited,
        })
    };
    List(answers.iter().map(line).collect())
}

pub(super) fn flagged_in(answers: &Answers) -> Line<List<QuestionId>> {
    Line(List(answers.flagged().cloned().collect()))
}

pub(super) fn answers(
    list: List<Line<Answer>>,
    flagged: Line<List<QuestionId>>,
    removed: &mut Removed,
) -> Answers {
    let mut answers = Answers::default();
    for Line(line) in list.0 {
        let entry = answer::Entry {
            answer: line.given.into_domain(removed),
            edited: line.edited.min(LATEST),
        };
        answers.set(Slot::new(&line.question, line.part), Some(entry));
    }
    for question in flagged.0.0 {
        answers.set_flag(&question, true);
    }
    answers
}
