//! What is said of a workshop: on the facilitator's screen, to the room, and in its report.

pub mod report;

use jiff::tz::TimeZone;

use super::{labels::Labels, room::report::pattern};
use crate::{
    domain::{
        pack::Pack,
        question::Question,
        spread::Pattern,
        workshop::{
            Naming, Workshop,
            ballot::Scale,
            outcome::{Ends, Moved, Outcome},
            round::Round,
        },
    },
    i18n::Catalog,
    t,
};

/// Says what there is to say of a workshop.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The words.
    pub words: &'a Catalog,
    /// What is asked.
    pub pack: &'a Pack,
    /// The time zone that days are told in.
    pub zone: &'a TimeZone,
}

impl<'a> Telling<'a> {
    /// The question that an outcome is of, in two or three words.
    pub fn label(&self, outcome: &Outcome) -> String {
        let asked = self.pack.question(&outcome.question);
        asked.map_or_else(|| outcome.question.to_string(), |it| it.label.clone())
    }

    /// What is rated in a round, in two or three words.
    fn what(&self, round: &Round) -> String {
        let first = round.asked().first();
        let first = first.and_then(|it| self.pack.question(&it.question));
        match (round.asked().len(), first) {
            (1, Some(question)) => question.label.clone(),
            (_, _) => match round.asked().first().map(|it| it.scale) {
                Some(Scale::Gauge) => t!(self.words, "live-gauges"),
                Some(Scale::Rating) | None => t!(self.words, "live-factors"),
            },
        }
    }

    /// A round by its alliance, what is rated and which time it is.
    pub fn round_title(&self, workshop: &Workshop, round: &Round) -> String {
        let at = workshop
            .rounds()
            .iter()
            .position(|it| std::ptr::eq(it, round));
        let turn = at.map_or(1, |at| workshop.turn(at));
        let (alliance, what) = (round.called.as_str(), self.what(round));
        if turn > 1 {
            let turn = turn.to_string();
            t!(
                self.words,
                "live-round-again",
                alliance = alliance,
                what = what,
                turn = turn
            )
        } else {
            t!(self.words, "live-round", alliance = alliance, what = what)
        }
    }

    /// How many have answered.
    pub fn standing(&self, round: &Round) -> String {
        let standing = round.standing();
        let (answered, people) = (standing.answered, standing.people.to_string());
        let told = t!(
            self.words,
            "live-answered",
            answered = answered,
            people = people
        );
        if standing.passed == 0 {
            return told;
        }
        let passed = t!(self.words, "live-passed-count", count = standing.passed);
        format!("{told} {passed}")
    }

    /// What is not hidden, and what is.
    pub fn what_is_hidden(&self, workshop: &Workshop) -> String {
        let smallest = workshop.people().smallest().to_string();
        match workshop.people().naming() {
            Naming::Names => t!(self.words, "live-not-hidden-names", smallest = smallest),
            Naming::Letters => t!(self.words, "live-not-hidden-letters", smallest = smallest),
            Naming::Nameless => t!(self.words, "live-not-hidden-nameless", smallest = smallest),
        }
    }

    /// A median that was counted times four.
    pub fn median(&self, x4: u64) -> String {
        Labels::new(self.words, self.pack).number(x4, 4)
    }

    /// The median of an outcome, or that too few answered.
    pub fn middle(&self, outcome: &Outcome, smallest: usize) -> String {
        let said = outcome.said.as_ref();
        match said.and_then(|said| said.spread.median_x4()) {
            Some(x4) => self.median(x4),
            None => t!(self.words, "live-hidden", smallest = smallest.to_string()),
        }
    }

