//! What a list of workbooks shows about each, kept at the head of its file so that listing reads no
//! more than that.

use jiff::{Timestamp, civil::Date};

use crate::domain::{
    id::WorkbookId,
    journey::{self, Progress},
    pack::Pack,
    reading::{
        AllianceReading, agenda,
        continuum::{Continuum, GaugeSum, Position},
        marks::Marks,
    },
    scale::Degree,
    workbook::{Alliance, AllianceKind, Workbook},
};

/// What stands at the head of a workbook's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The format that the file is in; later ones than the program's own can only be looked at.
    pub format: u64,
    /// The same in every copy of the workbook.
    pub id: WorkbookId,
    /// The firm's name.
    pub title: String,
    /// When it was begun.
    pub created: Timestamp,
    /// When anything in it was last edited.
    pub edited: Timestamp,
    /// What was worked out when it was saved.
    pub summary: Summary,
}

/// What a workbook came to when it was last saved. Whoever saves works it out; opening a workbook
/// believes none of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many questions are answered.
    pub answered: u32,
    /// How many there are.
    pub asked: u32,
    /// The first day on which an action or a review is due; none where nothing is.
    pub due: Option<Date>,
    /// The alliances, in the owner's order.
    pub alliances: Vec<AllianceSummary>,
}

/// One alliance as a list of workbooks shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllianceSummary {
    /// Who the partner is.
    pub name: String,
    /// How it stands to the firm.
    pub kind: AllianceKind,
    /// Where it stands on the continuum; none where no gauge is set.
    pub position: Option<Band>,
}

/// A stretch of the continuum; a point where both ends are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The shallower end.
    pub low: Degree,
    /// The deeper end.
    pub high: Degree,
}

impl Summary {
    /// What a workbook comes to, by the questions of a pack.
    pub fn of(pack: &Pack, workbook: &Workbook) -> Self {
        let position = |alliance: &Alliance| {
            let marks = Marks::read(pack, &alliance.answers);
            Continuum::read(pack, &alliance.answers, &marks).now
        };
        let positions = workbook.alliances.iter().map(position);
        Self::with(
            workbook,
            journey::progress(pack, workbook),
            agenda::first_due(pack, workbook),
            positions,
        )
    }

    /// The same where it was counted and read already, every alliance in the workbook's order.
    pub fn told(workbook: &Workbook, progress: Progress, readings: &[AllianceReading]) -> Self {
        let reviews = readings.iter().filter_map(|reading| reading.reviews.due);
        let due = agenda::first_of(workbook, reviews);
        let positions = readings.iter().map(|reading| reading.continuum.now);
        Self::with(workbook, progress, due, positions)
    }

    fn with(
        workbook: &Workbook,
        progress: Progress,
        due: Option<Date>,
        positions: impl Iterator<Item = Option<Position>>,
    ) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let degree =
            |sum: GaugeSum| Degree::nearest(i16::try_from(sum.rounded()).unwrap_or(i16::MAX));
        let alliances = workbook.alliances.iter().zip(positions);
        let alliances = alliances.map(|(alliance, position)| AllianceSummary {
            name: alliance.name.clone(),
            kind: alliance.kind,
            position: position.map(|now| Band {
                low: degree(now.low),
                high: degree(now.high),
            }),
        });
        Self {
            answered: count(progress.answered),
            asked: count(progress.asked),
            due,
            alliances: alliances.collect(),
        }
    }
}
