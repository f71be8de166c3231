//! How much more a text takes.

use unicode_segmentation::UnicodeSegmentation;

use super::Lines;
use crate::domain::{answer::MAX_TEXT, text::MAX_LINE};

/// How many bytes of words still fit into a text of these lines, up to the end of a whole character.
pub(super) fn fitting(words: &str, text: &[String], lines: Lines) -> usize {
    let length = text
        .iter()
        .map(|line| line.len() + 1)
        .sum::<usize>()
        .saturating_sub(1);
    let bytes = MAX_TEXT.saturating_sub(length);
    let characters = match lines {
        Lines::One | Lines::Many => usize::MAX,
        Lines::Short => {
            let there = text.iter().map(|line| line.graphemes(true).count());
            MAX_LINE.saturating_sub(there.sum())
        }
    };
    let mut end = 0;
    for character in words.graphemes(true).take(characters) {
        if end + character.len() > bytes {
            break;
        }
        end += character.len();
    }
    end
}
