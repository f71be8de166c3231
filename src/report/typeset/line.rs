//! Text broken into lines of glyphs.

use std::{borrow::Cow, ops::Range, rc::Rc};

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::{
    font::{Fonts, Weight},
    glyphs::{Paragraph, Piece, Run},
};
use crate::{
    report::linebreak::{Hyphens, SOFT_HYPHEN, unbroken, unbroken_in_cell},
    wrap::joined,
};

/// How a text is set; lengths in points.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Style {
    /// How large.
    pub(in crate::report) size: f32,
    /// From one line to the next.
    pub(in crate::report) leading: f32,
    /// How strong.
    pub(in crate::report) weight: Weight,
    /// Red, green and blue.
    pub(in crate::report) ink: [u8; 3],
    /// Which way it runs.
    pub(in crate::report) way: Way,
    /// Whether it is a cell of a table, where dates and numbers stay whole.
    pub(in crate::report) cell: bool,
}

/// What stands between facts one after the other.
const DOT: char = '·';

/// What stands between names one after the other.
pub(in crate::report) const BETWEEN: &str = ", ";

/// Which way a text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::report) enum Way {
    /// As its first letter does: what somebody wrote.
    First,
    /// As most of its letters do: the document's own words, whatever name they begin with.
    Most,
    /// As most do, and what stands between two commas as its own first letter does: names one after the other.
    Listed,
}

/// A line, ready to be drawn.
#[derive(Debug, Clone)]
pub(in crate::report) struct Line {
    /// From left to right.
    pub(in crate::report) pieces: Vec<Piece>,
    /// How wide it is, in points, without the spaces at its end.
    pub(in crate::report) width: f32,
    /// How wide it is with them.
    pub(in crate::report) advance: f32,
    /// Whether it is read from right to left, and so stands on the right.
    pub(in crate::report) rtl: bool,
}

impl Line {
    /// The same for another font size.
    pub(in crate::report) fn scaled(mut self, scale: f32) -> Self {
        for piece in &mut self.pieces {
            piece.at *= scale;
        }
        self.width *= scale;
        self.advance *= scale;
        self
    }
}

/// A text as lines no wider than there is room for, in points. A word that is wider is broken: between two
/// letters, with a hyphen, best at a syllable's end, and only what has no hyphens anywhere.
pub(in crate::report) fn lines(
    fonts: &mut Fonts,
    text: &str,
    style: &Style,
    room: f32,
) -> Vec<Line> {
    lines_at_most(fonts, text, style, room, None)
}

/// The same in so many lines at the most, the last one with a sign where more was to come.
pub(in crate::report) fn lines_at_most(
    fonts: &mut Fonts,
    text: &str,
    style: &Style,
    room: f32,
    most: Option<usize>,
) -> Vec<Line> {
    let most = most.unwrap_or(usize::MAX);
    let text = text.trim_end();
    let mut lines: Vec<Line> = Vec::new();
    let mut from = 0;
    for part in text.split_inclusive(PARAGRAPHS) {
        let paragraph = clean(part.trim_end_matches(PARAGRAPHS));
        let set = Set::new(fonts, &paragraph, style);
        let ranges = set.breaks(room);
        from += part.len();
        let left = most - lines.len();
        let more = ranges.len() > left || (ranges.len() == left && from < text.len());
        if !more {
            lines.extend(ranges.iter().map(|part| set.line(part)));
            continue;
        }
        let cut = ranges.get(..left).unwrap_or(&ranges);
        if let Some((last, whole)) = cut.split_last() {
            lines.extend(whole.iter().map(|part| set.line(part)));
            let last = paragraph[last.range.clone()].trim_end().to_owned();
            lines.push(ended(fonts, &last, style, room));
        }
        break;
    }
    lines
}

/// What ends a paragraph.
const PARAGRAPHS: [char; 4] = ['\n', '\u{85}', '\u{2028}', '\u{2029}'];

/// The beginning of a text on one line, as much as there is room for before a sign that more was to come.
fn ended(fonts: &mut Fonts, text: &str, style: &Style, room: f32) -> Line {
    let sign = one(fonts, "…", style).width;
    let set = Set::new(fonts, text, style);
    let first = set.breaks((room - sign).max(0.0)).into_iter().next();
    let first = first.map_or("", |part| text[part.range].trim_end());
    one(fonts, &format!("{first}…"), style)
}

