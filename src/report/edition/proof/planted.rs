//! A workbook with a mark of its own in everything that it holds.

use std::collections::{BTreeMap, HashSet};

use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use uuid::Uuid;

use crate::domain::{
    answer::{AllyHelp, Answer, Answers, Criterion, Entry, Objective, Part, Review, Slot},
    change::Change,
    edition::{Edition, Names, Recipient, Which},
    id::{ActionId, AllianceId, QuestionId},
    log::Sitting,
    pack::Pack,
    question::{Pick, Question, QuestionKind, Scope},
    scale::{Degree, Held, Rating},
    testing::{alliance_id, empty_workbook, item_id, second},
    workbook::{Action, Alliance, AllianceKind, Readers, Shareable, Subject, Workbook},
};

/// A mark, and what gives it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Secret {
    /// In small letters; no other mark holds it.
    pub(super) mark: String,
    of: Of,
}

/// What a mark stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Of {
    /// An answer or an action, or what an answer means.
    Shown(Shareable),
    /// What a question is called.
    Question(Scope, QuestionId),
    /// A name of the firm.
    Firm,
    /// A name of an alliance.
    Alliance(AllianceId),
    /// A person who is to do an action.
    Person(ActionId),
    /// What stood there before, or where the owner left off.
    Past,
    /// A flag, or who may read something.
    Own,
}

/// A workbook, its questions, and the marks in both.
pub(super) struct Planted {
    pub(super) pack: Pack,
    pub(super) workbook: Workbook,
    pub(super) secrets: Vec<Secret>,
}

/// How many alliances there are.
const ALLIANCES: u8 = 3;

/// Who may read each thing in turn: 0 for as the pack has it, else the place in all readers, from 1.
pub(super) fn all_readers() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..4_u8, 400)
}

/// Every edition, of all alliances and of one, under both kinds of name.
pub(super) fn editions() -> Vec<Edition> {
    let one = || Which::Only([alliance_id(1)].into());
    let recipients = [
        Recipient::Mine(Which::All),
        Recipient::Mine(one()),
        Recipient::Adviser(Which::All),
        Recipient::Adviser(one()),
        Recipient::Partner(alliance_id(1)),
        Recipient::Partner(alliance_id(2)),
    ];
    let named = recipients.into_iter().flat_map(|recipient| {
        [Names::Real, Names::Letters].map(|names| Edition {
            recipient: recipient.clone(),
            names,
            hidden: Vec::new(),
        })
    });
    named.collect()
}

/// Makes marks, and remembers what each stands in.
#[derive(Default)]
struct Marks(Vec<Secret>);

/// What every mark that is made begins and ends with, and how many letters it has.
const MARK: (&str, &str, usize) = ("zq", "kz", 7);

/// What a file tells. Of some hundred marks those that it holds are found in one go.
pub(super) struct Told {
    /// In small letters.
    text: String,
    marks: HashSet<String>,
}

impl Told {
    pub(super) fn new(text: &str) -> Self {
        let (begin, end, length) = MARK;
        let text = text.to_lowercase();
        let begun = text.match_indices(begin);
        let marks = begun.filter_map(|(at, _)| text.get(at..at + length));
        let marks = marks.filter(|mark| mark.ends_with(end));
        let marks = marks.map(ToOwned::to_owned).collect();
        Self { text, marks }
    }

    pub(super) fn holds(&self, mark: &str) -> bool {
        let (begin, ..) = MARK;
        if mark.starts_with(begin) {
            self.marks.contains(mark)
        } else {
            self.text.contains(mark)
        }
    }
}

impl Marks {
    fn new_mark(&mut self, of: Of) -> String {
        let mut number = self.0.len();
        let (begin, end, length) = MARK;
        let mut mark = begin.to_owned();
        for _ in begin.len()..length - end.len() {
            mark.push(char::from(b'a' + u8::try_from(number % 26).unwrap()));
            number /= 26;
        }
        mark.push_str(end);
        self.0.push(Secret {
            mark: mark.clone(),
            of,
        });
        mark
    }

