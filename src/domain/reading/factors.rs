//! The five selection factors (BIG after H&S).

use crate::domain::{
    answer::{Answer, Answers, Part},
    pack::Pack,
    question::{Factor, Rated},
    scale::Rating,
};

/// How one factor was answered, or something else that is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorStanding {
    /// Not answered yet.
    Blank,
    /// The owner does not know.
    Unknown,
    /// It does not apply.
    NotApplicable,
    /// Rated, with evidence.
    Proven(Rating),
    /// Rated, but nothing shows it yet.
    Unproven(Rating),
}

impl FactorStanding {
    /// Reads how something was rated; none where the pack does not ask it.
    pub(super) fn read(pack: &Pack, answers: &Answers, rated: Rated) -> Option<Self> {
        let question = pack.rated(rated)?;
        let proven = !answers.text(&question.id, Part::Evidence).trim().is_empty();
        Some(match answers.get(&question.id, Part::Value) {
            Some(Answer::DontKnow) => Self::Unknown,
            Some(Answer::NotApplicable) => Self::NotApplicable,
            other => match other.and_then(Answer::rating) {
                Some(rating) if proven => Self::Proven(rating),
                Some(rating) => Self::Unproven(rating),
                None => Self::Blank,
            },
        })
    }

    /// The rating, proven or not.
    pub fn rating(self) -> Option<Rating> {
        match self {
            Self::Proven(rating) | Self::Unproven(rating) => Some(rating),
            Self::Blank | Self::Unknown | Self::NotApplicable => None,
        }
    }
}

/// What an average says; our own convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactorBand {
    /// Below 3.0.
    Concern,
    /// 3.0 and above, below 4.0.
    Discuss,
    /// 4.0 and above.
    Strength,
}

/// A mean of ratings, kept exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Average {
    /// The sum of the ratings.
    pub sum: u16,
    /// How many there are; at least 1.
    pub count: u16,
}

impl Average {
    /// The mean of these ratings; none where there is none.
    pub fn of(ratings: impl IntoIterator<Item = Rating>) -> Option<Self> {
        let mut average = Self { sum: 0, count: 0 };
        for rating in ratings {
            average.sum += u16::from(rating.get());
            average.count += 1;
        }
        (average.count > 0).then_some(average)
    }

    /// The mean, 1.0 to 5.0.
    pub fn value(self) -> f64 {
        f64::from(self.sum) / f64::from(self.count.max(1))
    }

    /// The mean in sixtieths, which is exact up to five ratings: for sorting.
    pub(super) fn parts(self) -> u32 {
        u32::from(self.sum) * 60 / u32::from(self.count.max(1))
    }

    /// What the mean says.
    pub fn band(self) -> FactorBand {
        if self.sum >= 4 * self.count {
            FactorBand::Strength
        } else if self.sum >= 3 * self.count {
            FactorBand::Discuss
        } else {
            FactorBand::Concern
        }
    }
}

/// The reading of the five factors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factors {
    /// How each factor stands, in the method's order; factors that the pack does not ask are left out.
    pub standings: Vec<(Factor, FactorStanding)>,
}

impl Factors {
    /// Reads the factors from an alliance's answers.
    pub fn read(pack: &Pack, answers: &Answers) -> Self {
        let standings = Factor::ALL
            .into_iter()
            .filter_map(|factor| {
                let standing = FactorStanding::read(pack, answers, Rated::Factor(factor))?;
                Some((factor, standing))
            })
            .collect();
        Self { standings }
    }

    /// The mean of the rated factors; none where none is rated.
    pub fn average(&self) -> Option<Average> {
        Average::of(
            self.standings
                .iter()
                .filter_map(|(_, standing)| standing.rating()),
        )
    }

    /// How many factors are rated.
    pub fn rated(&self) -> usize {
        self.count(|standing| standing.rating().is_some())
    }

    /// How many factors apply: all that are asked but those that the owner says do not.
    pub fn applicable(&self) -> usize {
        self.count(|standing| standing != FactorStanding::NotApplicable)
    }

    /// What the mean says; none where it is that of a single rating, which carries no conclusion.
    pub fn band(&self) -> Option<FactorBand> {
        self.average()
            .filter(|average| average.count > 1)
            .map(Average::band)
    }

    fn count(&self, wanted: impl Fn(FactorStanding) -> bool) -> usize {
        self.standings
            .iter()
            .filter(|(_, standing)| wanted(*standing))
            .count()
    }

    /// How one factor stands.
    pub fn standing(&self, factor: Factor) -> FactorStanding {
        self.standings
            .iter()
            .find(|(known, _)| *known == factor)
            .map_or(FactorStanding::Blank, |(_, standing)| *standing)
    }
}
