//! Words measured in cells of a terminal: cut with a sign, and broken into lines.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::{domain::text, wrap::wrapped};

/// How many cells a text takes.
pub(super) fn width(text: &str) -> u16 {
    let cells = if text.is_ascii() {
        text.len()
    } else {
        text.width()
    };
    u16::try_from(cells).unwrap_or(u16::MAX)
}

/// The characters of a text as a reader counts them, each with how many cells it takes.
pub(super) fn characters(text: &str) -> impl Iterator<Item = (&str, u16)> {
    text::characters(text).map(|it| (it, width(it)))
}

/// A text of at most this many cells; where something is missing it ends with the sign for that.
pub fn clip(text: &str, room: u16, more: char) -> Cow<'_, str> {
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let wide = width(grapheme);
        if used + wide + 1 > room {
            break;
        }
        used += wide;
        shown.push_str(grapheme);
    }
    shown.truncate(shown.trim_end().len());
    if room > 0 {
        shown.push(more);
    }
    Cow::Owned(shown)
}

/// A line of at most this many cells that says that there is more.
pub(super) fn cut(line: &str, room: u16, more: char) -> String {
    clip(&format!("{line}{more}"), room, more).into_owned()
}

/// A text in lines of at most this many cells.
pub(super) fn wrap(text: &str, room: u16) -> Vec<Cow<'_, str>> {
    if room == 0 || text.is_empty() {
        return Vec::new();
    }
    wrapped(text, usize::from(room))
}

/// A text in at most so many lines; where something is missing the last one ends with the sign for that.
pub(super) fn lines(text: &str, room: u16, most: usize, more: char) -> Vec<Cow<'_, str>> {
    let mut lines = wrap(text, room);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = Cow::Owned(cut(last, room, more));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_says_so_and_is_measured_in_cells() {
        assert_eq!(clip("Harbour Coffee", 14, '…'), "Harbour Coffee");
        assert_eq!(clip("Harbour Coffee", 9, '…'), "Harbour…");
        assert_eq!(clip("港口咖啡", 5, '…'), "港口…");
        assert_eq!(clip("港口咖啡", 6, '…'), "港口…");
        assert_eq!(clip("Cafe\u{301} Rouge", 5, '…'), "Cafe\u{301}…");
        assert_eq!(clip("Harbour", 0, '…'), "");
        assert_eq!(clip("Harbour", 1, '…'), "…");
    }

    #[test]
    fn the_last_of_too_many_lines_says_that_there_is_more() {
        let text = "one two three four";
        assert_eq!(lines(text, 9, 3, '…'), ["one two", "three", "four"]);
        assert_eq!(lines(text, 9, 2, '…'), ["one two", "three…"]);
        assert_eq!(lines(text, 7, 1, '…'), ["one tw…"]);
        assert!(wrap(text, 0).is_empty());
    }
}
