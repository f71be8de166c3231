//! How robust a leader is: the smallest change of one weight that ends its lead.

use super::{Candidate, Score, Weighed};
use crate::domain::{
    id::{AllianceId, ItemId},
    reading::fraction::Fraction,
    scale::Rating,
};

/// The weight at which somebody draws level with the leader, while the other weights keep their
/// proportions. Open scores count as worst for the leader and best for everybody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tipping {
    /// The criterion whose weight changes.
    pub criterion: ItemId,
    /// Its share of all weights now, 0 to 1.
    pub from: Fraction,
    /// Its share when the lead ends, 0 to 1.
    pub to: Fraction,
    /// Who draws level there.
    pub by: AllianceId,
    /// Whether an open score of either may put it further off: this is the worst case then.
    pub at_least: bool,
}

impl Tipping {
    /// Whether the weight has to rise.
    pub fn rises(self) -> bool {
        self.to > self.from
    }

    /// By how much the weight has to change, 0 to 1.
    pub fn change(self) -> Fraction {
        self.from.distance(self.to)
    }
}

/// The smallest change that ends the lead; of equal ones the best-ranked rival's, and there the
/// first criterion's. None where no single weight can end it.
pub(super) fn smallest(
    criteria: &[Weighed],
    leader: &Candidate,
    rivals: &[&Candidate],
) -> Option<Tipping> {
    let mut smallest: Option<Tipping> = None;
    for rival in rivals {
        let leads: Vec<i128> = leader
            .scores
            .iter()
            .zip(&rival.scores)
            .map(|(ours, theirs)| at(*ours, Rating::LOWEST) - at(*theirs, Rating::HIGHEST))
            .collect();
        for (criterion, lead) in criteria.iter().zip(&leads) {
            let tipping = share_to_draw_level(criteria, &leads, criterion, *lead)
                .zip(criterion.share)
                .map(|(to, from)| Tipping {
                    criterion: criterion.item,
                    from,
                    to,
                    by: rival.alliance,
                    at_least: leader.has_open_scores() || rival.has_open_scores(),
                });
            if let Some(tipping) = tipping
                && smallest.is_none_or(|smallest| tipping.change() < smallest.change())
            {
                smallest = Some(tipping);
            }
        }
    }
    smallest
}

fn at(score: Score, open: Rating) -> i128 {
    score.rating().unwrap_or(open).get().into()
}

/// The share of a criterion at which the weighted leads come to nothing.
///
/// With a share of t for the criterion and what is left for the others in proportion, the lead is
/// t · (its lead) + (1 − t) · (the others' lead) / (the others' weight), which is 0 at one t at most.
fn share_to_draw_level(
    criteria: &[Weighed],
    leads: &[i128],
    criterion: &Weighed,
    lead: i128,
) -> Option<Fraction> {
    let weight = i128::from(criterion.weight);
    let all: i128 = criteria.iter().map(|it| i128::from(it.weight)).sum();
    // The others weigh nothing, so there are no proportions to keep.
    let rest = Some(all - weight).filter(|rest| *rest > 0)?;
    let weighted = criteria.iter().zip(leads);
    let all_leads: i128 = weighted
        .map(|(it, lead)| i128::from(it.weight) * lead)
        .sum();
    let others = all_leads - weight * lead;
    Fraction::new(others, others - lead * rest).filter(|share| share.is_share())
}
