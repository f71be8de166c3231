//! The words of the verdict: what it is, how it was reached, and what would move it.

use super::{Wording, halves, list};
use crate::{
    domain::{
        question::{Gauge, Mark},
        reading::{
            AllianceReading,
            continuum::{
                Continuum, GaugeStanding, GaugeSum, Position, Rule, Section, Verdict,
                VerdictReading,
            },
            marks::Halves,
            step::{Step, next_steps},
        },
    },
    t,
};

impl Wording<'_> {
    /// What a relationship is, in a word or two.
    pub fn verdict(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Transaction => t!(self.words, "verdict-transaction"),
            Verdict::Partnership => t!(self.words, "verdict-partnership"),
            Verdict::EmergingAlliance => t!(self.words, "verdict-emerging"),
            Verdict::StrategicAlliance => t!(self.words, "verdict-strategic"),
            Verdict::Integration => t!(self.words, "verdict-integration"),
        }
    }

    /// What a relationship is, within a sentence.
    fn verdict_inline(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Transaction => t!(self.words, "verdict-transaction-inline"),
            Verdict::Partnership => t!(self.words, "verdict-partnership-inline"),
            Verdict::EmergingAlliance => t!(self.words, "verdict-emerging-inline"),
            Verdict::StrategicAlliance => t!(self.words, "verdict-strategic-inline"),
            Verdict::Integration => t!(self.words, "verdict-integration-inline"),
        }
    }

    /// The verdict as a headline, or how far it is settled.
    pub fn verdict_reading(&self, reading: VerdictReading) -> String {
        let VerdictReading { at_least, at_most } = reading;
        match (at_least, at_most) {
            (Verdict::Transaction, Verdict::Transaction) => {
                t!(self.words, "verdict-transaction-headline")
            }
            (Verdict::Partnership, Verdict::Partnership) => {
                t!(self.words, "verdict-partnership-headline")
            }
            (Verdict::EmergingAlliance, Verdict::EmergingAlliance) => {
                t!(self.words, "verdict-emerging-headline")
            }
            (Verdict::StrategicAlliance, Verdict::StrategicAlliance) => {
                t!(self.words, "verdict-strategic-headline")
            }
            (Verdict::Integration, Verdict::Integration) => {
                t!(self.words, "verdict-integration-headline")
            }
            (Verdict::Transaction, Verdict::Integration) => t!(self.words, "verdict-open"),
            (shallow, Verdict::Integration) => {
                let verdict = self.verdict_inline(shallow);
                t!(self.words, "verdict-at-least", verdict = verdict)
            }
            (Verdict::Transaction, deep) => {
                let verdict = self.verdict_inline(deep);
                t!(self.words, "verdict-at-most", verdict = verdict)
            }
            (shallow, deep) => t!(
                self.words,
                "verdict-between",
                shallow = self.verdict_inline(shallow),
                deep = self.verdict_inline(deep)
            ),
        }
    }

    /// What a verdict means, in one sentence.
    pub fn verdict_meaning(&self, verdict: Verdict) -> String {
        match verdict {
            Verdict::Transaction => t!(self.words, "verdict-transaction-meaning"),
            Verdict::Partnership => t!(self.words, "verdict-partnership-meaning"),
            Verdict::EmergingAlliance => t!(self.words, "verdict-emerging-meaning"),
            Verdict::StrategicAlliance => t!(self.words, "verdict-strategic-meaning"),
            Verdict::Integration => t!(self.words, "verdict-integration-meaning"),
        }
    }

    /// What stands in the verdict's place while no gauge is set.
    pub fn unplaced(&self) -> String {
        t!(self.words, "verdict-unplaced")
    }

    /// A section's name.
    pub fn section(&self, section: Section) -> String {
        match section {
            Section::Transactional => t!(self.words, "section-transactional"),
            Section::Midrange => t!(self.words, "section-midrange"),
            Section::Integration => t!(self.words, "section-integration"),
        }
    }

    /// A position from 0 to 100 as one number, or as a range.
    pub fn position(&self, position: Position) -> String {
        match position.point() {
            Some(point) => point.rounded().to_string(),
            None => t!(
                self.words,
                "number-range",
                low = position.low.rounded().to_string(),
                high = position.high.rounded().to_string()
            ),
        }
    }

    /// How the verdict was reached, in a few short sentences: the gauges, the marks, and each rule
    /// that can still decide it.
    pub fn working(&self, reading: &AllianceReading) -> Vec<String> {
        let gauges = self.working_of_gauges(&reading.continuum);
        let mut lines = vec![gauges];
        lines.extend(self.not_applicable(&reading.continuum));
        // Whoever is not asked for marks is not told that they are open.
        if Mark::ALL.iter().any(|mark| self.asks(*mark)) {
            let marks = self.tally(reading.marks.tally());
            lines.push(t!(self.words, "working-marks", marks = marks));
        }
        let rules = reading.continuum.rules();
        lines.extend(rules.into_iter().map(|rule| self.rule(rule)));
        lines
    }

    /// What comes of gauges that do not apply; none where all do.
    fn not_applicable(&self, continuum: &Continuum) -> Option<String> {
        let not_applicable = continuum.gauges.iter();
        let not_applicable = not_applicable
            .filter(|reading| reading.standing == GaugeStanding::NotApplicable)
            .map(|reading| self.gauge_label(reading.gauge));
        let gauges = list(not_applicable);
        let is_placed = continuum.now.is_some();
        (is_placed && !gauges.is_empty())
            .then(|| t!(self.words, "working-not-applicable", gauges = gauges))
    }

    fn working_of_gauges(&self, continuum: &Continuum) -> String {
        let Some(position) = continuum.now else {
            return t!(self.words, "working-no-gauges");
        };
        let degrees = continuum.gauges.map(|reading| match reading.standing {
            GaugeStanding::Set(now) => now.get().to_string(),
            GaugeStanding::Blank | GaugeStanding::Unknown | GaugeStanding::NotApplicable => {
                "?".into()
            }
        });
        let mean = match position.point() {
            Some(point) => self.exactly(point),
            None => self.position(position),
        };
        t!(
            self.words,
            "working-gauges",
            sum = degrees.join(" + "),
            position = mean
        )
    }

    /// A mean in figures, saying so where the figure is rounded.
    fn exactly(&self, point: GaugeSum) -> String {
        let rounded = point.rounded();
        let next = rounded + 1;
        if point.is_whole() {
            rounded.to_string()
        } else if point.mean() > f64::from(rounded) + 0.5 {
            t!(self.words, "number-just-under", number = next.to_string())
        } else {
            t!(self.words, "number-about", number = rounded.to_string())
        }
    }

    fn rule(&self, rule: Rule) -> String {
        match rule {
            Rule::Transactional => t!(self.words, "working-transaction"),
            Rule::Midrange => t!(self.words, "working-midrange"),
            Rule::Integration => t!(self.words, "working-integration"),
            Rule::NewEntity => {
                let gauge = self.gauge_label(Gauge::LegalStructure);
                t!(self.words, "working-new-entity", gauge = gauge)
            }
        }
    }

    fn asks(&self, mark: Mark) -> bool {
        self.pack.mark(mark).is_some()
    }

    /// What would move the verdict of an alliance, or settle it, in a sentence each. What nobody is asked is
    /// no step.
    pub fn next_steps(&self, reading: &AllianceReading) -> Vec<String> {
        let mut steps = next_steps(&reading.continuum, &reading.marks);
        steps.retain_mut(|step| match step {
            Step::SetGauges(gauges) => {
                gauges.retain(|gauge| self.pack.gauge(*gauge).is_some());
                !gauges.is_empty()
            }
            Step::JudgeMarks(marks) => {
                marks.retain(|mark| self.asks(*mark));
                !marks.is_empty()
            }
            Step::MoveGauges { .. } => true,
            Step::HoldMarks { open, among, .. } => {
                open.iter().chain(&*among).all(|mark| self.asks(*mark))
            }
        });
        steps.iter().map(|step| self.next_step(step)).collect()
    }

    /// What would move the verdict, or settle it, in a sentence.
    pub fn next_step(&self, step: &Step) -> String {
        match step {
            Step::SetGauges(gauges) => {
                let gauges = list(gauges.iter().map(|gauge| self.gauge_label(*gauge)));
                t!(self.words, "step-set-gauges", gauges = gauges)
            }
            Step::JudgeMarks(marks) => {
                let marks = list(marks.iter().map(|mark| self.mark_label(*mark)));
                t!(self.words, "step-judge-marks", marks = marks)
            }
            Step::MoveGauges { points } => {
                t!(self.words, "step-move-gauges", points = points.to_string())
            }
            Step::HoldMarks {
                fewest,
                most,
                open,
                among,
                leads_to,
            } => self.hold_marks((*fewest, *most), open, among, *leads_to),
        }
    }

    fn hold_marks(
        &self,
        (fewest, most): (Halves, Halves),
        open: &[Mark],
        among: &[Mark],
        leads_to: Verdict,
    ) -> String {
        let labels = |marks: &[Mark]| list(marks.iter().map(|mark| self.mark_label(*mark)));
        let verdict = self.verdict_inline(leads_to);
        let marks = labels(among);
        if open.is_empty() {
            let more = self.count_of_marks(most);
            return t!(
                self.words,
                "step-hold-marks",
                more = more,
                verdict = verdict,
                marks = marks
            );
        }
        let short = t!(
            self.words,
            "step-hold-marks-open",
            fewest = halves(fewest),
            most = halves(most),
            verdict = verdict,
            count = open.len(),
            open = labels(open)
        );
        if among.is_empty() {
            short
        } else {
            t!(
                self.words,
                "step-hold-marks-then",
                short = short,
                marks = marks
            )
        }
    }

    fn count_of_marks(&self, count: Halves) -> String {
        match count {
            Halves(1) => t!(self.words, "marks-half"),
            Halves(2) => t!(self.words, "marks-one"),
            Halves(_) => t!(self.words, "marks-many", count = halves(count)),
        }
    }
}
