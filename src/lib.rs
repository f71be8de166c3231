//! madbook

pub mod assets;
pub mod domain;
pub mod words;
