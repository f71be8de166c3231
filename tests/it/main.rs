//! The integration tests, one binary: the library from outside, and the real program.

// A test that cannot go on should stop where it is.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod anything;
mod arriving;
mod chapters;
mod cli;
mod copies;
mod editions;
mod examples;
#[cfg(target_os = "linux")]
mod faults;
mod journey;
mod keys;
#[cfg(unix)]
mod killed;
mod languages;
mod layers;
#[cfg(unix)]
mod leaving;
mod looked_up;
mod many;
mod mirror;
mod mutations;
mod nasty;
#[cfg(unix)]
mod outside;
mod packs;
mod plain;
mod printed_keys;
mod private;
#[cfg(unix)]
mod pty;
mod readings;
mod reports;
mod safety;
mod screens;
mod scripts;
mod sizes;
mod stage;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod terminals;
mod worksheet;
mod workshops;

/// Says that a test looked at nothing, and why: to whoever watches, and to the file that
/// `MADBOOK_SKIPPED` names, which `.ci/run` reads out at its end.
fn skipped(what: &str, why: &str) {
    use std::io::Write as _;

    let line = format!("skipped: {what}, since {why}\n");
    // Not captured: whoever runs the tests should see what they do not.
    let _ = std::io::stderr().write_all(line.as_bytes());
    if let Some(list) = std::env::var_os("MADBOOK_SKIPPED") {
        let list = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(list);
        list.and_then(|mut list| list.write_all(line.as_bytes()))
            .expect("the list can be written");
    }
}
