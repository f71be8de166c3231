//! madbook

pub mod domain;
