//! What the terminal shows, and what takes it from one picture to the next.
//!
//! `ratatui::Terminal` compares two pictures cell by cell with a call for each cell, which takes longer than drawing
//! a page. Most keys change a row or two: here a row is compared as a whole, where it stands, and only rows that
//! differ are looked at cell by cell; those with letters of two columns by ratatui, which knows what terminals make
//! of them. Areas of which whoever draws knows that they look as before are neither drawn, nor cleared, nor compared.
//! A picture like the one before writes nothing at all.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    iter,
    ops::Range,
};

use crossterm::{
    QueueableCommand,
    cursor::{Hide, MoveTo, Show},
};
use ratatui::{
    buffer::{Buffer, Cell, CellDiffOption, CellWidth},
    layout::{Position, Rect},
};

use super::pen::Pen;

/// A terminal of one size, and what it shows.
pub(super) struct Screen<W> {
    out: W,
    /// What it shows, once it shows a picture of ours.
    shown: Buffer,
    /// What is drawn on, and which areas of it nothing was drawn on the last time: they are blank.
    next: Buffer,
    skipped: Vec<Rect>,
    cursor: Cursor,
    /// Whether the terminal shows a picture of ours.
    is_drawn: bool,
}

/// What is known of a picture beside its cells.
#[derive(Debug, Default)]
pub(super) struct Drawn<'a> {
    /// Where the cursor stands, if anywhere.
    pub(super) cursor: Option<Position>,
    /// Whether nobody is to see it there.
    pub(super) hides_cursor: bool,
    /// Areas that look as in the picture drawn before, and that nothing was drawn on.
    pub(super) same: &'a [Rect],
}

/// The terminal's cursor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cursor {
    /// Before the first picture.
    Unknown,
    Hidden(Option<Position>),
    At(Position),
}

impl<W: Write> Screen<W> {
    /// A terminal of this area, which shows nothing yet.
    pub(super) fn blank(out: W, area: Rect) -> Self {
        Self {
            out,
            shown: Buffer::default(),
            next: Buffer::empty(area),
            skipped: Vec::new(),
            cursor: Cursor::Unknown,
            is_drawn: false,
        }
    }

    /// What is drawn on.
    pub(super) const fn area(&self) -> Rect {
        self.next.area
    }

    /// Whether the terminal shows a picture of ours.
    pub(super) const fn is_drawn(&self) -> bool {
        self.is_drawn
    }

    /// What writes to the terminal.
    pub(super) const fn out(&mut self) -> &mut W {
        &mut self.out
    }

    /// Draws a picture, which `view` puts into an empty buffer.
    pub(super) fn draw<'a>(
        &mut self,
        view: impl FnOnce(&mut Buffer) -> Drawn<'a>,
    ) -> io::Result<()> {
        if self.is_drawn {
            self.clear();
        }
        let drawn = view(&mut self.next);
        self.skipped.extend(drawn.same);
        let cursor = match drawn.cursor {
            Some(position) if !drawn.hides_cursor => Cursor::At(position),
            hidden => Cursor::Hidden(hidden),
        };
        debug_assert!(self.is_drawn || drawn.same.is_empty(), "there was none");
        let has_written = self.write_changes()?;
        let is_moved = self.cursor != cursor;
        if !has_written && !is_moved {
            return Ok(());
        }
        match (cursor, self.cursor) {
            (Cursor::At(_), Cursor::At(_)) | (Cursor::Hidden(_), Cursor::Hidden(_)) => {}
            (Cursor::At(_), _) => drop(self.out.queue(Show)?),
            // Nobody needs to see where the last letter was drawn.
            (Cursor::Hidden(_) | Cursor::Unknown, _) => drop(self.out.queue(Hide)?),
        }
        if let Some(position) = drawn.cursor {
            self.out.queue(MoveTo(position.x, position.y))?;
        }
        self.out.flush()?;
        self.cursor = cursor;
        if !self.is_drawn {
            // Nobody waits for it any more.
            self.shown = self.next.clone();
            self.is_drawn = true;
        }
        Ok(())
    }

    /// Makes the next picture blank.
    fn clear(&mut self) {
        let skipped = std::mem::take(&mut self.skipped);
        for (start, stretch) in outside(self.next.area, &skipped) {
            let cells = cells_of(&self.next, start, stretch);
            self.next.content[cells].iter_mut().for_each(Cell::reset);
        }
    }

    /// Writes what differs outside of what was skipped; whether anything does.
    fn write_changes(&mut self) -> io::Result<bool> {
        let mut pen = Pen::new(&mut self.out);
        let blank = if self.is_drawn {
            Vec::new()
        } else {
            vec![Cell::EMPTY; self.next.area.width.into()]
        };
        let mut has_written = false;
        for (start, stretch) in outside(self.next.area, &self.skipped) {
            let cells = cells_of(&self.next, start, stretch);
            let new = &self.next.content[cells.clone()];
            let old = if self.is_drawn {
                &self.shown.content[cells.clone()]
            } else {
                &blank[..new.len()]
            };
            if are_same(old, new) {
                continue;
            }
            has_written = true;
            write_row(&mut pen, old, new, start)?;
            if self.is_drawn {
                self.shown.content[cells].clone_from_slice(new);
            }
        }
        pen.lift()?;
        Ok(has_written)
    }
}

