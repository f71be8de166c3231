//! Pieces that several screens are made of.

pub mod column;
pub mod continuum;
pub mod dialog;
pub mod gauge;
