//! A row for each answer. An answer that says several things, such as a review, has a row for each,
//! named in the column `field`.

use super::cell;
use crate::{
    domain::{
        answer::{Answer, Entry, Part, Review, Slot},
        id::{ItemId, OptionId},
        pack::Pack,
        question::{Dynamic, Question},
        workbook::{Shareable, Subject, Workbook},
    },
    report::{code::Code, material::Material, wording::Wording},
    t,
};

pub(super) const HEAD: [&str; 15] = [
    "firm",
    "alliance",
    "alliance_id",
    "chapter",
    "question_id",
    "asked",
    "part",
    "item",
    "item_id",
    "field",
    "answer",
    "meaning",
    "edited",
    "private",
    "firm_id",
];

/// One thing that an answer says.
struct Says {
    /// Which of several things it is; empty where the answer says but one.
    field: &'static str,
    /// The thing: words, a number or a code.
    answer: String,
    /// What a number or a code means; empty for words.
    meaning: String,
}

pub(super) fn rows(material: &Material<'_>) -> Vec<[String; 15]> {
    let workbook = material.workbook;
    let alliances = workbook.alliances.iter().map(|alliance| {
        let (subject, id) = (Subject::Alliance(alliance.id), alliance.id.to_string());
        (subject, alliance.name.as_str(), id, &alliance.answers)
    });
    [(Subject::Firm, "", String::new(), &workbook.firm)]
        .into_iter()
        .chain(alliances)
        .flat_map(|(subject, name, id, answers)| {
            let answers = answers.iter();
            answers.flat_map(move |(slot, entry)| {
                let row = Row {
                    material,
                    subject,
                    alliance: [name.to_owned(), id.clone()],
                    slot,
                    entry,
                };
                row.cells()
            })
        })
        .collect()
}

/// An answer and whom it is about.
struct Row<'a> {
    material: &'a Material<'a>,
    subject: Subject,
    /// Name and id; empty where it is about the firm.
    alliance: [String; 2],
    slot: &'a Slot,
    entry: &'a Entry,
}

impl Row<'_> {
    fn cells(&self) -> Vec<[String; 15]> {
        let Material { pack, workbook, .. } = *self.material;
        let chapter = pack.chapter_of(&self.slot.question);
        let asked = pack.question(&self.slot.question);
        let item = match self.slot.part {
            Part::Item(id) => Some(id),
            Part::Value | Part::Why | Part::Evidence | Part::Aim => None,
        };
        let what = Shareable::Answer(self.subject, self.slot.question.clone());
        let is_private = workbook.is_private(pack, &what);
        let says = self.says(asked).into_iter();
        says.map(|says| {
            let [alliance, alliance_id] = self.alliance.clone();
            [
                workbook.title.clone(),
                alliance,
                alliance_id,
                cell(chapter.map(|chapter| &chapter.title)),
                self.slot.question.to_string(),
                cell(asked.map(|asked| &asked.ask)),
                self.slot.part.code().into(),
                cell(item.and_then(|item| name(pack, workbook, item))),
                cell(item),
                says.field.into(),
                says.answer,
                says.meaning,
                self.entry.edited.to_string(),
                cell(is_private.then_some("yes")),
                workbook.id.to_string(),
            ]
        })
        .collect()
    }

    fn says(&self, asked: Option<&Question>) -> Vec<Says> {
        let Material { words, pack, .. } = *self.material;
        let wording = Wording::new(words, pack);
        let kind = asked.map(|asked| &asked.kind);
        let one = |answer: String, meaning: String| {
            vec![Says {
                field: "",
                answer,
                meaning,
            }]
        };
        match &self.entry.answer {
            Answer::Text(text) => one(text.clone(), String::new()),
            Answer::Rating(rating) => {
                let anchors = kind.and_then(|kind| kind.anchors());
                let meaning = anchors.map(|anchors| &anchors[rating.index()]);
                one(rating.get().to_string(), cell(meaning))
            }
            Answer::Gauge(degree) => {
                let stops = kind.and_then(|kind| kind.stops());
                let meaning = stops.map(|stops| &stops[degree.nearest_stop()]);
                one(degree.get().to_string(), cell(meaning))
            }
            Answer::Held(held) => one(held.code().into(), wording.held(*held)),
            Answer::Picked(picked) => {
                let options = kind.and_then(|kind| kind.options()).unwrap_or_default();
                let label = |id: &OptionId| options.iter().find(|option| option.id == *id);
                let labels = picked.iter().filter_map(label);
                let labels: Vec<&str> = labels.map(|option| &*option.label).collect();
                let ids: Vec<&str> = picked
                    .iter()
                    .map(crate::domain::id::OptionId::as_str)
                    .collect();
                one(ids.join(" "), labels.join(", "))
            }
            Answer::Objective(objective) => fields([
                ("what", objective.what.clone(), String::new()),
                (
                    "ally",
                    objective.ally.code().into(),
                    wording.ally_help(objective.ally),
                ),
            ]),
            Answer::Criterion(criterion) => fields([
                ("label", criterion.label.clone(), String::new()),
                ("weight", criterion.weight.to_string(), String::new()),
                (
                    "floor",
                    cell(criterion.floor.map(crate::domain::scale::Rating::get)),
                    String::new(),
                ),
            ]),
            Answer::Review(review) => review_fields(review, wording),
            Answer::DontKnow => one("dont-know".into(), t!(words, "standing-unknown")),
            Answer::NotApplicable => one(
                "not-applicable".into(),
                t!(words, "standing-not-applicable"),
            ),
        }
    }
}

/// What a review says, in the order in which it is asked.
fn review_fields(review: &Review, wording: Wording<'_>) -> Vec<Says> {
    let words = |field, text: &str| (field, text.to_owned(), String::new());
    let rated = Dynamic::ALL.iter().zip(review.dynamics);
    let decision = review.decision;
    let told = [
        words("date", &review.date.to_string()),
        words("given", &review.given),
        words("received", &review.received),
        words("expected", &review.expected),
        words("actual", &review.actual),
    ];
    let rated = rated.map(|(dynamic, rating)| {
        let rating = cell(rating.map(crate::domain::scale::Rating::get));
        (
            dynamic.code(),
            rating,
            wording.dynamic_label(*dynamic).to_owned(),
        )
    });
    let told = told.into_iter().chain(rated).chain([
        words("changed", &review.changed),
        words("goals", &review.goals),
        (
            "decision",
            cell(decision.map(|decision| decision.code())),
            cell(decision.map(|decision| wording.decision(decision))),
        ),
    ]);
    fields(told)
}

/// What is there of several things.
fn fields(told: impl IntoIterator<Item = (&'static str, String, String)>) -> Vec<Says> {
    let says = told.into_iter().map(|(field, answer, meaning)| Says {
        field,
        answer,
        meaning,
    });
    says.filter(|says| !says.answer.is_empty()).collect()
}

/// The owner's name for an item of one of the firm's lists: what an alliance serves or is scored on.
fn name(pack: &Pack, workbook: &Workbook, item: ItemId) -> Option<String> {
    let lists = [pack.objectives(), pack.matrix()].into_iter().flatten();
    let mut answers = lists.filter_map(|list| workbook.firm.get(&list.id, Part::Item(item)));
    answers.find_map(|answer| {
        let objective = answer.objective().map(|objective| &objective.what);
        let criterion = answer.criterion().map(|criterion| &criterion.label);
        objective.or(criterion).cloned()
    })
}
