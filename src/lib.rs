//! madbook

pub mod assets;
pub mod content;
pub mod domain;
pub mod examples;
pub mod report;
pub mod store;
pub mod tui;
pub mod words;
