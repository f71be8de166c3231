//! The few signs that the screens are drawn with, and what stands for them where a terminal has
//! only ASCII.

use ratatui::buffer::{Buffer, Cell};

use crate::domain::umlaut;

/// A question that is answered.
pub const ANSWERED: &str = "✓";
/// A question that is blank.
pub const BLANK: &str = "○";
/// A question that the owner cannot answer yet.
pub const UNKNOWN: &str = "?";
/// A question that does not apply.
pub const NOT_APPLICABLE: &str = "–";
/// A flag to come back to.
pub const FLAG: &str = "⚑";
/// What is kept private.
pub const PRIVATE: &str = "■";
/// Where you are.
pub const HERE: &str = "▸";
/// A point in a list, and what separates parts of a line.
pub const DOT: &str = "·";
/// Beside a field that is being filled in.
pub const EDGE: &str = "┃";
/// Beside a field that waits.
pub const EDGE_IDLE: &str = "│";
/// A line from left to right.
pub const RULE: &str = "─";
/// The marker of an alliance.
pub const MARKER: &str = "●";
/// The place that an alliance aims at.
pub const AIM: &str = "○";
/// The way from now to aim, to the right.
pub const FORWARD: &str = "▸";
/// The way from now to aim, to the left.
pub const BACKWARD: &str = "◂";
/// A band in which the marker must lie.
pub const BAND: &str = "▒";
/// Where a section of the axis begins.
pub const WALL: &str = "│";
/// The two-thirds point.
pub const THIRDS: &str = "┊";
/// The filled part of a gauge.
pub const FULL: &str = "━";
/// Half a mark.
pub const HALF: &str = "◐";
/// A warning.
pub const WARNING: &str = "▲";
/// Something to talk about.
pub const DISCUSS: &str = "◆";
/// There is more above.
pub const MORE_ABOVE: &str = "▲";
/// There is more below.
pub const MORE_BELOW: &str = "▼";
/// A text is longer than what is shown.
pub const ELLIPSIS: &str = "…";

/// Draws everything in ASCII, sign by sign, so that nothing moves but words with letters that are two there: these
/// take blanks that stand after them. The row of the cursor keeps its places, which somebody types at.
pub fn to_ascii(buffer: &mut Buffer, cursor: Option<u16>) {
    let (area, width) = (buffer.area, usize::from(buffer.area.width));
    let rows = buffer.content.chunks_mut(width.max(1));
    for (row, y) in rows.zip(area.y..) {
        if cursor != Some(y) && row.iter().any(|cell| letters(cell).is_some()) {
            spell(row);
        }
        for cell in row {
            if !cell.symbol().is_ascii() {
                let sign = ascii(cell.symbol());
                cell.set_symbol(sign);
            }
        }
    }
}

/// The two letters that a letter is without its dots.
fn letters(cell: &Cell) -> Option<&'static str> {
    match cell.symbol() {
        "ß" => Some("ss"),
        symbol => umlaut::letters(symbol.chars().next().filter(|it| !it.is_ascii())?),
    }
}

/// Writes letters as two as far as there is room after their words: what stands in another column, or behind an
/// edge, stays where it is.
fn spell(row: &mut [Cell]) {
    let (mut start, mut is_title) = (0, false);
    while start < row.len() {
        let (mut end, mut room, next) = stretch(row, start, is_title);
        is_title |= row[start..next].iter().any(|cell| cell.symbol() == "╭");
        let mut at = start;
        while at < end && room > 0 {
            if let Some((first, second)) = letters(&row[at]).and_then(|it| it.split_at_checked(1)) {
                row[at + 1..=end].rotate_right(1);
                row[at].set_symbol(first);
                row[at + 1] = row[at].clone();
                row[at + 1].set_symbol(second);
                (at, end, room) = (at + 1, end + 1, room - 1);
            }
            at += 1;
        }
        start = next;
    }
}

/// What stands together from here on: where it ends, how many cells after it may be taken, and where the next begins.
/// The line after the title of a box gives room as blanks do.
fn stretch(row: &[Cell], start: usize, is_title: bool) -> (usize, usize, usize) {
    let mut at = start;
    while at < row.len() {
        let sign = row[at].symbol();
        let is_gap = sign == " " || is_title && sign == RULE;
        if is_gap {
            let run = row[at..].iter().take_while(|it| it.symbol() == sign);
            let run = run.count();
            let after = row.get(at + run).map(Cell::symbol);
            let Some(after) = after else {
                return (at, run, at + run);
            };
            if run > 1 || is_edge(after) {
                return (at, (run - 1).max(1), at + run);
            }
            at += run;
        } else {
            at += 1;
            let next = |by: usize| row.get(at + by).map(Cell::symbol);
            // What is cut off stands in a column, and the next one follows at once.
            let is_cut = sign == ELLIPSIS && next(0) == Some(" ") && next(1) != Some(" ");
            if is_cut || is_edge(sign) {
                return (at, 0, at);
            }
        }
    }
    (at, 0, at)
}

