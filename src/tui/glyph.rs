//! The few signs that the screens are drawn with, and what stands for them where a terminal has
//! only ASCII.

use ratatui::buffer::Buffer;

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

/// Draws everything in ASCII, sign by sign, so that nothing moves.
pub fn to_ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if !cell.symbol().is_ascii() {
            let sign = ascii(cell.symbol());
            cell.set_symbol(sign);
        }
    }
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
        to_ascii(&mut buffer);
        assert_eq!(buffer, Buffer::with_lines(["> Cafe @->o "]));
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