    /// A mark as a name is written.
    fn name(&mut self, of: Of) -> String {
        self.new_mark(of).replacen('z', "Z", 1)
    }
}

impl Planted {
    pub(super) fn new(pack: &Pack, readers: &[u8]) -> Self {
        let mut marks = Marks::default();
        let pack = named(pack, &mut marks);
        let mut workbook = empty_workbook();
        workbook.title = format!("{} Bakery", marks.name(Of::Firm));
        for number in 1..=ALLIANCES {
            let id = alliance_id(number);
            workbook.alliances.push(Alliance {
                id,
                name: format!("{} Works", marks.name(Of::Alliance(id))),
                kind: AllianceKind::Existing,
                answers: Answers::default(),
                edited: second(0),
            });
        }
        answer(&pack, &mut workbook, &mut marks);
        act(&mut workbook, &mut marks);
        // The same words go to all who may read: none of these is about anybody in particular.
        let names: Vec<String> = workbook
            .alliances
            .iter()
            .map(|it| it.name.clone())
            .collect();
        mention(&mut workbook, &names.join(" and "));
        choose_readers(&mut workbook, readers);
        past(&pack, &mut workbook, &mut marks);
        beside(&mut workbook, &mut marks);
        Self {
            pack,
            workbook,
            secrets: marks.0,
        }
    }

    /// The marks that an edition must not hold.
    pub(super) fn hidden(&self, edition: &Edition) -> Vec<&Secret> {
        let hidden = |secret: &&Secret| !self.may_hold(edition, &secret.of);
        self.secrets.iter().filter(hidden).collect()
    }

    fn may_hold(&self, edition: &Edition, of: &Of) -> bool {
        let is_real = edition.names == Names::Real;
        let is_mine = match edition.recipient {
            Recipient::Mine(_) => true,
            Recipient::Adviser(_) | Recipient::Partner(_) => false,
        };
        match of {
            Of::Shown(what) => self.goes(edition, what),
            Of::Question(scope, question) => match edition.recipient {
                Recipient::Mine(_) | Recipient::Adviser(_) => true,
                Recipient::Partner(id) => {
                    let subject = match scope {
                        Scope::Firm => Subject::Firm,
                        Scope::Alliance => Subject::Alliance(id),
                    };
                    self.goes(edition, &Shareable::Answer(subject, question.clone()))
                }
            },
            Of::Firm => is_real,
            Of::Alliance(id) => is_real && holds(edition, *id),
            Of::Person(id) => is_real && self.goes(edition, &Shareable::Action(*id)),
            Of::Past => false,
            Of::Own => is_mine,
        }
    }

    /// Whether an edition may hold something, by what the README says.
    fn goes(&self, edition: &Edition, what: &Shareable) -> bool {
        let about = match what {
            Shareable::Answer(Subject::Firm, _) => None,
            Shareable::Answer(Subject::Alliance(id), _) => Some(*id),
            Shareable::Action(id) => {
                let mut actions = self.workbook.actions.iter();
                actions.find(|it| it.id == *id).and_then(|it| it.alliance)
            }
        };
        let chosen = |what: &Shareable| self.workbook.readers.get(what).copied();
        let list = self.pack.actions().map(|it| it.id.clone()).unwrap();
        let list = Shareable::Answer(Subject::Firm, list);
        let (upper, asked) = match what {
            Shareable::Answer(_, question) => (
                Shareable::Answer(Subject::Firm, question.clone()),
                self.pack.question(question).map(|it| it.readers),
            ),
            Shareable::Action(_) => (list, None),
        };
        let readers = chosen(what).or(chosen(&upper)).or(asked);
        let readers = readers.unwrap_or(Readers::Adviser);
        let is_private = [readers, chosen(&upper).unwrap_or(readers)].contains(&Readers::Own);
        let is_shared = readers == Readers::Partner
            && match what {
                Shareable::Answer(..) => chosen(&upper).is_none_or(|it| it == Readers::Partner),
                Shareable::Action(_) => true,
            };
        about.is_none_or(|id| holds(edition, id))
            && match edition.recipient {
                Recipient::Mine(_) => true,
                Recipient::Adviser(_) => !is_private,
                Recipient::Partner(_) => !is_private && is_shared,
            }
    }
}

