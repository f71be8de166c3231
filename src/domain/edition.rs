//! What of a workbook goes to others: which alliances, with or without what is private, under real names
//! or letters.
//!
//! An edition is a workbook of its own, made before anything is read from it or told of it. What it does
//! not hold cannot show in a reading, a figure or a file, whatever is made of it.

mod names;

use std::collections::{BTreeMap, BTreeSet};

use self::names::Renaming;
use super::{
    answer::{Answer, Answers, Entry, Objective, Part, Review, Slot},
    id::{AllianceId, QuestionId},
    log::Log,
    pack::{Chapter, Pack},
    question::QuestionKind,
    workbook::{Action, Alliance, Place, Readers, Shareable, Subject, Workbook},
};

/// Which alliances go in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// These. Nothing that was answered about the others goes in, nor what is to be done about them, and
    /// where somebody's words name them, another word stands there.
    Only(BTreeSet<AllianceId>),
}

/// Whether what is marked private goes in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Private {
    /// It does.
    #[default]
    Kept,
    /// It does not, nor anything that follows from it.
    LeftOut,
}

/// Under which names the firm, its alliances and its people go in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Names {
    /// Their own.
    #[default]
    Real,
    /// Letters, wherever their names stand. Whoever is described in free text may still be recognised.
    Letters,
}

/// What goes in. The default is all there is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edition {
    /// Which alliances.
    pub alliances: Which,
    /// Whether what is marked private.
    pub private: Private,
    /// Under which names.
    pub names: Names,
}

/// What stands in the place of names; the words are the catalogue's.
pub struct Aliases<'a> {
    /// Words that are no names on their own, though somebody's name may be written so: "me", "team".
    pub no_names: String,
    /// The firm.
    pub firm: String,
    /// A firm that is left out.
    pub outsider: String,
    /// The alliance of a letter.
    pub alliance: &'a dyn Fn(&str) -> String,
    /// The person of a letter.
    pub person: &'a dyn Fn(&str) -> String,
}

impl Edition {
    /// What one partner may have: the alliance with them, without what is private and without the others.
    pub fn partner(id: AllianceId) -> Self {
        Self {
            alliances: Which::Only(BTreeSet::from([id])),
            private: Private::LeftOut,
            names: Names::Real,
        }
    }

    /// Whether it is all there is, under real names.
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// The edition of a workbook. It has no log: what stood there before goes to nobody.
    #[must_use]
    pub fn of(&self, pack: &Pack, workbook: &Workbook, aliases: &Aliases<'_>) -> Workbook {
        let renaming = Renaming::new(self, pack, workbook, aliases);
        let sieve = Sieve {
            edition: self,
            pack,
            workbook,
        };
        let firm = sieve.answers(Subject::Firm, &workbook.firm);
        let alliances = workbook
            .alliances
            .iter()
            .filter(|alliance| self.holds(alliance.id));
        let alliance = |alliance: &Alliance| Alliance {
            id: alliance.id,
            name: renaming.alliance(alliance),
            kind: alliance.kind,
            edited: alliance.edited,
            answers: renaming.answers(&sieve.linked(
                sieve.answers(Subject::Alliance(alliance.id), &alliance.answers),
                &firm,
            )),
        };
        let action = |action: &Action| Action {
            what: renaming.text(&action.what),
            who: renaming.people(&action.who),
            ..action.clone()
        };
        Workbook {
            id: workbook.id,
            title: renaming.firm(&workbook.title),
            created: workbook.created,
            edited: workbook.edited,
            place: Place {
                route: workbook.route().cloned(),
                ..Place::default()
            },
            alliances: alliances.map(alliance).collect(),
            actions: workbook
                .actions
                .iter()
                .filter(|action| sieve.lets_through(action))
                .map(action)
                .collect(),
            readers: sieve.readers(),
            firm: renaming.answers(&firm),
            log: Log::default(),
        }
    }

    /// Whether an alliance goes in.
    pub fn holds(&self, id: AllianceId) -> bool {
        match &self.alliances {
            Which::All => true,
            Which::Only(ids) => ids.contains(&id),
        }
    }
}

/// What lets through what goes in.
struct Sieve<'a> {
    edition: &'a Edition,
    pack: &'a Pack,
    workbook: &'a Workbook,
}

