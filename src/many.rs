//! Readings over many workbooks.

pub mod cache;
pub mod cohort;
pub mod digest;
pub mod export;
pub mod files;
pub mod gather;
pub mod generate;
pub mod item;
pub mod labels;
pub mod ledger;
pub mod measure;
pub mod member;
pub mod mirror;
pub mod quartile;
pub mod room;
pub mod row;
pub mod seal;
pub mod table;
