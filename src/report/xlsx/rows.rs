//! What one workbook gives to the sheets: a row for each alliance, answer and review, and for what is to be done.

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{COUNT, cell::Cell, matrix::Block};
use crate::{
    domain::{
        answer::{Answer, Answers, Entry, Part, Review, Slot},
        id::{ItemId, OptionId, QuestionId},
        pack::{Chapter, Pack},
        question::{Dynamic, Gauge, Question},
        reading::{
            AllianceReading,
            agenda::{AgendaKind, Timing, agenda},
            continuum::Position,
            factors::Average,
            finding::Gravity,
            level::Level,
            read_all,
            stage::Stage,
        },
        scale::{Degree, Rating},
        workbook::{Alliance, Shareable, Subject, Workbook},
    },
    report::{
        material::{Frame, Material},
        wording::Wording,
    },
    t,
};

/// The sheets of rows, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    Alliances,
    Actions,
    Answers,
    Reviews,
}

pub(super) const SHEETS: [Rows; 4] = [Rows::Alliances, Rows::Actions, Rows::Answers, Rows::Reviews];

/// What one workbook gives to the sheets.
pub struct Firm {
    pub(super) title: String,
    /// The rows of each sheet.
    pub(super) rows: [Vec<Vec<Cell>>; COUNT],
    pub(super) matrix: Option<Block>,
    /// What its reader should know of what was left out or changed.
    notes: Vec<String>,
}

/// What the sheets are called, and what stands above their columns.
pub(super) struct Heads {
    pub(super) sheets: [(String, Vec<String>); COUNT],
}

impl Heads {
    pub(super) fn new(frame: Frame<'_>) -> Self {
        let words = frame.words;
        let wording = Wording::new(words, frame.pack);
        let [firm, alliance] = [t!(words, "xlsx-firm"), t!(words, "report-alliance")];
        let about = |heads: Vec<String>| [vec![firm.clone(), alliance.clone()], heads].concat();
        let gauges = Gauge::ALL.map(|gauge| wording.gauge_label(gauge).to_owned());
        let dynamics = Dynamic::ALL.map(|dynamic| wording.dynamic_label(dynamic).to_owned());
        let mut alliances = vec![t!(words, "xlsx-kind"), t!(words, "report-verdict")];
        alliances.extend(gauges);
        alliances.extend([
            t!(words, "xlsx-from"),
            t!(words, "xlsx-to"),
            t!(words, "xlsx-aim-from"),
            t!(words, "xlsx-aim-to"),
            t!(words, "xlsx-marks"),
            t!(words, "xlsx-factors"),
            t!(words, "xlsx-level"),
            t!(words, "xlsx-level-trust"),
            t!(words, "xlsx-level-gauges"),
            t!(words, "xlsx-stage"),
            t!(words, "xlsx-charter"),
            t!(words, "xlsx-safeguards"),
            t!(words, "xlsx-last-review"),
            t!(words, "xlsx-next-review"),
            t!(words, "xlsx-warnings"),
        ]);
        let actions = vec![
            t!(words, "xlsx-kind"),
            t!(words, "worksheet-what"),
            t!(words, "worksheet-who"),
            t!(words, "worksheet-when"),
            t!(words, "xlsx-state"),
            t!(words, "xlsx-done-on"),
            t!(words, "xlsx-private"),
        ];
        let answers = vec![
            t!(words, "xlsx-chapter"),
            t!(words, "xlsx-question"),
            t!(words, "xlsx-part"),
            t!(words, "xlsx-answer"),
            t!(words, "xlsx-meaning"),
            t!(words, "xlsx-edited"),
            t!(words, "xlsx-private"),
        ];
        let mut reviews = vec![t!(words, "xlsx-held")];
        reviews.extend(dynamics);
        reviews.extend([
            t!(words, "xlsx-decision"),
            t!(words, "form-review-given"),
            t!(words, "form-review-received"),
            t!(words, "form-review-expected"),
            t!(words, "form-review-actual"),
            t!(words, "form-review-changed"),
            t!(words, "form-review-goals"),
            t!(words, "xlsx-private"),
        ]);
        let sheets = SHEETS.map(|rows| match rows {
            Rows::Alliances => (t!(words, "xlsx-alliances"), about(alliances.clone())),
            Rows::Actions => (t!(words, "report-actions"), about(actions.clone())),
            Rows::Answers => (t!(words, "xlsx-answers"), about(answers.clone())),
            Rows::Reviews => (t!(words, "xlsx-reviews"), about(reviews.clone())),
        });
        Self { sheets }
    }
}

