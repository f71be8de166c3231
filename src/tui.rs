//! The screen: a model, what changes it, and how it is drawn.

pub mod action;
pub mod canvas;
pub mod field;
pub mod glyph;
pub mod keymap;
pub mod model;
pub mod overlay;
pub mod panics;
pub mod runtime;
pub mod screen;
pub mod stop;
pub mod terminal;
pub mod theme;
pub mod trouble;
pub mod update;
pub mod view;
pub mod widget;
