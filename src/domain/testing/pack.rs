//! A small pack that asks every kind of question.

use super::question;
use crate::domain::{
    pack::{Chapter, Pack, Route, RoutePart, Section, Source},
    question::{
        Choice, CostDriver, DefaultCriterion, Dynamic, Factor, Gauge, Judged, Mark, Pick, Question,
        QuestionKind, Rated, ResourceTest, Safeguard, Scope, Term,
    },
    readers::Readers,
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

/// The kinds of an alliance.
const KINDS: [&str; 5] = [
    "marketing",
    "distribution",
    "technology",
    "supplier",
    "venture",
];
/// What value an alliance creates.
const VALUES: [&str; 5] = ["cost", "revenue", "innovation", "learning", "none"];

/// A pack with few words. Its default route is the MAD challenge; the other chapters stand off it.
pub(crate) fn pack() -> Pack {
    let chapters = vec![
        chapter("firm", Scope::Firm, vec![("firm.all", firm())]),
        chapter("factors", Scope::Alliance, vec![("factors.all", factors())]),
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
            vec![("continuum.gauges", gauges()), ("continuum.marks", marks())],
        ),
        chapter("level", Scope::Alliance, vec![("level.all", level())]),
        chapter("choosing", Scope::Firm, vec![("choosing.all", choosing())]),
        chapter(
            "shaping",
            Scope::Alliance,
            vec![
                ("shaping.charter", charter()),
                ("shaping.safeguards", safeguards()),
            ],
        ),
        chapter("keeping", Scope::Alliance, vec![("keeping.all", keeping())]),
        chapter("lenses", Scope::Alliance, vec![("lenses.all", lenses())]),
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
    let part = |chapter: &str, sections: &[&str]| RoutePart {
        chapter: chapter.parse().unwrap(),
        sections: sections.iter().map(|id| id.parse().unwrap()).collect(),
    };
    let route = |id: &str, parts| Route {
        id: id.parse().unwrap(),
        title: "MAD challenge".into(),
        summary: "Alone.".into(),
        minutes: 25,
        pace: Vec::new(),
        notes: Vec::new(),
        parts,
    };
    let routes = vec![
        route(
            "mad",
            ["factors", "mad", "continuum", "actions"]
                .map(|id| part(id, &[]))
                .into(),
        ),
        // Through sections, so that one chapter stands on it twice.
        route(
            "sections",
            vec![
                part("continuum", &["continuum.gauges"]),
                part("factors", &[]),
                part("continuum", &["continuum.marks"]),
                part("mad", &["mad.a"]),
                part("actions", &[]),
            ],
        ),
    ];
    Pack::new("Test".into(), "en".into(), sources, routes, chapters)
}

fn firm() -> Vec<Question> {
    vec![
        asked("firm.objectives", "Objectives", QuestionKind::Objectives),
        picked(
            "firm.benefits",
            "Benefits",
            Pick::Benefits,
            &["market", "knowledge"],
        ),
        picked(
            "firm.kinds",
            "Kinds",
            Pick::AllianceKinds,
            &["marketing", "supplier"],
        ),
    ]
}

fn factors() -> Vec<Question> {
    [
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
    .map(|(id, label, factor)| rated(id, label, Rated::Factor(factor)))
    .into()
}

fn gauges() -> Vec<Question> {
    [
        ("gauges.risk", "Risk & control", Gauge::RiskAndControl),
        ("gauges.duration", "Duration", Gauge::Duration),
        ("gauges.legal", "Legal structure", Gauge::LegalStructure),
    ]
    .into_iter()
    .zip(STOPS)
    .map(|((id, label, gauge), stops)| {
        let stops = stops.map(Into::into);
        asked(id, label, QuestionKind::Gauge { gauge, stops })
    })
    .collect()
}

fn marks() -> Vec<Question> {
    [
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
    .map(|(id, label, mark)| judged(id, label, Judged::Mark(mark)))
    .into()
}

fn level() -> Vec<Question> {
    let levels = [
        "awareness",
        "introduction",
        "services",
        "funding",
        "sogo-shosha",
    ];
    vec![
        asked("level.objectives", "Objectives served", QuestionKind::Links),
        picked("level.now", "Level", Pick::Level, &levels),
        picked("level.kind", "Kind", Pick::Kind, &KINDS),
        picked("level.ours", "Value for us", Pick::ValueForUs, &VALUES),
        picked(
            "level.theirs",
            "Value for them",
            Pick::ValueForThem,
            &VALUES,
        ),
    ]
}

fn choosing() -> Vec<Question> {
    let criterion = |label: &str, weight| DefaultCriterion {
        label: label.into(),
        weight,
    };
    let criteria = vec![criterion("Strategic fit", 60), criterion("Risk", 40)];
    vec![asked(
        "choosing.matrix",
        "Matrix",
        QuestionKind::Matrix { criteria },
    )]
}

fn charter() -> Vec<Question> {
    [
        ("charter.goals", "Goals", Term::Goals),
        ("charter.measures", "Measures", Term::Measures),
        ("charter.give", "Give and get", Term::GiveAndGet),
        ("charter.scope", "Scope", Term::Scope),
        ("charter.governance", "Governance", Term::Governance),
        ("charter.duration", "Duration and renewal", Term::Duration),
        ("charter.legal", "Legal form", Term::LegalStructure),
        ("charter.sharing", "Sharing", Term::Sharing),
        ("charter.pricing", "Pricing", Term::Pricing),
        ("charter.disputes", "Disputes", Term::Disputes),
        ("charter.shocks", "Shocks", Term::Shocks),
        ("charter.exit", "Exit", Term::Exit),
        ("charter.pilot", "Pilot", Term::Pilot),
        ("charter.milestones", "Milestones", Term::Milestones),
        ("charter.advice", "Legal advice", Term::LegalAdvice),
    ]
    .map(|(id, label, term)| asked(id, label, QuestionKind::Text { term: Some(term) }))
    .into()
}

fn safeguards() -> Vec<Question> {
    [
        (
            "safeguards.partner",
            "Compatible partner",
            Safeguard::CompatiblePartner,
        ),
        (
            "safeguards.contract",
            "Clear contract",
            Safeguard::ClearContract,
        ),
        (
            "safeguards.relation",
            "Relationship",
            Safeguard::RelationalGovernance,
        ),
        (
            "safeguards.phases",
            "Phased growth",
            Safeguard::PhasedGrowth,
        ),
        (
            "safeguards.core",
            "Core competences",
            Safeguard::CoreCompetences,
        ),
    ]
    .map(|(id, label, safeguard)| judged(id, label, Judged::Safeguard(safeguard)))
    .into()
}

fn keeping() -> Vec<Question> {
    let stages = [
        "analyse",
        "educate",
        "select",
        "organise",
        "charter",
        "follow-up",
    ];
    let mut all = vec![picked("keeping.stage", "Stage", Pick::Stage, &stages)];
    all.extend(
        [
            ("dynamics.trust", "Trust now", Dynamic::Trust),
            ("dynamics.talk", "Communication", Dynamic::Communication),
            ("dynamics.conflict", "Conflict", Dynamic::ConflictResolution),
            ("dynamics.culture", "Culture", Dynamic::CulturalSensitivity),
        ]
        .map(|(id, label, dynamic)| rated(id, label, Rated::Dynamic(dynamic))),
    );
    let rhythms = ["quarterly", "half-yearly"];
    all.push(picked("keeping.rhythm", "Rhythm", Pick::Rhythm, &rhythms));
    all.push(asked("keeping.reviews", "Reviews", QuestionKind::Reviews));
    all
}

fn lenses() -> Vec<Question> {
    let mut all: Vec<Question> = [
        ("lenses.valuable", "Valuable", ResourceTest::Valuable),
        ("lenses.rare", "Rare", ResourceTest::Rare),
        (
            "lenses.imitate",
            "Hard to imitate",
            ResourceTest::HardToImitate,
        ),
        (
            "lenses.substitute",
            "No substitute",
            ResourceTest::WithoutSubstitute,
        ),
    ]
    .map(|(id, label, test)| judged(id, label, Judged::ResourceTest(test)))
    .into();
    all.extend(
        [
            ("lenses.assets", "Assets", CostDriver::AssetSpecificity),
            ("lenses.uncertainty", "Uncertainty", CostDriver::Uncertainty),
            ("lenses.frequency", "Frequency", CostDriver::Frequency),
        ]
        .map(|(id, label, driver)| rated(id, label, Rated::CostDriver(driver))),
    );
    all
}

fn chapter(id: &str, scope: Scope, sections: Vec<(&str, Vec<Question>)>) -> Chapter {
    let sections = sections
        .into_iter()
        .map(|(id, questions)| Section {
            id: id.parse().unwrap(),
            title: id.into(),
            intro: None,
            is_group: id.starts_with("continuum."),
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

fn texts(ids: &[&str]) -> Vec<Question> {
    ids.iter()
        .map(|id| asked(id, id, QuestionKind::Text { term: None }))
        .collect()
}

fn rated(id: &str, label: &str, rated: Rated) -> Question {
    let kind = QuestionKind::Rating {
        rated,
        anchors: ["none", "little", "some", "good", "full"].map(Into::into),
        evidence: "What shows it?".into(),
        why_low: "Why is it low?".into(),
    };
    asked(id, label, kind)
}

fn judged(id: &str, label: &str, judged: Judged) -> Question {
    let evidence = "What shows it?".into();
    asked(id, label, QuestionKind::Held { judged, evidence })
}

fn picked(id: &str, label: &str, pick: Pick, options: &[&str]) -> Question {
    let options = options
        .iter()
        .map(|option| Choice {
            id: option.parse().unwrap(),
            label: format!("the {option}"),
            about: String::new(),
        })
        .collect();
    asked(id, label, QuestionKind::Pick { pick, options })
}

/// Partners may read the gauges and the charter, as they may in the pack that the program carries.
fn asked(id: &str, label: &str, kind: QuestionKind) -> Question {
    let readers = match kind {
        QuestionKind::Gauge { .. } | QuestionKind::Text { term: Some(_) } => Readers::Partner,
        QuestionKind::Text { term: None }
        | QuestionKind::Rating { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Pick { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => Readers::UNSAID,
    };
    Question {
        id: question(id),
        label: label.into(),
        ask: format!("{label}?"),
        prompts: Vec::new(),
        why: "Because.".into(),
        sources: vec!["big".parse().unwrap()],
        readers,
        kind,
    }
}
