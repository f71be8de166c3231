//! Keeping an alliance alive (RIGSBEE 6, GUIDE): its dynamics, its reviews, and when
//! the next one is due.

use std::cmp::Ordering;

use jiff::{ToSpan, civil::Date, tz::Offset};

use super::{
    factors::{Average, FactorStanding},
    picked,
};
use crate::domain::{
    answer::{Answers, Decision, Part, Slot},
    id::ItemId,
    pack::Pack,
    question::{Dynamic, Pick, Rated},
    scale::Rating,
};

/// How often the value of an alliance is reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Rhythm {
    /// Every three months; what RIGSBEE recommends.
    #[default]
    Quarterly,
    /// Every six months.
    HalfYearly,
}

impl Rhythm {
    /// Both, the preferred one first.
    pub const ALL: [Self; 2] = [Self::Quarterly, Self::HalfYearly];

    /// How many months lie between two reviews.
    pub fn months(self) -> i8 {
        match self {
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
        }
    }
}

/// How a rating compares with the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trend {
    /// It is higher.
    Up,
    /// It is the same.
    Same,
    /// It is lower.
    Down,
}

/// What the readings need of a review; its words stand in the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reviewed {
    /// Which review.
    pub item: ItemId,
    /// When it was held.
    pub date: Date,
    /// The four dynamics, in the method's order.
    pub dynamics: [Option<Rating>; 4],
    /// What was decided.
    pub decision: Option<Decision>,
}

impl Reviewed {
    /// How it rated one dynamic.
    pub fn rating(&self, dynamic: Dynamic) -> Option<Rating> {
        Dynamic::ALL
            .into_iter()
            .zip(self.dynamics)
            .find_map(|(known, rating)| rating.filter(|_| known == dynamic))
    }

    /// The mean of the dynamics that it rated.
    pub fn average(&self) -> Option<Average> {
        Average::of(self.dynamics.into_iter().flatten())
    }
}

/// The reading of how an alliance is kept alive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviews {
    /// How each dynamic is rated outside reviews; those that the pack does not ask are left out.
    pub dynamics: Vec<(Dynamic, FactorStanding)>,
    /// The reviews that were held, oldest first.
    pub held: Vec<Reviewed>,
    /// How often it is to be reviewed, where the owner chose.
    pub rhythm: Option<Rhythm>,
    /// When the next review is due: a rhythm after the last one, quarterly where none was chosen.
    /// Before the first review it counts from the day the rhythm was chosen (in UTC); without
    /// either, nothing is due.
    pub due: Option<Date>,
}

impl Reviews {
    /// Reads the dynamics and the reviews from an alliance's answers.
    pub(super) fn read(pack: &Pack, answers: &Answers) -> Self {
        let held = reviews(pack, answers);
        let rhythm =
            picked(pack, answers, Pick::Rhythm).and_then(|at| Rhythm::ALL.get(at).copied());
        let from = match held.last() {
            Some(review) => Some(review.date),
            None => rhythm.and(chosen(pack, answers)),
        };
        Self {
            dynamics: Dynamic::ALL
                .into_iter()
                .filter_map(|dynamic| {
                    let rated = Rated::Dynamic(dynamic);
                    Some((dynamic, FactorStanding::read(pack, answers, rated)?))
                })
                .collect(),
            due: from.and_then(|date| {
                let months = rhythm.unwrap_or_default().months();
                date.checked_add(months.months()).ok()
            }),
            held,
            rhythm,
        }
    }

    /// How one dynamic is rated outside reviews.
    pub fn dynamic(&self, dynamic: Dynamic) -> FactorStanding {
        self.dynamics
            .iter()
            .find(|(known, _)| *known == dynamic)
            .map_or(FactorStanding::Blank, |(_, standing)| *standing)
    }

