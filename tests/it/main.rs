//! The integration tests, one binary: the library from outside, and the real program.

// A test that cannot go on should stop where it is.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod anything;
mod chapters;
mod cli;
mod editions;
mod examples;
#[cfg(target_os = "linux")]
mod faults;
mod keys;
#[cfg(unix)]
mod killed;
#[cfg(unix)]
mod leaving;
mod nasty;
#[cfg(unix)]
mod outside;
mod packs;
mod private;
#[cfg(unix)]
mod pty;
mod readings;
mod reports;
mod safety;
mod screens;
mod scripts;
mod stage;
#[cfg(unix)]
mod terminal;
mod worksheet;
