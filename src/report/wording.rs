//! What the readings say, in words: the catalogue's for what we conclude, the pack's own for what
//! was asked.

mod change;
mod finding;
mod level;
mod matrix;
mod overview;
mod picture;
mod reviews;
mod shaping;
mod verdict;

pub use self::{change::DifferenceText, finding::FindingWords, matrix::percent};

use crate::{
    domain::{
        key_in::Keywords,
        pack::Pack,
        question::{Factor, Gauge, Mark, Rated},
        reading::{
            checklist::Tally,
            continuum::GaugeStanding,
            factors::{Average, FactorBand, FactorStanding, Factors},
            finding::Gravity,
            marks::{Halves, MarkStanding, Marks},
        },
        scale::{Degree, Held, Rating},
        workbook::AllianceKind,
    },
    i18n::Catalog,
    report::document::Guide,
    t,
};

/// Turns readings into words.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    words: &'a Catalog,
    pack: &'a Pack,
}

impl<'a> Wording<'a> {
    /// The words of a language for readings of a pack's answers.
    pub fn new(words: &'a Catalog, pack: &'a Pack) -> Self {
        Self { words, pack }
    }

    /// The marks in a few words: how many hold, and what that count rests on.
    pub fn marks(&self, marks: &Marks) -> String {
        t!(
            self.words,
            "reading-marks",
            marks = self.tally(marks.tally())
        )
    }

    /// How many entries of a list hold, where there is little room: what is open is said, what was
    /// counted half is not.
    pub fn held_so_far(&self, tally: Tally) -> String {
        let (held, of) = (halves(tally.held), tally.of.to_string());
        match tally.open {
            0 => t!(self.words, "tally", held = held, of = of),
            _ => t!(self.words, "tally-so-far", held = held, of = of),
        }
    }

    /// How many entries of a list hold: "2½ of 5 so far (1 partly, counted half; 2 still open)".
    pub fn tally(&self, tally: Tally) -> String {
        self.noted(self.held_so_far(tally), tally)
    }

    /// How many entries of a list hold at best, if all that is open held.
    fn tally_at_best(&self, tally: Tally) -> String {
        let (held, of) = (halves(tally.held_at_best()), tally.of.to_string());
        let told = match tally.open {
            0 => t!(self.words, "tally", held = held, of = of),
            _ => t!(self.words, "tally-at-most", held = held, of = of),
        };
        self.noted(told, tally)
    }

    /// A count with what it rests on: what was counted half, and what is open.
    fn noted(&self, told: String, tally: Tally) -> String {
        let partly = (tally.partly > 0)
            .then(|| t!(self.words, "tally-partly", count = tally.partly.to_string()));
        let open =
            (tally.open > 0).then(|| t!(self.words, "tally-open", count = tally.open.to_string()));
        let notes: Vec<String> = partly.into_iter().chain(open).collect();
        if notes.is_empty() {
            told
        } else {
            let notes = notes.join("; ");
            t!(self.words, "tally-noted", tally = told, notes = notes)
        }
    }

    /// How grave a finding is, in words, since colour alone does not tell everybody.
    pub fn gravity(&self, gravity: Gravity) -> String {
        match gravity {
            Gravity::Warning => t!(self.words, "gravity-warning"),
            Gravity::Discuss => t!(self.words, "gravity-discuss"),
            Gravity::Note => t!(self.words, "gravity-note"),
        }
    }

    /// A mean of ratings with one decimal.
    pub fn average(&self, average: Average) -> String {
        let count = average.count.max(1);
        let tenths = (average.sum * 20 + count) / (count * 2);
        t!(
            self.words,
            "number-tenths",
            whole = (tenths / 10).to_string(),
            tenths = (tenths % 10).to_string()
        )
    }

    /// How the factors stand together: what one rating alone cannot carry is not concluded, and how
    /// many are rated is said where some are not.
    pub fn factors(&self, factors: &Factors) -> String {
        let (rated, applicable) = (factors.rated(), factors.applicable());
        let asked = factors.standings.len();
        let (Some(average), Some(band)) = (factors.average(), factors.band()) else {
            return match factors.average() {
                Some(average) => t!(
                    self.words,
                    "reading-factor",
                    asked = asked.to_string(),
                    average = self.average(average)
                ),
                None => t!(self.words, "reading-no-factors"),
            };
        };
        let (average, band) = (self.average(average), self.band(band));
        if rated < applicable {
            t!(
                self.words,
                "reading-factors-so-far",
                average = average,
                band = band,
                rated = rated.to_string(),
                applicable = applicable.to_string()
            )
        } else {
            t!(
                self.words,
                "reading-factors",
                average = average,
                band = band
            )
        }
    }

    /// What a mean of ratings says.
    pub fn band(&self, band: FactorBand) -> String {
        match band {
            FactorBand::Concern => t!(self.words, "band-concern"),
            FactorBand::Discuss => t!(self.words, "band-discuss"),
            FactorBand::Strength => t!(self.words, "band-strength"),
        }
    }