    /// A sentence on an outcome: how the answers lie, the median and the range.
    pub fn sentence(&self, outcome: &Outcome, smallest: usize) -> String {
        let label = self.label(outcome);
        let i18n = self.words;
        let Some(said) = &outcome.said else {
            let smallest = smallest.to_string();
            return t!(
                i18n,
                "live-hidden-about",
                question = label,
                smallest = smallest
            );
        };
        let pattern = pattern(i18n, &said.spread, outcome.scale.step());
        let median = self.middle(outcome, smallest);
        let (low, high) = said.spread.range().unwrap_or_default();
        // Where the pattern names the range, it is not named twice.
        let has_range = match said.spread.pattern(outcome.scale.step()) {
            Some(Pattern::Close(from, to) | Pattern::Spread(from, to)) => (from, to) == (low, high),
            Some(Pattern::All(_) | Pattern::Camps(..)) | None => false,
        };
        let told = if low == high {
            t!(i18n, "live-agreed", question = label, pattern = pattern)
        } else if has_range {
            t!(
                i18n,
                "live-sentence-ranged",
                question = label,
                pattern = pattern,
                median = median
            )
        } else {
            t!(
                i18n,
                "live-sentence",
                question = label,
                pattern = pattern,
                median = median,
                low = low.to_string(),
                high = high.to_string()
            )
        };
        let mut parts = vec![told];
        if said.dont_know > 0 {
            parts.push(t!(i18n, "live-dont-know-count", count = said.dont_know));
        }
        if said.not_applicable > 0 {
            parts.push(t!(
                i18n,
                "live-not-applicable-count",
                count = said.not_applicable
            ));
        }
        parts.join(" ")
    }

    /// Who stands at the two ends.
    pub fn ends(&self, ends: &Ends, outcome: &Outcome, workshop: &Workshop) -> String {
        let names = |people: &[usize]| {
            let names = people.iter().map(|it| workshop.people().name(*it));
            names.collect::<Vec<_>>().join(", ")
        };
        let range = outcome.said.as_ref().and_then(|said| said.spread.range());
        let (low, high) = range.unwrap_or_default();
        t!(
            self.words,
            "live-ends",
            lowest = low.to_string(),
            low = names(&ends.low),
            highest = high.to_string(),
            high = names(&ends.high)
        )
    }

    /// What moved since a round before, or that nothing did.
    pub fn moved(&self, moved: &Moved) -> String {
        let i18n = self.words;
        if !moved.is_anything() {
            return t!(i18n, "live-not-moved");
        }
        let (before, now) = (self.median(moved.from_x4), self.median(moved.to_x4));
        let (then_range, now_range) = self.ranges(moved);
        t!(
            i18n,
            "live-moved",
            before = before,
            now = now,
            then_range = then_range,
            now_range = now_range
        )
    }

    /// What moved since an earlier workshop, or that nothing did.
    pub fn since_last(&self, moved: &Moved, last: &Workshop) -> String {
        let i18n = self.words;
        let date = self.day(last);
        if !moved.is_anything() {
            return t!(i18n, "live-not-moved-since-last", date = date);
        }
        let (before, now) = (self.median(moved.from_x4), self.median(moved.to_x4));
        let (then_range, now_range) = self.ranges(moved);
        t!(
            i18n,
            "live-since-last",
            date = date,
            before = before,
            now = now,
            then_range = then_range,
            now_range = now_range
        )
    }

    /// The day on which a workshop began.
    pub fn day(&self, workshop: &Workshop) -> String {
        let day = workshop.started.to_zoned(TimeZone::clone(self.zone)).date();
        self.words.date(day)
    }

    /// Both ranges of what moved.
    fn ranges(&self, moved: &Moved) -> (String, String) {
        let range = |(low, high): (u8, u8)| {
            if low == high {
                return low.to_string();
            }
            t!(
                self.words,
                "number-range",
                low = low.to_string(),
                high = high.to_string()
            )
        };
        (range(moved.range_before), range(moved.range_now))
    }

    /// The questions of a round, as the room is asked them.
    pub fn questions(&self, round: &Round) -> Vec<&'a Question> {
        let asked = round.asked().iter();
        asked
            .filter_map(|it| self.pack.question(&it.question))
            .collect()
    }
}
