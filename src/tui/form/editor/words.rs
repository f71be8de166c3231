//! Where words begin and end, as a shell's line editor sees it.

use unicode_segmentation::UnicodeSegmentation;

/// A place in a text: its line and how many code points stand before it there.
pub(super) type Place = (usize, usize);

/// What belongs to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Letters and digits.
    Letters,
    /// All but spaces.
    Blackness,
}

impl Part {
    fn holds(self, character: &str) -> bool {
        let first = character.chars().next();
        first.is_some_and(|c| match self {
            Self::Letters => c.is_alphanumeric(),
            Self::Blackness => !c.is_whitespace(),
        })
    }
}

/// Where the word begins that the cursor stands in or after; across lines where there is none on this.
pub(super) fn start(lines: &[String], from: Place, part: Part) -> Place {
    let (mut row, mut column) = from;
    let mut is_inside = false;
    loop {
        let before: String = lines[row].chars().take(column).collect();
        for character in before.graphemes(true).rev() {
            if part.holds(character) {
                is_inside = true;
            } else if is_inside {
                return (row, column);
            }
            column -= character.chars().count();
        }
        if is_inside || row == 0 {
            return (row, 0);
        }
        row -= 1;
        column = lines[row].chars().count();
    }
}

/// Where the word ends that the cursor stands in or before; across lines where there is none on this.
pub(super) fn end(lines: &[String], from: Place, part: Part) -> Place {
    let (mut row, mut column) = from;
    let mut is_inside = false;
    loop {
        let after: String = lines[row].chars().skip(column).collect();
        for character in after.graphemes(true) {
            if part.holds(character) {
                is_inside = true;
            } else if is_inside {
                return (row, column);
            }
            column += character.chars().count();
        }
        if is_inside || row + 1 == lines.len() {
            return (row, column);
        }
        row += 1;
        column = 0;
    }
}
