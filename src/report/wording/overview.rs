//! The words of two alliances side by side.

use super::Wording;
use crate::{
    domain::reading::{continuum::VerdictReading, overview::Contrast},
    t,
};

impl Wording<'_> {
    /// What is compared, and how it stands with either.
    pub fn contrast(&self, contrast: &Contrast) -> (String, [String; 2]) {
        match *contrast {
            Contrast::Verdict(pair) => (
                t!(self.words, "report-verdict"),
                self.either(pair, |it| self.short_verdict(it)),
            ),
            Contrast::Position(pair) => (
                t!(self.words, "overview-position"),
                self.either(pair, |it| self.position(it)),
            ),
            Contrast::Gauge(gauge, pair) => (
                self.gauge_label(gauge).into(),
                pair.map(|it| self.gauge_standing(gauge, it)),
            ),
            Contrast::Factor(factor, pair) => (
                self.factor_label(factor).into(),
                pair.map(|it| self.standing(it)),
            ),
            Contrast::Mark(mark, pair) => (
                self.mark_label(mark).into(),
                pair.map(|it| self.mark_standing(it)),
            ),
            Contrast::Level(pair) => (
                t!(self.words, "overview-level"),
                self.either(pair, |it| self.level(it)),
            ),
            Contrast::Trust(pair) => (
                t!(self.words, "contrast-trust"),
                self.either(pair, |it| self.level(it)),
            ),
            Contrast::Safeguard(safeguard, pair) => (
                self.safeguard_label(safeguard).into(),
                pair.map(|it| self.mark_standing(it)),
            ),
            Contrast::Stage(pair) => (
                t!(self.words, "overview-stage"),
                self.either(pair, |it| self.stage(it)),
            ),
            Contrast::Dynamic(dynamic, pair) => (
                self.dynamic_label(dynamic).into(),
                self.either(pair, |it| it.get().to_string()),
            ),
            Contrast::Review(pair) => (
                t!(self.words, "overview-review"),
                self.either(pair, |it| self.words.date(it)),
            ),
        }
    }

    fn either<T>(&self, pair: [Option<T>; 2], tell: impl Fn(T) -> String) -> [String; 2] {
        pair.map(|it| it.map_or_else(|| t!(self.words, "report-none"), &tell))
    }

    fn short_verdict(&self, reading: VerdictReading) -> String {
        match reading.settled() {
            Some(verdict) => self.verdict(verdict),
            None => self.verdict_reading(reading),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::with_wording;
    use crate::domain::{
        answer::{Answer, Part},
        reading::overview::compare,
        testing::TestAnswers,
    };

    #[test]
    fn a_gauge_that_was_passed_over_says_how() {
        let legal = |answer| {
            TestAnswers::default()
                .answer("gauges.legal", Part::Value, answer)
                .read()
        };
        let pair = [Answer::DontKnow, Answer::NotApplicable].map(legal);
        let contrasts = compare(&pair[0], &pair[1]);
        let told = with_wording(|wording| wording.contrast(&contrasts[0]));
        assert_eq!(contrasts.len(), 1);
        assert_eq!(told.0, "Legal structure");
        assert_eq!(told.1, ["Don't know", "Does not apply"]);
    }

    #[test]
    fn two_alliances_stand_side_by_side() {
        let one = TestAnswers::default()
            .at([60, 80, 60])
            .marks("yyyyy")
            .read();
        let other = TestAnswers::default().gauges([Some(0), None, None]).read();
        let told = with_wording(|wording| {
            let contrasts = compare(&one, &other).into_iter();
            contrasts
                .map(|contrast| wording.contrast(&contrast))
                .collect::<Vec<_>>()
        });
        let row = |at: usize| {
            let (label, [one, other]) = &told[at];
            [label.as_str(), one, other]
        };
        assert_eq!(row(1), ["Position", "67", "0 to 67"]);
        assert_eq!(
            row(2),
            [
                "Risk & control",
                "60, “shared as equals”",
                "0, “each carries its own”"
            ]
        );
        assert_eq!(row(3), ["Duration", "80, “open-ended”", "Not answered"]);
        assert_eq!(row(5), ["Impact", "Yes", "Not answered"]);
    }
}
