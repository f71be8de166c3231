//! All alliances at a glance.

use super::Builder;
use crate::{
    domain::{
        question::{Factor, Gauge, Mark},
        reading::{
            AllianceReading,
            continuum::{Continuum, INTEGRATION, MIDRANGE, Position, Verdict, VerdictReading},
            overview::{Row, overview},
        },
    },
    picture::{self, Labels, PARTNERSHIP, Signs, Style, TWO_THIRDS, Zones},
    report::document::{
        Axis, Block, Drawn, Landmark, Lane, Legend, Picture, Place, Section, Stretch, Table,
    },
    t,
};

/// How wide a picture in characters is, with a margin that stays empty on its right.
const PAGE: u16 = 77;
/// The most lanes on one picture, so that it stays on a page.
const LANES: usize = 16;

/// What is told of an alliance that could be anything.
const ANYTHING: VerdictReading = VerdictReading {
    at_least: Verdict::Transaction,
    at_most: Verdict::Integration,
};

impl Builder<'_> {
    /// What the picture of all alliances is called.
    pub(super) fn overview_title(&self) -> String {
        let count = self.readings.len();
        t!(self.words, "report-overview", count = count)
    }

    /// What each alliance comes to, and where there are more than the brief shows, all of them on axes; nothing where
    /// there are not two to compare.
    pub(super) fn side_by_side(&self) -> Option<Section> {
        if self.readings.len() < 2 {
            return None;
        }
        let alliances = picture::alliances(self.workbook, &self.readings);
        let axes = (0..).step_by(LANES).zip(alliances.chunks(LANES));
        let axes = axes.filter(|_| alliances.len() > super::brief::LANES);
        let axes = axes.map(|(first, alliances)| {
            let title = self.overview_title();
            self.named(title, Picture::Axis(self.axis(alliances, first)))
        });
        let has_half = |reading: &AllianceReading| reading.marks.tally().partly > 0;
        let half = self.readings.iter().any(has_half);
        let half = half.then(|| Block::Paragraph(t!(self.words, "report-half")));
        let table = Block::Table(self.compared());
        Some(Section {
            heading: t!(self.words, "report-side-by-side"),
            blocks: axes.chain([table]).chain(half).collect(),
            sections: Vec::new(),
        })
    }

    /// A row for each alliance. Levels, stages and reviews have a column only where there are any, factors and
    /// marks where they are asked for.
    fn compared(&self) -> Table {
        let words = self.words;
        let rows = overview(self.workbook, &self.readings);
        let cells = |cell: &dyn Fn(&Row) -> Option<String>| -> Vec<Option<String>> {
            rows.iter().map(cell).collect()
        };
        let readings = || self.readings.iter();
        let whenever = [
            (
                t!(self.words, "report-factors"),
                readings()
                    .map(|reading| self.mean_of_factors(reading))
                    .collect(),
                Factor::ALL.iter().any(|it| self.pack.factor(*it).is_some()),
            ),
            (
                t!(self.words, "report-marks"),
                readings()
                    .map(|reading| {
                        let judged = !reading.marks.is_unjudged();
                        judged.then(|| self.wording.held_so_far(reading.marks.tally()))
                    })
                    .collect(),
                Mark::ALL.iter().any(|it| self.pack.mark(*it).is_some()),
            ),
            (
                t!(self.words, "overview-level"),
                cells(&|row| Some(row.level?.number().to_string())),
                false,
            ),
            (
                t!(self.words, "overview-stage"),
                cells(&|row| Some(row.stage?.number().to_string())),
                false,
            ),
            (
                t!(self.words, "overview-review"),
                cells(&|row| Some(words.short_date(row.review?))),
                false,
            ),
        ];
        let mut columns = vec![
            (
                t!(self.words, "report-alliance"),
                cells(&|row| Some(row.name.clone())),
            ),
            (
                t!(self.words, "report-verdict"),
                readings()
                    .map(|reading| Some(self.headline(&reading.continuum)))
                    .collect(),
            ),
        ];
        let told = whenever.into_iter().filter_map(|(head, cells, always)| {
            (always || cells.iter().any(Option::is_some)).then_some((head, cells))
        });
        columns.extend(told);
        let none = || t!(self.words, "report-none");
        let row = |at: usize| {
            let cells = columns
                .iter()
                .map(|(_, cells)| cells.get(at).cloned().flatten());
            cells.map(|cell| cell.unwrap_or_else(none)).collect()
        };
        Table {
            rows: (0..rows.len()).map(row).collect(),
            head: columns.iter().map(|(head, _)| head.clone()).collect(),
        }
    }

    /// The mean of an alliance's factors, with how many are rated where some are not.
    fn mean_of_factors(&self, reading: &AllianceReading) -> Option<String> {
        let factors = &reading.factors;
        let average = self.wording.average(factors.average()?);
        Some(if factors.rated() < factors.applicable() {
            t!(
                self.words,
                "report-of-rated",
                number = average,
                rated = factors.rated().to_string(),
                applicable = factors.applicable().to_string()
            )
        } else {
            t!(self.words, "report-of", number = average)
        })
    }

    /// What an alliance is, or that it is not placed yet.
    pub(super) fn headline(&self, continuum: &Continuum) -> String {
        continuum.verdict.map_or_else(
            || t!(self.words, "report-unplaced"),
            |verdict| self.wording.verdict_reading(verdict),
        )
    }

    /// The sentence for the firm. Where what an alliance rests on is not asked or not shown, it is not called
    /// open: it says how much can be told without.
    pub(super) fn in_short(&self, alliances: &[picture::Alliance<'_>]) -> String {
        let is_whole = Gauge::ALL.iter().all(|it| self.pack.gauge(*it).is_some())
            && Mark::ALL.iter().all(|it| self.pack.mark(*it).is_some());
        let verdict = |it: &picture::Alliance<'_>| it.continuum.verdict;
        match alliances {
            [one] if !is_whole && verdict(one).and_then(VerdictReading::settled).is_none() => {
                let told = verdict(one).filter(|it| *it != ANYTHING);
                let name = one.name;
                told.map_or_else(
                    || t!(self.words, "report-not-from-here", name = name),
                    |told| {
                        let verdict = self.wording.verdict_reading(told);
                        t!(self.words, "report-so-far", verdict = verdict, name = name)
                    },
                )
            }
            _ => {
                let labels = Labels::new(self.words, self.pack);
                picture::sentence(alliances, self.words, &labels)
            }
        }
    }

    /// These alliances on one axis, the first of them in this place in the workbook.
    pub(super) fn axis(&self, alliances: &[picture::Alliance<'_>], first: usize) -> Axis {
        let words = self.words;
        let (left, right) = (f64::from(MIDRANGE), f64::from(INTEGRATION));
        let stretches = [
            (t!(words, "section-transactional"), 0.0, left),
            (t!(words, "section-midrange"), left, right),
            (t!(words, "section-integration"), right, 100.0),
        ];
        let two_thirds = f64::from(TWO_THIRDS) / 3.0;
        let landmarks = [
            (t!(words, "axis-alliance"), two_thirds),
            (t!(words, "axis-deal"), 0.0),
            (t!(words, "axis-one-firm"), 100.0),
            (t!(words, "axis-partnership"), f64::from(PARTNERSHIP)),
        ];
        Axis {
            stretches: stretches
                .map(|(name, from, to)| Stretch { name, from, to })
                .into(),
            landmarks: landmarks.map(|(name, at)| Landmark { name, at }).into(),
            notch: Some(two_thirds),
            lanes: (first..)
                .zip(alliances)
                .map(|(index, alliance)| self.lane(alliance, index))
                .collect(),
            legend: Legend {
                now: t!(words, "pic-legend-now-long"),
                aim: t!(words, "pic-legend-aim-long"),
                band: t!(words, "pic-legend-band-long"),
                notch: t!(words, "pic-legend-thirds-long"),
            },
            drawn: Drawn {
                unicode: self.drawn(alliances, first, &picture::UNICODE),
                ascii: self.drawn(alliances, first, &picture::ASCII),
            },
        }
    }

    fn drawn(
        &self,
        alliances: &[picture::Alliance<'_>],
        first: usize,
        signs: &'static Signs,
    ) -> String {
        let style = Style {
            words: self.words,
            labels: &Labels::new(self.words, self.pack),
            signs,
            zones: Zones::Lined,
        };
        picture::page(PAGE, alliances, first, &style).to_text()
    }

    fn lane(&self, alliance: &picture::Alliance<'_>, index: usize) -> Lane {
        let continuum = alliance.continuum;
        let place = |position: Position| {
            position.point().map_or(
                Place::Band {
                    low: position.low.mean(),
                    high: position.high.mean(),
                },
                |point| Place::Point(point.mean()),
            )
        };
        let aim = continuum.aim.filter(|aim| continuum.now != Some(*aim));
        let reading = match (continuum.now, aim.filter(|aim| aim.point().is_some())) {
            (None, _) => t!(self.words, "picture-no-gauges"),
            (Some(now), None) => self.wording.position(now),
            (Some(now), Some(aim)) => t!(
                self.words,
                "report-now-to-aim",
                now = self.wording.position(now),
                aim = self.wording.position(aim)
            ),
        };
        Lane {
            badge: picture::badge(index),
            name: alliance.name.to_owned(),
            verdict: (continuum.verdict)
                .map_or_else(String::new, |it| self.wording.verdict_reading(it)),
            now: continuum.now.map(place),
            aim: aim.map(place),
            reading,
        }
    }
}
