//! About how wide text is, and how it is broken into lines. Nobody knows the fonts of the program
//! that will show a drawing, so widths are those of a wide common one: what fits here fits there.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::{domain::text::characters, report::linebreak::unbroken};

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
        _ => match grapheme.width() {
            0 => 0.0,
            1 => 0.72,
            // Emoji are wider than two letters.
            _ => 1.3,
        },
    }
}

/// A text in lines that fit, as many as there may be; the last one ends in a sign where more was to
/// come. Breaks where a line may end in its script, and within a word where it alone is too long: there with
/// a hyphen, between two syllables as far as letters tell.
pub(super) fn wrap(text: &str, font: Font, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for word in unbroken(text.trim()) {
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
        let mut rest = word;
        while font.width(rest.trim_end()) > room + ROUNDING {
            let (first, hyphen) = fitting(rest, font, room);
            lines.push(format!("{first}{hyphen}"));
            rest = &rest[first.len()..];
            if lines.len() > most {
                break;
            }
        }
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

/// As much of a word as there is room for, at least one character, and what shows that it goes on.
fn fitting(word: &str, font: Font, room: f64) -> (&str, &'static str) {
    let mut used = 0.0;
    let mut end = 0;
    let ends: Vec<usize> = word
        .grapheme_indices(true)
        .map_while(|(at, grapheme)| {
            used += font.width(grapheme);
            end = at + grapheme.len();
            (used <= room || at == 0).then_some(end)
        })
        .collect();
    let most = ends.last().copied().unwrap_or(word.len());
    let hyphen = font.width(HYPHEN);
    let syllable = ends.iter().rev().copied().find(|end| {
        let fits = font.width(&word[..*end]) + hyphen <= room;
        fits && between_syllables(word, *end)
    });
    match syllable {
        Some(end) => (&word[..end], HYPHEN),
        None => (&word[..most], ""),
    }
}

/// Where a word goes on in the next line.
const HYPHEN: &str = "-";

/// Whether a word of Latin letters may be broken here: before a consonant that a vowel follows, with two
/// letters or more on either side.
fn between_syllables(word: &str, at: usize) -> bool {
    let is_vowel = |letter: char| "aeiouyäöüàâéèêëîïôûùáíóúœæ".contains(letter);
    let before: Vec<char> = word[..at].chars().flat_map(char::to_lowercase).collect();
    let mut after = word[at..].chars().flat_map(char::to_lowercase);
    let (Some(first), Some(second), Some(last)) = (after.next(), after.next(), before.last())
    else {
        return false;
    };
    let is_latin = |letter: char| letter.is_alphabetic() && (letter.is_ascii() || is_vowel(letter));
    let pair = [*last, first].iter().collect::<String>();
    before.len() > 2
        && [*last, first, second].into_iter().all(is_latin)
        && before.iter().any(|letter| is_vowel(*letter))
        && !is_vowel(first)
        && is_vowel(second)
        && !["ch", "ck", "ph", "th", "sh", "qu", "st"].contains(&pair.as_str())
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
