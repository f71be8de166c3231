//! Golden readings of objectives and of the choice between candidates.

use madbook::{
    domain::{
        answer::{AllyHelp, Answer, Criterion, Objective, Part},
        id::AllianceId,
        pack::Pack,
        reading::{
            AllianceReading,
            matrix::{Matrix, Outcome},
            objectives::Objectives,
            read_all,
        },
        workbook::{Alliance, AllianceKind, Workbook},
    },
    i18n::Catalog,
    report::wording::Wording,
};

use super::{
    blank, check_lines, english,
    given::{item, judged, put, rated, rating},
    names, workbook,
};

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

pub(super) fn with_objective(pack: &Pack, workbook: &mut Workbook, what: &str, ally: AllyHelp) {
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
    let words = Catalog::in_language("en").unwrap();
    let all = [
        serving(&pack, 1, Desired, '.'),
        serving(&pack, 2, Desired, 'n'),
        serving(&pack, 3, Desired, 'p'),
        serving(&pack, 4, Existing, '.'),
        serving(&pack, 5, Potential, '.'),
    ];
    let mut workbook = workbook(all.into());
    let adrift = |workbook: &Workbook| {
        let readings = read_all(&pack, workbook, jiff::civil::Date::MIN);
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
    // The candidate, too; none of them was judged on both objectives.
    assert_eq!((objectives.adrift.len(), objectives.unlinked.len()), (0, 3));
    check_lines(Wording::new(&words, &pack).objectives(&objectives, &workbook));
}

/// A workbook with these criteria (`25`, or `15>3` with a floor) and a candidate for each row of scores.
pub(super) fn grid(pack: &Pack, criteria: &str, rows: &[&str]) -> Workbook {
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
            open: _,
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
            open: _,
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
    let words = Catalog::in_language("en").unwrap();
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
        let readings = read_all(&pack, workbook, jiff::civil::Date::MIN);
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
