use jiff::civil::{Date, date};

use super::build;
use crate::{
    domain::{
        answer::{AllyHelp, Answer, Decision, Part, Review},
        id::ActionId,
        scale::{Held, Rating},
        testing::{TestAnswers, blank_review, empty_workbook, item_id, pack, second},
        workbook::{Action, Alliance, AllianceKind, Workbook},
    },
    i18n::Catalog,
    report::{
        document::{Block, Document, Section},
        text::{Signs, WIDTH, render},
    },
};

const TODAY: Date = Date::constant(2026, 11, 21);
const VALUE: Part = Part::Value;

fn document(workbook: &Workbook) -> Document {
    build(
        &Catalog::in_language("en").unwrap(),
        &pack(),
        workbook,
        TODAY,
    )
}

/// What a report says under a heading of its own, without the heading.
fn under(heading: &str, workbook: &Workbook) -> String {
    let text = render(&document(workbook), Signs::Unicode);
    let mut lines = text.lines();
    lines.find(|line| *line == heading).unwrap();
    let rule = |line: &&str| line.starts_with('─');
    let rest: Vec<&str> = lines.skip_while(rule).collect();
    // Everything under a heading is set in; the next heading is not.
    let ends = |line: &&&str| line.is_empty() || line.starts_with(' ');
    let said: Vec<&str> = rest.iter().take_while(ends).copied().collect();
    said.join("\n").trim_matches('\n').into()
}

/// What a report says about one alliance, under a heading of the pack.
fn about(heading: &str, given: TestAnswers) -> String {
    under(heading, &firm(TestAnswers::default(), vec![given]))
}

fn firm(firm: TestAnswers, alliances: Vec<TestAnswers>) -> Workbook {
    let alliances = (1..).zip(alliances);
    let alliance =
        |(number, given): (u8, TestAnswers)| given.alliance(number, AllianceKind::Potential);
    firm.firm(alliances.map(alliance).collect::<Vec<Alliance>>())
}

fn headings(sections: &[Section]) -> Vec<&str> {
    let inner = |section| {
        let Section {
            heading, sections, ..
        }: &Section = section;
        let mut all = vec![heading.as_str()];
        all.extend(headings(sections));
        all
    };
    sections.iter().flat_map(inner).collect()
}

#[test]
fn chapters_without_answers_leave_no_trace() {
    let none = headings(&document(&empty_workbook()).sections).join(" ");
    assert_eq!(none, "Where your alliances stand");
    let blank = firm(
        TestAnswers::default()
            .text("mad.a1", VALUE, " \n ")
            .criterion(1, "Price", 0, 0)
            .answer("firm.benefits", VALUE, Answer::Picked(Vec::new())),
        vec![
            TestAnswers::default()
                .scores("35")
                .text("charter.exit", VALUE, ""),
        ],
    );
    let document = document(&blank);
    let told = headings(&document.sections);
    // The criteria are an answer, the scores on them stand beside.
    let working = ["How we read it", "What would move it"];
    let [reading, steps] = working;
    let expected = [
        "Where the alliance stands",
        "Partner 1",
        reading,
        steps,
        "choosing",
        "choosing.all",
    ];
    assert_eq!(told, expected);
    let footer = &document.footer.blocks;
    assert!(matches!(&footer[1], Block::List(sources) if sources.len() == 1));
}

#[test]
fn sources_are_those_of_what_was_answered() {
    let footer = |workbook: &Workbook| document(workbook).footer.blocks.len();
    assert_eq!(footer(&empty_workbook()), 1, "only what is not claimed");
    let answered = TestAnswers::default().text("mad.a1", VALUE, "Two fit.");
    assert_eq!(footer(&firm(answered, vec![])), 2);
}