fn holds(edition: &Edition, id: AllianceId) -> bool {
    match &edition.recipient {
        Recipient::Mine(which) | Recipient::Adviser(which) => match which {
            Which::All => true,
            Which::Only(ids) => ids.contains(&id),
        },
        Recipient::Partner(partner) => *partner == id,
    }
}

/// The pack with a mark in what every question is called, and in what each answer to it can mean. Levels and
/// stages are shown with those that were not picked.
fn named(pack: &Pack, marks: &mut Marks) -> Pack {
    let mut chapters = pack.chapters().to_vec();
    for chapter in &mut chapters {
        let scope = chapter.scope;
        for question in chapter.sections.iter_mut().flat_map(|it| &mut it.questions) {
            let id = question.id.clone();
            question.label = marks.new_mark(Of::Question(scope, id.clone()));
            let mut means = |at: usize, text: &mut String| {
                let about = u8::try_from(at % 3).unwrap() + 1;
                let subject = match scope {
                    Scope::Firm => Subject::Firm,
                    Scope::Alliance => Subject::Alliance(alliance_id(about)),
                };
                let what = Shareable::Answer(subject, id.clone());
                *text = marks.new_mark(Of::Shown(what));
            };
            match &mut question.kind {
                QuestionKind::Rating { anchors, .. } => {
                    (anchors.iter_mut().enumerate()).for_each(|(at, text)| means(at, text));
                }
                QuestionKind::Gauge { stops, .. } => {
                    (stops.iter_mut().enumerate()).for_each(|(at, text)| means(at, text));
                }
                QuestionKind::Pick { pick, options } => match pick {
                    Pick::Level | Pick::Stage => {}
                    Pick::Rhythm
                    | Pick::Benefits
                    | Pick::AllianceKinds
                    | Pick::Kind
                    | Pick::ValueForUs
                    | Pick::ValueForThem => {
                        let labels = options.iter_mut().map(|option| &mut option.label);
                        labels.enumerate().for_each(|(at, text)| means(at, text));
                    }
                },
                QuestionKind::Text { .. }
                | QuestionKind::Held { .. }
                | QuestionKind::Objectives
                | QuestionKind::Links
                | QuestionKind::Matrix { .. }
                | QuestionKind::Reviews
                | QuestionKind::Actions => {}
            }
        }
    }
    let (title, language) = (pack.title().to_owned(), pack.language().to_owned());
    let (sources, routes) = (pack.sources().to_vec(), pack.routes().to_vec());
    Pack::new(title, language, sources, routes, chapters)
}

/// Answers every question about everybody.
fn answer(pack: &Pack, workbook: &mut Workbook, marks: &mut Marks) {
    for chapter in pack.chapters() {
        for question in chapter.questions() {
            match chapter.scope {
                Scope::Firm => fill(question, Subject::Firm, 0, &mut workbook.firm, marks),
                Scope::Alliance => {
                    for (at, alliance) in workbook.alliances.iter_mut().enumerate() {
                        let subject = Subject::Alliance(alliance.id);
                        fill(question, subject, at, &mut alliance.answers, marks);
                    }
                }
            }
        }
    }
    // The scores of the matrix go with its criteria, and what nobody asks goes with what they answer to.
    let matrix = pack.matrix().unwrap();
    let nobody: QuestionId = "zz.unasked".parse().unwrap();
    for (at, alliance) in workbook.alliances.iter_mut().enumerate() {
        let score = Rating::new(u8::try_from(at).unwrap() + 1).unwrap();
        let slot = Slot::new(&matrix.id, Part::Item(item_id(212)));
        put(&mut alliance.answers, slot, Answer::Rating(score));
        let what = Shareable::Answer(Subject::Alliance(alliance.id), nobody.clone());
        let text = Answer::Text(marks.new_mark(Of::Shown(what)));
        put(&mut alliance.answers, Slot::new(&nobody, Part::Value), text);
    }
}

