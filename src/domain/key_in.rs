//! Answers from a worksheet, keyed in line by line: a question's number, and what was written there.
//!
//! A line that cannot be understood changes nothing and says why. An alliance that cannot be found leaves
//! none in its place: what follows is never taken for an answer about another.

mod answer;

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::{
    answer::{AllyHelp, Answer, Entry, MAX_TEXT, Objective, Part, Slot},
    change::Change,
    due::{self, InvalidDate, Toward, words::DateWords},
    id::{ActionId, AllianceId, ItemId, QuestionId},
    log::Sitting,
    name::Found,
    number::Number,
    pack::Pack,
    question::{Question, QuestionKind, Scope},
    text::{clean, clean_line},
    workbook::{Action, Subject, Workbook},
};

use self::answer::after;
pub use self::answer::{answer, answer_to, rating};

/// The words that a line may begin with, or that stand behind a number, in the owner's language.
#[derive(Debug, Clone)]
pub struct Keywords {
    /// Says whom the lines after it are about.
    pub alliance: String,
    /// Says what shows an answer.
    pub note: String,
    /// Says why a rating is low.
    pub why: String,
    /// Says where a gauge is to stand.
    pub aim: String,
}

/// What came of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which line it is, from 1.
    pub at: usize,
    /// What was taken, or why nothing was.
    pub read: Result<Taken, Problem>,
}

/// What was taken from a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// The lines after it are about this alliance.
    Alliance(AllianceId),
    /// An answer.
    Answer {
        /// Whom it is about.
        subject: Subject,
        /// The question that it is for.
        question: QuestionId,
        /// Whether another answer stood there.
        replaced: bool,
        /// What was written.
        said: String,
    },
}

/// Why a line was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It begins with no number of a question.
    NoNumber,
    /// The pack asks no question of this number.
    NoQuestion(Number),
    /// The workbook has no alliance of this name.
    NoAlliance(String),
    /// More than one alliance may be meant by a name: these.
    SeveralAlliances(String, Vec<String>),
    /// It is about an alliance, and none was named.
    WhichAlliance,
    /// The questions from one number to the other are no group.
    NoGroup(Number, Number),
    /// More was written than the group has questions, which is so many.
    TooMany(usize),
    /// Nothing stands behind the number.
    Nothing,
    /// It should be a number from one to the other.
    NotInScale(u8, u8),
    /// It should be one option by its number, of so many.
    NotOneOf(usize),
    /// It should be options by their numbers, each once, of so many.
    NotSomeOf(usize),
    /// It should be yes, partly or no.
    NotHeld,
    /// The question takes no such words.
    NoSuchPart,
    /// This is no date, and why.
    NoDate(String, InvalidDate),
    /// The words are longer than an answer can be.
    TooLong,
    /// What it asks for is filled in on screen.
    OnScreen,
}

/// Whoever keys in.
pub struct Typist<'a> {
    /// What is asked.
    pub pack: &'a Pack,
    /// The words that lines may begin with.
    pub keywords: &'a Keywords,
    /// What yes, partly and no are called, in that order.
    pub held: [String; 3],
    /// The moment of the answers.
    pub now: Timestamp,
    /// The day from which dates are counted.
    pub today: Date,
    /// The words in which dates are written.
    pub dates: &'a DateWords,
    /// Makes new ids, each later than the one before.
    pub fresh: &'a mut dyn FnMut() -> Uuid,
}

impl Typist<'_> {
    /// Takes every line that it understands into the workbook; lines end in `\n`, and what else breaks one
    /// is a break within an answer. Empty lines, and those that begin with `#`, are passed over.
    pub fn key_in(&mut self, workbook: &mut Workbook, text: &str) -> Vec<Line> {
        let focus = match &workbook.alliances[..] {
            [only] => Some(only.id),
            [] | [_, ..] => None,
        };
        let mut keying_in = KeyingIn {
            typist: self,
            workbook,
            focus,
            sitting: Sitting::default(),
            written: BTreeSet::new(),
        };
        let lines = (1..).zip(text.lines()).map(|(at, line)| (at, line.trim()));
        lines
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .flat_map(|(at, line)| {
                let read = keying_in.lines(line).into_iter();
                read.map(move |read| Line { at, read })
            })
            .collect()
    }
}

