//! The integration tests, one binary: the library from outside, and the real program.

mod cli;
mod packs;
