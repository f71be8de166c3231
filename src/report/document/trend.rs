//! Ratings over time, as a picture.

/// Ratings over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// What each moment is.
    pub moment: String,
    /// When something was rated, the oldest first.
    pub moments: Vec<Moment>,
    /// What was rated.
    pub series: Vec<Series>,
}

/// When something was rated.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The day in words.
    pub name: String,
    /// Where it lies between the first moment and the last, 0 to 100.
    pub at: f64,
}

/// What was rated again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What it is.
    pub name: String,
    /// One for each moment.
    pub points: Vec<Point>,
}

/// A rating at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// From 1 to 5; none where it was not rated.
    pub rating: Option<u8>,
    /// The same in words, with how it compares.
    pub reading: String,
}
