//! How the answers of several people to one question lie: as dots, before any average.

use super::quartile::quartiles_x4;

/// How often each answer was given. Answers are whole numbers on one scale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spread {
    /// The answers in ascending order, each once, with how often it was given.
    given: Vec<(u8, u64)>,
}

/// How answers lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// All are the same.
    All(u8),
    /// Two camps with few or none between.
    Camps(u8, u8),
    /// They lie within one step.
    Close(u8, u8),
    /// Anything else.
    Spread(u8, u8),
}

impl Spread {
    /// The answers, each with how often it was given; in any order.
    pub fn counted(counts: impl IntoIterator<Item = (u8, u64)>) -> Self {
        let mut given: Vec<(u8, u64)> = counts.into_iter().filter(|(_, n)| *n > 0).collect();
        given.sort_unstable();
        given.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same {
                kept.1 += next.1;
            }
            is_same
        });
        Self { given }
    }

    /// The answers one by one, in any order.
    pub fn of(answers: impl IntoIterator<Item = u8>) -> Self {
        Self::counted(answers.into_iter().map(|answer| (answer, 1)))
    }

    /// The answers in ascending order, each once, with how often it was given.
    pub fn given(&self) -> &[(u8, u64)] {
        &self.given
    }

    /// How many answers there are.
    pub fn total(&self) -> u64 {
        self.given.iter().map(|(_, count)| count).sum()
    }

    /// The lowest and the highest answer.
    pub fn range(&self) -> Option<(u8, u8)> {
        Some((self.given.first()?.0, self.given.last()?.0))
    }

    /// The median times four.
    pub fn median_x4(&self) -> Option<u64> {
        let given: Vec<(u16, u64)> = self
            .given
            .iter()
            .map(|(it, n)| ((*it).into(), *n))
            .collect();
        quartiles_x4(&given).map(|[_, median, _]| median)
    }

    /// How often an answer was given.
    fn count(&self, answer: u8) -> u64 {
        let found = self.given.iter().find(|(known, _)| *known == answer);
        found.map_or(0, |(_, count)| *count)
    }

    /// How the answers lie on a scale whose steps are so far apart. Two camps are two answers at least two
    /// steps apart that a quarter of all or more gave each, with less than half as many on any answer between
    /// as on the smaller of both.
    pub fn pattern(&self, step: u8) -> Option<Pattern> {
        let (low, high) = self.range()?;
        let is_camp = |count: u64| count * 4 >= self.total() && count > 1;
        let mut camps: Option<((u64, u8), u8, u8)> = None;
        for (at, (a, many)) in self.given.iter().enumerate() {
            for (b, others) in &self.given[at + 1..] {
                let smaller = *many.min(others);
                let is_apart =
                    b - a >= step.saturating_mul(2) && is_camp(*many) && is_camp(*others);
                let mut between = self.given.iter().filter(|(it, _)| a < it && it < b);
                let is_empty = between.all(|(_, count)| count * 2 < smaller);
                let rank = (smaller, b - a);
                if is_apart && is_empty && camps.is_none_or(|(best, ..)| rank >= best) {
                    camps = Some((rank, *a, *b));
                }
            }
        }
        Some(match camps {
            _ if low == high => Pattern::All(low),
            Some((_, a, b)) => Pattern::Camps(a, b),
            None if high - low <= step => Pattern::Close(low, high),
            None => Pattern::Spread(low, high),
        })
    }

    /// How far two answers lie apart on average, as a fraction: the sum over all pairs, and how many.
    pub fn disagreement(&self) -> (u64, u64) {
        let mut sum = 0;
        for (a, many) in &self.given {
            for (b, _) in &self.given {
                sum += many * self.count(*b) * u64::from(a.abs_diff(*b));
            }
        }
        let total = self.total();
        (sum, (total * total.saturating_sub(1)).max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_whatever_their_order() {
        let spread = Spread::of([5, 2, 2, 4, 5]);
        assert_eq!(spread.given(), [(2, 2), (4, 1), (5, 2)]);
        assert_eq!(spread, Spread::of([2, 5, 4, 2, 5]));
        assert_eq!((spread.total(), spread.range()), (5, Some((2, 5))));
        assert_eq!(spread.median_x4(), Some(16));
    }

    #[test]
    fn camps_are_named_on_either_scale() {
        let pattern = |answers: &[u8], step| Spread::of(answers.iter().copied()).pattern(step);
        assert_eq!(pattern(&[2, 2, 5, 5], 1), Some(Pattern::Camps(2, 5)));
        assert_eq!(pattern(&[2, 3, 4, 5], 1), Some(Pattern::Spread(2, 5)));
        assert_eq!(pattern(&[3, 4, 4], 1), Some(Pattern::Close(3, 4)));
        assert_eq!(pattern(&[20, 20, 80, 80], 20), Some(Pattern::Camps(20, 80)));
        assert_eq!(pattern(&[40, 45, 60], 20), Some(Pattern::Close(40, 60)));
        assert_eq!(pattern(&[60, 60], 20), Some(Pattern::All(60)));
        assert_eq!(pattern(&[], 1), None);
    }
}