/// What of a picture's rows lies outside of some areas: where each stretch begins, and how long it is.
fn outside(whole: Rect, areas: &[Rect]) -> impl Iterator<Item = (Position, u16)> {
    whole.rows().flat_map(move |row| {
        let mut x = row.x;
        iter::from_fn(move || {
            let here = |x| {
                areas
                    .iter()
                    .find(|area| area.contains(Position::new(x, row.y)))
            };
            while let Some(area) = here(x) {
                x = area.right();
            }
            let start = Position::new(x, row.y);
            let in_row = areas
                .iter()
                .filter(|area| (area.top()..area.bottom()).contains(&row.y));
            let ahead = in_row.map(|area| area.x).filter(|it| *it > x).min();
            let end = ahead.map_or(row.right(), |ahead| ahead.min(row.right()));
            x = end;
            (start.x < end).then(|| (start, end - start.x))
        })
    })
}

/// Where so many cells of a picture from here on stand in it.
fn cells_of(picture: &Buffer, start: Position, count: u16) -> Range<usize> {
    let first = picture.index_of(start.x, start.y);
    first..first + usize::from(count)
}

/// Writes what differs in a stretch of a row that begins here.
fn write_row<W: Write>(
    pen: &mut Pen<'_, W>,
    old: &[Cell],
    new: &[Cell],
    start: Position,
) -> io::Result<()> {
    if old.iter().chain(new).all(is_narrow) {
        for (x, (old, new)) in (start.x..).zip(old.iter().zip(new)) {
            if !is_same(old, new) {
                pen.put(Position::new(x, start.y), new)?;
            }
        }
        return Ok(());
    }
    let width = u16::try_from(new.len()).unwrap_or(u16::MAX);
    let row = |cells: &[Cell]| Buffer {
        area: Rect::new(start.x, start.y, width, 1),
        content: cells.to_vec(),
    };
    let (before, after) = (row(old), row(new));
    let changed = before.diff_iter(&after).map(|(x, _, cell)| (x, cell));
    // What is left of a wide letter whose first column another one took looks as that letter did.
    let bared = (start.x..).zip(covered(old).zip(covered(new)).zip(new));
    let bared = bared.filter(|(_, ((was, is), _))| *was && !is);
    let bared = bared.map(|(x, (_, cell))| (x, cell));
    let cells: BTreeMap<u16, &Cell> = changed.chain(bared).collect();
    for (x, cell) in cells {
        pen.put(Position::new(x, start.y), cell)?;
    }
    Ok(())
}

