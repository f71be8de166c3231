//! About how wide text is, and how it is broken into lines. Nobody knows the fonts of the program
//! that will show a drawing, so widths are those of a wide common one: what fits here fits there.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A size and a weight of text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Font {
    pub(super) size: f64,
    pub(super) bold: bool,
}

impl Font {
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
    pub(super) fn leading(self) -> f64 {
        (self.size * 1.3).round()
    }

    /// About how wide a text is.
    pub(super) fn width(self, text: &str) -> f64 {
        let ems: f64 = text.graphemes(true).map(ems).sum();
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
        _ => match grapheme.width() {
            0 => 0.0,
            1 => 0.72,
            // Emoji are wider than two letters.
            _ => 1.3,
        },
    }
}

/// A text in lines that fit, as many as there may be; the last one ends in a sign where more was to
/// come. Breaks between words, and within one where it alone is too long.
pub(super) fn wrap(text: &str, font: Font, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let space = if line.is_empty() { "" } else { " " };
        if font.width(&line) + font.width(space) + font.width(word) <= room + ROUNDING {
            line.push_str(space);
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for grapheme in word.graphemes(true) {
            if !line.is_empty() && font.width(&line) + font.width(grapheme) > room {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(grapheme);
        }
        if lines.len() > most {
            break;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = cut(last, font, room);
        }
    }
    lines
}

/// A line with the sign that more was to come.
fn cut(line: &str, font: Font, room: f64) -> String {
    let mut kept: Vec<&str> = line.graphemes(true).collect();
    while font.width(&kept.concat()) + font.width(MORE) > room && kept.pop().is_some() {}
    kept.concat().trim_end().to_owned() + MORE
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
