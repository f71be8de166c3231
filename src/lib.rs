//! madbook

pub mod assets;
pub mod domain;
pub mod report;
pub mod words;
