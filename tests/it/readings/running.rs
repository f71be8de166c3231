//! Golden readings of levels and safeguards.

use madbook::{
    domain::{
        answer::Part,
        pack::Pack,
        question::{Dynamic, Judged, Pick, Rated, Safeguard},
        reading::{level::Level, read_all},
        workbook::Alliance,
    },
    i18n::Catalog,
    report::wording::Wording,
};

use super::{
    Case, NO_RATINGS, check_words, english,
    given::{item, judged, pick, put, rated, review},
    names, workbook,
};

/// What was answered about a running alliance, on top of a [`Case`]: the declared level (1 to 5), how
/// trust is rated as a dynamic and by the last review, and the five safeguards (y, p, n, ?, .).
struct Running(Case, &'static str, &'static str, &'static str);

const OPEN: &str = ".....";
const UNRATED: &str = ". .";

const LEVELS: [Running; 33] = [
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
];

const SAFEGUARDS: [Running; 9] = [
    // From 60 on, three are enough.
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
    (LEVELS.iter().chain(&SAFEGUARDS))
        .zip(from..)
        .map(move |(case, number)| case.alliance(pack, number))
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

/// The cases, each with its levels (declared, carried by trust, as the gauges come to) and findings.
fn told(cases: &[Running]) -> String {
    let pack = english();
    let words = Catalog::in_language("en").unwrap();
    let alliances = cases.iter().zip(1..);
    let alliances = alliances.map(|(case, number)| case.alliance(&pack, number));
    let readings = read_all(
        &pack,
        &workbook(alliances.collect()),
        jiff::civil::Date::MIN,
    );
    let told = cases.iter().zip(&readings).map(|(case, reading)| {
        check_words(Wording::new(&words, &pack), reading);
        let Running(Case(gauges, marks, ratings), level, trust, safeguards) = case;
        let levels = reading.level;
        let pilot = if levels.calls_for_pilot() { " pilot" } else { "" };
        format!(
            "{level} | {gauges} | {marks} | {ratings} | {trust} | {safeguards}\n    {} {} {}{pilot} [{}]",
            number(levels.declared),
            number(levels.trust.map(|trust| trust.level)),
            number(levels.gauges),
            names(&reading.findings),
        )
    });
    told.collect::<Vec<_>>().join("\n")
}

#[test]
fn levels_at_their_boundaries() {
    insta::assert_snapshot!(told(&LEVELS), @r"
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
");
}

#[test]
fn safeguards_at_their_boundaries() {
    insta::assert_snapshot!(told(&SAFEGUARDS), @r"
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
