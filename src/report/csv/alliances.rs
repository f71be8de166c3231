//! A row for each alliance.

use super::{cell, style::Decimal};
use crate::{
    domain::reading::{
        AllianceReading,
        continuum::{Position, VerdictReading},
        finding::Gravity,
        level::Level,
        read_all,
    },
    domain::workbook::Alliance,
    report::{code::Code, material::Material, wording::Wording},
};

pub(super) const HEAD: [&str; 28] = [
    "firm",
    "alliance",
    "alliance_id",
    "kind",
    "risk_and_control",
    "duration",
    "legal_structure",
    "position_low",
    "position_high",
    "aim_low",
    "aim_high",
    "verdict_code",
    "verdict",
    "marks_held",
    "factors_average",
    "factors_band",
    "level_declared",
    "level_trust",
    "level_gauges",
    "stage",
    "charter_written",
    "charter_needed",
    "safeguards_held",
    "last_review",
    "next_review",
    "warnings",
    "edited",
    "firm_id",
];

pub(super) fn rows(material: &Material<'_>) -> Vec<[String; 28]> {
    let readings = read_all(material.pack, material.workbook, material.now.date());
    let alliances = material.workbook.alliances.iter().zip(&readings);
    alliances
        .map(|(alliance, reading)| row(material, alliance, reading))
        .collect()
}

fn row(material: &Material<'_>, alliance: &Alliance, reading: &AllianceReading) -> [String; 28] {
    let wording = Wording::new(material.words, material.pack);
    let AllianceReading {
        factors,
        continuum,
        marks,
        level,
        charter,
        safeguards,
        stage,
        reviews,
        ..
    } = reading;
    let [risk, duration, legal] = continuum
        .gauges
        .map(|gauge| cell(gauge.now().map(crate::domain::scale::Degree::get)));
    let decimal = material.table.decimal;
    let [now_low, now_high] = ends(continuum.now, decimal);
    let [aim_low, aim_high] = ends(continuum.aim, decimal);
    let settled = continuum.verdict.and_then(VerdictReading::settled);
    let average = factors.average();
    let findings = reading.findings.iter();
    let warnings = findings.filter(|finding| finding.gravity == Gravity::Warning);
    [
        material.workbook.title.clone(),
        alliance.name.clone(),
        alliance.id.to_string(),
        alliance.kind.code().into(),
        risk,
        duration,
        legal,
        now_low,
        now_high,
        aim_low,
        aim_high,
        cell(settled.map(|verdict| verdict.code())),
        cell(continuum.verdict.map(|it| wording.verdict_reading(it))),
        cell((!marks.is_untouched()).then(|| decimal.figure(marks.held().value()))),
        cell(average.map(|average| decimal.figure(average.value()))),
        cell(factors.band().map(|band| band.code())),
        cell(level.declared.map(Level::number)),
        cell(level.trust.map(|trust| trust.level.number())),
        cell(level.gauges.map(Level::number)),
        cell(stage.now.map(crate::domain::reading::stage::Stage::number)),
        cell((!charter.is_untouched()).then(|| charter.written())),
        cell((!charter.is_untouched()).then(|| charter.needed())),
        cell((!safeguards.is_untouched()).then(|| decimal.figure(safeguards.held().value()))),
        cell(reviews.last().map(|review| review.date)),
        cell(reviews.due),
        warnings.count().to_string(),
        alliance.edited.to_string(),
        material.workbook.id.to_string(),
    ]
}

/// Where a position begins and ends.
fn ends(position: Option<Position>, decimal: Decimal) -> [String; 2] {
    position.map_or_else(Default::default, |position| {
        [position.low, position.high].map(|end| decimal.figure(end.mean()))
    })
}
