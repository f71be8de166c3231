//! One workbook among many: what its owner lets others read, and which blanks in it are private.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use jiff::civil::Date;

use super::files::Refusal;
use crate::{
    domain::{
        answer::{Answers, Part},
        edition::Edition,
        id::{QuestionId, RouteId},
        pack::{Chapter, Pack},
        question::{Question, Scope},
        reading::{self, AllianceReading},
        workbook::{Subject, Workbook},
    },
    store::Loaded,
};

/// What many workbooks are read with.
pub struct Reader<'a> {
    /// The questions.
    pub pack: &'a Pack,
    /// Everything that is asked once for a firm, in the pack's order.
    pub(super) firm: Vec<&'a Question>,
    /// Everything that is asked for each alliance, in the pack's order; the matrix last, which is asked
    /// for the firm and answered for each alliance.
    pub(super) alliance: Vec<&'a Question>,
    on_route: HashMap<&'a RouteId, HashSet<&'a QuestionId>>,
}

/// What a file holds, read within bounds.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, Refusal> {
    Loaded::bytes(path).map_err(|error| Refusal::from(&error.problem))
}

/// A workbook as others may read it.
#[derive(Debug, Clone)]
pub struct Member {
    /// Without what is private, and without what stood there before.
    pub shared: Workbook,
    /// The whole of it; only ever asked whether there is an answer.
    whole: Workbook,
}

impl<'a> Reader<'a> {
    /// A reader of answers to a pack's questions.
    pub fn new(pack: &'a Pack) -> Self {
        let asked = |scope: Scope| {
            let chapters = pack.chapters().iter();
            chapters
                .filter(move |chapter| chapter.scope == scope)
                .flat_map(Chapter::questions)
        };
        let on_route = pack.routes().iter().map(|route| {
            let chapters = pack.chapters_on(Some(&route.id)).into_iter();
            let questions = chapters.flat_map(Chapter::questions);
            (&route.id, questions.map(|question| &question.id).collect())
        });
        Self {
            pack,
            firm: asked(Scope::Firm).collect(),
            alliance: asked(Scope::Alliance).chain(pack.matrix()).collect(),
            on_route: on_route.collect(),
        }
    }

    /// Reads a file.
    pub fn read(&self, path: &Path) -> Result<Member, Refusal> {
        self.parse(&bytes(path)?)
    }

    /// Reads what a file holds. A newer format is refused: what is private in it is not known.
    pub fn parse(&self, bytes: &[u8]) -> Result<Member, Refusal> {
        let loaded = Loaded::parse(bytes).map_err(|problem| Refusal::from(&problem))?;
        if loaded.is_newer() {
            return Err(Refusal::Newer);
        }
        Ok(self.member(loaded.workbook))
    }

    /// A workbook as others may read it.
    pub fn member(&self, whole: Workbook) -> Member {
        Member {
            shared: Edition::shared(self.pack, &whole),
            whole,
        }
    }

    /// Whether a question stands on the owner's route.
    pub(super) fn asks(&self, workbook: &Workbook, question: &QuestionId) -> bool {
        let route = self.pack.route(workbook.route());
        let on_route = route.and_then(|route| self.on_route.get(&route.id));
        on_route.is_some_and(|on_route| on_route.contains(question))
    }

    /// The name of the route that the owner is on.
    pub(super) fn route(&self, workbook: &Workbook) -> &'a str {
        let route = self.pack.route(workbook.route());
        route.map_or("", |route| route.id.as_str())
    }

    /// How many answers others may read to questions that the pack does not ask; no row holds them.
    pub fn unknown(&self, member: &Member) -> usize {
        let workbook = &member.shared;
        let alliances = workbook.alliances.iter().map(|alliance| &alliance.answers);
        let slots = alliances.chain([&workbook.firm]).flat_map(Answers::iter);
        slots
            .filter(|(slot, _)| self.pack.question(&slot.question).is_none())
            .count()
    }

    /// What the alliances come to on a day, in the workbook's order.
    pub(super) fn readings(&self, member: &Member, today: Date) -> Vec<AllianceReading> {
        reading::read_all(self.pack, &member.shared, today)
    }
}

impl Member {
    /// Whether there is a private answer to a part of a question.
    pub(super) fn hides(&self, subject: Subject, question: &QuestionId, part: Part) -> bool {
        if self.shares_all(subject) {
            return false;
        }
        let has = |workbook: &Workbook| {
            let answers = workbook.answers(subject);
            answers.is_some_and(|answers| answers.get(question, part).is_some())
        };
        has(&self.whole) && !has(&self.shared)
    }

    /// Whether nothing about somebody is private, as is quick to tell where nothing had to be left out.
    fn shares_all(&self, subject: Subject) -> bool {
        let all = self
            .whole
            .answers(subject)
            .zip(self.shared.answers(subject));
        all.is_some_and(|(whole, shared)| shared.are_shared_with(whole))
    }

    /// Whether there is anything private under a question, in whichever part.
    pub(super) fn hides_any(&self, subject: Subject, question: &QuestionId) -> bool {
        if self.shares_all(subject) {
            return false;
        }
        let count = |workbook: &Workbook| {
            let slots = workbook
                .answers(subject)
                .into_iter()
                .flat_map(Answers::iter);
            slots.filter(|(slot, _)| slot.question == *question).count()
        };
        count(&self.whole) > count(&self.shared)
    }

    /// How many answers are private.
    pub fn private_answers(&self) -> usize {
        let count = |workbook: &Workbook| {
            let alliances = workbook.alliances.iter();
            let answers = alliances.map(|alliance| &alliance.answers);
            let all = answers.chain([&workbook.firm]);
            all.map(|answers| answers.iter().count()).sum::<usize>()
        };
        count(&self.whole) - count(&self.shared)
    }

    /// How many actions are private.
    pub fn private_actions(&self) -> usize {
        self.whole.actions.len() - self.shared.actions.len()
    }
}
