//! Readings over many workbooks.

pub mod generate;
