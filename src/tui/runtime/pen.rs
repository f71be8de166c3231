//! Cells, written to the terminal one behind the other.
//!
//! What ratatui has for it formats each letter by itself, which for a whole page takes longer than comparing it.
//! Here letters are copied, and crossterm's commands write what stands between them: where to go, and the style.

use std::io::{self, Write};

use crossterm::{
    QueueableCommand,
    cursor::MoveTo,
    style::{Attribute, Colors, SetAttribute, SetColors},
};
use ratatui::{
    backend::IntoCrossterm,
    buffer::Cell,
    layout::Position,
    style::{Color, Modifier},
};

/// How each modifier is told to a terminal.
const ATTRIBUTES: [(Modifier, Attribute); 9] = [
    (Modifier::BOLD, Attribute::Bold),
    (Modifier::DIM, Attribute::Dim),
    (Modifier::ITALIC, Attribute::Italic),
    (Modifier::UNDERLINED, Attribute::Underlined),
    (Modifier::SLOW_BLINK, Attribute::SlowBlink),
    (Modifier::RAPID_BLINK, Attribute::RapidBlink),
    (Modifier::REVERSED, Attribute::Reverse),
    (Modifier::HIDDEN, Attribute::Hidden),
    (Modifier::CROSSED_OUT, Attribute::CrossedOut),
];

/// What writes cells, from one place and style to the next. Before it and after it the terminal's own style holds.
pub(super) struct Pen<'a, W> {
    out: &'a mut W,
    /// Where the next letter would stand; none before the first.
    at: Option<Position>,
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl<'a, W: Write> Pen<'a, W> {
    /// A pen that wrote nothing yet.
    pub(super) const fn new(out: &'a mut W) -> Self {
        Self {
            out,
            at: None,
            fg: Color::Reset,
            bg: Color::Reset,
            modifier: Modifier::empty(),
        }
    }

    /// Writes a cell here. Colours for underlines are left out: no theme has any.
    pub(super) fn put(&mut self, at: Position, cell: &Cell) -> io::Result<()> {
        if self.at != Some(at) {
            self.out.queue(MoveTo(at.x, at.y))?;
        }
        // Behind a wide letter the next one is not here: it is gone to.
        self.at = Some(Position::new(at.x.saturating_add(1), at.y));
        if self.modifier != cell.modifier {
            self.plain()?;
            for (_, attribute) in ATTRIBUTES
                .iter()
                .filter(|(modifier, _)| cell.modifier.contains(*modifier))
            {
                self.out.queue(SetAttribute(*attribute))?;
            }
            self.modifier = cell.modifier;
        }
        if self.fg != cell.fg || self.bg != cell.bg {
            self.out.queue(SetColors(Colors {
                foreground: (self.fg != cell.fg).then(|| cell.fg.into_crossterm()),
                background: (self.bg != cell.bg).then(|| cell.bg.into_crossterm()),
            }))?;
            (self.fg, self.bg) = (cell.fg, cell.bg);
        }
        self.out.write_all(cell.symbol().as_bytes())
    }

    /// Goes back to the terminal's own style.
    pub(super) fn lift(mut self) -> io::Result<()> {
        self.plain()
    }

    fn plain(&mut self) -> io::Result<()> {
        let is_plain = (self.fg, self.bg) == (Color::Reset, Color::Reset);
        if !is_plain || !self.modifier.is_empty() {
            self.out.queue(SetAttribute(Attribute::Reset))?;
            (self.fg, self.bg) = (Color::Reset, Color::Reset);
            self.modifier = Modifier::empty();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_cell_looks_like_is_told_and_taken_back() {
        let mut out = Vec::new();
        let mut pen = Pen::new(&mut out);
        let mut cell = Cell::EMPTY;
        cell.set_symbol("a").fg = Color::Red;
        cell.modifier = Modifier::DIM;
        pen.put(Position::new(1, 0), &cell).unwrap();
        // The same again needs no more than its letter; another style only what differs.
        pen.put(Position::new(2, 0), &cell).unwrap();
        cell.bg = Color::Black;
        pen.put(Position::new(3, 0), &cell).unwrap();
        pen.put(Position::new(3, 1), &Cell::EMPTY).unwrap();
        pen.lift().unwrap();
        let written = "\x1b[1;2H\x1b[2m\x1b[38;5;1maa\x1b[48;5;0ma\x1b[2;4H\x1b[0m ";
        assert_eq!(str::from_utf8(&out).unwrap(), written);
    }
}