/// A text on one line, however wide.
pub(in crate::report) fn one(fonts: &mut Fonts, text: &str, style: &Style) -> Line {
    let text = clean(text).replace('\n', " ");
    let set = Set::new(fonts, &text, style);
    set.line(&Part::whole(0..set.text.len()))
}

/// A text on one line, however wide, whose last word goes on in another one.
pub(in crate::report) fn begun(fonts: &mut Fonts, text: &str, style: &Style) -> Line {
    let set = Set::new(fonts, text, style);
    set.line(&Part {
        range: 0..set.text.len(),
        goes_on: true,
    })
}

/// A text on one line, cut with a sign where there is no room for all of it.
pub(in crate::report) fn clipped(fonts: &mut Fonts, text: &str, style: &Style, room: f32) -> Line {
    let whole = one(fonts, text, style);
    if whole.width <= room {
        return whole;
    }
    let text = clean(text).replace('\n', " ");
    ended(fonts, &text, style, room)
}

/// Whether a text runs from left to right as far as a glance tells: it has letters from before the first script that
/// runs the other way, and dashes and quotation marks, alone.
fn runs_to_the_right(text: &str) -> bool {
    let is_told = |character: char| matches!(character, '\0'..'\u{590}' | '\u{2010}'..='\u{2027}');
    text.chars().all(is_told)
}

/// Whether anything in a text may run from right to left.
pub(in crate::report) fn turns(text: &str) -> bool {
    !runs_to_the_right(text) && BidiInfo::new(text, None).has_rtl()
}

/// Which way most letters of a text run; where it is mixed, the way of the document's own words. What stands beside
/// each other, "by 17 December · Harbour Coffee", counts alike, however long a name in it is.
pub(in crate::report) fn most(text: &str) -> Level {
    let (mut right, mut left) = (0_usize, 0_usize);
    for part in text.split('·') {
        match side(part) {
            Some(level) if level.is_rtl() => right += 1,
            Some(_) => left += 1,
            None => {}
        }
    }
    if right > left {
        Level::rtl()
    } else {
        Level::ltr()
    }
}

/// The same of words that belong together; none where they have no letter.
fn side(text: &str) -> Option<Level> {
    let (mut right, mut left) = (0_usize, 0_usize);
    for character in text.chars() {
        match bidi_class(character) {
            BidiClass::R | BidiClass::AL => right += 1,
            BidiClass::L => left += 1,
            _ => {}
        }
    }
    match (right, left) {
        (0, 0) => None,
        (right, left) if right > left * 2 => Some(Level::rtl()),
        (_, _) => Some(Level::ltr()),
    }
}

/// The widest word of a text, in points.
pub(in crate::report) fn widest_word(fonts: &mut Fonts, text: &str, style: &Style) -> f32 {
    let text = clean(text).replace('\n', " ");
    let set = Set::new(fonts, &text, style);
    let words = set.words();
    let widths = words.iter().map(|word| set.width(&set.trimmed(word)));
    widths.fold(0.0, f32::max)
}

/// A text without what a page cannot hold: marks of the byte order, and controls as spaces.
pub(in crate::report) fn clean(text: &str) -> Cow<'_, str> {
    let bad = |character: char| {
        matches!(character, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
            || (character.is_control() && character != '\n')
    };
    if !text.contains(bad) {
        return text.into();
    }
    let clean = text.chars().filter_map(|character| match character {
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => None,
        other if bad(other) => Some(' '),
        other => Some(other),
    });
    clean.collect::<String>().into()
}

/// What of a paragraph stands on one line.
struct Part {
    range: Range<usize>,
    /// Whether its last word goes on in the next line.
    goes_on: bool,
}

impl Part {
    fn whole(range: Range<usize>) -> Self {
        Self {
            range,
            goes_on: false,
        }
    }
}