fn put(answers: &mut Answers, slot: Slot, answer: Answer) {
    answers.set(slot, Some(Entry::new(answer, second(0))));
}

/// Answers a question about somebody, in the place of the alliances that they have.
fn fill(
    question: &Question,
    subject: Subject,
    at: usize,
    answers: &mut Answers,
    marks: &mut Marks,
) {
    let what = Shareable::Answer(subject, question.id.clone());
    let mut mark = || marks.new_mark(Of::Shown(what.clone()));
    let mut set = |part, answer| put(answers, Slot::new(&question.id, part), answer);
    let place = u8::try_from(at).unwrap();
    match &question.kind {
        QuestionKind::Text { .. } => set(Part::Value, Answer::Text(mark())),
        QuestionKind::Rating { .. } => {
            set(Part::Value, Answer::Rating(Rating::new(place + 1).unwrap()));
            set(Part::Evidence, Answer::Text(mark()));
            set(Part::Why, Answer::Text(mark()));
        }
        QuestionKind::Gauge { .. } => {
            let degree = |stop: u8| Answer::Gauge(Degree::new(20 * stop).unwrap());
            set(Part::Value, degree(place));
            set(Part::Aim, degree(place + 3));
        }
        QuestionKind::Held { .. } => {
            set(Part::Value, Answer::Held(Held::Partly));
            set(Part::Evidence, Answer::Text(mark()));
        }
        QuestionKind::Pick { options, .. } => {
            // Each alliance has an option of its own, as far as there are any.
            if let Some(option) = options.get(at) {
                set(Part::Value, Answer::Picked(vec![option.id.clone()]));
            }
        }
        QuestionKind::Objectives => {
            let what = mark();
            let ally = AllyHelp::Sooner;
            set(
                Part::Item(item_id(211)),
                Answer::Objective(Objective { what, ally }),
            );
            // Whoever links to it gives its id away.
            let mark = item_id(211).to_string();
            let of = Of::Shown(Shareable::Answer(subject, question.id.clone()));
            marks.0.push(Secret { mark, of });
        }
        QuestionKind::Links => set(Part::Item(item_id(211)), Answer::Held(Held::Yes)),
        QuestionKind::Matrix { .. } => {
            let criterion = Criterion {
                label: mark(),
                weight: 50,
                floor: None,
            };
            set(Part::Item(item_id(212)), Answer::Criterion(criterion));
        }
        QuestionKind::Reviews => {
            let review = Review {
                date: date(2026, 5, 1),
                given: mark(),
                received: mark(),
                expected: mark(),
                actual: mark(),
                dynamics: [Some(Rating::new(2).unwrap()); 4],
                changed: mark(),
                goals: mark(),
                decision: None,
            };
            set(Part::Item(item_id(213)), Answer::Review(Box::new(review)));
        }
        QuestionKind::Actions => {}
    }
}

/// An action for the firm and for each alliance.
fn act(workbook: &mut Workbook, marks: &mut Marks) {
    for number in 0..=ALLIANCES {
        let id = ActionId(Uuid::from_u128(700 + u128::from(number)));
        let about = (number > 0).then(|| alliance_id(number));
        workbook.actions.push(Action {
            id,
            what: marks.new_mark(Of::Shown(Shareable::Action(id))),
            who: marks.name(Of::Person(id)),
            due: Some(date(2027, 1, 1)),
            alliance: about,
            done: None,
            edited: second(0),
        });
    }
}

