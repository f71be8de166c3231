//! Pure values and rules: what is asked, what was answered, how it changes.
//!
//! Nothing here reads a clock, a file, a terminal or a source of chance; time and new ids enter
//! as data.

pub mod answer;
pub mod diff;
pub mod due;
pub mod edit;
pub mod edition;
pub mod fact;
pub mod history;
pub mod id;
pub mod journey;
pub mod key_in;
pub mod log;
pub mod merge;
pub mod name;
pub mod number;
pub mod pack;
pub mod past;
pub mod question;
pub mod reading;
pub mod scale;
#[cfg(test)]
pub(crate) mod testing;
pub mod text;
mod versions;
pub mod workbook;
