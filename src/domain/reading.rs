//! What the answers say. Every reading shows its working: what it rests on and what is missing.
//!
//! All readings are teaching aids of our own calibration, not validated instruments
//! (`method.md` 10); every report says so.

pub mod continuum;
pub mod factors;
pub mod finding;
pub mod marks;
pub mod step;

use self::{continuum::Continuum, factors::Factors, finding::Finding, marks::Marks};
use super::{
    id::AllianceId,
    pack::Pack,
    workbook::{Subject, Workbook},
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
    /// What stands out, gravest first.
    pub findings: Vec<Finding>,
}

/// Reads one alliance; none where the workbook does not have it.
pub fn read_alliance(pack: &Pack, workbook: &Workbook, id: AllianceId) -> Option<AllianceReading> {
    let answers = workbook.answers(Subject::Alliance(id))?;
    let factors = Factors::read(pack, answers);
    let marks = Marks::read(pack, answers);
    let continuum = Continuum::read(pack, answers, &marks);
    let findings = finding::find(pack, answers, id, &factors, &continuum, &marks);
    Some(AllianceReading {
        alliance: id,
        factors,
        continuum,
        marks,
        findings,
    })
}

/// Reads every alliance, in the workbook's order.
pub fn read_all(pack: &Pack, workbook: &Workbook) -> Vec<AllianceReading> {
    workbook
        .alliances
        .iter()
        .filter_map(|alliance| read_alliance(pack, workbook, alliance.id))
        .collect()
}

#[cfg(test)]
mod tests;