/// Names everybody in every text.
fn mention(workbook: &mut Workbook, names: &str) {
    let told = |answers: &mut Answers| {
        for (slot, entry) in answers.clone().iter() {
            if let Answer::Text(text) = &entry.answer {
                put(
                    answers,
                    slot.clone(),
                    Answer::Text(format!("{text} with {names}")),
                );
            }
        }
    };
    told(&mut workbook.firm);
    for alliance in &mut workbook.alliances {
        told(&mut alliance.answers);
    }
}

fn choose_readers(workbook: &mut Workbook, readers: &[u8]) {
    let mut all: Vec<Shareable> = Vec::new();
    let everybody = workbook.alliances.iter();
    let everybody = everybody.map(|it| (Subject::Alliance(it.id), &it.answers));
    for (subject, answers) in everybody.chain([(Subject::Firm, &workbook.firm)]) {
        let mut questions: Vec<&QuestionId> = answers.iter().map(|(it, _)| &it.question).collect();
        questions.dedup();
        let what = |id: &QuestionId| Shareable::Answer(subject, id.clone());
        all.extend(questions.into_iter().map(what));
    }
    all.extend(workbook.actions.iter().map(|it| Shareable::Action(it.id)));
    let chosen: BTreeMap<Shareable, Readers> = all
        .into_iter()
        .zip(readers)
        .filter_map(|(what, readers)| {
            let at = usize::from(*readers).checked_sub(1)?;
            Some((what, Readers::ALL[at]))
        })
        .collect();
    workbook.readers = chosen;
}

/// What stood there before: an answer, a title, an action, a name, and an alliance that was removed.
fn past(pack: &Pack, workbook: &mut Workbook, marks: &mut Marks) {
    let mut sitting = Sitting::default();
    let mut minute = 0;
    let mut make = |workbook: &mut Workbook, change: Change| {
        minute += 100_000;
        let at: Timestamp = second(minute);
        workbook.make(change, at, &mut sitting).unwrap();
    };
    let firm = workbook.title.clone();
    make(workbook, Change::retitle(marks.name(Of::Past)));
    make(workbook, Change::retitle(firm));
    let term = pack.term(crate::domain::question::Term::Goals).unwrap();
    let subject = Subject::Alliance(alliance_id(1));
    let is = workbook.alliances[0]
        .answers
        .text(&term.id, Part::Value)
        .to_owned();
    let mark = marks.new_mark(Of::Past);
    for text in [mark, is] {
        let slot = Slot::new(&term.id, Part::Value);
        make(
            workbook,
            Change::answer(
                subject,
                slot,
                Some(Entry::new(Answer::Text(text), second(0))),
            ),
        );
    }
    let id = alliance_id(9);
    let gone = Alliance {
        id,
        name: marks.name(Of::Past),
        kind: AllianceKind::Existing,
        answers: Answers::default(),
        edited: second(0),
    };
    make(workbook, Change::add_alliance(&gone));
    make(workbook, Change::remove_alliance(id));
    let mut action = workbook.actions[0].clone();
    let (what, who) = (action.what.clone(), action.who.clone());
    action.what = marks.new_mark(Of::Past);
    action.who = marks.name(Of::Past);
    make(workbook, Change::set_action(&action));
    make(
        workbook,
        Change::set_action(&Action {
            what,
            who,
            ..action
        }),
    );
}

/// Where the owner left off, a flag, and who may read something, each with an id of its own.
fn beside(workbook: &mut Workbook, marks: &mut Marks) {
    let mut id = |of| -> QuestionId { format!("zz.{}", marks.new_mark(of)).parse().unwrap() };
    workbook.place.question = Some((Subject::Firm, id(Of::Past)));
    workbook.firm.set_flag(&id(Of::Own), true);
    let what = Shareable::Answer(Subject::Firm, id(Of::Own));
    workbook.readers.insert(what, Readers::Own);
}