/// A text without line breaks as glyphs; what was set before is not set again.
fn paragraph(fonts: &mut Fonts, text: &str, weight: Weight, way: Way) -> Rc<Paragraph> {
    let key = (weight, way);
    if let Some(kept) = fonts.paragraphs.get(text, &key) {
        return kept;
    }
    let (base, levels) = if runs_to_the_right(text) {
        (Level::ltr(), Vec::new())
    } else {
        match way {
            Way::First => levels(text, None),
            Way::Most => levels(text, Some(most(text))),
            Way::Listed => levels_of_parts(text),
        }
    };
    let runs = fonts.shape(text, weight, &levels);
    // What is copied from it is a soft hyphen (PDF, 14.8.2.2.3), which readers leave out when they join the word.
    let hyphen = fonts.hyphen(weight, SOFT_HYPHEN);
    let set = Rc::new(Paragraph::new(base, runs, hyphen));
    // What is missing is told of each document, so it is looked for in each.
    if fonts.missing.is_empty() {
        let glyphs = set.clusters.len();
        fonts.paragraphs.keep(text, key, Rc::clone(&set), glyphs);
    }
    set
}

/// Which way a text runs as a whole, and each byte of it.
fn levels(text: &str, way: Option<Level>) -> (Level, Vec<Level>) {
    let bidi = BidiInfo::new(text, way);
    let base = bidi.paragraphs.first();
    let base = base.map_or_else(Level::ltr, |paragraph| paragraph.level);
    (base, bidi.levels)
}

/// The same of names one after the other, none of which turns what stands beside it.
fn levels_of_parts(text: &str) -> (Level, Vec<Level>) {
    const BEGIN: &str = "\u{2068}";
    const END: &str = "\u{2069}";
    let parts: Vec<&str> = text.split(BETWEEN).collect();
    if parts.len() < 2 {
        return levels(text, None);
    }
    let isolated = parts.iter().map(|part| format!("{BEGIN}{part}{END}"));
    let isolated = isolated.collect::<Vec<_>>().join(BETWEEN);
    let (base, mut all) = levels(&isolated, Some(most(text)));
    // Only what stands in the text itself is set.
    let mut from = 0;
    for part in parts {
        all.drain(from..from + BEGIN.len());
        from += part.len();
        all.drain(from..from + END.len());
        from += BETWEEN.len();
    }
    (base, all)
}

/// A paragraph in one size, not yet in lines.
struct Set<'t> {
    text: &'t str,
    hyphens: Hyphens,
    cell: bool,
    size: f32,
    paragraph: Rc<Paragraph>,
}

impl<'t> Set<'t> {
    fn new(fonts: &mut Fonts, text: &'t str, style: &Style) -> Self {
        Self {
            text,
            hyphens: fonts.hyphens,
            cell: style.cell,
            size: style.size,
            paragraph: paragraph(fonts, text, style.weight, style.way),
        }
    }

    fn width(&self, range: &Range<usize>) -> f32 {
        self.paragraph.width(range) * self.size
    }

    /// What is seen of a line: not the spaces at its end, nor a dot between two facts of which the second one stands in
    /// the next line.
    fn trimmed(&self, range: &Range<usize>) -> Range<usize> {
        let text = self.text[range.clone()].trim_end();
        let goes_on = range.end < self.text.len();
        let before = text.strip_suffix(DOT).filter(|_| goes_on);
        let seen = before.map_or(text, str::trim_end);
        range.start..range.start + seen.len()
    }

    /// What must not be broken, each with the spaces after it.
    fn words(&self) -> Vec<Range<usize>> {
        let mut from = 0;
        let words: Vec<&str> = if self.cell {
            unbroken_in_cell(self.text)
        } else {
            unbroken(self.text).collect()
        };
        words
            .into_iter()
            .map(|word| {
                let end = from + word.len();
                std::mem::replace(&mut from, end)..end
            })
            .collect()
    }

    /// What each line holds.
    fn breaks(&self, room: f32) -> Vec<Part> {
        // Sums of many widths differ in their last digits from the width of the whole.
        let room = room + 0.01;
        let whole = 0..self.text.len();
        if self.width(&self.trimmed(&whole)) <= room {
            return vec![Part::whole(whole)];
        }
        let mut lines = Vec::new();
        let mut line = 0..0;
        let fits = |words: &Range<usize>| self.width(&self.trimmed(words)) <= room;
        let words = joined(self.text, self.words().iter().map(Range::len), fits);
        for word in words {
            let longer = line.start..word.end;
            if self.width(&self.trimmed(&longer)) <= room {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(Part::whole(line));
            }
            line = word;
            if self.width(&self.trimmed(&line)) > room {
                self.break_word(&mut line, room, &mut lines);
            }
        }
        lines.push(Part::whole(line));
        lines
    }

