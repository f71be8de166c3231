//! The selection matrix in a document: criteria down, candidates across, and what it comes to.

use super::Builder;
use crate::{
    domain::reading::matrix::{Candidate, Matrix, Score, Weighed},
    report::{
        document::{Block, Table},
        wording::percent,
    },
    t,
};

impl Builder<'_> {
    /// The matrix and what it comes to; nothing while there are no criteria.
    pub(super) fn matrix(&self) -> Vec<Block> {
        let matrix = Matrix::read(self.pack, self.workbook);
        let Some(matrix) = matrix.filter(|matrix| !matrix.criteria.is_empty()) else {
            return Vec::new();
        };
        let mut head = vec![
            t!(self.words, "report-criterion"),
            t!(self.words, "report-weight"),
        ];
        head.extend(
            matrix
                .candidates
                .iter()
                .map(|candidate| candidate.name.clone()),
        );
        let criteria = matrix.criteria.iter().enumerate();
        let mut rows: Vec<Vec<String>> = criteria
            .map(|(at, criterion)| self.criterion(criterion, at, &matrix.candidates))
            .collect();
        if matrix
            .candidates
            .iter()
            .any(|candidate| candidate.totals.is_some())
        {
            rows.push(
                self.across(t!(self.words, "matrix-total"), &matrix, |candidate| {
                    Some(self.wording.tenths(candidate.totals?.so_far))
                }),
            );
            rows.push(
                self.across(t!(self.words, "matrix-rank"), &matrix, |candidate| {
                    Some(candidate.rank?.to_string())
                }),
            );
        }
        vec![
            Block::Table(Table { head, rows }),
            Block::List(self.wording.matrix(&matrix)),
        ]
    }

    /// A criterion, its weight, and every candidate's score on it.
    fn criterion(&self, criterion: &Weighed, at: usize, candidates: &[Candidate]) -> Vec<String> {
        let label = criterion.label.as_str();
        let label = match criterion.floor {
            None => label.to_owned(),
            Some(floor) => t!(
                self.words,
                "report-must-have",
                criterion = label,
                floor = floor.get().to_string()
            ),
        };
        let weight = criterion.share.map_or_else(
            || t!(self.words, "report-none"),
            |share| t!(self.words, "report-percent", share = percent(share)),
        );
        let scores = candidates.iter().map(|candidate| {
            let score = candidate.scores.get(at).copied().unwrap_or(Score::Blank);
            self.score(score, candidate.fails.contains(&criterion.item))
        });
        [label, weight].into_iter().chain(scores).collect()
    }

    fn score(&self, score: Score, fails: bool) -> String {
        match score {
            Score::Blank => t!(self.words, "report-none"),
            Score::Unknown => "?".into(),
            Score::Scored(rating) => {
                let score = rating.get().to_string();
                if fails {
                    t!(self.words, "report-fails", score = score)
                } else {
                    score
                }
            }
        }
    }

    /// A row that says one thing of every candidate.
    fn across(
        &self,
        name: String,
        matrix: &Matrix,
        cell: impl Fn(&Candidate) -> Option<String>,
    ) -> Vec<String> {
        let none = || t!(self.words, "report-none");
        let cells = matrix
            .candidates
            .iter()
            .map(|candidate| cell(candidate).unwrap_or_else(none));
        [name, String::new()].into_iter().chain(cells).collect()
    }
}
