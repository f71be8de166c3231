//! What the readings say is true: whenever a sentence is said, the condition under which it is true
//! holds, worked out here from the answers alone.

use jiff::civil::Date;
use proptest::prelude::*;

use super::{tests::with_wording, *};
use crate::domain::{
    answer::{Answer, Answers, Part, Standing},
    question::{Factor, Gauge, Mark},
    reading::{AllianceReading, continuum::Verdict, objectives::Objectives, read_all},
    scale::Held,
    testing::{any_date, any_firm, pack},
    workbook::Workbook,
};

const FACTORS: [&str; 5] = [
    "potential",
    "trust",
    "excellence",
    "contributions",
    "values",
];
const GAUGES: [&str; 3] = ["risk", "duration", "legal"];
const MARKS: [&str; 5] = ["impact", "assets", "independence", "initiatives", "trust"];
const SAFEGUARDS: [&str; 5] = ["partner", "contract", "relation", "phases", "core"];
const TESTS: [&str; 4] = ["valuable", "rare", "imitate", "substitute"];
const DRIVERS: [&str; 3] = ["assets", "uncertainty", "frequency"];

/// The answers about one alliance, as they stand in the file.
struct Given<'a>(&'a Answers);

impl<'a> Given<'a> {
    fn answer(&self, id: &str) -> Option<&'a Answer> {
        self.0.get(&id.parse().unwrap(), Part::Value)
    }

    fn text(&self, id: &str, part: Part) -> &'a str {
        self.0.text(&id.parse().unwrap(), part).trim()
    }

    /// What these questions were rated, where they were.
    fn rated(&self, prefix: &str, ids: &[&str]) -> Vec<u32> {
        let answers = ids
            .iter()
            .filter_map(|id| self.answer(&format!("{prefix}.{id}")));
        answers
            .filter_map(|it| Some(u32::from(it.rating()?.get())))
            .collect()
    }

    /// How often each of yes, partly, no and nothing was said to these questions.
    fn judged(&self, prefix: &str, ids: &[&str]) -> [usize; 4] {
        let mut counts = [0; 4];
        for id in ids {
            let held = self
                .answer(&format!("{prefix}.{id}"))
                .and_then(Answer::held);
            counts[match held {
                Some(Held::Yes) => 0,
                Some(Held::Partly) => 1,
                Some(Held::No) => 2,
                None => 3,
            }] += 1;
        }
        counts
    }

    fn gauges(&self) -> [Option<u16>; 3] {
        GAUGES.map(|id| {
            let answer = self.answer(&format!("gauges.{id}"))?;
            Some(u16::from(answer.degree()?.get()))
        })
    }

    /// Positions that open gauges leave possible, as sums of the three, each with its legal gauge: at
    /// both ends, on every stop, and where a rule begins.
    fn reachable(&self) -> Vec<(u16, u16)> {
        let [risk, duration, legal] = self.gauges().map(|set| match set {
            Some(at) => vec![at],
            None => (0..=100).step_by(20).chain([19, 39, 59, 79]).collect(),
        });
        let mut all = Vec::new();
        for risk in &risk {
            for duration in &duration {
                all.extend(legal.iter().map(|legal| (risk + duration + legal, *legal)));
            }
        }
        all
    }
}

/// Whether a count of a list says what it rests on, and counts right.
fn is_fair(told: &str, [yes, partly, no, open]: [usize; 4]) -> bool {
    let halves = u8::try_from(2 * yes + partly).unwrap();
    let held = super::halves(Halves(halves));
    told.contains(&format!("{held} of {}", yes + partly + no + open))
        && told.contains("counted half") == (partly > 0)
        && told.contains("still open") == (open > 0)
        && told.contains("so far") == (open > 0)
}

/// The verdict by the rules: for a sum of the three gauges, the legal gauge and half marks.
fn verdict_of(sum: u16, legal: u16, halves: usize) -> Verdict {
    if legal >= 80 || sum >= 240 {
        Verdict::Integration
    } else if sum < 60 {
        Verdict::Transaction
    } else if halves == 10 {
        Verdict::StrategicAlliance
    } else if halves >= 6 {
        Verdict::EmergingAlliance
    } else {
        Verdict::Partnership
    }
}

