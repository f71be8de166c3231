//! Pure values and rules: what is asked, what was answered, how it changes.
//!
//! Nothing here reads a clock, a file, a terminal or a source of chance; time and new ids enter
//! as data.
//!
//! # Sources
//!
//! What is asked and concluded rests on published work, cited in this code by a short name and the number
//! of the part where there is one. Numbers that no source gives are called our own.
//!
//! - **BIG**: S. Raby, BIG Network, University of Kent, "Strategic alliances: merely a case of rolling
//!   the dice?". The five selection factors, the Make A Difference challenge.
//! - **H&S**: W. H. Hoffmann and R. Schlosser (2001), "Success Factors of Strategic Alliances in Small and
//!   Medium-sized Enterprises: An Empirical Survey", Long Range Planning 34(3), 357-381.
//! - **SKETCH**: a published conversation between an adviser and a business leader on partnership and
//!   strategic alliance. The continuum, its three gauges and five marks.
//! - **SBSA**: O. W. King III and S. J. Trecha, "Strategic Alliance Continuum Targeting Small Business
//!   Success Acceleration", Small Business Association of Michigan. The five levels.
//! - **GUIDE**: a three-tier guide to strategic business alliances for small and medium-sized businesses.
//!   Benefits, kinds, the selection matrix, structure, dynamics, theory.
//! - **RIGSBEE**: E. Rigsbee, "Strategic Alliance Development Process". The six stages, the Relationship
//!   Value Update.

pub mod action;
pub mod alliance;
pub mod answer;
pub mod cell;
pub mod change;
pub mod diff;
pub mod draft;
pub mod due;
pub mod edition;
pub mod fold;
pub mod history;
pub mod id;
pub mod journey;
pub mod key_in;
pub mod log;
mod make;
pub mod merge;
pub mod name;
pub mod number;
pub mod pack;
pub mod past;
pub mod quartile;
pub mod question;
pub mod readers;
pub mod reading;
mod retract;
pub mod scale;
pub mod search;
pub mod spread;
#[cfg(test)]
pub(crate) mod testing;
pub mod text;
pub mod umlaut;
mod versions;
pub mod workbook;
pub mod workshop;
