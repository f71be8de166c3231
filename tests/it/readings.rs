//! Golden readings: the method's rules, asked of the pack that people meet, and told in its words.

// A test that cannot set up its answers should stop there.
#![allow(clippy::unwrap_used)]

pub(crate) mod choosing;
mod given;
mod reviews;
mod running;

use std::{collections::BTreeSet, slice};

use jiff::{
    Timestamp,
    civil::{Date, date},
};
use madbook::{
    content,
    domain::{
        answer::{AllyHelp, Answer, Answers, Entry, Part, Slot},
        id::{AllianceId, QuestionId, WorkbookId},
        pack::Pack,
        question::{Factor, Gauge, Mark},
        reading::{
            AllianceReading, agenda,
            continuum::VerdictReading,
            finding::{Finding, FindingKind},
            matrix::{Matrix, Outcome},
            objectives::Objectives,
            overview, read_all, read_alliance, step,
            step::Step,
        },
        scale::{Degree, Held, Rating},
        workbook::{Alliance, AllianceKind, Workbook},
    },
    i18n::Catalog,
    report::wording::Wording,
    store::{Summary, WorkbookFile},
};
use unicode_width::UnicodeWidthStr;
use uuid::Uuid;

/// What was answered about an alliance: three gauges ("60", "60>80" with an aim, "?" for don't know,
/// "." for blank), five marks (y, p, n, ?, .), five ratings ("4+" with evidence and a why).
struct Case(&'static str, &'static str, &'static str);

/// The day of all readings that hang on the day.
pub(super) const TODAY: Date = Date::constant(2026, 11, 21);

const NO_RATINGS: &str = ". . . . .";

const CASES: [Case; 23] = [
    // The sources' cases.
    Case("0 0 0", "n??n?", NO_RATINGS),
    Case("60 80 60", "yyyyy", NO_RATINGS),
    Case("100 100 100", "??n??", NO_RATINGS),
    // Where sections and verdicts begin.
    Case("20 20 19", "yyyyy", NO_RATINGS),
    Case("20 20 20", "yyynn", NO_RATINGS),
    Case("40 60 40", "yyyyp", NO_RATINGS),
    Case("40 60 40", "yypnn", NO_RATINGS),
    Case("79 80 79", "yyyyy", NO_RATINGS),
    Case("0 0 80", "nnnnn", NO_RATINGS),
    // What is not answered leaves a band.
    Case("60 . 60", "yyyyy", NO_RATINGS),
    Case("? ? 20", "?????", NO_RATINGS),
    Case("40 40 40", "yy???", NO_RATINGS),
    // What stands out.
    Case("59 60 20", "yyyyy", NO_RATINGS),
    Case("60 60 19", "yyyyy", NO_RATINGS),
    Case("80 20 60", "yyyyy", NO_RATINGS),
    Case("60 60 60", "yynnn", NO_RATINGS),
    Case("40 40 20", "yyyyn", NO_RATINGS),
    Case("60 80 60", "yyyyy", "2+ 2+ 3 3 3"),
    Case("60 80 60", "yyyyn", "4+ 2+ 4+ 4+ 4+"),
    Case("100 80 60", "yyyyy", NO_RATINGS),
    Case("20>60 20>40 20>40", "yyynn", "5 5 5 5 5"),
    Case("20>40 20>60 20>40", "yyynn", "1 1 1 1 1"),
    Case("20>40 20>40 20>60", "yyynn", "3 ? . 2+ 4+"),
];

impl Case {
    fn answers(&self, pack: &Pack) -> Answers {
        let mut answers = Answers::default();
        let mut give = |question: &QuestionId, part, answer| {
            put(&mut answers, question, part, Some(answer));
        };
        for (gauge, given) in Gauge::ALL.into_iter().zip(self.0.split(' ')) {
            let question = &pack.gauge(gauge).unwrap().id;
            let degree =
                |digits: &str| Answer::Gauge(Degree::new(digits.parse().unwrap()).unwrap());
            let (now, aim) = given.split_once('>').unwrap_or((given, "."));
            match now {
                "." => {}
                "?" => give(question, Part::Value, Answer::DontKnow),
                digits => give(question, Part::Value, degree(digits)),
            }
            if aim != "." {
                give(question, Part::Aim, degree(aim));
            }
        }
        for (mark, given) in Mark::ALL.into_iter().zip(self.1.chars()) {
            let answer = match given {
                'y' => Answer::Held(Held::Yes),
                'p' => Answer::Held(Held::Partly),
                'n' => Answer::Held(Held::No),
                '?' => Answer::DontKnow,
                _ => continue,
            };
            give(&pack.mark(mark).unwrap().id, Part::Value, answer);
        }
        for (factor, given) in Factor::ALL.into_iter().zip(self.2.split(' ')) {
            let question = &pack.factor(factor).unwrap().id;
            let digit = given.strip_suffix('+');
            if digit.is_some() {
                let words = || Answer::Text("A result.".into());
                give(question, Part::Evidence, words());
                give(question, Part::Why, words());
            }
            let answer = match digit.unwrap_or(given) {
                "." => continue,
                "?" => Answer::DontKnow,
                digit => Answer::Rating(Rating::new(digit.parse().unwrap()).unwrap()),
            };
            give(question, Part::Value, answer);
        }
        answers
    }

    fn alliance(&self, pack: &Pack, number: u128) -> Alliance {
        Alliance {
            answers: self.answers(pack),
            ..blank(number)
        }
    }
}

/// Answers a part of a question, or leaves it blank.
fn put(answers: &mut Answers, question: &QuestionId, part: Part, answer: Option<Answer>) {
    let entry = answer.map(|answer| Entry::new(answer, Timestamp::UNIX_EPOCH));
    answers.set(Slot::new(question, part), entry);
}

fn blank(number: u128) -> Alliance {
    Alliance {
        id: AllianceId(Uuid::from_u128(number)),
        name: format!("Alliance {number}"),
        kind: AllianceKind::Existing,
        edited: Timestamp::UNIX_EPOCH,
        answers: Answers::default(),
    }
}

/// The alliances of all cases, numbered from 1.
fn every_case(pack: &Pack) -> impl Iterator<Item = Alliance> {
    let placed = CASES.iter().zip(1..);
    let placed = placed.map(|(case, number)| case.alliance(pack, number));
    placed.chain(running::alliances(pack, 1 + CASES.len() as u128))
}

fn workbook(alliances: Vec<Alliance>) -> Workbook {
    let id = WorkbookId(Uuid::from_u128(1));
    let mut workbook = Workbook::new(id, "A firm".into(), Timestamp::UNIX_EPOCH);
    workbook.alliances = alliances;
    workbook
}

fn english() -> Pack {
    content::embedded("en").unwrap()
}

/// The position, as it is rounded, and the verdict: `67 StrategicAlliance`, or two of either.
pub(super) fn placed(reading: &AllianceReading) -> String {
    let range = |low: String, high: String| {
        if low == high {
            low
        } else {
            format!("{low}..{high}")
        }
    };
    let (Some(position), Some(verdict)) = (reading.continuum.now, reading.continuum.verdict) else {
        return "nowhere".into();
    };
    let VerdictReading { at_least, at_most } = verdict;
    let rounded = range(
        position.low.rounded().to_string(),
        position.high.rounded().to_string(),
    );
    let verdict = range(format!("{at_least:?}"), format!("{at_most:?}"));
    format!("{rounded} {verdict}")
}

/// Checks every sentence that a reading is told in.
pub(super) fn check_words(wording: Wording<'_>, reading: &AllianceReading) {
    let continuum = &reading.continuum;
    let mut told = wording.working(reading);
    told.push(match continuum.verdict {
        Some(verdict) => wording.verdict_reading(verdict),
        None => wording.unplaced(),
    });
    told.extend(continuum.now.map(|position| wording.position(position)));
    told.extend(continuum.aim.map(|position| wording.position(position)));
    let steps = step::next_steps(continuum, &reading.marks);
    told.extend(steps.iter().map(|step| wording.next_step(step)));
    let factors = reading.factors.standings.iter();
    told.extend(factors.map(|(_, standing)| wording.standing(*standing)));
    let marks = reading.marks.standings.iter();
    told.extend(marks.map(|(_, standing)| wording.mark_standing(*standing)));
    if let Some(average) = reading.factors.average() {
        told.extend([wording.average(average), wording.band(average.band())]);
    }
    for finding in &reading.findings {
        let words = wording.finding(finding);
        assert!(words.title.width() <= 40, "{}", words.title);
        told.extend([wording.gravity(finding.gravity), words.title]);
        told.extend([words.detail, words.advice]);
    }
    told.extend(wording.levels(&reading.level));
    told.push(wording.charter(&reading.charter));
    for (label, why) in wording.missing_terms(&reading.charter) {
        told.extend([label.to_owned(), why]);
    }
    told.extend(wording.safeguards(reading));
    told.extend(wording.stages(&reading.stage));
    told.extend(wording.reviews(&reading.reviews, TODAY));
    told.push(wording.resource(&reading.resource));
    told.push(wording.sourcing(&reading.costs));
    check_lines(told);
}

/// Checks that these are whole sentences.
pub(super) fn check_lines(told: impl IntoIterator<Item = String>) {
    for text in told {
        // An argument that was not given stands in braces, and a name that was not found is empty.
        let whole = !text.trim().is_empty() && !text.contains(['{', '}']) && !text.contains("“”");
        assert!(whole, "{text:?}");
    }
}

fn name(finding: &Finding) -> String {
    let shown = format!("{:?}", finding.kind);
    shown.split([' ', '(']).next().unwrap().to_owned()
}

fn names(findings: &[Finding]) -> String {
    findings.iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_methods_rules_with_the_english_pack() {
    let pack = english();
    let alliances = CASES
        .iter()
        .zip(1..)
        .map(|(case, n)| case.alliance(&pack, n));
    let readings = read_all(&pack, &workbook(alliances.collect()), Date::MIN);
    let told = CASES.iter().zip(&readings).map(|(case, reading)| {
        let Case(gauges, marks, ratings) = case;
        let findings: Vec<String> = reading.findings.iter().map(name).collect();
        let placed = placed(reading);
        format!(
            "{gauges} | {marks} | {ratings}\n    {placed} [{}]",
            findings.join(" ")
        )
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r"
    0 0 0 | n??n? | . . . . .
        0 Transaction []
    60 80 60 | yyyyy | . . . . .
        67 StrategicAlliance []
    100 100 100 | ??n?? | . . . . .
        100 Integration [NewEntity]
    20 20 19 | yyyyy | . . . . .
        19 Transaction [ValueAheadOfCommitment]
    20 20 20 | yyynn | . . . . .
        20 EmergingAlliance []
    40 60 40 | yyyyp | . . . . .
        47 EmergingAlliance []
    40 60 40 | yypnn | . . . . .
        47 Partnership []
    79 80 79 | yyyyy | . . . . .
        79 StrategicAlliance []
    0 0 80 | nnnnn | . . . . .
        27 Integration [GaugesPullApart NewEntity]
    60 . 60 | yyyyy | . . . . .
        40..73 StrategicAlliance []
    ? ? 20 | ????? | . . . . .
        7..73 Transaction..StrategicAlliance []
    40 40 40 | yy??? | . . . . .
        40 Partnership..StrategicAlliance []
    59 60 20 | yyyyy | . . . . .
        46 StrategicAlliance []
    60 60 19 | yyyyy | . . . . .
        46 StrategicAlliance [LongWithLittlePaper GaugesPullApart]
    80 20 60 | yyyyy | . . . . .
        53 StrategicAlliance [GaugesPullApart]
    60 60 60 | yynnn | . . . . .
        60 Partnership [CommitmentAheadOfValue]
    40 40 20 | yyyyn | . . . . .
        33 EmergingAlliance [ValueAheadOfCommitment]
    60 80 60 | yyyyy | 2+ 2+ 3 3 3
        67 StrategicAlliance [TrustDisagrees ImpactDisagrees]
    60 80 60 | yyyyn | 4+ 2+ 4+ 4+ 4+
        67 EmergingAlliance [DeepWithLowTrust]
    100 80 60 | yyyyy | . . . . .
        80 Integration [IndependenceDisagrees]
    20>60 20>40 20>40 | yyynn | 5 5 5 5 5
        20 EmergingAlliance [ClaimedWithoutEvidence ClaimedWithoutEvidence ClaimedWithoutEvidence ClaimedWithoutEvidence ClaimedWithoutEvidence FurthestToTravel]
    20>40 20>60 20>40 | yyynn | 1 1 1 1 1
        20 EmergingAlliance [ImpactDisagrees FurthestToTravel LowWithoutWhy LowWithoutWhy LowWithoutWhy LowWithoutWhy LowWithoutWhy]
    20>40 20>40 20>60 | yyynn | 3 ? . 2+ 4+
        20 EmergingAlliance [FurthestToTravel]
    ");

    let every_kind: BTreeSet<_> = readings
        .iter()
        .flat_map(|it| &it.findings)
        .map(name)
        .collect();
    assert_eq!(every_kind.len(), 12, "{every_kind:?}");
}

#[test]
fn every_finding_rests_on_questions_of_the_pack() {
    let pack = english();
    for alliance in every_case(&pack) {
        let workbook = workbook(vec![alliance]);
        for finding in read_all(&pack, &workbook, Date::MIN).remove(0).findings {
            assert!(!finding.basis.is_empty(), "{finding:?}");
            for basis in &finding.basis {
                let kind = &pack.question(&basis.question).unwrap().kind;
                let fits = kind.is_list() || kind.parts().contains(&basis.part);
                assert!(fits, "{finding:?}");
            }
        }
    }
}

#[test]
fn every_contradiction_names_two_answers() {
    let pack = english();
    let late = date(2028, 1, 1);
    let mut cases: Vec<Workbook> = every_case(&pack).map(|it| workbook(vec![it])).collect();
    let mut adrift = workbook(vec![blank(1)]);
    adrift.alliances[0].kind = AllianceKind::Desired;
    choosing::with_objective(&pack, &mut adrift, "Sell abroad", AllyHelp::Sooner);
    let mut failing = choosing::grid(&pack, "50>3", &["2"]);
    failing.alliances[0].kind = AllianceKind::Existing;
    let mut late_review = Case("50 50 50", ".....", NO_RATINGS).alliance(&pack, 1);
    let answer = given::review("2026-08-20", [None; 4]);
    let part = Part::Item(given::item(1));
    given::put(&mut late_review, pack.reviews(), part, Some(answer));
    cases.extend([adrift, failing, workbook(vec![late_review])]);
    let mut kinds = BTreeSet::new();
    for workbook in cases {
        for finding in read_all(&pack, &workbook, late).remove(0).findings {
            let answers: BTreeSet<String> =
                finding.basis.iter().map(|it| format!("{it:?}")).collect();
            // A new legal entity is one answer that says something by itself.
            let least = match finding.kind {
                FindingKind::NewEntity { .. } => 1,
                _ => 2,
            };
            assert!(answers.len() >= least, "{finding:?}");
            kinds.insert(name(&finding));
        }
    }
    assert_eq!(kinds.len(), 19, "{kinds:?}");
}

#[test]
fn a_blank_alliance_stands_nowhere_and_nothing_stands_out() {
    let pack = english();
    let words = Catalog::in_language("en").unwrap();
    let workbook = workbook(vec![blank(1)]);
    let reading = read_alliance(&pack, &workbook, workbook.alliances[0].id, TODAY).unwrap();
    assert_eq!(placed(&reading), "nowhere");
    assert_eq!(reading.continuum.aim, None);
    assert_eq!(reading.factors.average(), None);
    assert_eq!(reading.factors.standings.len(), 5);
    assert_eq!(reading.findings, []);
    assert_eq!(
        step::next_steps(&reading.continuum, &reading.marks),
        [
            Step::SetGauges(Gauge::ALL.into()),
            Step::JudgeMarks(Mark::ALL.into()),
        ]
    );
    assert_eq!((reading.level.declared, reading.level.trust), (None, None));
    assert_eq!(reading.level.gauges, None);
    assert!(reading.charter.is_untouched());
    assert_eq!(
        (reading.charter.written(), reading.charter.needed()),
        (0, 15)
    );
    assert!(reading.safeguards.is_untouched());
    assert!(reading.resource.is_untouched());
    assert_eq!(reading.stage.now, None);
    assert_eq!(reading.stage.left_open, []);
    assert_eq!(reading.reviews.held, []);
    assert_eq!((reading.reviews.rhythm, reading.reviews.due), (None, None));
    assert_eq!(reading.costs.sourcing(), None);
    let readings = [reading];
    assert_eq!(agenda::agenda(&pack, &workbook, TODAY), []);
    let row = &overview::overview(&workbook, &readings)[0];
    assert_eq!((row.factors, row.marks, row.position), (None, None, None));
    assert_eq!((row.level, row.stage, row.review), (None, None, None));
    assert_eq!(overview::compare(&readings[0], &readings[0]), []);
    let matrix = Matrix::read(&pack, &workbook).unwrap();
    assert_eq!(matrix.outcome, Outcome::Unweighed);
    assert_eq!(Objectives::read(&pack, &workbook).adrift, []);
    check_words(Wording::new(&words, &pack), &readings[0]);
}

#[test]
fn fifty_alliances_each_read_as_they_would_alone() {
    let pack = english();
    let words = Catalog::in_language("en").unwrap();
    let fifty: Vec<Alliance> = every_case(&pack).take(50).collect();
    let together = workbook(fifty.clone());

    let readings = read_all(&pack, &together, Date::MIN);
    assert_eq!(readings.len(), 50);
    for (alliance, reading) in fifty.into_iter().zip(&readings) {
        let alone = workbook(vec![alliance]);
        assert_eq!(read_all(&pack, &alone, Date::MIN), slice::from_ref(reading));
        check_words(Wording::new(&words, &pack), reading);
    }

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fifty.ron");
    let summary = Summary::of(&pack, &together);
    WorkbookFile::create(&path, &together, &summary).unwrap();
    let (_, loaded) = WorkbookFile::open(&path).unwrap();
    assert_eq!((loaded.workbook, loaded.summary), (together, summary));
}
