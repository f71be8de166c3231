//! What unit tests of several modules share: a small pack, answers in one line, arbitrary
//! workbooks and edits.

use std::collections::BTreeSet;

use jiff::Timestamp;
use proptest::{collection, option, prelude::*, sample::select};
use uuid::Uuid;

use super::{
    answer::{Answer, Answers, Entry, Part, Slot},
    edit::Edit,
    fact::Fact,
    id::{ActionId, AllianceId, QuestionId, WorkbookId},
    log::{Log, Sitting},
    pack::{Chapter, Pack, Section, Source},
    question::{Factor, Gauge, Judged, Mark, Question, QuestionKind, Rated, Scope},
    reading::{AllianceReading, read_alliance},
    scale::{Degree, Held, Rating},
    workbook::{Action, Alliance, AllianceKind, Stop, Subject, Workbook},
};

/// The stops of the three gauges, in the method's words.
const STOPS: [[&str; 6]; 3] = [
    [
        "each carries its own",
        "coordinated tasks and handovers",
        "some risks and decisions shared",
        "shared as equals",
        "pooled under a joint body",
        "one owner decides and carries all",
    ],
    [
        "a single deal or event",
        "a season, a few months",
        "about a year, renewable",
        "several years",
        "open-ended",
        "permanent",
    ],
    [
        "handshake or order",
        "letter, referral terms, non-disclosure",
        "service or supply contract",
        "alliance agreement, both firms independent",
        "jointly owned new entity",
        "merger or acquisition",
    ],
];

/// A pack with the English pack's ids and few words.
pub(crate) fn pack() -> Pack {
    let factors = [
        ("factors.potential", "Potential", Factor::StrategicPotential),
        ("factors.trust", "Trust", Factor::EstablishedTrust),
        ("factors.excellence", "Excellence", Factor::Excellence),
        (
            "factors.contributions",
            "Contributions",
            Factor::Contributions,
        ),
        ("factors.values", "Values", Factor::SharedValues),
    ]
    .map(|(id, label, factor)| {
        let kind = QuestionKind::Rating {
            rated: Rated::Factor(factor),
            anchors: ["none", "little", "some", "good", "full"].map(Into::into),
            evidence: "What shows it?".into(),
            why_low: "Why is it low?".into(),
        };
        asked(id, label, kind)
    });
    let gauges = [
        ("gauges.risk", "Risk & control", Gauge::RiskAndControl),
        ("gauges.duration", "Duration", Gauge::Duration),
        ("gauges.legal", "Legal structure", Gauge::LegalStructure),
    ]
    .into_iter()
    .zip(STOPS)
    .map(|((id, label, gauge), stops)| {
        let stops = stops.map(Into::into);
        asked(id, label, QuestionKind::Gauge { gauge, stops })
    });
    let marks = [
        ("marks.impact", "Impact", Mark::SignificantImpact),
        ("marks.assets", "Invested assets", Mark::InvestedAssets),
        ("marks.independence", "Independence", Mark::Independence),
        (
            "marks.initiatives",
            "Several initiatives",
            Mark::SeveralInitiatives,
        ),
        (
            "marks.trust",
            "Trust across cultures",
            Mark::TrustAcrossCultures,
        ),
    ]
    .map(|(id, label, mark)| {
        let evidence = "What shows it?".into();
        asked(
            id,
            label,
            QuestionKind::Held {
                judged: Judged::Mark(mark),
                evidence,
            },
        )
    });
    let texts = |ids: &[&str]| {
        ids.iter()
            .map(|id| asked(id, id, QuestionKind::Text { term: None }))
            .collect()
    };
    let chapters = vec![
        chapter(
            "factors",
            Scope::Alliance,
            vec![("factors.all", factors.into())],
        ),
        chapter(
            "mad",
            Scope::Firm,
            vec![
                ("mad.a", texts(&["mad.a1", "mad.a2", "mad.a3"])),
                (
                    "mad.b",
                    texts(&["mad.b1", "mad.b2", "mad.b3", "mad.b4", "mad.b5"]),
                ),
            ],
        ),
        chapter(
            "continuum",
            Scope::Alliance,
            vec![
                ("continuum.gauges", gauges.collect()),
                ("continuum.marks", marks.into()),
            ],
        ),
        chapter(
            "actions",
            Scope::Firm,
            vec![(
                "actions.all",
                vec![asked("actions.list", "Actions", QuestionKind::Actions)],
            )],
        ),
    ];
    let sources = vec![Source {
        id: "big".parse().unwrap(),
        short: "BIG Network".into(),
        full: "BIG Network".into(),
    }];
    Pack::new("Test".into(), "en".into(), sources, Vec::new(), chapters)
}