    /// How a factor stands.
    pub fn standing(&self, standing: FactorStanding) -> String {
        let number = |rating: Rating| rating.get().to_string();
        match standing {
            FactorStanding::Blank => t!(self.words, "standing-blank"),
            FactorStanding::Unknown => t!(self.words, "standing-unknown"),
            FactorStanding::NotApplicable => t!(self.words, "standing-not-applicable"),
            FactorStanding::Proven(rating) => {
                t!(self.words, "standing-proven", rating = number(rating))
            }
            FactorStanding::Unproven(rating) => {
                t!(self.words, "standing-unproven", rating = number(rating))
            }
        }
    }

    /// How a mark stands.
    pub fn mark_standing(&self, standing: MarkStanding) -> String {
        match standing {
            MarkStanding::Blank => t!(self.words, "standing-blank"),
            MarkStanding::Unknown => t!(self.words, "standing-unknown"),
            MarkStanding::Judged(held) => self.held(held),
        }
    }

    /// Whether a mark holds.
    pub fn held(&self, held: Held) -> String {
        match held {
            Held::Yes => t!(self.words, "held-yes"),
            Held::Partly => t!(self.words, "held-partly"),
            Held::No => t!(self.words, "held-no"),
        }
    }

    /// The words that lines of answers may begin with.
    pub fn keywords(&self) -> Keywords {
        Keywords {
            alliance: t!(self.words, "key-in-alliance"),
            note: t!(self.words, "key-in-note"),
            why: t!(self.words, "key-in-why"),
            aim: t!(self.words, "key-in-aim"),
        }
    }

    /// How a relationship stands to the firm.
    pub fn kind(&self, kind: AllianceKind) -> String {
        match kind {
            AllianceKind::Existing => t!(self.words, "kind-existing"),
            AllianceKind::Desired => t!(self.words, "kind-desired"),
            AllianceKind::Potential => t!(self.words, "kind-potential"),
        }
    }

    /// The words with which a reader finds their way about a document.
    pub fn guide(&self) -> Guide {
        Guide {
            contents: t!(self.words, "report-contents"),
            skip: t!(self.words, "report-skip"),
        }
    }

    /// What every report says about its readings.
    pub fn caveat(&self) -> String {
        t!(self.words, "caveat")
    }

    /// The pack's name for a factor; empty where it does not ask it.
    pub fn factor_label(&self, factor: Factor) -> &'a str {
        self.pack.factor(factor).map_or("", |asked| &asked.label)
    }

    /// The pack's name for a gauge; empty where it does not ask it.
    pub fn gauge_label(&self, gauge: Gauge) -> &'a str {
        self.pack.gauge(gauge).map_or("", |asked| &asked.label)
    }

    /// The pack's name for a mark; empty where it does not ask it.
    pub fn mark_label(&self, mark: Mark) -> &'a str {
        self.pack.mark(mark).map_or("", |asked| &asked.label)
    }

    /// What the stop nearest to a degree means; empty where the pack does not ask the gauge.
    pub fn stop(&self, gauge: Gauge, degree: Degree) -> &'a str {
        let stops = self.pack.gauge(gauge).and_then(|asked| asked.kind.stops());
        stops.map_or("", |stops| &stops[degree.nearest_stop()])
    }

    /// A place on a gauge, with what the nearest stop means: "80, “open-ended”".
    pub fn place(&self, gauge: Gauge, degree: Degree) -> String {
        let (number, stop) = (degree.get().to_string(), self.stop(gauge, degree));
        if degree.is_stop() {
            t!(self.words, "gauge-at", degree = number, stop = stop)
        } else {
            t!(self.words, "gauge-near", degree = number, stop = stop)
        }
    }

    /// How a gauge was answered.
    pub fn gauge_standing(&self, gauge: Gauge, standing: GaugeStanding) -> String {
        match standing {
            GaugeStanding::Blank => t!(self.words, "standing-blank"),
            GaugeStanding::Unknown => t!(self.words, "standing-unknown"),
            GaugeStanding::NotApplicable => t!(self.words, "standing-not-applicable"),
            GaugeStanding::Set(degree) => self.place(gauge, degree),
        }
    }

    /// What a rating means; empty where the pack does not ask the factor.
    pub fn anchor(&self, factor: Factor, rating: Rating) -> &'a str {
        self.anchor_of(Rated::Factor(factor), rating)
    }

    fn anchor_of(&self, rated: Rated, rating: Rating) -> &'a str {
        let anchors = self
            .pack
            .rated(rated)
            .and_then(|asked| asked.kind.anchors());
        anchors.map_or("", |anchors| &anchors[rating.index()])
    }

    /// Names with "and" before the last.
    fn list_and(&self, names: &[&str]) -> String {
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => {
                let (others, last): (String, &str) = (list(others.iter().copied()), last);
                t!(self.words, "list-and", others = others, last = last)
            }
        }
    }
}

/// A number of marks in figures: "4½".
pub fn halves(count: Halves) -> String {
    match (count.0 / 2, count.0 % 2) {
        (whole, 0) => whole.to_string(),
        (0, _) => "½".into(),
        (whole, _) => format!("{whole}½"),
    }
}

fn list<'b>(names: impl Iterator<Item = &'b str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod truth;
