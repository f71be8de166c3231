//! madbook

pub mod assets;
pub mod cli;
pub mod content;
pub mod domain;
pub mod report;
pub mod store;
pub mod tui;
pub mod words;
