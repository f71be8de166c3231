//! The integration tests, one binary: the library from outside, and the real program.

mod cli;
mod examples;
mod packs;
mod readings;