fn chapter(id: &str, scope: Scope, sections: Vec<(&str, Vec<Question>)>) -> Chapter {
    let sections = sections
        .into_iter()
        .map(|(id, questions)| Section {
            id: id.parse().unwrap(),
            title: id.into(),
            questions,
        })
        .collect();
    Chapter {
        id: id.parse().unwrap(),
        title: id.into(),
        intro: String::new(),
        scope,
        sections,
    }
}

fn asked(id: &str, label: &str, kind: QuestionKind) -> Question {
    Question {
        id: question(id),
        label: label.into(),
        ask: format!("{label}?"),
        prompts: Vec::new(),
        why: "Because.".into(),
        sources: vec!["big".parse().unwrap()],
        kind,
    }
}

/// The question of this name.
pub(crate) fn question(id: &str) -> QuestionId {
    id.parse().unwrap()
}

/// The degree of this number.
pub(crate) fn degree(number: u8) -> Degree {
    Degree::new(number).unwrap()
}

/// The alliance, one of a handful.
pub(crate) fn alliance_id(number: u8) -> AllianceId {
    AllianceId(Uuid::from_u128(number.into()))
}

/// A moment, so many seconds in.
pub(crate) fn second(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

/// An empty workbook.
pub(crate) fn empty_workbook() -> Workbook {
    let id = WorkbookId(Uuid::from_u128(1));
    Workbook::new(id, "Rowan Bakery".into(), second(0))
}

/// An alliance that nothing was answered about.
pub(crate) fn blank_alliance(number: u8) -> Alliance {
    Alliance {
        id: alliance_id(number),
        name: format!("Partner {number}"),
        kind: AllianceKind::Existing,
        edited: second(0),
        answers: Answers::default(),
    }
}

/// Answers about one alliance, given in one line.
#[derive(Debug, Clone, Default)]
pub(crate) struct Given(Answers);

impl Given {
    /// Answers one part of a question.
    pub(crate) fn answer(mut self, id: &str, part: Part, answer: Answer) -> Self {
        let entry = Entry {
            answer,
            edited: second(0),
        };
        self.0.set(Slot::new(&question(id), part), Some(entry));
        self
    }

    /// Says something in words.
    pub(crate) fn text(self, id: &str, part: Part, text: &str) -> Self {
        self.answer(id, part, Answer::Text(text.into()))
    }

    /// Rates a factor.
    pub(crate) fn rating(self, id: &str, rating: u8) -> Self {
        let rating = Rating::new(rating).unwrap();
        self.answer(id, Part::Value, Answer::Rating(rating))
    }

    /// Sets the gauges in the method's order, where there is a number.
    pub(crate) fn gauges(self, now: [Option<u8>; 3]) -> Self {
        self.on_gauges(Part::Value, now)
    }

    /// Sets all three gauges.
    pub(crate) fn at(self, now: [u8; 3]) -> Self {
        self.gauges(now.map(Some))
    }

    /// Sets where the gauges aim.
    pub(crate) fn aims(self, aims: [Option<u8>; 3]) -> Self {
        self.on_gauges(Part::Aim, aims)
    }

    fn on_gauges(mut self, part: Part, numbers: [Option<u8>; 3]) -> Self {
        for (id, number) in ["gauges.risk", "gauges.duration", "gauges.legal"]
            .into_iter()
            .zip(numbers)
        {
            if let Some(number) = number {
                self = self.answer(id, part, Answer::Gauge(degree(number)));
            }
        }
        self
    }

    /// Judges the marks in the method's order: `y`es, `p`artly, `n`o, don't know `?`, blank ` `.
    pub(crate) fn marks(mut self, judged: &str) -> Self {
        for (id, letter) in [
            "marks.impact",
            "marks.assets",
            "marks.independence",
            "marks.initiatives",
            "marks.trust",
        ]
        .into_iter()
        .zip(judged.chars())
        {
            let answer = match letter {
                'y' => Answer::Held(Held::Yes),
                'p' => Answer::Held(Held::Partly),
                'n' => Answer::Held(Held::No),
                '?' => Answer::DontKnow,
                _ => continue,
            };
            self = self.answer(id, Part::Value, answer);
        }
        self
    }

    /// What these answers say.
    pub(crate) fn read(self) -> AllianceReading {
        let mut workbook = empty_workbook();
        workbook.alliances.push(Alliance {
            answers: self.0,
            ..blank_alliance(1)
        });
        read_alliance(&pack(), &workbook, alliance_id(1)).unwrap()
    }
}

/// What a workbook says, whenever it was edited and whatever was in it before.
pub(crate) fn timeless(mut workbook: Workbook) -> Workbook {
    fn untimed(answers: &mut Answers) {
        for (slot, entry) in answers.clone().iter() {
            let entry = Entry {
                edited: second(0),
                ..entry.clone()
            };
            answers.set(slot.clone(), Some(entry));
        }
    }
    workbook.edited = second(0);
    workbook.log = Log::default();
    untimed(&mut workbook.firm);
    for alliance in &mut workbook.alliances {
        alliance.edited = second(0);
        untimed(&mut alliance.answers);
    }
    for action in &mut workbook.actions {
        action.edited = second(0);
    }
    workbook
}

fn words(fact: &Fact) -> Vec<String> {
    match fact {
        Fact::Title(text)
        | Fact::Alliance { name: text, .. }
        | Fact::Answer {
            answer: Some(Answer::Text(text)),
            ..
        } => vec![text.clone()],
        Fact::Action {
            intent: Some(intent),
            ..
        } => vec![intent.what.clone(), intent.who.clone()],
        Fact::AllianceOrder(_)
        | Fact::ActionOrder(_)
        | Fact::Presence { .. }
        | Fact::Answer { .. }
        | Fact::Flag { .. }
        | Fact::Action { intent: None, .. } => Vec::new(),
    }
}

/// All the words that a workbook says now.
pub(crate) fn words_now(workbook: &Workbook) -> BTreeSet<String> {
    workbook
        .facts()
        .flat_map(|(fact, _)| words(&fact))
        .collect()
}

/// All the words that a workbook says now or said once.
pub(crate) fn words_anywhere(workbook: &Workbook) -> BTreeSet<String> {
    let removed = workbook.log.removed().flat_map(Alliance::facts);
    let facts = workbook.facts().chain(removed);
    let former = workbook.log.versions().map(|version| &version.fact);
    facts
        .flat_map(|(fact, _)| words(&fact))
        .chain(former.flat_map(words))
        .collect()
}

/// How many different alliances, and how many different actions, arbitrary edits speak of.
const POOL: u8 = 4;

fn any_moment() -> impl Strategy<Value = Timestamp> {
    (0..100_i64).prop_map(second)
}

fn any_subject() -> impl Strategy<Value = Subject> {
    prop_oneof![
        1 => Just(Subject::Firm),
        4 => (0..POOL).prop_map(|number| Subject::Alliance(alliance_id(number))),
    ]
}

/// A question of the pack, or one that it does not have.
fn any_question() -> impl Strategy<Value = QuestionId> {
    let mut known: Vec<QuestionId> = pack()
        .chapters()
        .iter()
        .flat_map(Chapter::questions)
        .map(|question| question.id.clone())
        .collect();
    known.push(question("from.another.pack"));
    select(known)
}

fn any_words() -> impl Strategy<Value = String> {
    select(vec![
        "",
        "  ",
        "a line",
        "two\nlines",
        "\u{1F468}\u{200D}\u{1F469}",
        "=1+1",
    ])
    .prop_map(Into::into)
}

/// Any answer, whether or not its question accepts it.
fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        any_words().prop_map(Answer::Text),
        (1..=5_u8).prop_map(|number| Answer::Rating(Rating::new(number).unwrap())),
        (0..=100_u8).prop_map(|number| Answer::Gauge(degree(number))),
        select(Held::ALL.to_vec()).prop_map(Answer::Held),
        Just(Answer::DontKnow),
        Just(Answer::NotApplicable),
    ]
}

