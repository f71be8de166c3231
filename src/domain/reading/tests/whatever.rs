//! What must hold whatever was answered.

use super::*;

/// Answers every open gauge and mark.
fn complete(answers: &Answers, gauges: [Degree; 3], marks: [Held; 5]) -> Answers {
    let pack = pack();
    let mut answers = answers.clone();
    let mut fill = |question: &Question, answer| {
        let open = match answers.get(&question.id, Part::Value) {
            None | Some(Answer::DontKnow | Answer::NotApplicable) => true,
            Some(_) => false,
        };
        if open {
            let edited = second(0);
            let slot = Slot::new(&question.id, Part::Value);
            answers.set(slot, Some(Entry::new(answer, edited)));
        }
    };
    for (gauge, degree) in Gauge::ALL.into_iter().zip(gauges) {
        fill(pack.gauge(gauge).unwrap(), Answer::Gauge(degree));
    }
    for (mark, held) in Mark::ALL.into_iter().zip(marks) {
        fill(pack.mark(mark).unwrap(), Answer::Held(held));
    }
    answers
}

fn read_answers(answers: Answers) -> AllianceReading {
    let mut workbook = empty_workbook();
    let mut alliance = blank_alliance(1);
    alliance.answers = answers;
    workbook.alliances.push(alliance);
    read_alliance(&pack(), &workbook, alliance_id(1), FIRST_DAY).unwrap()
}

fn any_completion() -> impl Strategy<Value = ([Degree; 3], [Held; 5])> {
    let held = || proptest::sample::select(Held::ALL.to_vec());
    (
        proptest::array::uniform3((0..=100_u8).prop_map(degree)),
        proptest::array::uniform5(held()),
    )
}

proptest! {
    #[test]
    fn every_workbook_reads_and_low_is_never_above_high(workbook in any_workbook()) {
        let pack = pack();
        for reading in read_all(&pack, &workbook, FIRST_DAY) {
            let Continuum { now, aim, verdict, .. } = reading.continuum;
            for position in now.into_iter().chain(aim) {
                prop_assert!(position.low <= position.high);
                prop_assert!(position.low.rounded() <= position.high.rounded());
            }
            if let Some(verdict) = verdict {
                prop_assert!(verdict.at_least <= verdict.at_most);
            }
            prop_assert!(reading.marks.held() <= reading.marks.held_at_best());
            prop_assert!(reading.findings.is_sorted_by_key(|finding| finding.gravity));
            for finding in &reading.findings {
                prop_assert!(!finding.basis.is_empty());
                for basis in &finding.basis {
                    if let Subject::Alliance(id) = basis.subject {
                        prop_assert_eq!(id, reading.alliance);
                    }
                    let kind = &pack.question(&basis.question).unwrap().kind;
                    match basis.part {
                        Part::Item(_) => prop_assert!(kind.is_list()),
                        Part::Value if kind.is_list() => {}
                        part => prop_assert!(kind.parts().contains(&part)),
                    }
                }
            }
        }
    }

    #[test]
    fn answering_what_is_open_stays_within_the_band(
        alliance in any_alliance(),
        (gauges, marks) in any_completion(),
    ) {
        let open = read_answers(alliance.answers.clone());
        let full = read_answers(complete(&alliance.answers, gauges, marks));
        let position = full.continuum.now.and_then(Position::point).unwrap();
        if let Some(band) = open.continuum.now {
            prop_assert!((band.low..=band.high).contains(&position));
        }
        let verdict = settled(&full).unwrap();
        if let Some(reading) = open.continuum.verdict {
            prop_assert!((reading.at_least..=reading.at_most).contains(&verdict));
        }
        let held = full.marks.held();
        prop_assert!((open.marks.held()..=open.marks.held_at_best()).contains(&held));
        // What was found about commitment and value rests on nothing that was open.
        for finding in &open.findings {
            let rests_on_both = |kind: FindingKind| {
                matches!(
                    kind,
                    FindingKind::CommitmentAheadOfValue { .. }
                        | FindingKind::ValueAheadOfCommitment { .. }
                )
            };
            let lasts = full
                .findings
                .iter()
                .any(|found| discriminant(&found.kind) == discriminant(&finding.kind));
            prop_assert!(lasts || !rests_on_both(finding.kind));
        }
    }

    #[test]
    fn the_rules_that_are_told_are_those_that_decide(
        alliance in any_alliance(),
        (gauges, marks) in any_completion(),
    ) {
        let open = read_answers(alliance.answers.clone());
        let full = read_answers(complete(&alliance.answers, gauges, marks));
        let decides = full.continuum.rules();
        prop_assert_eq!(decides.len(), 1);
        if open.continuum.now.is_some() {
            prop_assert!(open.continuum.rules().contains(&decides[0]));
        }
        let marks_decide = match settled(&full).unwrap() {
            Verdict::Transaction | Verdict::Integration => false,
            Verdict::Partnership | Verdict::EmergingAlliance | Verdict::StrategicAlliance => true,
        };
        prop_assert_eq!(marks_decide, decides[0] == Rule::Midrange);
        // Where open marks are not asked for, they do not matter, and where the range of what is
        // missing is told, it holds.
        for step in next_steps(&open.continuum, &open.marks) {
            if let Step::HoldMarks { fewest, most, leads_to, .. } = step {
                let missing = Halves(match leads_to {
                    Verdict::StrategicAlliance => 10,
                    Verdict::Transaction | Verdict::Partnership | Verdict::EmergingAlliance
                    | Verdict::Integration => 6,
                } - full.marks.held().0);
                prop_assert!((fewest..=most).contains(&missing));
            }
        }
    }

    #[test]
    fn a_rounded_position_is_on_the_same_side_of_every_rule(whole in 0..=300_u16) {
        let exact = sum(whole);
        for rule in [20, 40, 50, 60, 80] {
            prop_assert_eq!(exact.rounded() >= u16::from(rule), exact >= GaugeSum::at(rule));
        }
        prop_assert!((f64::from(exact.rounded()) - exact.mean()).abs() < 1.0);
    }

    #[test]
    fn the_marks_that_are_asked_for_are_just_enough(
        alliance in any_alliance(),
        (gauges, marks) in any_completion(),
    ) {
        let reading = read_answers(complete(&alliance.answers, gauges, marks));
        let position = reading.continuum.now.and_then(Position::point).unwrap();
        let legal = reading.continuum.gauge(Gauge::LegalStructure).now().unwrap();
        let held = reading.marks.held();
        for step in next_steps(&reading.continuum, &reading.marks) {
            match step {
                Step::SetGauges(_) | Step::JudgeMarks(_) => prop_assert!(false, "nothing is open"),
                Step::MoveGauges { points } => {
                    let there = sum(position.sum() + points);
                    prop_assert_eq!(there.section(), Section::Midrange);
                    let short = sum(position.sum() + points - 1);
                    prop_assert_eq!(short.section(), Section::Transactional);
                }
                Step::HoldMarks { fewest, most, open, among, leads_to } => {
                    let with = |halves| verdict(position, legal, Halves(halves));
                    prop_assert_eq!((fewest, open.len()), (most, 0));
                    prop_assert_eq!(with(held.0 + most.0), leads_to);
                    prop_assert!(with(held.0 + most.0 - 1) < leads_to);
                    prop_assert!(Some(leads_to) > settled(&reading));
                    prop_assert!(usize::from(most.0) <= 2 * among.len());
                }
            }
        }
    }
}
