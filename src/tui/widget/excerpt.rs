//! The part of a text that tells it from another one.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::tui::{canvas::fit, glyph};

/// How many columns before the first difference an excerpt begins, at most.
const LEAD: usize = 24;

/// A text from where it can be told from another one: all of it where it fits or differs early enough,
/// else from shortly before the first difference. Where the end does not fit, it is the caller's to cut.
pub fn excerpt<'a>(text: &'a str, other: &str, room: usize) -> Cow<'a, str> {
    from_difference(text, other, room, LEAD.min(room / 3))
}

/// What was before and what is after, each in one line, in so many columns together.
pub fn apart(before: &str, after: &str, room: usize) -> (String, String) {
    let before = before.replace('\n', " ");
    let after = after.replace('\n', " ");
    // Both begin at the same word.
    let lead = LEAD.min(room / 6);
    let left = (room / 2).max(room.saturating_sub(after.width()));
    let first = fit(&from_difference(&before, &after, left, lead), left).into_owned();
    let right = room.saturating_sub(first.width());
    let second = fit(&from_difference(&after, &before, right, lead), right).into_owned();
    (first, second)
}

/// A text in so much room, from at most `lead` columns before the first difference where it does not
/// fit.
fn from_difference<'a>(text: &'a str, other: &str, room: usize, lead: usize) -> Cow<'a, str> {
    let same: String = text
        .graphemes(true)
        .zip(other.graphemes(true))
        .take_while(|(one, another)| one == another)
        .map(|(one, _)| one)
        .collect();
    // What differs needs some room of its own to be read.
    let is_seen = same.width() + lead <= room;
    if text.width() <= room || is_seen {
        return text.into();
    }
    let mut start = same.len();
    let mut wide = 0;
    for (at, grapheme) in same.grapheme_indices(true).rev() {
        wide += grapheme.width();
        if wide > lead {
            break;
        }
        start = at;
    }
    // Rather from the beginning of a word, where one begins in what is shown of both.
    let mut begins = same[start..].char_indices();
    let begins = begins.find(|(_, c)| c.is_whitespace());
    let start = begins.map_or(start, |(at, c)| start + at + c.len_utf8());
    format!("{}{}", glyph::ELLIPSIS, &text[start..]).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str =
        "We give them our regular customers, the shop on the corner and ten years of";

    #[test]
    fn texts_that_differ_late_are_told_apart() {
        let (one, other) = (format!("{LONG} trust"), format!("{LONG} debts"));
        let (one, other) = apart(&one, &other, 60);
        assert_ne!(one, other);
        assert!(one.starts_with('…') && one.ends_with("trust"), "{one}");
        assert!(other.ends_with("debts"), "{other}");
        assert!(one.width() + other.width() <= 60);
    }

    #[test]
    fn what_was_added_at_the_end_is_seen() {
        let (_, after) = apart(LONG, &format!("{LONG} trust"), 60);
        assert!(after.ends_with("trust"), "{after}");
    }

    #[test]
    fn what_differs_early_or_fits_stands_as_it_is() {
        assert_eq!(apart("three", "four", 20), ("three".into(), "four".into()));
        let other = LONG.replace("give", "take");
        let (one, other) = apart(LONG, &other, 60);
        assert!(one.starts_with("We give") && other.starts_with("We take"));
        let (nothing, all) = apart("nothing", LONG, 200);
        assert_eq!((nothing.as_str(), all.as_str()), ("nothing", LONG));
    }

    #[test]
    fn wide_signs_and_no_room_do_no_harm() {
        let (one, other) = ("港口咖啡".repeat(20), "港口咖啡".repeat(19) + "港口茶");
        for room in 0..90 {
            let (one, other) = apart(&one, &other, room);
            assert!(one.width() + other.width() <= room, "{room}");
        }
        let (one, other) = apart(&one, &other, 40);
        assert_ne!(one, other);
    }
}