/// Where the sheets come from, what they do not claim, and what was left out.
pub(super) fn about(frame: Frame<'_>, firms: &[&Firm]) -> Vec<String> {
    let words = frame.words;
    let date = words.date(frame.now.date());
    let mut about = vec![
        t!(
            words,
            "report-about",
            pack = frame.pack.title(),
            date = date
        ),
        Wording::new(words, frame.pack).caveat(),
    ];
    about.splice(1..1, frame.letterhead.lines(words));
    for firm in firms {
        about.extend(firm.notes.iter().map(|note| match firms {
            [_] => note.clone(),
            [] | [_, ..] => format!("{}: {note}", firm.title),
        }));
    }
    about
}

impl Firm {
    /// What a workbook gives.
    pub fn read(material: &Material<'_>) -> Self {
        let reader = Reader {
            material,
            wording: Wording::new(material.words, material.pack),
        };
        Self {
            title: material.workbook.title.clone(),
            rows: SHEETS.map(|rows| match rows {
                Rows::Alliances => reader.alliances(),
                Rows::Actions => reader.actions(),
                Rows::Answers => reader.answers(),
                Rows::Reviews => reader.reviews(),
            }),
            matrix: Block::read(material),
            notes: material.notes.to_vec(),
        }
    }
}

struct Reader<'a> {
    material: &'a Material<'a>,
    wording: Wording<'a>,
}

