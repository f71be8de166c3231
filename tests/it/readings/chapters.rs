//! Golden readings of the chapters beyond the picture: objectives, levels, the matrix, the charter,
//! reviews and the second look.

use madbook::{
    domain::{
        answer::{AllyHelp, Answer, Criterion, Objective, Part, Review},
        id::{AllianceId, ItemId},
        pack::Pack,
        question::{CostDriver, Dynamic, Judged, Pick, Question, Rated, Safeguard, Term},
        reading::{
            AllianceReading, agenda,
            charter::BY_WEIGHT,
            finding::Finding,
            lenses::Sourcing,
            level::Level,
            matrix::{Matrix, Outcome},
            objectives::Objectives,
            read_all,
        },
        scale::{Held, Rating},
        workbook::{Alliance, AllianceKind, Workbook},
    },
    report::wording::Wording,
    words::Words,
};
use uuid::Uuid;

use super::{Case, NO_RATINGS, TODAY, blank, check_lines, check_words, english, name, workbook};

/// What was answered about a running alliance, on top of a [`Case`]: the declared level (1 to 5), how
/// trust is rated as a dynamic and by the last review, and the five safeguards (y, p, n, ?, .).
struct Running(Case, &'static str, &'static str, &'static str);

const OPEN: &str = ".....";
const UNRATED: &str = ". .";

const RUNNING: [Running; 42] = [
    // The level that is declared, against the level that trust carries.
    level("3", Case("40 40 40", OPEN, ". 3 . . ."), UNRATED),
    level("4", Case("40 40 40", OPEN, ". 3 . . ."), UNRATED),
    level("4", Case("40 40 40", OPEN, ". ? . . ."), UNRATED),
    level("?", Case("40 40 40", OPEN, ". 3 . . ."), UNRATED),
    level(".", Case("40 40 40", OPEN, ". 3 . . ."), UNRATED),
    // The newest word on trust counts.
    level("4", Case("40 40 40", OPEN, ". 3 . . ."), "4 ."),
    level("4", Case("40 40 40", OPEN, ". 4+ . . ."), "5 3"),
    level("4", Case("40 40 40", OPEN, ". 3 . . ."), "? 4"),
    // The mark of trust holds the level down.
    level("4", Case("40 40 40", "....n", ". 5+ . . ."), UNRATED),
    level("3", Case("40 40 40", "....n", ". 5+ . . ."), UNRATED),
    level("5", Case("60 60 60", "....p", ". 5+ . . ."), UNRATED),
    level("4", Case("60 60 60", "....p", ". 5+ . . ."), UNRATED),
    level("5", Case("60 60 60", "....?", ". 5+ . . ."), UNRATED),
    // The level that the gauges come to lies between the stops of risk and paper.
    level(".", Case("10 . 9", OPEN, NO_RATINGS), UNRATED),
    level(".", Case("10 . 10", OPEN, NO_RATINGS), UNRATED),
    level(".", Case("70 . 69", OPEN, NO_RATINGS), UNRATED),
    level(".", Case("70 . 70", OPEN, NO_RATINGS), UNRATED),
    level(".", Case("100 . 100", OPEN, NO_RATINGS), UNRATED),
    level(".", Case("? . 60", OPEN, NO_RATINGS), UNRATED),
    // What is on paper goes with the level.
    level("1", Case(". . 29", OPEN, NO_RATINGS), UNRATED),
    level("1", Case(". . 30", OPEN, NO_RATINGS), UNRATED),
    level("2", Case(". . 9", OPEN, NO_RATINGS), UNRATED),
    level("2", Case(". . 10", OPEN, NO_RATINGS), UNRATED),
    level("2", Case(". . 49", OPEN, NO_RATINGS), UNRATED),
    level("2", Case(". . 50", OPEN, NO_RATINGS), UNRATED),
    level("3", Case(". . 29", OPEN, NO_RATINGS), UNRATED),
    level("3", Case(". . 69", OPEN, NO_RATINGS), UNRATED),
    level("3", Case(". . 70", OPEN, NO_RATINGS), UNRATED),
    level("4", Case(". . 29", OPEN, NO_RATINGS), UNRATED),
    level("4", Case(". . 89", OPEN, NO_RATINGS), UNRATED),
    level("4", Case(". . 90", OPEN, NO_RATINGS), UNRATED),
    level("5", Case(". . 49", OPEN, NO_RATINGS), UNRATED),
    level("5", Case(". . 50", OPEN, NO_RATINGS), UNRATED),
    // From 60 on, three safeguards are enough.
    safeguards("yynnn", Case("60 60 59", OPEN, NO_RATINGS)),
    safeguards("yynnp", Case("60 60 60", OPEN, NO_RATINGS)),
    safeguards("yyppn", Case("60 60 60", OPEN, NO_RATINGS)),
    safeguards("yynn?", Case("60 60 60", OPEN, NO_RATINGS)),
    safeguards("yynnn", Case("60 60 .", OPEN, NO_RATINGS)),
    // Before one gets there, too.
    safeguards("yynnp", Case("60>60 60>60 40>60", OPEN, NO_RATINGS)),
    safeguards("yyynn", Case("60>60 60>60 40>60", OPEN, NO_RATINGS)),
    safeguards("yynnn", Case("60>60 60>60 40>59", OPEN, NO_RATINGS)),
    safeguards("yynnn", Case("60>60 60>80 60>60", OPEN, NO_RATINGS)),
];

const fn level(declared: &'static str, case: Case, trust: &'static str) -> Running {
    Running(case, declared, trust, OPEN)
}

const fn safeguards(judged: &'static str, case: Case) -> Running {
    Running(case, ".", UNRATED, judged)
}

/// The alliances of all cases, numbered on from a number.
pub(super) fn alliances(pack: &Pack, from: u128) -> impl Iterator<Item = Alliance> {
    RUNNING
        .iter()
        .zip(from..)
        .map(move |(case, number)| case.alliance(pack, number))
}

fn rated(digit: &str) -> Option<Answer> {
    match digit {
        "." => None,
        "?" => Some(Answer::DontKnow),
        digit => Some(Answer::Rating(rating(digit.parse().unwrap()))),
    }
}

fn rating(number: u8) -> Rating {
    Rating::new(number).unwrap()
}

fn judged(sign: char) -> Option<Answer> {
    match sign {
        'y' => Some(Answer::Held(Held::Yes)),
        'p' => Some(Answer::Held(Held::Partly)),
        'n' => Some(Answer::Held(Held::No)),
        '?' => Some(Answer::DontKnow),
        _ => None,
    }
}

fn item(number: u128) -> ItemId {
    ItemId(Uuid::from_u128(number))
}

/// Answers a part of a question about an alliance.
fn put(alliance: &mut Alliance, question: Option<&Question>, part: Part, answer: Option<Answer>) {
    let id = question.map(|question| question.id.clone()).unwrap();
    super::put(&mut alliance.answers, &id, part, answer);
}

/// Picks the option at a place, from 1; `?` is *don't know*.
fn pick(pack: &Pack, alliance: &mut Alliance, pick: Pick, place: &str) {
    let question = pack.pick(pick);
    let answer = match place {
        "." => None,
        "?" => Some(Answer::DontKnow),
        place => {
            let place: usize = place.parse().unwrap();
            let option = &question.unwrap().kind.options().unwrap()[place - 1];
            Some(Answer::Picked(vec![option.id.clone()]))
        }
    };
    put(alliance, question, Part::Value, answer);
}

fn review(date: &str, dynamics: [Option<Rating>; 4]) -> Answer {
    Answer::Review(Box::new(Review {
        date: date.parse().unwrap(),
        given: String::new(),
        received: String::new(),
        expected: String::new(),
        actual: String::new(),
        dynamics,
        changed: String::new(),
        goals: String::new(),
        decision: None,
    }))
}

impl Running {
    fn alliance(&self, pack: &Pack, number: u128) -> Alliance {
        let Self(case, level, trust, safeguards) = self;
        let mut alliance = case.alliance(pack, number);
        pick(pack, &mut alliance, Pick::Level, level);
        let (dynamic, reviewed) = trust.split_once(' ').unwrap();
        let question = pack.rated(Rated::Dynamic(Dynamic::Trust));
        put(&mut alliance, question, Part::Value, rated(dynamic));
        let last =
            rated(reviewed).map(|answer| review("2026-09-17", [answer.rating(), None, None, None]));
        put(&mut alliance, pack.reviews(), Part::Item(item(1)), last);
        for (safeguard, sign) in Safeguard::ALL.into_iter().zip(safeguards.chars()) {
            let question = pack.judged(Judged::Safeguard(safeguard));
            put(&mut alliance, question, Part::Value, judged(sign));
        }
        alliance
    }
}

fn number(level: Option<Level>) -> String {
    level.map_or(".".into(), |level| level.number().to_string())
}

fn names(findings: &[Finding]) -> String {
    findings.iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn levels_and_safeguards_at_their_boundaries() {
    let pack = english();
    let words = Words::in_language("en").unwrap();
    let readings = read_all(&pack, &workbook(alliances(&pack, 1).collect()));
    let mut told = Vec::new();
    for (Running(Case(gauges, marks, ratings), level, trust, safeguards), reading) in
        RUNNING.iter().zip(&readings)
    {
        check_words(Wording::new(&words, &pack), reading);
        let levels = reading.level;
        let pilot = if levels.calls_for_pilot() {
            " pilot"
        } else {
            ""
        };
        told.push(format!(
            "{level} | {gauges} | {marks} | {ratings} | {trust} | {safeguards}\n    {} {} {}{pilot} [{}]",
            number(levels.declared),
            number(levels.trust.map(|trust| trust.level)),
            number(levels.gauges),
            names(&reading.findings),
        ));
    }
    insta::assert_snapshot!(told.join("\n"), @r"
    3 | 40 40 40 | ..... | . 3 . . . | . . | .....
        3 3 3 []
    4 | 40 40 40 | ..... | . 3 . . . | . . | .....
        4 3 3 pilot [LevelDeeperThanTrust]
    4 | 40 40 40 | ..... | . ? . . . | . . | .....
        4 . 3 pilot []
    ? | 40 40 40 | ..... | . 3 . . . | . . | .....
        . 3 3 []
    . | 40 40 40 | ..... | . 3 . . . | . . | .....
        . 3 3 []
    4 | 40 40 40 | ..... | . 3 . . . | 4 . | .....
        4 4 3 pilot []
    4 | 40 40 40 | ..... | . 4+ . . . | 5 3 | .....
        4 3 3 pilot [LevelDeeperThanTrust]
    4 | 40 40 40 | ..... | . 3 . . . | ? 4 | .....
        4 4 3 pilot []
    4 | 40 40 40 | ....n | . 5+ . . . | . . | .....
        4 3 3 pilot [LevelDeeperThanTrust]
    3 | 40 40 40 | ....n | . 5+ . . . | . . | .....
        3 3 3 []
    5 | 60 60 60 | ....p | . 5+ . . . | . . | .....
        5 4 4 pilot [LevelDeeperThanTrust]
    4 | 60 60 60 | ....p | . 5+ . . . | . . | .....
        4 4 4 []
    5 | 60 60 60 | ....? | . 5+ . . . | . . | .....
        5 5 4 pilot []
    . | 10 . 9 | ..... | . . . . . | . . | .....
        . . 1 []
    . | 10 . 10 | ..... | . . . . . | . . | .....
        . . 2 []
    . | 70 . 69 | ..... | . . . . . | . . | .....
        . . 4 []
    . | 70 . 70 | ..... | . . . . . | . . | .....
        . . 5 []
    . | 100 . 100 | ..... | . . . . . | . . | .....
        . . 5 [NewEntity]
    . | ? . 60 | ..... | . . . . . | . . | .....
        . . . []
    1 | . . 29 | ..... | . . . . . | . . | .....
        1 . . []
    1 | . . 30 | ..... | . . . . . | . . | .....
        1 . . [LevelAgainstPaper]
    2 | . . 9 | ..... | . . . . . | . . | .....
        2 . . [LevelAgainstPaper]
    2 | . . 10 | ..... | . . . . . | . . | .....
        2 . . []
    2 | . . 49 | ..... | . . . . . | . . | .....
        2 . . []
    2 | . . 50 | ..... | . . . . . | . . | .....
        2 . . [LevelAgainstPaper]
    3 | . . 29 | ..... | . . . . . | . . | .....
        3 . . [LevelAgainstPaper]
    3 | . . 69 | ..... | . . . . . | . . | .....
        3 . . []
    3 | . . 70 | ..... | . . . . . | . . | .....
        3 . . [LevelAgainstPaper]
    4 | . . 29 | ..... | . . . . . | . . | .....
        4 . . [LevelAgainstPaper]
    4 | . . 89 | ..... | . . . . . | . . | .....
        4 . . [NewEntity]
    4 | . . 90 | ..... | . . . . . | . . | .....
        4 . . [LevelAgainstPaper NewEntity]
    5 | . . 49 | ..... | . . . . . | . . | .....
        5 . . [LevelAgainstPaper]
    5 | . . 50 | ..... | . . . . . | . . | .....
        5 . . []
    . | 60 60 59 | ..... | . . . . . | . . | yynnn
        . . 4 []
    . | 60 60 60 | ..... | . . . . . | . . | yynnp
        . . 4 [DeepWithFewSafeguards]
    . | 60 60 60 | ..... | . . . . . | . . | yyppn
        . . 4 []
    . | 60 60 60 | ..... | . . . . . | . . | yynn?
        . . 4 []
    . | 60 60 . | ..... | . . . . . | . . | yynnn
        . . . []
    . | 60>60 60>60 40>60 | ..... | . . . . . | . . | yynnp
        . . 4 [AimWithFewSafeguards FurthestToTravel]
    . | 60>60 60>60 40>60 | ..... | . . . . . | . . | yyynn
        . . 4 [FurthestToTravel]
    . | 60>60 60>60 40>59 | ..... | . . . . . | . . | yynnn
        . . 4 [FurthestToTravel]
    . | 60>60 60>80 60>60 | ..... | . . . . . | . . | yynnn
        . . 4 [DeepWithFewSafeguards FurthestToTravel]
    ");
}

/// An alliance of a kind that serves the firm's one objective, or does not.
fn serving(pack: &Pack, number: u128, kind: AllianceKind, sign: char) -> Alliance {
    let mut alliance = Alliance {
        kind,
        ..blank(number)
    };
    put(
        &mut alliance,
        pack.links(),
        Part::Item(item(1)),
        judged(sign),
    );
    alliance
}

fn with_objective(pack: &Pack, workbook: &mut Workbook, what: &str, ally: AllyHelp) {
    let number = workbook.firm.iter().count() as u128 + 1;
    let objective = Objective {
        what: what.into(),
        ally,
    };
    let question = &pack.objectives().unwrap().id;
    let part = Part::Item(item(number));
    super::put(
        &mut workbook.firm,
        question,
        part,
        Some(Answer::Objective(objective)),
    );
}

#[test]
fn an_alliance_that_is_wanted_has_to_serve_an_objective() {
    use AllianceKind::{Desired, Existing, Potential};

    let pack = english();
    let words = Words::in_language("en").unwrap();
    let all = [
        serving(&pack, 1, Desired, '.'),
        serving(&pack, 2, Desired, 'n'),
        serving(&pack, 3, Desired, 'p'),
        serving(&pack, 4, Existing, '.'),
        serving(&pack, 5, Potential, '.'),
    ];
    let mut workbook = workbook(all.into());
    let adrift = |workbook: &Workbook| {
        let readings = read_all(&pack, workbook);
        let found: Vec<String> = readings.iter().map(|it| names(&it.findings)).collect();
        found
    };
    assert_eq!(adrift(&workbook), [""; 5], "there is no objective yet");

    with_objective(&pack, &mut workbook, " ", AllyHelp::Open);
    assert_eq!(adrift(&workbook), [""; 5], "an objective has words");

    with_objective(&pack, &mut workbook, "Sell outside", AllyHelp::Sooner);
    with_objective(&pack, &mut workbook, "Sleep", AllyHelp::Nothing);
    let one = |alliance: &mut Alliance, sign| {
        put(alliance, pack.links(), Part::Item(item(2)), judged(sign));
    };
    one(&mut workbook.alliances[2], 'p');
    let lost = "ServesNoObjective";
    assert_eq!(adrift(&workbook), [lost, lost, "", "", ""]);

    let objectives = Objectives::read(&pack, &workbook);
    assert_eq!(objectives.all.len(), 2);
    assert_eq!(objectives.all[0].by, [workbook.alliances[2].id]);
    assert_eq!(objectives.lacking_ally().count(), 0);
    assert_eq!(objectives.adrift.len(), 3, "the candidate, too");
    check_lines(Wording::new(&words, &pack).objectives(&objectives, &workbook));
}

/// A workbook with these criteria (`25`, or `15>3` with a floor) and a candidate for each row of scores.
fn grid(pack: &Pack, criteria: &str, rows: &[&str]) -> Workbook {
    let question = &pack.matrix().unwrap().id;
    let mut workbook = workbook(Vec::new());
    for (given, number) in criteria.split_whitespace().zip(1..) {
        let (weight, floor) = given.split_once('>').unwrap_or((given, ""));
        let criterion = Criterion {
            label: format!("Criterion {number}"),
            weight: weight.parse().unwrap(),
            floor: floor.parse().ok().map(rating),
        };
        let part = Part::Item(item(number));
        super::put(
            &mut workbook.firm,
            question,
            part,
            Some(Answer::Criterion(criterion)),
        );
    }
    for (row, number) in rows.iter().zip(1..) {
        let mut alliance = Alliance {
            kind: AllianceKind::Potential,
            ..blank(number)
        };
        for (score, number) in row.split(' ').zip(1..) {
            put(
                &mut alliance,
                pack.matrix(),
                Part::Item(item(number)),
                rated(score),
            );
        }
        workbook.alliances.push(alliance);
    }
    workbook
}

/// Who the matrix is about: `1` for the first alliance.
fn who(id: AllianceId) -> String {
    id.0.as_u128().to_string()
}

/// What a matrix comes to; a weight moves from and to so many in ten thousand.
pub(crate) fn outcome(matrix: &Matrix, who: impl Fn(AllianceId) -> String) -> String {
    match &matrix.outcome {
        Outcome::Leads {
            leader,
            tipping: Some(tipping),
        } => {
            let criterion = &matrix.criterion(tipping.criterion).unwrap().label;
            let [from, to] = [tipping.from, tipping.to].map(|share| share.parts(10_000));
            let by = who(tipping.by);
            format!(
                "{} leads until {criterion} goes from {from} to {to} and {by} draws level",
                who(*leader)
            )
        }
        Outcome::Leads {
            leader,
            tipping: None,
        } => format!("{} leads whatever one weight does", who(*leader)),
        Outcome::TooClose { among, closeness } => {
            let among: Vec<String> = among.iter().map(|id| who(*id)).collect();
            format!("too close between {}: {closeness:?}", among.join(" and "))
        }
        Outcome::Alone(id) => format!("{} is alone", who(*id)),
        Outcome::Unweighed | Outcome::Unscored | Outcome::NoneMeets => {
            format!("{:?}", matrix.outcome)
        }
    }
}

#[test]
fn the_matrix_at_its_boundaries() {
    let pack = english();
    let words = Words::in_language("en").unwrap();
    let mut told = Vec::new();
    let cases: [(&str, &[&str]); 14] = [
        ("", &["5"]),
        ("0 0", &["5 5"]),
        ("50 50", &[". .", "? ."]),
        ("50 50", &["3 3", ". ."]),
        // 4.1 and 4.0 are a tenth apart, 4.05 and 4.0 are not.
        ("90 10", &["4 5", "4 4"]),
        ("95 5", &["4 5", "4 4"]),
        // What is open goes all worst and all best.
        ("60 40", &["5 ?", "3 3"]),
        ("60 40", &["5 2", "2 ?"]),
        ("80 20", &["5 ?", "2 ?"]),
        // A floor is met at its score; a high total does not hide a miss.
        ("50 50>3", &["5 2", "3 3"]),
        ("50 50>3", &["5 2", "3 2"]),
        ("90 10>3", &["5 ?", "2 3"]),
        ("50 30 20", &["5 4 3", "4 3 2"]),
        // Of two rivals who draw level as soon, the one ahead.
        ("40 40 20", &["5 4 2", "3 3 5", "4 4 3"]),
    ];
    for (criteria, rows) in cases {
        let workbook = grid(&pack, criteria, rows);
        let matrix = Matrix::read(&pack, &workbook).unwrap();
        check_lines(Wording::new(&words, &pack).matrix(&matrix));
        told.push(format!(
            "{criteria} | {}\n    {}",
            rows.join(" | "),
            outcome(&matrix, who)
        ));
    }
    insta::assert_snapshot!(told.join("\n"), @r"
     | 5
        Unweighed
    0 0 | 5 5
        Unweighed
    50 50 | . . | ? .
        Unscored
    50 50 | 3 3 | . .
        1 is alone
    90 10 | 4 5 | 4 4
        1 leads until Criterion 1 goes from 9000 to 10000 and 2 draws level
    95 5 | 4 5 | 4 4
        too close between 1 and 2: Narrow
    60 40 | 5 ? | 3 3
        1 leads until Criterion 1 goes from 6000 to 5000 and 2 draws level
    60 40 | 5 2 | 2 ?
        1 leads until Criterion 1 goes from 6000 to 5000 and 2 draws level
    80 20 | 5 ? | 2 ?
        1 leads until Criterion 1 goes from 8000 to 5714 and 2 draws level
    50 50>3 | 5 2 | 3 3
        2 is alone
    50 50>3 | 5 2 | 3 2
        NoneMeets
    90 10>3 | 5 ? | 2 3
        too close between 1 and 2: Open
    50 30 20 | 5 4 3 | 4 3 2
        1 leads whatever one weight does
    40 40 20 | 5 4 2 | 3 3 5 | 4 4 3
        1 leads until Criterion 3 goes from 2000 to 3333 and 3 draws level
    ");
}

#[test]
fn a_partner_who_fails_a_must_have_is_named_unless_only_a_candidate() {
    let pack = english();
    let mut workbook = grid(&pack, "50>3 50>4", &["2 3", "3 4", "1 ?"]);
    let about = |workbook: &Workbook| {
        let readings = read_all(&pack, workbook);
        let about = |reading: &AllianceReading| reading.findings.first()?.about.clone();
        readings.iter().map(about).collect::<Vec<_>>()
    };
    assert_eq!(about(&workbook), [None, None, None]);
    for (alliance, kind) in workbook.alliances.iter_mut().zip([
        AllianceKind::Existing,
        AllianceKind::Desired,
        AllianceKind::Desired,
    ]) {
        alliance.kind = kind;
    }
    let missed = || Some("Criterion 1".to_owned());
    assert_eq!(about(&workbook), [missed(), None, missed()]);
}

/// One alliance's reading, after something was answered about it.
fn read(pack: &Pack, answer: impl FnOnce(&mut Alliance)) -> AllianceReading {
    let mut alliance = blank(1);
    answer(&mut alliance);
    read_all(pack, &workbook(vec![alliance])).remove(0)
}

#[test]
fn a_charter_names_first_what_hurts_most() {
    let pack = english();
    let blank = read(&pack, |_| ());
    assert_eq!(blank.charter.missing().collect::<Vec<_>>(), BY_WEIGHT);
    assert_eq!(BY_WEIGHT[..3], [Term::Exit, Term::Disputes, Term::Measures]);

    let begun = read(&pack, |alliance| {
        for term in Term::ALL {
            let answer = match term {
                Term::Exit => Answer::DontKnow,
                Term::Pricing => Answer::NotApplicable,
                Term::Measures => Answer::Text(" \n".into()),
                Term::LegalAdvice => continue,
                _ => Answer::Text("As we said.".into()),
            };
            put(alliance, pack.term(term), Part::Value, Some(answer));
        }
    });
    let missing: Vec<Term> = begun.charter.missing().collect();
    assert_eq!(missing, [Term::Exit, Term::Measures, Term::LegalAdvice]);
    assert_eq!((begun.charter.written(), begun.charter.needed()), (11, 14));
}

#[test]
fn the_last_stage_asks_what_all_five_before_it_left_open() {
    let pack = english();
    let left_open = |stage: &str| {
        let reading = read(&pack, |alliance| pick(&pack, alliance, Pick::Stage, stage));
        let left = reading.stage.left_open.iter();
        left.map(|left| (left.stage.number(), left.open.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(left_open("6"), [(5, 10), (4, 9), (3, 5), (2, 2), (1, 2)]);
    assert_eq!(left_open("2"), [(1, 2)]);
    for none in ["1", "?", "."] {
        assert_eq!(left_open(none), []);
    }
}

#[test]
fn the_next_review_is_due_a_rhythm_after_the_last() {
    let pack = english();
    // When the rhythm was chosen in these tests, it was the first of January 1970.
    let cases = [
        (".", "", "nothing"),
        ("1", "", "1970-04-01"),
        ("2", "", "1970-07-01"),
        ("?", "", "nothing"),
        (".", "2026-08-21", "2026-11-21"),
        ("1", "2026-08-21", "2026-11-21"),
        ("2", "2026-05-20", "2026-11-20"),
        ("1", "2026-08-31", "2026-11-30"),
        ("2", "2026-08-31", "2027-02-28"),
        // Entered out of order, they still stand by date.
        ("1", "2026-08-21 2026-02-20", "2026-11-21"),
    ];
    let today = TODAY;
    for (rhythm, dates, due) in cases {
        let reading = read(&pack, |alliance| {
            pick(&pack, alliance, Pick::Rhythm, rhythm);
            for (date, number) in dates.split_whitespace().zip(1..) {
                let answer = review(date, [None; 4]);
                put(
                    alliance,
                    pack.reviews(),
                    Part::Item(item(number)),
                    Some(answer),
                );
            }
        });
        let told = reading
            .keeping
            .due
            .map_or("nothing".into(), |due| due.to_string());
        assert_eq!(told, due, "{rhythm} {dates}");
        let is_over = reading.keeping.due.is_some_and(|due| due < today);
        assert_eq!(reading.keeping.overdue(today).is_some(), is_over);
    }
}

#[test]
fn an_overdue_review_stands_out_from_50_on() {
    let pack = english();
    let today = TODAY;
    let alliances = [
        ("50 50 50", "2026-08-20"),
        ("50 50 50", "2026-08-21"),
        ("50 50 49", "2026-08-20"),
    ];
    let alliances = alliances
        .into_iter()
        .zip(1..)
        .map(|((gauges, held), number)| {
            let mut alliance = Case(gauges, OPEN, NO_RATINGS).alliance(&pack, number);
            let answer = review(held, [None; 4]);
            put(
                &mut alliance,
                pack.reviews(),
                Part::Item(item(1)),
                Some(answer),
            );
            alliance
        });
    let workbook = workbook(alliances.collect());
    let readings = read_all(&pack, &workbook);
    let overdue = agenda::overdue(&pack, &workbook, &readings, today);
    assert_eq!(names(&overdue), "ReviewOverdue");
    let words = Words::in_language("en").unwrap();
    let told = Wording::new(&words, &pack).finding(&overdue[0]);
    check_lines([told.title, told.detail, told.advice]);
}

#[test]
fn costs_all_low_buy_all_high_make_and_between_ally() {
    let pack = english();
    let sourcing = |ratings: &str| {
        let reading = read(&pack, |alliance| {
            for (driver, digit) in CostDriver::ALL.into_iter().zip(ratings.split(' ')) {
                let question = pack.rated(Rated::CostDriver(driver));
                put(alliance, question, Part::Value, rated(digit));
            }
        });
        reading.costs.sourcing()
    };
    assert_eq!(sourcing("1 2 2"), Some(Sourcing::Buy));
    assert_eq!(sourcing("4 5 4"), Some(Sourcing::Make));
    for between in ["1 2 3", "3 4 5", "2 4 .", "3 . ?"] {
        assert_eq!(sourcing(between), Some(Sourcing::Ally), "{between}");
    }
    for open in [". . .", "1 2 .", "4 5 ?"] {
        assert_eq!(sourcing(open), None, "{open}");
    }
}
