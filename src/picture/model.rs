//! What pictures show: readings of alliances as the domain has them, and the words that go with them.

use crate::{
    domain::{
        pack::Pack,
        question::{Gauge, Mark},
        reading::{
            AllianceReading,
            continuum::{Continuum, GaugeReading, GaugeStanding, Spread, Verdict, VerdictReading},
            finding::{FindingKind, Gravity},
            marks::{Halves, MarkStanding, Marks},
        },
        scale::{Degree, Held},
        workbook::{self, AllianceKind, Workbook},
    },
    i18n::Catalog,
    t,
};

use super::{
    signs::Signs,
    style::{Style, say},
};

/// One alliance on a picture.
#[derive(Debug, Clone, Copy)]
pub struct Alliance<'a> {
    /// Who the partner is.
    pub name: &'a str,
    /// How it stands to the firm.
    pub kind: AllianceKind,
    /// The gauges, the position and the verdict.
    pub continuum: &'a Continuum,
    /// The five marks.
    pub marks: &'a Marks,
    /// The gravest thing that stands out about it.
    pub gravest: Option<FindingKind>,
}

impl<'a> Alliance<'a> {
    /// One alliance of a workbook with what its answers say.
    pub fn of(alliance: &'a workbook::Alliance, reading: &'a AllianceReading) -> Self {
        Self {
            name: &alliance.name,
            kind: alliance.kind,
            continuum: &reading.continuum,
            marks: &reading.marks,
            gravest: reading.findings.first().map(|finding| finding.kind),
        }
    }
}

/// The alliances of a workbook, in its order; those without a reading are left out.
pub fn alliances<'a>(workbook: &'a Workbook, readings: &'a [AllianceReading]) -> Vec<Alliance<'a>> {
    let known = workbook.alliances.iter().filter_map(|alliance| {
        let reading = readings.iter().find(|it| it.alliance == alliance.id)?;
        Some(Alliance::of(alliance, reading))
    });
    known.collect()
}

/// The words of one alliance, for those pictures that have room for them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Detail {
    /// The verdict, or how far it is settled, without a full stop.
    pub headline: String,
    /// What a settled verdict means, in a sentence.
    pub meaning: Option<String>,
    /// How the verdict was reached, a sentence each: the gauges, the marks, then the rule.
    pub working: Vec<String>,
    /// What would move the verdict, or settle it, a sentence each.
    pub steps: Vec<String>,
    /// What stands out, gravest first.
    pub findings: Vec<Finding>,
    /// What is said where nothing stands out.
    pub no_findings: String,
}

/// Something that stands out, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub gravity: Gravity,
    /// The same in words.
    pub label: String,
    /// What was found.
    pub title: String,
    /// The answers that it rests on, in a sentence or two.
    pub detail: String,
    /// What to do about it, in a sentence.
    pub advice: String,
    /// The same without what it rests on, for where there is little room.
    pub brief: String,
    /// The labels of the questions that it rests on.
    pub leads: Vec<String>,
}

/// How far a gauge lags behind the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lag {
    /// The gauges that lead, all at one degree.
    pub(super) ahead: Vec<Gauge>,
    /// By how many points, more than 40.
    pub(super) by: u8,
}

/// The gauges that are set, with where they stand.
pub(super) fn set_gauges(continuum: &Continuum) -> Vec<(Gauge, Degree)> {
    let set = continuum.gauges.iter();
    set.filter_map(|it| Some((it.gauge, it.now()?))).collect()
}

/// How far a gauge lags, where the gauges pull apart and it is one of those that lag.
pub(super) fn lag(continuum: &Continuum, gauge: Gauge) -> Option<Lag> {
    let spread = Spread::of(continuum.gauges.map(|it| it.now()))?;
    let (_, here) = spread.behind().find(|(behind, _)| *behind == gauge)?;
    let highest = spread.ahead().map(|(_, degree)| degree).max()?;
    let leads = spread.ahead().filter(|(_, degree)| *degree == highest);
    Some(Lag {
        ahead: leads.map(|(gauge, _)| gauge).collect(),
        by: highest.get() - here.get(),
    })
}