/// An answer to some part of some question about an alliance, as the question accepts it.
fn any_fitting() -> impl Strategy<Value = (Slot, Entry)> {
    let pack = pack();
    let slots: Vec<(Slot, QuestionKind)> = pack
        .chapters()
        .iter()
        .filter(|chapter| chapter.scope == Scope::Alliance)
        .flat_map(Chapter::questions)
        .flat_map(|question| {
            let slot = |part: &Part| (Slot::new(&question.id, *part), question.kind.clone());
            question.kind.parts().iter().map(slot)
        })
        .collect();
    (select(slots), 0..8_u8, 0..=100_u8, any_words()).prop_map(
        |((slot, kind), unknown, number, words)| {
            let answer = match kind {
                _ if slot.part == Part::Value && unknown == 0 => Answer::DontKnow,
                _ if matches!(slot.part, Part::Why | Part::Evidence) => Answer::Text(words),
                QuestionKind::Rating { .. } => Answer::Rating(Rating::new(number % 5 + 1).unwrap()),
                QuestionKind::Gauge { .. } => Answer::Gauge(degree(number)),
                QuestionKind::Held { .. } => Answer::Held(Held::ALL[usize::from(number) % 3]),
                _ => Answer::Text(words),
            };
            let entry = Entry {
                answer,
                edited: second(number.into()),
            };
            (slot, entry)
        },
    )
}