impl Reader<'_> {
    fn workbook(&self) -> &Workbook {
        self.material.workbook
    }

    fn pack(&self) -> &Pack {
        self.material.pack
    }

    /// What every row begins with.
    fn about(&self, alliance: Option<&Alliance>) -> Vec<Cell> {
        let name = alliance.map_or("", |alliance| &alliance.name);
        vec![Cell::name(&self.workbook().title), Cell::name(name)]
    }

    fn private(&self, what: &Shareable) -> Cell {
        let is_private = self.workbook().is_private(self.pack(), what);
        let told = || t!(self.material.words, "xlsx-yes");
        if is_private {
            Cell::text(told())
        } else {
            Cell::Empty
        }
    }

    fn alliances(&self) -> Vec<Vec<Cell>> {
        let today = self.material.now.date();
        let readings = read_all(self.pack(), self.workbook(), today);
        let alliances = self.workbook().alliances.iter().zip(&readings);
        alliances
            .map(|(it, reading)| self.alliance(it, reading))
            .collect()
    }

    fn alliance(&self, alliance: &Alliance, reading: &AllianceReading) -> Vec<Cell> {
        let AllianceReading {
            factors,
            continuum,
            marks,
            level,
            charter,
            safeguards,
            stage,
            reviews,
            findings,
            ..
        } = reading;
        let verdict = continuum.verdict.map(|it| self.wording.verdict_reading(it));
        let mut cells = self.about(Some(alliance));
        cells.push(Cell::text(self.wording.kind(alliance.kind)));
        cells.push(Cell::text(verdict.unwrap_or_default()));
        let gauges = continuum.gauges.map(|gauge| gauge.now().map(Degree::get));
        cells.extend(gauges.map(Cell::number));
        let end = |position: Option<Position>, high: bool| {
            let end = position.map(|it| if high { it.high.mean() } else { it.low.mean() });
            Cell::number(end)
        };
        let number = |level: Option<Level>| Cell::number(level.map(Level::number));
        let warnings = findings.iter();
        let warnings = warnings.filter(|finding| finding.gravity == Gravity::Warning);
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let shaped = (!charter.is_untouched()).then(|| {
            let [written, needed] = [charter.written(), charter.needed()];
            t!(
                self.material.words,
                "xlsx-of",
                written = written.to_string(),
                needed = needed.to_string()
            )
        });
        cells.extend([
            end(continuum.now, false),
            end(continuum.now, true),
            end(continuum.aim, false),
            end(continuum.aim, true),
            Cell::number((!marks.is_untouched()).then(|| marks.held().value())),
            Cell::number(factors.average().map(Average::value)),
            number(level.declared),
            number(level.trust.map(|trust| trust.level)),
            number(level.gauges),
            Cell::number(stage.now.map(Stage::number)),
            Cell::text(shaped.unwrap_or_default()),
            Cell::number((!safeguards.is_untouched()).then(|| safeguards.held().value())),
            Cell::date(reviews.last().map(|review| review.date)),
            Cell::date(reviews.due),
            Cell::number(Some(count(warnings.count()))),
        ]);
        cells
    }

    fn actions(&self) -> Vec<Vec<Cell>> {
        let (words, workbook) = (self.material.words, self.workbook());
        let items = agenda(self.pack(), workbook, self.material.now.date());
        let rows = items.iter().filter_map(|item| {
            let state = match item.timing {
                Timing::Overdue(_) => t!(words, "xlsx-overdue"),
                Timing::Due(_) | Timing::Open => t!(words, "xlsx-open"),
                Timing::Done(_) => t!(words, "xlsx-done"),
            };
            let [kind, what, who, done, private] = match item.kind {
                AgendaKind::Action(id) => {
                    let action = workbook.actions.iter().find(|action| action.id == id)?;
                    [
                        Cell::text(t!(words, "xlsx-action")),
                        Cell::text(&action.what),
                        Cell::text(&action.who),
                        Cell::date(action.done),
                        self.private(&Shareable::Action(id)),
                    ]
                }
                AgendaKind::Review(_) => [
                    Cell::text(t!(words, "xlsx-value-update")),
                    Cell::text(t!(words, "agenda-review")),
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                ],
            };
            let due = Cell::date(item.due(workbook));
            let mut cells = self.about(item.alliance.and_then(|id| workbook.alliance(id)));
            cells.extend([kind, what, who, due, Cell::text(state), done, private]);
            Some(cells)
        });
        rows.collect()
    }

    fn answers(&self) -> Vec<Vec<Cell>> {
        let workbook = self.workbook();
        let questions = self.pack().chapters().iter().flat_map(Chapter::questions);
        let order: HashMap<&QuestionId, usize> =
            questions.enumerate().map(|(at, it)| (&it.id, at)).collect();
        let place = |id: &QuestionId| order.get(id).copied().unwrap_or(usize::MAX);
        let firm = (None, Subject::Firm, &workbook.firm);
        let alliances = workbook.alliances.iter();
        let alliances = alliances.map(|it| (Some(it), Subject::Alliance(it.id), &it.answers));
        let mut rows = Vec::new();
        for (alliance, subject, answers) in [firm].into_iter().chain(alliances) {
            let mut told: Vec<(&Slot, &Entry)> = answers.iter().collect();
            told.sort_by_key(|(slot, _)| place(&slot.question));
            let cells = told.into_iter().filter_map(|(slot, entry)| {
                let mut cells = self.about(alliance);
                cells.extend(self.answer(subject, slot, entry)?);
                Some(cells)
            });
            rows.extend(cells);
        }
        rows
    }

    /// What stands in a row for an answer after whom it is about; none for what has a sheet of its own.
    fn answer(&self, subject: Subject, slot: &Slot, entry: &Entry) -> Option<Vec<Cell>> {
        let words = self.material.words;
        let asked = self.pack().question(&slot.question);
        let chapter = self.pack().chapter_of(&slot.question);
        let kind = asked.map(|asked| &asked.kind);
        let [answer, meaning] = match &entry.answer {
            Answer::Text(text) => [Cell::text(text), Cell::Empty],
            Answer::Rating(rating) => {
                let anchors = kind.and_then(|kind| kind.anchors());
                let meaning = anchors.map_or("", |anchors| &anchors[rating.index()]);
                [Cell::Number(rating.get().into()), Cell::text(meaning)]
            }
            Answer::Gauge(degree) => {
                let stops = kind.and_then(|kind| kind.stops());
                let meaning = stops.map_or("", |stops| &stops[degree.nearest_stop()]);
                [Cell::Number(degree.get().into()), Cell::text(meaning)]
            }
            Answer::Held(held) => [Cell::text(self.wording.held(*held)), Cell::Empty],
            Answer::Picked(picked) => [Cell::text(labels(asked, picked)), Cell::Empty],
            Answer::Objective(objective) => [
                Cell::text(&objective.what),
                Cell::text(self.wording.ally_help(objective.ally)),
            ],
            Answer::Criterion(_) | Answer::Review(_) => return None,
            Answer::DontKnow => [Cell::text(t!(words, "standing-unknown")), Cell::Empty],
            Answer::NotApplicable => [
                Cell::text(t!(words, "standing-not-applicable")),
                Cell::Empty,
            ],
        };
        let part = match slot.part {
            Part::Value => String::new(),
            Part::Why => t!(words, "xlsx-why"),
            Part::Evidence => t!(words, "xlsx-evidence"),
            Part::Aim => t!(words, "worksheet-aim"),
            Part::Item(item) => self.item(item).unwrap_or_default(),
        };
        let label = asked.map_or_else(|| slot.question.to_string(), |asked| asked.label.clone());
        let what = Shareable::Answer(subject, slot.question.clone());
        Some(vec![
            Cell::text(chapter.map_or("", |chapter| &chapter.title)),
            Cell::text(label),
            Cell::text(part),
            answer,
            meaning,
            Cell::date(Some(self.day(entry.edited))),
            self.private(&what),
        ])
    }

    /// The owner's name for an item of one of the firm's lists, where an alliance answers to it.
    fn item(&self, item: ItemId) -> Option<String> {
        let lists = [self.pack().objectives(), self.pack().matrix()]
            .into_iter()
            .flatten();
        let firm: &Answers = &self.workbook().firm;
        let mut answers = lists.filter_map(|list| firm.get(&list.id, Part::Item(item)));
        answers.find_map(|answer| {
            let objective = answer.objective().map(|it| &it.what);
            objective
                .or(answer.criterion().map(|it| &it.label))
                .cloned()
        })
    }

    fn day(&self, at: Timestamp) -> Date {
        let zone: &TimeZone = self.material.now.time_zone();
        at.to_zoned(zone.clone()).date()
    }

    fn reviews(&self) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        for alliance in &self.workbook().alliances {
            let held = alliance.answers.iter();
            let mut held: Vec<(&Slot, &Review)> = held
                .filter_map(|(slot, entry)| Some((slot, entry.answer.review()?)))
                .collect();
            held.sort_by_key(|(_, review)| review.date);
            rows.extend(held.into_iter().map(|(slot, review)| {
                let what = Shareable::Answer(Subject::Alliance(alliance.id), slot.question.clone());
                let mut cells = self.about(Some(alliance));
                cells.extend(self.review(review));
                cells.push(self.private(&what));
                cells
            }));
        }
        rows
    }

    fn review(&self, review: &Review) -> Vec<Cell> {
        let decision = review.decision.map(|it| self.wording.decision(it));
        let mut cells = vec![Cell::Date(review.date)];
        cells.extend(review.dynamics.map(|it| Cell::number(it.map(Rating::get))));
        cells.push(Cell::text(decision.unwrap_or_default()));
        let texts = [
            &review.given,
            &review.received,
            &review.expected,
            &review.actual,
            &review.changed,
            &review.goals,
        ];
        cells.extend(texts.map(Cell::text));
        cells
    }
}

/// The options that were picked, by their names, in the order in which they were picked.
fn labels(asked: Option<&Question>, picked: &[OptionId]) -> String {
    let kind = asked.map(|asked| &asked.kind);
    let options = kind.and_then(|kind| kind.options()).unwrap_or_default();
    let label = |id: &OptionId| {
        let known = options.iter().find(|option| option.id == *id);
        known.map_or_else(|| id.to_string(), |option| option.label.clone())
    };
    let labels: Vec<String> = picked.iter().map(label).collect();
    labels.join(", ")
}
