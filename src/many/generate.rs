//! Workbooks that are made up: plausible, the same for the same seed, and marked as made up in the firm's
//! name. For tests, benches, and whoever wants to try what many workbooks come to.

use jiff::{Timestamp, ToSpan, civil::Date, tz::Offset};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    assets,
    domain::{
        answer::{
            AllyHelp, Answer, Answers, Criterion, Decision, Entry, Objective, Part, Review, Slot,
        },
        id::{ActionId, AllianceId, ItemId, OptionId, QuestionId, WorkbookId},
        pack::Pack,
        question::{PickMode, Question, QuestionKind, Scope},
        scale::{Degree, Held, Rating},
        workbook::{Action, Alliance, AllianceKind, Readers, Shareable, Subject, Workbook},
    },
};

/// What made-up workbooks are written with.
#[derive(Debug, Clone, Deserialize)]
pub struct Vocabulary {
    mark: String,
    names: Vec<String>,
    trades: Vec<String>,
    people: Vec<String>,
    sentences: Vec<String>,
    objectives: Vec<String>,
    criteria: Vec<String>,
    actions: Vec<String>,
}

impl Vocabulary {
    /// The words that the program carries.
    pub fn embedded() -> Result<Self, ron::error::SpannedError> {
        ron::from_str(assets::MADE_UP)
    }
}

/// The made-up workbook of this number, counted from 0. Its newest answer is from the day before `now`,
/// its oldest up to two years older.
pub fn workbook(
    pack: &Pack,
    vocabulary: &Vocabulary,
    seed: u64,
    number: u64,
    now: Timestamp,
) -> Workbook {
    // Seeds that differ in one bit must not make workbooks that look alike.
    let mut mixer = fastrand::Rng::with_seed(seed);
    let mixed = mixer.u64(..) ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    Maker {
        chance: fastrand::Rng::with_seed(mixed),
        pack,
        vocabulary,
        now,
        items: 0,
    }
    .workbook(number)
}

/// What one alliance is like, which its answers follow more or less.
#[derive(Clone, Copy)]
struct Temper {
    /// How good it is, 0 to 100.
    quality: u8,
    /// How deep it goes, 0 to 100.
    depth: u8,
    /// How many questions in a hundred its owner answers.
    diligence: u8,
}

struct Maker<'a> {
    chance: fastrand::Rng,
    pack: &'a Pack,
    vocabulary: &'a Vocabulary,
    now: Timestamp,
    /// How many items of lists there are by now.
    items: u64,
}

