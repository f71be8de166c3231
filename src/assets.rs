//! What the binary carries: the files under `assets/`, so that one file is the whole program.

use rust_embed::RustEmbed;

/// The packs and the interface's texts, a folder per language.
#[derive(RustEmbed)]
#[folder = "assets/packs"]
pub struct Packs;

/// The worked examples.
#[derive(RustEmbed)]
#[folder = "assets/examples"]
pub struct Examples;