    /// How a dynamic is rated now: by the last review that rated it, else outside reviews.
    pub fn now(&self, dynamic: Dynamic) -> Option<Rating> {
        let reviewed = self.held.iter().rev();
        reviewed
            .map(|review| review.rating(dynamic))
            .find(Option::is_some)
            .unwrap_or_else(|| self.dynamic(dynamic).rating())
    }

    /// The last review.
    pub fn last(&self) -> Option<&Reviewed> {
        self.held.last()
    }

    /// What was last decided.
    pub fn decision(&self) -> Option<Decision> {
        self.held.iter().rev().find_map(|review| review.decision)
    }

    /// How a review's rating of a dynamic compares with the last one before it; none where either
    /// is missing. Reviews count from 0, the oldest.
    pub fn trend(&self, review: usize, dynamic: Dynamic) -> Option<Trend> {
        let (this, earlier) = self.held.get(..=review)?.split_last()?;
        let before = earlier
            .iter()
            .rev()
            .find_map(|review| review.rating(dynamic))?;
        Some(match this.rating(dynamic)?.cmp(&before) {
            Ordering::Greater => Trend::Up,
            Ordering::Equal => Trend::Same,
            Ordering::Less => Trend::Down,
        })
    }

    /// How the last review's dynamics compare with those before, in the method's order.
    pub fn trends(&self) -> [Option<Trend>; 4] {
        Dynamic::ALL.map(|dynamic| self.trend(self.held.len().checked_sub(1)?, dynamic))
    }

    /// Since when the next review is overdue; it is not on the day itself.
    pub fn overdue(&self, today: Date) -> Option<Date> {
        self.due.filter(|due| *due < today)
    }
}

/// The reviews by date; those of one day as they were entered.
fn reviews(pack: &Pack, answers: &Answers) -> Vec<Reviewed> {
    let Some(question) = pack.reviews() else {
        return Vec::new();
    };
    let mut reviews: Vec<Reviewed> = answers
        .items(&question.id)
        .filter_map(|(item, answer)| {
            let review = answer.review()?;
            Some(Reviewed {
                item,
                date: review.date,
                dynamics: review.dynamics,
                decision: review.decision,
            })
        })
        .collect();
    reviews.sort_by_key(|review| (review.date, review.item));
    reviews
}