/// Whether this is a line from top to bottom, or the corner of a box.
fn is_edge(sign: &str) -> bool {
    sign == EDGE || matches!(ascii(sign), "|" | "+" if !sign.is_ascii())
}

fn ascii(sign: &str) -> &'static str {
    match sign {
        "✓" | "½" | "×" => "x",
        "○" | "ò" | "ó" | "ô" | "õ" | "ö" | "ø" => "o",
        "●" => "@",
        "◐" => "%",
        "⚑" | "▲" => "!",
        "◆" => "*",
        "■" => "#",
        "▸" | "→" | "►" | "›" => ">",
        "◂" | "←" | "◄" | "‹" => "<",
        "↑" => "^",
        "↓" | "▼" => "v",
        "▒" => "~",
        "·" | "…" | "•" => ".",
        "━" => "=",
        "─" | "–" | "—" | "‑" | "−" | "═" => "-",
        "│" | "┃" | "▏" | "▕" | "║" => "|",
        "┊" | "┆" | "╎" => ":",
        "╭" | "╮" | "╰" | "╯" | "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" => {
            "+"
        }
        "‘" | "’" | "′" => "'",
        "“" | "”" | "„" | "«" | "»" => "\"",
        "à" | "á" | "â" | "ã" | "ä" | "å" => "a",
        "À" | "Á" | "Â" | "Ã" | "Ä" | "Å" => "A",
        "ç" => "c",
        "è" | "é" | "ê" | "ë" => "e",
        "È" | "É" | "Ê" | "Ë" => "E",
        "ì" | "í" | "î" | "ï" => "i",
        "ñ" => "n",
        "Ò" | "Ó" | "Ô" | "Õ" | "Ö" | "Ø" => "O",
        "ù" | "ú" | "û" | "ü" => "u",
        "Ù" | "Ú" | "Û" | "Ü" => "U",
        "ß" => "s",
        "\u{a0}" => " ",
        _ => "?",
    }
}

#[cfg(test)]
mod tests {
    use ratatui::{layout::Rect, style::Style};

    use super::*;

    #[test]
    fn ascii_keeps_every_sign_in_its_place() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
        buffer.set_string(0, 0, "▸ Café ●─▸○", Style::new());
        to_ascii(&mut buffer, None);
        assert_eq!(buffer, Buffer::with_lines(["> Cafe @->o "]));
    }

    #[test]
    fn letters_that_are_two_take_blanks_and_move_no_other_column() {
        for (drawn, told) in [
            ("für Möbel   ", "fuer Moebel "),
            ("schön  12  groß   3", "schoen 12  gross  3"),
            ("│ Öhler │ für │", "| Oehler| fuer|"),
            ("Übergänge  3 ", "Uebergange 3 "),
            ("╭ Für Söhne ───╮", "+ Fuer Soehne -+"),
            ("müßte", "muste"),
            ("├ Äpfel", "+ Apfel"),
            ("Übersetzungsbü… 2,5  für  ", "Ubersetzungsbu. 2,5  fuer "),
        ] {
            let mut buffer = Buffer::with_lines([drawn]);
            to_ascii(&mut buffer, None);
            assert_eq!(buffer, Buffer::with_lines([told]), "{drawn}");
        }
        let mut buffer = Buffer::with_lines(["für  ", "für  "]);
        to_ascii(&mut buffer, Some(1));
        assert_eq!(buffer, Buffer::with_lines(["fuer ", "fur  "]));
    }

    #[test]
    fn every_sign_of_ours_has_an_ascii_form() {
        for sign in [
            ANSWERED,
            BLANK,
            NOT_APPLICABLE,
            FLAG,
            PRIVATE,
            HERE,
            DOT,
            EDGE,
            EDGE_IDLE,
            RULE,
            MARKER,
            AIM,
            FORWARD,
            BACKWARD,
            BAND,
            WALL,
            THIRDS,
            FULL,
            HALF,
            WARNING,
            DISCUSS,
            MORE_ABOVE,
            MORE_BELOW,
            ELLIPSIS,
        ] {
            assert_ne!(ascii(sign), "?", "{sign}");
        }
    }
}
