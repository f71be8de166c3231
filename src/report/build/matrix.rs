//! The selection matrix in a document: criteria down, candidates across, and what it comes to.

use super::{Builder, part::About};
use crate::{
    domain::{
        question::Question,
        reading::matrix::{Candidate, Matrix, Score, Totals, Weighed},
    },
    report::{
        document::{self, Block, Cell, Criterion, Grid, Picture, Total},
        wording::percent,
    },
    t,
};

/// The most candidates on one picture, so that it can be read on a page.
const ABREAST: usize = 6;

impl Builder<'_> {
    /// The matrix and what it comes to; nothing while there are no criteria.
    pub(super) fn matrix(&self, question: &Question) -> Vec<Block> {
        let matrix = Matrix::read(self.pack, self.workbook);
        let Some(matrix) = matrix.filter(|matrix| !matrix.criteria.is_empty()) else {
            return Vec::new();
        };
        let about = About {
            answers: &self.workbook.firm,
            reading: None,
        };
        // Without candidates the criteria still stand there with their weights.
        let some = matrix.candidates.len().max(1);
        let grids = (0..some).step_by(ABREAST).map(|from| {
            let abreast = matrix.candidates.iter().skip(from).take(ABREAST);
            let grid = self.grid(&matrix, abreast);
            self.figure(question, about, Picture::Grid(grid))
        });
        let told = Block::List(self.wording.matrix(&matrix));
        grids.chain([told]).collect()
    }

    fn grid<'m>(&self, matrix: &Matrix, candidates: impl Iterator<Item = &'m Candidate>) -> Grid {
        Grid {
            head: [
                t!(self.words, "report-criterion"),
                t!(self.words, "report-weight"),
            ],
            criteria: matrix
                .criteria
                .iter()
                .map(|it| self.criterion(it))
                .collect(),
            candidates: candidates.map(|it| self.candidate(matrix, it)).collect(),
            foot: [
                t!(self.words, "matrix-total"),
                t!(self.words, "matrix-rank"),
            ],
        }
    }

    fn criterion(&self, criterion: &Weighed) -> Criterion {
        let label = criterion.label.as_str();
        Criterion {
            name: match criterion.floor {
                None => label.to_owned(),
                Some(floor) => t!(
                    self.words,
                    "report-must-have",
                    criterion = label,
                    floor = floor.get().to_string()
                ),
            },
            weight: criterion.share.map_or_else(
                || t!(self.words, "report-none"),
                |share| t!(self.words, "report-percent", share = percent(share)),
            ),
        }
    }

    fn candidate(&self, matrix: &Matrix, candidate: &Candidate) -> document::Candidate {
        let cells = matrix.criteria.iter().enumerate().map(|(at, criterion)| {
            let score = candidate.scores.get(at).copied().unwrap_or(Score::Blank);
            self.cell(score, candidate.fails.contains(&criterion.item))
        });
        let place = candidate.rank.map(|rank| rank.to_string());
        document::Candidate {
            name: candidate.name.clone(),
            cells: cells.collect(),
            total: candidate.totals.map(|totals| self.total(totals)),
            place: place.unwrap_or_else(|| t!(self.words, "report-none")),
        }
    }

    fn cell(&self, score: Score, fails: bool) -> Cell {
        let (score, reading) = match score {
            Score::Blank => (document::Score::Blank, t!(self.words, "report-none")),
            Score::Unknown => (document::Score::Unknown, "?".into()),
            Score::Scored(rating) => {
                let (score, told) = (rating.get(), rating.get().to_string());
                if fails {
                    let told = t!(self.words, "report-fails", score = told);
                    (document::Score::TooLow(score), told)
                } else {
                    (document::Score::TestAnswers(score), told)
                }
            }
        };
        Cell { score, reading }
    }

    fn total(&self, totals: Totals) -> Total {
        let Totals { so_far, low, high } = totals;
        Total {
            so_far: so_far.value(),
            low: low.value(),
            high: high.value(),
            reading: self.wording.tenths(so_far),
            range: (low < high).then(|| {
                t!(
                    self.words,
                    "number-range",
                    low = self.wording.tenths(low),
                    high = self.wording.tenths(high)
                )
            }),
        }
    }
}
