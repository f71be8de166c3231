//! What a picture is drawn with and what can be pointed at on it.

use super::{model::Labels, signs::Signs};

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
pub(super) use say;

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
    /// How many rows a page that scrolls shows beyond what is chosen.
    pub beyond: u16,
    /// The label of the key that goes to the answers behind a finding; empty where no key does.
    pub enter: &'a str,
}

/// Which of a gauge's two places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Where it stands.
    Now,
    /// Where it is to stand.
    Aim,
}
