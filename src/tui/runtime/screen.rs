//! What the terminal shows, and what takes it from one picture to the next.
//!
//! `ratatui::Terminal` compares two pictures cell by cell with a call for each cell, which takes longer than drawing
//! a page. Most keys change a row or two: here a row is compared as a whole, where it stands, and only rows that
//! differ are given to ratatui. Areas of which whoever draws knows that they look as before are not compared. A
//! picture like the one before writes nothing at all.

use ratatui::{
    backend::Backend,
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
};

/// A terminal of one size, and what it shows.
pub(super) struct Screen<B> {
    backend: B,
    shown: Buffer,
    next: Buffer,
    cursor: Cursor,
    /// Whether the terminal shows a picture of ours.
    is_drawn: bool,
}

/// What is known of a picture beside its cells.
#[derive(Debug, Default)]
pub(super) struct Drawn<'a> {
    /// Where the cursor stands; none where nobody is to see one.
    pub(super) cursor: Option<Position>,
    /// Areas that look as in the picture drawn before.
    pub(super) same: &'a [Rect],
}

/// The terminal's cursor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cursor {
    /// Before the first picture.
    Unknown,
    Hidden,
    At(Position),
}

impl<B: Backend> Screen<B> {
    /// A terminal of this area, which shows nothing yet.
    pub(super) fn blank(backend: B, area: Rect) -> Self {
        Self {
            backend,
            shown: Buffer::empty(area),
            next: Buffer::empty(area),
            cursor: Cursor::Unknown,
            is_drawn: false,
        }
    }

    /// What writes to the terminal.
    pub(super) const fn backend_mut(&mut self) -> &mut B {
        &mut self.backend
    }

    /// Draws a picture, which `view` puts into an empty buffer.
    pub(super) fn draw<'a>(
        &mut self,
        view: impl FnOnce(&mut Buffer) -> Drawn<'a>,
    ) -> Result<(), B::Error> {
        self.next.reset();
        let drawn = view(&mut self.next);
        let position = drawn.cursor;
        let cursor = position.map_or(Cursor::Hidden, Cursor::At);
        let same = if self.is_drawn { drawn.same } else { &[] };
        let rows = self.changed_rows(same);
        let is_moved = self.cursor != cursor;
        if rows.is_empty() && !is_moved {
            return Ok(());
        }
        if !rows.is_empty() {
            let updates = rows.iter().flat_map(|(old, new)| old.diff_iter(new));
            self.backend.draw(updates)?;
        }
        match position {
            // Nobody needs to see where the last letter was drawn.
            None if is_moved => self.backend.hide_cursor()?,
            None => {}
            Some(position) => {
                if !matches!(self.cursor, Cursor::At(_)) {
                    self.backend.show_cursor()?;
                }
                self.backend.set_cursor_position(position)?;
            }
        }
        self.backend.flush()?;
        self.cursor = cursor;
        self.is_drawn = true;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(())
    }

    /// The rows that differ outside of these areas, as they are shown and as they are to be.
    fn changed_rows(&self, same: &[Rect]) -> Vec<(Buffer, Buffer)> {
        let area = self.next.area;
        let width = usize::from(area.width).max(1);
        let old = self.shown.content.chunks(width);
        let new = self.next.content.chunks(width);
        (area.y..)
            .zip(old.zip(new))
            .filter(|(y, (old, new))| is_changed(old, new, Position::new(area.x, *y), same))
            .map(|(y, (old, new))| {
                let area = Rect::new(area.x, y, area.width, 1);
                let row = |cells: &[Cell]| Buffer {
                    area,
                    content: cells.to_vec(),
                };
                (row(old), row(new))
            })
            .collect()
    }
}

/// Whether a row that begins here differs outside of these areas.
fn is_changed(old: &[Cell], new: &[Cell], start: Position, same: &[Rect]) -> bool {
    let end = start.x + u16::try_from(new.len()).unwrap_or(u16::MAX);
    let mut at = start;
    while at.x < end {
        if let Some(known) = same.iter().find(|area| area.contains(at)) {
            let right = known.right().min(end);
            let known = usize::from(at.x - start.x)..usize::from(right - start.x);
            debug_assert!(are_same(&old[known.clone()], &new[known]), "it changed");
            at.x = right;
            continue;
        }
        let later = same.iter().map(|area| area.x).filter(|x| *x > at.x);
        let until = later.min().unwrap_or(end).min(end);
        let here = usize::from(at.x - start.x)..usize::from(until - start.x);
        if !are_same(&old[here.clone()], &new[here]) {
            return true;
        }
        at.x = until;
    }
    false
}

fn are_same(old: &[Cell], new: &[Cell]) -> bool {
    old.iter().zip(new).all(|(old, new)| is_same(old, new))
}

