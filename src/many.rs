//! Readings over many workbooks: two views of one alliance, a room of people, a cohort of thousands, and
//! tables for engines that work beyond one machine. No terminal is known here.
//!
//! - [`files`] says which files are meant, [`member`] reads one as others may read it, and [`row`] and
//!   [`measure`] say what is in it, a row for each answer and each blank with its reason.
//! - [`cohort`] counts what many come to, with small groups hidden: [`item`] says what is counted,
//!   [`digest`] keeps what one workbook adds to it, [`gather`] reads thousands on all cores, and [`cache`]
//!   keeps what was read for the next run.
//! - [`export`] writes the rows as tables; their published shape and the queries that count the same
//!   cohort from them stand under `assets/engines`.
//! - [`mirror`] holds two views against each other, [`seal`] commits to one before it is given away, and
//!   [`room`] shows every answer as a dot, and [`workshop`] says what people rated around one laptop.
//! - [`ledger`] says beside every result what was left out, by which rule; [`labels`] has the words.
//! - [`generate`] makes workbooks up, for tests.
//!
//! What never happens: nothing private is in any of it, but that there is something private. What is told of
//! fewer firms than the smallest group is nothing, and what is hidden cannot be computed from what is shown
//! of the same item. No file is changed, and none that cannot be read stops the rest.

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

pub mod room;
pub mod row;
pub mod seal;
pub mod table;
pub mod workshop;
