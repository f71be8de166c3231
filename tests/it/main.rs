//! The integration tests, one binary.
//! The library from outside, and the real binary.

mod packs;
