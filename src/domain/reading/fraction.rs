//! Fractions, kept exact: whether two totals are equal must not hang on rounding.

use std::cmp::Ordering;

/// A fraction of whole numbers.
#[derive(Debug, Clone, Copy)]
pub struct Fraction {
    top: i128,
    /// Above 0.
    bottom: i128,
}

impl Fraction {
    /// So many of so many parts; none of 0 parts. Neither may be beyond a billion, lest
    /// comparing overflow.
    pub(super) fn new(top: i128, bottom: i128) -> Option<Self> {
        (bottom != 0).then(|| Self {
            top: top * bottom.signum(),
            bottom: bottom.abs(),
        })
    }

    /// Top and bottom.
    #[cfg(test)]
    pub(super) fn pair(self) -> (i128, i128) {
        (self.top, self.bottom)
    }

    /// The nearest number.
    #[allow(clippy::cast_precision_loss)] // For drawing, where a float is near enough.
    pub fn value(self) -> f64 {
        self.top as f64 / self.bottom as f64
    }

    /// How many parts it has when one is cut into so many: 100 for per cent. Half a part counts as
    /// a whole one.
    pub fn parts(self, of: u16) -> i128 {
        (2 * self.top * i128::from(of) + self.bottom).div_euclid(2 * self.bottom)
    }

    /// How far the two lie apart.
    pub(super) fn distance(self, other: Self) -> Self {
        Self {
            top: (self.top * other.bottom - other.top * self.bottom).abs(),
            bottom: self.bottom * other.bottom,
        }
    }

    /// Whether it lies from 0 to 1.
    pub(super) fn is_share(self) -> bool {
        (0..=self.bottom).contains(&self.top)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.top * other.bottom).cmp(&(other.top * self.bottom))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(top: i128, bottom: i128) -> Fraction {
        Fraction::new(top, bottom).unwrap()
    }

    #[test]
    fn fractions_compare_by_what_they_are_worth() {
        assert_eq!(Fraction::new(1, 0), None);
        assert_eq!(fraction(1, 3), fraction(-2, -6));
        assert!(fraction(1, 3) > fraction(33, 100));
        assert!(fraction(-1, 3) < fraction(0, 5));
        assert_eq!(fraction(1, 3).distance(fraction(1, 2)), fraction(1, 6));
    }

    #[test]
    fn a_share_lies_from_0_to_1() {
        let share = |top| fraction(top, 3).is_share();
        assert_eq!([-1, 0, 3, 4].map(share), [false, true, true, false]);
    }

    #[test]
    fn parts_round_half_up() {
        let percent = |top, bottom| fraction(top, bottom).parts(100);
        assert_eq!(percent(3, 13), 23);
        assert_eq!(percent(1, 8), 13);
        assert_eq!(percent(0, 1), 0);
        assert_eq!(fraction(49, 12).parts(10), 41);
    }
}
