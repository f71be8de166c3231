//! Texts in the cells of a terminal: how many they take, how they are put there, where lines end.
//!
//! Most texts are made of characters that take one cell each and join no other; these go without the search
//! for clusters. Where lines end is remembered, since most texts of a picture were in the one before.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use ratatui::{buffer::Buffer, style::Style};
use unicode_width::UnicodeWidthStr;

use crate::wrap::wrapped;

/// Of how many bytes of text it is remembered where lines end.
const REMEMBERED: usize = 256 * 1024;
/// A longer text is not worth remembering: the next key changes it.
const LONG: usize = 4 * 1024;

/// Whether a character takes one cell whatever stands around it: what is not wide, joins nothing, and is no
/// control.
fn is_single(c: char) -> bool {
    matches!(c,
        ' '..='~'
        | '\u{a1}'..='\u{ac}'
        | '\u{ae}'..='\u{24f}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2190}'..='\u{21ff}'
        | '\u{2500}'..='\u{25fc}')
}

/// How many cells a text takes.
pub fn width(words: &str) -> usize {
    single(words).unwrap_or_else(|| words.width())
}

/// The same, as a screen counts.
pub fn wide(words: &str) -> u16 {
    u16::try_from(width(words)).unwrap_or(u16::MAX)
}

/// How many characters a text has, where each takes one cell.
fn single(words: &str) -> Option<usize> {
    let mut count = 0;
    for c in words.chars() {
        if !is_single(c) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Puts as much of a text as there is room for into a row; returns the column after it.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, room: usize, words: &str, style: Style) -> u16 {
    let Some(count) = single(words) else {
        return buffer.set_stringn(x, y, words, room, style).0;
    };
    let room = room.min(usize::from(buffer.area.right().saturating_sub(x)));
    let count = count.min(room);
    if count == 0 {
        return x;
    }
    let start = buffer.index_of(x, y);
    let cells = buffer.content[start..start + count].iter_mut();
    for (cell, c) in cells.zip(words.chars()) {
        // A blank picture is full of spaces.
        if c != ' ' || cell.symbol() != " " {
            cell.set_char(c);
        }
        cell.set_style(style);
    }
    x.saturating_add(u16::try_from(count).unwrap_or(u16::MAX))
}

/// A text broken into lines.
type Lines = Rc<[Box<str>]>;

/// Where lines ended in the texts that were shown last.
#[derive(Default)]
struct Remembered {
    lines: HashMap<(u16, Says), HashMap<Box<str>, Lines>>,
    bytes: usize,
}

thread_local! {
    /// What lines a text is broken into depends on nothing but it and the width, so it is never out of date.
    static REMEMBERED_LINES: RefCell<Remembered> = RefCell::default();
}

/// Who says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Says {
    /// It is shown: numbers stay with what they count.
    Shown,
    /// It is being typed, and no word goes to another row because of the one behind it.
    Typed,
}

/// A text broken into lines of at most this many cells.
pub fn lines(words: &str, width: u16) -> Lines {
    remembered(words, width, Says::Shown)
}

/// How many lines of at most this many cells a text takes while it is typed.
pub fn typed_lines(words: &str, width: u16) -> usize {
    remembered(words, width, Says::Typed).len()
}

fn remembered(words: &str, width: u16, says: Says) -> Lines {
    if width == 0 {
        return Rc::default();
    }
    if words.len() > LONG {
        return broken(words, width, says);
    }
    REMEMBERED_LINES.with_borrow_mut(|remembered| {
        let known = remembered
            .lines
            .get(&(width, says))
            .and_then(|of| of.get(words));
        if let Some(known) = known {
            return Rc::clone(known);
        }
        if remembered.bytes > REMEMBERED {
            *remembered = Remembered::default();
        }
        let lines = broken(words, width, says);
        remembered.bytes += 2 * words.len() + 64;
        let of_width = remembered.lines.entry((width, says)).or_default();
        of_width.insert(words.into(), Rc::clone(&lines));
        lines
    })
}

fn broken(words: &str, width: u16, says: Says) -> Lines {
    let width = usize::from(width);
    let lines = match says {
        Says::Shown => wrapped(words, width),
        Says::Typed => textwrap::wrap(words, width),
    };
    let lines = lines.into_iter();
    lines.map(|line| line.into_owned().into()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::{buffer::Cell, layout::Rect};
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthChar;

    use super::*;

    #[test]
    fn single_characters_take_one_cell_and_join_no_other() {
        let singles: Vec<char> = ('\0'..=char::MAX).filter(|c| is_single(*c)).collect();
        assert!(singles.len() > 900);
        for c in &singles {
            assert_eq!(c.width(), Some(1), "{c:?}");
            for other in ['a', ' ', '\u{f1}', '\u{2500}', '\u{2190}', '\u{2026}'] {
                for pair in [format!("{c}{other}"), format!("{other}{c}")] {
                    assert_eq!(pair.graphemes(true).count(), 2, "{pair:?}");
                    assert_eq!(pair.width(), 2, "{pair:?}");
                }
            }
        }
    }

    fn any_words() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[ -~]{0,6}",
            2 => "[\u{a1}-\u{24f}\u{2010}-\u{2027}\u{2500}-\u{25ff}]{0,3}",
            1 => any::<char>().prop_map(String::from),
            1 => prop::sample::select(vec!["\u{301}", "\u{6e2f}\u{53e3}", "\u{1f469}\u{200d}\u{1f467}", "\n", "\t", "\u{ad}", "\u{fe0f}"])
                .prop_map(String::from),
        ];
        prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn texts_are_put_and_counted_as_they_are_without_a_shorter_way(
            words in any_words(), x in 0..12_u16, room in 0..14_usize, is_blank: bool,
        ) {
            let area = Rect::new(2, 1, 10, 3);
            let style = Style::new().bold();
            let before = if is_blank { Cell::EMPTY } else { Cell::new("x") };
            let (mut ours, mut theirs) = (Buffer::filled(area, before.clone()), Buffer::filled(area, before));
            let x = x.min(9) + 2;
            let end = put(&mut ours, x, 2, room, &words, style);
            prop_assert_eq!(end, theirs.set_stringn(x, 2, &words, room, style).0);
            prop_assert_eq!(ours, theirs);
            prop_assert_eq!(width(&words), words.width());
            prop_assert!(words.width() <= words.len());
        }

        #[test]
        fn remembered_lines_are_those_that_would_be_broken_anew(
            texts in prop::collection::vec((any_words(), 0..20_u16, any::<bool>()), 1..12),
        ) {
            for (words, width, typed) in texts.iter().chain(texts.iter().rev()) {
                let says = if *typed { Says::Typed } else { Says::Shown };
                let anew = if *width == 0 { Rc::default() } else { broken(words, *width, says) };
                prop_assert_eq!(remembered(words, *width, says), anew);
            }
        }
    }

    #[test]
    fn what_is_typed_is_broken_as_ever() {
        let words = "bis zum 17. Dezember";
        assert_eq!(&*lines(words, 12)[0], "bis zum");
        assert_eq!(&*remembered(words, 12, Says::Typed)[0], "bis zum 17.");
        assert_eq!(typed_lines(words, 12), 2);
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        for number in 0..1000 {
            lines(&format!("{number} {}", "x ".repeat(1000)), 40);
        }
        let bytes = REMEMBERED_LINES.with_borrow(|remembered| remembered.bytes);
        assert!(bytes < REMEMBERED + 2 * LONG + 64, "{bytes}");
    }
}
