//! What was found, with what stands around it.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::Fit;

/// How many characters, as a reader counts them, stand before what was found, at most.
const BEFORE: usize = 32;
/// How many stand from the first one found on, at most.
const FROM_THERE: usize = 160;

/// A part of a text on one line, with the words in it that were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The part, without line breaks.
    pub text: String,
    /// Where in it what was found stands, in bytes: in order, none overlapping; never empty.
    pub found: Vec<Range<usize>>,
    /// Whether something stands before it.
    pub is_cut_before: bool,
    /// Whether something stands after it.
    pub is_cut_after: bool,
}

impl Excerpt {
    /// The part of a text around the first of its best hits. The hits stand in order.
    pub(super) fn new(text: &str, hits: Vec<(Range<usize>, Fit)>) -> Self {
        let best = hits.iter().map(|(_, fit)| *fit).max();
        let best = hits.iter().find(|(_, fit)| Some(*fit) == best);
        let (start, end) = best.map_or((0, 0), |(hit, _)| (hit.start, hit.end));
        let from = begin(&text[..start]);
        let to = end.max(start + end_of(&text[start..]));
        let mut found: Vec<Range<usize>> = Vec::new();
        for (hit, _) in hits {
            if hit.start < from || hit.end > to {
                continue;
            }
            let hit = hit.start - from..hit.end - from;
            match found.last_mut().filter(|last| hit.start <= last.end) {
                Some(last) => last.end = last.end.max(hit.end),
                None => found.push(hit),
            }
        }
        Self {
            text: text[from..to].replace('\n', " "),
            found,
            is_cut_before: !text[..from].trim().is_empty(),
            is_cut_after: !text[to..].trim().is_empty(),
        }
    }

    /// The part piece by piece, each with whether it was found.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut at = 0;
        for found in &self.found {
            pieces.push((&self.text[at..found.start], false));
            pieces.push((&self.text[found.clone()], true));
            at = found.end;
        }
        pieces.push((&self.text[at..], false));
        pieces.retain(|(text, _)| !text.is_empty());
        pieces
    }
}

/// Where to begin so that what follows this text is seen with some of it: at a word where one begins in
/// reach, never within a character.
fn begin(text: &str) -> usize {
    let near = text.grapheme_indices(true).rev().take(BEFORE);
    let Some(far) = near.map(|(at, _)| at).last() else {
        return text.len();
    };
    if far == 0 {
        return text.len() - text.trim_start().len();
    }
    let mut spaces = text[far..]
        .char_indices()
        .filter(|(_, c)| c.is_whitespace());
    let space = spaces.next().map(|(at, c)| far + at + c.len_utf8());
    space.unwrap_or(far)
}

/// Where to end a text that is too long: after a word, never within a character.
fn end_of(text: &str) -> usize {
    let Some((far, _)) = text.grapheme_indices(true).nth(FROM_THERE) else {
        return text.trim_end().len();
    };
    let space = text[..far].rfind(char::is_whitespace);
    space.map_or(far, |at| text[..at].trim_end().len())
}