fn factors(given: &Given<'_>, told: &str) -> Result<(), TestCaseError> {
    let rated = given.rated("factors", &FACTORS);
    let passed =
        |id: &&&str| given.answer(&format!("factors.{id}")) == Some(&Answer::NotApplicable);
    let applying = FACTORS.len() - FACTORS.iter().filter(passed).count();
    let count = u32::try_from(rated.len()).unwrap();
    let sum = rated.iter().sum::<u32>();
    prop_assert_eq!(told == "Factors not rated yet", count == 0);
    prop_assert_eq!(told.starts_with("One of 5 factors"), count == 1);
    let concludes = count > 1;
    let (strong, weak) = (sum >= 4 * count, sum < 3 * count);
    prop_assert_eq!(told.ends_with("a strength"), concludes && strong);
    prop_assert_eq!(
        told.ends_with("worth talking over"),
        concludes && !strong && !weak
    );
    prop_assert_eq!(told.ends_with("a concern"), concludes && weak);
    if concludes {
        prop_assert_eq!(told.contains("rated)"), rated.len() < applying);
    }
    Ok(())
}

/// The headline and its working.
fn verdict(
    given: &Given<'_>,
    reading: &AllianceReading,
    wording: Wording<'_>,
) -> Result<(), TestCaseError> {
    let [yes, partly, _, open] = given.judged("marks", &MARKS);
    let halves = 2 * yes + partly;
    let reachable = given.reachable();
    let mut possible = Vec::new();
    for (sum, legal) in &reachable {
        possible.extend((0..=2 * open).map(|more| verdict_of(*sum, *legal, halves + more)));
    }
    let working = wording.working(reading).join(" ");
    if given.gauges() == [None; 3] {
        prop_assert_eq!(reading.continuum.verdict, None);
        prop_assert!(working.contains("No gauge is set yet."));
        return Ok(());
    }
    // Said as settled only where nothing that is open could change it.
    let told = reading.continuum.verdict.unwrap();
    let all_the_same = possible.iter().all(|it| *it == possible[0]);
    prop_assert_eq!(told.settled(), all_the_same.then_some(possible[0]));
    prop_assert_eq!(possible.iter().min(), Some(&told.at_least));
    prop_assert_eq!(possible.iter().max(), Some(&told.at_most));
    // Every rule that can decide is in the working, and no other.
    let any = |wanted: fn(u16, u16) -> bool| {
        let mut reachable = reachable.iter();
        reachable.any(|(sum, legal)| wanted(*sum, *legal))
    };
    let said = |words: &str| working.contains(words);
    prop_assert_eq!(
        said("below 20 is a transaction"),
        any(|sum, legal| legal < 80 && sum < 60)
    );
    prop_assert_eq!(
        said("the marks decide"),
        any(|sum, legal| legal < 80 && (60..240).contains(&sum))
    );
    prop_assert_eq!(
        said("80 or more is integration"),
        any(|sum, legal| legal < 80 && sum >= 240)
    );
    prop_assert_eq!(said("is past an alliance"), any(|_, legal| legal >= 80));
    Ok(())
}