/// The numbers of a group, where it goes from one number to the other.
fn group(pack: &Pack, first: Number, last: Number) -> Option<Vec<Number>> {
    let (_, question) = pack.numbered(first)?;
    let questions = &pack.group_of(&question.id)?.questions;
    let numbers = questions.iter().map(|asked| pack.number(&asked.id));
    let numbers: Vec<Number> = numbers.collect::<Option<_>>()?;
    (numbers.first() == Some(&first) && numbers.last() == Some(&last)).then_some(numbers)
}

/// A typist at work.
struct KeyingIn<'d, 'a> {
    typist: &'d mut Typist<'a>,
    workbook: &'d mut Workbook,
    /// Whom the next lines are about.
    focus: Option<AllianceId>,
    sitting: Sitting,
    /// What words were keyed in for: more of them go below.
    written: BTreeSet<(Subject, Slot)>,
}

impl KeyingIn<'_, '_> {
    /// A line for one question, or for a group: `6.1-6.3 60; 80; 60`.
    fn lines(&mut self, line: &str) -> Vec<Result<Taken, Problem>> {
        let (numbers, rest) = split(line);
        let pack = self.typist.pack;
        let ends = numbers.split_once('-');
        let ends = ends.and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
        let Some((first, last)) = ends else {
            return vec![self.line(line)];
        };
        let Some(group) = group(pack, first, last) else {
            return vec![Err(Problem::NoGroup(first, last))];
        };
        if rest.is_empty() {
            return vec![Err(Problem::Nothing)];
        }
        let said: Vec<&str> = rest.split(';').map(str::trim).collect();
        if said.len() > group.len() {
            return vec![Err(Problem::TooMany(group.len()))];
        }
        let numbered = group.into_iter().zip(said);
        let answered = numbered.filter(|(_, said)| !said.is_empty());
        answered
            .map(|(number, said)| self.line(&format!("{number} {said}")))
            .collect()
    }

    fn line(&mut self, line: &str) -> Result<Taken, Problem> {
        if let Some(name) = after(line, &self.typist.keywords.alliance) {
            self.focus = None;
            let id = self.alliance(name)?;
            self.focus = Some(id);
            return Ok(Taken::Alliance(id));
        }
        let (number, rest) = split(line);
        let number: Number = number.parse().map_err(|_| Problem::NoNumber)?;
        let pack = self.typist.pack;
        let (chapter, question) = pack.numbered(number).ok_or(Problem::NoQuestion(number))?;
        let subject = match chapter.scope {
            Scope::Firm => Subject::Firm,
            Scope::Alliance => Subject::Alliance(self.focus.ok_or(Problem::WhichAlliance)?),
        };
        let said = clean(rest).text;
        if said.is_empty() {
            return Err(Problem::Nothing);
        }
        let change = self.change(subject, question, &said)?;
        let replaced = change.slot().is_some_and(|(subject, slot)| {
            let answers = self.workbook.answers(subject);
            let fresh = !self.written.contains(&(subject, slot.clone()));
            fresh && answers.is_some_and(|answers| answers.entry(slot).is_some())
        });
        if let Some((subject, slot)) = change.slot() {
            self.written.insert((subject, slot.clone()));
        }
        let missing = |_| Problem::WhichAlliance;
        self.workbook
            .make(change, self.typist.now, &mut self.sitting)
            .map_err(missing)?;
        Ok(Taken::Answer {
            subject,
            question: question.id.clone(),
            replaced,
            said,
        })
    }

    /// The alliance of this name, or the only one whose name begins so.
    fn alliance(&self, name: &str) -> Result<AllianceId, Problem> {
        match self.workbook.alliance_called(name) {
            Found::One(id) => Ok(id),
            Found::Nothing => Err(Problem::NoAlliance(clean_line(name).text)),
            Found::Several(ids) => {
                let known = ids.into_iter().filter_map(|id| self.workbook.alliance(id));
                let known = known.map(|alliance| alliance.name.clone()).collect();
                Err(Problem::SeveralAlliances(clean_line(name).text, known))
            }
        }
    }

