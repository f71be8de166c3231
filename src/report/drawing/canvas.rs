//! What drawings are made of: shapes and lines of text, each in the colour of its role.

use super::measure::{Font, wrap};

/// How wide a drawing is, in its own units; text of 14 units reads well at about that many pixels.
pub(super) const WIDTH: f64 = 640.0;

/// The same for a page across a wall.
pub(super) const WALL: f64 = 1_000.0;

/// How wide a drawing for one of two columns is.
pub(super) const COLUMN: f64 = 500.0;

/// How wide a drawing for a telephone is.
pub(super) const NARROW: f64 = 312.0;

/// How long the dashes of a dashed line are, and the gaps between them.
pub const DASHES: [f32; 2] = [3.0, 3.0];

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What everything stands on.
    Paper,
    /// Words.
    Ink,
    /// Words that matter less.
    Soft,
    /// Thin lines.
    Line,
    /// The empty part of a bar.
    Faint,
    /// What holds.
    Accent,
    /// What may hold.
    Tint,
    /// What fails.
    Warn,
}

impl Role {
    /// All.
    pub const ALL: [Self; 8] = [
        Self::Paper,
        Self::Ink,
        Self::Soft,
        Self::Line,
        Self::Faint,
        Self::Accent,
        Self::Tint,
        Self::Warn,
    ];

    /// Its name in style sheets: the class `f-NAME` fills with it, `s-NAME` draws lines with it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Ink => "ink",
            Self::Soft => "soft",
            Self::Line => "line",
            Self::Faint => "faint",
            Self::Accent => "accent",
            Self::Tint => "tint",
            Self::Warn => "warn",
        }
    }

    /// Its colour where nothing else gives one: red, green and blue.
    pub fn shade(self) -> [u8; 3] {
        match self {
            Self::Paper => [0xff, 0xff, 0xff],
            Self::Ink => [0x1b, 0x27, 0x33],
            Self::Soft => [0x51, 0x60, 0x6e],
            Self::Line => [0xc3, 0xcc, 0xd4],
            Self::Faint => [0xe9, 0xed, 0xf0],
            Self::Accent => [0x0b, 0x5a, 0x73],
            Self::Tint => [0xb9, 0xd8, 0xe3],
            Self::Warn => [0xa3, 0x3b, 0x14],
        }
    }

    /// The same as style sheets write it.
    pub fn colour(self) -> String {
        let [red, green, blue] = self.shade();
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

/// Where a line of text has its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins.
    Start,
    /// In its middle.
    Middle,
    /// Where it ends.
    End,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// Its colour.
    pub role: Role,
    /// How thick it is.
    pub width: f64,
    /// Whether it is broken, by [`DASHES`].
    pub dashed: bool,
}

impl Pen {
    pub(super) fn new(role: Role, width: f64) -> Self {
        Self {
            role,
            width,
            dashed: false,
        }
    }

    pub(super) fn dashed(self) -> Self {
        Self {
            dashed: true,
            ..self
        }
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// A drawing, from its upper left corner; whoever shows it adds margins.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What it is drawn with, one over the other.
    pub items: Vec<Item>,
}

/// A shape or a line of text.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A filled rectangle with round corners.
    Bar {
        /// Where.
        area: Area,
        /// How round.
        round: f64,
        /// Its colour.
        role: Role,
    },
    /// The outline of a rectangle with round corners.
    Outline {
        /// Where.
        area: Area,
        /// How round.
        round: f64,
        /// How it is drawn.
        pen: Pen,
    },
    /// A straight line.
    Line {
        /// Where it begins.
        from: (f64, f64),
        /// Where it ends.
        to: (f64, f64),
        /// How it is drawn.
        pen: Pen,
    },
    /// A filled circle.
    Dot {
        /// Its middle.
        centre: (f64, f64),
        /// How large.
        radius: f64,
        /// Its colour.
        role: Role,
    },
    /// A circle with an outline on paper.
    Ring {
        /// Its middle.
        centre: (f64, f64),
        /// How large.
        radius: f64,
        /// How its outline is drawn.
        pen: Pen,
    },
    /// A filled shape with straight edges.
    Shape {
        /// Its corners in order.
        corners: Vec<(f64, f64)>,
        /// Its colour.
        role: Role,
    },
    /// The left half of a disc.
    HalfDisc {
        /// The middle of the whole disc.
        centre: (f64, f64),
        /// How large.
        radius: f64,
        /// Its colour.
        role: Role,
    },
    /// A line of text.
    Text {
        /// Its anchor, on its baseline.
        at: (f64, f64),
        /// Where that is on the line.
        anchor: Anchor,
        /// How large and how strong.
        font: Font,
        /// Its colour.
        role: Role,
        /// What it says.
        text: String,
    },
}

