//! Pieces that several pages are made of.

pub mod column;
pub mod continuum;
pub mod dialog;
pub mod gauge;
pub mod marks;