    fn change(
        &mut self,
        subject: Subject,
        question: &Question,
        said: &str,
    ) -> Result<Change, Problem> {
        let (part, answer) = match &question.kind {
            QuestionKind::Actions => return self.action(said),
            QuestionKind::Objectives if said != "?" && said != "-" => {
                let item = ItemId((self.typist.fresh)());
                let objective = Objective {
                    what: line(said)?,
                    ally: AllyHelp::Open,
                };
                (Part::Item(item), Answer::Objective(objective))
            }
            QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews => return Err(Problem::OnScreen),
            QuestionKind::Text { .. }
            | QuestionKind::Rating { .. }
            | QuestionKind::Gauge { .. }
            | QuestionKind::Held { .. }
            | QuestionKind::Pick { .. } => self.plain(subject, question, said)?,
        };
        if answer.words().any(|words| words.len() > MAX_TEXT) {
            return Err(Problem::TooLong);
        }
        let slot = Slot::new(&question.id, part);
        let edited = self.typist.now;
        let entry = Some(Entry::new(answer, edited));
        Ok(Change::answer(subject, slot, entry))
    }

    /// The answer to a question that has a place of its own.
    fn plain(
        &self,
        subject: Subject,
        question: &Question,
        said: &str,
    ) -> Result<(Part, Answer), Problem> {
        let (part, answer) = answer(question, said, self.typist.keywords, &self.typist.held)?;
        let answer = match answer {
            Answer::Text(words) => self.words(subject, question, part, &words),
            Answer::Rating(_)
            | Answer::Gauge(_)
            | Answer::Held(_)
            | Answer::Picked(_)
            | Answer::Objective(_)
            | Answer::Criterion(_)
            | Answer::Review(_)
            | Answer::DontKnow
            | Answer::NotApplicable => answer,
        };
        Ok((part, answer))
    }

    /// Words, below those that were keyed in for the same before.
    fn words(&self, subject: Subject, question: &Question, part: Part, said: &str) -> Answer {
        let slot = Slot::new(&question.id, part);
        let before = self.workbook.text(subject, &question.id, part);
        if before.is_empty() || !self.written.contains(&(subject, slot)) {
            return Answer::Text(said.to_owned());
        }
        Answer::Text(format!("{before}\n{said}"))
    }

    /// An action: what, who, by when and for whom, with semicolons between.
    fn action(&mut self, said: &str) -> Result<Change, Problem> {
        if said == "?" || said == "-" {
            return Err(Problem::OnScreen);
        }
        let mut parts = said.splitn(4, ';').map(str::trim);
        let mut next = || parts.next().unwrap_or_default();
        let (what, who, when, whom) = (next(), next(), next(), next());
        if what.is_empty() {
            return Err(Problem::Nothing);
        }
        let due = match when {
            "" => None,
            when => {
                let typist = &self.typist;
                let due = due::parse(when, typist.today, Toward::Ahead, typist.dates);
                Some(due.map_err(|why| Problem::NoDate(when.to_owned(), why))?)
            }
        };
        let alliance = match whom {
            "" => None,
            name => Some(self.alliance(name)?),
        };
        let action = Action {
            id: ActionId((self.typist.fresh)()),
            what: line(what)?,
            who: line(who)?,
            due,
            alliance,
            done: None,
            edited: self.typist.now,
        };
        Ok(Change::set_action(&action))
    }
}

/// The first word of a line, without a colon or a point behind it, and the rest.
fn split(line: &str) -> (&str, &str) {
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    match first.split_once(':') {
        // "3.2:4" is as good as "3.2: 4".
        Some((number, _)) => (
            number.trim_end_matches('.'),
            line[number.len() + 1..].trim(),
        ),
        None => (first.trim_end_matches(['.', ')']), rest.trim()),
    }
}

/// Words for one line, where they are not too long for that.
fn line(said: &str) -> Result<String, Problem> {
    let cleaned = clean_line(said);
    if cleaned.removed.beyond > 0 {
        return Err(Problem::TooLong);
    }
    Ok(cleaned.text)
}

#[cfg(test)]
mod tests;
