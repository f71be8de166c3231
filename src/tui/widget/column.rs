//! A column of items, scrolled so that the one with the keys is in view, with a sign where there
//! is more.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::{
    canvas::{Canvas, rows_of},
    hit::{Spot, ViewState},
    theme::Role,
};

type Draw<'a> = Box<dyn FnOnce(Rect, &mut Canvas<'_>) + 'a>;

struct Item<'a> {
    height: u16,
    draw: Draw<'a>,
}

/// A column of items.
pub struct Column<'a> {
    width: u16,
    height: u16,
    items: Vec<Item<'a>>,
    /// The rows that must be in view, and those of them that come first where there is no room for all.
    kept: Option<(u16, u16)>,
    typed: Option<(u16, u16)>,
    /// The item that stands in the last rows of the area where it is out of view.
    pinned: Option<usize>,
}

impl<'a> Column<'a> {
    /// An empty column of this width.
    pub fn new(width: u16) -> Self {
        Self {
            width,
            height: 0,
            items: Vec::new(),
            kept: None,
            typed: None,
            pinned: None,
        }
    }

    /// How wide it is.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// How many rows all items take.
    pub fn height(&self) -> u16 {
        self.height
    }

    /// Adds an item that takes this many rows.
    pub fn push(&mut self, height: u16, draw: impl FnOnce(Rect, &mut Canvas<'_>) + 'a) {
        self.height = self.height.saturating_add(height);
        self.items.push(Item {
            height,
            draw: Box::new(draw),
        });
    }

    /// Adds an item that must be in view.
    pub fn push_kept(&mut self, height: u16, draw: impl FnOnce(Rect, &mut Canvas<'_>) + 'a) {
        let top = self.kept.map_or(self.height, |(top, _)| top);
        self.push(height, draw);
        self.kept = Some((top, self.height));
    }

    /// Adds an item that stands in the last rows of the area as long as its own place is out of view.
    pub fn push_pinned(&mut self, height: u16, draw: impl FnOnce(Rect, &mut Canvas<'_>) + 'a) {
        self.pinned = Some(self.items.len());
        self.push(height, draw);
    }

    /// Adds the words that are being typed: they come before all else that must be in view.
    pub fn push_typed(&mut self, height: u16, draw: impl FnOnce(Rect, &mut Canvas<'_>) + 'a) {
        let top = self.height;
        self.push_kept(height, draw);
        self.typed = Some((top, self.height));
    }

    /// Adds an item that must be in view if it is the one with the keys.
    pub fn push_if_kept(
        &mut self,
        kept: bool,
        height: u16,
        draw: impl FnOnce(Rect, &mut Canvas<'_>) + 'a,
    ) {
        if kept {
            self.push_kept(height, draw);
        } else {
            self.push(height, draw);
        }
    }

    /// Keeps all from this row to the end in view.
    pub fn keep(&mut self, top: u16) {
        self.kept = Some((top, self.height));
    }

    /// Adds another column's items.
    pub fn append(&mut self, other: Self) {
        let below = |(first, last): (u16, u16)| (self.height + first, self.height + last);
        self.typed = self.typed.or(other.typed.map(below));
        let pinned = other.pinned.map(|at| self.items.len() + at);
        self.pinned = self.pinned.or(pinned);
        self.height = self.height.saturating_add(other.height);
        self.items.extend(other.items);
    }

    /// Adds empty rows.
    pub fn gap(&mut self, rows: u16) {
        self.push(rows, |_, _| {});
    }

    /// Adds wrapped prose.
    pub fn prose(&mut self, words: impl Into<String>, role: Role) {
        self.indented(0, words, role);
    }

    /// Adds wrapped prose that has the cursor: what stands where a list has nothing to select.
    pub fn alone(&mut self, words: impl Into<String>, role: Role) {
        let words = words.into();
        self.push_kept(rows_of(&words, self.width), move |area, canvas| {
            canvas.state.cursor = Some((area.x, area.y).into());
            canvas.prose(area, &words, role);
        });
    }

    /// Adds wrapped prose, some columns in.
    pub fn indented(&mut self, by: u16, words: impl Into<String>, role: Role) {
        let words = words.into();
        let rows = rows_of(&words, self.width.saturating_sub(by));
        self.push(rows, move |area, canvas| {
            let area = Rect {
                x: area.x + by.min(area.width),
                width: area.width.saturating_sub(by),
                ..area
            };
            canvas.prose(area, &words, role);
        });
    }

    /// Adds wrapped prose behind a sign, its further lines indented.
    pub fn point(
        &mut self,
        sign: &'static str,
        sign_role: Role,
        words: impl Into<String>,
        role: Role,
    ) {
        let words = words.into();
        let rows = rows_of(&words, self.width.saturating_sub(2));
        self.push(rows, move |area, canvas| {
            canvas.text(area.x, area.y, area.width, sign, sign_role);
            let area = Rect {
                x: area.x + 2.min(area.width),
                width: area.width.saturating_sub(2),
                ..area
            };
            canvas.prose(area, &words, role);
        });
    }

    /// The first row in view in this area before it is scrolled by hand.
    fn first_row(&self, area: Rect) -> u16 {
        let hidden = self.height.saturating_sub(area.height);
        let kept = self.kept.map_or(0, |(first, last)| {
            last.saturating_sub(area.height).min(first)
        });
        let kept = self.typed.map_or(kept, |(first, last)| {
            // Their last rows, where there is no room for all of them: there they go on.
            kept.min(first).max(last.saturating_sub(area.height))
        });
        kept.min(hidden)
    }

    /// How many rows of an area are left for the column: without the last ones where the pinned item stands there.
    fn without_pinned(&self, area: Rect, scroll: i16) -> Rect {
        let Some(at) = self.pinned else { return area };
        let hidden = self.height.saturating_sub(area.height);
        let top = self.first_row(area).saturating_add_signed(scroll);
        let top = top.min(hidden);
        let first: u16 = self.items[..at].iter().map(|item| item.height).sum();
        let height = self.items[at].height;
        let is_in_view = first >= top && first + height <= top + area.height;
        Rect {
            height: area.height
                - if is_in_view {
                    0
                } else {
                    height.min(area.height)
                },
            ..area
        }
    }

    /// How far it can be scrolled by hand of what is asked for, in rows; up where negative.
    pub fn within_reach(&self, area: Rect, scroll: i16) -> i16 {
        let area = self.without_pinned(area, scroll);
        let hidden = self.height.saturating_sub(area.height);
        let first = self.first_row(area);
        let rows = |rows: u16| i16::try_from(rows).unwrap_or(i16::MAX);
        scroll.clamp(-rows(first), rows(hidden - first))
    }

    /// Draws what fits, scrolled so far that what must be in view is, and from there by hand by
    /// `scroll` rows, up where it is negative. Where something is out of view, a sign in the area's
    /// last column says so.
    pub fn render(mut self, whole: Rect, canvas: &mut Canvas<'_>, scroll: i16) {
        let area = self.without_pinned(whole, scroll);
        let hidden = self.height.saturating_sub(area.height);
        let top = self.first_row(area);
        let top = top.saturating_add_signed(scroll).min(hidden);
        if let Some(item) = self
            .pinned
            .filter(|_| area != whole)
            .map(|at| &mut self.items[at])
        {
            let foot = Rect {
                y: area.bottom(),
                width: self.width,
                height: whole.height - area.height,
                ..whole
            };
            let draw = std::mem::replace(&mut item.draw, Box::new(|_, _| {}));
            draw(foot, canvas);
        }
        let mut y = 0;
        for item in self.items {
            let bottom = y + item.height;
            if bottom > top && y < top + area.height {
                let above = top.saturating_sub(y);
                let shown = item.height - above - bottom.saturating_sub(top + area.height);
                let place = Rect {
                    x: area.x,
                    y: area.y + y.saturating_sub(top),
                    width: self.width,
                    height: shown,
                };
                if shown == item.height {
                    (item.draw)(place, canvas);
                } else {
                    draw_part(item, place, above, canvas);
                }
            }
            y = bottom;
        }
        canvas.more(area, top > 0, top < hidden);
    }
}

/// Draws the rows of an item that are in view, by drawing all of it elsewhere first.
fn draw_part(item: Item<'_>, place: Rect, above: u16, canvas: &mut Canvas<'_>) {
    let whole = Rect {
        x: place.x,
        y: 0,
        width: place.width,
        height: item.height,
    };
    let mut buffer = Buffer::empty(whole);
    let mut state = ViewState::default();
    (item.draw)(
        whole,
        &mut Canvas {
            buffer: &mut buffer,
            state: &mut state,
            context: canvas.context,
        },
    );
    let visible = Rect {
        y: above,
        height: place.height,
        ..whole
    };
    let moved = |y: u16| y - above + place.y;
    for position in visible.positions() {
        let to = Position::new(position.x, moved(position.y));
        if let (Some(from), Some(cell)) = (buffer.cell(position), canvas.buffer.cell_mut(to)) {
            *cell = from.clone();
        }
    }
    for spot in state.spots {
        let seen = spot.area.intersection(visible);
        if !seen.is_empty() {
            canvas.state.spots.push(Spot {
                area: Rect {
                    y: moved(seen.y),
                    ..seen
                },
                cut: spot.cut + seen.y - spot.area.y,
                hit: spot.hit,
            });
        }
    }
    if let Some(cursor) = state.cursor.filter(|cursor| visible.contains(*cursor)) {
        canvas.state.cursor = Some(Position::new(cursor.x, moved(cursor.y)));
    }
}
