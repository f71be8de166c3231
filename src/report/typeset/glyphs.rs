//! What texts come to as glyphs, before they are broken into lines.

use std::{collections::HashMap, hash::Hash, ops::Range};

use krilla::text::KrillaGlyph;
use unicode_bidi::Level;

/// A stretch of a text in one typeface and one direction.
pub(in crate::report) struct Run {
    /// Which typeface.
    pub(in crate::report) face: usize,
    /// Where in the text, in bytes.
    pub(in crate::report) range: Range<usize>,
    /// How deep in right-to-left writing.
    pub(in crate::report) level: Level,
    /// From left to right; lengths in parts of the font size, ranges in bytes of the whole text.
    pub(in crate::report) glyphs: Vec<KrillaGlyph>,
}

/// A part of a line in one typeface and one direction.
#[derive(Debug, Clone)]
pub(in crate::report) struct Piece {
    /// Which typeface.
    pub(in crate::report) face: usize,
    /// The characters.
    pub(in crate::report) text: String,
    /// Their glyphs, from left to right.
    pub(in crate::report) glyphs: Vec<KrillaGlyph>,
    /// How far it begins from the beginning of the line, in points.
    pub(in crate::report) at: f32,
}

/// A paragraph as glyphs of any size. Lengths are in parts of the font size.
pub(super) struct Paragraph {
    /// Which way it runs as a whole.
    pub(super) base: Level,
    /// Its glyphs.
    pub(super) runs: Vec<Run>,
    /// Where each cluster begins, in bytes, in the order of the text.
    pub(super) clusters: Vec<usize>,
    /// How wide everything before each cluster is, and last everything.
    pub(super) before: Vec<f32>,
    /// What ends a line within a word.
    pub(super) hyphen: Piece,
}

impl Paragraph {
    /// What these runs come to.
    pub(super) fn new(base: Level, runs: Vec<Run>, hyphen: Piece) -> Self {
        let glyphs = runs.iter().flat_map(|run| &run.glyphs);
        let mut widths: Vec<(usize, f32)> = glyphs
            .map(|glyph| (glyph.text_range.start, glyph.x_advance))
            .collect();
        widths.sort_by_key(|(start, _)| *start);
        widths.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        let mut before = Vec::with_capacity(widths.len() + 1);
        before.push(0.0);
        before.extend(widths.iter().scan(0.0, |sum, (_, width)| {
            *sum += width;
            Some(*sum)
        }));
        Self {
            base,
            runs,
            clusters: widths.into_iter().map(|(start, _)| start).collect(),
            before,
            hyphen,
        }
    }

    /// The first cluster that begins here or later.
    pub(super) fn cluster(&self, at: usize) -> usize {
        self.clusters.partition_point(|start| *start < at)
    }

    /// How wide a part of it is.
    pub(super) fn width(&self, range: &Range<usize>) -> f32 {
        self.before[self.cluster(range.end)] - self.before[self.cluster(range.start)]
    }
}

/// What texts came to before, by what else it depends on. A document tries most of its texts in more than one place,
/// and most words stand in every document.
pub(super) struct Kept<Key, Value> {
    kept: HashMap<Key, HashMap<Box<str>, Value>>,
    /// How many glyphs they are.
    glyphs: usize,
}

impl<Key, Value> Default for Kept<Key, Value> {
    fn default() -> Self {
        Self {
            kept: HashMap::new(),
            glyphs: 0,
        }
    }
}

impl<Key: Eq + Hash, Value: Clone> Kept<Key, Value> {
    /// How many glyphs are kept; some five megabytes.
    const MOST: usize = 100_000;

    /// What a text came to before.
    pub(super) fn get(&self, text: &str, key: &Key) -> Option<Value> {
        self.kept.get(key)?.get(text).cloned()
    }

    /// Keeps what a text comes to, so many glyphs; all from before goes where there would be too many.
    pub(super) fn keep(&mut self, text: &str, key: Key, value: Value, glyphs: usize) {
        self.glyphs += glyphs;
        if self.glyphs > Self::MOST {
            *self = Self {
                glyphs,
                ..Self::default()
            };
        }
        self.kept.entry(key).or_default().insert(text.into(), value);
    }
}