impl Maker<'_> {
    fn workbook(mut self, number: u64) -> Workbook {
        let created = self.ago(400, 730);
        let id = WorkbookId(self.uuid());
        let title = format!("{}{} {:05}", self.vocabulary.mark, self.firm(), number + 1);
        let mut workbook = Workbook::new(id, title, created);
        let routes = self.pack.routes();
        let route = &routes[self.chance.usize(..routes.len())];
        workbook.place.route = Some(route.id.clone());
        let diligence = self.chance.u8(40..100);
        let temper = Temper {
            quality: self.chance.u8(20..90),
            depth: 0,
            diligence,
        };
        workbook.firm = self.answers(&workbook, Scope::Firm, temper);
        for nth in 0..[1, 1, 2, 2, 3, 3, 4, 6][self.chance.usize(..8)] {
            let quality = self.chance.u8(5..=100);
            let temper = Temper {
                quality,
                depth: (quality / 2).saturating_add(self.chance.u8(..50)),
                diligence,
            };
            let kind = match self.chance.u8(..10) {
                0..=4 => AllianceKind::Existing,
                5..=7 => AllianceKind::Desired,
                _ => AllianceKind::Potential,
            };
            let alliance = Alliance {
                id: AllianceId(self.uuid()),
                name: format!("{} {}", self.firm(), nth + 1),
                kind,
                edited: self.ago(30, 400),
                answers: self.answers(&workbook, Scope::Alliance, temper),
            };
            workbook.alliances.push(alliance);
        }
        self.act(&mut workbook);
        self.hide(&mut workbook);
        workbook.edited = newest(&workbook);
        workbook
    }

    /// Answers what the owner's route asks, and now and then something beside it.
    fn answers(&mut self, workbook: &Workbook, scope: Scope, temper: Temper) -> Answers {
        let mut answers = Answers::default();
        let on_route = self.pack.chapters_on(workbook.route());
        for chapter in self.pack.chapters() {
            if chapter.scope != scope {
                continue;
            }
            let asked = on_route.iter().any(|known| known.id == chapter.id);
            if !asked && self.chance.u8(..10) > 0 {
                continue;
            }
            for question in chapter.questions() {
                if self.percent(temper.diligence) {
                    self.answer(&mut answers, workbook, question, temper);
                }
            }
        }
        if scope == Scope::Alliance
            && let Some(matrix) = self.pack.matrix()
        {
            self.score(&mut answers, workbook, &matrix.id, temper);
        }
        answers
    }

    fn answer(
        &mut self,
        answers: &mut Answers,
        workbook: &Workbook,
        question: &Question,
        temper: Temper,
    ) {
        let id = &question.id;
        let passed = match self.chance.u8(..100) {
            0..=4 => Some(Answer::DontKnow),
            5..=7 => Some(Answer::NotApplicable),
            _ => None,
        };
        if let Some(passed) = passed.filter(|answer| question.kind.accepts(Part::Value, answer)) {
            return self.set(answers, id, Part::Value, passed);
        }
        match &question.kind {
            QuestionKind::Text { .. } => {
                let text = Answer::Text(self.prose());
                self.set(answers, id, Part::Value, text);
            }
            QuestionKind::Rating { .. } => {
                let rating = self.rating(temper);
                self.set(answers, id, Part::Value, Answer::Rating(rating));
                if rating.is_low() && self.percent(70) {
                    let text = Answer::Text(self.prose());
                    self.set(answers, id, Part::Why, text);
                }
                self.show(answers, id);
            }
            QuestionKind::Gauge { .. } => {
                let now = self.degree(temper.depth);
                self.set(answers, id, Part::Value, Answer::Gauge(now));
                if self.percent(50) {
                    let aim = self.degree(now.get().saturating_add(20).min(100));
                    self.set(answers, id, Part::Aim, Answer::Gauge(aim));
                }
            }
            QuestionKind::Held { .. } => {
                let held = match self.spread(temper.quality, 30) {
                    0..=39 => Held::No,
                    40..=64 => Held::Partly,
                    _ => Held::Yes,
                };
                self.set(answers, id, Part::Value, Answer::Held(held));
                self.show(answers, id);
            }
            QuestionKind::Pick { pick, options } => {
                let options: Vec<&OptionId> = options.iter().map(|option| &option.id).collect();
                let picked = self.pick(pick.mode(), &options, temper);
                self.set(answers, id, Part::Value, Answer::Picked(picked));
            }
            QuestionKind::Objectives => {
                for _ in 0..self.chance.u8(1..4) {
                    let objective = Answer::Objective(Objective {
                        what: self.one_of(|words| &words.objectives),
                        ally: AllyHelp::ALL[self.chance.usize(..AllyHelp::ALL.len())],
                    });
                    self.item(answers, id, objective);
                }
            }
            QuestionKind::Links => self.link(answers, workbook, id),
            QuestionKind::Matrix { .. } => {
                for label in &self.vocabulary.criteria {
                    let criterion = Answer::Criterion(Criterion {
                        label: label.clone(),
                        weight: self.chance.u8(1..=6) * 5,
                        floor: (self.percent(15)).then(|| Rating::nearest(3)),
                    });
                    self.item(answers, id, criterion);
                }
                self.set(answers, id, Part::Value, Answer::Held(Held::Yes));
            }
            QuestionKind::Reviews => {
                for nth in 0..self.chance.u8(1..4) {
                    let review = self.review(nth, temper);
                    self.item(answers, id, Answer::Review(Box::new(review)));
                }
            }
            QuestionKind::Actions => {}
        }
    }

    /// Links an alliance to objectives that the firm has.
    fn link(&mut self, answers: &mut Answers, workbook: &Workbook, links: &QuestionId) {
        let Some(objectives) = self.pack.objectives() else {
            return;
        };
        let items: Vec<ItemId> = (workbook.firm.items(&objectives.id))
            .map(|(item, _)| item)
            .collect();
        for item in items {
            if self.percent(60) {
                self.set(answers, links, Part::Item(item), Answer::Held(Held::Yes));
            }
        }
    }

    fn score(
        &mut self,
        answers: &mut Answers,
        workbook: &Workbook,
        matrix: &QuestionId,
        temper: Temper,
    ) {
        let items: Vec<ItemId> = (workbook.firm.items(matrix))
            .map(|(item, _)| item)
            .collect();
        for item in items {
            let score = match self.chance.u8(..10) {
                0 => continue,
                1 => Answer::DontKnow,
                _ => Answer::Rating(self.rating(temper)),
            };
            self.set(answers, matrix, Part::Item(item), score);
        }
    }

    fn review(&mut self, nth: u8, temper: Temper) -> Review {
        let mut dynamics = [None; 4];
        for dynamic in &mut dynamics {
            *dynamic = self.percent(85).then(|| self.rating(temper));
        }
        let decisions = Decision::ALL;
        let days = i64::from(nth) * 91 + self.chance.i64(1..80);
        Review {
            date: self.day(-days),
            given: self.prose(),
            received: self.prose(),
            expected: self.prose(),
            actual: self.prose(),
            dynamics,
            changed: self.prose(),
            goals: self.prose(),
            decision: (self.percent(80)).then(|| decisions[self.chance.usize(..decisions.len())]),
        }
    }

    fn act(&mut self, workbook: &mut Workbook) {
        for _ in 0..self.chance.u8(..5) {
            let about = self.chance.usize(..=workbook.alliances.len());
            let days = self.chance.i64(-60..120);
            let action = Action {
                id: ActionId(self.uuid()),
                what: self.one_of(|words| &words.actions),
                who: self.one_of(|words| &words.people),
                due: self.percent(80).then(|| self.day(days)),
                alliance: workbook.alliances.get(about).map(|alliance| alliance.id),
                done: self.percent(30).then(|| self.day(-5)),
                edited: self.ago(5, 60),
            };
            workbook.actions.push(action);
        }
    }

    /// Marks a few answers and actions as private.
    fn hide(&mut self, workbook: &mut Workbook) {
        let about = |subject: Subject, answers: &Answers| -> Vec<Shareable> {
            let slots = answers.iter();
            let mut questions: Vec<_> = slots.map(|(slot, _)| slot.question.clone()).collect();
            questions.dedup();
            let what = |question| Shareable::Answer(subject, question);
            questions.into_iter().map(what).collect()
        };
        let mut all = about(Subject::Firm, &workbook.firm);
        for alliance in &workbook.alliances {
            all.extend(about(Subject::Alliance(alliance.id), &alliance.answers));
        }
        all.extend(
            workbook
                .actions
                .iter()
                .map(|action| Shareable::Action(action.id)),
        );
        for what in all {
            if self.percent(3) {
                workbook.readers.insert(what, Readers::Own);
            }
        }
    }

    fn set(&mut self, answers: &mut Answers, question: &QuestionId, part: Part, answer: Answer) {
        let edited = self.ago(1, 400);
        answers.set(Slot::new(question, part), Some(Entry::new(answer, edited)));
    }

    fn item(&mut self, answers: &mut Answers, question: &QuestionId, answer: Answer) {
        self.items += 1;
        let apart = u128::from(self.chance.u64(..));
        let id = ItemId(Uuid::from_u128(u128::from(self.items) << 64 | apart));
        self.set(answers, question, Part::Item(id), answer);
    }

    fn show(&mut self, answers: &mut Answers, question: &QuestionId) {
        if self.percent(60) {
            let text = Answer::Text(self.prose());
            self.set(answers, question, Part::Evidence, text);
        }
    }

    fn pick(&mut self, mode: PickMode, options: &[&OptionId], temper: Temper) -> Vec<OptionId> {
        match mode {
            PickMode::One => {
                let most = options.len().saturating_sub(1);
                let at = usize::from(self.spread(temper.depth, 25)) * most / 100;
                options
                    .get(at)
                    .map(|option| (*option).clone())
                    .into_iter()
                    .collect()
            }
            PickMode::Many | PickMode::Ranked => {
                let mut options = options.to_vec();
                self.chance.shuffle(&mut options);
                let count = self.chance.usize(1..=options.len().max(1));
                options.into_iter().take(count).cloned().collect()
            }
        }
    }

    fn rating(&mut self, temper: Temper) -> Rating {
        let share = i16::from(self.spread(temper.quality, 35));
        Rating::nearest(1 + (share * 4 + 50) / 100)
    }

    fn degree(&mut self, around: u8) -> Degree {
        let degree = self.spread(around, 25);
        // Most people take one of the stops.
        let taken = if self.percent(70) {
            (degree + 10) / 20 * 20
        } else {
            degree
        };
        Degree::nearest(i16::from(taken))
    }

    /// A number from 0 to 100 that lies at most so far from another.
    fn spread(&mut self, around: u8, most: u8) -> u8 {
        let away = self.chance.i16(-i16::from(most)..=i16::from(most));
        let number = (i16::from(around) + away).clamp(0, 100);
        u8::try_from(number).unwrap_or_default()
    }

    fn prose(&mut self) -> String {
        let count = self.chance.usize(2..7);
        let sentences: Vec<String> = (0..count)
            .map(|_| self.one_of(|words| &words.sentences))
            .collect();
        sentences.join(" ")
    }

    fn firm(&mut self) -> String {
        let name = self.one_of(|words| &words.names);
        format!("{name} {}", self.one_of(|words| &words.trades))
    }

    fn one_of(&mut self, list: fn(&Vocabulary) -> &Vec<String>) -> String {
        let list = list(self.vocabulary);
        let at = self.chance.usize(..list.len().max(1));
        list.get(at).cloned().unwrap_or_default()
    }

    fn percent(&mut self, chance: u8) -> bool {
        self.chance.u8(..100) < chance
    }

    fn uuid(&mut self) -> Uuid {
        let bytes = self.chance.u128(..).to_be_bytes();
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// A moment between so many days ago.
    fn ago(&mut self, least: i64, most: i64) -> Timestamp {
        let seconds = self.chance.i64(least * 86_400..most * 86_400);
        let moment = self.now.checked_sub(seconds.seconds());
        moment.unwrap_or(self.now)
    }

    /// The day so many days from now.
    fn day(&self, days: i64) -> Date {
        let today = Offset::UTC.to_datetime(self.now).date();
        today.checked_add(days.days()).unwrap_or(today)
    }
}