    /// Breaks a word until what is left of it fits.
    fn break_word(&self, left: &mut Range<usize>, room: f32, lines: &mut Vec<Part>) {
        let long = self.hyphens.long(self.text, left.clone());
        let beside = room - self.hyphen_width();
        while self.width(&self.trimmed(left)) > room {
            let from = left.start;
            // What is one glyph stays one.
            let fits = |end: usize| {
                let is_whole = self.paragraph.clusters.binary_search(&end).is_ok();
                is_whole && self.width(&(from..end)) <= beside
            };
            let end = long.end(from, fits);
            let Some(cut) = end.or_else(|| self.anywhere(left, room)) else {
                break;
            };
            lines.push(Part {
                range: from..cut,
                goes_on: end.is_some(),
            });
            left.start = cut;
        }
    }

    /// How much of a word fits, however narrow the room at least one cluster; none where that is all of it.
    fn anywhere(&self, word: &Range<usize>, room: f32) -> Option<usize> {
        let Paragraph {
            clusters, before, ..
        } = &*self.paragraph;
        let first = self.paragraph.cluster(word.start);
        let fits = before[first] + room / self.size;
        let next = before.partition_point(|before| *before <= fits) - 1;
        let next = clusters.get(next.max(first + 1));
        next.copied().filter(|at| *at < word.end)
    }

    fn hyphen_width(&self) -> f32 {
        let glyphs = self.paragraph.hyphen.glyphs.iter();
        glyphs.map(|glyph| glyph.x_advance).sum::<f32>() * self.size
    }

    /// A part of the text as a line, its parts in the order that they stand in.
    fn line(&self, part: &Part) -> Line {
        let range = &part.range;
        let seen = self.trimmed(range);
        let spaces = range.start + self.text[range.clone()].trim_end().len()..range.end;
        let Paragraph { base, .. } = *self.paragraph;
        let (mut levels, mut parts) = (Vec::new(), Vec::new());
        for run in &self.paragraph.runs {
            // Spaces at the end of a line belong to where the line ends, not to the writing before.
            for (of, level) in [(seen.clone(), run.level), (spaces.clone(), base)] {
                let (from, to) = (of.start.max(run.range.start), of.end.min(run.range.end));
                if from < to {
                    levels.push(level);
                    parts.push(Some(piece(run, self.text, from..to)));
                }
            }
        }
        if part.goes_on {
            // It stands where the word ends, whichever way that runs.
            levels.push(levels.last().copied().unwrap_or(base));
            parts.push(Some(self.paragraph.hyphen.clone()));
        }
        let mut at = 0.0;
        let mut pieces: Vec<Piece> = Vec::with_capacity(parts.len());
        for next in BidiInfo::reorder_visual(&levels) {
            let Some(mut piece) = parts[next].take() else {
                continue;
            };
            piece.at = at;
            let advances = piece.glyphs.iter().map(|glyph| glyph.x_advance);
            at += advances.sum::<f32>() * self.size;
            pieces.push(piece);
        }
        let mut width = self.width(&seen);
        if part.goes_on {
            width += self.hyphen_width();
        }
        if base.is_rtl() {
            // The spaces at its end hang out on the left.
            for piece in &mut pieces {
                piece.at -= at - width;
            }
        }
        Line {
            pieces,
            width,
            advance: at,
            rtl: base.is_rtl(),
        }
    }
}

/// The part of a run that a stretch of the text has.
fn piece(run: &Run, text: &str, range: Range<usize>) -> Piece {
    let before = |at: usize| {
        let glyphs = &run.glyphs;
        if run.level.is_rtl() {
            glyphs.partition_point(|glyph| glyph.text_range.start >= at)
        } else {
            glyphs.partition_point(|glyph| glyph.text_range.start < at)
        }
    };
    let (from, to) = (before(range.start), before(range.end));
    let glyphs = run.glyphs[from.min(to)..from.max(to)].iter();
    let glyphs = glyphs.cloned().map(|mut glyph| {
        let end = glyph.text_range.end.min(range.end);
        glyph.text_range = glyph.text_range.start - range.start..end - range.start;
        glyph
    });
    Piece {
        face: run.face,
        glyphs: glyphs.collect(),
        text: text[range].to_owned(),
        at: 0.0,
    }
}
