//! The integration tests, one binary: the library from outside, and the real program.

mod examples;
mod packs;
mod readings;
