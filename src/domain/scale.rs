//! The scales that answers are given on. Teaching aids, not validated instruments.

use std::fmt;

/// A number that lies outside its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfScale {
    /// The number that was given.
    pub found: u8,
    /// The scale's lowest number.
    pub lowest: u8,
    /// The scale's highest number.
    pub highest: u8,
}

impl fmt::Display for OutOfScale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            found,
            lowest,
            highest,
        } = self;
        write!(f, "{found} is outside the scale from {lowest} to {highest}")
    }
}

impl std::error::Error for OutOfScale {}

macro_rules! scale {
    ($(#[$doc:meta])* $name:ident, $lowest:literal, $highest:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u8);

        impl $name {
            /// The lowest step.
            pub const LOWEST: Self = Self($lowest);
            /// The highest step.
            pub const HIGHEST: Self = Self($highest);

            /// The step with this number, or why there is none.
            pub fn new(number: u8) -> Result<Self, OutOfScale> {
                if ($lowest..=$highest).contains(&number) {
                    Ok(Self(number))
                } else {
                    Err(OutOfScale { found: number, lowest: $lowest, highest: $highest })
                }
            }

            /// The step nearest to this number.
            pub fn nearest(number: i16) -> Self {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                Self(number.clamp($lowest, $highest) as u8)
            }

            /// The step's number.
            pub fn get(self) -> u8 {
                self.0
            }
        }
    };
}

scale! {
    /// How well a factor is met, 1 (not at all) to 5 (fully); each step has its words in the pack.
    Rating, 1, 5
}
scale! {
    /// How far along a gauge, 0 (a single deal) to 100 (one firm); every 20 is a labelled stop.
    Degree, 0, 100
}

impl Rating {
    /// All five, lowest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Whether the rating asks for a *why*: 1 or 2 (our own convention).
    pub fn is_low(self) -> bool {
        self.0 <= 2
    }

    /// Whether the rating claims a strength: 4 or 5.
    pub fn is_high(self) -> bool {
        self.0 >= 4
    }

    /// Where the rating stands in a list of five, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0 - 1)
    }
}

impl Degree {
    /// How far apart two labelled stops are.
    pub const STOP: u8 = 20;

    /// Whether it is one of the six labelled stops.
    pub fn is_stop(self) -> bool {
        self.0.is_multiple_of(Self::STOP)
    }

    /// Which of the six labelled stops is nearest, 0 to 5; halfway counts as the deeper one.
    pub fn nearest_stop(self) -> usize {
        usize::from((self.0 + Self::STOP / 2) / Self::STOP)
    }
}

/// Whether a mark of a strategic alliance holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Held {
    /// It does not.
    No,
    /// It does in part; counts half.
    Partly,
    /// It does.
    Yes,
}

impl Held {
    /// All three, fullest first, as they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// What it counts for, in half marks: 0, 1 or 2.
    pub fn halves(self) -> u8 {
        match self {
            Self::No => 0,
            Self::Partly => 1,
            Self::Yes => 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_refuse_what_lies_outside() {
        assert!(Rating::new(0).is_err());
        assert!(Rating::new(6).is_err());
        assert!(Degree::new(101).is_err());
        assert_eq!(Degree::nearest(-3), Degree::LOWEST);
        assert_eq!(Degree::nearest(250), Degree::HIGHEST);
    }

    #[test]
    fn the_nearest_stop_of_a_degree() {
        let stop = |n| Degree::new(n).map(Degree::nearest_stop);
        assert_eq!(stop(0), Ok(0));
        assert_eq!(stop(9), Ok(0));
        assert_eq!(stop(10), Ok(1));
        assert_eq!(stop(66), Ok(3));
        assert_eq!(stop(100), Ok(5));
    }
}
