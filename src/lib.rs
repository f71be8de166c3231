//! madbook

pub mod assets;
pub mod domain;
pub mod store;
pub mod words;
