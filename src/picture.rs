//! The shapes of the continuum and its figures, drawn once for screen and report.
//!
//! A picture is drawn on a [`Canvas`] of cells, each with a sign and a [`Role`], and with what can be
//! clicked. It is the same for a terminal and for a report of text; what a role looks like, its reader
//! decides. The canvas refuses a label on a label, against a label or outside its edge.
//!
//! A picture takes the whole width that there is and keeps a margin of one cell on either side itself.

mod alliance;
mod audience;
mod axis;
mod beside;
mod canvas;
mod gauge;
mod headline;
mod lane;
mod large;
mod large_track;
mod legend;
mod model;
mod overview;
mod page;
mod parts;
mod signs;
mod slider;
mod text;
mod track;

pub use self::{
    alliance::{alliance, first_item, items},
    audience::{audience, audience_alliance},
    axis::{PARTNERSHIP, TWO_THIRDS},
    beside::{beside, strip},
    canvas::{Area, Canvas, Ink, More, Reason, Refused, Role, Run, Size},
    model::{Alliance, Detail, Finding, Labels, alliances, badge, index_of_badge},
    overview::overview,
    page::{bar_of_text, page},
    signs::{ASCII, Signs, UNICODE},
    slider::{End, Group, GroupRow, Keys, Slider, Standing, group, slider},
};

use crate::{
    domain::{
        question::{Gauge, Mark},
        scale::Degree,
    },
    i18n::Catalog,
};

/// One of the interface's texts, in the characters that go with the picture's signs.
macro_rules! say {
    ($style:expr, $($key_and_arguments:tt)*) => {{
        let text: String = t!($style.words, $($key_and_arguments)*);
        match $style.signs.spell(&text) {
            ::std::borrow::Cow::Borrowed(_) => text,
            ::std::borrow::Cow::Owned(spelled) => spelled,
        }
    }};
}
use say;

/// How the first and the last fifth of the axis are told apart from the midrange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zones {
    /// By a background.
    Shaded,
    /// By lines, where there is no colour for one.
    Lined,
}

/// What a picture is drawn with.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    /// The interface's texts.
    pub words: &'a Catalog,
    /// The pack's names for gauges, stops and marks.
    pub labels: &'a Labels,
    /// The signs.
    pub signs: &'static Signs,
    /// How the zones are shown.
    pub zones: Zones,
}

/// Something that can be chosen on the alliance in focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A gauge.
    Gauge(Gauge),
    /// A mark.
    Mark(Mark),
    /// What stands out, by its place in [`Detail::findings`].
    Finding(usize),
}

/// What a click on a place means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// Chooses an alliance, by its place in the workbook.
    Alliance(usize),
    /// Chooses something on the alliance in focus.
    Item(Item),
    /// Gives the keys to a place of the gauge that is being set.
    End(End),
    /// Sets a place of that gauge to a degree.
    Degree(End, Degree),
    /// Opens a gauge of a group, by its place in it.
    Row(usize),
}

/// What is chosen and opened on the alliance in focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus<'a> {
    /// What is chosen.
    pub item: Item,
    /// The finding that shows its words; side by side the first one does where none is opened.
    pub opened: Option<usize>,
    /// The label of the key that goes to the answers behind a finding; empty where no key does.
    pub enter: &'a str,
}

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
