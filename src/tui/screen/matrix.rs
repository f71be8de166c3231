//! The selection matrix: criteria and weights first, then a grid that is filled criterion by
//! criterion across the candidates (`method.md` 6).

use ratatui::layout::Rect;

use super::book::Book;
use crate::{
    domain::{answer::Answers, id::ItemId, question::Question},
    tui::canvas::Canvas,
};

/// The criteria, in the order in which they were made.
pub fn rows(answers: &Answers, question: &Question) -> Vec<ItemId> {
    answers
        .items(&question.id)
        .filter(|(_, answer)| answer.criterion().is_some())
        .map(|(id, _)| id)
        .collect()
}

/// Draws the criteria, or the grid.
pub fn view(_book: &Book, _question: &Question, _area: Rect, _canvas: &mut Canvas<'_>) {}
