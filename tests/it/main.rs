//! The library from outside, and the real binary.

mod packs;
