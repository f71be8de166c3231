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
mod dots;
mod drawn;
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
mod room;
mod signs;
mod slide;
mod slider;
mod style;
mod text;
mod track;

pub use self::{
    alliance::{alliance, first_item, items},
    audience::{audience, audience_alliance},
    axis::{PARTNERSHIP, TWO_THIRDS},
    beside::{beside, gauges, strip},
    canvas::Canvas,
    dots::{Counted, DotsRow, DotsShown, dots, sealed, words},
    drawn::{Area, Ink, More, Reason, Refused, Role, Run, Size},
    headline::sentence,
    model::{Alliance, Detail, Finding, Labels, alliances, badge, index_of_badge},
    overview::overview,
    page::{bar_of_text, page},
    room::{RoomSquares, room_counts, room_figures, room_squares},
    signs::{ASCII, Signs, UNICODE},
    slide::{Asked, Due, audience_agenda, audience_question},
    slider::{Group, GroupRow, Keys, Slider, group, slider},
    style::{End, Focus, Hit, Item, Style, Zones},
    text::clip,
};

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