/// When anything in a workbook was edited last.
fn newest(workbook: &Workbook) -> Timestamp {
    let answers = |answers: &Answers| answers.iter().map(|(_, entry)| entry.edited).max();
    let alliances = workbook.alliances.iter();
    alliances
        .flat_map(|alliance| [Some(alliance.edited), answers(&alliance.answers)])
        .chain([answers(&workbook.firm)])
        .chain(workbook.actions.iter().map(|action| Some(action.edited)))
        .flatten()
        .max()
        .unwrap_or(workbook.created)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        content,
        domain::reading::{self, continuum::VerdictReading},
        store::{Loaded, Summary, WorkbookFile},
    };

    const NOW: Timestamp = Timestamp::constant(1_795_000_000, 0);

    fn made(seed: u64, number: u64) -> Workbook {
        let pack = content::embedded("en").unwrap();
        workbook(&pack, &Vocabulary::embedded().unwrap(), seed, number, NOW)
    }

    #[test]
    fn the_same_seed_makes_the_same_workbooks_and_another_makes_others() {
        assert_eq!(made(1, 7), made(1, 7));
        let ids: BTreeSet<_> = (0..50)
            .flat_map(|number| [made(1, number).id, made(2, number).id])
            .collect();
        assert_eq!(ids.len(), 100);
    }

    #[test]
    fn made_up_workbooks_say_so_and_load_as_they_were_made() {
        let pack = content::embedded("en").unwrap();
        let folder = tempfile::tempdir().unwrap();
        for number in 0..40 {
            let path = folder.path().join(format!("{number}.ron"));
            let workbook = made(3, number);
            assert!(
                workbook.title.starts_with("Made up: "),
                "{}",
                workbook.title
            );
            assert!(workbook.edited < NOW);
            let summary = Summary::of(&pack, &workbook);
            WorkbookFile::create_unsynced(&path, &workbook, &summary).unwrap();
            assert_eq!(Loaded::read(&path).unwrap().workbook, workbook);
        }
    }

    #[test]
    fn they_differ_in_what_they_come_to() {
        let pack = content::embedded("en").unwrap();
        let mut verdicts = BTreeSet::new();
        let mut routes = BTreeSet::new();
        for number in 0..200 {
            let workbook = made(4, number);
            routes.insert(workbook.route().cloned());
            for reading in reading::read_all(&pack, &workbook, Date::MIN) {
                verdicts.extend(reading.continuum.verdict.and_then(VerdictReading::settled));
            }
        }
        assert_eq!(verdicts.len(), 5, "{verdicts:?}");
        assert_eq!(routes.len(), pack.routes().len());
    }
}
