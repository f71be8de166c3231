//! What the answers say, kept up to date: a change reads the alliances that it touches, and no other.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::domain::{
    id::AllianceId,
    journey,
    pack::Pack,
    reading::{self, AllianceReading},
    workbook::{Subject, Workbook},
};

/// The readings of all alliances on one day, in the workbook's order.
pub struct Readings {
    all: Vec<AllianceReading>,
    day: Date,
    /// Which questions about the firm alliances had settled: any reading can rest on that.
    settled: Vec<bool>,
}

impl Readings {
    /// Reads all alliances.
    pub fn of(pack: &Pack, workbook: &Workbook, day: Date) -> Self {
        let all = reading::read_all(pack, workbook, day);
        let settled = journey::settled_by_alliances(pack, workbook);
        Self { all, day, settled }
    }

    /// All of them, in the workbook's order.
    pub fn all(&self) -> &[AllianceReading] {
        &self.all
    }

    /// That of one alliance.
    pub fn of_alliance(&self, id: AllianceId) -> Option<&AllianceReading> {
        self.all.iter().find(|reading| reading.alliance == id)
    }

    /// Reads again what hangs on the day, where it is another one.
    pub fn on(&mut self, pack: &Pack, workbook: &Workbook, day: Date) {
        if self.day != day {
            *self = Self::of(pack, workbook, day);
        }
    }

    /// Reads again what a change touched: single alliances where it is about them alone, else all of
    /// them, since what the firm says can be part of any reading.
    pub fn after(
        &mut self,
        touched: &BTreeSet<Subject>,
        pack: &Pack,
        workbook: &Workbook,
        day: Date,
    ) {
        let known = self.all.iter().map(|reading| reading.alliance);
        let same = known.eq(workbook.alliances.iter().map(|alliance| alliance.id));
        let settled = journey::settled_by_alliances(pack, workbook);
        if self.day != day || touched.contains(&Subject::Firm) || !same || settled != self.settled {
            *self = Self::of(pack, workbook, day);
            return;
        }
        for subject in touched {
            match subject {
                Subject::Firm => {}
                Subject::Alliance(id) => {
                    let read = reading::read_alliance(pack, workbook, *id, day);
                    let known = self.all.iter_mut().find(|known| known.alliance == *id);
                    if let (Some(read), Some(known)) = (read, known) {
                        *known = read;
                    }
                }
            }
        }
    }
}