/// The day the rhythm was chosen.
fn chosen(pack: &Pack, answers: &Answers) -> Option<Date> {
    let slot = Slot::new(&pack.pick(Pick::Rhythm)?.id, Part::Value);
    let edited = answers.entry(&slot)?.edited;
    Some(Offset::UTC.to_datetime(edited).date())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        answer::Answer,
        testing::{TestAnswers, any_date, item_id},
    };

    fn given() -> TestAnswers {
        TestAnswers::default()
    }

    fn due(given: TestAnswers) -> Option<Date> {
        given.read().reviews.due
    }

    #[test]
    fn a_blank_alliance_has_no_history_and_nothing_due() {
        let reviews = given().read().reviews;
        assert_eq!(reviews.last(), None);
        assert_eq!(reviews.decision(), None);
        assert_eq!(reviews.trends(), [None; 4]);
        assert_eq!((reviews.rhythm, reviews.due), (None, None));
        assert_eq!(reviews.dynamic(Dynamic::Trust), FactorStanding::Blank);
    }

    #[test]
    fn reviews_stand_by_date_and_on_one_day_as_entered() {
        let reviews = given()
            .review(1, date(2026, 9, 1), [1, 0, 0, 0])
            .review(3, date(2026, 6, 1), [1, 0, 0, 0])
            .review(2, date(2026, 6, 1), [1, 0, 0, 0])
            .read()
            .reviews;
        let order: Vec<_> = reviews.held.iter().map(|review| review.item).collect();
        assert_eq!(order, [2, 3, 1].map(item_id));
    }

    #[test]
    fn trends_compare_with_the_last_review_that_rated_the_dynamic() {
        let reviews = given()
            .review(1, date(2026, 3, 1), [3, 3, 3, 3])
            .review(2, date(2026, 6, 1), [4, 3, 0, 3])
            .review(3, date(2026, 9, 1), [4, 2, 5, 0])
            .read()
            .reviews;
        let trends = [Some(Trend::Same), Some(Trend::Down), Some(Trend::Up), None];
        assert_eq!(reviews.trends(), trends);
        assert_eq!(reviews.trend(0, Dynamic::Trust), None);
        assert_eq!(reviews.trend(1, Dynamic::Trust), Some(Trend::Up));
        assert_eq!(reviews.trend(3, Dynamic::Trust), None);
        let average = reviews.held[1].average();
        assert_eq!(average, Some(Average { sum: 10, count: 3 }));
    }

    #[test]
    fn a_review_that_rates_nothing_has_no_average() {
        let reviews = given().review(1, date(2026, 3, 1), [0; 4]).read().reviews;
        assert_eq!(reviews.last().and_then(Reviewed::average), None);
    }

    #[test]
    fn how_a_dynamic_is_now_comes_from_the_last_review_that_rated_it() {
        let rated = || given().rating("dynamics.talk", 2);
        let now = |given: TestAnswers| given.read().reviews.now(Dynamic::Communication);
        assert_eq!(now(rated()).map(Rating::get), Some(2));
        let reviewed = rated().review(1, date(2026, 3, 1), [0, 4, 0, 0]).review(
            2,
            date(2026, 6, 1),
            [5, 0, 0, 0],
        );
        assert_eq!(now(reviewed).map(Rating::get), Some(4));
    }

    #[test]
    fn the_next_review_is_due_a_rhythm_after_the_last() {
        let reviewed = || given().review(1, date(2026, 11, 30), [0; 4]);
        assert_eq!(due(reviewed()), Some(date(2027, 2, 28)));
        let quarterly = reviewed().pick("keeping.rhythm", "quarterly");
        assert_eq!(due(quarterly), Some(date(2027, 2, 28)));
        let half_yearly = reviewed().pick("keeping.rhythm", "half-yearly");
        assert_eq!(due(half_yearly), Some(date(2027, 5, 30)));
    }

    #[test]
    fn before_the_first_review_it_counts_from_the_choice_of_the_rhythm() {
        let chosen = given().pick("keeping.rhythm", "half-yearly");
        assert_eq!(due(chosen), Some(date(1970, 7, 1)));
        let unknown = given().answer("keeping.rhythm", Part::Value, Answer::DontKnow);
        assert_eq!(due(unknown), None);
    }

    #[test]
    fn a_review_is_not_overdue_on_the_day_itself() {
        let reviews = given().review(1, date(2026, 6, 1), [0; 4]).read().reviews;
        assert_eq!(reviews.overdue(date(2026, 9, 1)), None);
        let since = Some(date(2026, 9, 1));
        assert_eq!(reviews.overdue(date(2026, 9, 2)), since);
    }

    #[test]
    fn the_end_of_time_is_not_due() {
        assert_eq!(due(given().review(1, Date::MAX, [0; 4])), None);
    }

    proptest! {
        #[test]
        fn reviews_are_in_order_and_the_next_comes_after_the_last(
            dates in proptest::collection::vec(any_date(), 1..8),
        ) {
            let given = (0..)
                .zip(&dates)
                .fold(given(), |given, (number, date)| given.review(number, *date, [3; 4]));
            let reviews = given.read().reviews;
            prop_assert_eq!(reviews.held.len(), dates.len());
            prop_assert!(reviews.held.is_sorted_by_key(|review| review.date));
            prop_assert_eq!(reviews.last().map(|review| review.date), dates.iter().max().copied());
            // Where the calendar ends, no day comes after.
            let last = dates.iter().max().copied();
            prop_assert!(reviews.due > last || (reviews.due.is_none() && last == Some(Date::MAX)));
        }
    }
}