/// Of each cell whether a letter before it that takes more than one column covers it.
fn covered(cells: &[Cell]) -> impl Iterator<Item = bool> {
    let mut left = 0_u16;
    cells.iter().map(move |cell| {
        let is_covered = left > 0;
        left = if is_covered {
            left - 1
        } else {
            cell.cell_width().saturating_sub(1)
        };
        is_covered
    })
}

/// Whether a cell holds one letter that is known to be one column wide: ASCII, or one of the lines, blocks and
/// triangles from U+2500 to U+25BF.
fn is_narrow(cell: &Cell) -> bool {
    cell.diff_option == CellDiffOption::None
        && matches!(
            cell.symbol().as_bytes(),
            [b' '..=b'~'] | [0xE2, 0x94..=0x96, _]
        )
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
    use std::{cell::RefCell, rc::Rc};

    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    use ratatui::{
        Terminal, TerminalOptions, Viewport,
        backend::CrosstermBackend,
        style::{Color, Modifier, Style},
    };

    use super::*;

    const AREA: Rect = Rect::new(0, 0, 12, 4);

    /// What is put somewhere: words and their style.
    type Put = (u16, u16, &'static str, Style);

    fn style() -> impl Strategy<Value = Style> {
        let colour = || {
            prop_oneof![
                Just(Color::Reset),
                Just(Color::Red),
                Just(Color::LightBlue),
                Just(Color::Indexed(244))
            ]
        };
        // What bold and dim at once look like depends on which was said last.
        let modifier = prop_oneof![
            Just(Modifier::empty()),
            Just(Modifier::BOLD),
            Just(Modifier::ITALIC),
            Just(Modifier::REVERSED | Modifier::UNDERLINED)
        ];
        (colour(), colour(), modifier)
            .prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier))
    }

    fn puts() -> impl Strategy<Value = Vec<Put>> {
        let words = prop_oneof![
            Just("a"),
            Just("bakery"),
            Just("─▸■"),
            Just("é…"),
            Just("面包"),
            Just("Ａ"),
            Just("🥐 x"),
            Just(" ")
        ];
        prop::collection::vec((0..AREA.width, 0..AREA.height, words, style()), 0..6)
    }

    fn put(buffer: &mut Buffer, puts: &[Put]) {
        for (x, y, words, style) in puts {
            buffer.set_string(*x, *y, words, *style);
        }
    }

    fn area() -> impl Strategy<Value = Rect> {
        let corner = (0..AREA.width, 0..AREA.height);
        let size = (0..=AREA.width, 0..=AREA.height);
        (corner, size)
            .prop_map(|((x, y), (width, height))| Rect::new(x, y, width, height).intersection(AREA))
    }

    /// What a person sees in a place of a terminal.
    fn seen(shown: &vt100::Parser, at: Position) -> impl PartialEq + std::fmt::Debug {
        let cell = shown.screen().cell(at.y, at.x).unwrap();
        let looks = (
            cell.fgcolor(),
            cell.bgcolor(),
            cell.bold(),
            cell.italic(),
            cell.underline(),
            cell.inverse(),
        );
        (cell.contents().trim_end().to_owned(), looks, cell.is_wide())
    }

    /// Whether an area ends within a letter of two columns.
    fn cuts(area: Rect, picture: &Buffer) -> bool {
        let mut ends = area
            .rows()
            .flat_map(|row| [row.x, row.right()].map(|x| (x, row.y)));
        ends.any(|(x, y)| x > 0 && picture[(x - 1, y)].symbol().width() > 1)
    }

    /// Where a test reads what was written to a terminal.
    #[derive(Clone, Default)]
    struct Written(Rc<RefCell<Vec<u8>>>);

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A terminal of the size of ours that shows nothing yet.
    fn terminal() -> vt100::Parser {
        let [rows, columns] = [AREA.height, AREA.width].map(|side| side.try_into().unwrap());
        vt100::Parser::new(rows, columns, 0)
    }

    proptest! {
        #[test]
        fn the_terminal_shows_what_ratatui_would_have_shown(
            pictures in prop::collection::vec(puts(), 1..5), areas in prop::collection::vec(area(), 0..4),
        ) {
            let ours = Written::default();
            let mut shown = terminal();
            let mut screen = Screen::blank(ours.clone(), AREA);
            let mut before = Buffer::empty(AREA);
            for picture in &pictures {
                let mut now = Buffer::empty(AREA);
                put(&mut now, picture);
                let is_known = |area: &&Rect| {
                    area.positions().all(|at| before[at] == now[at]) && !cuts(**area, &before) && !cuts(**area, &now)
                };
                let known = areas.iter().filter(is_known).copied();
                let same: Vec<Rect> = known.filter(|_| screen.is_drawn).collect();
                before = now;
                screen.draw(|buffer| {
                    assert_eq!(*buffer, Buffer::empty(AREA));
                    put(buffer, picture);
                    for at in same.iter().flat_map(|area| area.positions()) {
                        buffer[at].reset();
                    }
                    Drawn { same: &same, ..Drawn::default() }
                }).unwrap();
                shown.process(&ours.0.take());
                // Whatever was shown before, as if it were drawn on nothing.
                let (theirs, mut expected) = (Written::default(), terminal());
                let options = TerminalOptions { viewport: Viewport::Fixed(AREA) };
                let backend = CrosstermBackend::new(theirs.clone());
                let mut ratatui = Terminal::with_options(backend, options).unwrap();
                ratatui.draw(|frame| put(frame.buffer_mut(), picture)).unwrap();
                expected.process(&theirs.0.take());
                for at in AREA.positions() {
                    prop_assert_eq!(seen(&shown, at), seen(&expected, at), "{}", at);
                }
                // No style is left for what is written next.
                let left = shown.screen();
                prop_assert_eq!((left.fgcolor(), left.bgcolor()), (vt100::Color::Default, vt100::Color::Default));
                prop_assert!(!left.bold() && !left.dim() && !left.italic() && !left.underline() && !left.inverse());
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

    /// Drawing `picture` twice, with the cursor where it is said: what the second time writes.
    fn second(picture: &[Put], cursors: [Option<Position>; 2]) -> Vec<u8> {
        let written = Written::default();
        let mut screen = Screen::blank(written.clone(), AREA);
        let mut last = Vec::new();
        for cursor in cursors {
            written.0.take();
            let drawn = screen.draw(|buffer| {
                put(buffer, picture);
                Drawn {
                    cursor,
                    ..Drawn::default()
                }
            });
            drawn.unwrap();
            last = written.0.take();
        }
        last
    }

    #[test]
    fn a_picture_like_the_one_before_writes_nothing() {
        let picture = [(2, 1, "bakery", Style::new().fg(Color::Red))];
        let (here, there) = (Position::new(2, 1), Position::new(3, 1));
        assert_eq!(second(&picture, [None, None]), b"");
        assert_eq!(second(&picture, [Some(here), Some(here)]), b"");
        assert_eq!(second(&picture, [Some(here), Some(there)]), b"\x1b[2;4H");
        assert_eq!(second(&picture, [Some(here), None]), b"\x1b[?25l");
        assert_eq!(second(&picture, [None, Some(here)]), b"\x1b[?25h\x1b[2;3H");
        let mut screen = Screen::blank(Written::default(), AREA);
        let mut hidden = |hides_cursor, cursor| {
            screen.out().0.take();
            let drawn = |_: &mut Buffer| Drawn {
                cursor,
                hides_cursor,
                same: &[],
            };
            screen.draw(drawn).unwrap();
            screen.out().0.take()
        };
        hidden(false, Some(here));
        assert_eq!(hidden(true, Some(there)), b"\x1b[?25l\x1b[2;4H");
        assert_eq!(hidden(true, Some(here)), b"\x1b[2;3H");
        assert_eq!(hidden(false, Some(here)), b"\x1b[?25h\x1b[2;3H");
    }
}
