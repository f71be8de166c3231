//! What the answers say. Every reading shows its working: what it rests on and what is missing.
//!
//! All readings are teaching aids of our own calibration, not validated instruments; every report says
//! so.

pub mod agenda;
pub mod charter;
pub mod checklist;
pub mod continuum;
pub mod factors;
pub mod finding;
pub mod fraction;
pub mod lenses;
pub mod level;
pub mod marks;
pub mod matrix;
pub mod objectives;
pub mod overview;
pub mod reviews;
pub mod stage;
pub mod step;
pub mod value;

use jiff::civil::Date;

use self::{
    charter::{Charter, Safeguards},
    continuum::Continuum,
    factors::Factors,
    finding::Finding,
    lenses::{Costs, Resource},
    level::LevelReading,
    marks::Marks,
    reviews::Reviews,
    stage::StageReading,
};
use super::{
    answer::{Answers, Part},
    id::AllianceId,
    pack::Pack,
    question::Pick,
    workbook::Workbook,
};

/// Everything that one alliance's answers say.
#[derive(Debug, Clone, PartialEq)]
pub struct AllianceReading {
    /// Whose reading it is.
    pub alliance: AllianceId,
    /// The five selection factors.
    pub factors: Factors,
    /// The gauges, the position and the verdict.
    pub continuum: Continuum,
    /// The five marks.
    pub marks: Marks,
    /// The level: declared, carried by trust, and as the gauges have it.
    pub level: LevelReading,
    /// How complete the charter is.
    pub charter: Charter,
    /// The safeguards of the firm's autonomy.
    pub safeguards: Safeguards,
    /// The stage, and what those before it left unanswered.
    pub stage: StageReading,
    /// The dynamics, the reviews, and when the next one is due.
    pub reviews: Reviews,
    /// The tests of the resource that it would reach.
    pub resource: Resource,
    /// The cost of dealing with each other.
    pub costs: Costs,
    /// What stands out, gravest first.
    pub findings: Vec<Finding>,
}

impl AllianceReading {
    /// Whether there is nothing to read yet: no gauge is set, no factor rated and no mark judged.
    pub fn is_blank(&self) -> bool {
        let is_placed = self.continuum.now.is_some();
        !is_placed && self.factors.average().is_none() && self.marks.is_unjudged()
    }
}

/// Reads one alliance as it stands on a day; none where the workbook does not have it. The day tells only
/// whether a review is overdue.
pub fn read_alliance(
    pack: &Pack,
    workbook: &Workbook,
    id: AllianceId,
    today: Date,
) -> Option<AllianceReading> {
    let alliance = workbook.alliance(id)?;
    let answers = &alliance.answers;
    let factors = Factors::read(pack, answers);
    let marks = Marks::read(pack, answers);
    let continuum = Continuum::read(pack, answers, &marks);
    let reviews = Reviews::read(pack, answers);
    let level = LevelReading::read(pack, answers, &factors, &continuum, &marks, &reviews);
    let mut reading = AllianceReading {
        alliance: id,
        factors,
        continuum,
        marks,
        level,
        charter: Charter::read(pack, answers),
        safeguards: Safeguards::read(pack, answers),
        stage: StageReading::read(pack, workbook, alliance),
        reviews,
        resource: Resource::read(pack, answers),
        costs: Costs::read(pack, answers),
        findings: Vec::new(),
    };
    reading.findings = finding::find(pack, workbook, alliance, &reading, today);
    Some(reading)
}

/// Reads every alliance as it stands on a day, in the workbook's order.
pub fn read_all(pack: &Pack, workbook: &Workbook, today: Date) -> Vec<AllianceReading> {
    workbook
        .alliances
        .iter()
        .filter_map(|alliance| read_alliance(pack, workbook, alliance.id, today))
        .collect()
}

/// Where among a question's options the picked one stands, from 0.
fn picked(pack: &Pack, answers: &Answers, of: Pick) -> Option<usize> {
    let question = pack.pick(of)?;
    let chosen = answers.get(&question.id, Part::Value)?.picked()?.first()?;
    let mut options = question.kind.options()?.iter();
    options.position(|option| option.id == *chosen)
}

/// Where among a question's options those that were picked stand, from 0; none where it was not
/// answered by picking.
fn all_picked(pack: &Pack, answers: &Answers, of: Pick) -> Option<Vec<usize>> {
    let question = pack.pick(of)?;
    let chosen = answers.get(&question.id, Part::Value)?.picked()?;
    let options = question.kind.options()?.iter().enumerate();
    let known = options.filter(|(_, option)| chosen.contains(&option.id));
    let places: Vec<usize> = known.map(|(at, _)| at).collect();
    (!places.is_empty()).then_some(places)
}

#[cfg(test)]
mod tests;
