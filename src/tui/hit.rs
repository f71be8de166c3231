//! What a click on a place means, and what the last view left: what can be clicked, and parts to be copied.

use std::sync::Arc;

use jiff::civil::Date;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    action::Action,
    target::{PageTarget, Target},
};
use crate::{domain::id::AllianceId, report::text::Signs};

/// What a click on a place means.
#[derive(Debug, Clone, PartialEq)]
pub enum Hit {
    /// Asks for an action.
    Action(Action),
    /// Goes there.
    Go(Target),
    /// Selects a row of the list, and opens it when it is selected already.
    Row(usize),
    /// Selects a cell of a table: its row and its column.
    Cell(usize, usize),
    /// Brings an alliance into focus.
    Alliance(AllianceId),
    /// Gives the keys to the field of this number.
    Field(usize),
    /// Sets the text cursor in the field of this number.
    Text(usize),
    /// In the field of this number, chooses the option at this place, from 0.
    Option(usize, usize),
    /// In the field of this number, sets the gauge to this, 0 to 100.
    Degree(usize, u8),
    /// Means nothing, and keeps the click from what lies below.
    Nothing,
}

/// A place that can be clicked.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The place.
    pub area: Rect,
    /// How many of its rows are out of view above.
    pub cut: u16,
    /// What a click means.
    pub hit: Hit,
}

/// Which part of the screen it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The outline beside a page.
    Outline,
    /// The reading beside a page.
    Reading,
}

/// All that a part is drawn from: where this is the same, it looks the same.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shown {
    /// What the session holds beside the words of answers.
    pub(super) state: u64,
    pub(super) focus: Option<AllianceId>,
    pub(super) here: PageTarget,
    pub(super) area: Rect,
    pub(super) theme: Arc<str>,
    pub(super) signs: Signs,
    pub(super) today: Date,
}

/// A part as it was drawn.
#[derive(Debug)]
pub(super) struct Drawn {
    pub(super) part: Part,
    pub(super) shown: Shown,
    pub(super) cells: Buffer,
    pub(super) spots: Vec<Spot>,
    pub(super) cursor: Option<Position>,
    /// The number of the last picture that it is in.
    pub(super) picture: u64,
}

impl Drawn {
    /// Puts its cells where it stands.
    pub(super) fn put(&self, picture: &mut Buffer) {
        let area = self.shown.area;
        let width = usize::from(area.width);
        if width > 0 {
            for (y, row) in (area.y..).zip(self.cells.content.chunks(width)) {
                let start = picture.index_of(area.x, y);
                picture.content[start..start + width].clone_from_slice(row);
            }
        }
    }
}

/// The parts that were drawn last, each once.
#[derive(Debug, Default)]
pub struct Kept(pub(super) Vec<Drawn>);

/// What can be clicked and where the cursor stands, as the last view left it.
#[derive(Debug, Default)]
pub struct ViewState {
    /// The places, the topmost last.
    pub spots: Vec<Spot>,
    /// Where the terminal's cursor stands: on what has the keys.
    pub cursor: Option<Position>,
    /// Whether nobody sees the cursor: who reads by ear finds it where it stands.
    pub hides_cursor: bool,
    /// The parts of the screen that need not be laid out again where they would be the same.
    pub kept: Kept,
    /// Areas that look as in the picture before; the view leaves them out.
    pub same: Vec<Rect>,
    /// The number of this picture.
    pub(super) picture: u64,
    /// The words in it that have the keys.
    pub(super) words: Option<Words>,
    /// What the picture before was, where it is enough to draw such words anew.
    typing: Option<Typing>,
}

/// A field for words as it was drawn: where it stands, and how many rows the words take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) area: Rect,
    pub(super) rows: u16,
}

/// A picture with words that have the keys.
#[derive(Debug, Clone, Copy)]
struct Typing {
    words: Words,
    /// Where the picture was, and the number of all in it beside them.
    screen: Rect,
    looks: u64,
}

impl ViewState {
    /// Another picture begins.
    pub(super) fn begin(&mut self) {
        self.spots.clear();
        self.cursor = None;
        self.hides_cursor = false;
        self.forget();
    }