fn findings(
    given: &Given<'_>,
    reading: &AllianceReading,
    wording: Wording<'_>,
) -> Result<(), TestCaseError> {
    let [yes, partly, _, open] = given.judged("marks", &MARKS);
    let halves = 2 * yes + partly;
    let [risk, duration, legal] = given.gauges();
    let reachable = given.reachable();
    let always = |holds: fn(u16) -> bool| reachable.iter().all(|(sum, _)| holds(*sum));
    let is_held = |id: &str| given.answer(id).and_then(Answer::held) == Some(Held::Yes);
    let trust_is_low = || reading.level.trust.is_some_and(|it| it.rating.is_low());
    for finding in &reading.findings {
        let FindingWords { title, detail, .. } = wording.finding(finding);
        let holds = match title.as_str() {
            "Meant to last, little on paper" => {
                let (duration, legal) = (duration.unwrap(), legal.unwrap());
                duration >= 60 && legal <= 20 && duration - legal > 40
            }
            "The gauges pull apart" => {
                let all = [risk, duration, legal];
                let low = all.into_iter().flatten().min().unwrap();
                let high = all.into_iter().flatten().max().unwrap();
                // Whoever stands at either end is named.
                let at_an_end = Gauge::ALL
                    .into_iter()
                    .zip(all)
                    .filter(|(_, at)| *at == Some(low) || *at == Some(high));
                let mut named = at_an_end.map(|(gauge, _)| wording.gauge_label(gauge));
                let widest = format!("is {} points.", high - low);
                high - low > 40
                    && detail.ends_with(&widest)
                    && named.all(|label| detail.contains(label))
            }
            "More commitment than value" => {
                always(|sum| sum >= 150)
                    && halves + 2 * open <= 4
                    && detail.contains("at most") == (open > 0)
                    && detail.contains("counted half") == (partly > 0)
            }
            "More value than commitment" => {
                always(|sum| sum < 120)
                    && halves >= 8
                    && detail.contains("counted half") == (partly > 0)
            }
            "Beyond an alliance" => legal >= Some(80),
            "Close together, with few safeguards" => {
                let [yes, partly, _, open] = given.judged("safeguards", &SAFEGUARDS);
                always(|sum| sum >= 180)
                    && 2 * (yes + open) + partly < 6
                    && detail.contains("counted half") == (partly > 0)
            }
            "Two answers on trust disagree" => is_held("marks.trust") && trust_is_low(),
            "Close together, with little trust" => always(|sum| sum >= 150) && trust_is_low(),
            "Impact and potential disagree" => {
                is_held("marks.impact") && given.rated("factors", &["potential"])[0] <= 2
            }
            "How independent are you?" => {
                is_held("marks.independence") && (risk >= Some(90) || legal >= Some(80))
            }
            _ => true,
        };
        prop_assert!(holds, "{}: {}", title, detail);
        for (factor, id) in Factor::ALL.into_iter().zip(FACTORS) {
            let label = wording.factor_label(factor);
            let question = format!("factors.{id}");
            if title == format!("{label}: nothing shows it yet") {
                prop_assert!(given.rated("factors", &[id])[0] >= 4);
                prop_assert_eq!(given.text(&question, Part::Evidence), "");
            }
            if title == format!("{label}: low, but why?") {
                prop_assert!(given.rated("factors", &[id])[0] <= 2);
                prop_assert_eq!(given.text(&question, Part::Why), "");
            }
        }
    }
    Ok(())
}

fn levels(reading: &AllianceReading, wording: Wording<'_>) -> Result<(), TestCaseError> {
    let level = reading.level;
    let told = wording.levels(&level).join(" ");
    let trust = level.trust.map(|it| it.level);
    let said = |words: &str| told.contains(words);
    let deeper = |than| {
        let mut pair = level.declared.zip(than).into_iter();
        pair.any(|(declared, than)| declared > than)
    };
    let (trust_only, gauges_only, both) = (
        said("you say is deeper than your trust supports. "),
        said("you say is deeper than the gauges come to. "),
        said("you say is deeper than your trust supports and the gauges come to. "),
    );
    prop_assert_eq!(trust_only || both, deeper(trust));
    prop_assert_eq!(gauges_only || both, deeper(level.gauges));
    let fits = |than| {
        let mut pair = level.declared.zip(than).into_iter();
        pair.any(|(declared, than)| declared <= than)
    };
    if said("It is no deeper than your trust supports") {
        prop_assert!(fits(trust));
    }
    if said("no deeper than the gauges come to") {
        prop_assert!(fits(level.gauges));
    }
    if said("It would support more") {
        let mark = reading.marks.standing(Mark::TrustAcrossCultures);
        prop_assert!(mark.halves() < 2 && !mark.is_open());
    }
    Ok(())
}

