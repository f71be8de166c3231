//! About how wide text is, and how it is broken into lines. Nobody knows the fonts of the program
//! that will show a drawing, so widths are those of a wide common one: what fits here fits there.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::{
    domain::text::characters,
    report::linebreak::{Hyphens, SOFT_HYPHEN, unbroken},
};

/// A size and a weight of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// How large, in the drawing's units.
    pub size: f64,
    /// Whether it stands out.
    pub bold: bool,
}

impl Font {
    /// The title of a picture that stands on its own.
    pub const TITLE: Self = Self::bold(18.0);
    pub(super) const NAME: Self = Self::bold(14.0);
    pub(super) const BODY: Self = Self::plain(13.0);
    pub(super) const SMALL: Self = Self::plain(12.0);
    pub(super) const TINY: Self = Self::plain(11.0);

    pub(super) const fn plain(size: f64) -> Self {
        Self { size, bold: false }
    }

    pub(super) const fn bold(size: f64) -> Self {
        Self { size, bold: true }
    }

    /// From one line to the next.
    pub fn leading(self) -> f64 {
        (self.size * 1.3).round()
    }

    /// About how wide a text is.
    pub fn width(self, text: &str) -> f64 {
        // Word by word: a dash or an accent in one word has no other one searched for clusters.
        let words = text.split_inclusive(' ');
        let ems: f64 = words.flat_map(characters).map(ems).sum();
        let weight = if self.bold { 1.08 } else { 1.0 };
        ems * self.size * weight
    }
}

/// How far sums of widths may be out.
const ROUNDING: f64 = 0.01;

/// What stands where something was cut.
const MORE: &str = "…";

/// About how wide a character is, in its own size.
fn ems(grapheme: &str) -> f64 {
    match grapheme.as_bytes() {
        [byte] => match byte {
            b'i' | b'j' | b'l' | b'I' | b'|' | b'!' | b'.' | b',' | b':' | b';' | b'\'' | b'`'
            | b' ' => 0.34,
            b'f' | b'r' | b't' | b'(' | b')' | b'[' | b']' | b'/' | b'-' | b'"' => 0.43,
            b'm' | b'w' | b'M' | b'W' | b'@' | b'%' => 0.98,
            b'A'..=b'Z' => 0.74,
            _ => 0.63,
        },
        _ if grapheme == SOFT_HYPHEN => ems("-"),
        _ => match grapheme.width() {
            0 => 0.0,
            1 => 0.72,
            // Emoji are wider than two letters.
            _ => 1.3,
        },
    }
}

/// A text in lines that fit, as many as there may be; the last one ends in a sign where more was to
/// come. Breaks where a line may end in its script, and within a word where it alone is too long: there the line
/// ends in a soft hyphen, wherever one has a place.
pub(super) fn wrap(text: &str, font: Font, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    let text = text.trim();
    let mut end = 0;
    for word in unbroken(text) {
        let from = end;
        end += word.len();
        if used + font.width(word.trim_end()) <= room + ROUNDING {
            line.push_str(word);
            used += font.width(word);
            continue;
        }
        let before = line.trim_end();
        if !before.is_empty() {
            lines.push(before.to_owned());
        }
        line.clear();
        let rest = break_word(text, from..end, (font, room), most, &mut lines);
        line.push_str(rest);
        used = font.width(rest);
        if lines.len() > most {
            break;
        }
    }
    let last = line.trim_end();
    if !last.is_empty() {
        lines.push(last.to_owned());
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = cut(last, font, room);
        }
    }
    lines
}

/// Breaks a word of a text until what is left of it fits, which is told, or until there are more lines than may be.
fn break_word<'t>(
    text: &'t str,
    word: Range<usize>,
    (font, room): (Font, f64),
    most: usize,
    lines: &mut Vec<String>,
) -> &'t str {
    let is_wider = |rest: &str| font.width(rest.trim_end()) > room + ROUNDING;
    let (mut from, end) = (word.start, word.end);
    if !is_wider(&text[word.clone()]) {
        return &text[word];
    }
    let long = Hyphens::default().long(text, word);
    let beside = room - font.width(SOFT_HYPHEN);
    while lines.len() <= most && is_wider(&text[from..end]) {
        let fits = |end| font.width(&text[from..end]) <= beside;
        let (cut, hyphen) = match long.end(from, fits) {
            Some(cut) => (cut, SOFT_HYPHEN),
            None => (from + fitting(&text[from..end], font, room), ""),
        };
        lines.push(format!("{}{hyphen}", &text[from..cut]));
        from = cut;
    }
    &text[from..end]
}

/// As much of the rest of a word as there is room for anywhere, at least one character.
fn fitting(rest: &str, font: Font, room: f64) -> usize {
    let mut used = 0.0;
    let ends = rest.grapheme_indices(true).map_while(|(at, grapheme)| {
        used += font.width(grapheme);
        (used <= room || at == 0).then_some(at + grapheme.len())
    });
    ends.last().unwrap_or(rest.len())
}

/// A line with the sign that more was to come.
fn cut(line: &str, font: Font, room: f64) -> String {
    let mut kept: Vec<&str> = line.graphemes(true).collect();
    while font.width(&kept.concat()) + font.width(MORE) > room && kept.pop().is_some() {}
    // Where it is cut it does not go on in the next line.
    kept.concat()
        .trim_end()
        .trim_end_matches(SOFT_HYPHEN)
        .to_owned()
        + MORE
}

/// A label that found its place: where it begins, and what it says.
pub(super) struct Placed {
    pub(super) at: f64,
    pub(super) text: String,
}

/// Labels centred on their places between two ends, the first ones kept where they would touch.
pub(super) fn spread<'t>(
    labels: impl IntoIterator<Item = (f64, &'t str)>,
    font: Font,
    ends: (f64, f64),
) -> Vec<Placed> {
    let apart = font.size * 0.6;
    let mut placed: Vec<(f64, f64, String)> = Vec::new();
    for (centre, text) in labels {
        let width = font.width(text);
        let from = (centre - width / 2.0).min(ends.1 - width).max(ends.0);
        let to = from + width;
        let free = |(start, end, _): &(f64, f64, String)| to + apart < *start || end + apart < from;
        if to <= ends.1 && placed.iter().all(free) {
            placed.push((from, to, text.to_owned()));
        }
    }
    let placed = placed.into_iter();
    placed.map(|(at, _, text)| Placed { at, text }).collect()
}
