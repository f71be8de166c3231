//! Fractions, kept exact: whether two totals are equal must not hang on rounding.

use num_rational::Ratio;

/// A fraction of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fraction(Ratio<i128>);

impl Fraction {
    /// So many of so many parts; none of 0 parts. Neither may be beyond a billion, lest sums overflow.
    pub(super) fn new(top: i128, bottom: i128) -> Option<Self> {
        (bottom != 0).then(|| Self(Ratio::new(top, bottom)))
    }

    /// Top and bottom, in lowest terms.
    #[cfg(test)]
    pub(super) fn pair(self) -> (i128, i128) {
        self.0.into_raw()
    }

    /// The nearest number.
    #[allow(clippy::cast_precision_loss)] // For drawing, where a float is near enough.
    pub fn value(self) -> f64 {
        *self.0.numer() as f64 / *self.0.denom() as f64
    }

    /// How many parts it has when one is cut into so many: 100 for per cent. Half a part counts as
    /// a whole one.
    pub fn parts(self, of: u16) -> i128 {
        (self.0 * i128::from(of) + Ratio::new_raw(1, 2))
            .floor()
            .to_integer()
    }

    /// How far the two lie apart.
    pub(super) fn distance(self, other: Self) -> Self {
        Self(self.0.max(other.0) - self.0.min(other.0))
    }

    /// Whether it lies from 0 to 1.
    pub(super) fn is_share(self) -> bool {
        (Ratio::ZERO..=Ratio::ONE).contains(&self.0)
    }
}

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
