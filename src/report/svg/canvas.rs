//! What drawings are made of: shapes and lines of text, each in the colour of its role.

use maud::{Markup, html};

use super::measure::{Font, wrap};

/// How wide a drawing is, in its own units; text of 14 units reads well at about that many pixels.
pub(super) const WIDTH: f64 = 640.0;

/// The margins of a drawing.
const ASIDE: f64 = 16.0;
const ABOVE: f64 = 14.0;

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

    /// Its colour where nothing else gives one.
    pub fn colour(self) -> &'static str {
        match self {
            Self::Paper => "#ffffff",
            Self::Ink => "#1b2733",
            Self::Soft => "#51606e",
            Self::Line => "#c3ccd4",
            Self::Faint => "#e9edf0",
            Self::Accent => "#0b5a73",
            Self::Tint => "#b9d8e3",
            Self::Warn => "#a33b14",
        }
    }

    fn fills(self) -> String {
        format!("f-{}", self.name())
    }

    fn strokes(self) -> String {
        format!("s-{}", self.name())
    }
}

/// Where a line of text has its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub(super) role: Role,
    pub(super) width: f64,
    pub(super) dashed: bool,
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

    fn dashes(self) -> Option<&'static str> {
        self.dashed.then_some("3 3")
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A drawing that grows downwards.
pub(super) struct Canvas {
    width: f64,
    height: f64,
    drawn: String,
}

impl Canvas {
    pub(super) fn new(width: f64) -> Self {
        Self {
            width,
            height: 0.0,
            drawn: String::new(),
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

    fn put(&mut self, markup: &Markup) {
        self.drawn.push_str(&markup.0);
    }

    /// A filled rectangle with round corners.
    pub(super) fn bar(&mut self, area: Area, round: f64, fill: Role) {
        self.put(&html! {
            rect class=(fill.fills()) fill=(fill.colour()) x=(figure(area.x)) y=(figure(area.y))
                width=(figure(area.width.max(0.0))) height=(figure(area.height))
                rx=(figure(round)) {}
        });
    }

    /// The outline of a rectangle with round corners.
    pub(super) fn outline(&mut self, area: Area, round: f64, pen: Pen) {
        self.put(&html! {
            rect class=(pen.role.strokes()) fill="none" stroke=(pen.role.colour())
                stroke-width=(figure(pen.width)) stroke-dasharray=[pen.dashes()]
                x=(figure(area.x)) y=(figure(area.y)) width=(figure(area.width.max(0.0)))
                height=(figure(area.height)) rx=(figure(round)) {}
        });
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        self.put(&html! {
            line class=(pen.role.strokes()) stroke=(pen.role.colour())
                stroke-width=(figure(pen.width)) stroke-dasharray=[pen.dashes()]
                x1=(figure(from.0)) y1=(figure(from.1)) x2=(figure(to.0)) y2=(figure(to.1)) {}
        });
    }

    pub(super) fn dot(&mut self, centre: (f64, f64), radius: f64, fill: Role) {
        self.put(&html! {
            circle class=(fill.fills()) fill=(fill.colour()) cx=(figure(centre.0))
                cy=(figure(centre.1)) r=(figure(radius)) {}
        });
    }

    /// A circle with an outline on paper.
    pub(super) fn ring(&mut self, centre: (f64, f64), radius: f64, pen: Pen) {
        let class = format!("{} {}", Role::Paper.fills(), pen.role.strokes());
        self.put(&html! {
            circle class=(class) fill=(Role::Paper.colour()) stroke=(pen.role.colour())
                stroke-width=(figure(pen.width)) stroke-dasharray=[pen.dashes()]
                cx=(figure(centre.0)) cy=(figure(centre.1)) r=(figure(radius)) {}
        });
    }

    /// A filled shape with straight edges.
    pub(super) fn shape(&mut self, corners: &[(f64, f64)], fill: Role) {
        let points: Vec<String> = corners
            .iter()
            .map(|(x, y)| format!("{},{}", figure(*x), figure(*y)))
            .collect();
        self.put(&html! {
            polygon class=(fill.fills()) fill=(fill.colour()) points=(points.join(" ")) {}
        });
    }

    /// The left half of a disc.
    pub(super) fn half_disc(&mut self, centre: (f64, f64), radius: f64, fill: Role) {
        let (x, r) = (figure(centre.0), figure(radius));
        let (top, bottom) = (figure(centre.1 - radius), figure(centre.1 + radius));
        self.put(&html! {
            path class=(fill.fills()) fill=(fill.colour())
                d=(format!("M{x} {top}A{r} {r} 0 0 0 {x} {bottom}Z")) {}
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
        let anchor = match anchor {
            Anchor::Start => None,
            Anchor::Middle => Some("middle"),
            Anchor::End => Some("end"),
        };
        let weight = font.bold.then_some("600");
        self.put(&html! {
            text class=(role.fills()) fill=(role.colour()) font-size=(figure(font.size))
                font-weight=[weight] text-anchor=[anchor] x=(figure(at.0)) y=(figure(at.1)) {
                (printable(text))
            }
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

    /// The drawing as a file of its own.
    pub(super) fn finish(self, title: &str, description: &str) -> String {
        let (left, top) = (figure(-ASIDE), figure(-ABOVE));
        let width = figure(self.width + 2.0 * ASIDE);
        let height = figure(self.height + 2.0 * ABOVE);
        let drawn = maud::PreEscaped(self.drawn);
        html! {
            svg xmlns="http://www.w3.org/2000/svg" role="img" width=(width) height=(height)
                viewBox=(format!("{left} {top} {width} {height}"))
                font-family="system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" {
                title { (title) }
                desc { (description) }
                rect class="f-paper" fill=(Role::Paper.colour()) x=(left) y=(top) width=(width)
                    height=(height) {}
                (drawn)
            }
        }
        .into_string()
    }
}

/// A number with one decimal at most, so that files stay small and the same everywhere.
fn figure(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" {
        "0".into()
    } else {
        text.into()
    }
}

/// A text without the characters that no XML may hold.
pub(super) fn printable(text: &str) -> String {
    let lawful = |it: &char| !it.is_control() && !matches!(it, '\u{fffe}' | '\u{ffff}');
    let spaced = text
        .chars()
        .map(|it| if it == '\n' || it == '\t' { ' ' } else { it });
    spaced.filter(lawful).collect()
}
