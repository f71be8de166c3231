//! Readings as something to read: their words, and the documents made of them.

pub mod wording;
