//! A second look through theory (GUIDE): the resource that is reached, and the cost
//! of dealing with each other.

use super::{checklist::Checklist, factors::FactorStanding};
use crate::domain::{
    answer::Answers,
    pack::Pack,
    question::{CostDriver, Judged, Rated, ResourceTest},
    scale::Rating,
};

/// The reading of the four tests of a resource (VRIN).
pub type Resource = Checklist<ResourceTest, 4>;

impl Resource {
    /// Reads the tests from an alliance's answers.
    pub fn read(pack: &Pack, answers: &Answers) -> Self {
        Self::judge(pack, answers, ResourceTest::ALL, Judged::ResourceTest)
    }
}

/// What the cost of dealing with each other speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sourcing {
    /// All drivers are low (1 or 2): buy it.
    Buy,
    /// Neither all low nor all high: ally.
    Ally,
    /// All drivers are high (4 or 5): make it, where that is affordable.
    Make,
}

/// The reading of transaction costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costs {
    /// How each driver is rated; none where the pack does not ask it.
    pub drivers: [(CostDriver, Option<FactorStanding>); 3],
}

impl Costs {
    /// Reads the drivers from an alliance's answers.
    pub fn read(pack: &Pack, answers: &Answers) -> Self {
        Self {
            drivers: CostDriver::ALL.map(|driver| {
                let rated = Rated::CostDriver(driver);
                (driver, FactorStanding::read(pack, answers, rated))
            }),
        }
    }

    /// How a driver is rated; none where it is not.
    pub fn rating(&self, driver: CostDriver) -> Option<Rating> {
        let mut drivers = self.drivers.iter();
        let (_, standing) = drivers.find(|(known, _)| *known == driver)?;
        standing.and_then(FactorStanding::rating)
    }

    /// Whether all three drivers are rated.
    pub fn is_complete(&self) -> bool {
        let rated = |(_, standing): &(CostDriver, Option<FactorStanding>)| {
            standing.and_then(FactorStanding::rating).is_some()
        };
        self.drivers.iter().all(rated)
    }

    /// What they speak for; none while an open one could change it.
    pub fn sourcing(&self) -> Option<Sourcing> {
        let ratings = || {
            self.drivers
                .iter()
                .filter_map(|(_, standing)| standing.and_then(FactorStanding::rating))
        };
        let complete = self.is_complete();
        let all = |wanted: fn(Rating) -> bool| ratings().all(wanted);
        match (all(Rating::is_low), all(Rating::is_high)) {
            (false, false) => Some(Sourcing::Ally),
            (true, _) if complete => Some(Sourcing::Buy),
            (_, true) if complete => Some(Sourcing::Make),
            (true, _) | (_, true) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        answer::{Answer, Part},
        reading::marks::Halves,
        testing::TestAnswers,
    };

    /// What these ratings of the drivers speak for; 0 is open.
    fn sourcing(ratings: [u8; 3]) -> Option<Sourcing> {
        let ids = ["lenses.assets", "lenses.uncertainty", "lenses.frequency"];
        let given = ids.into_iter().zip(ratings).fold(
            TestAnswers::default().answer(ids[0], Part::Value, Answer::NotApplicable),
            |given, (id, rating)| match rating {
                0 => given,
                rating => given.rating(id, rating),
            },
        );
        given.read().costs.sourcing()
    }

    #[test]
    fn low_on_all_is_bought_high_on_all_is_made_and_between_is_allied() {
        assert_eq!(sourcing([1, 2, 2]), Some(Sourcing::Buy));
        assert_eq!(sourcing([2, 2, 3]), Some(Sourcing::Ally));
        assert_eq!(sourcing([3, 3, 3]), Some(Sourcing::Ally));
        assert_eq!(sourcing([3, 4, 4]), Some(Sourcing::Ally));
        assert_eq!(sourcing([4, 5, 4]), Some(Sourcing::Make));
        assert_eq!(sourcing([1, 5, 5]), Some(Sourcing::Ally));
    }

    #[test]
    fn what_is_open_leaves_it_open_only_where_it_could_change_it() {
        assert_eq!(sourcing([0, 0, 0]), None);
        assert_eq!(sourcing([0, 2, 2]), None);
        assert_eq!(sourcing([0, 5, 4]), None);
        assert_eq!(sourcing([0, 1, 5]), Some(Sourcing::Ally));
        assert_eq!(sourcing([0, 0, 3]), Some(Sourcing::Ally));
    }

    #[test]
    fn the_tests_of_a_resource_are_counted() {
        let resource = TestAnswers::default()
            .judge("lenses.valuable", 'y')
            .judge("lenses.rare", 'p')
            .judge("lenses.imitate", 'n')
            .read()
            .resource;
        assert_eq!(resource.held(), Halves(3));
        assert_eq!(resource.held_at_best(), Halves(5));
    }
}