impl Sieve<'_> {
    fn is_left_out(&self, what: &Shareable) -> bool {
        match self.edition.private {
            Private::Kept => false,
            Private::LeftOut => self.workbook.is_private(what),
        }
    }

    /// Whether all that is answered to a question about somebody stays here. What is private where the
    /// firm is asked is private about everybody: the scores of the matrix go with its criteria.
    fn hides(&self, subject: Subject, question: &QuestionId) -> bool {
        [subject, Subject::Firm]
            .into_iter()
            .any(|subject| self.is_left_out(&Shareable::Answer(subject, question.clone())))
    }

    fn answers(&self, subject: Subject, answers: &Answers) -> Answers {
        let mut kept = Answers::default();
        for (slot, entry) in answers.iter() {
            if !self.hides(subject, &slot.question) {
                kept.set(slot.clone(), Some(entry.clone()));
            }
        }
        for question in answers.flagged() {
            if !self.hides(subject, question) {
                kept.set_flag(question, true);
            }
        }
        kept
    }

    /// The answers about an alliance, without links to objectives that stay here.
    fn linked(&self, mut answers: Answers, firm: &Answers) -> Answers {
        let (Some(links), Some(objectives)) = (self.pack.links(), self.pack.objectives()) else {
            return answers;
        };
        let gone: Vec<Slot> = answers
            .items(&links.id)
            .map(|(id, _)| Part::Item(id))
            .filter(|item| firm.get(&objectives.id, *item).is_none())
            .map(|item| Slot::new(&links.id, item))
            .collect();
        for slot in gone {
            answers.set(slot, None);
        }
        answers
    }

    /// The readers of what goes in, for whoever makes an edition of the edition.
    fn readers(&self) -> BTreeMap<Shareable, Readers> {
        let goes_in = |(what, _): &(&Shareable, &Readers)| match what {
            Shareable::Answer(Subject::Alliance(id), _) => self.edition.holds(*id),
            Shareable::Answer(Subject::Firm, _) | Shareable::Action(_) => true,
        };
        match self.edition.private {
            Private::LeftOut => BTreeMap::new(),
            Private::Kept => self
                .workbook
                .readers
                .iter()
                .filter(goes_in)
                .map(|(what, readers)| (what.clone(), *readers))
                .collect(),
        }
    }

    fn lets_through(&self, action: &Action) -> bool {
        let lists = self.pack.chapters().iter().flat_map(Chapter::questions);
        let mut lists = lists.filter(|question| question.kind == QuestionKind::Actions);
        !self.is_left_out(&Shareable::Action(action.id))
            && !lists.any(|list| self.hides(Subject::Firm, &list.id))
            && action.alliance.is_none_or(|id| self.edition.holds(id))
    }
}

impl Renaming {
    fn answers(&self, answers: &Answers) -> Answers {
        let mut renamed = Answers::default();
        for (slot, entry) in answers.iter() {
            let answer = self.answer(&entry.answer);
            let entry = Entry {
                answer,
                ..entry.clone()
            };
            renamed.set(slot.clone(), Some(entry));
        }
        for question in answers.flagged() {
            renamed.set_flag(question, true);
        }
        renamed
    }

    fn answer(&self, answer: &Answer) -> Answer {
        match answer {
            Answer::Text(text) => Answer::Text(self.text(text)),
            Answer::Objective(objective) => Answer::Objective(Objective {
                what: self.text(&objective.what),
                ally: objective.ally,
            }),
            Answer::Criterion(criterion) => {
                let mut criterion = criterion.clone();
                criterion.label = self.text(&criterion.label);
                Answer::Criterion(criterion)
            }
            Answer::Review(review) => Answer::Review(Box::new(Review {
                date: review.date,
                given: self.text(&review.given),
                received: self.text(&review.received),
                expected: self.text(&review.expected),
                actual: self.text(&review.actual),
                dynamics: review.dynamics,
                changed: self.text(&review.changed),
                goals: self.text(&review.goals),
                decision: review.decision,
            })),
            Answer::Rating(_)
            | Answer::Gauge(_)
            | Answer::Held(_)
            | Answer::Picked(_)
            | Answer::DontKnow
            | Answer::NotApplicable => answer.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