fn lenses(
    given: &Given<'_>,
    reading: &AllianceReading,
    wording: Wording<'_>,
) -> Result<(), TestCaseError> {
    let tests = given.judged("lenses", &TESTS);
    let told = wording.resource(&reading.resource);
    prop_assert_eq!(told.contains("all four tests."), tests[0] == 4);
    prop_assert!(tests[0] == 4 || is_fair(&told, tests), "{}", told);
    let ratings = given.rated("lenses", &DRIVERS);
    let told = wording.sourcing(&reading.costs);
    let all = |wanted: fn(u32) -> bool| ratings.iter().all(|it| wanted(*it));
    let (low, high) = (all(|it| it <= 2), all(|it| it >= 4));
    let complete = ratings.len() == DRIVERS.len();
    prop_assert_eq!(told.contains("buying it may do"), complete && low);
    prop_assert_eq!(told.contains("make it yourselves"), complete && high);
    prop_assert_eq!(told.contains("speaks for an alliance"), !low && !high);
    prop_assert_eq!(
        told.contains("whatever is still open"),
        !low && !high && !complete
    );
    Ok(())
}

fn kept_alive(
    given: &Given<'_>,
    reading: &AllianceReading,
    wording: Wording<'_>,
    today: Date,
) -> Result<(), TestCaseError> {
    let told = wording.reviews(&reading.reviews, today).join(" ");
    let is_chosen = reading.reviews.rhythm.is_some();
    let is_due = told.contains("is due on") || told.contains("is overdue since");
    prop_assert_eq!(
        told.contains("You have not said how often"),
        is_due && !is_chosen
    );
    let stages = wording.stages(&reading.stage).join(" ");
    if stages.contains("haste in choosing") {
        let is_blank = |id: &str| {
            let question = format!("factors.{id}").parse().unwrap();
            given.0.standing(&question) == Standing::Blank
        };
        prop_assert!(FACTORS.into_iter().any(is_blank));
    }
    let charter = wording.charter(&reading.charter);
    if charter.starts_with("Every term that applies") {
        prop_assert!(reading.charter.missing().next().is_none());
        prop_assert!(reading.charter.written() > 0);
    }
    Ok(())
}

fn objectives(workbook: &Workbook) -> Result<(), TestCaseError> {
    let read = Objectives::read(&pack(), workbook);
    let told = with_wording(|wording| wording.objectives(&read, workbook));
    let links = "level.objectives".parse().unwrap();
    for alliance in &workbook.alliances {
        let held: Vec<Option<Held>> = read
            .all
            .iter()
            .map(|objective| {
                let linked = alliance.answers.get(&links, Part::Item(objective.item));
                linked.and_then(Answer::held)
            })
            .collect();
        let named = |begins: &str| {
            let mut lines = told.iter();
            lines.any(|line| line.starts_with(begins) && line.contains(&alliance.name))
        };
        if named("Serving none of your objectives, you say: ") {
            prop_assert!(!held.is_empty());
            prop_assert!(held.iter().all(|it| *it == Some(Held::No)));
        }
        if named("Not linked to an objective so far: ") {
            prop_assert!(held.contains(&None));
            prop_assert!(held.iter().flatten().all(|it| *it == Held::No));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_sentence_is_said_only_where_it_is_true(
        workbook in any_firm(),
        today in any_date(),
    ) {
        for reading in read_all(&pack(), &workbook, today) {
            let alliance = workbook.alliance(reading.alliance).unwrap();
            let given = Given(&alliance.answers);
            with_wording(|wording| {
                factors(&given, &wording.factors(&reading.factors))?;
                let marks = given.judged("marks", &MARKS);
                prop_assert!(is_fair(&wording.marks(&reading.marks), marks));
                let safeguards = given.judged("safeguards", &SAFEGUARDS);
                prop_assert!(is_fair(&wording.safeguards(&reading)[0], safeguards));
                verdict(&given, &reading, wording)?;
                findings(&given, &reading, wording)?;
                levels(&reading, wording)?;
                lenses(&given, &reading, wording)?;
                kept_alive(&given, &reading, wording, today)
            })?;
        }
        objectives(&workbook)?;
    }
}
