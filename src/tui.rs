//! The full screen. Keys, clicks and replies go into an [`app::App`], commands come out; pages own their
//! state and know no other page: where to go is data ([`target`]).

pub mod action;
pub mod app;
pub mod aside;
pub mod canvas;
pub mod cells;
pub mod component;
pub mod context;
pub mod dialog;
pub mod form;
pub mod glyph;
pub mod hit;
pub mod input;
pub mod items;
pub mod kept;
pub mod keymap;
pub mod page;
pub mod panics;
pub mod runtime;
pub mod target;
pub mod terminal;
pub mod theme;
pub mod widget;

#[cfg(test)]
pub(crate) mod testing;