fn any_action() -> impl Strategy<Value = Action> {
    let alliance = option::of((0..POOL).prop_map(alliance_id));
    (0..POOL, any_words(), any_words(), alliance, any_moment()).prop_map(
        |(number, what, who, alliance, edited)| Action {
            id: ActionId(Uuid::from_u128(number.into())),
            what,
            who,
            due: None,
            alliance,
            done: None,
            edited,
        },
    )
}

/// An alliance with fitting answers to some of its questions.
pub(crate) fn any_alliance() -> impl Strategy<Value = Alliance> {
    let kind = select(AllianceKind::ALL.to_vec());
    let fitting = collection::vec(any_fitting(), 0..16);
    (0..POOL, kind, fitting).prop_map(|(number, kind, entries)| {
        let mut alliance = Alliance {
            kind,
            ..blank_alliance(number)
        };
        for (slot, entry) in entries {
            alliance.answers.set(slot, Some(entry));
        }
        alliance
    })
}

/// Any edit, whether or not a workbook can make it.
pub(crate) fn any_edit() -> impl Strategy<Value = Edit> {
    let alliance_number = || (0..POOL).prop_map(alliance_id);
    let action_number = (0..POOL).prop_map(|number| ActionId(Uuid::from_u128(number.into())));
    let part = select(vec![Part::Value, Part::Why, Part::Evidence, Part::Aim]);
    let slot = (any_question(), part).prop_map(|(question, part)| Slot { question, part });
    let entry = (any_answer(), any_moment()).prop_map(|(answer, edited)| Entry { answer, edited });
    let kind = select(AllianceKind::ALL.to_vec());
    prop_oneof![
        1 => any_words().prop_map(Edit::Retitle),
        6 => (any_subject(), slot, option::of(entry)).prop_map(|(subject, slot, entry)| {
            Edit::Answer { subject, slot, entry }
        }),
        2 => (any_subject(), any_question(), any::<bool>()).prop_map(
            |(subject, question, raised)| Edit::Flag { subject, question, raised }
        ),
        3 => (0..6_usize, any_alliance()).prop_map(|(at, alliance)| Edit::AddAlliance {
            at,
            alliance: Box::new(alliance),
        }),
        1 => alliance_number().prop_map(Edit::RemoveAlliance),
        1 => (alliance_number(), any_words(), kind, any_moment()).prop_map(
            |(id, name, kind, edited)| Edit::DescribeAlliance { id, name, kind, edited }
        ),
        1 => (alliance_number(), 0..6_usize).prop_map(|(id, to)| Edit::MoveAlliance { id, to }),
        2 => (0..6_usize, any_action()).prop_map(|(at, action)| Edit::AddAction {
            at,
            action: Box::new(action),
        }),
        1 => action_number.prop_map(Edit::RemoveAction),
        1 => any_action().prop_map(|action| Edit::ChangeAction(Box::new(action))),
    ]
}

/// A workbook after some edits, those it could make.
pub(crate) fn any_workbook() -> impl Strategy<Value = Workbook> {
    collection::vec(any_edit(), 0..12).prop_map(|edits| {
        let mut workbook = empty_workbook();
        for edit in edits {
            // An edit that the workbook cannot make leaves it as it was.
            let _ = workbook.apply(edit);
        }
        workbook
    })
}

/// Edits and when they are made: moments that stand still, go back and fall together.
pub(crate) fn any_making() -> impl Strategy<Value = Vec<(Edit, Timestamp)>> {
    let moment = prop_oneof![
        4 => (0..20_i64).prop_map(second),
        1 => (0..50_i64).prop_map(|hour| second(hour * 1800)),
        1 => select(vec![Timestamp::MIN, Timestamp::UNIX_EPOCH, Timestamp::MAX]),
    ];
    collection::vec((any_edit(), moment), 0..12)
}

/// A workbook after these edits were made in one sitting, those it could make.
pub(crate) fn made(mut workbook: Workbook, edits: Vec<(Edit, Timestamp)>) -> Workbook {
    let mut sitting = Sitting::default();
    for (edit, now) in edits {
        // An edit that the workbook cannot make leaves it as it was.
        let _ = workbook.make(edit, now, &mut sitting);
    }
    workbook
}

/// Any stop where an edit can be made.
pub(crate) fn any_stop() -> impl Strategy<Value = Stop> {
    prop_oneof![
        Just(Stop::Alliances),
        (any_subject(), any_question())
            .prop_map(|(subject, question)| Stop::Question(subject, question)),
    ]
}
