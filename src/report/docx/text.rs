//! Texts as runs that are written in their own direction.

use maud::{Markup, html};
use unicode_bidi::{BidiClass, bidi_class};

use crate::report::{linebreak::SOFT_HYPHEN, typeset::line};

/// Whether a paragraph of this text runs right to left: as most of its letters do, whatever name it begins with.
pub(super) fn runs_left(text: &str) -> bool {
    line::most(text).is_rtl()
}

/// The name of a place to go to.
pub(super) fn mark(nth: usize) -> String {
    format!("_part{nth}")
}

/// What a place to go to begins with.
pub(super) fn bookmarked(nth: usize, inside: &Markup) -> Markup {
    html! {
        w:bookmarkStart w:id=(nth) w:name=(mark(nth)) {}
        (inside)
        w:bookmarkEnd w:id=(nth) {}
    }
}

/// A text in pieces, those that are written right to left apart from the others. What stands between two words
/// of one direction goes with them.
fn pieces(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let (mut begin, mut is_left) = (0, false);
    // Where what follows no word of the present direction begins.
    let mut open = 0;
    for (at, c) in text.char_indices() {
        let strong = match bidi_class(c) {
            BidiClass::L => Some(false),
            BidiClass::R | BidiClass::AL => Some(true),
            _ => None,
        };
        if let Some(strong) = strong {
            if strong != is_left {
                // Neutral signs before a change stand with what is written left to right.
                let end = if is_left { open } else { at };
                if end > begin {
                    pieces.push((is_left, &text[begin..end]));
                }
                (begin, is_left) = (end, strong);
            }
            open = at + c.len_utf8();
        }
    }
    let end = if is_left { open } else { text.len() };
    for (is_left, piece) in [(is_left, &text[begin..end]), (false, &text[end..])] {
        if !piece.is_empty() {
            pieces.push((is_left, piece));
        }
    }
    pieces
}

/// A text without what no XML may hold.
pub(super) fn lawful(text: &str) -> String {
    let is_lawful = |c: &char| {
        (!c.is_control() || matches!(c, '\n' | '\t')) && !matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    text.chars().filter(is_lawful).collect()
}

/// A text as runs in a style of characters, which may have no name; its line breaks and soft hyphens stay.
pub(super) fn runs(text: &str, style: &str) -> Markup {
    let text = lawful(text);
    let style = Some(style).filter(|style| !style.is_empty());
    html! {
        @for (nth, line) in text.trim_end().split('\n').enumerate() {
            @if nth > 0 { w:r { w:br {} } }
            @for (is_left, piece) in pieces(line) {
                w:r {
                    @if style.is_some() || is_left {
                        w:rPr {
                            @if let Some(style) = style { w:rStyle w:val=(style) {} }
                            @if is_left { w:rtl {} }
                        }
                    }
                    @for (nth, part) in piece.split(SOFT_HYPHEN).enumerate() {
                        @if nth > 0 { w:softHyphen {} }
                        w:t xml:space="preserve" { (part) }
                    }
                }
            }
        }
    }
}

/// A paragraph of a style.
pub(super) fn paragraph(style: &str, text: &str) -> Markup {
    of_runs(style, text, &runs(text, ""))
}

/// A paragraph of these runs, whose direction is that of a text.
pub(super) fn of_runs(style: &str, text: &str, runs: &Markup) -> Markup {
    on_side(style, runs_left(text), [false, false], runs)
}

/// The same, never parted from the one after it.
pub(super) fn kept(style: &str, text: &str, runs: &Markup) -> Markup {
    on_side(style, runs_left(text), [false, true], runs)
}

/// A heading or a name, which begins on the side that the document does.
pub(super) fn name(style: &str, text: &str, from_the_right: bool, runs: &Markup) -> Markup {
    let is_left = runs_left(text);
    on_side(style, is_left, [is_left != from_the_right, false], runs)
}

/// A paragraph in a direction, which may end where others begin, and may stay with the next one.
fn on_side(style: &str, is_left: bool, [turned, kept]: [bool; 2], runs: &Markup) -> Markup {
    html! {
        w:p {
            w:pPr {
                w:pStyle w:val=(style) {}
                @if kept { w:keepNext {} }
                @if is_left { w:bidi {} }
                @if turned { w:jc w:val="right" {} }
            }
            (runs)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_direction_is_a_piece_with_what_stands_inside() {
        assert_eq!(pieces("Rowan"), [(false, "Rowan")]);
        assert_eq!(
            pieces("مخبز الورد 12 (Rowan)"),
            [(true, "مخبز الورد"), (false, " 12 (Rowan)")]
        );
        assert_eq!(
            pieces("by שלום עולם, twice"),
            [(false, "by "), (true, "שלום עולם"), (false, ", twice")]
        );
        assert_eq!(pieces(""), []);
        for text in ["a", "א", "אa", "aא ", " א ", "12", "א1ב"] {
            let whole: String = pieces(text).into_iter().map(|(_, piece)| piece).collect();
            assert_eq!(whole, text);
        }
    }
}