#[test]
fn the_firms_aims_stand_with_those_who_serve_them() {
    let linked = |number, held| {
        let part = Part::Item(item_id(number));
        TestAnswers::default().answer("level.objectives", part, Answer::Held(held))
    };
    let picked = |ids: &[&str]| Answer::Picked(ids.iter().map(|id| id.parse().unwrap()).collect());
    let aims = TestAnswers::default()
        .objective(1, "Sell abroad", AllyHelp::Sooner)
        .objective(2, "Shorter nights", AllyHelp::Nothing)
        .answer("firm.benefits", VALUE, picked(&["knowledge", "market"]))
        .answer(
            "firm.kinds",
            VALUE,
            picked(&["marketing", "from.elsewhere"]),
        );
    let workbook = firm(aims, vec![linked(1, Held::Partly), linked(2, Held::No)]);
    insta::assert_snapshot!(under("firm.all", &workbook), @r"
    Objective       With an ally                Served by
    ──────────────  ──────────────────────────  ──────────────────
    Sell abroad     you reach it sooner         Partner 1 (partly)
    Shorter nights  you reach it as well alone  –

    Not linked to an objective so far: Partner 2.

    Benefits  1. the knowledge, 2. the market
    Kinds     the marketing
    ");
    insta::assert_snapshot!(under("level.all", &workbook), @r"
    Objective    Serves it
    ───────────  ─────────
    Sell abroad  Partly
    ");
}

#[test]
fn levels_stand_on_a_ladder_with_the_way_to_the_declared_one() {
    let given = TestAnswers::default()
        .pick("level.now", "funding")
        .rating("factors.trust", 3)
        .at([40, 60, 20]);
    insta::assert_snapshot!(about("level.all", given), @r"
    │ 1 the awareness
    │ 2 the introduction
    ● 3 the services      trust supports · the gauges come to
    ● 4 the funding       you say
    │ 5 the sogo-shosha

    • You say that you work at level 4, “the funding”.
    • Trust as earned so far, rated 3 of 5, supports level 3, “the services”.
    • Risk & control and Legal structure together come to level 3, “the
      services”.
    • The level you say is deeper than your trust supports and the gauges come
      to. The way there is a pilot: a few projects and a simple promise of
      confidentiality, with objectives, expectations and measures agreed
      first, customer satisfaction among them (King & Trecha).
    ");
}

#[test]
fn gauges_that_were_passed_over_say_why() {
    let given = TestAnswers::default()
        .gauges([None, Some(60), None])
        .answer("gauges.risk", VALUE, Answer::NotApplicable)
        .answer("gauges.legal", VALUE, Answer::DontKnow);
    let told = about("continuum.gauges", given);
    let lines: Vec<&str> = told.lines().map(str::trim).collect();
    let shown = |line: &str| assert!(lines.contains(&line), "{line}\n{told}");
    shown("Don't know      Legal structure");
    shown("Does not apply  Risk & control");
}

#[test]
fn a_charter_says_what_is_missing_and_why() {
    let mut given = TestAnswers::default().text("charter.goals", VALUE, "A third shop.");
    for term in [
        "scope",
        "governance",
        "duration",
        "legal",
        "sharing",
        "pricing",
        "shocks",
        "milestones",
        "advice",
    ] {
        given = given.answer(&format!("charter.{term}"), VALUE, Answer::NotApplicable);
    }
    let given = given.answer("charter.exit", VALUE, Answer::DontKnow);
    insta::assert_snapshot!(about("shaping.charter", given), @r"
    1 of the 6 terms that apply are written down.

    Goals
      Goals?
      │ A third shop.

    Does not apply  Scope, Governance, Duration and renewal, Legal form,
                    Sharing, Pricing, Shocks, Milestones, Legal advice

    Don't know      Exit

    Still missing, in the order in which we would settle it:

    • Exit: Alliances end; parting is agreed best while you are on good terms.
    • Disputes: Agree before you quarrel: talk first, then a mediator, then an
      arbitrator.
    • Measures: Without a measure nobody knows whether it works; your
      customers' satisfaction comes first.
    • Give and get: What each side puts in and takes out, in what amount, by
      when and by which way: left unsaid, it is a source of surprises.
    • And one more.
    ");
}

#[test]
fn safeguards_and_lenses_come_to_something() {
    let given = TestAnswers::default()
        .at([60, 60, 60])
        .judge("safeguards.contract", 'y')
        .judge("safeguards.core", 'n')
        .text("safeguards.core", Part::Evidence, "They know the recipe.")
        .judge("lenses.rare", 'p')
        .rating("lenses.assets", 1)
        .rating("lenses.frequency", 5);
    insta::assert_snapshot!(about("shaping.safeguards", given.clone()), @r"
    • Safeguards of your independence: 1 of 5 so far (3 still open), at
      60 of 100 on the way from one deal to one firm.
    • Not fully in place: Core competences.
    • Not judged yet: Compatible partner, Relationship, Phased growth.

    ● Clear contract    Yes
    ○ Core competences  No

    Core competences
      What shows it?
      │ They know the recipe.
    ");
    insta::assert_snapshot!(about("lenses.all", given), @r"
    Of the four tests, what you reach through them passes ½ of 4 so far
    (1 partly, counted half; 3 still open).

    ◐ Rare  Partly

    Your answers can no longer be all low or all high, whatever is still open:
    that speaks for an alliance.

    Assets     ▪····  1, not shown yet: none
    Frequency  ▪▪▪▪▪  5, not shown yet: full
    ");
}

#[test]
fn reviews_are_a_history_with_trends_the_last_one_first() {
    let told = Review {
        date: date(2026, 7, 1),
        received: "A shelf,\nkept free.".into(),
        dynamics: [4, 2, 3, 5].map(|rating| Rating::new(rating).ok()),
        decision: Some(Decision::Downgrade),
        ..blank_review()
    };
    let given = TestAnswers::default()
        .pick("keeping.stage", "select")
        .pick("keeping.rhythm", "quarterly")
        .review(1, date(2026, 1, 1), [3, 3, 3, 0])
        .answer(
            "keeping.reviews",
            Part::Item(item_id(2)),
            Answer::Review(told.into()),
        );
    let workbook = firm(TestAnswers::default(), vec![given]);
    insta::assert_snapshot!(under("keeping.all", &workbook), @r"
    │ 1 the analyse
    │ 2 the educate
    ● 3 the select     you are here
    │ 4 the organise
    │ 5 the charter
    │ 6 the follow-up

    • You say it is at stage 3, “the select”.
    • Stage 2, “the educate” left blank: Kinds, Objectives served.
    • Stage 1, “the analyse” left blank: Objectives, Benefits.
    • Go back to what is blank before you go on.

    Rhythm  the quarterly

    • Last value update: 1 July 2026, 3.5 of 5.
    • Since each was last rated: Trust now up, Communication down, Conflict
      the same.
    • You last decided to make it looser.
    • The next value update is overdue since 1 October 2026.

    Value update    Trust now  Communication  Conflict     Culture
    ──────────────  ─────────  ─────────────  ───────────  ───────
    1 July 2026     4, up      2, down        3, the same  5
    1 January 2026  3          3              3            –

    1 July 2026     You decided to make it looser
      What value did you receive?
      │ A shelf,
      │ kept free.

    1 January 2026  not decided yet
    ");
    insta::assert_snapshot!(under("Actions", &workbook), @r"
    ▲ Value update: sit together and look back
      overdue since 1 October 2026 · Partner 1
    ");
}

#[test]
fn an_overdue_review_of_a_deep_alliance_stands_out() {
    let given = TestAnswers::default().at([60, 60, 60]);
    let given = given.review(1, date(2026, 1, 1), [0; 4]);
    let told = about("What stands out", given);
    assert!(told.contains("1 April 2026"), "{told}");
}

#[test]
fn the_matrix_is_a_table_and_what_it_comes_to() {
    let criteria = TestAnswers::default()
        .criterion(0, "Fits our objectives", 60, 0)
        .criterion(1, "Sound finances", 40, 3)
        .answer("choosing.matrix", VALUE, Answer::Held(Held::Yes));
    let scores = ["53", "42", "3?", ""].map(|scores| TestAnswers::default().scores(scores));
    insta::assert_snapshot!(under("choosing.all", &firm(criteria, scores.into())), @r"
    Criterion              Weight  Partner 1  Partner 2   Partner 3  Partner 4
    ─────────────────────  ──────  ─────────  ──────────  ─────────  ─────────
    Fits our objectives    60 %    5          4           3          –
    Sound finances         40 %    3          2, too low  ?          –
    (at least 3)
    Total                          4.2        3.2         3.0        –
    Place                          1          –           2          –

    • Too close to call while scores are open: Partner 1, Partner 4.
    • Partner 2 fails a must-have: Sound finances 2, at least 3.
    • Partner 3 has 3.0 so far, and 2.2 to 3.8 once all is scored.
    • Not scored yet, so anything from 1 to 5: Partner 4.
    ");
}

#[test]
fn twelve_candidates_on_twelve_criteria_stand_in_several_tables() {
    let criteria = (0..12).fold(TestAnswers::default(), |given, number| {
        given.criterion(number, &format!("Criterion number {number}"), 10, 0)
    });
    let scores = vec![TestAnswers::default().scores("123451234512"); 12];
    let mut workbook = firm(criteria, scores);
    workbook.alliances[11].name = "Société Meunière du Nord-Ouest & Fils".into();
    let text = render(&document(&workbook), Signs::Unicode);
    let widest = text
        .lines()
        .map(unicode_width::UnicodeWidthStr::width)
        .max();
    assert!(widest <= Some(WIDTH), "{widest:?}");
    let told = under("choosing.all", &workbook);
    let heads: Vec<&str> = told
        .lines()
        .filter(|line| line.contains("Criterion  "))
        .collect();
    assert!(heads.len() > 1, "{told}");
    let ranks: usize = told
        .lines()
        .filter(|line| line.trim_start().starts_with("Place"))
        .map(|line| line.split_whitespace().skip(1).count())
        .sum();
    assert_eq!(ranks, 12, "{told}");
}

#[test]
fn the_summary_leads_with_what_is_gravest_and_deepest() {
    let at = |gauges| TestAnswers::default().at(gauges).rating("factors.trust", 5);
    let alliances = vec![
        at([60, 60, 0]),
        at([60, 80, 0]).rating("factors.values", 1),
        at([40, 40, 40]).rating("factors.excellence", 2),
    ];
    let mut workbook = firm(TestAnswers::default(), alliances);
    workbook.alliances[1].name = "The deepest".into();
    insta::assert_snapshot!(under("What matters most", &workbook), @r"
    ▲ Take care · The deepest, Partner 1 · Meant to last, little on paper
      The deepest: Duration stands at 80, “open-ended”; Legal structure only
      at 0, “handshake or order”.
      Put the main points on paper; contract and trust go together, so it is
      no sign of distrust (Rigsbee; Cao & Lumineau 2015).

    ◆ Talk about it · The deepest, Partner 1 · The gauges pull apart
      The deepest: Ahead: Risk & control at 60, “shared as equals”; Duration
      at 80, “open-ended”. Behind: Legal structure at 0, “handshake or order”.
      The widest gap is 80 points.
      Ask whether Legal structure should catch up or Risk & control and
      Duration should wait.

    ◆ Talk about it · The deepest, Partner 1, Partner 3 · Trust: nothing shows
      it yet
      The deepest: You rated it 5, “full”, without evidence.
      Write down what has shown it, or how you could put it to the test (BIG
      Network).
    ");
}

#[test]
fn the_summary_tells_the_first_dates_and_how_many_more_there_are() {
    let mut workbook = empty_workbook();
    for number in 1..=7 {
        workbook.actions.push(Action {
            id: ActionId(uuid::Uuid::from_u128(number)),
            what: format!("Call number {number}"),
            who: String::new(),
            due: (number < 7).then(|| date(2026, 11, 15 + i8::try_from(number).unwrap())),
            alliance: None,
            done: None,
            edited: second(0),
        });
    }
    let told = under("What comes next", &workbook);
    assert!(
        told.contains("number 1") && told.contains("number 5"),
        "{told}"
    );
    assert!(
        !told.contains("number 6") && told.contains("One more date"),
        "{told}"
    );
}

#[test]
fn the_sentence_for_the_firm_has_whole_names() {
    let name = "Donaudampfschifffahrtsgesellschaft and Daughters of Linz";
    let placed = TestAnswers::default().at([60, 60, 60]).marks("yyyyy");
    let mut workbook = firm(TestAnswers::default(), vec![placed, TestAnswers::default()]);
    workbook.alliances[0].name = name.into();
    let brief = &document(&workbook).sections[0];
    let Block::Headline(said) = &brief.blocks[0] else {
        panic!("it begins with the sentence");
    };
    assert!(said.contains(name), "{said}");
}
