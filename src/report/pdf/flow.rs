//! Strips that stack up into pages.
//!
//! Whatever stands on a page is a *strip*: a band across it that is never cut, such as a line of a
//! paragraph, a row of a table or a figure. A page ends only between strips, and not after one that
//! stays with the next.

use std::rc::Rc;

use krilla::geom::Path;

use super::{line::Line, tag::TagId};
use crate::report::letterhead::Logo;

/// A band across the page that is never cut; lengths in points.
#[derive(Clone, Default)]
pub(super) struct Strip {
    /// How high it is.
    pub(super) height: f32,
    /// The room above it, unless it is the first on its page.
    pub(super) before: f32,
    /// Whether it stays with what follows.
    pub(super) keep: bool,
    /// How much room there must be left for it not to begin a new page.
    pub(super) wants: f32,
    /// What stands above it again where it is the first on its page: the head of its table.
    pub(super) head: Option<Rc<Head>>,
    /// The headings on it, and how far down they stand.
    pub(super) headings: Vec<(Heading, f32)>,
    /// What is drawn, from its upper left corner.
    pub(super) marks: Vec<Mark>,
    /// What is drawn as well, unless it is the first on its page.
    pub(super) above: Vec<Mark>,
}

/// What is drawn again on every page that a table goes on.
#[derive(Clone)]
pub(super) struct Head {
    /// How high it is.
    pub(super) height: f32,
    /// What is drawn.
    pub(super) marks: Vec<Mark>,
}

/// Where a reader can go.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Heading {
    /// How deep it stands, from 0.
    pub(super) depth: usize,
    /// What it says.
    pub(super) text: String,
}

/// Something drawn.
#[derive(Clone)]
pub(super) struct Mark {
    /// How far from the left.
    pub(super) x: f32,
    /// How far from the top; of a text, its baseline.
    pub(super) y: f32,
    /// What it is.
    pub(super) shape: Shape,
    /// What it is a part of; none for what only adorns.
    pub(super) tag: Option<TagId>,
}

/// What is drawn.
#[derive(Clone)]
pub(super) enum Shape {
    /// A line of text.
    Text {
        /// The glyphs.
        line: Line,
        /// How large, in points.
        size: f32,
        /// Red, green and blue.
        ink: [u8; 3],
    },
    /// A filled rectangle.
    Bar {
        /// How wide.
        width: f32,
        /// How high.
        height: f32,
        /// Red, green and blue.
        ink: [u8; 3],
    },
    /// A picture in pixels.
    Image {
        /// The picture.
        logo: Logo,
        /// Width and height.
        size: [f32; 2],
    },
    /// A stroke through points.
    Stroke {
        /// From the mark's place.
        points: Vec<[f32; 2]>,
        /// How thick.
        width: f32,
        /// Red, green and blue.
        ink: [u8; 3],
    },
    /// A picture.
    Picture {
        /// What it is drawn with, in its own lengths.
        strokes: Rc<Vec<Drawn>>,
        /// How much larger it is drawn.
        scale: f32,
    },
    /// A place that leads to a chapter; nothing is seen of it.
    Link {
        /// How wide.
        width: f32,
        /// How high.
        height: f32,
        /// Which of the chapters, from 0.
        to: usize,
        /// What it is called.
        says: String,
    },
    /// The number of the page that a chapter begins on, from 0, ending here.
    PageOf(usize),
}

/// A part of a picture.
pub(super) enum Drawn {
    /// A path with its fill and its stroke.
    Path {
        /// Where it runs.
        path: Path,
        /// What it is filled with.
        fill: Option<krilla::paint::Fill>,
        /// What it is drawn with.
        stroke: Option<krilla::paint::Stroke>,
    },
    /// A line of text.
    Text {
        /// Where it begins, and its baseline.
        at: [f32; 2],
        /// The glyphs.
        line: Line,
        /// How large.
        size: f32,
        /// How it is filled.
        fill: krilla::paint::Fill,
    },
}

/// A page: what is drawn on it, from the upper left corner of its text.
#[derive(Default)]
pub(super) struct Page {
    /// What is drawn.
    pub(super) marks: Vec<Mark>,
    /// The headings, and how far down they stand.
    pub(super) headings: Vec<(Heading, f32)>,
}

/// Stacks strips into pages that have this much room, in points.
pub(super) fn pages(strips: Vec<Strip>, room: f32) -> Vec<Page> {
    let mut stack = Stack {
        room,
        used: 0.0,
        pages: vec![Page::default()],
    };
    let mut strips = strips.into_iter().peekable();
    while let Some(first) = strips.next() {
        let mut chain = vec![first];
        while chain.last().is_some_and(|last| last.keep)
            && let Some(next) = strips.next()
        {
            chain.push(next);
        }
        stack.chain(chain);
    }
    stack.pages
}

struct Stack {
    room: f32,
    used: f32,
    pages: Vec<Page>,
}

impl Stack {
    /// Strips that stay together, unless together they are higher than a page.
    fn chain(&mut self, chain: Vec<Strip>) {
        let height = |chain: &[Strip]| -> f32 {
            let heights = chain.iter().map(|strip| strip.before + strip.height);
            heights.sum()
        };
        let first = chain.first().map_or(0.0, |first| first.before);
        let head = chain.first().and_then(|first| first.head.as_ref());
        let head = head.map_or(0.0, |head| head.height);
        let whole = height(&chain);
        let wants = chain.iter().map(|strip| strip.wants).fold(0.0, f32::max);
        let left = self.room - self.used;
        let too_high = whole - first + head > self.room;
        if self.used > 0.0 && (left < wants || (left < whole && !too_high)) {
            self.turn();
        }
        for strip in chain {
            if self.used > 0.0 && self.used + strip.before + strip.height > self.room {
                self.turn();
            }
            self.place(strip);
        }
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.used = 0.0;
    }

    fn place(&mut self, mut strip: Strip) {
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        if self.used > 0.0 {
            self.used += strip.before;
            strip.marks.append(&mut strip.above);
        } else if let Some(head) = &strip.head {
            page.marks.extend(head.marks.iter().cloned());
            self.used += head.height;
        }
        let top = self.used;
        page.marks.extend(strip.marks.into_iter().map(|mut mark| {
            mark.y += top;
            mark
        }));
        let headings = strip.headings.into_iter();
        page.headings
            .extend(headings.map(|(heading, down)| (heading, top + down)));
        self.used += strip.height;
    }
}
