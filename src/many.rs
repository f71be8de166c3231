//! Readings over many workbooks.

pub mod cohort;
pub mod digest;
pub mod files;
pub mod generate;
pub mod item;
pub mod measure;
pub mod member;
pub mod quartile;
pub mod row;