/// A drawing that grows downwards.
pub(super) struct Canvas {
    width: f64,
    height: f64,
    items: Vec<Item>,
}

impl Canvas {
    pub(super) fn new(width: f64) -> Self {
        Self {
            width,
            height: 0.0,
            items: Vec::new(),
        }
    }

    pub(super) fn width(&self) -> f64 {
        self.width
    }

    /// How far down it goes; what is drawn next begins below.
    pub(super) fn bottom(&self) -> f64 {
        self.height
    }

    /// Makes room further down.
    pub(super) fn grow(&mut self, by: f64) {
        self.height += by;
    }

    /// A filled rectangle with round corners.
    pub(super) fn bar(&mut self, area: Area, round: f64, role: Role) {
        self.items.push(Item::Bar { area, round, role });
    }

    /// The outline of a rectangle with round corners.
    pub(super) fn outline(&mut self, area: Area, round: f64, pen: Pen) {
        self.items.push(Item::Outline { area, round, pen });
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        self.items.push(Item::Line { from, to, pen });
    }

    pub(super) fn dot(&mut self, centre: (f64, f64), radius: f64, role: Role) {
        self.items.push(Item::Dot {
            centre,
            radius,
            role,
        });
    }

    /// A circle with an outline on paper.
    pub(super) fn ring(&mut self, centre: (f64, f64), radius: f64, pen: Pen) {
        self.items.push(Item::Ring {
            centre,
            radius,
            pen,
        });
    }

    /// A filled shape with straight edges.
    pub(super) fn shape(&mut self, corners: &[(f64, f64)], role: Role) {
        let corners = corners.to_vec();
        self.items.push(Item::Shape { corners, role });
    }

    /// The left half of a disc.
    pub(super) fn half_disc(&mut self, centre: (f64, f64), radius: f64, role: Role) {
        self.items.push(Item::HalfDisc {
            centre,
            radius,
            role,
        });
    }

    /// One line of text, its baseline at `at`.
    pub(super) fn text(
        &mut self,
        at: (f64, f64),
        anchor: Anchor,
        font: Font,
        role: Role,
        text: &str,
    ) {
        self.items.push(Item::Text {
            at,
            anchor,
            font,
            role,
            text: printable(text),
        });
    }

    /// Lines of text, the first baseline at `at`.
    pub(super) fn lines(
        &mut self,
        at: (f64, f64),
        anchor: Anchor,
        font: Font,
        role: Role,
        lines: &[String],
    ) {
        let mut y = at.1;
        for line in lines {
            self.text((at.0, y), anchor, font, role, line);
            y += font.leading();
        }
    }

    /// Text in a column, wrapped to so many lines at most.
    pub(super) fn column(&mut self, area: Area, lines: usize, font: Font, role: Role, text: &str) {
        let lines = wrap(&printable(text), font, area.width, lines);
        self.lines((area.x, area.y), Anchor::Start, font, role, &lines);
    }

    pub(super) fn finish(self) -> Drawing {
        Drawing {
            width: self.width,
            height: self.height,
            items: self.items,
        }
    }
}

/// A text without the characters that no XML may hold.
pub fn printable(text: &str) -> String {
    let lawful = |it: &char| !it.is_control() && !matches!(it, '\u{fffe}' | '\u{ffff}');
    let spaced = text
        .chars()
        .map(|it| if it == '\n' || it == '\t' { ' ' } else { it });
    spaced.filter(lawful).collect()
}
