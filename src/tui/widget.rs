//! Pieces that several pages are made of.

pub mod asked;
pub mod column;
pub mod continuum;
pub mod dialog;
pub mod drawing;
pub mod excerpt;
pub mod gauge;
pub mod marks;
pub mod pair;
pub mod rows;
pub mod scroll;