/// Whether two cells look the same: as `==`, which is too large to be compared in place for thousands of cells.
fn is_same(old: &Cell, new: &Cell) -> bool {
    let is_same_symbol = match (old.symbol().as_bytes(), new.symbol().as_bytes()) {
        // Nearly all of them.
        ([old], [new]) => old == new,
        (old, new) => old == new,
    };
    is_same_symbol
        && old.fg == new.fg
        && old.bg == new.bg
        && old.underline_color == new.underline_color
        && old.modifier == new.modifier
        && old.diff_option == new.diff_option
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, io, rc::Rc};

    use proptest::prelude::*;
    use ratatui::{
        Terminal,
        backend::{CrosstermBackend, TestBackend},
        style::{Color, Style},
    };

    use super::*;

    const AREA: Rect = Rect::new(0, 0, 12, 4);

    /// What is put somewhere: words and their colour.
    type Put = (u16, u16, &'static str, Color);

    fn puts() -> impl Strategy<Value = Vec<Put>> {
        let words = prop_oneof![
            Just("a"),
            Just("bakery"),
            Just("面包"),
            Just("🥐 x"),
            Just(" ")
        ];
        let colour = prop_oneof![
            Just(Color::Reset),
            Just(Color::Red),
            Just(Color::Indexed(244))
        ];
        prop::collection::vec((0..AREA.width, 0..AREA.height, words, colour), 0..6)
    }

    fn put(buffer: &mut Buffer, puts: &[Put]) {
        for (x, y, words, colour) in puts {
            buffer.set_string(*x, *y, words, Style::new().fg(*colour).bg(*colour));
        }
    }

    fn area() -> impl Strategy<Value = Rect> {
        let corner = (0..AREA.width, 0..AREA.height);
        let size = (0..=AREA.width, 0..=AREA.height);
        (corner, size)
            .prop_map(|((x, y), (width, height))| Rect::new(x, y, width, height).intersection(AREA))
    }

    proptest! {
        #[test]
        fn the_terminal_shows_what_ratatui_would_have_shown(
            pictures in prop::collection::vec(puts(), 1..5), areas in prop::collection::vec(area(), 0..4),
        ) {
            let backend = || TestBackend::new(AREA.width, AREA.height);
            let mut screen = Screen::blank(backend(), AREA);
            let mut terminal = Terminal::new(backend()).unwrap();
            let mut before = Buffer::empty(AREA);
            for picture in &pictures {
                let mut now = Buffer::empty(AREA);
                put(&mut now, picture);
                let is_known = |area: &Rect| area.positions().all(|at| before[at] == now[at]);
                let same: Vec<Rect> = areas.iter().copied().filter(is_known).collect();
                before = now;
                screen.draw(|buffer| { put(buffer, picture); Drawn { cursor: None, same: &same } }).unwrap();
                terminal.draw(|frame| put(frame.buffer_mut(), picture)).unwrap();
                prop_assert_eq!(screen.backend.buffer(), terminal.backend().buffer());
            }
        }

        #[test]
        fn cells_are_the_same_where_they_are_equal(one in puts(), other in puts()) {
            let (mut a, mut b) = (Buffer::empty(AREA), Buffer::empty(AREA));
            put(&mut a, &one);
            put(&mut b, &other);
            for (a, b) in a.content.iter().zip(&b.content) {
                prop_assert_eq!(is_same(a, b), a == b);
            }
        }
    }

    /// Where a test reads what was written to a terminal.
    #[derive(Clone, Default)]
    struct Written(Rc<RefCell<Vec<u8>>>);

    impl io::Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Drawing `picture` twice, with the cursor where it is said: what the second time writes.
    fn second(picture: &[Put], cursors: [Option<Position>; 2]) -> Vec<u8> {
        let written = Written::default();
        let mut screen = Screen::blank(CrosstermBackend::new(written.clone()), AREA);
        let mut last = Vec::new();
        for cursor in cursors {
            written.0.take();
            let drawn = screen.draw(|buffer| {
                put(buffer, picture);
                Drawn { cursor, same: &[] }
            });
            drawn.unwrap();
            last = written.0.take();
        }
        last
    }

    #[test]
    fn a_picture_like_the_one_before_writes_nothing() {
        let picture = [(2, 1, "bakery", Color::Red)];
        let (here, there) = (Position::new(2, 1), Position::new(3, 1));
        assert_eq!(second(&picture, [None, None]), b"");
        assert_eq!(second(&picture, [Some(here), Some(here)]), b"");
        assert_eq!(second(&picture, [Some(here), Some(there)]), b"\x1b[2;4H");
        assert_eq!(second(&picture, [Some(here), None]), b"\x1b[?25l");
        assert_eq!(second(&picture, [None, Some(here)]), b"\x1b[?25h\x1b[2;3H");
    }
}