    /// Another picture begins that looks as the one before but in some areas, which lie below each other.
    pub(super) fn begin_but(&mut self, screen: Rect, areas: [Rect; 2]) {
        self.cursor = None;
        self.same.clear();
        self.picture += 1;
        for drawn in &mut self.kept.0 {
            if drawn.picture + 1 == self.picture {
                drawn.picture = self.picture;
            }
        }
        let mut below = screen.y;
        for area in areas {
            let rows = |from: u16, to: u16| Rect {
                y: from,
                height: to - from,
                ..screen
            };
            let beside = rows(area.y, area.bottom());
            let left = Rect {
                width: area.x - screen.x,
                ..beside
            };
            let right = Rect {
                x: area.right(),
                width: screen.right() - area.right(),
                ..beside
            };
            self.same.extend([rows(below, area.y), left, right]);
            below = area.bottom();
        }
        self.same.push(Rect {
            y: below,
            height: screen.bottom() - below,
            ..screen
        });
        self.same.retain(|area| !area.is_empty());
    }

    /// Notes where the words stand that have the keys, in a picture that is known by this number beside them.
    pub(super) fn note_words(&mut self, screen: Rect, looks: u64) {
        self.typing = self.words.map(|words| Typing {
            words,
            screen,
            looks,
        });
    }

    /// Where the words stood that had the keys, if the picture before was there and is known by this number.
    pub(super) fn typed_in(&self, screen: Rect, looks: u64) -> Option<Words> {
        let typing = self
            .typing
            .filter(|it| it.screen == screen && it.looks == looks);
        typing.map(|it| it.words)
    }

    /// Puts what was left out into the picture.
    fn put_same(&self, picture: &mut Buffer) {
        for drawn in &self.kept.0 {
            if drawn.picture == self.picture && self.same.contains(&drawn.shown.area) {
                drawn.put(picture);
            }
        }
    }

    /// Something is about to be drawn over the picture: no area looks as before, nor will it look so in the next.
    pub(super) fn cover(&mut self, picture: &mut Buffer) {
        self.put_same(picture);
        self.forget();
    }

    /// Whoever shows the pictures has none of them any more: no area of the next one looks as before.
    pub fn forget(&mut self) {
        self.same.clear();
        self.words = None;
        self.typing = None;
        self.picture += 1;
    }

    /// What a click here means, and where in its place it is.
    pub fn hit(&self, at: Position) -> Option<(&Hit, Position)> {
        let spot = self
            .spots
            .iter()
            .rev()
            .find(|spot| spot.area.contains(at))?;
        let within = Position::new(at.x - spot.area.x, at.y - spot.area.y + spot.cut);
        Some((&spot.hit, within))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_topmost_place_is_hit() {
        let mut state = ViewState::default();
        let spot = |x, y, w, h, row| Spot {
            area: Rect::new(x, y, w, h),
            cut: 0,
            hit: Hit::Row(row),
        };
        state.spots = vec![spot(0, 0, 10, 10, 1), spot(2, 2, 2, 2, 2)];
        let hit = |x, y| state.hit(Position::new(x, y));
        assert_eq!(hit(3, 3), Some((&Hit::Row(2), Position::new(1, 1))));
        assert_eq!(hit(5, 5), Some((&Hit::Row(1), Position::new(5, 5))));
        assert_eq!(hit(10, 5), None);
    }

    #[test]
    fn what_looks_as_before_is_all_but_what_is_drawn_anew() {
        let screen = Rect::new(0, 0, 12, 8);
        let header = Rect::new(0, 0, 12, 1);
        for words in [
            Rect::new(3, 2, 5, 3),
            Rect::new(0, 1, 12, 7),
            Rect::new(0, 7, 4, 1),
            Rect::new(4, 1, 8, 2),
        ] {
            let mut state = ViewState::default();
            state.begin_but(screen, [header, words]);
            for at in screen.positions() {
                let anew = header.contains(at) || words.contains(at);
                let same = state.same.iter().filter(|area| area.contains(at));
                assert_eq!(same.count(), usize::from(!anew), "{words} {at}");
            }
        }
    }

    #[test]
    fn words_are_drawn_anew_in_a_picture_that_is_known_and_in_no_other() {
        let screen = Rect::new(0, 0, 12, 8);
        let words = Words {
            area: Rect::new(1, 2, 5, 3),
            rows: 2,
        };
        let mut state = ViewState::default();
        let noted = |state: &mut ViewState| {
            state.words = Some(words);
            state.note_words(screen, 7);
        };
        assert_eq!(state.typed_in(screen, 7), None);
        noted(&mut state);
        assert_eq!(state.typed_in(screen, 7), Some(words));
        assert_eq!(state.typed_in(screen, 8), None);
        assert_eq!(state.typed_in(Rect::new(0, 0, 12, 9), 7), None);
        state.begin();
        assert_eq!(state.typed_in(screen, 7), None);
        noted(&mut state);
        state.cover(&mut Buffer::empty(screen));
        assert_eq!(state.typed_in(screen, 7), None);
    }
}