/// The letters of an alliance by its place in the workbook: A to Z, then AA, AB and so on.
pub fn badge(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        let letter = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(letter).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The place in the workbook of the alliance with these letters, in either case; none where they are
/// no letters of the alphabet.
pub fn index_of_badge(letters: &str) -> Option<usize> {
    let place = letters.bytes().try_fold(0_usize, |place, letter| {
        let upper = letter.to_ascii_uppercase();
        let digit = upper.is_ascii_uppercase().then(|| upper - b'A' + 1)?;
        place.checked_mul(26)?.checked_add(usize::from(digit))
    })?;
    place.checked_sub(1)
}

/// What a pack and a language call the parts of the picture, so that they are looked up once.
#[derive(Debug, Clone)]
pub struct Labels {
    gauges: [GaugeLabel; 3],
    marks: [String; 5],
}

#[derive(Debug, Clone)]
struct GaugeLabel {
    name: String,
    short: String,
    letter: String,
    stops: [String; 6],
}

impl Labels {
    /// The labels of a pack, with the short forms that the interface has for narrow pictures.
    pub fn new(words: &Catalog, pack: &Pack) -> Self {
        let gauge = |gauge: Gauge| {
            let asked = pack.gauge(gauge);
            let stops = asked.and_then(|asked| asked.kind.stops());
            let (short, letter) = match gauge {
                Gauge::RiskAndControl => (
                    t!(words, "pic-gauge-risk-short"),
                    t!(words, "pic-gauge-risk-letter"),
                ),
                Gauge::Duration => (
                    t!(words, "pic-gauge-duration-short"),
                    t!(words, "pic-gauge-duration-letter"),
                ),
                Gauge::LegalStructure => (
                    t!(words, "pic-gauge-legal-short"),
                    t!(words, "pic-gauge-legal-letter"),
                ),
            };
            GaugeLabel {
                name: asked.map_or_else(|| short.clone(), |asked| asked.label.clone()),
                short,
                letter,
                stops: stops.cloned().unwrap_or_default(),
            }
        };
        let mark = |mark| pack.mark(mark).map(|asked| asked.label.clone());
        Self {
            gauges: Gauge::ALL.map(gauge),
            marks: Mark::ALL.map(|it| mark(it).unwrap_or_default()),
        }
    }

    fn of(&self, gauge: Gauge) -> &GaugeLabel {
        match gauge {
            Gauge::RiskAndControl => &self.gauges[0],
            Gauge::Duration => &self.gauges[1],
            Gauge::LegalStructure => &self.gauges[2],
        }
    }

    /// The name of a gauge.
    pub(super) fn gauge(&self, gauge: Gauge) -> &str {
        &self.of(gauge).name
    }

    /// The name of a gauge in at most nine cells, in English.
    pub(super) fn short(&self, gauge: Gauge) -> &str {
        &self.of(gauge).short
    }

    /// The letter that stands for a gauge.
    pub(super) fn letter(&self, gauge: Gauge) -> &str {
        &self.of(gauge).letter
    }

    /// What the six stops of a gauge mean, shallowest first.
    pub(super) fn stops(&self, gauge: Gauge) -> &[String; 6] {
        &self.of(gauge).stops
    }

    /// What the stop nearest to a degree means.
    pub(super) fn stop(&self, gauge: Gauge, degree: Degree) -> &str {
        &self.stops(gauge)[degree.nearest_stop()]
    }

    /// The name of a mark.
    pub(super) fn mark(&self, mark: Mark) -> &str {
        let at = Mark::ALL.iter().position(|it| *it == mark);
        at.map_or("", |at| &self.marks[at])
    }
}

/// A number of marks: "4", "2½".
pub(super) fn halves(count: Halves, style: &Style<'_>) -> String {
    let half = style.signs.half;
    match (count.0 / 2, count.0 % 2) {
        (whole, 0) => whole.to_string(),
        (0, _) => half.to_owned(),
        (whole, _) => format!("{whole}{half}"),
    }
}

/// The marks of an alliance in a few words: "4 of 5 marks", "1 of 5, 3 open".
pub(super) fn marks_of(marks: &Marks, style: &Style<'_>) -> String {
    let held = halves(marks.held(), style);
    match marks.open().count() {
        0 => say!(style, "pic-marks-of", held = held),
        open => say!(style, "pic-marks-open", held = held, open = open),
    }
}

/// What stands for a gauge that has no number.
pub(super) fn open_sign(standing: GaugeStanding, signs: &Signs) -> char {
    match standing {
        GaugeStanding::NotApplicable => signs.blank,
        GaugeStanding::Blank | GaugeStanding::Unknown | GaugeStanding::Set(_) => signs.unknown,
    }
}

/// Where a gauge stands: "60", or the sign that nobody said, or that it does not apply.
pub(super) fn number(standing: GaugeStanding, style: &Style<'_>) -> String {
    let open = || open_sign(standing, style.signs).to_string();
    let degree = standing.degree();
    degree.map_or_else(open, |degree| degree.get().to_string())
}

/// A gauge in numbers: "60", "20 ► 60", "? ► 60".
pub(super) fn numbers(gauge: GaugeReading, between: &str, style: &Style<'_>) -> String {
    let now = number(gauge.standing, style);
    match gauge.aim {
        Some(aim) if gauge.now() != Some(aim) => {
            let tip = style.signs.tips[1];
            format!("{now}{between}{tip}{between}{}", aim.get())
        }
        Some(_) | None => now,
    }
}

/// What a place on a gauge means: its stop, or the one that it is near.
pub(super) fn place_of(gauge: Gauge, degree: Degree, style: &Style<'_>) -> String {
    let stop = style.signs.spell(style.labels.stop(gauge, degree));
    if degree.is_stop() {
        stop.into_owned()
    } else {
        say!(style, "pic-near", stop = stop.into_owned())
    }
}

/// What the place means where a gauge stands, or how it was passed over.
pub(super) fn stop_of(read: GaugeReading, style: &Style<'_>) -> String {
    match read.standing {
        GaugeStanding::Set(now) => place_of(read.gauge, now, style),
        GaugeStanding::Blank => say!(style, "standing-blank"),
        GaugeStanding::Unknown => say!(style, "standing-unknown"),
        GaugeStanding::NotApplicable => say!(style, "standing-not-applicable"),
    }
}

/// The sign of a mark, and whether it speaks for an alliance.
pub(super) fn mark_sign(standing: MarkStanding, style: &Style<'_>) -> (char, super::drawn::Role) {
    let [holds, partly, fails] = style.signs.marks;
    match standing {
        MarkStanding::Judged(Held::Yes) => (holds, super::drawn::Role::Good),
        MarkStanding::Judged(Held::Partly) => (partly, super::drawn::Role::Warn),
        MarkStanding::Judged(Held::No) => (fails, super::drawn::Role::Text),
        MarkStanding::Unknown => (style.signs.unknown, super::drawn::Role::Text),
        MarkStanding::Blank => (style.signs.blank, super::drawn::Role::Text),
    }
}

/// What is said of marks that hold partly; none where none does.
pub(super) fn half_note(marks: &Marks, style: &Style<'_>) -> Option<String> {
    let partly = MarkStanding::Judged(Held::Partly);
    let some = marks
        .standings
        .iter()
        .any(|(_, standing)| *standing == partly);
    let sign = style.signs.marks[1].to_string();
    some.then(|| say!(style, "pic-half-note", sign = sign))
}

/// How a mark stands, in words.
pub(super) fn mark_standing(standing: MarkStanding, style: &Style<'_>) -> String {
    match standing {
        MarkStanding::Judged(Held::Yes) => say!(style, "held-yes"),
        MarkStanding::Judged(Held::Partly) => say!(style, "held-partly"),
        MarkStanding::Judged(Held::No) => say!(style, "held-no"),
        MarkStanding::Unknown => say!(style, "standing-unknown"),
        MarkStanding::Blank => say!(style, "standing-blank"),
    }
}

/// How a relationship stands to the firm.
pub(super) fn kind(kind: AllianceKind, style: &Style<'_>) -> String {
    match kind {
        AllianceKind::Existing => say!(style, "pic-kind-existing"),
        AllianceKind::Desired => say!(style, "pic-kind-desired"),
        AllianceKind::Potential => say!(style, "pic-kind-potential"),
    }
}

/// The sign of a finding by its gravity.
pub(super) fn gravity_sign(gravity: Gravity, style: &Style<'_>) -> (char, super::drawn::Role) {
    match gravity {
        Gravity::Warning => (style.signs.lags, super::drawn::Role::Warn),
        Gravity::Discuss => (style.signs.discuss, super::drawn::Role::Text),
        Gravity::Note => (style.signs.dot, super::drawn::Role::Text),
    }
}

/// What an alliance is, in at most 18 cells in English, to stand beside its name.
pub(super) fn short_verdict(verdict: Option<VerdictReading>, style: &Style<'_>) -> String {
    let Some(VerdictReading { at_least, at_most }) = verdict else {
        return say!(style, "pic-short-unplaced");
    };
    match at_least {
        settled if settled == at_most => verdict_name(settled, style),
        Verdict::Transaction => match at_most {
            Verdict::Partnership => say!(style, "pic-short-to-partnership"),
            Verdict::EmergingAlliance => say!(style, "pic-short-to-emerging"),
            Verdict::StrategicAlliance => say!(style, "pic-short-to-strategic"),
            Verdict::Transaction | Verdict::Integration => say!(style, "pic-short-open"),
        },
        Verdict::Partnership => say!(style, "pic-short-from-partnership"),
        Verdict::EmergingAlliance => say!(style, "pic-short-from-emerging"),
        Verdict::StrategicAlliance | Verdict::Integration => {
            say!(style, "pic-short-from-strategic")
        }
    }
}

/// A verdict by its name.
fn verdict_name(verdict: Verdict, style: &Style<'_>) -> String {
    match verdict {
        Verdict::Transaction => say!(style, "verdict-transaction"),
        Verdict::Partnership => say!(style, "verdict-partnership"),
        Verdict::EmergingAlliance => say!(style, "verdict-emerging"),
        Verdict::StrategicAlliance => say!(style, "verdict-strategic"),
        Verdict::Integration => say!(style, "verdict-integration"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z_and_lead_back() {
        assert_eq!(badge(0), "A");
        assert_eq!(badge(25), "Z");
        assert_eq!(badge(26), "AA");
        assert_eq!(badge(701), "ZZ");
        assert_eq!(badge(702), "AAA");
        for index in [0, 7, 25, 26, 49, 700, 702, 20_000] {
            assert_eq!(index_of_badge(&badge(index)), Some(index));
            assert_eq!(index_of_badge(&badge(index).to_lowercase()), Some(index));
        }
        for none in ["", "1", "A1", "É"] {
            assert_eq!(index_of_badge(none), None);
        }
    }
}
