//! A grid: candidates against criteria, with what each comes to.

/// Scores of several on the same criteria.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// What stands above the criteria, and above their weights.
    pub head: [String; 2],
    /// The criteria.
    pub criteria: Vec<Criterion>,
    /// Who is scored.
    pub candidates: Vec<Candidate>,
    /// What stands before the totals, and before the places.
    pub foot: [String; 2],
}

/// A row of a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// What is scored.
    pub name: String,
    /// What it weighs, in figures.
    pub weight: String,
}

/// A column of a grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Who.
    pub name: String,
    /// Their scores, one for each criterion.
    pub cells: Vec<Cell>,
    /// What the scores come to; none while nothing that weighs is scored.
    pub total: Option<Total>,
    /// Their place among all, or a sign that they have none.
    pub place: String,
}

/// A score in a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The score.
    pub score: Score,
    /// The same in a word or a sign.
    pub reading: String,
}

/// A score on one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Score {
    /// Not scored yet.
    Blank,
    /// Nobody knows.
    Unknown,
    /// From 1 to 5.
    TestAnswers(u8),
    /// From 1 to 5, and below what it must be.
    TooLow(u8),
}

/// What scores come to, from 1 to 5.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// Over what is scored so far.
    pub so_far: f64,
    /// With every open score at its worst.
    pub low: f64,
    /// With every open score at its best; the same as `low` where none is open.
    pub high: f64,
    /// The total so far in figures.
    pub reading: String,
    /// From lowest to highest in figures; none where nothing is open.
    pub range: Option<String>,
}
