//! What would move an alliance's verdict (the reading shows what is missing).

use std::cmp::Reverse;

use super::{
    continuum::{
        Continuum, FOR_EMERGING, FOR_STRATEGIC, GaugeStanding, GaugeSum, MIDRANGE, Rule, Verdict,
        VerdictReading,
    },
    marks::{Halves, Marks},
};
use crate::domain::question::{Gauge, Mark};

/// Something that would move the verdict, or settle it. It says what *would*, not what should:
/// deeper is not better in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// These gauges are blank or unknown; setting them narrows the position.
    SetGauges(Vec<Gauge>),
    /// These marks are open; judging them settles the verdict.
    JudgeMarks(Vec<Mark>),
    /// Moving deeper on the gauges leads from a transaction into the midrange, where marks count.
    MoveGauges {
        /// By how many points, over the three gauges together, 1 to 60.
        points: u16,
    },
    /// More marks lead to the verdict.
    HoldMarks {
        /// How many more if every open one holds, 1 half to 10 halves.
        fewest: Halves,
        /// How many more if none of the open ones holds.
        most: Halves,
        /// Those that are open: judging them comes first.
        open: Vec<Mark>,
        /// Those that were judged and can contribute, those nearest to holding first.
        among: Vec<Mark>,
        /// What it would then be.
        leads_to: Verdict,
    },
}

/// What is missing, and once the verdict is settled, the least change that would make it one step
/// deeper. A strategic alliance has nothing deeper to become: integration is another choice, not
/// the next step.
pub fn next_steps(continuum: &Continuum, marks: &Marks) -> Vec<Step> {
    let settled = continuum.verdict.and_then(VerdictReading::settled);
    let mut steps = Vec::new();
    let unset: Vec<Gauge> = continuum
        .gauges
        .iter()
        .filter(|reading| match reading.standing {
            GaugeStanding::Blank | GaugeStanding::Unknown => true,
            GaugeStanding::Set(_) | GaugeStanding::NotApplicable => false,
        })
        .map(|reading| reading.gauge)
        .collect();
    if !unset.is_empty() {
        steps.push(Step::SetGauges(unset));
    }
    match settled {
        None => {
            if marks_matter(continuum, marks) {
                steps.push(Step::JudgeMarks(marks.open().collect()));
            }
        }
        Some(Verdict::Transaction) => steps.extend(into_the_midrange(continuum)),
        Some(Verdict::Partnership) => {
            steps.push(more_marks(marks, FOR_EMERGING, Verdict::EmergingAlliance));
        }
        Some(Verdict::EmergingAlliance) => {
            steps.push(more_marks(marks, FOR_STRATEGIC, Verdict::StrategicAlliance));
        }
        Some(Verdict::StrategicAlliance | Verdict::Integration) => {}
    }
    steps
}

fn into_the_midrange(continuum: &Continuum) -> Option<Step> {
    let here = continuum.now?.point()?;
    Some(Step::MoveGauges {
        points: GaugeSum::at(MIDRANGE).sum().saturating_sub(here.sum()),
    })
}

/// Whether judging the open marks can change the verdict: the midrange can be reached, and they
/// make a difference there.
fn marks_matter(continuum: &Continuum, marks: &Marks) -> bool {
    let reached = |needed| marks.held() < needed && marks.held_at_best() >= needed;
    let rules = continuum.rules();
    let midrange = continuum.now.is_none() || rules.contains(&Rule::Midrange);
    midrange && (reached(FOR_EMERGING) || reached(FOR_STRATEGIC))
}

fn more_marks(marks: &Marks, needed: Halves, leads_to: Verdict) -> Step {
    let short_of = |held: Halves| Halves(needed.0.saturating_sub(held.0));
    let mut among: Vec<Mark> = marks.lacking().collect();
    among.sort_by_key(|mark| Reverse(marks.standing(*mark).halves()));
    Step::HoldMarks {
        fewest: short_of(marks.held_at_best()),
        most: short_of(marks.held()),
        open: marks.open().collect(),
        among,
        leads_to,
    }
}
