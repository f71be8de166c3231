//! The words of levels.

use super::Wording;
use crate::{
    domain::{
        question::{Gauge, Mark, Pick},
        reading::level::{Level, LevelReading, TrustFrom, TrustLevel},
    },
    t,
};

impl<'a> Wording<'a> {
    /// The pack's name for a level; empty where it does not ask for it.
    pub fn level_name(&self, level: Level) -> &'a str {
        self.option(Pick::Level, usize::from(level.number()) - 1)
    }

    /// A level by number and name: "3, Purchase services".
    pub fn level(&self, level: Level) -> String {
        t!(
            self.words,
            "level",
            number = level.number().to_string(),
            name = self.level_name(level)
        )
    }

    /// The three levels, how they were reached, and what to do where they differ.
    pub fn levels(&self, reading: &LevelReading) -> Vec<String> {
        let mut lines = vec![match reading.declared {
            Some(level) => t!(self.words, "level-declared", level = self.level(level)),
            None => t!(self.words, "level-not-declared"),
        }];
        match reading.trust {
            Some(trust) => lines.extend(self.trust_level(trust)),
            None => lines.push(t!(self.words, "level-trust-open")),
        }
        let risk = self.gauge_label(Gauge::RiskAndControl);
        let legal = self.gauge_label(Gauge::LegalStructure);
        lines.push(match reading.gauges {
            Some(level) => t!(
                self.words,
                "level-gauges",
                risk = risk,
                legal = legal,
                level = self.level(level)
            ),
            None => t!(self.words, "level-gauges-open", risk = risk, legal = legal),
        });
        if reading.calls_for_pilot() {
            let than = compared(
                reading.is_deeper_than_trust(),
                reading.is_deeper_than_gauges(),
            );
            lines.push(t!(self.words, "level-pilot", than = than));
        } else if reading.declared.is_some()
            && (reading.trust.is_some() || reading.gauges.is_some())
        {
            let than = compared(reading.trust.is_some(), reading.gauges.is_some());
            lines.push(t!(self.words, "level-fits", than = than));
        }
        lines
    }

    fn trust_level(&self, trust: TrustLevel) -> Vec<String> {
        let rating = trust.rating.get().to_string();
        let level = self.level(trust.level);
        let carried = match trust.from {
            TrustFrom::Factor => {
                t!(
                    self.words,
                    "level-trust-factor",
                    rating = rating,
                    level = level
                )
            }
            TrustFrom::Dynamic => {
                t!(
                    self.words,
                    "level-trust-dynamic",
                    rating = rating,
                    level = level
                )
            }
            TrustFrom::Review { date, .. } => t!(
                self.words,
                "level-trust-review",
                rating = rating,
                level = level,
                date = self.words.date(date)
            ),
        };
        let held_down = trust.held_down.map(|held| {
            t!(
                self.words,
                "level-held-down",
                mark = self.mark_label(Mark::TrustAcrossCultures),
                held = self.held(held)
            )
        });
        [Some(carried), held_down].into_iter().flatten().collect()
    }

    /// The pack's name for one of the options of a pick; empty where there is none.
    pub(super) fn option(&self, pick: Pick, at: usize) -> &'a str {
        self.pack
            .pick(pick)
            .and_then(|asked| asked.kind.options()?.get(at))
            .map_or("", |option| &option.label)
    }
}

/// What the declared level is compared with, as the catalogue knows it.
fn compared(trust: bool, gauges: bool) -> &'static str {
    match (trust, gauges) {
        (true, false) => "trust",
        (false, true) => "gauges",
        (true, true) | (false, false) => "both",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::with_wording;
    use crate::domain::testing::TestAnswers;

    fn told(given: TestAnswers) -> Vec<String> {
        with_wording(|wording| wording.levels(&given.read().level))
    }

    #[test]
    fn what_is_open_is_asked_for() {
        assert_eq!(
            told(TestAnswers::default()),
            [
                "You have not said yet at which level you work together.",
                "Rate trust to see which level it supports.",
                "Set Risk & control and Legal structure to see which level they come to.",
            ]
        );
    }

    #[test]
    fn a_level_deeper_than_the_rest_is_led_to_a_pilot() {
        let declared = TestAnswers::default().pick("level.now", "sogo-shosha");
        let reviewed = declared
            .review(1, date(2026, 11, 2), [5, 0, 0, 0])
            .judge("marks.trust", 'n')
            .at([60, 60, 60]);
        let told = told(reviewed);
        assert_eq!(
            told[..4],
            [
                "You say that you work at level 5, “the sogo-shosha”.",
                "Trust, rated 5 of 5 in the value update of 2 November 2026, supports level 3, “the services”.",
                "It would support more if you had not answered “No” to “Trust across cultures”.",
                "Risk & control and Legal structure together come to level 4, “the funding”.",
            ]
        );
        assert!(told[4].starts_with(
            "The level you say is deeper than your trust supports and the gauges come to. \
             The way there is a pilot"
        ));
    }

    #[test]
    fn a_level_is_compared_with_what_is_known_and_with_no_more() {
        let declared = || TestAnswers::default().pick("level.now", "services");
        let last = |given| told(given).pop().unwrap();
        assert_eq!(
            last(declared().rating("factors.trust", 3)),
            "It is no deeper than your trust supports."
        );
        // The paper goes beyond that level, which a finding says: nothing else is claimed here.
        assert_eq!(
            last(declared().at([60, 60, 100])),
            "It is no deeper than the gauges come to."
        );
        assert_eq!(
            last(declared().rating("factors.trust", 3).at([60, 60, 60])),
            "It is no deeper than your trust supports, and no deeper than the gauges come to."
        );
        assert!(
            last(declared().rating("factors.trust", 3).at([0, 0, 0]))
                .starts_with("The level you say is deeper than the gauges come to. ")
        );
    }
}
